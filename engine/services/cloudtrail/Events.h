#pragma once

#include "services/cloudtrail/EventRecord.h"
#include "store/Database.h"

#include <optional>
#include <span>

namespace nephoscope::cloudtrail {

/// A trail as its row has it.
struct Trail
{
    std::string account;
    std::string region; ///< where it was made, and where it is changed
    std::string name;
    std::string bucket;
    std::string prefix;
    bool multiRegion = false;
    bool globalEvents = true;
    bool validation = false;
    bool logging = false;
    std::string selectors = {}; ///< JSON of PutEventSelectors' input, empty: all management events
    std::string tags = {};      ///< JSON object
    std::optional<Timestamp> started = {};
    std::optional<Timestamp> stopped = {};
    std::int64_t delivered = 0; ///< sequence of the last event seen
    std::optional<Timestamp> lastDelivery = {};
    std::string lastError = {};

    std::string arn() const { return "arn:aws:cloudtrail:" + region + ':' + account + ":trail/" + name; }
};

/// By which one attribute events are looked up.
struct Lookup
{
    std::string attribute; ///< `EventName` …; empty: all
    std::string value;
    Timestamp from{};
    Timestamp until = Timestamp::max();
    std::int64_t before = INT64_MAX; ///< sequence: where a page goes on
    std::size_t limit = 50;
};

/// Rows of events and trails, over one connection.
class Events
{
public:
    static std::span<const store::Migration> migrations();

    explicit Events(store::Connection &connection) : m_connection(connection) {}

    void add(const Event &event);
    /// Management events, the newest first.
    std::vector<Event> lookUp(std::string_view account, std::string_view region, const Lookup &lookup);
    /// Events of all Regions that came after one, in their order.
    std::vector<Event> after(std::string_view account, std::int64_t sequence, std::size_t limit);
    std::int64_t lastSequence();
    /// Older management events, and data events that every trail has seen.
    void removeOld(Timestamp before, std::int64_t seenByAll);

    std::optional<Trail> find(std::string_view account, std::string_view region, std::string_view name);
    std::vector<Trail> trails(std::string_view account);
    std::vector<Trail> allTrails();
    void put(const Trail &trail);
    void remove(const Trail &trail);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::cloudtrail
