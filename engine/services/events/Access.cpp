#include "services/events/Access.h"

#include "api/ValueText.h"
#include "core/PageToken.h"
#include "core/Text.h"
#include "door/Authorization.h"

#include <algorithm>

namespace nephoscope::events {

namespace {

CompiledPolicies &busPolicies()
{
    static CompiledPolicies compiled("event bus policy");
    return compiled;
}

std::optional<std::string> textMember(const api::Value &input, std::string_view name)
{
    const api::Member *member = input ? input.shape()->find(name) : nullptr;
    const void *value = member ? api::fieldValue(*member, input.data()) : nullptr;
    if (!value || member->shape->kind != api::Kind::String)
        return std::nullopt;
    return *static_cast<const std::string *>(value);
}

/// Operations about one resource, by the member that names it.
struct Named
{
    std::string_view operation; ///< or its end
    std::string_view member;
    std::string_view type; ///< of the ARN
};
constexpr Named namedResources[] = {
    {"ApiDestination", "Name", "api-destination/"}, {"Archive", "ArchiveName", "archive/"}, {"Replay", "ReplayName", "replay/"},
    {"Connection", "Name", "connection/"},
};

std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const std::string_view name = operation.name;
    if (const auto arn = textMember(input, "ResourceARN"))
        return *arn;
    const std::string prefix = "arn:aws:events:" + context.region() + ':' + context.account() + ':';
    if (name.starts_with("List") && name != "ListTargetsByRule")
        return "*";
    for (const Named &one : namedResources) {
        if (name.ends_with(one.operation))
            return prefix + std::string(one.type) + textMember(input, one.member).value_or(std::string());
    }
    if (name.ends_with("EventBus"))
        return prefix + "event-bus/" + textMember(input, "Name").value_or(std::string(defaultBus));
    const BusName bus = busNamed(context, textMember(input, "EventBusName"));
    if (name.ends_with("Permission"))
        return prefix + "event-bus/" + bus.name;
    const auto rule = textMember(input, name == "PutTargets" || name == "RemoveTargets" || name == "ListTargetsByRule" ? "Rule" : "Name");
    if (!rule)
        return "*";
    Rule named;
    named.place = placeOf(context);
    named.bus = bus.name;
    named.name = *rule;
    return named.arn();
}

} // namespace

BusName busNamed(const ReadContext &context, const std::optional<std::string> &text)
{
    static constexpr std::string_view type = "event-bus/";
    if (!text || text->empty())
        return {placeOf(context), std::string(defaultBus)};
    const Arn arn = Arn::parse(*text);
    if (arn.service != "events" || !arn.resource.starts_with(type))
        return {placeOf(context), *text};
    return {{arn.account, arn.region}, arn.resource.substr(type.size())};
}

Expected<Bus> openBus(ReadContext &context, const std::optional<std::string> &text)
{
    const BusName named = busNamed(context, text);
    const bool mine = named.place.account == context.account() && named.place.region == context.region();
    auto bus = mine ? Repository(context.db()).findBus(named.place, named.name) : std::nullopt;
    if (!bus)
        return fail(noSuchBus(named.name));
    return std::move(*bus);
}

Expected<Rule> openRule(ReadContext &context, const std::string &name, const std::optional<std::string> &busText)
{
    const auto bus = openBus(context, busText);
    if (!bus)
        return fail(bus.error());
    auto rule = Repository(context.db()).findRule(bus->place, bus->name, name);
    if (!rule)
        return fail(noSuchRule(name, bus->name));
    return std::move(*rule);
}

Expected<void> checkManaged(ReadContext &context, const Rule &rule, bool force)
{
    if (rule.managedBy.empty() || force || context.caller().principal.arn == rule.managedBy)
        return {};
    return fail(Error{"ManagedRuleException", "Rule " + rule.name + " is managed by " + rule.managedBy + ". Managed rules can be changed by the service that created them only.", 400});
}

Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Principal &who = context.caller().principal;
    // Services make rules for themselves; PutEvents asks for each of its entries.
    if (who.kind == Principal::Kind::Service || operation.name == "PutEvents")
        return {};
    return requireAccess(context, {.action = "events:" + std::string(operation.name), .resource = resourceOf(context, operation, input)},
                         "AccessDeniedException", 400);
}

Expected<void> mayPutEvents(ReadContext &context, const Bus &bus, const std::string &source, const std::string &detailType)
{
    const Principal &who = context.caller().principal;
    if (who.kind == Principal::Kind::Service && who.account.value == bus.place.account)
        return {};
    AccessQuestion question{.action = "events:PutEvents", .resource = bus.arn(), .resourceAccount = bus.place.account};
    if (!bus.policy.empty())
        question.policies = busPolicies().find(bus.policy);
    question.keys = {{"events:source", source}, {"events:detail-type", detailType}};
    return requireAccess(context, question, "AccessDeniedException", 400);
}

void announce(WriteContext &context, const Place &place, Change::Kind kind, std::string type, std::string id, std::string parent)
{
    context.changed({.kind = kind, .service = "events", .type = std::move(type), .account = AccountId{place.account},
                     .region = Region{place.region}, .parent = std::move(parent), .id = std::move(id)});
}

Expected<std::string> afterToken(const std::optional<std::string> &token)
{
    if (!token)
        return std::string();
    auto after = readPageToken(*token);
    if (!after)
        return fail(validation("Invalid NextToken."));
    return std::move(*after);
}

std::string tokenFor(std::string_view lastName)
{
    return pageToken(lastName);
}

} // namespace nephoscope::events
