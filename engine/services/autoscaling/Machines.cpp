#include "services/autoscaling/Machines.h"

#include "core/Log.h"
#include "door/Service.h"

#include <boost/asio/post.hpp>

namespace nephoscope::autoscaling {

namespace {

/// A listener says where it is soon after the start; so long workers wait for it.
constexpr std::chrono::seconds portPatience{2};

} // namespace

Machines::~Machines()
{
    close();
}

void Machines::attach(const ServiceHost &host, Runner::Owner owner)
{
    m_host = &host;
    m_owner = std::move(owner);
    m_logs = std::make_unique<CloudLogs>(host);
}

void Machines::post(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    if (!m_thread.joinable()) {
        m_guard.emplace(m_io.get_executor());
        m_thread = std::thread([this] { m_io.run(); });
    }
    boost::asio::post(m_io, std::move(task));
}

void Machines::begin()
{
    if (std::exchange(m_begun, true))
        return;
    // What an earlier process has left.
    std::error_code ignored;
    std::filesystem::remove_all(m_host->database.folder() / "autoscaling", ignored);
    if (m_port)
        return;
    m_portTimer.expires_after(portPatience);
    m_portTimer.async_wait([this](boost::system::error_code failure) {
        if (!failure && !m_port) {
            m_port = 0;
            portIsKnown();
        }
    });
}

void Machines::start(WorkerOrder order)
{
    post([this, order = std::move(order)] {
        begin();
        const std::string instance = order.instance;
        m_machines[instance] = std::make_shared<Machine>(m_io, static_cast<Machine::Owner &>(*this), order, m_host->database.folder() / "autoscaling" / instance);
        if (m_port)
            askKeys(instance);
    });
}

void Machines::setServicePort(std::uint16_t port)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_thread.joinable()) { // nobody else looks at it yet
            m_port = port;
            return;
        }
    }
    post([this, port] {
        const bool first = !m_port;
        m_port = port;
        if (first)
            portIsKnown();
    });
}

void Machines::portIsKnown()
{
    std::vector<std::string> waiting;
    for (const auto &[instance, machine] : m_machines)
        waiting.push_back(instance);
    for (const std::string &instance : waiting)
        askKeys(instance);
}

void Machines::askKeys(const std::string &instance)
{
    const WorkerOrder &order = m_machines.at(instance)->order();
    if (order.profile.empty()) {
        launch(instance, {});
        return;
    }
    assumeProfile(*m_host, order.place, order.profile, instance, [this, instance](Expected<ProfileKeys> keys) {
        post([this, instance, keys = std::move(keys)] {
            if (!m_machines.contains(instance))
                return;
            if (keys) {
                launch(instance, *keys);
                return;
            }
            m_machines.erase(instance);
            m_owner.failed(instance, keys.error().message);
        });
    });
}

void Machines::launch(const std::string &instance, const ProfileKeys &keys)
{
    if (keys.until != Timestamp::max())
        m_owner.expires(instance, keys.until);
    m_keys[instance] = keys;
    // A copy, for one that fails goes from the map.
    const std::shared_ptr<Machine> machine = m_machines.at(instance);
    machine->start(m_host->database.folder(), keys.environment, m_port.value_or(0), m_confine);
}

void Machines::stop(const std::string &instance)
{
    post([this, instance] {
        const auto found = m_machines.find(instance);
        if (found == m_machines.end()) {
            m_owner.ended(instance);
            return;
        }
        const std::shared_ptr<Machine> machine = found->second;
        machine->stop();
    });
}

void Machines::clear()
{
    const std::lock_guard lock(m_mutex);
    if (!m_thread.joinable() || m_stopping)
        return;
    boost::asio::post(m_io, [this] {
        m_machines.clear();
        m_keys.clear();
    });
}

void Machines::close()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_stopping, true) || !m_thread.joinable())
            return;
        boost::asio::post(m_io, [this] {
            m_machines.clear();
            m_portTimer.cancel();
            m_io.stop();
        });
        m_guard.reset();
    }
    m_thread.join();
}

void Machines::machineStarted(Machine &machine)
{
    m_owner.started(machine.order().instance);
}

void Machines::machineFailed(Machine &machine, const std::string &message, bool confined)
{
    const std::string instance = machine.order().instance;
    if (confined) {
        log::warning("A worker's surroundings could not be made, so it runs without: " + message);
        m_confine = false;
        launch(instance, m_keys[instance]);
        return;
    }
    m_keys.erase(instance);
    m_machines.erase(instance);
    m_owner.failed(instance, message + " Launching EC2 instance failed.");
}

void Machines::machineEnded(Machine &machine)
{
    const std::string instance = machine.order().instance;
    m_keys.erase(instance);
    m_machines.erase(instance);
    m_owner.ended(instance);
}

void Machines::machineWrites(Machine &machine, std::string line)
{
    const WorkerOrder &order = machine.order();
    m_logs->write({order.place.account, order.place.region, order.logGroup, order.instance, "autoscaling.amazonaws.com"}, {{m_host->clock.now(), std::move(line)}});
}

} // namespace nephoscope::autoscaling
