#include "PageTest.h"

#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/consoles/secretsmanager/Secrets.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"
#include "gui/theme/Theme.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::secretsmanager;

/// The Secrets Manager console: the list, the wizard, and the page of a secret.
class TestSecretsPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAsPairs();
    void theWizardRefusesAndStores();
    void databasesHaveTheirKeys();
    void theValueIsShownOnlyOnRequest();
    void versionsGoBack();
    void deletionWaitsAndIsCancelled();
    void thePolicyIsCheckedWhileTyped();
    void tagsAreEdited();
    void rotationNeedsAFunction();

private:
    void create(const std::string &name, const std::string &value = R"({"user":"me","password":"first"})")
    {
        model::CreateSecret::Input input;
        input.name = name;
        if (!value.empty())
            input.secretString = value;
        QVERIFY(m_console->call<model::CreateSecret>(std::move(input)));
    }
    QString read(const QString &name)
    {
        const auto got = m_console->call<model::GetSecretValue>(inputFor<model::GetSecretValue>(name));
        return got ? toQt(got->secretString.value_or("")) : toQt('!' + got.error().code);
    }
    bool isMarkedNow(const QString &name)
    {
        const auto got = m_console->call<model::DescribeSecret>(inputFor<model::DescribeSecret>(name));
        return got && got->deletedDate;
    }
    CreatePage *edit(const QString &name, const char *tab, const char *setting)
    {
        return formAt(secretAddress(name, QString(QLatin1String(tab) % u'/' % QLatin1String(setting) % u"/edit")));
    }
    void run(Page *page, const char *action)
    {
        const auto commands = page->commands();
        const auto found = std::find_if(commands.begin(), commands.end(), [action](const Command &command) { return command.id.endsWith(QLatin1String(action)); });
        QVERIFY2(found != commands.end(), action);
        found->run();
    }
    /// For people: NEPHOSCOPE_PICTURES=DIR keeps what the test saw.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
        rest();
        if (!folder.isEmpty())
            m_console->grab().save(folder % u'/' % QLatin1String(name) % QStringLiteral(".png"));
    }
};

void TestSecretsPages::valuesAsPairs()
{
    QVERIFY(!pairsOf(QStringLiteral("plain text")) && !pairsOf(QStringLiteral("[1]")) && !pairsOf(QStringLiteral("{}")));
    QVERIFY(!pairsOf(QStringLiteral(R"({"a":1})"))); // would not come back as it was
    const auto pairs = pairsOf(QStringLiteral(R"({"b":"2 = 2","a":"1"})"));
    QVERIFY(pairs && pairs->size() == 2 && pairs->front().first == QLatin1String("b"));
    QCOMPARE(pairsText(*pairs), QStringLiteral(R"({"b":"2 = 2","a":"1"})"));
    QVERIFY(!checkName(QStringLiteral("with space")).isEmpty() && checkName(QStringLiteral("prod/App-1_x+=.@")).isEmpty());
}

void TestSecretsPages::theWizardRefusesAndStores()
{
    create("taken");
    auto *page = m_console->show<CreateWizard>(createSecretAddress());
    QVERIFY(page);
    Wizard &wizard = page->wizard();
    auto *next = part<Button>(page, "next");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 0); // no value yet
    QVERIFY(page->form(0).field(QStringLiteral("secretPairs"))->hasError());
    choose(page, "valueFormat", "plaintext");
    part<TextArea>(page, "secretText")->setPlainText(QStringLiteral("token 123"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 1);
    FormField *name = page->form(1).field(QStringLiteral("secretName"));
    type(page, "secretName", "with space");
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(name->hasError());
    type(page, "secretName", "taken");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 2);
    choose(page, "rotation", "true");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 2); // by which function?
    choose(page, "rotation", "false");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.currentStep(), 3);
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(wizard.currentStep(), 1); // there is one of that name
    QVERIFY(name->hasError());
    type(page, "secretName", "prod/token");
    QVERIFY(wizard.goTo(3));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), secretsAddress());
    QCOMPARE(read(QStringLiteral("prod/token")), QStringLiteral("token 123"));
}

void TestSecretsPages::databasesHaveTheirKeys()
{
    auto *page = m_console->show<CreateWizard>(createSecretAddress());
    QVERIFY(page);
    choose(page, "secretType", "database");
    QVERIFY(!part<QWidget>(page, "secretPairs")->isVisible());
    type(page, "databaseUser", "admin");
    type(page, "databasePassword", "pa$$");
    type(page, "databaseHost", "db.example.com");
    part<Select>(page, "databaseEngine")->setValue(QStringLiteral("postgres"));
    QTRY_COMPARE(part<NumberInput>(page, "databasePort")->value(), qint64(5432));
    auto *next = part<Button>(page, "next");
    QTest::mouseClick(next, Qt::LeftButton);
    type(page, "secretName", "db");
    QVERIFY(page->wizard().goTo(3));
    rest();
    const QString words = wordsOn(page).remove(QChar(0x200b)); // where long ones may wrap
    picture("review");
    QVERIFY2(words.contains(QStringLiteral("db.example.com")) && !words.contains(QStringLiteral("pa$$")), qPrintable(words));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), secretsAddress());
    QCOMPARE(read(QStringLiteral("db")), QStringLiteral(R"({"username":"admin","password":"pa$$","engine":"postgres","host":"db.example.com","port":"5432"})"));
}

void TestSecretsPages::theValueIsShownOnlyOnRequest()
{
    create("create"); // the wizard's address is another
    auto *page = m_console->show<DetailsPage>(secretAddress(QStringLiteral("create")));
    QVERIFY(page && page->item());
    create("app/db");
    page = m_console->show<DetailsPage>(secretAddress(QStringLiteral("app/db")));
    QVERIFY(page && page->item());
    QVERIFY(!m_console->call<model::DescribeSecret>(inputFor<model::DescribeSecret>(QStringLiteral("app/db")))->lastAccessedDate);
    auto *plain = part<CodeBlock>(page, "plainValue");
    QVERIFY(!plain->isVisible() && plain->code().isEmpty() && !part<Button>(page, "editValue")->isVisible());
    // Without the value, the card ends below its heading.
    QWidget *card = part<Button>(page, "retrieveValue");
    while (card && !qobject_cast<Container *>(card))
        card = card->parentWidget();
    QVERIFY(card);
    auto *heading = part<Label>(card, "description");
    QTRY_VERIFY(card->height() - heading->mapTo(card, QPoint(0, heading->height())).y() <= Theme::instance().space("l") + 1);
    QTest::mouseClick(part<Button>(page, "retrieveValue"), Qt::LeftButton);
    QTRY_VERIFY(part<Button>(page, "closeValue")->isVisible());
    QVERIFY(!wordsOn(page).contains(QStringLiteral("first"))); // dots, until it is shown
    picture("value");
    choose(page, "valueForm", "plaintext");
    QVERIFY(plain->isVisible());
    QCOMPARE(plain->code(), QStringLiteral(R"({"user":"me","password":"first"})"));
    QTest::mouseClick(part<Button>(page, "editValue"), Qt::LeftButton);
    QTRY_VERIFY(m_console->dialog());
    Dialog *dialog = m_console->dialog();
    picture("edit-value");
    choose(dialog, "valueFormat", "plaintext");
    part<TextArea>(dialog, "secretText")->setPlainText(QString());
    QVERIFY(!dialog->acceptButton().isEnabled());
    part<TextArea>(dialog, "secretText")->setPlainText(QStringLiteral("second"));
    QVERIFY(dialog->acceptButton().isEnabled());
    accept();
    QTRY_COMPARE(read(QStringLiteral("app/db")), QStringLiteral("second"));
    QTRY_COMPARE(plain->code(), QStringLiteral("second"));
    QTest::mouseClick(part<Button>(page, "closeValue"), Qt::LeftButton);
    QVERIFY(!plain->isVisible() && plain->code().isEmpty());
}

void TestSecretsPages::versionsGoBack()
{
    create("app");
    auto put = inputFor<model::PutSecretValue>(QStringLiteral("app"));
    put.secretString = "second";
    QVERIFY(m_console->call<model::PutSecretValue>(std::move(put)));
    auto *page = m_console->show<DetailsPage>(secretAddress(QStringLiteral("app"), QStringLiteral("versions")));
    QVERIFY(page);
    auto *view = page->findChild<ResourceView *>();
    QVERIFY(view);
    QTRY_COMPARE(view->source().rowCount(), 2);
    const auto described = m_console->call<model::DescribeSecret>(inputFor<model::DescribeSecret>(QStringLiteral("app")));
    QString current, previous;
    for (const auto &[id, stages] : *described->versionIdsToStages)
        (stages.front() == "AWSCURRENT" ? current : previous) = toQt(id);
    view->table().selectIds({current});
    QVERIFY(!view->perform(QStringLiteral("makeCurrent"))); // it is
    view->table().selectIds({previous});
    QVERIFY(view->perform(QStringLiteral("retrieveVersion")));
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(part<CodeBlock>(m_console->dialog(), "plainValue")->code().contains(QStringLiteral("first")));
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(view->perform(QStringLiteral("makeCurrent")));
    QTRY_VERIFY(read(QStringLiteral("app")).contains(QStringLiteral("first")));
}

void TestSecretsPages::deletionWaitsAndIsCancelled()
{
    create("app");
    auto *page = m_console->show<DetailsPage>(secretAddress(QStringLiteral("app")));
    QVERIFY(page);
    QTest::keyClick(page, Qt::Key_Delete);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled()); // without the box
    tick(dialog, "acknowledgeDeletion");
    part<NumberInput>(dialog, "recoveryDays")->setValue(6);
    QVERIFY(!dialog->acceptButton().isEnabled());
    part<NumberInput>(dialog, "recoveryDays")->setValue(7);
    accept();
    QTRY_VERIFY(isMarkedNow(QStringLiteral("app")));
    QTRY_VERIFY(part<StatusIndicator>(page, "status")->text().contains(QStringLiteral("Scheduled")));
    QTest::mouseClick(part<Button>(page, "retrieveValue"), Qt::LeftButton);
    QTRY_VERIFY(part<Alert>(page, "valueFailed")->isVisible());
    run(page, "restoreSecret");
    QTRY_VERIFY(!isMarkedNow(QStringLiteral("app")));
    // In the list it can be told from others, and brought back as well.
    auto *list = m_console->show<ListPage>(secretsAddress());
    QVERIFY(list);
    auto *view = list->findChild<ResourceView *>();
    QCOMPARE(view->source().rowCount(), 1);
    view->table().selectIds({QStringLiteral("app")});
    QVERIFY(!view->perform(QStringLiteral("restoreSecret")) && !view->perform(QStringLiteral("rotateSecret")));
}

void TestSecretsPages::thePolicyIsCheckedWhileTyped()
{
    create("app");
    CreatePage *form = edit(QStringLiteral("app"), "overview", "policy");
    QVERIFY(form);
    auto *editor = part<CodeEditor>(form, "policyEditor");
    QVERIFY(editor);
    const QString good = QStringLiteral(R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "secretsmanager:*", "Resource": "*"}]})");
    editor->setText(QString(good).replace(QStringLiteral("\"Allow\""), QStringLiteral("\"Perhaps\"")));
    save(form);
    QVERIFY(form->form().field(QStringLiteral("policy"))->hasError()); // not even sent
    editor->setText(QString(good).replace(QStringLiteral("111122223333"), QStringLiteral("*")));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("policy"))->error().contains(QStringLiteral("PublicPolicyException")));
    editor->setText(good);
    save(form);
    QTRY_VERIFY(m_console->address().startsWith(secretAddress(QStringLiteral("app"))) && !m_console->address().endsWith(QStringLiteral("edit")));
    QVERIFY(m_console->call<model::GetResourcePolicy>(inputFor<model::GetResourcePolicy>(QStringLiteral("app")))->resourcePolicy);
}

void TestSecretsPages::tagsAreEdited()
{
    create("app");
    CreatePage *form = edit(QStringLiteral("app"), "tags", "tags");
    QVERIFY(form);
    addRow(form);
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(form, "value"), QStringLiteral("blue"));
    save(form);
    QTRY_COMPARE(m_console->address(), secretAddress(QStringLiteral("app"), QStringLiteral("tags")));
    QCOMPARE(m_console->call<model::DescribeSecret>(inputFor<model::DescribeSecret>(QStringLiteral("app")))->tags->front().value, std::string("blue"));
}

void TestSecretsPages::rotationNeedsAFunction()
{
    create("app");
    CreatePage *form = edit(QStringLiteral("app"), "rotation", "automatic");
    QVERIFY(form);
    choose(form, "rotation", "true");
    choose(form, "rotationEvery", "expression");
    type(form, "rotationExpression", "soon");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("rotationFunction"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("rotationExpression"))->hasError());
    QVERIFY(!m_console->call<model::DescribeSecret>(inputFor<model::DescribeSecret>(QStringLiteral("app")))->rotationEnabled);
}

QTEST_MAIN(TestSecretsPages)
#include "tst_secretspages.moc"
