#include "BusQueue.h"
#include "IamFixture.h"
#include "api/generated/cloudtrail.h"
#include "api/generated/events.h"
#include "api/generated/sqs.h"
#include "services/cloudtrail/DigestCheck.h"

#include <boost/json.hpp>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace nephoscope::cloudtrail;
namespace trailapi = nephoscope::api::cloudtrail;

class TestCloudTrail : public QObject
{
    Q_OBJECT

    static std::vector<trailapi::Event> lookUp(IamFixture &iam, const std::string &attribute = {}, const std::string &value = {})
    {
        iam.settle(); // what was gathered has been written behind this
        trailapi::LookupEvents::Input input;
        if (!attribute.empty()) {
            auto &by = input.lookupAttributes.emplace().emplace_back();
            by.attributeKey.emplace().value = attribute;
            by.attributeValue = value;
        }
        return *iam.must<trailapi::LookupEvents>(input).events;
    }
    static QByteArray names(const std::vector<trailapi::Event> &events)
    {
        QByteArray out;
        for (const auto &event : events)
            out += text(event.eventName) + ' ';
        return out;
    }
    static boost::json::object record(const trailapi::Event &event) { return boost::json::parse(*event.cloudTrailEvent).as_object(); }
    static void openBucket(IamFixture &iam)
    {
        iam.makeBucket("logs");
        s3api::PutBucketPolicy::Input policy;
        policy.bucket = "logs";
        policy.policy = IamFixture::document(
            "{'Effect':'Allow','Principal':{'Service':'cloudtrail.amazonaws.com'},'Action':'s3:GetBucketAcl','Resource':'arn:aws:s3:::logs'},"
            "{'Effect':'Allow','Principal':{'Service':'cloudtrail.amazonaws.com'},'Action':'s3:PutObject','Resource':'arn:aws:s3:::logs/AWSLogs/123456789012/*',"
            "'Condition':{'StringEquals':{'s3:x-amz-acl':'bucket-owner-full-control','aws:SourceArn':'arn:aws:cloudtrail:us-east-1:123456789012:trail/all'}}}");
        iam.must<s3api::PutBucketPolicy>(policy);
    }
    static std::vector<std::string> keys(IamFixture &iam)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "logs";
        std::vector<std::string> list;
        const auto page = iam.must<s3api::ListObjectsV2>(input);
        for (const auto &object : page.contents.value_or(std::vector<s3api::Object>()))
            list.push_back(*object.key);
        return list;
    }

    static std::int64_t countEvents(IamFixture &iam, const std::string &name = {})
    {
        store::Query query = iam.cloud().database().reader().query("SELECT count(*) FROM trail_events WHERE ?1 = '' OR name = ?1");
        query.bind(name).step();
        return query.integer(0);
    }

private Q_SLOTS:
    void historyOfCalls()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.ask<iamapi::ListRoles>(alice), QByteArray("AccessDenied"));
        const auto all = lookUp(iam);
        QCOMPARE(names(all), QByteArray("ListRoles CreateAccessKey CreateUser ")); // the newest first
        const auto refused = record(all[0]);
        QCOMPARE(text(std::string(refused.at("errorCode").as_string())), QByteArray("AccessDenied"));
        QCOMPARE(text(std::string(refused.at("userIdentity").at("type").as_string())), QByteArray("IAMUser"));
        QCOMPARE(text(std::string(refused.at("userIdentity").at("userName").as_string())), QByteArray("alice"));
        QCOMPARE(text(std::string(refused.at("additionalEventData").at("decision").at("action").as_string())), QByteArray("iam:ListRoles"));
        const auto created = record(all[1]);
        QCOMPARE(text(std::string(created.at("requestParameters").at("userName").as_string())), QByteArray("alice"));
        QVERIFY(all[1].cloudTrailEvent->find("HIDDEN_DUE_TO_SECURITY_REASONS") != std::string::npos); // the secret key
        QCOMPARE(created.at("readOnly").as_bool(), false);
        QCOMPARE(text(all[2].username), QByteArray("root"));
    }

    void lookUps()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeUser("bob");
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha")); // a data event: nobody wants it
        QCOMPARE(names(lookUp(iam, "EventName", "CreateUser")), QByteArray("CreateUser CreateUser "));
        QCOMPARE(names(lookUp(iam, "ResourceName", "bob")), QByteArray("CreateUser "));
        QCOMPARE(names(lookUp(iam, "EventSource", "s3.amazonaws.com")), QByteArray("CreateBucket "));
        QCOMPARE(names(lookUp(iam, "ResourceType", "AWS::S3::Bucket")), QByteArray("CreateBucket "));
        QCOMPARE(names(lookUp(iam, "Username", "carol")), QByteArray());
        trailapi::LookupEvents::Input input;
        input.maxResults = 2;
        const auto first = iam.must<trailapi::LookupEvents>(input);
        QCOMPARE(first.events->size(), std::size_t(2));
        QVERIFY(first.nextToken);
        input.maxResults = 51;
        QCOMPARE(codeOf(iam.call<trailapi::LookupEvents>(input)), QByteArray("ValidationException"));
        // The history survives a restart, and is of 90 days.
        iam.reopen();
        QCOMPARE(names(lookUp(iam, "EventName", "CreateBucket")), QByteArray("CreateBucket "));
        iam.clock().advance(std::chrono::days(91));
        QCOMPARE(names(lookUp(iam, "EventName", "CreateBucket")), QByteArray());
        // Not only out of sight: taken away, by a job that outlives a restart.
        iam.makeUser("carol");
        iam.settle();
        QTRY_COMPARE(countEvents(iam, "CreateBucket"), std::int64_t(0));
        QCOMPARE(countEvents(iam, "CreateUser"), std::int64_t(1));
        iam.reopen();
        iam.advance(std::chrono::days(89));
        QCOMPARE(countEvents(iam, "CreateUser"), std::int64_t(1));
        iam.advance(std::chrono::days(2));
        QTRY_COMPARE(countEvents(iam, "CreateUser"), std::int64_t(0));
    }

    void whatIsNotThere()
    {
        IamFixture iam;
        openBucket(iam);
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        create.kmsKeyId = "alias/none";
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("KmsKeyNotFoundException"));
        create.kmsKeyId.reset();
        create.snsTopicName = "none";
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("InsufficientSnsTopicPolicyException"));
        create.snsTopicName.reset();
        create.cloudWatchLogsLogGroupArn = "arn:aws:logs:us-east-1:123456789012:log-group:none:*";
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("InvalidCloudWatchLogsRoleArnException"));
        create.cloudWatchLogsLogGroupArn.reset();
        create.isMultiRegionTrail = true;
        create.includeGlobalServiceEvents = false;
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("InvalidParameterCombinationException"));
        create.includeGlobalServiceEvents.reset();
        iam.must<trailapi::CreateTrail>(create);
        trailapi::PutInsightSelectors::Input insights;
        insights.trailName = "all";
        insights.insightSelectors.emplace().emplace_back().insightType.emplace("ApiCallRateInsight");
        QCOMPARE(codeOf(iam.call<trailapi::PutInsightSelectors>(insights)), QByteArray("UnsupportedOperationException"));
        trailapi::GetInsightSelectors::Input given;
        given.trailName = "all";
        QCOMPARE(codeOf(iam.call<trailapi::GetInsightSelectors>(given)), QByteArray("InsightNotEnabledException"));
        trailapi::ListPublicKeys::Input times;
        times.startTime = iam.clock().now();
        times.endTime = *times.startTime - std::chrono::hours(1);
        QCOMPARE(codeOf(iam.call<trailapi::ListPublicKeys>(times)), QByteArray("InvalidTimeRangeException"));
    }

    void callsAreEvents()
    {
        IamFixture iam;
        openBucket(iam);
        api::sqs::CreateQueue::Input queue;
        queue.queueName = "calls";
        queue.attributes.emplace().emplace("Policy", IamFixture::document("{'Effect':'Allow','Principal':{'Service':'events.amazonaws.com'},"
                                                                           "'Action':'sqs:SendMessage','Resource':'*'}"));
        const std::string url = *iam.must<api::sqs::CreateQueue>(queue).queueUrl;
        api::events::PutRule::Input rule;
        rule.name = "calls";
        rule.eventPattern = R"({"detail-type":["AWS API Call via CloudTrail"],"source":["aws.iam","aws.s3"]})";
        iam.must<api::events::PutRule>(rule);
        api::events::PutTargets::Input targets;
        targets.rule = "calls";
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "queue";
        target.arn = "arn:aws:sqs:us-east-1:123456789012:calls";
        iam.must<api::events::PutTargets>(targets);
        const auto take = [&] {
            iam.settle();
            api::sqs::ReceiveMessage::Input receive;
            receive.queueUrl = url;
            receive.maxNumberOfMessages = 10;
            receive.waitTimeSeconds = 0;
            std::map<std::string, boost::json::object> events; // by the name of the call
            for (const auto &message : iam.must<api::sqs::ReceiveMessage>(receive).messages.value_or(std::vector<api::sqs::Message>())) {
                boost::json::object event = boost::json::parse(*message.body).as_object();
                const std::string name(event.at("detail").at("eventName").as_string());
                events.emplace(name, std::move(event));
            }
            return events;
        };
        iam.makeUser("alice");
        QVERIFY(take().empty()); // nobody logs
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        iam.must<trailapi::CreateTrail>(create);
        trailapi::StartLogging::Input start;
        start.name = "all";
        iam.must<trailapi::StartLogging>(start);
        iam.makeUser("bob");
        iam.must<iamapi::ListRoles>({}); // a look is none
        iam.put("logs", "k", "v");       // nor is what concerns data
        iam.makeBucket("another");
        std::map<std::string, boost::json::object> events;
        const auto allCame = [&] {
            events.merge(take());
            return events.size() >= 2;
        };
        QVERIFY(QTest::qWaitFor(allCame, 10'000));
        QVERIFY(events.contains("CreateUser") && events.contains("CreateBucket"));
        QCOMPARE(events.size(), std::size_t(2));
        const boost::json::object &user = events.at("CreateUser");
        QCOMPARE(text(std::string(user.at("source").as_string())), QByteArray("aws.iam"));
        QCOMPARE(text(std::string(user.at("detail").at("requestParameters").at("userName").as_string())), QByteArray("bob"));
        trailapi::StopLogging::Input stop;
        stop.name = "all";
        iam.must<trailapi::StopLogging>(stop);
        iam.makeBucket("unseen");
        QVERIFY(!take().contains("CreateBucket"));
    }

    void looksAreEventsWhereARuleAsks()
    {
        IamFixture iam;
        openBucket(iam);
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        iam.must<trailapi::CreateTrail>(create);
        trailapi::StartLogging::Input start;
        start.name = "all";
        iam.must<trailapi::StartLogging>(start);
        const std::string pattern = R"({"source":["aws.iam"],"detail":{"eventName":["ListRoles","CreateUser"]}})";
        BusQueue writes(iam, "writes", pattern);
        iam.must<iamapi::ListRoles>({});
        iam.makeUser("alice");
        QCOMPARE(BusQueue::text(writes.next(), "/detail/eventName"), QByteArray("CreateUser"));
        BusQueue all(iam, "all", pattern, "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");
        iam.must<iamapi::ListRoles>({});
        const auto look = all.next();
        QCOMPARE(BusQueue::text(look, "/detail/eventName"), QByteArray("ListRoles"));
        QCOMPARE(BusQueue::text(look, "/detail-type"), QByteArray("AWS API Call via CloudTrail"));
        QVERIFY(writes.take().empty());
        // Nobody asks for them any more.
        api::events::DisableRule::Input off;
        off.name = "all";
        iam.must<api::events::DisableRule>(off);
        iam.must<iamapi::ListRoles>({});
        iam.makeUser("bob");
        QCOMPARE(BusQueue::text(writes.next(), "/detail/eventName"), QByteArray("CreateUser"));
        QVERIFY(all.take().empty());
    }

    void digestsAreAChain()
    {
        IamFixture iam;
        openBucket(iam);
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        create.enableLogFileValidation = true;
        iam.must<trailapi::CreateTrail>(create);
        trailapi::StartLogging::Input start;
        start.name = "all";
        iam.must<trailapi::StartLogging>(start);
        const auto digests = [&] {
            auto all = keys(iam);
            std::erase_if(all, [](const std::string &key) { return key.find("/CloudTrail-Digest/") == std::string::npos; });
            return all;
        };
        iam.makeUser("alice");
        iam.settle(); // all of it is there for the first file
        iam.advance(std::chrono::minutes(5));
        QTRY_COMPARE(keys(iam).size(), std::size_t(1));
        iam.settle();
        iam.advance(std::chrono::minutes(55));
        QTRY_COMPARE_WITH_TIMEOUT(digests().size(), std::size_t(1), 20'000);
        // A restart, and the next hour without a file.
        iam.settle();
        iam.reopen();
        iam.advance(std::chrono::minutes(61));
        QTRY_COMPARE_WITH_TIMEOUT(digests().size(), std::size_t(2), 20'000);
        std::map<std::string, std::string> publicKeys;
        const auto list = iam.must<trailapi::ListPublicKeys>({});
        QCOMPARE(list.publicKeyList->size(), std::size_t(1));
        publicKeys[*list.publicKeyList->front().fingerprint] = list.publicKeyList->front().value->bytes;
        std::vector<TrueDigest> chain;
        for (const std::string &key : digests()) {
            s3api::HeadObject::Input input;
            input.bucket = "logs";
            input.key = key;
            const auto head = iam.must<s3api::HeadObject>(input);
            QCOMPARE(text(head.metadata->at("signature-algorithm")), QByteArray("SHA256withRSA"));
            DigestFile file{"logs", key, iam.read("logs", key), head.metadata->at("signature")};
            const auto checked = checkDigest(file, publicKeys);
            QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
            chain.push_back(*checked);
            file.key += 'x';
            QCOMPARE(codeOf(checkDigest(file, publicKeys)), QByteArray("Moved"));
            file.key = key;
            file.signature[3] = file.signature[3] == '0' ? '1' : '0';
            QCOMPARE(codeOf(checkDigest(file, publicKeys)), QByteArray("InvalidSignature"));
            QCOMPARE(codeOf(checkDigest(file, {})), QByteArray("UnknownKey"));
            file.packed = "no gzip";
            QCOMPARE(codeOf(checkDigest(file, publicKeys)), QByteArray("InvalidFormat"));
        }
        QVERIFY(chain[0].previousKey.empty());
        QCOMPARE(chain[0].files.size(), std::size_t(1));
        QVERIFY(holds(iam.read("logs", chain[0].files[0].key), chain[0].files[0].hash));
        QVERIFY(!holds(iam.read("logs", digests()[0]), chain[0].files[0].hash));
        QCOMPARE(text(chain[1].previousKey), text(digests()[0]));
        QCOMPARE(text(chain[1].previousHash), text(chain[0].hash));
        QVERIFY(chain[1].files.empty() && chain[1].from == chain[0].until);
        // Who stops and starts begins a new chain.
        trailapi::StopLogging::Input stop;
        stop.name = "all";
        iam.must<trailapi::StopLogging>(stop);
        iam.must<trailapi::StartLogging>(start);
        iam.advance(std::chrono::hours(1));
        QTRY_COMPARE_WITH_TIMEOUT(digests().size(), std::size_t(3), 20'000);
    }

    void trailsDeliver()
    {
        IamFixture iam;
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("S3BucketDoesNotExistException"));
        iam.makeBucket("logs");
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("InsufficientS3BucketPolicyException"));
        s3api::DeleteBucket::Input bucket;
        bucket.bucket = "logs";
        iam.must<s3api::DeleteBucket>(bucket);
        openBucket(iam);
        const auto made = iam.must<trailapi::CreateTrail>(create);
        QCOMPARE(text(made.trailARN), QByteArray("arn:aws:cloudtrail:us-east-1:123456789012:trail/all"));
        QCOMPARE(codeOf(iam.call<trailapi::CreateTrail>(create)), QByteArray("TrailAlreadyExistsException"));
        trailapi::StartLogging::Input start;
        start.name = "all";
        iam.must<trailapi::StartLogging>(start);
        iam.makeUser("alice");
        iam.advance(std::chrono::minutes(4));
        QVERIFY(keys(iam).empty());
        iam.advance(std::chrono::minutes(1));
        QTRY_COMPARE(keys(iam).size(), std::size_t(1));
        const std::string key = keys(iam).front();
        QVERIFY2(key.starts_with("AWSLogs/123456789012/CloudTrail/us-east-1/2026/11/23/123456789012_CloudTrail_us-east-1_20261123T0721Z_"), key.c_str());
        QVERIFY(key.ends_with(".json.gz"));
        trailapi::GetTrailStatus::Input status;
        status.name = "all";
        iam.settle();
        const auto now = iam.must<trailapi::GetTrailStatus>(status);
        QVERIFY(*now.isLogging && now.latestDeliveryTime && !now.latestDeliveryError);
    }

    void dataEventsForThoseWhoWantThem()
    {
        IamFixture iam;
        openBucket(iam);
        iam.makeBucket("box");
        trailapi::CreateTrail::Input create;
        create.name = "all";
        create.s3BucketName = "logs";
        iam.must<trailapi::CreateTrail>(create);
        trailapi::PutEventSelectors::Input selectors;
        selectors.trailName = "all";
        auto &selector = selectors.eventSelectors.emplace().emplace_back();
        selector.includeManagementEvents = false;
        auto &resource = selector.dataResources.emplace().emplace_back();
        resource.type = "AWS::EC2::Instance";
        resource.values = {"arn:aws:s3:::box/"};
        QCOMPARE(codeOf(iam.call<trailapi::PutEventSelectors>(selectors)), QByteArray("InvalidEventSelectorsException"));
        resource.type = "AWS::S3::Object";
        iam.must<trailapi::PutEventSelectors>(selectors);
        trailapi::StartLogging::Input start;
        start.name = "all";
        iam.must<trailapi::StartLogging>(start);
        QVERIFY(iam.put("box", "a", "alpha"));
        QCOMPARE(iam.read("box", "a"), std::string("alpha"));
        QCOMPARE(names(lookUp(iam, "EventName", "PutObject")), QByteArray()); // the history has management events only
        iam.advance(std::chrono::minutes(5));
        QTRY_COMPARE(keys(iam).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestCloudTrail)
#include "tst_cloudtrail.moc"
