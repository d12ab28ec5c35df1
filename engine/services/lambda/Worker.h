#pragma once

#include "core/Clock.h"
#include "services/CloudLogs.h"
#include "services/lambda/Folders.h"
#include "services/lambda/PlatformLog.h"
#include "services/lambda/RuntimeApi.h"
#include "services/process/Child.h"
#include "services/process/Relay.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>
#include <string>

namespace nephoscope::lambda {

/// One execution environment: a process that was started for a version of a function and takes one invocation after the other.
/// Functions run in real time, whatever the cloud's clock shows. For the fleet's thread.
class Worker : public std::enable_shared_from_this<Worker>, private process::Child::Listener
{
public:
    /// `Returning`: it has answered and is about to ask for more. One that takes longer than `returnLimit` over that is `Busy` again.
    enum class State { Starting, Idle, Busy, Returning, Gone };
    /// What a runtime of ours takes to come back is a hundredth of it.
    static constexpr std::chrono::milliseconds returnLimit{250};

    /// What a worker tells the one it works for.
    struct Owner
    {
        virtual ~Owner() = default;
        virtual void workerIsIdle(const std::shared_ptr<Worker> &worker) = 0;
        /// It did not come back within `returnLimit`.
        virtual void workerIsLate() = 0;
        /// This machine does not let it be confined. It is about to go.
        virtual void confinementFailed() = 0;
        /// One of the invocations that wait for a worker like this, to be told that its start failed.
        virtual std::optional<Invocation> oneThatWaits(const Worker &worker) = 0;
        /// For good.
        virtual void workerIsGone(const std::shared_ptr<Worker> &worker) = 0;
        virtual Timestamp now() const = 0;
        virtual CloudLogs &logs() = 0;
    };

    Worker(boost::asio::io_context &io, Owner &owner, std::shared_ptr<const Image> image, std::string stream);
    ~Worker() override;

    /// What the function's environment has beside its own variables: `NAME=value`.
    void start(const Workplace &place, const std::filesystem::path &dataFolder, std::vector<std::string> extra, std::uint16_t servicePort,
               bool confine);
    /// While it is idle.
    void take(Invocation invocation);
    /// Ends the process; an invocation under way ends with `error`.
    void end(const Error &error);

    State state() const { return m_state; }
    const std::shared_ptr<const Image> &image() const { return m_image; }
    std::chrono::steady_clock::time_point idleSince() const { return m_idleSince; }
    /// It goes as soon as nobody waits for one like it.
    bool isRetired() const { return m_retired; }
    void retire() { m_retired = true; }
    /// It takes nothing any more once the cloud's clock shows this time: its credentials are good until then.
    void setExpiry(Timestamp time) { m_expiry = time; }
    bool isExpired() const { return m_owner.now() >= m_expiry; }

private:
    std::vector<std::string> environment(const Workplace &place, std::vector<std::string> extra, bool confine) const;
    void childIsReady(std::vector<FileHandle> sockets) override;
    void childBegan(pid_t process) override { m_function = process; }
    void childFailed(const std::string &why) override;
    void childEnded(const std::string &how) override;
    void childWrote(std::string text) override { line(std::move(text)); }
    void request(RuntimeRequest request);
    void handOver();
    void answered(Outcome outcome);
    void startFailed();
    void timedOut();
    void watchMemory();
    struct Ending
    {
        std::string status; ///< empty: the function answered
        std::string errorType;
    };
    void finish(Outcome outcome, const Ending &ending);
    void line(std::string text);
    void write(PlatformLog::Lines lines);
    void flushLines();
    void report(const Outcome &outcome, const Ending &ending);
    std::int64_t memoryUsed(const char *what) const;
    void reap();

    boost::asio::io_context &m_io;
    Owner &m_owner;
    const std::shared_ptr<const Image> m_image;
    const std::string m_stream;
    const PlatformLog m_log;
    State m_state = State::Starting;
    bool m_retired = false;
    Timestamp m_expiry = Timestamp::max();
    bool m_confined = true;
    bool m_initialised = false;
    bool m_outOfMemory = false;
    std::uint16_t m_servicePort = 0;

    std::unique_ptr<process::Child> m_child;
    pid_t m_function = 0;
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
    std::string m_tail;
};

} // namespace nephoscope::lambda
