#pragma once

#include "services/lambda/Fleet.h"
#include "services/lambda/Mapping.h"

#include <map>
#include <memory>
#include <mutex>

namespace nephoscope::lambda {

class Roles;

/// Reads queues for functions: one poller for each mapping that is enabled. Thread-safe.
class Pollers
{
public:
    Pollers(const ServiceHost &host, Fleet &fleet, Roles &roles);
    ~Pollers();

    /// A mapping is new, changed or gone (no configuration any more).
    void look(const std::string &uuid, const std::optional<Mapping> &mapping);
    /// All mappings are gone.
    void forget();
    void stop();

private:
    class Poller;

    const ServiceHost &m_host;
    Fleet &m_fleet;
    Roles &m_roles;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Poller>> m_pollers;
    bool m_stopped = false;
};

} // namespace nephoscope::lambda
