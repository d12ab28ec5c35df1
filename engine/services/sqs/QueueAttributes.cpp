#include "services/sqs/QueueAttributes.h"

#include "core/Text.h"
#include "policy/PolicyDocument.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/Errors.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::sqs {

namespace {

namespace json = boost::json;

struct Number
{
    std::string_view name;
    std::int64_t min, max;
    std::int64_t Queue::*field;
};

constexpr std::array numbers{
    Number{"DelaySeconds", 0, 900, &Queue::delaySeconds},
    Number{"MaximumMessageSize", 1024, 1'048'576, &Queue::maximumMessageSize},
    Number{"MessageRetentionPeriod", 60, 1'209'600, &Queue::retentionSeconds},
    Number{"ReceiveMessageWaitTimeSeconds", 0, 20, &Queue::waitSeconds},
    Number{"VisibilityTimeout", 0, 43'200, &Queue::visibilitySeconds},
    Number{"KmsDataKeyReusePeriodSeconds", 60, 86'400, &Queue::kmsReuseSeconds},
};

constexpr std::array computed{std::string_view("QueueArn"), std::string_view("ApproximateNumberOfMessages"),
                              std::string_view("ApproximateNumberOfMessagesNotVisible"), std::string_view("ApproximateNumberOfMessagesDelayed"),
                              std::string_view("CreatedTimestamp"), std::string_view("LastModifiedTimestamp"), std::string_view("All")};

const std::string *find(const Attributes &attributes, std::string_view name)
{
    const auto found = attributes.find(std::string(name));
    return found == attributes.end() ? nullptr : &found->second;
}

std::optional<json::object> parseObject(std::string_view text)
{
    json::error_code error;
    json::value value = json::parse(text, error);
    if (error || !value.is_object())
        return std::nullopt;
    return std::move(value.as_object());
}

bool isFlag(std::string_view text)
{
    return equalsIgnoreCase(text, "true") || equalsIgnoreCase(text, "false");
}

constexpr std::size_t maxAllowedSources = 10;

bool isRedriveAllow(std::string_view text)
{
    const auto object = parseObject(text);
    const auto *permission = object ? object->if_contains("redrivePermission") : nullptr;
    if (!permission || !permission->is_string())
        return false;
    const std::string_view kind = permission->get_string();
    const auto *sources = object->if_contains("sourceQueueArns");
    if (kind != "byQueue")
        return (kind == "allowAll" || kind == "denyAll") && !sources;
    const auto *list = sources ? sources->if_array() : nullptr;
    return list && !list->empty() && list->size() <= maxAllowedSources
        && std::all_of(list->begin(), list->end(), [](const auto &arn) { return arn.is_string() && parseArn(arn.get_string()); });
}

/// One value by itself.
Expected<void> checkValue(std::string_view name, const std::string &value)
{
    for (const Number &number : numbers) {
        if (number.name != name)
            continue;
        const auto read = parseInteger(value);
        return read && *read >= number.min && *read <= number.max ? Expected<void>() : fail(invalidAttributeValue(name));
    }
    if (name == "FifoQueue" || name == "ContentBasedDeduplication" || name == "SqsManagedSseEnabled")
        return isFlag(value) ? Expected<void>() : fail(invalidAttributeValue(name));
    if (name == "DeduplicationScope")
        return value == "queue" || value == "messageGroup" ? Expected<void>() : fail(invalidAttributeValue(name));
    if (name == "FifoThroughputLimit")
        return value == "perQueue" || value == "perMessageGroupId" ? Expected<void>() : fail(invalidAttributeValue(name));
    if (name == "KmsMasterKeyId")
        return value.size() <= 2048 ? Expected<void>() : fail(invalidAttributeValue(name));
    if (name == "Policy") {
        const bool good = value.empty() || policy::PolicyDocument::parse(value, policy::PolicyKind::Resource).has_value();
        return good ? Expected<void>() : fail(invalidAttributeValue(name));
    }
    if (name == "RedriveAllowPolicy")
        return value.empty() || isRedriveAllow(value) ? Expected<void>() : fail(invalidValue(value, name, "Amazon SQS can't create the redrive allow policy, as it's in an unsupported format."));
    if (name != "RedrivePolicy")
        return fail(unknownAttribute(name));
    if (value.empty())
        return {};
    const auto object = parseObject(value);
    if (!object)
        return fail(invalidValue(value, name, "Redrive policy is not a valid JSON map."));
    if (!object->contains("deadLetterTargetArn") || !object->contains("maxReceiveCount")) {
        return fail(invalidValue(value, name, std::string("Redrive policy does not contain mandatory attribute: ")
                                     + (object->contains("deadLetterTargetArn") ? "maxReceiveCount." : "deadLetterTargetArn.")));
    }
    if (!object->at("deadLetterTargetArn").is_string() || !parseArn(object->at("deadLetterTargetArn").get_string()))
        return fail(invalidValue(value, name, "Invalid value for deadLetterTargetArn."));
    if (!parseRedrive(value))
        return fail(invalidValue(value, name, "Invalid value for maxReceiveCount: " + json::serialize(object->at("maxReceiveCount"))
                                     + ", valid values are from 1 to 1000 both inclusive."));
    return {};
}

Expected<void> checkTogether(const Queue &queue, const Attributes &changes)
{
    Queue after = queue;
    applyAttributes(after, changes);
    if (!after.fifo) {
        for (const std::string_view name : {"ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"}) {
            if (find(changes, name))
                return fail(Error{"InvalidAttributeName", "You can specify the " + std::string(name) + " only when FifoQueue is set to true.", 400});
        }
    }
    const std::string *limit = find(after.attributes, "FifoThroughputLimit");
    if (limit && *limit == "perMessageGroupId" && !after.deduplicationByGroup)
        return fail(invalidAttributeValue("FifoThroughputLimit"));
    const std::string *managed = find(changes, "SqsManagedSseEnabled");
    const std::string *key = find(changes, "KmsMasterKeyId");
    if (managed && equalsIgnoreCase(*managed, "true") && key && !key->empty())
        return fail(Error{"InvalidAttributeName",
                          "You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.", 400});
    return {};
}

} // namespace

Expected<void> checkAttributes(const Queue &queue, const Attributes &changes, bool creating)
{
    for (const auto &[name, value] : changes) {
        const bool fifo = name == "FifoQueue";
        if (std::find(computed.begin(), computed.end(), name) != computed.end() || (fifo && !creating))
            return fail(unknownAttribute(name));
        if (auto checked = checkValue(name, value); !checked)
            return checked;
        // A standard queue is one that does not say it.
        if (fifo && !equalsIgnoreCase(value, "true"))
            return fail(unknownAttribute(name));
    }
    return checkTogether(queue, changes);
}

void applyAttributes(Queue &queue, const Attributes &changes)
{
    for (const auto &[name, value] : changes) {
        const bool removable = name == "Policy" || name == "RedrivePolicy" || name == "RedriveAllowPolicy" || name == "KmsMasterKeyId";
        if (removable && value.empty())
            queue.attributes.erase(name);
        else
            queue.attributes[name] = isFlag(value) ? toLower(value) : value;
    }
    // The newer choice of encryption takes the other one away.
    if (const std::string *key = find(changes, "KmsMasterKeyId"); key && !key->empty())
        queue.attributes["SqsManagedSseEnabled"] = "false";
    else if (const std::string *managed = find(changes, "SqsManagedSseEnabled"); managed && equalsIgnoreCase(*managed, "true"))
        queue.attributes.erase("KmsMasterKeyId");
    readAttributes(queue);
}

void readAttributes(Queue &queue)
{
    const Queue fresh;
    for (const Number &number : numbers) {
        const std::string *text = find(queue.attributes, number.name);
        queue.*number.field = text ? parseInteger(*text).value_or(fresh.*number.field) : fresh.*number.field;
    }
    const auto says = [&queue](std::string_view name, std::string_view value) {
        const std::string *text = find(queue.attributes, name);
        return text && *text == value;
    };
    const auto text = [&queue](std::string_view name) {
        const std::string *found = find(queue.attributes, name);
        return found ? *found : std::string();
    };
    queue.fifo = says("FifoQueue", "true");
    queue.contentBasedDeduplication = says("ContentBasedDeduplication", "true");
    queue.deduplicationByGroup = says("DeduplicationScope", "messageGroup");
    queue.throughputByGroup = says("FifoThroughputLimit", "perMessageGroupId");
    queue.kmsKey = text("KmsMasterKeyId");
    queue.policy = text("Policy");
    const auto redrive = parseRedrive(text("RedrivePolicy"));
    queue.deadLetterArn = redrive ? redrive->target.arn() : std::string();
    queue.maxReceiveCount = redrive ? redrive->maxReceiveCount : 0;
}

const std::vector<std::string_view> &settableAttributes()
{
    static const std::vector<std::string_view> names{
        "DelaySeconds", "MaximumMessageSize", "MessageRetentionPeriod", "Policy", "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout",
        "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled", "FifoQueue",
        "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"};
    return names;
}

std::optional<std::string> attributeOf(const Queue &queue, std::string_view name)
{
    if (name == "KmsDataKeyReusePeriodSeconds" && queue.kmsKey.empty())
        return std::nullopt;
    for (const Number &number : numbers) {
        if (number.name == name)
            return std::to_string(queue.*number.field);
    }
    if (const std::string *text = find(queue.attributes, name))
        return *text;
    if (name == "SqsManagedSseEnabled")
        return "true";
    if (!queue.fifo)
        return std::nullopt;
    if (name == "ContentBasedDeduplication")
        return "false";
    if (name == "DeduplicationScope")
        return "queue";
    if (name == "FifoThroughputLimit")
        return "perQueue";
    return std::nullopt;
}

std::optional<Redrive> parseRedrive(std::string_view text)
{
    const auto object = text.empty() ? std::nullopt : parseObject(text);
    const auto *arn = object ? object->if_contains("deadLetterTargetArn") : nullptr;
    const auto *count = object ? object->if_contains("maxReceiveCount") : nullptr;
    if (!arn || !arn->is_string() || !count)
        return std::nullopt;
    const auto target = parseArn(arn->get_string());
    std::optional<std::int64_t> most;
    if (count->is_string()) // the console's forms and older SDKs
        most = parseInteger(count->get_string());
    else if (count->is_int64())
        most = count->get_int64();
    if (!target || !most || *most < 1 || *most > 1000)
        return std::nullopt;
    return Redrive{*target, *most};
}

bool allowsRedrive(const Queue &deadLetters, std::string_view sourceArn)
{
    const std::string *text = find(deadLetters.attributes, "RedriveAllowPolicy");
    const auto object = text ? parseObject(*text) : std::nullopt;
    if (!object)
        return true;
    const std::string_view kind = object->at("redrivePermission").get_string();
    if (kind != "byQueue")
        return kind == "allowAll";
    const auto &sources = object->at("sourceQueueArns").get_array();
    return std::any_of(sources.begin(), sources.end(), [sourceArn](const auto &arn) { return std::string_view(arn.get_string()) == sourceArn; });
}

} // namespace nephoscope::sqs
