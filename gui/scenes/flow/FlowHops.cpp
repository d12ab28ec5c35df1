#include "gui/scenes/flow/FlowModel.h"

#include "gui/bridge/Text.h"

#include <algorithm>

// What each hop does to the picture.

namespace nephoscope::gui::flow {

namespace {

using State = FlowDot::State;
using namespace std::chrono_literals;

/// A chain of hops that took no time is shown one after the other, but never so far behind.
constexpr Duration maxLag = 4s;

} // namespace

void FlowModel::take(const std::vector<HopPtr> &hops)
{
    m_changed = m_changed || !hops.empty();
    for (const HopPtr &hop : hops)
        takeHop(hop);
    if (std::exchange(m_grown, false))
        Q_EMIT graphChanged();
    if (std::exchange(m_historyGrew, false))
        Q_EMIT historyChanged();
}

void FlowModel::takeHop(const HopPtr &pointer)
{
    const Hop &hop = *pointer;
    if (hop.kind == Hop::Kind::Purged)
        return purge(nodeFor(hop.from));
    FlowTrace &trace = m_traces.take(pointer);
    m_historyGrew = m_historyGrew || (!m_root.empty() && trace.root == m_root);
    switch (hop.kind) {
    case Hop::Kind::Sent: return arrive(hop, trace, State::Waiting);
    case Hop::Kind::Delayed: return arrive(hop, trace, State::Delayed);
    case Hop::Kind::Delivered:
    case Hop::Kind::Matched: return show(hop, trace, 1, false);
    case Hop::Kind::FilteredOut: return show(hop, trace, 0.45, false);
    case Hop::Kind::Denied: return show(hop, trace, 0.85, true);
    case Hop::Kind::Received:
    case Hop::Kind::Hidden: return change(hop, State::Invisible);
    case Hop::Kind::Visible: return change(hop, State::Waiting);
    case Hop::Kind::Deleted: return end(hop, false);
    case Hop::Kind::Expired: return end(hop, true);
    case Hop::Kind::DeadLettered: return bury(hop);
    case Hop::Kind::Invoked: return invoke(hop, trace);
    case Hop::Kind::Succeeded: return end(hop, false);
    case Hop::Kind::Failed:
        return hop.from.empty() ? end(hop, true) : show(hop, trace, 0.85, true);
    case Hop::Kind::Retried: return retry(hop, trace);
    case Hop::Kind::Purged: break;
    }
}

FlowDot *FlowModel::addDot(const std::string &message, int node, bool stays)
{
    if (m_dots.size() >= maxDots)
        return nullptr;
    auto dot = std::make_unique<FlowDot>();
    dot->message = message;
    dot->node = node;
    dot->stays = stays;
    const FlowTrace *trace = m_traces.find(message);
    dot->matches = !trace || trace->matches;
    if (stays)
        m_byMessage[message] = dot.get();
    m_dots.push_back(std::move(dot));
    return m_dots.back().get();
}

/// Begins a dot's way to its node, or puts it there where there is no way to see.
void FlowModel::move(FlowDot &dot, int from, Timestamp begin)
{
    dot.edge = wayFor(from, dot.node);
    dot.state = State::Moving;
    dot.start = begin;
    dot.end = begin + m_travel;
    const bool seen = dot.edge >= 0 && m_travel > Duration::zero() && !m_ways[std::size_t(dot.edge)].isStream;
    if (!seen)
        dot.end = begin;
}

/// Of a queue's and function's messages: what the figures say.
void FlowModel::count(int node, State state, qint64 by)
{
    FlowFigures &figures = m_figures[std::size_t(node)];
    qint64 *const figure = state == State::Waiting ? &figures.waiting
        : state == State::Delayed ? &figures.delayed
        : state == State::Invisible ? &figures.invisible
        : state == State::Running ? &figures.running : nullptr;
    if (figure)
        *figure = std::max<qint64>(0, *figure + by);
}

void FlowModel::setState(FlowDot &dot, State state)
{
    State &current = dot.state == State::Moving ? dot.then : dot.state;
    if (dot.stays && FlowDot::isHere(current))
        count(dot.node, current, -1);
    current = state;
    if (dot.stays && FlowDot::isHere(state))
        count(dot.node, state, 1);
    if (!FlowDot::isHere(state) && dot.state != State::Moving) {
        dot.start = std::max(m_now, dot.start);
        dot.end = dot.start + FlowDot::fading;
    }
}

void FlowModel::arrive(const Hop &hop, FlowTrace &trace, State then)
{
    const int to = nodeFor(hop.to);
    if (to < 0)
        return;
    const int from = nodeFor(hop.from);
    const int way = wayFor(from, to);
    FlowFigures &figures = m_figures[std::size_t(to)];
    ++figures.passed;
    ++figures.counted;
    if (way >= 0) {
        FlowWay &counted = m_ways[std::size_t(way)];
        counted.isStream = ++counted.counted >= streamFrom || counted.isStream;
    }
    const FlowNode::Kind kind = m_graph.nodes[std::size_t(to)].kind;
    const bool stays = kind == FlowNode::Kind::Queue || kind == FlowNode::Kind::Function;
    if (stays)
        count(to, then, 1);
    // What came of another message leaves when that one has come.
    const FlowTrace *cause = hop.cause.empty() ? nullptr : m_traces.find(hop.cause);
    Timestamp begin = cause ? std::max(hop.time, cause->arrives) : hop.time;
    begin = std::min(begin, hop.time + maxLag);
    trace.arrives = begin + m_travel;
    const bool stream = way >= 0 && m_ways[std::size_t(way)].isStream;
    // In a stream only what stays has a dot, and that as long as there is room.
    if (stream && !stays)
        return;
    FlowDot *dot = addDot(hop.message, to, stays);
    if (!dot)
        return;
    dot->then = stays ? then : State::Done;
    dot->until = hop.until;
    dot->since = hop.time;
    move(*dot, from, begin);
    if (stream)
        trace.arrives = dot->end;
}

/// A dot that only shows what happened: a rule took the message, a filter did not, a destination refused it.
void FlowModel::show(const Hop &hop, FlowTrace &trace, qreal reach, bool failed)
{
    const int to = nodeFor(hop.to);
    const int from = nodeFor(hop.from);
    if (to < 0)
        return;
    FlowFigures &figures = m_figures[std::size_t(to)];
    if (failed) {
        ++figures.failed;
    } else if (reach >= 1) {
        ++figures.passed;
        ++figures.counted;
    }
    const int way = wayFor(from, to);
    if (way >= 0) {
        FlowWay &counted = m_ways[std::size_t(way)];
        counted.isStream = ++counted.counted >= streamFrom || counted.isStream;
        if (counted.isStream && !failed)
            return;
    }
    const Timestamp begin = std::min(std::max(hop.time, trace.arrives), hop.time + maxLag);
    FlowDot *dot = addDot(hop.message, to, false);
    if (!dot)
        return;
    dot->reach = reach;
    dot->then = failed ? State::Failed : State::Done;
    move(*dot, from, begin);
    if (reach >= 1)
        trace.arrives = dot->end;
}

void FlowModel::change(const Hop &hop, State state)
{
    const int node = nodeFor(hop.from);
    const auto found = m_byMessage.find(hop.message);
    if (found == m_byMessage.end()) {
        // One of those that have no dot.
        if (node >= 0 && hop.kind != Hop::Kind::Hidden) {
            count(node, State::Waiting, state == State::Waiting ? 1 : -1);
            count(node, State::Invisible, state == State::Waiting ? -1 : 1);
        }
        return;
    }
    FlowDot &dot = *found->second;
    setState(dot, state);
    dot.until = hop.until;
    dot.since = hop.time;
}

void FlowModel::end(const Hop &hop, bool failed)
{
    const int node = nodeFor(hop.from.empty() ? hop.to : hop.from);
    if (node >= 0 && failed)
        ++m_figures[std::size_t(node)].failed;
    const auto found = m_byMessage.find(hop.message);
    if (found != m_byMessage.end()) {
        setState(*found->second, failed ? State::Failed : State::Done);
        return;
    }
    if (node >= 0) {
        const bool function = m_graph.nodes[std::size_t(node)].kind == FlowNode::Kind::Function;
        count(node, function ? State::Running : m_figures[std::size_t(node)].invisible > 0 ? State::Invisible : State::Waiting, -1);
    }
}

void FlowModel::bury(const Hop &hop)
{
    const int from = nodeFor(hop.from);
    const int to = nodeFor(hop.to);
    if (from < 0 || to < 0)
        return;
    ++m_figures[std::size_t(from)].failed;
    ++m_figures[std::size_t(to)].passed;
    ++m_figures[std::size_t(to)].counted;
    const auto found = m_byMessage.find(hop.message);
    if (found == m_byMessage.end()) {
        count(from, State::Waiting, -1);
        count(to, State::Waiting, 1);
        return;
    }
    FlowDot &dot = *found->second;
    const Timestamp begin = dot.state == State::Moving ? std::max(hop.time, dot.end) : hop.time;
    const State before = dot.state == State::Moving ? dot.then : dot.state;
    if (FlowDot::isHere(before))
        count(from, before, -1);
    dot.node = to;
    dot.then = State::Waiting;
    dot.dies = true;
    count(to, State::Waiting, 1);
    move(dot, from, begin);
}

void FlowModel::invoke(const Hop &hop, FlowTrace &trace)
{
    const int to = nodeFor(hop.to);
    if (to < 0)
        return;
    if (const auto found = m_byMessage.find(hop.message); found != m_byMessage.end() && found->second->node == to) {
        setState(*found->second, State::Running);
        return;
    }
    arrive(hop, trace, State::Running);
}

void FlowModel::retry(const Hop &hop, FlowTrace &trace)
{
    // A function's own message waits in it; others are still where they come from.
    if (!hop.from.empty())
        return show(hop, trace, 0.85, true);
    const int node = nodeFor(hop.to);
    if (node < 0)
        return;
    const auto found = m_byMessage.find(hop.message);
    FlowDot *dot = found == m_byMessage.end() ? addDot(hop.message, node, true) : found->second;
    if (!dot) {
        count(node, State::Delayed, 1);
        return;
    }
    if (found == m_byMessage.end()) {
        dot->state = State::Delayed;
        count(node, State::Delayed, 1);
    } else {
        setState(*dot, State::Delayed);
    }
    dot->until = hop.until;
    dot->since = hop.time;
}

void FlowModel::purge(int node)
{
    if (node < 0)
        return;
    std::erase_if(m_dots, [&](const std::unique_ptr<FlowDot> &dot) {
        if (dot->node != node || !dot->stays)
            return false;
        m_byMessage.erase(dot->message);
        return true;
    });
    FlowFigures &figures = m_figures[std::size_t(node)];
    figures.waiting = figures.invisible = figures.delayed = 0;
}

} // namespace nephoscope::gui::flow
