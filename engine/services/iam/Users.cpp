#include "services/iam/Common.h"

#include "services/iam/RootUser.h"

namespace nephoscope::iam {

namespace {

/// What must be gone before a user, a group or a role may go.
Expected<void> checkPoliciesGone(Entities &entities, const Entity &entity)
{
    if (!entities.inlinePolicies(entity.id).empty())
        return fail(deleteConflict("delete policies"));
    if (!entities.attached(entity.id).empty())
        return fail(deleteConflict("detach all policies"));
    return {};
}

Expected<model::CreateUser::Output> createUser(WriteContext &context, const model::CreateUser::Input &input)
{
    if (auto checked = checkBoundary(context, input.permissionsBoundary); !checked)
        return fail(std::move(checked.error()));
    auto user = newEntity(context, Kind::User, *input.userName, input.path);
    if (!user)
        return fail(user.error());
    user->boundary = input.permissionsBoundary.value_or(std::string());
    Entities(context.db()).insert(*user);
    if (auto tagged = putTags(context, *user, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *user);
    model::CreateUser::Output output;
    output.user = toUser(context, *user);
    return output;
}

Expected<model::GetUser::Output> getUser(ReadContext &context, const model::GetUser::Input &input, Timestamp accountCreated)
{
    model::GetUser::Output output;
    const Principal &who = context.caller().principal;
    if (!input.userName && who.kind == Principal::Kind::Root) {
        output.user = rootUser(who, accountCreated);
        return output;
    }
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    output.user = toUser(context, *user);
    return output;
}

Expected<model::UpdateUser::Output> updateUser(WriteContext &context, const model::UpdateUser::Input &input, Book &book)
{
    auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    const std::string before = user->name;
    Entities entities(context.db());
    if (input.newUserName) {
        const auto other = entities.find(user->account, Kind::User, *input.newUserName);
        if (other && other->id != user->id)
            return fail(alreadyExists(Kind::User, *input.newUserName));
        user->name = *input.newUserName;
    }
    if (input.newPath)
        user->path = *input.newPath;
    entities.update(*user);
    book.moveUser(context, user->id, &*user);
    if (before != user->name)
        announce(context, Change::Kind::Deleted, "user", before);
    announce(context, before != user->name ? Change::Kind::Created : Change::Kind::Updated, *user);
    return model::UpdateUser::Output{};
}

Expected<model::DeleteUser::Output> deleteUser(WriteContext &context, const model::DeleteUser::Input &input, Book &book)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    Entities entities(context.db());
    if (!Keys(context.db()).of(user->account, user->id).empty())
        return fail(deleteConflict("delete access keys"));
    if (auto checked = checkPoliciesGone(entities, *user); !checked)
        return fail(std::move(checked.error()));
    if (!entities.owners(user->id, Kind::Group).empty())
        return fail(deleteConflict("remove user from all groups"));
    auto login = context.db().query("SELECT 1 FROM iam_logins WHERE user = ?");
    if (login.bind(user->id).step())
        return fail(deleteConflict("delete login profile"));
    login.reset();
    if (!entities.members(user->id).empty())
        return fail(deleteConflict("delete MFA device"));
    entities.remove(*user);
    book.moveUser(context, user->id, nullptr);
    announce(context, Change::Kind::Deleted, *user);
    return model::DeleteUser::Output{};
}

Expected<model::CreateGroup::Output> createGroup(WriteContext &context, const model::CreateGroup::Input &input)
{
    const auto group = newEntity(context, Kind::Group, *input.groupName, input.path);
    if (!group)
        return fail(group.error());
    Entities(context.db()).insert(*group);
    announce(context, Change::Kind::Created, *group);
    model::CreateGroup::Output output;
    output.group = toGroup(context, *group);
    return output;
}

Expected<model::GetGroup::Output> getGroup(ReadContext &context, const model::GetGroup::Input &input)
{
    const auto group = findEntity(context, Kind::Group, *input.groupName);
    if (!group)
        return fail(group.error());
    model::GetGroup::Output output;
    output.group = toGroup(context, *group);
    auto members = Entities(context.db()).members(group->id);
    if (auto taken = takePage(members, input, output, [](const Entity &user) { return user.name; }); !taken)
        return fail(std::move(taken.error()));
    auto &users = output.users.emplace();
    for (const Entity &user : members)
        users.push_back(toUser(context, user));
    return output;
}

Expected<model::UpdateGroup::Output> updateGroup(WriteContext &context, const model::UpdateGroup::Input &input, Book &book)
{
    auto group = findEntity(context, Kind::Group, *input.groupName);
    if (!group)
        return fail(group.error());
    const std::string before = group->name;
    Entities entities(context.db());
    if (input.newGroupName) {
        const auto other = entities.find(group->account, Kind::Group, *input.newGroupName);
        if (other && other->id != group->id)
            return fail(alreadyExists(Kind::Group, *input.newGroupName));
        group->name = *input.newGroupName;
    }
    if (input.newPath)
        group->path = *input.newPath;
    entities.update(*group);
    book.changing(context);
    if (before != group->name)
        announce(context, Change::Kind::Deleted, "group", before);
    announce(context, before != group->name ? Change::Kind::Created : Change::Kind::Updated, *group);
    return model::UpdateGroup::Output{};
}

Expected<model::DeleteGroup::Output> deleteGroup(WriteContext &context, const model::DeleteGroup::Input &input)
{
    const auto group = findEntity(context, Kind::Group, *input.groupName);
    if (!group)
        return fail(group.error());
    Entities entities(context.db());
    if (!entities.members(group->id).empty())
        return fail(deleteConflict("remove users from group"));
    if (auto checked = checkPoliciesGone(entities, *group); !checked)
        return fail(std::move(checked.error()));
    entities.remove(*group);
    announce(context, Change::Kind::Deleted, *group);
    return model::DeleteGroup::Output{};
}

Expected<model::AddUserToGroup::Output> addUserToGroup(WriteContext &context, const model::AddUserToGroup::Input &input, Book &book)
{
    constexpr std::size_t maxGroups = 10;
    const auto group = findEntity(context, Kind::Group, *input.groupName);
    const auto user = group ? findUser(context, input.userName) : group;
    if (!user)
        return fail(user.error());
    Entities entities(context.db());
    entities.link(group->id, user->id);
    if (entities.owners(user->id, Kind::Group).size() > maxGroups)
        return fail(limitExceeded("GroupsPerUser", maxGroups));
    book.changing(context);
    announce(context, Change::Kind::Updated, *group);
    announce(context, Change::Kind::Updated, *user);
    return model::AddUserToGroup::Output{};
}

Expected<model::RemoveUserFromGroup::Output> removeUserFromGroup(WriteContext &context, const model::RemoveUserFromGroup::Input &input, Book &book)
{
    const auto group = findEntity(context, Kind::Group, *input.groupName);
    const auto user = group ? findUser(context, input.userName) : group;
    if (!user)
        return fail(user.error());
    Entities(context.db()).unlink(group->id, user->id);
    book.changing(context);
    announce(context, Change::Kind::Updated, *group);
    announce(context, Change::Kind::Updated, *user);
    return model::RemoveUserFromGroup::Output{};
}

Expected<model::ListGroupsForUser::Output> listGroupsForUser(ReadContext &context, const model::ListGroupsForUser::Input &input)
{
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    model::ListGroupsForUser::Output output;
    auto rows = Entities(context.db()).owners(user->id, Kind::Group);
    if (auto taken = takePage(rows, input, output, [](const Entity &group) { return group.name; }); !taken)
        return fail(std::move(taken.error()));
    auto &groups = output.groups.emplace();
    for (const Entity &group : rows)
        groups.push_back(toGroup(context, group));
    return output;
}

} // namespace

void registerUsers(ServiceRegistry &registry, const ServiceHost &host, Book &book)
{
    const Timestamp created = accountCreated(host.database.folder());
    registry.write<model::CreateUser>(createUser);
    registry.read<model::GetUser>([created](ReadContext &context, const auto &input) { return getUser(context, input, created); });
    registry.write<model::UpdateUser>([&book](WriteContext &context, const auto &input) { return updateUser(context, input, book); });
    registry.write<model::DeleteUser>([&book](WriteContext &context, const auto &input) { return deleteUser(context, input, book); });
    registerList<model::ListUsers>(registry, Kind::User, &model::ListUsers::Output::users, toUser);
}

void registerGroups(ServiceRegistry &registry, Book &book)
{
    registry.write<model::CreateGroup>(createGroup);
    registry.read<model::GetGroup>(getGroup);
    registry.write<model::UpdateGroup>([&book](WriteContext &context, const auto &input) { return updateGroup(context, input, book); });
    registry.write<model::DeleteGroup>(deleteGroup);
    registry.write<model::AddUserToGroup>([&book](WriteContext &context, const auto &input) { return addUserToGroup(context, input, book); });
    registry.write<model::RemoveUserFromGroup>(
        [&book](WriteContext &context, const auto &input) { return removeUserFromGroup(context, input, book); });
    registry.read<model::ListGroupsForUser>(listGroupsForUser);
    registerList<model::ListGroups>(registry, Kind::Group, &model::ListGroups::Output::groups, toGroup);
}

} // namespace nephoscope::iam
