#include "gui/consoles/kms/Help.h"
#include "gui/consoles/kms/KeyDetails.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

namespace {

struct KeyLists
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::KeyLists)
};

using api::kms::AliasListEntry;
using api::kms::GrantListEntry;
using api::kms::RotationsListEntry;
using Kind = FieldDescription::Kind;

QString aliasName(const AliasListEntry &alias) { return toQt(alias.aliasName.value_or("")).mid(6); }

void askForAlias(const ActionContext &context, const QString &id)
{
    FormType<api::kms::CreateAlias> form;
    form.title = form.accept = KeyLists::tr("Create alias");
    form.failed = KeyLists::tr("The alias was not created");
    form.section({});
    FieldDescription name{.id = QStringLiteral("aliasName"), .label = KeyLists::tr("Alias")};
    name.placeholder = QStringLiteral("class-key");
    name.check = checkAlias;
    name.errorCodes = {QStringLiteral("AlreadyExistsException"), QStringLiteral("InvalidAliasNameException")};
    form.field(std::move(name), [](auto &input, const QString &text) { input.aliasName = "alias/" + toStd(text); });
    form.always([id = toStd(id)](auto &input) { input.targetKeyId = id; });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(KeyLists::tr("Successfully created alias %1").arg(values[QStringLiteral("aliasName")]));
    };
    openForm(context, std::move(form));
}

// Grants -----------------------------------------------------------------------------------------

QString operationsOf(const GrantListEntry &grant)
{
    QStringList names;
    for (const auto &operation : grant.operations.value_or(std::vector<api::kms::GrantOperation>()))
        names << toQt(operation.value);
    return names.join(QStringLiteral(", "));
}

FieldDescription principal(const char *id, const QString &label, const QString &description, bool optional)
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.description = description;
    field.placeholder = QStringLiteral("arn:aws:iam::111122223333:role/backup");
    field.errorCodes = {QStringLiteral("InvalidArnException")};
    field.check = [optional](const QString &arn) {
        const bool fine = arn.startsWith(QLatin1String("arn:aws:iam::")) || arn.startsWith(QLatin1String("arn:aws:sts::")) || (optional && arn.isEmpty());
        return fine ? QString() : KeyLists::tr("Enter the ARN of a user, a role or an account's root.");
    };
    return field;
}

void openGrantForm(const ActionContext &context, const Key &key)
{
    FormType<api::kms::CreateGrant> form;
    form.title = form.accept = KeyLists::tr("Create grant");
    form.failed = KeyLists::tr("The grant was not created");
    form.section({});
    form.field(principal("grantee", KeyLists::tr("Grantee principal"), KeyLists::tr("Who may use the key by this grant."), false),
               [](auto &input, const QString &arn) { input.granteePrincipal = toStd(arn); });
    FieldDescription operations{.id = QStringLiteral("operations"), .label = KeyLists::tr("Operations"), .kind = Kind::Checks};
    const QString usage = key.data.keyUsage ? toQt(key.data.keyUsage->value) : QString();
    QStringList possible{QStringLiteral("DescribeKey"), QStringLiteral("CreateGrant"), QStringLiteral("RetireGrant")};
    if (usage == QLatin1String("SIGN_VERIFY"))
        possible = QStringList{QStringLiteral("Sign"), QStringLiteral("Verify"), QStringLiteral("GetPublicKey")} + possible;
    else if (usage == QLatin1String("GENERATE_VERIFY_MAC"))
        possible = QStringList{QStringLiteral("GenerateMac"), QStringLiteral("VerifyMac")} + possible;
    else if (isSymmetric(key))
        possible = QStringList{QStringLiteral("Encrypt"), QStringLiteral("Decrypt"), QStringLiteral("GenerateDataKey"), QStringLiteral("ReEncryptFrom"), QStringLiteral("ReEncryptTo")} + possible;
    else
        possible = QStringList{QStringLiteral("Encrypt"), QStringLiteral("Decrypt"), QStringLiteral("GetPublicKey")} + possible;
    for (const QString &operation : possible)
        operations.options.push_back({operation, operation});
    operations.check = [](const QString &chosen) { return chosen.isEmpty() ? KeyLists::tr("Choose at least one operation.") : QString(); };
    form.field(std::move(operations), [](auto &input, const QString &chosen) {
        input.operations.emplace();
        for (const QString &operation : chosen.split(u'\n', Qt::SkipEmptyParts))
            input.operations->emplace_back().value = toStd(operation);
    });
    form.field(principal("retiring", KeyLists::tr("Retiring principal - optional"), KeyLists::tr("Who may give the grant back, beside the account."), true),
               [](auto &input, const QString &arn) {
        if (!arn.isEmpty())
            input.retiringPrincipal = toStd(arn);
    });
    FieldDescription name{.id = QStringLiteral("grantName"), .label = KeyLists::tr("Name - optional")};
    form.field(std::move(name), [](auto &input, const QString &text) {
        if (!text.isEmpty())
            input.name = toStd(text);
    });
    form.always([id = key.data.keyId](auto &input) { input.keyId = id; });
    form.succeeded = [](const ActionContext &done, const FormValues &) { done.done(KeyLists::tr("Successfully created the grant")); };
    openForm(context, std::move(form));
}

void askForGrant(const ActionContext &context, const QString &id)
{
    // Which operations a grant can give depends on what the key is for.
    context.run([context, id](QObject *receiver, ActionContext::Ending end) {
        loadKey(context.engine(), receiver, id, [context, end](Expected<std::shared_ptr<const Key>> key) {
            end(key ? std::nullopt : std::optional<Error>(key.error()));
            if (key)
                openGrantForm(context, **key);
        });
    }, {{}, {}, KeyLists::tr("The key cannot be shown")});
}

template <class T>
ResourceType<T> partOf(const QString &id, const char *type, const QString &tab)
{
    ResourceType<T> list(QStringLiteral("kms"), QLatin1String(type));
    list.address = keyAddress(id, tab);
    list.touches = changesOf(id);
    return list;
}

} // namespace

Resource aliasesOf(const QString &id, bool mayEdit)
{
    using api::kms::ListAliases;
    auto type = partOf<AliasListEntry>(id, "alias", QStringLiteral("aliases"));
    type.title = KeyLists::tr("Aliases");
    type.description = KeyLists::tr("Names for this key. Programs that use an alias need no change when it leads to another key.");
    type.identity(aliasName);
    type.listBy<ListAliases>(&ListAliases::Output::aliases, &ListAliases::Input::marker, &ListAliases::Output::nextMarker,
                             [id](auto &input) { input.keyId = toStd(id); });
    type.column({.id = QStringLiteral("name"), .title = KeyLists::tr("Alias"), .width = 240}, aliasName);
    type.column({.id = QStringLiteral("arn"), .title = KeyLists::tr("ARN"), .width = 420, .stretch = true}, &AliasListEntry::aliasArn);
    type.column({.id = QStringLiteral("created"), .title = KeyLists::tr("Creation date"), .width = 310}, &AliasListEntry::creationDate);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = KeyLists::tr("Find aliases");
    type.emptyTitle = KeyLists::tr("No aliases");
    type.emptyText = KeyLists::tr("Without one, programs name the key by its ID or its ARN.");
    type.help = help::aliases();
    if (!mayEdit) {
        type.selection = ResourceTable::Selection::None;
        return type;
    }
    type.emptyAction = QStringLiteral("createAlias");
    type.always({.id = QStringLiteral("createAlias"), .text = KeyLists::tr("Create alias"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [id](const ActionContext &context) { askForAlias(context, id); });
    Removal removal;
    removal.id = QStringLiteral("deleteAlias");
    removal.text = KeyLists::tr("Delete");
    removal.title = KeyLists::tr("Delete alias");
    removal.warning = KeyLists::tr("Programs that name the key by this alias do not find it any more. The key stays.");
    removal.done = KeyLists::tr("Successfully deleted alias %1");
    removal.failed = KeyLists::tr("The alias was not deleted");
    type.removeBy<api::kms::DeleteAlias>(std::move(removal), [](const AliasListEntry &alias) {
        api::kms::DeleteAlias::Input input;
        input.aliasName = alias.aliasName;
        return input;
    });
    type.removal->undo = [id](const ActionContext &context, const void *item) {
        api::kms::CreateAlias::Input input;
        input.aliasName = static_cast<const AliasListEntry *>(item)->aliasName;
        input.targetKeyId = toStd(id);
        context.call<api::kms::CreateAlias>(std::move(input), {{}, KeyLists::tr("The alias is back"), KeyLists::tr("The alias was not created")});
    };
    return type;
}

Resource grantsOf(const QString &id, bool mayEdit)
{
    using api::kms::ListGrants;
    auto type = partOf<GrantListEntry>(id, "grant", QStringLiteral("grants"));
    type.title = KeyLists::tr("Grants");
    type.description = KeyLists::tr("Permission for someone, often a service, to use the key without a change of its policy.");
    type.identity(&GrantListEntry::grantId);
    type.listBy<ListGrants>(&ListGrants::Output::grants, &ListGrants::Input::marker, &ListGrants::Output::nextMarker, [id](auto &input) { input.keyId = toStd(id); });
    type.column({.id = QStringLiteral("id"), .title = KeyLists::tr("Grant ID"), .width = 220}, &GrantListEntry::grantId);
    type.column({.id = QStringLiteral("name"), .title = KeyLists::tr("Name"), .width = 140}, &GrantListEntry::name);
    type.column({.id = QStringLiteral("grantee"), .title = KeyLists::tr("Grantee principal"), .width = 260, .stretch = true}, &GrantListEntry::granteePrincipal);
    type.column({.id = QStringLiteral("operations"), .title = KeyLists::tr("Operations"), .width = 220}, operationsOf);
    type.column({.id = QStringLiteral("retiring"), .title = KeyLists::tr("Retiring principal"), .width = 200}, &GrantListEntry::retiringPrincipal);
    type.column({.id = QStringLiteral("created"), .title = KeyLists::tr("Creation date"), .width = 310}, &GrantListEntry::creationDate);
    type.filterPlaceholder = KeyLists::tr("Find grants");
    type.emptyTitle = KeyLists::tr("No grants");
    type.emptyText = KeyLists::tr("Services make grants when they encrypt for you. You can make one, too.");
    type.help = help::grants();
    if (!mayEdit) {
        type.selection = ResourceTable::Selection::None;
        return type;
    }
    type.emptyAction = QStringLiteral("createGrant");
    type.forOne({.id = QStringLiteral("retireGrant"), .text = KeyLists::tr("Retire")}, [](const ActionContext &context, const GrantListEntry &grant) {
        api::kms::RetireGrant::Input input;
        input.grantId = grant.grantId;
        input.keyId = grant.keyId;
        context.call<api::kms::RetireGrant>(std::move(input), {{}, KeyLists::tr("The grant is retired"), KeyLists::tr("The grant was not retired")});
    });
    type.always({.id = QStringLiteral("createGrant"), .text = KeyLists::tr("Create grant"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [id](const ActionContext &context) { askForGrant(context, id); });
    Removal removal;
    removal.id = QStringLiteral("revokeGrant");
    removal.text = KeyLists::tr("Revoke");
    removal.title = KeyLists::tr("Revoke grant");
    removal.warning = KeyLists::tr("Whoever uses the key by this grant alone cannot use it any more.");
    removal.done = KeyLists::tr("Successfully revoked grant %1");
    removal.failed = KeyLists::tr("The grant was not revoked");
    type.removeBy<api::kms::RevokeGrant>(std::move(removal), [id](const GrantListEntry &grant) {
        auto input = inputFor<api::kms::RevokeGrant>(id);
        input.grantId = grant.grantId;
        return input;
    });
    return type;
}

Resource rotationsOf(const QString &id)
{
    using api::kms::ListKeyRotations;
    auto type = partOf<RotationsListEntry>(id, "rotation", QStringLiteral("rotation"));
    type.title = KeyLists::tr("Key material");
    type.description = KeyLists::tr("What the key was and is made of. Old material stays for decrypting what it encrypted.");
    type.identity(&RotationsListEntry::keyMaterialId);
    type.listBy<ListKeyRotations>(&ListKeyRotations::Output::rotations, &ListKeyRotations::Input::marker, &ListKeyRotations::Output::nextMarker, [id](auto &input) {
        input.keyId = toStd(id);
        input.includeKeyMaterial.emplace("ALL_KEY_MATERIAL");
    });
    type.column({.id = QStringLiteral("date"), .title = KeyLists::tr("Rotation date"), .width = 310}, &RotationsListEntry::rotationDate);
    type.column({.id = QStringLiteral("kind"), .title = KeyLists::tr("Rotation type"), .width = 150, .filter = ColumnSpec::Filter::Choice}, [](const RotationsListEntry &rotation) {
        if (!rotation.rotationType)
            return KeyLists::tr("Creation");
        return rotation.rotationType->value == "AUTOMATIC" ? KeyLists::tr("Automatic") : KeyLists::tr("On demand");
    });
    type.column({.id = QStringLiteral("state"), .title = KeyLists::tr("State"), .width = 150, .filter = ColumnSpec::Filter::Choice}, [](const RotationsListEntry &rotation) {
        const bool current = rotation.keyMaterialState && rotation.keyMaterialState->value == "CURRENT";
        Cell cell{.text = current ? KeyLists::tr("Current") : KeyLists::tr("Decrypts only")};
        cell.status = current ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
        return cell;
    });
    type.column({.id = QStringLiteral("material"), .title = KeyLists::tr("Key material ID"), .width = 280, .stretch = true}, &RotationsListEntry::keyMaterialId);
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = KeyLists::tr("Find key material");
    type.emptyTitle = KeyLists::tr("No key material");
    type.emptyText = KeyLists::tr("Only symmetric encryption keys rotate.");
    return type;
}

} // namespace nephoscope::gui::kms
