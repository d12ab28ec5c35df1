#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

namespace nephoscope::gui::cloudtrail {

namespace {

using api::cloudtrail::LookupEvents;

struct EventList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::EventList)
};

constexpr int pageSize = 50;
constexpr int recent = 5;

std::shared_ptr<const TrailEvent> parsed(api::cloudtrail::Event event)
{
    const std::string &text = event.cloudTrailEvent ? *event.cloudTrailEvent : std::string();
    QJsonObject record = QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).object();
    return std::make_shared<const TrailEvent>(TrailEvent{std::move(event), std::move(record)});
}

Timestamp timeOf(const QDateTime &time) { return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch())); }

QString resourceNames(const TrailEvent &event, bool types)
{
    QStringList out;
    for (const auto &resource : event.data.resources.value_or(std::vector<api::cloudtrail::Resource>())) {
        const QString name = toQt((types ? resource.resourceType : resource.resourceName).value_or(""));
        out << (types ? name : name.section(QStringLiteral(":::"), -1).section(u'/', -1).section(u':', -1));
    }
    out.removeDuplicates();
    return out.join(QStringLiteral(", "));
}

void columns(ResourceType<TrailEvent> &type, bool all)
{
    using Filter = ColumnSpec::Filter;
    type.column({.id = QStringLiteral("name"), .title = EventList::tr("Event name"), .width = 190, .link = true}, [](const TrailEvent &event) { return event.data.eventName; });
    type.column({.id = QStringLiteral("time"), .title = EventList::tr("Event time"), .width = 310}, [](const TrailEvent &event) { return event.data.eventTime; });
    type.column({.id = QStringLiteral("user"), .title = EventList::tr("User name"), .width = 140}, [](const TrailEvent &event) { return event.data.username; });
    type.column({.id = QStringLiteral("result"), .title = EventList::tr("Outcome"), .width = 180, .filter = Filter::Choice}, resultCell);
    type.column({.id = QStringLiteral("source"), .title = EventList::tr("Event source"), .width = 215, .filter = Filter::Choice}, [](const TrailEvent &event) { return event.data.eventSource; });
    type.column({.id = QStringLiteral("resource"), .title = EventList::tr("Resource name"), .width = 200, .stretch = true}, [](const TrailEvent &event) { return resourceNames(event, false); });
    if (!all)
        return;
    type.column({.id = QStringLiteral("type"), .title = EventList::tr("Resource type"), .width = 170}, [](const TrailEvent &event) { return resourceNames(event, true); });
    type.column({.id = QStringLiteral("key"), .title = EventList::tr("AWS access key"), .width = 190}, [](const TrailEvent &event) { return event.data.accessKeyId; });
    type.column({.id = QStringLiteral("address"), .title = EventList::tr("Source IP address"), .width = 150}, [](const TrailEvent &event) { return event.text("sourceIPAddress"); });
    type.column({.id = QStringLiteral("readOnly"), .title = EventList::tr("Read-only"), .width = 100, .filter = Filter::Choice},
                [](const TrailEvent &event) { return event.data.readOnly == "true" ? EventList::tr("Yes") : EventList::tr("No"); });
}

ResourceType<TrailEvent> listOf(std::shared_ptr<const EventLookup> lookup, int most)
{
    ResourceType<TrailEvent> type(QStringLiteral("cloudtrail"), QStringLiteral("event"));
    type.icon = QStringLiteral("history");
    type.kind = EventList::tr("CloudTrail event");
    type.address = eventsAddress();
    type.idOf = [](const void *item) { return toQt(static_cast<const TrailEvent *>(item)->data.eventId.value_or("")); };
    type.nameOf = [](const void *item) { return toQt(static_cast<const TrailEvent *>(item)->data.eventName.value_or("")); };
    type.pageAt([](const TrailEvent &event) { return eventAddress(toQt(event.data.eventId.value_or(""))); });
    type.listWith([lookup, most](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        fetchEvents(engine, receiver, *lookup, most, token, [most, done](Expected<ItemPage> page) {
            if (page && most < pageSize)
                page->next.clear();
            done(std::move(page));
        });
    });
    type.refreshOn("cloudtrail", "event");
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = EventList::tr("Find among these events");
    type.emptyTitle = EventList::tr("No events");
    type.help = help::history();
    return type;
}

} // namespace

QString eventsAddress(const QString &attribute, const QString &value)
{
    const QString list = QStringLiteral("cloudtrail/events");
    return attribute.isEmpty() ? list : QString(list % QStringLiteral("?attribute=") % attribute % QStringLiteral("&value=") % QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QString eventAddress(const QString &id) { return QString(eventsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(id))); }

EventLookup lookupOf(const Params &where)
{
    EventLookup lookup;
    if (const QString attribute = where["attribute"]; !attribute.isEmpty())
        lookup = {attribute == QLatin1String("all") ? QString() : attribute, where["value"], {}};
    lookup.range.seconds = where["seconds"].toLongLong();
    return lookup;
}

void fetchEvents(EngineHost &engine, QObject *receiver, const EventLookup &lookup, int most, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    LookupEvents::Input input;
    if (!lookup.attribute.isEmpty() && !lookup.value.isEmpty()) {
        auto &by = input.lookupAttributes.emplace().emplace_back();
        by.attributeKey.emplace(toStd(lookup.attribute));
        by.attributeValue = toStd(lookup.value);
    }
    if (!lookup.range.isNull()) {
        const Timestamp now = engine.now();
        const auto [from, to] = lookup.range.resolve(toQt(now));
        input.startTime = timeOf(from);
        if (!lookup.range.isRelative())
            input.endTime = timeOf(to);
    }
    input.maxResults = most;
    if (!token.empty())
        input.nextToken = token;
    ask<LookupEvents>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        page.next = reply->nextToken.value_or("");
        if (reply->events) {
            for (auto &event : *reply->events)
                page.items.push_back(parsed(std::move(event)));
        }
        done(std::move(page));
    });
}

void loadEvent(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const TrailEvent>>)> done)
{
    fetchEvents(engine, receiver, {QStringLiteral("EventId"), id, {}}, 1, {}, [id, done](Expected<ItemPage> page) {
        if (!page)
            return done(fail(page.error()));
        if (page->items.empty())
            return done(fail(Error{"EventNotFound", toStd(EventList::tr("There is no event %1 in the history of this Region. Events are kept for 90 days.").arg(id)), 0}));
        done(std::static_pointer_cast<const TrailEvent>(page->items.front()));
    });
}

Resource events(std::shared_ptr<const EventLookup> lookup)
{
    auto type = listOf(lookup, pageSize);
    type.title = EventList::tr("Event history");
    type.description = EventList::tr("Management events of the last 90 days in this Region. Those of IAM and other global services are in US East (N. Virginia).");
    type.path = {{QStringLiteral("CloudTrail"), QStringLiteral("cloudtrail")}, {type.title, {}}};
    columns(type, true);
    type.emptyText = EventList::tr("Nothing fits. Look up by another attribute or a longer time: an event appears as soon as the call has its answer.");
    type.detailsOf = [](const void *item) { return event(toQt(static_cast<const TrailEvent *>(item)->data.eventId.value_or(""))).details; };
    type.actions.push_back(downloads(lookup));
    return type;
}

Resource recentEvents()
{
    auto type = listOf(std::make_shared<const EventLookup>(), recent);
    type.title = EventList::tr("Event history");
    type.description = EventList::tr("The last calls that changed something.");
    columns(type, false);
    type.emptyText = EventList::tr("Create a bucket or a user: the call appears here.");
    type.always({.id = QStringLiteral("viewHistory"), .text = EventList::tr("View full event history")}, [](const ActionContext &context) { context.navigator().go(eventsAddress()); });
    return type;
}

} // namespace nephoscope::gui::cloudtrail
