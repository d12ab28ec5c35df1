#pragma once

#include <QtCore/QTemporaryDir>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

namespace nephoscope::test {

/// From now on what this thread, and those it starts, mount is seen by nobody else and goes with the process.
inline void mountInPrivate()
{
    // Without the right to it the mounts fail too, and say why.
    if (::unshare(CLONE_NEWNS) == 0)
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
}

/// A disk of a few bytes: a tmpfs, where one may mount; elsewhere problem() says why not.
class SmallDisk
{
public:
    explicit SmallDisk(std::uint64_t size)
    {
        const std::string options = "size=" + std::to_string(size);
        if (::mount("tmpfs", path().c_str(), "tmpfs", 0, options.c_str()) != 0)
            m_problem = std::string("no disk can be mounted here: ") + std::strerror(errno);
    }
    ~SmallDisk()
    {
        if (m_problem.empty())
            ::umount2(path().c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    const std::string &problem() const { return m_problem; }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    /// Takes all but `leave` bytes; false when that failed.
    bool fill(std::uint64_t leave = 0) const
    {
        struct statvfs space {};
        const int file = ::open(ballast().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0 || ::statvfs(path().c_str(), &space) != 0)
            return false;
        const std::uint64_t free = std::uint64_t(space.f_bavail) * space.f_frsize;
        const int failed = free > leave ? ::posix_fallocate(file, ::lseek(file, 0, SEEK_END), off_t(free - leave)) : 0;
        ::close(file);
        return failed == 0;
    }
    void relieve() const { std::filesystem::remove(ballast()); }
    /// Nobody may write any more, or again; false while somebody does.
    bool setReadOnly(bool on) const { return ::mount(nullptr, path().c_str(), nullptr, MS_REMOUNT | (on ? MS_RDONLY : 0), nullptr) == 0; }

private:
    std::filesystem::path ballast() const { return path() / "ballast"; }

    QTemporaryDir m_folder;
    std::string m_problem;
};

} // namespace nephoscope::test
