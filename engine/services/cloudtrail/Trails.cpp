#include "api/generated/cloudtrail.h"
#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/Selectors.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>

namespace nephoscope::cloudtrail {

namespace {

constexpr std::size_t maxTrails = 5;

Error notFound(const std::string &name)
{
    return {"TrailNotFoundException", "Unknown trail: " + name, 400};
}

Expected<void> checkName(const std::string &name)
{
    const bool right = name.size() >= 3 && name.size() <= 128 && std::isalnum(static_cast<unsigned char>(name.front()))
        && std::isalnum(static_cast<unsigned char>(name.back())) && std::all_of(name.begin(), name.end(), [](unsigned char c) {
               return std::isalnum(c) || c == '.' || c == '_' || c == '-';
           });
    if (right)
        return {};
    return fail(Error{"InvalidTrailNameException",
                      "Trail name must have 3 to 128 letters, numbers, periods, underscores and dashes, and begin and end with a letter or number.",
                      400});
}

/// Whether CloudTrail may use the bucket, as its policy says. A read, which is answered at once.
Expected<void> checkBucket(WriteContext &context, const Trail &trail)
{
    api::s3::GetBucketAcl::Input input;
    input.bucket = trail.bucket;
    std::optional<Error> refused;
    context.cloud().submit({&api::s3::GetBucketAcl::model(), deliverer(trail), api::Value::of(std::move(input))}, [&](Reply reply) {
        if (!reply)
            refused = reply.error();
    });
    if (!refused)
        return {};
    if (refused->code == "NoSuchBucket")
        return fail(Error{"S3BucketDoesNotExistException", "S3 bucket " + trail.bucket + " does not exist!", 400});
    return fail(Error{"InsufficientS3BucketPolicyException", "Incorrect S3 bucket policy is detected for bucket: " + trail.bucket, 400});
}

/// What is not emulated, refused by name.
template <class Input>
Expected<void> checkWish(const Input &input)
{
    const auto no = [](const char *what) { return fail(Error{"UnsupportedOperationException", std::string(what) + " of a trail is not emulated by Nephoscope.", 400}); };
    if (input.cloudWatchLogsLogGroupArn && !input.cloudWatchLogsLogGroupArn->empty())
        return no("Delivery to a log group of CloudWatch Logs");
    if (input.snsTopicName && !input.snsTopicName->empty())
        return no("The SNS topic");
    if (input.kmsKeyId && !input.kmsKeyId->empty())
        return no("The KMS key");
    if (input.isOrganizationTrail.value_or(false))
        return no("The organization");
    return {};
}

template <class Input>
void take(Trail &trail, const Input &input)
{
    trail.bucket = input.s3BucketName.value_or(trail.bucket);
    trail.prefix = input.s3KeyPrefix.value_or(trail.prefix);
    trail.multiRegion = input.isMultiRegionTrail.value_or(trail.multiRegion);
    trail.globalEvents = input.includeGlobalServiceEvents.value_or(trail.globalEvents);
    trail.validation = input.enableLogFileValidation.value_or(trail.validation);
}

template <class Output>
Output toOutput(const Trail &trail)
{
    Output output;
    output.name = trail.name;
    output.s3BucketName = trail.bucket;
    if (!trail.prefix.empty())
        output.s3KeyPrefix = trail.prefix;
    output.includeGlobalServiceEvents = trail.globalEvents;
    output.isMultiRegionTrail = trail.multiRegion;
    output.trailARN = trail.arn();
    output.logFileValidationEnabled = trail.validation;
    output.isOrganizationTrail = false;
    if constexpr (requires { output.homeRegion; }) {
        output.homeRegion = trail.region;
        output.hasCustomEventSelectors = Selectors::of(trail).isCustom();
        output.hasInsightSelectors = false;
    }
    return output;
}

void announce(WriteContext &context, Change::Kind kind, const Trail &trail)
{
    context.changed(kind, "cloudtrail", "trail", {}, trail.name);
}

/// A trail that may be changed here: in its home Region.
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

boost::json::object tagsOf(const Trail &trail)
{
    return trail.tags.empty() ? boost::json::object() : boost::json::parse(trail.tags).as_object();
}

void addTags(Trail &trail, const std::optional<std::vector<model::Tag>> &tags)
{
    boost::json::object all = tagsOf(trail);
    for (const model::Tag &tag : tags.value_or(std::vector<model::Tag>()))
        all[*tag.key] = tag.value.value_or(std::string());
    trail.tags = boost::json::serialize(all);
}

Expected<model::CreateTrail::Output> createTrail(WriteContext &context, const model::CreateTrail::Input &input)
{
    Trail trail{context.account(), context.region(), *input.name, {}, {}};
    auto checked = checkName(trail.name);
    if (checked)
        checked = checkWish(input);
    if (!checked)
        return fail(std::move(checked.error()));
    Events events(context.db());
    if (events.find(trail.account, trail.region, trail.name))
        return fail(Error{"TrailAlreadyExistsException", "Trail " + trail.name + " already exists for customer: " + trail.account, 400});
    const auto all = events.trails(trail.account);
    if (std::count_if(all.begin(), all.end(), [&](const Trail &other) { return other.region == trail.region; }) >= std::ptrdiff_t(maxTrails))
        return fail(Error{"MaximumNumberOfTrailsExceededException", "User: " + trail.account + " already has 5 trails in " + trail.region + '.', 403});
    take(trail, input);
    if (trail.multiRegion && !trail.globalEvents)
        return fail(Error{"InvalidParameterCombinationException", "Multi-Region trail must include global service events.", 400});
    if (auto may = checkBucket(context, trail); !may)
        return fail(std::move(may.error()));
    addTags(trail, input.tagsList);
    events.put(trail);
    announce(context, Change::Kind::Created, trail);
    return toOutput<model::CreateTrail::Output>(trail);
}

Expected<model::UpdateTrail::Output> updateTrail(WriteContext &context, const model::UpdateTrail::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    if (auto checked = checkWish(input); !checked)
        return fail(std::move(checked.error()));
    take(*trail, input);
    if (auto may = checkBucket(context, *trail); !may)
        return fail(std::move(may.error()));
    save(context, *trail, service);
    return toOutput<model::UpdateTrail::Output>(*trail);
}

Expected<model::DeleteTrail::Output> deleteTrail(WriteContext &context, const model::DeleteTrail::Input &input, CloudTrailService &service)
{
    const auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    Events(context.db()).remove(*trail);
    context.unschedule(deliveryJob, trail->arn());
    service.look(context.db());
    announce(context, Change::Kind::Deleted, *trail);
    return model::DeleteTrail::Output{};
}

/// Those a Region sees: its own, and the multi-Region ones of others.
std::vector<Trail> seenHere(ReadContext &context, bool shadows)
{
    auto trails = Events(context.db()).trails(context.account());
    std::erase_if(trails, [&](const Trail &trail) { return trail.region != context.region() && !(shadows && trail.multiRegion); });
    return trails;
}

Expected<model::DescribeTrails::Output> describeTrails(ReadContext &context, const model::DescribeTrails::Input &input)
{
    model::DescribeTrails::Output output;
    auto &list = output.trailList.emplace();
    for (const Trail &trail : seenHere(context, input.includeShadowTrails.value_or(true))) {
        const auto &names = input.trailNameList;
        const bool named = !names || names->empty() || std::any_of(names->begin(), names->end(), [&](const std::string &name) {
            return name == trail.name || name == trail.arn();
        });
        if (named)
            list.push_back(toOutput<model::Trail>(trail));
    }
    return output;
}

Expected<model::GetTrail::Output> getTrail(ReadContext &context, const model::GetTrail::Input &input)
{
    const auto trail = findTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    model::GetTrail::Output output;
    output.trail = toOutput<model::Trail>(*trail);
    return output;
}

Expected<model::ListTrails::Output> listTrails(ReadContext &context, const model::ListTrails::Input &)
{
    model::ListTrails::Output output;
    auto &list = output.trails.emplace();
    for (const Trail &trail : Events(context.db()).trails(context.account())) {
        auto &info = list.emplace_back();
        info.name = trail.name;
        info.trailARN = trail.arn();
        info.homeRegion = trail.region;
    }
    return output;
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
    }
    return model::StartLogging::Output{};
}

Expected<model::StopLogging::Output> stopLogging(WriteContext &context, const model::StopLogging::Input &input, CloudTrailService &service)
{
    auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    trail->logging = false;
    trail->stopped = context.now();
    save(context, *trail, service);
    return model::StopLogging::Output{};
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
    output.latestDeliveryTime = trail->lastDelivery;
    if (!trail->lastError.empty())
        output.latestDeliveryError = trail->lastError;
    output.timeLoggingStarted = trail->started ? formatIso8601(*trail->started, false) : std::string();
    output.timeLoggingStopped = trail->stopped ? formatIso8601(*trail->stopped, false) : std::string();
    output.latestDeliveryAttemptTime = trail->lastDelivery ? formatIso8601(*trail->lastDelivery, false) : std::string();
    output.latestDeliveryAttemptSucceeded = *output.latestDeliveryAttemptTime;
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

template <class Op, class Handler>
void write(ServiceRegistry &registry, CloudTrailService &service, Handler handler)
{
    registry.write<Op>([&service, handler](WriteContext &context, const auto &input) { return handler(context, input, service); });
}

} // namespace

Expected<Trail> findTrail(ReadContext &context, const std::string &nameOrArn)
{
    const auto trails = seenHere(context, true);
    const auto found = std::find_if(trails.begin(), trails.end(), [&](const Trail &trail) { return trail.arn() == nameOrArn || trail.name == nameOrArn; });
    if (found != trails.end())
        return *found;
    if (nameOrArn.starts_with("arn:") && Arn::parse(nameOrArn).service != "cloudtrail")
        return fail(Error{"CloudTrailARNInvalidException", "The ARN " + nameOrArn + " is not valid.", 400});
    return fail(notFound(nameOrArn));
}

Caller deliverer(const Trail &trail)
{
    Caller caller;
    caller.principal = Principal::service("cloudtrail.amazonaws.com");
    caller.region.value = trail.region;
    caller.via = Via::Service;
    caller.userAgent = "cloudtrail.amazonaws.com";
    caller.sourceArn = trail.arn();
    caller.sourceAccount = trail.account;
    return caller;
}

void registerTrails(ServiceRegistry &registry, CloudTrailService &service)
{
    registry.write<model::CreateTrail>(createTrail);
    write<model::UpdateTrail>(registry, service, updateTrail);
    write<model::DeleteTrail>(registry, service, deleteTrail);
    registry.read<model::DescribeTrails>(describeTrails);
    registry.read<model::GetTrail>(getTrail);
    registry.read<model::ListTrails>(listTrails);
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
