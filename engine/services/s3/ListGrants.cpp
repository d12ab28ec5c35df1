#include "services/s3/ListGrants.h"

#include "services/s3/Headers.h"
#include "services/s3/Names.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

struct Mapped
{
    std::string_view action;
    std::string_view permission;
};
constexpr Mapped bucketActions[] = {
    {"s3:ListBucket", "READ"},    {"s3:ListBucketVersions", "READ"}, {"s3:ListBucketMultipartUploads", "READ"}, {"s3:PutObject", "WRITE"},
    {"s3:GetBucketAcl", "READ_ACP"}, {"s3:PutBucketAcl", "WRITE_ACP"},
};
constexpr Mapped objectActions[] = {
    {"s3:GetObject", "READ"},        {"s3:GetObjectVersion", "READ"},    {"s3:GetObjectAcl", "READ_ACP"},
    {"s3:GetObjectVersionForReplication", "READ"},
    {"s3:GetObjectVersionAcl", "READ_ACP"}, {"s3:PutObjectAcl", "WRITE_ACP"}, {"s3:PutObjectVersionAcl", "WRITE_ACP"},
};

template <std::size_t Size>
std::string_view permissionFor(const Mapped (&table)[Size], std::string_view action)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [action](const Mapped &one) { return one.action == action; });
    return found == std::end(table) ? std::string_view() : found->permission;
}

/// Actions on an object that is there already, which therefore has an owner. Deleting is the bucket's affair.
bool isAboutExisting(std::string_view action)
{
    return action.starts_with("s3:GetObject") || action == "s3:RestoreObject"
        || (action.find("Object") != std::string_view::npos && (action.find("Acl") != std::string_view::npos
                                                               || action.find("Tagging") != std::string_view::npos));
}

bool isIn(std::string_view group, const nephoscope::Principal &who, bool ignorePublic)
{
    using Kind = nephoscope::Principal::Kind;
    if (group == aclGroup::logDelivery)
        return who.kind == Kind::Service && who.arn == "logging.s3.amazonaws.com";
    if (ignorePublic || who.kind == Kind::Service)
        return false;
    return group == aclGroup::allUsers || (group == aclGroup::authenticatedUsers && who.kind != Kind::Anonymous);
}

} // namespace

ListGrants::ListGrants(ReadContext &context, const BucketAccess &access, const Asked &asked)
    : m_access(access), m_ofBucket(permissionFor(bucketActions, asked.action)), m_ofObject(permissionFor(objectActions, asked.action)),
      m_owner(access.ownerId)
{
    if (!asked.key || !isAboutExisting(asked.action))
        return;
    const auto object = findAsked(context, access.bucket, asked);
    const std::string text = object ? decodeHeaders(object->headers).acl : std::string();
    AccessList list;
    if (text.empty() || !decodeConfig(AccessList::shape(), text, &list))
        return;
    if (list.owner && list.owner->id)
        m_owner = *list.owner->id;
    m_list = std::move(list);
}

bool ListGrants::isObjectOwner(const nephoscope::Principal &who) const
{
    return !who.account.value.empty() && canonicalUserId(who.account.value) == m_owner;
}

bool ListGrants::grant(const nephoscope::Principal &who, bool forAccount) const
{
    if (!m_ofBucket.empty() && m_access.list && grants(*m_access.list, m_ofBucket, who, forAccount))
        return true;
    return !m_ofObject.empty() && m_list && grants(*m_list, m_ofObject, who, forAccount);
}

bool ListGrants::grants(const AccessList &list, std::string_view permission, const nephoscope::Principal &who, bool forAccount) const
{
    if (!list.grants)
        return false;
    const std::string id = forAccount && !who.account.value.empty() ? canonicalUserId(who.account.value) : std::string();
    return std::any_of(list.grants->begin(), list.grants->end(), [&](const api::s3::Grant &grant) {
        if (!grant.grantee || !grant.permission || (grant.permission->value != permission && grant.permission->value != "FULL_CONTROL"))
            return false;
        if (grant.grantee->uri)
            return isIn(*grant.grantee->uri, who, m_access.ignorePublicLists);
        return grant.grantee->id && !id.empty() && *grant.grantee->id == id;
    });
}

} // namespace nephoscope::s3
