#include "IamFixture.h"
#include "door/ExpressSession.h"
#include "services/s3/Append.h"
#include "services/s3/Directory.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Directory buckets: names and zones, sessions, what they do not have, appending, renaming.
class TestS3Directory : public QObject
{
    Q_OBJECT

private:
    static inline const std::string box = "box--use1-az4--x-s3";
    static inline const std::string arn = "arn:aws:s3express:us-east-1:123456789012:bucket/box--use1-az4--x-s3";
    std::unique_ptr<IamFixture> m_fixture;

    static s3api::CreateBucket::Input creation(const std::string &name, const std::string &zone = "use1-az4", const std::string &type = "AvailabilityZone",
                                               const std::string &redundancy = "SingleAvailabilityZone")
    {
        s3api::CreateBucket::Input input;
        input.bucket = name;
        auto &configuration = input.createBucketConfiguration.emplace();
        configuration.location.emplace().name = zone;
        configuration.location->type.emplace().value = type;
        configuration.bucket.emplace().type.emplace().value = "Directory";
        configuration.bucket->dataRedundancy.emplace().value = redundancy;
        return input;
    }
    template <class Input>
    static Input named(const std::string &key = {})
    {
        Input input;
        input.bucket = box;
        if constexpr (requires { input.key; })
            input.key = key;
        return input;
    }
    template <class Operation>
    QByteArray code(typename Operation::Input input)
    {
        return codeOf(m_fixture->call<Operation>(std::move(input)));
    }
    Expected<s3api::PutObject::Output> append(const std::string &key, const std::string &bytes, std::int64_t offset)
    {
        auto input = named<s3api::PutObject::Input>(key);
        input.body = api::Body::fromString(bytes);
        input.writeOffsetBytes = offset;
        return m_fixture->call<s3api::PutObject>(std::move(input));
    }
    static s3api::RenameObject::Input renaming(const std::string &from, const std::string &to)
    {
        auto input = named<s3api::RenameObject::Input>(to);
        input.renameSource = from;
        return input;
    }
    s3api::HeadObject::Output head(const std::string &key)
    {
        auto input = named<s3api::HeadObject::Input>(key);
        input.checksumMode.emplace().value = "ENABLED";
        const auto found = m_fixture->call<s3api::HeadObject>(input);
        return found ? *found : s3api::HeadObject::Output();
    }
    QByteArrayList keys(const std::string &prefix = {})
    {
        auto input = named<s3api::ListObjectsV2::Input>();
        input.prefix = prefix;
        const auto list = m_fixture->call<s3api::ListObjectsV2>(input);
        QByteArrayList found;
        if (!list)
            return {'!' + codeOf(list)};
        for (const auto &object : list->contents.value_or(std::vector<s3api::Object>()))
            found << text(object.key);
        return found;
    }
    /// The caller that a new session stands for.
    Caller session(const Caller &who, const char *mode = "", const std::string &bucket = box)
    {
        s3api::CreateSession::Input input;
        input.bucket = bucket;
        if (*mode)
            input.sessionMode.emplace().value = mode;
        const auto opened = m_fixture->callAs<s3api::CreateSession>(who, input);
        return opened ? m_fixture->as(*opened->credentials->accessKeyId) : Caller();
    }
    template <class Operation>
    QByteArray ask(const Caller &who, const std::string &key = "a", typename Operation::Input input = {})
    {
        input.bucket = box;
        if constexpr (requires { input.key; })
            input.key = key;
        if constexpr (requires { input.body; })
            input.body = api::Body::fromString("x");
        return codeOf(m_fixture->callAs<Operation>(who, std::move(input)));
    }

private Q_SLOTS:
    void init()
    {
        if (QByteArray(QTest::currentTestFunction()) == "names") // asks no cloud
            return;
        m_fixture = std::make_unique<IamFixture>();
        QCOMPARE(code<s3api::CreateBucket>(creation(box)), QByteArray("OK"));
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("zone"); // empty: no name of a directory bucket
        const auto row = [](const char *name, const char *zone) { QTest::newRow(name) << QByteArray(name) << QByteArray(zone); };
        row("a--use1-az4--x-s3", "use1-az4");
        row("a-b--usw2-lax1-az1--x-s3", "usw2-lax1-az1");
        row("a--b--use1-az4--x-s3", "use1-az4");
        row("--use1-az4--x-s3", "");
        row("a--x-s3", "");
        row("a--use1--x-s3", "");
        row("a.b--use1-az4--x-s3", "");
        row("A--use1-az4--x-s3", "");
        row("-a--use1-az4--x-s3", "");
        row("a--use1-az4", "");
        QTest::newRow("64") << QByteArray(48, 'a') + "--use1-az4--x-s3" << QByteArray();
        QTest::newRow("63") << QByteArray(47, 'a') + "--use1-az4--x-s3" << QByteArray("use1-az4");
    }
    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, zone);
        const std::string given = name.toStdString();
        const auto parts = s3::parseDirectoryName(given);
        QCOMPARE(parts ? text(std::string(parts->zone)) : QByteArray(), zone);
    }

    void creating_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArrayList>("configuration");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArrayList configuration, const char *expected) {
            QTest::addRow("%s %s", name, configuration.join(' ').constData()) << QByteArray(name) << configuration << QByteArray(expected);
        };
        const QByteArrayList good{"use1-az5", "AvailabilityZone", "SingleAvailabilityZone"};
        row("b--use1-az5--x-s3", good, "OK");
        row("b--use1-az4--x-s3", good, "InvalidBucketName"); // another zone
        row("plain", good, "InvalidBucketName");
        row("b--use1-az5--x-s3", {"use1-az5", "LocalZone", "SingleAvailabilityZone"}, "MalformedXML");
        row("b--use1-az5--x-s3", {"use1-az5", "AvailabilityZone", "SingleLocalZone"}, "MalformedXML");
        row("b--use1-az9--x-s3", {"use1-az9", "AvailabilityZone", "SingleAvailabilityZone"}, "InvalidRequest");
        row("b--usw2-az1--x-s3", {"usw2-az1", "AvailabilityZone", "SingleAvailabilityZone"}, "InvalidRequest"); // of another Region
        row("b--use1-dfw2-az1--x-s3", {"use1-dfw2-az1", "LocalZone", "SingleLocalZone"}, "OK");
    }
    void creating()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArrayList, configuration);
        QFETCH(QByteArray, expected);
        QCOMPARE(code<s3api::CreateBucket>(creation(name.toStdString(), configuration[0].toStdString(), configuration[1].toStdString(),
                                                    configuration[2].toStdString())),
                 expected);
    }

    void bucketsOfTwoKinds()
    {
        m_fixture->makeBucket("general");
        s3api::CreateBucket::Input bare;
        bare.bucket = "c--use1-az4--x-s3";
        QCOMPARE(code<s3api::CreateBucket>(bare), QByteArray("InvalidRequest"));
        const auto again = m_fixture->call<s3api::CreateBucket>(creation(box));
        QCOMPARE(codeOf(again), QByteArray("BucketAlreadyOwnedByYou"));
        QCOMPARE(statusOf(again), 409);
        auto listed = creation("locked--use1-az4--x-s3");
        listed.acl.emplace().value = "private";
        QCOMPARE(code<s3api::CreateBucket>(listed), QByteArray("NotImplemented"));

        const auto general = m_fixture->call<s3api::ListBuckets>({});
        QCOMPARE(general->buckets->size(), std::size_t(1));
        QCOMPARE(text(general->buckets->front().name), QByteArray("general"));
        QCOMPARE(code<s3api::CreateBucket>(creation("second--use1-az6--x-s3", "use1-az6")), QByteArray("OK"));
        s3api::ListDirectoryBuckets::Input input;
        input.maxDirectoryBuckets = 1;
        const auto first = m_fixture->call<s3api::ListDirectoryBuckets>(input);
        QCOMPARE(text(first->buckets->front().name), QByteArray::fromStdString(box));
        QCOMPARE(text(first->buckets->front().bucketArn), QByteArray::fromStdString(arn));
        QVERIFY(first->continuationToken);
        input.continuationToken = first->continuationToken;
        const auto second = m_fixture->call<s3api::ListDirectoryBuckets>(input);
        QCOMPARE(text(second->buckets->front().name), QByteArray("second--use1-az6--x-s3"));
        QVERIFY(!second->continuationToken);
        Caller elsewhere = m_fixture->caller();
        elsewhere.region.value = "us-west-2";
        QVERIFY(m_fixture->callAs<s3api::ListDirectoryBuckets>(elsewhere, {})->buckets->empty());

        const auto seen = m_fixture->call<s3api::HeadBucket>(named<s3api::HeadBucket::Input>());
        QCOMPARE(text(seen->bucketLocationName), QByteArray("use1-az4"));
        QCOMPARE(text(seen->bucketLocationType->value), QByteArray("AvailabilityZone"));
        QCOMPARE(text(seen->bucketRegion), QByteArray("us-east-1"));
        QCOMPARE(*seen->accessPointAlias, false);
    }

    void deleting()
    {
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(named<s3api::CreateMultipartUpload::Input>("big"));
        QVERIFY(upload);
        QCOMPARE(code<s3api::DeleteBucket>(named<s3api::DeleteBucket::Input>()), QByteArray("BucketNotEmpty"));
        auto abort = named<s3api::AbortMultipartUpload::Input>("big");
        abort.uploadId = upload->uploadId;
        QCOMPARE(code<s3api::AbortMultipartUpload>(abort), QByteArray("OK"));
        QCOMPARE(code<s3api::DeleteBucket>(named<s3api::DeleteBucket::Input>()), QByteArray("OK"));
        QCOMPARE(code<s3api::HeadBucket>(named<s3api::HeadBucket::Input>()), QByteArray("NoSuchBucket"));
    }

    void sessions()
    {
        QVERIFY(m_fixture->put(box, "a", "alpha"));
        const auto opened = m_fixture->call<s3api::CreateSession>(named<s3api::CreateSession::Input>());
        QVERIFY(opened);
        QCOMPARE(*opened->credentials->expiration - m_fixture->clock().now(), Duration(std::chrono::minutes(5)));
        QCOMPARE(text(opened->serverSideEncryption->value), QByteArray("AES256"));
        const Caller writer = m_fixture->as(*opened->credentials->accessKeyId);
        QCOMPARE(ExpressSession::of(writer.principal)->mode, std::string("ReadWrite"));
        QCOMPARE(ask<s3api::GetObject>(writer), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(writer, "b"), QByteArray("OK"));
        const Caller reader = session(m_fixture->caller(), "ReadOnly");
        QCOMPARE(ask<s3api::GetObject>(reader), QByteArray("OK"));
        QCOMPARE(ask<s3api::ListObjectsV2>(reader), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(reader, "c"), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::DeleteObject>(reader, "a"), QByteArray("AccessDenied"));
        // Good for one bucket, and for no copies.
        m_fixture->makeBucket("general");
        QCOMPARE(code<s3api::CreateBucket>(creation("other--use1-az4--x-s3")), QByteArray("OK"));
        const Caller other = session(m_fixture->caller(), "", "other--use1-az4--x-s3");
        QCOMPARE(ask<s3api::GetObject>(other), QByteArray("AccessDenied"));
        s3api::PutObject::Input elsewhere;
        elsewhere.bucket = "general";
        elsewhere.key = "k";
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutObject>(writer, elsewhere)), QByteArray("AccessDenied"));
        s3api::CopyObject::Input copy;
        copy.copySource = box + "/a";
        QCOMPARE(ask<s3api::CopyObject>(writer, "d", copy), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::CreateSession>(writer), QByteArray("AccessDenied"));
        // General purpose buckets have none.
        s3api::CreateSession::Input general;
        general.bucket = "general";
        const auto refused = m_fixture->call<s3api::CreateSession>(general);
        QCOMPARE(statusOf(refused), 405);
        general.bucket = "nowhere";
        QCOMPARE(code<s3api::CreateSession>(general), QByteArray("NoSuchBucket"));
        // The engine's end is not theirs.
        m_fixture->reopen();
        QCOMPARE(ask<s3api::GetObject>(m_fixture->as(writer.principal.accessKeyId)), QByteArray("OK"));
    }

    void policiesDecideAboutSessions()
    {
        QVERIFY(m_fixture->put(box, "a", "alpha"));
        m_fixture->makeUser("ann");
        const Caller ann = m_fixture->asUser("ann");
        QCOMPARE(ask<s3api::CreateSession>(ann), QByteArray("AccessDenied"));
        QCOMPARE(ask<s3api::GetObject>(ann), QByteArray("AccessDenied"));
        QCOMPARE(m_fixture->putUserPolicy("ann", IamFixture::allow("s3:*")), QByteArray("OK")); // another service's actions
        QCOMPARE(ask<s3api::GetObject>(ann), QByteArray("AccessDenied"));
        const std::string reading = ",'Condition':{'StringEquals':{'s3express:SessionMode':'ReadOnly'}}";
        QCOMPARE(m_fixture->putUserPolicy("ann", IamFixture::allow("s3express:CreateSession", arn, reading)), QByteArray("OK"));
        const Caller reader = session(ann); // the most it may have
        QCOMPARE(ExpressSession::of(reader.principal)->mode, std::string("ReadOnly"));
        QCOMPARE(ask<s3api::GetObject>(reader), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetObject>(ann), QByteArray("OK"));
        QCOMPARE(ask<s3api::PutObject>(ann), QByteArray("AccessDenied"));
        s3api::CreateSession::Input writing;
        writing.sessionMode.emplace().value = "ReadWrite";
        QCOMPARE(ask<s3api::CreateSession>(ann, {}, writing), QByteArray("AccessDenied"));
        // The bucket's own operations are not the session's to allow.
        QCOMPARE(ask<s3api::DeleteBucket>(reader), QByteArray("AccessDenied"));
        // The bucket's policy lets in other accounts.
        auto policy = named<s3api::PutBucketPolicy::Input>();
        policy.policy = IamFixture::document("{'Effect':'Allow','Principal':{'AWS':'999999999999'},'Action':'s3express:CreateSession','Resource':'" + arn + "'}");
        QCOMPARE(ask<s3api::CreateSession>(m_fixture->stranger()), QByteArray("AccessDenied"));
        policy.confirmRemoveSelfBucketAccess = true;
        QCOMPARE(code<s3api::PutBucketPolicy>(policy), QByteArray("NotImplemented"));
        policy.confirmRemoveSelfBucketAccess.reset();
        QCOMPARE(code<s3api::PutBucketPolicy>(policy), QByteArray("OK"));
        QCOMPARE(ask<s3api::CreateSession>(m_fixture->stranger()), QByteArray("OK"));
        policy.policy = IamFixture::document("{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'" + arn + "'}");
        QCOMPARE(code<s3api::PutBucketPolicy>(policy), QByteArray("MalformedPolicy"));
    }

    void sessionsBeforeTheirBucket()
    {
        m_fixture->makeUser("ann");
        const Caller ann = m_fixture->asUser("ann");
        const std::string name = "new--use1-az4--x-s3";
        QCOMPARE(m_fixture->putUserPolicy("ann", IamFixture::allow("s3express:CreateBucket")), QByteArray("OK"));
        const Caller maker = session(ann, "", name);
        QCOMPARE(codeOf(m_fixture->callAs<s3api::CreateBucket>(maker, creation(name))), QByteArray("OK"));
        // It may no more than make the bucket.
        s3api::PutObject::Input put;
        put.bucket = name;
        put.key = "k";
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutObject>(maker, put)), QByteArray("AccessDenied"));
        const Caller root = session(m_fixture->caller(), "", "next--use1-az4--x-s3");
        put.bucket = "next--use1-az4--x-s3";
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutObject>(root, put)), QByteArray("NoSuchBucket"));
    }

    void whatTheyDoNotHave()
    {
        QVERIFY(m_fixture->put(box, "dir/a", "alpha"));
        auto versioning = named<s3api::PutBucketVersioning::Input>();
        versioning.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QCOMPARE(code<s3api::PutBucketVersioning>(versioning), QByteArray("MethodNotAllowed"));
        QCOMPARE(code<s3api::GetBucketAcl>(named<s3api::GetBucketAcl::Input>()), QByteArray("MethodNotAllowed"));
        QCOMPARE(code<s3api::GetObjectTagging>(named<s3api::GetObjectTagging::Input>("dir/a")), QByteArray("MethodNotAllowed"));
        QCOMPARE(code<s3api::GetBucketWebsite>(named<s3api::GetBucketWebsite::Input>()), QByteArray("MethodNotAllowed"));
        QCOMPARE(code<s3api::ListObjects>(named<s3api::ListObjects::Input>()), QByteArray("MethodNotAllowed"));
        auto put = named<s3api::PutObject::Input>("b");
        put.tagging = "a=b";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("NotImplemented"));
        put = named<s3api::PutObject::Input>("b");
        put.acl.emplace().value = "private";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("NotImplemented"));
        put = named<s3api::PutObject::Input>("b");
        put.storageClass.emplace().value = "STANDARD";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("InvalidStorageClass"));
        put.storageClass->value = "EXPRESS_ONEZONE";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("OK"));
        m_fixture->makeBucket("general");
        put.bucket = "general";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("InvalidStorageClass"));

        auto list = named<s3api::ListObjectsV2::Input>();
        list.delimiter = "-";
        QCOMPARE(code<s3api::ListObjectsV2>(list), QByteArray("InvalidArgument"));
        list.delimiter = "/";
        list.prefix = "di";
        QCOMPARE(code<s3api::ListObjectsV2>(list), QByteArray("InvalidArgument"));
        list.prefix = "dir/";
        QCOMPARE(code<s3api::ListObjectsV2>(list), QByteArray("OK"));
        list.startAfter = "dir/";
        QCOMPARE(code<s3api::ListObjectsV2>(list), QByteArray("NotImplemented"));
        auto get = named<s3api::GetObject::Input>("dir/a");
        get.versionId = "null";
        QCOMPARE(code<s3api::GetObject>(get), QByteArray("OK"));
        get.versionId = "HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD";
        QCOMPARE(code<s3api::GetObject>(get), QByteArray("InvalidArgument"));
    }

    void objectsAreOfOneClass()
    {
        const auto first = m_fixture->put(box, "a", "alpha");
        const auto second = m_fixture->put(box, "a", "alpha");
        QVERIFY(first->eTag != second->eTag); // no digest
        QCOMPARE(text(head("a").storageClass->value), QByteArray("EXPRESS_ONEZONE"));
        s3api::CopyObject::Input copy = named<s3api::CopyObject::Input>("copy");
        copy.copySource = box + "/a";
        QCOMPARE(code<s3api::CopyObject>(copy), QByteArray("OK"));
        QCOMPARE(text(head("copy").storageClass->value), QByteArray("EXPRESS_ONEZONE"));
        // Out of it, an object has the class of the other bucket, and a digest for an ETag.
        m_fixture->makeBucket("general");
        copy.bucket = "general";
        const auto copied = m_fixture->call<s3api::CopyObject>(copy);
        QCOMPARE(text(copied->copyObjectResult->eTag), QByteArray("\"2c1743a391305fbf367df8e4f069f9f9\""));
        QCOMPARE(m_fixture->read("general", "copy"), std::string("alpha"));
    }

    void deletingOnConditions()
    {
        QVERIFY(m_fixture->put(box, "a", "alpha"));
        auto input = named<s3api::DeleteObject::Input>("a");
        input.ifMatchSize = 4;
        QCOMPARE(code<s3api::DeleteObject>(input), QByteArray("PreconditionFailed"));
        input.ifMatchSize = 5;
        input.ifMatchLastModifiedTime = m_fixture->clock().now() - std::chrono::hours(1);
        QCOMPARE(code<s3api::DeleteObject>(input), QByteArray("PreconditionFailed"));
        input.ifMatchLastModifiedTime = m_fixture->clock().now();
        QCOMPARE(code<s3api::DeleteObject>(input), QByteArray("OK"));
        QCOMPARE(keys(), QByteArrayList());
        QCOMPARE(code<s3api::DeleteObject>(input), QByteArray("OK")); // gone already
    }

    void partsFollowOneAnother()
    {
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(named<s3api::CreateMultipartUpload::Input>("big"));
        auto complete = named<s3api::CompleteMultipartUpload::Input>("big");
        complete.uploadId = upload->uploadId;
        for (const int number : {1, 3}) {
            auto part = named<s3api::UploadPart::Input>("big");
            part.uploadId = upload->uploadId;
            part.partNumber = number;
            part.body = api::Body::fromString(pattern(number == 1 ? 5 << 20 : 10));
            const auto sent = m_fixture->call<s3api::UploadPart>(part);
            QVERIFY(sent);
            auto &parts = complete.multipartUpload ? *complete.multipartUpload->parts : complete.multipartUpload.emplace().parts.emplace();
            auto &entry = parts.emplace_back();
            entry.partNumber = number;
            entry.eTag = sent->eTag;
        }
        QCOMPARE(code<s3api::CompleteMultipartUpload>(complete), QByteArray("InvalidPartOrder"));
        complete.multipartUpload->parts->pop_back();
        QCOMPARE(code<s3api::CompleteMultipartUpload>(complete), QByteArray("OK"));
        QCOMPARE(m_fixture->read(box, "big"), pattern(5 << 20));
        // What came in parts grows by parts.
        const auto grown = append("big", "tail", 5 << 20);
        QCOMPARE(codeOf(grown), QByteArray("OK"));
        QCOMPARE(m_fixture->read(box, "big"), pattern(5 << 20) + "tail");
        QCOMPARE(m_fixture->read(box, "big", "bytes=5242878-5242881"), pattern(5 << 20).substr((5 << 20) - 2) + "ta");
    }

    void appending()
    {
        QCOMPARE(codeOf(append("log", "x", 1)), QByteArray("InvalidWriteOffset"));
        QCOMPARE(codeOf(append("log", "one", 0)), QByteArray("OK"));
        const auto before = head("log");
        QCOMPARE(codeOf(append("log", "two", 2)), QByteArray("InvalidWriteOffset"));
        const auto grown = append("log", "two", 3);
        QCOMPARE(codeOf(grown), QByteArray("OK"));
        QCOMPARE(*grown->size, std::int64_t(6));
        QVERIFY(*grown->eTag != *before.eTag);
        QCOMPARE(m_fixture->read(box, "log"), std::string("onetwo"));
        // The checksum is that of the whole.
        QVERIFY(m_fixture->put(box, "whole", "onetwo"));
        QCOMPARE(text(head("log").checksumCRC64NVME), text(head("whole").checksumCRC64NVME));
        QVERIFY(head("log").checksumCRC64NVME);
        QCOMPARE(codeOf(append("log", "", 6)), QByteArray("OK"));
        // Nothing of the bytes is lost or left behind.
        m_fixture->reopen();
        QCOMPARE(m_fixture->read(box, "log"), std::string("onetwo"));
        QCOMPARE(code<s3api::DeleteObject>(named<s3api::DeleteObject::Input>("log")), QByteArray("OK"));
        m_fixture->makeBucket("general");
        s3api::PutObject::Input general;
        general.bucket = "general";
        general.key = "k";
        general.writeOffsetBytes = 0;
        QCOMPARE(code<s3api::PutObject>(general), QByteArray("NotImplemented"));
    }

    void appendingTooOften()
    {
        s3::Object log;
        log.size = 9'999;
        log.algorithm = s3::Algorithm::Crc64Nvme;
        log.checksumType = s3::ChecksumType::FullObject;
        std::vector<store::BlobRange> pieces(9'999, {1, 0, 1});
        log.ranges = s3::encodeRanges(pieces);
        QCOMPARE(codeOf(s3::checkAppend(log, 9'999)), QByteArray("OK"));
        pieces.push_back({1, 0, 1});
        log.ranges = s3::encodeRanges(pieces);
        log.size = 10'000;
        QCOMPARE(codeOf(s3::checkAppend(log, 10'000)), QByteArray("TooManyParts"));
        log.ranges.clear();
        log.parts = 10'000;
        QCOMPARE(codeOf(s3::checkAppend(log, 10'000)), QByteArray("TooManyParts"));
        log.parts = 2;
        log.checksumType = s3::ChecksumType::Composite;
        QCOMPARE(codeOf(s3::checkAppend(log, 10'000)), QByteArray("InvalidRequest"));
    }

    void renaming()
    {
        auto put = named<s3api::PutObject::Input>("a/old name");
        put.body = api::Body::fromString("alpha");
        put.contentType = "text/plain";
        put.metadata.emplace()["team"] = "blue";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("OK"));
        const auto before = head("a/old name");
        m_fixture->clock().advance(std::chrono::minutes(1));
        QCOMPARE(code<s3api::RenameObject>(renaming("missing", "b")), QByteArray("NoSuchKey"));
        QCOMPARE(code<s3api::RenameObject>(renaming("a/old%20name", "a/old name")), QByteArray("InvalidRequest"));
        QCOMPARE(code<s3api::RenameObject>(renaming("a/old%20name", "b/new")), QByteArray("OK"));
        QCOMPARE(keys(), QByteArrayList{"b/new"});
        const auto after = head("b/new");
        QCOMPARE(text(after.eTag), text(before.eTag));
        QVERIFY(after.lastModified == before.lastModified);
        QCOMPARE(text(after.contentType), QByteArray("text/plain"));
        QCOMPARE(text(after.metadata->at("team")), QByteArray("blue"));
        QCOMPARE(m_fixture->read(box, "b/new"), std::string("alpha"));
        // With a leading slash, and with the bucket before it.
        QCOMPARE(code<s3api::RenameObject>(renaming("/b/new", "c")), QByteArray("OK"));
        QCOMPARE(code<s3api::RenameObject>(renaming(box + "/c", "d")), QByteArray("OK"));
        // Onto another object, whose bytes go.
        QVERIFY(m_fixture->put(box, "e", "epsilon"));
        QCOMPARE(code<s3api::RenameObject>(renaming("d", "e")), QByteArray("OK"));
        QCOMPARE(keys(), QByteArrayList{"e"});
        m_fixture->reopen();
        QCOMPARE(m_fixture->read(box, "e"), std::string("alpha"));
    }

    void renamingOnConditions()
    {
        QVERIFY(m_fixture->put(box, "a", "alpha"));
        QVERIFY(m_fixture->put(box, "b", "beta"));
        const auto refused = [&](const s3api::RenameObject::Input &input) { QCOMPARE(code<s3api::RenameObject>(input), QByteArray("PreconditionFailed")); };
        auto input = renaming("a", "b");
        input.destinationIfNoneMatch = "*";
        refused(input);
        input = renaming("a", "b");
        input.destinationIfMatch = "\"0123\"";
        refused(input);
        input = renaming("a", "b");
        input.sourceIfMatch = "\"0123\"";
        refused(input);
        input = renaming("a", "b");
        input.sourceIfNoneMatch = *head("a").eTag;
        refused(input);
        input = renaming("a", "b");
        input.sourceIfModifiedSince = m_fixture->clock().now();
        refused(input);
        input = renaming("a", "b");
        input.sourceIfUnmodifiedSince = m_fixture->clock().now() - std::chrono::hours(1);
        refused(input);
        input = renaming("a", "c");
        input.destinationIfModifiedSince = m_fixture->clock().now() - std::chrono::hours(1);
        refused(input); // there is none
        QCOMPARE(keys(), (QByteArrayList{"a", "b"}));
        input = renaming("a", "b");
        input.destinationIfMatch = *head("b").eTag;
        input.sourceIfMatch = *head("a").eTag;
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("OK"));
        QCOMPARE(m_fixture->read(box, "b"), std::string("alpha"));
    }

    void renamingTwice()
    {
        QVERIFY(m_fixture->put(box, "a", "alpha"));
        auto input = renaming("a", "b");
        input.clientToken = "once more";
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("InvalidArgument"));
        input.clientToken = "once";
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("OK"));
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("OK"));
        input.key = "c";
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("IdempotencyParameterMismatch"));
        QCOMPARE(keys(), QByteArrayList{"b"});
        m_fixture->clock().advance(std::chrono::hours(2));
        QCOMPARE(code<s3api::RenameObject>(input), QByteArray("NoSuchKey")); // forgotten by now
    }

    void lifecycleExpires()
    {
        QVERIFY(m_fixture->put(box, "logs/a", "x"));
        auto input = named<s3api::PutBucketLifecycleConfiguration::Input>();
        auto &rule = input.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
        rule.status.emplace().value = "Enabled";
        rule.filter.emplace().prefix = "logs/";
        rule.transitions.emplace().emplace_back().days = 30;
        rule.transitions->front().storageClass.emplace().value = "GLACIER";
        QCOMPARE(code<s3api::PutBucketLifecycleConfiguration>(input), QByteArray("InvalidRequest"));
        input.lifecycleConfiguration->rules->front().transitions.reset();
        input.lifecycleConfiguration->rules->front().expiration.emplace().days = 1;
        QCOMPARE(code<s3api::PutBucketLifecycleConfiguration>(input), QByteArray("OK"));
        m_fixture->advance(std::chrono::hours(49));
        QCOMPARE(keys(), QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(TestS3Directory)
#include "tst_s3_directory.moc"
