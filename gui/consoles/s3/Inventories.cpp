#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/RuleList.h"
#include "gui/kit/Format.h"
#include "services/s3/Inventory.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

using Configuration = api::s3::InventoryConfiguration;

/// A configuration and the key of the manifest of its last report, empty when there is none.
struct Inventory
{
    Configuration configuration;
    QString lastManifest = {};
};

struct Inventories
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Inventories)
};

/// Where the reports are to go; null when nobody said.
const api::s3::InventoryS3BucketDestination *target(const Inventory &inventory)
{
    const auto &destination = inventory.configuration.destination;
    return destination && destination->s3BucketDestination ? &*destination->s3BucketDestination : nullptr;
}

QString targetBucket(const Inventory &inventory)
{
    const auto *to = target(inventory);
    return to ? toQt(to->bucket.value_or("")).section(QStringLiteral(":::"), -1) : QString();
}

QString targetText(const Inventory &inventory)
{
    const auto *to = target(inventory);
    return to ? uri(targetBucket(inventory), toQt(to->prefix.value_or(""))) : QString();
}

QString frequencyText(const Inventory &inventory)
{
    const auto &schedule = inventory.configuration.schedule;
    if (!schedule || !schedule->frequency)
        return {};
    const auto &frequency = *schedule->frequency;
    if (frequency == std::string_view("Daily"))
        return Inventories::tr("Daily");
    return frequency == std::string_view("Weekly") ? Inventories::tr("Weekly") : toQt(frequency.value);
}

QString scopeText(const Inventory &inventory)
{
    RuleScope scope;
    if (inventory.configuration.filter)
        scope.prefix = toQt(inventory.configuration.filter->prefix.value_or(""));
    return scope.text();
}

QString idOf(const Inventory &inventory) { return toQt(inventory.configuration.id.value_or("")); }

/// Where the reports of a configuration are, a folder each: `prefix/source/id/2026-11-26T01-00Z/`.
QString homeOf(const QString &bucket, const Inventory &inventory)
{
    const auto *to = target(inventory);
    const QString prefix = to ? toQt(to->prefix.value_or("")) : QString();
    const QString slash = prefix.isEmpty() || prefix.endsWith(u'/') ? QString() : QStringLiteral("/");
    return QString(prefix % slash % bucket % u'/' % idOf(inventory) % u'/');
}

/// The time in the name of the folder of the last report.
QString lastText(const Inventory &inventory)
{
    const QString folder = inventory.lastManifest.section(u'/', -2, -2);
    QDateTime time = QDateTime::fromString(folder, QStringLiteral("yyyy-MM-ddTHH-mmZ"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? formatDateTime(time.toLocalTime()) : QString();
}

using Rows = std::vector<Inventory>;
using RowsDone = std::function<void(Expected<ItemPage>)>;

/// Looks for the last report of row `at` and those behind it. A destination that cannot be read has none to show.
void findReports(EngineHost &engine, QObject *receiver, const QString &bucket, std::shared_ptr<Rows> rows, std::size_t at, std::string next, RowsDone done)
{
    if (at == rows->size()) {
        ItemPage page;
        for (Inventory &row : *rows)
            page.items.push_back(std::make_shared<const Inventory>(std::move(row)));
        page.next = next;
        return done(std::move(page));
    }
    auto input = inputFor<api::s3::ListObjectsV2>(targetBucket((*rows)[at]));
    input.prefix = toStd(homeOf(bucket, (*rows)[at]));
    input.delimiter = "/";
    ask<api::s3::ListObjectsV2>(engine, receiver, std::move(input), [&engine, receiver, bucket, rows, at, next, done](auto reply) {
        std::string last;
        if (reply) {
            for (const auto &folder : reply->commonPrefixes.value_or(std::vector<api::s3::CommonPrefix>())) {
                const std::string name = folder.prefix.value_or("");
                if (name.ends_with("Z/"))
                    last = std::max(last, name);
            }
        }
        if (!last.empty())
            (*rows)[at].lastManifest = toQt(last + "manifest.json");
        findReports(engine, receiver, bucket, rows, at + 1, next, done);
    });
}

void list(EngineHost &engine, QObject *receiver, const QString &bucket, const std::string &token, RowsDone done)
{
    auto input = inputFor<api::s3::ListBucketInventoryConfigurations>(bucket);
    if (!token.empty())
        input.continuationToken = token;
    ask<api::s3::ListBucketInventoryConfigurations>(engine, receiver, std::move(input), [&engine, receiver, bucket, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto rows = std::make_shared<Rows>();
        for (Configuration &configuration : reply->inventoryConfigurationList.value_or(std::vector<Configuration>()))
            rows->push_back({std::move(configuration), {}});
        findReports(engine, receiver, bucket, rows, 0, reply->nextContinuationToken.value_or(""), done);
    });
}

void addActions(ResourceType<Inventory> &type, const QString &bucket)
{
    type.forOne({.id = QStringLiteral("editInventory"), .text = RuleTexts::edit(), .icon = QStringLiteral("edit")},
                [bucket](const ActionContext &context, const Inventory &inventory) { context.navigator().go(inventoryAddress(bucket, idOf(inventory))); });
    type.forOne({.id = QStringLiteral("deliverInventory"), .text = Inventories::tr("Deliver now"), .icon = QStringLiteral("send")},
                [bucket](const ActionContext &context, const Inventory &inventory) {
                    context.call<::nephoscope::s3::DeliverInventory>({toStd(bucket), toStd(idOf(inventory))},
                                                                     {{}, Inventories::tr("The report of %1 is being written to %2").arg(idOf(inventory), targetText(inventory)),
                                                                      Inventories::tr("The report was not begun")});
                });
    type.forOne({.id = QStringLiteral("openReport"), .text = Inventories::tr("Open last report"), .place = Action::Place::Menu, .separated = true},
                [](const ActionContext &context, const Inventory &inventory) {
                    context.navigator().go(objectAddress(targetBucket(inventory), inventory.lastManifest));
                },
                [](const Inventory &inventory) { return !inventory.lastManifest.isEmpty(); });
    type.forOne({.id = QStringLiteral("queryReport"), .text = Inventories::tr("Query last report with S3 Select"), .icon = QStringLiteral("search"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Inventory &inventory) { queryReport(context, targetBucket(inventory), inventory.lastManifest); },
                [](const Inventory &inventory) { return !inventory.lastManifest.isEmpty(); });
    type.forOne({.id = QStringLiteral("jobFromReport"), .text = Inventories::tr("Create job from last report"), .icon = QStringLiteral("list"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Inventory &inventory) {
                    context.navigator().go(createJobAddress(uri(targetBucket(inventory), inventory.lastManifest)));
                },
                [](const Inventory &inventory) { return !inventory.lastManifest.isEmpty(); });
    type.always({.id = QStringLiteral("createInventory"), .text = Inventories::tr("Create inventory configuration"), .icon = QStringLiteral("plus"),
                 .keys = QKeySequence(Qt::Key_N), .primary = true},
                [bucket](const ActionContext &context) { context.navigator().go(inventoryAddress(bucket)); });
    type.emptyAction = QStringLiteral("createInventory");
    Removal removal;
    removal.id = QStringLiteral("deleteInventory");
    removal.text = RuleTexts::remove();
    removal.title = Inventories::tr("Delete inventory configuration");
    removal.warning = Inventories::tr("No more reports are written. Those that are there stay.");
    removal.done = Inventories::tr("Successfully deleted the inventory configuration %1");
    removal.failed = Inventories::tr("The inventory configuration was not deleted");
    type.removeBy<api::s3::DeleteBucketInventoryConfiguration>(std::move(removal), [bucket](const Inventory &inventory) {
        auto input = inputFor<api::s3::DeleteBucketInventoryConfiguration>(bucket);
        input.id = inventory.configuration.id;
        return input;
    });
}

} // namespace

Resource inventories(const QString &bucket)
{
    ResourceType<Inventory> type(QStringLiteral("s3"), QStringLiteral("inventory"));
    type.title = Inventories::tr("Inventory configurations");
    type.description = Inventories::tr("Lists of the bucket's objects, written to a bucket day by day or week by week: for S3 Select, for Batch Operations, for audits.");
    type.address = managementAddress(bucket);
    type.identity(idOf);
    type.pageAt([bucket](const Inventory &inventory) { return inventoryAddress(bucket, idOf(inventory)); });
    type.listWith([bucket](EngineHost &engine, QObject *receiver, const std::string &token, RowsDone done) { list(engine, receiver, bucket, token, std::move(done)); });
    // A report that is written announces itself within its source.
    type.touches = [id = toStd(bucket)](const Change &change) {
        return change.service == "s3" && ((change.type == "bucket" && change.id == id) || (change.type == "inventory-report" && change.parent == id));
    };
    type.column({.id = QStringLiteral("name"), .title = Inventories::tr("Name"), .width = 150, .link = true}, idOf);
    type.column({.id = QStringLiteral("status"), .title = RuleTexts::status(), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const Inventory &inventory) { return RuleTexts::statusCell(inventory.configuration.isEnabled.value_or(false)); });
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 130}, scopeText);
    type.column({.id = QStringLiteral("destination"), .title = Inventories::tr("Destination"), .width = 200, .stretch = true}, targetText);
    type.column({.id = QStringLiteral("frequency"), .title = Inventories::tr("Frequency"), .width = 110, .filter = ColumnSpec::Filter::Choice}, frequencyText);
    type.column({.id = QStringLiteral("last"), .title = Inventories::tr("Last export"), .width = 180}, lastText, [](const Inventory &inventory) { return inventory.lastManifest; });
    type.column({.id = QStringLiteral("format"), .title = Inventories::tr("Format"), .width = 90, .filter = ColumnSpec::Filter::Choice},
                [](const Inventory &inventory) { return target(inventory) && target(inventory)->format ? toQt(target(inventory)->format->value) : QString(); });
    type.selection = ResourceTable::Selection::Single;
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Inventories::tr("Find inventory configurations");
    type.emptyTitle = Inventories::tr("No inventory configurations");
    type.emptyText = Inventories::tr("An inventory lists every object with what you want to know of it, such as its encryption, in files that S3 Select and Batch "
                                     "Operations read.");
    addActions(type, bucket);
    return type;
}

} // namespace nephoscope::gui::s3
