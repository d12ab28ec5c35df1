#pragma once

#include "gui/consoles/iam/Identities.h"

namespace nephoscope::gui::iam {

// The lists with their pages, for ConsoleDescription::resource().
Resource users(const Params &where);
Resource groups(const Params &where);
Resource roles(const Params &where);

// Parts of pages.
std::shared_ptr<FormDescription> userForm();
std::shared_ptr<FormDescription> groupForm();
std::shared_ptr<FormDescription> roleForm();
Details userDetails(const QString &name);
Details roleDetails(const QString &name);
/// Services that a user, group, role or policy may use, and when it did.
Resource lastAccessed(const QString &ownerAddress, const QString &arn);
/// Its tags, kept by the operations of its kind.
Setting userTags(const QString &name);
Setting roleTags(const QString &name);
/// Console sign-in of a user; lists of its access keys and MFA devices.
Setting signInSetting(const QString &user);
Resource accessKeys(const QString &user);
Resource mfaDevices(const QString &user);
/// Groups of a user, users of a group.
Resource groupsOf(const QString &user);
Resource membersOf(const QString &group);

/// "Principals" of a trust policy, in words: services, accounts, providers.
QString trustedText(const QString &trustPolicy);

/// A key and its secret, which are shown this once.
void showNewKey(const ActionContext &context, const api::iam::AccessKey &key);
/// Name, password where one was made, key where one was made: after a user was created.
struct NewCredentials
{
    QString user;
    QString password;
    std::optional<api::iam::AccessKey> key;
};
void showCredentials(const ActionContext &context, const NewCredentials &credentials);

} // namespace nephoscope::gui::iam
