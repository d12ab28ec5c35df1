#include "WireTesting.h"

#include "wire/QueryString.h"

#include <boost/json/parse.hpp>

#include <QtTest>

using namespace wiretest;
using nephoscope::Error;

namespace {

wire::Route routeOf(std::string_view service, std::string_view operation, api::Protocol protocol)
{
    wire::Route route;
    route.operation = typedOperation(service, operation);
    route.service = route.operation ? route.operation->service : nullptr;
    route.protocol = protocol;
    return route;
}

} // namespace

class TestCodecErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void s3()
    {
        const auto route = routeOf("s3", "GetObject", api::Protocol::RestXml);
        const Error error = Error{"NoSuchKey", "The specified key does not exist.", 404}.with("Key", "a<\"b");
        const auto reply = wire::encodeError(route, error, {"R", "H"}, false);
        QCOMPARE(reply.status, 404);
        QCOMPARE(bodyText(reply).c_str(),
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist."
                 "</Message><Key>a&lt;&quot;b</Key><RequestId>R</RequestId><HostId>H</HostId></Error>");
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("application/xml"));
        QCOMPARE(std::string(reply.headers.get("x-amz-request-id")), std::string("R"));
        const auto head = wire::encodeError(route, error, {"R", "H"}, true);
        QCOMPARE(head.status, 404);
        QCOMPARE(head.body.size(), std::uint64_t(0));
        QVERIFY(!head.headers.has("content-type"));
        QCOMPARE(wire::encodeError(route, Error{"NotModified", "", 304}, {"R", "H"}, false).body.size(), std::uint64_t(0));
    }

    /// Delete markers are told of in headers, also where there is no body.
    void s3Headers()
    {
        const auto route = routeOf("s3", "GetObject", api::Protocol::RestXml);
        const Error error = Error{"MethodNotAllowed", "m", 405}.with("Method", "GET").with("allow", "DELETE").with("x-amz-delete-marker", "true");
        for (const bool isHead : {false, true}) {
            const auto reply = wire::encodeError(route, error, {"R", "H"}, isHead);
            QCOMPARE(std::string(reply.headers.get("allow")), std::string("DELETE"));
            QCOMPARE(std::string(reply.headers.get("x-amz-delete-marker")), std::string("true"));
        }
        QCOMPARE(bodyText(wire::encodeError(route, error, {"R", "H"}, false)).c_str(),
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>MethodNotAllowed</Code><Message>m</Message><Method>GET</Method>"
                 "<RequestId>R</RequestId><HostId>H</HostId></Error>");
    }

    void queryCompatible()
    {
        const auto route = routeOf("sqs", "SendMessage", api::Protocol::Json10);
        const auto reply = wire::encodeError(route, Error{"QueueDoesNotExist", "The specified queue does not exist.", 400}, {"R", {}}, false);
        QCOMPARE(bodyText(reply).c_str(), "{\"__type\":\"QueueDoesNotExist\",\"message\":\"The specified queue does not exist.\"}");
        QVERIFY(reply.headers.get("x-amzn-query-error").ends_with(";Sender"));
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("application/x-amz-json-1.0"));
        QCOMPARE(std::string(reply.headers.get("x-amzn-requestid")), std::string("R"));
        const auto fault = wire::encodeError(route, Error{"InternalError", "m", 500}, {"R", {}}, false);
        QCOMPARE(std::string(fault.headers.get("x-amzn-query-error")), std::string("InternalError;Receiver"));
    }

    void wireCodeOfModelledErrors()
    {
        // The exception's name and its code on the wire differ here.
        auto route = routeOf("cloudwatch", "PutMetricData", api::Protocol::Query);
        const auto reply = wire::encodeError(route, Error{"InvalidParameterValueException", "m", 400}, {"R", {}}, false);
        QCOMPARE(bodyText(reply).c_str(),
                 "<ErrorResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><Error><Type>Sender</Type>"
                 "<Code>InvalidParameterValue</Code><Message>m</Message></Error><RequestId>R</RequestId></ErrorResponse>");
        route.protocol = api::Protocol::Json10;
        const auto jsonReply = wire::encodeError(route, Error{"InvalidParameterValue", "m", 400}, {"R", {}}, false);
        QCOMPARE(bodyText(jsonReply).c_str(), "{\"__type\":\"InvalidParameterValueException\",\"message\":\"m\"}");
        QCOMPARE(std::string(jsonReply.headers.get("x-amzn-query-error")), std::string("InvalidParameterValue;Sender"));
    }

    void restJson()
    {
        const auto route = routeOf("lambda", "Invoke", api::Protocol::RestJson);
        const auto reply = wire::encodeError(route, Error{"ResourceNotFoundException", "Function not found", 404}.with("Type", "User"),
                                             {"R", {}}, false);
        QCOMPARE(std::string(reply.headers.get("x-amzn-errortype")), std::string("ResourceNotFoundException"));
        QCOMPARE(bodyText(reply).c_str(), "{\"Message\":\"Function not found\",\"Type\":\"User\"}");
    }

    void ec2()
    {
        const auto route = routeOf("ec2", "DescribeInstances", api::Protocol::Ec2);
        const auto reply = wire::encodeError(route, Error{"InvalidInstanceID.NotFound", "m", 400}, {"R", {}}, false);
        QCOMPARE(bodyText(reply).c_str(),
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code>"
                 "<Message>m</Message></Error></Errors><RequestID>R</RequestID></Response>");
    }

    void cbor()
    {
        const auto route = routeOf("cloudwatch", "PutMetricData", api::Protocol::Cbor);
        const auto reply = wire::encodeError(route, Error{"InvalidParameterValueException", "m", 400}, {"R", {}}, false);
        QCOMPARE(std::string(reply.headers.get("smithy-protocol")), std::string("rpc-v2-cbor"));
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("application/cbor"));
        const std::string body = bodyText(reply);
        QVERIFY(body.starts_with("\xa2\x66__type\x78\x1eInvalidParameterValueException"));
    }

    void unknownServiceSpeaksItsProtocol()
    {
        auto request = makeRequest("POST", "/");
        request.headers.add("x-amz-target", "AmazonSQS.Nothing");
        request.headers.add("content-type", "application/x-amz-json-1.0");
        wire::Route route;
        const auto found = wire::findRoute(signedFor(request, "sqs"), route);
        QVERIFY(!found);
        const auto reply = wire::encodeError(route, found.error(), {"R", {}}, false);
        QVERIFY(bodyText(reply).starts_with("{\"__type\":\"UnknownOperationException\""));
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("application/x-amz-json-1.0"));
    }

    void jsonFormats()
    {
        const api::Shape &shape = *typedOperation("kinesis", "GetShardIterator")->input;
        for (const char *text : {R"({"Timestamp":1795418160.25})", R"({"Timestamp":"2026-11-23T07:16:00.250Z"})"}) {
            api::Value value(shape);
            QVERIFY(wire::readJson(shape, text, value.data()).has_value());
            QCOMPARE(wire::writeJson(shape, value.data()).c_str(), R"({"Timestamp":1795418160.250})");
        }
        api::Value value(shape);
        QVERIFY(wire::readJson(shape, R"({"StreamName":null,"Unknown":{"a":[1,2]},"ShardId":"a","ShardId":"b"})", value.data()).has_value());
        QCOMPARE(wire::writeJson(shape, value.data()).c_str(), R"({"ShardId":"b"})");
    }

    void integersBeyondDoublesSurvive()
    {
        const api::Shape &shape = *typedOperation("lambda", "ListFunctions")->output;
        const char *text = R"({"Functions":[{"CodeSize":9223372036854775807}]})";
        api::Value fromJson(shape);
        QVERIFY(wire::readJson(shape, text, fromJson.data()).has_value());
        QCOMPARE(wire::writeJson(shape, fromJson.data()).c_str(), text);
        api::Value fromCbor(shape);
        QVERIFY(wire::readCbor(shape, wire::writeCbor(shape, fromJson.data()), fromCbor.data()).has_value());
        QCOMPARE(wire::writeJson(shape, fromCbor.data()).c_str(), text);
        api::Value fromXml(shape);
        QVERIFY(wire::readXml(shape, wire::writeXml(shape, fromJson.data(), "R", "urn:x"), fromXml.data()).has_value());
        QCOMPARE(wire::writeJson(shape, fromXml.data()).c_str(), text);
        QVERIFY(!wire::readJson(shape, R"({"Functions":[{"CodeSize":9223372036854775808}]})", fromJson.data()).has_value());
    }

    void cborIndefiniteLengths()
    {
        const api::Shape &shape = *typedOperation("cloudwatch", "PutMetricData")->input;
        // {_ "Namespace": (_ "A", "B"), "MetricData": [_ {_ "Value": 1.5 (half) }], "Other": tag 5 null}
        const std::string bytes("\xbf\x69Namespace\x7f\x61" "A\x61" "B\xff\x6aMetricData\x9f\xbf\x65Value\xf9\x3e\x00\xff\xff\x65Other\xc5\xf6\xff", 50);
        api::Value value(shape);
        const auto read = wire::readCbor(shape, bytes, value.data());
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QCOMPARE(wire::writeJson(shape, value.data()).c_str(), R"({"MetricData":[{"Value":1.5}],"Namespace":"AB"})");
    }

    void legacyKinesisCbor()
    {
        auto request = makeRequest("POST", "/");
        request.headers.add("x-amz-target", "Kinesis_20131202.GetShardIterator");
        request.headers.add("content-type", "application/x-amz-cbor-1.1");
        request.body = std::string("\xa1\x69Timestamp\xc1\x1b\x00\x00\x01\xa2\x06\x00\x00\x00", 21);
        const auto route = typedRoute(signedFor(request, "kinesis"));
        QVERIFY(route.has_value());
        const auto input = wire::decodeInput(*route, request);
        QVERIFY(input.has_value());
        const double seconds = dump(*input->shape(), input->data()).at("Timestamp").as_double();
        QCOMPARE(seconds, double(0x1a206000000) / 1000.0);
        const auto reply = wire::encodeError(*route, Error{"ResourceNotFoundException", "m", 400}, {"R", {}}, false);
        QCOMPARE(std::string(reply.headers.get("content-type")), std::string("application/x-amz-cbor-1.1"));
    }

    void xmlDetails()
    {
        const api::Shape &shape = *typedOperation("s3", "DeleteObjects")->input->find("Delete")->shape;
        api::Value value(shape);
        const char *text = "<?xml version=\"1.0\"?><!-- c --><x:Delete xmlns:x=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                           "<x:Unknown><x:Deep/></x:Unknown><x:Object><x:Key><![CDATA[<a>]]> &#x4e00;</x:Key></x:Object><x:Quiet> true </x:Quiet></x:Delete>";
        QVERIFY(wire::readXml(shape, text, value.data()).has_value());
        QCOMPARE(wire::writeXml(shape, value.data(), "Delete", {}).c_str(),
                 "<Delete><Object><Key>&lt;a&gt; \xe4\xb8\x80</Key></Object><Quiet>true</Quiet></Delete>");
    }

    void parameters()
    {
        wire::Parameters parameters;
        QVERIFY(wire::parseParameters("a=1&&b&c=x+y%20z&a=2&=v", parameters));
        QCOMPARE(parameters.size(), std::size_t(5));
        QCOMPARE(parameters[2].second, std::string("x y z"));
        QVERIFY(!wire::parseParameters("a=%f", parameters));
        QVERIFY(!wire::parseParameters("a=%ff", parameters));
    }
};

QTEST_APPLESS_MAIN(TestCodecErrors)
#include "tst_codec_errors.moc"
