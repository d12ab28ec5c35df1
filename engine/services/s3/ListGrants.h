#pragma once

#include "services/s3/RequestKeys.h"

namespace nephoscope::s3 {

/// Who S3 says owns what an unauthenticated caller wrote.
inline constexpr std::string_view anonymousCanonicalId = "65a011a29cdf8ec533ec3d1ccaae921c";

/// What access control lists have to say to one request: the bucket's, and the object's where the action is
/// about one that exists (S3 User Guide, "Mapping of ACL permissions and access policy permissions").
class ListGrants
{
public:
    ListGrants(ReadContext &context, const BucketAccess &access, const Asked &asked);

    /// The object belongs to another account than its bucket.
    bool ownedByOther() const { return m_owner != m_access.ownerId; }
    bool isObjectOwner(const nephoscope::Principal &who) const;
    bool grant(const nephoscope::Principal &who, bool forAccount) const;

private:
    bool grants(const AccessList &list, std::string_view permission, const nephoscope::Principal &who, bool forAccount) const;

    const BucketAccess &m_access;
    std::string_view m_ofBucket; ///< the permission of the bucket's list that allows the action; empty: none does
    std::string_view m_ofObject;
    std::optional<AccessList> m_list; ///< the object's
    std::string m_owner;              ///< canonical
};

} // namespace nephoscope::s3
