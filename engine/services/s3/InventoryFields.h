#pragma once

#include "services/s3/Headers.h"
#include "services/s3/Inventory.h"
#include "services/s3/ObjectRepository.h"

namespace nephoscope::s3 {

/// `SSE-S3`, `SSE-KMS`, `DSSE-KMS`, `SSE-C` or `NOT-SSE`, from what a row says of its encryption.
std::string_view encryptionStatus(const ObjectHeaders &headers);

/// The columns of an inventory: bucket, key, for all versions which of them, then what the configuration asks
/// for in its order.
class InventoryFields
{
public:
    explicit InventoryFields(const InventoryRun &run);

    /// As manifest.json names them: `Bucket, Key, Size`.
    std::string schema() const;
    /// Whether row() needs more than a listing shows.
    bool wantsWhole() const { return m_wantsWhole; }
    /// A line of CSV, every field in quotes.
    std::string row(const Object &object, bool isLatest) const;

private:
    std::string value(std::string_view field, const Object &object, const ObjectHeaders &headers, bool isLatest) const;

    std::string m_bucket;
    std::string m_account;
    bool m_allVersions = false;
    bool m_listsCount = false;
    bool m_wantsWhole = false;
    std::shared_ptr<const api::s3::BucketLifecycleConfiguration> m_lifecycle;
    std::vector<std::string> m_fields;
};

} // namespace nephoscope::s3
