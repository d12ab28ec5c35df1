#include "services/lambda/Roles.h"

#include "api/generated/sts.h"
#include "core/Log.h"
#include "services/lambda/Step.h"

namespace nephoscope::lambda {

namespace {

using namespace std::chrono_literals;

Caller callerAs(Principal principal, const std::string &region)
{
    Caller caller;
    caller.principal = std::move(principal);
    caller.region = Region{region};
    caller.via = Via::Service;
    caller.userAgent = "lambda.amazonaws.com";
    return caller;
}

RoleSession sessionOf(const api::sts::AssumeRole::Output &taken, const std::string &account, const std::string &region, Timestamp now)
{
    RoleSession session;
    Principal principal;
    principal.kind = Principal::Kind::Role;
    principal.account = AccountId{account};
    principal.arn = taken.assumedRoleUser->arn.value_or(std::string());
    principal.userId = taken.assumedRoleUser->assumedRoleId.value_or(std::string());
    principal.accessKeyId = taken.credentials->accessKeyId.value_or(std::string());
    session.environment = {"AWS_ACCESS_KEY_ID=" + principal.accessKeyId,
                           "AWS_SECRET_ACCESS_KEY=" + taken.credentials->secretAccessKey.value_or(std::string()),
                           "AWS_SESSION_TOKEN=" + taken.credentials->sessionToken.value_or(std::string())};
    session.caller = callerAs(std::move(principal), region);
    session.until = taken.credentials->expiration.value_or(now + 1h) - 5min;
    return session;
}

} // namespace

void Roles::assume(const std::string &account, const std::string &region, const std::string &function, const std::string &role,
                   std::function<void(RoleSession)> then)
{
    const std::string key = role + ' ' + function + ' ' + region;
    const Timestamp now = m_host.clock.now();
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_sessions.find(key); known != m_sessions.end() && known->second.until > now) {
            auto session = known->second;
            then(std::move(session));
            return;
        }
    }
    api::sts::AssumeRole::Input input;
    input.roleArn = role;
    input.roleSessionName = function;
    input.durationSeconds = 3600;
    m_host.cloud.submit({&api::sts::AssumeRole::model(), lambdaItself(account, region), api::Value::of(std::move(input))},
                        [this, key, account, region, now, then = std::move(then)](Reply reply) {
                            RoleSession session;
                            const auto *taken = reply ? &reply->as<api::sts::AssumeRole::Output>() : nullptr;
                            if (taken && taken->credentials && taken->assumedRoleUser) {
                                session = sessionOf(*taken, account, region, now);
                            } else {
                                if (!reply)
                                    log::debug("The role of a function was not taken on: " + reply.error().message);
                                session.caller = callerAs(Principal::root(AccountId{account}), region);
                                session.until = now + 1min;
                            }
                            {
                                const std::lock_guard lock(m_mutex);
                                m_sessions[key] = session;
                            }
                            then(std::move(session));
                        });
}

} // namespace nephoscope::lambda
