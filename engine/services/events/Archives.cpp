#include "services/events/Operations.h"
#include "services/events/Router.h"

#include "core/Identity.h"
#include "services/events/ArchiveRepository.h"



namespace nephoscope::events {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view expiryJob = "events.archive-expiry";
/// Events to one step of a job.
constexpr std::size_t stepSize = 50;
constexpr std::int64_t maxArchives = 100;

Error noSuchArchive(const std::string &name)
{
    return notFound("Archive " + name + " does not exist.");
}

Expected<Archive> openArchive(ReadContext &context, const std::string &name)
{
    auto archive = ArchiveRepository(context.db()).find(placeOf(context), name);
    if (!archive)
        return fail(noSuchArchive(name));
    return std::move(*archive);
}

Expected<void> checkPattern(const std::optional<std::string> &text)
{
    if (!text || text->empty())
        return {};
    const auto pattern = pattern::EventPattern::parse(*text, pattern::Dialect::Event);
    return pattern ? Expected<void>() : Expected<void>(fail(badPattern(pattern.error().message)));
}

Job expiryOf(const Archive &archive, Timestamp due)
{
    return {std::string(expiryJob), std::to_string(archive.id), archive.place.account, archive.place.region, due, archive.name};
}

/// Once a day, for archives that keep events for some days only.
void planExpiry(WriteContext &context, const Archive &archive)
{
    if (archive.retentionDays > 0)
        context.schedule(expiryOf(archive, context.now() + 24h));
    else
        context.unschedule(expiryJob, std::to_string(archive.id));
}

Expected<std::optional<Job>> expire(WriteContext &context, const Job &job)
{
    ArchiveRepository repository(context.db());
    const auto archive = repository.find({job.account, job.region}, job.data);
    if (!archive || std::to_string(archive->id) != job.key || archive->retentionDays == 0)
        return std::nullopt;
    const bool done = repository.expire(archive->id, context.now() - archive->retentionDays * 24h, stepSize);
    return expiryOf(*archive, done ? context.now() + 24h : context.now());
}

template <class Output>
void describeState(const Archive &archive, Output &output)
{
    output.archiveArn = archive.arn();
    output.state.emplace().value = archive.state;
    output.creationTime = archive.created;
}

Expected<api::events::CreateArchive::Output> createArchive(WriteContext &context, Router &router, const api::events::CreateArchive::Input &input)
{
    if (Arn::parse(*input.eventSourceArn).service != "events")
        return fail(validation("Parameter EventSourceArn is not valid. Reason: Must contain an event bus ARN."));
    const auto bus = openBus(context, input.eventSourceArn);
    if (!bus)
        return fail(bus.error());
    if (auto checked = checkPattern(input.eventPattern); !checked)
        return fail(std::move(checked.error()));
    ArchiveRepository repository(context.db());
    if (repository.find(placeOf(context), *input.archiveName))
        return fail(alreadyExists("Archive " + *input.archiveName + " already exists."));
    if (std::int64_t(repository.list(placeOf(context), {}, {}, maxArchives).size()) >= maxArchives)
        return fail(limitExceeded());
    Archive archive;
    archive.place = bus->place;
    archive.name = *input.archiveName;
    archive.bus = bus->name;
    archive.pattern = input.eventPattern.value_or(std::string());
    archive.description = input.description.value_or(std::string());
    archive.retentionDays = input.retentionDays.value_or(0);
    archive.created = context.now();
    router.changing(context, bus->place, bus->name);
    repository.put(archive);
    planExpiry(context, archive);
    announce(context, archive.place, Change::Kind::Created, "archive", archive.name);
    api::events::CreateArchive::Output output;
    describeState(archive, output);
    return output;
}

Expected<api::events::UpdateArchive::Output> updateArchive(WriteContext &context, Router &router, const api::events::UpdateArchive::Input &input)
{
    auto archive = openArchive(context, *input.archiveName);
    if (!archive)
        return fail(std::move(archive.error()));
    if (auto checked = checkPattern(input.eventPattern); !checked)
        return fail(std::move(checked.error()));
    archive->pattern = input.eventPattern.value_or(archive->pattern);
    archive->description = input.description.value_or(archive->description);
    archive->retentionDays = input.retentionDays.value_or(static_cast<std::int32_t>(archive->retentionDays));
    router.changing(context, archive->place, archive->bus);
    ArchiveRepository(context.db()).put(*archive);
    planExpiry(context, *archive);
    announce(context, archive->place, Change::Kind::Updated, "archive", archive->name);
    api::events::UpdateArchive::Output output;
    describeState(*archive, output);
    return output;
}

Expected<api::events::DeleteArchive::Output> deleteArchive(WriteContext &context, Router &router, const api::events::DeleteArchive::Input &input)
{
    const auto archive = openArchive(context, *input.archiveName);
    if (!archive)
        return fail(archive.error());
    router.changing(context, archive->place, archive->bus);
    ArchiveRepository(context.db()).remove(*archive);
    context.unschedule(expiryJob, std::to_string(archive->id));
    announce(context, archive->place, Change::Kind::Deleted, "archive", archive->name);
    return api::events::DeleteArchive::Output{};
}

Expected<api::events::DescribeArchive::Output> describeArchive(ReadContext &context, const api::events::DescribeArchive::Input &input)
{
    const auto archive = openArchive(context, *input.archiveName);
    if (!archive)
        return fail(archive.error());
    api::events::DescribeArchive::Output output;
    describeState(*archive, output);
    output.archiveName = archive->name;
    output.eventSourceArn = archive->busArn();
    if (!archive->pattern.empty())
        output.eventPattern = archive->pattern;
    if (!archive->description.empty())
        output.description = archive->description;
    output.retentionDays = static_cast<std::int32_t>(archive->retentionDays);
    output.eventCount = archive->events;
    output.sizeBytes = archive->bytes;
    return output;
}

Expected<api::events::ListArchives::Output> listArchives(ReadContext &context, const api::events::ListArchives::Input &input)
{
    api::events::ListArchives::Output output;
    const auto archives = page<Archive>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return ArchiveRepository(context.db()).list(placeOf(context), input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const Archive &archive) { return archive.name; });
    if (!archives)
        return fail(archives.error());
    auto &list = output.archives.emplace();
    for (const Archive &archive : *archives) {
        if ((input.state && input.state->value != archive.state) || (input.eventSourceArn && *input.eventSourceArn != archive.busArn()))
            continue;
        auto &entry = list.emplace_back();
        entry.archiveName = archive.name;
        entry.eventSourceArn = archive.busArn();
        entry.state.emplace().value = archive.state;
        entry.retentionDays = static_cast<std::int32_t>(archive.retentionDays);
        entry.eventCount = archive.events;
        entry.sizeBytes = archive.bytes;
        entry.creationTime = archive.created;
    }
    return output;
}

} // namespace

void registerArchives(ServiceRegistry &registry, Router &router)
{
    registry.write<api::events::CreateArchive>([&router](WriteContext &context, const auto &input) { return createArchive(context, router, input); });
    registry.write<api::events::UpdateArchive>([&router](WriteContext &context, const auto &input) { return updateArchive(context, router, input); });
    registry.write<api::events::DeleteArchive>([&router](WriteContext &context, const auto &input) { return deleteArchive(context, router, input); });
    registry.read<api::events::DescribeArchive>(describeArchive);
    registry.read<api::events::ListArchives>(listArchives);
    registry.job(std::string(expiryJob), expire);
}

} // namespace nephoscope::events
