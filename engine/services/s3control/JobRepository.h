#pragma once

#include "api/generated/s3control.h"
#include "core/Clock.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3control {

namespace model = api::s3control;

/// A job of S3 Batch Operations.
struct BatchJob
{
    std::int64_t number = 0; ///< grows with each job
    std::string account;
    std::string region;
    std::string id;
    model::CreateJob::Input request; ///< as it was asked for
    std::string status;              ///< model::JobStatus
    int priority = 0;
    Timestamp created{};
    std::optional<Timestamp> ended;
    std::optional<Timestamp> suspended;
    std::string reason; ///< of the last change of status that somebody asked for
    std::string failureCode;
    std::string failureReason;
    std::int64_t total = 0;
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    Duration active{}; ///< time spent working, up to `activeSince`
    std::optional<Timestamp> activeSince;
    std::string manifestArn; ///< of a generated manifest that was written down
    std::string manifestEtag;
    std::vector<model::S3Tag> tags;

    bool isOver() const { return ended.has_value(); }
    std::int64_t done() const { return succeeded + failed; }
};

/// One object of a job.
struct Task
{
    std::int64_t number = 0; ///< from 0, in the manifest's order
    std::string bucket;
    std::string key;
    std::string version; ///< empty: the current one
    /// For copies, once they are about to begin: the version id at the target until then. A copy that was cut
    /// off is known to have been made when another one is there.
    std::optional<std::string> before;
};

/// What became of a task: an HTTP status, and S3's error when there is one.
struct Outcome
{
    int status = 200;
    std::string code;
    std::string message = "Successful";
    bool succeeded() const { return code.empty(); }
};

/// Rows of s3control_jobs and s3control_tasks over one connection.
class JobRepository
{
public:
    explicit JobRepository(store::Connection &connection) : m_connection(connection) {}

    static std::span<const store::Migration> migrations();

    void insert(BatchJob &job, std::string_view token);
    void update(const BatchJob &job);
    std::optional<BatchJob> find(std::int64_t number);
    std::optional<BatchJob> find(std::string_view account, std::string_view region, std::string_view id);
    std::optional<BatchJob> findToken(std::string_view account, std::string_view region, std::string_view token);
    /// Newest first, before `number`.
    std::vector<BatchJob> list(std::string_view account, std::string_view region, std::int64_t before, std::size_t limit);
    /// Those not over, of all accounts: by priority, then as they came.
    std::vector<BatchJob> unfinished();

    void addTasks(std::int64_t job, std::span<const Task> tasks);
    std::vector<Task> tasks(std::int64_t job, std::int64_t from, std::size_t limit);
    void setBefore(std::int64_t job, const Task &task);
    void finish(std::int64_t job, std::int64_t task, const Outcome &outcome);
    /// Finished ones from `from` on that went well, or did not.
    std::vector<std::pair<Task, Outcome>> results(std::int64_t job, std::int64_t from, bool succeeded, std::size_t limit);
    /// False when there was nothing left to remove.
    bool removeTasks(std::int64_t job, std::size_t limit);
    /// A job that is over and still has tasks.
    std::optional<std::int64_t> findLeftover();

private:
    std::vector<BatchJob> all(store::Query &query, std::size_t limit);
    store::Connection &m_connection;
};

} // namespace nephoscope::s3control
