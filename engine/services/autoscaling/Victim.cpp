#include "services/autoscaling/Capacity.h"

#include <map>

namespace nephoscope::autoscaling {

namespace {

using List = std::vector<Worker *>;

/// Those with the smallest key.
template <class Key>
List least(const List &list, Key key)
{
    List kept;
    for (Worker *worker : list) {
        if (!kept.empty() && key(*worker) < key(*kept.front()))
            kept.clear();
        if (kept.empty() || !(key(*kept.front()) < key(*worker)))
            kept.push_back(worker);
    }
    return kept;
}

/// Of the zone with the most instances, those which may go (Auto Scaling User Guide, "Termination policies").
List ofLargestZone(const List &workers)
{
    std::map<std::string, std::pair<int, List>> zones;
    for (Worker *worker : workers) {
        auto &[count, candidates] = zones[worker->value.availabilityZone.value_or("")];
        ++count;
        if (!worker->isProtected())
            candidates.push_back(worker);
    }
    int most = 0;
    List chosen;
    for (const auto &entry : zones) {
        if (!entry.second.second.empty() && entry.second.first > most) {
            most = entry.second.first;
            chosen = entry.second.second;
        }
    }
    return chosen;
}

List byConfiguration(ReadContext &context, const Group &group, const List &list)
{
    Repository rows(context.db());
    std::map<std::string, Timestamp> created;
    for (const Worker *worker : list) {
        const std::string name = worker->value.launchConfigurationName.value_or("");
        if (created.contains(name))
            continue;
        const auto found = rows.findConfiguration(group.place, name);
        // One that was deleted is older than any.
        created[name] = found ? found->createdTime.value_or(Timestamp()) : Timestamp();
    }
    return least(list, [&](const Worker &worker) { return created[worker.value.launchConfigurationName.value_or("")]; });
}

List byHour(ReadContext &context, const List &list)
{
    const Timestamp now = context.now();
    return least(list, [now](const Worker &worker) { return std::chrono::hours(1) - (now - worker.launched) % std::chrono::hours(1); });
}

} // namespace

Worker *chooseVictim(ReadContext &context, const Group &group, const std::vector<Worker *> &workers)
{
    List list = ofLargestZone(workers);
    for (const std::string &policy : group.value.terminationPolicies.value_or(std::vector<std::string>{"Default"})) {
        if (policy == "OldestInstance")
            list = least(list, [](const Worker &worker) { return worker.launched; });
        else if (policy == "NewestInstance")
            list = least(list, [](const Worker &worker) { return -worker.launched.time_since_epoch(); });
        else if (policy == "OldestLaunchConfiguration")
            list = byConfiguration(context, group, list);
        else if (policy == "ClosestToNextInstanceHour")
            list = byHour(context, list);
        else if (policy == "Default")
            list = byHour(context, byConfiguration(context, group, list));
    }
    return list.empty() ? nullptr : list.front();
}

} // namespace nephoscope::autoscaling
