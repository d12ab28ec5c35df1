#pragma once

#include "api/generated/logs.h"
#include "gui/describe/Resource.h"
#include "gui/kit/DateRangePicker.h"

#include <memory>

namespace nephoscope::gui::cloudwatch {

QString logGroupsAddress();
QString createLogGroupAddress();
/// The page of a group; `tab` empty is the first one.
QString logGroupAddress(const QString &name, const QString &tab = {});
/// The events of a stream.
QString logStreamAddress(const QString &group, const QString &stream);

/// All groups, for ConsoleDescription::resource().
Resource logGroups(const Params &where);
Resource logStreams(const QString &group);
Resource metricFilters(const QString &group);
Resource subscriptionFilters(const QString &group);
/// What the forms of both kinds of filter ask for: `filterName`, and which events.
FieldDescription filterNameField();
FieldDescription filterPatternField(const char *id);
/// The page of a stream.
Resource logStream(const QString &group, const QString &stream);

/// Which events of a group are shown.
struct EventSearch
{
    QString group;
    QString stream;  ///< empty: of all
    QString pattern; ///< empty: every one
    DateRange range; ///< null: from the beginning
    bool mayLack = false; ///< a group that is not there (yet) is one without events
};
Resource logEvents(std::shared_ptr<const EventSearch> search);

/// The form that makes a group, and the cards of how long its events are kept and whether it may be deleted.
std::shared_ptr<FormDescription> logGroupForm();
Setting retentionSetting(const QString &name);
Setting protectionSetting(const QString &name);
/// "Never expire", or so many days.
QString retentionText(int days);
/// "Infrequent Access" of INFREQUENT_ACCESS; a class that the form does not offer as it is.
QString logClassText(const QString &logClass);

using GroupLoaded = std::function<void(Expected<std::shared_ptr<const api::logs::LogGroup>>)>;
void loadLogGroup(EngineHost &engine, QObject *receiver, const QString &name, GroupLoaded done);

/// Of milliseconds, as the service counts them.
std::optional<Timestamp> timeOf(const std::optional<std::int64_t> &milliseconds);

} // namespace nephoscope::gui::cloudwatch
