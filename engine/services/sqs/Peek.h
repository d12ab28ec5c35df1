#pragma once

#include "core/Clock.h"
#include "door/InternalOperation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nephoscope::sqs {

/// The engine's own: looks at messages without receiving them, for pictures of a queue.
struct PeekMessages : InternalOperation<PeekMessages>
{
    static constexpr std::string_view serviceId = "sqs";
    static constexpr std::string_view name = "PeekMessages";

    struct Input
    {
        std::string queueUrl;
        std::size_t limit = 100; ///< 1,000 at most
        std::int64_t after = 0;  ///< Output::next of the page before
        std::string messageId = {}; ///< of the only one wanted, wherever in the queue it is; empty: all
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Entry
    {
        enum class State { Visible, InFlight, Delayed };

        std::string messageId;
        State state = State::Visible;
        Duration left{}; ///< until it is visible
        Timestamp sent{};
        std::int64_t receives = 0;
        std::optional<std::string> group;
        std::string body;       ///< empty where it is encrypted
        bool encrypted = false; ///< with KMS: only who receives it opens it
        std::vector<std::pair<std::string, std::string>> attributes; ///< as the message flow shows them
    };
    struct Output
    {
        std::vector<Entry> messages; ///< in the order of sending
        std::int64_t next = 0;       ///< 0: there are no more
        // Of the whole queue.
        std::int64_t visible = 0;
        std::int64_t inFlight = 0;
        std::int64_t delayed = 0;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// The engine's own: what a picture of the message flow shows of a queue. For who may `sqs:GetQueueAttributes`; unlike that
/// operation it leaves no trace in CloudTrail, for a picture asks for all queues.
struct PeekQueue : InternalOperation<PeekQueue>
{
    static constexpr std::string_view serviceId = "sqs";
    static constexpr std::string_view name = "PeekQueue";

    struct Input
    {
        std::string queueUrl;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::string arn;
        std::string deadLetterArn; ///< empty: without a dead-letter queue
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::sqs
