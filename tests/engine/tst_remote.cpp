#include "RemoteTesting.h"
#include "WebEndpoint.h"

#include "api/generated/lambda.h"
#include "api/generated/logs.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "wire/EventStream.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <future>
#include <set>

using namespace nephoscope;
using namespace nephoscope::remote;
namespace s3 = api::s3;
using test::askRemote;

/// Our own listener as the cloud elsewhere; what any store does, against others too.
class TestRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointsThatCannotBe();
    void nobodyThere();
    void noTls();
    void noCloud();
    void wrongKeys();
    void probesWhatIsThere();
    void attempts();
    void rootsAreCalledAsS3CallsThem();
    void browses_data() { test::Clouds::rows(); }
    void browses();
    void objects_data() { test::Clouds::rows(); }
    void objects();
    void bucketSettings_data() { test::Clouds::rows(); }
    void bucketSettings();
    void namesThatXmlCannotHold();
    void otherServices();
    void eventsAsTheyCome();
    void tellsItsChanges();
    void endsWithinACompletion();

private:
    static Probe probe(RemoteCloud &cloud)
    {
        std::promise<Probe> promise;
        cloud.probe([&promise](Probe probe) { promise.set_value(std::move(probe)); });
        return promise.get_future().get();
    }
    static void makeBucket(Cloud &cloud, const std::string &name)
    {
        s3::CreateBucket::Input input;
        input.bucket = name;
        const auto made = askRemote<s3::CreateBucket>(cloud, std::move(input));
        QVERIFY2(made.has_value(), made ? "" : (made.error().code + ": " + made.error().message).c_str());
    }
    static Expected<s3::PutObject::Output> put(Cloud &cloud, const std::string &bucket, const std::string &key, std::string bytes)
    {
        s3::PutObject::Input input;
        input.bucket = bucket;
        input.key = key;
        input.body = api::Body::fromString(std::move(bytes));
        return askRemote<s3::PutObject>(cloud, std::move(input));
    }
    static std::shared_ptr<RemoteCloud> cloudAt(const test::WebEndpoint &web)
    {
        RemoteEndpoint endpoint;
        endpoint.id = "web";
        endpoint.url = web.url("");
        endpoint.accessKeyId = "key";
        endpoint.secretKey = "secret";
        return test::openRemote(endpoint);
    }
    static std::string freePort()
    {
        test::WebEndpoint gone; // its port is nobody's once it has ended
        return gone.url("");
    }

    test::Clouds m_clouds;
};

void TestRemote::endpointsThatCannotBe()
{
    RemoteEndpoint good;
    good.id = "one";
    good.url = "https://s3.example.com:9000/base/";
    QVERIFY(checkEndpoint(good).has_value());
    const auto refused = [&good](auto change) {
        RemoteEndpoint bad = good;
        change(bad);
        const auto checked = checkEndpoint(bad);
        return checked ? std::string() : checked.error().code;
    };
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.id = "a b"; }), std::string("InvalidArgument"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.connections = 0; }), std::string("InvalidArgument"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.url = "s3.example.com"; }), std::string("InvalidEndpoint"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.url = "ftp://s3.example.com"; }), std::string("InvalidEndpoint"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.url = "https://user:pass@host"; }), std::string("InvalidEndpoint"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.region = "a/b"; }), std::string("InvalidRegion"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.accessKeyId = "AKIA"; }), std::string("InvalidCredentials"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.sessionToken = "token"; }), std::string("InvalidCredentials"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.caFile = "/no/such/file.pem"; }), std::string("InvalidCaFile"));
    // AWS itself has AWS's Regions; stores elsewhere name theirs as they like.
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.url.clear(), bad.region = "garage"; }), std::string("InvalidRegion"));
    QCOMPARE(refused([](RemoteEndpoint &bad) { bad.region = "garage"; }), std::string());
}

void TestRemote::nobodyThere()
{
    RemoteEndpoint endpoint;
    endpoint.id = "gone";
    endpoint.url = freePort();
    const auto cloud = test::openRemote(endpoint);
    const auto reply = askRemote<s3::ListBuckets>(*cloud, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, std::string("EndpointConnectionError"));
    QVERIFY(isUnreachable(reply.error()));
    QVERIFY(probe(*cloud).step == Probe::Step::Connection);

    endpoint.url = "http://nowhere.invalid";
    const auto nameless = test::openRemote(endpoint);
    const Probe found = probe(*nameless);
    QVERIFY(found.step == Probe::Step::Name);
    QCOMPARE(found.error->code, std::string("EndpointConnectionError"));
}

void TestRemote::noTls()
{
    test::HttpFixture there;
    RemoteEndpoint endpoint = test::endpointOf(there);
    endpoint.url.replace(0, 4, "https");
    const auto cloud = test::openRemote(endpoint);
    const Probe found = probe(*cloud);
    QVERIFY(found.step == Probe::Step::Tls);
    QCOMPARE(found.error->code, std::string("SSLError"));
    QVERIFY(!isUnreachable(*found.error)); // it does not pass by itself
    const auto reply = askRemote<s3::ListBuckets>(*cloud, {});
    QCOMPARE(reply.error().code, std::string("SSLError"));
}

void TestRemote::noCloud()
{
    test::WebEndpoint web; // says "fine" to everything
    RemoteEndpoint endpoint;
    endpoint.id = "web";
    endpoint.url = web.url("");
    const auto cloud = test::openRemote(endpoint, 1);
    const auto reply = askRemote<s3::ListBuckets>(*cloud, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, std::string("ResponseParserError"));
    QVERIFY(!web.request(0).headers.contains("authorization")); // no key, no signature
}

void TestRemote::wrongKeys()
{
    test::HttpFixture there;
    RemoteEndpoint endpoint = test::endpointOf(there);
    endpoint.secretKey += "x";
    const auto wrong = test::openRemote(endpoint);
    const auto reply = askRemote<s3::ListBuckets>(*wrong, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, std::string("SignatureDoesNotMatch"));
    QCOMPARE(reply.error().status, 403);
    const Probe found = probe(*wrong);
    QVERIFY(found.step == Probe::Step::Credentials);
    QCOMPARE(found.error->code, std::string("SignatureDoesNotMatch"));

    endpoint.accessKeyId = "AKIAIOSFODNN7EXAMPLE";
    const auto unknown = test::openRemote(endpoint);
    QCOMPARE(probe(*unknown).error->code, std::string("InvalidAccessKeyId"));
}

void TestRemote::probesWhatIsThere()
{
    test::HttpFixture there;
    const auto cloud = test::openRemote(test::endpointOf(there));
    makeBucket(*cloud, "bucket");
    const Probe found = probe(*cloud);
    QVERIFY(!found.error);
    QVERIFY(found.step == Probe::Step::Done);
    QVERIFY(found.listsBuckets);
    QCOMPARE(found.buckets, std::uint64_t(1));
    QCOMPARE(found.address, "127.0.0.1:" + std::to_string(there.port()));
    QVERIFY(found.tlsVersion.empty());
}

void TestRemote::attempts()
{
    test::WebEndpoint web;
    const auto cloud = cloudAt(web);
    web.answer(503);
    QCOMPARE(askRemote<s3::ListBuckets>(*cloud, {}).error().code, std::string("ServiceUnavailable"));
    QCOMPARE(web.count(), std::size_t(3));
    // A body in memory can be sent again, and is signed each time.
    QCOMPARE(put(*cloud, "bucket", "key", "bytes").error().status, 503);
    QCOMPARE(web.count(), std::size_t(6));
    QCOMPARE(web.request(5).body, std::string("bytes"));
    QCOMPARE(web.request(5).headers.at("x-amz-content-sha256"), test::sha256Hex("bytes"));
    // What may have been done once is not done twice.
    web.answer(500);
    s3::CreateMultipartUpload::Input input;
    input.bucket = "bucket";
    input.key = "key";
    QCOMPARE(askRemote<s3::CreateMultipartUpload>(*cloud, std::move(input)).error().status, 500);
    QCOMPARE(web.count(), std::size_t(7));
    web.answer(403);
    QCOMPARE(askRemote<s3::ListBuckets>(*cloud, {}).error().code, std::string("AccessDenied"));
    QCOMPARE(web.count(), std::size_t(8));
}

void TestRemote::rootsAreCalledAsS3CallsThem()
{
    test::WebEndpoint web;
    const auto cloud = cloudAt(web);
    const auto startsWith = [&web](std::size_t request, const char *root) { return web.request(request).body.starts_with(root); };
    s3::PutBucketLifecycleConfiguration::Input lifecycle;
    lifecycle.bucket = "bucket";
    lifecycle.lifecycleConfiguration.emplace().rules.emplace();
    QVERIFY(askRemote<s3::PutBucketLifecycleConfiguration>(*cloud, std::move(lifecycle)).has_value());
    QVERIFY(startsWith(0, "<LifecycleConfiguration "));
    s3::PutObjectLegalHold::Input hold;
    hold.bucket = "bucket";
    hold.key = "key";
    hold.legalHold.emplace().status.emplace("ON");
    QVERIFY(askRemote<s3::PutObjectLegalHold>(*cloud, std::move(hold)).has_value());
    QVERIFY(startsWith(1, "<LegalHold "));
    s3::CompleteMultipartUpload::Input whole;
    whole.bucket = "bucket";
    whole.key = "key";
    whole.uploadId = "upload";
    whole.multipartUpload.emplace().parts.emplace();
    askRemote<s3::CompleteMultipartUpload>(*cloud, std::move(whole));
    QVERIFY(startsWith(2, "<CompleteMultipartUpload "));
}

void TestRemote::browses()
{
    test::HttpFixture there;
    OPEN_ROWS_CLOUD(m_clouds, cloud, there);
    const std::string bucket = test::Clouds::bucketName("bucket");
    const std::string another = test::Clouds::bucketName("another");
    QVERIFY(!put(*cloud, bucket, "a", "1"));
    QCOMPARE(put(*cloud, bucket, "a", "1").error().code, std::string("NoSuchBucket"));
    makeBucket(*cloud, bucket);
    makeBucket(*cloud, another);
    const auto buckets = askRemote<s3::ListBuckets>(*cloud, {});
    QVERIFY(buckets.has_value());
    std::vector<std::string> names;
    for (const s3::Bucket &each : *buckets->buckets) {
        QVERIFY(each.creationDate.has_value());
        names.push_back(*each.name);
    }
    if (which == QLatin1String("ours")) // others may have older ones, and need not sort
        QCOMPARE(names, (std::vector<std::string>{another, bucket}));
    QVERIFY(std::count(names.begin(), names.end(), bucket) == 1 && std::count(names.begin(), names.end(), another) == 1);
    for (const char *key : {"a", "dir/b", "dir/c", "z"})
        QVERIFY(put(*cloud, bucket, key, key).has_value());
    s3::ListObjectsV2::Input input;
    input.bucket = bucket;
    input.delimiter = "/";
    input.maxKeys = 2;
    const auto page = askRemote<s3::ListObjectsV2>(*cloud, input);
    QVERIFY(page.has_value());
    QCOMPARE(*page->isTruncated, true);
    QCOMPARE(*page->contents->at(0).key, std::string("a"));
    QCOMPARE(*page->contents->at(0).size, std::int64_t(1));
    QCOMPARE(*page->commonPrefixes->at(0).prefix, std::string("dir/"));
    input.continuationToken = page->nextContinuationToken;
    const auto rest = askRemote<s3::ListObjectsV2>(*cloud, input);
    QVERIFY(rest.has_value());
    QCOMPARE(*rest->contents->at(0).key, std::string("z"));
}

void TestRemote::objects()
{
    test::HttpFixture there;
    OPEN_ROWS_CLOUD(m_clouds, cloud, there);
    const std::string bucket = test::Clouds::bucketName("bucket");
    makeBucket(*cloud, bucket);
    const std::string bytes = test::remoteSample(5 * 1024 * 1024 + 7, 1);
    s3::PutObject::Input input;
    input.bucket = bucket;
    input.key = "big";
    input.contentType = "image/png";
    input.metadata.emplace().emplace("a", "b c");
    input.checksumAlgorithm.emplace("SHA256");
    input.body = api::Body::fromString(bytes);
    const auto stored = askRemote<s3::PutObject>(*cloud, std::move(input));
    QVERIFY2(stored.has_value(), stored ? "" : stored.error().message.c_str());
    if (which == QLatin1String("ours"))
        QVERIFY(stored->checksumSHA256.has_value());

    s3::GetObject::Input get;
    get.bucket = bucket;
    get.key = "big";
    const auto whole = askRemote<s3::GetObject>(*cloud, get);
    QVERIFY(whole.has_value());
    QVERIFY(whole->body->source() && whole->body->source()->waits());
    QCOMPARE(whole->body->size(), std::uint64_t(bytes.size()));
    QVERIFY(*whole->body->readAll() == bytes);
    QCOMPARE(*whole->contentType, std::string("image/png"));
    QCOMPARE(whole->metadata->at("a"), std::string("b c"));
    get.range = "bytes=10-19";
    const auto part = askRemote<s3::GetObject>(*cloud, get);
    QVERIFY(part.has_value());
    QVERIFY(*part->body->readAll() == bytes.substr(10, 10));
    QVERIFY(part->contentRange.has_value());
    get.range.reset();
    get.ifMatch = "\"other\"";
    QCOMPARE(askRemote<s3::GetObject>(*cloud, get).error().status, 412);
    // One that nobody reads is no burden for those that follow.
    get.ifMatch.reset();
    for (int i = 0; i < 40; ++i)
        QVERIFY(askRemote<s3::GetObject>(*cloud, get).has_value());

    s3::HeadObject::Input head;
    head.bucket = bucket;
    head.key = "big";
    QCOMPARE(*askRemote<s3::HeadObject>(*cloud, head)->contentLength, std::int64_t(bytes.size()));
    head.key = "none";
    QCOMPARE(askRemote<s3::HeadObject>(*cloud, head).error().status, 404);
    get.key = "none";
    QCOMPARE(askRemote<s3::GetObject>(*cloud, get).error().code, std::string("NoSuchKey"));

    QVERIFY(put(*cloud, bucket, "empty", {}).has_value());
    get.key = "empty";
    QCOMPARE(askRemote<s3::GetObject>(*cloud, get)->body->size(), std::uint64_t(0));

    s3::DeleteObjects::Input many;
    many.bucket = bucket;
    many.delete_.emplace().objects.emplace();
    for (const char *key : {"big", "empty"})
        many.delete_->objects->emplace_back().key = key;
    const auto deleted = askRemote<s3::DeleteObjects>(*cloud, std::move(many));
    QVERIFY2(deleted.has_value(), deleted ? "" : deleted.error().message.c_str());
    QCOMPARE(deleted->deleted->size(), std::size_t(2));
}

void TestRemote::bucketSettings()
{
    test::HttpFixture there;
    OPEN_ROWS_CLOUD(m_clouds, cloud, there);
    const std::string bucket = test::Clouds::bucketName("bucket");
    makeBucket(*cloud, bucket);
    s3::PutBucketTagging::Input tagging;
    tagging.bucket = bucket;
    auto &tag = tagging.tagging.emplace().tagSet.emplace().emplace_back();
    tag.key = "k=";
    tag.value = "v + w";
    QVERIFY(askRemote<s3::PutBucketTagging>(*cloud, std::move(tagging)).has_value());
    s3::GetBucketTagging::Input tags;
    tags.bucket = bucket;
    const auto read = askRemote<s3::GetBucketTagging>(*cloud, tags);
    QVERIFY(read.has_value());
    QCOMPARE(*read->tagSet->at(0).value, std::string("v + w"));

    s3::GetBucketPolicy::Input ask;
    ask.bucket = bucket;
    QCOMPARE(askRemote<s3::GetBucketPolicy>(*cloud, ask).error().code, std::string("NoSuchBucketPolicy"));
    s3::PutBucketPolicy::Input policy;
    policy.bucket = bucket;
    policy.policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:DeleteObject\","
                    "\"Resource\":\"arn:aws:s3:::" + bucket + "/*\"}]}";
    const auto put = askRemote<s3::PutBucketPolicy>(*cloud, std::move(policy));
    QVERIFY2(put.has_value(), put ? "" : put.error().message.c_str());
    QVERIFY(askRemote<s3::GetBucketPolicy>(*cloud, ask)->policy->find("s3:DeleteObject") != std::string::npos);

    s3::PutBucketLifecycleConfiguration::Input lifecycle;
    lifecycle.bucket = bucket;
    auto &rule = lifecycle.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
    rule.id = "r";
    rule.status.emplace("Enabled");
    rule.filter.emplace().prefix = "logs/";
    rule.expiration.emplace().days = 30;
    const auto kept = askRemote<s3::PutBucketLifecycleConfiguration>(*cloud, std::move(lifecycle));
    QVERIFY2(kept.has_value(), kept ? "" : kept.error().message.c_str());
    s3::GetBucketLifecycleConfiguration::Input rules;
    rules.bucket = bucket;
    const auto listed = askRemote<s3::GetBucketLifecycleConfiguration>(*cloud, rules);
    QVERIFY2(listed.has_value(), listed ? "" : listed.error().message.c_str());
    QVERIFY(listed->rules && listed->rules->size() == 1 && listed->rules->at(0).expiration);
    QCOMPARE(*listed->rules->at(0).expiration->days, 30);

    s3::GetBucketAcl::Input acl;
    acl.bucket = bucket;
    const auto grants = askRemote<s3::GetBucketAcl>(*cloud, acl);
    QVERIFY(grants.has_value());
    QCOMPARE(grants->grants->at(0).grantee->type->value, std::string("CanonicalUser"));
    s3::GetBucketLocation::Input location;
    location.bucket = bucket;
    QVERIFY(askRemote<s3::GetBucketLocation>(*cloud, location).has_value());
}

void TestRemote::namesThatXmlCannotHold()
{
    test::HttpFixture there;
    const auto cloud = test::openRemote(test::endpointOf(there));
    makeBucket(*cloud, "bucket");
    const std::vector<std::string> names{"\x01", "a b+c/d", "e?f&g#h%20", "\xea\xb0\x80", "x//y/"};
    for (const std::string &name : names) {
        const auto stored = put(*cloud, "bucket", name, "1");
        QVERIFY2(stored.has_value(), stored ? "" : stored.error().message.c_str());
    }
    s3::ListObjectsV2::Input input;
    input.bucket = "bucket";
    const auto page = askRemote<s3::ListObjectsV2>(*cloud, input);
    QVERIFY(page.has_value());
    std::set<std::string> seen;
    for (const auto &object : *page->contents)
        seen.insert(*object.key);
    QCOMPARE(seen, std::set<std::string>(names.begin(), names.end()));
    QVERIFY(!page->encodingType);
}

void TestRemote::otherServices()
{
    test::HttpFixture there;
    const auto cloud = test::openRemote(test::endpointOf(there));
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "q";
    const auto made = askRemote<api::sqs::CreateQueue>(*cloud, std::move(queue));
    QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
    api::sqs::GetQueueUrl::Input none;
    none.queueName = "none";
    QCOMPARE(askRemote<api::sqs::GetQueueUrl>(*cloud, none).error().code, std::string("QueueDoesNotExist"));
    api::sns::CreateTopic::Input topic;
    topic.name = "t";
    auto &tag = topic.tags.emplace().emplace_back();
    tag.key = "k";
    tag.value = "v";
    const auto arn = askRemote<api::sns::CreateTopic>(*cloud, std::move(topic));
    QVERIFY2(arn.has_value(), arn ? "" : arn.error().message.c_str());
    const auto topics = askRemote<api::sns::ListTopics>(*cloud, {});
    QVERIFY(topics.has_value());
    QCOMPARE(*topics->topics->at(0).topicArn, *arn->topicArn);
    const auto functions = askRemote<api::lambda::ListFunctions>(*cloud, {});
    QVERIFY2(functions.has_value(), functions ? "" : functions.error().message.c_str());
}

void TestRemote::eventsAsTheyCome()
{
    auto clock = std::make_shared<VirtualClock>();
    clock->setRate(0);
    test::HttpFixture there({}, clock);
    const auto cloud = test::openRemote(test::endpointOf(there));
    api::logs::CreateLogGroup::Input group;
    group.logGroupName = "g";
    QVERIFY(askRemote<api::logs::CreateLogGroup>(*cloud, group));
    api::logs::CreateLogStream::Input stream;
    stream.logGroupName = "g";
    stream.logStreamName = "s";
    QVERIFY(askRemote<api::logs::CreateLogStream>(*cloud, stream));
    api::logs::StartLiveTail::Input start;
    start.logGroupIdentifiers = {"arn:aws:logs:us-east-1:123456789012:log-group:none"};
    QCOMPARE(askRemote<api::logs::StartLiveTail>(*cloud, start).error().code, std::string("ResourceNotFoundException"));
    start.logGroupIdentifiers = {"arn:aws:logs:us-east-1:123456789012:log-group:g"};
    const auto started = askRemote<api::logs::StartLiveTail>(*cloud, start);
    QVERIFY2(started.has_value(), started ? "" : started.error().message.c_str());
    QVERIFY(started->responseStream && started->responseStream->source());
    api::logs::PutLogEvents::Input put;
    put.logGroupName = "g";
    put.logStreamName = "s";
    auto &event = put.logEvents.emplace().emplace_back();
    event.timestamp = clock->now().time_since_epoch().count();
    event.message = "hello";
    QVERIFY(askRemote<api::logs::PutLogEvents>(*cloud, put));
    clock->advance(std::chrono::seconds(1));
    wire::EventStreamReader reader;
    std::vector<std::string> types;
    std::vector<std::uint8_t> buffer(4096);
    std::string last;
    while (types.size() < 3) {
        const auto got = started->responseStream->source()->read(buffer);
        QVERIFY2(got && *got > 0, got ? "it ended" : got.error().message.c_str());
        reader.feed({reinterpret_cast<const char *>(buffer.data()), *got});
        for (auto next = reader.next(); next && *next; next = reader.next()) {
            types.emplace_back((*next)->header(":event-type"));
            last = (*next)->payload;
        }
    }
    QCOMPARE(types, (std::vector<std::string>{"initial-response", "sessionStart", "sessionUpdate"}));
    QVERIFY2(last.find("\"message\":\"hello\"") != std::string::npos, last.c_str());
}

void TestRemote::tellsItsChanges()
{
    test::HttpFixture there;
    const auto cloud = test::openRemote(test::endpointOf(there));
    makeBucket(*cloud, "bucket");
    QVERIFY(put(*cloud, "bucket", "key", "1").has_value());
    QVERIFY(askRemote<s3::ListBuckets>(*cloud, {}).has_value());
    QVERIFY(!askRemote<s3::CreateBucket>(*cloud, [] { s3::CreateBucket::Input input; input.bucket = "B"; return input; }()));
    const auto page = cloud->changes().since(0);
    QCOMPARE(page.changes.size(), std::size_t(2));
    QVERIFY(page.changes[0].kind == Change::Kind::Created);
    QCOMPARE(page.changes[0].type, std::string("bucket"));
    QCOMPARE(page.changes[0].id, std::string("bucket"));
    QCOMPARE(page.changes[1].type, std::string("object"));
    QCOMPARE(page.changes[1].parent, std::string("bucket"));
    QCOMPARE(page.changes[1].id, std::string("key"));
}

void TestRemote::endsWithinACompletion()
{
    test::HttpFixture there;
    auto cloud = test::openRemote(test::endpointOf(there));
    std::promise<bool> promise;
    Call call{&s3::ListBuckets::model(), Caller{}, api::Value::of(s3::ListBuckets::Input{})};
    auto held = std::make_shared<std::shared_ptr<RemoteCloud>>(cloud);
    RemoteCloud *raw = cloud.get();
    cloud.reset();
    raw->submit(std::move(call), [held, &promise](Reply reply) {
        held->reset(); // the last reference
        promise.set_value(reply.has_value());
    });
    held.reset();
    QVERIFY(promise.get_future().get());
}

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
