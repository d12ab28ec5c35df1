#pragma once

#include "core/Disk.h"

#include <sys/stat.h>

#include <memory>

namespace nephoscope::transfer {

/// A local file opened for an upload, with what tells whether it changes meanwhile.
struct SourceFile
{
    std::shared_ptr<const FileHandle> handle;
    std::uint64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970
};

/// Nanoseconds of a file's modification time.
std::int64_t modifiedTime(const struct stat &status);

/// `FileNotFound`, `FileNotReadable`, `NotAFile` (a folder, socket, device …) or `FileError`.
Expected<SourceFile> openSource(const std::filesystem::path &path);

/// True when the open file no longer has the size and time it had.
bool hasChanged(const FileHandle &handle, std::uint64_t size, std::int64_t modified);

/// What `errno` means for a local file, said so that a person can act on it.
Error localFileError(int code, const std::filesystem::path &path);
/// The error of a file that was written to while it was being sent.
Error fileChanged(const std::filesystem::path &path);

} // namespace nephoscope::transfer
