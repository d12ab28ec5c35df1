#include "gui/scenes/flow/FlowModel.h"

#include "gui/bridge/Text.h"

#include <algorithm>

namespace nephoscope::gui::flow {

namespace {

using State = FlowDot::State;
using namespace std::chrono_literals;

std::uint64_t keyOf(int from, int to)
{
    return (std::uint64_t(std::uint32_t(from)) << 32) | std::uint32_t(to);
}

QPointF onCurve(const std::vector<QPointF> &points, qreal share)
{
    const int segments = int(points.size() - 1) / 3;
    const qreal along = share * segments;
    const int segment = std::min(int(along), segments - 1);
    const qreal t = along - segment;
    const qreal u = 1 - t;
    const QPointF *p = &points[std::size_t(segment) * 3];
    return p[0] * (u * u * u) + p[1] * (3 * u * u * t) + p[2] * (3 * u * t * t) + p[3] * (t * t * t);
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

const FlowDot *FlowModel::dot(const std::string &message) const
{
    const auto found = m_byMessage.find(message);
    return found == m_byMessage.end() ? nullptr : found->second;
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
            if (!dot.isHere()) {
                dot.start = dot.end;
                dot.end = dot.start + FlowDot::fading;
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
    const FlowWay &way = m_ways[std::size_t(dot.edge)];
    const qreal length = qreal((dot.end - dot.start).count());
    qreal share = 1;
    if (dot.state == State::Moving)
        share = length > 0 ? std::clamp(qreal((m_now - dot.start).count()) / length, 0.0, 1.0) : 1;
    // Slow at both ends, as what starts and stops is.
    share = share * share * (3 - 2 * share);
    if (way.curve.size() >= 4)
        return onCurve(way.curve, share * dot.reach);
    // Not laid out yet.
    const QPointF begin = m_centres[std::size_t(way.from)];
    return begin + (m_centres[std::size_t(way.to)] - begin) * share * dot.reach;
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
