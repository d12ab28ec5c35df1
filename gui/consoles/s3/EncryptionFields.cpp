#include "gui/consoles/s3/EncryptionFields.h"

#include "door/CallTap.h"
#include "api/generated/kms.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <memory>

namespace nephoscope::gui::s3 {

namespace {

struct EncryptionFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::EncryptionFields)
};

using Kind = FieldDescription::Kind;

QString typeId() { return QStringLiteral("encryptionType"); }
QString fromId() { return QStringLiteral("kmsKeyFrom"); }
QString keyId() { return QStringLiteral("kmsKey"); }
QString arnId() { return QStringLiteral("kmsKeyArn"); }

bool asksForKey(const FormValues &values) { return values[typeId()].startsWith(QLatin1String("aws:kms")); }

/// The keys of the account in this Region, by their aliases. Those of AWS services are no choice of one's own.
struct KeyList
{
    std::map<std::string, QString> names; ///< key id → alias
    std::vector<FieldOption> options;
};

void listKeys(EngineHost &engine, QObject *receiver, std::shared_ptr<KeyList> list, const std::optional<std::string> &marker, FieldDescription::Loaded done)
{
    const CallOriginScope origin(CallOrigin::Background); // a reply may come while a click is being told
    api::kms::ListKeys::Input input;
    input.marker = marker;
    ask<api::kms::ListKeys>(engine, receiver, std::move(input), [&engine, receiver, list, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        for (const auto &key : reply->keys.value_or(std::vector<api::kms::KeyListEntry>())) {
            const QString name = list->names[key.keyId.value_or("")];
            if (!name.startsWith(QLatin1String("alias/aws/")))
                list->options.push_back({toQt(key.keyArn.value_or("")), name.isEmpty() ? toQt(key.keyId.value_or("")) : name, toQt(key.keyArn.value_or(""))});
        }
        if (reply->truncated.value_or(false))
            return listKeys(engine, receiver, list, reply->nextMarker, done);
        std::sort(list->options.begin(), list->options.end(), [](const auto &left, const auto &right) { return left.text < right.text; });
        done(std::move(list->options));
    });
}

void listAliases(EngineHost &engine, QObject *receiver, std::shared_ptr<KeyList> list, const std::optional<std::string> &marker, FieldDescription::Loaded done)
{
    api::kms::ListAliases::Input input;
    input.marker = marker;
    ask<api::kms::ListAliases>(engine, receiver, std::move(input), [&engine, receiver, list, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        for (const auto &alias : reply->aliases.value_or(std::vector<api::kms::AliasListEntry>()))
            list->names[alias.targetKeyId.value_or("")] = toQt(alias.aliasName.value_or(""));
        if (reply->truncated.value_or(false))
            return listAliases(engine, receiver, list, reply->nextMarker, done);
        listKeys(engine, receiver, list, std::nullopt, done);
    });
}

QStringList keyErrors()
{
    return {QStringLiteral("KMS.NotFoundException"), QStringLiteral("KMS.DisabledException"), QStringLiteral("KMS.KMSInvalidStateException"),
            QStringLiteral("KMS.InvalidKeyUsageException"), QStringLiteral("KMS.InvalidArnException"), QStringLiteral("KMS.ValidationException"),
            QStringLiteral("InvalidArgument")};
}

FieldDescription typeField(const EncryptionQuestion &question)
{
    FieldDescription type{.id = typeId(), .label = EncryptionFields::tr("Encryption type"), .kind = Kind::Radio};
    if (question.canDefault)
        type.options.push_back({QStringLiteral("bucket"), EncryptionFields::tr("As the bucket's default encryption says")});
    type.options.push_back({QStringLiteral("AES256"), encryptionTypeText("AES256"), EncryptionFields::tr("S3 makes, rotates and keeps the keys. Nothing to set up.")});
    type.options.push_back({QStringLiteral("aws:kms"), encryptionTypeText("aws:kms"),
                            EncryptionFields::tr("A key of AWS KMS with a policy of its own: who reads an object needs kms:Decrypt, too.")});
    if (question.dual)
        type.options.push_back({QStringLiteral("aws:kms:dsse"), encryptionTypeText("aws:kms:dsse"), EncryptionFields::tr("Two layers of encryption, for rules that demand them.")});
    type.initial = question.now.algorithm.empty() ? QStringLiteral("bucket") : toQt(question.now.algorithm);
    type.shown = question.shown;
    return type;
}

FieldDescription keyChoice(const EncryptionQuestion &question)
{
    FieldDescription field{.id = fromId(), .label = EncryptionFields::tr("AWS KMS key"), .kind = Kind::Radio};
    field.options = {{QStringLiteral("managed"), EncryptionFields::tr("AWS managed key (aws/s3)"), EncryptionFields::tr("Made on first use. Only principals of this account can use it.")},
                     {QStringLiteral("choose"), EncryptionFields::tr("Choose from your AWS KMS keys")},
                     {QStringLiteral("arn"), EncryptionFields::tr("Enter AWS KMS key ARN")}};
    field.initial = question.now.key.empty() ? QStringLiteral("managed") : QStringLiteral("choose");
    return field;
}

} // namespace

FieldDescription kmsKeyField(const QString &id)
{
    FieldDescription key{.id = id, .label = EncryptionFields::tr("Available AWS KMS keys"), .kind = Kind::Select};
    key.constraint = EncryptionFields::tr("Keys of this account in the Region of the console, by alias.");
    key.placeholder = EncryptionFields::tr("Choose a key");
    key.load = [](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        listAliases(engine, receiver, std::make_shared<KeyList>(), std::nullopt, std::move(done));
    };
    key.check = [](const QString &value) { return value.isEmpty() ? EncryptionFields::tr("Choose a key.") : QString(); };
    key.errorCodes = keyErrors();
    return key;
}

std::vector<FieldDescription> encryptionFields(const EncryptionQuestion &question)
{
    const auto shownWith = [also = question.shown](std::function<bool(const FormValues &)> when) {
        return [also, when = std::move(when)](const FormValues &values) { return (!also || also(values)) && when(values); };
    };
    const auto from = [](const char *where) {
        return [where](const FormValues &values) { return asksForKey(values) && values[fromId()] == QLatin1String(where); };
    };
    FieldDescription choice = keyChoice(question);
    choice.shown = shownWith(asksForKey);
    FieldDescription key = kmsKeyField(keyId());
    key.initial = toQt(question.now.key);
    key.shown = shownWith(from("choose"));
    FieldDescription arn{.id = arnId(), .label = EncryptionFields::tr("AWS KMS key ARN"), .placeholder = QStringLiteral("arn:aws:kms:REGION:ACCOUNT:key/ID")};
    arn.constraint = EncryptionFields::tr("Also of another account, as far as its key policy allows. An alias ARN works as well.");
    arn.check = [](const QString &value) {
        return value.trimmed().startsWith(QLatin1String("arn:aws:kms:")) ? QString() : EncryptionFields::tr("Enter an ARN that begins with arn:aws:kms:.");
    };
    arn.shown = shownWith(from("arn"));
    arn.errorCodes = keyErrors();
    FieldDescription bucketKey = bucketKeyField(question.now.bucketKey);
    bucketKey.shown = shownWith([always = question.bucketKeyAlways](const FormValues &values) {
        const QString type = values[typeId()];
        return type == QLatin1String("aws:kms") || (always && type == QLatin1String("AES256"));
    });
    return {typeField(question), std::move(choice), std::move(key), std::move(arn), std::move(bucketKey)};
}

EncryptionChoice encryptionOf(const FormValues &values)
{
    EncryptionChoice choice;
    const QString type = values[typeId()];
    choice.algorithm = type == QLatin1String("bucket") ? std::string() : toStd(type);
    choice.bucketKey = values.isOn(QStringLiteral("bucketKey"));
    const QString from = values[fromId()];
    if (choice.usesKms() && from != QLatin1String("managed"))
        choice.key = toStd(from == QLatin1String("arn") ? values[arnId()].trimmed() : values[keyId()]);
    return choice;
}

void fillEncryption(FormValues &values, const EncryptionChoice &choice)
{
    values.set(typeId(), choice.algorithm.empty() ? QStringLiteral("bucket") : toQt(choice.algorithm));
    values.set(fromId(), choice.key.empty() ? QStringLiteral("managed") : QStringLiteral("arn"));
    values.set(arnId(), toQt(choice.key));
    values.set(QStringLiteral("bucketKey"), choice.bucketKey ? QStringLiteral("true") : QStringLiteral("false"));
}

QString encryptionTypeText(std::string_view algorithm)
{
    if (algorithm == "aws:kms")
        return EncryptionFields::tr("Server-side encryption with AWS KMS keys (SSE-KMS)");
    if (algorithm == "aws:kms:dsse")
        return EncryptionFields::tr("Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)");
    return EncryptionFields::tr("Server-side encryption with Amazon S3 managed keys (SSE-S3)");
}

QString keyText(const std::string &key) { return key.empty() ? EncryptionFields::tr("AWS managed key (aws/s3)") : toQt(key); }

} // namespace nephoscope::gui::s3
