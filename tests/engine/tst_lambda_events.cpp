#include "LambdaFixture.h"

#include "api/generated/cloudwatch.h"
#include "api/generated/sqs.h"

#include <QtCore/QFuture>
#include <QtCore/QTemporaryDir>

#include <boost/json.hpp>

#include <fstream>

using namespace nephoscope;
using namespace nephoscope::test;
namespace json = boost::json;

/// Asynchronous invocations: what is tried again, and what becomes of it in the end.
class TestLambdaEvents : public QObject
{
    Q_OBJECT

    std::unique_ptr<LambdaFixture> m_fixture;

    /// How many events wait for the function, running ones included.
    int waiting()
    {
        auto query = m_fixture->cloud().database().reader().query("SELECT count(*) FROM lambda_events");
        query.step();
        return int(query.integer(0));
    }
    int attempts()
    {
        auto query = m_fixture->cloud().database().reader().query("SELECT ifnull(max(attempts), 0) FROM lambda_events WHERE NOT running");
        query.step();
        return int(query.integer(0));
    }
    int throttles()
    {
        auto query = m_fixture->cloud().database().reader().query("SELECT ifnull(max(throttles), 0) FROM lambda_events WHERE NOT running");
        query.step();
        return int(query.integer(0));
    }
    void reserve(int concurrency)
    {
        lambdaapi::PutFunctionConcurrency::Input input;
        input.functionName = "f";
        input.reservedConcurrentExecutions = concurrency;
        if (!m_fixture->call<lambdaapi::PutFunctionConcurrency>(input))
            qFatal("no concurrency");
    }
    static std::string queueArn(const std::string &name) { return "arn:aws:sqs:us-east-1:123456789012:" + name; }
    void makeQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (!m_fixture->call<api::sqs::CreateQueue>(input))
            qFatal("no queue");
    }
    /// The next message of a queue, for which it waits a little; its attributes.
    std::string take(const std::string &queue, std::map<std::string, std::string> *attributes = nullptr)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = "http://localhost:4566/123456789012/" + queue;
        input.messageAttributeNames.emplace().emplace_back("All");
        std::string body;
        const auto comes = [&] {
            const auto got = m_fixture->call<api::sqs::ReceiveMessage>(input);
            if (!got || !got->messages || got->messages->empty())
                return false;
            const auto &message = got->messages->front();
            body = *message.body;
            if (attributes && message.messageAttributes) {
                for (const auto &[name, value] : *message.messageAttributes)
                    attributes->emplace(name, *value.stringValue);
            }
            return true;
        };
        return QTest::qWaitFor(comes, 20'000) ? body : "null";
    }
    /// The sum of a metric of the function, or of a resource of it, once the minute is over; -1 when there is none.
    double metric(const std::string &name, const std::string &resource = {})
    {
        m_fixture->advance(std::chrono::minutes(1));
        m_fixture->settle();
        namespace cw = api::cloudwatch;
        cw::GetMetricStatistics::Input input;
        input.namespace_ = "AWS/Lambda";
        input.metricName = name;
        input.startTime = S3Fixture::start() - std::chrono::hours(1);
        input.endTime = S3Fixture::start() + std::chrono::hours(23);
        input.period = 86400;
        input.statistics.emplace().emplace_back().value = "Sum";
        auto &dimension = input.dimensions.emplace().emplace_back();
        dimension.name = "FunctionName";
        dimension.value = "f";
        if (!resource.empty()) {
            auto &another = input.dimensions->emplace_back();
            another.name = "Resource";
            another.value = resource;
        }
        const auto got = m_fixture->call<cw::GetMetricStatistics>(input);
        return got && !got->datapoints->empty() ? *got->datapoints->front().sum : -1;
    }
    void putConfig(int retries, const std::string &onFailure = {}, const std::string &onSuccess = {})
    {
        lambdaapi::PutFunctionEventInvokeConfig::Input input;
        input.functionName = "f";
        input.maximumRetryAttempts = retries;
        if (!onFailure.empty())
            input.destinationConfig.emplace().onFailure.emplace().destination = onFailure;
        if (!onSuccess.empty())
            (input.destinationConfig ? *input.destinationConfig : input.destinationConfig.emplace()).onSuccess.emplace().destination = onSuccess;
        if (const auto put = m_fixture->call<lambdaapi::PutFunctionEventInvokeConfig>(input); !put)
            qFatal("%s", put.error().message.c_str());
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<LambdaFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void configurationsThatAreRefused()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return 1\n");
        lambdaapi::PutFunctionEventInvokeConfig::Input input;
        input.functionName = "f";
        const auto with = [&](const std::string &destination) {
            input.destinationConfig.emplace().onFailure.emplace().destination = destination;
            return codeOf(m_fixture->call<lambdaapi::PutFunctionEventInvokeConfig>(input));
        };
        QCOMPARE(with("arn:aws:kinesis:us-east-1:123456789012:stream/s"), QByteArray("InvalidParameterValueException"));
        QCOMPARE(with("arn:aws:lambda:us-east-1:123456789012:function:f"), QByteArray("InvalidParameterValueException"));
        lambdaapi::GetFunctionEventInvokeConfig::Input get;
        get.functionName = "f";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::GetFunctionEventInvokeConfig>(get)), QByteArray("ResourceNotFoundException"));
    }

    void isTriedTwiceMore()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    raise Exception('never')\n");
        const auto accepted = m_fixture->invoke("f", "{}", "Event");
        QVERIFY(accepted);
        QCOMPARE(*accepted->statusCode, 202);
        QVERIFY(!accepted->functionError);
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), 1, 20'000);
        m_fixture->advance(std::chrono::seconds(59));
        QCOMPARE(attempts(), 1);
        m_fixture->advance(std::chrono::seconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), 2, 20'000);
        m_fixture->advance(std::chrono::minutes(2));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
    }

    void survivesARestart()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    raise Exception('never')\n");
        putConfig(1);
        QVERIFY(m_fixture->invoke("f", "{}", "Event"));
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), 1, 20'000);
        m_fixture->reopen();
        m_fixture->advance(std::chrono::minutes(1));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
    }

    void goesOnToAnotherFunction()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    if event == 'bad':\n        raise Exception('so bad')\n    return 'good'\n");
        // Tells what it got by failing for good: its record stays to be read.
        m_fixture->makeFunction("next", "import json\ndef handler(event, context):\n    raise Exception('got ' + json.dumps(event))\n");
        putConfig(0, "arn:aws:lambda:us-east-1:123456789012:function:next", "arn:aws:lambda:us-east-1:123456789012:function:next");
        const auto record = [this] {
            auto query = m_fixture->cloud().database().reader().query("SELECT payload FROM lambda_events WHERE attempts = 1 ORDER BY accepted DESC");
            return query.step() ? query.string(0) : std::string();
        };
        QVERIFY(m_fixture->invoke("f", R"("bad")", "Event"));
        QTRY_VERIFY_WITH_TIMEOUT(!record().empty(), 20'000);
        QVERIFY2(record().find(R"("condition":"RetriesExhausted")") != std::string::npos, record().c_str());
        QVERIFY2(record().find(R"("requestPayload":"bad")") != std::string::npos, record().c_str());
        m_fixture->advance(std::chrono::hours(1));
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), 2, 20'000);
        QVERIFY(m_fixture->invoke("f", R"("fine")", "Event"));
        QTRY_VERIFY_WITH_TIMEOUT(!record().empty(), 20'000);
        QVERIFY2(record().find(R"("condition":"Success")") != std::string::npos, record().c_str());
        QVERIFY2(record().find(R"("responsePayload":"good")") != std::string::npos, record().c_str());
    }

    void tooOldIsGivenUp()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    raise Exception('never')\n");
        makeQueue("failed");
        lambdaapi::PutFunctionEventInvokeConfig::Input config;
        config.functionName = "f";
        config.maximumRetryAttempts = 2;
        config.maximumEventAgeInSeconds = 60;
        config.destinationConfig.emplace().onFailure.emplace().destination = queueArn("failed");
        QVERIFY(m_fixture->call<lambdaapi::PutFunctionEventInvokeConfig>(config));
        QVERIFY(m_fixture->invoke("f", R"("first")", "Event"));
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), 1, 20'000);
        m_fixture->advance(std::chrono::minutes(1)); // as old as it may be, not older
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
        const json::object record = json::parse(take("failed")).as_object();
        QCOMPARE(record.at("requestContext").at("condition").as_string(), json::string("EventAgeExceeded"));
        QCOMPARE(record.at("requestContext").at("approximateInvokeCount").as_int64(), 2);
        QCOMPARE(record.at("requestPayload").as_string(), json::string("first"));
        QCOMPARE(record.at("responsePayload").at("errorMessage").as_string(), json::string("never"));
        QCOMPARE(metric("AsyncEventsReceived"), 1.0);
        QCOMPARE(metric("AsyncEventsDropped"), 1.0);
        QCOMPARE(metric("AsyncEventAge"), 60'000.0);
        QCOMPARE(metric("AsyncEventAge", "f"), 60'000.0); // by resource
    }

    void deadLettersSayWhatWentWrong()
    {
        makeQueue("dead");
        auto input = LambdaFixture::creation("f", {{"app.py", "def handler(event, context):\n    raise ValueError('so bad')\n"}});
        input.deadLetterConfig.emplace().targetArn = queueArn("dead");
        QVERIFY(m_fixture->call<lambdaapi::CreateFunction>(input));
        m_fixture->settle();
        putConfig(0);
        const auto accepted = m_fixture->invoke("f", R"({"a":1})", "Event");
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
        std::map<std::string, std::string> attributes;
        QCOMPARE(QByteArray::fromStdString(take("dead", &attributes)), QByteArray(R"({"a":1})"));
        QCOMPARE(attributes["ErrorCode"], std::string("200"));
        QCOMPARE(attributes["ErrorMessage"], std::string("so bad"));
        QCOMPARE(attributes["RequestID"].size(), std::size_t(36));
        // A queue that is not there takes none: that is counted.
        lambdaapi::UpdateFunctionConfiguration::Input update;
        update.functionName = "f";
        update.deadLetterConfig.emplace().targetArn = queueArn("nowhere");
        QVERIFY(m_fixture->call<lambdaapi::UpdateFunctionConfiguration>(update));
        m_fixture->settle();
        putConfig(0, queueArn("nowhere"));
        QVERIFY(m_fixture->invoke("f", "{}", "Event"));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
        m_fixture->settle();
        QCOMPARE(metric("DeadLetterErrors"), 1.0);
        QCOMPARE(metric("DestinationDeliveryFailures"), 1.0);
    }

    void withoutConcurrencyNothingIsTried()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return 1\n");
        makeQueue("failed");
        putConfig(2, queueArn("failed"));
        reserve(0);
        QCOMPARE(codeOf(m_fixture->invoke("f")), QByteArray("TooManyRequestsException"));
        QVERIFY(m_fixture->invoke("f", "{}", "Event"));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
        const json::object record = json::parse(take("failed")).as_object();
        QCOMPARE(record.at("requestContext").at("condition").as_string(), json::string("ZeroReservedConcurrency"));
        QCOMPARE(record.at("requestContext").at("approximateInvokeCount").as_int64(), 0);
        QVERIFY(!record.contains("responsePayload"));
        QCOMPARE(metric("Throttles"), 1.0); // of the call that waited for an answer
        QCOMPARE(metric("Invocations"), -1.0);
    }

    void theThrottledComeBack()
    {
        m_fixture->makeFunction("f", "import time\ndef handler(event, context):\n    time.sleep(event)\n    return 'slept'\n", 60);
        makeQueue("done");
        putConfig(0, {}, queueArn("done"));
        reserve(1);
        lambdaapi::Invoke::Input busy;
        busy.functionName = "f";
        busy.payload.emplace().bytes = "3";
        auto running = m_fixture->cloud().invoke<lambdaapi::Invoke>(m_fixture->caller(), busy);
        QCOMPARE(codeOf(m_fixture->invoke("f", "0")), QByteArray("TooManyRequestsException"));
        QVERIFY(m_fixture->invoke("f", "0", "Event"));
        // After a second, then two: no attempt of the function is used up by it.
        QTRY_COMPARE_WITH_TIMEOUT(throttles(), 1, 20'000);
        m_fixture->advance(std::chrono::milliseconds(999));
        QCOMPARE(throttles(), 1);
        m_fixture->advance(std::chrono::milliseconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(throttles(), 2, 20'000);
        m_fixture->advance(std::chrono::milliseconds(1999));
        QCOMPARE(throttles(), 2);
        QCOMPARE(attempts(), 0);
        QCOMPARE(running.result()->payload->bytes, std::string(R"("slept")"));
        m_fixture->advance(std::chrono::milliseconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 20'000);
        const json::object record = json::parse(take("done")).as_object();
        QCOMPARE(record.at("requestContext").at("condition").as_string(), json::string("Success"));
        QCOMPARE(record.at("requestContext").at("approximateInvokeCount").as_int64(), 1);
        QVERIFY(metric("Throttles") >= 3.0);
        QCOMPARE(metric("ConcurrentExecutions"), 2.0); // one at a time, twice
        QCOMPARE(metric("Invocations", "f"), 2.0);
        QCOMPARE(metric("AsyncEventsDropped"), -1.0);
    }

    void dryRunRunsNothing()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return 1\n");
        const auto dry = m_fixture->invoke("f", "{}", "DryRun");
        QVERIFY(dry);
        QCOMPARE(*dry->statusCode, 204);
        QVERIFY(dry->payload->bytes.empty());
    }
};

QTEST_GUILESS_MAIN(TestLambdaEvents)
#include "tst_lambda_events.moc"
