#pragma once

#include "policy/ConditionValues.h"
#include "policy/Pattern.h"
#include "policy/PolicyDocument.h"

#include <optional>
#include <vector>

namespace nephoscope::policy {

/// What a condition operator's name says.
struct Operator
{
    enum class Type : std::uint8_t {
        StringEquals, StringEqualsIgnoreCase, StringLike,
        NumericEquals, NumericLess, NumericLessEquals, NumericGreater, NumericGreaterEquals,
        DateEquals, DateLess, DateLessEquals, DateGreater, DateGreaterEquals,
        Bool, Binary, IpAddress, Arn, Null,
    };
    enum class Set : std::uint8_t { One, ForAllValues, ForAnyValue };

    Type type = Type::StringEquals;
    bool negated = false;
    bool ifExists = false;
    Set set = Set::One;
};
/// `ForAnyValue:StringNotLikeIfExists` and its like; nothing for names that AWS does not know.
std::optional<Operator> parseOperator(std::string_view name);

/// One key of a Condition block, compiled.
///
/// - A key the request lacks fails, but for negated operators, IfExists, ForAllValues: and Null.
///   ForAnyValue: fails for it, negated or not; IfExists goes before.
/// - A negated operator is true for a value that equals none of the policy's; so it is also true
///   for values it cannot read (a number that is none).
/// - Values of the policy that cannot be read match nothing. So does an empty list.
/// - Without ForAllValues: or ForAnyValue: a key with several values never matches.
/// - ForAllValues: holds for a set that is empty or only an empty string; ForAnyValue: does not.
class Condition
{
public:
    /// `document` must outlive this. Nothing for an operator that AWS does not know.
    static std::optional<Condition> compile(const ConditionEntry &document, bool variables);

    bool met(Evaluation &evaluation) const;
    const ConditionEntry &document() const { return *m_document; }
    const KeyName &key() const { return m_key; }

private:
    struct Value
    {
        Pattern pattern;
        std::optional<Number> number = {};
        std::optional<std::int64_t> date = {};
        std::optional<IpRange> range = {};
        std::string bytes = {};
        bool readable = true;
    };

    bool metBy(std::string_view actual, Evaluation &evaluation) const;
    bool textMatches(const Value &value, std::string_view actual, Evaluation &evaluation) const;
    bool anyNumber(std::string_view actual) const;
    bool anyDate(std::int64_t actual) const;
    bool anyRange(std::string_view actual) const;
    bool null(bool present) const;

    const ConditionEntry *m_document = nullptr;
    Operator m_operator;
    KeyName m_key;
    bool m_isClock = false; ///< a Date operator on the time of the request
    std::vector<Value> m_values;
};

} // namespace nephoscope::policy
