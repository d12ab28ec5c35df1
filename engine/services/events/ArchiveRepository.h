#pragma once

#include "services/events/Repository.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::events {

struct Archive
{
    std::int64_t id = 0;
    Place place;
    std::string name;
    std::string bus; ///< name
    std::string pattern; ///< empty: all events
    std::string description;
    std::int64_t retentionDays = 0; ///< 0: for ever
    std::string state = "ENABLED";
    Timestamp created{};
    std::int64_t events = 0;
    std::int64_t bytes = 0;

    std::string arn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":archive/" + name; }
    std::string busArn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":event-bus/" + bus; }
};

struct Replay
{
    Place place;
    std::string name;
    std::string archive; ///< ARN
    std::string bus;     ///< ARN
    std::string filters; ///< ARNs of rules, one a line; empty: all
    std::string description;
    std::string state;
    std::string reason;
    Timestamp begins{};
    Timestamp ends{};
    Timestamp started{};
    std::optional<Timestamp> ended;
    std::optional<Timestamp> lastTime; ///< of the event replayed last
    std::int64_t lastNumber = 0;

    std::string arn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":replay/" + name; }
};

struct ArchivedEvent
{
    Timestamp time{};
    std::int64_t number = 0;
    std::string event;
};

/// Rows of archives, of what they keep, and of replays.
class ArchiveRepository
{
public:
    explicit ArchiveRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Archive> find(const Place &place, std::string_view name);
    /// Inserts when `id` is 0, which it then sets.
    void put(Archive &archive);
    void remove(const Archive &archive);
    std::vector<Archive> list(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit);
    /// Those that are enabled.
    std::vector<Archive> ofBus(const Bus &bus);

    void keep(std::int64_t archive, Timestamp time, const std::string &event);
    /// Events of [from, to) behind the one given, at most `limit`.
    std::vector<ArchivedEvent> events(std::int64_t archive, Timestamp from, std::int64_t afterNumber, Timestamp to, std::size_t limit);
    /// Forgets events before `time`, at most `limit`; true when none are left.
    bool expire(std::int64_t archive, Timestamp time, std::size_t limit);

    std::optional<Replay> findReplay(const Place &place, std::string_view name);
    void putReplay(const Replay &replay);
    std::vector<Replay> replays(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::events
