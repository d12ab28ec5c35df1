#pragma once

#include "select/CsvRecord.h"
#include "select/SelectErrors.h"
#include "select/Value.h"

#include <memory>
#include <optional>
#include <vector>

namespace nephoscope::select {

class Accumulator;

/// What expressions are evaluated against: one record, and the memory of what they make of it.
struct Context
{
    CsvRecord *csv = nullptr;   ///< of CSV input
    const Json *json = nullptr; ///< of JSON input; null: the row is MISSING
    Moment now;
    Arena arena;
    std::vector<Accumulator> *accumulators = nullptr;
    std::optional<Error> error; ///< the first thing that went wrong; the query ends with it

    Value fail(std::string_view code)
    {
        if (!error)
            error = selectError(code);
        return Value::missing();
    }
};

/// A compiled expression.
class Node
{
public:
    virtual ~Node() = default;
    virtual Value evaluate(Context &context) const = 0;
};
using NodePtr = std::unique_ptr<Node>;

/// One aggregate function while records go by.
class Accumulator
{
public:
    enum class Function : std::uint8_t { Avg, Count, Max, Min, Sum };

    /// `argument` null: COUNT(*).
    Accumulator(Function function, NodePtr argument) : m_function(function), m_argument(std::move(argument)) {}

    /// Null and missing values are skipped.
    void take(Context &context);
    Value result(Context &context) const;

private:
    Function m_function;
    NodePtr m_argument;
    std::int64_t m_count = 0;
    Value m_value;
    std::string m_text; ///< of the largest or smallest text, which outlives its record
};

/// + - * / % on two values; `IntegerOverflow`, `ExternalEvalException`. Unknown operands give null.
enum class Arithmetic : std::uint8_t { Add, Subtract, Multiply, Divide, Modulo };
Value calculate(Context &context, Arithmetic operation, const Value &a, const Value &b);

} // namespace nephoscope::select
