#pragma once

#include "core/Clock.h"

#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::identity {

/// A policy that AWS itself keeps, the same for every account.
struct ManagedPolicy
{
    std::string arn; ///< `arn:aws:iam::aws:policy/AdministratorAccess`
    std::string name;
    std::string path;
    std::string id;
    std::string description;
    std::string document;
    std::string version; ///< `v1`
    Timestamp created{};
};

/// Those of resources/iam, by name.
const std::vector<ManagedPolicy> &managedPolicies();
/// Null for any other ARN.
const ManagedPolicy *findManaged(std::string_view arn);

} // namespace nephoscope::identity
