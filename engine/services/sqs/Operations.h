#pragma once

#include "door/Service.h"

namespace nephoscope::sqs {

struct Broker;

// One file of operations each; see SqsService.cpp.
void registerHandles(ServiceRegistry &registry, Broker &broker);
void registerPermissions(ServiceRegistry &registry, Broker &broker);
void registerQueues(ServiceRegistry &registry, Broker &broker);
void registerSettings(ServiceRegistry &registry, Broker &broker);
void registerTags(ServiceRegistry &registry, Broker &broker);
void registerMoveTasks(ServiceRegistry &registry, Broker &broker);
void registerPeek(ServiceRegistry &registry, Broker &broker);

} // namespace nephoscope::sqs
