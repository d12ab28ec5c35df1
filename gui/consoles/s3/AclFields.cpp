#include "gui/consoles/s3/AclFields.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::s3 {

namespace {

struct AclFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::AclFields)
};

using Kind = FieldDescription::Kind;

const QString newAccounts = QStringLiteral("newAccounts");
const QString newPermissions = QStringLiteral("newPermissions");

/// Objects know no WRITE: whoever may write the bucket may overwrite them.
std::vector<const char *> permissionsOf(AclOf of)
{
    if (of == AclOf::Bucket)
        return {"READ", "WRITE", "READ_ACP", "WRITE_ACP"};
    return {"READ", "READ_ACP", "WRITE_ACP"};
}

QString permissionText(AclOf of, const QString &permission)
{
    const bool bucket = of == AclOf::Bucket;
    if (permission == QLatin1String("READ"))
        return bucket ? AclFields::tr("List objects") : AclFields::tr("Read the object");
    if (permission == QLatin1String("WRITE"))
        return AclFields::tr("Write objects");
    if (permission == QLatin1String("READ_ACP"))
        return bucket ? AclFields::tr("Read the bucket's ACL") : AclFields::tr("Read the object's ACL");
    return bucket ? AclFields::tr("Write the bucket's ACL") : AclFields::tr("Write the object's ACL");
}

/// Whom a grant is for: a group's URI or an account's canonical ID.
QString granteeOf(const api::s3::Grant &grant)
{
    if (!grant.grantee)
        return {};
    return toQt(grant.grantee->uri.value_or(grant.grantee->id.value_or("")));
}

bool isGroup(const QString &grantee) { return grantee.startsWith(QLatin1String("http://")); }

/// Field ids and who they are for.
using Grantees = std::vector<std::pair<QString, QString>>;

Grantees granteesOf(AclOf of, const QString &owner, const Grants &grants)
{
    Grantees all{{QStringLiteral("owner"), owner},
                 {QStringLiteral("everyone"), QString::fromLatin1(allUsersGroup)},
                 {QStringLiteral("authenticated"), QString::fromLatin1(authenticatedUsersGroup)}};
    if (of == AclOf::Bucket) // it delivers into buckets
        all.emplace_back(QStringLiteral("logDelivery"), QString::fromLatin1(logDeliveryGroup));
    for (const api::s3::Grant &grant : grants) {
        const QString grantee = granteeOf(grant);
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto &each) { return each.second == grantee; });
        if (!known && !grantee.isEmpty())
            all.emplace_back(QStringLiteral("account-%1").arg(grantee.left(16)), grantee);
    }
    return all;
}

QString granteeText(AclOf of, const QString &owner, const QString &grantee)
{
    if (grantee == owner)
        return of == AclOf::Bucket ? AclFields::tr("Bucket owner (your AWS account)") : AclFields::tr("Object owner");
    if (grantee == QLatin1String(allUsersGroup))
        return AclFields::tr("Everyone (public access)");
    if (grantee == QLatin1String(authenticatedUsersGroup))
        return AclFields::tr("Authenticated users group (anyone with an AWS account)");
    return grantee == QLatin1String(logDeliveryGroup) ? AclFields::tr("S3 log delivery group") : AclFields::tr("Account %1").arg(grantee);
}

/// What one grantee has, as ids of permissions.
QStringList held(AclOf of, const Grants &grants, const QString &grantee)
{
    QStringList ids;
    for (const api::s3::Grant &grant : grants) {
        if (granteeOf(grant) != grantee || !grant.permission)
            continue;
        for (const char *permission : permissionsOf(of)) {
            if (grant.permission->value == permission || grant.permission->value == "FULL_CONTROL")
                ids << QLatin1String(permission);
        }
    }
    ids.removeDuplicates();
    return ids;
}

void give(Grants &grants, AclOf of, const QString &grantee, const QStringList &ids)
{
    const auto add = [&](std::string_view permission) {
        api::s3::Grant &grant = grants.emplace_back();
        auto &whom = grant.grantee.emplace();
        whom.type.emplace(isGroup(grantee) ? "Group" : "CanonicalUser");
        (isGroup(grantee) ? whom.uri : whom.id) = toStd(grantee);
        grant.permission.emplace(permission);
    };
    if (std::size_t(ids.size()) == permissionsOf(of).size()) {
        add("FULL_CONTROL");
        return;
    }
    for (const QString &id : ids)
        add(toStd(id));
}

FieldDescription boxes(AclOf of, const QString &id, const QString &label)
{
    FieldDescription field{.id = id, .label = label, .kind = Kind::Checks};
    for (const char *permission : permissionsOf(of))
        field.options.push_back({QLatin1String(permission), permissionText(of, QLatin1String(permission))});
    return field;
}

QStringList accountsIn(const QString &text) { return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts); }

} // namespace

std::vector<Fact> aclFacts(AclOf of, const QString &owner, const Grants &grants)
{
    std::vector<Fact> facts;
    QStringList seen;
    for (const api::s3::Grant &grant : grants) {
        const QString grantee = granteeOf(grant);
        if (seen.contains(grantee))
            continue;
        seen << grantee;
        QStringList words;
        for (const QString &id : held(of, grants, grantee))
            words << permissionText(of, id);
        Fact fact{granteeText(of, owner, grantee), words.join(QStringLiteral(", "))};
        if (isGroup(grantee) && grantee != QLatin1String(logDeliveryGroup))
            fact.status = StatusIndicator::Status::Warning;
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<FieldDescription> aclFields(AclOf of, const QString &owner, const Grants &grants)
{
    std::vector<FieldDescription> fields;
    for (const auto &[id, grantee] : granteesOf(of, owner, grants)) {
        FieldDescription field = boxes(of, id, granteeText(of, owner, grantee));
        field.initial = held(of, grants, grantee).join(u'\n');
        fields.push_back(std::move(field));
    }
    FieldDescription accounts{.id = newAccounts, .label = AclFields::tr("Add other AWS accounts - optional"), .kind = Kind::Area};
    accounts.constraint = AclFields::tr("Canonical user IDs, one a line: 64 hexadecimal digits each. An account finds its own in its security credentials.");
    accounts.check = [](const QString &text) {
        static const QRegularExpression canonical(QStringLiteral("^[0-9a-f]{64}$"));
        for (const QString &account : accountsIn(text)) {
            if (!canonical.match(account).hasMatch())
                return AclFields::tr("%1 is no canonical user ID.").arg(account);
        }
        return QString();
    };
    accounts.errorCodes = {QStringLiteral("InvalidArgument")};
    fields.push_back(std::move(accounts));
    FieldDescription permissions = boxes(of, newPermissions, AclFields::tr("Permissions of the added accounts"));
    permissions.check = [](const QString &chosen) { return chosen.isEmpty() ? AclFields::tr("Choose at least one permission.") : QString(); };
    permissions.shown = [](const FormValues &values) { return !values[newAccounts].trimmed().isEmpty(); };
    fields.push_back(std::move(permissions));
    FieldDescription sure = acknowledgement(QStringLiteral("acknowledgeGrants"), AclFields::tr("I understand the effects of these changes on my objects and buckets."));
    sure.shown = [](const FormValues &values) { return !values[QStringLiteral("everyone")].isEmpty() || !values[QStringLiteral("authenticated")].isEmpty(); };
    sure.errorCodes = {QStringLiteral("AccessControlListNotSupported")};
    fields.push_back(std::move(sure));
    return fields;
}

Grants grantsIn(const FormValues &values, AclOf of, const QString &owner, const Grants &before)
{
    Grants wanted;
    const Grantees known = granteesOf(of, owner, before);
    for (const auto &[id, grantee] : known)
        give(wanted, of, grantee, values[id].split(u'\n', Qt::SkipEmptyParts));
    for (const QString &account : accountsIn(values[newAccounts])) {
        if (std::none_of(known.begin(), known.end(), [&account](const auto &each) { return each.second == account; }))
            give(wanted, of, account, values[newPermissions].split(u'\n', Qt::SkipEmptyParts));
    }
    return wanted;
}

} // namespace nephoscope::gui::s3
