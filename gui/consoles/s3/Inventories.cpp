#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/RuleList.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

using Inventory = api::s3::InventoryConfiguration;

namespace {

struct Inventories
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Inventories)
};

/// Where the reports are to go; null when nobody said.
const api::s3::InventoryS3BucketDestination *target(const Inventory &inventory)
{
    const auto &destination = inventory.destination;
    return destination && destination->s3BucketDestination ? &*destination->s3BucketDestination : nullptr;
}

QString targetText(const Inventory &inventory)
{
    const auto *to = target(inventory);
    if (!to)
        return {};
    return uri(toQt(to->bucket.value_or("")).section(QStringLiteral(":::"), -1), toQt(to->prefix.value_or("")));
}

QString frequencyText(const Inventory &inventory)
{
    if (!inventory.schedule || !inventory.schedule->frequency)
        return {};
    const auto &frequency = *inventory.schedule->frequency;
    if (frequency == std::string_view("Daily"))
        return Inventories::tr("Daily");
    return frequency == std::string_view("Weekly") ? Inventories::tr("Weekly") : toQt(frequency.value);
}

QString scopeText(const Inventory &inventory)
{
    RuleScope scope;
    if (inventory.filter)
        scope.prefix = toQt(inventory.filter->prefix.value_or(""));
    return scope.text();
}

} // namespace

Resource inventories(const QString &bucket)
{
    ResourceType<Inventory> type(QStringLiteral("s3"), QStringLiteral("inventory"));
    type.title = Inventories::tr("Inventory configurations");
    type.description = Inventories::tr("Lists of the bucket's objects, written to a bucket day by day or week by week. SDKs and the CLI configure them.");
    type.address = managementAddress(bucket);
    type.identity(&Inventory::id);
    type.listBy<api::s3::ListBucketInventoryConfigurations>(
        &api::s3::ListBucketInventoryConfigurations::Output::inventoryConfigurationList, &api::s3::ListBucketInventoryConfigurations::Input::continuationToken,
        &api::s3::ListBucketInventoryConfigurations::Output::nextContinuationToken, [bucket](auto &input) { input.bucket = toStd(bucket); });
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = Inventories::tr("Name"), .width = 170}, &Inventory::id);
    type.column({.id = QStringLiteral("status"), .title = RuleTexts::status(), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const Inventory &inventory) { return RuleTexts::statusCell(inventory.isEnabled.value_or(false)); });
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 150}, scopeText);
    type.column({.id = QStringLiteral("destination"), .title = Inventories::tr("Destination"), .width = 220, .stretch = true}, targetText);
    type.column({.id = QStringLiteral("frequency"), .title = Inventories::tr("Frequency"), .width = 120, .filter = ColumnSpec::Filter::Choice}, frequencyText);
    type.column({.id = QStringLiteral("format"), .title = Inventories::tr("Format"), .width = 100, .filter = ColumnSpec::Filter::Choice},
                [](const Inventory &inventory) { return target(inventory) && target(inventory)->format ? toQt(target(inventory)->format->value) : QString(); });
    type.selection = ResourceTable::Selection::None;
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Inventories::tr("Find inventory configurations");
    type.emptyTitle = Inventories::tr("No inventory configurations");
    type.emptyText = Inventories::tr("On the command line: aws s3api put-bucket-inventory-configuration.");
    return type;
}

} // namespace nephoscope::gui::s3
