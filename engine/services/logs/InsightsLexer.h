#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::logs {

/// A word, a text, a number or a sign of a query.
struct InsightsToken
{
    enum class Type { End, Word, Quoted, Number, Duration, Regex, Symbol };
    Type type = Type::End;
    std::string text;
    double number = 0; ///< of Duration: milliseconds
    std::size_t begin = 0, end = 0;
};

/// The first thing that is wrong; what comes behind it is not looked at.
class InsightsProblem
{
public:
    void note(const std::string &what, std::size_t at)
    {
        if (m_text.empty())
            m_text = what + " at position " + std::to_string(at + 1);
    }
    bool any() const { return !m_text.empty(); }
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

/// The last one is the End.
std::vector<InsightsToken> insightsTokens(std::string_view query, InsightsProblem &problem);

} // namespace nephoscope::logs
