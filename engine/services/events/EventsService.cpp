#include "services/events/EventsService.h"

#include "services/events/Operations.h"
#include "services/events/Scheduling.h"

namespace nephoscope::events {

void EventsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerApiDestinations(registry);
    registerArchives(registry, m_router);
    registerBuses(registry);
    registerConnections(registry);
    registerPermissions(registry);
    registerPutEvents(registry, m_router);
    registerReplays(registry, m_router);
    registerRules(registry, m_router);
    registerScheduling(registry, m_router);
    registerTags(registry);
    registerTargets(registry, m_router);
    m_delivery.registerOperations(registry, host);
}

void EventsService::start(const ServiceHost &host)
{
    m_delivery.start(host);
    m_router.reads().wanted = Repository(host.database.writer()).hasRulesForReads();
}

void EventsService::onReset()
{
    m_router.clear();
    m_router.reads().wanted = false;
}

Expected<void> EventsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (context.caller().principal.kind == Principal::Kind::Anonymous)
        return Service::authorize(context, operation, input);
    // Of the engine's own, what matters is asked by the handler.
    if (operation.method.empty())
        return {};
    return authorizeCall(context, operation, input);
}

} // namespace nephoscope::events
