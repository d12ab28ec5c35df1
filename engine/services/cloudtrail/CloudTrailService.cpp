#include "services/cloudtrail/CloudTrailService.h"

#include "api/generated/cloudtrail.h"
#include "door/InternalOperation.h"
#include "door/RequestTags.h"
#include "services/cloudtrail/Selectors.h"

#include <algorithm>
#include <utility>

namespace nephoscope::cloudtrail {

namespace {

/// Writes what was gathered. The engine's own.
struct KeepEvents : InternalOperation<KeepEvents>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "KeepEvents";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

constexpr std::string_view trimJob = "cloudtrail.trim";

/// At the next midnight: whoever puts it down, it is the same job.
Job nextTrim(Timestamp now)
{
    return {std::string(trimJob), "history", std::string(defaultAccount), std::string(defaultRegion),
            std::chrono::floor<std::chrono::days>(now) + std::chrono::days(1)};
}

/// Events that are too old, a few at a time.
Expected<std::optional<Job>> trim(WriteContext &context, const Job &job)
{
    constexpr std::size_t most = 2000;
    Job next = nextTrim(context.now());
    if (Events(context.db()).removeOld(context.now() - history, most) == most)
        next.due = job.due;
    return std::optional(std::move(next));
}

/// One change for all: whoever shows events reads anew.
Change eventsCame(const Event &last)
{
    return {.kind = Change::Kind::Created, .service = "cloudtrail", .type = "event", .account = AccountId{last.account},
            .region = Region{last.region}, .id = last.id};
}

} // namespace

void CloudTrailService::start(const ServiceHost &host)
{
    m_host = &host;
    m_apiCalls.start(host);
    look(host.database.writer());
}

void CloudTrailService::onReset()
{
    m_wantData.store(false);
    m_trims = false;
    const std::lock_guard lock(m_mutex);
    m_gathered.clear();
}

void CloudTrailService::look(store::Connection &connection)
{
    const auto trails = Events(connection).allTrails();
    m_wantData.store(std::any_of(trails.begin(), trails.end(), [](const Trail &trail) { return trail.logging && Selectors::of(trail).wantData(); }));
}

bool CloudTrailService::wants(const api::Operation &operation) const
{
    return m_wantData.load(std::memory_order_relaxed) || !isDataEvent(operation);
}

void CloudTrailService::note(const AuditedCall &call)
{
    // The console's look at the history is none of its events: it would fill the list that it draws.
    if (call.call.caller.via == Via::Console && call.call.operation->name == "LookupEvents")
        return;
    Event event = makeEvent(call, m_host->random.uuid());
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.push_back(std::move(event));
        if (std::exchange(m_asked, true))
            return;
    }
    m_host->cloud.submit({&KeepEvents::model(), itself(), api::Value::of(KeepEvents::Input{})}, [this](const Reply &reply) {
        const std::lock_guard lock(m_mutex);
        if (!reply) // a full disk; what comes next tries again
            m_asked = false;
    });
}

void CloudTrailService::writeGathered(WriteContext &context)
{
    std::vector<Event> events;
    {
        const std::lock_guard lock(m_mutex);
        m_asked = false;
        events.swap(m_gathered);
    }
    Events rows(context.db());
    for (const Event &event : events)
        rows.add(event);
    ApiCalls::send(context, events, m_reads->wanted);
    // Not for the look at the history itself: lists that follow it would never rest.
    const auto last = std::find_if(events.rbegin(), events.rend(), [](const Event &event) { return event.name != "LookupEvents"; });
    if (last != events.rend())
        context.changed(eventsCame(*last));
    if (!std::exchange(m_trims, true))
        context.schedule(nextTrim(context.now()));
}

std::string CloudTrailService::resourceOf(ReadContext &context, const api::Operation &, const api::Value &input)
{
    for (const std::string_view member : {"Name", "TrailName", "ResourceId"}) {
        if (const std::string *name = textField(input, member))
            return name->starts_with("arn:") ? *name : Trail{context.account(), context.region(), *name, {}, {}}.arn();
    }
    return "*";
}

void CloudTrailService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerTrails(registry, host, *this);
    registerTrailSettings(registry, *this);
    registerLookup(registry);
    registerDelivery(registry, host);
    registerDigests(registry, host);
    registerPublicKeys(registry);
    registerRefused(registry);
    m_apiCalls.registerOperations(registry, host);
    registry.job(std::string(trimJob), trim);
    registry.write<KeepEvents>([this](WriteContext &context, const KeepEvents::Input &) -> Expected<api::Empty> {
        writeGathered(context);
        return api::Empty{};
    });
}

} // namespace nephoscope::cloudtrail
