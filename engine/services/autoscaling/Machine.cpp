#include "services/autoscaling/Machine.h"

#include <csignal>
#include <fstream>

namespace nephoscope::autoscaling {

namespace {

using Failure = boost::system::error_code;

constexpr const char *scriptName = "user-data";
/// What an instance without user data runs: it is there and does nothing.
constexpr const char *idleScript = "#!/bin/sh\nexec sleep infinity\n";

} // namespace

Machine::Machine(boost::asio::io_context &io, Owner &owner, WorkerOrder order, std::filesystem::path folder)
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
    m_child = std::make_unique<process::Child>(m_io, std::move(*launched), std::shared_ptr<process::Child::Listener>(shared_from_this(), this));
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

void Machine::childIsReady(std::vector<FileHandle> sockets)
{
    if (!sockets.empty())
        m_relay = std::make_unique<process::Relay>(m_io, std::move(sockets[0]), m_servicePort);
}

void Machine::childBegan(pid_t process)
{
    m_process = process;
    m_owner.machineStarted(*this);
}

void Machine::childFailed(const std::string &why)
{
    const auto self = shared_from_this();
    reap();
    m_owner.machineFailed(*this, why, m_confined);
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
    if (m_child)
        m_child->flush();
    reap();
    m_owner.machineEnded(*this);
}

void Machine::reap()
{
    m_patience.cancel();
    m_relay.reset();
    m_child.reset();
    m_process = 0;
}

} // namespace nephoscope::autoscaling
