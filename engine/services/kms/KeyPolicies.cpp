#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

/// A key has one policy, and it is called that.
constexpr std::string_view onlyName = "default";

Expected<void> checkPolicyName(const std::optional<std::string> &name)
{
    return !name || *name == onlyName ? Expected<void>() : Expected<void>(fail({"NotFoundException", "No such policy exists", 400}));
}

Expected<model::GetKeyPolicy::Output> getKeyPolicy(ReadContext &context, const model::GetKeyPolicy::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "GetKeyPolicy"});
    if (!key)
        return fail(key.error());
    if (auto checked = checkPolicyName(input.policyName); !checked)
        return fail(std::move(checked.error()));
    model::GetKeyPolicy::Output output;
    output.policy = key->policy;
    output.policyName = onlyName;
    return output;
}

Expected<model::PutKeyPolicy::Output> putKeyPolicy(WriteContext &context, const model::PutKeyPolicy::Input &input)
{
    const bool bypass = input.bypassPolicyLockoutSafetyCheck.value_or(false);
    auto key = openKey(context, input.keyId, Naming::KeyOnly,
                       {.action = "PutKeyPolicy", .keys = {{"kms:bypasspolicylockoutsafetycheck", bypass ? "true" : "false"}}});
    if (!key)
        return fail(key.error());
    if (auto checked = checkPolicyName(input.policyName); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkPolicy(context, *key, *input.policy, bypass); !checked)
        return fail(std::move(checked.error()));
    key->policy = *input.policy;
    KeyRepository(context.db()).update(*key);
    announce(context, *key, Change::Kind::Updated);
    return model::PutKeyPolicy::Output{};
}

Expected<model::ListKeyPolicies::Output> listKeyPolicies(ReadContext &context, const model::ListKeyPolicies::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "ListKeyPolicies"});
    if (!key)
        return fail(key.error());
    model::ListKeyPolicies::Output output;
    output.policyNames.emplace().emplace_back(onlyName);
    output.truncated = false;
    return output;
}

} // namespace

void registerKeyPolicies(ServiceRegistry &registry)
{
    registry.read<model::GetKeyPolicy>(getKeyPolicy);
    registry.write<model::PutKeyPolicy>(putKeyPolicy);
    registry.read<model::ListKeyPolicies>(listKeyPolicies);
}

} // namespace nephoscope::kms
