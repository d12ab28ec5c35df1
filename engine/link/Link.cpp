#include "link/Link.h"

#include "link/Occupancy.h"
#include "link/Throttle.h"

#include <algorithm>

namespace nephoscope::link {

namespace {

double rateOf(std::uint64_t window, std::chrono::microseconds roundTrip)
{
    return double(window) * 1e6 / double(std::max<std::int64_t>(1, roundTrip.count()));
}

} // namespace

double Path::rate(Way way, int connections) const
{
    return std::min(way == Way::Up ? up : down, connectionRate * std::max(1, connections));
}

Path pathFor(const Settings &settings, std::string_view region, Route route)
{
    const Place *city = findCity(settings.city);
    const Place &from = city ? *city : cities().front();
    const Place &to = regionPlace(region);
    Path path;
    path.up = double(settings.up) / 8.0;
    path.down = double(settings.down) / 8.0;
    if (route == Route::Direct) {
        path.roundTrip = internetRoundTrip(kilometres(from, to));
        path.connecting = 2 * path.roundTrip;
        path.connectionRate = rateOf(settings.window, path.roundTrip);
        return path;
    }
    path.edge = &nearestEdge(from);
    const auto near = internetRoundTrip(kilometres(from, *path.edge));
    const auto far = backboneRoundTrip(kilometres(*path.edge, to));
    path.roundTrip = near + far;
    path.connecting = 2 * near; // the connections of the backbone stand already
    path.connectionRate = std::min(rateOf(settings.window, near), rateOf(Link::backboneWindow, far));
    return path;
}

Link::Link(std::filesystem::path folder, std::shared_ptr<Pace> pace, Settings settings)
    : m_folder(std::move(folder)), m_pace(std::move(pace)), m_on(settings.enabled), m_settings(std::move(settings))
{
}

std::shared_ptr<Link> Link::open(const std::filesystem::path &folder, const Clock &clock)
{
    return std::shared_ptr<Link>(new Link(folder, std::make_shared<Pace>(clock), loadSettings(folder)));
}

std::shared_ptr<Link> Link::inMemory(const Clock &clock, Settings settings)
{
    return std::shared_ptr<Link>(new Link({}, std::make_shared<Pace>(clock), std::move(settings)));
}

std::shared_ptr<Link> Link::twin() const
{
    return std::shared_ptr<Link>(new Link({}, m_pace, settings()));
}

Expected<void> Link::setPace(double factor)
{
    if (!(factor >= 0 && factor <= 1))
        return fail({"InvalidArgument", "The pace is from 0 to 1.", 400});
    m_pace->set(factor);
    return {};
}

Settings Link::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings;
}

Expected<void> Link::change(const Settings &settings)
{
    if (Expected<void> fine = check(settings); !fine)
        return fine;
    const std::lock_guard saving(m_saving);
    if (!m_folder.empty()) {
        if (Expected<void> saved = saveSettings(m_folder, settings); !saved)
            return saved;
    }
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
    // What was queued at the old rate shall not hold up the new one.
    m_lineFree = {};
    ++m_changes;
    m_on.store(settings.enabled, std::memory_order_relaxed);
    return {};
}

std::unique_ptr<Flow> Link::connect(std::string region, Route route, Throttles throttles)
{
    return std::make_unique<Flow>(shared_from_this(), std::move(region), route, std::move(throttles));
}

Flow::Flow(std::shared_ptr<Link> link, std::string region, Route route, Throttles throttles)
    : m_link(std::move(link)), m_region(std::move(region)), m_route(route), m_throttles(std::move(throttles))
{
    const std::lock_guard lock(m_link->m_mutex);
    refresh();
}

void Flow::refresh()
{
    if (m_known && m_seen == m_link->m_changes)
        return;
    m_path = pathFor(m_link->m_settings, m_region, m_route);
    m_enabled = m_link->m_settings.enabled;
    m_seen = m_link->m_changes;
    m_known = true;
    m_free = {};
}

double Flow::now() const
{
    return toSeconds(m_link->clock().now());
}

Timestamp Flow::pass(Way way, std::uint64_t bytes)
{
    Timestamp when = passLine(way, bytes);
    for (const auto &throttle : m_throttles)
        when = std::max(when, throttle->pass(way, bytes));
    return when;
}

Timestamp Flow::passLine(Way way, std::uint64_t bytes)
{
    const std::lock_guard lock(m_link->m_mutex);
    refresh();
    if (!m_enabled && m_link->pace() == 1)
        return m_link->clock().now();
    const double at = now();
    const auto index = std::size_t(way);
    double &own = m_free[index];
    double &line = m_link->m_lineFree[index];
    if (!m_enabled) {
        line = occupy(line, at, double(bytes), Link::machineRate);
        return toTime(std::max(at, line));
    }
    own = occupy(own, at, double(bytes), m_path.connectionRate);
    line = occupy(line, at, double(bytes), way == Way::Up ? m_path.up : m_path.down);
    return toTime(std::max({at, own, line}));
}

Timestamp Flow::answer(bool connecting)
{
    const std::lock_guard lock(m_link->m_mutex);
    refresh();
    if (!m_enabled)
        return m_link->clock().now();
    const auto wait = m_path.roundTrip + (connecting ? m_path.connecting : std::chrono::microseconds(0));
    return toTime(now() + double(wait.count()) / 1e6);
}

std::size_t Flow::quantum(Way way)
{
    constexpr std::size_t most = 128 * 1024;
    std::size_t bytes = most;
    {
        const std::lock_guard lock(m_link->m_mutex);
        refresh();
        // In slow motion it is less at once, so that it still moves evenly.
        const double line = (!m_enabled && m_link->pace() < 1 ? Link::machineRate : way == Way::Up ? m_path.up : m_path.down) * m_link->pace();
        if (m_enabled || m_link->pace() < 1 || m_throttles.empty())
            bytes = std::size_t(std::clamp(line * 0.002, 4.0 * 1024, double(most)));
    }
    for (const auto &throttle : m_throttles)
        bytes = std::min(bytes, throttle->quantum(way));
    return bytes;
}

} // namespace nephoscope::link
