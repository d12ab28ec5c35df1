#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sns {

/// What is on its way: a notification, or what asks somebody to confirm.
struct Message
{
    static constexpr std::string_view notification = "Notification";
    static constexpr std::string_view confirmation = "SubscriptionConfirmation";
    static constexpr std::string_view farewell = "UnsubscribeConfirmation";

    std::int64_t number = 0;
    std::string topic;
    std::string type = std::string(notification);
    std::string id; ///< UUID
    std::optional<std::string> subject;
    std::string body;
    std::string sealed; ///< what opens the body where it lies encrypted, see Encryption.h; empty: plain
    std::string md5;    ///< of the plain body, where that lies encrypted
    bool structured = false; ///< the body is JSON with a text for each protocol
    std::string attributes = "{}"; ///< JSON: `{"name": {"Type": …, "Value": …}}`
    std::string group;
    std::string deduplication;
    std::string sequence; ///< empty for standard topics
    std::string token;    ///< of confirmations
    Timestamp published{};

    bool isNotification() const { return type == notification; }
};

/// A message for one subscription, until it has arrived or is given up.
struct Delivery
{
    std::int64_t number = 0;
    std::int64_t message = 0;
    std::string topic;
    std::string subscription; ///< UUID
    std::optional<std::string> group; ///< FIFO topics only
    Timestamp due{};
    int attempt = 0;
    bool dead = false; ///< on its way to the dead-letter queue
    int code = 0; ///< what the last attempt was answered
    std::string response;
};

/// How a delivery ended.
struct Outcome
{
    std::int64_t number = 0;
    std::string topic;
    std::string subscription; ///< ARN
    std::string protocol;
    std::string endpoint;
    std::string message; ///< its id
    Timestamp time{};
    std::string status; ///< `SUCCESS` or `FAILURE`
    int code = 0;       ///< HTTP's, or that of the call
    std::string response;
    int attempts = 0;
    Duration dwell{}; ///< from publishing to the end
};

/// What came for an address or a number that this cloud keeps itself.
struct InboxMessage
{
    std::int64_t number = 0;
    std::string account;
    std::string region;
    std::string kind; ///< `email`, `email-json` or `sms`
    std::string recipient;
    std::string sender;
    std::string subject;
    std::string body;
    std::string link; ///< confirms the subscription, or ends it
    std::string topic; ///< ARN; empty for a text message to a number
    std::string subscription; ///< ARN
    std::string token; ///< set in mails that ask for confirmation
    std::string message;
    Timestamp time{};
};

/// Rows of what is being delivered and what became of it, over one connection.
class MessageRepository
{
public:
    explicit MessageRepository(store::Connection &connection) : m_connection(connection) {}

    /// `waiting` deliveries will be put down for it. Sets its number.
    void insert(Message &message, std::size_t waiting);
    std::optional<Message> find(std::int64_t number);
    void insert(const Delivery &delivery);
    std::optional<Delivery> findDelivery(std::int64_t number);
    /// Another attempt, or another way.
    void update(const Delivery &delivery);
    /// With its message, when it was the last one.
    void finish(const Delivery &delivery);
    /// What may go out now: of a FIFO topic's groups the first one each, nothing to the subscriptions in `except`.
    std::vector<Delivery> due(Timestamp now, std::size_t limit, const std::vector<std::string> &except = {});
    /// When something will be due that is not yet.
    std::optional<Timestamp> nextDue(Timestamp now);

    struct Published
    {
        std::string message;
        std::string sequence;
    };
    std::optional<Published> findPublished(std::string_view topic, std::string_view scope, std::string_view deduplication, Timestamp now);
    void remember(const Message &message, std::string_view scope, Timestamp until, Timestamp now);

    /// Keeps the last `keptOutcomes`.
    static constexpr std::int64_t keptOutcomes = 10'000;
    void insert(const Outcome &outcome);
    /// The newest first, from before `before` (0: from the newest).
    std::vector<Outcome> outcomes(std::string_view topic, std::int64_t before, std::size_t limit);

    std::int64_t insert(const InboxMessage &message);
    std::vector<InboxMessage> inbox(std::string_view account, std::int64_t before, std::size_t limit);
    bool removeFromInbox(std::string_view account, std::int64_t number);
    void clearInbox(std::string_view account);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::sns
