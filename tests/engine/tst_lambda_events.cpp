#include "LambdaFixture.h"

#include <QtCore/QTemporaryDir>

#include <fstream>

using namespace nephoscope;
using namespace nephoscope::test;

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
