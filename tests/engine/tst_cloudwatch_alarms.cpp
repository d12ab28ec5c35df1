#include "BusQueue.h"
#include "CloudWatchFixture.h"
#include "api/generated/events.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "services/cloudwatch/Evaluation.h"

#include <boost/json.hpp>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace json = boost::json;

/// Alarms of both kinds on the frozen clock.
class TestCloudWatchAlarms : public QObject
{
    Q_OBJECT

    std::unique_ptr<CloudWatchFixture> m_fixture;

    QByteArray putAlarm(const cw::PutMetricAlarm::Input &input) { return codeOf(m_fixture->call<cw::PutMetricAlarm>(input)); }
    QByteArray putComposite(const std::string &name, const std::string &rule)
    {
        cw::PutCompositeAlarm::Input input;
        input.alarmName = name;
        input.alarmRule = rule;
        return codeOf(m_fixture->call<cw::PutCompositeAlarm>(input));
    }
    void load(double value)
    {
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("load", value, f.clock().now())}), QByteArray("OK"));
    }
    /// What history says of an alarm, oldest first.
    QByteArray history(const std::string &alarm, const std::string &type = {})
    {
        cw::DescribeAlarmHistory::Input input;
        input.alarmName = alarm;
        input.scanBy.emplace().value = "TimestampAscending";
        if (!type.empty())
            input.historyItemType.emplace().value = type;
        QByteArray lines;
        const auto got = m_fixture->call<cw::DescribeAlarmHistory>(input);
        for (const auto &item : *got->alarmHistoryItems)
            lines += text(item.historySummary) + '|';
        return lines;
    }
    /// A queue that a topic feeds; its URL.
    std::string makeQueue(const std::string &name)
    {
        auto &f = *m_fixture;
        api::sqs::CreateQueue::Input queue;
        queue.queueName = name;
        queue.attributes.emplace()["Policy"] = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}})";
        return *f.call<api::sqs::CreateQueue>(queue)->queueUrl;
    }
    void feed(const std::string &topic, const std::string &queue)
    {
        auto &f = *m_fixture;
        api::sns::CreateTopic::Input made;
        made.name = topic;
        QVERIFY(f.call<api::sns::CreateTopic>(made));
        api::sns::Subscribe::Input subscribe;
        subscribe.topicArn = "arn:aws:sns:us-east-1:123456789012:" + topic;
        subscribe.protocol = "sqs";
        subscribe.endpoint = "arn:aws:sqs:us-east-1:123456789012:" + queue;
        subscribe.attributes.emplace()["RawMessageDelivery"] = "true";
        QVERIFY(f.call<api::sns::Subscribe>(subscribe));
    }
    /// The next message, or nothing when none comes.
    json::object received(const std::string &url)
    {
        json::object found;
        (void)QTest::qWaitFor([&] {
            api::sqs::ReceiveMessage::Input input;
            input.queueUrl = url;
            const auto got = m_fixture->call<api::sqs::ReceiveMessage>(input);
            if (!got || !got->messages)
                return false;
            found = json::parse(*got->messages->front().body).as_object();
            api::sqs::DeleteMessage::Input gone;
            gone.queueUrl = url;
            gone.receiptHandle = got->messages->front().receiptHandle;
            (void)m_fixture->call<api::sqs::DeleteMessage>(gone);
            return true;
        }, 10'000);
        return found;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<CloudWatchFixture>(); }

    void whatIsRefused()
    {
        auto &f = *m_fixture;
        const auto with = [&](auto change) {
            auto input = f.alarm("a");
            change(input);
            return putAlarm(input);
        };
        QCOMPARE(with([](auto &alarm) { alarm.threshold.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.period = 61; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.extendedStatistic = "p99"; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.datapointsToAlarm = 2; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.treatMissingData = "whatever"; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.evaluationPeriods = 1441; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.alarmActions = std::vector<std::string>{"arn:aws:automate:us-east-1:ec2:stop"}; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.alarmActions = std::vector<std::string>{"topic"}; }), QByteArray("ValidationError"));
        QCOMPARE(with([](auto &alarm) { alarm.comparisonOperator->value = "GreaterThanUpperThreshold"; }), QByteArray("ValidationError"));
        QCOMPARE(with([&](auto &alarm) { alarm.metrics = std::vector{f.metric("m", "load", "Sum")}; }), QByteArray("ValidationError"));
        QCOMPARE(f.stateOf("a"), QByteArray("(none)"));
        QCOMPARE(putComposite("c", "ALARM(a)"), QByteArray("ValidationError"));
        QCOMPARE(putAlarm(f.alarm("a")), QByteArray("OK"));
        for (const char *rule : {"ALARM(a", "a", "ALARM(a) XOR OK(a)", "NOT", "ALARM()", "(OK(a)"})
            QCOMPARE(putComposite("c", rule), QByteArray("ValidationError"));
        QCOMPARE(putComposite("a", "TRUE"), QByteArray("ValidationError"));
        QCOMPARE(putComposite("c", "ALARM(a)"), QByteArray("OK"));
        QCOMPARE(putComposite("d", "ALARM(c)"), QByteArray("OK"));
        QCOMPARE(putComposite("c", "ALARM(d)"), QByteArray("ValidationError")); // round in a circle
        cw::DeleteAlarms::Input gone;
        for (const char *named : {"a", "c"}) {
            gone.alarmNames = std::vector<std::string>{named};
            QCOMPARE(codeOf(f.call<cw::DeleteAlarms>(gone)), QByteArray("ValidationError"));
        }
        gone.alarmNames = std::vector<std::string>{"nothing"};
        QCOMPARE(codeOf(f.call<cw::DeleteAlarms>(gone)), QByteArray("ResourceNotFound"));
        cw::SetAlarmState::Input state;
        state.alarmName = "nothing";
        state.stateValue.emplace().value = "OK";
        state.stateReason = "x";
        QCOMPARE(codeOf(f.call<cw::SetAlarmState>(state)), QByteArray("ResourceNotFound"));
    }

    // The tables of "Configuring how CloudWatch alarms treat missing data". `X` breaches, `0` does not; the newest is last.
    void missingData_data()
    {
        QTest::addColumn<int>("toAlarm");
        QTest::addColumn<QByteArray>("points");
        QTest::addColumn<QByteArray>("states"); // missing, ignore, breaching, notBreaching
        const auto row = [](int toAlarm, const char *points, const char *states) {
            QTest::addRow("%d of 3: %s", toAlarm, points) << toAlarm << QByteArray(points) << QByteArray(states);
        };
        row(3, "0-X-X", "OK OK OK OK");
        row(3, "----0", "OK OK OK OK");
        row(3, "-----", "INSUFFICIENT_DATA - ALARM OK");
        row(3, "0XX-X", "ALARM ALARM ALARM ALARM");
        row(3, "--X--", "ALARM - ALARM OK");
        row(2, "0-X-X", "ALARM ALARM ALARM ALARM");
        row(2, "00X0X", "ALARM ALARM ALARM ALARM");
        row(2, "0-X--", "OK OK ALARM OK");
        row(2, "----0", "OK OK ALARM OK");
        row(2, "---X-", "ALARM - ALARM OK");
    }
    void missingData()
    {
        QFETCH(int, toAlarm);
        QFETCH(QByteArray, points);
        QFETCH(QByteArray, states);
        std::vector<std::optional<double>> values;
        for (auto at = points.crbegin(); at != points.crend(); ++at)
            values.push_back(*at == '-' ? std::nullopt : std::optional(*at == 'X' ? 2.0 : 0.0));
        QByteArray found;
        for (const char *treatment : {"missing", "ignore", "breaching", "notBreaching"}) {
            const cloudwatch::AlarmTest test{"GreaterThanThreshold", 1, 3, toAlarm, treatment};
            found += text(test.state(values).value_or("-")) + ' ';
        }
        QCOMPARE(found.trimmed(), states);
    }

    void statesFollowTheMetric()
    {
        auto &f = *m_fixture;
        QCOMPARE(putAlarm(f.alarm("a")), QByteArray("OK"));
        QCOMPARE(f.stateOf("a"), QByteArray("INSUFFICIENT_DATA"));
        load(5);
        f.minutes(2);
        QCOMPARE(f.stateOf("a"), QByteArray("OK"));
        load(50);
        f.minutes(2);
        QCOMPARE(f.stateOf("a"), QByteArray("ALARM"));
        QCOMPARE(text(f.alarmNamed("a").stateReason),
                 QByteArray("Threshold Crossed: 1 out of the last 1 datapoints [50.0 (23/11/26 07:18:00)] was greater than the threshold (10.0) "
                            "(minimum 1 datapoint for OK -> ALARM transition)."));
        f.minutes(6);
        QCOMPARE(f.stateOf("a"), QByteArray("INSUFFICIENT_DATA"));
        QCOMPARE(history("a", "StateUpdate"),
                 QByteArray("Alarm updated from INSUFFICIENT_DATA to OK|Alarm updated from OK to ALARM|Alarm updated from ALARM to INSUFFICIENT_DATA|"));
        QCOMPARE(history("a", "ConfigurationUpdate"), QByteArray("Alarm \"a\" created|"));
        const auto data = json::parse(*f.alarmNamed("a").stateReasonData);
        QCOMPARE(data.at("threshold").to_number<double>(), 10.0);
    }

    void percentilesAndMath()
    {
        auto &f = *m_fixture;
        auto percentile = f.alarm("p", 90);
        percentile.statistic.reset();
        percentile.extendedStatistic = "p90";
        QCOMPARE(putAlarm(percentile), QByteArray("OK"));
        auto sum = f.alarm("sum", 100);
        sum.namespace_.reset();
        sum.metricName.reset();
        sum.statistic.reset();
        sum.period.reset();
        auto both = f.expression("e", "a + b");
        both.returnData = true;
        sum.metrics = std::vector{f.metric("a", "a", "Sum", 60, false), f.metric("b", "b", "Sum", 60, false), both};
        QCOMPARE(putAlarm(sum), QByteArray("OK"));
        for (int i = 1; i <= 100; ++i)
            load(i);
        const Timestamp now = f.clock().now();
        QCOMPARE(f.put({f.datum("a", 60, now), f.datum("b", 50, now)}), QByteArray("OK"));
        f.minutes(2);
        QCOMPARE(f.stateOf("p"), QByteArray("OK")); // 90 is not above 90
        QCOMPARE(f.stateOf("sum"), QByteArray("ALARM"));
    }

    void highResolution()
    {
        auto &f = *m_fixture;
        auto fast = f.alarm("fast");
        fast.period = 10;
        QCOMPARE(putAlarm(fast), QByteArray("OK"));
        auto point = f.datum("load", 99, f.clock().now());
        point.storageResolution = 1;
        QCOMPARE(f.put({point}), QByteArray("OK"));
        f.advance(11s);
        QCOMPARE(f.stateOf("fast"), QByteArray("ALARM"));
    }

    void compositesFollowTheirParts()
    {
        auto &f = *m_fixture;
        QCOMPARE(putAlarm(f.alarm("one")), QByteArray("OK"));
        QCOMPARE(putAlarm(f.alarm("two words", 100)), QByteArray("OK"));
        QCOMPARE(putComposite("both", "ALARM(one) AND (ALARM(\"two words\") OR FALSE)"), QByteArray("OK"));
        QCOMPARE(putComposite("above", "NOT OK(arn:aws:cloudwatch:us-east-1:123456789012:alarm:both)"), QByteArray("OK"));
        QCOMPARE(f.stateOf("both"), QByteArray("OK"));
        load(50);
        f.minutes(2);
        QCOMPARE(f.stateOf("both"), QByteArray("OK"));
        load(500);
        f.minutes(2);
        QCOMPARE(f.stateOf("both"), QByteArray("ALARM"));
        QCOMPARE(f.stateOf("above"), QByteArray("ALARM"));
        cw::DescribeAlarms::Input children;
        children.childrenOfAlarmName = "both";
        QCOMPARE(f.call<cw::DescribeAlarms>(children)->metricAlarms->size(), std::size_t(2));
        load(5);
        f.minutes(2);
        QCOMPARE(f.stateOf("above"), QByteArray("OK"));
    }

    void topicsAndTheBusAreTold()
    {
        auto &f = *m_fixture;
        const std::string mail = makeQueue("mail"), events = makeQueue("events");
        feed("pager", "mail");
        api::events::PutRule::Input rule;
        rule.name = "alarms";
        rule.eventPattern = R"({"source":["aws.cloudwatch"],"detail":{"state":{"value":["ALARM"]}}})";
        QVERIFY(f.call<api::events::PutRule>(rule));
        api::events::PutTargets::Input targets;
        targets.rule = "alarms";
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "1";
        target.arn = "arn:aws:sqs:us-east-1:123456789012:events";
        QVERIFY(f.call<api::events::PutTargets>(targets));
        auto alarm = f.alarm("a");
        alarm.alarmActions = std::vector<std::string>{"arn:aws:sns:us-east-1:123456789012:pager", "arn:aws:sns:us-east-1:123456789012:nobody"};
        QCOMPARE(putAlarm(alarm), QByteArray("OK"));
        load(50);
        f.minutes(2);
        const auto message = received(mail);
        QCOMPARE(QByteArray(json::serialize(message.at("NewStateValue")).c_str()), QByteArray("\"ALARM\""));
        QCOMPARE(QByteArray(json::serialize(message.at("Trigger").at("Statistic")).c_str()), QByteArray("\"MAXIMUM\""));
        const auto event = received(events);
        QCOMPARE(QByteArray(json::serialize(event.at("detail-type")).c_str()), QByteArray("\"CloudWatch Alarm State Change\""));
        QCOMPARE(QByteArray(json::serialize(event.at("detail").at("previousState").at("value")).c_str()), QByteArray("\"INSUFFICIENT_DATA\""));
        QTRY_VERIFY(history("a", "Action").contains("Successfully executed action arn:aws:sns:us-east-1:123456789012:pager"));
        QTRY_VERIFY(history("a", "Action").contains("Failed to execute action arn:aws:sns:us-east-1:123456789012:nobody"));
        // Told once, not again while it lasts, and not at all when actions are off.
        cw::DisableAlarmActions::Input off;
        off.alarmNames = std::vector<std::string>{"a"};
        QVERIFY(f.call<cw::DisableAlarmActions>(off));
        load(5);
        f.minutes(2);
        load(50);
        f.minutes(2);
        QCOMPARE(f.stateOf("a"), QByteArray("ALARM"));
        QCOMPARE(history("a", "Action").count('|'), 2);
    }

    void theBusHearsOfConfigurations()
    {
        auto &f = *m_fixture;
        BusQueue bus(f, "settings", R"({"source":["aws.cloudwatch"],"detail-type":["CloudWatch Alarm Configuration Change"]})");
        auto alarm = f.alarm("a");
        QCOMPARE(putAlarm(alarm), QByteArray("OK"));
        const auto made = bus.next();
        QCOMPARE(BusQueue::text(made, "/detail/operation"), QByteArray("create"));
        QCOMPARE(BusQueue::text(made, "/detail/state/value"), QByteArray("INSUFFICIENT_DATA"));
        QCOMPARE(BusQueue::text(made, "/resources/0"), QByteArray("arn:aws:cloudwatch:us-east-1:123456789012:alarm:a"));
        QVERIFY(made.at("detail").at("configuration").at("evaluationPeriods").is_number());
        QVERIFY(!made.at("detail").as_object().contains("previousConfiguration"));
        alarm.treatMissingData = "ignore";
        QCOMPARE(putAlarm(alarm), QByteArray("OK"));
        const auto changed = bus.next();
        QCOMPARE(BusQueue::text(changed, "/detail/operation"), QByteArray("update"));
        QCOMPARE(BusQueue::text(changed, "/detail/configuration/treatMissingData"), QByteArray("ignore"));
        QCOMPARE(BusQueue::text(changed, "/detail/previousConfiguration/treatMissingData"), QByteArray("missing"));
        cw::DeleteAlarms::Input gone;
        gone.alarmNames = std::vector<std::string>{"a"};
        QVERIFY(f.call<cw::DeleteAlarms>(gone));
        QCOMPARE(BusQueue::text(bus.next(), "/detail/operation"), QByteArray("delete"));
    }

    void statesSetByHandAndReopened()
    {
        auto &f = *m_fixture;
        auto alarm = f.alarm("a");
        alarm.tags.emplace().emplace_back().key = "team";
        alarm.tags->front().value = "ops";
        QCOMPARE(putAlarm(alarm), QByteArray("OK"));
        cw::SetAlarmState::Input state;
        state.alarmName = "a";
        state.stateValue.emplace().value = "ALARM";
        state.stateReason = "a drill";
        QVERIFY(f.call<cw::SetAlarmState>(state));
        f.reopen();
        QCOMPARE(f.stateOf("a"), QByteArray("ALARM"));
        QCOMPARE(text(f.alarmNamed("a").stateReason), QByteArray("a drill"));
        cw::ListTagsForResource::Input tags;
        tags.resourceARN = f.alarmNamed("a").alarmArn;
        QCOMPARE(text(f.call<cw::ListTagsForResource>(tags)->tags->front().value), QByteArray("ops"));
        load(5);
        f.minutes(2);
        QCOMPARE(f.stateOf("a"), QByteArray("OK")); // what is due goes on after the reopening
        cw::DeleteAlarms::Input gone;
        gone.alarmNames = std::vector<std::string>{"a"};
        QVERIFY(f.call<cw::DeleteAlarms>(gone));
        QCOMPARE(codeOf(f.call<cw::ListTagsForResource>(tags)), QByteArray("ResourceNotFoundException"));
        f.minutes(3);
        QCOMPARE(f.stateOf("a"), QByteArray("(none)"));
    }
};

QTEST_GUILESS_MAIN(TestCloudWatchAlarms)
#include "tst_cloudwatch_alarms.moc"
