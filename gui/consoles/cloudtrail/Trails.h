#pragma once

#include "api/generated/cloudtrail.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::cloudtrail {

/// A trail with how it goes.
struct TrailState
{
    api::cloudtrail::Trail data;
    api::cloudtrail::GetTrailStatus::Output status;

    QString name() const { return toQt(data.name.value_or("")); }
    bool isLogging() const { return status.isLogging.value_or(false); }
};

// Addresses.
QString trailsAddress();
QString trailAddress(const QString &name, const QString &tab = {});
QString createTrailAddress();
QString publicKeysAddress();

// For the console.
Resource dashboard();
Resource trails(const Params &where);
Resource publicKeys(const Params &where);

Details trailDetails(const QString &name);
std::shared_ptr<FormDescription> trailForm();
void loadTrail(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const TrailState>>)> done);
/// Changes of trails.
bool isTrailChange(const Change &change);

// Of the page of one.
Setting generalSetting(const QString &name);
Setting selectorSetting(const QString &name);
Setting trailTags(const QString &name);

// Words.
Cell loggingCell(const TrailState &trail);
/// `NAME` of a log group's ARN.
QString groupName(const QString &arn);
/// The text of a problem with a trail's name; empty when fine.
QString checkTrailName(const QString &name);

/// An input that names the trail.
template <class Operation>
typename Operation::Input trailInput(const QString &name)
{
    typename Operation::Input input;
    if constexpr (requires { input.trailName; })
        input.trailName = toStd(name);
    else
        input.name = toStd(name);
    return input;
}
/// Trails are changed in their home Region.
Caller homeCaller(EngineHost &engine, const TrailState &trail);

} // namespace nephoscope::gui::cloudtrail
