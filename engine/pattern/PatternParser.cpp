#include "pattern/EventPattern.h"

#include <boost/json.hpp>

#include <algorithm>
#include <limits>

namespace nephoscope::pattern {

namespace json = boost::json;

namespace {

constexpr std::string_view operators[] = {"exists",  "prefix", "suffix", "equals-ignore-case", "anything-but",
                                          "numeric", "cidr",   "wildcard"};

std::string_view viewOf(const json::key_value_pair &member)
{
    return {member.key().data(), member.key().size()};
}

/// `$or` is an operator when its value looks like one: two objects at least, which say nothing that a match expression
/// does. Else it is a name like any other.
bool isAlternatives(const json::key_value_pair &member)
{
    const json::array *branches = viewOf(member) == "$or" ? member.value().if_array() : nullptr;
    return branches && branches->size() > 1 && std::all_of(branches->begin(), branches->end(), [](const json::value &branch) {
        const json::object *object = branch.if_object();
        return object && !object->empty() && std::none_of(object->begin(), object->end(), [](const json::key_value_pair &inner) {
            return std::find(std::begin(operators), std::end(operators), viewOf(inner)) != std::end(operators);
        });
    });
}

std::size_t capped(std::size_t a, std::size_t b)
{
    return b != 0 && a > std::numeric_limits<std::size_t>::max() / b ? std::numeric_limits<std::size_t>::max() : a * b;
}

} // namespace

class EventPattern::Parser
{
public:
    explicit Parser(Dialect dialect) : m_dialect(dialect), m_range{dialect == Dialect::Event ? 5e9 : 1e9} {}

    bool read(const json::object &object, Rules &rules, std::size_t &combinations)
    {
        if (object.empty())
            return fail("Empty objects are not allowed");
        for (const json::key_value_pair &member : object) {
            const bool fine = isAlternatives(member) ? readAlternatives(member.value().get_array(), rules, combinations)
                                                     : readField(member, rules, combinations);
            if (!fine)
                return false;
        }
        return true;
    }

    PatternError error;

private:
    bool readAlternatives(const json::array &branches, Rules &rules, std::size_t &combinations)
    {
        std::size_t sum = 0;
        auto &list = rules.alternatives.emplace_back();
        for (const json::value &branch : branches) {
            std::size_t product = 1;
            if (!read(branch.get_object(), list.emplace_back(), product))
                return false;
            sum += product;
        }
        combinations = capped(combinations, sum);
        return true;
    }

    bool readField(const json::key_value_pair &member, Rules &rules, std::size_t &combinations)
    {
        Field field;
        field.name = viewOf(member);
        m_path.push_back(field.name);
        field.path = m_path;
        if (const json::object *inner = member.value().if_object()) {
            if (m_dialect == Dialect::Attributes)
                return fail("Filter policy scope MessageAttributes does not support nested filter policy");
            auto below = std::make_shared<Rules>();
            if (!read(*inner, *below, combinations))
                return false;
            field.below = std::move(below);
        } else if (const json::array *values = member.value().if_array()) {
            if (!readValues(*values, field))
                return false;
            combinations = capped(combinations, values->size() * m_path.size());
        } else {
            return fail('"' + field.name + "\" must be an object or an array");
        }
        m_path.pop_back();
        rules.fields.push_back(std::move(field));
        return true;
    }

    bool readValues(const json::array &values, Field &field)
    {
        if (values.empty())
            return fail("Empty arrays are not allowed");
        for (const json::value &value : values) {
            auto matcher = Matcher::parse(value, m_range);
            if (!matcher)
                return fail(std::move(matcher.error()), field.values.size());
            field.values.push_back(std::move(*matcher));
        }
        return true;
    }

    bool fail(std::string message, std::optional<std::size_t> index = std::nullopt)
    {
        error.message = std::move(message);
        for (const std::string &name : m_path)
            error.path += (error.path.empty() ? "" : ".") + name;
        if (index)
            error.path += '[' + std::to_string(*index) + ']';
        return false;
    }

    const Dialect m_dialect;
    const NumberRange m_range;
    std::vector<std::string> m_path;
};

tl::expected<EventPattern, PatternError> EventPattern::parse(std::string_view text, Dialect dialect)
{
    boost::system::error_code malformed;
    const json::value document = json::parse(json::string_view(text.data(), text.size()), malformed);
    if (malformed)
        return tl::unexpected<PatternError>(PatternError{false, "failed to parse JSON: " + malformed.message(), {}});
    if (!document.is_object())
        return tl::unexpected<PatternError>(PatternError{true, "Filter is not an object", {}});
    EventPattern pattern;
    auto rules = std::make_shared<Rules>();
    Parser parser(dialect);
    if (!parser.read(document.get_object(), *rules, pattern.m_combinations))
        return tl::unexpected<PatternError>(std::move(parser.error));
    pattern.m_rules = std::move(rules);
    pattern.m_keys = document.get_object().size();
    return pattern;
}

} // namespace nephoscope::pattern
