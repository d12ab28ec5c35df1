#include "api/generated/cloudtrail.h"
#include "core/Text.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/Destinations.h"
#include "services/cloudtrail/DigestRows.h"
#include "services/cloudtrail/Selectors.h"
#include "services/cloudtrail/Trails.h"

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

template <class Input>
void take(Trail &trail, const Input &input)
{
    trail.bucket = input.s3BucketName.value_or(trail.bucket);
    trail.prefix = input.s3KeyPrefix.value_or(trail.prefix);
    trail.multiRegion = input.isMultiRegionTrail.value_or(trail.multiRegion);
    trail.globalEvents = input.includeGlobalServiceEvents.value_or(trail.globalEvents);
    trail.validation = input.enableLogFileValidation.value_or(trail.validation);
    trail.kmsKey = input.kmsKeyId.value_or(trail.kmsKey);
    trail.topic = input.snsTopicName.value_or(trail.topic);
    trail.logGroup = input.cloudWatchLogsLogGroupArn.value_or(trail.logGroup);
    trail.logRole = input.cloudWatchLogsRoleArn.value_or(trail.logRole);
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
    if (!trail.kmsKey.empty())
        output.kmsKeyId = trail.kmsKey;
    if (!trail.topic.empty()) {
        output.snsTopicARN = trail.topic;
        output.snsTopicName = trail.topic.substr(trail.topic.rfind(':') + 1);
    }
    if (!trail.logGroup.empty()) {
        output.cloudWatchLogsLogGroupArn = trail.logGroup;
        output.cloudWatchLogsRoleArn = trail.logRole;
    }
    if constexpr (requires { output.homeRegion; }) {
        output.homeRegion = trail.region;
        output.hasCustomEventSelectors = Selectors::of(trail).isCustom();
        output.hasInsightSelectors = false;
    }
    return output;
}

Error notWithoutGlobal()
{
    return {"InvalidParameterCombinationException", "Multi-Region trail must include global service events.", 400};
}

Error organizations()
{
    return {"UnsupportedOperationException", "Trails of organizations are not emulated by Nephoscope.", 400};
}

Expected<model::CreateTrail::Output> createTrail(WriteContext &context, const model::CreateTrail::Input &input, const ServiceHost &host)
{
    Trail trail{context.account(), context.region(), *input.name, {}, {}};
    if (auto checked = checkName(trail.name); !checked)
        return fail(std::move(checked.error()));
    if (input.isOrganizationTrail.value_or(false))
        return fail(organizations());
    Events events(context.db());
    if (events.find(trail.account, trail.region, trail.name))
        return fail(Error{"TrailAlreadyExistsException", "Trail " + trail.name + " already exists for customer: " + trail.account, 400});
    const auto all = events.trails(trail.account);
    if (std::count_if(all.begin(), all.end(), [&](const Trail &other) { return other.region == trail.region; }) >= std::ptrdiff_t(maxTrails))
        return fail(Error{"MaximumNumberOfTrailsExceededException", "User: " + trail.account + " already has 5 trails in " + trail.region + '.', 403});
    take(trail, input);
    if (trail.multiRegion && !trail.globalEvents)
        return fail(notWithoutGlobal());
    if (auto may = checkDestinations(context, host, trail); !may)
        return fail(std::move(may.error()));
    addTags(trail, input.tagsList);
    events.put(trail);
    announce(context, Change::Kind::Created, trail);
    return toOutput<model::CreateTrail::Output>(trail);
}

Expected<model::UpdateTrail::Output> updateTrail(WriteContext &context, const model::UpdateTrail::Input &input, const ServiceHost &host,
                                                 CloudTrailService &service)
{
    auto trail = openTrail(context, *input.name);
    if (!trail)
        return fail(trail.error());
    if (input.isOrganizationTrail.value_or(false))
        return fail(organizations());
    const bool validated = trail->validation;
    take(*trail, input);
    if (trail->multiRegion && !trail->globalEvents)
        return fail(notWithoutGlobal());
    if (auto may = checkDestinations(context, host, *trail); !may)
        return fail(std::move(may.error()));
    if (trail->logging && trail->validation != validated)
        beginChain(context, *trail);
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
    context.unschedule(digestJob, trail->arn());
    DigestRows(context.db()).forget(trail->arn());
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
    Caller caller = itself();
    caller.region.value = trail.region;
    caller.userAgent = "cloudtrail.amazonaws.com";
    caller.sourceArn = trail.arn();
    caller.sourceAccount = trail.account;
    return caller;
}

Caller itself()
{
    Caller caller;
    caller.principal = Principal::service("cloudtrail.amazonaws.com");
    caller.via = Via::Service;
    return caller;
}

void registerTrails(ServiceRegistry &registry, const ServiceHost &host, CloudTrailService &service)
{
    registry.write<model::CreateTrail>([&host](WriteContext &context, const auto &input) { return createTrail(context, input, host); });
    registry.write<model::UpdateTrail>([&host, &service](WriteContext &context, const auto &input) { return updateTrail(context, input, host, service); });
    write<model::DeleteTrail>(registry, service, deleteTrail);
    registry.read<model::DescribeTrails>(describeTrails);
    registry.read<model::GetTrail>(getTrail);
    registry.read<model::ListTrails>(listTrails);
}

} // namespace nephoscope::cloudtrail
