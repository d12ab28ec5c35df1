#include "services/s3/PointAccess.h"

#include "core/Identity.h"
#include "core/Log.h"
#include "door/AskAndWait.h"
#include "services/ReportFiles.h"
#include "services/s3/Policy.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

constexpr std::string_view aliasEnd = "-s3alias";
constexpr std::string_view arnStart = "arn:aws:s3:";
constexpr std::string_view resource = "accesspoint";
constexpr std::size_t accountDigits = 12;

/// `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME`, or with a colon before the name.
std::optional<FindAccessPoint::Input> readArn(std::string_view arn)
{
    const Arn parsed = Arn::parse(arn);
    std::string_view rest = parsed.resource;
    if (parsed.service != "s3" || !rest.starts_with(resource) || rest.size() <= resource.size() + 1
        || std::string_view("/:").find(rest[resource.size()]) == std::string_view::npos)
        return std::nullopt;
    FindAccessPoint::Input wanted;
    wanted.account = parsed.account;
    wanted.region = parsed.region;
    wanted.pointName = rest.substr(resource.size() + 1);
    return wanted;
}

std::optional<FindAccessPoint::Input> readName(std::string_view name)
{
    if (name.starts_with(arnStart))
        return readArn(name);
    FindAccessPoint::Input wanted;
    if (name.ends_with(aliasEnd)) {
        wanted.alias = name;
        return wanted;
    }
    const std::size_t dash = name.size() > accountDigits ? name.size() - accountDigits - 1 : std::string_view::npos;
    if (dash == std::string_view::npos || dash == 0 || name[dash] != '-' || !AccountId::isValid(name.substr(dash + 1)))
        return std::nullopt;
    wanted.account = name.substr(dash + 1);
    wanted.pointName = name.substr(0, dash);
    return wanted;
}

} // namespace

std::shared_ptr<const PointAccess> findPoint(ReadContext &context, std::string_view name)
{
    auto wanted = readName(name);
    if (!wanted)
        return nullptr;
    const Caller caller = reports::callerFor(wanted->account, wanted->region);
    auto found = askAndWait<FindAccessPoint>(context.cloud(), caller, std::move(*wanted)); // reads: answers at once
    if (!found || !found->point)
        return nullptr;
    auto access = std::make_shared<PointAccess>();
    access->point = std::move(*found->point);
    access->arn = access->point.arn();
    policy::ResourcePolicies policies;
    if (!access->point.policy.empty()) {
        std::vector<policy::AttachedPolicy> attached;
        if (auto compiled = policy::Policy::parse(access->point.policy, policy::PolicyKind::Resource)) {
            access->publicPolicy = isPublicPolicy((*compiled)->document());
            attached.push_back({std::move(*compiled), access->point.name, policy::PolicyOrigin::Resource, {}});
        } else {
            // Put checks what it takes, so this is a policy of an earlier version: nobody gets in by it.
            log::warning("The policy of " + access->arn + " cannot be read: " + compiled.error().message);
        }
        policies.resource = policy::PolicyLayer(std::move(attached));
    }
    access->policies = std::make_shared<const policy::ResourcePolicies>(std::move(policies));
    return access;
}

std::optional<Error> noSuchPoint(std::string_view name)
{
    if (name.ends_with(aliasEnd))
        return Error{"InvalidAccessPointAliasError", "The specified access point alias name is not valid.", 400};
    if (name.starts_with(arnStart))
        return Error{"NoSuchAccessPoint", "The specified accesspoint does not exist", 404};
    return std::nullopt;
}

bool isForPoints(std::string_view operation)
{
    static constexpr std::array<std::string_view, 34> names{
        "AbortMultipartUpload", "CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload", "DeleteObject", "DeleteObjects",
        "DeleteObjectTagging", "GetBucketAcl", "GetBucketCors", "GetBucketLocation", "GetBucketNotificationConfiguration", "GetBucketPolicy",
        "GetObject", "GetObjectAcl", "GetObjectAttributes", "GetObjectLegalHold", "GetObjectRetention", "GetObjectTagging", "HeadBucket",
        "HeadObject", "ListMultipartUploads", "ListObjects", "ListObjectsV2", "ListObjectVersions", "ListParts", "PutObject", "PutObjectAcl",
        "PutObjectLegalHold", "PutObjectRetention", "PutObjectTagging", "RestoreObject", "SelectObjectContent", "UploadPart", "UploadPartCopy"};
    return std::find(names.begin(), names.end(), operation) != names.end();
}

} // namespace nephoscope::s3
