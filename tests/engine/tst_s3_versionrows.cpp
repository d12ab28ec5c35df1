#include "door/LocalJobs.h"
#include "services/s3/Migrations.h"
#include "services/s3/ObjectRepository.h"
#include "services/s3/Versions.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <set>

using namespace nephoscope;

/// What lies under the operations: ids, and data folders made before there were versions.
class TestS3VersionRows : public QObject
{
    Q_OBJECT

private:
    /// The first `count` steps of S3, behind those it rests upon.
    static std::vector<store::Migration> steps(std::size_t count)
    {
        const auto jobs = jobMigrations();
        std::vector<store::Migration> all(jobs.begin(), jobs.end());
        const auto own = s3::migrations().first(count);
        all.insert(all.end(), own.begin(), own.end());
        return all;
    }

private Q_SLOTS:
    void idsAreOpaqueAndOurs()
    {
        SeededRandom random(7);
        std::set<std::string> seen;
        for (const std::int64_t version : {std::int64_t(0), std::int64_t(1), std::int64_t(255), std::int64_t(1) << 40}) {
            const std::string id = s3::makeVersionId(version, random);
            QCOMPARE(id.size(), std::size_t(32));
            QVERIFY(id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._") == std::string::npos);
            QVERIFY(s3::parseVersionId(id) == version);
            QVERIFY(seen.insert(id).second);
            for (std::size_t index = 0; index < id.size(); ++index) {
                std::string wrong = id;
                wrong[index] = wrong[index] == 'A' ? 'B' : 'A';
                QVERIFY(!s3::parseVersionId(wrong));
            }
        }
        QVERIFY(s3::makeVersionId(1, random) != s3::makeVersionId(1, random));
        for (const char *bad : {"", "null", "abc", "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD", "................................", "????????????????????????????????"})
            QVERIFY(!s3::parseVersionId(bad));
    }

    /// Data folders of before versions: every object is its key's null version.
    void migration()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        {
            auto old = store::Database::open(path, store::Durability::Process, steps(1));
            QVERIFY(old);
            auto &writer = (*old)->writer();
            writer.execute("INSERT INTO s3_buckets(id, name, account, region, created) VALUES(3, 'old', '1', 'us-east-1', 5)");
            writer.execute("INSERT INTO s3_objects(bucket, key, size, modified, etag, algorithm, checksum_type, headers) "
                           "VALUES(3, 'k', 7, 9, 'tag', 1, 1, '{}')");
            writer.execute("INSERT INTO s3_uploads(bucket, key, upload, initiated, initiator, algorithm, checksum_type) "
                           "VALUES(3, 'u', 'id', 1, 'me', 0, 0)");
        }
        auto database = store::Database::open(path, store::Durability::Process, steps(s3::migrations().size()));
        QVERIFY(database);
        auto &connection = (*database)->writer();
        const auto bucket = s3::BucketRepository(connection).find("old");
        QVERIFY(bucket && bucket->versioning == s3::Versioning::Off && !bucket->objectLock);
        s3::ObjectRepository objects(connection);
        const auto object = objects.find(3, "k");
        QVERIFY(object && object->isCurrent && object->isNull() && object->size == 7);
        QCOMPARE(QByteArray::fromStdString(object->headers), QByteArray(R"({"sse":"none"})"));
        QVERIFY(objects.findNull(3, "k"));
        QVERIFY(!objects.newestPast(3, "k"));
        objects.retire(3, *object);
        QVERIFY(!objects.find(3, "k"));
        const auto past = objects.findNull(3, "k");
        QVERIFY(past && !past->isCurrent && past->etag == "tag");
    }

    /// Lifecycle rules of before there was anybody to act on them.
    void migrationOfRules()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        {
            auto old = store::Database::open(path, store::Durability::Process, steps(3));
            QVERIFY(old);
            auto &writer = (*old)->writer();
            writer.execute("INSERT INTO s3_buckets(id, name, account, region, created) VALUES(3, 'ruled', '1', 'eu-west-1', 5), "
                           "(4, 'free', '1', 'eu-west-1', 5)");
            writer.execute("INSERT INTO s3_bucket_configs(account, region, bucket, kind, id, value) VALUES"
                           "('1', 'eu-west-1', 3, 'lifecycle', '', '{}'), ('1', 'eu-west-1', 3, 'lifecycle', 'minimum', 'x'), "
                           "('1', 'eu-west-1', 4, 'cors', '', '{}')");
        }
        auto database = store::Database::open(path, store::Durability::Process, steps(s3::migrations().size()));
        QVERIFY(database);
        auto jobs = (*database)->writer().query("SELECT kind, key, account, region, due FROM jobs ORDER BY kind");
        QVERIFY(jobs.step());
        QCOMPARE(jobs.string(0) + ' ' + jobs.string(1) + ' ' + jobs.string(2) + ' ' + jobs.string(3), std::string("s3.lifecycle ruled 1 eu-west-1"));
        QCOMPARE(jobs.integer(4), std::int64_t(0));
        QVERIFY(jobs.step()); // and what is counted daily
        QCOMPARE(jobs.string(0) + ' ' + jobs.string(1) + ' ' + jobs.string(2) + ' ' + jobs.string(3), std::string("s3.storage all 1 eu-west-1"));
        QVERIFY(!jobs.step());
    }
};

QTEST_GUILESS_MAIN(TestS3VersionRows)
#include "tst_s3_versionrows.moc"
