#include "api/ValueText.h"
#include "services/cloudtrail/EventRecord.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

namespace json = boost::json;

/// Secrets that models do not mark.
constexpr std::string_view secrets[] = {"SecretAccessKey", "Password", "NewPassword", "OldPassword", "Plaintext",   "PrivateKeyPlaintext",
                                        "MessageBody",     "WebIdentityToken", "SAMLAssertion", "SecretString", "Base32StringSeed"};
constexpr std::string_view hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
constexpr int deepest = 32;

json::value toJson(const api::Shape &shape, const void *value, int depth);

json::object membersOf(const api::Shape &shape, const void *structure, int depth)
{
    json::object out;
    for (const api::Member &member : shape.members) {
        const void *value = api::fieldValue(member, structure);
        const api::Kind kind = member.shape->kind;
        if (!value || kind == api::Kind::Stream || kind == api::Kind::EventStream || kind == api::Kind::Blob)
            continue;
        std::string name(member.name);
        name[0] = char(name[0] >= 'A' && name[0] <= 'Z' ? name[0] - 'A' + 'a' : name[0]);
        const bool secret = member.sensitive || member.shape->sensitive || std::find(std::begin(secrets), std::end(secrets), member.name) != std::end(secrets);
        out[name] = secret ? json::value(hidden) : toJson(*member.shape, value, depth + 1);
    }
    return out;
}

json::value toJson(const api::Shape &shape, const void *value, int depth)
{
    if (depth > deepest)
        return nullptr;
    switch (shape.kind) {
    case api::Kind::Structure:
        return membersOf(shape, value, depth);
    case api::Kind::List: {
        json::array list;
        for (std::size_t i = 0; i < shape.ops->size(value); ++i)
            list.push_back(toJson(*shape.element, shape.ops->at(value, i), depth + 1));
        return list;
    }
    case api::Kind::Map: {
        json::object map;
        shape.ops->forEach(value, [&](const std::string &key, const void *item) { map[key] = toJson(*shape.element, item, depth + 1); });
        return map;
    }
    case api::Kind::String: // open enums begin with their text
        return json::string(*static_cast<const std::string *>(value));
    case api::Kind::Boolean:
        return *static_cast<const bool *>(value);
    case api::Kind::Integer:
        return std::int64_t(*static_cast<const std::int32_t *>(value));
    case api::Kind::Long:
        return *static_cast<const std::int64_t *>(value);
    case api::Kind::Float:
        return double(*static_cast<const float *>(value));
    case api::Kind::Double:
        return *static_cast<const double *>(value);
    case api::Kind::Timestamp:
        return json::string(formatIso8601(*static_cast<const Timestamp *>(value), false));
    case api::Kind::Document:
        return *static_cast<const api::Document *>(value);
    case api::Kind::Blob:
    case api::Kind::Stream:
    case api::Kind::EventStream:
        break;
    }
    return nullptr;
}

} // namespace

json::object toParameters(const api::Shape &shape, const void *structure)
{
    return membersOf(shape, structure, 0);
}

} // namespace nephoscope::cloudtrail
