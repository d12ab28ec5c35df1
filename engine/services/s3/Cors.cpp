#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Operations.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

using Strings = std::optional<std::vector<std::string>>;

Expected<void> checkOneWildcard(const Strings &values, std::string_view element)
{
    if (!values)
        return {};
    for (const std::string &value : *values) {
        if (std::count(value.begin(), value.end(), '*') > 1)
            return fail(invalidRequest(std::string(element) + " \"" + value + "\" can not have more than one wildcard."));
    }
    return {};
}

Expected<void> checkRule(const api::s3::CORSRule &rule)
{
    static constexpr std::array<std::string_view, 5> methods{"GET", "PUT", "POST", "DELETE", "HEAD"};
    if (!rule.allowedMethods || rule.allowedMethods->empty() || !rule.allowedOrigins || rule.allowedOrigins->empty())
        return fail(malformedXml());
    if (rule.id && rule.id->size() > 255)
        return fail(invalidRequest("The ID of a CORS rule must not be longer than 255 characters."));
    for (const std::string &method : *rule.allowedMethods) {
        if (std::find(methods.begin(), methods.end(), method) == methods.end())
            return fail(invalidRequest("Found unsupported HTTP method in CORS config. Unsupported method is " + method));
    }
    if (auto checked = checkOneWildcard(rule.allowedOrigins, "AllowedOrigin"); !checked)
        return checked;
    if (auto checked = checkOneWildcard(rule.allowedHeaders, "AllowedHeader"); !checked)
        return checked;
    for (const std::string &header : rule.exposeHeaders.value_or(std::vector<std::string>())) {
        if (header.find('*') != std::string::npos) {
            return fail(invalidRequest("ExposeHeader \"" + header
                                       + "\" contains wildcard. We currently do not support wildcard for ExposeHeader."));
        }
    }
    return {};
}

void writeStrings(boost::json::object &object, const char *name, const Strings &values)
{
    if (values)
        object.emplace(name, boost::json::array(values->begin(), values->end()));
}

std::string encodeRules(const std::vector<api::s3::CORSRule> &rules)
{
    boost::json::array array;
    for (const auto &rule : rules) {
        boost::json::object object;
        if (rule.id)
            object.emplace("id", *rule.id);
        writeStrings(object, "methods", rule.allowedMethods);
        writeStrings(object, "origins", rule.allowedOrigins);
        writeStrings(object, "headers", rule.allowedHeaders);
        writeStrings(object, "expose", rule.exposeHeaders);
        if (rule.maxAgeSeconds)
            object.emplace("maxAge", *rule.maxAgeSeconds);
        array.emplace_back(std::move(object));
    }
    return boost::json::serialize(array);
}

Strings readStrings(const boost::json::object &object, const char *name)
{
    const auto *member = object.if_contains(name);
    if (!member)
        return std::nullopt;
    return boost::json::value_to<std::vector<std::string>>(*member);
}

std::vector<api::s3::CORSRule> decodeRules(const std::string &json)
{
    std::vector<api::s3::CORSRule> rules;
    const boost::json::value document = boost::json::parse(json);
    for (const auto &value : document.as_array()) {
        const auto &object = value.as_object();
        auto &rule = rules.emplace_back();
        if (const auto *id = object.if_contains("id"))
            rule.id = boost::json::value_to<std::string>(*id);
        rule.allowedMethods = readStrings(object, "methods");
        rule.allowedOrigins = readStrings(object, "origins");
        rule.allowedHeaders = readStrings(object, "headers");
        rule.exposeHeaders = readStrings(object, "expose");
        if (const auto *age = object.if_contains("maxAge"))
            rule.maxAgeSeconds = boost::json::value_to<std::int32_t>(*age);
    }
    return rules;
}

Expected<api::s3::GetBucketCors::Output> getBucketCors(ReadContext &context, const api::s3::GetBucketCors::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const std::string json = BucketRepository(context.db()).cors(bucket->id);
    if (json.empty()) {
        return fail(Error{"NoSuchCORSConfiguration", "The CORS configuration does not exist", 404}.with("BucketName", bucket->name));
    }
    api::s3::GetBucketCors::Output output;
    output.corsRules = decodeRules(json);
    return output;
}

Expected<api::s3::PutBucketCors::Output> putBucketCors(WriteContext &context, const api::s3::PutBucketCors::Input &input)
{
    static constexpr std::size_t maxRules = 100;
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!input.corsConfiguration || !input.corsConfiguration->corsRules || input.corsConfiguration->corsRules->empty())
        return fail(malformedXml());
    const auto &rules = *input.corsConfiguration->corsRules;
    if (rules.size() > maxRules)
        return fail(invalidRequest("The number of CORS rules should not exceed allowed limit of 100 rules."));
    for (const auto &rule : rules) {
        if (auto checked = checkRule(rule); !checked)
            return fail(std::move(checked.error()));
    }
    BucketRepository(context.db()).setCors(bucket->id, encodeRules(rules));
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::PutBucketCors::Output{};
}

Expected<api::s3::DeleteBucketCors::Output> deleteBucketCors(WriteContext &context, const api::s3::DeleteBucketCors::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    BucketRepository(context.db()).setCors(bucket->id, {});
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::DeleteBucketCors::Output{};
}

} // namespace

void registerCors(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketCors>(getBucketCors);
    registry.write<api::s3::PutBucketCors>(putBucketCors);
    registry.write<api::s3::DeleteBucketCors>(deleteBucketCors);
}

} // namespace nephoscope::s3
