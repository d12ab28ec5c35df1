#include "CloudWatchFixture.h"
#include "api/generated/events.h"
#include "api/generated/logs.h"
#include "api/generated/s3control.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// What the other services publish.
class TestCloudWatchServices : public QObject
{
    Q_OBJECT

    std::unique_ptr<CloudWatchFixture> m_fixture;

    /// The sum of a metric over two days around the start; -1 when there is no data.
    double sum(const std::string &nameSpace, const std::string &name, const std::map<std::string, std::string> &dimensions, const std::string &statistic = "Sum")
    {
        cw::GetMetricStatistics::Input input;
        input.namespace_ = nameSpace;
        input.metricName = name;
        input.startTime = S3Fixture::start() - 24h;
        input.endTime = S3Fixture::start() + 48h;
        input.period = 86400 * 3;
        input.statistics.emplace().emplace_back().value = statistic;
        for (const auto &[key, value] : dimensions) {
            auto &one = (input.dimensions ? *input.dimensions : input.dimensions.emplace()).emplace_back();
            one.name = key;
            one.value = value;
        }
        const auto got = m_fixture->call<cw::GetMetricStatistics>(input);
        if (!got || got->datapoints->empty())
            return -1;
        return statistic == "Sum" ? *got->datapoints->front().sum : *got->datapoints->front().maximum;
    }
    /// Lets a service send to any queue.
    static std::string policyFor(const std::string &service)
    {
        std::string policy = "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':{'Service':'" + service
            + ".amazonaws.com'},'Action':'sqs:SendMessage','Resource':'*'}]}";
        std::replace(policy.begin(), policy.end(), '\'', '"');
        return policy;
    }
    /// Minutes pass until it is so.
    template <class Condition>
    bool comes(const Condition &condition)
    {
        return QTest::qWaitFor([&] {
            m_fixture->advance(1min);
            return condition();
        }, 20'000);
    }
    std::string makeQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input queue;
        queue.queueName = name;
        return *m_fixture->call<api::sqs::CreateQueue>(queue)->queueUrl;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<CloudWatchFixture>(); }

    void queues()
    {
        auto &f = *m_fixture;
        const std::string url = makeQueue("jobs");
        const std::map<std::string, std::string> queue{{"QueueName", "jobs"}};
        for (const char *body : {"one", "three", "fifteen"}) {
            api::sqs::SendMessage::Input send;
            send.queueUrl = url;
            send.messageBody = body;
            QVERIFY(f.call<api::sqs::SendMessage>(send));
        }
        QCOMPARE(sum("AWS/SQS", "NumberOfMessagesSent", queue), -1.0); // the minute is not over
        api::sqs::ReceiveMessage::Input receive;
        receive.queueUrl = url;
        const auto got = f.call<api::sqs::ReceiveMessage>(receive);
        api::sqs::DeleteMessage::Input gone;
        gone.queueUrl = url;
        gone.receiptHandle = got->messages->front().receiptHandle;
        QVERIFY(f.call<api::sqs::DeleteMessage>(gone));
        receive.maxNumberOfMessages = 10;
        QCOMPARE(f.call<api::sqs::ReceiveMessage>(receive)->messages->size(), std::size_t(2));
        QVERIFY(!f.call<api::sqs::ReceiveMessage>(receive)->messages);
        f.clock().advance(1min);
        QTRY_COMPARE(sum("AWS/SQS", "NumberOfMessagesSent", queue), 3.0);
        QCOMPARE(sum("AWS/SQS", "SentMessageSize", queue), 15.0);
        QCOMPARE(sum("AWS/SQS", "NumberOfMessagesReceived", queue), 3.0);
        QCOMPARE(sum("AWS/SQS", "NumberOfMessagesDeleted", queue), 1.0);
        QCOMPARE(sum("AWS/SQS", "NumberOfEmptyReceives", queue), 1.0);
        QTRY_COMPARE(sum("AWS/SQS", "ApproximateAgeOfOldestMessage", queue, "Maximum"), 60.0);
        QCOMPARE(sum("AWS/SQS", "ApproximateNumberOfMessagesVisible", queue, "Maximum"), 2.0);
        // Looked at minute by minute, though nobody uses the queue.
        f.clock().advance(1min);
        QTRY_COMPARE(sum("AWS/SQS", "ApproximateAgeOfOldestMessage", queue, "Maximum"), 120.0);
        // What is counted survives the end of the process.
        api::sqs::SendMessage::Input send;
        send.queueUrl = url;
        send.messageBody = "last";
        QVERIFY(f.call<api::sqs::SendMessage>(send));
        f.reopen();
        QCOMPARE(sum("AWS/SQS", "NumberOfMessagesSent", queue), 4.0);
    }

    void groupsOfQueues()
    {
        auto &f = *m_fixture;
        const std::string shared = makeQueue("shared");
        const auto send = [&](const std::string &url, const std::string &body, const std::string &group, const std::string &dedup = {}) {
            api::sqs::SendMessage::Input input;
            input.queueUrl = url;
            input.messageBody = body;
            input.messageGroupId = group;
            if (!dedup.empty())
                input.messageDeduplicationId = dedup;
            return codeOf(f.call<api::sqs::SendMessage>(input));
        };
        const auto receive = [&](const std::string &url, int times) {
            api::sqs::ReceiveMessage::Input input;
            input.queueUrl = url;
            input.maxNumberOfMessages = 10;
            input.visibilityTimeout = 600;
            for (int time = 0; time < times; ++time)
                QVERIFY(f.call<api::sqs::ReceiveMessage>(input));
        };
        // 40 of one tenant are at work on, ten more wait; two of another have come since.
        for (int number = 0; number < 50; ++number)
            QCOMPARE(send(shared, "a", "loud"), QByteArray("OK"));
        receive(shared, 4);
        f.clock().advance(10s);
        for (int number = 0; number < 2; ++number)
            QCOMPARE(send(shared, "b", "calm"), QByteArray("OK"));
        api::sqs::CreateQueue::Input fifo;
        fifo.queueName = "line.fifo";
        fifo.attributes.emplace().emplace("FifoQueue", "true");
        const std::string line = *f.call<api::sqs::CreateQueue>(fifo)->queueUrl;
        for (const char *group : {"x", "y"}) {
            QCOMPARE(send(line, "m", group, group), QByteArray("OK"));
            QCOMPARE(send(line, "m", group, group), QByteArray("OK"));
        }
        receive(line, 1);
        f.clock().advance(50s);
        const auto of = [&](const std::string &queue, const std::string &name) { return sum("AWS/SQS", name, {{"QueueName", queue}}, "Maximum"); };
        QTRY_COMPARE(of("shared", "ApproximateNumberOfNoisyGroups"), 1.0);
        QCOMPARE(of("shared", "ApproximateNumberOfMessagesVisibleInQuietGroups"), 2.0);
        QCOMPARE(of("shared", "ApproximateNumberOfMessagesNotVisibleInQuietGroups"), 0.0);
        QCOMPARE(of("shared", "ApproximateNumberOfMessagesDelayedInQuietGroups"), 0.0);
        QCOMPARE(of("shared", "ApproximateAgeOfOldestMessageInQuietGroups"), 50.0);
        QCOMPARE(of("shared", "ApproximateNumberOfMessagesVisible"), 12.0);
        QCOMPARE(of("shared", "ApproximateNumberOfGroupsWithInflightMessages"), -1.0);
        QCOMPARE(of("line.fifo", "ApproximateNumberOfGroupsWithInflightMessages"), 2.0);
        QCOMPARE(of("line.fifo", "ApproximateNumberOfNoisyGroups"), -1.0);
        QCOMPARE(sum("AWS/SQS", "NumberOfDeduplicatedSentMessages", {{"QueueName", "line.fifo"}}), 2.0);
        QCOMPARE(sum("AWS/SQS", "NumberOfMessagesSent", {{"QueueName", "line.fifo"}}), 2.0);
    }

    void topicsAndRules()
    {
        auto &f = *m_fixture;
        api::sns::CreateTopic::Input topic;
        topic.name = "news";
        QVERIFY(f.call<api::sns::CreateTopic>(topic));
        api::sns::Publish::Input publish;
        publish.topicArn = "arn:aws:sns:us-east-1:123456789012:news";
        publish.message = "hello";
        QVERIFY(f.call<api::sns::Publish>(publish));
        api::events::PutRule::Input rule;
        rule.name = "orders";
        rule.eventPattern = R"({"source":["shop"]})";
        QVERIFY(f.call<api::events::PutRule>(rule));
        api::events::PutEvents::Input events;
        auto &entry = events.entries.emplace().emplace_back();
        entry.source = "shop";
        entry.detailType = "Order";
        entry.detail = "{}";
        QVERIFY(f.call<api::events::PutEvents>(events));
        f.clock().advance(1min);
        QTRY_COMPARE(sum("AWS/SNS", "NumberOfMessagesPublished", {{"TopicName", "news"}}), 1.0);
        QCOMPARE(sum("AWS/SNS", "PublishSize", {{"TopicName", "news"}}), 5.0);
        QCOMPARE(sum("AWS/Events", "TriggeredRules", {{"RuleName", "orders"}}), 1.0);
    }

    /// What becomes of a topic's messages, subscription by subscription.
    void notifications()
    {
        auto &f = *m_fixture;
        const std::string topic = "arn:aws:sns:us-east-1:123456789012:news", queues = "arn:aws:sqs:us-east-1:123456789012:";
        api::sns::CreateTopic::Input create;
        create.name = "news";
        QVERIFY(f.call<api::sns::CreateTopic>(create));
        for (const char *name : {"open", "closed", "dead"}) {
            const std::string url = makeQueue(name);
            if (name == std::string("closed"))
                continue;
            api::sqs::SetQueueAttributes::Input set;
            set.queueUrl = url;
            set.attributes.emplace()["Policy"] = policyFor("sns");
            QVERIFY(f.call<api::sqs::SetQueueAttributes>(set));
        }
        const auto subscribe = [&](const std::string &queue, const std::map<std::string, std::string> &attributes) {
            api::sns::Subscribe::Input input;
            input.topicArn = topic;
            input.protocol = "sqs";
            input.endpoint = queues + queue;
            input.attributes = attributes;
            return codeOf(f.call<api::sns::Subscribe>(input));
        };
        const auto letters = [&](const std::string &queue) { return "{\"deadLetterTargetArn\":\"" + queues + queue + "\"}"; };
        QCOMPARE(subscribe("open", {}), QByteArray("OK"));
        QCOMPARE(subscribe("closed", {{"RedrivePolicy", letters("dead")}}), QByteArray("OK"));
        QCOMPARE(subscribe("other", {{"RedrivePolicy", letters("closed")}}), QByteArray("OK"));
        QCOMPARE(subscribe("picky", {{"FilterPolicy", R"({"kind":["a"]})"}}), QByteArray("OK"));
        QCOMPARE(subscribe("reader", {{"FilterPolicy", R"({"kind":["a"]})"}, {"FilterPolicyScope", "MessageBody"}}), QByteArray("OK"));
        const auto publish = [&](const std::string &text, const std::string &type, const std::string &value) {
            api::sns::Publish::Input input;
            input.topicArn = topic;
            input.message = text;
            if (!type.empty()) {
                auto &attribute = input.messageAttributes.emplace()["kind"];
                attribute.dataType = type;
                attribute.stringValue = value;
            }
            return codeOf(f.call<api::sns::Publish>(input));
        };
        QCOMPARE(publish("no JSON", {}, {}), QByteArray("OK"));
        QCOMPARE(publish(R"({"kind":"b"})", "String", "b"), QByteArray("OK"));
        QCOMPARE(publish(R"({"kind":"b"})", "String.Array", "[1, 2"), QByteArray("OK"));
        const auto of = [&](const std::string &name) { return sum("AWS/SNS", name, {{"TopicName", "news"}}); };
        QVERIFY(comes([&] { return of("NumberOfNotificationsRedrivenToDlq") == 3.0; }));
        QVERIFY(comes([&] { return of("NumberOfNotificationsFailedToRedriveToDlq") == 3.0; }));
        QCOMPARE(of("NumberOfNotificationsDelivered"), 3.0);
        QCOMPARE(of("NumberOfNotificationsFailed"), 6.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut"), 6.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut-NoMessageAttributes"), 1.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut-MessageAttributes"), 1.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut-InvalidAttributes"), 1.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut-InvalidMessageBody"), 1.0);
        QCOMPARE(of("NumberOfNotificationsFilteredOut-MessageBody"), 2.0);
    }

    /// What becomes of the events that a rule takes.
    void invocations()
    {
        auto &f = *m_fixture;
        const std::string queues = "arn:aws:sqs:us-east-1:123456789012:";
        for (const char *name : {"open", "closed", "dead"}) {
            const std::string url = makeQueue(name);
            if (name == std::string("closed"))
                continue;
            api::sqs::SetQueueAttributes::Input set;
            set.queueUrl = url;
            set.attributes.emplace()["Policy"] = policyFor("events");
            QVERIFY(f.call<api::sqs::SetQueueAttributes>(set));
        }
        api::events::PutRule::Input rule;
        rule.name = "orders";
        rule.eventPattern = R"({"source":["shop"]})";
        QVERIFY(f.call<api::events::PutRule>(rule));
        api::events::PutTargets::Input targets;
        targets.rule = "orders";
        const auto add = [&](const std::string &id, const std::string &dead) {
            auto &target = (targets.targets ? *targets.targets : targets.targets.emplace()).emplace_back();
            target.id = id;
            target.arn = queues + id;
            if (!dead.empty())
                target.deadLetterConfig.emplace().arn = queues + dead;
        };
        add("open", {});
        add("closed", "dead");
        QVERIFY(f.call<api::events::PutTargets>(targets));
        const auto put = [&](const std::string &source) {
            api::events::PutEvents::Input events;
            auto &entry = events.entries.emplace().emplace_back();
            entry.source = source;
            entry.detailType = "Order";
            entry.detail = "{}";
            return codeOf(f.call<api::events::PutEvents>(events));
        };
        for (const char *source : {"shop", "shop", "elsewhere"})
            QCOMPARE(put(source), QByteArray("OK"));
        const auto of = [&](const std::string &name) { return sum("AWS/Events", name, {{"RuleName", "orders"}}); };
        QVERIFY(comes([&] { return of("InvocationsSentToDlq") == 2.0; }));
        QCOMPARE(of("MatchedEvents"), 2.0);
        QCOMPARE(of("TriggeredRules"), 2.0);
        QCOMPARE(of("Invocations"), 4.0);
        QCOMPARE(of("FailedInvocations"), 2.0);
        QCOMPARE(of("InvocationsFailedToBeSentToDlq"), -1.0);
        QCOMPARE(of("RetryInvocationAttempts"), -1.0);
        QCOMPARE(of("InvocationAttempts"), 4.0);
        QCOMPARE(of("SuccessfulInvocationAttempts"), 2.0);
        QVERIFY(of("IngestionToInvocationStartLatency") >= 0);
        QVERIFY(of("IngestionToInvocationCompleteLatency") >= 0);
        const auto inAll = [&](const std::string &name) { return sum("AWS/Events", name, {}); };
        QCOMPARE(inAll("InvocationsCreated"), 4.0);
        QCOMPARE(inAll("InvocationAttempts"), 4.0);
        QCOMPARE(inAll("Invocations"), 4.0);
        QCOMPARE(inAll("PutEventsApproximateCallCount"), 3.0);
        QCOMPARE(inAll("PutEventsApproximateSuccessCount"), 3.0);
        QCOMPARE(inAll("PutEventsEntriesCount"), 3.0);
        QCOMPARE(inAll("PutEventsFailedEntriesCount"), 0.0);
        // Source, type and detail.
        QCOMPARE(inAll("PutEventsRequestSize"), 2 * 11.0 + 16.0);
    }

    void linesOfLogs()
    {
        auto &f = *m_fixture;
        api::logs::CreateLogGroup::Input group;
        group.logGroupName = "app";
        QVERIFY(f.call<api::logs::CreateLogGroup>(group));
        api::logs::CreateLogStream::Input stream;
        stream.logGroupName = "app";
        stream.logStreamName = "s";
        QVERIFY(f.call<api::logs::CreateLogStream>(stream));
        api::logs::PutMetricFilter::Input filter;
        filter.logGroupName = "app";
        filter.filterName = "errors";
        filter.filterPattern = "ERROR";
        auto &transformation = filter.metricTransformations.emplace().emplace_back();
        transformation.metricName = "Errors";
        transformation.metricNamespace = "App";
        transformation.metricValue = "1";
        QVERIFY(f.call<api::logs::PutMetricFilter>(filter));
        api::logs::PutLogEvents::Input lines;
        lines.logGroupName = "app";
        lines.logStreamName = "s";
        auto &events = lines.logEvents.emplace();
        for (int i = 0; i < 2400; ++i) {
            auto &event = events.emplace_back();
            event.timestamp = S3Fixture::start().time_since_epoch().count();
            event.message = i % 2 ? "ERROR" : "fine";
        }
        QVERIFY(f.call<api::logs::PutLogEvents>(lines));
        QTRY_COMPARE(sum("App", "Errors", {}), 1200.0);
        f.advance(1min);
        QTRY_COMPARE(sum("AWS/Logs", "IncomingLogEvents", {{"LogGroupName", "app"}}), 2400.0);
        QCOMPARE(sum("AWS/Logs", "IncomingBytes", {{"LogGroupName", "app"}}), 1200.0 * (5 + 4 + 2 * 26));
        QCOMPARE(sum("AWS/Logs", "IncomingLogEvents", {}), 2400.0);
    }

    void metricsInEvents()
    {
        auto &f = *m_fixture;
        api::logs::CreateLogGroup::Input group;
        group.logGroupName = "app";
        QVERIFY(f.call<api::logs::CreateLogGroup>(group));
        api::logs::CreateLogStream::Input stream;
        stream.logGroupName = "app";
        stream.logStreamName = "s";
        QVERIFY(f.call<api::logs::CreateLogStream>(stream));
        const auto write = [&f](std::string message) {
            std::replace(message.begin(), message.end(), '\'', '"');
            api::logs::PutLogEvents::Input lines;
            lines.logGroupName = "app";
            lines.logStreamName = "s";
            auto &event = lines.logEvents.emplace().emplace_back();
            event.timestamp = S3Fixture::start().time_since_epoch().count();
            event.message = std::move(message);
            return f.call<api::logs::PutLogEvents>(lines).has_value();
        };
        const auto meta = [](const std::string &metrics, const std::string &sets = "[['shop'],['shop','city'],[]]", const std::string &nameSpace = "Shop", int minutes = 0) {
            const auto time = (S3Fixture::start() + std::chrono::minutes(minutes)).time_since_epoch().count();
            return "{'_aws':{'Timestamp':" + std::to_string(time) + ",'CloudWatchMetrics':[{'Namespace':'" + nameSpace + "','Dimensions':" + sets + ",'Metrics':" + metrics
                + "}]},'shop':'a','city':'Seoul','number':7,'ms':[10,30],'orders':2,'text':'x'}";
        };
        QVERIFY(write(meta("[{'Name':'ms','Unit':'Milliseconds','StorageResolution':1},{'Name':'orders'}]")));
        QTRY_COMPARE(sum("Shop", "ms", {{"shop", "a"}}), 40.0);
        QCOMPARE(sum("Shop", "ms", {{"shop", "a"}, {"city", "Seoul"}}, "Maximum"), 30.0);
        QCOMPARE(sum("Shop", "orders", {}), 2.0);
        // What does not follow the format is no metric, nor are other events.
        QVERIFY(write("{'orders':5}") && write("{'_aws':'CloudWatchMetrics'}") && write("plain 'CloudWatchMetrics'"));
        std::string many = "[";
        for (int i = 0; i < 101; ++i)
            many += std::string(i ? "," : "") + "{'Name':'orders'}";
        int wrong = 0;
        for (const std::string &message : {meta("[{'Name':'text'}]"), meta("[{'Name':'nothing'}]"), meta("[{'Unit':'Count'}]"), meta("[{'Name':'orders','Unit':'Orders'}]"),
                                           meta("[{'Name':'orders','StorageResolution':5}]"), meta("[{'Name':'orders'}]", "[['number']]"), meta("[{'Name':'orders'}]", "[['none']]"),
                                           meta("[{'Name':'orders'}]", "{}"), meta("[{'Name':'orders'}]", "[[]]", "AWS/Shop"), meta("[{'Name':'orders'}]", "[[]]", ""),
                                           meta("[{'Name':'orders'}]", "[[]]", "Shop", 180), meta(many + "]", "[[]]")}) {
            QVERIFY(write(message));
            ++wrong;
        }
        f.advance(1min);
        QTRY_COMPARE(sum("AWS/Logs", "EMFValidationErrors", {{"LogGroupName", "app"}}), double(wrong));
        QCOMPARE(sum("Shop", "orders", {}), 2.0);
    }

    void buckets()
    {
        auto &f = *m_fixture;
        f.makeBucket("photos");
        s3api::PutBucketMetricsConfiguration::Input requests;
        requests.bucket = "photos";
        requests.id = "all";
        requests.metricsConfiguration.emplace().id = "all";
        QVERIFY(f.call<s3api::PutBucketMetricsConfiguration>(requests));
        QVERIFY(f.put("photos", "a", "12345"));
        QVERIFY(f.put("photos", "b", "1234567"));
        f.clock().advance(1min);
        QTRY_VERIFY(sum("AWS/S3", "PutRequests", {{"BucketName", "photos"}, {"FilterId", "all"}}) >= 2);
        QCOMPARE(sum("AWS/S3", "BytesUploaded", {{"BucketName", "photos"}, {"FilterId", "all"}}), 12.0);
        f.advance(24h);
        f.clock().advance(1min);
        QTRY_COMPARE(sum("AWS/S3", "BucketSizeBytes", {{"BucketName", "photos"}, {"StorageType", "StandardStorage"}}, "Maximum"), 12.0);
        QCOMPARE(sum("AWS/S3", "NumberOfObjects", {{"BucketName", "photos"}, {"StorageType", "AllStorageTypes"}}, "Maximum"), 2.0);
    }

    /// Beside what the objects hold, over more objects than one step of the night looks at.
    void overheadsOfBuckets()
    {
        auto &f = *m_fixture;
        f.makeBucket("cold");
        const auto put = [&f](const std::string &key, const char *storageClass, std::size_t size) {
            s3api::PutObject::Input input;
            input.bucket = "cold";
            input.key = key;
            input.body = api::Body::fromString(std::string(size, 'x'));
            input.storageClass.emplace().value = storageClass;
            return f.call<s3api::PutObject>(input).has_value();
        };
        QVERIFY(put("a", "STANDARD_IA", 1000) && put("z", "STANDARD_IA", 0) && put("large", "STANDARD_IA", 128 * 1024));
        QVERIFY(put("one", "ONEZONE_IA", 128 * 1024) && put("instant", "GLACIER_IR", 128 * 1024 - 1) && put("archived", "GLACIER", 10));
        for (int index = 0; index < 4100; ++index)
            QVERIFY(f.put("cold", "k" + std::to_string(index), "x"));
        const auto begin = [&f](const char *storageClass, std::vector<std::size_t> sizes) {
            s3api::CreateMultipartUpload::Input create;
            create.bucket = "cold";
            create.key = "unfinished";
            create.storageClass.emplace().value = storageClass;
            const auto upload = f.call<s3api::CreateMultipartUpload>(create);
            for (std::size_t i = 0; upload && i < sizes.size(); ++i) {
                s3api::UploadPart::Input part;
                part.bucket = "cold";
                part.key = "unfinished";
                part.uploadId = upload->uploadId;
                part.partNumber = int(i) + 1;
                part.body = api::Body::fromString(std::string(sizes[i], 'p'));
                if (!f.call<s3api::UploadPart>(part))
                    return false;
            }
            return upload.has_value();
        };
        QVERIFY(begin("GLACIER", {5, 7}) && begin("STANDARD", {100}) && begin("DEEP_ARCHIVE", {}));
        f.advance(24h);
        f.clock().advance(1min);
        const auto size = [&](const char *type) { return sum("AWS/S3", "BucketSizeBytes", {{"BucketName", "cold"}, {"StorageType", type}}, "Maximum"); };
        QTRY_COMPARE(size("StandardIASizeOverhead"), 2.0 * 128 * 1024 - 1000);
        QCOMPARE(size("StandardIAStorage"), 1000.0 + 128 * 1024);
        QCOMPARE(size("GlacierIRSizeOverhead"), 1.0);
        QCOMPARE(size("GlacierObjectOverhead"), 32.0 * 1024);
        QCOMPARE(size("GlacierS3ObjectOverhead"), 8.0 * 1024);
        QCOMPARE(size("OneZoneIAStorage"), 128.0 * 1024);
        QCOMPARE(size("OneZoneIASizeOverhead"), -1.0); // it lacks nothing
        QCOMPARE(size("GlacierStorage"), 10.0);
        QCOMPARE(size("GlacierStagingStorage"), 12.0); // parts of unfinished uploads
        QCOMPARE(size("DeepArchiveStagingStorage"), -1.0);
        QCOMPARE(size("StandardStorage"), 4100.0 + 100);
        QCOMPARE(sum("AWS/S3", "NumberOfObjects", {{"BucketName", "cold"}, {"StorageType", "AllStorageTypes"}}, "Maximum"), 6.0 + 4100 + 3);
    }

    void requestsByFilter()
    {
        auto &f = *m_fixture;
        f.makeBucket("photos");
        api::s3control::CreateAccessPoint::Input point;
        point.accountId = "123456789012";
        point.name = "door";
        point.bucket = "photos";
        QVERIFY(f.call<api::s3control::CreateAccessPoint>(point));
        const std::string door = "arn:aws:s3:us-east-1:123456789012:accesspoint/door";
        QVERIFY(f.put("photos", "uncounted", "1"));
        const auto configure = [&f](const std::string &id, auto fill) {
            s3api::PutBucketMetricsConfiguration::Input input;
            input.bucket = "photos";
            input.id = id;
            auto &configuration = input.metricsConfiguration.emplace();
            configuration.id = id;
            fill(configuration);
            return f.call<s3api::PutBucketMetricsConfiguration>(input).has_value();
        };
        QVERIFY(configure("raw", [](auto &configuration) { configuration.filter.emplace().prefix = "raw/"; }));
        QVERIFY(configure("keep", [](auto &configuration) { configuration.filter.emplace().tag = s3api::Tag{"keep", "yes"}; }));
        QVERIFY(configure("both", [&](auto &configuration) {
            auto &both = configuration.filter.emplace().and_.emplace();
            both.prefix = "raw/";
            both.accessPointArn = door;
        }));
        QVERIFY(configure("all", [](auto &) {})); // last: it does not count how it came to be
        QVERIFY(f.put("photos", "raw/a", "12345"));
        QVERIFY(f.put("photos", "b", "1234567"));
        s3api::PutObjectTagging::Input tagging;
        tagging.bucket = "photos";
        tagging.key = "b";
        tagging.tagging.emplace().tagSet.emplace().push_back({"keep", "yes"});
        QVERIFY(f.call<s3api::PutObjectTagging>(tagging));
        QVERIFY(f.get("photos", "raw/a"));
        QVERIFY(f.get("photos", "b"));
        QVERIFY(f.get(door, "raw/a"));
        QCOMPARE(codeOf(f.get("photos", "raw/none")), QByteArray("NoSuchKey"));
        s3api::ListObjectsV2::Input list;
        list.bucket = "photos";
        QVERIFY(f.call<s3api::ListObjectsV2>(list));
        s3api::GetBucketVersioning::Input setting;
        setting.bucket = "photos";
        QVERIFY(f.call<s3api::GetBucketVersioning>(setting));
        f.clock().advance(1min);
        const auto of = [this](const char *filter, const char *name) { return sum("AWS/S3", name, {{"BucketName", "photos"}, {"FilterId", filter}}); };
        QTRY_COMPARE(of("all", "AllRequests"), 9.0);
        QCOMPARE(of("all", "GetRequests"), 4.0);
        QCOMPARE(of("all", "PutRequests"), 3.0);
        QCOMPARE(of("all", "ListRequests"), 1.0);
        QCOMPARE(of("all", "4xxErrors"), 1.0);
        QCOMPARE(of("all", "5xxErrors"), 0.0); // none of each request: the average is a rate
        QCOMPARE(of("all", "BytesDownloaded"), 17.0);
        QVERIFY(of("all", "FirstByteLatency") >= 0);
        QCOMPARE(of("all", "TotalRequestLatency"), of("all", "FirstByteLatency"));
        QCOMPARE(of("raw", "AllRequests"), 4.0);
        QCOMPARE(of("raw", "4xxErrors"), 1.0);
        QCOMPARE(of("raw", "ListRequests"), -1.0);
        QCOMPARE(of("keep", "AllRequests"), 2.0); // from when on it has the tag
        QCOMPARE(of("keep", "BytesDownloaded"), 7.0);
        QCOMPARE(of("both", "AllRequests"), 1.0);
        // Without its configuration nothing is counted any more.
        s3api::DeleteBucketMetricsConfiguration::Input gone;
        gone.bucket = "photos";
        gone.id = "raw";
        QVERIFY(f.call<s3api::DeleteBucketMetricsConfiguration>(gone));
        QVERIFY(f.get("photos", "raw/a"));
        f.clock().advance(1min);
        QTRY_COMPARE(of("all", "GetRequests"), 5.0);
        QCOMPARE(of("raw", "GetRequests"), 3.0);
    }
};

QTEST_GUILESS_MAIN(TestCloudWatchServices)
#include "tst_cloudwatch_services.moc"
