#pragma once

#include "api/Shape.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace nephoscope::wire {

/// How deep a value may nest, whatever its format: DynamoDB's 32 levels need about 100 in JSON.
inline constexpr int maxDepth = 200;

bool isScalar(api::Kind kind);

/// The format a timestamp member asks for, else its shape's, else the protocol's.
api::TimestampFormat timestampFormat(const api::Shape &shape, const api::Member *member, api::TimestampFormat fallback);

/// Reads a scalar from text as headers, queries and XML carry it. Blobs are base64. False when the
/// text is no such value. Timestamps are taken in any of the three forms.
bool scalarFromText(const api::Shape &shape, std::string_view text, void *value);
void scalarToText(const api::Shape &shape, const void *value, api::TimestampFormat format, std::string &out);

bool timestampFromText(std::string_view text, Timestamp &out);
/// Seconds since 1970 with a fraction; false outside what Timestamp can hold.
bool timestampFromSeconds(double seconds, Timestamp &out);
/// Seconds with three decimals, or none when the milliseconds are zero.
void appendSeconds(Timestamp time, std::string &out);
/// Shortest form that reads back the same; `NaN`, `Infinity`, `-Infinity`.
void appendNumber(double number, std::string &out);
void appendNumber(float number, std::string &out);

// Type-erased access: the C++ types apigen gives to each kind (strings and open enums share a
// layout, the text being their first member).
inline std::string &text(void *value) { return *static_cast<std::string *>(value); }
inline const std::string &text(const void *value) { return *static_cast<const std::string *>(value); }
std::int64_t integer(const api::Shape &shape, const void *value);
/// False when it does not fit.
bool setInteger(const api::Shape &shape, std::int64_t number, void *value);
double floating(const api::Shape &shape, const void *value);
void setFloating(const api::Shape &shape, double number, void *value);

inline const void *fieldOf(const api::Member &member, const void *structure)
{
    return member.ops->get(static_cast<const std::byte *>(structure) + member.offset);
}
inline void *emplaceField(const api::Member &member, void *structure)
{
    return member.ops->emplace(static_cast<std::byte *>(structure) + member.offset);
}
/// The field, made present first if it was absent: for lists that arrive piece by piece.
inline void *obtainField(const api::Member &member, void *structure)
{
    const void *present = fieldOf(member, structure);
    return present ? const_cast<void *>(present) : emplaceField(member, structure);
}
inline void resetField(const api::Member &member, void *structure)
{
    member.ops->reset(static_cast<std::byte *>(structure) + member.offset);
}
inline bool isFlattened(const api::Member &member) { return member.flattened || member.shape->flattened; }

} // namespace nephoscope::wire
