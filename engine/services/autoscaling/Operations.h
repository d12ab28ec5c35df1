#pragma once

#include "door/Service.h"

#include <memory>

namespace nephoscope {
class Metrics;
}

namespace nephoscope::autoscaling {

class Capacity;
class TargetTracking;

void registerConfigurations(ServiceRegistry &registry);
void registerGroups(ServiceRegistry &registry, TargetTracking &tracking);
void registerGroupReading(ServiceRegistry &registry);
void registerHooks(ServiceRegistry &registry, Capacity &capacity);
void registerInstances(ServiceRegistry &registry, Capacity &capacity);
void registerActivities(ServiceRegistry &registry);
void registerProcesses(ServiceRegistry &registry);
void registerTags(ServiceRegistry &registry);
void registerGroupMetrics(ServiceRegistry &registry, const std::shared_ptr<Metrics> &metrics);
void registerFacts(ServiceRegistry &registry);
void registerPolicies(ServiceRegistry &registry, TargetTracking &tracking);
void registerScaling(ServiceRegistry &registry);
void registerSchedules(ServiceRegistry &registry);

} // namespace nephoscope::autoscaling
