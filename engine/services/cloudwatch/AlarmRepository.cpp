#include "services/cloudwatch/Alarm.h"
#include "wire/Codec.h"

namespace nephoscope::cloudwatch {

namespace {

Alarm readAlarm(const store::Query &query)
{
    Alarm alarm{query.integer(0), {query.string(1), query.string(2)}, {}};
    const auto read = [&](auto made) {
        (void)wire::readJson(decltype(made)::shape(), query.text(4), &made); // written by this program
        alarm.value = std::move(made);
    };
    if (query.integer(3) != 0)
        read(CompositeAlarm());
    else
        read(MetricAlarm());
    return alarm;
}

#define ALARM_COLUMNS "id, account, region, composite, alarm"

} // namespace

std::optional<Alarm> AlarmRepository::find(const Place &place, const std::string &name)
{
    auto query = m_connection.query("SELECT " ALARM_COLUMNS " FROM cloudwatch_alarms WHERE account = ? AND region = ? AND name = ?");
    return query.bind(place.account, place.region, name).step() ? std::optional(readAlarm(query)) : std::nullopt;
}

std::optional<Alarm> AlarmRepository::find(std::int64_t id)
{
    auto query = m_connection.query("SELECT " ALARM_COLUMNS " FROM cloudwatch_alarms WHERE id = ?");
    return query.bind(id).step() ? std::optional(readAlarm(query)) : std::nullopt;
}

void AlarmRepository::put(Alarm &alarm)
{
    const std::string text = alarm.with([](const auto &value) { return wire::writeJson(std::decay_t<decltype(value)>::shape(), &value); });
    const std::string state = alarm.state();
    if (alarm.id != 0) {
        m_connection.query("UPDATE cloudwatch_alarms SET composite = ?, state = ?, alarm = ? WHERE id = ?").bind(alarm.isComposite(), state, text, alarm.id).run();
        return;
    }
    const std::string name = alarm.name();
    m_connection.query("INSERT INTO cloudwatch_alarms(account, region, name, composite, state, alarm) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(alarm.place.account, alarm.place.region, name, alarm.isComposite(), state, text)
        .run();
    alarm.id = m_connection.lastInsertId();
}

void AlarmRepository::remove(const Alarm &alarm)
{
    m_connection.query("DELETE FROM cloudwatch_alarms WHERE id = ?").bind(alarm.id).run();
    removeTags(alarm.arn());
}

void AlarmRepository::list(const Place &place, const std::string &after, const std::function<bool(const Alarm &)> &take)
{
    auto query = m_connection.query("SELECT " ALARM_COLUMNS " FROM cloudwatch_alarms WHERE account = ? AND region = ? AND name > ? ORDER BY name");
    query.bind(place.account, place.region, after);
    while (query.step()) {
        if (!take(readAlarm(query)))
            return;
    }
}

std::vector<Alarm> AlarmRepository::composites(const Place &place)
{
    std::vector<Alarm> found;
    auto query = m_connection.query("SELECT " ALARM_COLUMNS " FROM cloudwatch_alarms WHERE account = ? AND region = ? AND composite = 1 ORDER BY name");
    query.bind(place.account, place.region);
    while (query.step())
        found.push_back(readAlarm(query));
    return found;
}

void AlarmRepository::note(const Place &place, const HistoryItem &item)
{
    const std::string text = wire::writeJson(HistoryItem::shape(), &item);
    const auto count = [](Timestamp time) { return std::int64_t(time.time_since_epoch().count()); };
    m_connection.query("INSERT INTO cloudwatch_history(account, region, alarm, time, type, item) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(place.account, place.region, *item.alarmName, count(*item.timestamp), item.historyItemType->value, text)
        .run();
    m_connection.query("DELETE FROM cloudwatch_history WHERE account = ? AND region = ? AND alarm = ? AND time < ?")
        .bind(place.account, place.region, *item.alarmName, count(*item.timestamp - historyKept))
        .run();
}

void AlarmRepository::history(const Place &place, const HistoryQuery &wanted, const std::function<bool(const HistoryItem &)> &take)
{
    const char *up = "SELECT item FROM cloudwatch_history WHERE account = ?1 AND region = ?2 AND (?3 = '' OR alarm = ?3) AND time >= ?4 AND time <= ?5 "
                     "ORDER BY time, id LIMIT -1 OFFSET ?6";
    const char *down = "SELECT item FROM cloudwatch_history WHERE account = ?1 AND region = ?2 AND (?3 = '' OR alarm = ?3) AND time >= ?4 AND time <= ?5 "
                       "ORDER BY time DESC, id DESC LIMIT -1 OFFSET ?6";
    auto query = m_connection.query(wanted.descending ? down : up);
    query.bind(place.account, place.region, wanted.alarm, std::int64_t(wanted.from.time_since_epoch().count()),
               std::int64_t(wanted.to.time_since_epoch().count()), wanted.skip);
    while (query.step()) {
        HistoryItem item;
        if (wire::readJson(HistoryItem::shape(), query.text(0), &item) && !take(item))
            return;
    }
}

std::map<std::string, std::string> AlarmRepository::tags(const std::string &arn)
{
    std::map<std::string, std::string> found;
    auto query = m_connection.query("SELECT key, value FROM cloudwatch_tags WHERE arn = ?");
    query.bind(arn);
    while (query.step())
        found.emplace(query.string(0), query.string(1));
    return found;
}

void AlarmRepository::putTag(const std::string &arn, const std::string &key, const std::string &value)
{
    m_connection.query("INSERT OR REPLACE INTO cloudwatch_tags(arn, key, value) VALUES(?, ?, ?)").bind(arn, key, value).run();
}

void AlarmRepository::removeTag(const std::string &arn, const std::string &key)
{
    m_connection.query("DELETE FROM cloudwatch_tags WHERE arn = ? AND key = ?").bind(arn, key).run();
}

void AlarmRepository::removeTags(const std::string &arn)
{
    m_connection.query("DELETE FROM cloudwatch_tags WHERE arn = ?").bind(arn).run();
}

} // namespace nephoscope::cloudwatch
