#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct LensRows
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LensRows)
};

struct Row
{
    std::string name;
    LensNumbers numbers;
    qint64 whole = 0; ///< bytes of all rows together
};

QString percent(qint64 part, qint64 whole) { return formatValue(whole == 0 ? 0 : 100.0 * double(part) / double(whole), ChartUnit::Percent); }

QString nameOf(const Row &row, LensDimension dimension)
{
    if (dimension == LensDimension::Region)
        return regionText(toQt(row.name));
    return dimension == LensDimension::StorageClass ? storageClassText(row.name) : toQt(row.name);
}

QString title(LensDimension dimension)
{
    switch (dimension) {
    case LensDimension::Account: return LensRows::tr("Accounts");
    case LensDimension::Region: return LensRows::tr("Regions");
    case LensDimension::StorageClass: return LensRows::tr("Storage classes");
    case LensDimension::Bucket: break;
    }
    return LensRows::tr("Buckets");
}

} // namespace

Resource lensRows(const QString &id, LensDimension dimension)
{
    ResourceType<Row> type(QStringLiteral("s3"), QStringLiteral("lensRow"));
    type.title = title(dimension);
    type.description = LensRows::tr("Counted now.");
    type.address = lensAddress(id);
    type.identity(&Row::name);
    if (dimension == LensDimension::Bucket)
        type.pageAt([](const Row &row) { return bucketAddress(toQt(row.name)); });
    type.listWith([id, dimension](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        loadLens(engine, receiver, id, [dimension, done](auto found) {
            if (!found)
                return done(fail(found.error()));
            const auto rows = lensNumbersBy(dimension, (*found)->now);
            qint64 whole = 0;
            for (const auto &[name, numbers] : rows)
                whole += numbers.bytes;
            ItemPage page;
            for (const auto &[name, numbers] : rows)
                page.items.push_back(std::make_shared<const Row>(Row{name, numbers, whole}));
            done(std::move(page));
        });
    });
    type.refreshOn("s3", "storage-metrics");
    type.column({.id = QStringLiteral("name"), .title = LensRows::tr("Name"), .width = 220, .stretch = true, .link = dimension == LensDimension::Bucket},
                [dimension](const Row &row) { return nameOf(row, dimension); });
    const auto number = [&type](const char *column, const QString &text, auto of, auto shown) {
        type.column({.id = QLatin1String(column), .title = text, .width = 130, .rightAligned = true, .filter = ColumnSpec::Filter::Number}, shown, of);
        type.columns.back().compare = [of](const void *left, const void *right) {
            const auto a = of(*static_cast<const Row *>(left)), b = of(*static_cast<const Row *>(right));
            return a < b ? -1 : int(b < a);
        };
    };
    number("bytes", LensRows::tr("Total storage"), [](const Row &row) { return row.numbers.bytes; }, [](const Row &row) { return formatSize(row.numbers.bytes); });
    number("share", LensRows::tr("% of total"), [](const Row &row) { return row.numbers.bytes; }, [](const Row &row) { return percent(row.numbers.bytes, row.whole); });
    type.columns.back().filter = ColumnSpec::Filter::None;
    number("objects", LensRows::tr("Object count"), [](const Row &row) { return row.numbers.objects; }, [](const Row &row) { return formatCount(row.numbers.objects); });
    number("noncurrent", LensRows::tr("Noncurrent bytes"), [](const Row &row) { return row.numbers.noncurrentBytes; },
           [](const Row &row) { return formatSize(row.numbers.noncurrentBytes); });
    if (dimension != LensDimension::StorageClass) { // these have none
        number("markers", LensRows::tr("Delete markers"), [](const Row &row) { return row.numbers.markers; }, [](const Row &row) { return formatCount(row.numbers.markers); });
        number("uploads", LensRows::tr("Incomplete upload bytes"), [](const Row &row) { return row.numbers.uploadBytes; },
               [](const Row &row) { return formatSize(row.numbers.uploadBytes); });
    }
    if (dimension != LensDimension::Bucket)
        number("buckets", LensRows::tr("Buckets"), [](const Row &row) { return qint64(row.numbers.buckets); }, [](const Row &row) { return formatCount(row.numbers.buckets); });
    type.sortColumn = QStringLiteral("bytes");
    type.sortOrder = Qt::DescendingOrder;
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = LensRows::tr("Find by name");
    type.emptyTitle = LensRows::tr("Nothing to show");
    type.emptyText = LensRows::tr("The dashboard takes no bucket that holds anything, or is disabled.");
    return type;
}

} // namespace nephoscope::gui::s3
