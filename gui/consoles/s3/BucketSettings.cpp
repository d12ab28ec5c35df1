#include "gui/consoles/s3/BucketSettings.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketSettings)
};

} // namespace

Fact stateFact(const QString &key, bool on, const QString &text)
{
    Fact fact{key, text};
    fact.status = on ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return fact;
}

QString enabledText(bool on) { return on ? BucketSettings::tr("Enabled") : BucketSettings::tr("Disabled"); }

FieldDescription enableField(const QString &id, const QString &label, bool on, const QString &whatItDoes)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Radio};
    field.options = {{QStringLiteral("false"), BucketSettings::tr("Disable")}, {QStringLiteral("true"), BucketSettings::tr("Enable"), whatItDoes}};
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    return field;
}

FieldDescription acknowledgement(const QString &id, const QString &text)
{
    FieldDescription field{.id = id, .label = text, .kind = FieldDescription::Kind::Check};
    field.check = [](const QString &value) {
        return value == QLatin1String("true") ? QString() : BucketSettings::tr("Select the check box to confirm that you know what this means.");
    };
    return field;
}

FieldDescription onlyWith(const QString &id, FieldDescription field)
{
    field.shown = [id, also = field.shown](const FormValues &values) { return values.isOn(id) && (!also || also(values)); };
    return field;
}

std::vector<api::s3::Tag> tagSetOf(const FormValues::Tags &tags)
{
    std::vector<api::s3::Tag> set;
    for (const auto &[key, value] : tags) {
        api::s3::Tag &tag = set.emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
    }
    return set;
}

} // namespace nephoscope::gui::s3
