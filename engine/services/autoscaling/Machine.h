#pragma once

#include "services/autoscaling/Runner.h"
#include "services/process/Child.h"
#include "services/process/Relay.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <filesystem>
#include <memory>

namespace nephoscope::autoscaling {

/// One worker's process: user data that runs confined, see process/init/main.cpp. It runs in real time, whatever the
/// cloud's clock shows. For the thread of `io`.
class Machine : public std::enable_shared_from_this<Machine>, private process::Child::Listener
{
public:
    /// From SIGTERM to SIGKILL.
    static constexpr std::chrono::seconds patience{30};
    /// What each of its processes may have of data, MiB.
    static constexpr int memory = 1024;

    struct Owner
    {
        virtual ~Owner() = default;
        virtual void machineStarted(Machine &machine) = 0;
        /// It could not be confined, `confined`, or made at all.
        virtual void machineFailed(Machine &machine, const std::string &message, bool confined) = 0;
        virtual void machineEnded(Machine &machine) = 0;
        virtual void machineWrites(Machine &machine, std::string line) = 0;
    };

    /// `folder` is its own and goes with it.
    Machine(boost::asio::io_context &io, Owner &owner, WorkerOrder order, std::filesystem::path folder);
    ~Machine() override;

    const WorkerOrder &order() const { return m_order; }
    void start(const std::filesystem::path &dataFolder, std::vector<std::string> credentials, std::uint16_t servicePort, bool confine);
    /// SIGTERM to all of it, SIGKILL after a while.
    void stop();
    bool isRunning() const { return m_child != nullptr; }

private:
    std::vector<std::string> environment(std::vector<std::string> credentials, std::uint16_t servicePort) const;
    bool writeScript() const;
    void childIsReady(std::vector<FileHandle> sockets) override;
    void childBegan(pid_t process) override;
    void childFailed(const std::string &why) override;
    void childEnded(const std::string &) override { end(); }
    void childWrote(std::string line) override { m_owner.machineWrites(*this, std::move(line)); }
    void end();
    void reap();

    boost::asio::io_context &m_io;
    Owner &m_owner;
    const WorkerOrder m_order;
    const std::filesystem::path m_folder;
    std::unique_ptr<process::Child> m_child;
    pid_t m_process = 0;
    std::uint16_t m_servicePort = 0;
    bool m_confined = false;
    std::unique_ptr<process::Relay> m_relay;
    boost::asio::steady_timer m_patience;
};

} // namespace nephoscope::autoscaling
