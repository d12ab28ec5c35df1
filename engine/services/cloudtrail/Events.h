#pragma once

#include "services/cloudtrail/EventRecord.h"
#include "store/Database.h"

#include <optional>
#include <span>

namespace nephoscope::cloudtrail {

/// How it goes with one of a trail's ways out.
struct Outcome
{
    std::optional<Timestamp> succeeded = {};
    std::optional<Timestamp> attempted = {};
    std::string error = {}; ///< of the last attempt; empty when it went well

    void note(Timestamp now, std::string problem);
};

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
    Outcome files = {};
    std::string kmsKey = {};   ///< ARN; empty: the bucket's own encryption
    std::string topic = {};    ///< ARN of the topic that hears of each file
    std::string logGroup = {}; ///< ARN with `:*`; written as `logRole`
    std::string logRole = {};
    Outcome digests = {};
    Outcome notices = {};
    Outcome logs = {};

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
    /// Older ones, up to `most`; how many there were.
    std::size_t removeOld(Timestamp before, std::size_t most);
    /// Data events that every trail has seen.
    void removeSeen(std::int64_t seenByAll);

    std::optional<Trail> find(std::string_view account, std::string_view region, std::string_view name);
    std::vector<Trail> trails(std::string_view account);
    std::vector<Trail> allTrails();
    void put(const Trail &trail);
    void remove(const Trail &trail);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::cloudtrail
