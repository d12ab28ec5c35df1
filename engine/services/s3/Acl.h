#pragma once

#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3 {

// Access control lists. Buckets keep theirs among their configurations, objects in a column of
// their headers, both as JSON of AccessControlPolicy; none means: the owner may do everything.

using AccessList = api::s3::AccessControlPolicy;

/// The groups S3 knows, by their URIs.
namespace aclGroup {
inline constexpr std::string_view allUsers = "http://acs.amazonaws.com/groups/global/AllUsers";
inline constexpr std::string_view authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
inline constexpr std::string_view logDelivery = "http://acs.amazonaws.com/groups/s3/LogDelivery";
} // namespace aclGroup

/// `BucketOwnerEnforced` (new buckets: no lists), `BucketOwnerPreferred` or `ObjectWriter` (what is
/// left when the setting was deleted).
Expected<std::string> ownershipOf(ReadContext &context, const Bucket &bucket);
/// All four on for new buckets, all off when it was deleted.
Expected<api::s3::PublicAccessBlockConfiguration> publicAccessOf(ReadContext &context, const Bucket &bucket);

/// What an operation's ACL headers ask for. Pointers to its members; null where it has none.
struct AclHeaders
{
    std::string canned;
    std::vector<std::pair<std::string_view, const std::optional<std::string> *>> grants; ///< permission, header
    bool any() const;
};
template <class Input>
AclHeaders aclHeaders(const Input &input)
{
    AclHeaders headers;
    headers.canned = input.acl ? input.acl->value : std::string();
    headers.grants = {{"FULL_CONTROL", &input.grantFullControl}, {"READ", &input.grantRead}, {"READ_ACP", &input.grantReadACP},
                      {"WRITE_ACP", &input.grantWriteACP}};
    if constexpr (requires { input.grantWrite; })
        headers.grants.emplace_back("WRITE", &input.grantWrite);
    return headers;
}

/// The list that headers ask for: `InvalidArgument`, `InvalidRequest`, `UnresolvableGrantByEmailAddress`.
Expected<AccessList> listOf(const AclHeaders &headers, const std::string &account, bool forBucket);
/// The list of a bucket or an object that has none of its own.
AccessList privateList(const std::string &account);
bool isPublic(const AccessList &list);
/// `MalformedACLError` and friends for one that came as XML.
Expected<void> checkList(const AccessList &list, const std::string &ownerId);
/// Makes what canned lists give to the bucket's owner the object's owner's instead, when that is another.
void giveTo(const std::string &owner, const std::string &bucketOwner, const AclHeaders &headers, AccessList &list);
/// `AccessControlListNotSupported`, or `AccessDenied` for public lists where they are blocked.
Expected<void> checkListAllowed(ReadContext &context, const Bucket &bucket, const AccessList &list, std::string_view canned);

/// For a new object: what its row keeps, empty for the default.
Expected<std::string> objectAcl(ReadContext &context, const Bucket &bucket, const AclHeaders &headers);
template <class Input>
Expected<std::string> readObjectAcl(ReadContext &context, const Bucket &bucket, const Input &input)
{
    const AclHeaders headers = aclHeaders(input);
    // What a stranger writes may be the stranger's.
    const bool plain = !headers.any() && context.account() == bucket.account;
    return plain ? Expected<std::string>(std::string()) : objectAcl(context, bucket, headers);
}

/// Ownership and list of a bucket to be made.
Expected<void> checkBucketCreation(const api::s3::CreateBucket::Input &input);
Expected<void> saveBucketCreation(WriteContext &context, const Bucket &bucket, const api::s3::CreateBucket::Input &input);

} // namespace nephoscope::s3
