#include "services/s3control/JobRepository.h"

#include "store/Times.h"
#include "wire/Codec.h"

namespace nephoscope::s3control {

namespace {

using store::millis;

// Requests and tags are kept as JSON of their shapes. Tasks lie in the manifest's order and go when their
// job is over and its report is written.
constexpr const char *jobs = R"sql(
CREATE TABLE s3control_jobs(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  id TEXT NOT NULL,
  token TEXT NOT NULL,
  request TEXT NOT NULL,
  status TEXT NOT NULL,
  priority INTEGER NOT NULL,
  created INTEGER NOT NULL,
  ended INTEGER,
  suspended INTEGER,
  reason TEXT,
  failure_code TEXT,
  failure_reason TEXT,
  total INTEGER NOT NULL DEFAULT 0,
  succeeded INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 0,
  active_since INTEGER,
  manifest_arn TEXT,
  manifest_etag TEXT,
  tags TEXT
);
CREATE UNIQUE INDEX s3control_jobs_by_id ON s3control_jobs(account, region, id);
CREATE UNIQUE INDEX s3control_jobs_by_token ON s3control_jobs(account, region, token);
CREATE INDEX s3control_jobs_open ON s3control_jobs(priority DESC, number) WHERE ended IS NULL;

CREATE TABLE s3control_tasks(
  job INTEGER NOT NULL,
  number INTEGER NOT NULL,
  bucket TEXT NOT NULL,
  key TEXT NOT NULL,
  version TEXT,
  before TEXT,
  status INTEGER,
  code TEXT,
  message TEXT,
  PRIMARY KEY(job, number)
) WITHOUT ROWID;

CREATE TABLE s3control_public_access(
  account TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
)sql";

constexpr const char *accessPoints = R"sql(
CREATE TABLE s3control_access_points(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  alias TEXT NOT NULL UNIQUE,
  bucket TEXT NOT NULL,
  bucket_account TEXT NOT NULL,
  vpc TEXT NOT NULL,
  policy TEXT NOT NULL,
  block INTEGER NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
CREATE INDEX s3control_access_points_by_bucket ON s3control_access_points(bucket);
)sql";

constexpr const char *accessPointTags = "ALTER TABLE s3control_access_points ADD COLUMN tags TEXT NOT NULL DEFAULT ''";

constexpr const char *lens = R"sql(
CREATE TABLE s3control_lens(
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  region TEXT NOT NULL,
  value TEXT NOT NULL,
  tags TEXT NOT NULL,
  wanted INTEGER,
  PRIMARY KEY(account, id)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"s3control", 1, jobs}, {"s3control.points", 1, accessPoints}, {"s3control.lens", 1, lens},
                                      {"s3control.points", 2, accessPointTags}};

std::string select(const std::string &where)
{
    return "SELECT number, account, region, id, request, status, priority, created, ended, suspended, reason, failure_code, "
           "failure_reason, total, succeeded, failed, active, active_since, manifest_arn, manifest_etag, tags FROM s3control_jobs WHERE "
        + where;
}

std::optional<std::int64_t> millis(const std::optional<Timestamp> &time)
{
    return time ? std::optional(millis(*time)) : std::nullopt;
}

std::optional<Timestamp> timeIn(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(Timestamp(Duration(query.integer(column))));
}

std::optional<std::string> textOrNull(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string encodeTags(const std::vector<model::S3Tag> &tags)
{
    model::GetJobTagging::Output holder;
    holder.tags = tags;
    return tags.empty() ? std::string() : wire::writeJson(model::GetJobTagging::Output::shape(), &holder);
}

BatchJob readJob(const store::Query &query)
{
    BatchJob job;
    job.number = query.integer(0);
    job.account = query.string(1);
    job.region = query.string(2);
    job.id = query.string(3);
    // Both were written by this program.
    (void)wire::readJson(model::CreateJob::Input::shape(), query.text(4), &job.request);
    job.status = query.string(5);
    job.priority = static_cast<int>(query.integer(6));
    job.created = Timestamp(Duration(query.integer(7)));
    job.ended = timeIn(query, 8);
    job.suspended = timeIn(query, 9);
    job.reason = query.string(10);
    job.failureCode = query.string(11);
    job.failureReason = query.string(12);
    job.total = query.integer(13);
    job.succeeded = query.integer(14);
    job.failed = query.integer(15);
    job.active = Duration(query.integer(16));
    job.activeSince = timeIn(query, 17);
    job.manifestArn = query.string(18);
    job.manifestEtag = query.string(19);
    model::GetJobTagging::Output holder;
    if (!query.isNull(20) && wire::readJson(model::GetJobTagging::Output::shape(), query.text(20), &holder))
        job.tags = holder.tags.value_or(std::vector<model::S3Tag>());
    return job;
}

Task readTask(const store::Query &query)
{
    Task task{query.integer(0), query.string(1), query.string(2), query.string(3), std::nullopt};
    if (!query.isNull(4))
        task.before = query.string(4);
    return task;
}

} // namespace

std::span<const store::Migration> JobRepository::migrations()
{
    return steps;
}

void JobRepository::insert(BatchJob &job, std::string_view token)
{
    const std::string request = wire::writeJson(model::CreateJob::Input::shape(), &job.request);
    m_connection
        .query("INSERT INTO s3control_jobs(account, region, id, token, request, status, priority, created, tags) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))")
        .bind(job.account, job.region, job.id, token, request, job.status, job.priority, millis(job.created), encodeTags(job.tags))
        .run();
    job.number = m_connection.lastInsertId();
}

void JobRepository::update(const BatchJob &job)
{
    const auto reason = textOrNull(job.reason), code = textOrNull(job.failureCode), failure = textOrNull(job.failureReason);
    const auto arn = textOrNull(job.manifestArn), etag = textOrNull(job.manifestEtag);
    m_connection
        .query("UPDATE s3control_jobs SET status = ?, priority = ?, ended = ?, suspended = ?, reason = ?, failure_code = ?, "
               "failure_reason = ?, total = ?, succeeded = ?, failed = ?, active = ?, active_since = ?, manifest_arn = ?, "
               "manifest_etag = ?, tags = nullif(?, '') WHERE number = ?")
        .bind(job.status, job.priority, millis(job.ended), millis(job.suspended), reason, code, failure, job.total, job.succeeded,
              job.failed, std::int64_t(job.active.count()), millis(job.activeSince), arn, etag, encodeTags(job.tags), job.number)
        .run();
}

std::vector<BatchJob> JobRepository::all(store::Query &query, std::size_t limit)
{
    std::vector<BatchJob> found;
    while (found.size() < limit && query.step())
        found.push_back(readJob(query));
    return found;
}

std::optional<BatchJob> JobRepository::find(std::int64_t number)
{
    static const std::string sql = select("number = ?");
    auto query = m_connection.query(sql.c_str());
    return query.bind(number).step() ? std::optional(readJob(query)) : std::nullopt;
}

std::optional<BatchJob> JobRepository::find(std::string_view account, std::string_view region, std::string_view id)
{
    static const std::string sql = select("account = ? AND region = ? AND id = ?");
    auto query = m_connection.query(sql.c_str());
    return query.bind(account, region, id).step() ? std::optional(readJob(query)) : std::nullopt;
}

std::optional<BatchJob> JobRepository::findToken(std::string_view account, std::string_view region, std::string_view token)
{
    static const std::string sql = select("account = ? AND region = ? AND token = ?");
    auto query = m_connection.query(sql.c_str());
    return query.bind(account, region, token).step() ? std::optional(readJob(query)) : std::nullopt;
}

std::vector<BatchJob> JobRepository::list(std::string_view account, std::string_view region, std::int64_t before, std::size_t limit)
{
    static const std::string sql = select("account = ? AND region = ? AND number < ? ORDER BY number DESC");
    auto query = m_connection.query(sql.c_str());
    return all(query.bind(account, region, before), limit);
}

std::vector<BatchJob> JobRepository::unfinished()
{
    static const std::string sql = select("ended IS NULL ORDER BY priority DESC, number");
    auto query = m_connection.query(sql.c_str());
    return all(query, SIZE_MAX);
}

void JobRepository::addTasks(std::int64_t job, std::span<const Task> tasks)
{
    auto query = m_connection.query("INSERT INTO s3control_tasks(job, number, bucket, key, version) VALUES(?, ?, ?, ?, nullif(?, ''))");
    for (const Task &task : tasks) {
        query.bind(job, task.number, task.bucket, task.key, task.version).run();
        query.reset();
    }
}

std::vector<Task> JobRepository::tasks(std::int64_t job, std::int64_t from, std::size_t limit)
{
    std::vector<Task> found;
    auto query = m_connection.query("SELECT number, bucket, key, version, before FROM s3control_tasks WHERE job = ? AND number >= ? "
                                    "ORDER BY number");
    query.bind(job, from);
    while (found.size() < limit && query.step())
        found.push_back(readTask(query));
    return found;
}

void JobRepository::setBefore(std::int64_t job, const Task &task)
{
    m_connection.query("UPDATE s3control_tasks SET before = ? WHERE job = ? AND number = ?").bind(task.before, job, task.number).run();
}

void JobRepository::finish(std::int64_t job, std::int64_t task, const Outcome &outcome)
{
    m_connection.query("UPDATE s3control_tasks SET status = ?, code = ?, message = ? WHERE job = ? AND number = ?")
        .bind(outcome.status, outcome.code, outcome.message, job, task)
        .run();
}

std::vector<std::pair<Task, Outcome>> JobRepository::results(std::int64_t job, std::int64_t from, bool succeeded, std::size_t limit)
{
    std::vector<std::pair<Task, Outcome>> found;
    auto query = m_connection.query("SELECT number, bucket, key, version, before, status, code, message FROM s3control_tasks "
                                    "WHERE job = ? AND number >= ? AND status IS NOT NULL AND (code = '') = ? ORDER BY number");
    query.bind(job, from, succeeded);
    while (found.size() < limit && query.step())
        found.emplace_back(readTask(query), Outcome{static_cast<int>(query.integer(5)), query.string(6), query.string(7)});
    return found;
}

bool JobRepository::removeTasks(std::int64_t job, std::size_t limit)
{
    return m_connection
               .query("DELETE FROM s3control_tasks WHERE job = ? AND number IN (SELECT number FROM s3control_tasks WHERE job = ? "
                      "ORDER BY number LIMIT ?)")
               .bind(job, job, std::int64_t(limit))
               .run()
        > 0;
}

std::optional<std::int64_t> JobRepository::findLeftover()
{
    // Jobs with tasks are few: a step from one to the next is a descent of the index.
    std::int64_t job = 0;
    while (true) {
        auto query = m_connection.query("SELECT min(job) FROM s3control_tasks WHERE job > ?");
        if (!query.bind(job).step() || query.isNull(0))
            return std::nullopt;
        job = query.integer(0);
        const auto owner = find(job);
        if (!owner || owner->isOver())
            return job;
    }
}

} // namespace nephoscope::s3control
