#include "KmsFixture.h"

#include <botan/data_src.h>
#include <botan/hash.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/x509_key.h>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

using Context = KmsFixture::Context;

std::unique_ptr<Botan::Public_Key> publicKey(const std::string &der)
{
    Botan::DataSource_Memory source(asBytes(der).data(), der.size());
    return std::unique_ptr<Botan::Public_Key>(Botan::X509::load_key(source));
}

std::string hashed(const QByteArray &hash, const std::string &text)
{
    const auto raw = Botan::HashFunction::create_or_throw(hash.toStdString())->process(asBytes(text).data(), text.size());
    return std::string(raw.begin(), raw.end());
}

} // namespace

class TestKmsCrypto : public QObject
{
    Q_OBJECT

    std::unique_ptr<KmsFixture> m_fixture;

    template <class Op>
    Expected<typename Op::Output> signing(const std::string &key, const std::string &algorithm, const std::string &message, const char *type, auto more)
    {
        typename Op::Input input;
        input.keyId = key;
        input.signingAlgorithm.emplace().value = algorithm;
        input.message.emplace().bytes = message;
        input.messageType.emplace().value = type;
        more(input);
        return m_fixture->call<Op>(input);
    }
    auto sign(const std::string &key, const std::string &algorithm, const std::string &message, const char *type = "RAW")
    {
        return signing<kmsapi::Sign>(key, algorithm, message, type, [](auto &) {});
    }
    QByteArray verify(const std::string &key, const std::string &algorithm, const std::string &message, const std::string &signature,
                      const char *type = "RAW")
    {
        return codeOf(signing<kmsapi::Verify>(key, algorithm, message, type, [&](auto &input) { input.signature.emplace().bytes = signature; }));
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<KmsFixture>(); }

    void ciphertextsThatAreRefused()
    {
        const std::string key = m_fixture->makeKey(), other = m_fixture->makeKey();
        const std::string sealed = m_fixture->sealed(key, "the text", {{"app", "shop"}});
        QCOMPARE(m_fixture->opened(sealed, {{"app", "shop"}}), std::string("the text"));
        QCOMPARE(m_fixture->opened(sealed), std::string("!InvalidCiphertextException"));
        QCOMPARE(m_fixture->opened(sealed, {{"app", "bank"}}), std::string("!InvalidCiphertextException"));
        QCOMPARE(m_fixture->opened(sealed, {{"app", "shop"}, {"more", ""}}), std::string("!InvalidCiphertextException"));
        QCOMPARE(m_fixture->opened(sealed, {{"ap", "pshop"}}), std::string("!InvalidCiphertextException"));
        QCOMPARE(m_fixture->opened(sealed, {{"app", "shop"}}, other), std::string("!IncorrectKeyException"));
        QCOMPARE(m_fixture->opened("garbage"), std::string("!InvalidCiphertextException"));
        QCOMPARE(m_fixture->opened(sealed.substr(0, sealed.size() - 1), {{"app", "shop"}}), std::string("!InvalidCiphertextException"));
        // Every byte counts: format, key, version, nonce, text, tag.
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            std::string changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            const std::string got = m_fixture->opened(changed, {{"app", "shop"}});
            QVERIFY2(got == "!InvalidCiphertextException" || got == "!AccessDeniedException", std::to_string(at).c_str());
        }
        QVERIFY(sealed.find("the text") == std::string::npos);
        QVERIFY(m_fixture->sealed(key, "the text", {{"app", "shop"}}) != sealed);
        QCOMPARE(codeOf(m_fixture->encrypt(key, std::string(4097, 'x'))), QByteArray("ValidationException"));
        QCOMPARE(codeOf(m_fixture->encrypt(key, {})), QByteArray("ValidationException"));
        const std::string longest = pattern(4096);
        QVERIFY(m_fixture->opened(m_fixture->sealed(key, longest)) == longest);
    }

    void keysHaveAUseAndARegion()
    {
        const std::string key = m_fixture->makeKey(), signer = m_fixture->makeKey("ECC_NIST_P256", "SIGN_VERIFY"),
                          coder = m_fixture->makeKey("HMAC_256", "GENERATE_VERIFY_MAC");
        QCOMPARE(codeOf(m_fixture->encrypt(signer, "text")), QByteArray("InvalidKeyUsageException"));
        QCOMPARE(codeOf(m_fixture->encrypt(coder, "text")), QByteArray("InvalidKeyUsageException"));
        QCOMPARE(codeOf(sign(key, "ECDSA_SHA_256", "text")), QByteArray("InvalidKeyUsageException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::GetPublicKey>(key)), QByteArray("UnsupportedOperationException"));
        Caller elsewhere = m_fixture->caller();
        elsewhere.region = Region{"eu-west-1"};
        kmsapi::Decrypt::Input input;
        input.ciphertextBlob.emplace().bytes = m_fixture->sealed(key, "text");
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::Decrypt>(elsewhere, input)), QByteArray("AccessDeniedException"));
        input.keyId = KmsFixture::arnOf(key);
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::Decrypt>(elsewhere, input)), QByteArray("NotFoundException"));
        input.dryRun = true;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Decrypt>(input)), QByteArray("DryRunOperationException"));
    }

    void reEncrypt()
    {
        const std::string from = m_fixture->makeKey(), to = m_fixture->makeKey("RSA_2048", "ENCRYPT_DECRYPT");
        kmsapi::ReEncrypt::Input input;
        input.ciphertextBlob.emplace().bytes = m_fixture->sealed(from, "text", {{"a", "1"}});
        input.destinationKeyId = to;
        input.destinationEncryptionAlgorithm.emplace().value = "RSAES_OAEP_SHA_256";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::ReEncrypt>(input)), QByteArray("InvalidCiphertextException"));
        input.sourceEncryptionContext = Context{{"a", "1"}};
        const auto outward = m_fixture->call<kmsapi::ReEncrypt>(input);
        QCOMPARE(codeOf(outward), QByteArray("OK"));
        QCOMPARE(text(outward->sourceKeyId), text(KmsFixture::arnOf(from)));
        kmsapi::ReEncrypt::Input back;
        back.ciphertextBlob = outward->ciphertextBlob;
        back.sourceEncryptionAlgorithm.emplace().value = "RSAES_OAEP_SHA_256";
        back.destinationKeyId = from;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::ReEncrypt>(back)), QByteArray("ValidationException"));
        back.sourceKeyId = to;
        const auto home = m_fixture->call<kmsapi::ReEncrypt>(back);
        QCOMPARE(m_fixture->opened(home->ciphertextBlob->bytes), std::string("text"));
    }

    void dataKeys()
    {
        const std::string key = m_fixture->makeKey(), rsa = m_fixture->makeKey("RSA_2048", "ENCRYPT_DECRYPT");
        kmsapi::GenerateDataKey::Input input;
        input.keyId = key;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateDataKey>(input)), QByteArray("ValidationException"));
        input.keySpec.emplace().value = "AES_128";
        input.numberOfBytes = 5;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateDataKey>(input)), QByteArray("ValidationException"));
        input.keySpec.reset();
        auto made = m_fixture->call<kmsapi::GenerateDataKey>(input);
        QCOMPARE(made->plaintext->bytes.size(), std::size_t(5));
        QVERIFY(m_fixture->opened(made->ciphertextBlob->bytes) == made->plaintext->bytes);
        input.keyId = rsa;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateDataKey>(input)), QByteArray("InvalidKeyUsageException"));
        kmsapi::GenerateDataKeyWithoutPlaintext::Input blind;
        blind.keyId = key;
        blind.keySpec.emplace().value = "AES_256";
        QCOMPARE(m_fixture->opened(m_fixture->call<kmsapi::GenerateDataKeyWithoutPlaintext>(blind)->ciphertextBlob->bytes).size(), std::size_t(32));

        kmsapi::GenerateDataKeyPair::Input pair;
        pair.keyId = key;
        pair.keyPairSpec.emplace().value = "SM2";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateDataKeyPair>(pair)), QByteArray("UnsupportedOperationException"));
        pair.keyPairSpec->value = "ECC_NIST_P384";
        const auto keys = m_fixture->call<kmsapi::GenerateDataKeyPair>(pair);
        const std::string &secret = keys->privateKeyPlaintext->bytes;
        QVERIFY(m_fixture->opened(keys->privateKeyCiphertextBlob->bytes) == secret);
        Botan::DataSource_Memory source(asBytes(secret).data(), secret.size());
        const auto half = Botan::PKCS8::load_key(source);
        const auto der = Botan::X509::BER_encode(*half);
        QVERIFY(std::string(der.begin(), der.end()) == keys->publicKey->bytes);

        kmsapi::GenerateRandom::Input random;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateRandom>(random)), QByteArray("ValidationException"));
        random.numberOfBytes = 1024;
        QCOMPARE(m_fixture->call<kmsapi::GenerateRandom>(random)->plaintext->bytes.size(), std::size_t(1024));
    }

    void rsaEncryption()
    {
        const std::string key = m_fixture->makeKey("RSA_2048", "ENCRYPT_DECRYPT");
        QCOMPARE(codeOf(m_fixture->encrypt(key, "text")), QByteArray("InvalidKeyUsageException")); // SYMMETRIC_DEFAULT
        kmsapi::Encrypt::Input input;
        input.keyId = key;
        input.encryptionAlgorithm.emplace().value = "RSAES_OAEP_SHA_256";
        input.plaintext.emplace().bytes = std::string(191, 'x');
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Encrypt>(input)), QByteArray("ValidationException"));
        input.plaintext->bytes = std::string(190, 'x');
        input.encryptionContext = Context{{"a", "b"}};
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Encrypt>(input)), QByteArray("ValidationException"));
        input.encryptionContext.reset();
        const auto sealed = m_fixture->call<kmsapi::Encrypt>(input);
        QCOMPARE(sealed->ciphertextBlob->bytes.size(), std::size_t(256));
        kmsapi::Decrypt::Input open;
        open.keyId = key;
        open.ciphertextBlob = sealed->ciphertextBlob;
        open.encryptionAlgorithm.emplace().value = "RSAES_OAEP_SHA_1";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Decrypt>(open)), QByteArray("InvalidCiphertextException"));
        open.encryptionAlgorithm->value = "RSAES_OAEP_SHA_256";
        QVERIFY(m_fixture->call<kmsapi::Decrypt>(open)->plaintext->bytes == input.plaintext->bytes);
    }

    void signatures_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<QByteArray>("padding");
        QTest::newRow("pkcs1") << QByteArray("RSA_2048") << QByteArray("RSASSA_PKCS1_V1_5_SHA_256") << QByteArray("SHA-256") << QByteArray("EMSA3(SHA-256)");
        QTest::newRow("pkcs1 512") << QByteArray("RSA_2048") << QByteArray("RSASSA_PKCS1_V1_5_SHA_512") << QByteArray("SHA-512") << QByteArray("EMSA3(SHA-512)");
        QTest::newRow("pss") << QByteArray("RSA_2048") << QByteArray("RSASSA_PSS_SHA_384") << QByteArray("SHA-384") << QByteArray("PSSR(SHA-384)");
        QTest::newRow("p256") << QByteArray("ECC_NIST_P256") << QByteArray("ECDSA_SHA_256") << QByteArray("SHA-256") << QByteArray("EMSA1(SHA-256)");
        QTest::newRow("p384") << QByteArray("ECC_NIST_P384") << QByteArray("ECDSA_SHA_384") << QByteArray("SHA-384") << QByteArray("EMSA1(SHA-384)");
        QTest::newRow("p521") << QByteArray("ECC_NIST_P521") << QByteArray("ECDSA_SHA_512") << QByteArray("SHA-512") << QByteArray("EMSA1(SHA-512)");
        QTest::newRow("k1") << QByteArray("ECC_SECG_P256K1") << QByteArray("ECDSA_SHA_256") << QByteArray("SHA-256") << QByteArray("EMSA1(SHA-256)");
    }

    void signatures()
    {
        QFETCH(QByteArray, spec);
        QFETCH(QByteArray, algorithm);
        QFETCH(QByteArray, hash);
        QFETCH(QByteArray, padding);
        const std::string key = m_fixture->makeKey(spec.toStdString(), "SIGN_VERIFY"), name = algorithm.toStdString();
        QCOMPARE(codeOf(sign(key, spec.startsWith("RSA") ? "ECDSA_SHA_256" : "RSASSA_PSS_SHA_256", "text")), QByteArray("InvalidKeyUsageException"));
        QCOMPARE(codeOf(sign(key, name, "no digest", "DIGEST")), QByteArray("ValidationException"));
        const auto made = sign(key, name, "the text");
        QCOMPARE(codeOf(made), QByteArray("OK"));
        const std::string &signature = made->signature->bytes;
        QCOMPARE(verify(key, name, "the text", signature), QByteArray("OK"));
        QCOMPARE(verify(key, name, hashed(hash, "the text"), signature, "DIGEST"), QByteArray("OK"));
        QCOMPARE(verify(key, name, "another text", signature), QByteArray("KMSInvalidSignatureException"));
        std::string changed = signature;
        changed.back() = static_cast<char>(changed.back() ^ 1);
        QCOMPARE(verify(key, name, "the text", changed), QByteArray("KMSInvalidSignatureException"));
        QCOMPARE(verify(key, name, "the text", "x"), QByteArray("KMSInvalidSignatureException"));
        // Whoever has the public key can tell, without KMS.
        const auto half = publicKey(m_fixture->on<kmsapi::GetPublicKey>(key)->publicKey->bytes);
        for (const std::string &each : {signature, sign(key, name, hashed(hash, "the text"), "DIGEST")->signature->bytes}) {
            Botan::PK_Verifier verifier(*half, padding.toStdString(), spec.startsWith("ECC") ? Botan::DER_SEQUENCE : Botan::IEEE_1363);
            verifier.update("the text");
            QVERIFY(verifier.check_signature(asBytes(each).data(), each.size()));
        }
    }

    void codesOfMessages()
    {
        for (const char *bits : {"224", "256", "384", "512"}) {
            const std::string key = m_fixture->makeKey("HMAC_" + std::string(bits), "GENERATE_VERIFY_MAC");
            kmsapi::GenerateMac::Input input;
            input.keyId = key;
            input.macAlgorithm.emplace().value = bits == std::string("224") ? "HMAC_SHA_512" : "HMAC_SHA_224";
            input.message.emplace().bytes = "the text";
            QCOMPARE(codeOf(m_fixture->call<kmsapi::GenerateMac>(input)), QByteArray("InvalidKeyUsageException"));
            input.macAlgorithm->value = "HMAC_SHA_" + std::string(bits);
            const auto made = m_fixture->call<kmsapi::GenerateMac>(input);
            QCOMPARE(made->mac->bytes.size() * 8, std::size_t(std::stoi(bits)));
            kmsapi::VerifyMac::Input verify;
            verify.keyId = key;
            verify.macAlgorithm = input.macAlgorithm;
            verify.message = input.message;
            verify.mac = made->mac;
            QCOMPARE(codeOf(m_fixture->call<kmsapi::VerifyMac>(verify)), QByteArray("OK"));
            verify.message->bytes += '.';
            QCOMPARE(codeOf(m_fixture->call<kmsapi::VerifyMac>(verify)), QByteArray("KMSInvalidMacException"));
        }
    }
};

QTEST_GUILESS_MAIN(TestKmsCrypto)
#include "tst_kms_crypto.moc"
