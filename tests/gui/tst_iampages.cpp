#include "PageTest.h"

#include "api/generated/iam.h"
#include "gui/consoles/iam/PolicyEditor.h"
#include "gui/consoles/iam/Simulator.h"
#include "gui/consoles/iam/StatementForm.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/ActionCatalog.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::iam;

/// The IAM console: users, groups, roles, policies with their editor, the simulator.
class TestIamPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void actionsHaveTheirLevels();
    void theEditorShowsTheSamePolicyTwice();
    void theUserWizardRefusesAndCreates();
    void permissionsComeAndGo();
    void keysAreSwitchedAndShownOnce();
    void groupsTakeMembers();
    void rolesTrustAndAreRevoked();
    void policiesHaveVersions();
    void theSimulatorDecides();
    void theAccountHasItsRules();

private:
    template <class Operation>
    bool done(typename Operation::Input input)
    {
        return m_console->call<Operation>(std::move(input)).has_value();
    }
    bool createUser(const char *name) { return done<api::iam::CreateUser>(named<api::iam::CreateUser>(QLatin1String(name))); }
    QString createPolicy(const char *name, const char *action)
    {
        api::iam::CreatePolicy::Input input;
        input.policyName = name;
        input.policyDocument = std::string("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"") + action + "\",\"Resource\":\"*\"}]}";
        const auto made = m_console->call<api::iam::CreatePolicy>(std::move(input));
        return made ? toQt(*made->policy->arn) : QString();
    }
    static QStringList column(ResourceView &list, int at)
    {
        QStringList cells;
        for (int row = 0; row < list.source().rowCount(); ++row)
            cells << list.source().cell(row, at).text;
        return cells;
    }
    /// Chooses in a field whose options come from the engine.
    bool pick(QWidget *page, const char *field, const QStringList &values)
    {
        auto *picks = part<Multiselect>(page, field);
        return picks && QTest::qWaitFor([&] {
            picks->setValue(values);
            return picks->value().size() == values.size();
        }, 20'000);
    }
};

void TestIamPages::actionsHaveTheirLevels()
{
    QVERIFY(levelOf(QStringLiteral("ListBucket")) == Level::List);
    QVERIFY(levelOf(QStringLiteral("GetObjectTagging")) == Level::Read);
    QVERIFY(levelOf(QStringLiteral("PutObjectTagging")) == Level::Tagging);
    QVERIFY(levelOf(QStringLiteral("PutBucketPolicy")) == Level::Permissions);
    QVERIFY(levelOf(QStringLiteral("DeleteObject")) == Level::Write);
    QVERIFY(!actionsOf(QStringLiteral("nothing")));
    const ServiceActions *sqs = actionsOf(QStringLiteral("sqs"));
    QVERIFY(sqs && sqs->actions.at(Level::Write).contains(QStringLiteral("SendMessage")));
    QVERIFY(!sqs->actions.at(Level::Write).contains(QStringLiteral("SendMessageBatch"))); // no action of its own
    const auto count = covered(*actionsOf(QStringLiteral("s3")), {QStringLiteral("getobject*")});
    QVERIFY(count.at(Level::Read) > 3 && count.at(Level::Write) == 0);
    QCOMPARE(trustedText(QStringLiteral("no policy")), QString());
    QVERIFY(trustedText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}}"))
                .contains(QStringLiteral("lambda")));
}

void TestIamPages::theEditorShowsTheSamePolicyTwice()
{
    PolicyEditor editor(*m_console);
    editor.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:Get*\"],\"Resource\":\"arn:aws:s3:::a/*\","
                                       "\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/team\":[\"blue\",\"red\"]}}},"
                                       "{\"Effect\":\"Deny\",\"NotAction\":\"iam:*\",\"Resource\":\"*\"}]}"));
    editor.resize(800, 900);
    editor.show();
    const auto effects = editor.findChildren<Select *>(QStringLiteral("effect"));
    QCOMPARE(effects.size(), 1); // NotAction is left to JSON
    QCOMPARE(part<TextArea>(&editor, "otherActions")->toPlainText(), QStringLiteral("s3:Get*"));
    QVERIFY(part<TextArea>(&editor, "conditions")->toPlainText().contains(QStringLiteral("aws:PrincipalTag/team = red")));
    effects.front()->setValue(QStringLiteral("Deny"));
    auto parsed = policy::PolicyDocument::parse(toStd(editor.text()), policy::PolicyKind::Identity);
    QVERIFY(parsed);
    QCOMPARE(parsed->statements.size(), std::size_t(2));
    QVERIFY(parsed->statements[0].effect == policy::Effect::Deny && parsed->statements[0].actions.size() == 2);
    QVERIFY(parsed->statements[0].conditions.front().values.size() == 2);
    QVERIFY(parsed->statements[1].notAction);
    // Another service: its own actions, none of the last one's.
    part<Select>(&editor, "service")->setValue(QStringLiteral("sqs"));
    QVERIFY(!editor.text().contains(QStringLiteral("s3:GetObject\"")));
    pick(&editor, "actions2", {QStringLiteral("SendMessage")});
    QVERIFY(editor.text().contains(QStringLiteral("sqs:SendMessage")));
    // What is no policy cannot be shown by choices, and says where.
    editor.showMode(QStringLiteral("json"));
    editor.editor().setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Maybe\"}]}"));
    editor.showMode(QStringLiteral("visual"));
    QVERIFY(part<Alert>(&editor, "policyBroken")->isVisible());
    QVERIFY(editor.findChildren<Select *>(QStringLiteral("effect")).isEmpty() || !part<Button>(&editor, "addStatement")->isEnabled());
    QVERIFY(editor.text().contains(QStringLiteral("Maybe"))); // nothing was thrown away
}

void TestIamPages::theUserWizardRefusesAndCreates()
{
    QVERIFY(createUser("ada"));
    QVERIFY(done<api::iam::CreateGroup>(named<api::iam::CreateGroup>(QStringLiteral("staff"))));
    auto *page = m_console->show<CreateWizard>(QStringLiteral("iam/users/create"));
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    auto *next = part<Button>(page, "next");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0); // without a name
    type(page, "userName", "ada ada");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0);
    type(page, "userName", "ada");
    tick(page, "consoleAccess");
    tick(page, "accessKey");
    QVERIFY(wizard.goTo(1));
    QVERIFY(pick(page, "groups", {QStringLiteral("staff")}));
    QVERIFY(wizard.goTo(2));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(wizard.currentStep(), 0); // there is one of that name
    QVERIFY(page->form(0).field(QStringLiteral("userName"))->hasError());
    type(page, "userName", "grace");
    QVERIFY(wizard.goTo(2));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), QStringLiteral("iam/users"));
    QTRY_VERIFY(m_console->dialog());
    QCOMPARE(m_console->dialog()->objectName(), QStringLiteral("newCredentials"));
    const auto keys = m_console->call<api::iam::ListAccessKeys>(named<api::iam::ListAccessKeys>(QStringLiteral("grace")));
    QVERIFY(keys && keys->accessKeyMetadata->size() == 1);
    QVERIFY(wordsOn(m_console->dialog()).contains(toQt(*keys->accessKeyMetadata->front().accessKeyId)));
    QCOMPARE(m_console->dialog()->findChildren<QWidget *>(QStringLiteral("secretText")).size(), 2);
    accept();
    QVERIFY(m_console->call<api::iam::GetLoginProfile>(named<api::iam::GetLoginProfile>(QStringLiteral("grace"))));
    QCOMPARE(m_console->call<api::iam::ListGroupsForUser>(named<api::iam::ListGroupsForUser>(QStringLiteral("grace")))->groups->size(), std::size_t(1));
    auto *view = m_console->page()->findChild<ResourceView *>();
    QTRY_COMPARE(idsIn(*view).size(), 2);
}

void TestIamPages::permissionsComeAndGo()
{
    QVERIFY(createUser("ada"));
    const QString arn = createPolicy("readers", "s3:GetObject");
    QVERIFY(!arn.isEmpty());
    ResourceView *view = list(holderAddress({Kind::User, QStringLiteral("ada")}));
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0);
    QVERIFY(view->perform(QStringLiteral("attachPolicies")));
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled());
    QVERIFY(pick(m_console->dialog(), "policies", {arn}));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 1);
    // An inline one, on its own page.
    auto *page = m_console->show<CreatePage>(inlineAddress({Kind::User, QStringLiteral("ada")}));
    QVERIFY(page);
    save(page); // nameless
    QVERIFY(page->form().field(QStringLiteral("policyName"))->hasError());
    type(page, "policyName", "own");
    auto *editor = page->findChild<PolicyEditor *>();
    editor->showMode(QStringLiteral("json"));
    editor->editor().setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:*\"}]}"));
    save(page); // no Resource: not even sent
    QVERIFY(page->form().field(QStringLiteral("policy"))->hasError());
    editor->editor().setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:*\",\"Resource\":\"*\"}]}"));
    save(page);
    QTRY_COMPARE(m_console->address(), holderAddress({Kind::User, QStringLiteral("ada")}, QStringLiteral("permissions")));
    view = m_console->page()->findChild<ResourceView *>();
    QTRY_COMPARE(view->source().rowCount(), 2);
    // And back: what is written there stands in the editor.
    auto *edit = m_console->show<SettingPage>(inlineAddress({Kind::User, QStringLiteral("ada")}, QStringLiteral("own")));
    QVERIFY(edit);
    QTRY_VERIFY(edit->form());
    QVERIFY(edit->form()->findChild<PolicyEditor *>()->text().contains(QStringLiteral("sqs:*")));
    view = list(holderAddress({Kind::User, QStringLiteral("ada")}));
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("removePermission")));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
    QVERIFY(m_console->call<api::iam::GetPolicy>({toStd(arn)})); // managed ones stay
}

void TestIamPages::keysAreSwitchedAndShownOnce()
{
    QVERIFY(createUser("ada"));
    auto *page = m_console->show<DetailsPage>(holderAddress({Kind::User, QStringLiteral("ada")}, QStringLiteral("credentials")));
    QVERIFY(page);
    auto *keys = part<ResourceView>(page, "accessKey");
    QVERIFY(keys);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(keys->perform(QStringLiteral("createAccessKey")));
        QTRY_VERIFY(m_console->dialog());
        accept();
        QTRY_COMPARE(keys->source().rowCount(), i + 1);
    }
    QVERIFY(keys->perform(QStringLiteral("createAccessKey"))); // a third is one too many
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("LimitExceeded")));
    keys->table().selectIds({idsIn(*keys).front()});
    QVERIFY(!keys->perform(QStringLiteral("activateKey")));
    QVERIFY(keys->perform(QStringLiteral("deactivateKey")));
    QTRY_VERIFY(column(*keys, 1).contains(QStringLiteral("Inactive")));
    CreatePage *form = nullptr;
    auto *edit = m_console->show<SettingPage>(holderAddress({Kind::User, QStringLiteral("ada")}, QStringLiteral("credentials/sign-in/edit")));
    QVERIFY(edit);
    QTRY_VERIFY((form = edit->form()));
    choose(form, "access", "true");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("newPassword"))->hasError());
    type(form, "newPassword", "Cumulus-2026-Stratus");
    save(form);
    QTRY_VERIFY(m_console->call<api::iam::GetLoginProfile>(named<api::iam::GetLoginProfile>(QStringLiteral("ada"))));
}

void TestIamPages::groupsTakeMembers()
{
    QVERIFY(createUser("ada"));
    auto *page = m_console->show<CreatePage>(QStringLiteral("iam/groups/create"));
    QVERIFY(page);
    save(page);
    QVERIFY(page->form().field(QStringLiteral("groupName"))->hasError());
    type(page, "groupName", "staff");
    QVERIFY(pick(page, "members", {QStringLiteral("ada")}));
    save(page);
    QTRY_COMPARE(m_console->address(), QStringLiteral("iam/groups"));
    ResourceView *view = list(holderAddress({Kind::Group, QStringLiteral("staff")}));
    QVERIFY(view);
    QTRY_COMPARE(idsIn(*view), QStringList{QStringLiteral("ada")});
    // A group with someone in it is not deleted.
    ResourceView *groupList = list(QStringLiteral("iam/groups"));
    QVERIFY(groupList);
    groupList->table().selectIds({QStringLiteral("staff")});
    QVERIFY(groupList->perform(QStringLiteral("deleteGroup")));
    QTest::keyClicks(m_console->dialog()->findChild<QLineEdit *>(), QStringLiteral("staff"));
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("DeleteConflict")));
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    view = list(holderAddress({Kind::Group, QStringLiteral("staff")}));
    QVERIFY(view);
    view->table().selectIds({QStringLiteral("ada")});
    QVERIFY(view->perform(QStringLiteral("removeFromGroup")));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
}

void TestIamPages::rolesTrustAndAreRevoked()
{
    auto *page = m_console->show<CreateWizard>(QStringLiteral("iam/roles/create"));
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    auto *next = part<Button>(page, "next");
    choose(page, "trustType", "account");
    type(page, "trustedAccount", "12");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0); // no account
    choose(page, "trustType", "service");
    part<Select>(page, "trustedService")->setValue(QStringLiteral("lambda.amazonaws.com"));
    QVERIFY(wizard.goTo(2));
    type(page, "roleName", "worker");
    QVERIFY(wizard.goTo(3));
    QVERIFY(part<CodeBlock>(page, "reviewText")->code().contains(QStringLiteral("lambda.amazonaws.com")));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), QStringLiteral("iam/roles"));
    ResourceView *view = m_console->page()->findChild<ResourceView *>();
    QTRY_VERIFY(idsIn(*view).contains(QStringLiteral("worker")));
    auto *edit = m_console->show<SettingPage>(holderAddress({Kind::Role, QStringLiteral("worker")}, QStringLiteral("trust/trust-policy/edit")));
    QVERIFY(edit);
    QTRY_VERIFY(edit->form());
    CreatePage *form = edit->form();
    auto *editor = part<CodeEditor>(form, "trustPolicyEditor");
    const QString good = editor->text();
    editor->setText(QString(good).replace(QStringLiteral("Principal"), QStringLiteral("Person")));
    save(form);
    QVERIFY(form->form().field(QStringLiteral("trustPolicy"))->hasError());
    editor->setText(QString(good).replace(QStringLiteral("lambda."), QStringLiteral("events.")));
    save(form);
    QTRY_COMPARE(m_console->address(), holderAddress({Kind::Role, QStringLiteral("worker")}, QStringLiteral("trust")));
    const auto role = m_console->call<api::iam::GetRole>(named<api::iam::GetRole>(QStringLiteral("worker")));
    QVERIFY(documentText(role->role->assumeRolePolicyDocument).contains(QStringLiteral("events.amazonaws.com")));
    auto *details = m_console->show<DetailsPage>(holderAddress({Kind::Role, QStringLiteral("worker")}, QStringLiteral("revoke")));
    QVERIFY(details);
    QTest::mouseClick(part<Button>(details, "revokeSessions"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    accept();
    api::iam::GetRolePolicy::Input input;
    input.roleName = "worker";
    input.policyName = "AWSRevokeOlderSessions";
    QTRY_VERIFY(m_console->call<api::iam::GetRolePolicy>(input));
}

void TestIamPages::policiesHaveVersions()
{
    const QString arn = createPolicy("readers", "s3:GetObject");
    auto *page = m_console->show<SettingPage>(policyAddress(arn, QStringLiteral("permissions/document/edit")));
    QVERIFY(page);
    QTRY_VERIFY(page->form());
    auto *editor = page->form()->findChild<PolicyEditor *>();
    editor->showMode(QStringLiteral("json"));
    editor->editor().setText(QString(editor->text()).replace(QStringLiteral("s3:GetObject"), QStringLiteral("s3:ListBucket")));
    save(page->form());
    QTRY_COMPARE(m_console->address(), policyAddress(arn, QStringLiteral("permissions")));
    ResourceView *view = list(policyAddress(arn, QStringLiteral("versions")));
    QVERIFY(view);
    QTRY_COMPARE(idsIn(*view).size(), 2);
    view->table().selectIds({QStringLiteral("v2")});
    QVERIFY(!view->perform(QStringLiteral("setDefaultVersion"))); // it is that already
    view->table().selectIds({QStringLiteral("v1")});
    QVERIFY(view->perform(QStringLiteral("setDefaultVersion")));
    QTRY_COMPARE(m_console->call<api::iam::GetPolicy>({toStd(arn)})->policy->defaultVersionId, std::string("v1"));
}

void TestIamPages::theSimulatorDecides()
{
    QVERIFY(createUser("ada"));
    api::iam::PutUserPolicy::Input input;
    input.userName = "ada";
    input.policyName = "own";
    input.policyDocument = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"},"
                           "{\"Effect\":\"Deny\",\"Action\":\"s3:DeleteObject\",\"Resource\":\"*\"}]}";
    QVERIFY(done<api::iam::PutUserPolicy>(std::move(input)));
    const QString arn = toQt(*m_console->call<api::iam::GetUser>(named<api::iam::GetUser>(QStringLiteral("ada")))->user->arn);
    auto *page = m_console->show<SimulatorPage>(simulatorAddress(arn));
    QVERIFY(page);
    QTRY_COMPARE(part<Select>(page, "principal")->value(), arn);
    auto *results = part<ResourceView>(page, "results");
    QTest::mouseClick(part<Button>(page, "runSimulation"), Qt::LeftButton);
    QCOMPARE(results->source().rowCount(), 0); // which action?
    QVERIFY(pick(page, "actions", {QStringLiteral("GetObject"), QStringLiteral("DeleteObject")}));
    QTest::mouseClick(part<Button>(page, "runSimulation"), Qt::LeftButton);
    QTRY_COMPARE(results->source().rowCount(), 2);
    QVERIFY(column(*results, 2).contains(QStringLiteral("Allowed")) && column(*results, 2).contains(QStringLiteral("Explicitly denied")));
    part<Select>(page, "service")->setValue(QStringLiteral("sqs"));
    QVERIFY(pick(page, "actions", {QStringLiteral("SendMessage")}));
    QTest::mouseClick(part<Button>(page, "runSimulation"), Qt::LeftButton);
    QTRY_COMPARE(column(*results, 2), QStringList{QStringLiteral("Implicitly denied")});
}

void TestIamPages::theAccountHasItsRules()
{
    auto *page = m_console->show<SettingPage>(QStringLiteral("iam/account/passwords/edit"));
    QVERIFY(page);
    QTRY_VERIFY(page->form());
    part<NumberInput>(page->form(), "minimumLength")->setValue(5);
    save(page->form());
    QVERIFY(page->form()->form().field(QStringLiteral("minimumLength"))->hasError());
    part<NumberInput>(page->form(), "minimumLength")->setValue(14);
    save(page->form());
    QTRY_COMPARE(m_console->address(), QStringLiteral("iam/account"));
    QCOMPARE(m_console->call<api::iam::GetAccountPasswordPolicy>({})->passwordPolicy->minimumPasswordLength, std::optional<std::int32_t>(14));
    QTRY_VERIFY(m_console->page()->isSettled());
    QTest::mouseClick(part<Button>(m_console->page(), "resetPasswordPolicy"), Qt::LeftButton);
    QTRY_VERIFY(!m_console->call<api::iam::GetAccountPasswordPolicy>({}));
    auto *dashboard = m_console->show<DetailsPage>(QStringLiteral("iam"));
    QVERIFY(dashboard && dashboard->item());
}

QTEST_MAIN(TestIamPages)
#include "tst_iampages.moc"
