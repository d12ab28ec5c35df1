#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Insights.h"
#include "services/logs/InsightsQuery.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int mostSeries = 50;  ///< more are no picture
constexpr int mostSlices = 20;
constexpr int mostBars = 600;

std::optional<double> timeOf(const QString &text)
{
    if (text.size() != 23)
        return std::nullopt;
    const QDateTime time(QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), QStringLiteral("HH:mm:ss.zzz")), Qt::UTC);
    return time.isValid() ? std::optional(double(time.toMSecsSinceEpoch())) : std::nullopt;
}

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains('"') && !field.contains(',') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace("\"", "\"\"") + '"';
}

/// The columns of the last stats that say which group a row is of.
QStringList groupColumns(const QString &query)
{
    QStringList names;
    const auto parsed = logs::InsightsQuery::parse(toStd(query));
    if (const auto *asked = std::get_if<logs::InsightsQuery>(&parsed)) {
        for (const logs::InsightsCommand &command : asked->commands) {
            if (command.kind != logs::InsightsCommand::Kind::Stats)
                continue;
            names.clear();
            for (const logs::InsightsColumn &column : command.by)
                names.append(toQt(column.name));
        }
    }
    return names;
}

/// What each column of a result is for.
struct Roles
{
    int time = -1;
    std::vector<int> labels;
    std::vector<int> values;

    Roles(const InsightsTable &table, const QString &query)
    {
        const QStringList groups = groupColumns(query);
        for (int i = 0; i < int(table.columns.size()); ++i) {
            const auto fits = [&](auto test) {
                bool any = false;
                for (const QStringList &row : table.rows) {
                    if (row[i].isEmpty())
                        continue;
                    if (!test(row[i]))
                        return false;
                    any = true;
                }
                return any;
            };
            if (groups.contains(table.columns[i])) {
                if (time < 0 && fits([](const QString &text) { return timeOf(text).has_value(); }))
                    time = i;
                else
                    labels.push_back(i);
            } else if (fits([](const QString &text) {
                           bool number = false;
                           (void)text.toDouble(&number);
                           return number;
                       })) {
                values.push_back(i);
            }
        }
    }
    QString label(const QStringList &row) const
    {
        QStringList parts;
        for (const int column : labels)
            parts.append(row[column].isEmpty() ? QStringLiteral("-") : row[column]);
        return parts.join(QStringLiteral(", "));
    }
};

double numberOf(const QString &text)
{
    bool is = false;
    const double number = text.toDouble(&is);
    return is ? number : std::numeric_limits<double>::quiet_NaN();
}

/// Bars stand side by side: what has no row in between is none.
void fillGaps(ChartData &data)
{
    std::set<double> stops;
    for (const ChartSeries &series : data.series) {
        for (const QPointF &point : series.points)
            stops.insert(point.x());
    }
    if (stops.size() < 2)
        return;
    double step = std::numeric_limits<double>::max();
    for (auto stop = std::next(stops.begin()); stop != stops.end(); ++stop)
        step = std::min(step, *stop - *std::prev(stop));
    const double count = (*stops.rbegin() - *stops.begin()) / step;
    if (count > mostBars)
        return;
    for (ChartSeries &series : data.series) {
        std::map<double, double> values;
        for (int i = 0; i <= int(std::lround(count)); ++i)
            values[*stops.begin() + step * i] = 0;
        for (const QPointF &point : series.points)
            values[point.x()] = point.y();
        series.points.clear();
        for (const auto &[x, y] : values)
            series.points.push_back({x, y});
    }
}

ChartData overTime(const InsightsTable &table, const Roles &roles, InsightsVisual visual)
{
    std::map<QString, std::map<double, double>> series;
    for (const QStringList &row : table.rows) {
        const auto time = timeOf(row[roles.time]);
        if (!time)
            continue;
        const QString label = roles.label(row);
        for (const int value : roles.values) {
            const QString name = label.isEmpty() ? table.columns[value] : roles.values.size() == 1 ? label : QString(label % QStringLiteral(": ") % table.columns[value]);
            series[name][*time] = numberOf(row[value]);
        }
    }
    ChartData data{.unit = ChartUnit::Number, .series = {}};
    for (const auto &[name, points] : series) {
        if (int(data.series.size()) == mostSeries)
            break;
        ChartSeries &one = data.series.emplace_back(ChartSeries{.name = name, .points = {}});
        for (const auto &[x, y] : points)
            one.points.push_back({x, y});
    }
    if (visual == InsightsVisual::Bar || visual == InsightsVisual::Area)
        fillGaps(data);
    return data;
}

ChartData byGroups(const InsightsTable &table, const Roles &roles, InsightsVisual visual)
{
    ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Number, .series = {}};
    if (visual == InsightsVisual::Pie) {
        // Each group is a slice; without groups each value is.
        data.categories = {roles.values.empty() ? QString() : table.columns[roles.values.front()]};
        std::map<QString, double> sums;
        QStringList order;
        for (const QStringList &row : table.rows) {
            for (const int value : roles.values) {
                const QString name = roles.labels.empty() ? table.columns[value] : roles.label(row);
                if (!sums.contains(name))
                    order.append(name);
                if (const double number = numberOf(row[value]); std::isfinite(number))
                    sums[name] += number;
                if (!roles.labels.empty())
                    break;
            }
        }
        for (const QString &name : order.mid(0, mostSlices))
            data.series.push_back(ChartSeries{.name = name, .points = {QPointF(0, sums[name])}});
        return data;
    }
    for (const int value : roles.values)
        data.series.push_back(ChartSeries{.name = table.columns[value], .points = {}});
    for (const QStringList &row : table.rows) {
        if (data.categories.size() == mostSeries)
            break;
        for (std::size_t i = 0; i < roles.values.size(); ++i)
            data.series[i].points.push_back({double(data.categories.size()), numberOf(row[roles.values[i]])});
        data.categories.append(roles.label(row));
    }
    return data;
}

} // namespace

void InsightsTable::add(const std::vector<std::vector<api::logs::ResultField>> &more)
{
    for (const auto &fields : more) {
        QStringList row(columns.size());
        QString pointer;
        for (const auto &field : fields) {
            const QString name = toQt(field.field.value_or(""));
            const QString value = toQt(field.value.value_or(""));
            if (name == QLatin1String("@ptr")) {
                pointer = value;
                continue;
            }
            qsizetype at = columns.indexOf(name);
            if (at < 0) {
                at = columns.size();
                columns.append(name);
                row.append(QString());
                for (QStringList &each : rows)
                    each.append(QString());
            }
            row[at] = value;
        }
        rows.push_back(std::move(row));
        pointers.append(pointer);
    }
}

QByteArray InsightsTable::toCsv() const
{
    QByteArray text;
    const auto addLine = [&text](const QStringList &fields) {
        for (qsizetype i = 0; i < fields.size(); ++i)
            text += (i > 0 ? "," : "") + csvField(fields[i]);
        text += '\n';
    };
    addLine(columns);
    for (const QStringList &row : rows)
        addLine(row);
    return text;
}

QByteArray InsightsTable::toJson() const
{
    QJsonArray list;
    for (const QStringList &row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                object.insert(columns[i], row[i]);
        }
        list.append(object);
    }
    return QJsonDocument(list).toJson();
}

bool isInsightsTime(const QString &text) { return timeOf(text).has_value(); }

bool insightsIsByTime(const InsightsTable &table, const QString &query) { return Roles(table, query).time >= 0; }

ChartData insightsChart(const InsightsTable &table, const QString &query, InsightsVisual visual)
{
    const Roles roles(table, query);
    if (!insightsSums(query) || roles.values.empty())
        return {};
    if (roles.time >= 0 && visual != InsightsVisual::Pie)
        return overTime(table, roles, visual);
    return byGroups(table, roles, visual);
}

ChartData histogramChart(const InsightsTable &table, const QString &name, qint64 from, qint64 to, qint64 step)
{
    std::map<qint64, double> counts;
    for (qint64 at = from / step * step; at <= to && step > 0; at += step)
        counts[at] = 0;
    for (const QStringList &row : table.rows) {
        const auto time = row.size() == 2 ? timeOf(row[0]) : std::nullopt;
        if (const auto bar = time ? counts.find(qint64(*time)) : counts.end(); bar != counts.end())
            bar->second = row[1].toDouble();
    }
    ChartData data{.unit = ChartUnit::Count, .series = {}};
    ChartSeries &series = data.series.emplace_back(ChartSeries{.name = name, .points = {}});
    for (const auto &[at, count] : counts)
        series.points.push_back({double(at), count});
    return data;
}

} // namespace nephoscope::gui::cloudwatch
