#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Lock.h"
#include "services/s3/Operations.h"
#include "services/s3/Replicate.h"

namespace nephoscope::s3 {

namespace {

constexpr int maxDays = 36'500;
constexpr int maxYears = 100;

Expected<DefaultRetention> readRule(const api::s3::ObjectLockRule &rule)
{
    if (!rule.defaultRetention)
        return fail(malformedXml());
    const auto &wanted = *rule.defaultRetention;
    DefaultRetention retention;
    retention.mode = parseLockMode(wanted.mode ? std::string_view(wanted.mode->value) : std::string_view());
    if (retention.mode == LockMode::None || wanted.days.has_value() == wanted.years.has_value())
        return fail(malformedXml());
    const std::int64_t length = wanted.days ? *wanted.days : *wanted.years;
    if (length < 1)
        return fail({"InvalidRetentionPeriod", "Default retention period must be a positive integer value.", 400});
    if (length > (wanted.days ? maxDays : maxYears)) {
        return fail({"InvalidRetentionPeriod",
                     "The retention period specified is too large, it must be at most " + std::to_string(maxDays) + " days or "
                         + std::to_string(maxYears) + " years.",
                     400});
    }
    (wanted.days ? retention.days : retention.years) = static_cast<int>(length);
    return retention;
}

Expected<api::s3::PutObjectLockConfiguration::Output> putObjectLockConfiguration(WriteContext &context,
                                                                                 const api::s3::PutObjectLockConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (bucket->versioning != Versioning::Enabled) {
        return fail({"InvalidBucketState", "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration", 409});
    }
    const auto &configuration = input.objectLockConfiguration;
    if (!configuration || !configuration->objectLockEnabled || configuration->objectLockEnabled->value != "Enabled")
        return fail(malformedXml());
    DefaultRetention retention;
    if (configuration->rule) {
        const auto rule = readRule(*configuration->rule);
        if (!rule)
            return fail(rule.error());
        retention = *rule;
    }
    BucketRepository(context.db()).setObjectLock(bucket->id, retention);
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::PutObjectLockConfiguration::Output{};
}

Expected<api::s3::GetObjectLockConfiguration::Output> getObjectLockConfiguration(ReadContext &context,
                                                                                 const api::s3::GetObjectLockConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!bucket->objectLock) {
        return fail(Error{"ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket", 404}.with(
            "BucketName", bucket->name));
    }
    api::s3::GetObjectLockConfiguration::Output output;
    auto &configuration = output.objectLockConfiguration.emplace();
    configuration.objectLockEnabled.emplace().value = "Enabled";
    if (bucket->retention.mode != LockMode::None) {
        auto &retention = configuration.rule.emplace().defaultRetention.emplace();
        retention.mode.emplace().value = nameOf(bucket->retention.mode);
        if (bucket->retention.days > 0)
            retention.days = bucket->retention.days;
        else
            retention.years = bucket->retention.years;
    }
    return output;
}

/// A version in a bucket that has object lock.
struct Lockable
{
    Bucket bucket;
    Object object;
};

template <class Input>
Expected<Lockable> openLockable(ReadContext &context, const Input &input, std::string_view method)
{
    auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(std::move(bucket.error()));
    if (!bucket->objectLock)
        return fail(invalidRequest("Bucket is missing Object Lock Configuration"));
    auto object = openForSubresource(context, *bucket, input.key, input.versionId, method);
    if (!object)
        return fail(std::move(object.error()));
    return Lockable{std::move(*bucket), std::move(*object)};
}

void storeLock(WriteContext &context, Lockable &lockable)
{
    ObjectRepository(context.db()).setLock(lockable.bucket.id, lockable.object);
    replicateChange(context, lockable.bucket, lockable.object);
    announce(context, lockable.bucket, Change::Kind::Updated, "object", lockable.object.key);
}

Error noLock()
{
    return {"NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration", 404};
}

/// An empty element takes retention away; the two members come together or not at all.
Expected<ObjectLock> readRetention(const std::optional<api::s3::ObjectLockRetention> &wanted, Timestamp now)
{
    if (!wanted || wanted->mode.has_value() != wanted->retainUntilDate.has_value())
        return fail(malformedXml());
    ObjectLock lock;
    if (!wanted->mode)
        return lock;
    lock.mode = parseLockMode(wanted->mode->value);
    if (lock.mode == LockMode::None)
        return fail(malformedXml());
    lock.until = *wanted->retainUntilDate;
    if (lock.until <= now) {
        return fail(invalidArgument("The retain until date must be in the future!", "RetainUntilDate", formatIso8601(lock.until)));
    }
    return lock;
}

Expected<api::s3::PutObjectRetention::Output> putObjectRetention(WriteContext &context, const api::s3::PutObjectRetention::Input &input)
{
    auto lockable = openLockable(context, input, "PUT");
    if (!lockable)
        return fail(std::move(lockable.error()));
    auto wanted = readRetention(input.retention, context.now());
    if (!wanted)
        return fail(std::move(wanted.error()));
    ObjectLock &current = lockable->object.lock;
    if (auto checked = checkRetentionChange(current, *wanted, context.now(), input.bypassGovernanceRetention.value_or(false)); !checked)
        return fail(std::move(checked.error()));
    current.mode = wanted->mode;
    current.until = wanted->until;
    storeLock(context, *lockable);
    return api::s3::PutObjectRetention::Output{};
}

Expected<api::s3::GetObjectRetention::Output> getObjectRetention(ReadContext &context, const api::s3::GetObjectRetention::Input &input)
{
    const auto lockable = openLockable(context, input, "GET");
    if (!lockable)
        return fail(lockable.error());
    const ObjectLock &lock = lockable->object.lock;
    if (lock.mode == LockMode::None)
        return fail(noLock());
    api::s3::GetObjectRetention::Output output;
    auto &retention = output.retention.emplace();
    retention.mode.emplace().value = nameOf(lock.mode);
    retention.retainUntilDate = lock.until;
    return output;
}

Expected<api::s3::PutObjectLegalHold::Output> putObjectLegalHold(WriteContext &context, const api::s3::PutObjectLegalHold::Input &input)
{
    auto lockable = openLockable(context, input, "PUT");
    if (!lockable)
        return fail(std::move(lockable.error()));
    const std::string status = input.legalHold && input.legalHold->status ? input.legalHold->status->value : std::string();
    if (status != "ON" && status != "OFF")
        return fail(malformedXml());
    lockable->object.lock.hold = status == "ON";
    storeLock(context, *lockable);
    return api::s3::PutObjectLegalHold::Output{};
}

Expected<api::s3::GetObjectLegalHold::Output> getObjectLegalHold(ReadContext &context, const api::s3::GetObjectLegalHold::Input &input)
{
    const auto lockable = openLockable(context, input, "GET");
    if (!lockable)
        return fail(lockable.error());
    if (!lockable->object.lock.hold)
        return fail(noLock());
    api::s3::GetObjectLegalHold::Output output;
    output.legalHold.emplace().status.emplace().value = *lockable->object.lock.hold ? "ON" : "OFF";
    return output;
}

} // namespace

void registerLocking(ServiceRegistry &registry)
{
    registry.write<api::s3::PutObjectLockConfiguration>(putObjectLockConfiguration);
    registry.read<api::s3::GetObjectLockConfiguration>(getObjectLockConfiguration);
    registry.write<api::s3::PutObjectRetention>(putObjectRetention);
    registry.read<api::s3::GetObjectRetention>(getObjectRetention);
    registry.write<api::s3::PutObjectLegalHold>(putObjectLegalHold);
    registry.read<api::s3::GetObjectLegalHold>(getObjectLegalHold);
}

} // namespace nephoscope::s3
