#include "gui/scenes/flow/FlowNodes.h"

#include "gui/kit/Format.h"
#include "gui/scenes/flow/Words.h"

#include <cmath>
#include <initializer_list>

namespace nephoscope::gui::flow {

namespace {

constexpr std::size_t sparkSeconds = 30;

} // namespace

FlowNodes::FlowNodes(FlowModel &model, QObject *parent) : QAbstractListModel(parent), m_model(model)
{
    connect(&model, &FlowModel::placed, this, &FlowNodes::rebuild);
    connect(&model, &FlowModel::selectionChanged, this, &FlowNodes::refresh);
}

FlowNodes::Row FlowNodes::rowOf(int node) const
{
    const FlowNode &made = m_model.graph().nodes[std::size_t(node)];
    const FlowFigures &figures = m_model.figures(node);
    const QSizeF box = m_model.layoutInput().box;
    Row row;
    row.id = made.id;
    row.name = made.name;
    row.kind = kindText(made.kind);
    row.icon = iconOf(made.kind);
    row.topLeft = m_model.centre(node) - QPointF(box.width() / 2, box.height() / 2);
    row.figures = figuresText(made.kind, figures);
    row.rate = figures.rate > 0 ? Words::tr("%1/s").arg(formatCount(figures.rate)) : QString();
    const std::size_t shown = std::min(figures.rates.size(), sparkSeconds);
    row.spark.assign(figures.rates.end() - std::ptrdiff_t(shown), figures.rates.end());
    row.failed = figures.failed;
    row.selected = m_model.selectedNode() == made.id;
    QStringList parts{row.kind, row.name, row.figures, row.rate};
    if (row.failed > 0)
        parts << Words::tr("%1 failed").arg(formatCount(row.failed));
    parts.removeAll(QString());
    row.description = parts.join(QStringLiteral(", "));
    return row;
}

QList<int> FlowNodes::differing(const Row &row, const Row &other)
{
    QList<int> roles;
    const auto compare = [&roles](bool same, std::initializer_list<int> shown) {
        if (!same)
            roles.append(shown);
    };
    compare(row.id == other.id, {IdRole});
    compare(row.name == other.name, {Qt::DisplayRole, NameRole});
    compare(row.kind == other.kind, {KindRole});
    compare(row.icon == other.icon, {IconRole});
    compare(row.topLeft == other.topLeft, {LeftRole, TopRole});
    compare(row.figures == other.figures, {FiguresRole});
    compare(row.rate == other.rate, {RateRole});
    compare(row.spark == other.spark, {SparkRole});
    compare(row.failed == other.failed, {FailedRole});
    compare(row.selected == other.selected, {SelectedRole});
    compare(row.description == other.description, {DescriptionRole});
    return roles;
}

void FlowNodes::rebuild()
{
    if (!m_model.isPlaced())
        return;
    beginResetModel();
    m_rows.clear();
    m_extent = m_model.extent();
    for (int node = 0; node < m_model.nodeCount(); ++node)
        m_rows.push_back(rowOf(node));
    endResetModel();
    Q_EMIT countChanged();
}

void FlowNodes::refresh()
{
    // A graph that has grown is shown once it is laid out.
    if (!m_model.isPlaced() || int(m_rows.size()) != m_model.nodeCount())
        return;
    for (int node = 0; node < count(); ++node) {
        Row row = rowOf(node);
        Row &shown = m_rows[std::size_t(node)];
        if (row == shown)
            continue;
        const QList<int> roles = differing(row, shown);
        shown = std::move(row);
        Q_EMIT dataChanged(index(node), index(node), roles);
    }
}

int FlowNodes::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FlowNodes::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case IdRole: return row.id;
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case KindRole: return row.kind;
    case IconRole: return row.icon;
    case LeftRole: return row.topLeft.x();
    case TopRole: return row.topLeft.y();
    case FiguresRole: return row.figures;
    case RateRole: return row.rate;
    case SparkRole: return QVariant::fromValue(QList<double>(row.spark.begin(), row.spark.end()));
    case FailedRole: return int(row.failed);
    case SelectedRole: return row.selected;
    case DescriptionRole: return row.description;
    default: return {};
    }
}

QHash<int, QByteArray> FlowNodes::roleNames() const
{
    return {{IdRole, "nodeId"}, {NameRole, "name"}, {KindRole, "kind"}, {IconRole, "iconName"}, {LeftRole, "nodeX"}, {TopRole, "nodeY"},
            {FiguresRole, "figures"}, {RateRole, "rate"}, {SparkRole, "spark"}, {FailedRole, "failed"}, {SelectedRole, "selected"},
            {DescriptionRole, "description"}};
}

void FlowNodes::select(int row)
{
    if (row < 0 || row >= count())
        return;
    m_model.selectNode(m_rows[std::size_t(row)].id);
    Q_EMIT opened(m_rows[std::size_t(row)].id);
}

int FlowNodes::neighbour(int row, int across, int down) const
{
    if (row < 0 || row >= count())
        return row;
    const QPointF here = m_rows[std::size_t(row)].topLeft;
    int best = row;
    qreal nearest = 0;
    for (int other = 0; other < count(); ++other) {
        const QPointF away = m_rows[std::size_t(other)].topLeft - here;
        const qreal ahead = away.x() * across + away.y() * down;
        if (other == row || ahead < 1)
            continue;
        // What lies aside counts twice.
        const qreal aside = std::abs(across != 0 ? away.y() : away.x());
        const qreal distance = ahead + 2 * aside;
        if (best == row || distance < nearest) {
            best = other;
            nearest = distance;
        }
    }
    return best;
}

} // namespace nephoscope::gui::flow
