#include "AutoScalingFixture.h"
#include "services/autoscaling/Adjustment.h"
#include "services/autoscaling/Recurrence.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// What changes a group's capacity of its own accord: policies with their alarms, and scheduled actions.
class TestAutoScalingPolicies : public QObject
{
    Q_OBJECT

    std::unique_ptr<AutoScalingFixture> m_fixture;

    static scaling::PutScalingPolicy::Input policy(const std::string &name, const std::string &type = "SimpleScaling")
    {
        scaling::PutScalingPolicy::Input input;
        input.autoScalingGroupName = "g";
        input.policyName = name;
        input.policyType = type;
        if (type == "TargetTrackingScaling")
            return input;
        input.adjustmentType = "ChangeInCapacity";
        if (type == "SimpleScaling")
            input.scalingAdjustment = 1;
        return input;
    }
    static void addStep(scaling::PutScalingPolicy::Input &input, std::optional<double> low, std::optional<double> high, int adjustment)
    {
        if (!input.stepAdjustments)
            input.stepAdjustments.emplace();
        auto &step = input.stepAdjustments->emplace_back();
        step.metricIntervalLowerBound = low;
        step.metricIntervalUpperBound = high;
        step.scalingAdjustment = adjustment;
    }
    static scaling::PutScalingPolicy::Input tracking(const std::string &name, double target)
    {
        auto input = policy(name, "TargetTrackingScaling");
        auto &configuration = input.targetTrackingConfiguration.emplace();
        configuration.targetValue = target;
        auto &metric = configuration.customizedMetricSpecification.emplace();
        metric.namespace_ = "App";
        metric.metricName = "load";
        metric.statistic.emplace().value = "Average";
        return input;
    }
    QByteArray put(auto change, const std::string &type = "SimpleScaling")
    {
        auto input = policy("p", type);
        change(input);
        return codeOf(m_fixture->call<scaling::PutScalingPolicy>(input));
    }
    std::string make(const scaling::PutScalingPolicy::Input &input)
    {
        const auto made = m_fixture->call<scaling::PutScalingPolicy>(input);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        m_fixture->quiet();
        return *made->policyARN;
    }
    QByteArray execute(const std::string &name, bool honor = false, std::optional<double> value = {}, std::optional<double> threshold = {})
    {
        scaling::ExecutePolicy::Input input;
        input.autoScalingGroupName = "g";
        input.policyName = name;
        input.honorCooldown = honor;
        input.metricValue = value;
        input.breachThreshold = threshold;
        const QByteArray code = codeOf(m_fixture->call<scaling::ExecutePolicy>(input));
        m_fixture->quiet();
        return code;
    }
    int desired() { return *m_fixture->find("g")->desiredCapacity; }
    void alarm(const std::string &name, double threshold, const std::string &comparison, const std::string &arn)
    {
        auto input = m_fixture->alarm(name, threshold);
        input.comparisonOperator->value = comparison;
        input.alarmActions = std::vector<std::string>{arn};
        QCOMPARE(codeOf(m_fixture->call<cw::PutMetricAlarm>(input)), QByteArray("OK"));
    }
    /// A minute in which the metric has a value.
    void minute(double value)
    {
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("load", value, f.clock().now())}), QByteArray("OK"));
        f.pass(1min);
    }
    /// Instances that are warm, ten seconds after a full minute: what alarms look at lies behind.
    void makeWarmGroup(int smallest, int largest)
    {
        m_fixture->makeGroup(AutoScalingFixture::group("g", smallest, largest));
        m_fixture->pass(10min + 10s);
    }
    std::vector<scaling::ScalingPolicy> policies()
    {
        const auto got = m_fixture->call<scaling::DescribePolicies>({});
        return got ? *got->scalingPolicies : std::vector<scaling::ScalingPolicy>();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<AutoScalingFixture>(); }

    void adjustments()
    {
        using autoscaling::adjusted;
        QCOMPARE(adjusted("ExactCapacity", 4, 1, 0), 4);
        QCOMPARE(adjusted("ChangeInCapacity", -2, 5, 0), 3);
        QCOMPARE(adjusted("PercentChangeInCapacity", 50, 3, 0), 4);
        QCOMPARE(adjusted("PercentChangeInCapacity", 10, 3, 0), 4);
        QCOMPARE(adjusted("PercentChangeInCapacity", -10, 5, 0), 4);
        QCOMPARE(adjusted("PercentChangeInCapacity", -25, 10, 0), 8);
        QCOMPARE(adjusted("PercentChangeInCapacity", 10, 10, 2), 12);
        QCOMPARE(adjusted("PercentChangeInCapacity", 0, 10, 2), 10);
        QCOMPARE(autoscaling::tracked(100, 500, 1, true), 5);
        QCOMPARE(autoscaling::tracked(100, 101, 4, true), 5);
        QCOMPARE(autoscaling::tracked(100, 500, 0, true), 1);
        QCOMPARE(autoscaling::tracked(100, 10, 4, false), 3);
        QCOMPARE(autoscaling::tracked(100, 10, 40, false), 36);
        auto input = policy("p", "StepScaling");
        addStep(input, 0, 20, 1);
        addStep(input, 20, {}, 3);
        addStep(input, {}, 0, -1);
        const auto step = [&](double distance) {
            const auto *found = autoscaling::stepFor(*input.stepAdjustments, distance);
            return found ? *found->scalingAdjustment : 0;
        };
        QCOMPARE(step(0), 1);
        QCOMPARE(step(19.9), 1);
        QCOMPARE(step(20), 3);
        QCOMPARE(step(-0.1), -1);
        input.stepAdjustments->erase(input.stepAdjustments->begin());
        QCOMPARE(step(5), 0);
    }

    void recurrences()
    {
        const auto next = [](std::string_view text) {
            const auto found = autoscaling::Recurrence::parse(text);
            const auto time = found ? found->next(S3Fixture::start()) : std::nullopt; // a Monday, 07:16
            return QByteArray::fromStdString(time ? formatIso8601(*time, false) : std::string("none"));
        };
        QCOMPARE(next("* * *"), QByteArray("none"));
        QCOMPARE(next("61 * * * *"), QByteArray("none"));
        QCOMPARE(next("0 0 ? * 8"), QByteArray("none"));
        QCOMPARE(next("30 7 * * *"), QByteArray("2026-11-23T07:30:00Z"));
        QCOMPARE(next("0 7 * * *"), QByteArray("2026-11-24T07:00:00Z"));
        QCOMPARE(next("0 9 * * 2-5"), QByteArray("2026-11-24T09:00:00Z"));
        QCOMPARE(next("0 9 * * 0"), QByteArray("2026-11-29T09:00:00Z"));
        QCOMPARE(next("0 9 * * SUN"), QByteArray("2026-11-29T09:00:00Z"));
        QCOMPARE(next("0 9 1 * *"), QByteArray("2026-12-01T09:00:00Z"));
        QCOMPARE(next("0 9 1 * 3"), QByteArray("2026-11-25T09:00:00Z")); // either will do
    }

    void policiesThatAreRefused()
    {
        QCOMPARE(put([](auto &) {}), QByteArray("ValidationError")); // no such group
        m_fixture->makeGroup(AutoScalingFixture::group("g", 0, 5));
        QCOMPARE(put([](auto &input) { input.adjustmentType.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.adjustmentType = "Double"; }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.scalingAdjustment.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.minAdjustmentMagnitude = 2; }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { addStep(input, 0, {}, 1); }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.policyType = "Guessing"; }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &) {}, "StepScaling"), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { addStep(input, 0, 10, 1); addStep(input, 20, {}, 2); }, "StepScaling"), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { addStep(input, 0, 10, 1); addStep(input, 5, {}, 2); }, "StepScaling"), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &) {}, "TargetTrackingScaling"), QByteArray("ValidationError"));
        auto predefined = policy("p", "TargetTrackingScaling");
        predefined.targetTrackingConfiguration.emplace().targetValue = 1;
        predefined.targetTrackingConfiguration->predefinedMetricSpecification.emplace().predefinedMetricType.emplace().value = "ASGAverageCPUUtilization";
        QCOMPARE(codeOf(m_fixture->call<scaling::PutScalingPolicy>(predefined)), QByteArray("ValidationError"));
        QVERIFY(policies().empty());
        QCOMPARE(execute("p"), QByteArray("ValidationError"));
        scaling::DeletePolicy::Input gone;
        gone.autoScalingGroupName = "g";
        gone.policyName = "p";
        QCOMPARE(codeOf(m_fixture->call<scaling::DeletePolicy>(gone)), QByteArray("ValidationError"));
    }

    void simplePoliciesAndTheirCooldown()
    {
        m_fixture->makeGroup(AutoScalingFixture::group("g", 0, 3));
        auto input = policy("out");
        input.cooldown = 60;
        make(input);
        QCOMPARE(execute("out", false, 1, 1), QByteArray("ValidationError")); // values are for steps
        QCOMPARE(execute("out", true), QByteArray("OK"));
        QCOMPARE(m_fixture->shown("g"), QByteArray("1: InService"));
        QCOMPARE(execute("out", true), QByteArray("ScalingActivityInProgress"));
        QCOMPARE(m_fixture->want("g", 0, true), QByteArray("ScalingActivityInProgress"));
        QCOMPARE(desired(), 1);
        QCOMPARE(execute("out"), QByteArray("OK")); // nobody asked to wait
        QCOMPARE(desired(), 2);
        m_fixture->pass(1min);
        QCOMPARE(execute("out", true), QByteArray("OK"));
        QCOMPARE(desired(), 3);
        QCOMPARE(execute("out"), QByteArray("OK"));
        QCOMPARE(desired(), 3); // the group's limit
        QVERIFY(m_fixture->activities("g").front().cause->find("a user request executed policy out changing the desired capacity from 2 to 3.") != std::string::npos);
    }

    void alarmsRunSimplePolicies()
    {
        makeWarmGroup(1, 5);
        auto input = policy("out");
        input.cooldown = 120;
        alarm("busy", 10, "GreaterThanThreshold", make(input));
        minute(20);
        QCOMPARE(m_fixture->stateOf("busy"), QByteArray("ALARM"));
        QCOMPARE(desired(), 2);
        QVERIFY(m_fixture->activities("g").front().cause->find("a monitor alarm busy in state ALARM triggered policy out changing the desired capacity from 1 to 2.")
                != std::string::npos);
        minute(20);
        QCOMPARE(desired(), 2); // cooling down
        minute(20);
        QCOMPARE(desired(), 3); // it still is in ALARM
        minute(1);
        minute(1);
        QCOMPARE(desired(), 3);
        QCOMPARE(policies().front().alarms->size(), std::size_t(1));
        QCOMPARE(text(*policies().front().alarms->front().alarmName), QByteArray("busy"));
        scaling::SuspendProcesses::Input suspended;
        suspended.autoScalingGroupName = "g";
        suspended.scalingProcesses = std::vector<std::string>{"AlarmNotification"};
        QVERIFY(m_fixture->call<scaling::SuspendProcesses>(suspended));
        minute(20);
        QCOMPARE(m_fixture->stateOf("busy"), QByteArray("ALARM"));
        QCOMPARE(desired(), 3);
    }

    void alarmsRunSteps()
    {
        makeWarmGroup(1, 8);
        auto out = policy("out", "StepScaling");
        addStep(out, 0, 20, 1);
        addStep(out, 20, {}, 3);
        out.estimatedInstanceWarmup = 120;
        alarm("busy", 10, "GreaterThanThreshold", make(out));
        auto in = policy("in", "StepScaling");
        addStep(in, {}, 0, -1);
        in.estimatedInstanceWarmup = 120;
        alarm("idle", 5, "LessThanThreshold", make(in));
        minute(40);
        QCOMPARE(desired(), 4);
        minute(40);
        QCOMPARE(desired(), 4); // those that are warming up count
        minute(1);
        QCOMPARE(m_fixture->stateOf("idle"), QByteArray("ALARM"));
        QCOMPARE(desired(), 3); // warm after two minutes, so the first one goes
        minute(1);
        QCOMPARE(desired(), 2);
        minute(15);
        QCOMPARE(desired(), 3);
        QCOMPARE(execute("out"), QByteArray("ValidationError"));
        m_fixture->pass(5min);
        QCOMPARE(execute("out", false, 35, 10), QByteArray("OK"));
        QCOMPARE(desired(), 6);
    }

    void alarmsOfOthersRunNothing()
    {
        auto &f = *m_fixture;
        makeWarmGroup(1, 5);
        const std::string arn = make(policy("out"));
        auto theirs = f.alarm("theirs");
        theirs.alarmActions = std::vector<std::string>{arn};
        QVERIFY(f.callAs<cw::PutMetricAlarm>(f.stranger(), theirs));
        cw::SetAlarmState::Input state;
        state.alarmName = "theirs";
        state.stateReason = "try";
        state.stateValue.emplace().value = "ALARM";
        QVERIFY(f.callAs<cw::SetAlarmState>(f.stranger(), state));
        f.quiet();
        QCOMPARE(desired(), 1);
        alarm("ours", 10, "GreaterThanThreshold", arn);
        state.alarmName = "ours";
        QVERIFY(f.call<cw::SetAlarmState>(state));
        f.quiet();
        QCOMPARE(desired(), 2); // simple policies need no value
    }

    void targetsAreTracked()
    {
        makeWarmGroup(1, 6);
        const auto made = m_fixture->call<scaling::PutScalingPolicy>(tracking("backlog", 10));
        m_fixture->quiet();
        QCOMPARE(made->alarms->size(), std::size_t(2));
        const std::string high = *made->alarms->at(0).alarmName, low = *made->alarms->at(1).alarmName;
        QVERIFY(high.starts_with("TargetTracking-g-AlarmHigh-"));
        QVERIFY(low.starts_with("TargetTracking-g-AlarmLow-"));
        QCOMPARE(*m_fixture->alarmNamed(high).threshold, 10.0);
        QCOMPARE(*m_fixture->alarmNamed(low).threshold, 9.0);
        QVERIFY(m_fixture->alarmNamed(high).alarmActions->front() == *made->policyARN);
        minute(50);
        minute(50);
        QCOMPARE(desired(), 1);
        minute(50);
        QCOMPARE(desired(), 5);
        minute(50);
        QCOMPARE(desired(), 5); // they are not warm yet
        for (int count = 0; count < 14; ++count)
            minute(0);
        QCOMPARE(desired(), 5);
        minute(0);
        QCOMPARE(desired(), 4);
        for (int count = 0; count < 6; ++count)
            minute(0);
        QCOMPARE(desired(), 1);
        QCOMPARE(policies().front().alarms->size(), std::size_t(2));
        scaling::DeletePolicy::Input gone;
        gone.autoScalingGroupName = "g";
        gone.policyName = "backlog";
        QCOMPARE(codeOf(m_fixture->call<scaling::DeletePolicy>(gone)), QByteArray("OK"));
        m_fixture->quiet();
        QCOMPARE(m_fixture->stateOf(high), QByteArray("(none)"));
        QCOMPARE(m_fixture->stateOf(low), QByteArray("(none)"));
    }

    void scheduledActions()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 2));
        const auto put = [&](auto change) {
            scaling::PutScheduledUpdateGroupAction::Input input;
            input.autoScalingGroupName = "g";
            input.scheduledActionName = "morning";
            input.recurrence = "30 7 * * *";
            input.maxSize = 4;
            input.desiredCapacity = 3;
            change(input);
            return codeOf(f.call<scaling::PutScheduledUpdateGroupAction>(input));
        };
        QCOMPARE(put([](auto &input) { input.recurrence = "often"; }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.recurrence.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) { input.timeZone = "Asia/Seoul"; }), QByteArray("ValidationError"));
        QCOMPARE(put([](auto &input) {
                     input.recurrence.reset();
                     input.startTime = S3Fixture::start() - 1min;
                 }),
                 QByteArray("ValidationError"));
        QCOMPARE(put([](auto &) {}), QByteArray("OK"));
        QCOMPARE(put([](auto &input) {
                     input.scheduledActionName = "once";
                     input.recurrence.reset();
                     input.startTime = S3Fixture::start() + 20min;
                     input.maxSize.reset();
                     input.desiredCapacity = 1;
                 }),
                 QByteArray("OK"));
        f.pass(14min);
        QCOMPARE(f.shown("g"), QByteArray("3: InService InService InService"));
        QCOMPARE(*f.find("g")->maxSize, 4);
        QVERIFY(f.activities("g").front().cause->find("the scheduled action morning executed. Setting max size from 2 to 4 changing the desired capacity from 0 to 3.")
                != std::string::npos);
        f.pass(6min);
        QCOMPARE(desired(), 1);
        const auto left = f.call<scaling::DescribeScheduledActions>({});
        QCOMPARE(left->scheduledUpdateGroupActions->size(), std::size_t(1));
        QVERIFY(*left->scheduledUpdateGroupActions->front().startTime == S3Fixture::start() + 24h + 14min);
        scaling::BatchDeleteScheduledAction::Input gone;
        gone.autoScalingGroupName = "g";
        gone.scheduledActionNames = std::vector<std::string>{"morning", "once"};
        const auto failed = f.call<scaling::BatchDeleteScheduledAction>(gone);
        QCOMPARE(failed->failedScheduledActions->size(), std::size_t(1));
        QCOMPARE(text(*failed->failedScheduledActions->front().scheduledActionName), QByteArray("once"));
        f.pass(24h);
        QCOMPARE(desired(), 1);
    }

    void metricsOfGroups()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 2, 4));
        scaling::EnableMetricsCollection::Input input;
        input.autoScalingGroupName = "g";
        input.granularity = "5Minutes";
        QCOMPARE(codeOf(f.call<scaling::EnableMetricsCollection>(input)), QByteArray("ValidationError"));
        input.granularity = "1Minute";
        input.metrics = std::vector<std::string>{"GroupInServiceInstances", "GroupMaxSize"};
        QCOMPARE(codeOf(f.call<scaling::EnableMetricsCollection>(input)), QByteArray("OK"));
        f.pass(1min);
        f.pass(1min);
        const auto values = [&](const std::string &name) {
            auto query = f.metric("m", name, "Average");
            query.metricStat->metric->namespace_ = "AWS/AutoScaling";
            auto &dimension = query.metricStat->metric->dimensions.emplace().emplace_back();
            dimension.name = "AutoScalingGroupName";
            dimension.value = "g";
            return f.CloudWatchFixture::shown(f.data({query}, S3Fixture::start(), S3Fixture::start() + 5min));
        };
        QCOMPARE(values("GroupInServiceInstances"), QByteArray("GroupInServiceInstances: 0=2 1=2"));
        QCOMPARE(values("GroupMaxSize"), QByteArray("GroupMaxSize: 0=4 1=4"));
        QCOMPARE(values("GroupMinSize"), QByteArray("GroupMinSize:"));
    }
};

QTEST_GUILESS_MAIN(TestAutoScalingPolicies)
#include "tst_autoscaling_policies.moc"
