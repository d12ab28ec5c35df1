#include "gui/scenes/flow/GraphLayout.h"

#include <QtCore/QProcess>
#include <QtCore/QTextStream>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

namespace nephoscope::gui::flow {

namespace {

constexpr double inch = 72; ///< logical pixels
constexpr int patience = 30'000; ///< milliseconds for graphs of thousands

/// The graph in Graphviz's language: nodes and edges are named by their numbers.
QByteArray described(const LayoutInput &input)
{
    QString text;
    QTextStream out(&text);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(4);
    out << "strict digraph flow {\nrankdir=LR splines=spline nodesep=" << input.between / inch << " ranksep=" << input.across / inch
        << "\nnode [shape=box fixedsize=true label=\"\" width=" << input.box.width() / inch << " height=" << input.box.height() / inch
        << "]\nedge [arrowhead=none]\n";
    for (int index = 0; index < input.nodes; ++index)
        out << index << '\n';
    for (const auto &[from, to] : input.edges)
        out << from << "->" << to << '\n';
    out << "}\n";
    out.flush();
    return text.toUtf8();
}

/// What `dot -Tplain` writes: inches, the origin at the lower left.
void read(QByteArray plain, const LayoutInput &input, LayoutResult &result)
{
    QTextStream lines(&plain);
    double height = 0;
    const auto point = [&height](QTextStream &in) {
        double x = 0, y = 0;
        in >> x >> y;
        return QPointF(x * inch, height - y * inch);
    };
    std::map<std::pair<int, int>, std::vector<QPointF>> curves; // of edges between the same two there is one
    for (QString line; lines.readLineInto(&line);) {
        QTextStream in(&line);
        QString kind;
        in >> kind;
        if (kind == QLatin1String("graph")) {
            double scale = 0, width = 0;
            in >> scale >> width >> height;
            height *= inch;
            result.size = QSizeF(width * inch, height);
        } else if (kind == QLatin1String("node")) {
            int node = -1;
            in >> node;
            if (node >= 0 && node < input.nodes)
                result.centres[std::size_t(node)] = point(in);
        } else if (kind == QLatin1String("edge")) {
            int from = -1, to = -1, count = 0;
            in >> from >> to >> count;
            std::vector<QPointF> &curve = curves[{from, to}];
            for (int at = 0; at < count && in.status() == QTextStream::Ok; ++at)
                curve.push_back(point(in));
        }
    }
    for (std::size_t index = 0; index < input.edges.size(); ++index)
        result.curves[index] = curves[input.edges[index]];
}

/// Without Graphviz: in rows, with straight lines.
void inRows(const LayoutInput &input, LayoutResult &result)
{
    const int columns = std::max(1, int(std::ceil(std::sqrt(double(input.nodes)))));
    const double across = input.box.width() + input.across, down = input.box.height() + input.between;
    for (int index = 0; index < input.nodes; ++index)
        result.centres[std::size_t(index)] = {input.box.width() / 2 + across * (index % columns), input.box.height() / 2 + down * (index / columns)};
    result.size = {across * columns - input.across, down * ((input.nodes + columns - 1) / columns) - input.between};
    for (std::size_t index = 0; index < input.edges.size(); ++index) {
        const QPointF from = result.centres[std::size_t(input.edges[index].first)], to = result.centres[std::size_t(input.edges[index].second)];
        result.curves[index] = {from, from, to, to};
    }
}

} // namespace

LayoutResult layOut(const LayoutInput &input)
{
    LayoutResult result;
    result.centres.resize(std::size_t(input.nodes));
    result.curves.resize(input.edges.size());
    if (input.nodes == 0)
        return result;
    QProcess dot;
    dot.start(QStringLiteral("dot"), {QStringLiteral("-Tplain")});
    dot.write(described(input));
    dot.closeWriteChannel();
    if (dot.waitForFinished(patience) && dot.exitStatus() == QProcess::NormalExit && dot.exitCode() == 0) {
        read(dot.readAllStandardOutput(), input, result);
    } else {
        qWarning("Graphviz did not lay out the graph: %s", qPrintable(dot.errorString()));
        result.by = dot.error() == QProcess::FailedToStart ? LayoutResult::By::RowsWithoutGraphviz : LayoutResult::By::RowsAfterFailure;
        inRows(input, result);
    }
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
