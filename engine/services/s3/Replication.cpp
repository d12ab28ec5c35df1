#include "services/PassRole.h"
#include "services/s3/Operations.h"
#include "services/s3/ReplicationRules.h"

#include <set>

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;

constexpr std::size_t maxRules = 1000;

Error missingInNewSchema(std::string_view element)
{
    return invalidRequest(std::string(element) + " must be specified for this version of Cross Region Replication configuration schema. "
                          "Please refer to S3 Developer Guide for more information.");
}

/// 15 minutes: the only time that S3 promises and measures by.
bool isReplicationThreshold(const std::optional<api::s3::ReplicationTimeValue> &time)
{
    return !time || time->minutes.value_or(15) == 15;
}

bool isRoleArn(const std::string &role)
{
    static constexpr std::string_view prefix = "arn:aws:iam::";
    return role.starts_with(prefix) && role.size() > prefix.size() + 12 && role.substr(prefix.size() + 12).starts_with(":role/");
}

Expected<void> checkFilter(const api::s3::ReplicationRuleFilter &filter)
{
    if (int(filter.prefix.has_value()) + int(filter.tag.has_value()) + int(filter.and_.has_value()) > 1)
        return fail(malformedXml());
    if (filter.and_ && std::size_t(filter.and_->prefix.has_value()) + (filter.and_->tags ? filter.and_->tags->size() : 0) < 2)
        return fail(malformedXml());
    return {};
}

Expected<void> checkDestination(ReadContext &context, const Bucket &bucket, const Rule &rule)
{
    const auto &destination = *rule.destination;
    const std::string name = bucketOfArn(*destination.bucket);
    if (name.empty())
        return fail(invalidArgument("Invalid bucket ARN.", "Bucket", *destination.bucket));
    const auto target = BucketRepository(context.db()).find(name);
    if (!target)
        return fail(invalidRequest("Destination bucket must exist."));
    if (target->id == bucket.id)
        return fail(invalidRequest("Destination bucket cannot be the same as the source bucket."));
    if (!hasVersioning(*target))
        return fail(invalidRequest("Destination bucket must have versioning enabled."));
    if (destination.account && *destination.account != target->account)
        return fail(invalidRequest("Account must be the owner of the destination bucket."));
    if (destination.accessControlTranslation && !destination.account)
        return fail(invalidRequest("Account must be specified when Access Control Translation is specified."));
    if (destination.replicationTime && !destination.metrics)
        return fail(invalidRequest("Replication Time Control requires replication metrics."));
    if ((destination.replicationTime && !isReplicationThreshold(destination.replicationTime->time))
        || (destination.metrics && !isReplicationThreshold(destination.metrics->eventThreshold)))
        return fail(invalidRequest("The time of replication and the threshold of its metrics must be 15 minutes."));
    const auto &encryption = destination.encryptionConfiguration;
    if (takesKms(rule) && !(encryption && encryption->replicaKmsKeyID))
        return fail(invalidRequest("SseKmsEncryptedObjects is enabled, but ReplicaKmsKeyID is missing."));
    if (encryption && encryption->replicaKmsKeyID && Arn::parse(*encryption->replicaKmsKeyID).service != "kms")
        return fail(invalidRequest("Invalid ReplicaKmsKeyID ARN."));
    return {};
}

Expected<void> checkRule(ReadContext &context, const Bucket &bucket, const Rule &rule, std::size_t count)
{
    if (rule.id && rule.id->size() > 255)
        return fail(Error{"InvalidArgument", "ID length should not exceed allowed limit of 255", 400});
    if (rule.filter && rule.prefix)
        return fail(malformedXml());
    if (!rule.filter && !rule.prefix)
        return fail(malformedXml());
    if (rule.filter) {
        if (auto checked = checkFilter(*rule.filter); !checked)
            return checked;
        if (!rule.priority)
            return fail(missingInNewSchema("Priority"));
        if (!rule.deleteMarkerReplication)
            return fail(missingInNewSchema("DeleteMarkerReplication"));
        const bool tags = rule.filter->tag || (rule.filter->and_ && rule.filter->and_->tags && !rule.filter->and_->tags->empty());
        if (tags && rule.deleteMarkerReplication->status && rule.deleteMarkerReplication->status->value == "Enabled")
            return fail(invalidRequest("Delete marker replication is not supported if any Tag filter is specified. Please refer to S3 "
                                       "Developer Guide for more information."));
    } else if (rule.priority && count > 1) {
        return fail(invalidRequest("Priority cannot be used for this version of Cross Region Replication configuration schema. Please refer "
                                   "to S3 Developer Guide for more information."));
    }
    if (rule.existingObjectReplication) {
        return fail(invalidRequest("ExistingObjectReplication is not supported: replicate existing objects with S3 Batch Replication."));
    }
    return checkDestination(context, bucket, rule);
}

Expected<api::s3::PutBucketReplication::Output> putReplication(WriteContext &context, const api::s3::PutBucketReplication::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto configuration = readPayload(input.replicationConfiguration);
    if (!configuration)
        return fail(std::move(configuration.error()));
    if (!hasVersioning(*bucket))
        return fail(invalidRequest("Versioning must be 'Enabled' on the bucket to apply a replication configuration"));
    if (!isRoleArn(*configuration->role))
        return fail(invalidArgument("Invalid role ARN.", "Role", *configuration->role));
    if (auto allowed = requirePassRole(context, *configuration->role, "s3.amazonaws.com"); !allowed)
        return fail(std::move(allowed.error()));
    if (configuration->rules->empty() || configuration->rules->size() > maxRules)
        return fail(malformedXml());
    std::set<std::string> ids;
    std::set<std::int32_t> priorities;
    for (Rule &rule : *configuration->rules) {
        if (auto checked = checkRule(context, *bucket, rule, configuration->rules->size()); !checked)
            return fail(std::move(checked.error()));
        if (!rule.id || rule.id->empty())
            rule.id = makeRuleId(context);
        if (!ids.insert(*rule.id).second)
            return fail(invalidArgument("Rule Id must be unique", "RuleId", *rule.id));
        if (rule.priority && !priorities.insert(*rule.priority).second)
            return fail(invalidRequest("Found duplicate priority " + std::to_string(*rule.priority)));
    }
    saveConfig(context, *bucket, config::replication, *configuration);
    return api::s3::PutBucketReplication::Output{};
}

Expected<api::s3::GetBucketReplication::Output> getReplication(ReadContext &context, const api::s3::GetBucketReplication::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto configuration = loadConfig<api::s3::ReplicationConfiguration>(context, *bucket, config::replication);
    if (!configuration)
        return fail(std::move(configuration.error()));
    if (!*configuration) {
        return fail(noConfiguration("ReplicationConfigurationNotFoundError", "The replication configuration was not found", *bucket));
    }
    api::s3::GetBucketReplication::Output output;
    output.replicationConfiguration = std::move(**configuration);
    return output;
}

Expected<api::s3::DeleteBucketReplication::Output> deleteReplication(WriteContext &context,
                                                                     const api::s3::DeleteBucketReplication::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    dropConfig(context, *bucket, config::replication);
    return api::s3::DeleteBucketReplication::Output{};
}

} // namespace

void registerReplication(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketReplication>(getReplication);
    registry.write<api::s3::PutBucketReplication>(putReplication);
    registry.write<api::s3::DeleteBucketReplication>(deleteReplication);
}

} // namespace nephoscope::s3
