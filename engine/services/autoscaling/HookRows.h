#pragma once

#include "services/autoscaling/Rows.h"

namespace nephoscope::autoscaling {

/// An instance that waits for what a hook is there for: a lifecycle action under way.
struct HookWait
{
    std::string token; ///< a UUID
    std::string instance;
    std::int64_t group = 0;
    std::string hook;
    Timestamp began{};
};

/// The rows of lifecycle hooks, over one connection. Repository has their migration.
class HookRows
{
public:
    explicit HookRows(store::Connection &connection) : m_connection(connection) {}

    std::optional<model::LifecycleHook> find(std::int64_t group, const std::string &name);
    /// By name.
    std::vector<model::LifecycleHook> list(std::int64_t group);
    void put(std::int64_t group, const model::LifecycleHook &hook);
    void remove(std::int64_t group, const std::string &name);

    std::optional<HookWait> findWait(const std::string &token);
    std::optional<HookWait> findWait(const std::string &instance, const std::string &hook);
    std::vector<HookWait> waitsOf(const std::string &instance);
    /// Of all instances, for one hook.
    std::vector<HookWait> waitsFor(std::int64_t group, const std::string &hook);
    void put(const HookWait &wait);
    void removeWait(const std::string &token);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::autoscaling
