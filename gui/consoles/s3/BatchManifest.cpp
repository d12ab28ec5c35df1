#include "gui/consoles/s3/BatchForm.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FormParts.h"

#include <QtCore/QCoreApplication>

#include <array>

// The first step of the wizard: which objects the job is for.
namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchManifest
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchManifest)
};

using Kind = FieldDescription::Kind;
using Encryptions = std::vector<model::ObjectEncryptionFilter>;

QString formatId() { return QStringLiteral("manifestFormat"); }
QString generated() { return QStringLiteral("generated"); }
bool isGenerated(const FormValues &values) { return values[formatId()] == generated(); }
bool isCsv(const FormValues &values) { return values[formatId()] == QLatin1String(model::JobManifestFormat::S3BatchOperationsCsv20180820.data()); }

FieldDescription whenGenerated(FieldDescription field)
{
    field.shown = [also = field.shown](const FormValues &values) { return isGenerated(values) && (!also || also(values)); };
    return field;
}

QStringList lines(const QString &text)
{
    QStringList out;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            out << line.trimmed();
    }
    return out;
}

QString linesOf(const std::optional<std::vector<std::string>> &texts)
{
    QStringList out;
    for (const std::string &text : texts.value_or(std::vector<std::string>()))
        out << toQt(text);
    return out.join(u'\n');
}

std::optional<std::vector<std::string>> textsOf(const QString &text)
{
    std::vector<std::string> out;
    for (const QString &line : lines(text))
        out.push_back(toStd(line));
    return out.empty() ? std::nullopt : std::optional(std::move(out));
}

/// The choices of the encryption filter and the members they stand for.
struct EncryptionKind
{
    const char *id;
    void (*set)(model::ObjectEncryptionFilter &);
    bool (*is)(const model::ObjectEncryptionFilter &);
};
constexpr std::array<EncryptionKind, 5> encryptionKinds{{
    {"NOT-SSE", [](auto &filter) { filter.notsse.emplace(); }, [](const auto &filter) { return filter.notsse.has_value(); }},
    {"SSE-S3", [](auto &filter) { filter.sses3.emplace(); }, [](const auto &filter) { return filter.sses3.has_value(); }},
    {"SSE-KMS", [](auto &filter) { filter.ssekms.emplace(); }, [](const auto &filter) { return filter.ssekms.has_value(); }},
    {"DSSE-KMS", [](auto &filter) { filter.dssekms.emplace(); }, [](const auto &filter) { return filter.dssekms.has_value(); }},
    {"SSE-C", [](auto &filter) { filter.ssec.emplace(); }, [](const auto &filter) { return filter.ssec.has_value(); }},
}};

FieldDescription sizeField(const char *id, const QString &label, const std::optional<std::int64_t> &now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.constraint = BatchManifest::tr("In bytes. Empty: any size.");
    field.initial = now ? QString::number(*now) : QString();
    field.check = [](const QString &text) {
        bool number = false;
        return text.isEmpty() || (text.toLongLong(&number) >= 0 && number) ? QString() : BatchManifest::tr("Enter a whole number of bytes.");
    };
    return whenGenerated(std::move(field));
}

FieldDescription keysField(const char *id, const QString &label, const std::optional<std::vector<std::string>> &now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Area};
    field.constraint = BatchManifest::tr("One a line; any of them fits. Empty: every key.");
    field.initial = linesOf(now);
    return whenGenerated(std::move(field));
}

FieldDescription formatField(const BatchStart &start)
{
    FieldDescription format{.id = formatId(), .label = BatchManifest::tr("Manifest format"), .kind = Kind::Radio};
    format.options = {{QString::fromLatin1(model::JobManifestFormat::S3InventoryReportCsv20161130.data()), BatchManifest::tr("S3 inventory report (manifest.json)"),
                       BatchManifest::tr("Every object that an inventory in CSV has listed.")},
                      {QString::fromLatin1(model::JobManifestFormat::S3BatchOperationsCsv20180820.data()), BatchManifest::tr("CSV"),
                       BatchManifest::tr("Rows of bucket, key and, if wanted, version ID. Keys are URL-encoded, there is no header.")},
                      {generated(), BatchManifest::tr("Create manifest using filters"), BatchManifest::tr("S3 lists a bucket and takes what fits.")}};
    const bool inventory = start.manifest.endsWith(QLatin1String("manifest.json"));
    format.initial = start.manifest.isEmpty() ? generated() : format.options[inventory ? 0 : 1].value;
    if (start.like && start.like->manifest && start.like->manifest->spec && start.like->manifest->spec->format)
        format.initial = toQt(start.like->manifest->spec->format->value);
    return format;
}

std::vector<FieldDescription> objectFields(const BatchStart &start)
{
    FieldDescription object = placeField(QStringLiteral("manifestObject"), BatchManifest::tr("Manifest object"), LocationPicker::Objects);
    object.constraint = BatchManifest::tr("The job reads it as it is now: by its ETag S3 sees whether it was changed meanwhile.");
    object.initial = start.manifest;
    object.errorCodes = {QStringLiteral("NoSuchKey"), QStringLiteral("NoSuchBucket"), QStringLiteral("NotFound"), QStringLiteral("InvalidManifest")};
    object.shown = [](const FormValues &values) { return !isGenerated(values); };
    FieldDescription versions{.id = QStringLiteral("manifestVersions"), .label = BatchManifest::tr("Manifest includes version IDs"), .kind = Kind::Check};
    versions.shown = isCsv;
    if (start.like && start.like->manifest) {
        object.initial = uriOfArn(start.like->manifest->location ? start.like->manifest->location->objectArn : std::nullopt);
        const auto &spec = start.like->manifest->spec;
        const bool three = spec && spec->fields && spec->fields->size() > 2;
        versions.initial = three ? QStringLiteral("true") : QStringLiteral("false");
    }
    return {std::move(object), std::move(versions)};
}

std::vector<FieldDescription> filterFields(const model::S3JobManifestGenerator &generator)
{
    const model::JobManifestGeneratorFilter filter = generator.filter.value_or(model::JobManifestGeneratorFilter());
    const model::KeyNameConstraint names = filter.keyNameConstraint.value_or(model::KeyNameConstraint());
    FieldDescription source = placeField(QStringLiteral("sourceBucket"), BatchManifest::tr("Source bucket"), LocationPicker::Buckets);
    source.initial = uriOfArn(generator.sourceBucket);
    FieldDescription classes{.id = QStringLiteral("matchClasses"), .label = BatchManifest::tr("Storage classes"), .kind = Kind::Checks};
    classes.constraint = BatchManifest::tr("None chosen: objects of every class.");
    classes.options = storageClassOptions();
    QStringList chosen;
    for (const auto &each : filter.matchAnyStorageClass.value_or(std::vector<model::S3StorageClass>()))
        chosen << toQt(each.value);
    classes.initial = chosen.join(u'\n');
    FieldDescription encryption{.id = QStringLiteral("matchEncryption"), .label = BatchManifest::tr("Encryption"), .kind = Kind::Checks};
    encryption.constraint = BatchManifest::tr("None chosen: objects however they are encrypted.");
    QStringList kinds;
    for (const EncryptionKind &kind : encryptionKinds) {
        const QString id = QString::fromLatin1(kind.id);
        encryption.options.push_back({id, id == QLatin1String("NOT-SSE") ? BatchManifest::tr("Not encrypted") : id});
        for (const auto &each : filter.matchAnyObjectEncryption.value_or(Encryptions())) {
            if (kind.is(each))
                kinds << id;
        }
    }
    encryption.initial = kinds.join(u'\n');
    FieldDescription replication{.id = QStringLiteral("matchReplication"), .label = BatchManifest::tr("Replication status"), .kind = Kind::Checks};
    replication.constraint = BatchManifest::tr("None chosen: objects whether they are replicated or not.");
    replication.options = {{QStringLiteral("NONE"), BatchManifest::tr("Never replicated")},
                           {QStringLiteral("FAILED"), BatchManifest::tr("Failed")},
                           {QStringLiteral("COMPLETED"), BatchManifest::tr("Completed")},
                           {QStringLiteral("REPLICA"), BatchManifest::tr("Replica")}};
    QStringList statuses;
    for (const auto &each : filter.objectReplicationStatuses.value_or(std::vector<model::ReplicationStatus>()))
        statuses << toQt(each.value);
    replication.initial = statuses.join(u'\n');
    FieldDescription eligible{.id = QStringLiteral("eligible"), .label = BatchManifest::tr("Only objects that a replication rule of the bucket is for"), .kind = Kind::Check};
    eligible.initial = filter.eligibleForReplication.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription after = dayField(QStringLiteral("createdAfter"), BatchManifest::tr("Created after"), true);
    after.initial = dayText(filter.createdAfter);
    FieldDescription before = dayField(QStringLiteral("createdBefore"), BatchManifest::tr("Created before"), true);
    before.initial = dayText(filter.createdBefore);
    FieldDescription save{.id = QStringLiteral("saveManifest"), .label = BatchManifest::tr("Save the manifest that is generated"), .kind = Kind::Check};
    save.initial = generator.enableManifestOutput.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription output = placeField(QStringLiteral("manifestOutput"), BatchManifest::tr("Destination of the manifest"), LocationPicker::Buckets | LocationPicker::Prefixes);
    if (generator.manifestOutputLocation)
        output.initial = uriOfArn(generator.manifestOutputLocation->bucket, toQt(generator.manifestOutputLocation->manifestPrefix.value_or("")));
    output.shown = [](const FormValues &values) { return values.isOn(QStringLiteral("saveManifest")); };
    return {whenGenerated(std::move(source)),
            keysField("matchPrefix", BatchManifest::tr("Key begins with"), names.matchAnyPrefix),
            keysField("matchSuffix", BatchManifest::tr("Key ends with"), names.matchAnySuffix),
            keysField("matchSubstring", BatchManifest::tr("Key contains"), names.matchAnySubstring),
            whenGenerated(std::move(after)),
            whenGenerated(std::move(before)),
            sizeField("sizeGreater", BatchManifest::tr("Larger than"), filter.objectSizeGreaterThanBytes),
            sizeField("sizeLess", BatchManifest::tr("Smaller than"), filter.objectSizeLessThanBytes),
            whenGenerated(std::move(classes)),
            whenGenerated(std::move(encryption)),
            whenGenerated(std::move(replication)),
            whenGenerated(std::move(eligible)),
            whenGenerated(std::move(save)),
            whenGenerated(std::move(output))};
}

void applyFilter(const FormValues &values, model::JobManifestGeneratorFilter &filter)
{
    model::KeyNameConstraint names;
    names.matchAnyPrefix = textsOf(values[QStringLiteral("matchPrefix")]);
    names.matchAnySuffix = textsOf(values[QStringLiteral("matchSuffix")]);
    names.matchAnySubstring = textsOf(values[QStringLiteral("matchSubstring")]);
    if (names.matchAnyPrefix || names.matchAnySuffix || names.matchAnySubstring)
        filter.keyNameConstraint = std::move(names);
    filter.createdAfter = dayOf(values[QStringLiteral("createdAfter")]);
    filter.createdBefore = dayOf(values[QStringLiteral("createdBefore")]);
    const auto number = [&values](const char *id, std::optional<std::int64_t> &into) {
        if (const QString text = values[QLatin1String(id)]; !text.isEmpty())
            into = text.toLongLong();
    };
    number("sizeGreater", filter.objectSizeGreaterThanBytes);
    number("sizeLess", filter.objectSizeLessThanBytes);
    for (const QString &name : lines(values[QStringLiteral("matchClasses")])) {
        auto &classes = filter.matchAnyStorageClass ? *filter.matchAnyStorageClass : filter.matchAnyStorageClass.emplace();
        classes.emplace_back(toStd(name));
    }
    for (const QString &status : lines(values[QStringLiteral("matchReplication")])) {
        auto &statuses = filter.objectReplicationStatuses ? *filter.objectReplicationStatuses : filter.objectReplicationStatuses.emplace();
        statuses.emplace_back(toStd(status));
    }
    if (values.isOn(QStringLiteral("eligible")))
        filter.eligibleForReplication = true;
    for (const EncryptionKind &kind : encryptionKinds) {
        if (!values.has(QStringLiteral("matchEncryption"), QString::fromLatin1(kind.id)))
            continue;
        auto &kinds = filter.matchAnyObjectEncryption ? *filter.matchAnyObjectEncryption : filter.matchAnyObjectEncryption.emplace();
        kind.set(kinds.emplace_back());
    }
}

} // namespace

std::vector<FormSection> manifestSections(const BatchStart &start, std::size_t step)
{
    std::vector<FieldDescription> manifest{formatField(start)};
    for (FieldDescription &field : objectFields(start))
        manifest.push_back(std::move(field));
    const auto &like = start.like ? start.like->manifestGenerator : std::nullopt;
    const auto generator = like && like->s3JobManifestGenerator ? *like->s3JobManifestGenerator : model::S3JobManifestGenerator();
    return {{BatchManifest::tr("Manifest"), BatchManifest::tr("A manifest is a list of all objects that the operation is performed on."), std::move(manifest), step},
            {BatchManifest::tr("Filters"), BatchManifest::tr("An object has to fit all of them."), filterFields(generator), step}};
}

std::optional<std::pair<std::string, std::string>> manifestObject(const FormValues &values)
{
    const auto place = placeOf(values, QStringLiteral("manifestObject"));
    if (isGenerated(values) || !place)
        return std::nullopt;
    return std::pair(toStd(place->bucket), toStd(place->key));
}

void applyManifest(const FormValues &values, const std::string &etag, model::CreateJob::Input &input)
{
    if (!isGenerated(values)) {
        auto &manifest = input.manifest.emplace();
        auto &spec = manifest.spec.emplace();
        spec.format.emplace(toStd(values[formatId()]));
        if (isCsv(values)) {
            auto &fields = spec.fields.emplace();
            fields.emplace_back("Bucket");
            fields.emplace_back("Key");
            if (values.isOn(QStringLiteral("manifestVersions")))
                fields.emplace_back("VersionId");
        }
        auto &location = manifest.location.emplace();
        location.objectArn = objectArnOf(values, QStringLiteral("manifestObject"));
        location.eTag = etag;
        return;
    }
    auto &generator = input.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
    generator.sourceBucket = bucketArnOf(values, QStringLiteral("sourceBucket"));
    applyFilter(values, generator.filter.emplace());
    const bool saves = values.isOn(QStringLiteral("saveManifest"));
    generator.enableManifestOutput = saves;
    if (!saves)
        return;
    auto &output = generator.manifestOutputLocation.emplace();
    output.bucket = bucketArnOf(values, QStringLiteral("manifestOutput"));
    output.manifestFormat.emplace(std::string(model::GeneratedManifestFormat::S3InventoryReportCsv20211130));
    if (const auto place = placeOf(values, QStringLiteral("manifestOutput")); place && !place->key.isEmpty())
        output.manifestPrefix = toStd(place->key);
}

} // namespace nephoscope::gui::s3
