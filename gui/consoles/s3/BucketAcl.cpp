#include "gui/consoles/s3/BucketSettings.h"

#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace nephoscope::gui::s3 {

namespace {

struct BucketAcl
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketAcl)
};

using Grants = std::vector<api::s3::Grant>;

struct Acl
{
    api::s3::GetBucketAcl::Output list;
    bool enforced = false; ///< no lists: the bucket owner has everything
};

constexpr std::array<const char *, 4> permissions{"READ", "WRITE", "READ_ACP", "WRITE_ACP"};

QString permissionText(const QString &permission)
{
    if (permission == QLatin1String("READ"))
        return BucketAcl::tr("List objects");
    if (permission == QLatin1String("WRITE"))
        return BucketAcl::tr("Write objects");
    return permission == QLatin1String("READ_ACP") ? BucketAcl::tr("Read the bucket's ACL") : BucketAcl::tr("Write the bucket's ACL");
}

/// Whom a grant is for: a group's URI or an account's canonical ID.
QString granteeOf(const api::s3::Grant &grant)
{
    if (!grant.grantee)
        return {};
    return toQt(grant.grantee->uri.value_or(grant.grantee->id.value_or("")));
}

bool isGroup(const QString &grantee) { return grantee.startsWith(QLatin1String("http://")); }

/// Those who are always asked for: the owner and the groups. Field ids and URIs.
std::vector<std::pair<QString, QString>> groups()
{
    return {{QStringLiteral("everyone"), QString::fromLatin1(allUsersGroup)},
            {QStringLiteral("authenticated"), QString::fromLatin1(authenticatedUsersGroup)},
            {QStringLiteral("logDelivery"), QString::fromLatin1(logDeliveryGroup)}};
}

QString ownerOf(const Acl &acl) { return acl.list.owner ? toQt(acl.list.owner->id.value_or("")) : QString(); }

QString granteeText(const Acl &acl, const QString &grantee)
{
    if (grantee == ownerOf(acl))
        return BucketAcl::tr("Bucket owner (your AWS account)");
    const auto all = groups();
    if (grantee == all[0].second)
        return BucketAcl::tr("Everyone (public access)");
    if (grantee == all[1].second)
        return BucketAcl::tr("Authenticated users group (anyone with an AWS account)");
    return grantee == all[2].second ? BucketAcl::tr("S3 log delivery group") : BucketAcl::tr("Account %1").arg(grantee);
}

/// What one grantee has, as ids of permissions.
QStringList held(const Grants &grants, const QString &grantee)
{
    QStringList ids;
    for (const api::s3::Grant &grant : grants) {
        if (granteeOf(grant) != grantee || !grant.permission)
            continue;
        for (const char *permission : permissions) {
            if (grant.permission->value == permission || grant.permission->value == "FULL_CONTROL")
                ids << QLatin1String(permission);
        }
    }
    ids.removeDuplicates();
    return ids;
}

void give(Grants &grants, const QString &grantee, const QStringList &ids)
{
    const auto add = [&](std::string_view permission) {
        api::s3::Grant &grant = grants.emplace_back();
        auto &whom = grant.grantee.emplace();
        whom.type.emplace(isGroup(grantee) ? "Group" : "CanonicalUser");
        (isGroup(grantee) ? whom.uri : whom.id) = toStd(grantee);
        grant.permission.emplace(permission);
    };
    if (std::size_t(ids.size()) == permissions.size()) {
        add("FULL_CONTROL");
        return;
    }
    for (const QString &id : ids)
        add(toStd(id));
}

void load(EngineHost &engine, QObject *receiver, const QString &bucket, SettingType<Acl>::Loaded done)
{
    ask<api::s3::GetBucketAcl>(engine, receiver, inputFor<api::s3::GetBucketAcl>(bucket), [&engine, receiver, bucket, done](auto list) {
        if (!list) {
            done(fail(list.error()));
            return;
        }
        ask<api::s3::GetBucketOwnershipControls>(engine, receiver, inputFor<api::s3::GetBucketOwnershipControls>(bucket),
                                                 [acl = Acl{std::move(*list), false}, done](auto reply) mutable {
            const auto &controls = reply ? reply->ownershipControls : std::nullopt;
            acl.enforced = controls && controls->rules && !controls->rules->empty() && controls->rules->front().objectOwnership == "BucketOwnerEnforced";
            done(std::make_shared<const Acl>(std::move(acl)));
        });
    });
}

std::vector<Fact> factsOf(const Acl &acl)
{
    const Grants grants = acl.list.grants.value_or(Grants());
    std::vector<Fact> facts;
    QStringList seen;
    for (const api::s3::Grant &grant : grants) {
        const QString grantee = granteeOf(grant);
        if (seen.contains(grantee))
            continue;
        seen << grantee;
        QStringList words;
        for (const QString &id : held(grants, grantee))
            words << permissionText(id);
        Fact fact{granteeText(acl, grantee), words.join(QStringLiteral(", "))};
        if (isGroup(grantee) && grantee != groups()[2].second)
            fact.status = StatusIndicator::Status::Warning;
        facts.push_back(std::move(fact));
    }
    return facts;
}

FormDescription aclForm(const QString &bucket, const Acl &acl)
{
    const Grants grants = acl.list.grants.value_or(Grants());
    std::vector<std::pair<QString, QString>> grantees{{QStringLiteral("owner"), ownerOf(acl)}};
    for (auto &group : groups())
        grantees.push_back(std::move(group));
    FormSection section{BucketAcl::tr("Access control list (ACL)"),
                        BucketAcl::tr("Other accounts that are on the list stay on it as they are.")};
    for (const auto &[id, grantee] : grantees) {
        FieldDescription field{.id = id, .label = granteeText(acl, grantee), .kind = FieldDescription::Kind::Checks};
        for (const char *permission : permissions)
            field.options.push_back({QLatin1String(permission), permissionText(QLatin1String(permission))});
        field.initial = held(grants, grantee).join(u'\n');
        section.fields.push_back(std::move(field));
    }
    FieldDescription sure = acknowledgement(QStringLiteral("acknowledgeGrants"), BucketAcl::tr("I understand the effects of these changes on my objects and buckets."));
    sure.shown = [](const FormValues &values) { return !values[QStringLiteral("everyone")].isEmpty() || !values[QStringLiteral("authenticated")].isEmpty(); };
    sure.errorCodes = {QStringLiteral("AccessControlListNotSupported")};
    section.fields.push_back(std::move(sure));
    FormDescription form;
    form.sections = {std::move(section)};
    form.sends([bucket, grantees, list = acl.list](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<api::s3::PutBucketAcl>(bucket);
        auto &policy = input.accessControlPolicy.emplace();
        policy.owner = list.owner;
        Grants &wanted = policy.grants.emplace();
        for (const auto &[id, grantee] : grantees)
            give(wanted, grantee, values[id].split(u'\n', Qt::SkipEmptyParts));
        for (const api::s3::Grant &other : list.grants.value_or(Grants())) {
            const auto is = [&](const auto &known) { return known.second == granteeOf(other); };
            if (std::none_of(grantees.begin(), grantees.end(), is))
                wanted.push_back(other);
        }
        return FormCalls{FormCall::of<api::s3::PutBucketAcl>(engine.caller(), std::move(input))};
    });
    return form;
}

} // namespace

Setting aclSetting(const QString &bucket)
{
    SettingType<Acl> setting(QStringLiteral("acl"), BucketAcl::tr("Access control list (ACL)"), BucketAcl::tr("access control list (ACL)"));
    setting.help = help::ownership();
    setting.description = BucketAcl::tr("Gives other AWS accounts and groups basic permissions to the bucket.");
    setting.columns = 2;
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, bucket, std::move(done)); });
    setting.shows(factsOf);
    setting.notes([](const Acl &acl) {
        return acl.enforced ? BucketAcl::tr("ACLs are disabled: Object Ownership is set to bucket owner enforced. Give access by policies.") : QString();
    });
    setting.editBy([bucket](const Acl &acl) { return aclForm(bucket, acl); }, [](const Acl &acl) { return !acl.enforced; });
    return setting;
}

} // namespace nephoscope::gui::s3
