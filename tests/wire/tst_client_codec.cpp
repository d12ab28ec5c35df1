#include "WireTesting.h"

#include "wire/ClientCodec.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QtTest>

using namespace wiretest;

/// What our client writes, our server reads, and the other way round; the server's side is held against botocore elsewhere.
class TestClientCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data()
    {
        QTest::addColumn<int>("index");
        const auto all = goldenRequests();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string row = all[i].service + ' ' + all[i].operation + ' ' + all[i].protocol;
            QTest::newRow(row.c_str()) << static_cast<int>(i);
        }
        QVERIFY(all.size() >= 30);
    }

    void requests()
    {
        QFETCH(int, index);
        const Golden golden = goldenRequests().at(static_cast<std::size_t>(index));
        const api::Operation *operation = typedOperation(golden.service, golden.operation);
        QVERIFY(operation);
        api::Value input(*operation->input);
        fill(*operation->input, golden.params, input.data());
        auto request = wire::encodeRequest(*operation, input);
        QVERIFY2(request.has_value(), request ? "" : request.error().message.c_str());
        request->headers.set("host", "localhost:4566");
        auto route = typedRoute(signedFor(*request, operation->service->signingName));
        QVERIFY2(route.has_value(), route ? "" : (route.error().code + ": " + route.error().message).c_str());
        QCOMPARE(std::string(route->operation->name), golden.operation);
        QCOMPARE(int(route->protocol), int(wire::clientProtocol(*operation->service)));
        auto read = wire::decodeInput(*route, *request);
        QVERIFY2(read.has_value(), read ? "" : (read.error().code + ": " + read.error().message).c_str());
        QCOMPARE(json::serialize(dump(*read->shape(), read->data())).c_str(), json::serialize(dump(*input.shape(), input.data())).c_str());
    }

    void emptyLabelsAreRefused()
    {
        const api::Operation *operation = typedOperation("s3", "GetObject");
        api::Value input(*operation->input);
        fill(*operation->input, json::parse(R"({"Bucket":"b","Key":""})"), input.data());
        const auto request = wire::encodeRequest(*operation, input);
        QVERIFY(!request);
        QCOMPARE(request.error().code, std::string("InvalidArgument"));
    }

    void keysGoIntoThePathAsTheyAre()
    {
        const api::Operation *operation = typedOperation("s3", "GetObject");
        api::Value input(*operation->input);
        fill(*operation->input, json::parse(R"({"Bucket":"b","Key":"/a b\/\/+?%/가","VersionId":"v/1"})"), input.data());
        const auto request = wire::encodeRequest(*operation, input);
        QVERIFY(request.has_value());
        QCOMPARE(request->path, std::string("/b//a%20b//%2B%3F%25/%EA%B0%80"));
        QCOMPARE(request->query, std::string("versionId=v%2F1"));
    }

    void replies_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("s3 list") << "s3" << "ListObjectsV2"
                                 << QByteArray(R"({"Name":"b","KeyCount":1,"IsTruncated":false,"Contents":[{"Key":"a&b","ETag":"\u0022e\u0022","Size":5000000000,"LastModified":1795418160.123}],"CommonPrefixes":[{"Prefix":"p/"},{"Prefix":"q/"}]})");
        QTest::newRow("s3 headers") << "s3" << "HeadObject"
                                    << QByteArray(R"({"ContentLength":3,"ETag":"\u0022e\u0022","ContentType":"text/plain","Metadata":{"a":"1","b":"x y"},"LastModified":1795418160.0})");
        QTest::newRow("s3 root text") << "s3" << "GetBucketLocation" << QByteArray(R"({"LocationConstraint":"eu-west-1"})");
        QTest::newRow("s3 policy") << "s3" << "GetBucketPolicy" << QByteArray(R"({"Policy":"{\u0022a\u0022:1}"})");
        QTest::newRow("query map") << "sns" << "GetTopicAttributes" << QByteArray(R"({"Attributes":{"Owner":"1","Policy":"{\u0022a\u0022:1}"}})");
        QTest::newRow("ec2 lists") << "ec2" << "DescribeInstances"
                                   << QByteArray(R"({"Reservations":[{"ReservationId":"r-1","Instances":[{"InstanceId":"i-1","EbsOptimized":false,"Tags":[{"Key":"k","Value":"<v>"}]}]}]})");
        QTest::newRow("json") << "dynamodb" << "Query"
                              << QByteArray(R"({"Count":1,"Items":[{"k":{"S":"v"},"b":{"B":"AAE="},"l":{"L":[{"NULL":true}]}}]})");
        QTest::newRow("rest-json") << "lambda" << "ListFunctions" << QByteArray(R"({"NextMarker":"n","Functions":[{"FunctionName":"f","CodeSize":5000000000}]})");
        QTest::newRow("rest-xml payload") << "cloudfront" << "CreateInvalidation"
                                          << QByteArray(R"({"Location":"https:\/\/l","Invalidation":{"Id":"I","Status":"Completed","InvalidationBatch":{"CallerReference":"r","Paths":{"Quantity":1,"Items":["/a"]}}}})");
    }

    void replies()
    {
        QFETCH(QString, service);
        QFETCH(QString, operation);
        QFETCH(QByteArray, output);
        const api::Operation *typed = typedOperation(service.toStdString(), operation.toStdString());
        QVERIFY(typed && typed->output);
        api::Value value(*typed->output);
        fill(*typed->output, json::parse(output.toStdString()), value.data());
        wire::Route route;
        route.operation = typed;
        route.service = typed->service;
        route.protocol = wire::clientProtocol(*typed->service);
        const wire::HttpReply reply = wire::encodeOutput(route, value, {"req-1", "ext"});
        const auto read = wire::decodeReply(*typed, reply);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(json::serialize(dump(*read->shape(), read->data())).c_str(), json::serialize(dump(*value.shape(), value.data())).c_str());
    }

    void errors_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("operation");
        for (const char *const row : {"s3 GetObject", "sns Publish", "ec2 RunInstances", "dynamodb PutItem", "lambda Invoke", "sqs SendMessage", "cloudfront CreateInvalidation"}) {
            const QStringList words = QString::fromLatin1(row).split(QLatin1Char(' '));
            QTest::newRow(row) << words[0] << words[1];
        }
    }

    void errors()
    {
        QFETCH(QString, service);
        QFETCH(QString, operation);
        const api::Operation *typed = typedOperation(service.toStdString(), operation.toStdString());
        QVERIFY(typed);
        wire::Route route;
        route.operation = typed;
        route.service = typed->service;
        route.protocol = wire::clientProtocol(*typed->service);
        const nephoscope::Error error{"NotToday", "No <such> & thing.", 409};
        const wire::HttpReply reply = wire::encodeError(route, error, {"req-1", "ext"}, false);
        const nephoscope::Error read = wire::decodeErrorReply(*typed, reply.status, reply.headers, *reply.body.memory());
        QCOMPARE(read.code, error.code);
        QCOMPARE(read.message, error.message);
        QCOMPARE(read.status, error.status);
    }

    void whatIsNoReplyIsAnErrorOfItsOwn()
    {
        const api::Operation *list = typedOperation("s3", "ListBuckets");
        wire::HttpReply reply;
        reply.body = api::Body::fromString("<html><body>Welcome");
        const auto read = wire::decodeReply(*list, reply);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("ResponseParserError"));
        QCOMPARE(read.error().status, 502);
        // HEAD has nothing but its status.
        const api::Operation *head = typedOperation("s3", "HeadObject");
        QCOMPARE(wire::decodeErrorReply(*head, 404, {}, {}).code, std::string("NoSuchKey"));
        QCOMPARE(wire::decodeErrorReply(*head, 503, {}, "<html>").code, std::string("ServiceUnavailable"));
        QVERIFY(wire::isErrorDocument("<?xml version=\"1.0\"?><Error><Code>SlowDown</Code></Error>"));
        QVERIFY(!wire::isErrorDocument("<CopyObjectResult/>"));
    }

    void encodedNamesAreDecoded()
    {
        const api::Operation *list = typedOperation("s3", "ListObjectsV2");
        api::Value input(*list->input);
        QVERIFY(wire::askForEncodedNames(*list, input));
        QVERIFY(!wire::askForEncodedNames(*list, input)); // the caller's own wish now
        api::Value output(*list->output);
        fill(*list->output, json::parse(R"({"EncodingType":"url","Prefix":"a%20b%2F","Name":"b%20","Contents":[{"Key":"a+b%01"}],"CommonPrefixes":[{"Prefix":"p%2B/"}]})"), output.data());
        wire::decodeNames(output);
        const json::object seen = dump(*output.shape(), output.data()).as_object();
        QVERIFY(!seen.contains("EncodingType"));
        QCOMPARE(std::string(seen.at("Prefix").as_string()), std::string("a b/"));
        QCOMPARE(std::string(seen.at("Name").as_string()), std::string("b%20"));
        QCOMPARE(std::string(seen.at("Contents").as_array()[0].at("Key").as_string()), std::string("a b\x01"));
        QCOMPARE(std::string(seen.at("CommonPrefixes").as_array()[0].at("Prefix").as_string()), std::string("p+/"));
    }
};

QTEST_APPLESS_MAIN(TestClientCodec)
#include "tst_client_codec.moc"
