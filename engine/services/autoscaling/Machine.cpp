#include "services/autoscaling/Machine.h"

#include <csignal>
#include <fstream>

#include <sys/wait.h>
#include <unistd.h>

namespace nephoscope::autoscaling {

namespace {

namespace asio = boost::asio;
using Failure = boost::system::error_code;

constexpr const char *scriptName = "user-data";
/// What an instance without user data runs: it is there and does nothing.
constexpr const char *idleScript = "#!/bin/sh\nexec sleep infinity\n";

} // namespace

Machine::Machine(asio::io_context &io, Owner &owner, WorkerOrder order, std::filesystem::path folder)
    : m_io(io), m_owner(owner), m_order(std::move(order)), m_folder(std::move(folder)), m_patience(io)
{
}

Machine::~Machine()
{
    reap();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void Machine::start(const std::filesystem::path &dataFolder, std::vector<std::string> credentials, std::uint16_t servicePort, bool confine)
{
    m_confined = confine;
    m_servicePort = servicePort;
    if (!writeScript()) {
        m_owner.machineFailed(*this, "Its user data could not be written.", false);
        return;
    }
    process::LaunchOrder order;
    order.confine = confine;
    order.task = order.runtime = m_folder;
    order.servicePort = servicePort;
    order.runtimeApi = false;
    order.memory = memory;
    order.hide = process::privateFolders(dataFolder);
    order.arguments = {((confine ? std::filesystem::path("/var/task") : m_folder) / scriptName).string()};
    order.environment = environment(std::move(credentials), servicePort);
    auto launched = process::launch(order);
    if (!launched) {
        m_owner.machineFailed(*this, launched.error().message, false);
        return;
    }
    m_launched = std::move(*launched);
    m_control.emplace(m_io, ::dup(m_launched.control.descriptor()));
    m_output.emplace(m_io, ::dup(m_launched.output.descriptor()));
    waitForMessage();
    waitForOutput();
}

bool Machine::writeScript() const
{
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    const auto path = m_folder / scriptName;
    {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        // As cloud-init has it, but that a text without a first line of its own is one of the shell.
        if (m_order.userData.empty())
            file << idleScript;
        else
            file << (m_order.userData.starts_with("#!") ? "" : "#!/bin/sh\n") << m_order.userData;
        if (!file.flush())
            return false;
    }
    std::filesystem::permissions(path, std::filesystem::perms(0755), error);
    return !error;
}

std::vector<std::string> Machine::environment(std::vector<std::string> credentials, std::uint16_t servicePort) const
{
    std::vector<std::string> made{
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME=/tmp",
        "TMPDIR=/tmp",
        "LANG=C.UTF-8",
        "TZ=:UTC",
        "PYTHONDONTWRITEBYTECODE=1",
        "PYTHONUNBUFFERED=1",
        "AWS_REGION=" + m_order.place.region,
        "AWS_DEFAULT_REGION=" + m_order.place.region,
        "AWS_EC2_METADATA_DISABLED=true", // there is none: what it would say is here
        "INSTANCE_ID=" + m_order.instance,
        "AVAILABILITY_ZONE=" + m_order.zone,
        "AUTO_SCALING_GROUP=" + m_order.group,
    };
    if (servicePort != 0)
        made.push_back("AWS_ENDPOINT_URL=http://127.0.0.1:" + std::to_string(servicePort));
    made.insert(made.end(), std::make_move_iterator(credentials.begin()), std::make_move_iterator(credentials.end()));
    return made;
}

void Machine::waitForMessage()
{
    m_control->async_wait(asio::posix::stream_descriptor::wait_read, [weak = weak_from_this()](Failure failure) {
        if (const auto self = weak.lock(); self && !failure)
            self->readMessages();
    });
}

void Machine::readMessages()
{
    const auto self = shared_from_this();
    while (isRunning()) {
        auto message = process::receive(m_launched.control);
        if (!message) {
            waitForMessage();
            return;
        }
        if (message->text == "ready") {
            if (!message->descriptors.empty())
                m_relay = std::make_unique<process::Relay>(m_io, std::move(message->descriptors[0]), m_servicePort);
        } else if (message->text == "process") {
            m_process = message->sender;
            m_owner.machineStarted(*this);
        } else if (message->text.starts_with("failed ")) {
            reap();
            m_owner.machineFailed(*this, message->text.substr(7), m_confined);
        } else {
            end();
        }
    }
}

void Machine::waitForOutput()
{
    m_output->async_wait(asio::posix::stream_descriptor::wait_read, [weak = weak_from_this()](Failure failure) {
        const auto self = weak.lock();
        if (self && !failure && self->isRunning())
            self->readOutput();
    });
}

void Machine::readOutput()
{
    if (m_lines.read(m_launched.output, [this](std::string line) { m_owner.machineWrites(*this, std::move(line)); }))
        waitForOutput();
}

void Machine::stop()
{
    if (m_process <= 0) { // it has not begun
        end();
        return;
    }
    ::kill(-m_process, SIGTERM);
    m_patience.expires_after(patience);
    m_patience.async_wait([weak = weak_from_this()](Failure failure) {
        if (const auto self = weak.lock(); self && !failure)
            self->end();
    });
}

void Machine::end()
{
    const auto self = shared_from_this();
    const auto write = [this](std::string line) { m_owner.machineWrites(*this, std::move(line)); };
    if (m_launched.output) {
        m_lines.read(m_launched.output, write);
        m_lines.flush(write);
    }
    reap();
    m_owner.machineEnded(*this);
}

void Machine::reap()
{
    m_patience.cancel();
    m_relay.reset();
    m_control.reset();
    m_output.reset();
    if (m_launched.process <= 0)
        return;
    // With the init program everything of the worker goes, see process/init/main.cpp.
    ::kill(m_launched.process, SIGKILL);
    m_launched.control.close();
    m_launched.output.close();
    ::waitpid(m_launched.process, nullptr, 0);
    m_launched.process = 0;
    m_process = 0;
}

} // namespace nephoscope::autoscaling
