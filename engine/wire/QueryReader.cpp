#include "wire/CodecInternal.h"
#include "wire/QueryString.h"

#include "core/Text.h"

#include <algorithm>
#include <set>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

/// Parameters sorted by name, so that everything under a prefix lies together. The sort is stable:
/// of two equal names the first counts.
class Form
{
public:
    explicit Form(Parameters parameters) : m_parameters(std::move(parameters))
    {
        std::stable_sort(m_parameters.begin(), m_parameters.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
    }

    const std::string *value(std::string_view name) const
    {
        const auto found = lowerBound(name);
        return found != m_parameters.end() && found->first == name ? &found->second : nullptr;
    }

    /// Whether anything lies under `prefix.`.
    bool hasUnder(std::string_view prefix) const
    {
        const std::string dotted = std::string(prefix) + '.';
        const auto found = lowerBound(dotted);
        return found != m_parameters.end() && std::string_view(found->first).starts_with(dotted);
    }

    bool has(std::string_view prefix) const { return value(prefix) || hasUnder(prefix); }

    /// The numbers N of `prefix.N` and `prefix.N.…`, in order; gaps are allowed.
    std::set<std::int64_t> indexes(std::string_view prefix) const
    {
        std::set<std::int64_t> numbers;
        const std::string dotted = std::string(prefix) + '.';
        for (auto it = lowerBound(dotted); it != m_parameters.end() && std::string_view(it->first).starts_with(dotted); ++it) {
            const std::string_view rest = std::string_view(it->first).substr(dotted.size());
            const auto number = parseInteger(rest.substr(0, rest.find('.')));
            if (number && *number >= 0)
                numbers.insert(*number);
        }
        return numbers;
    }

private:
    Parameters::const_iterator lowerBound(std::string_view name) const
    {
        return std::lower_bound(m_parameters.begin(), m_parameters.end(), name,
                                [](const auto &parameter, std::string_view wanted) { return parameter.first < wanted; });
    }

    Parameters m_parameters;
};

class QueryWalker
{
public:
    QueryWalker(const Form &form, bool ec2) : m_form(form), m_ec2(ec2) {}

    Expected<void> structure(const Shape &shape, const std::string &prefix, void *value, int depth)
    {
        if (depth > maxDepth)
            return malformed(prefix, "nested too deeply");
        for (const Member &member : shape.members) {
            const std::string name = prefix.empty() ? nameOf(member) : prefix + '.' + nameOf(member);
            const std::string alias = flattenedAlias(member, prefix);
            if (!alias.empty() && m_form.hasUnder(alias)) {
                if (auto read = items(*member.shape, alias, emplaceField(member, value), depth); !read)
                    return read;
            } else if (m_form.has(name)) {
                if (auto read = item(*member.shape, name, isFlattened(member), emplaceField(member, value), depth); !read)
                    return read;
            }
        }
        return {};
    }

private:
    std::string nameOf(const Member &member) const
    {
        if (!member.queryName.empty())
            return std::string(member.queryName);
        std::string name(member.wire());
        // EC2 capitalises what it calls `locationName`, which is the name in its replies.
        if (m_ec2 && !member.wireName.empty() && name.front() >= 'a' && name.front() <= 'z')
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
        return name;
    }

    /// Flattened lists go by the name of their items where the model gives one.
    std::string flattenedAlias(const Member &member, const std::string &prefix) const
    {
        if (m_ec2 || member.shape->kind != Kind::List || !isFlattened(member) || member.shape->elementName.empty())
            return {};
        return prefix.empty() ? std::string(member.shape->elementName) : prefix + '.' + std::string(member.shape->elementName);
    }

    Expected<void> item(const Shape &shape, const std::string &name, bool flattened, void *value, int depth)
    {
        switch (shape.kind) {
        case Kind::Structure:
            return structure(shape, name, value, depth + 1);
        case Kind::List:
            return list(shape, name, flattened || shape.flattened, value, depth);
        case Kind::Map:
            return map(shape, flattened || shape.flattened ? name : name + ".entry", value, depth);
        default:
            return scalar(shape, name, value);
        }
    }

    Expected<void> list(const Shape &shape, const std::string &name, bool flattened, void *value, int depth)
    {
        if (!m_ec2 && !flattened) {
            const std::string named = name + '.' + std::string(shape.elementName.empty() ? "member" : shape.elementName);
            if (m_form.hasUnder(named))
                return items(shape, named, value, depth);
            if (const std::string member = name + ".member"; m_form.hasUnder(member))
                return items(shape, member, value, depth);
        }
        return items(shape, name, value, depth);
    }

    Expected<void> items(const Shape &shape, const std::string &name, void *value, int depth)
    {
        for (const std::int64_t index : m_form.indexes(name)) {
            const std::string element = name + '.' + std::to_string(index);
            if (!m_form.has(element))
                continue; // written with leading zeros
            if (auto read = item(*shape.element, element, false, shape.ops->append(value), depth + 1); !read)
                return read;
        }
        return {};
    }

    Expected<void> map(const Shape &shape, const std::string &name, void *value, int depth)
    {
        const std::string keySuffix = '.' + std::string(shape.keyName.empty() ? "key" : shape.keyName);
        const std::string valueSuffix = '.' + std::string(shape.elementName.empty() ? "value" : shape.elementName);
        for (const std::int64_t index : m_form.indexes(name)) {
            const std::string entry = name + '.' + std::to_string(index);
            const std::string *key = m_form.value(entry + keySuffix);
            if (!key)
                return malformed(entry + keySuffix, "missing");
            void *slot = shape.ops->insert(value, *key);
            if (!m_form.has(entry + valueSuffix))
                continue;
            if (auto read = item(*shape.element, entry + valueSuffix, false, slot, depth + 1); !read)
                return read;
        }
        return {};
    }

    Expected<void> scalar(const Shape &shape, const std::string &name, void *value)
    {
        const std::string *found = m_form.value(name);
        if (!found || !isScalar(shape.kind))
            return malformed(name, "unexpected");
        if (!scalarFromText(shape, *found, value))
            return malformed(name, *found);
        return {};
    }

    Unexpected malformed(const std::string &name, std::string_view what) const
    {
        std::string message = "Invalid value for parameter " + name + ": ";
        message.append(what.substr(0, 100));
        return fail(Error{m_ec2 ? "InvalidParameterValue" : "MalformedInput", std::move(message), 400});
    }

    const Form &m_form;
    bool m_ec2;
};

} // namespace

Expected<void> readQuery(const Shape &shape, std::string_view form, bool ec2, void *value)
{
    Parameters parameters;
    if (!parseParameters(form, parameters))
        return fail(Error{"MalformedQueryString", "The query string contains a syntax error", 400});
    const Form sorted(std::move(parameters));
    return QueryWalker(sorted, ec2).structure(shape, {}, value, 0);
}

} // namespace nephoscope::wire
