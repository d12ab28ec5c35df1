#include "gui/consoles/s3/BucketMetrics.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

BigNumber *addNumber(QLayout *layout, const char *name)
{
    auto *number = new BigNumber;
    number->setObjectName(QLatin1String(name));
    number->setMinimumWidth(140); // logical pixels
    layout->addWidget(number);
    return number;
}

Chart *addChart(QLayout *layout, Container *&card, ChartKind kind, const char *name)
{
    card = new Container;
    card->setMinimumWidth(540); // logical pixels: a ring with its legend
    auto *chart = new Chart(kind);
    chart->setObjectName(QLatin1String(name));
    card->column()->addWidget(chart);
    layout->addWidget(card);
    return chart;
}

} // namespace

BucketMetrics::BucketMetrics(Navigator &navigator, const QString &bucket, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_count(navigator.engine(), bucket), m_alert(new Alert(Alert::Type::Error)), m_card(new Container),
      m_refresh(new Button(Button::Variant::Normal))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_refresh->setObjectName(QStringLiteral("countAgain"));
    m_refresh->setIconName(QStringLiteral("refresh"));
    m_card->header().addAction(m_refresh);
    m_alert->setObjectName(QStringLiteral("countProblem"));
    m_alert->hide();
    m_card->column()->addWidget(m_alert);
    auto *numbers = new TileLayout(5);
    followDensity(numbers, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_card->column()->addLayout(numbers);
    m_size = addNumber(numbers, "totalSize");
    m_objects = addNumber(numbers, "currentObjects");
    m_noncurrent = addNumber(numbers, "noncurrentVersions");
    m_markers = addNumber(numbers, "markers");
    m_uploads = addNumber(numbers, "uploads");
    column->addWidget(m_card);
    auto *charts = new TileLayout(2);
    followDensity(charts, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_bytes = addChart(charts, m_bytesCard, ChartKind::Donut, "bytesByClass");
    m_numbers = addChart(charts, m_objectsCard, ChartKind::HorizontalStackedBars, "objectsByClass");
    column->addLayout(charts);
    column->addStretch(1);

    connect(m_refresh, &Button::clicked, this, [this] {
        if (!m_count.isCounting())
            refresh();
    });
    connect(&m_count, &BucketCount::advanced, this, &BucketMetrics::fill);
    connect(&m_count, &BucketCount::finished, this, [this] { ended({}); });
    connect(&m_count, &BucketCount::failed, this, [this](const Error &error) { ended(errorText(error)); });
    retranslate();
}

void BucketMetrics::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    m_alert->hide();
    m_refresh->setLoading(true);
    m_count.start();
}

void BucketMetrics::ended(const QString &problem)
{
    m_settled = true;
    m_refresh->setLoading(false);
    m_alert->setVisible(!problem.isEmpty());
    m_alert->setText(problem);
    if (problem.isEmpty())
        m_when = QDateTime::currentDateTime();
    fill();
}

void BucketMetrics::fill()
{
    const BucketCount::Result &result = m_count.result();
    const BucketCount::Share total = result.total();
    m_card->header().setDescription(m_count.isCounting() || !m_when.isValid() ? tr("Counting: every version is listed once.")
                                                                              : tr("Counted on %1 by listing every version once.").arg(formatDateTime(m_when)));
    m_size->setValue(formatSize(total.bytes));
    m_objects->setValue(formatCount(total.current));
    m_noncurrent->setValue(formatCount(total.noncurrent));
    m_noncurrent->setTrend(BigNumber::Trend::None, total.noncurrent > 0 ? tr("%1 of the total size").arg(formatSize(total.noncurrentBytes)) : QString());
    m_markers->setValue(formatCount(result.markers));
    m_uploads->setValue(formatCount(result.uploads));
    fillCharts(result, total.bytes);
}

void BucketMetrics::fillCharts(const BucketCount::Result &result, qint64 bytes)
{
    // From the warmest class to the coldest, in the colours of the time lines.
    std::vector<std::string> names;
    for (const auto &[name, share] : result.classes)
        names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [](const auto &a, const auto &b) { return coldness(a) < coldness(b); });
    ChartData sizes{.axis = ChartData::Axis::Category, .unit = ChartUnit::Bytes, .series = {}};
    ChartData numbers{.axis = ChartData::Axis::Category, .unit = ChartUnit::Count,
                      .series = {{.name = tr("Current"), .points = {}}, {.name = tr("Noncurrent"), .points = {}}}};
    for (const std::string &name : names) {
        const BucketCount::Share &share = result.classes.at(name);
        const double place = double(numbers.categories.size());
        sizes.series.push_back({.name = storageClassText(name), .points = {{0, double(share.bytes)}}, .color = storageClassColor(name)});
        numbers.categories.append(storageClassText(name));
        numbers.series[0].points.push_back({place, double(share.current)});
        numbers.series[1].points.push_back({place, double(share.noncurrent)});
    }
    if (bytes == 0)
        sizes.series.clear();
    if (names.empty())
        numbers.series.clear();
    m_bytes->setCentre(formatSize(bytes), tr("Total"));
    m_bytes->setData(std::move(sizes));
    m_numbers->setData(std::move(numbers));
}

void BucketMetrics::retranslate()
{
    m_card->setTitle(tr("Bucket metrics"));
    m_refresh->setLabel(tr("Count again"));
    m_alert->setTitle(tr("The objects cannot be counted"));
    m_size->setLabel(tr("Total bucket size"));
    m_objects->setLabel(tr("Objects"));
    m_noncurrent->setLabel(tr("Noncurrent versions"));
    m_markers->setLabel(tr("Delete markers"));
    m_uploads->setLabel(tr("Incomplete uploads"));
    m_bytesCard->setTitle(tr("Size by storage class"));
    m_objectsCard->setTitle(tr("Objects by storage class"));
    m_bytes->setName(m_bytesCard->header().title());
    m_numbers->setName(m_objectsCard->header().title());
    m_bytes->setEmptyText(tr("No bytes"), tr("Nothing that takes room lies in this bucket."));
    m_numbers->setEmptyText(tr("No objects"), tr("Nothing lies in this bucket."));
    fill();
}

void BucketMetrics::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

std::vector<Command> BucketMetrics::commands()
{
    Command again = pressCommand(m_refresh, QStringLiteral("s3.countAgain"), m_card->header().title());
    again.icon = QStringLiteral("refresh");
    return {again};
}

} // namespace nephoscope::gui::s3
