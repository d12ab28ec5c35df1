#include "services/s3/InventoryFields.h"

#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/s3/Acl.h"
#include "services/s3/Encryption.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Names.h"
#include "services/s3/Owners.h"
#include "services/s3/Replicate.h"
#include "services/s3/Versions.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

/// What is not among the columns of a listing.
constexpr std::array<std::string_view, 9> deepFields{
    "EncryptionStatus",  "BucketKeyStatus",           "ObjectLockMode",          "ObjectLockRetainUntilDate",
    "ReplicationStatus", "ObjectLockLegalHoldStatus", "ObjectAccessControlList", "IntelligentTieringAccessTier",
    "LifecycleExpirationDate"};
/// As inventories call the tiers.
constexpr std::array<std::string_view, 5> tierNames{"FREQUENT", "INFREQUENT", "ARCHIVE_INSTANT_ACCESS", "ARCHIVE", "DEEP"};

std::string_view yesNo(bool value)
{
    return value ? "true" : "false";
}

/// The list as inventories write it: JSON in base64.
std::string accessList(const std::string &acl, const std::string &account)
{
    AccessList list = privateList(account);
    if (!acl.empty()) {
        AccessList own;
        if (decodeConfig(AccessList::shape(), acl, &own))
            list = std::move(own);
    }
    boost::json::array grants;
    for (const auto &grant : list.grants.value_or(std::vector<api::s3::Grant>())) {
        boost::json::object entry;
        if (grant.grantee && grant.grantee->uri) {
            entry["uri"] = *grant.grantee->uri;
            entry["type"] = "Group";
        } else {
            entry["canonicalId"] = grant.grantee ? grant.grantee->id.value_or(std::string()) : std::string();
            entry["type"] = "CanonicalUser";
        }
        entry["permission"] = grant.permission ? grant.permission->value : std::string();
        grants.push_back(std::move(entry));
    }
    const boost::json::object whole{{"version", "2022-11-10"}, {"status", "AVAILABLE"}, {"grants", std::move(grants)}};
    return toBase64(asBytes(boost::json::serialize(whole)));
}

} // namespace

std::string_view encryptionStatus(const ObjectHeaders &headers)
{
    if (headers.encryption.empty())
        return "SSE-S3";
    if (headers.encryption == "none")
        return "NOT-SSE";
    if (usesCustomerKey(headers.encryption))
        return "SSE-C";
    return headers.encryption.starts_with("DSSE-KMS") ? "DSSE-KMS" : "SSE-KMS";
}

InventoryFields::InventoryFields(const InventoryRun &run)
    : m_bucket(run.bucket.name), m_account(run.bucket.account), m_allVersions(run.configuration.includedObjectVersions->value == "All"),
      m_listsCount(run.listsCount), m_lifecycle(run.lifecycle)
{
    for (const auto &field : run.configuration.optionalFields.value_or(std::vector<api::s3::InventoryOptionalField>())) {
        if (std::find(m_fields.begin(), m_fields.end(), field.value) == m_fields.end())
            m_fields.push_back(field.value);
    }
    m_wantsWhole = std::any_of(m_fields.begin(), m_fields.end(), [this](const std::string &field) {
        return (m_listsCount && field == "ObjectOwner") || std::find(deepFields.begin(), deepFields.end(), field) != deepFields.end();
    });
}

std::string InventoryFields::schema() const
{
    std::string schema = m_allVersions ? "Bucket, Key, VersionId, IsLatest, IsDeleteMarker" : "Bucket, Key";
    for (const std::string &field : m_fields)
        schema += ", " + field;
    return schema;
}

std::string InventoryFields::row(const Object &object, bool isLatest) const
{
    std::string line;
    const auto add = [&line](std::string_view field) {
        if (!line.empty())
            line += ',';
        reports::appendQuoted(line, field);
    };
    add(m_bucket);
    add(reports::encodeKey(object.key));
    if (m_allVersions) {
        add(object.isNull() ? std::string_view() : std::string_view(object.versionId));
        add(yesNo(isLatest));
        add(yesNo(object.isMarker));
    }
    const ObjectHeaders headers = m_wantsWhole ? decodeHeaders(object.headers) : ObjectHeaders();
    for (const std::string &field : m_fields)
        add(value(field, object, headers, isLatest));
    line += '\n';
    return line;
}

std::string InventoryFields::value(std::string_view field, const Object &object, const ObjectHeaders &headers, bool isLatest) const
{
    if (field == "LastModifiedDate")
        return formatIso8601(object.modified);
    if (field == "ObjectOwner")
        return m_listsCount ? ownerOf(headers.acl, m_account) : canonicalUserId(m_account);
    // A delete marker has nothing else.
    if (object.isMarker)
        return {};
    if (field == "Size")
        return std::to_string(object.size);
    if (field == "ETag")
        return object.etag;
    if (field == "StorageClass")
        return object.storageClass;
    if (field == "IsMultipartUploaded")
        return std::string(yesNo(object.etag.find('-') != std::string::npos));
    if (field == "ReplicationStatus")
        return object.replication == Replication::None ? std::string() : std::string(nameOf(object.replication));
    if (field == "EncryptionStatus")
        return std::string(encryptionStatus(headers));
    if (field == "BucketKeyStatus") {
        const auto kms = parseKms(headers.encryption);
        return kms && kms->bucketKey ? "ENABLED" : "DISABLED";
    }
    if (field == "IntelligentTieringAccessTier")
        return object.storageClass == "INTELLIGENT_TIERING" ? std::string(tierNames[std::size_t(object.tier)]) : std::string();
    if (field == "ChecksumAlgorithm")
        return std::string(object.algorithm == Algorithm::None ? std::string_view() : nameOf(object.algorithm));
    if (field == "ObjectLockMode")
        return object.lock.mode == LockMode::None ? std::string() : std::string(nameOf(object.lock.mode));
    if (field == "ObjectLockRetainUntilDate")
        return object.lock.mode == LockMode::None ? std::string() : formatIso8601(object.lock.until);
    if (field == "ObjectLockLegalHoldStatus")
        return object.lock.hold ? (*object.lock.hold ? "ON" : "OFF") : "";
    if (field == "LifecycleExpirationDate") {
        const auto expiration = m_lifecycle && isLatest ? expirationTime(*m_lifecycle, object) : std::nullopt;
        return expiration ? formatIso8601(expiration->when) : std::string();
    }
    if (field == "ObjectAccessControlList")
        return accessList(m_listsCount ? headers.acl : std::string(), m_account);
    return {};
}

} // namespace nephoscope::s3
