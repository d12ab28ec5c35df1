#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/consoles/kms/KeyPolicyText.h"
#include "gui/consoles/kms/Keys.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::kms {

namespace {

struct KeyForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyForm)
};

using Kind = FieldDescription::Kind;

const QString encrypts = QStringLiteral("ENCRYPT_DECRYPT");
const QString signs = QStringLiteral("SIGN_VERIFY");
const QString makesMacs = QStringLiteral("GENERATE_VERIFY_MAC");

bool isSymmetric(const FormValues &values) { return values[QStringLiteral("keyType")] == QLatin1String("symmetric"); }
QString usageOf(const FormValues &values) { return values[isSymmetric(values) ? QStringLiteral("symmetricUsage") : QStringLiteral("asymmetricUsage")]; }

QString specOf(const FormValues &values)
{
    const QString usage = usageOf(values);
    if (usage == makesMacs)
        return values[QStringLiteral("macSpec")];
    if (isSymmetric(values))
        return QStringLiteral("SYMMETRIC_DEFAULT");
    return values[usage == signs ? QStringLiteral("signingSpec") : QStringLiteral("rsaSpec")];
}

std::vector<FieldOption> plain(std::initializer_list<const char *> names)
{
    std::vector<FieldOption> options;
    for (const char *name : names)
        options.push_back({QLatin1String(name), QLatin1String(name)});
    return options;
}

FieldDescription choice(const char *id, const QString &label, Kind kind, std::vector<FieldOption> options, std::function<bool(const FormValues &)> shown = {})
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = kind};
    field.options = std::move(options);
    field.shown = std::move(shown);
    return field;
}

FormSection configureSection()
{
    const FieldOption encryption{encrypts, usageText(encrypts), KeyForm::tr("Protects data, and data keys that protect data.")};
    const FieldOption mac{makesMacs, usageText(makesMacs), KeyForm::tr("Codes that show that a message was not changed, for whoever may use this key.")};
    const FieldOption signing{signs, usageText(signs), KeyForm::tr("Signatures that everyone can verify with the public key.")};
    FormSection section{KeyForm::tr("Key type and usage"), KeyForm::tr("They cannot be changed after the key is created."), {}};
    section.fields.push_back(choice("keyType", KeyForm::tr("Key type"), Kind::Radio,
                                    {{QStringLiteral("symmetric"), KeyForm::tr("Symmetric"), KeyForm::tr("One key that never leaves KMS. What most services want.")},
                                     {QStringLiteral("asymmetric"), KeyForm::tr("Asymmetric"), KeyForm::tr("A pair of a public key, which you can download, and a private key, which stays in KMS.")}}));
    section.fields.push_back(choice("symmetricUsage", KeyForm::tr("Key usage"), Kind::Radio, {encryption, mac}, [](const FormValues &values) { return isSymmetric(values); }));
    section.fields.push_back(choice("asymmetricUsage", KeyForm::tr("Key usage"), Kind::Radio, {encryption, signing}, [](const FormValues &values) { return !isSymmetric(values); }));
    section.fields.push_back(choice("macSpec", KeyForm::tr("Key spec"), Kind::Select, plain({"HMAC_256", "HMAC_224", "HMAC_384", "HMAC_512"}),
                                    [](const FormValues &values) { return usageOf(values) == makesMacs; }));
    section.fields.push_back(choice("rsaSpec", KeyForm::tr("Key spec"), Kind::Select, plain({"RSA_2048", "RSA_3072", "RSA_4096"}),
                                    [](const FormValues &values) { return !isSymmetric(values) && usageOf(values) == encrypts; }));
    section.fields.push_back(choice("signingSpec", KeyForm::tr("Key spec"), Kind::Select,
                                    plain({"ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "RSA_2048", "RSA_3072", "RSA_4096"}),
                                    [](const FormValues &values) { return usageOf(values) == signs; }));
    return section;
}

std::vector<FormSection> labelSections()
{
    FieldDescription alias{.id = QStringLiteral("alias"), .label = KeyForm::tr("Alias")};
    alias.description = KeyForm::tr("A name for the key, which can later lead to another one.");
    alias.placeholder = QStringLiteral("class-key");
    alias.constraint = KeyForm::tr("Letters, numbers and / _ -. Not aws/ at the beginning.");
    alias.check = checkAlias;
    alias.errorCodes = {QStringLiteral("AlreadyExistsException"), QStringLiteral("InvalidAliasNameException")};
    FieldDescription description{.id = QStringLiteral("description"), .label = KeyForm::tr("Description - optional"), .kind = Kind::Area};
    description.check = [](const QString &text) { return text.size() > 8192 ? KeyForm::tr("At most 8,192 characters.") : QString(); };
    FieldDescription tags{.id = QStringLiteral("keyTags"), .label = KeyForm::tr("Tags"), .kind = Kind::Tags};
    tags.errorCodes = {QStringLiteral("TagException")};
    return {{KeyForm::tr("Alias"), {}, {std::move(alias)}, 1},
            {KeyForm::tr("Description"), {}, {std::move(description)}, 1},
            {KeyForm::tr("Tags - optional"), KeyForm::tr("Track cost and decide by policies with keys and values of your own."), {std::move(tags)}, 1}};
}

FieldDescription people(const char *id, const QString &label, const QString &description)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Picks};
    field.description = description;
    field.placeholder = KeyForm::tr("Choose users and roles");
    field.load = iam::loadUsersAndRoles;
    return field;
}

FormSection administratorsSection()
{
    FieldDescription deletes{.id = QStringLiteral("mayDelete"), .label = KeyForm::tr("Allow key administrators to delete this key"), .kind = Kind::Check};
    deletes.initial = QStringLiteral("true");
    return {KeyForm::tr("Key administrators"),
            KeyForm::tr("They manage the key, but cannot use it. The account's root user always can everything, so that nobody is locked out."),
            {people("administrators", KeyForm::tr("Users and roles"), {}), std::move(deletes)},
            2};
}

std::vector<FormSection> userSections()
{
    FieldDescription accounts{.id = QStringLiteral("accounts"), .label = KeyForm::tr("Account IDs - optional"), .kind = Kind::Area};
    accounts.description = KeyForm::tr("One a line. The other account then decides by its own policies who of it may use the key.");
    accounts.check = [](const QString &text) {
        static const QRegularExpression twelve(QStringLiteral("^\\d{12}$"));
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            if (!twelve.match(line.trimmed()).hasMatch())
                return KeyForm::tr("%1 is no account ID: these have 12 digits.").arg(line.trimmed());
        }
        return QString();
    };
    return {{KeyForm::tr("Key users"), KeyForm::tr("They use the key for what it is for."), {people("users", KeyForm::tr("Users and roles"), {})}, 3},
            {KeyForm::tr("Other AWS accounts"), {}, {std::move(accounts)}, 3}};
}

QString policyOf(EngineHost &engine, const FormValues &values)
{
    KeyPeople people;
    people.administrators = values[QStringLiteral("administrators")].split(u'\n', Qt::SkipEmptyParts);
    people.users = values[QStringLiteral("users")].split(u'\n', Qt::SkipEmptyParts);
    people.mayDelete = values.isOn(QStringLiteral("mayDelete"));
    for (const QString &account : values[QStringLiteral("accounts")].split(u'\n', Qt::SkipEmptyParts))
        people.users << QStringLiteral("arn:aws:iam::%1:root").arg(account.trimmed());
    return keyPolicyText(engine.accountId(), usageOf(values), specOf(values) == QLatin1String("SYMMETRIC_DEFAULT"), people);
}

api::kms::CreateKey::Input creation(EngineHost &engine, const FormValues &values)
{
    api::kms::CreateKey::Input input;
    input.keySpec.emplace(toStd(specOf(values)));
    input.keyUsage.emplace(toStd(usageOf(values)));
    if (const QString text = values[QStringLiteral("description")]; !text.isEmpty())
        input.description = toStd(text);
    input.policy = toStd(policyOf(engine, values));
    if (const auto tags = values.tags(QStringLiteral("keyTags")); !tags.empty())
        input.tags = tagsTo<api::kms::Tag>(tags, &api::kms::Tag::tagKey, &api::kms::Tag::tagValue);
    return input;
}

api::kms::CreateAlias::Input naming(const FormValues &values, const std::string &key)
{
    api::kms::CreateAlias::Input input;
    input.aliasName = "alias/" + toStd(values[QStringLiteral("alias")]);
    input.targetKeyId = key;
    return input;
}

void give(const ActionContext &context, const FormValues &values, const std::string &key)
{
    context.call<api::kms::CreateAlias>(naming(values, key), {{}, {}, KeyForm::tr("The key was created, but without its alias")});
}

/// An alias that is taken is told before there is a key that nobody wanted.
void create(const ActionContext &context, const FormValues &values, QObject *receiver, const std::shared_ptr<QString> &madeId, ActionContext::Ending end)
{
    const QString alias = values[QStringLiteral("alias")];
    ask<api::kms::DescribeKey>(context.engine(), receiver, inputFor<api::kms::DescribeKey>(QString(u"alias/" % alias)), [=](auto taken) {
        if (taken) {
            end(Error{"AlreadyExistsException", toStd(KeyForm::tr("There is an alias of that name already.")), 0});
            return;
        }
        ask<api::kms::CreateKey>(context.engine(), receiver, creation(context.engine(), values), [=](auto made) {
            if (!made) {
                end(made.error());
                return;
            }
            const std::string id = made->keyMetadata ? made->keyMetadata->keyId.value_or("") : std::string();
            *madeId = toQt(id);
            give(context, values, id);
            end(std::nullopt);
        });
    });
}

} // namespace

QString checkAlias(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9/_-]+$"));
    if (name.isEmpty())
        return KeyForm::tr("Enter an alias.");
    if (name.startsWith(QLatin1String("aws/")))
        return KeyForm::tr("Aliases that begin with aws/ are those of AWS managed keys.");
    if (name.size() > 250)
        return KeyForm::tr("At most 250 characters.");
    return allowed.match(name).hasMatch() ? QString() : KeyForm::tr("Use letters, numbers and / _ - only.");
}

std::shared_ptr<FormDescription> keyForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = KeyForm::tr("Create key");
    form->failed = KeyForm::tr("The key was not created");
    form->steps = {{QStringLiteral("configure"), KeyForm::tr("Configure key")},
                   {QStringLiteral("labels"), KeyForm::tr("Add labels")},
                   {QStringLiteral("administrators"), KeyForm::tr("Define key administrative permissions"), {}, true},
                   {QStringLiteral("users"), KeyForm::tr("Define key usage permissions"), {}, true}};
    form->sections = {configureSection()};
    for (FormSection &section : labelSections())
        form->sections.push_back(std::move(section));
    form->sections.push_back(administratorsSection());
    for (FormSection &section : userSections())
        form->sections.push_back(std::move(section));
    form->reviewTitle = KeyForm::tr("Key policy");
    form->reviewText = policyOf;
    const auto id = std::make_shared<QString>();
    form->submit = [id](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        create(context, values, receiver, id, std::move(end));
    };
    form->calls = [](EngineHost &engine, const FormValues &values) {
        const std::string region = engine.caller().region.value;
        return std::vector{PlannedCall::of<api::kms::CreateKey>(creation(engine, values), region),
                           PlannedCall::of<api::kms::CreateAlias>(naming(values, "KEY_ID"), region)};
    };
    form->succeeded = [id](const ActionContext &context, const FormValues &values) {
        const QString alias = values[QStringLiteral("alias")];
        Flash flash{FlashType::Success, KeyForm::tr("Successfully created key %1").arg(alias)};
        flash.actionText = KeyForm::tr("View key");
        flash.action = [context, id = *id] { context.navigator().go(keyAddress(id)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::kms
