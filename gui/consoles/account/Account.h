#pragma once

#include "gui/bridge/Acting.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::account {

inline QString accountsAddress() { return QStringLiteral("account/accounts"); }
inline QString actAsAddress() { return QStringLiteral("account/act-as"); }
/// The form that opens a session of a role of this account.
QString actAsRoleAddress(const QString &role);
/// "Switch role" with what is known filled in; AWS's link has the same parts.
QString switchRoleAddress(const QString &account, const QString &role, const QString &label = {}, const QString &color = {});

/// At once: a user has nothing to choose.
void actAsUser(const ActionContext &context, const QString &user);

Resource accounts(const Params &where);
/// Users and roles that a window can act as.
Resource identities(const Params &where);
/// `base`: whom the role is taken from; null: the first account's root user.
Resource switchRole(const Params &where, const ActingPtr &base);
Resource actAsRole(const Params &where);
Resource federate(const Params &where);

/// What a form has become, until it is left: `become` when it is sent, the window acts when it succeeded.
struct Becoming
{
    ActingPtr made;
};
void submitWish(const ActionContext &context, QObject *receiver, const std::shared_ptr<Becoming> &becoming, ActingWish wish, ActingPtr before,
                ActionContext::Ending end);
void beginActing(const ActionContext &context, const Becoming &becoming);

// Fields that several forms have.
FieldDescription sessionNameField(const QString &initial);
FieldDescription labelField(const QString &initial);
FieldDescription colorField(const QString &initial);
FieldDescription durationField(int hours);
FieldDescription sessionPolicyField(const QString &description);

} // namespace nephoscope::gui::account
