#pragma once

#include "core/Clock.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace nephoscope::test {

/// A message as a queue should have it.
struct ModelMessage
{
    std::string id; ///< MessageId; empty until it is known
    std::string body;
    std::string group;
    Timestamp sent{};
    Timestamp visible{};
    int receives = 0;
    int base = 0; ///< receives in the queue before this one
    bool isDead = false;

    bool isInFlight(Timestamp now) const { return visible > now && receives > 0; }
};

/// What a queue should have, kept as simply as can be: no database, no index, no counters.
struct ModelQueue
{
    std::string name;
    bool fifo = false;
    bool byGroup = false; ///< DeduplicationScope
    Duration visibility = std::chrono::seconds(30);
    Duration delay{};
    Duration retention = std::chrono::hours(96);
    int maxReceives = 0; ///< 0: without a dead-letter queue
    std::optional<Timestamp> purged = {};
    std::vector<ModelMessage> messages = {}; ///< in the order they came
    struct Sent
    {
        Timestamp until;
        std::string id;
    };
    std::map<std::pair<std::string, std::string>, Sent> sent = {}; ///< by scope and deduplication ID

    ModelMessage *find(const std::string &id)
    {
        const auto found = std::find_if(messages.begin(), messages.end(), [&](const ModelMessage &message) { return message.id == id; });
        return found == messages.end() ? nullptr : &*found;
    }
    void erase(const std::string &id)
    {
        std::erase_if(messages, [&](const ModelMessage &message) { return message.id == id; });
    }
    void expire(Timestamp now)
    {
        std::erase_if(messages, [&](const ModelMessage &message) { return message.sent + retention <= now; });
        std::erase_if(sent, [&](const auto &entry) { return entry.second.until <= now; });
    }
    /// `visible/in flight/delayed`.
    QByteArray counts(Timestamp now) const
    {
        int visible = 0, inFlight = 0, delayed = 0;
        for (const ModelMessage &message : messages)
            ++(message.visible <= now ? visible : message.receives > 0 ? inFlight : delayed);
        return QByteArray::number(visible) + '/' + QByteArray::number(inFlight) + '/' + QByteArray::number(delayed);
    }
    /// What a receive can come to now, in order. Of a FIFO queue's group nothing while any of it is in flight, and nothing
    /// behind what is delayed.
    std::vector<ModelMessage> reachable(Timestamp now) const
    {
        std::set<std::string> closed;
        for (const ModelMessage &message : messages) {
            if (fifo && message.isInFlight(now))
                closed.insert(message.group);
        }
        std::vector<ModelMessage> found;
        for (const ModelMessage &message : messages) {
            if (fifo && closed.contains(message.group))
                continue;
            if (message.visible <= now)
                found.push_back(message);
            else if (fifo)
                closed.insert(message.group);
        }
        return found;
    }
    bool isTooOften(const ModelMessage &message) const { return maxReceives > 0 && message.receives - message.base >= maxReceives; }

    // What SQS answers to whoever has the handle of receive number `receive` of a message, and what becomes of it.
    QByteArray remove(const std::string &id, int receive, Timestamp now)
    {
        const ModelMessage *message = find(id);
        if (fifo && message && (message->receives != receive || !message->isInFlight(now)))
            return "InvalidParameterValue";
        erase(id);
        return "OK";
    }
    QByteArray change(const std::string &id, int receive, Duration to, Timestamp now)
    {
        ModelMessage *message = find(id);
        if (!message || message->receives != receive)
            return "InvalidParameterValue";
        if (!message->isInFlight(now))
            return "MessageNotInflight";
        message->visible = now + to;
        return "OK";
    }
};

} // namespace nephoscope::test
