#include "gui/consoles/s3/SyncRows.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <QtCore/QDateTime>

namespace nephoscope::gui::s3 {

namespace {

enum ColumnIndex { Name, StateColumn, SourceSize, TargetSize, SourceTime, TargetTime, Reason };

QString timeText(std::int64_t milliseconds)
{
    return milliseconds == 0 ? QString() : formatDateTime(QDateTime::fromMSecsSinceEpoch(milliseconds));
}

QString reasonOf(const SyncRows::Row &row) { return row.code.empty() ? QString() : errorText(Error{row.code, row.message}); }

template <class T>
int order(T left, T right) { return left < right ? -1 : int(right < left); }

} // namespace

void SyncRows::setRows(transfer::Sync::Rows rows)
{
    m_rows = std::move(rows);
    choose();
}

void SyncRows::setShown(std::optional<Row::State> state)
{
    if (m_state == state)
        return;
    m_state = state;
    choose();
}

void SyncRows::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; m_rows && i < m_rows->size(); ++i) {
        if (!m_state || (*m_rows)[i].state == *m_state)
            m_shown.push_back(std::uint32_t(i));
    }
    Q_EMIT reset();
}

void SyncRows::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT stateChanged();
}

QString SyncRows::stateText(Row::State state)
{
    switch (state) {
    case Row::State::New: return tr("New");
    case Row::State::Changed: return tr("Changed");
    case Row::State::Same: return tr("Same");
    case Row::State::Extra: return tr("Extra");
    case Row::State::Unusable: break;
    }
    return tr("Cannot be moved");
}

std::vector<Column> SyncRows::columns() const
{
    return {{QStringLiteral("name"), tr("Name"), 240, true},
            {QStringLiteral("state"), tr("State"), 140},
            {.id = QStringLiteral("sourceSize"), .title = tr("Size at the source"), .width = 140, .rightAligned = true},
            {.id = QStringLiteral("targetSize"), .title = tr("Size at the target"), .width = 140, .rightAligned = true},
            {QStringLiteral("sourceTime"), tr("Changed at the source"), 210},
            {QStringLiteral("targetTime"), tr("Changed at the target"), 210},
            {.id = QStringLiteral("reason"), .title = tr("Reason"), .width = 220, .hidden = true}};
}

Cell SyncRows::cell(int row, int column) const
{
    using Status = StatusIndicator::Status;
    const Row &shown = at(row);
    const bool hasSource = shown.state != Row::State::Extra;
    const bool hasTarget = shown.state == Row::State::Extra || shown.state == Row::State::Changed || shown.state == Row::State::Same;
    switch (column) {
    case Name: return {.text = toQt(shown.name), .icon = QStringLiteral("file")};
    case StateColumn: break;
    case SourceSize: return {.text = hasSource ? formatSize(qint64(shown.sourceSize)) : QString()};
    case TargetSize: return {.text = hasTarget ? formatSize(qint64(shown.targetSize)) : QString()};
    case SourceTime: return {.text = timeText(shown.sourceTime)};
    case TargetTime: return {.text = timeText(shown.targetTime)};
    default: return {.text = reasonOf(shown)};
    }
    Status status = Status::Success;
    switch (shown.state) {
    case Row::State::New:
    case Row::State::Changed: status = Status::Pending; break;
    case Row::State::Same: break;
    case Row::State::Extra: status = Status::Stopped; break;
    case Row::State::Unusable: status = Status::Error; break;
    }
    return {.text = stateText(shown.state), .status = status, .toolTip = reasonOf(shown)};
}

QString SyncRows::rowId(int row) const { return toQt(at(row).name); }

int SyncRows::compare(int left, int right, int column) const
{
    const Row &a = at(left);
    const Row &b = at(right);
    switch (column) {
    case Name: return order(std::string_view(a.name), std::string_view(b.name));
    case StateColumn: return order(a.state, b.state);
    case SourceSize: return order(a.sourceSize, b.sourceSize);
    case TargetSize: return order(a.targetSize, b.targetSize);
    case SourceTime: return order(a.sourceTime, b.sourceTime);
    case TargetTime: return order(a.targetTime, b.targetTime);
    default: return order(std::string_view(a.code), std::string_view(b.code));
    }
}

bool SyncRows::matches(int row, const QString &filter) const { return toQt(at(row).name).contains(filter, Qt::CaseInsensitive); }

} // namespace nephoscope::gui::s3
