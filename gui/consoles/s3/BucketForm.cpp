#include "gui/consoles/s3/BucketForm.h"

#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/EncryptionFields.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketForm)
};

using Kind = FieldDescription::Kind;

std::vector<FieldRule> nameRules()
{
    const auto rule = [](NameRule rule, const QString &text) {
        return FieldRule{text, [rule](const QString &name) { return !brokenRules(name).contains(rule); }};
    };
    return {rule(NameRule::Length, BucketForm::tr("3 to 63 characters")),
            rule(NameRule::Characters, BucketForm::tr("Only lowercase letters, numbers, periods and hyphens")),
            rule(NameRule::Ends, BucketForm::tr("Begins and ends with a letter or number")),
            rule(NameRule::Periods, BucketForm::tr("No two periods side by side")),
            rule(NameRule::IpAddress, BucketForm::tr("Not in the form of an IP address")),
            rule(NameRule::Reserved, BucketForm::tr("No reserved prefix or suffix, such as xn-- or -s3alias"))};
}

std::vector<FieldOption> regions(const QString &current)
{
    std::vector<FieldOption> options;
    bool known = current.isEmpty();
    for (const RegionName &region : regionNames()) {
        options.push_back({region.code, region.name % QLatin1Char(' ') % region.code});
        known = known || region.code == current;
    }
    if (!known)
        options.push_back({current, regionText(current)});
    return options;
}

FormSection generalSection(const QString &region)
{
    FieldDescription name{.id = QStringLiteral("bucketName"), .label = BucketForm::tr("Bucket name")};
    name.constraint = BucketForm::tr("Bucket names are unique within the cloud and cannot be changed later.");
    name.placeholder = QStringLiteral("my-first-bucket");
    name.rules = nameRules();
    name.broken = BucketForm::tr("Enter a name that keeps every rule below.");
    name.errorCodes = {QStringLiteral("InvalidBucketName"), QStringLiteral("BucketAlreadyExists"), QStringLiteral("BucketAlreadyOwnedByYou")};
    FieldDescription place{.id = QStringLiteral("bucketRegion"), .label = BucketForm::tr("AWS Region"), .kind = Kind::Select};
    place.initial = region;
    place.options = regions(region);
    return {BucketForm::tr("General configuration"), {}, {std::move(name), std::move(place), copySettingsField()}};
}

FormSection lockSection()
{
    const QString asked = QStringLiteral("objectLock");
    return {BucketForm::tr("Object Lock"),
            BucketForm::tr("Keeps object versions from being deleted or overwritten for a time (write once, read many)."),
            {enableField(asked, BucketForm::tr("Object Lock"), false, BucketForm::tr("Enables versioning, too. How long objects are kept is set on the bucket's Properties tab.")),
             onlyWith(asked, acknowledgement(QStringLiteral("acknowledgeLock"), BucketForm::tr("I acknowledge that Object Lock can never be disabled once the bucket is there.")))}};
}

api::s3::CreateBucket::Input creation(const FormValues &values)
{
    auto input = inputFor<api::s3::CreateBucket>(values[QStringLiteral("bucketName")]);
    // S3 refuses us-east-1 as a location constraint: there it must be left out.
    if (const QString region = values[QStringLiteral("bucketRegion")]; region != QLatin1String("us-east-1"))
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(region));
    if (const QString owner = values[QStringLiteral("ownership")]; owner != QLatin1String("BucketOwnerEnforced"))
        input.objectOwnership.emplace(toStd(owner));
    if (values.isOn(QStringLiteral("objectLock")))
        input.objectLockEnabledForBucket = true;
    return input;
}

FormCalls plan(EngineHost &engine, const FormValues &values)
{
    const QString bucket = values[QStringLiteral("bucketName")];
    Caller caller = engine.caller();
    caller.region = Region{toStd(values[QStringLiteral("bucketRegion")])};
    FormCalls calls{FormCall::of<api::s3::CreateBucket>(caller, creation(values))};
    const api::s3::PublicAccessBlockConfiguration block = publicAccessOf(values);
    if (!(block.blockPublicAcls == true && block.ignorePublicAcls == true && block.blockPublicPolicy == true && block.restrictPublicBuckets == true)) {
        auto input = inputFor<api::s3::PutPublicAccessBlock>(bucket);
        input.publicAccessBlockConfiguration = block;
        calls.push_back(FormCall::of<api::s3::PutPublicAccessBlock>(caller, std::move(input), BucketForm::tr("Block Public Access")));
    }
    if (values.isOn(QStringLiteral("versioning")) && !values.isOn(QStringLiteral("objectLock"))) {
        auto input = inputFor<api::s3::PutBucketVersioning>(bucket);
        input.versioningConfiguration.emplace().status.emplace("Enabled");
        calls.push_back(FormCall::of<api::s3::PutBucketVersioning>(caller, std::move(input), BucketForm::tr("Bucket Versioning")));
    }
    if (const FormValues::Tags tags = values.tags(QStringLiteral("bucketTags")); !tags.empty()) {
        auto input = inputFor<api::s3::PutBucketTagging>(bucket);
        input.tagging.emplace().tagSet = tagSetOf(tags);
        calls.push_back(FormCall::of<api::s3::PutBucketTagging>(caller, std::move(input), BucketForm::tr("Tags")));
    }
    const EncryptionChoice encryption = encryptionOf(values);
    if (encryption.usesKms() || encryption.bucketKey) {
        auto input = inputFor<api::s3::PutBucketEncryption>(bucket);
        input.serverSideEncryptionConfiguration = encryptionWith({}, encryption);
        calls.push_back(FormCall::of<api::s3::PutBucketEncryption>(caller, std::move(input), BucketForm::tr("Default encryption")));
    }
    return calls;
}

} // namespace

FormDescription bucketForm(const QString &region)
{
    FormDescription form;
    form.title = form.accept = BucketForm::tr("Create bucket");
    form.description = BucketForm::tr("Buckets are containers for data stored in S3.");
    form.failed = BucketForm::tr("The bucket was not created");
    FieldDescription tags{.id = QStringLiteral("bucketTags"), .label = BucketForm::tr("Tags"), .kind = Kind::Tags};
    tags.errorCodes = {QStringLiteral("InvalidTag")};
    form.sections = {generalSection(region),
                     {BucketForm::tr("Object Ownership"), {}, {ownershipField(QStringLiteral("BucketOwnerEnforced"))}},
                     {BucketForm::tr("Block Public Access settings for this bucket"), {}, {publicAccessField({true, true, true, true}), publicAcknowledgement()}},
                     {BucketForm::tr("Bucket Versioning"), BucketForm::tr("Keeps every version of an object, so that none is lost by overwriting or deleting."),
                      {enableField(QStringLiteral("versioning"), BucketForm::tr("Bucket Versioning"), false)}},
                     {BucketForm::tr("Tags - optional"), BucketForm::tr("Track storage cost and organize buckets with keys and values of your own."), {std::move(tags)}},
                     {BucketForm::tr("Default encryption"), BucketForm::tr("New objects that say nothing else are encrypted like this."),
                      encryptionFields({.now = {.bucketKey = false}, .bucketKeyAlways = true})},
                     lockSection()};
    form.calls = [](EngineHost &engine, const FormValues &values) { return plannedOf(plan(engine, values)); };
    form.submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const QString bucket = values[QStringLiteral("bucketName")];
        sendOrTellMissing(context, receiver, plan(context.engine(), values),
                          {BucketForm::tr("Some settings of the bucket %1 were not saved").arg(bucket), BucketForm::tr("All settings of the bucket %1 are saved").arg(bucket)}, end);
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("bucketName")];
        Flash flash{FlashType::Success, BucketForm::tr("Successfully created bucket %1").arg(name),
                    BucketForm::tr("To upload files and folders, drop them on the bucket.")};
        flash.actionText = BucketForm::tr("View details");
        flash.action = [context, name] { context.navigator().go(bucketAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::s3
