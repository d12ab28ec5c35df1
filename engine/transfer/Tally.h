#pragma once

#include <atomic>
#include <cstdint>

namespace nephoscope::transfer {

/// A number that threads count up without a lock, for the eyes of others. A copy is that of the moment.
class Counter
{
public:
    Counter(std::uint64_t value = 0) : m_value(value) {}
    Counter(const Counter &other) : m_value(other) {}
    Counter &operator=(const Counter &other) { return *this = std::uint64_t(other); }
    Counter &operator=(std::uint64_t value)
    {
        m_value.store(value, std::memory_order_relaxed);
        return *this;
    }
    operator std::uint64_t() const { return m_value.load(std::memory_order_relaxed); }
    Counter &operator+=(std::uint64_t more)
    {
        m_value.fetch_add(more, std::memory_order_relaxed);
        return *this;
    }
    Counter &operator-=(std::uint64_t less)
    {
        m_value.fetch_sub(less, std::memory_order_relaxed);
        return *this;
    }
    /// What it was until now.
    std::uint64_t exchange(std::uint64_t value) { return m_value.exchange(value, std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_value;
};

/// Bytes that went both ways.
struct Tally
{
    Counter up;
    Counter down;
};

} // namespace nephoscope::transfer
