#include "services/autoscaling/Access.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

Expected<model::DescribeScalingActivities::Output> describeActivities(ReadContext &context, const model::DescribeScalingActivities::Input &input)
{
    const auto token = afterToken(input.nextToken);
    if (!token)
        return fail(token.error());
    const auto before = token->empty() ? std::optional<std::int64_t>(0) : parseInteger(*token);
    if (!before)
        return fail(invalidToken());
    if (input.filters && !input.filters->empty())
        return fail(notEmulated("Filters of scaling activities are"));
    const std::string group = input.autoScalingGroupName.value_or("");
    const bool deletedToo = input.includeDeletedGroups.value_or(false);
    Repository rows(context.db());
    if (!group.empty() && !deletedToo) {
        if (auto there = openGroup(context, group, false); !there)
            return fail(there.error());
    }
    const auto size = pageSize(input.maxRecords, maxPage);
    if (!size)
        return fail(size.error());
    model::DescribeScalingActivities::Output output;
    auto &list = output.activities.emplace();
    std::int64_t last = 0;
    rows.listActivities(placeOf(context), group, *before, [&](std::int64_t number, const model::Activity &activity) {
        if (!isListed(input.activityIds, *activity.activityId))
            return true;
        const auto now = rows.find(placeOf(context), *activity.autoScalingGroupName);
        const bool isOfNow = now && now->value.autoScalingGroupARN == activity.autoScalingGroupARN;
        if (!isOfNow && !deletedToo)
            return true;
        if (list.size() == *size) {
            output.nextToken = tokenFor(std::to_string(last));
            return false;
        }
        list.push_back(activity);
        if (!isOfNow)
            list.back().autoScalingGroupState = "Deleted";
        last = number;
        return true;
    });
    return output;
}

} // namespace

void registerActivities(ServiceRegistry &registry)
{
    registry.read<model::DescribeScalingActivities>(describeActivities);
}

} // namespace nephoscope::autoscaling
