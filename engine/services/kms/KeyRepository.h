#pragma once

#include "core/Clock.h"
#include "services/kms/KeySpec.h"
#include "store/Database.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::kms {

/// A KMS key as its row has it.
struct Key
{
    std::string id; ///< UUID
    std::string account;
    std::string region;
    const KeySpec *spec = nullptr;
    std::string usage;
    bool isAwsManaged = false;
    std::string description;
    Timestamp created{};
    bool enabled = true;
    std::optional<Timestamp> deletion; ///< when it is deleted for good; pending until then
    std::string policy;
    std::optional<int> rotationDays; ///< automatic rotation is on
    Timestamp rotationFrom{};        ///< from when the next rotation is counted

    std::string arn() const { return "arn:aws:kms:" + region + ':' + account + ":key/" + id; }
    std::string_view state() const { return deletion ? "PendingDeletion" : enabled ? "Enabled" : "Disabled"; }
    /// When automatic rotation is due.
    std::optional<Timestamp> nextRotation() const;
};

/// One of the backing keys that a key had, one after the other.
struct Material
{
    enum class Kind { First = 0, Automatic = 1, OnDemand = 2 };
    std::uint32_t version = 1;
    std::string id; ///< 64 hex digits
    Timestamp created{};
    Kind kind = Kind::First;
    std::int64_t blob = 0; ///< where it lies, encrypted under the data folder's master key
    std::uint64_t size = 0;
};

struct Alias
{
    std::string name; ///< with `alias/`
    std::string account;
    std::string region;
    std::string key;
    Timestamp created{};
    Timestamp updated{};

    std::string arn() const { return "arn:aws:kms:" + region + ':' + account + ':' + name; }
};

/// Rows of kms_keys and what belongs to a key, over one connection.
class KeyRepository
{
public:
    static std::span<const store::Migration> migrations();

    explicit KeyRepository(store::Connection &connection) : m_connection(connection) {}

    /// Keys whose time has come are not found, though their rows may still be there.
    std::optional<Key> find(std::string_view id, Timestamp now);
    void insert(const Key &key);
    /// Everything that can change: description, state, policy, rotation.
    void update(const Key &key);
    /// With material's rows, aliases, tags and grants; blobs are the caller's.
    void remove(std::string_view id);
    /// By id, from beyond `after`, at most `limit`.
    std::vector<Key> list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit, Timestamp now);
    /// All keys with a deletion or a rotation to come.

    void addMaterial(std::string_view key, const Material &material);
    std::optional<Material> findMaterial(std::string_view key, std::uint32_t version);
    /// The newest first.
    std::vector<Material> materials(std::string_view key);

    std::optional<Alias> findAlias(std::string_view account, std::string_view region, std::string_view name);
    void putAlias(const Alias &alias);
    bool removeAlias(const Alias &alias);
    std::vector<Alias> listAliases(std::string_view account, std::string_view region, std::string_view key, std::string_view after,
                                   std::size_t limit);

    std::map<std::string, std::string> tags(std::string_view key);
    void putTag(std::string_view key, std::string_view name, std::string_view value);
    void removeTag(std::string_view key, std::string_view name);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::kms
