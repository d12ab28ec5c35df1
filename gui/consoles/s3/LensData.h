#pragma once

#include "gui/charts/ChartData.h"
#include "services/s3control/StorageLens.h"

#include <QtCore/QDate>
#include <QtCore/QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace nephoscope::gui {
class EngineHost;
}

// The numbers of a Storage Lens dashboard.
namespace nephoscope::gui::s3 {

/// What buckets hold together.
struct LensNumbers
{
    qint64 bytes = 0;
    qint64 objects = 0;
    qint64 noncurrentBytes = 0;
    qint64 noncurrentObjects = 0;
    qint64 markers = 0;
    qint64 uploadBytes = 0; ///< of incomplete uploads
    int buckets = 0;

    /// Everything of a bucket.
    void add(const BucketMeasure &measure);
    void add(const StorageAmount &amount);
};

/// Something that a dashboard shows: how it is called, what it measures, and how it comes from the numbers.
struct LensMetric
{
    QString id;
    QString text;
    ChartUnit unit = ChartUnit::Count;
    std::function<double(const LensNumbers &)> of;
};
/// In the current language.
std::vector<LensMetric> lensMetrics();

/// By what a dashboard tells buckets apart.
enum class LensDimension { Account, Region, StorageClass, Bucket };
/// The numbers of each account, Region, class or bucket. What has no class, such as delete markers, is of none.
std::map<std::string, LensNumbers> lensNumbersBy(LensDimension dimension, const std::vector<BucketMeasure> &measures);
/// All together, by night.
std::map<QDate, LensNumbers> lensNumbersByNight(const std::vector<BucketMeasure> &nights);
LensNumbers lensTotal(const std::vector<BucketMeasure> &measures);

using LensData = nephoscope::s3control::ReadLens::Output;
/// Asks for the numbers of a dashboard, with those of the last 30 nights, once the caller may read its configuration.
void loadLens(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const LensData>>)> done);

} // namespace nephoscope::gui::s3
