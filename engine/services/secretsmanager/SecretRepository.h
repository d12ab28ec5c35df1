#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::secretsmanager {

namespace stage {
inline constexpr std::string_view current = "AWSCURRENT";
inline constexpr std::string_view previous = "AWSPREVIOUS";
inline constexpr std::string_view pending = "AWSPENDING";
} // namespace stage

/// When a secret rotates: one of the first two.
struct RotationRules
{
    std::optional<std::int64_t> days;
    std::string schedule; ///< `rate(…)` or `cron(…)`
    std::string duration; ///< of the window: `3h`; empty when it is AWS's

    bool isEmpty() const { return !days && schedule.empty(); }
};

/// A secret as its row has it.
struct Secret
{
    std::int64_t id = 0;
    std::string account;
    std::string region;
    std::string name;
    std::string suffix; ///< six characters at the end of the ARN
    std::string description;
    std::string kmsKey; ///< as it was named; empty: aws/secretsmanager
    Timestamp created{};
    Timestamp changed{};
    std::optional<Timestamp> accessed; ///< the day
    std::optional<Timestamp> deletion; ///< when it is deleted for good; marked until then
    std::string policy;
    std::optional<bool> rotates;       ///< nothing: rotation was never set up
    std::string rotationFunction;      ///< ARN
    RotationRules rules;
    std::optional<Timestamp> rotated;
    std::optional<Timestamp> rotation; ///< when the next one begins
    std::string rotating;              ///< the version that a rotation is making now

    std::string arn() const { return "arn:aws:secretsmanager:" + region + ':' + account + ":secret:" + name + '-' + suffix; }
};

/// A version; its value as it lies on disk.
struct Version
{
    enum class Kind { None = 0, Text = 1, Binary = 2 }; ///< None: made by a rotation that has given it no value yet

    std::string id;
    Timestamp created{};
    std::optional<Timestamp> accessed;
    Kind kind = Kind::None;
    std::string keyArn;
    bool ownKey = true;  ///< aws/secretsmanager
    std::string dataKey; ///< as KMS encrypted it
    std::string content; ///< encrypted under the data key
};

/// What a page of secrets is ordered by.
struct ListOrder
{
    enum class By { Created, Changed, Accessed, Name };
    By by = By::Created;
    bool descending = true;
};

using Stages = std::map<std::string, std::string, std::less<>>; ///< staging label → version

/// Rows of secretsmanager_secrets and what belongs to a secret, over one connection.
class SecretRepository
{
public:
    static std::span<const store::Migration> migrations();

    explicit SecretRepository(store::Connection &connection) : m_connection(connection) {}

    /// Secrets whose time has come are not found, though their rows may still be there.
    std::optional<Secret> find(std::string_view account, std::string_view region, std::string_view name, Timestamp now);
    std::optional<Secret> findById(std::int64_t id);
    /// Sets the id.
    void insert(Secret &secret);
    /// Everything that can change.
    void update(const Secret &secret);
    /// With versions, labels and tags.
    void remove(std::int64_t id);
    /// After `last` in this order, from the beginning without it.
    std::vector<Secret> list(std::string_view account, std::string_view region, const ListOrder &order, const Secret *last, std::size_t limit);

    std::optional<Version> version(std::int64_t secret, std::string_view id);
    /// Without their content, the newest first.
    std::vector<Version> versions(std::int64_t secret);
    void putVersion(std::int64_t secret, const Version &version);
    void removeVersion(std::int64_t secret, std::string_view id);
    void touch(std::int64_t secret, std::string_view version, Timestamp day);

    Stages stages(std::int64_t secret);
    void putStage(std::int64_t secret, std::string_view stage, std::string_view version);
    void removeStage(std::int64_t secret, std::string_view stage);

    std::map<std::string, std::string> tags(std::int64_t secret);
    void putTag(std::int64_t secret, std::string_view name, std::string_view value);
    void removeTag(std::int64_t secret, std::string_view name);

private:
    store::Connection &m_connection;
};

/// The labels of a version.
std::vector<std::string> stagesOf(const Stages &stages, std::string_view version);

} // namespace nephoscope::secretsmanager
