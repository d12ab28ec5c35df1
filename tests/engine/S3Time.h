#pragma once

#include "S3Fixture.h"

#include <QtCore/QProcess>

namespace nephoscope::test {

/// What tests of S3 in time say all the time.
class TimeFixture : public S3Fixture
{
public:
    using S3Fixture::S3Fixture;

    void keepVersions(const std::string &bucket, const char *status = "Enabled")
    {
        s3api::PutBucketVersioning::Input input;
        input.bucket = bucket;
        input.versioningConfiguration.emplace().status.emplace().value = status;
        if (auto done = call<s3api::PutBucketVersioning>(input); !done)
            qFatal("%s", done.error().message.c_str());
    }
    void makeVersioned(const std::string &bucket)
    {
        makeBucket(bucket);
        keepVersions(bucket);
    }
    Expected<s3api::PutObject::Output> putAs(const std::string &bucket, const std::string &key, const std::string &bytes,
                                             const std::string &storageClass, const std::string &tags = {})
    {
        s3api::PutObject::Input input;
        input.bucket = bucket;
        input.key = key;
        input.body = api::Body::fromString(bytes);
        if (!storageClass.empty())
            input.storageClass.emplace().value = storageClass;
        if (!tags.empty())
            input.tagging = tags;
        return call<s3api::PutObject>(std::move(input));
    }
    Expected<s3api::HeadObject::Output> head(const std::string &bucket, const std::string &key, const std::optional<std::string> &version = {})
    {
        s3api::HeadObject::Input input;
        input.bucket = bucket;
        input.key = key;
        input.versionId = version;
        return call<s3api::HeadObject>(input);
    }
    /// The storage class, or `!Code`.
    QByteArray classOf(const std::string &bucket, const std::string &key, const std::optional<std::string> &version = {})
    {
        const auto found = head(bucket, key, version);
        if (!found)
            return '!' + codeOf(found);
        return found->storageClass ? QByteArray::fromStdString(found->storageClass->value) : QByteArray("STANDARD");
    }
    /// All versions and delete markers under a prefix, newest first by key: `key:v`, `key:m`, the latest with a `*`.
    QByteArray history(const std::string &bucket, const std::string &prefix = {})
    {
        s3api::ListObjectVersions::Input input;
        input.bucket = bucket;
        input.prefix = prefix;
        const auto page = call<s3api::ListObjectVersions>(input);
        if (!page)
            return '!' + codeOf(page);
        std::vector<std::pair<std::string, QByteArray>> found; // by key; of one key the listing tells only what is the latest
        for (const auto &version : page->versions.value_or(std::vector<s3api::ObjectVersion>()))
            found.emplace_back(*version.key, QByteArray(*version.isLatest ? "v*" : "v"));
        for (const auto &marker : page->deleteMarkers.value_or(std::vector<s3api::DeleteMarkerEntry>()))
            found.emplace_back(*marker.key, QByteArray(*marker.isLatest ? "m*" : "m"));
        std::sort(found.begin(), found.end());
        QByteArray text;
        for (const auto &[key, what] : found)
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(key) + ':' + what;
        return text;
    }

    /// Lets another process do what is due after `time`, killed -9 at the `count`-th change in `bucket`; before that it puts
    /// `puts` objects into the bucket `source`. Then opens again, at the time the other had. False when it was not killed so.
    bool killAfter(Duration time, const std::string &bucket, int count, int puts = 0)
    {
        close();
        const auto from = clock().now().time_since_epoch().count();
        clock().advance(time);
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(NEPHOSCOPE_TEST_VICTIM),
                     {QString::fromStdString(folder().native()), QString::number(from), QString::number(Duration(time).count()),
                      QString::fromStdString(bucket), QString::number(count), QString::number(puts)});
        const bool killed = victim.waitForFinished(60'000) && victim.exitStatus() == QProcess::CrashExit;
        open();
        return killed;
    }
};

} // namespace nephoscope::test
