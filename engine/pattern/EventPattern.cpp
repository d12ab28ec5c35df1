#include "pattern/EventPattern.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <span>

namespace nephoscope::pattern {

namespace json = boost::json;

namespace {

/// Calls `visit` with every plain value in `value`, through arrays of arrays; stops at the first true.
template <class Visit>
bool anyLeaf(const json::value *value, const Visit &visit)
{
    if (!value || value->is_object())
        return false;
    if (const json::array *array = value->if_array())
        return std::any_of(array->begin(), array->end(), [&visit](const json::value &one) { return anyLeaf(&one, visit); });
    return visit(*value);
}

const json::value *child(const json::value *value, std::string_view name)
{
    const json::object *object = value ? value->if_object() : nullptr;
    return object ? object->if_contains(name) : nullptr;
}

/// Whether anything stands at the path, in any element of the arrays on the way.
bool isPresent(const json::value *value, std::span<const std::string> path)
{
    if (path.empty())
        return anyLeaf(value, [](const json::value &) { return true; });
    if (const json::array *array = value ? value->if_array() : nullptr)
        return std::any_of(array->begin(), array->end(), [path](const json::value &one) { return isPresent(&one, path); });
    const json::value *next = child(value, path.front());
    return next && isPresent(next, path.subspan(1));
}

} // namespace

/// One question to a pattern.
class EventPattern::Match
{
public:
    explicit Match(const json::value &event) : m_event(event) {}

    /// `place` is null where the event has nothing.
    bool rules(const Rules &rules, const json::value *place) const
    {
        if (const json::array *array = place ? place->if_array() : nullptr; array && !array->empty())
            return std::any_of(array->begin(), array->end(), [&](const json::value &one) { return this->rules(rules, &one); });
        return std::all_of(rules.fields.begin(), rules.fields.end(), [&](const Field &one) { return field(one, child(place, one.name)); })
            && std::all_of(rules.alternatives.begin(), rules.alternatives.end(), [&](const std::vector<Rules> &branches) {
                   return std::any_of(branches.begin(), branches.end(), [&](const Rules &branch) { return this->rules(branch, place); });
               });
    }

private:
    bool field(const Field &field, const json::value *place) const
    {
        if (field.below)
            return rules(*field.below, place);
        return std::any_of(field.values.begin(), field.values.end(), [&](const Matcher &matcher) {
            // Absence is asked of the whole event, not of one element of an array.
            if (matcher.presence() == false)
                return !isPresent(&m_event, field.path);
            return anyLeaf(place, [&matcher](const json::value &leaf) { return matcher.matches(leaf); });
        });
    }

    const json::value &m_event;
};

bool EventPattern::matches(const json::value &event) const
{
    return event.is_object() && Match(event).rules(*m_rules, &event);
}

} // namespace nephoscope::pattern
