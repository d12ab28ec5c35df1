#include "services/events/Operations.h"
#include "services/events/Tagging.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::events {

Expected<void> putTags(WriteContext &context, const std::string &arn, const std::optional<TagList> &tags)
{
    static constexpr std::size_t maxTags = 50;
    if (!tags)
        return {};
    Repository repository(context.db());
    for (const auto &tag : *tags) {
        if (toLower(*tag.key).starts_with("aws:"))
            return fail(validation("Tag keys that begin with aws: are reserved."));
        repository.putTag(arn, *tag.key, *tag.value);
    }
    if (repository.tags(arn).size() > maxTags)
        return fail(validation("The number of tags of a resource cannot exceed 50."));
    return {};
}

namespace {

/// Rules and buses have tags.
Expected<void> checkResource(ReadContext &context, const std::string &arn)
{
    const Arn parsed = Arn::parse(arn);
    const auto type = parsed.resource.substr(0, parsed.resource.find('/'));
    const std::string name = parsed.resource.substr(std::min(type.size() + 1, parsed.resource.size()));
    if (parsed.service != "events" || name.empty() || (type != "rule" && type != "event-bus"))
        return fail(validation("Parameter ResourceARN is not valid. Reason: Provided Arn is not in correct format."));
    Repository repository(context.db());
    const Place place{parsed.account, parsed.region};
    if (place.account == context.account() && place.region == context.region()) {
        if (type == "event-bus") {
            if (repository.findBus(place, name))
                return {};
            return fail(noSuchBus(name));
        }
        const std::size_t slash = name.find('/');
        const std::string bus = slash == std::string::npos ? std::string(defaultBus) : name.substr(0, slash);
        const std::string rule = slash == std::string::npos ? name : name.substr(slash + 1);
        if (repository.findRule(place, bus, rule))
            return {};
        return fail(noSuchRule(rule, bus));
    }
    return fail(notFound("Resource " + arn + " does not exist."));
}

Expected<api::events::TagResource::Output> tagResource(WriteContext &context, const api::events::TagResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    if (auto put = putTags(context, *input.resourceARN, input.tags); !put)
        return fail(std::move(put.error()));
    return api::events::TagResource::Output{};
}

Expected<api::events::UntagResource::Output> untagResource(WriteContext &context, const api::events::UntagResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    for (const std::string &key : *input.tagKeys)
        Repository(context.db()).removeTag(*input.resourceARN, key);
    return api::events::UntagResource::Output{};
}

Expected<api::events::ListTagsForResource::Output> listTags(ReadContext &context, const api::events::ListTagsForResource::Input &input)
{
    if (auto checked = checkResource(context, *input.resourceARN); !checked)
        return fail(std::move(checked.error()));
    api::events::ListTagsForResource::Output output;
    auto &list = output.tags.emplace();
    for (const auto &[key, value] : Repository(context.db()).tags(*input.resourceARN)) {
        auto &tag = list.emplace_back();
        tag.key = key;
        tag.value = value;
    }
    return output;
}

} // namespace

void registerTags(ServiceRegistry &registry)
{
    registry.write<api::events::TagResource>(tagResource);
    registry.write<api::events::UntagResource>(untagResource);
    registry.read<api::events::ListTagsForResource>(listTags);
}

} // namespace nephoscope::events
