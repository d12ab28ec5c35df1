#include "services/sqs/Batches.h"

#include <algorithm>

namespace nephoscope::sqs {

bool isBatchEntryId(const std::string &id)
{
    return !id.empty() && id.size() <= 80 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

api::sqs::BatchResultErrorEntry failedEntry(const std::string &id, const Error &error)
{
    api::sqs::BatchResultErrorEntry entry;
    entry.id = id;
    entry.code = error.code;
    entry.message = error.message;
    entry.senderFault = !error.isServerFault();
    return entry;
}

} // namespace nephoscope::sqs
