#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/RuleList.h"
#include "gui/consoles/s3/SettingPlace.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

// Storage class analysis: configurations that watch how objects of a bucket are read as they age, and say in a file when they
// had better be in Standard-IA. S3 User Guide, "Storage class analysis".
namespace nephoscope::gui::s3 {

namespace {

struct Analyses
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Analyses)
};

using Kind = FieldDescription::Kind;
using Configuration = api::s3::AnalyticsConfiguration;
using Destination = api::s3::AnalyticsS3BucketDestination;
using Put = api::s3::PutBucketAnalyticsConfiguration;

QString idOf(const Configuration &configuration) { return toQt(configuration.id.value_or("")); }

const Destination *destinationOf(const Configuration &configuration)
{
    const auto &analysis = configuration.storageClassAnalysis;
    if (!analysis || !analysis->dataExport || !analysis->dataExport->destination)
        return nullptr;
    const auto &destination = analysis->dataExport->destination->s3BucketDestination;
    return destination ? &*destination : nullptr;
}

QString targetText(const Configuration &configuration)
{
    const Destination *destination = destinationOf(configuration);
    return destination ? uriOfArn(destination->bucket, toQt(destination->prefix.value_or(""))) : QString();
}

/// The file that the day's export goes to: the engine and S3 call it by bucket and configuration.
std::pair<QString, QString> exportOf(const QString &bucket, const Configuration &configuration)
{
    const auto place = S3Location::parse(targetText(configuration));
    return place ? std::pair(place->bucket, QString(place->key % bucket % u'-' % idOf(configuration) % QStringLiteral(".csv"))) : std::pair<QString, QString>();
}

QString address(const QString &bucket, const QString &id)
{
    const QString base = QStringLiteral("s3/analytics/") % QString::fromLatin1(QUrl::toPercentEncoding(bucket));
    return id.isEmpty() ? base : QString(base % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

FormSection scopeSection(const Configuration &now)
{
    const RuleScope scope = scopeOf(now);
    FieldDescription name{.id = QStringLiteral("analysisName"), .label = Analyses::tr("Configuration name"), .initial = idOf(now)};
    name.constraint = Analyses::tr("Up to 64 letters, numbers, periods, hyphens and underscores. It cannot be changed later.");
    name.check = [](const QString &text) {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
        return form.match(text).hasMatch() ? QString() : Analyses::tr("Enter a name of 1 to 64 letters, numbers, periods, hyphens and underscores.");
    };
    name.errorCodes = {QStringLiteral("TooManyConfigurations")};
    if (now.id) // another id would be another configuration
        name.shown = [](const FormValues &) { return false; };
    FieldDescription prefix{.id = QStringLiteral("analysisPrefix"), .label = Analyses::tr("Prefix - optional"), .placeholder = QStringLiteral("photos/"), .initial = scope.prefix};
    prefix.constraint = Analyses::tr("Only objects whose keys begin like this.");
    FieldDescription tags{.id = QStringLiteral("analysisTags"), .label = Analyses::tr("Object tags - optional"), .kind = Kind::Tags};
    tags.initialTags = scope.tags;
    return {Analyses::tr("Analysis"), Analyses::tr("Without a prefix or tags every object of the bucket is watched, in Standard and Standard-IA."),
            {std::move(name), std::move(prefix), std::move(tags)}};
}

FormSection exportSection(const Configuration &now)
{
    const QString before = targetText(now);
    FieldDescription exports{.id = QStringLiteral("analysisExport"), .label = Analyses::tr("Export to CSV"), .kind = Kind::Radio};
    exports.options = {{QStringLiteral("off"), Analyses::tr("Disable"), Analyses::tr("It is watched, and nothing is written.")},
                       {QStringLiteral("on"), Analyses::tr("Enable"), Analyses::tr("Each midnight in UTC one file is written anew, with a line a day, class and age group.")}};
    exports.initial = before.isEmpty() ? QStringLiteral("off") : QStringLiteral("on");
    FieldDescription place = placeField(QStringLiteral("analysisTarget"), Analyses::tr("Destination"), LocationPicker::Buckets | LocationPicker::Prefixes);
    place.constraint = Analyses::tr("A bucket of this Region, or a folder in it.");
    place.initial = before;
    place.errorCodes = {QStringLiteral("NoSuchBucket"), QStringLiteral("InvalidS3DestinationBucket")};
    place.shown = [](const FormValues &values) { return values[QStringLiteral("analysisExport")] == QLatin1String("on"); };
    return {Analyses::tr("Export"), Analyses::tr("What was stored and read of each age, and from which age on Standard-IA is cheaper: said after 30 days of watching."),
            {std::move(exports), std::move(place)}};
}

Put::Input inputOf(const QString &bucket, const FormValues &values)
{
    auto input = inputFor<Put>(bucket);
    input.id = toStd(values[QStringLiteral("analysisName")]);
    Configuration &configuration = input.analyticsConfiguration.emplace();
    configuration.id = input.id;
    setScope(configuration, RuleScope{.prefix = values[QStringLiteral("analysisPrefix")], .tags = values.tags(QStringLiteral("analysisTags"))});
    auto &analysis = configuration.storageClassAnalysis.emplace();
    if (values[QStringLiteral("analysisExport")] != QLatin1String("on"))
        return input;
    auto &exported = analysis.dataExport.emplace();
    exported.outputSchemaVersion.emplace("V_1");
    Destination &destination = exported.destination.emplace().s3BucketDestination.emplace();
    destination.format.emplace("CSV");
    destination.bucket = bucketArnOf(values, QStringLiteral("analysisTarget"));
    if (const auto place = placeOf(values, QStringLiteral("analysisTarget")); place && !place->key.isEmpty())
        destination.prefix = toStd(place->key.endsWith(u'/') ? place->key.chopped(1) : place->key);
    return input;
}

FormDescription analysisForm(const QString &bucket, const Configuration &now)
{
    FormDescription form;
    form.sections = {scopeSection(now), exportSection(now)};
    form.sends([bucket](EngineHost &engine, const FormValues &values) { return FormCalls{FormCall::of<Put>(engine.caller(), inputOf(bucket, values))}; });
    form.failed = Analyses::tr("The analysis was not saved");
    form.succeeded = [bucket](const ActionContext &context, const FormValues &values) {
        context.done(Analyses::tr("Successfully saved the analysis %1").arg(values[QStringLiteral("analysisName")]), bucket);
    };
    form.cancelAddress = metricsAddress(bucket);
    return form;
}

Setting analysisSetting(const QString &bucket, const QString &id)
{
    using Get = api::s3::GetBucketAnalyticsConfiguration;
    SettingType<Get::Output> setting(QStringLiteral("analytics"), Analyses::tr("Edit storage class analysis"), Analyses::tr("storage class analysis %1").arg(id));
    auto input = inputFor<Get>(bucket);
    input.id = toStd(id);
    setting.help = help::metrics();
    setting.loadBy<Get>(std::move(input));
    setting.shows([](const Get::Output &) { return std::vector<Fact>(); });
    setting.editBy([bucket](const Get::Output &found) { return analysisForm(bucket, found.analyticsConfiguration.value_or(Configuration())); });
    return setting;
}

void addActions(ResourceType<Configuration> &type, const QString &bucket)
{
    type.forOne({.id = QStringLiteral("editAnalysis"), .text = RuleTexts::edit(), .icon = QStringLiteral("edit")},
                [bucket](const ActionContext &context, const Configuration &each) { context.navigator().go(address(bucket, idOf(each))); });
    type.forOne({.id = QStringLiteral("openAnalysis"), .text = Analyses::tr("Open exported file"), .place = Action::Place::Menu},
                [bucket](const ActionContext &context, const Configuration &each) {
                    const auto [in, key] = exportOf(bucket, each);
                    context.navigator().go(objectAddress(in, key));
                },
                [](const Configuration &each) { return destinationOf(each) != nullptr; });
    type.always({.id = QStringLiteral("createAnalysis"), .text = Analyses::tr("Create analysis"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [bucket](const ActionContext &context) { context.navigator().go(address(bucket, {})); });
    type.emptyAction = QStringLiteral("createAnalysis");
    Removal removal;
    removal.id = QStringLiteral("deleteAnalysis");
    removal.text = RuleTexts::remove();
    removal.title = Analyses::tr("Delete storage class analysis");
    removal.warning = Analyses::tr("What it has learned is forgotten. The exported file stays.");
    removal.done = Analyses::tr("Successfully deleted the analysis %1");
    removal.failed = Analyses::tr("The analysis was not deleted");
    type.removeBy<api::s3::DeleteBucketAnalyticsConfiguration>(std::move(removal), [bucket](const Configuration &configuration) {
        auto input = inputFor<api::s3::DeleteBucketAnalyticsConfiguration>(bucket);
        input.id = configuration.id;
        return input;
    });
}

} // namespace

Resource analyses(const QString &bucket)
{
    using List = api::s3::ListBucketAnalyticsConfigurations;
    ResourceType<Configuration> type(QStringLiteral("s3"), QStringLiteral("analysis"));
    type.title = Analyses::tr("Storage class analysis");
    type.description = Analyses::tr("Watches how objects are read as they age, to find out when they had better be in Standard-IA.");
    type.address = metricsAddress(bucket);
    type.identity(idOf);
    type.pageAt([bucket](const Configuration &configuration) { return address(bucket, idOf(configuration)); });
    type.listBy<List>(&List::Output::analyticsConfigurationList, &List::Input::continuationToken, &List::Output::nextContinuationToken,
                      [bucket](auto &input) { input.bucket = toStd(bucket); });
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = Analyses::tr("Name"), .width = 200, .link = true}, idOf);
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 260}, [](const Configuration &configuration) { return scopeOf(configuration).text(); });
    type.column({.id = QStringLiteral("export"), .title = Analyses::tr("Export destination"), .width = 260, .stretch = true}, targetText);
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Analyses::tr("Find analyses");
    type.emptyTitle = Analyses::tr("No storage class analysis");
    type.emptyText = Analyses::tr("An analysis watches the whole bucket, a prefix or tags. Lifecycle rules then move what it found out.");
    addActions(type, bucket);
    return type;
}

void addAnalysisPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("analytics/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        const QString id = where["id"];
        if (!id.isEmpty())
            return new SettingPage(navigator, [bucket, id] { return settingPlace(bucket, metricsAddress(bucket), analysisSetting(bucket, id)); }, {}, QStringLiteral("analytics"));
        return new CreatePage(navigator, [bucket] {
            FormDescription form = analysisForm(bucket, {});
            form.title = Analyses::tr("Create storage class analysis");
            form.accept = Analyses::tr("Create analysis");
            return formPlace(bucket, metricsAddress(bucket), std::move(form));
        });
    });
}

} // namespace nephoscope::gui::s3
