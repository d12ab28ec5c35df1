#include "services/cloudwatch/CompositeRule.h"

#include "core/Identity.h"
#include "core/Text.h"
#include "services/cloudwatch/Errors.h"

#include <algorithm>
#include <cctype>

namespace nephoscope::cloudwatch {

namespace {

constexpr int maxDepth = 100;
constexpr std::size_t maxAlarms = 100;

} // namespace

class CompositeRule::Parser
{
public:
    using NodePtr = std::shared_ptr<Node>;

    explicit Parser(std::string_view text) : m_text(text) {}

    Expected<NodePtr> parse()
    {
        auto node = either();
        skip();
        if (node && m_at != m_text.size())
            return fail(wrong());
        return node;
    }

private:
    Expected<NodePtr> chain(std::string_view word, Node::Kind kind, Expected<NodePtr> (Parser::*next)())
    {
        auto left = (this->*next)();
        while (left && eatWord(word)) {
            auto right = (this->*next)();
            if (!right)
                return right;
            auto node = std::make_shared<Node>();
            node->kind = kind;
            node->parts = {std::move(*left), std::move(*right)};
            left = std::move(node);
        }
        return left;
    }
    Expected<NodePtr> either() { return chain("OR", Node::Kind::Or, &Parser::both); }
    Expected<NodePtr> both() { return chain("AND", Node::Kind::And, &Parser::one); }

    Expected<NodePtr> one()
    {
        if (++m_depth > maxDepth)
            return fail(wrong());
        auto made = simple();
        --m_depth;
        return made;
    }
    Expected<NodePtr> simple()
    {
        auto node = std::make_shared<Node>();
        if (eatWord("NOT")) {
            auto inner = one();
            if (!inner)
                return inner;
            node->kind = Node::Kind::Not;
            node->parts = {std::move(*inner)};
            return node;
        }
        if (eat('(')) {
            auto inner = either();
            if (inner && !eat(')'))
                return fail(wrong());
            return inner;
        }
        for (const bool truth : {true, false}) {
            if (eatWord(truth ? "TRUE" : "FALSE")) {
                node->truth = truth;
                return node;
            }
        }
        for (const std::string_view state : {"ALARM", "OK", "INSUFFICIENT_DATA"}) {
            if (!eatWord(state))
                continue;
            node->kind = Node::Kind::State;
            node->state = state;
            if (!eat('(') || !readName(node->alarm) || !eat(')'))
                return fail(wrong());
            return node;
        }
        return fail(wrong());
    }

    bool readName(std::string &name)
    {
        skip();
        const char quote = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (quote == '"' || quote == '\'') {
            for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                name += m_text[m_at];
            }
            return m_at++ < m_text.size() && !name.empty();
        }
        while (m_at < m_text.size() && m_text[m_at] != ')' && m_text[m_at] != '(')
            name += m_text[m_at++];
        name = trim(name);
        return !name.empty();
    }
    bool eatWord(std::string_view word)
    {
        skip();
        const std::size_t end = m_at + word.size();
        if (!equalsIgnoreCase(m_text.substr(std::min(m_at, m_text.size()), word.size()), word)
            || (end < m_text.size() && (std::isalnum(static_cast<unsigned char>(m_text[end])) || m_text[end] == '_')))
            return false;
        m_at = end;
        return true;
    }
    bool eat(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void skip()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])))
            ++m_at;
    }
    Error wrong() const
    {
        return validation("Invalid AlarmRule expression: unexpected input at position " + std::to_string(m_at + 1) + '.');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

Expected<CompositeRule> CompositeRule::parse(std::string_view text)
{
    auto root = Parser(text).parse();
    if (!root)
        return fail(std::move(root.error()));
    CompositeRule rule;
    rule.m_root = std::move(*root);
    rule.collect(*rule.m_root);
    if (rule.m_alarms.size() > maxAlarms)
        return fail(validation("An AlarmRule cannot name more than 100 alarms."));
    return rule;
}

void CompositeRule::collect(const Node &node)
{
    if (node.kind == Node::Kind::State && std::find(m_alarms.begin(), m_alarms.end(), node.alarm) == m_alarms.end())
        m_alarms.push_back(node.alarm);
    for (const auto &part : node.parts)
        collect(*part);
}

bool CompositeRule::evaluate(const Ask &stateOf) const
{
    return evaluate(*m_root, stateOf);
}

bool CompositeRule::evaluate(const Node &node, const Ask &stateOf)
{
    switch (node.kind) {
    case Node::Kind::Constant: return node.truth;
    case Node::Kind::State: return stateOf(node.alarm) == node.state;
    case Node::Kind::Not: return !evaluate(*node.parts[0], stateOf);
    case Node::Kind::And: return evaluate(*node.parts[0], stateOf) && evaluate(*node.parts[1], stateOf);
    case Node::Kind::Or: break;
    }
    return evaluate(*node.parts[0], stateOf) || evaluate(*node.parts[1], stateOf);
}

std::string alarmNameIn(const std::string &nameOrArn)
{
    static constexpr std::string_view type = "alarm:";
    const Arn arn = Arn::parse(nameOrArn);
    return arn.service == "cloudwatch" && arn.resource.starts_with(type) ? arn.resource.substr(type.size()) : nameOrArn;
}

} // namespace nephoscope::cloudwatch
