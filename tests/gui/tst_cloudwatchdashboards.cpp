#include "PageTest.h"

#include "api/generated/cloudwatch.h"
#include "api/generated/logs.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/charts/Gauge.h"
#include "gui/consoles/cloudwatch/AlarmsCard.h"
#include "gui/consoles/cloudwatch/DashboardPanel.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/LogsCard.h"
#include "gui/consoles/cloudwatch/MetricGauges.h"
#include "gui/consoles/cloudwatch/MetricNumbers.h"
#include "gui/consoles/cloudwatch/MetricTable.h"
#include "gui/consoles/cloudwatch/RowsView.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TableView.h"
#include "gui/kit/TextInput.h"

#include <cmath>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;

/// Dashboards: their source, what is drawn of it, their forms.
class TestCloudWatchDashboards : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void widgetsAreRead();
    void queriesAndTablesAreRead();
    void gaugesHaveAScale();
    void widgetsArePutIntoTheBody();
    void placesOnTheGrid();
    void dashboardsAreMadeAndDeleted();
    void eachKindIsDrawn();
    void gaugesAndTablesAreDrawn();
    void logsAreDrawn();
    void timesAreWholeInNarrowTables();
    void widgetsAreAddedAndChanged();
    void gaugesTablesAndLogsAreAdded();
    void widgetsAreCopiedAndRemoved();
    void metricsComeFromTheirList();

private:
    bool putData()
    {
        api::cloudwatch::PutMetricData::Input input;
        input.namespace_ = "Shop";
        for (const char *name : {"Orders", "Visits"}) {
            auto &datum = (input.metricData ? *input.metricData : input.metricData.emplace()).emplace_back();
            datum.metricName = name;
            datum.value = 3;
        }
        return m_console->call<api::cloudwatch::PutMetricData>(std::move(input)).has_value();
    }
    bool putDashboard(const QString &body)
    {
        api::cloudwatch::PutDashboard::Input input;
        input.dashboardName = "shop";
        input.dashboardBody = toStd(body);
        return m_console->call<api::cloudwatch::PutDashboard>(std::move(input)).has_value();
    }
    std::vector<DashboardWidget> widgets(const std::string &dashboard = "shop")
    {
        api::cloudwatch::GetDashboard::Input input;
        input.dashboardName = dashboard;
        const auto found = m_console->call<api::cloudwatch::GetDashboard>(std::move(input));
        return found ? widgetsOf(toQt(found->dashboardBody.value_or(""))) : std::vector<DashboardWidget>();
    }
    DashboardPanel *panel()
    {
        auto *page = m_console->show<DetailsPage>(dashboardAddress(QStringLiteral("shop")));
        return page ? qobject_cast<DashboardPanel *>(page->panel()) : nullptr;
    }
    static void pick(QWidget *page, const char *select, const char *value) { part<Select>(page, select)->setValue(QLatin1String(value)); }
};

void TestCloudWatchDashboards::widgetsAreRead()
{
    QVERIFY(widgetsOf(QStringLiteral("no JSON")).empty());
    const auto all = widgetsOf(QStringLiteral(R"({"widgets":[
        {"type":"text","y":9,"x":2,"width":7,"height":3,"properties":{"markdown":"below"}},
        {"type":"log","y":5,"properties":{"query":"fields @message"}},
        {"type":"metric","properties":{"view":"singleValue","sparkline":true,"metrics":[["Shop","Orders"]]}},
        {"type":"metric","y":12,"properties":{"view":"gauge","metrics":[["Shop","Orders"]]}},
        {"type":"metric","y":11,"properties":{"annotations":{"alarms":["arn:aws:cloudwatch:eu-west-1:1:alarm:a:b"]}}},
        {"type":"alarm","y":10,"properties":{"alarms":["one","two"]}},
        {"type":"metric","y":0,"properties":{"title":"Shop","region":"eu-west-1","stat":"Sum","period":60,"stacked":true,"annotations":{"horizontal":[{"label":"much","value":9}]},
            "metrics":[["Shop","Orders","Store","seoul",{"id":"a","visible":false}],["...","busan",{"id":"b","stat":"p90"}],[".","Visits",".","."],[{"expression":"a+b","label":"all"}]]}}]})"));
    QCOMPARE(all.size(), std::size_t(7));
    const auto &queries = all[0].subject.queries;
    QCOMPARE(queries.size(), std::size_t(4));
    QVERIFY(all[0].kind == DashboardWidget::Kind::Graph && all[0].chart == ChartKind::Area && all[0].index == 6);
    QVERIFY(all[0].title == QLatin1String("Shop") && all[0].subject.region == "eu-west-1" && all[0].subject.thresholds.front().value == 9.0);
    QVERIFY(queries[0].id == "a" && queries[0].returnData == false && queries[0].metricStat->stat == "Sum" && queries[0].metricStat->period == 60);
    QCOMPARE(MetricId::of(*queries[1].metricStat->metric).text(), QStringLiteral("[\"Shop\", \"Orders\", \"Store\", \"busan\"]"));
    QVERIFY(queries[1].metricStat->stat == "p90" && queries[1].returnData == true);
    QCOMPARE(MetricId::of(*queries[2].metricStat->metric).text(), QStringLiteral("[\"Shop\", \"Visits\", \"Store\", \"busan\"]"));
    QVERIFY(queries[3].expression == "a+b" && queries[3].label == "all" && !queries[3].metricStat);
    QVERIFY(all[1].kind == DashboardWidget::Kind::Logs && all[1].logs.groups.isEmpty() && !all[1].logs.visual);
    QVERIFY(all[2].kind == DashboardWidget::Kind::Text && all[2].text == QLatin1String("below"));
    QVERIFY(all[2].place.column == 2 && all[2].place.columns == 7 && all[2].place.rows == 3);
    QVERIFY(all[3].kind == DashboardWidget::Kind::Alarms);
    QCOMPARE(all[3].alarms, QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QVERIFY(all[4].kind == DashboardWidget::Kind::Graph && all[4].alarm == QLatin1String("a:b") && all[4].subject.region == "eu-west-1");
    QVERIFY(all[5].kind == DashboardWidget::Kind::Gauges && all[5].least == 0 && all[5].most == 100); // as a body may have it that was written elsewhere
    QVERIFY(all[6].kind == DashboardWidget::Kind::Numbers && all[6].history && !all[6].place.column); // without a place it is the last
}

void TestCloudWatchDashboards::queriesAndTablesAreRead()
{
    const LogQuery query = logQueryIn(QStringLiteral("SOURCE '/aws/lambda/a b' | source \"c\"|fields @message | filter @message like 'SOURCE'"));
    QCOMPARE(query.groups, QStringList({QStringLiteral("/aws/lambda/a b"), QStringLiteral("c")}));
    QCOMPARE(query.text, QStringLiteral("fields @message | filter @message like 'SOURCE'"));
    QCOMPARE(sourceOf(query), QStringLiteral("SOURCE '/aws/lambda/a b' | SOURCE 'c' | fields @message | filter @message like 'SOURCE'"));
    QVERIFY(logQueryIn(QStringLiteral("fields @message")).groups.isEmpty());
    const auto all = widgetsOf(QStringLiteral(R"({"widgets":[
        {"type":"log","properties":{"query":"SOURCE 'a' | stats count(*) by bin(1m) | limit 9","view":"timeSeries","stacked":true,"region":"eu-west-1"}},
        {"type":"log","properties":{"query":"SOURCE 'a' | stats count(*) by kind","view":"pie"}},
        {"type":"metric","properties":{"view":"table","metrics":[["Shop","Orders"]],"table":{"summaryColumns":["MIN","SUM"],"showTimeSeriesData":false,"layout":"vertical"}}},
        {"type":"metric","properties":{"view":"gauge","metrics":[["Shop","Orders"]],"yAxis":{"left":{"min":-5,"max":20.5}}}}]})"));
    QCOMPARE(all.size(), std::size_t(4));
    QVERIFY(all[0].logs.visual == InsightsVisual::Area && all[0].logs.region == "eu-west-1" && all[0].logs.text == QLatin1String("stats count(*) by bin(1m) | limit 9"));
    QVERIFY(all[1].logs.visual == InsightsVisual::Pie);
    QVERIFY(all[2].kind == DashboardWidget::Kind::Table && all[2].table.vertical && !all[2].table.values);
    QCOMPARE(all[2].table.summary, QStringList({QStringLiteral("MIN"), QStringLiteral("SUM")}));
    QVERIFY(all[3].least == -5 && all[3].most == 20.5);
}

void TestCloudWatchDashboards::gaugesHaveAScale()
{
    Gauge gauge;
    gauge.setName(QStringLiteral("Load"));
    QCOMPARE(gauge.share(), 0.0); // of nothing
    QVERIFY(gauge.accessibleName().contains(QStringLiteral("Load")));
    gauge.setRange(-10, 30);
    const std::pair<double, double> shares[] = {{-10, 0}, {0, 0.25}, {30, 1}, {99, 1}, {-99, 0}};
    for (const auto &[value, share] : shares) {
        gauge.setValue(value, ChartUnit::Number);
        QCOMPARE(gauge.share(), share);
    }
    gauge.setRange(5, 5);
    QCOMPARE(gauge.share(), 0.0);
}

void TestCloudWatchDashboards::widgetsArePutIntoTheBody()
{
    const QString body = QStringLiteral(R"({"start":"-PT6H","widgets":[{"type":"text","properties":{"markdown":"a"}},{"type":"text","properties":{"markdown":"b"}}]})");
    const QJsonObject third{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("properties"), QJsonObject{{QStringLiteral("markdown"), QStringLiteral("c")}}}};
    const auto texts = [](const QString &of) {
        QStringList out;
        for (const DashboardWidget &widget : widgetsOf(of))
            out << widget.text;
        return out.join(u' ');
    };
    QCOMPARE(texts(bodyWith(body, -1, third)), QStringLiteral("a b c"));
    QCOMPARE(texts(bodyWith(body, 0, third)), QStringLiteral("c b"));
    QCOMPARE(texts(bodyWithout(body, 1)), QStringLiteral("a"));
    QVERIFY(bodyWithout(body, 1).contains(QStringLiteral("-PT6H"))); // what else it says stays
    QCOMPARE(texts(bodyWith({}, -1, third)), QStringLiteral("c"));
}

void TestCloudWatchDashboards::placesOnTheGrid()
{
    QWidget parent;
    auto *grid = new DashboardLayout;
    parent.setLayout(grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    std::vector<QWidget *> cards;
    const auto add = [&](DashboardLayout::Place place) {
        cards.push_back(new QWidget(&parent));
        grid->add(cards.back(), place);
        cards.back()->show();
    };
    add({.column = 0, .columns = 12, .rows = 2});
    add({.column = 12, .columns = 12, .rows = 4});
    add({.column = 6, .columns = 12, .rows = 1}); // below both
    add({.columns = 6, .rows = 1});               // beside it, where there is room
    grid->setGeometry(QRect(0, 0, 2400, 2000));
    const int row = DashboardLayout::rowHeight;
    QCOMPARE(cards[0]->geometry(), QRect(0, 0, 1200, 2 * row));
    QCOMPARE(cards[1]->geometry(), QRect(1200, 0, 1200, 4 * row));
    QCOMPARE(cards[2]->geometry(), QRect(600, 4 * row, 1200, row));
    QCOMPARE(cards[3]->geometry(), QRect(0, 2 * row, 600, row));
    QCOMPARE(grid->heightForWidth(2400), 5 * row);
    for (QWidget *card : cards)
        card->setMinimumWidth(500);
    grid->setGeometry(QRect(0, 0, 600, 2000)); // too narrow for two
    for (std::size_t i = 0; i < cards.size(); ++i)
        QCOMPARE(cards[i]->width(), 600);
    // Widened they no longer fit as they were put: they follow each other, and no row ends before the page does.
    grid->setGeometry(QRect(0, 0, 1200, 2000));
    QCOMPARE(cards[0]->geometry(), QRect(0, 0, 600, 2 * row));
    QCOMPARE(cards[1]->geometry(), QRect(600, 0, 600, 4 * row));
    QCOMPARE(cards[2]->geometry(), QRect(0, 4 * row, 700, row)); // as it was put, 12 to 6, but for what the other needs
    QCOMPARE(cards[3]->geometry(), QRect(700, 4 * row, 500, row));
    // One that needs more takes those beside it along, and what is below gives way to all of them.
    while (!cards.empty()) {
        delete cards.back();
        cards.pop_back();
    }
    add({.column = 0, .columns = 12, .rows = 2});
    add({.column = 12, .columns = 12, .rows = 2});
    add({.column = 0, .columns = 12, .rows = 1});
    cards[1]->setMinimumHeight(2 * row + 7);
    grid->setGeometry(QRect(0, 0, 2400, 2000));
    QCOMPARE(cards[0]->height(), 2 * row + 7);
    QCOMPARE(cards[1]->height(), 2 * row + 7);
    QCOMPARE(cards[2]->geometry(), QRect(0, 2 * row + 7, 1200, row));
    while (!cards.empty()) {
        delete cards.back();
        cards.pop_back();
    }
    // Put as wide as one another they stay so, whatever each has to have.
    add({.columns = 8, .rows = 1});
    add({.columns = 8, .rows = 1});
    cards[0]->setMinimumWidth(550);
    cards[1]->setMinimumWidth(450);
    grid->setGeometry(QRect(0, 0, 1200, 2000));
    QCOMPARE(cards[0]->geometry(), QRect(0, 0, 600, row));
    QCOMPARE(cards[1]->geometry(), QRect(600, 0, 600, row));
}

void TestCloudWatchDashboards::dashboardsAreMadeAndDeleted()
{
    auto *page = m_console->show<CreatePage>(createDashboardAddress());
    QVERIFY(page);
    type(page, "dashboardName", "no blanks");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("dashboardName"))->hasError());
    type(page, "dashboardName", "shop");
    auto *editor = page->findChild<CodeEditor *>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("{\"widgets\":[{\"type\":\"window\"}]}"));
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("dashboardBody"))->error().contains(QStringLiteral("one of the allowed values")));
    editor->setText(QStringLiteral("{\"widgets\":[]}"));
    save(page);
    QTRY_COMPARE(m_console->address(), dashboardsAddress());
    DashboardPanel *shown = panel();
    QVERIFY(shown);
    QVERIFY(part<QWidget>(shown, "noWidgets")->isVisibleTo(shown));
    ResourceView *view = list(dashboardsAddress());
    QVERIFY(view);
    view->table().selectIds({QStringLiteral("shop")});
    QVERIFY(view->perform(QStringLiteral("deleteDashboard")));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
}

void TestCloudWatchDashboards::eachKindIsDrawn()
{
    QVERIFY(putData());
    api::cloudwatch::PutMetricAlarm::Input alarm;
    alarm.alarmName = "many";
    alarm.namespace_ = "Shop";
    alarm.metricName = "Orders";
    alarm.statistic.emplace("Sum");
    alarm.period = 60;
    alarm.evaluationPeriods = 1;
    alarm.threshold = 5;
    alarm.comparisonOperator.emplace("GreaterThanThreshold");
    QVERIFY(m_console->call<api::cloudwatch::PutMetricAlarm>(std::move(alarm)));
    QString body = QStringLiteral(R"({"widgets":[{"type":"text","properties":{"markdown":"# Hello"}},{"type":"explorer","properties":{}},
        {"type":"alarm","properties":{"alarms":["ARN:many","ARN:none"]}},
        {"type":"metric","properties":{"region":"REGION","metrics":[["Shop","Orders"],["Shop","Visits"]]}},
        {"type":"metric","properties":{"region":"REGION","view":"bar","metrics":[["Shop","Orders"],["Shop","Visits"]]}},
        {"type":"metric","properties":{"region":"REGION","view":"singleValue","metrics":[["Shop","Orders"],["Shop","Visits"]]}},
        {"type":"metric","properties":{"region":"REGION","annotations":{"alarms":["ARN:many"]}}}]})");
    const EngineHost &engine = m_console->engine();
    body.replace(QStringLiteral("ARN"), QString(QStringLiteral("arn:aws:cloudwatch:") % engine.region() % u':' % engine.accountId() % QStringLiteral(":alarm")));
    QVERIFY(putDashboard(body.replace(QStringLiteral("REGION"), engine.region())));
    DashboardPanel *shown = panel();
    QVERIFY(shown);
    QCOMPARE(shown->graphs().size(), std::size_t(4));
    const auto data = [shown](std::size_t graph) -> const ChartData & { return shown->graphs()[graph]->chart().surface().data(); };
    QTRY_COMPARE(data(0).series.size(), std::size_t(2));
    QTRY_COMPARE(data(1).categories.size(), qsizetype(1)); // one stop with the latest of each
    QCOMPARE(data(1).series.size(), std::size_t(2));
    auto *numbers = qobject_cast<MetricNumbers *>(shown->graphs()[2]);
    QVERIFY(numbers);
    QTRY_COMPARE(numbers->numbers().size(), std::size_t(2));
    QCOMPARE(part<QLabel>(numbers->numbers().front(), "value")->text(), QStringLiteral("3"));
    QVERIFY(numbers->chart().QWidget::isHidden());
    QTRY_COMPARE(data(3).thresholds.size(), std::size_t(1)); // the alarm's
    QTRY_VERIFY(wordsOn(shown->findChild<AlarmsCard *>()).contains(QStringLiteral("There is no such alarm")));
    const QString words = wordsOn(shown);
    QVERIFY(words.contains(QStringLiteral("# Hello")) && words.contains(QStringLiteral("explorer")) && words.contains(QStringLiteral("many")));
    // An hour long ago has none.
    const QDateTime day(QDate(2020, 1, 1), QTime(0, 0));
    auto *range = part<DateRangePicker>(shown, "dashboardRange");
    range->setValue(DateRange{.from = day, .to = day.addSecs(3600)});
    QTRY_VERIFY(wordsOn(shown->graphs().front()).contains(QStringLiteral("No data")));
    QTRY_VERIFY(!numbers->chart().QWidget::isHidden());
}

void TestCloudWatchDashboards::gaugesAndTablesAreDrawn()
{
    QVERIFY(putData());
    QString body = QStringLiteral(R"({"widgets":[
        {"type":"metric","properties":{"region":"REGION","view":"gauge","metrics":[["Shop","Orders"],["Shop","Nobody"]],"yAxis":{"left":{"min":0,"max":6}}}},
        {"type":"metric","properties":{"region":"REGION","view":"table","metrics":[["Shop","Orders"],["Shop","Visits"]],"table":{"summaryColumns":["MAX","SUM"]}}},
        {"type":"metric","properties":{"region":"REGION","view":"table","metrics":[["Shop","Orders"],["Shop","Visits"]],"table":{"summaryColumns":["AVG"],"layout":"vertical","showTimeSeriesData":false}}}]})");
    QVERIFY(putDashboard(body.replace(QStringLiteral("REGION"), m_console->engine().region())));
    DashboardPanel *shown = panel();
    QVERIFY(shown);
    QCOMPARE(shown->graphs().size(), std::size_t(3));
    auto *gauges = qobject_cast<MetricGauges *>(shown->graphs()[0]);
    QVERIFY(gauges);
    QTRY_COMPARE(gauges->gauges().size(), std::size_t(2));
    QCOMPARE(gauges->gauges()[0]->share(), 0.5); // 3 of 6
    QVERIFY(std::isnan(gauges->gauges()[1]->value()));
    QVERIFY(gauges->chart().QWidget::isHidden());
    auto *table = qobject_cast<MetricTable *>(shown->graphs()[1]);
    QVERIFY(table);
    QTRY_COMPARE(table->rows().table().rows.size(), std::size_t(2));
    QCOMPARE(table->rows().table().columns.size(), qsizetype(4)); // name, two figures, the one time there is
    QCOMPARE(table->rows().table().rows[0], QStringList({QStringLiteral("Orders"), QStringLiteral("3"), QStringLiteral("3"), QStringLiteral("3")}));
    auto *turned = qobject_cast<MetricTable *>(shown->graphs()[2]);
    QVERIFY(turned);
    QTRY_COMPARE(turned->rows().table().rows.size(), std::size_t(1));
    QCOMPARE(turned->rows().table().columns.mid(1), QStringList({QStringLiteral("Orders"), QStringLiteral("Visits")}));
    // An hour long ago has none.
    const QDateTime day(QDate(2020, 1, 1), QTime(0, 0));
    part<DateRangePicker>(shown, "dashboardRange")->setValue(DateRange{.from = day, .to = day.addSecs(3600)});
    QTRY_VERIFY(wordsOn(gauges).contains(QStringLiteral("No data")));
    QTRY_VERIFY(wordsOn(table).contains(QStringLiteral("No data")));
}

void TestCloudWatchDashboards::logsAreDrawn()
{
    api::logs::CreateLogGroup::Input group;
    group.logGroupName = "shop";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(std::move(group)));
    QVERIFY(m_console->call<api::logs::CreateLogStream>({"shop", "one"}));
    api::logs::PutLogEvents::Input events;
    events.logGroupName = "shop";
    events.logStreamName = "one";
    for (const char *message : {"order 1", "order 2"}) {
        auto &event = (events.logEvents ? *events.logEvents : events.logEvents.emplace()).emplace_back();
        event.message = message;
        event.timestamp = m_console->engine().now().time_since_epoch().count();
    }
    QVERIFY(m_console->call<api::logs::PutLogEvents>(std::move(events)));
    const QString body = QStringLiteral(R"({"widgets":[
        {"type":"log","properties":{"title":"Rows","query":"SOURCE 'shop' | fields @message | sort @message"}},
        {"type":"log","properties":{"title":"Bars","query":"SOURCE 'shop' | stats count(*) by bin(1h) | limit 9","view":"bar"}},
        {"type":"log","properties":{"title":"Gone","query":"SOURCE 'nothing' | fields @message"}},
        {"type":"log","properties":{"title":"Nowhere","query":"fields @message"}}]})");
    QVERIFY(putDashboard(body));
    DashboardPanel *shown = panel();
    QVERIFY(shown);
    QCOMPARE(shown->logs().size(), std::size_t(4));
    const auto &logs = shown->logs();
    QTRY_COMPARE(logs[0]->rows().table().rows.size(), std::size_t(2));
    QCOMPARE(logs[0]->rows().table().rows[0].front(), QStringLiteral("order 1"));
    QVERIFY(logs[0]->rows().isVisible() && logs[0]->chart().QWidget::isHidden());
    QTRY_COMPARE(logs[0]->rows().mapTo(logs[0], QPoint()).x(), 1); // the table keeps from the border by itself
    QTRY_COMPARE(logs[1]->chart().surface().data().series.size(), std::size_t(1));
    QCOMPARE(logs[1]->chart().surface().data().series.front().points.back().y(), 2.0);
    QTRY_VERIFY(wordsOn(logs[2]).contains(QStringLiteral("does not exist"))); // as the service says
    QTRY_VERIFY(wordsOn(logs[3]).contains(QStringLiteral("SOURCE")));
}

void TestCloudWatchDashboards::timesAreWholeInNarrowTables()
{
    const QString time = QStringLiteral("2026-11-25 09:15:00.000");
    RowsView rows;
    rows.resize(260, 200);
    rows.show();
    auto *view = rows.findChild<TableView *>(QStringLiteral("rows"));
    QVERIFY(view);
    rows.setTable({.columns = {QStringLiteral("bin(5m)"), QStringLiteral("count(*)")}, .rows = {{time, QStringLiteral("3")}}, .pointers = {QString()}});
    const int needed = 20 + QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(time) + 12;
    // As much as its cells need, once they were measured.
    QTRY_VERIFY2(view->columnWidth(0) >= needed && view->columnWidth(0) < 240, qPrintable(QString::number(view->columnWidth(0))));
}

void TestCloudWatchDashboards::widgetsAreAddedAndChanged()
{
    QVERIFY(putData() && putDashboard(QStringLiteral("{\"widgets\":[]}")));
    auto *page = m_console->show<DetailsPage>(dashboardAddress(QStringLiteral("shop")));
    QVERIFY(page);
    press(page, "addWidget");
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // of which metric?
    QTRY_COMPARE(part<Select>(m_console->dialog(), "metricNamespace")->count(), 1);
    pick(m_console->dialog(), "metricNamespace", "Shop");
    pick(m_console->dialog(), "metricName", "Orders");
    pick(m_console->dialog(), "widgetStatistic", "Sum");
    pick(m_console->dialog(), "widgetType", "stacked");
    pick(m_console->dialog(), "widgetWidth", "12");
    type(m_console->dialog(), "widgetTitle", "Sold");
    QTRY_VERIFY(m_console->dialog()->acceptButton().isEnabled());
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(widgets().size(), std::size_t(1));
    const DashboardWidget made = widgets().front();
    QVERIFY(made.title == QLatin1String("Sold") && made.chart == ChartKind::Area && made.place.columns == 12);
    QVERIFY(made.subject.queries.front().metricStat->stat == "Sum" && made.subject.region == toStd(m_console->engine().region()));

    auto *shown = qobject_cast<DashboardPanel *>(page->panel());
    QTRY_COMPARE(shown->graphs().size(), std::size_t(1));
    QTRY_VERIFY(!m_console->dialog());
    Q_EMIT part<MenuButton>(shown, "widgetMenu0")->menu().triggered(QStringLiteral("edit"));
    QVERIFY(m_console->dialog());
    auto *rows = m_console->dialog()->findChild<CodeEditor *>();
    QVERIFY(rows && rows->text().contains(QStringLiteral("Orders")));
    rows->setText(QStringLiteral("[[\"Shop\"]]"));
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("less than 2 items")));
    rows->setText(QStringLiteral("[[\"Shop\",\"Orders\"],[\".\",\"Visits\"]]"));
    accept();
    QTRY_COMPARE(shown->graphs().size() == 1 ? widgets().front().subject.queries.size() : 0, std::size_t(2));

    QTRY_VERIFY(!m_console->dialog());
    press(page, "addWidget");
    QTRY_VERIFY(m_console->dialog());
    pick(m_console->dialog(), "widgetType", "text");
    QVERIFY(!part<QWidget>(m_console->dialog(), "metricNamespace")->isVisible());
    part<TextArea>(m_console->dialog(), "widgetText")->setPlainText(QStringLiteral("# Hello"));
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(widgets().size(), std::size_t(2));
    QVERIFY(widgets().back().kind == DashboardWidget::Kind::Text);
    QTRY_VERIFY(wordsOn(shown).contains(QStringLiteral("# Hello")));
}

void TestCloudWatchDashboards::gaugesTablesAndLogsAreAdded()
{
    QVERIFY(putData() && putDashboard(QStringLiteral("{\"widgets\":[]}")));
    api::logs::CreateLogGroup::Input group;
    group.logGroupName = "shop";
    QVERIFY(m_console->call<api::logs::CreateLogGroup>(std::move(group)));
    auto *page = m_console->show<DetailsPage>(dashboardAddress(QStringLiteral("shop")));
    QVERIFY(page);
    press(page, "addWidget");
    QTRY_VERIFY(m_console->dialog());
    Dialog *dialog = m_console->dialog();
    QTRY_COMPARE(part<Select>(dialog, "metricNamespace")->count(), 1);
    pick(dialog, "metricNamespace", "Shop");
    pick(dialog, "metricName", "Orders");
    pick(dialog, "widgetType", "gauge");
    type(dialog, "widgetLeast", "much");
    QVERIFY(!dialog->acceptButton().isEnabled());
    type(dialog, "widgetLeast", "10");
    type(dialog, "widgetMost", "5"); // the service refuses a scale that goes down
    QTRY_VERIFY(dialog->acceptButton().isEnabled());
    accept();
    QTRY_VERIFY(dialog->findChild<FormInputs *>()->field(QStringLiteral("widgetMost"))->hasError());
    type(dialog, "widgetMost", "50.5");
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(widgets().size(), std::size_t(1));
    QVERIFY(widgets().front().kind == DashboardWidget::Kind::Gauges && widgets().front().least == 10 && widgets().front().most == 50.5);
    auto *shown = qobject_cast<DashboardPanel *>(page->panel());
    QTRY_COMPARE(shown->graphs().size(), std::size_t(1));
    // The same metrics as a table.
    Q_EMIT part<MenuButton>(shown, "widgetMenu0")->menu().triggered(QStringLiteral("edit"));
    dialog = m_console->dialog();
    QVERIFY(dialog);
    QCOMPARE(part<Select>(dialog, "widgetType")->value(), QStringLiteral("gauge"));
    QCOMPARE(part<QLineEdit>(dialog, "widgetMost")->text(), QStringLiteral("50.5"));
    pick(dialog, "widgetType", "table");
    choose(dialog, "widgetLayout", "vertical");
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_VERIFY(widgets().front().kind == DashboardWidget::Kind::Table);
    QVERIFY(widgets().front().table.vertical && widgets().front().table.values && widgets().front().subject.queries.size() == 1);
    // A query.
    press(page, "addWidget");
    QTRY_VERIFY(m_console->dialog());
    dialog = m_console->dialog();
    pick(dialog, "widgetType", "log");
    QVERIFY(!dialog->acceptButton().isEnabled()); // of which group?
    auto *groups = part<Multiselect>(dialog, "widgetGroups");
    QVERIFY(groups);
    QTRY_VERIFY((groups->setValue({QStringLiteral("shop")}), groups->value() == QStringList{QStringLiteral("shop")}));
    part<TextArea>(dialog, "widgetQuery")->setPlainText(QStringLiteral("fields @message | nonsense"));
    QVERIFY(!dialog->acceptButton().isEnabled());
    part<TextArea>(dialog, "widgetQuery")->setPlainText(QStringLiteral("stats count(*) by bin(5m)"));
    pick(dialog, "widgetLogView", "line");
    QTRY_VERIFY(dialog->acceptButton().isEnabled());
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(widgets().size(), std::size_t(2));
    QCOMPARE(widgets().back().place.columns, DashboardLayout::gridColumns); // unlike others, which begin with a quarter
    QCOMPARE(widgets().back().logs.groups, QStringList{QStringLiteral("shop")});
    QVERIFY(widgets().back().logs.visual == InsightsVisual::Line && widgets().back().logs.region == toStd(m_console->engine().region()));
}

void TestCloudWatchDashboards::widgetsAreCopiedAndRemoved()
{
    QVERIFY(putDashboard(QStringLiteral(R"({"widgets":[{"type":"log","x":0,"y":0,"properties":{"query":"fields @message"}},{"type":"text","x":6,"y":0,"properties":{"markdown":"b"}}]})")));
    DashboardPanel *shown = panel();
    QVERIFY(shown);
    const auto choose = [shown](const char *menu, const char *what) { Q_EMIT part<MenuButton>(shown, menu)->menu().triggered(QLatin1String(what)); };
    QTRY_VERIFY(part<MenuButton>(shown, "widgetMenu1"));
    choose("widgetMenu1", "duplicate");
    QTRY_COMPARE(widgets().size(), std::size_t(3));
    QVERIFY(widgets().back().text == QLatin1String("b") && !widgets().back().place.column);
    QTRY_VERIFY(part<MenuButton>(shown, "widgetMenu2"));
    choose("widgetMenu0", "remove");
    QTRY_COMPARE(widgets().size(), std::size_t(2));
    QVERIFY(widgets().front().text == QLatin1String("b"));
}

void TestCloudWatchDashboards::metricsComeFromTheirList()
{
    QVERIFY(putData());
    auto *page = m_console->show<Page>(metricsAddress(QStringLiteral("Shop"), {}));
    auto *view = page ? page->findChild<ResourceView *>(QStringLiteral("browse")) : nullptr;
    QVERIFY(view);
    QTRY_COMPARE(view->source().rowCount(), 2);
    for (std::size_t made = 1; made <= 2; ++made) {
        view->table().selectIds(idsIn(*view));
        QVERIFY(view->perform(QStringLiteral("addToDashboard")));
        Dialog *dialog = m_console->dialog();
        QVERIFY(dialog);
        type(dialog, "newDashboardName", "fresh"); // the second time it is there, and stays
        accept();
        QTRY_COMPARE(widgets("fresh").size(), made);
        QTRY_VERIFY(!m_console->dialog());
    }
    QCOMPARE(widgets("fresh").front().subject.queries.size(), std::size_t(2));
}

QTEST_MAIN(TestCloudWatchDashboards)
#include "tst_cloudwatchdashboards.moc"
