#include "door/Organization.h"

#include <algorithm>
#include <atomic>

namespace nephoscope {

namespace {

std::atomic<int> cloudsWithOrganizations{0};

/// Holds an identity and goes with the pointer to it, where std::get_deleter finds it again: identities of whoever
/// knows nothing of organizations simply have none.
struct Keeper
{
    std::shared_ptr<const Identity> identity;
    AccountPlaces *places;
    void operator()(const Identity *) { identity.reset(); }
};

} // namespace

std::shared_ptr<const Identity> withPlaces(std::shared_ptr<const Identity> identity, AccountPlaces &places)
{
    const Identity *raw = identity.get();
    return {raw, Keeper{std::move(identity), &places}};
}

void noteOrganizations(int more)
{
    cloudsWithOrganizations.fetch_add(more);
}

std::shared_ptr<const AccountPlace> placeOf(ReadContext &context, const std::string &account)
{
    if (cloudsWithOrganizations.load(std::memory_order_relaxed) == 0 || account.empty())
        return nullptr;
    const auto identity = context.identity();
    const Keeper *keeper = std::get_deleter<Keeper>(identity);
    return keeper ? keeper->places->place(context.db(), account) : nullptr;
}

bool isFreeRoot(ReadContext &context)
{
    if (context.caller().principal.kind != Principal::Kind::Root)
        return false;
    const auto place = placeOf(context, context.account());
    return !place || (place->serviceControl.empty() && place->resourceControl.empty());
}

BoundResource::BoundResource(ReadContext &context, const policy::ResourcePolicies &own, const std::string &account, std::string_view action) : m_own(own)
{
    // AWS Organizations User Guide, "Services that support RCPs".
    static constexpr std::string_view bound[] = {"cognito-identity", "cognito-idp", "dynamodb", "ecr", "kms", "logs", "s3", "secretsmanager", "sqs", "sts"};
    const auto place = placeOf(context, account.empty() ? context.account() : account);
    if (!place || place->resourceControl.empty())
        return;
    if (std::find(std::begin(bound), std::end(bound), action.substr(0, action.find(':'))) == std::end(bound))
        return;
    m_bound.emplace(own);
    m_bound->resourceControl = place->resourceControl;
}

bool organizationKey(ReadContext &context, std::string_view key, const std::string &resourceAccount, policy::KeyValues &out)
{
    const Caller &caller = context.caller();
    const bool paths = key.ends_with("orgpaths");
    if (!paths && !key.ends_with("orgid"))
        return false;
    std::string account;
    if (key.starts_with("aws:principalorg") && caller.principal.kind != Principal::Kind::Service)
        account = context.account();
    else if (key.starts_with("aws:resourceorg"))
        account = resourceAccount.empty() ? context.account() : resourceAccount;
    else if (key.starts_with("aws:sourceorg"))
        account = caller.sourceAccount;
    const auto place = placeOf(context, account);
    if (place)
        out.addCopy(paths ? place->path : place->organization);
    return place != nullptr;
}

} // namespace nephoscope
