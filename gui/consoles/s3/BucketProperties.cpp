#include "gui/consoles/s3/BucketSettings.h"

#include "api/generated/s3.h"
#include "gui/consoles/s3/EncryptionFields.h"
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
    setting.columns = 2;
    setting.loadBy<api::s3::GetBucketVersioning>(inputFor<api::s3::GetBucketVersioning>(bucket));
    setting.shows([](const Versioning &value) {
        const bool asksForCode = value.mfaDelete == "Enabled";
        return std::vector<Fact>{stateFact(BucketProperties::tr("Bucket Versioning"), value.status == "Enabled", versioningText(value)),
                                 stateFact(BucketProperties::tr("Multi-factor authentication (MFA) delete"), asksForCode, enabledText(asksForCode)),
                                 {BucketProperties::tr("Changing MFA delete"),
                                  BucketProperties::tr("MFA delete asks for a code before versioning is changed or a version is deleted for good. It is changed only by the "
                                                       "AWS CLI, an AWS SDK or the Amazon S3 REST API. The local cloud refuses to enable it: its root user has no MFA device.")}};
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

FormDescription encryptionForm(const QString &bucket, const Encryption &value)
{
    FormDescription form;
    form.sections = {{BucketProperties::tr("Default encryption"), {}, encryptionFields({.now = encryptionIn(value.serverSideEncryptionConfiguration), .bucketKeyAlways = true})}};
    form.sends([bucket, before = value.serverSideEncryptionConfiguration](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<api::s3::PutBucketEncryption>(bucket);
        input.serverSideEncryptionConfiguration = encryptionWith(before.value_or(api::s3::ServerSideEncryptionConfiguration()), encryptionOf(values));
        return FormCalls{FormCall::of<api::s3::PutBucketEncryption>(engine.caller(), std::move(input))};
    });
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
        const EncryptionChoice choice = encryptionIn(value.serverSideEncryptionConfiguration);
        std::vector<Fact> facts{{BucketProperties::tr("Encryption type"), encryptionTypeText(choice.algorithm)}};
        if (choice.usesKms())
            facts.push_back({BucketProperties::tr("AWS KMS key"), keyText(choice.key), !choice.key.empty()});
        facts.push_back(stateFact(BucketProperties::tr("Bucket Key"), choice.bucketKey, enabledText(choice.bucketKey)));
        return facts;
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

EncryptionChoice encryptionIn(const std::optional<api::s3::ServerSideEncryptionConfiguration> &configuration)
{
    EncryptionChoice choice{.bucketKey = false};
    if (!configuration || !configuration->rules || configuration->rules->empty())
        return choice;
    const auto &rule = configuration->rules->front();
    choice.bucketKey = rule.bucketKeyEnabled.value_or(false);
    if (const auto &wanted = rule.applyServerSideEncryptionByDefault) {
        choice.algorithm = wanted->sseAlgorithm ? wanted->sseAlgorithm->value : std::string("AES256");
        choice.key = wanted->kmsMasterKeyID.value_or("");
    }
    return choice;
}

api::s3::ServerSideEncryptionConfiguration encryptionWith(api::s3::ServerSideEncryptionConfiguration before, const EncryptionChoice &choice)
{
    auto &rules = before.rules ? *before.rules : before.rules.emplace();
    auto &rule = rules.empty() ? rules.emplace_back() : rules.front();
    auto &wanted = rule.applyServerSideEncryptionByDefault.emplace();
    wanted.sseAlgorithm.emplace(choice.algorithm);
    if (!choice.key.empty())
        wanted.kmsMasterKeyID = choice.key;
    // Bucket keys are for one layer.
    rule.bucketKeyEnabled = choice.bucketKey && choice.algorithm != "aws:kms:dsse";
    return before;
}

std::vector<Setting> propertySettings(const QString &bucket)
{
    return {versioning(bucket),           tags(bucket),           encryption(bucket),
            loggingSetting(bucket),       dataEventsSetting(bucket), eventBridgeSetting(bucket), accelerationSetting(bucket),
            objectLockSetting(bucket),    requesterPaysSetting(bucket), websiteSetting(bucket)};
}

} // namespace nephoscope::gui::s3
