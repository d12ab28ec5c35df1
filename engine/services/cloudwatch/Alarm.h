#pragma once

#include "api/generated/cloudwatch.h"
#include "services/cloudwatch/Access.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace nephoscope::cloudwatch {

using MetricAlarm = api::cloudwatch::MetricAlarm;
using CompositeAlarm = api::cloudwatch::CompositeAlarm;
using HistoryItem = api::cloudwatch::AlarmHistoryItem;

/// An alarm of either kind: most of what there is to know of them has the same name.
struct Alarm
{
    std::int64_t id = 0;
    Place place;
    std::variant<MetricAlarm, CompositeAlarm> value;

    template <class Function>
    decltype(auto) with(Function &&function)
    {
        return std::visit(std::forward<Function>(function), value);
    }
    template <class Function>
    decltype(auto) with(Function &&function) const
    {
        return std::visit(std::forward<Function>(function), value);
    }
    bool isComposite() const { return std::holds_alternative<CompositeAlarm>(value); }
    std::string name() const { return with([](const auto &alarm) { return *alarm.alarmName; }); }
    std::string state() const { return with([](const auto &alarm) { return alarm.stateValue->value; }); }
    std::string type() const { return isComposite() ? "CompositeAlarm" : "MetricAlarm"; }
    std::string arn() const { return arnOf(place, name()); }
    static std::string arnOf(const Place &place, const std::string &name)
    {
        return "arn:aws:cloudwatch:" + place.region + ':' + place.account + ":alarm:" + name;
    }
};

class AlarmRepository
{
public:
    static constexpr std::chrono::days historyKept{30};

    explicit AlarmRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Alarm> find(const Place &place, const std::string &name);
    std::optional<Alarm> find(std::int64_t id);
    /// Inserts when `id` is 0, which it then sets.
    void put(Alarm &alarm);
    void remove(const Alarm &alarm);
    /// By name, from beyond `after`, while `take` wants more.
    void list(const Place &place, const std::string &after, const std::function<bool(const Alarm &)> &take);
    std::vector<Alarm> composites(const Place &place);

    void note(const Place &place, const HistoryItem &item);
    struct HistoryQuery
    {
        std::string alarm; ///< empty: all
        Timestamp from{};
        Timestamp to{};
        bool descending = true;
        std::int64_t skip = 0;
    };
    void history(const Place &place, const HistoryQuery &query, const std::function<bool(const HistoryItem &)> &take);

    std::map<std::string, std::string> tags(const std::string &arn);
    void putTag(const std::string &arn, const std::string &key, const std::string &value);
    void removeTag(const std::string &arn, const std::string &key);
    void removeTags(const std::string &arn);

private:
    store::Connection &m_connection;
};

/// Tells the change feed of an alarm.
void announce(WriteContext &context, const Alarm &alarm, Change::Kind kind);

/// An alarm is in another state: notes it, sends what its actions and EventBridge are to be told, and lets composite alarms
/// look at their rules. `data` is JSON or empty. Nothing happens when it is in that state already.
void changeState(WriteContext &context, Alarm alarm, const std::string &state, const std::string &reason, const std::string &data);
/// Composite alarms follow those they are made of.
void updateComposites(WriteContext &context, const Place &place);

/// A metric alarm is looked at from the next minute on.
void scheduleEvaluation(WriteContext &context, const Alarm &alarm);
void unscheduleEvaluation(WriteContext &context, const Alarm &alarm);

/// The queries that an alarm is about, however it was put; the one whose data counts is the first.
std::vector<api::cloudwatch::MetricDataQuery> queriesOf(const MetricAlarm &alarm);
/// Seconds.
std::int64_t periodOf(const MetricAlarm &alarm);

using TagList = std::vector<api::cloudwatch::Tag>;
/// At most 50, none that begins with `aws:`.
Expected<void> putTags(WriteContext &context, const std::string &arn, const std::optional<TagList> &tags);

} // namespace nephoscope::cloudwatch
