#include "store/Database.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace nephoscope;
using namespace nephoscope::store;

namespace {

constexpr Migration first[] = {
    {"shop", 1,
     "CREATE TABLE shelves(name TEXT PRIMARY KEY); CREATE TABLE goods(id INTEGER PRIMARY KEY, shelf TEXT REFERENCES shelves(name),"
     " label TEXT, bytes BLOB)"},
};
constexpr Migration second[] = {first[0], {"shop", 2, "ALTER TABLE goods ADD COLUMN price INTEGER NOT NULL DEFAULT 5"}};

std::int64_t count(Connection &connection, const char *sql)
{
    Query query = connection.query(sql);
    return query.step() ? query.integer(0) : -1;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_temporary;
    std::filesystem::path m_folder;

    std::unique_ptr<Database> open(std::span<const Migration> migrations = first, Durability durability = Durability::Process)
    {
        Expected<std::unique_ptr<Database>> database = Database::open(m_folder, durability, migrations);
        return database ? std::move(*database) : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::filesystem::path(m_temporary.path().toStdString()) / QTest::currentTestFunction();
        std::filesystem::create_directories(m_folder);
    }

    void filesArePrivate()
    {
        const auto database = open();
        QVERIFY(database);
        database->writer().execute("INSERT INTO shelves VALUES('a')");
        int seen = 0;
        for (const auto &entry : std::filesystem::directory_iterator(m_folder)) {
            struct stat state = {};
            QCOMPARE(::stat(entry.path().c_str(), &state), 0);
            QCOMPARE(state.st_mode & 0777, mode_t(0600));
            ++seen;
        }
        QVERIFY(seen >= 2); // the WAL lies beside it
    }

    void settingsFollowDurability()
    {
        {
            const auto database = open();
            QCOMPARE(count(database->writer(), "PRAGMA synchronous"), 0);
            Query mode = database->writer().query("PRAGMA journal_mode");
            QVERIFY(mode.step());
            QCOMPARE(mode.string(0), std::string("wal"));
        }
        const auto database = open(first, Durability::Power);
        QCOMPARE(count(database->writer(), "PRAGMA synchronous"), 2);
        QCOMPARE(count(database->writer(), "PRAGMA foreign_keys"), 1);
    }

    void migrationsRunOnceAndInOrder()
    {
        {
            const auto database = open();
            database->writer().execute("INSERT INTO goods(id, label) VALUES(1, 'tea')");
        }
        {
            const auto database = open(second);
            QVERIFY(database);
            QCOMPARE(count(database->writer(), "SELECT price FROM goods WHERE id = 1"), 5);
        }
        const auto database = open(second);
        QVERIFY(database);
        QCOMPARE(count(database->writer(), "SELECT version FROM schema_versions WHERE component = 'shop'"), 2);
    }

    void newerFileIsRefused()
    {
        QVERIFY(open(second));
        const auto refused = Database::open(m_folder, Durability::Process, first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("DatabaseTooNew"));
        QVERIFY(refused.error().message.find("newer Nephoscope") != std::string::npos);
        QVERIFY(open(second)); // and was not changed
    }

    void failedMigrationLeavesNothing()
    {
        constexpr Migration broken[] = {{"shop", 1, "CREATE TABLE good(id INTEGER); CREATE TABLE nonsense("}};
        const auto refused = Database::open(m_folder, Durability::Process, broken);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("DatabaseUnusable"));
        const auto database = open();
        QVERIFY(database);
        QCOMPARE(count(database->writer(), "SELECT count(*) FROM sqlite_schema WHERE name = 'good'"), 0);
    }

    void damagedFileIsAnError()
    {
        std::ofstream(m_folder / "nephoscope.db") << std::string(20000, 'x');
        const auto refused = Database::open(m_folder, Durability::Process, first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("DatabaseUnusable"));
    }

    void truncatedFileIsAnError()
    {
        {
            const auto database = open();
            for (int row = 0; row < 200; ++row)
                database->writer().query("INSERT INTO goods(label) VALUES(?)").bind(std::string(500, 'g')).run();
        }
        std::filesystem::resize_file(m_folder / "nephoscope.db", 9000);
        const auto database = Database::open(m_folder, Durability::Process, first);
        if (!database)
            return;
        QVERIFY_EXCEPTION_THROWN(count((*database)->reader(), "SELECT count(length(label)) FROM goods"), SQLite::Exception);
    }

    void missingFolderIsAnError()
    {
        const auto refused = Database::open(m_folder / "not there", Durability::Process, first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("DatabaseUnusable"));
    }

    void valuesComeBackAsTheyWent()
    {
        const auto database = open();
        const std::string withNul("a\0b", 3);
        const std::vector<std::uint8_t> bytes = {0, 1, 255};
        database->writer().query("INSERT INTO goods(id, label, bytes) VALUES(?, ?, ?)").bind(7, withNul, std::span<const std::uint8_t>(bytes)).run();
        database->writer().query("INSERT INTO goods(id, label, bytes) VALUES(?, ?, ?)").bind(std::uint64_t(8), "", nullptr).run();
        database->writer().query("INSERT INTO goods(id, label) VALUES(?, ?)").bind(9, std::optional<std::string>()).run();
        QCOMPARE(database->writer().lastInsertId(), 9);

        Query query = database->reader().query("SELECT label, bytes FROM goods ORDER BY id");
        QVERIFY(query.step());
        QCOMPARE(query.string(0), withNul);
        QCOMPARE(query.string(1), std::string("\0\1\xff", 3));
        QVERIFY(query.step());
        QVERIFY(!query.isNull(0)); // empty is not null
        QVERIFY(query.isNull(1));
        QVERIFY(query.step());
        QVERIFY(query.isNull(0));
        QVERIFY(!query.step());
    }

    void sameStatementMayNest()
    {
        const auto database = open();
        database->writer().execute("INSERT INTO goods(id) VALUES(1), (2), (3)");
        static const char *const sql = "SELECT id FROM goods ORDER BY id";
        int pairs = 0;
        Query outer = database->writer().query(sql);
        while (outer.step()) {
            Query inner = database->writer().query(sql);
            while (inner.step())
                ++pairs;
        }
        QCOMPARE(pairs, 9);
    }

    void reusedBufferIsOtherSql()
    {
        const auto database = open();
        char sql[40] = "SELECT 1";
        QCOMPARE(count(database->writer(), sql), 1);
        std::strcpy(sql, "SELECT 2");
        QCOMPARE(count(database->writer(), sql), 2);
    }

    void readersCannotWrite()
    {
        const auto database = open();
        QVERIFY_EXCEPTION_THROWN(database->reader().execute("DELETE FROM goods"), SQLite::Exception);
    }

    void clearEmptiesEverything()
    {
        const auto database = open();
        database->writer().execute("INSERT INTO shelves VALUES('a'); INSERT INTO goods(shelf) VALUES('a')");
        database->clear();
        QCOMPARE(count(database->writer(), "SELECT (SELECT count(*) FROM goods) + (SELECT count(*) FROM shelves)"), 0);
        QCOMPARE(count(database->writer(), "SELECT count(*) FROM schema_versions"), 1);
        QVERIFY_EXCEPTION_THROWN(database->writer().execute("INSERT INTO goods(shelf) VALUES('none')"), SQLite::Exception);
    }

    void readersSeeWholeTransactionsDuringWrites()
    {
        const auto database = open();
        std::atomic<bool> stop{false};
        std::atomic<int> torn{0}, seen{0};
        std::vector<std::thread> readers;
        for (int index = 0; index < 2; ++index)
            readers.emplace_back([&] {
                while (!stop) {
                    // Rows are added two at a time.
                    torn += count(database->reader(), "SELECT count(*) FROM goods") % 2 != 0 ? 1 : 0;
                    ++seen;
                }
            });
        Connection &writer = database->writer();
        for (int round = 0; round < 300 || seen < 100; ++round) {
            writer.begin();
            writer.query("INSERT INTO goods(label) VALUES('x')").run();
            writer.query("INSERT INTO goods(label) VALUES('y')").run();
            writer.commit();
        }
        stop = true;
        for (std::thread &reader : readers)
            reader.join();
        QCOMPARE(torn.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
