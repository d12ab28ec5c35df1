#pragma once

#include "services/Courier.h"
#include "services/autoscaling/HookRows.h"

namespace nephoscope::autoscaling {

/// Tells whom it concerns that an instance waits: EventBridge always, and the queue or topic of the hook, as the hook's role;
/// and EventBridge what became of a launch or termination. At least once, for an hour where it fails.
class HookNotices
{
public:
    HookNotices();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

    /// `EC2 Instance-launch Lifecycle Action` or `…-terminate …` (Auto Scaling User Guide, "EventBridge events").
    static void waits(WriteContext &context, const Group &group, const model::LifecycleHook &hook, const HookWait &wait);
    /// `EC2 Instance Launch Successful`, `… Launch Unsuccessful`, `EC2 Instance Terminate Successful` (the same guide). `instance`
    /// may be empty where none came to be.
    static void ended(WriteContext &context, const Group &group, const model::Activity &activity, const std::string &instance, bool launching, bool well);
    /// The `autoscaling:TEST_NOTIFICATION` for a target that was just named.
    static void test(WriteContext &context, const Group &group, const model::LifecycleHook &hook);

private:
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

} // namespace nephoscope::autoscaling
