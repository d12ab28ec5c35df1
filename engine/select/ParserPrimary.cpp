#include "select/ParserInternal.h"

#include "core/Text.h"

namespace nephoscope::select {

ExpressionPtr Parser::literal(Value value)
{
    auto expression = make(Kind::Literal);
    expression->value = value;
    return expression;
}

ExpressionPtr Parser::textLiteral(std::string text)
{
    auto expression = make(Kind::Literal);
    expression->text = std::move(text);
    expression->value = Value::of(std::string_view(expression->text));
    return expression;
}

ExpressionPtr Parser::parsePrimary()
{
    const Token &token = peek();
    switch (token.kind) {
    case Token::Kind::String:
        return textLiteral(next().text);
    case Token::Kind::Number: {
        const auto number = parseNumber(token.text);
        if (!number)
            return error("LexerInvalidLiteral", "Invalid number " + token.text);
        next();
        return literal(*number);
    }
    case Token::Kind::Ion:
        return parseIon();
    case Token::Kind::Identifier:
        if (!token.quoted && peek(1).isSymbol("("))
            return parseCall();
        return parsePath();
    case Token::Kind::Keyword:
        return parseKeyword();
    case Token::Kind::Symbol:
        if (takeSymbol("(")) {
            if (peek().isKeyword("SELECT"))
                return error("UnsupportedSqlStructure");
            ExpressionPtr inside = parseExpression();
            if (!inside || !expectSymbol(")", "ParseExpectedTokenType"))
                return nullptr;
            return inside;
        }
        return unexpected();
    case Token::Kind::End:
        break;
    }
    return error("ParseExpectedExpression", "Expected an expression, found " + describe(token));
}

ExpressionPtr Parser::parsePath()
{
    auto path = make(Kind::Path);
    path->steps.push_back({PathStep::Kind::Name, peek().text, peek().quoted});
    next();
    for (PathStep &step : parseSteps()) {
        if (step.kind == PathStep::Kind::AnyElement || step.kind == PathStep::Kind::AnyMember)
            return error("ParseInvalidPathComponent", "Wildcards are only supported in the FROM clause, found before " + describe(peek()));
        path->steps.push_back(std::move(step));
    }
    return m_error ? nullptr : std::move(path);
}

ExpressionPtr Parser::parseIon()
{
    const std::string text(trim(peek().text));
    std::optional<Value> value;
    if (text == "null")
        value = Value::null();
    else if (text == "true" || text == "false")
        value = Value::of(text == "true");
    else if (const auto moment = Moment::parse(text))
        value = Value::of(*moment);
    else if (const auto number = parseNumber(text))
        value = *number;
    if (!value && text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        next();
        return textLiteral(text.substr(1, text.size() - 2));
    }
    if (!value)
        return error("LexerInvalidIONLiteral", "Invalid Ion literal");
    next();
    return literal(*value);
}

ExpressionPtr Parser::parseKeyword()
{
    static constexpr std::string_view functions[] = {"LOWER", "UPPER", "CHAR_LENGTH", "CHARACTER_LENGTH", "COALESCE", "NULLIF"};
    static constexpr std::string_view aggregates[] = {"AVG", "COUNT", "MAX", "MIN", "SUM"};
    const std::string word = peek().text;
    if (word == "TRUE" || word == "FALSE" || word == "NULL" || word == "MISSING") {
        next();
        return literal(word == "NULL" ? Value::null() : word == "MISSING" ? Value::missing() : Value::of(word == "TRUE"));
    }
    if (word == "CASE")
        return parseCase();
    if (word == "CAST")
        return parseCast();
    if (word == "SUBSTRING" || word == "TRIM" || word == "EXTRACT") {
        next();
        if (!expectSymbol("(", "ParseExpectedLeftParenBuiltinFunctionCall"))
            return nullptr;
        return word == "TRIM" ? parseTrim() : word == "EXTRACT" ? parseExtract() : parseSubstring();
    }
    if (std::find(std::begin(aggregates), std::end(aggregates), word) != std::end(aggregates) && peek(1).isSymbol("("))
        return parseAggregate();
    if (std::find(std::begin(functions), std::end(functions), word) != std::end(functions) && peek(1).isSymbol("("))
        return parseCall();
    if (word == "SELECT")
        return error("UnsupportedSqlStructure");
    if (peek(1).isSymbol("("))
        return error("UnsupportedFunction", "Encountered an unsupported SQL function " + describe(peek()));
    return unexpected();
}

ExpressionPtr Parser::parseAggregate()
{
    auto aggregate = make(Kind::Aggregate);
    aggregate->text = next().text;
    next();
    if (m_aggregating)
        return error("UnsupportedSqlStructure");
    if (peek().isSymbol("*")) {
        if (aggregate->text != "COUNT")
            return error("ParseUnsupportedCallWithStar", "Only COUNT with (*) as a parameter is supported, found");
        next();
    } else if (peek().isKeyword("DISTINCT")) {
        return error("UnsupportedSqlOperation");
    } else {
        takeKeyword("ALL");
        m_aggregating = true;
        aggregate = withArgument(std::move(aggregate), parseExpression());
        m_aggregating = false;
    }
    if (!aggregate || !expectSymbol(")", "ParseExpectedRightParenBuiltinFunctionCall"))
        return nullptr;
    m_aggregates = true;
    return aggregate;
}

ExpressionPtr Parser::parseCall()
{
    auto call = make(Kind::Call);
    for (const char c : next().text)
        call->text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    next();
    if (call->text == "DATE_ADD" || call->text == "DATE_DIFF") {
        if (!parseDatePart(*call, false))
            return nullptr;
        if (!expectSymbol(",", "ParseExpectedArgumentDelimiter"))
            return nullptr;
    }
    if (takeSymbol(")"))
        return call;
    do {
        call = withArgument(std::move(call), parseExpression());
    } while (call && takeSymbol(","));
    if (!call || !expectSymbol(")", "ParseExpectedRightParenBuiltinFunctionCall"))
        return nullptr;
    return call;
}

bool Parser::parseDatePart(Expression &call, bool zones)
{
    static constexpr std::string_view parts[] = {"YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TIMEZONE_HOUR", "TIMEZONE_MINUTE"};
    const auto found = std::find(std::begin(parts), std::end(parts), peek().kind == Token::Kind::Keyword ? peek().text : std::string());
    if (found == std::end(parts) || (!zones && found - std::begin(parts) > 5)) {
        error("ParseExpectedDatePart", "Expected a date part, found " + describe(peek()));
        return false;
    }
    next();
    call.part = static_cast<DatePart>(found - std::begin(parts));
    return true;
}

ExpressionPtr Parser::parseExtract()
{
    auto call = make(Kind::Call);
    call->text = "EXTRACT";
    if (!parseDatePart(*call, true))
        return nullptr;
    if (!takeKeyword("FROM"))
        return error("ParseExpectedKeyword", "Expected FROM, found " + describe(peek()));
    call = withArgument(std::move(call), parseExpression());
    if (!call || !expectSymbol(")", "ParseExpectedRightParenBuiltinFunctionCall"))
        return nullptr;
    return call;
}

ExpressionPtr Parser::parseSubstring()
{
    auto call = make(Kind::Call);
    call->text = "SUBSTRING";
    call = withArgument(std::move(call), parseExpression());
    const bool words = peek().isKeyword("FROM");
    if (!call)
        return nullptr;
    if (!words && !peek().isSymbol(","))
        return error("ParseExpected2TokenTypes", "Expected ',' or FROM, found " + describe(peek()));
    next();
    call = withArgument(std::move(call), parseExpression());
    if (call && (words ? takeKeyword("FOR") : takeSymbol(",")))
        call = withArgument(std::move(call), parseExpression());
    if (!call || !expectSymbol(")", "ParseExpectedRightParenBuiltinFunctionCall"))
        return nullptr;
    return call;
}

ExpressionPtr Parser::parseTrim()
{
    auto call = make(Kind::Call);
    call->text = "TRIM";
    const bool sided = peek().isKeyword("LEADING") || peek().isKeyword("TRAILING") || peek().isKeyword("BOTH");
    if (sided) {
        const std::string side = next().text;
        if (side != "BOTH")
            call->text += '_' + side;
    }
    ExpressionPtr characters;
    if (!peek().isKeyword("FROM")) {
        characters = parseExpression();
        if (!characters)
            return nullptr;
    }
    if (takeKeyword("FROM")) {
        call = withArgument(std::move(call), parseExpression());
        if (characters)
            call = withArgument(std::move(call), std::move(characters));
    } else if (sided) {
        return error("ParseExpectedKeyword", "Expected FROM, found " + describe(peek()));
    } else {
        call = withArgument(std::move(call), std::move(characters));
    }
    if (!call || !expectSymbol(")", "ParseExpectedRightParenBuiltinFunctionCall"))
        return nullptr;
    return call;
}

ExpressionPtr Parser::parseCase()
{
    next();
    auto expression = make(Kind::Case);
    expression->simple = !peek().isKeyword("WHEN");
    if (expression->simple)
        expression = withArgument(std::move(expression), parseExpression());
    if (!expression)
        return nullptr;
    if (!peek().isKeyword("WHEN"))
        return error("ParseExpectedWhenClause", "Expected WHEN, found " + describe(peek()));
    while (expression && takeKeyword("WHEN")) {
        expression = withArgument(std::move(expression), parseExpression());
        if (expression && !takeKeyword("THEN"))
            return error("ParseExpectedKeyword", "Expected THEN, found " + describe(peek()));
        if (expression)
            expression = withArgument(std::move(expression), parseExpression());
    }
    if (expression)
        expression = withArgument(std::move(expression), takeKeyword("ELSE") ? parseExpression() : literal(Value::null()));
    if (expression && !takeKeyword("END"))
        return error("ParseExpectedKeyword", "Expected END, found " + describe(peek()));
    return expression;
}

ExpressionPtr Parser::parseCast()
{
    next();
    if (!expectSymbol("(", "ParseExpectedLeftParenAfterCast"))
        return nullptr;
    ExpressionPtr cast = join(Kind::Cast, parseExpression());
    if (!cast)
        return nullptr;
    if (!takeKeyword("AS"))
        return error("ParseExpectedKeyword", "Expected AS, found " + describe(peek()));
    if (!parseType(*cast) || !expectSymbol(")", "ParseExpectedTokenType"))
        return nullptr;
    return cast;
}

bool Parser::parseType(Expression &cast)
{
    static constexpr std::pair<std::string_view, TypeName> types[] = {
        {"BOOL", TypeName::Bool}, {"BOOLEAN", TypeName::Bool}, {"INT", TypeName::Integer}, {"INTEGER", TypeName::Integer},
        {"SMALLINT", TypeName::Integer}, {"STRING", TypeName::String}, {"VARCHAR", TypeName::String}, {"CHAR", TypeName::String},
        {"CHARACTER", TypeName::String}, {"FLOAT", TypeName::Float}, {"REAL", TypeName::Float}, {"DOUBLE", TypeName::Float},
        {"DECIMAL", TypeName::Decimal}, {"DEC", TypeName::Decimal}, {"NUMERIC", TypeName::Decimal}, {"TIMESTAMP", TypeName::Moment}};
    const auto found = std::find_if(std::begin(types), std::end(types),
                                    [&](const auto &entry) { return peek().kind == Token::Kind::Keyword && peek().text == entry.first; });
    if (found == std::end(types)) {
        error("ParseExpectedTypeName", "Expected type name, found " + describe(peek()));
        return false;
    }
    const std::string name = next().text;
    cast.type = found->second;
    if (name == "DOUBLE")
        takeKeyword("PRECISION");
    if ((name == "CHARACTER" || name == "CHAR") && takeKeyword("VARYING"))
        return parseTypeNumbers(cast, 1);
    if (cast.type == TypeName::Decimal || cast.type == TypeName::String || cast.type == TypeName::Float)
        return parseTypeNumbers(cast, cast.type == TypeName::Decimal ? 2 : 1);
    return true;
}

bool Parser::parseTypeNumbers(Expression &cast, int most)
{
    if (!takeSymbol("("))
        return true;
    int numbers[2] = {0, 0};
    int count = 0;
    do {
        const auto number = peek().kind == Token::Kind::Number ? parseInteger(peek().text) : std::nullopt;
        if (!number || *number > INT32_MAX) {
            error("ParseExpectedNumber", "Expected number, found " + describe(peek()));
            return false;
        }
        if (count == most) {
            error("ParseCastArity", "CAST has incorrect arity");
            return false;
        }
        next();
        numbers[count++] = static_cast<int>(*number);
    } while (takeSymbol(","));
    if (cast.type == TypeName::Decimal) {
        cast.precision = numbers[0];
        cast.scale = numbers[1];
        if (cast.precision < 1 || cast.precision > Decimal::maxDigits || cast.scale > cast.precision) {
            error("InvalidDataType");
            return false;
        }
    }
    return expectSymbol(")", "ParseExpectedTokenType");
}

} // namespace nephoscope::select
