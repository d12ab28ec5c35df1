#include "services/Schedule.h"
#include "services/events/Operations.h"
#include "services/events/Router.h"
#include "services/events/Scheduling.h"
#include "services/events/Tagging.h"

namespace nephoscope::events {

namespace {

constexpr std::int64_t maxRules = 300;

/// After rules came, changed or went.
void noteReads(WriteContext &context, Router &router)
{
    context.afterCommit([&router, wanted = Repository(context.db()).hasRulesForReads()] { router.reads().wanted = wanted; });
}

Expected<void> checkRule(const api::events::PutRule::Input &input, const Bus &bus)
{
    const bool hasPattern = input.eventPattern && !input.eventPattern->empty();
    const bool hasSchedule = input.scheduleExpression && !input.scheduleExpression->empty();
    if (!hasPattern && !hasSchedule)
        return fail(validation("Parameter(s) EventPattern or ScheduleExpression must be specified."));
    if (hasSchedule) {
        if (bus.name != defaultBus)
            return fail(validation("ScheduleExpression is supported only on the default event bus."));
        if (!Schedule::parse(*input.scheduleExpression))
            return fail(validation("Parameter ScheduleExpression is not valid."));
    }
    if (hasPattern) {
        if (const auto pattern = pattern::EventPattern::parse(*input.eventPattern, pattern::Dialect::Event); !pattern)
            return fail(badPattern(pattern.error().message));
    }
    return {};
}

Expected<api::events::PutRule::Output> putRule(WriteContext &context, Router &router, const api::events::PutRule::Input &input)
{
    const auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(bus.error());
    if (auto checked = checkRule(input, *bus); !checked)
        return fail(std::move(checked.error()));
    Repository repository(context.db());
    auto existing = repository.findRule(bus->place, bus->name, *input.name);
    Rule rule = existing.value_or(Rule());
    if (existing) {
        if (auto checked = checkManaged(context, rule); !checked)
            return fail(std::move(checked.error()));
    } else {
        if (repository.countRules(bus->place, bus->name) >= maxRules)
            return fail(limitExceeded());
        rule.place = bus->place;
        rule.bus = bus->name;
        rule.name = *input.name;
        rule.createdBy = context.account();
        if (context.caller().principal.kind == Principal::Kind::Service)
            rule.managedBy = context.caller().principal.arn;
    }
    rule.pattern = input.eventPattern.value_or(std::string());
    rule.schedule = input.scheduleExpression.value_or(std::string());
    rule.state = input.state ? input.state->value : "ENABLED";
    rule.description = input.description.value_or(std::string());
    rule.role = input.roleArn.value_or(std::string());
    router.changing(context, rule.place, rule.bus);
    repository.putRule(rule);
    noteReads(context, router);
    if (!existing) {
        if (auto tagged = putTags(context, rule.arn(), input.tags); !tagged)
            return fail(std::move(tagged.error()));
    }
    if (!existing || existing->schedule != rule.schedule || existing->isEnabled() != rule.isEnabled())
        reschedule(context, rule);
    announce(context, rule.place, existing ? Change::Kind::Updated : Change::Kind::Created, "rule", rule.name, rule.bus);
    api::events::PutRule::Output output;
    output.ruleArn = rule.arn();
    return output;
}

Expected<void> setState(WriteContext &context, Router &router, const std::string &name, const std::optional<std::string> &bus, const char *state)
{
    auto rule = openRule(context, name, bus);
    if (!rule)
        return fail(std::move(rule.error()));
    if (auto checked = checkManaged(context, *rule); !checked)
        return checked;
    if (rule->isEnabled() == (std::string_view(state) != "DISABLED"))
        return {};
    rule->state = state;
    router.changing(context, rule->place, rule->bus);
    Repository(context.db()).putRule(*rule);
    noteReads(context, router);
    reschedule(context, *rule);
    announce(context, rule->place, Change::Kind::Updated, "rule", rule->name, rule->bus);
    return {};
}

Expected<api::events::DeleteRule::Output> deleteRule(WriteContext &context, Router &router, const api::events::DeleteRule::Input &input)
{
    const auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(bus.error());
    Repository repository(context.db());
    const auto rule = repository.findRule(bus->place, bus->name, *input.name);
    if (!rule)
        return api::events::DeleteRule::Output{};
    if (auto checked = checkManaged(context, *rule, input.force.value_or(false)); !checked)
        return fail(std::move(checked.error()));
    if (repository.countTargets(rule->id) > 0)
        return fail(validation("Rule can't be deleted since it has targets."));
    router.changing(context, rule->place, rule->bus);
    repository.removeRule(*rule);
    noteReads(context, router);
    Rule gone = *rule;
    gone.state = "DISABLED";
    reschedule(context, gone);
    announce(context, rule->place, Change::Kind::Deleted, "rule", rule->name, rule->bus);
    return api::events::DeleteRule::Output{};
}

template <class Output>
void describe(const Rule &rule, Output &output)
{
    output.name = rule.name;
    output.arn = rule.arn();
    output.eventBusName = rule.bus;
    output.state.emplace().value = rule.state;
    if (!rule.pattern.empty())
        output.eventPattern = rule.pattern;
    if (!rule.schedule.empty())
        output.scheduleExpression = rule.schedule;
    if (!rule.description.empty())
        output.description = rule.description;
    if (!rule.role.empty())
        output.roleArn = rule.role;
    if (!rule.managedBy.empty())
        output.managedBy = rule.managedBy;
}

Expected<api::events::DescribeRule::Output> describeRule(ReadContext &context, const api::events::DescribeRule::Input &input)
{
    const auto rule = openRule(context, *input.name, input.eventBusName);
    if (!rule)
        return fail(rule.error());
    api::events::DescribeRule::Output output;
    describe(*rule, output);
    output.createdBy = rule->createdBy;
    return output;
}

Expected<api::events::ListRules::Output> listRules(ReadContext &context, const api::events::ListRules::Input &input)
{
    const auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(bus.error());
    api::events::ListRules::Output output;
    const auto rules = page<Rule>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return Repository(context.db()).rules(bus->place, bus->name, input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const Rule &rule) { return rule.name; });
    if (!rules)
        return fail(rules.error());
    auto &list = output.rules.emplace();
    for (const Rule &rule : *rules)
        describe(rule, list.emplace_back());
    return output;
}

Expected<api::events::ListRuleNamesByTarget::Output> listByTarget(ReadContext &context, const api::events::ListRuleNamesByTarget::Input &input)
{
    const auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(bus.error());
    api::events::ListRuleNamesByTarget::Output output;
    auto names = page<std::string>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return Repository(context.db()).rulesWithTarget(bus->place, bus->name, *input.targetArn, after, limit);
        },
        [](const std::string &name) { return name; });
    if (!names)
        return fail(std::move(names.error()));
    output.ruleNames = std::move(*names);
    return output;
}

} // namespace

void registerRules(ServiceRegistry &registry, Router &router)
{
    registry.write<api::events::PutRule>([&router](WriteContext &context, const auto &input) { return putRule(context, router, input); });
    registry.write<api::events::DeleteRule>([&router](WriteContext &context, const auto &input) { return deleteRule(context, router, input); });
    registry.write<api::events::EnableRule>(
        [&router](WriteContext &context, const api::events::EnableRule::Input &input) -> Expected<api::events::EnableRule::Output> {
            if (auto set = setState(context, router, *input.name, input.eventBusName, "ENABLED"); !set)
                return fail(std::move(set.error()));
            return api::events::EnableRule::Output{};
        });
    registry.write<api::events::DisableRule>(
        [&router](WriteContext &context, const api::events::DisableRule::Input &input) -> Expected<api::events::DisableRule::Output> {
            if (auto set = setState(context, router, *input.name, input.eventBusName, "DISABLED"); !set)
                return fail(std::move(set.error()));
            return api::events::DisableRule::Output{};
        });
    registry.read<api::events::DescribeRule>(describeRule);
    registry.read<api::events::ListRules>(listRules);
    registry.read<api::events::ListRuleNamesByTarget>(listByTarget);
}

} // namespace nephoscope::events
