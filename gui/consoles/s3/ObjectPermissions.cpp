#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/ObjectSettings.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectPermissions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectPermissions)
};

/// Who may do what with an object, and whether its bucket heeds that.
struct Acl
{
    api::s3::GetObjectAcl::Output list;
    bool enabled = false;
};

QString granteeText(const api::s3::Grantee &grantee, const std::string &owner)
{
    const QString uri = toQt(grantee.uri.value_or(""));
    if (uri == QLatin1String(allUsersGroup))
        return ObjectPermissions::tr("Everyone (public access)");
    if (uri == QLatin1String(authenticatedUsersGroup))
        return ObjectPermissions::tr("Authenticated users group (anyone with an AWS account)");
    if (grantee.id && *grantee.id == owner)
        return ObjectPermissions::tr("Object owner (your AWS account)");
    return grantee.id ? toQt(*grantee.id) : uri;
}

QString permissionText(const std::string &permission)
{
    if (permission == "FULL_CONTROL")
        return ObjectPermissions::tr("Object: Read. Object ACL: Read, Write");
    if (permission == "READ")
        return ObjectPermissions::tr("Object: Read");
    if (permission == "READ_ACP")
        return ObjectPermissions::tr("Object ACL: Read");
    return permission == "WRITE_ACP" ? ObjectPermissions::tr("Object ACL: Write") : toQt(permission);
}

void load(EngineHost &engine, QObject *receiver, const ObjectRef &ref, SettingType<Acl>::Loaded done)
{
    ask<api::s3::GetObjectAcl>(engine, receiver, inputOf<api::s3::GetObjectAcl>(ref), [&engine, receiver, ref, done](auto list) {
        if (!list) {
            done(fail(list.error()));
            return;
        }
        auto acl = std::make_shared<Acl>(Acl{std::move(*list)});
        ask<api::s3::GetBucketOwnershipControls>(engine, receiver, inputFor<api::s3::GetBucketOwnershipControls>(ref.bucket), [acl, done](auto reply) {
            // Buckets of before Object Ownership have no controls: their lists count.
            acl->enabled = !reply && reply.error().code == "OwnershipControlsNotFoundError";
            if (reply && reply->ownershipControls && reply->ownershipControls->rules && !reply->ownershipControls->rules->empty()) {
                const auto &owner = reply->ownershipControls->rules->front().objectOwnership;
                acl->enabled = owner && owner->value != "BucketOwnerEnforced";
            }
            done(std::shared_ptr<const Acl>(acl));
        });
    });
}

FormDescription form(const ObjectRef &ref)
{
    FormType<api::s3::PutObjectAcl> form;
    form.section(ObjectPermissions::tr("Access control list (ACL)"));
    FieldDescription acl{.id = QStringLiteral("cannedAcl"), .label = ObjectPermissions::tr("Who has access"), .kind = FieldDescription::Kind::Radio};
    acl.options = cannedAclOptions();
    acl.initial = QStringLiteral("private");
    acl.warn = [](const QString &chosen) {
        return chosen == QLatin1String("public-read") ? ObjectPermissions::tr("Everyone will be able to read this object.") : QString();
    };
    acl.errorCodes = {QStringLiteral("AccessDenied"), QStringLiteral("AccessControlListNotSupported")};
    form.field(std::move(acl), [](auto &input, const QString &chosen) { input.acl.emplace(toStd(chosen)); });
    form.always([ref](auto &input) { nameObject(input, ref); });
    return form;
}

} // namespace

std::vector<Setting> objectPermissions(const ObjectRef &ref)
{
    SettingType<Acl> setting(QStringLiteral("acl"), ObjectPermissions::tr("Access control list (ACL)"));
    setting.description = ObjectPermissions::tr("Grants basic read and write permissions to other AWS accounts.");
    setting.columns = 2;
    setting.loadWith([ref](EngineHost &engine, QObject *receiver, SettingType<Acl>::Loaded done) { load(engine, receiver, ref, std::move(done)); });
    setting.notes([](const Acl &acl) {
        return acl.enabled ? QString()
                           : ObjectPermissions::tr("ACLs are disabled: this bucket enforces its owner's ownership of all objects. Access is granted by policies alone.");
    });
    setting.shows([](const Acl &acl) {
        const std::string owner = acl.list.owner && acl.list.owner->id ? *acl.list.owner->id : std::string();
        std::vector<Fact> facts;
        for (const auto &grant : acl.list.grants.value_or(std::vector<api::s3::Grant>()))
            facts.push_back({granteeText(grant.grantee.value_or(api::s3::Grantee()), owner), permissionText(grant.permission ? grant.permission->value : std::string())});
        return facts;
    });
    setting.editBy([ref](const Acl &) { return form(ref); }, [](const Acl &acl) { return acl.enabled; });
    return {setting};
}

} // namespace nephoscope::gui::s3
