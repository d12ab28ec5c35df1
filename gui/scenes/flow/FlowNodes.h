#pragma once

#include <QtCore/QAbstractListModel>

#include "gui/scenes/flow/FlowModel.h"

#include <vector>

namespace nephoscope::gui::flow {

/// The nodes for QML: where they stand and what they show. Rows follow the model's; refresh() tells only what changed, by
/// row and role: words that stay the same are not laid out anew.
class FlowNodes : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(qreal extentWidth READ extentWidth NOTIFY countChanged)
    Q_PROPERTY(qreal extentHeight READ extentHeight NOTIFY countChanged)
public:
    enum Role { IdRole = Qt::UserRole + 1, NameRole, KindRole, IconRole, LeftRole, TopRole, FiguresRole, RateRole, SparkRole, FailedRole, SelectedRole, DescriptionRole };

    explicit FlowNodes(FlowModel &model, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return int(m_rows.size()); }
    qreal extentWidth() const { return m_extent.width(); }
    qreal extentHeight() const { return m_extent.height(); }

    Q_INVOKABLE void select(int row);
    /// The nearest node in a direction (-1, 0 or 1 each), for arrow keys; the row itself where there is none.
    Q_INVOKABLE int neighbour(int row, int across, int down) const;

    /// Figures anew; at the pace of eyes, not of messages.
    void refresh();
    /// After a layout or a change of language.
    void rebuild();

Q_SIGNALS:
    void countChanged();
    void opened(const QString &node);

private:
    struct Row
    {
        QString id;
        QString name;
        QString kind;
        QString icon;
        QPointF topLeft;
        QString figures;
        QString rate;
        QString description;
        std::vector<double> spark;
        qint64 failed = 0;
        bool selected = false;
        bool operator==(const Row &) const = default;
    };
    Row rowOf(int node) const;
    /// What views have to read anew.
    static QList<int> differing(const Row &row, const Row &other);

    FlowModel &m_model;
    std::vector<Row> m_rows;
    QSizeF m_extent;
};

} // namespace nephoscope::gui::flow
