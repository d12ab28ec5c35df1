#pragma once

#include "core/Clock.h"
#include "door/Service.h"
#include "store/DataKey.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope {

/// What stands beside a text that is encrypted: the data key as KMS encrypted it, the text's own key under that one, and the
/// resource (ARN) it was encrypted for.
struct SealedText
{
    std::string dataKey;
    std::string bodyKey;
    std::string resource;

    std::string toText() const;
    static std::optional<SealedText> parse(std::string_view text);
};

/// Data keys of KMS for a service that keeps texts encrypted (SQS, SNS), in the clear until their reuse period is over. A text is
/// encrypted under a key of its own, and that one under a data key. Errors are KMS's; see kmsRefusal(). Thread-safe.
class DataKeys
{
public:
    struct Entry
    {
        store::SecretKey key;
        std::string ciphertext; ///< as KMS encrypted it
    };
    /// What a resource is encrypted with.
    struct Use
    {
        std::string resource; ///< ARN
        std::string region;
        std::string key; ///< id, ARN or alias of a key of KMS
        Duration reuse{};
    };
    /// At once or on any thread.
    using Answer = std::function<void(Expected<Entry>)>;

    /// `service` (`sqs`) is the one that asks, `contextKey` (`aws:sqs:arn`) the encryption context's name for the resource.
    DataKeys(const ServiceHost &host, std::string service, std::string contextKey)
        : m_host(host), m_service(std::move(service)), m_contextKey(std::move(contextKey)) {}

    /// To encrypt with: made in the name of the caller, who must be allowed `kms:GenerateDataKey`, and `kms:Decrypt`, by which the new
    /// key is checked. The account's own key for the service comes with its first use.
    void toSeal(const Caller &caller, const Use &use, Answer then);
    /// To open `sealed` with, in the name of the caller: `kms:Decrypt`.
    void toOpen(const Caller &caller, const Use &use, const SealedText &sealed, Answer then);
    /// To open what the service itself passes on: the key must be in use. Waits: for threads of a service's own.
    Expected<Entry> toPassOn(const SealedText &sealed, Duration reuse);
    void clear();

    /// Encrypts `text`; what must stand beside it.
    Expected<SealedText> seal(const Entry &key, const std::string &resource, std::string &text) const;
    Expected<std::string> open(const Entry &key, const SealedText &sealed, const std::string &text) const;

private:
    std::map<std::string, std::string> contextOf(const std::string &resource) const { return {{m_contextKey, resource}}; }
    std::optional<Entry> find(const std::string &id, Timestamp now);
    void put(const std::string &id, Entry entry, Timestamp until);
    void generate(const Caller &caller, const Use &use, bool mayMakeOwn, Answer then);
    void decrypt(const Caller &caller, const std::string &resource, const std::string &ciphertext, Answer then);

    static constexpr std::size_t maxEntries = 4096;
    const ServiceHost &m_host;
    const std::string m_service;
    const std::string m_contextKey;
    std::mutex m_mutex;
    std::map<std::string, std::pair<Entry, Timestamp>> m_entries;
};

} // namespace nephoscope
