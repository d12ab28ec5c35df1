#include "IamFixture.h"
#include "api/generated/cloudtrail.h"

#include <boost/json.hpp>

using namespace nephoscope;
using namespace nephoscope::test;
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
