#pragma once

#include "core/Clock.h"
#include "link/Pace.h"
#include "link/Places.h"
#include "link/Settings.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace nephoscope::link {

/// How requests reach the Region: over the public internet all the way, or to the nearest edge
/// location and from there over the backbone (S3 Transfer Acceleration).
enum class Route { Direct, Edge };
enum class Way { Up, Down };

/// What lies between the user's city and a Region, in numbers. Rates are bytes per second.
struct Path
{
    std::chrono::microseconds roundTrip{0}; ///< of a request on a connection that stands
    std::chrono::microseconds connecting{0}; ///< TCP's and TLS's handshakes before the first one
    double connectionRate = 0; ///< the most that one connection carries
    double up = 0, down = 0;   ///< the user's line, shared by all connections
    const Place *edge = nullptr; ///< the edge location, when the route has one

    /// What `connections` side by side reach together.
    double rate(Way way, int connections = 1) const;
};

Path pathFor(const Settings &settings, std::string_view region, Route route);

class Flow;
class Throttle;
using Throttles = std::vector<std::shared_ptr<Throttle>>;

/// The simulated network between the user and the cloud. Off, it costs one atomic read per request;
/// on, every connection asks its Flow when bytes may pass. Knows no bytes, only their number, and
/// measures time on its pace. Thread-safe; must not outlive its clock.
class Link : public std::enable_shared_from_this<Link>
{
public:
    /// On the edge-to-Region leg connections stand open with windows of this size.
    static constexpr std::uint64_t backboneWindow = 4 * 1024 * 1024;
    /// Bytes per second that slow motion slows where no network path does: about what a fast disk takes.
    static constexpr double machineRate = 512.0 * 1024 * 1024;

    /// With the settings of the data folder.
    static std::shared_ptr<Link> open(const std::filesystem::path &folder, const Clock &clock);
    /// With settings that are kept nowhere.
    static std::shared_ptr<Link> inMemory(const Clock &clock, Settings settings = {});

    bool isOn() const noexcept { return m_on.load(std::memory_order_relaxed); }
    Settings settings() const;
    /// Checks, keeps, and applies at once, to connections under way too. Waits for the disk.
    Expected<void> change(const Settings &settings);
    Path path(std::string_view region, Route route) const { return pathFor(settings(), region, route); }

    /// How fast bytes pass of what they would: 1 is full speed, 0 a halt. For all transfers and clients, also where the
    /// link is off; what is under way at full speed without a link ends at it.
    double pace() const noexcept { return m_pace->factor(); }
    /// At once. `InvalidArgument` unless it is from 0 to 1. Kept nowhere.
    Expected<void> setPace(double factor);
    /// Whether bytes pass it slower than the machine has them.
    bool slows() const noexcept { return isOn() || pace() < 1; }
    /// Another line of the same settings, as the neighbour has it: who uses it takes nothing of this one. It goes by the
    /// same pace, and is kept nowhere.
    std::shared_ptr<Link> twin() const;

    /// Bytes of the connection pass every one of `throttles` too, also while the link is off.
    std::unique_ptr<Flow> connect(std::string region, Route route, Throttles throttles = {});
    /// The engine's clock, in slow motion a slower one: by this one bytes are paced.
    const Clock &clock() const { return *m_pace; }

private:
    friend class Flow;
    Link(std::filesystem::path folder, std::shared_ptr<Pace> pace, Settings settings);

    const std::filesystem::path m_folder; ///< empty: kept nowhere
    const std::shared_ptr<Pace> m_pace;
    std::atomic<bool> m_on{false};
    std::mutex m_saving;
    mutable std::mutex m_mutex; ///< guards what follows
    Settings m_settings;
    unsigned m_changes = 0;
    std::array<double, 2> m_lineFree{}; ///< seconds since the epoch until which each way of the line is taken
};

/// One connection's share of the link. The line serves quanta in the order they come, and a
/// connection has one under way at a time: so those that want more than their share get equal
/// ones. One thread at a time.
class Flow
{
public:
    Flow(std::shared_ptr<Link> link, std::string region, Route route, Throttles throttles = {});

    /// `bytes` begin to pass: returns when the next ones may. Now, when nothing slows them.
    Timestamp pass(Way way, std::uint64_t bytes);
    /// When the first bytes of a request are answered at the earliest; `connecting` adds handshakes.
    Timestamp answer(bool connecting);
    /// How many bytes to pass at once: about 2 ms of the line.
    std::size_t quantum(Way way);

private:
    Timestamp passLine(Way way, std::uint64_t bytes);
    void refresh(); ///< the link's mutex is held
    double now() const;

    const std::shared_ptr<Link> m_link;
    const std::string m_region;
    const Route m_route;
    const Throttles m_throttles;
    Path m_path;
    unsigned m_seen = 0;
    bool m_known = false;
    bool m_enabled = false;
    std::array<double, 2> m_free{};
};

} // namespace nephoscope::link
