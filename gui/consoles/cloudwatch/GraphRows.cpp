#include "gui/consoles/cloudwatch/GraphRows.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <QtGui/QColor>

#include <algorithm>
#include <limits>

namespace nephoscope::gui::cloudwatch {

namespace {

struct GraphLines
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::GraphLines)
};

// How files name the first colours of every theme's charts. A theme draws them in tones of its own, which can be seen on its ground.
constexpr const char *colorNames[] = {"#688ae8", "#c33d69", "#2ea597", "#8456ce", "#e07941", "#3759ce", "#962249", "#096f64", "#6237a7", "#a84401"};
constexpr int hues = 5;

/// The nearest of those: a file may have any colour.
int colorIn(const QString &name)
{
    const QColor wanted(name);
    if (!wanted.isValid())
        return -1;
    int best = -1, least = std::numeric_limits<int>::max();
    for (int i = 0; i < int(std::size(colorNames)); ++i) {
        const QColor each(QLatin1String(colorNames[i]));
        const int red = each.red() - wanted.red(), green = each.green() - wanted.green(), blue = each.blue() - wanted.blue();
        if (const int far = red * red + green * green + blue * blue; far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}

/// `.` stands for the same part of the metric before, `...` for all of it up to what follows.
QJsonArray resolved(const QJsonArray &parts, const QJsonArray &before)
{
    QJsonArray out;
    if (!parts.isEmpty() && parts.first().toString() == QLatin1String("...")) {
        const qsizetype kept = before.size() - (parts.size() - 1);
        for (qsizetype i = 0; i < kept; ++i)
            out.append(before[i]);
        for (qsizetype i = 1; i < parts.size(); ++i)
            out.append(parts[i]);
        return out;
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        out.append(parts[i].toString() == QLatin1String(".") && i < before.size() ? before[i] : parts[i]);
    return out;
}

const GraphRow *rowOf(const GraphRows &rows, const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const GraphRow &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

GraphRows graphRowsIn(const QJsonArray &metrics, const QString &statistic, int period)
{
    GraphRows rows;
    QJsonArray before;
    for (const QJsonValue &value : metrics) {
        QJsonArray parts = value.toArray();
        const QJsonObject options = parts.isEmpty() ? QJsonObject() : QJsonValue(parts.last()).toObject();
        if (!parts.isEmpty() && parts.last().isObject())
            parts.removeLast();
        GraphRow row;
        row.expression = options[QStringLiteral("expression")].toString();
        if (row.expression.isEmpty()) {
            before = resolved(parts, before);
            row.metric = MetricId::parse(QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact)));
            if (!row.metric)
                continue;
        }
        row.id = options[QStringLiteral("id")].toString();
        row.label = options[QStringLiteral("label")].toString();
        row.statistic = options[QStringLiteral("stat")].toString(statistic);
        row.period = options[QStringLiteral("period")].toInt(row.metric ? period : 0);
        row.right = options[QStringLiteral("yAxis")].toString() == QLatin1String("right");
        row.color = colorIn(options[QStringLiteral("color")].toString());
        row.visible = options[QStringLiteral("visible")].toBool(true);
        rows.push_back(std::move(row));
    }
    for (GraphRow &row : rows) {
        if (row.id.isEmpty())
            row.id = freeId(rows, row.metric ? u'm' : u'e');
    }
    return rows;
}

QJsonArray jsonOf(const GraphRows &rows)
{
    QJsonArray metrics;
    for (const GraphRow &row : rows) {
        QJsonArray parts = row.metric ? QJsonDocument::fromJson(row.metric->text().toUtf8()).array() : QJsonArray();
        QJsonObject options{{QStringLiteral("id"), row.id}};
        if (row.metric)
            options[QStringLiteral("stat")] = row.statistic;
        else
            options[QStringLiteral("expression")] = row.expression;
        if (row.period > 0)
            options[QStringLiteral("period")] = row.period;
        if (!row.label.isEmpty())
            options[QStringLiteral("label")] = row.label;
        if (row.right)
            options[QStringLiteral("yAxis")] = QStringLiteral("right");
        if (row.color >= 0)
            options[QStringLiteral("color")] = QLatin1String(colorNames[std::size_t(row.color) % std::size(colorNames)]);
        if (!row.visible)
            options[QStringLiteral("visible")] = false;
        parts.append(options);
        metrics.append(QJsonValue(parts)); // not its parts
    }
    return metrics;
}

GraphRows graphRowsOf(const std::vector<api::cloudwatch::MetricDataQuery> &queries)
{
    GraphRows rows;
    for (const auto &query : queries) {
        const auto &stat = query.metricStat;
        if (query.accountId || (stat && (stat->unit || !stat->metric)))
            return {};
        GraphRow row{.id = toQt(query.id.value_or("")), .expression = toQt(query.expression.value_or("")), .label = toQt(query.label.value_or(""))};
        row.period = query.period.value_or(0);
        if (stat) {
            row.metric = MetricId::of(*stat->metric);
            row.statistic = toQt(stat->stat.value_or(""));
            row.period = stat->period.value_or(0);
        }
        row.visible = query.returnData.value_or(true);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString textOf(const GraphRows &rows) { return QString::fromUtf8(QJsonDocument(jsonOf(rows)).toJson(QJsonDocument::Compact)); }

GraphRows graphRowsIn(const QString &text) { return graphRowsIn(QJsonDocument::fromJson(text.toUtf8()).array()); }

QString metricsAddress(const QString &nameSpace, const QStringList &dimensions, const GraphRows &rows)
{
    const QString page = metricsAddress(nameSpace, dimensions);
    return rows.empty() ? page : QString(page % QStringLiteral("&graph=") % QString::fromLatin1(QUrl::toPercentEncoding(textOf(rows))));
}

QString freeId(const GraphRows &rows, QChar letter)
{
    for (int number = 1;; ++number) {
        const QString id = letter % QString::number(number);
        if (!rowOf(rows, id))
            return id;
    }
}

QString idProblem(const GraphRows &rows, const QString &now, const QString &id)
{
    static const QRegularExpression fits(QStringLiteral("^[a-z][a-zA-Z0-9_]{0,254}$"));
    if (!fits.match(id).hasMatch())
        return GraphLines::tr("Enter letters, digits and _, with a small letter at the beginning.");
    return id != now && rowOf(rows, id) ? GraphLines::tr("Another line has this ID.") : QString();
}

QString nameOf(const GraphRow &row)
{
    if (!row.label.isEmpty())
        return row.label;
    return row.metric ? row.metric->name : row.id;
}

QString colorText(int color)
{
    if (color < 0)
        return GraphLines::tr("Automatic");
    const QString names[] = {GraphLines::tr("Blue"), GraphLines::tr("Red"), GraphLines::tr("Teal"), GraphLines::tr("Purple"), GraphLines::tr("Orange")};
    const QString &name = names[color % hues];
    return color % int(std::size(colorNames)) < hues ? name : GraphLines::tr("%1, second tone").arg(name);
}

std::vector<FieldOption> colorOptions()
{
    std::vector<FieldOption> options;
    for (int color = -1; color < int(std::size(colorNames)); ++color)
        options.push_back({QString::number(color), colorText(color)});
    return options;
}

} // namespace nephoscope::gui::cloudwatch
