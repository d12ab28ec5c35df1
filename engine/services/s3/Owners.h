#pragma once

#include "services/s3/Acl.h"
#include "services/s3/ObjectRepository.h"

#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// Whether access control lists count in a bucket, so that objects may belong to other accounts than the bucket.
bool listsCount(ReadContext &context, const Bucket &bucket);

/// The canonical id of who owns an object with the list `acl` (as its headers keep it) in a bucket of `account` where
/// lists count.
std::string ownerOf(std::string_view acl, std::string_view account);

/// Tells the owners of what a listing shows. Where lists do not count that is the bucket's, without a look at a row.
class ObjectOwners
{
public:
    ObjectOwners(ReadContext &context, const Bucket &bucket);
    std::string of(const Object &listed);

private:
    const Bucket m_bucket;
    const std::string m_bucketOwner;
    const bool m_mayDiffer;
    ObjectRepository m_objects;
};

} // namespace nephoscope::s3
