#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/GraphRows.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/consoles/cloudwatch/MetricsPanel.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

#include <map>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::ListMetrics;
using api::cloudwatch::Metric;

struct MetricLists
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::MetricLists)
};

QString wordsOf(const QStringList &dimensions)
{
    return dimensions.isEmpty() ? MetricLists::tr("Metrics with no dimensions") : dimensions.join(QStringLiteral(", "));
}

void listSets(EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done)
{
    askAll<ListMetrics>(engine, receiver, {}, &ListMetrics::Output::metrics, &ListMetrics::Input::nextToken, &ListMetrics::Output::nextToken,
                        std::function([done](Expected<std::vector<Metric>> all) {
        if (!all)
            return done(fail(all.error()));
        std::map<std::pair<QString, QStringList>, qint64> counts;
        for (const Metric &metric : *all) {
            const MetricId id = MetricId::of(metric);
            ++counts[{id.nameSpace, id.dimensionNames()}];
        }
        ItemPage page;
        for (const auto &[set, count] : counts)
            page.items.push_back(std::make_shared<const MetricSet>(MetricSet{set.first, set.second, count}));
        done(std::move(page));
    }));
}

/// Filters of ListMetrics let metrics with more dimensions through.
Fetch listMetrics(const QString &nameSpace, const QStringList &dimensions)
{
    return [nameSpace, dimensions](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        ListMetrics::Input input;
        input.namespace_ = toStd(nameSpace);
        for (const QString &name : dimensions)
            (input.dimensions ? *input.dimensions : input.dimensions.emplace()).emplace_back().name = toStd(name);
        if (!token.empty())
            input.nextToken = token;
        ask<ListMetrics>(engine, receiver, std::move(input), [dimensions, done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            ItemPage page;
            page.next = reply->nextToken.value_or("");
            for (const Metric &metric : reply->metrics.value_or(std::vector<Metric>())) {
                MetricId id = MetricId::of(metric);
                if (id.dimensionNames() == dimensions)
                    page.items.push_back(std::make_shared<const MetricId>(std::move(id)));
            }
            done(std::move(page));
        });
    };
}

QStringList dimensionsOf(const Params &where)
{
    QStringList names;
    for (const QString &name : where["dimensions"].split(u',', Qt::SkipEmptyParts))
        names << QUrl::fromPercentEncoding(name.toUtf8());
    names.sort();
    return names;
}

Details graphPage(const QString &nameSpace, const QStringList &dimensions, const GraphRows &rows)
{
    Details page;
    page.title = nameSpace;
    page.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {MetricLists::tr("Metrics"), metricsAddress()},
                 {QString(nameSpace % QStringLiteral(" > ") % wordsOf(dimensions)), {}}};
    DetailTab tab{.id = {}, .title = {}};
    tab.make = [nameSpace, dimensions, rows](Navigator &navigator) -> Panel * { return new MetricsPanel(navigator, nameSpace, dimensions, rows); };
    page.tabs = {std::move(tab)};
    page.help = help::graph();
    return page;
}

} // namespace

Resource metricSets(const Params &where)
{
    ResourceType<MetricSet> type(QStringLiteral("cloudwatch"), QStringLiteral("metricSet"));
    type.icon = QStringLiteral("chart");
    type.kind = MetricLists::tr("CloudWatch metrics");
    type.title = MetricLists::tr("Metrics");
    type.description = MetricLists::tr("By namespace and dimensions. Services write theirs down once a minute.");
    type.address = metricsAddress();
    type.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {type.title, {}}};
    type.identity([](const MetricSet &set) { return QString(set.nameSpace % u' ' % set.dimensions.join(u' ')); });
    type.pageAt([](const MetricSet &set) { return metricsAddress(set.nameSpace, set.dimensions); });
    type.listWith(listSets);
    type.touches = [](const Change &change) { return change.service == "cloudwatch" && change.type == "metric"; };
    type.column({.id = QStringLiteral("namespace"), .title = MetricLists::tr("Namespace"), .width = 260, .link = true, .filter = ColumnSpec::Filter::Choice},
                [](const MetricSet &set) { return set.nameSpace; });
    type.column({.id = QStringLiteral("dimensions"), .title = MetricLists::tr("Dimensions"), .width = 320, .stretch = true},
                [](const MetricSet &set) { return wordsOf(set.dimensions); });
    type.column({.id = QStringLiteral("count"), .title = MetricLists::tr("Metrics"), .width = 130, .rightAligned = true}, &MetricSet::count);
    type.selection = ResourceTable::Selection::None;
    type.sortColumn = QStringLiteral("namespace");
    type.filterPlaceholder = MetricLists::tr("Find namespaces and dimensions");
    type.emptyTitle = MetricLists::tr("No metrics");
    type.emptyText = MetricLists::tr("Use a bucket or a queue: its metrics are here after a minute. Your own come with aws cloudwatch put-metric-data.");
    type.help = help::metrics();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = graphPage(name, dimensionsOf(where), graphRowsIn(where["graph"]));
    return type;
}

Resource metricsOf(const QString &nameSpace, const QStringList &dimensions)
{
    ResourceType<MetricId> type(QStringLiteral("cloudwatch"), QStringLiteral("metric"));
    type.title = wordsOf(dimensions);
    type.description = MetricLists::tr("Check the metrics that the graph shall show.");
    type.identity(&MetricId::text);
    type.nameOf = [](const void *item) { return static_cast<const MetricId *>(item)->name; };
    type.listWith(listMetrics(nameSpace, dimensions));
    type.refreshOn("cloudwatch", "metric", toStd(nameSpace));
    for (qsizetype i = 0; i < dimensions.size(); ++i) {
        type.column({.id = QString(u"dimension" % QString::number(i)), .title = dimensions[i], .width = 240, .filter = ColumnSpec::Filter::Choice},
                    [i](const MetricId &metric) { return metric.dimensions[std::size_t(i)].second; });
    }
    type.column({.id = QStringLiteral("name"), .title = MetricLists::tr("Metric name"), .width = 280, .stretch = true, .filter = ColumnSpec::Filter::Choice}, &MetricId::name);
    type.filterPlaceholder = MetricLists::tr("Find metrics");
    type.emptyTitle = MetricLists::tr("No metrics");
    type.emptyText = MetricLists::tr("Metrics without data for two weeks are not listed.");
    type.forOne({.id = QStringLiteral("createAlarm"), .text = MetricLists::tr("Create alarm"), .icon = QStringLiteral("alarm")},
                [](const ActionContext &context, const MetricId &metric) { context.navigator().go(createAlarmAddress(metric)); });
    type.forMany({.id = QStringLiteral("addToDashboard"), .text = MetricLists::tr("Add to dashboard"), .icon = QStringLiteral("grid"), .place = Action::Place::Menu},
                 [](const ActionContext &context, const Chosen<MetricId> &metrics) {
                     QJsonArray all;
                     for (const auto &metric : metrics)
                         all.append(QJsonValue(QJsonDocument::fromJson(metric->text().toUtf8()).array()));
                     openForm(context, addToDashboardForm(all));
                 });
    type.forOne({.id = QStringLiteral("copyMetric"), .text = MetricLists::tr("Copy as JSON"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const MetricId &metric) { context.copy(metric.text(), MetricLists::tr("Metric copied")); });
    return type;
}

} // namespace nephoscope::gui::cloudwatch
