#include "policy/Pattern.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::policy {

namespace {

/// The end of the character that begins at `at`.
std::size_t afterCharacter(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        ++at;
    return at;
}

} // namespace

Pattern::Pattern(std::string_view written, unsigned options)
{
    const std::string lower = options & LowerCase ? toLower(written) : std::string();
    if (options & LowerCase)
        written = lower;
    std::string literal;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        if (c == '$' && options & Variables && i + 1 < written.size() && written[i + 1] == '{') {
            const std::size_t end = written.find('}', i + 2);
            if (end != std::string_view::npos) {
                addVariable(written.substr(i + 2, end - i - 2), literal);
                i = end;
                continue;
            }
        }
        if (options & Wildcards && c == '*') {
            // Runs of stars are one: it keeps the backtracking short.
            if (literal.empty() || literal.back() != anyRun)
                literal.push_back(anyRun);
        } else {
            literal.push_back(options & Wildcards && c == '?' ? anyOne : c);
        }
    }
    if (!m_parts.empty()) {
        m_parts.push_back({std::move(literal), false, {}, {}});
        m_shape = Shape::Filled;
        return;
    }
    m_text = std::move(literal);
    const std::size_t wildcard = m_text.find_first_of(std::string_view("\xFE\xFF", 2));
    if (wildcard == std::string::npos)
        m_shape = Shape::Exact;
    else if (m_text.size() == 1 && m_text[0] == anyRun)
        m_shape = Shape::Any;
    else
        m_shape = wildcard + 1 == m_text.size() && m_text[wildcard] == anyRun ? Shape::Prefix : Shape::Glob;
}

void Pattern::addVariable(std::string_view inside, std::string &literal)
{
    if (inside == "*" || inside == "?" || inside == "$") {
        literal += inside;
        return;
    }
    Part part;
    part.isVariable = true;
    const std::size_t comma = inside.find(',');
    if (comma != std::string_view::npos) {
        // ${key, 'default'}: the quotes are required; without them it names a key that nobody has.
        const std::string_view quoted = trim(inside.substr(comma + 1));
        if (quoted.size() >= 2 && quoted.front() == '\'' && quoted.back() == '\'') {
            part.fallback = std::string(quoted.substr(1, quoted.size() - 2));
            inside = inside.substr(0, comma);
        }
    }
    part.key = KeyName(trim(inside));
    part.literal = std::move(literal);
    literal.clear();
    m_parts.push_back(std::move(part));
}

bool Pattern::matches(std::string_view subject, Evaluation &evaluation) const
{
    switch (m_shape) {
    case Shape::Any: return true;
    case Shape::Exact: return subject == m_text;
    case Shape::Prefix: return subject.starts_with(std::string_view(m_text).substr(0, m_text.size() - 1));
    case Shape::Glob: return globMatches(m_text, subject);
    case Shape::Filled: break;
    }
    const auto filled = text(evaluation);
    return filled && globMatches(*filled, subject);
}

std::optional<std::string_view> Pattern::text(Evaluation &evaluation) const
{
    if (m_shape != Shape::Filled)
        return m_text;
    evaluation.text.clear();
    for (const Part &part : m_parts) {
        evaluation.text += part.literal;
        if (!part.isVariable)
            continue;
        const bool present = evaluation.request.values(part.key, evaluation.variable);
        // Only keys with one value can be variables.
        if (present && evaluation.variable.size() == 1) {
            for (const char c : evaluation.variable[0])
                evaluation.text.push_back(c == anyRun || c == anyOne ? '\xFD' : c);
        } else if (part.fallback) {
            evaluation.text += *part.fallback;
        } else {
            return std::nullopt;
        }
    }
    return std::string_view(evaluation.text);
}

bool Pattern::globMatches(std::string_view glob, std::string_view subject)
{
    std::size_t g = 0;
    std::size_t s = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (s < subject.size()) {
        if (g < glob.size() && glob[g] == anyRun) {
            star = g++;
            resume = s;
        } else if (g < glob.size() && glob[g] == anyOne) {
            ++g;
            s = afterCharacter(subject, s);
        } else if (g < glob.size() && glob[g] == subject[s]) {
            ++g;
            ++s;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            s = ++resume;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == anyRun)
        ++g;
    return g == glob.size();
}

} // namespace nephoscope::policy
