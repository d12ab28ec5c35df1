#include "gui/bridge/Text.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/describe/SaveFile.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace nephoscope::gui::cloudtrail {

namespace {

struct EventDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::EventDetails)
};

QString recordText(const TrailEvent &event) { return QString::fromUtf8(QJsonDocument(event.record).toJson()).trimmed(); }

std::vector<Pair> facts(const TrailEvent &event)
{
    const auto &data = event.data;
    Pair outcome{EventDetails::tr("Outcome"), resultCell(event).text};
    outcome.status = resultCell(event).status;
    std::vector<Pair> pairs{{EventDetails::tr("Event time"), toCell(data.eventTime).text},
                            {EventDetails::tr("User name"), toQt(data.username.value_or(""))},
                            {EventDetails::tr("Event name"), toQt(data.eventName.value_or(""))},
                            {EventDetails::tr("Event source"), toQt(data.eventSource.value_or(""))},
                            outcome,
                            {EventDetails::tr("AWS access key"), toQt(data.accessKeyId.value_or("")), data.accessKeyId.has_value()},
                            {EventDetails::tr("Source IP address"), event.text("sourceIPAddress")},
                            {EventDetails::tr("Event ID"), toQt(data.eventId.value_or("")), true},
                            {EventDetails::tr("Request ID"), event.text("requestID"), true},
                            {EventDetails::tr("AWS Region"), event.text("awsRegion")},
                            {EventDetails::tr("Read-only"), data.readOnly == "true" ? EventDetails::tr("Yes") : EventDetails::tr("No")},
                            {EventDetails::tr("User agent"), event.text("userAgent")}};
    if (const QString message = event.text("errorMessage"); !message.isEmpty())
        pairs.push_back({EventDetails::tr("Error message"), message});
    return pairs;
}

std::vector<Pair> resources(const TrailEvent &event)
{
    std::vector<Pair> pairs;
    for (const auto &resource : event.data.resources.value_or(std::vector<api::cloudtrail::Resource>())) {
        const QString type = toQt(resource.resourceType.value_or(""));
        const QString arn = toQt(resource.resourceName.value_or(""));
        Pair pair{type, arn};
        pair.address = addressOf(type, arn);
        pair.copyable = pair.address.isEmpty();
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

Setting recordSetting(const QString &id)
{
    SettingType<TrailEvent> setting(QStringLiteral("record"), EventDetails::tr("Event record"));
    setting.description = EventDetails::tr("What CloudTrail keeps, and what a trail brings into its bucket.");
    setting.loadWith([id](EngineHost &engine, QObject *receiver, SettingType<TrailEvent>::Loaded done) { loadEvent(engine, receiver, id, std::move(done)); });
    setting.shows([](const TrailEvent &) { return std::vector<Fact>(); });
    setting.showsCode(recordText);
    setting.action({.id = QStringLiteral("downloadRecord"), .text = EventDetails::tr("Download"), .icon = QStringLiteral("download")}, [id](const ActionContext &context, const TrailEvent &event) {
        const SaveWords words{EventDetails::tr("Download event record"), QString(id % u".json"), EventDetails::tr("The event record is saved"),
                              EventDetails::tr("The event record was not saved"), QStringLiteral("recordFile")};
        saveFile(context, words, [text = recordText(event).toUtf8()](QObject *, auto done) { done(text); });
    });
    return setting;
}

} // namespace

Cell resultCell(const TrailEvent &event)
{
    const QString code = event.text("errorCode");
    if (code.isEmpty())
        return {.text = EventDetails::tr("Succeeded"), .status = StatusIndicator::Status::Success};
    return {.text = code, .status = StatusIndicator::Status::Error};
}

Resource event(const QString &id)
{
    Resource page;
    page.service = QStringLiteral("cloudtrail");
    page.id = QStringLiteral("event");
    page.title = EventDetails::tr("Event");
    page.address = eventsAddress();
    page.help = help::event();
    Details details;
    details.title = id;
    details.path = {{QStringLiteral("CloudTrail"), QStringLiteral("cloudtrail")}, {EventDetails::tr("Event history"), eventsAddress()}, {id, {}}};
    details.failed = EventDetails::tr("The event cannot be shown");
    details.load = ResourceType<TrailEvent>::loadWith([id](EngineHost &engine, QObject *receiver, ResourceType<TrailEvent>::Loaded done) { loadEvent(engine, receiver, id, std::move(done)); });
    details.status = [](const void *item) { return resultCell(*static_cast<const TrailEvent *>(item)); };
    details.tabAddress = [id](const QString &) { return eventAddress(id); };
    details.help = page.help;
    DetailTab tab{.id = QStringLiteral("event"), .title = EventDetails::tr("Event")};
    tab.facts = {ResourceType<TrailEvent>::facts(EventDetails::tr("Details"), 3, facts),
                 ResourceType<TrailEvent>::facts(EventDetails::tr("Resources referenced"), 2, resources)};
    tab.settings = {decisionSetting(id), recordSetting(id)};
    details.tabs = {std::move(tab)};
    page.details = std::move(details);
    return page;
}

} // namespace nephoscope::gui::cloudtrail
