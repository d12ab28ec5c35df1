#include "gui/monitor/LaneRows.h"

#include "transfer/CellRow.h"

#include <algorithm>

namespace nephoscope::gui {

namespace {

bool readsTheSame(const LaneRow &a, const LaneRow &b)
{
    return a.name == b.name && a.color == b.color && a.state == b.state && a.stateText == b.stateText && a.timeText == b.timeText
        && a.rateText == b.rateText && a.bytesText == b.bytesText && a.errorText == b.errorText;
}

} // namespace

void LaneRows::setRows(std::vector<LaneRow> rows)
{
    ++m_version;
    const auto sameId = [](const LaneRow &a, const LaneRow &b) { return a.id == b.id; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameId)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool same = readsTheSame(m_rows[i], rows[i]);
            m_rows[i] = std::move(rows[i]);
            if (!same)
                Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT countChanged();
    }
    Q_EMIT polled();
}

void LaneRows::setClock(const QString &text)
{
    if (m_clock == text)
        return;
    m_clock = text;
    Q_EMIT clockChanged();
}

void LaneRows::setVisible(bool visible)
{
    m_visible = visible;
    if (visible)
        Q_EMIT polled();
}

int LaneRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LaneRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const LaneRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case JobIdRole: return row.id;
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case ColorRole: return row.color;
    case StateRole: return row.state;
    case StateTextRole: return row.stateText;
    case TimeTextRole: return row.timeText;
    case RateTextRole: return row.rateText;
    case BytesTextRole: return row.bytesText;
    case ErrorTextRole: return row.errorText;
    default: return {};
    }
}

QHash<int, QByteArray> LaneRows::roleNames() const
{
    return {{JobIdRole, "jobId"}, {NameRole, "name"}, {ColorRole, "seriesColor"}, {StateRole, "jobState"}, {StateTextRole, "stateText"},
            {TimeTextRole, "timeText"}, {RateTextRole, "rateText"}, {BytesTextRole, "bytesText"}, {ErrorTextRole, "errorText"}};
}

std::optional<std::vector<transfer::PartSnapshot>> LaneRows::partsSince(qint64 id, std::uint64_t &version) const
{
    if (version == m_version)
        return std::nullopt;
    version = m_version;
    const LaneRow *row = find(id);
    return row ? row->cells : std::vector<transfer::PartSnapshot>();
}

std::optional<transfer::CellDetails> LaneRows::cell(qint64 id, std::uint32_t number) const
{
    const LaneRow *row = find(id);
    if (!row)
        return std::nullopt;
    return row->details ? row->details(number) : transfer::detailsOf(row->cells, row->parts, number);
}

const LaneRow *LaneRows::find(qint64 id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const LaneRow &row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace nephoscope::gui
