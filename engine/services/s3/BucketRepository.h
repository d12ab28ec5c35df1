#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3 {

struct Bucket
{
    std::int64_t id = 0; ///< never used again, even after the bucket is gone
    std::string name;
    std::string account;
    std::string region;
    Timestamp created{};
};

/// Rows of s3_buckets over one connection.
class BucketRepository
{
public:
    explicit BucketRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Bucket> find(std::string_view name);
    /// Buckets of an account by name, after `after`, at most `limit`; empty filters take everything.
    std::vector<Bucket> list(std::string_view account, std::string_view prefix, std::string_view region, std::string_view after,
                             std::size_t limit);
    std::int64_t count(std::string_view account);
    void insert(Bucket &bucket);
    void remove(std::int64_t id);
    bool hasObjects(std::int64_t id);

    /// CORS rules as JSON; empty when none are set.
    std::string cors(std::int64_t id);
    void setCors(std::int64_t id, const std::string &json);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3
