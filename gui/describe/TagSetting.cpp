#include "gui/describe/TagSetting.h"

#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui {

namespace {

struct TagSetting
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::TagSetting)
};

FormDescription tagForm(const TagCalls &calls, const FormValues::Tags &before)
{
    FieldDescription field{.id = QStringLiteral("tags"), .label = TagSetting::tr("Tags"), .kind = FieldDescription::Kind::Tags};
    field.initialTags = before;
    field.errorCodes = calls.errorCodes;
    FormDescription form;
    form.sections = {{TagSetting::tr("Tags"), {}, {std::move(field)}}};
    form.sends([calls, before](EngineHost &engine, const FormValues &values) {
        return calls.change(engine, changeOfTags(before, values.tags(QStringLiteral("tags"))));
    });
    return form;
}

} // namespace

TagChange changeOfTags(const FormValues::Tags &before, const FormValues::Tags &after)
{
    TagChange change;
    const auto has = [](const FormValues::Tags &tags, const auto &wanted) { return std::any_of(tags.begin(), tags.end(), wanted); };
    for (const auto &tag : after) {
        if (!has(before, [&](const auto &other) { return other == tag; }))
            change.put.push_back(tag);
    }
    for (const auto &tag : before) {
        if (!has(after, [&](const auto &other) { return other.first == tag.first; }))
            change.removed << tag.first;
    }
    return change;
}

Setting tagSetting(TagCalls calls)
{
    SettingType<FormValues::Tags> setting(QStringLiteral("tags"), TagSetting::tr("Tags"), TagSetting::tr("tags"));
    setting.description = TagSetting::tr("Keys and values of your own: for finding, for cost, and for who may do what.");
    setting.loadWith([load = calls.load](EngineHost &engine, QObject *receiver, SettingType<FormValues::Tags>::Loaded done) {
        load(engine, receiver, [done](Expected<FormValues::Tags> tags) {
            if (tags)
                done(std::make_shared<const FormValues::Tags>(std::move(*tags)));
            else
                done(fail(tags.error()));
        });
    });
    setting.shows([](const FormValues::Tags &tags) {
        std::vector<Fact> facts;
        for (const auto &[key, value] : tags)
            facts.push_back({key, value});
        if (facts.empty())
            facts.push_back({TagSetting::tr("No tags"), TagSetting::tr("No tags are attached to this resource.")});
        return facts;
    });
    setting.editBy([calls](const FormValues::Tags &tags) { return tagForm(calls, tags); });
    return setting;
}

} // namespace nephoscope::gui
