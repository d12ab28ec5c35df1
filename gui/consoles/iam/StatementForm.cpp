#include "gui/consoles/iam/StatementForm.h"

#include "gui/bridge/Text.h"
#include "gui/describe/ActionCatalog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

using policy::ConditionEntry;
using policy::StatementDocument;
using FieldKind = FieldDescription::Kind;

struct StatementForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::StatementForm)
};

constexpr Level levels[] = {Level::List, Level::Read, Level::Write, Level::Permissions, Level::Tagging};
const QString everything = QStringLiteral("*");

QString levelId(Level level) { return QStringLiteral("actions%1").arg(int(level)); }

/// `StringEquals aws:PrincipalTag/team = blue`, a line for each value.
QString conditionLines(const std::vector<ConditionEntry> &conditions)
{
    QStringList lines;
    for (const ConditionEntry &condition : conditions) {
        for (const std::string &value : condition.values)
            lines << QString(toQt(condition.op) % u' ' % toQt(condition.key) % QStringLiteral(" = ") % toQt(value));
    }
    return lines.join(u'\n');
}

const QRegularExpression &conditionLine()
{
    static const QRegularExpression line(QStringLiteral("^\\s*(\\S+)\\s+(\\S+)\\s*=\\s*(.*)$"));
    return line;
}

std::vector<ConditionEntry> conditionsOf(const QString &text)
{
    std::vector<ConditionEntry> conditions;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto match = conditionLine().match(line);
        if (!match.hasMatch())
            continue;
        const std::string op = toStd(match.captured(1));
        const std::string key = toStd(match.captured(2));
        auto found = std::find_if(conditions.begin(), conditions.end(), [&](const ConditionEntry &each) { return each.op == op && each.key == key; });
        if (found == conditions.end()) {
            conditions.push_back({op, key, {}});
            found = std::prev(conditions.end());
        }
        found->values.push_back(toStd(match.captured(3).trimmed()));
    }
    return conditions;
}

QString joined(const std::vector<std::string> &texts)
{
    QStringList lines;
    for (const std::string &text : texts)
        lines << toQt(text);
    return lines.join(u'\n');
}

std::vector<std::string> linesOf(const QString &text)
{
    std::vector<std::string> lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines.push_back(toStd(line.trimmed()));
    }
    return lines;
}

std::function<bool(const FormValues &)> unlessAll()
{
    return [](const FormValues &values) { return values[QStringLiteral("service")] != everything && !values.isOn(QStringLiteral("allActions")); };
}

void addActions(std::vector<FieldDescription> &fields, const StatementDocument &statement, const QString &prefix)
{
    const ServiceActions *service = actionsOf(prefix);
    QStringList others;
    std::map<Level, QStringList> chosen;
    bool all = false;
    for (const std::string &written : statement.actions) {
        const QString action = toQt(written);
        const QString name = action.section(u':', 1);
        const bool ours = action.section(u':', 0, 0) == prefix;
        if (ours && name == everything)
            all = true;
        else if (ours && service && service->actions.count(levelOf(name)) && service->actions.at(levelOf(name)).contains(name))
            chosen[levelOf(name)] << name;
        else if (action != everything)
            others << action;
    }
    FieldDescription allActions{.id = QStringLiteral("allActions"), .label = StatementForm::tr("All actions of the service"), .kind = FieldKind::Check};
    allActions.initial = all ? QStringLiteral("true") : QStringLiteral("false");
    allActions.shown = [](const FormValues &values) { return values[QStringLiteral("service")] != everything; };
    fields.push_back(std::move(allActions));
    for (const Level level : levels) {
        FieldDescription field{.id = levelId(level), .label = levelText(level), .kind = FieldKind::Picks};
        field.placeholder = StatementForm::tr("Choose actions");
        if (service && service->actions.count(level)) {
            for (const QString &action : service->actions.at(level))
                field.options.push_back({action, action});
        }
        field.initial = chosen[level].join(u'\n');
        field.shown = [unless = unlessAll(), any = !field.options.empty()](const FormValues &values) { return any && unless(values); };
        fields.push_back(std::move(field));
    }
    FieldDescription more{.id = QStringLiteral("otherActions"), .label = StatementForm::tr("Other actions - optional"), .kind = FieldKind::Area};
    more.constraint = StatementForm::tr("One a line, with * for anything: s3:Get*");
    more.initial = others.join(u'\n');
    more.shown = unlessAll();
    more.check = [](const QString &text) {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.contains(u':') || line.trimmed().contains(u' '))
                return StatementForm::tr("%1 is no action: write service:Action.").arg(line.trimmed());
        }
        return QString();
    };
    fields.push_back(std::move(more));
}

} // namespace

bool isVisual(const StatementDocument &statement) { return !statement.notAction && !statement.notResource && !statement.notPrincipal && statement.principals.empty(); }

QString servicePrefix(const StatementDocument &statement)
{
    QString prefix;
    for (const std::string &action : statement.actions) {
        const QString of = toQt(action).section(u':', 0, 0);
        if (!actionsOf(of))
            continue;
        if (prefix.isEmpty())
            prefix = of;
    }
    if (prefix.isEmpty())
        return statement.actions == std::vector<std::string>{"*"} ? everything : QStringLiteral("s3");
    return prefix;
}

QString statementTitle(const StatementDocument &statement)
{
    const QString prefix = servicePrefix(statement);
    const ServiceActions *service = actionsOf(prefix);
    const QString what = prefix == everything ? StatementForm::tr("All services") : service ? service->name : prefix;
    return (statement.effect == policy::Effect::Allow ? StatementForm::tr("Allow: %1") : StatementForm::tr("Deny: %1")).arg(what);
}

FormDescription statementForm(const StatementDocument &statement, const QString &prefix)
{
    FieldDescription effect{.id = QStringLiteral("effect"), .label = StatementForm::tr("Effect"), .kind = FieldKind::Select};
    effect.options = {{QStringLiteral("Allow"), StatementForm::tr("Allow")}, {QStringLiteral("Deny"), StatementForm::tr("Deny"), StatementForm::tr("Wins over every Allow.")}};
    effect.initial = statement.effect == policy::Effect::Allow ? QStringLiteral("Allow") : QStringLiteral("Deny");
    FieldDescription service{.id = QStringLiteral("service"), .label = StatementForm::tr("Service"), .kind = FieldKind::Select};
    service.options = {{everything, StatementForm::tr("All services")}};
    for (const ServiceActions &each : serviceActions())
        service.options.push_back({each.prefix, each.name, each.prefix});
    service.initial = prefix;
    std::vector<FieldDescription> fields{std::move(effect), std::move(service)};
    addActions(fields, statement, prefix);
    FieldDescription resources{.id = QStringLiteral("resources"), .label = StatementForm::tr("Resources"), .kind = FieldKind::Area};
    resources.constraint = StatementForm::tr("ARNs, one a line, with * for anything. A single * means all resources.");
    resources.initial = statement.resources.empty() ? everything : joined(statement.resources);
    resources.check = [](const QString &text) {
        const std::vector<std::string> lines = linesOf(text);
        if (lines.empty())
            return StatementForm::tr("Enter at least one ARN, or *.");
        for (const std::string &line : lines) {
            if (line != "*" && !line.starts_with("arn:"))
                return StatementForm::tr("%1 is no ARN.").arg(toQt(line));
        }
        return QString();
    };
    fields.push_back(std::move(resources));
    FieldDescription conditions{.id = QStringLiteral("conditions"), .label = StatementForm::tr("Conditions - optional"), .kind = FieldKind::Area};
    conditions.constraint = StatementForm::tr("One a line: Bool aws:SecureTransport = true");
    conditions.initial = conditionLines(statement.conditions);
    conditions.check = [](const QString &text) {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!conditionLine().match(line).hasMatch())
                return StatementForm::tr("%1 is no condition: write operator, key, = and value.").arg(line);
        }
        return QString();
    };
    fields.push_back(std::move(conditions));
    FormDescription form;
    form.sections = {{{}, {}, std::move(fields)}};
    return form;
}

StatementDocument statementOf(const FormValues &values, StatementDocument before)
{
    before.effect = values[QStringLiteral("effect")] == QLatin1String("Deny") ? policy::Effect::Deny : policy::Effect::Allow;
    const QString prefix = values[QStringLiteral("service")];
    before.actions.clear();
    if (prefix == everything) {
        before.actions = {"*"};
    } else if (values.isOn(QStringLiteral("allActions"))) {
        before.actions = {toStd(prefix % QStringLiteral(":*"))};
    } else {
        for (const Level level : levels) {
            for (const QString &action : values[levelId(level)].split(u'\n', Qt::SkipEmptyParts))
                before.actions.push_back(toStd(prefix % u':' % action));
        }
        for (std::string &action : linesOf(values[QStringLiteral("otherActions")]))
            before.actions.push_back(std::move(action));
    }
    before.resources = linesOf(values[QStringLiteral("resources")]);
    before.conditions = conditionsOf(values[QStringLiteral("conditions")]);
    return before;
}

} // namespace nephoscope::gui::iam
