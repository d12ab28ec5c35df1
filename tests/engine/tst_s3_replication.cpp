#include "S3Replication.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Replication : public ReplicationTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whatIsThereBeforeStays()
    {
        put("old");
        configure({rule("target")});
        m_fixture->settle();
        QCOMPARE(m_fixture->history("target"), QByteArray());
        QCOMPARE(status("source", "old"), QByteArray("-"));
        s3api::PutBucketVersioning::Input suspend;
        suspend.bucket = "source";
        suspend.versioningConfiguration.emplace().status.emplace().value = "Suspended";
        const auto refused = m_fixture->call<s3api::PutBucketVersioning>(suspend);
        QCOMPARE(codeOf(refused), QByteArray("InvalidBucketState"));
        QCOMPARE(statusOf(refused), 409);
    }

    void everythingOfAVersionComes()
    {
        configure({rule("target")});
        s3api::PutObject::Input input;
        input.bucket = "source";
        input.key = "a";
        input.body = api::Body::fromString(pattern(100'000));
        input.contentType = "text/x-test";
        input.metadata.emplace()["who"] = "me";
        input.tagging = "t=1";
        const auto done = m_fixture->call<s3api::PutObject>(input);
        QVERIFY(done);
        m_fixture->settle();
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
        QCOMPARE(status("target", "a"), QByteArray("REPLICA"));
        const auto replica = m_fixture->head("target", "a");
        QCOMPARE(text(replica->versionId), text(done->versionId));
        QCOMPARE(text(replica->eTag), text(done->eTag));
        QCOMPARE(text(replica->contentType), QByteArray("text/x-test"));
        QCOMPARE(QByteArray::fromStdString(replica->metadata->at("who")), QByteArray("me"));
        QVERIFY(replica->lastModified == m_fixture->head("source", "a")->lastModified);
        QCOMPARE(tagsOf("target", "a"), QByteArray("t=1 "));
        // The bytes live as long as one of the two does.
        s3api::DeleteObject::Input forGood;
        forGood.bucket = "source";
        forGood.key = "a";
        forGood.versionId = done->versionId;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(forGood));
        m_fixture->settle();
        QCOMPARE(m_fixture->history("target"), QByteArray("a:v*"));
        QCOMPARE(m_fixture->read("target", "a"), pattern(100'000));
    }

    void objectsInParts()
    {
        configure({rule("target")});
        const auto done = putInParts();
        QCOMPARE(codeOf(done), QByteArray("OK"));
        m_fixture->settle();
        QCOMPARE(text(m_fixture->head("target", "big")->eTag), text(done->eTag));
        s3api::DeleteObject::Input forGood;
        forGood.bucket = "source";
        forGood.key = "big";
        forGood.versionId = done->versionId;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(forGood));
        verifyParts();
    }

    void filtersPrioritiesAndClasses()
    {
        m_fixture->makeVersioned("second");
        Rule tagged = rule("second", 5);
        tagged.filter->prefix.reset();
        auto &tag = tagged.filter->tag.emplace();
        tag.key = "go";
        tag.value = "yes";
        Rule cold = rule("target", 2, "logs/");
        cold.destination->storageClass.emplace().value = "GLACIER_IR";
        Rule colder = rule("target", 1);
        colder.destination->storageClass.emplace().value = "DEEP_ARCHIVE";
        colder.filter->prefix = "logs/deep/";
        Rule off = rule("target", 9);
        off.status->value = "Disabled";
        configure({tagged, cold, colder, off});
        put("other");
        put("logs/a");
        put("logs/deep/b", "x", "go=yes");
        QCOMPARE(status("source", "other"), QByteArray("-"));
        QCOMPARE(m_fixture->history("target"), QByteArray("logs/a:v* logs/deep/b:v*"));
        QCOMPARE(m_fixture->history("second"), QByteArray("logs/deep/b:v*"));
        QCOMPARE(m_fixture->classOf("target", "logs/deep/b"), QByteArray("GLACIER_IR"));
        QCOMPARE(m_fixture->classOf("second", "logs/deep/b"), QByteArray("STANDARD"));
    }

    void deleteMarkers()
    {
        m_fixture->makeVersioned("quiet");
        configure({rule("target", 1, "", true), rule("quiet", 2)});
        put("a");
        remove("source", "a");
        QCOMPARE(m_fixture->history("target"), QByteArray("a:m* a:v"));
        QCOMPARE(m_fixture->history("quiet"), QByteArray("a:v*"));
        put("a", "again");
        QCOMPARE(m_fixture->read("target", "a"), std::string("again"));
        QCOMPARE(m_fixture->history("target"), QByteArray("a:m a:v a:v*"));
        // Those of lifecycle rules stay at home.
        s3api::PutBucketLifecycleConfiguration::Input lifecycle;
        lifecycle.bucket = "source";
        auto &expire = lifecycle.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
        expire.filter.emplace().prefix = "";
        expire.status.emplace().value = "Enabled";
        expire.expiration.emplace().days = 1;
        QVERIFY(m_fixture->call<s3api::PutBucketLifecycleConfiguration>(lifecycle));
        m_fixture->advance(72h);
        QCOMPARE(m_fixture->read("source", "a"), std::string("!NoSuchKey"));
        QCOMPARE(m_fixture->read("target", "a"), std::string("again"));
    }
};

QTEST_GUILESS_MAIN(TestS3Replication)
#include "tst_s3_replication.moc"
