#pragma once

#include "services/sns/Topic.h"
#include "store/Database.h"

#include <optional>
#include <span>
#include <vector>

namespace nephoscope::sns {

/// Rows of topics, their subscriptions and tags, over one connection.
class TopicRepository
{
public:
    /// Of everything SNS keeps.
    static std::span<const store::Migration> migrations();

    explicit TopicRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Topic> find(std::string_view arn);
    void insert(const Topic &topic);
    /// Attributes, policy and the count of deleted subscriptions.
    void update(const Topic &topic);
    /// With its tags, subscriptions, messages, deliveries and what is kept of them.
    void remove(std::string_view arn);
    /// By ARN, from beyond `after`.
    std::vector<std::string> list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit);
    /// Of the account in the Region, standard or FIFO; counts no further than `most`.
    std::size_t count(std::string_view account, std::string_view region, bool fifo, std::size_t most);
    /// The next number in the topic's sequence, from 1.
    std::int64_t nextSequence(std::string_view arn);

    std::optional<Subscription> findSubscription(std::string_view topic, std::string_view id);
    std::optional<Subscription> findByEndpoint(std::string_view topic, std::string_view protocol, std::string_view endpoint);
    std::optional<Subscription> findByToken(std::string_view token);
    void insert(const Subscription &subscription);
    /// Everything that can change: state, token, attributes.
    void update(const Subscription &subscription);
    void removeSubscription(std::string_view id);
    /// Of one account, by number, from beyond `after`. Deleted ones are not listed.
    std::vector<Subscription> listOfAccount(std::string_view account, std::string_view region, std::int64_t after, std::size_t limit);
    std::vector<Subscription> listOfTopic(std::string_view topic, std::int64_t after, std::size_t limit);
    /// The confirmed ones.
    std::vector<Subscription> audience(std::string_view topic);
    struct Counts
    {
        std::int64_t pending = 0;
        std::int64_t confirmed = 0;
        std::int64_t filtered = 0; ///< those with a filter policy
    };
    Counts counts(std::string_view topic);

    AttributeMap tags(std::string_view arn);
    void putTag(std::string_view arn, std::string_view name, std::string_view value);
    void removeTag(std::string_view arn, std::string_view name);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::sns
