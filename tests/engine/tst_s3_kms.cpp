#include "KmsFixture.h"

#include <future>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr std::size_t large = 700'000;

std::string base64(const std::string &bytes)
{
    return toBase64(asBytes(bytes));
}

} // namespace

class TestS3Kms : public QObject
{
    Q_OBJECT

    std::unique_ptr<KmsFixture> m_fixture;

    std::string read(const std::string &name, const std::string &range = {}) { return m_fixture->read("vault", name, range); }
    Expected<s3api::HeadObject::Output> head(const std::string &name)
    {
        s3api::HeadObject::Input input;
        input.bucket = "vault";
        input.key = name;
        return m_fixture->call<s3api::HeadObject>(input);
    }
    void setDefault(const char *algorithm, const std::string &key, bool bucketKey)
    {
        s3api::PutBucketEncryption::Input input;
        input.bucket = "vault";
        auto &rule = input.serverSideEncryptionConfiguration.emplace().rules.emplace().emplace_back();
        rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = algorithm;
        if (!key.empty())
            rule.applyServerSideEncryptionByDefault->kmsMasterKeyID = key;
        rule.bucketKeyEnabled = bucketKey;
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketEncryption>(input)), QByteArray("OK"));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<KmsFixture>();
        m_fixture->makeBucket("vault");
    }

    void refusals()
    {
        const std::string missing = "12345678-1234-1234-1234-123456789012";
        const auto unknown = m_fixture->putKms("k", "x", missing);
        QCOMPARE(codeOf(unknown), QByteArray("KMS.NotFoundException"));
        QCOMPARE(statusOf(unknown), 400);
        QCOMPARE(text(unknown.error().message), text("Key '" + KmsFixture::arnOf(missing) + "' does not exist"));
        QCOMPARE(codeOf(m_fixture->putKms("k", "x", "alias/none")), QByteArray("KMS.NotFoundException"));
        QCOMPARE(codeOf(m_fixture->putKms("k", "x", "arn:aws:kms:eu-west-1:123456789012:key/" + missing)), QByteArray("KMS.NotFoundException"));
        QCOMPARE(codeOf(m_fixture->putKms("k", "x", m_fixture->makeKey("RSA_2048", "ENCRYPT_DECRYPT"))), QByteArray("KMS.InvalidKeyUsageException"));
        const std::string key = m_fixture->makeKey();
        QCOMPARE(codeOf(m_fixture->putKms("k", "x", key, "AES256")), QByteArray("InvalidArgument"));
        for (const char *context : {"no base64!", "bm8ganNvbg==", "WzFd", "eyJhIjoxfQ=="}) {
            auto input = KmsFixture::putting("k", "x", key);
            input.ssekmsEncryptionContext = context;
            QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("InvalidArgument"));
        }
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        const auto disabled = m_fixture->putKms("k", "x", key);
        QCOMPARE(codeOf(disabled), QByteArray("KMS.DisabledException"));
        QCOMPARE(statusOf(disabled), 400);
        QCOMPARE(read("k"), std::string("!NoSuchKey"));
    }

    void objects_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("algorithm");
        for (const int size : {0, 1, 100, 65'536, 65'537, int(large)}) {
            for (const char *algorithm : {"aws:kms", "aws:kms:dsse"})
                QTest::addRow("%d %s", size, algorithm) << size << QByteArray(algorithm);
        }
    }

    void objects()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, algorithm);
        const std::string key = m_fixture->makeKey(), bytes = pattern(std::size_t(size));
        m_fixture->makeAlias("alias/mine", key);
        for (const std::string &name : {key, std::string("alias/mine"), KmsFixture::arnOf(key)}) {
            const auto made = m_fixture->putKms("k", bytes, name, algorithm.toStdString());
            QCOMPARE(codeOf(made), QByteArray("OK"));
            QCOMPARE(text(made->serverSideEncryption->value), algorithm);
            QCOMPARE(text(made->ssekmsKeyId), text(KmsFixture::arnOf(key)));
            QVERIFY(!made->bucketKeyEnabled);
            QVERIFY(text(made->eTag) != KmsFixture::quotedMd5(bytes));
        }
        QVERIFY(read("k") == bytes);
        const auto found = head("k");
        QCOMPARE(text(found->serverSideEncryption->value), algorithm);
        QCOMPARE(text(found->ssekmsKeyId), text(KmsFixture::arnOf(key)));
        if (size > 1000)
            QVERIFY(read("k", "bytes=65530-65540") == bytes.substr(65530, 11));
        m_fixture->reopen();
        QVERIFY(read("k") == bytes);
        // With the key goes what it encrypted, of whatever size; what is said of it stays.
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        const auto refused = m_fixture->get("vault", "k");
        QCOMPARE(codeOf(refused), QByteArray("KMS.DisabledException"));
        QCOMPARE(statusOf(refused), 400);
        QCOMPARE(codeOf(head("k")), QByteArray("OK"));
    }

    void lifeOfAKey()
    {
        const std::string key = m_fixture->makeKey();
        QCOMPARE(codeOf(m_fixture->putKms("k", "text", key)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(key)), QByteArray("OK"));
        QCOMPARE(read("k"), std::string("text"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("OK"));
        QCOMPARE(read("k"), std::string("!KMS.KMSInvalidStateException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::CancelKeyDeletion>(key)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("OK"));
        QCOMPARE(read("k"), std::string("text"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("OK"));
        m_fixture->advance(KmsFixture::day * 7);
        QCOMPARE(read("k"), std::string("!KMS.NotFoundException"));
        QCOMPARE(codeOf(head("k")), QByteArray("OK"));
    }

    void keyPoliciesBindS3()
    {
        const std::string key = m_fixture->makeKey();
        QCOMPARE(codeOf(m_fixture->putKms("k", "text", key)), QByteArray("OK"));
        kmsapi::PutKeyPolicy::Input input;
        input.keyId = key;
        input.policy = R"({"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "kms:*", "Resource": "*", "Principal": {"AWS": "123456789012"}},
            {"Effect": "Deny", "Action": "kms:Decrypt", "Resource": "*", "Principal": "*", "Condition": {
                "StringEquals": {"kms:ViaService": "s3.us-east-1.amazonaws.com", "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::vault/k"}}}]})";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::PutKeyPolicy>(input)), QByteArray("OK"));
        const auto refused = m_fixture->get("vault", "k");
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QCOMPARE(statusOf(refused), 403);
        QCOMPARE(codeOf(m_fixture->putKms("other", "text", key)), QByteArray("OK"));
        QCOMPARE(read("other"), std::string("text"));
    }

    void theAccountsOwnKey()
    {
        QCOMPARE(m_fixture->state("alias/aws/s3"), QByteArray("!NotFoundException"));
        // More first uses at once than there are workers: all of them find one key.
        std::vector<QFuture<Expected<s3api::PutObject::Output>>> uses;
        for (int count = 0; count < 40; ++count)
            uses.push_back(m_fixture->cloud().invoke<s3api::PutObject>(m_fixture->caller(), KmsFixture::putting("u" + std::to_string(count), "text")));
        for (const auto &use : uses)
            QCOMPARE(codeOf(use.result()), QByteArray("OK"));
        QCOMPARE(m_fixture->call<kmsapi::ListKeys>({})->keys->size(), std::size_t(1));
        const auto made = m_fixture->putKms("k", "text");
        QCOMPARE(codeOf(made), QByteArray("OK"));
        QCOMPARE(text(m_fixture->putKms("l", "text")->ssekmsKeyId), text(made->ssekmsKeyId));
        QCOMPARE(text(m_fixture->putKms("m", "text", "alias/aws/s3")->ssekmsKeyId), text(made->ssekmsKeyId));
        QCOMPARE(m_fixture->state("alias/aws/s3"), QByteArray("Enabled"));
        QCOMPARE(read("k"), std::string("text"));
    }

    void encryptionContext()
    {
        const std::string key = m_fixture->makeKey();
        auto input = KmsFixture::putting("k", "text", key);
        input.ssekmsEncryptionContext = base64(R"({"app":"shop"})");
        const auto made = m_fixture->call<s3api::PutObject>(input);
        std::string context;
        QVERIFY(fromBase64(*made->ssekmsEncryptionContext, context));
        QCOMPARE(text(context), QByteArray(R"({"app":"shop","aws:s3:arn":"arn:aws:s3:::vault/k"})"));
        QCOMPARE(read("k"), std::string("text"));
    }

    void defaultEncryption()
    {
        const std::string key = m_fixture->makeKey();
        setDefault("aws:kms", key, true);
        const auto made = m_fixture->put("vault", "k", "text");
        QCOMPARE(text(made->ssekmsKeyId), text(KmsFixture::arnOf(key)));
        QVERIFY(made->bucketKeyEnabled.value_or(false));
        QVERIFY(head("k")->bucketKeyEnabled.value_or(false));
        QCOMPARE(text(m_fixture->putKms("own", "text", {}, "AES256")->eTag), KmsFixture::quotedMd5("text"));
        // The bucket's key is kept for a minute; a key that was disabled is noticed after that.
        QCOMPARE(read("k"), std::string("text"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        QCOMPARE(read("k"), std::string("text"));
        QCOMPARE(codeOf(m_fixture->put("vault", "l", "more")), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::minutes(1));
        QCOMPARE(read("k"), std::string("!KMS.DisabledException"));
        QCOMPARE(codeOf(m_fixture->put("vault", "m", "text")), QByteArray("KMS.DisabledException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("OK"));
        QCOMPARE(read("l"), std::string("more"));
        setDefault("aws:kms:dsse", key, false);
        QCOMPARE(text(m_fixture->put("vault", "n", "text")->serverSideEncryption->value), QByteArray("aws:kms:dsse"));
        setDefault("aws:kms", "alias/none", false);
        QCOMPARE(codeOf(m_fixture->put("vault", "o", "text")), QByteArray("KMS.NotFoundException"));
    }

    void resetForgetsBucketKeys()
    {
        setDefault("aws:kms", {}, true);
        QCOMPARE(codeOf(m_fixture->put("vault", "k", "text")), QByteArray("OK"));
        std::promise<void> done;
        m_fixture->cloud().reset([&done](const Expected<void> &) { done.set_value(); });
        done.get_future().wait();
        m_fixture->makeBucket("vault");
        setDefault("aws:kms", {}, true);
        QCOMPARE(codeOf(m_fixture->put("vault", "k", "text")), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::minutes(2));
        QCOMPARE(read("k"), std::string("text"));
    }

    void attributes()
    {
        const auto made = m_fixture->putKms("k", "text", m_fixture->makeKey());
        s3api::GetObjectAttributes::Input input;
        input.bucket = "vault";
        input.key = "k";
        for (const char *name : {"ETag", "ObjectSize"})
            (input.objectAttributes ? *input.objectAttributes : input.objectAttributes.emplace()).emplace_back().value = name;
        const auto got = m_fixture->call<s3api::GetObjectAttributes>(input);
        QCOMPARE('"' + text(got->eTag) + '"', text(made->eTag));
        QCOMPARE(*got->objectSize, std::int64_t(4));
    }
};

QTEST_GUILESS_MAIN(TestS3Kms)
#include "tst_s3_kms.moc"
