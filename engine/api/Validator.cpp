#include "api/Validator.h"

#include "api/Pattern.h"
#include "api/ValueText.h"
#include "core/Text.h"

#include <algorithm>

namespace nephoscope::api {
namespace {

struct Finding
{
    Violation::Kind kind;
    std::string constraint;
};

std::string enumSet(const Shape &shape)
{
    std::string set;
    for (const std::string_view value : shape.enumValues) {
        set += set.empty() ? "" : ", ";
        set += value;
    }
    return '[' + set + ']';
}

std::string bound(std::string_view what, bool isMin, std::int64_t limit)
{
    return "Member must have " + std::string(what) + (isMin ? " greater than or equal to " : " less than or equal to ") + std::to_string(limit);
}

std::string patternConstraint(const Shape &shape)
{
    return "Member must satisfy regular expression pattern: " + std::string(shape.pattern);
}

/// Every constraint of an element's shape, as AWS repeats them when one element breaks one.
std::string allConstraints(const Shape &shape)
{
    const bool numeric = shape.kind == Kind::Integer || shape.kind == Kind::Long || shape.kind == Kind::Float || shape.kind == Kind::Double;
    const std::string_view what = numeric ? "value" : "length";
    std::string all;
    const auto add = [&all](const std::string &text) { all += (all.empty() ? "" : ", ") + text; };
    if (shape.hasMax)
        add(bound(what, false, shape.max));
    if (shape.hasMin)
        add(bound(what, true, shape.min));
    if (!shape.pattern.empty())
        add(patternConstraint(shape));
    if (shape.isEnum)
        add("Member must satisfy enum value set: " + enumSet(shape));
    return '[' + all + ']';
}

template <class Number>
void checkBounds(const Shape &shape, Number number, std::string_view what, Violation::Kind kind, std::vector<Finding> &out)
{
    if (shape.hasMin && number < static_cast<Number>(shape.min))
        out.push_back({kind, bound(what, true, shape.min)});
    if (shape.hasMax && number > static_cast<Number>(shape.max))
        out.push_back({kind, bound(what, false, shape.max)});
}

/// Constraints on the value itself, not on what it contains.
void checkOwn(const Shape &shape, const void *value, std::vector<Finding> &out)
{
    const auto length = [&](std::size_t size) {
        checkBounds(shape, static_cast<std::int64_t>(size), "length", Violation::Kind::Length, out);
    };
    switch (shape.kind) {
    case Kind::String: {
        const auto &text = *static_cast<const std::string *>(value);
        if (shape.hasMin || shape.hasMax)
            length(codePoints(text));
        if (!shape.pattern.empty() && !matchesPattern(shape.pattern, text))
            out.push_back({Violation::Kind::Pattern, patternConstraint(shape)});
        if (shape.isEnum && std::find(shape.enumValues.begin(), shape.enumValues.end(), text) == shape.enumValues.end())
            out.push_back({Violation::Kind::Enum, "Member must satisfy enum value set: " + enumSet(shape)});
        return;
    }
    case Kind::Blob:
        return length(static_cast<const Blob *>(value)->bytes.size());
    case Kind::List:
    case Kind::Map:
        return length(shape.ops->size(value));
    case Kind::Integer:
        return checkBounds<std::int64_t>(shape, *static_cast<const std::int32_t *>(value), "value", Violation::Kind::Range, out);
    case Kind::Long:
        return checkBounds(shape, *static_cast<const std::int64_t *>(value), "value", Violation::Kind::Range, out);
    case Kind::Float:
        return checkBounds<double>(shape, static_cast<double>(*static_cast<const float *>(value)), "value", Violation::Kind::Range, out);
    case Kind::Double:
        return checkBounds(shape, *static_cast<const double *>(value), "value", Violation::Kind::Range, out);
    default:
        return;
    }
}

bool isContainer(const Shape &shape)
{
    return shape.kind == Kind::Structure || shape.kind == Kind::List || shape.kind == Kind::Map;
}

class Walk
{
public:
    explicit Walk(std::size_t limit) : m_limit(limit) {}

    void structure(const Shape &shape, const void *value, const std::string &path, bool sensitive)
    {
        for (const Member &member : shape.members) {
            if (full())
                return;
            m_member = &member;
            m_topLevel = path.empty();
            const std::string memberPath = (path.empty() ? path : path + '.') + messageName(member.name);
            const void *field = fieldValue(member, value);
            if (field)
                any(*member.shape, field, memberPath, sensitive || member.sensitive);
            // Missing tokens are made up by the service, a missing stream is an empty body.
            else if (member.required && !member.idempotencyToken && member.shape->kind != Kind::Stream)
                add({Violation::Kind::Required, "Member must not be null"}, {}, memberPath, false);
        }
    }

    std::vector<Violation> take() { return std::move(m_found); }

private:
    bool full() const { return m_found.size() >= m_limit; }

    void add(Finding finding, std::string value, const std::string &path, bool sensitive)
    {
        if (!full())
            m_found.push_back({finding.kind, path, std::move(value), std::move(finding.constraint), m_member, sensitive, m_topLevel});
    }

    void any(const Shape &shape, const void *value, const std::string &path, bool sensitive)
    {
        if (full())
            return;
        const Member *member = m_member;
        const bool topLevel = m_topLevel;
        if (!shape.ownConstraints) {
            std::vector<Finding> findings;
            checkOwn(shape, value, findings);
            for (Finding &finding : findings)
                add(std::move(finding), sensitive ? std::string() : valueText(shape, value), path, sensitive);
        }
        if (shape.kind == Kind::Structure)
            structure(shape, value, path, sensitive);
        else if (shape.kind == Kind::List)
            list(shape, value, path, sensitive);
        else if (shape.kind == Kind::Map)
            map(shape, value, path, sensitive);
        m_member = member;
        m_topLevel = topLevel;
    }

    bool breaks(const Shape &shape, const void *value) const
    {
        std::vector<Finding> findings;
        if (!shape.ownConstraints)
            checkOwn(shape, value, findings);
        return !findings.empty();
    }

    void elements(std::string_view what, const Shape &element, const Shape &shape, const void *value, const std::string &path, bool sensitive)
    {
        add({Violation::Kind::Elements, std::string(what) + " must satisfy constraint: " + allConstraints(element)},
            sensitive ? std::string() : valueText(shape, value), path, sensitive);
    }

    void list(const Shape &shape, const void *value, const std::string &path, bool sensitive)
    {
        for (std::size_t i = 0; i < shape.ops->size(value) && !full(); ++i) {
            const void *element = shape.ops->at(value, i);
            if (isContainer(*shape.element)) {
                any(*shape.element, element, path + '.' + std::to_string(i + 1) + ".member", sensitive || shape.element->sensitive);
            } else if (breaks(*shape.element, element)) {
                // Scalars are blamed on their list, once.
                return elements("Member", *shape.element, shape, value, path, sensitive || shape.element->sensitive);
            }
        }
    }

    void map(const Shape &shape, const void *value, const std::string &path, bool sensitive)
    {
        bool badKey = false;
        bool badValue = false;
        shape.ops->forEach(value, [&](const std::string &key, const void *element) {
            badKey = badKey || breaks(*shape.key, &key);
            if (isContainer(*shape.element))
                any(*shape.element, element, path + '.' + key + ".member", sensitive || shape.element->sensitive);
            else
                badValue = badValue || breaks(*shape.element, element);
        });
        if (badKey)
            elements("Map keys", *shape.key, shape, value, path, sensitive || shape.key->sensitive);
        if (badValue)
            elements("Map value", *shape.element, shape, value, path, sensitive || shape.element->sensitive);
    }

    std::size_t m_limit;
    std::vector<Violation> m_found;
    const Member *m_member = nullptr;
    bool m_topLevel = true;
};

} // namespace

std::vector<Violation> validate(const Shape &shape, const void *value, std::size_t limit)
{
    Walk walk(limit);
    walk.structure(shape, value, {}, shape.sensitive);
    return walk.take();
}

} // namespace nephoscope::api
