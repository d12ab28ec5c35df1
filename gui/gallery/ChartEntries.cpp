#include "gui/gallery/Gallery.h"

#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/charts/Gauge.h"
#include "gui/charts/Sparkline.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/TileLayout.h"
#include "gui/kit/Timeline.h"
#include "gui/shell/Page.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int Points = 180;
constexpr double StepMs = 60'000;

// A fixed afternoon, so that two pictures of the page are the same.
double start() { return double(QDateTime(QDate(2026, 11, 25), QTime(12, 0)).toMSecsSinceEpoch()); }

ChartSeries wave(const QString &name, double base, double swing, double phase)
{
    ChartSeries series{.name = name, .points = {}};
    for (int i = 0; i < Points; ++i) {
        const double noise = std::sin(i * 1.7 + phase) * 0.12 + std::sin(i * 0.73) * 0.08;
        series.points.push_back({start() + i * StepMs, std::max(0.0, base + swing * (std::sin(i / 22.0 + phase) + noise))});
    }
    return series;
}

QWidget *column(std::vector<QWidget *> parts)
{
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    for (QWidget *part : parts)
        layout->addWidget(part);
    return all;
}

Container *boxed(const QString &title, QWidget *content, const QString &description = {})
{
    auto *card = new Container(title);
    card->header().setDescription(description);
    card->column()->addWidget(content);
    return card;
}

Chart *makeChart(ChartKind kind, const QString &name, ChartData data)
{
    auto *chart = new Chart(kind);
    chart->setName(name);
    chart->setData(std::move(data));
    return chart;
}

ChartData requests()
{
    return {.unit = ChartUnit::BytesPerSecond,
            .series = {wave(QStringLiteral("GET"), 5.2e6, 2.1e6, 0), wave(QStringLiteral("PUT"), 3.1e6, 1.2e6, 1.4), wave(QStringLiteral("LIST"), 1.1e6, 0.5e6, 3)},
            .thresholds = {{QStringLiteral("Limit 8 MB/s"), 8.0 * 1024 * 1024}},
            .xTitle = QStringLiteral("Time"),
            .yTitle = QStringLiteral("Throughput")};
}

ChartData byClass()
{
    ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Count, .series = {}, .categories = {}};
    for (const char *name : {"us-east-1", "us-west-2", "eu-west-1", "ap-northeast-2", "ap-southeast-1", "sa-east-1"})
        data.categories.append(QString::fromLatin1(name));
    const std::vector<std::vector<double>> values{{42, 30, 25, 58, 12, 5}, {12, 18, 9, 21, 4, 2}, {5, 3, 8, 11, 2, 1}};
    const char *names[] = {"Standard", "Standard-IA", "Glacier"};
    for (size_t i = 0; i < values.size(); ++i) {
        ChartSeries series{.name = QString::fromLatin1(names[i]), .points = {}, .address = QStringLiteral("s3/buckets")};
        for (size_t k = 0; k < values[i].size(); ++k)
            series.points.push_back({double(k), values[i][k]});
        data.series.push_back(std::move(series));
    }
    return data;
}

ChartData titled(ChartData data)
{
    data.xTitle = QStringLiteral("Region");
    data.yTitle = QStringLiteral("Buckets");
    return data;
}

QWidget *linePage(Navigator &navigator)
{
    ChartData gaps = requests();
    gaps.thresholds.clear();
    gaps.series.resize(2);
    for (int i = 60; i < 90; ++i)
        gaps.series[0].points[size_t(i)].setY(std::nan(""));
    gaps.series[0].points[75].setY(4e6);
    auto *chart = makeChart(ChartKind::Line, QStringLiteral("Throughput"), requests());
    QObject::connect(chart, &Chart::linkActivated, chart, [&navigator](const QString &address) { navigator.go(address); });
    gaps.series[1].address = QStringLiteral("s3/buckets");
    auto *shown = makeChart(ChartKind::Line, QStringLiteral("With a gap"), gaps);
    QObject::connect(shown, &Chart::linkActivated, shown, [&navigator](const QString &address) { navigator.go(address); });
    // Once the page has its size.
    QTimer::singleShot(100, shown, [shown] { shown->surface().setCursorAt({100, -1}); });
    return column({boxed(QStringLiteral("Throughput"), chart, QStringLiteral("Three series, a threshold, axis titles")),
                   boxed(QStringLiteral("With a gap, and a tooltip: a click pins it"), shown)});
}

QWidget *areaPage(Navigator &)
{
    ChartData data = requests();
    data.thresholds.clear();
    return column({boxed(QStringLiteral("Throughput by operation"), makeChart(ChartKind::Area, QStringLiteral("Throughput by operation"), data))});
}

QWidget *barPage(Navigator &navigator)
{
    std::vector<QWidget *> parts;
    const std::pair<ChartKind, const char *> kinds[] = {{ChartKind::Bars, "Grouped"}, {ChartKind::StackedBars, "Stacked"},
                                                        {ChartKind::HorizontalBars, "Horizontal"}, {ChartKind::HorizontalStackedBars, "Horizontal, stacked"}};
    for (const auto &[kind, name] : kinds) {
        const QString title = QString::fromLatin1(name);
        ChartData data = titled(byClass());
        if (kind == ChartKind::StackedBars)
            data.thresholds = {{QStringLiteral("Quota"), 100}};
        auto *chart = makeChart(kind, title, data);
        if (kind == ChartKind::HorizontalBars)
            chart->setPlotHeight(360);
        QObject::connect(chart, &Chart::linkActivated, chart, [&navigator](const QString &address) { navigator.go(address); });
        parts.push_back(boxed(title, chart));
    }
    return column(parts);
}

QWidget *donutPage(Navigator &)
{
    ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Bytes, .series = {}};
    const std::pair<const char *, double> slices[] = {{"Standard", 420e9}, {"Standard-IA", 180e9}, {"Intelligent-Tiering", 96e9}, {"Glacier Instant Retrieval", 44e9}, {"Glacier Deep Archive", 12e9}};
    for (const auto &[name, value] : slices)
        data.series.push_back({.name = QString::fromLatin1(name), .points = {{0, value}}});
    auto *donut = makeChart(ChartKind::Donut, QStringLiteral("Storage by class"), data);
    donut->setCentre(formatValue(752e9, ChartUnit::Bytes), QStringLiteral("Total"));
    return column({boxed(QStringLiteral("Storage by class"), donut), boxed(QStringLiteral("As a pie"), makeChart(ChartKind::Pie, QStringLiteral("As a pie"), data))});
}

QWidget *statesPage(Navigator &)
{
    auto *loading = new Chart(ChartKind::Line);
    loading->setName(QStringLiteral("Loading"));
    loading->showLoading();
    auto *empty = makeChart(ChartKind::Line, QStringLiteral("Empty"), {});
    auto *hidden = makeChart(ChartKind::Line, QStringLiteral("No match"), requests());
    for (int i = 0; i < 3; ++i)
        hidden->setHidden(i, true);
    auto *failed = new Chart(ChartKind::Bars);
    failed->setName(QStringLiteral("Error"));
    failed->showError(QStringLiteral("AccessDenied: cloudwatch:GetMetricData"));
    QObject::connect(failed, &Chart::retry, failed, [failed] { failed->setData(byClass()); });
    auto *few = makeChart(ChartKind::Line, QStringLiteral("One point"),
                          {.unit = ChartUnit::Percent, .series = {{.name = QStringLiteral("CPU"), .points = {{start(), 37.5}}}}});
    for (Chart *chart : {loading, empty, hidden, failed, few})
        chart->setPlotHeight(180);
    return column({boxed(QStringLiteral("Loading"), loading), boxed(QStringLiteral("Empty"), empty), boxed(QStringLiteral("No match"), hidden),
                   boxed(QStringLiteral("Error"), failed), boxed(QStringLiteral("One point"), few)});
}

std::vector<double> history(double base)
{
    std::vector<double> values;
    for (const QPointF &point : wave({}, base, base / 3, 1).points)
        values.push_back(point.y());
    return values;
}

QWidget *sparklinePage(Navigator &)
{
    auto *card = new Container(QStringLiteral("Sparklines"));
    for (int i = 0; i < 4; ++i) {
        auto *line = new Sparkline;
        line->setColorIndex(i);
        line->setFixedWidth(160 + i * 60);
        if (i < 3)
            line->setValues(history(100 * (i + 1)), ChartUnit::Count);
        card->column()->addWidget(line);
    }
    return card;
}

QWidget *figuresPage(Navigator &)
{
    const auto tiled = [](const auto &widgets) {
        auto *row = new QWidget;
        auto *tiles = new TileLayout(4);
        tiles->setSpacing(24);
        row->setLayout(tiles);
        for (auto *widget : widgets)
            tiles->addWidget(widget);
        return row;
    };
    auto *buckets = new BigNumber(QStringLiteral("Buckets"));
    buckets->setValue(QStringLiteral("1,204"));
    buckets->setTrend(BigNumber::Trend::Up, QStringLiteral("12 more than yesterday"), BigNumber::Mood::Good);
    auto *errors = new BigNumber(QStringLiteral("Failed requests"));
    errors->setValue(QStringLiteral("38"));
    errors->setTrend(BigNumber::Trend::Up, QStringLiteral("9% more than yesterday"), BigNumber::Mood::Bad);
    auto *storage = new BigNumber(QStringLiteral("Storage used"));
    storage->setValue(QStringLiteral("752 GB"));
    storage->setHistory(history(752), ChartUnit::Number);
    storage->setClickable(true);
    auto *none = new BigNumber(QStringLiteral("Alarms"));
    none->setTrend(BigNumber::Trend::Flat, QStringLiteral("Unchanged"));
    std::array<Gauge *, 4> gauges{};
    for (std::size_t at = 0; at < gauges.size(); ++at) {
        gauges[at] = new Gauge;
        gauges[at]->setName(QStringLiteral("Load %1").arg(at + 1));
        gauges[at]->setColorIndex(int(at));
        if (at < 3)
            gauges[at]->setValue(40 * double(at) + 12.5, ChartUnit::Percent);
    }
    return boxed(QStringLiteral("Overview"), column({tiled(std::array{buckets, errors, storage, none}), tiled(gauges)}));
}

QWidget *timelinePage(Navigator &)
{
    const auto day = [](int day, const char *text, const char *state, int color, bool end = false) {
        return TimelineStop{.day = day, .when = QStringLiteral("Day %1").arg(day), .text = QString::fromLatin1(text), .state = QString::fromLatin1(state), .color = color, .isEnd = end};
    };
    auto *wide = new Timeline;
    wide->setAccessibleName(QStringLiteral("Current versions"));
    wide->setStops({day(0, "Objects are uploaded", "Standard", 0), day(30, "Move to Standard-IA", "Standard-IA", 1), day(90, "Move to Glacier Flexible Retrieval", "Glacier Flexible Retrieval", 5),
                    day(365, "Objects expire", "", 0, true)});
    auto *open = new Timeline;
    open->setAccessibleName(QStringLiteral("It goes on"));
    open->setStops({day(0, "Versions become noncurrent", "As uploaded", 0), day(1, "Move to Glacier Deep Archive", "Glacier Deep Archive", 6)});
    auto *upright = new Timeline;
    upright->setAccessibleName(QStringLiteral("In a narrow place"));
    upright->setStops(wide->stops());
    upright->setMaximumWidth(320);
    return column({boxed(QStringLiteral("Timeline"), wide), boxed(QStringLiteral("It goes on"), open), boxed(QStringLiteral("In a narrow place"), upright)});
}

} // namespace

std::vector<GalleryEntry> detailEntries();

std::vector<GalleryEntry> chartEntries()
{
    std::vector<GalleryEntry> entries{{QStringLiteral("line-chart"), QStringLiteral("Chart: line"), linePage},
                                      {QStringLiteral("area-chart"), QStringLiteral("Chart: area"), areaPage},
                                      {QStringLiteral("bar-chart"), QStringLiteral("Chart: bars"), barPage},
                                      {QStringLiteral("donut-chart"), QStringLiteral("Chart: donut and pie"), donutPage},
                                      {QStringLiteral("chart-states"), QStringLiteral("Chart: states"), statesPage},
                                      {QStringLiteral("sparkline"), QStringLiteral("Sparkline"), sparklinePage},
                                      {QStringLiteral("big-number"), QStringLiteral("BigNumber"), figuresPage},
                                      {QStringLiteral("timeline"), QStringLiteral("Timeline"), timelinePage}};
    for (GalleryEntry &entry : detailEntries())
        entries.push_back(std::move(entry));
    return entries;
}

} // namespace nephoscope::gui
