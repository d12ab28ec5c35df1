#include "services/cloudwatch/Alarm.h"
#include "services/cloudwatch/Operations.h"

namespace nephoscope::cloudwatch {

namespace cw = api::cloudwatch;

namespace {

constexpr std::size_t maxTags = 50;

/// Alarms have tags, and dashboards.
Expected<void> checkResource(ReadContext &context, const std::string &text)
{
    const Arn arn = Arn::parse(text);
    const bool alarm = arn.resource.starts_with("alarm:"), dashboard = arn.resource.starts_with("dashboard/");
    if (arn.service != "cloudwatch" || (!alarm && !dashboard))
        return fail(invalidValue("The value " + text + " for parameter ResourceARN is invalid."));
    if (arn.account == context.account()) {
        if (alarm && arn.region == context.region() && AlarmRepository(context.db()).find(placeOf(context), arn.resource.substr(6)))
            return {};
        auto query = context.db().query("SELECT 1 FROM cloudwatch_dashboards WHERE account = ? AND name = ?");
        const std::string name = dashboard ? arn.resource.substr(10) : std::string();
        if (dashboard && query.bind(context.account(), name).step())
            return {};
    }
    return fail(Error{"ResourceNotFoundException", "The resource " + text + " does not exist.", 404}.with("ResourceId", text).with("ResourceType", alarm ? "alarm" : "dashboard"));
}

Expected<cw::TagResource::Output> tagResource(WriteContext &context, const cw::TagResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    if (auto put = putTags(context, *input.resourceARN, input.tags); !put)
        return fail(std::move(put.error()));
    return cw::TagResource::Output{};
}

Expected<cw::UntagResource::Output> untagResource(WriteContext &context, const cw::UntagResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    for (const std::string &key : *input.tagKeys)
        AlarmRepository(context.db()).removeTag(*input.resourceARN, key);
    return cw::UntagResource::Output{};
}

Expected<cw::ListTagsForResource::Output> listTags(ReadContext &context, const cw::ListTagsForResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    cw::ListTagsForResource::Output output;
    auto &list = output.tags.emplace();
    for (const auto &[key, value] : AlarmRepository(context.db()).tags(*input.resourceARN)) {
        auto &tag = list.emplace_back();
        tag.key = key;
        tag.value = value;
    }
    return output;
}

} // namespace

Expected<void> putTags(WriteContext &context, const std::string &arn, const std::optional<TagList> &tags)
{
    if (!tags)
        return {};
    AlarmRepository repository(context.db());
    for (const auto &tag : *tags) {
        if (toLower(*tag.key).starts_with("aws:"))
            return fail(invalidValue("Tag keys that begin with aws: are reserved."));
        repository.putTag(arn, *tag.key, *tag.value);
    }
    if (repository.tags(arn).size() > maxTags)
        return fail(invalidValue("A resource cannot have more than 50 tags."));
    return {};
}

void registerTags(ServiceRegistry &registry)
{
    registry.write<cw::TagResource>(tagResource);
    registry.write<cw::UntagResource>(untagResource);
    registry.read<cw::ListTagsForResource>(listTags);
}

} // namespace nephoscope::cloudwatch
