#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/DetailTabs.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct ArchiveList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::ArchiveList)
};

QString archiveNameOf(const Archive &archive) { return toQt(archive.archiveName.value_or("")); }
QString busOfArchive(const Archive &archive) { return nameOf(archive.eventSourceArn); }
QString sizeText(const Archive &archive) { return formatSize(archive.sizeBytes.value_or(0)); }

Cell stateCell(const Archive &archive)
{
    const bool enabled = !archive.state || archive.state->value == "ENABLED";
    Cell cell{enabled ? ArchiveList::tr("Enabled") : toQt(archive.state->value)};
    cell.status = enabled ? StatusIndicator::Status::Success : StatusIndicator::Status::Pending;
    return cell;
}

void list(EngineHost &engine, QObject *receiver, const std::optional<std::string> &bus, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::events::ListArchives::Input input;
    input.eventSourceArn = bus;
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListArchives>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->archives.value_or(std::vector<api::events::Archive>())) {
            Archive archive;
            archive.archiveName = one.archiveName;
            archive.eventSourceArn = one.eventSourceArn;
            archive.state = one.state;
            archive.retentionDays = one.retentionDays;
            archive.eventCount = one.eventCount;
            archive.sizeBytes = one.sizeBytes;
            archive.creationTime = one.creationTime;
            page.items.push_back(std::make_shared<const Archive>(std::move(archive)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

Removal archiveRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteArchive");
    how.text = ArchiveList::tr("Delete");
    how.title = ArchiveList::tr("Delete archive");
    how.warning = ArchiveList::tr("The events that it keeps go with it.");
    how.done = ArchiveList::tr("Successfully deleted archive %1");
    how.failed = ArchiveList::tr("The archive was not deleted");
    return how;
}

std::vector<Pair> archiveSummary(const Archive &archive)
{
    Pair status{ArchiveList::tr("Status"), stateCell(archive).text};
    status.status = stateCell(archive).status;
    const QString bus = busOfArchive(archive);
    return {{ArchiveList::tr("Name"), archiveNameOf(archive), true},
            status,
            {ArchiveList::tr("Description"), toQt(archive.description.value_or(""))},
            {ArchiveList::tr("Event bus"), bus, false, busAddress(bus)},
            {ArchiveList::tr("Events"), formatCount(archive.eventCount.value_or(0))},
            {ArchiveList::tr("Size"), sizeText(archive)},
            {ArchiveList::tr("Created"), toCell(archive.creationTime).text},
            {ArchiveList::tr("ARN"), toQt(archive.archiveArn.value_or("")), true}};
}

void addActions(ResourceType<Archive> &type, const QString &bus)
{
    type.forOne({.id = QStringLiteral("startReplay"), .text = ArchiveList::tr("Start replay"), .icon = QStringLiteral("play")},
                [](const ActionContext &context, const Archive &archive) { context.navigator().go(startReplayAddress(busOfArchive(archive), archiveNameOf(archive))); });
    type.forOne({.id = QStringLiteral("editArchive"), .text = ArchiveList::tr("Edit"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Archive &archive) { context.navigator().go(archiveAddress(archiveNameOf(archive), QStringLiteral("pattern/archive/edit"))); });
    type.always({.id = QStringLiteral("createArchive"), .text = ArchiveList::tr("Create archive"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [bus](const ActionContext &context) { context.navigator().go(createArchiveAddress(bus)); });
    type.removeBy<api::events::DeleteArchive>(archiveRemoval(), [](const Archive &archive) {
        api::events::DeleteArchive::Input input;
        input.archiveName = archive.archiveName;
        return input;
    });
}

Details archivePage(const ResourceType<Archive> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {ArchiveList::tr("Archives"), archivesAddress()}, {name, {}}};
    page.failed = ArchiveList::tr("The archive cannot be shown");
    page.load = ResourceType<Archive>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadArchive(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "events" && change.type == "archive" && change.id == id; };
    page.status = [](const void *archive) { return stateCell(*static_cast<const Archive *>(archive)); };
    page.tabAddress = [name](const QString &tab) { return archiveAddress(name, tab); };
    page.addressAfterDelete = archivesAddress();
    page.help = help::archives();
    page.actions = actionsOfOne(type.actions);
    page.tabs = {DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Archive>::facts(ArchiveList::tr("Details"), 3, archiveSummary)}},
                 listTab({}, ArchiveList::tr("Replays"), [name] { return replaysOf(name); }),
                 settingTab(QStringLiteral("pattern"), ArchiveList::tr("Event pattern"), archiveSetting(name))};
    return page;
}

ResourceType<Archive> describe(const QString &bus)
{
    ResourceType<Archive> type(QStringLiteral("events"), QStringLiteral("archive"));
    type.icon = QStringLiteral("history");
    type.kind = ArchiveList::tr("EventBridge archive");
    type.title = ArchiveList::tr("Archives");
    type.description = ArchiveList::tr("Keep the events of a bus, to send them through its rules again.");
    type.identity(&Archive::archiveName);
    type.pageAt([](const Archive &archive) { return archiveAddress(archiveNameOf(archive)); });
    type.refreshOn("events", "archive");
    type.column({.id = QStringLiteral("name"), .title = ArchiveList::tr("Name"), .width = 220, .stretch = true, .link = true}, &Archive::archiveName);
    type.column({.id = QStringLiteral("status"), .title = ArchiveList::tr("Status"), .width = 130, .filter = ColumnSpec::Filter::Choice}, stateCell);
    if (bus.isEmpty())
        type.column({.id = QStringLiteral("bus"), .title = ArchiveList::tr("Event bus"), .width = 150, .filter = ColumnSpec::Filter::Choice}, busOfArchive);
    type.column({.id = QStringLiteral("events"), .title = ArchiveList::tr("Events"), .width = 110, .rightAligned = true}, &Archive::eventCount);
    type.column({.id = QStringLiteral("size"), .title = ArchiveList::tr("Size"), .width = 120, .rightAligned = true}, sizeText, &Archive::sizeBytes);
    type.column({.id = QStringLiteral("retention"), .title = ArchiveList::tr("Retention period"), .width = 160}, retentionText);
    type.column({.id = QStringLiteral("created"), .title = ArchiveList::tr("Created"), .width = 310}, &Archive::creationTime);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = ArchiveList::tr("Find archives");
    type.emptyTitle = ArchiveList::tr("No archives");
    type.emptyText = ArchiveList::tr("With an archive you can repeat what has happened: after a mistake was mended, or for a new rule.");
    type.emptyAction = QStringLiteral("createArchive");
    type.help = help::archives();
    addActions(type, bus);
    return type;
}

} // namespace

QString archivesAddress() { return QStringLiteral("events/archives"); }

QString archiveAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("events/archives/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString createArchiveAddress(const QString &bus)
{
    return bus.isEmpty() ? QStringLiteral("events/archives/create") : QString(QStringLiteral("events/create-archive/") % bus);
}

QString startReplayAddress(const QString &bus, const QString &archive) { return QString(QStringLiteral("events/start-replay/") % bus % u'/' % archive); }

void loadArchive(EngineHost &engine, QObject *receiver, const QString &name, ArchiveLoaded done)
{
    api::events::DescribeArchive::Input input;
    input.archiveName = toStd(name);
    ask<api::events::DescribeArchive>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Archive>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

QString retentionText(const Archive &archive)
{
    const int days = archive.retentionDays.value_or(0);
    return days == 0 ? ArchiveList::tr("Indefinite") : ArchiveList::tr("%n day(s)", nullptr, days);
}

Resource archives(const Params &where)
{
    ResourceType<Archive> type = describe({});
    type.address = archivesAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {ArchiveList::tr("Archives"), {}}};
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { list(engine, receiver, std::nullopt, token, std::move(done)); });
    type.create = std::make_shared<FormDescription>(archiveForm({}));
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = archivePage(type, name);
    return type;
}

Resource archivesOf(const QString &bus)
{
    ResourceType<Archive> type = describe(bus);
    type.address = busAddress(bus, QStringLiteral("archives"));
    type.listWith([bus](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { list(engine, receiver, busArn(engine, bus), token, std::move(done)); });
    return type;
}

void addArchivePages(ConsoleDescription &description)
{
    description.page(QStringLiteral("create-archive/{bus}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [bus = where["bus"]] {
            Resource place(archivesOf(bus));
            place.path = pathTo(bus);
            place.create = std::make_shared<FormDescription>(archiveForm(bus));
            place.details = subject(buses, bus);
            return place;
        });
    });
    description.page(QStringLiteral("start-replay/{bus}/{archive}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [bus = where["bus"], archive = where["archive"], now = navigator.engine().isReady() ? navigator.engine().now() : Timestamp(std::chrono::hours(1))] {
            Resource place(replaysOf(archive));
            place.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {ArchiveList::tr("Archives"), archivesAddress()}, {archive, archiveAddress(archive)}};
            place.create = std::make_shared<FormDescription>(replayForm(bus, archive, now));
            place.details = subject(archives, archive);
            return place;
        });
    });
}

} // namespace nephoscope::gui::events
