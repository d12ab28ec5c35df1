#include "services/s3/DirectoryRules.h"

#include "api/ValueText.h"
#include "services/s3/Actions.h"
#include "services/s3/Errors.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

/// Members of inputs that only general purpose buckets know, and the headers they come in.
constexpr std::pair<std::string_view, std::string_view> refused[] = {
    {"ACL", "x-amz-acl"},
    {"BypassGovernanceRetention", "x-amz-bypass-governance-retention"},
    {"ConfirmRemoveSelfBucketAccess", "x-amz-confirm-remove-self-bucket-access"},
    {"ContentMD5", "Content-MD5"},
    {"CopySourceSSECustomerAlgorithm", "x-amz-copy-source-server-side-encryption-customer-algorithm"},
    {"CopySourceSSECustomerKey", "x-amz-copy-source-server-side-encryption-customer-key"},
    {"GrantFullControl", "x-amz-grant-full-control"},
    {"GrantRead", "x-amz-grant-read"},
    {"GrantReadACP", "x-amz-grant-read-acp"},
    {"GrantWriteACP", "x-amz-grant-write-acp"},
    {"MFA", "x-amz-mfa"},
    {"ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold"},
    {"ObjectLockMode", "x-amz-object-lock-mode"},
    {"ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date"},
    {"SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm"},
    {"SSECustomerKey", "x-amz-server-side-encryption-customer-key"},
    {"StartAfter", "start-after"},
    {"Tagging", "x-amz-tagging"},
    {"UploadIdMarker", "upload-id-marker"},
    {"WebsiteRedirectLocation", "x-amz-website-redirect-location"},
};

/// Texts that say nothing are as good as none.
bool isSaid(const api::Member &member, const api::Value &input)
{
    const void *value = api::fieldValue(member, input.data());
    if (!value)
        return false;
    switch (member.shape->kind) {
    case api::Kind::String:
        return !static_cast<const std::string *>(value)->empty();
    case api::Kind::Boolean:
        return *static_cast<const bool *>(value);
    default:
        return true;
    }
}

Expected<void> checkListing(const api::Value &input)
{
    const std::string *delimiter = textOf(input, "Delimiter");
    if (delimiter && !delimiter->empty() && *delimiter != "/")
        return fail(invalidArgument("For directory buckets, / is the only supported delimiter.", "delimiter", *delimiter));
    const std::string *prefix = textOf(input, "Prefix");
    if (prefix && !prefix->empty() && !prefix->ends_with('/'))
        return fail(invalidArgument("For directory buckets, only prefixes that end in a delimiter (/) are supported.", "prefix", *prefix));
    return {};
}

} // namespace

Expected<void> checkDirectoryRules(const api::Operation &operation, const api::Value &input)
{
    for (const api::Member &member : input.shape()->members) {
        const auto found = std::find_if(std::begin(refused), std::end(refused), [&](const auto &pair) { return pair.first == member.name; });
        if (found != std::end(refused) && isSaid(member, input))
            return fail(headerNotImplemented(found->second));
    }
    if (const std::string *version = textOf(input, "VersionId"); version && *version != "null")
        return fail(invalidVersionId(*version));
    const bool lists = operation.name == "ListObjectsV2" || operation.name == "ListMultipartUploads";
    return lists ? checkListing(input) : Expected<void>();
}

Expected<void> checkDirectoryLifecycle(const LifecycleRule &rule)
{
    const bool moves = (rule.transitions && !rule.transitions->empty()) || rule.noncurrentVersionExpiration
        || (rule.noncurrentVersionTransitions && !rule.noncurrentVersionTransitions->empty());
    const bool markers = rule.expiration && rule.expiration->expiredObjectDeleteMarker;
    const bool dated = rule.expiration && rule.expiration->date;
    if (moves || markers || dated || hasTags(rule))
        return fail(invalidRequest("Lifecycle rules of directory buckets only expire objects after days and abort incomplete multipart uploads, "
                                   "by prefix and object size."));
    return {};
}

} // namespace nephoscope::s3
