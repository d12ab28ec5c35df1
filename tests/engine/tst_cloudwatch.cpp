#include "CloudWatchFixture.h"
#include "services/Distribution.h"
#include "services/cloudwatch/MetricStore.h"
#include "services/cloudwatch/Statistic.h"

#include <QtCore/QRandomGenerator>

#include <cmath>
#include <numeric>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Data points, statistics, metric math, dashboards.
class TestCloudWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<CloudWatchFixture> m_fixture;
    static Timestamp start() { return S3Fixture::start(); }

    Expected<cw::GetMetricStatistics::Output> statistics(const std::vector<std::string> &extended, const std::vector<std::string> &simple = {},
                                                         int period = 60, Duration length = 10min, const std::string &unit = {})
    {
        cw::GetMetricStatistics::Input input;
        input.namespace_ = "App";
        input.metricName = "load";
        input.startTime = start();
        input.endTime = start() + length;
        input.period = period;
        for (const std::string &name : simple)
            (input.statistics ? *input.statistics : input.statistics.emplace()).emplace_back().value = name;
        if (!extended.empty())
            input.extendedStatistics = extended;
        if (!unit.empty())
            input.unit.emplace().value = unit;
        return m_fixture->call<cw::GetMetricStatistics>(input);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<CloudWatchFixture>(); }

    void whatIsRefused()
    {
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("load", 1)}, "AWS/App"), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put({f.datum("load", 1, start() - 15 * 24h)}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put({f.datum("load", 1, start() + 3h)}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put({f.datum("load", std::nan(""))}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put({f.datum("load", std::ldexp(1.0, 361))}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put({f.datum("load", 1, start(), "Elephants")}), QByteArray("ValidationException"));
        auto both = f.datum("load", 1);
        both.values = std::vector<double>{1};
        QCOMPARE(f.put({both}), QByteArray("InvalidParameterCombination"));
        auto uneven = f.datum("load", 1);
        uneven.value.reset();
        uneven.values = std::vector<double>{1, 2};
        uneven.counts = std::vector<double>{1};
        QCOMPARE(f.put({uneven}), QByteArray("InvalidParameterValue"));
        auto resolution = f.datum("load", 1);
        resolution.storageResolution = 5;
        QCOMPARE(f.put({resolution}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.put(std::vector<cw::MetricDatum>(1001, f.datum("load", 1))), QByteArray("InvalidParameterValue"));
        // Of a request with something wrong in it nothing is kept.
        QCOMPARE(f.put({f.datum("load", 1), f.datum("other", 1, start() - 15 * 24h)}), QByteArray("InvalidParameterValue"));
        QVERIFY(f.call<cw::ListMetrics>({})->metrics->empty());
        QCOMPARE(codeOf(statistics({"p50"}, {"Sum"})), QByteArray("InvalidParameterCombination"));
        QCOMPARE(codeOf(statistics({}, {})), QByteArray("InvalidParameterCombination"));
        QCOMPARE(codeOf(statistics({"p101"})), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(statistics({}, {"Median"})), QByteArray("ValidationException"));
        QCOMPARE(codeOf(statistics({}, {"Sum"}, 45)), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(statistics({}, {"Sum"}, 60, 25h)), QByteArray("InvalidParameterCombination"));
        QCOMPARE(codeOf(statistics({}, {"Sum"}, 60, 0min)), QByteArray("InvalidParameterValue"));
    }

    void expressionsThatAreRefused_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char *text : {"m1 +", "(m1", "NOSUCH(m1)", "m9 * 2", "AVG(m1)", "m1 m1", "e1 + 1", "FILL(m1, BEST)", "'text'", "SELECT AVG(load) FROM App",
                                 "ANOMALY_DETECTION_BAND(m1, 2)", "METRICS() + METRICS()", "SEARCH('{App', 'Sum', 60)"})
            QTest::newRow(text) << QByteArray(text);
    }
    void expressionsThatAreRefused()
    {
        QFETCH(QByteArray, expression);
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("load", 1)}), QByteArray("OK"));
        const auto got = f.data({f.metric("m1", "load", "Sum"), f.expression("e1", expression.toStdString())}, start(), start() + 5min);
        QCOMPARE(codeOf(got), QByteArray("ValidationError"));
    }

    /// Against the definitions, worked out by hand over sorted samples.
    void statisticsOfSamples()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Distribution data;
        std::vector<double> samples;
        for (int i = 0; i < 180; ++i) {
            samples.push_back(random.bounded(1000) + 0.5);
            data.add(samples.back());
        }
        Distribution again;
        QVERIFY(Distribution::decode(data.encode(), again));
        std::sort(samples.begin(), samples.end());
        const auto value = [&](const char *name) { return cloudwatch::Statistic::parse(name)->of(again).value_or(-1); };
        const double sum = std::accumulate(samples.begin(), samples.end(), 0.0);
        QCOMPARE(value("Sum"), sum);
        QCOMPARE(value("Average"), sum / 180);
        QCOMPARE(value("Minimum"), samples.front());
        QCOMPARE(value("Maximum"), samples.back());
        QCOMPARE(value("SampleCount"), 180.0);
        for (const int percent : {1, 10, 50, 90, 99})
            QCOMPARE(value(QByteArray("p" + QByteArray::number(percent)).constData()), samples[std::size_t(std::ceil(percent * 1.8)) - 1]);
        // 10 % of 180 are 18 at either end.
        const double trimmed = std::accumulate(samples.begin() + 18, samples.end() - 18, 0.0);
        QCOMPARE(value("TM(10%:90%)"), trimmed / 144);
        QCOMPARE(value("TS(10%:90%)"), trimmed);
        QCOMPARE(value("TC(10%:90%)"), 144.0);
        QCOMPARE(value("WM(10%:90%)"), (trimmed + 18 * samples[18] + 18 * samples[161]) / 180);
        QCOMPARE(value("tm90"), std::accumulate(samples.begin(), samples.end() - 18, 0.0) / 162);
        QCOMPARE(value("IQM"), std::accumulate(samples.begin() + 45, samples.end() - 45, 0.0) / 90);
        const auto within = std::count_if(samples.begin(), samples.end(), [](double sample) { return sample > 100 && sample <= 700; });
        QCOMPARE(value("PR(100:700)"), double(within) / 180 * 100);
        QCOMPARE(value("TC(100:700)"), double(within));
    }

    void manyValuesStayNearlyExact()
    {
        Distribution data;
        std::vector<double> samples;
        for (int i = 1; i <= 20'000; ++i) {
            samples.push_back(i * 1.37);
            data.add(samples.back());
        }
        QVERIFY(data.values().size() <= Distribution::maxValues);
        QCOMPARE(data.sum(), std::accumulate(samples.begin(), samples.end(), 0.0));
        QCOMPARE(data.max(), samples.back());
        for (const int percent : {50, 90, 99}) {
            const double exact = samples[std::size_t(percent) * 200 - 1];
            QVERIFY(std::abs(*cloudwatch::Statistic::parse("p" + std::to_string(percent))->of(data) - exact) < exact * 0.02);
        }
    }

    void setsHaveNoPercentiles()
    {
        auto &f = *m_fixture;
        auto set = f.datum("load", 0);
        set.value.reset();
        auto &values = set.statisticValues.emplace();
        values.sampleCount = 10;
        values.sum = 50;
        values.minimum = 1;
        values.maximum = 9;
        QCOMPARE(f.put({set}), QByteArray("OK"));
        QVERIFY(statistics({"p50"})->datapoints->empty());
        const auto simple = statistics({}, {"Average", "Maximum", "SampleCount"});
        QCOMPARE(simple->datapoints->size(), std::size_t(1));
        QCOMPARE(*simple->datapoints->front().average, 5.0);
        QCOMPARE(*simple->datapoints->front().maximum, 9.0);
        QVERIFY(!simple->datapoints->front().sum);
    }

    void pointsByUnitAndPeriod()
    {
        auto &f = *m_fixture;
        auto counted = f.datum("load", 0, start() + 30s, "Count");
        counted.value.reset();
        counted.values = std::vector<double>{1, 5};
        counted.counts = std::vector<double>{3, 1};
        QCOMPARE(f.put({counted, f.datum("load", 7, start() + 90s, "Count"), f.datum("load", 100, start() + 90s, "Bytes")}), QByteArray("OK"));
        const auto all = statistics({}, {"Sum", "SampleCount"});
        QCOMPARE(all->datapoints->size(), std::size_t(3));
        QCOMPARE(*all->datapoints->front().sum, 8.0);
        QCOMPARE(*all->datapoints->front().sampleCount, 4.0);
        const auto count = statistics({}, {"Sum"}, 300, 10min, "Count");
        QCOMPARE(count->datapoints->size(), std::size_t(1));
        QCOMPARE(*count->datapoints->front().sum, 15.0);
        QCOMPARE(*count->datapoints->front().timestamp, start());
    }

    void metricsAreListed()
    {
        auto &f = *m_fixture;
        auto one = f.datum("load", 1);
        one.dimensions.emplace().emplace_back().name = "Host";
        one.dimensions->front().value = "a";
        QCOMPARE(f.put({one, f.datum("load", 1), f.datum("errors", 1)}), QByteArray("OK"));
        cw::ListMetrics::Input input;
        input.metricName = "load";
        QCOMPARE(f.call<cw::ListMetrics>(input)->metrics->size(), std::size_t(2));
        input.dimensions.emplace().emplace_back().name = "Host";
        QCOMPARE(f.call<cw::ListMetrics>(input)->metrics->size(), std::size_t(1));
        input.dimensions->front().value = "b";
        QVERIFY(f.call<cw::ListMetrics>(input)->metrics->empty());
        cw::ListMetrics::Input recent;
        recent.recentlyActive.emplace().value = "PT3H";
        QCOMPARE(f.call<cw::ListMetrics>(recent)->metrics->size(), std::size_t(3));
        f.advance(4h);
        QVERIFY(f.call<cw::ListMetrics>(recent)->metrics->empty());
        QCOMPARE(f.call<cw::ListMetrics>({})->metrics->size(), std::size_t(3));
        f.advance(15 * 24h);
        QVERIFY(f.call<cw::ListMetrics>({})->metrics->empty());
    }

    void math_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("expected");
        // a: 1, 2, (none), 4 · b: 10, 0, 30, 40
        const auto row = [](const char *expression, const char *expected) { QTest::newRow(expression) << QByteArray(expression) << QByteArray(expected); };
        row("a + b * 2", "e: 0=21 1=2 3=84");
        row("(a + b) * 2 ^ 2", "e: 0=44 1=8 3=176");
        row("-a - 1", "e: 0=-2 1=-3 3=-5");
        row("b / a", "e: 0=10 1=0 3=10");
        row("a / b", "e: 0=0.1 3=0.1");
        row("b > 5 AND b < 35", "e: 0=1 1=0 2=1 3=0");
        row("b == 0 OR b >= 40", "e: 0=0 1=1 2=0 3=1");
        row("FILL(a, 0)", "e: 0=1 1=2 2=0 3=4");
        row("FILL(a, REPEAT)", "e: 0=1 1=2 2=2 3=4");
        row("FILL(a, LINEAR)", "e: 0=1 1=2 2=3 3=4");
        row("SUM(METRICS())", "e: 0=11 1=2 2=30 3=44");
        row("MAX([a, b])", "e: 0=10 1=2 2=30 3=40");
        row("MIN(METRICS('a'))", "e: 0=1 1=2 3=4");
        row("a - AVG(a)", "e: 0=-1.33333 1=-0.333333 3=1.66667");
        row("b * METRIC_COUNT(METRICS())", "e: 0=20 1=0 2=60 3=80");
        row("DIFF(b)", "e: 1=-10 2=30 3=10");
        row("RATE(b) * PERIOD(b)", "e: 1=-10 2=30 3=10");
        row("DIFF_TIME(a)", "e: 1=60 3=120");
        row("RUNNING_SUM(a)", "e: 0=1 1=3 3=7");
        row("IF(b > 5, b, 0)", "e: 0=10 1=0 2=30 3=40");
        row("IF(b > 5, b)", "e: 0=10 2=30 3=40");
        row("FIRST(METRICS()) * 1", "e: 0=1 1=2 3=4");
        row("LAST(METRICS()) * 1", "e: 0=10 1=0 2=30 3=40");
        row("CEIL(a / 3)", "e: 0=1 1=1 3=2");
        row("STDDEV(METRICS())", "e: 0=4.5 1=1 2=0 3=18");
        row("MINUTE(a)", "e: 0=16 1=17 3=19");
        row("HOUR(a)", "e: 0=7 1=7 3=7");
        row("TIME_SERIES(7)", "e: 0=7 1=7 2=7 3=7");
        row("SORT(METRICS(), MAX, DESC, 1)", "b: 0=10 1=0 2=30 3=40");
        row("SLICE(METRICS(), 0, 1)", "a: 0=1 1=2 3=4");
        row("SUM(SEARCH('{App} a', 'Sum', 60))", "e: 0=1 1=2 3=4");
        row("SEARCH('{App} MetricName=\"b\"', 'Sum', 60)", "b: 0=10 1=0 2=30 3=40");
    }
    void math()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, expected);
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("a", 1), f.datum("a", 2, start() + 1min), f.datum("a", 4, start() + 3min), f.datum("b", 10), f.datum("b", 0, start() + 1min),
                        f.datum("b", 30, start() + 2min), f.datum("b", 40, start() + 3min)}),
                 QByteArray("OK"));
        const auto got = f.data({f.expression("e", expression.toStdString()), f.metric("a", "a", "Sum", 60, false), f.metric("b", "b", "Sum", 60, false)}, start(), start() + 4min);
        QCOMPARE(f.shown(got), expected);
    }

    void pagesAndLabels()
    {
        auto &f = *m_fixture;
        QCOMPARE(f.put({f.datum("load", 3), f.datum("load", 9, start() + 1min), f.datum("load", 6, start() + 2min)}), QByteArray("OK"));
        auto query = f.metric("m", "load", "Average");
        query.label = "${PROP('MetricName')} ${MAX} at ${MAX_TIME}, ${LABEL} ${SUM}";
        cw::GetMetricData::Input input;
        input.metricDataQueries = std::vector{query};
        input.startTime = start();
        input.endTime = start() + 5min;
        input.maxDatapoints = 2;
        const auto first = f.call<cw::GetMetricData>(input);
        QCOMPARE(text(first->metricDataResults->front().label), QByteArray("load 9 at 2026-11-23T07:17:00Z, load 18"));
        QCOMPARE(*first->metricDataResults->front().values, (std::vector<double>{6, 9}));
        QCOMPARE(text(first->metricDataResults->front().statusCode->value), QByteArray("PartialData"));
        input.labelOptions.emplace().timezone = "+0900";
        QVERIFY(text(f.call<cw::GetMetricData>(input)->metricDataResults->front().label).contains("2026-11-23T16:17:00+0900"));
        input.labelOptions->timezone = "Seoul";
        QCOMPARE(codeOf(f.call<cw::GetMetricData>(input)), QByteArray("ValidationError"));
        input.labelOptions.reset();
        input.nextToken = first->nextToken;
        const auto second = f.call<cw::GetMetricData>(input);
        QCOMPARE(*second->metricDataResults->front().values, (std::vector<double>{3}));
        QVERIFY(!second->nextToken);
        input.nextToken = "?";
        QCOMPARE(codeOf(f.call<cw::GetMetricData>(input)), QByteArray("InvalidNextToken"));
    }

    /// The sums stay what they were while the points become coarser.
    void oldPointsAreSummedUp()
    {
        auto &f = *m_fixture;
        for (int i = 0; i < 600; ++i) {
            auto one = f.datum("load", i, start() + i * 1s);
            one.storageResolution = 1;
            QCOMPARE(f.put({one}), QByteArray("OK"));
        }
        const auto sum = [&](int period) {
            double total = 0;
            cw::GetMetricStatistics::Input input;
            input.namespace_ = "App";
            input.metricName = "load";
            input.startTime = start() - 1h;
            input.endTime = start() + 1h;
            input.period = period;
            input.statistics.emplace().emplace_back().value = "Sum";
            const auto got = f.call<cw::GetMetricStatistics>(input);
            for (const auto &point : got ? *got->datapoints : std::vector<cw::Datapoint>())
                total += *point.sum;
            return total;
        };
        const auto rows = [&](int level) {
            auto query = f.cloud().database().reader().query("SELECT count(*) FROM cloudwatch_points WHERE level = ?");
            query.bind(level).step();
            return query.integer(0);
        };
        const double all = 599.0 * 600 / 2;
        QCOMPARE(rows(1), std::int64_t(600));
        QCOMPARE(sum(10), all);
        f.advance(5h);
        QCOMPARE(rows(1), std::int64_t(0));
        QCOMPARE(rows(60), std::int64_t(10));
        QCOMPARE(sum(10), 0.0);
        QCOMPARE(sum(60), all);
        f.advance(16 * 24h);
        QCOMPARE(rows(60), std::int64_t(0));
        QCOMPARE(sum(60), 0.0);
        QCOMPARE(sum(300), all);
        f.advance(64 * 24h);
        QCOMPARE(rows(300), std::int64_t(0));
        QCOMPARE(sum(3600), all);
        f.reopen();
        QCOMPARE(sum(3600), all);
        f.advance(460 * 24h);
        QCOMPARE(rows(3600), std::int64_t(0));
    }

    void dashboards()
    {
        auto &f = *m_fixture;
        const auto put = [&](const std::string &body, const std::string &name = "main") {
            cw::PutDashboard::Input input;
            input.dashboardName = name;
            input.dashboardBody = body;
            return f.call<cw::PutDashboard>(input);
        };
        QCOMPARE(codeOf(put("{}")), QByteArray("InvalidParameterInput"));
        QCOMPARE(codeOf(put("no json")), QByteArray("InvalidParameterInput"));
        QCOMPARE(codeOf(put("{\"widgets\":[]}", "a b")), QByteArray("InvalidParameterInput"));
        QCOMPARE(codeOf(put("{\"widgets\":[{\"type\":\"text\",\"width\":30,\"properties\":{\"markdown\":\"x\"}}]}")), QByteArray("InvalidParameterInput"));
        const auto gauge = [&](const std::string &axis) {
            return codeOf(put("{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"region\":\"us-east-1\",\"view\":\"gauge\",\"metrics\":[[\"App\",\"load\"]]" + axis + "}}]}", "dial"));
        };
        QCOMPARE(gauge(""), QByteArray("InvalidParameterInput")); // it has no scale
        QCOMPARE(gauge(",\"yAxis\":{\"left\":{\"min\":0}}"), QByteArray("InvalidParameterInput"));
        QCOMPARE(gauge(",\"yAxis\":{\"left\":{\"min\":0,\"max\":\"much\"}}"), QByteArray("InvalidParameterInput"));
        QCOMPARE(gauge(",\"yAxis\":{\"left\":{\"min\":5,\"max\":5}}"), QByteArray("InvalidParameterInput"));
        QCOMPARE(gauge(",\"yAxis\":{\"left\":{\"min\":-1.5,\"max\":5}}"), QByteArray("OK"));
        cw::DeleteDashboards::Input dial;
        dial.dashboardNames = std::vector<std::string>{"dial"};
        QVERIFY(f.call<cw::DeleteDashboards>(dial));
        const auto warned = put("{\"widgets\":[{\"type\":\"metric\",\"properties\":{\"metrics\":[[\"App\",\"load\"]]}}]}");
        QVERIFY(warned);
        QCOMPARE(text(warned->dashboardValidationMessages->front().dataPath), QByteArray("/widgets/0/properties"));
        QVERIFY(put("{\"widgets\":[]}", "other")->dashboardValidationMessages->empty());
        f.reopen();
        const auto list = f.call<cw::ListDashboards>({});
        QCOMPARE(list->dashboardEntries->size(), std::size_t(2));
        QCOMPARE(*list->dashboardEntries->back().size, std::int64_t(14));
        cw::DeleteDashboards::Input gone;
        gone.dashboardNames = std::vector<std::string>{"main", "nothing"};
        QCOMPARE(codeOf(f.call<cw::DeleteDashboards>(gone)), QByteArray("ResourceNotFound"));
        cw::GetDashboard::Input one;
        one.dashboardName = "main";
        QVERIFY(f.call<cw::GetDashboard>(one)); // for all of a request goes or nothing
        gone.dashboardNames->pop_back();
        QVERIFY(f.call<cw::DeleteDashboards>(gone));
        QCOMPARE(codeOf(f.call<cw::GetDashboard>(one)), QByteArray("ResourceNotFound"));
    }
};

QTEST_GUILESS_MAIN(TestCloudWatch)
#include "tst_cloudwatch.moc"
