#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

// Prefixes of a Storage Lens dashboard: the part of its form that asks for them, and the tab that shows them.
namespace nephoscope::gui::s3 {

namespace {

struct LensPrefixes
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LensPrefixes)
};

namespace model = api::s3control;
using Kind = FieldDescription::Kind;
using ReadPrefixes = nephoscope::s3control::ReadLensPrefixes;

const QString asked = QStringLiteral("lensPrefixes");
const QString delimiterId = QStringLiteral("lensDelimiter");
const QString depthId = QStringLiteral("lensDepth");
const QString percentId = QStringLiteral("lensPercent");

struct PrefixRow
{
    std::string id; ///< bucket and prefix
    std::string bucket;
    std::string prefix;
    LensNumbers numbers;
    qint64 whole = 0; ///< bytes of the bucket
};

/// Null while they are not asked for.
const model::PrefixLevelStorageMetrics *metricsOf(const model::StorageLensConfiguration *configuration)
{
    if (!configuration || !configuration->accountLevel || !configuration->accountLevel->bucketLevel || !configuration->accountLevel->bucketLevel->prefixLevel)
        return nullptr;
    const auto &metrics = configuration->accountLevel->bucketLevel->prefixLevel->storageMetrics;
    return metrics && metrics->isEnabled.value_or(false) ? &*metrics : nullptr;
}

model::SelectionCriteria criteriaOf(const model::PrefixLevelStorageMetrics *metrics)
{
    model::SelectionCriteria criteria = metrics ? metrics->selectionCriteria.value_or(model::SelectionCriteria()) : model::SelectionCriteria();
    criteria.delimiter = criteria.delimiter.value_or("/");
    criteria.maxDepth = criteria.maxDepth.value_or(5);
    criteria.minStorageBytesPercentage = criteria.minStorageBytesPercentage.value_or(1);
    return criteria;
}

double share(const PrefixRow &row) { return row.whole == 0 ? 0 : 100.0 * double(row.numbers.bytes) / double(row.whole); }

/// A step of the walk after the other, so that what else the console asks comes between.
void readOn(EngineHost &engine, QObject *receiver, ReadPrefixes::Input input, std::function<void(Expected<ItemPage>)> done)
{
    const std::string id = input.id;
    ask<ReadPrefixes>(engine, receiver, std::move(input), [&engine, receiver, id, done](auto read) {
        if (!read)
            return done(fail(read.error()));
        if (read->progress)
            return readOn(engine, receiver, {id, read->progress}, done);
        ItemPage page;
        for (const PrefixMeasure &each : read->prefixes) {
            PrefixRow row{each.measure.bucket + '/' + each.prefix, each.measure.bucket, each.prefix, {}, read->bytes[each.measure.bucket]};
            row.numbers.add(each.measure);
            page.items.push_back(std::make_shared<const PrefixRow>(std::move(row)));
        }
        done(std::move(page));
    });
}

void load(const QString &id, EngineHost &engine, QObject *receiver, std::function<void(Expected<ItemPage>)> done)
{
    using Get = model::GetStorageLensConfiguration;
    Get::Input input;
    input.accountId = toStd(engine.accountId());
    input.configId = toStd(id);
    // The numbers are the engine's own affair: whether they may be seen, the configuration decides.
    ask<Get>(engine, receiver, std::move(input), [&engine, receiver, id, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        readOn(engine, receiver, {toStd(id)}, done);
    });
}

} // namespace

FormSection lensPrefixSection(const model::StorageLensConfiguration *now)
{
    const model::PrefixLevelStorageMetrics *metrics = metricsOf(now);
    const model::SelectionCriteria criteria = criteriaOf(metrics);
    FieldDescription delimiter{.id = delimiterId, .label = LensPrefixes::tr("Delimiter"), .initial = toQt(*criteria.delimiter)};
    delimiter.constraint = LensPrefixes::tr("The character that ends each level of a key, such as /.");
    delimiter.check = [](const QString &text) { return text.toUcs4().size() == 1 ? QString() : LensPrefixes::tr("Enter one character."); };
    FieldDescription depth{.id = depthId, .label = LensPrefixes::tr("Prefix depth"), .kind = Kind::Number, .initial = QString::number(*criteria.maxDepth)};
    depth.constraint = LensPrefixes::tr("How many levels are told apart: 1 to 10.");
    depth.smallest = 1;
    depth.largest = 10;
    FieldDescription percent{.id = percentId, .label = LensPrefixes::tr("Minimum of the bucket's storage"), .kind = Kind::Number,
                             .initial = QString::number(int(*criteria.minStorageBytesPercentage))};
    percent.constraint = LensPrefixes::tr("Prefixes that hold less are left out: 1 to 100 percent.");
    percent.unit = QStringLiteral("%");
    percent.smallest = 1;
    percent.largest = 100;
    return {LensPrefixes::tr("Prefix aggregation"), LensPrefixes::tr("What lies under each prefix, on a tab of the dashboard and in the export. At AWS it is one of the advanced metrics, which cost extra."),
            {enableField(asked, LensPrefixes::tr("Prefix aggregation"), metrics != nullptr), onlyWith(asked, std::move(delimiter)), onlyWith(asked, std::move(depth)),
             onlyWith(asked, std::move(percent))}};
}

void applyLensPrefixes(const FormValues &values, model::StorageLensConfiguration &configuration)
{
    auto &account = configuration.accountLevel ? *configuration.accountLevel : configuration.accountLevel.emplace();
    auto &level = account.bucketLevel ? *account.bucketLevel : account.bucketLevel.emplace();
    level.prefixLevel.reset();
    if (!values.isOn(asked))
        return;
    auto &metrics = level.prefixLevel.emplace().storageMetrics.emplace();
    metrics.isEnabled = true;
    auto &criteria = metrics.selectionCriteria.emplace();
    criteria.delimiter = toStd(values[delimiterId]);
    criteria.maxDepth = values[depthId].toInt();
    criteria.minStorageBytesPercentage = values[percentId].toDouble();
}

bool hasLensPrefixes(const model::StorageLensConfiguration &configuration) { return metricsOf(&configuration) != nullptr; }

Fact lensPrefixFact(const model::StorageLensConfiguration &configuration)
{
    const model::PrefixLevelStorageMetrics *metrics = metricsOf(&configuration);
    const model::SelectionCriteria criteria = criteriaOf(metrics);
    return {LensPrefixes::tr("Prefix aggregation"),
            metrics ? LensPrefixes::tr("Delimiter %1, depth %2, from %3% of the bucket's storage on").arg(toQt(*criteria.delimiter)).arg(*criteria.maxDepth).arg(*criteria.minStorageBytesPercentage)
                    : LensPrefixes::tr("Disabled")};
}

Resource lensPrefixRows(const QString &id)
{
    ResourceType<PrefixRow> type(QStringLiteral("s3"), QStringLiteral("lensPrefix"));
    type.title = LensPrefixes::tr("Prefixes");
    type.description = LensPrefixes::tr("Counted now, over all versions.");
    type.address = lensAddress(id);
    type.identity(&PrefixRow::id);
    type.pageAt([](const PrefixRow &row) { return bucketAddress(toQt(row.bucket), toQt(row.prefix)); });
    type.listWith([id](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) { load(id, engine, receiver, std::move(done)); });
    type.refreshOn("s3", "storage-metrics");
    type.column({.id = QStringLiteral("prefix"), .title = LensPrefixes::tr("Prefix"), .width = 260, .stretch = true, .link = true}, &PrefixRow::prefix);
    type.column({.id = QStringLiteral("bucket"), .title = LensPrefixes::tr("Bucket"), .width = 180}, &PrefixRow::bucket);
    const auto number = [&type](const char *column, const QString &text, auto of, auto shown) {
        type.column({.id = QLatin1String(column), .title = text, .width = 130, .rightAligned = true, .filter = ColumnSpec::Filter::Number}, shown, of);
        type.columns.back().compare = [of](const void *left, const void *right) {
            const auto a = of(*static_cast<const PrefixRow *>(left)), b = of(*static_cast<const PrefixRow *>(right));
            return a < b ? -1 : int(b < a);
        };
    };
    number("bytes", LensPrefixes::tr("Total storage"), [](const PrefixRow &row) { return row.numbers.bytes; }, [](const PrefixRow &row) { return formatSize(row.numbers.bytes); });
    number("share", LensPrefixes::tr("% of the bucket"), [](const PrefixRow &row) { return qint64(share(row) * 1000); }, [](const PrefixRow &row) { return formatValue(share(row), ChartUnit::Percent); });
    type.columns.back().filter = ColumnSpec::Filter::None; // thousandths, to sort by
    number("objects", LensPrefixes::tr("Object count"), [](const PrefixRow &row) { return row.numbers.objects; }, [](const PrefixRow &row) { return formatCount(row.numbers.objects); });
    number("noncurrent", LensPrefixes::tr("Noncurrent bytes"), [](const PrefixRow &row) { return row.numbers.noncurrentBytes; }, [](const PrefixRow &row) { return formatSize(row.numbers.noncurrentBytes); });
    number("markers", LensPrefixes::tr("Delete markers"), [](const PrefixRow &row) { return row.numbers.markers; }, [](const PrefixRow &row) { return formatCount(row.numbers.markers); });
    number("uploads", LensPrefixes::tr("Incomplete upload bytes"), [](const PrefixRow &row) { return row.numbers.uploadBytes; }, [](const PrefixRow &row) { return formatSize(row.numbers.uploadBytes); });
    type.sortColumn = QStringLiteral("bytes");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = LensPrefixes::tr("Find by prefix");
    type.emptyTitle = LensPrefixes::tr("No prefixes");
    type.emptyText = LensPrefixes::tr("Prefix aggregation is disabled, or no prefix holds enough. Enable it in the dashboard's configuration.");
    type.emptyAction = QStringLiteral("editPrefixes");
    type.always({.id = QStringLiteral("editPrefixes"), .text = LensPrefixes::tr("Edit dashboard"), .icon = QStringLiteral("edit"), .keys = QKeySequence(Qt::Key_E)},
                [id](const ActionContext &context) { context.navigator().go(lensAddress(id, QStringLiteral("configuration/dashboard/edit"))); });
    return type;
}

} // namespace nephoscope::gui::s3
