#include "services/lambda/Roles.h"

#include "api/generated/iam.h"
#include "api/generated/sts.h"
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

RoleSession sessionOf(const api::sts::AssumeRole::Output &taken, const std::string &account, const std::string &region, const std::string &role,
                      Timestamp now)
{
    RoleSession session;
    Principal principal;
    principal.kind = Principal::Kind::Role;
    principal.account = AccountId{account};
    principal.arn = taken.assumedRoleUser->arn.value_or(std::string());
    principal.userId = taken.assumedRoleUser->assumedRoleId.value_or(std::string());
    principal.accessKeyId = taken.credentials->accessKeyId.value_or(std::string());
    auto facts = std::make_shared<Session>();
    facts->issued = now;
    facts->expires = taken.credentials->expiration.value_or(now + 1h);
    facts->issuerId = principal.userId.substr(0, principal.userId.find(':')); // AROA…:FUNCTION
    facts->issuerArn = role;
    facts->name = principal.userId.substr(std::min(principal.userId.size(), facts->issuerId.size() + 1));
    principal.session = std::move(facts);
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
    std::optional<RoleSession> good;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_sessions.find(key); known != m_sessions.end() && known->second.until > now)
            good = known->second;
    }
    if (good) {
        then(std::move(*good));
        return;
    }
    api::sts::AssumeRole::Input input;
    input.roleArn = role;
    input.roleSessionName = function.size() < 2 ? function + '_' : function;
    input.durationSeconds = 3600;
    m_host.cloud.submit({&api::sts::AssumeRole::model(), lambdaItself(account, region), api::Value::of(std::move(input))},
                        [this, key, account, region, role, now, then = std::move(then)](Reply reply) {
                            const auto *taken = reply ? &reply->as<api::sts::AssumeRole::Output>() : nullptr;
                            if (taken && taken->credentials && taken->assumedRoleUser)
                                keep(key, sessionOf(*taken, account, region, role, now), then);
                            else
                                refused(key, account, region, role, then);
                        });
}

void Roles::refused(const std::string &key, const std::string &account, const std::string &region, const std::string &role, Then then)
{
    api::iam::GetRole::Input input;
    input.roleName = role.substr(role.rfind('/') + 1);
    const Caller root = callerAs(Principal::root(AccountId{account}), region);
    m_host.cloud.submit({&api::iam::GetRole::model(), root, api::Value::of(std::move(input))},
                        [this, key, account, region, role, root, then = std::move(then)](const Reply &reply) {
                            RoleSession session;
                            session.caller = root;
                            session.refused = reply.has_value();
                            if (session.refused) {
                                Principal powerless;
                                powerless.kind = Principal::Kind::Role;
                                powerless.account = AccountId{account};
                                powerless.arn = role;
                                session.caller = callerAs(std::move(powerless), region);
                            }
                            keep(key, std::move(session), then);
                        });
}

void Roles::keep(const std::string &key, RoleSession session, const Then &then)
{
    {
        const std::lock_guard lock(m_mutex);
        // What was refused may be allowed the next time, and a role that is not there may come.
        if (session.environment.empty())
            m_sessions.erase(key);
        else
            m_sessions[key] = session;
    }
    then(std::move(session));
}

} // namespace nephoscope::lambda
