#include "wire/CodecInternal.h"

#include "core/Text.h"

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

/// Appends `name=value` for every scalar below a structure, by the names that QueryReader looks for.
class FormAppender
{
public:
    FormAppender(bool ec2, std::string &out) : m_ec2(ec2), m_out(out) {}

    void structure(const Shape &shape, const void *value, const std::string &prefix)
    {
        for (const Member &member : shape.members) {
            const void *field = fieldOf(member, value);
            if (!field)
                continue;
            const bool flattened = m_ec2 || isFlattened(member);
            // A flattened list goes by the name of its items where the model gives one.
            const bool byItem = !m_ec2 && flattened && member.shape->kind == Kind::List && !member.shape->elementName.empty();
            item(*member.shape, &member, field, prefix + (byItem ? std::string(member.shape->elementName) : nameOf(member)), flattened);
        }
    }

private:
    std::string nameOf(const Member &member) const
    {
        if (!member.queryName.empty())
            return std::string(member.queryName);
        std::string name(member.wire());
        if (m_ec2 && name.front() >= 'a' && name.front() <= 'z')
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
        return name;
    }

    void item(const Shape &shape, const Member *member, const void *value, const std::string &name, bool flattened)
    {
        switch (shape.kind) {
        case Kind::Structure:
            structure(shape, value, name + '.');
            break;
        case Kind::List:
            list(shape, value, flattened ? name : name + '.' + std::string(shape.elementName.empty() ? "member" : shape.elementName), name);
            break;
        case Kind::Map:
            map(shape, value, flattened ? name : name + ".entry");
            break;
        default: {
            std::string text;
            scalarToText(shape, value, timestampFormat(shape, member, api::TimestampFormat::Iso8601), text);
            append(name, text);
        }
        }
    }

    void list(const Shape &shape, const void *value, const std::string &stem, const std::string &name)
    {
        const std::size_t count = shape.ops->size(value);
        if (count == 0 && !m_ec2)
            append(name, {}); // an empty list is not the same as none
        for (std::size_t i = 0; i < count; ++i)
            item(*shape.element, nullptr, shape.ops->at(value, i), stem + '.' + std::to_string(i + 1), m_ec2 || shape.element->flattened);
    }

    void map(const Shape &shape, const void *value, const std::string &stem)
    {
        std::size_t number = 0;
        shape.ops->forEach(value, [&](const std::string &key, const void *mapped) {
            const std::string entry = stem + '.' + std::to_string(++number) + '.';
            append(entry + std::string(shape.keyName.empty() ? "key" : shape.keyName), key);
            item(*shape.element, nullptr, mapped, entry + std::string(shape.elementName.empty() ? "value" : shape.elementName),
                 shape.element->flattened);
        });
    }

    void append(const std::string &name, std::string_view value) { m_out += '&' + percentEncode(name) + '=' + percentEncode(value); }

    const bool m_ec2;
    std::string &m_out;
};

} // namespace

void appendForm(const Shape &shape, const void *structure, bool ec2, std::string &out)
{
    FormAppender(ec2, out).structure(shape, structure, {});
}

} // namespace nephoscope::wire
