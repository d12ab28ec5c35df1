#include "services/logs/InsightsLexer.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>

namespace nephoscope::logs {

namespace {

using Token = InsightsToken;

class Lexer
{
public:
    Lexer(std::string_view text, InsightsProblem &problem) : m_text(text), m_problem(problem) {}

    std::vector<Token> tokens()
    {
        std::vector<Token> out;
        do {
            out.push_back(next(out));
        } while (out.back().type != Token::Type::End && !m_problem.any());
        out.back().type = Token::Type::End;
        return out;
    }

private:
    char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    static bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '@' || c == '.' || static_cast<unsigned char>(c) >= 0x80; }

    Token next(const std::vector<Token> &before)
    {
        for (; m_at < m_text.size() && (std::isspace(static_cast<unsigned char>(m_text[m_at])) || m_text[m_at] == '#'); ++m_at) {
            if (m_text[m_at] == '#')
                m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1);
        }
        Token token;
        token.begin = m_at;
        const char c = at(m_at);
        if (m_at >= m_text.size()) {
        } else if (c == '"' || c == '\'' || c == '`') {
            quoted(token, c);
            if (c == '`')
                token.type = Token::Type::Word;
        } else if (c == '/' && startsRegex(before)) {
            quoted(token, '/');
            token.type = Token::Type::Regex;
        } else if (std::isdigit(static_cast<unsigned char>(c))) {
            number(token);
        } else if (isWord(c)) {
            while (isWord(at(m_at)))
                token.text += m_text[m_at++];
            token.type = Token::Type::Word;
        } else {
            symbol(token);
        }
        token.end = m_at;
        return token;
    }
    void quoted(Token &token, char mark)
    {
        token.type = Token::Type::Quoted;
        for (++m_at; at(m_at) != mark; ++m_at) {
            if (m_at >= m_text.size())
                return m_problem.note("missing closing quote", token.begin);
            if (m_text[m_at] == '\\' && (at(m_at + 1) == mark || (mark != '/' && at(m_at + 1) == '\\')))
                ++m_at;
            token.text += m_text[m_at];
        }
        ++m_at;
    }
    /// A slash is a division only behind a value.
    static bool startsRegex(const std::vector<Token> &before)
    {
        if (before.empty())
            return true;
        const Token &last = before.back();
        if (last.type == Token::Type::Word) {
            const std::string word = toLower(last.text);
            return word == "like" || word == "parse" || (before.size() > 1 && toLower(before[before.size() - 2].text) == "parse");
        }
        return last.type == Token::Type::Symbol && last.text != ")" && last.text != "]";
    }
    void number(Token &token)
    {
        const auto read = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), token.number, std::chars_format::fixed);
        m_at = std::size_t(read.ptr - m_text.data());
        token.type = Token::Type::Number;
        std::string unit;
        while (std::isalpha(static_cast<unsigned char>(at(m_at))))
            unit += m_text[m_at++];
        if (unit.empty())
            return;
        static const std::map<std::string, double, std::less<>> units{{"ms", 1}, {"s", 1e3}, {"m", 6e4}, {"h", 3.6e6}, {"d", 8.64e7}, {"w", 6.048e8}};
        const auto found = units.find(unit);
        if (found == units.end())
            return m_problem.note("unknown unit of time " + unit, token.begin);
        token.type = Token::Type::Duration;
        token.number *= found->second;
    }
    void symbol(Token &token)
    {
        static constexpr std::array<std::string_view, 5> pairs{"!=", "<=", ">=", "=~", "<>"};
        token.type = Token::Type::Symbol;
        token.text = m_text.substr(m_at, 2);
        if (std::find(pairs.begin(), pairs.end(), token.text) == pairs.end())
            token.text.resize(1);
        if (std::string_view("!=<>~|,()[]+-*/%^").find(token.text.front()) == std::string_view::npos)
            m_problem.note("unexpected symbol " + token.text, m_at);
        m_at += token.text.size();
    }

    std::string_view m_text;
    InsightsProblem &m_problem;
    std::size_t m_at = 0;
};

} // namespace

std::vector<InsightsToken> insightsTokens(std::string_view query, InsightsProblem &problem) { return Lexer(query, problem).tokens(); }

} // namespace nephoscope::logs
