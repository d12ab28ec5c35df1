#include "door/ClientTraffic.h"

#include <algorithm>
#include <array>

namespace nephoscope {

struct ClientTraffic::Entry
{
    /// Of `requests`: nobody joins any more.
    static constexpr std::uint32_t closed = UINT32_MAX;

    Session what; ///< what is counted is in the counters
    Counters *service = nullptr; ///< of all its sessions
    Steady::time_point begin;
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::int64_t> last{0}; ///< ms after `begin` of the last byte or end
    std::atomic<std::uint64_t> files{0};
    std::atomic<std::uint32_t> failed{0};
    std::atomic<std::uint32_t> requests{0};
    std::atomic<bool> dropped{false}; ///< off the list although it goes on

    void touch() { last.store(std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begin).count(), std::memory_order_relaxed); }
};

/// A request for a key that its entry's keys cover already changes nothing but counters. The common part only gets shorter,
/// so whatever an old copy of it covers is covered.
struct ClientTraffic::Recent
{
    std::uint64_t traffic = 0;
    std::shared_ptr<Entry> entry;
    std::string userAgent;
    std::string service;
    std::string bucket;
    std::string key;
    bool upload = false;
    bool isOne = true;

    bool covers(std::string_view other) const { return isOne ? other == key : other.starts_with(key); }
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

ClientTraffic::ClientTraffic(const Clock &clock)
    : m_clock(clock), m_id([] {
          static std::atomic<std::uint64_t> last{0};
          return ++last;
      }())
{
}

ClientTraffic::~ClientTraffic() = default;

bool ClientTraffic::isOver(const Entry &entry, Steady::time_point now)
{
    return entry.requests.load(std::memory_order_acquire) == 0 && now - entry.begin - std::chrono::milliseconds(entry.last.load(std::memory_order_relaxed)) > silence;
}

bool ClientTraffic::join(Entry &entry, Steady::time_point now)
{
    if (entry.dropped.load(std::memory_order_relaxed) || isOver(entry, now))
        return false;
    std::uint32_t count = entry.requests.load(std::memory_order_relaxed);
    do {
        if (count == Entry::closed)
            return false;
    } while (!entry.requests.compare_exchange_weak(count, count + 1, std::memory_order_acq_rel));
    return true;
}

bool ClientTraffic::close(Entry &entry, Steady::time_point now)
{
    std::uint32_t none = 0;
    return isOver(entry, now) && entry.requests.compare_exchange_strong(none, Entry::closed, std::memory_order_acq_rel);
}

ClientTraffic::Recent *ClientTraffic::recent(std::uint64_t traffic, std::string_view userAgent, bool upload, std::string_view service, std::string_view bucket)
{
    static thread_local std::array<Recent, 4> ones;
    static thread_local std::size_t next = 0;
    for (Recent &one : ones) {
        if (one.traffic == traffic && one.upload == upload && one.bucket == bucket && one.service == service && one.userAgent == userAgent)
            return &one;
    }
    Recent &one = ones[next++ % ones.size()];
    one = {traffic, nullptr, std::string(userAgent), std::string(service), std::string(bucket), {}, upload, true};
    return &one;
}

std::unique_ptr<ClientTraffic::Request> ClientTraffic::begin(std::string_view userAgent, bool upload, std::string_view bucket, std::string_view key,
                                                                     std::string_view service)
{
    const Steady::time_point now = Steady::now();
    Recent &known = *recent(m_id, userAgent, upload, service, bucket);
    if (known.entry && known.covers(key) && join(*known.entry, now))
        return std::make_unique<Request>(shared_from_this(), known.entry);
    return std::make_unique<Request>(shared_from_this(), enter(userAgent, upload, service, bucket, key, now, known));
}

std::shared_ptr<ClientTraffic::Entry> ClientTraffic::enter(std::string_view userAgent, bool upload, std::string_view service, std::string_view bucket, std::string_view key,
                                                           Steady::time_point now, Recent &kept)
{
    const std::string client = clientOf(userAgent);
    const std::lock_guard lock(m_mutex);
    // The newest are the likeliest.
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const auto &entry) {
        return entry->what.upload == upload && entry->what.bucket == bucket && entry->what.service == service && entry->what.client == client && join(*entry, now);
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
        entry->requests = 1;
        Session &what = entry->what;
        what.id = ++m_lastId;
        what.upload = upload;
        what.client = client;
        what.service = service;
        what.bucket = bucket;
        const auto known = m_services.find(service);
        entry->service = known != m_services.end() ? &known->second : &m_services[what.service];
        what.key = key;
        what.started = m_clock.now();
        m_entries.push_back(entry);
        if (m_entries.size() > mostSessions) {
            const auto over = std::find_if(m_entries.begin(), m_entries.end(), [now](const auto &each) { return close(*each, now); });
            const auto gone = over == m_entries.end() ? m_entries.begin() : over;
            (*gone)->dropped = true;
            m_entries.erase(gone);
        }
    }
    kept.entry = entry;
    kept.key = entry->what.key;
    kept.isOne = entry->what.isOne;
    return entry;
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
        session.requests = entry->requests.load(std::memory_order_relaxed);
        session.files = entry->files.load(std::memory_order_relaxed);
        session.failed = entry->failed.load(std::memory_order_relaxed);
        session.active = !isOver(*entry, now);
        session.activeFor = entry->last.load(std::memory_order_relaxed);
        session.last = session.started + Duration(session.activeFor);
        session.bytesPerSecond = session.activeFor > 0 ? double(session.bytes) * 1000.0 / double(session.activeFor) : 0.0;
    }
    return sessions;
}

std::map<std::string, ClientTraffic::Bytes> ClientTraffic::services() const
{
    const std::lock_guard lock(m_mutex);
    std::map<std::string, Bytes> services;
    for (const auto &[service, counters] : m_services)
        services.emplace(service, Bytes{counters.up.load(std::memory_order_relaxed), counters.down.load(std::memory_order_relaxed)});
    return services;
}

std::uint64_t ClientTraffic::bytesUploaded() const
{
    std::uint64_t sum = 0;
    for (const auto &[service, bytes] : services())
        sum += bytes.up;
    return sum;
}

std::uint64_t ClientTraffic::bytesDownloaded() const
{
    std::uint64_t sum = 0;
    for (const auto &[service, bytes] : services())
        sum += bytes.down;
    return sum;
}

void ClientTraffic::clear()
{
    const Steady::time_point now = Steady::now();
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [now](const auto &entry) { return close(*entry, now); });
}

void ClientTraffic::Request::count(std::uint64_t bytes)
{
    const std::uint64_t counted = std::min(bytes, m_left);
    m_left -= counted;
    if (counted == 0)
        return;
    m_entry->bytes.fetch_add(counted, std::memory_order_relaxed);
    m_entry->touch();
    (m_entry->what.upload ? m_entry->service->up : m_entry->service->down).fetch_add(counted, std::memory_order_relaxed);
}

void ClientTraffic::Request::fail(std::string_view code)
{
    m_outcome = Outcome::Failed;
    const std::lock_guard lock(m_traffic->m_mutex);
    m_entry->what.errorCode = code;
}

ClientTraffic::Request::~Request()
{
    m_entry->touch();
    if (m_outcome != Outcome::Fine)
        m_entry->failed.fetch_add(1, std::memory_order_relaxed);
    else if (m_whole)
        m_entry->files.fetch_add(1, std::memory_order_relaxed);
    if (m_outcome == Outcome::Cut) {
        const std::lock_guard lock(m_traffic->m_mutex);
        m_entry->what.errorCode = "ConnectionClosed";
    }
    // Last: from now on it may be over.
    m_entry->requests.fetch_sub(1, std::memory_order_release);
}

} // namespace nephoscope
