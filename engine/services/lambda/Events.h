#pragma once

#include "services/lambda/Access.h"
#include "services/lambda/Fleet.h"

namespace nephoscope::lambda {

class Roles;

/// What an asynchronous invocation asks; kept until the function has taken it or nobody tries any more.
void acceptEvent(WriteContext &context, Metrics &metrics, const Function &function, const std::string &qualifier, const std::string &requestId,
                 std::string_view payload);
/// Events that an earlier process was at when it ended.
void reviveEvents(const ServiceHost &host);

/// Pollers of mappings that an earlier process has left enabled.
void resumeMappings(const ServiceHost &host);

/// What becomes of a record that a function has taken, or never will.
struct Delivery
{
    std::string target; ///< ARN of a queue, topic, function or bus
    std::string body;
    std::string role;
    std::string function;
    std::string requestId;    ///< these two make it a dead letter
    std::string errorMessage;
    bool success = false;
    std::string cause = {}; ///< the event, for the message flow
    std::string errorCode = "200"; ///< of a dead letter: 200 where the function itself has failed

    bool isDeadLetter() const { return !requestId.empty(); }
};
void scheduleDelivery(WriteContext &context, const Delivery &delivery);
/// Failures are counted: DeadLetterErrors, DestinationDeliveryFailures.
void registerDeliveries(ServiceRegistry &registry, const ServiceHost &host, Roles &roles, std::shared_ptr<Metrics> metrics);

} // namespace nephoscope::lambda
