#include "gui/consoles/s3/BucketSettings.h"

#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketLock
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketLock)
};

using Kind = FieldDescription::Kind;
using Lock = api::s3::GetObjectLockConfiguration::Output;
using Retention = api::s3::DefaultRetention;

bool isEnabled(const Lock &value) { return value.objectLockConfiguration.has_value(); }

std::optional<Retention> retentionOf(const Lock &value)
{
    const auto &configuration = value.objectLockConfiguration;
    return configuration && configuration->rule ? configuration->rule->defaultRetention : std::nullopt;
}

QString modeText(const Retention &retention)
{
    return retention.mode == "COMPLIANCE" ? BucketLock::tr("Compliance") : BucketLock::tr("Governance");
}

QString periodText(const Retention &retention)
{
    return retention.days ? BucketLock::tr("%n day(s)", nullptr, int(*retention.days)) : BucketLock::tr("%n year(s)", nullptr, int(retention.years.value_or(0)));
}

std::vector<FieldDescription> retentionFields(const std::optional<Retention> &now)
{
    const Retention start = now.value_or(Retention());
    FieldDescription mode{.id = QStringLiteral("retentionMode"), .label = BucketLock::tr("Default retention mode"), .kind = Kind::Radio};
    mode.options = {{QStringLiteral("GOVERNANCE"), BucketLock::tr("Governance"),
                     BucketLock::tr("Only with the permission s3:BypassGovernanceRetention can versions be deleted before their time.")},
                    {QStringLiteral("COMPLIANCE"), BucketLock::tr("Compliance"),
                     BucketLock::tr("Nobody, the root user included, can delete versions before their time.")}};
    mode.initial = toQt(start.mode ? std::string_view(start.mode->value) : std::string_view("GOVERNANCE"));
    FieldDescription period{.id = QStringLiteral("retentionPeriod"), .label = BucketLock::tr("Default retention period"), .kind = Kind::Number};
    period.smallest = 1;
    period.largest = 36'500;
    period.initial = QString::number(start.days ? *start.days : start.years.value_or(1));
    period.errorCodes = {QStringLiteral("InvalidRetentionPeriod")};
    FieldDescription unit{.id = QStringLiteral("retentionUnit"), .label = BucketLock::tr("Unit of the period"), .kind = Kind::Select};
    unit.options = {{QStringLiteral("days"), BucketLock::tr("Days")}, {QStringLiteral("years"), BucketLock::tr("Years")}};
    unit.initial = start.years ? QStringLiteral("years") : QStringLiteral("days");
    const QString asked = QStringLiteral("defaultRetention");
    return {enableField(asked, BucketLock::tr("Default retention"), now.has_value(), BucketLock::tr("New object versions are protected from the start.")),
            onlyWith(asked, std::move(mode)), onlyWith(asked, std::move(period)), onlyWith(asked, std::move(unit))};
}

api::s3::PutObjectLockConfiguration::Input inputOf(const QString &bucket, const FormValues &values)
{
    auto input = inputFor<api::s3::PutObjectLockConfiguration>(bucket);
    auto &configuration = input.objectLockConfiguration.emplace();
    configuration.objectLockEnabled.emplace("Enabled");
    if (!values.isOn(QStringLiteral("defaultRetention")))
        return input;
    Retention &retention = configuration.rule.emplace().defaultRetention.emplace();
    retention.mode.emplace(toStd(values[QStringLiteral("retentionMode")]));
    auto &length = values[QStringLiteral("retentionUnit")] == QLatin1String("years") ? retention.years : retention.days;
    length = values[QStringLiteral("retentionPeriod")].toInt();
    return input;
}

FormDescription lockForm(const QString &bucket, const Lock &value)
{
    FormDescription form;
    FormSection section{BucketLock::tr("Object Lock"), {}, retentionFields(retentionOf(value))};
    if (!isEnabled(value)) {
        section.description = BucketLock::tr("Needs versioning to be enabled on the bucket.");
        section.fields.insert(section.fields.begin(),
                              acknowledgement(QStringLiteral("enableLock"), BucketLock::tr("Enable Object Lock. Once enabled it can never be disabled, nor can versioning be suspended.")));
        section.fields.front().errorCodes = {QStringLiteral("InvalidBucketState")};
    }
    form.sections = {std::move(section)};
    form.sends([bucket](EngineHost &engine, const FormValues &values) {
        return FormCalls{FormCall::of<api::s3::PutObjectLockConfiguration>(engine.caller(), inputOf(bucket, values))};
    });
    return form;
}

} // namespace

QString retentionText(const api::s3::DefaultRetention &retention)
{
    return modeText(retention) % QStringLiteral(", ") % periodText(retention);
}

Setting objectLockSetting(const QString &bucket)
{
    SettingType<Lock> setting(QStringLiteral("object-lock"), BucketLock::tr("Object Lock"));
    setting.help = help::objectLock();
    setting.description = BucketLock::tr("Keeps object versions from being deleted or overwritten for a time (write once, read many).");
    setting.loadBy<api::s3::GetObjectLockConfiguration>(inputFor<api::s3::GetObjectLockConfiguration>(bucket),
                                                        {QStringLiteral("ObjectLockConfigurationNotFoundError")});
    setting.shows([](const Lock &value) {
        const bool on = isEnabled(value);
        std::vector<Fact> facts{stateFact(BucketLock::tr("Object Lock"), on, enabledText(on))};
        if (!on)
            return facts;
        const auto retention = retentionOf(value);
        facts.push_back(stateFact(BucketLock::tr("Default retention"), retention.has_value(), enabledText(retention.has_value())));
        if (retention) {
            facts.push_back({BucketLock::tr("Default retention mode"), modeText(*retention)});
            facts.push_back({BucketLock::tr("Default retention period"), periodText(*retention)});
        }
        return facts;
    });
    setting.editBy([bucket](const Lock &value) { return lockForm(bucket, value); });
    return setting;
}

} // namespace nephoscope::gui::s3
