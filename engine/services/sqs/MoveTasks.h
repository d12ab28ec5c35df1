#pragma once

#include "core/Clock.h"
#include "services/sqs/Peek.h"
#include "store/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sqs {

/// Messages on their way from a dead-letter queue to where they came from, or elsewhere.
struct MoveTask
{
    std::string id;
    std::string account;
    std::string region;
    std::string sourceArn;
    std::optional<std::string> destinationArn; ///< none: each to its source
    std::optional<std::int64_t> perSecond;
    std::string status; ///< RUNNING, COMPLETED, CANCELLED, FAILED
    std::string failure;
    Timestamp started{};
    std::int64_t toMove = 0;
    std::int64_t moved = 0;
};

/// What a TaskHandle says.
struct TaskName
{
    std::string id;
    std::string sourceArn;
};
std::optional<TaskName> parseTaskHandle(std::string_view handle);
std::string taskHandleOf(const TaskName &name);

/// Rows of sqs_move_tasks, over one connection.
class MoveTaskRepository
{
public:
    explicit MoveTaskRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<MoveTask> find(std::string_view id);
    void insert(const MoveTask &task);
    /// Status, failure and how far it came.
    void update(const MoveTask &task);
    /// The newest first.
    std::vector<MoveTask> ofSource(std::string_view arn, std::size_t limit);
    std::int64_t running(std::string_view account, std::string_view region);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::sqs
