#pragma once

#include "core/Clock.h"
#include "services/CloudLogs.h"
#include "services/lambda/Folders.h"
#include "services/lambda/RuntimeApi.h"
#include "services/process/Launch.h"
#include "services/process/OutputLines.h"
#include "services/process/Relay.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>
#include <string>

namespace nephoscope::lambda {

/// One execution environment: a process that was started for a version of a function and takes one invocation after the other.
/// Functions run in real time, whatever the cloud's clock shows. For the fleet's thread.
class Worker : public std::enable_shared_from_this<Worker>
{
public:
    enum class State { Starting, Idle, Busy, Gone };

    /// What a worker tells the one it works for.
    struct Owner
    {
        virtual ~Owner() = default;
        virtual void workerIsIdle(const std::shared_ptr<Worker> &worker) = 0;
        /// It could not be confined and is about to go: somebody else is to run this.
        virtual void workerGivesBack(const std::shared_ptr<Worker> &worker, Invocation invocation) = 0;
        /// For good.
        virtual void workerIsGone(const std::shared_ptr<Worker> &worker) = 0;
        virtual Timestamp now() const = 0;
        virtual CloudLogs &logs() = 0;
    };

    Worker(boost::asio::io_context &io, Owner &owner, std::shared_ptr<const Image> image, std::string stream);
    ~Worker();

    /// What the function's environment has beside its own variables: `NAME=value`.
    void start(const Workplace &place, const std::filesystem::path &dataFolder, std::vector<std::string> extra, std::uint16_t servicePort,
               bool confine);
    /// While it starts or is idle.
    void take(Invocation invocation);
    /// Ends the process; an invocation under way ends with `error`.
    void end(const Error &error);

    State state() const { return m_state; }
    bool isTaken() const { return m_invocation.has_value(); }
    const std::shared_ptr<const Image> &image() const { return m_image; }
    std::chrono::steady_clock::time_point idleSince() const { return m_idleSince; }
    bool isRetired() const { return m_retired || m_owner.now() >= m_retireAt; }
    /// Goes after the invocation under way.
    void retire() { m_retired = true; }
    /// The same when the cloud's clock shows this time: its credentials are good until then.
    void retireAt(Timestamp time) { m_retireAt = time; }

private:
    std::vector<std::string> environment(const Workplace &place, std::vector<std::string> extra, bool confine) const;
    void waitForMessage();
    void readMessages();
    void waitForOutput();
    /// False at its end.
    bool readOutput();
    void processEnded(const std::string &how);
    void request(RuntimeRequest request);
    void handOver();
    void timedOut();
    void watchMemory();
    void finish(Outcome outcome, const std::string &status = {});
    void line(std::string text);
    void flushLine();
    void report(const std::string &status);
    std::int64_t memoryUsed(const char *what) const;
    void reap();

    boost::asio::io_context &m_io;
    Owner &m_owner;
    const std::shared_ptr<const Image> m_image;
    const std::string m_stream;
    State m_state = State::Starting;
    bool m_retired = false;
    Timestamp m_retireAt = Timestamp::max();
    bool m_initialised = false;
    bool m_outOfMemory = false;
    std::uint16_t m_servicePort = 0;

    process::Launched m_launched;
    pid_t m_function = 0;
    std::optional<boost::asio::posix::stream_descriptor> m_control;
    std::optional<boost::asio::posix::stream_descriptor> m_output;
    std::unique_ptr<RuntimeApi> m_api;
    std::unique_ptr<process::Relay> m_relay;
    boost::asio::steady_timer m_deadline;
    boost::asio::steady_timer m_memoryTimer;

    std::optional<Invocation> m_invocation;
    bool m_handedOver = false;
    std::optional<RuntimeRequest> m_next; ///< the process waits for something to do
    std::chrono::steady_clock::time_point m_started, m_handed, m_idleSince;
    std::chrono::duration<double, std::milli> m_initTime{};
    std::string m_initError;
    process::OutputLines m_lines;
    std::string m_tail;
};

} // namespace nephoscope::lambda
