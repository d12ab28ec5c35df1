// When parts moved is kept in the journal, within bounds, and a finished job can be watched again.
#include "transfer/Replay.h"
#include "transfer_bench.h"

#include <QtTest/QTest>

#include <future>

using namespace nephoscope;
using namespace nephoscope::transfer;
using test::Bench;
using test::limit;
using test::sample;

namespace {

Timestamp at(std::int64_t milliseconds)
{
    return Timestamp(Duration(1'800'000'000'000 + milliseconds));
}

Replay replayOf(Bench &bench, JobId id)
{
    auto answer = std::make_shared<std::promise<Replay>>();
    bench.manager->readReplay(id, [answer](Replay replay) { answer->set_value(std::move(replay)); });
    return answer->get_future().get();
}

} // namespace

class TestTransferReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOne()
    {
        const Replay none;
        QVERIFY(none.isEmpty() && none.cellsAt(at(0)).empty());
        QCOMPARE(none.bytesAt(at(0)), std::uint64_t(0));
        QCOMPARE(none.rates(3), std::vector<double>(3));
        Bench bench;
        QVERIFY(replayOf(bench, 99).isEmpty());
    }

    void showsAnyMoment()
    {
        // Two side by side, then a third; its clock was set back while it moved.
        const Replay replay({{0, 0, 1'000, at(0), at(1'000), 1}, {0, 1, 1'000, at(0), at(2'000), 3}, {0, 2, 500, at(2'000), at(1'500), 1}});
        QCOMPARE(replay.began(), at(0));
        QCOMPARE(replay.ended(), at(2'000));
        QCOMPARE(replay.bytes(), std::uint64_t(2'500));
        QCOMPARE(replay.bytesAt(at(-5)), std::uint64_t(0));
        QCOMPARE(replay.bytesAt(at(500)), std::uint64_t(750));
        QCOMPARE(replay.bytesAt(at(9'000)), std::uint64_t(2'500));
        const auto cells = replay.cellsAt(at(1'000));
        QCOMPARE(cells.size(), std::size_t(3));
        QVERIFY(cells[0].state == PartState::Done && cells[1].state == PartState::Running && cells[2].state == PartState::Waiting);
        QCOMPARE(cells[1].done, std::uint64_t(500));
        QCOMPARE(int(cells[1].attempts), 3);
        QCOMPARE(cells[2].number, 3u);
        // 1.5 kB in the first second; in the last one half a part, and one that took no time.
        const auto rates = replay.rates(2);
        QCOMPARE(rates[0], 1'500.0);
        QCOMPARE(rates[1], 1'000.0);
    }

    void tenThousandPartsAreMerged()
    {
        std::vector<PartTime> parts;
        for (std::uint32_t i = 0; i < 10'000; ++i)
            parts.push_back({0, i, 10, at(i), at(i + 1), 1});
        const Replay replay(std::move(parts));
        const auto cells = replay.cellsAt(at(5'002));
        QCOMPARE(cells.size(), std::size_t(2'000));
        QVERIFY(cells[999].state == PartState::Done && cells[1'001].state == PartState::Waiting);
        QCOMPARE(cells[1'000].size, std::uint64_t(50));
        QCOMPARE(cells[1'000].done, std::uint64_t(20));
    }

    void theJournalKeepsWhenPartsMoved()
    {
        Bench bench;
        std::atomic<int> failed{0};
        bench.cloud.fault = [&failed](std::string_view operation, const api::Value &input) -> std::optional<Error> {
            if (operation == "UploadPart" && *input.as<api::s3::UploadPart::Input>().partNumber == 2 && failed++ == 0)
                return Error{"InternalError", "once", 500};
            return std::nullopt;
        };
        const Timestamp before = bench.clock.now();
        const JobId big = bench.upload(bench.write("big", sample(5 * test::partSize + 1)), "big");
        bench.write("tree/a", sample(10));
        bench.write("tree/b", sample(20));
        const JobId tree = bench.upload(bench.root() / "files" / "tree", "t/");
        QVERIFY(bench.manager->waitIdle(limit));
        const Replay replay = replayOf(bench, big);
        QCOMPARE(replay.parts().size(), std::size_t(6));
        QCOMPARE(replay.bytes(), std::uint64_t(5 * test::partSize + 1));
        QCOMPARE(int(replay.parts()[1].attempts), 2);
        QCOMPARE(int(replay.parts()[2].attempts), 1);
        for (const PartTime &part : replay.parts())
            QVERIFY(part.began >= before && part.began <= part.ended && part.ended <= bench.clock.now());
        QCOMPARE(replayOf(bench, tree).bytes(), std::uint64_t(30));
        // Another process reads the same; a job off the list leaves nothing.
        bench.open();
        QCOMPARE(replayOf(bench, big).parts().size(), std::size_t(6));
        QCOMPARE(replayOf(bench, big).ended(), replay.ended());
        bench.manager->remove(big);
        QVERIFY(replayOf(bench, big).isEmpty());
        QVERIFY(!replayOf(bench, tree).isEmpty());
    }

    void olderJobsAreForgotten()
    {
        Bench bench;
        const auto path = bench.write("a", sample(10));
        std::vector<JobId> ids;
        for (int i = 0; i < Replay::mostJobs + 5; ++i)
            ids.push_back(bench.upload(path, "key-" + std::to_string(i)));
        QVERIFY(bench.manager->waitIdle(limit));
        QVERIFY(bench.job(ids.front()).state == State::Completed);
        QVERIFY(replayOf(bench, ids.front()).isEmpty());
        QVERIFY(!replayOf(bench, ids.back()).isEmpty());
    }

    void noJobKeepsMoreThanItMay()
    {
        Bench bench(16);
        for (std::uint32_t i = 0; i < Replay::mostParts + 20; ++i)
            bench.write("tree/" + std::to_string(i), "x");
        const JobId id = bench.upload(bench.root() / "files" / "tree", "t/");
        QVERIFY(bench.manager->waitIdle(std::chrono::seconds(120)));
        QCOMPARE(bench.job(id).filesDone, Replay::mostParts + 20);
        QCOMPARE(replayOf(bench, id).parts().size(), std::size_t(Replay::mostParts));
    }
};

QTEST_GUILESS_MAIN(TestTransferReplay)
#include "tst_transfer_replay.moc"
