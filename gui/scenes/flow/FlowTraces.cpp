#include "gui/scenes/flow/FlowTraces.h"

#include "gui/bridge/Text.h"

#include <algorithm>

namespace nephoscope::gui::flow {

FlowTrace *FlowTraces::find(const std::string &message)
{
    const auto found = m_traces.find(message);
    return found == m_traces.end() ? nullptr : &found->second;
}

const FlowTrace *FlowTraces::find(const std::string &message) const
{
    const auto found = m_traces.find(message);
    return found == m_traces.end() ? nullptr : &found->second;
}

bool FlowTraces::matches(const std::string &message, const FlowTrace &trace) const
{
    if (m_filter.isEmpty())
        return true;
    return toQt(message).contains(m_filter, Qt::CaseInsensitive) || toQt(trace.excerpt).contains(m_filter, Qt::CaseInsensitive)
        || std::any_of(trace.attributes.begin(), trace.attributes.end(), [this](const auto &each) { return toQt(each.second).contains(m_filter, Qt::CaseInsensitive); });
}

FlowTrace &FlowTraces::take(const HopPtr &hop)
{
    FlowTrace *known = find(hop->message);
    if (!known) {
        if (m_order.size() >= maxTraces) {
            m_traces.erase(m_order.front());
            m_order.pop_front();
        }
        m_order.push_back(hop->message);
        known = &m_traces[hop->message];
        known->root = hop->message;
        known->matches = m_filter.isEmpty();
    }
    if (known->hops.size() >= maxHops)
        known->hops.erase(known->hops.begin());
    known->hops.push_back(hop);
    if (!hop->excerpt.empty() && known->excerpt.empty())
        known->excerpt = hop->excerpt;
    if (!hop->attributes.empty() && known->attributes.empty())
        known->attributes = hop->attributes;
    const FlowTrace *cause = hop->cause.empty() ? nullptr : find(hop->cause);
    if (!hop->cause.empty())
        known->root = cause ? cause->root : hop->cause;
    known->matches = known->matches || (cause && cause->matches) || matches(hop->message, *known);
    return *known;
}

std::vector<HopPtr> FlowTraces::family(const std::string &message) const
{
    std::vector<HopPtr> hops;
    const FlowTrace *trace = find(message);
    if (!trace)
        return hops;
    for (const auto &[id, other] : m_traces) {
        if (other.root == trace->root)
            hops.insert(hops.end(), other.hops.begin(), other.hops.end());
    }
    std::sort(hops.begin(), hops.end(), [](const HopPtr &a, const HopPtr &b) {
        return a->time != b->time ? a->time < b->time : a->sequence < b->sequence;
    });
    return hops;
}

void FlowTraces::setFilter(const QString &text)
{
    m_filter = text.trimmed();
    // In the order of their coming: causes before what came of them.
    for (const std::string &message : m_order) {
        FlowTrace &trace = m_traces.at(message);
        trace.matches = matches(message, trace);
        for (const HopPtr &hop : trace.hops) {
            const FlowTrace *cause = hop->cause.empty() ? nullptr : find(hop->cause);
            trace.matches = trace.matches || (cause && cause->matches);
        }
    }
}

int FlowTraces::matchCount() const
{
    return int(std::count_if(m_traces.begin(), m_traces.end(), [](const auto &each) { return each.second.matches; }));
}

} // namespace nephoscope::gui::flow
