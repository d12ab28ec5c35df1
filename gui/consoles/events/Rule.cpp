#include "gui/consoles/events/Rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::events {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Rule)
};

} // namespace

QString rulesAddress() { return QStringLiteral("events/rules"); }
QString ruleId(const QString &bus, const QString &name) { return QString(bus % u':' % name); }
QString busOf(const QString &rule) { return rule.contains(u':') ? rule.section(u':', 0, 0) : defaultBus; }
QString ruleNameOf(const QString &rule) { return rule.contains(u':') ? rule.section(u':', 1) : rule; }

QString ruleAddress(const QString &id, const QString &tab)
{
    const QString page = QStringLiteral("events/rules/") % id;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString createRuleAddress(const QString &bus) { return bus.isEmpty() ? QStringLiteral("events/rules/create") : QString(QStringLiteral("events/create-rule/") % bus); }
QString addTargetAddress(const QString &rule) { return QStringLiteral("events/targets/") % rule; }
QString editTargetAddress(const QString &rule, const QString &target)
{
    return QString(addTargetAddress(rule) % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(target)));
}

QString ruleResource(const QString &rule)
{
    const QString bus = busOf(rule);
    return bus == defaultBus ? QString(QStringLiteral("rule/") % ruleNameOf(rule)) : QString(QStringLiteral("rule/") % bus % u'/' % ruleNameOf(rule));
}

std::vector<Breadcrumb> pathToRule(const QString &rule)
{
    return {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {RuleText::tr("Rules"), rulesAddress()}, {ruleNameOf(rule), {}}};
}

void loadRule(EngineHost &engine, QObject *receiver, const QString &rule, RuleLoaded done)
{
    api::events::DescribeRule::Input input;
    input.name = toStd(ruleNameOf(rule));
    input.eventBusName = toStd(busOf(rule));
    ask<api::events::DescribeRule>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (reply)
            done(std::make_shared<const Rule>(std::move(*reply)));
        else
            done(fail(reply.error()));
    });
}

bool isScheduled(const Rule &rule) { return rule.scheduleExpression && !rule.scheduleExpression->empty(); }
bool isEnabled(const Rule &rule) { return !rule.state || rule.state->value != "DISABLED"; }

} // namespace nephoscope::gui::events
