#include "gui/consoles/s3/BucketSettings.h"

#include "gui/consoles/s3/AclFields.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketAcl
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketAcl)
};

struct Acl
{
    api::s3::GetBucketAcl::Output list;
    bool enforced = false; ///< no lists: the bucket owner has everything
};

QString ownerOf(const Acl &acl) { return acl.list.owner ? toQt(acl.list.owner->id.value_or("")) : QString(); }
Grants grantsOf(const Acl &acl) { return acl.list.grants.value_or(Grants()); }

void load(EngineHost &engine, QObject *receiver, const QString &bucket, SettingType<Acl>::Loaded done)
{
    ask<api::s3::GetBucketAcl>(engine, receiver, inputFor<api::s3::GetBucketAcl>(bucket), [&engine, receiver, bucket, done](auto list) {
        if (!list) {
            done(fail(list.error()));
            return;
        }
        ask<api::s3::GetBucketOwnershipControls>(engine, receiver, inputFor<api::s3::GetBucketOwnershipControls>(bucket),
                                                 [acl = Acl{std::move(*list), false}, done](auto reply) mutable {
            acl.enforced = reply && !countsAcls(*reply);
            done(std::make_shared<const Acl>(std::move(acl)));
        });
    });
}

FormDescription aclForm(const QString &bucket, const Acl &acl)
{
    FormDescription form;
    form.sections = {{BucketAcl::tr("Access control list (ACL)"), BucketAcl::tr("Who has no box ticked is taken off the list."), aclFields(AclOf::Bucket, ownerOf(acl), grantsOf(acl))}};
    form.sends([bucket, acl](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<api::s3::PutBucketAcl>(bucket);
        auto &policy = input.accessControlPolicy.emplace();
        policy.owner = acl.list.owner;
        policy.grants = grantsIn(values, AclOf::Bucket, ownerOf(acl), grantsOf(acl));
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
    setting.shows([](const Acl &acl) { return aclFacts(AclOf::Bucket, ownerOf(acl), grantsOf(acl)); });
    setting.notes([](const Acl &acl) {
        return acl.enforced ? BucketAcl::tr("ACLs are disabled: Object Ownership is set to bucket owner enforced. Give access by policies.") : QString();
    });
    setting.editBy([bucket](const Acl &acl) { return aclForm(bucket, acl); }, [](const Acl &acl) { return !acl.enforced; });
    return setting;
}

} // namespace nephoscope::gui::s3
