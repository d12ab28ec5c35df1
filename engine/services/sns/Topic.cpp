#include "services/sns/Topic.h"

#include "core/Text.h"
#include "services/sns/Errors.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace json = boost::json;

namespace {

std::string_view find(const AttributeMap &attributes, const std::string &name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

Error tooFewElements(std::string_view parameter, std::string_view text)
{
    return invalid(std::string(parameter) + " Reason: An ARN must have at least 6 elements, not "
                   + std::to_string(split(text, ':').size()));
}

} // namespace

std::string_view Topic::attribute(const std::string &name) const
{
    return find(attributes, name);
}

std::string_view Subscription::attribute(const std::string &name) const
{
    return find(attributes, name);
}

Expected<Arn> parseTopicArn(std::string_view text, std::string_view parameter)
{
    const Arn arn = Arn::parse(text);
    if (arn.service.empty())
        return fail(tooFewElements(parameter, text));
    if (arn.service != "sns" || arn.resource.empty() || arn.resource.find(':') != std::string::npos || !AccountId::isValid(arn.account))
        return fail(invalid(parameter));
    return arn;
}

Expected<std::pair<std::string, std::string>> parseSubscriptionArn(std::string_view text)
{
    const Arn arn = Arn::parse(text);
    if (arn.service.empty())
        return fail(tooFewElements("SubscriptionArn", text));
    const std::size_t colon = text.rfind(':');
    if (arn.service != "sns" || arn.resource.find(':') == std::string::npos || colon + 1 == text.size())
        return fail(invalid("SubscriptionId"));
    return std::pair{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

std::string encodeAttributes(const AttributeMap &attributes)
{
    json::object object;
    for (const auto &[name, value] : attributes)
        object.emplace(name, value);
    return json::serialize(object);
}

AttributeMap decodeAttributes(std::string_view text)
{
    AttributeMap attributes;
    boost::system::error_code malformed;
    const json::value parsed = json::parse(json::string_view(text.data(), text.size()), malformed);
    if (malformed || !parsed.is_object())
        return attributes;
    for (const auto &[name, value] : parsed.get_object()) {
        if (value.is_string())
            attributes.emplace(std::string(name.data(), name.size()), std::string(value.get_string().data(), value.get_string().size()));
    }
    return attributes;
}

} // namespace nephoscope::sns
