#include "PageTest.h"

#include "api/generated/iam.h"
#include "api/generated/lambda.h"
#include "api/generated/sqs.h"
#include "gui/consoles/lambda/CodePanel.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Layers.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/SourceEditor.h"
#include "gui/consoles/lambda/TestPanel.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/FileUpload.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "services/lambda/Archive.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::lambda;

constexpr int patience = 20'000; ///< milliseconds; functions are processes, which take their time to start

/// The Lambda console, with the JavaScript that the program brings along.
class TestLambdaPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("NEPHOSCOPE_LAMBDA_NODE", "none"); }
    void cleanupTestCase() { qunsetenv("NEPHOSCOPE_LAMBDA_NODE"); }
    void namesFilesAndReports();
    void refusesBadNames();
    void createsAFunctionWithARole();
    void createsAFunctionFromAZip();
    void listsAndDeletesFunctions();
    void deploysWhatIsWritten();
    void largePackagesAreUploaded();
    void invokesWithAnEvent();
    void tellsWhatFailed();
    void editsGeneralConfiguration();
    void editsTheEnvironment();
    void reservesConcurrency();
    void editsAsynchronousInvocation();
    void opensAUrl();
    void addsATrigger();
    void addsPermissions();
    void publishesAVersionAndNamesIt();
    void sharesALayer();

private:
    QString roleArn() { return QStringLiteral("arn:aws:iam::%1:role/runner").arg(m_console->engine().accountId()); }
    bool makeRole()
    {
        api::iam::CreateRole::Input role;
        role.roleName = "runner";
        role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        api::iam::PutRolePolicy::Input policy;
        policy.roleName = "runner";
        policy.policyName = "queues";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]})";
        return m_console->call<api::iam::CreateRole>(std::move(role)) && m_console->call<api::iam::PutRolePolicy>(std::move(policy));
    }
    bool makeFunction(const QString &name, const char *source = "export const handler = async (event) => event;\n")
    {
        return makeFunction(name, packageOf(QStringLiteral("index.mjs"), QLatin1String(source)));
    }
    /// Ready to run.
    bool makeFunction(const QString &name, std::string zip)
    {
        auto input = inputFor<model::CreateFunction>(name);
        input.role = toStd(roleArn());
        input.runtime.emplace().value = "nodejs22.x";
        input.handler = "index.handler";
        input.code.emplace().zipFile.emplace().bytes = std::move(zip);
        return makeRole() && m_console->call<model::CreateFunction>(std::move(input)) && isReady(name);
    }
    bool isReady(const QString &name)
    {
        return QTest::qWaitFor([&] { return function(name).state == model::State(std::string_view("Active")); }, patience);
    }
    Function function(const QString &name)
    {
        auto reply = m_console->call<model::GetFunctionConfiguration>(inputFor<model::GetFunctionConfiguration>(name));
        return reply ? std::move(*reply) : Function();
    }
    std::size_t functionCount() { return m_console->call<model::ListFunctions>({})->functions.value_or(std::vector<Function>()).size(); }
    QString answerOf(const QString &name)
    {
        auto reply = m_console->call<model::Invoke>(inputFor<model::Invoke>(name));
        return reply ? toQt(reply->payload->bytes) : toQt(reply.error().code);
    }
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    /// The form of a setting on the page of `orders`.
    CreatePage *settingForm(const char *setting) { return formAt(functionAddress(QStringLiteral("orders"), QString(QLatin1String(setting) % QStringLiteral("/edit")))); }
    bool isShown(const char *setting) { return QTest::qWaitFor([&] { return m_console->address() == functionAddress(QStringLiteral("orders"), QLatin1String(setting)); }, patience); }
};

void TestLambdaPages::namesFilesAndReports()
{
    const auto file = [](const char *runtime, const char *handler) { return sourceFileOf(QLatin1String(runtime), QLatin1String(handler)); };
    QCOMPARE(file("nodejs22.x", "index.handler"), QStringLiteral("index.mjs"));
    QCOMPARE(file("nodejs22.x", "src/app.orders.handler"), QStringLiteral("src/app.mjs"));
    QCOMPARE(file("python3.13", "lambda_function.lambda_handler"), QStringLiteral("lambda_function.py"));
    QCOMPARE(file("python3.13", "orders.app.handler"), QStringLiteral("orders/app.py"));
    QCOMPARE(file("provided.al2023", "anything"), QStringLiteral("bootstrap"));
    for (const RuntimeFamily &family : runtimeFamilies())
        QVERIFY2(handlerProblem(family, family.handler).isEmpty(), qPrintable(family.id));
    QVERIFY(!handlerProblem(familyOf(QStringLiteral("python3.13")), QStringLiteral("no-dot")).isEmpty());
    const auto files = nephoscope::lambda::readArchive(packageOf(QStringLiteral("src/app.mjs"), QStringLiteral("한국어")), 1024);
    QVERIFY(files && files->size() == 1);
    QCOMPARE(files->front().path, std::string("src/app.mjs"));
    QCOMPARE(toQt(files->front().content), QStringLiteral("한국어"));
    const auto small = nephoscope::lambda::readArchive(packageOf(QStringLiteral("a"), QString(2000, u'a')), 1024);
    QVERIFY(small && small->front().content.empty());
    QCOMPARE(small->front().size, std::uint64_t(2000));
    const auto told = reportIn(QStringLiteral("START\nREPORT RequestId: 12\tDuration: 1.25 ms\tBilled Duration: 2 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\t"));
    QCOMPARE(int(told.size()), 5);
    QCOMPARE(told[2].second, QStringLiteral("2 ms"));
    QVERIFY(reportIn(QStringLiteral("nothing of that kind")).empty());
}

void TestLambdaPages::refusesBadNames()
{
    auto *page = m_console->show<CreatePage>(createFunctionAddress());
    QVERIFY(page);
    for (const char *bad : {"", "no spaces", "no.dots"}) {
        type(page, "functionName", bad);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("functionName"))->hasError(), bad);
    }
    type(page, "functionName", "orders");
    type(page, "handler-nodejs", "nodot");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("handler-nodejs"))->hasError());
    QCOMPARE(functionCount(), std::size_t(0));
}

void TestLambdaPages::createsAFunctionWithARole()
{
    for (int time = 0; time < 2; ++time) { // the role of the first time does for the second
        auto *page = m_console->show<CreatePage>(createFunctionAddress());
        QVERIFY(page);
        pick(page, "runtime", QStringLiteral("python3.13"));
        QVERIFY(part<QWidget>(page, "source-python")->isVisibleTo(page) && !part<QWidget>(page, "source-nodejs")->isVisibleTo(page));
        pick(page, "runtime", QStringLiteral("nodejs22.x"));
        type(page, "functionName", "orders");
        type(page, "functionDescription", "Counts orders");
        save(page);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->address(), functionsAddress(), patience);
        const Function made = function(QStringLiteral("orders"));
        QCOMPARE(made.handler, std::string("index.handler"));
        QCOMPARE(made.description, std::string("Counts orders"));
        QVERIFY(made.role && made.role->ends_with(":role/lambda-orders"));
        QVERIFY(isReady(QStringLiteral("orders")));
        QVERIFY(answerOf(QStringLiteral("orders")).contains(QStringLiteral("Hello from Lambda!")));
        QVERIFY(m_console->call<model::DeleteFunction>(inputFor<model::DeleteFunction>(QStringLiteral("orders"))));
    }
}

void TestLambdaPages::createsAFunctionFromAZip()
{
    QVERIFY(makeRole());
    auto *page = m_console->show<CreatePage>(createFunctionAddress());
    QVERIFY(page);
    type(page, "functionName", "orders");
    pick(page, "functionRole", roleArn());
    choose(page, "codeFrom", "zip");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("zipFile"))->hasError());
    const std::string zip = packageOf(QStringLiteral("index.mjs"), QStringLiteral("export const handler = async () => 42;\n"));
    const QString path = m_console->writeFile(QStringLiteral("code.zip"), QByteArray::fromStdString(zip));
    auto *upload = part<FileUpload>(page, "zipFile");
    QVERIFY(upload);
    upload->add({path});
    save(page);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->address(), functionsAddress(), patience);
    QVERIFY(isReady(QStringLiteral("orders")));
    QCOMPARE(answerOf(QStringLiteral("orders")), QStringLiteral("42"));
}

void TestLambdaPages::listsAndDeletesFunctions()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    ResourceView *view = list(functionsAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{QStringLiteral("orders")});
    view->table().selectIds({QStringLiteral("orders")});
    QVERIFY(view->perform(QStringLiteral("deleteFunction")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("delete"));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders")));
    QVERIFY(page && part<Alert>(page, "detailsError")->isVisible());
}

void TestLambdaPages::deploysWhatIsWritten()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders")));
    QVERIFY(page);
    auto *editor = part<SourceEditor>(page, "source");
    QVERIFY(editor);
    QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), patience);
    QVERIFY(editor->text().contains(QStringLiteral("(event) => event")));
    QVERIFY(!part<Button>(page, "deploy")->isEnabled() && !page->hasUnsavedChanges());
    editor->setText(QStringLiteral("export const handler = async () => \"new\";\n"));
    QVERIFY(page->hasUnsavedChanges());
    press(page, "deploy");
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasUnsavedChanges(), patience);
    QVERIFY(isReady(QStringLiteral("orders")));
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(QStringLiteral("orders")), QStringLiteral("\"new\""), patience);
}

void TestLambdaPages::largePackagesAreUploaded()
{
    QVERIFY(makeFunction(QStringLiteral("orders"), nephoscope::lambda::packArchive({{"index.mjs", "export const handler = async () => 1;\n"}, {"more.txt", "more"}})));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders")));
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(part<Alert>(page, "codeLarge")->isVisible(), patience);
    QVERIFY(!part<SourceEditor>(page, "source")->isVisible() && !part<Button>(page, "deploy")->isVisible());
    auto *panel = page->findChild<CodePanel *>();
    QVERIFY(panel);
    const std::string before = *function(QStringLiteral("orders")).codeSha256;
    panel->upload(m_console->writeFile(QStringLiteral("code.txt"), "no zip")); // refused before anything is sent
    QCOMPARE(*function(QStringLiteral("orders")).codeSha256, before);
    const std::string zip = packageOf(QStringLiteral("index.mjs"), QStringLiteral("export const handler = async () => 2;\n"));
    panel->upload(m_console->writeFile(QStringLiteral("code.zip"), QByteArray::fromStdString(zip)));
    QTRY_VERIFY_WITH_TIMEOUT(part<SourceEditor>(page, "source")->isVisible(), patience); // one file now
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(QStringLiteral("orders")), QStringLiteral("2"), patience);
}

void TestLambdaPages::invokesWithAnEvent()
{
    QVERIFY(makeFunction(QStringLiteral("orders"), "export const handler = async (event) => { console.log(\"seen\"); return event.Records[0].eventName; };\n"));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("test")));
    QVERIFY(page);
    auto *panel = page->findChild<TestPanel *>();
    QVERIFY(panel);
    FormValues values;
    values.set(QStringLiteral("testEvent"), QStringLiteral("{"));
    panel->form().fill(values);
    press(page, "invoke"); // no JSON: nothing is sent
    QVERIFY(!part<QWidget>(page, "testResult")->isVisible());
    const FormDescription described = testForm();
    const auto &examples = described.sections.front().fields.back().options;
    values.set(QStringLiteral("testEvent"), examples[1].value); // S3: an object was put
    panel->form().fill(values);
    press(page, "invoke");
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(page, "testResult")->isVisible(), patience);
    QCOMPARE(part<CodeBlock>(page, "testResponse")->code(), QStringLiteral("\"ObjectCreated:Put\""));
    QVERIFY(part<CodeBlock>(page, "testLog")->code().contains(QStringLiteral("seen")));
    QVERIFY(wordsOn(part<QWidget>(page, "testResult")).contains(QStringLiteral("Billed duration")));
}

void TestLambdaPages::tellsWhatFailed()
{
    QVERIFY(makeFunction(QStringLiteral("orders"), "export const handler = async () => { throw new Error(\"out of stock\"); };\n"));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("test")));
    QVERIFY(page);
    press(page, "invoke");
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(page, "testResult")->isVisible(), patience);
    QVERIFY(part<CodeBlock>(page, "testResponse")->code().contains(QStringLiteral("out of stock")));
    QVERIFY(wordsOn(part<QWidget>(page, "testResult")).contains(QStringLiteral("Function error")));
    choose(page, "invocationType", "Event");
    press(page, "invoke");
    QTRY_VERIFY_WITH_TIMEOUT(!part<QWidget>(page, "testLog")->isVisible(), patience); // nobody waits for its log
}

void TestLambdaPages::editsGeneralConfiguration()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    CreatePage *page = settingForm("configuration/general");
    QVERIFY(page);
    part<NumberInput>(page, "timeout")->setValue(901);
    save(page);
    QVERIFY(page->form().field(QStringLiteral("timeout"))->hasError());
    part<NumberInput>(page, "timeout")->setValue(10);
    part<NumberInput>(page, "memory")->setValue(256);
    save(page);
    QVERIFY(isShown("configuration"));
    const Function changed = function(QStringLiteral("orders"));
    QCOMPARE(changed.timeout, 10);
    QCOMPARE(changed.memorySize, 256);
    page = settingForm("permissions/role");
    QVERIFY(page);
    QTRY_COMPARE(part<Select>(page, "functionRole")->value(), roleArn());
}

void TestLambdaPages::editsTheEnvironment()
{
    QVERIFY(makeFunction(QStringLiteral("orders"), "export const handler = async () => process.env.STAGE;\n"));
    CreatePage *page = settingForm("configuration/environment");
    QVERIFY(page);
    press(page, "addRow");
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("STAGE"));
    QTest::keyClicks(part<QLineEdit>(page, "value"), QStringLiteral("test"));
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(isReady(QStringLiteral("orders")));
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(QStringLiteral("orders")), QStringLiteral("\"test\""), patience);
}

void TestLambdaPages::reservesConcurrency()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const auto reserved = [this] {
        return m_console->call<model::GetFunctionConcurrency>(inputFor<model::GetFunctionConcurrency>(QStringLiteral("orders")))->reservedConcurrentExecutions;
    };
    CreatePage *page = settingForm("configuration/concurrency");
    QVERIFY(page);
    choose(page, "reserve", "true");
    part<NumberInput>(page, "reserved")->setValue(1000); // leaves none for the others
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("reserved"))->hasError());
    QVERIFY(!reserved());
    part<NumberInput>(page, "reserved")->setValue(5);
    save(page);
    QVERIFY(isShown("configuration"));
    QCOMPARE(reserved(), 5);
    page = settingForm("configuration/concurrency");
    QVERIFY(page);
    choose(page, "reserve", "false");
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(!reserved());
}

void TestLambdaPages::editsAsynchronousInvocation()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "failed";
    QVERIFY(m_console->call<api::sqs::CreateQueue>(std::move(queue)));
    const QString arn = QStringLiteral("arn:aws:sqs:%1:%2:failed").arg(m_console->engine().region(), m_console->engine().accountId());
    CreatePage *page = settingForm("configuration/asynchronous");
    QVERIFY(page);
    pick(page, "retryAttempts", QStringLiteral("0"));
    pick(page, "onFailure", arn);
    save(page);
    QVERIFY(isShown("configuration"));
    const auto kept = m_console->call<model::GetFunctionEventInvokeConfig>(inputFor<model::GetFunctionEventInvokeConfig>(QStringLiteral("orders")));
    QVERIFY(kept);
    QCOMPARE(kept->maximumRetryAttempts, 0);
    QCOMPARE(toQt(kept->destinationConfig->onFailure->destination.value_or("")), arn);
    QVERIFY(!kept->destinationConfig->onSuccess || !kept->destinationConfig->onSuccess->destination);
}

void TestLambdaPages::opensAUrl()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const auto url = [this] { return m_console->call<model::GetFunctionUrlConfig>(inputFor<model::GetFunctionUrlConfig>(QStringLiteral("orders"))); };
    CreatePage *page = settingForm("configuration/url");
    QVERIFY(page);
    choose(page, "urlEnabled", "true");
    choose(page, "urlAuth", "NONE");
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(url() && url()->authType->value == "NONE");
    const auto policy = m_console->call<model::GetPolicy>(inputFor<model::GetPolicy>(QStringLiteral("orders")));
    QVERIFY(policy && policy->policy->find("FunctionURLAllowPublicAccess") != std::string::npos);
    page = settingForm("configuration/url");
    QVERIFY(page);
    choose(page, "urlEnabled", "false");
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(!url());
}

void TestLambdaPages::addsATrigger()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "jobs";
    QVERIFY(m_console->call<api::sqs::CreateQueue>(std::move(queue)));
    const QString arn = QStringLiteral("arn:aws:sqs:%1:%2:jobs").arg(m_console->engine().region(), m_console->engine().accountId());
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("triggers")));
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("addTrigger")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    pick(dialog, "triggerQueue", arn);
    part<NumberInput>(dialog, "batchSize")->setValue(5);
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    const auto mapping = [this] { return m_console->call<model::ListEventSourceMappings>({})->eventSourceMappings->front(); };
    QCOMPARE(mapping().batchSize, 5);
    QTRY_COMPARE_WITH_TIMEOUT(mapping().state, std::string("Enabled"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Enabled"), patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("disableTrigger")));
    QTRY_COMPARE_WITH_TIMEOUT(mapping().state, std::string("Disabled"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Disabled"), patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteTrigger")));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestLambdaPages::addsPermissions()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("permissions")));
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0);
    QVERIFY(view->perform(QStringLiteral("addPermission")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "statementId", "uploads");
    type(dialog, "permissionSource", "arn:aws:s3:::box");
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(*view), QStringList{QStringLiteral("uploads")}, patience);
    QCOMPARE(view->source().cell(0, 1).text, QStringLiteral("s3.amazonaws.com"));
    QVERIFY(view->source().cell(0, 3).text.contains(QStringLiteral("arn:aws:s3:::box")));
    view->table().selectIds({QStringLiteral("uploads")});
    QVERIFY(view->perform(QStringLiteral("removePermission")));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestLambdaPages::publishesAVersionAndNamesIt()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("versions")));
    QVERIFY(view);
    QCOMPARE(view->source().rowCount(), 0); // $LATEST is what the page is about
    QVERIFY(view->perform(QStringLiteral("publishVersion")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "versionDescription", "first");
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(*view), QStringList{QStringLiteral("1")}, patience);
    view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("aliases")));
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("createAlias")));
    dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "aliasName", "live");
    pick(dialog, "aliasVersion", QStringLiteral("1"));
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(*view), QStringList{QStringLiteral("live")}, patience);
    QCOMPARE(view->source().cell(0, 1).text, QStringLiteral("1"));
    view->table().selectIds({QStringLiteral("live")});
    QVERIFY(view->perform(QStringLiteral("deleteAlias")));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestLambdaPages::sharesALayer()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    auto *page = m_console->show<CreatePage>(QString(layersAddress() % QStringLiteral("/create")));
    QVERIFY(page);
    type(page, "layerName", "no spaces");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("layerName"))->hasError() && page->form().field(QStringLiteral("zipFile"))->hasError());
    type(page, "layerName", "shared");
    const std::string zip = packageOf(QStringLiteral("nodejs/node_modules/shared/index.js"), QStringLiteral("exports.name = \"shared\";\n"));
    part<FileUpload>(page, "zipFile")->add({m_console->writeFile(QStringLiteral("layer.zip"), QByteArray::fromStdString(zip))});
    save(page);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->address(), layersAddress(), patience);
    const auto made = m_console->call<model::ListLayers>({});
    QVERIFY(made && made->layers && made->layers->size() == 1);
    const QString arn = toQt(made->layers->front().latestMatchingVersion->layerVersionArn.value_or(""));
    page = settingForm("configuration/layers");
    QVERIFY(page);
    auto *picks = part<Multiselect>(page, "functionLayers");
    QVERIFY(picks);
    QTRY_VERIFY((picks->setValue({arn}), picks->value() == QStringList{arn}));
    save(page);
    QVERIFY(isShown("configuration"));
    const Function changed = function(QStringLiteral("orders"));
    QVERIFY(changed.layers && changed.layers->size() == 1);
    QCOMPARE(toQt(changed.layers->front().arn.value_or("")), arn);
    ResourceView *view = list(layersAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{QStringLiteral("shared")});
    view->table().selectIds({QStringLiteral("shared")});
    QVERIFY(view->perform(QStringLiteral("deleteLayerVersion")));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

QTEST_MAIN(TestLambdaPages)
#include "tst_lambdapages.moc"
