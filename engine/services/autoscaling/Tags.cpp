#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

constexpr std::size_t maxTags = 50;

Expected<Group> taggedGroup(ReadContext &context, const model::Tag &tag, const std::string &onlyGroup)
{
    if (!onlyGroup.empty())
        return openGroup(context, onlyGroup);
    if (tag.resourceType != "auto-scaling-group" || !tag.resourceId)
        return fail(validation("Both ResourceId and ResourceType must be specified, and the ResourceType must be 'auto-scaling-group'."));
    return openGroup(context, tag.resourceId);
}

Expected<api::Empty> deleteTags(WriteContext &context, const model::DeleteTags::Input &input)
{
    for (const model::Tag &tag : *input.tags) {
        const auto group = taggedGroup(context, tag, {});
        if (!group)
            return fail(group.error());
        Repository(context.db()).removeTag(group->id, *tag.key);
        announce(context, *group);
    }
    return api::Empty{};
}

bool passes(const model::Filter &filter, const Group &group, const GroupTag &tag)
{
    const std::string name = filter.name.value_or("");
    const auto is = [&](const std::string &value) { return isListed(filter.values, value); };
    if (name == "auto-scaling-group")
        return is(group.name());
    if (name == "key")
        return is(tag.key);
    if (name == "value")
        return is(tag.value);
    return is(tag.propagates ? "true" : "false");
}

Expected<model::DescribeTags::Output> describeTags(ReadContext &context, const model::DescribeTags::Input &input)
{
    static constexpr std::string_view names[] = {"auto-scaling-group", "key", "value", "propagate-at-launch"};
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const std::vector<model::Filter> filters = input.filters.value_or(std::vector<model::Filter>());
    for (const model::Filter &filter : filters) {
        if (std::find(std::begin(names), std::end(names), filter.name.value_or("")) == std::end(names))
            return fail(validation("Filter type " + filter.name.value_or("") + " is not correct. Allowed Filter types are: auto-scaling-group key propagate-at-launch value"));
    }
    const auto size = pageSize(input.maxRecords);
    if (!size)
        return fail(size.error());
    Repository rows(context.db());
    model::DescribeTags::Output output;
    auto &list = output.tags.emplace();
    std::string last;
    rows.list(placeOf(context), {}, [&](const Group &group) {
        for (const GroupTag &tag : rows.tags(group.id)) {
            const std::string at = group.name() + '\n' + tag.key;
            if (at <= *after || !std::all_of(filters.begin(), filters.end(), [&](const auto &filter) { return passes(filter, group, tag); }))
                continue;
            if (list.size() == *size) {
                output.nextToken = tokenFor(last);
                return false;
            }
            auto &one = list.emplace_back();
            one.resourceId = group.name();
            one.resourceType = "auto-scaling-group";
            one.key = tag.key;
            one.value = tag.value;
            one.propagateAtLaunch = tag.propagates;
            last = at;
        }
        return true;
    });
    return output;
}

} // namespace

Expected<void> putTags(WriteContext &context, const std::optional<std::vector<model::Tag>> &tags, const std::string &onlyGroup)
{
    for (const model::Tag &tag : tags.value_or(std::vector<model::Tag>())) {
        const auto group = taggedGroup(context, tag, onlyGroup);
        if (!group)
            return fail(group.error());
        if (tag.key->starts_with("aws:"))
            return fail(validation("The tag key prefix 'aws:' is reserved for system use."));
        Repository rows(context.db());
        rows.putTag(group->id, {*tag.key, tag.value.value_or(""), tag.propagateAtLaunch.value_or(false)});
        if (rows.tags(group->id).size() > maxTags)
            return fail(limitExceeded("An AutoScalingGroup can have no more than " + std::to_string(maxTags) + " tags."));
        announce(context, *group);
    }
    return {};
}

void registerTags(ServiceRegistry &registry)
{
    registry.write<model::CreateOrUpdateTags>([](WriteContext &context, const auto &input) -> Expected<api::Empty> {
        if (auto put = putTags(context, input.tags); !put)
            return fail(std::move(put.error()));
        return api::Empty{};
    });
    registry.write<model::DeleteTags>(deleteTags);
    registry.read<model::DescribeTags>(describeTags);
}

} // namespace nephoscope::autoscaling
