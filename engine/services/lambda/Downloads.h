#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "services/lambda/Invocation.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace nephoscope::lambda {

/// Packages that may be fetched for ten minutes by whoever knows the link, as from AWS's presigned URLs. Thread-safe.
class Downloads
{
public:
    static constexpr auto lifetime = std::chrono::minutes(10);

    Downloads(const Clock &clock, Random &random) : m_clock(clock), m_random(random) {}

    /// The link; empty while there is no listener.
    std::string offer(const Package &package, std::uint16_t port);
    std::optional<Package> find(const std::string &token);

private:
    const Clock &m_clock;
    Random &m_random;
    std::mutex m_mutex;
    std::map<std::string, std::pair<Package, Timestamp>> m_offers; ///< by token, until when
};

} // namespace nephoscope::lambda
