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

int note(unsigned, void *, void *statement, void *)
{
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
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, note, nullptr);
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
