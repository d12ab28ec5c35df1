#include "door/Service.h"

#include "door/Authorization.h"
#include "door/Organization.h"

namespace nephoscope {

std::shared_ptr<const Identity> ReadContext::identity()
{
    if (m_host.identities)
        return m_host.identities->find(*this, caller().principal);
    return std::make_shared<const Identity>(Identity{policyPrincipal(caller().principal), {}});
}

void WriteContext::changed(Change change)
{
    if (change.account.value.empty())
        change.account = caller().principal.account;
    if (change.region.value.empty())
        change.region = caller().region;
    m_changes.push_back(std::move(change));
}

void WriteContext::changed(Change::Kind kind, std::string service, std::string type, std::string parent, std::string id)
{
    Change change;
    change.kind = kind;
    change.service = std::move(service);
    change.type = std::move(type);
    change.parent = std::move(parent);
    change.id = std::move(id);
    changed(std::move(change));
}

void WriteContext::hop(Hop hop)
{
    if (hop.time == Timestamp{})
        hop.time = now();
    m_hops.push_back(std::move(hop));
}

void WriteContext::schedule(const Job &job)
{
    const std::int64_t due = job.due.time_since_epoch().count();
    db().query("INSERT OR REPLACE INTO jobs(kind, key, account, region, due, data) VALUES(?, ?, ?, ?, ?, nullif(?, ''))")
        .bind(job.kind, job.key, job.account, job.region, due, job.data)
        .run();
    m_scheduled = true;
}

void WriteContext::unschedule(std::string_view kind, std::string_view key)
{
    db().query("DELETE FROM jobs WHERE kind = ? AND key = ?").bind(kind, key).run();
}

const JobHandler *ServiceRegistry::findJob(std::string_view kind) const
{
    const auto found = m_jobs.find(kind);
    return found == m_jobs.end() ? nullptr : &found->second;
}

const ServiceRegistry::Handler *ServiceRegistry::find(const api::Operation &operation) const
{
    const auto found = m_handlers.find(&operation);
    return found == m_handlers.end() ? nullptr : &found->second;
}

ServiceRegistry::Handler &ServiceRegistry::add(const api::Operation &operation)
{
    Handler &handler = m_handlers[&operation];
    handler.operation = &operation;
    return handler;
}

Expected<void> Service::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Caller &caller = context.caller();
    if (operation.unauthenticated || isFreeRoot(context))
        return {};
    // The engine's own operations are not to be named by any client.
    if (caller.principal.kind == Principal::Kind::Service && operation.method.empty())
        return {};
    const AccessQuestion question{.action = actionOf(operation), .resource = resourceOf(context, operation, input)};
    if (caller.principal.kind == Principal::Kind::Anonymous) {
        Error error{"AccessDenied", "Access Denied", 403};
        keepDenial(context, question, error, {{DenialGate::Kind::Unsigned}});
        return fail(std::move(error));
    }
    const DenialForm form = denialForm(operation);
    return requireAccess(context, question, form.code, form.status);
}

std::string Service::resourceOf(ReadContext &, const api::Operation &, const api::Value &)
{
    return "*";
}

} // namespace nephoscope
