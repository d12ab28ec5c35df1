#include "gui/bridge/Text.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/describe/SaveFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace nephoscope::gui::cloudtrail {

namespace {

struct EventFiles
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::EventFiles)
};

constexpr int filePage = 50;
using Events = std::shared_ptr<std::vector<Item>>;
using Write = QByteArray (*)(const std::vector<Item> &);

/// Page after page, from the engine and not from the list: all there are.
void fetchAll(EngineHost &engine, QObject *receiver, const EventLookup &lookup, const std::string &token, const Events &before, std::function<void(Expected<Events>)> done)
{
    fetchEvents(engine, receiver, lookup, filePage, token, [&engine, receiver, lookup, before, done](Expected<ItemPage> page) {
        if (!page)
            return done(fail(page.error()));
        before->insert(before->end(), page->items.begin(), page->items.end());
        if (page->next.empty())
            return done(before);
        fetchAll(engine, receiver, lookup, page->next, before, done);
    });
}

void save(const ActionContext &context, const EventLookup &lookup, const QString &name, Write write)
{
    const SaveWords words{EventFiles::tr("Download events"), name, EventFiles::tr("The events are saved"), EventFiles::tr("The events were not saved"), QStringLiteral("eventsFile")};
    saveFile(context, words, [context, lookup, write](QObject *receiver, auto done) {
        fetchAll(context.engine(), receiver, lookup, {}, std::make_shared<std::vector<Item>>(), [done, write](Expected<Events> events) {
            if (events)
                done(write(**events));
            else
                done(fail(events.error()));
        });
    });
}

Action choice(const char *id, const QString &text, std::shared_ptr<const EventLookup> lookup, const char *name, Write write)
{
    Action action{.id = QLatin1String(id), .text = text};
    action.run = [lookup, name, write](const ActionContext &context, const Selection &) { save(context, *lookup, QLatin1String(name), write); };
    return action;
}

QString quoted(QString field)
{
    // Spreadsheets take these beginnings for formulas.
    if (!field.isEmpty() && QStringLiteral("=+-@").contains(field.front()))
        field.prepend(u'\'');
    return QString(u'"' % field.replace(u'"', QStringLiteral("\"\"")) % u'"');
}

} // namespace

QByteArray toCsv(const std::vector<Item> &events)
{
    // As AWS's console names them, in every language: programs read it.
    QString out = QStringLiteral("Event name,Event time,User name,Event source,Resource type,Resource name,AWS access key,Source IP address,Error code,AWS region,"
                                 "Read-only,Event ID,Request ID\n");
    for (const Item &item : events) {
        const auto &event = *static_cast<const TrailEvent *>(item.get());
        QStringList types;
        QStringList names;
        for (const auto &resource : event.data.resources.value_or(std::vector<api::cloudtrail::Resource>())) {
            types << toQt(resource.resourceType.value_or(""));
            names << toQt(resource.resourceName.value_or(""));
        }
        QStringList fields{toQt(event.data.eventName.value_or("")), event.text("eventTime"), toQt(event.data.username.value_or("")), toQt(event.data.eventSource.value_or("")),
                           types.join(u' '), names.join(u' '), toQt(event.data.accessKeyId.value_or("")), event.text("sourceIPAddress"), event.text("errorCode"),
                           event.text("awsRegion"), toQt(event.data.readOnly.value_or("")), toQt(event.data.eventId.value_or("")), event.text("requestID")};
        for (QString &field : fields)
            field = quoted(field);
        out += fields.join(u',') % u'\n';
    }
    return out.toUtf8();
}

QByteArray toJson(const std::vector<Item> &events)
{
    QJsonArray records;
    for (const Item &item : events)
        records.append(static_cast<const TrailEvent *>(item.get())->record);
    return QJsonDocument(QJsonObject{{QStringLiteral("Records"), records}}).toJson();
}

Action downloads(std::shared_ptr<const EventLookup> lookup)
{
    Action action{.id = QStringLiteral("downloadEvents"), .text = EventFiles::tr("Download events"), .icon = QStringLiteral("download")};
    action.choices = {choice("downloadCsv", EventFiles::tr("Download as CSV"), lookup, "event_history.csv", toCsv),
                      choice("downloadJson", EventFiles::tr("Download as JSON"), lookup, "event_history.json", toJson)};
    return action;
}

} // namespace nephoscope::gui::cloudtrail
