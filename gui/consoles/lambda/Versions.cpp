#include "gui/bridge/AskAll.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::lambda {

namespace {

struct Versions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Versions)
};

using Kind = FieldDescription::Kind;
using Alias = model::AliasConfiguration;

const QString latest = QStringLiteral("$LATEST");
const QString invalidValue = QStringLiteral("InvalidParameterValueException");

/// Of a version, or of an alias.
FieldDescription aboutField(const QString &now = {}) { return descriptionField(QStringLiteral("versionDescription"), now); }

FormDescription publishForm(const QString &function)
{
    FormDescription form;
    form.title = Versions::tr("Publish new version");
    form.accept = Versions::tr("Publish");
    form.failed = Versions::tr("The version was not published");
    form.sections = {{{}, {}, {aboutField()}}};
    form.sends([function](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::PublishVersion>(function);
        if (const QString description = values[QStringLiteral("versionDescription")].trimmed(); !description.isEmpty())
            input.description = toStd(description);
        return FormCalls{FormCall::of<model::PublishVersion>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &) {
        context.done(Versions::tr("Published"), Versions::tr("Where nothing has changed since the last version, that one stays the newest."));
    };
    return form;
}

void loadVersions(EngineHost &engine, QObject *receiver, const QString &function, FieldDescription::Loaded done)
{
    using List = model::ListVersionsByFunction;
    askAll<List, Function>(engine, receiver, inputFor<List>(function), &List::Output::versions, &List::Input::marker, &List::Output::nextMarker,
                           [done = std::move(done)](Expected<std::vector<Function>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const Function &version : *all) {
            if (const QString number = toQt(version.version.value_or("")); number != latest)
                options.push_back({number, number});
        }
        done(std::move(options));
    });
}

FieldDescription versionField(const QString &function, const QString &now)
{
    FieldDescription field{.id = QStringLiteral("aliasVersion"), .label = Versions::tr("Version"), .kind = Kind::Select};
    field.options = {{latest, latest}};
    field.initial = now;
    field.load = [function](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadVersions(engine, receiver, function, std::move(done)); };
    field.errorCodes = {invalidValue};
    field.errorWords = {QStringLiteral("$LATEST"), QStringLiteral("functionVersion")};
    return field;
}

// A second version that takes a part of the invocations ------------------------------------------------

const QString noVersion = QStringLiteral("none");

QString percentText(double weight) { return QString::number(weight * 100, 'g', 6); }

/// Empty without one.
std::map<std::string, double> weightsOf(const Alias &alias)
{
    const auto &routing = alias.routingConfig;
    return routing && routing->additionalVersionWeights ? *routing->additionalVersionWeights : std::map<std::string, double>();
}

/// "1 (90%), 2 (10%)", or the version alone.
QString targetsOf(const Alias &alias)
{
    const QString version = toQt(alias.functionVersion.value_or(""));
    const auto weights = weightsOf(alias);
    if (weights.empty())
        return version;
    const auto &[other, weight] = *weights.begin();
    return QStringLiteral("%1 (%2%), %3 (%4%)").arg(version, percentText(1 - weight), toQt(other), percentText(weight));
}

std::vector<FieldDescription> routeFields(const QString &function, const Alias &now)
{
    const auto weights = weightsOf(now);
    FieldDescription version{.id = QStringLiteral("routeVersion"), .label = Versions::tr("Additional version - optional"), .kind = Kind::Select};
    version.constraint = Versions::tr("Takes a part of the invocations, to try it before all of them go there.");
    version.options = {{noVersion, Versions::tr("None")}};
    version.initial = weights.empty() ? noVersion : toQt(weights.begin()->first);
    version.load = [function](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadVersions(engine, receiver, function, std::move(done)); };
    version.errorCodes = {invalidValue};
    version.errorWords = {QStringLiteral("routing config")};
    FieldDescription weight{.id = QStringLiteral("routeWeight"), .label = Versions::tr("Weight of the additional version (%)")};
    weight.constraint = Versions::tr("0 to 100. The rest goes to the version above.");
    weight.initial = weights.empty() ? QStringLiteral("10") : percentText(weights.begin()->second);
    weight.check = [](const QString &text) {
        bool isNumber = false;
        const double percent = text.trimmed().toDouble(&isNumber);
        return isNumber && percent >= 0 && percent <= 100 ? QString() : Versions::tr("Enter a number from 0 to 100.");
    };
    weight.shown = [](const FormValues &values) { return values[QStringLiteral("routeVersion")] != noVersion; };
    weight.errorCodes = {invalidValue};
    weight.errorWords = {QStringLiteral("weight")};
    return {std::move(version), std::move(weight)};
}

/// Without an additional version an empty one, which takes away what was there.
model::AliasRoutingConfiguration enteredRoute(const FormValues &values)
{
    model::AliasRoutingConfiguration routing;
    auto &weights = routing.additionalVersionWeights.emplace();
    if (const QString version = values[QStringLiteral("routeVersion")]; version != noVersion)
        weights[toStd(version)] = values[QStringLiteral("routeWeight")].trimmed().toDouble() / 100;
    return routing;
}

FormSection aliasSection(const QString &function, const Alias &now, std::optional<FieldDescription> name = std::nullopt)
{
    FormSection section;
    if (name)
        section.fields.push_back(std::move(*name));
    section.fields.push_back(aboutField(toQt(now.description.value_or(""))));
    section.fields.push_back(versionField(function, toQt(now.functionVersion.value_or(toStd(latest)))));
    for (FieldDescription &field : routeFields(function, now))
        section.fields.push_back(std::move(field));
    return section;
}

FormDescription aliasForm(const QString &function)
{
    FieldDescription name{.id = QStringLiteral("aliasName"), .label = Versions::tr("Name")};
    name.placeholder = QStringLiteral("live");
    name.constraint = Versions::tr("Letters, digits, hyphens and underscores, but not digits alone.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^(?!^[0-9]+$)[A-Za-z0-9_-]{1,128}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : Versions::tr("Enter 1 to 128 letters, digits, hyphens and underscores, not digits alone.");
    };
    name.errorCodes = {QStringLiteral("ResourceConflictException")};
    FormDescription form;
    form.title = form.accept = Versions::tr("Create alias");
    form.failed = Versions::tr("The alias was not created");
    form.sections = {aliasSection(function, {}, std::move(name))};
    form.sends([function](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::CreateAlias>(function);
        input.name = toStd(values[QStringLiteral("aliasName")].trimmed());
        input.functionVersion = toStd(values[QStringLiteral("aliasVersion")]);
        if (const QString description = values[QStringLiteral("versionDescription")].trimmed(); !description.isEmpty())
            input.description = toStd(description);
        if (auto routing = enteredRoute(values); !routing.additionalVersionWeights->empty())
            input.routingConfig = std::move(routing);
        return FormCalls{FormCall::of<model::CreateAlias>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Versions::tr("Successfully created alias %1").arg(values[QStringLiteral("aliasName")].trimmed()));
    };
    return form;
}

FormDescription editForm(const QString &function, const Alias &alias)
{
    FormDescription form;
    form.title = Versions::tr("Edit alias %1").arg(toQt(alias.name.value_or("")));
    form.accept = Versions::tr("Save");
    form.failed = Versions::tr("The alias was not changed");
    form.sections = {aliasSection(function, alias)};
    form.sends([function, name = alias.name](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::UpdateAlias>(function);
        input.name = name;
        input.functionVersion = toStd(values[QStringLiteral("aliasVersion")]);
        input.description = toStd(values[QStringLiteral("versionDescription")].trimmed());
        input.routingConfig = enteredRoute(values);
        return FormCalls{FormCall::of<model::UpdateAlias>(engine.caller(), std::move(input))};
    });
    form.succeeded = [name = toQt(alias.name.value_or(""))](const ActionContext &context, const FormValues &values) {
        const QString version = values[QStringLiteral("aliasVersion")];
        const QString other = values[QStringLiteral("routeVersion")];
        context.done(other == noVersion ? Versions::tr("Alias %1 points to version %2").arg(name, version) : Versions::tr("Alias %1 points to versions %2 and %3").arg(name, version, other));
    };
    return form;
}

} // namespace

Resource versions(const QString &function)
{
    ResourceType<Function> type(QStringLiteral("lambda"), QStringLiteral("version"));
    type.title = Versions::tr("Versions");
    type.description = Versions::tr("Copies of code and configuration that never change.");
    type.address = functionAddress(function, QStringLiteral("versions"));
    type.identity(&Function::version);
    type.listWith([function](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        auto input = inputFor<model::ListVersionsByFunction>(function);
        if (!token.empty())
            input.marker = token;
        ask<model::ListVersionsByFunction>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            auto all = std::move(reply->versions).value_or(std::vector<Function>());
            std::erase_if(all, [](const Function &each) { return each.version == "$LATEST"; }); // what the other tabs show
            ItemPage page = ResourceType<Function>::pageOf(std::move(all));
            page.next = reply->nextMarker.value_or("");
            done(std::move(page));
        });
    });
    type.touches = changesOf(function, "version");
    type.column({.id = QStringLiteral("version"), .title = Versions::tr("Version"), .width = 110}, &Function::version);
    type.column({.id = QStringLiteral("description"), .title = Versions::tr("Description"), .width = 240, .stretch = true}, &Function::description);
    type.column({.id = QStringLiteral("runtime"), .title = Versions::tr("Runtime"), .width = 170},
                [](const Function &version) { return version.runtime ? runtimeText(toQt(version.runtime->value)) : QString(); });
    type.column({.id = QStringLiteral("modified"), .title = Versions::tr("Last modified"), .width = 310}, [](const Function &version) { return timeOf(version.lastModified); });
    type.column({.id = QStringLiteral("hash"), .title = Versions::tr("Code SHA-256"), .width = 360, .code = true}, &Function::codeSha256);
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Versions::tr("Find versions");
    type.emptyTitle = Versions::tr("No versions");
    type.emptyText = Versions::tr("Publish one to keep the code and configuration of now. Callers who name it are not concerned by what you change later.");
    type.emptyAction = QStringLiteral("publishVersion");
    type.help = help::versions();
    type.always({.id = QStringLiteral("publishVersion"), .text = Versions::tr("Publish new version"), .primary = true},
                [function](const ActionContext &context) { openForm(context, publishForm(function)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteVersion"), .text = Versions::tr("Delete"), .title = Versions::tr("Delete version"),
                .done = Versions::tr("Successfully deleted version %1"), .failed = Versions::tr("The version was not deleted")};
    type.removeBy<model::DeleteFunction>(std::move(how), [function](const Function &version) {
        auto input = inputFor<model::DeleteFunction>(function);
        input.qualifier = version.version;
        return input;
    });
    return type;
}

Resource aliases(const QString &function)
{
    ResourceType<Alias> type(QStringLiteral("lambda"), QStringLiteral("alias"));
    type.title = Versions::tr("Aliases");
    type.description = Versions::tr("Names that point to a version.");
    type.address = functionAddress(function, QStringLiteral("aliases"));
    type.identity(&Alias::name);
    type.listBy<model::ListAliases>(&model::ListAliases::Output::aliases, &model::ListAliases::Input::marker, &model::ListAliases::Output::nextMarker,
                                    [function](auto &input) { input.functionName = toStd(function); });
    type.touches = changesOf(function, "alias");
    type.column({.id = QStringLiteral("name"), .title = Versions::tr("Name"), .width = 180}, &Alias::name);
    type.column({.id = QStringLiteral("version"), .title = Versions::tr("Version"), .width = 180}, targetsOf);
    type.column({.id = QStringLiteral("description"), .title = Versions::tr("Description"), .width = 240, .stretch = true}, &Alias::description);
    type.column({.id = QStringLiteral("arn"), .title = Versions::tr("ARN"), .width = 420}, &Alias::aliasArn);
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Versions::tr("Find aliases");
    type.emptyTitle = Versions::tr("No aliases");
    type.emptyText = Versions::tr("Let callers use a name such as live, and point it to a new version when that has proved itself.");
    type.emptyAction = QStringLiteral("createAlias");
    type.help = help::versions();
    type.forOne({.id = QStringLiteral("editAlias"), .text = Versions::tr("Edit")},
                [function](const ActionContext &context, const Alias &alias) { openForm(context, editForm(function, alias)); });
    type.forOne({.id = QStringLiteral("copyAliasArn"), .text = Versions::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Alias &alias) { context.copy(toQt(alias.aliasArn.value_or("")), Versions::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createAlias"), .text = Versions::tr("Create alias"), .primary = true},
                [function](const ActionContext &context) { openForm(context, aliasForm(function)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteAlias"), .text = Versions::tr("Delete"), .title = Versions::tr("Delete alias"),
                .done = Versions::tr("Successfully deleted alias %1"), .failed = Versions::tr("The alias was not deleted")};
    type.removeBy<model::DeleteAlias>(std::move(how), [function](const Alias &alias) {
        auto input = inputFor<model::DeleteAlias>(function);
        input.name = alias.name;
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::lambda
