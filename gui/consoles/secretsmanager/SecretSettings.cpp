#include "gui/consoles/secretsmanager/Help.h"
#include "gui/consoles/secretsmanager/SecretDetails.h"
#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretSettings)
};

using Policy = model::GetResourcePolicy::Output;
using Described = model::DescribeSecret::Output;

FormDescription policyForm(const QString &name, const Policy &value)
{
    FormType<model::PutResourcePolicy> form;
    form.section(SecretSettings::tr("Resource permissions"), SecretSettings::tr("Beside the policies of users and roles, this one says who may do what with the secret."));
    FieldDescription policy = policyField(QStringLiteral("policy"), SecretSettings::tr("Policy"), toQt(value.resourcePolicy.value_or("")), policy::PolicyKind::Resource,
                                           {QStringLiteral("secretsmanager"), {}});
    policy.errorCodes = {QStringLiteral("MalformedPolicyDocumentException"), QStringLiteral("PublicPolicyException")};
    policy.options = {{formatJson(QStringLiteral(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},)"
                                                 R"("Action":"secretsmanager:GetSecretValue","Resource":"*"}]})")),
                       SecretSettings::tr("Another account may read it"),
                       SecretSettings::tr("With a customer managed key, whose key policy lets that account decrypt as well.")}};
    form.field(std::move(policy), [](auto &input, const QString &text) { input.resourcePolicy = toStd(text.trimmed()); });
    FieldDescription block{.id = QStringLiteral("blockPublic"), .label = SecretSettings::tr("Block public access"), .kind = FieldDescription::Kind::Check};
    block.description = SecretSettings::tr("Refuses a policy that lets in anyone.");
    block.initial = QStringLiteral("true");
    form.field(std::move(block), [](auto &input, const QString &on) { input.blockPublicPolicy = on == QLatin1String("true"); });
    form.always([id = toStd(name)](auto &input) { input.secretId = id; });
    return form;
}

FormDescription rotationForm(const QString &name, const Described &value)
{
    FormDescription form;
    form.sections = {{SecretSettings::tr("Automatic rotation"), {}, rotationFields(value)}};
    form.sends([name](EngineHost &engine, const FormValues &values) {
        if (!values.isOn(QStringLiteral("rotation")))
            return FormCalls{FormCall::of<model::CancelRotateSecret>(engine.caller(), inputFor<model::CancelRotateSecret>(name))};
        return FormCalls{FormCall::of<model::RotateSecret>(engine.caller(), enteredRotation(name, values))};
    });
    return form;
}

} // namespace

Setting policySetting(const QString &name)
{
    SettingType<Policy> setting(QStringLiteral("policy"), SecretSettings::tr("Resource permissions"), SecretSettings::tr("resource permissions"));
    setting.help = help::policy();
    setting.description = SecretSettings::tr("A policy of the secret itself. Without one, policies of users and roles decide alone.");
    setting.loadBy<model::GetResourcePolicy>(inputFor<model::GetResourcePolicy>(name));
    setting.shows([](const Policy &value) {
        const bool on = value.resourcePolicy.has_value();
        return std::vector<Fact>{stateFact(SecretSettings::tr("Resource policy"), on, on ? SecretSettings::tr("Attached") : SecretSettings::tr("None"))};
    });
    setting.showsCode([](const Policy &value) { return formatJson(toQt(value.resourcePolicy.value_or(""))); });
    setting.action({.id = QStringLiteral("deletePolicy"), .text = SecretSettings::tr("Delete")}, [name](const ActionContext &context, const Policy &value) {
        auto again = inputFor<model::PutResourcePolicy>(name);
        again.resourcePolicy = value.resourcePolicy;
        context.call<model::DeleteResourcePolicy>(inputFor<model::DeleteResourcePolicy>(name),
                                                  {{}, SecretSettings::tr("The resource policy is deleted"), SecretSettings::tr("The resource policy was not deleted")}, {},
                                                  [context, again] {
            context.call<model::PutResourcePolicy>(again, {{}, SecretSettings::tr("The resource policy is back"), SecretSettings::tr("The resource policy was not attached")});
        });
    }, [](const Policy &value) { return value.resourcePolicy.has_value(); });
    setting.editBy([name](const Policy &value) { return policyForm(name, value); });
    return setting;
}

Setting rotationSetting(const QString &name)
{
    SettingType<Described> setting(QStringLiteral("automatic"), SecretSettings::tr("Rotation configuration"), SecretSettings::tr("rotation configuration"));
    setting.help = help::rotation();
    setting.description = SecretSettings::tr("A Lambda function makes a new value, sets it where it is used, tests it, and then makes it the one in use.");
    setting.loadBy<model::DescribeSecret>(inputFor<model::DescribeSecret>(name));
    setting.shows([](const Described &value) {
        const bool on = value.rotationEnabled.value_or(false);
        std::vector<Fact> facts{stateFact(SecretSettings::tr("Rotation status"), on, enabledText(on))};
        if (!on)
            return facts;
        const auto rules = value.rotationRules.value_or(model::RotationRulesType());
        facts.push_back({SecretSettings::tr("Rotation schedule"),
                         rules.scheduleExpression ? toQt(*rules.scheduleExpression)
                             : rules.automaticallyAfterDays ? SecretSettings::tr("Every %n day(s)", nullptr, int(*rules.automaticallyAfterDays)) : QString()});
        facts.push_back({SecretSettings::tr("Last rotated"), toCell(value.lastRotatedDate).text});
        facts.push_back({SecretSettings::tr("Next rotation on or before"), toCell(value.nextRotationDate).text});
        facts.push_back({SecretSettings::tr("Lambda rotation function"), toQt(value.rotationLambdaARN.value_or("")), true});
        return facts;
    });
    setting.editBy([name](const Described &value) { return rotationForm(name, value); });
    return setting;
}

Setting tagsSetting(const QString &name)
{
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidParameterException")};
    calls.load = [name](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        ask<model::DescribeSecret>(engine, receiver, inputFor<model::DescribeSecret>(name), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(tagsFrom<model::Tag>(reply->tags, &model::Tag::key, &model::Tag::value));
        });
    };
    calls.change = [name](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            auto input = inputFor<model::UntagResource>(name);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<model::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            auto input = inputFor<model::TagResource>(name);
            input.tags = tagsTo<model::Tag>(change.put, &model::Tag::key, &model::Tag::value);
            out.push_back(FormCall::of<model::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::secretsmanager
