#include "gui/consoles/cloudwatch/MetricTable.h"

#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/consoles/cloudwatch/RowsView.h"
#include "gui/kit/Format.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr std::size_t mostTimes = 100;

/// One of the figures that sum a series up, by its name in a dashboard: MIN, MAX, AVG, SUM.
double figureOf(const QString &name, const std::vector<QPointF> &points)
{
    double least = points.front().y(), most = least, sum = 0;
    for (const QPointF &point : points) {
        least = std::min(least, point.y());
        most = std::max(most, point.y());
        sum += point.y();
    }
    return name == QLatin1String("MIN") ? least : name == QLatin1String("MAX") ? most : name == QLatin1String("SUM") ? sum : sum / double(points.size());
}

QString figureName(const QString &name)
{
    const bool known = name == QLatin1String("MIN") || name == QLatin1String("MAX") || name == QLatin1String("SUM");
    return statisticText(!known ? QStringLiteral("Average") : name == QLatin1String("MIN") ? QStringLiteral("Minimum") : name == QLatin1String("MAX") ? QStringLiteral("Maximum") : QStringLiteral("Sum"));
}

QString timeName(double time) { return formatDateTime(QDateTime::fromMSecsSinceEpoch(qint64(time))); }

/// A row for each series: its name, its figures, its values, the newest first.
InsightsTable tableOf(const ChartData &data, const TableLook &look)
{
    std::set<double> times;
    if (look.values) {
        for (const ChartSeries &series : data.series) {
            for (const QPointF &point : series.points)
                times.insert(point.x());
        }
        while (times.size() > mostTimes)
            times.erase(times.begin());
    }
    InsightsTable table;
    table.columns << MetricTable::tr("Metric");
    for (const QString &figure : look.summary)
        table.columns << figureName(figure);
    for (auto time = times.rbegin(); time != times.rend(); ++time)
        table.columns << timeName(*time);
    for (const ChartSeries &series : data.series) {
        QStringList row{series.name};
        for (const QString &figure : look.summary)
            row << (series.points.empty() ? QString() : formatValue(figureOf(figure, series.points), data.unitOf(series)));
        std::map<double, double> values;
        for (const QPointF &point : series.points)
            values[point.x()] = point.y();
        for (auto time = times.rbegin(); time != times.rend(); ++time)
            row << (values.contains(*time) ? formatValue(values[*time], data.unitOf(series)) : QString());
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Rows as columns: the first column becomes the titles.
InsightsTable turned(const InsightsTable &table)
{
    InsightsTable out;
    out.columns << table.columns.front();
    for (const QStringList &row : table.rows)
        out.columns << row.front();
    for (qsizetype column = 1; column < table.columns.size(); ++column) {
        QStringList line{table.columns[column]};
        for (const QStringList &row : table.rows)
            line << row[column];
        out.rows.push_back(std::move(line));
    }
    return out;
}

} // namespace

MetricTable::MetricTable(EngineHost &engine, const TableLook &look, QWidget *parent)
    : MetricGraph(engine, ChartKind::Line, parent), m_look(look), m_rows(new RowsView)
{
    column()->addWidget(m_rows, 1);
    m_rows->hide();
}

void MetricTable::showRows(bool shown)
{
    setFlush(shown); // the first column stands under the title by itself
    chart().setVisible(!shown);
    m_rows->setVisible(shown);
}

void MetricTable::present(ChartData data)
{
    const bool any = std::any_of(data.series.begin(), data.series.end(), [](const ChartSeries &series) { return !series.points.empty(); });
    showRows(any);
    if (!any)
        return MetricGraph::present(std::move(data));
    m_rows->setName(header().title());
    const InsightsTable table = tableOf(data, m_look);
    m_rows->setTable(m_look.vertical ? turned(table) : table);
}

void MetricTable::presentError(const QString &text)
{
    showRows(false);
    MetricGraph::presentError(text);
}

} // namespace nephoscope::gui::cloudwatch
