// What keeps a secret secret: encryption, keys, policies, rotation.
#include "BusQueue.h"
#include "SecretsFixture.h"

#include <fstream>

using namespace nephoscope;
using namespace nephoscope::test;

class TestSecretsSafety : public QObject
{
    Q_OBJECT

    std::unique_ptr<SecretsFixture> m_fixture;

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SecretsFixture>(); }

    void valuesLieEncryptedAndSurvive()
    {
        m_fixture->make("text", mark);
        auto binary = SecretsFixture::creation("binary");
        binary.secretBinary.emplace().bytes = std::string("\0\1", 2) + mark;
        QCOMPARE(codeOf(m_fixture->call<secrets::CreateSecret>(binary)), QByteArray("OK"));
        m_fixture->make("large", std::string(65'536 - mark.size(), 'x') + mark);
        m_fixture->reopen();
        QCOMPARE(m_fixture->read("text"), text(mark));
        QCOMPARE(m_fixture->read("binary"), text(std::string("\0\1", 2) + mark));
        QCOMPARE(m_fixture->read("large").size(), qsizetype(65'536));
        int files = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_fixture->folder())) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            QVERIFY2(bytes.find(mark) == std::string::npos, entry.path().c_str());
            ++files;
        }
        QVERIFY(files > 1);
    }

    void keysOfCustomers()
    {
        const auto makeKey = [this] { return *m_fixture->call<kmsapi::CreateKey>({})->keyMetadata->keyId; };
        const std::string key = makeKey(), other = makeKey();
        auto input = SecretsFixture::creation("sealed", "value");
        input.kmsKeyId = key;
        QCOMPARE(codeOf(m_fixture->call<secrets::CreateSecret>(input)), QByteArray("OK"));
        const auto keyOf = [this] {
            secrets::ListSecretVersionIds::Input asked;
            asked.secretId = "sealed";
            return text(m_fixture->call<secrets::ListSecretVersionIds>(asked)->versions->front().kmsKeyIds->front());
        };
        QCOMPARE(keyOf(), text(KmsFixture::arnOf(key)));
        const auto disable = [this](const std::string &id) {
            kmsapi::DisableKey::Input disabling;
            disabling.keyId = id;
            return codeOf(m_fixture->call<kmsapi::DisableKey>(disabling));
        };
        const auto use = [this](const std::string &id) {
            secrets::UpdateSecret::Input update;
            update.secretId = "sealed";
            update.kmsKeyId = id;
            return codeOf(m_fixture->call<secrets::UpdateSecret>(update));
        };
        // Another key: the versions in use are encrypted anew, and the old key is not needed any more.
        QCOMPARE(use(other), QByteArray("OK"));
        QCOMPARE(disable(key), QByteArray("OK"));
        QCOMPARE(keyOf(), text(KmsFixture::arnOf(other)));
        QCOMPARE(m_fixture->read("sealed"), QByteArray("value"));
        QCOMPARE(use(key), QByteArray("EncryptionFailure"));
        QCOMPARE(use(""), QByteArray("OK"));
        QCOMPARE(keyOf(), QByteArray("DefaultEncryptionKey"));
        QCOMPARE(use(other), QByteArray("OK"));
        QCOMPARE(disable(other), QByteArray("OK"));
        QCOMPARE(m_fixture->read("sealed"), QByteArray("!DecryptionFailure"));
        QCOMPARE(codeOf(m_fixture->put("sealed", "new")), QByteArray("EncryptionFailure"));
    }

    void policiesDecide()
    {
        const std::string arn = m_fixture->make("shared", "value");
        const auto readAs = [&](const Caller &who) {
            secrets::GetSecretValue::Input input;
            input.secretId = arn;
            return codeOf(m_fixture->callAs<secrets::GetSecretValue>(who, input));
        };
        QCOMPARE(readAs(m_fixture->stranger()), QByteArray("AccessDeniedException"));
        QCOMPARE(m_fixture->setPolicy("shared", "{}"), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(m_fixture->setPolicy("shared", statement("\"*\"", "Allow", "s3:GetObject")), QByteArray("MalformedPolicyDocumentException"));
        QCOMPARE(m_fixture->setPolicy("shared", statement("\"*\""), true), QByteArray("PublicPolicyException"));
        QCOMPARE(m_fixture->setPolicy("shared", statement(R"({"AWS": "999999999999"})"), true), QByteArray("OK"));
        // Another account comes as far as the key of this one, which does not let it in.
        QCOMPARE(readAs(m_fixture->stranger()), QByteArray("AccessDeniedException"));
        secrets::DescribeSecret::Input describing;
        describing.secretId = arn;
        QCOMPARE(codeOf(m_fixture->callAs<secrets::DescribeSecret>(m_fixture->stranger(), describing)), QByteArray("OK"));
        QCOMPARE(m_fixture->setPolicy("shared", statement("\"*\"", "Deny")), QByteArray("OK"));
        const auto refused = m_fixture->on<secrets::GetSecretValue>(arn);
        QCOMPARE(codeOf(refused), QByteArray("AccessDeniedException"));
        QVERIFY(refused.error().message.find("explicit deny in a resource-based policy") != std::string::npos);
        QVERIFY(m_fixture->on<secrets::GetResourcePolicy>(arn)->resourcePolicy);
        QCOMPARE(codeOf(m_fixture->on<secrets::DeleteResourcePolicy>(arn)), QByteArray("OK"));
        QCOMPARE(m_fixture->read(arn), QByteArray("value"));
        secrets::ValidateResourcePolicy::Input validating;
        validating.resourcePolicy = statement("\"*\"");
        const auto validated = m_fixture->call<secrets::ValidateResourcePolicy>(validating);
        QVERIFY(!*validated->policyValidationPassed && validated->validationErrors->size() == 1);
    }

    void rotationsThatAreRefused()
    {
        m_fixture->make("one", "value");
        secrets::RotateSecret::Input input;
        input.secretId = "one";
        QCOMPARE(text(m_fixture->call<secrets::RotateSecret>(input).error().message),
                 QByteArray("No Lambda rotation function ARN is associated with this secret."));
        QCOMPARE(codeOf(m_fixture->on<secrets::CancelRotateSecret>("one")), QByteArray("InvalidRequestException"));
        input.rotationLambdaARN = "arn:aws:lambda:us-east-1:123456789012:function:none";
        QCOMPARE(codeOf(m_fixture->call<secrets::RotateSecret>(input)), QByteArray("AccessDeniedException"));
        const auto rules = [&](std::optional<std::int64_t> days, std::optional<std::string> schedule, std::optional<std::string> duration) {
            input.rotationRules.emplace();
            input.rotationRules->automaticallyAfterDays = days;
            input.rotationRules->scheduleExpression = std::move(schedule);
            input.rotationRules->duration = std::move(duration);
            return codeOf(m_fixture->call<secrets::RotateSecret>(input));
        };
        QCOMPARE(rules(7, "rate(10 days)", {}), QByteArray("InvalidParameterException"));
        QCOMPARE(rules({}, "rate(3 hours)", {}), QByteArray("InvalidParameterException"));
        QCOMPARE(rules({}, "rate(240 minutes)", {}), QByteArray("InvalidParameterException"));
        QCOMPARE(rules({}, "cron(30 8 1 * ? *)", {}), QByteArray("InvalidParameterException"));
        QCOMPARE(rules(7, {}, "0h"), QByteArray("InvalidParameterException"));
        QCOMPARE(rules(7, {}, "3h"), QByteArray("AccessDeniedException"));
        QVERIFY(!m_fixture->on<secrets::DescribeSecret>("one")->rotationEnabled);
    }

    void theBusHearsOfRotations()
    {
        m_fixture->make("one", "value");
        m_fixture->makeFunction("rotate", "def handler(event, context):\n    raise Exception('not good')\n");
        lambdaapi::AddPermission::Input permission;
        permission.functionName = "rotate";
        permission.statementId = "s";
        permission.action = "lambda:InvokeFunction";
        permission.principal = "secretsmanager.amazonaws.com";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::AddPermission>(permission)), QByteArray("OK"));
        BusQueue bus(*m_fixture, "rotations", R"({"source":["aws.secretsmanager"]})");
        secrets::RotateSecret::Input input;
        input.secretId = "one";
        input.clientRequestToken = token;
        input.rotationLambdaARN = "arn:aws:lambda:us-east-1:123456789012:function:rotate";
        input.rotationRules.emplace().automaticallyAfterDays = 10;
        const auto begun = m_fixture->call<secrets::RotateSecret>(input);
        QCOMPARE(codeOf(begun), QByteArray("OK"));
        const auto started = bus.next();
        QCOMPARE(BusQueue::text(started, "/detail-type"), QByteArray("AWS Service Event via CloudTrail"));
        QCOMPARE(BusQueue::text(started, "/detail/eventName"), QByteArray("RotationStarted"));
        QCOMPARE(BusQueue::text(started, "/detail/additionalEventData/SecretId"), text(*begun->arn));
        // It is tried again a few times.
        std::vector<boost::json::object> failed;
        QVERIFY(QTest::qWaitFor([&] {
            m_fixture->advance(std::chrono::seconds(10));
            failed = bus.take();
            return !failed.empty();
        }, 20'000));
        QCOMPARE(BusQueue::text(failed.front(), "/detail/eventName"), QByteArray("RotationFailed"));
    }

    void rotationByAFunction()
    {
        m_fixture->make("one", "value");
        // Which has to find its own way back to the cloud (tests/e2e); this one does nothing but fail on request.
        m_fixture->makeFunction("rotate", "def handler(event, context):\n    assert event['Step'] and event['RotationToken']\n"
                                          "    if event['Step'] == 'testSecret':\n        raise Exception('not good')\n");
        secrets::RotateSecret::Input input;
        input.secretId = "one";
        input.clientRequestToken = token;
        input.rotationLambdaARN = "arn:aws:lambda:us-east-1:123456789012:function:rotate";
        input.rotationRules.emplace().automaticallyAfterDays = 10;
        QCOMPARE(codeOf(m_fixture->call<secrets::RotateSecret>(input)), QByteArray("AccessDeniedException"));
        lambdaapi::AddPermission::Input permission;
        permission.functionName = "rotate";
        permission.statementId = "s";
        permission.action = "lambda:InvokeFunction";
        permission.principal = "secretsmanager.amazonaws.com";
        QCOMPARE(codeOf(m_fixture->call<lambdaapi::AddPermission>(permission)), QByteArray("OK"));
        const auto begun = m_fixture->call<secrets::RotateSecret>(input);
        QCOMPARE(codeOf(begun), QByteArray("OK"));
        QCOMPARE(text(*begun->versionId), text(token));
        const auto described = m_fixture->on<secrets::DescribeSecret>("one");
        QVERIFY(*described->rotationEnabled && described->rotationRules->automaticallyAfterDays == 10);
        QVERIFY(*described->nextRotationDate
                == std::chrono::floor<std::chrono::days>(SecretsFixture::start()) + std::chrono::days(11) - std::chrono::seconds(1));
        QTRY_VERIFY(m_fixture->labels("one").contains("AWSPENDING=11"));
        const auto again = m_fixture->call<secrets::RotateSecret>(input);
        QCOMPARE(text(again.error().message), QByteArray("A previous rotation isn't complete. That rotation will be reattempted."));
        QCOMPARE(m_fixture->read("one", "AWSPENDING"), QByteArray("!ResourceNotFoundException"));
        QCOMPARE(m_fixture->read("one"), QByteArray("value"));
        const auto cancelled = m_fixture->on<secrets::CancelRotateSecret>("one");
        QCOMPARE(codeOf(cancelled), QByteArray("OK"));
        QVERIFY(!*m_fixture->on<secrets::DescribeSecret>("one")->rotationEnabled);
    }
};

QTEST_GUILESS_MAIN(TestSecretsSafety)
#include "tst_secretsmanager_safety.moc"
