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
    bool refused = false;    ///< there is such a role, and it does not trust Lambda
};

/// Sessions of execution roles, kept while they are good. Functions may name any role: one that IAM does not know gives no
/// credentials, and Lambda acts as the account; one that refuses Lambda gives no rights at all. Thread-safe.
class Roles
{
public:
    explicit Roles(const ServiceHost &host) : m_host(host) {}

    /// Answers once, on any thread, possibly at once.
    void assume(const std::string &account, const std::string &region, const std::string &function, const std::string &role,
                std::function<void(RoleSession)> then);

private:
    using Then = std::function<void(RoleSession)>;
    void keep(const std::string &key, RoleSession session, const Then &then);
    /// Whether it is the role's fault, and what comes of it.
    void refused(const std::string &key, const std::string &account, const std::string &region, const std::string &role, Then then);

    const ServiceHost &m_host;
    std::mutex m_mutex;
    std::map<std::string, RoleSession> m_sessions; ///< by role and function
};

} // namespace nephoscope::lambda
