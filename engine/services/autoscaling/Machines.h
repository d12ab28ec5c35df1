#pragma once

#include "services/CloudLogs.h"
#include "services/autoscaling/Machine.h"
#include "services/autoscaling/Profiles.h"

#include <boost/asio/executor_work_guard.hpp>

#include <map>
#include <mutex>
#include <thread>

namespace nephoscope::autoscaling {

/// Workers as confined processes, on a thread of their own that begins with the first of them. What they write goes to
/// CloudWatch Logs, a stream for each.
class Machines final : public Runner, private Machine::Owner
{
public:
    Machines() = default;
    ~Machines() override;

    void attach(const ServiceHost &host, Runner::Owner owner) override;
    void start(WorkerOrder order) override;
    void stop(const std::string &instance) override;
    void clear() override;
    void setServicePort(std::uint16_t port) override;
    void close() override;

private:
    void machineStarted(Machine &machine) override;
    void machineFailed(Machine &machine, const std::string &message, bool confined) override;
    void machineEnded(Machine &machine) override;
    void machineWrites(Machine &machine, std::string line) override;

    void post(std::function<void()> task);
    void begin();
    void askKeys(const std::string &instance);
    void launch(const std::string &instance, const ProfileKeys &keys);
    void portIsKnown();

    const ServiceHost *m_host = nullptr;
    Runner::Owner m_owner;
    std::unique_ptr<CloudLogs> m_logs;

    // The thread's own.
    boost::asio::io_context m_io{1};
    std::map<std::string, std::shared_ptr<Machine>> m_machines;
    std::map<std::string, ProfileKeys> m_keys; ///< for a second attempt without confinement
    std::optional<std::uint16_t> m_port;
    boost::asio::steady_timer m_portTimer{m_io};
    bool m_begun = false;
    bool m_confine = true;

    std::mutex m_mutex;
    std::thread m_thread;
    bool m_stopping = false;
    std::optional<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_guard;
};

} // namespace nephoscope::autoscaling
