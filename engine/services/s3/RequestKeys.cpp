#include "services/s3/RequestKeys.h"

#include "api/ValueText.h"
#include "core/Text.h"
#include "door/Authorization.h"
#include "door/Organization.h"
#include "services/s3/Actions.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

/// Keys that are a member of the operation's input.
constexpr std::pair<std::string_view, std::string_view> members[] = {
    {"s3:delimiter", "Delimiter"},
    {"s3:if-match", "IfMatch"},
    {"s3:if-none-match", "IfNoneMatch"},
    {"s3:max-keys", "MaxKeys"},
    {"s3:prefix", "Prefix"},
    {"s3:versionid", "VersionId"},
    {"s3:x-amz-acl", "ACL"},
    {"s3:x-amz-copy-source", "CopySource"},
    {"s3:x-amz-grant-full-control", "GrantFullControl"},
    {"s3:x-amz-grant-read", "GrantRead"},
    {"s3:x-amz-grant-read-acp", "GrantReadACP"},
    {"s3:x-amz-grant-write", "GrantWrite"},
    {"s3:x-amz-grant-write-acp", "GrantWriteACP"},
    {"s3:x-amz-metadata-directive", "MetadataDirective"},
    {"s3:x-amz-object-ownership", "ObjectOwnership"},
    {"s3:x-amz-server-side-encryption", "ServerSideEncryption"},
    {"s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"},
    {"s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"},
    {"s3:x-amz-storage-class", "StorageClass"},
    {"s3:x-amz-website-redirect-location", "WebsiteRedirectLocation"},
};

bool add(std::string_view value, policy::KeyValues &out)
{
    out.addCopy(value);
    return true;
}

/// A scalar member in the form conditions compare.
bool addMember(const api::Member *member, const void *structure, policy::KeyValues &out)
{
    const void *value = member && structure ? api::fieldValue(*member, structure) : nullptr;
    if (!value)
        return false;
    switch (member->shape->kind) {
    case api::Kind::String:
        return add(*static_cast<const std::string *>(value), out);
    case api::Kind::Integer:
        return add(std::to_string(*static_cast<const std::int32_t *>(value)), out);
    case api::Kind::Long:
        return add(std::to_string(*static_cast<const std::int64_t *>(value)), out);
    case api::Kind::Boolean:
        return add(*static_cast<const bool *>(value) ? "true" : "false", out);
    case api::Kind::Timestamp:
        return add(formatIso8601(*static_cast<const Timestamp *>(value)), out);
    default:
        return false;
    }
}

bool addMember(const api::Value &input, std::string_view name, policy::KeyValues &out)
{
    return input && addMember(input.shape()->find(name), input.data(), out);
}

/// A member of a structure that is itself a member of the input.
bool addNested(const api::Value &input, std::string_view outer, std::string_view name, policy::KeyValues &out)
{
    const api::Member *member = input ? input.shape()->find(outer) : nullptr;
    const void *structure = member ? api::fieldValue(*member, input.data()) : nullptr;
    return structure && addMember(member->shape->find(name), structure, out);
}

} // namespace

std::optional<Object> findAsked(ReadContext &context, const Bucket &bucket, const Asked &asked)
{
    if (!asked.key)
        return std::nullopt;
    if (!asked.version)
        return ObjectRepository(context.db()).find(bucket.id, *asked.key);
    auto found = findVersion(context.db(), bucket, *asked.key, *asked.version);
    return found ? std::move(*found) : std::nullopt;
}

bool RequestKeys::values(std::string_view key, policy::KeyValues &out) const
{
    if (key == "aws:requestedregion")
        return add(m_access.bucket.region, out);
    if (key.starts_with("aws:"))
        return globalKey(m_context, key, out) || organizationKey(m_context, key, m_access.bucket.account, out);
    if (!key.starts_with("s3:"))
        return globalKey(m_context, key, out); // what a session's provider said: `saml:sub`
    const auto found = std::find_if(std::begin(members), std::end(members), [key](const auto &pair) { return pair.first == key; });
    return found != std::end(members) ? addMember(m_input, found->second, out) : ofService(key, out);
}

bool RequestKeys::ofService(std::string_view key, policy::KeyValues &out) const
{
    const HttpFacts *http = m_context.caller().http.get();
    if (key == "s3:resourceaccount")
        return add(m_access.bucket.account, out);
    if (const auto &point = m_access.point) {
        if (key == "s3:dataaccesspointarn")
            return add(point->arn, out);
        if (key == "s3:dataaccesspointaccount")
            return add(point->point.account, out);
        if (key == "s3:accesspointnetworkorigin")
            return add(point->point.vpc.empty() ? "Internet" : "VPC", out);
    }
    if (key == "s3:authtype")
        return http && !http->authType.empty() && add(http->authType, out);
    if (key == "s3:signatureversion")
        return http && !http->authType.empty() && add(http->oldScheme ? "AWS" : "AWS4-HMAC-SHA256", out);
    if (key == "s3:signatureage") {
        Timestamp signedAt{}; // clients sign with real time
        return http && parseBasicIso8601(http->signedAt, signedAt) && add(std::to_string((SystemClock().now() - signedAt).count()), out);
    }
    if (key == "s3:x-amz-content-sha256")
        return http && !http->payloadHash.empty() && add(http->payloadHash, out);
    if (key == "s3:locationconstraint")
        return addNested(m_input, "CreateBucketConfiguration", "LocationConstraint", out);
    if (key.starts_with("s3:existingobjecttag/"))
        return existingTag(key.substr(21), out);
    if (key.starts_with("s3:requestobjecttag/"))
        return requestTags(key.substr(20), out);
    if (key == "s3:requestobjecttagkeys")
        return requestTags({}, out);
    return key.starts_with("s3:object-lock-") && ofLock(key.substr(15), out);
}

bool RequestKeys::ofLock(std::string_view key, policy::KeyValues &out) const
{
    if (key == "mode")
        return addMember(m_input, "ObjectLockMode", out) || addNested(m_input, "Retention", "Mode", out);
    if (key == "legal-hold")
        return addMember(m_input, "ObjectLockLegalHoldStatus", out) || addNested(m_input, "LegalHold", "Status", out);
    if (key == "retain-until-date")
        return addMember(m_input, "ObjectLockRetainUntilDate", out) || addNested(m_input, "Retention", "RetainUntilDate", out);
    if (key != "remaining-retention-days")
        return false;
    policy::KeyValues until(*std::pmr::get_default_resource());
    Timestamp date{};
    if (!ofLock("retain-until-date", until) || !parseIso8601(until[0], date))
        return false;
    return add(std::to_string(std::chrono::floor<std::chrono::days>(date - m_context.now()).count()), out);
}

bool RequestKeys::existingTag(std::string_view name, policy::KeyValues &out) const
{
    const auto object = findAsked(m_context, m_access.bucket, m_asked);
    if (!object)
        return false;
    for (const auto &[key, value] : decodeTags(object->tags)) {
        if (equalsIgnoreCase(key, name))
            return add(value, out);
    }
    return false;
}

/// The value of one tag the request brings, or with an empty name all their keys.
bool RequestKeys::requestTags(std::string_view name, policy::KeyValues &out) const
{
    Tags tags;
    if (const std::string *header = textOf(m_input, "Tagging")) {
        if (const auto read = readTagging(*header))
            tags = decodeTags(*read);
    } else if (m_input && m_input.shape() == &api::s3::PutObjectTagging::Input::shape()) {
        const auto &tagging = m_input.as<api::s3::PutObjectTagging::Input>().tagging;
        if (tagging && tagging->tagSet)
            tags = fromTagSet(*tagging->tagSet);
    }
    bool any = false;
    for (const auto &[key, value] : tags) {
        if (name.empty())
            any = add(key, out);
        else if (equalsIgnoreCase(key, name))
            return add(value, out);
    }
    return any;
}

} // namespace nephoscope::s3
