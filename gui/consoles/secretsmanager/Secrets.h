#pragma once

#include "api/generated/secretsmanager.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::secretsmanager {

namespace model = api::secretsmanager;

/// A secret without its value, as ListSecrets tells it.
using Secret = model::SecretListEntry;

QString secretsAddress();
QString secretAddress(const QString &name, const QString &tab = {});
QString createSecretAddress();

/// The list, for ConsoleDescription::resource().
Resource secrets(const Params &where);
/// Answers with one secret.
void loadSecret(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const Secret>>)> done);
/// The wizard that stores one.
std::shared_ptr<FormDescription> secretForm();

// Words.
QString nameOf(const Secret &secret);
bool isMarked(const Secret &secret); ///< scheduled for deletion
Cell statusCell(const Secret &secret);
QString keyText(const Secret &secret);
/// `AWSCURRENT` in words.
QString stageText(const QString &stage);

/// What is wrong with a name; empty when fine.
QString checkName(const QString &name);

/// An input that only names the secret.
template <class Operation>
typename Operation::Input inputFor(const QString &name)
{
    typename Operation::Input input;
    input.secretId = toStd(name);
    return input;
}
/// Changes of one secret, for everything on its page.
std::function<bool(const Change &)> changesOf(const QString &name);

} // namespace nephoscope::gui::secretsmanager
