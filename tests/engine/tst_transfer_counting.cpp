#include "core/Text.h"
#include "transfer/Histories.h"
#include "transfer/Job.h"
#include "transfer/Measures.h"
#include "transfer/Replay.h"
#include "transfer_bench.h"
#include "transfer_house.h"

#include <QtTest/QtTest>

#include <future>
#include <thread>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace nephoscope::test;

namespace {

using Span = History::Span;
const Timestamp start(Duration(1'795'435'200'000)); // 2026-11-23T12:00:00Z

Timestamp after(std::int64_t milliseconds) { return start + Duration(milliseconds); }

Measures &measuresOf(const Bench &bench) { return Measures::of(*bench.manager); }

/// Everything that was handed to the journal before is on its way to the disk no more.
void settle(TransferManager &manager)
{
    std::promise<void> done;
    manager.readReplay(1, [&done](Replay) { done.set_value(); });
    done.get_future().wait();
}

/// The rows that the journal's file has, as another program sees them.
std::vector<std::string> rowsIn(const std::filesystem::path &folder)
{
    store::Connection connection(folder / "transfers.db", true, store::Durability::Process);
    store::Query row = connection.query("SELECT scope FROM histories ORDER BY scope");
    std::vector<std::string> rows;
    while (row.step())
        rows.push_back(row.string(0));
    return rows;
}

} // namespace

/// What has moved, counted once and kept in rings: of all, by service, by link and by job.
class TestTransferCounting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNoScope()
    {
        QVERIFY(!Scope::of(""));
        QVERIFY(!Scope::of("xs3"));
        for (const Scope &scope : {Scope{}, Scope::service("s3"), Scope::link(Scope::edge), Scope::cloud("one"), Scope::job(12)})
            QVERIFY(Scope::of(scope.toText()) == scope);
        QCOMPARE(History::of("nephoscope-history-3\n1 2\n0 1 1 1\n").toText(), History().toText());
        QCOMPARE(History::of("nephoscope-history-2\n1 2\n4 1 1 1\n0 x 1 1\n-1 1 1 1\n").slots(Span::Minute, Timestamp(Duration(1000))).size(), std::size_t(0));
    }

    void whatIsMeasuredLateIsSpread()
    {
        History history;
        history.add(after(500), 0, 0);
        history.add(after(3'500), 300, 30);
        const auto slots = history.slots(Span::Minute, after(3'500));
        QCOMPARE(slots.size(), std::size_t(4));
        const std::array<std::uint64_t, 4> up{50, 100, 100, 50};
        for (std::size_t i = 0; i < slots.size(); ++i) {
            QCOMPARE(slots[i].number, start.time_since_epoch().count() / 1000 + std::int64_t(i));
            QCOMPARE(slots[i].up, up[i]);
            QCOMPARE(slots[i].down * 10, up[i]);
        }
        QCOMPARE(history.slots(Span::TenMinutes, after(3'500)).size(), std::size_t(1));
        QCOMPARE(history.slots(Span::Day, after(3'500)).front().up, std::uint64_t(300));
        // Nobody looked for longer: that is a gap, and no slow stream.
        history.add(after(9'000), 10, 0);
        QCOMPARE(history.slots(Span::Minute, after(9'000)).size(), std::size_t(5));
        QCOMPARE(history.slots(Span::Minute, after(9'000)).back().up, std::uint64_t(10));
        QCOMPARE(history.totalUp(), std::uint64_t(310));
        // Not a byte is lost by the shares.
        History odd;
        odd.add(after(1), 0, 0);
        odd.add(after(4'998), 1'000'003, 7);
        std::uint64_t sum = 0;
        for (const auto &slot : odd.slots(Span::Minute, after(4'998)))
            sum += slot.up;
        QCOMPARE(sum, std::uint64_t(1'000'003));
    }

    void ratesSayWhatStandsBefore()
    {
        History history;
        history.add(after(0), 0, 0);
        history.add(after(1'000), 1'000, 0);
        history.add(after(2'000), 3'000, 500);
        history.add(after(2'250), 500, 0);
        const auto rates = history.rates(Span::Minute, after(2'250));
        QCOMPARE(rates.size(), std::size_t(3));
        QCOMPARE(rates[0].at, after(1'000).time_since_epoch().count());
        QCOMPARE(rates[0].up, 1'000.0);
        QCOMPARE(rates[1].up, 3'000.0);
        QCOMPARE(rates[1].down, 500.0);
        // Three quarters of the second before, and the quarter that is new.
        QCOMPARE(rates[2].at, after(2'250).time_since_epoch().count());
        QCOMPARE(rates[2].up, 2'750.0);
        const auto figures = history.figures(Span::Minute, after(2'250));
        QCOMPARE(figures[0].now, 2'750.0);
        QCOMPARE(figures[0].peak, 3'000.0);
        QCOMPARE(figures[0].average, 2'000.0);
        QCOMPARE(figures[1].peak, 500.0);
        // Nobody has measured since: there is no rate of now, and what comes next stands behind a gap.
        QCOMPARE(history.figures(Span::Minute, after(30'000))[0].now, 0.0);
        QCOMPARE(history.figures(Span::Minute, after(30'000))[0].peak, 3'000.0);
        history.add(after(30'000), 10, 0);
        QVERIFY(history.rates(Span::Minute, after(30'000)).back().afterGap);
        QVERIFY(!history.rates(Span::Minute, after(30'000))[1].afterGap);
        QCOMPARE(History().figures(Span::Day, start)[0].average, 0.0);
    }

    void ringsAreBounded()
    {
        History history;
        for (int minute = 0; minute < 3 * 24 * 60; ++minute)
            history.add(after(minute * 60'000), 60, 0);
        const Timestamp now = after((3 * 24 * 60 - 1) * 60'000);
        QCOMPARE(history.slots(Span::Day, now).size(), std::size_t(288));
        QVERIFY(history.toText().size() < 20'000);
        history.prune(now + Duration(48 * 3600'000));
        QCOMPARE(history.toText(), "nephoscope-history-2\n" + std::to_string(3 * 24 * 60 * 60) + " 0\n");
        // A clock that was set back does not break the order.
        History back;
        back.add(after(20'000), 1, 0);
        back.add(after(10'000), 2, 0);
        back.add(after(20'100), 4, 0);
        const auto slots = back.slots(Span::Minute, after(21'000));
        QCOMPARE(slots.size(), std::size_t(2));
        QVERIFY(slots[0].number < slots[1].number && slots[1].up == 5);
    }

    void readsWhatWasWrittenBeforeThereWasAMinute()
    {
        const std::int64_t number = start.time_since_epoch().count() / 5'000;
        const History history = History::of("nephoscope-history-1\n70 8\n0 " + std::to_string(number) + " 70 8\n3 1 1 1\n");
        QCOMPARE(history.totalUp(), std::uint64_t(70));
        QVERIFY(history.slots(Span::Minute, start).empty());
        QCOMPARE(history.slots(Span::TenMinutes, start).front().down, std::uint64_t(8));
        QCOMPARE(History::of(history.toText()).toText(), history.toText());
    }

    void ledgerIsBounded()
    {
        Ledger ledger;
        ledger.measure(start, {{Scope::job(1)}});
        QVERIFY(ledger.history(Scope::job(1)).slots(Span::Minute, start).empty()); // it has not moved
        for (std::int64_t id = 1; id <= std::int64_t(Ledger::mostJobs) + 5; ++id)
            ledger.measure(after(id), {{Scope::job(id), 1, 0}, {Scope{}, 1, 0}});
        QCOMPARE(ledger.history(Scope::job(5)).totalUp(), std::uint64_t(0));
        QCOMPARE(ledger.history(Scope::job(6)).totalUp(), std::uint64_t(1));
        QCOMPARE(ledger.takeDropped().size(), std::size_t(5));
        QVERIFY(ledger.takeDropped().empty());
        for (std::size_t i = 0; i < Ledger::mostOthers + 3; ++i)
            ledger.measure(after(std::int64_t(i)), {{Scope::cloud(std::to_string(i)), 0, 1}});
        QCOMPARE(ledger.scopes().size() + 1, Ledger::mostOthers);
        QCOMPARE(ledger.history({}).totalUp(), std::uint64_t(Ledger::mostJobs) + 5); // never dropped
        QCOMPARE(ledger.takeChanged(after(60'000)).size(), Ledger::mostJobs + Ledger::mostOthers);
        QVERIFY(ledger.takeChanged(after(60'000)).empty());
        ledger.forget(Scope::job(6));
        QCOMPARE(ledger.history(Scope::job(6)).totalUp(), std::uint64_t(0));
    }

    void threadsCountWithoutALock()
    {
        transfer::Job job(1, Direction::Upload, rootCaller(), "bucket", "key", "/file");
        job.addFile({});
        job.plan(0, 8'000'000, 1'000'000);
        std::vector<std::thread> threads;
        for (Index part = 0; part < 8; ++part) {
            threads.emplace_back([&job, part] {
                Counter &held = job.counterOf(0, part);
                for (std::uint64_t moved = 100; moved <= 1'000'000; moved += 100)
                    job.progress(held, moved, true);
            });
        }
        // Those who look meanwhile see no more than there is.
        while (job.snapshot().bytesDone < 8'000'000)
            QVERIFY(job.cells().size() == 8 && job.snapshot().bytesMoved <= 8'000'000);
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(job.snapshot().bytesMoved, std::uint64_t(8'000'000));
        QCOMPARE(job.tally.up.exchange(0), std::uint64_t(8'000'000));
        QCOMPARE(std::uint64_t(job.tally.down), std::uint64_t(0));
        // A piece that comes after the file was planned anew finds what it counts.
        Counter &late = job.counterOf(0, 3);
        job.plan(0, 2'000'000, 1'000'000);
        job.progress(late, 1'000'000, true);
        QCOMPARE(job.cells().size(), std::size_t(2));
    }

    void countsByServiceLinkAndJob()
    {
        Bench bench;
        TransferManager &manager = *bench.manager;
        Measures &measures = measuresOf(bench);
        measures.measure(start);
        QVERIFY(measures.scopes().empty());
        const JobId up = bench.upload(bench.write("a", sample(10'000)), "a");
        QVERIFY(manager.waitIdle(test::limit));
        measures.measure(after(1'000), {{"s3", 70, 7}, {"lambda", 5, 0}});
        const JobId down = bench.download("a", bench.root() / "back");
        QVERIFY(manager.waitIdle(test::limit));
        measures.measure(after(2'000), {{"s3", 70, 17}, {"lambda", 5, 0}});
        const auto totals = [&measures](const Scope &scope) {
            const History history = measures.history(scope);
            return std::pair(history.totalUp(), history.totalDown());
        };
        using Pair = std::pair<std::uint64_t, std::uint64_t>;
        QVERIFY(totals({}) == Pair(10'075, 10'017));
        QVERIFY(totals(Scope::service("s3")) == Pair(10'070, 10'017));
        QVERIFY(totals(Scope::service("lambda")) == Pair(5, 0));
        QVERIFY(totals(Scope::link(Scope::direct)) == Pair(10'000, 10'000));
        QVERIFY(totals(Scope::link(Scope::listener)) == Pair(75, 17));
        QVERIFY(totals(Scope::job(up)) == Pair(10'000, 0));
        QVERIFY(totals(Scope::job(down)) == Pair(0, 10'000));
        QCOMPARE(measures.scopes().size(), std::size_t(4));
        QCOMPARE(manager.bytesUploaded(), std::uint64_t(10'000));
        // The upload was over when the download moved: that is not its silence.
        QCOMPARE(measures.history(Scope::job(up)).slots(Span::Minute, after(2'000)).size(), std::size_t(1));
        const auto all = measures.history({}).slots(Span::Minute, after(2'000));
        QCOMPARE(all.size(), std::size_t(3));
    }

    void cloudsAreLinks()
    {
        Bench bench;
        bench.manager.reset();
        const auto there = std::make_shared<FakeCloud>();
        Options options;
        options.partSize = test::partSize;
        options.multipartThreshold = 3 * test::partSize;
        options.clouds = [there](const std::string &name) { return name == "one" ? there : nullptr; };
        bench.manager = std::move(*TransferManager::open(bench.cloud, bench.root() / "data", bench.clock, options));
        JobOptions away;
        away.cloud = "one";
        bench.manager->upload(rootCaller(), bench.write("a", sample(5'000)), "bucket", "a", away);
        QVERIFY(bench.manager->waitIdle(test::limit));
        bench.manager->copy(rootCaller(), {"one", "bucket", "a"}, {"", "bucket", "copy"});
        QVERIFY(bench.manager->waitIdle(test::limit));
        measuresOf(bench).measure(start);
        const History link = measuresOf(bench).history(Scope::cloud("one"));
        QCOMPARE(link.totalUp(), std::uint64_t(5'000));
        QCOMPARE(link.totalDown(), std::uint64_t(5'000));
        QCOMPARE(measuresOf(bench).history(Scope::link(Scope::direct)).totalUp(), std::uint64_t(5'000));
        QCOMPARE(measuresOf(bench).history({}).totalUp(), std::uint64_t(10'000));
        QCOMPARE(measuresOf(bench).history({}).totalDown(), std::uint64_t(0));
        bench.manager.reset();
    }

    void writesFewRowsAndNotForEverySample()
    {
        Bench bench;
        const auto data = bench.root() / "data";
        measuresOf(bench).measure(start);
        const JobId id = bench.upload(bench.write("a", sample(10'000)), "a");
        QVERIFY(bench.manager->waitIdle(test::limit));
        const std::int64_t interval = Measures::keepInterval.count();
        for (std::int64_t at = 1'000; at < interval; at += 1'000)
            measuresOf(bench).measure(after(at));
        settle(*bench.manager);
        QVERIFY(rowsIn(data).empty());
        measuresOf(bench).measure(after(interval));
        settle(*bench.manager);
        const std::vector<std::string> rows{"a", Scope::job(id).toText(), Scope::link(Scope::direct).toText(), Scope::service("s3").toText()};
        QCOMPARE(rowsIn(data).size(), rows.size());
        QVERIFY(rowsIn(data) == rows);
        // With its job a history goes.
        bench.manager->remove(id);
        settle(*bench.manager);
        QVERIFY(!measuresOf(bench).history(Scope::job(id)).totalUp());
        QCOMPARE(rowsIn(data).size(), rows.size() - 1);
    }

    void isKeptOverRestarts()
    {
        Bench bench;
        const JobId id = bench.upload(bench.write("a", sample(10'000)), "a");
        QVERIFY(bench.manager->waitIdle(test::limit));
        measuresOf(bench).measure(start);
        bench.open();
        QCOMPARE(measuresOf(bench).history({}).totalUp(), std::uint64_t(10'000));
        QCOMPARE(measuresOf(bench).history(Scope::job(id)).slots(Span::Minute, start).front().up, std::uint64_t(10'000));
        QCOMPARE(measuresOf(bench).scopes().size(), std::size_t(2));
        // The new process begins to count at nothing; what lies between is a gap.
        measuresOf(bench).measure(after(20'000));
        QCOMPARE(measuresOf(bench).history({}).totalUp(), std::uint64_t(10'000));
        QVERIFY(measuresOf(bench).history({}).rates(Span::Minute, after(20'000)).back().afterGap);
        QVERIFY(measuresOf(bench).history(Scope::link(Scope::direct)).rates(Span::Minute, after(20'000)).back().afterGap); // silent, and measured
        QVERIFY(!measuresOf(bench).adoptHistory(History::of("nephoscope-history-1\n70 8\n")));
        // Of a job that is gone nothing stays, even if it was killed between.
        bench.manager.reset();
        {
            store::Connection connection(bench.root() / "data" / "transfers.db", false, store::Durability::Process);
            histories::put(connection, Scope::job(999), History::of("nephoscope-history-2\n1 1\n"));
        }
        bench.open();
        QCOMPARE(measuresOf(bench).history(Scope::job(999)).totalUp(), std::uint64_t(0));
        QCOMPARE(measuresOf(bench).history(Scope::job(id)).totalUp(), std::uint64_t(10'000));
    }

    void takesInWhatWasKeptElsewhere()
    {
        Bench bench;
        bench.manager.reset();
        {
            store::Connection connection(bench.root() / "data" / "transfers.db", false, store::Durability::Process);
            connection.execute("DROP TABLE histories");
        }
        bench.open();
        QVERIFY(measuresOf(bench).adoptHistory(History::of("nephoscope-history-1\n70 8\n")));
        QVERIFY(!measuresOf(bench).adoptHistory(History::of("nephoscope-history-1\n70 8\n")));
        measuresOf(bench).measure(start);
        bench.open();
        QCOMPARE(measuresOf(bench).history({}).totalUp(), std::uint64_t(70));
        QVERIFY(!measuresOf(bench).adoptHistory(History::of("nephoscope-history-1\n70 8\n")));
    }

    void survivesAKill()
    {
        House house;
        writeFile(house.root() / "a", randomBytes(100'000, 1));
        house.close();
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(NEPHOSCOPE_TEST_VICTIM), {QString::fromStdString(house.data().native()), QStringLiteral("counted"), QStringLiteral("none"),
                                                               QStringLiteral("1"), QString::fromStdString((house.root() / "a").native()), QStringLiteral("a")});
        bool ready = victim.waitForStarted();
        while (ready && !victim.canReadLine())
            ready = victim.waitForReadyRead(60'000);
        victim.kill(); // SIGKILL
        victim.waitForFinished();
        QVERIFY(ready);
        house.open();
        // It was counted twice as much; what came after the last time it was kept is lost, and no more.
        QCOMPARE(Measures::of(*house.manager).history({}).totalUp(), std::uint64_t(100'000));
        QCOMPARE(Measures::of(*house.manager).history({}).totalDown(), std::uint64_t(30));
        QCOMPARE(Measures::of(*house.manager).history(Scope::job(house.lastJob().id)).totalUp(), std::uint64_t(100'000));
        QCOMPARE(Measures::of(*house.manager).history(Scope::link(Scope::listener)).totalDown(), std::uint64_t(30));
    }
};

QTEST_GUILESS_MAIN(TestTransferCounting)
#include "tst_transfer_counting.moc"
