#include "services/events/Repository.h"

#include "services/events/NamedRows.h"
#include "wire/Codec.h"

namespace nephoscope::events {

namespace {

#define BUS_COLUMNS "account, region, name, policy, description, dead_letter, created, modified"
#define RULE_COLUMNS "id, account, region, bus, name, pattern, schedule, state, description, role, managed_by, created_by"

Bus readBus(const store::Query &query)
{
    return {{query.string(0), query.string(1)}, query.string(2), query.string(3), query.string(4), query.string(5),
            Timestamp(Duration(query.integer(6))), Timestamp(Duration(query.integer(7)))};
}

Rule readRule(const store::Query &query)
{
    return {query.integer(0), {query.string(1), query.string(2)}, query.string(3), query.string(4), query.string(5), query.string(6),
            query.string(7), query.string(8), query.string(9), query.string(10), query.string(11)};
}

} // namespace

std::optional<Bus> Repository::findBus(const Place &place, std::string_view name)
{
    auto query = m_connection.query("SELECT " BUS_COLUMNS " FROM events_buses WHERE account = ? AND region = ? AND name = ?");
    if (query.bind(place.account, place.region, name).step())
        return readBus(query);
    if (name != defaultBus)
        return std::nullopt;
    Bus bus;
    bus.place = place;
    bus.name = name;
    return bus;
}

void Repository::putBus(const Bus &bus)
{
    m_connection.query("INSERT OR REPLACE INTO events_buses(" BUS_COLUMNS ") VALUES(?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?)")
        .bind(bus.place.account, bus.place.region, bus.name, bus.policy, bus.description, bus.deadLetter,
              std::int64_t(bus.created.time_since_epoch().count()), std::int64_t(bus.modified.time_since_epoch().count()))
        .run();
}

void Repository::removeBus(const Bus &bus)
{
    m_connection.query("DELETE FROM events_buses WHERE account = ? AND region = ? AND name = ?").bind(bus.place.account, bus.place.region, bus.name).run();
    removeTags(bus.arn());
}

std::vector<Bus> Repository::buses(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit)
{
    std::vector<Bus> found;
    auto query = m_connection.query("SELECT " BUS_COLUMNS " FROM events_buses WHERE account = ? AND region = ? AND name > ? ORDER BY name");
    query.bind(place.account, place.region, after);
    // The default bus may have no row; it takes its place in the order all the same.
    bool defaultDue = after < defaultBus && defaultBus.starts_with(prefix);
    const auto add = [&](Bus bus) {
        if (found.size() < limit)
            found.push_back(std::move(bus));
    };
    while (found.size() < limit && query.step()) {
        Bus bus = readBus(query);
        if (defaultDue && bus.name >= defaultBus) {
            defaultDue = false;
            if (bus.name != defaultBus)
                add(*findBus(place, defaultBus));
        }
        if (bus.name.starts_with(prefix))
            add(std::move(bus));
    }
    if (defaultDue)
        add(*findBus(place, defaultBus));
    return found;
}

std::int64_t Repository::countBuses(const Place &place)
{
    auto query = m_connection.query("SELECT count(*) FROM events_buses WHERE account = ? AND region = ? AND name <> 'default'");
    return query.bind(place.account, place.region).step() ? query.integer(0) : 0;
}

std::optional<Rule> Repository::findRule(const Place &place, std::string_view bus, std::string_view name)
{
    auto query = m_connection.query("SELECT " RULE_COLUMNS " FROM events_rules WHERE account = ? AND region = ? AND bus = ? AND name = ?");
    if (!query.bind(place.account, place.region, bus, name).step())
        return std::nullopt;
    return readRule(query);
}

std::optional<Rule> Repository::findRule(std::int64_t id)
{
    auto query = m_connection.query("SELECT " RULE_COLUMNS " FROM events_rules WHERE id = ?");
    if (!query.bind(id).step())
        return std::nullopt;
    return readRule(query);
}

void Repository::putRule(Rule &rule)
{
    if (rule.id == 0) {
        m_connection
            .query("INSERT INTO events_rules(account, region, bus, name, pattern, schedule, state, description, role, managed_by, created_by) "
                   "VALUES(?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?)")
            .bind(rule.place.account, rule.place.region, rule.bus, rule.name, rule.pattern, rule.schedule, rule.state, rule.description,
                  rule.role, rule.managedBy, rule.createdBy)
            .run();
        rule.id = m_connection.lastInsertId();
        return;
    }
    m_connection
        .query("UPDATE events_rules SET pattern = nullif(?, ''), schedule = nullif(?, ''), state = ?, description = nullif(?, ''), "
               "role = nullif(?, '') WHERE id = ?")
        .bind(rule.pattern, rule.schedule, rule.state, rule.description, rule.role, rule.id)
        .run();
}

void Repository::removeRule(const Rule &rule)
{
    m_connection.query("DELETE FROM events_targets WHERE rule = ?").bind(rule.id).run();
    m_connection.query("DELETE FROM events_rules WHERE id = ?").bind(rule.id).run();
    removeTags(rule.arn());
}

std::vector<Rule> Repository::rules(const Place &place, std::string_view bus, std::string_view prefix, std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " RULE_COLUMNS " FROM events_rules WHERE account = ? AND region = ? AND bus = ? AND name > ? AND name >= ? "
                                    "ORDER BY name");
    return pageOf(query.bind(place.account, place.region, bus, after, prefix), 4, prefix, limit, readRule);
}

bool Repository::hasRulesForReads()
{
    auto query = m_connection.query("SELECT 1 FROM events_rules WHERE state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' LIMIT 1");
    return query.step();
}

std::int64_t Repository::countRules(const Place &place, std::string_view bus)
{
    auto query = m_connection.query("SELECT count(*) FROM events_rules WHERE account = ? AND region = ? AND bus = ?");
    return query.bind(place.account, place.region, bus).step() ? query.integer(0) : 0;
}

std::vector<std::string> Repository::rulesWithTarget(const Place &place, std::string_view bus, std::string_view arn, std::string_view after, std::size_t limit)
{
    std::vector<std::string> names;
    auto query = m_connection.query("SELECT DISTINCT r.name FROM events_targets t JOIN events_rules r ON r.id = t.rule "
                                    "WHERE t.arn = ? AND r.account = ? AND r.region = ? AND r.bus = ? AND r.name > ? ORDER BY r.name");
    query.bind(arn, place.account, place.region, bus, after);
    while (names.size() < limit && query.step())
        names.push_back(query.string(0));
    return names;
}

std::vector<Target> Repository::targets(std::int64_t rule, std::string_view after, std::size_t limit)
{
    std::vector<Target> found;
    auto query = m_connection.query("SELECT target FROM events_targets WHERE rule = ? AND id > ? ORDER BY id");
    query.bind(rule, after);
    while (found.size() < limit && query.step()) {
        Target target;
        if (wire::readJson(Target::shape(), query.text(0), &target))
            found.push_back(std::move(target));
    }
    return found;
}

std::int64_t Repository::countTargets(std::int64_t rule)
{
    auto query = m_connection.query("SELECT count(*) FROM events_targets WHERE rule = ?");
    return query.bind(rule).step() ? query.integer(0) : 0;
}

void Repository::putTarget(std::int64_t rule, const Target &target)
{
    m_connection.query("INSERT OR REPLACE INTO events_targets(rule, id, arn, target) VALUES(?, ?, ?, ?)")
        .bind(rule, *target.id, *target.arn, wire::writeJson(Target::shape(), &target))
        .run();
}

bool Repository::removeTarget(std::int64_t rule, std::string_view id)
{
    return m_connection.query("DELETE FROM events_targets WHERE rule = ? AND id = ?").bind(rule, id).run() > 0;
}

Tags Repository::tags(std::string_view arn)
{
    Tags found;
    auto query = m_connection.query("SELECT key, value FROM events_tags WHERE arn = ?");
    query.bind(arn);
    while (query.step())
        found.emplace(query.string(0), query.string(1));
    return found;
}

void Repository::putTag(std::string_view arn, std::string_view key, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO events_tags(arn, key, value) VALUES(?, ?, ?)").bind(arn, key, value).run();
}

void Repository::removeTag(std::string_view arn, std::string_view key)
{
    m_connection.query("DELETE FROM events_tags WHERE arn = ? AND key = ?").bind(arn, key).run();
}

void Repository::removeTags(std::string_view arn)
{
    m_connection.query("DELETE FROM events_tags WHERE arn = ?").bind(arn).run();
}

} // namespace nephoscope::events
