#include "gui/consoles/kms/KeyDetails.h"

#include "gui/bridge/AskAll.h"
#include "gui/bridge/Regions.h"
#include "gui/consoles/kms/Help.h"
#include "gui/consoles/kms/KeyActions.h"
#include "gui/consoles/kms/TryPanel.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

namespace {

struct KeyDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyDetails)
};

template <class Algorithms>
QString names(const std::optional<Algorithms> &list)
{
    QStringList out;
    for (const auto &each : list.value_or(Algorithms()))
        out << toQt(each.value);
    return out.join(QStringLiteral(", "));
}

std::vector<Pair> general(const Key &key)
{
    Pair status{KeyDetails::tr("Status"), stateCell(key).text};
    status.status = stateCell(key).status;
    std::vector<Pair> pairs{{KeyDetails::tr("Aliases"), key.aliases.join(QStringLiteral(", "))},
                            status,
                            {KeyDetails::tr("Creation date"), toCell(key.data.creationDate).text},
                            {KeyDetails::tr("ARN"), toQt(key.data.arn.value_or("")), true},
                            {KeyDetails::tr("Description"), toQt(key.data.description.value_or(""))},
                            {KeyDetails::tr("Regionality"), KeyDetails::tr("Single Region")}};
    if (key.data.deletionDate)
        pairs.push_back({KeyDetails::tr("Deletion date"), toCell(key.data.deletionDate).text});
    return pairs;
}

std::vector<Pair> cryptography(const Key &key)
{
    std::vector<Pair> pairs{{KeyDetails::tr("Key type"), typeText(key)},
                            {KeyDetails::tr("Origin"), KeyDetails::tr("AWS KMS")},
                            {KeyDetails::tr("Key spec"), key.data.keySpec ? toQt(key.data.keySpec->value) : QString()},
                            {KeyDetails::tr("Key usage"), key.data.keyUsage ? usageText(toQt(key.data.keyUsage->value)) : QString()}};
    if (key.data.encryptionAlgorithms)
        pairs.push_back({KeyDetails::tr("Encryption algorithms"), names(key.data.encryptionAlgorithms)});
    if (key.data.signingAlgorithms)
        pairs.push_back({KeyDetails::tr("Signing algorithms"), names(key.data.signingAlgorithms)});
    if (key.data.macAlgorithms)
        pairs.push_back({KeyDetails::tr("MAC algorithms"), names(key.data.macAlgorithms)});
    return pairs;
}

Setting tags(const QString &id, bool mayEdit)
{
    using api::kms::ListResourceTags;
    using api::kms::Tag;
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("TagException")};
    calls.load = [id](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        askAll<ListResourceTags>(engine, receiver, inputFor<ListResourceTags>(id), &ListResourceTags::Output::tags, &ListResourceTags::Input::marker,
                                 &ListResourceTags::Output::nextMarker, std::function([done](Expected<std::vector<Tag>> all) {
            if (!all)
                return done(fail(all.error()));
            done(tagsFrom<Tag>(std::optional(std::move(*all)), &Tag::tagKey, &Tag::tagValue));
        }));
    };
    calls.change = [id](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            auto input = inputFor<api::kms::UntagResource>(id);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<api::kms::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            auto input = inputFor<api::kms::TagResource>(id);
            input.tags = tagsTo<Tag>(change.put, &Tag::tagKey, &Tag::tagValue);
            out.push_back(FormCall::of<api::kms::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    Setting setting = tagSetting(std::move(calls));
    if (!mayEdit)
        setting.form = {};
    return setting;
}

bool hasPublicKey(const void *key) { return isAsymmetric(*static_cast<const Key *>(key)); }
bool rotates(const void *key) { return isSymmetric(*static_cast<const Key *>(key)); }

} // namespace

Details keyDetails(const QString &id, Manager manager)
{
    const bool own = manager == Manager::Customer;
    Details page;
    page.title = id;
    page.path = {{QStringLiteral("AWS KMS"), keysAddress()}, {own ? KeyDetails::tr("Customer managed keys") : KeyDetails::tr("AWS managed keys"), keysAddress(manager)}, {id, {}}};
    page.failed = KeyDetails::tr("The key cannot be shown");
    page.load = ResourceType<Key>::loadWith([id](EngineHost &engine, QObject *receiver, auto done) { loadKey(engine, receiver, id, done); });
    page.touches = changesOf(id);
    page.status = [](const void *key) { return stateCell(*static_cast<const Key *>(key)); };
    page.tabAddress = [id, manager](const QString &tab) { return keyAddress(id, tab, manager); };
    if (own)
        page.actions = keyActions();

    DetailTab above{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Key>::facts(KeyDetails::tr("General configuration"), 3, general)}};
    page.tabs.push_back(std::move(above));
    DetailTab policy{.id = QStringLiteral("policy"), .title = KeyDetails::tr("Key policy")};
    policy.settings = {policySetting(id, own)};
    policy.help = help::policy();
    page.tabs.push_back(std::move(policy));

    DetailTab crypto{.id = QStringLiteral("cryptography"), .title = KeyDetails::tr("Cryptographic configuration")};
    crypto.facts = {ResourceType<Key>::facts(KeyDetails::tr("Cryptographic configuration"), 3, cryptography)};
    crypto.help = help::cryptography();
    page.tabs.push_back(std::move(crypto));

    DetailTab publicKey{.id = QStringLiteral("public-key"), .title = KeyDetails::tr("Public key")};
    publicKey.settings = {publicKeySetting(id)};
    publicKey.wanted = hasPublicKey;
    publicKey.help = help::cryptography();
    page.tabs.push_back(std::move(publicKey));

    page.tabs.push_back(settingTab(QStringLiteral("tags"), KeyDetails::tr("Tags"), tags(id, own)));

    DetailTab rotation{.id = QStringLiteral("rotation"), .title = KeyDetails::tr("Key rotation")};
    rotation.settings = {rotationSetting(id, own)};
    rotation.make = listed([id] { return rotationsOf(id); });
    rotation.panelLast = true;
    rotation.wanted = rotates;
    rotation.help = help::rotation();
    page.tabs.push_back(std::move(rotation));

    page.tabs.push_back(listTab(QStringLiteral("aliases"), KeyDetails::tr("Aliases"), [id, own] { return aliasesOf(id, own); }, help::aliases()));
    page.tabs.push_back(listTab(QStringLiteral("grants"), KeyDetails::tr("Grants"), [id, own] { return grantsOf(id, own); }, help::grants()));

    DetailTab trial{.id = QStringLiteral("try"), .title = KeyDetails::tr("Try it")};
    trial.make = [id](Navigator &navigator) -> Panel * { return new TryPanel(navigator, id); };
    trial.help = help::trial();
    if (own)
        page.tabs.push_back(std::move(trial));
    return page;
}

} // namespace nephoscope::gui::kms
