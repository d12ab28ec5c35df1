#include "services/sqs/MessageAttributes.h"

#include "core/Text.h"
#include "door/MessageFlow.h"
#include "services/sqs/Errors.h"
#include "services/sqs/MessageRepository.h"
#include "store/Md5.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nephoscope::sqs {

namespace {

namespace json = boost::json;
using Value = api::sqs::MessageAttributeValue;

constexpr std::size_t maxAttributes = 10;
constexpr std::size_t maxName = 256;

bool isBinary(const Value &value)
{
    return value.dataType && value.dataType->starts_with("Binary");
}

std::string_view bytesOf(const Value &value)
{
    if (isBinary(value))
        return value.binaryValue ? std::string_view(value.binaryValue->bytes) : std::string_view();
    return value.stringValue ? std::string_view(*value.stringValue) : std::string_view();
}

bool isName(std::string_view name)
{
    const auto isPart = [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    };
    const std::string lower = toLower(name);
    return !name.empty() && name.size() <= maxName && std::all_of(name.begin(), name.end(), isPart) && name.front() != '.' && name.back() != '.'
        && name.find("..") == std::string_view::npos && !lower.starts_with("aws.") && !lower.starts_with("amazon.");
}

bool isNumber(std::string_view text)
{
    double number = 0;
    text = trim(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && std::isfinite(number);
}

Expected<void> checkOne(const std::string &name, const Value &value)
{
    const std::string named = "The message attribute '" + name + "' ";
    if (!isName(name))
        return fail(invalidParameter("Message (user) attribute name '" + name + "' is invalid: it can contain alphanumeric characters and the"
                                     " underscore, hyphen and period, must not begin or end with a period, have periods in succession or begin"
                                     " with AWS-reserved prefixes, and be up to 256 characters long."));
    if (!value.dataType || value.dataType->empty())
        return fail(invalidParameter(named + "must contain non-empty message attribute type."));
    const std::string_view type = std::string_view(*value.dataType).substr(0, value.dataType->find('.'));
    if (type != "String" && type != "Number" && type != "Binary")
        return fail(invalidParameter(named + "has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and"
                                             " String."));
    if ((value.stringListValues && !value.stringListValues->empty()) || (value.binaryListValues && !value.binaryListValues->empty()))
        return fail(unsupported("Message attribute list values in SendMessage operation are not supported."));
    if (bytesOf(value).empty())
        return fail(invalidParameter(named + "must contain non-empty message attribute value for message attribute type '" + *value.dataType + "'."));
    if (type == "Number" && !isNumber(bytesOf(value)))
        return fail(invalidParameter("Can't cast the value of message (user) attribute '" + name + "' to a number."));
    return {};
}

void appendSized(std::string &out, std::string_view text)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(text.size() >> shift & 0xff);
    out += text;
}

} // namespace

Expected<void> checkMessageAttributes(const MessageAttributes &attributes)
{
    if (attributes.size() > maxAttributes)
        return fail(invalidParameter("Number of message attributes [" + std::to_string(attributes.size()) + "] exceeds the allowed maximum [10]."));
    for (const auto &[name, value] : attributes) {
        if (auto checked = checkOne(name, value); !checked)
            return checked;
    }
    return {};
}

std::size_t sizeOf(const MessageAttributes &attributes)
{
    std::size_t size = 0;
    for (const auto &[name, value] : attributes)
        size += name.size() + value.dataType.value_or(std::string()).size() + bytesOf(value).size();
    return size;
}

std::string md5Of(std::string_view text)
{
    store::Md5State state;
    state.update(asBytes(text));
    return toHex(state.finish());
}

std::string md5Of(const MessageAttributes &attributes)
{
    std::string bytes;
    for (const auto &[name, value] : attributes) {
        appendSized(bytes, name);
        appendSized(bytes, *value.dataType);
        bytes += isBinary(value) ? '\2' : '\1';
        appendSized(bytes, bytesOf(value));
    }
    return md5Of(bytes);
}

std::string toText(const MessageAttributes &attributes)
{
    if (attributes.empty())
        return {};
    json::object object;
    for (const auto &[name, value] : attributes)
        object.emplace(name, json::array{*value.dataType, isBinary(value) ? toBase64(asBytes(bytesOf(value))) : std::string(bytesOf(value))});
    return json::serialize(object);
}

MessageAttributes fromText(std::string_view text)
{
    MessageAttributes attributes;
    if (text.empty())
        return attributes;
    const json::value parsed = json::parse(text);
    for (const auto &[name, pair] : parsed.as_object()) {
        Value &value = attributes[std::string(name)];
        value.dataType = std::string(pair.at(0).as_string());
        std::string bytes(pair.at(1).as_string());
        if (isBinary(value))
            fromBase64(std::string(bytes), value.binaryValue.emplace().bytes);
        else
            value.stringValue = std::move(bytes);
    }
    return attributes;
}

std::vector<std::pair<std::string, std::string>> shownAttributes(const Message &message)
{
    std::vector<std::pair<std::string, std::string>> shown;
    if (!message.body.sealed.empty())
        return shown;
    if (message.group)
        shown.emplace_back("MessageGroupId", *message.group);
    if (message.body.attributes.empty())
        return shown;
    for (const auto &[name, value] : fromText(message.body.attributes)) {
        if (shown.size() >= Hop::maxAttributes)
            break;
        const std::string binary = value.dataType.value_or(std::string());
        shown.emplace_back(name, value.stringValue ? MessageFlow::excerptOf(*value.stringValue) : '(' + binary + ')');
    }
    return shown;
}

MessageAttributes chosen(MessageAttributes attributes, const std::vector<std::string> &names)
{
    std::erase_if(attributes, [&names](const auto &attribute) {
        return std::none_of(names.begin(), names.end(), [&](const std::string &wanted) {
            if (wanted == "All" || wanted == attribute.first)
                return true;
            return wanted.ends_with(".*") && attribute.first.starts_with(std::string_view(wanted).substr(0, wanted.size() - 2));
        });
    });
    return attributes;
}

} // namespace nephoscope::sqs
