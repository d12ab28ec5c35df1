#pragma once

#include "policy/Combine.h"
#include "policy/Explanation.h"

namespace nephoscope::policy {

/// The fewest changes that turn what `explanation` tells into Allow. `findings` are the ones it was made from.
std::vector<Change> suggestChanges(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource,
                                   const Findings &findings, const Explanation &explanation);

} // namespace nephoscope::policy
