#include "gui/consoles/s3/Buckets.h"

#include "api/generated/s3.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/BucketEvents.h"
#include "gui/consoles/s3/BucketForm.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/BucketSource.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/CorsPanel.h"
#include "gui/consoles/s3/DeleteJob.h"
#include "gui/consoles/s3/EmptyFirst.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ManagementPanel.h"
#include "gui/consoles/s3/MetricsTab.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectDrag.h"
#include "gui/consoles/s3/Objects.h"
#include "gui/consoles/s3/Versions.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>

namespace nephoscope::gui::s3 {

using api::s3::Bucket;

namespace {

struct Buckets
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Buckets)
};

QString nameOf(const Bucket &bucket) { return toQt(bucket.name.value_or("")); }
QString regionOf(const Bucket &bucket) { return regionText(toQt(bucket.bucketRegion.value_or(""))); }

void askToEmpty(const ActionContext &context, const QString &bucket)
{
    auto *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed,
                                      .title = Buckets::tr("Empty bucket"),
                                      .question = Buckets::tr("Delete all objects in the bucket %1?").arg(bucket),
                                      .consequences = Buckets::tr("Emptying the bucket deletes all objects in it, with all their versions and delete markers. This "
                                                                  "cannot be undone. Objects added while it runs might be deleted too."),
                                      .word = DeleteJob::confirmationWord(),
                                      .acceptText = Buckets::tr("Empty")},
                                     context.over());
    showCalls(*dialog, DeleteJob::planned(context.engine(), bucket, {QString()}, DeleteJob::Which::AllVersions));
    QObject::connect(dialog, &Dialog::accepted, dialog,
                     [context, bucket] { DeleteJob::startWithFlash(context.navigator(), bucket, {QString()}, DeleteJob::Which::AllVersions); });
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteBucket");
    how.text = Buckets::tr("Delete");
    how.title = Buckets::tr("Delete bucket");
    how.warning = Buckets::tr("Deleting a bucket cannot be undone. Only an empty bucket can be deleted.");
    how.done = Buckets::tr("Successfully deleted bucket %1");
    how.failed = Buckets::tr("The bucket was not deleted");
    how.explain = [](const Error &error) {
        return error.code == "BucketNotEmpty" ? Buckets::tr("This bucket is not empty. Empty it first.") : QString();
    };
    return how;
}

/// Files that are dropped on a bucket are uploaded, objects are copied into it.
Dragging dragging()
{
    Dragging how;
    how.files = [](const ActionContext &context, const QList<QUrl> &urls, const Item &over) {
        upload(context.navigator(), nameOf(*static_cast<const Bucket *>(over.get())), {}, urls);
    };
    how.accepts = [](const QMimeData &data, const Item &over) { return over && (data.hasUrls() || !objectsIn(data).keys.isEmpty()); };
    how.drop = [](const ActionContext &context, const QMimeData &data, const Item &over, Qt::DropAction action) {
        putTaken(context, objectsIn(data), nameOf(*static_cast<const Bucket *>(over.get())), {}, action == Qt::MoveAction);
    };
    return how;
}

/// Found by listing: HeadBucket does not tell when it was made.
void find(EngineHost &engine, QObject *receiver, const QString &name, ResourceType<Bucket>::Loaded done)
{
    api::s3::ListBuckets::Input input;
    input.prefix = toStd(name);
    ask<api::s3::ListBuckets>(engine, receiver, std::move(input), [name = toStd(name), done](auto reply) {
        if (!reply) {
            done(fail(reply.error()));
            return;
        }
        for (const Bucket &bucket : reply->buckets.value_or(std::vector<Bucket>())) {
            if (bucket.name == name) {
                done(std::make_shared<const Bucket>(bucket));
                return;
            }
        }
        done(fail(Error{"NoSuchBucket", "The specified bucket does not exist", 404}));
    });
}

Details details(const QString &name, const QString &prefix, bool showsVersions)
{
    Details page;
    page.title = prefix.isEmpty() ? name : baseName(prefix);
    page.path = pathTo(name, prefix);
    page.failed = Buckets::tr("The bucket cannot be shown");
    page.load = ResourceType<Bucket>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { find(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    page.tabAddress = [name](const QString &tab) {
        return tab.isEmpty() ? bucketAddress(name) : QString(QStringLiteral("s3/buckets/") % name % u'/' % tab);
    };
    if (!prefix.isEmpty()) {
        Action copyUri{.id = QStringLiteral("copyFolderUri"), .text = Buckets::tr("Copy S3 URI"), .icon = QStringLiteral("copy")};
        copyUri.run = [name, prefix](const ActionContext &context, const Selection &) {
            context.copy(uri(name, prefix), Buckets::tr("S3 URI copied"));
        };
        page.actions.push_back(std::move(copyUri));
    }

    DetailTab objectsTab{.id = {}, .title = Buckets::tr("Objects")};
    objectsTab.make = [name, prefix, showsVersions](Navigator &navigator) -> Panel * {
        auto *list = new ResourceView(navigator, [=] { return showsVersions ? versions(name, prefix) : objects(name, prefix); });
        new VersionsSwitch(*list, navigator, name, prefix, showsVersions);
        return list;
    };
    objectsTab.fills = true;
    objectsTab.help = showsVersions ? help::versions() : help::objects();
    page.tabs.push_back(std::move(objectsTab));

    DetailTab properties{.id = QStringLiteral("properties"), .title = Buckets::tr("Properties")};
    properties.facts.push_back(ResourceType<Bucket>::facts(Buckets::tr("Bucket overview"), 3, [](const Bucket &bucket) {
        return std::vector<Pair>{{Buckets::tr("AWS Region"), regionOf(bucket)},
                                 {Buckets::tr("Amazon Resource Name (ARN)"), arn(nameOf(bucket)), true},
                                 {Buckets::tr("Creation date"), toCell(bucket.creationDate).text}};
    }));
    properties.settings = propertySettings(name);
    properties.make = [name](Navigator &navigator) -> Panel * { return new ManagementPanel(navigator, name, {eventNotifications, archiveConfigs}); };
    properties.panelLast = true;
    properties.help = help::properties();
    page.tabs.push_back(std::move(properties));

    DetailTab permissions{.id = QStringLiteral("permissions"), .title = Buckets::tr("Permissions")};
    permissions.make = [name](Navigator &navigator) -> Panel * { return new CorsPanel(navigator, name); };
    permissions.settings = permissionSettings(name);
    permissions.panelLast = true;
    permissions.help = help::cors();
    page.tabs.push_back(std::move(permissions));

    DetailTab metrics{.id = QStringLiteral("metrics"), .title = Buckets::tr("Metrics")};
    metrics.make = [name](Navigator &navigator) -> Panel * { return new MetricsTab(navigator, name); };
    metrics.help = help::metrics();
    page.tabs.push_back(std::move(metrics));

    DetailTab management{.id = QStringLiteral("management"), .title = Buckets::tr("Management")};
    management.make = [name](Navigator &navigator) -> Panel * { return new ManagementPanel(navigator, name, {lifecycleRules, replicationRules, inventories, openUploads}); };
    management.settings = {transitionSize(name)};
    management.help = help::lifecycle();
    page.tabs.push_back(std::move(management));
    page.tabs.push_back(listTab(QStringLiteral("access-points"), Buckets::tr("Access points"), [name] { return accessPointsOf(name); }, help::accessPoints()));
    return page;
}

void listBuckets(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::s3::ListBuckets::Input input;
    if (!token.empty())
        input.continuationToken = token;
    ask<api::s3::ListBuckets>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page = ResourceType<Bucket>::pageOf(std::move(reply->buckets));
        page.next = reply->continuationToken.value_or("");
        done(std::move(page));
    });
}

} // namespace

std::vector<Breadcrumb> pathTo(const QString &bucket, const QString &key)
{
    std::vector<Breadcrumb> path{{QStringLiteral("Amazon S3"), bucketsAddress()}, {Buckets::tr("Buckets"), bucketsAddress()}};
    path.push_back({bucket, key.isEmpty() ? QString() : bucketAddress(bucket)});
    for (qsizetype begin = 0; begin < key.size();) {
        const qsizetype slash = key.indexOf(u'/', begin);
        const qsizetype end = slash < 0 ? key.size() : slash + 1;
        path.push_back({key.mid(begin, end - begin), end == key.size() ? QString() : bucketAddress(bucket, key.left(end))});
        begin = end;
    }
    return path;
}

Resource buckets(const Params &where)
{
    ResourceType<Bucket> type(QStringLiteral("s3"), QStringLiteral("bucket"));
    type.icon = QStringLiteral("bucket");
    type.kind = Buckets::tr("S3 bucket");
    type.title = Buckets::tr("General purpose buckets");
    type.description = Buckets::tr("Buckets are containers for data stored in S3.");
    type.address = bucketsAddress();
    type.path = {{QStringLiteral("Amazon S3"), bucketsAddress()}, {Buckets::tr("Buckets"), {}}};
    type.identity(&Bucket::name);
    type.pageAt([](const Bucket &bucket) { return bucketAddress(nameOf(bucket)); });

    type.refreshOn("s3", "bucket");
    type.makeSource = [](const Resource &self, EngineHost &engine, QObject *parent) -> ItemSource * {
        auto *source = new BucketSource(engine, listBuckets, self.idOf, parent);
        source->refreshOn(self.touches);
        return source;
    };
    type.column({.id = QStringLiteral("name"), .title = Buckets::tr("Name"), .width = 220, .stretch = true, .link = true}, &Bucket::name);
    type.column({.id = QStringLiteral("region"), .title = Buckets::tr("AWS Region"), .width = 270, .filter = ColumnSpec::Filter::Choice},
                regionOf, &Bucket::bucketRegion);
    type.column({.id = BucketSource::accessColumn(), .title = Buckets::tr("Access"), .width = 280, .sortable = false, .filter = ColumnSpec::Filter::None},
                [](const Bucket &) { return Cell(); }); // it is the source's
    type.column({.id = QStringLiteral("created"), .title = Buckets::tr("Creation date"), .width = 330}, &Bucket::creationDate);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Buckets::tr("Find buckets by name");
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = Buckets::tr("No buckets");
    type.emptyText = Buckets::tr("A bucket is a container for objects. Create one, then drop files on it, or use any AWS SDK with the "
                                 "endpoint shown in the top bar.");
    type.emptyAction = QStringLiteral("createBucket");

    type.forOne({.id = QStringLiteral("copyArn"), .text = Buckets::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Bucket &bucket) { context.copy(arn(nameOf(bucket)), Buckets::tr("ARN copied")); });
    type.forOne({.id = QStringLiteral("emptyBucket"), .text = Buckets::tr("Empty")},
                [](const ActionContext &context, const Bucket &bucket) { askToEmpty(context, nameOf(bucket)); });
    type.always({.id = QStringLiteral("createBucket"), .text = Buckets::tr("Create bucket"), .icon = QStringLiteral("plus"),
                 .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createBucketAddress()); });
    type.removeBy<api::s3::DeleteBucket>(removal(), [](const Bucket &bucket) {
        api::s3::DeleteBucket::Input input;
        input.bucket = bucket.name;
        return input;
    });
    offerToEmptyFirst(type, askToEmpty);
    type.create = std::make_shared<FormDescription>(bucketForm(where["region"]));
    type.dragging = dragging();
    type.help = help::buckets();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name, where["prefix"], where["versions"] == QLatin1String("true"));
    return type;
}

} // namespace nephoscope::gui::s3
