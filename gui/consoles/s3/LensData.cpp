#include "gui/consoles/s3/LensData.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct LensWords
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::LensWords)
};

constexpr std::chrono::days shown{30};

double share(qint64 part, qint64 whole) { return whole == 0 ? 0 : 100.0 * double(part) / double(whole); }

} // namespace

void LensNumbers::add(const StorageAmount &amount)
{
    bytes += amount.bytes;
    objects += amount.objects;
    noncurrentBytes += amount.pastBytes;
    noncurrentObjects += amount.pastObjects;
}

void LensNumbers::add(const BucketMeasure &measure)
{
    for (const auto &[type, amount] : measure.amounts)
        add(amount);
    markers += measure.markers;
    uploadBytes += measure.uploadBytes;
    ++buckets;
}

std::vector<LensMetric> lensMetrics()
{
    return {{QStringLiteral("bytes"), LensWords::tr("Total storage"), ChartUnit::Bytes, [](const LensNumbers &numbers) { return double(numbers.bytes); }},
            {QStringLiteral("objects"), LensWords::tr("Object count"), ChartUnit::Count, [](const LensNumbers &numbers) { return double(numbers.objects); }},
            {QStringLiteral("average"), LensWords::tr("Average object size"), ChartUnit::Bytes,
             [](const LensNumbers &numbers) { return numbers.objects == 0 ? 0 : double(numbers.bytes) / double(numbers.objects); }},
            {QStringLiteral("buckets"), LensWords::tr("Buckets"), ChartUnit::Count, [](const LensNumbers &numbers) { return double(numbers.buckets); }},
            {QStringLiteral("noncurrent"), LensWords::tr("% noncurrent version bytes"), ChartUnit::Percent,
             [](const LensNumbers &numbers) { return share(numbers.noncurrentBytes, numbers.bytes); }},
            {QStringLiteral("markers"), LensWords::tr("Delete markers"), ChartUnit::Count, [](const LensNumbers &numbers) { return double(numbers.markers); }},
            {QStringLiteral("uploads"), LensWords::tr("Incomplete upload bytes"), ChartUnit::Bytes, [](const LensNumbers &numbers) { return double(numbers.uploadBytes); }}};
}

std::map<std::string, LensNumbers> lensNumbersBy(LensDimension dimension, const std::vector<BucketMeasure> &measures)
{
    std::map<std::string, LensNumbers> found;
    for (const BucketMeasure &measure : measures) {
        switch (dimension) {
        case LensDimension::Account: found[measure.account].add(measure); break;
        case LensDimension::Region: found[measure.region].add(measure); break;
        case LensDimension::Bucket: found[measure.bucket].add(measure); break;
        case LensDimension::StorageClass: {
            std::map<std::string, LensNumbers> own;
            for (const auto &[type, amount] : measure.amounts)
                own[nephoscope::s3control::lensClassOf(type)].add(amount);
            for (const auto &[name, numbers] : own) {
                LensNumbers &sum = found[name];
                sum.bytes += numbers.bytes;
                sum.objects += numbers.objects;
                sum.noncurrentBytes += numbers.noncurrentBytes;
                sum.noncurrentObjects += numbers.noncurrentObjects;
                ++sum.buckets;
            }
            break;
        }
        }
    }
    return found;
}

std::map<QDate, LensNumbers> lensNumbersByNight(const std::vector<BucketMeasure> &nights)
{
    std::map<QDate, LensNumbers> found;
    for (const BucketMeasure &measure : nights)
        found[toQt(measure.day).toUTC().date()].add(measure);
    return found;
}

LensNumbers lensTotal(const std::vector<BucketMeasure> &measures)
{
    LensNumbers sum;
    for (const BucketMeasure &measure : measures)
        sum.add(measure);
    return sum;
}

namespace {

using LensLoaded = std::function<void(Expected<std::shared_ptr<const LensData>>)>;

/// The buckets are counted in steps.
void countOn(EngineHost &engine, QObject *receiver, nephoscope::s3control::ReadLens::Input wanted, LensLoaded done)
{
    ask<nephoscope::s3control::ReadLens>(engine, receiver, wanted, [&engine, receiver, wanted, done](auto read) mutable {
        if (!read)
            return done(fail(read.error()));
        if (!read->progress)
            return done(std::make_shared<const LensData>(std::move(*read)));
        wanted.progress = std::move(read->progress);
        countOn(engine, receiver, std::move(wanted), done);
    });
}

} // namespace

void loadLens(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const LensData>>)> done)
{
    using Get = api::s3control::GetStorageLensConfiguration;
    Get::Input input;
    input.accountId = toStd(engine.accountId());
    input.configId = toStd(id);
    // The numbers are the engine's own affair: whether they may be seen, the configuration decides.
    ask<Get>(engine, receiver, std::move(input), [&engine, receiver, id, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        nephoscope::s3control::ReadLens::Input wanted;
        wanted.id = toStd(id);
        wanted.since = engine.now() - shown;
        countOn(engine, receiver, std::move(wanted), done);
    });
}

} // namespace nephoscope::gui::s3
