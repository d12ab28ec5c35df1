#pragma once

#include "api/generated/iam.h"
#include "gui/bridge/Text.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::iam {

/// Whom policies are attached to.
enum class Kind { User, Group, Role };

struct Holder
{
    Kind kind = Kind::User;
    QString name;
};

// Addresses -----------------------------------------------------------------------------------

/// `iam/users`, `iam/groups`, `iam/roles`.
QString listAddress(Kind kind);
QString holderAddress(const Holder &holder, const QString &tab = {});
QString policiesAddress();
QString policyAddress(const QString &arn, const QString &tab = {});
/// Where an inline policy is written; without its name, a new one.
QString inlineAddress(const Holder &holder, const QString &policy = {});
/// The simulator, about someone.
QString simulatorAddress(const QString &arn = {});

// Texts ---------------------------------------------------------------------------------------

/// A policy document as text: the API hands it out percent-encoded.
QString documentText(const std::optional<std::string> &document);
/// The name of a managed policy, from its ARN.
QString policyName(const QString &arn);
bool isAwsManaged(const QString &arn);
QString policyTypeText(const QString &arn);
/// Rules of names of users, groups, roles and policies; empty when fine.
QString checkName(const QString &name, int most);

/// Whatever changes in IAM makes its lists stale: who is in which group shows in many of them.
bool isIamChange(const Change &change);

/// An input that only names its user, group or role.
template <class Operation>
typename Operation::Input named(const QString &name)
{
    typename Operation::Input input;
    if constexpr (requires { input.userName; })
        input.userName = toStd(name);
    else if constexpr (requires { input.groupName; })
        input.groupName = toStd(name);
    else
        input.roleName = toStd(name);
    return input;
}

/// Calls `visit.operator()<Operation>()` with the one for this kind.
template <class OfUser, class OfGroup, class OfRole, class Visit>
auto ofKind(Kind kind, Visit &&visit)
{
    switch (kind) {
    case Kind::User:
        return visit.template operator()<OfUser>();
    case Kind::Group:
        return visit.template operator()<OfGroup>();
    case Kind::Role:
        break;
    }
    return visit.template operator()<OfRole>();
}

// Options of fields, for FieldDescription::load. What IAM does not list is not offered. ------------

using Options = FieldDescription::Loaded;

/// Users and roles of the account by ARN.
void loadUsersAndRoles(EngineHost &engine, QObject *receiver, Options done);
/// Users, groups and roles by ARN.
void loadEveryone(EngineHost &engine, QObject *receiver, Options done);
/// By name.
void loadUsers(EngineHost &engine, QObject *receiver, Options done);
void loadGroups(EngineHost &engine, QObject *receiver, Options done);
/// Managed policies by ARN, the account's own first.
void loadPolicies(EngineHost &engine, QObject *receiver, Options done);
/// Providers of OpenID Connect by ARN.
void loadOidcProviders(EngineHost &engine, QObject *receiver, Options done);

} // namespace nephoscope::gui::iam
