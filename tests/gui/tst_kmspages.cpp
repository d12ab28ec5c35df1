#include "PageTest.h"

#include "gui/consoles/kms/KeyPolicyText.h"
#include "gui/consoles/kms/Keys.h"
#include "gui/consoles/kms/TryPanel.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"

#include <QtWidgets/QTabWidget>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::kms;

/// The KMS console: lists, the wizard, the page of a key, and the trial of it.
class TestKmsPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void policiesForPeople();
    void theWizardRefusesAndCreates();
    void keysAreSwitchedInTheList();
    void deletionWaitsAndIsCancelled();
    void thePolicyIsCheckedWhileTyped();
    void tagsAreEdited();
    void rotation();
    void aliases();
    void grants();
    void theContextMustFitForDecrypting();
    void signaturesFitTheirText();

private:
    QString create(const char *spec = "SYMMETRIC_DEFAULT", const char *usage = "ENCRYPT_DECRYPT", const char *alias = nullptr)
    {
        api::kms::CreateKey::Input input;
        input.keySpec.emplace(spec);
        input.keyUsage.emplace(usage);
        const auto made = m_console->call<api::kms::CreateKey>(std::move(input));
        if (!made)
            return {};
        if (alias)
            m_console->call<api::kms::CreateAlias>({std::string("alias/") + alias, made->keyMetadata->keyId});
        return toQt(*made->keyMetadata->keyId);
    }
    std::string stateOf(const QString &id)
    {
        const auto key = m_console->call<api::kms::DescribeKey>(inputFor<api::kms::DescribeKey>(id));
        return key ? key->keyMetadata->keyState->value : key.error().code;
    }
    CreatePage *edit(const QString &key, const char *tab, const char *setting)
    {
        return formAt(keyAddress(key, QString(QLatin1String(tab) % u'/' % QLatin1String(setting) % u"/edit")));
    }
};

void TestKmsPages::policiesForPeople()
{
    const QString admin = QStringLiteral("arn:aws:iam::111122223333:user/ada");
    const QString user = QStringLiteral("arn:aws:iam::111122223333:role/backup");
    KeyPeople people{{admin}, {user}, false};
    const QString text = keyPolicyText(QStringLiteral("111122223333"), QStringLiteral("SIGN_VERIFY"), false, people);
    QVERIFY(policy::PolicyDocument::parse(toStd(text), policy::PolicyKind::Resource));
    QVERIFY(!text.contains(QStringLiteral("ScheduleKeyDeletion")) && !text.contains(QStringLiteral("kms:Encrypt")) && text.contains(QStringLiteral("kms:Sign")));
    const KeyPeople read = keyPeopleOf(text);
    QCOMPARE(read.administrators, people.administrators);
    QCOMPARE(read.users, people.users);
    QVERIFY(!read.mayDelete);
    people.mayDelete = true;
    QVERIFY(keyPeopleOf(keyPolicyText(QStringLiteral("111122223333"), QStringLiteral("ENCRYPT_DECRYPT"), true, people)).mayDelete);
    QVERIFY(keyPeopleOf(QStringLiteral("no policy")).users.isEmpty());
}

void TestKmsPages::theWizardRefusesAndCreates()
{
    QVERIFY(!create("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "taken").isEmpty());
    auto *page = m_console->show<CreateWizard>(createKeyAddress());
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    auto *next = part<Button>(page, "next");
    choose(page, "keyType", "asymmetric");
    QVERIFY(!part<QWidget>(page, "symmetricUsage")->isVisible());
    choose(page, "asymmetricUsage", "SIGN_VERIFY");
    QVERIFY(part<QWidget>(page, "signingSpec")->isVisible() && !part<QWidget>(page, "rsaSpec")->isVisible());
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 1); // no alias yet
    FormField *alias = page->form(1).field(QStringLiteral("alias"));
    QVERIFY(alias->hasError());
    type(page, "alias", "aws/mine");
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(alias->hasError());
    QCOMPARE(wizard.currentStep(), 1);
    type(page, "alias", "taken");
    QVERIFY(wizard.goTo(3));
    part<TextArea>(page, "accounts")->setPlainText(QStringLiteral("12345"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 3);
    part<TextArea>(page, "accounts")->setPlainText(QStringLiteral("444455556666"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 4);
    QVERIFY(part<CodeBlock>(page, "reviewText")->code().contains(QStringLiteral("arn:aws:iam::444455556666:root")));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(wizard.currentStep(), 1); // that alias is another key's
    QVERIFY(alias->hasError());
    QCOMPARE(m_console->call<api::kms::ListKeys>({})->keys->size(), std::size_t(1)); // nothing was made in vain
    type(page, "alias", "signer");
    QVERIFY(wizard.goTo(4));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), keysAddress());
    api::kms::DescribeKey::Input input;
    input.keyId = "alias/signer";
    QTRY_VERIFY(m_console->call<api::kms::DescribeKey>(input));
    const auto made = m_console->call<api::kms::DescribeKey>(input)->keyMetadata;
    QVERIFY(made->keySpec->value == "ECC_NIST_P256" && made->keyUsage->value == "SIGN_VERIFY");
}

void TestKmsPages::keysAreSwitchedInTheList()
{
    ResourceView *view = list(keysAddress());
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0);
    const QString first = create("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "one");
    const QString second = create("HMAC_256", "GENERATE_VERIFY_MAC");
    QTRY_COMPARE(view->source().rowCount(), 2);
    QVERIFY(!view->perform(QStringLiteral("disableKey"))); // nothing chosen
    view->table().selectIds({first});
    QVERIFY(!view->perform(QStringLiteral("enableKey"))); // it is enabled
    QVERIFY(view->perform(QStringLiteral("disableKey")));
    QTRY_COMPARE(stateOf(first), std::string("Disabled"));
    QCOMPARE(stateOf(second), std::string("Enabled"));
    QTRY_VERIFY(view->perform(QStringLiteral("enableKey")));
    QTRY_COMPARE(stateOf(first), std::string("Enabled"));
    // No service has made one yet.
    view = list(keysAddress(Manager::Aws));
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0);
    QVERIFY(m_console->createBucket("sealed"));
    api::s3::PutObject::Input object;
    object.bucket = "sealed";
    object.key = "letter";
    object.body = api::Body::fromString("dear");
    object.serverSideEncryption.emplace("aws:kms");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(object)));
    QTRY_COMPARE(view->source().rowCount(), 1);
    auto *page = m_console->show<DetailsPage>(keyAddress(idsIn(*view).front(), {}, Manager::Aws));
    QVERIFY(page && page->item());
    QVERIFY(!part<Button>(page, "edit-policy")); // only to be looked at
}

void TestKmsPages::deletionWaitsAndIsCancelled()
{
    const QString id = create();
    auto *page = m_console->show<DetailsPage>(keyAddress(id));
    QVERIFY(page);
    QTest::keyClick(page, Qt::Key_Delete);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled()); // without the box
    tick(dialog, "acknowledgeDeletion");
    QVERIFY(dialog->acceptButton().isEnabled());
    part<NumberInput>(dialog, "pendingDays")->setValue(6);
    QVERIFY(!dialog->acceptButton().isEnabled());
    part<NumberInput>(dialog, "pendingDays")->setValue(7);
    QVERIFY(dialog->acceptButton().isEnabled());
    accept();
    QTRY_COMPARE(stateOf(id), std::string("PendingDeletion"));
    QTRY_VERIFY(part<StatusIndicator>(page, "status")->text().contains(QStringLiteral("Pending")));
    // Its tags cannot be changed now, and the service says so.
    CreatePage *tags = edit(id, "tags", "tags");
    QVERIFY(tags);
    addRow(tags);
    QTest::keyClicks(part<QLineEdit>(tags, "key"), QStringLiteral("team"));
    save(tags);
    QTRY_VERIFY(part<Alert>(tags, "formError")->isVisible());
    page = m_console->show<DetailsPage>(keyAddress(id));
    QVERIFY(page && page->item());
    const auto commands = page->commands();
    const auto cancel = std::find_if(commands.begin(), commands.end(), [](const Command &command) { return command.id.endsWith(QStringLiteral("cancelKeyDeletion")); });
    QVERIFY(cancel != commands.end());
    cancel->run();
    QTRY_COMPARE(stateOf(id), std::string("Disabled"));
}

void TestKmsPages::thePolicyIsCheckedWhileTyped()
{
    const QString id = create();
    CreatePage *form = edit(id, "policy", "policy");
    QVERIFY(form);
    auto *editor = part<CodeEditor>(form, "policyEditor");
    const QString good = editor->text();
    editor->setText(QString(good).replace(QStringLiteral("\"Allow\""), QStringLiteral("\"Perhaps\"")));
    const std::vector<CodeIssue> issues = editor->check();
    QCOMPARE(issues.size(), std::size_t(1));
    QVERIFY(issues.front().line > 1 && issues.front().text.contains(QStringLiteral("Effect")));
    save(form);
    QVERIFY(form->form().field(QStringLiteral("policy"))->hasError()); // not even sent
    // Fine as a policy, but it would lock out whoever sends it.
    editor->setText(QString(good).replace(QStringLiteral("kms:*"), QStringLiteral("kms:Encrypt")));
    QVERIFY(editor->check().empty());
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("policy"))->error().contains(QStringLiteral("MalformedPolicyDocumentException")));
    editor->setText(QString(good).replace(QStringLiteral("Enable IAM User Permissions"), QStringLiteral("Ours")));
    save(form);
    QTRY_COMPARE(m_console->address(), keyAddress(id, QStringLiteral("policy")));
    api::kms::GetKeyPolicy::Input input;
    input.keyId = toStd(id);
    QVERIFY(m_console->call<api::kms::GetKeyPolicy>(std::move(input))->policy->find("Ours") != std::string::npos);
}

void TestKmsPages::tagsAreEdited()
{
    const QString id = create();
    CreatePage *form = edit(id, "tags", "tags");
    QVERIFY(form);
    addRow(form);
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(form, "value"), QStringLiteral("blue"));
    save(form);
    QTRY_COMPARE(m_console->address(), keyAddress(id, QStringLiteral("tags")));
    QCOMPARE(m_console->call<api::kms::ListResourceTags>(inputFor<api::kms::ListResourceTags>(id))->tags->front().tagValue, std::string("blue"));
    form = edit(id, "tags", "tags");
    QVERIFY(form);
    QTest::mouseClick(part<Button>(form, "remove"), Qt::LeftButton);
    save(form);
    QTRY_COMPARE(m_console->address(), keyAddress(id, QStringLiteral("tags")));
    QVERIFY(m_console->call<api::kms::ListResourceTags>(inputFor<api::kms::ListResourceTags>(id))->tags->empty());
}

void TestKmsPages::rotation()
{
    const QString id = create();
    CreatePage *form = edit(id, "rotation", "automatic");
    QVERIFY(form);
    choose(form, "rotation", "true");
    part<NumberInput>(form, "rotationPeriod")->setValue(89);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("rotationPeriod"))->hasError());
    part<NumberInput>(form, "rotationPeriod")->setValue(90);
    save(form);
    QTRY_COMPARE(m_console->address(), keyAddress(id, QStringLiteral("rotation")));
    QCOMPARE(m_console->call<api::kms::GetKeyRotationStatus>(inputFor<api::kms::GetKeyRotationStatus>(id))->rotationPeriodInDays, std::optional<std::int32_t>(90));
    auto *page = m_console->show<DetailsPage>(keyAddress(id, QStringLiteral("rotation")));
    QVERIFY(page);
    auto *view = page->findChild<ResourceView *>();
    QCOMPARE(view->source().rowCount(), 1); // what it was made with
    QTest::mouseClick(part<Button>(page, "rotateNow"), Qt::LeftButton);
    QTRY_COMPARE(view->source().rowCount(), 2);
    // A key pair does not rotate: no tab; asked for by address, it says why.
    const QString pair = create("ECC_NIST_P256", "SIGN_VERIFY");
    page = m_console->show<DetailsPage>(keyAddress(pair));
    QVERIFY(page && page->item());
    auto *tabs = page->findChild<QTabWidget *>();
    const auto hasTab = [&](const char *id) { return tabs->isTabVisible(tabs->indexOf(tabs->findChild<QWidget *>(QLatin1String(id)))); };
    QVERIFY(!hasTab("tab-rotation") && hasTab("tab-public-key"));
    page = m_console->show<DetailsPage>(keyAddress(pair, QStringLiteral("public-key")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("BEGIN PUBLIC KEY")));
}

void TestKmsPages::aliases()
{
    QVERIFY(!create("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", "taken").isEmpty());
    const QString id = create();
    ResourceView *view = list(keyAddress(id, QStringLiteral("aliases")));
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("createAlias")));
    type(m_console->dialog(), "aliasName", "taken");
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("AlreadyExistsException")));
    type(m_console->dialog(), "aliasName", "mine");
    accept();
    QTRY_COMPARE(idsIn(*view), QStringList{QStringLiteral("mine")});
    view->table().selectIds({QStringLiteral("mine")});
    QVERIFY(view->perform(QStringLiteral("deleteAlias")));
    QVERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
}

void TestKmsPages::grants()
{
    const QString id = create();
    ResourceView *view = list(keyAddress(id, QStringLiteral("grants")));
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("createGrant")));
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // for whom, and what?
    type(m_console->dialog(), "grantee", "somebody");
    part<CheckGroup>(m_console->dialog(), "operations")->setValue({QStringLiteral("Encrypt"), QStringLiteral("Decrypt")});
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled());
    type(m_console->dialog(), "grantee", "arn:aws:iam::111122223333:role/backup");
    QVERIFY(m_console->dialog()->acceptButton().isEnabled());
    accept();
    QTRY_COMPARE(view->source().rowCount(), 1);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("revokeGrant")));
    QVERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
}

void TestKmsPages::theContextMustFitForDecrypting()
{
    const QString id = create();
    auto *page = m_console->show<DetailsPage>(keyAddress(id, QStringLiteral("try")));
    QVERIFY(page);
    auto *run = part<Button>(page, "runTrial");
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(!part<Alert>(page, "trialVerdict")->isVisible()); // no text, no call
    part<TextArea>(page, "text")->setPlainText(QStringLiteral("하늘"));
    auto *context = part<QWidget>(page, "context");
    addRow(context);
    QTest::keyClicks(part<QLineEdit>(context, "key"), QStringLiteral("class"));
    QTest::keyClicks(part<QLineEdit>(context, "value"), QStringLiteral("one"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(part<Alert>(page, "trialVerdict")->isVisible());
    const QString sealed = part<CodeBlock>(page, "trialText0")->code();
    QVERIFY(!sealed.isEmpty());
    choose(page, "operation", "decrypt");
    QCOMPARE(part<TextArea>(page, "ciphertext")->toPlainText(), sealed); // brought along
    part<QLineEdit>(context, "value")->setText(QStringLiteral("two"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(wordsOn(part<Alert>(page, "trialFailed")).contains(QStringLiteral("InvalidCiphertextException")));
    part<QLineEdit>(context, "value")->setText(QStringLiteral("one"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(part<Alert>(page, "trialVerdict")->isVisible());
    QCOMPARE(part<CodeBlock>(page, "trialText0")->code(), QStringLiteral("하늘"));
}

void TestKmsPages::signaturesFitTheirText()
{
    const QString id = create("ECC_NIST_P256", "SIGN_VERIFY");
    auto *page = m_console->show<DetailsPage>(keyAddress(id, QStringLiteral("try")));
    QVERIFY(page);
    auto *run = part<Button>(page, "runTrial");
    part<TextArea>(page, "text")->setPlainText(QStringLiteral("pay 10"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(part<Alert>(page, "trialVerdict")->isVisible());
    choose(page, "operation", "verify");
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(wordsOn(part<Alert>(page, "trialVerdict")).contains(QStringLiteral("is valid")));
    part<TextArea>(page, "text")->setPlainText(QStringLiteral("pay 1000"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("KMSInvalidSignatureException")) || wordsOn(page).contains(QStringLiteral("not valid")));
}

QTEST_MAIN(TestKmsPages)
#include "tst_kmspages.moc"
