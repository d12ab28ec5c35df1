#include "store/Database.h"

#include <sqlite3.h>

#include <cstring>

namespace nephoscope::store {

CachedStatement::~CachedStatement()
{
    sqlite3_finalize(handle);
}

Query::Query(CachedStatement &statement) : m_statement(&statement)
{
    statement.busy = true;
}

Query::~Query()
{
    sqlite3_reset(m_statement->handle);
    // Without this a binding could point at freed memory until the next use.
    sqlite3_clear_bindings(m_statement->handle);
    m_statement->busy = false;
}

void Query::check(int result) const
{
    if (result != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(m_statement->handle), result);
}

bool Query::step()
{
    const int result = sqlite3_step(m_statement->handle);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    throw SQLite::Exception(sqlite3_db_handle(m_statement->handle), result);
}

int Query::run()
{
    while (step())
        continue;
    return sqlite3_changes(sqlite3_db_handle(m_statement->handle));
}

void Query::reset()
{
    sqlite3_reset(m_statement->handle);
    sqlite3_clear_bindings(m_statement->handle);
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement->handle, column);
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement->handle, column) == SQLITE_NULL;
}

std::string_view Query::text(int column) const
{
    // As a blob, for sqlite3_column_text would stop at nothing but convert and append a NUL.
    const void *bytes = sqlite3_column_blob(m_statement->handle, column);
    const int length = sqlite3_column_bytes(m_statement->handle, column);
    return bytes ? std::string_view(static_cast<const char *>(bytes), std::size_t(length)) : std::string_view();
}

void Query::bindOne(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement->handle, index, value));
}

void Query::bindOne(int index, std::string_view text)
{
    // A null pointer would bind NULL, and an empty text is not NULL.
    check(sqlite3_bind_text64(m_statement->handle, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Query::bindOne(int index, std::span<const std::uint8_t> blob)
{
    static constexpr std::uint8_t nothing = 0;
    check(sqlite3_bind_blob64(m_statement->handle, index, blob.data() ? blob.data() : &nothing, blob.size(), SQLITE_STATIC));
}

void Query::bindOne(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement->handle, index));
}

// One process owns a data folder, so the index of the WAL can live in our memory ("unix-excl"): a
// read then takes no file lock, which made up a third of a small GET.
Connection::Connection(const std::filesystem::path &file, bool readOnly, Durability durability)
    : m_database(file.string(),
                 (readOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) | SQLite::OPEN_NOMUTEX, 5000,
                 "unix-excl")
{
    if (readOnly) {
        execute("PRAGMA cache_size = -1024; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY");
        return;
    }
    execute("PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
            "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
    // OFF leaves the WAL to the page cache, which outlives the process but not the power.
    execute(durability == Durability::Power ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
}

Query Connection::query(const char *sql)
{
    std::unique_ptr<CachedStatement> *slot = &m_statements[sql];
    while (*slot && (*slot)->busy)
        slot = &(*slot)->sibling;
    if (!*slot)
        *slot = std::make_unique<CachedStatement>();
    CachedStatement &statement = **slot;
    if (statement.handle && std::strcmp(sqlite3_sql(statement.handle), sql) != 0) {
        sqlite3_finalize(statement.handle);
        statement.handle = nullptr;
    }
    if (!statement.handle) {
        sqlite3 *database = m_database.getHandle();
        if (const int result = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement.handle, nullptr);
            result != SQLITE_OK)
            throw SQLite::Exception(database, result);
    }
    return Query(statement);
}

void Connection::execute(const char *sql)
{
    m_database.exec(sql);
}

std::int64_t Connection::lastInsertId() const
{
    return m_database.getLastInsertRowid();
}

void Connection::begin()
{
    query("BEGIN IMMEDIATE").run();
}

void Connection::commit()
{
    query("COMMIT").run();
    m_undo.clear();
}

void Connection::rollback()
{
    if (inTransaction())
        query("ROLLBACK").run();
    undoSince(0);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_database.getHandle()) == 0;
}

void Connection::undoSince(std::size_t mark)
{
    while (m_undo.size() > mark) {
        const std::function<void()> action = std::move(m_undo.back());
        m_undo.pop_back();
        action();
    }
}

} // namespace nephoscope::store
