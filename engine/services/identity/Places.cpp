#include "services/identity/Places.h"

#include "core/Log.h"
#include "services/identity/Organizations.h"

#include <algorithm>

namespace nephoscope::identity {

namespace {

/// The policies of one type at one level; one that cannot be read counts for nothing.
policy::PolicyLayer layerAt(Organizations &rows, const std::string &target, const ControlType &type)
{
    std::vector<policy::AttachedPolicy> attached;
    for (const ControlPolicy &policy : rows.attached(target, type.name)) {
        if (auto parsed = policy::Policy::parse(policy.content, type.kind))
            attached.push_back({std::move(*parsed), policy.name, policy::PolicyOrigin::Organization, target});
        else
            log::warning("A policy cannot be read and counts for nothing: " + parsed.error().message);
    }
    return policy::PolicyLayer(std::move(attached));
}

std::shared_ptr<const AccountPlace> loadPlace(store::Connection &connection, const std::string &account)
{
    Organizations rows(connection);
    const auto member = rows.findMember(account);
    const auto organization = member ? rows.find(member->organization) : std::nullopt;
    if (!organization)
        return nullptr;
    auto place = std::make_shared<AccountPlace>();
    auto levels = rows.levelsTo(member->parent);
    place->organization = organization->id;
    place->path = pathOf(organization->id, levels);
    if (account == organization->management)
        return place;
    place->closed = member->status != "ACTIVE";
    if (place->closed)
        place->serviceControl.emplace_back();
    levels.push_back(account);
    const auto enabled = rows.types(organization->id);
    for (const ControlType &type : controlTypes) {
        if (std::find(enabled.begin(), enabled.end(), type.name) == enabled.end())
            continue;
        auto &layers = type.kind == policy::PolicyKind::ServiceControl ? place->serviceControl : place->resourceControl;
        for (const std::string &level : levels)
            layers.push_back(layerAt(rows, level, type));
    }
    return place;
}

} // namespace

Places::~Places()
{
    setOrganized(false);
}

void Places::setOrganized(bool organized)
{
    if (m_organized.exchange(organized) != organized)
        noteOrganizations(organized ? 1 : -1);
}

void Places::open(store::Connection &connection)
{
    setOrganized(Organizations(connection).any());
}

void Places::onReset()
{
    m_epoch.pass();
    setOrganized(false);
    const std::unique_lock lock(m_mutex);
    m_places.clear();
    m_bound.clear();
}

std::shared_ptr<const AccountPlace> Places::place(store::Connection &connection, const std::string &account)
{
    // Before anything is read: what changes from here on makes the entry stale at once.
    const std::uint64_t now = m_epoch.now();
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_places.find(account); found != m_places.end() && found->second.epoch == now)
            return found->second.place;
    }
    auto place = loadPlace(connection, account);
    if (m_epoch.isOwnView(connection))
        return place;
    const std::unique_lock lock(m_mutex);
    if (m_places.size() >= maxEntries)
        m_places.clear();
    m_places.insert_or_assign(account, Entry{now, place});
    return place;
}

std::shared_ptr<const Identity> Places::bind(std::shared_ptr<const Identity> from, const std::shared_ptr<const AccountPlace> &place)
{
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_bound.find(from.get()); found != m_bound.end() && found->second.place == place)
            return found->second.identity;
    }
    auto bound = std::make_shared<Identity>(*from);
    if (place)
        bound->policies.serviceControl = place->serviceControl;
    auto identity = withPlaces(std::move(bound), *this);
    const std::unique_lock lock(m_mutex);
    if (m_bound.size() >= maxEntries)
        m_bound.clear();
    const Identity *key = from.get();
    m_bound.insert_or_assign(key, Bound{std::move(from), place, identity});
    return identity;
}

std::shared_ptr<const Identity> Places::find(ReadContext &context, const Principal &principal)
{
    auto identity = m_book->find(context, principal);
    if (!m_organized.load(std::memory_order_acquire))
        return identity;
    const bool inAccount = principal.kind != Principal::Kind::Service && principal.kind != Principal::Kind::Anonymous;
    return bind(std::move(identity), inAccount ? place(context.db(), principal.account.value) : nullptr);
}

void Places::changing(WriteContext &context)
{
    setOrganized(true);
    m_epoch.changing(context);
}

} // namespace nephoscope::identity
