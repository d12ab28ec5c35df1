#include "services/sns/MessageRepository.h"

#include "store/Times.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace {

using store::millis;

#define DELIVERY_COLUMNS "number, message, topic, subscription, grp, due, attempt, dead, code, response"

Delivery readDelivery(const store::Query &query)
{
    Delivery delivery;
    delivery.number = query.integer(0);
    delivery.message = query.integer(1);
    delivery.topic = query.string(2);
    delivery.subscription = query.string(3);
    if (!query.isNull(4))
        delivery.group = query.string(4);
    delivery.due = timeAt(query, 5);
    delivery.attempt = int(query.integer(6));
    delivery.dead = query.integer(7) != 0;
    delivery.code = int(query.integer(8));
    delivery.response = query.string(9);
    return delivery;
}

} // namespace

void MessageRepository::insert(Message &message, std::size_t waiting)
{
    m_connection
        .query("INSERT INTO sns_messages(topic, type, id, subject, body, structured, attributes, grp, dedup, sequence, token, published, waiting, sealed, md5)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(message.topic, message.type, message.id, message.subject, message.body, message.structured, message.attributes, message.group,
              message.deduplication, message.sequence, message.token, millis(message.published), std::uint64_t(waiting), message.sealed, message.md5)
        .run();
    message.number = m_connection.lastInsertId();
}

std::optional<Message> MessageRepository::find(std::int64_t number)
{
    auto query = m_connection.query("SELECT number, topic, type, id, subject, body, structured, attributes, grp, dedup, sequence, token, published, sealed, md5"
                                    " FROM sns_messages WHERE number = ?");
    if (!query.bind(number).step())
        return std::nullopt;
    Message message;
    message.number = query.integer(0);
    message.topic = query.string(1);
    message.type = query.string(2);
    message.id = query.string(3);
    if (!query.isNull(4))
        message.subject = query.string(4);
    message.body = query.string(5);
    message.structured = query.integer(6) != 0;
    message.attributes = query.string(7);
    message.group = query.string(8);
    message.deduplication = query.string(9);
    message.sequence = query.string(10);
    message.token = query.string(11);
    message.published = timeAt(query, 12);
    message.sealed = query.string(13);
    message.md5 = query.string(14);
    return message;
}

void MessageRepository::insert(const Delivery &delivery)
{
    m_connection
        .query("INSERT INTO sns_deliveries(message, topic, subscription, grp, due, blocked) VALUES(?1, ?2, ?3, ?4, ?5,"
               " EXISTS(SELECT 1 FROM sns_deliveries WHERE subscription = ?3 AND grp = ?4))")
        .bind(delivery.message, delivery.topic, delivery.subscription, delivery.group, millis(delivery.due))
        .run();
}

std::optional<Delivery> MessageRepository::findDelivery(std::int64_t number)
{
    auto query = m_connection.query("SELECT " DELIVERY_COLUMNS " FROM sns_deliveries WHERE number = ?");
    return query.bind(number).step() ? std::optional(readDelivery(query)) : std::nullopt;
}

void MessageRepository::update(const Delivery &delivery)
{
    m_connection.query("UPDATE sns_deliveries SET due = ?2, attempt = ?3, dead = ?4, code = ?5, response = ?6 WHERE number = ?1")
        .bind(delivery.number, millis(delivery.due), delivery.attempt, delivery.dead, delivery.code, delivery.response)
        .run();
}

void MessageRepository::finish(const Delivery &delivery)
{
    m_connection.query("DELETE FROM sns_deliveries WHERE number = ?").bind(delivery.number).run();
    if (delivery.group) {
        m_connection
            .query("UPDATE sns_deliveries SET blocked = 0 WHERE number ="
                   " (SELECT min(number) FROM sns_deliveries WHERE subscription = ? AND grp = ?)")
            .bind(delivery.subscription, *delivery.group)
            .run();
    }
    m_connection.query("UPDATE sns_messages SET waiting = waiting - 1 WHERE number = ?").bind(delivery.message).run();
    m_connection.query("DELETE FROM sns_messages WHERE number = ? AND waiting <= 0").bind(delivery.message).run();
}

std::vector<Delivery> MessageRepository::due(Timestamp now, std::size_t limit, const std::vector<std::string> &except)
{
    const std::string others = boost::json::serialize(boost::json::array(except.begin(), except.end()));
    auto query = m_connection.query("SELECT " DELIVERY_COLUMNS " FROM sns_deliveries WHERE blocked = 0 AND due <= ?"
                                    " AND subscription NOT IN (SELECT value FROM json_each(?)) ORDER BY due, number LIMIT ?");
    query.bind(millis(now), others, std::uint64_t(limit));
    std::vector<Delivery> list;
    while (query.step())
        list.push_back(readDelivery(query));
    return list;
}

std::optional<Timestamp> MessageRepository::nextDue(Timestamp now)
{
    auto query = m_connection.query("SELECT due FROM sns_deliveries WHERE blocked = 0 AND due > ? ORDER BY due LIMIT 1");
    return query.bind(millis(now)).step() ? std::optional(timeAt(query, 0)) : std::nullopt;
}

std::optional<MessageRepository::Published> MessageRepository::findPublished(std::string_view topic, std::string_view scope,
                                                                             std::string_view deduplication, Timestamp now)
{
    auto query = m_connection.query("SELECT message, sequence FROM sns_deduplication WHERE topic = ? AND scope = ? AND dedup = ? AND until > ?");
    if (!query.bind(topic, scope, deduplication, millis(now)).step())
        return std::nullopt;
    return Published{query.string(0), query.string(1)};
}

void MessageRepository::remember(const Message &message, std::string_view scope, Timestamp until, Timestamp now)
{
    m_connection.query("DELETE FROM sns_deduplication WHERE until <= ?").bind(millis(now)).run();
    m_connection.query("INSERT OR REPLACE INTO sns_deduplication(topic, scope, dedup, message, sequence, until) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(message.topic, scope, message.deduplication, message.id, message.sequence, millis(until))
        .run();
}

void MessageRepository::insert(const Outcome &outcome)
{
    m_connection
        .query("INSERT INTO sns_outcomes(topic, subscription, protocol, endpoint, message, time, status, code, response, attempts, dwell)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(outcome.topic, outcome.subscription, outcome.protocol, outcome.endpoint, outcome.message, millis(outcome.time), outcome.status,
              outcome.code, outcome.response, outcome.attempts, std::int64_t(outcome.dwell.count()))
        .run();
    m_connection.query("DELETE FROM sns_outcomes WHERE number <= ?").bind(m_connection.lastInsertId() - keptOutcomes).run();
}

std::vector<Outcome> MessageRepository::outcomes(std::string_view topic, std::int64_t before, std::size_t limit)
{
    auto query = m_connection.query("SELECT number, topic, subscription, protocol, endpoint, message, time, status, code, response, attempts, dwell"
                                    " FROM sns_outcomes WHERE topic = ?1 AND (?2 = 0 OR number < ?2) ORDER BY number DESC LIMIT ?3");
    query.bind(topic, before, std::uint64_t(limit));
    std::vector<Outcome> list;
    while (query.step()) {
        list.push_back({query.integer(0), query.string(1), query.string(2), query.string(3), query.string(4), query.string(5), timeAt(query, 6),
                        query.string(7), int(query.integer(8)), query.string(9), int(query.integer(10)), Duration(query.integer(11))});
    }
    return list;
}

std::int64_t MessageRepository::insert(const InboxMessage &message)
{
    m_connection
        .query("INSERT INTO sns_inbox(account, region, kind, recipient, sender, subject, body, link, topic, subscription, token, message, time)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(message.account, message.region, message.kind, message.recipient, message.sender, message.subject, message.body, message.link,
              message.topic, message.subscription, message.token, message.message, millis(message.time))
        .run();
    return m_connection.lastInsertId();
}

std::vector<InboxMessage> MessageRepository::inbox(std::string_view account, std::int64_t before, std::size_t limit)
{
    auto query = m_connection.query("SELECT number, account, region, kind, recipient, sender, subject, body, link, topic, subscription, token,"
                                    " message, time FROM sns_inbox WHERE account = ?1 AND (?2 = 0 OR number < ?2) ORDER BY number DESC LIMIT ?3");
    query.bind(account, before, std::uint64_t(limit));
    std::vector<InboxMessage> list;
    while (query.step()) {
        list.push_back({query.integer(0), query.string(1), query.string(2), query.string(3), query.string(4), query.string(5), query.string(6),
                        query.string(7), query.string(8), query.string(9), query.string(10), query.string(11), query.string(12),
                        timeAt(query, 13)});
    }
    return list;
}

bool MessageRepository::removeFromInbox(std::string_view account, std::int64_t number)
{
    return m_connection.query("DELETE FROM sns_inbox WHERE account = ? AND number = ?").bind(account, number).run() > 0;
}

void MessageRepository::clearInbox(std::string_view account)
{
    m_connection.query("DELETE FROM sns_inbox WHERE account = ?").bind(account).run();
}

} // namespace nephoscope::sns
