#include "gui/consoles/s3/SpeedResults.h"

#include "gui/bridge/Text.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/s3/SpeedTable.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/monitor/LanesCard.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

using transfer::Comparison;
using Outcome = Comparison::Outcome;

constexpr double Smoothing = 0.25; // seconds that a point of a line looks back
constexpr int LinesHeight = 200;
constexpr double RateSpan = 1; // seconds that the speed of now looks back

bool isMeasured(const Comparison::Leg &leg) { return leg.outcome == Outcome::Done && leg.seconds > 0; }

QString timeText(double seconds) { return formatValue(seconds * 1000, ChartUnit::Milliseconds); }

/// Over the last second.
double rateNow(const Comparison::Leg &leg)
{
    for (auto sample = leg.samples.rbegin(); sample != leg.samples.rend(); ++sample) {
        const double time = leg.seconds - sample->seconds;
        if (time >= RateSpan || (time > 0 && std::next(sample) == leg.samples.rend()))
            return double(leg.bytes - std::min(leg.bytes, sample->bytes)) / time;
    }
    return 0;
}

/// "1:05.3".
QString clockText(double seconds)
{
    const auto tenths = qlonglong(seconds * 10);
    return QStringLiteral("%1:%2%3%4").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(QLocale().decimalPoint()).arg(tenths % 10);
}

std::vector<QPointF> throughput(const Comparison::Leg &leg)
{
    std::vector<QPointF> points;
    std::size_t from = 0;
    for (const Comparison::Sample &sample : leg.samples) {
        while (from + 1 < leg.samples.size() && leg.samples[from + 1].seconds <= sample.seconds - Smoothing)
            ++from;
        const double time = sample.seconds - leg.samples[from].seconds;
        points.push_back({sample.seconds, time > 0 ? double(sample.bytes - std::min(sample.bytes, leg.samples[from].bytes)) / time : 0.0});
    }
    return points;
}

} // namespace

SpeedResults::SpeedResults(QWidget *parent)
    : QWidget(parent), m_linesCard(new Container), m_lines(new Chart(ChartKind::Line)), m_lanes(new LanesCard), m_rows(new SpeedTable(this)),
      m_table(new ResourceTable(m_rows, ResourceTable::Selection::None))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    auto *row = new QWidget;
    auto *tiles = new TileLayout(4);
    row->setLayout(tiles);
    followDensity(tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        auto *card = new Container;
        m_figures[i] = new BigNumber;
        m_figures[i]->setValueAtBottom();
        m_figures[i]->setObjectName(QStringLiteral("speedFigure%1").arg(i));
        card->header().hide();
        card->column()->addWidget(m_figures[i]);
        tiles->addWidget(card);
    }
    m_lines->setObjectName(QStringLiteral("speedLines"));
    m_lines->setPlotHeight(LinesHeight);
    m_lanes->setObjectName(QStringLiteral("speedLanes"));
    m_table->setObjectName(QStringLiteral("speedTable"));
    m_linesCard->column()->addWidget(m_lines);
    column->addWidget(row);
    column->addWidget(m_lanes);
    column->addWidget(m_linesCard);
    column->addWidget(m_table);
    retranslate();
}

// The table reads its source: it goes first.
SpeedResults::~SpeedResults() { delete m_table; }

QString SpeedResults::nameOf(Comparison::Way way, transfer::Direction direction)
{
    const bool download = direction == transfer::Direction::Download;
    switch (way) {
    case Comparison::Way::Plain: return tr("Whole");
    case Comparison::Way::Parts: return download ? tr("By byte ranges") : tr("In parts");
    case Comparison::Way::Edge: return tr("Through an edge location");
    case Comparison::Way::EdgeParts: return download ? tr("By byte ranges through an edge location") : tr("In parts through an edge location");
    }
    return {};
}

void SpeedResults::showResults(const Comparison::Snapshot &snapshot)
{
    m_shown = snapshot;
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        showFigure(i);
    showLanes();
    showLines();
    m_rows->setSnapshot(snapshot);
}

void SpeedResults::showFigure(std::size_t index)
{
    BigNumber &figure = *m_figures[index];
    const Comparison::Leg &leg = m_shown.legs[index];
    const Comparison::Leg &plain = m_shown.legs[0];
    figure.setLabel(nameOf(Comparison::ways[index], m_shown.direction));
    figure.setValue(leg.outcome == Outcome::Done || leg.outcome == Outcome::Running ? timeText(leg.seconds) : QString());
    switch (leg.outcome) {
    case Outcome::Waiting:
        figure.setTrend(BigNumber::Trend::None, m_shown.running ? tr("Waiting") : tr("Not measured yet"));
        break;
    case Outcome::LeftOut:
        figure.setTrend(BigNumber::Trend::None, tr("Not in this comparison"));
        break;
    case Outcome::Running:
        figure.setTrend(BigNumber::Trend::None, tr("%1 of %2").arg(formatSize(qint64(leg.bytes)), formatSize(qint64(m_shown.size))));
        break;
    case Outcome::Failed:
        figure.setTrend(BigNumber::Trend::Down, errorText(leg.error), BigNumber::Mood::Bad);
        break;
    case Outcome::Cancelled:
        figure.setTrend(BigNumber::Trend::None, tr("Canceled"));
        break;
    case Outcome::Done: {
        const QString rate = formatRate(leg.seconds > 0 ? double(m_shown.size) / leg.seconds : 0.0);
        if (index == 0 || !isMeasured(plain) || !isMeasured(leg)) {
            figure.setTrend(BigNumber::Trend::None, rate);
            break;
        }
        const double times = plain.seconds / leg.seconds;
        figure.setTrend(times >= 1 ? BigNumber::Trend::Up : BigNumber::Trend::Down,
                        tr("%1, %2 times as fast as whole").arg(rate, QLocale().toString(times, 'f', 1)),
                        times >= 1 ? BigNumber::Mood::Good : BigNumber::Mood::Bad);
        break;
    }
    }
}

void SpeedResults::showLines()
{
    ChartData data{.axis = ChartData::Axis::Number, .unit = ChartUnit::BytesPerSecond, .series = {}};
    data.xTitle = tr("Seconds since the transfer began");
    for (std::size_t i = 0; i < m_shown.legs.size(); ++i) {
        if (m_shown.legs[i].samples.size() > 1)
            data.series.push_back({.name = nameOf(Comparison::ways[i], m_shown.direction), .points = throughput(m_shown.legs[i]), .color = int(i)});
    }
    data.from = 0;
    m_lines->setData(std::move(data));
}

void SpeedResults::showLanes()
{
    std::vector<LaneRow> rows;
    for (std::size_t i = 0; i < m_shown.legs.size(); ++i) {
        const Comparison::Leg &leg = m_shown.legs[i];
        if (leg.outcome == Outcome::LeftOut || (!m_shown.running && leg.cells.empty() && leg.error.code.empty()))
            continue;
        LaneRow row;
        row.id = qint64(i) + 1;
        row.name = nameOf(Comparison::ways[i], m_shown.direction);
        row.color = int(i);
        row.cells = leg.cells;
        row.parts = leg.parts;
        row.details = [details = leg.details](std::uint32_t number) {
            return number > 0 && number <= details.size() ? std::optional(details[number - 1]) : std::nullopt;
        };
        row.timeText = leg.outcome == Outcome::Waiting ? QString() : timeText(leg.seconds);
        switch (leg.outcome) {
        case Outcome::Running:
            row.state = QStringLiteral("running");
            row.rateText = formatRate(rateNow(leg));
            row.bytesText = tr("%1 of %2").arg(formatSize(qint64(leg.bytes)), formatSize(qint64(m_shown.size)));
            break;
        case Outcome::Done:
            row.state = QStringLiteral("completed");
            row.stateText = placeText(leg);
            row.rateText = formatRate(leg.seconds > 0 ? double(m_shown.size) / leg.seconds : 0.0);
            break;
        case Outcome::Failed:
            row.state = QStringLiteral("failed");
            row.stateText = tr("Failed");
            row.errorText = errorText(leg.error);
            break;
        case Outcome::Cancelled: row.stateText = tr("Canceled"); break;
        default: row.stateText = tr("Waiting"); break;
        }
        rows.push_back(std::move(row));
    }
    m_lanes->setVisible(!rows.empty());
    m_lanes->lanes().setClock(m_shown.race && !rows.empty() ? clockText(m_shown.seconds) : QString());
    m_lanes->lanes().setRows(std::move(rows));
}

/// In a race, which one it was.
QString SpeedResults::placeText(const Comparison::Leg &leg) const
{
    if (!m_shown.race)
        return tr("Completed");
    const auto faster = std::count_if(m_shown.legs.begin(), m_shown.legs.end(), [&leg](const Comparison::Leg &other) {
        return other.outcome == Outcome::Done && other.seconds < leg.seconds;
    });
    return tr("Place %1").arg(QLocale().toString(qlonglong(faster + 1)));
}

void SpeedResults::retranslate()
{
    m_linesCard->setTitle(tr("Throughput"));
    m_lines->setName(tr("Throughput"));
    m_lanes->setTitle(tr("Parts under way"));
    m_table->setTitle(tr("Results"));
    m_table->setFilterPlaceholder(tr("Find a way"));
    Q_EMIT m_rows->columnsChanged();
    m_table->setEmptyState(tr("Nothing measured yet"), tr("Start a comparison to move the same file in several ways."));
    m_lines->setEmptyText(tr("Nothing measured yet"), tr("Start a comparison to move the same file in several ways."));
    showResults(m_shown);
}

void SpeedResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
