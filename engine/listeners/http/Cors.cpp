#include "listeners/http/Cors.h"

#include "core/Text.h"
#include "listeners/http/Ask.h"

#include <algorithm>

namespace nephoscope::http {

namespace {

const void *field(const api::Shape &shape, const void *value, std::string_view name)
{
    const api::Member *member = shape.find(name);
    return member ? member->ops->get(static_cast<const std::byte *>(value) + member->offset) : nullptr;
}

std::vector<std::string> texts(const api::Shape &rule, const void *value, std::string_view name)
{
    const auto *list = static_cast<const std::vector<std::string> *>(field(rule, value, name));
    return list ? *list : std::vector<std::string>();
}

std::string joined(const std::vector<std::string> &list)
{
    std::string text;
    for (const std::string &item : list)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

const CorsRule *ruleFor(const std::vector<CorsRule> &rules, std::string_view origin, std::string_view method,
                        const std::vector<std::string_view> &headers)
{
    for (const CorsRule &rule : rules) {
        const auto anyMatches = [](const std::vector<std::string> &patterns, std::string_view text, bool ignoreCase) {
            return std::any_of(patterns.begin(), patterns.end(), [&](const std::string &p) { return corsMatches(p, text, ignoreCase); });
        };
        const bool headersAllowed = std::all_of(headers.begin(), headers.end(), [&](std::string_view header) {
            return trim(header).empty() || anyMatches(rule.headers, trim(header), true);
        });
        if (headersAllowed && anyMatches(rule.origins, origin, false)
            && std::find(rule.methods.begin(), rule.methods.end(), method) != rule.methods.end())
            return &rule;
    }
    return nullptr;
}

void addRule(const CorsRule &rule, std::string_view origin, wire::HttpReply &reply)
{
    const bool anyone = std::find(rule.origins.begin(), rule.origins.end(), "*") != rule.origins.end();
    reply.headers.set("Access-Control-Allow-Origin", anyone ? "*" : std::string(origin));
    reply.headers.set("Access-Control-Allow-Methods", joined(rule.methods));
    if (!rule.exposed.empty())
        reply.headers.set("Access-Control-Expose-Headers", joined(rule.exposed));
    if (rule.maxAge)
        reply.headers.set("Access-Control-Max-Age", std::to_string(*rule.maxAge));
    if (!anyone)
        reply.headers.set("Access-Control-Allow-Credentials", "true");
    reply.headers.set("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
}

} // namespace

bool corsMatches(std::string_view pattern, std::string_view text, bool ignoreCase)
{
    const auto same = [ignoreCase](std::string_view a, std::string_view b) { return ignoreCase ? equalsIgnoreCase(a, b) : a == b; };
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return same(pattern, text);
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    return text.size() >= before.size() + after.size() && same(before, text.substr(0, before.size()))
        && same(after, text.substr(text.size() - after.size()));
}

std::vector<CorsRule> corsRules(Cloud &cloud, const std::string &bucket)
{
    // Walked by table: the listener knows no service's types.
    const api::Service *service = api::findService("s3");
    const api::Operation *operation = service ? service->find("GetBucketCors") : nullptr;
    const api::Member *name = operation && operation->input ? operation->input->find("Bucket") : nullptr;
    if (!name || bucket.empty())
        return {};
    api::Value input(*operation->input);
    *static_cast<std::string *>(name->ops->emplace(static_cast<std::byte *>(input.data()) + name->offset)) = bucket;
    const auto answer = askNow(cloud, {operation, s3Itself(), std::move(input)});
    if (!answer || !*answer)
        return {};
    const api::Value &output = **answer;
    const api::Member *member = output.shape()->find("CORSRules");
    const void *list = field(*output.shape(), output.data(), "CORSRules");
    if (!member || !list)
        return {};
    std::vector<CorsRule> rules;
    const api::Shape &ruleShape = *member->shape->element;
    for (std::size_t i = 0; i < member->shape->ops->size(list); ++i) {
        const void *value = member->shape->ops->at(list, i);
        CorsRule &rule = rules.emplace_back();
        rule.origins = texts(ruleShape, value, "AllowedOrigins");
        rule.methods = texts(ruleShape, value, "AllowedMethods");
        rule.headers = texts(ruleShape, value, "AllowedHeaders");
        rule.exposed = texts(ruleShape, value, "ExposeHeaders");
        if (const auto *age = static_cast<const std::int32_t *>(field(ruleShape, value, "MaxAgeSeconds")))
            rule.maxAge = *age;
    }
    return rules;
}

Expected<wire::HttpReply> corsPreflight(const std::vector<CorsRule> &rules, const wire::HttpRequest &request)
{
    const std::string method(request.headers.get("access-control-request-method"));
    const auto refused = [&](const char *message) {
        return fail(Error{"AccessForbidden", message, 403}.with("Method", method).with("ResourceType", "BUCKET"));
    };
    if (rules.empty())
        return refused("CORSResponse: CORS is not enabled for this bucket.");
    const std::string_view headers = request.headers.get("access-control-request-headers");
    const CorsRule *rule = ruleFor(rules, request.headers.get("origin"), method, split(headers, ','));
    if (!rule)
        return refused("CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
                       "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.");
    wire::HttpReply reply;
    addRule(*rule, request.headers.get("origin"), reply);
    if (!headers.empty())
        reply.headers.set("Access-Control-Allow-Headers", toLower(headers));
    return reply;
}

void addCorsHeaders(const std::vector<CorsRule> &rules, const wire::HttpRequest &request, wire::HttpReply &reply)
{
    if (const CorsRule *rule = ruleFor(rules, request.headers.get("origin"), request.method, {}))
        addRule(*rule, request.headers.get("origin"), reply);
}

} // namespace nephoscope::http
