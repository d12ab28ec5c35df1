#include "IamFixture.h"
#include "api/generated/logs.h"
#include "services/logs/InsightsScan.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace logsapi = nephoscope::api::logs;

/// How queries of Logs Insights are run: on workers, within bounds, until they end or are ended; what is kept of them, and those
/// that are saved.
class TestLogsQueries : public QObject
{
    Q_OBJECT

    static constexpr int many = 200'000;

    std::unique_ptr<IamFixture> m_fixture;

    static std::int64_t now() { return S3Fixture::start().time_since_epoch().count(); }

    template <class Op>
    Expected<typename Op::Output> call(typename Op::Input input)
    {
        return m_fixture->call<Op>(std::move(input));
    }
    void makeGroup(const std::string &name)
    {
        logsapi::CreateLogGroup::Input group;
        group.logGroupName = name;
        QVERIFY(call<logsapi::CreateLogGroup>(group));
        logsapi::CreateLogStream::Input stream;
        stream.logGroupName = name;
        stream.logStreamName = "s";
        QVERIFY(call<logsapi::CreateLogStream>(stream));
    }
    void put(const std::string &group, const std::vector<std::string> &messages)
    {
        logsapi::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = "s";
        auto &events = input.logEvents.emplace();
        for (const std::string &message : messages) {
            auto &event = events.emplace_back();
            event.timestamp = now() + std::int64_t(events.size());
            event.message = message;
        }
        QVERIFY(call<logsapi::PutLogEvents>(input));
    }
    /// Events straight into the rows of the first group, in one transaction: `{"n":1,"level":"L1"}` and so on, ten to a millisecond.
    void fill(int count)
    {
        std::promise<bool> done;
        m_fixture->cloud().engine().post({[count](store::Connection &connection) {
                                              connection
                                                  .query("WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?) "
                                                         "INSERT INTO logs_events(\"group\", stream, time, ingested, message) SELECT 1, 1, ? + n / 10, ?, "
                                                         "'{\"n\":' || n || ',\"level\":\"L' || (n % 7) || '\"}' FROM counted")
                                                  .bind(count, now(), now())
                                                  .run();
                                              return true;
                                          },
                                          [&done](const Error *error) { done.set_value(!error); }});
        QVERIFY(done.get_future().get());
    }
    static logsapi::StartQuery::Input query(const std::string &text, std::vector<std::string> groups = {"g"})
    {
        logsapi::StartQuery::Input input;
        input.logGroupNames = std::move(groups);
        input.queryString = text;
        input.startTime = now() / 1000 - 3600;
        input.endTime = now() / 1000 + 3600;
        return input;
    }
    std::string start(const std::string &text, std::vector<std::string> groups = {"g"})
    {
        const auto started = call<logsapi::StartQuery>(query(text, std::move(groups)));
        return started ? *started->queryId : '!' + started.error().code;
    }
    Expected<logsapi::GetQueryResults::Output> look(const std::string &id, std::optional<std::int32_t> most = {}, std::optional<std::string> token = {})
    {
        logsapi::GetQueryResults::Input input;
        input.queryId = id;
        input.maxItems = most;
        input.nextToken = std::move(token);
        return call<logsapi::GetQueryResults>(std::move(input));
    }
    std::string statusOf(const std::string &id)
    {
        const auto got = look(id);
        return got ? got->status->value : '!' + got.error().code;
    }
    Expected<logsapi::GetQueryResults::Output> finished(const std::string &id)
    {
        Expected<logsapi::GetQueryResults::Output> got = fail(Error{});
        (void)QTest::qWaitFor([&] {
            got = look(id);
            return !got || (got->status->value != "Scheduled" && got->status->value != "Running");
        }, 60'000);
        return got;
    }
    QByteArray stop(const std::string &id)
    {
        logsapi::StopQuery::Input input;
        input.queryId = id;
        return codeOf(call<logsapi::StopQuery>(input));
    }
    /// The first field of each row.
    static std::vector<std::string> firsts(const Expected<logsapi::GetQueryResults::Output> &got)
    {
        std::vector<std::string> values;
        for (const auto &row : *got->results)
            values.push_back(*row.front().value);
        return values;
    }
    /// No worker begins anything before the result is released.
    std::shared_ptr<std::promise<void>> blockWorkers()
    {
        auto gate = std::make_shared<std::promise<void>>();
        const std::shared_future<void> open = gate->get_future().share();
        for (unsigned i = 0; i < m_fixture->cloud().workers().threadCount(); ++i)
            m_fixture->cloud().workers().post([open] { open.wait(); });
        return gate;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<IamFixture>();
        makeGroup("g");
    }
    void cleanup() { m_fixture.reset(); }

    void whatIsRefused()
    {
        QCOMPARE(start("fields @message", std::vector<std::string>(51, "g")), std::string("!InvalidParameterException"));
        QCOMPARE(start("fields @message", {"g", "none"}), std::string("!ResourceNotFoundException"));
        QCOMPARE(stop("none"), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(look("none")), QByteArray("ResourceNotFoundException"));
        logsapi::GetLogRecord::Input record;
        record.logRecordPointer = "not a pointer";
        QCOMPARE(codeOf(call<logsapi::GetLogRecord>(record)), QByteArray("InvalidParameterException"));
        record.logRecordPointer = logs::LogPointer{1, 99}.text();
        QCOMPARE(codeOf(call<logsapi::GetLogRecord>(record)), QByteArray("ResourceNotFoundException"));
    }

    void eachGroupIsAskedFor()
    {
        makeGroup("secret");
        m_fixture->makeUser("lee");
        const Caller lee = m_fixture->asUser("lee");
        QCOMPARE(m_fixture->putUserPolicy("lee", IamFixture::allow("logs:StartQuery", "arn:aws:logs:us-east-1:123456789012:log-group:g:*")), QByteArray("OK"));
        QCOMPARE(m_fixture->ask<logsapi::StartQuery>(lee, query("fields @message", {"g"})), QByteArray("OK"));
        QCOMPARE(m_fixture->ask<logsapi::StartQuery>(lee, query("fields @message", {"g", "secret"})), QByteArray("AccessDeniedException"));
    }

    void manyRowsInLittleMemory_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("most");
        QTest::newRow("sort") << QByteArray("fields n | sort n desc | limit 20") << 20 << 64 * 1024;
        QTest::newRow("stats") << QByteArray("stats count(*), avg(n) by level") << 7 << 64 * 1024;
        QTest::newRow("limit") << QByteArray("fields n | limit 20") << 20 << 0;
        QTest::newRow("filter") << QByteArray("fields n | filter n < 5") << 4 << 0;
    }
    void manyRowsInLittleMemory()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        QFETCH(int, most);
        const auto parsed = logs::InsightsQuery::parse(text.toStdString());
        logs::InsightsRun run(std::get<logs::InsightsQuery>(parsed), 10'000);
        std::size_t peak = 0;
        for (int n = many / 4; n > 0; --n) {
            run.add({{"n", double(n)}, {"level", "L" + std::to_string(n % 7)}});
            peak = std::max(peak, run.held());
        }
        run.finish();
        QCOMPARE(int(run.take().size()), rows);
        QVERIFY2(peak <= std::size_t(most), std::to_string(peak).c_str());
    }

    void onlyWhatIsAskedIsRead()
    {
        const auto needs = [](const char *text) { return logs::InsightsNeeds::of(std::get<logs::InsightsQuery>(logs::InsightsQuery::parse(text))); };
        QVERIFY(!needs("fields @timestamp, @message | sort @timestamp desc | limit 20").members);
        QVERIFY(!needs("parse @message \"a *\" as level | stats count(*) as n by level | sort n desc").members);
        QVERIFY(!needs("stats count(*) by bin(5m)").has("@message"));
        QVERIFY(needs("stats count(*) by bin(5m)").has("@timestamp"));
        QVERIFY(needs("filter level = 'ERROR'").members);
        QVERIFY(needs("fields level as kind | filter kind = 'x'").has("level"));
        QVERIFY(!needs("fields level as kind | filter kind = 'x'").has("kind"));
        QVERIFY(needs("limit 1").has("@ptr") && needs("limit 1").has("@message"));
    }

    void manyRowsOfAGroup()
    {
        fill(many);
        const auto got = finished(start("fields n, @timestamp | sort n desc | limit 20"));
        QVERIFY(got);
        QCOMPARE(got->status->value, std::string("Complete"));
        QCOMPARE(got->results->size(), std::size_t(20));
        QCOMPARE(*got->results->front().front().value, std::to_string(many));
        QCOMPARE(*got->statistics->recordsScanned, double(many));
        QCOMPARE(*got->statistics->recordsMatched, double(many));
        QVERIFY(*got->statistics->bytesScanned > double(many) * 10);
        const auto counted = finished(start("filter @message like '\"L3\"' | stats count(*)"));
        QVERIFY(counted);
        QCOMPARE(firsts(counted), std::vector<std::string>{std::to_string(many / 7 + (many % 7 >= 3))});
        const auto all = finished(start("fields @message"));
        QVERIFY(all);
        QCOMPARE(all->results->size(), std::size_t(10'000)); // and no more
    }

    void groupsAreMergedByTime()
    {
        makeGroup("h");
        put("g", {"1", "3", "5"});
        put("h", {"2", "4"}); // of the same milliseconds, but written later
        const auto got = finished(start("fields @message, @log", {"g", "h"}));
        QVERIFY(got);
        QCOMPARE(firsts(got), (std::vector<std::string>{"5", "4", "3", "2", "1"}));
    }

    void resultsComeInPages()
    {
        put("g", {"1", "2", "3", "4", "5"});
        const std::string id = start("fields @message | sort @timestamp asc");
        QVERIFY(finished(id));
        const auto first = look(id, 2);
        QCOMPARE(firsts(first), (std::vector<std::string>{"1", "2"}));
        QVERIFY(first->nextToken);
        const auto second = look(id, 2, first->nextToken);
        QCOMPARE(firsts(second), (std::vector<std::string>{"3", "4"}));
        const auto third = look(id, 2, second->nextToken);
        QCOMPARE(firsts(third), std::vector<std::string>{"5"});
        QVERIFY(!third->nextToken);
        QCOMPARE(codeOf(look(id, 2, "x")), QByteArray("InvalidParameterException"));
    }

    void aQueryThatWaitsCanBeStopped()
    {
        put("g", {"1"});
        const auto gate = blockWorkers();
        const std::string id = start("fields @message");
        QCOMPARE(statusOf(id), std::string("Scheduled"));
        QCOMPARE(stop(id), QByteArray("OK"));
        QCOMPARE(statusOf(id), std::string("Cancelled"));
        QCOMPARE(stop(id), QByteArray("InvalidParameterException"));
        gate->set_value();
        // The next one is done by the same workers, after it.
        QCOMPARE(finished(start("fields @message"))->status->value, std::string("Complete"));
        QCOMPARE(statusOf(id), std::string("Cancelled"));
        QVERIFY(look(id)->results->empty());
    }

    void aScanEndsWhenItIsTold()
    {
        fill(5000);
        store::Connection &connection = m_fixture->cloud().database().reader();
        logs::ScanRange range;
        range.groups.push_back(*logs::LogRepository(connection).findGroup(1));
        range.to = INT64_MAX;
        const auto parsed = logs::InsightsQuery::parse("fields @message");
        const auto &asked = std::get<logs::InsightsQuery>(parsed);
        logs::InsightsRun run(asked, 10'000);
        std::uint64_t seen = 0;
        const bool whole = logs::scanEvents(connection, range, logs::InsightsNeeds::of(asked), run, [&seen](const logs::ScanCount &count) {
            seen = count.records;
            return count.records < 1000;
        });
        QVERIFY(!whole && seen >= 1000 && seen < 2000);
        QCOMPARE(run.matched(), std::size_t(seen));
    }

    void thirtyAtOnce()
    {
        const auto gate = blockWorkers();
        for (int i = 0; i < 30; ++i)
            QVERIFY(!start("fields @message").starts_with('!'));
        QCOMPARE(start("fields @message"), std::string("!LimitExceededException"));
        gate->set_value();
        logsapi::DescribeQueries::Input input;
        input.status.emplace().value = "Complete";
        QTRY_COMPARE_WITH_TIMEOUT(call<logsapi::DescribeQueries>(input)->queries->size(), std::size_t(30), 20'000);
        QVERIFY(!start("fields @message").starts_with('!'));
    }

    void whatCannotBeRunHasFailed()
    {
        put("g", {"1"});
        m_fixture->cloud().faults().add({.service = "logs", .operation = "RunQuery"});
        const std::string id = start("fields @message");
        QCOMPARE(finished(id)->status->value, std::string("Failed"));
        QCOMPARE(finished(start("fields @message"))->status->value, std::string("Complete"));
        m_fixture->reopen();
        QCOMPARE(statusOf(id), std::string("Failed"));
    }

    void whatADeadProcessRanHasFailed()
    {
        put("g", {"1"});
        const std::string id = start("fields @message");
        QVERIFY(finished(id));
        // As kill -9 leaves the row of one that runs.
        std::promise<void> done;
        m_fixture->cloud().engine().post({[&id](store::Connection &connection) {
                                              connection.query("UPDATE logs_queries SET status = 'Scheduled', result = NULL, size = 0 WHERE id = ?").bind(id).run();
                                              return true;
                                          },
                                          [&done](const Error *) { done.set_value(); }});
        done.get_future().get();
        QCOMPARE(statusOf(id), std::string("Scheduled"));
        m_fixture->reopen();
        QCOMPARE(statusOf(id), std::string("Failed"));
        QVERIFY(look(id)->results->empty());
    }

    void resultsAreKeptForAWeek()
    {
        put("g", {"1"});
        const std::string id = start("fields @message");
        QVERIFY(finished(id));
        const auto blobs = [this] {
            auto count = m_fixture->cloud().database().reader().query("SELECT count(*) FROM blobs");
            return count.step() ? count.integer(0) : -1;
        };
        QCOMPARE(blobs(), 1);
        m_fixture->reopen();
        m_fixture->advance(std::chrono::hours(24 * 7 - 1));
        QCOMPARE(firsts(look(id)), std::vector<std::string>{"1"});
        m_fixture->advance(std::chrono::hours(1));
        QCOMPARE(codeOf(look(id)), QByteArray("ResourceNotFoundException"));
        QCOMPARE(blobs(), 0);
    }

    void queriesAreListed()
    {
        makeGroup("h");
        const std::string one = start("fields @message"), two = start("limit 1", {"h"}), three = start("limit 2");
        for (const std::string &id : {one, two, three})
            QVERIFY(finished(id));
        logsapi::DescribeQueries::Input input;
        input.maxResults = 2;
        const auto page = call<logsapi::DescribeQueries>(input);
        QVERIFY(page && page->queries->size() == 2 && page->nextToken);
        QCOMPARE(*page->queries->front().queryId, three);
        QCOMPARE(page->queries->front().status->value, std::string("Complete"));
        input.nextToken = page->nextToken;
        const auto rest = call<logsapi::DescribeQueries>(input);
        QVERIFY(rest && rest->queries->size() == 1 && !rest->nextToken);
        QCOMPARE(*rest->queries->front().queryId, one);
        input = {};
        input.logGroupName = "h";
        QCOMPARE(*call<logsapi::DescribeQueries>(input)->queries->front().queryId, two);
        input = {};
        input.status.emplace().value = "Failed";
        QVERIFY(call<logsapi::DescribeQueries>(input)->queries->empty());
    }

    void aPointerLeadsToTheWholeRecord()
    {
        put("g", {R"({"a":{"b":[1,"x"]},"ok":true})"});
        const auto got = finished(start("fields @timestamp"));
        QVERIFY(got && got->results->front().size() == 2);
        logsapi::GetLogRecord::Input input;
        input.logRecordPointer = *got->results->front().back().value;
        const auto record = call<logsapi::GetLogRecord>(input);
        QVERIFY(record);
        const auto &fields = *record->logRecord;
        QCOMPARE(fields.at("@message"), std::string(R"({"a":{"b":[1,"x"]},"ok":true})"));
        QCOMPARE(fields.at("@timestamp"), std::to_string(now() + 1));
        QCOMPARE(fields.at("@logStream"), std::string("s"));
        QCOMPARE(fields.at("a.b.1"), std::string("x"));
        QCOMPARE(fields.at("ok"), std::string("1"));
        QCOMPARE(codeOf(m_fixture->callAs<logsapi::GetLogRecord>(m_fixture->stranger(), input)), QByteArray("ResourceNotFoundException"));
    }

    void savedQueries()
    {
        logsapi::DeleteQueryDefinition::Input removal;
        removal.queryDefinitionId = "none";
        QCOMPARE(codeOf(call<logsapi::DeleteQueryDefinition>(removal)), QByteArray("ResourceNotFoundException"));
        logsapi::PutQueryDefinition::Input input;
        input.name = "shop/errors";
        input.queryString = "filter level = 'ERROR'";
        input.queryDefinitionId = "none";
        QCOMPARE(codeOf(call<logsapi::PutQueryDefinition>(input)), QByteArray("ResourceNotFoundException"));
        input.queryDefinitionId.reset();
        input.clientToken = std::string(36, 'a');
        input.logGroupNames = {"g"};
        const auto made = call<logsapi::PutQueryDefinition>(input);
        QVERIFY(made);
        QCOMPARE(*call<logsapi::PutQueryDefinition>(input)->queryDefinitionId, *made->queryDefinitionId); // the same call
        input.clientToken.reset();
        input.name = "access";
        QVERIFY(call<logsapi::PutQueryDefinition>(input));
        input.queryDefinitionId = made->queryDefinitionId;
        input.name = "shop/late";
        input.logGroupNames.reset();
        QVERIFY(call<logsapi::PutQueryDefinition>(input));
        m_fixture->reopen();
        logsapi::DescribeQueryDefinitions::Input list;
        list.maxResults = 1;
        const auto page = call<logsapi::DescribeQueryDefinitions>(list);
        QVERIFY(page && page->queryDefinitions->size() == 1 && page->nextToken);
        QCOMPARE(*page->queryDefinitions->front().name, std::string("access"));
        list.nextToken = page->nextToken;
        const auto rest = call<logsapi::DescribeQueryDefinitions>(list);
        QVERIFY(rest && rest->queryDefinitions->size() == 1 && !rest->nextToken);
        QCOMPARE(*rest->queryDefinitions->front().name, std::string("shop/late"));
        QVERIFY(!rest->queryDefinitions->front().logGroupNames);
        list = {};
        list.queryDefinitionNamePrefix = "shop/";
        QCOMPARE(call<logsapi::DescribeQueryDefinitions>(list)->queryDefinitions->size(), std::size_t(1));
        removal.queryDefinitionId = made->queryDefinitionId;
        QVERIFY(call<logsapi::DeleteQueryDefinition>(removal));
        QVERIFY(call<logsapi::DescribeQueryDefinitions>(list)->queryDefinitions->empty());
    }
};

QTEST_GUILESS_MAIN(TestLogsQueries)
#include "tst_logs_queries.moc"
