#pragma once

#include "core/Expected.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

struct sqlite3_stmt;

namespace nephoscope::store {

/// What an acknowledgement promises: Process survives kill -9 of us, Power also a power cut.
enum class Durability { Process, Power };

/// A prepared statement in a connection's cache. The same text asked for while it still runs gets
/// a sibling, so that queries may nest.
struct CachedStatement
{
    sqlite3_stmt *handle = nullptr;
    bool busy = false;
    std::unique_ptr<CachedStatement> sibling;

    CachedStatement() = default;
    CachedStatement(const CachedStatement &) = delete;
    CachedStatement &operator=(const CachedStatement &) = delete;
    ~CachedStatement();
};

/// A prepared statement borrowed from its connection's cache; reset when it goes out of scope.
class Query
{
public:
    explicit Query(CachedStatement &statement);
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    /// Binds parameters 1…n without copying texts and blobs: they must live until the last step.
    template <class... Args>
    Query &bind(const Args &...args)
    {
        int index = 0;
        (bindOne(++index, args), ...);
        return *this;
    }
    /// One row further; false at the end. Throws SQLite::Exception, which the commit loop and the
    /// door turn into an error.
    bool step();
    /// For statements without rows: runs to the end, returns the number of changed rows.
    int run();
    /// Ready for other parameters and another run.
    void reset();

    std::int64_t integer(int column) const;
    bool isNull(int column) const;
    /// Valid until the next step.
    std::string_view text(int column) const;
    std::string string(int column) const { return std::string(text(column)); }

private:
    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, std::int64_t(value)); }
    void bindOne(int index, std::uint64_t value) { bindOne(index, std::int64_t(value)); }
    void bindOne(int index, bool value) { bindOne(index, std::int64_t(value)); }
    void bindOne(int index, std::string_view text);
    void bindOne(int index, const std::string &text) { bindOne(index, std::string_view(text)); }
    void bindOne(int index, const char *text) { bindOne(index, std::string_view(text)); }
    void bindOne(int index, std::span<const std::uint8_t> blob);
    void bindOne(int index, std::nullptr_t);
    template <class T>
    void bindOne(int index, const std::optional<T> &value)
    {
        value ? bindOne(index, *value) : bindOne(index, nullptr);
    }
    void check(int result) const;

    CachedStatement *m_statement;
};

/// One SQLite connection with its statement cache. Used by one thread at a time.
class Connection
{
public:
    Connection(const std::filesystem::path &file, bool readOnly, Durability durability);

    /// `sql` is one statement, normally a string literal: the cache is keyed by its address (and
    /// looks at the text, so that a buffer reused for other SQL is merely slower).
    Query query(const char *sql);
    void execute(const char *sql);
    std::int64_t lastInsertId() const;

    /// A transaction of the writing connection; the commit loop calls these.
    void begin();
    void commit();
    void rollback();
    /// False once SQLite itself rolled back, as it does on a full disk.
    bool inTransaction() const;

    /// What to do when the writing of now is taken back, by a rolled back savepoint or a failed
    /// commit; forgotten after the commit. For effects outside the database.
    void whenUndone(std::function<void()> action) { m_undo.push_back(std::move(action)); }
    std::size_t undoMark() const { return m_undo.size(); }
    /// Runs and forgets the actions noted since `mark`, last first.
    void undoSince(std::size_t mark);

private:
    // Before the statements: they are finalized first, then the connection closes.
    SQLite::Database m_database;
    std::unordered_map<const char *, std::unique_ptr<CachedStatement>> m_statements;
    std::vector<std::function<void()>> m_undo;
};

/// A step of a service's schema. Steps run once, in order, inside one transaction.
struct Migration
{
    const char *component; ///< `s3`, `iam`, `transfer` …: each counts its own versions from 1
    int version;
    const char *sql;
};

/// The engine's SQLite file in WAL mode: one writing connection (the engine thread's), and one
/// reading connection per thread that asks. Readers see what was committed, never less than what
/// was acknowledged before they began.
class Database
{
public:
    /// Opens or creates `folder/nephoscope.db` (mode 0600) and brings the schema up to date. A file
    /// made by a newer Nephoscope is refused with `DatabaseTooNew`, one that is damaged or may not
    /// be read with `DatabaseUnusable`.
    static Expected<std::unique_ptr<Database>> open(const std::filesystem::path &folder, Durability durability,
                                                    std::span<const Migration> migrations);

    Connection &writer() { return *m_writer; }
    /// This thread's reading connection; opened at first use. Throws SQLite::Exception.
    Connection &reader();
    /// Deletes every row of every component, in one transaction; writer thread only. Kept are
    /// schema versions and the blob store's epoch, for ids must not come twice.
    void clear();
    const std::filesystem::path &folder() const { return m_folder; }
    Durability durability() const { return m_durability; }

private:
    Database();

    const std::uint64_t m_serial; ///< tells this one from an earlier one at the same address
    std::filesystem::path m_folder;
    Durability m_durability = Durability::Process;
    std::unique_ptr<Connection> m_writer;
    std::mutex m_mutex;
    std::map<std::thread::id, std::unique_ptr<Connection>> m_readers;
};

/// A failure of SQLite in AWS's terms: a full disk is `InsufficientStorage` (507), else
/// `InternalError` (500). The cause is logged.
Error errorFrom(const SQLite::Exception &exception);
/// `InsufficientStorage` (507) of the data folder's disk.
Error insufficientStorage();

} // namespace nephoscope::store
