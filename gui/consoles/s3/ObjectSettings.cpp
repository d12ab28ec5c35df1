#include "gui/consoles/s3/ObjectSettings.h"

#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/consoles/s3/ObjectPairs.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectSettings)
};

using Kind = FieldDescription::Kind;
using Head = api::s3::HeadObject::Output;
using Tags = api::s3::GetObjectTagging::Output;

template <class T>
void editIn(SettingType<T> &setting, const char *id, std::function<void(const ActionContext &)> run)
{
    setting.action({.id = QLatin1String(id), .text = ObjectSettings::tr("Edit")}, [run](const ActionContext &context, const T &) { run(context); });
}

/// What HeadObject tells; changed by a copy on top of itself, which is for the current version only.
Setting ofHead(const ObjectRef &ref, const char *id, const QString &title, const QString &description, const char *editId,
               std::function<std::vector<Fact>(const Head &)> facts, void (*edit)(const ActionContext &, const QString &, const QStringList &))
{
    SettingType<Head> setting(QLatin1String(id), title);
    setting.description = description;
    setting.loadBy<api::s3::HeadObject>(inputOf<api::s3::HeadObject>(ref));
    setting.shows(std::move(facts));
    if (ref.versionId.isEmpty())
        editIn<Head>(setting, editId, [ref, edit](const ActionContext &context) { edit(context, ref.bucket, {ref.key}); });
    return setting;
}

Setting storageClass(const ObjectRef &ref)
{
    SettingType<Head> setting(QStringLiteral("storage-class"), ObjectSettings::tr("Storage class"));
    setting.description = ObjectSettings::tr("What storing and reading cost, and how long reading takes to begin.");
    setting.loadBy<api::s3::HeadObject>(inputOf<api::s3::HeadObject>(ref));
    setting.shows([](const Head &head) {
        std::vector<Fact> facts{{ObjectSettings::tr("Storage class"), storageClassText(head.storageClass ? head.storageClass->value : std::string("STANDARD"))}};
        for (Fact &fact : restoreFacts(head))
            facts.push_back(std::move(fact));
        return facts;
    });
    setting.action({.id = QStringLiteral("restore-object"), .text = ObjectSettings::tr("Initiate restore")},
                   [ref](const ActionContext &context, const Head &) { askToRestore(context, ref.bucket, {ref.key}, ref.versionId); },
                   isArchived);
    if (ref.versionId.isEmpty())
        editIn<Head>(setting, "edit-storage-class", [ref](const ActionContext &context) { askToEditStorageClass(context, ref.bucket, {ref.key}); });
    return setting;
}

Setting tags(const ObjectRef &ref)
{
    SettingType<Tags> setting(QStringLiteral("tags"), ObjectSettings::tr("Tags"));
    setting.description = ObjectSettings::tr("Tags sort objects for lifecycle rules, access policies and cost reports.");
    setting.loadBy<api::s3::GetObjectTagging>(inputOf<api::s3::GetObjectTagging>(ref));
    setting.notes([](const Tags &value) {
        return value.tagSet && !value.tagSet->empty() ? QString() : ObjectSettings::tr("No tags are associated with this object.");
    });
    setting.shows([](const Tags &value) {
        std::vector<Fact> facts;
        for (const auto &tag : value.tagSet.value_or(std::vector<api::s3::Tag>()))
            facts.push_back({toQt(tag.key.value_or("")), toQt(tag.value.value_or(""))});
        return facts;
    });
    editIn<Tags>(setting, "edit-tags", [ref](const ActionContext &context) { askToEditTags(context, ref.bucket, {ref.key}, ref.versionId); });
    return setting;
}

// Object Lock ------------------------------------------------------------------------------------

/// An answer about a lock, of a bucket that may have none at all.
template <class Output>
struct Lock
{
    bool possible = true;
    Output value = {};
};

template <class Get>
void loadLock(SettingType<Lock<typename Get::Output>> &setting, const ObjectRef &ref)
{
    using Value = Lock<typename Get::Output>;
    setting.loadWith([ref](EngineHost &engine, QObject *receiver, typename SettingType<Value>::Loaded done) {
        ask<Get>(engine, receiver, inputOf<Get>(ref), [done](auto reply) {
            if (reply)
                done(std::make_shared<const Value>(Value{true, std::move(*reply)}));
            else if (reply.error().code == "NoSuchObjectLockConfiguration")
                done(std::make_shared<const Value>());
            else if (reply.error().code == "InvalidRequest")
                done(std::make_shared<const Value>(Value{false, {}}));
            else
                done(fail(reply.error()));
        });
    });
    setting.notes([](const Value &value) {
        return value.possible ? QString() : ObjectSettings::tr("Object Lock is not enabled on this bucket, so its objects cannot be locked. It is enabled in the bucket's properties.");
    });
    setting.help = help::objectLock();
}

using Hold = Lock<api::s3::GetObjectLegalHold::Output>;
using Retention = Lock<api::s3::GetObjectRetention::Output>;

bool isHeld(const Hold &hold) { return hold.value.legalHold && hold.value.legalHold->status && hold.value.legalHold->status->value == "ON"; }

Setting legalHold(const ObjectRef &ref)
{
    SettingType<Hold> setting(QStringLiteral("legal-hold"), ObjectSettings::tr("Object Lock legal hold"));
    setting.description = ObjectSettings::tr("Keeps this version from being deleted until the hold is switched off.");
    loadLock<api::s3::GetObjectLegalHold>(setting, ref);
    setting.shows([](const Hold &hold) {
        if (!hold.possible)
            return std::vector<Fact>();
        return std::vector<Fact>{stateFact(ObjectSettings::tr("Legal hold"), isHeld(hold), isHeld(hold) ? ObjectSettings::tr("Enabled") : ObjectSettings::tr("Disabled"))};
    });
    setting.editBy(
        [ref](const Hold &hold) {
            FormType<api::s3::PutObjectLegalHold> form;
            form.section(ObjectSettings::tr("Object Lock legal hold"));
            FieldDescription state{.id = QStringLiteral("legalHold"), .label = ObjectSettings::tr("Legal hold"), .kind = Kind::Radio};
            state.options = {{QStringLiteral("OFF"), ObjectSettings::tr("Disable"), ObjectSettings::tr("This version can be deleted, unless a retention keeps it.")},
                             {QStringLiteral("ON"), ObjectSettings::tr("Enable"), ObjectSettings::tr("Nobody can delete this version while the hold is on.")}};
            state.initial = isHeld(hold) ? QStringLiteral("ON") : QStringLiteral("OFF");
            form.field(std::move(state), [](auto &input, const QString &chosen) { input.legalHold.emplace().status.emplace(toStd(chosen)); });
            form.always([ref](auto &input) { nameObject(input, ref); });
            return form;
        },
        [](const Hold &hold) { return hold.possible; });
    return setting;
}

QString modeOf(const Retention &retention)
{
    const auto &value = retention.value.retention;
    return value && value->mode ? toQt(value->mode->value) : QString();
}

QString modeText(const QString &mode)
{
    if (mode == QLatin1String("GOVERNANCE"))
        return ObjectSettings::tr("Governance");
    return mode == QLatin1String("COMPLIANCE") ? ObjectSettings::tr("Compliance") : ObjectSettings::tr("None");
}

std::optional<QDateTime> untilOf(const Retention &retention)
{
    const auto &value = retention.value.retention;
    return value && value->retainUntilDate ? std::optional(toQt(*value->retainUntilDate)) : std::nullopt;
}

FormDescription retentionForm(const ObjectRef &ref, const Retention &now)
{
    FormType<api::s3::PutObjectRetention> form;
    form.section(ObjectSettings::tr("Object Lock retention"));
    FieldDescription mode{.id = QStringLiteral("retentionMode"), .label = ObjectSettings::tr("Retention mode"), .kind = Kind::Radio};
    mode.options = {{QString(QLatin1String("NONE")), ObjectSettings::tr("None"), ObjectSettings::tr("No date keeps this version.")},
                    {QStringLiteral("GOVERNANCE"), ObjectSettings::tr("Governance"), ObjectSettings::tr("Kept until the date, unless somebody is allowed to bypass that.")},
                    {QStringLiteral("COMPLIANCE"), ObjectSettings::tr("Compliance"), ObjectSettings::tr("Kept until the date, whoever asks.")}};
    mode.initial = modeOf(now).isEmpty() ? QStringLiteral("NONE") : modeOf(now);
    mode.warn = [](const QString &chosen) {
        return chosen == QLatin1String("COMPLIANCE") ? ObjectSettings::tr("Until the date nobody can delete this version or bring the date nearer, not even the root user.") : QString();
    };
    form.field(std::move(mode), [](auto &input, const QString &chosen) {
        auto &retention = input.retention.emplace(); // an empty one takes the retention away
        if (chosen != QLatin1String("NONE"))
            retention.mode.emplace(toStd(chosen));
    });
    FieldDescription until = dayField(QStringLiteral("retainUntil"), ObjectSettings::tr("Retain until date"));
    until.constraint = ObjectSettings::tr("A day after today, such as 2027-01-31. It ends when that day begins in UTC.");
    if (const auto &value = now.value.retention; value)
        until.initial = dayText(value->retainUntilDate);
    until.shown = [](const FormValues &values) { return values[QStringLiteral("retentionMode")] != QLatin1String("NONE"); };
    until.errorCodes = {QStringLiteral("InvalidArgument")};
    form.field(std::move(until), [](auto &input, const QString &text) {
        if (input.retention && input.retention->mode)
            input.retention->retainUntilDate = dayOf(text);
    });
    if (modeOf(now) == QLatin1String("GOVERNANCE")) {
        FieldDescription bypass{.id = QStringLiteral("bypass"), .label = ObjectSettings::tr("Bypass governance retention"), .kind = Kind::Check,
                                .description = ObjectSettings::tr("Needed to shorten or remove a retention in governance mode.")};
        form.field(std::move(bypass), [](auto &input, const QString &on) {
            if (on == QLatin1String("true"))
                input.bypassGovernanceRetention = true;
        });
    }
    form.always([ref](auto &input) { nameObject(input, ref); });
    return form;
}

Setting retention(const ObjectRef &ref)
{
    SettingType<Retention> setting(QStringLiteral("retention"), ObjectSettings::tr("Object Lock retention"));
    setting.description = ObjectSettings::tr("Keeps this version from being deleted until a date.");
    loadLock<api::s3::GetObjectRetention>(setting, ref);
    setting.shows([](const Retention &value) {
        if (!value.possible)
            return std::vector<Fact>();
        const auto until = untilOf(value);
        return std::vector<Fact>{stateFact(ObjectSettings::tr("Retention mode"), until.has_value(), modeText(modeOf(value))),
                                 {ObjectSettings::tr("Retain until date"), until ? formatDateTime(*until) : QString()}};
    });
    setting.editBy([ref](const Retention &value) { return retentionForm(ref, value); }, [](const Retention &value) { return value.possible; });
    return setting;
}

} // namespace

QString encryptionText(const api::s3::HeadObject::Output &head)
{
    if (head.sseCustomerAlgorithm)
        return ObjectSettings::tr("Customer-provided key (SSE-C)");
    if (!head.serverSideEncryption)
        return ObjectSettings::tr("Not encrypted");
    return encryptionTypeText(head.serverSideEncryption->value);
}

std::vector<Setting> objectSettings(const ObjectRef &ref)
{
    const auto encryptionFacts = [](const Head &head) {
        std::vector<Fact> facts{{ObjectSettings::tr("Encryption type"), encryptionText(head)}};
        if (head.ssekmsKeyId)
            facts.push_back({ObjectSettings::tr("AWS KMS key"), toQt(*head.ssekmsKeyId), true});
        if (head.serverSideEncryption && head.serverSideEncryption->value == "aws:kms")
            facts.push_back(stateFact(ObjectSettings::tr("Bucket Key"), head.bucketKeyEnabled.value_or(false), enabledText(head.bucketKeyEnabled.value_or(false))));
        return facts;
    };
    const auto metadataFacts = [](const Head &head) {
        std::vector<Fact> facts;
        for (const auto &[key, value] : metadataOf(head))
            facts.push_back({key, value});
        return facts;
    };
    return {storageClass(ref),
            ofHead(ref, "encryption", ObjectSettings::tr("Server-side encryption settings"), ObjectSettings::tr("How the object is encrypted where it lies."),
                   "edit-encryption", encryptionFacts, askToEditEncryption),
            tags(ref),
            ofHead(ref, "metadata", ObjectSettings::tr("Metadata"), ObjectSettings::tr("Metadata is optional information in name-value pairs."), "edit-metadata",
                   metadataFacts, askToEditMetadata),
            legalHold(ref), retention(ref)};
}

} // namespace nephoscope::gui::s3
