#include "store/CommitQueue.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <future>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace nephoscope;
using namespace nephoscope::store;
using namespace std::chrono_literals;

namespace {

constexpr Migration migrations[] = {
    {"test", 1, "CREATE TABLE entries(id INTEGER PRIMARY KEY, name TEXT UNIQUE); "
                "CREATE TABLE parents(id INTEGER PRIMARY KEY);"
                "CREATE TABLE children(parent INTEGER REFERENCES parents(id) DEFERRABLE INITIALLY DEFERRED)"},
};

std::int64_t count(Connection &connection, const char *sql = "SELECT count(*) FROM entries")
{
    Query query = connection.query(sql);
    return query.step() ? query.integer(0) : -1;
}

/// Waits for `n` replies from the engine thread.
class Replies
{
public:
    void add(const Error *error)
    {
        const std::lock_guard lock(m_mutex);
        m_codes.push_back(error ? error->code : std::string());
        m_wake.notify_all();
    }
    std::vector<std::string> wait(std::size_t n)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, 20s, [&] { return m_codes.size() >= n; });
        return m_codes;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::string> m_codes;
};

} // namespace

class TestCommitQueue : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<VirtualClock> m_watch; ///< of the batches; stands still unless a job moves it
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CommitQueue> m_queue;
    std::unique_ptr<Replies> m_replies;

    void post(std::function<bool(Connection &)> run)
    {
        m_queue->post({std::move(run), [this](const Error *error) { m_replies->add(error); }});
    }
    static bool insert(Connection &connection, std::string_view name)
    {
        return connection.query("INSERT INTO entries(name) VALUES(?)").bind(name).run() == 1;
    }

    /// Runs in a child process and never returns.
    [[noreturn]] static void writeUntilKilled(const std::filesystem::path &folder, int round, int out)
    {
        VirtualClock clock(Timestamp(1000h));
        Scheduler scheduler(clock);
        const std::unique_ptr<Database> database = std::move(*Database::open(folder, Durability::Process, migrations));
        CommitQueue queue(*database, scheduler);
        queue.start();
        for (std::int32_t number = round * 1000000;; ++number) {
            std::promise<void> done;
            queue.post({[&](Connection &connection) {
                            return insert(connection, std::to_string(number)) && insert(connection, "twin of " + std::to_string(number));
                        },
                        [&](const Error *error) {
                            if (error || ::write(out, &number, sizeof number) < 0)
                                ::_exit(1);
                            done.set_value();
                        }});
            done.get_future().wait();
        }
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<VirtualClock>(Timestamp(1000h));
        m_watch = std::make_unique<VirtualClock>(Timestamp(1000h));
        m_scheduler = std::make_unique<Scheduler>(*m_clock);
        m_database = std::move(*Database::open(m_temporary->path().toStdString(), Durability::Process, migrations));
        m_queue = std::make_unique<CommitQueue>(*m_database, *m_scheduler, *m_watch);
        m_replies = std::make_unique<Replies>();
    }
    void cleanup()
    {
        m_queue.reset();
        m_database.reset();
    }

    void repliesComeAfterTheCommit()
    {
        m_queue->start();
        std::promise<std::int64_t> seen;
        m_queue->post({[](Connection &connection) { return insert(connection, "a"); },
                       [&](const Error *) { seen.set_value(count(m_database->reader())); }});
        QCOMPARE(seen.get_future().get(), 1);
    }

    void waitingJobsShareATransaction()
    {
        // What each job finds committed tells which transaction it runs in.
        std::set<std::int64_t> transactions;
        for (int index = 0; index < 50; ++index)
            post([this, index, &transactions](Connection &connection) {
                transactions.insert(count(m_database->reader()));
                return insert(connection, std::to_string(index));
            });
        m_queue->start();
        QCOMPARE(m_replies->wait(50).size(), std::size_t(50));
        QCOMPARE(transactions, std::set<std::int64_t>{0});
        QCOMPARE(count(m_database->reader()), 50);
    }

    void batchesAreBounded()
    {
        const int total = CommitQueue::maxBatchJobs + 1;
        std::atomic<int> committedBeforeLast{-1};
        for (int index = 0; index < total; ++index)
            post([&, index](Connection &connection) {
                if (index == total - 1)
                    committedBeforeLast = int(count(m_database->reader()));
                return insert(connection, std::to_string(index));
            });
        m_queue->start();
        m_replies->wait(std::size_t(total));
        QCOMPARE(committedBeforeLast.load(), CommitQueue::maxBatchJobs);
        QCOMPARE(count(m_database->reader()), total);
    }

    void batchesEndAfterTheirTime()
    {
        std::vector<std::int64_t> committed; // engine thread only, read after the replies
        const auto job = [&](std::string name, Duration takes) {
            post([&, name, takes](Connection &connection) {
                committed.push_back(count(m_database->reader()));
                m_watch->advance(takes);
                return insert(connection, name);
            });
        };
        job("quick", CommitQueue::maxBatchTime - 1ms);
        job("the last", 1ms);
        job("too late", 0ms);
        m_queue->start();
        m_replies->wait(3);
        QCOMPARE(committed, (std::vector<std::int64_t>{0, 0, 2}));
    }

    void refusedAndThrowingJobsLeaveNothing()
    {
        post([](Connection &connection) { return insert(connection, "kept"); });
        post([](Connection &connection) { return insert(connection, "refused"), false; });
        post([](Connection &connection) { return insert(connection, "twice") && insert(connection, "twice"); });
        post([](Connection &connection) -> bool {
            insert(connection, "thrown");
            throw std::runtime_error("no");
        });
        post([](Connection &connection) { return insert(connection, "kept too"); });
        m_queue->start();
        QCOMPARE(m_replies->wait(5), (std::vector<std::string>{"", "", "InternalError", "InternalError", ""}));
        QCOMPARE(count(m_database->reader()), 2);
        QCOMPARE(count(m_database->reader(), "SELECT count(*) FROM entries WHERE name LIKE 'kept%'"), 2);
    }

    void undoActionsRunForWhatIsTakenBack()
    {
        std::vector<std::string> undone; // engine thread only, read after the replies
        const auto job = [&](std::string name, bool keep) {
            post([&, name, keep](Connection &connection) {
                connection.whenUndone([&undone, name] { undone.push_back(name); });
                return keep;
            });
        };
        job("first", true);
        job("second", false);
        job("third", true);
        m_queue->start();
        m_replies->wait(3);
        m_queue.reset();
        QCOMPARE(undone, std::vector<std::string>{"second"});
    }

    void failedCommitFailsTheWholeBatch()
    {
        std::vector<int> undone;
        post([&](Connection &connection) {
            connection.whenUndone([&] { undone.push_back(1); });
            return insert(connection, "innocent");
        });
        // A deferred foreign key is only looked at by COMMIT.
        post([](Connection &connection) { return connection.query("INSERT INTO children VALUES(42)").run() == 1; });
        m_queue->start();
        QCOMPARE(m_replies->wait(2), (std::vector<std::string>{"InternalError", "InternalError"}));
        QCOMPARE(count(m_database->reader()), 0);
        post([](Connection &connection) { return insert(connection, "after"); });
        QCOMPARE(m_replies->wait(3).back(), std::string());
        QCOMPARE(count(m_database->reader()), 1);
        m_queue.reset();
        QCOMPARE(undone, std::vector<int>{1});
    }

    void fullDiskIsInsufficientStorage()
    {
        m_database->writer().execute("PRAGMA max_page_count = 12");
        const std::string large(200000, 'x');
        post([&](Connection &connection) { return insert(connection, large); });
        m_queue->start();
        QCOMPARE(m_replies->wait(1).front(), std::string("InsufficientStorage"));
        post([](Connection &connection) { return insert(connection, "small"); });
        QCOMPARE(m_replies->wait(2).back(), std::string());
        QCOMPARE(count(m_database->reader()), 1);
    }

    void tasksRunOutsideTransactions()
    {
        m_queue->start();
        std::promise<bool> inside;
        std::promise<bool> onEngine;
        m_queue->run([&] {
            inside.set_value(m_database->writer().inTransaction());
            onEngine.set_value(m_queue->isEngineThread());
        });
        QVERIFY(!inside.get_future().get());
        QVERIFY(onEngine.get_future().get());
        QVERIFY(!m_queue->isEngineThread());
    }

    void scheduledTasksRunWhenTheClockJumps()
    {
        m_clock->onChange([this] { m_queue->wake(); });
        m_queue->start();
        std::promise<bool> ran;
        m_scheduler->after(1h, [&] { ran.set_value(m_queue->isEngineThread()); });
        std::future<bool> result = ran.get_future();
        QCOMPARE(result.wait_for(0s), std::future_status::timeout);
        m_clock->advance(1h);
        QVERIFY(result.get());
        m_clock->onChange({});
    }

    void scheduledAtOnceWakesTheThread()
    {
        m_queue->start();
        std::promise<void> ran;
        m_scheduler->after(0ms, [&] { ran.set_value(); });
        QCOMPARE(ran.get_future().wait_for(20s), std::future_status::ready);
    }

    void destructorFinishesQueuedJobs()
    {
        m_queue->start();
        for (int index = 0; index < 500; ++index)
            post([index](Connection &connection) { return insert(connection, std::to_string(index)); });
        m_queue.reset();
        QCOMPARE(m_replies->wait(500).size(), std::size_t(500));
        QCOMPARE(count(m_database->reader()), 500);
    }

    void manyPostersLoseNothing()
    {
        m_queue->start();
        std::vector<std::thread> posters;
        for (int poster = 0; poster < 4; ++poster)
            posters.emplace_back([this, poster] {
                for (int index = 0; index < 250; ++index)
                    post([name = std::to_string(poster * 1000 + index)](Connection &connection) { return insert(connection, name); });
            });
        for (std::thread &poster : posters)
            poster.join();
        QCOMPARE(m_replies->wait(1000).size(), std::size_t(1000));
        QCOMPARE(count(m_database->reader()), 1000);
    }

    void acknowledgedJobsSurviveAKill()
    {
        const std::filesystem::path folder = m_database->folder() / "victim";
        std::filesystem::create_directory(folder);
        for (int round = 0; round < 5; ++round) {
            int ends[2] = {-1, -1};
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                writeUntilKilled(folder, round, ends[1]);
            }
            ::close(ends[1]);
            std::vector<std::int32_t> acknowledged;
            std::int32_t number = 0;
            while (::read(ends[0], &number, sizeof number) == ssize_t(sizeof number)) {
                acknowledged.push_back(number);
                if (acknowledged.size() == 200)
                    ::kill(child, SIGKILL); // in the middle of the next batches
            }
            ::close(ends[0]);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status) && acknowledged.size() >= 200);

            auto database = Database::open(folder, Durability::Process, migrations);
            QVERIFY(database);
            for (const std::int32_t each : acknowledged) {
                Query query = (*database)->reader().query("SELECT 1 FROM entries WHERE name = ?");
                const std::string name = std::to_string(each); // bound, not copied
                query.bind(name);
                QVERIFY2(query.step(), qPrintable(QString::number(each)));
            }
            // Each job writes two rows: none may be there alone.
            QCOMPARE(count((*database)->reader()) % 2, 0);
        }
    }

    void walIsWrittenBackWhenIdle()
    {
        m_queue->start();
        post([](Connection &connection) { return insert(connection, std::string(100000, 'w')); });
        m_replies->wait(1);
        const std::filesystem::path file = m_database->folder() / "nephoscope.db";
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::file_size(file) > 100000, 20000);
    }
};

QTEST_GUILESS_MAIN(TestCommitQueue)
#include "tst_commitqueue.moc"
