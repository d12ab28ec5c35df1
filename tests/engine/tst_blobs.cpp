#include "core/Text.h"
#include "store/BlobStore.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <fcntl.h>
#include <fstream>
#include <future>
#include <random>
#include <set>

using namespace nephoscope;
using namespace nephoscope::store;
using namespace std::chrono_literals;

namespace {

constexpr DigestSet everything = {Digest::Md5, Digest::Sha1, Digest::Sha256, Digest::Crc32, Digest::Crc32c, Digest::Crc64Nvme};
constexpr std::size_t large = 3 * 1024 * 1024 + 17;

std::string bytesOf(std::size_t length, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::string text(length, '\0');
    for (char &byte : text)
        byte = char(random() & 0xff);
    return text;
}

DigestValues digestsOf(const std::string &text)
{
    Hasher hasher(everything);
    hasher.update(asBytes(text));
    return hasher.finish();
}

bool sameDigests(const DigestValues &a, const DigestValues &b)
{
    for (std::size_t index = 0; index < digestCount; ++index)
        if (a.get(Digest(index)) != b.get(Digest(index)))
            return false;
    return true;
}

/// A source that ends after `available` bytes, whatever its body promises.
class TextSource final : public api::BodySource
{
public:
    TextSource(std::string text, std::size_t available) : m_text(std::move(text)), m_left(available) {}
    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        const std::size_t size = std::min({out.size(), m_left, std::size_t(7777)});
        std::memcpy(out.data(), m_text.data() + m_at, size);
        m_at += size;
        m_left -= size;
        return size;
    }

private:
    std::string m_text;
    std::size_t m_left;
    std::size_t m_at = 0;
};

} // namespace

class TestBlobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    FaultyDisk m_disk;
    std::unique_ptr<WorkerPool> m_pool;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BlobStore> m_blobs;

    std::filesystem::path folder() const { return m_temporary->path().toStdString(); }

    void open(Durability durability = Durability::Process)
    {
        m_database = std::move(*Database::open(folder(), durability, BlobStore::migrations()));
        m_blobs = std::make_unique<BlobStore>(*m_database, m_disk, *m_pool);
    }

    int files() const
    {
        int count = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder() / "blobs"))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    Expected<StagedBlob> write(const std::string &text, std::size_t pieceSize, std::uint64_t expectedSize = 0)
    {
        const auto writer = m_blobs->createWriter(everything, expectedSize);
        return finish(*writer, text, pieceSize);
    }

    static Expected<StagedBlob> finish(BlobWriter &writer, const std::string &text, std::size_t pieceSize)
    {
        // Shared, for a callback may still be on its way out when the last wait is over.
        struct Pause
        {
            std::mutex mutex;
            std::condition_variable wake;
            int drained = 0;
        };
        const auto pause = std::make_shared<Pause>();
        int pauses = 0;
        writer.onDrained([pause] {
            const std::lock_guard lock(pause->mutex);
            ++pause->drained;
            pause->wake.notify_all();
        });
        for (std::size_t at = 0; at < text.size(); at += pieceSize) {
            if (writer.append(std::make_shared<const std::string>(text.substr(at, pieceSize))))
                continue;
            ++pauses;
            std::unique_lock lock(pause->mutex);
            if (!pause->wake.wait_for(lock, 30s, [&] { return pause->drained >= pauses; }))
                return fail(Error{"Stuck", "never drained", 500});
        }
        std::promise<Expected<StagedBlob>> result;
        writer.finish([&result](Expected<StagedBlob> staged) { result.set_value(std::move(staged)); });
        return result.get_future().get();
    }

    std::int64_t adopt(StagedBlob &&staged)
    {
        m_database->writer().begin();
        const std::int64_t id = m_blobs->adopt(m_database->writer(), std::move(staged));
        m_database->writer().commit();
        return id;
    }

    std::string read(const std::vector<BlobRange> &ranges)
    {
        const Expected<api::Body> body = m_blobs->open(m_database->reader(), ranges);
        if (!body)
            return body.error().code;
        return body->readAll().value_or("unreadable");
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_disk.setCapacity(UINT64_MAX);
        m_disk.failPublishes(0);
        m_disk.setFree(UINT64_MAX);
        m_pool = std::make_unique<WorkerPool>(2);
        open();
    }
    void cleanup()
    {
        m_blobs.reset();
        m_database.reset();
        m_pool.reset();
    }

    void writtenBytesComeBack_data()
    {
        QTest::addColumn<qulonglong>("size");
        QTest::addColumn<qulonglong>("piece");
        for (const qulonglong size : {0ull, 1ull, 65536ull, 65537ull, qulonglong(large), 20ull * 1024 * 1024})
            for (const qulonglong piece : {1000ull, 262144ull})
                if (size / piece < 5000)
                    QTest::addRow("%llu by %llu", size, piece) << size << piece;
    }
    void writtenBytesComeBack()
    {
        QFETCH(qulonglong, size);
        QFETCH(qulonglong, piece);
        const std::string text = bytesOf(size);
        Expected<StagedBlob> staged = write(text, piece, size);
        QVERIFY(staged);
        QCOMPARE(staged->size(), std::uint64_t(size));
        QCOMPARE(staged->isInline(), size <= BlobStore::inlineLimit);
        QVERIFY(sameDigests(staged->digests(), digestsOf(text)));
        const std::int64_t id = adopt(std::move(*staged));
        QCOMPARE(files(), size <= BlobStore::inlineLimit ? 0 : 1);
        QVERIFY(read({{id, 0, size}}) == text);
    }

    void storedBodiesComeBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qulonglong>("size");
        for (const qulonglong size : {0ull, 5000ull, qulonglong(large)}) {
            QTest::addRow("memory %llu", size) << 0 << size;
            QTest::addRow("files %llu", size) << 1 << size;
            QTest::addRow("source %llu", size) << 2 << size;
        }
    }
    void storedBodiesComeBack()
    {
        QFETCH(int, kind);
        QFETCH(qulonglong, size);
        const std::string text = bytesOf(size);
        api::Body body = api::Body::fromString(text);
        if (kind == 1) {
            const std::filesystem::path path = folder() / "source";
            std::ofstream(path, std::ios::binary) << "head" << text << "tail";
            const auto file = std::make_shared<FileHandle>(std::move(*m_disk.openForReading(path)));
            const std::uint64_t half = size / 2;
            body = api::Body::fromSegments({{file, 4, half}, {file, 4 + half, size - half}});
        } else if (kind == 2) {
            body = api::Body::fromSource(std::make_shared<TextSource>(text, text.size()), text.size());
        }
        std::uint64_t last = 0;
        Expected<StagedBlob> staged = m_blobs->store(body, everything, [&](std::uint64_t done) { return last = done, true; });
        QVERIFY(staged);
        QCOMPARE(last, std::uint64_t(size));
        QVERIFY(sameDigests(staged->digests(), digestsOf(text)));
        const std::int64_t id = adopt(std::move(*staged));
        QVERIFY(read({{id, 0, size}}) == text);
    }

    // The digests speak of the bytes that are kept, also when somebody writes to the file in between.
    void whatIsKeptIsWhatWasHashed()
    {
        const std::string before = bytesOf(large, 1);
        const std::string after = bytesOf(large, 2);
        const std::filesystem::path path = folder() / "source";
        std::ofstream(path, std::ios::binary) << before;
        const auto file = std::make_shared<FileHandle>(std::move(*m_disk.openForReading(path)));
        bool changed = false;
        Expected<StagedBlob> staged = m_blobs->store(api::Body::fromSegments({{file, 0, large}}), everything, [&](std::uint64_t) {
            if (!std::exchange(changed, true))
                std::fstream(path, std::ios::binary | std::ios::in | std::ios::out) << after;
            return true;
        });
        QVERIFY(staged);
        const DigestValues digests = staged->digests();
        const std::string kept = read({{adopt(std::move(*staged)), 0, large}});
        QVERIFY(kept != before && kept != after && kept.size() == large);
        QVERIFY(sameDigests(digests, digestsOf(kept)));
    }

    void cancelledStoreLeavesNothing()
    {
        const Expected<StagedBlob> staged = m_blobs->store(api::Body::fromString(bytesOf(large)), everything,
                                                          [](std::uint64_t done) { return done < 1000000; });
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, std::string("RequestCancelled"));
        QCOMPARE(files(), 0);
    }

    void shortBodiesAreIncomplete()
    {
        const auto source = std::make_shared<TextSource>(bytesOf(large), large - 1);
        const Expected<StagedBlob> fromSource = m_blobs->store(api::Body::fromSource(source, large), everything);
        QVERIFY(!fromSource);
        QCOMPARE(fromSource.error().code, std::string("IncompleteBody"));

        const std::filesystem::path path = folder() / "source";
        std::ofstream(path, std::ios::binary) << bytesOf(1000);
        const auto file = std::make_shared<FileHandle>(std::move(*m_disk.openForReading(path)));
        const Expected<StagedBlob> fromFile = m_blobs->store(api::Body::fromSegments({{file, 0, large}}), everything);
        QVERIFY(!fromFile);
        QCOMPARE(fromFile.error().code, std::string("IncompleteBody"));
        QCOMPARE(files(), 0);
    }

    void fullDiskIsReportedAtTheEnd()
    {
        m_disk.setCapacity(large / 2);
        Expected<StagedBlob> staged = write(bytesOf(large), 100000);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, std::string("InsufficientStorage"));
        QCOMPARE(staged.error().status, 507);
        staged = m_blobs->store(api::Body::fromString(bytesOf(large)), everything);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, std::string("InsufficientStorage"));
        QCOMPARE(files(), 0);
        m_disk.setCapacity(UINT64_MAX);
        QVERIFY(write(bytesOf(large), 100000));
    }

    // What has filled the disk can still be deleted.
    void someRoomIsLeftToRows()
    {
        m_disk.setFree(BlobStore::rowReserve + large / 2);
        const auto body = [](std::size_t size) { return api::Body::fromString(bytesOf(size)); };
        const auto refuses = [](const Expected<StagedBlob> &staged) { return !staged && staged.error().code == "InsufficientStorage" && staged.error().status == 507; };
        QVERIFY(refuses(m_blobs->store(body(large), everything)));
        QVERIFY(refuses(write(bytesOf(large), 100'000, large)));
        QVERIFY(m_blobs->store(body(large / 3), everything));
        QVERIFY(m_blobs->store(body(1000), everything));
        QTRY_COMPARE(files(), 0); // what was dropped, too
        m_disk.setFree(BlobStore::rowReserve - 1);
        QVERIFY(refuses(m_blobs->store(body(large / 3), everything)));
        QVERIFY(refuses(m_blobs->store(body(1000), everything)));
        QVERIFY(refuses(write(bytesOf(1000), 100)));
        m_disk.setFree(UINT64_MAX);
        QVERIFY(write(bytesOf(1000), 100));
        // Small ones are not each worth a look, but none too many of them go by.
        m_disk.setFree(0);
        std::uint64_t taken = 0;
        while (taken < BlobStore::rowReserve && m_blobs->store(body(10'000), everything))
            taken += 10'000;
        QVERIFY2(taken < BlobStore::rowReserve / 2, qPrintable(QString::number(taken)));
    }

    void fullDiskNeverStopsTheStream()
    {
        m_disk.setCapacity(100000);
        const Expected<StagedBlob> staged = write(bytesOf(24 * 1024 * 1024), 1024 * 1024);
        QVERIFY(!staged);
        QCOMPARE(staged.error().code, std::string("InsufficientStorage"));
    }

    void failedPublishLeavesNothing()
    {
        m_disk.failPublishes(2);
        QCOMPARE(write(bytesOf(large), 100000).error().code, std::string("InternalError"));
        QCOMPARE(m_blobs->store(api::Body::fromString(bytesOf(large)), everything).error().code, std::string("InternalError"));
        QCOMPARE(files(), 0);
    }

    void abortAtAnyTimeLeavesNothing()
    {
        const std::string text = bytesOf(large);
        for (const int pieces : {0, 1, 5, 20}) {
            const auto writer = m_blobs->createWriter(everything, large);
            for (int index = 0; index < pieces; ++index)
                writer->append(std::make_shared<const std::string>(text.substr(std::size_t(index) * 100000, 100000)));
            writer->abort();
            QVERIFY(writer->append(std::make_shared<const std::string>("late")));
        }
        // After finish(): cancelled, or done just before and dropped here.
        for (int round = 0; round < 20; ++round) {
            const auto writer = m_blobs->createWriter(everything, large);
            std::promise<std::string> code;
            writer->append(std::make_shared<const std::string>(text));
            writer->finish([&](Expected<StagedBlob> staged) {
                const std::string outcome = staged ? "" : staged.error().code;
                staged = fail(Error{});
                code.set_value(outcome);
            });
            writer->abort();
            const std::string outcome = code.get_future().get();
            QVERIFY(outcome.empty() || outcome == "RequestCancelled");
        }
        QTRY_COMPARE(files(), 0);
    }

    void droppedStagedBlobLeavesNothing()
    {
        {
            Expected<StagedBlob> staged = write(bytesOf(large), 100000);
            QVERIFY(staged);
            QCOMPARE(files(), 1);
            StagedBlob moved = std::move(*staged);
            QVERIFY(!moved.isInline());
        }
        QTRY_COMPARE(files(), 0);
    }

    void takenBackAdoptionRemovesTheFile()
    {
        Expected<StagedBlob> staged = write(bytesOf(large), 100000);
        m_database->writer().begin();
        const std::int64_t id = m_blobs->adopt(m_database->writer(), std::move(*staged));
        m_database->writer().rollback();
        QTRY_COMPARE(files(), 0);
        QCOMPARE(read({{id, 0, large}}), std::string("NoSuchBlob"));
    }

    void rangesOfManyBlobsJoin()
    {
        const std::string a = bytesOf(large, 1), b = bytesOf(500, 2), c = bytesOf(large, 3);
        const std::int64_t first = adopt(std::move(*write(a, 100000)));
        const std::int64_t second = adopt(std::move(*write(b, 100000)));
        const std::int64_t third = adopt(std::move(*write(c, 100000)));
        QVERIFY(read({{first, 0, large}, {second, 0, 500}, {third, 0, large}}) == a + b + c);
        QVERIFY(read({{second, 10, 20}, {second, 0, 5}}) == b.substr(10, 20) + b.substr(0, 5));
        QVERIFY(read({{first, 7, 9}, {first, 100, 50}, {second, 490, 10}, {first, 0, 3}})
                == a.substr(7, 9) + a.substr(100, 50) + b.substr(490) + a.substr(0, 3));
        QCOMPARE(read({}), std::string());
        QCOMPARE(read({{first + 1000, 0, 1}}), std::string("NoSuchBlob"));
        const Expected<api::Body> body = m_blobs->open(m_database->reader(), {{first, 0, large}, {second, 0, 500}});
        QCOMPARE(body->segments().size(), std::size_t(2)); // sendfile can have it all
    }

    void referencesKeepABlob()
    {
        for (const std::size_t size : {std::size_t(100), large}) {
            const std::int64_t id = adopt(std::move(*write(bytesOf(size), 100000)));
            std::vector<std::int64_t> gone;
            m_blobs->addReference(m_database->writer(), id);
            m_blobs->release(m_database->writer(), id, gone);
            QVERIFY(gone.empty());
            QVERIFY(read({{id, 0, size}}) == bytesOf(size));
            m_blobs->release(m_database->writer(), id, gone);
            QCOMPARE(gone, size == large ? std::vector<std::int64_t>{id} : std::vector<std::int64_t>{});
            QCOMPARE(read({{id, 0, size}}), std::string("NoSuchBlob"));
            m_blobs->unlink(gone);
        }
        QTRY_COMPARE(files(), 0);
        QVERIFY_EXCEPTION_THROWN(m_blobs->addReference(m_database->writer(), 12345), std::logic_error);
    }

    void openReadersKeepTheirBytes()
    {
        const std::string text = bytesOf(large);
        const std::int64_t id = adopt(std::move(*write(text, 100000)));
        const Expected<api::Body> body = m_blobs->open(m_database->reader(), {{id, 0, large}});
        std::vector<std::int64_t> gone;
        m_blobs->release(m_database->writer(), id, gone);
        m_blobs->unlink(gone);
        QTRY_COMPARE(files(), 0);
        QVERIFY(body->readAll().value_or("") == text);
    }

    void missingFileIsNoSuchBlob()
    {
        const std::int64_t id = adopt(std::move(*write(bytesOf(large), 100000)));
        m_blobs->unlink({id});
        QTRY_COMPARE(files(), 0);
        QCOMPARE(read({{id, 0, large}}), std::string("NoSuchBlob"));
    }

    void leftoversOfAKilledProcessAreSwept()
    {
        const std::string text = bytesOf(large);
        const std::int64_t kept = adopt(std::move(*write(text, 100000)));
        {
            // Published, never adopted: copied aside, for its owner here does clean up.
            const Expected<StagedBlob> lost = write(text, 100000);
            QCOMPARE(files(), 2);
            std::filesystem::copy(folder() / "blobs", folder() / "killed", std::filesystem::copy_options::recursive);
        }
        m_blobs.reset();
        m_database.reset();
        std::filesystem::remove_all(folder() / "blobs");
        std::filesystem::rename(folder() / "killed", folder() / "blobs");
        open();
        const Expected<StagedBlob> mine = write(text, 100000);
        QCOMPARE(files(), 3);
        m_blobs->sweepLeftovers();
        QTRY_COMPARE(files(), 2);
        QVERIFY(read({{kept, 0, large}}) == text);
        QVERIFY(mine);
    }

    void idsNeverComeTwice()
    {
        std::set<std::int64_t> ids;
        for (int start = 0; start < 3; ++start) {
            for (int index = 0; index < 3; ++index)
                QVERIFY(ids.insert(adopt(std::move(*write("x", 1)))).second);
            m_database->clear();
            m_blobs.reset();
            m_database.reset();
            open();
        }
    }

    void removeAllKeepsWhatIsStaged()
    {
        const std::string text = bytesOf(large);
        adopt(std::move(*write(text, 100000)));
        Expected<StagedBlob> staged = write(text, 100000);
        m_database->clear();
        m_blobs->removeAll();
        QCOMPARE(files(), 1);
        const std::int64_t id = adopt(std::move(*staged));
        QVERIFY(read({{id, 0, large}}) == text);
    }

    void powerDurabilityWorks()
    {
        m_blobs.reset();
        m_database.reset();
        open(Durability::Power);
        const std::string text = bytesOf(large);
        const std::int64_t id = adopt(std::move(*write(text, 100000, large)));
        QVERIFY(read({{id, 0, large}}) == text);
    }

    void manyWritersAtOnce()
    {
        const std::string text = bytesOf(large);
        const DigestValues expected = digestsOf(text);
        std::vector<std::future<bool>> results;
        for (int index = 0; index < 6; ++index)
            results.push_back(std::async(std::launch::async, [&] {
                const Expected<StagedBlob> staged = write(text, 50000, large);
                return staged && sameDigests(staged->digests(), expected);
            }));
        for (std::future<bool> &result : results)
            QVERIFY(result.get());
        QTRY_COMPARE(files(), 0);
    }

    void storeMayGoWhileTasksAreQueued()
    {
        for (int round = 0; round < 20; ++round) {
            const auto writer = m_blobs->createWriter(everything, large);
            writer->append(std::make_shared<const std::string>(bytesOf(large)));
            m_blobs->sweepLeftovers();
            m_blobs->unlink({1, 2, 3});
            m_blobs.reset();
            m_database.reset();
            open();
        }
        QCOMPARE(files(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
