#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace nephoscope::gui::kms {

/// Whom a key policy of the console's usual form names.
struct KeyPeople
{
    QStringList administrators; ///< ARNs
    QStringList users;          ///< ARNs, also the roots of other accounts
    bool mayDelete = true;      ///< the administrators may schedule the key's deletion
};

/// The policy that the console writes: the account's root may everything, so that IAM decides; administrators may manage
/// the key, users may use it for what it is for and let services use it for them.
QString keyPolicyText(const QString &account, const QString &usage, bool symmetric, const KeyPeople &people);
/// Whom a policy names, where its statements are those of the console.
KeyPeople keyPeopleOf(const QString &policy);

} // namespace nephoscope::gui::kms
