#include "PageTest.h"

#include "api/generated/autoscaling.h"
#include "api/generated/cloudwatch.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/consoles/cloudwatch/AlarmGraph.h"
#include "gui/consoles/cloudwatch/AlarmStates.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/MetricsPanel.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"

#include <QtWidgets/QTabWidget>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudwatch;

/// The CloudWatch console: alarms, metrics and their graphs.
class TestCloudWatchPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void metricsAsText();
    void conditionsInWords();
    void theWizardRefusesAndCreates();
    void aMetricBringsItselfToTheWizard();
    void alarmsRunScalingPolicies();
    void actionsAreSwitchedInTheList();
    void statesAreSetByHand();
    void editingKeepsWhatItDoesNotAskFor();
    void theGraphHasTheThreshold();
    void statesBecomeSpans();
    void statesStandBelowTheGraph();
    void compositeAlarmsHaveChildren();
    void alarmsAreDeletedFromTheirPage();
    void tagsAreEdited();
    void checkedMetricsAreDrawn();

private:
    bool putData(const std::string &metric, double value, const std::string &store = "seoul")
    {
        api::cloudwatch::PutMetricData::Input input;
        input.namespace_ = "Shop";
        auto &datum = input.metricData.emplace().emplace_back();
        datum.metricName = metric;
        auto &dimension = datum.dimensions.emplace().emplace_back();
        dimension.name = "Store";
        dimension.value = store;
        datum.value = value;
        return m_console->call<api::cloudwatch::PutMetricData>(std::move(input)).has_value();
    }
    bool putAlarm(const std::string &name, const std::function<void(api::cloudwatch::PutMetricAlarm::Input &)> &fill = {})
    {
        api::cloudwatch::PutMetricAlarm::Input input;
        input.alarmName = name;
        input.namespace_ = "Shop";
        input.metricName = "Orders";
        auto &dimension = input.dimensions.emplace().emplace_back();
        dimension.name = "Store";
        dimension.value = "seoul";
        input.statistic.emplace("Sum");
        input.period = 60;
        input.evaluationPeriods = 3;
        input.datapointsToAlarm = 2;
        input.threshold = 5;
        input.comparisonOperator.emplace("GreaterThanOrEqualToThreshold");
        if (fill)
            fill(input);
        return m_console->call<api::cloudwatch::PutMetricAlarm>(std::move(input)).has_value();
    }
    std::optional<api::cloudwatch::MetricAlarm> alarm(const std::string &name)
    {
        api::cloudwatch::DescribeAlarms::Input input;
        input.alarmNames.emplace({name});
        const auto found = m_console->call<api::cloudwatch::DescribeAlarms>(std::move(input));
        if (!found || !found->metricAlarms || found->metricAlarms->empty())
            return std::nullopt;
        return found->metricAlarms->front();
    }
    static void pick(QWidget *page, const char *select, const char *value) { part<Select>(page, select)->setValue(QLatin1String(value)); }
    static void next(QWidget *page) { QTest::mouseClick(part<Button>(page, "next"), Qt::LeftButton); }
};

void TestCloudWatchPages::metricsAsText()
{
    QVERIFY(!MetricId::parse(QStringLiteral("no metric")));
    QVERIFY(!MetricId::parse(QStringLiteral("[\"Shop\"]")));
    QVERIFY(!MetricId::parse(QStringLiteral("[\"Shop\", \"Orders\", \"Store\"]")));
    QVERIFY(!MetricId::parse(QStringLiteral("[\"Shop\", \"Orders\", \"Store\", \"\"]")));
    const MetricId metric{QStringLiteral("Shop"), QStringLiteral("Or\"ders"), {{QStringLiteral("Store"), QStringLiteral("서울")}}};
    QCOMPARE(MetricId::parse(metric.text()), std::optional(metric));
    QCOMPARE(MetricId::of(metric.metric()), metric);
}

void TestCloudWatchPages::conditionsInWords()
{
    Alarm alarm;
    alarm.data.metricName = "Orders";
    alarm.data.comparisonOperator.emplace("LessThanThreshold");
    alarm.data.threshold = 0.5;
    alarm.data.evaluationPeriods = 3;
    alarm.data.period = 60;
    QCOMPARE(conditionText(alarm), QStringLiteral("Orders < 0.5 for 3 of 3 datapoints within 3 min"));
    alarm.data.datapointsToAlarm = 2;
    QVERIFY(conditionText(alarm).contains(QStringLiteral("for 2 of 3")));
    alarm.rule = "ALARM(a)";
    QCOMPARE(conditionText(alarm), QStringLiteral("ALARM(a)"));
}

void TestCloudWatchPages::theWizardRefusesAndCreates()
{
    QVERIFY(putData("Orders", 3) && putData("Orders", 4, "busan") && putData("Visits", 9));
    auto *page = m_console->show<CreateWizard>(createAlarmAddress());
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    next(page);
    QCOMPARE(wizard.currentStep(), 0); // of which metric, and beyond what?
    QVERIFY(page->form(0).field(QStringLiteral("alarmMetric"))->hasError() && page->form(0).field(QStringLiteral("threshold"))->hasError());
    QTRY_COMPARE(part<Select>(page, "metricNamespace")->count(), 1);
    QVERIFY(!part<Select>(page, "metricName")->isEnabled());
    pick(page, "metricNamespace", "Shop");
    QCOMPARE(part<Select>(page, "metricName")->count(), 2);
    pick(page, "metricName", "Visits");
    QCOMPARE(part<Select>(page, "metricDimensions")->value(), QStringLiteral("Store = seoul")); // there is no other
    pick(page, "metricName", "Orders");
    QCOMPARE(part<Select>(page, "metricDimensions")->count(), 2);
    pick(page, "metricDimensions", "Store = busan");
    pick(page, "alarmStatistic", "p90");
    pick(page, "alarmPeriod", "60");
    choose(page, "comparison", "LessThanOrEqualToThreshold");
    type(page, "threshold", "five");
    next(page);
    QCOMPARE(wizard.currentStep(), 0);
    type(page, "threshold", "-2.5");
    part<NumberInput>(page, "datapointsToAlarm")->setValue(3);
    part<NumberInput>(page, "evaluationPeriods")->setValue(2);
    next(page);
    QCOMPARE(wizard.currentStep(), 1);
    next(page);
    QCOMPARE(wizard.currentStep(), 2);
    next(page);
    QVERIFY(page->form(2).field(QStringLiteral("alarmName"))->hasError());
    type(page, "alarmName", "few-orders");
    next(page);
    QCOMPARE(wizard.currentStep(), 3);
    next(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("DatapointsToAlarm must be at least 1"))); // of 2 datapoints 3 cannot breach
    QVERIFY(!alarm("few-orders"));
    QVERIFY(wizard.goTo(0));
    part<NumberInput>(page, "datapointsToAlarm")->setValue(1);
    QVERIFY(wizard.goTo(3));
    next(page);
    QTRY_COMPARE(m_console->address(), alarmsAddress());
    const auto made = alarm("few-orders");
    QVERIFY(made);
    QCOMPARE(MetricId::of({made->dimensions, made->metricName, made->namespace_}).text(), QStringLiteral("[\"Shop\", \"Orders\", \"Store\", \"busan\"]"));
    QVERIFY(made->extendedStatistic == "p90" && !made->statistic && made->period == 60 && made->threshold == -2.5);
    QVERIFY(made->comparisonOperator->value == "LessThanOrEqualToThreshold" && made->datapointsToAlarm == 1 && made->evaluationPeriods == 2);
    QCOMPARE(made->treatMissingData, std::optional<std::string>("missing"));
}

void TestCloudWatchPages::aMetricBringsItselfToTheWizard()
{
    const MetricId metric{QStringLiteral("Shop"), QStringLiteral("Not yet / known"), {}};
    auto *page = m_console->show<CreateWizard>(createAlarmAddress(metric));
    QVERIFY(page);
    QCOMPARE(page->form(0).values()[QStringLiteral("alarmMetric")], metric.text());
    type(page, "threshold", "1");
    next(page);
    QCOMPARE(page->wizard().currentStep(), 1);
}

void TestCloudWatchPages::alarmsRunScalingPolicies()
{
    namespace scaling = api::autoscaling;
    scaling::CreateLaunchConfiguration::Input configuration;
    configuration.launchConfigurationName = "shop";
    configuration.imageId = "ami-0123456789abcdef0";
    configuration.instanceType = "t3.micro";
    QVERIFY(m_console->call<scaling::CreateLaunchConfiguration>(std::move(configuration)));
    scaling::CreateAutoScalingGroup::Input group;
    group.autoScalingGroupName = group.launchConfigurationName = "shop";
    group.minSize = group.maxSize = 0;
    group.availabilityZones = std::vector<std::string>{toStd(m_console->engine().region()) + 'a'};
    QVERIFY(m_console->call<scaling::CreateAutoScalingGroup>(std::move(group)));
    scaling::PutScalingPolicy::Input policy;
    policy.autoScalingGroupName = "shop";
    policy.policyName = "more";
    policy.adjustmentType = "ChangeInCapacity";
    policy.scalingAdjustment = 1;
    const auto simple = m_console->call<scaling::PutScalingPolicy>(policy);
    QVERIFY(simple);
    // This one has alarms of its own making.
    policy.policyName = "track";
    policy.policyType = "TargetTrackingScaling";
    policy.adjustmentType.reset();
    policy.scalingAdjustment.reset();
    auto &target = policy.targetTrackingConfiguration.emplace();
    target.targetValue = 50;
    auto &watched = target.customizedMetricSpecification.emplace();
    watched.metricName = "Orders";
    watched.namespace_ = "Shop";
    watched.statistic.emplace("Average");
    const auto tracking = m_console->call<scaling::PutScalingPolicy>(std::move(policy));
    QVERIFY(tracking);

    auto *page = m_console->show<CreateWizard>(createAlarmAddress(MetricId{QStringLiteral("Shop"), QStringLiteral("Orders"), {}}));
    QVERIFY(page);
    type(page, "threshold", "5");
    next(page);
    QCOMPARE(page->wizard().currentStep(), 1);
    auto *targets = part<Multiselect>(page, "alarmTargets");
    const QString arn = toQt(*simple->policyARN);
    QTRY_VERIFY((targets->setValue({arn}), targets->value() == QStringList{arn}));
    targets->setValue({arn, toQt(*tracking->policyARN)});
    QCOMPARE(targets->value(), QStringList{arn}); // the other is no choice
    next(page);
    type(page, "alarmName", "busy");
    next(page);
    next(page);
    QTRY_VERIFY(alarm("busy"));
    QCOMPARE(alarm("busy")->alarmActions.value_or(std::vector<std::string>()), std::vector<std::string>{*simple->policyARN});
    QCOMPARE(actionName(*simple->policyARN), QStringLiteral("shop: more"));
    QCOMPARE(actionName("arn:aws:lambda:us-east-1:123456789012:function:f"), QStringLiteral("f"));
    QCOMPARE(actionName("arn:aws:sns:us-east-1:123456789012:news"), QStringLiteral("news"));
}

void TestCloudWatchPages::actionsAreSwitchedInTheList()
{
    ResourceView *view = list(alarmsAddress());
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0);
    QVERIFY(putAlarm("one") && putAlarm("two"));
    QTRY_COMPARE(view->source().rowCount(), 2);
    QVERIFY(!view->perform(QStringLiteral("disableAlarmActions"))); // of none
    view->table().selectIds({QStringLiteral("one"), QStringLiteral("two")});
    QVERIFY(!view->perform(QStringLiteral("enableAlarmActions"))); // they are
    QVERIFY(view->perform(QStringLiteral("disableAlarmActions")));
    QTRY_VERIFY(alarm("one")->actionsEnabled == false && alarm("two")->actionsEnabled == false);
    QTRY_VERIFY(view->perform(QStringLiteral("enableAlarmActions")));
    QTRY_VERIFY(alarm("one")->actionsEnabled == true && alarm("two")->actionsEnabled == true);
}

void TestCloudWatchPages::statesAreSetByHand()
{
    QVERIFY(putAlarm("one"));
    ResourceView *view = list(alarmsAddress());
    QVERIFY(view);
    view->table().selectIds({QStringLiteral("one")});
    QVERIFY(view->perform(QStringLiteral("setAlarmState")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    part<QLineEdit>(dialog, "stateReason")->clear();
    QVERIFY(!dialog->acceptButton().isEnabled());
    type(dialog, "stateReason", "a drill");
    accept();
    QTRY_COMPARE(alarm("one")->stateValue->value, std::string("ALARM"));
    QCOMPARE(alarm("one")->stateReason, std::optional<std::string>("a drill"));
    QTRY_COMPARE(view->source().cell(0, 1).text, QStringLiteral("In alarm"));
    QVERIFY(view->source().cell(0, 1).status == StatusIndicator::Status::Error);
    // The history has it, with the alarm's beginning.
    view = list(alarmAddress(QStringLiteral("one"), QStringLiteral("history")));
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 2);
    QCOMPARE(view->source().cell(0, 1).text, QStringLiteral("State update"));
}

void TestCloudWatchPages::editingKeepsWhatItDoesNotAskFor()
{
    QVERIFY(putAlarm("one", [](auto &input) {
        input.unit.emplace("Count");
        input.period = 120;
        input.alarmActions.emplace().push_back("arn:aws:sns:ap-northeast-2:123456789012:gone");
    }));
    CreatePage *form = formAt(alarmAddress(QStringLiteral("one"), QStringLiteral("configuration/alarm/edit")));
    QVERIFY(form);
    QCOMPARE(form->form().values()[QStringLiteral("alarmMetric")], QStringLiteral("[\"Shop\", \"Orders\", \"Store\", \"seoul\"]")); // though nobody has put data yet
    type(form, "threshold", "");
    part<QLineEdit>(form, "threshold")->clear();
    save(form);
    QVERIFY(form->form().field(QStringLiteral("threshold"))->hasError());
    type(form, "threshold", "7");
    save(form);
    QTRY_COMPARE(m_console->address(), alarmAddress(QStringLiteral("one"), QStringLiteral("configuration")));
    const auto now = alarm("one");
    QVERIFY(now->threshold == 7.0 && now->unit->value == "Count" && now->period == 120 && now->statistic->value == "Sum");
    QVERIFY(now->datapointsToAlarm == 2 && now->evaluationPeriods == 3 && now->alarmActions->size() == 1);
}

void TestCloudWatchPages::theGraphHasTheThreshold()
{
    QVERIFY(putData("Orders", 3) && putAlarm("one"));
    auto *page = m_console->show<DetailsPage>(alarmAddress(QStringLiteral("one")));
    QVERIFY(page);
    auto *panel = qobject_cast<AlarmGraph *>(page->panel());
    QVERIFY(panel);
    const ChartSurface &surface = panel->graph().chart().surface();
    QTRY_COMPARE(surface.data().series.size(), std::size_t(1));
    QCOMPARE(surface.data().series.front().points.size(), std::size_t(1));
    QCOMPARE(surface.data().series.front().points.front().y(), 3.0);
    QCOMPARE(surface.data().thresholds.size(), std::size_t(1));
    QCOMPARE(surface.data().thresholds.front().value, 5.0);
    QVERIFY(wordsOn(page).contains(QStringLiteral("Orders >= 5 for 2 of 3 datapoints within 3 min")));
    // What is not there says so.
    page = m_console->show<DetailsPage>(alarmAddress(QStringLiteral("two")));
    QVERIFY(page);
    QVERIFY(wordsOn(page).contains(QStringLiteral("There is no alarm two")));
}

void TestCloudWatchPages::statesBecomeSpans()
{
    const auto turn = [](double time, const char *before, const char *after) {
        api::cloudwatch::AlarmHistoryItem item;
        item.historyItemType.emplace().value = "StateUpdate";
        item.timestamp = Timestamp(std::chrono::milliseconds(qint64(time)));
        item.historyData = toStd(QStringLiteral("{\"oldState\":{\"stateValue\":\"%1\"},\"newState\":{\"stateValue\":\"%2\"}}").arg(QLatin1String(before), QLatin1String(after)));
        return item;
    };
    using Spans = std::vector<StateSpan>;
    QVERIFY(stateSpans({}, "", 0, 100).empty());
    QVERIFY(stateSpans({}, "OK", 100, 100).empty());
    QVERIFY(stateSpans({}, "OK", 0, 100) == (Spans{{0, 100, "OK"}}));
    // In any order; what is outside of the time does not count.
    const auto spans = stateSpans({turn(60, "ALARM", "OK"), turn(20, "INSUFFICIENT_DATA", "ALARM"), turn(100, "OK", "ALARM"), turn(-5, "OK", "INSUFFICIENT_DATA")}, "ALARM", 0, 100);
    QVERIFY(spans == (Spans{{0, 20, "INSUFFICIENT_DATA"}, {20, 60, "ALARM"}, {60, 100, "OK"}}));
    api::cloudwatch::AlarmHistoryItem broken = turn(50, "OK", "ALARM");
    broken.historyData = "no JSON";
    QVERIFY(stateSpans({broken}, "OK", 0, 100) == (Spans{{0, 100, "OK"}}));
}

void TestCloudWatchPages::statesStandBelowTheGraph()
{
    QVERIFY(putData("Orders", 3) && putAlarm("one"));
    api::cloudwatch::SetAlarmState::Input input;
    input.alarmName = "one";
    input.stateValue.emplace().value = "ALARM";
    input.stateReason = "to see it";
    QVERIFY(m_console->call<api::cloudwatch::SetAlarmState>(std::move(input)));
    auto *page = m_console->show<DetailsPage>(alarmAddress(QStringLiteral("one")));
    QVERIFY(page);
    auto *panel = qobject_cast<AlarmGraph *>(page->panel());
    QVERIFY(panel);
    const auto states = [panel] {
        QStringList all;
        for (const StateSpan &span : panel->states().spans())
            all << toQt(span.state);
        return all;
    };
    QTRY_VERIFY(states().indexOf(QStringLiteral("ALARM")) > 0); // after another state
    QVERIFY(panel->states().isVisibleTo(page));
    QVERIFY(panel->states().accessibleName().contains(QStringLiteral("In alarm")));
}

void TestCloudWatchPages::compositeAlarmsHaveChildren()
{
    QVERIFY(putAlarm("one") && putAlarm("two"));
    ResourceView *all = list(alarmsAddress());
    QVERIFY(all);
    all->table().selectIds({QStringLiteral("one"), QStringLiteral("two")});
    QVERIFY(all->perform(QStringLiteral("createCompositeAlarm")));
    auto *rule = part<TextArea>(m_console->dialog(), "alarmRule");
    QCOMPARE(rule->toPlainText(), QStringLiteral("ALARM(\"one\") OR ALARM(\"two\")"));
    type(m_console->dialog(), "compositeName", "both");
    rule->setPlainText(QStringLiteral("ALARM(three)"));
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("ValidationError"))); // there is no third
    rule->setPlainText(QStringLiteral("ALARM(one) AND ALARM(two)"));
    accept();
    QTRY_COMPARE(all->source().rowCount(), 3);
    auto *page = m_console->show<DetailsPage>(alarmAddress(QStringLiteral("both")));
    QVERIFY(page && page->item());
    auto *tabs = page->findChild<QTabWidget *>();
    const auto hasTab = [&](const char *id) { return tabs->isTabVisible(tabs->indexOf(tabs->findChild<QWidget *>(QLatin1String(id)))); };
    QVERIFY(hasTab("tab-children"));
    ResourceView *view = list(alarmAddress(QStringLiteral("both"), QStringLiteral("children")));
    QVERIFY(view);
    QCOMPARE(idsIn(*view), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void TestCloudWatchPages::alarmsAreDeletedFromTheirPage()
{
    QVERIFY(putAlarm("one"));
    auto *page = m_console->show<DetailsPage>(alarmAddress(QStringLiteral("one")));
    QVERIFY(page && page->item());
    QTest::keyClick(page, Qt::Key_Delete);
    QVERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE(m_console->address(), alarmsAddress());
    QVERIFY(!alarm("one"));
}

void TestCloudWatchPages::tagsAreEdited()
{
    QVERIFY(putAlarm("one"));
    CreatePage *form = formAt(alarmAddress(QStringLiteral("one"), QStringLiteral("tags/tags/edit")));
    QVERIFY(form);
    addRow(form);
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    save(form);
    QTRY_COMPARE(m_console->address(), alarmAddress(QStringLiteral("one"), QStringLiteral("tags")));
    api::cloudwatch::ListTagsForResource::Input input;
    input.resourceARN = *alarm("one")->alarmArn;
    QCOMPARE(m_console->call<api::cloudwatch::ListTagsForResource>(std::move(input))->tags->front().key, std::optional<std::string>("team"));
}

void TestCloudWatchPages::checkedMetricsAreDrawn()
{
    ResourceView *sets = list(metricsAddress());
    QVERIFY(sets);
    QVERIFY(putData("Orders", 3) && putData("Orders", 4, "busan"));
    const auto row = [&] { return idsIn(*sets).indexOf(QStringLiteral("Shop Store")); };
    QTRY_VERIFY(row() >= 0); // whatever the services have counted meanwhile
    QTRY_COMPARE(sets->source().cell(int(row()), 2).text, QStringLiteral("2"));
    const QString address = sets->resource().addressOf(sets->source().item(int(row())).get());
    auto *page = m_console->show<DetailsPage>(address);
    QVERIFY(page);
    auto *panel = qobject_cast<MetricsPanel *>(page->panel());
    QVERIFY(panel);
    QCOMPARE(panel->view().source().rowCount(), 2);
    const auto series = [&] { return panel->graph().chart().surface().data().series.size(); };
    QVERIFY(wordsOn(panel).contains(QStringLiteral("Nothing to draw"))); // nothing is checked
    panel->view().table().selectIds(idsIn(panel->view()));
    QTRY_COMPARE(series(), std::size_t(2));
    // For people, as elsewhere.
    if (const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES"); !folder.isEmpty())
        m_console->grab().save(QString(folder % QStringLiteral("/metrics.png")));
    pick(panel, "graphStatistic", "SampleCount");
    QTRY_COMPARE(panel->graph().chart().surface().data().unit, ChartUnit::Count);
    QCOMPARE(panel->graph().chart().surface().data().series.front().points.front().y(), 1.0);
    panel->view().table().clearSelection();
    QTRY_VERIFY(wordsOn(panel).contains(QStringLiteral("Nothing to draw")));
}

QTEST_MAIN(TestCloudWatchPages)
#include "tst_cloudwatchpages.moc"
