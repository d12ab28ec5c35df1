#include "S3Time.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

using Rule = s3api::ReplicationRule;

class TestS3Replication : public QObject
{
    Q_OBJECT

private:
    static Rule rule(const std::string &target, int priority = 1, const std::string &prefix = {}, bool markers = false)
    {
        Rule rule;
        rule.status.emplace().value = "Enabled";
        rule.priority = priority;
        rule.filter.emplace().prefix = prefix;
        rule.deleteMarkerReplication.emplace().status.emplace().value = markers ? "Enabled" : "Disabled";
        rule.destination.emplace().bucket = "arn:aws:s3:::" + target;
        return rule;
    }
    void configure(std::vector<Rule> rules, const std::string &bucket = "source")
    {
        s3api::PutBucketReplication::Input input;
        input.bucket = bucket;
        auto &configuration = input.replicationConfiguration.emplace();
        configuration.role = "arn:aws:iam::123456789012:role/replication";
        configuration.rules = std::move(rules);
        const auto done = m_fixture->call<s3api::PutBucketReplication>(input);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    std::string put(const std::string &key, const std::string &bytes = "x", const std::string &tags = {}, const std::string &bucket = "source")
    {
        const auto done = m_fixture->putAs(bucket, key, bytes, {}, tags);
        m_fixture->settle();
        return done ? *done->versionId : '!' + done.error().code;
    }
    QByteArray status(const std::string &bucket, const std::string &key, const std::optional<std::string> &version = {})
    {
        const auto found = m_fixture->head(bucket, key, version);
        if (!found)
            return '!' + codeOf(found);
        return found->replicationStatus ? QByteArray::fromStdString(found->replicationStatus->value) : QByteArray("-");
    }
    void remove(const std::string &bucket, const std::string &key)
    {
        s3api::DeleteObject::Input input;
        input.bucket = bucket;
        input.key = key;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
        m_fixture->settle();
    }
    QByteArray tagsOf(const std::string &bucket, const std::string &key)
    {
        s3api::GetObjectTagging::Input input;
        input.bucket = bucket;
        input.key = key;
        const auto found = m_fixture->call<s3api::GetObjectTagging>(input);
        QByteArray all;
        if (found && found->tagSet) {
            for (const auto &tag : *found->tagSet)
                all += text(tag.key) + '=' + text(tag.value) + ' ';
        }
        return all;
    }
    void tag(const std::string &bucket, const std::string &key, const std::string &value)
    {
        s3api::PutObjectTagging::Input input;
        input.bucket = bucket;
        input.key = key;
        auto &tag = input.tagging.emplace().tagSet.emplace().emplace_back();
        tag.key = "t";
        tag.value = value;
        QVERIFY(m_fixture->call<s3api::PutObjectTagging>(input));
        m_fixture->settle();
    }

    std::unique_ptr<TimeFixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeVersioned("source");
        m_fixture->makeVersioned("target");
    }

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
        s3api::CreateMultipartUpload::Input create;
        create.bucket = "source";
        create.key = "big";
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(create);
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "source";
        complete.key = "big";
        complete.uploadId = upload->uploadId;
        auto &parts = complete.multipartUpload.emplace().parts.emplace();
        for (int number = 1; number <= 2; ++number) {
            s3api::UploadPart::Input part;
            part.bucket = "source";
            part.key = "big";
            part.uploadId = upload->uploadId;
            part.partNumber = number;
            part.body = api::Body::fromString(pattern(number == 1 ? 5 * 1024 * 1024 : 10, unsigned(number)));
            const auto sent = m_fixture->call<s3api::UploadPart>(part);
            QVERIFY(sent);
            auto &entry = parts.emplace_back();
            entry.partNumber = number;
            entry.eTag = sent->eTag;
        }
        const auto done = m_fixture->call<s3api::CompleteMultipartUpload>(complete);
        QVERIFY(done);
        m_fixture->settle();
        QCOMPARE(text(m_fixture->head("target", "big")->eTag), text(done->eTag));
        s3api::DeleteObject::Input forGood;
        forGood.bucket = "source";
        forGood.key = "big";
        forGood.versionId = done->versionId;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(forGood));
        QVERIFY(m_fixture->read("target", "big") == pattern(5 * 1024 * 1024, 1) + pattern(10, 2));
        s3api::HeadObject::Input second;
        second.bucket = "target";
        second.key = "big";
        second.partNumber = 2;
        const auto part = m_fixture->call<s3api::HeadObject>(second);
        QVERIFY(part && part->partsCount == 2 && part->contentLength == 10);
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

QTEST_GUILESS_MAIN(TestS3Replication)
#include "tst_s3_replication.moc"
