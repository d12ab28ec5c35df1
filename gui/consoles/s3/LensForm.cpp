#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::s3 {

namespace {

struct LensForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LensForm)
};

namespace model = api::s3control;
using Kind = FieldDescription::Kind;
using Texts = std::vector<std::string>;

constexpr QLatin1String scopeAll("all"), scopeInclude("include"), scopeExclude("exclude");

QString lines(const std::optional<Texts> &texts, bool arns)
{
    QStringList all;
    for (const std::string &text : texts.value_or(Texts()))
        all << (arns ? toQt(text).section(QStringLiteral(":::"), -1) : toQt(text));
    return all.join(u'\n');
}

std::optional<Texts> textsOf(const QString &lines, bool arns)
{
    Texts texts;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts))
        texts.push_back(toStd(arns ? arn(line) : line));
    return texts.empty() ? std::nullopt : std::optional(std::move(texts));
}

FormSection generalSection(const model::StorageLensConfiguration *now)
{
    FieldDescription name{.id = QStringLiteral("lensName"), .label = LensForm::tr("Dashboard name"), .placeholder = QStringLiteral("my-dashboard")};
    name.constraint = LensForm::tr("Up to 64 letters, numbers, periods, hyphens and underscores. It cannot be changed later.");
    name.check = [](const QString &text) {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
        return form.match(text).hasMatch() ? QString() : LensForm::tr("Enter a name of 1 to 64 letters, numbers, periods, hyphens and underscores.");
    };
    if (now) { // another id would be another dashboard
        name.initial = toQt(now->id.value_or(""));
        name.shown = [](const FormValues &) { return false; };
    }
    FieldDescription status = enableField(QStringLiteral("lensStatus"), LensForm::tr("Status"), !now || now->isEnabled.value_or(false));
    status.options.front().description = LensForm::tr("A disabled dashboard shows nothing and exports nothing.");
    return {LensForm::tr("General"), {}, {std::move(name), std::move(status)}};
}

FormSection scopeSection(const model::StorageLensConfiguration *now)
{
    FieldDescription scope{.id = QStringLiteral("lensScope"), .label = LensForm::tr("Regions and buckets"), .kind = Kind::Radio};
    scope.options = {{scopeAll, LensForm::tr("All Regions and buckets of this account")},
                     {scopeInclude, LensForm::tr("Only these")},
                     {scopeExclude, LensForm::tr("All but these")}};
    scope.initial = now && now->include ? scopeInclude : now && now->exclude ? scopeExclude : scopeAll;
    const auto chosen = [](const FormValues &values) { return values[QStringLiteral("lensScope")] != scopeAll; };
    FieldDescription regions{.id = QStringLiteral("lensRegions"), .label = LensForm::tr("Regions - optional"), .kind = Kind::Picks};
    for (const RegionName &region : regionNames())
        regions.options.push_back({region.code, region.name % QLatin1Char(' ') % region.code});
    regions.shown = chosen;
    FieldDescription buckets{.id = QStringLiteral("lensBuckets"), .label = LensForm::tr("Buckets - optional"), .kind = Kind::Picks};
    buckets.shown = chosen;
    buckets.load = loadBucketNames;
    const auto fill = [&](const auto &from) {
        regions.initial = lines(from.regions, false);
        buckets.initial = lines(from.buckets, true);
    };
    if (now && now->include)
        fill(*now->include);
    else if (now && now->exclude)
        fill(*now->exclude);
    return {LensForm::tr("Dashboard scope"), {}, {std::move(scope), std::move(regions), std::move(buckets)}};
}

FormSection exportSection(const model::StorageLensConfiguration *now)
{
    const QString asked = QStringLiteral("lensExport");
    const model::S3BucketDestination *target = now && now->dataExport && now->dataExport->s3BucketDestination ? &*now->dataExport->s3BucketDestination : nullptr;
    FieldDescription place = placeField(QStringLiteral("lensTarget"), LensForm::tr("Destination"), LocationPicker::Buckets | LocationPicker::Prefixes);
    place.constraint = LensForm::tr("A bucket of this account, or a folder in it.");
    if (target)
        place.initial = uriOfArn(target->arn, toQt(target->prefix.value_or("")));
    place.errorCodes = {QStringLiteral("NoSuchBucket")};
    return {LensForm::tr("Metrics export"), LensForm::tr("A report each day, at midnight UTC, as CSV with a manifest."),
            {enableField(asked, LensForm::tr("Metrics export"), target != nullptr), onlyWith(asked, std::move(place))}};
}

model::StorageLensConfiguration configurationOf(model::StorageLensConfiguration before, const QString &account, const FormValues &values)
{
    model::StorageLensConfiguration configuration = std::move(before);
    configuration.id = toStd(values[QStringLiteral("lensName")]);
    configuration.isEnabled = values.isOn(QStringLiteral("lensStatus"));
    applyLensPrefixes(values, configuration);
    configuration.include.reset();
    configuration.exclude.reset();
    const auto put = [&](auto &to) {
        to.regions = textsOf(values[QStringLiteral("lensRegions")], false);
        to.buckets = textsOf(values[QStringLiteral("lensBuckets")], true);
    };
    if (const QString scope = values[QStringLiteral("lensScope")]; scope == scopeInclude)
        put(configuration.include.emplace());
    else if (scope == scopeExclude)
        put(configuration.exclude.emplace());
    const bool exported = values.isOn(QStringLiteral("lensExport"));
    if (const auto place = placeOf(values, QStringLiteral("lensTarget")); exported && place) {
        auto &all = configuration.dataExport ? *configuration.dataExport : configuration.dataExport.emplace();
        auto &target = all.s3BucketDestination ? *all.s3BucketDestination : all.s3BucketDestination.emplace(); // its encryption stays
        target.accountId = toStd(account);
        target.arn = toStd(arn(place->bucket));
        target.format.emplace("CSV");
        target.outputSchemaVersion.emplace("V_1");
        target.prefix.reset();
        if (!place->key.isEmpty())
            target.prefix = toStd(place->key.endsWith(u'/') ? place->key.chopped(1) : place->key);
    } else if (configuration.dataExport) {
        configuration.dataExport->s3BucketDestination.reset();
        if (!configuration.dataExport->cloudWatchMetrics && !configuration.dataExport->storageLensTableDestination)
            configuration.dataExport.reset();
    }
    return configuration;
}

} // namespace

FormDescription lensForm(const model::StorageLensConfiguration *now)
{
    FormDescription form;
    form.sections = {generalSection(now), scopeSection(now), lensPrefixSection(now), exportSection(now)};
    if (!now) {
        form.title = form.accept = LensForm::tr("Create dashboard");
        form.description = LensForm::tr("Numbers of what the buckets of this account hold, day by day.");
        FieldDescription tags{.id = QStringLiteral("lensTags"), .label = LensForm::tr("Tags"), .kind = Kind::Tags};
        form.sections.push_back({LensForm::tr("Tags - optional"), {}, {std::move(tags)}});
    }
    form.failed = LensForm::tr("The dashboard was not saved");
    form.sends([isNew = !now, before = now ? *now : model::StorageLensConfiguration()](EngineHost &engine, const FormValues &values) {
        auto input = jobInput<model::PutStorageLensConfiguration>(engine, {});
        input.configId = toStd(values[QStringLiteral("lensName")]);
        input.storageLensConfiguration = configurationOf(before, engine.accountId(), values);
        if (const auto tags = values.tags(QStringLiteral("lensTags")); isNew && !tags.empty())
            input.tags = tagsTo(tags, &model::StorageLensTag::key, &model::StorageLensTag::value);
        return FormCalls{FormCall::of<model::PutStorageLensConfiguration>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(LensForm::tr("Successfully saved the dashboard %1").arg(values[QStringLiteral("lensName")]));
    };
    return form;
}

} // namespace nephoscope::gui::s3
