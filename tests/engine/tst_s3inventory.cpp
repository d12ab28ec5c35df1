#include "InventoryFixture.h"
#include "VictimProcess.h"
#include "services/s3/Names.h"
#include "services/s3/StoreUnencrypted.h"
#include "store/Digests.h"

#include <QtCore/QFile>

#include <algorithm>
#include <future>

using namespace nephoscope;
using namespace nephoscope::test;
namespace s3api = nephoscope::api::s3;

namespace {

const std::string folder = "lists/source/list/2026-11-23T07-16Z/";

} // namespace

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)

class TestS3Inventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Inventories>(); }
    void cleanup() { m_fixture.reset(); }

    void refusals()
    {
        auto put = Inventories::configuration("list");
        for (const char *format : {"ORC", "Parquet"}) {
            put.inventoryConfiguration->destination->s3BucketDestination->format->value = format;
            QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put)), QByteArray("NotImplemented"));
        }
        QCOMPARE(m_fixture->deliver("list"), QByteArray("NoSuchConfiguration"));
        QCOMPARE(codeOf(m_fixture->call<s3::DeliverInventory>({"nowhere", "list"})), QByteArray("NoSuchBucket"));
        QCOMPARE(codeOf(m_fixture->callAs<s3::DeliverInventory>(m_fixture->stranger(), {"source", "list"})), QByteArray("AccessDenied"));
    }

    void currentVersions()
    {
        QVERIFY(m_fixture->put("source", "a b+c/\xc3\xbc \"x\".txt", "hello"));
        QVERIFY(m_fixture->put("source", "empty", ""));
        s3api::PutObject::Input secret;
        secret.bucket = "source";
        secret.key = "secret";
        secret.body = api::Body::fromString("12345678");
        secret.storageClass.emplace().value = "STANDARD_IA";
        secret.sseCustomerAlgorithm = "AES256";
        const std::string key(32, 'k');
        secret.sseCustomerKey = toBase64(asBytes(key));
        store::Hasher hasher({store::Digest::Md5});
        hasher.update(asBytes(key));
        secret.sseCustomerKeyMD5 = toBase64(asBytes(hasher.finish().get(store::Digest::Md5)));
        QVERIFY(m_fixture->call<s3api::PutObject>(secret));
        QVERIFY(m_fixture->put("source", "other/left out", "x"));

        auto put = Inventories::configuration("list");
        put.inventoryConfiguration->optionalFields.emplace();
        for (const char *field : {"Size", "LastModifiedDate", "StorageClass", "IsMultipartUploaded", "ReplicationStatus",
                                  "EncryptionStatus", "ObjectLockMode", "BucketKeyStatus", "ChecksumAlgorithm", "ETag"})
            put.inventoryConfiguration->optionalFields->emplace_back(field);
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);

        const std::string json = m_fixture->read("reports", folder + "manifest.json");
        QCOMPARE(text(m_fixture->read("reports", folder + "manifest.checksum")), text(reports::md5Hex(json)));
        const auto manifest = m_fixture->manifest(folder);
        QCOMPARE(text(manifest.sourceBucket), QByteArray("source"));
        QCOMPARE(text(manifest.destinationBucket), QByteArray("arn:aws:s3:::reports"));
        QCOMPARE(text(manifest.fileSchema), QByteArray("Bucket, Key, Size, LastModifiedDate, StorageClass, IsMultipartUploaded, "
                                                       "ReplicationStatus, EncryptionStatus, ObjectLockMode, BucketKeyStatus, "
                                                       "ChecksumAlgorithm, ETag"));
        QVERIFY(json.find("\"creationTimestamp\":\"1795418160000\"") != std::string::npos);
        QCOMPARE(manifest.files.size(), std::size_t(1));
        const std::string packed = m_fixture->read("reports", manifest.files[0].key);
        QVERIFY(manifest.files[0].key.starts_with("lists/source/list/data/") && manifest.files[0].key.ends_with(".csv.gz"));
        QCOMPARE(manifest.files[0].size, packed.size());
        QCOMPARE(text(manifest.files[0].md5), text(reports::md5Hex(packed)));
        QCOMPARE(text(m_fixture->read("reports", "lists/source/list/hive/dt=2026-11-23-07-16/symlink.txt")),
                 text("s3://reports/" + manifest.files[0].key + "\n"));

        const std::string when = "2026-11-23T07:16:00.000Z";
        const auto stored = [&](const char *key, const char *size, const char *md5) {
            return row({"source", key, size, when, "STANDARD", "false", "", "SSE-S3", "", "DISABLED", "CRC64NVME", md5});
        };
        const std::string csv = unpacked(packed);
        const std::string expected = stored("a%20b%2Bc/%C3%BC%20%22x%22.txt", "5", "5d41402abc4b2a76b9719d911017c592")
            + stored("empty", "0", "d41d8cd98f00b204e9800998ecf8427e")
            + stored("other/left%20out", "1", "9dd4e461268c8034f5c8564e155c67a6");
        QCOMPARE(text(csv.substr(0, expected.size())), text(expected));
        const std::string customer = row({"source", "secret", "8", when, "STANDARD_IA", "false", "", "SSE-C", "", "DISABLED", "CRC64NVME"});
        QCOMPARE(text(csv.substr(expected.size(), customer.size() - 1)), text(customer.substr(0, customer.size() - 1)));
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), std::ptrdiff_t(4));
    }

    void objectsFromBeforeEncryption()
    {
        s3::StoreUnencrypted::Input old{"source", "old.txt", "plain on the disk", "text/plain", s3::encryptedSince - std::chrono::hours(24)};
        const auto refused = [&](auto change) {
            s3::StoreUnencrypted::Input input = old;
            change(input);
            return codeOf(m_fixture->call<s3::StoreUnencrypted>(std::move(input)));
        };
        QCOMPARE(refused([](auto &input) { input.bucket = "nowhere"; }), QByteArray("NoSuchBucket"));
        QCOMPARE(refused([](auto &input) { input.key = std::string(1025, 'k'); }), QByteArray("KeyTooLongError"));
        QCOMPARE(refused([](auto &input) { input.content.clear(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &input) { input.content = std::string(64 * 1024 + 1, 'x'); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &input) { input.modified = s3::encryptedSince; }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &input) { input.modified = {}; }), QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(m_fixture->callAs<s3::StoreUnencrypted>(m_fixture->stranger(), old)), QByteArray("AccessDenied"));

        QVERIFY(m_fixture->call<s3::StoreUnencrypted>(old));
        QCOMPARE(codeOf(m_fixture->call<s3::StoreUnencrypted>(old)), QByteArray("InvalidRequest")); // it replaces nothing
        QVERIFY(m_fixture->put("source", "new.txt", "sealed on the disk"));
        m_fixture->close();
        std::string onDisk;
        for (const auto &file : std::filesystem::recursive_directory_iterator(m_fixture->folder())) {
            QFile read(QString::fromStdString(file.path().string()));
            if (file.is_regular_file() && read.open(QIODevice::ReadOnly))
                onDisk += read.readAll().toStdString();
        }
        QVERIFY(onDisk.find("plain on the disk") != std::string::npos);
        QVERIFY(onDisk.find("sealed on the disk") == std::string::npos);
        m_fixture->open();

        s3api::HeadObject::Input head;
        head.bucket = "source";
        head.key = "old.txt";
        auto found = m_fixture->call<s3api::HeadObject>(head);
        QVERIFY(found && !found->serverSideEncryption && found->contentType == "text/plain" && found->lastModified == old.modified);
        QCOMPARE(text(m_fixture->read("source", "old.txt")), QByteArray("plain on the disk"));
        auto put = Inventories::configuration("list");
        put.inventoryConfiguration->optionalFields = {s3api::InventoryOptionalField("EncryptionStatus")};
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
        QCOMPARE(text(m_fixture->lines(folder)), text(row({"source", "new.txt", "SSE-S3"}) + row({"source", "old.txt", "NOT-SSE"})));

        s3api::CopyObject::Input copy; // onto itself, which encrypts it
        copy.bucket = "source";
        copy.key = "old.txt";
        copy.copySource = "source/old.txt";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        found = m_fixture->call<s3api::HeadObject>(head);
        QVERIFY(found && found->serverSideEncryption && found->serverSideEncryption->value == "AES256");
        QCOMPARE(text(m_fixture->read("source", "old.txt")), QByteArray("plain on the disk"));
    }

    void allVersions()
    {
        s3api::PutBucketVersioning::Input versioning;
        versioning.bucket = "source";
        versioning.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->put("source", "k/old", "before"));
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(versioning));
        const auto second = m_fixture->put("source", "k/old", "after");
        const auto gone = m_fixture->put("source", "k/gone", "x");
        s3api::DeleteObject::Input removal;
        removal.bucket = "source";
        removal.key = "k/gone";
        const auto marker = m_fixture->call<s3api::DeleteObject>(removal);
        QVERIFY(m_fixture->put("source", "elsewhere", "x"));

        auto put = Inventories::configuration("list", "Weekly", "All");
        put.inventoryConfiguration->filter.emplace().prefix = "k/";
        put.inventoryConfiguration->optionalFields = {s3api::InventoryOptionalField("Size")};
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
        QCOMPARE(text(m_fixture->manifest(folder).fileSchema), QByteArray("Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size"));
        QCOMPARE(text(m_fixture->lines(folder)), text(row({"source", "k/gone", *marker->versionId, "true", "true", ""})
                                                      + row({"source", "k/gone", *gone->versionId, "false", "false", "1"})
                                                      + row({"source", "k/old", *second->versionId, "true", "false", "5"})
                                                      + row({"source", "k/old", "", "false", "false", "6"})));

        // Current versions only: what lies under a delete marker is none.
        put = Inventories::configuration("now");
        put.inventoryConfiguration->filter.emplace().prefix = "k/";
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("now"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 2);
        QCOMPARE(text(m_fixture->lines("lists/source/now/2026-11-23T07-16Z/")), text(row({"source", "k/old"})));
    }

    /// The first rule that deletes a current version, also by its tags.
    void expirations()
    {
        s3api::PutBucketVersioning::Input versioning;
        versioning.bucket = "source";
        versioning.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(versioning));
        s3api::PutBucketLifecycleConfiguration::Input lifecycle;
        lifecycle.bucket = "source";
        auto &rules = lifecycle.lifecycleConfiguration.emplace().rules.emplace();
        rules.resize(2);
        rules[0].status.emplace().value = rules[1].status.emplace().value = "Enabled";
        rules[0].filter.emplace().prefix = "logs/";
        rules[0].expiration.emplace().days = 9;
        auto &tag = rules[1].filter.emplace().tag.emplace();
        tag.key = "keep";
        tag.value = "short";
        rules[1].expiration.emplace().days = 1;
        QVERIFY(m_fixture->call<s3api::PutBucketLifecycleConfiguration>(lifecycle));
        const auto before = m_fixture->put("source", "logs/a", "x");
        const auto after = m_fixture->put("source", "logs/a", "y");
        s3api::PutObject::Input tagged;
        tagged.bucket = "source";
        tagged.key = "logs/b";
        tagged.body = api::Body::fromString("x");
        tagged.tagging = "keep=short";
        const auto brief = m_fixture->call<s3api::PutObject>(tagged);
        const auto kept = m_fixture->put("source", "other", "x");
        QVERIFY(before && after && brief && kept);

        auto put = Inventories::configuration("list", "Daily", "All");
        put.inventoryConfiguration->optionalFields = {s3api::InventoryOptionalField("LifecycleExpirationDate")};
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
        QCOMPARE(text(m_fixture->lines(folder)),
                 text(row({"source", "logs/a", *after->versionId, "true", "false", "2026-12-03T00:00:00.000Z"})
                      + row({"source", "logs/a", *before->versionId, "false", "false", ""})
                      + row({"source", "logs/b", *brief->versionId, "true", "false", "2026-11-25T00:00:00.000Z"})
                      + row({"source", "other", *kept->versionId, "true", "false", ""})));
    }

    /// Objects of other accounts, while lists count and no longer.
    void owners()
    {
        s3api::DeletePublicAccessBlock::Input open;
        open.bucket = "source";
        QVERIFY(m_fixture->call<s3api::DeletePublicAccessBlock>(open));
        s3api::PutBucketOwnershipControls::Input ownership;
        ownership.bucket = "source";
        auto &rule = ownership.ownershipControls.emplace().rules.emplace().emplace_back();
        rule.objectOwnership.emplace().value = "ObjectWriter";
        QVERIFY(m_fixture->call<s3api::PutBucketOwnershipControls>(ownership));
        s3api::PutBucketAcl::Input list;
        list.bucket = "source";
        list.acl.emplace().value = "public-read-write";
        QVERIFY(m_fixture->call<s3api::PutBucketAcl>(list));
        s3api::PutObject::Input theirs;
        theirs.bucket = "source";
        theirs.key = "theirs";
        theirs.body = api::Body::fromString("x");
        QVERIFY(m_fixture->callAs<s3api::PutObject>(m_fixture->stranger(), theirs));
        QVERIFY(m_fixture->put("source", "mine", "x"));
        const std::string mine = s3::canonicalUserId(m_fixture->cloud().credentials().rootPrincipal().account.value);
        const std::string others = s3::canonicalUserId("999999999999");

        auto put = Inventories::configuration("list");
        put.inventoryConfiguration->optionalFields = {s3api::InventoryOptionalField("ObjectOwner")};
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
        QCOMPARE(text(m_fixture->lines(folder)), text(row({"source", "mine", mine}) + row({"source", "theirs", others})));

        list.acl->value = "private";
        QVERIFY(m_fixture->call<s3api::PutBucketAcl>(list));
        rule.objectOwnership->value = "BucketOwnerEnforced";
        QVERIFY(m_fixture->call<s3api::PutBucketOwnershipControls>(ownership));
        put = Inventories::configuration("now");
        put.inventoryConfiguration->optionalFields = {s3api::InventoryOptionalField("ObjectOwner")};
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QCOMPARE(m_fixture->deliver("now"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 2);
        QCOMPARE(text(m_fixture->lines("lists/source/now/2026-11-23T07-16Z/")), text(row({"source", "mine", mine}) + row({"source", "theirs", mine})));
    }

    /// More than a page of rows, with versions over the seam.
    void pages()
    {
        constexpr int count = 10'050;
        auto &database = m_fixture->cloud().database();
        std::promise<void> filled;
        m_fixture->cloud().engine().run([&] {
            store::Connection &writer = database.writer();
            writer.begin();
            for (int index = 0; index < count; ++index) {
                writer.query("INSERT INTO s3_objects(bucket, key, size, modified, etag, algorithm, checksum_type) "
                             "SELECT id, printf('%06d', ?), 0, 0, '', 0, 0 FROM s3_buckets WHERE name = 'source'")
                    .bind(index)
                    .run();
            }
            writer.commit();
            filled.set_value();
        });
        filled.get_future().wait();
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(Inventories::configuration("list")));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
        std::string expected;
        for (int index = 0; index < count; ++index)
            expected += row({"source", QString::number(index).rightJustified(6, QLatin1Char('0')).toStdString()});
        QVERIFY(m_fixture->lines(folder) == expected);
    }

    void schedule()
    {
        QVERIFY(m_fixture->put("source", "k", "x"));
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(Inventories::configuration("daily")));
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(Inventories::configuration("weekly", "Weekly")));
        auto off = Inventories::configuration("off");
        off.inventoryConfiguration->isEnabled = false;
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(off));

        const auto at = [](const char *time) {
            Timestamp when{};
            parseIso8601(time, when);
            return when;
        };
        const auto moveTo = [&](const char *time) { m_fixture->clock().advance(at(time) - m_fixture->clock().now()); };
        moveTo("2026-11-23T23:59:59Z");
        moveTo("2026-11-24T00:00:00Z");
        WAIT_FOR(m_fixture->count() == 1);
        QVERIFY(!m_fixture->keys("source/daily/2026-11-24T00-00Z/manifest.checksum").empty());
        moveTo("2026-11-25T09:30:00Z");
        WAIT_FOR(m_fixture->count() == 2);
        QVERIFY(!m_fixture->keys("source/daily/2026-11-25T09-30Z/manifest.checksum").empty());

        // Days that nobody saw are made up for by one report.
        m_fixture->close();
        moveTo("2026-11-29T12:00:00Z"); // a Sunday
        m_fixture->open();
        WAIT_FOR(m_fixture->count() == 4);
        QVERIFY(!m_fixture->keys("source/daily/2026-11-29T12-00Z/manifest.checksum").empty());
        QVERIFY(!m_fixture->keys("source/weekly/2026-11-29T12-00Z/manifest.checksum").empty());

        s3api::DeleteBucketInventoryConfiguration::Input removal;
        removal.bucket = "source";
        removal.id = "weekly";
        QVERIFY(m_fixture->call<s3api::DeleteBucketInventoryConfiguration>(removal));
        moveTo("2026-12-06T00:00:00Z");
        WAIT_FOR(m_fixture->count() == 5);
        QVERIFY(m_fixture->keys("source/weekly/2026-12-06T00-00Z/manifest.checksum").empty());
        QCOMPARE(s3::nextInventory(true, at("2026-11-29T00:00:00Z")), at("2026-12-06T00:00:00Z"));
        QCOMPARE(s3::nextInventory(false, at("2026-11-29T23:59:59.999Z")), at("2026-11-30T00:00:00Z"));
    }

    /// The report goes where nobody may write: the others are made all the same.
    void lostDestination()
    {
        QVERIFY(m_fixture->put("source", "k", "x"));
        m_fixture->makeBucket("elsewhere");
        auto put = Inventories::configuration("lost");
        put.inventoryConfiguration->destination->s3BucketDestination->bucket = "arn:aws:s3:::elsewhere";
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(put));
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(Inventories::configuration("list")));
        s3api::DeleteBucket::Input removal;
        removal.bucket = "elsewhere";
        QVERIFY(m_fixture->call<s3api::DeleteBucket>(removal));
        QCOMPARE(m_fixture->deliver("lost"), QByteArray("OK"));
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->count() == 1);
    }

    /// kill -9 between the data and the manifest: the report is made whole after the start, with the same files.
    void survivesKill()
    {
        QVERIFY(m_fixture->put("source", "k", "x"));
        QVERIFY(m_fixture->call<s3api::PutBucketInventoryConfiguration>(Inventories::configuration("list")));
        m_fixture->close();
        QVERIFY(test::killAfterChanges(m_fixture->folder(), {"inventory", "source/list", "reports", "/data/", "1"}));
        m_fixture->open();
        WAIT_FOR(m_fixture->count() == 1);
        QCOMPARE(text(m_fixture->lines(folder)), text(row({"source", "k"})));
        QCOMPARE(m_fixture->keys(".csv.gz").size(), std::size_t(1));
        m_fixture->reopen();
        QCOMPARE(m_fixture->deliver("list"), QByteArray("OK"));
        WAIT_FOR(m_fixture->keys(".csv.gz").size() == 2u);
    }

private:
    std::unique_ptr<Inventories> m_fixture;
};

QTEST_GUILESS_MAIN(TestS3Inventory)
#include "tst_s3inventory.moc"
