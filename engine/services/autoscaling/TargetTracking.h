#pragma once

#include "services/Courier.h"
#include "services/autoscaling/Repository.h"

namespace nephoscope::autoscaling {

/// The two alarms of each target tracking policy, which Auto Scaling puts and deletes at CloudWatch itself. The calls are
/// parcels of a courier, so that kill -9 loses none of them.
class TargetTracking
{
public:
    TargetTracking();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

    /// `TargetTracking-GROUP-AlarmHigh-…` and `…-AlarmLow-…`, noted in the policy; those it had before go.
    void putAlarms(WriteContext &context, const Group &group, model::ScalingPolicy &policy);
    void removeAlarms(WriteContext &context, const model::ScalingPolicy &policy);

private:
    Courier m_courier;
    const ServiceHost *m_host = nullptr;
};

/// `ValidationError` for what is not to be tracked, here or at all.
Expected<void> checkTracking(const model::TargetTrackingConfiguration &configuration);

} // namespace nephoscope::autoscaling
