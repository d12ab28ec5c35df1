#include "services/s3/Lock.h"

namespace nephoscope::s3 {

namespace {

/// Years of the calendar; the 29th of February goes to the 28th.
Timestamp addYears(Timestamp from, int years)
{
    const auto day = std::chrono::floor<std::chrono::days>(from);
    std::chrono::year_month_day date(day);
    date += std::chrono::years(years);
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return Timestamp(std::chrono::sys_days(date)) + (from - day);
}

} // namespace

LockMode parseLockMode(std::string_view name)
{
    if (name == "GOVERNANCE")
        return LockMode::Governance;
    return name == "COMPLIANCE" ? LockMode::Compliance : LockMode::None;
}

std::string_view nameOf(LockMode mode)
{
    switch (mode) {
    case LockMode::Governance: return "GOVERNANCE";
    case LockMode::Compliance: return "COMPLIANCE";
    case LockMode::None: break;
    }
    return {};
}

Expected<ObjectLock> lockForNew(const RequestedLock &requested, const Bucket &bucket, Timestamp now)
{
    ObjectLock lock;
    if (!bucket.objectLock) {
        if (requested.mode || requested.until || requested.hold)
            return fail(invalidRequest("Bucket is missing Object Lock Configuration"));
        return lock;
    }
    if (requested.mode.has_value() != requested.until.has_value()) {
        return fail(invalidArgument("x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
                                    requested.mode ? "x-amz-object-lock-retain-until-date" : "x-amz-object-lock-mode", {}));
    }
    if (requested.mode) {
        lock.mode = parseLockMode(*requested.mode);
        if (lock.mode == LockMode::None)
            return fail(invalidArgument("Unknown wormMode directive.", "x-amz-object-lock-mode", *requested.mode));
        if (*requested.until <= now) {
            return fail(invalidArgument("The retain until date must be in the future!", "x-amz-object-lock-retain-until-date",
                                        formatIso8601(*requested.until)));
        }
        lock.until = *requested.until;
    } else if (bucket.retention.mode != LockMode::None) {
        lock.mode = bucket.retention.mode;
        lock.until = bucket.retention.years > 0 ? addYears(now, bucket.retention.years) : now + std::chrono::days(bucket.retention.days);
    }
    if (requested.hold) {
        if (*requested.hold != "ON" && *requested.hold != "OFF") {
            return fail(invalidArgument("Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold", *requested.hold));
        }
        lock.hold = *requested.hold == "ON";
    }
    return lock;
}

bool isProtected(const ObjectLock &lock, Timestamp now, bool bypass)
{
    if (lock.hold.value_or(false))
        return true;
    if (lock.mode == LockMode::None || lock.until <= now)
        return false;
    return lock.mode == LockMode::Compliance || !bypass;
}

Expected<void> checkRetentionChange(const ObjectLock &current, const ObjectLock &wanted, Timestamp now, bool bypass)
{
    if (current.mode == LockMode::None || current.until <= now)
        return {};
    if (wanted.mode == current.mode && wanted.until >= current.until)
        return {};
    if (current.mode == LockMode::Governance && bypass)
        return {};
    return fail(objectLocked());
}

Expected<void> checkBypass(const std::optional<bool> &bypass, const Bucket &bucket)
{
    if (!bypass || bucket.objectLock)
        return {};
    return fail(Error{"InvalidArgument", "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.", 400}.with(
        "ArgumentName", "x-amz-bypass-governance-retention"));
}

} // namespace nephoscope::s3
