#include "core/Text.h"
#include "services/logs/InsightsQuery.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nephoscope::logs {

namespace {

using Expression = InsightsExpression;
using Kind = Expression::Kind;
using Value = InsightsValue;

Value truth(bool is) { return is ? 1.0 : 0.0; }

Value compared(Kind kind, const Value &left, const Value &right)
{
    if (!isThere(left) || !isThere(right))
        return truth(kind == Kind::NotEqual && isThere(left) != isThere(right));
    const int order = compare(left, right);
    switch (kind) {
    case Kind::Equal:
        return truth(order == 0);
    case Kind::NotEqual:
        return truth(order != 0);
    case Kind::Less:
        return truth(order < 0);
    case Kind::LessOrEqual:
        return truth(order <= 0);
    case Kind::Greater:
        return truth(order > 0);
    default:
        return truth(order >= 0);
    }
}

Value calculated(Kind kind, const Value &left, const Value &right)
{
    const auto a = numberOf(left), b = numberOf(right);
    if (!a || !b)
        return {};
    switch (kind) {
    case Kind::Add:
        return *a + *b;
    case Kind::Subtract:
        return *a - *b;
    case Kind::Multiply:
        return *a * *b;
    case Kind::Divide:
        return *b == 0 ? Value() : Value(*a / *b);
    case Kind::Modulo:
        return *b == 0 ? Value() : Value(std::fmod(*a, *b));
    default:
        return std::pow(*a, *b);
    }
}

Value floored(const Value &time, const Value &step, bool up)
{
    const auto at = numberOf(time), by = numberOf(step);
    if (!at || !by)
        return {};
    const double steps = *at / *by;
    return Moment{std::int64_t((up ? std::ceil(steps) : std::floor(steps)) * *by)};
}

Value called(const Expression &expression, const InsightsRow &row, const InsightsAggregates *aggregates)
{
    const std::string &name = expression.name;
    std::vector<Value> parts;
    for (const Expression &part : expression.parts)
        parts.push_back(evaluate(part, row, aggregates));
    if (name == "coalesce") {
        const auto found = std::find_if(parts.begin(), parts.end(), isThere);
        return found == parts.end() ? Value() : *found;
    }
    if (name == "ispresent")
        return truth(isThere(parts[0]));
    if (name == "isempty")
        return truth(!isThere(parts[0]) || textOf(parts[0]).empty());
    if (name == "isblank")
        return truth(!isThere(parts[0]) || trim(textOf(parts[0])).empty());
    if (name == "bin") {
        const auto time = row.find("@timestamp");
        return time == row.end() ? Value() : floored(time->second, parts[0], false);
    }
    if (name == "datefloor" || name == "dateceil")
        return floored(parts[0], parts[1], name == "dateceil");
    const std::string text = textOf(parts[0]);
    if (name == "concat") {
        std::string all;
        for (const Value &part : parts)
            all += textOf(part);
        return all;
    }
    if (!isThere(parts[0]))
        return {};
    if (name == "strlen")
        return double(codePoints(text));
    if (name == "trim")
        return std::string(trim(text));
    if (name == "toupper")
        return QString::fromStdString(text).toUpper().toStdString();
    if (name == "tolower")
        return QString::fromStdString(text).toLower().toStdString();
    if (name == "strcontains")
        return truth(text.find(textOf(parts[1])) != std::string::npos);
    if (name == "replace")
        return QString::fromStdString(text).replace(QString::fromStdString(textOf(parts[1])), QString::fromStdString(textOf(parts[2]))).toStdString();
    if (name == "substr") {
        const auto from = numberOf(parts[1]), count = parts.size() > 2 ? numberOf(parts[2]) : std::optional(double(text.size()));
        return from && count ? Value(QString::fromStdString(text).mid(qsizetype(std::clamp(*from, 0.0, 1e9)), qsizetype(std::clamp(*count, 0.0, 1e9))).toStdString()) : Value();
    }
    const auto number = numberOf(parts[0]);
    if (!number)
        return {};
    if (name == "tomillis")
        return *number;
    if (name == "frommillis")
        return Moment{std::int64_t(std::clamp(*number, -1e15, 1e15))};
    if (name == "abs")
        return std::abs(*number);
    if (name == "ceil")
        return std::ceil(*number);
    if (name == "floor")
        return std::floor(*number);
    if (name == "sqrt")
        return *number < 0 ? Value() : Value(std::sqrt(*number));
    if (name == "log")
        return *number <= 0 ? Value() : Value(std::log(*number));
    // greatest, least
    double found = *number;
    for (const Value &part : parts) {
        if (const auto each = numberOf(part))
            found = name == "greatest" ? std::max(found, *each) : std::min(found, *each);
    }
    return found;
}

Value liked(const Expression &expression, const InsightsRow &row, const InsightsAggregates *aggregates)
{
    const Value left = evaluate(expression.parts[0], row, aggregates);
    if (!isThere(left))
        return truth(false);
    const std::string text = textOf(left);
    if (expression.regex)
        return truth(expression.regex->match(QString::fromStdString(text)).hasMatch());
    return truth(text.find(textOf(evaluate(expression.parts[1], row, aggregates))) != std::string::npos);
}

} // namespace

bool isThere(const Value &value) { return !std::holds_alternative<std::monostate>(value); }

bool isTrue(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number != 0;
    return isThere(value) && !textOf(value).empty();
}

int compare(const Value &left, const Value &right)
{
    if (isThere(left) != isThere(right))
        return isThere(left) ? 1 : -1;
    const auto a = numberOf(left), b = numberOf(right);
    if (a && b)
        return *a < *b ? -1 : *a > *b;
    return textOf(left).compare(textOf(right));
}

std::string textOf(const InsightsValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *moment = std::get_if<Moment>(&value))
        return QDateTime::fromMSecsSinceEpoch(moment->at, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toStdString();
    const auto *number = std::get_if<double>(&value);
    if (!number)
        return {};
    QByteArray digits = QByteArray::number(*number, 'f', 4);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return digits == "-0" ? std::string("0") : digits.toStdString();
}

std::optional<double> numberOf(const InsightsValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *moment = std::get_if<Moment>(&value))
        return double(moment->at);
    const auto *text = std::get_if<std::string>(&value);
    double number = 0;
    if (!text || text->empty())
        return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
    return read.ec == std::errc() && read.ptr == text->data() + text->size() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

InsightsValue evaluate(const InsightsExpression &expression, const InsightsRow &row, const InsightsAggregates *aggregates)
{
    const auto part = [&](std::size_t i) { return evaluate(expression.parts[i], row, aggregates); };
    switch (expression.kind) {
    case Kind::Literal:
        return expression.value;
    case Kind::Field: {
        const auto found = row.find(expression.name);
        return found == row.end() ? Value() : found->second;
    }
    case Kind::Not:
        return truth(!isTrue(part(0)));
    case Kind::Minus: {
        const auto number = numberOf(part(0));
        return number ? Value(-*number) : Value();
    }
    case Kind::And:
        return truth(isTrue(part(0)) && isTrue(part(1)));
    case Kind::Or:
        return truth(isTrue(part(0)) || isTrue(part(1)));
    case Kind::Equal:
    case Kind::NotEqual:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
        return compared(expression.kind, part(0), part(1));
    case Kind::Like:
        return liked(expression, row, aggregates);
    case Kind::In: {
        const Value left = part(0);
        for (std::size_t i = 1; i < expression.parts.size(); ++i) {
            if (isThere(left) && compare(left, part(i)) == 0)
                return truth(true);
        }
        return truth(false);
    }
    case Kind::Call: {
        if (aggregates) {
            const auto found = aggregates->find(&expression);
            if (found != aggregates->end())
                return found->second;
        } else if (const auto column = row.find(expression.source); column != row.end()) {
            return column->second; // behind stats its columns have the names of what made them
        }
        if (expression.isAggregateCall())
            return {};
        return called(expression, row, aggregates);
    }
    default:
        return calculated(expression.kind, part(0), part(1));
    }
}

} // namespace nephoscope::logs
