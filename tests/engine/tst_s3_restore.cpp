#include "S3Time.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

// The clock stands at 2026-11-23T07:16:00Z.

class TestS3Restore : public QObject
{
    Q_OBJECT

private:
    static s3api::RestoreObject::Input request(const std::string &key, int days, const char *tier = "", const std::string &version = {})
    {
        s3api::RestoreObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        if (!version.empty())
            input.versionId = version;
        auto &wish = input.restoreRequest.emplace();
        wish.days = days;
        if (*tier)
            wish.glacierJobParameters.emplace().tier.emplace().value = tier;
        return input;
    }
    Expected<s3api::RestoreObject::Output> restore(const std::string &key, int days, const char *tier = "", const std::string &version = {})
    {
        return m_fixture->call<s3api::RestoreObject>(request(key, days, tier, version));
    }
    /// The status of a restore that is accepted, or its error.
    QByteArray restored(const std::string &key, int days, const char *tier = "")
    {
        const auto answer = restore(key, days, tier);
        return answer ? QByteArray::number(*answer->statusCode) : codeOf(answer);
    }
    QByteArray header(const std::string &key, const std::optional<std::string> &version = {})
    {
        const auto found = m_fixture->head("b-1", key, version);
        return found ? text(found->restore) : '!' + codeOf(found);
    }

    std::unique_ptr<TimeFixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeBucket("b-1");
        QVERIFY(m_fixture->putAs("b-1", "ice", "frozen", "GLACIER"));
        QVERIFY(m_fixture->putAs("b-1", "deep", "deep down", "DEEP_ARCHIVE"));
    }

    void whatCannotBeAskedFor()
    {
        QCOMPARE(restored("none", 1), QByteArray("NoSuchKey"));
        QVERIFY(m_fixture->put("b-1", "warm", "x"));
        const auto warm = restore("warm", 1);
        QCOMPARE(codeOf(warm), QByteArray("InvalidObjectState"));
        QCOMPARE(statusOf(warm), 403);
        QCOMPARE(fieldOf(warm, "StorageClass"), QByteArray("STANDARD"));
        QVERIFY(m_fixture->putAs("b-1", "cool", "at once", "GLACIER_IR"));
        QCOMPARE(restored("cool", 1), QByteArray("InvalidObjectState"));
        QCOMPARE(m_fixture->read("b-1", "cool"), std::string("at once"));
        QCOMPARE(restored("ice", 0), QByteArray("InvalidArgument"));
        QCOMPARE(restored("ice", 1, "Quick"), QByteArray("MalformedXML"));
        QCOMPARE(restored("deep", 1, "Expedited"), QByteArray("InvalidArgument"));
        auto input = request("ice", 1);
        input.restoreRequest->days.reset();
        QCOMPARE(codeOf(m_fixture->call<s3api::RestoreObject>(input)), QByteArray("MalformedXML"));
        input.restoreRequest.reset();
        QCOMPARE(codeOf(m_fixture->call<s3api::RestoreObject>(input)), QByteArray("MalformedXML"));
        input = request("ice", 1);
        input.restoreRequest->type.emplace().value = "SELECT";
        QCOMPARE(codeOf(m_fixture->call<s3api::RestoreObject>(input)), QByteArray("MalformedXML")); // see tst_s3_archiveselect
        // Nothing of all that began anything.
        QCOMPARE(header("ice"), QByteArray("(absent)"));
    }

    void archivedBytesAreOutOfReach()
    {
        const auto got = m_fixture->get("b-1", "ice");
        QCOMPARE(codeOf(got), QByteArray("InvalidObjectState"));
        QCOMPARE(statusOf(got), 403);
        QCOMPARE(fieldOf(got, "StorageClass"), QByteArray("GLACIER"));
        s3api::CopyObject::Input copy;
        copy.bucket = "b-1";
        copy.key = "copy";
        copy.copySource = "b-1/deep";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy)), QByteArray("InvalidObjectState"));
        QCOMPARE(restored("deep", 1), QByteArray("202"));
        m_fixture->advance(12h - 1s);
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy)), QByteArray("InvalidObjectState"));
        m_fixture->advance(1s);
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        QCOMPARE(m_fixture->read("b-1", "copy"), std::string("deep down"));
        QCOMPARE(m_fixture->classOf("b-1", "copy"), QByteArray("STANDARD"));
        QCOMPARE(m_fixture->classOf("b-1", "deep"), QByteArray("DEEP_ARCHIVE"));
    }

    void tiersTakeTheirTime_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("tier");
        QTest::addColumn<int>("minutes");
        QTest::newRow("expedited") << QByteArray("ice") << QByteArray("Expedited") << 5;
        QTest::newRow("standard") << QByteArray("ice") << QByteArray("Standard") << 5 * 60;
        QTest::newRow("bulk") << QByteArray("ice") << QByteArray("Bulk") << 12 * 60;
        QTest::newRow("default") << QByteArray("ice") << QByteArray("") << 5 * 60;
        QTest::newRow("deep standard") << QByteArray("deep") << QByteArray("Standard") << 12 * 60;
        QTest::newRow("deep bulk") << QByteArray("deep") << QByteArray("Bulk") << 48 * 60;
    }
    void tiersTakeTheirTime()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, tier);
        QFETCH(int, minutes);
        const std::string name = key.toStdString();
        QCOMPARE(restored(name, 1, tier.constData()), QByteArray("202"));
        QCOMPARE(header(name), QByteArray("ongoing-request=\"true\""));
        m_fixture->advance(std::chrono::minutes(minutes) - 1ms);
        QCOMPARE(header(name), QByteArray("ongoing-request=\"true\""));
        QVERIFY(m_fixture->read("b-1", name).starts_with('!'));
        m_fixture->advance(1ms);
        QVERIFY(header(name).startsWith("ongoing-request=\"false\", expiry-date=\""));
        QVERIFY(!m_fixture->read("b-1", name).starts_with('!'));
    }

    void theCopyGoesAtMidnight()
    {
        QCOMPARE(restored("ice", 3, "Expedited"), QByteArray("202"));
        m_fixture->advance(5min);
        // Restored on the 23rd: three days, and on to the next midnight.
        QCOMPARE(header("ice"), QByteArray("ongoing-request=\"false\", expiry-date=\"Fri, 27 Nov 2026 00:00:00 GMT\""));
        m_fixture->advance(72h);
        QCOMPARE(m_fixture->read("b-1", "ice"), std::string("frozen"));
        // Asked again it lives on, from now; the period may also become shorter.
        QCOMPARE(restored("ice", 5), QByteArray("200"));
        QCOMPARE(header("ice"), QByteArray("ongoing-request=\"false\", expiry-date=\"Wed, 02 Dec 2026 00:00:00 GMT\""));
        QCOMPARE(restored("ice", 1), QByteArray("200"));
        QCOMPARE(header("ice"), QByteArray("ongoing-request=\"false\", expiry-date=\"Sat, 28 Nov 2026 00:00:00 GMT\""));
        m_fixture->advance(40h);
        QVERIFY(header("ice").startsWith("ongoing-request=\"false\""));
        m_fixture->advance(1h);
        QCOMPARE(header("ice"), QByteArray("(absent)"));
        QCOMPARE(m_fixture->read("b-1", "ice"), std::string("!InvalidObjectState"));
        QCOMPARE(restored("ice", 1), QByteArray("202"));
    }

    void onlyFasterInBetween()
    {
        QCOMPARE(restored("ice", 2, "Standard"), QByteArray("202"));
        const auto again = restore("ice", 2, "Standard");
        QCOMPARE(codeOf(again), QByteArray("RestoreAlreadyInProgress"));
        QCOMPARE(statusOf(again), 409);
        QCOMPARE(restored("ice", 2, "Bulk"), QByteArray("RestoreAlreadyInProgress"));
        m_fixture->advance(1h);
        QCOMPARE(restored("ice", 9, "Expedited"), QByteArray("202"));
        m_fixture->advance(5min);
        QCOMPARE(header("ice"), QByteArray("ongoing-request=\"false\", expiry-date=\"Thu, 26 Nov 2026 00:00:00 GMT\""));
        // Nearly ready already: it does not get later.
        QCOMPARE(restored("deep", 1, "Bulk"), QByteArray("202"));
        m_fixture->advance(47h);
        QCOMPARE(restored("deep", 1, "Standard"), QByteArray("202"));
        m_fixture->advance(1h);
        QCOMPARE(m_fixture->read("b-1", "deep"), std::string("deep down"));
    }

    void versionsAreRestoredByThemselves()
    {
        m_fixture->keepVersions("b-1");
        const std::string first = *m_fixture->putAs("b-1", "v", "one", "GLACIER")->versionId;
        const std::string second = *m_fixture->putAs("b-1", "v", "two", "GLACIER")->versionId;
        QVERIFY(restore("v", 1, "Expedited", first));
        m_fixture->advance(5min);
        QVERIFY(header("v", first).startsWith("ongoing-request=\"false\""));
        QCOMPARE(header("v", second), QByteArray("(absent)"));
        QCOMPARE(m_fixture->read("b-1", "v"), std::string("!InvalidObjectState"));
        s3api::GetObject::Input get;
        get.bucket = "b-1";
        get.key = "v";
        get.versionId = first;
        QVERIFY(m_fixture->call<s3api::GetObject>(get));
        s3api::DeleteObject::Input remove;
        remove.bucket = "b-1";
        remove.key = "v";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        QCOMPARE(restored("v", 1), QByteArray("MethodNotAllowed"));
        // A copy that was restored belongs to its version, not to what comes after it.
        QVERIFY(m_fixture->putAs("b-1", "ice", "new", "GLACIER"));
        QCOMPARE(header("ice"), QByteArray("(absent)"));
    }

    void listingsTell()
    {
        QVERIFY(m_fixture->put("b-1", "warm", "x"));
        QCOMPARE(restored("deep", 1), QByteArray("202"));
        QCOMPARE(restored("ice", 1, "Expedited"), QByteArray("202"));
        m_fixture->advance(5min);
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        auto page = m_fixture->call<s3api::ListObjectsV2>(input);
        QVERIFY(!page->contents->at(0).restoreStatus && !page->contents->at(1).restoreStatus);
        input.optionalObjectAttributes.emplace().emplace_back().value = "RestoreStatus";
        page = m_fixture->call<s3api::ListObjectsV2>(input);
        const auto &deep = page->contents->at(0).restoreStatus;
        QVERIFY(deep && *deep->isRestoreInProgress && !deep->restoreExpiryDate);
        const auto &ice = page->contents->at(1).restoreStatus;
        QVERIFY(ice && !*ice->isRestoreInProgress);
        QCOMPARE(formatIso8601(*ice->restoreExpiryDate), std::string("2026-11-25T00:00:00.000Z"));
        QVERIFY(!page->contents->at(2).restoreStatus);
        s3api::ListObjectVersions::Input versions;
        versions.bucket = "b-1";
        versions.optionalObjectAttributes = input.optionalObjectAttributes;
        const auto history = m_fixture->call<s3api::ListObjectVersions>(versions);
        QVERIFY(*history->versions->at(0).restoreStatus->isRestoreInProgress);
        QVERIFY(!history->versions->at(2).restoreStatus);
    }

    void theChangeFeedHears()
    {
        QCOMPARE(restored("ice", 1, "Expedited"), QByteArray("202"));
        m_fixture->settle();
        const auto last = m_fixture->cloud().changes().last();
        const auto heard = [&] {
            QStringList all;
            for (const Change &change : m_fixture->cloud().changes().since(last).changes)
                all << QString::fromStdString(change.type + ' ' + change.id);
            return all;
        };
        const QString ice = QStringLiteral("object ice");
        m_fixture->advance(4min);
        QCOMPARE(heard(), QStringList());
        m_fixture->advance(1min);
        QCOMPARE(heard(), QStringList{ice});
        m_fixture->advance(48h);
        QCOMPARE(heard(), (QStringList{ice, ice, QStringLiteral("storage-metrics ")})); // the last is counted daily
    }

    void restartsForgetNothing()
    {
        QCOMPARE(restored("ice", 1), QByteArray("202"));
        m_fixture->close();
        m_fixture->clock().advance(2h);
        m_fixture->open();
        QCOMPARE(header("ice"), QByteArray("ongoing-request=\"true\""));
        m_fixture->close();
        m_fixture->clock().advance(3h);
        m_fixture->open();
        QVERIFY(header("ice").startsWith("ongoing-request=\"false\""));
        QCOMPARE(m_fixture->read("b-1", "ice"), std::string("frozen"));
    }

    void killedWhileManyBecomeReady()
    {
        constexpr int count = 60;
        for (int number = 0; number < count; ++number) {
            const std::string key = "k" + std::to_string(number);
            QVERIFY(m_fixture->putAs("b-1", key, key, "GLACIER"));
            QCOMPARE(restored(key, 1, "Expedited"), QByteArray("202"));
        }
        QVERIFY(m_fixture->killAfter(5min, "b-1", 20));
        m_fixture->settle();
        // What the one that was killed had not told is told now, and the rest is not told twice.
        const auto told = m_fixture->cloud().changes().last();
        QVERIFY2(told > 0 && told < count, QByteArray::number(quint64(told)).constData());
        for (int number = 0; number < count; ++number)
            QCOMPARE(m_fixture->read("b-1", "k" + std::to_string(number)), "k" + std::to_string(number));
        m_fixture->advance(48h);
        for (int number = 0; number < count; ++number)
            QCOMPARE(m_fixture->read("b-1", "k" + std::to_string(number)), std::string("!InvalidObjectState"));
    }
};

QTEST_GUILESS_MAIN(TestS3Restore)
#include "tst_s3_restore.moc"
