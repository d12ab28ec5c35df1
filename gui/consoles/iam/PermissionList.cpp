#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

struct PermissionList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::PermissionList)
};

using FieldKind = FieldDescription::Kind;

void askToAttach(const ActionContext &context, const Holder &holder)
{
    FormDescription form;
    form.title = PermissionList::tr("Attach policies");
    form.accept = PermissionList::tr("Attach policies");
    form.failed = PermissionList::tr("The policies were not attached");
    FieldDescription policies{.id = QStringLiteral("policies"), .label = PermissionList::tr("Policies"), .kind = FieldKind::Picks};
    policies.placeholder = PermissionList::tr("Choose policies");
    policies.load = loadPolicies;
    policies.check = [](const QString &chosen) { return chosen.isEmpty() ? PermissionList::tr("Choose at least one policy.") : QString(); };
    form.sections = {{{}, {}, {std::move(policies)}}};
    form.sends([holder](EngineHost &engine, const FormValues &values) {
        FormCalls calls;
        for (const QString &arn : values[QStringLiteral("policies")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(attaching(engine, holder, arn));
        return calls;
    });
    form.succeeded = [holder](const ActionContext &done, const FormValues &) { done.done(PermissionList::tr("Successfully attached policies to %1").arg(holder.name)); };
    openForm(context, std::move(form));
}

/// What takes the permission away, and what brings it back.
void remove(EngineHost &engine, QObject *receiver, const Holder &holder, const Permission &permission, ActionContext::Ending end)
{
    const FormCall call = permission.arn.isEmpty() ? removing(engine, holder, permission.name) : detaching(engine, holder, permission.arn);
    call.send(engine, receiver, std::move(end));
}

Cell nameCell(const Permission &permission)
{
    Cell cell{.text = permission.name};
    cell.link = true;
    return cell;
}

Removal removal(const Holder &holder)
{
    Removal how;
    how.id = QStringLiteral("removePermission");
    how.text = PermissionList::tr("Remove");
    how.title = PermissionList::tr("Remove permissions");
    how.warning = PermissionList::tr("Managed policies are detached and stay; inline policies are deleted.");
    how.done = PermissionList::tr("Successfully removed policy %1");
    how.failed = PermissionList::tr("The policy was not removed");
    how.run = [holder](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        remove(engine, receiver, holder, *static_cast<const Permission *>(item), std::move(end));
    };
    how.call = [holder](EngineHost &engine, const void *item) {
        const auto &permission = *static_cast<const Permission *>(item);
        return (permission.arn.isEmpty() ? removing(engine, holder, permission.name) : detaching(engine, holder, permission.arn)).planned;
    };
    return how;
}

} // namespace

Resource permissions(const Holder &holder)
{
    ResourceType<Permission> type(QStringLiteral("iam"), QStringLiteral("permission"));
    type.title = PermissionList::tr("Permissions policies");
    type.description = PermissionList::tr("What it may do is the sum of these policies; a Deny in one of them wins.");
    type.address = holderAddress(holder);
    type.nameOf = [](const void *item) { return static_cast<const Permission *>(item)->name; };
    type.idOf = [](const void *item) {
        const auto &permission = *static_cast<const Permission *>(item);
        return QString(permission.arn % u'|' % permission.name % u'|' % permission.group);
    };
    type.pageAt([holder](const Permission &permission) {
        const Holder owner = permission.group.isEmpty() ? holder : Holder{Kind::Group, permission.group};
        return permission.arn.isEmpty() ? inlineAddress(owner, permission.name) : policyAddress(permission.arn);
    });
    type.listWith([holder](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        loadPermissions(engine, receiver, holder, [done](Expected<std::vector<Permission>> found) {
            if (found)
                done(ResourceType<Permission>::pageOf(std::move(*found)));
            else
                done(fail(found.error()));
        });
    });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = PermissionList::tr("Policy name"), .width = 280, .stretch = true, .link = true}, nameCell);
    type.column({.id = QStringLiteral("type"), .title = PermissionList::tr("Type"), .width = 180, .filter = ColumnSpec::Filter::Choice}, [](const Permission &permission) {
        return permission.arn.isEmpty() ? PermissionList::tr("Customer inline") : policyTypeText(permission.arn);
    });
    if (holder.kind == Kind::User) {
        type.column({.id = QStringLiteral("via"), .title = PermissionList::tr("Attached via"), .width = 200, .filter = ColumnSpec::Filter::Choice}, [](const Permission &permission) {
            return permission.group.isEmpty() ? PermissionList::tr("Directly") : PermissionList::tr("Group %1").arg(permission.group);
        });
    }
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = PermissionList::tr("Find policies");
    type.emptyTitle = PermissionList::tr("No permissions");
    type.emptyText = PermissionList::tr("Nothing is allowed that no policy allows. Attach a managed policy, or write an inline one.");
    type.emptyAction = QStringLiteral("attachPolicies");
    type.help = help::permissions();
    type.removal = removal(holder);
    type.always({.id = QStringLiteral("simulate"), .text = PermissionList::tr("Simulate")}, [holder](const ActionContext &context) {
        context.navigator().go(simulatorAddress(QStringLiteral("arn:aws:iam::%1:%2/%3").arg(context.engine().accountId(), holder.kind == Kind::User ? QStringLiteral("user") : holder.kind == Kind::Group ? QStringLiteral("group") : QStringLiteral("role"), holder.name)));
    });
    type.always({.id = QStringLiteral("createInlinePolicy"), .text = PermissionList::tr("Create inline policy")},
                [holder](const ActionContext &context) { context.navigator().go(inlineAddress(holder)); });
    type.always({.id = QStringLiteral("attachPolicies"), .text = PermissionList::tr("Attach policies"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [holder](const ActionContext &context) { askToAttach(context, holder); });
    return type;
}

namespace {

using api::iam::AttachedPermissionsBoundary;

QString boundaryOf(const std::optional<AttachedPermissionsBoundary> &boundary)
{
    return boundary ? toQt(boundary->permissionsBoundaryArn.value_or("")) : QString();
}

/// ARN of the boundary; empty: none.
void loadBoundary(EngineHost &engine, QObject *receiver, const Holder &holder, SettingType<QString>::Loaded done)
{
    const auto tell = [done](auto reply, auto part) {
        if (reply)
            done(std::make_shared<const QString>((*reply).*part ? boundaryOf(((*reply).*part)->permissionsBoundary) : QString()));
        else
            done(fail(reply.error()));
    };
    if (holder.kind == Kind::User)
        ask<api::iam::GetUser>(engine, receiver, named<api::iam::GetUser>(holder.name), [tell](auto reply) { tell(std::move(reply), &api::iam::GetUser::Output::user); });
    else
        ask<api::iam::GetRole>(engine, receiver, named<api::iam::GetRole>(holder.name), [tell](auto reply) { tell(std::move(reply), &api::iam::GetRole::Output::role); });
}

FormCalls boundaryCalls(EngineHost &engine, const Holder &holder, const QString &arn)
{
    using namespace api::iam;
    if (arn == QLatin1String("none")) {
        return {holder.kind == Kind::User ? FormCall::of<DeleteUserPermissionsBoundary>(engine.caller(), named<DeleteUserPermissionsBoundary>(holder.name))
                                          : FormCall::of<DeleteRolePermissionsBoundary>(engine.caller(), named<DeleteRolePermissionsBoundary>(holder.name))};
    }
    const auto put = [&]<class Put>() {
        auto input = named<Put>(holder.name);
        input.permissionsBoundary = toStd(arn);
        return FormCall::of<Put>(engine.caller(), std::move(input));
    };
    return {holder.kind == Kind::User ? put.template operator()<PutUserPermissionsBoundary>() : put.template operator()<PutRolePermissionsBoundary>()};
}

} // namespace

Setting boundarySetting(const Holder &holder)
{
    SettingType<QString> setting(QStringLiteral("boundary"), PermissionList::tr("Permissions boundary"), PermissionList::tr("permissions boundary"));
    setting.help = help::boundary();
    setting.description = PermissionList::tr("The most that its policies can give. A boundary itself gives nothing.");
    setting.columns = 2;
    setting.loadWith([holder](EngineHost &engine, QObject *receiver, auto done) { loadBoundary(engine, receiver, holder, std::move(done)); });
    setting.shows([](const QString &arn) {
        Fact fact{PermissionList::tr("Permissions boundary"), arn.isEmpty() ? PermissionList::tr("Not set") : policyName(arn)};
        if (!arn.isEmpty())
            fact.address = policyAddress(arn);
        return std::vector<Fact>{fact};
    });
    setting.editBy([holder](const QString &arn) {
        FieldDescription policy{.id = QStringLiteral("boundaryPolicy"), .label = PermissionList::tr("Policy"), .kind = FieldKind::Select};
        policy.options = {{QStringLiteral("none"), PermissionList::tr("None")}};
        policy.initial = arn;
        policy.load = loadPolicies;
        FormDescription form;
        form.sections = {{PermissionList::tr("Permissions boundary"), {}, {std::move(policy)}}};
        form.sends([holder](EngineHost &engine, const FormValues &values) { return boundaryCalls(engine, holder, values[QStringLiteral("boundaryPolicy")]); });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::iam
