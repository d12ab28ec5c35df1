#pragma once

#include "door/Service.h"

namespace nephoscope::events {

class Router;

// One file of operations each; see EventsService.cpp.
void registerApiDestinations(ServiceRegistry &registry);
void registerArchives(ServiceRegistry &registry, Router &router);
void registerBuses(ServiceRegistry &registry);
void registerConnections(ServiceRegistry &registry);
void registerPermissions(ServiceRegistry &registry);
void registerPutEvents(ServiceRegistry &registry, Router &router);
void registerReplays(ServiceRegistry &registry, Router &router);
void registerRules(ServiceRegistry &registry, Router &router);
void registerTags(ServiceRegistry &registry);
void registerTargets(ServiceRegistry &registry, Router &router);

} // namespace nephoscope::events
