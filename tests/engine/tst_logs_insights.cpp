#include "S3Fixture.h"
#include "api/generated/logs.h"
#include "services/logs/InsightsQuery.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace logsapi = nephoscope::api::logs;

/// Queries of Logs Insights: what they find in events, and what is no query.
class TestLogsInsights : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    static std::int64_t now() { return S3Fixture::start().time_since_epoch().count(); }

    void put(const std::vector<std::pair<std::int64_t, std::string>> &lines, const std::string &group = "g")
    {
        logsapi::CreateLogGroup::Input makeGroup;
        makeGroup.logGroupName = group;
        (void)m_fixture->call<logsapi::CreateLogGroup>(makeGroup);
        logsapi::CreateLogStream::Input makeStream;
        makeStream.logGroupName = group;
        makeStream.logStreamName = "s";
        (void)m_fixture->call<logsapi::CreateLogStream>(makeStream);
        logsapi::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = "s";
        auto &events = input.logEvents.emplace();
        for (const auto &[time, text] : lines) {
            auto &event = events.emplace_back();
            event.timestamp = time;
            event.message = text;
        }
        QVERIFY(m_fixture->call<logsapi::PutLogEvents>(input));
    }
    Expected<logsapi::StartQuery::Output> start(const std::string &query, const std::vector<std::string> &groups = {"g"})
    {
        logsapi::StartQuery::Input input;
        input.logGroupNames = groups;
        input.queryString = query;
        input.startTime = now() / 1000 - 3600;
        input.endTime = now() / 1000 + 3600;
        return m_fixture->call<logsapi::StartQuery>(input);
    }
    Expected<logsapi::GetQueryResults::Output> resultsOf(const std::string &id)
    {
        logsapi::GetQueryResults::Input input;
        input.queryId = id;
        Expected<logsapi::GetQueryResults::Output> got = fail(Error{});
        (void)QTest::qWaitFor([&] {
            got = m_fixture->call<logsapi::GetQueryResults>(input);
            return !got || (got->status->value != "Scheduled" && got->status->value != "Running");
        }, 20'000);
        return got;
    }
    /// `column=value,column=value|…` without @ptr, or `!` and the error's code.
    QByteArray found(const std::string &query, const std::vector<std::string> &groups = {"g"})
    {
        const auto started = start(query, groups);
        if (!started)
            return '!' + codeOf(started);
        const auto done = resultsOf(*started->queryId);
        if (!done)
            return '!' + codeOf(done);
        QByteArray text;
        for (const auto &row : *done->results) {
            QByteArray cells;
            for (const auto &field : row) {
                if (*field.field != "@ptr")
                    cells += (cells.isEmpty() ? "" : ",") + QByteArray::fromStdString(*field.field + '=' + *field.value);
            }
            text += cells + '|';
        }
        return text;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<S3Fixture>(); }
    void cleanup() { m_fixture.reset(); }

    void whatIsNoQuery_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *query : {"", "|", "fields", "fields @message |", "shout @message", "filter", "filter level =", "filter (a = 1", "filter a = \"open", "filter a like /[/", "limit", "limit 0", "limit x",
                                  "stats @message", "stats count(*) by", "stats nothing(a)", "stats pct(a)", "stats count(*) by bin(x)", "stats count(*) by bin(5x)", "fields count(*)", "parse @message", "parse @message \"a * b *\" as one",
                                  "stats count(*) | stats count(*) | stats count(*)", "fields a ; b", "sort", "fields a b", "filter a in [", "filter a in [1", "\\"})
            QTest::addRow("%s", query) << QByteArray(query);
        QTest::newRow("too deep") << QByteArray("filter ") + QByteArray(5000, '(');
        QTest::newRow("all too negative") << QByteArray("filter a = ") + QByteArray(5000, '-');
    }
    void whatIsNoQuery()
    {
        QFETCH(QByteArray, query);
        const auto parsed = logs::InsightsQuery::parse(query.toStdString());
        const auto *why = std::get_if<std::string>(&parsed);
        QVERIFY(why);
        QVERIFY2(why->find(" at position ") != std::string::npos, why->c_str());
    }

    void whatIsRefused()
    {
        QCOMPARE(found("fields @message"), QByteArray("!ResourceNotFoundException"));
        put({{now(), "x"}});
        QCOMPARE(found("shout"), QByteArray("!MalformedQueryException"));
        QCOMPARE(codeOf(resultsOf("no-such-query")), QByteArray("ResourceNotFoundException"));
        logsapi::StartQuery::Input input;
        input.queryString = "fields @message";
        input.startTime = 2;
        input.endTime = 1;
        QCOMPARE(codeOf(m_fixture->call<logsapi::StartQuery>(input)), QByteArray("InvalidParameterException")); // in which group?
        input.logGroupName = "g";
        QCOMPARE(codeOf(m_fixture->call<logsapi::StartQuery>(input)), QByteArray("InvalidParameterException"));
        const auto started = start("fields @message");
        QVERIFY(started);
        QVERIFY(resultsOf(*started->queryId));
        logsapi::StopQuery::Input stop;
        stop.queryId = started->queryId;
        QCOMPARE(codeOf(m_fixture->call<logsapi::StopQuery>(stop)), QByteArray("InvalidParameterException")); // it has ended
    }

    void queries_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("rows");
        const auto row = [](const char *query, const char *rows) { QTest::addRow("%s", query) << QByteArray(query) << QByteArray(rows); };
        row("fields @message | filter @message like \"started\"", "@message=job 7 started|");
        row("fields @message | filter @message like /^job \\d+ ENDED$/", "");
        row("fields @message | filter @message like /(?i)^job \\d+ ENDED$/", "@message=job 7 ended|");
        row("fields @message | filter @message not like /./", "");
        row("fields level | filter ispresent(level) | sort ms desc", "level=ERROR|level=INFO|level=INFO|");
        row("fields level, ms | filter level = 'ERROR' or ms < 20", "level=ERROR,ms=300|level=INFO,ms=10|");
        row("fields ms * 2 + 1 as odd | filter ms > 10 and level = 'INFO'", "odd=61|");
        row("fields user.name | filter user.name in ['kim', 'lee'] | sort user.name asc | limit 1", "user.name=kim|");
        row("fields toupper(user.name) as who, coalesce(none, 'x') as other | filter user.name = 'kim'", "who=KIM,other=x|");
        row("filter ispresent(ms) | stats count(*), sum(ms), avg(ms), min(ms), max(ms), pct(ms, 50)", "count(*)=3,sum(ms)=340,avg(ms)=113.3333,min(ms)=10,max(ms)=300,pct(ms, 50)=30|");
        row("filter ispresent(level) | stats count(*) as n by level | sort n desc", "level=INFO,n=2|level=ERROR,n=1|");
        row("filter ispresent(level) | stats count(*) by level | sort count(*) asc | limit 1", "level=ERROR,count(*)=1|");
        row("stats count_distinct(user.name) as people", "people=2|");
        row("stats count(*) by bin(1h)", "bin(1h)=2026-11-23 07:00:00.000,count(*)=5|");
        row("parse @message \"job * *\" as number, what | filter number = 7 | display what", "what=ended|what=started|");
        row("parse @message /job (?<number>\\d+) (?<what>\\w+)/ | filter ispresent(what) | fields number, what | sort what asc", "number=7,what=ended|number=7,what=started|");
        row("fields level | filter ispresent(level) | dedup level | sort level asc", "level=ERROR|level=INFO|");
        row("fields strlen(@message) as size # the longest first\n| sort size desc | limit 1 | display size > 20 as long", "");
        row("stats count(*) as n, max(ms) as most by level | stats sum(n) as all, count(*), max(most)", "all=5,count(*)=3,max(most)=300|");
        row("stats latest(@message) as last, earliest(ms) as first", "last={\"level\":\"INFO\",\"ms\":30},first=10|");
        row("filter ispresent(ms) | stats stddev(ms), sum(ms) / count(*) as mean", "stddev(ms)=161.9671,mean=113.3333|");
        row("fields abs(-3), 7 % 4, 2 ^ 3 | limit 1", "abs(-3)=3,7 % 4=3,2 ^ 3=8|");
    }
    void queries()
    {
        put({{now() - 5, R"({"level":"INFO","ms":10,"user":{"name":"kim"}})"},
             {now() - 4, "job 7 started"},
             {now() - 3, R"({"level":"ERROR","ms":300,"user":{"name":"lee"}})"},
             {now() - 2, "job 7 ended"},
             {now() - 1, R"({"level":"INFO","ms":30})"}});
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, rows);
        if (query.contains("as long")) {
            QCOMPARE(found(query.toStdString()), QByteArray("!MalformedQueryException")); // display names nothing anew
            return;
        }
        QCOMPARE(found(query.toStdString()), rows);
    }

    void theNewestComeFirst()
    {
        put({{now() - 2, "one"}, {now(), "three"}});
        put({{now() - 1, "two"}}, "h");
        QCOMPARE(found("fields @message", {"g", "h"}), QByteArray("@message=three|@message=two|@message=one|"));
        QCOMPARE(found("fields @log | limit 1", {"h"}), QByteArray("@log=123456789012:h|"));
        QVERIFY(found("limit 1").startsWith("@timestamp=2026-11-23 07:16:00.000,@message=three"));
    }

    void aQueryIsOfItsTime()
    {
        put({{now() - 1, "before"}});
        const auto started = start("fields @message");
        QVERIFY(started);
        put({{now(), "after"}});
        QVERIFY(resultsOf(*started->queryId));
        m_fixture->reopen();
        const auto done = resultsOf(*started->queryId);
        QVERIFY(done);
        QCOMPARE(done->results->size(), std::size_t(1));
        QVERIFY(done->status->value == "Complete" && done->statistics->recordsMatched == 1.0 && done->statistics->bytesScanned == 6.0);
        logsapi::DescribeQueries::Input input;
        input.logGroupName = "g";
        const auto queries = m_fixture->call<logsapi::DescribeQueries>(input);
        QVERIFY(queries && queries->queries->size() == 1);
        QCOMPARE(*queries->queries->front().queryString, std::string("fields @message"));
    }
};

QTEST_GUILESS_MAIN(TestLogsInsights)
#include "tst_logs_insights.moc"
