#pragma once

#include "services/Courier.h"
#include "services/Metrics.h"
#include "services/events/Repository.h"

#include <array>
#include <map>
#include <memory>
#include <string>

namespace nephoscope::events {

/// An event on its way to one target.
struct TargetMail
{
    std::string rule; ///< ARN
    Target target;
    std::string event;   ///< as the rule saw it
    std::string payload; ///< what the target is to get
    int hops = 0;
    std::map<std::string, std::string> death = {}; ///< attributes of the message for the dead-letter queue; empty: not dead
};

void sendToTarget(WriteContext &context, const Place &place, const TargetMail &mail);

class RemoteCalls;
class TargetRoles;

/// Brings events to targets as `events.amazonaws.com` on behalf of the rule, so that the targets' policies decide, or as the
/// target's execution role. What fails is tried again by the target's retry policy, and goes to its dead-letter queue in the end.
class Delivery
{
public:
    explicit Delivery(std::shared_ptr<Metrics> metrics);
    ~Delivery();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }
    void stop();

private:
    Expected<Courier::Beginning> begin(WriteContext &context, const Parcel &parcel);
    void arrived(WriteContext &context, const Parcel &parcel);
    std::optional<Timestamp> failed(WriteContext &context, const Parcel &parcel, const Error &error);

    /// What is counted of every delivery, for its rule and for all rules of the account and Region.
    enum class Counted { Invocations, Attempts, StartLatency, Successes, SuccessLatency, CompleteLatency };
    static constexpr std::size_t countedThings = 6;
    struct RuleMeters
    {
        std::array<std::shared_ptr<Meter>, countedThings> rule, all;
    };
    void count(const std::string &rule, Counted what, Timestamp now, double value = 1);

    const std::shared_ptr<Metrics> m_metrics;
    std::map<std::string, RuleMeters, std::less<>> m_meters; ///< by the rule's ARN; engine thread
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
    const std::unique_ptr<RemoteCalls> m_remote;
    std::unique_ptr<TargetRoles> m_roles;
};

} // namespace nephoscope::events
