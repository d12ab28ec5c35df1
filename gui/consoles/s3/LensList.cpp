#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/LensOverview.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct LensList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LensList)
};

namespace model = api::s3control;

/// A dashboard as the list and its own page show it.
struct Dashboard
{
    std::string id;
    std::string account;
    std::string home;
    bool isEnabled = false;
};

Cell stateCell(const Dashboard &dashboard)
{
    Cell cell{dashboard.isEnabled ? LensList::tr("Enabled") : LensList::tr("Disabled")};
    cell.status = dashboard.isEnabled ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return cell;
}

std::vector<Breadcrumb> pathToDashboards() { return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {LensList::tr("Storage Lens dashboards"), {}}}; }

template <class Operation>
typename Operation::Input lensInput(EngineHost &engine, const QString &id)
{
    auto input = jobInput<Operation>(engine, {});
    input.configId = toStd(id);
    return input;
}

void list(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    auto input = jobInput<model::ListStorageLensConfigurations>(engine, {});
    if (!token.empty())
        input.nextToken = token;
    ask<model::ListStorageLensConfigurations>(engine, receiver, std::move(input), [account = toStd(engine.accountId()), done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &entry : reply->storageLensConfigurationList.value_or(std::vector<model::ListStorageLensConfigurationEntry>()))
            page.items.push_back(std::make_shared<const Dashboard>(Dashboard{entry.id.value_or(""), account, entry.homeRegion.value_or(""), entry.isEnabled.value_or(false)}));
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteDashboard");
    how.text = LensList::tr("Delete");
    how.title = LensList::tr("Delete dashboard");
    how.warning = LensList::tr("No more reports are exported. Those that are there stay.");
    how.done = LensList::tr("Successfully deleted dashboard %1");
    how.failed = LensList::tr("The dashboard was not deleted");
    how.many = false;
    return how;
}

using LensFound = model::GetStorageLensConfiguration::Output;

QString scopeText(const model::StorageLensConfiguration &value)
{
    const auto count = [](const auto &lists) {
        const std::size_t regions = lists.regions ? lists.regions->size() : 0, buckets = lists.buckets ? lists.buckets->size() : 0;
        return LensList::tr("Regions: %1, buckets: %2").arg(regions).arg(buckets);
    };
    if (value.include)
        return LensList::tr("Only these: %1").arg(count(*value.include));
    return value.exclude ? LensList::tr("All but these: %1").arg(count(*value.exclude)) : LensList::tr("All Regions and buckets");
}

Setting configurationSetting(const QString &id)
{
    SettingType<LensFound> setting(QStringLiteral("dashboard"), LensList::tr("Dashboard configuration"), LensList::tr("dashboard %1").arg(id));
    setting.help = help::storageLens();
    setting.loadWith([id](EngineHost &engine, QObject *receiver, SettingType<LensFound>::Loaded done) {
        using Get = model::GetStorageLensConfiguration;
        ask<Get>(engine, receiver, lensInput<Get>(engine, id), [done](auto reply) {
            if (reply)
                done(std::make_shared<const LensFound>(std::move(*reply)));
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const LensFound &found) {
        const auto value = found.storageLensConfiguration.value_or(model::StorageLensConfiguration());
        const auto *target = value.dataExport && value.dataExport->s3BucketDestination ? &*value.dataExport->s3BucketDestination : nullptr;
        Fact exported{LensList::tr("Metrics export"), target ? uriOfArn(target->arn, toQt(target->prefix.value_or(""))) : LensList::tr("Disabled")};
        if (target)
            exported.address = bucketAddress(toQt(*target->arn).section(QStringLiteral(":::"), -1));
        return std::vector<Fact>{{LensList::tr("Amazon Resource Name (ARN)"), toQt(value.storageLensArn.value_or("")), true},
                                 {LensList::tr("Dashboard scope"), scopeText(value)},
                                 {LensList::tr("Metrics"), hasLensPrefixes(value) ? LensList::tr("Advanced metrics") : LensList::tr("Free metrics")},
                                 lensPrefixFact(value),
                                 std::move(exported)};
    });
    setting.editBy([](const LensFound &found) {
        auto value = found.storageLensConfiguration.value_or(model::StorageLensConfiguration());
        value.storageLensArn.reset();
        return lensForm(&value);
    });
    return setting;
}

Details details(const ResourceType<Dashboard> &type, const QString &id)
{
    Details page;
    page.title = id;
    page.path = pathToDashboards();
    page.path.back().address = lensAddress();
    page.path.push_back({id, {}});
    page.failed = LensList::tr("The dashboard cannot be shown");
    page.load = ResourceType<Dashboard>::loadWith([id](EngineHost &engine, QObject *receiver, auto done) {
        using Get = model::GetStorageLensConfiguration;
        ask<Get>(engine, receiver, lensInput<Get>(engine, id), [id = toStd(id), account = toStd(engine.accountId()), done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            const auto value = reply->storageLensConfiguration.value_or(model::StorageLensConfiguration());
            const QString home = toQt(value.storageLensArn.value_or("")).section(u':', 3, 3);
            done(std::make_shared<const Dashboard>(Dashboard{id, account, toStd(home), value.isEnabled.value_or(false)}));
        });
    });
    page.touches = [id = toStd(id)](const Change &change) { return change.service == "s3control" && change.type == "storage-lens" && change.id == id; };
    page.status = [](const void *dashboard) { return stateCell(*static_cast<const Dashboard *>(dashboard)); };
    page.tabAddress = [id](const QString &tab) { return lensAddress(id, tab); };
    page.addressAfterDelete = lensAddress();
    page.help = help::storageLens();
    page.actions = type.actions; // the page adds the removal
    std::erase_if(page.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    DetailTab overview{.id = {}, .title = LensList::tr("Overview")};
    overview.make = [id](Navigator &navigator) -> Panel * { return new LensOverview(navigator, id); };
    page.tabs.push_back(std::move(overview));
    const auto rows = [&](const char *tab, const QString &title, LensDimension dimension) {
        page.tabs.push_back(listTab(QLatin1String(tab), title, [id, dimension] { return lensRows(id, dimension); }, help::storageLens()));
    };
    rows("account", LensList::tr("Account"), LensDimension::Account);
    rows("region", LensList::tr("Region"), LensDimension::Region);
    rows("storage-class", LensList::tr("Storage class"), LensDimension::StorageClass);
    rows("bucket", LensList::tr("Bucket"), LensDimension::Bucket);
    page.tabs.push_back(listTab(QStringLiteral("prefix"), LensList::tr("Prefix"), [id] { return lensPrefixRows(id); }, help::storageLens()));
    DetailTab configuration{.id = QStringLiteral("configuration"), .title = LensList::tr("Configuration")};
    configuration.settings = {configurationSetting(id)};
    page.tabs.push_back(std::move(configuration));
    return page;
}

} // namespace

Resource lensDashboards(const Params &where)
{
    ResourceType<Dashboard> type(QStringLiteral("s3"), QStringLiteral("lensDashboard"));
    type.icon = QStringLiteral("chart");
    type.kind = LensList::tr("Storage Lens dashboard");
    type.title = LensList::tr("Storage Lens dashboards");
    type.description = LensList::tr("What the buckets of the account hold, day by day, by Region, storage class and bucket.");
    type.address = lensAddress();
    type.path = pathToDashboards();
    type.identity(&Dashboard::id);
    type.pageAt([](const Dashboard &dashboard) { return lensAddress(toQt(dashboard.id)); });
    type.listWith(list);
    type.refreshOn("s3control", "storage-lens");
    type.column({.id = QStringLiteral("name"), .title = LensList::tr("Name"), .width = 260, .stretch = true, .link = true}, &Dashboard::id);
    type.column({.id = QStringLiteral("status"), .title = LensList::tr("Status"), .width = 150, .filter = ColumnSpec::Filter::Choice}, stateCell);
    type.column({.id = QStringLiteral("home"), .title = LensList::tr("Home Region"), .width = 260, .filter = ColumnSpec::Filter::Choice},
                [](const Dashboard &dashboard) { return regionText(toQt(dashboard.home)); });
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = LensList::tr("Find dashboards by name");
    type.emptyTitle = LensList::tr("No dashboards");
    type.emptyText = LensList::tr("Every account has a default one.");
    type.emptyAction = QStringLiteral("createDashboard");
    type.forOne({.id = QStringLiteral("editDashboard"), .text = LensList::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Dashboard &dashboard) {
                    context.navigator().go(lensAddress(toQt(dashboard.id), QStringLiteral("configuration/dashboard/edit")));
                });
    type.always({.id = QStringLiteral("createDashboard"), .text = LensList::tr("Create dashboard"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(QString(lensAddress() % QStringLiteral("/create"))); });
    Removal how = removal();
    how.explain = [](const Error &error) {
        return error.code == "InvalidRequest" ? LensList::tr("The default dashboard cannot be deleted. Disable it instead.") : QString();
    };
    type.removeBy<model::DeleteStorageLensConfiguration>(std::move(how), [](const Dashboard &dashboard) {
        model::DeleteStorageLensConfiguration::Input input;
        input.accountId = dashboard.account;
        input.configId = dashboard.id;
        return input;
    });
    type.create = std::make_shared<FormDescription>(lensForm());
    type.help = help::storageLens();
    if (const QString id = where["id"]; !id.isEmpty())
        type.details = details(type, id);
    return type;
}

QString lensAddress() { return QStringLiteral("s3/storage-lens"); }

QString lensAddress(const QString &id, const QString &tab)
{
    const QString base = lensAddress() % u'/' % id;
    if (tab.isEmpty()) // one that is called as the form is: told apart by a query
        return id == QLatin1String("create") ? QString(base % QStringLiteral("?tab=")) : base;
    return base % u'/' % tab;
}

void addLensPages(ConsoleDescription &description) { description.resource(QStringLiteral("storage-lens"), lensDashboards); }

} // namespace nephoscope::gui::s3
