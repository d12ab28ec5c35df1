#include "gui/scenes/flow/FlowModel.h"

#include "gui/bridge/Text.h"

#include <algorithm>

namespace nephoscope::gui::flow {

namespace {

using State = FlowDot::State;
using namespace std::chrono_literals;

constexpr Duration fading = 600ms;
/// A chain of hops that took no time is shown one after the other, but never so far behind.
constexpr Duration maxLag = 4s;

std::uint64_t keyOf(int from, int to)
{
    return (std::uint64_t(std::uint32_t(from)) << 32) | std::uint32_t(to);
}

QPointF onCurve(const std::vector<QPointF> &points, qreal share)
{
    if (points.size() < 4)
        return points.empty() ? QPointF() : points.front() + (points.back() - points.front()) * share;
    const int segments = int(points.size() - 1) / 3;
    const qreal along = share * segments;
    const int segment = std::min(int(along), segments - 1);
    const qreal t = along - segment;
    const qreal u = 1 - t;
    const QPointF *p = &points[std::size_t(segment) * 3];
    return p[0] * (u * u * u) + p[1] * (3 * u * u * t) + p[2] * (3 * u * t * t) + p[3] * (t * t * t);
}

bool isHere(State state)
{
    return state == State::Waiting || state == State::Delayed || state == State::Invisible || state == State::Running;
}

void keep(std::vector<double> &values, double value)
{
    if (values.size() >= FlowModel::maxSeconds)
        values.erase(values.begin());
    values.push_back(value);
}

} // namespace

void FlowModel::setGraph(FlowGraph graph)
{
    // Clients and endpoints that messages have shown stay on the picture.
    for (const FlowWay &way : m_ways) {
        const FlowNode &from = m_graph.nodes[std::size_t(way.from)];
        const FlowNode &to = m_graph.nodes[std::size_t(way.to)];
        const auto stays = [&graph](const FlowNode &node) {
            return graph.contains(node.id) || node.kind == FlowNode::Kind::Producer || node.kind == FlowNode::Kind::Endpoint;
        };
        if (!way.known && stays(from) && stays(to)) {
            graph.add(from);
            graph.add(to);
            graph.add(FlowEdge{from.id, to.id});
        }
    }
    std::vector<FlowFigures> figures(graph.nodes.size());
    std::vector<int> places(m_graph.nodes.size(), -1);
    for (std::size_t old = 0; old < places.size(); ++old) {
        places[old] = graph.indexOf(m_graph.nodes[old].id);
        if (places[old] >= 0)
            figures[std::size_t(places[old])] = std::move(m_figures[old]);
    }
    std::unordered_map<std::uint64_t, FlowWay> before;
    for (const FlowWay &way : m_ways) {
        if (places[std::size_t(way.from)] >= 0 && places[std::size_t(way.to)] >= 0)
            before.emplace(keyOf(places[std::size_t(way.from)], places[std::size_t(way.to)]), way);
    }
    m_graph = std::move(graph);
    m_figures = std::move(figures);
    m_nodes.clear();
    for (std::size_t index = 0; index < m_graph.nodes.size(); ++index)
        m_nodes.emplace(toStd(m_graph.nodes[index].id), int(index));
    m_ways.clear();
    m_wayIndex.clear();
    for (const FlowEdge &edge : m_graph.edges) {
        FlowWay way{.from = m_graph.indexOf(edge.from), .to = m_graph.indexOf(edge.to)};
        const std::uint64_t key = keyOf(way.from, way.to);
        if (const auto found = before.find(key); found != before.end()) {
            way.rate = found->second.rate;
            way.counted = found->second.counted;
            way.isStream = found->second.isStream;
            way.known = found->second.known;
        }
        m_wayIndex.emplace(key, int(m_ways.size()));
        m_ways.push_back(std::move(way));
    }
    std::erase_if(m_dots, [&](const std::unique_ptr<FlowDot> &dot) {
        dot->node = dot->node >= 0 ? places[std::size_t(dot->node)] : -1;
        // On a way that is not laid out yet it arrives at once.
        if (dot->state == State::Moving) {
            dot->edge = -1;
            dot->end = m_now;
        }
        if (dot->node >= 0)
            return false;
        m_byMessage.erase(dot->message);
        return true;
    });
    m_centres.assign(m_graph.nodes.size(), QPointF());
    m_placed = false;
    m_grown = false;
    if (!m_node.isEmpty() && !m_graph.contains(m_node))
        selectNode({});
    Q_EMIT graphChanged();
}

LayoutInput FlowModel::layoutInput() const
{
    LayoutInput input;
    input.nodes = nodeCount();
    for (const FlowWay &way : m_ways)
        input.edges.emplace_back(way.from, way.to);
    return input;
}

void FlowModel::setLayout(const LayoutResult &layout)
{
    // Of a graph that has grown meanwhile: another one is under way.
    if (layout.centres.size() != m_figures.size() || layout.curves.size() != m_ways.size())
        return;
    m_centres = layout.centres;
    m_extent = layout.size;
    for (std::size_t index = 0; index < m_ways.size(); ++index)
        m_ways[index].curve = layout.curves[index];
    m_placed = true;
    Q_EMIT placed();
}

int FlowModel::nodeFor(const std::string &arn)
{
    if (arn.empty())
        return -1;
    if (const auto found = m_nodes.find(arn); found != m_nodes.end())
        return found->second;
    FlowNode node = nodeOf(toQt(arn));
    if (node.kind == FlowNode::Kind::Producer) {
        // A function calls in a session of its role that has its name.
        const QStringList parts = node.id.section(u':', 5).split(u'/');
        if (parts.size() == 3 && parts.at(0) == QLatin1String("assumed-role")) {
            const auto self = std::find_if(m_graph.nodes.begin(), m_graph.nodes.end(), [&parts](const FlowNode &each) {
                return each.kind == FlowNode::Kind::Function && each.name == parts.at(2) && each.role == parts.at(1);
            });
            if (self != m_graph.nodes.end()) {
                const int place = int(self - m_graph.nodes.begin());
                m_nodes.emplace(arn, place);
                return place;
            }
        }
        const auto producers = std::count_if(m_graph.nodes.begin(), m_graph.nodes.end(), [](const FlowNode &each) { return each.kind == FlowNode::Kind::Producer; });
        if (producers >= maxProducers)
            return -1;
    }
    const int place = int(m_graph.nodes.size());
    m_graph.add(std::move(node));
    m_nodes.emplace(arn, place);
    m_figures.emplace_back();
    m_centres.emplace_back();
    m_placed = false;
    m_grown = true;
    return place;
}

int FlowModel::wayFor(int from, int to)
{
    if (from < 0 || to < 0 || from == to)
        return -1;
    if (const auto found = m_wayIndex.find(keyOf(from, to)); found != m_wayIndex.end())
        return found->second;
    const int place = int(m_ways.size());
    m_graph.add(FlowEdge{m_graph.nodes[std::size_t(from)].id, m_graph.nodes[std::size_t(to)].id});
    m_ways.push_back({.from = from, .to = to, .known = false});
    m_wayIndex.emplace(keyOf(from, to), place);
    m_grown = true;
    return place;
}

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

const FlowDot *FlowModel::dot(const std::string &message) const
{
    const auto found = m_byMessage.find(message);
    return found == m_byMessage.end() ? nullptr : found->second;
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
    if (dot.stays && isHere(current))
        count(dot.node, current, -1);
    current = state;
    if (dot.stays && isHere(state))
        count(dot.node, state, 1);
    if (!isHere(state) && dot.state != State::Moving) {
        dot.start = std::max(m_now, dot.start);
        dot.end = dot.start + fading;
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
    if (isHere(before))
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

void FlowModel::advance(Timestamp now)
{
    // What waits looks the same at any time; rings, ways and fading do not.
    bool busy = std::exchange(m_changed, false);
    const bool later = now > m_now;
    m_now = std::max(m_now, now);
    std::erase_if(m_dots, [this, later, &busy](const std::unique_ptr<FlowDot> &pointer) {
        FlowDot &dot = *pointer;
        busy = busy || (later && dot.state != State::Waiting && dot.state != State::Running);
        if (dot.state == State::Moving && dot.end <= m_now) {
            dot.state = dot.then;
            dot.dies = false;
            if (!isHere(dot.state)) {
                dot.start = dot.end;
                dot.end = dot.start + fading;
            }
        }
        const bool over = dot.until <= m_now;
        if (over && (dot.state == State::Invisible || dot.state == State::Delayed))
            setState(dot, State::Waiting);
        if ((dot.state != State::Done && dot.state != State::Failed) || dot.end > m_now)
            return false;
        const auto known = m_byMessage.find(dot.message);
        if (known != m_byMessage.end() && known->second == &dot)
            m_byMessage.erase(known);
        return true;
    });
    roll();
    if (busy || (later && std::any_of(m_ways.begin(), m_ways.end(), [](const FlowWay &way) { return way.isStream; })))
        Q_EMIT moved();
}

void FlowModel::restart()
{
    m_dots.clear();
    m_byMessage.clear();
    m_traces = FlowTraces(m_traces.filter());
    m_dropped = 0;
    m_now = m_second = {};
    for (FlowFigures &figures : m_figures)
        figures = {};
    for (FlowWay &way : m_ways)
        way.rate = way.counted = 0, way.isStream = false;
    selectMessage({});
    Q_EMIT moved();
}

/// Seconds of the cloud's clock: rates begin anew.
void FlowModel::roll()
{
    if (m_second == Timestamp{})
        m_second = m_now;
    if (m_now - m_second < 1s)
        return;
    // A jump of the clock is one second for the charts.
    m_second = m_now - (m_now - m_second) % Duration(1s);
    for (FlowFigures &figures : m_figures) {
        figures.rate = std::exchange(figures.counted, 0);
        keep(figures.rates, figures.rate);
        keep(figures.depths, double(figures.waiting + figures.invisible + figures.delayed));
    }
    for (FlowWay &way : m_ways) {
        way.rate = std::exchange(way.counted, 0);
        way.isStream = way.rate >= streamFrom;
    }
    Q_EMIT secondPassed();
}

void FlowModel::setDepths(const QString &queue, qint64 waiting, qint64 invisible, qint64 delayed)
{
    const int node = m_graph.indexOf(queue);
    if (node < 0)
        return;
    FlowFigures &figures = m_figures[std::size_t(node)];
    figures.waiting = waiting;
    figures.invisible = invisible;
    figures.delayed = delayed;
}

void FlowModel::place(const QString &queue, const HopPtr &hop, State state, Timestamp until)
{
    const int node = m_graph.indexOf(queue);
    if (node < 0 || m_byMessage.contains(hop->message))
        return;
    m_traces.take(hop);
    if (FlowDot *dot = addDot(hop->message, node, true)) {
        dot->state = state;
        dot->until = until;
        dot->since = hop->time;
        m_changed = true;
    }
}

QPointF FlowModel::positionOn(const FlowDot &dot) const
{
    if (dot.edge < 0 || dot.edge >= int(m_ways.size()))
        return dot.node >= 0 ? m_centres[std::size_t(dot.node)] : QPointF();
    const auto &curve = m_ways[std::size_t(dot.edge)].curve;
    const qreal length = qreal((dot.end - dot.start).count());
    qreal share = 1;
    if (dot.state == State::Moving)
        share = length > 0 ? std::clamp(qreal((m_now - dot.start).count()) / length, 0.0, 1.0) : 1;
    // Slow at both ends, as what starts and stops is.
    share = share * share * (3 - 2 * share);
    return onCurve(curve, share * dot.reach);
}

void FlowModel::setFilter(const QString &text)
{
    m_traces.setFilter(text);
    for (const auto &dot : m_dots) {
        const FlowTrace *trace = m_traces.find(dot->message);
        dot->matches = trace ? trace->matches : !m_traces.hasFilter();
    }
    Q_EMIT filterChanged();
}

void FlowModel::selectMessage(const std::string &message)
{
    if (m_message == message && m_node.isEmpty())
        return;
    m_message = message;
    const FlowTrace *trace = m_traces.find(message);
    m_root = trace ? trace->root : message;
    m_node.clear();
    Q_EMIT selectionChanged();
}

void FlowModel::selectNode(const QString &node)
{
    if (m_node == node && m_message.empty())
        return;
    m_node = node;
    m_message.clear();
    m_root.clear();
    Q_EMIT selectionChanged();
}

bool FlowModel::isRelated(const FlowDot &dot) const
{
    if (m_root.empty())
        return false;
    const FlowTrace *trace = m_traces.find(dot.message);
    return trace && trace->root == m_root;
}

} // namespace nephoscope::gui::flow
