#pragma once

#include <QtCore/QString>

#include "door/MessageFlow.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace nephoscope::gui::flow {

/// What is known of one message.
struct FlowTrace
{
    std::vector<HopPtr> hops; ///< oldest first, the last `FlowTraces::maxHops`
    std::string root;         ///< the message that all began with; itself, where it is the first
    std::string excerpt;
    std::vector<std::pair<std::string, std::string>> attributes;
    Timestamp arrives{};      ///< when its dot comes to where it is on its way to
    bool matches = true;      ///< by the filter
};

/// The histories of the newest messages, and which of them a filter takes: those whose id or text has the words, and all
/// that came of them.
class FlowTraces
{
public:
    static constexpr std::size_t maxTraces = 20'000;
    static constexpr std::size_t maxHops = 100;

    FlowTraces() = default;
    explicit FlowTraces(QString filter) : m_filter(std::move(filter)) {}

    /// The trace of the hop's message, with the hop.
    FlowTrace &take(const HopPtr &hop);
    const FlowTrace *find(const std::string &message) const;
    FlowTrace *find(const std::string &message);
    /// All hops of a message, of those it came of and of those that came of it, oldest first.
    std::vector<HopPtr> family(const std::string &message) const;

    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    bool hasFilter() const { return !m_filter.isEmpty(); }
    /// How many messages the filter takes.
    int matchCount() const;
    std::size_t size() const { return m_traces.size(); }

private:
    bool matches(const std::string &message, const FlowTrace &trace) const;

    std::unordered_map<std::string, FlowTrace> m_traces;
    std::deque<std::string> m_order; ///< oldest first
    QString m_filter;
};

} // namespace nephoscope::gui::flow
