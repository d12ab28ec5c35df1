#include "wire/CodecInternal.h"

#include "core/Text.h"

#include <boost/json/parse.hpp>

#include <cmath>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;
namespace json = boost::json;

namespace {

Unexpected serializationError(std::string message)
{
    return fail(Error{"SerializationException", std::move(message), 400});
}

/// The token names AWS's deserializers use in their messages.
std::string_view tokenName(const json::value &value)
{
    switch (value.kind()) {
    case json::kind::null: return "NULL_VALUE";
    case json::kind::bool_: return value.get_bool() ? "TRUE_VALUE" : "FALSE_VALUE";
    case json::kind::int64:
    case json::kind::uint64: return "NUMBER_VALUE";
    case json::kind::double_: return "DECIMAL_VALUE";
    case json::kind::string: return "STRING_VALUE";
    case json::kind::array: return "START_ARRAY";
    default: return "START_OBJECT";
    }
}

Unexpected cannotConvert(const json::value &value, std::string_view target)
{
    if (value.is_object())
        return serializationError("Start of structure or map found where not expected.");
    if (value.is_array())
        return serializationError("Start of list found where not expected");
    std::string message(tokenName(value));
    return serializationError(message.append(" cannot be converted to ").append(target));
}

Expected<void> readValue(const Shape &shape, const json::value &source, void *value, int depth);

Expected<void> readStructure(const Shape &shape, const json::value &source, void *value, int depth)
{
    const json::object *object = source.if_object();
    if (!object)
        return serializationError(source.is_array() ? "Start of list found where not expected"
                                                    : std::string("Unexpected value type in payload"));
    for (const Member &member : shape.members) {
        if (member.location != api::Location::Body)
            continue;
        const json::value *field = object->if_contains(json::string_view(member.wire().data(), member.wire().size()));
        if (!field || (field->is_null() && member.shape->kind != Kind::Document))
            continue;
        if (auto read = readValue(*member.shape, *field, emplaceField(member, value), depth + 1); !read)
            return read;
    }
    return {};
}

Expected<void> readInteger(const Shape &shape, const json::value &source, void *value)
{
    const std::string_view target = shape.kind == Kind::Integer ? "Integer" : "Long";
    std::int64_t number = 0;
    if (source.is_int64()) {
        number = source.get_int64();
    } else if (const double *real = source.if_double(); real && *real == std::floor(*real) && std::fabs(*real) < 9.2e18) {
        number = static_cast<std::int64_t>(*real);
    } else {
        return cannotConvert(source, target);
    }
    if (!setInteger(shape, number, value))
        return cannotConvert(source, target);
    return {};
}

Expected<void> readFloating(const Shape &shape, const json::value &source, void *value)
{
    if (source.is_double())
        setFloating(shape, source.get_double(), value);
    else if (source.is_int64())
        setFloating(shape, static_cast<double>(source.get_int64()), value);
    else if (source.is_uint64())
        setFloating(shape, static_cast<double>(source.get_uint64()), value);
    else if (!source.is_string() || !scalarFromText(shape, source.get_string(), value))
        return cannotConvert(source, shape.kind == Kind::Float ? "Float" : "Double");
    return {};
}

Expected<void> readTimestamp(const json::value &source, void *value)
{
    Timestamp &time = *static_cast<Timestamp *>(value);
    bool valid = false;
    if (source.is_string())
        valid = timestampFromText(source.get_string(), time);
    else if (source.is_number())
        valid = timestampFromSeconds(source.to_number<double>(), time);
    if (!valid)
        return cannotConvert(source, "Timestamp");
    return {};
}

Expected<void> readScalar(const Shape &shape, const json::value &source, void *value)
{
    switch (shape.kind) {
    case Kind::String:
        if (!source.is_string())
            return cannotConvert(source, "String");
        text(value).assign(source.get_string().data(), source.get_string().size());
        return {};
    case Kind::Integer:
    case Kind::Long:
        return readInteger(shape, source, value);
    case Kind::Float:
    case Kind::Double:
        return readFloating(shape, source, value);
    case Kind::Boolean:
        if (!source.is_bool())
            return cannotConvert(source, "Boolean");
        *static_cast<bool *>(value) = source.get_bool();
        return {};
    case Kind::Blob:
        if (!source.is_string())
            return cannotConvert(source, "Blob");
        if (!fromBase64(source.get_string(), static_cast<api::Blob *>(value)->bytes))
            return serializationError("Invalid base64-encoded blob");
        return {};
    default:
        return readTimestamp(source, value);
    }
}

Expected<void> readValue(const Shape &shape, const json::value &source, void *value, int depth)
{
    if (depth > maxDepth)
        return serializationError("The request is nested too deeply");
    switch (shape.kind) {
    case Kind::Structure:
        return readStructure(shape, source, value, depth);
    case Kind::List: {
        const json::array *array = source.if_array();
        if (!array)
            return source.is_object() ? cannotConvert(source, "List") : serializationError("Unexpected field type");
        for (const json::value &element : *array) {
            if (element.is_null() && shape.element->kind != Kind::Document)
                continue;
            if (auto read = readValue(*shape.element, element, shape.ops->append(value), depth + 1); !read)
                return read;
        }
        return {};
    }
    case Kind::Map: {
        const json::object *object = source.if_object();
        if (!object)
            return source.is_array() ? cannotConvert(source, "Map") : serializationError("Unexpected field type");
        for (const auto &[key, element] : *object) {
            if (element.is_null() && shape.element->kind != Kind::Document)
                continue;
            void *slot = shape.ops->insert(value, std::string(key.data(), key.size()));
            if (auto read = readValue(*shape.element, element, slot, depth + 1); !read)
                return read;
        }
        return {};
    }
    case Kind::Document:
        *static_cast<api::Document *>(value) = source;
        return {};
    case Kind::Stream:
    case Kind::EventStream:
        return {};
    default:
        return readScalar(shape, source, value);
    }
}

} // namespace

Expected<void> readJson(const Shape &shape, std::string_view text, void *value)
{
    json::parse_options options;
    options.max_depth = maxDepth;
    boost::json::error_code error;
    const json::value source = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
    if (error == json::error::too_deep)
        return serializationError("The request is nested too deeply");
    if (error)
        return serializationError("The request body is not valid JSON");
    return readValue(shape, source, value, 0);
}

} // namespace nephoscope::wire
