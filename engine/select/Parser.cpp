#include "select/ParserInternal.h"

#include "core/Text.h"

namespace nephoscope::select {

static constexpr std::size_t maxSqlBytes = 256 * 1024;

Expected<Statement> Parser::run()
{
    Statement statement;
    parseStatement(statement);
    if (m_error)
        return fail(std::move(*m_error));
    return statement;
}

std::nullptr_t Parser::unexpected()
{
    if (peek().kind == Token::Kind::Keyword)
        return error("ParseUnExpectedKeyword", "Unexpected keyword found " + describe(peek()));
    if (peek().kind == Token::Kind::Symbol && peek().text != "," && peek().text != "(" && peek().text != ")")
        return error("ParseUnexpectedOperator", "Unexpected operator found " + describe(peek()));
    return error("ParseUnexpectedToken", "Unexpected token found " + describe(peek()));
}

bool Parser::expectSymbol(std::string_view symbol, std::string_view code)
{
    if (takeSymbol(symbol))
        return true;
    error(code, "Expected '" + std::string(symbol) + "', found " + describe(peek()));
    return false;
}

ExpressionPtr Parser::make(Kind kind, std::vector<ExpressionPtr> arguments)
{
    auto expression = std::make_unique<Expression>();
    expression->kind = kind;
    for (const ExpressionPtr &argument : arguments)
        expression->depth = std::max(expression->depth, argument->depth + 1);
    expression->arguments = std::move(arguments);
    return expression;
}

ExpressionPtr Parser::join(Kind kind, ExpressionPtr a, ExpressionPtr b)
{
    if (!a || !b)
        return nullptr;
    std::vector<ExpressionPtr> arguments;
    arguments.push_back(std::move(a));
    arguments.push_back(std::move(b));
    return checked(make(kind, std::move(arguments)));
}

ExpressionPtr Parser::join(Kind kind, ExpressionPtr a)
{
    if (!a)
        return nullptr;
    std::vector<ExpressionPtr> arguments;
    arguments.push_back(std::move(a));
    return checked(make(kind, std::move(arguments)));
}

void Parser::parseStatement(Statement &statement)
{
    if (!takeKeyword("SELECT")) {
        error("ParseUnexpectedToken", "Unexpected token found " + describe(peek()));
        return;
    }
    if (peek().isKeyword("FROM")) {
        error("ParseEmptySelect", "Found empty SELECT list");
        return;
    }
    if (peek().isKeyword("DISTINCT")) {
        error("UnsupportedSqlOperation");
        return;
    }
    do {
        parseItem(statement);
    } while (!m_error && takeSymbol(","));
    if (m_error)
        return;
    if (!takeKeyword("FROM")) {
        if (peek().kind == Token::Kind::End)
            error("ParseSelectMissingFrom", "Missing FROM after SELECT list");
        else
            unexpected();
        return;
    }
    parseFrom(statement);
    if (!m_error && takeKeyword("WHERE")) {
        const bool before = m_aggregates;
        statement.where = parseExpression();
        if (!m_error && m_aggregates != before)
            error("UnsupportedSqlStructure");
    }
    if (!m_error && takeKeyword("LIMIT"))
        parseLimit(statement);
    statement.aggregates = m_aggregates;
    if (m_error || peek().kind == Token::Kind::End)
        return;
    if (peek().isKeyword("GROUP"))
        error("ParseExpectedIdentForGroupName", "GROUP is not supported in the SQL expression, found");
    else
        unexpected();
}

void Parser::parseItem(Statement &statement)
{
    SelectItem item;
    if (takeSymbol("*")) {
        if (!statement.items.empty() || peek().isSymbol(",")) {
            error("ParseAsteriskIsNotAloneInSelectList", "Other expressions are not allowed in the SELECT list when '*' is used without dot notation");
            return;
        }
    } else if (peek().kind == Token::Kind::Identifier && peek(1).isSymbol(".") && peek(2).isSymbol("*")) {
        m_stars.push_back(peek());
        m_at += 3;
    } else {
        item.expression = parseExpression();
        if (m_error)
            return;
        item.alias = parseAlias(nullptr);
    }
    statement.items.push_back(std::move(item));
}

std::optional<std::string> Parser::parseAlias(bool *exact)
{
    const bool as = takeKeyword("AS");
    if (peek().kind == Token::Kind::Identifier) {
        if (exact)
            *exact = peek().quoted;
        return next().text;
    }
    if (as)
        error("ParseExpectedIdentForAlias", "Expected identifier for alias, found " + describe(peek()));
    return std::nullopt;
}

void Parser::parseFrom(Statement &statement)
{
    static constexpr std::string_view joins[] = {"JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL"};
    if (peek().kind != Token::Kind::Identifier) {
        if (peek().isSymbol("("))
            error("UnsupportedSqlStructure");
        else
            unexpected();
        return;
    }
    const bool known = equalsIgnoreCase(peek().text, "S3Object")
        || (m_archive && (equalsIgnoreCase(peek().text, "Object") || equalsIgnoreCase(peek().text, "archive")));
    if (!known) {
        error("InvalidDataSource");
        return;
    }
    statement.table = next().text;
    const bool root = peek().isSymbol("[") && peek(1).isSymbol("*") && peek(2).isSymbol("]");
    m_at += root ? 3 : 0;
    statement.from = parseSteps();
    if (m_error)
        return;
    if (!root && !statement.from.empty()) {
        error("InvalidKeyPath");
        return;
    }
    statement.alias = parseAlias(&statement.aliasExact);
    if (m_error)
        return;
    if (peek().isSymbol(","))
        error("MultipleDataSourcesUnsupported");
    else if (peek().kind == Token::Kind::Keyword && std::find(std::begin(joins), std::end(joins), peek().text) != std::end(joins))
        error("ParseMalformedJoin", "JOIN is not supported in the SQL expression, found " + describe(peek()));
    // `alias.*` must name what there is.
    for (const Token &star : m_stars) {
        const std::string_view name = statement.alias ? std::string_view(*statement.alias) : std::string_view(statement.table);
        if (!m_error && !equalsIgnoreCase(star.text, name))
            m_error = selectError("InvalidTableAlias", withPlace("The SQL expression contains an invalid table alias", star));
    }
}

void Parser::parseLimit(Statement &statement)
{
    const auto number = peek().kind == Token::Kind::Number ? parseInteger(peek().text) : std::nullopt;
    if (!number) {
        error("ParseExpectedNumber", "Expected number after LIMIT, found " + describe(peek()));
        return;
    }
    next();
    statement.limit = number;
}

std::vector<PathStep> Parser::parseSteps()
{
    std::vector<PathStep> steps;
    while (!m_error) {
        if (takeSymbol(".")) {
            if (takeSymbol("*"))
                steps.push_back({PathStep::Kind::AnyMember});
            else if (peek().kind == Token::Kind::Identifier)
                steps.push_back({PathStep::Kind::Name, peek().text, next().quoted});
            else
                error("ParseInvalidPathComponent",
                      "Invalid path component, expecting either an identifier or star, got: " + describe(peek()));
        } else if (takeSymbol("[")) {
            const Token &inside = next();
            if (inside.isSymbol("*")) {
                steps.push_back({PathStep::Kind::AnyElement});
            } else if (inside.kind == Token::Kind::String) {
                steps.push_back({PathStep::Kind::Name, inside.text, true});
            } else if (const auto index = inside.kind == Token::Kind::Number ? parseInteger(inside.text) : std::nullopt) {
                steps.push_back({PathStep::Kind::Index, {}, false, *index});
            } else {
                error("ParseInvalidPathComponent", "Invalid path component, got: " + describe(inside));
                break;
            }
            expectSymbol("]", "ParseExpectedTokenType");
        } else {
            break;
        }
    }
    return steps;
}

ExpressionPtr Parser::parseExpression()
{
    if (++m_depth > maxDepth)
        return error("UnsupportedSqlStructure");
    ExpressionPtr left = parseAnd();
    while (left && takeKeyword("OR"))
        left = join(Kind::Or, std::move(left), parseAnd());
    --m_depth;
    return left;
}

ExpressionPtr Parser::parseAnd()
{
    ExpressionPtr left = parseNot();
    while (left && takeKeyword("AND"))
        left = join(Kind::And, std::move(left), parseNot());
    return left;
}

ExpressionPtr Parser::parseNot()
{
    int count = 0;
    while (takeKeyword("NOT"))
        ++count;
    if (count > maxDepth)
        return error("UnsupportedSqlStructure");
    ExpressionPtr expression = parseComparison();
    for (; expression && count > 0; --count)
        expression = join(Kind::Not, std::move(expression));
    return expression;
}

ExpressionPtr Parser::parseComparison()
{
    static constexpr std::pair<std::string_view, Kind> operators[] = {
        {"=", Kind::Equal}, {"<>", Kind::NotEqual}, {"!=", Kind::NotEqual}, {"<", Kind::Less},
        {"<=", Kind::LessEqual}, {">", Kind::Greater}, {">=", Kind::GreaterEqual}};
    ExpressionPtr left = parseMembership();
    while (left && peek().kind == Token::Kind::Symbol) {
        const auto found = std::find_if(std::begin(operators), std::end(operators), [&](const auto &entry) { return peek().text == entry.first; });
        if (found == std::end(operators))
            break;
        next();
        left = join(found->second, std::move(left), parseMembership());
    }
    return left;
}

ExpressionPtr Parser::parseMembership()
{
    ExpressionPtr left = parseSum();
    while (left) {
        const bool negated = peek().isKeyword("NOT")
            && (peek(1).isKeyword("IN") || peek(1).isKeyword("BETWEEN") || peek(1).isKeyword("LIKE"));
        m_at += negated ? 1 : 0;
        if (takeKeyword("IN"))
            left = parseIn(std::move(left));
        else if (takeKeyword("BETWEEN"))
            left = parseBetween(std::move(left));
        else if (takeKeyword("LIKE"))
            left = parseLike(std::move(left));
        else if (takeKeyword("IS"))
            left = parseIs(std::move(left));
        else
            break;
        if (left && negated)
            left->negated = !left->negated;
    }
    return left;
}

ExpressionPtr Parser::parseIn(ExpressionPtr value)
{
    if (!expectSymbol("(", "ParseExpectedLeftParenValueConstructor"))
        return nullptr;
    std::vector<ExpressionPtr> arguments;
    arguments.push_back(std::move(value));
    do {
        arguments.push_back(parseExpression());
    } while (!m_error && takeSymbol(","));
    if (m_error || !expectSymbol(")", "ParseExpectedTokenType"))
        return nullptr;
    return checked(make(Kind::In, std::move(arguments)));
}

ExpressionPtr Parser::parseBetween(ExpressionPtr value)
{
    ExpressionPtr low = parseSum();
    if (!low)
        return nullptr;
    if (!takeKeyword("AND"))
        return error("ParseExpectedKeyword", "Expected AND after BETWEEN, found " + describe(peek()));
    ExpressionPtr between = join(Kind::Between, std::move(value), std::move(low));
    return withArgument(std::move(between), parseSum());
}

ExpressionPtr Parser::parseLike(ExpressionPtr value)
{
    ExpressionPtr like = join(Kind::Like, std::move(value), parseSum());
    if (like && takeKeyword("ESCAPE"))
        return withArgument(std::move(like), parseSum());
    return like;
}

ExpressionPtr Parser::withArgument(ExpressionPtr expression, ExpressionPtr argument)
{
    if (!expression || !argument)
        return nullptr;
    expression->depth = std::max(expression->depth, argument->depth + 1);
    expression->arguments.push_back(std::move(argument));
    return checked(std::move(expression));
}

ExpressionPtr Parser::parseIs(ExpressionPtr value)
{
    const bool negated = takeKeyword("NOT");
    static constexpr std::pair<std::string_view, Kind> words[] = {
        {"NULL", Kind::IsNull}, {"MISSING", Kind::IsMissing}, {"TRUE", Kind::IsTrue}, {"FALSE", Kind::IsFalse}};
    for (const auto &[word, kind] : words) {
        if (takeKeyword(word)) {
            ExpressionPtr expression = join(kind, std::move(value));
            if (expression)
                expression->negated = negated;
            return expression;
        }
    }
    return error("ParseExpectedTypeName", "Expected type name, found " + describe(peek()));
}

ExpressionPtr Parser::parseSum()
{
    ExpressionPtr left = parseProduct();
    while (left) {
        if (takeSymbol("+"))
            left = join(Kind::Add, std::move(left), parseProduct());
        else if (takeSymbol("-"))
            left = join(Kind::Subtract, std::move(left), parseProduct());
        else if (takeSymbol("||"))
            left = join(Kind::Concatenate, std::move(left), parseProduct());
        else
            break;
    }
    return left;
}

ExpressionPtr Parser::parseProduct()
{
    ExpressionPtr left = parseUnary();
    while (left) {
        if (takeSymbol("*"))
            left = join(Kind::Multiply, std::move(left), parseUnary());
        else if (takeSymbol("/"))
            left = join(Kind::Divide, std::move(left), parseUnary());
        else if (takeSymbol("%"))
            left = join(Kind::Modulo, std::move(left), parseUnary());
        else
            break;
    }
    return left;
}

ExpressionPtr Parser::parseUnary()
{
    int minuses = 0;
    int signs = 0;
    for (; peek().isSymbol("-") || peek().isSymbol("+"); ++signs)
        minuses += next().text == "-" ? 1 : 0;
    if (signs > maxDepth)
        return error("UnsupportedSqlStructure");
    ExpressionPtr expression = parsePrimary();
    for (; expression && minuses > 0; --minuses)
        expression = join(Kind::Negate, std::move(expression));
    return expression;
}

Expected<Statement> parse(std::string_view sql, bool archive)
{
    if (sql.size() > maxSqlBytes)
        return fail(selectError("ExpressionTooLong"));
    auto tokens = tokenize(sql);
    if (!tokens)
        return fail(std::move(tokens.error()));
    return Parser(std::move(*tokens), archive).run();
}

} // namespace nephoscope::select
