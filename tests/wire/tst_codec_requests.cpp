#include "WireTesting.h"

#include <boost/json/serialize.hpp>

#include <QtTest>

using namespace wiretest;

/// What botocore sends must come out as what was asked of it.
class TestCodecRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<int>("index");
        const auto all = goldenRequests();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string row = all[i].service + ' ' + all[i].operation + ' ' + all[i].protocol;
            QTest::newRow(row.c_str()) << static_cast<int>(i);
        }
        QVERIFY(all.size() >= 30);
    }

    void golden()
    {
        QFETCH(int, index);
        const Golden golden = goldenRequests().at(static_cast<std::size_t>(index));
        auto route = typedRoute(golden.request);
        QVERIFY2(route.has_value(), route ? "" : (route.error().code + ": " + route.error().message).c_str());
        QCOMPARE(std::string(route->operation->name), golden.operation);
        QCOMPARE(std::string(route->operation->service->id), golden.service);
        QCOMPARE(int(route->protocol), int(protocolNamed(golden.protocol, *route->operation->service)));
        auto input = wire::decodeInput(*route, golden.request);
        QVERIFY2(input.has_value(), input ? "" : (input.error().code + ": " + input.error().message).c_str());
        const json::value seen = dump(*input->shape(), input->data());
        QCOMPARE(json::serialize(seen).c_str(), json::serialize(sorted(seen, golden.params)).c_str());
    }

    void trailersBecomeMembers()
    {
        auto request = makeRequest("PUT", "/b/k");
        request.headers.add("x-amz-sdk-checksum-algorithm", "CRC32");
        auto route = typedRoute(signedFor(request, "s3"));
        QVERIFY(route.has_value());
        auto input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        wire::Headers trailers;
        trailers.add("x-amz-checksum-crc32", "AAAAAA==");
        trailers.add("x-unknown", "ignored");
        QVERIFY(wire::bindTrailers(*route->operation, trailers, *input).has_value());
        const json::value seen = dump(*input->shape(), input->data());
        QCOMPARE(std::string(seen.as_object().at("ChecksumCRC32").as_string()), std::string("AAAAAA=="));
    }

    void sqsOverQueryTakesTheQueueFromThePath()
    {
        auto request = makeRequest("POST", "/123456789012/q");
        request.headers.add("content-type", "application/x-www-form-urlencoded");
        request.body = "Action=SendMessage&Version=2012-11-05&MessageBody=a+b%26";
        auto route = typedRoute(signedFor(request, "sqs"));
        QVERIFY(route.has_value());
        QCOMPARE(int(route->protocol), int(api::Protocol::Query));
        auto input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        const json::object seen = dump(*input->shape(), input->data()).as_object();
        QCOMPARE(std::string(seen.at("MessageBody").as_string()), std::string("a b&"));
        QCOMPARE(std::string(seen.at("QueueUrl").as_string()), std::string("http://localhost:4566/123456789012/q"));
    }

    void metadataHeadersJoinAndConditionsForgive()
    {
        auto request = makeRequest("PUT", "/b/k");
        request.headers.add("x-amz-meta-a", "1");
        request.headers.add("x-amz-meta-a", "2");
        auto route = typedRoute(signedFor(request, "s3"));
        auto input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        const json::object seen = dump(*input->shape(), input->data()).as_object();
        QCOMPARE(std::string(seen.at("Metadata").at("a").as_string()), std::string("1,2"));

        request = makeRequest("HEAD", "/b/k");
        request.headers.add("if-modified-since", "never");
        route = typedRoute(signedFor(request, "s3"));
        input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        QVERIFY(!dump(*input->shape(), input->data()).as_object().contains("IfModifiedSince"));
    }

    void compressedBodiesAreRead()
    {
        // `{"Namespace":"N"}` through gzip, as SDKs send large PutMetricData calls.
        auto request = makeRequest("POST", "/");
        request.headers.add("x-amz-target", "GraniteServiceVersion20100801.PutMetricData");
        request.headers.add("content-encoding", "gzip");
        request.body = QByteArray::fromBase64("H4sIAAAAAAACA6tW8kvMTS0uSExOVbJS8lOqBQD2sY1CEQAAAA==").toStdString();
        auto route = typedRoute(signedFor(request, "monitoring"));
        QVERIFY(route.has_value());
        auto input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        QCOMPARE(std::string(dump(*input->shape(), input->data()).at("Namespace").as_string()), std::string("N"));
    }

    void malformedInput_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *service, const char *method, const char *target, const char *header,
                            const QByteArray &body, const char *code) {
            QTest::newRow(name) << QString::fromLatin1(service) << QString::fromLatin1(method) << QString::fromLatin1(target)
                                << QByteArray(header) << body << QString::fromLatin1(code);
        };
        row("json cut short", "sqs", "POST", "/", "x-amz-target=AmazonSQS.CreateQueue", "{\"QueueName\":", "SerializationException");
        row("json wrong type", "sqs", "POST", "/", "x-amz-target=AmazonSQS.CreateQueue", "{\"QueueName\":5}", "SerializationException");
        row("json object for text", "sqs", "POST", "/", "x-amz-target=AmazonSQS.CreateQueue", "{\"QueueName\":{}}", "SerializationException");
        row("json number too big", "sqs", "POST", "/", "x-amz-target=AmazonSQS.ReceiveMessage", "{\"MaxNumberOfMessages\":1e99}",
            "SerializationException");
        row("json bad base64", "kinesis", "POST", "/", "x-amz-target=Kinesis_20131202.PutRecords", "{\"Records\":[{\"Data\":\"*\"}]}",
            "SerializationException");
        row("json not utf-8", "sqs", "POST", "/", "x-amz-target=AmazonSQS.CreateQueue", "{\"QueueName\":\"\xff\"}", "SerializationException");
        row("json array", "sqs", "POST", "/", "x-amz-target=AmazonSQS.CreateQueue", "[]", "SerializationException");
        row("json deep", "dynamodb", "POST", "/", "x-amz-target=DynamoDB_20120810.PutItem",
            "{\"Item\":" + QByteArray("{\"a\":").repeated(100000), "SerializationException");
        row("xml cut short", "s3", "POST", "/b?delete", "", "<Delete><Object>", "MalformedXML");
        row("xml wrong root", "s3", "POST", "/b?delete", "", "<Remove><Object><Key>a</Key></Object></Remove>", "MalformedXML");
        row("xml trailing", "s3", "POST", "/b?delete", "", "<Delete/><Delete/>", "MalformedXML");
        row("xml doctype", "s3", "POST", "/b?delete", "",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Delete><Object><Key>&b;</Key></Object></Delete>", "MalformedXML");
        row("xml bad number", "s3", "POST", "/b/k?uploadId=u", "",
            "<CompleteMultipartUpload><Part><PartNumber>one</PartNumber></Part></CompleteMultipartUpload>", "MalformedXML");
        row("xml child in text", "s3", "POST", "/b?delete", "", "<Delete><Object><Key><a/></Key></Object></Delete>", "MalformedXML");
        row("xml body missing", "s3", "POST", "/b?delete", "", "", "MissingRequestBodyError");
        row("query bad number", "s3", "GET", "/b?list-type=2&max-keys=abc", "", "", "InvalidArgument");
        row("query bad escape", "s3", "GET", "/b?list-type=2&prefix=%zz", "", "", "InvalidURI");
        row("header bad number", "s3", "PUT", "/b/k", "content-length=1x", "", "InvalidArgument");
        row("cbor cut short", "monitoring", "POST", "/service/GraniteServiceVersion20100801/operation/PutMetricData",
            "smithy-protocol=rpc-v2-cbor", QByteArray("\xa1\x69Names", 7), "SerializationException");
        row("cbor huge string", "monitoring", "POST", "/service/GraniteServiceVersion20100801/operation/PutMetricData",
            "smithy-protocol=rpc-v2-cbor", QByteArray("\xa1\x69Namespace\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 20),
            "SerializationException");
        row("cbor wrong type", "monitoring", "POST", "/service/GraniteServiceVersion20100801/operation/PutMetricData",
            "smithy-protocol=rpc-v2-cbor", QByteArray("\xa1\x69Namespace\x01", 12), "SerializationException");
        row("form bad escape", "sns", "POST", "/", "content-type=application/x-www-form-urlencoded", "Action=Publish&Message=%9",
            "MalformedQueryString");
        row("form map without key", "sns", "POST", "/", "content-type=application/x-www-form-urlencoded",
            "Action=Publish&MessageAttributes.entry.1.Value.DataType=String", "MalformedInput");
        row("ec2 bad number", "ec2", "POST", "/", "content-type=application/x-www-form-urlencoded",
            "Action=DescribeInstances&MaxResults=x", "InvalidParameterValue");
        row("no action", "sns", "POST", "/", "content-type=application/x-www-form-urlencoded", "Message=a", "MissingAction");
        row("gzip that is none", "monitoring", "POST", "/service/CloudWatch/operation/PutMetricData",
            "smithy-protocol=rpc-v2-cbor|content-encoding=gzip", "\xa0", "SerializationException");
    }

    void malformedInput()
    {
        QFETCH(QString, service);
        QFETCH(QString, method);
        QFETCH(QString, target);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        auto request = makeRequest(method.toStdString(), target.toStdString());
        for (const QByteArray &header : headers.isEmpty() ? QByteArrayList() : headers.split('|')) {
            const qsizetype equals = header.indexOf('=');
            request.headers.set(header.left(equals).toStdString(), header.mid(equals + 1).toStdString());
        }
        request.body = body.toStdString();
        auto route = typedRoute(signedFor(request, service.toStdString()));
        if (!route) {
            QCOMPARE(QString::fromStdString(route.error().code), code);
            return;
        }
        auto input = wire::decodeInput(*route, request);
        QVERIFY(!input.has_value());
        QCOMPARE(QString::fromStdString(input.error().code), code);
        QCOMPARE(input.error().status, 400);
    }

private:
    /// `params` with its members in the order of `seen`, so that the two can be compared as text.
    static json::value sorted(const json::value &seen, const json::value &params)
    {
        if (seen.is_object() && params.is_object()) {
            json::object result;
            for (const auto &[key, value] : seen.as_object()) {
                if (const json::value *other = params.as_object().if_contains(key))
                    result[key] = sorted(value, *other);
            }
            for (const auto &[key, value] : params.as_object()) {
                if (!result.contains(key))
                    result[key] = value;
            }
            return result;
        }
        if (seen.is_array() && params.is_array()) {
            json::array result;
            for (std::size_t i = 0; i < params.as_array().size(); ++i)
                result.push_back(i < seen.as_array().size() ? sorted(seen.at(i), params.at(i)) : params.at(i));
            return result;
        }
        return params;
    }
};

QTEST_APPLESS_MAIN(TestCodecRequests)
#include "tst_codec_requests.moc"
