#include "KmsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

using Context = KmsFixture::Context;

std::string policyFor(const std::string &statements)
{
    return R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
        "Principal": {"AWS": "arn:aws:iam::123456789012:root"}})"
        + statements + "]}";
}

} // namespace

/// Who may use a key: policies, grants, services; and rotation.
class TestKmsAccess : public QObject
{
    Q_OBJECT

    std::unique_ptr<KmsFixture> m_fixture;

    QByteArray put(const std::string &key, const std::string &policy, bool bypass = false)
    {
        kmsapi::PutKeyPolicy::Input input;
        input.keyId = key;
        input.policy = policy;
        input.bypassPolicyLockoutSafetyCheck = bypass;
        return codeOf(m_fixture->call<kmsapi::PutKeyPolicy>(input));
    }
    /// Encrypts as another account's root.
    QByteArray stranger(const std::string &key, const Context &context = {})
    {
        kmsapi::Encrypt::Input input;
        input.keyId = KmsFixture::arnOf(key);
        input.plaintext.emplace().bytes = "text";
        if (!context.empty())
            input.encryptionContext = context;
        return codeOf(m_fixture->callAs<kmsapi::Encrypt>(m_fixture->stranger(), input));
    }
    Caller service(const std::string &name)
    {
        Caller caller = m_fixture->caller(Via::Service);
        caller.userAgent = name + ".amazonaws.com";
        return caller;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<KmsFixture>(); }

    void policies()
    {
        const std::string key = m_fixture->makeKey();
        const auto got = m_fixture->on<kmsapi::GetKeyPolicy>(key);
        QVERIFY(got->policy->find("\"Sid\" : \"Enable IAM User Permissions\"") != std::string::npos);
        QCOMPARE(text(got->policyName), QByteArray("default"));
        QCOMPARE(put(key, "nonsense"), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(put(key, policyFor(std::string(33'000, ' '))), QByteArray("LimitExceededException"));
        const std::string others = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Encrypt", "Resource": "*",
            "Principal": {"AWS": "arn:aws:iam::999999999999:root"}}]})";
        QCOMPARE(put(key, others), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(stranger(key), QByteArray("AccessDeniedException"));
        QCOMPARE(put(key, others, true), QByteArray("OK"));
        QCOMPARE(stranger(key), QByteArray("OK"));
        // Nobody gets past a key policy, not even the account itself.
        const auto refused = m_fixture->encrypt(key, "text");
        QCOMPARE(text(refused.error().message),
                 text("User: arn:aws:iam::123456789012:root is not authorized to perform: kms:Encrypt on resource: " + KmsFixture::arnOf(key)
                      + " because no resource-based policy allows the kms:Encrypt action"));
        QCOMPARE(put(key, policyFor("")), QByteArray("AccessDeniedException"));
    }

    void conditions()
    {
        const std::string key = m_fixture->makeKey();
        QCOMPARE(put(key, policyFor(R"(, {"Effect": "Deny", "Action": "kms:Encrypt", "Resource": "*", "Principal": "*",
            "Condition": {"StringNotEquals": {"kms:EncryptionContext:app": "shop"}}})")),
                 QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->encrypt(key, "text")), QByteArray("AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->encrypt(key, "text", {{"app", "bank"}})), QByteArray("AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->encrypt(key, "text", {{"app", "shop"}})), QByteArray("OK"));
        QCOMPARE(put(key, policyFor(R"(, {"Effect": "Deny", "Action": "kms:ScheduleKeyDeletion", "Resource": "*", "Principal": "*",
            "Condition": {"NumericLessThan": {"kms:ScheduleKeyDeletionPendingWindowInDays": "20"}}})")),
                 QByteArray("OK"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("AccessDeniedException"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 20), QByteArray("OK"));
    }

    void grants()
    {
        const std::string key = m_fixture->makeKey(), signer = m_fixture->makeKey("ECC_NIST_P256", "SIGN_VERIFY");
        kmsapi::CreateGrant::Input input;
        input.keyId = key;
        input.granteePrincipal = "nobody";
        input.operations.emplace().emplace_back().value = "Encrypt";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::CreateGrant>(input)), QByteArray("InvalidArnException"));
        input.granteePrincipal = "999999999999";
        input.operations->emplace_back().value = "Sign";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::CreateGrant>(input)), QByteArray("ValidationException"));
        input.operations->pop_back();
        input.name = "shop";
        input.constraints.emplace().encryptionContextSubset = Context{{"app", "shop"}};
        input.keyId = signer;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::CreateGrant>(input)), QByteArray("ValidationException"));
        input.keyId = key;
        input.dryRun = true;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::CreateGrant>(input)), QByteArray("DryRunOperationException"));
        input.dryRun.reset();
        const auto made = m_fixture->call<kmsapi::CreateGrant>(input);
        QCOMPARE(codeOf(made), QByteArray("OK"));
        QCOMPARE(text(m_fixture->call<kmsapi::CreateGrant>(input)->grantId), text(made->grantId)); // by its name, once

        QCOMPARE(stranger(key), QByteArray("AccessDeniedException"));
        QCOMPARE(stranger(key, {{"app", "bank"}}), QByteArray("AccessDeniedException"));
        QCOMPARE(stranger(key, {{"app", "shop"}, {"more", "1"}}), QByteArray("OK"));
        kmsapi::Decrypt::Input decrypt;
        decrypt.ciphertextBlob.emplace().bytes = m_fixture->sealed(key, "text", {{"app", "shop"}});
        decrypt.encryptionContext = Context{{"app", "shop"}};
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::Decrypt>(m_fixture->stranger(), decrypt)), QByteArray("AccessDeniedException"));
        decrypt.grantTokens = {"AQ.wrong." + *made->grantId};
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Decrypt>(decrypt)), QByteArray("InvalidGrantTokenException"));
        decrypt.grantTokens = {*made->grantToken};
        QCOMPARE(codeOf(m_fixture->call<kmsapi::Decrypt>(decrypt)), QByteArray("OK"));

        const auto listed = m_fixture->on<kmsapi::ListGrants>(key);
        QCOMPARE(listed->grants->size(), std::size_t(1));
        QCOMPARE(text(listed->grants->front().granteePrincipal), QByteArray("arn:aws:iam::999999999999:root"));
        kmsapi::RevokeGrant::Input revoke;
        revoke.keyId = key;
        revoke.grantId = "none";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::RevokeGrant>(revoke)), QByteArray("InvalidGrantIdException"));
        revoke.grantId = made->grantId;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::RevokeGrant>(revoke)), QByteArray("OK"));
        QCOMPARE(stranger(key, {{"app", "shop"}}), QByteArray("AccessDeniedException"));
    }

    void retiringGrants()
    {
        const std::string key = m_fixture->makeKey();
        kmsapi::CreateGrant::Input input;
        input.keyId = key;
        input.granteePrincipal = "arn:aws:iam::123456789012:user/alice";
        input.retiringPrincipal = "999999999999";
        input.operations.emplace().emplace_back().value = "Decrypt";
        const auto made = m_fixture->call<kmsapi::CreateGrant>(input);
        kmsapi::ListRetirableGrants::Input mine;
        mine.retiringPrincipal = "arn:aws:iam::999999999999:root";
        QCOMPARE(m_fixture->call<kmsapi::ListRetirableGrants>(mine)->grants->size(), std::size_t(1));
        kmsapi::RetireGrant::Input retire;
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::RetireGrant>(m_fixture->stranger(), retire)), QByteArray("ValidationException"));
        retire.grantToken = "AQ.1.2";
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::RetireGrant>(m_fixture->stranger(), retire)), QByteArray("InvalidGrantTokenException"));
        retire.grantToken = made->grantToken;
        Caller third = m_fixture->stranger();
        third.principal = Principal::root(AccountId{"111111111111"});
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::RetireGrant>(third, retire)), QByteArray("AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::RetireGrant>(m_fixture->stranger(), retire)), QByteArray("OK"));
        QCOMPARE(m_fixture->on<kmsapi::ListGrants>(key)->grants->size(), std::size_t(0));
    }

    void keysOfServices()
    {
        QCOMPARE(m_fixture->state("alias/aws/s3"), QByteArray("!NotFoundException"));
        kmsapi::EnableKey::Input own;
        own.keyId = "alias/aws/s3";
        QCOMPARE(codeOf(m_fixture->call<kmsapi::EnableKey>(own)), QByteArray("NotFoundException"));
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::EnableKey>(service("sqs"), own)), QByteArray("NotFoundException"));
        for (int count = 0; count < 2; ++count)
            QCOMPARE(codeOf(m_fixture->callAs<kmsapi::EnableKey>(service("s3"), own)), QByteArray("OK"));
        QCOMPARE(m_fixture->call<kmsapi::ListKeys>({})->keys->size(), std::size_t(1));
        const auto made = m_fixture->on<kmsapi::DescribeKey>("alias/aws/s3")->keyMetadata;
        QCOMPARE(text(made->keyManager->value), QByteArray("AWS"));
        QCOMPARE(text(made->keyState->value), QByteArray("Enabled"));
        const std::string key = *made->keyId;
        // Looked at by the account, used through the service only, changed by nobody.
        QCOMPARE(codeOf(m_fixture->on<kmsapi::GetKeyPolicy>(key)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->encrypt(key, "text")), QByteArray("AccessDeniedException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("AccessDeniedException"));
        QCOMPARE(m_fixture->scheduleDeletion(key, 7), QByteArray("AccessDeniedException"));
        kmsapi::GenerateDataKey::Input input;
        input.keyId = "alias/aws/s3";
        input.keySpec.emplace().value = "AES_256";
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::GenerateDataKey>(service("s3"), input)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->callAs<kmsapi::GenerateDataKey>(service("sqs"), input)), QByteArray("AccessDeniedException"));
        QVERIFY(*m_fixture->on<kmsapi::GetKeyRotationStatus>(key)->keyRotationEnabled);
    }

    void rotation()
    {
        const std::string key = m_fixture->makeKey(), rsa = m_fixture->makeKey("RSA_2048", "ENCRYPT_DECRYPT");
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKeyRotation>(rsa)), QByteArray("UnsupportedOperationException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(rsa)), QByteArray("UnsupportedOperationException"));
        QVERIFY(!*m_fixture->on<kmsapi::GetKeyRotationStatus>(key)->keyRotationEnabled);
        kmsapi::EnableKeyRotation::Input input;
        input.keyId = key;
        input.rotationPeriodInDays = 89;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::EnableKeyRotation>(input)), QByteArray("ValidationException"));
        input.rotationPeriodInDays = 90;
        QCOMPARE(codeOf(m_fixture->call<kmsapi::EnableKeyRotation>(input)), QByteArray("OK"));
        QVERIFY(m_fixture->on<kmsapi::GetKeyRotationStatus>(key)->nextRotationDate == KmsFixture::start() + KmsFixture::day * 90);

        const std::string sealed = m_fixture->sealed(key, "first");
        const auto rotations = [&] {
            QByteArray out;
            const auto listed = m_fixture->on<kmsapi::ListKeyRotations>(key);
            for (const auto &entry : *listed->rotations)
                out += text(entry.rotationType->value) + ' ' + text(entry.keyMaterialState->value) + ';';
            return out;
        };
        m_fixture->advance(KmsFixture::day * 90 - std::chrono::hours(1));
        m_fixture->settle(key);
        QCOMPARE(rotations(), QByteArray());
        m_fixture->advance(std::chrono::hours(1));
        m_fixture->settle(key);
        QCOMPARE(rotations(), QByteArray("AUTOMATIC CURRENT;"));
        const std::string second = m_fixture->sealed(key, "second");
        QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(key)), QByteArray("OK"));
        QCOMPARE(rotations(), QByteArray("ON_DEMAND CURRENT;AUTOMATIC NON_CURRENT;"));
        QCOMPARE(m_fixture->opened(sealed), std::string("first"));
        QCOMPARE(m_fixture->opened(second), std::string("second"));
        QVERIFY(m_fixture->on<kmsapi::GetKeyRotationStatus>(key)->nextRotationDate == KmsFixture::start() + KmsFixture::day * 180);
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKeyRotation>(key)), QByteArray("OK"));
        m_fixture->advance(KmsFixture::day * 400);
        m_fixture->settle(key);
        QCOMPARE(rotations().count(';'), 2);
        for (int count = 1; count < 25; ++count)
            QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(key)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::RotateKeyOnDemand>(key)), QByteArray("LimitExceededException"));
        QCOMPARE(m_fixture->opened(sealed), std::string("first"));
    }
};

QTEST_GUILESS_MAIN(TestKmsAccess)
#include "tst_kms_access.moc"
