#include "services/s3/Owners.h"

#include "services/s3/Headers.h"
#include "services/s3/Names.h"

namespace nephoscope::s3 {

bool listsCount(ReadContext &context, const Bucket &bucket)
{
    const auto ownership = ownershipOf(context, bucket);
    return ownership && *ownership != "BucketOwnerEnforced";
}

std::string ownerOf(std::string_view acl, std::string_view account)
{
    AccessList list;
    if (!acl.empty() && decodeConfig(AccessList::shape(), std::string(acl), &list) && list.owner && list.owner->id)
        return *list.owner->id;
    return canonicalUserId(account);
}

ObjectOwners::ObjectOwners(ReadContext &context, const Bucket &bucket)
    : m_bucket(bucket), m_bucketOwner(canonicalUserId(bucket.account)), m_mayDiffer(listsCount(context, bucket)), m_objects(context.db())
{
}

std::string ObjectOwners::of(const Object &listed)
{
    // Delete markers have no list.
    if (!m_mayDiffer || listed.isMarker)
        return m_bucketOwner;
    const auto whole = listed.isCurrent ? m_objects.find(m_bucket.id, listed.key)
        : listed.isNull()               ? m_objects.findNull(m_bucket.id, listed.key)
                                        : m_objects.findVersion(m_bucket.id, listed.key, listed.version, listed.versionId);
    return whole ? ownerOf(decodeHeaders(whole->headers).acl, m_bucket.account) : m_bucketOwner;
}

} // namespace nephoscope::s3
