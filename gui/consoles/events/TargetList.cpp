#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/consoles/sqs/Queue.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct TargetList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::TargetList)
};

/// The last part of its ARN.
QString targetNameOf(const Target &target)
{
    const QString resource = toQt(target.arn.value_or("")).section(u':', 5);
    if (resource.startsWith(QLatin1String("log-group:")))
        return resource.section(u':', 1, 1);
    return toQt(target.arn.value_or("")).contains(QLatin1String(":lambda:")) ? resource.section(u':', 1) : resource.contains(u'/') ? resource.section(u'/', 1, 1) : resource;
}

/// Where its page is; empty where the console has none.
QString pageOf(const Target &target)
{
    const QString arn = toQt(target.arn.value_or(""));
    const QString service = arn.section(u':', 2, 2);
    if (service == QLatin1String("sqs"))
        return sqs::queueAddress(targetNameOf(target));
    if (service == QLatin1String("sns"))
        return sns::topicAddress(targetNameOf(target));
    if (service == QLatin1String("logs"))
        return cloudwatch::logGroupAddress(targetNameOf(target));
    return arn.section(u':', 5).startsWith(QLatin1String("event-bus/")) ? busAddress(targetNameOf(target)) : QString();
}

QString deadLettersOf(const Target &target) { return target.deadLetterConfig ? toQt(target.deadLetterConfig->arn.value_or("")).section(u':', 5) : QString(); }

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("removeTarget");
    how.text = TargetList::tr("Remove");
    how.title = TargetList::tr("Remove target");
    how.warning = TargetList::tr("It gets no more events of this rule.");
    how.done = TargetList::tr("Successfully removed target %1");
    how.failed = TargetList::tr("The target was not removed");
    return how;
}

} // namespace

Resource targets(const QString &rule)
{
    ResourceType<Target> type(QStringLiteral("events"), QStringLiteral("target"));
    type.title = TargetList::tr("Targets");
    type.description = TargetList::tr("What gets the events of this rule: at most five.");
    type.address = ruleAddress(rule);
    type.idOf = [](const void *item) { return toQt(static_cast<const Target *>(item)->id.value_or("")); };
    type.nameOf = [](const void *item) { return targetNameOf(*static_cast<const Target *>(item)); };
    using api::events::ListTargetsByRule;
    type.listBy<ListTargetsByRule>(&ListTargetsByRule::Output::targets, &ListTargetsByRule::Input::nextToken, &ListTargetsByRule::Output::nextToken, [rule](auto &input) {
        input.rule = toStd(ruleNameOf(rule));
        input.eventBusName = toStd(busOf(rule));
    });
    type.touches = [bus = toStd(busOf(rule)), name = toStd(ruleNameOf(rule))](const Change &change) {
        return change.service == "events" && change.type == "rule" && change.id == name && change.parent == bus;
    };
    type.column({.id = QStringLiteral("name"), .title = TargetList::tr("Name"), .width = 200}, targetNameOf);
    type.column({.id = QStringLiteral("type"), .title = TargetList::tr("Type"), .width = 150, .filter = ColumnSpec::Filter::Choice}, targetTypeText);
    type.column({.id = QStringLiteral("input"), .title = TargetList::tr("Input"), .width = 180}, targetInputText);
    type.column({.id = QStringLiteral("deadLetters"), .title = TargetList::tr("Dead-letter queue"), .width = 170}, deadLettersOf);
    type.column({.id = QStringLiteral("arn"), .title = TargetList::tr("ARN"), .width = 360, .stretch = true}, &Target::arn);
    type.column({.id = QStringLiteral("id"), .title = TargetList::tr("ID"), .width = 300, .code = true}, &Target::id);
    type.filterPlaceholder = TargetList::tr("Find targets");
    type.emptyTitle = TargetList::tr("No targets");
    type.emptyText = TargetList::tr("A rule without targets does nothing. Send its events to a queue to look at them there.");
    type.emptyAction = QStringLiteral("addTarget");
    type.help = help::targets();

    type.forOne({.id = QStringLiteral("editTarget"), .text = TargetList::tr("Edit"), .icon = QStringLiteral("edit")},
                [rule](const ActionContext &context, const Target &target) { context.navigator().go(editTargetAddress(rule, toQt(target.id.value_or("")))); });
    type.forOne({.id = QStringLiteral("openTarget"), .text = TargetList::tr("Open"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Target &target) { context.navigator().go(pageOf(target)); }, [](const Target &target) { return !pageOf(target).isEmpty(); });
    type.always({.id = QStringLiteral("addTarget"), .text = TargetList::tr("Add target"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [rule](const ActionContext &context) { context.navigator().go(addTargetAddress(rule)); });
    type.removeBy<api::events::RemoveTargets>(removal(), [rule](const Target &target) {
        api::events::RemoveTargets::Input input;
        input.rule = toStd(ruleNameOf(rule));
        input.eventBusName = toStd(busOf(rule));
        input.ids.emplace().push_back(target.id.value_or(""));
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::events
