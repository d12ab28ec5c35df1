#include "S3Replication.h"
#include "api/generated/kms.h"
#include "services/BatchReplication.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace kmsapi = nephoscope::api::kms;

/// Replicas of objects under keys of KMS: for whom the rule asks, under a key of the destination's, as the role.
class TestS3ReplicaKms : public ReplicationTest
{
    Q_OBJECT

    std::string m_from; ///< ARNs of keys
    std::string m_to;

    std::string makeKey()
    {
        const auto made = m_fixture->call<kmsapi::CreateKey>({});
        return made ? *made->keyMetadata->arn : std::string();
    }
    template <class Operation>
    QByteArray on(const std::string &key)
    {
        typename Operation::Input input;
        input.keyId = key;
        return codeOf(m_fixture->call<Operation>(input));
    }
    Rule kmsRule(const std::string &target = "target", int priority = 1)
    {
        Rule made = rule(target, priority);
        made.sourceSelectionCriteria.emplace().sseKmsEncryptedObjects.emplace().status.emplace().value = "Enabled";
        made.destination->encryptionConfiguration.emplace().replicaKmsKeyID = m_to;
        return made;
    }
    void allow(const std::string &decrypt, const std::string &encrypt)
    {
        setRolePolicy(*m_fixture, "replication", replicating() + ',' + allowing("kms:Decrypt", decrypt) + ',' + allowing("kms:Encrypt", encrypt));
    }
    std::string putKms(const std::string &key, const std::string &bytes, const char *algorithm = "aws:kms")
    {
        s3api::PutObject::Input input;
        input.bucket = "source";
        input.key = key;
        input.body = api::Body::fromString(bytes);
        input.serverSideEncryption.emplace().value = algorithm;
        input.ssekmsKeyId = m_from;
        const auto done = m_fixture->call<s3api::PutObject>(std::move(input));
        return done ? *done->versionId : '!' + done.error().code;
    }
    QByteArray keyOf(const std::string &bucket, const std::string &key)
    {
        const auto found = m_fixture->head(bucket, key);
        return found ? text(found->ssekmsKeyId) : '!' + codeOf(found);
    }

private Q_SLOTS:
    void init()
    {
        prepare();
        m_from = makeKey();
        m_to = makeKey();
        allow(m_from, m_to);
    }

    void keysThatAreNone()
    {
        const auto put = [&](const Rule &one) {
            s3api::PutBucketReplication::Input input;
            input.bucket = "source";
            input.replicationConfiguration.emplace().role = m_role;
            input.replicationConfiguration->rules = {one};
            const auto done = m_fixture->call<s3api::PutBucketReplication>(input);
            return done ? QByteArray("OK") : text(done.error().message);
        };
        Rule bad = kmsRule();
        bad.destination->encryptionConfiguration->replicaKmsKeyID = "alias/mine";
        QCOMPARE(put(bad), QByteArray("Invalid ReplicaKmsKeyID ARN."));
        bad.destination->encryptionConfiguration.reset();
        QCOMPARE(put(bad), QByteArray("SseKmsEncryptedObjects is enabled, but ReplicaKmsKeyID is missing."));
    }

    void rulesThatDoNotAskForThem()
    {
        configure({rule("target")});
        putKms("a", "secret");
        put("b");
        QCOMPARE(status("source", "a"), QByteArray("-"));
        QCOMPARE(status("source", "b"), QByteArray("COMPLETED"));
        QCOMPARE(m_fixture->history("target"), QByteArray("b:v*"));
    }

    void underTheOtherKey_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("algorithm");
        for (const int size : {0, 100, 700'000}) {
            for (const char *algorithm : {"aws:kms", "aws:kms:dsse"})
                QTest::addRow("%d %s", size, algorithm) << size << QByteArray(algorithm);
        }
    }

    void underTheOtherKey()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, algorithm);
        configure({kmsRule()});
        const std::string bytes = pattern(std::size_t(size));
        const std::string version = putKms("a", bytes, algorithm.constData());
        QTRY_COMPARE(status("source", "a"), QByteArray("COMPLETED"));
        const auto replica = m_fixture->head("target", "a");
        QCOMPARE(text(replica->versionId), text(version));
        QCOMPARE(text(replica->ssekmsKeyId), text(m_to));
        QCOMPARE(text(replica->serverSideEncryption->value), algorithm);
        QCOMPARE(keyOf("source", "a"), text(m_from));
        // The replica lives by its own key, and goes with it.
        QCOMPARE(on<kmsapi::DisableKey>(m_from), QByteArray("OK"));
        QVERIFY(m_fixture->read("target", "a") == bytes);
        m_fixture->reopen();
        QVERIFY(m_fixture->read("target", "a") == bytes);
        QCOMPARE(on<kmsapi::DisableKey>(m_to), QByteArray("OK"));
        QCOMPARE(m_fixture->read("target", "a"), std::string("!KMS.DisabledException"));
        // A change of tags is no matter of keys, and leaves the replica its own.
        tag("source", "a", "new");
        QTRY_COMPARE(tagsOf("target", "a"), QByteArray("t=new "));
        QCOMPARE(keyOf("target", "a"), text(m_to));
        // Nothing waits to be done again.
        m_fixture->advance(2min);
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
    }

    void inParts()
    {
        configure({kmsRule()});
        s3api::CreateMultipartUpload::Input create;
        create.serverSideEncryption.emplace().value = "aws:kms";
        create.ssekmsKeyId = m_from;
        QCOMPARE(codeOf(putInParts(create)), QByteArray("OK"));
        QTRY_COMPARE(status("source", "big"), QByteArray("COMPLETED"));
        QCOMPARE(on<kmsapi::DisableKey>(m_from), QByteArray("OK"));
        verifyParts();
    }

    void whatKmsRefuses_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("may not decrypt") << 0 << QByteArray("SrcGetObjNotPermitted");
        QTest::newRow("may not encrypt") << 1 << QByteArray("DstPutObjNotPermitted");
        QTest::newRow("source key disabled") << 2 << QByteArray("SrcKmsKeyInvalidState");
        QTest::newRow("replica key disabled") << 3 << QByteArray("DstKmsKeyInvalidState");
        QTest::newRow("no replica key") << 4 << QByteArray("DstKmsKeyNotFound");
    }

    void whatKmsRefuses()
    {
        QFETCH(int, what);
        QFETCH(QByteArray, reason);
        const std::string gone = "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012";
        if (what == 4)
            m_to = gone;
        configure({kmsRule()});
        // Fails first, for nothing can be written under a key once it is disabled.
        allow("arn:aws:kms:us-east-1:123456789012:key/none", "*");
        putKms("a", "secret");
        QTRY_COMPARE(status("source", "a"), QByteArray("FAILED"));
        allow(what == 0 ? gone + "0" : "*", what == 1 ? gone + "0" : "*");
        if (what == 2 || what == 3)
            QCOMPARE(on<kmsapi::DisableKey>(what == 2 ? m_from : m_to), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->call<ReplicateExisting>({"source", "a", {}})), reason);
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));
        QCOMPARE(m_fixture->history("target"), QByteArray());
    }

    void besidePlainDestinations()
    {
        m_fixture->makeVersioned("second");
        Rule plain = kmsRule("second", 2);
        plain.destination->encryptionConfiguration->replicaKmsKeyID = makeKey();
        configure({kmsRule(), plain});
        putKms("a", "secret");
        // One may, the other may not: the first has it, and the object says that not all do.
        QTRY_COMPARE(status("source", "a"), QByteArray("FAILED"));
        QCOMPARE(m_fixture->read("target", "a"), std::string("secret"));
        QCOMPARE(m_fixture->history("second"), QByteArray());
        allow("*", "*");
        QCOMPARE(codeOf(m_fixture->call<ReplicateExisting>({"source", "a", {}})), QByteArray("OK"));
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
        QCOMPARE(m_fixture->read("second", "a"), std::string("secret"));
    }

    void killedWithFullHands()
    {
        configure({kmsRule()});
        s3api::PutBucketEncryption::Input input;
        input.bucket = "source";
        auto &byDefault = input.serverSideEncryptionConfiguration.emplace().rules.emplace().emplace_back();
        byDefault.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = "aws:kms";
        byDefault.applyServerSideEncryptionByDefault->kmsMasterKeyID = m_from;
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketEncryption>(input)), QByteArray("OK"));
        QVERIFY(m_fixture->killAfter(1h, "target", 30, 300));
        m_fixture->settle();
        // Those that were on a worker come up again a minute later.
        m_fixture->advance(1min);
        const QByteArray source = m_fixture->history("source");
        QVERIFY2(source.count(":v*") >= 30, source.constData());
        QTRY_COMPARE(m_fixture->history("target"), source);
        for (int number = 0; number < 300; ++number) {
            const std::string key = "k" + std::to_string(number);
            if (!m_fixture->head("source", key))
                continue;
            QTRY_COMPARE(status("source", key), QByteArray("COMPLETED"));
            QCOMPARE(keyOf("target", key), text(m_to));
            QCOMPARE(m_fixture->read("target", key), "bytes of " + key);
        }
    }
};

QTEST_GUILESS_MAIN(TestS3ReplicaKms)
#include "tst_s3_replicakms.moc"
