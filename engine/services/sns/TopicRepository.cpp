#include "services/sns/TopicRepository.h"

#include "store/Times.h"

namespace nephoscope::sns {

namespace {

using store::millis;

#define SUBSCRIPTION_COLUMNS "id, topic, account, region, protocol, endpoint, state, token, principal, by_owner, authenticate, attributes, created"

Subscription readSubscription(const store::Query &query)
{
    Subscription subscription;
    subscription.id = query.string(0);
    subscription.topic = query.string(1);
    subscription.account = query.string(2);
    subscription.region = query.string(3);
    subscription.protocol = query.string(4);
    subscription.endpoint = query.string(5);
    subscription.state = SubscriptionState(query.integer(6));
    subscription.token = query.string(7);
    subscription.principal = query.string(8);
    subscription.confirmedByOwner = query.integer(9) != 0;
    subscription.authenticateOnUnsubscribe = query.integer(10) != 0;
    subscription.attributes = decodeAttributes(query.text(11));
    subscription.created = timeAt(query, 12);
    subscription.number = query.integer(13);
    return subscription;
}

std::optional<Subscription> readOne(store::Query &query)
{
    return query.step() ? std::optional(readSubscription(query)) : std::nullopt;
}

std::vector<Subscription> readAll(store::Query &query)
{
    std::vector<Subscription> list;
    while (query.step())
        list.push_back(readSubscription(query));
    return list;
}

} // namespace

std::optional<Topic> TopicRepository::find(std::string_view arn)
{
    auto query = m_connection.query("SELECT arn, account, region, name, fifo, attributes, policy, created, deleted_subscriptions"
                                    " FROM sns_topics WHERE arn = ?");
    if (!query.bind(arn).step())
        return std::nullopt;
    Topic topic;
    topic.arn = query.string(0);
    topic.account = query.string(1);
    topic.region = query.string(2);
    topic.name = query.string(3);
    topic.fifo = query.integer(4) != 0;
    topic.attributes = decodeAttributes(query.text(5));
    topic.policy = query.string(6);
    topic.created = timeAt(query, 7);
    topic.deletedSubscriptions = query.integer(8);
    return topic;
}

void TopicRepository::insert(const Topic &topic)
{
    const std::string attributes = encodeAttributes(topic.attributes);
    m_connection.query("INSERT INTO sns_topics(arn, account, region, name, fifo, attributes, policy, created) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(topic.arn, topic.account, topic.region, topic.name, topic.fifo, attributes, topic.policy, millis(topic.created))
        .run();
}

void TopicRepository::update(const Topic &topic)
{
    const std::string attributes = encodeAttributes(topic.attributes);
    m_connection.query("UPDATE sns_topics SET attributes = ?2, policy = ?3, deleted_subscriptions = ?4 WHERE arn = ?1")
        .bind(topic.arn, attributes, topic.policy, topic.deletedSubscriptions)
        .run();
}

void TopicRepository::remove(std::string_view arn)
{
    for (const char *sql : {"DELETE FROM sns_tags WHERE arn = ?", "DELETE FROM sns_subscriptions WHERE topic = ?",
                            "DELETE FROM sns_messages WHERE topic = ?", "DELETE FROM sns_deliveries WHERE topic = ?",
                            "DELETE FROM sns_deduplication WHERE topic = ?", "DELETE FROM sns_outcomes WHERE topic = ?",
                            "DELETE FROM sns_topics WHERE arn = ?"})
        m_connection.query(sql).bind(arn).run();
}

std::vector<std::string> TopicRepository::list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit)
{
    // Standard and FIFO topics stand apart in the index: together they are in order of their ARNs.
    auto query = m_connection.query("SELECT arn FROM sns_topics WHERE account = ?1 AND region = ?2 AND fifo IN (0, 1) AND arn > ?3"
                                    " ORDER BY arn LIMIT ?4");
    query.bind(account, region, after, std::uint64_t(limit));
    std::vector<std::string> arns;
    while (query.step())
        arns.push_back(query.string(0));
    return arns;
}

std::size_t TopicRepository::count(std::string_view account, std::string_view region, bool fifo, std::size_t most)
{
    auto query = m_connection.query("SELECT count(*) FROM (SELECT 1 FROM sns_topics WHERE account = ? AND region = ? AND fifo = ? LIMIT ?)");
    query.bind(account, region, fifo, std::uint64_t(most)).step();
    return std::size_t(query.integer(0));
}

std::int64_t TopicRepository::nextSequence(std::string_view arn)
{
    m_connection.query("UPDATE sns_topics SET sequence = sequence + 1 WHERE arn = ?").bind(arn).run();
    auto query = m_connection.query("SELECT sequence FROM sns_topics WHERE arn = ?");
    return query.bind(arn).step() ? query.integer(0) : 1;
}

std::optional<Subscription> TopicRepository::findSubscription(std::string_view topic, std::string_view id)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE id = ? AND topic = ?");
    query.bind(id, topic);
    return readOne(query);
}

std::optional<Subscription> TopicRepository::findByEndpoint(std::string_view topic, std::string_view protocol, std::string_view endpoint)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE topic = ? AND protocol = ? AND endpoint = ?"
                                    " AND state <> 2");
    query.bind(topic, protocol, endpoint);
    return readOne(query);
}

std::optional<Subscription> TopicRepository::findByToken(std::string_view token)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE token = ? AND token <> ''");
    query.bind(token);
    return readOne(query);
}

void TopicRepository::insert(const Subscription &subscription)
{
    const std::string attributes = encodeAttributes(subscription.attributes);
    m_connection.query("INSERT INTO sns_subscriptions(" SUBSCRIPTION_COLUMNS ", filtered) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(subscription.id, subscription.topic, subscription.account, subscription.region, subscription.protocol, subscription.endpoint,
              int(subscription.state), subscription.token, subscription.principal, subscription.confirmedByOwner,
              subscription.authenticateOnUnsubscribe, attributes, millis(subscription.created),
              !subscription.attribute("FilterPolicy").empty())
        .run();
}

void TopicRepository::update(const Subscription &subscription)
{
    const std::string attributes = encodeAttributes(subscription.attributes);
    m_connection
        .query("UPDATE sns_subscriptions SET state = ?2, token = ?3, by_owner = ?4, authenticate = ?5, attributes = ?6, filtered = ?7"
               " WHERE id = ?1")
        .bind(subscription.id, int(subscription.state), subscription.token, subscription.confirmedByOwner,
              subscription.authenticateOnUnsubscribe, attributes, !subscription.attribute("FilterPolicy").empty())
        .run();
}

void TopicRepository::removeSubscription(std::string_view id)
{
    m_connection.query("DELETE FROM sns_subscriptions WHERE id = ?").bind(id).run();
}

std::vector<Subscription> TopicRepository::listOfAccount(std::string_view account, std::string_view region, std::int64_t after,
                                                         std::size_t limit)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE account = ?1 AND region = ?2 AND state <> 2"
                                    " AND number > ?3 ORDER BY number LIMIT ?4");
    query.bind(account, region, after, std::uint64_t(limit));
    return readAll(query);
}

std::vector<Subscription> TopicRepository::listOfTopic(std::string_view topic, std::int64_t after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE topic = ?1 AND state <> 2"
                                    " AND number > ?2 ORDER BY number LIMIT ?3");
    query.bind(topic, after, std::uint64_t(limit));
    return readAll(query);
}

std::vector<Subscription> TopicRepository::audience(std::string_view topic)
{
    auto query = m_connection.query("SELECT " SUBSCRIPTION_COLUMNS ", number FROM sns_subscriptions WHERE topic = ? AND state = 1 ORDER BY number");
    query.bind(topic);
    return readAll(query);
}

TopicRepository::Counts TopicRepository::counts(std::string_view topic)
{
    auto query = m_connection.query("SELECT coalesce(sum(state = 0), 0), coalesce(sum(state = 1), 0), coalesce(sum(filtered AND state <> 2), 0)"
                                    " FROM sns_subscriptions WHERE topic = ?");
    query.bind(topic).step();
    return {query.integer(0), query.integer(1), query.integer(2)};
}

AttributeMap TopicRepository::tags(std::string_view arn)
{
    auto query = m_connection.query("SELECT name, value FROM sns_tags WHERE arn = ?");
    query.bind(arn);
    AttributeMap tags;
    while (query.step())
        tags.emplace(query.string(0), query.string(1));
    return tags;
}

void TopicRepository::putTag(std::string_view arn, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO sns_tags(arn, name, value) VALUES(?, ?, ?)").bind(arn, name, value).run();
}

void TopicRepository::removeTag(std::string_view arn, std::string_view name)
{
    m_connection.query("DELETE FROM sns_tags WHERE arn = ? AND name = ?").bind(arn, name).run();
}

} // namespace nephoscope::sns
