#include "gui/consoles/s3/BucketForm.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"

#include <QtCore/QCoreApplication>

#include <memory>

// A new bucket that begins with the settings of another one.
namespace nephoscope::gui::s3 {

namespace {

struct BucketCopy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketCopy)
};

/// What is read, question by question; what the bucket does not have, or may not tell, stays as the form has it.
struct Reading
{
    EngineHost &engine;
    QObject *receiver;
    QString bucket;
    FormValues values;
    std::function<void(const FormValues &)> done;
};
using ReadingPtr = std::shared_ptr<Reading>;

template <class Get, class Take, class Next>
void read(const ReadingPtr &reading, Take take, Next next)
{
    ask<Get>(reading->engine, reading->receiver, inputFor<Get>(reading->bucket), [reading, take, next](auto reply) {
        if (reply)
            take(*reply, reading->values);
        next(reading);
    });
}

void readEncryption(const ReadingPtr &reading)
{
    read<api::s3::GetBucketEncryption>(reading, [](const auto &found, FormValues &values) {
        fillEncryption(values, encryptionIn(found.serverSideEncryptionConfiguration));
    }, [](const ReadingPtr &whole) { whole->done(whole->values); });
}

void readTags(const ReadingPtr &reading)
{
    read<api::s3::GetBucketTagging>(reading, [](const auto &found, FormValues &values) {
        FormValues::Tags tags;
        for (const auto &tag : found.tagSet.value_or(std::vector<api::s3::Tag>()))
            tags.emplace_back(toQt(tag.key.value_or("")), toQt(tag.value.value_or("")));
        values.setTags(QStringLiteral("bucketTags"), std::move(tags));
    }, readEncryption);
}

void readVersioning(const ReadingPtr &reading)
{
    read<api::s3::GetBucketVersioning>(reading, [](const auto &found, FormValues &values) {
        values.set(QStringLiteral("versioning"), found.status == "Enabled" ? QStringLiteral("true") : QStringLiteral("false"));
    }, readTags);
}

void readPublicAccess(const ReadingPtr &reading)
{
    read<api::s3::GetPublicAccessBlock>(reading, [](const auto &found, FormValues &values) {
        const auto block = found.publicAccessBlockConfiguration.value_or(api::s3::PublicAccessBlockConfiguration());
        values.set(QStringLiteral("publicAccess"), publicAccessValue(block));
    }, readVersioning);
}

void readOwnership(const ReadingPtr &reading)
{
    read<api::s3::GetBucketOwnershipControls>(reading, [](const auto &found, FormValues &values) {
        const auto &controls = found.ownershipControls;
        if (controls && controls->rules && !controls->rules->empty() && controls->rules->front().objectOwnership)
            values.set(QStringLiteral("ownership"), toQt(controls->rules->front().objectOwnership->value));
    }, readPublicAccess);
}

} // namespace

FieldDescription copySettingsField()
{
    FieldDescription field{.id = QStringLiteral("copyFrom"), .label = BucketCopy::tr("Copy settings from existing bucket - optional"), .kind = FieldDescription::Kind::Select};
    field.description = BucketCopy::tr("Object Ownership, Block Public Access, versioning, tags and default encryption below are filled in from it.");
    field.placeholder = BucketCopy::tr("Choose a bucket");
    field.options = {{QStringLiteral("none"), BucketCopy::tr("None")}};
    field.load = loadBucketNames;
    field.fills = [](EngineHost &engine, QObject *receiver, const QString &bucket, std::function<void(const FormValues &)> done) {
        if (bucket != QLatin1String("none") && !bucket.isEmpty())
            readOwnership(std::make_shared<Reading>(Reading{engine, receiver, bucket, {}, std::move(done)}));
    };
    return field;
}

} // namespace nephoscope::gui::s3
