#include "services/cloudwatch/Math.h"

#include "services/cloudwatch/Errors.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace nephoscope::cloudwatch {

namespace {

using List = std::vector<Series>;

double apply(std::string_view word, double left, double right)
{
    if (word == "+")
        return left + right;
    if (word == "-")
        return left - right;
    if (word == "*")
        return left * right;
    if (word == "/")
        return left / right;
    if (word == "^")
        return std::pow(left, right);
    if (word == "==")
        return left == right;
    if (word == "!=")
        return left != right;
    if (word == "<")
        return left < right;
    if (word == "<=")
        return left <= right;
    if (word == ">")
        return left > right;
    if (word == ">=")
        return left >= right;
    if (word == "&&")
        return left != 0 && right != 0;
    return left != 0 || right != 0;
}

/// What is no number (a division by zero) is no data point.
void set(Series &series, std::int64_t time, double value)
{
    if (std::isfinite(value))
        series.points.emplace_hint(series.points.end(), time, value);
}

Series combine(std::string_view word, const Series &left, const Series &right)
{
    Series made{left.label, {}, std::max(left.period, right.period)};
    for (const auto &[time, value] : left.points) {
        if (const auto other = right.points.find(time); other != right.points.end())
            set(made, time, apply(word, value, other->second));
    }
    return made;
}

Series combine(std::string_view word, const Series &left, double right)
{
    Series made{left.label, {}, left.period};
    for (const auto &[time, value] : left.points)
        set(made, time, apply(word, value, right));
    return made;
}

Series combine(std::string_view word, double left, const Series &right)
{
    Series made{right.label, {}, right.period};
    for (const auto &[time, value] : right.points)
        set(made, time, apply(word, left, value));
    return made;
}

template <class Left, class Right>
MathValue each(std::string_view word, const Left &left, const Right &right)
{
    List made;
    if constexpr (std::is_same_v<Left, List>) {
        for (const Series &series : left)
            made.push_back(combine(word, series, right));
    } else {
        for (const Series &series : right)
            made.push_back(combine(word, left, series));
    }
    return made;
}

Expected<MathValue> binary(const std::string &word, const MathValue &left, const MathValue &right)
{
    return std::visit(
        [&](const auto &a, const auto &b) -> Expected<MathValue> {
            using A = std::decay_t<decltype(a)>;
            using B = std::decay_t<decltype(b)>;
            if constexpr (std::is_same_v<A, double> && std::is_same_v<B, double>)
                return MathValue(apply(word, a, b));
            else if constexpr (std::is_same_v<A, List> && std::is_same_v<B, List>)
                return fail(validation("Unsupported operand type(s) for " + word + ": '[Array, Array]'"));
            else if constexpr (std::is_same_v<A, List> || std::is_same_v<B, List>)
                return each(word, a, b);
            else
                return MathValue(combine(word, a, b));
        },
        left, right);
}

MathValue unary(char sign, const MathValue &value)
{
    if (sign == '+')
        return value;
    const double left = sign == '-' ? -1 : 0;
    const std::string_view word = sign == '-' ? "*" : "==";
    if (const auto *number = std::get_if<double>(&value))
        return apply(word, left, *number);
    if (const auto *series = std::get_if<Series>(&value))
        return combine(word, left, *series);
    return each(word, left, std::get<List>(value));
}

} // namespace

Expected<MathValue> evaluate(const MathNode &node, const MathScope &scope)
{
    switch (node.kind) {
    case MathNode::Kind::Number: return MathValue(node.number);
    case MathNode::Kind::Text: return fail(validation("Error in expression: a text stands where a number or a metric must."));
    case MathNode::Kind::Name: return scope.find(node.text);
    case MathNode::Kind::Unary: {
        auto inner = evaluate(*node.parts.front(), scope);
        if (!inner)
            return inner;
        return unary(node.text.front(), *inner);
    }
    case MathNode::Kind::Binary: {
        const auto left = evaluate(*node.parts[0], scope);
        if (!left)
            return left;
        const auto right = evaluate(*node.parts[1], scope);
        if (!right)
            return right;
        return binary(node.text, *left, *right);
    }
    case MathNode::Kind::Call: break;
    }
    MathCall call{node, {}, {}};
    for (const auto &part : node.parts) {
        const bool word = part->kind == MathNode::Kind::Text
            || (part->kind == MathNode::Kind::Name && std::isupper(static_cast<unsigned char>(part->text.front())));
        call.words.push_back(word ? part->text : std::string());
        if (word) {
            call.arguments.emplace_back(0.0);
            continue;
        }
        auto value = evaluate(*part, scope);
        if (!value)
            return value;
        call.arguments.push_back(std::move(*value));
    }
    return callFunction(call, scope);
}

} // namespace nephoscope::cloudwatch
