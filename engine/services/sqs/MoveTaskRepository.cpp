#include "services/sqs/MoveTasks.h"

#include "core/Text.h"

#include <boost/json.hpp>

namespace nephoscope::sqs {

namespace {

namespace json = boost::json;

#define COLUMNS "id, account, region, source, destination, per_second, status, coalesce(failure, ''), started, to_move, moved"

MoveTask readRow(const store::Query &query)
{
    MoveTask task;
    task.id = query.string(0);
    task.account = query.string(1);
    task.region = query.string(2);
    task.sourceArn = query.string(3);
    if (!query.isNull(4))
        task.destinationArn = query.string(4);
    if (!query.isNull(5))
        task.perSecond = query.integer(5);
    task.status = query.string(6);
    task.failure = query.string(7);
    task.started = Timestamp(Duration(query.integer(8)));
    task.toMove = query.integer(9);
    task.moved = query.integer(10);
    return task;
}

} // namespace

std::optional<TaskName> parseTaskHandle(std::string_view handle)
{
    std::string text;
    json::error_code error;
    json::value value;
    if (fromBase64(handle, text))
        value = json::parse(text, error);
    const auto *object = error ? nullptr : value.if_object();
    const auto *id = object ? object->if_contains("taskId") : nullptr;
    const auto *source = object ? object->if_contains("sourceArn") : nullptr;
    if (!id || !id->is_string() || !source || !source->is_string())
        return std::nullopt;
    return TaskName{std::string(id->get_string()), std::string(source->get_string())};
}

std::string taskHandleOf(const TaskName &name)
{
    return toBase64(asBytes(json::serialize(json::object{{"taskId", name.id}, {"sourceArn", name.sourceArn}})));
}

std::optional<MoveTask> MoveTaskRepository::find(std::string_view id)
{
    auto query = m_connection.query("SELECT " COLUMNS " FROM sqs_move_tasks WHERE id = ?");
    return query.bind(id).step() ? std::optional(readRow(query)) : std::nullopt;
}

void MoveTaskRepository::insert(const MoveTask &task)
{
    m_connection.query("INSERT INTO sqs_move_tasks(id, account, region, source, destination, per_second, status, started, to_move, moved)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(task.id, task.account, task.region, task.sourceArn, task.destinationArn, task.perSecond, task.status,
              std::int64_t(task.started.time_since_epoch().count()), task.toMove, task.moved)
        .run();
}

void MoveTaskRepository::update(const MoveTask &task)
{
    m_connection.query("UPDATE sqs_move_tasks SET status = ?, failure = nullif(?, ''), moved = ? WHERE id = ?")
        .bind(task.status, task.failure, task.moved, task.id)
        .run();
}

std::vector<MoveTask> MoveTaskRepository::ofSource(std::string_view arn, std::size_t limit)
{
    auto query = m_connection.query("SELECT " COLUMNS " FROM sqs_move_tasks WHERE source = ? ORDER BY started DESC, id LIMIT ?");
    query.bind(arn, std::int64_t(limit));
    std::vector<MoveTask> tasks;
    while (query.step())
        tasks.push_back(readRow(query));
    return tasks;
}

std::int64_t MoveTaskRepository::running(std::string_view account, std::string_view region)
{
    auto query = m_connection.query("SELECT count(*) FROM sqs_move_tasks WHERE account = ? AND region = ? AND status = 'RUNNING'");
    return query.bind(account, region).step() ? query.integer(0) : 0;
}

} // namespace nephoscope::sqs
