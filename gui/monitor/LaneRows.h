#pragma once

#include "gui/monitor/LaneModel.h"

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace nephoscope::gui {

/// A lane and what stands beside it.
struct LaneRow
{
    qint64 id = 0;
    QString name;
    int color = 0;      ///< index into the theme's chart colours
    QString state;      ///< as TransferModel::StateRole, or empty
    QString stateText;
    QString timeText;
    QString rateText;
    QString bytesText;
    QString errorText = {};
    std::vector<transfer::PartSnapshot> cells = {};
    std::uint32_t parts = 0; ///< that share the cells; 0: one each
    /// What is known of a cell, by its number; empty: no more than the cells tell.
    std::function<std::optional<transfer::CellDetails>(std::uint32_t number)> details = {};
};

/// Lanes that their owner fills: the ways of a race, or a finished job played again; with a clock above them.
class LaneRows : public LaneModel
{
    Q_OBJECT
    Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role { JobIdRole = Qt::UserRole + 1, NameRole, ColorRole, StateRole, StateTextRole, TimeTextRole, RateTextRole, BytesTextRole, ErrorTextRole };
    using LaneModel::LaneModel;

    void setRows(std::vector<LaneRow> rows);
    const std::vector<LaneRow> &rows() const { return m_rows; }
    int count() const { return int(m_rows.size()); }
    /// Empty: none.
    void setClock(const QString &text);
    QString clock() const { return m_clock; }
    void setVisible(bool visible);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool isVisible() const override { return m_visible; }
    std::optional<std::vector<transfer::PartSnapshot>> partsSince(qint64 id, std::uint64_t &version) const override;
    std::optional<transfer::CellDetails> cell(qint64 id, std::uint32_t number) const override;

Q_SIGNALS:
    void clockChanged();
    void countChanged();

private:
    const LaneRow *find(qint64 id) const;

    std::vector<LaneRow> m_rows;
    std::uint64_t m_version = 1;
    QString m_clock;
    bool m_visible = false;
};

} // namespace nephoscope::gui
