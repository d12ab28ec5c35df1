#include "services/sqs/MessageRepository.h"

#include "core/Text.h"
#include "store/Times.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace nephoscope::sqs {

namespace {

// Columns 0 to 8 are the row, then comes the body.
#define ROW "m.id, m.visible, m.receives, m.base, m.sent, m.first_received, m.last_received, m.message, m.grp"
#define BODY "b.body, b.md5, b.sender, b.attributes, b.trace, b.dedup, b.source, b.sealed"

/// A receive takes so many at most, so what is in flight of a group is among its first ones.
constexpr std::size_t mostAtOnce = 10;

std::int64_t stamp(Timestamp time)
{
    return time.time_since_epoch().count();
}

std::optional<std::int64_t> stamp(const std::optional<Timestamp> &time)
{
    return time ? std::optional(stamp(*time)) : std::nullopt;
}

std::optional<Timestamp> optionalTimeAt(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(timeAt(query, column));
}

/// Null instead of an empty text.
std::optional<std::string_view> orNull(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

MessageBody readBody(const store::Query &query, int at)
{
    return {query.string(at), query.string(at + 1), query.string(at + 2), query.string(at + 3),
            query.string(at + 4), query.string(at + 5), query.string(at + 6), query.string(at + 7)};
}

Message readRow(const store::Query &query, bool withBody)
{
    Message message;
    message.id = query.integer(0);
    message.visible = timeAt(query, 1);
    message.receives = query.integer(2);
    message.base = query.integer(3);
    message.sent = timeAt(query, 4);
    message.firstReceived = optionalTimeAt(query, 5);
    message.lastReceived = optionalTimeAt(query, 6);
    message.messageId = query.string(7);
    if (!query.isNull(8))
        message.group = query.string(8);
    if (withBody)
        message.body = readBody(query, 9);
    return message;
}

std::vector<Message> readRows(store::Query &query, bool withBody)
{
    std::vector<Message> messages;
    while (query.step())
        messages.push_back(readRow(query, withBody));
    return messages;
}

} // namespace

void MessageRepository::insert(std::int64_t content, const Message &message)
{
    putRow(content, message);
    const MessageBody &body = message.body;
    m_connection.query("INSERT INTO sqs_bodies(id, body, md5, sender, attributes, trace, dedup, source, sealed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(message.id, body.body, body.md5, body.sender, orNull(body.attributes), orNull(body.trace), orNull(body.dedup),
              orNull(body.source), orNull(body.sealed))
        .run();
}

void MessageRepository::putRow(std::int64_t content, const Message &message)
{
    m_connection.query("INSERT INTO sqs_messages(content, id, visible, receives, base, sent, first_received, last_received, message, grp)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(content, message.id, stamp(message.visible), message.receives, message.base, stamp(message.sent), stamp(message.firstReceived),
              stamp(message.lastReceived), asBytes(message.messageId), message.group)
        .run();
}

std::optional<Message> MessageRepository::find(std::int64_t content, std::int64_t id)
{
    auto query = m_connection.query("SELECT " ROW " FROM sqs_messages m WHERE content = ? AND id = ?");
    return query.bind(content, id).step() ? std::optional(readRow(query, false)) : std::nullopt;
}

MessageBody MessageRepository::body(std::int64_t id)
{
    auto query = m_connection.query("SELECT " BODY " FROM sqs_bodies b WHERE id = ?");
    return query.bind(id).step() ? readBody(query, 0) : MessageBody();
}

std::vector<Message> MessageRepository::visible(std::int64_t content, Timestamp now, std::size_t limit, bool grouped)
{
    std::vector<Message> messages = visibleOfNone(content, now, limit);
    if (!grouped && messages.size() == limit)
        return messages;
    auto query = m_connection.query("SELECT " ROW ", " BODY " FROM sqs_messages m INDEXED BY sqs_messages_grouped CROSS JOIN sqs_bodies b ON b.id = m.id"
                                    " WHERE m.content = ? AND m.visible <= ? AND m.grp IS NOT NULL ORDER BY m.visible, m.receives, m.id LIMIT ?");
    query.bind(content, stamp(now), std::int64_t(limit));
    auto others = readRows(query, true);
    if (others.empty())
        return messages;
    std::move(others.begin(), others.end(), std::back_inserter(messages));
    std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) {
        return std::tie(a.visible, a.receives, a.id) < std::tie(b.visible, b.receives, b.id);
    });
    messages.resize(std::min(messages.size(), limit));
    return messages;
}

std::vector<Message> MessageRepository::ofGroup(std::int64_t content, const std::optional<std::string> &group, std::size_t limit)
{
    auto query = m_connection.query("SELECT " ROW ", " BODY " FROM sqs_messages m INDEXED BY sqs_messages_by_group CROSS JOIN sqs_bodies b"
                                    " ON b.id = m.id WHERE m.content = ? AND m.grp = ? ORDER BY m.id LIMIT ?");
    query.bind(content, group, std::int64_t(limit));
    return readRows(query, true);
}

std::vector<Message> MessageRepository::list(std::int64_t content, std::int64_t after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " ROW " FROM sqs_messages m WHERE m.content = ? AND m.id > ? ORDER BY m.id LIMIT ?");
    query.bind(content, after, std::int64_t(limit));
    return readRows(query, false);
}

std::vector<Message> MessageRepository::named(std::int64_t content, std::string_view messageId)
{
    auto query = m_connection.query("SELECT " ROW " FROM sqs_messages m WHERE m.content = ? AND hex(m.message) = upper(replace(?, '-', '')) LIMIT 1");
    query.bind(content, messageId);
    return readRows(query, false);
}

void MessageRepository::receive(std::int64_t content, std::int64_t id, Timestamp visible, Timestamp now)
{
    m_connection.query("UPDATE sqs_messages SET visible = ?3, receives = receives + 1, first_received = coalesce(first_received, ?4),"
                       " last_received = ?4 WHERE content = ?1 AND id = ?2")
        .bind(content, id, stamp(visible), stamp(now))
        .run();
}

void MessageRepository::setVisible(std::int64_t content, std::int64_t id, Timestamp visible)
{
    m_connection.query("UPDATE sqs_messages SET visible = ? WHERE content = ? AND id = ?").bind(stamp(visible), content, id).run();
}

void MessageRepository::remove(std::int64_t content, std::int64_t id)
{
    takeRow(content, id);
    m_connection.query("DELETE FROM sqs_bodies WHERE id = ?").bind(id).run();
}

std::optional<Removed> MessageRepository::remove(std::int64_t content, std::int64_t id, std::string_view messageId)
{
    Removed removed;
    {
        auto query = m_connection.query("DELETE FROM sqs_messages WHERE content = ? AND id = ? AND message = ? RETURNING grp, receives");
        if (!query.bind(content, id, asBytes(messageId)).step())
            return std::nullopt;
        if (!query.isNull(0))
            removed.group = query.string(0);
        removed.received = query.integer(1) > 0;
        query.run();
    }
    m_connection.query("DELETE FROM sqs_bodies WHERE id = ?").bind(id).run();
    return removed;
}

void MessageRepository::takeRow(std::int64_t content, std::int64_t id)
{
    m_connection.query("DELETE FROM sqs_messages WHERE content = ? AND id = ?").bind(content, id).run();
}

void MessageRepository::setSource(std::int64_t id, std::string_view arn)
{
    m_connection.query("UPDATE sqs_bodies SET source = nullif(?, '') WHERE id = ?").bind(arn, id).run();
}

void MessageRepository::renumberBody(std::int64_t from, std::int64_t to)
{
    m_connection.query("UPDATE sqs_bodies SET id = ? WHERE id = ?").bind(to, from).run();
}

std::int64_t MessageRepository::count(std::int64_t content)
{
    auto query = m_connection.query("SELECT count(*) FROM sqs_messages WHERE content = ?");
    return query.bind(content).step() ? query.integer(0) : 0;
}

MessageCounts MessageRepository::countHidden(std::int64_t content, Timestamp now)
{
    auto query = m_connection.query("SELECT count(*), sum(received) FROM"
                                    " (SELECT receives > 0 AS received FROM sqs_messages INDEXED BY sqs_messages_alone"
                                    "  WHERE content = ?1 AND visible > ?2 AND grp IS NULL UNION ALL"
                                    "  SELECT receives > 0 FROM sqs_messages INDEXED BY sqs_messages_grouped"
                                    "  WHERE content = ?1 AND visible > ?2 AND grp IS NOT NULL)");
    if (!query.bind(content, stamp(now)).step())
        return {};
    const std::int64_t received = query.integer(1);
    return {received, query.integer(0) - received};
}

std::optional<Timestamp> MessageRepository::nextVisible(std::int64_t content, bool fifo, Timestamp now)
{
    auto query = m_connection.query(
        fifo ? "SELECT min(ready) FROM sqs_groups WHERE content = ?1 AND ready > ?2"
             : "SELECT min(visible) FROM"
               " (SELECT min(visible) AS visible FROM sqs_messages INDEXED BY sqs_messages_alone WHERE content = ?1 AND visible > ?2 AND grp IS NULL"
               "  UNION ALL"
               "  SELECT min(visible) FROM sqs_messages INDEXED BY sqs_messages_grouped WHERE content = ?1 AND visible > ?2 AND grp IS NOT NULL)");
    return query.bind(content, stamp(now)).step() && !query.isNull(0) ? std::optional(timeAt(query, 0)) : std::nullopt;
}

std::optional<Message> MessageRepository::oldest(std::int64_t content)
{
    auto query = m_connection.query("SELECT " ROW " FROM sqs_messages m WHERE content = ? ORDER BY id LIMIT 1");
    return query.bind(content).step() ? std::optional(readRow(query, false)) : std::nullopt;
}

std::size_t MessageRepository::sweep(std::int64_t content, std::size_t limit)
{
    const auto messages = list(content, 0, limit);
    for (const Message &message : messages)
        remove(content, message.id);
    if (messages.size() < limit)
        m_connection.query("DELETE FROM sqs_groups WHERE content = ?").bind(content).run();
    return messages.size();
}

std::int64_t MessageRepository::lastId()
{
    auto query = m_connection.query("SELECT max(id) FROM sqs_bodies");
    return query.step() ? query.integer(0) : 0;
}

std::vector<std::string> MessageRepository::readyGroups(std::int64_t content, Timestamp now, std::size_t limit)
{
    auto query = m_connection.query("SELECT grp FROM sqs_groups WHERE content = ? AND ready <= ? ORDER BY ready, head LIMIT ?");
    query.bind(content, stamp(now), std::int64_t(limit));
    std::vector<std::string> groups;
    while (query.step())
        groups.push_back(query.string(0));
    return groups;
}

void MessageRepository::refreshGroup(std::int64_t content, const std::string &group, Timestamp now)
{
    std::int64_t head = 0;
    Timestamp ready{};
    {
        auto query = m_connection.query("SELECT " ROW " FROM sqs_messages m INDEXED BY sqs_messages_by_group"
                                        " WHERE m.content = ? AND m.grp = ? ORDER BY m.id LIMIT ?");
        query.bind(content, group, std::int64_t(mostAtOnce));
        while (query.step()) {
            const Message message = readRow(query, false);
            if (head == 0 && message.visible > now) // the head itself: delayed, or in flight
                ready = message.visible;
            if (message.isInFlight(now))
                ready = std::max(ready, message.visible);
            head = head == 0 ? message.id : head;
        }
    }
    if (head == 0)
        m_connection.query("DELETE FROM sqs_groups WHERE content = ? AND grp = ?").bind(content, group).run();
    else
        m_connection.query("UPDATE sqs_groups SET ready = ?, head = ? WHERE content = ? AND grp = ?").bind(stamp(ready), head, content, group).run();
}

void MessageRepository::joinGroup(std::int64_t content, const Message &message, Timestamp now)
{
    const std::int64_t ready = message.visible > now ? stamp(message.visible) : 0;
    m_connection.query("INSERT OR IGNORE INTO sqs_groups(content, grp, ready, head) VALUES(?, ?, ?, ?)")
        .bind(content, *message.group, ready, message.id)
        .run();
}

// `head` has the number of messages there, for the order of groups does not matter.
void MessageRepository::joinTenant(std::int64_t content, const std::string &group, bool received)
{
    m_connection.query("INSERT INTO sqs_groups(content, grp, ready, head, flying) VALUES(?1, ?2, 0, 1, ?3)"
                       " ON CONFLICT(content, grp) DO UPDATE SET head = head + 1, flying = flying + ?3")
        .bind(content, group, received)
        .run();
}

void MessageRepository::receiveTenant(std::int64_t content, const std::string &group)
{
    m_connection.query("UPDATE sqs_groups SET flying = flying + 1 WHERE content = ? AND grp = ?").bind(content, group).run();
}

void MessageRepository::leaveTenant(std::int64_t content, const std::string &group, bool received)
{
    m_connection.query("UPDATE sqs_groups SET head = head - 1, flying = flying - ? WHERE content = ? AND grp = ?").bind(received, content, group).run();
    m_connection.query("DELETE FROM sqs_groups WHERE content = ? AND grp = ? AND head <= 0").bind(content, group).run();
}

std::vector<std::string> MessageRepository::quietTenants(std::int64_t content, std::size_t limit)
{
    auto query = m_connection.query("SELECT grp FROM sqs_groups WHERE content = ? ORDER BY flying, head LIMIT ?");
    query.bind(content, std::int64_t(limit));
    std::vector<std::string> groups;
    while (query.step())
        groups.push_back(query.string(0));
    return groups;
}

std::vector<Message> MessageRepository::visibleOf(std::int64_t content, const std::string &group, Timestamp now, std::size_t limit)
{
    auto query = m_connection.query("SELECT " ROW ", " BODY " FROM sqs_messages m INDEXED BY sqs_messages_of_tenant CROSS JOIN sqs_bodies b"
                                    " ON b.id = m.id WHERE m.content = ? AND m.grp = ? AND m.visible <= ? ORDER BY m.visible, m.receives, m.id LIMIT ?");
    query.bind(content, group, stamp(now), std::int64_t(limit));
    return readRows(query, true);
}

std::vector<Message> MessageRepository::visibleOfNone(std::int64_t content, Timestamp now, std::size_t limit)
{
    auto query = m_connection.query("SELECT " ROW ", " BODY " FROM sqs_messages m INDEXED BY sqs_messages_alone CROSS JOIN sqs_bodies b ON b.id = m.id"
                                    " WHERE m.content = ? AND m.visible <= ? AND m.grp IS NULL ORDER BY m.visible, m.receives, m.id LIMIT ?");
    query.bind(content, stamp(now), std::int64_t(limit));
    return readRows(query, true);
}

std::int64_t MessageRepository::groupsInFlight(std::int64_t content, Timestamp now)
{
    auto query = m_connection.query("SELECT count(DISTINCT grp) FROM sqs_messages INDEXED BY sqs_messages_grouped"
                                    " WHERE content = ? AND visible > ? AND receives > 0 AND grp IS NOT NULL");
    return query.bind(content, stamp(now)).step() ? query.integer(0) : 0;
}

bool MessageRepository::hasGroups(std::int64_t content)
{
    auto query = m_connection.query("SELECT 1 FROM sqs_groups WHERE content = ? LIMIT 1");
    return query.bind(content).step();
}

std::vector<NoisyGroup> MessageRepository::noisyGroups(std::int64_t content, std::int64_t inFlight, Timestamp now)
{
    static constexpr std::int64_t least = 30, share = 10;
    if (inFlight < least)
        return {};
    std::vector<NoisyGroup> groups;
    auto query = m_connection.query("SELECT m.grp, sum(m.receives > 0) AS flying, count(*), g.head FROM sqs_messages m INDEXED BY sqs_messages_grouped"
                                    " CROSS JOIN sqs_groups g ON g.content = m.content AND g.grp = m.grp"
                                    " WHERE m.content = ? AND m.visible > ? AND m.grp IS NOT NULL GROUP BY m.grp HAVING flying >= ? AND flying * ? > ?");
    query.bind(content, stamp(now), least, share, inFlight);
    while (query.step()) {
        const std::int64_t flying = query.integer(1);
        groups.push_back({query.string(0), query.integer(3), {flying, query.integer(2) - flying}});
    }
    return groups;
}

std::optional<Timestamp> MessageRepository::oldestBut(std::int64_t content, const std::vector<NoisyGroup> &groups)
{
    static constexpr std::int64_t mostRows = 10'000;
    auto query = m_connection.query("SELECT grp, sent FROM sqs_messages WHERE content = ? ORDER BY id LIMIT ?");
    query.bind(content, mostRows);
    while (query.step()) {
        const std::string group = query.isNull(0) ? std::string() : query.string(0);
        if (group.empty() || std::none_of(groups.begin(), groups.end(), [&group](const NoisyGroup &each) { return each.name == group; }))
            return timeAt(query, 1);
    }
    return std::nullopt;
}

std::optional<Deduplicated> MessageRepository::findDuplicate(std::int64_t queue, std::string_view scope, std::string_view dedup, Timestamp now)
{
    auto query = m_connection.query("SELECT id, message FROM sqs_deduplication WHERE queue = ? AND grp = ? AND dedup = ? AND expires > ?");
    if (!query.bind(queue, scope, dedup, stamp(now)).step())
        return std::nullopt;
    return Deduplicated{query.integer(0), query.string(1)};
}

void MessageRepository::noteDuplicate(std::int64_t queue, std::string_view scope, std::string_view dedup, Timestamp expires,
                                      const Message &message)
{
    m_connection.query("INSERT OR REPLACE INTO sqs_deduplication(queue, grp, dedup, expires, id, message) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(queue, scope, dedup, stamp(expires), message.id, asBytes(message.messageId))
        .run();
}

std::optional<Timestamp> MessageRepository::forgetDuplicates(std::int64_t queue, Timestamp now, std::size_t limit)
{
    std::int64_t until = stamp(now);
    {
        auto query = m_connection.query("SELECT expires FROM sqs_deduplication WHERE queue = ? AND expires <= ? ORDER BY expires LIMIT 1 OFFSET ?");
        if (query.bind(queue, until, std::int64_t(limit)).step())
            until = query.integer(0);
    }
    m_connection.query("DELETE FROM sqs_deduplication WHERE queue = ? AND expires <= ?").bind(queue, until).run();
    auto query = m_connection.query("SELECT expires FROM sqs_deduplication WHERE queue = ? ORDER BY expires LIMIT 1");
    return query.bind(queue).step() ? std::optional(timeAt(query, 0)) : std::nullopt;
}

} // namespace nephoscope::sqs
