#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/GraphRows.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

// What lines of a graph have to do with one another.
namespace nephoscope::gui::cloudwatch {

namespace {

/// An expression without what stands in quotes, as names do not.
QString unquoted(QString expression)
{
    static const QRegularExpression quotes(QStringLiteral("'[^']*'|\"[^\"]*\""));
    return expression.remove(quotes);
}

/// Names in an expression: IDs of lines, and functions.
QSet<QString> namesIn(const QString &expression)
{
    static const QRegularExpression word(QStringLiteral("\\b[A-Za-z_]\\w*"));
    QSet<QString> names;
    const QString text = unquoted(expression);
    for (auto matches = word.globalMatch(text); matches.hasNext();)
        names.insert(matches.next().captured());
    return names;
}

bool isAboutAll(const QSet<QString> &names) { return names.contains(QStringLiteral("METRICS")); }

/// The unit of a line, as far as its metrics tell: sums of bytes are bytes, what is multiplied or divided is a number.
std::optional<ChartUnit> unitOf(const GraphRows &rows, const GraphRow &row, int depth = 0)
{
    if (row.metric)
        return cloudwatch::unitOf(row.metric->name, row.statistic);
    const QString text = unquoted(row.expression);
    if (text.contains(u'*') || text.contains(u'/') || depth > int(rows.size()))
        return ChartUnit::Number;
    std::optional<ChartUnit> unit;
    const QSet<QString> names = namesIn(row.expression);
    for (const GraphRow &other : rows) {
        if (&other == &row || !(names.contains(other.id) || (isAboutAll(names) && other.metric)))
            continue;
        const auto its = unitOf(rows, other, depth + 1);
        if (its)
            unit = !unit || *unit == *its ? *its : ChartUnit::Number;
    }
    return unit;
}

ChartUnit unitOn(const GraphRows &rows, bool right)
{
    std::optional<ChartUnit> unit;
    for (const GraphRow &row : rows) {
        if (!row.visible || row.right != right)
            continue;
        if (const auto its = unitOf(rows, row))
            unit = !unit || *unit == *its ? *its : ChartUnit::Number;
    }
    return unit.value_or(ChartUnit::Number);
}

api::cloudwatch::MetricDataQuery queryOf(const GraphRow &row)
{
    api::cloudwatch::MetricDataQuery query;
    if (row.metric) {
        query = queryFor(*row.metric, row.statistic, row.period, 0);
    } else {
        query.expression = toStd(row.expression);
        if (row.period > 0)
            query.period = row.period;
    }
    query.id = toStd(row.id);
    if (!row.label.isEmpty())
        query.label = toStd(row.label);
    query.returnData = row.visible;
    return query;
}

} // namespace

MetricGraph::Subject subjectOf(const GraphRows &rows)
{
    MetricGraph::Subject subject;
    for (const GraphRow &row : rows) {
        subject.queries.push_back(queryOf(row));
        subject.looks[toStd(row.id)] = {row.color >= 0 ? row.color : int(subject.looks.size()), row.right};
    }
    subject.unit = unitOn(rows, false);
    subject.rightUnit = unitOn(rows, true);
    return subject;
}

GraphRows rowsFor(const GraphRows &rows, const QString &id)
{
    QSet<QString> needed{id};
    for (qsizetype before = 0; before != needed.size();) {
        before = needed.size();
        for (const QString &each : QSet<QString>(needed)) {
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const GraphRow &one) { return one.id == each; });
            if (row == rows.end() || row->metric)
                continue;
            const QSet<QString> names = namesIn(row->expression);
            for (const GraphRow &other : rows) {
                if (names.contains(other.id) || (isAboutAll(names) && other.metric))
                    needed.insert(other.id);
            }
        }
    }
    GraphRows out;
    for (const GraphRow &row : rows) {
        if (!needed.contains(row.id))
            continue;
        out.push_back(row);
        out.back().visible = row.id == id;
    }
    return out;
}

GraphRows renamed(GraphRows rows, const QString &from, const QString &to)
{
    if (from == to)
        return rows;
    // What stands in quotes stays: `METRICS("m1")` finds by parts of names.
    const QRegularExpression word(QStringLiteral("('[^']*'|\"[^\"]*\")|\\b%1\\b").arg(QRegularExpression::escape(from)));
    for (GraphRow &row : rows) {
        if (row.id == from)
            row.id = to;
        QString text;
        qsizetype at = 0;
        for (auto matches = word.globalMatch(row.expression); matches.hasNext();) {
            const auto match = matches.next();
            text += row.expression.mid(at, match.capturedStart() - at) + (match.captured(1).isEmpty() ? to : match.captured(1));
            at = match.capturedEnd();
        }
        row.expression = text + row.expression.mid(at);
    }
    return rows;
}

} // namespace nephoscope::gui::cloudwatch
