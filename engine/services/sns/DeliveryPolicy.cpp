#include "services/sns/DeliveryPolicy.h"

#include "services/sns/Errors.h"

#include <boost/json.hpp>

#include <cmath>

namespace nephoscope::sns {

namespace json = boost::json;

namespace {

constexpr const char *retryMember = "healthyRetryPolicy";

const json::object *objectAt(const json::object *object, std::string_view name)
{
    const json::value *value = object ? object->if_contains(name) : nullptr;
    return value ? value->if_object() : nullptr;
}

json::value parsed(std::string_view text)
{
    boost::system::error_code malformed;
    json::value value = json::parse(json::string_view(text.data(), text.size()), malformed);
    return malformed ? json::value() : value;
}

bool isFunction(std::string_view name)
{
    return name == "linear" || name == "arithmetic" || name == "geometric" || name == "exponential";
}

/// The retry policy in an object, over what holds without; what is wrong with it.
std::string readRetry(const json::object &object, std::string_view name, RetryPolicy &policy)
{
    const std::pair<const char *, int RetryPolicy::*> numbers[] = {
        {"minDelayTarget", &RetryPolicy::minDelay},          {"maxDelayTarget", &RetryPolicy::maxDelay},
        {"numRetries", &RetryPolicy::retries},               {"numNoDelayRetries", &RetryPolicy::noDelayRetries},
        {"numMinDelayRetries", &RetryPolicy::minDelayRetries}, {"numMaxDelayRetries", &RetryPolicy::maxDelayRetries}};
    const std::string at = std::string(name) + '.';
    for (const auto &[member, field] : numbers) {
        const json::value *value = object.if_contains(member);
        if (!value || value->is_null())
            continue;
        if (!value->is_int64() || value->get_int64() < 0 || value->get_int64() > 3600)
            return at + member + " must be a whole number between 0 and 3600";
        policy.*field = int(value->get_int64());
    }
    if (const json::value *function = object.if_contains("backoffFunction"); function && !function->is_null()) {
        if (!function->is_string() || !isFunction({function->get_string().data(), function->get_string().size()}))
            return at + "backoffFunction must be one of linear, arithmetic, geometric, exponential";
        policy.backoff.assign(function->get_string().data(), function->get_string().size());
    }
    if (policy.minDelay < 1)
        return at + "minDelayTarget must be greater than or equal to 1";
    if (policy.maxDelay < policy.minDelay)
        return at + "maxDelayTarget must be greater than or equal to minDelayTarget";
    if (policy.retries > 100)
        return at + "numRetries must be less than or equal to 100";
    if (policy.noDelayRetries + policy.minDelayRetries + policy.maxDelayRetries > policy.retries)
        return at + "numRetries must be greater than or equal to the sum of numNoDelayRetries, numMinDelayRetries and numMaxDelayRetries";
    return {};
}

/// `throttlePolicy` and `requestPolicy`, or the topic's `default…` of them.
std::string readRest(const json::object &object, std::string_view throttle, std::string_view request, DeliveryPolicy &policy)
{
    if (const json::object *limits = objectAt(&object, throttle)) {
        const json::value *rate = limits->if_contains("maxReceivesPerSecond");
        if (rate && !rate->is_null()) {
            if (!rate->is_number() || rate->to_number<double>() < 1)
                return std::string(throttle) + ".maxReceivesPerSecond must be greater than or equal to 1";
            policy.perSecond = rate->to_number<double>();
        }
    }
    if (const json::object *headers = objectAt(&object, request)) {
        const json::value *type = headers->if_contains("headerContentType");
        if (type && !type->is_null()) {
            const bool fine = type->is_string() && !type->get_string().empty()
                && json::string_view(type->get_string()).find_first_of("\r\n") == json::string_view::npos;
            if (!fine)
                return std::string(request) + ".headerContentType is not valid";
            policy.contentType.assign(type->get_string().data(), type->get_string().size());
        }
    }
    return {};
}

std::string readTopicPolicy(const json::object &http, DeliveryPolicy &policy)
{
    if (const json::object *retry = objectAt(&http, "defaultHealthyRetryPolicy")) {
        if (std::string wrong = readRetry(*retry, "defaultHealthyRetryPolicy", policy.retry); !wrong.empty())
            return wrong;
    }
    return readRest(http, "defaultThrottlePolicy", "defaultRequestPolicy", policy);
}

std::string readSubscriptionPolicy(const json::object &object, DeliveryPolicy &policy)
{
    if (const json::object *retry = objectAt(&object, retryMember)) {
        if (std::string wrong = readRetry(*retry, retryMember, policy.retry); !wrong.empty())
            return wrong;
    }
    return readRest(object, "throttlePolicy", "requestPolicy", policy);
}

/// The topic's part, and whether it lets subscriptions have their own.
DeliveryPolicy ofTopic(const Topic &topic, bool &overridable)
{
    DeliveryPolicy policy;
    overridable = true;
    const json::value value = parsed(topic.attribute("DeliveryPolicy"));
    if (const json::object *http = objectAt(value.if_object(), "http")) {
        (void)readTopicPolicy(*http, policy);
        const json::value *fixed = http->if_contains("disableSubscriptionOverrides");
        overridable = !(fixed && fixed->is_bool() && fixed->get_bool());
    }
    return policy;
}

json::object shown(const RetryPolicy &retry)
{
    return {{"minDelayTarget", retry.minDelay},
            {"maxDelayTarget", retry.maxDelay},
            {"numRetries", retry.retries},
            {"numMaxDelayRetries", retry.maxDelayRetries},
            {"numNoDelayRetries", retry.noDelayRetries},
            {"numMinDelayRetries", retry.minDelayRetries},
            {"backoffFunction", retry.backoff}};
}

json::object throttleOf(const DeliveryPolicy &policy)
{
    return policy.perSecond ? json::object{{"maxReceivesPerSecond", *policy.perSecond}} : json::object();
}

} // namespace

std::optional<Duration> RetryPolicy::delayBefore(int number) const
{
    if (number >= retries)
        return std::nullopt;
    if (number < noDelayRetries)
        return Duration(0);
    if (number < noDelayRetries + minDelayRetries)
        return std::chrono::seconds(minDelay);
    const int between = retries - noDelayRetries - minDelayRetries - maxDelayRetries;
    const int place = number - noDelayRetries - minDelayRetries;
    if (place >= between)
        return std::chrono::seconds(maxDelay);
    if (between < 2)
        return std::chrono::seconds(minDelay);
    // From the least to the most, along the curve that was asked for.
    const double way = double(place) / (between - 1);
    const double least = minDelay;
    const double most = maxDelay;
    double seconds = least + (most - least) * way;
    if (backoff == "arithmetic")
        seconds = least + (most - least) * double(place) * (place + 1) / (double(between) * (between - 1));
    else if (backoff == "geometric")
        seconds = least * std::pow(most / least, way);
    else if (backoff == "exponential")
        seconds = least + (most - least) * std::expm1(way * 5) / std::expm1(5.0);
    return Duration(std::int64_t(seconds * 1000));
}

DeliveryPolicy effectivePolicy(const Topic &topic, const Subscription &subscription)
{
    bool overridable = true;
    DeliveryPolicy policy = ofTopic(topic, overridable);
    const json::value own = parsed(subscription.attribute("DeliveryPolicy"));
    if (overridable && own.is_object())
        (void)readSubscriptionPolicy(own.get_object(), policy);
    return policy;
}

std::string effectivePolicyText(const Topic &topic)
{
    bool overridable = true;
    const DeliveryPolicy policy = ofTopic(topic, overridable);
    json::object http{{"defaultHealthyRetryPolicy", shown(policy.retry)}, {"disableSubscriptionOverrides", !overridable}};
    if (policy.perSecond)
        http.emplace("defaultThrottlePolicy", throttleOf(policy));
    http.emplace("defaultRequestPolicy", json::object{{"headerContentType", policy.contentType}});
    return json::serialize(json::object{{"http", std::move(http)}});
}

std::string effectivePolicyText(const Topic &topic, const Subscription &subscription)
{
    const DeliveryPolicy policy = effectivePolicy(topic, subscription);
    json::object own{{retryMember, shown(policy.retry)}};
    if (policy.perSecond)
        own.emplace("throttlePolicy", throttleOf(policy));
    own.emplace("requestPolicy", json::object{{"headerContentType", policy.contentType}});
    return json::serialize(own);
}

Expected<void> checkTopicDeliveryPolicy(std::string_view text)
{
    if (text.empty())
        return {};
    const json::value value = parsed(text);
    if (!value.is_object())
        return fail(invalid("DeliveryPolicy: failed to parse JSON."));
    const json::object *http = objectAt(&value.get_object(), "http");
    if (!http)
        return fail(invalid("DeliveryPolicy: http must be an object"));
    DeliveryPolicy policy;
    if (std::string wrong = readTopicPolicy(*http, policy); !wrong.empty())
        return fail(invalid("DeliveryPolicy: " + wrong));
    return {};
}

Expected<void> checkSubscriptionDeliveryPolicy(std::string_view text, std::string_view prefix)
{
    if (text.empty())
        return {};
    const json::value value = parsed(text);
    if (!value.is_object())
        return fail(invalidParameter(std::string(prefix) + "DeliveryPolicy: failed to parse JSON."));
    DeliveryPolicy policy;
    if (std::string wrong = readSubscriptionPolicy(value.get_object(), policy); !wrong.empty())
        return fail(invalidParameter(std::string(prefix) + "DeliveryPolicy: " + wrong));
    return {};
}

std::optional<Duration> managedDelayBefore(int number)
{
    if (number < 3)
        return Duration(0);
    if (number < 5)
        return std::chrono::seconds(1);
    if (number < 15)
        return Duration(std::int64_t(1000 * std::pow(20.0, (number - 4) / 10.0)));
    return number < 100'015 ? std::optional<Duration>(std::chrono::seconds(20)) : std::nullopt;
}

} // namespace nephoscope::sns
