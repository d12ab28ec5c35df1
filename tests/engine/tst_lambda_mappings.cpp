#include "LambdaFixture.h"
#include "api/generated/cloudwatch.h"
#include "api/generated/logs.h"
#include "api/generated/sqs.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace sqsapi = nephoscope::api::sqs;

/// Queues that feed functions: in batches, so many at a time, in order where the queue has one.
class TestLambdaMappings : public QObject
{
    Q_OBJECT

    std::unique_ptr<LambdaFixture> m_fixture;

    static std::string urlOf(const std::string &queue) { return "http://localhost:4566/123456789012/" + queue; }

    void makeQueue(const std::string &name)
    {
        sqsapi::CreateQueue::Input input;
        input.queueName = name;
        if (name.ends_with(".fifo"))
            input.attributes.emplace().emplace("FifoQueue", "true");
        if (!m_fixture->call<sqsapi::CreateQueue>(input))
            qFatal("no queue");
    }
    void send(const std::string &queue, const std::string &body, const std::string &group = {})
    {
        sqsapi::SendMessage::Input input;
        input.queueUrl = urlOf(queue);
        input.messageBody = body;
        if (!group.empty()) {
            input.messageGroupId = group;
            input.messageDeduplicationId = body;
        }
        if (!m_fixture->call<sqsapi::SendMessage>(input))
            qFatal("not sent");
    }
    /// `visible/in flight` of a queue.
    QByteArray counts(const std::string &queue)
    {
        sqsapi::GetQueueAttributes::Input input;
        input.queueUrl = urlOf(queue);
        input.attributeNames.emplace().emplace_back().value = "All";
        const auto got = m_fixture->call<sqsapi::GetQueueAttributes>(input);
        if (!got)
            return "none";
        return QByteArray::fromStdString(got->attributes->at("ApproximateNumberOfMessages") + '/' + got->attributes->at("ApproximateNumberOfMessagesNotVisible"));
    }
    lambdaapi::CreateEventSourceMapping::Input mapping(const std::string &queue, int size = 10)
    {
        lambdaapi::CreateEventSourceMapping::Input input;
        input.functionName = "f";
        input.eventSourceArn = "arn:aws:sqs:us-east-1:123456789012:" + queue;
        input.batchSize = size;
        return input;
    }
    QByteArray map(const lambdaapi::CreateEventSourceMapping::Input &input) { return codeOf(m_fixture->call<lambdaapi::CreateEventSourceMapping>(input)); }
    /// What the function has written on lines that begin with GOT, in the order of writing.
    QByteArrayList got()
    {
        api::logs::FilterLogEvents::Input input;
        input.logGroupName = "/aws/lambda/f";
        input.filterPattern = "GOT";
        const auto found = m_fixture->call<api::logs::FilterLogEvents>(input);
        QByteArrayList lines;
        if (found && found->events) {
            for (const auto &event : *found->events)
                lines << QByteArray::fromStdString(event.message->substr(4)).trimmed();
        }
        return lines;
    }
    double metric(const std::string &name, const std::string &statistic, const std::string &dimensionName = "FunctionName",
                  const std::string &dimensionValue = "f")
    {
        namespace cw = api::cloudwatch;
        cw::GetMetricStatistics::Input input;
        input.namespace_ = "AWS/Lambda";
        input.metricName = name;
        input.startTime = S3Fixture::start() - 1h;
        input.endTime = S3Fixture::start() + 23h;
        input.period = 86400;
        input.statistics.emplace().emplace_back().value = statistic;
        auto &dimension = input.dimensions.emplace().emplace_back();
        dimension.name = dimensionName;
        dimension.value = dimensionValue;
        const auto got = m_fixture->call<cw::GetMetricStatistics>(input);
        if (!got || got->datapoints->empty())
            return -1;
        const auto &point = got->datapoints->front();
        return statistic == "Sum" ? *point.sum : *point.maximum;
    }

    static constexpr const char *teller = "def handler(event, context):\n    print('GOT', ' '.join(each['body'] for each in event['Records']))\n";

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<LambdaFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void mappingsThatAreRefused()
    {
        m_fixture->makeFunction("f", teller);
        makeQueue("q");
        makeQueue("q.fifo");
        QCOMPARE(map(mapping("nowhere")), QByteArray("InvalidParameterValueException"));
        QCOMPARE(map(mapping("q", 11)), QByteArray("InvalidParameterValueException")); // without a window
        QCOMPARE(map(mapping("q.fifo", 11)), QByteArray("InvalidParameterValueException"));
        auto windowed = mapping("q.fifo");
        windowed.maximumBatchingWindowInSeconds = 5;
        QCOMPARE(map(windowed), QByteArray("InvalidParameterValueException"));
        auto single = mapping("q");
        single.scalingConfig.emplace().maximumConcurrency = 1; // two is the least
        QCOMPARE(map(single), QByteArray("ValidationException"));
        auto sealed = mapping("q");
        sealed.kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555";
        QCOMPARE(map(sealed), QByteArray("InvalidParameterValueException"));
        auto logged = mapping("q");
        logged.loggingConfig.emplace().systemLogLevel.emplace().value = "DEBUG";
        QCOMPARE(map(logged), QByteArray("InvalidParameterValueException"));
        auto counted = mapping("q");
        counted.metricsConfig.emplace().metrics.emplace().emplace_back().value = "ErrorCount"; // Kafka's
        QCOMPARE(map(counted), QByteArray("InvalidParameterValueException"));
        auto tagged = mapping("q");
        tagged.tags.emplace().emplace("aws:mine", "1");
        QCOMPARE(map(tagged), QByteArray("InvalidParameterValueException"));
    }

    void aMappingHasTags()
    {
        m_fixture->makeFunction("f", teller);
        makeQueue("q");
        auto input = mapping("q");
        input.tags.emplace().emplace("team", "red");
        const auto made = m_fixture->call<lambdaapi::CreateEventSourceMapping>(input);
        QVERIFY(made.has_value());
        m_fixture->settle();
        const auto tags = [&]() -> std::map<std::string, std::string> {
            lambdaapi::ListTags::Input asked;
            asked.resource = *made->eventSourceMappingArn;
            const auto got = m_fixture->call<lambdaapi::ListTags>(asked);
            return got ? got->tags.value_or(std::map<std::string, std::string>()) : std::map<std::string, std::string>{{"!", got.error().code}};
        };
        QCOMPARE(tags(), (std::map<std::string, std::string>{{"team", "red"}}));
        lambdaapi::TagResource::Input more;
        more.resource = *made->eventSourceMappingArn;
        more.tags.emplace() = {{"team", "blue"}, {"stage", "beta"}};
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::TagResource>(more)), QByteArray("OK"));
        lambdaapi::UntagResource::Input less;
        less.resource = *made->eventSourceMappingArn;
        less.tagKeys.emplace().push_back("stage");
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::UntagResource>(less)), QByteArray("OK"));
        // What changes a mapping leaves its tags alone.
        lambdaapi::UpdateEventSourceMapping::Input smaller;
        smaller.uuid = *made->uuid;
        smaller.batchSize = 5;
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::UpdateEventSourceMapping>(smaller)), QByteArray("OK"));
        QCOMPARE(tags(), (std::map<std::string, std::string>{{"team", "blue"}}));
        more.resource = "arn:aws:lambda:us-east-1:123456789012:event-source-mapping:00000000-0000-0000-0000-000000000000";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::TagResource>(more)), QByteArray("ResourceNotFoundException"));
    }

    void eventsAreCountedWhereTheMappingSaysSo()
    {
        // The second message is taken at the second attempt.
        m_fixture->makeFunction("f", "def handler(event, context):\n    one = event['Records'][0]\n"
                                     "    bad = one['body'] == '{\"n\": 2}' and one['attributes']['ApproximateReceiveCount'] == '1'\n"
                                     "    return {'batchItemFailures': [{'itemIdentifier': one['messageId']}] if bad else []}\n", 5);
        makeQueue("q");
        auto input = mapping("q", 1);
        input.metricsConfig.emplace().metrics.emplace().emplace_back().value = "EventCount";
        input.functionResponseTypes.emplace().emplace_back().value = "ReportBatchItemFailures";
        input.filterCriteria.emplace().filters.emplace().emplace_back().pattern = R"({"body": {"n": [1, 2]}})";
        const auto made = m_fixture->call<lambdaapi::CreateEventSourceMapping>(input);
        QVERIFY(made.has_value());
        for (const char *body : {R"({"n": 1})", R"({"n": 2})", R"({"n": 3})"})
            send("q", body);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/1"), 20'000);
        m_fixture->advance(30s);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/0"), 20'000);
        const auto counted = [&] {
            m_fixture->advance(1min);
            QByteArrayList sums;
            for (const char *name : {"PolledEventCount", "FilteredOutEventCount", "InvokedEventCount", "FailedInvokeEventCount", "DeletedEventCount"})
                sums << QByteArray::number(metric(name, "Sum", "EventSourceMappingUUID", *made->uuid));
            return sums.join(' ');
        };
        QTRY_COMPARE_WITH_TIMEOUT(counted(), QByteArray("4 1 3 1 2"), 20'000);
    }

    void aBatchWaitsForItsWindow()
    {
        m_fixture->makeFunction("f", teller);
        makeQueue("q");
        auto input = mapping("q", 20);
        input.maximumBatchingWindowInSeconds = 5;
        QCOMPARE(map(input), QByteArray("OK"));
        for (const char *body : {"a", "b", "c"})
            send("q", body);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/3"), 20'000);
        m_fixture->settle(); // the queue has given them out before the mapping has them, and its window begins
        m_fixture->advance(4'999ms);
        // Still gathered: what comes now goes with them.
        send("q", "d");
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/4"), 20'000);
        QCOMPARE(got(), QByteArrayList());
        m_fixture->advance(1ms);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/0"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(got().size(), 1, 20'000);
        QByteArrayList bodies = got().front().split(' ');
        std::sort(bodies.begin(), bodies.end());
        QCOMPARE(bodies, (QByteArrayList{"a", "b", "c", "d"}));
    }

    void aFullBatchDoesNotWait()
    {
        m_fixture->makeFunction("f", teller);
        makeQueue("q");
        auto input = mapping("q", 3);
        input.maximumBatchingWindowInSeconds = 300;
        QCOMPARE(map(input), QByteArray("OK"));
        for (const char *body : {"a", "b", "c", "d"})
            send("q", body);
        QTRY_COMPARE_WITH_TIMEOUT(got().size(), 1, 20'000);
        QCOMPARE(got().front().split(' ').size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/1"), 20'000);
    }

    void noMoreAtATimeThanTheMappingLets()
    {
        m_fixture->makeFunction("f", "import time\ndef handler(event, context):\n    time.sleep(0.2)\n    print('GOT', event['Records'][0]['body'])\n");
        makeQueue("q");
        for (int number = 0; number < 8; ++number)
            send("q", std::to_string(number));
        auto input = mapping("q", 1);
        input.scalingConfig.emplace().maximumConcurrency = 2;
        QCOMPARE(map(input), QByteArray("OK"));
        QTRY_COMPARE_WITH_TIMEOUT(counts("q"), QByteArray("0/0"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(got().size(), 8, 20'000);
        m_fixture->advance(1min);
        QTRY_COMPARE_WITH_TIMEOUT(metric("Invocations", "Sum"), 8.0, 20'000);
        QCOMPARE(metric("ConcurrentExecutions", "Maximum"), 2.0);
        QCOMPARE(metric("Throttles", "Sum"), -1.0);
    }

    void aFifoQueueKeepsTheOrderOfItsGroups()
    {
        // The first attempt at a2 fails: it comes back, and before everything behind it.
        m_fixture->makeFunction("f", "import time\ndef handler(event, context):\n"
                                     "    for each in event['Records']:\n"
                                     "        again = int(each['attributes']['ApproximateReceiveCount']) > 1\n"
                                     "        if each['body'] == 'a2' and not again:\n"
                                     "            raise Exception('not yet')\n"
                                     "        print('GOT', time.monotonic_ns(), each['body'])\n", 5);
        makeQueue("q.fifo");
        for (int number = 0; number < 6; ++number) {
            for (const char *group : {"a", "b", "c"})
                send("q.fifo", group + std::to_string(number), group);
        }
        QCOMPARE(map(mapping("q.fifo", 1)), QByteArray("OK"));
        // Its group waits with it, the others go on.
        QTRY_COMPARE_WITH_TIMEOUT(counts("q.fifo"), QByteArray("3/1"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(got().size(), 14, 20'000);
        m_fixture->advance(29'999ms);
        QCOMPARE(counts("q.fifo"), QByteArray("3/1"));
        m_fixture->advance(1ms);
        QTRY_COMPARE_WITH_TIMEOUT(counts("q.fifo"), QByteArray("0/0"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(got().size(), 18, 20'000);
        // By the machine's time, for the clock of the cloud stands still and each process has a log of its own.
        std::map<std::int64_t, QByteArray> bodies;
        for (const QByteArray &line : got())
            bodies.emplace(line.split(' ').at(0).toLongLong(), line.split(' ').at(1));
        std::map<char, QByteArray> order;
        for (const auto &[time, body] : bodies)
            order[body.front()] += body.mid(1);
        for (const char group : {'a', 'b', 'c'})
            QCOMPARE(order[group], QByteArray("012345"));
    }
};

QTEST_GUILESS_MAIN(TestLambdaMappings)
#include "tst_lambda_mappings.moc"
