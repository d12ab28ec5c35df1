#include "gui/consoles/iam/Simulator.h"

#include "gui/consoles/iam/Help.h"
#include "gui/describe/ActionCatalog.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Simulation
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Simulation)
};

std::function<bool(const FormValues &)> when(const char *value)
{
    return [value](const FormValues &values) { return values[QStringLiteral("whose")] == QLatin1String(value); };
}

template <class Input>
void fill(Input &input, const FormValues &values)
{
    input.actionNames.emplace();
    for (const QString &action : values[QStringLiteral("actions")].split(u'\n', Qt::SkipEmptyParts))
        input.actionNames->push_back(toStd(values[QStringLiteral("service")] % u':' % action));
    input.resourceArns.emplace();
    for (const QString &arn : values[QStringLiteral("resource")].split(u'\n', Qt::SkipEmptyParts)) {
        if (!arn.trimmed().isEmpty())
            input.resourceArns->push_back(toStd(arn.trimmed()));
    }
    for (const auto &[key, value] : values.tags(QStringLiteral("context"))) {
        ContextEntry &entry = (input.contextEntries ? *input.contextEntries : input.contextEntries.emplace()).emplace_back();
        entry.contextKeyName = toStd(key);
        entry.contextKeyType.emplace("string");
        entry.contextKeyValues = {toStd(value)};
    }
}

SimulatePrincipalPolicy::Input principalInput(const FormValues &values)
{
    SimulatePrincipalPolicy::Input input;
    input.policySourceArn = toStd(values[QStringLiteral("principal")]);
    fill(input, values);
    return input;
}

SimulateCustomPolicy::Input customInput(const FormValues &values)
{
    SimulateCustomPolicy::Input input;
    input.policyInputList = {toStd(values[QStringLiteral("policy")].trimmed())};
    fill(input, values);
    return input;
}

bool isCustom(const FormValues &values) { return values[QStringLiteral("whose")] == QLatin1String("policy"); }

QString actionOf(const EvaluationResult &result) { return toQt(result.evalActionName.value_or("")); }

Cell decision(const EvaluationResult &result)
{
    const QString value = result.evalDecision ? toQt(result.evalDecision->value) : QString();
    Cell cell;
    if (value == QLatin1String("allowed"))
        cell = {.text = Simulation::tr("Allowed"), .status = StatusIndicator::Status::Success};
    else if (value == QLatin1String("explicitDeny"))
        cell = {.text = Simulation::tr("Explicitly denied"), .status = StatusIndicator::Status::Error};
    else
        cell = {.text = Simulation::tr("Implicitly denied"), .status = StatusIndicator::Status::Stopped};
    return cell;
}

QString lines(const Statement &statement)
{
    const auto line = [](const std::optional<Position> &position) { return position && position->line ? QString::number(*position->line) : QString(); };
    const QString from = line(statement.startPosition);
    return from.isEmpty() ? QString() : Simulation::tr("lines %1 to %2").arg(from, line(statement.endPosition));
}

QString reasons(const EvaluationResult &result)
{
    QStringList words;
    for (const Statement &statement : result.matchedStatements.value_or(std::vector<Statement>())) {
        const QString place = lines(statement);
        const QString id = toQt(statement.sourcePolicyId.value_or(""));
        const QString name = id.startsWith(QLatin1String("arn:")) ? policyName(id) : id;
        words << (place.isEmpty() ? name : Simulation::tr("%1, %2").arg(name, place));
    }
    if (result.permissionsBoundaryDecisionDetail && !result.permissionsBoundaryDecisionDetail->allowedByPermissionsBoundary.value_or(true))
        words << Simulation::tr("The permissions boundary does not allow it");
    return words.isEmpty() ? Simulation::tr("No statement fits") : words.join(QStringLiteral("; "));
}

QString missing(const EvaluationResult &result)
{
    QStringList keys;
    for (const std::string &key : result.missingContextValues.value_or(std::vector<std::string>()))
        keys << toQt(key);
    return keys.join(QStringLiteral(", "));
}

template <class Operation>
void simulate(EngineHost &engine, QObject *receiver, typename Operation::Input input, std::function<void(Expected<ItemPage>)> done)
{
    ask<Operation>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        done(ResourceType<EvaluationResult>::pageOf(std::move(reply->evaluationResults)));
    });
}

} // namespace

FormDescription simulationForm(const QString &principal, const QString &prefix)
{
    FieldDescription whose{.id = QStringLiteral("whose"), .label = Simulation::tr("Policies"), .kind = FieldKind::Radio};
    whose.options = {{QStringLiteral("principal"), Simulation::tr("Of a user, group or role"), Simulation::tr("All of its policies, with its groups' and its boundary.")},
                     {QStringLiteral("policy"), Simulation::tr("Of a policy written here"), Simulation::tr("Before anybody has it.")}};
    FieldDescription who{.id = QStringLiteral("principal"), .label = Simulation::tr("User, group or role"), .kind = FieldKind::Select};
    who.placeholder = Simulation::tr("Choose a user, group or role");
    who.initial = principal;
    who.load = loadEveryone;
    who.shown = when("principal");
    who.check = [](const QString &arn) { return arn.isEmpty() ? Simulation::tr("Choose a user, group or role.") : QString(); };
    who.errorCodes = {QStringLiteral("NoSuchEntity")};
    FieldDescription policy = policyField(QStringLiteral("policy"), Simulation::tr("Policy"),
                                          QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}]}"), policy::PolicyKind::Identity);
    policy.shown = when("policy");
    FieldDescription service{.id = QStringLiteral("service"), .label = Simulation::tr("Service"), .kind = FieldKind::Select};
    for (const ServiceActions &each : serviceActions())
        service.options.push_back({each.prefix, each.name, each.prefix});
    service.initial = prefix;
    FieldDescription actions{.id = QStringLiteral("actions"), .label = Simulation::tr("Actions"), .kind = FieldKind::Picks};
    actions.placeholder = Simulation::tr("Choose actions");
    if (const ServiceActions *of = actionsOf(prefix)) {
        for (const auto &[level, list] : of->actions) {
            for (const QString &action : list)
                actions.options.push_back({action, action, levelText(level)});
        }
    }
    actions.check = [](const QString &chosen) { return chosen.isEmpty() ? Simulation::tr("Choose at least one action.") : QString(); };
    FieldDescription resource{.id = QStringLiteral("resource"), .label = Simulation::tr("Resources"), .kind = FieldKind::Area};
    resource.initial = QStringLiteral("*");
    resource.constraint = Simulation::tr("ARNs, one a line.");
    FieldDescription context{.id = QStringLiteral("context"), .label = Simulation::tr("Condition keys - optional"), .kind = FieldKind::Pairs};
    context.description = Simulation::tr("What conditions look at: aws:SourceIp, aws:MultiFactorAuthPresent.");
    FormDescription form;
    form.sections = {{{}, {}, {std::move(whose), std::move(who), std::move(policy), std::move(service), std::move(actions), std::move(resource), std::move(context)}}};
    return form;
}

std::vector<PlannedCall> simulationCalls(EngineHost &engine, const FormValues &values)
{
    const std::string region = engine.caller().region.value;
    if (isCustom(values))
        return {PlannedCall::of<SimulateCustomPolicy>(customInput(values), region)};
    return {PlannedCall::of<SimulatePrincipalPolicy>(principalInput(values), region)};
}

Resource simulationResults(std::shared_ptr<const FormValues> asked)
{
    ResourceType<EvaluationResult> type(QStringLiteral("iam"), QStringLiteral("simulation"));
    type.title = Simulation::tr("Results");
    type.address = simulatorAddress();
    type.nameOf = [](const void *item) { return actionOf(*static_cast<const EvaluationResult *>(item)); };
    type.idOf = [](const void *item) {
        const auto &result = *static_cast<const EvaluationResult *>(item);
        return QString(actionOf(result) % u' ' % toQt(result.evalResourceName.value_or("")));
    };
    type.listWith([asked](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        if ((*asked)[QStringLiteral("actions")].isEmpty())
            return done(ItemPage());
        if (isCustom(*asked))
            simulate<SimulateCustomPolicy>(engine, receiver, customInput(*asked), std::move(done));
        else
            simulate<SimulatePrincipalPolicy>(engine, receiver, principalInput(*asked), std::move(done));
    });
    type.column({.id = QStringLiteral("action"), .title = Simulation::tr("Action"), .width = 230}, actionOf);
    type.column({.id = QStringLiteral("resource"), .title = Simulation::tr("Resource"), .width = 220}, &EvaluationResult::evalResourceName);
    type.column({.id = QStringLiteral("decision"), .title = Simulation::tr("Decision"), .width = 170, .filter = ColumnSpec::Filter::Choice}, decision);
    type.column({.id = QStringLiteral("reason"), .title = Simulation::tr("Decided by"), .width = 300, .stretch = true}, reasons);
    type.column({.id = QStringLiteral("missing"), .title = Simulation::tr("Condition keys it would need"), .width = 230}, missing);
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = Simulation::tr("Find actions");
    type.emptyTitle = Simulation::tr("Nothing simulated yet");
    type.emptyText = Simulation::tr("Choose who, what and on which resource, and run it. Nothing is done.");
    return type;
}

} // namespace nephoscope::gui::iam
