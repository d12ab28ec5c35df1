#include "S3Fixture.h"

#include <random>
#include <set>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

/// A listing as S3 describes it, reckoned the slow way.
struct Reference
{
    std::vector<std::string> keys;
    std::vector<std::string> prefixes;
    bool truncated = false;
};

Reference reference(const std::set<std::string> &all, const std::string &prefix, const std::string &delimiter,
                    const std::string &after, std::size_t limit)
{
    Reference result;
    std::set<std::string> seen;
    for (const std::string &key : all) {
        if (!key.starts_with(prefix) || (!after.empty() && key <= after))
            continue;
        std::string rolled;
        if (!delimiter.empty()) {
            if (const auto found = key.find(delimiter, prefix.size()); found != std::string::npos)
                rolled = key.substr(0, found + delimiter.size());
        }
        if (!rolled.empty() && (seen.count(rolled) || after.starts_with(rolled)))
            continue;
        if (result.keys.size() + result.prefixes.size() == limit) {
            result.truncated = limit > 0;
            break;
        }
        if (rolled.empty()) {
            result.keys.push_back(key);
        } else {
            seen.insert(rolled);
            result.prefixes.push_back(rolled);
        }
    }
    return result;
}

template <class Output>
Reference answer(const Output &output)
{
    Reference result;
    if (output.contents) {
        for (const auto &object : *output.contents)
            result.keys.push_back(*object.key);
    }
    if (output.commonPrefixes) {
        for (const auto &common : *output.commonPrefixes)
            result.prefixes.push_back(*common.prefix);
    }
    result.truncated = *output.isTruncated;
    return result;
}

} // namespace

class TestS3Listing : public QObject
{
    Q_OBJECT

private:
    static s3api::ListObjectsV2::Input listing()
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        return input;
    }

private Q_SLOTS:
    void agreesWithReference()
    {
        const auto seed = static_cast<unsigned>(std::random_device()());
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        S3Fixture fixture;
        fixture.makeBucket("b-1");
        const std::vector<std::string> pieces{"a", "b", "/", "//", "::", "-", "\xED\x95\x9C", "\xF0\x9F\x9A\x80", "z", "0"};
        const auto word = [&](int most) {
            std::string text;
            for (int count = 1 + static_cast<int>(random() % static_cast<unsigned>(most)); count > 0; --count)
                text += pieces[random() % pieces.size()];
            return text;
        };
        std::set<std::string> keys;
        std::vector<QFuture<Expected<s3api::PutObject::Output>>> pending;
        while (keys.size() < 400) {
            const std::string key = word(6);
            if (!keys.insert(key).second)
                continue;
            s3api::PutObject::Input input;
            input.bucket = "b-1";
            input.key = key;
            pending.push_back(fixture.cloud().invoke<s3api::PutObject>(fixture.caller(), input));
        }
        for (auto &future : pending)
            QVERIFY(future.result());

        for (int round = 0; round < 300; ++round) {
            const std::string prefix = random() % 2 ? std::string() : word(2);
            const std::string delimiter = random() % 3 == 0 ? std::string() : pieces[2 + random() % 3];
            const std::string after = random() % 2 ? std::string() : word(3);
            const std::size_t limit = random() % 4 == 0 ? 1000 : 1 + random() % 7;
            auto second = listing();
            second.prefix = prefix;
            second.delimiter = delimiter;
            second.startAfter = after;
            second.maxKeys = static_cast<int>(limit);
            s3api::ListObjects::Input first;
            first.bucket = "b-1";
            first.prefix = prefix;
            first.delimiter = delimiter;
            first.marker = after;
            first.maxKeys = static_cast<int>(limit);
            const auto newer = fixture.call<s3api::ListObjectsV2>(second);
            const auto older = fixture.call<s3api::ListObjects>(first);
            QVERIFY(newer && older);
            const Reference expected = reference(keys, prefix, delimiter, after, limit);
            const QByteArray about = QByteArray("prefix '") + text(prefix) + "' delimiter '" + text(delimiter) + "' after '" + text(after)
                + "' limit " + QByteArray::number(int(limit)) + " seed " + QByteArray::number(seed);
            for (const Reference &got : {answer(*newer), answer(*older)}) {
                QVERIFY2(got.keys == expected.keys, about.constData());
                QVERIFY2(got.prefixes == expected.prefixes, about.constData());
                QVERIFY2(got.truncated == expected.truncated, about.constData());
            }
            QCOMPARE(std::size_t(*newer->keyCount), expected.keys.size() + expected.prefixes.size());

            // Page by page it comes to the same as at one go.
            const Reference whole = reference(keys, prefix, delimiter, {}, 100'000);
            Reference collected;
            auto page = listing();
            page.prefix = prefix;
            page.delimiter = delimiter;
            page.maxKeys = static_cast<int>(limit);
            for (int count = 0; count < 1000; ++count) {
                const auto got = fixture.call<s3api::ListObjectsV2>(page);
                QVERIFY2(got, about.constData());
                const Reference part = answer(*got);
                collected.keys.insert(collected.keys.end(), part.keys.begin(), part.keys.end());
                collected.prefixes.insert(collected.prefixes.end(), part.prefixes.begin(), part.prefixes.end());
                QCOMPARE(got->nextContinuationToken.has_value(), part.truncated);
                if (!part.truncated)
                    break;
                page.continuationToken = got->nextContinuationToken;
            }
            QVERIFY2(collected.keys == whole.keys && collected.prefixes == whole.prefixes, about.constData());
        }
    }

    void olderVersionPagesByMarker()
    {
        S3Fixture fixture;
        fixture.makeBucket("b-1");
        for (const char *key : {"a/1", "a/2", "b", "c/1", "d"})
            QVERIFY(fixture.put("b-1", key, "x"));
        s3api::ListObjects::Input input;
        input.bucket = "b-1";
        input.delimiter = "/";
        input.maxKeys = 1;
        QByteArrayList seen;
        for (int count = 0; count < 10; ++count) {
            const auto page = fixture.call<s3api::ListObjects>(input);
            QVERIFY(page);
            const Reference part = answer(*page);
            for (const auto &key : part.keys)
                seen << text(key);
            for (const auto &prefix : part.prefixes)
                seen << text(prefix);
            if (!part.truncated)
                break;
            input.marker = page->nextMarker;
        }
        QCOMPARE(seen, (QByteArrayList{"a/", "b", "c/", "d"}));
        input.delimiter.reset();
        input.marker.reset();
        const auto plain = fixture.call<s3api::ListObjects>(input);
        QVERIFY(plain && *plain->isTruncated && !plain->nextMarker);
        QVERIFY(plain->contents->front().owner.has_value());
    }

    void detailsOfAnEntry()
    {
        S3Fixture fixture;
        fixture.makeBucket("b-1");
        const auto put = fixture.put("b-1", "dir/a b+c(1)\xED\x95\x9C.txt", "hello");
        QVERIFY(put);
        auto input = listing();
        input.encodingType.emplace().value = "url";
        input.prefix = "dir/a b";
        auto got = fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(got);
        QCOMPARE(text(got->prefix), QByteArray("dir/a+b"));
        const auto &entry = got->contents->front();
        QCOMPARE(text(entry.key), QByteArray("dir/a+b%2Bc%281%29%ED%95%9C.txt"));
        QCOMPARE(text(entry.eTag), text(put->eTag));
        QCOMPARE(*entry.size, std::int64_t(5));
        QCOMPARE(text(entry.storageClass->value), QByteArray("STANDARD"));
        QCOMPARE(text(entry.checksumAlgorithm->front().value), QByteArray("CRC64NVME"));
        QVERIFY(!entry.owner);
        input.fetchOwner = true;
        got = fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(got && got->contents->front().owner);
        input.encodingType->value = "base64";
        QCOMPARE(codeOf(fixture.call<s3api::ListObjectsV2>(input)), QByteArray("InvalidArgument"));
    }

    void limits()
    {
        S3Fixture fixture;
        fixture.makeBucket("b-1");
        auto input = listing();
        auto got = fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(got && !got->contents && !*got->isTruncated && *got->keyCount == 0);
        QVERIFY(fixture.put("b-1", "k", "x"));
        input.maxKeys = 0;
        got = fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(got && !got->contents && !*got->isTruncated && *got->maxKeys == 0);
        input.maxKeys = 5000;
        got = fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(got && *got->maxKeys == 1000);
        input.maxKeys = -1;
        QCOMPARE(codeOf(fixture.call<s3api::ListObjectsV2>(input)), QByteArray("InvalidArgument"));
        input.maxKeys.reset();
        input.continuationToken = "not base64!";
        QCOMPARE(codeOf(fixture.call<s3api::ListObjectsV2>(input)), QByteArray("InvalidArgument"));
        input.continuationToken.reset();
        input.bucket = "nowhere";
        QCOMPARE(codeOf(fixture.call<s3api::ListObjectsV2>(input)), QByteArray("NoSuchBucket"));
    }
};

QTEST_GUILESS_MAIN(TestS3Listing)
#include "tst_s3_listing.moc"
