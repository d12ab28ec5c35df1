#include "services/events/LogTarget.h"

#include "api/generated/logs.h"
#include "core/Identity.h"
#include "core/Text.h"
#include "services/events/Router.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::string_view type = "log-group:";

std::string groupOf(const std::string &arn)
{
    std::string name = Arn::parse(arn).resource.substr(type.size());
    if (name.ends_with(":*"))
        name.resize(name.size() - 2);
    return name;
}

/// Milliseconds since the epoch, as a number or as a text of digits.
std::optional<std::int64_t> timeOf(const json::value &value)
{
    if (value.is_int64())
        return value.as_int64();
    if (value.is_string())
        return parseInteger(std::string_view(value.as_string().data(), value.as_string().size()));
    return std::nullopt;
}

api::logs::InputLogEvent eventOf(const TargetMail &mail, Timestamp now)
{
    api::logs::InputLogEvent event;
    event.timestamp = now.time_since_epoch().count();
    event.message = mail.payload;
    if (!mail.target.inputTransformer)
        return event;
    json::error_code error;
    const json::value made = json::parse(mail.payload, error);
    const json::value *time = !error && made.is_object() ? made.as_object().if_contains("timestamp") : nullptr;
    const json::value *message = time ? made.as_object().if_contains("message") : nullptr;
    if (!message)
        return event;
    event.timestamp = timeOf(*time).value_or(*event.timestamp);
    event.message = message->is_string() ? std::string(message->as_string()) : json::serialize(*message);
    return event;
}

} // namespace

bool isLogGroup(const std::string &arn)
{
    const Arn parsed = Arn::parse(arn);
    return parsed.service == "logs" && parsed.resource.starts_with(type) && !groupOf(arn).empty();
}

Courier::Attempt logAttempt(Cloud &cloud, Caller caller, const TargetMail &mail, Timestamp now)
{
    api::logs::PutLogEvents::Input input;
    input.logGroupName = groupOf(*mail.target.arn);
    input.logStreamName = eventIdOf(mail.event);
    input.logEvents.emplace().push_back(eventOf(mail, now));
    return [&cloud, caller = std::move(caller), input = std::move(input)](const Completion &done) {
        api::logs::CreateLogStream::Input stream;
        stream.logGroupName = input.logGroupName;
        stream.logStreamName = input.logStreamName;
        cloud.submit({&api::logs::CreateLogStream::model(), caller, api::Value::of(std::move(stream)), {}}, [&cloud, caller, input, done](const Reply &reply) {
            if (!reply && reply.error().code != "ResourceAlreadyExistsException") {
                done(fail(reply.error()));
                return;
            }
            cloud.submit({&api::logs::PutLogEvents::model(), caller, api::Value::of(input), {}}, done);
        });
    };
}

} // namespace nephoscope::events
