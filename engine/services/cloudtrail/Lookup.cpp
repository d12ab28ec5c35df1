#include "api/generated/cloudtrail.h"
#include "core/Text.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/Selectors.h"

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

model::Event toModel(const Event &event)
{
    model::Event out;
    out.eventId = event.id;
    out.eventName = event.name;
    out.readOnly = event.readOnly ? "true" : "false";
    if (!event.accessKey.empty())
        out.accessKeyId = event.accessKey;
    out.eventTime = event.time;
    out.eventSource = event.source;
    out.username = event.user;
    auto &resources = out.resources.emplace();
    for (const EventResource &resource : event.resources) {
        auto &item = resources.emplace_back();
        item.resourceType = resource.type;
        item.resourceName = resource.arn;
    }
    out.cloudTrailEvent = event.record;
    return out;
}

Expected<model::LookupEvents::Output> lookupEvents(ReadContext &context, const model::LookupEvents::Input &input)
{
    Lookup lookup;
    if (input.eventCategory && input.eventCategory->value != "insight")
        return fail(Error{"InvalidEventCategoryException", "The event category " + input.eventCategory->value + " is not valid.", 400});
    if (input.eventCategory) // insights are not made here: nothing is ever found
        return model::LookupEvents::Output{};
    if (input.lookupAttributes && !input.lookupAttributes->empty()) {
        if (input.lookupAttributes->size() > 1)
            return fail(Error{"InvalidLookupAttributesException", "Only one lookup attribute can be specified.", 400});
        lookup.attribute = input.lookupAttributes->front().attributeKey->value;
        lookup.value = *input.lookupAttributes->front().attributeValue;
    }
    if (input.startTime && input.endTime && *input.startTime > *input.endTime)
        return fail(Error{"InvalidTimeRangeException", "The start time must be before the end time.", 400});
    lookup.from = std::max(input.startTime.value_or(Timestamp()), context.now() - history);
    lookup.until = input.endTime.value_or(Timestamp::max());
    const std::int32_t most = input.maxResults.value_or(50);
    if (input.nextToken) {
        const auto before = parseInteger(*input.nextToken);
        if (!before)
            return fail(Error{"InvalidNextTokenException", "The specified token is not valid.", 400});
        lookup.before = *before;
    }
    lookup.limit = std::size_t(most) + 1;
    auto events = Events(context.db()).lookUp(context.account(), context.region(), lookup);
    model::LookupEvents::Output output;
    if (events.size() > std::size_t(most)) {
        events.resize(std::size_t(most));
        output.nextToken = std::to_string(events.back().sequence);
    }
    auto &list = output.events.emplace();
    for (const Event &event : events)
        list.push_back(toModel(event));
    return output;
}

} // namespace

void registerLookup(ServiceRegistry &registry)
{
    registry.read<model::LookupEvents>(lookupEvents);
}

} // namespace nephoscope::cloudtrail
