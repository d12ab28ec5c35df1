#pragma once

#include "services/autoscaling/Rows.h"

#include <functional>
#include <span>

namespace nephoscope::autoscaling {

/// All rows of Auto Scaling, over one connection.
class Repository
{
public:
    static std::span<const store::Migration> migrations();
    /// As AWS keeps them: six weeks.
    static constexpr std::chrono::days activitiesKept{42};

    explicit Repository(store::Connection &connection) : m_connection(connection) {}

    // Launch configurations.
    std::optional<model::LaunchConfiguration> findConfiguration(const Place &place, const std::string &name);
    void insert(const Place &place, const model::LaunchConfiguration &configuration);
    void removeConfiguration(const Place &place, const std::string &name);
    /// By name, from beyond `after`, while `take` wants more.
    void listConfigurations(const Place &place, const std::string &after, const std::function<bool(const model::LaunchConfiguration &)> &take);
    int countConfigurations(const Place &place);

    // Groups.
    std::optional<Group> find(const Place &place, const std::string &name);
    std::optional<Group> find(std::int64_t id);
    /// Inserts when `id` is 0, which it then sets.
    void put(Group &group);
    /// With everything of it but its activities.
    void remove(const Group &group);
    void list(const Place &place, const std::string &after, const std::function<bool(Group)> &take);
    /// Of all accounts and Regions.
    std::vector<Group> all();
    int countGroups(const Place &place);

    // Instances.
    std::optional<Worker> findWorker(const std::string &id);
    void put(const Worker &worker);
    void removeWorker(const std::string &id);
    /// Of a group, in order of their launch.
    std::vector<Worker> workers(std::int64_t group);
    std::vector<Worker> allWorkers();
    /// By id, from beyond `after`.
    void listWorkers(const Place &place, const std::string &after, const std::function<bool(Worker, const std::string &group)> &take);
    int countWorkers();

    // Activities.
    void put(const Group &group, const model::Activity &activity, Timestamp now);
    std::optional<model::Activity> findActivity(const std::string &id);
    void update(const model::Activity &activity);
    bool hasActivityUnderWay(std::int64_t group);
    /// The newest first, from before `before` (a number, 0: from the first), while `take` wants more. `group` empty: of all.
    void listActivities(const Place &place, const std::string &group, std::int64_t before,
                        const std::function<bool(std::int64_t number, const model::Activity &)> &take);

    // Policies and scheduled actions.
    std::optional<model::ScalingPolicy> findPolicy(std::int64_t group, const std::string &name);
    /// The policy of an ARN, and the group it is of.
    std::optional<std::pair<std::int64_t, model::ScalingPolicy>> findPolicyByArn(const std::string &arn);
    void put(std::int64_t group, const model::ScalingPolicy &policy);
    void removePolicy(std::int64_t group, const std::string &name);
    std::vector<model::ScalingPolicy> policies(std::int64_t group);
    std::optional<model::ScheduledUpdateGroupAction> findAction(std::int64_t group, const std::string &name);
    void put(std::int64_t group, const model::ScheduledUpdateGroupAction &action);
    void removeAction(std::int64_t group, const std::string &name);
    std::vector<model::ScheduledUpdateGroupAction> actions(std::int64_t group);

    // Tags.
    std::vector<GroupTag> tags(std::int64_t group);
    void putTag(std::int64_t group, const GroupTag &tag);
    void removeTag(std::int64_t group, const std::string &key);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::autoscaling
