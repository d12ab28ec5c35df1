#include "Order.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <linux/capability.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace nephoscope::process_init {

namespace {

// Whom a function runs as at AWS.
constexpr int insideUser = 993;
constexpr int insideGroup = 990;

bool writeFile(const char *path, const std::string &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool fine = file >= 0 && ::write(file, text.data(), text.size()) == ssize_t(text.size());
    if (file >= 0)
        ::close(file);
    return fine;
}

void makeFolders(const std::string &path)
{
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1))
        ::mkdir(path.substr(0, slash).c_str(), 0755);
    ::mkdir(path.c_str(), 0755);
}

/// A folder as it is seen now, to be shown elsewhere once it is covered.
class Seen
{
public:
    explicit Seen(const std::string &path) : m_descriptor(path.empty() ? -1 : ::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}
    Seen(const Seen &) = delete;
    Seen &operator=(const Seen &) = delete;
    Seen(Seen &&other) noexcept : m_descriptor(other.m_descriptor) { other.m_descriptor = -1; }
    ~Seen()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    bool exists() const { return m_descriptor >= 0; }
    /// Nothing was put over it.
    bool isAt(const std::string &place) const
    {
        struct stat here{}, there{};
        return ::fstat(m_descriptor, &here) == 0 && ::stat(place.c_str(), &there) == 0 && here.st_dev == there.st_dev
            && here.st_ino == there.st_ino;
    }
    bool showAt(const std::string &place) const
    {
        makeFolders(place);
        const std::string from = "/proc/self/fd/" + std::to_string(m_descriptor);
        if (::mount(from.c_str(), place.c_str(), nullptr, MS_BIND | MS_REC, nullptr) != 0)
            return false;
        // What was mounted with these flags outside may not lose them here.
        ::mount(nullptr, place.c_str(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr);
        return true;
    }

private:
    int m_descriptor;
};

bool cover(const std::string &place, const std::string &options)
{
    return ::mount("tmpfs", place.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) == 0;
}

bool isFolder(const std::string &path)
{
    struct stat facts{};
    return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

} // namespace

const char *confine(const Order &)
{
    const int user = int(::geteuid()), group = int(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWPID | CLONE_NEWIPC) != 0)
        return "namespaces";
    writeFile("/proc/self/setgroups", "deny");
    if (!writeFile("/proc/self/uid_map", std::to_string(insideUser) + ' ' + std::to_string(user) + " 1")
        || !writeFile("/proc/self/gid_map", std::to_string(insideGroup) + ' ' + std::to_string(group) + " 1"))
        return "a user namespace";
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strcpy(loopback.ifr_name, "lo");
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool up = socket >= 0 && ::ioctl(socket, SIOCSIFFLAGS, &loopback) == 0;
    if (socket >= 0)
        ::close(socket);
    return up ? nullptr : "a network namespace";
}

const char *arrangeFolders(const Order &order)
{
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return "a mount namespace";
    const Seen task(order.task), opt(order.opt), runtime(order.runtime);
    std::vector<std::pair<std::string, Seen>> kept;
    for (const std::string &folder : order.keep) {
        Seen seen(folder);
        if (seen.exists())
            kept.emplace_back(folder, std::move(seen));
    }
    if (!task.exists() || !runtime.exists())
        return "the function's folders";
    // The function has its user's rights to files outside: it may look, not touch. Kernels before 5.12 cannot.
    mount_attr readOnly{};
    readOnly.attr_set = MOUNT_ATTR_RDONLY;
    ::mount_setattr(AT_FDCWD, "/", AT_RECURSIVE, &readOnly, sizeof readOnly);
    for (const std::string &folder : order.hide) {
        if (isFolder(folder) && !cover(folder, "size=64k,mode=755"))
            return "a folder to hide";
    }
    if (!cover("/var", "size=1m,mode=755") || !cover("/tmp", "mode=1777,size=" + order.scratchSize + "m"))
        return "folders of its own";
    if (!task.showAt("/var/task") || !runtime.showAt("/var/runtime") || (opt.exists() && !opt.showAt("/opt")))
        return "the function's code";
    for (const auto &[place, seen] : kept) {
        if (!seen.isAt(place) && !seen.showAt(place))
            return "the interpreter";
    }
    return nullptr;
}

void dropRights()
{
    // /proc shows this namespace's processes where the kernel lets it be mounted anew.
    ::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr);
    for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct none[2]{};
    ::syscall(SYS_capset, &header, none);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

} // namespace nephoscope::process_init
