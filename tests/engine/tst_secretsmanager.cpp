#include "SecretsFixture.h"

#include <QtCore/QRegularExpression>

#include <set>

using namespace nephoscope;
using namespace nephoscope::test;

class TestSecretsManager : public QObject
{
    Q_OBJECT

    std::unique_ptr<SecretsFixture> m_fixture;

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SecretsFixture>(); }

    void secretsThatAreRefused()
    {
        const auto create = [this](auto change) {
            auto input = SecretsFixture::creation("one", "value");
            change(input);
            return codeOf(m_fixture->call<secrets::CreateSecret>(input));
        };
        QCOMPARE(create([](auto &input) { input.name = "with space"; }), QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) { input.name = std::string(513, 'x'); }), QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) { input.clientRequestToken = "short"; }), QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) { input.secretBinary.emplace().bytes = "x"; }), QByteArray("InvalidParameterException"));
        QCOMPARE(create([](auto &input) { input.secretString = std::string(65'537, 'x'); }), QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) {
                     input.secretString.reset();
                     input.secretBinary.emplace().bytes = std::string(65'537, 'x');
                 }),
                 QByteArray("ValidationException"));
        QCOMPARE(create([](auto &input) { input.addReplicaRegions.emplace().emplace_back().region = "eu-west-1"; }), QByteArray("InvalidRequestException"));
        QCOMPARE(create([](auto &input) { input.tags.emplace().emplace_back().key = "aws:x"; }), QByteArray("InvalidParameterException"));
        QCOMPARE(create([](auto &input) { input.kmsKeyId = "alias/none"; }), QByteArray("EncryptionFailure"));
        QCOMPARE(m_fixture->names(), QByteArray());
        QCOMPARE(create([](auto &) {}), QByteArray("OK"));
        const auto again = m_fixture->call<secrets::CreateSecret>(SecretsFixture::creation("one", "value"));
        QCOMPARE(codeOf(again), QByteArray("ResourceExistsException"));
        QCOMPARE(text(again.error().message), QByteArray("The operation failed because the secret one already exists."));
    }

    void secretsThatAreNotThere()
    {
        QCOMPARE(m_fixture->read("none"), QByteArray("!ResourceNotFoundException"));
        const std::string arn = m_fixture->make("path/to-secret", "value");
        QCOMPARE(m_fixture->read("path"), QByteArray("!ResourceNotFoundException"));
        QVERIFY(arn.starts_with("arn:aws:secretsmanager:us-east-1:123456789012:secret:path/to-secret-"));
        QCOMPARE(arn.size(), std::string("arn:aws:secretsmanager:us-east-1:123456789012:secret:path/to-secret-").size() + 6);
        std::string wrong = arn;
        wrong.back() = wrong.back() == 'a' ? 'b' : 'a';
        QCOMPARE(m_fixture->read(wrong), QByteArray("!ResourceNotFoundException"));
        for (const std::string &id : {std::string("path/to-secret"), arn, arn.substr(0, arn.size() - 7)})
            QCOMPARE(m_fixture->read(id), QByteArray("value"));
        std::string elsewhere = arn;
        elsewhere.replace(elsewhere.find("us-east-1"), 9, "eu-west-1");
        QCOMPARE(m_fixture->read(elsewhere), QByteArray("!ResourceNotFoundException"));
        const std::string bare = m_fixture->make("bare");
        const auto none = m_fixture->on<secrets::GetSecretValue>(bare);
        QCOMPARE(text(none.error().message), QByteArray("Secrets Manager can't find the specified secret value for staging label: AWSCURRENT"));
        QCOMPARE(m_fixture->read("path/to-secret", {}, otherToken), QByteArray("!ResourceNotFoundException"));
    }

    void tokensMakeRequestsRepeatable()
    {
        auto input = SecretsFixture::creation("one", "value");
        input.clientRequestToken = token;
        const auto made = m_fixture->call<secrets::CreateSecret>(input);
        QCOMPARE(text(*made->versionId), text(token));
        const auto again = m_fixture->call<secrets::CreateSecret>(input);
        QCOMPARE(text(*again->arn), text(*made->arn));
        input.secretString = "other";
        QCOMPARE(codeOf(m_fixture->call<secrets::CreateSecret>(input)), QByteArray("ResourceExistsException"));
        QCOMPARE(codeOf(m_fixture->put("one", "value", token)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->put("one", "other", token)), QByteArray("ResourceExistsException"));
        QCOMPARE(codeOf(m_fixture->put("one", "other", otherToken)), QByteArray("OK"));
        QCOMPARE(m_fixture->read("one"), QByteArray("other"));
        // The first request once more takes nothing back.
        QCOMPARE(codeOf(m_fixture->put("one", "value", token)), QByteArray("OK"));
        QCOMPARE(m_fixture->read("one"), QByteArray("other"));
    }

    void labelsOfVersions()
    {
        m_fixture->make("bare");
        QCOMPARE(codeOf(m_fixture->put("bare", "a", token, {"AWSPENDING"})), QByteArray("OK"));
        QCOMPARE(m_fixture->labels("bare"), QByteArray("AWSCURRENT=11 AWSPENDING=11"));
        secrets::PutSecretValue::Input empty;
        empty.secretId = "bare";
        QCOMPARE(codeOf(m_fixture->call<secrets::PutSecretValue>(empty)), QByteArray("InvalidRequestException"));
        const auto second = m_fixture->put("bare", "b", otherToken);
        QVERIFY(*second->versionStages == std::vector<std::string>{"AWSCURRENT"});
        QCOMPARE(m_fixture->labels("bare"), QByteArray("AWSCURRENT=99 AWSPENDING=11 AWSPREVIOUS=11"));
        QCOMPARE(m_fixture->read("bare", "AWSPREVIOUS"), QByteArray("a"));
        QCOMPARE(m_fixture->read("bare", "AWSPREVIOUS", token), QByteArray("a"));
        QCOMPARE(m_fixture->read("bare", "AWSCURRENT", token), QByteArray("!InvalidRequestException"));
        const auto move = [this](const std::string &stage, std::optional<std::string> to, std::optional<std::string> from) {
            secrets::UpdateSecretVersionStage::Input input;
            input.secretId = "bare";
            input.versionStage = stage;
            input.moveToVersionId = std::move(to);
            input.removeFromVersionId = std::move(from);
            return m_fixture->call<secrets::UpdateSecretVersionStage>(input);
        };
        QCOMPARE(codeOf(move("AWSCURRENT", {}, otherToken)), QByteArray("InvalidParameterException"));
        QCOMPARE(text(move("AWSCURRENT", token, {}).error().message),
                 text("The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version " + otherToken
                      + ", so you must explicitly reference that version in RemoveFromVersionId."));
        QCOMPARE(codeOf(move("AWSCURRENT", token, token)), QByteArray("InvalidParameterException"));
        QCOMPARE(codeOf(move("mine", {}, {})), QByteArray("InvalidParameterException"));
        QCOMPARE(codeOf(move("mine", std::string(36, 'x'), {})), QByteArray("ResourceNotFoundException"));
        QCOMPARE(codeOf(move("AWSCURRENT", token, otherToken)), QByteArray("OK"));
        QCOMPARE(m_fixture->labels("bare"), QByteArray("AWSCURRENT=11 AWSPENDING=11 AWSPREVIOUS=99"));
        QCOMPARE(codeOf(move("AWSPENDING", {}, token)), QByteArray("OK"));
        QCOMPARE(codeOf(move("mine", otherToken, {})), QByteArray("OK"));
        QCOMPARE(m_fixture->labels("bare"), QByteArray("AWSCURRENT=11 AWSPREVIOUS=99 mine=99"));
    }

    void manyVersions()
    {
        m_fixture->make("many", "0");
        for (int count = 1; count <= 110; ++count)
            QCOMPARE(codeOf(m_fixture->put("many", std::to_string(count))), QByteArray("OK"));
        const auto count = [this](bool deprecated) {
            secrets::ListSecretVersionIds::Input input;
            input.secretId = "many";
            input.includeDeprecated = deprecated;
            input.maxResults = 50;
            std::set<std::string> seen;
            do {
                const auto page = m_fixture->call<secrets::ListSecretVersionIds>(input);
                for (const auto &version : *page->versions)
                    seen.insert(*version.versionId);
                input.nextToken = page->nextToken;
            } while (input.nextToken);
            return int(seen.size());
        };
        QCOMPARE(count(false), 2);
        QCOMPARE(count(true), 111);
        m_fixture->clock().advance(std::chrono::hours(25));
        QCOMPARE(codeOf(m_fixture->put("many", "last")), QByteArray("OK"));
        QCOMPARE(count(true), 100);
        QCOMPARE(m_fixture->read("many", "AWSPREVIOUS"), QByteArray("110"));
    }

    void listsAndFilters()
    {
        for (const char *name : {"prod/db", "prod/mail", "test/db"}) {
            auto input = SecretsFixture::creation(name, "value");
            input.description = std::string("The Password of ") + name;
            auto &tag = input.tags.emplace().emplace_back();
            tag.key = "team";
            tag.value = std::string(name).substr(5);
            QCOMPARE(codeOf(m_fixture->call<secrets::CreateSecret>(input)), QByteArray("OK"));
            m_fixture->clock().advance(std::chrono::minutes(1));
        }
        QCOMPARE(m_fixture->filtered("name", {"prod"}), QByteArray("prod/db prod/mail"));
        QCOMPARE(m_fixture->filtered("name", {"PROD"}), QByteArray());
        QCOMPARE(m_fixture->filtered("name", {"!prod"}), QByteArray("test/db"));
        QCOMPARE(m_fixture->filtered("name", {"prod/m", "test"}), QByteArray("prod/mail test/db"));
        QCOMPARE(m_fixture->filtered("description", {"the password"}), QByteArray("prod/db prod/mail test/db"));
        QCOMPARE(m_fixture->filtered("tag-key", {"team"}), QByteArray("prod/db prod/mail test/db"));
        QCOMPARE(m_fixture->filtered("tag-value", {"db"}), QByteArray("prod/db test/db"));
        QCOMPARE(m_fixture->filtered("all", {"PASSWORD mail"}), QByteArray("prod/mail"));
        QCOMPARE(m_fixture->filtered("owning-service", {"rds"}), QByteArray());
        secrets::ListSecrets::Input input;
        input.maxResults = 2;
        const auto first = m_fixture->call<secrets::ListSecrets>(input);
        QCOMPARE(text(*first->secretList->front().name), QByteArray("test/db")); // the newest
        QCOMPARE(first->secretList->size(), std::size_t(2));
        input.nextToken = first->nextToken;
        const auto second = m_fixture->call<secrets::ListSecrets>(input);
        QCOMPARE(text(*second->secretList->front().name), QByteArray("prod/db"));
        QVERIFY(!second->nextToken && second->secretList->size() == 1);
        input.nextToken = "%%";
        QCOMPARE(codeOf(m_fixture->call<secrets::ListSecrets>(input)), QByteArray("InvalidNextTokenException"));
        QCOMPARE(m_fixture->remove("prod/db", 7), QByteArray("OK"));
        QCOMPARE(m_fixture->names(), QByteArray("prod/mail test/db"));
        input = {};
        input.includePlannedDeletion = true;
        QCOMPARE(m_fixture->names(input), QByteArray("prod/db prod/mail test/db"));
    }

    void batches()
    {
        m_fixture->make("a", "1");
        m_fixture->make("b", "2");
        secrets::BatchGetSecretValue::Input input;
        QCOMPARE(codeOf(m_fixture->call<secrets::BatchGetSecretValue>(input)), QByteArray("InvalidParameterException"));
        input.secretIdList = {"a", "none", "b"};
        input.maxResults = 1;
        QCOMPARE(codeOf(m_fixture->call<secrets::BatchGetSecretValue>(input)), QByteArray("InvalidParameterException"));
        input.maxResults.reset();
        const auto got = m_fixture->call<secrets::BatchGetSecretValue>(input);
        QCOMPARE(got->secretValues->size(), std::size_t(2));
        QCOMPARE(text(*got->secretValues->back().secretString), QByteArray("2"));
        QCOMPARE(text(*got->errors->front().errorCode), QByteArray("ResourceNotFoundException"));
        input = {};
        auto &filter = input.filters.emplace().emplace_back();
        filter.key.emplace().value = "name";
        filter.values = {"b"};
        QCOMPARE(text(*m_fixture->call<secrets::BatchGetSecretValue>(input)->secretValues->front().secretString), QByteArray("2"));
    }

    void deletionByTheClock()
    {
        m_fixture->make("one", "value");
        m_fixture->make("two", "value");
        QCOMPARE(m_fixture->remove("one", 6), QByteArray("InvalidParameterException"));
        QCOMPARE(m_fixture->remove("one", 31), QByteArray("InvalidParameterException"));
        QCOMPARE(m_fixture->remove("one", 7, true), QByteArray("InvalidParameterException"));
        QCOMPARE(m_fixture->remove("none", {}), QByteArray("ResourceNotFoundException"));
        QCOMPARE(m_fixture->remove("none", {}, true), QByteArray("OK"));
        QCOMPARE(m_fixture->remove("one", 7), QByteArray("OK"));
        QCOMPARE(m_fixture->remove("one", 7), QByteArray("InvalidRequestException"));
        QCOMPARE(m_fixture->read("one"), QByteArray("!InvalidRequestException"));
        QCOMPARE(codeOf(m_fixture->put("one", "x")), QByteArray("InvalidRequestException"));
        QCOMPARE(text(m_fixture->call<secrets::CreateSecret>(SecretsFixture::creation("one", "x")).error().message),
                 QByteArray("You can't create this secret because a secret with this name is already scheduled for deletion."));
        QVERIFY(*m_fixture->on<secrets::DescribeSecret>("one")->deletedDate == SecretsFixture::start() + KmsFixture::day * 7);
        QCOMPARE(codeOf(m_fixture->on<secrets::RestoreSecret>("one")), QByteArray("OK"));
        QCOMPARE(m_fixture->read("one"), QByteArray("value"));
        QCOMPARE(m_fixture->remove("one", {}), QByteArray("OK"));
        m_fixture->advance(KmsFixture::day * 30 - std::chrono::hours(1));
        QCOMPARE(codeOf(m_fixture->on<secrets::DescribeSecret>("one")), QByteArray("OK"));
        // What falls due while nobody runs is done at the next start.
        m_fixture->clock().advance(std::chrono::hours(1));
        m_fixture->reopen();
        QCOMPARE(codeOf(m_fixture->on<secrets::DescribeSecret>("one")), QByteArray("ResourceNotFoundException"));
        m_fixture->settle();
        const auto rows = [this](const char *sql) {
            auto query = m_fixture->cloud().database().reader().query(sql);
            return query.step() ? query.integer(0) : -1;
        };
        QCOMPARE(rows("SELECT count(*) FROM secretsmanager_versions"), std::int64_t(1));
        QCOMPARE(m_fixture->remove("two", {}, true), QByteArray("OK"));
        QCOMPARE(rows("SELECT count(*) FROM secretsmanager_secrets"), std::int64_t(0));
        QVERIFY(m_fixture->make("one", "again").size() > 10);
    }

    void passwords()
    {
        const auto password = [this](auto change) {
            secrets::GetRandomPassword::Input input;
            change(input);
            const auto made = m_fixture->call<secrets::GetRandomPassword>(input);
            return made ? QString::fromStdString(*made->randomPassword) : QString(QLatin1Char('!') + QString::fromLatin1(codeOf(made)));
        };
        QCOMPARE(password([](auto &input) { input.passwordLength = 3; }), QStringLiteral("!InvalidParameterException"));
        QCOMPARE(password([](auto &input) { input.passwordLength = 4097; }), QStringLiteral("!ValidationException"));
        QCOMPARE(password([](auto &input) { input.excludeCharacters = "0123456789"; }), QStringLiteral("!InvalidParameterException"));
        std::set<QString> seen;
        for (int count = 0; count < 50; ++count) {
            const QString made = password([](auto &input) { input.passwordLength = 4; });
            QVERIFY(made.contains(QRegularExpression(QStringLiteral("[a-z]"))) && made.contains(QRegularExpression(QStringLiteral("[A-Z]"))));
            QVERIFY(made.contains(QRegularExpression(QStringLiteral("[0-9]"))) && made.size() == 4);
            seen.insert(made);
        }
        QVERIFY(seen.size() > 40);
        QCOMPARE(password([](auto &) {}).size(), qsizetype(32));
        const QString digits = password([](auto &input) {
            input.excludeLowercase = input.excludeUppercase = input.excludePunctuation = true;
            input.excludeCharacters = "13579";
        });
        QVERIFY(digits.contains(QRegularExpression(QStringLiteral("^[02468]{32}$"))));
    }

    void tags()
    {
        m_fixture->make("one");
        secrets::TagResource::Input input;
        input.secretId = "one";
        for (const char *key : {"same", "same"})
            (input.tags ? *input.tags : input.tags.emplace()).emplace_back().key = key;
        QCOMPARE(codeOf(m_fixture->call<secrets::TagResource>(input)), QByteArray("InvalidParameterException"));
        input.tags->clear();
        for (int count = 0; count < 50; ++count)
            input.tags->emplace_back().key = "k" + std::to_string(count);
        QCOMPARE(codeOf(m_fixture->call<secrets::TagResource>(input)), QByteArray("OK"));
        input.tags->resize(1);
        input.tags->front().key = "one more";
        QCOMPARE(codeOf(m_fixture->call<secrets::TagResource>(input)), QByteArray("InvalidParameterException"));
        secrets::UntagResource::Input untag;
        untag.secretId = "one";
        untag.tagKeys = {"k0", "never there"};
        QCOMPARE(codeOf(m_fixture->call<secrets::UntagResource>(untag)), QByteArray("OK"));
        QCOMPARE(m_fixture->on<secrets::DescribeSecret>("one")->tags->size(), std::size_t(49));
    }

    void whatIsNotEmulated()
    {
        m_fixture->make("one", "value");
        secrets::ReplicateSecretToRegions::Input input;
        input.secretId = "one";
        input.addReplicaRegions.emplace().emplace_back().region = "eu-west-1";
        QCOMPARE(codeOf(m_fixture->call<secrets::ReplicateSecretToRegions>(input)), QByteArray("InvalidRequestException"));
        QCOMPARE(codeOf(m_fixture->on<secrets::StopReplicationToReplica>("one")), QByteArray("InvalidRequestException"));
        QCOMPARE(codeOf(m_fixture->on<secrets::StopReplicationToReplica>("none")), QByteArray("ResourceNotFoundException"));
    }

    void lastAccessIsKeptByTheDay()
    {
        m_fixture->make("one", "value");
        QVERIFY(!m_fixture->on<secrets::DescribeSecret>("one")->lastAccessedDate);
        QCOMPARE(m_fixture->read("one"), QByteArray("value"));
        const auto day = std::chrono::floor<std::chrono::days>(SecretsFixture::start());
        QVERIFY(*m_fixture->on<secrets::DescribeSecret>("one")->lastAccessedDate == day);
        m_fixture->clock().advance(std::chrono::hours(24));
        QCOMPARE(m_fixture->read("one"), QByteArray("value"));
        QVERIFY(*m_fixture->on<secrets::DescribeSecret>("one")->lastAccessedDate == day + std::chrono::days(1));
    }
};

QTEST_GUILESS_MAIN(TestSecretsManager)
#include "tst_secretsmanager.moc"
