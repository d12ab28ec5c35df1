#include "gui/consoles/s3/UploadLock.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct UploadLockWords
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::UploadLockWords)
};

using Kind = FieldDescription::Kind;

const QString modeId = QStringLiteral("uploadRetention");
const QString untilId = QStringLiteral("uploadRetainUntil");
const QString holdId = QStringLiteral("uploadLegalHold");
const QString byBucket = QStringLiteral("bucket");

} // namespace

FormSection uploadLockSection(const UploadLock &lock)
{
    FieldDescription mode{.id = modeId, .label = UploadLockWords::tr("Retention mode"), .kind = Kind::Radio};
    mode.options = {{byBucket, UploadLockWords::tr("As the bucket says"),
                     lock.retention ? UploadLockWords::tr("Default retention of the bucket: %1").arg(retentionText(*lock.retention))
                                    : UploadLockWords::tr("The bucket has no default retention: no date keeps the objects.")},
                    {QStringLiteral("GOVERNANCE"), UploadLockWords::tr("Governance"), UploadLockWords::tr("Kept until the date, unless somebody is allowed to bypass that.")},
                    {QStringLiteral("COMPLIANCE"), UploadLockWords::tr("Compliance"), UploadLockWords::tr("Kept until the date, whoever asks.")}};
    mode.initial = byBucket;
    mode.warn = [](const QString &chosen) {
        return chosen == QLatin1String("COMPLIANCE") ? UploadLockWords::tr("Until the date nobody can delete these versions or bring the date nearer, not even the root user.") : QString();
    };
    FieldDescription until = dayField(untilId, UploadLockWords::tr("Retain until date"));
    until.constraint = UploadLockWords::tr("A day after today, such as 2027-01-31. It ends when that day begins in UTC.");
    until.check = [isDay = until.check, now = lock.now](const QString &text) {
        const QString problem = isDay(text);
        return problem.isEmpty() && now && *dayOf(text) <= now() ? UploadLockWords::tr("Enter a day after today.") : problem;
    };
    until.shown = [](const FormValues &values) { return values[modeId] != byBucket; };
    FieldDescription hold{.id = holdId, .label = UploadLockWords::tr("Legal hold"), .kind = Kind::Radio};
    hold.options = {{QStringLiteral("OFF"), UploadLockWords::tr("Disable")},
                    {QStringLiteral("ON"), UploadLockWords::tr("Enable"), UploadLockWords::tr("Nobody can delete the versions until the hold is switched off.")}};
    hold.initial = QStringLiteral("OFF");
    return {UploadLockWords::tr("Object Lock"), UploadLockWords::tr("Keeps the uploaded versions from being deleted or overwritten."),
            {std::move(mode), std::move(until), std::move(hold)}};
}

void addLockHeaders(const FormValues &values, transfer::UploadHeaders &headers)
{
    const QString mode = values[modeId];
    const auto until = dayOf(values[untilId]);
    if (!mode.isEmpty() && mode != byBucket && until) {
        headers["x-amz-object-lock-mode"] = toStd(mode);
        headers["x-amz-object-lock-retain-until-date"] = formatIso8601(*until);
    }
    if (values[holdId] == QLatin1String("ON"))
        headers["x-amz-object-lock-legal-hold"] = "ON";
}

Fact lockFact(const UploadLock &lock)
{
    const QString text = !lock.enabled ? UploadLockWords::tr("Disabled")
        : lock.retention               ? UploadLockWords::tr("Enabled: %1").arg(retentionText(*lock.retention))
                                       : UploadLockWords::tr("Enabled: no default retention");
    return stateFact(UploadLockWords::tr("Object Lock"), lock.enabled, text);
}

} // namespace nephoscope::gui::s3
