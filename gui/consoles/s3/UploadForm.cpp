#include "gui/consoles/s3/UploadForm.h"

#include "core/Text.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectPairs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct UploadForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::UploadForm)
};

using Kind = FieldDescription::Kind;

constexpr int mostTags = 10;      // of an object
constexpr int mostMetadata = 100; // rows

FieldDescription metadataField()
{
    FieldDescription field{.id = QStringLiteral("uploadMetadata"), .label = UploadForm::tr("Metadata")};
    field.make = [](Navigator &, QWidget *parent) -> QWidget * { return new MetadataEditor(mostMetadata, parent); };
    field.check = [](const QString &) { return QString(); };
    return field;
}

} // namespace

FormDescription uploadForm(bool takesAcls)
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
    if (takesAcls) {
        FieldDescription acl{.id = QStringLiteral("uploadAcl"), .label = UploadForm::tr("Access control list (ACL)"), .kind = Kind::Radio};
        acl.options = cannedAclOptions();
        acl.warn = [](const QString &chosen) {
            return chosen == QLatin1String("public-read") ? UploadForm::tr("Everyone will be able to read the uploaded objects.") : QString();
        };
        form.sections.push_back({UploadForm::tr("Permissions"), {}, {std::move(acl)}});
    }
    form.sections.push_back({UploadForm::tr("Tags - optional"), UploadForm::tr("Given to every object of this upload."), {std::move(tags)}});
    form.sections.push_back({UploadForm::tr("Metadata - optional"), UploadForm::tr("Given to every object of this upload. Content-Type comes from the name of the file unless it is set here."),
                             {metadataField()}});
    return form;
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
