#include "services/cloudtrail/Trails.h"

namespace nephoscope::cloudtrail {

namespace {

Expected<model::PutInsightSelectors::Output> putInsights(ReadContext &context, const model::PutInsightSelectors::Input &input)
{
    if (!input.trailName)
        return fail(Error{"InvalidParameterCombinationException", "You must specify a trail: event data stores are not emulated by Nephoscope.", 400});
    const auto trail = findTrail(context, *input.trailName);
    if (!trail)
        return fail(trail.error());
    if (input.insightSelectors->empty()) // turns off what never was on
        return model::PutInsightSelectors::Output{.eventDataStoreArn = {}, .insightSelectors = input.insightSelectors, .insightsDestination = {}, .trailARN = trail->arn()};
    return fail(Error{"UnsupportedOperationException", "CloudTrail Insights are not emulated by Nephoscope: it finds no unusual activity.", 400});
}

Expected<model::GetInsightSelectors::Output> getInsights(ReadContext &context, const model::GetInsightSelectors::Input &input)
{
    if (!input.trailName)
        return fail(Error{"InvalidParameterCombinationException", "You must specify a trail: event data stores are not emulated by Nephoscope.", 400});
    const auto trail = findTrail(context, *input.trailName);
    if (!trail)
        return fail(trail.error());
    return fail(Error{"InsightNotEnabledException", "Trail " + trail->arn() + " does not have Insights enabled. Edit the trail settings to enable Insights, and then try the operation again.", 400});
}

/// Trails have no policies: channels, dashboards and event data stores do, and there are none.
template <class Operation>
Expected<typename Operation::Output> noPolicy(ReadContext &, const typename Operation::Input &input)
{
    const Arn arn = Arn::parse(*input.resourceArn);
    if (arn.service != "cloudtrail")
        return fail(Error{"ResourceARNNotValidException", "The ARN " + *input.resourceArn + " is not valid.", 400});
    if (arn.resource.starts_with("trail/"))
        return fail(Error{"ResourceTypeNotSupportedException", "Trails have no resource-based policies.", 400});
    return fail(Error{"ResourceNotFoundException", "There is no resource " + *input.resourceArn + '.', 400});
}

} // namespace

void registerRefused(ServiceRegistry &registry)
{
    registry.read<model::PutInsightSelectors>(putInsights);
    registry.read<model::GetInsightSelectors>(getInsights);
    registry.read<model::PutResourcePolicy>(noPolicy<model::PutResourcePolicy>);
    registry.read<model::GetResourcePolicy>(noPolicy<model::GetResourcePolicy>);
    registry.read<model::DeleteResourcePolicy>(noPolicy<model::DeleteResourcePolicy>);
}

} // namespace nephoscope::cloudtrail
