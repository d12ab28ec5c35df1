// RestoreObject of type SELECT: queries on archived objects, whose results are objects.
#include "S3Time.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

class TestS3ArchiveSelect : public QObject
{
    Q_OBJECT

    std::unique_ptr<TimeFixture> m_fixture;

    static s3api::RestoreObject::Input query(const std::string &sql, const std::string &key = "ice", const char *tier = "")
    {
        s3api::RestoreObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        auto &request = input.restoreRequest.emplace();
        request.type.emplace().value = "SELECT";
        if (*tier)
            request.tier.emplace().value = tier;
        auto &parameters = request.selectParameters.emplace();
        parameters.expression = sql;
        parameters.expressionType.emplace().value = "SQL";
        parameters.inputSerialization.emplace().csv.emplace().fileHeaderInfo.emplace().value = "USE";
        parameters.outputSerialization.emplace().csv.emplace();
        auto &place = request.outputLocation.emplace().s3.emplace();
        place.bucketName = "out";
        place.prefix = "found";
        return input;
    }
    QByteArray ask(const s3api::RestoreObject::Input &input) { return codeOf(m_fixture->call<s3api::RestoreObject>(input)); }
    template <class Change>
    QByteArray refused(Change change)
    {
        auto input = query("SELECT * FROM Object");
        change(*input.restoreRequest);
        return ask(input);
    }
    /// What lies below a path, relative to it.
    QStringList keysIn(const std::string &path)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "out";
        input.prefix = path;
        QStringList keys;
        const auto listed = m_fixture->call<s3api::ListObjectsV2>(input);
        for (const auto &object : listed->contents.value_or(std::vector<s3api::Object>()))
            keys << QString::fromStdString(object.key->substr(path.size()));
        return keys;
    }
    /// The object that a manifest names first.
    std::string firstOf(const std::string &manifest)
    {
        const std::string line = manifest.substr(0, manifest.find('\n'));
        const std::string start = "s3://out/";
        return line.starts_with(start) ? m_fixture->read("out", line.substr(start.size())) : "no such line: " + manifest;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeBucket("b-1");
        m_fixture->makeBucket("out");
        QVERIFY(m_fixture->putAs("b-1", "ice", "name,n\nseoul,1\nbusan,2\njeju,3\n", "GLACIER"));
        QVERIFY(m_fixture->putAs("b-1", "deep", "name,n\nseoul,1\n", "DEEP_ARCHIVE"));
    }
    void cleanup() { m_fixture.reset(); }

    void refusals()
    {
        QCOMPARE(refused([](auto &request) { request.type.emplace().value = "QUERY"; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.type.reset(); }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.selectParameters.reset(); }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.outputLocation.reset(); }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->prefix.reset(); }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.days = 1; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.glacierJobParameters.emplace().tier.emplace().value = "Bulk"; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.tier.emplace().value = "Quick"; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->prefix = std::string(513, 'p'); }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->bucketName = "nowhere"; }), QByteArray("NoSuchBucket"));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->cannedACL.emplace().value = "public-read"; }), QByteArray("AccessControlListNotSupported"));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->storageClass.emplace().value = "COLDEST"; }), QByteArray("MalformedXML"));
        QCOMPARE(refused([](auto &request) {
            request.selectParameters->inputSerialization->csv.reset();
            request.selectParameters->inputSerialization->json.emplace().type.emplace().value = "LINES";
        }), QByteArray("InvalidDataSource"));
        QCOMPARE(refused([](auto &request) { request.selectParameters->inputSerialization->compressionType.emplace().value = "GZIP"; }), QByteArray("InvalidDataSource"));
        QCOMPARE(refused([](auto &request) {
            request.selectParameters->inputSerialization->csv.reset();
            request.selectParameters->inputSerialization->parquet.emplace();
        }), QByteArray("NotImplemented"));
        QCOMPARE(ask(query("SELECT FROM Object")), QByteArray("ParseEmptySelect"));
        QCOMPARE(ask(query("SELECT * FROM elsewhere")), QByteArray("InvalidDataSource"));
        QCOMPARE(ask(query("SELECT * FROM Object WHERE " + std::string(128 * 1024, ' ') + "n = 1")), QByteArray("ExpressionTooLong"));
        QCOMPARE(ask(query("SELECT * FROM Object", "none")), QByteArray("NoSuchKey"));
        QCOMPARE(ask(query("SELECT * FROM Object", "deep", "Expedited")), QByteArray("InvalidArgument"));
        QVERIFY(m_fixture->put("b-1", "warm", "a\n1\n"));
        QCOMPARE(ask(query("SELECT * FROM Object", "warm")), QByteArray("InvalidObjectState"));
        QCOMPARE(keysIn({}), QStringList());
    }

    void theOutputsPolicyDecides()
    {
        s3api::PutBucketPolicy::Input policy;
        policy.bucket = "out";
        // The star is written by its number: moc takes a slash and a star for the begin of a comment, even here.
        policy.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::out/locked/\u002a"}]})";
        QVERIFY(m_fixture->call<s3api::PutBucketPolicy>(policy));
        QCOMPARE(refused([](auto &request) { request.outputLocation->s3->prefix = "locked"; }), QByteArray("AccessDenied"));
        QCOMPARE(ask(query("SELECT * FROM Object")), QByteArray("OK"));
    }

    void resultsComeInTheirTime()
    {
        auto input = query("SELECT s.name FROM Object s WHERE CAST(s.n AS INT) > 1", "ice", "Bulk");
        auto &place = *input.restoreRequest->outputLocation->s3;
        input.restoreRequest->description = "far away";
        place.storageClass.emplace().value = "STANDARD_IA";
        place.encryption.emplace().encryptionType.emplace().value = "AES256";
        place.tagging.emplace().tagSet.emplace().push_back({"team", "a b"});
        auto &entry = place.userMetadata.emplace().emplace_back();
        entry.name = "course";
        entry.value = "saa";
        const auto accepted = m_fixture->call<s3api::RestoreObject>(input);
        QVERIFY2(accepted, accepted ? "" : accepted.error().message.c_str());
        QCOMPARE(*accepted->statusCode, 202);
        const std::string path = *accepted->restoreOutputPath + '/';
        QVERIFY(path.starts_with("found/"));
        // The request can be read at once; it is no restore.
        QCOMPARE(keysIn(path), QStringList{QStringLiteral("job.txt")});
        const QJsonObject job = QJsonDocument::fromJson(text(m_fixture->read("out", path + "job.txt"))).object();
        QCOMPARE(job[QLatin1String("JobDescription")].toString(), QStringLiteral("far away"));
        QCOMPARE(job[QLatin1String("Tier")].toString(), QStringLiteral("Bulk"));
        QVERIFY(!m_fixture->head("b-1", "ice")->restore);
        m_fixture->advance(12h - 1ms);
        QCOMPARE(keysIn(path).size(), 1);
        m_fixture->advance(1s);
        QTRY_COMPARE(keysIn(path).size(), 3);
        QVERIFY(keysIn(path).contains(QStringLiteral("result_manifest.txt")));
        const std::string manifest = m_fixture->read("out", path + "result_manifest.txt");
        QCOMPARE(firstOf(manifest), std::string("busan\njeju\n"));
        const std::string result = manifest.substr(9, manifest.find('\n') - 9);
        QVERIFY(result.starts_with(path + "results/"));
        const auto head = m_fixture->head("out", result);
        QCOMPARE(m_fixture->classOf("out", result), QByteArray("STANDARD_IA"));
        QCOMPARE(text(head->serverSideEncryption->value), QByteArray("AES256"));
        QCOMPARE(text(head->metadata->at("course")), QByteArray("saa"));
        s3api::GetObjectTagging::Input tags;
        tags.bucket = "out";
        tags.key = result;
        QCOMPARE(text(m_fixture->call<s3api::GetObjectTagging>(tags)->tagSet->front().value), QByteArray("a b"));
        QCOMPARE(codeOf(m_fixture->get("b-1", "ice")), QByteArray("InvalidObjectState")); // as archived as before
    }

    void alsoOfARestoredObject()
    {
        s3api::RestoreObject::Input restore;
        restore.bucket = "b-1";
        restore.key = "ice";
        restore.restoreRequest.emplace().days = 2;
        QCOMPARE(ask(restore), QByteArray("OK"));
        QCOMPARE(ask(query("SELECT * FROM archive")), QByteArray("OK")); // no 409
    }

    void nothingFoundIsAResult()
    {
        const auto accepted = m_fixture->call<s3api::RestoreObject>(query("SELECT * FROM S3Object s WHERE s.name = 'daegu'"));
        QVERIFY(accepted);
        const std::string path = *accepted->restoreOutputPath + '/';
        m_fixture->advance(5h);
        QTRY_COMPARE(keysIn(path), (QStringList{QStringLiteral("job.txt"), QStringLiteral("result_manifest.txt")}));
        QCOMPARE(m_fixture->read("out", path + "result_manifest.txt"), std::string());
    }

    void whatFailsOnTheWayIsWrittenDown()
    {
        const auto wrong = m_fixture->call<s3api::RestoreObject>(query("SELECT CAST(s.name AS INT) FROM Object s", "ice", "Expedited"));
        const auto gone = m_fixture->call<s3api::RestoreObject>(query("SELECT * FROM Object", "deep"));
        QVERIFY(wrong && gone);
        m_fixture->advance(5min);
        const std::string path = *wrong->restoreOutputPath + '/';
        QTRY_VERIFY(keysIn(path).contains(QStringLiteral("error_manifest.txt")));
        QVERIFY(!keysIn(path).contains(QStringLiteral("result_manifest.txt")));
        QVERIFY(firstOf(m_fixture->read("out", path + "error_manifest.txt")).starts_with("CastFailed: "));
        s3api::DeleteObject::Input removal;
        removal.bucket = "b-1";
        removal.key = "deep";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(removal));
        m_fixture->advance(12h);
        QTRY_VERIFY(m_fixture->read("out", *gone->restoreOutputPath + "/error_manifest.txt").starts_with("s3://"));
        QVERIFY(firstOf(m_fixture->read("out", *gone->restoreOutputPath + "/error_manifest.txt")).starts_with("NoSuchKey: "));
    }

    void goesOnAfterAKill()
    {
        const auto accepted = m_fixture->call<s3api::RestoreObject>(query("SELECT * FROM Object"));
        QVERIFY(accepted);
        const std::string path = *accepted->restoreOutputPath + '/';
        QVERIFY(m_fixture->killAfter(5h, "out", 1)); // the results are there, their manifest is not
        QTRY_VERIFY(keysIn(path).contains(QStringLiteral("result_manifest.txt")));
        QCOMPARE(keysIn(path).size(), 3); // written over, not once more
        QCOMPARE(firstOf(m_fixture->read("out", path + "result_manifest.txt")), std::string("seoul,1\nbusan,2\njeju,3\n"));
        QTRY_VERIFY(!m_fixture->cloud().database().reader().query("SELECT 1 FROM s3_select_jobs").step());
    }
};

QTEST_GUILESS_MAIN(TestS3ArchiveSelect)
#include "tst_s3_archiveselect.moc"
