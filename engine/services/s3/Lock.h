#pragma once

#include "core/Expected.h"
#include "services/s3/Errors.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// `GOVERNANCE`, `COMPLIANCE`, or None for anything else.
LockMode parseLockMode(std::string_view name);
std::string_view nameOf(LockMode mode);

/// What object lock headers of a request ask for; nothing when there are none.
struct RequestedLock
{
    std::optional<std::string> mode;
    std::optional<Timestamp> until;
    std::optional<std::string> hold;
};
template <class Input>
RequestedLock requestedLock(const Input &input)
{
    RequestedLock lock;
    if (input.objectLockMode)
        lock.mode = input.objectLockMode->value;
    lock.until = input.objectLockRetainUntilDate;
    if (input.objectLockLegalHoldStatus)
        lock.hold = input.objectLockLegalHoldStatus->value;
    return lock;
}

/// The lock of a new version: what the request asks for (`InvalidRequest` unless the bucket has object lock,
/// `InvalidArgument`), else the bucket's default retention.
Expected<ObjectLock> lockForNew(const RequestedLock &requested, const Bucket &bucket, Timestamp now);
template <class Input>
Expected<ObjectLock> lockForNew(const Input &input, const Bucket &bucket, Timestamp now)
{
    return lockForNew(requestedLock(input), bucket, now);
}

/// Whether the version may not be deleted now. `bypass`: the caller may and wants to override governance.
bool isProtected(const ObjectLock &lock, Timestamp now, bool bypass);

/// Whether retention may be replaced: longer of the same mode always, otherwise only once it is over or, for
/// governance, with `bypass`. `AccessDenied`.
Expected<void> checkRetentionChange(const ObjectLock &current, const ObjectLock &wanted, Timestamp now, bool bypass);

/// `InvalidArgument` for the bypass header where nothing can be locked.
Expected<void> checkBypass(const std::optional<bool> &bypass, const Bucket &bucket);

/// To the output of GetObject or HeadObject.
template <class Output>
void writeLock(const ObjectLock &lock, Output &output)
{
    if (lock.mode != LockMode::None) {
        output.objectLockMode.emplace().value = nameOf(lock.mode);
        output.objectLockRetainUntilDate = lock.until;
    }
    if (lock.hold)
        output.objectLockLegalHoldStatus.emplace().value = *lock.hold ? "ON" : "OFF";
}

} // namespace nephoscope::s3
