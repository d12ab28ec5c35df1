#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/lambda/CodePanel.h"
#include "gui/consoles/lambda/FunctionMap.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/Layers.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/TestPanel.h"
#include "gui/consoles/lambda/TriggerSources.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/ListsPanel.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

namespace {

struct FunctionList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionList)
};

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.word = QStringLiteral("delete");
    how.id = QStringLiteral("deleteFunction");
    how.text = FunctionList::tr("Delete");
    how.title = FunctionList::tr("Delete function");
    how.warning = FunctionList::tr("Its code, versions, aliases and permissions go with it. Its role and its logs stay.");
    how.done = FunctionList::tr("Successfully deleted function %1");
    how.failed = FunctionList::tr("The function was not deleted");
    return how;
}

QString runtimeOf(const Function &function) { return function.runtime ? runtimeText(toQt(function.runtime->value)) : QString(); }
std::optional<Timestamp> modified(const Function &function) { return timeOf(function.lastModified); }

QString logGroupOf(const Function &function)
{
    const auto &logging = function.loggingConfig;
    return logging && logging->logGroup ? toQt(*logging->logGroup) : QString(QStringLiteral("/aws/lambda/") % nameOf(function));
}

std::vector<Pair> summary(const Function &function)
{
    const auto changed = modified(function);
    const Cell state = stateCell(function);
    Pair status{FunctionList::tr("State"), state.text};
    status.status = state.status;
    return {{FunctionList::tr("Function ARN"), toQt(function.functionArn.value_or("")), true},
            {FunctionList::tr("Runtime"), runtimeOf(function)},
            {FunctionList::tr("Handler"), toQt(function.handler.value_or(""))},
            status,
            {FunctionList::tr("Code size"), formatSize(function.codeSize.value_or(0))},
            {FunctionList::tr("Last modified"), changed ? formatDateTime(toQt(*changed)) : QString()},
            {FunctionList::tr("Description"), toQt(function.description.value_or(""))}};
}

template <class P>
DetailTab panelTab(const QString &id, const QString &title, const QString &function, HelpTopic help)
{
    DetailTab tab{.id = id, .title = title};
    tab.make = [function](Navigator &navigator) -> Panel * { return new P(navigator, function); };
    tab.help = std::move(help);
    return tab;
}

Details details(const ResourceType<Function> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathTo(name);
    page.failed = FunctionList::tr("The function cannot be shown");
    page.load = ResourceType<Function>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadFunction(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "lambda" && (change.id == id || change.parent == id); };
    page.status = [](const void *function) { return stateCell(*static_cast<const Function *>(function)); };
    page.tabAddress = [name](const QString &tab) { return functionAddress(name, tab); };
    page.addressAfterDelete = functionsAddress();
    page.help = help::function();
    page.actions = actionsOfOne(type.actions);
    DetailTab configuration{.id = QStringLiteral("configuration"), .title = FunctionList::tr("Configuration")};
    configuration.settings = {generalSetting(name),     runtimeSetting(name),      environmentSetting(name), concurrencySetting(name),
                              asynchronousSetting(name), urlSetting(name), layerSetting(name), loggingSetting(name), functionTags(name)};
    configuration.make = listed([name] { return provisioned(name); });
    configuration.panelLast = true;
    configuration.help = help::configuration();
    DetailTab permissions{.id = QStringLiteral("permissions"), .title = FunctionList::tr("Permissions")};
    permissions.settings = {roleSetting(name)};
    permissions.make = listed([name] { return statements(name); });
    permissions.panelLast = true;
    permissions.help = help::permissions();
    DetailTab overview{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Function>::facts(FunctionList::tr("Function overview"), 4, summary)}};
    overview.make = [name](Navigator &navigator) -> Panel * { return new FunctionMap(navigator, name); };
    DetailTab invoking{.id = QStringLiteral("triggers"), .title = FunctionList::tr("Triggers")};
    invoking.help = help::triggers();
    invoking.make = [name](Navigator &navigator) -> Panel * {
        return new ListsPanel(navigator, {[name] { return triggers(name); }, [name] { return otherTriggers(name); }});
    };
    page.tabs = {std::move(overview),
                 panelTab<CodePanel>({}, FunctionList::tr("Code"), name, help::code()),
                 panelTab<TestPanel>(QStringLiteral("test"), FunctionList::tr("Test"), name, help::test()),
                 cloudwatch::monitoringTab(QStringLiteral("functionMetrics"), [name](int period) { return functionMetrics(name, period); }),
                 std::move(configuration),
                 std::move(invoking),
                 std::move(permissions),
                 listTab(QStringLiteral("versions"), FunctionList::tr("Versions"), [name] { return versions(name); }, help::versions()),
                 listTab(QStringLiteral("aliases"), FunctionList::tr("Aliases"), [name] { return aliases(name); }, help::versions())};
    return page;
}

} // namespace

Resource functions(const Params &where)
{
    ResourceType<Function> type(QStringLiteral("lambda"), QStringLiteral("function"));
    type.icon = QStringLiteral("function");
    type.kind = FunctionList::tr("Lambda function");
    type.title = FunctionList::tr("Functions");
    type.description = FunctionList::tr("A function runs when something happens: a message comes, an object is put, a program calls it.");
    type.address = functionsAddress();
    type.path = {{QStringLiteral("AWS Lambda"), functionsAddress()}, {type.title, {}}};
    type.identity(nameOf);
    type.pageAt([](const Function &function) { return functionAddress(nameOf(function)); });
    type.listBy<model::ListFunctions>(&model::ListFunctions::Output::functions, &model::ListFunctions::Input::marker, &model::ListFunctions::Output::nextMarker);
    type.refreshOn("lambda", "function");

    type.column({.id = QStringLiteral("name"), .title = FunctionList::tr("Function name"), .width = 240, .link = true}, nameOf);
    type.column({.id = QStringLiteral("description"), .title = FunctionList::tr("Description"), .width = 220, .stretch = true}, &Function::description);
    type.column({.id = QStringLiteral("package"), .title = FunctionList::tr("Package type"), .width = 130, .filter = ColumnSpec::Filter::Choice}, &Function::packageType);
    type.column({.id = QStringLiteral("runtime"), .title = FunctionList::tr("Runtime"), .width = 170, .filter = ColumnSpec::Filter::Choice}, runtimeOf);
    type.column({.id = QStringLiteral("memory"), .title = FunctionList::tr("Memory (MB)"), .width = 130, .rightAligned = true}, &Function::memorySize);
    type.column({.id = QStringLiteral("modified"), .title = FunctionList::tr("Last modified"), .width = 310}, modified);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = FunctionList::tr("Find functions");
    type.emptyTitle = FunctionList::tr("No functions");
    type.emptyText = FunctionList::tr("Write a few lines and let Lambda run them: there is no server to look after. Create one, and invoke it with a test event.");
    type.emptyAction = QStringLiteral("createFunction");

    type.forOne({.id = QStringLiteral("testFunction"), .text = FunctionList::tr("Test"), .icon = QStringLiteral("play")},
                [](const ActionContext &context, const Function &function) { context.navigator().go(functionAddress(nameOf(function), QStringLiteral("test"))); });
    type.forOne({.id = QStringLiteral("viewLogs"), .text = FunctionList::tr("View logs"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Function &function) { context.navigator().go(cloudwatch::logGroupAddress(logGroupOf(function))); });
    type.forOne({.id = QStringLiteral("viewMetrics"), .text = FunctionList::tr("View metrics"), .place = Action::Place::Menu}, [](const ActionContext &context, const Function &) {
        context.navigator().go(cloudwatch::metricsAddress(QStringLiteral("AWS/Lambda"), {QStringLiteral("FunctionName")}));
    });
    type.forOne({.id = QStringLiteral("copyFunctionArn"), .text = FunctionList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Function &function) { context.copy(toQt(function.functionArn.value_or("")), FunctionList::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createFunction"), .text = FunctionList::tr("Create function"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createFunctionAddress()); });
    type.removeBy<model::DeleteFunction>(removal(), [](const Function &function) { return inputFor<model::DeleteFunction>(nameOf(function)); });
    type.create = std::make_shared<FormDescription>(functionForm());
    type.help = help::functions();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

} // namespace nephoscope::gui::lambda
