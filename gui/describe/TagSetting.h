#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui {

/// What turns the tags of before into those of after.
struct TagChange
{
    FormValues::Tags put;
    QStringList removed;
};
TagChange changeOfTags(const FormValues::Tags &before, const FormValues::Tags &after);

/// How a service keeps the tags of one resource.
struct TagCalls
{
    using Loaded = std::function<void(Expected<FormValues::Tags>)>;
    std::function<void(EngineHost &, QObject *receiver, Loaded)> load;
    std::function<FormCalls(EngineHost &, const TagChange &)> change;
    QStringList errorCodes = {}; ///< that blame the tags
};

/// The card of a resource's tags and the form that edits them.
Setting tagSetting(TagCalls calls);

/// Key and value by what the service calls them, in both directions.
template <class Tag>
FormValues::Tags tagsFrom(const std::optional<std::vector<Tag>> &list, std::optional<std::string> Tag::*key, std::optional<std::string> Tag::*value)
{
    FormValues::Tags tags;
    for (const Tag &tag : list.value_or(std::vector<Tag>()))
        tags.emplace_back(QString::fromStdString((tag.*key).value_or("")), QString::fromStdString((tag.*value).value_or("")));
    return tags;
}
template <class Tag>
std::vector<Tag> tagsTo(const FormValues::Tags &tags, std::optional<std::string> Tag::*key, std::optional<std::string> Tag::*value)
{
    std::vector<Tag> list;
    for (const auto &[name, text] : tags) {
        Tag &tag = list.emplace_back();
        tag.*key = name.toStdString();
        tag.*value = text.toStdString();
    }
    return list;
}

} // namespace nephoscope::gui
