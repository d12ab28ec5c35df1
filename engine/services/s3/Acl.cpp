#include "services/s3/Acl.h"

#include "core/Text.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Names.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

using namespace aclGroup;
/// The canonical user that reads bundles of AMIs.
constexpr std::string_view ec2Reader = "6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c";
constexpr std::size_t maxGrants = 100;

api::s3::Grant groupGrant(std::string_view uri, std::string_view permission)
{
    api::s3::Grant grant;
    auto &grantee = grant.grantee.emplace();
    grantee.type.emplace().value = "Group";
    grantee.uri = std::string(uri);
    grant.permission.emplace().value = permission;
    return grant;
}

api::s3::Grant userGrant(std::string_view id, std::string_view permission)
{
    api::s3::Grant grant;
    auto &grantee = grant.grantee.emplace();
    grantee.type.emplace().value = "CanonicalUser";
    grantee.id = std::string(id);
    grant.permission.emplace().value = permission;
    return grant;
}

bool isGroup(std::string_view uri)
{
    return uri == allUsers || uri == authenticatedUsers || uri == logDelivery;
}

bool isCanonicalId(std::string_view id)
{
    return id.size() == 64 && std::all_of(id.begin(), id.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Error unresolvableEmail()
{
    return {"UnresolvableGrantByEmailAddress", "The e-mail address you provided does not match any account on record.", 400};
}

Expected<AccessList> cannedList(std::string_view canned, const std::string &account, bool forBucket)
{
    AccessList list = privateList(account);
    auto &grants = *list.grants;
    const bool ownersOnly = canned == "private" || (!forBucket && (canned == "bucket-owner-full-control" || canned == "bucket-owner-read"));
    if (ownersOnly)
        return list;
    if (canned == "public-read" || canned == "public-read-write")
        grants.push_back(groupGrant(allUsers, "READ"));
    if (canned == "public-read-write")
        grants.push_back(groupGrant(allUsers, "WRITE"));
    if (canned == "authenticated-read")
        grants.push_back(groupGrant(authenticatedUsers, "READ"));
    if (canned == "aws-exec-read")
        grants.push_back(userGrant(ec2Reader, "READ"));
    if (forBucket && canned == "log-delivery-write") {
        grants.push_back(groupGrant(logDelivery, "WRITE"));
        grants.push_back(groupGrant(logDelivery, "READ_ACP"));
    }
    if (grants.size() == 1)
        return fail(invalidArgument("", "x-amz-acl", canned));
    return list;
}

/// `id="…", uri="…"` of one x-amz-grant header.
Expected<void> readGrantHeader(const std::string &header, std::string_view permission, std::vector<api::s3::Grant> &grants)
{
    for (const std::string_view part : split(header, ',')) {
        const std::string_view pair = trim(part);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos)
            return fail(invalidArgument("Argument format not recognized", "x-amz-grant-" + toLower(permission), header));
        const std::string type = toLower(trim(pair.substr(0, equals)));
        std::string_view value = trim(pair.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        if (type == "id") {
            if (!isCanonicalId(value))
                return fail(invalidArgument("Invalid id", "id", value));
            grants.push_back(userGrant(value, permission));
        } else if (type == "uri") {
            if (!isGroup(value))
                return fail(invalidArgument("Invalid group uri", "uri", value));
            grants.push_back(groupGrant(value, permission));
        } else if (type == "emailaddress") {
            return fail(unresolvableEmail());
        } else {
            return fail(invalidArgument("Argument format not recognized", "x-amz-grant-" + toLower(permission), header));
        }
    }
    return {};
}

Error notSupported()
{
    return {"AccessControlListNotSupported", "The bucket does not allow ACLs", 400};
}

} // namespace

bool AclHeaders::any() const
{
    return !canned.empty() || std::any_of(grants.begin(), grants.end(), [](const auto &grant) { return grant.second->has_value(); });
}

Expected<std::string> ownershipOf(ReadContext &context, const Bucket &bucket)
{
    if (isErased(context, bucket, config::ownership))
        return std::string("ObjectWriter");
    const auto controls = loadConfig<api::s3::OwnershipControls>(context, bucket, config::ownership);
    if (!controls)
        return fail(controls.error());
    return *controls ? (*controls)->rules->front().objectOwnership->value : std::string("BucketOwnerEnforced");
}

Expected<api::s3::PublicAccessBlockConfiguration> publicAccessOf(ReadContext &context, const Bucket &bucket)
{
    auto found = loadConfig<api::s3::PublicAccessBlockConfiguration>(context, bucket, config::publicAccess);
    if (!found)
        return fail(std::move(found.error()));
    if (*found)
        return std::move(**found);
    const bool on = !isErased(context, bucket, config::publicAccess);
    api::s3::PublicAccessBlockConfiguration block;
    block.blockPublicAcls = block.ignorePublicAcls = block.blockPublicPolicy = block.restrictPublicBuckets = on;
    return block;
}

AccessList privateList(const std::string &account)
{
    AccessList list;
    list.owner.emplace().id = canonicalUserId(account);
    list.grants.emplace().push_back(userGrant(*list.owner->id, "FULL_CONTROL"));
    return list;
}

bool isPublic(const AccessList &list)
{
    if (!list.grants)
        return false;
    return std::any_of(list.grants->begin(), list.grants->end(), [](const api::s3::Grant &grant) {
        return grant.grantee && grant.grantee->uri && (*grant.grantee->uri == allUsers || *grant.grantee->uri == authenticatedUsers);
    });
}

void giveTo(const std::string &owner, const std::string &bucketOwner, const AclHeaders &headers, AccessList &list)
{
    const bool byHeaders = headers.canned.empty() && headers.any();
    if (!byHeaders)
        list.grants->front() = userGrant(owner, "FULL_CONTROL");
    list.owner->id = owner;
    if (headers.canned == "bucket-owner-full-control" || headers.canned == "bucket-owner-read")
        list.grants->push_back(userGrant(bucketOwner, headers.canned == "bucket-owner-read" ? "READ" : "FULL_CONTROL"));
}

Expected<AccessList> listOf(const AclHeaders &headers, const std::string &account, bool forBucket)
{
    AccessList list;
    list.owner.emplace().id = canonicalUserId(account);
    auto &grants = list.grants.emplace();
    bool any = false;
    for (const auto &[permission, header] : headers.grants) {
        if (!*header)
            continue;
        any = true;
        if (auto read = readGrantHeader(**header, permission, grants); !read)
            return fail(std::move(read.error()));
    }
    if (any && !headers.canned.empty())
        return fail(invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed"));
    if (any)
        return list;
    return cannedList(headers.canned.empty() ? "private" : std::string_view(headers.canned), account, forBucket);
}

Expected<void> checkList(const AccessList &list, const std::string &ownerId)
{
    static const Error malformed{"MalformedACLError",
                                 "The XML you provided was not well-formed or did not validate against our published schema", 400};
    if (!list.owner || !list.owner->id || !list.grants || !checkSchema(AccessList::shape(), &list))
        return fail(malformed);
    if (*list.owner->id != ownerId) {
        if (!isCanonicalId(*list.owner->id))
            return fail(invalidArgument("Invalid id", "CanonicalUser/ID", *list.owner->id));
        return fail(accessDenied());
    }
    if (list.grants->size() > maxGrants)
        return fail(invalidRequest("The ACL has more than the allowed number of 100 grants."));
    for (const auto &grant : *list.grants) {
        if (!grant.grantee || !grant.permission)
            return fail(malformed);
        const std::string &type = grant.grantee->type->value;
        if (type == "CanonicalUser") {
            if (!grant.grantee->id || !isCanonicalId(*grant.grantee->id))
                return fail(invalidArgument("Invalid id", "CanonicalUser/ID", grant.grantee->id.value_or(std::string())));
        } else if (type == "Group") {
            if (!grant.grantee->uri || !isGroup(*grant.grantee->uri))
                return fail(invalidArgument("Invalid group uri", "Group/URI", grant.grantee->uri.value_or(std::string())));
        } else {
            return fail(unresolvableEmail());
        }
    }
    return {};
}

Expected<void> checkListAllowed(ReadContext &context, const Bucket &bucket, const AccessList &list, std::string_view canned)
{
    const auto ownership = ownershipOf(context, bucket);
    if (!ownership)
        return fail(ownership.error());
    if (*ownership == "BucketOwnerEnforced") {
        // Lists that give the bucket's owner everything and nobody anything say what holds anyway.
        const std::string encoded = encodeConfig(AccessList::shape(), &list);
        const AccessList owners = privateList(bucket.account);
        const bool changesNothing = canned == "private" || canned == "bucket-owner-full-control"
            || encoded == encodeConfig(AccessList::shape(), &owners);
        return changesNothing ? Expected<void>() : Expected<void>(fail(notSupported()));
    }
    const auto access = accessOf(context, bucket.name);
    return access && access->blockLists && isPublic(list) ? Expected<void>(fail(accessDenied())) : Expected<void>();
}

Expected<std::string> objectAcl(ReadContext &context, const Bucket &bucket, const AclHeaders &headers)
{
    auto list = listOf(headers, bucket.account, false);
    if (!list) {
        // Where there are no lists, nobody looks into one.
        const auto ownership = ownershipOf(context, bucket);
        const bool enforced = ownership && *ownership == "BucketOwnerEnforced" && headers.canned.empty();
        return fail(enforced ? notSupported() : list.error());
    }
    if (auto allowed = checkListAllowed(context, bucket, *list, headers.canned); !allowed)
        return fail(std::move(allowed.error()));
    const auto owner = ownerOfNew(context, bucket, headers.canned);
    if (!owner)
        return owner;
    if (const std::string bucketOwner = canonicalUserId(bucket.account); *owner != bucketOwner)
        giveTo(*owner, bucketOwner, headers, *list);
    const std::string encoded = encodeConfig(AccessList::shape(), &*list);
    const AccessList owners = privateList(bucket.account);
    return encoded == encodeConfig(AccessList::shape(), &owners) ? std::string() : encoded;
}

Expected<void> checkBucketCreation(const api::s3::CreateBucket::Input &input)
{
    const std::string ownership = input.objectOwnership ? input.objectOwnership->value : std::string("BucketOwnerEnforced");
    static constexpr std::array<std::string_view, 3> known{"BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"};
    if (std::find(known.begin(), known.end(), ownership) == known.end())
        return fail(invalidArgument("Invalid x-amz-object-ownership header: " + ownership, "x-amz-object-ownership", ownership));
    const AclHeaders headers = aclHeaders(input);
    if (!headers.any() || headers.canned == "private")
        return {};
    if (ownership == "BucketOwnerEnforced") {
        return fail({"InvalidBucketAclWithObjectOwnership",
                     "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting", 400});
    }
    const auto list = listOf(headers, std::string(), true);
    if (!list)
        return fail(list.error());
    if (isPublic(*list)) {
        return fail({"InvalidBucketAclWithBlockPublicAccessError", "Bucket cannot have public ACLs set with BlockPublicAccess enabled",
                     400});
    }
    return {};
}

Expected<void> saveBucketCreation(WriteContext &context, const Bucket &bucket, const api::s3::CreateBucket::Input &input)
{
    if (input.objectOwnership && input.objectOwnership->value != "BucketOwnerEnforced") {
        api::s3::OwnershipControls controls;
        controls.rules.emplace().emplace_back().objectOwnership = input.objectOwnership;
        saveConfig(context, bucket, config::ownership, controls);
    }
    if (const AclHeaders headers = aclHeaders(input); headers.any() && headers.canned != "private") {
        const auto list = listOf(headers, bucket.account, true);
        if (!list)
            return fail(list.error());
        saveConfig(context, bucket, config::acl, *list);
    }
    return {};
}

} // namespace nephoscope::s3
