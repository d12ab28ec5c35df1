#include "services/BusNotices.h"

#include "api/generated/events.h"
#include "core/Log.h"

#include <boost/json.hpp>

namespace nephoscope {

namespace {

namespace json = boost::json;

constexpr auto triedFor = std::chrono::hours(1);

std::string kindOf(const std::string &service)
{
    return service + ".notice";
}

std::string encode(const BusNotice &notice)
{
    json::array resources;
    for (const std::string &resource : notice.resources)
        resources.emplace_back(resource);
    return json::serialize(json::array{notice.detailType, notice.detail, std::move(resources)});
}

Call callFor(const std::string &service, const Parcel &parcel)
{
    const json::array parts = json::parse(parcel.content).as_array();
    const auto text = [](const json::value &value) { return std::string(value.as_string()); };
    api::events::PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.source = "aws." + service;
    entry.detailType = text(parts.at(0));
    entry.detail = text(parts.at(1));
    entry.time = parcel.sent;
    auto &resources = entry.resources.emplace();
    for (const json::value &resource : parts.at(2).as_array())
        resources.push_back(text(resource));
    Caller caller;
    caller.principal = Principal::service(service + ".amazonaws.com");
    caller.principal.account = AccountId{parcel.account};
    caller.region = Region{parcel.region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    return {&api::events::PutEvents::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

} // namespace

BusNotices::BusNotices(std::string service)
    : m_service(std::move(service)),
      m_courier(kindOf(m_service),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     return Courier::call(m_host->cloud, callFor(m_service, parcel));
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("A notice for EventBridge is given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void BusNotices::send(WriteContext &context, const std::string &service, const std::string &account, const std::string &region, const BusNotice &notice)
{
    Courier::send(context, kindOf(service), account, region, encode(notice));
}

} // namespace nephoscope
