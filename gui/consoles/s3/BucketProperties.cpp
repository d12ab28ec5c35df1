#include "gui/consoles/s3/BucketSettings.h"

#include "api/generated/s3.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketProperties
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketProperties)
};

using Kind = FieldDescription::Kind;

// Versioning -------------------------------------------------------------------------------------

using Versioning = api::s3::GetBucketVersioning::Output;

QString versioningText(const Versioning &value)
{
    if (!value.status)
        return BucketProperties::tr("Disabled");
    return value.status == "Enabled" ? BucketProperties::tr("Enabled") : BucketProperties::tr("Suspended");
}

FormDescription versioningForm(const QString &bucket, const Versioning &value)
{
    using Put = api::s3::PutBucketVersioning;
    FormType<Put> form;
    form.section(BucketProperties::tr("Bucket Versioning"));
    FieldDescription status{.id = QStringLiteral("versioningStatus"), .label = BucketProperties::tr("Bucket Versioning"), .kind = Kind::Radio};
    status.options = {{QStringLiteral("Suspended"), BucketProperties::tr("Suspend"),
                       BucketProperties::tr("No new versions are made. Versions that are there stay.")},
                      {QStringLiteral("Enabled"), BucketProperties::tr("Enable"),
                       BucketProperties::tr("Every upload of a key is kept; deleting hides the object behind a delete marker.")}};
    status.initial = value.status == "Enabled" ? QStringLiteral("Enabled") : QStringLiteral("Suspended");
    status.warn = [](const QString &chosen) {
        return chosen == QLatin1String("Enabled") ? BucketProperties::tr("Once enabled, versioning can be suspended, but never turned off. "
                                                                         "All versions count as stored bytes: add a lifecycle rule for old ones.")
                                                  : QString();
    };
    status.errorCodes = {QStringLiteral("InvalidBucketState")};
    form.field(std::move(status), [](auto &input, const QString &chosen) { input.versioningConfiguration.emplace().status.emplace(toStd(chosen)); });
    form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
    return form;
}

Setting versioning(const QString &bucket)
{
    SettingType<Versioning> setting(QStringLiteral("versioning"), BucketProperties::tr("Bucket Versioning"));
    setting.description = BucketProperties::tr("Keeps every version of an object, so that none is lost by overwriting or deleting.");
    setting.loadBy<api::s3::GetBucketVersioning>(inputFor<api::s3::GetBucketVersioning>(bucket));
    setting.shows([](const Versioning &value) {
        return std::vector<Fact>{stateFact(BucketProperties::tr("Bucket Versioning"), value.status == "Enabled", versioningText(value)),
                                 {BucketProperties::tr("Multi-factor authentication (MFA) delete"),
                                  BucketProperties::tr("Not available: this cloud has no MFA devices")}};
    });
    setting.editBy([bucket](const Versioning &value) { return versioningForm(bucket, value); });
    return setting;
}

} // namespace

Fact stateFact(const QString &key, bool on, const QString &text)
{
    Fact fact{key, text};
    fact.status = on ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return fact;
}

std::vector<Setting> propertySettings(const QString &bucket) { return {versioning(bucket)}; }

} // namespace nephoscope::gui::s3
