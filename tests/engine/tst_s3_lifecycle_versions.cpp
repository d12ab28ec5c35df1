#include "S3Lifecycle.h"

using namespace nephoscope;
using namespace nephoscope::test;

// The clock stands at 2026-11-23T07:16:00Z, so that the first midnight comes after 16:44 hours.

class TestS3LifecycleVersions : public LifecycleTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void currentVersionsAreCovered()
    {
        m_fixture->keepVersions("b-1");
        const std::string version = *m_fixture->put("b-1", "a", "x")->versionId;
        configure({expiring(1)});
        sleep(2);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        QCOMPARE(m_fixture->classOf("b-1", "a", version), QByteArray("STANDARD"));
        // No marker upon a marker.
        sleep(5);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        m_fixture->keepVersions("b-1", "Suspended");
        QVERIFY(m_fixture->put("b-1", "n", "null version"));
        sleep(2);
        // The null version is replaced by a marker of that name.
        QCOMPARE(m_fixture->history("b-1", "n"), QByteArray("n:m*"));
    }

    void markersThatCoverNothing()
    {
        m_fixture->keepVersions("b-1");
        s3api::DeleteObject::Input remove;
        remove.bucket = "b-1";
        remove.key = "alone";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        QVERIFY(m_fixture->put("b-1", "covered", "x"));
        remove.key = "covered";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        Rule markers = rule();
        markers.expiration.emplace().expiredObjectDeleteMarker = true;
        configure({markers});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("covered:m* covered:v"));
        configure({markers, expiringPast(1)});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("covered:m*"));
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray());
    }

    void noncurrentVersions()
    {
        m_fixture->keepVersions("b-1");
        for (int number = 0; number < 5; ++number)
            QVERIFY(m_fixture->put("b-1", "a", std::to_string(number)));
        QVERIFY(m_fixture->put("b-1", "b", "only"));
        m_fixture->advance(48h);
        QVERIFY(m_fixture->put("b-1", "a", "now"));
        configure({expiringPast(1, 2)});
        // The newest of the past ceased to be current today, the others two days ago; two are kept whatever their age.
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:v a:v a:v* b:v*"));
        configure({expiringPast(1)});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:v* b:v*"));
        QCOMPARE(m_fixture->read("b-1", "a"), std::string("now"));
    }

    void noncurrentTransitions()
    {
        m_fixture->keepVersions("b-1");
        Rule moves = rule();
        auto &transition = moves.noncurrentVersionTransitions.emplace().emplace_back();
        transition.noncurrentDays = 1;
        transition.storageClass.emplace().value = "GLACIER";
        transition.newerNoncurrentVersions = 1;
        configure({moves});
        const std::string first = putBig("a");
        const std::string second = putBig("a");
        const std::string third = putBig("a");
        sleep(2);
        QCOMPARE(m_fixture->classOf("b-1", "a", first), QByteArray("GLACIER"));
        QCOMPARE(m_fixture->classOf("b-1", "a", second), QByteArray("STANDARD"));
        QCOMPARE(m_fixture->classOf("b-1", "a", third), QByteArray("STANDARD"));
    }

    void locksAreStronger()
    {
        m_fixture->keepVersions("b-1");
        s3api::PutObjectLockConfiguration::Input enable;
        enable.bucket = "b-1";
        enable.objectLockConfiguration.emplace().objectLockEnabled.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutObjectLockConfiguration>(enable));
        s3api::PutObject::Input locked;
        locked.bucket = "b-1";
        locked.key = "a";
        locked.objectLockMode.emplace().value = "GOVERNANCE";
        locked.objectLockRetainUntilDate = m_fixture->clock().now() + 200h;
        QVERIFY(m_fixture->call<s3api::PutObject>(locked));
        configure({expiring(1), expiringPast(1)});
        sleep(2);
        sleep(2);
        // Due by now, but locked until the 1st of December.
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        sleep(5);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m*"));
    }

    void manyObjectsInManySteps()
    {
        // Versions of one key reach over several steps, and prefixes no rule names are jumped over.
        m_fixture->keepVersions("b-1");
        for (int number = 0; number < 120; ++number)
            QVERIFY(m_fixture->put("b-1", "m/deep", "x"));
        for (int number = 0; number < 130; ++number)
            QVERIFY(m_fixture->put("b-1", "m/wide" + std::to_string(number), "x"));
        QVERIFY(m_fixture->put("b-1", "a", "x"));
        QVERIFY(m_fixture->put("b-1", "z", "x"));
        Rule both = expiringPast(1, 30);
        both.filter->prefix = "m/";
        both.expiration.emplace().days = 100;
        configure({both, expiring(1, "m/wide")});
        sleep(2);
        QCOMPARE(m_fixture->history("b-1", "m/deep").count(' '), 30);
        QCOMPARE(m_fixture->history("b-1", "m/wide").count(":m*"), 130);
        QCOMPARE(m_fixture->history("b-1", "a"), QByteArray("a:v*"));
        QCOMPARE(m_fixture->history("b-1", "z"), QByteArray("z:v*"));
    }

    void killedInTheMiddle()
    {
        m_fixture->keepVersions("b-1");
        constexpr int count = 200;
        for (int number = 0; number < count; ++number)
            QVERIFY(m_fixture->put("b-1", "k" + std::to_string(number), "x"));
        configure({expiring(1)});
        QVERIFY(m_fixture->killAfter(48h, "b-1", 70));
        m_fixture->settle();
        const QByteArray history = m_fixture->history("b-1");
        QCOMPARE(history.count(":m*"), count);
        QCOMPARE(history.count(":v"), count);
        QCOMPARE(history.count(' '), 2 * count - 1);
        // Those of the one that was killed stayed as they were.
        QVERIFY(m_fixture->cloud().changes().last() <= count - 50);
    }
};

QTEST_GUILESS_MAIN(TestS3LifecycleVersions)
#include "tst_s3_lifecycle_versions.moc"
