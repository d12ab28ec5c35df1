#pragma once

#include "api/generated/sqs.h"
#include "core/Expected.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace nephoscope::sqs {

inline constexpr std::size_t maxBatchEntries = 10;
inline constexpr std::size_t maxBatchBytes = 1'048'576;

/// 1 to 80 letters, digits, hyphens and underscores.
bool isBatchEntryId(const std::string &id);
api::sqs::BatchResultErrorEntry failedEntry(const std::string &id, const Error &error);

/// How many entries, and their ids: `EmptyBatchRequest`, `TooManyEntriesInBatchRequest`, `InvalidBatchEntryId`,
/// `BatchEntryIdsNotDistinct`.
template <class Entry>
Expected<void> checkBatch(const std::optional<std::vector<Entry>> &entries)
{
    if (!entries || entries->empty())
        return fail(Error{"EmptyBatchRequest", "There should be at least one entry in the request.", 400});
    if (entries->size() > maxBatchEntries) {
        return fail(Error{"TooManyEntriesInBatchRequest",
                          "Maximum number of entries per request are " + std::to_string(maxBatchEntries) + ". You have sent "
                              + std::to_string(entries->size()) + '.',
                          400});
    }
    std::set<std::string> ids;
    for (const Entry &entry : *entries) {
        if (!entry.id || !isBatchEntryId(*entry.id))
            return fail(Error{"InvalidBatchEntryId",
                              "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.",
                              400});
        if (!ids.insert(*entry.id).second)
            return fail(Error{"BatchEntryIdsNotDistinct", "Id " + *entry.id + " repeated.", 400});
    }
    return {};
}

} // namespace nephoscope::sqs
