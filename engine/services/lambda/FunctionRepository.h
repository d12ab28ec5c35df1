#pragma once

#include "api/generated/lambda.h"
#include "core/Clock.h"
#include "store/Database.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::lambda {

namespace model = api::lambda;

/// A function as its row has it.
struct Function
{
    std::int64_t id = 0;
    std::string account;
    std::string region;
    std::string name;
    std::int64_t nextVersion = 1;
    std::optional<std::int32_t> concurrency; ///< reserved for it
    std::map<std::string, std::string> tags;

    std::string arn() const { return "arn:aws:lambda:" + region + ':' + account + ":function:" + name; }
};

/// `$LATEST` (number 0) or a published version.
struct Version
{
    std::int64_t function = 0;
    std::int64_t number = 0;
    model::FunctionConfiguration config;
    std::int64_t code = 0;            ///< blob of the zip
    std::vector<std::int64_t> layers; ///< blobs of the layers' zips, in order
};

/// What belongs to a function, or to one of its versions and aliases, beside its code. Stored: never change.
namespace setting {
inline constexpr std::string_view alias = "alias";
inline constexpr std::string_view policy = "policy";
inline constexpr std::string_view url = "url";
inline constexpr std::string_view invokes = "event-invoke";
inline constexpr std::string_view provisioned = "provisioned";
inline constexpr std::string_view runtime = "runtime-management";
inline constexpr std::string_view testEvent = "test-event"; ///< see TestEvents.cpp
} // namespace setting

/// Rows of functions, versions and settings over one connection.
class FunctionRepository
{
public:
    static std::span<const store::Migration> migrations();

    explicit FunctionRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Function> find(std::string_view account, std::string_view region, std::string_view name);
    std::optional<Function> find(std::int64_t id);
    void insert(Function &function);
    void update(const Function &function);
    /// With versions and settings; blobs are the caller's.
    void remove(std::int64_t function);
    /// By name, from beyond `after`.
    std::vector<Function> list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit);
    std::int64_t count(std::string_view account, std::string_view region);
    std::int64_t reservedConcurrency(std::string_view account, std::string_view region, std::int64_t but);

    std::optional<Version> version(std::int64_t function, std::int64_t number);
    void putVersion(const Version &version);
    void removeVersion(std::int64_t function, std::int64_t number);
    /// By number, from beyond `after`; -1 begins with `$LATEST`.
    std::vector<Version> versions(std::int64_t function, std::int64_t after, std::size_t limit);

    std::optional<std::string> setting(std::int64_t function, std::string_view kind, std::string_view qualifier);
    void putSetting(std::int64_t function, std::string_view kind, std::string_view qualifier, std::string_view value);
    bool removeSetting(std::int64_t function, std::string_view kind, std::string_view qualifier);
    /// By qualifier: pairs of it and the value.
    std::vector<std::pair<std::string, std::string>> settings(std::int64_t function, std::string_view kind, std::string_view after,
                                                              std::size_t limit);

    /// Function URLs are found by their id.
    void putUrl(std::string_view id, std::int64_t function, std::string_view qualifier);
    void removeUrl(std::int64_t function, std::string_view qualifier);
    std::optional<std::pair<std::int64_t, std::string>> findUrl(std::string_view id);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::lambda
