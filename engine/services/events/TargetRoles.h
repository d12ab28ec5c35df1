#pragma once

#include "services/Courier.h"

#include <map>
#include <mutex>
#include <string>

namespace nephoscope::events {

/// Execution roles of targets: EventBridge takes the role on through STS and delivers as it, so that the role's policies decide
/// and not the rule's standing with the target. Sessions are kept while they are good. Thread-safe.
class TargetRoles
{
public:
    explicit TargetRoles(const ServiceHost &host) : m_host(host) {}

    /// An attempt that makes the call as that role. `call` is as EventBridge would make it by itself. A role that does not trust
    /// `events.amazonaws.com`, or is not there, is STS's `AccessDenied`.
    Courier::Attempt as(const std::string &role, Call call);

private:
    struct Session
    {
        Principal principal;
        Timestamp until{};
    };

    std::optional<Principal> known(const std::string &role);

    const ServiceHost &m_host;
    std::mutex m_mutex;
    std::map<std::string, Session> m_sessions; ///< by role
};

} // namespace nephoscope::events
