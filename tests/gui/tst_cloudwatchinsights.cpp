#include "PageTest.h"

#include "api/generated/logs.h"
#include "door/LocalCloud.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/InsightsPage.h"
#include "gui/consoles/cloudwatch/InsightsResults.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/Tabs.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QLayout>

#include <future>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;

/// Logs Insights in the CloudWatch console: queries, their rows and graphs, those that are saved and those that were run.
class TestCloudWatchInsights : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void queriesOverTime_data();
    void queriesOverTime();
    void issuesHaveAPlace();
    void wordsAreKnown();
    void resultsAsText();
    void resultsAsGraphs();
    void addressesKeepTheQuestion();
    void whatIsRefused();
    void recordsAreFound();
    void sumsAreDrawn();
    void aQueryIsCancelled();
    void queriesAreSaved();
    void queriesAreListed();

private:
    bool fill(const std::string &group, const std::vector<std::string> &messages)
    {
        api::logs::CreateLogGroup::Input makeGroup;
        makeGroup.logGroupName = group;
        api::logs::CreateLogStream::Input stream;
        stream.logGroupName = group;
        stream.logStreamName = "web";
        api::logs::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = "web";
        auto &events = input.logEvents.emplace();
        for (const std::string &message : messages) {
            auto &event = events.emplace_back();
            event.message = message;
            event.timestamp = m_console->engine().now().time_since_epoch().count() - 60'000 + std::int64_t(events.size());
        }
        return m_console->call<api::logs::CreateLogGroup>(makeGroup).has_value() && m_console->call<api::logs::CreateLogStream>(stream).has_value()
            && m_console->call<api::logs::PutLogEvents>(std::move(input)).has_value();
    }
    InsightsPage *showPage(const QString &text = {})
    {
        return m_console->show<InsightsPage>(insightsAddress({.groups = {QStringLiteral("/shop/orders")}, .text = text}));
    }
    static QString status(QWidget *page) { return part<StatusIndicator>(page, "insightsStatus")->text(); }
    static bool isOver(QWidget *page) { return part<StatusIndicator>(page, "insightsStatus")->status() == StatusIndicator::Status::Success; }
    static TableSource &rows(QWidget *page) { return part<ResourceTable>(page, "insightsTable")->model().source(); }
    static ResourceView *tab(QWidget *page, int index)
    {
        auto *tabs = part<Tabs>(page, "insightsTabs");
        tabs->setCurrentIndex(index);
        return qobject_cast<ResourceView *>(tabs->currentWidget());
    }
    static InsightsTable table(const QStringList &columns, std::vector<QStringList> rows)
    {
        InsightsTable out;
        out.columns = columns;
        out.rows = std::move(rows);
        return out;
    }
};

void TestCloudWatchInsights::queriesOverTime_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first"); // of the query that counts; ! for none
    const auto row = [](const char *query, const char *first) { QTest::addRow("%s", query) << QString::fromUtf8(query) << QString::fromUtf8(first); };
    row("nonsense", "!");
    row("stats count(*) by level", "!");
    row("fields @message | limit 20", "fields @message ");
    row("limit 20", "");
    row("filter a like /x|y/ | sort a desc", "filter a like /x|y/ ");
    row("parse @message \"* | *\" as a, b | filter a = 'z' # a | note", "parse @message \"* | *\" as a, b | filter a = 'z' # a | note");
}

void TestCloudWatchInsights::queriesOverTime()
{
    QFETCH(QString, query);
    QFETCH(QString, first);
    const auto found = insightsHistogram(query, 3600 * 1000);
    if (first == QLatin1String("!")) {
        QVERIFY(!found);
        return;
    }
    QVERIFY(found);
    QCOMPARE(found->step, qint64(300'000)); // an hour has 13 of these at most, and 61 of the next smaller
    QVERIFY(insightsIssues(found->text).empty());
    QVERIFY(insightsSums(found->text));
    QVERIFY(isInsightsHistogram(toStd(found->text)) && !isInsightsHistogram(toStd(query)));
    QVERIFY2(found->text.startsWith(first.isEmpty() ? QStringLiteral("stats ") : QString(first % QStringLiteral("\n| stats "))), qPrintable(found->text));
}

void TestCloudWatchInsights::issuesHaveAPlace()
{
    QVERIFY(insightsIssues(QStringLiteral("fields @message\n| sort @timestamp")).empty());
    const auto issues = insightsIssues(QStringLiteral("fields \"가\"\n| shout"));
    QCOMPARE(int(issues.size()), 1);
    QCOMPARE(issues.front().line, 2);
    QCOMPARE(issues.front().column, 3);
    QVERIFY(issues.front().text.contains(QStringLiteral("shout")));
    for (const InsightsSample &sample : insightsSamples())
        QVERIFY2(insightsIssues(sample.text).empty(), qPrintable(sample.text));
}

void TestCloudWatchInsights::wordsAreKnown()
{
    const CodeWords words = insightsWords();
    const QByteArray text("Stats count (*), max(ms) as count by @log # a 가\n| filter a like \"x \\\" y\" and ms > 5m");
    QByteArrayList found;
    int at = 0;
    for (const CodeWords::Part &part : words.parts(text)) {
        if (part.kind != CodeWords::Kind::Plain)
            found.append(QByteArray::number(int(part.kind)) + ':' + text.mid(at, part.length));
        at += part.length;
    }
    QCOMPARE(at, int(text.size()));
    QCOMPARE(found, (QByteArrayList{"1:Stats", "2:count", "2:max", "1:as", "1:by", "3:@log", "6:# a 가", "1:filter", "1:like", "4:\"x \\\" y\"", "1:and", "5:5m"}));
    // Texts without an end, and none at all.
    QCOMPARE(words.parts("\"x\\"), (std::vector<CodeWords::Part>{{CodeWords::Kind::Text, 3}}));
    QVERIFY(words.parts({}).empty());
    // Every function is one of the engine's.
    for (const QByteArray &function : words.functions) {
        for (const CodeIssue &issue : insightsIssues(QString::fromUtf8("fields " + function + "(a, b, c, d)")))
            QVERIFY2(!issue.text.contains(QStringLiteral("unknown function")), function.constData());
    }
}

void TestCloudWatchInsights::resultsAsText()
{
    InsightsTable result;
    const auto field = [](const char *name, const char *value) {
        api::logs::ResultField out;
        out.field = name;
        out.value = value;
        return out;
    };
    result.add({{field("a", "1,5"), field("@ptr", "p")}, {field("b", "say \"hi\"")}});
    QCOMPARE(result.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(result.pointers, (QStringList{QStringLiteral("p"), QString()}));
    QCOMPARE(result.toCsv(), QByteArray("a,b\n\"1,5\",\n,\"say \"\"hi\"\"\"\n"));
    const QByteArray json = result.toJson().simplified();
    QVERIFY2(json.contains("\"a\": \"1,5\"") && json.contains("\"b\": \"say \\\"hi\\\"\"") && !json.contains("\"p\""), json.constData());
}

void TestCloudWatchInsights::resultsAsGraphs()
{
    const QString timed = QStringLiteral("stats count(*) as n by level, bin(1m)");
    const InsightsTable result = table({QStringLiteral("level"), QStringLiteral("bin(1m)"), QStringLiteral("n")},
                                       {{QStringLiteral("404"), QStringLiteral("2026-11-23 07:16:00.000"), QStringLiteral("2")},
                                        {QStringLiteral("404"), QStringLiteral("2026-11-23 07:18:00.000"), QStringLiteral("4")},
                                        {QStringLiteral("500"), QStringLiteral("2026-11-23 07:17:00.000"), QStringLiteral("1")}});
    QVERIFY(insightsIsByTime(result, timed));
    const ChartData lines = insightsChart(result, timed, InsightsVisual::Line);
    QCOMPARE(int(lines.series.size()), 2); // a level is a name, also where it is a number
    QCOMPARE(lines.series[0].name, QStringLiteral("404"));
    QCOMPARE(int(lines.series[0].points.size()), 2);
    QCOMPARE(lines.series[0].points[1].y(), 4.0);
    const ChartData bars = insightsChart(result, timed, InsightsVisual::Bar);
    QCOMPARE(int(bars.series[0].points.size()), 3); // a bar for each minute
    QCOMPARE(bars.series[0].points[1].y(), 0.0);
    const ChartData pie = insightsChart(result, timed, InsightsVisual::Pie);
    QCOMPARE(pie.series[0].points[0].y(), 6.0);
    const QString grouped = QStringLiteral("stats max(ms), min(ms) by shop");
    const InsightsTable shops = table({QStringLiteral("shop"), QStringLiteral("max(ms)"), QStringLiteral("min(ms)")},
                                      {{QStringLiteral("seoul"), QStringLiteral("9"), QStringLiteral("1")}, {QString(), QStringLiteral("7"), QString()}});
    QVERIFY(!insightsIsByTime(shops, grouped));
    const ChartData columns = insightsChart(shops, grouped, InsightsVisual::Bar);
    QCOMPARE(columns.categories, (QStringList{QStringLiteral("seoul"), QStringLiteral("-")}));
    QCOMPARE(int(columns.series.size()), 2);
    QVERIFY(std::isnan(columns.series[1].points[1].y()));
    QVERIFY(insightsChart(shops, QStringLiteral("fields shop"), InsightsVisual::Bar).isEmpty());
    const InsightsTable counts = table({QStringLiteral("bin(5m)"), QStringLiteral("records")}, {{QStringLiteral("1970-01-01 00:05:00.000"), QStringLiteral("3")}});
    const ChartData histogram = histogramChart(counts, QStringLiteral("x"), 1000, 899'000, 300'000);
    QCOMPARE(int(histogram.series[0].points.size()), 3);
    QCOMPARE(histogram.series[0].points[1], QPointF(300'000, 3));
}

void TestCloudWatchInsights::addressesKeepTheQuestion()
{
    InsightsQuestion asked{.groups = {QStringLiteral("/shop/orders"), QStringLiteral("b#c")}, .text = QStringLiteral("filter a = 'x&y=z%'\n| limit 3 # 가"), .range = {.seconds = 7200}};
    auto *page = m_console->show<InsightsPage>(insightsAddress(asked));
    QVERIFY(page);
    QCOMPARE(page->question().groups, asked.groups);
    QCOMPARE(page->question().text, asked.text);
    QVERIFY(page->question().range == asked.range);
    asked.range = {.from = QDateTime::fromMSecsSinceEpoch(1'795'418'160'000), .to = QDateTime::fromMSecsSinceEpoch(1'795'418'999'000)};
    page = m_console->show<InsightsPage>(insightsAddress(asked));
    QVERIFY(page);
    QVERIFY(page->question().range == asked.range);
    press(page, "copyInsightsAddress");
    QCOMPARE(QGuiApplication::clipboard()->text(), insightsAddress(asked));
    // Without anything there is a sample, and nothing can be run before a group is chosen.
    page = m_console->show<InsightsPage>(insightsAddress());
    QVERIFY(page);
    QCOMPARE(page->question().text, insightsSamples().front().text);
    QVERIFY(!part<Button>(page, "runInsights")->isEnabled());
}

void TestCloudWatchInsights::whatIsRefused()
{
    QVERIFY(fill("/shop/orders", {"one"}));
    InsightsPage *page = showPage(QStringLiteral("shout"));
    QVERIFY(page);
    part<CodeEditor>(page, "queryEditor")->check();
    QCOMPARE(part<CodeEditor>(page, "queryEditor")->errorCount(), 1);
    auto *error = part<Alert>(page, "insightsError");
    QVERIFY(error->isHidden());
    press(page, "runInsights");
    QTRY_VERIFY(!error->isHidden());
    QVERIFY(wordsOn(error).contains(QStringLiteral("MalformedQueryException")));
    QCOMPARE(part<StatusIndicator>(page, "insightsStatus")->status(), StatusIndicator::Status::Error);
    page = m_console->show<InsightsPage>(insightsAddress({.groups = {QStringLiteral("no-such-group")}, .text = QStringLiteral("limit 1")}));
    QVERIFY(page);
    press(page, "runInsights");
    QTRY_VERIFY(wordsOn(part<Alert>(page, "insightsError")).contains(QStringLiteral("ResourceNotFoundException")));
}

void TestCloudWatchInsights::recordsAreFound()
{
    QVERIFY(fill("/shop/orders", {R"({"level":"INFO","ms":10})", R"({"level":"ERROR","ms":300})", R"({"level":"ERROR","ms":20})"}));
    ResourceView *groups = list(logGroupsAddress());
    QVERIFY(groups);
    groups->table().selectIds({QStringLiteral("/shop/orders")});
    QVERIFY(groups->perform(QStringLiteral("viewInInsights")));
    QTRY_VERIFY(qobject_cast<InsightsPage *>(m_console->page()) && m_console->page()->isSettled());
    auto *page = qobject_cast<InsightsPage *>(m_console->page());
    QCOMPARE(page->question().groups, QStringList{QStringLiteral("/shop/orders")});
    part<CodeEditor>(page, "queryEditor")->setText(QStringLiteral("fields level, ms | filter level = 'ERROR' | sort ms desc"));
    press(page, "runInsights");
    QTRY_VERIFY(isOver(page));
    QVERIFY2(status(page).contains(QStringLiteral("matched: 2.")) && status(page).contains(QStringLiteral("Scanned: 3 ")), qPrintable(status(page)));
    QCOMPARE(rows(page).rowCount(), 2);
    QCOMPARE(rows(page).cell(0, 1).text, QStringLiteral("300"));
    auto *histogram = part<Chart>(page, "insightsHistogram");
    QTRY_VERIFY(histogram->isVisibleTo(page));
    Q_EMIT part<ResourceTable>(page, "insightsTable")->activated(0, 0);
    QTRY_VERIFY(m_console->dialog());
    const QString record = wordsOn(part<QWidget>(m_console->dialog(), "logRecord"));
    QVERIFY2(record.contains(QStringLiteral("@logStream")) && record.contains(QStringLiteral("web")) && record.contains(QStringLiteral("level")), qPrintable(record));
    accept(); // which copies it
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"level\": \"ERROR\"")));
    Q_EMIT part<MenuButton>(page, "exportResults")->menu().triggered(QStringLiteral("copyCsv"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("level,ms\nERROR,300\nERROR,20\n"));
}

void TestCloudWatchInsights::sumsAreDrawn()
{
    QVERIFY(fill("/shop/orders", {R"({"shop":"seoul"})", R"({"shop":"busan"})", R"({"shop":"seoul"})"}));
    InsightsPage *page = showPage(QStringLiteral("stats count(*) as n by shop"));
    QVERIFY(page);
    press(page, "runInsights");
    QTRY_VERIFY(isOver(page));
    QCOMPARE(rows(page).rowCount(), 2);
    QVERIFY(!part<Chart>(page, "insightsHistogram")->isVisibleTo(page)); // it sums by itself
    part<Tabs>(page, "insightsTabs")->setCurrentIndex(1);
    auto *visual = page->findChild<InsightsVisualization *>();
    QVERIFY(visual);
    QCOMPARE(visual->kind(), QStringLiteral("bar")); // no line without time
    QVERIFY(part<Chart>(page, "visual-bar")->isVisibleTo(page));
    choose(page, "visualKind", "pie");
    QVERIFY(part<Chart>(page, "visual-pie")->isVisibleTo(page) && !part<Chart>(page, "visual-bar")->isVisibleTo(page));
    auto *tabs = part<Tabs>(page, "insightsTabs");
    tabs->setCurrentIndex(2);
    QTRY_COMPARE(part<ResourceView>(page, "savedQueries")->table().mapTo(tabs->currentWidget(), QPoint()).y(), Theme::instance().space("s"));
    tabs->setCurrentIndex(0);
    // No card touches the line below the tabs.
    for (int i = 0; i < tabs->count(); ++i)
        QCOMPARE(tabs->widget(i)->layout()->contentsMargins().top(), Theme::instance().space("s"));
    // A row of sums has no record: it is shown as it is.
    Q_EMIT part<ResourceTable>(page, "insightsTable")->activated(0, 0);
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(wordsOn(part<QWidget>(m_console->dialog(), "logRecord")).contains(QStringLiteral("shop")));
    m_console->dialog()->reject();
}

void TestCloudWatchInsights::aQueryIsCancelled()
{
    QVERIFY(fill("/shop/orders", {"one"}));
    InsightsPage *page = showPage(QStringLiteral("fields @message"));
    QVERIFY(page);
    // Nothing is run before the gate is opened.
    std::promise<void> gate;
    const std::shared_future<void> opened = gate.get_future().share();
    WorkerPool &workers = dynamic_cast<LocalCloud &>(m_console->engine().cloud()).workers();
    for (unsigned i = 0; i < workers.threadCount(); ++i)
        workers.post([opened] { opened.wait(); });
    const auto latest = [this] {
        const auto found = m_console->call<api::logs::DescribeQueries>({});
        for (const auto &query : found->queries.value()) {
            if (query.queryString == "fields @message")
                return query.status->value;
        }
        return std::string();
    };
    press(page, "runInsights");
    QTRY_COMPARE(latest(), std::string("Scheduled"));
    QVERIFY(!part<Button>(page, "runInsights")->isEnabled());
    press(page, "cancelInsights");
    QTRY_COMPARE(latest(), std::string("Cancelled"));
    QCOMPARE(part<StatusIndicator>(page, "insightsStatus")->status(), StatusIndicator::Status::Stopped);
    QVERIFY(part<Button>(page, "runInsights")->isEnabled());
    gate.set_value();
    press(page, "runInsights");
    QTRY_VERIFY(isOver(page));
    QCOMPARE(rows(page).rowCount(), 1);
}

void TestCloudWatchInsights::queriesAreSaved()
{
    QVERIFY(fill("/shop/orders", {"one"}));
    InsightsPage *page = showPage(QStringLiteral("limit 7"));
    QVERIFY(page);
    QVERIFY(part<Button>(page, "saveChanges")->isHidden());
    press(page, "saveQuery");
    QVERIFY(m_console->dialog());
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // without a name
    type(m_console->dialog(), "savedQueryName", "seven");
    accept();
    QTRY_VERIFY(!m_console->dialog());
    ResourceView *saved = tab(page, 2);
    QVERIFY(saved);
    QTRY_COMPARE(saved->source().rowCount(), 1);
    QCOMPARE(saved->source().cell(0, 1).text, QStringLiteral("limit 7"));
    part<CodeEditor>(page, "queryEditor")->setText(QStringLiteral("limit 1"));
    saved->table().selectIds({saved->source().rowId(0)});
    QVERIFY(saved->perform(QStringLiteral("openSavedQuery")));
    QCOMPARE(page->question().text, QStringLiteral("limit 7"));
    part<CodeEditor>(page, "queryEditor")->setText(QStringLiteral("limit 8"));
    press(page, "saveChanges");
    QTRY_COMPARE(saved->source().cell(0, 1).text, QStringLiteral("limit 8"));
    QCOMPARE(saved->source().rowCount(), 1);
    saved = tab(page, 2);
    saved->table().selectIds({saved->source().rowId(0)});
    QVERIFY(saved->perform(QStringLiteral("deleteSavedQuery")));
    accept();
    QTRY_COMPARE(saved->source().rowCount(), 0);
}

void TestCloudWatchInsights::queriesAreListed()
{
    QVERIFY(fill("/shop/orders", {"one"}));
    InsightsPage *page = showPage(QStringLiteral("fields @message | limit 5"));
    QVERIFY(page);
    press(page, "runInsights");
    QTRY_VERIFY(isOver(page));
    ResourceView *history = tab(page, 3);
    QVERIFY(history);
    QTRY_COMPARE(history->source().rowCount(), 1); // not the one that counts for the histogram
    QCOMPARE(history->source().cell(0, 2).text, QStringLiteral("fields @message | limit 5"));
    QTRY_COMPARE(history->source().cell(0, 1).text, QStringLiteral("Complete"));
    part<CodeEditor>(page, "queryEditor")->setText(QStringLiteral("limit 1"));
    history->table().selectIds({history->source().rowId(0)});
    QVERIFY(!history->perform(QStringLiteral("stopQuery"))); // it has ended
    QVERIFY(history->perform(QStringLiteral("openQuery")));
    QCOMPARE(page->question().text, QStringLiteral("fields @message | limit 5"));
}

QTEST_MAIN(TestCloudWatchInsights)
#include "tst_cloudwatchinsights.moc"
