#pragma once

#include "door/Service.h"
#include "services/s3/BucketRepository.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

class BucketKeys;

// SSE-KMS and DSSE-KMS. A data key of KMS (GenerateDataKey) wraps the keys of an object's blobs; with a bucket
// key one such data key serves a bucket for a while, else each object has its own. S3 asks KMS through the door,
// for whom it works; what KMS refuses is refused here as `KMS.…`.

/// How an object is encrypted, by KMS: what its row says (ObjectHeaders::encryption).
struct KmsEncryption
{
    bool dual = false; ///< DSSE-KMS: two layers
    std::string keyArn;
    bool bucketKey = false;
    std::string context; ///< the encryption context, as JSON
    std::string dataKey = {}; ///< as KMS encrypted it; only in rows of uploads, for their parts, and of empty objects

    std::string toText() const;
    std::string_view algorithm() const { return dual ? "aws:kms:dsse" : "aws:kms"; }
};

bool usesKms(std::string_view encryption);
/// Empty for rows that say something else.
std::optional<KmsEncryption> parseKms(std::string_view encryption);

/// What a request, or its bucket's default, asks for.
struct KmsChoice
{
    bool dual = false;
    std::string key; ///< id, alias or ARN; empty: the account's own key for S3
    bool bucketKey = false;
    std::string context; ///< JSON, with the ARN of the object or the bucket
};

/// The encryption context of a header (base64 of a JSON object of strings; `InvalidArgument`) with the ARN that
/// S3 puts there unless the client did.
Expected<std::string> encryptionContext(const std::optional<std::string> &header, const std::string &arn);

/// Data keys under one data key of KMS. Made for one call, and used by one thread at a time.
class KmsKeys final : public store::KeyProvider
{
public:
    /// For a new object: asks KMS for a data key, and for the account's own key at its first use. Waits for
    /// the engine then: not to be called on the engine thread.
    static Expected<std::shared_ptr<const KmsKeys>> forWriting(ReadContext &context, const Bucket &bucket, const KmsChoice &choice);
    static void forWriting(WriteContext &, const Bucket &, const KmsChoice &) = delete;
    /// For a replica, as the role of `context`: KMS encrypts a data key of S3's own, so that `kms:Encrypt` is all the role needs.
    static Expected<std::shared_ptr<const KmsKeys>> forReplica(ReadContext &context, const Bucket &target, const KmsChoice &choice);
    static void forReplica(WriteContext &, const Bucket &, const KmsChoice &) = delete;
    /// For a part: asks KMS to open the data key of its upload.
    static Expected<std::shared_ptr<const KmsKeys>> forPart(ReadContext &context, const KmsEncryption &upload);
    /// For an object: KMS is asked when the first of its blobs is opened.
    static std::shared_ptr<const KmsKeys> forReading(ReadContext &context, KmsEncryption object);

    Kind kind() const override { return m_encryption.dual ? Kind::ServiceDual : Kind::Service; }
    Expected<store::SealedKey> makeKey() const override;
    Expected<store::SecretKey> openKey(std::string_view sealed) const override;
    /// Whether KMS opens the data key that the row itself has.
    Expected<void> check() const;
    /// For the row; `withDataKey` where no blob has it.
    std::string text(bool withDataKey) const;

private:
    KmsKeys(ReadContext &context, KmsEncryption encryption);
    Expected<store::SecretKey> openDataKey(const std::string &dataKey) const;

    Cloud &m_cloud;
    BucketKeys *m_kept; ///< null for work that no caller asked for
    Random &m_random;
    const Caller m_caller;
    const Timestamp m_now;
    KmsEncryption m_encryption;
    mutable std::string m_opened; ///< the data key that m_key is
    mutable store::SecretKey m_key;
};

/// The row's text for an object whose bytes came with `providerKey`, a key made by forWriting().
std::string kmsText(const KmsChoice &choice, std::string_view providerKey, bool isEmpty);

/// Plain bucket keys, kept for a minute of the clock. Thread-safe.
class BucketKeys
{
public:
    struct Entry
    {
        store::SecretKey key;
        std::string keyArn;
        std::string dataKey;
        Timestamp until{};
    };

    std::optional<Entry> find(const std::string &id, Timestamp now);
    void put(const std::string &id, Entry entry, Timestamp now);
    void clear();

private:
    static constexpr std::size_t maxEntries = 4096;
    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

} // namespace nephoscope::s3
