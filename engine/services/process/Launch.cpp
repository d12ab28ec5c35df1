#include "services/process/Launch.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nephoscope::process {

namespace {

constexpr int controlDescriptor = 3;
constexpr const char *programName = "nephoscope-process-init";

Error cannotStart(std::string_view what)
{
    return internalError("A process cannot be started: " + std::string(what) + ": " + std::strerror(errno));
}

std::string encode(const LaunchOrder &order)
{
    std::string text;
    const auto add = [&text](std::string_view name, const std::string &value) {
        text.append(name).append(1, '=').append(value).append(1, '\0');
    };
    add("confine", order.confine ? "1" : "0");
    add("task", order.task);
    add("opt", order.opt);
    add("runtime", order.runtime);
    add("scratch-size", std::to_string(order.scratch));
    add("port", std::to_string(order.servicePort));
    add("runtime-api", order.runtimeApi ? "1" : "0");
    add("memory", std::to_string(order.memory));
    for (const auto &folder : order.hide)
        add("hide", folder);
    for (const auto &folder : order.keep)
        add("keep", folder);
    for (const std::string &argument : order.arguments)
        add("arg", argument);
    for (const std::string &entry : order.environment)
        add("env", entry);
    return text;
}

/// What the init program starts with; freed when done.
struct SpawnSetup
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;

    SpawnSetup()
    {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        // Signals that the engine has blocked for its own reasons.
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    }
    SpawnSetup(const SpawnSetup &) = delete;
    SpawnSetup &operator=(const SpawnSetup &) = delete;
    ~SpawnSetup()
    {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }
};

} // namespace

std::filesystem::path helperProgram(std::string_view name)
{
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    for (const auto &candidate : {self.parent_path() / name, std::filesystem::path(NEPHOSCOPE_HELPER_PROGRAMS) / name}) {
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return {};
}

std::vector<std::filesystem::path> privateFolders(const std::filesystem::path &dataFolder)
{
    std::vector<std::filesystem::path> folders{dataFolder, "/root", "/home", "/run", "/srv", "/mnt", "/media"};
    if (const char *home = std::getenv("HOME"))
        folders.emplace_back(home);
    return folders;
}

Expected<Launched> launch(const LaunchOrder &order)
{
    const auto program = helperProgram(programName);
    if (program.empty())
        return fail(internalError(std::string(programName) + " is not installed."));
    std::array<int, 2> control{}, output{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control.data()) != 0)
        return fail(cannotStart("a socket"));
    Launched launched;
    launched.control = FileHandle(control[0]);
    const FileHandle theirControl(control[1]);
    if (::pipe2(output.data(), O_CLOEXEC) != 0)
        return fail(cannotStart("a pipe"));
    launched.output = FileHandle(output[0]);
    const FileHandle theirOutput(output[1]);
    ::fcntl(launched.control.descriptor(), F_SETFL, O_NONBLOCK);
    ::fcntl(launched.output.descriptor(), F_SETFL, O_NONBLOCK);
    const int yes = 1;
    ::setsockopt(launched.control.descriptor(), SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes);

    // The target numbers are free in the child only once everything that might have them was moved away.
    SpawnSetup setup;
    const FileHandle high(::fcntl(theirControl.descriptor(), F_DUPFD_CLOEXEC, 64)), highOutput(::fcntl(theirOutput.descriptor(), F_DUPFD_CLOEXEC, 64));
    ::posix_spawn_file_actions_addopen(&setup.actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&setup.actions, highOutput.descriptor(), 1);
    ::posix_spawn_file_actions_adddup2(&setup.actions, highOutput.descriptor(), 2);
    ::posix_spawn_file_actions_adddup2(&setup.actions, high.descriptor(), controlDescriptor);
    const std::string name = program;
    std::array<char *, 2> arguments{const_cast<char *>(name.c_str()), nullptr};
    std::array<char *, 1> environment{nullptr};
    if (const int problem = ::posix_spawn(&launched.process, name.c_str(), &setup.actions, &setup.attributes, arguments.data(), environment.data())) {
        errno = problem;
        return fail(cannotStart(name));
    }
    const std::string message = encode(order);
    if (::send(launched.control.descriptor(), message.data(), message.size(), MSG_NOSIGNAL) < 0)
        return fail(cannotStart("its order"));
    return launched;
}

std::optional<InitMessage> receive(const FileHandle &control)
{
    std::array<char, 512> text{};
    alignas(cmsghdr) std::array<char, 256> space{};
    iovec part{text.data(), text.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = space.data();
    message.msg_controllen = space.size();
    const ssize_t size = ::recvmsg(control.descriptor(), &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    InitMessage received;
    if (size > 0)
        received.text.assign(text.data(), std::size_t(size));
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); size > 0 && header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_type == SCM_CREDENTIALS) {
            ucred sender{};
            std::memcpy(&sender, CMSG_DATA(header), sizeof sender);
            received.sender = sender.pid;
        } else if (header->cmsg_type == SCM_RIGHTS) {
            const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
            for (std::size_t index = 0; index < count; ++index) {
                int descriptor = -1;
                std::memcpy(&descriptor, CMSG_DATA(header) + index * sizeof(int), sizeof descriptor);
                received.descriptors.emplace_back(descriptor);
            }
        }
    }
    return received;
}

} // namespace nephoscope::process
