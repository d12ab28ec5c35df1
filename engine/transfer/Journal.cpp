#include "transfer/Journal.h"

#include "core/Log.h"
#include "transfer/Histories.h"
#include "transfer/PartTimes.h"

#include <array>

namespace nephoscope::transfer {

namespace {

constexpr const char *schema = R"sql(
CREATE TABLE jobs(
    id INTEGER PRIMARY KEY, direction INTEGER NOT NULL, state INTEGER NOT NULL, bucket TEXT NOT NULL, key TEXT NOT NULL,
    path TEXT NOT NULL, folder INTEGER NOT NULL, listed INTEGER NOT NULL, created INTEGER NOT NULL, finished INTEGER NOT NULL,
    error_code TEXT NOT NULL, error_message TEXT NOT NULL,
    principal INTEGER NOT NULL, account TEXT NOT NULL, arn TEXT NOT NULL, user_id TEXT NOT NULL, access_key TEXT NOT NULL,
    region TEXT NOT NULL,
    bytes_total INTEGER NOT NULL, bytes_done INTEGER NOT NULL, files_total INTEGER NOT NULL, files_done INTEGER NOT NULL,
    files_failed INTEGER NOT NULL, parts_total INTEGER NOT NULL, parts_done INTEGER NOT NULL,
    route INTEGER NOT NULL DEFAULT 0, headers TEXT NOT NULL DEFAULT '');
CREATE TABLE files(
    job INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    etag TEXT NOT NULL, state INTEGER NOT NULL, part_size INTEGER NOT NULL, creating INTEGER NOT NULL, started INTEGER NOT NULL,
    upload TEXT NOT NULL, error_code TEXT NOT NULL, error_message TEXT NOT NULL, PRIMARY KEY(job, number)) WITHOUT ROWID;
CREATE TABLE parts(
    job INTEGER NOT NULL, file INTEGER NOT NULL, number INTEGER NOT NULL, etag TEXT NOT NULL,
    PRIMARY KEY(job, file, number)) WITHOUT ROWID;
)sql";
constexpr int versionOfSchema = 3;

/// What makes each version from the one before it, beginning with 2.
constexpr std::array changes{
    "ALTER TABLE jobs ADD COLUMN route INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE jobs ADD COLUMN headers TEXT NOT NULL DEFAULT ''",
    R"sql(
ALTER TABLE jobs ADD COLUMN cluster INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
ALTER TABLE jobs ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN most_parts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN most_rate INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN active INTEGER NOT NULL DEFAULT 0;
UPDATE jobs SET position = id;
CREATE TABLE clusters(id INTEGER PRIMARY KEY, name TEXT NOT NULL, created INTEGER NOT NULL);
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql",
    R"sql(
ALTER TABLE jobs ADD COLUMN conflict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN keeps_times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN verifies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN files_skipped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN save_as TEXT NOT NULL DEFAULT '';
)sql",
    // Copies inside the cloud: jobs of their own direction, with what they were told to copy.
    R"sql(
CREATE TABLE copies(
    job INTEGER NOT NULL, number INTEGER NOT NULL, moves INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    tree INTEGER NOT NULL, version TEXT NOT NULL, PRIMARY KEY(job, number)) WITHOUT ROWID;
)sql",
    "ALTER TABLE jobs ADD COLUMN cloud TEXT NOT NULL DEFAULT ''",
    R"sql(
ALTER TABLE jobs ADD COLUMN source_cloud TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN source_bucket TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN source_key TEXT NOT NULL DEFAULT '';
)sql",
    // What an order of the same is known by. Which folders were looked through, and which were of chosen files, nobody knows any more.
    R"sql(
ALTER TABLE jobs ADD COLUMN part_size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN ordered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
UPDATE jobs SET ordered = conflict, chosen = folder;
)sql"};
constexpr int schemaVersion = int(changes.size()) + 1;

std::int64_t toInteger(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp toTime(std::int64_t milliseconds)
{
    return Timestamp(Duration(milliseconds));
}

Expected<void> prepare(store::Connection &connection, const std::filesystem::path &file)
{
    std::int64_t version = 0;
    {
        store::Query query = connection.query("PRAGMA user_version");
        version = query.step() ? query.integer(0) : 0;
    }
    if (version > schemaVersion)
        return fail({"DatabaseTooNew", file.native() + " was written by a newer Nephoscope.", 500});
    if (version == schemaVersion)
        return {};
    connection.begin();
    if (version < 1) {
        connection.execute(schema);
        version = versionOfSchema;
    }
    for (; version < schemaVersion; ++version)
        connection.execute(changes[std::size_t(version - 1)]);
    connection.execute(("PRAGMA user_version = " + std::to_string(schemaVersion)).c_str());
    connection.commit();
    return {};
}

} // namespace

Journal::Journal(const std::filesystem::path &file) : m_connection(file, false, store::Durability::Process) {}

Expected<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path &folder)
{
    const std::filesystem::path file = folder / "transfers.db";
    try {
        std::unique_ptr<Journal> journal(new Journal(file));
        std::error_code ignored;
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
        if (Expected<void> prepared = prepare(journal->m_connection, file); !prepared)
            return fail(std::move(prepared.error()));
        times::prepare(journal->m_connection);
        histories::prepare(journal->m_connection);
        return journal;
    } catch (const std::exception &exception) {
        return fail({"DatabaseUnusable", "Cannot use " + file.native() + ": " + exception.what() + ".", 500});
    }
}

JobId Journal::lastId()
{
    store::Query query = m_connection.query("SELECT max(id) FROM (SELECT id FROM jobs UNION ALL SELECT id FROM clusters)");
    return query.step() ? query.integer(0) : 0;
}

std::vector<JobPtr> Journal::jobs()
{
    std::vector<JobPtr> jobs;
    store::Query row = m_connection.query(
        "SELECT id, direction, state, bucket, key, path, folder, listed, created, finished, error_code, error_message,"
        " principal, account, arn, user_id, access_key, region, bytes_total, bytes_done, files_total, files_done, files_failed,"
        " parts_total, parts_done, route, headers, cluster, priority, position, most_parts, most_rate, moved, active,"
        " conflict, keeps_times, verifies, files_skipped, cloud, source_cloud, source_bucket, source_key,"
        " part_size, ordered, chosen FROM jobs ORDER BY id");
    while (row.step()) {
        Caller caller;
        caller.principal = {Principal::Kind(row.integer(12)), {row.string(13)}, row.string(14), row.string(15), row.string(16)};
        caller.region.value = row.string(17);
        auto job = std::make_shared<Job>(row.integer(0), Direction(row.integer(1)), std::move(caller), row.string(3),
                                         row.string(4), std::filesystem::path(row.string(5)));
        job->folder = row.integer(6) != 0;
        job->listed = row.integer(7) != 0;
        job->route = link::Route(row.integer(25));
        if (UploadHeaders headers = headersOf(row.string(26)); !headers.empty())
            job->headers = std::make_shared<const UploadHeaders>(std::move(headers));
        job->group = row.integer(27);
        job->setWishes({Priority(row.integer(28)), row.integer(29), {int(row.integer(30)), static_cast<std::uint64_t>(row.integer(31))}});
        job->setWork(static_cast<std::uint64_t>(row.integer(32)), row.integer(33));
        job->created = toTime(row.integer(8));
        job->setOutcome(State(row.integer(2)), {row.string(10), row.string(11)}, toTime(row.integer(9)));
        JobSnapshot totals;
        totals.bytesTotal = static_cast<std::uint64_t>(row.integer(18));
        totals.bytesDone = static_cast<std::uint64_t>(row.integer(19));
        totals.filesTotal = static_cast<std::uint32_t>(row.integer(20));
        totals.filesDone = static_cast<std::uint32_t>(row.integer(21));
        totals.filesFailed = static_cast<std::uint32_t>(row.integer(22));
        job->conflict = Conflict(row.integer(34));
        job->keepsTimes = row.integer(35) != 0;
        job->verifies = row.integer(36) != 0;
        totals.filesSkipped = static_cast<std::uint32_t>(row.integer(37));
        totals.partsTotal = static_cast<std::uint32_t>(row.integer(23));
        totals.partsDone = static_cast<std::uint32_t>(row.integer(24));
        job->setTotals(totals);
        if (job->direction == Direction::CopyInside)
            job->setCopies(copies(job->id, job->copySource().bucket, job->bucket));
        job->cloud = row.string(38);
        job->source = {row.string(39), row.string(40), row.string(41)};
        job->partSize = static_cast<std::uint64_t>(row.integer(42));
        job->ordered = Conflict(row.integer(43));
        job->chosen = row.integer(44) != 0;
        job->loaded = false;
        jobs.push_back(std::move(job));
    }
    return jobs;
}

void Journal::loadFiles(Job &job)
{
    flush();
    job.setTotals({});
    {
        store::Query row = m_connection.query(
            "SELECT name, size, modified, etag, state, part_size, creating, started, upload, error_code, error_message, settled, skipped, save_as"
            " FROM files WHERE job = ? ORDER BY number");
        row.bind(job.id);
        while (row.step()) {
            File file;
            file.name = row.string(0);
            file.size = static_cast<std::uint64_t>(row.integer(1));
            file.modified = row.integer(2);
            file.etag = row.string(3);
            file.state = FileState(row.integer(4));
            file.partSize = static_cast<std::uint64_t>(row.integer(5));
            file.creating = row.integer(6) != 0;
            file.started = toTime(row.integer(7));
            file.uploadId = row.string(8);
            file.settled = row.integer(11) != 0;
            file.skipped = row.integer(12) != 0;
            file.saveAs = row.string(13);
            if (file.state == FileState::Failed)
                file.error = std::make_unique<Error>(Error{row.string(9), row.string(10)});
            else if (file.state != FileState::Done)
                file.state = FileState::Waiting;
            if (const std::uint32_t parts = partCount(file.size, file.partSize); parts > 1 || (!file.uploadId.empty() && file.partSize > 0))
                file.parts.resize(parts);
            if (file.state == FileState::Done) {
                file.partsDone = static_cast<Index>(file.parts.size());
                for (Index i = 0; i < file.parts.size(); ++i)
                    file.parts[i] = {.state = PartState::Done, .moved = job.lengthOf(file, i)};
            }
            job.names.insert(file.name);
            job.ended += file.state == FileState::Done || file.state == FileState::Failed ? 1 : 0;
            job.addFile(std::move(file));
        }
    }
    store::Query row = m_connection.query("SELECT file, number, etag FROM parts WHERE job = ?");
    row.bind(job.id);
    while (row.step()) {
        const auto index = static_cast<Index>(row.integer(0));
        const auto part = static_cast<Index>(row.integer(1));
        if (index >= job.files.size() || part >= job.files[index].parts.size())
            continue;
        job.partDone(index, part, row.string(2));
        job.progress(index, part, job.lengthOf(job.files[index], part), false);
    }
    const std::vector<PartTime> times = times::read(m_connection, job.id);
    for (const PartTime &part : times)
        job.setTimes(part.file, part.number, part.began, part.ended, part.attempts);
    job.timed = static_cast<std::uint32_t>(times.size());
    job.loaded = true;
}

void Journal::putJob(const Job &job)
{
    m_notes.push_back([shot = job.snapshot(), caller = job.caller, folder = job.folder, listed = job.listed, headers = job.headers,
                       conflict = job.conflict, keepsTimes = job.keepsTimes, verifies = job.verifies, partSize = job.partSize,
                       ordered = job.ordered, chosen = job.chosen](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO jobs VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                         " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(shot.id, int(shot.direction), int(shot.state), shot.bucket, shot.key, shot.path, folder, listed,
                  toInteger(shot.created), toInteger(shot.finished), shot.errorCode, shot.errorMessage,
                  int(caller.principal.kind), caller.principal.account.value, caller.principal.arn, caller.principal.userId,
                  caller.principal.accessKeyId, caller.region.value, shot.bytesTotal, shot.bytesDone,
                  std::int64_t(shot.filesTotal), std::int64_t(shot.filesDone), std::int64_t(shot.filesFailed),
                  std::int64_t(shot.partsTotal), std::int64_t(shot.partsDone), int(shot.route),
                  headers ? toText(*headers) : std::string(), shot.group, int(shot.priority), shot.position,
                  shot.limits.parts, shot.limits.rate, shot.bytesMoved, shot.activeFor, int(conflict), keepsTimes, verifies,
                  std::int64_t(shot.filesSkipped), shot.cloud, shot.source.cloud, shot.source.bucket, shot.source.key,
                  partSize, int(ordered), chosen)
            .run();
    });
}

void Journal::putFile(const Job &job, Index index)
{
    const File &file = job.files[index];
    struct Row
    {
        JobId job;
        Index index;
        std::string name;
        std::uint64_t size;
        std::int64_t modified;
        std::string etag;
        FileState state;
        std::uint64_t partSize;
        bool creating;
        Timestamp started;
        std::string upload;
        Error error;
        bool settled;
        bool skipped;
        std::string saveAs;
    };
    Row row{job.id, index, file.name, file.size, file.modified, file.etag, file.state, file.partSize, file.creating,
            file.started, file.uploadId, file.error ? *file.error : Error{}, file.settled, file.skipped, file.saveAs};
    m_notes.push_back([row = std::move(row)](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO files VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(row.job, std::int64_t(row.index), row.name, row.size, row.modified, row.etag, int(row.state), row.partSize,
                  row.creating, toInteger(row.started), row.upload, row.error.code, row.error.message, row.settled, row.skipped, row.saveAs)
            .run();
    });
}

void Journal::putPart(const Job &job, Index index, Index part)
{
    m_notes.push_back([job = job.id, index, part, etag = job.files[index].parts[part].etag](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO parts VALUES(?, ?, ?, ?)")
            .bind(job, std::int64_t(index), std::int64_t(part), etag)
            .run();
    });
}

void Journal::dropParts(const Job &job, Index index)
{
    m_notes.push_back([job = job.id, index](store::Connection &connection) {
        connection.query("DELETE FROM parts WHERE job = ? AND file = ?").bind(job, std::int64_t(index)).run();
    });
}

void Journal::putTime(JobId job, const PartTime &part)
{
    m_notes.push_back([job, part](store::Connection &connection) { times::put(connection, job, part); });
}

void Journal::trimTimes()
{
    m_notes.push_back([](store::Connection &connection) { times::trim(connection); });
}

std::vector<PartTime> Journal::times(JobId job)
{
    flush();
    return times::read(m_connection, job);
}

std::vector<std::pair<Scope, History>> Journal::histories()
{
    return histories::read(m_connection);
}

void Journal::putHistory(const Scope &scope, History history)
{
    m_notes.push_back([scope, history = std::move(history)](store::Connection &connection) { histories::put(connection, scope, history); });
}

void Journal::removeHistory(const Scope &scope)
{
    m_notes.push_back([scope](store::Connection &connection) { histories::remove(connection, scope); });
}

void Journal::remove(JobId job)
{
    m_notes.push_back([job](store::Connection &connection) {
        connection.query("DELETE FROM copies WHERE job = ?").bind(job).run();
        times::remove(connection, job);
        histories::remove(connection, Scope::job(job));
        connection.query("DELETE FROM parts WHERE job = ?").bind(job).run();
        connection.query("DELETE FROM files WHERE job = ?").bind(job).run();
        connection.query("DELETE FROM jobs WHERE id = ?").bind(job).run();
    });
}

std::vector<Group> Journal::groups()
{
    std::vector<Group> groups;
    store::Query row = m_connection.query("SELECT id, name, created FROM clusters ORDER BY id");
    while (row.step())
        groups.push_back({row.integer(0), row.string(1), toTime(row.integer(2))});
    return groups;
}

void Journal::putGroup(const Group &group)
{
    m_notes.push_back([group](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO clusters VALUES(?, ?, ?)").bind(group.id, group.name, toInteger(group.created)).run();
    });
}

void Journal::removeGroup(GroupId group)
{
    m_notes.push_back([group](store::Connection &connection) {
        connection.query("DELETE FROM clusters WHERE id = ?").bind(group).run();
    });
}

std::optional<Limits> Journal::limits()
{
    store::Query row = m_connection.query("SELECT value FROM settings WHERE name = 'limits'");
    return row.step() ? limitsOf(row.string(0)) : std::nullopt;
}

JobOptions Journal::defaults()
{
    JobOptions options;
    store::Query row = m_connection.query("SELECT value FROM settings WHERE name = 'defaults'");
    const std::string text = row.step() ? row.string(0) : std::string();
    // The rule's number, then `t` for times and `v` for verification.
    if (!text.empty() && text[0] >= '0' && text[0] <= '4')
        options.conflict = Conflict(text[0] - '0');
    options.keepsTimes = text.find('t') != std::string::npos;
    options.verifies = text.find('v') != std::string::npos;
    return options;
}

void Journal::putDefaults(const JobOptions &options)
{
    const std::string text = std::to_string(int(options.conflict)) + (options.keepsTimes ? "t" : "") + (options.verifies ? "v" : "");
    m_notes.push_back([text](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO settings VALUES('defaults', ?)").bind(text).run();
    });
}

void Journal::putLimits(const Limits &limits)
{
    m_notes.push_back([text = toText(limits)](store::Connection &connection) {
        connection.query("INSERT OR REPLACE INTO settings VALUES('limits', ?)").bind(text).run();
    });
}

bool Journal::flush()
{
    if (m_notes.empty())
        return true;
    try {
        m_connection.begin();
        for (const auto &note : m_notes)
            note(m_connection);
        m_connection.commit();
        m_notes.clear();
        m_complained = false;
        return true;
    } catch (const std::exception &exception) {
        try {
            m_connection.rollback();
        } catch (const std::exception &) {
            // The connection has rolled back by itself.
        }
        if (!std::exchange(m_complained, true))
            log::error(std::string("transfers: the journal cannot be written: ") + exception.what());
        return false;
    }
}

} // namespace nephoscope::transfer
