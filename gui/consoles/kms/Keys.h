#pragma once

#include "api/generated/kms.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::kms {

/// A key as the console lists it: what DescribeKey says and the aliases that lead to it.
struct Key
{
    api::kms::KeyMetadata data;
    QStringList aliases; ///< without `alias/`
};

/// Whose keys: those that services made for this account, or its own.
enum class Manager { Aws, Customer };

QString keysAddress(Manager manager = Manager::Customer);
QString keyAddress(const QString &id, const QString &tab = {}, Manager manager = Manager::Customer);
QString createKeyAddress();

/// The lists, for ConsoleDescription::resource().
Resource customerKeys(const Params &where);
Resource awsKeys(const Params &where);

/// Answers with one key and its aliases.
void loadKey(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const Key>>)> done);

/// The wizard that makes a key.
std::shared_ptr<FormDescription> keyForm();

// Words.
QString idOf(const Key &key);
bool isSymmetric(const Key &key);   ///< encrypts with one key: the kind that rotates
bool isAsymmetric(const Key &key);  ///< has a public key
bool isCustomers(const Key &key);
Cell stateCell(const Key &key);
QString stateText(const QString &state);
QString usageText(const QString &usage);
QString typeText(const Key &key);

/// What is wrong with the name of an alias, without its `alias/`; empty when fine.
QString checkAlias(const QString &name);

/// An input that only names the key.
template <class Operation>
typename Operation::Input inputFor(const QString &id)
{
    typename Operation::Input input;
    input.keyId = toStd(id);
    return input;
}
/// Changes of one key, for everything on its page.
std::function<bool(const Change &)> changesOf(const QString &id);

} // namespace nephoscope::gui::kms
