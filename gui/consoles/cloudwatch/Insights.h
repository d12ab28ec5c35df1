#pragma once

#include "api/generated/logs.h"
#include "gui/charts/ChartData.h"
#include "gui/describe/Resource.h"
#include "gui/kit/CodeWords.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/JsonCheck.h"

#include <memory>
#include <optional>

namespace nephoscope::gui::cloudwatch {

/// What is asked of Logs Insights.
struct InsightsQuestion
{
    QStringList groups = {}; ///< names
    QString text = {};       ///< empty: the first sample
    DateRange range = {};    ///< null: the last hour
    QString saved = {};      ///< id of the saved query that it is; empty: of none
    QString savedName = {};

    static constexpr int mostGroups = 50;
    static constexpr int usualRange = 60 * 60; ///< seconds
};

/// The page with that in it.
QString insightsAddress(const InsightsQuestion &question = {});
/// What an address says.
InsightsQuestion insightsQuestion(const Params &where);

/// A query to begin with.
struct InsightsSample
{
    QString title;
    QString text;
};
std::vector<InsightsSample> insightsSamples();

/// The words of the language, for the editor.
CodeWords insightsWords();
/// What the engine's parser says is wrong, with its place.
std::vector<CodeIssue> insightsIssues(const QString &text);
/// A query for how many records it matches in each span of time; nothing where it sums by itself, or is none. `milliseconds` is
/// the whole range; the span comes back.
struct InsightsHistogram
{
    QString text;
    qint64 step = 0; ///< milliseconds
};
std::optional<InsightsHistogram> insightsHistogram(const QString &text, qint64 milliseconds);
/// Whether it is such a query, which nobody asked for by hand.
bool isInsightsHistogram(const std::string &query);

/// A result, as text.
struct InsightsTable
{
    QStringList columns = {};            ///< without `@ptr`
    std::vector<QStringList> rows = {};  ///< empty where a row has no such field
    QStringList pointers = {};           ///< `@ptr` of each row; empty of rows that stats made

    /// Columns in the order in which rows bring them.
    void add(const std::vector<std::vector<api::logs::ResultField>> &rows);
    QByteArray toCsv() const;
    QByteArray toJson() const;
};

enum class InsightsVisual { Line, Area, Bar, Pie };
/// What can be drawn of a result of stats: over time where it is `by bin(…)`, else by its groups. Empty where there is nothing.
ChartData insightsChart(const InsightsTable &table, const QString &query, InsightsVisual visual);
/// A point in time as results write it: 2026-11-25 09:15:00.000.
bool isInsightsTime(const QString &text);
/// Whether a query ends in rows of stats, and whether these are by time.
bool insightsSums(const QString &query);
bool insightsIsByTime(const InsightsTable &table, const QString &query);
/// The bars of a histogram from `from` to `to` (milliseconds).
ChartData histogramChart(const InsightsTable &table, const QString &name, qint64 from, qint64 to, qint64 step);

using OpenQuestion = std::function<void(const InsightsQuestion &)>;
/// Queries that are saved, and those that were run lately; `open` takes one over.
Resource savedQueries(OpenQuestion open);
Resource queryHistory(OpenQuestion open);
/// Asks for a name and saves the query.
void saveInsightsQuery(const ActionContext &context, const InsightsQuestion &question);

} // namespace nephoscope::gui::cloudwatch
