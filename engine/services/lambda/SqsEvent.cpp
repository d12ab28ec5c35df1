#include "services/lambda/SqsEvent.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::lambda {

namespace {

namespace json = boost::json;

json::object attributeOf(const api::sqs::MessageAttributeValue &value)
{
    json::object object;
    if (value.stringValue)
        object["stringValue"] = *value.stringValue;
    if (value.binaryValue)
        object["binaryValue"] = toBase64(asBytes(value.binaryValue->bytes));
    object["stringListValues"] = json::array();
    object["binaryListValues"] = json::array();
    object["dataType"] = value.dataType.value_or("String");
    return object;
}

} // namespace

json::object sqsRecord(const api::sqs::Message &message, const std::string &queueArn, const std::string &region)
{
    json::object attributes, messageAttributes;
    if (message.attributes) {
        for (const auto &[name, value] : *message.attributes)
            attributes[name] = value;
    }
    if (message.messageAttributes) {
        for (const auto &[name, value] : *message.messageAttributes)
            messageAttributes[name] = attributeOf(value);
    }
    json::object record{
        {"messageId", message.messageId.value_or(std::string())},
        {"receiptHandle", message.receiptHandle.value_or(std::string())},
        {"body", message.body.value_or(std::string())},
        {"attributes", std::move(attributes)},
        {"messageAttributes", std::move(messageAttributes)},
        {"md5OfBody", message.md5OfBody.value_or(std::string())},
        {"eventSource", "aws:sqs"},
        {"eventSourceARN", queueArn},
        {"awsRegion", region},
    };
    if (message.md5OfMessageAttributes)
        record["md5OfMessageAttributes"] = *message.md5OfMessageAttributes;
    return record;
}

bool isTaken(const json::object &record, const std::vector<pattern::EventPattern> &patterns)
{
    if (patterns.empty())
        return true;
    json::value event = record;
    json::error_code unreadable;
    json::value body = json::parse(record.at("body").get_string(), unreadable);
    if (!unreadable && body.is_object())
        event.get_object()["body"] = std::move(body);
    return std::any_of(patterns.begin(), patterns.end(), [&](const auto &each) { return each.matches(event); });
}

std::optional<std::set<std::string>> failedItems(const std::string &reply, const std::set<std::string> &batch)
{
    json::error_code unreadable;
    const json::value value = json::parse(reply, unreadable);
    if (unreadable)
        return std::nullopt;
    if (value.is_null())
        return std::set<std::string>();
    const auto *object = value.if_object();
    const auto *failures = object ? object->if_contains("batchItemFailures") : nullptr;
    if (object && (!failures || failures->is_null()))
        return std::set<std::string>();
    if (!failures || !failures->is_array())
        return std::nullopt;
    std::set<std::string> failed;
    for (const json::value &entry : failures->get_array()) {
        const auto *id = entry.is_object() ? entry.get_object().if_contains("itemIdentifier") : nullptr;
        // What names no message of the batch says that the function is confused: nothing was taken.
        if (!id || !id->is_string() || !batch.contains(std::string(id->get_string().data(), id->get_string().size())))
            return std::nullopt;
        failed.insert(std::string(id->get_string().data(), id->get_string().size()));
    }
    return failed;
}

} // namespace nephoscope::lambda
