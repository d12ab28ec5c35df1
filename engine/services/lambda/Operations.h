#pragma once

#include "door/Authorization.h"
#include "door/Service.h"

namespace nephoscope::lambda {

class Downloads;
class Fleet;
class Pollers;
class Roles;

// One file of operations each; see LambdaService.cpp.
void registerConfiguration(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet);
void registerEvents(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet);
void registerFunctions(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet, Downloads &downloads, Roles &roles);
void registerInvoke(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet);
void registerInvokeConfig(ServiceRegistry &registry);
void registerLayers(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet, Downloads &downloads);
void registerMappings(ServiceRegistry &registry, const ServiceHost &host, Roles &roles, Pollers &pollers);
void registerPermissions(ServiceRegistry &registry);
void registerSettings(ServiceRegistry &registry, Fleet &fleet);
void registerTags(ServiceRegistry &registry);
void registerTestEvents(ServiceRegistry &registry);
void registerUrlCalls(ServiceRegistry &registry, Fleet &fleet, CompiledPolicies &policies, Downloads &downloads);
void registerUrls(ServiceRegistry &registry, const Fleet &fleet);
void registerVersions(ServiceRegistry &registry);

} // namespace nephoscope::lambda
