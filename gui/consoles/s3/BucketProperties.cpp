#include "gui/consoles/s3/BucketSettings.h"

#include "api/generated/s3.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketProperties
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketProperties)
};

using Kind = FieldDescription::Kind;

// Versioning -------------------------------------------------------------------------------------

using Versioning = api::s3::GetBucketVersioning::Output;

QString versioningText(const Versioning &value)
{
    if (!value.status)
        return BucketProperties::tr("Disabled");
    return value.status == "Enabled" ? BucketProperties::tr("Enabled") : BucketProperties::tr("Suspended");
}

FormDescription versioningForm(const QString &bucket, const Versioning &value)
{
    using Put = api::s3::PutBucketVersioning;
    FormType<Put> form;
    form.section(BucketProperties::tr("Bucket Versioning"));
    FieldDescription status{.id = QStringLiteral("versioningStatus"), .label = BucketProperties::tr("Bucket Versioning"), .kind = Kind::Radio};
    status.options = {{QStringLiteral("Suspended"), BucketProperties::tr("Suspend"),
                       BucketProperties::tr("No new versions are made. Versions that are there stay.")},
                      {QStringLiteral("Enabled"), BucketProperties::tr("Enable"),
                       BucketProperties::tr("Every upload of a key is kept; deleting hides the object behind a delete marker.")}};
    status.initial = value.status == "Enabled" ? QStringLiteral("Enabled") : QStringLiteral("Suspended");
    status.warn = [](const QString &chosen) {
        return chosen == QLatin1String("Enabled") ? BucketProperties::tr("Once enabled, versioning can be suspended, but never turned off. "
                                                                         "All versions count as stored bytes: add a lifecycle rule for old ones.")
                                                  : QString();
    };
    status.errorCodes = {QStringLiteral("InvalidBucketState")};
    form.field(std::move(status), [](auto &input, const QString &chosen) { input.versioningConfiguration.emplace().status.emplace(toStd(chosen)); });
    form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
    return form;
}

Setting versioning(const QString &bucket)
{
    SettingType<Versioning> setting(QStringLiteral("versioning"), BucketProperties::tr("Bucket Versioning"));
    setting.help = help::versioning();
    setting.description = BucketProperties::tr("Keeps every version of an object, so that none is lost by overwriting or deleting.");
    setting.loadBy<api::s3::GetBucketVersioning>(inputFor<api::s3::GetBucketVersioning>(bucket));
    setting.shows([](const Versioning &value) {
        return std::vector<Fact>{stateFact(BucketProperties::tr("Bucket Versioning"), value.status == "Enabled", versioningText(value)),
                                 {BucketProperties::tr("Multi-factor authentication (MFA) delete"),
                                  BucketProperties::tr("Not available: this cloud has no MFA devices")}};
    });
    setting.editBy([bucket](const Versioning &value) { return versioningForm(bucket, value); });
    return setting;
}

// Tags -------------------------------------------------------------------------------------------

using Tagging = api::s3::GetBucketTagging::Output;

FormDescription tagsForm(const QString &bucket, const Tagging &value)
{
    FieldDescription tags{.id = QStringLiteral("bucketTags"), .label = BucketProperties::tr("Tags"), .kind = Kind::Tags};
    for (const auto &tag : value.tagSet.value_or(std::vector<api::s3::Tag>()))
        tags.initialTags.emplace_back(toQt(tag.key.value_or("")), toQt(tag.value.value_or("")));
    tags.errorCodes = {QStringLiteral("InvalidTag")};
    FormDescription form;
    form.sections = {{BucketProperties::tr("Tags"), {}, {std::move(tags)}}};
    form.sends([bucket](EngineHost &engine, const FormValues &values) {
        const FormValues::Tags chosen = values.tags(QStringLiteral("bucketTags"));
        if (chosen.empty())
            return FormCalls{FormCall::of<api::s3::DeleteBucketTagging>(engine.caller(), inputFor<api::s3::DeleteBucketTagging>(bucket))};
        auto input = inputFor<api::s3::PutBucketTagging>(bucket);
        input.tagging.emplace().tagSet = tagSetOf(chosen);
        return FormCalls{FormCall::of<api::s3::PutBucketTagging>(engine.caller(), std::move(input))};
    });
    return form;
}

Setting tags(const QString &bucket)
{
    SettingType<Tagging> setting(QStringLiteral("tags"), BucketProperties::tr("Tags"), BucketProperties::tr("tags"));
    setting.description = BucketProperties::tr("Track storage cost and organize buckets with keys and values of your own.");
    setting.loadBy<api::s3::GetBucketTagging>(inputFor<api::s3::GetBucketTagging>(bucket), {QStringLiteral("NoSuchTagSet")});
    setting.shows([](const Tagging &value) {
        std::vector<Fact> facts;
        for (const auto &tag : value.tagSet.value_or(std::vector<api::s3::Tag>()))
            facts.push_back({toQt(tag.key.value_or("")), toQt(tag.value.value_or(""))});
        if (facts.empty())
            facts.push_back({BucketProperties::tr("No tags"), BucketProperties::tr("No tags are attached to this bucket.")});
        return facts;
    });
    setting.editBy([bucket](const Tagging &value) { return tagsForm(bucket, value); });
    return setting;
}

// Default encryption -----------------------------------------------------------------------------

using Encryption = api::s3::GetBucketEncryption::Output;

api::s3::ServerSideEncryptionRule ruleOf(const Encryption &value)
{
    const auto &configuration = value.serverSideEncryptionConfiguration;
    return configuration && configuration->rules && !configuration->rules->empty() ? configuration->rules->front()
                                                                                   : api::s3::ServerSideEncryptionRule();
}

QString sseS3() { return BucketProperties::tr("Server-side encryption with Amazon S3 managed keys (SSE-S3)"); }

std::string algorithmOf(const Encryption &value)
{
    const auto rule = ruleOf(value);
    const auto &wanted = rule.applyServerSideEncryptionByDefault;
    return wanted && wanted->sseAlgorithm ? wanted->sseAlgorithm->value : std::string("AES256");
}

QString typeText(std::string_view algorithm)
{
    if (algorithm == "aws:kms")
        return BucketProperties::tr("Server-side encryption with AWS KMS keys (SSE-KMS)");
    if (algorithm == "aws:kms:dsse")
        return BucketProperties::tr("Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)");
    return sseS3();
}

FormDescription encryptionForm(const QString &bucket, const Encryption &value)
{
    FormType<api::s3::PutBucketEncryption> form;
    form.section(BucketProperties::tr("Default encryption"));
    FieldDescription type{.id = QStringLiteral("encryptionType"), .label = BucketProperties::tr("Encryption type"), .kind = Kind::Radio};
    type.options = {{toQt(algorithmOf(value)), typeText(algorithmOf(value)), BucketProperties::tr("The type is changed with the AWS CLI or an SDK.")}};
    type.errorCodes = {QStringLiteral("KMS.NotFoundException")};
    form.field(std::move(type), {});
    form.field(bucketKeyField(ruleOf(value).bucketKeyEnabled.value_or(false)), [before = value.serverSideEncryptionConfiguration](auto &input, const QString &on) {
        input.serverSideEncryptionConfiguration =
            encryptionWith(before.value_or(api::s3::ServerSideEncryptionConfiguration()), on == QLatin1String("true"));
    });
    form.always([bucket = toStd(bucket)](auto &input) { input.bucket = bucket; });
    return form;
}

Setting encryption(const QString &bucket)
{
    SettingType<Encryption> setting(QStringLiteral("encryption"), BucketProperties::tr("Default encryption"), BucketProperties::tr("default encryption"));
    setting.help = help::encryption();
    setting.description = BucketProperties::tr("New objects that say nothing else are encrypted like this.");
    setting.columns = 2;
    setting.loadBy<api::s3::GetBucketEncryption>(inputFor<api::s3::GetBucketEncryption>(bucket),
                                                 {QStringLiteral("ServerSideEncryptionConfigurationNotFoundError")});
    setting.shows([](const Encryption &value) {
        const bool key = ruleOf(value).bucketKeyEnabled.value_or(false);
        return std::vector<Fact>{{BucketProperties::tr("Encryption type"), typeText(algorithmOf(value))}, stateFact(BucketProperties::tr("Bucket Key"), key, enabledText(key))};
    });
    setting.editBy([bucket](const Encryption &value) { return encryptionForm(bucket, value); });
    return setting;
}

} // namespace

FieldDescription bucketKeyField(bool on)
{
    return enableField(QStringLiteral("bucketKey"), BucketProperties::tr("Bucket Key"), on,
                       BucketProperties::tr("With keys of AWS KMS it makes requests to AWS KMS rare. With SSE-S3 the setting is only kept."));
}

api::s3::ServerSideEncryptionConfiguration encryptionWith(api::s3::ServerSideEncryptionConfiguration before, bool bucketKey)
{
    auto &rules = before.rules ? *before.rules : before.rules.emplace();
    auto &rule = rules.empty() ? rules.emplace_back() : rules.front();
    if (!rule.applyServerSideEncryptionByDefault)
        rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace("AES256");
    rule.bucketKeyEnabled = bucketKey;
    return before;
}

std::vector<Setting> propertySettings(const QString &bucket)
{
    return {versioning(bucket),           tags(bucket),           encryption(bucket),
            loggingSetting(bucket),       notificationSetting(bucket), accelerationSetting(bucket),
            objectLockSetting(bucket),    requesterPaysSetting(bucket), websiteSetting(bucket)};
}

} // namespace nephoscope::gui::s3
