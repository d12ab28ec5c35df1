#include "S3Fixture.h"
#include "services/s3/Versions.h"

#include <mutex>

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Versions : public QObject
{
    Q_OBJECT

private:
    template <class Input>
    static Input named(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        Input input;
        input.bucket = "b-1";
        input.key = key;
        input.versionId = version;
        return input;
    }
    Expected<s3api::PutBucketVersioning::Output> setVersioning(const char *status, const std::string &bucket = "b-1")
    {
        s3api::PutBucketVersioning::Input input;
        input.bucket = bucket;
        input.versioningConfiguration.emplace();
        if (*status)
            input.versioningConfiguration->status.emplace().value = status;
        return m_fixture->call<s3api::PutBucketVersioning>(input);
    }
    std::string put(const std::string &key, const std::string &bytes)
    {
        const auto done = m_fixture->put("b-1", key, bytes);
        return done ? done->versionId.value_or("(none)") : '!' + done.error().code;
    }
    std::string read(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        const auto got = m_fixture->call<s3api::GetObject>(named<s3api::GetObject::Input>(key, version));
        if (!got)
            return '!' + got.error().code;
        return *got->body->readAll();
    }
    Expected<s3api::DeleteObject::Output> remove(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        return m_fixture->call<s3api::DeleteObject>(named<s3api::DeleteObject::Input>(key, version));
    }
    Expected<s3api::ListObjectVersions::Output> listed(const s3api::ListObjectVersions::Input &wanted)
    {
        s3api::ListObjectVersions::Input input = wanted;
        input.bucket = "b-1";
        return m_fixture->call<s3api::ListObjectVersions>(input);
    }
    /// Versions as `key=id`, `*` for the latest, then markers with a `-` before them.
    QByteArray shown(const s3api::ListObjectVersions::Input &wanted = {})
    {
        const auto list = listed(wanted);
        if (!list)
            return '!' + codeOf(list);
        QByteArrayList entries;
        if (list->versions) {
            for (const auto &version : *list->versions)
                entries << text(version.key) + '=' + text(version.versionId) + (*version.isLatest ? "*" : "");
        }
        if (list->deleteMarkers) {
            for (const auto &marker : *list->deleteMarkers)
                entries << '-' + text(marker.key) + '=' + text(marker.versionId) + (*marker.isLatest ? "*" : "");
        }
        return entries.join(' ');
    }
    QByteArray keys()
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        const auto list = m_fixture->call<s3api::ListObjectsV2>(input);
        QByteArrayList names;
        if (list && list->contents) {
            for (const auto &object : *list->contents)
                names << text(object.key);
        }
        return names.join(' ');
    }
    static QByteArray line(std::initializer_list<std::string> parts)
    {
        QByteArrayList entries;
        for (const auto &part : parts)
            entries << text(part);
        return entries.join(' ');
    }

    std::unique_ptr<S3Fixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("b-1");
    }

    void switchingIsRefused()
    {
        QCOMPARE(codeOf(setVersioning("")), QByteArray("IllegalVersioningConfigurationException"));
        QCOMPARE(codeOf(setVersioning("enabled")), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(setVersioning("Disabled")), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(setVersioning("Enabled", "nowhere")), QByteArray("NoSuchBucket"));
        s3api::PutBucketVersioning::Input input;
        input.bucket = "b-1";
        input.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        input.versioningConfiguration->mfaDelete.emplace().value = "Enabled";
        const auto refused = m_fixture->call<s3api::PutBucketVersioning>(input);
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QVERIFY(QString::fromStdString(refused.error().message).contains(QLatin1String("Mfa")));
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutBucketVersioning>(m_fixture->stranger(), input)), QByteArray("AccessDenied"));
        s3api::GetBucketVersioning::Input get;
        get.bucket = "b-1";
        QVERIFY(!m_fixture->call<s3api::GetBucketVersioning>(get)->status);
        input.versioningConfiguration->mfaDelete->value = "Disabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(input));
        QCOMPARE(text(m_fixture->call<s3api::GetBucketVersioning>(get)->status->value), QByteArray("Enabled"));
        QVERIFY(setVersioning("Suspended"));
        QCOMPARE(text(m_fixture->call<s3api::GetBucketVersioning>(get)->status->value), QByteArray("Suspended"));
    }

    void renameIsForDirectoryBuckets()
    {
        s3api::RenameObject::Input input;
        input.bucket = "b-1";
        input.key = "new";
        input.renameSource = "/b-1/old";
        const auto refused = m_fixture->call<s3api::RenameObject>(input);
        QCOMPARE(statusOf(refused), 501);
        QVERIFY(QString::fromStdString(refused.error().message).contains(QLatin1String("directory buckets")));
    }

    void bucketsWithoutVersions()
    {
        QCOMPARE(put("k", "x"), std::string("(none)"));
        const auto got = m_fixture->get("b-1", "k");
        QVERIFY(got && !got->versionId);
        QCOMPARE(read("k", "null"), std::string("x"));
        SeededRandom random(1);
        const std::string foreign = s3::makeVersionId(1, random);
        for (const std::string &id : {std::string("abc"), foreign}) {
            QCOMPARE(read("k", id), std::string("!InvalidArgument"));
            QCOMPARE(codeOf(remove("k", id)), QByteArray("InvalidArgument"));
        }
        QCOMPARE(shown(), QByteArray("k=null*"));
        QVERIFY(remove("k", "null"));
        QCOMPARE(shown(), QByteArray());
        QVERIFY(!remove("k")->deleteMarker);
    }

    void versionsAndMarkers()
    {
        put("k", "zero");
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("k", "one");
        const std::string two = put("k", pattern(200'000));
        QCOMPARE(one.size(), std::size_t(32));
        QVERIFY(one != two);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(shown(), line({"k=" + two + "*", "k=" + one, "k=null"}));
            QVERIFY(read("k") == pattern(200'000));
            QCOMPARE(read("k", one), std::string("one"));
            QCOMPARE(read("k", "null"), std::string("zero"));
            QCOMPARE(text(m_fixture->get("b-1", "k")->versionId), text(two));
            m_fixture->reopen();
        }

        const auto deleted = remove("k");
        QVERIFY(deleted && *deleted->deleteMarker);
        const std::string marker = *deleted->versionId;
        QCOMPARE(shown(), line({"k=" + two, "k=" + one, "k=null", "-k=" + marker + "*"}));
        QCOMPARE(keys(), QByteArray());
        const auto gone = m_fixture->get("b-1", "k");
        QCOMPARE(codeOf(gone), QByteArray("NoSuchKey"));
        QCOMPARE(fieldOf(gone, "x-amz-delete-marker"), QByteArray("true"));
        QCOMPARE(fieldOf(gone, "x-amz-version-id"), text(marker));
        const auto named405 = m_fixture->call<s3api::HeadObject>(named<s3api::HeadObject::Input>("k", marker));
        QCOMPARE(codeOf(named405), QByteArray("MethodNotAllowed"));
        QCOMPARE(statusOf(named405), 405);
        QCOMPARE(fieldOf(named405, "allow"), QByteArray("DELETE"));
        QCOMPARE(fieldOf(named405, "last-modified"), QByteArray("Mon, 23 Nov 2026 07:16:00 GMT"));
        QCOMPARE(read("k", one), std::string("one"));

        // Taking the marker away brings the newest version back; so does taking the current version away.
        const auto undone = remove("k", marker);
        QVERIFY(undone && *undone->deleteMarker);
        QCOMPARE(text(undone->versionId), text(marker));
        QCOMPARE(keys(), QByteArray("k"));
        const auto last = remove("k", two);
        QVERIFY(last && !last->deleteMarker);
        QCOMPARE(read("k"), std::string("one"));
        QCOMPARE(read("k", two), std::string("!NoSuchVersion"));
        QVERIFY2(remove("k", two), "deleting what is gone succeeds");
        QCOMPARE(codeOf(remove("k", "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD")), QByteArray("InvalidArgument"));
        QVERIFY(remove("k", "null"));
        QCOMPARE(shown(), line({"k=" + one + "*"}));
    }

    void markersOnMarkers()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string first = *remove("never")->versionId;
        const std::string second = *remove("never")->versionId;
        QCOMPARE(shown(), line({"-never=" + second + "*", "-never=" + first}));
        QVERIFY(remove("never", second));
        QCOMPARE(shown(), line({"-never=" + first + "*"}));
        const std::string version = put("never", "now");
        QCOMPARE(shown(), line({"never=" + version + "*", "-never=" + first}));
        QVERIFY(remove("never", version));
        QCOMPARE(read("never"), std::string("!NoSuchKey"));
        QCOMPARE(shown(), line({"-never=" + first + "*"}));
    }

    void suspended()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("k", "one");
        QVERIFY(setVersioning("Suspended"));
        QCOMPARE(put("k", "null one"), std::string("(none)"));
        QCOMPARE(shown(), line({"k=null*", "k=" + one}));
        QCOMPARE(text(m_fixture->get("b-1", "k")->versionId), QByteArray("null"));
        put("k", "null two");
        QCOMPARE(shown(), line({"k=null*", "k=" + one}));
        QCOMPARE(read("k", "null"), std::string("null two"));
        // A delete replaces the null version by a marker of that name.
        const auto deleted = remove("k");
        QVERIFY(*deleted->deleteMarker);
        QCOMPARE(text(deleted->versionId), QByteArray("null"));
        QCOMPARE(shown(), line({"k=" + one, "-k=null*"}));
        put("k", "null three");
        QCOMPARE(shown(), line({"k=null*", "k=" + one}));
        QVERIFY(setVersioning("Enabled"));
        const std::string two = put("k", "two");
        QCOMPARE(shown(), line({"k=" + two + "*", "k=null", "k=" + one}));
        // The null version is found wherever it lies in the row of versions.
        QVERIFY(setVersioning("Suspended"));
        put("k", "null four");
        QCOMPARE(shown(), line({"k=null*", "k=" + two, "k=" + one}));
        QCOMPARE(read("k", "null"), std::string("null four"));
        QVERIFY(remove("k", "null"));
        QCOMPARE(read("k"), std::string("two"));
    }

    void conditions()
    {
        QVERIFY(setVersioning("Enabled"));
        s3api::PutObject::Input input;
        input.bucket = "b-1";
        input.key = "k";
        input.body = api::Body::fromString("one");
        input.ifNoneMatch = "*";
        const auto first = m_fixture->call<s3api::PutObject>(input);
        QVERIFY(first);
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("PreconditionFailed"));
        auto conditional = named<s3api::DeleteObject::Input>("k");
        conditional.ifMatch = "\"other\"";
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(conditional)), QByteArray("PreconditionFailed"));
        conditional.ifMatch = first->eTag;
        QVERIFY(*m_fixture->call<s3api::DeleteObject>(conditional)->deleteMarker);
        // A delete marker is no object to a condition.
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(conditional)), QByteArray("NoSuchKey"));
        input.ifMatch = first->eTag;
        input.ifNoneMatch.reset();
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("NoSuchKey"));
        input.ifMatch.reset();
        input.ifNoneMatch = "*";
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        conditional.ifMatch.reset();
        conditional.ifMatchSize = 3;
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(conditional)), QByteArray("NotImplemented"));
        conditional.ifMatchSize.reset();
        conditional.ifMatchLastModifiedTime = S3Fixture::start();
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(conditional)), QByteArray("NotImplemented"));
    }

    void deletingMany()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("a", "one");
        s3api::DeleteObjects::Input input;
        input.bucket = "b-1";
        auto &objects = input.delete_.emplace().objects.emplace();
        objects.emplace_back().key = "a";
        objects.emplace_back().key = "missing";
        auto result = m_fixture->call<s3api::DeleteObjects>(input);
        QVERIFY(result && !result->errors);
        QVERIFY(*result->deleted->at(0).deleteMarker && *result->deleted->at(1).deleteMarker);
        QVERIFY(!result->deleted->at(0).versionId);
        const std::string marker = *result->deleted->at(0).deleteMarkerVersionId;
        objects.resize(3);
        objects[0].versionId = marker;
        objects[1] = {};
        objects[1].key = "a";
        objects[1].versionId = "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD";
        objects[2].key = "a";
        objects[2].versionId = one;
        result = m_fixture->call<s3api::DeleteObjects>(input);
        QCOMPARE(result->errors->size(), std::size_t(1));
        QCOMPARE(text(result->errors->at(0).code), QByteArray("NoSuchVersion"));
        QCOMPARE(result->deleted->size(), std::size_t(2));
        QCOMPARE(text(result->deleted->at(0).deleteMarkerVersionId), text(marker));
        QCOMPARE(text(result->deleted->at(0).versionId), text(marker));
        QCOMPARE(text(result->deleted->at(1).versionId), text(one));
        QVERIFY(!result->deleted->at(1).deleteMarker);
        s3api::ListObjectVersions::Input a;
        a.prefix = "a";
        QCOMPARE(shown(a), QByteArray());
    }

    /// The feed tells what a listing of objects shows: a marker taken away brings the key back.
    void changeFeed()
    {
        QVERIFY(setVersioning("Enabled"));
        std::mutex mutex;
        QByteArray kinds;
        const auto subscription = m_fixture->cloud().changes().subscribe([&](const std::vector<Change> &changes) {
            const std::lock_guard lock(mutex);
            for (const Change &change : changes)
                if (change.type == "object") // the bucket's own change may still be on its way
                    kinds += change.kind == Change::Kind::Created ? 'C' : change.kind == Change::Kind::Updated ? 'U' : 'D';
        });
        // It comes a moment after the reply.
        const auto told = [&] {
            const std::lock_guard lock(mutex);
            return kinds;
        };
        const std::string one = put("k", "one");
        const std::string two = put("k", "two");
        QTRY_COMPARE(told(), QByteArray("CU"));
        const std::string marker = *remove("k")->versionId;
        QTRY_COMPARE(told(), QByteArray("CUD"));
        QVERIFY(remove("k", one));
        QTRY_COMPARE(told(), QByteArray("CUDU"));
        QVERIFY(remove("k", marker));
        QTRY_COMPARE(told(), QByteArray("CUDUC"));
        QVERIFY(remove("k", two));
        QTRY_COMPARE(told(), QByteArray("CUDUCD"));
    }

    void copying()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("k", "one");
        const std::string two = put("k", "two");
        s3api::CopyObject::Input input;
        input.bucket = "b-1";
        input.key = "k";
        input.copySource = "b-1/k";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(input)), QByteArray("InvalidRequest"));
        input.copySource = "b-1/k?versionId=" + one;
        const auto restored = m_fixture->call<s3api::CopyObject>(input);
        QVERIFY2(restored, codeOf(restored).constData());
        QCOMPARE(text(restored->copySourceVersionId), text(one));
        QCOMPARE(shown(), line({"k=" + *restored->versionId + "*", "k=" + two, "k=" + one}));
        QCOMPARE(read("k"), std::string("one"));
        const std::string marker = *remove("k")->versionId;
        input.key = "copy";
        input.copySource = "b-1/k";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(input)), QByteArray("NoSuchKey"));
        input.copySource = "b-1/k?versionId=" + marker;
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(input)), QByteArray("InvalidRequest"));
        input.copySource = "b-1/k?versionId=" + two;
        QVERIFY(m_fixture->call<s3api::CopyObject>(input));
        // The copy shares bytes with its source and outlives it.
        QVERIFY(remove("k", two));
        QCOMPARE(read("copy"), std::string("two"));
    }

    void multipart()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("k", "one");
        s3api::CreateMultipartUpload::Input create;
        create.bucket = "b-1";
        create.key = "k";
        const std::string upload = *m_fixture->call<s3api::CreateMultipartUpload>(create)->uploadId;
        s3api::UploadPart::Input part;
        part.bucket = "b-1";
        part.key = "k";
        part.uploadId = upload;
        part.partNumber = 1;
        part.body = api::Body::fromString(pattern(100'000));
        const auto etag = m_fixture->call<s3api::UploadPart>(part)->eTag;
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "b-1";
        complete.key = "k";
        complete.uploadId = upload;
        auto &entry = complete.multipartUpload.emplace().parts.emplace().emplace_back();
        entry.partNumber = 1;
        entry.eTag = etag;
        const auto done = m_fixture->call<s3api::CompleteMultipartUpload>(complete);
        QVERIFY2(done, codeOf(done).constData());
        const std::string two = *done->versionId;
        put("k", "three");
        QVERIFY(read("k", two) == pattern(100'000));
        QCOMPARE(read("k", one), std::string("one"));
        // Sent again after newer versions came: still the same answer.
        QCOMPARE(text(m_fixture->call<s3api::CompleteMultipartUpload>(complete)->versionId), text(two));
        QVERIFY(remove("k", two));
        QCOMPARE(read("k", two), std::string("!NoSuchVersion"));
    }

    void conflictingCompletions()
    {
        const auto begin = [this] {
            s3api::CreateMultipartUpload::Input create;
            create.bucket = "b-1";
            create.key = "k";
            s3api::CompleteMultipartUpload::Input complete;
            complete.bucket = "b-1";
            complete.key = "k";
            complete.uploadId = *m_fixture->call<s3api::CreateMultipartUpload>(create)->uploadId;
            s3api::UploadPart::Input part;
            part.bucket = "b-1";
            part.key = "k";
            part.uploadId = complete.uploadId;
            part.partNumber = 1;
            part.body = api::Body::fromString("part");
            auto &entry = complete.multipartUpload.emplace().parts.emplace().emplace_back();
            entry.partNumber = 1;
            entry.eTag = m_fixture->call<s3api::UploadPart>(part)->eTag;
            return complete;
        };
        const std::string etag = *m_fixture->put("b-1", "k", "x")->eTag;
        auto complete = begin();
        complete.ifNoneMatch = "*";
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("PreconditionFailed"));
        QVERIFY(remove("k"));
        const auto afterDelete = m_fixture->call<s3api::CompleteMultipartUpload>(complete);
        QCOMPARE(codeOf(afterDelete), QByteArray("ConditionalRequestConflict"));
        QCOMPARE(statusOf(afterDelete), 409);
        complete = begin();
        complete.ifNoneMatch = "*";
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(complete));

        complete = begin();
        complete.ifMatch = etag;
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("PreconditionFailed"));
        m_fixture->clock().advance(std::chrono::seconds(2));
        QVERIFY(m_fixture->put("b-1", "k", "x"));
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("ConditionalRequestConflict"));
        complete = begin();
        complete.ifMatch = etag;
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(complete));
    }

    void listingPages()
    {
        put("a", "0");
        put("dir/x", "0");
        QVERIFY(setVersioning("Enabled"));
        put("a", "1");
        remove("a");
        put("b", "1");
        put("dir/x", "1");
        put("dir/y", "1");
        remove("dir/z");
        put("e", "1");
        put("e", "2");
        remove("dir/y");

        // Pages of any size give the same as one, with and without a delimiter.
        for (const char *delimiter : {"", "/"}) {
            s3api::ListObjectVersions::Input whole;
            if (*delimiter)
                whole.delimiter = delimiter;
            const QByteArrayList wanted = sorted(all(whole));
            QCOMPARE(wanted.size(), *delimiter ? 7 : 11);
            for (int size = 1; size <= 11; ++size) {
                whole.maxKeys = size;
                QCOMPARE(sorted(all(whole)), wanted);
            }
        }
        s3api::ListObjectVersions::Input input;
        input.maxKeys = 0;
        QVERIFY(!*listed(input)->isTruncated);
        input.maxKeys = -1;
        QCOMPARE(codeOf(listed(input)), QByteArray("InvalidArgument"));
        input.maxKeys.reset();
        input.versionIdMarker = "null";
        QCOMPARE(codeOf(listed(input)), QByteArray("InvalidArgument"));
        input.keyMarker = "a";
        QCOMPARE(text(listed(input)->versions->front().key), QByteArray("b"));
        input.versionIdMarker = "nonsense";
        QCOMPARE(codeOf(listed(input)), QByteArray("InvalidArgument"));
        input.versionIdMarker.reset();
        QCOMPARE(text(listed(input)->versions->front().key), QByteArray("b"));
        input.keyMarker.reset();
        input.prefix = "dir/";
        input.encodingType.emplace().value = "url";
        QCOMPARE(listed(input)->versions->size() + listed(input)->deleteMarkers->size(), std::size_t(5));
        QCOMPARE(text(listed(input)->keyMarker), QByteArray(""));
        QCOMPARE(text(listed(input)->encodingType->value), QByteArray("url"));
    }

    void bucketsWithVersionsAreNotEmpty()
    {
        QVERIFY(setVersioning("Enabled"));
        const std::string one = put("k", "one");
        const std::string marker = *remove("k")->versionId;
        s3api::DeleteBucket::Input input;
        input.bucket = "b-1";
        const auto refused = m_fixture->call<s3api::DeleteBucket>(input);
        QCOMPARE(codeOf(refused), QByteArray("BucketNotEmpty"));
        QVERIFY(QString::fromStdString(refused.error().message).contains(QLatin1String("all versions")));
        QVERIFY(remove("k", one));
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteBucket>(input)), QByteArray("BucketNotEmpty"));
        QVERIFY(remove("k", marker));
        QVERIFY(m_fixture->call<s3api::DeleteBucket>(input));
    }

private:
    /// All pages of a listing, whatever their size.
    QByteArrayList all(s3api::ListObjectVersions::Input input)
    {
        QByteArrayList entries;
        for (int page = 0; page < 50; ++page) {
            const auto list = listed(input);
            if (!list)
                return {codeOf(list)};
            if (list->commonPrefixes) {
                for (const auto &prefix : *list->commonPrefixes)
                    entries << text(prefix.prefix);
            }
            if (const QByteArray line = shown(input); !line.isEmpty())
                entries << line.split(' ');
            if (!*list->isTruncated)
                return entries;
            input.keyMarker = list->nextKeyMarker;
            input.versionIdMarker = list->nextVersionIdMarker;
        }
        return {"endless"};
    }
    static QByteArrayList sorted(QByteArrayList list)
    {
        std::sort(list.begin(), list.end());
        return list;
    }
};

QTEST_GUILESS_MAIN(TestS3Versions)
#include "tst_s3_versions.moc"
