#pragma once

#include "policy/Evaluation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::policy {

/// A text of a policy that is compared with a text of the request: wildcards and policy variables
/// prepared. Wildcards are held as bytes that no UTF-8 text has, so `${*}` and what variables
/// bring in are never taken for one.
class Pattern
{
public:
    enum Option : unsigned { Plain = 0, Wildcards = 1, Variables = 2, LowerCase = 4 };

    Pattern() = default;
    Pattern(std::string_view written, unsigned options);

    /// Whether `subject` matches as a whole. A variable without value or default matches nothing.
    bool matches(std::string_view subject, Evaluation &evaluation) const;
    /// The text with its variables filled in, for comparisons of another kind; valid until the
    /// next call with this evaluation. Nothing when a variable has neither a value nor a default.
    std::optional<std::string_view> text(Evaluation &evaluation) const;
    bool matchesAll() const { return m_shape == Shape::Any; }

    /// `glob` as this class holds it.
    static bool globMatches(std::string_view glob, std::string_view subject);

    static constexpr char anyRun = '\xFE'; ///< `*`
    static constexpr char anyOne = '\xFF'; ///< `?`, one character

private:
    enum class Shape : std::uint8_t { Exact, Any, Prefix, Glob, Filled };
    struct Part
    {
        std::string literal; ///< before the variable
        bool isVariable = false;
        KeyName key;
        std::optional<std::string> fallback;
    };

    void addVariable(std::string_view inside, std::string &literal);

    Shape m_shape = Shape::Exact;
    std::string m_text;
    std::vector<Part> m_parts; ///< only with variables
};

} // namespace nephoscope::policy
