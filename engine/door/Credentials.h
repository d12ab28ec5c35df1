#pragma once

#include "core/Expected.h"
#include "core/Disk.h"
#include "core/Random.h"
#include "door/Principal.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>

namespace nephoscope {

/// An access key as its owner sees it.
struct AccessKey
{
    std::string id;     ///< `AKIA…`, 20 characters
    std::string secret; ///< 40 characters
};

/// What a listener must know to check a signature.
struct KnownKey
{
    std::string secret;
    Principal principal; ///< with its session for temporary credentials
    bool active = true;
};

/// The access keys requests may be signed with. The root key is made at the first start and kept
/// in `folder/credentials.json` (mode 0600); IAM adds and removes users' keys. Thread-safe; find()
/// is a lookup in memory.
class Credentials
{
public:
    /// Reads or creates the root key of `folder`.
    static Expected<std::unique_ptr<Credentials>> open(const std::filesystem::path &folder, Random &random);

    const AccessKey &rootKey() const { return m_root; }
    Principal rootPrincipal() const;

    std::optional<KnownKey> find(const std::string &accessKeyId) const;
    void add(const AccessKey &key, Principal principal, bool active = true);
    void remove(const std::string &accessKeyId);
    /// Ends temporary credentials: those of this role or user, or asked for with this key.
    void endSessions(std::string_view issuerId, std::string_view parentKey);
    /// Nothing but the root key remains.
    void clear();

private:
    AccessKey m_root;
    mutable std::shared_mutex m_mutex;
    std::map<std::string, KnownKey, std::less<>> m_keys;
};

} // namespace nephoscope
