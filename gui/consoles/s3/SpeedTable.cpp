#include "gui/consoles/s3/SpeedTable.h"

#include "gui/bridge/Text.h"
#include "gui/charts/ChartData.h"
#include "gui/consoles/s3/SpeedResults.h"
#include "gui/kit/Format.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace nephoscope::gui::s3 {

using transfer::Comparison;
using Outcome = Comparison::Outcome;
using Status = StatusIndicator::Status;

void SpeedTable::setSnapshot(const Comparison::Snapshot &snapshot)
{
    m_shown = snapshot;
    std::vector<Comparison::Way> begun;
    m_slowest = 0;
    for (const Comparison::Way way : Comparison::ways) {
        const Comparison::Leg &leg = snapshot.legs[std::size_t(way)];
        if (leg.outcome != Outcome::LeftOut && leg.outcome != Outcome::Waiting)
            begun.push_back(way);
        if (leg.outcome == Outcome::Done)
            m_slowest = std::max(m_slowest, leg.seconds);
    }
    if (std::exchange(m_ways, begun) != m_ways)
        Q_EMIT reset();
    else if (!m_ways.empty())
        Q_EMIT updated(0, int(m_ways.size()) - 1);
}

std::vector<Column> SpeedTable::columns() const
{
    return {{.id = QStringLiteral("way"), .title = tr("Way"), .stretch = true},
            {.id = QStringLiteral("state"), .title = tr("Result"), .width = 160},
            {.id = QStringLiteral("time"), .title = tr("Time"), .width = 120, .rightAligned = true},
            {.id = QStringLiteral("speed"), .title = tr("Speed"), .width = 130, .rightAligned = true},
            {.id = QStringLiteral("parts"), .title = tr("Parts"), .width = 90, .rightAligned = true},
            {.id = QStringLiteral("retries"), .title = tr("Retries"), .width = 90, .rightAligned = true},
            {.id = QStringLiteral("ratio"), .title = tr("Against the slowest"), .width = 170, .rightAligned = true}};
}

const Comparison::Leg &SpeedTable::leg(int row) const
{
    return m_shown.legs[std::size_t(m_ways[std::size_t(row)])];
}

double SpeedTable::number(int row, int column) const
{
    const Comparison::Leg &shown = leg(row);
    switch (column) {
    case TimeColumn: return shown.seconds;
    case SpeedColumn: return shown.seconds > 0 ? double(shown.bytes) / shown.seconds : 0.0;
    case PartsColumn: return shown.parts;
    case RetriesColumn: return shown.retries;
    case RatioColumn: return shown.outcome == Outcome::Done && shown.seconds > 0 ? m_slowest / shown.seconds : 0.0;
    default: return 0;
    }
}

int SpeedTable::compare(int left, int right, int column) const
{
    if (column < TimeColumn)
        return TableSource::compare(left, right, column);
    const double a = number(left, column), b = number(right, column);
    return a < b ? -1 : a > b ? 1 : 0;
}

Cell SpeedTable::cell(int row, int column) const
{
    const Comparison::Leg &shown = leg(row);
    switch (column) {
    case WayColumn: return {.text = SpeedResults::nameOf(m_ways[std::size_t(row)], m_shown.direction)};
    case StateColumn:
        switch (shown.outcome) {
        case Outcome::Running: return {.text = tr("In progress"), .status = Status::InProgress};
        case Outcome::Done: return {.text = tr("Completed"), .status = Status::Success};
        case Outcome::Failed: return {.text = toQt(shown.error.code), .status = Status::Error, .toolTip = gui::errorText(shown.error)};
        default: return {.text = tr("Canceled"), .status = Status::Stopped};
        }
    case TimeColumn: return {.text = formatValue(shown.seconds * 1000, ChartUnit::Milliseconds)};
    case SpeedColumn: return {.text = formatRate(number(row, column))};
    case PartsColumn: return {.text = formatCount(shown.parts)};
    case RetriesColumn: return {.text = formatCount(shown.retries)};
    case RatioColumn: {
        const double ratio = number(row, column);
        return {.text = ratio > 0 ? tr("%1×").arg(QLocale().toString(ratio, 'f', 1)) : QString()};
    }
    default: return {};
    }
}

} // namespace nephoscope::gui::s3
