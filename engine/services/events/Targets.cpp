#include "services/events/Operations.h"
#include "services/events/Router.h"
#include "services/events/TargetCalls.h"

#include <set>

namespace nephoscope::events {

namespace {

constexpr std::int64_t maxTargets = 5;
constexpr std::size_t maxTargetsPerRequest = 10;

Expected<api::events::PutTargets::Output> putTargets(WriteContext &context, Router &router, const api::events::PutTargets::Input &input)
{
    const auto rule = openRule(context, *input.rule, input.eventBusName);
    if (!rule)
        return fail(rule.error());
    if (auto checked = checkManaged(context, *rule); !checked)
        return fail(std::move(checked.error()));
    if (input.targets->size() > maxTargetsPerRequest)
        return fail(validation("The maximum number of entries per request is 10."));
    std::set<std::string> ids;
    for (const Target &target : *input.targets) {
        if (!ids.insert(*target.id).second)
            return fail(validation("Duplicate target id " + *target.id + '.'));
        if (auto checked = checkTarget(target); !checked)
            return fail(std::move(checked.error()));
        if (auto checked = checkInput(inputOf(target), *target.id); !checked)
            return fail(std::move(checked.error()));
    }
    router.changing(context, rule->place, rule->bus);
    Repository repository(context.db());
    for (const Target &target : *input.targets)
        repository.putTarget(rule->id, target);
    if (repository.countTargets(rule->id) > maxTargets)
        return fail(limitExceeded());
    announce(context, rule->place, Change::Kind::Updated, "rule", rule->name, rule->bus);
    api::events::PutTargets::Output output;
    output.failedEntryCount = 0;
    output.failedEntries.emplace();
    return output;
}

Expected<api::events::RemoveTargets::Output> removeTargets(WriteContext &context, Router &router, const api::events::RemoveTargets::Input &input)
{
    const auto rule = openRule(context, *input.rule, input.eventBusName);
    if (!rule)
        return fail(rule.error());
    if (auto checked = checkManaged(context, *rule, input.force.value_or(false)); !checked)
        return fail(std::move(checked.error()));
    router.changing(context, rule->place, rule->bus);
    Repository repository(context.db());
    api::events::RemoveTargets::Output output;
    auto &failed = output.failedEntries.emplace();
    for (const std::string &id : *input.ids) {
        if (repository.removeTarget(rule->id, id))
            continue;
        auto &entry = failed.emplace_back();
        entry.targetId = id;
        entry.errorCode = "ResourceNotFoundException";
        entry.errorMessage = "Rule " + rule->name + " does not have a target with the id " + id + '.';
    }
    output.failedEntryCount = static_cast<std::int32_t>(failed.size());
    announce(context, rule->place, Change::Kind::Updated, "rule", rule->name, rule->bus);
    return output;
}

Expected<api::events::ListTargetsByRule::Output> listTargets(ReadContext &context, const api::events::ListTargetsByRule::Input &input)
{
    const auto rule = openRule(context, *input.rule, input.eventBusName);
    if (!rule)
        return fail(rule.error());
    api::events::ListTargetsByRule::Output output;
    auto targets = page<Target>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) { return Repository(context.db()).targets(rule->id, after, limit); },
        [](const Target &target) { return *target.id; });
    if (!targets)
        return fail(std::move(targets.error()));
    output.targets = std::move(*targets);
    return output;
}

} // namespace

void registerTargets(ServiceRegistry &registry, Router &router)
{
    registry.write<api::events::PutTargets>([&router](WriteContext &context, const auto &input) { return putTargets(context, router, input); });
    registry.write<api::events::RemoveTargets>([&router](WriteContext &context, const auto &input) { return removeTargets(context, router, input); });
    registry.read<api::events::ListTargetsByRule>(listTargets);
}

} // namespace nephoscope::events
