#pragma once

#include "api/generated/autoscaling.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::autoscaling {

using Group = api::autoscaling::AutoScalingGroup;
using Instance = api::autoscaling::Instance;
using Policy = api::autoscaling::ScalingPolicy;
using ScheduledAction = api::autoscaling::ScheduledUpdateGroupAction;

// Addresses.
QString groupsAddress();
QString createGroupAddress();
QString groupAddress(const QString &name, const QString &tab = {});
QString configurationsAddress();
QString configurationAddress(const QString &name);
QString createConfigurationAddress();

// For the console.
Resource groups(const Params &where);
Resource configurations(const Params &where);

// Of the page of one.
FormDescription groupForm();
Setting capacitySetting(const QString &group);
Setting behaviourSetting(const QString &group);
Setting groupTags(const QString &group);
Resource instancesOf(const QString &group);
Resource hooksOf(const QString &group);
Resource activitiesOf(const QString &group);
Resource policiesOf(const QString &group);
Resource scheduledActionsOf(const QString &group);

using GroupLoaded = std::function<void(Expected<std::shared_ptr<const Group>>)>;
/// `ResourceNotFound` where there is none.
void loadGroup(EngineHost &engine, QObject *receiver, const QString &name, GroupLoaded done);
/// Names of launch configurations, for a drop-down.
void loadConfigurations(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
QString nameOf(const Group &group);
/// Where a group's workers write: its tag `nephoscope:log-group`, else `/aws/autoscaling/NAME`.
QString logGroupOf(const Group &group);
/// A whole number, from `smallest` on.
FieldDescription numberField(const QString &id, const QString &label, int initial, int smallest = 0);

} // namespace nephoscope::gui::autoscaling
