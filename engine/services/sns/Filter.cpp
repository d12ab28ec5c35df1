#include "services/sns/Filter.h"

#include "pattern/EventPattern.h"
#include "services/sns/Errors.h"

#include <boost/json.hpp>

#include <mutex>
#include <unordered_map>

namespace nephoscope::sns {

namespace json = boost::json;
using pattern::EventPattern;

namespace {

constexpr std::size_t maxPolicyBytes = 256 * 1024;
constexpr std::size_t maxKeys = 5;
constexpr std::size_t maxCombinations = 150;

pattern::Dialect dialectOf(std::string_view scope)
{
    return scope == "MessageBody" ? pattern::Dialect::Body : pattern::Dialect::Attributes;
}

/// Compiled policies by their text: they are asked for each message, and seldom changed.
class CompiledFilters
{
public:
    std::shared_ptr<const EventPattern> find(std::string_view text, std::string_view scope)
    {
        static constexpr std::size_t maxEntries = 4096;
        const std::string key = std::string(scope) + ' ' + std::string(text);
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_entries.find(key); found != m_entries.end())
            return found->second;
        const auto parsed = EventPattern::parse(text, dialectOf(scope));
        auto made = parsed ? std::make_shared<const EventPattern>(*parsed) : nullptr;
        if (m_entries.size() >= maxEntries)
            m_entries.clear();
        return m_entries.emplace(key, std::move(made)).first->second;
    }

private:
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<const EventPattern>> m_entries;
};

json::value parsed(json::string_view text)
{
    boost::system::error_code malformed;
    json::value value = json::parse(text, malformed);
    return malformed ? json::value() : value;
}

/// A message attribute as a value to match; nothing for what SNS does not look at.
std::optional<json::value> valueOf(const json::object &attribute)
{
    const json::string &type = attribute.at("Type").as_string();
    const json::string &text = attribute.at("Value").as_string();
    if (json::string_view(type).starts_with("Binary"))
        return std::nullopt;
    if (json::string_view(type).starts_with("Number")) {
        json::value number = parsed(text);
        return number.is_number() ? std::optional(std::move(number)) : std::nullopt;
    }
    if (type != "String.Array")
        return json::value(text);
    json::value list = parsed(text);
    if (list.is_array())
        return list;
    // A single value may stand for a list of one.
    return list.is_null() || list.is_object() ? std::nullopt : std::optional(std::move(list));
}

} // namespace

Expected<void> checkFilterPolicy(std::string_view text, std::string_view scope, std::string_view prefix)
{
    const auto refuse = [prefix](std::string_view what) -> Expected<void> {
        return fail(invalidParameter(std::string(prefix) + "FilterPolicy: " + std::string(what)));
    };
    if (text.size() > maxPolicyBytes)
        return refuse("Filter policy is too large");
    const auto parsed = EventPattern::parse(text, dialectOf(scope));
    if (!parsed)
        return refuse(parsed.error().isJson ? parsed.error().message : "failed to parse JSON.");
    if (parsed->keyCount() > maxKeys)
        return refuse("Filter policy can not have more than 5 keys");
    if (parsed->combinations() > maxCombinations)
        return refuse("Filter policy is too complex");
    return {};
}

const json::value &FilteredMessage::attributes()
{
    if (!m_attributes) {
        json::object object;
        const json::value all = parsed(m_message.attributes);
        if (all.is_object()) {
            for (const auto &[name, attribute] : all.get_object()) {
                if (auto value = valueOf(attribute.as_object()))
                    object.emplace(name, std::move(*value));
            }
        }
        m_attributes = std::move(object);
    }
    return *m_attributes;
}

const json::value &FilteredMessage::body()
{
    if (!m_body)
        m_body = parsed(m_message.body);
    return *m_body;
}

bool FilteredMessage::passes(const Subscription &subscription)
{
    static CompiledFilters compiled;
    const std::string_view policy = subscription.attribute("FilterPolicy");
    if (policy.empty() || policy == "{}")
        return true;
    const std::string_view scope = subscription.attribute("FilterPolicyScope");
    const auto filter = compiled.find(policy, scope);
    return filter && filter->matches(scope == "MessageBody" ? body() : attributes());
}

std::string_view FilteredMessage::rejection(const Subscription &subscription)
{
    if (subscription.attribute("FilterPolicyScope") == "MessageBody")
        return body().is_null() ? "InvalidMessageBody" : "MessageBody";
    const json::value all = parsed(m_message.attributes);
    if (!all.is_object() || all.get_object().empty())
        return "NoMessageAttributes";
    for (const auto &[name, attribute] : all.get_object()) {
        const json::string &type = attribute.as_object().at("Type").as_string();
        if (!json::string_view(type).starts_with("Binary") && !valueOf(attribute.as_object()))
            return "InvalidAttributes";
    }
    return "MessageAttributes";
}

} // namespace nephoscope::sns
