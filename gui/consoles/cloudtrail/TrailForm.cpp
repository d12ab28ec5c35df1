#include "gui/consoles/cloudtrail/TrailFields.h"
#include "gui/consoles/cloudtrail/TrailMaker.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using namespace api::cloudtrail;
using Kind = FieldDescription::Kind;

struct TrailForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailForm)
};

QString nameIn(const FormValues &values) { return values[QStringLiteral("trailName")]; }

CreateTrail::Input creation(const TrailWish &wish, const FormValues &values)
{
    CreateTrail::Input input;
    apply(input, wish, values, true);
    if (const auto tags = values.tags(QStringLiteral("trailTags")); !tags.empty())
        input.tagsList = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    return input;
}

PutEventSelectors::Input selection(const FormValues &values)
{
    auto input = trailInput<PutEventSelectors>(nameIn(values));
    input.eventSelectors = selectorsOf(values);
    return input;
}

std::vector<FormSection> sections()
{
    FieldDescription name{.id = QStringLiteral("trailName"), .label = TrailForm::tr("Trail name"), .placeholder = QStringLiteral("management-events")};
    name.check = checkTrailName;
    name.errorCodes = {QStringLiteral("TrailAlreadyExistsException"), QStringLiteral("InvalidTrailNameException")};
    std::vector<FieldDescription> general{std::move(name)};
    for (FieldDescription &field : placeFields(nullptr))
        general.push_back(std::move(field));
    FieldDescription tags{.id = QStringLiteral("trailTags"), .label = TrailForm::tr("Tags"), .kind = Kind::Tags};
    tags.errorCodes = {QStringLiteral("InvalidTagParameterException"), QStringLiteral("TagsLimitExceededException")};
    std::vector<FormSection> all{{TrailForm::tr("General details"), {}, std::move(general)},
                                 {TrailForm::tr("Security"), {}, securityFields(nullptr)},
                                 {TrailForm::tr("Notifications and logs - optional"), {}, tellingFields(nullptr)},
                                 {TrailForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    Selectors management(1);
    for (FormSection &section : selectorSections(management, 1))
        all.push_back(std::move(section));
    return all;
}

void create(const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end)
{
    if (selectorsOf(values).empty()) {
        end(Error{"InvalidEventSelectorsException", toStd(TrailForm::tr("A trail logs management events, data events, or both.")), 0});
        return;
    }
    const TrailWish wish = wishOf(context.engine(), values, nameIn(values));
    TrailSteps steps = preparations(wish);
    steps.push_back(sending<CreateTrail>(creation(wish, values)));
    steps.push_back(sending<PutEventSelectors>(selection(values)));
    steps.push_back(sending<StartLogging>(trailInput<StartLogging>(wish.name)));
    // A name that is taken is told before anything is made that nobody wanted.
    ask<GetTrail>(context.engine(), receiver, trailInput<GetTrail>(wish.name), [context, receiver, steps = std::make_shared<const TrailSteps>(std::move(steps)), end](auto taken) {
        if (taken)
            end(Error{"TrailAlreadyExistsException", toStd(TrailForm::tr("There is a trail of that name already.")), 0});
        else
            inTurn(context.engine(), receiver, steps, end);
    });
}

} // namespace

std::shared_ptr<FormDescription> trailForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = TrailForm::tr("Create trail");
    form->failed = TrailForm::tr("The trail was not created");
    form->steps = {{QStringLiteral("attributes"), TrailForm::tr("Choose trail attributes")}, {QStringLiteral("events"), TrailForm::tr("Choose log events")}};
    form->sections = sections();
    form->reviewTitle = TrailForm::tr("Statements in the bucket policy");
    form->reviewText = [](EngineHost &engine, const FormValues &values) { return policyText(bucketStatements(wishOf(engine, values, nameIn(values)))); };
    form->submit = create;
    form->calls = [](EngineHost &engine, const FormValues &values) {
        const std::string region = engine.caller().region.value;
        const TrailWish wish = wishOf(engine, values, nameIn(values));
        return std::vector{PlannedCall::of<CreateTrail>(creation(wish, values), region), PlannedCall::of<PutEventSelectors>(selection(values), region),
                           PlannedCall::of<StartLogging>(trailInput<StartLogging>(wish.name), region)};
    };
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = nameIn(values);
        Flash flash{FlashType::Success, TrailForm::tr("Successfully created trail %1").arg(name), TrailForm::tr("It is logging: the first file arrives within five minutes of the clock.")};
        flash.actionText = TrailForm::tr("View trail");
        flash.action = [context, name] { context.navigator().go(trailAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::cloudtrail
