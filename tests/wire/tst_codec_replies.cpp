#include "WireTesting.h"

#include "core/Text.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QtTest>

#include <fstream>

using namespace wiretest;

namespace {

struct Case
{
    const char *service;
    const char *operation;
    const char *protocol;
    const char *output;
    const char *body;
};

// `body` is what the real service would send, as far as it is fixed; botocore reads the same
// replies in tests/data/wire/make_golden.py verify.
const Case cases[] = {
    {"sqs", "SendMessage", "json", R"({"MessageId":"m","MD5OfMessageBody":"d"})", R"({"MD5OfMessageBody":"d","MessageId":"m"})"},
    {"sqs", "ReceiveMessage", "json",
     R"({"Messages":[{"MessageId":"m","Body":"a\"<\n\u0001가","Attributes":{"SentTimestamp":"1"},"MessageAttributes":{"b":{"DataType":"Binary","BinaryValue":"AP8="}}}]})",
     nullptr},
    {"dynamodb", "Query", "json",
     R"({"Count":1,"ScannedCount":1,"Items":[{"k":{"S":"v"},"n":{"N":"1"},"b":{"B":"AAE="},"l":{"L":[{"NULL":true}]}}],"ConsumedCapacity":{"CapacityUnits":0.5}})",
     nullptr},
    {"kinesis", "PutRecords", "json", R"({"FailedRecordCount":0,"Records":[{"SequenceNumber":"1","ShardId":"s"}]})", nullptr},
    {"lambda", "ListFunctions", "rest-json", R"({"NextMarker":"n","Functions":[{"FunctionName":"f","CodeSize":5000000000,"Timeout":3}]})",
     R"({"Functions":[{"CodeSize":5000000000,"FunctionName":"f","Timeout":3}],"NextMarker":"n"})"},
    {"ec2", "DescribeInstances", "ec2",
     R"({"Reservations":[{"ReservationId":"r-1","Instances":[{"InstanceId":"i-1","LaunchTime":1795418160.0,"EbsOptimized":false,"Tags":[{"Key":"k","Value":"<v>"}]}]}]})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeInstancesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15\">"
     "<requestId>req-1</requestId><reservationSet><item><instancesSet><item><ebsOptimized>false</ebsOptimized>"
     "<instanceId>i-1</instanceId><launchTime>2026-11-23T07:16:00.000Z</launchTime><tagSet><item><key>k</key><value>&lt;v&gt;</value>"
     "</item></tagSet></item></instancesSet><reservationId>r-1</reservationId></item></reservationSet></DescribeInstancesResponse>"},
    {"cloudwatch", "GetMetricData", "smithy-rpc-v2-cbor",
     R"({"MetricDataResults":[{"Id":"q","Timestamps":[1795418160.0,1795418160.25],"Values":[1.5,1e300],"StatusCode":"Complete"}],"Messages":[]})",
     nullptr},
    {"cloudwatch", "GetMetricData", "json", R"({"MetricDataResults":[{"Id":"q","Timestamps":[1795418160.0],"Values":[1.5]}]})",
     R"({"MetricDataResults":[{"Id":"q","Timestamps":[1795418160],"Values":[1.5]}]})"},
    {"cloudwatch", "GetMetricData", "query", R"({"MetricDataResults":[{"Id":"q","Timestamps":[1795418160.0],"Values":[1.5]}]})",
     "<GetMetricDataResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><GetMetricDataResult><MetricDataResults><member>"
     "<Id>q</Id><Timestamps><member>2026-11-23T07:16:00.000Z</member></Timestamps><Values><member>1.5</member></Values></member>"
     "</MetricDataResults></GetMetricDataResult><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></GetMetricDataResponse>"},
    {"sns", "Publish", "query", R"({"MessageId":"m"})",
     "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>m</MessageId></PublishResult>"
     "<ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></PublishResponse>"},
    {"sns", "GetTopicAttributes", "query", R"({"Attributes":{"Owner":"1","Policy":"{\"a\":1}"}})",
     "<GetTopicAttributesResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><GetTopicAttributesResult><Attributes>"
     "<entry><key>Owner</key><value>1</value></entry><entry><key>Policy</key><value>{&quot;a&quot;:1}</value></entry></Attributes>"
     "</GetTopicAttributesResult><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></GetTopicAttributesResponse>"},
    {"cloudfront", "CreateInvalidation", "rest-xml",
     R"({"Location":"https://l","Invalidation":{"Id":"I","Status":"Completed","CreateTime":1795418160.0,"InvalidationBatch":{"CallerReference":"r","Paths":{"Quantity":1,"Items":["/*"]}}}})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invalidation xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">"
     "<CreateTime>2026-11-23T07:16:00.000Z</CreateTime><Id>I</Id><InvalidationBatch><CallerReference>r</CallerReference><Paths><Items>"
     "<Path>/*</Path></Items><Quantity>1</Quantity></Paths></InvalidationBatch><Status>Completed</Status></Invalidation>"},
    {"s3", "ListBuckets", "rest-xml", R"({"Buckets":[{"Name":"b","CreationDate":1795418160.0}],"Owner":{"ID":"o"}})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListAllMyBucketsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Buckets>"
     "<Bucket><CreationDate>2026-11-23T07:16:00.000Z</CreationDate><Name>b</Name></Bucket></Buckets><Owner><ID>o</ID></Owner>"
     "</ListAllMyBucketsResult>"},
    {"s3", "ListObjectsV2", "rest-xml",
     R"({"Name":"b","KeyCount":2,"IsTruncated":false,"Contents":[{"Key":"a&\u0001\r","ETag":"\"e\"","Size":5000000000,"LastModified":1795418160.123}],"CommonPrefixes":[{"Prefix":"p/"},{"Prefix":"q/"}]})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
     "<CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes><CommonPrefixes><Prefix>q/</Prefix></CommonPrefixes>"
     "<Contents><ETag>&quot;e&quot;</ETag><Key>a&amp;&#x1;&#xD;</Key><LastModified>2026-11-23T07:16:00.123Z</LastModified>"
     "<Size>5000000000</Size></Contents><IsTruncated>false</IsTruncated><KeyCount>2</KeyCount><Name>b</Name></ListBucketResult>"},
    {"s3", "GetBucketLocation", "rest-xml", R"({"LocationConstraint":"eu-west-1"})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">eu-west-1"
     "</LocationConstraint>"},
    {"s3", "CopyObject", "rest-xml", R"({"VersionId":"v","CopyObjectResult":{"ETag":"\"e\"","LastModified":1795418160.0}})",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CopyObjectResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><ETag>&quot;e&quot;"
     "</ETag><LastModified>2026-11-23T07:16:00.000Z</LastModified></CopyObjectResult>"},
    {"s3", "PutObject", "rest-xml", R"({"ETag":"\"e\"","ChecksumCRC32":"AAAAAA==","BucketKeyEnabled":true})", ""},
    {"s3", "HeadObject", "rest-xml",
     R"({"ContentLength":7,"LastModified":1795418160.0,"ETag":"\"e\"","ContentType":"text/x","Metadata":{"a":"1"},"DeleteMarker":false})", ""},
    {"s3", "GetBucketVersioning", "rest-xml", "{}",
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>"},
    {"s3", "DeleteObjects", "rest-xml", R"({"Deleted":[{"Key":"a"}],"Errors":[{"Key":"b","Code":"AccessDenied","Message":"m"}]})", nullptr},
    {"s3", "ListParts", "rest-xml", R"({"Bucket":"b","Key":"k","UploadId":"u","IsTruncated":false,"Parts":[{"PartNumber":1,"Size":5}]})", nullptr},
    {"sts", "GetCallerIdentity", "query", R"({"UserId":"u","Account":"123456789012","Arn":"a"})", nullptr},
};

} // namespace

class TestCodecReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Case &testCase : cases)
            QTest::addRow("%s %s %s", testCase.service, testCase.operation, testCase.protocol) << index++;
    }

    void replies()
    {
        QFETCH(int, index);
        const Case &testCase = cases[index];
        const api::Operation *operation = typedOperation(testCase.service, testCase.operation);
        QVERIFY(operation && operation->output);
        wire::Route route;
        route.operation = operation;
        route.service = operation->service;
        route.protocol = protocolNamed(testCase.protocol, *operation->service);
        api::Value output(*operation->output);
        const json::value expected = json::parse(testCase.output);
        fill(*operation->output, expected, output.data());
        const wire::HttpReply reply = wire::encodeOutput(route, output, {"req-1", "ext-1"});
        const std::string body = bodyText(reply);
        if (testCase.body)
            QCOMPARE(body.c_str(), testCase.body);
        QCOMPARE(reply.status, operation->responseCode);
        // An empty body has no type unless the object has one of its own.
        QVERIFY(body.empty() || reply.headers.has("content-type"));
        // botocore's XML reader refuses references to control characters; S3 sends them nevertheless.
        if (body.find("&#x1;") == std::string::npos)
            record(testCase, reply, body, expected.as_object());
    }

    void headersOfHeadObject()
    {
        const api::Operation *operation = typedOperation("s3", "HeadObject");
        wire::Route route;
        route.operation = operation;
        api::Value output(*operation->output);
        fill(*operation->output, json::parse(R"({"ContentLength":7,"LastModified":1795418160.5,"Metadata":{"A":"x\r\ny: z"},"DeleteMarker":true})"),
             output.data());
        const wire::HttpReply reply = wire::encodeOutput(route, output, {"req-1", "ext-1"});
        QCOMPARE(std::string(reply.headers.get("content-length")), std::string("7"));
        QCOMPARE(std::string(reply.headers.get("last-modified")), std::string("Mon, 23 Nov 2026 07:16:00 GMT"));
        QCOMPARE(std::string(reply.headers.get("x-amz-meta-a")), std::string("x  y: z"));
        QCOMPARE(std::string(reply.headers.get("x-amz-delete-marker")), std::string("true"));
        QCOMPARE(std::string(reply.headers.get("x-amz-request-id")), std::string("req-1"));
        QCOMPARE(std::string(reply.headers.get("x-amz-id-2")), std::string("ext-1"));
        QCOMPARE(reply.body.size(), std::uint64_t(0));
    }

    void streamsPassThrough()
    {
        const api::Operation *operation = typedOperation("s3", "GetObject");
        wire::Route route;
        route.operation = operation;
        api::Value output(*operation->output);
        fill(*operation->output, json::parse(R"({"Body":"bytes","ContentType":"text/plain"})"), output.data());
        const wire::HttpReply reply = wire::encodeOutput(route, output, {"r", "x"});
        QCOMPARE(bodyText(reply), std::string("bytes"));
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("text/plain"));
    }

    void statusCodeMember()
    {
        const api::Operation *operation = typedOperation("lambda", "Invoke");
        wire::Route route;
        route.operation = operation;
        route.protocol = api::Protocol::RestJson;
        api::Value output(*operation->output);
        fill(*operation->output, json::parse(R"({"StatusCode":202,"FunctionError":"Unhandled"})"), output.data());
        const wire::HttpReply reply = wire::encodeOutput(route, output, {"r", {}});
        QCOMPARE(reply.status, 202);
        QCOMPARE(std::string(reply.headers.get("x-amz-function-error")), std::string("Unhandled"));
        QCOMPARE(std::string(reply.headers.get("x-amzn-requestid")), std::string("r"));
    }

    void cleanupTestCase()
    {
        const QByteArray path = qgetenv("NEPHOSCOPE_WIRE_DUMP");
        if (!path.isEmpty())
            std::ofstream(path.constData()) << json::serialize(m_dump);
    }

private:
    void record(const Case &testCase, const wire::HttpReply &reply, const std::string &body, json::object expected)
    {
        json::object headers;
        for (const auto &[name, value] : reply.headers.fields())
            headers[name] = value;
        m_dump.push_back(json::object{{"service", testCase.service},
                                      {"operation", testCase.operation},
                                      {"protocol", testCase.protocol},
                                      {"status", reply.status},
                                      {"headers", headers},
                                      {"body", nephoscope::toBase64(nephoscope::asBytes(body))},
                                      {"expected", std::move(expected)}});
    }

    json::array m_dump;
};

QTEST_APPLESS_MAIN(TestCodecReplies)
#include "tst_codec_replies.moc"
