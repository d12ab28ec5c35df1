#include "gui/consoles/s3/LensOverview.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr std::size_t most = 10; ///< of the greatest

double place(const QDate &day) { return double(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()); }

} // namespace

LensOverview::LensOverview(Navigator &navigator, const QString &id, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_id(id), m_alert(new Alert(Alert::Type::Error)), m_snapshot(new Container), m_change(new Select),
      m_trendCard(new Container), m_metric(new Select), m_trend(new Chart(ChartKind::Line))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_alert->setObjectName(QStringLiteral("lensProblem"));
    m_alert->hide();
    column->addWidget(m_alert);

    m_change->setObjectName(QStringLiteral("lensChange"));
    m_snapshot->header().addAction(m_change);
    auto *tiles = new TileLayout(4);
    followDensity(tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_snapshot->column()->addLayout(tiles);
    const std::vector<LensMetric> metrics = lensMetrics();
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i] = new BigNumber;
        m_numbers[i]->setObjectName(QStringLiteral("lens-") % metrics[i].id);
        m_numbers[i]->setMinimumWidth(140); // logical pixels
        tiles->addWidget(m_numbers[i]);
    }
    column->addWidget(m_snapshot);

    m_metric->setObjectName(QStringLiteral("lensMetric"));
    m_trendCard->header().addAction(m_metric);
    m_trend->setObjectName(QStringLiteral("lensTrend"));
    m_trendCard->column()->addWidget(m_trend);
    column->addWidget(m_trendCard);

    auto *pair = new TileLayout(2);
    followDensity(pair, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (std::size_t i = 0; i < charts; ++i) {
        static constexpr const char *names[] = {"lensClasses", "lensRegions", "lensBuckets"};
        m_cards[i] = new Container;
        m_cards[i]->setMinimumWidth(480); // logical pixels: a ring with its legend
        m_charts[i] = new Chart(i == Classes ? ChartKind::Donut : ChartKind::HorizontalBars);
        m_charts[i]->setObjectName(QLatin1String(names[i]));
        m_charts[i]->setLegendVisible(i == Classes);
        m_cards[i]->column()->addWidget(m_charts[i]);
        pair->addWidget(m_cards[i]);
    }
    column->addLayout(pair);
    column->addStretch(1);

    connect(m_change, &Select::valueChanged, this, &LensOverview::fill);
    connect(m_metric, &Select::valueChanged, this, &LensOverview::fill);
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [](const Change &change) {
                return (change.service == "s3" && change.type == "storage-metrics") || (change.service == "s3control" && change.type == "storage-lens");
            }))
            refresh();
    });
    retranslate();
}

void LensOverview::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    loadLens(m_navigator.engine(), this, m_id, [this, generation = ++m_generation](auto found) {
        if (generation != m_generation)
            return;
        m_settled = true;
        m_problem = found ? QString() : errorText(found.error());
        m_data = found ? std::move(*found) : nullptr;
        fill();
    });
}

void LensOverview::fill()
{
    const bool disabled = m_data && !m_data->isEnabled;
    m_alert->setVisible(disabled || !m_problem.isEmpty());
    m_alert->setType(disabled ? Alert::Type::Info : Alert::Type::Error);
    m_alert->setTitle(disabled ? tr("This dashboard is disabled") : tr("The numbers cannot be shown"));
    m_alert->setText(disabled ? tr("Enable it to see numbers and to have reports exported.") : m_problem);
    if (!m_data)
        return;
    const auto nights = lensNumbersByNight(m_data->nights);
    fillNumbers(lensTotal(m_data->now), nights);
    const std::vector<LensMetric> metrics = lensMetrics();
    const auto chosen = std::find_if(metrics.begin(), metrics.end(), [this](const LensMetric &metric) { return metric.id == m_metric->value(); });
    const LensMetric &metric = chosen == metrics.end() ? metrics.front() : *chosen;
    fillTrend(metric, nights);
    fillShares(metric);
    fillTop(metric, Regions, LensDimension::Region);
    fillTop(metric, Buckets, LensDimension::Bucket);
}

void LensOverview::fillNumbers(const LensNumbers &now, const std::map<QDate, LensNumbers> &nights)
{
    const int days = m_change->value().toInt();
    const QDate today = toQt(m_navigator.engine().now()).toUTC().date();
    // The night that began the day: a day back is what this night found.
    const auto then = nights.find(today.addDays(1 - std::max(days, 1)));
    const std::vector<LensMetric> metrics = lensMetrics();
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const LensMetric &metric = metrics[i];
        const double value = metric.of(now);
        m_numbers[i]->setValue(formatValue(value, metric.unit));
        std::vector<double> history;
        for (const auto &[day, each] : nights)
            history.push_back(metric.of(each));
        history.push_back(value);
        m_numbers[i]->setHistory(std::move(history), metric.unit);
        if (then == nights.end()) {
            m_numbers[i]->setTrend(BigNumber::Trend::None, tr("Nothing to compare with yet"));
            continue;
        }
        const double before = metric.of(then->second);
        const auto way = value > before ? BigNumber::Trend::Up : value < before ? BigNumber::Trend::Down : BigNumber::Trend::Flat;
        const double percent = before == 0 ? 0 : 100.0 * (value - before) / before;
        m_numbers[i]->setTrend(way, before == 0 && value != 0 ? tr("From nothing") : formatValue(std::abs(percent), ChartUnit::Percent));
    }
}

void LensOverview::fillTrend(const LensMetric &metric, const std::map<QDate, LensNumbers> &nights)
{
    ChartData data{.unit = metric.unit, .series = {{.name = metric.text, .points = {}}}};
    for (const auto &[day, each] : nights)
        data.series[0].points.push_back({place(day), metric.of(each)});
    if (nights.empty())
        data.series.clear();
    m_trend->setData(std::move(data));
}

void LensOverview::fillShares(const LensMetric &metric)
{
    ChartData data{.axis = ChartData::Axis::Category, .unit = metric.unit, .series = {}};
    double total = 0;
    std::vector<std::pair<std::string, double>> classes;
    for (const auto &[name, each] : lensNumbersBy(LensDimension::StorageClass, m_data->now)) {
        if (const double value = metric.of(each); value > 0)
            classes.emplace_back(name, value);
    }
    // From the warmest to the coldest, in the colours of the time lines.
    std::stable_sort(classes.begin(), classes.end(), [](const auto &a, const auto &b) { return coldness(a.first) < coldness(b.first); });
    for (const auto &[name, value] : classes) {
        data.series.push_back({.name = storageClassText(name), .points = {{0, value}}, .color = storageClassColor(name)});
        total += value;
    }
    // Parts of an average make no whole.
    const bool sums = metric.unit != ChartUnit::Percent && metric.id != QLatin1String("average") && metric.id != QLatin1String("buckets");
    m_charts[Classes]->setCentre(sums ? formatValue(total, metric.unit) : QString(), sums ? tr("Total") : QString());
    m_charts[Classes]->setData(std::move(data));
}

void LensOverview::fillTop(const LensMetric &metric, Place at, LensDimension dimension)
{
    std::vector<std::pair<std::string, double>> found;
    for (const auto &[name, each] : lensNumbersBy(dimension, m_data->now))
        found.emplace_back(name, metric.of(each));
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    found.resize(std::min(found.size(), most));
    ChartData data{.axis = ChartData::Axis::Category, .unit = metric.unit, .series = {{.name = metric.text, .points = {}}}};
    for (const auto &[name, value] : found) {
        data.series[0].points.push_back({double(data.categories.size()), value});
        data.categories.append(dimension == LensDimension::Region ? regionText(toQt(name)) : toQt(name));
    }
    if (found.empty())
        data.series.clear();
    m_charts[at]->setData(std::move(data));
}

void LensOverview::retranslate()
{
    const std::vector<LensMetric> metrics = lensMetrics();
    Choices choices;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i]->setLabel(metrics[i].text);
        choices.push_back({.id = metrics[i].id, .text = metrics[i].text});
    }
    m_metric->setChoices(choices);
    m_metric->setAccessibleName(tr("Metric"));
    m_change->setChoices({{.id = QStringLiteral("1"), .text = tr("Day change")}, {.id = QStringLiteral("7"), .text = tr("Week change")}, {.id = QStringLiteral("30"), .text = tr("Month change")}});
    m_change->setAccessibleName(tr("Change"));
    const QSignalBlocker quiet(m_metric), silent(m_change);
    if (m_metric->value().isEmpty())
        m_metric->setValue(metrics.front().id);
    if (m_change->value().isEmpty())
        m_change->setValue(QStringLiteral("1"));
    m_snapshot->setTitle(tr("Snapshot"));
    m_snapshot->header().setDescription(tr("Counted now, over every bucket that the dashboard takes."));
    m_trendCard->setTitle(tr("Trend"));
    m_trendCard->header().setDescription(tr("As each midnight UTC found it, for 30 days."));
    m_trend->setName(m_trendCard->header().title());
    m_trend->setEmptyText(tr("Not measured yet"), tr("The first numbers come after the next midnight UTC."));
    const QString titles[] = {tr("By storage class"), tr("Top Regions"), tr("Top buckets")};
    for (std::size_t i = 0; i < charts; ++i) {
        m_cards[i]->setTitle(titles[i]);
        m_charts[i]->setName(titles[i]);
        m_charts[i]->setEmptyText(tr("Nothing to show"), tr("No bucket of the dashboard has any of it."));
    }
    fill();
}

void LensOverview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::s3
