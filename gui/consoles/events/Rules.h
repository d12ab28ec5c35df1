#pragma once

#include "gui/consoles/events/Buses.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::cloudwatch {
struct Monitored;
}

namespace nephoscope::gui::events {

using Rule = api::events::DescribeRule::Output;

// Addresses. A rule is known by its bus and its name: `BUS:NAME`.
QString rulesAddress();
QString ruleId(const QString &bus, const QString &name);
QString ruleAddress(const QString &id, const QString &tab = {});
/// The form of a new one: on any bus, or on one.
QString createRuleAddress(const QString &bus = {});
QString addTargetAddress(const QString &rule);
QString editTargetAddress(const QString &rule, const QString &target);
QString busOf(const QString &rule);
QString ruleNameOf(const QString &rule);
/// `rule/NAME`, `rule/BUS/NAME`: the end of its ARN.
QString ruleResource(const QString &rule);
std::vector<Breadcrumb> pathToRule(const QString &rule);

// For the console.
Resource rules(const Params &where);
Resource rulesOf(const QString &bus);
void addRulePages(ConsoleDescription &description);

using RuleLoaded = std::function<void(Expected<std::shared_ptr<const Rule>>)>;
void loadRule(EngineHost &engine, QObject *receiver, const QString &rule, RuleLoaded done);

/// Without a bus it asks for one.
FormDescription ruleForm(const QString &bus);
Setting ruleSetting(const QString &rule);
/// What CloudWatch knows of it; `period` in seconds.
cloudwatch::Monitored ruleMetrics(const QString &rule, int period);

// Targets.
using Target = api::events::Target;
Resource targets(const QString &rule);
FormDescription targetForm(const QString &rule, const Target *before);
Setting targetSetting(const QString &rule, const QString &id);
/// "SQS queue".
QString targetTypeText(const Target &target);
/// What the target gets, in words.
QString targetInputText(const Target &target);

bool isScheduled(const Rule &rule);
bool isEnabled(const Rule &rule);

} // namespace nephoscope::gui::events
