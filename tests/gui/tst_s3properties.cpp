#include "S3Settings.h"

#include "api/generated/kms.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TableModel.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

/// The settings of a bucket's Properties tab.
class TestS3Properties : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void editsTags();
    void editsEncryption();
    void encryptsWithKeysOfKms();
    void refusesAndEditsLogging();
    void refusesAndEditsObjectLock();
    void acceleratesNoNameWithPeriods();
    void editsRequesterPays();
    void refusesAndEditsTheWebsite();
    void showsKeptNotifications();

private:
    template <class Operation>
    typename Operation::Output get(const std::string &bucket = {})
    {
        return m_console->get<Operation>(bucket.empty() ? m_console->name : bucket);
    }
};

void TestS3Properties::editsTags()
{
    CreatePage *form = m_console->edit("properties", "tags");
    QVERIFY(form);
    addRow(form);
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("aws:team")); // reserved
    save(form);
    QTest::qWait(20);
    QCOMPARE(m_console->address(), m_console->editAddress("properties", "tags"));
    part<QLineEdit>(form, "key")->clear();
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(form, "value"), QStringLiteral("blue"));
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QCOMPARE(get<api::s3::GetBucketTagging>().tagSet->front().value, std::string("blue"));
    QTRY_VERIFY(wordsOn(part<SettingCard>(m_console->page(), "tags")).contains(QStringLiteral("team")));
    // Without any, the whole set goes.
    form = m_console->edit("properties", "tags");
    QVERIFY(form);
    QCOMPARE(part<QLineEdit>(form, "key")->text(), QStringLiteral("team"));
    QTest::mouseClick(part<Button>(form, "remove"), Qt::LeftButton);
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    const auto none = m_console->call<api::s3::GetBucketTagging>({m_console->name, {}});
    QVERIFY(!none && none.error().code == "NoSuchTagSet");
}

void TestS3Properties::editsEncryption()
{
    CreatePage *form = m_console->edit("properties", "encryption");
    QVERIFY(form);
    choose(form, "bucketKey", "true");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    const auto rule = get<api::s3::GetBucketEncryption>().serverSideEncryptionConfiguration->rules->front();
    QCOMPARE(rule.bucketKeyEnabled, std::optional<bool>(true));
    QVERIFY(rule.applyServerSideEncryptionByDefault->sseAlgorithm == "AES256");
}

void TestS3Properties::encryptsWithKeysOfKms()
{
    const auto key = m_console->call<api::kms::CreateKey>({});
    QVERIFY(key);
    CreatePage *form = m_console->edit("properties", "encryption");
    QVERIFY(form);
    choose(form, "encryptionType", "aws:kms:dsse");
    QVERIFY(!part<QWidget>(form, "bucketKey")->isVisible()); // for one layer only
    choose(form, "encryptionType", "aws:kms");
    choose(form, "kmsKeyFrom", "arn");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("kmsKeyArn"))->hasError());
    choose(form, "kmsKeyFrom", "choose");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("kmsKey"))->hasError());
    QTRY_COMPARE(part<Select>(form, "kmsKey")->count(), 1);
    part<Select>(form, "kmsKey")->setValue(toQt(*key->keyMetadata->arn));
    choose(form, "bucketKey", "true");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    const auto rule = get<api::s3::GetBucketEncryption>().serverSideEncryptionConfiguration->rules->front();
    QVERIFY(rule.applyServerSideEncryptionByDefault->sseAlgorithm == "aws:kms" && rule.bucketKeyEnabled == true);
    QVERIFY(rule.applyServerSideEncryptionByDefault->kmsMasterKeyID == *key->keyMetadata->arn);
    // The form begins with the key that is set, also one that the list does not have.
    form = m_console->edit("properties", "encryption");
    QVERIFY(form);
    QTRY_COMPARE(part<Select>(form, "kmsKey")->value(), toQt(*key->keyMetadata->arn));
    QVERIFY(!form->hasUnsavedChanges());
    QVERIFY(wordsOn(m_console->card("properties", "encryption")).contains(toQt(*key->keyMetadata->arn)));
}

void TestS3Properties::refusesAndEditsLogging()
{
    CreatePage *form = m_console->edit("properties", "logging");
    QVERIFY(form);
    QVERIFY(!part<QLineEdit>(form, "targetBucket")->isVisible());
    choose(form, "logging", "true");
    type(form, "targetBucket", "No Such Name");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("targetBucket"))->hasError());
    type(form, "targetBucket", "missing-bucket");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("targetBucket"))->error().contains(QStringLiteral("InvalidTargetBucketForLogging")));
    QVERIFY(m_console->createBucket("logs-of-all"));
    api::s3::PutBucketPolicy::Input before;
    before.bucket = "logs-of-all";
    before.policy = "{\"Statement\": {\"Sid\": \"mine\", \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", "
                    "\"Resource\": \"arn:aws:s3:::logs-of-all/*\", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"false\"}}}, \"Version\": \"2012-10-17\"}";
    const auto put = m_console->call<api::s3::PutBucketPolicy>(std::move(before));
    QVERIFY2(put, put ? "" : put.error().message.c_str());
    type(form, "targetBucket", "logs-of-all");
    type(form, "targetPrefix", "web/");
    choose(form, "keyFormat", "EventTime");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    auto logging = get<api::s3::GetBucketLogging>().loggingEnabled;
    QVERIFY(logging && logging->targetBucket == "logs-of-all" && logging->targetPrefix == "web/");
    QVERIFY(logging->targetObjectKeyFormat->partitionedPrefix->partitionDateSource == "EventTime");
    // The destination lets the logs in, and what its policy said before still holds.
    QVERIFY(get<api::s3::GetBucketPolicy>("logs-of-all").policy->find("logging.s3.amazonaws.com") != std::string::npos);
    QVERIFY(get<api::s3::GetBucketPolicy>("logs-of-all").policy->find("\"Sid\": \"mine\"") != std::string::npos);
    QTRY_VERIFY(m_console->page()->isSettled());
    QVERIFY(part<SettingCard>(m_console->page(), "logging")->findChild<QWidget *>(QStringLiteral("factLink")));
    form = m_console->edit("properties", "logging");
    QVERIFY(form);
    choose(form, "logging", "false");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(!get<api::s3::GetBucketLogging>().loggingEnabled);
}

void TestS3Properties::refusesAndEditsObjectLock()
{
    CreatePage *form = m_console->edit("properties", "object-lock");
    QVERIFY(form);
    save(form); // without saying yes
    QVERIFY(form->form().field(QStringLiteral("enableLock"))->hasError());
    tick(form, "enableLock");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("enableLock"))->error().contains(QStringLiteral("InvalidBucketState")));
    QVERIFY(m_console->enableVersioning());
    choose(form, "defaultRetention", "true");
    choose(form, "retentionMode", "COMPLIANCE");
    part<NumberInput>(form, "retentionPeriod")->setValue(101);
    part<Select>(form, "retentionUnit")->setValue(QStringLiteral("years"));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("retentionPeriod"))->error().contains(QStringLiteral("InvalidRetentionPeriod")));
    part<NumberInput>(form, "retentionPeriod")->setValue(3);
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    const auto lock = get<api::s3::GetObjectLockConfiguration>().objectLockConfiguration;
    QVERIFY(lock && lock->rule && lock->rule->defaultRetention->mode == "COMPLIANCE");
    QCOMPARE(lock->rule->defaultRetention->years, std::optional<std::int32_t>(3));
    QVERIFY(!lock->rule->defaultRetention->days);
    // Versioning cannot go any more, and says so.
    form = m_console->edit("properties", "versioning");
    QVERIFY(form);
    choose(form, "versioningStatus", "Suspended");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("versioningStatus"))->error().contains(QStringLiteral("InvalidBucketState")));
}

void TestS3Properties::acceleratesNoNameWithPeriods()
{
    m_console = std::make_unique<SettingsConsole>();
    QVERIFY(m_console->begin("with.periods"));
    CreatePage *form = m_console->edit("properties", "acceleration");
    QVERIFY(form);
    choose(form, "acceleration", "true");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("acceleration"))->error().contains(QStringLiteral("periods")));
    QVERIFY(m_console->createBucket("without"));
    m_console->name = "without";
    form = m_console->edit("properties", "acceleration");
    QVERIFY(form);
    choose(form, "acceleration", "true");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(get<api::s3::GetBucketAccelerateConfiguration>().status == "Enabled");
    QTRY_VERIFY(wordsOn(part<SettingCard>(m_console->page(), "acceleration")).contains(QStringLiteral("without.s3-accelerate.amazonaws.com")));
}

void TestS3Properties::editsRequesterPays()
{
    CreatePage *form = m_console->edit("properties", "requester-pays");
    QVERIFY(form);
    choose(form, "requesterPays", "true");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(get<api::s3::GetBucketRequestPayment>().payer == "Requester");
}

void TestS3Properties::refusesAndEditsTheWebsite()
{
    CreatePage *form = m_console->edit("properties", "website");
    QVERIFY(form);
    choose(form, "website", "true");
    save(form); // no index document
    QVERIFY(form->form().field(QStringLiteral("indexDocument"))->hasError());
    type(form, "indexDocument", "a/b.html");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("indexDocument"))->error().contains(QStringLiteral("InvalidArgument")));
    type(form, "indexDocument", "index.html");
    auto *rules = part<CodeEditor>(form, "redirectRulesEditor");
    for (const char *bad : {"[{\"Redirect\": {\"HostNme\": \"a\"}}]", "[{\"Redirect\": ", "[{\"Redirect\": 1}]"}) {
        rules->setText(QLatin1String(bad));
        save(form);
        QVERIFY2(form->form().field(QStringLiteral("redirectRules"))->hasError(), bad);
    }
    rules->setText(QStringLiteral("[{\"Condition\": {\"HttpErrorCodeReturnedEquals\": \"200\"}, \"Redirect\": {\"HostName\": \"a\"}}]"));
    save(form); // the engine's own rule
    QTRY_VERIFY(form->form().field(QStringLiteral("redirectRules"))->error().contains(QStringLiteral("InvalidRequest")));
    rules->setText(QStringLiteral("[{\"Condition\": {\"KeyPrefixEquals\": \"docs/\"}, \"Redirect\": {\"ReplaceKeyPrefixWith\": \"d/\"}}]"));
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    auto website = get<api::s3::GetBucketWebsite>();
    QVERIFY(website.indexDocument && website.indexDocument->suffix == "index.html");
    QVERIFY(website.routingRules->front().redirect->replaceKeyPrefixWith == "d/");
    QTRY_VERIFY(m_console->page()->isSettled());
    const QString words = wordsOn(part<SettingCard>(m_console->page(), "website"));
    QVERIFY(words.contains(QStringLiteral("http://settings.s3-website.localhost:%1").arg(m_console->engine().port())));
    QVERIFY(words.contains(QStringLiteral("KeyPrefixEquals")));

    form = m_console->edit("properties", "website");
    QVERIFY(form);
    QVERIFY(part<CodeEditor>(form, "redirectRulesEditor")->text().contains(QStringLiteral("docs/")));
    choose(form, "hostingType", "redirect");
    QVERIFY(!part<QLineEdit>(form, "indexDocument")->isVisible());
    type(form, "redirectHost", "www.example.com");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    website = get<api::s3::GetBucketWebsite>();
    QVERIFY(website.redirectAllRequestsTo->hostName == "www.example.com" && !website.routingRules && !website.indexDocument);

    form = m_console->edit("properties", "website");
    QVERIFY(form);
    choose(form, "website", "false");
    save(form);
    QTRY_COMPARE(m_console->address(), m_console->tabAddress("properties"));
    QVERIFY(!m_console->call<api::s3::GetBucketWebsite>({m_console->name, {}}));
}

void TestS3Properties::showsKeptNotifications()
{
    api::s3::PutBucketNotificationConfiguration::Input input;
    input.bucket = m_console->name;
    auto &configuration = input.notificationConfiguration.emplace();
    configuration.eventBridgeConfiguration.emplace();
    auto &queue = configuration.queueConfigurations.emplace().emplace_back();
    queue.queueArn = "arn:aws:sqs:" + toStd(m_console->engine().region()) + ":123456789012:jobs";
    queue.events.emplace().emplace_back("s3:ObjectCreated:*");
    auto &rule = queue.filter.emplace().key.emplace().filterRules.emplace().emplace_back();
    rule.name.emplace("prefix");
    rule.value = "in/";
    input.skipDestinationValidation = true;
    const auto put = m_console->call<api::s3::PutBucketNotificationConfiguration>(std::move(input));
    QVERIFY2(put, put ? "" : put.error().message.c_str());
    SettingCard *card = m_console->card("properties", "eventbridge");
    QVERIFY(card && card->value() && wordsOn(card).contains(QStringLiteral("On")));
    auto *list = m_console->page()->findChild<ResourceView *>(QStringLiteral("eventNotification"));
    QVERIFY(list);
    QTRY_COMPARE(list->table().model().rowCount(), 1);
    QStringList words;
    for (int column = list->table().model().hasCheckColumn() ? 1 : 0; column < list->table().model().columnCount(); ++column)
        words << list->table().model().cell(list->table().model().index(0, column)).text;
    for (const char *word : {"s3:ObjectCreated:*", "jobs", "in/", "SQS queue"})
        QVERIFY2(words.join(u' ').contains(QLatin1String(word)), word);
}

QTEST_MAIN(TestS3Properties)
#include "tst_s3properties.moc"
