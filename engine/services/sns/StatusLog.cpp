#include "services/sns/StatusLog.h"

#include "core/Text.h"
#include "services/sns/Encryption.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace nephoscope::sns {

namespace json = boost::json;

namespace {

/// As the names of the attributes begin; empty for what has no such log.
std::string_view prefixOf(const Subscription &subscription)
{
    if (subscription.protocol == "sqs")
        return "SQS";
    if (subscription.protocol == "lambda")
        return "Lambda";
    return subscription.isHttp() ? "HTTP" : std::string_view();
}

/// Who writes the line; empty where none is wanted.
std::string roleFor(WriteContext &context, const Topic &topic, std::string_view prefix, bool arrived)
{
    const std::string start(prefix);
    std::string role(topic.attribute(start + (arrived ? "SuccessFeedbackRoleArn" : "FailureFeedbackRoleArn")));
    if (!arrived || role.empty())
        return role;
    const auto rate = parseInteger(topic.attribute(start + "SuccessFeedbackSampleRate")).value_or(100);
    return std::int64_t(context.random().next() % 100) < rate ? role : std::string();
}

/// `2026-11-26 09:00:00.123`
std::string timeOf(Timestamp time)
{
    std::string text = formatIso8601(time);
    text[10] = ' ';
    text.pop_back();
    return text;
}

std::string lineOf(WriteContext &context, const Message &message, const Subscription &subscription, const Delivery &delivery, bool arrived)
{
    json::object notification{{"messageMD5Sum", message.md5.empty() ? md5Of(message.body) : message.md5}, {"messageId", message.id}, {"topicArn", subscription.topic}, {"timestamp", timeOf(message.published)}};
    json::object told{{"deliveryId", context.random().uuid()}, {"destination", subscription.endpoint}, {"providerResponse", delivery.response}};
    told["dwellTimeMs"] = std::chrono::duration_cast<std::chrono::milliseconds>(context.now() - message.published).count();
    told["attempts"] = delivery.attempt;
    told["statusCode"] = delivery.code;
    return json::serialize(json::object{{"notification", std::move(notification)}, {"delivery", std::move(told)}, {"status", arrived ? "SUCCESS" : "FAILURE"}});
}

} // namespace

void StatusLog::note(WriteContext &context, const Topic &topic, const Subscription &subscription, const Message &message, const Delivery &delivery, bool arrived)
{
    const std::string_view prefix = prefixOf(subscription);
    if (prefix.empty() || !message.isNotification())
        return;
    const std::string role = roleFor(context, topic, prefix, arrived);
    if (role.empty())
        return;
    if (m_stream.empty())
        m_stream = context.random().uuid();
    const LogPlace place{topic.account, topic.region, "sns/" + topic.region + '/' + topic.account + '/' + topic.name + (arrived ? "" : "/Failure"), m_stream, "sns.amazonaws.com", role,
                         topic.arn};
    context.afterCommit([this, place, line = LogLine{context.now(), lineOf(context, message, subscription, delivery, arrived)}] { m_logs.write(place, {line}); });
}

} // namespace nephoscope::sns
