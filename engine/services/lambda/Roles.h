#pragma once

#include "door/Service.h"
#include "services/lambda/Fleet.h"

#include <map>
#include <mutex>

namespace nephoscope::lambda {

/// Who a function is: its execution role, taken on through STS as Lambda does.
struct RoleSession
{
    Caller caller;           ///< for calls that Lambda makes for the function
    Credentials environment; ///< for calls that the function makes
    Timestamp until{};
};

/// Sessions of execution roles, kept while they are good. A role that cannot be taken on because nothing here knows it (functions
/// may name any role) gives no credentials, and Lambda acts as the account. Thread-safe.
class Roles
{
public:
    explicit Roles(const ServiceHost &host) : m_host(host) {}

    /// Answers once, on any thread, possibly at once.
    void assume(const std::string &account, const std::string &region, const std::string &function, const std::string &role,
                std::function<void(RoleSession)> then);

private:
    const ServiceHost &m_host;
    std::mutex m_mutex;
    std::map<std::string, RoleSession> m_sessions; ///< by role and function
};

} // namespace nephoscope::lambda
