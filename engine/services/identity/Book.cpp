#include "services/identity/Book.h"

#include "core/Log.h"
#include "services/identity/ManagedPolicies.h"
#include "services/identity/NoteUse.h"

#include <algorithm>

namespace nephoscope::identity {

namespace {

using namespace std::chrono_literals;

/// How exactly it is known when a key was last used.
constexpr Duration betweenNotes = 1min;
std::string_view lastPart(std::string_view arn)
{
    return arn.substr(arn.rfind('/') + 1);
}

/// The user or role whose policies are the principal's; nothing for one that is no longer who it was.
std::optional<Entity> entityOf(Entities &entities, const Principal &who)
{
    std::optional<Entity> entity;
    if (who.session) {
        entity = entities.findId(who.session->issuerId);
    } else if (who.kind == Principal::Kind::Role) { // arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION
        entity = entities.find(who.account.value, Kind::Role, lastPart(std::string_view(who.arn).substr(0, who.arn.rfind('/'))));
    } else {
        entity = entities.find(who.account.value, Kind::User, lastPart(who.arn));
        if (entity && !who.userId.empty() && entity->id != who.userId)
            entity.reset();
    }
    return entity && entity->account == who.account.value ? entity : std::nullopt;
}

/// The session's tags stand before the role's of the same name.
Tags joinTags(Tags tags, const Session *session)
{
    if (!session)
        return tags;
    for (const auto &[name, value] : session->tags) {
        const auto same = std::find_if(tags.begin(), tags.end(), [&known = name](const auto &tag) { return tag.first == known; });
        if (same != tags.end())
            same->second = value;
        else
            tags.emplace_back(name, value);
    }
    return tags;
}

} // namespace

Principal principalOf(const Entity &user, std::string accessKeyId)
{
    Principal principal;
    principal.kind = Principal::Kind::User;
    principal.account.value = user.account;
    principal.arn = user.arn();
    principal.userId = user.id;
    principal.accessKeyId = std::move(accessKeyId);
    return principal;
}

void Book::open(const ServiceHost &host)
{
    m_host = &host;
    store::Connection &connection = host.database.writer();
    Entities entities(connection);
    Keys keys(connection);
    for (const KeyRow &row : keys.all()) {
        const auto user = row.user.empty() ? std::nullopt : entities.findId(row.user);
        if (row.user.empty())
            host.credentials.add({row.id, row.secret}, Principal::root(AccountId{row.account}, row.id), row.active);
        else if (user)
            host.credentials.add({row.id, row.secret}, principalOf(*user, row.id), row.active);
    }
    for (const SessionRow &row : keys.sessions())
        host.credentials.add(row.key, row.principal);
}

void Book::onReset()
{
    m_epoch.pass();
    m_host->credentials.clear();
    const std::unique_lock lock(m_mutex);
    m_entries.clear();
}

std::shared_ptr<const policy::Policy> Book::compile(const std::string &document)
{
    const std::lock_guard lock(m_compiledMutex);
    if (const auto found = m_compiled.find(document); found != m_compiled.end())
        return found->second;
    auto parsed = policy::Policy::parse(document, policy::PolicyKind::Identity);
    if (!parsed)
        log::warning("A policy cannot be read and counts for nothing: " + parsed.error().message);
    if (m_compiled.size() >= maxEntries)
        m_compiled.clear();
    return m_compiled.emplace(document, parsed ? std::move(*parsed) : nullptr).first->second;
}

std::string Book::documentOf(Entities &entities, std::string_view policyArn)
{
    if (const ManagedPolicy *managed = findManaged(policyArn))
        return managed->document;
    const auto policy = entities.findArn(policyArn);
    const auto version = policy ? entities.defaultVersion(policy->id) : std::nullopt;
    return version ? version->document : std::string();
}

void Book::addAttached(Entities &entities, const Entity &owner, const std::string &via, std::vector<policy::AttachedPolicy> &out)
{
    const bool group = !via.empty();
    for (const auto &[name, document] : entities.inlinePolicies(owner.id)) {
        if (auto compiled = compile(document))
            out.push_back({std::move(compiled), name, group ? policy::PolicyOrigin::Group : policy::PolicyOrigin::Inline, via});
    }
    for (const std::string &arn : entities.attached(owner.id)) {
        if (auto compiled = compile(documentOf(entities, arn)))
            out.push_back({std::move(compiled), arn, group ? policy::PolicyOrigin::Group : policy::PolicyOrigin::Managed, via});
    }
}

policy::PolicyLayer Book::layerOf(Entities &entities, const Entity &entity)
{
    std::vector<policy::AttachedPolicy> policies;
    addAttached(entities, entity, {}, policies);
    if (entity.kind == Kind::User) {
        for (const Entity &group : entities.owners(entity.id, Kind::Group))
            addAttached(entities, group, group.name, policies);
    }
    return policy::PolicyLayer(std::move(policies));
}

std::optional<policy::PolicyLayer> Book::sessionLayer(Entities &entities, const Session &session)
{
    std::vector<policy::AttachedPolicy> policies;
    const auto add = [&](const std::string &document, const std::string &name) {
        if (auto compiled = compile(document))
            policies.push_back({std::move(compiled), name, policy::PolicyOrigin::Session});
    };
    if (session.policy)
        add(*session.policy, "Session policy");
    for (const std::string &arn : session.policyArns)
        add(documentOf(entities, arn), arn);
    if (!session.policy && session.policyArns.empty())
        return std::nullopt;
    return policy::PolicyLayer(std::move(policies));
}

std::shared_ptr<const Identity> Book::load(ReadContext &context, const Principal &who)
{
    auto identity = std::make_shared<Identity>();
    policy::Principal &principal = identity->principal;
    principal = policyPrincipal(who);
    const Session *session = who.session.get();
    const bool named = who.kind == Principal::Kind::User || who.kind == Principal::Kind::Role || who.kind == Principal::Kind::Federated;
    if (session)
        principal.provider = session->provider;
    if (!named)
        return identity;
    Entities entities(context.db());
    if (who.kind != Principal::Kind::User && session)
        identity->policies.session = sessionLayer(entities, *session);
    if (who.kind == Principal::Kind::Federated)
        principal.entityArn = session ? session->issuerArn : std::string();
    // The root user's federated ones may do what their session policies say.
    if (session && session->issuerId == who.account.value) {
        identity->policies.identity = policy::PolicyLayer({{compile(findManaged("arn:aws:iam::aws:policy/AdministratorAccess")->document), "root"}});
        return identity;
    }
    const auto entity = entityOf(entities, who);
    if (!entity)
        return identity;
    if (who.kind == Principal::Kind::User)
        principal.userName = entity->name;
    else
        principal.entityArn = entity->arn();
    principal.serviceLinked = entity->kind == Kind::Role && entity->path.starts_with("/aws-service-role/");
    principal.tags = joinTags(entities.tags(entity->id), session);
    identity->policies.identity = layerOf(entities, *entity);
    if (!entity->boundary.empty()) {
        const auto boundary = compile(documentOf(entities, entity->boundary));
        identity->policies.boundary = policy::PolicyLayer(boundary ? std::vector<policy::AttachedPolicy>{{boundary, entity->boundary, policy::PolicyOrigin::Managed}}
                                                                   : std::vector<policy::AttachedPolicy>());
    }
    return identity;
}

std::shared_ptr<const Identity> Book::find(ReadContext &context, const Principal &principal)
{
    static thread_local std::string name;
    name.assign(1, char('0' + int(principal.kind))).append(principal.arn).append(1, '\n');
    name.append(principal.session ? principal.accessKeyId : principal.userId);
    // Before anything is read: what changes from here on makes the entry stale at once.
    const std::uint64_t now = m_epoch.now();
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_entries.find(name); found != m_entries.end() && found->second.epoch == now)
            return found->second.identity;
    }
    auto identity = load(context, principal);
    if (m_epoch.isOwnView(context.db()))
        return identity;
    const std::unique_lock lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries.insert_or_assign(name, Entry{now, identity});
    return identity;
}

void Book::used(const Caller &caller, const api::Operation &operation, Timestamp now)
{
    const Principal &who = caller.principal;
    if (who.kind == Principal::Kind::Service || who.kind == Principal::Kind::Anonymous || operation.method.empty())
        return;
    const std::string &entity = who.session ? who.session->issuerId : who.userId;
    const std::string &key = who.session ? who.session->parentKey : who.accessKeyId;
    const std::string service(operation.service->iamPrefix);
    {
        const std::lock_guard lock(m_usedMutex);
        Timestamp &last = m_used[entity + '/' + key + '/' + service];
        if (last != Timestamp() && now - last < betweenNotes)
            return;
        last = now;
    }
    Caller engine;
    engine.principal = Principal::service("iam.amazonaws.com");
    engine.principal.account = who.account;
    engine.via = Via::Service;
    m_host->cloud.submit({&NoteUse::model(), std::move(engine), api::Value::of(NoteUse::Input{{entity, service, now, caller.region.value}, key})},
                         [](const Reply &) {});
}

} // namespace nephoscope::identity
