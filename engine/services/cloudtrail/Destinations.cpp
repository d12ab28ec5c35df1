#include "services/cloudtrail/Destinations.h"

#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "core/Text.h"
#include "door/Authorization.h"

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

/// A read, which is answered at once.
template <class Operation>
Expected<typename Operation::Output> read(WriteContext &context, Caller caller, typename Operation::Input input)
{
    std::optional<Reply> answer;
    context.cloud().submit({&Operation::model(), std::move(caller), api::Value::of(std::move(input))}, [&](Reply reply) { answer = std::move(reply); });
    if (!answer)
        return fail(internalError("no answer"));
    if (!*answer)
        return fail(answer->error());
    return std::move((*answer)->template as<typename Operation::Output>());
}

/// CloudTrail looks at what the trail names as the account would.
Caller account(const Trail &trail)
{
    Caller caller = deliverer(trail);
    caller.principal = Principal::root(AccountId{trail.account});
    return caller;
}

/// What the policy of a resource says to CloudTrail.
bool allows(WriteContext &context, const ServiceHost &host, const Trail &trail, const std::string &policy, bool mustName, AccessQuestion question)
{
    const Caller caller = deliverer(trail);
    ReadContext asked(host, caller, context.db(), context.now());
    question.policies = CompiledPolicies("Policy", mustName).find(policy);
    return decide(asked, question).allowed();
}

Expected<void> checkBucket(WriteContext &context, const Trail &trail)
{
    api::s3::GetBucketAcl::Input input;
    input.bucket = trail.bucket;
    const auto found = read<api::s3::GetBucketAcl>(context, deliverer(trail), std::move(input));
    if (found)
        return {};
    if (found.error().code == "NoSuchBucket")
        return fail(Error{"S3BucketDoesNotExistException", "S3 bucket " + trail.bucket + " does not exist!", 400});
    return fail(Error{"InsufficientS3BucketPolicyException", "Incorrect S3 bucket policy is detected for bucket: " + trail.bucket, 400});
}

Expected<void> checkKey(WriteContext &context, const ServiceHost &host, Trail &trail)
{
    if (trail.kmsKey.empty())
        return {};
    api::kms::DescribeKey::Input describe;
    describe.keyId = trail.kmsKey;
    const auto key = read<api::kms::DescribeKey>(context, account(trail), std::move(describe));
    if (!key || !key->keyMetadata)
        return fail(Error{"KmsKeyNotFoundException", "The KMS key " + trail.kmsKey + " does not exist in " + trail.region + '.', 400});
    if (!key->keyMetadata->enabled.value_or(false))
        return fail(Error{"KmsKeyDisabledException", "The KMS key " + trail.kmsKey + " is not enabled.", 400});
    trail.kmsKey = key->keyMetadata->arn.value_or("");
    api::kms::GetKeyPolicy::Input ask;
    ask.keyId = trail.kmsKey;
    const auto policy = read<api::kms::GetKeyPolicy>(context, account(trail), std::move(ask));
    AccessQuestion question{.action = "kms:GenerateDataKey", .resource = trail.kmsKey, .resourceAccount = trail.account};
    question.keys = {{"kms:encryptioncontext:aws:cloudtrail:arn", trail.arn()}, {"kms:encryptioncontextkeys", "aws:cloudtrail:arn"}};
    if (!policy || !allows(context, host, trail, policy->policy.value_or(""), true, std::move(question)))
        return fail(Error{"InsufficientEncryptionPolicyException", "Insufficient permissions to access S3 bucket " + trail.bucket + " or KMS key " + trail.kmsKey + '.', 400});
    return {};
}

Expected<void> checkTopic(WriteContext &context, const ServiceHost &host, Trail &trail)
{
    if (trail.topic.empty())
        return {};
    if (!trail.topic.starts_with("arn:"))
        trail.topic = "arn:aws:sns:" + trail.region + ':' + trail.account + ':' + trail.topic;
    const Arn arn = Arn::parse(trail.topic);
    if (arn.service != "sns")
        return fail(Error{"InvalidSnsTopicNameException", "The SNS topic name " + trail.topic + " is not valid.", 400});
    api::sns::GetTopicAttributes::Input input;
    input.topicArn = trail.topic;
    Caller owner = account(trail);
    owner.principal = Principal::root(AccountId{arn.account});
    owner.region.value = arn.region;
    const auto topic = read<api::sns::GetTopicAttributes>(context, std::move(owner), std::move(input));
    const auto policy = topic && topic->attributes ? topic->attributes->find("Policy") : std::map<std::string, std::string>::const_iterator();
    const bool allowed = topic && topic->attributes && policy != topic->attributes->end()
        && allows(context, host, trail, policy->second, false, {.action = "sns:Publish", .resource = trail.topic, .resourceAccount = arn.account});
    if (!allowed)
        return fail(Error{"InsufficientSnsTopicPolicyException", "SNS Topic does not exist or the topic policy is incorrect!", 400});
    return {};
}

Expected<void> checkLogs(WriteContext &context, const Trail &trail)
{
    const auto badGroup = [](std::string why) { return fail(Error{"InvalidCloudWatchLogsLogGroupArnException", std::move(why), 400}); };
    const auto badRole = [](std::string why) { return fail(Error{"InvalidCloudWatchLogsRoleArnException", std::move(why), 400}); };
    if (trail.logGroup.empty() && trail.logRole.empty())
        return {};
    if (trail.logRole.empty())
        return badRole("You must specify a role ARN with a log group of CloudWatch Logs.");
    const std::string begin = "arn:aws:logs:" + trail.region + ':' + trail.account + ":log-group:";
    if (!trail.logGroup.starts_with(begin) || !trail.logGroup.ends_with(":*"))
        return badGroup("The log group must be one of this account and Region: " + begin + "NAME:*");
    api::logs::DescribeLogGroups::Input groups;
    groups.logGroupNamePrefix = trail.logGroup.substr(begin.size(), trail.logGroup.size() - begin.size() - 2);
    const auto found = read<api::logs::DescribeLogGroups>(context, account(trail), groups);
    const auto list = found ? found->logGroups.value_or(std::vector<api::logs::LogGroup>()) : std::vector<api::logs::LogGroup>();
    if (std::none_of(list.begin(), list.end(), [&](const auto &group) { return group.logGroupName == groups.logGroupNamePrefix; }))
        return badGroup("CloudTrail cannot validate the specified log group ARN: " + trail.logGroup);
    const Arn role = Arn::parse(trail.logRole);
    api::iam::GetRole::Input input;
    input.roleName = role.resource.substr(role.resource.rfind('/') + 1);
    const auto known = role.service == "iam" ? read<api::iam::GetRole>(context, account(trail), std::move(input)) : fail(Error{"NoSuchEntity", {}, 404});
    std::string trust;
    if (!known || !known->role || !percentDecode(known->role->assumeRolePolicyDocument.value_or(""), trust)
        || trust.find("cloudtrail.amazonaws.com") == std::string::npos)
        return badRole("Access denied. Verify in IAM that the role exists, that CloudTrail may assume it and that it may write the log group.");
    return {};
}

} // namespace

Expected<void> checkDestinations(WriteContext &context, const ServiceHost &host, Trail &trail)
{
    auto checked = checkBucket(context, trail);
    if (checked)
        checked = checkKey(context, host, trail);
    if (checked)
        checked = checkTopic(context, host, trail);
    if (checked)
        checked = checkLogs(context, trail);
    return checked;
}

} // namespace nephoscope::cloudtrail
