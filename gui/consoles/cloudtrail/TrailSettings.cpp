#include "gui/consoles/cloudtrail/TrailFields.h"
#include "gui/consoles/cloudtrail/TrailMaker.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using namespace api::cloudtrail;

struct TrailSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::TrailSettings)
};

UpdateTrail::Input update(const TrailWish &wish, const FormValues &values)
{
    UpdateTrail::Input input;
    apply(input, wish, values, false);
    return input;
}

FormDescription form(const TrailState &trail)
{
    FormDescription form;
    form.sections = {{TrailSettings::tr("Storage"), {}, placeFields(&trail)}, {TrailSettings::tr("Security"), {}, securityFields(&trail)}, {TrailSettings::tr("Notifications and logs"), {}, tellingFields(&trail)}};
    form.submit = [name = trail.name()](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const TrailWish wish = wishOf(context.engine(), values, name);
        TrailSteps steps = preparations(wish);
        steps.push_back(sending<UpdateTrail>(update(wish, values)));
        inTurn(context.engine(), receiver, std::make_shared<const TrailSteps>(std::move(steps)), std::move(end));
    };
    form.calls = [name = trail.name()](EngineHost &engine, const FormValues &values) {
        return std::vector{PlannedCall::of<UpdateTrail>(update(wishOf(engine, values, name), values), engine.caller().region.value)};
    };
    return form;
}

} // namespace

Setting generalSetting(const QString &name)
{
    SettingType<TrailState> setting(QStringLiteral("general"), TrailSettings::tr("Storage and notifications"), TrailSettings::tr("storage and notifications"));
    setting.description = TrailSettings::tr("Where files go, how they are protected, and who is told. Policies that lack something for CloudTrail get it when you save.");
    setting.loadWith([name](EngineHost &engine, QObject *receiver, SettingType<TrailState>::Loaded done) { loadTrail(engine, receiver, name, std::move(done)); });
    setting.shows([](const TrailState &trail) {
        const auto on = [](const std::optional<std::string> &value) { return value.has_value() && !value->empty(); };
        return std::vector<Fact>{{TrailSettings::tr("Bucket"), toQt(trail.data.s3BucketName.value_or(""))},
                                 stateFact(TrailSettings::tr("SSE-KMS"), on(trail.data.kmsKeyId), enabledText(on(trail.data.kmsKeyId))),
                                 stateFact(TrailSettings::tr("Log file validation"), trail.data.logFileValidationEnabled.value_or(false), enabledText(trail.data.logFileValidationEnabled.value_or(false))),
                                 stateFact(TrailSettings::tr("SNS notification delivery"), on(trail.data.snsTopicARN), enabledText(on(trail.data.snsTopicARN))),
                                 stateFact(TrailSettings::tr("CloudWatch Logs"), on(trail.data.cloudWatchLogsLogGroupArn), enabledText(on(trail.data.cloudWatchLogsLogGroupArn)))};
    });
    setting.editBy(form);
    return setting;
}

Setting trailTags(const QString &name)
{
    // Tags are of the ARN, which the trail itself says.
    const auto withArn = [name](EngineHost &engine, QObject *receiver, std::function<void(Expected<std::string>)> then) {
        loadTrail(engine, receiver, name, [then](Expected<std::shared_ptr<const TrailState>> trail) {
            if (trail)
                then((*trail)->data.trailARN.value_or(""));
            else
                then(fail(trail.error()));
        });
    };
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("TagsLimitExceededException"), QStringLiteral("InvalidTagParameterException")};
    calls.load = [withArn](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        withArn(engine, receiver, [&engine, receiver, done](Expected<std::string> arn) {
            if (!arn)
                return done(fail(arn.error()));
            ListTags::Input input;
            input.resourceIdList = {*arn};
            ask<ListTags>(engine, receiver, std::move(input), [done](auto reply) {
                if (!reply)
                    return done(fail(reply.error()));
                const bool any = reply->resourceTagList && !reply->resourceTagList->empty();
                done(any ? tagsFrom<Tag>(reply->resourceTagList->front().tagsList, &Tag::key, &Tag::value) : FormValues::Tags());
            });
        });
    };
    calls.change = [name](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        const std::string arn = "arn:aws:cloudtrail:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":trail/" + toStd(name);
        if (!change.removed.isEmpty()) {
            RemoveTags::Input input;
            input.resourceId = arn;
            for (const QString &key : change.removed)
                (input.tagsList ? *input.tagsList : input.tagsList.emplace()).emplace_back().key = toStd(key);
            out.push_back(FormCall::of<RemoveTags>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            AddTags::Input input;
            input.resourceId = arn;
            input.tagsList = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<AddTags>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::cloudtrail
