#include "wire/PostPolicy.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <optional>
#include <set>

namespace nephoscope::wire {

namespace json = boost::json;

namespace {

Unexpected invalid(std::string detail)
{
    return fail(Error{"InvalidPolicyDocument", "Invalid Policy: " + std::move(detail), 400});
}

Unexpected broken(std::string detail)
{
    return fail(Error{"AccessDenied", "Invalid according to Policy: " + std::move(detail), 403});
}

std::string textOf(const json::value &value)
{
    return {value.get_string().data(), value.get_string().size()};
}

std::optional<std::uint64_t> sizeOf(const json::value &value)
{
    // Numbers may come as text.
    std::optional<std::int64_t> number;
    if (value.is_int64())
        number = value.get_int64();
    else if (value.is_uint64())
        return value.get_uint64();
    else if (value.is_string())
        number = parseInteger(textOf(value));
    return number && *number >= 0 ? std::optional<std::uint64_t>(*number) : std::nullopt;
}

/// Fields that no condition has to name.
bool needsNoCondition(std::string_view name)
{
    return name == "policy" || name == "file" || name == "x-amz-signature" || name == "signature" || name == "awsaccesskeyid"
        || name.starts_with("x-ignore-");
}

class Checker
{
public:
    Checker(const FormFields &fields, std::string_view bucket) : m_fields(fields), m_bucket(bucket) {}

    Expected<SizeRange> run(const json::array &conditions)
    {
        for (const json::value &condition : conditions) {
            if (auto checked = one(condition); !checked)
                return fail(std::move(checked.error()));
        }
        for (const auto &[name, value] : m_fields) {
            if (!needsNoCondition(name) && !m_named.contains(name))
                return broken("Extra input fields: " + name);
        }
        return m_named.contains("bucket") ? Expected<SizeRange>(m_range) : broken("Extra input fields: bucket");
    }

private:
    Expected<void> one(const json::value &condition)
    {
        if (const auto *object = condition.if_object()) {
            if (object->size() != 1 || !object->begin()->value().is_string())
                return invalid("Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.");
            const std::string name(object->begin()->key().data(), object->begin()->key().size());
            return matches(name, textOf(object->begin()->value()), false, condition);
        }
        const auto *list = condition.if_array();
        if (!list)
            return invalid("Invalid Condition: conditions must be objects or lists.");
        if (list->size() != 3 || !list->front().is_string())
            return invalid("Invalid Condition: wrong number of arguments.");
        const std::string op = toLower(textOf(list->front()));
        if (op == "content-length-range") {
            const auto min = sizeOf((*list)[1]);
            const auto max = sizeOf((*list)[2]);
            if (!min || !max)
                return invalid("Invalid Condition: content-length-range needs two numbers.");
            m_range.min = std::max(m_range.min, *min);
            m_range.max = std::min(m_range.max, *max);
            return {};
        }
        if (op != "eq" && op != "starts-with")
            return invalid("Invalid Condition: unknown operation '" + textOf(list->front()) + "'.");
        if (!(*list)[1].is_string() || !(*list)[2].is_string() || !textOf((*list)[1]).starts_with('$'))
            return invalid("Invalid Condition: match conditions name a field with a leading '$' and a value.");
        return matches(textOf((*list)[1]).substr(1), textOf((*list)[2]), op == "starts-with", condition);
    }

    Expected<void> matches(const std::string &field, const std::string &wanted, bool asPrefix, const json::value &condition)
    {
        const std::string name = toLower(field);
        m_named.insert(name);
        const auto found = m_fields.find(name);
        const bool isBucket = name == "bucket"; // the one the form is sent to, whatever a field says
        const std::string_view value = isBucket ? m_bucket : found == m_fields.end() ? std::string_view() : std::string_view(found->second);
        const bool present = isBucket || found != m_fields.end();
        bool met = asPrefix ? value.starts_with(wanted) : present && value == wanted;
        if (asPrefix && name == "content-type") { // several types in one value: each must begin so
            for (const std::string_view type : split(value, ','))
                met = met && trim(type).starts_with(wanted);
        }
        if (met)
            return {};
        const json::array shown{asPrefix ? "starts-with" : "eq", "$" + field, wanted};
        return broken("Policy Condition failed: " + json::serialize(condition.is_array() ? condition : json::value(shown)));
    }

    const FormFields &m_fields;
    std::string_view m_bucket;
    std::set<std::string, std::less<>> m_named;
    SizeRange m_range;
};

} // namespace

Expected<SizeRange> checkPostPolicy(std::string_view base64Policy, const FormFields &fields, std::string_view bucket, Timestamp now)
{
    std::string text;
    std::string packed(base64Policy);
    // Some makers of forms wrap the lines.
    std::erase_if(packed, [](char c) { return c == '\r' || c == '\n'; });
    if (!fromBase64(packed, text))
        return invalid("Could not base64-decode the policy.");
    json::error_code error;
    const json::value document = json::parse(text, error);
    const auto *policy = error ? nullptr : document.if_object();
    if (!policy)
        return invalid("Invalid JSON.");
    const auto *expiration = policy->if_contains("expiration");
    if (!expiration)
        return invalid("Policy missing expiration.");
    Timestamp until{};
    if (!expiration->is_string() || !parseIso8601(textOf(*expiration), until))
        return invalid("Invalid 'expiration' value: " + json::serialize(*expiration));
    const auto *conditions = policy->if_contains("conditions");
    if (!conditions)
        return invalid("Policy missing conditions.");
    if (!conditions->is_array())
        return invalid("Invalid 'conditions' value: must be a List.");
    if (now >= until)
        return broken("Policy expired.");
    return Checker(fields, bucket).run(conditions->get_array());
}

Error tooLargeForPolicy(std::uint64_t size, const SizeRange &range)
{
    return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400}
        .with("ProposedSize", std::to_string(size))
        .with("MaxSizeAllowed", std::to_string(range.max));
}

Error tooSmallForPolicy(std::uint64_t size, const SizeRange &range)
{
    return Error{"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400}
        .with("ProposedSize", std::to_string(size))
        .with("MinSizeAllowed", std::to_string(range.min));
}

} // namespace nephoscope::wire
