#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeMetricFilters;
using api::logs::MetricFilter;
using api::logs::MetricTransformation;
using api::logs::PutMetricFilter;

struct MetricFilters
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::MetricFilters)
};

MetricTransformation transformationOf(const MetricFilter &filter)
{
    return filter.metricTransformations && !filter.metricTransformations->empty() ? filter.metricTransformations->front() : MetricTransformation();
}

FieldDescription needed(const char *id, const QString &label, const QString &placeholder, const QString &constraint = {})
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.placeholder = placeholder;
    field.constraint = constraint;
    field.check = [](const QString &text) { return text.trimmed().isEmpty() ? MetricFilters::tr("This is needed.") : QString(); };
    return field;
}

MetricTransformation &transformationIn(PutMetricFilter::Input &input)
{
    auto &list = input.metricTransformations ? *input.metricTransformations : input.metricTransformations.emplace();
    return list.empty() ? list.emplace_back() : list.front();
}

void askForFilter(const ActionContext &context, const QString &group)
{
    FormType<PutMetricFilter> form;
    form.title = form.accept = MetricFilters::tr("Create metric filter");
    form.failed = MetricFilters::tr("The metric filter was not created");
    form.section({});
    form.field(filterNameField(), [](auto &input, const QString &text) { input.filterName = toStd(text.trimmed()); });
    FieldDescription pattern = filterPatternField("metricFilterPattern");
    pattern.constraint = MetricFilters::tr("Which events count. Empty: every one.");
    pattern.errorCodes = {QStringLiteral("InvalidParameterException")};
    form.field(std::move(pattern), [](auto &input, const QString &text) { input.filterPattern = toStd(text.trimmed()); });
    form.field(needed("filterNamespace", MetricFilters::tr("Metric namespace"), QStringLiteral("Shop")),
               [](auto &input, const QString &text) { transformationIn(input).metricNamespace = toStd(text.trimmed()); });
    form.field(needed("filterMetric", MetricFilters::tr("Metric name"), QStringLiteral("Errors")),
               [](auto &input, const QString &text) { transformationIn(input).metricName = toStd(text.trimmed()); });
    FieldDescription value = needed("filterValue", MetricFilters::tr("Metric value"), QStringLiteral("1"), MetricFilters::tr("A number, or a part of the event such as $.size."));
    value.initial = QStringLiteral("1");
    form.field(std::move(value), [](auto &input, const QString &text) { transformationIn(input).metricValue = toStd(text.trimmed()); });
    form.always([group = toStd(group)](auto &input) { input.logGroupName = group; });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(MetricFilters::tr("Successfully created metric filter %1").arg(values[QStringLiteral("filterName")].trimmed()), MetricFilters::tr("Events that come from now on count."));
    };
    openForm(context, std::move(form));
}

Removal filterRemoval()
{
    Removal how;
    how.id = QStringLiteral("deleteMetricFilter");
    how.text = MetricFilters::tr("Delete");
    how.title = MetricFilters::tr("Delete metric filter");
    how.warning = MetricFilters::tr("What it has counted stays in the metric.");
    how.done = MetricFilters::tr("Successfully deleted metric filter %1");
    how.failed = MetricFilters::tr("The metric filter was not deleted");
    return how;
}

} // namespace

FieldDescription filterNameField() { return needed("filterName", MetricFilters::tr("Filter name"), QStringLiteral("errors"), MetricFilters::tr("A filter of that name is replaced.")); }

FieldDescription filterPatternField(const char *id)
{
    FieldDescription field{.id = QLatin1String(id), .label = MetricFilters::tr("Filter pattern")};
    field.placeholder = QStringLiteral("ERROR");
    return field;
}

Resource metricFilters(const QString &group)
{
    ResourceType<MetricFilter> type(QStringLiteral("cloudwatch"), QStringLiteral("metricFilter"));
    type.title = MetricFilters::tr("Metric filters");
    type.description = MetricFilters::tr("Events that fit a pattern become datapoints of a metric.");
    type.identity(&MetricFilter::filterName);
    type.listBy<DescribeMetricFilters>(&DescribeMetricFilters::Output::metricFilters, &DescribeMetricFilters::Input::nextToken, &DescribeMetricFilters::Output::nextToken,
                                       [group = toStd(group)](auto &input) { input.logGroupName = group; });
    type.refreshOn("logs", "metric-filter", toStd(group));
    type.column({.id = QStringLiteral("name"), .title = MetricFilters::tr("Filter name"), .width = 200}, &MetricFilter::filterName);
    type.column({.id = QStringLiteral("pattern"), .title = MetricFilters::tr("Filter pattern"), .width = 300, .stretch = true, .code = true}, &MetricFilter::filterPattern);
    type.column({.id = QStringLiteral("namespace"), .title = MetricFilters::tr("Metric namespace"), .width = 180}, [](const MetricFilter &filter) { return transformationOf(filter).metricNamespace; });
    type.column({.id = QStringLiteral("metric"), .title = MetricFilters::tr("Metric name"), .width = 180}, [](const MetricFilter &filter) { return transformationOf(filter).metricName; });
    type.column({.id = QStringLiteral("value"), .title = MetricFilters::tr("Metric value"), .width = 130, .code = true}, [](const MetricFilter &filter) { return transformationOf(filter).metricValue; });
    type.filterPlaceholder = MetricFilters::tr("Find metric filters");
    type.emptyTitle = MetricFilters::tr("No metric filters");
    type.emptyText = MetricFilters::tr("Count errors as they are written, and let an alarm watch the count.");
    type.emptyAction = QStringLiteral("createMetricFilter");
    type.forOne({.id = QStringLiteral("viewFilterMetric"), .text = MetricFilters::tr("View metric"), .icon = QStringLiteral("chart")},
                [](const ActionContext &context, const MetricFilter &filter) {
                    QStringList dimensions;
                    for (const auto &[name, from] : transformationOf(filter).dimensions.value_or(std::map<std::string, std::string>()))
                        dimensions << toQt(name);
                    context.navigator().go(metricsAddress(toQt(transformationOf(filter).metricNamespace.value_or("")), dimensions));
                });
    type.always({.id = QStringLiteral("createMetricFilter"), .text = MetricFilters::tr("Create metric filter"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [group](const ActionContext &context) { askForFilter(context, group); });
    type.removeBy<api::logs::DeleteMetricFilter>(filterRemoval(), [group = toStd(group)](const MetricFilter &filter) {
        api::logs::DeleteMetricFilter::Input input;
        input.logGroupName = group;
        input.filterName = filter.filterName;
        return input;
    });
    type.help = help::patterns();
    return type;
}

} // namespace nephoscope::gui::cloudwatch
