#include "core/Text.h"
#include "services/events/ArchiveRepository.h"
#include "services/events/Operations.h"
#include "services/events/Router.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::string_view jobKind = "events.replay";
/// Events to one step of the job.
constexpr std::size_t stepSize = 20;

bool isOver(const Replay &replay)
{
    return replay.state == "COMPLETED" || replay.state == "CANCELLED" || replay.state == "FAILED";
}

Job jobOf(const Replay &replay, Timestamp due)
{
    return {std::string(jobKind), replay.arn(), replay.place.account, replay.place.region, due, replay.name};
}

void save(WriteContext &context, const Replay &replay)
{
    ArchiveRepository(context.db()).putReplay(replay);
    announce(context, replay.place, Change::Kind::Updated, "replay", replay.name);
}

std::optional<Archive> archiveOf(ReadContext &context, const Replay &replay)
{
    static constexpr std::string_view type = "archive/";
    const Arn arn = Arn::parse(replay.archive);
    if (arn.service != "events" || !arn.resource.starts_with(type) || arn.account != replay.place.account || arn.region != replay.place.region)
        return std::nullopt;
    return ArchiveRepository(context.db()).find(replay.place, arn.resource.substr(type.size()));
}

std::set<std::string> filtersOf(const Replay &replay)
{
    std::set<std::string> rules;
    for (const std::string_view line : split(replay.filters, '\n')) {
        if (!line.empty())
            rules.emplace(line);
    }
    return rules;
}

std::optional<Job> end(WriteContext &context, Replay &replay, const char *state, std::string reason = {})
{
    replay.state = state;
    replay.reason = std::move(reason);
    replay.ended = context.now();
    save(context, replay);
    return std::nullopt;
}

/// Puts the next few events on the bus again.
Expected<std::optional<Job>> step(WriteContext &context, Router &router, const Job &job)
{
    auto replay = ArchiveRepository(context.db()).findReplay({job.account, job.region}, job.data);
    if (!replay || isOver(*replay))
        return std::nullopt;
    if (replay->state == "CANCELLING")
        return end(context, *replay, "CANCELLED");
    const auto archive = archiveOf(context, *replay);
    const BusName named = busNamed(context, replay->bus);
    const auto bus = Repository(context.db()).findBus(named.place, named.name);
    if (!archive || !bus)
        return end(context, *replay, "FAILED", archive ? "The event bus has been deleted." : "The archive has been deleted.");
    const Timestamp from = replay->lastTime.value_or(replay->begins);
    const auto events = ArchiveRepository(context.db()).events(archive->id, from, replay->lastNumber, replay->ends, stepSize);
    const std::set<std::string> rules = filtersOf(*replay);
    for (const ArchivedEvent &archived : events) {
        json::value event = json::parse(archived.event);
        event.as_object()["replay-name"] = replay->name;
        router.route(context, *bus, {std::move(event), archived.time, 0, rules, true});
        replay->lastTime = archived.time;
        replay->lastNumber = archived.number;
    }
    if (events.size() < stepSize)
        return end(context, *replay, "COMPLETED");
    replay->state = "RUNNING";
    save(context, *replay);
    return jobOf(*replay, context.now());
}

template <class Output>
void describeState(const Replay &replay, Output &output)
{
    output.state.emplace().value = replay.state;
    if (!replay.reason.empty())
        output.stateReason = replay.reason;
}

Expected<api::events::StartReplay::Output> startReplay(WriteContext &context, const api::events::StartReplay::Input &input)
{
    ArchiveRepository repository(context.db());
    Replay replay;
    replay.place = placeOf(context);
    replay.name = *input.replayName;
    replay.archive = *input.eventSourceArn;
    replay.bus = *input.destination->arn;
    const auto archive = archiveOf(context, replay);
    if (!archive)
        return fail(validation("Parameter EventSourceArn is not valid. Reason: Archive " + *input.eventSourceArn + " does not exist."));
    if (replay.bus != archive->busArn())
        return fail(validation("Parameter Destination.Arn is not valid. Reason: Cross event bus replay is not permitted."));
    if (*input.eventStartTime >= *input.eventEndTime)
        return fail(validation("Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime."));
    if (repository.findReplay(replay.place, replay.name))
        return fail(alreadyExists("Replay " + replay.name + " already exists."));
    for (const std::string &rule : input.destination->filterArns.value_or(std::vector<std::string>()))
        replay.filters += rule + '\n';
    replay.description = input.description.value_or(std::string());
    replay.state = "STARTING";
    replay.begins = *input.eventStartTime;
    replay.ends = *input.eventEndTime;
    replay.started = context.now();
    save(context, replay);
    context.schedule(jobOf(replay, context.now()));
    api::events::StartReplay::Output output;
    output.replayArn = replay.arn();
    output.replayStartTime = replay.started;
    describeState(replay, output);
    return output;
}

Expected<Replay> openReplay(ReadContext &context, const std::string &name)
{
    auto replay = ArchiveRepository(context.db()).findReplay(placeOf(context), name);
    if (!replay)
        return fail(notFound("Replay " + name + " does not exist."));
    return std::move(*replay);
}

Expected<api::events::CancelReplay::Output> cancelReplay(WriteContext &context, const api::events::CancelReplay::Input &input)
{
    auto replay = openReplay(context, *input.replayName);
    if (!replay)
        return fail(std::move(replay.error()));
    if (isOver(*replay) || replay->state == "CANCELLING")
        return fail(Error{"IllegalStatusException", "Replay " + replay->name + " is not in a valid state for this operation.", 400});
    replay->state = "CANCELLING";
    save(context, *replay);
    api::events::CancelReplay::Output output;
    output.replayArn = replay->arn();
    describeState(*replay, output);
    return output;
}

Expected<api::events::DescribeReplay::Output> describeReplay(ReadContext &context, const api::events::DescribeReplay::Input &input)
{
    const auto replay = openReplay(context, *input.replayName);
    if (!replay)
        return fail(replay.error());
    api::events::DescribeReplay::Output output;
    describeState(*replay, output);
    output.replayName = replay->name;
    output.replayArn = replay->arn();
    output.eventSourceArn = replay->archive;
    auto &destination = output.destination.emplace();
    destination.arn = replay->bus;
    if (const auto rules = filtersOf(*replay); !rules.empty())
        destination.filterArns.emplace(rules.begin(), rules.end());
    if (!replay->description.empty())
        output.description = replay->description;
    output.eventStartTime = replay->begins;
    output.eventEndTime = replay->ends;
    output.replayStartTime = replay->started;
    output.replayEndTime = replay->ended;
    output.eventLastReplayedTime = replay->lastTime;
    return output;
}

Expected<api::events::ListReplays::Output> listReplays(ReadContext &context, const api::events::ListReplays::Input &input)
{
    api::events::ListReplays::Output output;
    const auto replays = page<Replay>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return ArchiveRepository(context.db()).replays(placeOf(context), input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const Replay &replay) { return replay.name; });
    if (!replays)
        return fail(replays.error());
    auto &list = output.replays.emplace();
    for (const Replay &replay : *replays) {
        if ((input.state && input.state->value != replay.state) || (input.eventSourceArn && *input.eventSourceArn != replay.archive))
            continue;
        auto &entry = list.emplace_back();
        describeState(replay, entry);
        entry.replayName = replay.name;
        entry.eventSourceArn = replay.archive;
        entry.eventStartTime = replay.begins;
        entry.eventEndTime = replay.ends;
        entry.replayStartTime = replay.started;
        entry.replayEndTime = replay.ended;
        entry.eventLastReplayedTime = replay.lastTime;
    }
    return output;
}

} // namespace

void registerReplays(ServiceRegistry &registry, Router &router)
{
    registry.write<api::events::StartReplay>(startReplay);
    registry.write<api::events::CancelReplay>(cancelReplay);
    registry.read<api::events::DescribeReplay>(describeReplay);
    registry.read<api::events::ListReplays>(listReplays);
    registry.job(std::string(jobKind), [&router](WriteContext &context, const Job &job) { return step(context, router, job); });
}

} // namespace nephoscope::events
