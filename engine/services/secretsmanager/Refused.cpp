#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

template <class Op>
void refuse(ServiceRegistry &registry)
{
    registry.read<Op>([](ReadContext &context, const auto &input) -> Expected<typename Op::Output> {
        if (const auto secret = openSecret(context, input.secretId); !secret)
            return fail(secret.error());
        return fail(notEmulated("Replicas in other Regions are"));
    });
}

} // namespace

void registerRefused(ServiceRegistry &registry)
{
    refuse<model::ReplicateSecretToRegions>(registry);
    refuse<model::RemoveRegionsFromReplication>(registry);
    refuse<model::StopReplicationToReplica>(registry);
}

} // namespace nephoscope::secretsmanager
