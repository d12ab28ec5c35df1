#include "LambdaFixture.h"
#include "api/generated/logs.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace logsapi = nephoscope::api::logs;

/// Subscription filters of log groups: what is refused, and how events come to functions.
class TestLogsSubscriptions : public QObject
{
    Q_OBJECT

    static constexpr const char *functionArn = "arn:aws:lambda:us-east-1:123456789012:function:reader";

    std::unique_ptr<LambdaFixture> m_fixture;

    /// A function that prints what it gets, a line each.
    void makeReader()
    {
        m_fixture->makeFunction("reader", "import base64, gzip, json\n"
                                          "def handler(event, context):\n"
                                          "    data = json.loads(gzip.decompress(base64.b64decode(event['awslogs']['data'])))\n"
                                          "    for each in data['logEvents']:\n"
                                          "        print('GOT', data['messageType'], data['owner'], data['logGroup'], data['logStream'], data['subscriptionFilters'][0], each['message'])\n");
    }
    void allow()
    {
        lambdaapi::AddPermission::Input input;
        input.functionName = "reader";
        input.statementId = "logs";
        input.action = "lambda:InvokeFunction";
        input.principal = "logs.amazonaws.com";
        input.sourceArn = "arn:aws:logs:us-east-1:123456789012:log-group:g:*";
        QVERIFY(m_fixture->call<lambdaapi::AddPermission>(input));
    }
    Expected<logsapi::PutSubscriptionFilter::Output> subscribe(const std::string &name, const std::string &pattern = {}, const std::string &to = functionArn)
    {
        logsapi::PutSubscriptionFilter::Input input;
        input.logGroupName = "g";
        input.filterName = name;
        input.filterPattern = pattern;
        input.destinationArn = to;
        return m_fixture->call<logsapi::PutSubscriptionFilter>(input);
    }
    std::vector<std::string> filters()
    {
        logsapi::DescribeSubscriptionFilters::Input input;
        input.logGroupName = "g";
        const auto found = m_fixture->call<logsapi::DescribeSubscriptionFilters>(input);
        std::vector<std::string> names;
        if (found) {
            for (const auto &filter : *found->subscriptionFilters)
                names.push_back(*filter.filterName);
        }
        return names;
    }
    bool put(const std::vector<std::string> &messages)
    {
        logsapi::PutLogEvents::Input input;
        input.logGroupName = "g";
        input.logStreamName = "s";
        for (const std::string &message : messages) {
            auto &event = (input.logEvents ? *input.logEvents : input.logEvents.emplace()).emplace_back();
            event.timestamp = S3Fixture::start().time_since_epoch().count();
            event.message = message;
        }
        return m_fixture->call<logsapi::PutLogEvents>(input).has_value();
    }
    /// What the function printed, sorted.
    std::vector<std::string> got()
    {
        logsapi::FilterLogEvents::Input input;
        input.logGroupName = "/aws/lambda/reader";
        input.filterPattern = "GOT";
        const auto found = m_fixture->call<logsapi::FilterLogEvents>(input);
        std::vector<std::string> lines;
        if (found && found->events) {
            for (const auto &event : *found->events)
                lines.push_back(event.message->substr(0, event.message->find_last_not_of('\n') + 1));
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<LambdaFixture>();
        logsapi::CreateLogGroup::Input group;
        group.logGroupName = "g";
        QVERIFY(m_fixture->call<logsapi::CreateLogGroup>(group));
        logsapi::CreateLogStream::Input stream;
        stream.logGroupName = "g";
        stream.logStreamName = "s";
        QVERIFY(m_fixture->call<logsapi::CreateLogStream>(stream));
    }
    void cleanup() { m_fixture.reset(); }

    void whatIsRefused()
    {
        QCOMPARE(codeOf(subscribe("a", {}, "arn:aws:kinesis:us-east-1:123456789012:stream/s")), QByteArray("InvalidParameterException"));
        QCOMPARE(codeOf(subscribe("a")), QByteArray("InvalidParameterException")); // there is no such function
        makeReader();
        const auto unasked = subscribe("a");
        QCOMPARE(codeOf(unasked), QByteArray("InvalidParameterException"));
        QVERIFY(unasked.error().message.find("given CloudWatch Logs permission") != std::string::npos);
        allow();
        QCOMPARE(codeOf(subscribe("a", "{ $.level = }")), QByteArray("InvalidParameterException"));
        QVERIFY(filters().empty());
        QVERIFY(subscribe("a") && subscribe("b", "ERROR") && subscribe("a", "WARN")); // replaced
        QCOMPARE(codeOf(subscribe("c")), QByteArray("LimitExceededException"));
        QCOMPARE(filters(), (std::vector<std::string>{"a", "b"}));
        logsapi::DeleteSubscriptionFilter::Input removal;
        removal.logGroupName = "g";
        removal.filterName = "a";
        QVERIFY(m_fixture->call<logsapi::DeleteSubscriptionFilter>(removal));
        QCOMPARE(codeOf(m_fixture->call<logsapi::DeleteSubscriptionFilter>(removal)), QByteArray("ResourceNotFoundException"));
        QCOMPARE(filters(), std::vector<std::string>{"b"});
    }

    void eventsThatFitAreSent()
    {
        makeReader();
        allow();
        QVERIFY(subscribe("errors", "ERROR"));
        QVERIFY(put({"ERROR one", "fine", "ERROR two"}));
        QTRY_COMPARE_WITH_TIMEOUT(got(), (std::vector<std::string>{"GOT DATA_MESSAGE 123456789012 g s errors ERROR one", "GOT DATA_MESSAGE 123456789012 g s errors ERROR two"}), 20'000);
    }

    void whatIsOnItsWaySurvivesARestart()
    {
        makeReader();
        allow();
        QVERIFY(subscribe("all"));
        QVERIFY(put({"hello"}));
        m_fixture->reopen();
        QTRY_VERIFY_WITH_TIMEOUT(!got().empty(), 20'000); // at least once
        QCOMPARE(got().front(), std::string("GOT DATA_MESSAGE 123456789012 g s all hello"));
    }

    void whatIsNotPackedYetSurvivesARestart()
    {
        makeReader();
        allow();
        QVERIFY(subscribe("errors", "ERROR") && subscribe("all"));
        Fault fault{.service = "logs", .operation = "PackEvents", .times = -1};
        m_fixture->cloud().faults().add(fault);
        QVERIFY(put({"ERROR one"}));
        const auto rows = [this](const char *kind) {
            auto query = m_fixture->cloud().database().reader().query("SELECT count(*) FROM jobs WHERE kind = ?");
            return query.bind(kind).step() ? query.integer(0) : -1;
        };
        QCOMPARE(rows("logs.pack"), 1);
        QCOMPARE(rows("logs.subscription"), 0);
        // What was subscribed when the events came counts.
        logsapi::DeleteSubscriptionFilter::Input removal;
        removal.logGroupName = "g";
        removal.filterName = "all";
        QVERIFY(m_fixture->call<logsapi::DeleteSubscriptionFilter>(removal));
        m_fixture->reopen();
        QTRY_COMPARE_WITH_TIMEOUT(got(), (std::vector<std::string>{"GOT DATA_MESSAGE 123456789012 g s all ERROR one", "GOT DATA_MESSAGE 123456789012 g s errors ERROR one"}), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(rows("logs.pack"), 0, 20'000);
    }

    void packingIsTriedAgain()
    {
        makeReader();
        allow();
        QVERIFY(subscribe("all"));
        m_fixture->cloud().faults().add({.service = "logs", .operation = "PackEvents"});
        QVERIFY(put({"hello"}));
        m_fixture->settle();
        QVERIFY(got().empty());
        m_fixture->advance(std::chrono::minutes(5));
        QTRY_VERIFY_WITH_TIMEOUT(!got().empty(), 20'000);
    }

    void aFunctionThatIsGoneIsGivenUp()
    {
        makeReader();
        allow();
        QVERIFY(subscribe("all"));
        lambdaapi::DeleteFunction::Input removal;
        removal.functionName = "reader";
        QVERIFY(m_fixture->call<lambdaapi::DeleteFunction>(removal));
        QVERIFY(put({"hello"}));
        m_fixture->settle();
        const auto waiting = [this] { return m_fixture->cloud().database().reader().query("SELECT 1 FROM jobs WHERE kind IN ('logs.pack', 'logs.subscription')").step(); };
        QTRY_VERIFY_WITH_TIMEOUT(!waiting(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestLogsSubscriptions)
#include "tst_logs_subscriptions.moc"
