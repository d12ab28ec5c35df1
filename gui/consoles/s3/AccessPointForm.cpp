#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::s3 {

namespace {

struct AccessPointForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::AccessPointForm)
};

namespace model = api::s3control;
using Kind = FieldDescription::Kind;

std::vector<FieldRule> nameRules()
{
    const auto matches = [](const char *pattern) {
        return [expression = QRegularExpression(QLatin1String(pattern))](const QString &name) { return expression.match(name).hasMatch(); };
    };
    return {{AccessPointForm::tr("3 to 50 characters"), matches("^.{3,50}$")},
            {AccessPointForm::tr("Only lowercase letters, numbers and hyphens"), matches("^[a-z0-9-]*$")},
            {AccessPointForm::tr("Begins and ends with a letter or number"), matches("^[a-z0-9](.*[a-z0-9])?$")},
            {AccessPointForm::tr("Does not end with -s3alias"), [](const QString &name) { return !name.endsWith(QLatin1String("-s3alias")); }}};
}

/// Shown only while radio `id` says `value`.
FieldDescription whileChosen(const QString &id, const QString &value, FieldDescription field)
{
    field.shown = [id, value](const FormValues &values) { return values[id] == value; };
    return field;
}

FormSection propertiesSection(const QString &bucket)
{
    FieldDescription name{.id = QStringLiteral("accessPointName"), .label = AccessPointForm::tr("Access point name")};
    name.constraint = AccessPointForm::tr("Unique within the account and this Region. It cannot be changed later.");
    name.placeholder = QStringLiteral("my-access-point");
    name.rules = nameRules();
    name.broken = AccessPointForm::tr("Enter a name that keeps every rule below.");
    name.errorCodes = {QStringLiteral("AccessPointAlreadyOwnedByYou")};

    FieldDescription place = placeField(QStringLiteral("accessPointBucket"), AccessPointForm::tr("Bucket"), LocationPicker::Buckets);
    place.constraint = AccessPointForm::tr("A bucket of this Region. The access point leads to it alone, for as long as it is there.");
    if (!bucket.isEmpty())
        place.initial = uri(bucket);
    place.errorCodes = {QStringLiteral("InvalidRequest")};

    FieldDescription owner{.id = QStringLiteral("accessPointOwner"), .label = AccessPointForm::tr("Owner of the bucket"), .kind = Kind::Radio};
    owner.options = {{QStringLiteral("this"), AccessPointForm::tr("This account")},
                     {QStringLiteral("other"), AccessPointForm::tr("Another account"), AccessPointForm::tr("Its bucket policy has to let the access point in.")}};
    owner.initial = QStringLiteral("this");
    FieldDescription account{.id = QStringLiteral("accessPointOwnerId"), .label = AccessPointForm::tr("Account ID"), .placeholder = QStringLiteral("123456789012")};
    account.check = [](const QString &text) {
        static const QRegularExpression digits(QStringLiteral("^[0-9]{12}$"));
        return digits.match(text).hasMatch() ? QString() : AccessPointForm::tr("Enter the 12 digits of an account.");
    };

    FieldDescription origin{.id = QStringLiteral("accessPointOrigin"), .label = AccessPointForm::tr("Network origin"), .kind = Kind::Radio};
    origin.options = {{QStringLiteral("Internet"), AccessPointForm::tr("Internet")},
                      {QStringLiteral("VPC"), AccessPointForm::tr("Virtual private cloud (VPC)"),
                       AccessPointForm::tr("Only requests from that VPC are let in. There are no VPCs here: every request is refused.")}};
    origin.initial = QStringLiteral("Internet");
    origin.constraint = AccessPointForm::tr("It cannot be changed later.");
    FieldDescription vpc{.id = QStringLiteral("accessPointVpc"), .label = AccessPointForm::tr("VPC ID"), .placeholder = QStringLiteral("vpc-0123456789abcdef0")};
    vpc.check = [](const QString &text) {
        static const QRegularExpression form(QStringLiteral("^vpc-[0-9a-f]{8,17}$"));
        return form.match(text).hasMatch() ? QString() : AccessPointForm::tr("Enter an ID such as vpc-0123456789abcdef0.");
    };
    return {AccessPointForm::tr("Properties"),
            {},
            {std::move(name), std::move(place), std::move(owner), whileChosen(QStringLiteral("accessPointOwner"), QStringLiteral("other"), std::move(account)),
             std::move(origin), whileChosen(QStringLiteral("accessPointOrigin"), QStringLiteral("VPC"), std::move(vpc))}};
}

FormCalls plan(EngineHost &engine, const FormValues &values)
{
    const QString name = values[QStringLiteral("accessPointName")];
    auto creation = pointInput<model::CreateAccessPoint>(engine, name);
    if (const auto place = placeOf(values, QStringLiteral("accessPointBucket")))
        creation.bucket = toStd(place->bucket);
    if (values[QStringLiteral("accessPointOwner")] == QLatin1String("other"))
        creation.bucketAccountId = toStd(values[QStringLiteral("accessPointOwnerId")]);
    if (values[QStringLiteral("accessPointOrigin")] == QLatin1String("VPC"))
        creation.vpcConfiguration.emplace().vpcId = toStd(values[QStringLiteral("accessPointVpc")]);
    const api::s3::PublicAccessBlockConfiguration block = publicAccessOf(values);
    creation.publicAccessBlockConfiguration = {block.blockPublicAcls, block.blockPublicPolicy, block.ignorePublicAcls, block.restrictPublicBuckets};
    if (const auto tags = values.tags(QStringLiteral("accessPointTags")); !tags.empty())
        creation.tags = tagsTo<model::Tag>(tags, &model::Tag::key, &model::Tag::value);
    FormCalls calls{FormCall::of<model::CreateAccessPoint>(engine.caller(), std::move(creation))};
    if (values.isOn(QStringLiteral("accessPointWithPolicy"))) {
        auto input = pointInput<model::PutAccessPointPolicy>(engine, name);
        input.policy = toStd(values[QStringLiteral("accessPointPolicy")].trimmed());
        calls.push_back(FormCall::of<model::PutAccessPointPolicy>(engine.caller(), std::move(input), AccessPointForm::tr("Access point policy")));
    }
    return calls;
}

} // namespace

FormDescription accessPointForm(const QString &bucket)
{
    FormDescription form;
    form.title = form.accept = AccessPointForm::tr("Create access point");
    form.description = AccessPointForm::tr("A name of its own for a bucket, with permissions of its own: one for each application that uses the bucket.");
    form.failed = AccessPointForm::tr("The access point was not created");
    FieldDescription block = publicAccessField({true, true, true, true});
    block.constraint = AccessPointForm::tr("These settings cannot be changed once the access point is there.");
    const QString attached = QStringLiteral("accessPointWithPolicy");
    FieldDescription attach{.id = attached, .label = AccessPointForm::tr("Attach a policy"), .kind = Kind::Check};
    attach.description = AccessPointForm::tr("What it allows to other accounts, the bucket's own policy has to allow, too.");
    FieldDescription policy = policyField(QStringLiteral("accessPointPolicy"), AccessPointForm::tr("Policy"), {}, policy::PolicyKind::Resource,
                                           {QStringLiteral("s3"), {}});
    FieldDescription tags{.id = QStringLiteral("accessPointTags"), .label = AccessPointForm::tr("Tags"), .kind = Kind::Tags};
    tags.errorCodes = {QStringLiteral("InvalidTag"), QStringLiteral("BadRequest")};
    form.sections = {propertiesSection(bucket),
                     {AccessPointForm::tr("Block Public Access settings for this access point"), {}, {std::move(block), publicAcknowledgement()}},
                     {AccessPointForm::tr("Access point policy - optional"), {}, {std::move(attach), onlyWith(attached, std::move(policy))}},
                     {AccessPointForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    form.calls = [](EngineHost &engine, const FormValues &values) { return plannedOf(plan(engine, values)); };
    form.submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const QString name = values[QStringLiteral("accessPointName")];
        sendOrTellMissing(context, receiver, plan(context.engine(), values),
                          {AccessPointForm::tr("The policy of the access point %1 was not saved").arg(name), AccessPointForm::tr("The policy of the access point %1 is saved").arg(name)},
                          end);
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("accessPointName")];
        Flash flash{FlashType::Success, AccessPointForm::tr("Successfully created access point %1").arg(name),
                    AccessPointForm::tr("Its alias can stand for the bucket's name in any request.")};
        flash.actionText = AccessPointForm::tr("View details");
        flash.action = [context, name] { context.navigator().go(accessPointAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::s3
