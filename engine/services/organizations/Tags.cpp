#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

/// Of roots, units, accounts and the organization's own policies.
Expected<void> findTaggable(ReadContext &context, const std::string &id)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const auto policy = Organizations(context.db()).findPolicy(organization->id, id);
    const bool there = policy ? !policy->organization.empty() : !kindOf(context, *organization, id).empty();
    return there ? Expected<void>() : Expected<void>(fail(notFound("TargetNotFoundException", "a target")));
}

Expected<model::TagResource::Output> tagResource(WriteContext &context, const model::TagResource::Input &input)
{
    auto done = findTaggable(context, *input.resourceId);
    if (done)
        done = putTags(context, *input.resourceId, input.tags);
    if (!done)
        return fail(std::move(done.error()));
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagResource(WriteContext &context, const model::UntagResource::Input &input)
{
    if (auto there = findTaggable(context, *input.resourceId); !there)
        return fail(std::move(there.error()));
    for (const std::string &key : *input.tagKeys)
        Organizations(context.db()).removeTag(*input.resourceId, key);
    return model::UntagResource::Output{};
}

Expected<model::ListTagsForResource::Output> listTags(ReadContext &context, const model::ListTagsForResource::Input &input)
{
    if (auto there = findTaggable(context, *input.resourceId); !there)
        return fail(std::move(there.error()));
    const auto show = [](const auto &pair) {
        model::Tag tag;
        tag.key = pair.first;
        tag.value = pair.second;
        return tag;
    };
    model::ListTagsForResource::Output output;
    auto shown = showPage(Organizations(context.db()).tags(*input.resourceId), input, output, output.tags, [](const auto &pair) { return pair.first; }, show);
    if (!shown)
        return fail(std::move(shown.error()));
    return output;
}

} // namespace

void registerTags(ServiceRegistry &registry)
{
    registry.write<model::TagResource>(tagResource);
    registry.write<model::UntagResource>(untagResource);
    registry.read<model::ListTagsForResource>(listTags);
}

} // namespace nephoscope::organizations
