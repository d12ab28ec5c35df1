#include "gui/consoles/cloudwatch/Insights.h"

#include "gui/bridge/Text.h"
#include "services/logs/InsightsLexer.h"
#include "services/logs/InsightsQuery.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace nephoscope::gui::cloudwatch {

namespace {

struct InsightsSamples
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::InsightsSamples)
};

constexpr auto histogramMark = "# Histogram of the Logs Insights page";
constexpr int mostBars = 60;

/// Spans that people think in.
struct Span
{
    qint64 milliseconds;
    const char *text;
};
constexpr std::array<Span, 16> spans{{{1'000, "1s"}, {5'000, "5s"}, {10'000, "10s"}, {30'000, "30s"}, {60'000, "1m"}, {300'000, "5m"}, {600'000, "10m"}, {1'800'000, "30m"}, {3'600'000, "1h"}, {10'800'000, "3h"},
                                      {21'600'000, "6h"}, {43'200'000, "12h"}, {86'400'000, "1d"}, {604'800'000, "7d"}, {2'592'000'000, "30d"}, {31'536'000'000, "365d"}}};

const Span &spanFor(qint64 milliseconds)
{
    const auto found = std::find_if(spans.begin(), spans.end(), [milliseconds](const Span &span) { return milliseconds / span.milliseconds < mostBars; });
    return found == spans.end() ? spans.back() : *found;
}

void add(QStringList &query, const char *name, const QString &value)
{
    if (!value.isEmpty())
        query.append(QLatin1String(name) % u'=' % QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

QString insightsAddress(const InsightsQuestion &question)
{
    QStringList query;
    add(query, "groups", question.groups.join(u','));
    add(query, "query", question.text);
    if (question.range.isRelative()) {
        add(query, "last", QString::number(question.range.seconds));
    } else if (!question.range.isNull()) {
        add(query, "from", QString::number(question.range.from.toMSecsSinceEpoch()));
        add(query, "to", QString::number(question.range.to.toMSecsSinceEpoch()));
    }
    const QString address = QStringLiteral("cloudwatch/logs-insights");
    return query.isEmpty() ? address : QString(address % u'?' % query.join(u'&'));
}

InsightsQuestion insightsQuestion(const Params &where)
{
    InsightsQuestion question;
    question.groups = where["groups"].split(u',', Qt::SkipEmptyParts).mid(0, InsightsQuestion::mostGroups);
    question.text = where["query"];
    const qint64 seconds = where["last"].toLongLong(), from = where["from"].toLongLong(), to = where["to"].toLongLong();
    if (seconds > 0)
        question.range.seconds = seconds;
    else if (from > 0 && to >= from)
        question.range = {.from = QDateTime::fromMSecsSinceEpoch(from), .to = QDateTime::fromMSecsSinceEpoch(to)};
    return question;
}

std::vector<InsightsSample> insightsSamples()
{
    return {{InsightsSamples::tr("The latest log events"), QStringLiteral("fields @timestamp, @message, @logStream, @log\n| sort @timestamp desc\n| limit 1000")},
            {InsightsSamples::tr("Errors, the latest first"), QStringLiteral("fields @timestamp, @message\n| filter @message like /(?i)error/\n| sort @timestamp desc\n| limit 100")},
            {InsightsSamples::tr("Log events in each 5 minutes"), QStringLiteral("stats count(*) as events by bin(5m)")},
            {InsightsSamples::tr("Errors of each log stream over time"), QStringLiteral("filter @message like /(?i)error/\n| stats count(*) as errors by @logStream, bin(5m)")},
            {InsightsSamples::tr("The most frequent messages"), QStringLiteral("stats count(*) as events by @message\n| sort events desc\n| limit 20")},
            {InsightsSamples::tr("Lambda: the slowest invocations"),
             QStringLiteral("filter @message like /^REPORT/\n| parse @message \"RequestId: * Duration: * ms\" as request, duration\n| sort duration desc\n| limit 20\n| display @timestamp, request, duration")},
            {InsightsSamples::tr("Lambda: duration of invocations over time"),
             QStringLiteral("filter @message like /^REPORT/\n| parse @message \"Duration: * ms\" as duration\n| stats avg(duration), max(duration), pct(duration, 95) by bin(5m)")}};
}

CodeWords insightsWords()
{
    return {QStringLiteral("Logs Insights QL"),
            {"fields", "display", "filter", "parse", "stats", "sort", "limit", "head", "dedup", "by", "as", "asc", "desc", "and", "or", "not", "like", "in"},
            {"count", "count_distinct", "sum", "avg", "min", "max", "pct", "stddev", "earliest", "latest", "bin", "datefloor", "dateceil", "tomillis", "frommillis", "abs", "ceil", "floor", "sqrt", "log",
             "greatest", "least", "coalesce", "ispresent", "isempty", "isblank", "strlen", "trim", "toupper", "tolower", "concat", "substr", "replace", "strcontains"}};
}

std::vector<CodeIssue> insightsIssues(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto parsed = logs::InsightsQuery::parse({bytes.data(), std::size_t(bytes.size())});
    const auto *why = std::get_if<std::string>(&parsed);
    if (!why)
        return {};
    // The sentence ends with its place, counted in bytes from 1.
    const QString words = toQt(*why);
    const qsizetype at = words.lastIndexOf(QStringLiteral(" at position "));
    const QString before = QString::fromUtf8(bytes.left(std::max(0, words.mid(at + 13).toInt() - 1)));
    const qsizetype line = before.lastIndexOf(u'\n') + 1;
    return {{CodeIssue::Severity::Error, int(before.count(u'\n')) + 1, int(before.size() - line) + 1, words.left(at)}};
}

std::optional<InsightsHistogram> insightsHistogram(const QString &text, qint64 milliseconds)
{
    const QByteArray bytes = text.toUtf8();
    const std::string_view query{bytes.data(), std::size_t(bytes.size())};
    if (insightsSums(text) || !insightsIssues(text).empty())
        return std::nullopt;
    // The commands that look at one record at a time: what the others leave is no matter for how many match.
    logs::InsightsProblem problem;
    const auto tokens = logs::insightsTokens(query, problem);
    std::size_t end = 0;
    bool atCommand = true, isOfOne = true;
    for (const logs::InsightsToken &token : tokens) {
        const bool pipe = token.type == logs::InsightsToken::Type::Symbol && token.text == "|";
        if (atCommand) {
            const QString word = QString::fromStdString(token.text).toLower();
            isOfOne = word == QLatin1String("fields") || word == QLatin1String("filter") || word == QLatin1String("parse") || word == QLatin1String("display");
            if (!isOfOne)
                break;
        }
        atCommand = pipe;
        if (pipe || token.type == logs::InsightsToken::Type::End)
            end = token.begin;
    }
    const Span &span = spanFor(milliseconds);
    const QString first = QString::fromUtf8(bytes.left(qsizetype(end)));
    // On a line of its own: the query may end in a comment.
    const QString sum = QStringLiteral("stats count(*) as records by bin(%1)\n%2").arg(QLatin1String(span.text), QLatin1String(histogramMark));
    return InsightsHistogram{first.trimmed().isEmpty() ? sum : QString(first % QStringLiteral("\n| ") % sum), span.milliseconds};
}

bool insightsSums(const QString &query)
{
    const auto parsed = logs::InsightsQuery::parse(toStd(query));
    const auto *asked = std::get_if<logs::InsightsQuery>(&parsed);
    return asked && std::any_of(asked->commands.begin(), asked->commands.end(), [](const auto &command) { return command.kind == logs::InsightsCommand::Kind::Stats; });
}

bool isInsightsHistogram(const std::string &query) { return query.ends_with(histogramMark); }

} // namespace nephoscope::gui::cloudwatch
