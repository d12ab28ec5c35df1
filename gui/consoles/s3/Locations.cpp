#include "gui/consoles/s3/Locations.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::s3 {

namespace {

constexpr int mostListed = 200;

QDateTime timeOf(const std::optional<Timestamp> &time) { return time ? toQt(*time) : QDateTime(); }

} // namespace

void Locations::listBuckets(Done done)
{
    ask<api::s3::ListBuckets>(m_engine, this, {}, [done](auto reply) {
        Answer answer;
        if (!reply)
            answer.error = errorText(reply.error());
        else
            for (const auto &bucket : reply->buckets.value_or(std::vector<api::s3::Bucket>()))
                answer.entries.push_back({.name = toQt(bucket.name.value_or("")), .time = timeOf(bucket.creationDate),
                                          .region = toQt(bucket.bucketRegion.value_or(""))});
        done(std::move(answer));
    });
}

void Locations::listObjects(const QString &bucket, const QString &prefix, Done done)
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(bucket);
    input.prefix = toStd(prefix);
    input.delimiter = "/";
    input.maxKeys = mostListed;
    ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [done, prefix](auto reply) {
        Answer answer;
        if (!reply) {
            answer.error = errorText(reply.error());
            done(std::move(answer));
            return;
        }
        for (const auto &folder : reply->commonPrefixes.value_or(std::vector<api::s3::CommonPrefix>()))
            answer.entries.push_back({.name = toQt(folder.prefix.value_or("")), .isPrefix = true});
        for (const auto &object : reply->contents.value_or(std::vector<api::s3::Object>())) {
            const QString key = toQt(object.key.value_or(""));
            // The key that stands for the folder itself is no row in it.
            if (key != prefix)
                answer.entries.push_back({.name = key, .size = object.size.value_or(0), .time = timeOf(object.lastModified)});
        }
        answer.more = reply->isTruncated.value_or(false);
        done(std::move(answer));
    });
}

void Locations::listVersions(const QString &, const QString &, Done done) { done({}); }

} // namespace nephoscope::gui::s3
