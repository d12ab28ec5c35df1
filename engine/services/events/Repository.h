#pragma once

#include "api/generated/events.h"
#include "core/Clock.h"
#include "store/Database.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::events {

/// Where resources live.
struct Place
{
    std::string account;
    std::string region;
};

struct Bus
{
    Place place;
    std::string name;
    std::string policy; ///< empty: none
    std::string description;
    std::string deadLetter; ///< a queue's ARN; empty: none
    Timestamp created{};
    Timestamp modified{};

    std::string arn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":event-bus/" + name; }
};

struct Rule
{
    std::int64_t id = 0;
    Place place;
    std::string bus;
    std::string name;
    std::string pattern;  ///< empty: none
    std::string schedule; ///< empty: none
    std::string state = "ENABLED";
    std::string description;
    std::string role;
    std::string managedBy;
    std::string createdBy;

    bool isEnabled() const { return state != "DISABLED"; }
    bool wantsReads() const { return state == "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"; }
    std::string arn() const
    {
        return "arn:aws:events:" + place.region + ':' + place.account + ":rule/" + (bus == "default" ? std::string() : bus + '/') + name;
    }
};

inline constexpr std::string_view defaultBus = "default";

using Target = api::events::Target;
using Tags = std::map<std::string, std::string>;

/// Rows of the buses, rules, targets and tags over one connection. Every account and Region has a default bus, with a
/// row or without.
class Repository
{
public:
    explicit Repository(store::Connection &connection) : m_connection(connection) {}

    static std::span<const store::Migration> migrations();

    std::optional<Bus> findBus(const Place &place, std::string_view name);
    void putBus(const Bus &bus);
    void removeBus(const Bus &bus);
    /// By name, from beyond `after`, at most `limit`; the default bus is among them.
    std::vector<Bus> buses(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit);
    std::int64_t countBuses(const Place &place);

    std::optional<Rule> findRule(const Place &place, std::string_view bus, std::string_view name);
    std::optional<Rule> findRule(std::int64_t id);
    /// Inserts when `id` is 0, which it then sets.
    void putRule(Rule &rule);
    void removeRule(const Rule &rule);
    /// By name, from beyond `after`, at most `limit`.
    std::vector<Rule> rules(const Place &place, std::string_view bus, std::string_view prefix, std::string_view after, std::size_t limit);
    /// Whether any rule of anybody wants management calls that only read.
    bool hasRulesForReads();
    std::int64_t countRules(const Place &place, std::string_view bus);
    /// Names of the rules of a bus that have a target of this ARN.
    std::vector<std::string> rulesWithTarget(const Place &place, std::string_view bus, std::string_view arn, std::string_view after, std::size_t limit);

    std::vector<Target> targets(std::int64_t rule, std::string_view after, std::size_t limit);
    std::int64_t countTargets(std::int64_t rule);
    void putTarget(std::int64_t rule, const Target &target);
    /// False when there was none.
    bool removeTarget(std::int64_t rule, std::string_view id);

    Tags tags(std::string_view arn);
    void putTag(std::string_view arn, std::string_view key, std::string_view value);
    void removeTag(std::string_view arn, std::string_view key);
    void removeTags(std::string_view arn);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::events
