#pragma once

#include "transfer/ContentCheck.h"

namespace nephoscope::transfer {

/// Continues a multipart upload that another client, or a job that is no more, has begun: as upload() of one file, with the part
/// size and the checksums of that upload. The parts that are there are compared with the file first, by the checksum of the
/// upload's algorithm or an ETag that is an MD5; what is missing is sent, then the upload is completed. Survives kill -9 as any
/// other. When it fails or is stopped, the upload stays as it is. Fails with `NoSuchUpload`; `PartsDiffer` when a part is of
/// another content, or parts of these sizes do not make up the file; `EntityTooSmall` for parts that S3 will not put together;
/// `UploadInUse` while another job sends to the same upload.
JobId adoptUpload(TransferManager &manager, const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
                  std::string uploadId, JobOptions options = {});

/// Bytes of each part but the last, from the parts that are there; as for a new upload when there are none yet.
Expected<std::uint64_t> partSizeOf(const std::vector<StoredPart> &parts, std::uint64_t fileSize, const Options &options);

/// Whether the file has the bytes of this part at `offset`. Reads them: for a pool. Different also when the store keeps neither
/// a checksum nor an MD5 of the part, for then nobody can tell. `progress` gets the bytes read; when it says false, the
/// answer is Unknown.
Expected<Match> matchesPart(const FileHandle &file, std::uint64_t offset, const StoredPart &part, const std::filesystem::path &path,
                            const Progress &progress);

} // namespace nephoscope::transfer
