#include "gui/consoles/s3/DirectoryBuckets.h"

#include "api/generated/s3.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/DeleteJob.h"
#include "gui/consoles/s3/EmptyFirst.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/MonitoredMetrics.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "services/s3/Directory.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

using api::s3::Bucket;

struct DirectoryBuckets
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::DirectoryBuckets)
};

/// What HeadBucket says of one.
struct Found
{
    QString name;
    api::s3::HeadBucket::Output head;
};

QString nameOf(const Bucket &bucket) { return toQt(bucket.name.value_or("")); }

/// `use1-az4` of `box--use1-az4--x-s3`.
QString zoneOf(const Bucket &bucket)
{
    const QString rest = nameOf(bucket).chopped(6);
    return rest.mid(rest.lastIndexOf(QLatin1String("--")) + 2);
}

using Rows = std::vector<Bucket>;
using RowsDone = std::function<void(Expected<ItemPage>)>;

/// Those that have zones for directory buckets, and the window's.
std::vector<std::string> regionsToAsk(const std::string &current)
{
    std::vector<std::string> regions{current};
    for (const auto &one : nephoscope::s3::directoryZones()) {
        if (std::find(regions.begin(), regions.end(), one.region) == regions.end())
            regions.emplace_back(one.region);
    }
    return regions;
}

/// Each Region lists its own: they are asked one after the other.
void listFrom(EngineHost &engine, QObject *receiver, std::shared_ptr<Rows> rows, std::vector<std::string> regions, const std::string &token, RowsDone done)
{
    if (regions.empty()) {
        done(ResourceType<Bucket>::pageOf(std::move(*rows)));
        return;
    }
    Caller caller = engine.caller();
    caller.region = Region{regions.front()};
    api::s3::ListDirectoryBuckets::Input input;
    if (!token.empty())
        input.continuationToken = token;
    ask<api::s3::ListDirectoryBuckets>(engine, receiver, caller, std::move(input), [&engine, receiver, rows, regions, done](auto reply) mutable {
        if (!reply)
            return done(fail(reply.error()));
        for (Bucket &bucket : reply->buckets.value_or(Rows())) {
            bucket.bucketRegion = regions.front();
            rows->push_back(std::move(bucket));
        }
        const std::string next = reply->continuationToken.value_or("");
        if (next.empty())
            regions.erase(regions.begin());
        listFrom(engine, receiver, rows, std::move(regions), next, done);
    });
}

void list(EngineHost &engine, QObject *receiver, const std::string &, RowsDone done)
{
    listFrom(engine, receiver, std::make_shared<Rows>(), regionsToAsk(engine.caller().region.value), {}, std::move(done));
}

std::vector<Breadcrumb> pathToBuckets()
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {DirectoryBuckets::tr("Directory buckets"), {}}};
}

void askToEmptyDirectory(const ActionContext &context, const QString &bucket)
{
    auto *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed,
                                      .title = DirectoryBuckets::tr("Empty bucket"),
                                      .question = DirectoryBuckets::tr("Delete all objects in the bucket %1?").arg(bucket),
                                      .consequences = DirectoryBuckets::tr("Emptying the bucket deletes all objects in it. Directory buckets keep no versions: this "
                                                                           "cannot be undone. Objects added while it runs might be deleted too."),
                                      .word = DeleteJob::confirmationWord(),
                                      .acceptText = DirectoryBuckets::tr("Empty")},
                                     context.over());
    showCalls(*dialog, DeleteJob::planned(context.engine(), bucket, {QString()}));
    QObject::connect(dialog, &Dialog::accepted, dialog, [context, bucket] { DeleteJob::startWithFlash(context.navigator(), bucket, {QString()}); });
}

Removal directoryRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteDirectoryBucket");
    how.text = DirectoryBuckets::tr("Delete");
    how.title = DirectoryBuckets::tr("Delete bucket");
    how.warning = DirectoryBuckets::tr("Deleting a bucket cannot be undone. Only an empty bucket without unfinished uploads can be deleted.");
    how.done = DirectoryBuckets::tr("Successfully deleted bucket %1");
    how.failed = DirectoryBuckets::tr("The bucket was not deleted");
    how.explain = [](const Error &error) {
        return error.code == "BucketNotEmpty" ? DirectoryBuckets::tr("This bucket is not empty. Empty it first.") : QString();
    };
    how.many = false;
    return how;
}

std::vector<Pair> overview(const Found &bucket)
{
    const auto &head = bucket.head;
    const bool local = head.bucketLocationType && head.bucketLocationType->value == "LocalZone";
    return {{DirectoryBuckets::tr("AWS Region"), regionText(toQt(head.bucketRegion.value_or("")))},
            {local ? DirectoryBuckets::tr("Local Zone") : DirectoryBuckets::tr("Availability Zone"), toQt(head.bucketLocationName.value_or(""))},
            {DirectoryBuckets::tr("Amazon Resource Name (ARN)"), toQt(head.bucketArn.value_or("")), true},
            {DirectoryBuckets::tr("Storage class"), DirectoryBuckets::tr("Express One Zone")}};
}

Details details(const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathToBuckets();
    page.path.back().address = directoryBucketsAddress();
    page.path.push_back({name, {}});
    page.failed = DirectoryBuckets::tr("The bucket cannot be shown");
    page.load = ResourceType<Found>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) {
        api::s3::HeadBucket::Input input;
        input.bucket = toStd(name);
        ask<api::s3::HeadBucket>(engine, receiver, std::move(input), [name, done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(std::make_shared<const Found>(Found{name, std::move(*reply)}));
        });
    });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return directoryBucketAddress(name, tab); };

    DetailTab objects{.id = {}, .title = DirectoryBuckets::tr("Objects")};
    objects.make = [name](Navigator &navigator) -> Panel * { return new ResourceView(navigator, [name] { return directoryObjects(name); }); };
    objects.fills = true;
    objects.help = help::objects();
    page.tabs.push_back(std::move(objects));
    DetailTab properties{.id = QStringLiteral("properties"), .title = DirectoryBuckets::tr("Properties")};
    properties.facts.push_back(ResourceType<Found>::facts(DirectoryBuckets::tr("Directory bucket overview"), 3, overview));
    page.tabs.push_back(std::move(properties));
    DetailTab metrics{.id = QStringLiteral("metrics"), .title = DirectoryBuckets::tr("Metrics")};
    metrics.make = [name](Navigator &navigator) -> Panel * {
        return new cloudwatch::MonitoringBoard(navigator, QStringLiteral("storageMetrics"), [name](int period) { return storageMetrics(name, period); }, byDay);
    };
    page.tabs.push_back(std::move(metrics));
    return page;
}

} // namespace

QString directoryBucketsAddress() { return QStringLiteral("s3/directory-buckets"); }

QString directoryBucketAddress(const QString &bucket, const QString &tab)
{
    const QString base = directoryBucketsAddress() % u'/' % bucket;
    return tab.isEmpty() ? base : QString(base % u'/' % tab);
}

Resource directoryBuckets(const Params &where)
{
    ResourceType<Bucket> type(QStringLiteral("s3"), QStringLiteral("directoryBucket"));
    type.icon = QStringLiteral("bucket");
    type.kind = DirectoryBuckets::tr("S3 directory bucket");
    type.title = DirectoryBuckets::tr("Directory buckets");
    type.description = DirectoryBuckets::tr("Buckets of S3 Express One Zone, each in a single zone. Their objects can be appended to and renamed.");
    type.address = directoryBucketsAddress();
    type.path = pathToBuckets();
    type.identity(&Bucket::name);
    type.pageAt([](const Bucket &bucket) { return directoryBucketAddress(nameOf(bucket)); });
    type.listWith(list);
    type.refreshOn("s3", "bucket");
    type.column({.id = QStringLiteral("name"), .title = DirectoryBuckets::tr("Name"), .width = 300, .stretch = true, .link = true}, &Bucket::name);
    type.column({.id = QStringLiteral("zone"), .title = DirectoryBuckets::tr("Zone"), .width = 140}, zoneOf);
    type.column({.id = QStringLiteral("region"), .title = DirectoryBuckets::tr("AWS Region"), .width = 250, .filter = ColumnSpec::Filter::Choice},
                [](const Bucket &bucket) { return regionText(toQt(bucket.bucketRegion.value_or(""))); }, &Bucket::bucketRegion);
    type.column({.id = QStringLiteral("created"), .title = DirectoryBuckets::tr("Creation date"), .width = 300}, &Bucket::creationDate);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = DirectoryBuckets::tr("Find directory buckets by name");
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = DirectoryBuckets::tr("No directory buckets");
    type.emptyText = DirectoryBuckets::tr("A directory bucket keeps objects in one zone, close to what works with them.");
    type.emptyAction = QStringLiteral("createDirectoryBucket");
    type.forOne({.id = QStringLiteral("copyDirectoryArn"), .text = DirectoryBuckets::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Bucket &bucket) {
                    context.copy(toQt(bucket.bucketArn.value_or("")), DirectoryBuckets::tr("ARN copied"));
                });
    type.forOne({.id = QStringLiteral("emptyDirectoryBucket"), .text = DirectoryBuckets::tr("Empty")},
                [](const ActionContext &context, const Bucket &bucket) { askToEmptyDirectory(context, nameOf(bucket)); });
    type.always({.id = QStringLiteral("createDirectoryBucket"), .text = DirectoryBuckets::tr("Create directory bucket"), .icon = QStringLiteral("plus"),
                 .primary = true},
                [](const ActionContext &context) { context.navigator().go(directoryBucketsAddress() % QStringLiteral("/create")); });
    type.removeBy<api::s3::DeleteBucket>(directoryRemoval(), [](const Bucket &bucket) {
        api::s3::DeleteBucket::Input input;
        input.bucket = bucket.name;
        return input;
    });
    offerToEmptyFirst(type, askToEmptyDirectory);
    type.create = std::make_shared<FormDescription>(directoryBucketForm(where["region"]));
    type.help = help::buckets();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name);
    return type;
}

} // namespace nephoscope::gui::s3
