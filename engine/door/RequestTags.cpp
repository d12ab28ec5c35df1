#include "door/RequestTags.h"

#include "api/ValueText.h"
#include "core/Text.h"

namespace nephoscope {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// The text of a structure's member, whatever the case its model writes the name in.
const std::string *textOf(const api::Shape &shape, const void *structure, std::string_view name)
{
    for (const api::Member &member : shape.members) {
        if (member.shape->kind == api::Kind::String && (equalsIgnoreCase(member.name, name) || equalsIgnoreCase(member.name, std::string("tag").append(name))))
            return static_cast<const std::string *>(api::fieldValue(member, structure));
    }
    return nullptr;
}

void addList(const api::Shape &list, const void *value, Pairs &out)
{
    const api::Shape &element = *list.element;
    for (std::size_t i = 0; i < list.ops->size(value); ++i) {
        const void *item = list.ops->at(value, i);
        if (element.kind == api::Kind::String) {
            out.emplace_back(*static_cast<const std::string *>(item), std::string());
        } else if (element.kind == api::Kind::Structure) {
            const std::string *key = textOf(element, item, "key");
            const std::string *text = textOf(element, item, "value");
            if (key)
                out.emplace_back(*key, text ? *text : std::string());
        }
    }
}

} // namespace

std::vector<std::pair<std::string, std::string>> requestTags(const api::Value &input)
{
    Pairs pairs;
    if (!input)
        return pairs;
    for (const api::Member &member : input.shape()->members) {
        const bool tags = equalsIgnoreCase(member.name, "tags") || equalsIgnoreCase(member.name, "tagkeys");
        const void *value = tags ? api::fieldValue(member, input.data()) : nullptr;
        if (!value)
            continue;
        if (member.shape->kind == api::Kind::List) {
            addList(*member.shape, value, pairs);
        } else if (member.shape->kind == api::Kind::Map && member.shape->element->kind == api::Kind::String) {
            member.shape->ops->forEach(value, [&](const std::string &key, const void *text) {
                pairs.emplace_back(key, *static_cast<const std::string *>(text));
            });
        }
    }
    return pairs;
}

const std::string *textField(const api::Value &input, std::string_view name)
{
    const api::Member *member = input ? input.shape()->find(name) : nullptr;
    return member && member->shape->kind == api::Kind::String ? static_cast<const std::string *>(api::fieldValue(*member, input.data())) : nullptr;
}

} // namespace nephoscope
