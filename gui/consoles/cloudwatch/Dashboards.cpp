#include "gui/consoles/cloudwatch/Dashboards.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/DashboardPanel.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::DashboardEntry;
using api::cloudwatch::DeleteDashboards;
using api::cloudwatch::GetDashboard;
using api::cloudwatch::ListDashboards;
using api::cloudwatch::PutDashboard;

struct Dashboards
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::Dashboards)
};

QString nameOf(const DashboardEntry &entry) { return toQt(entry.dashboardName.value_or("")); }

QString example()
{
    return formatJson(QStringLiteral("{\"widgets\":[{\"type\":\"metric\",\"x\":0,\"y\":0,\"width\":12,\"height\":6,\"properties\":{\"title\":\"Queue orders\",\"region\":\"ap-northeast-2\","
                                     "\"stat\":\"Sum\",\"period\":60,\"metrics\":[[\"AWS/SQS\",\"NumberOfMessagesSent\",\"QueueName\",\"orders\"],"
                                     "[\".\",\"NumberOfMessagesDeleted\",\".\",\".\"]]}},{\"type\":\"text\",\"x\":12,\"y\":0,\"width\":12,\"height\":6,"
                                     "\"properties\":{\"markdown\":\"# Orders\\n\\nWhat is sent should soon be deleted.\"}}]}"));
}

FieldDescription bodyField(const QString &body)
{
    FieldDescription field{.id = QStringLiteral("dashboardBody"), .label = Dashboards::tr("Dashboard source"), .kind = FieldDescription::Kind::Code};
    field.constraint = Dashboards::tr("JSON with a list of widgets of the types metric, text, alarm and log.");
    field.initial = body;
    field.errorCodes = {QStringLiteral("InvalidParameterInput")};
    return field;
}

std::shared_ptr<FormDescription> dashboardForm()
{
    FormType<PutDashboard> form;
    form.title = form.accept = Dashboards::tr("Create dashboard");
    form.failed = Dashboards::tr("The dashboard was not created");
    form.section(Dashboards::tr("Dashboard"));
    FieldDescription name{.id = QStringLiteral("dashboardName"), .label = Dashboards::tr("Dashboard name")};
    name.placeholder = QStringLiteral("orders");
    name.constraint = Dashboards::tr("Up to 255 letters, digits, - and _. A dashboard of that name is replaced.");
    name.check = dashboardNameProblem;
    form.field(std::move(name), [](auto &input, const QString &text) { input.dashboardName = toStd(text.trimmed()); });
    form.field(bodyField(example()), [](auto &input, const QString &text) { input.dashboardBody = toStd(text); });
    form.cancelAddress = dashboardsAddress();
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("dashboardName")].trimmed();
        Flash flash{FlashType::Success, Dashboards::tr("Successfully created dashboard %1").arg(name)};
        flash.actionText = Dashboards::tr("View dashboard");
        flash.action = [context, name] { context.navigator().go(dashboardAddress(name)); };
        context.flashbar()->show(flash);
    };
    return std::make_shared<FormDescription>(std::move(form));
}

Setting source(const QString &name)
{
    SettingType<GetDashboard::Output> setting(QStringLiteral("body"), Dashboards::tr("Dashboard source"), Dashboards::tr("dashboard source"));
    GetDashboard::Input input;
    input.dashboardName = toStd(name);
    setting.loadBy<GetDashboard>(std::move(input));
    setting.shows([](const GetDashboard::Output &value) { return std::vector<Fact>{{Dashboards::tr("ARN"), toQt(value.dashboardArn.value_or("")), true}}; });
    setting.showsCode([](const GetDashboard::Output &value) { return formatJson(toQt(value.dashboardBody.value_or(""))); });
    setting.editBy([](const GetDashboard::Output &value) {
        FormType<PutDashboard> form;
        form.section(Dashboards::tr("Dashboard source"));
        form.field(bodyField(formatJson(toQt(value.dashboardBody.value_or("")))), [](auto &in, const QString &text) { in.dashboardBody = toStd(text); });
        form.always([name = value.dashboardName](auto &in) { in.dashboardName = name; });
        return form;
    });
    return setting;
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteDashboard");
    how.text = Dashboards::tr("Delete");
    how.title = Dashboards::tr("Delete dashboard");
    how.warning = Dashboards::tr("The metrics stay. The dashboard cannot be brought back.");
    how.done = Dashboards::tr("Successfully deleted dashboard %1");
    how.failed = Dashboards::tr("The dashboard was not deleted");
    return how;
}

/// The dialog needs the body as it is now.
void addWidget(const ActionContext &context, const QString &name)
{
    GetDashboard::Input input;
    input.dashboardName = toStd(name);
    context.call<GetDashboard>(std::move(input), {.failed = Dashboards::tr("The dashboard cannot be shown")}, [context, name](const GetDashboard::Output &found) {
        if (context.over())
            openForm(context, addWidgetForm(name, toQt(found.dashboardBody.value_or(""))));
    });
}

Details details(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {Dashboards::tr("Dashboards"), dashboardsAddress()}, {name, {}}};
    page.failed = Dashboards::tr("The dashboard cannot be shown");
    page.load = ResourceType<DashboardEntry>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) {
        GetDashboard::Input input;
        input.dashboardName = toStd(name);
        ask<GetDashboard>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            DashboardEntry entry;
            entry.dashboardName = reply->dashboardName;
            entry.dashboardArn = reply->dashboardArn;
            done(std::make_shared<const DashboardEntry>(std::move(entry)));
        });
    });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "cloudwatch" && change.type == "dashboard" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return dashboardAddress(name, tab); };
    page.addressAfterDelete = dashboardsAddress();
    page.actions.push_back({.id = QStringLiteral("addWidget"), .text = Dashboards::tr("Add widget"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true, .needs = Action::Needs::One,
                            .run = [](const ActionContext &context, const Selection &chosen) { addWidget(context, nameOf(*static_cast<const DashboardEntry *>(chosen.front().get()))); }});
    page.actions.push_back({.id = QStringLiteral("editDashboard"), .text = Dashboards::tr("Edit source"), .icon = QStringLiteral("edit"), .needs = Action::Needs::One,
                            .run = [name](const ActionContext &context, const Selection &) { context.navigator().go(dashboardAddress(name, QStringLiteral("source/body/edit"))); }});
    DetailTab widgets{.id = {}, .title = Dashboards::tr("Widgets")};
    widgets.make = [name](Navigator &navigator) -> Panel * { return new DashboardPanel(navigator, name); };
    DetailTab text{.id = QStringLiteral("source"), .title = Dashboards::tr("Source")};
    text.settings = {source(name)};
    page.tabs = {std::move(widgets), std::move(text)};
    page.help = help::dashboards();
    return page;
}

} // namespace

QString dashboardNameProblem(const QString &name)
{
    static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]{1,255}$"));
    return fits.match(name.trimmed()).hasMatch() ? QString() : Dashboards::tr("Enter 1 to 255 letters, digits, - and _.");
}

QString dashboardsAddress() { return QStringLiteral("cloudwatch/dashboards"); }

QString createDashboardAddress() { return QStringLiteral("cloudwatch/dashboards/create"); }

QString dashboardAddress(const QString &name, const QString &tab)
{
    // `create` is the form: a dashboard of that name is reached by an address with a query.
    const QString address = QString(dashboardsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (tab.isEmpty())
        return name == QLatin1String("create") ? QString(address % QStringLiteral("?dashboard")) : address;
    return QString(address % u'/' % tab);
}

Resource dashboards(const Params &where)
{
    ResourceType<DashboardEntry> type(QStringLiteral("cloudwatch"), QStringLiteral("dashboard"));
    type.icon = QStringLiteral("grid");
    type.kind = Dashboards::tr("CloudWatch dashboard");
    type.title = Dashboards::tr("Dashboards");
    type.description = Dashboards::tr("Graphs that belong together, of any Region.");
    type.address = dashboardsAddress();
    type.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {type.title, {}}};
    type.identity(&DashboardEntry::dashboardName);
    type.pageAt([](const DashboardEntry &entry) { return dashboardAddress(nameOf(entry)); });
    type.listBy<ListDashboards>(&ListDashboards::Output::dashboardEntries, &ListDashboards::Input::nextToken, &ListDashboards::Output::nextToken);
    type.touches = [](const Change &change) { return change.service == "cloudwatch" && change.type == "dashboard"; };
    type.column({.id = QStringLiteral("name"), .title = Dashboards::tr("Name"), .width = 300, .stretch = true, .link = true}, &DashboardEntry::dashboardName);
    type.column({.id = QStringLiteral("modified"), .title = Dashboards::tr("Last updated"), .width = 310}, &DashboardEntry::lastModified);
    type.column({.id = QStringLiteral("size"), .title = Dashboards::tr("Size"), .width = 120, .rightAligned = true, .filter = ColumnSpec::Filter::Number},
                [](const DashboardEntry &entry) { return Cell{formatSize(entry.size.value_or(0))}; }, [](const DashboardEntry &entry) { return entry.size; });
    type.filterPlaceholder = Dashboards::tr("Find dashboards");
    type.emptyTitle = Dashboards::tr("No dashboards");
    type.emptyText = Dashboards::tr("Put the graphs that belong together on one page.");
    type.emptyAction = QStringLiteral("createDashboard");
    type.forOne({.id = QStringLiteral("editDashboard"), .text = Dashboards::tr("Edit source"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const DashboardEntry &entry) { context.navigator().go(dashboardAddress(nameOf(entry), QStringLiteral("source/body/edit"))); });
    type.always({.id = QStringLiteral("createDashboard"), .text = Dashboards::tr("Create dashboard"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createDashboardAddress()); });
    type.removeBy<DeleteDashboards>(removal(), [](const DashboardEntry &entry) {
        DeleteDashboards::Input input;
        input.dashboardNames.emplace().push_back(*entry.dashboardName);
        return input;
    });
    type.create = dashboardForm();
    type.help = help::dashboards();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name);
    return type;
}

} // namespace nephoscope::gui::cloudwatch
