#include "gui/consoles/s3/BucketForm.h"

#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketForm)
};

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

} // namespace

FormType<api::s3::CreateBucket> bucketForm(const QString &region)
{
    using Input = api::s3::CreateBucket::Input;
    FormType<api::s3::CreateBucket> form;
    form.title = form.accept = BucketForm::tr("Create bucket");
    form.description = BucketForm::tr("Buckets are containers for data stored in S3.");
    form.failed = BucketForm::tr("The bucket was not created");
    form.section(BucketForm::tr("General configuration"));
    form.field({.id = QStringLiteral("bucketName"),
                .label = BucketForm::tr("Bucket name"),
                .constraint = BucketForm::tr("Bucket names are unique within the cloud and cannot be changed later."),
                .placeholder = QStringLiteral("my-first-bucket"),
                .rules = nameRules(),
                .broken = BucketForm::tr("Enter a name that keeps every rule below."),
                .errorCodes = {QStringLiteral("InvalidBucketName"), QStringLiteral("BucketAlreadyExists"), QStringLiteral("BucketAlreadyOwnedByYou")}},
               [](Input &input, const QString &name) { input.bucket = toStd(name); });
    form.field({.id = QStringLiteral("bucketRegion"),
                .label = BucketForm::tr("AWS Region"),
                .kind = FieldDescription::Kind::Select,
                .initial = region,
                .options = regions(region)},
               [](Input &input, const QString &chosen) {
                   // S3 refuses us-east-1 as a location constraint: there it must be left out.
                   if (chosen != QLatin1String("us-east-1"))
                       input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(chosen));
               });
    form.callAs([](Caller caller, const FormValues &values) {
        caller.region = Region{toStd(values[QStringLiteral("bucketRegion")])};
        return caller;
    });
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
