#pragma once

#include "core/Clock.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::policy {
struct ResourcePolicies;
}

namespace nephoscope::sqs {

using Attributes = std::map<std::string, std::string>;

/// What tells a queue from all others.
struct QueueKey
{
    std::string account;
    std::string region;
    std::string name;

    std::string arn() const { return "arn:aws:sqs:" + region + ':' + account + ':' + name; }
    auto operator<=>(const QueueKey &) const = default;
};

/// A queue as its row has it; see QueueAttributes.h for what its settings mean.
struct Queue
{
    std::int64_t id = 0;
    QueueKey key;
    /// What its messages are kept under: a purge gives it another number, and what lies under the old one goes by and by.
    std::int64_t content = 0;
    Timestamp created{};
    Timestamp modified{};
    std::optional<Timestamp> purged;
    Attributes attributes; ///< those that were set, as they were set
    std::map<std::string, std::string> tags;

    // What the attributes say.
    bool fifo = false;
    std::int64_t delaySeconds = 0;
    std::int64_t maximumMessageSize = 1'048'576;
    std::int64_t retentionSeconds = 345'600;
    std::int64_t waitSeconds = 0;
    std::int64_t visibilitySeconds = 30;
    bool contentBasedDeduplication = false;
    bool deduplicationByGroup = false; ///< DeduplicationScope is messageGroup
    bool throughputByGroup = false;    ///< FifoThroughputLimit is perMessageGroupId
    std::string deadLetterArn;         ///< empty: without a dead-letter queue
    std::int64_t maxReceiveCount = 0;
    std::string kmsKey; ///< empty: not encrypted with KMS
    std::int64_t kmsReuseSeconds = 300;
    std::string policy;
    std::shared_ptr<const policy::ResourcePolicies> policies; ///< null without a policy

    const std::string &account() const { return key.account; }
    const std::string &region() const { return key.region; }
    const std::string &name() const { return key.name; }
    std::string arn() const { return key.arn(); }
    Duration retention() const { return std::chrono::seconds(retentionSeconds); }
};
using QueuePtr = std::shared_ptr<const Queue>;

} // namespace nephoscope::sqs
