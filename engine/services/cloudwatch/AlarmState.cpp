#include "services/cloudwatch/AlarmActions.h"
#include "services/cloudwatch/CompositeRule.h"

#include <boost/json.hpp>

#include <ctime>

namespace nephoscope::cloudwatch {

namespace json = boost::json;

namespace {

/// How many composite alarms a change may go through, one made of the other.
constexpr int maxRounds = 20;

/// `Monday 23 November, 2026 07:16:05 UTC`
std::string longTime(Timestamp time)
{
    const std::time_t seconds = secondsOf(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    return {text, std::strftime(text, sizeof text, "%A %d %B, %Y %H:%M:%S UTC", &parts)};
}

json::object historyState(const AlarmState &state)
{
    json::object made{{"stateValue", state.value}, {"stateReason", state.reason}};
    json::error_code error;
    const json::value data = state.reasonData.empty() ? json::value() : json::parse(state.reasonData, error);
    if (!state.reasonData.empty() && !error)
        made["stateReasonData"] = data;
    return made;
}

AlarmState stateOf(const Alarm &alarm)
{
    return alarm.with([](const auto &value) {
        return AlarmState{value.stateValue->value, value.stateReason.value_or(""), value.stateReasonData.value_or(""), *value.stateUpdatedTimestamp};
    });
}

} // namespace

void announce(WriteContext &context, const Alarm &alarm, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "cloudwatch", .type = "alarm", .account = AccountId{alarm.place.account},
                     .region = Region{alarm.place.region}, .id = alarm.name()});
}

void changeState(WriteContext &context, Alarm alarm, const std::string &state, const std::string &reason, const std::string &data)
{
    const AlarmState before = stateOf(alarm);
    if (before.value == state)
        return;
    const AlarmState after{state, reason, data, context.now()};
    alarm.with([&](auto &value) {
        value.stateValue->value = state;
        value.stateReason = reason;
        value.stateReasonData = data.empty() ? std::nullopt : std::optional(data);
        value.stateUpdatedTimestamp = value.stateTransitionedTimestamp = context.now();
    });
    AlarmRepository repository(context.db());
    repository.put(alarm);
    HistoryItem item;
    item.alarmName = alarm.name();
    item.alarmType.emplace().value = alarm.type();
    item.timestamp = context.now();
    item.historyItemType.emplace().value = "StateUpdate";
    item.historySummary = "Alarm updated from " + before.value + " to " + state;
    item.historyData = json::serialize(json::object{{"version", "1.0"}, {"oldState", historyState(before)}, {"newState", historyState(after)}});
    repository.note(alarm.place, item);
    announce(context, alarm, Change::Kind::Updated);
    sendStateChange(context, alarm, before, after);
    sendScaling(context, alarm, state, newestPoint(data));
    if (!alarm.isComposite())
        updateComposites(context, alarm.place);
}

void updateComposites(WriteContext &context, const Place &place)
{
    AlarmRepository repository(context.db());
    // One that changes may be part of another: until nothing changes any more.
    for (int round = 0; round < maxRounds; ++round) {
        bool changed = false;
        for (const Alarm &alarm : repository.composites(place)) {
            const auto rule = CompositeRule::parse(*std::get<CompositeAlarm>(alarm.value).alarmRule);
            if (!rule)
                continue;
            std::optional<Alarm> latest;
            const auto stateOf = [&](const std::string &name) {
                const auto child = repository.find(place, alarmNameIn(name));
                return child ? child->state() : std::string();
            };
            const bool holds = rule->evaluate(stateOf);
            const std::string state = holds ? "ALARM" : "OK";
            if (state == alarm.state())
                continue;
            json::array triggers;
            for (const std::string &name : rule->alarms()) {
                auto child = repository.find(place, alarmNameIn(name));
                if (!child)
                    continue;
                const Timestamp since = child->with([](const auto &value) { return *value.stateUpdatedTimestamp; });
                triggers.push_back(json::object{{"arn", child->arn()}, {"state", json::object{{"value", child->state()}, {"timestamp", formatIso8601(since)}}}});
                if (!latest || since > latest->with([](const auto &value) { return *value.stateUpdatedTimestamp; }))
                    latest = std::move(child);
            }
            std::string reason = std::string("Alarm Rule evaluated to ") + (holds ? "TRUE" : "FALSE");
            if (latest)
                reason = latest->arn() + " transitioned to " + latest->state() + " at " + longTime(latest->with([](const auto &value) { return *value.stateUpdatedTimestamp; }));
            changeState(context, alarm, state, reason, json::serialize(json::object{{"triggeringAlarms", std::move(triggers)}}));
            changed = true;
        }
        if (!changed)
            return;
    }
}

} // namespace nephoscope::cloudwatch
