#include "S3Fixture.h"

#include <map>
#include <random>

using namespace nephoscope;
using namespace nephoscope::test;

/// Random writing and deleting, versions on and suspended, against a model that is too simple to be wrong.
class TestS3VersionModel : public QObject
{
    Q_OBJECT

private:
    struct Version
    {
        std::string id;
        std::optional<std::string> content; ///< nothing: a delete marker
    };
    using Versions = std::vector<Version>; ///< newest last

    void setVersioning(bool enabled)
    {
        s3api::PutBucketVersioning::Input input;
        input.bucket = "b-1";
        input.versioningConfiguration.emplace().status.emplace().value = enabled ? "Enabled" : "Suspended";
        QVERIFY(m_fixture.call<s3api::PutBucketVersioning>(input));
        m_enabled = enabled;
    }
    void add(const std::string &key, std::string id, std::optional<std::string> content)
    {
        Versions &versions = m_model[key];
        if (id == "null")
            std::erase_if(versions, [](const Version &version) { return version.id == "null"; });
        versions.push_back({std::move(id), std::move(content)});
    }
    void put(const std::string &key, const std::string &content)
    {
        const auto done = m_fixture.put("b-1", key, content);
        QVERIFY(done);
        QCOMPARE(done->versionId.has_value(), m_enabled);
        add(key, done->versionId.value_or("null"), content);
    }
    void cover(const std::string &key)
    {
        s3api::DeleteObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        const auto done = m_fixture.call<s3api::DeleteObject>(input);
        QVERIFY(done && done->deleteMarker.value_or(false));
        QCOMPARE(*done->versionId == "null", !m_enabled);
        add(key, *done->versionId, std::nullopt);
    }
    void removeOne(const std::string &key, std::size_t index)
    {
        Versions &versions = m_model[key];
        if (versions.empty())
            return;
        const auto chosen = versions.begin() + static_cast<std::ptrdiff_t>(index % versions.size());
        s3api::DeleteObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.versionId = chosen->id;
        const auto done = m_fixture.call<s3api::DeleteObject>(input);
        QVERIFY2(done, codeOf(done).constData());
        QCOMPARE(done->deleteMarker.value_or(false), !chosen->content.has_value());
        versions.erase(chosen);
    }

    /// What a listing of versions must say, in order: per key the newest first.
    QByteArrayList expected() const
    {
        QByteArrayList lines;
        for (const auto &[key, versions] : m_model) {
            for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
                lines << (version->content ? "" : "-") + text(key) + ' ' + text(version->id) + (version == versions.rbegin() ? "*" : "");
            }
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    QByteArrayList listed(int pageSize)
    {
        QByteArrayList lines;
        s3api::ListObjectVersions::Input input;
        input.bucket = "b-1";
        input.maxKeys = pageSize;
        for (;;) {
            const auto page = m_fixture.call<s3api::ListObjectVersions>(input);
            if (!page)
                return {codeOf(page)};
            if (page->versions) {
                for (const auto &version : *page->versions)
                    lines << text(version.key) + ' ' + text(version.versionId) + (*version.isLatest ? "*" : "");
            }
            if (page->deleteMarkers) {
                for (const auto &marker : *page->deleteMarkers)
                    lines << '-' + text(marker.key) + ' ' + text(marker.versionId) + (*marker.isLatest ? "*" : "");
            }
            if (!*page->isTruncated)
                break;
            input.keyMarker = page->nextKeyMarker;
            input.versionIdMarker = page->nextVersionIdMarker;
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }
    void verify()
    {
        const QByteArrayList wanted = expected();
        QCOMPARE(listed(1000), wanted);
        QCOMPARE(listed(3), wanted);
        std::size_t current = 0;
        for (const auto &[key, versions] : m_model) {
            const bool exists = !versions.empty() && versions.back().content;
            current += exists ? 1 : 0;
            QCOMPARE(m_fixture.read("b-1", key), exists ? *versions.back().content : std::string("!NoSuchKey"));
            for (const Version &version : versions) {
                s3api::GetObject::Input input;
                input.bucket = "b-1";
                input.key = key;
                input.versionId = version.id;
                const auto got = m_fixture.call<s3api::GetObject>(input);
                QCOMPARE(codeOf(got), version.content ? QByteArray("OK") : QByteArray("MethodNotAllowed"));
                if (got)
                    QVERIFY(*got->body->readAll() == *version.content);
            }
        }
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        const auto objects = m_fixture.call<s3api::ListObjectsV2>(input);
        QVERIFY(objects);
        QCOMPARE(objects->contents ? objects->contents->size() : 0, current);
    }

    S3Fixture m_fixture;
    std::map<std::string, Versions> m_model;
    bool m_enabled = false;

private Q_SLOTS:
    void agreesWithModel()
    {
        const unsigned seed = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? qEnvironmentVariable("NEPHOSCOPE_SEED").toUInt()
                                                                           : std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 chance(seed);
        m_fixture.makeBucket("b-1");
        for (const char *key : {"a", "b", "b/c", "d"}) {
            m_fixture.put("b-1", key, "before versions");
            add(key, "null", "before versions");
        }
        setVersioning(true);
        for (int step = 1; step <= 400; ++step) {
            static constexpr const char *keys[] = {"a", "b", "b/c", "d", "e"};
            const std::string key = keys[chance() % std::size(keys)];
            switch (chance() % 10) {
            case 0: setVersioning(chance() % 2 == 0); break;
            case 1:
            case 2: cover(key); break;
            case 3:
            case 4:
            case 5: removeOne(key, chance()); break;
            default: put(key, "content " + std::to_string(step) + (chance() % 20 == 0 ? pattern(70'000) : std::string())); break;
            }
            if (step % 40 == 0)
                verify();
            if (QTest::currentTestFailed())
                return;
        }
        m_fixture.reopen();
        verify();
    }
};

QTEST_GUILESS_MAIN(TestS3VersionModel)
#include "tst_s3_versionmodel.moc"
