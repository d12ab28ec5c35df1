#include "gui/consoles/s3/AclFields.h"
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

QString ownerOf(const Acl &acl) { return acl.list.owner ? toQt(acl.list.owner->id.value_or("")) : QString(); }
Grants grantsOf(const Acl &acl) { return acl.list.grants.value_or(Grants()); }

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
            acl->enabled = reply ? countsAcls(*reply) : reply.error().code == "OwnershipControlsNotFoundError";
            done(std::shared_ptr<const Acl>(acl));
        });
    });
}

bool isCanned(const FormValues &values) { return values[QStringLiteral("aclMethod")] == QLatin1String("canned"); }

FormDescription form(const ObjectRef &ref, const Acl &now)
{
    FieldDescription method{.id = QStringLiteral("aclMethod"), .label = ObjectPermissions::tr("Method"), .kind = FieldDescription::Kind::Radio};
    method.options = {{QStringLiteral("grants"), ObjectPermissions::tr("Individual permissions"), ObjectPermissions::tr("Grantee by grantee, beginning with what the list says now.")},
                      {QStringLiteral("canned"), ObjectPermissions::tr("Predefined ACL"), ObjectPermissions::tr("Takes the place of the whole list.")}};
    method.errorCodes = {QStringLiteral("AccessDenied"), QStringLiteral("AccessControlListNotSupported")};
    std::vector<FieldDescription> fields{std::move(method)};
    FieldDescription acl{.id = QStringLiteral("cannedAcl"), .label = ObjectPermissions::tr("Who has access"), .kind = FieldDescription::Kind::Radio};
    acl.options = cannedAclOptions();
    acl.initial = QStringLiteral("private");
    acl.warn = [](const QString &chosen) {
        return chosen == QLatin1String("public-read") ? ObjectPermissions::tr("Everyone will be able to read this object.") : QString();
    };
    acl.shown = isCanned;
    fields.push_back(std::move(acl));
    for (FieldDescription &field : aclFields(AclOf::Object, ownerOf(now), grantsOf(now))) {
        field.shown = [also = field.shown](const FormValues &values) { return !isCanned(values) && (!also || also(values)); };
        fields.push_back(std::move(field));
    }
    FormDescription form;
    form.sections = {{ObjectPermissions::tr("Access control list (ACL)"), {}, std::move(fields)}};
    form.sends([ref, now](EngineHost &engine, const FormValues &values) {
        auto input = inputOf<api::s3::PutObjectAcl>(ref);
        if (isCanned(values)) {
            input.acl.emplace(toStd(values[QStringLiteral("cannedAcl")]));
        } else {
            auto &policy = input.accessControlPolicy.emplace();
            policy.owner = now.list.owner;
            policy.grants = grantsIn(values, AclOf::Object, ownerOf(now), grantsOf(now));
        }
        return FormCalls{FormCall::of<api::s3::PutObjectAcl>(engine.caller(), std::move(input))};
    });
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
    setting.shows([](const Acl &acl) { return aclFacts(AclOf::Object, ownerOf(acl), grantsOf(acl)); });
    setting.editBy([ref](const Acl &acl) { return form(ref, acl); }, [](const Acl &acl) { return acl.enabled; });
    return {setting};
}

} // namespace nephoscope::gui::s3
