#pragma once

#include "api/generated/cloudtrail.h"
#include "gui/describe/ListSource.h"
#include "gui/describe/Resource.h"
#include "gui/kit/DateRangePicker.h"

#include <QtCore/QJsonObject>

namespace nephoscope::gui::cloudtrail {

/// An event, and its record taken apart.
struct TrailEvent
{
    api::cloudtrail::Event data;
    QJsonObject record;

    QString text(const char *member) const { return record[QLatin1String(member)].toString(); }
};

/// Which events are wanted: by one attribute, as LookupEvents has it, and in a span of time.
struct EventLookup
{
    QString attribute = QStringLiteral("ReadOnly"); ///< empty: all
    QString value = QStringLiteral("false");
    DateRange range = {};                           ///< null: the whole history
};

// Addresses.
/// `EventName`, `CreateUser`; without an attribute the page as it is at first.
QString eventsAddress(const QString &attribute = {}, const QString &value = {});
QString eventAddress(const QString &id);
EventLookup lookupOf(const Params &where);

/// The list; `lookup` may change, a refresh then asks anew.
Resource events(std::shared_ptr<const EventLookup> lookup);
/// The last few, for the dashboard.
Resource recentEvents();
/// The page of one.
Resource event(const QString &id);
void loadEvent(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const TrailEvent>>)> done);
/// Asks for a page, as Fetch does.
void fetchEvents(EngineHost &engine, QObject *receiver, const EventLookup &lookup, int most, const std::string &token, std::function<void(Expected<ItemPage>)> done);

/// The decision of policies in an event, and what they say now.
Setting decisionSetting(const QString &id);
QString layerText(const QString &layer);
Cell resultCell(const TrailEvent &event);

/// The menu of ways to save the events of a lookup.
Action downloads(std::shared_ptr<const EventLookup> lookup);
QByteArray toCsv(const std::vector<Item> &events);
QByteArray toJson(const std::vector<Item> &events);

/// Where the console shows a resource that an event names; empty where it has no page for it.
QString addressOf(const QString &type, const QString &arn);

} // namespace nephoscope::gui::cloudtrail
