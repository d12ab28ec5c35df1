#include "gui/consoles/s3/UploadForm.h"

#include "core/Text.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectPairs.h"
#include "gui/describe/FormParts.h"
#include "transfer/Planner.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct UploadForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::UploadForm)
};

using Kind = FieldDescription::Kind;

constexpr int mostTags = 10;      // of an object
constexpr int mostMetadata = 100; // rows
constexpr quint64 mib = 1024 * 1024;
constexpr quint64 mostMib = 1024 * 1024; // beyond it no number is worth multiplying

/// In the service's own words: what it would say of the upload in the end.
QString partProblem(const QString &number, qint64 largest)
{
    const std::uint64_t size = std::min<quint64>(number.toULongLong(), mostMib) * mib;
    if (const auto fine = transfer::checkPartSize(std::max<std::uint64_t>(size, 1)); !fine)
        return UploadForm::tr("Parts have 5 MB to 5 GB. %1").arg(errorText(fine.error()));
    if (const auto plan = transfer::planByHand(std::uint64_t(std::max<qint64>(largest, 0)), size); !plan)
        return UploadForm::tr("The largest file has more than 10,000 such parts. %1").arg(errorText(plan.error()));
    return {};
}

FormSection partsSection(std::function<qint64()> largest)
{
    FieldDescription how{.id = QStringLiteral("uploadParts"), .label = UploadForm::tr("Part size"), .kind = Kind::Radio};
    how.options = {{QStringLiteral("automatic"), UploadForm::tr("Automatic"), UploadForm::tr("By the size of the file and what the network path needs")},
                   {QStringLiteral("hand"), UploadForm::tr("Choose a size"), UploadForm::tr("One size for all files; smaller files go in one piece")}};
    FieldDescription size{.id = QStringLiteral("uploadPartSize"), .label = UploadForm::tr("Bytes of a part"), .kind = Kind::Number,
                          .constraint = UploadForm::tr("5 MB to 5 GB (5120 MB). An upload has 10,000 parts at most."), .initial = QStringLiteral("16")};
    size.unit = QStringLiteral("MB");
    size.check = [largest = std::move(largest)](const QString &number) { return partProblem(number, largest ? largest() : 0); };
    size.shown = [](const FormValues &values) { return values[QStringLiteral("uploadParts")] == QLatin1String("hand"); };
    return {UploadForm::tr("Multipart upload"), UploadForm::tr("Large files go up in parts, several at a time. What breaks off costs one part, and what is there already is not sent again."),
            {std::move(how), std::move(size)}};
}

FieldDescription metadataField()
{
    FieldDescription field{.id = QStringLiteral("uploadMetadata"), .label = UploadForm::tr("Metadata")};
    field.make = [](Navigator &, QWidget *parent) -> QWidget * { return new MetadataEditor(mostMetadata, parent); };
    field.check = [](const QString &) { return QString(); };
    return field;
}

} // namespace

FormDescription uploadForm(const UploadTarget &target)
{
    FieldDescription storage{.id = QStringLiteral("uploadClass"), .label = UploadForm::tr("Storage class"), .kind = Kind::Select};
    storage.options = storageClassOptions();
    FieldDescription checksum{.id = QStringLiteral("uploadChecksum"), .label = UploadForm::tr("Checksum function"), .kind = Kind::Select};
    checksum.constraint = UploadForm::tr("Kept with the object. Large files go up in parts: with a SHA it is a checksum of the checksums of the parts.");
    checksum.options = checksumOptions();
    FieldDescription tags{.id = QStringLiteral("uploadTags"), .label = UploadForm::tr("Tags"), .kind = Kind::Tags};
    tags.largest = mostTags;

    FormDescription form;
    form.sections.push_back({UploadForm::tr("Storage class"), UploadForm::tr("What storing and reading cost, and how long reading takes to begin."), {std::move(storage)}});
    form.sections.push_back({UploadForm::tr("Server-side encryption"), UploadForm::tr("How the objects are encrypted where they lie."),
                             encryptionFields({.now = {.algorithm = {}}, .canDefault = true})});
    form.sections.push_back({UploadForm::tr("Checksums"), {}, {std::move(checksum)}});
    form.sections.push_back(partsSection(target.largest));
    if (target.lock.enabled)
        form.sections.push_back(uploadLockSection(target.lock));
    if (target.takesAcls) {
        FieldDescription acl{.id = QStringLiteral("uploadAcl"), .label = UploadForm::tr("Access control list (ACL)"), .kind = Kind::Radio};
        acl.options = cannedAclOptions();
        acl.warn = [](const QString &chosen) {
            return chosen == QLatin1String("public-read") ? UploadForm::tr("Everyone will be able to read the uploaded objects.") : QString();
        };
        FieldDescription sure = acknowledgement(QStringLiteral("acknowledgePublicUpload"),
                                                UploadForm::tr("I understand the risk of granting public-read access to the specified objects."));
        sure.shown = [](const FormValues &values) { return values[QStringLiteral("uploadAcl")] == QLatin1String("public-read"); };
        form.sections.push_back({UploadForm::tr("Permissions"), {}, {std::move(acl), std::move(sure)}});
    } else if (target.enforcesOwner) {
        form.sections.push_back({UploadForm::tr("Permissions"),
                                 UploadForm::tr("ACLs are disabled: Object Ownership of this bucket is set to bucket owner enforced. Access is granted by policies alone."), {}});
    }
    form.sections.push_back({UploadForm::tr("Tags - optional"), UploadForm::tr("Given to every object of this upload."), {std::move(tags)}});
    form.sections.push_back({UploadForm::tr("Metadata - optional"), UploadForm::tr("Given to every object of this upload. Content-Type comes from the name of the file unless it is set here."),
                             {metadataField()}});
    return form;
}

std::uint64_t uploadPartSize(const FormValues &values)
{
    if (values[QStringLiteral("uploadParts")] != QLatin1String("hand"))
        return 0;
    return std::min<quint64>(values[QStringLiteral("uploadPartSize")].toULongLong(), mostMib) * mib;
}

transfer::UploadHeaders uploadHeaders(const FormValues &values)
{
    transfer::UploadHeaders headers;
    if (const QString storage = values[QStringLiteral("uploadClass")]; storage != QLatin1String("STANDARD"))
        headers["x-amz-storage-class"] = toStd(storage);
    const EncryptionChoice encryption = encryptionOf(values);
    if (!encryption.algorithm.empty())
        headers["x-amz-server-side-encryption"] = encryption.algorithm;
    if (!encryption.key.empty())
        headers["x-amz-server-side-encryption-aws-kms-key-id"] = encryption.key;
    if (encryption.algorithm == "aws:kms")
        headers["x-amz-server-side-encryption-bucket-key-enabled"] = encryption.bucketKey ? "true" : "false";
    if (const QString checksum = values[QStringLiteral("uploadChecksum")]; checksum != checksumOptions().front().value)
        headers["x-amz-checksum-algorithm"] = toStd(checksum);
    if (const QString acl = values[QStringLiteral("uploadAcl")]; !acl.isEmpty() && acl != QLatin1String("private"))
        headers["x-amz-acl"] = toStd(acl);
    addLockHeaders(values, headers);
    std::string tagging;
    for (const auto &[key, value] : values.tags(QStringLiteral("uploadTags")))
        tagging += (tagging.empty() ? "" : "&") + percentEncode(toStd(key)) + '=' + percentEncode(toStd(value));
    if (!tagging.empty())
        headers["x-amz-tagging"] = tagging;
    for (const auto &[key, value] : values.tags(QStringLiteral("uploadMetadata")))
        headers[toStd(key.toLower())] = toStd(value);
    return headers;
}

} // namespace nephoscope::gui::s3
