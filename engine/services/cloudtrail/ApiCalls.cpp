#include "services/cloudtrail/ApiCalls.h"

#include "api/generated/events.h"
#include "core/Log.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/Selectors.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

constexpr std::string_view courierKind = "cloudtrail.events";
constexpr auto triedFor = std::chrono::hours(1);

struct OfCloudTrail
{
    static constexpr std::string_view serviceId = "cloudtrail";
};

bool isLogged(const std::vector<Trail> &trails, const Event &event)
{
    return std::any_of(trails.begin(), trails.end(), [&event](const Trail &trail) {
        return trail.logging && trail.account == event.account && (trail.multiRegion || trail.region == event.region) && Selectors::of(trail).match(event);
    });
}

/// `s3.amazonaws.com` as EventBridge names it: `aws.s3`.
std::string sourceOf(const std::string &record)
{
    boost::json::error_code unreadable;
    const boost::json::value value = boost::json::parse(record, unreadable);
    const auto *source = !unreadable && value.is_object() ? value.get_object().if_contains("eventSource") : nullptr;
    const std::string host = source && source->is_string() ? std::string(source->get_string().data(), source->get_string().size()) : std::string();
    return "aws." + host.substr(0, host.find('.'));
}

Call putCall(const Parcel &parcel)
{
    api::events::PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.source = sourceOf(parcel.content);
    entry.detailType = "AWS API Call via CloudTrail";
    entry.detail = parcel.content;
    entry.time = parcel.sent;
    Caller caller = itself();
    caller.principal.account = AccountId{parcel.account};
    caller.region = Region{parcel.region};
    return {&api::events::PutEvents::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

} // namespace

ApiCalls::ApiCalls()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> { return Courier::call(m_host->cloud, putCall(parcel)); },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("An event of CloudTrail for EventBridge is given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void ApiCalls::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfCloudTrail>>(registry, host);
}

void ApiCalls::send(WriteContext &context, const std::vector<Event> &events, bool reads)
{
    const auto isWanted = [reads](const Event &event) { return (reads || !event.readOnly) && !event.isData; };
    if (std::none_of(events.begin(), events.end(), isWanted))
        return;
    const auto trails = Events(context.db()).allTrails();
    for (const Event &event : events) {
        if (isWanted(event) && isLogged(trails, event))
            Courier::send(context, courierKind, event.account, event.region, event.record);
    }
}

} // namespace nephoscope::cloudtrail
