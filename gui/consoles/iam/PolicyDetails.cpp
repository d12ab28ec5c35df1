#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Policies.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct PolicyDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::PolicyDetails)
};

template <class Operation>
typename Operation::Input about(const QString &arn)
{
    typename Operation::Input input;
    input.policyArn = toStd(arn);
    return input;
}

std::vector<Pair> summary(const Policy &policy)
{
    return {{PolicyDetails::tr("Type"), policyTypeText(toQt(policy.arn.value_or("")))},
            {PolicyDetails::tr("Created"), toCell(policy.createDate).text},
            {PolicyDetails::tr("Edited"), toCell(policy.updateDate).text},
            {PolicyDetails::tr("ARN"), toQt(policy.arn.value_or("")), true},
            {PolicyDetails::tr("Default version"), toQt(policy.defaultVersionId.value_or(""))},
            {PolicyDetails::tr("Description"), toQt(policy.description.value_or(""))}};
}

Setting documentSetting(const QString &arn)
{
    SettingType<QString> setting(QStringLiteral("document"), PolicyDetails::tr("Policy document"), PolicyDetails::tr("policy"));
    setting.help = help::policies();
    setting.columns = 2;
    setting.loadWith([arn](EngineHost &engine, QObject *receiver, SettingType<QString>::Loaded done) {
        loadDocument(engine, receiver, arn, [done](Expected<QString> text) {
            if (text)
                done(std::make_shared<const QString>(*text));
            else
                done(fail(text.error()));
        });
    });
    setting.shows([](const QString &) { return std::vector<Fact>(); });
    setting.showsCode([](const QString &text) { return formatJson(text); });
    if (isAwsManaged(arn))
        return setting;
    setting.editBy([arn](const QString &text) {
        FormType<CreatePolicyVersion> form;
        form.section(PolicyDetails::tr("Policy editor"), PolicyDetails::tr("Saving makes a new version, which holds at once. A policy keeps five: the oldest must go first."));
        form.field(policyEditorField(QStringLiteral("policy"), PolicyDetails::tr("Policy"), formatJson(text)), [](auto &input, const QString &code) { input.policyDocument = toStd(code.trimmed()); });
        form.always([arn = toStd(arn)](auto &input) {
            input.policyArn = arn;
            input.setAsDefault = true;
        });
        return form;
    });
    return setting;
}

Setting policyTags(const QString &arn)
{
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidInput"), QStringLiteral("LimitExceeded")};
    calls.load = [arn](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        askAll<ListPolicyTags, Tag>(engine, receiver, about<ListPolicyTags>(arn), &ListPolicyTags::Output::tags, &ListPolicyTags::Input::marker, &ListPolicyTags::Output::marker,
                                    [done](Expected<std::vector<Tag>> all) {
            if (!all)
                return done(fail(all.error()));
            done(tagsFrom<Tag>(std::optional(std::move(*all)), &Tag::key, &Tag::value));
        });
    };
    calls.change = [arn](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            auto input = about<UntagPolicy>(arn);
            input.tagKeys.emplace();
            for (const QString &key : change.removed)
                input.tagKeys->push_back(toStd(key));
            out.push_back(FormCall::of<UntagPolicy>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            auto input = about<TagPolicy>(arn);
            input.tags = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<TagPolicy>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace

void loadDocument(EngineHost &engine, QObject *receiver, const QString &arn, std::function<void(Expected<QString>)> done)
{
    ask<GetPolicy>(engine, receiver, about<GetPolicy>(arn), [&engine, receiver, arn, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        auto input = about<GetPolicyVersion>(arn);
        input.versionId = reply->policy ? reply->policy->defaultVersionId : std::nullopt;
        ask<GetPolicyVersion>(engine, receiver, std::move(input), [done](auto version) {
            if (!version)
                return done(fail(version.error()));
            done(version->policyVersion ? documentText(version->policyVersion->document) : QString());
        });
    });
}

Details policyDetails(const QString &arn)
{
    Details page;
    page.title = policyName(arn);
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {PolicyDetails::tr("Policies"), policiesAddress()}, {page.title, {}}};
    page.failed = PolicyDetails::tr("The policy cannot be shown");
    page.load = ResourceType<Policy>::loadWith([arn](EngineHost &engine, QObject *receiver, ResourceType<Policy>::Loaded done) {
        ask<GetPolicy>(engine, receiver, about<GetPolicy>(arn), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(std::make_shared<const Policy>(std::move(reply->policy).value_or(Policy())));
        });
    });
    page.touches = isIamChange;
    page.tabAddress = [arn](const QString &tab) { return policyAddress(arn, tab); };
    page.help = help::policies();

    if (!isAwsManaged(arn))
        page.addressAfterDelete = policiesAddress();
    DetailTab above{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Policy>::facts(PolicyDetails::tr("Policy details"), 3, summary)}};
    page.tabs.push_back(std::move(above));
    DetailTab permissions{.id = QStringLiteral("permissions"), .title = PolicyDetails::tr("Permissions")};
    permissions.make = listed([arn] {
        return summaryOf(policyAddress(arn), [arn](EngineHost &engine, QObject *receiver, auto done) { loadDocument(engine, receiver, arn, std::move(done)); });
    });
    permissions.settings = {documentSetting(arn)};
    page.tabs.push_back(std::move(permissions));
    DetailTab entities{.id = QStringLiteral("entities"), .title = PolicyDetails::tr("Entities attached")};
    entities.make = listed([arn] { return entitiesOf(arn); });
    entities.fills = true;
    page.tabs.push_back(std::move(entities));
    if (!isAwsManaged(arn)) {
        DetailTab tags{.id = QStringLiteral("tags"), .title = PolicyDetails::tr("Tags")};
        tags.settings = {policyTags(arn)};
        page.tabs.push_back(std::move(tags));
    }
    DetailTab versions{.id = QStringLiteral("versions"), .title = PolicyDetails::tr("Policy versions")};
    versions.make = listed([arn] { return versionsOf(arn); });
    versions.fills = true;
    page.tabs.push_back(std::move(versions));
    return page;
}

} // namespace nephoscope::gui::iam
