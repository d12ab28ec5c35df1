#include "services/events/TargetRoles.h"

#include "api/generated/sts.h"
#include "core/Identity.h"
#include "door/Credentials.h"

namespace nephoscope::events {

namespace {

using namespace std::chrono_literals;

constexpr const char *sessionName = "EventBridge";
constexpr Duration before = 5min; ///< a session is taken anew so long before its end

/// The role's session in EventBridge's place; that it is for the rule is what the message flow goes by.
Call madeBy(Call call, Principal principal)
{
    call.caller.principal = std::move(principal);
    return call;
}

} // namespace

std::optional<Principal> TargetRoles::known(const std::string &role)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(role);
    return found != m_sessions.end() && found->second.until > m_host.clock.now() ? std::optional(found->second.principal) : std::nullopt;
}

Courier::Attempt TargetRoles::as(const std::string &role, Call call)
{
    if (auto principal = known(role))
        return Courier::call(m_host.cloud, madeBy(std::move(call), std::move(*principal)));
    api::sts::AssumeRole::Input input;
    input.roleArn = role;
    input.roleSessionName = sessionName;
    Call taking{&api::sts::AssumeRole::model(), call.caller, api::Value::of(std::move(input)), {}};
    taking.caller.principal = Principal::service("events.amazonaws.com");
    taking.caller.principal.account = AccountId{Arn::parse(role).account};
    return [this, role, taking = std::move(taking), call = std::move(call)](const Completion &done) {
        m_host.cloud.submit(taking, [this, role, call, done](const Reply &reply) {
            if (!reply) {
                done(fail(reply.error()));
                return;
            }
            const auto &taken = reply->as<api::sts::AssumeRole::Output>();
            const auto key = taken.credentials ? m_host.credentials.find(taken.credentials->accessKeyId.value_or(std::string())) : std::nullopt;
            if (!key) {
                done(fail(Error{"AccessDenied", "The session of the role " + role + " is not known any more.", 403}));
                return;
            }
            {
                const std::lock_guard lock(m_mutex);
                m_sessions.insert_or_assign(role, Session{key->principal, taken.credentials->expiration.value_or(m_host.clock.now()) - before});
            }
            m_host.cloud.submit(madeBy(call, key->principal), done);
        });
    };
}

} // namespace nephoscope::events
