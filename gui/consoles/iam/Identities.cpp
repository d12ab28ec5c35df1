#include "gui/consoles/iam/Identities.h"

#include "gui/bridge/AskAll.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

struct Identities
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Identities)
};

template <class T>
using Listed = std::function<void(std::vector<T>)>;

/// All of them, or none where they may not be listed.
template <class Operation, class T>
void all(EngineHost &engine, QObject *receiver, std::optional<std::vector<T>> Operation::Output::*items, Listed<T> done)
{
    askAll<Operation, T>(engine, receiver, {}, items, &Operation::Input::marker, &Operation::Output::marker, [done](Expected<std::vector<T>> found) {
        done(found ? std::move(*found) : std::vector<T>());
    });
}

void allUsers(EngineHost &engine, QObject *receiver, Listed<api::iam::User> done)
{
    all<api::iam::ListUsers, api::iam::User>(engine, receiver, &api::iam::ListUsers::Output::users, std::move(done));
}
void allGroups(EngineHost &engine, QObject *receiver, Listed<api::iam::Group> done)
{
    all<api::iam::ListGroups, api::iam::Group>(engine, receiver, &api::iam::ListGroups::Output::groups, std::move(done));
}
void allRoles(EngineHost &engine, QObject *receiver, Listed<api::iam::Role> done)
{
    all<api::iam::ListRoles, api::iam::Role>(engine, receiver, &api::iam::ListRoles::Output::roles, std::move(done));
}

FieldOption option(const std::optional<std::string> &value, const std::optional<std::string> &name, const QString &what)
{
    return {toQt(value.value_or("")), toQt(name.value_or("")), what};
}

/// With their paths.
template <class T>
std::vector<FieldOption> optionsByName(const std::vector<T> &all, std::optional<std::string> T::*name)
{
    std::vector<FieldOption> options;
    for (const T &each : all)
        options.push_back(option(each.*name, each.*name, toQt(each.path.value_or(""))));
    return options;
}

} // namespace

void loadUsersAndRoles(EngineHost &engine, QObject *receiver, Options done)
{
    allUsers(engine, receiver, [&engine, receiver, done](std::vector<api::iam::User> users) {
        allRoles(engine, receiver, [users = std::move(users), done](std::vector<api::iam::Role> roles) {
            std::vector<FieldOption> options;
            for (const auto &user : users)
                options.push_back(option(user.arn, user.userName, Identities::tr("User")));
            for (const auto &role : roles)
                options.push_back(option(role.arn, role.roleName, Identities::tr("Role")));
            done(std::move(options));
        });
    });
}

void loadEveryone(EngineHost &engine, QObject *receiver, Options done)
{
    loadUsersAndRoles(engine, receiver, [&engine, receiver, done](Expected<std::vector<FieldOption>> found) {
        allGroups(engine, receiver, [options = found ? std::move(*found) : std::vector<FieldOption>(), done](std::vector<api::iam::Group> groups) mutable {
            for (const auto &group : groups)
                options.push_back(option(group.arn, group.groupName, Identities::tr("User group")));
            done(std::move(options));
        });
    });
}

void loadUsers(EngineHost &engine, QObject *receiver, Options done)
{
    allUsers(engine, receiver, [done](std::vector<api::iam::User> users) { done(optionsByName(users, &api::iam::User::userName)); });
}

void loadGroups(EngineHost &engine, QObject *receiver, Options done)
{
    allGroups(engine, receiver, [done](std::vector<api::iam::Group> groups) { done(optionsByName(groups, &api::iam::Group::groupName)); });
}

void loadPolicies(EngineHost &engine, QObject *receiver, Options done)
{
    all<api::iam::ListPolicies, api::iam::Policy>(engine, receiver, &api::iam::ListPolicies::Output::policies, [done](std::vector<api::iam::Policy> policies) {
        std::stable_sort(policies.begin(), policies.end(), [](const auto &left, const auto &right) {
            const bool leftAws = isAwsManaged(toQt(left.arn.value_or("")));
            const bool rightAws = isAwsManaged(toQt(right.arn.value_or("")));
            return leftAws != rightAws ? rightAws : left.policyName < right.policyName;
        });
        std::vector<FieldOption> options;
        for (const auto &policy : policies)
            options.push_back(option(policy.arn, policy.policyName, policyTypeText(toQt(policy.arn.value_or("")))));
        done(std::move(options));
    });
}

void loadOidcProviders(EngineHost &engine, QObject *receiver, Options done)
{
    ask<api::iam::ListOpenIDConnectProviders>(engine, receiver, {}, [done](auto reply) {
        std::vector<FieldOption> options;
        for (const auto &provider : reply ? reply->openIDConnectProviderList.value_or(std::vector<api::iam::OpenIDConnectProviderListEntry>())
                                          : std::vector<api::iam::OpenIDConnectProviderListEntry>()) {
            const QString arn = toQt(provider.arn.value_or(""));
            options.push_back({arn, arn.section(QStringLiteral("oidc-provider/"), 1)});
        }
        done(std::move(options));
    });
}

} // namespace nephoscope::gui::iam
