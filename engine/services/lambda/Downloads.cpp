#include "services/lambda/Downloads.h"

#include "services/lambda/Endpoints.h"

namespace nephoscope::lambda {

std::string Downloads::offer(const Package &package, std::uint16_t port)
{
    if (port == 0)
        return {};
    const Timestamp now = m_clock.now();
    const std::string token = m_random.hex(32);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_offers, [now](const auto &offer) { return offer.second.second < now; });
    m_offers.emplace(token, std::pair(package, now + lifetime));
    return "http://127.0.0.1:" + std::to_string(port) + std::string(downloadPath) + token;
}

std::optional<Package> Downloads::find(const std::string &token)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_offers.find(token);
    if (found == m_offers.end() || found->second.second < m_clock.now())
        return std::nullopt;
    return found->second.first;
}

} // namespace nephoscope::lambda
