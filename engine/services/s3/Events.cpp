#include "services/s3/Events.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/EventDelivery.h"
#include "services/s3/Names.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using Configuration = api::s3::NotificationConfiguration;
using Filter = api::s3::NotificationConfigurationFilter;

bool asksFor(const std::optional<std::vector<api::s3::Event>> &events, std::string_view name)
{
    static constexpr std::string_view prefix = "s3:";
    return events && std::any_of(events->begin(), events->end(), [name](const api::s3::Event &event) {
        const std::string_view wanted = std::string_view(event.value).substr(prefix.size());
        return wanted.ends_with('*') ? name.starts_with(wanted.substr(0, wanted.size() - 1)) : name == wanted;
    });
}

/// Filters may be written as keys are, or as records show them.
bool takes(const std::optional<Filter> &filter, std::string_view key, std::string_view encodedKey)
{
    if (!filter || !filter->key || !filter->key->filterRules)
        return true;
    const auto &rules = *filter->key->filterRules;
    return std::all_of(rules.begin(), rules.end(), [&](const api::s3::FilterRule &rule) {
        const std::string_view value = rule.value ? std::string_view(*rule.value) : std::string_view();
        if (rule.name->value == "Prefix")
            return key.starts_with(value) || encodedKey.starts_with(value);
        return key.ends_with(value) || encodedKey.ends_with(value);
    });
}

std::uint64_t nextSequence(WriteContext &context)
{
    // Above every one before, whatever the clock shows.
    const std::int64_t byClock = context.now().time_since_epoch().count() << 12;
    auto query = context.db().query("INSERT INTO s3_event_sequence(id, last) VALUES(1, ?) "
                                    "ON CONFLICT(id) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last");
    query.bind(byClock).step();
    return static_cast<std::uint64_t>(query.integer(0));
}

} // namespace

EventOrigin originOf(ReadContext &context)
{
    const Caller &caller = context.caller();
    EventOrigin origin;
    origin.time = context.now();
    switch (caller.principal.kind) {
    case nephoscope::Principal::Kind::Service:
        origin.principal = origin.requester = caller.principal.arn;
        break;
    case nephoscope::Principal::Kind::Anonymous:
        origin.principal = origin.requester = "Anonymous";
        break;
    default:
        origin.principal = "AWS:" + caller.principal.userId;
        origin.requester = caller.principal.account.value;
    }
    if (caller.principal.kind != nephoscope::Principal::Kind::Service)
        origin.sourceIp = caller.sourceIp;
    origin.requestId = caller.requestId.empty() ? context.random().text(16, "0123456789ABCDEF") : caller.requestId;
    if (caller.http)
        origin.hostId = caller.http->hostId;
    if (origin.hostId.empty()) {
        std::string bytes(56, '\0');
        context.random().fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
        origin.hostId = toBase64(asBytes(bytes));
    }
    return origin;
}

void notify(WriteContext &context, const Bucket &bucket, const Object &object, const ObjectEvent &event)
{
    if (!bucket.notifies)
        return;
    const auto configuration = keptConfig<Configuration>(context, bucket, config::notification);
    if (!configuration)
        return;
    EventOrigin origin = originOf(context);
    const std::string encodedKey = encodeForListing(object.key);
    const auto tell = [&](const auto &list, auto arn) {
        if (!list)
            return;
        for (const auto &entry : *list) {
            if (!asksFor(entry.events, event.name) || !takes(entry.filter, object.key, encodedKey))
                continue;
            if (origin.sequence == 0)
                origin.sequence = nextSequence(context);
            sendEvent(context, bucket, *(entry.*arn), eventRecord(bucket, object, event, origin, *entry.id));
        }
    };
    tell(configuration->queueConfigurations, &api::s3::QueueConfiguration::queueArn);
    tell(configuration->topicConfigurations, &api::s3::TopicConfiguration::topicArn);
    tell(configuration->lambdaFunctionConfigurations, &api::s3::LambdaFunctionConfiguration::lambdaFunctionArn);
    if (!configuration->eventBridgeConfiguration)
        return;
    if (origin.sequence == 0)
        origin.sequence = nextSequence(context);
    if (const BridgeEvent bridged = bridgeEvent(bucket, object, event, origin); !bridged.type.empty())
        sendBridgeEvent(context, bucket, bridged);
}

void notifyRemoved(WriteContext &context, const Bucket &bucket, const Object &object, bool markerMade, bool byLifecycle)
{
    if (byLifecycle)
        notify(context, bucket, object, {.name = markerMade ? "LifecycleExpiration:DeleteMarkerCreated" : "LifecycleExpiration:Delete"});
    else
        notify(context, bucket, object, {.name = markerMade ? "ObjectRemoved:DeleteMarkerCreated" : "ObjectRemoved:Delete"});
}

} // namespace nephoscope::s3
