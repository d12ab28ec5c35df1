#include "services/cloudwatch/Math.h"

#include "core/Text.h"
#include "services/cloudwatch/Errors.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace nephoscope::cloudwatch {

namespace {

using Node = MathNode;
using NodePtr = std::unique_ptr<Node>;

constexpr int maxDepth = 100;

std::string upper(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return out;
}

/// By descent; the lowest level binds least.
class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Expected<NodePtr> parse()
    {
        auto node = level(0);
        if (!node)
            return node;
        skip();
        if (m_at != m_text.size())
            return fail(wrong());
        return node;
    }

private:
    static constexpr std::size_t levels = 5;

    /// The operator of a level that comes next, eaten.
    std::string_view nextOperator(std::size_t level)
    {
        static const std::vector<std::vector<std::string_view>> operators{
            {"||", "OR"}, {"&&", "AND"}, {"==", "!=", "<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/"}};
        skip();
        for (const std::string_view word : operators[level]) {
            const std::string_view here = m_text.substr(m_at, word.size());
            const bool letters = std::isalpha(static_cast<unsigned char>(word.front())) != 0;
            if (!equalsIgnoreCase(here, word) || (letters && m_at + word.size() < m_text.size() && isWord(m_text[m_at + word.size()])))
                continue;
            m_at += word.size();
            return word;
        }
        return {};
    }

    Expected<NodePtr> level(std::size_t depth)
    {
        if (depth == levels)
            return unary();
        auto left = level(depth + 1);
        while (left) {
            const std::string_view word = nextOperator(depth);
            if (word.empty())
                break;
            auto right = level(depth + 1);
            if (!right)
                return right;
            left = binary(word == "OR" ? "||" : word == "AND" ? "&&" : word, std::move(*left), std::move(*right));
        }
        return left;
    }

    Expected<NodePtr> unary()
    {
        skip();
        if (++m_depth > maxDepth)
            return fail(validation("Error in expression: it is nested too deeply."));
        const char sign = m_at < m_text.size() ? m_text[m_at] : '\0';
        Expected<NodePtr> made = [&]() -> Expected<NodePtr> {
            if (sign != '-' && sign != '+' && sign != '!')
                return power();
            ++m_at;
            auto inner = unary();
            if (!inner)
                return inner;
            auto node = std::make_unique<Node>();
            node->kind = Node::Kind::Unary;
            node->text = sign;
            node->parts.push_back(std::move(*inner));
            return node;
        }();
        --m_depth;
        return made;
    }

    Expected<NodePtr> power()
    {
        auto base = primary();
        skip();
        if (!base || m_at >= m_text.size() || m_text[m_at] != '^')
            return base;
        ++m_at;
        auto exponent = unary();
        if (!exponent)
            return exponent;
        return binary("^", std::move(*base), std::move(*exponent));
    }

    Expected<NodePtr> primary()
    {
        skip();
        if (m_at >= m_text.size())
            return fail(validation("Error in expression: it ends too early."));
        const char c = m_text[m_at];
        if (c == '(' || c == '[')
            return group(c);
        if (c == '\'' || c == '"')
            return quoted(c);
        if (std::isdigit(static_cast<unsigned char>(c)) || c == '.')
            return number();
        if (!isWord(c))
            return fail(wrong());
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        const std::string_view name = m_text.substr(start, m_at - start);
        skip();
        if (m_at < m_text.size() && m_text[m_at] == '(')
            return call(name);
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Name;
        node->text = name;
        return node;
    }

    /// `(expression)`, or `[one, two]`, which is what METRICS() makes of ids.
    Expected<NodePtr> group(char open)
    {
        ++m_at;
        if (open == '(') {
            auto inner = level(0);
            if (!inner)
                return inner;
            if (!eat(')'))
                return fail(wrong());
            return inner;
        }
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Call;
        node->text = "[]";
        if (auto read = arguments(*node, ']'); !read)
            return fail(std::move(read.error()));
        return node;
    }

    Expected<NodePtr> call(std::string_view name)
    {
        ++m_at;
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Call;
        node->text = upper(name);
        if (!isFunction(node->text))
            return fail(validation("Error in expression: the function " + node->text + " does not exist."));
        if (auto read = arguments(*node, ')'); !read)
            return fail(std::move(read.error()));
        return node;
    }

    Expected<void> arguments(Node &node, char end)
    {
        if (eat(end))
            return {};
        do {
            auto part = level(0);
            if (!part)
                return fail(std::move(part.error()));
            node.parts.push_back(std::move(*part));
        } while (eat(','));
        if (!eat(end))
            return fail(wrong());
        return {};
    }

    Expected<NodePtr> quoted(char quote)
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Text;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            node->text += m_text[m_at];
        }
        if (m_at >= m_text.size())
            return fail(validation("Error in expression: a text has no end."));
        ++m_at;
        return node;
    }

    Expected<NodePtr> number()
    {
        auto node = std::make_unique<Node>();
        const auto [end, error] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), node->number);
        if (error != std::errc())
            return fail(wrong());
        m_at = std::size_t(end - m_text.data());
        return node;
    }

    static NodePtr binary(std::string_view word, NodePtr left, NodePtr right)
    {
        auto node = std::make_unique<Node>();
        node->kind = Node::Kind::Binary;
        node->text = word;
        node->parts.push_back(std::move(left));
        node->parts.push_back(std::move(right));
        return node;
    }

    static bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
    void skip()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }
    bool eat(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    Error wrong() const
    {
        return validation("Error in expression: unexpected input at position " + std::to_string(m_at + 1) + '.');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Expected<MathTree> parseMath(std::string_view text)
{
    auto parsed = Parser(text).parse();
    if (!parsed)
        return fail(std::move(parsed.error()));
    return MathTree(std::move(*parsed));
}

void namesIn(const MathNode &node, std::vector<std::string> &names)
{
    // REPEAT, DESC and their like begin with a capital letter; ids never do.
    if (node.kind == MathNode::Kind::Name && std::islower(static_cast<unsigned char>(node.text.front())))
        names.push_back(node.text);
    for (const auto &part : node.parts)
        namesIn(*part, names);
}

bool asksForAll(const MathNode &node)
{
    return (node.kind == MathNode::Kind::Call && node.text == "METRICS")
        || std::any_of(node.parts.begin(), node.parts.end(), [](const auto &part) { return asksForAll(*part); });
}

} // namespace nephoscope::cloudwatch
