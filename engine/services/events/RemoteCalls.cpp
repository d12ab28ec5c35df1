#include "services/events/RemoteCalls.h"

#include "core/Text.h"
#include "services/events/Transformer.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

const json::object *objectAt(const json::object &in, std::string_view name)
{
    const json::value *value = in.if_contains(name);
    return value ? value->if_object() : nullptr;
}

std::string textAt(const json::object &in, std::string_view name)
{
    const json::value *value = in.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// A list of `{Key, Value, IsValueSecret}`.
void eachParameter(const json::object *parameters, std::string_view list, const std::function<void(std::string key, std::string value)> &take)
{
    const json::value *value = parameters ? parameters->if_contains(list) : nullptr;
    if (!value || !value->is_array())
        return;
    for (const json::value &entry : value->as_array())
        take(textAt(entry.as_object(), "Key"), textAt(entry.as_object(), "Value"));
}

void setHeader(Headers &headers, const std::string &name, std::string value)
{
    std::erase_if(headers, [&](const auto &header) { return equalsIgnoreCase(header.first, name); });
    headers.emplace_back(name, std::move(value));
}

void addQuery(std::string &url, const std::string &key, const std::string &value)
{
    url += url.find('?') == std::string::npos ? '?' : '&';
    url += percentEncode(key) + '=' + percentEncode(value);
}

/// Each `*` of the path stands for the next value.
void fillPath(std::string &url, const std::vector<std::string> &values)
{
    std::size_t at = url.find("://");
    at = url.find('/', at == std::string::npos ? 0 : at + 3);
    for (const std::string &value : values) {
        at = at == std::string::npos ? at : url.find('*', at);
        if (at == std::string::npos)
            return;
        const std::string encoded = percentEncode(value);
        url.replace(at, 1, encoded);
        at += encoded.size();
    }
}

/// What a connection adds to every call.
void addConnection(const json::object *parameters, HttpSender::Request &request)
{
    eachParameter(parameters, "HeaderParameters", [&](const std::string &key, std::string value) { setHeader(request.headers, key, std::move(value)); });
    eachParameter(parameters, "QueryStringParameters", [&](const std::string &key, const std::string &value) { addQuery(request.url, key, value); });
    json::error_code error;
    json::value body = json::parse(request.body, error);
    if (error || !body.is_object())
        return;
    bool added = false;
    eachParameter(parameters, "BodyParameters", [&](const std::string &key, const std::string &value) {
        body.as_object()[key] = value;
        added = true;
    });
    if (added)
        request.body = json::serialize(body);
}

/// A value that is a path as a whole is what the path finds in the event ("Dynamic path parameters").
std::string dynamic(const std::string &value, const json::value &event)
{
    if (!value.starts_with("$."))
        return value;
    const json::value found = valueAt(event, value);
    if (found.is_null())
        return {};
    return found.is_string() ? std::string(found.as_string()) : json::serialize(found);
}

HttpSender::Request requestOf(const ApiDestination &destination, const TargetMail &mail)
{
    HttpSender::Request request;
    request.method = destination.method;
    request.url = destination.endpoint;
    request.body = mail.payload;
    request.headers = {{"Content-Type", "application/json; charset=utf-8"}, {"User-Agent", "Amazon/EventBridge/ApiDestinations"},
                       {"Range", "bytes=0-1048575"}};
    if (const auto &parameters = mail.target.httpParameters) {
        json::error_code error;
        const json::value event = json::parse(mail.event, error);
        auto path = parameters->pathParameterValues.value_or(std::vector<std::string>());
        for (std::string &value : path)
            value = dynamic(value, event);
        fillPath(request.url, path);
        for (const auto &[key, value] : parameters->queryStringParameters.value_or(std::map<std::string, std::string>()))
            addQuery(request.url, key, dynamic(value, event));
        for (const auto &[name, value] : parameters->headerParameters.value_or(std::map<std::string, std::string>()))
            setHeader(request.headers, name, dynamic(value, event));
    }
    return request;
}

void addSecret(const json::object &secrets, HttpSender::Request &request)
{
    if (const auto *basic = objectAt(secrets, "BasicAuthParameters"))
        setHeader(request.headers, "Authorization", "Basic " + toBase64(asBytes(textAt(*basic, "Username") + ':' + textAt(*basic, "Password"))));
    else if (const auto *key = objectAt(secrets, "ApiKeyAuthParameters"))
        setHeader(request.headers, textAt(*key, "ApiKeyName"), textAt(*key, "ApiKeyValue"));
}

HttpSender::Request tokenRequest(const json::object &oauth)
{
    HttpSender::Request request;
    request.method = textAt(oauth, "HttpMethod");
    request.url = textAt(oauth, "AuthorizationEndpoint");
    std::string form = "grant_type=client_credentials";
    if (const auto *client = objectAt(oauth, "ClientParameters"))
        form += "&client_id=" + percentEncode(textAt(*client, "ClientID")) + "&client_secret=" + percentEncode(textAt(*client, "ClientSecret"));
    const auto *more = objectAt(oauth, "OAuthHttpParameters");
    eachParameter(more, "BodyParameters",
                  [&form](const std::string &key, const std::string &value) { form += '&' + percentEncode(key) + '=' + percentEncode(value); });
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    eachParameter(more, "HeaderParameters", [&](const std::string &key, std::string value) { setHeader(request.headers, key, std::move(value)); });
    eachParameter(more, "QueryStringParameters", [&](const std::string &key, const std::string &value) { addQuery(request.url, key, value); });
    if (request.method == "GET")
        request.url += (request.url.find('?') == std::string::npos ? '?' : '&') + form;
    else
        request.body = form;
    return request;
}

} // namespace

HttpSender &RemoteCalls::sender()
{
    if (!m_sender)
        m_sender = std::make_unique<HttpSender>();
    return *m_sender;
}

void RemoteCalls::stop()
{
    if (m_sender)
        m_sender->stop();
}

Timestamp RemoteCalls::turn(const ApiDestination &destination, Timestamp now)
{
    Timestamp &next = m_turns[destination.arn()];
    // A tenth of a second's worth may come in a row.
    const Timestamp earliest = now - std::chrono::milliseconds(100);
    if (next > now)
        return next;
    next = std::max(next, earliest) + Duration(std::max<std::int64_t>(1, 1000 / destination.rate));
    return now;
}

Expected<Courier::Beginning> RemoteCalls::begin(WriteContext &context, const TargetMail &mail)
{
    const auto destination = destinationOf(context, *mail.target.arn);
    if (!destination)
        return fail(notFound("The API destination " + *mail.target.arn + " does not exist."));
    const auto connection = connectionOf(context, destination->connection);
    if (!connection)
        return fail(notFound("The connection " + destination->connection + " does not exist."));
    const auto secrets = secretsOf(context, *connection);
    if (!secrets)
        return fail(secrets.error());
    if (const Timestamp when = turn(*destination, context.now()); when > context.now())
        return when;
    HttpSender::Request request = requestOf(*destination, mail);
    request.timeout = timeout;
    addConnection(objectAt(*secrets, "InvocationHttpParameters"), request);
    addSecret(*secrets, request);
    const auto *oauth = objectAt(*secrets, "OAuthParameters");
    sender();
    if (!oauth)
        return Courier::Attempt([this, request](const Completion &done) { send(request, {}, done); });
    // Another connection, or another secret of this one, is another name.
    const std::string name = connection->arn() + ' ' + std::to_string(connection->secrets);
    return Courier::Attempt([this, request, oauth = *oauth, name, now = context.now()](const Completion &done) {
        authorize(oauth, name, now, [this, request, name, done](Expected<std::string> token) mutable {
            if (!token) {
                done(fail(std::move(token.error())));
                return;
            }
            setHeader(request.headers, "Authorization", "Bearer " + *token);
            send(std::move(request), name, done);
        });
    });
}

void RemoteCalls::send(HttpSender::Request request, const std::string &connection, const Completion &done)
{
    m_sender->send(std::move(request), [this, connection, done](const HttpSender::Reply &reply) {
        if (reply.status >= 200 && reply.status < 300) {
            done(api::Value());
            return;
        }
        const std::string said = reply.status == 0 ? reply.error : "The endpoint answered " + std::to_string(reply.status) + ".";
        const bool unauthorized = reply.status == 401 || reply.status == 407;
        if (unauthorized) {
            const std::lock_guard lock(m_mutex);
            m_tokens.erase(connection);
        }
        const bool again = unauthorized || reply.status == 0 || reply.status == 409 || reply.status == 429 || reply.status >= 500;
        done(fail(Error{again ? "ApiDestinationFailed" : std::string(finalCode), said, again ? 503 : 400}));
    });
}

void RemoteCalls::authorize(const json::object &oauth, const std::string &connection, Timestamp now, std::function<void(Expected<std::string>)> done)
{
    std::string known;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_tokens.find(connection); found != m_tokens.end() && found->second.until > now)
            known = found->second.value;
    }
    if (!known.empty()) {
        done(known);
        return;
    }
    m_sender->send(tokenRequest(oauth), [this, connection, now, done = std::move(done)](const HttpSender::Reply &reply) {
        json::error_code error;
        const json::value answer = reply.status == 200 ? json::parse(reply.body, error) : json::value();
        const std::string token = !error && answer.is_object() ? textAt(answer.as_object(), "access_token") : std::string();
        if (token.empty()) {
            done(fail(Error{"ApiDestinationFailed", "The authorization endpoint gave no token. " + reply.error, 503}));
            return;
        }
        std::int64_t seconds = 60;
        if (const json::value *expires = answer.as_object().if_contains("expires_in"); expires && expires->is_int64())
            seconds = expires->as_int64();
        {
            const std::lock_guard lock(m_mutex);
            m_tokens[connection] = {token, now + std::chrono::seconds(seconds)};
        }
        done(token);
    });
}

} // namespace nephoscope::events
