#include "gui/bridge/AskAll.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

// Provisioned concurrency: runs of a version or an alias that stand ready before they are asked for.
namespace nephoscope::gui::lambda {

namespace {

struct Provisioned
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Provisioned)
};

using Kind = FieldDescription::Kind;
using Config = model::ProvisionedConcurrencyConfigListItem;

// arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
QString qualifierOf(const Config &config) { return toQt(config.functionArn.value_or("")).section(u':', 7); }

Cell statusCell(const Config &config)
{
    using Status = StatusIndicator::Status;
    const std::string status = config.status ? config.status->value : std::string();
    Cell cell{status == "READY" ? Provisioned::tr("Ready") : status == "FAILED" ? Provisioned::tr("Failed") : Provisioned::tr("In progress")};
    cell.status = status == "READY" ? Status::Success : status == "FAILED" ? Status::Error : Status::InProgress;
    return cell;
}

/// Aliases by name, then versions, the newest first.
void loadQualifiers(EngineHost &engine, QObject *receiver, const QString &function, FieldDescription::Loaded done)
{
    using model::ListAliases;
    using model::ListVersionsByFunction;
    using Alias = model::AliasConfiguration;
    askAll<ListAliases, Alias>(engine, receiver, inputFor<ListAliases>(function), &ListAliases::Output::aliases, &ListAliases::Input::marker, &ListAliases::Output::nextMarker,
                               [&engine, receiver, function, done = std::move(done)](Expected<std::vector<Alias>> aliases) {
        if (!aliases)
            return done(fail(aliases.error()));
        std::vector<FieldOption> options;
        for (const Alias &alias : *aliases)
            options.push_back({toQt(alias.name.value_or("")), Provisioned::tr("Alias: %1").arg(toQt(alias.name.value_or("")))});
        askAll<ListVersionsByFunction, Function>(engine, receiver, inputFor<ListVersionsByFunction>(function), &ListVersionsByFunction::Output::versions,
                                                 &ListVersionsByFunction::Input::marker, &ListVersionsByFunction::Output::nextMarker,
                                                 [options, done](Expected<std::vector<Function>> versions) mutable {
            if (!versions)
                return done(fail(versions.error()));
            std::reverse(versions->begin(), versions->end());
            for (const Function &version : *versions) {
                const QString number = toQt(version.version.value_or(""));
                if (number != QLatin1String("$LATEST"))
                    options.push_back({number, Provisioned::tr("Version: %1").arg(number)});
            }
            done(std::move(options));
        });
    });
}

/// Of an alias or version to choose, or of the one that is known.
FormDescription provisionForm(const QString &function, const Config *before)
{
    const QString known = before ? qualifierOf(*before) : QString();
    FieldDescription qualifier{.id = QStringLiteral("provisionedFor"), .label = Provisioned::tr("Alias or version"), .kind = Kind::Select};
    qualifier.placeholder = Provisioned::tr("Choose an alias or a version");
    qualifier.constraint = Provisioned::tr("$LATEST cannot have any: publish a version first.");
    qualifier.load = [function](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadQualifiers(engine, receiver, function, std::move(done)); };
    qualifier.check = [](const QString &chosen) { return chosen.isEmpty() ? Provisioned::tr("Choose an alias or a version.") : QString(); };
    qualifier.errorCodes = {QStringLiteral("ResourceNotFoundException"), QStringLiteral("InvalidParameterValueException")};
    qualifier.errorWords = {QStringLiteral("not found"), QStringLiteral("cannot find"), QStringLiteral("unpublished")};
    FieldDescription count = numberField(QStringLiteral("provisioned"), Provisioned::tr("Provisioned concurrency"), 1, 900, before ? before->requestedProvisionedConcurrentExecutions.value_or(1) : 1,
                                         Provisioned::tr("So many runs are started at once and stay ready. No more than is reserved for the function."));
    count.errorCodes = {QStringLiteral("InvalidParameterValueException")};
    FormDescription form;
    form.title = before ? Provisioned::tr("Edit provisioned concurrency of %1").arg(known) : Provisioned::tr("Add provisioned concurrency");
    form.accept = Provisioned::tr("Save");
    form.failed = Provisioned::tr("The provisioned concurrency was not set");
    FormSection section;
    if (!before)
        section.fields.push_back(std::move(qualifier));
    section.fields.push_back(std::move(count));
    form.sections = {std::move(section)};
    const auto chosenIn = [known](const FormValues &values) { return known.isEmpty() ? values[QStringLiteral("provisionedFor")] : known; };
    form.sends([function, chosenIn](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::PutProvisionedConcurrencyConfig>(function);
        input.qualifier = toStd(chosenIn(values));
        input.provisionedConcurrentExecutions = values[QStringLiteral("provisioned")].toInt();
        return FormCalls{FormCall::of<model::PutProvisionedConcurrencyConfig>(engine.caller(), std::move(input))};
    });
    form.succeeded = [chosenIn](const ActionContext &context, const FormValues &values) {
        context.done(Provisioned::tr("Provisioned concurrency of %1 is set").arg(chosenIn(values)));
    };
    return form;
}

} // namespace

Resource provisioned(const QString &function)
{
    ResourceType<Config> type(QStringLiteral("lambda"), QStringLiteral("provisioned"));
    type.title = Provisioned::tr("Provisioned concurrency");
    type.description = Provisioned::tr("Runs of a version or an alias that stand ready, so that nobody waits for a start.");
    type.address = functionAddress(function, QStringLiteral("configuration"));
    type.identity(qualifierOf);
    using model::ListProvisionedConcurrencyConfigs;
    type.listBy<ListProvisionedConcurrencyConfigs>(&ListProvisionedConcurrencyConfigs::Output::provisionedConcurrencyConfigs, &ListProvisionedConcurrencyConfigs::Input::marker,
                                                   &ListProvisionedConcurrencyConfigs::Output::nextMarker, [function](auto &input) { input.functionName = toStd(function); });
    type.touches = changesOf(function, "provisioned-concurrency");
    type.column({.id = QStringLiteral("qualifier"), .title = Provisioned::tr("Alias or version"), .width = 200, .stretch = true}, qualifierOf);
    type.column({.id = QStringLiteral("requested"), .title = Provisioned::tr("Requested"), .width = 130, .rightAligned = true}, &Config::requestedProvisionedConcurrentExecutions);
    type.column({.id = QStringLiteral("allocated"), .title = Provisioned::tr("Allocated"), .width = 130, .rightAligned = true}, &Config::allocatedProvisionedConcurrentExecutions);
    type.column({.id = QStringLiteral("status"), .title = Provisioned::tr("Status"), .width = 140, .filter = ColumnSpec::Filter::Choice}, statusCell);
    type.column({.id = QStringLiteral("modified"), .title = Provisioned::tr("Last modified"), .width = 310}, [](const Config &config) { return timeOf(config.lastModified); });
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Provisioned::tr("Find aliases and versions");
    type.emptyTitle = Provisioned::tr("No provisioned concurrency");
    type.emptyText = Provisioned::tr("The first invocation waits until a run has started. Those that stand ready answer at once.");
    type.emptyAction = QStringLiteral("addProvisioned");
    type.help = help::configuration();
    type.forOne({.id = QStringLiteral("editProvisioned"), .text = Provisioned::tr("Edit"), .icon = QStringLiteral("edit")},
                [function](const ActionContext &context, const Config &config) { openForm(context, provisionForm(function, &config)); });
    type.always({.id = QStringLiteral("addProvisioned"), .text = Provisioned::tr("Add"), .primary = true},
                [function](const ActionContext &context) { openForm(context, provisionForm(function, nullptr)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("removeProvisioned"), .text = Provisioned::tr("Remove"), .title = Provisioned::tr("Remove provisioned concurrency"),
                .done = Provisioned::tr("Successfully removed the provisioned concurrency of %1"), .failed = Provisioned::tr("The provisioned concurrency was not removed")};
    type.removeBy<model::DeleteProvisionedConcurrencyConfig>(std::move(how), [function](const Config &config) {
        auto input = inputFor<model::DeleteProvisionedConcurrencyConfig>(function);
        input.qualifier = toStd(qualifierOf(config));
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::lambda
