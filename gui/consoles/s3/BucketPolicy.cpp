#include "gui/consoles/s3/BucketSettings.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/DeleteDialog.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketPolicy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketPolicy)
};

/// The policy, and whether S3 finds that it makes the bucket public.
struct Policy
{
    QString text; ///< empty: none
    bool isPublic = false;
};

void load(EngineHost &engine, QObject *receiver, const QString &bucket, SettingType<Policy>::Loaded done)
{
    ask<api::s3::GetBucketPolicy>(engine, receiver, inputFor<api::s3::GetBucketPolicy>(bucket), [&engine, receiver, bucket, done](auto reply) {
        if (!reply) {
            if (reply.error().code == "NoSuchBucketPolicy")
                done(std::make_shared<const Policy>());
            else
                done(fail(reply.error()));
            return;
        }
        ask<api::s3::GetBucketPolicyStatus>(engine, receiver, inputFor<api::s3::GetBucketPolicyStatus>(bucket),
                                            [text = toQt(reply->policy.value_or("")), done](auto status) {
            const bool isPublic = status && status->policyStatus && status->policyStatus->isPublic.value_or(false);
            done(std::make_shared<const Policy>(Policy{text, isPublic}));
        });
    });
}

/// A policy of one statement.
QString example(const QString &statement)
{
    return formatJson(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[") % statement % QStringLiteral("]}"));
}

std::vector<FieldOption> examples(const QString &bucket)
{
    const QString objects = arn(bucket, QStringLiteral("*"));
    return {{example(QStringLiteral("{\"Sid\":\"PublicRead\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"%1\"}").arg(objects)),
             BucketPolicy::tr("Everyone may read the objects"), BucketPolicy::tr("For websites. Block Public Access has to let it.")},
            {example(QStringLiteral("{\"Sid\":\"OnlyEncrypted\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":[\"%1\",\"%2\"],"
                                    "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}").arg(arn(bucket), objects)),
             BucketPolicy::tr("Refuse requests without TLS"), {}},
            {example(QStringLiteral("{\"Sid\":\"OnlyFromHere\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":[\"%1\",\"%2\"],"
                                    "\"Condition\":{\"NotIpAddress\":{\"aws:SourceIp\":[\"127.0.0.0/8\",\"::1/128\"]}}}").arg(arn(bucket), objects)),
             BucketPolicy::tr("Refuse other addresses"), BucketPolicy::tr("Only requests from this computer are served.")},
            {example(QStringLiteral("{\"Sid\":\"LogDelivery\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},"
                                    "\"Action\":\"s3:PutObject\",\"Resource\":\"%1\"}").arg(objects)),
             BucketPolicy::tr("Access logs may be delivered here"), {}}};
}

FormDescription policyForm(const QString &bucket, const Policy &value)
{
    FormType<api::s3::PutBucketPolicy> form;
    form.section(BucketPolicy::tr("Bucket policy"), BucketPolicy::tr("Bucket ARN: %1").arg(arn(bucket)));
    FieldDescription policy = policyField(QStringLiteral("policy"), BucketPolicy::tr("Policy"), value.text, policy::PolicyKind::Resource,
                                          {QStringLiteral("s3"), {arn(bucket), arn(bucket, QStringLiteral("*"))}});
    policy.options = examples(bucket);
    policy.check = [](const QString &text) {
        return text.trimmed().isEmpty() ? BucketPolicy::tr("Enter a policy. To have none, go back and delete it.") : QString();
    };
    policy.errorCodes = {QStringLiteral("MalformedPolicy"), QStringLiteral("PolicyTooLarge")};
    form.field(std::move(policy), [](auto &input, const QString &text) { input.policy = toStd(text.trimmed()); });
    form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
    return form;
}

void askToDelete(const ActionContext &context, const QString &bucket, const QString &policy)
{
    const auto undo = [context, bucket, policy] {
        auto input = inputFor<api::s3::PutBucketPolicy>(bucket);
        input.policy = toStd(policy);
        context.call<api::s3::PutBucketPolicy>(std::move(input), {{}, BucketPolicy::tr("Bucket policy brought back"), BucketPolicy::tr("The bucket policy was not brought back")});
    };
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = BucketPolicy::tr("Delete bucket policy"),
                          .question = BucketPolicy::tr("Delete the policy of the bucket %1?").arg(bucket)};
    request.consequences = BucketPolicy::tr("Who has access only through this policy loses it.");
    request.run = [context, bucket, undo](DeleteRequest::Done done) {
        ask<api::s3::DeleteBucketPolicy>(context.engine(), &context.engine(), inputFor<api::s3::DeleteBucketPolicy>(bucket), [context, bucket, undo, done](auto reply) {
            done(reply ? DeleteRequest::Outcome() : DeleteRequest::Outcome(errorText(reply.error())));
            if (reply)
                context.done(BucketPolicy::tr("Successfully deleted bucket policy"), bucket, undo);
        });
    };
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), context.over());
    showCalls(*dialog, {PlannedCall::of<api::s3::DeleteBucketPolicy>(inputFor<api::s3::DeleteBucketPolicy>(bucket), context.engine().caller().region.value)});
}

} // namespace

Setting policySetting(const QString &bucket)
{
    SettingType<Policy> setting(QStringLiteral("policy"), BucketPolicy::tr("Bucket policy"), BucketPolicy::tr("bucket policy"));
    setting.help = help::policy();
    setting.description = BucketPolicy::tr("Says in JSON who may do what with the bucket and its objects. It does not apply to objects of other accounts.");
    setting.columns = 2;
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, bucket, std::move(done)); });
    setting.shows([](const Policy &value) {
        if (value.text.isEmpty())
            return std::vector<Fact>{{BucketPolicy::tr("No policy"), BucketPolicy::tr("Only the account that owns the bucket has access.")}};
        Fact access{BucketPolicy::tr("Access by this policy"), value.isPublic ? BucketPolicy::tr("Public") : BucketPolicy::tr("Not public")};
        access.status = value.isPublic ? StatusIndicator::Status::Warning : StatusIndicator::Status::Success;
        return std::vector<Fact>{access};
    });
    setting.showsCode([](const Policy &value) { return value.text.isEmpty() ? QString() : formatJson(value.text); });
    setting.action({.id = QStringLiteral("deletePolicy"), .text = BucketPolicy::tr("Delete")},
                   [bucket](const ActionContext &context, const Policy &value) { askToDelete(context, bucket, value.text); },
                   [](const Policy &value) { return !value.text.isEmpty(); });
    setting.editBy([bucket](const Policy &value) { return policyForm(bucket, value); });
    return setting;
}

} // namespace nephoscope::gui::s3
