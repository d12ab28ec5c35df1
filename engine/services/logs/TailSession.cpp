#include "services/logs/TailSession.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::logs {

namespace {

constexpr std::size_t mostScanned = 100'000;           // of a group, for one look
constexpr std::size_t mostBytes = 2 * 1024 * 1024;     // of messages in an update
constexpr std::size_t mostNames = 10'000;

} // namespace

TailSession::TailSession(std::shared_ptr<TailHub> hub, TailScope scope, std::int64_t last, Timestamp began)
    : m_hub(std::move(hub)), m_scope(std::move(scope)), m_until(began + longest), m_events(model::StartLiveTail::model()), m_last(last)
{
}

TailSession::~TailSession()
{
    m_hub->leave(this);
}

void TailSession::begin(const model::LiveTailSessionStart &start)
{
    m_events.appendInitialResponse(m_ready);
    m_events.append("sessionStart", start, m_ready);
}

Expected<std::size_t> TailSession::read(std::span<std::uint8_t> out)
{
    if (m_at == m_ready.size()) {
        m_ready.clear();
        m_at = 0;
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_due > 0 || m_end != End::No; });
        const int due = std::exchange(m_due, 0);
        const End end = m_end;
        lock.unlock();
        append(due, end);
    }
    const std::size_t count = std::min(out.size(), m_ready.size() - m_at);
    std::memcpy(out.data(), m_ready.data() + m_at, count);
    m_at += count;
    return count;
}

void TailSession::whenReady(std::function<void()> ready)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!isReady()) {
            m_whenReady = std::move(ready);
            return;
        }
        m_whenReady = nullptr;
    }
    ready();
}

void TailSession::tick(Timestamp now)
{
    makeDue(1, now >= m_until ? End::Late : End::No);
}

void TailSession::end()
{
    makeDue(0, End::Closed);
}

void TailSession::makeDue(int more, End end)
{
    std::function<void()> ready;
    {
        const std::lock_guard lock(m_mutex);
        if (m_end != End::No)
            return;
        m_due = std::min(m_due + more, mostDue);
        m_end = end;
        ready = std::exchange(m_whenReady, nullptr);
    }
    m_wake.notify_all();
    if (ready)
        ready();
}

void TailSession::append(int due, End end)
{
    if (std::exchange(m_told, end != End::No))
        return;
    try {
        if (due > 0) {
            m_hub->read([this, due](store::Connection &connection) {
                for (const Update &update : look(connection, due))
                    m_events.append("sessionUpdate", update, m_ready);
            });
        }
    } catch (const SQLite::Exception &exception) {
        (void)store::errorFrom(exception); // logs it
        end = End::Failed;
        m_told = true;
        const std::lock_guard lock(m_mutex);
        m_end = end;
    }
    if (end == End::Late)
        m_events.appendException({"SessionTimeoutException", "The Live Tail session has timed out: it was open for three hours.", 400}, m_ready);
    else if (end == End::Failed)
        m_events.appendException({"SessionStreamingException", "An unknown error occurred during the Live Tail session.", 500}, m_ready);
}

const std::string *TailSession::nameOf(LogRepository &repository, std::int64_t stream)
{
    auto found = m_names.find(stream);
    if (found == m_names.end()) {
        if (m_names.size() >= mostNames)
            m_names.clear();
        std::string name;
        if (auto row = repository.findStream(stream)) {
            const auto &[groups, streams, prefixes, pattern] = m_scope;
            const bool named = streams.empty() || std::find(streams.begin(), streams.end(), row->name) != streams.end();
            const bool begins = prefixes.empty() || std::any_of(prefixes.begin(), prefixes.end(), [&](const auto &prefix) { return row->name.starts_with(prefix); });
            if (named && begins)
                name = std::move(row->name);
        }
        found = m_names.emplace(stream, std::move(name)).first;
    }
    return found->second.empty() ? nullptr : &found->second;
}

/// Numbers of what is wanted among the new events, each with its group's place in the scope.
std::vector<std::pair<std::int64_t, std::int64_t>> TailSession::findNew(store::Connection &connection, std::int64_t upTo, bool &cut)
{
    LogRepository repository(connection);
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    for (std::size_t at = 0; at < m_scope.groups.size(); ++at) {
        const std::size_t scanned = repository.newest(m_scope.groups[at].id, m_last, upTo, mostScanned, [&](const Event &event) {
            if (nameOf(repository, event.stream) && m_scope.pattern.matches(event.message))
                found.emplace_back(event.id, std::int64_t(at));
        });
        cut = cut || scanned == mostScanned;
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<TailSession::Update> TailSession::look(store::Connection &connection, int due)
{
    LogRepository repository(connection);
    const std::int64_t upTo = repository.lastEvent();
    bool sampled = false;
    const auto found = findNew(connection, upTo, sampled);
    m_last = std::max(m_last, upTo); // the last ones may have been deleted
    const std::size_t most = std::min(found.size(), mostInUpdate * std::size_t(due));
    sampled = sampled || most < found.size();
    std::vector<Update> updates(1);
    updates.back().sessionResults.emplace();
    std::size_t bytes = 0;
    for (std::size_t index = 0; index < most; ++index) {
        // Evenly over what has come, the newest among them.
        const auto &[id, at] = found[(index + 1) * found.size() / most - 1];
        const Group &group = m_scope.groups[std::size_t(at)];
        const auto event = repository.findEvent(group.id, id);
        const std::string *name = event ? nameOf(repository, event->stream) : nullptr;
        if (!name)
            continue; // deleted meanwhile
        const std::size_t filled = updates.back().sessionResults->size();
        if (filled == mostInUpdate || (filled > 0 && bytes + event->message.size() > mostBytes)) {
            if (updates.size() == std::size_t(due)) {
                sampled = true;
                break;
            }
            updates.emplace_back().sessionResults.emplace();
            bytes = 0;
        }
        bytes += event->message.size();
        auto &entry = updates.back().sessionResults->emplace_back();
        entry.logGroupIdentifier = group.account + ':' + group.name;
        entry.logStreamName = *name;
        entry.timestamp = event->time;
        entry.ingestionTime = event->ingested;
        entry.message = event->message;
    }
    for (Update &update : updates)
        update.sessionMetadata.emplace().sampled = sampled;
    return updates;
}

} // namespace nephoscope::logs
