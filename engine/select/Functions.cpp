#include "select/Compile.h"

#include "core/Text.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::select {

namespace {

struct Arguments
{
    const Expression &call;
    Value *values;
    std::size_t count;

    bool isText(std::size_t index) const { return values[index].type == Value::Type::String; }
    std::string_view text(std::size_t index) const { return values[index].text(); }
};

std::size_t characterBytes(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(size, text.size() - at);
}

std::size_t countCharacters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// Letters of two bytes (Latin, Greek, Cyrillic), whose other case has two bytes as well.
unsigned otherCase(unsigned code, bool toUpper)
{
    const auto shift = [&](unsigned upperFirst, unsigned upperLast, unsigned distance) {
        if (!toUpper && code >= upperFirst && code <= upperLast)
            return code + distance;
        return toUpper && code >= upperFirst + distance && code <= upperLast + distance ? code - distance : code;
    };
    if ((code >= 0xc0 && code <= 0xde && code != 0xd7) || (code >= 0xe0 && code <= 0xfe && code != 0xf7))
        return shift(0xc0, 0xde, 0x20);
    if ((code >= 0x100 && code <= 0x137 && code != 0x130 && code != 0x131) || (code >= 0x14a && code <= 0x177) || (code >= 0x460 && code <= 0x481))
        return toUpper ? code & ~1u : code | 1u;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e)) // here capitals are odd
        return toUpper ? (code % 2 == 0 ? code - 1 : code) : (code % 2 == 1 ? code + 1 : code);
    if ((code >= 0x391 && code <= 0x3a9 && code != 0x3a2) || (code >= 0x3b1 && code <= 0x3c9 && code != 0x3c2))
        return shift(0x391, 0x3a9, 0x20);
    if (code >= 0x410 && code <= 0x44f)
        return shift(0x410, 0x42f, 0x20);
    if (code >= 0x400 && code <= 0x45f)
        return shift(0x400, 0x40f, 0x50);
    return code;
}

Value changeCase(Context &context, const Arguments &arguments, bool toUpper)
{
    if (!arguments.isText(0))
        return context.fail("ExternalEvalException");
    const std::string_view text = arguments.text(0);
    char *out = context.arena.array<char>(std::max<std::size_t>(text.size(), 1));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xc3 && byte <= 0xd1 && i + 1 < text.size()) {
            const unsigned code = (byte & 0x1fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3fu);
            const unsigned changed = otherCase(code, toUpper);
            out[i] = static_cast<char>(0xc0 | changed >> 6);
            out[i + 1] = static_cast<char>(0x80 | (changed & 0x3f));
            ++i;
        } else if (toUpper) {
            out[i] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        } else {
            out[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return Value::of(std::string_view(out, text.size()));
}

Value lowerCase(Context &context, const Arguments &arguments)
{
    return changeCase(context, arguments, false);
}

Value upperCase(Context &context, const Arguments &arguments)
{
    return changeCase(context, arguments, true);
}

Value charLength(Context &context, const Arguments &arguments)
{
    if (!arguments.isText(0))
        return context.fail("ExternalEvalException");
    return Value::of(static_cast<std::int64_t>(countCharacters(arguments.text(0))));
}

Value substring(Context &context, const Arguments &arguments)
{
    const bool hasLength = arguments.count == 3;
    if (!arguments.isText(0) || arguments.values[1].type != Value::Type::Integer
        || (hasLength && arguments.values[2].type != Value::Type::Integer))
        return context.fail("ExternalEvalException");
    // A start before the first character is the first character.
    const std::int64_t start = std::max<std::int64_t>(arguments.values[1].as.integer, 1);
    std::int64_t length = hasLength ? arguments.values[2].as.integer : INT64_MAX;
    if (length < 0)
        return context.fail("IllegalSqlFunctionArgument");
    const std::string_view text = arguments.text(0);
    std::size_t at = 0;
    for (std::int64_t i = 1; i < start && at < text.size(); ++i)
        at += characterBytes(text, at);
    std::size_t end = at;
    for (; length > 0 && end < text.size(); --length)
        end += characterBytes(text, end);
    return Value::of(text.substr(at, end - at));
}

Value trimText(Context &context, const Arguments &arguments)
{
    if (!arguments.isText(0) || (arguments.count == 2 && !arguments.isText(1)))
        return context.fail("ExternalEvalException");
    std::string_view text = arguments.text(0);
    const std::string_view characters = arguments.count == 2 ? arguments.text(1) : std::string_view(" ");
    const auto among = [&](std::string_view character) {
        for (std::size_t at = 0; at < characters.size(); at += characterBytes(characters, at)) {
            if (characters.substr(at, characterBytes(characters, at)) == character)
                return true;
        }
        return false;
    };
    if (arguments.call.text != "TRIM_TRAILING") {
        while (!text.empty() && among(text.substr(0, characterBytes(text, 0))))
            text.remove_prefix(characterBytes(text, 0));
    }
    if (arguments.call.text != "TRIM_LEADING") {
        while (!text.empty()) {
            std::size_t last = text.size() - 1;
            while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xc0) == 0x80)
                --last;
            if (!among(text.substr(last)))
                break;
            text = text.substr(0, last);
        }
    }
    return Value::of(text);
}

Value coalesce(Context &, const Arguments &arguments)
{
    for (std::size_t i = 0; i < arguments.count; ++i) {
        if (!arguments.values[i].isUnknown())
            return arguments.values[i];
    }
    return Value::null();
}

Value nullIf(Context &, const Arguments &arguments)
{
    const bool same = !arguments.values[0].isUnknown() && !arguments.values[1].isUnknown() && equals(arguments.values[0], arguments.values[1]);
    return same ? Value::null() : arguments.values[0];
}

bool isMoment(const Arguments &arguments, std::size_t index)
{
    return arguments.values[index].type == Value::Type::Moment;
}

Value dateAdd(Context &context, const Arguments &arguments)
{
    if (arguments.values[0].type != Value::Type::Integer || !isMoment(arguments, 1))
        return context.fail("ExternalEvalException");
    const auto moment = arguments.values[1].moment().plus(arguments.call.part, arguments.values[0].as.integer);
    return moment ? Value::of(*moment) : context.fail("IllegalSqlFunctionArgument");
}

Value dateDiff(Context &context, const Arguments &arguments)
{
    if (!isMoment(arguments, 0) || !isMoment(arguments, 1))
        return context.fail("ExternalEvalException");
    return Value::of(arguments.values[0].moment().difference(arguments.call.part, arguments.values[1].moment()));
}

Value extract(Context &context, const Arguments &arguments)
{
    if (!isMoment(arguments, 0))
        return context.fail("ExternalEvalException");
    return Value::of(arguments.values[0].moment().extract(arguments.call.part));
}

Value toText(Context &context, const Arguments &arguments)
{
    if (!isMoment(arguments, 0) || !arguments.isText(1))
        return context.fail("ExternalEvalException");
    auto text = arguments.values[0].moment().format(arguments.text(1));
    if (!text) {
        context.error = std::move(text.error());
        return Value::missing();
    }
    return Value::of(context.arena.keep(*text));
}

Value toTimestamp(Context &context, const Arguments &arguments)
{
    if (!arguments.isText(0) || (arguments.count == 2 && !arguments.isText(1)))
        return context.fail("ExternalEvalException");
    if (arguments.count == 1) {
        const auto moment = Moment::parse(arguments.text(0));
        return moment ? Value::of(*moment) : context.fail("CastFailed");
    }
    auto moment = Moment::parse(arguments.text(0), arguments.text(1));
    if (!moment) {
        context.error = std::move(moment.error());
        return Value::missing();
    }
    return *moment ? Value::of(**moment) : context.fail("CastFailed");
}

Value utcNow(Context &context, const Arguments &)
{
    return Value::of(context.now);
}

struct Function
{
    std::string_view name;
    std::size_t least;
    std::size_t most;
    Value (*run)(Context &, const Arguments &);
    bool seesUnknown = false; ///< others yield null when an argument is null or missing
};

constexpr Function functions[] = {
    {"CHARACTER_LENGTH", 1, 1, charLength}, {"CHAR_LENGTH", 1, 1, charLength},
    {"COALESCE", 1, SIZE_MAX, coalesce, true}, {"DATE_ADD", 2, 2, dateAdd},
    {"DATE_DIFF", 2, 2, dateDiff}, {"EXTRACT", 1, 1, extract},
    {"LOWER", 1, 1, lowerCase}, {"NULLIF", 2, 2, nullIf, true},
    {"SUBSTRING", 2, 3, substring}, {"TO_STRING", 2, 2, toText},
    {"TO_TIMESTAMP", 1, 2, toTimestamp}, {"TRIM", 1, 2, trimText},
    {"TRIM_LEADING", 1, 2, trimText}, {"TRIM_TRAILING", 1, 2, trimText},
    {"UPPER", 1, 1, upperCase}, {"UTCNOW", 0, 0, utcNow},
};

class CallNode : public Node
{
public:
    CallNode(const Expression &call, const Function &function, std::vector<NodePtr> arguments)
        : m_call(call), m_function(function), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        auto *values = context.arena.array<Value>(std::max<std::size_t>(m_arguments.size(), 1));
        for (std::size_t i = 0; i < m_arguments.size(); ++i) {
            new (&values[i]) Value(m_arguments[i]->evaluate(context));
            if (values[i].isUnknown() && !m_function.seesUnknown)
                return Value::null();
        }
        return m_function.run(context, {m_call, values, m_arguments.size()});
    }

private:
    const Expression &m_call;
    const Function &m_function;
    std::vector<NodePtr> m_arguments;
};

class CastNode : public Node
{
public:
    CastNode(const Expression &cast, NodePtr argument) : m_cast(cast), m_argument(std::move(argument)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_argument->evaluate(context);
        if (value.isUnknown())
            return value;
        const auto result = convert(context, value);
        return result ? *result : context.fail("CastFailed");
    }

private:
    std::optional<Value> convert(Context &context, const Value &value) const
    {
        const bool isText = value.type == Value::Type::String;
        switch (m_cast.type) {
        case TypeName::String: {
            if (isText)
                return value;
            std::string text;
            appendText(value, text);
            return Value::of(context.arena.keep(text));
        }
        case TypeName::Moment:
            if (value.type == Value::Type::Moment)
                return value;
            if (const auto moment = isText ? Moment::parse(value.text()) : std::nullopt)
                return Value::of(*moment);
            return std::nullopt;
        case TypeName::Bool:
            if (value.type == Value::Type::Bool)
                return value;
            if (isText && equalsIgnoreCase(value.text(), "true"))
                return Value::of(true);
            if (isText && equalsIgnoreCase(value.text(), "false"))
                return Value::of(false);
            if (value.isNumber())
                return Value::of(value.toDouble() != 0);
            return std::nullopt;
        case TypeName::Integer:
        case TypeName::Float:
        case TypeName::Decimal:
            break;
        }
        if (value.type == Value::Type::Bool)
            return number(Value::of(std::int64_t(value.as.boolean ? 1 : 0)));
        const auto parsed = isText ? parseNumber(value.text()) : value.isNumber() ? std::optional<Value>(value) : std::nullopt;
        return parsed ? number(*parsed) : std::nullopt;
    }

    std::optional<Value> number(const Value &value) const
    {
        if (m_cast.type == TypeName::Float)
            return std::isfinite(value.toDouble()) ? std::optional<Value>(Value::of(value.toDouble())) : std::nullopt;
        if (m_cast.type == TypeName::Integer) {
            if (value.type == Value::Type::Integer)
                return value;
            const auto decimal = value.toDecimal();
            const auto whole = decimal ? decimal->toInteger() : std::nullopt;
            return whole ? std::optional<Value>(Value::of(*whole)) : std::nullopt;
        }
        const auto decimal = value.toDecimal();
        if (!decimal || m_cast.precision < 0)
            return decimal ? std::optional<Value>(Value::of(*decimal)) : std::nullopt;
        const Decimal rounded = decimal->rounded(m_cast.scale);
        const int whole = rounded.precision() - rounded.scale;
        return whole > m_cast.precision - m_cast.scale && rounded.coefficient != 0 ? std::nullopt : std::optional<Value>(Value::of(rounded));
    }

    const Expression &m_cast;
    NodePtr m_argument;
};

/// A LIKE pattern: bytes to match, or one of the two wildcards.
class Pattern
{
public:
    /// The code of what is wrong, empty when nothing is.
    std::string_view assign(std::string_view pattern, std::string_view escape)
    {
        m_tokens.clear();
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (!escape.empty() && pattern.substr(i, escape.size()) == escape) {
                i += escape.size();
                // Only what has a meaning of its own can be escaped.
                const bool special = i < pattern.size() && (pattern[i] == '%' || pattern[i] == '_' || pattern.substr(i, escape.size()) == escape);
                if (!special)
                    return "EvaluatorLikePatternInvalidEscapeSequence";
                m_tokens.push_back(static_cast<unsigned char>(pattern[i]));
            } else if (pattern[i] == '%') {
                if (m_tokens.empty() || m_tokens.back() != any)
                    m_tokens.push_back(any);
            } else if (pattern[i] == '_') {
                m_tokens.push_back(one);
            } else {
                m_tokens.push_back(static_cast<unsigned char>(pattern[i]));
            }
        }
        return {};
    }

    bool matches(std::string_view text) const
    {
        std::size_t at = 0;
        std::size_t token = 0;
        std::size_t retryToken = SIZE_MAX; // behind the last %, where a mismatch goes back to
        std::size_t retryAt = 0;
        for (;;) {
            if (token < m_tokens.size() && m_tokens[token] == any) {
                retryToken = ++token;
                if (token == m_tokens.size())
                    return true;
                if (!leap(text, token, at))
                    return false;
                retryAt = at;
            } else if (token < m_tokens.size() && at < text.size() && m_tokens[token] == one) {
                at += characterBytes(text, at);
                ++token;
            } else if (token < m_tokens.size() && at < text.size() && m_tokens[token] == static_cast<unsigned char>(text[at])) {
                ++at;
                ++token;
            } else if (token == m_tokens.size() && at == text.size()) {
                return true;
            } else if (retryToken != SIZE_MAX && retryAt < text.size()) {
                retryAt += characterBytes(text, retryAt);
                if (!leap(text, retryToken, retryAt))
                    return false;
                at = retryAt;
                token = retryToken;
            } else {
                return false;
            }
        }
    }

private:
    /// To the next byte that can be what `token` wants; false when there is none.
    bool leap(std::string_view text, std::size_t token, std::size_t &at) const
    {
        if (m_tokens[token] >= one)
            return true;
        at = text.find(static_cast<char>(m_tokens[token]), at);
        return at != std::string_view::npos;
    }

    static constexpr std::uint16_t one = 256;
    static constexpr std::uint16_t any = 257;
    std::vector<std::uint16_t> m_tokens;
};

class LikeNode : public Node
{
public:
    LikeNode(const Expression &like, std::vector<NodePtr> arguments)
        : m_negated(like.negated), m_constant(isConstant(like)), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_arguments[0]->evaluate(context);
        Pattern own;
        const Pattern *pattern = &m_pattern;
        if (!m_constant || !m_ready) {
            const Value text = m_arguments[1]->evaluate(context);
            const Value escape = m_arguments.size() > 2 ? m_arguments[2]->evaluate(context) : Value::of(std::string_view());
            if (text.isUnknown() || escape.isUnknown())
                return Value::null();
            if (text.type != Value::Type::String || escape.type != Value::Type::String
                || (m_arguments.size() > 2 && countCharacters(escape.text()) != 1))
                return context.fail("LikeInvalidInputs");
            Pattern &target = m_constant ? m_pattern : own;
            if (const std::string_view wrong = target.assign(text.text(), escape.text()); !wrong.empty())
                return context.fail(wrong);
            m_ready = true;
            pattern = &target;
        }
        if (value.isUnknown())
            return Value::null();
        if (value.type != Value::Type::String)
            return context.fail("LikeInvalidInputs");
        return Value::of(pattern->matches(value.text()) != m_negated);
    }

private:
    static bool isConstant(const Expression &like)
    {
        return std::all_of(like.arguments.begin() + 1, like.arguments.end(),
                           [](const ExpressionPtr &argument) { return argument->kind == Expression::Kind::Literal; });
    }

    bool m_negated;
    bool m_constant;
    std::vector<NodePtr> m_arguments;
    // A query is evaluated by one thread at a time: a constant pattern is prepared at its first use.
    mutable bool m_ready = false;
    mutable Pattern m_pattern;
};

} // namespace

Expected<NodePtr> compileCall(const Expression &call, std::vector<NodePtr> arguments)
{
    const auto found = std::find_if(std::begin(functions), std::end(functions), [&](const Function &function) { return function.name == call.text; });
    if (found == std::end(functions))
        return fail(selectError("UnsupportedFunction"));
    if (arguments.size() < found->least || arguments.size() > found->most)
        return fail(selectError("EvaluatorInvalidArguments"));
    return std::make_unique<CallNode>(call, *found, std::move(arguments));
}

NodePtr compileCast(const Expression &cast, NodePtr argument)
{
    return std::make_unique<CastNode>(cast, std::move(argument));
}

NodePtr compileLike(const Expression &like, std::vector<NodePtr> arguments)
{
    return std::make_unique<LikeNode>(like, std::move(arguments));
}

} // namespace nephoscope::select
