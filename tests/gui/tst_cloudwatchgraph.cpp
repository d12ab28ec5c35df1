#include "PageTest.h"

#include "api/generated/cloudwatch.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/DashboardPanel.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/GraphedMetrics.h"
#include "gui/consoles/cloudwatch/MetricsPanel.h"
#include "gui/describe/CodeInput.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/Wizard.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;

/// The lines of a graph: their statistics, periods, labels and axes, and metric math.
class TestCloudWatchGraph : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreReadAndWritten();
    void unitsFollowWhatIsDrawn();
    void namesGoWithTheirLines();
    void checksAreLines();
    void linesHaveTheirOwn();
    void mathIsDrawnAndErrorsStandInTheirLines();
    void linesAreCopiedHiddenAndRemoved();
    void theAddressKeepsTheGraph();
    void alarmsWatchExpressions();
    void aLineBringsItsStatisticToTheAlarm();
    void dashboardsGetTheGraph();

private:
    bool putData()
    {
        api::cloudwatch::PutMetricData::Input input;
        input.namespace_ = "Shop";
        for (const auto &[name, value] : {std::pair("Orders", 3), std::pair("Visits", 6)}) {
            auto &datum = (input.metricData ? *input.metricData : input.metricData.emplace()).emplace_back();
            datum.metricName = name;
            datum.value = value;
        }
        return m_console->call<api::cloudwatch::PutMetricData>(std::move(input)).has_value();
    }
    MetricsPanel *panelAt(const QString &address)
    {
        auto *page = m_console->show<DetailsPage>(address);
        return page ? qobject_cast<MetricsPanel *>(page->panel()) : nullptr;
    }
    /// The page of the shop's metrics with those lines.
    MetricsPanel *panelWith(const GraphRows &rows) { return panelAt(metricsAddress(QStringLiteral("Shop"), {}, rows)); }
    static GraphRow metric(const char *id, const char *name)
    {
        GraphRow row{.id = QLatin1String(id), .metric = MetricId{QStringLiteral("Shop"), QLatin1String(name), {}}};
        row.statistic = QStringLiteral("Sum");
        row.period = 60;
        return row;
    }
    static GraphRow math(const char *id, const char *expression)
    {
        GraphRow row{.id = QLatin1String(id), .expression = QLatin1String(expression)};
        row.period = 0;
        return row;
    }
    static const ChartData &drawn(MetricsPanel &panel) { return panel.graph().chart().surface().data(); }
    /// The last value of the line of that name.
    static double valueOf(const ChartData &data, const char *name)
    {
        const auto found = std::find_if(data.series.begin(), data.series.end(), [&](const ChartSeries &each) { return each.name == QLatin1String(name); });
        return found == data.series.end() || found->points.empty() ? -1 : found->points.back().y();
    }
    static bool isRight(const ChartData &data, const char *name)
    {
        return std::any_of(data.series.begin(), data.series.end(), [&](const ChartSeries &each) { return each.name == QLatin1String(name) && each.right; });
    }
    static QString stateOf(MetricsPanel &panel, const char *id)
    {
        const ItemSource &source = panel.lines().source();
        for (int row = 0; row < source.rowCount(); ++row) {
            if (source.rowId(row) == QLatin1String(id))
                return source.cell(row, 3).text;
        }
        return {};
    }
    static bool perform(MetricsPanel &panel, const QStringList &ids, const char *action)
    {
        panel.lines().table().selectIds(ids);
        return panel.lines().perform(QLatin1String(action));
    }
    void finish()
    {
        rest();
        accept();
        QTRY_VERIFY(!m_console->dialog());
    }
    static void next(QWidget *page) { QTest::mouseClick(part<Button>(page, "next"), Qt::LeftButton); }
};

void TestCloudWatchGraph::linesAreReadAndWritten()
{
    const GraphRows rows = graphRowsIn(QStringLiteral(R"([["Shop","Orders","Store","seoul",{"id":"m1","visible":false,"period":60,"yAxis":"left"}],["...","busan",{"stat":"p90","color":"#1f77b4"}],
        [".","Visits",".","."],["only one"],[{"expression":"m1+m2","label":"All","yAxis":"right"}],17])"));
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows[1].id, QStringLiteral("m2")); // m1 is taken
    QCOMPARE(rows[2].id, QStringLiteral("m3"));
    QCOMPARE(rows[3].id, QStringLiteral("e1"));
    QVERIFY(!rows[0].visible && rows[0].period == 60 && rows[0].statistic == QLatin1String("Average") && !rows[0].right && rows[0].color < 0);
    QVERIFY(rows[1].visible && rows[1].period == 300 && rows[1].statistic == QLatin1String("p90") && rows[1].color >= 0);
    QCOMPARE(rows[2].metric->text(), QStringLiteral("[\"Shop\", \"Visits\", \"Store\", \"busan\"]"));
    QVERIFY(!rows[3].metric && rows[3].right && rows[3].period == 0);
    QCOMPARE(nameOf(rows[3]), QStringLiteral("All"));
    QCOMPARE(nameOf(rows[2]), QStringLiteral("Visits"));
    QVERIFY(graphRowsIn(textOf(rows)) == rows);
    QVERIFY(graphRowsIn(QStringLiteral("no JSON")).empty());
    // What a widget says holds for lines that do not.
    QVERIFY(graphRowsIn(jsonOf({})).empty());
    const GraphRows given = graphRowsIn(QJsonDocument::fromJson(R"([["Shop","Orders"],[{"expression":"m1"}]])").array(), QStringLiteral("Sum"), 60);
    QVERIFY(given[0].statistic == QLatin1String("Sum") && given[0].period == 60 && given[1].period == 0);
    const MetricGraph::Subject subject = subjectOf(rows);
    QVERIFY(subject.queries[0].returnData == false && subject.queries[3].returnData == true && !subject.queries[3].period);
    QVERIFY(subject.looks.at("e1").right && !subject.looks.at("m1").right);
    QCOMPARE(subject.looks.at("m3").color, 2); // that of its place
}

void TestCloudWatchGraph::unitsFollowWhatIsDrawn()
{
    GraphRows rows{metric("m1", "Duration"), metric("m2", "SentBytes")};
    QCOMPARE(subjectOf(rows).unit, ChartUnit::Number); // two units on one axis
    rows[1].right = true;
    QCOMPARE(subjectOf(rows).unit, ChartUnit::Milliseconds);
    QCOMPARE(subjectOf(rows).rightUnit, ChartUnit::Bytes);
    rows[1].visible = false;
    rows.push_back(math("e1", "SUM([m2, m2])"));
    rows.back().right = true;
    QCOMPARE(subjectOf(rows).rightUnit, ChartUnit::Bytes); // bytes still
    rows.back().expression = QStringLiteral("m2/m1*100");
    QCOMPARE(subjectOf(rows).rightUnit, ChartUnit::Number);
    rows.back().expression = QStringLiteral("e1"); // itself, forever
    QCOMPARE(subjectOf(rows).rightUnit, ChartUnit::Number);
}

void TestCloudWatchGraph::namesGoWithTheirLines()
{
    GraphRows rows{metric("m1", "Orders"), metric("m10", "Visits"), metric("m3", "Left"), math("e1", "m1 + m10 + SUM(METRICS('m1'))"), math("e2", "e1*2")};
    rows = renamed(rows, QStringLiteral("m1"), QStringLiteral("orders"));
    QCOMPARE(rows[0].id, QStringLiteral("orders"));
    QCOMPARE(rows[3].expression, QStringLiteral("orders + m10 + SUM(METRICS('m1'))"));
    QVERIFY(!idProblem(rows, {}, QStringLiteral("m10")).isEmpty() && idProblem(rows, QStringLiteral("m10"), QStringLiteral("m10")).isEmpty());
    QVERIFY(!idProblem(rows, {}, QStringLiteral("M1")).isEmpty() && !idProblem(rows, {}, {}).isEmpty() && idProblem(rows, {}, QStringLiteral("a_1")).isEmpty());
    rows[3].expression = QStringLiteral("orders/m10");
    const GraphRows needed = rowsFor(rows, QStringLiteral("e2"));
    QCOMPARE(needed.size(), std::size_t(4)); // without m3
    QVERIFY(std::none_of(needed.begin(), needed.end(), [](const GraphRow &row) { return row.id == QLatin1String("m3") || row.visible != (row.id == QLatin1String("e2")); }));
    rows[3].expression = QStringLiteral("SUM(METRICS())");
    QCOMPARE(rowsFor(rows, QStringLiteral("e1")).size(), std::size_t(4)); // all metrics
}

void TestCloudWatchGraph::checksAreLines()
{
    QVERIFY(putData());
    MetricsPanel *panel = panelWith({});
    QVERIFY(panel);
    QCOMPARE(panel->tabs().currentIndex(), 0);
    QTRY_COMPARE(panel->view().source().rowCount(), 2);
    const QStringList ids = idsIn(panel->view());
    panel->view().table().selectIds({ids[0]});
    QTRY_COMPARE(panel->graphed().rows().size(), std::size_t(1));
    panel->view().table().selectIds(ids);
    QTRY_COMPARE(drawn(*panel).series.size(), std::size_t(2));
    QTRY_COMPARE(panel->lines().source().rowCount(), 2);
    QVERIFY(panel->tabs().tabText(1).contains(QLatin1Char('2')));
    // The list follows the lines.
    QVERIFY(perform(*panel, {panel->graphed().rows()[0].id}, "removeLines"));
    QTRY_COMPARE(panel->view().table().selectedIds(), QStringList{ids[1]});
    // Unchecked, all lines of a metric go; expressions stay.
    GraphRows rows = panel->graphed().rows();
    rows.push_back(rows.front());
    rows.back().id = QStringLiteral("m9");
    rows.push_back(math("e1", "1"));
    panel->graphed().setRows(rows);
    panel->view().table().clearSelection();
    QTRY_COMPARE(panel->graphed().rows().size(), std::size_t(1));
    QVERIFY(!panel->graphed().rows().front().metric);
}

void TestCloudWatchGraph::linesHaveTheirOwn()
{
    QVERIFY(putData());
    MetricsPanel *panel = panelWith({metric("m1", "Orders"), metric("m2", "Visits")});
    QVERIFY(panel);
    QCOMPARE(panel->tabs().currentIndex(), 1); // what the graph is made of
    QTRY_COMPARE(panel->lines().table().mapTo(panel->tabs().currentWidget(), QPoint()).y(), Theme::instance().space("s")); // clear of the tabs
    QCOMPARE(part<Select>(panel, "graphStatistic")->value(), QStringLiteral("Sum"));
    QTRY_COMPARE(panel->lines().source().rowCount(), 2);
    QVERIFY(perform(*panel, {QStringLiteral("m1")}, "editLine"));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "lineId", "m2"); // the other's
    QVERIFY(!dialog->acceptButton().isEnabled());
    type(dialog, "lineId", "orders");
    type(dialog, "lineLabel", "Paid");
    part<Select>(dialog, "lineStatistic")->setValue(QStringLiteral("SampleCount"));
    part<Select>(dialog, "linePeriod")->setValue(QStringLiteral("300"));
    choose(dialog, "lineAxis", "right");
    part<Select>(dialog, "lineColor")->setValue(QStringLiteral("3"));
    finish();
    QTRY_COMPARE(valueOf(drawn(*panel), "Paid"), 1.0);
    QCOMPARE(valueOf(drawn(*panel), "Visits"), 6.0);
    QVERIFY(isRight(drawn(*panel), "Paid") && !isRight(drawn(*panel), "Visits"));
    QCOMPARE(drawn(*panel).rightUnit, ChartUnit::Count);
    const GraphRow changed = panel->graphed().rows().front();
    QVERIFY(changed.id == QLatin1String("orders") && changed.period == 300 && changed.color == 3);
    QVERIFY(part<Select>(panel, "graphStatistic")->value().isEmpty()); // they differ
    // All of them, from above the graph or from their menu.
    part<Select>(panel, "graphStatistic")->setValue(QStringLiteral("Maximum"));
    QTRY_COMPARE(valueOf(drawn(*panel), "Paid"), 3.0);
    QVERIFY(std::all_of(panel->graphed().rows().begin(), panel->graphed().rows().end(), [](const GraphRow &row) { return row.statistic == QLatin1String("Maximum"); }));
    QTRY_VERIFY(idsIn(panel->lines()).contains(QStringLiteral("orders")));
    QVERIFY(perform(*panel, idsIn(panel->lines()), "setStatistic"));
    part<Select>(m_console->dialog(), "linePeriod")->setValue(QStringLiteral("3600"));
    finish();
    QTRY_COMPARE(part<Select>(panel, "graphPeriod")->value(), QStringLiteral("3600"));
    QVERIFY(perform(*panel, {QStringLiteral("orders")}, "moveLeft"));
    QTRY_VERIFY(!isRight(drawn(*panel), "Paid"));
    QVERIFY(perform(*panel, {QStringLiteral("m2")}, "moveRight"));
    QTRY_VERIFY(isRight(drawn(*panel), "Visits"));
}

void TestCloudWatchGraph::mathIsDrawnAndErrorsStandInTheirLines()
{
    QVERIFY(putData());
    MetricsPanel *panel = panelWith({metric("m1", "Orders"), metric("m2", "Visits")});
    QVERIFY(panel);
    QVERIFY(panel->lines().perform(QStringLiteral("addMath")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    QVERIFY(!dialog->acceptButton().isEnabled()); // no expression yet
    part<Select>(dialog, "mathSample")->setValue(QStringLiteral("m1/m2*100"));
    QTRY_COMPARE(part<QLineEdit>(dialog, "lineExpression")->text(), QStringLiteral("m1/m2*100"));
    type(dialog, "lineLabel", "Conversion");
    finish();
    QTRY_COMPARE(valueOf(drawn(*panel), "Conversion"), 50.0);
    QTRY_COMPARE(stateOf(*panel, "e1"), QStringLiteral("Shown"));
    // A wrong one does not take the others away, nor does one that needs it.
    GraphRows rows = panel->graphed().rows();
    rows.push_back(math("e2", "m9*2"));
    rows.push_back(math("e3", "e2+m1"));
    rows.push_back(math("e4", "m1 +"));
    panel->graphed().setRows(rows);
    QTRY_VERIFY2(stateOf(*panel, "e2").contains(QStringLiteral("m9")), qPrintable(stateOf(*panel, "e2")));
    QTRY_VERIFY(stateOf(*panel, "e3").contains(QStringLiteral("e2")));
    QTRY_VERIFY(!stateOf(*panel, "e4").isEmpty() && stateOf(*panel, "e4") != QStringLiteral("Shown"));
    QCOMPARE(stateOf(*panel, "e1"), QStringLiteral("Shown"));
    QTRY_COMPARE(drawn(*panel).series.size(), std::size_t(3));
    QCOMPARE(valueOf(drawn(*panel), "Conversion"), 50.0);
    // Put right, it is drawn.
    QVERIFY(perform(*panel, {QStringLiteral("e2")}, "editLine"));
    type(m_console->dialog(), "lineExpression", "SUM(METRICS())");
    type(m_console->dialog(), "lineLabel", "Both");
    finish();
    QTRY_COMPARE(valueOf(drawn(*panel), "Both"), 9.0);
    QTRY_COMPARE(stateOf(*panel, "e3"), QStringLiteral("Shown"));
    // Metrics of other namespaces come by name.
    QVERIFY(panel->lines().perform(QStringLiteral("addMetric")));
    QVERIFY(m_console->dialog());
    QTRY_VERIFY(part<Select>(m_console->dialog(), "metricNamespace")->count() > 0);
    part<Select>(m_console->dialog(), "metricNamespace")->setValue(QStringLiteral("Shop"));
    part<Select>(m_console->dialog(), "metricName")->setValue(QStringLiteral("Orders"));
    finish();
    QTRY_COMPARE(panel->graphed().rows().back().id, QStringLiteral("m3"));
    QCOMPARE(panel->graphed().rows().back().metric->name, QStringLiteral("Orders"));
}

void TestCloudWatchGraph::linesAreCopiedHiddenAndRemoved()
{
    QVERIFY(putData());
    MetricsPanel *panel = panelWith({metric("m1", "Orders"), math("e1", "m1*2")});
    QVERIFY(panel);
    QTRY_COMPARE(panel->lines().source().rowCount(), 2);
    QVERIFY(perform(*panel, {QStringLiteral("m1"), QStringLiteral("e1")}, "duplicateLines"));
    QTRY_COMPARE(idsIn(panel->lines()), QStringList({QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("e1"), QStringLiteral("e2")}));
    QVERIFY(perform(*panel, {QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("e2")}, "hideLines"));
    QTRY_COMPARE(drawn(*panel).series.size(), std::size_t(1));
    QTRY_COMPARE(drawn(*panel).series.front().points.back().y(), 6.0); // by what is not shown
    QTRY_COMPARE(stateOf(*panel, "m1"), QStringLiteral("Not shown"));
    QVERIFY(perform(*panel, {QStringLiteral("e1")}, "hideLines"));
    QTRY_VERIFY(wordsOn(panel).contains(QStringLiteral("Nothing to draw")));
    QVERIFY(perform(*panel, {QStringLiteral("m1")}, "showLines"));
    QTRY_COMPARE(drawn(*panel).series.size(), std::size_t(1));
    // By the key, and back by Undo's way.
    QTRY_COMPARE(stateOf(*panel, "m1"), QStringLiteral("Shown"));
    panel->lines().table().selectIds({QStringLiteral("m2")});
    QTest::keyClick(panel->lines().table().view(), Qt::Key_Delete);
    QTRY_COMPARE(panel->graphed().rows().size(), std::size_t(3));
    QVERIFY(!perform(*panel, {QStringLiteral("e1")}, "setStatistic")); // it has none
}

void TestCloudWatchGraph::theAddressKeepsTheGraph()
{
    QVERIFY(putData());
    GraphRows rows{metric("m1", "Orders"), metric("m2", "Visits"), math("e1", "m1/m2")};
    rows[0].label = QStringLiteral("Paid & done, 100%");
    rows[1].right = true;
    rows[1].color = 4;
    MetricsPanel *panel = panelWith(rows);
    QVERIFY(panel);
    QVERIFY(panel->graphed().rows() == rows);
    QTRY_COMPARE(panel->view().table().selectedIds().size(), qsizetype(2)); // checked in the list
    QVERIFY(panel->graphed().rows() == rows);                               // and not once more for that
    QVERIFY(panel->lines().perform(QStringLiteral("copyGraphAddress")));
    const QString address = QGuiApplication::clipboard()->text();
    QCOMPARE(address, metricsAddress(QStringLiteral("Shop"), {}, rows));
    QVERIFY(panelAt(metricsAddress(QStringLiteral("Shop"), {})));
    panel = panelAt(address);
    QVERIFY(panel);
    QVERIFY(panel->graphed().rows() == rows);
    QTRY_VERIFY(isRight(drawn(*panel), "Visits"));
    QCOMPARE(valueOf(drawn(*panel), "Paid & done, 100%"), 3.0);
}

void TestCloudWatchGraph::alarmsWatchExpressions()
{
    QVERIFY(putData());
    GraphRows rows{metric("m1", "Orders"), metric("m2", "Visits"), metric("m3", "Other"), math("e1", "m1/m2*100")};
    MetricsPanel *panel = panelWith(rows);
    QVERIFY(panel);
    QTRY_COMPARE(panel->lines().source().rowCount(), 4);
    QVERIFY(perform(*panel, {QStringLiteral("e1")}, "alarmOnLine"));
    const QString address = createAlarmAddress(rowsFor(rows, QStringLiteral("e1")));
    QTRY_COMPARE(m_console->address(), address);
    auto *page = m_console->show<CreateWizard>(address);
    QVERIFY(page);
    QVERIFY(!page->form(0).field(QStringLiteral("alarmMetric")));
    FormField *lines = page->form(0).field(QStringLiteral("alarmLines"));
    QVERIFY(lines);
    const QString text = page->form(0).values()[QStringLiteral("alarmLines")];
    QCOMPARE(graphRowsIn(text).size(), std::size_t(3));
    type(page, "threshold", "40");
    auto *lineEditor = part<CodeInput>(page, "alarmLines");
    QVERIFY(lineEditor);
    lineEditor->setText(QStringLiteral("[[\"Shop\",\"Orders\"],[\"Shop\",\"Visits\"]]")); // two are seen
    next(page);
    QCOMPARE(page->wizard().currentStep(), 0);
    lineEditor->setText(text);
    next(page);
    QCOMPARE(page->wizard().currentStep(), 1);
    next(page);
    type(page, "alarmName", "conversion");
    next(page);
    next(page);
    QTRY_COMPARE(m_console->address(), alarmsAddress());
    api::cloudwatch::DescribeAlarms::Input input;
    input.alarmNames.emplace().emplace_back("conversion");
    const auto found = m_console->call<api::cloudwatch::DescribeAlarms>(input);
    QVERIFY(found && found->metricAlarms && found->metricAlarms->size() == 1);
    const auto &alarm = found->metricAlarms->front();
    QVERIFY(alarm.metrics && alarm.metrics->size() == 3 && !alarm.metricName && !alarm.statistic && !alarm.period);
    QVERIFY(alarm.metrics->back().expression == "m1/m2*100" && alarm.metrics->back().returnData == true && alarm.metrics->front().returnData == false);
    // It can be changed as it was made.
    QVERIFY(graphRowsOf(*alarm.metrics) == graphRowsIn(text));
    CreatePage *form = formAt(alarmAddress(QStringLiteral("conversion"), QStringLiteral("configuration/alarm/edit")));
    QVERIFY(form);
    part<CodeInput>(form, "alarmLines")->setText(QString(text).replace(QStringLiteral("m1/m2*100"), QStringLiteral("m2/m1")));
    save(form);
    QTRY_COMPARE(m_console->address(), alarmAddress(QStringLiteral("conversion"), QStringLiteral("configuration")));
    const auto changed = m_console->call<api::cloudwatch::DescribeAlarms>(input);
    QCOMPARE(changed->metricAlarms->front().metrics->back().expression, std::optional<std::string>("m2/m1"));
    // A unit would be lost.
    auto queries = *alarm.metrics;
    queries.front().metricStat->unit.emplace("Count");
    QVERIFY(graphRowsOf(queries).empty());
}

void TestCloudWatchGraph::aLineBringsItsStatisticToTheAlarm()
{
    GraphRow row = metric("m1", "Orders");
    row.statistic = QStringLiteral("p99");
    auto *page = m_console->show<CreateWizard>(createAlarmAddress(GraphRows{row}));
    QVERIFY(page);
    QCOMPARE(page->form(0).values()[QStringLiteral("alarmMetric")], row.metric->text());
    QCOMPARE(page->form(0).values()[QStringLiteral("alarmStatistic")], QStringLiteral("p99"));
    QCOMPARE(page->form(0).values()[QStringLiteral("alarmPeriod")], QStringLiteral("60"));
}

void TestCloudWatchGraph::dashboardsGetTheGraph()
{
    QVERIFY(putData());
    GraphRows rows{metric("m1", "Orders"), metric("m2", "Visits"), math("e1", "m1/m2*100")};
    rows[0].visible = false;
    rows[2].right = true;
    rows[2].label = QStringLiteral("Conversion");
    MetricsPanel *panel = panelWith(rows);
    QVERIFY(panel);
    QTRY_COMPARE(panel->lines().source().rowCount(), 3);
    QVERIFY(QTest::qWaitFor([&] { return panel->lines().perform(QStringLiteral("graphToDashboard")); })); // once: it opens a dialog
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    QVERIFY(!part<Select>(dialog, "widgetStatistic")->isVisibleTo(dialog)); // each line says its own
    type(dialog, "newDashboardName", "math");
    finish();
    auto *page = m_console->show<DetailsPage>(dashboardAddress(QStringLiteral("math")));
    QVERIFY(page);
    auto *board = qobject_cast<DashboardPanel *>(page->panel());
    QVERIFY(board);
    QTRY_COMPARE(board->graphs().size(), std::size_t(1));
    const auto data = [&]() -> const ChartData & { return board->graphs().front()->chart().surface().data(); };
    QTRY_COMPARE(data().series.size(), std::size_t(2)); // m1 is not shown
    QCOMPARE(valueOf(data(), "Conversion"), 50.0);
    QVERIFY(isRight(data(), "Conversion") && !isRight(data(), "Visits"));
    // Titles of the axes, and a line across that belongs to the right one.
    const auto all = widgetsOf(QStringLiteral(R"({"widgets":[{"type":"metric","properties":{"metrics":[["Shop","Orders"],["Shop","Visits",{"yAxis":"right"}]],
        "yAxis":{"left":{"label":"count"},"right":{"label":"visits"}},"annotations":{"horizontal":[{"value":9,"yAxis":"right"},{"value":3}]}}}]})"));
    const MetricGraph::Subject &subject = all.front().subject;
    QVERIFY(subject.leftTitle == QLatin1String("count") && subject.rightTitle == QLatin1String("visits"));
    QVERIFY(subject.thresholds[0].right && !subject.thresholds[1].right);
}

QTEST_MAIN(TestCloudWatchGraph)
#include "tst_cloudwatchgraph.moc"
