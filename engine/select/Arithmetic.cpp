#include "select/Evaluate.h"

#include <cmath>

namespace nephoscope::select {

namespace {

Value calculateIntegers(Context &context, Arithmetic operation, std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    switch (operation) {
    case Arithmetic::Add:
        return __builtin_add_overflow(a, b, &result) ? context.fail("IntegerOverflow") : Value::of(result);
    case Arithmetic::Subtract:
        return __builtin_sub_overflow(a, b, &result) ? context.fail("IntegerOverflow") : Value::of(result);
    case Arithmetic::Multiply:
        return __builtin_mul_overflow(a, b, &result) ? context.fail("IntegerOverflow") : Value::of(result);
    case Arithmetic::Divide:
    case Arithmetic::Modulo:
        break;
    }
    if (b == 0)
        return context.fail("ExternalEvalException");
    if (b == -1) // the one quotient that overflows is INT64_MIN / -1
        return operation == Arithmetic::Modulo ? Value::of(std::int64_t(0)) : calculateIntegers(context, Arithmetic::Subtract, 0, a);
    return Value::of(operation == Arithmetic::Divide ? a / b : a % b);
}

Value calculateFloats(Context &context, Arithmetic operation, double a, double b)
{
    double result = 0;
    switch (operation) {
    case Arithmetic::Add:
        result = a + b;
        break;
    case Arithmetic::Subtract:
        result = a - b;
        break;
    case Arithmetic::Multiply:
        result = a * b;
        break;
    case Arithmetic::Divide:
    case Arithmetic::Modulo:
        if (b == 0)
            return context.fail("ExternalEvalException");
        result = operation == Arithmetic::Divide ? a / b : std::fmod(a, b);
    }
    return std::isfinite(result) ? Value::of(result) : context.fail("ExternalEvalException");
}

Value calculateDecimals(Context &context, Arithmetic operation, const Decimal &a, const Decimal &b)
{
    if (operation >= Arithmetic::Divide && b.coefficient == 0)
        return context.fail("ExternalEvalException");
    std::optional<Decimal> result;
    switch (operation) {
    case Arithmetic::Add:
        result = add(a, b);
        break;
    case Arithmetic::Subtract:
        result = subtract(a, b);
        break;
    case Arithmetic::Multiply:
        result = multiply(a, b);
        break;
    case Arithmetic::Divide:
        result = divide(a, b);
        break;
    case Arithmetic::Modulo:
        result = remainder(a, b);
    }
    return result ? Value::of(*result) : context.fail("IntegerOverflow");
}

} // namespace

Value calculate(Context &context, Arithmetic operation, const Value &a, const Value &b)
{
    if (a.isUnknown() || b.isUnknown())
        return Value::null();
    if (!a.isNumber() || !b.isNumber())
        return context.fail("ExternalEvalException");
    if (a.type == Value::Type::Integer && b.type == Value::Type::Integer)
        return calculateIntegers(context, operation, a.as.integer, b.as.integer);
    if (a.type == Value::Type::Float || b.type == Value::Type::Float)
        return calculateFloats(context, operation, a.toDouble(), b.toDouble());
    return calculateDecimals(context, operation, *a.toDecimal(), *b.toDecimal());
}

void Accumulator::take(Context &context)
{
    if (!m_argument) {
        ++m_count;
        return;
    }
    const Value value = m_argument->evaluate(context);
    if (value.isUnknown())
        return;
    ++m_count;
    switch (m_function) {
    case Function::Count:
        return;
    case Function::Sum:
    case Function::Avg:
        if (!value.isNumber())
            context.fail("ExternalEvalException");
        else
            m_value = m_count == 1 ? value : calculate(context, Arithmetic::Add, m_value, value);
        return;
    case Function::Max:
    case Function::Min:
        break;
    }
    if (m_count > 1) {
        const auto ordering = order(value, m_value);
        if (!ordering) {
            context.fail("ExternalEvalException");
            return;
        }
        if (m_function == Function::Max ? *ordering <= 0 : *ordering >= 0)
            return;
    } else if (value.type == Value::Type::Json) {
        context.fail("ExternalEvalException");
        return;
    }
    m_value = value;
    if (value.type == Value::Type::String) {
        m_text = value.text();
        m_value = Value::of(std::string_view(m_text));
    }
}

Value Accumulator::result(Context &context) const
{
    if (m_function == Function::Count)
        return Value::of(m_count);
    if (m_count == 0)
        return Value::null();
    if (m_function != Function::Avg)
        return m_value;
    if (m_value.type == Value::Type::Float)
        return Value::of(m_value.as.real / static_cast<double>(m_count));
    return calculateDecimals(context, Arithmetic::Divide, *m_value.toDecimal(), Decimal::fromInteger(m_count));
}

} // namespace nephoscope::select
