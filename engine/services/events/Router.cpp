#include "services/events/Router.h"

#include "core/Text.h"
#include "services/events/ArchiveRepository.h"
#include "services/events/Delivery.h"

#include <boost/json.hpp>

#include <limits>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// `bus` empty: it is the rule's own, by its schedule.
void tellMatched(WriteContext &context, const std::string &bus, const std::string &rule, const BusEvent &event)
{
    if (!context.isFlowWatched())
        return;
    const std::string text = json::serialize(event.event);
    context.hop({.kind = Hop::Kind::Matched, .message = eventIdOf(text), .from = bus, .to = rule, .excerpt = MessageFlow::excerptOf(text)});
}

/// A call that only reads, which rules hear of where their state says so.
bool isRead(const json::value &event)
{
    const json::object &all = event.as_object();
    const auto *type = all.if_contains("detail-type"), *source = all.if_contains("source"), *detail = all.if_contains("detail");
    if (!type || !type->is_string() || type->get_string() != "AWS API Call via CloudTrail" || !source || !source->is_string()
        || !source->get_string().starts_with("aws.") || !detail || !detail->is_object())
        return false;
    const auto *readOnly = detail->get_object().if_contains("readOnly");
    return readOnly && readOnly->is_bool() && readOnly->get_bool();
}

} // namespace

std::string eventIdOf(std::string_view event)
{
    // wrap() writes it before everything that customers say.
    static constexpr std::string_view name = "\"id\":\"";
    const std::size_t found = event.find(name);
    if (found == std::string_view::npos)
        return {};
    const std::size_t begin = found + name.size();
    return std::string(event.substr(begin, event.find('"', begin) - begin));
}

json::value wrap(const Envelope &envelope, json::value detail)
{
    json::array resources;
    for (const std::string &resource : envelope.resources)
        resources.push_back(json::string(resource));
    return json::object{{"version", "0"},
                        {"id", envelope.id},
                        {"detail-type", envelope.detailType},
                        {"source", envelope.source},
                        {"account", envelope.place.account},
                        {"time", formatIso8601(envelope.time, false)},
                        {"region", envelope.place.region},
                        {"resources", std::move(resources)},
                        {"detail", std::move(detail)}};
}

MetricSeries seriesOf(const std::string &ruleArn, std::string name, std::string unit)
{
    const Arn rule = Arn::parse(ruleArn);
    const auto parts = split(rule.resource, '/'); // rule/NAME, rule/BUS/NAME
    MetricSeries series{rule.account, rule.region, "AWS/Events", std::move(name), {{"RuleName", std::string(parts.back())}}, std::move(unit)};
    if (parts.size() > 2)
        series.dimensions.emplace("EventBusName", parts[1]);
    return series;
}

void countFor(Metrics &metrics, const std::string &ruleArn, std::string name, Timestamp now, double value, std::string unit)
{
    metrics.add(seriesOf(ruleArn, std::move(name), std::move(unit)), now, value);
}

void countAt(Metrics &metrics, const Place &place, std::string name, Timestamp now, double value, std::string unit)
{
    metrics.add({place.account, place.region, "AWS/Events", std::move(name), {}, std::move(unit)}, now, value);
}

InputRules inputOf(const Target &target)
{
    InputRules rules;
    rules.constant = target.input;
    rules.path = target.inputPath;
    if (target.inputTransformer) {
        rules.text = target.inputTransformer->inputTemplate;
        if (target.inputTransformer->inputPathsMap)
            rules.paths = *target.inputTransformer->inputPathsMap;
    }
    return rules;
}

void Router::changing(WriteContext &context, const Place &place, const std::string &bus)
{
    Bus named;
    named.place = place;
    named.name = bus;
    m_buses.erase(named.arn());
    // What is read from here on until the end of the transaction may be undone.
    context.db().whenUndone([this, arn = named.arn()] { m_buses.erase(arn); });
}

std::shared_ptr<const Router::Table> Router::table(WriteContext &context, const Bus &bus)
{
    const std::string arn = bus.arn();
    if (const auto found = m_buses.find(arn); found != m_buses.end())
        return found->second;
    auto made = std::make_shared<Table>();
    Repository repository(context.db());
    for (Rule &rule : repository.rules(bus.place, bus.name, {}, {}, all)) {
        if (!rule.isEnabled() || rule.pattern.empty())
            continue;
        auto compiled = pattern::EventPattern::parse(rule.pattern, pattern::Dialect::Event);
        if (!compiled)
            continue;
        auto targets = repository.targets(rule.id, {}, all);
        made->rules.push_back({std::move(rule), std::move(*compiled), std::move(targets)});
    }
    for (const Archive &archive : ArchiveRepository(context.db()).ofBus(bus)) {
        Keeping keeping{archive.id, {}};
        if (!archive.pattern.empty()) {
            auto compiled = pattern::EventPattern::parse(archive.pattern, pattern::Dialect::Event);
            if (!compiled)
                continue;
            keeping.pattern = std::move(*compiled);
        }
        made->archives.push_back(std::move(keeping));
    }
    m_buses.insert_or_assign(arn, made);
    return made;
}

void Router::route(WriteContext &context, const Bus &bus, const BusEvent &event)
{
    const auto known = table(context, bus);
    const bool read = isRead(event.event);
    for (const Compiled &compiled : known->rules) {
        if (event.onlyRules && !event.onlyRules->empty() && !event.onlyRules->contains(compiled.rule.arn()))
            continue;
        if ((read && !compiled.rule.wantsReads()) || !compiled.pattern.matches(event.event))
            continue;
        for (const char *name : {"MatchedEvents", "TriggeredRules"})
            countFor(*m_metrics, compiled.rule.arn(), name, context.now());
        tellMatched(context, bus.arn(), compiled.rule.arn(), event);
        if (!compiled.targets.empty())
            countAt(*m_metrics, bus.place, "InvocationsCreated", context.now(), double(compiled.targets.size()));
        for (const Target &target : compiled.targets)
            send(context, compiled.rule, target, event);
    }
    // What is replayed is in an archive already.
    if (event.replayed)
        return;
    for (const Keeping &keeping : known->archives) {
        if (!keeping.pattern || keeping.pattern->matches(event.event))
            ArchiveRepository(context.db()).keep(keeping.archive, event.time, json::serialize(event.event));
    }
}

void Router::run(WriteContext &context, const Rule &rule, const BusEvent &event)
{
    countFor(*m_metrics, rule.arn(), "TriggeredRules", context.now());
    tellMatched(context, {}, rule.arn(), event);
    for (const Target &target : Repository(context.db()).targets(rule.id, {}, all))
        send(context, rule, target, event);
}

void Router::send(WriteContext &context, const Rule &rule, const Target &target, const BusEvent &event)
{
    const EventPlace place{rule.arn(), rule.name, context.now()};
    TargetMail mail;
    mail.rule = place.ruleArn;
    mail.target = target;
    mail.event = json::serialize(event.event);
    mail.hops = event.hops;
    mail.payload = transform(inputOf(target), event.event, place);
    sendToTarget(context, rule.place, mail);
}

} // namespace nephoscope::events
