#include "policy/Condition.h"

#include "core/Text.h"

#include <algorithm>
#include <array>

namespace nephoscope::policy {

namespace {

using Type = Operator::Type;
using Set = Operator::Set;

struct Name
{
    std::string_view name;
    Type type;
    bool negated;
};

constexpr std::array<Name, 27> names = {{
    {"StringEquals", Type::StringEquals, false},
    {"StringNotEquals", Type::StringEquals, true},
    {"StringEqualsIgnoreCase", Type::StringEqualsIgnoreCase, false},
    {"StringNotEqualsIgnoreCase", Type::StringEqualsIgnoreCase, true},
    {"StringLike", Type::StringLike, false},
    {"StringNotLike", Type::StringLike, true},
    {"NumericEquals", Type::NumericEquals, false},
    {"NumericNotEquals", Type::NumericEquals, true},
    {"NumericLessThan", Type::NumericLess, false},
    {"NumericLessThanEquals", Type::NumericLessEquals, false},
    {"NumericGreaterThan", Type::NumericGreater, false},
    {"NumericGreaterThanEquals", Type::NumericGreaterEquals, false},
    {"DateEquals", Type::DateEquals, false},
    {"DateNotEquals", Type::DateEquals, true},
    {"DateLessThan", Type::DateLess, false},
    {"DateLessThanEquals", Type::DateLessEquals, false},
    {"DateGreaterThan", Type::DateGreater, false},
    {"DateGreaterThanEquals", Type::DateGreaterEquals, false},
    {"Bool", Type::Bool, false},
    {"BinaryEquals", Type::Binary, false},
    {"IpAddress", Type::IpAddress, false},
    {"NotIpAddress", Type::IpAddress, true},
    {"ArnEquals", Type::Arn, false},
    {"ArnLike", Type::Arn, false},
    {"ArnNotEquals", Type::Arn, true},
    {"ArnNotLike", Type::Arn, true},
    {"Null", Type::Null, false},
}};

bool strip(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Component by component, so that a wildcard does not reach over a colon; the sixth is the rest.
bool arnMatches(std::string_view pattern, std::string_view actual)
{
    if (!actual.starts_with("arn:") || std::count(actual.begin(), actual.end(), ':') < 5)
        return false;
    if (pattern.size() == 1 && pattern[0] == Pattern::anyRun)
        return true;
    for (int component = 0; component < 5; ++component) {
        const std::size_t patternEnd = pattern.find(':');
        const std::size_t actualEnd = actual.find(':');
        if (patternEnd == std::string_view::npos || !Pattern::globMatches(pattern.substr(0, patternEnd), actual.substr(0, actualEnd)))
            return false;
        pattern.remove_prefix(patternEnd + 1);
        actual.remove_prefix(actualEnd + 1);
    }
    return Pattern::globMatches(pattern, actual);
}

bool ordered(Type type, Type equals, int order)
{
    // The five comparisons stand in the same sequence for numbers and for dates.
    switch (static_cast<int>(type) - static_cast<int>(equals)) {
    case 0: return order == 0;
    case 1: return order < 0;
    case 2: return order <= 0;
    case 3: return order > 0;
    default: return order >= 0;
    }
}

bool isNumeric(Type type)
{
    return type >= Type::NumericEquals && type <= Type::NumericGreaterEquals;
}

bool isDate(Type type)
{
    return type >= Type::DateEquals && type <= Type::DateGreaterEquals;
}

} // namespace

std::optional<Operator> parseOperator(std::string_view name)
{
    Operator out;
    if (strip(name, "ForAllValues:"))
        out.set = Set::ForAllValues;
    else if (strip(name, "ForAnyValue:"))
        out.set = Set::ForAnyValue;
    constexpr std::string_view suffix = "IfExists";
    if (name.ends_with(suffix)) {
        out.ifExists = true;
        name.remove_suffix(suffix.size());
    }
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name &known) { return known.name == name; });
    if (found == names.end() || (found->type == Type::Null && out.ifExists))
        return std::nullopt;
    out.type = found->type;
    out.negated = found->negated;
    return out;
}

std::optional<Condition> Condition::compile(const ConditionEntry &document, bool variables)
{
    const auto op = parseOperator(document.op);
    if (!op)
        return std::nullopt;
    Condition out;
    out.m_document = &document;
    out.m_operator = *op;
    out.m_key = KeyName(document.key);
    out.m_isClock = isDate(op->type) && (out.m_key.known == KnownKey::CurrentTime || out.m_key.known == KnownKey::EpochTime);
    const bool wildcards = op->type == Type::StringLike || op->type == Type::Arn;
    const bool filled = variables && (op->type <= Type::StringLike || op->type == Type::Arn || op->type == Type::Bool);
    for (const std::string &text : document.values) {
        Value value{Pattern(text, (wildcards ? Pattern::Wildcards : 0u) | (filled ? Pattern::Variables : 0u))};
        if (isNumeric(op->type))
            value.number = parseNumber(text);
        else if (isDate(op->type))
            value.date = parseDate(text);
        else if (op->type == Type::IpAddress)
            value.range = parseIpRange(text);
        else if (op->type == Type::Binary)
            value.readable = fromBase64(text, value.bytes);
        out.m_values.push_back(std::move(value));
    }
    return out;
}

bool Condition::null(bool present) const
{
    return std::any_of(m_document->values.begin(), m_document->values.end(),
                       [&](const std::string &value) { return parseBool(value) == !present; });
}

bool Condition::met(Evaluation &evaluation) const
{
    KeyValues &actual = evaluation.key;
    if (m_isClock && !evaluation.request.overrides(m_key, actual)) {
        // As aws:CurrentTime would be written and read, to the second.
        const auto seconds = std::chrono::floor<std::chrono::seconds>(evaluation.request.now).time_since_epoch();
        return anyDate(std::chrono::milliseconds(seconds).count()) != m_operator.negated;
    }
    const bool present = evaluation.request.values(m_key, actual);
    if (!present)
        actual.clear();
    if (m_operator.type == Type::Null)
        return null(present && !actual.empty());
    if (!present && m_operator.ifExists)
        return true;
    const auto satisfied = [&](std::string_view value) { return metBy(value, evaluation); };
    const bool blank = actual.empty() || (actual.size() == 1 && actual[0].empty());
    switch (m_operator.set) {
    case Set::ForAllValues:
        return blank || std::all_of(actual.begin(), actual.end(), satisfied);
    case Set::ForAnyValue:
        return !blank && std::any_of(actual.begin(), actual.end(), satisfied);
    case Set::One:
        break;
    }
    if (actual.empty())
        return m_operator.negated || m_operator.ifExists;
    return actual.size() == 1 && satisfied(actual[0]);
}

bool Condition::metBy(std::string_view actual, Evaluation &evaluation) const
{
    bool any = false;
    if (isNumeric(m_operator.type)) {
        any = anyNumber(actual);
    } else if (isDate(m_operator.type)) {
        const auto date = parseDate(actual);
        any = date && anyDate(*date);
    } else if (m_operator.type == Type::IpAddress) {
        any = anyRange(actual);
    } else {
        any = std::any_of(m_values.begin(), m_values.end(), [&](const Value &value) { return textMatches(value, actual, evaluation); });
    }
    return any != m_operator.negated;
}

bool Condition::textMatches(const Value &value, std::string_view actual, Evaluation &evaluation) const
{
    if (m_operator.type == Type::StringEquals || m_operator.type == Type::StringLike)
        return value.pattern.matches(actual, evaluation);
    if (m_operator.type == Type::Binary)
        return value.readable && value.bytes == actual;
    const auto text = value.pattern.text(evaluation);
    if (!text)
        return false;
    if (m_operator.type == Type::StringEqualsIgnoreCase)
        return equalsIgnoreCase(*text, actual);
    if (m_operator.type == Type::Arn)
        return arnMatches(*text, actual);
    const auto wanted = parseBool(*text);
    return m_operator.type == Type::Bool && wanted && parseBool(actual) == wanted;
}

bool Condition::anyNumber(std::string_view actual) const
{
    const auto number = parseNumber(actual);
    return number && std::any_of(m_values.begin(), m_values.end(), [&](const Value &value) {
        return value.number && ordered(m_operator.type, Type::NumericEquals, Number::compare(*number, *value.number));
    });
}

bool Condition::anyDate(std::int64_t actual) const
{
    return std::any_of(m_values.begin(), m_values.end(), [&](const Value &value) {
        return value.date && ordered(m_operator.type, Type::DateEquals, actual < *value.date ? -1 : int(actual > *value.date));
    });
}

bool Condition::anyRange(std::string_view actual) const
{
    const auto address = parseIpRange(actual);
    return address && std::any_of(m_values.begin(), m_values.end(), [&](const Value &value) { return value.range && value.range->contains(*address); });
}

} // namespace nephoscope::policy
