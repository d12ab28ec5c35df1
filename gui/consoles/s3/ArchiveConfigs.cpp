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

// Archive configurations of Intelligent-Tiering: after how many days without a read objects go to the archive tiers.
namespace nephoscope::gui::s3 {

namespace {

struct ArchiveConfigs
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ArchiveConfigs)
};

using Kind = FieldDescription::Kind;
using TieringConfiguration = api::s3::IntelligentTieringConfiguration;
using PutTiering = api::s3::PutBucketIntelligentTieringConfiguration;

constexpr int mostDays = 730;

std::optional<int> daysOf(const TieringConfiguration &configuration, std::string_view tier)
{
    for (const auto &tiering : configuration.tierings.value_or(std::vector<api::s3::Tiering>())) {
        if (tiering.accessTier == tier)
            return tiering.days;
    }
    return std::nullopt;
}

QString daysText(const std::optional<int> &days) { return days ? ArchiveConfigs::tr("%n day(s)", nullptr, *days) : QString(); }
bool isEnabled(const TieringConfiguration &configuration) { return configuration.status == "Enabled"; }
QString archiveAddress(const QString &bucket, const QString &id)
{
    const QString base = QStringLiteral("s3/archive/") % bucket;
    return id.isEmpty() ? base : QString(base % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

std::vector<FieldDescription> tierFields(const char *id, const QString &label, const QString &what, int fewest, const std::optional<int> &now)
{
    const QString asked = QLatin1String(id);
    FieldDescription box{.id = asked, .label = label, .kind = Kind::Check, .description = what};
    box.initial = now ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription days = daysField(QString(asked % QStringLiteral("Days")), ArchiveConfigs::tr("Days without a read"), fewest, mostDays);
    days.initial = QString::number(now.value_or(fewest));
    days.errorCodes = {QStringLiteral("InvalidArgument")};
    return {std::move(box), onlyWith(asked, std::move(days))};
}

FormDescription archiveForm(const QString &bucket, const TieringConfiguration &now)
{
    const RuleScope scope = scopeOf(now);
    FieldDescription name{.id = QStringLiteral("archiveName"), .label = ArchiveConfigs::tr("Configuration name"), .initial = toQt(now.id.value_or(""))};
    name.constraint = ArchiveConfigs::tr("Up to 64 characters. It cannot be changed later.");
    name.check = [](const QString &text) { return text.isEmpty() || text.size() > 64 ? ArchiveConfigs::tr("Enter a name of 1 to 64 characters.") : QString(); };
    if (now.id)
        name.shown = [](const FormValues &) { return false; };
    FieldDescription prefix{.id = QStringLiteral("archivePrefix"), .label = ArchiveConfigs::tr("Prefix - optional"), .initial = scope.prefix};
    prefix.constraint = ArchiveConfigs::tr("Only objects whose keys begin like this. Empty: every object.");
    FieldDescription tags{.id = QStringLiteral("archiveTags"), .label = ArchiveConfigs::tr("Object tags - optional"), .kind = Kind::Tags};
    tags.initialTags = scope.tags;
    FormDescription form;
    form.sections = {{ArchiveConfigs::tr("Archive configuration settings"), {},
                      {std::move(name), enableField(QStringLiteral("archiveStatus"), ArchiveConfigs::tr("Status"), !now.id || isEnabled(now)), std::move(prefix), std::move(tags)}}};
    FormSection tiers{ArchiveConfigs::tr("Archive rule actions"), ArchiveConfigs::tr("For objects in the storage class Intelligent-Tiering."), {}};
    for (FieldDescription &field : tierFields("archiveAccess", ArchiveConfigs::tr("Archive Access tier"), ArchiveConfigs::tr("Read again within 3 to 5 hours."), 90,
                                              daysOf(now, "ARCHIVE_ACCESS")))
        tiers.fields.push_back(std::move(field));
    for (FieldDescription &field : tierFields("deepAccess", ArchiveConfigs::tr("Deep Archive Access tier"), ArchiveConfigs::tr("Read again within 12 hours."), 180,
                                              daysOf(now, "DEEP_ARCHIVE_ACCESS")))
        tiers.fields.push_back(std::move(field));
    tiers.fields.front().errorCodes = {QStringLiteral("MalformedXML")};
    form.sections.push_back(std::move(tiers));
    form.sends([bucket](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<PutTiering>(bucket);
        input.id = toStd(values[QStringLiteral("archiveName")]);
        TieringConfiguration &configuration = input.intelligentTieringConfiguration.emplace();
        configuration.id = input.id;
        configuration.status.emplace(values.isOn(QStringLiteral("archiveStatus")) ? "Enabled" : "Disabled");
        setScope(configuration, RuleScope{.prefix = values[QStringLiteral("archivePrefix")], .tags = values.tags(QStringLiteral("archiveTags"))});
        auto &tierings = configuration.tierings.emplace();
        const auto tier = [&](const char *id, const char *accessTier) {
            if (!values.isOn(QLatin1String(id)))
                return;
            auto &tiering = tierings.emplace_back();
            tiering.accessTier.emplace(accessTier);
            tiering.days = values[QString(QLatin1String(id) % QStringLiteral("Days"))].toInt();
        };
        tier("archiveAccess", "ARCHIVE_ACCESS");
        tier("deepAccess", "DEEP_ARCHIVE_ACCESS");
        return FormCalls{FormCall::of<PutTiering>(engine.caller(), std::move(input))};
    });
    form.failed = ArchiveConfigs::tr("The archive configuration was not saved");
    form.succeeded = [bucket](const ActionContext &context, const FormValues &values) {
        context.done(ArchiveConfigs::tr("Successfully saved the archive configuration %1").arg(values[QStringLiteral("archiveName")]), bucket);
    };
    form.cancelAddress = propertiesAddress(bucket);
    return form;
}

Setting archiveSetting(const QString &bucket, const QString &id)
{
    using Found = api::s3::GetBucketIntelligentTieringConfiguration::Output;
    SettingType<Found> setting(QStringLiteral("archive"), ArchiveConfigs::tr("Archive configuration"), ArchiveConfigs::tr("archive configuration %1").arg(id));
    auto input = inputFor<api::s3::GetBucketIntelligentTieringConfiguration>(bucket);
    input.id = toStd(id);
    setting.loadBy<api::s3::GetBucketIntelligentTieringConfiguration>(std::move(input));
    setting.shows([](const Found &) { return std::vector<Fact>(); });
    setting.editBy([bucket](const Found &found) { return archiveForm(bucket, found.intelligentTieringConfiguration.value_or(TieringConfiguration())); });
    return setting;
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteArchive");
    how.text = RuleTexts::remove();
    how.title = ArchiveConfigs::tr("Delete archive configuration");
    how.warning = ArchiveConfigs::tr("Objects that are in an archive tier stay there until they are restored.");
    how.done = ArchiveConfigs::tr("Successfully deleted the archive configuration %1");
    how.failed = ArchiveConfigs::tr("The archive configuration was not deleted");
    return how;
}

} // namespace

Resource archiveConfigs(const QString &bucket)
{
    using List = api::s3::ListBucketIntelligentTieringConfigurations;
    ResourceType<TieringConfiguration> type(QStringLiteral("s3"), QStringLiteral("archiveConfig"));
    type.title = ArchiveConfigs::tr("Intelligent-Tiering Archive configurations");
    type.description = ArchiveConfigs::tr("Moves objects that nobody reads to the archive tiers of Intelligent-Tiering.");
    type.address = propertiesAddress(bucket);
    type.identity(&TieringConfiguration::id);
    type.pageAt([bucket](const TieringConfiguration &configuration) { return archiveAddress(bucket, toQt(configuration.id.value_or(""))); });
    type.listBy<List>(&List::Output::intelligentTieringConfigurationList, &List::Input::continuationToken, &List::Output::nextContinuationToken,
                      [bucket](auto &input) { input.bucket = toStd(bucket); });
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = ArchiveConfigs::tr("Name"), .width = 170, .stretch = true, .link = true}, &TieringConfiguration::id);
    type.column({.id = QStringLiteral("status"), .title = RuleTexts::status(), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const TieringConfiguration &configuration) { return RuleTexts::statusCell(isEnabled(configuration)); });
    type.column({.id = QStringLiteral("scope"), .title = RuleTexts::scope(), .width = 180}, [](const TieringConfiguration &configuration) { return scopeOf(configuration).text(); });
    type.column({.id = QStringLiteral("archive"), .title = ArchiveConfigs::tr("Archive Access"), .width = 150},
                [](const TieringConfiguration &configuration) { return daysText(daysOf(configuration, "ARCHIVE_ACCESS")); });
    type.column({.id = QStringLiteral("deep"), .title = ArchiveConfigs::tr("Deep Archive Access"), .width = 170},
                [](const TieringConfiguration &configuration) { return daysText(daysOf(configuration, "DEEP_ARCHIVE_ACCESS")); });
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = ArchiveConfigs::tr("Find archive configurations");
    type.emptyTitle = ArchiveConfigs::tr("No archive configurations");
    type.emptyText = ArchiveConfigs::tr("Without one, Intelligent-Tiering keeps objects in tiers that are read at once.");
    type.emptyAction = QStringLiteral("createArchive");
    type.forOne({.id = QStringLiteral("editArchive"), .text = RuleTexts::edit(), .icon = QStringLiteral("edit")},
                [bucket](const ActionContext &context, const TieringConfiguration &each) { context.navigator().go(archiveAddress(bucket, toQt(each.id.value_or("")))); });
    type.always({.id = QStringLiteral("createArchive"), .text = ArchiveConfigs::tr("Create configuration"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N),
                 .primary = true},
                [bucket](const ActionContext &context) { context.navigator().go(archiveAddress(bucket, {})); });
    type.removeBy<api::s3::DeleteBucketIntelligentTieringConfiguration>(removal(), [bucket](const TieringConfiguration &configuration) {
        auto input = inputFor<api::s3::DeleteBucketIntelligentTieringConfiguration>(bucket);
        input.id = configuration.id;
        return input;
    });
    return type;
}

void addArchivePages(ConsoleDescription &description)
{
    description.page(QStringLiteral("archive/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        const QString id = where["id"];
        if (!id.isEmpty())
            return new SettingPage(navigator, [bucket, id] { return settingPlace(bucket, propertiesAddress(bucket), archiveSetting(bucket, id)); }, {}, QStringLiteral("archive"));
        return new CreatePage(navigator, [bucket] {
            FormDescription form = archiveForm(bucket, {});
            form.title = form.accept = ArchiveConfigs::tr("Create archive configuration");
            return formPlace(bucket, propertiesAddress(bucket), std::move(form));
        });
    });
}

} // namespace nephoscope::gui::s3
