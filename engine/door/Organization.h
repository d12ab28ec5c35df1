#pragma once

#include "door/Service.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope {

/// An account's place in its organization, and what the organization lets it do. The management account is bound by
/// no policy.
struct AccountPlace
{
    std::string organization; ///< `o-…`
    std::string path;         ///< `o-…/r-…/ou-…/`, down to where the account hangs
    bool closed = false;      ///< nobody gets in any more: the one service control layer allows nothing
    /// One layer a level, from the root to the account; empty where the type of policy is not enabled.
    std::vector<policy::PolicyLayer> serviceControl = {};
    std::vector<policy::PolicyLayer> resourceControl = {};
};

/// Where accounts hang. Thread-safe; a hit is a lookup in memory.
class AccountPlaces
{
public:
    virtual ~AccountPlaces() = default;
    /// Null for an account that is in no organization.
    virtual std::shared_ptr<const AccountPlace> place(store::Connection &connection, const std::string &account) = 0;
};

/// The identity, from which placeOf() then finds its way to `places`.
std::shared_ptr<const Identity> withPlaces(std::shared_ptr<const Identity> identity, AccountPlaces &places);

/// Where an account hangs; null outside of organizations, and wherever there are none, at the price of one look
/// at a flag.
std::shared_ptr<const AccountPlace> placeOf(ReadContext &context, const std::string &account);
/// Whoever keeps organizations says so before the first one is asked for, once for each cloud that has any.
void noteOrganizations(int more);

/// The root user, whom no organization's policies bind: it may do everything in its account.
bool isFreeRoot(ReadContext &context);

/// What applies to a resource of an account when `action` is done to it: its own policies with the organization's.
class BoundResource
{
public:
    BoundResource(ReadContext &context, const policy::ResourcePolicies &own, const std::string &account, std::string_view action);
    const policy::ResourcePolicies &policies() const { return m_bound ? *m_bound : m_own; }

private:
    const policy::ResourcePolicies &m_own;
    std::optional<policy::ResourcePolicies> m_bound;
};

/// Condition keys about organizations (`aws:principalorgid`, `aws:resourceorgpaths` …); false for others.
bool organizationKey(ReadContext &context, std::string_view key, const std::string &resourceAccount, policy::KeyValues &out);

} // namespace nephoscope
