#include "S3Fixture.h"
#include "api/generated/cloudwatch.h"
#include "api/generated/logs.h"
#include "services/logs/FilterPattern.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace logsapi = nephoscope::api::logs;

class TestLogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    static std::int64_t now() { return S3Fixture::start().time_since_epoch().count(); }

    void makeStream(const std::string &stream = "s", const std::string &group = "g")
    {
        logsapi::CreateLogGroup::Input makeGroup;
        makeGroup.logGroupName = group;
        (void)m_fixture->call<logsapi::CreateLogGroup>(makeGroup);
        logsapi::CreateLogStream::Input makeStream;
        makeStream.logGroupName = group;
        makeStream.logStreamName = stream;
        QVERIFY(m_fixture->call<logsapi::CreateLogStream>(makeStream));
    }
    Expected<logsapi::PutLogEvents::Output> put(const std::vector<std::pair<std::int64_t, std::string>> &lines, const std::string &stream = "s")
    {
        logsapi::PutLogEvents::Input input;
        input.logGroupName = "g";
        input.logStreamName = stream;
        auto &events = input.logEvents.emplace();
        for (const auto &[time, text] : lines) {
            auto &event = events.emplace_back();
            event.timestamp = time;
            event.message = text;
        }
        return m_fixture->call<logsapi::PutLogEvents>(input);
    }
    QByteArray found(const std::string &pattern)
    {
        logsapi::FilterLogEvents::Input input;
        input.logGroupName = "g";
        input.filterPattern = pattern;
        const auto done = m_fixture->call<logsapi::FilterLogEvents>(input);
        if (!done)
            return '!' + codeOf(done);
        QByteArray text;
        for (const auto &event : *done->events)
            text += QByteArray::fromStdString(*event.message) + '|';
        return text;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<S3Fixture>(); }

    void whatIsRefused()
    {
        QCOMPARE(codeOf(put({{now(), "x"}})), QByteArray("ResourceNotFoundException"));
        makeStream();
        logsapi::CreateLogGroup::Input again;
        again.logGroupName = "g";
        QCOMPARE(codeOf(m_fixture->call<logsapi::CreateLogGroup>(again)), QByteArray("ResourceAlreadyExistsException"));
        QCOMPARE(codeOf(put({{now(), "x"}, {now() - 1, "y"}})), QByteArray("InvalidParameterException"));
        QCOMPARE(codeOf(put({{now(), "x"}}, "other")), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(put({{now(), std::string(1'048'577, 'x')}})), QByteArray("InvalidParameterException"));
        logsapi::PutRetentionPolicy::Input retention;
        retention.logGroupName = "g";
        retention.retentionInDays = 2;
        QCOMPARE(codeOf(m_fixture->call<logsapi::PutRetentionPolicy>(retention)), QByteArray("InvalidParameterException"));
        for (const char *pattern : {"{ level = 1 }", "{ $.level = }", "[a, b", "\"open", "%[%", "{ $.a = 1 && }"})
            QCOMPARE(found(pattern), QByteArray("!InvalidParameterException"));
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *pattern, const char *message, bool fits) {
            QTest::addRow("%s ~ %s", pattern, message) << QByteArray(pattern) << QByteArray(message) << fits;
        };
        row("", "anything", true);
        row("ERROR", "[ERROR] bad", true);
        row("ERROR", "[error] bad", false);
        row("ERROR bad", "bad ERROR", true);
        row("ERROR worse", "bad ERROR", false);
        row("ERROR -bad", "bad ERROR", false);
        row("?WARN ?ERROR", "an ERROR", true);
        row("?WARN ?ERROR", "an INFO", false);
        row("\"two words\"", "with two words", true);
        row("\"two words\"", "two other words", false);
        row("%4[0-9]{2}%", "status 404", true);
        row("%4[0-9]{2}%", "status 200", false);
        row("[ip, user, status=4*, bytes]", "127.0.0.1 bob 404 1534", true);
        row("[ip, user, status=4*, bytes]", "127.0.0.1 bob 200 1534", false);
        row("[ip, user, status, bytes > 1000]", "127.0.0.1 bob 404 1534", true);
        row("[ip, user, status, bytes > 1000]", "127.0.0.1 bob 404 15", false);
        row("[..., status, bytes]", "a b c d 404 15", true);
        row("[ip, status = 404 || status = 500]", "x 500", true);
        row("[ip, status = 404 || status = 500]", "x 501", false);
        row("[ip, what, size]", "x \"GET /index.html\" 5", true);
        row("{ $.level = \"error\" }", R"({"level": "error"})", true);
        row("{ $.level = \"err*\" }", R"({"level": "error"})", true);
        row("{ $.level != \"error\" }", R"({"level": "info"})", true);
        row("{ $.code > 3 }", R"({"code": 4})", true);
        row("{ $.code > 3 }", R"({"code": 3})", false);
        row("{ $.code > 3 }", "no json", false);
        row("{ $.a.b[1] = 2 && ($.c IS TRUE || $.d NOT EXISTS) }", R"({"a": {"b": [1, 2]}})", true);
        row("{ $.a.b[1] = 2 && ($.c IS TRUE || $.d NOT EXISTS) }", R"({"a": {"b": [1, 2]}, "d": 1})", false);
        row("{ $.x IS NULL }", R"({"x": null})", true);
        row("{ $.x EXISTS }", R"({"y": null})", false);
    }
    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, message);
        QFETCH(bool, fits);
        const auto parsed = logs::FilterPattern::parse(pattern.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
        QCOMPARE(parsed->matches(message.toStdString()), fits);
    }

    void eventsInPages()
    {
        makeStream();
        makeStream("t");
        QVERIFY(put({{now() - 3, "one"}, {now() - 2, "two"}, {now() - 1, "three"}}));
        QVERIFY(put({{now() - 2, "between"}}, "t"));
        QCOMPARE(found(""), QByteArray("one|two|between|three|"));
        QCOMPARE(found("t -two"), QByteArray("between|three|"));
        logsapi::GetLogEvents::Input input;
        input.logGroupName = "g";
        input.logStreamName = "s";
        input.limit = 2;
        const auto newest = m_fixture->call<logsapi::GetLogEvents>(input);
        QVERIFY(newest);
        QCOMPARE(newest->events->size(), std::size_t(2));
        QCOMPARE(*newest->events->front().message, std::string("two"));
        input.nextToken = *newest->nextBackwardToken;
        const auto older = m_fixture->call<logsapi::GetLogEvents>(input);
        QCOMPARE(older->events->size(), std::size_t(1));
        QCOMPARE(*older->events->front().message, std::string("one"));
        input.nextToken = *newest->nextForwardToken;
        const auto end = m_fixture->call<logsapi::GetLogEvents>(input);
        QVERIFY(end->events->empty());
        QCOMPARE(*end->nextForwardToken, *newest->nextForwardToken);
        // What waits at the end is seen from there on.
        QVERIFY(put({{now(), "four"}}));
        QCOMPARE(*m_fixture->call<logsapi::GetLogEvents>(input)->events->front().message, std::string("four"));
    }

    void oldEventsGo()
    {
        makeStream();
        QVERIFY(put({{now(), "old"}}));
        logsapi::PutRetentionPolicy::Input retention;
        retention.logGroupName = "g";
        retention.retentionInDays = 1;
        QVERIFY(m_fixture->call<logsapi::PutRetentionPolicy>(retention));
        m_fixture->advance(std::chrono::hours(23));
        QCOMPARE(found(""), QByteArray("old|"));
        m_fixture->advance(std::chrono::hours(2));
        QCOMPARE(found(""), QByteArray(""));
        const auto late = put({{now(), "too old"}});
        QVERIFY(late);
        QCOMPARE(*late->rejectedLogEventsInfo->expiredLogEventEndIndex, 1);
    }

    void protectionKeepsAGroup()
    {
        logsapi::PutLogGroupDeletionProtection::Input protection;
        protection.logGroupIdentifier = "g";
        protection.deletionProtectionEnabled = true;
        QCOMPARE(codeOf(m_fixture->call<logsapi::PutLogGroupDeletionProtection>(protection)), QByteArray("ResourceNotFoundException"));
        makeStream();
        QVERIFY(m_fixture->call<logsapi::PutLogGroupDeletionProtection>(protection));
        QCOMPARE(m_fixture->call<logsapi::DescribeLogGroups>({})->logGroups->front().deletionProtectionEnabled, std::optional(true));
        logsapi::DeleteLogGroup::Input removal;
        removal.logGroupName = "g";
        QCOMPARE(codeOf(m_fixture->call<logsapi::DeleteLogGroup>(removal)), QByteArray("ValidationException"));
        protection.logGroupIdentifier = "arn:aws:logs:us-east-1:210987654321:log-group:g";
        QCOMPARE(codeOf(m_fixture->call<logsapi::PutLogGroupDeletionProtection>(protection)), QByteArray("AccessDeniedException"));
        protection.logGroupIdentifier = "arn:aws:logs:us-east-1:123456789012:log-group:g";
        protection.deletionProtectionEnabled = false;
        QVERIFY(m_fixture->call<logsapi::PutLogGroupDeletionProtection>(protection));
        QVERIFY(m_fixture->call<logsapi::DeleteLogGroup>(removal));
    }

    void resourcePolicies()
    {
        const std::string document = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"*"}]})";
        const auto put = [&](const std::optional<std::string> &name, const std::string &text, const std::optional<std::string> &resource = {},
                             const std::optional<std::string> &revision = {}) {
            logsapi::PutResourcePolicy::Input input;
            input.policyName = name;
            input.policyDocument = text;
            input.resourceArn = resource;
            input.expectedRevisionId = revision;
            return m_fixture->call<logsapi::PutResourcePolicy>(input);
        };
        QCOMPARE(codeOf(put({}, document)), QByteArray("InvalidParameterException"));
        QCOMPARE(codeOf(put("p", "{}")), QByteArray("InvalidParameterException"));
        for (int number = 0; number < 10; ++number)
            QVERIFY(put("p" + std::to_string(number), document));
        QCOMPARE(codeOf(put("p10", document)), QByteArray("LimitExceededException"));
        QVERIFY(put("p9", document)); // once more
        logsapi::DescribeResourcePolicies::Input input;
        input.limit = 6;
        const auto first = m_fixture->call<logsapi::DescribeResourcePolicies>(input);
        QVERIFY(first);
        QCOMPARE(first->resourcePolicies->size(), std::size_t(6));
        input.nextToken = first->nextToken;
        QCOMPARE(m_fixture->call<logsapi::DescribeResourcePolicies>(input)->resourcePolicies->size(), std::size_t(4));

        const std::string group = "arn:aws:logs:us-east-1:123456789012:log-group:g";
        QCOMPARE(codeOf(put("own", document, group)), QByteArray("ResourceNotFoundException"));
        makeStream();
        const auto own = put("own", document, group);
        QVERIFY(own);
        QCOMPARE(codeOf(put("own", document, group)), QByteArray("OperationAbortedException"));
        QVERIFY(put("own", document, group, own->revisionId));
        logsapi::DescribeResourcePolicies::Input ofGroup;
        ofGroup.resourceArn = group;
        QCOMPARE(m_fixture->call<logsapi::DescribeResourcePolicies>(ofGroup)->resourcePolicies->size(), std::size_t(1));
        logsapi::DeleteLogGroup::Input gone;
        gone.logGroupName = "g";
        QVERIFY(m_fixture->call<logsapi::DeleteLogGroup>(gone));
        makeStream();
        QVERIFY(m_fixture->call<logsapi::DescribeResourcePolicies>(ofGroup)->resourcePolicies->empty());

        logsapi::DeleteResourcePolicy::Input removal;
        removal.policyName = "p9";
        QVERIFY(m_fixture->call<logsapi::DeleteResourcePolicy>(removal));
        QCOMPARE(codeOf(m_fixture->call<logsapi::DeleteResourcePolicy>(removal)), QByteArray("ResourceNotFoundException"));
    }

    void classesAndKeys()
    {
        logsapi::CreateLogGroup::Input group;
        group.logGroupName = "g";
        group.kmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555";
        const auto sealed = m_fixture->call<logsapi::CreateLogGroup>(group);
        QCOMPARE(codeOf(sealed), QByteArray("InvalidParameterException"));
        QVERIFY(sealed.error().message.find("kmsKeyId") != std::string::npos);
        group.kmsKeyId.reset();
        group.logGroupClass.emplace().value = "INFREQUENT_ACCESS";
        QVERIFY(m_fixture->call<logsapi::CreateLogGroup>(group));
        makeStream();
        QCOMPARE(found(""), QByteArray("!InvalidOperationException"));
        logsapi::GetLogEvents::Input events;
        events.logGroupName = "g";
        events.logStreamName = "s";
        QCOMPARE(codeOf(m_fixture->call<logsapi::GetLogEvents>(events)), QByteArray("InvalidOperationException"));
        logsapi::PutMetricFilter::Input metric;
        metric.logGroupName = "g";
        metric.filterName = "errors";
        metric.filterPattern = "ERROR";
        auto &transformation = metric.metricTransformations.emplace().emplace_back();
        transformation.metricName = "Errors";
        transformation.metricNamespace = "App";
        transformation.metricValue = "1";
        QCOMPARE(codeOf(m_fixture->call<logsapi::PutMetricFilter>(metric)), QByteArray("InvalidOperationException"));
        logsapi::PutSubscriptionFilter::Input subscription;
        subscription.logGroupName = "g";
        subscription.filterName = "all";
        subscription.filterPattern = "";
        subscription.destinationArn = "arn:aws:lambda:us-east-1:123456789012:function:reader";
        QCOMPARE(codeOf(m_fixture->call<logsapi::PutSubscriptionFilter>(subscription)), QByteArray("InvalidOperationException"));
        // No metric either, though the event tells of one; that of the other class does.
        const auto wrong = [this](const std::string &name) {
            api::cloudwatch::GetMetricStatistics::Input input;
            input.namespace_ = "AWS/Logs";
            input.metricName = "EMFValidationErrors";
            auto &dimension = input.dimensions.emplace().emplace_back();
            dimension.name = "LogGroupName";
            dimension.value = name;
            input.startTime = S3Fixture::start() - std::chrono::hours(1);
            input.endTime = S3Fixture::start() + std::chrono::hours(1);
            input.period = 7200;
            input.statistics.emplace().emplace_back().value = "Sum";
            const auto found = m_fixture->call<api::cloudwatch::GetMetricStatistics>(input);
            return found && !found->datapoints->empty();
        };
        makeStream("s", "standard");
        for (const char *name : {"g", "standard"}) {
            logsapi::PutLogEvents::Input lines;
            lines.logGroupName = name;
            lines.logStreamName = "s";
            auto &event = lines.logEvents.emplace().emplace_back();
            event.timestamp = now();
            event.message = R"({"_aws": {"CloudWatchMetrics": []}})";
            QVERIFY(m_fixture->call<logsapi::PutLogEvents>(lines));
        }
        m_fixture->advance(std::chrono::minutes(1));
        QTRY_VERIFY(wrong("standard"));
        QVERIFY(!wrong("g"));
    }

    void testsOfFilters()
    {
        logsapi::TestMetricFilter::Input input;
        input.filterPattern = "[ip, status=5*]";
        input.logEventMessages = std::vector<std::string>{"a 200", "b 503"};
        const auto done = m_fixture->call<logsapi::TestMetricFilter>(input);
        QVERIFY(done);
        QCOMPARE(done->matches->size(), std::size_t(1));
        QCOMPARE(*done->matches->front().eventNumber, 2);
        QCOMPARE(done->matches->front().extractedValues->at("$ip"), std::string("b"));
    }
};

QTEST_GUILESS_MAIN(TestLogs)
#include "tst_logs.moc"
