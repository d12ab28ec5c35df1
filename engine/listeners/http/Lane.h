#pragma once

#include "listeners/http/PiecePool.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <cstdint>
#include <random>
#include <string>
#include <thread>
#include <unordered_set>

namespace nephoscope::http {

class Connection;

/// One thread with its sockets: a connection lives and dies on its lane. Members are for that
/// thread unless said otherwise.
class Lane : public std::enable_shared_from_this<Lane>
{
public:
    explicit Lane(std::uint64_t seed, std::shared_ptr<PiecePool> pieces);

    void start();
    /// Any thread: closes every connection once its reply is out, at the latest after `grace`.
    void stop(std::chrono::milliseconds grace);

    /// Any thread. False (and nothing happens) once the lane has stopped.
    template <class Task>
    bool post(Task &&task)
    {
        const std::lock_guard lock(m_gate);
        if (m_stopped)
            return false;
        boost::asio::post(m_context, std::forward<Task>(task));
        return true;
    }
    boost::asio::io_context &context() { return m_context; }
    /// Any thread.
    bool isCurrentThread() const { return std::this_thread::get_id() == m_threadId.load(std::memory_order_relaxed); }
    bool isStopping() const { return m_stopping; }

    void add(Connection *connection);
    void remove(Connection *connection);

    /// The Date header of this second.
    const std::string &date();
    std::string requestId(bool s3);
    /// S3's x-amz-id-2.
    std::string extendedId();
    /// Steady seconds, for deadlines.
    static std::int64_t seconds();

    std::atomic<std::uint64_t> bytesIn{0};
    std::atomic<std::uint64_t> bytesOut{0};

private:
    void armSweep();
    void sweep();

    boost::asio::io_context m_context{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::steady_timer m_sweep;
    std::shared_ptr<PiecePool> m_pieces;
    std::thread m_thread;
    std::atomic<std::thread::id> m_threadId{};
    std::mutex m_gate;
    bool m_stopped = false;
    bool m_stopping = false;
    bool m_sweeping = false;
    std::unordered_set<Connection *> m_connections;
    std::mt19937_64 m_chance;
    std::time_t m_dateSecond = 0;
    std::string m_date;
};

} // namespace nephoscope::http
