#include "core/Text.h"
#include "services/logs/InsightsLexer.h"
#include "services/logs/InsightsQuery.h"

#include <algorithm>
#include <array>

namespace nephoscope::logs {

namespace {

using Expression = InsightsExpression;
using Kind = Expression::Kind;
using Token = InsightsToken;

/// `*` of a glob stands for what is found.
std::string regexOfGlob(const std::string &glob)
{
    QString out;
    const QStringList parts = QString::fromStdString(glob).split(u'*');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            out += i + 1 == parts.size() && parts[i].isEmpty() ? QStringLiteral("(.*)") : QStringLiteral("(.*?)");
        out += QRegularExpression::escape(parts[i]);
    }
    return out.toStdString();
}

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text), m_tokens(insightsTokens(text, m_problem)) {}

    const InsightsProblem &problem() const { return m_problem; }
    InsightsQuery query()
    {
        InsightsQuery query;
        int summed = 0;
        do {
            query.commands.push_back(command());
            const auto kind = query.commands.back().kind;
            if (kind == InsightsCommand::Kind::Stats && ++summed > mostStats)
                refuse("a query has at most two stats", peek().begin);
        } while (takeSymbol("|"));
        if (!isEnd())
            refuse("unexpected symbol " + peek().text, peek().begin);
        return query;
    }

private:
    static constexpr int deepest = 100; ///< expressions in one another
    static constexpr int mostStats = 2;

    /// Ends the reading.
    void refuse(const std::string &what, std::size_t at)
    {
        m_problem.note(what, at);
        m_at = m_tokens.size() - 1;
    }
    /// The end is never passed.
    Token take()
    {
        Token token = peek();
        m_at += !isEnd();
        return token;
    }
    std::shared_ptr<const QRegularExpression> regexOf(const std::string &text, std::size_t at)
    {
        auto regex = std::make_shared<QRegularExpression>(QString::fromStdString(text));
        if (!regex->isValid())
            refuse("invalid regular expression: " + regex->errorString().toStdString(), at);
        return regex;
    }
    const Token &peek() const { return m_tokens[m_at]; }
    bool isEnd() const { return peek().type == Token::Type::End; }
    bool isWord(std::string_view word) const { return peek().type == Token::Type::Word && equalsIgnoreCase(peek().text, word); }
    bool takeWord(std::string_view word)
    {
        const bool found = isWord(word);
        m_at += found;
        return found;
    }
    bool takeSymbol(std::string_view symbol)
    {
        const bool found = peek().type == Token::Type::Symbol && peek().text == symbol;
        m_at += found;
        return found;
    }
    void needSymbol(std::string_view symbol)
    {
        if (!takeSymbol(symbol))
            refuse("missing " + std::string(symbol), peek().begin);
    }
    std::string needName()
    {
        if (peek().type != Token::Type::Word) {
            refuse("missing name", peek().begin);
            return {};
        }
        return take().text;
    }

    InsightsCommand command()
    {
        using Of = InsightsCommand::Kind;
        const std::size_t place = peek().begin;
        const std::string word = toLower(needName());
        InsightsCommand out;
        if (word == "fields" || word == "display" || word == "dedup") {
            out.kind = word == "fields" ? Of::Fields : word == "display" ? Of::Display : Of::Dedup;
            out.columns = columns(word == "fields");
        } else if (word == "filter") {
            out.kind = Of::Filter;
            out.columns = {{expression(), {}}};
        } else if (word == "stats") {
            out.kind = Of::Stats;
            out.columns = columns(true);
            if (takeWord("by"))
                out.by = columns(true);
            for (const InsightsColumn &column : out.columns) {
                if (!column.expression.isAggregate())
                    refuse("stats needs functions of many events, such as count(*)", place);
            }
        } else if (word == "sort") {
            out.kind = Of::Sort;
            do {
                out.columns.push_back({expression(), {}});
                out.columns.back().descending = takeWord("desc");
                takeWord("asc");
            } while (takeSymbol(","));
        } else if (word == "limit" || word == "head") {
            out.kind = Of::Limit;
            const Token number = take();
            if (number.type != Token::Type::Number || number.number < 1)
                refuse("limit needs a number", number.begin);
            else
                out.limit = std::size_t(std::min(number.number, 1e6));
        } else if (word == "parse") {
            out = parsing();
        } else {
            refuse("unexpected symbol " + word, place);
        }
        if (out.kind != Of::Stats) {
            for (const InsightsColumn &column : out.columns) {
                if (column.expression.isAggregate() && out.kind != Of::Sort)
                    refuse(column.expression.source + " belongs to stats", place);
            }
        }
        return out;
    }
    InsightsCommand parsing()
    {
        InsightsCommand out;
        out.kind = InsightsCommand::Kind::Parse;
        Expression from{.kind = Kind::Field, .name = "@message", .source = "@message"};
        if (peek().type == Token::Type::Word)
            from.name = from.source = needName();
        out.columns = {{std::move(from), {}}};
        const Token pattern = take();
        if (pattern.type != Token::Type::Quoted && pattern.type != Token::Type::Regex) {
            refuse("parse needs a pattern in quotes or between slashes", pattern.begin);
            return out;
        }
        const bool glob = pattern.type == Token::Type::Quoted;
        out.regex = regexOf(glob ? regexOfGlob(pattern.text) : pattern.text, pattern.begin);
        if (takeWord("as")) {
            do {
                out.names.push_back(needName());
            } while (takeSymbol(","));
        }
        if (glob && out.names.size() != std::size_t(std::count(pattern.text.begin(), pattern.text.end(), '*')))
            refuse("parse needs as many names as the pattern has *", pattern.begin);
        return out;
    }
    std::vector<InsightsColumn> columns(bool named)
    {
        std::vector<InsightsColumn> out;
        do {
            Expression each = expression();
            std::string name = each.kind == Kind::Field ? each.name : each.source;
            if (named && takeWord("as"))
                name = needName();
            out.push_back({std::move(each), std::move(name)});
        } while (takeSymbol(","));
        return out;
    }

    Expression expression() { return deeper([this] { return either(); }); }
    template <class Next>
    Expression deeper(Next next)
    {
        if (++m_depth > deepest)
            refuse("too many parts in one another", peek().begin);
        Expression out = next();
        --m_depth;
        return out;
    }
    Expression either() { return chain([this] { return both(); }, {{"or", Kind::Or}}); }
    Expression both() { return chain([this] { return inverted(); }, {{"and", Kind::And}}); }
    Expression inverted()
    {
        const std::size_t begin = peek().begin;
        if (!takeWord("not"))
            return comparison();
        return made(begin, {.kind = Kind::Not, .parts = {deeper([this] { return inverted(); })}});
    }
    Expression comparison()
    {
        const std::size_t begin = peek().begin;
        Expression left = sum();
        const std::size_t before = m_at;
        const bool negated = takeWord("not");
        if (takeWord("like") || (!negated && takeSymbol("=~")))
            return negatedIf(negated, like(begin, std::move(left)));
        if (takeWord("in")) {
            Expression list{.kind = Kind::In, .parts = {std::move(left)}};
            needSymbol("[");
            do {
                list.parts.push_back(sum());
            } while (takeSymbol(","));
            needSymbol("]");
            return negatedIf(negated, made(begin, std::move(list)));
        }
        m_at = before;
        static constexpr std::pair<std::string_view, Kind> tests[] = {{"=", Kind::Equal}, {"!=", Kind::NotEqual}, {"<>", Kind::NotEqual}, {"<=", Kind::LessOrEqual}, {">=", Kind::GreaterOrEqual}, {"<", Kind::Less}, {">", Kind::Greater}};
        for (const auto &[symbol, kind] : tests) {
            if (takeSymbol(symbol)) {
                Expression right = sum();
                return made(begin, {.kind = kind, .parts = {std::move(left), std::move(right)}});
            }
        }
        return left;
    }
    Expression like(std::size_t begin, Expression left)
    {
        Expression out{.kind = Kind::Like, .parts = {std::move(left)}};
        if (peek().type == Token::Type::Regex) {
            const Token pattern = take();
            out.regex = regexOf(pattern.text, pattern.begin);
        } else {
            out.parts.push_back(sum());
        }
        return made(begin, std::move(out));
    }
    Expression negatedIf(bool negated, Expression of)
    {
        if (!negated)
            return of;
        std::string source = of.source;
        return {.kind = Kind::Not, .source = std::move(source), .parts = {std::move(of)}};
    }
    Expression sum() { return chain([this] { return product(); }, {{"+", Kind::Add}, {"-", Kind::Subtract}}); }
    Expression product() { return chain([this] { return power(); }, {{"*", Kind::Multiply}, {"/", Kind::Divide}, {"%", Kind::Modulo}}); }
    Expression power() { return chain([this] { return unary(); }, {{"^", Kind::Power}}); }
    Expression unary()
    {
        const std::size_t begin = peek().begin;
        if (!takeSymbol("-"))
            return primary();
        return made(begin, {.kind = Kind::Minus, .parts = {deeper([this] { return unary(); })}});
    }
    Expression primary()
    {
        const Token token = take();
        switch (token.type) {
        case Token::Type::Number:
        case Token::Type::Duration:
            return made(token.begin, {.value = token.number});
        case Token::Type::Quoted:
            return made(token.begin, {.value = token.text});
        case Token::Type::Word:
            if (peek().type == Token::Type::Symbol && peek().text == "(")
                return call(token);
            return made(token.begin, {.kind = Kind::Field, .name = token.text});
        case Token::Type::Symbol:
            if (token.text == "(") {
                Expression inner = expression();
                needSymbol(")");
                return inner;
            }
            [[fallthrough]];
        default:
            refuse(token.type == Token::Type::End ? std::string("unexpected end of the query") : "unexpected symbol " + token.text, token.begin);
            return {};
        }
    }
    Expression call(const Token &token)
    {
        Expression out{.kind = Kind::Call, .name = toLower(token.text)};
        needSymbol("(");
        // count(*) counts all.
        if (!(out.name == "count" && takeSymbol("*")) && !(peek().type == Token::Type::Symbol && peek().text == ")")) {
            do {
                out.parts.push_back(expression());
            } while (takeSymbol(","));
        }
        needSymbol(")");
        // Least and most arguments.
        static const std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> known{
            {"count", {0, 1}},     {"count_distinct", {1, 1}}, {"sum", {1, 1}},       {"avg", {1, 1}},       {"min", {1, 1}},      {"max", {1, 1}},     {"pct", {2, 2}},      {"stddev", {1, 1}},
            {"earliest", {1, 1}},  {"latest", {1, 1}},         {"bin", {1, 1}},       {"datefloor", {2, 2}}, {"dateceil", {2, 2}}, {"tomillis", {1, 1}}, {"frommillis", {1, 1}}, {"abs", {1, 1}},
            {"ceil", {1, 1}},      {"floor", {1, 1}},          {"sqrt", {1, 1}},      {"log", {1, 1}},       {"greatest", {1, 99}}, {"least", {1, 99}},  {"coalesce", {1, 99}}, {"ispresent", {1, 1}},
            {"isempty", {1, 1}},   {"isblank", {1, 1}},        {"strlen", {1, 1}},    {"trim", {1, 1}},      {"toupper", {1, 1}},  {"tolower", {1, 1}}, {"concat", {1, 99}},  {"substr", {2, 3}},
            {"replace", {3, 3}},   {"strcontains", {2, 2}}};
        const auto found = known.find(out.name);
        if (found == known.end()) {
            refuse("unknown function " + token.text, token.begin);
            return out;
        }
        if (out.parts.size() < found->second.first || out.parts.size() > found->second.second) {
            refuse("wrong number of arguments of " + token.text, token.begin);
            return out;
        }
        const std::size_t span = out.name == "bin" ? 0 : out.name == "datefloor" || out.name == "dateceil" ? 1 : SIZE_MAX;
        if (span != SIZE_MAX) {
            const auto *step = std::get_if<double>(&out.parts[span].value);
            if (!step || *step < 1)
                refuse(token.text + " needs a span of time such as 5m", token.begin);
        }
        return made(token.begin, std::move(out));
    }

    template <class Next>
    Expression chain(Next next, std::initializer_list<std::pair<std::string_view, Kind>> operators)
    {
        const std::size_t begin = peek().begin;
        Expression left = next();
        for (bool more = true; more;) {
            more = false;
            for (const auto &[word, kind] : operators) {
                if (!takeSymbol(word) && !takeWord(word))
                    continue;
                Expression right = next();
                left = made(begin, {.kind = kind, .parts = {std::move(left), std::move(right)}});
                more = true;
                break;
            }
        }
        return left;
    }
    /// With its text, from `begin` to the last token that was taken.
    Expression made(std::size_t begin, Expression of) const
    {
        const std::size_t end = m_at > 0 ? m_tokens[m_at - 1].end : begin;
        of.source = m_text.substr(std::min(begin, end), end - std::min(begin, end));
        return of;
    }

    std::string_view m_text;
    InsightsProblem m_problem;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

bool InsightsExpression::isAggregateCall() const
{
    static constexpr std::array<std::string_view, 10> names{"count", "count_distinct", "sum", "avg", "min", "max", "pct", "stddev", "earliest", "latest"};
    return kind == Kind::Call && std::find(names.begin(), names.end(), name) != names.end();
}

bool InsightsExpression::isAggregate() const
{
    return isAggregateCall() || std::any_of(parts.begin(), parts.end(), [](const InsightsExpression &part) { return part.isAggregate(); });
}

std::variant<InsightsQuery, std::string> InsightsQuery::parse(std::string_view text)
{
    Parser parser(text);
    InsightsQuery query = parser.query();
    if (parser.problem().any())
        return parser.problem().text();
    return query;
}

} // namespace nephoscope::logs
