#include "api/generated/s3.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/S3Place.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/consoles/s3/ObjectPairs.h"
#include "gui/consoles/s3/ObjectParts.h"
#include "gui/consoles/s3/ObjectPreview.h"
#include "gui/consoles/s3/Objects.h"
#include "gui/consoles/s3/ObjectSettings.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/consoles/s3/PutDialog.h"
#include "gui/consoles/s3/VersionDownload.h"
#include "gui/consoles/s3/Versions.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/ResourceView.h"
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
    ObjectRef ref;
    QString region;
    QString owner;
    QString url;
    api::s3::HeadObject::Output head;
    std::optional<api::s3::GetBucketVersioning::Output> versioning = {}; ///< of its bucket, where it was asked for and told
};

/// HeadObject tells the number of parts only by the tag's suffix: `"…-24"` after 24 parts.
QString partsText(const std::string &tag)
{
    const std::size_t dash = tag.rfind('-');
    const QString number = dash == std::string::npos ? QString() : toQt(tag.substr(dash + 1)).remove(u'"');
    return number.isEmpty() ? QString() : formatCount(number.toLongLong());
}

bool hasParts(const FoundObject &object) { return !partsText(object.head.eTag.value_or("")).isEmpty(); }

QString ownerText(const std::optional<api::s3::Owner> &owner)
{
    if (!owner)
        return {};
    const QString name = toQt(owner->displayName.value_or(""));
    return name.isEmpty() ? toQt(owner->id.value_or("")) : name;
}

/// Who owns the object, which need not be who looks at it. Its listing says so to all who may list the bucket; of a version,
/// and without that permission, its access control list. Unknown to all others.
void findOwner(EngineHost &engine, QObject *receiver, const ObjectRef &ref, std::function<void(const QString &owner)> done)
{
    const auto fromAcl = [&engine, receiver, ref, done] {
        ask<api::s3::GetObjectAcl>(engine, receiver, inputOf<api::s3::GetObjectAcl>(ref), [done](auto acl) { done(acl ? ownerText(acl->owner) : QString()); });
    };
    if (!ref.versionId.isEmpty())
        return fromAcl();
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(ref.bucket);
    input.prefix = toStd(ref.key);
    input.maxKeys = 1; // the key itself comes before all that only begin like it
    input.fetchOwner = true;
    ask<api::s3::ListObjectsV2>(engine, receiver, std::move(input), [ref, done, fromAcl](auto reply) {
        if (reply && reply->contents && !reply->contents->empty() && reply->contents->front().key == toStd(ref.key))
            done(ownerText(reply->contents->front().owner));
        else
            fromAcl();
    });
}

/// With `bucket`, also what its bucket does with versions.
void find(EngineHost &engine, QObject *receiver, const ObjectRef &ref, bool bucket, ResourceType<FoundObject>::Loaded done)
{
    auto input = inputOf<api::s3::HeadObject>(ref);
    input.checksumMode.emplace("ENABLED");
    ask<api::s3::HeadObject>(engine, receiver, std::move(input), [&engine, receiver, ref, bucket, done](auto head) {
        if (!head) {
            done(fail(head.error()));
            return;
        }
        auto found = std::make_shared<FoundObject>(FoundObject{ref, {}, {}, objectUrl(engine, ref.bucket, ref.key), std::move(*head)});
        // Side by side; without them all else is still worth showing.
        const auto open = std::make_shared<int>(bucket ? 3 : 2);
        const auto settle = [found, done, open] {
            if (--*open == 0)
                done(std::shared_ptr<const FoundObject>(found));
        };
        api::s3::HeadBucket::Input asked;
        asked.bucket = toStd(ref.bucket);
        ask<api::s3::HeadBucket>(engine, receiver, std::move(asked), [found, settle](auto reply) {
            if (reply)
                found->region = toQt(reply->bucketRegion.value_or(""));
            settle();
        });
        findOwner(engine, receiver, ref, [found, settle](const QString &owner) {
            found->owner = owner;
            settle();
        });
        if (!bucket)
            return;
        api::s3::GetBucketVersioning::Input versioning;
        versioning.bucket = toStd(ref.bucket);
        ask<api::s3::GetBucketVersioning>(engine, receiver, std::move(versioning), [found, settle](auto reply) {
            if (reply)
                found->versioning = std::move(*reply);
            settle();
        });
    });
}

std::vector<Pair> overview(const FoundObject &object)
{
    const ObjectRef &ref = object.ref;
    QString tag = toQt(object.head.eTag.value_or(""));
    tag.remove(u'"');
    std::vector<Pair> pairs{{ObjectDetails::tr("Owner"), object.owner, true},
                            {ObjectDetails::tr("S3 URI"), uri(ref.bucket, ref.key), true},
                            {ObjectDetails::tr("AWS Region"), object.region.isEmpty() ? QString() : regionText(object.region)},
                            {ObjectDetails::tr("Amazon Resource Name (ARN)"), arn(ref.bucket, ref.key), true},
                            {ObjectDetails::tr("Last modified"), toCell(object.head.lastModified).text},
                            {ObjectDetails::tr("Entity tag (ETag)"), tag, true},
                            {ObjectDetails::tr("Size"), formatSize(object.head.contentLength.value_or(0))},
                            {ObjectDetails::tr("Object URL"), object.url, true},
                            {ObjectDetails::tr("Type"), typeOf(ref.key)},
                            {ObjectDetails::tr("Key"), ref.key, true}};
    if (object.head.versionId)
        pairs.push_back({ObjectDetails::tr("Version ID"), toQt(*object.head.versionId), true});
    if (const QString parts = partsText(object.head.eTag.value_or("")); !parts.isEmpty())
        pairs.push_back({ObjectDetails::tr("Parts"), parts});
    return pairs;
}

std::vector<Pair> storage(const FoundObject &object)
{
    return {{ObjectDetails::tr("Storage class"), storageClassText(object.head.storageClass ? object.head.storageClass->value : std::string("STANDARD"))},
            {ObjectDetails::tr("Server-side encryption"), encryptionText(object.head)}};
}

QString replicationText(const FoundObject &object)
{
    if (!object.head.replicationStatus)
        return ObjectDetails::tr("No replication rule takes it");
    const std::string &status = object.head.replicationStatus->value;
    if (status == "PENDING")
        return ObjectDetails::tr("Pending");
    if (status == "FAILED")
        return ObjectDetails::tr("Failed");
    return status == "REPLICA" ? ObjectDetails::tr("Replica of an object of another bucket") : ObjectDetails::tr("Completed");
}

std::optional<StatusIndicator::Status> replicationState(const FoundObject &object)
{
    using Status = StatusIndicator::Status;
    if (!object.head.replicationStatus)
        return std::nullopt;
    const std::string &status = object.head.replicationStatus->value;
    if (status == "PENDING")
        return Status::Pending;
    return status == "FAILED" ? Status::Error : Status::Success;
}

Pair versioningPair(const api::s3::GetBucketVersioning::Output &versioning)
{
    const bool enabled = versioning.status == "Enabled";
    return stateFact(ObjectDetails::tr("Bucket Versioning"), enabled, versioning.status && !enabled ? ObjectDetails::tr("Suspended") : enabledText(enabled));
}

/// What will become of the object by itself, and what has become of it.
std::vector<Pair> management(const FoundObject &object)
{
    const auto &head = object.head;
    std::vector<Pair> pairs;
    if (object.versioning)
        pairs.push_back(versioningPair(*object.versioning));
    Pair replication{ObjectDetails::tr("Replication status"), replicationText(object)};
    replication.status = replicationState(object);
    pairs.push_back(std::move(replication));
    for (Fact &fact : expirationFacts(head))
        pairs.push_back(std::move(fact));
    if (head.archiveStatus) {
        const bool deep = head.archiveStatus->value == "DEEP_ARCHIVE_ACCESS";
        pairs.push_back({ObjectDetails::tr("Intelligent-Tiering archive status"),
                         deep ? ObjectDetails::tr("Deep Archive Access tier") : ObjectDetails::tr("Archive Access tier")});
    } else if (head.storageClass && head.storageClass->value == "INTELLIGENT_TIERING") {
        pairs.push_back({ObjectDetails::tr("Intelligent-Tiering archive status"), ObjectDetails::tr("Not archived")});
    }
    for (Fact &fact : restoreFacts(head))
        pairs.push_back(std::move(fact));
    return pairs;
}

std::vector<Pair> checksums(const FoundObject &object)
{
    const auto &head = object.head;
    std::vector<Pair> pairs;
    for (const auto &[name, value] : checksumsIn(head))
        pairs.push_back({name, value, true});
    if (pairs.empty())
        return pairs;
    const bool composite = head.checksumType && head.checksumType->value == "COMPOSITE";
    pairs.push_back({ObjectDetails::tr("Checksum type"), composite ? ObjectDetails::tr("Composite (of the parts' checksums)") : ObjectDetails::tr("Full object")});
    return pairs;
}

std::vector<Pair> metadata(const FoundObject &object)
{
    std::vector<Pair> pairs;
    for (const auto &[key, value] : metadataOf(object.head))
        pairs.push_back({key, value});
    return pairs;
}

using Type = ResourceType<FoundObject>;

/// Of the object as it is, or of one of its versions.
std::vector<Action> actions(const ObjectRef &ref)
{
    Type type({}, {});
    type.forOne({.id = QStringLiteral("copyUri"), .text = ObjectDetails::tr("Copy S3 URI"), .icon = QStringLiteral("copy")},
                [ref](const ActionContext &context, const auto &) { context.copy(uri(ref.bucket, ref.key), ObjectDetails::tr("S3 URI copied")); });
    type.forOne({.id = QStringLiteral("download"), .text = ObjectDetails::tr("Download"), .icon = QStringLiteral("download")},
                [ref](const ActionContext &context, const auto &) {
                    if (ref.versionId.isEmpty())
                        askToDownload(context, ref.bucket, {ref.key});
                    else
                        askToDownloadVersion(context, ref.bucket, ref.key, ref.versionId);
                });
    type.forOne({.id = QStringLiteral("open"), .text = ObjectDetails::tr("Open"), .icon = QStringLiteral("external")},
                [ref](const ActionContext &context, const auto &) { openInBrowser(context.navigator(), ref.bucket, ref.key, ref.versionId); });
    type.forOne({.id = QStringLiteral("share"), .text = ObjectDetails::tr("Share with a presigned URL")},
                [ref](const ActionContext &context, const auto &) { askToShare(context, ref.bucket, ref.key, ref.versionId); });
    return type.actions;
}

std::vector<Action> actionsOfCurrent(const ObjectRef &ref)
{
    Type type({}, {});
    const auto menu = Action::Place::Menu;
    const QStringList entries{ref.key};
    type.forOne({.id = QStringLiteral("deleteObject"), .text = ObjectDetails::tr("Delete"), .icon = QStringLiteral("trash"), .keys = QKeySequence(Qt::Key_Delete)},
                [ref, entries](const ActionContext &context, const FoundObject &object) {
                    const bool kept = object.head.versionId && *object.head.versionId != "null";
                    askToDelete(context, ref.bucket, entries, kept, bucketAddress(ref.bucket, parentPrefix(ref.key)));
                });
    type.forOne({.id = QStringLiteral("query"), .text = ObjectDetails::tr("Query with S3 Select"), .icon = QStringLiteral("search"), .place = menu},
                [ref](const ActionContext &context, const auto &) {
                    context.navigator().go(objectAddress(ref.bucket, ref.key, {}, QStringLiteral("select")));
                });
    type.forOne({.id = QStringLiteral("rename"), .text = ObjectDetails::tr("Rename"), .place = menu, .keys = QKeySequence(Qt::Key_F2)},
                [ref](const ActionContext &context, const auto &) {
                    askToRename(context, ref.bucket, ref.key,
                                [context, bucket = ref.bucket](const QString &renamed) { context.navigator().go(objectAddress(bucket, renamed)); });
                });
    type.forOne({.id = QStringLiteral("copyObjectsTo"), .text = ObjectDetails::tr("Copy to"), .place = menu, .separated = true},
                [ref, entries](const ActionContext &context, const auto &) { askToPut(context, {ref.bucket, entries}, false); });
    type.forOne({.id = QStringLiteral("moveObjectsTo"), .text = ObjectDetails::tr("Move to"), .place = menu},
                [ref, entries](const ActionContext &context, const auto &) {
                    askToPut(context, {ref.bucket, entries}, true, [context](const S3Location &moved) {
                        context.navigator().go(moved.key.endsWith(u'/') ? bucketAddress(moved.bucket, moved.key) : objectAddress(moved.bucket, moved.key));
                    });
                });
    type.forOne({.id = QStringLiteral("restoreObjects"), .text = ObjectDetails::tr("Initiate restore"), .place = menu},
                [ref, entries](const ActionContext &context, const auto &) { askToRestore(context, ref.bucket, entries); },
                [](const FoundObject &object) { return isArchived(object.head); });
    const auto edit = [&](const char *id, const QString &text, auto run, bool separated = false) {
        type.forOne({.id = QLatin1String(id), .text = text, .place = menu, .separated = separated},
                    [ref, entries, run](const ActionContext &context, const auto &) { run(context, ref.bucket, entries); });
    };
    edit("editStorageClass", ObjectDetails::tr("Edit storage class"), askToEditStorageClass, true);
    edit("editEncryption", ObjectDetails::tr("Edit server-side encryption"), askToEditEncryption);
    edit("editMetadata", ObjectDetails::tr("Edit metadata"), askToEditMetadata);
    edit("editTags", ObjectDetails::tr("Edit tags"), [](const ActionContext &context, const QString &in, const QStringList &of) { askToEditTags(context, in, of); });
    if (ref.key.endsWith(u'/')) // a folder, which is an object as well
        edit("totalSize", ObjectDetails::tr("Calculate total size"), calculateTotalSize, true);
    else
        edit("makePublic", ObjectDetails::tr("Make public using ACL"), askToMakePublic, true);
    return type.actions;
}

std::vector<Action> actionsOfVersion(const ObjectRef &ref)
{
    Type type({}, {});
    type.forOne({.id = QStringLiteral("makeCurrent"), .text = ObjectDetails::tr("Make current")},
                [ref](const ActionContext &context, const auto &) { makeCurrent(context, ref.bucket, toStd(ref.key), toStd(ref.versionId)); });
    type.forOne({.id = QStringLiteral("deleteVersion"), .text = ObjectDetails::tr("Delete"), .icon = QStringLiteral("trash"), .keys = QKeySequence(Qt::Key_Delete)},
                [ref](const ActionContext &context, const auto &) {
                    askToDeleteVersions(context, ref.bucket, {DeleteJob::Entry{toStd(ref.key), toStd(ref.versionId)}},
                                        objectAddress(ref.bucket, ref.key, {}, QStringLiteral("versions")));
                });
    return type.actions;
}

Facts overviewCard() { return Type::facts(ObjectDetails::tr("Object overview"), 2, overview); }
Facts managementCard() { return Type::facts(ObjectDetails::tr("Object management overview"), 3, management, ObjectDetails::tr("What bucket settings and rules do with the object.")); }
Facts checksumCard() { return Type::facts(ObjectDetails::tr("Checksums"), 3, checksums, ObjectDetails::tr("Checksums verify that the object arrived whole.")); }

} // namespace

Details objectFacts(const Params &where)
{
    const ObjectRef ref{where["bucket"], where["key"], where["versionId"]};
    Details page;
    page.title = baseName(ref.key);
    page.path = pathTo(ref.bucket, ref.key);
    page.failed = ObjectDetails::tr("The object cannot be shown");
    page.load = Type::loadWith([ref](EngineHost &engine, QObject *receiver, auto done) { find(engine, receiver, ref, false, done); });
    page.touches = [inBucket = toStd(ref.bucket), id = toStd(ref.key)](const Change &change) {
        return change.service == "s3" && change.type == "object" && change.parent == inBucket && (change.id == id || change.id.empty());
    };
    DetailTab tab;
    tab.facts = {overviewCard(), Type::facts(ObjectDetails::tr("Storage"), 3, storage), checksumCard(),
                 Type::facts(ObjectDetails::tr("Metadata"), 3, metadata, ObjectDetails::tr("Metadata is optional information in name-value pairs."))};
    page.tabs.push_back(std::move(tab));
    page.help = help::object();
    return page;
}

Resource object(const Params &where)
{
    const ObjectRef ref{where["bucket"], where["key"], where["versionId"]};
    Type type(QStringLiteral("s3"), QStringLiteral("object"));
    type.title = baseName(ref.key);
    type.identity([](const FoundObject &object) { return object.ref.key; });

    Details page = objectFacts(where);
    page.load = Type::loadWith([ref](EngineHost &engine, QObject *receiver, auto done) { find(engine, receiver, ref, true, done); });
    page.actions = actions(ref);
    const std::vector<Action> more = ref.versionId.isEmpty() ? actionsOfCurrent(ref) : actionsOfVersion(ref);
    page.actions.insert(page.actions.end(), more.begin(), more.end());
    page.tabAddress = [ref](const QString &tab) { return objectAddress(ref.bucket, ref.key, ref.versionId, tab); };
    page.editAddress = [ref](const QString &tab, const QString &setting) {
        const QString in = tab.isEmpty() ? QStringLiteral("properties") : tab;
        return objectAddress(ref.bucket, ref.key, ref.versionId, QString(in % u'/' % setting % QStringLiteral("/edit")));
    };

    DetailTab &properties = page.tabs.front();
    properties.title = ObjectDetails::tr("Properties");
    properties.facts = {overviewCard(), managementCard(), checksumCard()};
    properties.settings = objectSettings(ref);
    DetailTab permissions{.id = QStringLiteral("permissions"), .title = ObjectDetails::tr("Permissions")};
    permissions.settings = objectPermissions(ref);
    DetailTab versions{.id = QStringLiteral("versions"), .title = ObjectDetails::tr("Versions")};
    versions.make = [ref](Navigator &navigator) -> Panel * {
        return new ResourceView(navigator, [ref] { return versionsOf(ref.bucket, ref.key); });
    };
    versions.fills = true;
    versions.outlives = true;
    versions.help = help::versions();
    DetailTab parts = listTab(QStringLiteral("parts"), ObjectDetails::tr("Parts"), [ref] { return objectParts(ref); });
    parts.wanted = [](const void *item) { return hasParts(*static_cast<const FoundObject *>(item)); };
    DetailTab preview{.id = QStringLiteral("preview"), .title = ObjectDetails::tr("Preview")};
    preview.make = [ref](Navigator &navigator) -> Panel * { return new ObjectPreview(navigator, ref); };
    page.tabs.push_back(std::move(permissions));
    page.tabs.push_back(std::move(versions));
    page.tabs.push_back(std::move(parts));
    page.tabs.push_back(std::move(preview));
    type.details = std::move(page);
    return type;
}

} // namespace nephoscope::gui::s3
