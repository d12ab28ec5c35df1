#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/AccessPointObjects.h"
#include "gui/consoles/s3/AccessPoints.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/SettingPlace.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct AccessPointList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::AccessPointList)
};

namespace model = api::s3control;
using Rows = std::vector<AccessPoint>;
using RowsDone = std::function<void(Expected<ItemPage>)>;

constexpr int rowsPerPage = 100; ///< each has its policy asked for

/// What lists and Get have in common.
template <class Description>
AccessPoint pointOf(const Description &description)
{
    AccessPoint point;
    point.name = description.name.value_or("");
    point.alias = description.alias.value_or("");
    point.arn = description.accessPointArn.value_or("");
    point.bucket = description.bucket.value_or("");
    point.bucketAccount = description.bucketAccountId.value_or("");
    point.account = toStd(toQt(point.arn).section(u':', 4, 4));
    if (description.vpcConfiguration)
        point.vpc = description.vpcConfiguration->vpcId.value_or("");
    return point;
}

/// Asks whether the policies of row `at` and those behind it make them public. One without a policy is not.
void findAccess(EngineHost &engine, QObject *receiver, std::shared_ptr<Rows> rows, std::size_t at, std::string next, RowsDone done)
{
    if (at == rows->size()) {
        ItemPage page;
        for (AccessPoint &row : *rows)
            page.items.push_back(std::make_shared<const AccessPoint>(std::move(row)));
        page.next = std::move(next);
        done(std::move(page));
        return;
    }
    using Status = model::GetAccessPointPolicyStatus;
    ask<Status>(engine, receiver, pointInput<Status>(engine, toQt((*rows)[at].name)), [&engine, receiver, rows, at, next, done](auto reply) {
        (*rows)[at].isPublic = reply && reply->policyStatus && reply->policyStatus->isPublic.value_or(false);
        findAccess(engine, receiver, rows, at + 1, next, done);
    });
}

Fetch listOf(const QString &bucket)
{
    return [bucket](EngineHost &engine, QObject *receiver, const std::string &token, RowsDone done) {
        auto input = pointInput<model::ListAccessPoints>(engine, {});
        input.maxResults = rowsPerPage;
        if (!bucket.isEmpty())
            input.bucket = toStd(bucket);
        if (!token.empty())
            input.nextToken = token;
        ask<model::ListAccessPoints>(engine, receiver, std::move(input), [&engine, receiver, done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            auto rows = std::make_shared<Rows>();
            for (const auto &listed : reply->accessPointList.value_or(std::vector<model::AccessPoint>()))
                rows->push_back(pointOf(listed));
            findAccess(engine, receiver, std::move(rows), 0, reply->nextToken.value_or(""), done);
        });
    };
}

std::vector<Breadcrumb> pathToPoints() { return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {AccessPointList::tr("Access points"), {}}}; }

void columns(ResourceType<AccessPoint> &type, bool ofOneBucket)
{
    using Filter = ColumnSpec::Filter;
    type.column({.id = QStringLiteral("name"), .title = AccessPointList::tr("Name"), .width = 200, .stretch = true, .link = true}, &AccessPoint::name);
    type.column({.id = QStringLiteral("alias"), .title = AccessPointList::tr("Alias"), .width = 260}, &AccessPoint::alias);
    type.column({.id = QStringLiteral("origin"), .title = AccessPointList::tr("Network origin"), .width = 140, .filter = Filter::Choice}, &AccessPoint::origin);
    type.column({.id = QStringLiteral("vpc"), .title = AccessPointList::tr("VPC ID"), .width = 130}, &AccessPoint::vpc);
    if (!ofOneBucket)
        type.column({.id = QStringLiteral("bucket"), .title = AccessPointList::tr("Bucket"), .width = 170}, &AccessPoint::bucket);
    type.column({.id = QStringLiteral("access"), .title = AccessPointList::tr("Access"), .width = 130, .filter = Filter::Choice}, &AccessPoint::access);
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteAccessPoint");
    how.text = AccessPointList::tr("Delete");
    how.title = AccessPointList::tr("Delete access point");
    how.warning = AccessPointList::tr("Requests that use its name or alias are refused from then on. The bucket and its objects stay.");
    how.done = AccessPointList::tr("Successfully deleted access point %1");
    how.failed = AccessPointList::tr("The access point was not deleted");
    how.many = false;
    return how;
}

void load(EngineHost &engine, QObject *receiver, const QString &name, ResourceType<AccessPoint>::Loaded done)
{
    using Get = model::GetAccessPoint;
    ask<Get>(engine, receiver, pointInput<Get>(engine, name), [&engine, receiver, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        AccessPoint point = pointOf(*reply);
        point.whole = std::make_shared<const Get::Output>(std::move(*reply));
        findAccess(engine, receiver, std::make_shared<Rows>(Rows{std::move(point)}), 0, {}, [done](Expected<ItemPage> page) {
            done(std::static_pointer_cast<const AccessPoint>(page->items.front()));
        });
    });
}

std::vector<Fact> overview(const AccessPoint &point)
{
    const QString region = toQt(point.arn).section(u':', 3, 3);
    Fact bucket{AccessPointList::tr("Bucket"), toQt(point.bucket)};
    bucket.address = bucketAddress(toQt(point.bucket));
    std::vector<Fact> facts{{AccessPointList::tr("AWS Region"), regionText(region)},
                            bucket,
                            {AccessPointList::tr("Owner of the bucket"), toQt(point.bucketAccount)},
                            {AccessPointList::tr("Network origin"), point.origin()},
                            {AccessPointList::tr("Amazon Resource Name (ARN)"), toQt(point.arn), true},
                            {AccessPointList::tr("Access point alias"), toQt(point.alias), true},
                            {AccessPointList::tr("S3 URI"), uri(toQt(point.alias)), true},
                            {AccessPointList::tr("Creation date"), toCell(point.whole->creationDate).text}};
    if (!point.vpc.empty())
        facts.insert(facts.begin() + 4, {AccessPointList::tr("VPC ID"), toQt(point.vpc)});
    return facts;
}

Details details(const ResourceType<AccessPoint> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathToPoints();
    page.path.back().address = accessPointsAddress();
    page.path.push_back({name, {}});
    page.failed = AccessPointList::tr("The access point cannot be shown");
    page.load = ResourceType<AccessPoint>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "s3control" && change.type == "access-point" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return accessPointAddress(name, tab); };
    page.addressAfterDelete = accessPointsAddress();
    page.help = help::accessPoints();
    page.actions = type.actions; // the page adds the removal
    std::erase_if(page.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });

    DetailTab objectsTab{.id = {}, .title = AccessPointList::tr("Objects")};
    objectsTab.make = [name](Navigator &navigator) -> Panel * { return new AccessPointObjects(navigator, name); };
    objectsTab.fills = true;
    page.tabs.push_back(std::move(objectsTab));
    DetailTab properties{.id = QStringLiteral("properties"), .title = AccessPointList::tr("Properties")};
    properties.facts.push_back(ResourceType<AccessPoint>::facts(AccessPointList::tr("Access point overview"), 3, overview));
    properties.settings.push_back(accessPointTags(name));
    page.tabs.push_back(std::move(properties));
    DetailTab permissions{.id = QStringLiteral("permissions"), .title = AccessPointList::tr("Permissions")};
    permissions.settings = accessPointPermissions(name);
    page.tabs.push_back(std::move(permissions));
    return page;
}

ResourceType<AccessPoint> described(const QString &bucket)
{
    ResourceType<AccessPoint> type(QStringLiteral("s3"), QStringLiteral("accessPoint"));
    type.icon = QStringLiteral("link");
    type.kind = AccessPointList::tr("S3 access point");
    type.title = AccessPointList::tr("Access points");
    type.description = AccessPointList::tr("Names of their own for buckets, each with permissions of its own. Those of this Region.");
    type.address = accessPointsAddress();
    type.path = pathToPoints();
    type.identity(&AccessPoint::name);
    type.pageAt([](const AccessPoint &point) { return accessPointAddress(toQt(point.name)); });
    type.listWith(listOf(bucket));
    type.refreshOn("s3control", "access-point", toStd(bucket));
    columns(type, !bucket.isEmpty());
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = AccessPointList::tr("Find access points by name");
    type.emptyTitle = AccessPointList::tr("No access points");
    type.emptyText = AccessPointList::tr("Give each application that uses a bucket an access point with a policy of its own, instead of one long bucket policy.");
    type.emptyAction = QStringLiteral("createAccessPoint");
    type.forOne({.id = QStringLiteral("copyPointArn"), .text = AccessPointList::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const AccessPoint &point) { context.copy(toQt(point.arn), AccessPointList::tr("ARN copied")); });
    type.forOne({.id = QStringLiteral("copyPointAlias"), .text = AccessPointList::tr("Copy alias"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const AccessPoint &point) { context.copy(toQt(point.alias), AccessPointList::tr("Alias copied")); });
    const QString form = bucket.isEmpty() ? QString(accessPointsAddress() % QStringLiteral("/create")) : newAccessPointAddress(bucket);
    type.always({.id = QStringLiteral("createAccessPoint"), .text = AccessPointList::tr("Create access point"), .icon = QStringLiteral("plus"),
                 .keys = QKeySequence(Qt::Key_N), .primary = true},
                [form](const ActionContext &context) { context.navigator().go(form); });
    type.removeBy<model::DeleteAccessPoint>(removal(), [](const AccessPoint &point) {
        model::DeleteAccessPoint::Input input;
        input.accountId = point.account;
        input.name = point.name;
        return input;
    });
    type.help = help::accessPoints();
    return type;
}

} // namespace

QString AccessPoint::origin() const { return vpc.empty() ? AccessPointList::tr("Internet") : AccessPointList::tr("VPC"); }

Cell AccessPoint::access() const
{
    Cell cell{isPublic ? AccessPointList::tr("Public") : AccessPointList::tr("Not public")};
    cell.status = isPublic ? StatusIndicator::Status::Warning : StatusIndicator::Status::Success;
    return cell;
}

Resource accessPoints(const Params &where)
{
    ResourceType<AccessPoint> type = described({});
    type.create = std::make_shared<FormDescription>(accessPointForm());
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

Resource accessPointsOf(const QString &bucket)
{
    ResourceType<AccessPoint> type = described(bucket);
    type.description.clear();
    return type;
}

QString accessPointsAddress() { return QStringLiteral("s3/access-points"); }

QString accessPointAddress(const QString &name, const QString &tab)
{
    const QString base = accessPointsAddress() % u'/' % name;
    // One that is called as the form is: told apart by a query.
    if (tab.isEmpty())
        return name == QLatin1String("create") ? QString(base % QStringLiteral("?tab=")) : base;
    return base % u'/' % tab;
}

QString newAccessPointAddress(const QString &bucket) { return QStringLiteral("s3/new-access-point/") % bucket; }

void addAccessPointPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("new-access-point/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        return new CreatePage(navigator, [bucket] {
            Resource page = formPlace(bucket, QString(bucketAddress(bucket) % QStringLiteral("/access-points")), accessPointForm(bucket));
            page.help = help::accessPoints();
            return page;
        });
    });
    description.resource(QStringLiteral("access-points"), accessPoints);
}

} // namespace nephoscope::gui::s3
