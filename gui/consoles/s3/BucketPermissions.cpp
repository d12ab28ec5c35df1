#include "gui/consoles/s3/BucketSettings.h"

#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace nephoscope::gui::s3 {

namespace {

struct BucketPermissions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketPermissions)
};

using Kind = FieldDescription::Kind;
using Block = api::s3::PublicAccessBlockConfiguration;

// Block public access ----------------------------------------------------------------------------

struct Switch
{
    QString id;
    std::optional<bool> Block::*member;
    QString text;
};

std::array<Switch, 4> switches()
{
    return {Switch{QStringLiteral("newAcls"), &Block::blockPublicAcls,
                   BucketPermissions::tr("Block public access granted through new access control lists (ACLs)")},
            Switch{QStringLiteral("anyAcls"), &Block::ignorePublicAcls,
                   BucketPermissions::tr("Block public access granted through any access control lists (ACLs)")},
            Switch{QStringLiteral("newPolicies"), &Block::blockPublicPolicy,
                   BucketPermissions::tr("Block public access granted through new public bucket policies")},
            Switch{QStringLiteral("anyPolicies"), &Block::restrictPublicBuckets,
                   BucketPermissions::tr("Block public and cross-account access through any public bucket policies")}};
}

Block blockOf(const api::s3::GetPublicAccessBlock::Output &value) { return value.publicAccessBlockConfiguration.value_or(Block()); }

Setting publicAccess(const QString &bucket)
{
    using Value = api::s3::GetPublicAccessBlock::Output;
    SettingType<Value> setting(QStringLiteral("public-access"), BucketPermissions::tr("Block public access (bucket settings)"));
    setting.help = help::publicAccess();
    setting.description = BucketPermissions::tr("Keeps lists and policies from making this bucket and its objects public.");
    setting.columns = 2;
    setting.loadBy<api::s3::GetPublicAccessBlock>(inputFor<api::s3::GetPublicAccessBlock>(bucket), {QStringLiteral("NoSuchPublicAccessBlockConfiguration")});
    setting.shows([](const Value &value) { return publicAccessFacts(blockOf(value)); });
    setting.editBy([bucket](const Value &value) {
        FormDescription form;
        form.sections = {{BucketPermissions::tr("Block public access (bucket settings)"), {}, {publicAccessField(blockOf(value)), publicAcknowledgement()}}};
        form.sends([bucket](EngineHost &engine, const FormValues &values) {
            auto input = inputFor<api::s3::PutPublicAccessBlock>(bucket);
            input.publicAccessBlockConfiguration = publicAccessOf(values);
            return FormCalls{FormCall::of<api::s3::PutPublicAccessBlock>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

// Object ownership -------------------------------------------------------------------------------

using Ownership = api::s3::GetBucketOwnershipControls::Output;

Setting ownership(const QString &bucket)
{
    SettingType<Ownership> setting(QStringLiteral("ownership"), BucketPermissions::tr("Object Ownership"));
    setting.help = help::ownership();
    setting.description = BucketPermissions::tr("Who owns objects that other accounts write, and whether access control lists count.");
    setting.columns = 2;
    setting.loadBy<api::s3::GetBucketOwnershipControls>(inputFor<api::s3::GetBucketOwnershipControls>(bucket), {QStringLiteral("OwnershipControlsNotFoundError")});
    setting.shows([](const Ownership &value) {
        const FieldDescription field = ownershipField({});
        std::vector<Fact> facts;
        for (const FieldOption &option : field.options) {
            if (option.value == ownershipOf(value))
                facts = {{BucketPermissions::tr("Object Ownership"), option.text}, {BucketPermissions::tr("What it means"), option.description}};
        }
        return facts;
    });
    setting.editBy([bucket](const Ownership &value) {
        FormType<api::s3::PutBucketOwnershipControls> form;
        form.section(BucketPermissions::tr("Object Ownership"));
        form.field(ownershipField(ownershipOf(value)), [](auto &input, const QString &chosen) {
            input.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace(toStd(chosen));
        });
        FieldDescription sure = acknowledgement(QStringLiteral("acknowledgeAcls"), BucketPermissions::tr("I acknowledge that ACLs will be restored."));
        sure.shown = [before = ownershipOf(value)](const FormValues &values) {
            const QLatin1String enforced("BucketOwnerEnforced");
            return before == enforced && values[QStringLiteral("ownership")] != enforced;
        };
        form.field(std::move(sure), {});
        form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
        return form;
    });
    return setting;
}

} // namespace

std::vector<Fact> publicAccessFacts(const Block &block)
{
    const auto onOff = [](const QString &key, bool on) {
        Fact fact{key, on ? BucketPermissions::tr("On") : BucketPermissions::tr("Off")};
        fact.status = on ? StatusIndicator::Status::Success : StatusIndicator::Status::Warning;
        return fact;
    };
    bool all = true;
    std::vector<Fact> facts;
    for (const Switch &each : switches()) {
        const bool on = (block.*each.member).value_or(false);
        all = all && on;
        facts.push_back(onOff(each.text, on));
    }
    facts.insert(facts.begin(), onOff(BucketPermissions::tr("Block all public access"), all));
    return facts;
}

FieldDescription publicAccessField(const Block &block)
{
    FieldDescription field{.id = QStringLiteral("publicAccess"), .label = BucketPermissions::tr("Block public access"), .kind = Kind::Checks};
    field.all = BucketPermissions::tr("Block all public access");
    for (const Switch &each : switches())
        field.options.push_back({each.id, each.text});
    field.initial = publicAccessValue(block);
    return field;
}

FieldDescription publicAcknowledgement()
{
    FieldDescription field = acknowledgement(QStringLiteral("acknowledgePublic"),
                                             BucketPermissions::tr("I acknowledge that this bucket and the objects in it might become public."));
    field.shown = [](const FormValues &values) {
        const Block block = publicAccessOf(values);
        for (const Switch &each : switches()) {
            if (!(block.*each.member).value_or(false))
                return true;
        }
        return false;
    };
    return field;
}

QString publicAccessValue(const Block &block)
{
    QStringList chosen;
    for (const Switch &each : switches()) {
        if ((block.*each.member).value_or(false))
            chosen << each.id;
    }
    return chosen.join(u'\n');
}

Block publicAccessOf(const FormValues &values)
{
    Block block;
    for (const Switch &each : switches())
        block.*each.member = values.has(QStringLiteral("publicAccess"), each.id);
    return block;
}

QString ownershipOf(const Ownership &value)
{
    const auto &controls = value.ownershipControls;
    const bool set = controls && controls->rules && !controls->rules->empty() && controls->rules->front().objectOwnership;
    return set ? toQt(controls->rules->front().objectOwnership->value) : QStringLiteral("ObjectWriter");
}

bool countsAcls(const Ownership &value)
{
    return ownershipOf(value) != QLatin1String("BucketOwnerEnforced");
}

FieldDescription ownershipField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("ownership"), .label = BucketPermissions::tr("Object Ownership"), .kind = Kind::Radio};
    field.options = {{QStringLiteral("BucketOwnerEnforced"), BucketPermissions::tr("Bucket owner enforced: ACLs disabled (recommended)"),
                      BucketPermissions::tr("The bucket's owner owns every object. Access is given by policies only.")},
                     {QStringLiteral("BucketOwnerPreferred"), BucketPermissions::tr("Bucket owner preferred: ACLs enabled"),
                      BucketPermissions::tr("Objects written with the ACL bucket-owner-full-control belong to the bucket's owner.")},
                     {QStringLiteral("ObjectWriter"), BucketPermissions::tr("Object writer: ACLs enabled"),
                      BucketPermissions::tr("Objects stay with the account that writes them.")}};
    field.initial = initial;
    field.errorCodes = {QStringLiteral("InvalidBucketAclWithObjectOwnership")};
    return field;
}

std::vector<Setting> permissionSettings(const QString &bucket)
{
    return {exposureSetting(bucket), publicAccess(bucket), policySetting(bucket), ownership(bucket), aclSetting(bucket)};
}

} // namespace nephoscope::gui::s3
