#pragma once

#include "select/Moment.h"
#include "select/Value.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::select {

/// A step into a JSON value: `.name`, `['name']`, `[3]`, `[*]`, `.*`.
struct PathStep
{
    enum class Kind : std::uint8_t { Name, Index, AnyElement, AnyMember };
    Kind kind = Kind::Name;
    std::string name = {};
    bool exact = false; ///< a quoted name: case matters
    std::int64_t index = 0;
};

enum class TypeName : std::uint8_t { Bool, Integer, String, Float, Decimal, Moment };

/// A node of the syntax tree: which members count depends on the kind.
struct Expression
{
    enum class Kind : std::uint8_t {
        Literal,   ///< value (texts in `text`)
        Path,      ///< steps; the first is a column, an attribute or the row's alias
        Negate, Not,
        Or, And, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
        Add, Subtract, Multiply, Divide, Modulo, Concatenate,
        Between,   ///< arguments: value, low, high
        In,        ///< arguments: value, then the list
        Like,      ///< arguments: value, pattern, perhaps escape
        IsNull, IsMissing, IsTrue, IsFalse,
        Case,      ///< arguments: the subject if `simple`, then when, then, when, then …, else (always there)
        Cast,
        Call,      ///< text: function in upper case; part for date functions
        Aggregate, ///< text: AVG COUNT MAX MIN SUM; no argument: COUNT(*)
    };
    Kind kind = Kind::Literal;
    std::vector<std::unique_ptr<Expression>> arguments = {};
    bool simple = false;  ///< CASE subject WHEN value …
    bool negated = false; ///< NOT BETWEEN, NOT IN, NOT LIKE, IS NOT …
    Value value = {};
    std::string text = {};
    std::vector<PathStep> steps = {};
    DatePart part = DatePart::Year;
    TypeName type = TypeName::String;
    int precision = -1; ///< DECIMAL(precision, scale); -1 without
    int scale = 0;
    int depth = 1;
};

using ExpressionPtr = std::unique_ptr<Expression>;

struct SelectItem
{
    ExpressionPtr expression; ///< null: every column (`*` or `alias.*`)
    std::optional<std::string> alias;
};

/// SELECT items FROM S3Object[*].path alias WHERE condition LIMIT count
struct Statement
{
    std::vector<SelectItem> items;
    std::string table = "S3Object"; ///< or what else the file may be called, see parse()
    std::vector<PathStep> from; ///< behind `S3Object[*]`
    std::optional<std::string> alias;
    bool aliasExact = false;
    ExpressionPtr where;
    std::optional<std::int64_t> limit;
    bool aggregates = false;
};

} // namespace nephoscope::select
