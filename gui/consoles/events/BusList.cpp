#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Buses.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Rules.h"
#include "gui/describe/DetailTabs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct BusList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::BusList)
};

QString busNameOf(const Bus &bus) { return toQt(bus.name.value_or("")); }

void listBuses(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::events::ListEventBuses::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListEventBuses>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->eventBuses.value_or(std::vector<api::events::EventBus>())) {
            Bus bus;
            bus.name = one.name;
            bus.arn = one.arn;
            bus.description = one.description;
            bus.policy = one.policy;
            bus.creationTime = one.creationTime;
            bus.lastModifiedTime = one.lastModifiedTime;
            page.items.push_back(std::make_shared<const Bus>(std::move(bus)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

Removal busRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.many = false;
    how.id = QStringLiteral("deleteBus");
    how.text = BusList::tr("Delete");
    how.title = BusList::tr("Delete event bus");
    how.warning = BusList::tr("Events that are still sent to it are lost without a word.");
    how.done = BusList::tr("Successfully deleted event bus %1");
    how.failed = BusList::tr("The event bus was not deleted");
    how.explain = [](const Error &error) {
        if (error.message.find("has rules") != std::string::npos)
            return BusList::tr("Delete its rules first");
        return error.message.find("bus default") != std::string::npos ? BusList::tr("The default event bus cannot be deleted: AWS services send to it") : QString();
    };
    return how;
}

std::vector<Pair> busSummary(const Bus &bus)
{
    return {{BusList::tr("Name"), busNameOf(bus), true},
            {BusList::tr("ARN"), toQt(bus.arn.value_or("")), true},
            {BusList::tr("Description"), toQt(bus.description.value_or(""))},
            {BusList::tr("Resource-based policy"), bus.policy ? BusList::tr("Yes") : BusList::tr("None")},
            {BusList::tr("Created"), toCell(bus.creationTime).text},
            {BusList::tr("Last modified"), toCell(bus.lastModifiedTime).text}};
}

Details busPage(const ResourceType<Bus> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathTo(name);
    page.failed = BusList::tr("The event bus cannot be shown");
    page.load = ResourceType<Bus>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadBus(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "events" && change.type == "bus" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return busAddress(name, tab); };
    page.addressAfterDelete = busesAddress();
    page.help = help::buses();
    page.actions = actionsOfOne(type.actions);
    page.tabs = {DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Bus>::facts(BusList::tr("Details"), 3, busSummary)}},
                 listTab({}, BusList::tr("Rules"), [name] { return rulesOf(name); }),
                 settingTab(QStringLiteral("permissions"), BusList::tr("Permissions"), busPolicySetting(name)),
                 listTab(QStringLiteral("archives"), BusList::tr("Archives"), [name] { return archivesOf(name); }),
                 settingTab(QStringLiteral("configuration"), BusList::tr("Configuration"), busSetting(name)),
                 settingTab(QStringLiteral("tags"), BusList::tr("Tags"), eventTags(QStringLiteral("event-bus/") % name))};
    return page;
}

} // namespace

Resource buses(const Params &where)
{
    ResourceType<Bus> type(QStringLiteral("events"), QStringLiteral("bus"));
    type.icon = QStringLiteral("event-bus");
    type.kind = BusList::tr("EventBridge event bus");
    type.title = BusList::tr("Event buses");
    type.description = BusList::tr("A bus takes events in; its rules pass those that fit on to targets.");
    type.address = busesAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {BusList::tr("Event buses"), {}}};
    type.identity(&Bus::name);
    type.pageAt([](const Bus &bus) { return busAddress(busNameOf(bus)); });
    type.listWith(listBuses);
    type.refreshOn("events", "bus");

    type.column({.id = QStringLiteral("name"), .title = BusList::tr("Name"), .width = 220, .link = true}, &Bus::name);
    type.column({.id = QStringLiteral("description"), .title = BusList::tr("Description"), .width = 240, .stretch = true}, &Bus::description);
    type.column({.id = QStringLiteral("policy"), .title = BusList::tr("Policy"), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const Bus &bus) { return bus.policy ? BusList::tr("Yes") : BusList::tr("None"); });
    type.column({.id = QStringLiteral("arn"), .title = BusList::tr("ARN"), .width = 420}, &Bus::arn);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = BusList::tr("Find event buses");
    type.emptyTitle = BusList::tr("No event buses");
    type.emptyText = BusList::tr("AWS services send to the default bus. Make one for the events of your own programs.");
    type.emptyAction = QStringLiteral("createBus");

    type.forOne({.id = QStringLiteral("sendToBus"), .text = BusList::tr("Send events"), .icon = QStringLiteral("send")},
                [](const ActionContext &context, const Bus &bus) { context.navigator().go(sendAddress(busNameOf(bus))); });
    type.forOne({.id = QStringLiteral("createRuleOnBus"), .text = BusList::tr("Create rule"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Bus &bus) { context.navigator().go(createRuleAddress(busNameOf(bus))); });
    type.forOne({.id = QStringLiteral("editBusPolicy"), .text = BusList::tr("Manage permissions"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Bus &bus) { context.navigator().go(busAddress(busNameOf(bus), QStringLiteral("permissions/policy/edit"))); });
    type.forOne({.id = QStringLiteral("copyBusArn"), .text = BusList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Bus &bus) { context.copy(toQt(bus.arn.value_or("")), BusList::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createBus"), .text = BusList::tr("Create event bus"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createBusAddress()); });
    type.removeBy<api::events::DeleteEventBus>(busRemoval(), [](const Bus &bus) {
        api::events::DeleteEventBus::Input input;
        input.name = bus.name;
        return input;
    });
    type.create = std::make_shared<FormDescription>(busForm());
    type.help = help::buses();
    if (const QString name = where["id"]; !name.isEmpty()) {
        type.details = busPage(type, name);
        if (name == defaultBus)
            type.removal.reset();
    }
    return type;
}

} // namespace nephoscope::gui::events
