#include "services/s3control/AccessPointRepository.h"
#include "services/s3control/Operations.h"

#include <algorithm>

namespace nephoscope::s3control {

namespace {

/// The access point that an ARN names; other resources have no tags here.
template <class Input>
Expected<AccessPoint> taggedPoint(ReadContext &context, const Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    const std::string_view arn = *input.resourceArn;
    const std::string points = "arn:aws:s3:" + context.region() + ':' + context.account() + ":accesspoint/";
    if (!arn.starts_with(points)) {
        if (arn.find(":accesspoint/") != std::string_view::npos)
            return fail(Error{"InvalidRequest", "The access point is not of this account and Region.", 400});
        return fail(Error{"NotImplemented", "Only access points have tags by this operation.", 501});
    }
    const std::string_view name = arn.substr(points.size());
    auto point = AccessPointRepository(context.db()).find(context.account(), context.region(), name);
    if (!point)
        return fail(noSuchAccessPoint(name));
    return std::move(*point);
}

void keepPointTags(WriteContext &context, const AccessPoint &point, s3::Tags tags)
{
    AccessPointRepository(context.db()).setTags(point, std::move(tags));
    context.changed(Change::Kind::Updated, "s3control", "access-point", point.bucket, point.name);
}

Expected<model::TagResource::Output> tagPoint(WriteContext &context, const model::TagResource::Input &input)
{
    const auto point = taggedPoint(context, input);
    if (!point)
        return fail(point.error());
    const s3::Tags added = s3::fromTagSet(*input.tags);
    if (auto checked = s3::checkTags(added, s3::Tagged::Bucket); !checked)
        return fail(std::move(checked.error()));
    s3::Tags tags = AccessPointRepository(context.db()).tags(*point);
    for (const s3::Tag &tag : added) {
        const auto old = std::find_if(tags.begin(), tags.end(), [&tag](const s3::Tag &other) { return other.first == tag.first; });
        if (old == tags.end())
            tags.push_back(tag);
        else
            old->second = tag.second;
    }
    if (auto checked = s3::checkTags(tags, s3::Tagged::Bucket); !checked)
        return fail(std::move(checked.error()));
    keepPointTags(context, *point, std::move(tags));
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagPoint(WriteContext &context, const model::UntagResource::Input &input)
{
    const auto point = taggedPoint(context, input);
    if (!point)
        return fail(point.error());
    s3::Tags tags = AccessPointRepository(context.db()).tags(*point);
    const auto &keys = *input.tagKeys;
    std::erase_if(tags, [&keys](const s3::Tag &tag) { return std::find(keys.begin(), keys.end(), tag.first) != keys.end(); });
    keepPointTags(context, *point, std::move(tags));
    return model::UntagResource::Output{};
}

Expected<model::ListTagsForResource::Output> listPointTags(ReadContext &context, const model::ListTagsForResource::Input &input)
{
    const auto point = taggedPoint(context, input);
    if (!point)
        return fail(point.error());
    model::ListTagsForResource::Output output;
    s3::toTagSet(AccessPointRepository(context.db()).tags(*point), output.tags.emplace());
    return output;
}

} // namespace

void registerAccessPointTags(ServiceRegistry &registry)
{
    registry.write<model::TagResource>(tagPoint);
    registry.write<model::UntagResource>(untagPoint);
    registry.read<model::ListTagsForResource>(listPointTags);
}

} // namespace nephoscope::s3control
