#pragma once

#include "select/Decimal.h"
#include "select/Json.h"
#include "select/Moment.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::select {

/// What an expression yields. Texts and JSON are views into the record or its arena.
struct Value
{
    enum class Type : std::uint8_t { Missing, Null, Bool, Integer, Float, Decimal, Moment, String, Json };

    Type type = Type::Missing;
    // Of moments and decimals, beside the 16 bytes below.
    Moment::Precision precision = Moment::Precision::Year;
    std::uint8_t fractionDigits = 0;
    std::int16_t offset = 0;
    union {
        bool boolean;
        std::int64_t integer;
        double real;
        struct
        {
            const char *data;
            std::size_t size;
        } chars;
        struct
        {
            std::uint64_t low;
            std::int64_t high;
        } wide;
        struct
        {
            std::int64_t seconds;
            std::uint32_t nanos;
        } time;
        const select::Json *json; ///< arrays and objects only
    } as = {};
    std::int32_t scale = 0;

    static Value missing() { return {}; }
    static Value null();
    static Value of(bool boolean);
    static Value of(std::int64_t integer);
    static Value of(double real);
    static Value of(const select::Decimal &decimal);
    static Value of(const select::Moment &moment);
    static Value of(std::string_view text);
    /// Scalars become plain values, numbers an integer, a decimal or a float.
    static Value of(const select::Json &json);

    bool isUnknown() const { return type <= Type::Null; }
    bool isNumber() const { return type >= Type::Integer && type <= Type::Decimal; }
    bool isTrue() const { return type == Type::Bool && as.boolean; }
    std::string_view text() const { return {as.chars.data, as.chars.size}; }
    select::Decimal decimal() const;
    select::Moment moment() const;
    /// Of any number.
    double toDouble() const;
    /// Of any number; null when it does not fit (a huge float).
    std::optional<select::Decimal> toDecimal() const;
};

/// Order of two values that are neither null nor missing; nothing when their types have none.
std::optional<std::partial_ordering> order(const Value &a, const Value &b);
/// Equality as `=` has it: values of different types differ.
bool equals(const Value &a, const Value &b);

/// A number from text, the narrowest type that holds it.
std::optional<Value> parseNumber(std::string_view text);
std::string formatFloat(double value);
/// A scalar as plain text (`true`, `12`, `2007T`); JSON as JSON. Null and missing are empty.
/// False when a text inside of JSON is not UTF-8.
bool appendText(const Value &value, std::string &out);

} // namespace nephoscope::select
