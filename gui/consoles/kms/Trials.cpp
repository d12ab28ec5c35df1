#include "gui/consoles/kms/TryPanel.h"

#include "gui/bridge/Ask.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

namespace {

struct Trials
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::Trials)
};

using Kind = FieldDescription::Kind;
using Done = std::function<void(Expected<TrialResult>)>;

QString usageOf(const Key &key) { return key.data.keyUsage ? toQt(key.data.keyUsage->value) : QString(); }

QString toBase64(const std::optional<api::Blob> &blob)
{
    const std::string bytes = blob ? blob->bytes : std::string();
    return QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64());
}
api::Blob fromBase64(const QString &text) { return {QByteArray::fromBase64(text.toLatin1()).toStdString()}; }
/// As text where it is one.
QString readable(const std::optional<api::Blob> &blob)
{
    const QString text = blob ? toQt(blob->bytes) : QString();
    return text.contains(QChar(0xfffd)) ? toBase64(blob) : text;
}

QString checkBase64(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Trials::tr("Enter a text in Base64.");
    const auto decoded = QByteArray::fromBase64Encoding(text.trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? QString() : Trials::tr("This is no Base64.");
}

FieldDescription area(const char *id, const QString &label, std::function<bool(const FormValues &)> shown, bool base64)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Area};
    field.shown = std::move(shown);
    if (base64)
        field.check = checkBase64;
    else
        field.check = [](const QString &text) { return text.isEmpty() ? Trials::tr("Enter a text.") : QString(); };
    return field;
}

std::function<bool(const FormValues &)> of(std::initializer_list<const char *> operations)
{
    return [all = std::vector<const char *>(operations)](const FormValues &values) {
        return std::any_of(all.begin(), all.end(), [&](const char *each) { return values[QStringLiteral("operation")] == QLatin1String(each); });
    };
}

template <class Algorithms>
void addAlgorithms(std::vector<FieldDescription> &fields, const std::optional<Algorithms> &algorithms)
{
    FieldDescription field{.id = QStringLiteral("algorithm"), .label = Trials::tr("Algorithm"), .kind = Kind::Select};
    for (const auto &each : algorithms.value_or(Algorithms()))
        field.options.push_back({toQt(each.value), toQt(each.value)});
    if (!field.options.empty())
        fields.push_back(std::move(field));
}

std::optional<std::map<std::string, std::string>> contextOf(const FormValues &values)
{
    std::map<std::string, std::string> context;
    for (const auto &[name, value] : values.tags(QStringLiteral("context")))
        context[toStd(name)] = toStd(value);
    return context.empty() ? std::nullopt : std::optional(std::move(context));
}

api::kms::Encrypt::Input encryption(const Key &key, const FormValues &values)
{
    api::kms::Encrypt::Input input;
    input.keyId = key.data.keyId;
    input.plaintext = api::Blob{toStd(values[QStringLiteral("text")])};
    input.encryptionContext = contextOf(values);
    if (!isSymmetric(key))
        input.encryptionAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    return input;
}

api::kms::Decrypt::Input decryption(const Key &key, const FormValues &values)
{
    api::kms::Decrypt::Input input;
    input.keyId = key.data.keyId;
    input.ciphertextBlob = fromBase64(values[QStringLiteral("ciphertext")]);
    input.encryptionContext = contextOf(values);
    if (!isSymmetric(key))
        input.encryptionAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    return input;
}

api::kms::GenerateDataKey::Input dataKey(const Key &key, const FormValues &values)
{
    api::kms::GenerateDataKey::Input input;
    input.keyId = key.data.keyId;
    input.keySpec.emplace("AES_256");
    input.encryptionContext = contextOf(values);
    return input;
}

template <class Input>
Input message(const Key &key, const FormValues &values)
{
    Input input;
    input.keyId = key.data.keyId;
    input.message = api::Blob{toStd(values[QStringLiteral("text")])};
    return input;
}

api::kms::Sign::Input signing(const Key &key, const FormValues &values)
{
    auto input = message<api::kms::Sign::Input>(key, values);
    input.messageType.emplace("RAW");
    input.signingAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    return input;
}

api::kms::Verify::Input verification(const Key &key, const FormValues &values)
{
    auto input = message<api::kms::Verify::Input>(key, values);
    input.messageType.emplace("RAW");
    input.signingAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    input.signature = fromBase64(values[QStringLiteral("signature")]);
    return input;
}

api::kms::GenerateMac::Input macOf(const Key &key, const FormValues &values)
{
    auto input = message<api::kms::GenerateMac::Input>(key, values);
    input.macAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    return input;
}

api::kms::VerifyMac::Input macCheck(const Key &key, const FormValues &values)
{
    auto input = message<api::kms::VerifyMac::Input>(key, values);
    input.macAlgorithm.emplace(toStd(values[QStringLiteral("algorithm")]));
    input.mac = fromBase64(values[QStringLiteral("signature")]);
    return input;
}

/// Sends and puts the answer into words.
template <class Operation>
void tryOut(EngineHost &engine, QObject *receiver, typename Operation::Input input, const Done &done, std::function<TrialResult(const typename Operation::Output &)> words)
{
    ask<Operation>(engine, receiver, std::move(input), [done, words](auto reply) {
        if (reply)
            done(words(*reply));
        else
            done(fail(reply.error()));
    });
}

} // namespace

FormDescription trialForm(const Key &key)
{
    const QString usage = usageOf(key);
    FieldDescription operation{.id = QStringLiteral("operation"), .label = Trials::tr("Operation"), .kind = Kind::Radio};
    std::vector<FieldDescription> fields;
    if (usage == QLatin1String("SIGN_VERIFY")) {
        operation.options = {{QStringLiteral("sign"), Trials::tr("Sign"), Trials::tr("With the private key, which nobody sees.")},
                             {QStringLiteral("verify"), Trials::tr("Verify"), Trials::tr("Whether the signature belongs to this very text.")}};
        fields.push_back(std::move(operation));
        fields.push_back(area("text", Trials::tr("Text"), {}, false));
        fields.push_back(area("signature", Trials::tr("Signature (Base64)"), of({"verify"}), true));
        addAlgorithms(fields, key.data.signingAlgorithms);
    } else if (usage == QLatin1String("GENERATE_VERIFY_MAC")) {
        operation.options = {{QStringLiteral("mac"), Trials::tr("Generate MAC"), Trials::tr("A code over the text that only this key can make.")},
                             {QStringLiteral("verifyMac"), Trials::tr("Verify MAC"), Trials::tr("Whether the code belongs to this very text.")}};
        fields.push_back(std::move(operation));
        fields.push_back(area("text", Trials::tr("Text"), {}, false));
        fields.push_back(area("signature", Trials::tr("MAC (Base64)"), of({"verifyMac"}), true));
        addAlgorithms(fields, key.data.macAlgorithms);
    } else {
        operation.options = {{QStringLiteral("encrypt"), Trials::tr("Encrypt"), Trials::tr("Up to 4 KiB. For more, a data key is what one wants.")},
                             {QStringLiteral("decrypt"), Trials::tr("Decrypt"), Trials::tr("What was encrypted, with the same encryption context.")}};
        if (isSymmetric(key))
            operation.options.push_back({QStringLiteral("dataKey"), Trials::tr("Generate data key"), Trials::tr("A key for encrypting outside of KMS, plain and encrypted: the envelope that S3 and others use.")});
        fields.push_back(std::move(operation));
        fields.push_back(area("text", Trials::tr("Text"), of({"encrypt"}), false));
        fields.push_back(area("ciphertext", Trials::tr("Ciphertext (Base64)"), of({"decrypt"}), true));
        if (isSymmetric(key)) {
            FieldDescription context{.id = QStringLiteral("context"), .label = Trials::tr("Encryption context - optional"), .kind = Kind::Pairs};
            context.description = Trials::tr("Pairs that are not secret, but have to be the same for decrypting.");
            fields.push_back(std::move(context));
        } else {
            addAlgorithms(fields, key.data.encryptionAlgorithms);
        }
    }
    FormDescription form;
    form.sections = {{{}, {}, std::move(fields)}};
    return form;
}

std::vector<PlannedCall> trialCalls(EngineHost &engine, const Key &key, const FormValues &values)
{
    const QString operation = values[QStringLiteral("operation")];
    const std::string region = engine.caller().region.value;
    if (operation == QLatin1String("encrypt"))
        return {PlannedCall::of<api::kms::Encrypt>(encryption(key, values), region)};
    if (operation == QLatin1String("decrypt"))
        return {PlannedCall::of<api::kms::Decrypt>(decryption(key, values), region)};
    if (operation == QLatin1String("dataKey"))
        return {PlannedCall::of<api::kms::GenerateDataKey>(dataKey(key, values), region)};
    if (operation == QLatin1String("sign"))
        return {PlannedCall::of<api::kms::Sign>(signing(key, values), region)};
    if (operation == QLatin1String("verify"))
        return {PlannedCall::of<api::kms::Verify>(verification(key, values), region)};
    if (operation == QLatin1String("mac"))
        return {PlannedCall::of<api::kms::GenerateMac>(macOf(key, values), region)};
    return {PlannedCall::of<api::kms::VerifyMac>(macCheck(key, values), region)};
}

void runTrial(EngineHost &engine, QObject *receiver, const Key &key, const FormValues &values, Done done)
{
    const QString operation = values[QStringLiteral("operation")];
    if (operation == QLatin1String("encrypt")) {
        tryOut<api::kms::Encrypt>(engine, receiver, encryption(key, values), done, [](const auto &reply) {
            const QString text = toBase64(reply.ciphertextBlob);
            return TrialResult{Trials::tr("The text is encrypted"), true, {{Trials::tr("Ciphertext (Base64)"), text}}, text};
        });
    } else if (operation == QLatin1String("decrypt")) {
        tryOut<api::kms::Decrypt>(engine, receiver, decryption(key, values), done, [](const auto &reply) {
            return TrialResult{Trials::tr("The text is decrypted"), true, {{Trials::tr("Text"), readable(reply.plaintext)}}};
        });
    } else if (operation == QLatin1String("dataKey")) {
        tryOut<api::kms::GenerateDataKey>(engine, receiver, dataKey(key, values), done, [](const auto &reply) {
            const QString text = toBase64(reply.ciphertextBlob);
            return TrialResult{Trials::tr("Here is a data key"),
                               true,
                               {{Trials::tr("Plain data key (Base64): encrypt with it, then forget it"), toBase64(reply.plaintext)},
                                {Trials::tr("Encrypted data key (Base64): keep it beside the data"), text}},
                               text};
        });
    } else if (operation == QLatin1String("sign")) {
        tryOut<api::kms::Sign>(engine, receiver, signing(key, values), done, [](const auto &reply) {
            const QString text = toBase64(reply.signature);
            return TrialResult{Trials::tr("The text is signed"), true, {{Trials::tr("Signature (Base64)"), text}}, text};
        });
    } else if (operation == QLatin1String("verify")) {
        tryOut<api::kms::Verify>(engine, receiver, verification(key, values), done, [](const auto &reply) {
            const bool valid = reply.signatureValid.value_or(false);
            return TrialResult{valid ? Trials::tr("The signature is valid") : Trials::tr("The signature is not valid"), valid};
        });
    } else if (operation == QLatin1String("mac")) {
        tryOut<api::kms::GenerateMac>(engine, receiver, macOf(key, values), done, [](const auto &reply) {
            const QString text = toBase64(reply.mac);
            return TrialResult{Trials::tr("Here is the MAC of the text"), true, {{Trials::tr("MAC (Base64)"), text}}, text};
        });
    } else {
        tryOut<api::kms::VerifyMac>(engine, receiver, macCheck(key, values), done, [](const auto &reply) {
            const bool valid = reply.macValid.value_or(false);
            return TrialResult{valid ? Trials::tr("The MAC is valid") : Trials::tr("The MAC is not valid"), valid};
        });
    }
}

} // namespace nephoscope::gui::kms
