// Schedules of rules: the examples of the EventBridge User Guide, and what is none.

#include "services/Schedule.h"

#include <QtTest/QtTest>

using namespace nephoscope;

class TestEventsSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void next_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("times"); // the next three
        const auto row = [](const char *expression, const char *from, const char *times) {
            QTest::newRow(expression) << QByteArray(expression) << QByteArray(from) << QByteArray(times);
        };
        // 2026-11-23 is a Monday.
        row("rate(1 minute)", "2026-11-23T07:16:30Z", "2026-11-23T07:17:30Z 2026-11-23T07:18:30Z 2026-11-23T07:19:30Z");
        row("rate(5 minutes)", "2026-11-23T07:16:00Z", "2026-11-23T07:21:00Z 2026-11-23T07:26:00Z 2026-11-23T07:31:00Z");
        row("rate(1 hour)", "2026-11-23T23:30:00Z", "2026-11-24T00:30:00Z 2026-11-24T01:30:00Z 2026-11-24T02:30:00Z");
        row("rate(7 days)", "2026-11-23T07:16:00Z", "2026-11-30T07:16:00Z 2026-12-07T07:16:00Z 2026-12-14T07:16:00Z");
        // The table of the User Guide.
        row("cron(0 10 * * ? *)", "2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z 2026-11-25T10:00:00Z 2026-11-26T10:00:00Z");
        row("cron(15 12 * * ? *)", "2026-11-23T07:16:00Z", "2026-11-23T12:15:00Z 2026-11-24T12:15:00Z 2026-11-25T12:15:00Z");
        row("cron(0 18 ? * MON-FRI *)", "2026-11-26T18:00:00Z", "2026-11-27T18:00:00Z 2026-11-30T18:00:00Z 2026-12-01T18:00:00Z");
        row("cron(0 8 1 * ? *)", "2026-11-23T07:16:00Z", "2026-12-01T08:00:00Z 2027-01-01T08:00:00Z 2027-02-01T08:00:00Z");
        row("cron(0/15 * * * ? *)", "2026-11-23T07:16:00Z", "2026-11-23T07:30:00Z 2026-11-23T07:45:00Z 2026-11-23T08:00:00Z");
        row("cron(0/10 * ? * MON-FRI *)", "2026-11-27T23:50:00Z", "2026-11-30T00:00:00Z 2026-11-30T00:10:00Z 2026-11-30T00:20:00Z");
        row("cron(0/5 8-17 ? * MON-FRI *)", "2026-11-23T17:50:00Z", "2026-11-23T17:55:00Z 2026-11-24T08:00:00Z 2026-11-24T08:05:00Z");
        row("cron(0/30 20-2 ? * MON-FRI *)", "2026-11-23T20:00:00Z", "2026-11-23T20:30:00Z 2026-11-23T21:00:00Z 2026-11-23T21:30:00Z");
        row("cron(15 10 ? * 6L 2026-2027)", "2026-11-23T07:16:00Z", "2026-11-27T10:15:00Z 2026-12-25T10:15:00Z 2027-01-29T10:15:00Z");
        // Wildcards, one by one.
        row("cron(1/10 7 * * ? *)", "2026-11-23T07:16:00Z", "2026-11-23T07:21:00Z 2026-11-23T07:31:00Z 2026-11-23T07:41:00Z");
        row("cron(0 0 L * ? *)", "2026-11-23T07:16:00Z", "2026-11-30T00:00:00Z 2026-12-31T00:00:00Z 2027-01-31T00:00:00Z");
        row("cron(0 0 LW * ? *)", "2026-12-01T00:00:00Z", "2026-12-31T00:00:00Z 2027-01-29T00:00:00Z 2027-02-26T00:00:00Z");
        row("cron(0 0 3W * ? *)", "2026-09-25T00:00:00Z", "2026-10-02T00:00:00Z 2026-11-03T00:00:00Z 2026-12-03T00:00:00Z");
        row("cron(0 0 1W * ? *)", "2026-07-20T00:00:00Z", "2026-08-03T00:00:00Z 2026-09-01T00:00:00Z 2026-10-01T00:00:00Z");
        row("cron(0 0 ? * 3#2 *)", "2026-11-23T07:16:00Z", "2026-12-08T00:00:00Z 2027-01-12T00:00:00Z 2027-02-09T00:00:00Z");
        row("cron(0 0 ? * TUE#5 *)", "2026-11-23T07:16:00Z", "2026-12-29T00:00:00Z 2027-03-30T00:00:00Z 2027-06-29T00:00:00Z");
        row("cron(0 0 ? * L *)", "2026-11-23T07:16:00Z", "2026-11-28T00:00:00Z 2026-12-05T00:00:00Z 2026-12-12T00:00:00Z");
        row("cron(0 12 ? JAN,FEB,MAR SUN *)", "2026-11-23T07:16:00Z", "2027-01-03T12:00:00Z 2027-01-10T12:00:00Z 2027-01-17T12:00:00Z");
        row("cron(0 0 29 2 ? *)", "2026-11-23T07:16:00Z", "2028-02-29T00:00:00Z 2032-02-29T00:00:00Z 2036-02-29T00:00:00Z");
        row("cron(0 9 24 12 ? 2026)", "2026-11-23T07:16:00Z", "2026-12-24T09:00:00Z - -");
        row("cron(0 9 24 12 ? 2020)", "2026-11-23T07:16:00Z", "- - -");
        row("cron(0 0 31 4 ? *)", "2026-11-23T07:16:00Z", "- - -");
    }
    void next()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, times);
        const auto schedule = Schedule::parse(expression.toStdString());
        QVERIFY(schedule);
        Timestamp time;
        QVERIFY(parseIso8601(from.toStdString(), time));
        QByteArray found;
        std::optional<Timestamp> at = time;
        for (int count = 0; count < 3; ++count) {
            if (at)
                at = schedule->next(*at);
            found += (found.isEmpty() ? "" : " ") + (at ? QByteArray::fromStdString(formatIso8601(*at, false)) : QByteArray("-"));
        }
        QCOMPARE(found, times);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char *text : {"", "rate()", "rate(0 minutes)", "rate(1 minutes)", "rate(5 minute)", "rate(5 seconds)", "rate(1.5 hours)", "rate(-1 hours)",
                                 "rate(5 minutes", "Rate(5 minutes)", "rate(5 weeks)", "cron(* * * * * *)", "cron(0 10 ? * ? *)", "cron(0 10 * * ?)",
                                 "cron(60 * * * ? *)", "cron(0 24 * * ? *)", "cron(0 0 0 * ? *)", "cron(0 0 32 * ? *)", "cron(0 0 * 13 ? *)",
                                 "cron(0 0 ? * 0 *)", "cron(0 0 ? * 8 *)", "cron(0 0 ? * 3#6 *)", "cron(0 0 ? * 3#1,6#3 *)", "cron(0 0 * * ? 1969)",
                                 "cron(0 0 * * ? 2200)", "cron(a 0 * * ? *)", "cron(0 0 XW * ? *)", "cron(0/0 0 * * ? *)", "every day"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refused()
    {
        QFETCH(QByteArray, expression);
        QVERIFY(!Schedule::parse(expression.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestEventsSchedule)
#include "tst_events_schedule.moc"
