#include "core/Clock.h"
#include "core/Disk.h"
#include "core/Identity.h"
#include "core/Random.h"
#include "core/Scheduler.h"
#include "core/Text.h"
#include "core/WorkerPool.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <latch>

using namespace nephoscope;
using namespace std::chrono_literals;

class TestCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreWrittenAndRead()
    {
        const Timestamp when = std::chrono::sys_days(std::chrono::year(2026) / 2 / 9) + 3h + 4min + 5s + 67ms;
        QCOMPARE(formatIso8601(when), std::string("2026-02-09T03:04:05.067Z"));
        QCOMPARE(formatIso8601(when, false), std::string("2026-02-09T03:04:05Z"));
        QCOMPARE(formatBasicIso8601(when), std::string("20260209T030405Z"));
        QCOMPARE(formatHttpDate(when), std::string("Mon, 09 Feb 2026 03:04:05 GMT"));

        Timestamp back;
        QVERIFY(parseIso8601("2026-02-09T03:04:05.067Z", back) && back == when);
        QVERIFY(parseIso8601("2026-02-09T12:04:05.067+09:00", back) && back == when);
        QVERIFY(parseIso8601("2026-02-09", back) && back == std::chrono::sys_days(std::chrono::year(2026) / 2 / 9));
        QVERIFY(parseBasicIso8601("20260209T030405Z", back) && back == when - 67ms);
        QVERIFY(parseHttpDate("Mon, 09 Feb 2026 03:04:05 GMT", back) && back == when - 67ms);
        for (const char *wrong : {"", "2026-13-01", "2026-02-30T00:00:00Z", "2026-02-09T25:00:00Z", "2026-02-09T03:04:05.Z",
                                  "2026-02-09T03:04:05", "x2026-02-09T03:04:05Z", "2026-02-09T03:04:05ZZ"}) {
            // A missing zone is taken for UTC, as AWS does; everything else here is malformed.
            QCOMPARE(parseIso8601(wrong, back), std::string_view(wrong) == "2026-02-09T03:04:05");
        }
        QVERIFY(!parseHttpDate("09 Feb 2026", back));
    }

    void virtualClockJumpsAndStands()
    {
        const Timestamp start{1'000'000ms};
        VirtualClock clock(start);
        QCOMPARE(clock.now(), start);
        QCOMPARE(clock.realDelayUntil(start + 1s), Duration::max());
        clock.advance(12h);
        QCOMPARE(clock.now(), start + 12h);
        clock.advance(-1h);
        QCOMPARE(clock.now(), start + 12h);
        clock.setRate(3600);
        const Duration hour = clock.realDelayUntil(clock.now() + 1h);
        QVERIFY(hour > 0ms && hour <= 1001ms);
    }

    void schedulerKeepsOrder()
    {
        VirtualClock clock(Timestamp{});
        Scheduler scheduler(clock);
        std::string ran;
        int wakes = 0;
        scheduler.onEarlier([&] { ++wakes; });
        scheduler.after(3s, [&] { ran += 'c'; });
        scheduler.after(1s, [&] { ran += 'a'; });
        const auto cancelled = scheduler.after(2s, [&] { ran += 'x'; });
        scheduler.after(1s, [&] { ran += 'b'; });
        QCOMPARE(wakes, 2);
        QVERIFY(scheduler.cancel(cancelled));
        QVERIFY(!scheduler.cancel(cancelled));
        QCOMPARE(scheduler.runDue(), 0);
        clock.advance(5s);
        QCOMPARE(scheduler.nextDue(), Duration::zero());
        QCOMPARE(scheduler.runDue(), 3);
        QCOMPARE(ran, std::string("abc"));
        QCOMPARE(scheduler.nextDue(), Duration::max());
        // A task that is due again at once waits for the next round instead of starving the loop.
        int again = 0;
        std::function<void()> repeat = [&] {
            if (++again < 100)
                scheduler.after(0s, repeat);
        };
        scheduler.after(0s, repeat);
        QCOMPARE(scheduler.runDue(), 1);
    }

    void textForms()
    {
        std::string out;
        QCOMPARE(toHex(asBytes("\x01\xfe")), std::string("01fe"));
        QVERIFY(fromHex("01FE", out) && out == "\x01\xfe");
        QVERIFY(!fromHex("0", out) && !fromHex("0g", out));
        for (const std::string text : {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
            QVERIFY(fromBase64(toBase64(asBytes(text)), out));
            QCOMPARE(out, text);
        }
        QVERIFY(!fromBase64("Zg=", out) && !fromBase64("Zg= =", out) && !fromBase64("Z===", out) && !fromBase64("=Zg=", out));
        QCOMPARE(percentEncode("a b/한~"), std::string("a%20b%2F%ED%95%9C~"));
        QCOMPARE(percentEncode("a/b", true), std::string("a/b"));
        QVERIFY(percentDecode("a%20b+c", out) && out == "a b+c");
        QVERIFY(percentDecode("a+b", out, true) && out == "a b");
        QVERIFY(!percentDecode("%", out) && !percentDecode("%4", out) && !percentDecode("%zz", out));
        QVERIFY(isValidUtf8("한글 😀") && !isValidUtf8("\xC0\x80") && !isValidUtf8("\xED\xA0\x80") && !isValidUtf8("\xF5\x80\x80\x80"));
        QCOMPARE(codePoints("한글😀"), std::size_t(3));
        QVERIFY(parseInteger("-12") == -12 && !parseInteger("+1") && !parseInteger("1 ") && !parseInteger("99999999999999999999"));
    }

    void names()
    {
        QVERIFY(AccountId::isValid("123456789012") && !AccountId::isValid("12345678901") && !AccountId::isValid("12345678901x"));
        QVERIFY(Region::isValid("ap-northeast-2") && Region::isValid("us-gov-west-1") && !Region::isValid("mars") && !Region::isValid("US-EAST-1"));
        const Arn arn = Arn::parse("arn:aws:s3:::bucket/key:with:colons");
        QCOMPARE(arn.resource, std::string("bucket/key:with:colons"));
        QCOMPARE(arn.toString(), std::string("arn:aws:s3:::bucket/key:with:colons"));
        QVERIFY(Arn::parse("no:arn").service.empty());
    }

    void seededChanceRepeats()
    {
        SeededRandom one(42);
        SeededRandom two(42);
        QCOMPARE(one.text(40, "abc"), two.text(40, "abc"));
        SystemRandom real;
        QVERIFY(real.uuid() != real.uuid());
        QCOMPARE(real.uuid().size(), std::size_t(36));
    }

    void lanesKeepOrder()
    {
        WorkerPool pool(4);
        const auto lane = std::make_shared<SerialLane>(pool);
        std::vector<int> order;
        std::latch done(1000);
        for (int i = 0; i < 1000; ++i) {
            lane->post([&order, &done, i] {
                order.push_back(i);
                done.count_down();
            });
        }
        done.wait();
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(order[std::size_t(i)], i);
    }

    void diskPublishesWhole()
    {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        FaultyDisk disk;
        auto file = disk.createUnnamed(root);
        QVERIFY(file.has_value());
        QVERIFY(disk.writeAt(*file, 0, asBytes("hello")).has_value());
        QVERIFY(disk.publish(*file, root / "named").has_value());
        QVERIFY(!disk.publish(*file, root / "named").has_value());
        QVERIFY(disk.openForReading(root / "named").has_value());
        disk.setCapacity(3);
        const auto full = disk.writeAt(*file, 5, asBytes("world"));
        QCOMPARE(full.error().code, std::string("InsufficientStorage"));
        QVERIFY(disk.remove(root / "named").has_value());
        QVERIFY(disk.remove(root / "named").has_value());
    }
};

QTEST_APPLESS_MAIN(TestCore)
#include "tst_core.moc"
