#pragma once

#include "services/sqs/Queue.h"
#include "store/Database.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sqs {

/// Rows of sqs_queues, over one connection.
class QueueRepository
{
public:
    static std::span<const store::Migration> migrations();

    explicit QueueRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Queue> find(const QueueKey &key);
    std::optional<Queue> find(std::int64_t id);
    /// Gives it its id.
    void insert(Queue &queue);
    void update(const Queue &queue);
    void remove(const Queue &queue, Timestamp now);
    /// When a queue of this name was deleted last.
    std::optional<Timestamp> deleted(const QueueKey &key);
    /// Names that begin with `prefix`, from beyond `after`.
    std::vector<std::string> list(std::string_view account, std::string_view region, std::string_view prefix, std::string_view after,
                                  std::size_t limit);
    /// Of the same account and Region; names of queues whose dead letters go to `arn`, from beyond `after`.
    std::vector<std::string> sourcesOf(const QueueKey &deadLetters, std::string_view after, std::size_t limit);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::sqs
