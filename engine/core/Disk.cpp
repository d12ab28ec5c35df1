#include "core/Disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace nephoscope {

namespace {

Unexpected diskError(const char *what, int code)
{
    const std::string message = std::string(what) + ": " + std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT)
        return fail({"InsufficientStorage", message, 507});
    return fail({"InternalError", message, 500});
}

constexpr int createMode = 0600;

} // namespace

FileHandle::FileHandle(FileHandle &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileHandle::~FileHandle()
{
    close();
}

void FileHandle::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Expected<FileHandle> PosixDisk::createUnnamed(const std::filesystem::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, createMode);
    if (descriptor < 0)
        return diskError("cannot create a file", errno);
    return FileHandle(descriptor);
}

Expected<void> PosixDisk::reserve(const FileHandle &file, std::uint64_t bytes)
{
    if (bytes == 0)
        return {};
    // Not every file system can; only a full one is worth stopping for. KEEP_SIZE: what is never
    // written stays beyond the end.
    if (::fallocate(file.descriptor(), FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes)) != 0
        && (errno == ENOSPC || errno == EDQUOT))
        return diskError("cannot reserve space", errno);
    return {};
}

Expected<void> PosixDisk::writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file.descriptor(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return diskError("cannot write", errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return {};
}

Expected<void> PosixDisk::sync(const FileHandle &file)
{
    if (::fdatasync(file.descriptor()) != 0)
        return diskError("cannot sync", errno);
    return {};
}

Expected<void> PosixDisk::publish(const FileHandle &file, const std::filesystem::path &name)
{
    // linkat() on the descriptor's /proc link needs no privilege, unlike AT_EMPTY_PATH.
    const std::string source = "/proc/self/fd/" + std::to_string(file.descriptor());
    if (::linkat(AT_FDCWD, source.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0)
        return diskError("cannot publish", errno);
    return {};
}

Expected<FileHandle> PosixDisk::openForReading(const std::filesystem::path &name)
{
    const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return diskError("cannot open", errno);
    return FileHandle(descriptor);
}

Expected<void> PosixDisk::remove(const std::filesystem::path &name)
{
    if (::unlink(name.c_str()) != 0 && errno != ENOENT)
        return diskError("cannot remove", errno);
    return {};
}

Expected<void> PosixDisk::makeFolder(const std::filesystem::path &name)
{
    if (::mkdir(name.c_str(), 0700) != 0 && errno != EEXIST)
        return diskError("cannot create a folder", errno);
    return {};
}

Expected<void> PosixDisk::syncFolder(const std::filesystem::path &name)
{
    const FileHandle folder(::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return diskError("cannot open a folder", errno);
    if (::fsync(folder.descriptor()) != 0)
        return diskError("cannot sync a folder", errno);
    return {};
}

Expected<std::uint64_t> PosixDisk::freeBytes(const std::filesystem::path &folder)
{
    struct statvfs state = {};
    if (::statvfs(folder.c_str(), &state) != 0)
        return diskError("cannot ask for free space", errno);
    return state.f_blocks == 0 ? UINT64_MAX : std::uint64_t(state.f_bavail) * state.f_frsize;
}

Expected<void> FaultyDisk::reserve(const FileHandle &file, std::uint64_t bytes)
{
    if (bytes > m_left)
        return diskError("cannot reserve space", ENOSPC);
    return PosixDisk::reserve(file, bytes);
}

Expected<void> FaultyDisk::writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes)
{
    std::uint64_t left = m_left;
    do {
        if (bytes.size() > left)
            return diskError("cannot write", ENOSPC);
    } while (!m_left.compare_exchange_weak(left, left - bytes.size()));
    return PosixDisk::writeAt(file, offset, bytes);
}

Expected<std::uint64_t> FaultyDisk::freeBytes(const std::filesystem::path &folder)
{
    return PosixDisk::freeBytes(folder).map([this](std::uint64_t free) { return std::min(free, m_free.load()); });
}

Expected<void> FaultyDisk::publish(const FileHandle &file, const std::filesystem::path &name)
{
    if (m_failPublishes > 0) {
        --m_failPublishes;
        return diskError("cannot publish", EACCES);
    }
    return PosixDisk::publish(file, name);
}

} // namespace nephoscope
