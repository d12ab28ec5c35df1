#pragma once

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/RuleScope.h"
#include "gui/consoles/s3/RuleSet.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::s3 {

/// Words of a list of rules.
struct RuleWords
{
    QString create;         ///< "Create lifecycle rule"
    QString removeTitle;    ///< "Delete lifecycle rule"
    QString removed;        ///< "Successfully deleted the lifecycle rule %1"
    QString failed;         ///< "The lifecycle rules were not changed"
    QString restored;       ///< "The lifecycle rule %1 is back"
};

/// What is the same for both kinds, beside the columns' own words.
struct RuleTexts
{
    static QString name();
    static QString status();
    static QString scope();
    static QString edit();
    static QString enable();
    static QString disable();
    static QString remove();
    static QString removeWarning();
    static Cell statusCell(bool enabled);
    static QString switched(bool on, std::size_t count);
};

template <class Rule>
bool isOn(const Rule &rule) { return rule.status && *rule.status == std::string_view("Enabled"); }

template <class Rule>
void addScopeColumn(ResourceType<Rule> &type)
{
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 125}, [](const Rule &rule) { return scopeOf(rule).text(); });
}

/// A list of a bucket's rules: names that lead to their page, and status; created, edited, switched and deleted one at a
/// time. `kind` is that of ruleAddress(). The caller adds the columns of its kind.
template <class Set>
ResourceType<typename Set::Rule> ruleList(const QString &kind, const QString &bucket, const RuleWords &words)
{
    using Rule = typename Set::Rule;
    ResourceType<Rule> type(QStringLiteral("s3"), QString(kind % QStringLiteral("Rule")));
    type.address = managementAddress(bucket);
    type.identity(&ruleName<Rule>);
    type.pageAt([kind, bucket](const Rule &rule) { return ruleAddress(kind, bucket, ruleName(rule)); });
    type.listWith([bucket](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        readRules<Set>(engine, receiver, bucket, [done](Expected<Set> set) {
            if (!set)
                return done(fail(set.error()));
            done(ResourceType<Rule>::pageOf(std::move(set->rules)));
        });
    });
    // Whatever changes in a bucket's configurations announces the bucket.
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = RuleTexts::name(), .width = 140, .link = true}, &ruleName<Rule>);
    type.column({.id = QStringLiteral("status"), .title = RuleTexts::status(), .width = 125, .filter = ColumnSpec::Filter::Choice},
                [](const Rule &rule) { return RuleTexts::statusCell(isOn(rule)); });
    type.sortColumn = QStringLiteral("name");

    type.forOne({.id = QString(QStringLiteral("edit-") % kind), .text = RuleTexts::edit(), .icon = QStringLiteral("edit")},
                [kind, bucket](const ActionContext &context, const Rule &rule) { context.navigator().go(ruleAddress(kind, bucket, ruleName(rule))); });
    const auto offerSwitch = [&](const char *id, const QString &text, bool on) {
        Action action{.id = QString(QLatin1String(id) % u'-' % kind), .text = text, .place = Action::Place::Menu};
        action.enabled = [on](const Selection &chosen) {
            return std::any_of(chosen.begin(), chosen.end(), [on](const Item &item) { return isOn(*static_cast<const Rule *>(item.get())) != on; });
        };
        type.forMany(std::move(action), [bucket, on, failed = words.failed](const ActionContext &context, const Chosen<Rule> &chosen) {
            std::vector<QString> names;
            for (const auto &rule : chosen)
                names.push_back(ruleName(*rule));
            context.run([context, bucket, names, on](QObject *receiver, ActionContext::Ending end) {
                changeRules<Set>(context.engine(), receiver, bucket, switching<Set>(names, on), end);
            }, {{}, RuleTexts::switched(on, names.size()), failed});
        });
    };
    offerSwitch("enable", RuleTexts::enable(), true);
    offerSwitch("disable", RuleTexts::disable(), false);
    type.always({.id = QString(QStringLiteral("create-") % kind), .text = words.create, .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [kind, bucket](const ActionContext &context) { context.navigator().go(ruleAddress(kind, bucket)); });
    type.emptyAction = QString(QStringLiteral("create-") % kind);

    Removal removal;
    removal.kind = Removal::Kind::Confirm;
    removal.id = QString(QStringLiteral("delete-") % kind);
    removal.text = RuleTexts::remove();
    removal.title = words.removeTitle;
    removal.warning = RuleTexts::removeWarning();
    removal.done = words.removed;
    removal.failed = words.failed;
    removal.run = [bucket](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        changeRules<Set>(engine, receiver, bucket, removing<Set>(*static_cast<const Rule *>(item)), std::move(end));
    };
    removal.undo = [bucket, restored = words.restored, failed = words.failed](const ActionContext &context, const void *item) {
        const Rule rule = *static_cast<const Rule *>(item);
        context.run([context, bucket, rule](QObject *receiver, ActionContext::Ending end) {
            changeRules<Set>(context.engine(), receiver, bucket, replacing<Set>(std::nullopt, rule), end);
        }, {{}, restored.arg(ruleName(rule)), failed});
    };
    type.removal = std::move(removal);
    return type;
}

} // namespace nephoscope::gui::s3
