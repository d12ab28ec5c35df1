#include "core/Text.h"
#include "services/lambda/Access.h"
#include "services/lambda/Counting.h"
#include "services/lambda/Downloads.h"
#include "services/lambda/Endpoints.h"
#include "services/lambda/Fleet.h"
#include "services/lambda/Operations.h"
#include "wire/QueryString.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::lambda {

namespace {

namespace json = boost::json;
using Output = CallFunctionUrl::Output;

wire::HttpReply message(int status, std::string_view text, std::string_view type = {})
{
    wire::HttpReply reply;
    reply.status = status;
    reply.headers.set("content-type", "application/json");
    if (!type.empty())
        reply.headers.set("x-amzn-errortype", std::string(type));
    reply.body = api::Body::fromString(json::serialize(json::object{{"Message", text}}));
    return reply;
}

/// `12/Mar/2020:19:03:58 +0000`
std::string clfTime(Timestamp now)
{
    std::string text = formatHttpDate(now); // Thu, 12 Mar 2020 19:03:58 GMT
    return text.substr(5, 2) + '/' + text.substr(8, 3) + '/' + text.substr(12, 4) + ':' + text.substr(17, 8) + " +0000";
}

bool isText(const wire::HttpRequest &request)
{
    const std::string type = toLower(request.headers.get("content-type"));
    const bool textual = type.empty() || type.starts_with("text/") || type.find("json") != std::string::npos || type.find("xml") != std::string::npos
        || type.find("javascript") != std::string::npos || type.find("x-www-form-urlencoded") != std::string::npos;
    return textual && isValidUtf8(request.body);
}

/// Several values under one name are one, parted by commas.
void addValue(json::value &entry, const std::string &value)
{
    if (!entry.is_string()) {
        entry = value;
        return;
    }
    entry.get_string().append(json::string_view(","));
    entry.get_string().append(json::string_view(value.data(), value.size()));
}

/// The event a function gets (Lambda Developer Guide, "Request payload format", version 2.0).
std::string eventFor(const CallFunctionUrl::Input &input, const Caller &caller, const std::string &account, Timestamp now)
{
    const wire::HttpRequest &request = input.request;
    std::string path;
    if (!percentDecode(request.path, path))
        path = request.path;
    json::object headers, parameters;
    json::array cookies;
    for (const auto &[name, value] : request.headers.fields()) {
        if (name == "cookie") {
            for (const std::string_view cookie : split(value, ';'))
                cookies.emplace_back(std::string(trim(cookie)));
            continue;
        }
        addValue(headers[name], value);
    }
    for (const std::string_view part : split(request.query, '&')) {
        if (part.empty())
            continue;
        const std::size_t equals = part.find('=');
        std::string name, value;
        if (!percentDecode(part.substr(0, equals), name, true) || (equals != std::string_view::npos && !percentDecode(part.substr(equals + 1), value, true)))
            continue;
        addValue(parameters[name], value);
    }
    const std::string host(request.host().substr(0, request.host().find(':')));
    json::object context{
        {"accountId", caller.principal.kind == Principal::Kind::Anonymous ? std::string("anonymous") : account},
        {"apiId", input.id},
        {"domainName", host},
        {"domainPrefix", input.id},
        {"http", json::object{{"method", request.method}, {"path", path}, {"protocol", "HTTP/1.1"}, {"sourceIp", request.remoteAddress},
                              {"userAgent", request.headers.get("user-agent")}}},
        {"requestId", caller.requestId},
        {"routeKey", "$default"},
        {"stage", "$default"},
        {"time", clfTime(now)},
        {"timeEpoch", now.time_since_epoch().count()},
    };
    if (caller.principal.kind != Principal::Kind::Anonymous) {
        context["authorizer"] = json::object{{"iam", json::object{{"accessKey", caller.principal.accessKeyId}, {"accountId", caller.principal.account.value},
                                                                  {"callerId", caller.principal.userId}, {"cognitoIdentity", nullptr},
                                                                  {"principalOrgId", nullptr}, {"userArn", caller.principal.arn},
                                                                  {"userId", caller.principal.userId}}}};
    }
    json::object event{{"version", "2.0"}, {"routeKey", "$default"}, {"rawPath", path}, {"rawQueryString", request.query}};
    if (!cookies.empty())
        event["cookies"] = std::move(cookies);
    event["headers"] = std::move(headers);
    if (!parameters.empty())
        event["queryStringParameters"] = std::move(parameters);
    event["requestContext"] = std::move(context);
    const bool plain = isText(request);
    if (!request.body.empty())
        event["body"] = plain ? request.body : toBase64(asBytes(request.body));
    event["isBase64Encoded"] = !request.body.empty() && !plain;
    return json::serialize(event);
}

std::string textOf(const json::value &value)
{
    return value.is_string() ? std::string(value.get_string().data(), value.get_string().size()) : json::serialize(value);
}

/// What a function returns, as HTTP (the same guide, "Response payload format").
wire::HttpReply replyFrom(const std::string &payload)
{
    json::error_code unreadable;
    const json::value value = json::parse(payload, unreadable);
    wire::HttpReply reply;
    const auto *object = unreadable ? nullptr : value.if_object();
    const auto *status = object ? object->if_contains("statusCode") : nullptr;
    if (!status) {
        reply.headers.set("content-type", "application/json");
        reply.body = api::Body::fromString(payload);
        return reply;
    }
    const std::int64_t code = status->is_int64() ? status->get_int64() : parseInteger(textOf(*status)).value_or(0);
    if (code < 100 || code > 599)
        return message(502, "Internal Server Error");
    reply.status = int(code);
    reply.headers.set("content-type", "application/json");
    const auto isOneLine = [](std::string_view text) { return text.find_first_of("\r\n") == std::string_view::npos; };
    if (const auto *headers = object->if_contains("headers"); headers && headers->is_object()) {
        for (const auto &[name, text] : headers->get_object()) {
            const std::string field = toLower(std::string_view(name.data(), name.size()));
            if (isOneLine(field) && isOneLine(textOf(text)) && field != "content-length" && field != "transfer-encoding" && field != "connection")
                reply.headers.set(field, textOf(text));
        }
    }
    if (const auto *cookies = object->if_contains("cookies"); cookies && cookies->is_array()) {
        for (const json::value &cookie : cookies->get_array()) {
            if (isOneLine(textOf(cookie)))
                reply.headers.add("set-cookie", textOf(cookie));
        }
    }
    const auto *body = object->if_contains("body");
    std::string bytes = body && !body->is_null() ? textOf(*body) : std::string();
    const auto *encoded = object->if_contains("isBase64Encoded");
    if (encoded && encoded->is_bool() && encoded->get_bool()) {
        std::string decoded;
        if (!fromBase64(bytes, decoded))
            return message(502, "Internal Server Error");
        bytes = std::move(decoded);
    }
    reply.body = api::Body::fromString(std::move(bytes));
    return reply;
}

bool covers(const std::optional<std::vector<std::string>> &list, std::string_view value)
{
    return list && std::any_of(list->begin(), list->end(), [&](const std::string &each) {
        if (each == "*" || equalsIgnoreCase(each, value))
            return true;
        const std::size_t star = each.find('*'); // https://*.example.com
        return star != std::string::npos && value.size() >= each.size() - 1 && value.starts_with(std::string_view(each).substr(0, star))
            && value.ends_with(std::string_view(each).substr(star + 1));
    });
}

std::string joined(const std::vector<std::string> &list)
{
    std::string text;
    for (const std::string &each : list)
        text += (text.empty() ? "" : ",") + each;
    return text;
}

void addCors(const std::optional<model::Cors> &cors, const wire::HttpRequest &request, wire::HttpReply &reply)
{
    const std::string origin(request.headers.get("origin"));
    if (!cors || origin.empty() || !covers(cors->allowOrigins, origin))
        return;
    const bool any = cors->allowOrigins->front() == "*" && !cors->allowCredentials.value_or(false);
    reply.headers.set("access-control-allow-origin", any ? "*" : origin);
    reply.headers.set("vary", "Origin");
    if (cors->allowCredentials.value_or(false))
        reply.headers.set("access-control-allow-credentials", "true");
    if (cors->exposeHeaders && !cors->exposeHeaders->empty())
        reply.headers.set("access-control-expose-headers", joined(*cors->exposeHeaders));
}

/// What browsers ask before; the function hears nothing of it.
wire::HttpReply preflight(const std::optional<model::Cors> &cors, const wire::HttpRequest &request)
{
    wire::HttpReply reply;
    reply.status = 200;
    const bool fits = cors && covers(cors->allowOrigins, request.headers.get("origin"))
        && (!cors->allowMethods || covers(cors->allowMethods, request.headers.get("access-control-request-method")));
    if (!fits)
        return reply;
    addCors(cors, request, reply);
    reply.headers.set("access-control-allow-methods", std::string(request.headers.get("access-control-request-method")));
    if (cors->allowHeaders && !cors->allowHeaders->empty()) {
        const std::string asked(request.headers.get("access-control-request-headers"));
        reply.headers.set("access-control-allow-headers", cors->allowHeaders->front() == "*" ? asked : joined(*cors->allowHeaders));
    }
    if (cors->maxAge)
        reply.headers.set("access-control-max-age", std::to_string(*cors->maxAge));
    return reply;
}

int statusFor(const Error &error)
{
    return error.status == 429 || error.status == 404 || error.status == 409 ? error.status : 502;
}

void answer(const Deferred<CallFunctionUrl> &call, wire::HttpReply reply)
{
    call.answer(Output{std::move(reply)});
}

/// A request to a function URL, as its metrics count it.
struct UrlRequest
{
    Deferred<CallFunctionUrl> call;
    std::shared_ptr<Metrics> metrics;
    Counted what;
    Timestamp came{};
    std::chrono::steady_clock::time_point began{}; ///< functions run in real time

    void answer(wire::HttpReply reply) const
    {
        count(*metrics, what, "UrlRequestCount", came);
        if (reply.status >= 400)
            count(*metrics, what, reply.status < 500 ? "Url4xxCount" : "Url5xxCount", came);
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - began;
        count(*metrics, what, "UrlRequestLatency", came, spent.count(), "Milliseconds");
        lambda::answer(call, std::move(reply));
    }
};

/// A package, for who has its link.
void download(const Deferred<CallFunctionUrl> &call, Fleet &fleet, Downloads &downloads)
{
    const auto package = downloads.find(call.input().request.path.substr(downloadPath.size()));
    if (!package) {
        answer(call, message(403, "Request has expired"));
        return;
    }
    fleet.background([call, &fleet, package = *package] {
        auto zip = fleet.folders().read(package);
        if (!zip) {
            answer(call, message(404, "Not Found"));
            return;
        }
        wire::HttpReply reply;
        reply.headers.set("content-type", "application/zip");
        reply.body = api::Body::fromString(std::move(*zip));
        answer(call, std::move(reply));
    });
}

void run(ReadContext &context, const Deferred<CallFunctionUrl> &call, Fleet &fleet, CompiledPolicies &policies)
{
    const auto &input = call.input();
    FunctionRepository repository(context.db());
    const auto found = repository.findUrl(input.id);
    const auto function = found ? repository.find(found->first) : std::nullopt;
    const auto config = function ? loadSetting<model::FunctionUrlConfig>(context, *function, setting::url, found->second) : std::nullopt;
    if (!config) {
        answer(call, message(404, "Not Found"));
        return;
    }
    const FunctionName name{function->account, function->region, function->name, found->second};
    const UrlRequest counted{call, fleet.metrics(), {function->account, function->region, function->name, resourceIn(name.arn())}, context.now(),
                             std::chrono::steady_clock::now()};
    const wire::HttpRequest &request = input.request;
    if (request.method == "OPTIONS" && request.headers.has("origin") && request.headers.has("access-control-request-method") && config->cors) {
        counted.answer(preflight(config->cors, request));
        return;
    }
    const std::string type = config->authType ? config->authType->value : std::string("AWS_IAM");
    AccessQuestion question = accessQuestion(context, "lambda:InvokeFunctionUrl", name, policies);
    question.keys.emplace_back("lambda:functionurlauthtype", type);
    const bool unsignedCall = call.caller().principal.kind == Principal::Kind::Anonymous;
    const bool mustSign = type == "AWS_IAM" && unsignedCall;
    if (const policy::Decision decision = decide(context, question); mustSign || !decision.allowed()) {
        keepDenial(context, question, denialError(context, question, decision, "AccessDeniedException"),
                   mustSign ? std::vector<DenialGate>{{DenialGate::Kind::Unsigned}} : std::vector<DenialGate>());
        counted.answer(message(403, type == "AWS_IAM" ? "Forbidden" : "Forbidden. For troubleshooting Function URL authorization issues, see: "
                                                                       "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
                               "AccessDeniedException"));
        return;
    }
    const auto resolved = resolve(context, name);
    if (!resolved) {
        counted.answer(message(404, "Not Found"));
        return;
    }
    Invocation invocation;
    invocation.requestId = call.caller().requestId;
    invocation.invokedArn = name.arn();
    invocation.payload = eventFor(input, call.caller(), function->account, context.now());
    invocation.from = MessageFlow::senderOf(call.caller());
    if (invocation.payload.size() > 6'291'456) {
        counted.answer(message(413, "Request Too Long"));
        return;
    }
    invocation.done = [counted, cors = config->cors](Expected<Outcome> outcome) {
        wire::HttpReply reply;
        if (!outcome)
            reply = message(statusFor(outcome.error()), outcome.error().message);
        else if (!outcome->functionError.empty())
            reply = message(502, "Internal Server Error");
        else
            reply = replyFrom(outcome->payload);
        reply.headers.set("x-amzn-requestid", counted.call.caller().requestId);
        addCors(cors, counted.call.input().request, reply);
        counted.answer(std::move(reply));
    };
    fleet.invoke(imageOf(*resolved), std::move(invocation));
}

} // namespace

void registerUrlCalls(ServiceRegistry &registry, Fleet &fleet, CompiledPolicies &policies, Downloads &downloads)
{
    registry.deferred<CallFunctionUrl>([&fleet, &policies, &downloads](ReadContext &context, const Deferred<CallFunctionUrl> &call) {
        if (call.input().id.empty())
            download(call, fleet, downloads);
        else
            run(context, call, fleet, policies);
    });
    registry.read<NoteListener>([&fleet](ReadContext &, const NoteListener::Input &input) -> Expected<NoteListener::Output> {
        fleet.setServicePort(input.port);
        return NoteListener::Output{};
    });
}

} // namespace nephoscope::lambda
