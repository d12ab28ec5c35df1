#include "gui/consoles/s3/CopyOptions.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectPairs.h"
#include "gui/consoles/s3/UploadForm.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct CopyOptions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::CopyOptions)
};

using Kind = FieldDescription::Kind;

constexpr int mostTags = 10;      // of an object
constexpr int mostMetadata = 100; // rows
const QLatin1String source("source");
const QLatin1String replace("replace");

bool isSpecified(const FormValues &values) { return values[QStringLiteral("copySettings")] == replace; }

std::function<bool(const FormValues &)> whenReplaced(const QString &id)
{
    return [id](const FormValues &values) { return isSpecified(values) && values[id] == replace; };
}

/// As the source, or what is said below.
FieldDescription choice(const QString &id, const QString &label, const QString &constraint = {})
{
    FieldDescription field{.id = id, .label = label, .kind = Kind::Select, .constraint = constraint};
    field.options = {{source, CopyOptions::tr("As the source")}, {replace, CopyOptions::tr("Replace")}};
    field.initial = source;
    field.shown = isSpecified;
    return field;
}

FieldDescription selectLike(const QString &id, const QString &label, const std::vector<FieldOption> &options)
{
    FieldDescription field = choice(id, label);
    field.options.pop_back();
    field.options.insert(field.options.end(), options.begin(), options.end());
    return field;
}

} // namespace

FormDescription copyOptions()
{
    FieldDescription settings{.id = QStringLiteral("copySettings"), .label = CopyOptions::tr("Copy settings"), .kind = Kind::Radio};
    settings.options = {{QStringLiteral("none"), CopyOptions::tr("Don't specify settings"),
                         CopyOptions::tr("Metadata and tags go along. The class becomes S3 Standard, and the destination's default encryption applies.")},
                        {source, CopyOptions::tr("Copy source settings"), CopyOptions::tr("Storage class and encryption as well stay those of each object.")},
                        {replace, CopyOptions::tr("Specify settings"), CopyOptions::tr("Each as the source has it, or replaced.")}};
    settings.initial = QStringLiteral("none");
    std::vector<FieldDescription> fields{std::move(settings), selectLike(QStringLiteral("copyClass"), CopyOptions::tr("Storage class"), storageClassOptions()),
                                         choice(QStringLiteral("copyEncryption"), CopyOptions::tr("Server-side encryption"))};
    for (FieldDescription &field : encryptionFields({.now = {.algorithm = {}}, .canDefault = true, .shown = whenReplaced(QStringLiteral("copyEncryption"))}))
        fields.push_back(std::move(field));
    fields.push_back(selectLike(QStringLiteral("copyChecksum"), CopyOptions::tr("Checksum function"), checksumOptions()));

    fields.push_back(choice(QStringLiteral("copyTagging"), CopyOptions::tr("Tags")));
    FieldDescription tags{.id = QStringLiteral("copyTags"), .label = CopyOptions::tr("New tags"), .kind = Kind::Tags};
    tags.constraint = CopyOptions::tr("None at all take the tags off.");
    tags.largest = mostTags;
    tags.shown = whenReplaced(QStringLiteral("copyTagging"));
    fields.push_back(std::move(tags));

    fields.push_back(choice(QStringLiteral("copyMetadataFrom"), CopyOptions::tr("Metadata")));
    FieldDescription metadata{.id = QStringLiteral("copyMetadata"), .label = CopyOptions::tr("New metadata")};
    metadata.constraint = CopyOptions::tr("None at all take it off; the type becomes binary/octet-stream.");
    metadata.make = [](Navigator &, QWidget *parent) -> QWidget * { return new MetadataEditor(mostMetadata, parent); };
    metadata.check = [](const QString &) { return QString(); };
    metadata.shown = whenReplaced(QStringLiteral("copyMetadataFrom"));
    fields.push_back(std::move(metadata));

    FieldDescription acl{.id = QStringLiteral("copyAcl"), .label = CopyOptions::tr("Access control list (ACL)"), .kind = Kind::Select};
    acl.constraint = CopyOptions::tr("S3 never copies the list of the source. Others than private need ACLs enabled on the destination.");
    acl.options = cannedAclOptions();
    acl.shown = isSpecified;
    acl.warn = [](const QString &chosen) { return chosen == QLatin1String("public-read") ? CopyOptions::tr("Everyone will be able to read the copies.") : QString(); };
    fields.push_back(std::move(acl));

    FormDescription form;
    form.sections = {{{}, {}, std::move(fields)}};
    return form;
}

transfer::UploadHeaders copySettings(const FormValues &values)
{
    const std::string same(transfer::asSource);
    if (values[QStringLiteral("copySettings")] == source)
        return {{"x-amz-storage-class", same}, {"x-amz-server-side-encryption", same}};
    if (!isSpecified(values))
        return {};
    // What is replaced becomes of copies what it becomes of uploads.
    FormValues replaced = values;
    replaced.set(QStringLiteral("uploadClass"), values[QStringLiteral("copyClass")] == source ? QStringLiteral("STANDARD") : values[QStringLiteral("copyClass")]);
    if (values[QStringLiteral("copyChecksum")] != source)
        replaced.set(QStringLiteral("uploadChecksum"), values[QStringLiteral("copyChecksum")]);
    else
        replaced.set(QStringLiteral("uploadChecksum"), checksumOptions().front().value);
    replaced.set(QStringLiteral("uploadAcl"), values[QStringLiteral("copyAcl")]);
    const bool newTags = values[QStringLiteral("copyTagging")] == replace;
    const bool newMetadata = values[QStringLiteral("copyMetadataFrom")] == replace;
    replaced.setTags(QStringLiteral("uploadTags"), newTags ? values.tags(QStringLiteral("copyTags")) : FormValues::Tags());
    replaced.setTags(QStringLiteral("uploadMetadata"), newMetadata ? values.tags(QStringLiteral("copyMetadata")) : FormValues::Tags());
    transfer::UploadHeaders settings = uploadHeaders(replaced);
    if (values[QStringLiteral("copyClass")] == source)
        settings["x-amz-storage-class"] = same;
    if (values[QStringLiteral("copyEncryption")] == source) {
        settings["x-amz-server-side-encryption"] = same;
        settings.erase("x-amz-server-side-encryption-aws-kms-key-id");
        settings.erase("x-amz-server-side-encryption-bucket-key-enabled");
    }
    if (newTags)
        settings["x-amz-tagging-directive"] = "REPLACE";
    if (newMetadata)
        settings["x-amz-metadata-directive"] = "REPLACE";
    return settings;
}

} // namespace nephoscope::gui::s3
