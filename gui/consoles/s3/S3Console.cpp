#include "gui/consoles/s3/S3Console.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketPage.h"
#include "gui/consoles/s3/BucketsPage.h"
#include "gui/consoles/s3/CreateBucketPage.h"
#include "gui/consoles/s3/ObjectPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

Page *makeBucketsPage(const QStringList &path, const QString &query, Navigator &navigator)
{
    if (path.size() == 1)
        return new BucketsPage(navigator);
    const QString bucket = path.at(1);
    if (path.size() == 3)
        return path.at(2) == QLatin1String("properties") ? new BucketPage(navigator, bucket, {}, BucketPage::Tab::Properties)
                                                         : nullptr;
    if (path.size() != 2)
        return nullptr;
    // A bucket may be named `create`: its own address always carries a query.
    if (bucket == QLatin1String("create") && query.isEmpty())
        return new CreateBucketPage(navigator);
    return new BucketPage(navigator, bucket, queryValue(query, QStringLiteral("prefix")), BucketPage::Tab::Objects);
}

Page *makePage(const QStringList &path, const QString &query, Navigator &navigator)
{
    if (path.isEmpty())
        return new BucketsPage(navigator);
    if (path.front() == QLatin1String("buckets"))
        return makeBucketsPage(path, query, navigator);
    if (path.front() == QLatin1String("objects") && path.size() == 2) {
        const QString key = queryValue(query, QStringLiteral("key"));
        return key.isEmpty() ? nullptr : new ObjectPage(navigator, path.at(1), key);
    }
    return nullptr;
}

/// Buckets whose name holds the query, for the top bar.
void search(const QString &query, Navigator &navigator, std::function<void(std::vector<SearchHit>)> done)
{
    constexpr std::size_t handful = 8;
    ask<api::s3::ListBuckets>(navigator.engine(), &navigator.engine(), {},
                              [query, done = std::move(done)](Expected<api::s3::ListBuckets::Output> reply) {
        std::vector<SearchHit> hits;
        for (const auto &bucket : reply ? reply->buckets.value_or(std::vector<api::s3::Bucket>()) : std::vector<api::s3::Bucket>()) {
            const QString name = toQt(bucket.name.value_or(""));
            if (name.contains(query, Qt::CaseInsensitive) && hits.size() < handful)
                hits.push_back({name, QCoreApplication::translate("nephoscope::gui::SideNavigation", "S3 bucket"),
                                QStringLiteral("bucket"), bucketAddress(name)});
        }
        done(std::move(hits));
    });
}

/// All buckets of the account, page by page.
void countBuckets(EngineHost &engine, qint64 before, std::optional<std::string> token, std::function<void(std::optional<qint64>)> done)
{
    api::s3::ListBuckets::Input input;
    input.continuationToken = std::move(token);
    ask<api::s3::ListBuckets>(engine, &engine, std::move(input),
                              [&engine, before, done = std::move(done)](Expected<api::s3::ListBuckets::Output> reply) {
        if (!reply) {
            done(std::nullopt);
            return;
        }
        const qint64 count = before + (reply->buckets ? qint64(reply->buckets->size()) : 0);
        if (reply->continuationToken && !reply->continuationToken->empty())
            countBuckets(engine, count, std::move(reply->continuationToken), done);
        else
            done(count);
    });
}

} // namespace

ServiceConsole makeS3Console()
{
    ServiceConsole console;
    console.id = QStringLiteral("s3");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Amazon S3");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Storage");
    console.icon = QStringLiteral("bucket");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "General purpose buckets"), bucketsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Transfers"), QStringLiteral("transfers")});
    console.makePage = makePage;
    console.search = search;
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Buckets, objects and uploads in parts");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create bucket"), createBucketAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Buckets"), bucketsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  countBuckets(navigator.engine(), 0, std::nullopt, std::move(done));
                              }});
    return console;
}

} // namespace nephoscope::gui::s3
