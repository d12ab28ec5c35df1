#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/EventDelivery.h"
#include "services/s3/Operations.h"

#include <algorithm>
#include <atomic>
#include <set>

namespace nephoscope::s3 {

namespace {

using Put = api::s3::PutBucketNotificationConfiguration;
using Filter = api::s3::NotificationConfigurationFilter;

constexpr std::size_t maxTargets = 100;
constexpr std::size_t maxFilterBytes = 1024;

/// One queue, topic or function, whichever member it came in.
struct Target
{
    std::string arn;
    std::string_view kind; ///< as the sentences call it
    std::string_view argument;
    std::string_view service;
    std::vector<std::string> events;
    std::string prefix;
    std::string suffix;
};

Unexpected argument(std::string message, std::string_view name = {}, std::string_view value = {})
{
    if (name.empty())
        return fail(Error{"InvalidArgument", std::move(message), 400});
    return fail(invalidArgument(std::move(message), name, value));
}

/// Reads the filter into the target; names come back as S3 writes them.
Expected<void> readFilter(std::optional<Filter> &filter, Target &target)
{
    if (!filter || !filter->key || !filter->key->filterRules)
        return {};
    bool prefix = false, suffix = false;
    for (auto &rule : *filter->key->filterRules) {
        const std::string name = toLower(rule.name ? rule.name->value : std::string());
        const std::string value = rule.value.value_or(std::string());
        if (name != "prefix" && name != "suffix") {
            return argument("filter rule name must be either prefix or suffix", "FilterRule.Name", rule.name ? rule.name->value : std::string());
        }
        bool &seen = name == "prefix" ? prefix : suffix;
        if (std::exchange(seen, true)) {
            return argument("Cannot specify more than one " + name + " rule in a filter.", "filter",
                            "[{" + name + ", " + value + "}]");
        }
        if (value.size() > maxFilterBytes)
            return argument("Size of filter rule value cannot exceed 1024 bytes in UTF-8 representation", "FilterRule.Value", value);
        (name == "prefix" ? target.prefix : target.suffix) = value;
        rule.name.emplace().value = name == "prefix" ? "Prefix" : "Suffix";
        rule.value = value;
    }
    return {};
}

template <class Configuration>
Expected<void> readOne(ReadContext &context, Configuration &configuration, const std::string &arn, Target target,
                       std::vector<Target> &targets)
{
    target.arn = arn;
    const auto &known = api::s3::QueueConfiguration::shape().find("Events")->shape->element->enumValues;
    for (const auto &event : configuration.events.value_or(std::vector<api::s3::Event>())) {
        if (std::find(known.begin(), known.end(), event.value) == known.end())
            return argument("The event '" + event.value + "' is not supported for notifications", "Event", event.value);
        target.events.push_back(event.value);
    }
    if (target.events.empty())
        return fail(malformedXml());
    if (auto read = readFilter(configuration.filter, target); !read)
        return read;
    if (!configuration.id || configuration.id->empty())
        configuration.id = makeRuleId(context);
    targets.push_back(std::move(target));
    return {};
}

/// All configurations in a row, checked one by one; ids that were left out are filled in.
Expected<std::vector<Target>> readTargets(ReadContext &context, api::s3::NotificationConfiguration &configuration)
{
    std::vector<Target> targets;
    Expected<void> fine;
    const auto each = [&](auto &list, auto member, const Target &kind) {
        if (!list)
            return;
        for (auto &entry : *list) {
            if (fine && !(entry.*member))
                fine = fail(malformedXml());
            if (fine)
                fine = readOne(context, entry, *(entry.*member), kind, targets);
        }
    };
    each(configuration.queueConfigurations, &api::s3::QueueConfiguration::queueArn, {{}, "queue", "Queue", "sqs", {}, {}, {}});
    each(configuration.topicConfigurations, &api::s3::TopicConfiguration::topicArn, {{}, "topic", "Topic", "sns", {}, {}, {}});
    each(configuration.lambdaFunctionConfigurations, &api::s3::LambdaFunctionConfiguration::lambdaFunctionArn,
         {{}, "function", "CloudFunction", "lambda", {}, {}, {}});
    if (!fine)
        return fail(std::move(fine.error()));
    return targets;
}

/// `s3:ObjectCreated:*` stands for all events that begin so.
bool sameEvent(std::string_view a, std::string_view b)
{
    const auto covers = [](std::string_view wide, std::string_view narrow) {
        return wide.ends_with('*') && narrow.starts_with(wide.substr(0, wide.size() - 1));
    };
    return a == b || covers(a, b) || covers(b, a);
}

Expected<void> checkOverlap(const Target &a, const Target &b)
{
    const bool share = std::any_of(a.events.begin(), a.events.end(), [&](const std::string &event) {
        return std::any_of(b.events.begin(), b.events.end(), [&](const std::string &other) { return sameEvent(event, other); });
    });
    const bool prefixes = a.prefix.starts_with(b.prefix) || b.prefix.starts_with(a.prefix);
    const bool suffixes = a.suffix.ends_with(b.suffix) || b.suffix.ends_with(a.suffix);
    if (!share || !prefixes || !suffixes)
        return {};
    if (a.suffix.empty() && b.suffix.empty() && a.prefix.empty() && b.prefix.empty())
        return argument("Configurations overlap. Configurations on the same bucket cannot share a common event type.");
    if (a.suffix.empty() && b.suffix.empty())
        return argument("Configuration is ambiguously defined. Cannot have overlapping prefixes in two rules for the same event type.");
    return argument("Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping "
                    "for the same event type.");
}

Expected<void> checkArn(const Target &target, const Bucket &bucket)
{
    const auto fields = split(target.arn, ':');
    if (fields.size() < 6 || fields[0] != "arn" || fields[2] != target.service || fields[5].empty())
        return argument("The ARN could not be parsed or is not of the right service", target.argument, target.arn);
    if (fields[3] != bucket.region) {
        return argument("The notification destination service region is not valid for the bucket location constraint", target.argument,
                        target.arn);
    }
    if (target.kind != "function" && target.arn.ends_with(".fifo"))
        return argument("Invalid parameter: FIFO destinations are not supported.", target.argument, target.arn);
    return {};
}

/// A configuration that may be kept, if its destinations agree.
struct Wanted
{
    Bucket bucket;
    api::s3::NotificationConfiguration configuration;
    std::vector<Target> targets;
};

Expected<Wanted> readWanted(ReadContext &context, const Put::Input &input)
{
    auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(std::move(bucket.error()));
    if (!input.notificationConfiguration)
        return fail(malformedXml());
    Wanted wanted{std::move(*bucket), *input.notificationConfiguration, {}};
    auto targets = readTargets(context, wanted.configuration);
    if (!targets)
        return fail(std::move(targets.error()));
    wanted.targets = std::move(*targets);
    if (wanted.targets.size() > maxTargets)
        return argument("A maximum of 100 notification configurations is allowed per bucket.");
    std::set<std::string> ids;
    const auto collect = [&ids](const auto &list) {
        bool unique = true;
        if (list)
            for (const auto &entry : *list)
                unique = ids.insert(*entry.id).second && unique;
        return unique;
    };
    const auto &configuration = wanted.configuration;
    if (!collect(configuration.queueConfigurations) || !collect(configuration.topicConfigurations)
        || !collect(configuration.lambdaFunctionConfigurations))
        return argument("Same ID used for multiple configurations. IDs must be unique within a bucket.");
    for (auto first = wanted.targets.begin(); first != wanted.targets.end(); ++first) {
        if (auto checked = checkArn(*first, wanted.bucket); !checked)
            return fail(std::move(checked.error()));
        for (auto second = std::next(first); second != wanted.targets.end(); ++second) {
            if (auto checked = checkOverlap(*first, *second); !checked)
                return fail(std::move(checked.error()));
        }
    }
    return wanted;
}

Expected<void> keep(WriteContext &context, const Put::Input &input, const Wanted &wanted)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const bool any = !wanted.targets.empty() || wanted.configuration.eventBridgeConfiguration;
    BucketRepository(context.db()).setNotifies(bucket->id, any);
    if (any)
        saveConfig(context, *bucket, config::notification, wanted.configuration);
    else
        dropConfig(context, *bucket, config::notification);
    return {};
}

/// S3's words for what a destination answered.
std::string refusalOf(const Target &target, const Error &error)
{
    if (Courier::isMissing(error))
        return "The destination " + std::string(target.kind) + " does not exist";
    if (target.kind == "function")
        return "Not authorized to invoke function [" + target.arn + ']';
    return "Permissions on the destination " + std::string(target.kind) + " do not allow S3 to publish notifications from this bucket";
}

/// Sends each destination the test message and keeps the configuration when all have taken it.
class DestinationCheck : public std::enable_shared_from_this<DestinationCheck>
{
public:
    DestinationCheck(Cloud &cloud, Deferred<Put> call, Wanted wanted)
        : m_cloud(cloud), m_call(std::move(call)), m_wanted(std::move(wanted)), m_refusals(m_wanted.targets.size()),
          m_missing(m_wanted.targets.size())
    {
    }

    void ask(const std::string &message)
    {
        for (std::size_t index = 0; index < m_wanted.targets.size(); ++index) {
            const Target &target = m_wanted.targets[index];
            auto call = callFor({"arn:aws:s3:::" + m_wanted.bucket.name, m_wanted.bucket.account, target.arn, message}, true);
            if (call)
                m_cloud.submit(std::move(*call), [self = shared_from_this(), index](const Reply &reply) { self->heard(index, reply); });
            else
                heard(index, fail(std::move(call.error())));
        }
    }

    void finish()
    {
        Error error{"InvalidArgument", "Unable to validate the following destination configurations", 400};
        std::size_t count = 0;
        for (std::size_t index = 0; index < m_refusals.size(); ++index) {
            if (m_refusals[index].empty())
                continue;
            const std::string number = std::to_string(++count);
            error.with("ArgumentName" + number, m_wanted.targets[index].arn).with("ArgumentValue" + number, m_refusals[index]);
        }
        if (count > 0) {
            m_call.answer(fail(std::move(error)));
            return;
        }
        m_call.write([self = shared_from_this()](WriteContext &context) { return keep(context, self->m_call.input(), self->m_wanted); },
                     [self = shared_from_this()](const Error *failure) {
                         if (failure)
                             self->m_call.answer(fail(*failure));
                         else
                             self->m_call.answer(Put::Output{});
                     });
    }

private:
    /// Any thread; each writes its own element, the last one finishes.
    void heard(std::size_t index, const Reply &reply)
    {
        if (!reply)
            m_refusals[index] = refusalOf(m_wanted.targets[index], reply.error());
        if (m_missing.fetch_sub(1) == 1)
            finish();
    }

    Cloud &m_cloud;
    const Deferred<Put> m_call;
    const Wanted m_wanted;
    std::vector<std::string> m_refusals;
    std::atomic<std::size_t> m_missing;
};

void putNotification(ReadContext &context, const Deferred<Put> &call)
{
    auto wanted = readWanted(context, call.input());
    if (!wanted) {
        call.answer(fail(std::move(wanted.error())));
        return;
    }
    const std::string message = testEvent(wanted->bucket, originOf(context));
    const bool trusted = wanted->targets.empty() || call.input().skipDestinationValidation.value_or(false);
    const auto check = std::make_shared<DestinationCheck>(context.cloud(), call, std::move(*wanted));
    if (trusted)
        check->finish();
    else
        check->ask(message);
}

Expected<api::s3::GetBucketNotificationConfiguration::Output>
getNotification(ReadContext &context, const api::s3::GetBucketNotificationConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto configuration = loadConfig<api::s3::NotificationConfiguration>(context, *bucket, config::notification);
    if (!configuration)
        return fail(std::move(configuration.error()));
    return *configuration ? std::move(**configuration) : api::s3::NotificationConfiguration{};
}

} // namespace

void registerNotification(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketNotificationConfiguration>(getNotification);
    registry.deferred<Put>(putNotification);
}

} // namespace nephoscope::s3
