#pragma once

#include "core/Clock.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope {

/// What programs move through the listeners: uploads and downloads of boto3, the AWS CLI, curl and all others, gathered into
/// one session a client, service, bucket and direction for as long as it has requests; and packages of functions, whose sessions
/// have the function's name for a bucket. Bytes are counted without a lock, once
/// where they pass the socket; so are requests like the last ones of their thread. Thread-safe; held by shared_ptr, for requests may end after the cloud.
class ClientTraffic : public std::enable_shared_from_this<ClientTraffic>
{
public:
    /// Of the last ones; those that are over go first.
    static constexpr std::size_t mostSessions = 100;
    /// A session that had no request for so long is over.
    static constexpr std::chrono::seconds silence{5};

    struct Session
    {
        std::uint64_t id = 0;
        bool upload = false;
        std::string client; ///< product of the User-Agent, such as `Boto3`; `HTTP` for those that do not say
        std::string service = "s3"; ///< its id
        std::string bucket;
        std::string key;    ///< what the keys have in common: one key, or the prefix of several
        bool isOne = true;  ///< only one key so far
        std::uint64_t bytes = 0;
        std::uint64_t files = 0; ///< objects that went through whole
        std::uint32_t requests = 0; ///< under way
        std::uint32_t failed = 0;
        std::string errorCode; ///< of the last request that failed
        bool active = false;
        Timestamp started{};
        Timestamp last{};
        std::int64_t activeFor = 0; ///< ms from the first to the last byte
        double bytesPerSecond = 0;  ///< over the time it was active
    };

    class Request;
    /// What has passed in all, of one service.
    struct Bytes
    {
        std::uint64_t up = 0;
        std::uint64_t down = 0;
    };

    explicit ClientTraffic(const Clock &clock);
    ~ClientTraffic();

    /// A request begins: it is under way for as long as what is returned lives. Not when the clock is gone.
    std::unique_ptr<Request> begin(std::string_view userAgent, bool upload, std::string_view bucket, std::string_view key,
                                   std::string_view service = "s3");
    std::vector<Session> sessions() const;
    /// Takes those off the list that are over.
    void clear();
    /// Since there is the cloud, by service.
    std::map<std::string, Bytes> services() const;
    std::uint64_t bytesUploaded() const;
    std::uint64_t bytesDownloaded() const;

private:
    using Steady = std::chrono::steady_clock;
    struct Entry;
    struct Recent;
    struct Counters
    {
        std::atomic<std::uint64_t> up{0};
        std::atomic<std::uint64_t> down{0};
    };
    static bool isOver(const Entry &entry, Steady::time_point now);
    /// A request more, unless it is over or off the list.
    static bool join(Entry &entry, Steady::time_point now);
    /// False where it is not over; afterwards nobody joins it.
    static bool close(Entry &entry, Steady::time_point now);
    /// What this thread's last requests were for.
    static Recent *recent(std::uint64_t traffic, std::string_view userAgent, bool upload, std::string_view service, std::string_view bucket);
    std::shared_ptr<Entry> enter(std::string_view userAgent, bool upload, std::string_view service, std::string_view bucket, std::string_view key, Steady::time_point now,
                                 Recent &kept);

    const Clock &m_clock;
    const std::uint64_t m_id; ///< unlike its address, never another one's
    mutable std::mutex m_mutex; ///< guards what follows, but for the counters of entries
    std::deque<std::shared_ptr<Entry>> m_entries;
    std::map<std::string, Counters, std::less<>> m_services; ///< none ever goes
    std::uint64_t m_lastId = 0;
};

/// One request on its way. For one thread at a time.
class ClientTraffic::Request
{
public:
    Request(std::shared_ptr<ClientTraffic> traffic, std::shared_ptr<Entry> entry) : m_traffic(std::move(traffic)), m_entry(std::move(entry)) {}
    ~Request();
    Request(const Request &) = delete;
    Request &operator=(const Request &) = delete;

    void count(std::uint64_t bytes);
    /// No more than this many of the bytes to come count: the rest are heads.
    void expect(std::uint64_t bytes) { m_left = bytes; }
    /// With `wholeObject` an object has gone through with it.
    void succeed(bool wholeObject)
    {
        m_whole = wholeObject;
        m_outcome = Outcome::Fine;
    }
    void fail(std::string_view code);

private:
    enum class Outcome : std::uint8_t { Cut, Fine, Failed };
    const std::shared_ptr<ClientTraffic> m_traffic;
    const std::shared_ptr<Entry> m_entry;
    std::uint64_t m_left = UINT64_MAX;
    Outcome m_outcome = Outcome::Cut;
    bool m_whole = false;
};

/// `Boto3` of `Boto3/1.34.0 md/Botocore#1.34.0 …`.
std::string clientOf(std::string_view userAgent);

} // namespace nephoscope
