#include "gui/consoles/s3/MonitoredMetrics.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/consoles/s3/StorageClasses.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct MonitoredMetrics
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::MonitoredMetrics)
};

using cloudwatch::Monitored;
using cloudwatch::MonitoredGraph;

QString nameSpace() { return QStringLiteral("AWS/S3"); }

/// Puts queries into a graph.
class Lines
{
public:
    Lines(MonitoredGraph &graph, const QString &bucket, const QString &dimension, int period)
        : m_graph(graph), m_bucket(bucket), m_dimension(dimension), m_period(period) {}

    void add(const char *metric, const QString &value, const char *statistic, const QString &label)
    {
        cloudwatch::MetricId id{nameSpace(), QLatin1String(metric), {{QStringLiteral("BucketName"), m_bucket}, {m_dimension, value}}};
        auto query = cloudwatch::queryFor(id, QLatin1String(statistic), m_period, m_graph.queries.size());
        query.label = toStd(label);
        m_graph.queries.push_back(std::move(query));
    }

private:
    MonitoredGraph &m_graph;
    const QString m_bucket;
    const QString m_dimension;
    const int m_period;
};

struct StorageType
{
    const char *type;
    const char *storageClass;
};
constexpr StorageType types[] = {{"StandardStorage", "STANDARD"},
                                 {"StandardIAStorage", "STANDARD_IA"},
                                 {"OneZoneIAStorage", "ONEZONE_IA"},
                                 {"ReducedRedundancyStorage", "REDUCED_REDUNDANCY"},
                                 {"GlacierInstantRetrievalStorage", "GLACIER_IR"},
                                 {"GlacierStorage", "GLACIER"},
                                 {"DeepArchiveStorage", "DEEP_ARCHIVE"},
                                 {"ExpressOneZoneStorage", "EXPRESS_ONEZONE"}};
/// What classes bill beside the bytes of objects.
constexpr StorageType paddings[] = {{"StandardIASizeOverhead", "STANDARD_IA"}, {"OneZoneIASizeOverhead", "ONEZONE_IA"}, {"GlacierIRSizeOverhead", "GLACIER_IR"}};

} // namespace

Monitored storageMetrics(const QString &bucket, int period)
{
    Monitored watched;
    watched.title = MonitoredMetrics::tr("Storage over time");
    watched.description = MonitoredMetrics::tr("Measured once a day, at midnight UTC, at no charge.") % u' '
        % MonitoredMetrics::tr("Overheads are billed beside what the objects hold.");
    watched.emptyTitle = MonitoredMetrics::tr("Not measured yet");
    watched.emptyText = MonitoredMetrics::tr("The first numbers come after the next midnight UTC.");
    const QString dimension = QStringLiteral("StorageType");
    watched.address = cloudwatch::metricsAddress(nameSpace(), {QStringLiteral("BucketName"), dimension});

    MonitoredGraph size{.id = QStringLiteral("sizeOverTime"), .title = MonitoredMetrics::tr("Total bucket size"), .unit = ChartUnit::Bytes};
    Lines lines(size, bucket, dimension, period);
    for (const auto &[type, storageClass] : types) {
        const QString label = storageClassText(storageClass);
        size.colors[label] = storageClassColor(storageClass);
        lines.add("BucketSizeBytes", QLatin1String(type), "Average", label);
    }
    const auto detail = [&](const QString &type, const QString &of, const QString &name) {
        lines.add("BucketSizeBytes", type, "Average", QString(of % QStringLiteral(": ") % name));
    };
    const QString tiering = storageClassText("INTELLIGENT_TIERING");
    const QString archive = MonitoredMetrics::tr("Archive Access"), deepArchive = MonitoredMetrics::tr("Deep Archive Access");
    detail(QStringLiteral("IntelligentTieringFAStorage"), tiering, MonitoredMetrics::tr("Frequent Access"));
    detail(QStringLiteral("IntelligentTieringIAStorage"), tiering, MonitoredMetrics::tr("Infrequent Access"));
    detail(QStringLiteral("IntelligentTieringAIAStorage"), tiering, MonitoredMetrics::tr("Archive Instant Access"));
    detail(QStringLiteral("IntelligentTieringAAStorage"), tiering, archive);
    detail(QStringLiteral("IntelligentTieringDAAStorage"), tiering, deepArchive);
    for (const auto &[type, storageClass] : paddings)
        detail(QLatin1String(type), storageClassText(storageClass), MonitoredMetrics::tr("overhead of small objects"));
    const auto archived = [&](const char *prefix, const QString &of) {
        detail(QString(QLatin1String(prefix) % QStringLiteral("ObjectOverhead")), of, MonitoredMetrics::tr("overhead in the archive"));
        detail(QString(QLatin1String(prefix) % QStringLiteral("S3ObjectOverhead")), of, MonitoredMetrics::tr("overhead in Standard"));
    };
    detail(QStringLiteral("GlacierStagingStorage"), storageClassText("GLACIER"), MonitoredMetrics::tr("parts of unfinished uploads"));
    detail(QStringLiteral("DeepArchiveStagingStorage"), storageClassText("DEEP_ARCHIVE"), MonitoredMetrics::tr("parts of unfinished uploads"));
    archived("Glacier", storageClassText("GLACIER"));
    archived("DeepArchive", storageClassText("DEEP_ARCHIVE"));
    archived("IntAA", QString(tiering % QStringLiteral(", ") % archive));
    archived("IntDAA", QString(tiering % QStringLiteral(", ") % deepArchive));

    MonitoredGraph objects{.id = QStringLiteral("objectsOverTime"), .title = MonitoredMetrics::tr("Total number of objects")};
    Lines(objects, bucket, dimension, period).add("NumberOfObjects", QStringLiteral("AllStorageTypes"), "Average", MonitoredMetrics::tr("Objects"));
    watched.graphs.push_back(std::move(size));
    watched.graphs.push_back(std::move(objects));
    return watched;
}

Monitored requestMetrics(const QString &bucket, const QString &configuration, int period)
{
    Monitored watched;
    watched.title = MonitoredMetrics::tr("Request metrics");
    watched.description = MonitoredMetrics::tr("Minute by minute, for the requests that the chosen filter takes.");
    watched.emptyTitle = MonitoredMetrics::tr("No requests");
    watched.emptyText = MonitoredMetrics::tr("Numbers come a minute after the requests. Where there is still nothing, choose a longer time.");
    const QString dimension = QStringLiteral("FilterId");
    watched.address = cloudwatch::metricsAddress(nameSpace(), {QStringLiteral("BucketName"), dimension});
    const auto graph = [&](const char *id, const QString &title, ChartUnit unit, auto fill) {
        MonitoredGraph made{.id = QLatin1String(id), .title = title, .unit = unit};
        Lines lines(made, bucket, dimension, period);
        fill([&](const char *metric, const char *statistic, const QString &label) { lines.add(metric, configuration, statistic, label); });
        watched.graphs.push_back(std::move(made));
    };
    graph("allRequests", MonitoredMetrics::tr("All requests"), ChartUnit::Count,
          [](const auto &add) { add("AllRequests", "Sum", MonitoredMetrics::tr("All requests")); });
    graph("requestsByKind", MonitoredMetrics::tr("Requests by kind"), ChartUnit::Count, [](const auto &add) {
        for (const char *kind : {"Get", "Put", "Delete", "Head", "Post", "Select", "List"})
            add((std::string(kind) + "Requests").c_str(), "Sum", QString::fromLatin1(kind).toUpper());
    });
    graph("requestErrors", MonitoredMetrics::tr("Errors"), ChartUnit::Count, [](const auto &add) {
        add("4xxErrors", "Sum", MonitoredMetrics::tr("4xx: refused"));
        add("5xxErrors", "Sum", MonitoredMetrics::tr("5xx: failed"));
    });
    graph("requestLatency", MonitoredMetrics::tr("Latency"), ChartUnit::Milliseconds, [](const auto &add) {
        add("FirstByteLatency", "Average", MonitoredMetrics::tr("First byte, average"));
        add("TotalRequestLatency", "Average", MonitoredMetrics::tr("Whole request, average"));
        add("TotalRequestLatency", "p99", MonitoredMetrics::tr("Whole request, p99"));
    });
    graph("requestBytes", MonitoredMetrics::tr("Bytes moved"), ChartUnit::Bytes, [](const auto &add) {
        add("BytesDownloaded", "Sum", MonitoredMetrics::tr("Downloaded"));
        add("BytesUploaded", "Sum", MonitoredMetrics::tr("Uploaded"));
    });
    graph("selectBytes", MonitoredMetrics::tr("Bytes of S3 Select queries"), ChartUnit::Bytes, [](const auto &add) {
        add("SelectBytesScanned", "Sum", MonitoredMetrics::tr("Scanned"));
        add("SelectBytesReturned", "Sum", MonitoredMetrics::tr("Returned"));
    });
    return watched;
}

Monitored replicationMetrics(const QString &bucket, const std::vector<WatchedRule> &rules, int period)
{
    Monitored watched;
    watched.title = MonitoredMetrics::tr("Replication metrics");
    watched.description = MonitoredMetrics::tr("Minute by minute, for the rules whose metrics are on.");
    watched.emptyTitle = MonitoredMetrics::tr("Nothing replicated");
    watched.emptyText = MonitoredMetrics::tr("Numbers come a minute after an object is replicated. Where there is still nothing, choose a longer time.");
    const QString source = QStringLiteral("SourceBucket"), target = QStringLiteral("DestinationBucket"), rule = QStringLiteral("RuleId");
    watched.address = cloudwatch::metricsAddress(nameSpace(), {target, rule, source});
    const auto graph = [&](const char *id, const QString &title, ChartUnit unit, const char *metric, const char *statistic) {
        MonitoredGraph made{.id = QLatin1String(id), .title = title, .unit = unit};
        for (const WatchedRule &each : rules) {
            const cloudwatch::MetricId which{nameSpace(), QLatin1String(metric), {{source, bucket}, {target, each.destination}, {rule, each.id}}};
            auto query = cloudwatch::queryFor(which, QLatin1String(statistic), period, made.queries.size());
            query.label = toStd(each.id);
            made.queries.push_back(std::move(query));
        }
        watched.graphs.push_back(std::move(made));
    };
    graph("replicationLatency", MonitoredMetrics::tr("Replication latency in seconds"), ChartUnit::Number, "ReplicationLatency", "Maximum");
    graph("operationsPending", MonitoredMetrics::tr("Operations pending replication"), ChartUnit::Count, "OperationsPendingReplication", "Maximum");
    graph("bytesPending", MonitoredMetrics::tr("Bytes pending replication"), ChartUnit::Bytes, "BytesPendingReplication", "Maximum");
    graph("operationsFailed", MonitoredMetrics::tr("Operations failed replication"), ChartUnit::Count, "OperationsFailedReplication", "Sum");
    return watched;
}

} // namespace nephoscope::gui::s3
