#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

/// What AWS answers about a key whose material KMS made itself, in one Region.
template <class Op>
void refuseFor(ServiceRegistry &registry, std::string_view action, std::string_view why)
{
    registry.read<Op>([action, why](ReadContext &context, const typename Op::Input &input) -> Expected<typename Op::Output> {
        const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = action});
        if (!key)
            return fail(key.error());
        return fail(unsupported(key->arn() + ' ' + std::string(why)));
    });
}

/// There is no custom key store, so none is found.
template <class Op>
void refuseStore(ServiceRegistry &registry)
{
    registry.read<Op>([](ReadContext &, const typename Op::Input &input) -> Expected<typename Op::Output> {
        return fail({"CustomKeyStoreNotFoundException", "Custom key store " + *input.customKeyStoreId + " does not exist.", 400});
    });
}

Expected<model::DescribeCustomKeyStores::Output> describeStores(ReadContext &, const model::DescribeCustomKeyStores::Input &input)
{
    if (input.customKeyStoreId || input.customKeyStoreName) {
        return fail({"CustomKeyStoreNotFoundException",
                     "Custom key store " + input.customKeyStoreId.value_or(input.customKeyStoreName.value_or(std::string())) + " does not exist.",
                     400});
    }
    model::DescribeCustomKeyStores::Output output;
    output.customKeyStores.emplace();
    output.truncated = false;
    return output;
}

} // namespace

void registerRefused(ServiceRegistry &registry)
{
    static constexpr std::string_view origin = "origin is AWS_KMS which is not valid for this operation.";
    static constexpr std::string_view region = "is not a multi-Region key.";
    refuseFor<model::GetParametersForImport>(registry, "GetParametersForImport", origin);
    refuseFor<model::ImportKeyMaterial>(registry, "ImportKeyMaterial", origin);
    refuseFor<model::DeleteImportedKeyMaterial>(registry, "DeleteImportedKeyMaterial", origin);
    refuseFor<model::ReplicateKey>(registry, "ReplicateKey", region);
    refuseFor<model::UpdatePrimaryRegion>(registry, "UpdatePrimaryRegion", region);
    registry.read<model::CreateCustomKeyStore>([](ReadContext &, const auto &) -> Expected<model::CreateCustomKeyStore::Output> {
        return fail(unsupported("Custom key stores are not emulated by Nephoscope."));
    });
    registry.read<model::DescribeCustomKeyStores>(describeStores);
    refuseStore<model::ConnectCustomKeyStore>(registry);
    refuseStore<model::DisconnectCustomKeyStore>(registry);
    refuseStore<model::UpdateCustomKeyStore>(registry);
    refuseStore<model::DeleteCustomKeyStore>(registry);
}

} // namespace nephoscope::kms
