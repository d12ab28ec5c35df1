#include "door/ClientTraffic.h"

#include <algorithm>

namespace nephoscope {

struct ClientTraffic::Entry
{
    Session what; ///< bytes and requests are in the counters
    Steady::time_point begin;
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::int64_t> last{0}; ///< ms after `begin` of the last byte or end
    std::uint32_t requests = 0;
};

namespace {

constexpr std::size_t longestClient = 40;

/// What two keys have in common, up to the last `/` when they differ.
std::string commonPart(const std::string &a, std::string_view b)
{
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::string same(a.begin(), ends.first);
    const std::size_t slash = same.rfind('/');
    same.resize(slash == std::string::npos ? 0 : slash + 1);
    return same;
}

} // namespace

std::string clientOf(std::string_view userAgent)
{
    const std::size_t end = userAgent.find_first_of("/ ;(");
    const std::string_view product = userAgent.substr(0, std::min(end, longestClient));
    return product.empty() ? "HTTP" : std::string(product);
}

ClientTraffic::~ClientTraffic() = default;

bool ClientTraffic::isOver(const Entry &entry, Steady::time_point now)
{
    return entry.requests == 0 && now - entry.begin - std::chrono::milliseconds(entry.last.load(std::memory_order_relaxed)) > silence;
}

std::unique_ptr<ClientTraffic::Request> ClientTraffic::begin(std::string_view userAgent, bool upload, std::string_view bucket, std::string_view key)
{
    const std::string client = clientOf(userAgent);
    const Steady::time_point now = Steady::now();
    const std::lock_guard lock(m_mutex);
    // The newest are the likeliest.
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const auto &entry) {
        return entry->what.upload == upload && entry->what.bucket == bucket && entry->what.client == client && !isOver(*entry, now);
    });
    std::shared_ptr<Entry> entry;
    if (found != m_entries.rend()) {
        entry = *found;
        if (entry->what.key != key && (entry->what.isOne || !key.starts_with(entry->what.key))) {
            entry->what.key = commonPart(entry->what.key, key);
            entry->what.isOne = false;
        }
    } else {
        entry = std::make_shared<Entry>();
        entry->begin = now;
        Session &what = entry->what;
        what.id = ++m_lastId;
        what.upload = upload;
        what.client = client;
        what.bucket = bucket;
        what.key = key;
        what.started = m_clock.now();
        m_entries.push_back(entry);
        if (m_entries.size() > mostSessions) {
            const auto over = std::find_if(m_entries.begin(), m_entries.end(), [now](const auto &each) { return isOver(*each, now); });
            m_entries.erase(over == m_entries.end() ? m_entries.begin() : over);
        }
    }
    ++entry->requests;
    return std::make_unique<Request>(shared_from_this(), std::move(entry));
}

std::vector<ClientTraffic::Session> ClientTraffic::sessions() const
{
    const Steady::time_point now = Steady::now();
    const std::lock_guard lock(m_mutex);
    std::vector<Session> sessions;
    sessions.reserve(m_entries.size());
    for (const auto &entry : m_entries) {
        Session &session = sessions.emplace_back(entry->what);
        session.bytes = entry->bytes.load(std::memory_order_relaxed);
        session.requests = entry->requests;
        session.active = !isOver(*entry, now);
        session.activeFor = entry->last.load(std::memory_order_relaxed);
        session.last = session.started + Duration(session.activeFor);
        session.bytesPerSecond = session.activeFor > 0 ? double(session.bytes) * 1000.0 / double(session.activeFor) : 0.0;
    }
    return sessions;
}

void ClientTraffic::clear()
{
    const Steady::time_point now = Steady::now();
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [now](const auto &entry) { return isOver(*entry, now); });
}

void ClientTraffic::Request::count(std::uint64_t bytes)
{
    const std::uint64_t counted = std::min(bytes, m_left);
    m_left -= counted;
    if (counted == 0)
        return;
    m_entry->bytes.fetch_add(counted, std::memory_order_relaxed);
    m_entry->last.store(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_entry->begin).count(), std::memory_order_relaxed);
    (m_entry->what.upload ? m_traffic->m_uploaded : m_traffic->m_downloaded).fetch_add(counted, std::memory_order_relaxed);
}

void ClientTraffic::Request::fail(std::string_view code)
{
    m_outcome = Outcome::Failed;
    const std::lock_guard lock(m_traffic->m_mutex);
    m_entry->what.errorCode = code;
}

ClientTraffic::Request::~Request()
{
    const std::lock_guard lock(m_traffic->m_mutex);
    --m_entry->requests;
    m_entry->last.store(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_entry->begin).count(), std::memory_order_relaxed);
    m_entry->what.files += m_outcome == Outcome::Fine && m_whole ? 1 : 0;
    m_entry->what.failed += m_outcome == Outcome::Fine ? 0 : 1;
    if (m_outcome == Outcome::Cut)
        m_entry->what.errorCode = "ConnectionClosed";
}

} // namespace nephoscope
