#include "core/PageToken.h"
#include "door/AskAndWait.h"
#include "door/Authorization.h"
#include "door/Organization.h"
#include "services/AccessPoints.h"
#include "services/ReportFiles.h"
#include "services/s3control/AccessPointRepository.h"
#include "services/s3control/Operations.h"

#include <algorithm>

namespace nephoscope::s3control {

namespace {

constexpr std::size_t longestName = 50;
constexpr std::string_view aliasEnd = "-s3alias";
constexpr std::size_t longestAlias = 63;
constexpr std::size_t aliasRandom = 34;

Unexpected invalidAccessPoint(std::string message)
{
    return fail(Error{"InvalidRequest", std::move(message), 400});
}

/// S3 User Guide, "Rules for naming Amazon S3 access points".
bool isValidName(std::string_view name)
{
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return name.size() >= 3 && name.size() <= longestName && isPlain(name.front()) && isPlain(name.back()) && !name.ends_with(aliasEnd)
        && std::all_of(name.begin(), name.end(), [&](char c) { return isPlain(c) || c == '-'; });
}

std::string makeAlias(ReadContext &context, std::string_view name)
{
    const std::string tail = '-' + context.random().text(aliasRandom, "abcdefghijklmnopqrstuvwxyz0123456789") + std::string(aliasEnd);
    return std::string(name.substr(0, longestAlias - tail.size())) + tail;
}

/// Access points are closed to the public unless they are told otherwise.
PublicBlock blockOf(const std::optional<model::PublicAccessBlockConfiguration> &asked)
{
    if (!asked)
        return {true, true, true, true};
    return {asked->blockPublicAcls.value_or(false), asked->ignorePublicAcls.value_or(false), asked->blockPublicPolicy.value_or(false),
            asked->restrictPublicBuckets.value_or(false)};
}

/// What S3 keeps in mind of access points is to be read again; before anybody hears that something has changed.
void forget(WriteContext &context)
{
    context.afterCommit([&cloud = context.cloud(), caller = reports::callerFor(context.account(), context.region())] {
        (void)askAndWait<ForgetAccess>(cloud, caller, {});
    });
}

void announcePoint(WriteContext &context, const AccessPoint &point, Change::Kind kind)
{
    forget(context);
    context.changed(kind, "s3control", "access-point", point.bucket, point.name);
}

/// The bucket is there, in this Region, and of the account that the request says.
Expected<void> checkBucket(ReadContext &context, const std::string &bucket, const std::string &owner)
{
    api::s3::HeadBucket::Input input;
    input.bucket = bucket;
    input.expectedBucketOwner = owner;
    Caller s3 = reports::callerFor(owner, context.region());
    s3.principal = Principal::service("s3.amazonaws.com");
    const auto found = askAndWait<api::s3::HeadBucket>(context.cloud(), std::move(s3), std::move(input)); // reads: answers at once
    if (!found && found.error().code == "AccessDenied")
        return fail(found.error());
    if (!found)
        return invalidAccessPoint(found.error().message);
    if (found->bucketRegion != context.region())
        return invalidAccessPoint("The bucket " + bucket + " is not in the Region " + context.region() + '.');
    return {};
}

template <class Input>
Expected<AccessPoint> openPoint(ReadContext &context, const Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    auto point = AccessPointRepository(context.db()).find(context.account(), context.region(), *input.name);
    if (!point)
        return fail(noSuchAccessPoint(*input.name));
    return std::move(*point);
}

Unexpected noPolicy(const AccessPoint &point)
{
    return fail(Error{"NoSuchAccessPointPolicy", "The specified accesspoint policy does not exist", 404}.with("AccessPointName", point.name));
}

/// Who gives tags to a new access point needs leave for that, too.
Expected<void> requireTagging(ReadContext &context, const AccessPoint &point, const s3::Tags &tags)
{
    if (tags.empty() || isFreeRoot(context))
        return {};
    return requireAccess(context, {.action = "s3:TagResource", .resource = point.arn()}, "AccessDenied", 403);
}

Expected<model::CreateAccessPoint::Output> create(WriteContext &context, const model::CreateAccessPoint::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    if (!isValidName(*input.name))
        return invalidAccessPoint("Your Amazon S3 AccessPoint name is invalid.");
    if (input.scope)
        return fail(Error{"InvalidRequest", "A scope is for access points of directory buckets.", 400});
    s3::Tags tags = s3::fromTagSet(input.tags.value_or(std::vector<model::Tag>()));
    if (auto checked = s3::checkTags(tags, s3::Tagged::Bucket); !checked)
        return fail(std::move(checked.error()));
    AccessPoint point;
    point.account = context.account();
    point.region = context.region();
    point.name = *input.name;
    point.bucket = *input.bucket;
    point.bucketAccount = input.bucketAccountId.value_or(context.account());
    if (auto checked = checkBucket(context, point.bucket, point.bucketAccount); !checked)
        return fail(std::move(checked.error()));
    AccessPointRepository repository(context.db());
    if (repository.find(point.account, point.region, point.name)) {
        return fail(Error{"AccessPointAlreadyOwnedByYou",
                          "Your previous request to create the named accesspoint succeeded and you already own it.", 409}
                        .with("AccessPointName", point.name));
    }
    point.alias = makeAlias(context, point.name);
    point.vpc = input.vpcConfiguration ? *input.vpcConfiguration->vpcId : std::string();
    point.block = blockOf(input.publicAccessBlockConfiguration);
    point.created = std::chrono::floor<std::chrono::seconds>(context.now());
    if (auto allowed = requireTagging(context, point, tags); !allowed)
        return fail(std::move(allowed.error()));
    repository.insert(point);
    if (!tags.empty())
        repository.setTags(point, std::move(tags));
    announcePoint(context, point, Change::Kind::Created);
    model::CreateAccessPoint::Output output;
    output.accessPointArn = point.arn();
    output.alias = point.alias;
    return output;
}

/// What Get and List have in common.
template <class Output>
void describe(const AccessPoint &point, Output &output)
{
    output.name = point.name;
    output.bucket = point.bucket;
    output.bucketAccountId = point.bucketAccount;
    output.alias = point.alias;
    output.accessPointArn = point.arn();
    output.networkOrigin.emplace().value = point.vpc.empty() ? "Internet" : "VPC";
    if (!point.vpc.empty())
        output.vpcConfiguration.emplace().vpcId = point.vpc;
}

Expected<model::GetAccessPoint::Output> get(ReadContext &context, const model::GetAccessPoint::Input &input)
{
    const auto point = openPoint(context, input);
    if (!point)
        return fail(point.error());
    model::GetAccessPoint::Output output;
    describe(*point, output);
    output.creationDate = point->created;
    auto &block = output.publicAccessBlockConfiguration.emplace();
    block.blockPublicAcls = point->block.blockLists;
    block.ignorePublicAcls = point->block.ignoreLists;
    block.blockPublicPolicy = point->block.blockPolicies;
    block.restrictPublicBuckets = point->block.restrictBuckets;
    auto &endpoints = output.endpoints.emplace();
    const std::string domain = point->region + ".amazonaws.com";
    endpoints["ipv4"] = "s3-accesspoint." + domain;
    endpoints["dualstack"] = "s3-accesspoint.dualstack." + domain;
    return output;
}

Expected<model::ListAccessPoints::Output> list(ReadContext &context, const model::ListAccessPoints::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    static constexpr int maxPage = 1000;
    const int asked = input.maxResults.value_or(0);
    const std::size_t limit = std::size_t(asked > 0 ? std::min(asked, maxPage) : maxPage);
    const auto after = input.nextToken ? readPageToken(*input.nextToken) : std::string();
    if (!after)
        return fail(invalidToken());
    auto points = AccessPointRepository(context.db())
                      .list(context.account(), context.region(), input.bucket.value_or(std::string()), *after,
                            limit + 1);
    model::ListAccessPoints::Output output;
    if (points.size() > limit) {
        points.pop_back();
        output.nextToken = pageToken(points.back().name);
    }
    auto &entries = output.accessPointList.emplace();
    for (const AccessPoint &point : points)
        describe(point, entries.emplace_back());
    return output;
}

Expected<api::Empty> remove(WriteContext &context, const model::DeleteAccessPoint::Input &input)
{
    const auto point = openPoint(context, input);
    if (!point)
        return fail(point.error());
    AccessPointRepository(context.db()).remove(*point);
    announcePoint(context, *point, Change::Kind::Deleted);
    return api::Empty{};
}

Expected<bool> isPublic(ReadContext &context, const AccessPoint &point, const std::string &policy)
{
    auto checked = askAndWait<CheckPointPolicy>(context.cloud(), reports::callerFor(point.account, point.region), {policy, point.arn()});
    if (!checked)
        return fail(std::move(checked.error()));
    return checked->isPublic;
}

Expected<api::Empty> putPolicy(WriteContext &context, const model::PutAccessPointPolicy::Input &input)
{
    auto point = openPoint(context, input);
    if (!point)
        return fail(std::move(point.error()));
    const auto open = isPublic(context, *point, *input.policy);
    if (!open)
        return fail(open.error());
    if (*open && point->block.blockPolicies)
        return fail(Error{"AccessDenied", "Access Denied: public policies are prevented by the BlockPublicPolicy setting of the access point.", 403});
    point->policy = *input.policy;
    AccessPointRepository(context.db()).setPolicy(*point);
    announcePoint(context, *point, Change::Kind::Updated);
    return api::Empty{};
}

Expected<model::GetAccessPointPolicy::Output> getPolicy(ReadContext &context, const model::GetAccessPointPolicy::Input &input)
{
    const auto point = openPoint(context, input);
    if (!point)
        return fail(point.error());
    if (point->policy.empty())
        return noPolicy(*point);
    model::GetAccessPointPolicy::Output output;
    output.policy = point->policy;
    return output;
}

Expected<model::GetAccessPointPolicyStatus::Output> getPolicyStatus(ReadContext &context, const model::GetAccessPointPolicyStatus::Input &input)
{
    const auto point = openPoint(context, input);
    if (!point)
        return fail(point.error());
    if (point->policy.empty())
        return noPolicy(*point);
    const auto open = isPublic(context, *point, point->policy);
    if (!open)
        return fail(open.error());
    model::GetAccessPointPolicyStatus::Output output;
    // Nothing is public that only a VPC can reach, or that is restricted anyway.
    output.policyStatus.emplace().isPublic = *open && point->vpc.empty() && !point->block.restrictBuckets;
    return output;
}

Expected<api::Empty> removePolicy(WriteContext &context, const model::DeleteAccessPointPolicy::Input &input)
{
    auto point = openPoint(context, input);
    if (!point)
        return fail(std::move(point.error()));
    point->policy.clear();
    AccessPointRepository(context.db()).setPolicy(*point);
    announcePoint(context, *point, Change::Kind::Updated);
    return api::Empty{};
}

Expected<FindAccessPoint::Output> findPoint(ReadContext &context, const FindAccessPoint::Input &input)
{
    AccessPointRepository repository(context.db());
    if (!input.bucket.empty())
        return FindAccessPoint::Output{repository.findOfBucket(input.bucket)};
    if (!input.alias.empty())
        return FindAccessPoint::Output{repository.findAlias(input.alias)};
    return FindAccessPoint::Output{input.region.empty() ? repository.findAnywhere(input.account, input.pointName)
                                                        : repository.find(input.account, input.region, input.pointName)};
}

} // namespace

void registerAccessPoints(ServiceRegistry &registry)
{
    registry.write<model::CreateAccessPoint>(create);
    registry.read<model::GetAccessPoint>(get);
    registry.read<model::ListAccessPoints>(list);
    registry.write<model::DeleteAccessPoint>(remove);
    registry.write<model::PutAccessPointPolicy>(putPolicy);
    registry.read<model::GetAccessPointPolicy>(getPolicy);
    registry.read<model::GetAccessPointPolicyStatus>(getPolicyStatus);
    registry.write<model::DeleteAccessPointPolicy>(removePolicy);
    registry.read<FindAccessPoint>(findPoint);
}

} // namespace nephoscope::s3control
