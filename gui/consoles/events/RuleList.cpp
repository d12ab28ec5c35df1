#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Rules.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

namespace {

struct RuleList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::RuleList)
};

using PageDone = std::function<void(Expected<ItemPage>)>;

QString idOf(const Rule &rule) { return ruleId(toQt(rule.eventBusName.value_or("")), toQt(rule.name.value_or(""))); }

Rule toRule(api::events::Rule one)
{
    Rule rule;
    rule.name = std::move(one.name);
    rule.arn = std::move(one.arn);
    rule.description = std::move(one.description);
    rule.eventBusName = std::move(one.eventBusName);
    rule.eventPattern = std::move(one.eventPattern);
    rule.scheduleExpression = std::move(one.scheduleExpression);
    rule.managedBy = std::move(one.managedBy);
    rule.roleArn = std::move(one.roleArn);
    rule.state = std::move(one.state);
    return rule;
}

void fetchOf(EngineHost &engine, QObject *receiver, const QString &bus, const std::string &token, PageDone done)
{
    api::events::ListRules::Input input;
    input.eventBusName = toStd(bus);
    if (!token.empty())
        input.nextToken = token;
    ask<api::events::ListRules>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (auto &one : reply->rules.value_or(std::vector<api::events::Rule>()))
            page.items.push_back(std::make_shared<const Rule>(toRule(std::move(one))));
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

/// EventBridge lists the rules of one bus. The token of all of them: the buses that are left, a line each, and behind a tab
/// where the first of them goes on.
void fetchRest(EngineHost &engine, QObject *receiver, const QString &rest, PageDone done)
{
    const QString bus = rest.section(u'\t', 0, 0).section(u'\n', 0, 0);
    const QString others = rest.section(u'\t', 0, 0).section(u'\n', 1);
    fetchOf(engine, receiver, bus, toStd(rest.section(u'\t', 1)), [bus, others, done = std::move(done)](Expected<ItemPage> page) {
        if (!page) {
            if (page.error().code != "ResourceNotFoundException")
                return done(fail(page.error()));
            page = ItemPage(); // the bus went meanwhile
        }
        if (!page->next.empty())
            page->next = toStd(bus % (others.isEmpty() ? QString() : QString(u'\n' % others)) % u'\t') + page->next;
        else
            page->next = toStd(others);
        done(std::move(page));
    });
}

void fetchAll(EngineHost &engine, QObject *receiver, const std::string &token, PageDone done)
{
    if (!token.empty())
        return fetchRest(engine, receiver, toQt(token), std::move(done));
    loadBuses(engine, receiver, [&engine, receiver, done = std::move(done)](Expected<std::vector<FieldOption>> buses) {
        if (!buses)
            return done(fail(buses.error()));
        QString all = defaultBus;
        for (const FieldOption &bus : *buses)
            all += u'\n' % bus.value;
        fetchRest(engine, receiver, all, done);
    });
}

Cell stateCell(const Rule &rule)
{
    Cell cell{enabledText(isEnabled(rule))};
    cell.status = isEnabled(rule) ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return cell;
}

QString typeText(const Rule &rule) { return isScheduled(rule) ? RuleList::tr("Scheduled") : RuleList::tr("Event pattern"); }

template <class Operation>
void setState(const ActionContext &context, const Rule &rule, const QString &done, const QString &failed)
{
    typename Operation::Input input;
    input.name = rule.name;
    input.eventBusName = rule.eventBusName;
    context.call<Operation>(std::move(input), {{}, done.arg(toQt(rule.name.value_or(""))), failed});
}

/// EventBridge deletes no rule that has targets.
void removeRule(EngineHost &engine, QObject *receiver, const Rule &rule, ActionContext::Ending end)
{
    const auto removeIt = [&engine, receiver, rule, end] {
        api::events::DeleteRule::Input input;
        input.name = rule.name;
        input.eventBusName = rule.eventBusName;
        ask<api::events::DeleteRule>(engine, receiver, std::move(input), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    api::events::ListTargetsByRule::Input input;
    input.rule = rule.name;
    input.eventBusName = rule.eventBusName;
    ask<api::events::ListTargetsByRule>(engine, receiver, std::move(input), [&engine, receiver, rule, end, removeIt](auto reply) {
        if (!reply)
            return end(reply.error());
        api::events::RemoveTargets::Input targets;
        targets.rule = rule.name;
        targets.eventBusName = rule.eventBusName;
        auto &ids = targets.ids.emplace();
        for (const Target &target : reply->targets.value_or(std::vector<Target>()))
            ids.push_back(target.id.value_or(""));
        if (ids.empty())
            return removeIt();
        ask<api::events::RemoveTargets>(engine, receiver, std::move(targets), [end, removeIt](auto removed) {
            if (removed)
                removeIt();
            else
                end(removed.error());
        });
    });
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteRule");
    how.text = RuleList::tr("Delete");
    how.title = RuleList::tr("Delete rule");
    how.warning = RuleList::tr("Its targets go with it. What was on its way to them is still delivered.");
    how.done = RuleList::tr("Successfully deleted rule %1");
    how.failed = RuleList::tr("The rule was not deleted");
    how.explain = [](const Error &error) { return error.code == "ManagedRuleException" ? RuleList::tr("The service that made the rule deletes it, too") : QString(); };
    how.run = [](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        removeRule(engine, receiver, *static_cast<const Rule *>(item), std::move(end));
    };
    return how;
}

void addActions(ResourceType<Rule> &type, const QString &bus)
{
    type.forOne({.id = QStringLiteral("editRule"), .text = RuleList::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Rule &rule) { context.navigator().go(ruleAddress(idOf(rule), QStringLiteral("pattern/rule/edit"))); },
                [](const Rule &rule) { return !rule.managedBy; });
    type.forOne({.id = QStringLiteral("enableRule"), .text = RuleList::tr("Enable"), .place = Action::Place::Menu}, [](const ActionContext &context, const Rule &rule) {
        setState<api::events::EnableRule>(context, rule, RuleList::tr("Rule %1 is enabled"), RuleList::tr("The rule was not enabled"));
    }, [](const Rule &rule) { return !isEnabled(rule); });
    type.forOne({.id = QStringLiteral("disableRule"), .text = RuleList::tr("Disable"), .place = Action::Place::Menu}, [](const ActionContext &context, const Rule &rule) {
        setState<api::events::DisableRule>(context, rule, RuleList::tr("Rule %1 is disabled"), RuleList::tr("The rule was not disabled"));
    }, isEnabled);
    type.forOne({.id = QStringLiteral("copyRuleArn"), .text = RuleList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Rule &rule) { context.copy(toQt(rule.arn.value_or("")), RuleList::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createRule"), .text = RuleList::tr("Create rule"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [bus](const ActionContext &context) { context.navigator().go(createRuleAddress(bus)); });
    type.removal = removal();
}

std::vector<Pair> summary(const Rule &rule)
{
    Pair status{RuleList::tr("Status"), stateCell(rule).text};
    status.status = stateCell(rule).status;
    const QString bus = toQt(rule.eventBusName.value_or(""));
    std::vector<Pair> pairs{{RuleList::tr("Name"), toQt(rule.name.value_or("")), true},
                            status,
                            {RuleList::tr("Type"), typeText(rule)},
                            {RuleList::tr("Description"), toQt(rule.description.value_or(""))},
                            {RuleList::tr("Event bus"), bus, false, busAddress(bus)},
                            {RuleList::tr("ARN"), toQt(rule.arn.value_or("")), true}};
    if (rule.managedBy)
        pairs.push_back({RuleList::tr("Managed by"), toQt(*rule.managedBy)});
    return pairs;
}

Details details(const ResourceType<Rule> &type, const QString &id)
{
    Details page;
    page.title = ruleNameOf(id);
    page.path = pathToRule(id);
    page.failed = RuleList::tr("The rule cannot be shown");
    page.load = ResourceType<Rule>::loadWith([id](EngineHost &engine, QObject *receiver, auto done) { loadRule(engine, receiver, id, done); });
    page.touches = [bus = toStd(busOf(id)), name = toStd(ruleNameOf(id))](const Change &change) {
        return change.service == "events" && change.type == "rule" && change.id == name && change.parent == bus;
    };
    page.status = [](const void *rule) { return stateCell(*static_cast<const Rule *>(rule)); };
    page.tabAddress = [id](const QString &tab) { return ruleAddress(id, tab); };
    page.addressAfterDelete = rulesAddress();
    page.help = help::rules();
    page.actions = actionsOfOne(type.actions);
    page.tabs = {DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Rule>::facts(RuleList::tr("Details"), 3, summary)}},
                 listTab({}, RuleList::tr("Targets"), [id] { return targets(id); }),
                 cloudwatch::monitoringTab(QStringLiteral("ruleMetrics"), [id](int period) { return ruleMetrics(id, period); }),
                 settingTab(QStringLiteral("pattern"), RuleList::tr("Event pattern or schedule"), ruleSetting(id)),
                 settingTab(QStringLiteral("tags"), RuleList::tr("Tags"), eventTags(ruleResource(id)))};
    return page;
}

ResourceType<Rule> describe(const QString &bus)
{
    ResourceType<Rule> type(QStringLiteral("events"), QStringLiteral("rule"));
    type.icon = QStringLiteral("filter");
    type.kind = RuleList::tr("EventBridge rule");
    type.title = RuleList::tr("Rules");
    type.description = bus.isEmpty() ? RuleList::tr("Which events go where, and what happens at which time.") : RuleList::tr("Which events of this bus go where.");
    type.idOf = [](const void *item) { return events::idOf(*static_cast<const Rule *>(item)); };
    type.nameOf = [](const void *item) { return toQt(static_cast<const Rule *>(item)->name.value_or("")); };
    type.pageAt([](const Rule &rule) { return ruleAddress(events::idOf(rule)); });
    type.column({.id = QStringLiteral("name"), .title = RuleList::tr("Name"), .width = 220, .link = true}, &Rule::name);
    type.column({.id = QStringLiteral("status"), .title = RuleList::tr("Status"), .width = 130, .filter = ColumnSpec::Filter::Choice}, stateCell);
    type.column({.id = QStringLiteral("type"), .title = RuleList::tr("Type"), .width = 140, .filter = ColumnSpec::Filter::Choice}, typeText);
    if (bus.isEmpty())
        type.column({.id = QStringLiteral("bus"), .title = RuleList::tr("Event bus"), .width = 150, .filter = ColumnSpec::Filter::Choice}, &Rule::eventBusName);
    type.column({.id = QStringLiteral("description"), .title = RuleList::tr("Description"), .width = 240, .stretch = true}, &Rule::description);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = RuleList::tr("Find rules");
    type.emptyTitle = RuleList::tr("No rules");
    type.emptyText = RuleList::tr("A rule waits for events that fit its pattern, or for a time, and passes them on to up to five targets.");
    type.emptyAction = QStringLiteral("createRule");
    type.help = help::rules();
    addActions(type, bus);
    return type;
}

} // namespace

Resource rules(const Params &where)
{
    ResourceType<Rule> type = describe({});
    type.address = rulesAddress();
    type.path = {{QStringLiteral("Amazon EventBridge"), busesAddress()}, {RuleList::tr("Rules"), {}}};
    type.listWith(fetchAll);
    type.refreshOn("events", "rule");
    type.create = std::make_shared<FormDescription>(ruleForm({}));
    if (const QString id = where["id"]; !id.isEmpty())
        type.details = details(type, id);
    return type;
}

Resource rulesOf(const QString &bus)
{
    ResourceType<Rule> type = describe(bus);
    type.address = busAddress(bus);
    type.listWith([bus](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { fetchOf(engine, receiver, bus, token, std::move(done)); });
    type.refreshOn("events", "rule", toStd(bus));
    return type;
}

} // namespace nephoscope::gui::events
