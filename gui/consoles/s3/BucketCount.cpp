#include "gui/consoles/s3/BucketCount.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::s3 {

BucketCount::Share BucketCount::Result::total() const
{
    Share sum;
    for (const auto &[name, share] : classes) {
        sum.current += share.current;
        sum.noncurrent += share.noncurrent;
        sum.bytes += share.bytes;
        sum.noncurrentBytes += share.noncurrentBytes;
    }
    return sum;
}

BucketCount::BucketCount(EngineHost &engine, QString bucket, QObject *parent) : QObject(parent), m_engine(engine), m_bucket(std::move(bucket)) {}

void BucketCount::start()
{
    m_result = {};
    m_counting = true;
    countVersions({}, ++m_generation);
}

// The page that is under way is not waited for.
void BucketCount::stop()
{
    ++m_generation;
    m_counting = false;
}

void BucketCount::fail(const Error &error)
{
    m_counting = false;
    Q_EMIT failed(error);
}

void BucketCount::countVersions(Mark from, int generation)
{
    api::s3::ListObjectVersions::Input input;
    input.bucket = toStd(m_bucket);
    input.keyMarker = std::move(from.key);
    input.versionIdMarker = std::move(from.id);
    ask<api::s3::ListObjectVersions>(m_engine, this, std::move(input), [this, generation](auto reply) {
        if (generation != m_generation)
            return;
        if (!reply)
            return fail(reply.error());
        for (const auto &version : reply->versions.value_or(std::vector<api::s3::ObjectVersion>())) {
            Share &share = m_result.classes[version.storageClass ? version.storageClass->value : std::string("STANDARD")];
            const bool current = version.isLatest.value_or(false);
            ++(current ? share.current : share.noncurrent);
            share.bytes += version.size.value_or(0);
            share.noncurrentBytes += current ? 0 : version.size.value_or(0);
        }
        m_result.markers += reply->deleteMarkers ? qint64(reply->deleteMarkers->size()) : 0;
        Q_EMIT advanced();
        if (reply->isTruncated.value_or(false))
            countVersions({reply->nextKeyMarker, reply->nextVersionIdMarker}, generation);
        else
            countUploads({}, generation);
    });
}

void BucketCount::countUploads(Mark from, int generation)
{
    api::s3::ListMultipartUploads::Input input;
    input.bucket = toStd(m_bucket);
    input.keyMarker = std::move(from.key);
    input.uploadIdMarker = std::move(from.id);
    ask<api::s3::ListMultipartUploads>(m_engine, this, std::move(input), [this, generation](auto reply) {
        if (generation != m_generation)
            return;
        if (!reply)
            return fail(reply.error());
        m_result.uploads += reply->uploads ? qint64(reply->uploads->size()) : 0;
        if (reply->isTruncated.value_or(false))
            return countUploads({reply->nextKeyMarker, reply->nextUploadIdMarker}, generation);
        m_counting = false;
        Q_EMIT finished();
    });
}

} // namespace nephoscope::gui::s3
