#pragma once

#include "core/Clock.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>

namespace nephoscope {

/// So much a second of something (calls, messages, bytes), to each key for itself; a second's worth may be taken at once. By the
/// clock of the cloud. Thread-safe.
template <class Key>
class Pace
{
public:
    explicit Pace(double perSecond) : m_perSecond(perSecond) {}

    /// False where less than `amount` is left, which then stays.
    bool take(const Key &key, Timestamp now, double amount = 1)
    {
        const std::lock_guard lock(m_mutex);
        if (m_buckets.size() >= m_sweepAt) {
            // Who has not asked for a second is as good as new.
            std::erase_if(m_buckets, [now](const auto &entry) { return now - entry.second.at >= std::chrono::seconds(1); });
            m_sweepAt = std::max(leastSweep, m_buckets.size() * 2);
        }
        Bucket &bucket = m_buckets.try_emplace(key, Bucket{m_perSecond, now}).first->second;
        // A clock that was set back gives nothing.
        const double seconds = std::chrono::duration<double>(std::max(now - bucket.at, Duration(0))).count();
        bucket.left = std::min(m_perSecond, bucket.left + seconds * m_perSecond);
        bucket.at = now;
        if (bucket.left < amount)
            return false;
        bucket.left -= amount;
        return true;
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_buckets.clear();
    }

private:
    struct Bucket
    {
        double left = 0;
        Timestamp at{};
    };

    static constexpr std::size_t leastSweep = 1024;
    const double m_perSecond;
    std::mutex m_mutex;
    std::map<Key, Bucket> m_buckets;
    std::size_t m_sweepAt = leastSweep;
};

} // namespace nephoscope
