#include "LambdaFixture.h"
#include "api/generated/cloudwatch.h"
#include "services/lambda/Endpoints.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <map>
#include <set>

#include <unistd.h>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace {

/// Says which process ran it, and as which of its invocations. "dies" and "stays" are answered like all the others; what they
/// are called for happens when the runtime is about to ask for more.
const std::string program = R"(import os, threading, time
import __main__
born = os.urandom(8).hex()
calls = 0
then = None
ask = __main__.Api.ask

def asks(api, method, path, *more):
    if method == "GET" and then == "dies":
        os._exit(7)
    if method == "GET" and then == "stays":
        threading.Event().wait()
    return ask(api, method, path, *more)

__main__.Api.ask = asks

def handler(event, context):
    global calls, then
    calls += 1
    then = event.get("then")
    time.sleep(event.get("seconds", 0))
    return {"born": born, "calls": calls, "number": event.get("number", 0)}
)";

struct Ran
{
    QString born; ///< empty: it did not
    int calls = 0;
    int number = 0;
};

Ran ranOf(const Expected<lambdaapi::Invoke::Output> &done)
{
    if (!done || done->functionError)
        return {};
    const QJsonObject told = QJsonDocument::fromJson(QByteArray::fromStdString(done->payload->bytes)).object();
    return {told[QStringLiteral("born")].toString(), told[QStringLiteral("calls")].toInt(), told[QStringLiteral("number")].toInt()};
}

/// Workers' processes: the children of this one.
int processes()
{
    const QByteArray ours = "\nPPid:\t" + QByteArray::number(::getpid()) + '\n';
    int count = 0;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile status(QStringLiteral("/proc/%1/status").arg(name));
        if (status.open(QIODevice::ReadOnly) && status.readAll().contains(ours))
            ++count;
    }
    return count;
}

} // namespace

/// Which environment runs what: a warm one before a new one, nothing lost and nothing twice.
class TestLambdaWorkers : public QObject
{
    Q_OBJECT

    std::unique_ptr<LambdaFixture> m_fixture;

    Ran run(const std::string &event) { return ranOf(m_fixture->invoke("f", event)); }
    std::vector<Expected<lambdaapi::Invoke::Output>> burst(int count, const std::string &seconds)
    {
        std::vector<QFuture<Expected<lambdaapi::Invoke::Output>>> running;
        for (int number = 1; number <= count; ++number) {
            lambdaapi::Invoke::Input input;
            input.functionName = "f";
            input.payload.emplace().bytes = R"({"number": )" + std::to_string(number) + R"(, "seconds": )" + seconds + '}';
            running.push_back(m_fixture->cloud().invoke<lambdaapi::Invoke>(m_fixture->caller(), input));
        }
        std::vector<Expected<lambdaapi::Invoke::Output>> done;
        for (auto &one : running)
            done.push_back(one.result());
        return done;
    }
    /// Each event once, and no process has run one that nobody sent.
    void eachOnce(const std::vector<Expected<lambdaapi::Invoke::Output>> &done, std::map<QString, std::set<int>> &calls)
    {
        std::set<int> numbers;
        for (const auto &one : done) {
            const Ran ran = ranOf(one);
            QVERIFY2(!ran.born.isEmpty(), one ? one->payload->bytes.c_str() : one.error().message.c_str());
            QVERIFY(numbers.insert(ran.number).second);
            QVERIFY(calls[ran.born].insert(ran.calls).second);
        }
        QCOMPARE(numbers.size(), done.size());
        for (const auto &[born, seen] : calls)
            QCOMPARE(*seen.rbegin(), int(seen.size()));
    }

    /// Of `AWS/Lambda` so far; -1 when there is no data.
    double metric(const std::string &name, const std::string &statistic, const std::map<std::string, std::string> &dimensions)
    {
        api::cloudwatch::GetMetricStatistics::Input input;
        input.namespace_ = "AWS/Lambda";
        input.metricName = name;
        input.startTime = S3Fixture::start() - 1h;
        input.endTime = S3Fixture::start() + 23h;
        input.period = 86400;
        input.statistics.emplace().emplace_back().value = statistic;
        for (const auto &[key, value] : dimensions) {
            auto &one = (input.dimensions ? *input.dimensions : input.dimensions.emplace()).emplace_back();
            one.name = key;
            one.value = value;
        }
        const auto got = m_fixture->call<api::cloudwatch::GetMetricStatistics>(input);
        if (!got || got->datapoints->empty())
            return -1;
        const auto &point = got->datapoints->front();
        return statistic == "Sum" ? *point.sum : *point.maximum;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<LambdaFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void startsThatFailAreToldToEachThatWaits()
    {
        m_fixture->makeFunction("f", "import nothing_of_that_name\n");
        for (const auto &one : burst(4, "0")) {
            QVERIFY(one);
            QCOMPARE(one->functionError.value_or(std::string()), std::string("Unhandled"));
            QVERIFY2(one->payload->bytes.find("nothing_of_that_name") != std::string::npos, one->payload->bytes.c_str());
        }
    }

    void provisionedInvocationsAreCounted()
    {
        m_fixture->makeFunction("f", program);
        lambdaapi::PublishVersion::Input publish;
        publish.functionName = "f";
        QVERIFY(m_fixture->call<lambdaapi::PublishVersion>(publish));
        lambdaapi::CreateAlias::Input alias;
        alias.functionName = "f";
        alias.name = "live";
        alias.functionVersion = "1";
        QVERIFY(m_fixture->call<lambdaapi::CreateAlias>(alias));
        lambdaapi::PutProvisionedConcurrencyConfig::Input provisioned;
        provisioned.functionName = "f";
        provisioned.qualifier = "live";
        provisioned.provisionedConcurrentExecutions = 2;
        QVERIFY(m_fixture->call<lambdaapi::PutProvisionedConcurrencyConfig>(provisioned));
        const auto at = [&](const std::string &qualifier, int count) {
            std::vector<QFuture<Expected<lambdaapi::Invoke::Output>>> running;
            for (int number = 0; number < count; ++number) {
                lambdaapi::Invoke::Input input;
                input.functionName = "f";
                if (!qualifier.empty())
                    input.qualifier = qualifier;
                input.payload.emplace().bytes = R"({"seconds": 0.5})";
                running.push_back(m_fixture->cloud().invoke<lambdaapi::Invoke>(m_fixture->caller(), input));
            }
            for (auto &one : running)
                QVERIFY(one.result());
        };
        at("live", 3); // all at once: the third is beyond
        at("live", 1);
        at("", 1); // not provisioned
        m_fixture->advance(1min);
        const std::map<std::string, std::string> live{{"FunctionName", "f"}, {"Resource", "f:live"}};
        QTRY_COMPARE_WITH_TIMEOUT(metric("ProvisionedConcurrencyInvocations", "Sum", live), 3.0, 20'000);
        QCOMPARE(metric("ProvisionedConcurrencySpilloverInvocations", "Sum", live), 1.0);
        QCOMPARE(metric("ProvisionedConcurrentExecutions", "Maximum", live), 2.0);
        QCOMPARE(metric("ProvisionedConcurrencyUtilization", "Maximum", live), 1.0);
        QCOMPARE(metric("ProvisionedConcurrencyInvocations", "Sum", {{"FunctionName", "f"}}), 3.0);
        QCOMPARE(metric("UnreservedConcurrentExecutions", "Maximum", {}), 3.0);
    }

    void requestsToAUrlAreCounted()
    {
        m_fixture->makeFunction("f", "def handler(event, context):\n    return {'statusCode': int(event['rawPath'][1:]), 'body': ''}\n");
        lambdaapi::CreateFunctionUrlConfig::Input make;
        make.functionName = "f";
        make.authType.emplace().value = "AWS_IAM";
        const auto made = m_fixture->call<lambdaapi::CreateFunctionUrlConfig>(make);
        QVERIFY(made);
        const std::string url = *made->functionUrl;
        const std::size_t begin = url.find("//") + 2;
        const auto get = [&](Caller who, const char *path) {
            lambda::CallFunctionUrl::Input input;
            input.id = url.substr(begin, url.find('.') - begin);
            input.request.method = "GET";
            input.request.path = path;
            input.request.headers.set("host", url.substr(begin));
            const auto got = m_fixture->callAs<lambda::CallFunctionUrl>(std::move(who), input);
            return got ? got->reply.status : 0;
        };
        QCOMPARE(get(m_fixture->caller(), "/200"), 200);
        QCOMPARE(get(m_fixture->caller(), "/404"), 404);
        QCOMPARE(get(m_fixture->caller(), "/503"), 503);
        Caller nobody;
        QCOMPARE(get(nobody, "/200"), 403);
        m_fixture->advance(1min);
        const std::map<std::string, std::string> f{{"FunctionName", "f"}};
        QTRY_COMPARE_WITH_TIMEOUT(metric("UrlRequestCount", "Sum", f), 4.0, 20'000);
        QCOMPARE(metric("Url4xxCount", "Sum", f), 2.0);
        QCOMPARE(metric("Url5xxCount", "Sum", f), 1.0);
        QVERIFY(metric("UrlRequestLatency", "Maximum", f) > 0);
    }

    void aWarmWorkerIsUsedAgain()
    {
        m_fixture->makeFunction("f", program);
        const Ran first = run("{}");
        QVERIFY(!first.born.isEmpty());
        for (int calls = 2; calls < 20; ++calls) {
            const Ran next = run("{}");
            QCOMPARE(next.born, first.born);
            QCOMPARE(next.calls, calls);
        }
    }

    void oneThatDiesBeforeItComesBackHoldsNobodyUp()
    {
        m_fixture->makeFunction("f", program);
        const Ran first = run(R"({"then": "dies"})");
        QVERIFY(!first.born.isEmpty());
        const Ran second = run("{}");
        QCOMPARE(second.calls, 1);
        QVERIFY(second.born != first.born);
        QCOMPARE(run("{}").born, second.born);
    }

    void oneThatNeverComesBackHoldsNobodyUp()
    {
        m_fixture->makeFunction("f", program, 5);
        const Ran first = run(R"({"then": "stays"})");
        QVERIFY(!first.born.isEmpty());
        const Ran second = run("{}");
        QCOMPARE(second.calls, 1);
        QVERIFY(second.born != first.born);
        QCOMPARE(run("{}").born, second.born);
        // Its invocation lasts until it asks for the next one, so the function's timeout ends it.
        const int before = processes();
        QTRY_VERIFY_WITH_TIMEOUT(processes() < before, 30'000);
        QCOMPARE(run("{}").born, second.born);
    }

    void aBurstBeyondTheLimit()
    {
        m_fixture->makeFunction("f", program);
        lambdaapi::PutFunctionConcurrency::Input limit;
        limit.functionName = "f";
        limit.reservedConcurrentExecutions = 3;
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::PutFunctionConcurrency>(limit)), QByteArray("OK"));
        std::vector<Expected<lambdaapi::Invoke::Output>> ran;
        int throttled = 0;
        for (auto &one : burst(10, "1")) {
            throttled += codeOf(one) == "TooManyRequestsException";
            if (one)
                ran.push_back(std::move(one));
        }
        QCOMPARE(throttled, 7);
        QCOMPARE(int(ran.size()), 3);
        std::map<QString, std::set<int>> calls;
        eachOnce(ran, calls);
        // Who has answered counts no more, whether the worker is back or not.
        for (int round = 0; round < 5; ++round)
            eachOnce(burst(3, "0"), calls);
    }

    void burstsLoseNothing()
    {
        m_fixture->makeFunction("f", program, 30);
        std::map<QString, std::set<int>> calls;
        for (int round = 0; round < 6; ++round)
            eachOnce(burst(12, "0.01"), calls);
    }

    void whoWaitsIsServedAlthoughTheFunctionChanges()
    {
        m_fixture->makeFunction("f", program);
        lambdaapi::Invoke::Input input;
        input.functionName = "f";
        input.payload.emplace().bytes = "{}";
        const auto waiting = m_fixture->cloud().invoke<lambdaapi::Invoke>(m_fixture->caller(), input);
        lambdaapi::UpdateFunctionCode::Input update;
        update.functionName = "f";
        update.zipFile.emplace().bytes = zipOf({{"app.py", "def handler(event, context):\n    return 'new'\n"}});
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::UpdateFunctionCode>(update)), QByteArray("OK"));
        m_fixture->settle();
        const auto done = waiting.result();
        QVERIFY(done);
        // Before or after the change: one of the two has run, whole.
        QVERIFY2(!done->functionError, done->payload->bytes.c_str());
        QCOMPARE(m_fixture->run("f"), std::string(R"("new")"));
    }
};

QTEST_GUILESS_MAIN(TestLambdaWorkers)
#include "tst_lambda_workers.moc"
