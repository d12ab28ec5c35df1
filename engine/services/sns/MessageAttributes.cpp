#include "services/sns/MessageAttributes.h"

#include "core/Text.h"
#include "services/sns/Errors.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace {

constexpr std::size_t maxNameBytes = 256;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

Expected<void> checkName(const std::string &name)
{
    if (name.size() > maxNameBytes)
        return fail(invalidValue("Length of message attribute name must be less than 256 bytes."));
    if (name.empty())
        return fail(invalidValue("Message attribute name can not be empty."));
    if (name.front() == '.')
        return fail(invalidValue("Invalid message attribute name starting with character '.' was found."));
    if (name.back() == '.')
        return fail(invalidValue("Invalid message attribute name ending with character '.' was found."));
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!isNameCharacter(name[i])) {
            std::string hex = toHex(asBytes(std::string_view(name).substr(i, 1)));
            for (char &c : hex)
                c = c >= 'a' ? char(c - 'a' + 'A') : c;
            return fail(invalidValue("Invalid non-alphanumeric character '#x" + hex
                                     + "' was found in the message attribute name. Can only include alphanumeric characters, hyphens,"
                                       " underscores, or dots."));
        }
        if (name[i] == '.' && name[i - 1] == '.')
            return fail(invalidValue("Message attribute name can not have successive '.' character."));
    }
    return {};
}

bool isBinary(std::string_view type)
{
    return type.starts_with("Binary");
}

bool isKnownType(std::string_view type)
{
    for (const std::string_view known : {"String", "Number", "Binary"}) {
        if (type == known || (type.starts_with(known) && type.size() > known.size() + 1 && type[known.size()] == '.'))
            return true;
    }
    return false;
}

bool isNumber(const std::string &text)
{
    boost::system::error_code malformed;
    const auto parsed = boost::json::parse(text.starts_with('+') ? text.substr(1) : text, malformed);
    return !malformed && parsed.is_number();
}

Expected<void> checkValue(const std::string &name, const api::sns::MessageAttributeValue &attribute)
{
    const std::string type = attribute.dataType.value_or(std::string());
    const std::string said = "The message attribute '" + name + "' ";
    if (!isKnownType(type))
        return fail(invalidValue(said + "has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."));
    if (!attribute.stringValue && !attribute.binaryValue)
        return fail(invalidValue(said + "must contain non-empty message attribute value for message attribute type '" + type + "'."));
    const bool binary = isBinary(type);
    if (binary ? !attribute.binaryValue : !attribute.stringValue)
        return fail(invalidValue(said + "with type '" + type + "' must use field '" + (binary ? "Binary" : "String") + "'."));
    if (binary ? attribute.binaryValue->bytes.empty() : attribute.stringValue->empty())
        return fail(invalidValue(said + "must contain non-empty message attribute value for message attribute type '" + type + "'."));
    if (type.starts_with("Number") && !isNumber(*attribute.stringValue))
        return fail(invalidValue("Could not cast message attribute '" + name + "' value to number."));
    return {};
}

} // namespace

Expected<void> checkMessageAttributes(const MessageAttributeMap &attributes)
{
    for (const auto &[name, attribute] : attributes) {
        if (auto checked = checkName(name); !checked)
            return checked;
        if (auto checked = checkValue(name, attribute); !checked)
            return checked;
    }
    return {};
}

std::size_t sizeOf(const MessageAttributeMap &attributes)
{
    std::size_t size = 0;
    for (const auto &[name, attribute] : attributes) {
        size += name.size() + attribute.dataType.value_or(std::string()).size();
        size += attribute.stringValue ? attribute.stringValue->size() : 0;
        size += attribute.binaryValue ? attribute.binaryValue->bytes.size() : 0;
    }
    return size;
}

std::string encodeMessageAttributes(const MessageAttributeMap &attributes)
{
    boost::json::object object;
    for (const auto &[name, attribute] : attributes) {
        const bool binary = isBinary(*attribute.dataType);
        object.emplace(name, boost::json::object{{"Type", *attribute.dataType},
                                                 {"Value", binary ? toBase64(asBytes(attribute.binaryValue->bytes)) : *attribute.stringValue}});
    }
    return boost::json::serialize(object);
}

} // namespace nephoscope::sns
