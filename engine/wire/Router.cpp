#include "wire/Router.h"

#include "core/Text.h"
#include "wire/HostName.h"
#include "wire/QueryString.h"
#include "wire/RouteIndex.h"
#include "wire/S3Router.h"

#include <algorithm>

namespace nephoscope::wire {

using api::Protocol;
using Candidates = std::vector<const IndexedService *>;

namespace {

/// The last but one part of a credential scope: `AKID/20261123/us-east-1/s3/aws4_request`.
std::string_view serviceOfScope(std::string_view credential)
{
    const std::size_t last = credential.rfind('/');
    if (last == std::string_view::npos || last == 0)
        return {};
    const std::size_t before = credential.rfind('/', last - 1);
    return before == std::string_view::npos ? std::string_view() : credential.substr(before + 1, last - before - 1);
}

std::string signingName(const HttpRequest &request)
{
    const std::string_view authorization = request.headers.get("authorization");
    if (authorization.starts_with("AWS4-")) {
        const std::size_t at = authorization.find("Credential=");
        if (at == std::string_view::npos)
            return {};
        const std::string_view credential = authorization.substr(at + 11);
        return std::string(serviceOfScope(credential.substr(0, credential.find_first_of(", "))));
    }
    if (authorization.starts_with("AWS ")) // signature version 2, which only S3's clients still send
        return "s3";
    std::string credential;
    if (request.query.find("Credential=") != std::string::npos && findParameter(request.query, "X-Amz-Credential", credential))
        return std::string(serviceOfScope(credential));
    if (request.query.find("AWSAccessKeyId=") != std::string::npos && findParameter(request.query, "Signature", credential))
        return "s3";
    return {};
}

Unexpected unknownOperation(int status, std::string message = {})
{
    return fail(Error{"UnknownOperationException", std::move(message), status});
}

Expected<void> take(const IndexedService &indexed, std::string_view operation, Protocol protocol, Route &route)
{
    route.service = indexed.service;
    route.protocol = protocol;
    route.operation = indexed.service->find(operation);
    if (route.operation)
        return {};
    if (protocol != Protocol::Query && protocol != Protocol::Ec2)
        return unknownOperation(protocol == Protocol::Cbor && !route.legacyCbor ? 404 : 400);
    return fail(Error{"InvalidAction", "The action " + std::string(operation) + " is not valid for this web service.", 400});
}

/// `X-Amz-Target: Prefix.Operation`; the prefix may itself have dots.
Expected<void> routeByTarget(const RouteIndex &index, std::string_view target, const HttpRequest &request, Route &route)
{
    const std::string_view type = request.headers.get("content-type");
    route.legacyCbor = type.starts_with("application/x-amz-cbor-1.1");
    route.protocol = route.legacyCbor ? Protocol::Cbor : Protocol::Json11;
    const std::size_t dot = target.rfind('.');
    const IndexedService *indexed = dot == std::string_view::npos ? nullptr : index.byTargetPrefix(target.substr(0, dot));
    if (!indexed)
        return unknownOperation(400);
    if (!route.legacyCbor) {
        if (type.starts_with("application/x-amz-json-1.0"))
            route.protocol = Protocol::Json10;
        else if (!type.starts_with("application/x-amz-json-1.1"))
            route.protocol = indexed->jsonProtocol;
    }
    return take(*indexed, target.substr(dot + 1), route.protocol, route);
}

/// `/service/NAME/operation/OPERATION` of smithy-rpc-v2-cbor; false when the path is another.
bool cborPath(std::string_view path, std::string_view &service, std::string_view &operation)
{
    static constexpr std::string_view head = "/service/";
    static constexpr std::string_view middle = "/operation/";
    const std::size_t start = path.rfind(head); // SDKs may put a path of the endpoint before it
    const std::size_t between = start == std::string_view::npos ? start : path.find(middle, start + head.size());
    if (between == std::string_view::npos)
        return false;
    service = path.substr(start + head.size(), between - start - head.size());
    operation = path.substr(between + middle.size());
    return true;
}

Expected<void> routeByCbor(const RouteIndex &index, const HttpRequest &request, Route &route)
{
    route.protocol = Protocol::Cbor;
    std::string_view service;
    std::string_view operation;
    if (!cborPath(request.path, service, operation))
        return unknownOperation(404);
    const IndexedService *indexed = index.byTargetPrefix(service);
    if (!indexed)
        indexed = index.byId(service);
    if (!indexed || !indexed->cbor)
        return unknownOperation(404);
    return take(*indexed, operation, Protocol::Cbor, route);
}

/// Action and Version from the query or a form body; false when there is no Action.
bool findAction(const HttpRequest &request, std::string &action, std::string &version)
{
    std::string_view source = request.query;
    if (!findParameter(source, "Action", action)) {
        source = request.body;
        if (!request.headers.get("content-type").starts_with("application/x-www-form-urlencoded")
            || !findParameter(source, "Action", action))
            return false;
    }
    findParameter(source, "Version", version);
    return true;
}

/// EC2 and SQS take every version they ever had; the others are told apart by it (ELB and ELBv2).
bool acceptsVersion(const IndexedService &indexed, std::string_view version)
{
    return version.empty() || indexed.ec2 || indexed.service->awsQueryCompatible || version == indexed.service->apiVersion;
}

Expected<void> routeByAction(const Candidates &candidates, const HttpRequest &request, Route &route)
{
    const IndexedService &first = *candidates.front();
    route.service = first.service;
    route.protocol = first.ec2 ? Protocol::Ec2 : Protocol::Query;
    std::string action;
    std::string version;
    if (!findAction(request, action, version))
        return fail(Error{"MissingAction", "The request must contain the parameter Action", 400});
    for (const IndexedService *indexed : candidates) {
        if (acceptsVersion(*indexed, version))
            return take(*indexed, action, indexed->ec2 ? Protocol::Ec2 : Protocol::Query, route);
    }
    return fail(Error{"InvalidAction", "Could not find operation " + action + " for version " + version, 400});
}

/// Unsigned calls that name both Action and Version: sts:AssumeRoleWithWebIdentity and the like. Without a Version they are
/// at the root and of an operation that needs no signature: SNS's links to confirm and to end a subscription.
const IndexedService *serviceOfUnsignedAction(const RouteIndex &index, const HttpRequest &request)
{
    std::string action;
    std::string version;
    if (!findAction(request, action, version) || (version.empty() && request.path != "/"))
        return nullptr;
    for (const auto &indexed : index.services()) {
        if (!indexed->query && !indexed->ec2)
            continue;
        const api::Operation *operation = indexed->service->find(action);
        if (operation && (version.empty() ? operation->unauthenticated : version == indexed->service->apiVersion))
            return indexed.get();
    }
    return nullptr;
}

Expected<void> routeByUri(const Candidates &candidates, const HttpRequest &request, Route &route)
{
    const IndexedService &first = *candidates.front();
    route.service = first.service;
    route.protocol = first.restProtocol;
    for (const IndexedService *indexed : candidates) {
        if (!indexed->rest)
            continue;
        Labels labels;
        const api::Operation *operation = nullptr;
        const auto result = indexed->patterns().match(request.method, request.path, request.query, operation, labels);
        if (result == RestPatterns::Result::BadUri)
            return fail(Error{"SerializationException", "The request URI is malformed", 400});
        if (result == RestPatterns::Result::Found) {
            route.service = indexed->service;
            route.protocol = indexed->restProtocol;
            route.operation = operation;
            route.labels = std::move(labels);
            return {};
        }
    }
    return unknownOperation(404);
}

Expected<void> routeToService(const Candidates &candidates, const HttpRequest &request, Route &route)
{
    std::string action;
    std::string version;
    const auto speaks = [&](bool IndexedService::*protocol) {
        return std::any_of(candidates.begin(), candidates.end(), [protocol](const auto *indexed) { return indexed->*protocol; });
    };
    const bool asQuery = speaks(&IndexedService::query) || speaks(&IndexedService::ec2);
    const bool asRest = speaks(&IndexedService::rest);
    if (asQuery && (!speaks(&IndexedService::json) || findAction(request, action, version)))
        return routeByAction(candidates, request, route);
    if (asRest)
        return routeByUri(candidates, request, route);
    route.service = candidates.front()->service;
    route.protocol = candidates.front()->jsonProtocol;
    return unknownOperation(404);
}

bool isS3Control(const HttpRequest &request, const HostName &host)
{
    return host.isS3Control || (request.path.starts_with("/v20180820/") && request.headers.has("x-amz-account-id"));
}

Expected<void> routeToS3(const RouteIndex &index, const HttpRequest &request, const HostName &host, Route &route, bool express = false)
{
    if (isS3Control(request, host)) {
        if (const IndexedService *control = index.byId("s3control"))
            return routeByUri({control}, request, route);
    }
    static const IndexedService *const s3 = index.byId("s3");
    route.protocol = Protocol::RestXml;
    if (!s3)
        return unknownOperation(404);
    if (host.isAccelerate && host.bucket.empty()) {
        route.service = s3->service;
        return fail(Error{"InvalidRequest", "S3 Transfer Accelerate endpoint only supports virtual style requests", 400});
    }
    Expected<void> found = findS3Route(*s3->service, request, host.bucket.empty() ? host.prefix : host.bucket, route);
    // One address for what has two endpoints at AWS, which differ in nothing but this.
    if (found && express && route.operation->name == "ListBuckets")
        route.operation = s3->service->find("ListDirectoryBuckets");
    if (!found || !host.isAccelerate)
        return found;
    route.accelerate = true;
    // Amazon S3 User Guide, "Getting started with Amazon S3 Transfer Acceleration": all operations but these.
    if (route.operation->name == "CreateBucket" || route.operation->name == "DeleteBucket")
        return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}
                        .with("Method", request.method)
                        .with("ResourceType", "BUCKET"));
    return {};
}

/// For `lambda.us-east-1.localhost`: whom an unsigned request to such a host is for.
const IndexedService *serviceOfHost(const RouteIndex &index, const HostName &host)
{
    const std::string_view label = std::string_view(host.prefix).substr(0, host.prefix.find('.'));
    const IndexedService *indexed = label.empty() ? nullptr : index.byEndpoint(label);
    return indexed && indexed->service->id != "s3" ? indexed : nullptr;
}

} // namespace

Expected<void> findRoute(const HttpRequest &request, Route &route)
{
    const RouteIndex &index = RouteIndex::instance();
    const HostName host = parseHostName(request.host());
    route.hostAccount = host.account;
    const std::string signing = signingName(request);
    if (signing == "s3")
        return routeToS3(index, request, host, route);
    if (const std::string_view target = request.headers.get("x-amz-target"); !target.empty())
        return routeByTarget(index, target, request, route);
    if (request.headers.get("smithy-protocol") == "rpc-v2-cbor")
        return routeByCbor(index, request, route);
    if (!signing.empty()) {
        const Candidates &candidates = index.bySigningName(signing);
        if (candidates.empty()) {
            route.protocol = Protocol::RestJson;
            return fail(Error{"NotImplemented", "The service " + signing + " is not emulated.", 501});
        }
        if (candidates.front()->service->id == "s3")
            return routeToS3(index, request, host, route, signing == "s3express");
        return routeToService(candidates, request, route);
    }
    if (const IndexedService *indexed = serviceOfUnsignedAction(index, request))
        return routeByAction({indexed}, request, route);
    if (const IndexedService *indexed = serviceOfHost(index, host))
        return routeToService({indexed}, request, route);
    return routeToS3(index, request, host, route);
}

} // namespace nephoscope::wire
