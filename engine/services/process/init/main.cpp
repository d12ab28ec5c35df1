// The process between the engine and a function, or a worker of an Auto Scaling group. It makes the function's surroundings, starts it, and sees to it that nothing
// of it outlives the engine: confined, the function's processes are in a namespace that dies with its first one, which is this
// program's child; unconfined, that child collects and ends whatever the function has started.
// It must stay small: it is there once for every function that is kept warm.
#include "Order.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nephoscope::process_init {

namespace {

constexpr int control = 3;
constexpr int runtimePort = 9001;


/// One message to the engine, with descriptors.
void say(const std::string &text, const int *descriptors = nullptr, std::size_t count = 0)
{
    iovec part{const_cast<char *>(text.data()), text.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * 2)> space{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (count > 0) {
        message.msg_control = space.data();
        message.msg_controllen = CMSG_SPACE(sizeof(int) * count);
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int) * count);
        std::memcpy(CMSG_DATA(header), descriptors, sizeof(int) * count);
    }
    while (::sendmsg(control, &message, MSG_NOSIGNAL) < 0 && errno == EINTR) {
    }
}

[[noreturn]] void giveUp(const std::string &why)
{
    say("failed " + why + ": " + std::strerror(errno));
    ::_exit(1);
}

/// Listens on loopback; `port` 0 picks one, which is told.
int listenAt(int &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    if (socket < 0 || ::bind(socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(socket, 64) != 0
        || ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        giveUp("a socket on loopback");
    port = ntohs(address.sin_port);
    return socket;
}

Order receiveOrder()
{
    static std::array<char, 192 * 1024> buffer;
    const ssize_t size = ::recv(control, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        ::_exit(1);
    return Order::parse(buffer.data(), std::size_t(size));
}

[[noreturn]] void becomeFunction(const Order &order)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (order.confine)
        dropRights();
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    const rlimit files{1024, 1024};
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (order.memory > 0) {
        const rlimit data{rlim_t(order.memory) << 20, rlim_t(order.memory) << 20};
        ::setrlimit(RLIMIT_DATA, &data);
    }
    if (order.confine) { // elsewhere the limit counts everything the user runs
        const rlimit processes{1024, 1024};
        ::setrlimit(RLIMIT_NPROC, &processes);
    }
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
    ::setpgid(0, 0);
    say("process"); // the engine sees who says so
    ::close(control);
    if (::chdir(order.confine ? "/var/task" : order.task.c_str()) != 0)
        ::_exit(126);
    std::vector<char *> arguments;
    for (const std::string &argument : order.arguments)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    std::vector<char *> environment;
    for (const std::string &entry : order.environment)
        environment.push_back(const_cast<char *>(entry.c_str()));
    environment.push_back(nullptr);
    ::execve(arguments[0], arguments.data(), environment.data());
    std::fprintf(stderr, "%s: %s\n", arguments[0], std::strerror(errno));
    ::_exit(errno == EACCES ? 126 : 127);
}

/// Ends what the function has left behind.
void endDescendants()
{
    for (int rounds = 0; rounds < 100; ++rounds) {
        const std::string path = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
        std::FILE *file = std::fopen(path.c_str(), "re");
        int child = 0;
        bool any = false;
        while (file && std::fscanf(file, "%d", &child) == 1) {
            any = true;
            ::kill(child, SIGKILL);
        }
        if (file)
            std::fclose(file);
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
        if (!any)
            return;
        ::usleep(1000);
    }
}

/// Starts the function and stays until it ends or the engine does.
int supervise(const Order &order)
{
    if (order.confine) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    } else {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    }
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGCHLD);
    sigaddset(&watched, SIGTERM);
    ::sigprocmask(SIG_SETMASK, &watched, nullptr);
    const int signals = ::signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
    const pid_t function = ::fork();
    if (function < 0)
        giveUp("a process");
    if (function == 0)
        becomeFunction(order);
    // The function's output is the function's alone: the engine sees its end.
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    bool running = true;
    while (running) {
        std::array<pollfd, 2> waits{{{signals, POLLIN, 0}, {control, POLLIN, 0}}};
        if (::poll(waits.data(), waits.size(), -1) < 0)
            continue;
        if (waits[1].revents != 0) // the engine says nothing more: it is gone, or wants this to go
            break;
        signalfd_siginfo info{};
        while (::read(signals, &info, sizeof info) == sizeof info) {
            if (info.ssi_signo == SIGTERM)
                running = false;
        }
        int status = 0;
        for (pid_t ended = ::waitpid(-1, &status, WNOHANG); ended > 0; ended = ::waitpid(-1, &status, WNOHANG)) {
            if (ended != function)
                continue;
            say(WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status)) : "exit " + std::to_string(WEXITSTATUS(status)));
            running = false;
        }
    }
    endDescendants();
    return 0;
}

int run()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setsid();
    ::umask(022);
    ::syscall(SYS_close_range, control + 1, ~0u, 0);
    ::fcntl(control, F_SETFD, FD_CLOEXEC);
    Order order = receiveOrder();
    if (order.confine) {
        if (const char *problem = confine(order))
            giveUp(problem);
    }
    std::array<int, 2> sockets{-1, -1};
    std::size_t count = 0;
    if (order.runtimeApi) {
        int port = order.confine ? runtimePort : 0;
        sockets[count++] = listenAt(port);
        order.environment.push_back("AWS_LAMBDA_RUNTIME_API=127.0.0.1:" + std::to_string(port));
    }
    if (order.confine && order.servicePort > 0) {
        int servicePort = order.servicePort;
        sockets[count++] = listenAt(servicePort);
    }
    if (order.confine) {
        if (const char *problem = arrangeFolders(order))
            giveUp(problem);
    }
    say("ready", sockets.data(), count);
    for (std::size_t index = 0; index < count; ++index)
        ::close(sockets[index]);
    const pid_t supervisor = ::fork();
    if (supervisor < 0)
        giveUp("a process");
    if (supervisor == 0)
        return supervise(order);
    ::close(control);
    for (const int descriptor : {0, 1, 2})
        ::close(descriptor);
    int status = 0;
    while (::waitpid(supervisor, &status, 0) < 0 && errno == EINTR) {
    }
    return 0;
}

} // namespace

Order Order::parse(const char *text, std::size_t size)
{
    Order order;
    for (std::size_t at = 0; at < size;) {
        const std::string entry(text + at);
        at += entry.size() + 1;
        const std::size_t equals = entry.find('=');
        const std::string name = entry.substr(0, equals);
        std::string value = equals == std::string::npos ? std::string() : entry.substr(equals + 1);
        if (name == "arg")
            order.arguments.push_back(std::move(value));
        else if (name == "env")
            order.environment.push_back(std::move(value));
        else if (name == "hide")
            order.hide.push_back(std::move(value));
        else if (name == "keep")
            order.keep.push_back(std::move(value));
        else if (name == "task")
            order.task = std::move(value);
        else if (name == "opt")
            order.opt = std::move(value);
        else if (name == "runtime")
            order.runtime = std::move(value);
        else if (name == "scratch")
            order.scratch = std::move(value);
        else if (name == "scratch-size")
            order.scratchSize = std::move(value);
        else if (name == "port")
            order.servicePort = std::atoi(value.c_str());
        else if (name == "runtime-api")
            order.runtimeApi = value == "1";
        else if (name == "memory")
            order.memory = std::atol(value.c_str());
        else if (name == "confine")
            order.confine = value == "1";
    }
    return order;
}

} // namespace nephoscope::process_init

int main()
{
    return nephoscope::process_init::run();
}
