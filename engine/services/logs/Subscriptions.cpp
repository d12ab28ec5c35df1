#include "services/logs/Subscriptions.h"

#include "api/generated/lambda.h"
#include "core/Identity.h"
#include "core/Log.h"
#include "core/Text.h"
#include "services/logs/FilterItems.h"

#include <boost/json.hpp>

#include <zlib.h>

#include <algorithm>
#include <span>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

using Put = model::PutSubscriptionFilter;

constexpr std::string_view subscriptionKind = "subscription";
constexpr std::string_view courierKind = "logs.subscription";
constexpr std::size_t maxSubscriptions = 2;
constexpr std::size_t maxPayload = 256 * 1024; // of an event for a function
constexpr auto triedFor = std::chrono::hours(24);

struct OfLogs
{
    static constexpr std::string_view serviceId = "logs";
};

/// A parcel is three lines: the function's ARN, the group's name, what the function gets.
struct LogMail
{
    std::string to;
    std::string group;
    std::string payload;
};

LogMail mailOf(const Parcel &parcel)
{
    const std::size_t first = parcel.content.find('\n');
    const std::size_t second = parcel.content.find('\n', first + 1);
    return {parcel.content.substr(0, first), parcel.content.substr(first + 1, second - first - 1), parcel.content.substr(second + 1)};
}

Call invocation(Caller caller, const std::string &function, const char *type, std::string payload)
{
    api::lambda::Invoke::Input input;
    input.functionName = function;
    input.invocationType.emplace().value = type;
    input.payload.emplace().bytes = std::move(payload);
    return {&api::lambda::Invoke::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

Expected<Group> checked(ReadContext &context, const Put::Input &input)
{
    auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (auto pattern = readPattern(input.filterPattern); !pattern)
        return fail(std::move(pattern.error()));
    if (Arn::parse(*input.destinationArn).service != "lambda")
        return fail(invalidParameter("Subscription filters deliver to Lambda functions here: " + *input.destinationArn + " is none."));
    return group;
}

Expected<void> keep(WriteContext &context, const Put::Input &input)
{
    // The group may have gone while the function was asked.
    const auto group = checked(context, input);
    if (!group)
        return fail(group.error());
    LogRepository repository(context.db());
    const auto existing = repository.items(group->id, subscriptionKind);
    const bool known = std::any_of(existing.begin(), existing.end(), [&](const auto &item) { return item.first == *input.filterName; });
    if (!known && existing.size() >= maxSubscriptions)
        return fail(Error{"LimitExceededException", "Resource limit exceeded.", 400});
    model::SubscriptionFilter filter;
    filter.filterName = input.filterName;
    filter.filterPattern = input.filterPattern;
    filter.destinationArn = input.destinationArn;
    filter.distribution.emplace().value = input.distribution ? input.distribution->value : "ByLogStream";
    filter.logGroupName = group->name;
    filter.creationTime = context.now().time_since_epoch().count();
    repository.putItem(group->id, subscriptionKind, *input.filterName, wire::writeJson(model::SubscriptionFilter::shape(), &filter));
    announce(context, *group, Change::Kind::Updated, "subscription-filter", *input.filterName);
    return {};
}

/// Asks the function first, in a way that runs nothing, whether it is there and may be called.
void putSubscription(ReadContext &context, const Deferred<Put> &call)
{
    auto group = checked(context, call.input());
    if (!group)
        return call.answer(fail(std::move(group.error())));
    context.cloud().submit(invocation(logsItself(*group), *call.input().destinationArn, "DryRun", "{}"), [call](const Reply &reply) {
        if (!reply)
            return call.answer(fail(invalidParameter("Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.")));
        call.write([call](WriteContext &writing) { return keep(writing, call.input()); },
                   [call](const Error *failure) { call.answer(failure ? Expected<Put::Output>(fail(*failure)) : Expected<Put::Output>(Put::Output{})); });
    });
}

Expected<model::DescribeSubscriptionFilters::Output> describeSubscriptions(ReadContext &context, const model::DescribeSubscriptionFilters::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    LogRepository repository(context.db());
    model::DescribeSubscriptionFilters::Output output;
    auto &list = output.subscriptionFilters.emplace();
    for (auto &filter : load<model::SubscriptionFilter>(repository, group->id, subscriptionKind)) {
        if (!input.filterNamePrefix || filter.filterName->starts_with(*input.filterNamePrefix))
            list.push_back(std::move(filter));
    }
    return output;
}

/// gzip, as deliveries to functions are.
std::string compressed(const std::string &text)
{
    z_stream stream{};
    std::string out(compressBound(uLong(text.size())) + 32, '\0');
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// In as many parcels as it takes: a function gets no more at once than its payload may have.
void send(WriteContext &context, const Group &group, const Stream &stream, const model::SubscriptionFilter &filter, std::span<const json::value> events)
{
    const std::string text = json::serialize(json::object{{"messageType", "DATA_MESSAGE"}, {"owner", group.account}, {"logGroup", group.name},
                                                          {"logStream", stream.name}, {"subscriptionFilters", json::array{*filter.filterName}},
                                                          {"logEvents", json::array(events.begin(), events.end())}});
    const std::string data = compressed(text);
    std::string payload = json::serialize(json::object{{"awslogs", json::object{{"data", toBase64(asBytes(data))}}}});
    if (payload.size() > maxPayload && events.size() > 1) {
        send(context, group, stream, filter, events.first(events.size() / 2));
        send(context, group, stream, filter, events.subspan(events.size() / 2));
        return;
    }
    Courier::send(context, courierKind, group.account, group.region, *filter.destinationArn + '\n' + group.name + '\n' + payload);
}

std::vector<json::value> taken(WriteContext &context, const FilterPattern &pattern, const std::vector<model::InputLogEvent> &events)
{
    std::vector<json::value> out;
    for (const auto &event : events) {
        if (!pattern.matches(*event.message))
            continue;
        json::object entry{{"id", std::to_string(context.random().next()) + std::to_string(*event.timestamp)}, {"timestamp", *event.timestamp}, {"message", *event.message}};
        if (auto found = pattern.extract(*event.message); !found.empty()) {
            json::object fields;
            for (auto &[name, value] : found)
                fields[name] = value;
            entry["extractedFields"] = std::move(fields);
        }
        out.emplace_back(std::move(entry));
    }
    return out;
}

} // namespace

void sendEvents(WriteContext &context, const Group &group, const Stream &stream, const std::vector<model::InputLogEvent> &events)
{
    LogRepository repository(context.db());
    for (const auto &filter : load<model::SubscriptionFilter>(repository, group.id, subscriptionKind)) {
        const auto pattern = FilterPattern::parse(filter.filterPattern.value_or(std::string()));
        if (!pattern)
            continue;
        if (const auto wanted = taken(context, *pattern, events); !wanted.empty())
            send(context, group, stream, filter, wanted);
    }
}

Subscriptions::Subscriptions()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     LogMail mail = mailOf(parcel);
                     Group group;
                     group.account = parcel.account;
                     group.region = parcel.region;
                     group.name = mail.group;
                     return Courier::call(m_host->cloud, invocation(logsItself(group), mail.to, "Event", std::move(mail.payload)));
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("Events of a log group for " + mailOf(parcel).to + " are given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void Subscriptions::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfLogs>>(registry, host);
    registry.deferred<Put>(putSubscription);
    registry.read<model::DescribeSubscriptionFilters>(describeSubscriptions);
    registry.write<model::DeleteSubscriptionFilter>(
        [](WriteContext &context, const auto &input) { return removeItem<model::DeleteSubscriptionFilter>(context, input, subscriptionKind, "subscription"); });
}

} // namespace nephoscope::logs
