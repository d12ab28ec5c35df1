// What small requests cost: the statements of SQL behind each, so that no look-up creeps in unseen.
#include "S3Fixture.h"

#include <sqlite3.h>

#include <mutex>
#include <vector>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

std::mutex mutex;
std::vector<QByteArray> statements;
std::size_t rows = 0; ///< of objects, that were stepped over

int note(unsigned what, void *, void *statement, void *)
{
    if (what == SQLITE_TRACE_ROW) {
        const std::lock_guard lock(mutex);
        rows += QByteArray(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))).contains("FROM s3_objects");
        return 0;
    }
    const QByteArray text(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
    const std::lock_guard lock(mutex);
    // What brackets a request costs the same whatever it does.
    for (const char *bracket : {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "PRAGMA"}) {
        if (text.startsWith(bracket))
            return 0;
    }
    statements.push_back(text);
    return 0;
}

int watch(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, note, nullptr);
}

} // namespace

class TestS3Statements : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    /// The tables that `request` reads and writes, one after another.
    template <class Request>
    QByteArray tablesOf(const Request &request)
    {
        m_fixture->settle();
        {
            const std::lock_guard lock(mutex);
            statements.clear();
        }
        request();
        m_fixture->settle();
        const std::lock_guard lock(mutex);
        QByteArrayList tables;
        for (const QByteArray &statement : statements) {
            const QList<QByteArray> words = statement.simplified().replace("(", " (").split(' ');
            const auto place = std::max({words.indexOf("FROM"), words.indexOf("INTO"), words.indexOf("UPDATE")});
            const QByteArray table = words.value(place + 1);
            if (table != "jobs") // looked at by settle()
                tables << words.first() + ' ' + table;
        }
        return tables.join(", ");
    }

    /// Ten common prefixes of `bucket`: how many rows that takes, and how often the statement begins.
    std::pair<std::size_t, qsizetype> costOfPrefixes(const std::string &bucket)
    {
        s3api::ListObjectsV2::Input list;
        list.bucket = bucket;
        list.delimiter = "/";
        list.maxKeys = 10;
        std::size_t before = 0;
        {
            const std::lock_guard lock(mutex);
            before = rows;
        }
        std::size_t found = 0;
        const QByteArray tables = tablesOf([&] {
            const auto listed = m_fixture->call<s3api::ListObjectsV2>(list);
            found = listed && listed->isTruncated == true && listed->commonPrefixes ? listed->commonPrefixes->size() : 0;
        });
        const std::lock_guard lock(mutex);
        return {found == 10 ? rows - before : 0, tables.count("SELECT s3_objects")};
    }
    void fillFolders(const std::string &bucket, int folders, int keys)
    {
        m_fixture->makeBucket(bucket);
        for (int folder = 0; folder < folders; ++folder) {
            for (int key = 0; key < keys; ++key)
                QVERIFY(m_fixture->put(bucket, QStringLiteral("f%1/%2").arg(folder, 3, 10, QLatin1Char('0')).arg(key).toStdString(), ""));
        }
    }

    void get(const std::string &key) { QVERIFY(m_fixture->callAs<s3api::GetObject>(m_fixture->caller(Via::Http), input<s3api::GetObject>(key))); }
    void put(const std::string &key)
    {
        auto request = input<s3api::PutObject>(key);
        request.body = api::Body::fromString("four");
        QVERIFY(m_fixture->callAs<s3api::PutObject>(m_fixture->caller(Via::Http), std::move(request)));
    }
    template <class Operation>
    typename Operation::Input input(const std::string &key)
    {
        typename Operation::Input request;
        request.bucket = "box";
        request.key = key;
        return request;
    }

private Q_SLOTS:
    void initTestCase() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    void cleanupTestCase() { sqlite3_reset_auto_extension(); }
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("box");
        put("o");
        get("o");
    }
    void cleanup() { m_fixture.reset(); }

    void plainRequests()
    {
        QCOMPARE(tablesOf([this] { get("o"); }), QByteArray("SELECT s3_objects, SELECT blobs"));
        QCOMPARE(tablesOf([this] { put("new"); }), QByteArray("SELECT s3_objects, INSERT blobs, INSERT s3_objects"));
        QCOMPARE(tablesOf([this] { QVERIFY(m_fixture->call<s3api::HeadObject>(input<s3api::HeadObject>("o"))); }), QByteArray("SELECT s3_objects"));
        QCOMPARE(tablesOf([this] {
                     s3api::ListObjectsV2::Input list;
                     list.bucket = "box";
                     QVERIFY(m_fixture->call<s3api::ListObjectsV2>(list));
                 }),
                 QByteArray("SELECT s3_objects"));
    }

    void prefixesAreJumpedOver()
    {
        fillFolders("few", 12, 3);
        fillFolders("many", 40, 60);
        fillFolders("flat", 12, 1);
        // A row for each prefix, the one behind the page, and a look at the second key of the first and of every eighth after it.
        const auto few = costOfPrefixes("few");
        QCOMPARE(few.first, std::size_t(13));
        QCOMPARE(costOfPrefixes("many"), few);
        QCOMPARE(few.second, qsizetype(11)); // as often as it jumps
        // Where there is nothing to jump over it steps.
        QCOMPARE(costOfPrefixes("flat"), std::pair(std::size_t(11), qsizetype(1)));
    }

    void settingsAreReadOnce()
    {
        s3api::PutBucketEncryption::Input encryption;
        encryption.bucket = "box";
        auto &rule = encryption.serverSideEncryptionConfiguration.emplace().rules.emplace().emplace_back();
        rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = "AES256";
        QVERIFY(m_fixture->call<s3api::PutBucketEncryption>(encryption));
        // Anew after the change, and then no more.
        QVERIFY(tablesOf([this] { put("new"); }).contains("s3_bucket_configs"));
        QCOMPARE(tablesOf([this] { put("newer"); }), QByteArray("SELECT s3_objects, INSERT blobs, INSERT s3_objects"));
    }

    void anotherCloudIsNoAffair()
    {
        S3Fixture other;
        other.makeBucket("other");
        other.settle();
        QCOMPARE(tablesOf([this] { get("o"); }), QByteArray("SELECT s3_objects, SELECT blobs"));
    }

    void changesCountAtOnce()
    {
        s3api::PutBucketVersioning::Input versioning;
        versioning.bucket = "box";
        versioning.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(versioning));
        const auto stored = m_fixture->put("box", "o", "again");
        QVERIFY(stored && stored->versionId);
    }
};

QTEST_GUILESS_MAIN(TestS3Statements)
#include "tst_s3_statements.moc"
