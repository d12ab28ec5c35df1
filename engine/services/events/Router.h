#pragma once

#include "pattern/EventPattern.h"
#include "services/ManagementReads.h"
#include "services/Metrics.h"
#include "services/events/Access.h"
#include "services/events/Transformer.h"

#include <boost/json/object.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::events {

/// An event on a bus.
struct BusEvent
{
    boost::json::value event; ///< with its envelope
    Timestamp time{};         ///< the envelope's
    int hops = 0;             ///< buses it has come from
    std::optional<std::set<std::string>> onlyRules = {}; ///< of a replay: ARNs; empty: all
    bool replayed = false;
};

/// The envelope around what an event says. `time` in whole seconds.
struct Envelope
{
    std::string id;
    std::string detailType;
    std::string source;
    Place place;
    Timestamp time{};
    std::vector<std::string> resources;
};
/// The id of an event that is text already; empty where it has none.
std::string eventIdOf(std::string_view event);
boost::json::value wrap(const Envelope &envelope, boost::json::value detail);

/// Brings events to the rules of a bus, and from there on their way to targets and into archives. Keeps rules compiled;
/// engine thread.
class Router
{
public:
    Router(std::shared_ptr<Metrics> metrics, std::shared_ptr<ManagementReads> reads) : m_metrics(std::move(metrics)), m_reads(std::move(reads)) {}

    void route(WriteContext &context, const Bus &bus, const BusEvent &event);
    /// To the targets of one rule, whatever its pattern says.
    void run(WriteContext &context, const Rule &rule, const BusEvent &event);

    /// Rules, targets or archives of a bus are about to change.
    void changing(WriteContext &context, const Place &place, const std::string &bus);
    void clear() { m_buses.clear(); }
    Metrics &metrics() const { return *m_metrics; }
    ManagementReads &reads() const { return *m_reads; }

private:
    struct Compiled
    {
        Rule rule;
        pattern::EventPattern pattern;
        std::vector<Target> targets;
    };
    struct Keeping
    {
        std::int64_t archive = 0;
        std::optional<pattern::EventPattern> pattern; ///< nothing: all events
    };
    struct Table
    {
        std::vector<Compiled> rules;
        std::vector<Keeping> archives;
    };

    std::shared_ptr<const Table> table(WriteContext &context, const Bus &bus);
    static void send(WriteContext &context, const Rule &rule, const Target &target, const BusEvent &event);

    const std::shared_ptr<Metrics> m_metrics;
    const std::shared_ptr<ManagementReads> m_reads;
    std::map<std::string, std::shared_ptr<const Table>> m_buses; ///< by ARN
};

/// For a metric of a rule (`AWS/Events`).
void countFor(Metrics &metrics, const std::string &ruleArn, std::string name, Timestamp now, double value = 1, std::string unit = "Count");
/// The metric of a rule.
MetricSeries seriesOf(const std::string &ruleArn, std::string name, std::string unit);
/// For a metric of an account in a Region.
void countAt(Metrics &metrics, const Place &place, std::string name, Timestamp now, double value = 1, std::string unit = "Count");

/// How a target's input is made.
InputRules inputOf(const Target &target);

} // namespace nephoscope::events
