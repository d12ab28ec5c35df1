#include "services/lambda/Access.h"
#include "services/lambda/Archive.h"
#include "services/lambda/Fleet.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Target.h"
#include "services/lambda/Staging.h"

namespace nephoscope::lambda {

namespace {

/// What is left for functions without a reservation.
constexpr std::int32_t leastUnreserved = 100;
constexpr std::int64_t maxTotalCode = 80'530'636'800;

Expected<model::PutFunctionConcurrency::Output> putConcurrency(WriteContext &context, const model::PutFunctionConcurrency::Input &input)
{
    auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    FunctionRepository repository(context.db());
    const std::int64_t others = repository.reservedConcurrency(function->account, function->region, function->id);
    if (others + *input.reservedConcurrentExecutions > Fleet::accountConcurrency - leastUnreserved) {
        return fail(invalidParameter("Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below "
                                     "its minimum value of [" + std::to_string(leastUnreserved) + "]."));
    }
    function->concurrency = input.reservedConcurrentExecutions;
    repository.update(*function);
    announce(context, *function, Change::Kind::Updated);
    model::PutFunctionConcurrency::Output output;
    output.reservedConcurrentExecutions = function->concurrency;
    return output;
}

Expected<model::DeleteFunctionConcurrency::Output> deleteConcurrency(WriteContext &context, const model::DeleteFunctionConcurrency::Input &input)
{
    auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    function->concurrency.reset();
    FunctionRepository(context.db()).update(*function);
    announce(context, *function, Change::Kind::Updated);
    return model::DeleteFunctionConcurrency::Output{};
}

Expected<model::GetFunctionConcurrency::Output> getConcurrency(ReadContext &context, const model::GetFunctionConcurrency::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    model::GetFunctionConcurrency::Output output;
    output.reservedConcurrentExecutions = function->concurrency;
    return output;
}

// Provisioned concurrency: workers that are started before they are needed.

constexpr const char *unpublished = "Provisioned Concurrency Configs cannot be applied to unpublished function versions.";

template <class Input>
Expected<Target> openProvisioned(ReadContext &context, const Input &input)
{
    return openQualified(context, input, [](const std::string &qualifier) {
        return qualifier.empty() || qualifier == latest ? unpublished : nullptr;
    });
}

Error noProvisioned(const Target &target)
{
    return Error{"ProvisionedConcurrencyConfigNotFoundException",
                 "No Provisioned Concurrency Config found for this function: " + target.function.arn() + ':' + target.qualifier, 404}
        .with("Type", "User");
}

using Allocation = model::GetProvisionedConcurrencyConfig::Output;

Expected<model::PutProvisionedConcurrencyConfig::Output> putProvisioned(WriteContext &context,
                                                                        const model::PutProvisionedConcurrencyConfig::Input &input, Fleet &fleet)
{
    const auto target = openProvisioned(context, input);
    if (!target)
        return fail(target.error());
    const std::int32_t wanted = *input.provisionedConcurrentExecutions;
    if (target->function.concurrency && wanted > *target->function.concurrency)
        return fail(invalidParameter("Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function"));
    // Without a reservation of its own it takes from what all others share.
    const std::int64_t reserved = FunctionRepository(context.db()).reservedConcurrency(target->function.account, target->function.region, target->function.id);
    if (!target->function.concurrency && reserved + wanted > Fleet::accountConcurrency - leastUnreserved) {
        return fail(invalidParameter("Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of ["
                                     + std::to_string(leastUnreserved) + "]."));
    }
    const auto resolved = resolve(context, {target->function.account, target->function.region, target->function.name, target->qualifier});
    if (!resolved)
        return fail(resolved.error());
    if (resolved->version.number == 0) // by an alias
        return fail(invalidParameter(unpublished));
    Allocation allocation;
    allocation.requestedProvisionedConcurrentExecutions = wanted;
    allocation.allocatedProvisionedConcurrentExecutions = wanted;
    allocation.availableProvisionedConcurrentExecutions = wanted;
    allocation.status.emplace().value = "READY";
    allocation.lastModified = lambdaTime(context.now());
    saveSetting(context, target->function, setting::provisioned, target->qualifier, allocation);
    context.afterCommit([&fleet, image = imageOf(*resolved), wanted] { fleet.warm(image, wanted); });
    announce(context, target->function, Change::Kind::Updated, "provisioned-concurrency", target->qualifier);
    model::PutProvisionedConcurrencyConfig::Output output;
    output.requestedProvisionedConcurrentExecutions = wanted;
    output.allocatedProvisionedConcurrentExecutions = 0;
    output.availableProvisionedConcurrentExecutions = 0;
    output.status.emplace().value = "IN_PROGRESS";
    output.lastModified = allocation.lastModified;
    return output;
}

Expected<Allocation> getProvisioned(ReadContext &context, const model::GetProvisionedConcurrencyConfig::Input &input)
{
    const auto target = openProvisioned(context, input);
    if (!target)
        return fail(target.error());
    auto allocation = loadSetting<Allocation>(context, target->function, setting::provisioned, target->qualifier);
    if (!allocation)
        return fail(noProvisioned(*target));
    return std::move(*allocation);
}

Expected<model::DeleteProvisionedConcurrencyConfig::Output> deleteProvisioned(WriteContext &context,
                                                                              const model::DeleteProvisionedConcurrencyConfig::Input &input)
{
    const auto target = openProvisioned(context, input);
    if (!target)
        return fail(target.error());
    if (!FunctionRepository(context.db()).removeSetting(target->function.id, setting::provisioned, target->qualifier))
        return fail(noProvisioned(*target));
    announce(context, target->function, Change::Kind::Updated, "provisioned-concurrency", target->qualifier);
    return model::DeleteProvisionedConcurrencyConfig::Output{};
}

Expected<model::ListProvisionedConcurrencyConfigs::Output> listProvisioned(ReadContext &context,
                                                                           const model::ListProvisionedConcurrencyConfigs::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    auto rows = FunctionRepository(context.db()).settings(function->id, setting::provisioned, *after, limit + 1);
    model::ListProvisionedConcurrencyConfigs::Output output;
    cutPage(rows, limit, output, [](const auto &row) { return row.first; });
    auto &list = output.provisionedConcurrencyConfigs.emplace();
    for (const auto &[qualifier, text] : rows) {
        auto &item = list.emplace_back();
        (void)wire::readJson(model::ProvisionedConcurrencyConfigListItem::shape(), text, &item);
        item.functionArn = function->arn() + ':' + qualifier;
    }
    return output;
}

using Management = model::GetRuntimeManagementConfig::Output;

Expected<model::PutRuntimeManagementConfig::Output> putManagement(WriteContext &context, const model::PutRuntimeManagementConfig::Input &input)
{
    const auto resolved = resolve(context, input);
    if (!resolved)
        return fail(resolved.error());
    if (input.updateRuntimeOn->value == "Manual")
        return fail(notEmulated("Functions run on the machine's own interpreters, of which there is one version."));
    Management management;
    management.updateRuntimeOn = input.updateRuntimeOn;
    saveSetting(context, resolved->function, setting::runtime, *resolved->version.config.version, management);
    model::PutRuntimeManagementConfig::Output output;
    output.functionArn = describe(*resolved).functionArn;
    output.updateRuntimeOn = input.updateRuntimeOn;
    return output;
}

Expected<Management> getManagement(ReadContext &context, const model::GetRuntimeManagementConfig::Input &input)
{
    const auto resolved = resolve(context, input);
    if (!resolved)
        return fail(resolved.error());
    auto management = loadSetting<Management>(context, resolved->function, setting::runtime, *resolved->version.config.version);
    if (!management)
        management.emplace().updateRuntimeOn.emplace().value = "Auto";
    management->functionArn = describe(*resolved).functionArn;
    return std::move(*management);
}

Expected<model::GetAccountSettings::Output> accountSettings(ReadContext &context, const model::GetAccountSettings::Input &)
{
    FunctionRepository repository(context.db());
    std::int64_t total = 0, count = 0;
    std::string after;
    for (auto page = repository.list(context.account(), context.region(), after, 100); !page.empty();
         page = repository.list(context.account(), context.region(), after, 100)) {
        for (const Function &function : page) {
            ++count;
            for (const Version &version : repository.versions(function.id, -1, SIZE_MAX))
                total += version.config.codeSize.value_or(0);
        }
        after = page.back().name;
    }
    model::GetAccountSettings::Output output;
    auto &limit = output.accountLimit.emplace();
    limit.totalCodeSize = maxTotalCode;
    limit.codeSizeUnzipped = std::int64_t(maxUnpacked);
    limit.codeSizeZipped = std::int64_t(maxInlineZip);
    limit.concurrentExecutions = Fleet::accountConcurrency;
    limit.unreservedConcurrentExecutions
        = Fleet::accountConcurrency - std::int32_t(repository.reservedConcurrency(context.account(), context.region(), 0));
    output.accountUsage.emplace().totalCodeSize = total;
    output.accountUsage->functionCount = count;
    return output;
}

} // namespace

void registerSettings(ServiceRegistry &registry, Fleet &fleet)
{
    registry.write<model::PutFunctionConcurrency>(putConcurrency);
    registry.write<model::DeleteFunctionConcurrency>(deleteConcurrency);
    registry.read<model::GetFunctionConcurrency>(getConcurrency);
    registry.write<model::PutProvisionedConcurrencyConfig>([&fleet](WriteContext &context, const auto &input) { return putProvisioned(context, input, fleet); });
    registry.write<model::DeleteProvisionedConcurrencyConfig>(deleteProvisioned);
    registry.read<model::GetProvisionedConcurrencyConfig>(getProvisioned);
    registry.read<model::ListProvisionedConcurrencyConfigs>(listProvisioned);
    registry.write<model::PutRuntimeManagementConfig>(putManagement);
    registry.read<model::GetRuntimeManagementConfig>(getManagement);
    registry.read<model::GetAccountSettings>(accountSettings);
}

} // namespace nephoscope::lambda
