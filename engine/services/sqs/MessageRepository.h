#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sqs {

/// What a message says: written once.
struct MessageBody
{
    std::string body;
    std::string md5;        ///< of the body, hex
    std::string sender;     ///< SenderId
    std::string attributes; ///< see MessageAttributes.h; empty without
    std::string trace;      ///< AWSTraceHeader
    std::string dedup;      ///< MessageDeduplicationId
    std::string source;     ///< DeadLetterQueueSourceArn
    std::string sealed;     ///< the data key of KMS that `body` and `attributes` are encrypted under; empty: plain
};

/// A message as its row has it.
struct Message
{
    std::int64_t id = 0; ///< grows with time: a FIFO queue's sequence number
    Timestamp visible{};
    std::int64_t receives = 0;
    std::int64_t base = 0; ///< receives in a queue before this one
    Timestamp sent{};
    std::optional<Timestamp> firstReceived;
    std::optional<Timestamp> lastReceived;
    std::string messageId; ///< 16 bytes
    std::optional<std::string> group;
    MessageBody body; ///< empty where only the row was asked for

    bool isInFlight(Timestamp now) const { return visible > now && receives > 0; }
};

/// What a removed message was.
struct Removed
{
    std::optional<std::string> group;
    bool received = false;
};

struct MessageCounts
{
    std::int64_t inFlight = 0;
    std::int64_t delayed = 0;
};

/// A message that was sent under a deduplication id not long ago.
struct Deduplicated
{
    std::int64_t id = 0;
    std::string messageId;
};

/// A group of a fair queue that keeps others waiting, and what it has there.
struct NoisyGroup
{
    std::string name;
    std::int64_t total = 0;
    MessageCounts hidden;
};

/// Rows of messages and what hangs on them, over one connection. `content` is Queue::content.
class MessageRepository
{
public:
    explicit MessageRepository(store::Connection &connection) : m_connection(connection) {}

    void insert(std::int64_t content, const Message &message);
    /// Without its body.
    std::optional<Message> find(std::int64_t content, std::int64_t id);
    MessageBody body(std::int64_t id);
    /// Those that can be received, with bodies, those waiting longest first. `grouped` false: the ones without a group come
    /// first, which is cheaper where there hardly are any others.
    std::vector<Message> visible(std::int64_t content, Timestamp now, std::size_t limit, bool grouped = true);
    /// The first ones of a group, with bodies.
    std::vector<Message> ofGroup(std::int64_t content, const std::optional<std::string> &group, std::size_t limit);
    /// In the order of sending, from beyond `after`, without bodies.
    std::vector<Message> list(std::int64_t content, std::int64_t after, std::size_t limit);
    /// The one with a MessageId as clients see it, without its body; goes through the whole queue.
    std::vector<Message> named(std::int64_t content, std::string_view messageId);
    void receive(std::int64_t content, std::int64_t id, Timestamp visible, Timestamp now);
    void setVisible(std::int64_t content, std::int64_t id, Timestamp visible);
    void remove(std::int64_t content, std::int64_t id);
    /// Only if it is that message; its group and its receives, nothing when it was gone already.
    std::optional<Removed> remove(std::int64_t content, std::int64_t id, std::string_view messageId);
    /// The row alone, to be put elsewhere.
    void takeRow(std::int64_t content, std::int64_t id);
    void putRow(std::int64_t content, const Message &message);
    void setSource(std::int64_t id, std::string_view arn);
    /// Gives a body another number.
    void renumberBody(std::int64_t from, std::int64_t to);

    std::int64_t count(std::int64_t content);
    MessageCounts countHidden(std::int64_t content, Timestamp now);
    /// When the next message, or message group, can be received that cannot now.
    std::optional<Timestamp> nextVisible(std::int64_t content, bool fifo, Timestamp now);
    /// The first one sent, without its body.
    std::optional<Message> oldest(std::int64_t content);
    /// Removes what lies under a number that no queue has any more; how many rows went.
    std::size_t sweep(std::int64_t content, std::size_t limit);
    std::int64_t lastId();

    /// Groups of a FIFO queue with something to receive, those waiting longest first.
    std::vector<std::string> readyGroups(std::int64_t content, Timestamp now, std::size_t limit);
    /// Reckons anew from when a FIFO queue's group can be received from.
    void refreshGroup(std::int64_t content, const std::string &group, Timestamp now);
    /// A message came to a group of a FIFO queue.
    void joinGroup(std::int64_t content, const Message &message, Timestamp now);

    // Groups of standard queues (fair queues): how many messages a group has, and how many of them somebody is at work on.
    void joinTenant(std::int64_t content, const std::string &group, bool received);
    void receiveTenant(std::int64_t content, const std::string &group);
    void leaveTenant(std::int64_t content, const std::string &group, bool received);
    /// Those with the least work under way first.
    std::vector<std::string> quietTenants(std::int64_t content, std::size_t limit);
    /// Of a group those that can be received, with bodies.
    std::vector<Message> visibleOf(std::int64_t content, const std::string &group, Timestamp now, std::size_t limit);
    /// Of what has no group those that can be received, with bodies.
    std::vector<Message> visibleOfNone(std::int64_t content, Timestamp now, std::size_t limit);

    // What is measured of groups.
    std::int64_t groupsInFlight(std::int64_t content, Timestamp now);
    bool hasGroups(std::int64_t content);
    /// Those of a standard queue that take more than a tenth of what is in flight, and at least 30 messages (Developer Guide,
    /// "How Amazon SQS fair queues work").
    std::vector<NoisyGroup> noisyGroups(std::int64_t content, std::int64_t inFlight, Timestamp now);
    /// The first one sent to none of these groups; nothing where thousands of theirs come first.
    std::optional<Timestamp> oldestBut(std::int64_t content, const std::vector<NoisyGroup> &groups);

    std::optional<Deduplicated> findDuplicate(std::int64_t queue, std::string_view scope, std::string_view dedup, Timestamp now);
    void noteDuplicate(std::int64_t queue, std::string_view scope, std::string_view dedup, Timestamp expires, const Message &message);
    /// Forgets what has expired, about `limit` at once; says when the next one does.
    std::optional<Timestamp> forgetDuplicates(std::int64_t queue, Timestamp now, std::size_t limit);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::sqs
