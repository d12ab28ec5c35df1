#pragma once

#include "core/Identity.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope {

/// One resource came, changed or went. Says what to look at again, not what it looks like now.
struct Change
{
    enum class Kind { Created, Updated, Deleted };

    std::uint64_t sequence = 0; ///< set by the feed; grows by one per change
    Kind kind = Kind::Updated;
    std::string service;        ///< `s3`
    std::string type;           ///< `bucket`, `object`, `multipart-upload`, `access-key` …
    AccountId account;
    Region region;
    std::string parent;         ///< what contains it: an object's bucket; empty at the top
    std::string id;             ///< name within the parent: an object's key
};

/// Tells clients what changed, in batches, after the commit that made it so. Thread-safe.
class ChangeFeed
{
public:
    using Listener = std::function<void(const std::vector<Change> &)>;

    /// Ends a subscription when destroyed; no call comes after the destructor returned.
    class Subscription
    {
    public:
        Subscription() = default;
        Subscription(Subscription &&) noexcept = default;
        Subscription &operator=(Subscription &&other) noexcept
        {
            const Subscription ended(std::move(*this));
            m_entry = std::move(other.m_entry);
            return *this;
        }
        ~Subscription();

    private:
        friend class ChangeFeed;
        struct Entry;
        std::shared_ptr<Entry> m_entry;
    };

    /// `listener` runs on the engine thread and must be quick: hand over and return.
    [[nodiscard]] Subscription subscribe(Listener listener);
    void publish(std::vector<Change> changes);

    /// Changes after `sequence`; at most the last 10,000 are kept. `lost` in the result is true when older ones
    /// were asked for than are kept: the client must list everything anew.
    struct Page
    {
        std::vector<Change> changes;
        std::uint64_t next = 0;
        bool lost = false;
    };
    Page since(std::uint64_t sequence, std::size_t limit = 1000) const;
    std::uint64_t last() const;

private:
    static constexpr std::size_t maxKept = 10'000;

    mutable std::mutex m_mutex;
    std::deque<Change> m_kept;
    std::uint64_t m_last = 0;
    std::vector<std::weak_ptr<Subscription::Entry>> m_listeners;
};

} // namespace nephoscope
