#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/RemoveNamed.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Groups
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Groups)
};

constexpr int mostName = 128;

/// A group and how many are in it.
struct Row
{
    Group data;
    std::optional<std::int64_t> users;
};

QString nameOf(const Row &row) { return toQt(row.data.groupName.value_or("")); }

void fetch(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    ListGroups::Input input;
    if (!token.empty())
        input.marker = token;
    ask<ListGroups>(engine, receiver, std::move(input), [&engine, receiver, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto rows = std::make_shared<std::vector<Row>>();
        for (Group &group : *reply->groups)
            rows->push_back({std::move(group), {}});
        const auto left = std::make_shared<std::size_t>(rows->size() + 1);
        const auto settle = [rows, left, done, next = reply->marker.value_or("")] {
            if (--*left > 0)
                return;
            ItemPage page;
            page.next = next;
            for (Row &row : *rows)
                page.items.push_back(std::make_shared<const Row>(std::move(row)));
            done(std::move(page));
        };
        for (std::size_t i = 0; i < rows->size(); ++i) {
            askAll<GetGroup, User>(engine, receiver, named<GetGroup>(nameOf((*rows)[i])), &GetGroup::Output::users, &GetGroup::Input::marker, &GetGroup::Output::marker,
                                   [rows, i, settle](Expected<std::vector<User>> users) {
                if (users)
                    (*rows)[i].users = std::int64_t(users->size());
                settle();
            });
        }
        settle();
    });
}

FormCall adding(EngineHost &engine, const QString &user, const QString &group, bool add)
{
    const auto call = [&]<class Operation>() {
        auto input = named<Operation>(user);
        input.groupName = toStd(group);
        return FormCall::of<Operation>(engine.caller(), std::move(input), Groups::tr("user %1").arg(user));
    };
    return add ? call.template operator()<AddUserToGroup>() : call.template operator()<RemoveUserFromGroup>();
}

/// A dialog that puts users into groups.
void askToAdd(const ActionContext &context, const QString &title, FieldDescription whom, std::function<FormCall(EngineHost &, const QString &)> callOf)
{
    FormDescription form;
    form.title = form.accept = title;
    form.failed = Groups::tr("Not all were added");
    whom.id = QStringLiteral("whom");
    whom.kind = FieldKind::Picks;
    whom.check = [](const QString &chosen) { return chosen.isEmpty() ? Groups::tr("Choose at least one.") : QString(); };
    form.sections = {{{}, {}, {std::move(whom)}}};
    form.sends([callOf](EngineHost &engine, const FormValues &values) {
        FormCalls calls;
        for (const QString &name : values[QStringLiteral("whom")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(callOf(engine, name));
        return calls;
    });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(Groups::tr("Successfully added"), values[QStringLiteral("whom")].split(u'\n').join(QStringLiteral(", ")));
    };
    openForm(context, std::move(form));
}

Removal leaving(const QString &text)
{
    Removal how;
    how.id = QStringLiteral("removeFromGroup");
    how.text = Groups::tr("Remove");
    how.title = text;
    how.warning = Groups::tr("What only the group's policies allow is refused from then on.");
    how.done = Groups::tr("Successfully removed %1");
    how.failed = Groups::tr("The membership was not changed");
    return how;
}

Details groupDetails(const QString &name)
{
    const Holder holder{Kind::Group, name};
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {Groups::tr("User groups"), listAddress(Kind::Group)}, {name, {}}};
    page.failed = Groups::tr("The group cannot be shown");
    page.load = ResourceType<Group>::loadWith([name](EngineHost &engine, QObject *receiver, ResourceType<Group>::Loaded done) {
        ask<GetGroup>(engine, receiver, named<GetGroup>(name), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(std::make_shared<const Group>(std::move(reply->group).value_or(Group())));
        });
    });
    page.touches = isIamChange;
    page.tabAddress = [holder](const QString &tab) { return holderAddress(holder, tab); };
    page.help = help::groups();
    DetailTab above{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Group>::facts(Groups::tr("Summary"), 3, [](const Group &group) {
        return std::vector<Pair>{{Groups::tr("ARN"), toQt(group.arn.value_or("")), true}, {Groups::tr("Path"), toQt(group.path.value_or(""))}, {Groups::tr("Created"), toCell(group.createDate).text}};
    })}};
    page.tabs.push_back(std::move(above));
    page.addressAfterDelete = listAddress(Kind::Group);
    page.tabs.push_back(listTab(QStringLiteral("users"), Groups::tr("Users"), [name] { return membersOf(name); }));
    page.tabs.push_back(listTab(QStringLiteral("permissions"), Groups::tr("Permissions"), [holder] { return permissions(holder); }, help::permissions()));
    return page;
}

} // namespace

std::shared_ptr<FormDescription> groupForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = Groups::tr("Create group");
    form->failed = Groups::tr("The group was not created");
    FieldDescription name{.id = QStringLiteral("groupName"), .label = Groups::tr("User group name")};
    name.check = [](const QString &text) { return checkName(text, mostName); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    FieldDescription members{.id = QStringLiteral("members"), .label = Groups::tr("Users - optional"), .kind = FieldKind::Picks};
    members.placeholder = Groups::tr("Choose users");
    members.load = loadUsers;
    FieldDescription policies{.id = QStringLiteral("policies"), .label = Groups::tr("Policies - optional"), .kind = FieldKind::Picks};
    policies.placeholder = Groups::tr("Choose policies");
    policies.load = loadPolicies;
    form->sections = {{Groups::tr("Name the group"), {}, {std::move(name)}},
                      {Groups::tr("Add users to the group"), {}, {std::move(members)}},
                      {Groups::tr("Attach permissions policies"), Groups::tr("Everyone in the group may do what they allow."), {std::move(policies)}}};
    const auto plan = [](EngineHost &engine, const FormValues &values) {
        const QString group = values[QStringLiteral("groupName")];
        FormCalls calls{FormCall::of<CreateGroup>(engine.caller(), named<CreateGroup>(group))};
        for (const QString &user : values[QStringLiteral("members")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(adding(engine, user, group, true));
        for (const QString &arn : values[QStringLiteral("policies")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(attaching(engine, {Kind::Group, group}, arn));
        return calls;
    };
    form->calls = [plan](EngineHost &engine, const FormValues &values) { return plannedOf(plan(engine, values)); };
    form->submit = [plan](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const QString group = values[QStringLiteral("groupName")];
        sendOrTellMissing(context, receiver, plan(context.engine(), values),
                          {Groups::tr("Some parts of the group %1 were not set").arg(group), Groups::tr("The group %1 is complete").arg(group)}, std::move(end));
    };
    form->succeeded = [](const ActionContext &context, const FormValues &values) { context.done(Groups::tr("Successfully created group %1").arg(values[QStringLiteral("groupName")])); };
    return form;
}

Resource groups(const Params &where)
{
    ResourceType<Row> type(QStringLiteral("iam"), QStringLiteral("group"));
    type.icon = QStringLiteral("user-pool");
    type.kind = Groups::tr("IAM user group");
    type.title = Groups::tr("User groups");
    type.description = Groups::tr("Users with the same job, and what the job needs.");
    type.address = listAddress(Kind::Group);
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.identity(nameOf);
    type.pageAt([](const Row &row) { return holderAddress({Kind::Group, nameOf(row)}); });
    type.listWith(fetch);
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Groups::tr("Group name"), .width = 240, .stretch = true, .link = true}, nameOf);
    type.column({.id = QStringLiteral("users"), .title = Groups::tr("Users"), .width = 110, .rightAligned = true}, &Row::users);
    type.column({.id = QStringLiteral("path"), .title = Groups::tr("Path"), .width = 140}, [](const Row &row) { return row.data.path; });
    type.column({.id = QStringLiteral("created"), .title = Groups::tr("Creation time"), .width = 310}, [](const Row &row) { return row.data.createDate; });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Groups::tr("Find groups by name");
    type.emptyTitle = Groups::tr("No user groups");
    type.emptyText = Groups::tr("Put users with the same job into a group, and write once what they may do.");
    type.emptyAction = QStringLiteral("createGroup");
    type.always({.id = QStringLiteral("createGroup"), .text = Groups::tr("Create group"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(listAddress(Kind::Group) % QStringLiteral("/create")); });
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deleteGroup");
    how.text = Groups::tr("Delete");
    how.title = Groups::tr("Delete group");
    how.warning = Groups::tr("A group that still has users or policies is not deleted: remove those first.");
    how.done = Groups::tr("Successfully deleted group %1");
    how.failed = Groups::tr("The group was not deleted");
    type.removeBy<DeleteGroup>(std::move(how), [](const Row &row) { return named<DeleteGroup>(nameOf(row)); });
    type.create = groupForm();
    type.help = help::groups();
    if (const QString name = where["id"]; !name.isEmpty()) {
        type.details = groupDetails(name);
        removeNamed<DeleteGroup>(type, name);
    }
    return type;
}

Resource groupsOf(const QString &user)
{
    ResourceType<Group> type(QStringLiteral("iam"), QStringLiteral("groupOfUser"));
    type.title = Groups::tr("User groups");
    type.description = Groups::tr("The user has their permissions, too.");
    type.address = holderAddress({Kind::User, user}, QStringLiteral("groups"));
    type.identity(&Group::groupName);
    type.pageAt([](const Group &group) { return holderAddress({Kind::Group, toQt(group.groupName.value_or(""))}); });
    type.listBy<ListGroupsForUser>(&ListGroupsForUser::Output::groups, &ListGroupsForUser::Input::marker, &ListGroupsForUser::Output::marker,
                                   [user](auto &input) { input.userName = toStd(user); });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Groups::tr("Group name"), .width = 280, .stretch = true, .link = true}, &Group::groupName);
    type.column({.id = QStringLiteral("arn"), .title = Groups::tr("ARN"), .width = 380}, &Group::arn);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Groups::tr("Find user groups");
    type.emptyTitle = Groups::tr("No user groups");
    type.emptyText = Groups::tr("The user is in no group.");
    type.emptyAction = QStringLiteral("addToGroups");
    type.always({.id = QStringLiteral("addToGroups"), .text = Groups::tr("Add user to groups"), .keys = QKeySequence(Qt::Key_N), .primary = true}, [user](const ActionContext &context) {
        FieldDescription whom{.id = {}, .label = Groups::tr("User groups")};
        whom.placeholder = Groups::tr("Choose groups");
        whom.load = loadGroups;
        askToAdd(context, Groups::tr("Add user to groups"), std::move(whom), [user](EngineHost &engine, const QString &group) { return adding(engine, user, group, true); });
    });
    type.removeBy<RemoveUserFromGroup>(leaving(Groups::tr("Remove user from group")), [user](const Group &group) {
        auto input = named<RemoveUserFromGroup>(user);
        input.groupName = group.groupName;
        return input;
    });
    return type;
}

Resource membersOf(const QString &group)
{
    ResourceType<User> type(QStringLiteral("iam"), QStringLiteral("userOfGroup"));
    type.title = Groups::tr("Users in this group");
    type.filterPlaceholder = Groups::tr("Find users by name");
    type.address = holderAddress({Kind::Group, group}, QStringLiteral("users"));
    type.identity(&User::userName);
    type.pageAt([](const User &user) { return holderAddress({Kind::User, toQt(user.userName.value_or(""))}); });
    type.listBy<GetGroup>(&GetGroup::Output::users, &GetGroup::Input::marker, &GetGroup::Output::marker, [group](auto &input) { input.groupName = toStd(group); });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Groups::tr("User name"), .width = 280, .stretch = true, .link = true}, &User::userName);
    type.column({.id = QStringLiteral("created"), .title = Groups::tr("Creation time"), .width = 310}, &User::createDate);
    type.sortColumn = QStringLiteral("name");
    type.emptyTitle = Groups::tr("No users");
    type.emptyText = Groups::tr("Nobody is in this group.");
    type.emptyAction = QStringLiteral("addUsers");
    type.always({.id = QStringLiteral("addUsers"), .text = Groups::tr("Add users"), .keys = QKeySequence(Qt::Key_N), .primary = true}, [group](const ActionContext &context) {
        FieldDescription whom{.id = {}, .label = Groups::tr("Users")};
        whom.placeholder = Groups::tr("Choose users");
        whom.load = loadUsers;
        askToAdd(context, Groups::tr("Add users"), std::move(whom), [group](EngineHost &engine, const QString &user) { return adding(engine, user, group, true); });
    });
    type.removeBy<RemoveUserFromGroup>(leaving(Groups::tr("Remove user from group")), [group](const User &user) {
        auto input = named<RemoveUserFromGroup>(toQt(user.userName.value_or("")));
        input.groupName = toStd(group);
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::iam
