#pragma once

#include "core/Expected.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string>

namespace nephoscope::s3 {

// Copies of archived objects (GLACIER, DEEP_ARCHIVE), brought back for some days. What a version is now follows from
// its row and the clock, so that nothing is missed while the engine is down; a job tells the change feed when it turns.

enum class RestoreState { Archived, Ongoing, Restored };

/// Of an archived object.
RestoreState restoreState(const Object &object, Timestamp now);
/// `InvalidObjectState` (403) for an archived object without a copy that can be read.
Expected<void> checkReadable(const Object &object, Timestamp now);

/// The header x-amz-restore; nothing for an object that was never restored, or whose copy is gone.
std::optional<std::string> restoreHeader(const Object &object, Timestamp now);

/// RestoreStatus of a listing's entry, the same in other words.
template <class Entry>
void writeRestoreStatus(const Object &object, Timestamp now, Entry &entry)
{
    const RestoreState state = restoreState(object, now);
    if (state == RestoreState::Archived)
        return;
    auto &status = entry.restoreStatus.emplace();
    status.isRestoreInProgress = state == RestoreState::Ongoing;
    if (state == RestoreState::Restored)
        status.restoreExpiryDate = object.restore.until;
}

/// Whether a listing's request asks for it.
template <class Input>
bool wantsRestoreStatus(const Input &input)
{
    if (input.optionalObjectAttributes) {
        for (const auto &attribute : *input.optionalObjectAttributes) {
            if (attribute.value == "RestoreStatus")
                return true;
        }
    }
    return false;
}

/// How long an archived object takes by a tier (`Standard` when empty), from the request to the first byte: `InvalidObjectState`
/// (403) where nothing is archived, `MalformedXML`, `InvalidArgument` for a tier that its class does not have.
Expected<Duration> retrievalTime(const Object &object, std::string_view tier);

/// Midnight UTC after `days` have passed: how S3 reckons days of restored copies and of lifecycle rules.
Timestamp midnightAfter(Timestamp from, int days);

} // namespace nephoscope::s3
