#include "S3Replication.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Replicas : public ReplicationTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void changesFollow()
    {
        configure({rule("target")});
        put("a");
        tag("source", "a", "new");
        QCOMPARE(tagsOf("target", "a"), QByteArray("t=new "));
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
        // The other way round only when replicas' changes are to come back.
        tag("target", "a", "replica");
        QCOMPARE(tagsOf("source", "a"), QByteArray("t=new "));
    }

    void bothWaysWithoutEnd()
    {
        Rule back = rule("source");
        back.sourceSelectionCriteria.emplace().replicaModifications.emplace().status.emplace().value = "Enabled";
        configure({rule("target")});
        configure({back}, "target");
        put("a");
        QCOMPARE(m_fixture->history("source"), QByteArray("a:v*"));
        QCOMPARE(m_fixture->history("target"), QByteArray("a:v*"));
        put("b", "x", {}, "target");
        QCOMPARE(status("source", "b"), QByteArray("REPLICA"));
        QCOMPARE(m_fixture->history("source"), QByteArray("a:v* b:v*"));
        tag("target", "a", "back");
        QCOMPARE(tagsOf("source", "a"), QByteArray("t=back "));
        QCOMPARE(status("target", "a"), QByteArray("REPLICA"));
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
    }

    void suspendedDestinations()
    {
        configure({rule("target")});
        m_fixture->keepVersions("target", "Suspended");
        put("a", "first");
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));
        // What failed is not tried again, what comes later arrives.
        m_fixture->keepVersions("target");
        put("b");
        QCOMPARE(m_fixture->history("target"), QByteArray("b:v*"));
    }

    void lateOnesTakeTheirPlace()
    {
        configure({rule("target")});
        // The engine is held until both are waiting: the target has a newer version when the replica comes.
        std::promise<void> gate;
        m_fixture->cloud().engine().run([&gate] { gate.get_future().wait(); });
        const auto begin = [this](const std::string &bucket, const std::string &bytes) {
            s3api::PutObject::Input input;
            input.bucket = bucket;
            input.key = "a";
            input.body = api::Body::fromString(bytes);
            return m_fixture->cloud().invoke<s3api::PutObject>(m_fixture->caller(Via::Http), std::move(input));
        };
        auto first = begin("source", "from afar");
        auto second = begin("target", "at home");
        gate.set_value();
        QVERIFY(first.result() && second.result());
        m_fixture->settle();
        QCOMPARE(m_fixture->history("target"), QByteArray("a:v a:v*"));
        QCOMPARE(m_fixture->read("target", "a"), std::string("at home"));
        QCOMPARE(status("target", "a", first.result()->versionId), QByteArray("REPLICA"));
    }

    void destinationsThatCannotTakeIt()
    {
        m_fixture->makeVersioned("gone");
        configure({rule("target", 1), rule("gone", 2)});
        s3api::DeleteBucket::Input input;
        input.bucket = "gone";
        QVERIFY(m_fixture->call<s3api::DeleteBucket>(input));
        put("a");
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));
        QCOMPARE(status("target", "a"), QByteArray("REPLICA"));
    }

    void locksComeAlong()
    {
        const auto makeLocked = [&](const std::string &name) {
            s3api::CreateBucket::Input input;
            input.bucket = name;
            input.objectLockEnabledForBucket = true;
            QVERIFY(m_fixture->call<s3api::CreateBucket>(input));
        };
        makeLocked("lock-source");
        makeLocked("lock-target");
        configure({rule("lock-target")}, "lock-source");
        s3api::PutObject::Input input;
        input.bucket = "lock-source";
        input.key = "a";
        input.objectLockMode.emplace().value = "COMPLIANCE";
        input.objectLockRetainUntilDate = m_fixture->clock().now() + 24h;
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        m_fixture->settle();
        const auto replica = m_fixture->head("lock-target", "a");
        QVERIFY(replica && replica->objectLockMode->value == "COMPLIANCE");
        QVERIFY(*replica->objectLockRetainUntilDate == *input.objectLockRetainUntilDate);
        s3api::PutObjectLegalHold::Input hold;
        hold.bucket = "lock-source";
        hold.key = "a";
        hold.legalHold.emplace().status.emplace().value = "ON";
        QVERIFY(m_fixture->call<s3api::PutObjectLegalHold>(hold));
        m_fixture->settle();
        QCOMPARE(QByteArray::fromStdString(m_fixture->head("lock-target", "a")->objectLockLegalHoldStatus->value), QByteArray("ON"));
        // A destination without object lock would forget the retention.
        configure({rule("target")}, "lock-source");
        input.key = "b";
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        m_fixture->settle();
        QCOMPARE(status("lock-source", "b"), QByteArray("FAILED"));
        QCOMPARE(m_fixture->history("target"), QByteArray());
    }

    void killedWithFullHands()
    {
        configure({rule("target")});
        QVERIFY(m_fixture->killAfter(1h, "target", 30, 300));
        m_fixture->settle();
        const QByteArray source = m_fixture->history("source");
        QVERIFY2(source.count(":v*") >= 30, source.constData());
        QCOMPARE(m_fixture->history("target"), source);
        for (int number = 0; number < 300; ++number) {
            const std::string key = "k" + std::to_string(number);
            if (!m_fixture->head("source", key))
                continue;
            QCOMPARE(status("source", key), QByteArray("COMPLETED"));
            QCOMPARE(m_fixture->read("target", key), "bytes of " + key);
        }
    }
};

QTEST_GUILESS_MAIN(TestS3Replicas)
#include "tst_s3_replicas.moc"
