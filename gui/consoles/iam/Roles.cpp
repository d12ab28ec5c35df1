#include "gui/consoles/account/Account.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/RevokePanel.h"
#include "gui/consoles/iam/TrustPolicy.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Roles
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Roles)
};

QString nameOf(const Role &role) { return toQt(role.roleName.value_or("")); }

std::vector<Pair> summary(const Role &role)
{
    const int hours = role.maxSessionDuration.value_or(3600) / 3600;
    return {{Roles::tr("ARN"), toQt(role.arn.value_or("")), true},
            {Roles::tr("Created"), toCell(role.createDate).text},
            {Roles::tr("Last activity"), role.roleLastUsed && role.roleLastUsed->lastUsedDate ? toCell(role.roleLastUsed->lastUsedDate).text : Roles::tr("Never")},
            {Roles::tr("Maximum session duration"), Roles::tr("%n hour(s)", nullptr, hours)},
            {Roles::tr("Description"), toQt(role.description.value_or(""))},
            {Roles::tr("Path"), toQt(role.path.value_or(""))}};
}

void loadRole(EngineHost &engine, QObject *receiver, const QString &name, ResourceType<Role>::Loaded done)
{
    ask<GetRole>(engine, receiver, named<GetRole>(name), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        done(std::make_shared<const Role>(std::move(reply->role).value_or(Role())));
    });
}

Setting trustSetting(const QString &name)
{
    SettingType<Role> setting(QStringLiteral("trust-policy"), Roles::tr("Trusted entities"), Roles::tr("trust policy"));
    setting.help = help::trust();
    setting.description = Roles::tr("Who may take this role. What the role may then do, its permissions say.");
    setting.columns = 2;
    setting.loadWith([name](EngineHost &engine, QObject *receiver, SettingType<Role>::Loaded done) { loadRole(engine, receiver, name, std::move(done)); });
    setting.shows([](const Role &role) { return std::vector<Fact>{{Roles::tr("Trusted entities"), trustedText(documentText(role.assumeRolePolicyDocument))}}; });
    setting.showsCode([](const Role &role) { return formatJson(documentText(role.assumeRolePolicyDocument)); });
    setting.editBy([name](const Role &role) {
        FormType<UpdateAssumeRolePolicy> form;
        form.section(Roles::tr("Trust policy"), Roles::tr("Its actions are sts:AssumeRole and its like; it has no Resource."));
        FieldDescription policy = policyField(QStringLiteral("trustPolicy"), Roles::tr("Trust policy"), documentText(role.assumeRolePolicyDocument), policy::PolicyKind::Trust);
        policy.errorCodes = {QStringLiteral("MalformedPolicyDocument"), QStringLiteral("LimitExceeded")};
        form.field(std::move(policy), [](auto &input, const QString &text) { input.policyDocument = toStd(text.trimmed()); });
        form.always([name = toStd(name)](auto &input) { input.roleName = name; });
        return form;
    });
    return setting;
}

void askToEdit(const ActionContext &context, const Role &role)
{
    FormType<UpdateRole> form;
    form.title = Roles::tr("Edit role");
    form.accept = Roles::tr("Save changes");
    form.failed = Roles::tr("The role was not changed");
    form.section({});
    FieldDescription description{.id = QStringLiteral("roleDescription"), .label = Roles::tr("Description - optional"), .kind = FieldKind::Area};
    description.initial = toQt(role.description.value_or(""));
    description.check = [](const QString &text) { return text.size() > 1000 ? Roles::tr("At most 1,000 characters.") : QString(); };
    form.field(std::move(description), [](auto &input, const QString &text) { input.description = toStd(text); });
    form.field(sessionField(role.maxSessionDuration.value_or(3600) / 3600), [](auto &input, const QString &hours) { input.maxSessionDuration = hours.toInt() * 3600; });
    form.always([name = role.roleName](auto &input) { input.roleName = name; });
    form.succeeded = [name = nameOf(role)](const ActionContext &done, const FormValues &) { done.done(Roles::tr("Successfully edited role %1").arg(name)); };
    openForm(context, std::move(form));
}

} // namespace

Details roleDetails(const QString &name)
{
    const Holder holder{Kind::Role, name};
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {Roles::tr("Roles"), listAddress(Kind::Role)}, {name, {}}};
    page.failed = Roles::tr("The role cannot be shown");
    page.load = ResourceType<Role>::loadWith([name](EngineHost &engine, QObject *receiver, ResourceType<Role>::Loaded done) { loadRole(engine, receiver, name, std::move(done)); });
    page.touches = isIamChange;
    page.tabAddress = [holder](const QString &tab) { return holderAddress(holder, tab); };
    page.help = help::roles();
    Action edit{.id = QStringLiteral("editRole"), .text = Roles::tr("Edit"), .icon = QStringLiteral("edit"), .needs = Action::Needs::One};
    edit.run = [](const ActionContext &context, const Selection &chosen) { askToEdit(context, *static_cast<const Role *>(chosen.front().get())); };
    page.actions.push_back(std::move(edit));

    DetailTab above{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Role>::facts(Roles::tr("Summary"), 3, summary)}};
    page.tabs.push_back(std::move(above));
    page.addressAfterDelete = listAddress(Kind::Role);
    DetailTab permissionsTab{.id = QStringLiteral("permissions"), .title = Roles::tr("Permissions")};
    permissionsTab.make = listed([holder] { return permissions(holder); });
    permissionsTab.settings = {boundarySetting(holder)};
    permissionsTab.help = help::permissions();
    page.tabs.push_back(std::move(permissionsTab));

    DetailTab trust{.id = QStringLiteral("trust"), .title = Roles::tr("Trust relationships")};
    trust.settings = {trustSetting(name)};
    trust.help = help::trust();
    page.tabs.push_back(std::move(trust));

    DetailTab tags{.id = QStringLiteral("tags"), .title = Roles::tr("Tags")};
    tags.settings = {roleTags(name)};
    page.tabs.push_back(std::move(tags));

    DetailTab accessed{.id = QStringLiteral("last-accessed"), .title = Roles::tr("Last accessed")};
    accessed.make = [holder](Navigator &navigator) -> Panel * {
        const QString arn = QStringLiteral("arn:aws:iam::%1:role/%2").arg(navigator.engine().accountId(), holder.name);
        return listed([holder, arn] { return lastAccessed(holderAddress(holder), arn); })(navigator);
    };
    accessed.fills = true;
    accessed.help = help::lastAccessed();
    page.tabs.push_back(std::move(accessed));

    DetailTab revoke{.id = QStringLiteral("revoke"), .title = Roles::tr("Revoke sessions")};
    revoke.make = [name](Navigator &navigator) -> Panel * { return new RevokePanel(navigator, name); };
    revoke.help = help::revoke();
    page.tabs.push_back(std::move(revoke));
    return page;
}

Resource roles(const Params &where)
{
    ResourceType<Role> type(QStringLiteral("iam"), QStringLiteral("role"));
    type.icon = QStringLiteral("shield");
    type.kind = Roles::tr("IAM role");
    type.title = Roles::tr("Roles");
    type.description = Roles::tr("Permissions that someone takes for a time: a service, a user, another account. A role has no password and no keys that stay.");
    type.address = listAddress(Kind::Role);
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.identity(nameOf);
    type.pageAt([](const Role &role) { return holderAddress({Kind::Role, nameOf(role)}); });
    type.listBy<ListRoles>(&ListRoles::Output::roles, &ListRoles::Input::marker, &ListRoles::Output::marker);
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Roles::tr("Role name"), .width = 260, .link = true}, nameOf);
    type.column({.id = QStringLiteral("trusted"), .title = Roles::tr("Trusted entities"), .width = 300, .stretch = true},
                [](const Role &role) { return trustedText(documentText(role.assumeRolePolicyDocument)); });
    type.column({.id = QStringLiteral("activity"), .title = Roles::tr("Last activity"), .width = 310},
                [](const Role &role) { return role.roleLastUsed ? role.roleLastUsed->lastUsedDate : std::optional<Timestamp>(); });
    type.column({.id = QStringLiteral("created"), .title = Roles::tr("Creation time"), .width = 310}, &Role::createDate);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Roles::tr("Find roles by name");
    type.emptyTitle = Roles::tr("No roles");
    type.emptyText = Roles::tr("A role says who may take it, and what they may then do. Services need one to act for you.");
    type.emptyAction = QStringLiteral("createRole");
    const auto pathOf = [](const Role &role) { return toQt(role.path.value_or("/")).mid(1) + nameOf(role); };
    type.forOne({.id = QStringLiteral("actAsRole"), .text = Roles::tr("Act as this role"), .icon = QStringLiteral("eye"), .place = Action::Place::Menu},
                [pathOf](const ActionContext &context, const Role &role) { context.navigator().go(account::actAsRoleAddress(pathOf(role))); });
    type.forOne({.id = QStringLiteral("switchToRole"), .text = Roles::tr("Switch role"), .icon = QStringLiteral("user"), .place = Action::Place::Menu},
                [pathOf](const ActionContext &context, const Role &role) {
                    context.navigator().go(account::switchRoleAddress(context.engine().accountId(), pathOf(role)));
                });
    type.forOne({.id = QStringLiteral("copyRoleArn"), .text = Roles::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Role &role) { context.copy(toQt(role.arn.value_or("")), Roles::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createRole"), .text = Roles::tr("Create role"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(listAddress(Kind::Role) % QStringLiteral("/create")); });
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteRole");
    how.text = Roles::tr("Delete");
    how.title = Roles::tr("Delete role");
    how.warning = Roles::tr("Whoever works as this role is refused from then on. A role that still has policies is not deleted: remove those first.");
    how.done = Roles::tr("Successfully deleted role %1");
    how.failed = Roles::tr("The role was not deleted");
    type.removeBy<DeleteRole>(std::move(how), [](const Role &role) { return named<DeleteRole>(nameOf(role)); });
    type.create = roleForm();
    type.help = help::roles();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = roleDetails(name);
    return type;
}

} // namespace nephoscope::gui::iam
