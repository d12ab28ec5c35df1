#include "store/Database.h"

#include "core/Log.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nephoscope::store {

namespace {

constexpr const char *fileName = "nephoscope.db";

int storedVersion(Connection &connection, std::string_view component)
{
    Query query = connection.query("SELECT version FROM schema_versions WHERE component = ?");
    query.bind(component);
    return query.step() ? int(query.integer(0)) : 0;
}

/// What this program knows of a component: its highest version.
std::map<std::string_view, int> knownVersions(std::span<const Migration> migrations)
{
    std::map<std::string_view, int> known;
    for (const Migration &migration : migrations)
        known[migration.component] = std::max(known[migration.component], migration.version);
    return known;
}

Expected<void> migrate(Connection &connection, const std::filesystem::path &file, std::span<const Migration> migrations)
{
    connection.begin();
    connection.execute("CREATE TABLE IF NOT EXISTS schema_versions"
                       "(component TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID");
    for (const auto &[component, version] : knownVersions(migrations)) {
        const int stored = storedVersion(connection, component);
        if (stored <= version)
            continue;
        connection.rollback();
        return fail(Error{"DatabaseTooNew",
                          file.string() + " was written by a newer Nephoscope (" + std::string(component) + " has version "
                              + std::to_string(stored) + ", this one knows up to " + std::to_string(version)
                              + "). Update Nephoscope or choose another data folder.",
                          500});
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= storedVersion(connection, migration.component))
            continue;
        connection.execute(migration.sql);
        connection.query("INSERT OR REPLACE INTO schema_versions(component, version) VALUES(?, ?)")
            .bind(migration.component, migration.version)
            .run();
    }
    connection.commit();
    return {};
}

/// SQLite gives its -wal and -shm files the mode of the main file, so making that first is enough.
Expected<void> createPrivately(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(Error{"DatabaseUnusable", "Cannot open " + file.string() + ": " + std::strerror(errno) + ".", 500});
    ::fchmod(descriptor, 0600);
    ::close(descriptor);
    return {};
}

std::uint64_t nextSerial()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

} // namespace

Database::Database() : m_serial(nextSerial()) {}

Expected<std::unique_ptr<Database>> Database::open(const std::filesystem::path &folder, Durability durability,
                                                   std::span<const Migration> migrations)
{
    const std::filesystem::path file = folder / fileName;
    if (Expected<void> created = createPrivately(file); !created)
        return fail(std::move(created.error()));
    try {
        std::unique_ptr<Database> database(new Database);
        database->m_folder = folder;
        database->m_durability = durability;
        database->m_writer = std::make_unique<Connection>(file, false, durability);
        if (Expected<void> migrated = migrate(*database->m_writer, file, migrations); !migrated)
            return fail(std::move(migrated.error()));
        return database;
    } catch (const SQLite::Exception &exception) {
        if (exception.getErrorCode() == SQLITE_FULL)
            return fail(errorFrom(exception));
        return fail(Error{"DatabaseUnusable", "Cannot use " + file.string() + ": " + exception.what() + ".", 500});
    }
}

Connection &Database::reader()
{
    // Most calls come from the same few threads, for the same database, again and again.
    static thread_local std::uint64_t cachedSerial = 0;
    static thread_local Connection *cached = nullptr;
    if (cachedSerial == m_serial)
        return *cached;
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<Connection> &connection = m_readers[std::this_thread::get_id()];
    if (!connection)
        connection = std::make_unique<Connection>(m_folder / fileName, true, m_durability);
    cached = connection.get();
    cachedSerial = m_serial;
    return *cached;
}

void Database::clear()
{
    Connection &connection = writer();
    std::vector<std::string> tables;
    {
        Query query = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                                       " AND name NOT IN ('schema_versions', 'blob_epoch')");
        while (query.step())
            tables.push_back(query.string(0));
    }
    // Has no effect inside a transaction, so it stands outside.
    connection.execute("PRAGMA foreign_keys = OFF");
    try {
        connection.begin();
        for (const std::string &table : tables)
            connection.execute(("DELETE FROM \"" + table + '"').c_str());
        connection.commit();
    } catch (...) {
        connection.rollback();
        connection.execute("PRAGMA foreign_keys = ON");
        throw;
    }
    connection.execute("PRAGMA foreign_keys = ON");
}

Error errorFrom(const SQLite::Exception &exception)
{
    const std::string cause = std::string("database: ") + exception.what();
    if (exception.getErrorCode() != SQLITE_FULL)
        return internalError(cause);
    log::error(cause);
    return insufficientStorage();
}

Error insufficientStorage()
{
    return {"InsufficientStorage", "There is not enough space on the disk of the data folder.", 507};
}

} // namespace nephoscope::store
