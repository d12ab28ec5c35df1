#pragma once

#include "transfer/TransferManager.h"

#include <map>
#include <string_view>

namespace nephoscope::transfer {

/// What every object of an upload gets beside its bytes, as headers of PutObject with lower-case names: `content-type` and the
/// other system metadata, `x-amz-acl`, `x-amz-checksum-algorithm`, `x-amz-meta-…`, `x-amz-server-side-encryption` with its key
/// and bucket key, `x-amz-storage-class`, `x-amz-tagging`. Others are left out.
using UploadHeaders = std::map<std::string, std::string>;

/// As TransferManager::upload(), with headers that outlive the process like the job itself.
JobId upload(TransferManager &manager, const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
             UploadHeaders headers);

/// As TransferManager::download(), of one version of an object. The journal keeps the version where it keeps an upload's headers,
/// as `x-amz-version-id`. Fails with `NoSuchVersion`, and with `MethodNotAllowed` for a delete marker.
JobId downloadVersion(TransferManager &manager, const Caller &caller, std::string bucket, std::string key, std::string versionId,
                      std::filesystem::path target);

/// As the journal keeps them.
std::string toText(const UploadHeaders &headers);
UploadHeaders headersOf(std::string_view text);

} // namespace nephoscope::transfer
