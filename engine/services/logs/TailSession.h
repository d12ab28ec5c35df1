#pragma once

#include "api/LiveSource.h"
#include "services/logs/FilterPattern.h"
#include "services/logs/TailHub.h"
#include "wire/EventStream.h"

#include <condition_variable>
#include <unordered_map>

namespace nephoscope::logs {

/// What a session of Live Tail looks at.
struct TailScope
{
    std::vector<Group> groups;
    std::vector<std::string> streams;  ///< only these, where there are any
    std::vector<std::string> prefixes; ///< or those whose names begin so
    FilterPattern pattern;
};

/// One session: the body of a reply to StartLiveTail. Each second of the clock makes an update due; the events for it are looked
/// up when the client wants them. One that reads slowly gets up to ten updates at once, of which the last may be a sample.
class TailSession final : public api::LiveSource
{
public:
    static constexpr Duration longest = std::chrono::hours(3);
    static constexpr std::size_t mostInUpdate = 500;
    static constexpr int mostDue = 10;

    /// Events behind the one with number `last` are new.
    TailSession(std::shared_ptr<TailHub> hub, TailScope scope, std::int64_t last, Timestamp began);
    ~TailSession() override;

    /// Before anything else: what the client hears first.
    void begin(const api::logs::LiveTailSessionStart &start);

    Expected<std::size_t> read(std::span<std::uint8_t> out) override;
    void whenReady(std::function<void()> ready) override;

    // For the hub, any thread:
    const Group &place() const { return m_scope.groups.front(); }
    void tick(Timestamp now);
    /// There will be no more.
    void end();

private:
    enum class End { No, Late, Closed, Failed };
    using Update = api::logs::LiveTailSessionUpdate;

    bool isReady() const { return m_at < m_ready.size() || m_due > 0 || m_end != End::No; }
    void makeDue(int more, End end);
    /// The updates that `due` seconds have brought.
    std::vector<Update> look(store::Connection &connection, int due);
    std::vector<std::pair<std::int64_t, std::int64_t>> findNew(store::Connection &connection, std::int64_t upTo, bool &cut);
    /// The name of a stream that is wanted, else nothing.
    const std::string *nameOf(LogRepository &repository, std::int64_t stream);
    void append(int due, End end);

    const std::shared_ptr<TailHub> m_hub;
    const TailScope m_scope;
    const Timestamp m_until;
    const wire::EventStreamWriter m_events;

    // For whoever reads; one at a time.
    std::int64_t m_last;
    std::unordered_map<std::int64_t, std::string> m_names; ///< of streams; empty: not wanted
    std::string m_ready;                                   ///< encoded, not yet taken from m_at on
    std::size_t m_at = 0;
    bool m_told = false; ///< why it has ended

    std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_due = 0;
    End m_end = End::No;
    std::function<void()> m_whenReady;
};

} // namespace nephoscope::logs
