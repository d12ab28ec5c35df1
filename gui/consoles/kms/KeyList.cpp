#include "gui/consoles/kms/Keys.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/kms/KeyActions.h"
#include "gui/consoles/kms/KeyDetails.h"
#include "gui/consoles/kms/Help.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

namespace {

struct KeyList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyList)
};

using Aliases = std::vector<api::kms::AliasListEntry>;

/// What of one page of keys is known so far: keys are described side by side.
struct Fetched
{
    std::vector<Key> keys;
    std::size_t left = 0;
    std::string next;
};

void askAliases(EngineHost &engine, QObject *receiver, const std::optional<std::string> &key, std::function<void(Expected<Aliases>)> done)
{
    api::kms::ListAliases::Input input;
    input.keyId = key;
    askAll<api::kms::ListAliases>(engine, receiver, std::move(input), &api::kms::ListAliases::Output::aliases, &api::kms::ListAliases::Input::marker,
                                  &api::kms::ListAliases::Output::nextMarker, std::move(done));
}

QStringList aliasesOf(const Aliases &all, const std::string &key)
{
    QStringList names;
    for (const auto &alias : all) {
        if (alias.targetKeyId == key)
            names << toQt(alias.aliasName.value_or("")).mid(6);
    }
    return names;
}

ItemPage itemsOf(Fetched &page, Manager manager)
{
    const std::string wanted = manager == Manager::Aws ? "AWS" : "CUSTOMER";
    ItemPage items;
    items.next = page.next;
    for (Key &key : page.keys) {
        // A key that may not be described is shown by its id: whose it is, nobody says.
        if (key.data.keyManager ? key.data.keyManager->value == wanted : manager == Manager::Customer)
            items.items.push_back(std::make_shared<const Key>(std::move(key)));
    }
    return items;
}

void fetch(EngineHost &engine, QObject *receiver, Manager manager, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    askAliases(engine, receiver, {}, [&engine, receiver, manager, token, done](Expected<Aliases> aliases) {
        api::kms::ListKeys::Input input;
        if (!token.empty())
            input.marker = token;
        // Without the right to list aliases keys have none; the list itself may still be allowed.
        const auto names = std::make_shared<const Aliases>(aliases ? std::move(*aliases) : Aliases());
        ask<api::kms::ListKeys>(engine, receiver, std::move(input), [&engine, receiver, manager, names, done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            const auto page = std::make_shared<Fetched>();
            page->next = reply->nextMarker.value_or("");
            for (const auto &entry : reply->keys.value_or(std::vector<api::kms::KeyListEntry>())) {
                Key &key = page->keys.emplace_back();
                key.data.keyId = entry.keyId;
                key.data.arn = entry.keyArn;
                key.aliases = aliasesOf(*names, entry.keyId.value_or(""));
            }
            page->left = page->keys.size();
            if (page->left == 0)
                return done(itemsOf(*page, manager));
            for (std::size_t i = 0; i < page->keys.size(); ++i) {
                api::kms::DescribeKey::Input one;
                one.keyId = page->keys[i].data.keyId;
                ask<api::kms::DescribeKey>(engine, receiver, std::move(one), [page, i, manager, done](auto described) {
                    if (described && described->keyMetadata)
                        page->keys[i].data = std::move(*described->keyMetadata);
                    if (--page->left == 0)
                        done(itemsOf(*page, manager));
                });
            }
        });
    });
}

Cell aliasCell(const Key &key)
{
    Cell cell;
    cell.text = key.aliases.join(QStringLiteral(", "));
    cell.link = !cell.text.isEmpty();
    return cell;
}

void addColumns(ResourceType<Key> &type, Manager manager)
{
    type.column({.id = QStringLiteral("alias"), .title = KeyList::tr("Aliases"), .width = 200}, aliasCell);
    type.column({.id = QStringLiteral("id"), .title = KeyList::tr("Key ID"), .width = 300, .stretch = true, .link = true}, [](const Key &key) { return idOf(key); });
    type.column({.id = QStringLiteral("status"), .title = KeyList::tr("Status"), .width = 175, .filter = ColumnSpec::Filter::Choice}, stateCell);
    if (manager == Manager::Customer) {
        type.column({.id = QStringLiteral("type"), .title = KeyList::tr("Key type"), .width = 120}, typeText);
        type.column({.id = QStringLiteral("spec"), .title = KeyList::tr("Key spec"), .width = 185},
                    [](const Key &key) { return key.data.keySpec ? toQt(key.data.keySpec->value) : QString(); });
        type.column({.id = QStringLiteral("usage"), .title = KeyList::tr("Key usage"), .width = 200},
                    [](const Key &key) { return key.data.keyUsage ? usageText(toQt(key.data.keyUsage->value)) : QString(); });
    }
    type.column({.id = QStringLiteral("created"), .title = KeyList::tr("Creation date"), .width = 310}, [](const Key &key) { return key.data.creationDate; });
}

Resource keys(const Params &where, Manager manager)
{
    const bool own = manager == Manager::Customer;
    ResourceType<Key> type(QStringLiteral("kms"), own ? QStringLiteral("key") : QStringLiteral("awsKey"));
    type.icon = QStringLiteral("key");
    type.kind = own ? KeyList::tr("KMS key") : KeyList::tr("AWS managed KMS key");
    type.title = own ? KeyList::tr("Customer managed keys") : KeyList::tr("AWS managed keys");
    type.description = own ? KeyList::tr("Keys that you make, whose policy, rotation and end you decide.")
                           : KeyList::tr("Keys that services made in this account when they first encrypted something. They can be looked at and used, not changed.");
    type.address = keysAddress(manager);
    type.path = {{QStringLiteral("AWS KMS"), keysAddress()}, {type.title, {}}};
    type.nameOf = [](const void *item) {
        const Key &key = *static_cast<const Key *>(item);
        return key.aliases.isEmpty() ? kms::idOf(key) : key.aliases.front();
    };
    type.idOf = [](const void *item) { return kms::idOf(*static_cast<const Key *>(item)); };
    type.pageAt([manager](const Key &key) { return keyAddress(kms::idOf(key), {}, manager); });
    type.listWith([manager](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        fetch(engine, receiver, manager, token, std::move(done));
    });
    type.touches = [](const Change &change) { return change.service == "kms" && (change.type == "key" || change.type == "alias"); };
    addColumns(type, manager);
    type.sortColumn = QStringLiteral("alias");
    type.filterPlaceholder = KeyList::tr("Find keys by alias or ID");
    type.emptyTitle = own ? KeyList::tr("No customer managed keys") : KeyList::tr("No AWS managed keys");
    type.emptyText = own ? KeyList::tr("A KMS key never leaves KMS: what it encrypts, only KMS decrypts, and only for whom the key's policy lets. Make one, and try it on its page.")
                         : KeyList::tr("The first one appears when a service needs it, for instance when an object is stored in a bucket with SSE-KMS and no key is named.");
    type.help = help::keys();
    if (own) {
        addActions(type);
        type.emptyAction = QStringLiteral("createKey");
        type.create = keyForm();
    }
    if (const QString id = where["id"]; !id.isEmpty())
        type.details = keyDetails(id, manager);
    return type;
}

} // namespace

Resource customerKeys(const Params &where) { return keys(where, Manager::Customer); }
Resource awsKeys(const Params &where) { return keys(where, Manager::Aws); }

void loadKey(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const Key>>)> done)
{
    ask<api::kms::DescribeKey>(engine, receiver, inputFor<api::kms::DescribeKey>(id), [&engine, receiver, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        auto key = std::make_shared<Key>();
        key->data = std::move(reply->keyMetadata).value_or(api::kms::KeyMetadata());
        askAliases(engine, receiver, key->data.keyId, [key, done](Expected<Aliases> aliases) {
            if (aliases)
                key->aliases = aliasesOf(*aliases, key->data.keyId.value_or(""));
            done(std::shared_ptr<const Key>(key));
        });
    });
}

} // namespace nephoscope::gui::kms
