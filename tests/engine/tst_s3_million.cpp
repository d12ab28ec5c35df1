// Listings of a million objects against those of ten thousand: work is counted in steps of SQLite's machine, never in time.
#include "S3Fixture.h"

#include <sqlite3.h>

#include <algorithm>
#include <mutex>
#include <vector>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr int folders = 1000;
constexpr int fewKeys = 10;
constexpr int manyKeys = 1000;

std::mutex mutex;
std::int64_t steps = 0; ///< of statements that read objects

int note(unsigned, void *, void *statement, void *)
{
    auto *const prepared = static_cast<sqlite3_stmt *>(statement);
    const int taken = sqlite3_stmt_status(prepared, SQLITE_STMTSTATUS_VM_STEP, 1);
    const std::lock_guard lock(mutex);
    if (QByteArray(sqlite3_sql(prepared)).contains("FROM s3_objects"))
        steps += taken;
    return 0;
}

int watch(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, note, nullptr);
}

std::int64_t takeSteps()
{
    const std::lock_guard lock(mutex);
    return std::exchange(steps, 0);
}

/// What pages brought, and what each of them cost.
struct Walk
{
    std::size_t keys = 0;
    std::size_t prefixes = 0;
    std::vector<std::int64_t> costs;
    bool atEnd = false;

    std::int64_t dearest() const { return costs.empty() ? 0 : *std::max_element(costs.begin(), costs.end()); }
    std::string told() const { return std::to_string(costs.size()) + " pages, at most " + std::to_string(dearest()) + " steps"; }
};

} // namespace

class TestS3Million : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    void run(sqlite3 *database, const QByteArray &text)
    {
        char *error = nullptr;
        if (sqlite3_exec(database, text.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s", error);
    }
    /// Twins of the object `template`, put down beside the API, which would take minutes for so many.
    void fill(sqlite3 *database, const QByteArray &bucket, int keys)
    {
        QByteArrayList names, values;
        sqlite3_stmt *columns = nullptr;
        QCOMPARE(sqlite3_prepare_v2(database, "SELECT name FROM pragma_table_info('s3_objects')", -1, &columns, nullptr), SQLITE_OK);
        while (sqlite3_step(columns) == SQLITE_ROW) {
            names << reinterpret_cast<const char *>(sqlite3_column_text(columns, 0));
            values << (names.back() == "key" ? QByteArray("printf('d%04d/k%06d', i / " + QByteArray::number(keys) + ", i % " + QByteArray::number(keys) + ')')
                                             : QByteArray("o." + names.back()));
        }
        sqlite3_finalize(columns);
        run(database, "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(folders * keys - 1)
                          + ") INSERT INTO s3_objects(" + names.join(", ") + ") SELECT " + values.join(", ")
                          + " FROM n, (SELECT * FROM s3_objects WHERE key = 'template' AND bucket = (SELECT id FROM s3_buckets WHERE name = '" + bucket + "')) o");
    }
    /// Up to `most` pages of so many entries, each going on where the one before it ended.
    Walk walk(const std::string &bucket, int entries, const std::string &prefix, const std::string &delimiter, const std::string &after = {}, std::size_t most = 1000)
    {
        Walk found;
        s3api::ListObjectsV2::Input list;
        list.bucket = bucket;
        list.maxKeys = entries;
        if (!prefix.empty())
            list.prefix = prefix;
        if (!delimiter.empty())
            list.delimiter = delimiter;
        if (!after.empty())
            list.startAfter = after;
        while (!found.atEnd && found.costs.size() < most) {
            (void)takeSteps();
            const auto page = m_fixture->call<s3api::ListObjectsV2>(list);
            if (!page)
                qFatal("%s", page.error().message.c_str());
            found.costs.push_back(takeSteps());
            found.keys += page->contents ? page->contents->size() : 0;
            found.prefixes += page->commonPrefixes ? page->commonPrefixes->size() : 0;
            found.atEnd = !page->nextContinuationToken;
            list.continuationToken = page->nextContinuationToken;
        }
        return found;
    }
    Walk walkVersions(const std::string &bucket, int entries)
    {
        Walk found;
        s3api::ListObjectVersions::Input list;
        list.bucket = bucket;
        list.delimiter = "/";
        list.maxKeys = entries;
        while (!found.atEnd) {
            (void)takeSteps();
            const auto page = m_fixture->call<s3api::ListObjectVersions>(list);
            if (!page)
                qFatal("%s", page.error().message.c_str());
            found.costs.push_back(takeSteps());
            found.keys += page->versions ? page->versions->size() : 0;
            found.prefixes += page->commonPrefixes ? page->commonPrefixes->size() : 0;
            found.atEnd = !page->isTruncated.value_or(false);
            list.keyMarker = page->nextKeyMarker;
            list.versionIdMarker = page->nextVersionIdMarker;
        }
        return found;
    }
    /// No page of the large bucket may cost more than a quarter above the dearest of the small one.
    void compare(const Walk &small, const Walk &large)
    {
        const std::string told = "of ten thousand " + small.told() + ", of a million " + large.told();
        QVERIFY2(small.dearest() > 0, told.c_str());
        QVERIFY2(large.dearest() <= small.dearest() * 5 / 4, told.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
        m_fixture = std::make_unique<S3Fixture>();
        for (const char *bucket : {"small", "large"}) {
            m_fixture->makeBucket(bucket);
            QVERIFY(m_fixture->put(bucket, "template", "x"));
        }
        m_fixture->settle();
        m_fixture->close();
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open((m_fixture->folder() / "nephoscope.db").string().c_str(), &database), SQLITE_OK);
        run(database, "PRAGMA synchronous = OFF; BEGIN IMMEDIATE");
        fill(database, "small", fewKeys);
        fill(database, "large", manyKeys);
        run(database, "COMMIT");
        sqlite3_close(database);
        m_fixture->open();
    }
    void cleanupTestCase()
    {
        m_fixture.reset();
        sqlite3_reset_auto_extension();
    }

    void foldersPageByPage()
    {
        const Walk small = walk("small", 100, {}, "/"), large = walk("large", 100, {}, "/");
        for (const Walk *each : {&small, &large}) {
            QCOMPARE(each->prefixes, std::size_t(folders));
            QCOMPARE(each->keys, std::size_t(1)); // the template
            QVERIFY(each->atEnd);
        }
        compare(small, large);
    }

    void foldersOfVersionsPageByPage()
    {
        const Walk small = walkVersions("small", 100), large = walkVersions("large", 100);
        for (const Walk *each : {&small, &large}) {
            QCOMPARE(each->prefixes, std::size_t(folders));
            QCOMPARE(each->keys, std::size_t(1));
        }
        compare(small, large);
    }

    void filesOfAFolderPageByPage()
    {
        const Walk small = walk("small", 5, "d0500/", "/"), large = walk("large", 5, "d0500/", "/");
        QCOMPARE(small.keys, std::size_t(fewKeys));
        QCOMPARE(large.keys, std::size_t(manyKeys));
        QVERIFY(small.prefixes == 0 && large.prefixes == 0);
        compare(small, large);
    }

    /// From the start and from the middle alike.
    void keysPageByPage()
    {
        const Walk small = walk("small", 1000, {}, {}, {}, 5);
        const Walk large = walk("large", 1000, {}, {}, {}, 5), middle = walk("large", 1000, {}, {}, "d0500/k000500", 5);
        for (const Walk *each : {&small, &large, &middle})
            QCOMPARE(each->keys, std::size_t(5000));
        compare(small, large);
        compare(small, middle);
    }

    /// The end costs what the beginning does.
    void lastFolders()
    {
        const Walk small = walk("small", 10, {}, "/", "d0900/"), large = walk("large", 10, {}, "/", "d0900/");
        QCOMPARE(small.prefixes, large.prefixes);
        QVERIFY(small.atEnd && large.atEnd);
        compare(small, large);
    }
};

QTEST_GUILESS_MAIN(TestS3Million)
#include "tst_s3_million.moc"
