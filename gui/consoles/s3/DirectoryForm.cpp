#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/DirectoryBuckets.h"
#include "gui/describe/FormParts.h"
#include "services/s3/Directory.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct DirectoryForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::DirectoryForm)
};

using Kind = FieldDescription::Kind;

const QString nameField = QStringLiteral("directoryName");
const QString zoneField = QStringLiteral("directoryZone");

QString suffixOf(const QString &zone) { return QStringLiteral("--") % zone % QStringLiteral("--x-s3"); }

QString fullName(const FormValues &values) { return values[nameField] % suffixOf(values[zoneField]); }

QString regionOfZone(const QString &zone)
{
    for (const auto &one : nephoscope::s3::directoryZones()) {
        if (toQt(one.zone) == zone)
            return toQt(one.region);
    }
    return {};
}

std::vector<FieldOption> zones()
{
    std::vector<FieldOption> options;
    for (const auto &one : nephoscope::s3::directoryZones()) {
        const QString zone = toQt(one.zone);
        options.push_back({zone, DirectoryForm::tr("%1, %2, names end in %3").arg(zone, regionText(toQt(one.region)), suffixOf(zone))});
    }
    return options;
}

/// The first of a Region, or of all where it has none.
QString firstZone(const QString &region)
{
    const auto all = nephoscope::s3::directoryZones();
    const auto own = std::find_if(all.begin(), all.end(), [&](const auto &one) { return toQt(one.region) == region; });
    return toQt(own == all.end() ? all.front().zone : own->zone);
}

std::vector<FieldRule> nameRules()
{
    // With the longest zone there is, `--apne1-az4--x-s3`.
    constexpr int longest = 46;
    const auto matches = [](const char *pattern) {
        return [expression = QRegularExpression(QLatin1String(pattern))](const QString &name) { return expression.match(name).hasMatch(); };
    };
    return {{DirectoryForm::tr("1 to %1 characters before the suffix").arg(longest), [](const QString &name) { return !name.isEmpty() && name.size() <= longest; }},
            {DirectoryForm::tr("Only lowercase letters, numbers and hyphens"), matches("^[a-z0-9-]*$")},
            {DirectoryForm::tr("Begins and ends with a letter or number"), matches("^[a-z0-9](.*[a-z0-9])?$")}};
}

FormCalls plan(EngineHost &engine, const FormValues &values)
{
    const QString zone = values[zoneField];
    Caller caller = engine.caller();
    caller.region = Region{toStd(regionOfZone(zone))};
    api::s3::CreateBucket::Input input;
    input.bucket = toStd(fullName(values));
    auto &configuration = input.createBucketConfiguration.emplace();
    configuration.location.emplace().name = toStd(zone);
    configuration.location->type.emplace("AvailabilityZone");
    configuration.bucket.emplace().type.emplace("Directory");
    configuration.bucket->dataRedundancy.emplace("SingleAvailabilityZone");
    return {FormCall::of<api::s3::CreateBucket>(caller, std::move(input))};
}

} // namespace

FormDescription directoryBucketForm(const QString &region)
{
    FormDescription form;
    form.title = form.accept = DirectoryForm::tr("Create directory bucket");
    form.description = DirectoryForm::tr("A bucket of S3 Express One Zone, in a single Availability Zone.");
    form.failed = DirectoryForm::tr("The bucket was not created");
    form.cancelAddress = directoryBucketsAddress();
    FieldDescription zone{.id = zoneField, .label = DirectoryForm::tr("Availability Zone"), .kind = Kind::Select};
    zone.options = zones();
    zone.initial = firstZone(region);
    zone.errorCodes = {QStringLiteral("InvalidRequest")};
    FieldDescription name{.id = nameField, .label = DirectoryForm::tr("Base name")};
    name.constraint = DirectoryForm::tr("The zone and --x-s3 are appended to it. The name cannot be changed later.");
    name.placeholder = QStringLiteral("my-first-bucket");
    name.rules = nameRules();
    name.broken = DirectoryForm::tr("Enter a name that keeps every rule below.");
    name.errorCodes = {QStringLiteral("InvalidBucketName"), QStringLiteral("BucketAlreadyExists"), QStringLiteral("BucketAlreadyOwnedByYou")};
    form.sections = {{DirectoryForm::tr("General configuration"), {}, {std::move(zone), std::move(name)}},
                     {DirectoryForm::tr("Data redundancy"),
                      {},
                      {acknowledgement(QStringLiteral("acknowledgeZone"), DirectoryForm::tr("I acknowledge that data might be unavailable or lost when its one zone fails."))}}};
    form.sends(plan);
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString bucket = fullName(values);
        Flash flash{FlashType::Success, DirectoryForm::tr("Successfully created bucket %1").arg(bucket),
                    DirectoryForm::tr("To upload files and folders, drop them on the bucket's objects.")};
        flash.actionText = DirectoryForm::tr("View details");
        flash.action = [context, bucket] { context.navigator().go(directoryBucketAddress(bucket)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::s3
