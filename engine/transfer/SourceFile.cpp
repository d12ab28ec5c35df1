#include "transfer/SourceFile.h"

#include <fcntl.h>

#include <cerrno>
#include <system_error>

namespace nephoscope::transfer {

std::int64_t modifiedTime(const struct stat &status)
{
    return std::int64_t(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Error localFileError(int code, const std::filesystem::path &path)
{
    const std::string name = path.native();
    switch (code) {
    case ENOENT:
        return {"FileNotFound", "The file " + name + " does not exist.", 404};
    case EACCES:
    case EPERM:
        return {"FileNotReadable", "Permission to use " + name + " is denied.", 403};
    case EROFS:
        return {"FileNotWritable", "The file system of " + name + " is read-only.", 403};
    case ENOSPC:
    case EDQUOT:
        return {"InsufficientStorage", "There is no space left to write " + name + ".", 507};
    case EISDIR:
    case ENOTDIR:
    case ELOOP:
        return {"NameCollision", "The path " + name + " is taken by something of another kind.", 409};
    case ENAMETOOLONG:
        return {"NameTooLong", "The file system does not allow a name as long as " + name + ".", 400};
    default:
        return {"FileError", name + ": " + std::system_category().message(code) + ".", 400};
    }
}

Error fileChanged(const std::filesystem::path &path)
{
    return {"FileChanged", "The file " + path.native() + " was changed while it was being sent.", 409};
}

Expected<SourceFile> openSource(const std::filesystem::path &path)
{
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const int code = errno;
        if (code == ENXIO)
            return fail({"NotAFile", path.native() + " is not a regular file.", 400});
        return fail(localFileError(code, path));
    }
    SourceFile source{std::make_shared<const FileHandle>(descriptor)};
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return fail(localFileError(errno, path));
    if (!S_ISREG(status.st_mode))
        return fail({"NotAFile", path.native() + " is not a regular file.", 400});
    source.size = static_cast<std::uint64_t>(status.st_size);
    source.modified = modifiedTime(status);
    return source;
}

bool hasChanged(const FileHandle &handle, std::uint64_t size, std::int64_t modified)
{
    struct stat status {};
    return ::fstat(handle.descriptor(), &status) != 0 || static_cast<std::uint64_t>(status.st_size) != size
        || modifiedTime(status) != modified;
}

} // namespace nephoscope::transfer
