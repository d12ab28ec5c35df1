#pragma once

#include "gui/consoles/iam/Identities.h"

namespace nephoscope::gui::iam {

/// A policy that someone has: managed or inline, by itself or through a group.
struct Permission
{
    QString name;
    QString arn;   ///< empty: inline
    QString group; ///< through which; empty: directly
};

/// All policies of a user, group or role.
void loadPermissions(EngineHost &engine, QObject *receiver, const Holder &holder, std::function<void(Expected<std::vector<Permission>>)> done);
/// The text of an inline policy.
void loadInline(EngineHost &engine, QObject *receiver, const Holder &holder, const QString &policy, std::function<void(Expected<QString>)> done);

FormCall attaching(EngineHost &engine, const Holder &holder, const QString &arn);
FormCall detaching(EngineHost &engine, const Holder &holder, const QString &arn);
FormCall putting(EngineHost &engine, const Holder &holder, const QString &policy, const QString &document);
FormCall removing(EngineHost &engine, const Holder &holder, const QString &policy);

/// The list on the Permissions tab.
Resource permissions(const Holder &holder);
/// The permissions boundary of a user or role, and its form.
Setting boundarySetting(const Holder &holder);

} // namespace nephoscope::gui::iam
