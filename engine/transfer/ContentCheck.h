#pragma once

#include "core/Disk.h"
#include "transfer/S3Calls.h"

namespace nephoscope::transfer {

enum class Match : std::uint8_t { Same, Different, Unknown };

/// Whether an open file holds the bytes of an object, by the checksum over the whole of it that the
/// store keeps, or by an ETag that is an MD5. Unknown when it has neither, as after a multipart upload
/// of a client that asked for composite checksums. Reads all of the file: for a pool. `progress` gets the bytes read; when it says
/// false, the answer is Unknown.
Expected<Match> matches(const FileHandle &file, const StoredObject &object, const std::filesystem::path &path, const Progress &progress = {});

/// Digests of `length` bytes from `offset`, or of what there is of them; nothing when `progress`, which gets the bytes read so
/// far, said false. For a pool.
Expected<std::optional<store::DigestValues>> digestsOf(const FileHandle &file, std::uint64_t offset, std::uint64_t length, store::DigestSet set,
                                                       const std::filesystem::path &path, const Progress &progress = {});
/// The 16 bytes of an ETag that looks like an MD5, with or without its quotes.
std::optional<std::string> md5OfEtag(std::string_view etag);

/// Modification times as rclone keeps them in `x-amz-meta-mtime`: seconds since 1970 with up to nine
/// decimals. From and to nanoseconds; nothing for a text that is no time.
std::string mtimeText(std::int64_t nanoseconds);
std::optional<std::int64_t> mtimeOf(std::string_view text);

/// `photo (1).jpg` for `photo.jpg`, in whatever folder it is; names without an ending get it at the end.
std::string numberedName(const std::string &name, int number);

} // namespace nephoscope::transfer
