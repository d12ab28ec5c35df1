#include "api/generated/s3.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/Objects.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectDetails)
};

struct FoundObject
{
    QString bucket;
    QString key;
    QString region;
    QString owner;
    quint16 port = 0;
    api::s3::HeadObject::Output head;
};

/// The folder an object lies in: `a/b/` of `a/b/c`.
QString parentPrefix(const QString &key) { return key.left(key.length() - baseName(key).length()); }

/// HeadObject tells the number of parts only by the tag's suffix: `"…-24"` after 24 parts.
QString partsText(const std::string &tag)
{
    const std::size_t dash = tag.rfind('-');
    const QString number = dash == std::string::npos ? QString() : toQt(tag.substr(dash + 1)).remove(u'"');
    return number.isEmpty() ? QString() : formatCount(number.toLongLong());
}

void find(EngineHost &engine, QObject *receiver, const QString &bucket, const QString &key, ResourceType<FoundObject>::Loaded done)
{
    api::s3::HeadObject::Input input;
    input.bucket = toStd(bucket);
    input.key = toStd(key);
    input.checksumMode.emplace("ENABLED");
    ask<api::s3::HeadObject>(engine, receiver, std::move(input), [&engine, receiver, bucket, key, done](auto head) {
        if (!head) {
            done(fail(head.error()));
            return;
        }
        auto found = std::make_shared<FoundObject>(FoundObject{bucket, key, {}, engine.accountId(), engine.port(), std::move(*head)});
        api::s3::HeadBucket::Input asked;
        asked.bucket = toStd(bucket);
        ask<api::s3::HeadBucket>(engine, receiver, std::move(asked), [found, done](auto reply) {
            // Without the Region all else is still worth showing.
            if (reply)
                found->region = toQt(reply->bucketRegion.value_or(""));
            done(std::shared_ptr<const FoundObject>(found));
        });
    });
}

std::vector<Pair> overview(const FoundObject &object)
{
    QString tag = toQt(object.head.eTag.value_or(""));
    tag.remove(u'"');
    return {{ObjectDetails::tr("Owner"), object.owner},
            {ObjectDetails::tr("S3 URI"), uri(object.bucket, object.key), true},
            {ObjectDetails::tr("AWS Region"), object.region.isEmpty() ? QString() : regionText(object.region)},
            {ObjectDetails::tr("Amazon Resource Name (ARN)"), arn(object.bucket, object.key), true},
            {ObjectDetails::tr("Last modified"), toCell(object.head.lastModified).text},
            {ObjectDetails::tr("Entity tag (ETag)"), tag, true},
            {ObjectDetails::tr("Size"), formatSize(object.head.contentLength.value_or(0))},
            {ObjectDetails::tr("Object URL"), objectUrl(object.port, object.bucket, object.key), true},
            {ObjectDetails::tr("Type"), typeOf(object.key)},
            {ObjectDetails::tr("Key"), object.key, true}};
}

std::vector<Pair> storage(const FoundObject &object)
{
    return {{ObjectDetails::tr("Storage class"), object.head.storageClass ? toQt(object.head.storageClass->value) : ObjectDetails::tr("Standard")},
            {ObjectDetails::tr("Server-side encryption"), toCell(object.head.serverSideEncryption).text},
            {ObjectDetails::tr("Parts"), partsText(object.head.eTag.value_or(""))}};
}

std::vector<Pair> checksums(const FoundObject &object)
{
    const auto &head = object.head;
    const std::pair<const char *, const std::optional<std::string> &> known[] = {
        {"CRC-64/NVME", head.checksumCRC64NVME}, {"CRC-32", head.checksumCRC32}, {"CRC-32C", head.checksumCRC32C},
        {"SHA-1", head.checksumSHA1},            {"SHA-256", head.checksumSHA256}};
    std::vector<Pair> pairs;
    for (const auto &[name, value] : known) {
        if (value)
            pairs.push_back({QLatin1String(name), toQt(*value), true});
    }
    if (pairs.empty())
        return pairs;
    const bool composite = head.checksumType && head.checksumType->value == "COMPOSITE";
    pairs.push_back({ObjectDetails::tr("Checksum type"), composite ? ObjectDetails::tr("Composite (of the parts' checksums)") : ObjectDetails::tr("Full object")});
    return pairs;
}

std::vector<Pair> metadata(const FoundObject &object)
{
    const auto &head = object.head;
    const std::pair<const char *, const std::optional<std::string> &> system[] = {
        {"Content-Type", head.contentType},         {"Content-Encoding", head.contentEncoding},
        {"Content-Language", head.contentLanguage}, {"Content-Disposition", head.contentDisposition},
        {"Cache-Control", head.cacheControl},       {"Expires", head.expires}};
    std::vector<Pair> pairs;
    for (const auto &[name, value] : system) {
        if (value)
            pairs.push_back({QLatin1String(name), toQt(*value)});
    }
    if (head.metadata) {
        for (const auto &[name, value] : *head.metadata)
            pairs.push_back({QStringLiteral("x-amz-meta-") % toQt(name), toQt(value)});
    }
    return pairs;
}

std::vector<Action> actions(const QString &bucket, const QString &key)
{
    ResourceType<FoundObject> type({}, {});
    type.forOne({.id = QStringLiteral("copyUri"), .text = ObjectDetails::tr("Copy S3 URI"), .icon = QStringLiteral("copy")},
                [=](const ActionContext &context, const auto &) { context.copy(uri(bucket, key), ObjectDetails::tr("S3 URI copied")); });
    type.forOne({.id = QStringLiteral("download"), .text = ObjectDetails::tr("Download"), .icon = QStringLiteral("download")},
                [=](const ActionContext &context, const auto &) { askToDownload(context, bucket, {key}); });
    type.forOne({.id = QStringLiteral("open"), .text = ObjectDetails::tr("Open"), .icon = QStringLiteral("external")},
                [=](const ActionContext &context, const auto &) { openInBrowser(context.navigator(), bucket, key); });
    type.forOne({.id = QStringLiteral("share"), .text = ObjectDetails::tr("Share with a presigned URL")},
                [=](const ActionContext &context, const auto &) { askToShare(context, bucket, key); });
    type.forOne({.id = QStringLiteral("rename"), .text = ObjectDetails::tr("Rename"), .keys = QKeySequence(Qt::Key_F2)},
                [=](const ActionContext &context, const auto &) {
                    askToRename(context, bucket, key, [context, bucket](const QString &renamed) { context.navigator().go(objectAddress(bucket, renamed)); });
                });
    type.forOne({.id = QStringLiteral("deleteObject"), .text = ObjectDetails::tr("Delete"), .keys = QKeySequence(Qt::Key_Delete)},
                [=](const ActionContext &context, const auto &) { askToDelete(context, bucket, {key}, bucketAddress(bucket, parentPrefix(key))); });
    return type.actions;
}

} // namespace

Resource object(const Params &where)
{
    const QString bucket = where["bucket"];
    const QString key = where["key"];
    ResourceType<FoundObject> type(QStringLiteral("s3"), QStringLiteral("object"));
    type.title = baseName(key);
    type.identity(&FoundObject::key);

    Details page;
    page.title = baseName(key);
    page.path = pathTo(bucket, key);
    page.failed = ObjectDetails::tr("The object cannot be shown");
    page.load = ResourceType<FoundObject>::loadWith(
        [bucket, key](EngineHost &engine, QObject *receiver, auto done) { find(engine, receiver, bucket, key, done); });
    page.touches = [inBucket = toStd(bucket), id = toStd(key)](const Change &change) {
        return change.service == "s3" && change.type == "object" && change.parent == inBucket && (change.id == id || change.id.empty());
    };
    page.actions = actions(bucket, key);
    DetailTab tab;
    tab.facts.push_back(type.facts(ObjectDetails::tr("Object overview"), 2, overview));
    tab.facts.push_back(type.facts(ObjectDetails::tr("Storage"), 3, storage));
    tab.facts.push_back(type.facts(ObjectDetails::tr("Checksums"), 3, checksums, ObjectDetails::tr("Checksums verify that the object arrived whole.")));
    tab.facts.push_back(type.facts(ObjectDetails::tr("Metadata"), 3, metadata, ObjectDetails::tr("Metadata is optional information in name-value pairs.")));
    page.tabs.push_back(std::move(tab));
    page.help = help::object();
    type.details = std::move(page);
    return type;
}

} // namespace nephoscope::gui::s3
