// What long queues cost and where they end: work is counted in steps of SQLite's machine, never in time.
#include "SqsFixture.h"

#include <sqlite3.h>

#include <QtCore/QFuture>

#include <mutex>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace {

std::mutex mutex;
std::int64_t steps = 0; ///< of statements that read or write messages

int note(unsigned, void *, void *statement, void *)
{
    auto *const prepared = static_cast<sqlite3_stmt *>(statement);
    const int taken = sqlite3_stmt_status(prepared, SQLITE_STMTSTATUS_VM_STEP, 1);
    const std::lock_guard lock(mutex);
    if (QByteArray(sqlite3_sql(prepared)).contains("sqs_messages"))
        steps += taken;
    return 0;
}

int watch(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, note, nullptr);
}

} // namespace

class TestSqsScale : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqsFixture> m_fixture;

    std::int64_t contentOf(const std::string &name)
    {
        auto query = m_fixture->cloud().database().reader().query("SELECT content FROM sqs_queues WHERE name = ?");
        return query.bind(name).step() ? query.integer(0) : 0;
    }
    /// Messages put down beside the API, which would take minutes for so many.
    void putMany(const std::string &name, int count, const std::optional<std::string> &group, bool inFlight)
    {
        m_fixture->settle();
        const std::int64_t content = contentOf(name);
        const std::int64_t now = m_fixture->clock().now().time_since_epoch().count();
        const std::string path = (m_fixture->folder() / "nephoscope.db").string();
        m_fixture->close();
        sqlite3 *database = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &database), SQLITE_OK);
        const QByteArray rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(count) + ") ";
        const QByteArray first = "(SELECT ifnull(max(id), 0) FROM sqs_bodies)";
        const QByteArray text = "BEGIN IMMEDIATE; CREATE TEMP TABLE start AS SELECT " + first + " AS id;"
            + "INSERT INTO sqs_messages(content, id, visible, receives, sent, message, grp) " + rows + "SELECT " + QByteArray::number(qlonglong(content))
            + ", start.id + i, " + QByteArray::number(qlonglong(now + (inFlight ? 600'000 : 0))) + ", " + (inFlight ? "1, " : "0, ")
            + QByteArray::number(qlonglong(now)) + ", randomblob(16), " + (group ? "'" + QByteArray::fromStdString(*group) + "'" : QByteArray("NULL"))
            + " FROM n, start;"
            + "INSERT INTO sqs_bodies(id, body, md5, sender) " + rows + "SELECT start.id + i, 'x', '', '' FROM n, start; COMMIT;";
        char *error = nullptr;
        if (sqlite3_exec(database, text.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s", error);
        sqlite3_close(database);
        m_fixture->open();
    }
    /// What one receive of ten costs, of a queue with so many messages of a noisy group in flight and waiting.
    std::int64_t costOfReceive(const std::string &name, int flying, int waiting)
    {
        SqsFixture &f = *m_fixture;
        f.make(name, {{"VisibilityTimeout", "600"}});
        for (int number = 0; number < flying; ++number)
            (void)f.send(name, "x", "noisy");
        for (int number = 0; number < flying; number += 10)
            (void)f.receive(name);
        for (int number = 0; number < waiting; ++number)
            (void)f.send(name, "x", "noisy");
        (void)f.send(name, "quiet", "quiet");
        (void)f.send(name, "alone");
        f.settle();
        {
            const std::lock_guard lock(mutex);
            steps = 0;
        }
        const QByteArray got = f.take(name, 10);
        const std::lock_guard lock(mutex);
        return got.contains("quiet") && got.contains("alone") && got.count('x') == 8 ? steps : -1;
    }

private Q_SLOTS:
    void initTestCase() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch)); }
    void cleanupTestCase() { sqlite3_reset_auto_extension(); }
    void init() { m_fixture = std::make_unique<SqsFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aNoisyGroupIsNotWalkedOver()
    {
        const std::int64_t few = costOfReceive("few", 20, 20);
        const std::int64_t flying = costOfReceive("flying", 2000, 20);
        const std::int64_t waiting = costOfReceive("waiting", 20, 2000);
        const std::string told = std::to_string(few) + " steps, with many in flight " + std::to_string(flying) + ", with many that wait " + std::to_string(waiting);
        QVERIFY2(few > 0 && flying > 0 && waiting > 0, told.c_str());
        QVERIFY2(flying <= few * 5 / 4, told.c_str());
        QVERIFY2(waiting <= few * 5 / 4, told.c_str());
    }

    void manyOfAStandardQueueAreInFlight()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"VisibilityTimeout", "600"}});
        putMany("q", 119'999, std::nullopt, true);
        for (const char *body : {"first", "second", "third"})
            QVERIFY(f.send("q", body));
        QCOMPARE(f.counts("q"), QByteArray("3/119999/0"));
        const auto last = f.receive("q", 1);
        QCOMPARE(SqsFixture::bodies(last), QByteArray("first"));
        const auto ask = [&f](int wait) {
            auto input = SqsFixture::receiving("q", 1);
            input.waitTimeSeconds = wait;
            return f.call<sqsapi::ReceiveMessage>(input);
        };
        QCOMPARE(codeOf(ask(0)), QByteArray("OverLimit"));
        QCOMPARE(f.counts("q"), QByteArray("2/120000/0"));
        // What is taken out of flight makes room, deleted or given back.
        QCOMPARE(f.remove("q", *last.front().receiptHandle), QByteArray("OK"));
        const auto next = ask(0);
        QVERIFY2(next && next->messages, codeOf(next).constData());
        QCOMPARE(SqsFixture::bodies(*next->messages), QByteArray("second"));
        QCOMPARE(codeOf(ask(0)), QByteArray("OverLimit"));
        QCOMPARE(f.change("q", *next->messages->front().receiptHandle, 0), QByteArray("OK"));
        const auto again = ask(0);
        QVERIFY(again && again->messages);
        // Who waits is not refused (Developer Guide, "Amazon SQS standard queue quotas"), and gets what the end of a flight brings.
        sqsapi::ReceiveMessage::Input input = SqsFixture::receiving("q", 1);
        input.waitTimeSeconds = 20;
        auto waiting = f.cloud().invoke<sqsapi::ReceiveMessage>(f.caller(), std::move(input));
        f.settle();
        QVERIFY(!waiting.isFinished());
        f.advance(20s);
        const auto nothing = waiting.result();
        QVERIFY(nothing && !nothing->messages);
        f.advance(580s);
        const auto whole = ask(0);
        QVERIFY2(whole && whole->messages, codeOf(whole).constData());
    }

    void manyOfAFifoQueueAreInFlight()
    {
        SqsFixture &f = *m_fixture;
        f.make("q.fifo", {{"FifoQueue", "true"}, {"VisibilityTimeout", "600"}});
        putMany("q.fifo", 120'000, "busy", true);
        QVERIFY(f.send("q.fifo", "first", "other", "first"));
        // No error: there is nothing (Developer Guide, "Amazon SQS FIFO queue quotas").
        const auto got = f.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q.fifo"));
        QVERIFY2(got && !got->messages, codeOf(got).constData());
        f.advance(600s);
        QCOMPARE(f.take("q.fifo"), QByteArray("first"));
    }
};

QTEST_GUILESS_MAIN(TestSqsScale)
#include "tst_sqs_scale.moc"
