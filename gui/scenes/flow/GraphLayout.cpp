#include "gui/scenes/flow/GraphLayout.h"

#include <QtCore/QByteArray>

#include <memory>
#include <mutex>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

namespace nephoscope::gui::flow {

namespace {

constexpr double pointsToInch = 72;

/// Graphviz changes none of the names it takes, but says so only in later versions.
char *name(const char *text)
{
    return const_cast<char *>(text);
}

void set(void *object, const char *key, double value)
{
    agsafeset(object, name(key), QByteArray::number(value, 'f', 4).data(), name(""));
}

/// One for the process: to make another one for each graph would load its plug-ins again.
GVC_t *context()
{
    static GVC_t *const made = gvContext();
    return made;
}

QPointF turned(pointf point, double height)
{
    return {point.x, height - point.y};
}

std::vector<QPointF> curveOf(Agedge_t *edge, double height)
{
    std::vector<QPointF> points;
    const splines *shape = ED_spl(edge);
    if (!shape || shape->size == 0)
        return points;
    const bezier &line = shape->list[0];
    for (int at = 0; at < int(line.size); ++at)
        points.push_back(turned(line.list[at], height));
    // Where an arrow head would be the curve ends before it.
    if (line.eflag && !points.empty()) {
        const QPointF tip = turned(line.ep, height);
        points.insert(points.end(), {tip, tip, tip});
    }
    return points;
}

} // namespace

LayoutResult layOut(const LayoutInput &input)
{
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    LayoutResult result;
    result.centres.resize(std::size_t(input.nodes));
    result.curves.resize(input.edges.size());
    if (input.nodes == 0)
        return result;
    Agraph_t *graph = agopen(name("flow"), Agstrictdirected, nullptr);
    agsafeset(graph, name("rankdir"), name("LR"), name(""));
    agsafeset(graph, name("splines"), name("spline"), name(""));
    set(graph, "nodesep", input.between / pointsToInch);
    set(graph, "ranksep", input.across / pointsToInch);
    std::vector<Agnode_t *> nodes;
    for (int index = 0; index < input.nodes; ++index) {
        Agnode_t *node = agnode(graph, QByteArray::number(index).data(), 1);
        agsafeset(node, name("shape"), name("box"), name(""));
        agsafeset(node, name("fixedsize"), name("true"), name(""));
        agsafeset(node, name("label"), name(""), name("")); // measured by us, not by its plug-ins
        set(node, "width", input.box.width() / pointsToInch);
        set(node, "height", input.box.height() / pointsToInch);
        nodes.push_back(node);
    }
    std::vector<Agedge_t *> edges;
    for (const auto &[from, to] : input.edges) {
        Agedge_t *edge = agedge(graph, nodes[std::size_t(from)], nodes[std::size_t(to)], nullptr, 1);
        agsafeset(edge, name("arrowhead"), name("none"), name(""));
        edges.push_back(edge);
    }
    if (gvLayout(context(), graph, "dot") == 0) {
        const boxf bounds = GD_bb(graph);
        const double height = bounds.UR.y;
        result.size = QSizeF(bounds.UR.x, height);
        for (std::size_t index = 0; index < nodes.size(); ++index)
            result.centres[index] = turned(ND_coord(nodes[index]), height);
        for (std::size_t index = 0; index < edges.size(); ++index)
            result.curves[index] = curveOf(edges[index], height);
        gvFreeLayout(context(), graph);
    }
    agclose(graph);
    return result;
}

GraphLayout::GraphLayout(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

GraphLayout::~GraphLayout()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void GraphLayout::start(LayoutInput input)
{
    m_pool.clear(); // what has not begun is out of date
    const int number = ++m_asked;
    m_pool.start([this, number, input = std::move(input)] {
        const auto result = std::make_shared<const LayoutResult>(layOut(input));
        QMetaObject::invokeMethod(this, [this, number, result] {
            if (number != m_asked)
                return;
            m_done = number;
            Q_EMIT finished(*result);
        }, Qt::QueuedConnection);
    });
}

} // namespace nephoscope::gui::flow
