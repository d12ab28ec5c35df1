#include "gui/consoles/kms/Help.h"
#include "gui/consoles/kms/KeyDetails.h"
#include "gui/consoles/kms/KeyPolicyText.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SaveFile.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

namespace {

struct KeySettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeySettings)
};

constexpr int leastPeriod = 90;
constexpr int mostPeriod = 2560;
constexpr int usualPeriod = 365;
constexpr qsizetype pemLine = 64;

// Key policy -------------------------------------------------------------------------------------

using Policy = api::kms::GetKeyPolicy::Output;

/// The last part of an ARN: people know each other by name.
QString namesOf(const QStringList &arns)
{
    QStringList names;
    for (const QString &arn : arns) {
        const QString resource = arn.section(u':', 5);
        names << (resource == QLatin1String("root") ? KeySettings::tr("Account %1").arg(arn.section(u':', 4, 4)) : resource.section(u'/', -1));
    }
    return names.isEmpty() ? KeySettings::tr("None by name") : names.join(QStringLiteral(", "));
}

FormDescription policyForm(const QString &id, const Policy &value)
{
    FormType<api::kms::PutKeyPolicy> form;
    form.section(KeySettings::tr("Key policy"), KeySettings::tr("Without a statement for the account's root, policies of IAM do not count for this key."));
    FieldDescription policy = policyField(QStringLiteral("policy"), KeySettings::tr("Policy"), toQt(value.policy.value_or("")), policy::PolicyKind::Resource,
                                           {QStringLiteral("kms"), {}});
    const QString account = toQt(value.policy.value_or("")).section(QStringLiteral("arn:aws:iam::"), 1, 1).section(u':', 0, 0);
    if (!account.isEmpty())
        policy.options = {{keyPolicyText(account, QString(), true, {}), KeySettings::tr("Default key policy"), KeySettings::tr("The account's root may do everything, and lets IAM decide about all others.")}};
    policy.errorCodes = {QStringLiteral("MalformedPolicyDocumentException"), QStringLiteral("LimitExceededException")};
    form.field(std::move(policy), [](auto &input, const QString &text) { input.policy = toStd(text.trimmed()); });
    form.always([id = toStd(id)](auto &input) {
        input.keyId = id;
        input.policyName = "default";
    });
    return form;
}

// Public key -------------------------------------------------------------------------------------

QString pemOf(const api::kms::GetPublicKey::Output &value)
{
    if (!value.publicKey)
        return {};
    const std::string_view bytes = value.publicKey->bytes;
    const QString base64 = QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64());
    QString pem = QStringLiteral("-----BEGIN PUBLIC KEY-----\n");
    for (qsizetype at = 0; at < base64.size(); at += pemLine)
        pem += base64.mid(at, pemLine) % u'\n';
    return pem % QStringLiteral("-----END PUBLIC KEY-----\n");
}

void download(const ActionContext &context, const QString &id, const QString &pem)
{
    const SaveWords words{KeySettings::tr("Download public key"), QString(id % u".pem"), KeySettings::tr("The public key is saved"), KeySettings::tr("The public key was not saved"),
                          QStringLiteral("publicKeyFile")};
    saveFile(context, words, [pem](QObject *, auto done) { done(pem.toLatin1()); });
}

// Rotation ---------------------------------------------------------------------------------------

using Rotation = api::kms::GetKeyRotationStatus::Output;

FormDescription rotationForm(const QString &id, const Rotation &value)
{
    FormDescription form;
    FieldDescription on = enableField(QStringLiteral("rotation"), KeySettings::tr("Automatic key rotation"), value.keyRotationEnabled.value_or(false),
                                      KeySettings::tr("KMS makes new key material in time. What was encrypted before can still be decrypted; nothing else changes."));
    FieldDescription period = daysField(QStringLiteral("rotationPeriod"), KeySettings::tr("Rotation period"), leastPeriod, mostPeriod);
    period.initial = QString::number(value.rotationPeriodInDays.value_or(usualPeriod));
    form.sections = {{KeySettings::tr("Automatic key rotation"), {}, {std::move(on), onlyWith(QStringLiteral("rotation"), std::move(period))}}};
    form.sends([id](EngineHost &engine, const FormValues &values) {
        if (!values.isOn(QStringLiteral("rotation")))
            return FormCalls{FormCall::of<api::kms::DisableKeyRotation>(engine.caller(), inputFor<api::kms::DisableKeyRotation>(id))};
        auto input = inputFor<api::kms::EnableKeyRotation>(id);
        input.rotationPeriodInDays = values[QStringLiteral("rotationPeriod")].toInt();
        return FormCalls{FormCall::of<api::kms::EnableKeyRotation>(engine.caller(), std::move(input))};
    });
    return form;
}

} // namespace

Setting policySetting(const QString &id, bool mayEdit)
{
    SettingType<Policy> setting(QStringLiteral("policy"), KeySettings::tr("Key policy"), KeySettings::tr("key policy"));
    setting.help = help::policy();
    setting.description = KeySettings::tr("Says who may do what with this key. Without it, nobody may: a policy of IAM alone is not enough.");
    setting.columns = 2;
    setting.loadBy<api::kms::GetKeyPolicy>(inputFor<api::kms::GetKeyPolicy>(id));
    setting.shows([](const Policy &value) {
        const KeyPeople people = keyPeopleOf(toQt(value.policy.value_or("")));
        return std::vector<Fact>{{KeySettings::tr("Key administrators"), namesOf(people.administrators)}, {KeySettings::tr("Key users"), namesOf(people.users)}};
    });
    setting.showsCode([](const Policy &value) { return formatJson(toQt(value.policy.value_or(""))); });
    if (mayEdit)
        setting.editBy([id](const Policy &value) { return policyForm(id, value); });
    return setting;
}

Setting publicKeySetting(const QString &id)
{
    using Value = api::kms::GetPublicKey::Output;
    SettingType<Value> setting(QStringLiteral("public-key"), KeySettings::tr("Public key"));
    setting.description = KeySettings::tr("Everyone may have it: with it data is encrypted for this key, and its signatures are verified, outside of KMS too.");
    setting.loadBy<api::kms::GetPublicKey>(inputFor<api::kms::GetPublicKey>(id));
    setting.shows([](const Value &value) {
        return std::vector<Fact>{{KeySettings::tr("Key spec"), value.keySpec ? toQt(value.keySpec->value) : QString()},
                                 {KeySettings::tr("Key usage"), value.keyUsage ? usageText(toQt(value.keyUsage->value)) : QString()}};
    });
    setting.showsCode(pemOf);
    setting.action({.id = QStringLiteral("copyPublicKey"), .text = KeySettings::tr("Copy"), .icon = QStringLiteral("copy")},
                   [](const ActionContext &context, const Value &value) { context.copy(pemOf(value), KeySettings::tr("Public key copied")); });
    setting.action({.id = QStringLiteral("downloadPublicKey"), .text = KeySettings::tr("Download"), .icon = QStringLiteral("download")},
                   [id](const ActionContext &context, const Value &value) { download(context, id, pemOf(value)); });
    return setting;
}

Setting rotationSetting(const QString &id, bool mayEdit)
{
    SettingType<Rotation> setting(QStringLiteral("automatic"), KeySettings::tr("Automatic key rotation"), KeySettings::tr("automatic key rotation"));
    setting.help = help::rotation();
    setting.description = KeySettings::tr("New key material for the same key. Its ID, its ARN, its policy and its aliases stay.");
    setting.loadBy<api::kms::GetKeyRotationStatus>(inputFor<api::kms::GetKeyRotationStatus>(id));
    setting.shows([](const Rotation &value) {
        const bool on = value.keyRotationEnabled.value_or(false);
        std::vector<Fact> facts{stateFact(KeySettings::tr("Automatic key rotation"), on, enabledText(on))};
        if (on) {
            facts.push_back({KeySettings::tr("Rotation period"), KeySettings::tr("%n day(s)", nullptr, value.rotationPeriodInDays.value_or(usualPeriod))});
            facts.push_back({KeySettings::tr("Next rotation"), toCell(value.nextRotationDate).text});
        }
        return facts;
    });
    if (!mayEdit)
        return setting;
    setting.action({.id = QStringLiteral("rotateNow"), .text = KeySettings::tr("Rotate now"), .icon = QStringLiteral("retry")},
                   [id](const ActionContext &context, const Rotation &) {
        context.call<api::kms::RotateKeyOnDemand>(inputFor<api::kms::RotateKeyOnDemand>(id), {{}, KeySettings::tr("The key has new key material"), KeySettings::tr("The key was not rotated")});
    });
    setting.editBy([id](const Rotation &value) { return rotationForm(id, value); });
    return setting;
}

} // namespace nephoscope::gui::kms
