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

} // namespace

void CloudTrailService::start(const ServiceHost &host)
{
    m_host = &host;
    look(host.database.writer());
}

void CloudTrailService::onReset()
{
    m_wantData.store(false);
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
    Event event = makeEvent(call, m_host->random.uuid());
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.push_back(std::move(event));
        if (std::exchange(m_asked, true))
            return;
    }
    Caller engine;
    engine.principal = Principal::service("cloudtrail.amazonaws.com");
    engine.via = Via::Service;
    m_host->cloud.submit({&KeepEvents::model(), std::move(engine), api::Value::of(KeepEvents::Input{})}, [this](const Reply &reply) {
        const std::lock_guard lock(m_mutex);
        if (!reply) // a full disk; what comes next tries again
            m_asked = false;
    });
}

void CloudTrailService::writeGathered(store::Connection &connection)
{
    std::vector<Event> events;
    {
        const std::lock_guard lock(m_mutex);
        m_asked = false;
        events.swap(m_gathered);
    }
    Events rows(connection);
    for (const Event &event : events)
        rows.add(event);
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
    registerTrails(registry, *this);
    registerLookup(registry);
    registerDelivery(registry, host);
    registry.write<KeepEvents>([this](WriteContext &context, const KeepEvents::Input &) -> Expected<api::Empty> {
        writeGathered(context.db());
        return api::Empty{};
    });
}

} // namespace nephoscope::cloudtrail
