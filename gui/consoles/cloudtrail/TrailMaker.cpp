#include "gui/consoles/cloudtrail/TrailMaker.h"

#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::cloudtrail {

namespace {

TrailStep makeBucket(const TrailWish &wish)
{
    api::s3::CreateBucket::Input input;
    input.bucket = toStd(wish.bucket);
    // S3 refuses us-east-1 as a location constraint: there it must be left out.
    if (wish.region != QLatin1String("us-east-1"))
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(wish.region));
    return sending<api::s3::CreateBucket>(std::move(input), {QStringLiteral("BucketAlreadyOwnedByYou")});
}

/// Reads a policy, and writes it when statements are missing.
template <class Get, class Put>
TrailStep merging(typename Get::Input get, QJsonArray statements, std::function<QString(const typename Get::Output &)> textOf, std::function<typename Put::Input(const QString &)> inputOf,
                  QString none = {})
{
    return [=](EngineHost &engine, QObject *receiver, ActionContext::Ending end) {
        ask<Get>(engine, receiver, get, [=, &engine](auto reply) {
            if (!reply && (none.isEmpty() || toQt(reply.error().code) != none))
                return end(reply.error());
            const auto text = withStatements(reply ? textOf(*reply) : QString(), statements);
            if (!text)
                return end(std::nullopt);
            sending<Put>(inputOf(*text))(engine, receiver, end);
        });
    };
}

TrailStep openBucket(const TrailWish &wish)
{
    using namespace api::s3;
    GetBucketPolicy::Input get;
    get.bucket = toStd(wish.bucket);
    return merging<GetBucketPolicy, PutBucketPolicy>(
        std::move(get), bucketStatements(wish), [](const auto &output) { return toQt(output.policy.value_or("")); },
        [bucket = toStd(wish.bucket)](const QString &text) {
            PutBucketPolicy::Input put;
            put.bucket = bucket;
            put.policy = toStd(text);
            return put;
        },
        QStringLiteral("NoSuchBucketPolicy"));
}

TrailStep openKey(const TrailWish &wish)
{
    using namespace api::kms;
    GetKeyPolicy::Input get;
    get.keyId = toStd(wish.key);
    return merging<GetKeyPolicy, PutKeyPolicy>(
        std::move(get), keyStatements(wish), [](const auto &output) { return toQt(output.policy.value_or("")); },
        [key = toStd(wish.key)](const QString &text) {
            PutKeyPolicy::Input put;
            put.keyId = key;
            put.policyName = "default";
            put.policy = toStd(text);
            return put;
        });
}

TrailStep openTopic(const TrailWish &wish)
{
    using namespace api::sns;
    GetTopicAttributes::Input get;
    get.topicArn = toStd(wish.topic);
    return merging<GetTopicAttributes, SetTopicAttributes>(
        std::move(get), topicStatements(wish),
        [](const auto &output) {
            const auto attributes = output.attributes.value_or(std::map<std::string, std::string>());
            const auto found = attributes.find("Policy");
            return found == attributes.end() ? QString() : toQt(found->second);
        },
        [topic = toStd(wish.topic)](const QString &text) {
            SetTopicAttributes::Input put;
            put.topicArn = topic;
            put.attributeName = "Policy";
            put.attributeValue = toStd(text);
            return put;
        });
}

void addLogs(TrailSteps &steps, const TrailWish &wish)
{
    api::logs::CreateLogGroup::Input group;
    group.logGroupName = toStd(wish.logGroup);
    steps.push_back(sending<api::logs::CreateLogGroup>(std::move(group), {QStringLiteral("ResourceAlreadyExistsException")}));
    if (!wish.role.isEmpty())
        return;
    api::iam::CreateRole::Input role;
    role.roleName = toStd(wish.roleName());
    role.assumeRolePolicyDocument = toStd(trustPolicy());
    steps.push_back(sending<api::iam::CreateRole>(std::move(role), {QStringLiteral("EntityAlreadyExists")}));
    api::iam::PutRolePolicy::Input policy;
    policy.roleName = toStd(wish.roleName());
    policy.policyName = "WriteLogGroup";
    policy.policyDocument = toStd(rolePolicy(wish));
    steps.push_back(sending<api::iam::PutRolePolicy>(std::move(policy)));
}

} // namespace

TrailSteps preparations(const TrailWish &wish)
{
    TrailSteps steps;
    if (wish.newBucket)
        steps.push_back(makeBucket(wish));
    steps.push_back(openBucket(wish));
    if (!wish.key.isEmpty())
        steps.push_back(openKey(wish));
    if (!wish.topic.isEmpty())
        steps.push_back(openTopic(wish));
    if (!wish.logGroup.isEmpty())
        addLogs(steps, wish);
    return steps;
}

void inTurn(EngineHost &engine, QObject *receiver, std::shared_ptr<const TrailSteps> steps, ActionContext::Ending end, std::size_t at)
{
    if (at == steps->size())
        return end(std::nullopt);
    (*steps)[at](engine, receiver, [&engine, receiver, steps, end, at](std::optional<Error> error) {
        if (error)
            end(std::move(error));
        else
            inTurn(engine, receiver, steps, end, at + 1);
    });
}

} // namespace nephoscope::gui::cloudtrail
