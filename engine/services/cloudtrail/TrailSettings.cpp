#include "services/cloudtrail/DigestRows.h"
#include "services/cloudtrail/Selectors.h"
#include "services/cloudtrail/Trails.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

namespace nephoscope::cloudtrail {

namespace {

boost::json::object tagsOf(const Trail &trail)
{
    return trail.tags.empty() ? boost::json::object() : boost::json::parse(trail.tags).as_object();
}

Expected<model::StartLogging::Output> startLogging(WriteContext &context, const model::StartLogging::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    if (!trail->logging) {
        trail->logging = true;
        trail->started = context.now();
        trail->delivered = Events(context.db()).lastSequence();
        save(context, *trail, service);
        context.schedule({std::string(deliveryJob), trail->arn(), trail->account, trail->region, context.now() + deliveryInterval});
        beginChain(context, *trail);
    }
    return model::StartLogging::Output{};
}

Expected<model::StopLogging::Output> stopLogging(WriteContext &context, const model::StopLogging::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    if (trail->logging) {
        trail->logging = false;
        trail->stopped = context.now();
        save(context, *trail, service);
        // The last digest names the last files, which are still on their way.
        if (trail->validation)
            context.schedule({std::string(digestJob), trail->arn(), trail->account, trail->region, context.now() + 2 * deliveryInterval});
    }
    return model::StopLogging::Output{};
}

std::string timeText(const std::optional<Timestamp> &time)
{
    return time ? formatIso8601(*time, false) : std::string();
}

std::optional<std::string> errorOf(const Outcome &outcome)
{
    return outcome.error.empty() ? std::nullopt : std::optional(outcome.error);
}

Expected<model::GetTrailStatus::Output> trailStatus(ReadContext &context, const model::GetTrailStatus::Input &input)
{
    const auto trail = findTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    model::GetTrailStatus::Output output;
    output.isLogging = trail->logging;
    output.startLoggingTime = trail->started;
    output.stopLoggingTime = trail->stopped;
    output.timeLoggingStarted = timeText(trail->started);
    output.timeLoggingStopped = timeText(trail->stopped);
    output.latestDeliveryTime = trail->files.succeeded;
    output.latestDeliveryError = errorOf(trail->files);
    output.latestDeliveryAttemptTime = timeText(trail->files.attempted);
    output.latestDeliveryAttemptSucceeded = timeText(trail->files.succeeded);
    output.latestDigestDeliveryTime = trail->digests.succeeded;
    output.latestDigestDeliveryError = errorOf(trail->digests);
    output.latestNotificationTime = trail->notices.succeeded;
    output.latestNotificationError = errorOf(trail->notices);
    output.latestNotificationAttemptTime = timeText(trail->notices.attempted);
    output.latestNotificationAttemptSucceeded = timeText(trail->notices.succeeded);
    output.latestCloudWatchLogsDeliveryTime = trail->logs.succeeded;
    output.latestCloudWatchLogsDeliveryError = errorOf(trail->logs);
    return output;
}

template <class Output>
Output toSelectors(const Trail &trail)
{
    const Selectors selectors = Selectors::of(trail);
    Output output;
    output.trailARN = trail.arn();
    output.eventSelectors = selectors.asked().eventSelectors;
    output.advancedEventSelectors = selectors.asked().advancedEventSelectors;
    return output;
}

Expected<model::PutEventSelectors::Output> putSelectors(WriteContext &context, const model::PutEventSelectors::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.trailName);
    if (!trail)
        return fail(trail.error());
    if (auto checked = checkSelectors(input); !checked)
        return fail(std::move(checked.error()));
    trail->selectors = wire::writeJson(model::PutEventSelectors::Input::shape(), &input);
    save(context, *trail, service);
    return toSelectors<model::PutEventSelectors::Output>(*trail);
}

Expected<model::GetEventSelectors::Output> getSelectors(ReadContext &context, const model::GetEventSelectors::Input &input)
{
    const auto trail = findTrail(context, *input.trailName);
    if (!trail)
        return fail(trail.error());
    return toSelectors<model::GetEventSelectors::Output>(*trail);
}

Expected<model::AddTags::Output> addTrailTags(WriteContext &context, const model::AddTags::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.resourceId);
    if (!trail)
        return fail(trail.error());
    addTags(*trail, input.tagsList);
    if (tagsOf(*trail).size() > 50)
        return fail(Error{"TagsLimitExceededException", "A trail can have up to 50 tags.", 400});
    save(context, *trail, service);
    return model::AddTags::Output{};
}

Expected<model::RemoveTags::Output> removeTrailTags(WriteContext &context, const model::RemoveTags::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.resourceId);
    if (!trail)
        return fail(trail.error());
    boost::json::object tags = tagsOf(*trail);
    for (const model::Tag &tag : *input.tagsList)
        tags.erase(*tag.key);
    trail->tags = boost::json::serialize(tags);
    save(context, *trail, service);
    return model::RemoveTags::Output{};
}

Expected<model::ListTags::Output> listTags(ReadContext &context, const model::ListTags::Input &input)
{
    model::ListTags::Output output;
    auto &list = output.resourceTagList.emplace();
    for (const std::string &id : *input.resourceIdList) {
        const auto trail = findTrail(context, id);
        if (!trail)
            return fail(Error{"ResourceNotFoundException", "Unknown trail: " + id, 400});
        auto &entry = list.emplace_back();
        entry.resourceId = id;
        auto &tags = entry.tagsList.emplace();
        for (const auto &[key, value] : tagsOf(*trail)) {
            auto &tag = tags.emplace_back();
            tag.key = std::string(key);
            tag.value = std::string(value.as_string());
        }
    }
    return output;
}

} // namespace

void announce(WriteContext &context, Change::Kind kind, const Trail &trail)
{
    context.changed(kind, "cloudtrail", "trail", {}, trail.name);
}

Expected<Trail> openTrail(WriteContext &context, const std::string &name)
{
    auto trail = findTrail(context, name);
    if (trail && trail->region != context.region())
        return fail(Error{"InvalidHomeRegionException", "The trail " + trail->arn() + " can only be changed in its home Region, " + trail->region + '.', 400});
    return trail;
}

void save(WriteContext &context, const Trail &trail, CloudTrailService &service)
{
    Events(context.db()).put(trail);
    service.look(context.db());
    announce(context, Change::Kind::Updated, trail);
}

void beginChain(WriteContext &context, const Trail &trail)
{
    DigestRows(context.db()).forget(trail.arn());
    if (trail.validation)
        context.schedule({std::string(digestJob), trail.arn(), trail.account, trail.region, context.now() + digestInterval});
    else
        context.unschedule(digestJob, trail.arn());
}

void addTags(Trail &trail, const std::optional<std::vector<model::Tag>> &tags)
{
    boost::json::object all = tagsOf(trail);
    for (const model::Tag &tag : tags.value_or(std::vector<model::Tag>()))
        all[*tag.key] = tag.value.value_or(std::string());
    trail.tags = boost::json::serialize(all);
}

void registerTrailSettings(ServiceRegistry &registry, CloudTrailService &service)
{
    write<model::StartLogging>(registry, service, startLogging);
    write<model::StopLogging>(registry, service, stopLogging);
    registry.read<model::GetTrailStatus>(trailStatus);
    write<model::PutEventSelectors>(registry, service, putSelectors);
    registry.read<model::GetEventSelectors>(getSelectors);
    write<model::AddTags>(registry, service, addTrailTags);
    write<model::RemoveTags>(registry, service, removeTrailTags);
    registry.read<model::ListTags>(listTags);
}

} // namespace nephoscope::cloudtrail
