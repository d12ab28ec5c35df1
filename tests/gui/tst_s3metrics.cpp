// The Metrics tab of a bucket: graphs of what CloudWatch knows of it, and the filters that have requests counted.
#include "DirectoryBucket.h"
#include "S3Settings.h"

#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/consoles/s3/DirectoryBuckets.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TableModel.h"
#include "services/Metrics.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Metrics : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void teachesWhereNothingIsCounted();
    void filtersAreMadeAndChanged();
    void analysesAreMadeAndChanged();
    void drawsStorage();
    void drawsStorageOfDirectoryBuckets();
    void drawsRequestsOfTheChosenFilter();
    void drawsWatchedReplicationRules();

private:
    DetailsPage *tab() { return m_console->show<DetailsPage>(metricsAddress(QStringLiteral("settings"))); }
    bool put(const char *id, const char *prefix = nullptr)
    {
        api::s3::PutBucketMetricsConfiguration::Input input;
        input.bucket = "settings";
        input.id = id;
        auto &configuration = input.metricsConfiguration.emplace();
        configuration.id = id;
        if (prefix)
            configuration.filter.emplace().prefix = prefix;
        return m_console->call<api::s3::PutBucketMetricsConfiguration>(std::move(input)).has_value();
    }
    std::optional<api::s3::MetricsConfiguration> configuration(const char *id)
    {
        api::s3::GetBucketMetricsConfiguration::Input input;
        input.bucket = "settings";
        input.id = id;
        auto reply = m_console->call<api::s3::GetBucketMetricsConfiguration>(std::move(input));
        return reply ? reply->metricsConfiguration : std::nullopt;
    }
    /// As S3 publishes it, without waiting for a minute or a midnight.
    bool publish(const char *metric, const char *dimension, const char *value, double number, Timestamp time)
    {
        return publish(metric, {{"BucketName", "settings"}, {dimension, value}}, number, time);
    }
    bool publish(const char *metric, std::map<std::string, std::string> dimensions, double number, Timestamp time)
    {
        KeepMetrics::Input input;
        KeptMetric &point = input.points.emplace_back();
        point.series = {toStd(m_console->engine().accountId()), toStd(m_console->engine().region()), "AWS/S3", metric, std::move(dimensions), "Count"};
        point.time = time;
        point.data.add(number);
        return m_console->call<KeepMetrics>(std::move(input)).has_value();
    }
    /// Rules of `settings` to `replicas`, with metrics or without.
    bool replicate(std::vector<std::pair<std::string, bool>> rules)
    {
        api::s3::PutBucketReplication::Input input;
        input.bucket = "settings";
        auto &all = input.replicationConfiguration.emplace();
        all.role = "arn:aws:iam::" + toStd(m_console->engine().accountId()) + ":role/copier";
        for (const auto &[id, watched] : rules) {
            auto &rule = all.rules ? all.rules->emplace_back() : all.rules.emplace().emplace_back();
            rule.id = id;
            rule.priority = int(all.rules->size());
            rule.status.emplace().value = "Enabled";
            rule.filter.emplace().prefix = id;
            rule.deleteMarkerReplication.emplace().status.emplace().value = "Disabled";
            auto &target = rule.destination.emplace();
            target.bucket = "arn:aws:s3:::replicas";
            if (watched)
                target.metrics.emplace().status.emplace().value = "Enabled";
        }
        return m_console->call<api::s3::PutBucketReplication>(std::move(input)).has_value();
    }
    /// Name and last value of each series, a line each.
    static QStringList drawn(QWidget *page, const char *graph)
    {
        QStringList lines;
        auto *card = part<cloudwatch::MetricGraph>(page, graph);
        if (!card)
            return {QStringLiteral("no graph")};
        if (!card->chart().surface().isVisibleTo(card))
            return {}; // it says that there is nothing
        for (const ChartSeries &series : card->chart().surface().data().series)
            lines << QString(series.name % u' ' % QString::number(series.points.back().y()));
        return lines;
    }
};

void TestS3Metrics::teachesWhereNothingIsCounted()
{
    DetailsPage *page = tab();
    QVERIFY(page);
    auto *requests = part<cloudwatch::MonitoringBoard>(page, "requestMetrics");
    QVERIFY(requests && requests->isHidden());
    QVERIFY(wordsOn(part<ResourceView>(page, "metricsFilter")).contains(QStringLiteral("put-bucket-metrics-configuration")));
    QVERIFY(wordsOn(part<cloudwatch::MetricGraph>(page, "sizeOverTime")).contains(QStringLiteral("Not measured yet")));
    // As soon as there is a filter, also one that another client made.
    QVERIFY(put("all"));
    QTRY_VERIFY(!requests->isHidden());
    const auto *again = requests->findChild<Button *>(QStringLiteral("requestMetricsRefresh"));
    QVERIFY(again);
    QCOMPARE(again->variant(), Button::Variant::Icon); // as every other that looks anew
    QVERIFY(!again->accessibleName().isEmpty() && !again->toolTip().isEmpty());
    QCOMPARE(part<Select>(page, "requestFilter")->value(), QStringLiteral("all"));
}

void TestS3Metrics::filtersAreMadeAndChanged()
{
    auto *form = m_console->show<CreatePage>(QStringLiteral("s3/request-metrics/settings"));
    QVERIFY(form);
    type(form, "filterPoint", "door");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("filterName"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("filterPoint"))->hasError());
    type(form, "filterName", "not allowed");
    type(form, "filterPoint", "arn:aws:s3:us-east-1:123456789012:accesspoint/door");
    type(form, "filterPrefix", "raw/");
    save(form); // S3 itself refuses the name
    QTRY_VERIFY(form->form().field(QStringLiteral("filterName"))->hasError());
    type(form, "filterName", "raw");
    save(form);
    QTRY_COMPARE(m_console->address(), metricsAddress(QStringLiteral("settings")));
    auto made = configuration("raw");
    QVERIFY(made && made->filter && made->filter->and_ && made->filter->and_->prefix == "raw/");
    QCOMPARE(toQt(*made->filter->and_->accessPointArn), QStringLiteral("arn:aws:s3:us-east-1:123456789012:accesspoint/door"));

    auto *page = m_console->show<SettingPage>(QStringLiteral("s3/request-metrics/settings?id=raw"));
    QVERIFY(page);
    QTRY_VERIFY(page->form());
    QVERIFY(!part<QLineEdit>(page, "filterName")->isVisibleTo(page)); // its name stays
    auto *point = part<QLineEdit>(page, "filterPoint");
    QVERIFY(point->text().endsWith(QStringLiteral("/door")));
    point->clear();
    save(page);
    QTRY_COMPARE(m_console->address(), metricsAddress(QStringLiteral("settings")));
    made = configuration("raw");
    QVERIFY(made && made->filter && made->filter->prefix == "raw/" && !made->filter->and_);

    DetailsPage *list = tab();
    QVERIFY(list);
    auto *view = part<ResourceView>(list, "metricsFilter");
    QTRY_COMPARE(view->table().model().rowCount(), 1);
    view->table().selectIds({QStringLiteral("raw")});
    QVERIFY(view->perform(QStringLiteral("deleteFilter")));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!configuration("raw"));
    QTRY_VERIFY(part<cloudwatch::MonitoringBoard>(list, "requestMetrics")->isHidden());
}

void TestS3Metrics::analysesAreMadeAndChanged()
{
    const auto configuration = [&](const char *id) {
        api::s3::GetBucketAnalyticsConfiguration::Input input;
        input.bucket = "settings";
        input.id = id;
        auto reply = m_console->call<api::s3::GetBucketAnalyticsConfiguration>(std::move(input));
        return reply ? reply->analyticsConfiguration : std::nullopt;
    };
    auto *form = m_console->show<CreatePage>(QStringLiteral("s3/analytics/settings"));
    QVERIFY(form);
    QVERIFY(!part<QWidget>(form, "analysisTarget")->isVisible());
    type(form, "analysisName", "not allowed");
    choose(form, "analysisExport", "on");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("analysisName"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("analysisTarget"))->hasError()); // where to?
    type(form, "analysisName", "ages");
    type(form, "analysisPrefix", "raw/");
    auto *place = part<LocationPicker>(form, "analysisTarget");
    place->setValue(QStringLiteral("s3://no-such-bucket-here/"));
    save(form); // S3 itself finds no such bucket
    QTRY_VERIFY(form->form().field(QStringLiteral("analysisTarget"))->hasError());
    place->setValue(QStringLiteral("s3://settings/reports/"));
    save(form);
    QTRY_COMPARE(m_console->address(), metricsAddress(QStringLiteral("settings")));
    auto made = configuration("ages");
    QVERIFY(made && made->filter && made->filter->prefix == "raw/" && made->storageClassAnalysis->dataExport);
    const auto &target = *made->storageClassAnalysis->dataExport->destination->s3BucketDestination;
    QVERIFY(target.bucket == "arn:aws:s3:::settings" && target.prefix == "reports" && target.format == "CSV");

    auto *page = m_console->show<SettingPage>(QStringLiteral("s3/analytics/settings?id=ages"));
    QVERIFY(page);
    QTRY_VERIFY(page->form());
    QVERIFY(!part<QLineEdit>(page, "analysisName")->isVisibleTo(page)); // its name stays
    QCOMPARE(part<LocationPicker>(page, "analysisTarget")->value(), QStringLiteral("s3://settings/reports/"));
    choose(page, "analysisExport", "off");
    part<QLineEdit>(page, "analysisPrefix")->clear();
    save(page);
    QTRY_COMPARE(m_console->address(), metricsAddress(QStringLiteral("settings")));
    made = configuration("ages");
    QVERIFY(made && !made->filter && !made->storageClassAnalysis->dataExport);

    DetailsPage *list = tab();
    QVERIFY(list);
    auto *view = part<ResourceView>(list, "analysis");
    QTRY_COMPARE(view->table().model().rowCount(), 1);
    view->table().selectIds({QStringLiteral("ages")});
    QVERIFY(!view->perform(QStringLiteral("openAnalysis"))); // nothing is exported
    QVERIFY(view->perform(QStringLiteral("deleteAnalysis")));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!configuration("ages"));
}

void TestS3Metrics::drawsStorage()
{
    const Timestamp midnight = std::chrono::floor<std::chrono::days>(m_console->engine().now());
    QVERIFY(publish("BucketSizeBytes", "StorageType", "StandardStorage", 1000, midnight));
    QVERIFY(publish("BucketSizeBytes", "StorageType", "GlacierStorage", 500, midnight));
    QVERIFY(publish("BucketSizeBytes", "StorageType", "OneZoneIASizeOverhead", 300, midnight));
    QVERIFY(publish("BucketSizeBytes", "StorageType", "GlacierS3ObjectOverhead", 80, midnight));
    QVERIFY(publish("BucketSizeBytes", "StorageType", "IntDAAObjectOverhead", 320, midnight));
    QVERIFY(publish("NumberOfObjects", "StorageType", "AllStorageTypes", 7, midnight));
    DetailsPage *page = tab();
    QVERIFY(page);
    QTRY_COMPARE(drawn(page, "sizeOverTime"),
                 (QStringList{QStringLiteral("Standard 1000"), QStringLiteral("Glacier Flexible Retrieval 500"),
                              QStringLiteral("One Zone-IA: overhead of small objects 300"), QStringLiteral("Glacier Flexible Retrieval: overhead in Standard 80"),
                              QStringLiteral("Intelligent-Tiering, Deep Archive Access: overhead in the archive 320")}));
    QTRY_COMPARE(drawn(page, "objectsOverTime"), (QStringList{QStringLiteral("Objects 7")}));
    press(page, "storageMetricsCloudWatch");
    QCOMPARE(m_console->address(), cloudwatch::metricsAddress(QStringLiteral("AWS/S3"), {QStringLiteral("BucketName"), QStringLiteral("StorageType")}));
}

void TestS3Metrics::drawsStorageOfDirectoryBuckets()
{
    const std::string box = "box--use1-az4--x-s3";
    QVERIFY(makeDirectoryBucket(m_console->engine(), box));

    const Timestamp midnight = std::chrono::floor<std::chrono::days>(m_console->engine().now());
    const auto point = [&](const char *metric, const char *type, double number) {
        return publish(metric, {{"BucketName", box}, {"StorageType", type}}, number, midnight);
    };
    QVERIFY(point("BucketSizeBytes", "ExpressOneZoneStorage", 2000) && point("NumberOfObjects", "AllStorageTypes", 3));
    auto *page = m_console->show<DetailsPage>(directoryBucketAddress(toQt(box), QStringLiteral("metrics")));
    QVERIFY(page);
    QTRY_COMPARE(drawn(page, "sizeOverTime"), QStringList{QStringLiteral("Express One Zone 2000")});
    QTRY_COMPARE(drawn(page, "objectsOverTime"), QStringList{QStringLiteral("Objects 3")});
    for (const std::string_view other : storageClasses())
        QVERIFY2(storageClassColor("EXPRESS_ONEZONE") != storageClassColor(other), std::string(other).c_str());
}

void TestS3Metrics::drawsRequestsOfTheChosenFilter()
{
    QVERIFY(put("all") && put("raw", "raw/"));
    const Timestamp then = std::chrono::floor<std::chrono::minutes>(m_console->engine().now()) - std::chrono::minutes(5);
    QVERIFY(publish("4xxErrors", "FilterId", "all", 1, then));
    QVERIFY(publish("BytesDownloaded", "FilterId", "all", 4096, then));
    QVERIFY(publish("GetRequests", "FilterId", "raw", 3, then));
    DetailsPage *page = tab();
    QVERIFY(page);
    auto *filter = part<Select>(page, "requestFilter");
    QTRY_COMPARE(filter->value(), QStringLiteral("all"));
    QTRY_COMPARE(drawn(page, "requestErrors"), (QStringList{QStringLiteral("4xx: refused 1")}));
    QTRY_COMPARE(drawn(page, "requestBytes"), (QStringList{QStringLiteral("Downloaded 4096")}));
    QTRY_COMPARE(drawn(page, "requestsByKind"), QStringList());
    filter->setValue(QStringLiteral("raw"));
    QTRY_COMPARE(drawn(page, "requestsByKind"), (QStringList{QStringLiteral("GET 3")}));
    QTRY_COMPARE(drawn(page, "requestErrors"), QStringList());
    press(page, "requestMetricsCloudWatch");
    QCOMPARE(m_console->address(), cloudwatch::metricsAddress(QStringLiteral("AWS/S3"), {QStringLiteral("BucketName"), QStringLiteral("FilterId")}));
}

void TestS3Metrics::drawsWatchedReplicationRules()
{
    QVERIFY(m_console->createBucket("replicas"));
    for (const char *name : {"settings", "replicas"}) {
        api::s3::PutBucketVersioning::Input versions;
        versions.bucket = name;
        versions.versioningConfiguration.emplace().status.emplace("Enabled");
        QVERIFY(m_console->call<api::s3::PutBucketVersioning>(std::move(versions)).has_value());
    }
    QVERIFY(replicate({{"quiet", false}}));
    DetailsPage *page = tab();
    QVERIFY(page);
    auto *board = part<cloudwatch::MonitoringBoard>(page, "replicationMetrics");
    QVERIFY(board && board->isHidden());
    const Timestamp minute = std::chrono::floor<std::chrono::minutes>(m_console->engine().now()) - std::chrono::minutes(5);
    const std::map<std::string, std::string> rule{{"SourceBucket", "settings"}, {"DestinationBucket", "replicas"}, {"RuleId", "watched"}};
    QVERIFY(publish("ReplicationLatency", rule, 7, minute) && publish("OperationsFailedReplication", rule, 2, minute));
    QVERIFY(replicate({{"quiet", false}, {"watched", true}}));
    QTRY_VERIFY(!board->isHidden());
    QTRY_COMPARE(drawn(page, "replicationLatency"), QStringList{QStringLiteral("watched 7")});
    QTRY_COMPARE(drawn(page, "operationsFailed"), QStringList{QStringLiteral("watched 2")});
    QVERIFY(part<cloudwatch::MetricGraph>(page, "operationsPending") && part<cloudwatch::MetricGraph>(page, "bytesPending"));
    // Nobody watches any more.
    QVERIFY(replicate({{"quiet", false}}));
    QTRY_VERIFY(board->isHidden());
}

QTEST_MAIN(TestS3Metrics)
#include "tst_s3metrics.moc"
