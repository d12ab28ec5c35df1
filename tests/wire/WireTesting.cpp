#include "WireTesting.h"

#include "api/generated/iam.h"
#include "api/generated/s3.h"
#include "api/generated/sts.h"
#include "api/generated/wire_cloudfront.h"
#include "api/generated/wire_cloudwatch.h"
#include "api/generated/wire_dynamodb.h"
#include "api/generated/wire_ec2.h"
#include "api/generated/wire_kinesis.h"
#include "api/generated/wire_lambda.h"
#include "api/generated/wire_sns.h"
#include "api/generated/wire_sqs.h"
#include "core/Text.h"

#include <boost/json/parse.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

namespace wiretest {

using api::Kind;
using nephoscope::Timestamp;

static std::string text(const json::value &value)
{
    return {value.as_string().data(), value.as_string().size()};
}

std::vector<Golden> goldenRequests()
{
    std::ifstream file(std::string(WIRE_TEST_DATA) + "/golden_requests.json");
    std::stringstream content;
    content << file.rdbuf();
    boost::json::error_code error;
    const json::value all = json::parse(content.str(), error);
    std::vector<Golden> result;
    if (error)
        return result;
    for (const json::value &entry : all.as_array()) {
        const json::object &object = entry.as_object();
        Golden golden;
        golden.service = text(object.at("service"));
        golden.operation = text(object.at("operation"));
        golden.protocol = text(object.at("protocol"));
        golden.request.method = text(object.at("method"));
        golden.request.path = text(object.at("path"));
        golden.request.query = text(object.at("query"));
        for (const auto &[name, value] : object.at("headers").as_object())
            golden.request.headers.add(std::string(name), text(value));
        nephoscope::fromBase64(text(object.at("body")), golden.request.body);
        golden.params = object.at("params").as_object();
        result.push_back(std::move(golden));
    }
    return result;
}

const api::Operation *typedOperation(std::string_view service, std::string_view operation)
{
    static const std::array<const api::Service *, 11> typed{
        &api::s3::service, &api::iam::service, &api::sts::service, &api::wire_sqs::service, &api::wire_dynamodb::service,
        &api::wire_kinesis::service, &api::wire_lambda::service, &api::wire_ec2::service, &api::wire_cloudwatch::service,
        &api::wire_sns::service, &api::wire_cloudfront::service};
    for (const api::Service *candidate : typed) {
        if (candidate->id == service)
            return candidate->find(operation);
    }
    return nullptr;
}

nephoscope::Expected<wire::Route> typedRoute(const wire::HttpRequest &request)
{
    wire::Route route;
    if (auto found = wire::findRoute(request, route); !found)
        return nephoscope::fail(found.error());
    if (const api::Operation *typed = typedOperation(route.operation->service->id, route.operation->name))
        route.operation = typed;
    return route;
}

api::Protocol protocolNamed(std::string_view name, const api::Service &service)
{
    if (name == "query")
        return api::Protocol::Query;
    if (name == "ec2")
        return api::Protocol::Ec2;
    if (name == "rest-json")
        return api::Protocol::RestJson;
    if (name == "rest-xml")
        return api::Protocol::RestXml;
    if (name == "smithy-rpc-v2-cbor")
        return api::Protocol::Cbor;
    for (const api::Protocol protocol : service.protocols) {
        if (protocol == api::Protocol::Json10)
            return protocol;
    }
    return api::Protocol::Json11;
}

json::value dump(const api::Shape &shape, const void *value)
{
    switch (shape.kind) {
    case Kind::Structure: {
        json::object object;
        for (const api::Member &member : shape.members) {
            const void *field = member.ops->get(static_cast<const std::byte *>(value) + member.offset);
            if (field && member.shape->kind != Kind::Stream)
                object[json::string_view(member.name.data(), member.name.size())] = dump(*member.shape, field);
        }
        return object;
    }
    case Kind::List: {
        json::array array;
        for (std::size_t i = 0; i < shape.ops->size(value); ++i)
            array.push_back(dump(*shape.element, shape.ops->at(value, i)));
        return array;
    }
    case Kind::Map: {
        json::object object;
        shape.ops->forEach(value, [&](const std::string &key, const void *element) { object[key] = dump(*shape.element, element); });
        return object;
    }
    case Kind::String: return json::value(*static_cast<const std::string *>(value));
    case Kind::Integer: return *static_cast<const std::int32_t *>(value);
    case Kind::Long: return *static_cast<const std::int64_t *>(value);
    case Kind::Float: return static_cast<double>(*static_cast<const float *>(value));
    case Kind::Double: return *static_cast<const double *>(value);
    case Kind::Boolean: return *static_cast<const bool *>(value);
    case Kind::Blob: return json::value(nephoscope::toBase64(nephoscope::asBytes(static_cast<const api::Blob *>(value)->bytes)));
    case Kind::Timestamp:
        return static_cast<double>(static_cast<const Timestamp *>(value)->time_since_epoch().count()) / 1000.0;
    case Kind::Document: return *static_cast<const api::Document *>(value);
    default: return nullptr;
    }
}

void fill(const api::Shape &shape, const json::value &source, void *value)
{
    switch (shape.kind) {
    case Kind::Structure:
        for (const auto &[name, field] : source.as_object()) {
            const api::Member *member = shape.find(std::string_view(name.data(), name.size()));
            if (member)
                fill(*member->shape, field, member->ops->emplace(static_cast<std::byte *>(value) + member->offset));
        }
        break;
    case Kind::List:
        for (const json::value &element : source.as_array())
            fill(*shape.element, element, shape.ops->append(value));
        break;
    case Kind::Map:
        for (const auto &[key, element] : source.as_object())
            fill(*shape.element, element, shape.ops->insert(value, std::string(key)));
        break;
    case Kind::String: *static_cast<std::string *>(value) = text(source); break;
    case Kind::Integer: *static_cast<std::int32_t *>(value) = source.to_number<std::int32_t>(); break;
    case Kind::Long: *static_cast<std::int64_t *>(value) = source.to_number<std::int64_t>(); break;
    case Kind::Float: *static_cast<float *>(value) = source.to_number<float>(); break;
    case Kind::Double: *static_cast<double *>(value) = source.to_number<double>(); break;
    case Kind::Boolean: *static_cast<bool *>(value) = source.as_bool(); break;
    case Kind::Blob: nephoscope::fromBase64(text(source), static_cast<api::Blob *>(value)->bytes); break;
    case Kind::Timestamp:
        *static_cast<Timestamp *>(value) = Timestamp(std::chrono::milliseconds(std::llround(source.to_number<double>() * 1000)));
        break;
    case Kind::Document: *static_cast<api::Document *>(value) = source; break;
    case Kind::Stream: *static_cast<api::Body *>(value) = api::Body::fromString(text(source)); break;
    default: break;
    }
}

wire::HttpRequest makeRequest(std::string method, std::string_view target, std::string host)
{
    wire::HttpRequest request;
    request.method = std::move(method);
    const std::size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string_view::npos)
        request.query = target.substr(mark + 1);
    request.headers.add("host", std::move(host));
    return request;
}

wire::HttpRequest &signedFor(wire::HttpRequest &request, std::string_view service)
{
    request.headers.set("authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/" + std::string(service)
                                             + "/aws4_request, SignedHeaders=host, Signature=0");
    return request;
}

std::string bodyText(const wire::HttpReply &reply)
{
    return reply.body.readAll().value_or("unreadable");
}

} // namespace wiretest
