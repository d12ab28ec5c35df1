#include "gui/bridge/EngineHost.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct AccessPointSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::AccessPointSettings)
};

namespace model = api::s3control;
using Get = model::GetAccessPoint;
using Found = Get::Output;

Setting blockSetting(const QString &name)
{
    SettingType<Found> setting(QStringLiteral("block"), AccessPointSettings::tr("Block public access (access point settings)"));
    setting.help = help::publicAccess();
    setting.description = AccessPointSettings::tr("They were chosen when the access point was created and cannot be changed. Those of the bucket and of the account hold as well.");
    setting.columns = 2;
    setting.loadWith([name](EngineHost &engine, QObject *receiver, SettingType<Found>::Loaded done) {
        ask<Get>(engine, receiver, pointInput<Get>(engine, name), [done](auto reply) {
            if (reply)
                done(std::make_shared<const Found>(std::move(*reply)));
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const Found &point) {
        const auto block = point.publicAccessBlockConfiguration.value_or(model::PublicAccessBlockConfiguration());
        return publicAccessFacts({block.blockPublicAcls, block.blockPublicPolicy, block.ignorePublicAcls, block.restrictPublicBuckets});
    });
    return setting;
}

/// The policy and what it is about.
struct Policy
{
    QString text;    ///< empty: none
    QString arn;     ///< of the access point
    bool isPublic = false;
};
using PolicyLoaded = SettingType<Policy>::Loaded;

void loadStatus(EngineHost &engine, QObject *receiver, const QString &name, Policy policy, PolicyLoaded done)
{
    using Status = model::GetAccessPointPolicyStatus;
    ask<Status>(engine, receiver, pointInput<Status>(engine, name), [policy, done](auto reply) {
        Policy whole = policy;
        whole.isPublic = reply && reply->policyStatus && reply->policyStatus->isPublic.value_or(false);
        done(std::make_shared<const Policy>(std::move(whole)));
    });
}

void loadPolicy(EngineHost &engine, QObject *receiver, const QString &name, const QString &arn, PolicyLoaded done)
{
    using GetPolicy = model::GetAccessPointPolicy;
    ask<GetPolicy>(engine, receiver, pointInput<GetPolicy>(engine, name), [&engine, receiver, name, arn, done](auto reply) {
        if (reply)
            loadStatus(engine, receiver, name, {toQt(reply->policy.value_or("")), arn}, done);
        else if (reply.error().code == "NoSuchAccessPointPolicy")
            done(std::make_shared<const Policy>(Policy{{}, arn}));
        else
            done(fail(reply.error()));
    });
}

QString example(const QString &statement, const QString &arn)
{
    return formatJson(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[%1]}").arg(statement.arg(arn)));
}

FormDescription policyForm(const QString &name, const Policy &value)
{
    FieldDescription field = policyField(QStringLiteral("policy"), AccessPointSettings::tr("Policy"), value.text, policy::PolicyKind::Resource,
                                         {QStringLiteral("s3"), {value.arn, QString(value.arn % QStringLiteral("/object/*"))}});
    const QString account = value.arn.section(u':', 4, 4);
    field.options = {{example(QStringLiteral("{\"Sid\":\"ReadFolder\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::") % account
                                  % QStringLiteral(":root\"},\"Action\":\"s3:GetObject\",\"Resource\":\"%1/object/reports/*\"}"), value.arn),
                      AccessPointSettings::tr("Read one folder"), AccessPointSettings::tr("For the users and roles of this account that have no other permissions.")},
                     {example(QStringLiteral("{\"Sid\":\"NoDelete\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:DeleteObject*\",\"Resource\":\"%1/object/*\"}"), value.arn),
                      AccessPointSettings::tr("Nobody deletes through it"), {}}};
    field.errorCodes = {QStringLiteral("MalformedPolicy"), QStringLiteral("PolicyTooLarge")};
    FormDescription form;
    form.sections = {{AccessPointSettings::tr("Access point policy"), AccessPointSettings::tr("ARN: %1. Its objects are ARN/object/KEY.").arg(value.arn), {std::move(field)}}};
    form.sends([name](EngineHost &engine, const FormValues &values) {
        auto input = pointInput<model::PutAccessPointPolicy>(engine, name);
        input.policy = toStd(values[QStringLiteral("policy")].trimmed());
        return FormCalls{FormCall::of<model::PutAccessPointPolicy>(engine.caller(), std::move(input))};
    });
    return form;
}

void removePolicy(const ActionContext &context, const QString &name, const QString &text)
{
    auto again = pointInput<model::PutAccessPointPolicy>(context.engine(), name);
    again.policy = toStd(text);
    context.call<model::DeleteAccessPointPolicy>(
        pointInput<model::DeleteAccessPointPolicy>(context.engine(), name),
        {{}, AccessPointSettings::tr("Successfully deleted access point policy"), AccessPointSettings::tr("The access point policy was not deleted")}, {}, [context, again] {
            context.call<model::PutAccessPointPolicy>(again, {{}, AccessPointSettings::tr("Access point policy brought back"),
                                                              AccessPointSettings::tr("The access point policy was not brought back")});
        });
}

Setting pointPolicy(const QString &name)
{
    SettingType<Policy> setting(QStringLiteral("policy"), AccessPointSettings::tr("Access point policy"), AccessPointSettings::tr("access point policy"));
    setting.help = help::accessPoints();
    setting.description = AccessPointSettings::tr("Says in JSON who may do what through this access point. The bucket's own policy has to allow it as well.");
    setting.columns = 2;
    setting.loadWith([name](EngineHost &engine, QObject *receiver, PolicyLoaded done) {
        ask<Get>(engine, receiver, pointInput<Get>(engine, name), [&engine, receiver, name, done](auto reply) {
            if (reply)
                loadPolicy(engine, receiver, name, toQt(reply->accessPointArn.value_or("")), done);
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const Policy &value) {
        if (value.text.isEmpty())
            return std::vector<Fact>{{AccessPointSettings::tr("No policy"), AccessPointSettings::tr("The policies of the bucket and of users and roles decide alone.")}};
        Fact access{AccessPointSettings::tr("Access by this policy"), value.isPublic ? AccessPointSettings::tr("Public") : AccessPointSettings::tr("Not public")};
        access.status = value.isPublic ? StatusIndicator::Status::Warning : StatusIndicator::Status::Success;
        return std::vector<Fact>{access};
    });
    setting.showsCode([](const Policy &value) { return value.text.isEmpty() ? QString() : formatJson(value.text); });
    setting.action({.id = QStringLiteral("deletePolicy"), .text = AccessPointSettings::tr("Delete")},
                   [name](const ActionContext &context, const Policy &value) { removePolicy(context, name, value.text); },
                   [](const Policy &value) { return !value.text.isEmpty(); });
    setting.editBy([name](const Policy &value) { return policyForm(name, value); });
    return setting;
}

/// An input about the tags of an access point.
template <class Operation>
typename Operation::Input pointTagsInput(EngineHost &engine, const QString &name)
{
    auto input = pointInput<Operation>(engine, name);
    input.resourceArn = "arn:aws:s3:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":accesspoint/" + toStd(name);
    return input;
}

} // namespace

std::vector<Setting> accessPointPermissions(const QString &name) { return {blockSetting(name), pointPolicy(name)}; }

Setting accessPointTags(const QString &name)
{
    TagCalls calls;
    calls.load = [name](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        using List = model::ListTagsForResource;
        ask<List>(engine, receiver, pointTagsInput<List>(engine, name), [done](auto reply) {
            if (reply)
                done(tagsFrom<model::Tag>(reply->tags, &model::Tag::key, &model::Tag::value));
            else
                done(fail(reply.error()));
        });
    };
    calls.change = [name](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            auto input = pointTagsInput<model::UntagResource>(engine, name);
            auto &keys = input.tagKeys.emplace();
            for (const QString &key : change.removed)
                keys.push_back(toStd(key));
            out.push_back(FormCall::of<model::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            auto input = pointTagsInput<model::TagResource>(engine, name);
            input.tags = tagsTo<model::Tag>(change.put, &model::Tag::key, &model::Tag::value);
            out.push_back(FormCall::of<model::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    calls.errorCodes = {QStringLiteral("InvalidTag"), QStringLiteral("BadRequest")};
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::s3
