#include "listeners/http/Website.h"

#include "core/Text.h"
#include "listeners/http/Ask.h"

#include <boost/beast/http/status.hpp>
#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::http {

namespace {

namespace json = boost::json;

std::optional<std::string> textIn(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    return std::string(value->get_string().data(), value->get_string().size());
}

json::object objectIn(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_object() ? value->get_object() : json::object();
}

WebsiteRules::Redirect redirectOf(const json::object &object)
{
    WebsiteRules::Redirect redirect;
    redirect.host = textIn(object, "HostName").value_or(std::string());
    redirect.protocol = textIn(object, "Protocol").value_or(std::string());
    redirect.status = textIn(object, "HttpRedirectCode").value_or("301");
    redirect.key = textIn(object, "ReplaceKeyWith");
    redirect.keyPrefix = textIn(object, "ReplaceKeyPrefixWith");
    return redirect;
}

const api::Operation *operationOf(std::string_view name)
{
    const api::Service *service = api::findService("s3");
    return service ? service->find(name) : nullptr;
}

std::string titleOf(int status)
{
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(unsigned(status)));
    return std::to_string(status) + ' ' + std::string(reason.data(), reason.size());
}

void addItem(std::string &page, std::string_view name, std::string_view value)
{
    page += "<li>";
    page += name;
    page += ": ";
    wire::appendXmlText(value, page);
    page += "</li>\n";
}

void addItems(std::string &page, const Error &error)
{
    page += "<ul>\n";
    addItem(page, "Code", error.code);
    addItem(page, "Message", error.message);
    for (const auto &[name, value] : error.fields) {
        // Headers are written small.
        if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
            addItem(page, name, value);
    }
}

} // namespace

WebsiteRules WebsiteRules::from(const api::Value &output)
{
    json::error_code unreadable;
    const json::value document = json::parse(wire::writeJson(*output.shape(), output.data()), unreadable);
    WebsiteRules rules;
    const auto *root = document.if_object();
    if (unreadable || !root)
        return rules;
    if (root->contains("RedirectAllRequestsTo"))
        rules.all = redirectOf(objectIn(*root, "RedirectAllRequestsTo"));
    rules.index = textIn(objectIn(*root, "IndexDocument"), "Suffix").value_or(std::string());
    rules.error = textIn(objectIn(*root, "ErrorDocument"), "Key").value_or(std::string());
    const auto *list = root->if_contains("RoutingRules");
    for (const json::value &entry : list && list->is_array() ? list->get_array() : json::array()) {
        const json::object condition = objectIn(entry.get_object(), "Condition");
        Rule &rule = rules.rules.emplace_back();
        rule.prefix = textIn(condition, "KeyPrefixEquals").value_or(std::string());
        rule.errorCode = textIn(condition, "HttpErrorCodeReturnedEquals").value_or(std::string());
        rule.redirect = redirectOf(objectIn(entry.get_object(), "Redirect"));
    }
    return rules;
}

const WebsiteRules::Rule *WebsiteRules::find(std::string_view key, int status) const
{
    const std::string code = status ? std::to_string(status) : std::string();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const Rule &rule) { return rule.errorCode == code && key.starts_with(rule.prefix); });
    return found == rules.end() ? nullptr : &*found;
}

Website::Website(Cloud &cloud, const wire::HttpRequest &request, std::string bucket, Caller caller, wire::ReplyIds ids)
    : m_cloud(cloud), m_request(request), m_bucket(std::move(bucket)), m_caller(std::move(caller)), m_ids(std::move(ids))
{
}

wire::HttpReply Website::answer()
{
    if (m_bucket.empty())
        return moved(301, "https://aws.amazon.com/s3/");
    if (m_request.method != "GET" && m_request.method != "HEAD") {
        return page(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}
                        .with("Method", m_request.method)
                        .with("ResourceType", "OBJECT"));
    }
    std::string key;
    if (!m_request.path.starts_with('/') || !percentDecode(std::string_view(m_request.path).substr(1), key) || !isValidUtf8(key))
        return page(Error{"InvalidURI", "Couldn't parse the specified URI.", 400}.with("URI", m_request.path));
    wire::Route route;
    route.operation = operationOf("GetBucketWebsite");
    route.labels.emplace("Bucket", m_bucket);
    auto input = wire::decodeInput(route, wire::HttpRequest{"GET", "/", {}, {}, {}, {}});
    if (!input)
        return page(input.error());
    const auto reply = askNow(m_cloud, {route.operation, s3Itself(), std::move(*input)});
    if (!reply || !*reply)
        return page(reply ? reply->error() : internalError("The website configuration was not read at once."));
    const WebsiteRules rules = WebsiteRules::from(**reply);
    if (rules.all) {
        const std::string &protocol = rules.all->protocol;
        return moved(301, (protocol.empty() ? "http" : protocol) + "://" + rules.all->host + m_request.path
                              + (m_request.query.empty() ? "" : "?" + m_request.query));
    }
    if (const auto *rule = rules.find(key, 0))
        return redirect(rule->redirect, key, rule->prefix);
    return serve(rules, key);
}

wire::HttpReply Website::serve(const WebsiteRules &rules, const std::string &key)
{
    const bool isFolder = key.empty() || key.ends_with('/');
    auto found = document(isFolder ? key + rules.index : key, true);
    if (found)
        return std::move(*found);
    const int status = found.error().status;
    // A folder asked for without its slash.
    if (!isFolder && (status == 403 || status == 404) && document(key + '/' + rules.index, false))
        return moved(302, '/' + percentEncode(key, true) + '/');
    return failed(rules, key, found.error());
}

wire::HttpReply Website::failed(const WebsiteRules &rules, const std::string &key, const Error &error)
{
    if (error.status == 304) {
        wire::HttpReply reply = page(error);
        reply.body = {};
        return reply;
    }
    if (const auto *rule = rules.find(key, error.status))
        return redirect(rule->redirect, key, rule->prefix);
    if (rules.error.empty() || error.status < 400 || error.status >= 500)
        return page(error);
    auto custom = document(rules.error, false);
    if (!custom)
        return page(error, &custom.error());
    custom->status = error.status;
    custom->headers.set("x-amz-error-code", error.code);
    custom->headers.set("x-amz-error-message", error.message);
    return std::move(*custom);
}

Expected<wire::HttpReply> Website::document(const std::string &key, bool conditional)
{
    wire::Route route;
    route.operation = operationOf("GetObject");
    route.service = route.operation->service;
    route.labels.emplace("Bucket", m_bucket);
    route.labels.emplace("Key", key);
    wire::HttpRequest get;
    get.method = "GET";
    for (const char *name : {"range", "if-match", "if-none-match", "if-modified-since", "if-unmodified-since"}) {
        if (conditional && m_request.headers.has(name))
            get.headers.add(name, std::string(m_request.headers.get(name)));
    }
    auto input = wire::decodeInput(route, get);
    if (!input)
        return fail(std::move(input.error()));
    auto reply = askNow(m_cloud, {route.operation, m_caller, std::move(*input)});
    if (!reply || !*reply)
        return fail(reply ? std::move(reply->error()) : internalError("The document was not read at once."));
    wire::HttpReply encoded = wire::encodeOutput(route, **reply, m_ids);
    // An object may stand for another page.
    if (const std::string target(encoded.headers.get("x-amz-website-redirect-location")); !target.empty())
        return moved(301, target);
    return encoded;
}

wire::HttpReply Website::redirect(const WebsiteRules::Redirect &to, const std::string &key, const std::string &prefix) const
{
    std::string target = key;
    if (to.key)
        target = *to.key;
    else if (to.keyPrefix)
        target = *to.keyPrefix + key.substr(prefix.size());
    const std::string host = to.host.empty() ? std::string(m_request.host()) : to.host;
    return moved(int(parseInteger(to.status).value_or(301)),
                 (to.protocol.empty() ? "http" : to.protocol) + "://" + host + '/' + percentEncode(target, true));
}

wire::HttpReply Website::moved(int status, std::string location) const
{
    wire::HttpReply reply;
    reply.status = status;
    // A line break would be another header.
    reply.headers.set("location", location.substr(0, location.find_first_of("\r\n")));
    reply.headers.set("x-amz-request-id", m_ids.requestId);
    reply.headers.set("x-amz-id-2", m_ids.extendedId);
    return reply;
}

wire::HttpReply Website::page(const Error &error, const Error *ofDocument) const
{
    const std::string title = titleOf(error.status);
    std::string text = "<html>\n<head><title>" + title + "</title></head>\n<body>\n<h1>" + title + "</h1>\n";
    addItems(text, error);
    addItem(text, "RequestId", m_ids.requestId);
    addItem(text, "HostId", m_ids.extendedId);
    text += "</ul>\n";
    if (ofDocument) {
        text += "<h3>The page that explains errors of this website cannot be shown</h3>\n";
        addItems(text, *ofDocument);
        text += "</ul>\n";
    }
    text += "<hr/>\n</body>\n</html>\n";
    wire::HttpReply reply;
    reply.status = error.status;
    reply.headers.set("content-type", "text/html; charset=utf-8");
    reply.headers.set("x-amz-error-code", error.code);
    reply.headers.set("x-amz-error-message", error.message);
    reply.headers.set("x-amz-request-id", m_ids.requestId);
    reply.headers.set("x-amz-id-2", m_ids.extendedId);
    reply.body = api::Body::fromString(std::move(text));
    return reply;
}

} // namespace nephoscope::http
