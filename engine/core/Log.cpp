#include "core/Log.h"

#include "core/Clock.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <string>

namespace nephoscope::log {

namespace {

constexpr std::array<std::string_view, 4> names = {"error", "warning", "info", "debug"};
constexpr std::array<std::string_view, 4> labels = {" ERROR ", " WARN ", " INFO ", " DEBUG "};
std::atomic<Level> threshold{Level::Info};

} // namespace

void setLevel(Level level)
{
    threshold = level;
}

bool setLevel(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            threshold = static_cast<Level>(i);
            return true;
        }
    }
    return false;
}

bool enabled(Level level)
{
    return level <= threshold.load(std::memory_order_relaxed);
}

void write(Level level, std::string_view text)
{
    if (!enabled(level))
        return;
    std::string line = formatIso8601(SystemClock().now());
    line += labels[static_cast<std::size_t>(level)];
    line += text;
    line += '\n';
    // One write per line keeps lines of several threads whole. Nobody to tell when it fails.
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace nephoscope::log
