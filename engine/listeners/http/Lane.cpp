#include "listeners/http/Lane.h"

#include "core/Clock.h"
#include "core/Log.h"
#include "core/Text.h"
#include "listeners/http/Connection.h"

#include <array>
#include <ctime>

namespace nephoscope::http {

Lane::Lane(std::uint64_t seed, std::shared_ptr<PiecePool> pieces)
    : m_work(m_context.get_executor()), m_sweep(m_context), m_pieces(std::move(pieces)), m_chance(seed)
{
}

void Lane::start()
{
    m_thread = std::thread([this] {
        m_threadId = std::this_thread::get_id();
        for (;;) {
            try {
                m_context.run();
                return;
            } catch (const std::exception &error) {
                // A connection's handler gave up (memory): the others go on.
                log::error(std::string("HTTP thread: ") + error.what());
            }
        }
    });
}

void Lane::stop(std::chrono::milliseconds grace)
{
    const auto end = std::chrono::steady_clock::now() + grace;
    post([this, end] {
        m_stopping = true;
        // Idle connections go now; busy ones see m_stopping when their reply is out.
        const std::vector<Connection *> all(m_connections.begin(), m_connections.end());
        for (Connection *connection : all)
            connection->closeIfIdle();
        m_sweep.cancel();
        m_sweeping = true;
        m_sweep.expires_at(m_connections.empty() ? std::chrono::steady_clock::now() : end);
        m_sweep.async_wait([this](const boost::system::error_code &) {
            const std::vector<Connection *> left(m_connections.begin(), m_connections.end());
            for (Connection *connection : left)
                connection->close();
            m_work.reset();
            m_context.stop();
        });
    });
    if (m_thread.joinable())
        m_thread.join();
    {
        const std::lock_guard lock(m_gate);
        m_stopped = true;
    }
    // Handlers still queued hold connections, which hold this lane: run them out.
    m_context.restart();
    m_context.poll();
}

void Lane::add(Connection *connection)
{
    m_connections.insert(connection);
    if (!m_sweeping)
        armSweep();
}

void Lane::remove(Connection *connection)
{
    m_connections.erase(connection);
    if (m_stopping && m_connections.empty())
        m_sweep.cancel();
}

void Lane::armSweep()
{
    m_sweeping = true;
    m_sweep.expires_after(std::chrono::seconds(1));
    m_sweep.async_wait([this](const boost::system::error_code &error) {
        if (!error)
            sweep();
    });
}

void Lane::sweep()
{
    if (m_stopping)
        return;
    const std::int64_t now = seconds();
    const std::vector<Connection *> all(m_connections.begin(), m_connections.end());
    for (Connection *connection : all)
        connection->checkDeadline(now);
    // Without connections nothing ticks: an idle engine sleeps.
    if (m_connections.empty()) {
        m_sweeping = false;
        m_pieces->clear();
    } else {
        armSweep();
    }
}

const std::string &Lane::date()
{
    const std::time_t now = std::time(nullptr);
    if (now != m_dateSecond) {
        m_dateSecond = now;
        // Real time, not the engine's clock: SDKs correct their own clock by this header and sign with it.
        m_date = formatHttpDate(Timestamp(std::chrono::seconds(now)));
    }
    return m_date;
}

std::string Lane::requestId(bool s3)
{
    if (s3) {
        static constexpr char digits[] = "0123456789ABCDEF";
        std::string id(16, '0');
        std::uint64_t bits = m_chance();
        for (char &c : id) {
            c = digits[bits & 15];
            bits >>= 4;
        }
        return id;
    }
    static constexpr char digits[] = "0123456789abcdef";
    std::string id = "00000000-0000-4000-8000-000000000000";
    std::uint64_t bits = 0;
    int left = 0;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (id[i] == '-' || i == 14)
            continue;
        if (left == 0) {
            bits = m_chance();
            left = 16;
        }
        id[i] = i == 19 ? digits[8 + (bits & 3)] : digits[bits & 15];
        bits >>= 4;
        --left;
    }
    return id;
}

std::string Lane::extendedId()
{
    std::array<std::uint64_t, 7> words;
    for (std::uint64_t &word : words)
        word = m_chance();
    return toBase64({reinterpret_cast<const std::uint8_t *>(words.data()), sizeof words});
}

std::int64_t Lane::seconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace nephoscope::http
