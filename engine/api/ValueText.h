#pragma once

#include "api/Shape.h"

#include <string>

namespace nephoscope::api {

/// The value as the Java services print it in messages: `[a, b]`, `{k=v}`,
/// `KeySchemaElement(attributeName=pk, keyType=HASH)`. Cut after about 1,000 bytes; sensitive
/// members are masked.
std::string valueText(const Shape &shape, const void *value);

/// `TableName` → `tableName`, `SSESpecification` → `sSESpecification`: how messages name members.
std::string messageName(std::string_view memberName);

/// The field's value inside its structure, null when absent.
inline const void *fieldValue(const Member &member, const void *structure)
{
    return member.ops->get(static_cast<const char *>(structure) + member.offset);
}

} // namespace nephoscope::api
