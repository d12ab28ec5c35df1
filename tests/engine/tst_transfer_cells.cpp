// One cell of a lane, looked at closely: where it is in its file, how often it was tried, how long it took.
#include "transfer/CellRow.h"
#include "transfer/Replay.h"
#include "transfer_bench.h"

#include <QtTest/QTest>

#include <set>

using namespace nephoscope;
using namespace nephoscope::transfer;
using test::Bench;
using test::limit;
using test::partSize;
using test::sample;

namespace {

/// Part `number` is refused so often.
auto refusing(int number, int times, Error error = {"InternalError", "refused", 500})
{
    return [number, error, left = std::make_shared<std::atomic<int>>(times)](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (operation == "UploadPart" && *input.as<api::s3::UploadPart::Input>().partNumber == number && (*left)-- > 0)
            return error;
        return std::nullopt;
    };
}

} // namespace

class TestTransferCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSuchCell()
    {
        Bench bench;
        QVERIFY(!bench.manager->cell(99, 1));
        const JobId id = bench.upload(bench.write("a", sample(10)), "a");
        QVERIFY(bench.manager->waitIdle(limit));
        QVERIFY(bench.manager->cell(id, 1));
        QVERIFY(!bench.manager->cell(id, 0));
        QVERIFY(!bench.manager->cell(id, 2));
    }

    void aPartSaysWhereItIs()
    {
        Bench bench;
        const std::string bytes = sample(4 * partSize + 7);
        const JobId id = bench.upload(bench.write("a", bytes), "a");
        QVERIFY(bench.manager->waitIdle(limit));
        const auto third = bench.manager->cell(id, 3);
        QVERIFY(third && third->isOne());
        QCOMPARE(third->first, 3u);
        QCOMPARE(third->total, 5u);
        QCOMPARE(third->number, 3u);
        QCOMPARE(third->parts, 5u);
        QCOMPARE(third->offset, 2 * partSize);
        QCOMPARE(third->size, partSize);
        QCOMPARE(third->done, partSize);
        QVERIFY(third->state == PartState::Done);
        QCOMPARE(third->states[std::size_t(PartState::Done)], 1u);
        QCOMPARE(third->attempts, 1u);
        QCOMPARE(third->retried, 0u);
        QVERIFY(third->ranFor >= 0);
        QCOMPARE(third->file, std::string());
        QCOMPARE(third->etag, test::FakeCloud::md5(std::string_view(bytes).substr(2 * partSize, partSize)));
        const auto last = bench.manager->cell(id, 5);
        QCOMPARE(last->offset, 4 * partSize);
        QCOMPARE(last->size, std::uint64_t(7));
    }

    void theTimeOfItsLastAttempt()
    {
        Bench bench;
        VirtualClock clock{Timestamp(Duration(1'800'000'000'000))};
        Options options;
        options.partSize = partSize;
        options.multipartThreshold = 2 * partSize;
        options.parallelParts = 1;
        options.retryDelay = Duration(2);
        const auto manager = std::move(*TransferManager::open(bench.cloud, bench.root() / "other", clock, options));
        bench.cloud.fault = refusing(1, 1);
        bench.cloud.hold("UploadPart");
        const JobId id = manager->upload(test::rootCaller(), bench.write("a", sample(2 * partSize)), "bucket", "a");
        QTRY_COMPARE(bench.cloud.held(), 1);
        clock.advance(Duration(400));
        QCOMPARE(manager->cell(id, 1)->ranFor, std::int64_t(400));
        QVERIFY(manager->cell(id, 1)->state == PartState::Running);
        QCOMPARE(manager->cell(id, 2)->ranFor, std::int64_t(-1));
        QVERIFY(manager->cell(id, 1)->etag.empty());
        // It is refused; the second attempt takes a time of its own.
        bench.cloud.release();
        bench.cloud.hold("CompleteMultipartUpload");
        QTRY_VERIFY(manager->cell(id, 1)->state == PartState::Waiting);
        QCOMPARE(manager->cell(id, 1)->ranFor, std::int64_t(-1));
        clock.advance(Duration(1'000));
        manager->setPriority(id, Priority::Normal); // it looks at the clock
        QTRY_COMPARE(bench.cloud.held(), 1);
        clock.advance(Duration(1'000));
        const auto first = manager->cell(id, 1);
        QCOMPARE(first->attempts, 2u);
        QCOMPARE(first->retried, 1u);
        QCOMPARE(first->ranFor, std::int64_t(0));
        QCOMPARE(manager->cell(id, 2)->retried, 0u);
        bench.cloud.release();
        QVERIFY(manager->waitIdle(limit));
    }

    void attemptsAreKept()
    {
        Bench bench;
        bench.cloud.fault = refusing(2, 1, {"AccessDenied", "", 403});
        const JobId id = bench.upload(bench.write("a", sample(4 * partSize)), "a");
        QVERIFY(bench.manager->waitIdle(limit));
        QVERIFY(bench.job(id).state == State::Failed);
        QVERIFY(bench.manager->cell(id, 2)->state == PartState::Failed);
        QCOMPARE(bench.manager->cell(id, 2)->attempts, 1u);
        // The user's retry is one more, and shows in the lane.
        bench.manager->retry(id);
        QVERIFY(bench.manager->waitIdle(limit));
        QVERIFY(bench.job(id).state == State::Completed);
        QCOMPARE(bench.manager->cell(id, 2)->attempts, 2u);
        QCOMPARE(int(bench.manager->parts(id)[1].attempts), 2);
        QCOMPARE(int(bench.manager->parts(id)[0].attempts), 1);
        // Another process reads them, and when they moved.
        bench.open();
        static_cast<void>(bench.manager->files(id, 1));
        QTRY_COMPARE(bench.manager->parts(id).size(), std::size_t(4));
        QTRY_COMPARE(bench.manager->cell(id, 2)->attempts, 2u);
        QCOMPARE(bench.manager->cell(id, 1)->attempts, 1u);
        QVERIFY(bench.manager->cell(id, 1)->ranFor >= 0);
        QCOMPARE(bench.manager->cell(id, 2)->ranFor, std::int64_t(-1)); // which attempt took how long is not kept
    }

    void filesOfAFolder()
    {
        Bench bench;
        const std::string small = sample(10);
        bench.write("tree/a", small);
        bench.write("tree/b", sample(3 * partSize));
        const JobId id = bench.upload(bench.root() / "files" / "tree", "t/");
        QVERIFY(bench.manager->waitIdle(limit));
        QCOMPARE(bench.manager->parts(id).size(), std::size_t(4));
        std::set<std::string> names;
        for (std::uint32_t number = 1; number <= 4; ++number) {
            const auto cell = bench.manager->cell(id, number);
            names.insert(cell->file);
            QCOMPARE(cell->lastFile, cell->file);
            QCOMPARE(cell->parts, cell->file == "a" ? 1u : 3u);
            QCOMPARE(cell->offset, (cell->number - 1) * partSize);
            if (cell->file == "a")
                QCOMPARE(cell->etag, test::FakeCloud::md5(small));
        }
        QCOMPARE(names, (std::set<std::string>{"a", "b"}));
    }

    void aDownloadHasTheObjectsEtag()
    {
        Bench bench;
        const std::string bytes = sample(4 * partSize);
        bench.cloud.store("a", bytes);
        const JobId id = bench.download("a", bench.root() / "copy");
        QVERIFY(bench.manager->waitIdle(limit));
        QCOMPARE(bench.manager->cell(id, 2)->etag, test::FakeCloud::md5(bytes));
    }

    void neighboursThatShareACell()
    {
        Bench bench;
        bench.cloud.fault = refusing(5, 1);
        const std::size_t parts = 4499; // three to a cell
        const JobId id = bench.upload(bench.write("a", sample(parts * partSize)), "a");
        QVERIFY(bench.manager->waitIdle(std::chrono::seconds(60)));
        QCOMPARE(bench.manager->parts(id).size(), std::size_t(1500));
        const auto second = bench.manager->cell(id, 2);
        QVERIFY(!second->isOne());
        QCOMPARE(second->first, 4u);
        QCOMPARE(second->last, 6u);
        QCOMPARE(second->total, 4499u);
        QCOMPARE(second->offset, 3 * partSize);
        QCOMPARE(second->size, 3 * partSize);
        QCOMPARE(second->states[std::size_t(PartState::Done)], 3u);
        QCOMPARE(second->retried, 1u);
        QCOMPARE(second->attempts, 2u);
        QVERIFY(second->etag.empty());
        const auto last = bench.manager->cell(id, 1500);
        QCOMPARE(last->first, 4498u);
        QCOMPARE(last->last, 4499u);
        QVERIFY(!bench.manager->cell(id, 1501));
    }

    void ofAReplay()
    {
        const auto at = [](std::int64_t milliseconds) { return Timestamp(Duration(1'800'000'000'000 + milliseconds)); };
        const Replay replay({{0, 0, 1'000, at(0), at(1'000), 1}, {0, 1, 500, at(0), at(2'000), 3}, {1, 0, 20, at(2'000), at(2'500), 1}});
        QVERIFY(!Replay().cellAt(at(0), 1));
        QVERIFY(!replay.cellAt(at(0), 4));
        const auto second = replay.cellAt(at(1'000), 2);
        QCOMPARE(second->number, 2u);
        QCOMPARE(second->parts, 2u);
        QCOMPARE(second->offset, std::uint64_t(1'000));
        QCOMPARE(second->done, std::uint64_t(250));
        QCOMPARE(second->ranFor, std::int64_t(1'000));
        QCOMPARE(second->attempts, 3u);
        QCOMPARE(replay.cellAt(at(9'000), 1)->ranFor, std::int64_t(1'000));
        QCOMPARE(replay.cellAt(at(1'000), 3)->ranFor, std::int64_t(-1));
        QCOMPARE(replay.cellAt(at(1'000), 3)->offset, std::uint64_t(0));
    }

    void ofCellsAlone()
    {
        std::vector<PartSnapshot> cells = {{1, PartState::Done, 1, 10, 10}, {2, PartState::Running, 2, 10, 4}};
        QVERIFY(!detailsOf({}, 0, 1));
        const auto second = detailsOf(cells, 2, 2);
        QCOMPARE(second->offset, std::uint64_t(10));
        QCOMPARE(second->retried, 1u);
        QVERIFY(second->state == PartState::Running && second->states[std::size_t(PartState::Running)] == 1u);
        QVERIFY(!detailsOf(cells, 2, 3));
        cells.assign(2'000, {0, PartState::Waiting, 0, 20, 0});
        const auto merged = detailsOf(cells, 4'000, 3);
        QCOMPARE(merged->first, 5u);
        QCOMPARE(merged->last, 6u);
        QCOMPARE(merged->offset, std::uint64_t(40));
        QVERIFY(merged->states == (std::array<std::uint32_t, 4>{}));
    }
};

QTEST_GUILESS_MAIN(TestTransferCells)
#include "tst_transfer_cells.moc"
