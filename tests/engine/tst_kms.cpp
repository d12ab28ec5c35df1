#include "BusQueue.h"
#include "KmsFixture.h"

#include <fstream>
#include <set>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

const std::string lockedOut = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
    "Principal": {"AWS": "arn:aws:iam::999999999999:root"}}]})";
const std::string missing = "12345678-1234-1234-1234-123456789012";

QByteArray names(const auto &list)
{
    QByteArray out;
    if (list) {
        for (const auto &entry : *list)
            out += text(entry.value) + ' ';
    }
    return out.trimmed();
}

} // namespace

class TestKms : public QObject
{
    Q_OBJECT

    std::unique_ptr<KmsFixture> m_fixture;

    QByteArray create(auto change)
    {
        kmsapi::CreateKey::Input input;
        change(input);
        return codeOf(m_fixture->call<kmsapi::CreateKey>(input));
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<KmsFixture>(); }

    void keysThatAreRefused()
    {
        const auto spec = [this](const char *name, const char *usage) {
            return create([&](auto &input) {
                input.keySpec.emplace().value = name;
                if (usage)
                    input.keyUsage.emplace().value = usage;
            });
        };
        QCOMPARE(spec("RSA_1024", nullptr), QByteArray("ValidationException"));
        QCOMPARE(spec("SM2", "SIGN_VERIFY"), QByteArray("UnsupportedOperationException"));
        QCOMPARE(spec("ML_DSA_44", "SIGN_VERIFY"), QByteArray("UnsupportedOperationException"));
        QCOMPARE(spec("RSA_2048", nullptr), QByteArray("ValidationException"));
        QCOMPARE(spec("RSA_2048", "GENERATE_VERIFY_MAC"), QByteArray("ValidationException"));
        QCOMPARE(spec("ECC_NIST_P256", "ENCRYPT_DECRYPT"), QByteArray("ValidationException"));
        QCOMPARE(spec("ECC_NIST_P256", "KEY_AGREEMENT"), QByteArray("UnsupportedOperationException"));
        QCOMPARE(spec("HMAC_256", "SIGN_VERIFY"), QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) { input.origin.emplace().value = "EXTERNAL"; }), QByteArray("UnsupportedOperationException"));
        QCOMPARE(create([](auto &input) { input.multiRegion = true; }), QByteArray("UnsupportedOperationException"));
        QCOMPARE(create([](auto &input) { input.customKeyStoreId = "cks-1"; }), QByteArray("UnsupportedOperationException"));
        QCOMPARE(create([](auto &input) { input.policy = "{}"; }), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(create([](auto &input) { input.policy = lockedOut; }), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(create([](auto &input) {
                     auto &tag = input.tags.emplace().emplace_back();
                     tag.tagKey = "aws:x";
                     tag.tagValue = "";
                 }),
                 QByteArray("TagException"));
        QCOMPARE(m_fixture->call<kmsapi::ListKeys>({})->keys->size(), std::size_t(0));
        QCOMPARE(create([](auto &input) {
                     input.policy = lockedOut;
                     input.bypassPolicyLockoutSafetyCheck = true;
                 }),
                 QByteArray("OK"));
    }

    void keysThatAreNotThere()
    {
        const auto describe = [this](const std::string &id) { return m_fixture->on<kmsapi::DescribeKey>(id); };
        QCOMPARE(text(describe(missing).error().message), text("Key '" + KmsFixture::arnOf(missing) + "' does not exist"));
        QCOMPARE(text(describe("nonsense").error().message), QByteArray("Invalid keyId 'nonsense'"));
        QCOMPARE(text(describe("alias/none").error().message), QByteArray("Alias arn:aws:kms:us-east-1:123456789012:alias/none is not found."));
        QCOMPARE(codeOf(describe("arn:aws:kms:eu-west-1:123456789012:key/" + missing)), QByteArray("NotFoundException"));
        QCOMPARE(codeOf(describe("arn:aws:s3:::bucket")), QByteArray("InvalidArnException"));
        // What changes a key wants the key itself.
        m_fixture->makeAlias("alias/mine", m_fixture->makeKey());
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>("alias/mine")), QByteArray("NotFoundException"));
        QCOMPARE(codeOf(describe("alias/mine")), QByteArray("OK"));
    }

    void whatKeysSayOfThemselves()
    {
        const auto described = [this](const char *spec, const char *usage) {
            return *m_fixture->on<kmsapi::DescribeKey>(m_fixture->makeKey(spec, usage))->keyMetadata;
        };
        const auto plain = described("", "");
        QCOMPARE(text(*plain.arn), text(KmsFixture::arnOf(*plain.keyId)));
        QCOMPARE(text(plain.keySpec->value), QByteArray("SYMMETRIC_DEFAULT"));
        QCOMPARE(text(plain.keyUsage->value), QByteArray("ENCRYPT_DECRYPT"));
        QCOMPARE(text(plain.keyManager->value), QByteArray("CUSTOMER"));
        QCOMPARE(names(plain.encryptionAlgorithms), QByteArray("SYMMETRIC_DEFAULT"));
        QVERIFY(!plain.signingAlgorithms && *plain.enabled && plain.currentKeyMaterialId->size() == 64);
        QVERIFY(plain.creationDate == KmsFixture::start());
        QCOMPARE(names(described("RSA_2048", "ENCRYPT_DECRYPT").encryptionAlgorithms), QByteArray("RSAES_OAEP_SHA_1 RSAES_OAEP_SHA_256"));
        QCOMPARE(names(described("ECC_NIST_P521", "SIGN_VERIFY").signingAlgorithms), QByteArray("ECDSA_SHA_512"));
        QCOMPARE(names(described("ECC_SECG_P256K1", "SIGN_VERIFY").signingAlgorithms), QByteArray("ECDSA_SHA_256"));
        QCOMPARE(names(described("HMAC_384", "GENERATE_VERIFY_MAC").macAlgorithms), QByteArray("HMAC_SHA_384"));
    }

    void pagesOfKeysAndAliases()
    {
        for (int count = 0; count < 5; ++count)
            m_fixture->makeAlias("alias/a" + std::to_string(count), m_fixture->makeKey());
        kmsapi::ListKeys::Input input;
        input.limit = 2;
        std::set<std::string> seen;
        for (int page = 0; page < 3; ++page) {
            const auto listed = m_fixture->call<kmsapi::ListKeys>(input);
            for (const auto &key : *listed->keys)
                seen.insert(*key.keyId);
            QCOMPARE(*listed->truncated, page < 2);
            input.marker = listed->nextMarker;
        }
        QCOMPARE(seen.size(), std::size_t(5));
        input.marker = "%%";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::ListKeys>(input)), QByteArray("InvalidMarkerException"));
        QCOMPARE(m_fixture->call<kmsapi::ListAliases>({})->aliases->size(), std::size_t(5));
        kmsapi::ListAliases::Input ofOne;
        ofOne.keyId = *seen.begin();
        QCOMPARE(m_fixture->call<kmsapi::ListAliases>(ofOne)->aliases->size(), std::size_t(1));
    }

    void aliases()
    {
        const std::string key = m_fixture->makeKey(), other = m_fixture->makeKey(), signer = m_fixture->makeKey("ECC_NIST_P256", "SIGN_VERIFY");
        const auto create = [this](const std::string &name, const std::string &target) {
            kmsapi::CreateAlias::Input input;
            input.aliasName = name;
            input.targetKeyId = target;
            return codeOf(m_fixture->call<kmsapi::CreateAlias>(input));
        };
        const auto update = [this](const std::string &name, const std::string &target) {
            kmsapi::UpdateAlias::Input input;
            input.aliasName = name;
            input.targetKeyId = target;
            return codeOf(m_fixture->call<kmsapi::UpdateAlias>(input));
        };
        QCOMPARE(create("mine", key), QByteArray("InvalidAliasNameException"));
        QCOMPARE(create("alias/aws/s3", key), QByteArray("NotAuthorizedException"));
        QCOMPARE(create("alias/mine", missing), QByteArray("NotFoundException"));
        QCOMPARE(update("alias/mine", key), QByteArray("NotFoundException"));
        QCOMPARE(create("alias/mine", key), QByteArray("OK"));
        QCOMPARE(create("alias/mine", other), QByteArray("AlreadyExistsException"));
        QCOMPARE(update("alias/mine", signer), QByteArray("ValidationException"));
        const std::string sealed = m_fixture->sealed("alias/mine", "text");
        QCOMPARE(update("alias/mine", other), QByteArray("OK"));
        QCOMPARE(m_fixture->opened(sealed), std::string("text"));
        QCOMPARE(m_fixture->opened(sealed, {}, "alias/mine"), std::string("!IncorrectKeyException"));
        kmsapi::DeleteAlias::Input gone;
        gone.aliasName = "alias/mine";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::DeleteAlias>(gone)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->call<kmsapi::DeleteAlias>(gone)), QByteArray("NotFoundException"));
    }

    void statesOfKeys()
    {
        const std::string key = m_fixture->makeKey();
        const std::string sealed = m_fixture->sealed(key, "text");
        QCOMPARE(codeOf(m_fixture->on<kmsapi::CancelKeyDeletion>(key)), QByteArray("KMSInvalidStateException"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 6), QByteArray("ValidationException"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 31), QByteArray("ValidationException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        QCOMPARE(m_fixture->state(key), QByteArray("Disabled"));
        const auto refused = m_fixture->encrypt(key, "text");
        QCOMPARE(codeOf(refused), QByteArray("DisabledException"));
        QCOMPARE(text(refused.error().message), text(KmsFixture::arnOf(key) + " is disabled."));
        QCOMPARE(m_fixture->opened(sealed), std::string("!DisabledException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("OK"));
        QCOMPARE(m_fixture->opened(sealed), std::string("text"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("OK"));
        QCOMPARE(m_fixture->state(key), QByteArray("PendingDeletion"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("KMSInvalidStateException"));
        QCOMPARE(m_fixture->opened(sealed), std::string("!KMSInvalidStateException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("KMSInvalidStateException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::CancelKeyDeletion>(key)), QByteArray("OK"));
        QCOMPARE(m_fixture->state(key), QByteArray("Disabled"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("OK"));
        QCOMPARE(m_fixture->opened(sealed), std::string("text"));
    }

    void deletionByTheClock()
    {
        const std::string kept = m_fixture->makeKey(), key = m_fixture->makeKey(), later = m_fixture->makeKey();
        m_fixture->makeAlias("alias/gone", key);
        const std::string sealed = m_fixture->sealed(key, "text");
        const auto rows = [this](const char *sql) {
            auto query = m_fixture->cloud().database().reader().query(sql);
            return query.step() ? query.integer(0) : -1;
        };
        QCOMPARE(rows("SELECT count(*) FROM blobs"), std::int64_t(3));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("OK"));
        QCOMPARE(m_fixture->scheduleDeletion(later, 10), QByteArray("OK"));
        m_fixture->advance(KmsFixture::day * 7 - std::chrono::hours(1));
        QCOMPARE(m_fixture->state(key), QByteArray("PendingDeletion"));
        m_fixture->advance(std::chrono::hours(1));
        QCOMPARE(m_fixture->state(key), QByteArray("!NotFoundException"));
        QCOMPARE(m_fixture->opened(sealed), std::string("!AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::CancelKeyDeletion>(key)), QByteArray("NotFoundException"));
        m_fixture->settle(kept);
        QCOMPARE(rows("SELECT count(*) FROM blobs"), std::int64_t(2));
        QCOMPARE(rows("SELECT count(*) FROM kms_keys"), std::int64_t(2));
        QCOMPARE(rows("SELECT count(*) FROM kms_aliases"), std::int64_t(0));
        // What falls due while nobody runs is done at the next start.
        m_fixture->advance(KmsFixture::day * 4);
        m_fixture->reopen();
        QCOMPARE(m_fixture->state(later), QByteArray("!NotFoundException"));
        m_fixture->settle(kept);
        QCOMPARE(rows("SELECT count(*) FROM kms_materials"), std::int64_t(1));
    }

    void theBusHearsOfRotationsAndDeletions()
    {
        BusQueue bus(*m_fixture, "keys", R"({"source":["aws.kms"]})");
        const std::string turned = m_fixture->makeKey(), gone = m_fixture->makeKey();
        kmsapi::EnableKeyRotation::Input often;
        often.keyId = turned;
        often.rotationPeriodInDays = 90;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::EnableKeyRotation>(often)), QByteArray("OK"));
        QCOMPARE(m_fixture->scheduleDeletion(gone, 7), QByteArray("OK"));
        m_fixture->advance(KmsFixture::day * 7);
        auto event = bus.next();
        QCOMPARE(BusQueue::text(event, "/detail-type"), QByteArray("KMS CMK Deletion"));
        QCOMPARE(BusQueue::text(event, "/source"), QByteArray("aws.kms"));
        QCOMPARE(BusQueue::text(event, "/resources/0"), text(KmsFixture::arnOf(gone)));
        QCOMPARE(BusQueue::text(event, "/detail/key-id"), text(gone));
        m_fixture->advance(KmsFixture::day * 83);
        event = bus.next();
        QCOMPARE(BusQueue::text(event, "/detail-type"), QByteArray("KMS CMK Rotation"));
        QCOMPARE(BusQueue::text(event, "/detail/key-id"), text(turned));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(turned)), QByteArray("OK"));
        QCOMPARE(BusQueue::text(bus.next(), "/detail-type"), QByteArray("KMS CMK Rotation"));
        QVERIFY(bus.take().empty());
    }

    void tags()
    {
        const std::string key = m_fixture->makeKey();
        kmsapi::TagResource::Input input;
        input.keyId = key;
        for (int count = 0; count < 2; ++count) {
            auto &tag = (input.tags ? *input.tags : input.tags.emplace()).emplace_back();
            tag.tagKey = "same";
            tag.tagValue = "value";
        }
        QCOMPARE(codeOf(m_fixture->call<kmsapi::TagResource>(input)), QByteArray("TagException"));
        input.tags->clear();
        for (int count = 0; count < 50; ++count) {
            auto &tag = input.tags->emplace_back();
            tag.tagKey = "k" + std::to_string(count);
            tag.tagValue = "v";
        }
        QCOMPARE(codeOf(m_fixture->call<kmsapi::TagResource>(input)), QByteArray("OK"));
        input.tags->resize(1);
        input.tags->front().tagKey = "one more";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::TagResource>(input)), QByteArray("LimitExceededException"));
        kmsapi::UntagResource::Input untag;
        untag.keyId = key;
        untag.tagKeys = {"k0", "never there"};
        QCOMPARE(codeOf(m_fixture->call<kmsapi::UntagResource>(untag)), QByteArray("OK"));
        QCOMPARE(m_fixture->on<kmsapi::ListResourceTags>(key)->tags->size(), std::size_t(49));
    }

    void whatIsNotEmulated()
    {
        const std::string key = m_fixture->makeKey();
        kmsapi::ReplicateKey::Input replica;
        replica.keyId = key;
        replica.replicaRegion = "eu-west-1";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::ReplicateKey>(replica)), QByteArray("UnsupportedOperationException"));
        kmsapi::GetParametersForImport::Input import;
        import.keyId = key;
        import.wrappingAlgorithm.emplace().value = "RSAES_OAEP_SHA_256";
        import.wrappingKeySpec.emplace().value = "RSA_2048";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GetParametersForImport>(import)), QByteArray("UnsupportedOperationException"));
        QCOMPARE(m_fixture->call<kmsapi::DescribeCustomKeyStores>({})->customKeyStores->size(), std::size_t(0));
        kmsapi::ConnectCustomKeyStore::Input connect;
        connect.customKeyStoreId = "cks-1";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::ConnectCustomKeyStore>(connect)), QByteArray("CustomKeyStoreNotFoundException"));
    }

    void keysLieEncryptedAndSurvive()
    {
        const std::string key = m_fixture->makeKey("ECC_NIST_P256", "SIGN_VERIFY"), secret = m_fixture->makeKey();
        const std::string sealed = m_fixture->sealed(secret, "text");
        const std::filesystem::path folder = m_fixture->cloud().folder();
        m_fixture->reopen();
        QCOMPARE(m_fixture->opened(sealed), std::string("text"));
        // The identifier of EC keys is in every private key's encoding.
        const std::string mark("\x2a\x86\x48\xce\x3d\x02\x01", 7);
        QVERIFY(m_fixture->on<kmsapi::GetPublicKey>(key)->publicKey->bytes.find(mark) != std::string::npos);
        int files = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            QVERIFY2(bytes.find(mark) == std::string::npos, entry.path().c_str());
            ++files;
        }
        QVERIFY(files > 1);
    }
};

QTEST_GUILESS_MAIN(TestKms)
#include "tst_kms.moc"
