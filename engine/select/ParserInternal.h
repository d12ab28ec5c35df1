#pragma once

#include "select/Lexer.h"
#include "select/Parser.h"
#include "select/SelectErrors.h"

#include <algorithm>
#include <utility>

namespace nephoscope::select {

/// Trees are walked recursively: by the parser, the compiler and for every record.
inline constexpr int maxDepth = 250;

/// Recursive descent. The first error stays in m_error, and everything returns null from there on.
class Parser
{
public:
    Parser(std::vector<Token> tokens, bool archive) : m_tokens(std::move(tokens)), m_archive(archive) {}

    Expected<Statement> run();

private:
    using Kind = Expression::Kind;

    const Token &peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    const Token &next() { return m_tokens[m_at < m_tokens.size() - 1 ? m_at++ : m_at]; }
    bool takeSymbol(std::string_view symbol)
    {
        const bool found = peek().isSymbol(symbol);
        m_at += found ? 1 : 0;
        return found;
    }
    bool takeKeyword(std::string_view keyword)
    {
        const bool found = peek().isKeyword(keyword);
        m_at += found ? 1 : 0;
        return found;
    }

    std::nullptr_t error(std::string_view code, std::string text)
    {
        if (!m_error)
            m_error = selectError(code, withPlace(std::move(text), peek()));
        return nullptr;
    }
    std::nullptr_t error(std::string_view code)
    {
        if (!m_error)
            m_error = selectError(code);
        return nullptr;
    }
    std::nullptr_t unexpected();
    bool expectSymbol(std::string_view symbol, std::string_view code);
    static ExpressionPtr make(Kind kind, std::vector<ExpressionPtr> arguments = {});
    /// Null when an argument is missing or the tree grows too deep.
    ExpressionPtr join(Kind kind, ExpressionPtr a, ExpressionPtr b);
    ExpressionPtr join(Kind kind, ExpressionPtr a);
    ExpressionPtr checked(ExpressionPtr expression)
    {
        if (expression && expression->depth > maxDepth)
            return error("UnsupportedSqlStructure");
        return expression;
    }

    void parseStatement(Statement &statement);
    void parseItem(Statement &statement);

    /// `AS name`, `name`, or nothing.
    std::optional<std::string> parseAlias(bool *exact);
    void parseFrom(Statement &statement);
    void parseLimit(Statement &statement);

    /// The steps behind a name. Wildcards are for FROM; expressions refuse them.
    std::vector<PathStep> parseSteps();
    ExpressionPtr parseExpression();
    ExpressionPtr parseAnd();
    ExpressionPtr parseNot();
    ExpressionPtr parseComparison();

    /// IN, BETWEEN, LIKE, IS.
    ExpressionPtr parseMembership();
    ExpressionPtr parseIn(ExpressionPtr value);
    ExpressionPtr parseBetween(ExpressionPtr value);
    ExpressionPtr parseLike(ExpressionPtr value);
    ExpressionPtr withArgument(ExpressionPtr expression, ExpressionPtr argument);
    ExpressionPtr parseIs(ExpressionPtr value);
    ExpressionPtr parseSum();
    ExpressionPtr parseProduct();
    ExpressionPtr parseUnary();
    ExpressionPtr literal(Value value);
    ExpressionPtr textLiteral(std::string text);
    ExpressionPtr parsePrimary();
    ExpressionPtr parsePath();
    ExpressionPtr parseIon();
    ExpressionPtr parseKeyword();
    ExpressionPtr parseAggregate();
    ExpressionPtr parseCall();
    bool parseDatePart(Expression &call, bool zones);
    ExpressionPtr parseExtract();
    ExpressionPtr parseSubstring();

    /// Becomes a call of TRIM, TRIM_LEADING or TRIM_TRAILING with one argument, or two: the text, the characters.
    ExpressionPtr parseTrim();
    ExpressionPtr parseCase();
    ExpressionPtr parseCast();
    bool parseType(Expression &cast);
    bool parseTypeNumbers(Expression &cast, int most);

    std::vector<Token> m_tokens;
    const bool m_archive;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_aggregates = false;
    bool m_aggregating = false;
    std::vector<Token> m_stars; ///< the aliases of `alias.*`
    std::optional<Error> m_error;
};

} // namespace nephoscope::select
