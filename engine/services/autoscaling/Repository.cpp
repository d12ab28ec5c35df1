#include "services/autoscaling/Repository.h"

#include "services/autoscaling/RowText.h"
#include "store/Times.h"

namespace nephoscope::autoscaling {

namespace {

using store::millis;
using store::timeAt;

constexpr const char *first = R"sql(
CREATE TABLE autoscaling_configurations(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;

CREATE TABLE autoscaling_groups(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  cause TEXT NOT NULL,
  cooldown_until INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  replacing INTEGER NOT NULL,
  UNIQUE(account, region, name)
);

CREATE TABLE autoscaling_instances(
  id TEXT PRIMARY KEY,
  grp INTEGER NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  value TEXT NOT NULL,
  launched INTEGER NOT NULL,
  in_service INTEGER,
  unhealthy INTEGER,
  reason TEXT NOT NULL,
  activity TEXT NOT NULL,
  gone INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX autoscaling_instances_by_group ON autoscaling_instances(grp, launched, id);
CREATE INDEX autoscaling_instances_by_account ON autoscaling_instances(account, region, id);

CREATE TABLE autoscaling_activities(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  grp INTEGER NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  group_name TEXT NOT NULL,
  done INTEGER NOT NULL,
  started INTEGER NOT NULL,
  value TEXT NOT NULL
);
CREATE INDEX autoscaling_activities_by_account ON autoscaling_activities(account, region, number);
CREATE INDEX autoscaling_activities_by_name ON autoscaling_activities(account, region, group_name, number);
CREATE INDEX autoscaling_activities_by_time ON autoscaling_activities(started);
CREATE INDEX autoscaling_activities_under_way ON autoscaling_activities(grp) WHERE done = 0;

CREATE TABLE autoscaling_policies(
  grp INTEGER NOT NULL,
  name TEXT NOT NULL,
  arn TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL,
  PRIMARY KEY(grp, name)
) WITHOUT ROWID;

CREATE TABLE autoscaling_actions(
  grp INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(grp, name)
) WITHOUT ROWID;

CREATE TABLE autoscaling_tags(
  grp INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  propagates INTEGER NOT NULL,
  PRIMARY KEY(grp, name)
) WITHOUT ROWID;
)sql";

// Lifecycle hooks, see HookRows.
constexpr const char *second = R"sql(
CREATE TABLE autoscaling_hooks(
  grp INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(grp, name)
) WITHOUT ROWID;

CREATE TABLE autoscaling_hook_waits(
  token TEXT PRIMARY KEY,
  instance TEXT NOT NULL,
  grp INTEGER NOT NULL,
  hook TEXT NOT NULL,
  began INTEGER NOT NULL,
  UNIQUE(instance, hook)
) WITHOUT ROWID;
CREATE INDEX autoscaling_hook_waits_by_hook ON autoscaling_hook_waits(grp, hook);
)sql";

constexpr store::Migration steps[] = {{"autoscaling", 1, first}, {"autoscaling", 2, second}};

std::optional<std::int64_t> millisOf(const std::optional<Timestamp> &time)
{
    return time ? std::optional(millis(*time)) : std::nullopt;
}

std::optional<Timestamp> optionalTime(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(timeAt(query, column));
}

#define GROUP_COLUMNS "id, account, region, value, cause, cooldown_until, not_before, failures, replacing"

Group readGroup(const store::Query &query)
{
    Group group;
    group.id = query.integer(0);
    group.place = {query.string(1), query.string(2)};
    group.value = readValue<model::AutoScalingGroup>(query.text(3));
    group.cause = query.string(4);
    group.cooldownUntil = timeAt(query, 5);
    group.notBefore = timeAt(query, 6);
    group.failures = int(query.integer(7));
    group.replacing = int(query.integer(8));
    return group;
}

#define WORKER_COLUMNS "i.id, i.grp, i.account, i.region, i.value, i.launched, i.in_service, i.unhealthy, i.reason, i.activity, i.gone"

Worker readWorker(const store::Query &query)
{
    Worker worker;
    worker.id = query.string(0);
    worker.group = query.integer(1);
    worker.place = {query.string(2), query.string(3)};
    worker.value = readValue<model::Instance>(query.text(4));
    worker.launched = timeAt(query, 5);
    worker.inService = optionalTime(query, 6);
    worker.unhealthyAt = optionalTime(query, 7);
    worker.reason = query.string(8);
    worker.activity = query.string(9);
    worker.gone = query.integer(10) != 0;
    return worker;
}

bool isDone(const model::Activity &activity)
{
    return activity.endTime.has_value();
}

} // namespace

std::span<const store::Migration> Repository::migrations()
{
    return steps;
}

std::optional<model::LaunchConfiguration> Repository::findConfiguration(const Place &place, const std::string &name)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_configurations WHERE account = ? AND region = ? AND name = ?");
    return query.bind(place.account, place.region, name).step() ? std::optional(readValue<model::LaunchConfiguration>(query.text(0))) : std::nullopt;
}

void Repository::insert(const Place &place, const model::LaunchConfiguration &configuration)
{
    const std::string text = written(configuration);
    m_connection.query("INSERT INTO autoscaling_configurations(account, region, name, value) VALUES(?, ?, ?, ?)")
        .bind(place.account, place.region, *configuration.launchConfigurationName, text)
        .run();
}

void Repository::removeConfiguration(const Place &place, const std::string &name)
{
    m_connection.query("DELETE FROM autoscaling_configurations WHERE account = ? AND region = ? AND name = ?").bind(place.account, place.region, name).run();
}

void Repository::listConfigurations(const Place &place, const std::string &after, const std::function<bool(const model::LaunchConfiguration &)> &take)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_configurations WHERE account = ? AND region = ? AND name > ? ORDER BY name");
    query.bind(place.account, place.region, after);
    while (query.step() && take(readValue<model::LaunchConfiguration>(query.text(0)))) {
    }
}

int Repository::countConfigurations(const Place &place)
{
    auto query = m_connection.query("SELECT count(*) FROM autoscaling_configurations WHERE account = ? AND region = ?");
    query.bind(place.account, place.region).step();
    return int(query.integer(0));
}

std::optional<Group> Repository::find(const Place &place, const std::string &name)
{
    auto query = m_connection.query("SELECT " GROUP_COLUMNS " FROM autoscaling_groups WHERE account = ? AND region = ? AND name = ?");
    return query.bind(place.account, place.region, name).step() ? std::optional(readGroup(query)) : std::nullopt;
}

std::optional<Group> Repository::find(std::int64_t id)
{
    auto query = m_connection.query("SELECT " GROUP_COLUMNS " FROM autoscaling_groups WHERE id = ?");
    return query.bind(id).step() ? std::optional(readGroup(query)) : std::nullopt;
}

void Repository::put(Group &group)
{
    const std::string text = written(group.value);
    if (group.id != 0) {
        m_connection.query("UPDATE autoscaling_groups SET value = ?2, cause = ?3, cooldown_until = ?4, not_before = ?5, failures = ?6, replacing = ?7 WHERE id = ?1")
            .bind(group.id, text, group.cause, millis(group.cooldownUntil), millis(group.notBefore), group.failures, group.replacing)
            .run();
        return;
    }
    m_connection
        .query("INSERT INTO autoscaling_groups(account, region, name, value, cause, cooldown_until, not_before, failures, replacing)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(group.place.account, group.place.region, group.name(), text, group.cause, millis(group.cooldownUntil), millis(group.notBefore), group.failures,
              group.replacing)
        .run();
    group.id = m_connection.lastInsertId();
}

void Repository::remove(const Group &group)
{
    for (const char *sql : {"DELETE FROM autoscaling_policies WHERE grp = ?", "DELETE FROM autoscaling_actions WHERE grp = ?",
                            "DELETE FROM autoscaling_tags WHERE grp = ?", "DELETE FROM autoscaling_hooks WHERE grp = ?",
                            "DELETE FROM autoscaling_hook_waits WHERE grp = ?", "DELETE FROM autoscaling_instances WHERE grp = ?",
                            "DELETE FROM autoscaling_groups WHERE id = ?"})
        m_connection.query(sql).bind(group.id).run();
}

void Repository::list(const Place &place, const std::string &after, const std::function<bool(Group)> &take)
{
    auto query = m_connection.query("SELECT " GROUP_COLUMNS " FROM autoscaling_groups WHERE account = ? AND region = ? AND name > ? ORDER BY name");
    query.bind(place.account, place.region, after);
    while (query.step() && take(readGroup(query))) {
    }
}

std::vector<Group> Repository::all()
{
    auto query = m_connection.query("SELECT " GROUP_COLUMNS " FROM autoscaling_groups ORDER BY id");
    return store::rowsOf(query, readGroup);
}

int Repository::countGroups(const Place &place)
{
    auto query = m_connection.query("SELECT count(*) FROM autoscaling_groups WHERE account = ? AND region = ?");
    query.bind(place.account, place.region).step();
    return int(query.integer(0));
}

std::optional<Worker> Repository::findWorker(const std::string &id)
{
    auto query = m_connection.query("SELECT " WORKER_COLUMNS " FROM autoscaling_instances i WHERE i.id = ?");
    return query.bind(id).step() ? std::optional(readWorker(query)) : std::nullopt;
}

void Repository::put(const Worker &worker)
{
    const std::string text = written(worker.value);
    m_connection
        .query("INSERT OR REPLACE INTO autoscaling_instances(id, grp, account, region, value, launched, in_service, unhealthy, reason, activity, gone)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(worker.id, worker.group, worker.place.account, worker.place.region, text, millis(worker.launched), millisOf(worker.inService),
              millisOf(worker.unhealthyAt), worker.reason, worker.activity, worker.gone)
        .run();
}

void Repository::removeWorker(const std::string &id)
{
    m_connection.query("DELETE FROM autoscaling_instances WHERE id = ?").bind(id).run();
}

std::vector<Worker> Repository::workers(std::int64_t group)
{
    auto query = m_connection.query("SELECT " WORKER_COLUMNS " FROM autoscaling_instances i WHERE i.grp = ? ORDER BY i.launched, i.id");
    return store::rowsOf(query.bind(group), readWorker);
}

std::vector<Worker> Repository::allWorkers()
{
    auto query = m_connection.query("SELECT " WORKER_COLUMNS " FROM autoscaling_instances i ORDER BY i.id");
    return store::rowsOf(query, readWorker);
}

void Repository::listWorkers(const Place &place, const std::string &after, const std::function<bool(Worker, const std::string &)> &take)
{
    auto query = m_connection.query("SELECT " WORKER_COLUMNS ", g.name FROM autoscaling_instances i JOIN autoscaling_groups g ON g.id = i.grp"
                                    " WHERE i.account = ? AND i.region = ? AND i.id > ? ORDER BY i.id");
    query.bind(place.account, place.region, after);
    while (query.step() && take(readWorker(query), query.string(11))) {
    }
}

int Repository::countWorkers()
{
    auto query = m_connection.query("SELECT count(*) FROM autoscaling_instances");
    query.step();
    return int(query.integer(0));
}

void Repository::put(const Group &group, const model::Activity &activity, Timestamp now)
{
    const std::int64_t forgotten = millis(now - activitiesKept);
    m_connection.query("DELETE FROM autoscaling_activities WHERE started < ?").bind(forgotten).run();
    const std::string text = written(activity);
    m_connection
        .query("INSERT INTO autoscaling_activities(id, grp, account, region, group_name, done, started, value) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(*activity.activityId, group.id, group.place.account, group.place.region, group.name(), isDone(activity), millis(*activity.startTime), text)
        .run();
}

std::optional<model::Activity> Repository::findActivity(const std::string &id)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_activities WHERE id = ?");
    return query.bind(id).step() ? std::optional(readValue<model::Activity>(query.text(0))) : std::nullopt;
}

void Repository::update(const model::Activity &activity)
{
    const std::string text = written(activity);
    m_connection.query("UPDATE autoscaling_activities SET done = ?2, value = ?3 WHERE id = ?1").bind(*activity.activityId, isDone(activity), text).run();
}

bool Repository::hasActivityUnderWay(std::int64_t group)
{
    auto query = m_connection.query("SELECT 1 FROM autoscaling_activities WHERE grp = ? AND done = 0 LIMIT 1");
    return query.bind(group).step();
}

void Repository::listActivities(const Place &place, const std::string &group, std::int64_t before,
                                const std::function<bool(std::int64_t, const model::Activity &)> &take)
{
    const std::int64_t below = before > 0 ? before : INT64_MAX;
    auto query = group.empty()
        ? m_connection.query("SELECT number, value FROM autoscaling_activities WHERE account = ? AND region = ? AND number < ? ORDER BY number DESC")
        : m_connection.query("SELECT number, value FROM autoscaling_activities WHERE account = ? AND region = ? AND number < ? AND group_name = ?"
                             " ORDER BY number DESC");
    if (group.empty())
        query.bind(place.account, place.region, below);
    else
        query.bind(place.account, place.region, below, group);
    while (query.step() && take(query.integer(0), readValue<model::Activity>(query.text(1)))) {
    }
}

std::optional<model::ScalingPolicy> Repository::findPolicy(std::int64_t group, const std::string &name)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_policies WHERE grp = ? AND name = ?");
    return query.bind(group, name).step() ? std::optional(readValue<model::ScalingPolicy>(query.text(0))) : std::nullopt;
}

std::optional<std::pair<std::int64_t, model::ScalingPolicy>> Repository::findPolicyByArn(const std::string &arn)
{
    auto query = m_connection.query("SELECT grp, value FROM autoscaling_policies WHERE arn = ?");
    if (!query.bind(arn).step())
        return std::nullopt;
    return std::pair(query.integer(0), readValue<model::ScalingPolicy>(query.text(1)));
}

void Repository::put(std::int64_t group, const model::ScalingPolicy &policy)
{
    const std::string text = written(policy);
    m_connection.query("INSERT OR REPLACE INTO autoscaling_policies(grp, name, arn, value) VALUES(?, ?, ?, ?)")
        .bind(group, *policy.policyName, *policy.policyARN, text)
        .run();
}

void Repository::removePolicy(std::int64_t group, const std::string &name)
{
    m_connection.query("DELETE FROM autoscaling_policies WHERE grp = ? AND name = ?").bind(group, name).run();
}

std::vector<model::ScalingPolicy> Repository::policies(std::int64_t group)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_policies WHERE grp = ? ORDER BY name");
    return readValues<model::ScalingPolicy>(query.bind(group));
}

std::optional<model::ScheduledUpdateGroupAction> Repository::findAction(std::int64_t group, const std::string &name)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_actions WHERE grp = ? AND name = ?");
    return query.bind(group, name).step() ? std::optional(readValue<model::ScheduledUpdateGroupAction>(query.text(0))) : std::nullopt;
}

void Repository::put(std::int64_t group, const model::ScheduledUpdateGroupAction &action)
{
    const std::string text = written(action);
    m_connection.query("INSERT OR REPLACE INTO autoscaling_actions(grp, name, value) VALUES(?, ?, ?)").bind(group, *action.scheduledActionName, text).run();
}

void Repository::removeAction(std::int64_t group, const std::string &name)
{
    m_connection.query("DELETE FROM autoscaling_actions WHERE grp = ? AND name = ?").bind(group, name).run();
}

std::vector<model::ScheduledUpdateGroupAction> Repository::actions(std::int64_t group)
{
    auto query = m_connection.query("SELECT value FROM autoscaling_actions WHERE grp = ? ORDER BY name");
    return readValues<model::ScheduledUpdateGroupAction>(query.bind(group));
}

std::vector<GroupTag> Repository::tags(std::int64_t group)
{
    std::vector<GroupTag> list;
    auto query = m_connection.query("SELECT name, value, propagates FROM autoscaling_tags WHERE grp = ? ORDER BY name");
    query.bind(group);
    while (query.step())
        list.push_back({query.string(0), query.string(1), query.integer(2) != 0});
    return list;
}

void Repository::putTag(std::int64_t group, const GroupTag &tag)
{
    m_connection.query("INSERT OR REPLACE INTO autoscaling_tags(grp, name, value, propagates) VALUES(?, ?, ?, ?)")
        .bind(group, tag.key, tag.value, tag.propagates)
        .run();
}

void Repository::removeTag(std::int64_t group, const std::string &key)
{
    m_connection.query("DELETE FROM autoscaling_tags WHERE grp = ? AND name = ?").bind(group, key).run();
}

} // namespace nephoscope::autoscaling
