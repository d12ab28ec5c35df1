#include "services/events/Forward.h"
#include "services/events/Operations.h"
#include "services/events/Router.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

using Put = api::events::PutEvents;
using Entry = api::events::PutEventsRequestEntry;
using Result = api::events::PutEventsResultEntry;

/// Of all entries together (EventBridge User Guide, "Quotas").
constexpr std::size_t maxRequestBytes = 1024 * 1024;
constexpr int maxDepth = 1000;

/// As the User Guide reckons it ("Calculating PutEvents event entry size").
std::size_t sizeOf(const Entry &entry)
{
    static constexpr std::size_t timeBytes = 14;
    std::size_t size = entry.time ? timeBytes : 0;
    size += entry.source.value_or(std::string()).size() + entry.detailType.value_or(std::string()).size() + entry.detail.value_or(std::string()).size();
    for (const std::string &resource : entry.resources.value_or(std::vector<std::string>()))
        size += resource.size();
    return size;
}

Error required(std::string_view parameter)
{
    return {"InvalidArgument", "Parameter " + std::string(parameter) + " is not valid. Reason: " + std::string(parameter) + " is a required argument.", 400};
}

Expected<json::value> parseDetail(const std::string &text)
{
    json::parse_options options;
    options.max_depth = maxDepth;
    json::error_code error;
    json::value detail = json::parse(text, error, {}, options);
    if (error || !detail.is_object())
        return fail(Error{"MalformedDetail", "Detail is malformed.", 400});
    return detail;
}

Expected<std::string> putOne(WriteContext &context, Router &router, const Entry &entry)
{
    const auto missing = [](const std::optional<std::string> &text) { return !text || text->empty(); };
    if (missing(entry.source))
        return fail(required("Source"));
    if (missing(entry.detailType))
        return fail(required("DetailType"));
    if (missing(entry.detail))
        return fail(required("Detail"));
    const bool byService = context.caller().principal.kind == Principal::Kind::Service;
    if (entry.source->starts_with("aws.") && !byService)
        return fail(Error{"NotAuthorizedForSourceException", "Not authorized for the source.", 400});
    auto detail = parseDetail(*entry.detail);
    if (!detail)
        return fail(std::move(detail.error()));
    const BusName named = busNamed(context, entry.eventBusName);
    if (named.place.region != context.region())
        return fail(Error{"InvalidArgument", "Parameter EventBusName is not valid. Reason: the event bus is in another Region.", 400});
    const std::string id = context.random().uuid();
    const auto bus = Repository(context.db()).findBus(named.place, named.name);
    if (!bus) {
        // EventBridge takes events for a bus that is not there, and drops them; of other accounts' it says nothing.
        if (named.place.account == context.account())
            return id;
        Bus unknown;
        unknown.place = named.place;
        unknown.name = named.name;
        if (auto allowed = mayPutEvents(context, unknown, *entry.source, *entry.detailType); !allowed)
            return fail(std::move(allowed.error()));
        return id;
    }
    if (auto allowed = mayPutEvents(context, *bus, *entry.source, *entry.detailType); !allowed)
        return fail(std::move(allowed.error()));
    const Timestamp time = entry.time.value_or(context.now());
    const Envelope envelope{id, *entry.detailType, *entry.source, placeOf(context), time, entry.resources.value_or(std::vector<std::string>())};
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::Sent, .message = id, .cause = context.caller().cause, .from = MessageFlow::senderOf(context.caller()),
                     .to = bus->arn(), .excerpt = MessageFlow::excerptOf(*entry.detail)});
    }
    router.route(context, *bus, {wrap(envelope, std::move(*detail)), time});
    return id;
}

/// What customers put, for services have metrics of their own.
void countCall(WriteContext &context, Metrics &metrics, std::size_t bytes, std::size_t entries, std::optional<std::int32_t> failed)
{
    if (context.caller().principal.kind == Principal::Kind::Service)
        return;
    const Place place = placeOf(context);
    const Timestamp now = context.now();
    countAt(metrics, place, "PutEventsApproximateCallCount", now);
    countAt(metrics, place, "PutEventsRequestSize", now, double(bytes), "Bytes");
    countAt(metrics, place, failed ? "PutEventsApproximateSuccessCount" : "PutEventsApproximateFailedCount", now);
    if (!failed)
        return;
    countAt(metrics, place, "PutEventsEntriesCount", now, double(entries));
    countAt(metrics, place, "PutEventsFailedEntriesCount", now, double(*failed));
}

Expected<Put::Output> putEvents(WriteContext &context, Router &router, const Put::Input &input)
{
    std::size_t total = 0;
    for (const Entry &entry : *input.entries)
        total += sizeOf(entry);
    if (total > maxRequestBytes) {
        countCall(context, router.metrics(), total, input.entries->size(), std::nullopt);
        return fail(validation("Total size of the entries in the request is over the limit."));
    }
    Put::Output output;
    output.failedEntryCount = 0;
    auto &results = output.entries.emplace();
    std::optional<Error> denial;
    bool isDenied = true;
    for (const Entry &entry : *input.entries) {
        auto &result = results.emplace_back();
        const auto id = putOne(context, router, entry);
        if (id) {
            result.eventId = *id;
        } else {
            ++*output.failedEntryCount;
            result.errorCode = id.error().code;
            result.errorMessage = id.error().message;
            if (id.error().code == "AccessDeniedException")
                denial = id.error();
        }
        isDenied = isDenied && result.errorCode == "AccessDeniedException";
    }
    // Who may put none of them may not put events.
    if (isDenied && denial) {
        countCall(context, router.metrics(), total, input.entries->size(), std::nullopt);
        return fail(std::move(*denial));
    }
    countCall(context, router.metrics(), total, input.entries->size(), *output.failedEntryCount);
    return output;
}

Expected<ForwardEvent::Output> forward(WriteContext &context, Router &router, const ForwardEvent::Input &input)
{
    const BusName named = busNamed(context, input.bus);
    const auto bus = Repository(context.db()).findBus(named.place, named.name);
    if (!bus)
        return fail(noSuchBus(named.name));
    json::error_code error;
    json::value event = json::parse(input.event, error);
    if (error || !event.is_object())
        return fail(validation("The event is malformed."));
    const auto &envelope = event.as_object();
    const std::string source(envelope.at("source").as_string());
    const std::string type(envelope.at("detail-type").as_string());
    if (auto allowed = mayPutEvents(context, *bus, source, type); !allowed)
        return fail(std::move(allowed.error()));
    Timestamp time = context.now();
    parseIso8601(std::string_view(std::string(envelope.at("time").as_string())), time);
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::Sent, .message = eventIdOf(input.event), .from = MessageFlow::senderOf(context.caller()), .to = bus->arn(),
                     .excerpt = MessageFlow::excerptOf(input.event)});
    }
    router.route(context, *bus, {std::move(event), time, input.hops});
    return ForwardEvent::Output{};
}

Expected<api::events::TestEventPattern::Output> testEventPattern(ReadContext &, const api::events::TestEventPattern::Input &input)
{
    const auto pattern = pattern::EventPattern::parse(*input.eventPattern, pattern::Dialect::Event);
    if (!pattern)
        return fail(badPattern(pattern.error().message));
    json::error_code error;
    const json::value event = json::parse(*input.event, error);
    if (error || !event.is_object())
        return fail(validation("Parameter Event is not valid."));
    for (const std::string_view field : {"id", "account", "source", "time", "region", "resources", "detail-type"}) {
        if (!event.as_object().contains(field))
            return fail(validation("Parameter Event is not valid. Reason: the field " + std::string(field) + " is missing."));
    }
    api::events::TestEventPattern::Output output;
    output.result = pattern->matches(event);
    return output;
}

} // namespace

void registerPutEvents(ServiceRegistry &registry, Router &router)
{
    registry.write<Put>([&router](WriteContext &context, const Put::Input &input) { return putEvents(context, router, input); });
    registry.write<ForwardEvent>([&router](WriteContext &context, const ForwardEvent::Input &input) { return forward(context, router, input); });
    registry.read<api::events::TestEventPattern>(testEventPattern);
}

} // namespace nephoscope::events
