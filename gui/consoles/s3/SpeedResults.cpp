#include "gui/consoles/s3/SpeedResults.h"

#include "gui/bridge/Text.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
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
constexpr int BarsHeight = 220;

bool isMeasured(const Comparison::Leg &leg) { return leg.outcome == Outcome::Done && leg.seconds > 0; }

QString timeText(double seconds) { return formatValue(seconds * 1000, ChartUnit::Milliseconds); }

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
    : QWidget(parent), m_linesCard(new Container), m_lines(new Chart(ChartKind::Line)), m_barsCard(new Container),
      m_bars(new Chart(ChartKind::HorizontalStackedBars))
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
        m_figures[i]->setObjectName(QStringLiteral("speedFigure%1").arg(i));
        card->header().hide();
        card->column()->addWidget(m_figures[i]);
        tiles->addWidget(card);
    }
    m_lines->setObjectName(QStringLiteral("speedLines"));
    m_lines->setPlotHeight(LinesHeight);
    m_bars->setObjectName(QStringLiteral("speedBars"));
    m_bars->setPlotHeight(BarsHeight);
    m_bars->setLegendVisible(false);
    m_linesCard->column()->addWidget(m_lines);
    m_barsCard->column()->addWidget(m_bars);
    column->addWidget(row);
    column->addWidget(m_barsCard);
    column->addWidget(m_linesCard);
    retranslate();
}

QString SpeedResults::nameOf(Comparison::Way way)
{
    switch (way) {
    case Comparison::Way::Plain: return tr("Whole");
    case Comparison::Way::Parts: return tr("In parts");
    case Comparison::Way::Edge: return tr("Through an edge location");
    case Comparison::Way::EdgeParts: return tr("In parts through an edge location");
    }
    return {};
}

void SpeedResults::showResults(const Comparison::Snapshot &snapshot)
{
    m_shown = snapshot;
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        showFigure(i);
    showLines();
    showBars();
}

void SpeedResults::showFigure(std::size_t index)
{
    BigNumber &figure = *m_figures[index];
    const Comparison::Leg &leg = m_shown.legs[index];
    const Comparison::Leg &plain = m_shown.legs[0];
    figure.setLabel(nameOf(Comparison::ways[index]));
    figure.setValue(leg.outcome == Outcome::Done || leg.outcome == Outcome::Running ? timeText(leg.seconds) : QString());
    switch (leg.outcome) {
    case Outcome::Waiting:
        figure.setTrend(BigNumber::Trend::None, m_shown.running ? tr("Waiting") : tr("Not measured yet"));
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
    data.xTitle = tr("Seconds since the upload began");
    for (std::size_t i = 0; i < m_shown.legs.size(); ++i) {
        if (m_shown.legs[i].samples.size() > 1)
            data.series.push_back({.name = nameOf(Comparison::ways[i]), .points = throughput(m_shown.legs[i]), .color = int(i)});
    }
    data.from = 0;
    m_lines->setData(std::move(data));
}

void SpeedResults::showBars()
{
    ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Milliseconds, .series = {}};
    // A series of its own each, so that a bar has the colour of its line.
    for (std::size_t i = 0; i < m_shown.legs.size(); ++i) {
        const Comparison::Leg &leg = m_shown.legs[i];
        const QString name = nameOf(Comparison::ways[i]);
        data.categories << name;
        if (leg.outcome == Outcome::Done || leg.outcome == Outcome::Running)
            data.series.push_back({.name = name, .points = {{double(i), leg.seconds * 1000}}, .color = int(i)});
    }
    m_bars->setData(std::move(data));
}

void SpeedResults::retranslate()
{
    m_linesCard->setTitle(tr("Throughput while sending"));
    m_lines->setName(tr("Throughput while sending"));
    m_barsCard->setTitle(tr("Time to upload"));
    m_bars->setName(tr("Time to upload"));
    for (Chart *chart : {m_lines, m_bars})
        chart->setEmptyText(tr("Nothing measured yet"), tr("Start a comparison to send the same file in four ways."));
    showResults(m_shown);
}

void SpeedResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
