#pragma once

#include "pattern/Matcher.h"

#include <boost/json/object.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::pattern {

/// Whose pattern it is: the language is the same, the limits are not.
enum class Dialect {
    Event,      ///< EventBridge: of rules and archives
    Attributes, ///< SNS, FilterPolicyScope MessageAttributes: no nesting
    Body,       ///< SNS, FilterPolicyScope MessageBody
};

/// Why a text is no pattern.
struct PatternError
{
    bool isJson = true;  ///< false: not even that
    std::string message; ///< AWS's words: `"source" must be an object or an array`
    std::string path;    ///< `detail.state[1]`; empty for the whole
};

/// An event pattern (EventBridge) or filter policy (SNS), compiled; never changes, cheap to copy. Fields are found at any
/// depth; of arrays one element is enough, and everything said below an array must hold for one and the same element.
/// Values: exact, `prefix`, `suffix`, `equals-ignore-case`, `anything-but`, `numeric`, `exists`, `cidr`, `wildcard`;
/// `$or` at any depth. Letters beyond ASCII are compared with their case.
class EventPattern
{
public:
    static tl::expected<EventPattern, PatternError> parse(std::string_view text, Dialect dialect);

    /// Only objects match.
    bool matches(const boost::json::value &event) const;

    /// Names at the top.
    std::size_t keyCount() const { return m_keys; }
    /// The product of the lengths of all lists, each times its depth; the sum over the branches of a `$or`.
    std::size_t combinations() const { return m_combinations; }

private:
    struct Rules;
    /// One name and what it accepts: further names, or values.
    struct Field
    {
        std::string name;
        std::vector<std::string> path; ///< from the top, with the name
        std::shared_ptr<const Rules> below;
        std::vector<Matcher> values;
    };
    struct Rules
    {
        std::vector<Field> fields;                    ///< all must match
        std::vector<std::vector<Rules>> alternatives; ///< of each, one
    };
    class Parser;
    class Match;

    std::shared_ptr<const Rules> m_rules;
    std::size_t m_keys = 0;
    std::size_t m_combinations = 1;
};

} // namespace nephoscope::pattern
