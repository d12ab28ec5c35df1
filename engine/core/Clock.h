#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace nephoscope {

/// Wall-clock instants, UTC, millisecond precision: the unit of every stored time.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// Where the engine reads time. Nothing else calls the system clock, so a test or a class can
/// freeze it, advance it, or let 12 hours pass in 20 seconds. All members are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    /// Real time until the clock shows `when`; zero when it already does,
    /// `Duration::max()` while the clock stands still before it.
    virtual Duration realDelayUntil(Timestamp when) const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    Duration realDelayUntil(Timestamp when) const override;
};

/// A clock that runs at `rate` times real time, can jump forward and can stand still. Rate 1 with
/// no jumps is the system clock; rate 0 (frozen) and advance() is the simulated clock of tests.
class VirtualClock final : public Clock
{
public:
    /// Starts at real time, rate 1.
    VirtualClock();
    /// Starts frozen at `start`: deterministic, moved only by advance() and set().
    explicit VirtualClock(Timestamp start);

    Timestamp now() const override;
    Duration realDelayUntil(Timestamp when) const override;

    /// Jumps forward; negative steps are ignored, for time never runs back.
    void advance(Duration step);
    /// 0 freezes; 1 is real time; up to 100,000.
    void setRate(double rate);
    double rate() const;
    /// Called after every jump or rate change, so that sleepers can reckon anew. One listener.
    void onChange(std::function<void()> listener);

private:
    Timestamp nowLocked() const;

    mutable std::mutex m_mutex;
    Timestamp m_base;
    std::chrono::steady_clock::time_point m_realBase;
    double m_rate = 1.0;
    std::function<void()> m_listener;
};

/// `2026-11-23T07:16:00.000Z` (`millis` false drops the fraction).
std::string formatIso8601(Timestamp time, bool millis = true);
/// `20261123T071600Z`, as SigV4 writes it.
std::string formatBasicIso8601(Timestamp time);
/// `Mon, 23 Nov 2026 07:16:00 GMT` (RFC 9110, section 5.6.7).
std::string formatHttpDate(Timestamp time);
/// Parsers for the three forms (ISO 8601 with or without fraction and offset). False when malformed.
bool parseIso8601(std::string_view text, Timestamp &out);
bool parseBasicIso8601(std::string_view text, Timestamp &out);
bool parseHttpDate(std::string_view text, Timestamp &out);

} // namespace nephoscope
