#include "PageTest.h"

#include "api/generated/cloudtrail.h"
#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "api/generated/sqs.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/HistoryPage.h"
#include "gui/consoles/cloudtrail/TrailFields.h"
#include "gui/consoles/cloudtrail/TrailPolicies.h"
#include "gui/consoles/cloudtrail/Validation.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"

#include <QtCore/QJsonDocument>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::cloudtrail;
namespace model = nephoscope::api::cloudtrail;

/// The CloudTrail console: the history and what an event shows, the wizard, a trail's page, and validation.
class TestCloudTrailPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void policiesLetCloudTrailIn();
    void selectorsComeBack();
    void theHistoryIsLookedUp();
    void filesOfEvents();
    void anEventSaysWhoDecided();
    void resourcesLeadToTheirPages();
    void theWizardRefusesAndCreates();
    void anOwnBucketKeepsItsPolicy();
    void trailsStopAndGo();
    void eventsOfATrailAreChosen();
    void touchedFilesAreFound();

private:
    bool user(const char *name)
    {
        api::iam::CreateUser::Input input;
        input.userName = name;
        return m_console->call<api::iam::CreateUser>(std::move(input)).has_value();
    }
    Expected<model::Trail> trail(const char *name)
    {
        const auto found = m_console->call<model::GetTrail>(trailInput<model::GetTrail>(QLatin1String(name)));
        return found ? Expected<model::Trail>(*found->trail) : fail(found.error());
    }
    bool isLogging(const char *name) { return *m_console->call<model::GetTrailStatus>(trailInput<model::GetTrailStatus>(QLatin1String(name)))->isLogging; }
    QString bucketPolicy(const char *bucket)
    {
        api::s3::GetBucketPolicy::Input input;
        input.bucket = bucket;
        const auto found = m_console->call<api::s3::GetBucketPolicy>(std::move(input));
        return found ? toQt(*found->policy) : QString();
    }
    bool putPolicy(const std::string &bucket, const QString &text)
    {
        api::s3::PutBucketPolicy::Input input;
        input.bucket = bucket;
        input.policy = toStd(text);
        return m_console->call<api::s3::PutBucketPolicy>(std::move(input)).has_value();
    }
    /// A trail with a bucket of its name.
    bool makeTrail(const char *name)
    {
        TrailWish wish{QLatin1String(name), m_console->engine().accountId(), m_console->engine().region(), QLatin1String(name)};
        model::CreateTrail::Input input;
        input.name = name;
        input.s3BucketName = name;
        input.enableLogFileValidation = true;
        return m_console->createBucket(name) && putPolicy(name, policyText(bucketStatements(wish))) && m_console->call<model::CreateTrail>(std::move(input)).has_value();
    }
    QString lastEvent(const char *name)
    {
        model::LookupEvents::Input input;
        auto &by = input.lookupAttributes.emplace().emplace_back();
        by.attributeKey.emplace("EventName");
        by.attributeValue = name;
        QString id;
        [&] {
            QTRY_VERIFY([&] {
                const auto found = m_console->call<model::LookupEvents>(input);
                if (found && !found->events->empty())
                    id = toQt(*found->events->front().eventId);
                return !id.isEmpty();
            }());
        }();
        return id;
    }
    static QStringList names(ResourceView &list)
    {
        QStringList out;
        for (int row = 0; row < list.source().rowCount(); ++row)
            out << toQt(static_cast<const TrailEvent *>(list.source().item(row).get())->data.eventName.value_or(""));
        return out;
    }
    void pass(Duration time) { static_cast<LocalCloud &>(m_console->engine().cloud()).clock().advance(time); }
};

void TestCloudTrailPages::policiesLetCloudTrailIn()
{
    const TrailWish wish{QStringLiteral("all-events"), QStringLiteral("111122223333"), QStringLiteral("eu-west-1"), QStringLiteral("logs"), QStringLiteral("deep")};
    const QString text = policyText(bucketStatements(wish));
    QVERIFY(policy::PolicyDocument::parse(toStd(text), policy::PolicyKind::Resource));
    QVERIFY(text.contains(QStringLiteral("arn:aws:s3:::logs/deep/AWSLogs/111122223333/*")) && text.contains(wish.arn()));
    QVERIFY(!withStatements(text, bucketStatements(wish))); // nothing is missing
    const QString own = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"mine\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:DeleteObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}}");
    const auto both = withStatements(own, bucketStatements(wish));
    QVERIFY(both);
    const auto parsed = policy::PolicyDocument::parse(toStd(*both), policy::PolicyKind::Resource);
    QVERIFY(parsed);
    QCOMPARE(parsed->statements.size(), std::size_t(3));
}

void TestCloudTrailPages::selectorsComeBack()
{
    FormValues values;
    for (const char *on : {"managementEvents", "withoutKms", "dataEvents"})
        values.set(QLatin1String(on), QStringLiteral("true"));
    values.set(QStringLiteral("managementKind"), QStringLiteral("WriteOnly"));
    values.set(QStringLiteral("dataKind"), QStringLiteral("ReadOnly"));
    values.set(QStringLiteral("dataObjects"), QStringLiteral("some"));
    values.set(QStringLiteral("dataPlaces"), QStringLiteral("arn:aws:s3:::box/\narn:aws:s3:::other/in/"));
    const Selectors selectors = selectorsOf(values);
    QCOMPARE(selectors.size(), std::size_t(2));
    QVERIFY(isSimple(selectors));
    QCOMPARE(selectors[1].dataResources->front().values->size(), std::size_t(2));
    const auto sections = selectorSections(selectors);
    QHash<QString, QString> initial;
    for (const FormSection &section : sections) {
        for (const FieldDescription &field : section.fields)
            initial.insert(field.id, field.initial);
    }
    for (const char *id : {"managementEvents", "withoutKms", "dataEvents", "managementKind", "dataKind", "dataObjects", "dataPlaces"})
        QCOMPARE(initial[QLatin1String(id)], values[QLatin1String(id)]);
    Selectors more = selectors;
    more.push_back(selectors[1]);
    QVERIFY(!isSimple(more));
    QVERIFY(selectorsOf(FormValues()).empty());
}

void TestCloudTrailPages::theHistoryIsLookedUp()
{
    m_console->engine().setRegion(QStringLiteral("us-east-1")); // where events of IAM are
    QVERIFY(user("ada"));
    QVERIFY(m_console->call<api::iam::ListUsers>({}));
    lastEvent("ListUsers");
    auto *page = m_console->show<HistoryPage>(eventsAddress());
    QVERIFY(page);
    QTRY_VERIFY(names(page->view()).contains(QStringLiteral("CreateUser")));
    QVERIFY(!names(page->view()).contains(QStringLiteral("ListUsers"))); // as at first: not what only reads
    // Live.
    QVERIFY(user("bob"));
    QTRY_COMPARE(names(page->view()).count(QStringLiteral("CreateUser")), 2);
    auto *attribute = part<Select>(page, "lookupAttribute");
    attribute->setValue(QStringLiteral("ResourceName"));
    QVERIFY(!part<QWidget>(page, "lookupReadOnly")->isVisible());
    type(page, "lookupValue", "bob");
    QTest::keyClick(part<QWidget>(page, "lookupValue"), Qt::Key_Return);
    QTRY_COMPARE(names(page->view()), QStringList{QStringLiteral("CreateUser")});
    attribute->setValue(QStringLiteral("ReadOnly"));
    part<Select>(page, "lookupReadOnly")->setValue(QStringLiteral("true"));
    QTRY_VERIFY(names(page->view()).contains(QStringLiteral("ListUsers")) && !names(page->view()).contains(QStringLiteral("CreateUser")));
    // The fields stand in columns of one width, as many as there is room for.
    auto *readOnly = part<QWidget>(page, "lookupReadOnly");
    auto *range = part<QWidget>(page, "lookupRange");
    m_console->resize(700, 800);
    const auto at = [page](const QWidget *field) { return field->mapTo(page, QPoint()); };
    QTRY_VERIFY(at(range).y() > at(attribute).y());
    QTRY_VERIFY(attribute->width() > 250 && readOnly->width() == attribute->width() && at(range).x() == at(attribute).x());
    const int width = attribute->width();
    // What the console looks up is no event itself.
    attribute->setValue(QStringLiteral("all"));
    QTRY_VERIFY(names(page->view()).contains(QStringLiteral("CreateUser")));
    QTRY_VERIFY(at(range).y() == at(attribute).y() && attribute->width() == width); // the next one moves up
    QVERIFY(!names(page->view()).contains(QStringLiteral("LookupEvents")));
    // An address leads to the same.
    page = m_console->show<HistoryPage>(eventsAddress(QStringLiteral("EventName"), QStringLiteral("CreateUser")));
    QVERIFY(page);
    QCOMPARE(page->lookup().value, QStringLiteral("CreateUser"));
    QTRY_COMPARE(page->view().source().rowCount(), 2);
    auto *nothing = m_console->show<DetailsPage>(eventAddress(QStringLiteral("no-such-event")));
    QVERIFY(nothing && !nothing->item());
}

void TestCloudTrailPages::filesOfEvents()
{
    TrailEvent event;
    event.data.eventName = "PutBucketPolicy";
    event.data.username = "=cmd|'/c calc'!A0";
    event.data.resources.emplace().emplace_back().resourceName = "arn:aws:s3:::a,\"b";
    event.record = QJsonObject{{QStringLiteral("eventTime"), QStringLiteral("2026-11-26T05:00:00Z")}, {QStringLiteral("errorCode"), QStringLiteral("AccessDenied")}};
    const std::vector<Item> items{std::make_shared<const TrailEvent>(event)};
    const QList<QByteArray> lines = toCsv(items).split('\n');
    QVERIFY(lines[0].startsWith("Event name,Event time"));
    QVERIFY(lines[1].startsWith("\"PutBucketPolicy\",\"2026-11-26T05:00:00Z\",\"'=cmd|")); // no formula
    QVERIFY(lines[1].contains("\"arn:aws:s3:::a,\"\"b\"") && lines[1].contains("\"AccessDenied\""));
    const QJsonObject json = QJsonDocument::fromJson(toJson(items)).object();
    QCOMPARE(json[QStringLiteral("Records")].toArray().size(), 1);
}

void TestCloudTrailPages::anEventSaysWhoDecided()
{
    m_console->engine().setRegion(QStringLiteral("us-east-1")); // where events of IAM are
    QVERIFY(user("ada"));
    api::iam::PutUserPolicy::Input policy;
    policy.userName = "ada";
    policy.policyName = "reads-roles";
    policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}]})";
    QVERIFY(m_console->call<api::iam::PutUserPolicy>(std::move(policy)));
    api::iam::CreateAccessKey::Input keyOf;
    keyOf.userName = "ada";
    const auto key = m_console->call<api::iam::CreateAccessKey>(std::move(keyOf));
    QVERIFY(key);
    Caller ada = m_console->engine().caller();
    ada.principal = static_cast<LocalCloud &>(m_console->engine().cloud()).credentials().find(*key->accessKey->accessKeyId)->principal;
    const auto asAda = [&](auto operation) {
        using Operation = decltype(operation);
        auto future = m_console->engine().cloud().invoke<Operation>(ada, {});
        future.waitForFinished();
        return future.takeResult().has_value();
    };
    QVERIFY(asAda(api::iam::ListRoles()));
    QVERIFY(!asAda(api::iam::ListGroups()));

    auto *page = m_console->show<DetailsPage>(eventAddress(lastEvent("ListRoles")));
    QVERIFY(page && page->item());
    const auto card = [&page](int index) { return page->findChildren<SettingCard *>().value(index); };
    QTRY_VERIFY(card(0)->isSettled());
    rest();
    QString words = wordsOn(card(0));
    QVERIFY2(words.contains(QStringLiteral("iam:ListRoles")) && words.contains(QStringLiteral("reads-roles")), qPrintable(words));
    QCOMPARE(words.count(QStringLiteral("Allowed")), 2); // then, and now
    QTRY_VERIFY(card(1)->isSettled());
    QVERIFY(card(1)->findChild<CodeBlock *>()->code().contains(QStringLiteral("\"eventName\": \"ListRoles\"")));

    page = m_console->show<DetailsPage>(eventAddress(lastEvent("ListGroups")));
    QVERIFY(page && page->item());
    QTRY_VERIFY(card(0)->isSettled());
    rest();
    words = wordsOn(card(0));
    QVERIFY2(words.contains(QStringLiteral("Implicitly denied")) && words.contains(QStringLiteral("Identity-based policies")), qPrintable(words));
    QVERIFY(part<StatusIndicator>(page, "status")->text().contains(QStringLiteral("AccessDenied")));
}

void TestCloudTrailPages::resourcesLeadToTheirPages()
{
    const auto address = [](const char *type, const char *arn) { return addressOf(QLatin1String(type), QLatin1String(arn)); };
    QCOMPARE(address("AWS::IAM::User", "arn:aws:iam::123456789012:user/staff/ada"), QStringLiteral("iam/users/ada"));
    QCOMPARE(address("AWS::SQS::Queue", "arn:aws:sqs:us-east-1:123456789012:orders"), QStringLiteral("sqs/queues/orders"));
    QCOMPARE(address("AWS::SQS::Queue", "http://127.0.0.1:4566/123456789012/orders"), QStringLiteral("sqs/queues/orders"));
    QCOMPARE(address("AWS::SNS::Topic", "arn:aws:sns:us-east-1:123456789012:news"), QStringLiteral("sns/topics/news"));
    QCOMPARE(address("AWS::Lambda::Function", "arn:aws:lambda:us-east-1:123456789012:function:orders"), QStringLiteral("lambda/functions/orders"));
    QCOMPARE(address("AWS::CloudTrail::Trail", "all"), QStringLiteral("cloudtrail/trails/all"));
    QVERIFY(address("AWS::S3::Bucket", "arn:aws:s3:::box").contains(QStringLiteral("box")));
    QVERIFY(address("AWS::S3::Object", "arn:aws:s3:::box/a/b.txt").contains(QStringLiteral("s3/objects/box")));
    QVERIFY(address("AWS::KMS::Key", "arn:aws:kms:us-east-1:123456789012:key/alias/mine").isEmpty());
    QVERIFY(address("AWS::EC2::Instance", "arn:aws:ec2:us-east-1:123456789012:instance/i-1").isEmpty());
}

void TestCloudTrailPages::theWizardRefusesAndCreates()
{
    QVERIFY(makeTrail("taken"));
    auto *page = m_console->show<CreateWizard>(createTrailAddress());
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    auto *next = part<Button>(page, "next");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0); // neither name nor bucket
    QVERIFY(page->form(0).field(QStringLiteral("trailName"))->hasError());
    type(page, "trailName", "a");
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(page->form(0).field(QStringLiteral("trailName"))->hasError());
    type(page, "trailName", "taken");
    type(page, "newBucket", "Bad_Name");
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(page->form(0).field(QStringLiteral("newBucket"))->hasError());
    type(page, "newBucket", "fresh-logs");
    type(page, "prefix", "deep");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 1);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 2);
    QVERIFY(part<CodeBlock>(page, "reviewText")->code().contains(QStringLiteral("arn:aws:s3:::fresh-logs/deep/AWSLogs/")));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(wizard.currentStep(), 0); // that name is another trail's
    QVERIFY(page->form(0).field(QStringLiteral("trailName"))->hasError());
    QVERIFY(bucketPolicy("fresh-logs").isEmpty()); // nothing was made in vain
    type(page, "trailName", "fresh");
    QVERIFY(wizard.goTo(2));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), trailsAddress());
    const auto made = trail("fresh");
    QVERIFY(made);
    QVERIFY(*made->isMultiRegionTrail && *made->logFileValidationEnabled && made->s3KeyPrefix == "deep" && made->s3BucketName == "fresh-logs");
    QVERIFY(isLogging("fresh"));
    QVERIFY(bucketPolicy("fresh-logs").contains(QStringLiteral("AWSCloudTrailWritefresh")));
}

void TestCloudTrailPages::anOwnBucketKeepsItsPolicy()
{
    QVERIFY(m_console->createBucket("own"));
    QVERIFY(putPolicy("own", QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"mine\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:DeleteObject\",\"Resource\":\"arn:aws:s3:::own/*\"}]}")));
    const auto key = m_console->call<api::kms::CreateKey>({});
    QVERIFY(key);
    api::kms::CreateAlias::Input alias;
    alias.aliasName = "alias/trail";
    alias.targetKeyId = key->keyMetadata->keyId;
    QVERIFY(m_console->call<api::kms::CreateAlias>(std::move(alias)));
    auto *page = m_console->show<CreateWizard>(createTrailAddress());
    QVERIFY(page);
    type(page, "trailName", "own-trail");
    choose(page, "place", "existing");
    auto *bucket = part<Select>(page, "bucket");
    QTRY_VERIFY(bucket->findData(QStringLiteral("own")) >= 0);
    bucket->setValue(QStringLiteral("own"));
    tick(page, "encrypt");
    auto *keys = part<Select>(page, "kmsKey");
    QTRY_VERIFY(keys->count() > 0);
    keys->setValue(toQt(*key->keyMetadata->arn));
    tick(page, "logs");
    type(page, "logGroup", "trail-lines");
    QVERIFY(page->wizard().goTo(2));
    QTest::mouseClick(part<Button>(page, "next"), Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), trailsAddress());
    const auto made = trail("own-trail");
    QVERIFY(made);
    QCOMPARE(made->kmsKeyId, key->keyMetadata->arn);
    QVERIFY(made->cloudWatchLogsLogGroupArn->find(":log-group:trail-lines:*") != std::string::npos);
    QVERIFY(bucketPolicy("own").contains(QStringLiteral("mine")) && bucketPolicy("own").contains(QStringLiteral("AWSCloudTrailAclCheckowntrail")));
    // Everything it made works together: a file comes, encrypted.
    QVERIFY(user("ada"));
    pass(std::chrono::minutes(6));
    QTRY_VERIFY(m_console->call<model::GetTrailStatus>(trailInput<model::GetTrailStatus>(QStringLiteral("own-trail")))->latestCloudWatchLogsDeliveryTime.has_value());
    const auto status = m_console->call<model::GetTrailStatus>(trailInput<model::GetTrailStatus>(QStringLiteral("own-trail")));
    QVERIFY(status->latestDeliveryTime && !status->latestDeliveryError);
    // Its settings are edited where it is shown, and the key can go again.
    auto *settings = m_console->show<SettingPage>(trailAddress(QStringLiteral("own-trail"), QStringLiteral("details/general/edit")));
    QVERIFY(settings);
    QTRY_VERIFY(settings->form());
    tick(settings->form(), "encrypt");
    save(settings->form());
    QTRY_VERIFY(!trail("own-trail")->kmsKeyId);
    QVERIFY(trail("own-trail")->cloudWatchLogsLogGroupArn);
}

void TestCloudTrailPages::trailsStopAndGo()
{
    QVERIFY(makeTrail("switched"));
    auto *page = m_console->show<Page>(trailsAddress());
    QVERIFY(page);
    auto *list = page->findChild<ResourceView *>();
    QTRY_COMPARE(list->source().rowCount(), 1);
    QVERIFY(!list->perform(QStringLiteral("startLogging"))); // nothing chosen
    list->table().selectIds({QStringLiteral("switched")});
    QVERIFY(!list->perform(QStringLiteral("stopLogging"))); // it is not logging
    QVERIFY(list->perform(QStringLiteral("startLogging")));
    QTRY_VERIFY(isLogging("switched"));
    QTRY_VERIFY(list->perform(QStringLiteral("stopLogging")));
    QTRY_VERIFY(!isLogging("switched"));
    auto *details = m_console->show<DetailsPage>(trailAddress(QStringLiteral("switched")));
    QVERIFY(details && details->item());
    QVERIFY(part<StatusIndicator>(details, "status")->text().contains(QStringLiteral("Off")));
    QTest::mouseClick(part<Button>(details, "deleteTrail"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), trailsAddress());
    QVERIFY(!trail("switched"));
}

void TestCloudTrailPages::eventsOfATrailAreChosen()
{
    QVERIFY(makeTrail("chosen"));
    auto *settings = m_console->show<SettingPage>(trailAddress(QStringLiteral("chosen"), QStringLiteral("events/selectors/edit")));
    QVERIFY(settings);
    QTRY_VERIFY(settings->form());
    CreatePage *form = settings->form();
    tick(form, "dataEvents");
    choose(form, "dataObjects", "some");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("dataPlaces"))->hasError()); // no place yet
    part<TextArea>(form, "dataPlaces")->setPlainText(QStringLiteral("arn:aws:s3:::chosen/"));
    save(form);
    QTRY_COMPARE(m_console->address(), trailAddress(QStringLiteral("chosen"), QStringLiteral("events")));
    const auto now = m_console->call<model::GetEventSelectors>(trailInput<model::GetEventSelectors>(QStringLiteral("chosen")));
    QVERIFY(now);
    QCOMPARE(now->eventSelectors->size(), std::size_t(2));
    // What is too fine for the form is shown as it is, and left alone.
    auto fine = trailInput<model::PutEventSelectors>(QStringLiteral("chosen"));
    auto &fields = fine.advancedEventSelectors.emplace().emplace_back().fieldSelectors.emplace();
    fields.emplace_back().field = "eventCategory";
    fields.back().equals = {"Management"};
    QVERIFY(m_console->call<model::PutEventSelectors>(std::move(fine)));
    auto *page = m_console->show<DetailsPage>(trailAddress(QStringLiteral("chosen"), QStringLiteral("events")));
    QVERIFY(page);
    auto *card = page->findChild<SettingCard *>();
    QTRY_VERIFY(card->isSettled());
    QVERIFY(card->findChild<CodeBlock *>()->code().contains(QStringLiteral("eventCategory")));
    auto *edit = part<Button>(page, "edit-selectors");
    QVERIFY(!edit || !edit->isEnabled() || !edit->isVisible());
}

void TestCloudTrailPages::touchedFilesAreFound()
{
    QVERIFY(makeTrail("signed"));
    QVERIFY(m_console->call<model::StartLogging>(trailInput<model::StartLogging>(QStringLiteral("signed"))));
    const auto status = [this] { return *m_console->call<model::GetTrailStatus>(trailInput<model::GetTrailStatus>(QStringLiteral("signed"))); };
    QVERIFY(m_console->createBucket("another"));
    lastEvent("CreateBucket");
    pass(std::chrono::minutes(6));
    QTRY_VERIFY(status().latestDeliveryTime);
    pass(std::chrono::minutes(55));
    QTRY_VERIFY_WITH_TIMEOUT(status().latestDigestDeliveryTime, 20'000);
    auto *page = m_console->show<DetailsPage>(trailAddress(QStringLiteral("signed"), QStringLiteral("validation")));
    QVERIFY(page);
    auto *list = page->findChild<ResourceView *>();
    QVERIFY(list);
    QCOMPARE(list->source().rowCount(), 0); // not asked yet
    QVERIFY(list->perform(QStringLiteral("validateLogs")));
    const auto findings = [list](bool valid) {
        std::vector<const Finding *> out;
        for (int row = 0; row < list->source().rowCount(); ++row) {
            const auto *finding = static_cast<const Finding *>(list->source().item(row).get());
            if (finding->isValid() == valid)
                out.push_back(finding);
        }
        return out;
    };
    QTRY_VERIFY(findings(true).size() >= 2); // a digest and a log file
    QVERIFY(findings(false).empty());
    std::string key;
    for (const Finding *finding : findings(true)) {
        if (finding->kind == Finding::Kind::Log)
            key = toStd(finding->key);
    }
    QVERIFY(m_console->put("signed", key, "other bytes"));
    QVERIFY(list->perform(QStringLiteral("validateLogs")));
    QTRY_COMPARE(findings(false).size(), std::size_t(1));
    QCOMPARE(findings(false).front()->key, toQt(key));
    // Its key is public.
    auto *keys = m_console->show<Page>(publicKeysAddress());
    QVERIFY(keys);
    QTRY_COMPARE(keys->findChild<ResourceView *>()->source().rowCount(), 1);
}

QTEST_MAIN(TestCloudTrailPages)
#include "tst_cloudtrailpages.moc"
