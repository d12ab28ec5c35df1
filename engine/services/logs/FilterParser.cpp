#include "services/logs/FilterNodes.h"

#include <charconv>

namespace nephoscope::logs {

namespace {

using Failed = tl::unexpected<std::string>;
template <class T>
using Parsed = tl::expected<T, std::string>;

Failed fail(std::string message)
{
    return Failed(std::move(message));
}

/// Reads a pattern from left to right.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    void skipSpace()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t' || m_rest.front() == '\n'))
            m_rest.remove_prefix(1);
    }
    bool atEnd()
    {
        skipSpace();
        return m_rest.empty();
    }
    bool take(std::string_view text)
    {
        skipSpace();
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    /// Up to one of these characters.
    std::string word(std::string_view ends)
    {
        const std::size_t end = std::min(m_rest.find_first_of(ends), m_rest.size());
        std::string text(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        return text;
    }
    /// What stands between two marks, the first of which was taken.
    Parsed<std::string> until(char mark)
    {
        std::string text;
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == mark)
                return text;
            if (c == '\\' && !m_rest.empty() && m_rest.front() == mark) {
                text += mark;
                m_rest.remove_prefix(1);
            } else {
                text += c;
            }
        }
        return fail(std::string("A closing ") + mark + " is missing");
    }

private:
    std::string_view m_rest;
};

Parsed<std::shared_ptr<const QRegularExpression>> regexOf(const std::string &text)
{
    auto expression = std::make_shared<QRegularExpression>(QString::fromStdString(text));
    if (!expression->isValid())
        return fail("Invalid regular expression: " + text);
    expression->optimize();
    return std::shared_ptr<const QRegularExpression>(std::move(expression));
}

/// A text in quotes, or a regular expression between percent signs.
struct Marked
{
    std::string text;
    std::shared_ptr<const QRegularExpression> regex; ///< null: a text
};

/// Nothing when neither comes next.
Parsed<std::optional<Marked>> readMarked(Reader &reader)
{
    const char mark = reader.peek();
    if (mark != '"' && mark != '%')
        return std::nullopt;
    reader.take(std::string_view(&mark, 1));
    auto text = reader.until(mark);
    if (!text)
        return fail(text.error());
    Marked marked{std::move(*text), nullptr};
    if (mark == '%') {
        auto regex = regexOf(marked.text);
        if (!regex)
            return fail(regex.error());
        marked.regex = std::move(*regex);
    }
    return marked;
}

Parsed<Comparison> readComparison(Reader &reader, std::string_view ends)
{
    using Test = Comparison::Test;
    static constexpr std::pair<std::string_view, Test> operators[] = {{"<=", Test::LessOrEqual}, {">=", Test::GreaterOrEqual}, {"!=", Test::Equal},
                                                                      {"=", Test::Equal},        {"<", Test::Less},            {">", Test::Greater}};
    Comparison comparison;
    std::string_view found;
    for (const auto &[sign, test] : operators) {
        if (found.empty() && reader.take(sign)) {
            found = sign;
            comparison.test = test;
        }
    }
    if (found.empty())
        return fail("An operator is missing");
    comparison.negated = found == "!=";
    reader.skipSpace();
    auto marked = readMarked(reader);
    if (!marked)
        return fail(marked.error());
    if (*marked) {
        comparison.value = std::move((*marked)->text);
        if ((*marked)->regex) {
            if (comparison.test != Test::Equal)
                return fail("A regular expression can only be compared for equality");
            comparison.regex = std::move((*marked)->regex);
            comparison.test = Test::Regex;
        }
        return comparison;
    }
    comparison.value = reader.word(ends);
    if (comparison.value.empty())
        return fail("A value is missing");
    double number = 0;
    const char *const end = comparison.value.data() + comparison.value.size();
    if (const auto read = std::from_chars(comparison.value.data(), end, number); read.ec == std::errc() && read.ptr == end)
        comparison.number = number;
    else if (comparison.test != Test::Equal)
        return fail("Only numbers can be compared by order");
    return comparison;
}

Parsed<Condition> readOr(Reader &reader);

Parsed<Condition> readLeaf(Reader &reader)
{
    if (reader.take("(")) {
        auto inner = readOr(reader);
        if (inner && !reader.take(")"))
            return fail("A closing parenthesis is missing");
        return inner;
    }
    Condition leaf;
    reader.skipSpace();
    leaf.selector = reader.word(" =!<>()&|}\t");
    if (!leaf.selector.starts_with('$'))
        return fail("A selector must begin with $");
    using Test = Comparison::Test;
    if (const bool absent = reader.take("NOT EXISTS"); absent || reader.take("EXISTS")) {
        leaf.comparison.test = Test::Exists;
        leaf.comparison.negated = absent;
        return leaf;
    }
    if (reader.take("IS")) {
        leaf.comparison.test = reader.take("NULL") ? Test::IsNull : reader.take("TRUE") ? Test::IsTrue : reader.take("FALSE") ? Test::IsFalse : Test::Any;
        return leaf.comparison.test == Test::Any ? Parsed<Condition>(fail("IS must be followed by NULL, TRUE or FALSE")) : Parsed<Condition>(std::move(leaf));
    }
    auto comparison = readComparison(reader, " )&|}\t");
    if (!comparison)
        return fail(comparison.error());
    leaf.comparison = std::move(*comparison);
    return leaf;
}

template <class Part>
Parsed<Condition> readChain(Reader &reader, std::string_view sign, Condition::Kind kind, Part part)
{
    auto first = part(reader);
    if (!first)
        return first;
    Condition chain;
    chain.kind = kind;
    chain.parts.push_back(std::move(*first));
    while (reader.take(sign)) {
        auto next = part(reader);
        if (!next)
            return next;
        chain.parts.push_back(std::move(*next));
    }
    return chain.parts.size() == 1 ? std::move(chain.parts.front()) : std::move(chain);
}

Parsed<Condition> readAnd(Reader &reader)
{
    return readChain(reader, "&&", Condition::Kind::And, readLeaf);
}

Parsed<Condition> readOr(Reader &reader)
{
    return readChain(reader, "||", Condition::Kind::Or, readAnd);
}

Parsed<Column> readColumn(Reader &reader)
{
    Column column;
    reader.skipSpace();
    if (reader.take("...")) {
        column.isGap = true;
        return column;
    }
    column.name = reader.word(" ,]=!<>&|");
    reader.skipSpace();
    while (reader.peek() != ',' && reader.peek() != ']' && reader.peek() != '\0') {
        auto comparison = readComparison(reader, ",]&| ");
        if (!comparison)
            return fail(comparison.error());
        column.tests.push_back(std::move(*comparison));
        column.any = column.any || reader.take("||");
        if (reader.take("&&") || column.any) {
            reader.skipSpace();
            // `w1=a || w1=b`: the name may stand there once more.
            if (reader.peek() != '=' && reader.peek() != '!' && reader.peek() != '<' && reader.peek() != '>' && reader.peek() != ',' && reader.peek() != ']')
                reader.word(" =!<>");
        }
        reader.skipSpace();
    }
    return column;
}

Parsed<std::vector<Column>> readColumns(Reader &reader)
{
    std::vector<Column> columns;
    do {
        auto column = readColumn(reader);
        if (!column)
            return fail(column.error());
        columns.push_back(std::move(*column));
    } while (reader.take(","));
    if (!reader.take("]") || !reader.atEnd())
        return fail("A closing bracket is missing");
    return columns;
}

Parsed<std::vector<Term>> readTerms(Reader &reader)
{
    std::vector<Term> terms;
    while (!reader.atEnd()) {
        Term term;
        if (reader.take("?"))
            term.kind = Term::Kind::Optional;
        else if (reader.take("-"))
            term.kind = Term::Kind::Excluded;
        auto marked = readMarked(reader);
        if (!marked)
            return fail(marked.error());
        if (*marked) {
            term.text = std::move((*marked)->text);
            term.regex = std::move((*marked)->regex);
        } else {
            term.text = reader.word(" \t\n");
        }
        if (term.text.empty())
            return fail("A term is missing");
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace

tl::expected<FilterPattern, std::string> FilterPattern::parse(std::string_view text)
{
    Reader reader(text);
    auto node = std::make_shared<Node>();
    if (reader.take("{")) {
        auto condition = readOr(reader);
        if (!condition)
            return fail(condition.error());
        if (!reader.take("}") || !reader.atEnd())
            return fail("A closing brace is missing");
        node->condition = std::move(*condition);
    } else if (reader.take("[")) {
        auto columns = readColumns(reader);
        if (!columns)
            return fail(columns.error());
        node->columns = std::move(*columns);
    } else {
        auto terms = readTerms(reader);
        if (!terms)
            return fail(terms.error());
        node->terms = std::move(*terms);
    }
    FilterPattern pattern;
    pattern.m_root = std::move(node);
    return pattern;
}

} // namespace nephoscope::logs
