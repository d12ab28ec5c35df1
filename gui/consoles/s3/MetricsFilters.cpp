#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/RuleList.h"
#include "gui/consoles/s3/SettingPlace.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

// Metrics configurations of a bucket, which the console calls filters: of which requests CloudWatch is told.
namespace nephoscope::gui::s3 {

namespace {

struct MetricsFilters
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::MetricsFilters)
};

using Kind = FieldDescription::Kind;
using Configuration = api::s3::MetricsConfiguration;
using Put = api::s3::PutBucketMetricsConfiguration;

QString idOf(const Configuration &configuration) { return toQt(configuration.id.value_or("")); }

QString address(const QString &bucket, const QString &id)
{
    const QString base = QStringLiteral("s3/request-metrics/") % QString::fromLatin1(QUrl::toPercentEncoding(bucket));
    return id.isEmpty() ? base : QString(base % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

FormDescription filterForm(const QString &bucket, const Configuration &now)
{
    const RuleScope scope = scopeOf(now);
    FieldDescription name{.id = QStringLiteral("filterName"), .label = MetricsFilters::tr("Filter name"), .initial = idOf(now)};
    name.constraint = MetricsFilters::tr("Up to 64 letters, digits, periods, dashes and underscores. CloudWatch shows it as FilterId. It cannot be changed later.");
    name.check = [](const QString &text) { return text.isEmpty() || text.size() > 64 ? MetricsFilters::tr("Enter a name of 1 to 64 characters.") : QString(); };
    name.errorCodes = {QStringLiteral("InvalidArgument")};
    if (now.id)
        name.shown = [](const FormValues &) { return false; };
    FieldDescription prefix{.id = QStringLiteral("filterPrefix"), .label = MetricsFilters::tr("Prefix - optional"), .initial = scope.prefix};
    prefix.constraint = MetricsFilters::tr("Only requests for objects whose keys begin like this.");
    FieldDescription point{.id = QStringLiteral("filterPoint"), .label = MetricsFilters::tr("Access point ARN - optional"), .initial = scope.point};
    point.constraint = MetricsFilters::tr("Only requests that come through this access point.");
    point.check = [](const QString &text) {
        return text.isEmpty() || (text.startsWith(QLatin1String("arn:aws")) && text.contains(QLatin1String(":accesspoint/")))
            ? QString()
            : MetricsFilters::tr("Enter the ARN of an access point, such as arn:aws:s3:eu-west-1:123456789012:accesspoint/door.");
    };
    FieldDescription tags{.id = QStringLiteral("filterTags"), .label = MetricsFilters::tr("Object tags - optional"), .kind = Kind::Tags};
    tags.initialTags = scope.tags;
    FormDescription form;
    form.sections = {{MetricsFilters::tr("Filter"), MetricsFilters::tr("Without a prefix, access point or tags it takes every request to the bucket, lists too."),
                      {std::move(name), std::move(prefix), std::move(point), std::move(tags)}}};
    form.sends([bucket](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<Put>(bucket);
        input.id = toStd(values[QStringLiteral("filterName")]);
        Configuration &configuration = input.metricsConfiguration.emplace();
        configuration.id = input.id;
        setScope(configuration, RuleScope{.prefix = values[QStringLiteral("filterPrefix")],
                                          .tags = values.tags(QStringLiteral("filterTags")),
                                          .point = values[QStringLiteral("filterPoint")]});
        return FormCalls{FormCall::of<Put>(engine.caller(), std::move(input))};
    });
    form.failed = MetricsFilters::tr("The filter was not saved");
    form.succeeded = [bucket](const ActionContext &context, const FormValues &values) {
        context.done(MetricsFilters::tr("Successfully saved the filter %1").arg(values[QStringLiteral("filterName")]), bucket);
    };
    form.cancelAddress = metricsAddress(bucket);
    return form;
}

Setting filterSetting(const QString &bucket, const QString &id)
{
    using Get = api::s3::GetBucketMetricsConfiguration;
    SettingType<Get::Output> setting(QStringLiteral("request-metrics"), MetricsFilters::tr("Request metrics filter"), MetricsFilters::tr("filter %1").arg(id));
    auto input = inputFor<Get>(bucket);
    input.id = toStd(id);
    setting.loadBy<Get>(std::move(input));
    setting.shows([](const Get::Output &) { return std::vector<Fact>(); });
    setting.editBy([bucket](const Get::Output &found) { return filterForm(bucket, found.metricsConfiguration.value_or(Configuration())); });
    return setting;
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteFilter");
    how.text = RuleTexts::remove();
    how.title = MetricsFilters::tr("Delete filter");
    how.warning = MetricsFilters::tr("CloudWatch is told nothing more for it. What it has been told stays there.");
    how.done = MetricsFilters::tr("Successfully deleted the filter %1");
    how.failed = MetricsFilters::tr("The filter was not deleted");
    return how;
}

} // namespace

Resource metricsFilters(const QString &bucket)
{
    using List = api::s3::ListBucketMetricsConfigurations;
    ResourceType<Configuration> type(QStringLiteral("s3"), QStringLiteral("metricsFilter"));
    type.title = MetricsFilters::tr("Request metrics filters");
    type.description = MetricsFilters::tr("Of which requests CloudWatch is told, minute by minute.");
    type.address = metricsAddress(bucket);
    type.identity(&Configuration::id);
    type.pageAt([bucket](const Configuration &configuration) { return address(bucket, idOf(configuration)); });
    type.listBy<List>(&List::Output::metricsConfigurationList, &List::Input::continuationToken, &List::Output::nextContinuationToken,
                      [bucket](auto &input) { input.bucket = toStd(bucket); });
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = MetricsFilters::tr("Filter name"), .width = 220, .link = true}, &Configuration::id);
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 300, .stretch = true},
                [](const Configuration &configuration) { return scopeOf(configuration).text(); });
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = MetricsFilters::tr("Find filters");
    type.emptyTitle = MetricsFilters::tr("No request metrics");
    type.emptyText = MetricsFilters::tr("Requests are not counted in CloudWatch until a filter says which: all of the bucket's, or those of a prefix, of tags or of "
                                        "an access point. On the command line: aws s3api put-bucket-metrics-configuration.");
    type.emptyAction = QStringLiteral("createFilter");
    type.forOne({.id = QStringLiteral("editFilter"), .text = RuleTexts::edit(), .icon = QStringLiteral("edit")},
                [bucket](const ActionContext &context, const Configuration &each) { context.navigator().go(address(bucket, idOf(each))); });
    type.always({.id = QStringLiteral("createFilter"), .text = MetricsFilters::tr("Create filter"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N),
                 .primary = true},
                [bucket](const ActionContext &context) { context.navigator().go(address(bucket, {})); });
    type.removeBy<api::s3::DeleteBucketMetricsConfiguration>(removal(), [bucket](const Configuration &configuration) {
        auto input = inputFor<api::s3::DeleteBucketMetricsConfiguration>(bucket);
        input.id = configuration.id;
        return input;
    });
    return type;
}

void addMetricsPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("request-metrics/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        const QString id = where["id"];
        if (!id.isEmpty())
            return new SettingPage(navigator, [bucket, id] { return settingPlace(bucket, metricsAddress(bucket), filterSetting(bucket, id)); }, {}, QStringLiteral("request-metrics"));
        return new CreatePage(navigator, [bucket] {
            FormDescription form = filterForm(bucket, {});
            form.title = form.accept = MetricsFilters::tr("Create filter");
            return formPlace(bucket, metricsAddress(bucket), std::move(form));
        });
    });
}

} // namespace nephoscope::gui::s3
