#include "select/Lexer.h"

#include "select/SelectErrors.h"

#include <algorithm>

namespace nephoscope::select {

namespace {

/// The reserved words of the SQL reference, sorted; as names they must be in double quotes.
constexpr std::string_view keywords[] = {
    "ABSOLUTE", "ACTION", "ADD", "ALL", "ALLOCATE", "ALTER", "AND", "ANY", "ARE", "AS", "ASC", "ASSERTION", "AT", "AUTHORIZATION",
    "AVG", "BAG", "BEGIN", "BETWEEN", "BIT", "BIT_LENGTH", "BLOB", "BOOL", "BOOLEAN", "BOTH", "BY", "CASCADE", "CASCADED", "CASE",
    "CAST", "CATALOG", "CHAR", "CHARACTER", "CHARACTER_LENGTH", "CHAR_LENGTH", "CHECK", "CLOB", "CLOSE", "COALESCE", "COLLATE",
    "COLLATION", "COLUMN", "COMMIT", "CONNECT", "CONNECTION", "CONSTRAINT", "CONSTRAINTS", "CONTINUE", "CONVERT", "CORRESPONDING",
    "COUNT", "CREATE", "CROSS", "CURRENT", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", "CURSOR", "DATE",
    "DAY", "DEALLOCATE", "DEC", "DECIMAL", "DECLARE", "DEFAULT", "DEFERRABLE", "DEFERRED", "DELETE", "DESC", "DESCRIBE", "DESCRIPTOR",
    "DIAGNOSTICS", "DISCONNECT", "DISTINCT", "DOMAIN", "DOUBLE", "DROP", "ELSE", "END", "ESCAPE", "EXCEPT", "EXCEPTION", "EXEC",
    "EXECUTE", "EXISTS", "EXTERNAL", "EXTRACT", "FALSE", "FETCH", "FIRST", "FLOAT", "FOR", "FOREIGN", "FOUND", "FROM", "FULL", "GET",
    "GLOBAL", "GO", "GOTO", "GRANT", "GROUP", "HAVING", "HOUR", "IDENTITY", "IMMEDIATE", "IN", "INDICATOR", "INITIALLY", "INNER",
    "INPUT", "INSENSITIVE", "INSERT", "INT", "INTEGER", "INTERSECT", "INTERVAL", "INTO", "IS", "ISOLATION", "JOIN", "KEY", "LANGUAGE",
    "LAST", "LEADING", "LEFT", "LEVEL", "LIKE", "LIMIT", "LIST", "LOCAL", "LOWER", "MATCH", "MAX", "MIN", "MINUTE", "MISSING",
    "MODULE", "MONTH", "NAMES", "NATIONAL", "NATURAL", "NCHAR", "NEXT", "NO", "NOT", "NULL", "NULLIF", "NUMERIC", "OCTET_LENGTH", "OF",
    "ON", "ONLY", "OPEN", "OPTION", "OR", "ORDER", "OUTER", "OUTPUT", "OVERLAPS", "PAD", "PARTIAL", "PIVOT", "POSITION", "PRECISION",
    "PREPARE", "PRESERVE", "PRIMARY", "PRIOR", "PRIVILEGES", "PROCEDURE", "PUBLIC", "READ", "REAL", "REFERENCES", "RELATIVE",
    "RESTRICT", "REVOKE", "RIGHT", "ROLLBACK", "ROWS", "SCHEMA", "SCROLL", "SECOND", "SECTION", "SELECT", "SESSION", "SESSION_USER",
    "SET", "SEXP", "SIZE", "SMALLINT", "SOME", "SPACE", "SQL", "SQLCODE", "SQLERROR", "SQLSTATE", "STRING", "STRUCT", "SUBSTRING",
    "SUM", "SYMBOL", "SYSTEM_USER", "TABLE", "TEMPORARY", "THEN", "TIME", "TIMESTAMP", "TIMEZONE_HOUR", "TIMEZONE_MINUTE", "TO",
    "TRAILING", "TRANSACTION", "TRANSLATE", "TRANSLATION", "TRIM", "TRUE", "TUPLE", "UNION", "UNIQUE", "UNKNOWN", "UNPIVOT", "UPDATE",
    "UPPER", "USAGE", "USER", "USING", "VALUE", "VALUES", "VARCHAR", "VARYING", "VIEW", "WHEN", "WHENEVER", "WHERE", "WITH", "WORK",
    "WRITE", "YEAR", "ZONE"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
}

class Scanner
{
public:
    explicit Scanner(std::string_view sql) : m_sql(sql) {}

    Expected<std::vector<Token>> run()
    {
        std::vector<Token> tokens;
        for (;;) {
            skipBlanks();
            Token token;
            token.line = m_line;
            token.column = static_cast<int>(m_at - m_lineStart) + 1;
            if (m_at == m_sql.size()) {
                tokens.push_back(token);
                return tokens;
            }
            if (auto scanned = scan(token); !scanned)
                return fail(std::move(scanned.error()));
            tokens.push_back(std::move(token));
        }
    }

private:
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_sql.size() ? m_sql[m_at + ahead] : '\0'; }

    void advance()
    {
        if (m_sql[m_at++] == '\n') {
            ++m_line;
            m_lineStart = m_at;
        }
    }

    void skipBlanks()
    {
        while (m_at < m_sql.size()) {
            const char c = peek();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                advance();
            } else if (c == '-' && peek(1) == '-') {
                while (m_at < m_sql.size() && peek() != '\n')
                    advance();
            } else if (c == '/' && peek(1) == '*' && m_sql.find("*/", m_at + 2) != std::string_view::npos) {
                const std::size_t end = m_sql.find("*/", m_at + 2) + 2;
                while (m_at < end)
                    advance();
            } else {
                return;
            }
        }
    }

    /// Text up to the closing quote, which is doubled inside.
    bool quotedText(char quote, std::string &out)
    {
        advance();
        while (m_at < m_sql.size()) {
            const char c = peek();
            advance();
            if (c != quote) {
                out += c;
            } else if (peek() == quote) {
                out += quote;
                advance();
            } else {
                return true;
            }
        }
        return false;
    }

    void number(Token &token)
    {
        token.kind = Token::Kind::Number;
        const std::size_t start = m_at;
        while (isDigit(peek()))
            ++m_at;
        if (peek() == '.') {
            ++m_at;
            while (isDigit(peek()))
                ++m_at;
        }
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
        if ((peek() == 'e' || peek() == 'E') && isDigit(peek(sign))) {
            m_at += sign;
            while (isDigit(peek()))
                ++m_at;
        }
        token.text = m_sql.substr(start, m_at - start);
    }

    Expected<void> scan(Token &token)
    {
        const char c = peek();
        if (isNameStart(c)) {
            const std::size_t start = m_at;
            while (isNameStart(peek()) || isDigit(peek()))
                ++m_at;
            token.text = m_sql.substr(start, m_at - start);
            std::string word = upper(token.text);
            token.kind = Token::Kind::Identifier;
            if (std::binary_search(std::begin(keywords), std::end(keywords), word)) {
                token.kind = Token::Kind::Keyword;
                token.text = std::move(word);
            }
            return {};
        }
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number(token);
            // `1abc` is neither a number nor a name.
            if (isNameStart(peek()))
                return fail(selectError("LexerInvalidLiteral", withPlace("Invalid literal", token)));
            return {};
        }
        switch (c) {
        case '\'':
            token.kind = Token::Kind::String;
            if (!quotedText(c, token.text))
                return fail(selectError("LexerInvalidLiteral", withPlace("Unterminated string literal", token)));
            return {};
        case '"':
            token.kind = Token::Kind::Identifier;
            token.quoted = true;
            if (!quotedText(c, token.text))
                return fail(selectError("LexerInvalidLiteral", withPlace("Unterminated quoted identifier", token)));
            return {};
        case '`':
            token.kind = Token::Kind::Ion;
            if (!quotedText(c, token.text))
                return fail(selectError("LexerInvalidIONLiteral", withPlace("Unterminated Ion literal", token)));
            return {};
        default:
            break;
        }
        token.kind = Token::Kind::Symbol;
        static constexpr std::string_view pairs[] = {"<=", ">=", "<>", "!=", "||"};
        for (const std::string_view pair : pairs) {
            if (m_sql.substr(m_at, 2) == pair) {
                token.text = pair;
                m_at += 2;
                return {};
            }
        }
        static constexpr std::string_view singles = "+-*/%=<>().,[]";
        if (singles.find(c) == std::string_view::npos)
            return fail(selectError("LexerInvalidChar", withPlace("Invalid character", token)));
        token.text = c;
        ++m_at;
        return {};
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
};

} // namespace

Expected<std::vector<Token>> tokenize(std::string_view sql)
{
    return Scanner(sql).run();
}

std::string withPlace(std::string text, const Token &token)
{
    return std::move(text) + " at line " + std::to_string(token.line) + ", column " + std::to_string(token.column) + '.';
}

std::string describe(const Token &token)
{
    switch (token.kind) {
    case Token::Kind::End:
        return "EOF";
    case Token::Kind::Identifier:
        return "IDENTIFIER:" + token.text;
    case Token::Kind::Keyword:
        return "KEYWORD:" + token.text;
    case Token::Kind::String:
    case Token::Kind::Number:
    case Token::Kind::Ion:
        return "LITERAL:" + token.text;
    case Token::Kind::Symbol:
        break;
    }
    return "OPERATOR:" + token.text;
}

} // namespace nephoscope::select
