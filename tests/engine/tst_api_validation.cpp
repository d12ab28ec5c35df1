#include "api/Pattern.h"
#include "api/Validator.h"
#include "api/generated/iam.h"
#include "api/generated/s3.h"
#include "api/generated/apitest_cognito_idp.h"
#include "api/generated/apitest_dynamodb.h"
#include "api/generated/apitest_ec2.h"
#include "api/generated/apitest_kms.h"

#include <boost/json/parse.hpp>

#include <QDir>
#include <QTest>

#include <thread>

using namespace nephoscope;
namespace ddb = api::apitest_dynamodb;
namespace kms = api::apitest_kms;

namespace {

QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Op>
Error errorOf(const typename Op::Input &input)
{
    const auto violations = api::validate(*Op::model().input, &input);
    return violations.empty() ? Error{"", "", 200} : api::validationError(Op::model(), violations);
}

void check(const Error &error, const char *code, const char *message)
{
    QCOMPARE(qs(error.message), QString::fromUtf8(message));
    QCOMPARE(qs(error.code), QString::fromUtf8(code));
    QCOMPARE(error.status, 400);
}

} // namespace

class TestApiValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonWording()
    {
        ddb::PutItemInput input;
        input.item.emplace();
        check(errorOf<ddb::PutItem>(input), "ValidationException",
              "1 validation error detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null");
        input.tableName = "";
        input.returnValues = std::string_view("SOME");
        check(errorOf<ddb::PutItem>(input), "ValidationException",
              "2 validation errors detected: Value 'SOME' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: "
              "[NONE, ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATED_NEW]; "
              "Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1");
        input.tableName = "t";
        input.returnValues = ddb::ReturnValue::AllOld;
        QVERIFY(errorOf<ddb::PutItem>(input).code.empty());
    }

    void nestedPathsAndJavaText()
    {
        ddb::CreateTableInput input;
        input.tableName = "t";
        ddb::KeySchemaElement element;
        element.attributeName = "pk";
        input.keySchema = std::vector{element};
        check(errorOf<ddb::CreateTable>(input), "ValidationException",
              "1 validation error detected: Value null at 'keySchema.1.member.keyType' failed to satisfy constraint: Member must not be null");
        input.keySchema.emplace();
        check(errorOf<ddb::CreateTable>(input), "ValidationException",
              "1 validation error detected: Value '[]' at 'keySchema' failed to satisfy constraint: Member must have length greater than or equal to 1");
        input.keySchema.reset();
        input.provisionedThroughput.emplace();
        input.provisionedThroughput->readCapacityUnits = 0;
        input.provisionedThroughput->writeCapacityUnits = 1;
        check(errorOf<ddb::CreateTable>(input), "ValidationException",
              "1 validation error detected: Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: "
              "Member must have value greater than or equal to 1");
    }

    void elementsOfListsBlameTheList()
    {
        kms::EncryptRequest input;
        input.keyId = "k";
        input.plaintext = api::Blob{"p"};
        input.grantTokens = std::vector<std::string>{"a", ""};
        check(errorOf<kms::Encrypt>(input), "ValidationException",
              "1 validation error detected: Value '[a, ]' at 'grantTokens' failed to satisfy constraint: Member must satisfy constraint: "
              "[Member must have length less than or equal to 8192, Member must have length greater than or equal to 1]");
        input.grantTokens = std::vector<std::string>(11, "a");
        check(errorOf<kms::Encrypt>(input), "ValidationException",
              "1 validation error detected: Value '[a, a, a, a, a, a, a, a, a, a, a]' at 'grantTokens' failed to satisfy constraint: "
              "Member must have length less than or equal to 10");
    }

    void sensitiveValuesAreNotRepeated()
    {
        kms::EncryptRequest input;
        input.keyId = "k";
        input.plaintext = api::Blob{std::string(4097, 'x')};
        check(errorOf<kms::Encrypt>(input), "ValidationException",
              "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096");
    }

    void codeFromPatch()
    {
        api::apitest_cognito_idp::SignUpRequest input;
        input.clientId = "abc";
        input.username = "";
        check(errorOf<api::apitest_cognito_idp::SignUp>(input), "InvalidParameterException",
              "2 validation errors detected: Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1; "
              "Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
    }

    void queryWording()
    {
        api::iam::GetAccessKeyLastUsedRequest input;
        check(errorOf<api::iam::GetAccessKeyLastUsed>(input), "ValidationError",
              "1 validation error detected: Value null at 'accessKeyId' failed to satisfy constraint: Member must not be null");
        input.accessKeyId = "AKIA-not-a-key-id";
        check(errorOf<api::iam::GetAccessKeyLastUsed>(input), "ValidationError",
              "1 validation error detected: Value 'AKIA-not-a-key-id' at 'accessKeyId' failed to satisfy constraint: "
              "Member must satisfy regular expression pattern: [\\w]+");
    }

    void ec2Wording()
    {
        api::apitest_ec2::CreateKeyPairRequest input;
        check(errorOf<api::apitest_ec2::CreateKeyPair>(input), "MissingParameter", "The request must contain the parameter KeyName");
        input.keyName = "k";
        input.keyType = std::string_view("dsa");
        check(errorOf<api::apitest_ec2::CreateKeyPair>(input), "InvalidParameterValue",
              "Value (dsa) for parameter keyType is invalid. Member must satisfy enum value set: [rsa, ed25519]");
    }

    void s3Wording()
    {
        api::s3::DeleteObjectsRequest remove;
        remove.bucket = "b";
        check(errorOf<api::s3::DeleteObjects>(remove), "MissingRequestBodyError", "Request Body is empty");
        remove.delete_.emplace();
        check(errorOf<api::s3::DeleteObjects>(remove), "MalformedXML",
              "The XML you provided was not well-formed or did not validate against our published schema");
        api::s3::GetObjectAttributesRequest attributes;
        attributes.bucket = "b";
        attributes.key = "k";
        check(errorOf<api::s3::GetObjectAttributes>(attributes), "InvalidRequest", "Missing required header for this request: x-amz-object-attributes");
        // Everything else S3 answers in its own words, so the table must let it pass.
        api::s3::PutObjectRequest put;
        put.bucket = "b";
        put.key = std::string(2000, 'k');
        put.acl = std::string_view("bogus");
        QVERIFY(errorOf<api::s3::PutObject>(put).code.empty());
    }

    void lengthCountsCharacters()
    {
        api::iam::GetAccessKeyLastUsedRequest input;
        input.accessKeyId = "\uD55C\uAE00\uD55C\uAE00\uD55C\uAE00"; // 6 characters in 18 bytes
        const auto violations = api::validate(api::iam::GetAccessKeyLastUsedRequest::shape(), &input);
        QCOMPARE(violations.size(), std::size_t{2});
        QCOMPARE(violations[0].kind, api::Violation::Kind::Length);
        QCOMPARE(violations[1].kind, api::Violation::Kind::Pattern);
    }

    void limitStopsTheWalk()
    {
        ddb::CreateTableInput input;
        input.tableName = "t";
        input.keySchema = std::vector<ddb::KeySchemaElement>(50);
        QCOMPARE(api::validate(ddb::CreateTableInput::shape(), &input).size(), std::size_t{10});
        QCOMPARE(api::validate(ddb::CreateTableInput::shape(), &input, 3).size(), std::size_t{3});
    }

    void patternTranslation()
    {
        // IAM and KMS write Java escapes and surrogate pairs.
        const std::string_view printable = "[\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF]*";
        QVERIFY(api::matchesPattern(printable, "plain \xF0\x9F\x98\x80 text"));
        QVERIFY(!api::matchesPattern(printable, std::string_view("\x01", 1)));
        QVERIFY(api::matchesPattern("\\p{Alnum}[\\p{Alnum}-]*", "ab-1"));
        QVERIFY(!api::matchesPattern("\\p{Alnum}[\\p{Alnum}-]*", "-ab"));
        QVERIFY(api::matchesPattern("[\\w-_ ]+", "a-b c"));
        QVERIFY(!api::matchesPattern("[a-z]+", "abc\n"));
        QVERIFY(!api::matchesPattern("a|b", "ab"));
        // Half a mebibyte must neither take long nor fail.
        QVERIFY(api::matchesPattern("[\\s\\S]*", std::string(512 * 1024, 'x')));
    }

    void everyPatternOfTheModelsCompiles()
    {
        QStringList broken;
        int patterns = 0;
        std::vector<std::unique_ptr<std::string>> kept;
        const QDir folder(QStringLiteral(NEPHOSCOPE_TEST_MODELS));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const boost::json::value model = boost::json::parse({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            if (!model.is_object())
                continue;
            for (const auto &[shapeName, shape] : model.at("shapes").as_object()) {
                const boost::json::value *pattern = shape.as_object().if_contains("pattern");
                if (!pattern)
                    continue;
                ++patterns;
                kept.push_back(std::make_unique<std::string>(pattern->as_string()));
                const QRegularExpression &compiled = api::compiledPattern(*kept.back());
                if (!compiled.isValid())
                    broken << name + QStringLiteral(" ") + qs(std::string_view(shapeName)) + QStringLiteral(": ") + compiled.errorString()
                                  + QStringLiteral(" in ") + compiled.pattern();
            }
        }
        QVERIFY(patterns > 900);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
    }

    void patternsAreThreadSafe()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&wrong] {
                for (int round = 0; round < 500; ++round) {
                    if (!api::matchesPattern("[a-f]{3}\\d+", "abc123") || api::matchesPattern("[a-f]{3}\\d+", "xyz123"))
                        ++wrong;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_APPLESS_MAIN(TestApiValidation)
#include "tst_api_validation.moc"
