#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/DirectoryRules.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Operations.h"

#include <algorithm>
#include <set>

namespace nephoscope::s3 {

namespace {

using Rule = LifecycleRule;

constexpr std::size_t maxRules = 1000;
constexpr std::size_t maxIdLength = 255;
constexpr int minimumDaysOfInfrequentAccess = 30;

Unexpected argument(std::string message, std::string_view name = {}, std::string_view value = {})
{
    if (name.empty())
        return fail(Error{"InvalidArgument", std::move(message), 400});
    return fail(invalidArgument(std::move(message), name, value));
}

/// How S3's sentences name a rule.
std::string nameOf(const Rule &rule)
{
    return "'(prefix=" + prefixOf(rule) + ")'";
}

Expected<void> checkSizes(const std::optional<std::int64_t> &greater, const std::optional<std::int64_t> &less)
{
    if (greater && *greater < 0)
        return argument("'ObjectSizeGreaterThan' should be greater than or equal to 0");
    if (less && *less < 1)
        return argument("'ObjectSizeLessThan' should be greater than or equal to 1");
    if (greater && less && *less <= *greater)
        return fail(invalidRequest("'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'"));
    return {};
}

Expected<void> checkFilter(const Rule &rule)
{
    // The old form has a prefix at the rule itself; one of the two there must be.
    if (rule.filter.has_value() == rule.prefix.has_value())
        return fail(malformedXml());
    if (!rule.filter)
        return {};
    const auto &filter = *rule.filter;
    const int predicates = int(filter.prefix.has_value()) + int(filter.tag.has_value()) + int(filter.objectSizeGreaterThan.has_value())
        + int(filter.objectSizeLessThan.has_value()) + int(filter.and_.has_value());
    if (predicates > 1)
        return fail(malformedXml());
    if (!filter.and_)
        return checkSizes(filter.objectSizeGreaterThan, filter.objectSizeLessThan);
    const auto &all = *filter.and_;
    const std::size_t inAnd = std::size_t(all.prefix.has_value()) + std::size_t(all.objectSizeGreaterThan.has_value())
        + std::size_t(all.objectSizeLessThan.has_value()) + (all.tags ? all.tags->size() : 0);
    if (inAnd < 2)
        return fail(malformedXml());
    for (const auto &tag : all.tags.value_or(std::vector<api::s3::Tag>())) {
        if (std::count_if(all.tags->begin(), all.tags->end(), [&](const auto &other) { return other.key == tag.key; }) > 1)
            return fail(invalidRequest("Duplicate Tag Keys are not allowed."));
    }
    return checkSizes(all.objectSizeGreaterThan, all.objectSizeLessThan);
}

bool isMidnight(Timestamp time)
{
    return std::chrono::floor<std::chrono::days>(time) == time;
}

Expected<void> checkExpiration(const Rule &rule)
{
    const auto &expiration = *rule.expiration;
    if (int(expiration.days.has_value()) + int(expiration.date.has_value()) + int(expiration.expiredObjectDeleteMarker.has_value()) != 1)
        return fail(malformedXml());
    if (expiration.days && *expiration.days < 1)
        return argument("'Days' for Expiration action must be a positive integer");
    if (expiration.date && !isMidnight(*expiration.date))
        return argument("'Date' must be at midnight GMT");
    if (expiration.expiredObjectDeleteMarker && hasTags(rule))
        return fail(invalidRequest("ExpiredObjectDeleteMarker cannot be specified with Tags."));
    if (expiration.expiredObjectDeleteMarker && hasSizes(rule))
        return fail(invalidRequest("ExpiredObjectDeleteMarker cannot be specified with Object Size."));
    return {};
}

bool isInfrequentAccess(std::string_view storageClass)
{
    return storageClass == "STANDARD_IA" || storageClass == "ONEZONE_IA";
}

Expected<void> checkTransitions(const Rule &rule)
{
    const auto &transitions = *rule.transitions;
    for (const auto &transition : transitions) {
        if (transition.days.has_value() == transition.date.has_value() || !transition.storageClass)
            return fail(malformedXml());
        const std::string &storageClass = transition.storageClass->value;
        if (transition.days && *transition.days < 0)
            return argument("'Days' in Transition action must be nonnegative");
        if (transition.date && !isMidnight(*transition.date))
            return argument("'Date' must be at midnight GMT");
        if (transition.days && isInfrequentAccess(storageClass) && *transition.days < minimumDaysOfInfrequentAccess) {
            return argument("'Days' in Transition action must be greater than or equal to 30 for storageClass '" + storageClass + "'", "Days",
                            std::to_string(*transition.days));
        }
    }
    for (auto first = transitions.begin(); first != transitions.end(); ++first) {
        for (auto second = std::next(first); second != transitions.end(); ++second) {
            if (first->storageClass == second->storageClass) {
                return fail(invalidRequest("'StorageClass' must be different for 'Transition' actions in same 'Rule' with filter "
                                           + nameOf(rule)));
            }
            if (first->days.has_value() != second->days.has_value())
                continue; // said by the check of mixed times
            const bool inOrder = coldness(first->storageClass->value) < coldness(second->storageClass->value);
            const auto &warm = inOrder ? *first : *second;
            const auto &cold = inOrder ? *second : *first;
            const std::string_view unit = warm.days ? "Days" : "Date";
            if (warm.days ? *warm.days >= *cold.days : *warm.date >= *cold.date) {
                return argument("'" + std::string(unit) + "' in the Transition action for StorageClass '" + cold.storageClass->value
                                + "' for filter " + nameOf(rule) + " must be greater than '" + std::string(unit)
                                + "' in the Transition action for StorageClass '" + warm.storageClass->value + "'");
            }
            if (warm.days && isInfrequentAccess(warm.storageClass->value) && *cold.days < *warm.days + minimumDaysOfInfrequentAccess) {
                return argument("'Days' in the Transition action for StorageClass '" + cold.storageClass->value + "' for filter "
                                + nameOf(rule) + " must be 30 days more than 'Days' in the Transition action for StorageClass '"
                                + warm.storageClass->value + "'");
            }
        }
    }
    return {};
}

/// Times of one rule are all days or all dates, and an object moves before it goes.
Expected<void> checkTimes(const Rule &rule)
{
    bool days = rule.expiration && rule.expiration->days;
    bool dates = rule.expiration && rule.expiration->date;
    for (const auto &transition : rule.transitions.value_or(std::vector<api::s3::Transition>())) {
        days = days || transition.days;
        dates = dates || transition.date;
    }
    if (days && dates) {
        return fail(invalidRequest("Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for filter "
                                   + nameOf(rule)));
    }
    for (const auto &transition : rule.transitions.value_or(std::vector<api::s3::Transition>())) {
        if (!rule.expiration)
            break;
        const bool late = (rule.expiration->days && *rule.expiration->days <= *transition.days)
            || (rule.expiration->date && *rule.expiration->date <= *transition.date);
        const std::string unit = days ? "'Days'" : "'Date'";
        if (late) {
            return argument(unit + " in the Expiration action for filter " + nameOf(rule) + " must be greater than " + unit
                            + " in the Transition action");
        }
    }
    return {};
}

Expected<void> checkNoncurrent(const Rule &rule)
{
    static constexpr int maxKept = 100;
    const auto kept = [](const std::optional<std::int32_t> &count, std::string_view action) -> Expected<void> {
        if (count && (*count < 1 || *count > maxKept))
            return argument("'NewerNoncurrentVersions' for " + std::string(action) + " action must be between 1 and 100");
        return {};
    };
    const auto transitions = rule.noncurrentVersionTransitions.value_or(std::vector<api::s3::NoncurrentVersionTransition>());
    std::set<std::string_view> classes;
    for (const auto &transition : transitions) {
        if (!transition.storageClass || !transition.noncurrentDays)
            return fail(malformedXml());
        if (auto checked = kept(transition.newerNoncurrentVersions, "NoncurrentVersionTransition"); !checked)
            return checked;
        const std::string &storageClass = transition.storageClass->value;
        if (*transition.noncurrentDays < 0)
            return argument("'NoncurrentDays' in NoncurrentVersionTransition action must be nonnegative");
        if (isInfrequentAccess(storageClass) && *transition.noncurrentDays < minimumDaysOfInfrequentAccess) {
            return argument("'NoncurrentDays' in NoncurrentVersionTransition action must be greater than or equal to 30 for storageClass '"
                                + storageClass + "'",
                            "NoncurrentDays", std::to_string(*transition.noncurrentDays));
        }
        if (!classes.insert(storageClass).second) {
            return fail(invalidRequest("'StorageClass' must be different for 'NoncurrentVersionTransition' actions in same 'Rule' with "
                                       "filter "
                                       + nameOf(rule)));
        }
    }
    if (!rule.noncurrentVersionExpiration)
        return {};
    const auto &expiration = *rule.noncurrentVersionExpiration;
    if (!expiration.noncurrentDays)
        return fail(malformedXml());
    if (*expiration.noncurrentDays < 1)
        return argument("'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer");
    for (const auto &transition : transitions) {
        if (*expiration.noncurrentDays <= *transition.noncurrentDays) {
            return argument("'NoncurrentDays' in the NoncurrentVersionExpiration action for filter " + nameOf(rule)
                            + " must be greater than 'NoncurrentDays' in the NoncurrentVersionTransition action");
        }
    }
    return kept(expiration.newerNoncurrentVersions, "NoncurrentVersionExpiration");
}

Expected<void> checkAbort(const Rule &rule)
{
    const auto &days = rule.abortIncompleteMultipartUpload->daysAfterInitiation;
    if (!days)
        return fail(malformedXml());
    if (*days < 1)
        return argument("'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer");
    if (hasTags(rule))
        return fail(invalidRequest("AbortIncompleteMultipartUpload cannot be specified with Tags."));
    if (hasSizes(rule))
        return fail(invalidRequest("AbortIncompleteMultipartUpload cannot be specified with Object Size."));
    return {};
}

Expected<void> checkRule(const Rule &rule)
{
    if (rule.id && rule.id->size() > maxIdLength)
        return argument("ID length should not exceed allowed limit of 255");
    if (auto checked = checkFilter(rule); !checked)
        return checked;
    const bool acts = rule.expiration || (rule.transitions && !rule.transitions->empty()) || rule.noncurrentVersionExpiration
        || (rule.noncurrentVersionTransitions && !rule.noncurrentVersionTransitions->empty()) || rule.abortIncompleteMultipartUpload;
    if (!acts)
        return fail(invalidRequest("At least one action needs to be specified in a rule"));
    if (auto checked = rule.expiration ? checkExpiration(rule) : Expected<void>(); !checked)
        return checked;
    if (auto checked = rule.transitions ? checkTransitions(rule) : Expected<void>(); !checked)
        return checked;
    if (auto checked = checkTimes(rule); !checked)
        return checked;
    if (auto checked = checkNoncurrent(rule); !checked)
        return checked;
    return rule.abortIncompleteMultipartUpload ? checkAbort(rule) : Expected<void>();
}

Expected<api::s3::PutBucketLifecycleConfiguration::Output> putLifecycle(WriteContext &context,
                                                                        const api::s3::PutBucketLifecycleConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const std::string size = input.transitionDefaultMinimumObjectSize ? input.transitionDefaultMinimumObjectSize->value
                                                                      : std::string("all_storage_classes_128K");
    if (size != "all_storage_classes_128K" && size != "varies_by_storage_class")
        return fail(invalidRequest("Invalid TransitionDefaultMinimumObjectSize found: " + size));
    auto configuration = readPayload(input.lifecycleConfiguration);
    if (!configuration)
        return fail(std::move(configuration.error()));
    if (!configuration->rules || configuration->rules->empty() || configuration->rules->size() > maxRules)
        return fail(malformedXml());
    std::set<std::string> ids;
    for (Rule &rule : *configuration->rules) {
        if (auto checked = checkRule(rule); !checked)
            return fail(std::move(checked.error()));
        if (auto checked = bucket->isDirectory() ? checkDirectoryLifecycle(rule) : Expected<void>(); !checked)
            return fail(std::move(checked.error()));
        if (!rule.id || rule.id->empty())
            rule.id = makeRuleId(context);
        if (!ids.insert(*rule.id).second) {
            return fail(invalidArgument("Rule ID must be unique. Found same ID for more than one rule", "RuleId", *rule.id));
        }
    }
    saveConfig(context, *bucket, config::lifecycle, *configuration);
    ConfigRepository(context.db()).put(*bucket, config::lifecycle, minimumSizeRow, size);
    scheduleLifecycle(context, *bucket);
    api::s3::PutBucketLifecycleConfiguration::Output output;
    output.transitionDefaultMinimumObjectSize.emplace().value = size;
    return output;
}

Expected<api::s3::GetBucketLifecycleConfiguration::Output> getLifecycle(ReadContext &context,
                                                                        const api::s3::GetBucketLifecycleConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto configuration = loadConfig<api::s3::BucketLifecycleConfiguration>(context, *bucket, config::lifecycle);
    if (!configuration)
        return fail(std::move(configuration.error()));
    if (!*configuration)
        return fail(noConfiguration("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", *bucket));
    api::s3::GetBucketLifecycleConfiguration::Output output;
    output.rules = std::move((*configuration)->rules);
    if (const auto size = ConfigRepository(context.db()).find(bucket->id, config::lifecycle, minimumSizeRow))
        output.transitionDefaultMinimumObjectSize.emplace().value = *size;
    return output;
}

Expected<api::s3::DeleteBucketLifecycle::Output> deleteLifecycle(WriteContext &context, const api::s3::DeleteBucketLifecycle::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    ConfigRepository(context.db()).remove(bucket->id, config::lifecycle, minimumSizeRow);
    dropConfig(context, *bucket, config::lifecycle);
    return api::s3::DeleteBucketLifecycle::Output{};
}

} // namespace

void registerLifecycle(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketLifecycleConfiguration>(getLifecycle);
    registry.write<api::s3::PutBucketLifecycleConfiguration>(putLifecycle);
    registry.write<api::s3::DeleteBucketLifecycle>(deleteLifecycle);
}

} // namespace nephoscope::s3
