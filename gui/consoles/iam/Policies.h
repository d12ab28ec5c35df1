#pragma once

#include "gui/consoles/iam/Identities.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui::iam {

/// The managed policies with their pages, for ConsoleDescription::resource().
Resource policies(const Params &where);
std::shared_ptr<FormDescription> policyForm();
Details policyDetails(const QString &arn);
/// Versions of a policy, and whom it is attached to.
Resource versionsOf(const QString &arn);
Resource entitiesOf(const QString &arn);
/// What a policy gives, service by service. `arn` for its place.
Resource summaryOf(const QString &address, std::function<void(EngineHost &, QObject *receiver, std::function<void(Expected<QString>)>)> load);
void loadDocument(EngineHost &engine, QObject *receiver, const QString &arn, std::function<void(Expected<QString>)> done);

/// A field that edits an identity policy, by choosing or as JSON.
FieldDescription policyEditorField(const QString &id, const QString &label, const QString &text);
/// The page that writes an inline policy of a user, group or role; without a name, a new one.
Page *inlinePolicyPage(Navigator &navigator, const Holder &holder, const QString &policy);

} // namespace nephoscope::gui::iam
