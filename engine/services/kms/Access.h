#pragma once

#include "door/Service.h"
#include "services/kms/Crypto.h"
#include "services/kms/Errors.h"
#include "services/kms/KeyRepository.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::kms {

/// What a caller wants to do with a key, as key policies and grants ask for it.
struct Question
{
    std::string_view action;                    ///< `Encrypt`
    bool byGrant = false;                       ///< whether a grant can allow it, under the same name
    const EncryptionContext *context = nullptr; ///< of operations that take one
    std::vector<std::pair<std::string, std::string>> keys = {}; ///< more condition keys, in lower case
};

enum class Naming { KeyOnly, KeyOrAlias };

/// The key that `text` (id, ARN, alias, alias ARN) names for this caller: `NotFoundException`.
Expected<Key> findKey(ReadContext &context, std::string_view text, Naming naming);
/// By its key policy and its grants: `AccessDeniedException`. Root is asked as well, for AWS has no way
/// round a key policy; the default one lets the account in. A service that acts for somebody asks as them,
/// and `kms:ViaService` says so.
Expected<void> authorize(ReadContext &context, const Key &key, const Question &question);
/// Whether `policy` in the key's place would allow it.
bool wouldAllow(ReadContext &context, const Key &key, const std::string &policy, const Question &question);
/// `MalformedPolicyDocumentException`, `LimitExceededException`; unless `bypass`, also for a policy that would
/// not let the caller change it again.
Expected<void> checkPolicy(ReadContext &context, const Key &key, const std::string &policy, bool bypass);

/// Found and allowed.
Expected<Key> openKey(ReadContext &context, const std::optional<std::string> &text, Naming naming, Question question);

/// `DisabledException`, `KMSInvalidStateException`: the key is not in use now.
Expected<void> requireUsable(const Key &key);
Expected<void> requireNotPending(const Key &key);
/// `InvalidKeyUsageException` unless keys of this usage may do `action`.
Expected<void> requireUsage(const Key &key, std::string_view usage, std::string_view action);
/// `InvalidGrantTokenException` for one that nobody gave out.
Expected<void> checkGrantTokens(ReadContext &context, const std::optional<std::vector<std::string>> &tokens);

/// The bytes of a backing key.
Expected<std::string> loadMaterial(ReadContext &context, const Material &material);
/// The backing key in use, and its bytes.
struct CurrentMaterial
{
    Material material;
    std::string bytes;
};
Expected<CurrentMaterial> currentMaterial(ReadContext &context, const Key &key);
/// Makes a backing key, encrypted by the blob store; nothing is kept before its commit.
Expected<store::StagedBlob> stageMaterial(ReadContext &context, const KeySpec &spec);

/// The service on whose behalf a call comes from inside (`s3`), empty for others.
std::string_view callingService(const Caller &caller);
/// Tells the change feed.
void announce(WriteContext &context, const Key &key, Change::Kind kind, std::string type = "key", std::string id = {});

/// Where a page begins after `marker`, which is what nextMarker() made of the last id.
Expected<std::string> afterMarker(const std::optional<std::string> &marker);
std::string nextMarker(std::string_view lastId);

/// One page out of rows read with one more than wanted; sets Truncated and NextMarker.
template <class Row, class Output, class IdOf>
void cutPage(std::vector<Row> &rows, std::size_t limit, Output &output, IdOf idOf)
{
    output.truncated = rows.size() > limit;
    if (!*output.truncated)
        return;
    rows.resize(limit);
    output.nextMarker = nextMarker(idOf(rows.back()));
}

/// How many rows a page has: what was asked for, within what the operation gives.
template <class Input>
std::size_t pageSize(const Input &input, std::int64_t byDefault, std::int64_t most)
{
    return std::size_t(std::min<std::int64_t>(input.limit.value_or(std::int32_t(byDefault)), most));
}

} // namespace nephoscope::kms
