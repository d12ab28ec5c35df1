#include "LambdaTest.h"

#include "api/generated/sqs.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TextInput.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::lambda;

/// The Lambda console: how a function is configured, what invokes it, who may.
class TestLambdaSettings : public LambdaTest
{
    Q_OBJECT
private Q_SLOTS:
    void editsGeneralConfiguration();
    void editsTheEnvironment();
    void reservesConcurrency();
    void writesLogsAsJson();
    void editsAsynchronousInvocation();
    void opensAUrl();
    void sharesAUrlWithOtherPages();
    void providesConcurrency();
    void addsATrigger();
    void editsHowATriggerReads();
    void addsPermissions();
};

void TestLambdaSettings::editsGeneralConfiguration()
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

void TestLambdaSettings::editsTheEnvironment()
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

void TestLambdaSettings::reservesConcurrency()
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

void TestLambdaSettings::writesLogsAsJson()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const auto logging = [this] { return *m_console->call<model::GetFunctionConfiguration>(inputFor<model::GetFunctionConfiguration>(QStringLiteral("orders")))->loggingConfig; };
    CreatePage *page = settingForm("configuration/logging");
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "systemLevel")->isVisibleTo(page));
    choose(page, "logFormat", "JSON");
    rest();
    pick(page, "systemLevel", QStringLiteral("WARN"));
    save(page);
    QVERIFY(isShown("configuration"));
    QCOMPARE(logging().logFormat->value, std::string("JSON"));
    QCOMPARE(logging().systemLogLevel->value, std::string("WARN"));
    QCOMPARE(logging().applicationLogLevel->value, std::string("INFO"));
    page = settingForm("configuration/logging");
    QVERIFY(page);
    choose(page, "logFormat", "Text");
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(!logging().systemLogLevel);
}

void TestLambdaSettings::editsAsynchronousInvocation()
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

void TestLambdaSettings::opensAUrl()
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

void TestLambdaSettings::sharesAUrlWithOtherPages()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const auto url = [this] { return m_console->call<model::GetFunctionUrlConfig>(inputFor<model::GetFunctionUrlConfig>(QStringLiteral("orders"))); };
    CreatePage *page = settingForm("configuration/url");
    QVERIFY(page);
    choose(page, "urlEnabled", "true");
    QVERIFY(!part<QWidget>(page, "corsOrigins")->isVisibleTo(page));
    tick(page, "urlCors");
    auto *origins = part<TextArea>(page, "corsOrigins");
    QVERIFY(origins && origins->isVisibleTo(page));
    for (const char *bad : {"", "example.com", "https://a b"}) {
        origins->setPlainText(QLatin1String(bad));
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("corsOrigins"))->hasError(), bad);
    }
    origins->setPlainText(QStringLiteral("https://example.com\nhttp://localhost:8000"));
    part<TextArea>(page, "corsHeaders")->setPlainText(QStringLiteral("content-type"));
    part<NumberInput>(page, "corsAge")->setValue(600);
    save(page);
    QVERIFY(isShown("configuration"));
    const auto cors = url()->cors;
    QVERIFY(cors && cors->maxAge == 600 && !cors->exposeHeaders && !cors->allowCredentials);
    QCOMPARE(*cors->allowOrigins, (std::vector<std::string>{"https://example.com", "http://localhost:8000"}));
    QCOMPARE(*cors->allowMethods, std::vector<std::string>{"*"});
    QCOMPARE(*cors->allowHeaders, std::vector<std::string>{"content-type"});
    page = settingForm("configuration/url");
    QVERIFY(page);
    QVERIFY(part<TextArea>(page, "corsOrigins")->toPlainText().contains(QStringLiteral("localhost:8000")));
    tick(page, "urlCors");
    save(page);
    QVERIFY(isShown("configuration"));
    QVERIFY(!url()->cors || !url()->cors->allowOrigins);
}

void TestLambdaSettings::providesConcurrency()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    QVERIFY(m_console->call<model::PublishVersion>(inputFor<model::PublishVersion>(QStringLiteral("orders"))));
    auto reserve = inputFor<model::PutFunctionConcurrency>(QStringLiteral("orders"));
    reserve.reservedConcurrentExecutions = 2;
    QVERIFY(m_console->call<model::PutFunctionConcurrency>(std::move(reserve)));
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("configuration")));
    QVERIFY(view && view->perform(QStringLiteral("addProvisioned")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    pick(dialog, "provisionedFor", QStringLiteral("1"));
    part<NumberInput>(dialog, "provisioned")->setValue(3); // more than are reserved
    rest();
    accept();
    QTRY_VERIFY(dialog->findChild<FormInputs *>()->field(QStringLiteral("provisioned"))->hasError());
    part<NumberInput>(dialog, "provisioned")->setValue(1);
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(*view), QStringList{QStringLiteral("1")}, patience);
    view->table().selectIds({QStringLiteral("1")});
    QVERIFY(view->perform(QStringLiteral("editProvisioned")));
    part<NumberInput>(m_console->dialog(), "provisioned")->setValue(2);
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("2"), patience);
    view->table().selectIds({QStringLiteral("1")});
    QVERIFY(view->perform(QStringLiteral("removeProvisioned")));
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestLambdaSettings::addsATrigger()
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

void TestLambdaSettings::editsHowATriggerReads()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "jobs";
    QVERIFY(m_console->call<api::sqs::CreateQueue>(std::move(queue)));
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("triggers")));
    QVERIFY(view && view->perform(QStringLiteral("addTrigger")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    auto *inputs = dialog->findChild<FormInputs *>();
    auto *filters = dialog->findChild<CodeEditor *>();
    QVERIFY(inputs && filters);
    pick(dialog, "triggerQueue", QStringLiteral("arn:aws:sqs:%1:%2:jobs").arg(m_console->engine().region(), m_console->engine().accountId()));
    for (const char *bad : {"[1]", "[{},{},{},{},{},{}]", "[]"}) {
        filters->setText(QLatin1String(bad));
        QTRY_VERIFY2(inputs->field(QStringLiteral("triggerFilters"))->hasError(), bad);
    }
    filters->setText(QStringLiteral("[{\"body\":{\"city\":\"Seoul\"}}]")); // a value outside of a list
    part<NumberInput>(dialog, "batchSize")->setValue(20);
    QTRY_COMPARE(filters->errorCount(), 1);
    QVERIFY(inputs->field(QStringLiteral("triggerFilters"))->hasError());
    filters->setText(QStringLiteral("[{\"body\":{\"city\":[\"Seoul\"]}},{\"body\":{\"amount\":[{\"numeric\":[\">\",9]}]}}]"));
    rest();
    accept(); // more than ten at once need a window
    QTRY_VERIFY_WITH_TIMEOUT(inputs->field(QStringLiteral("batchWindow"))->hasError(), patience);
    QVERIFY(!inputs->field(QStringLiteral("batchSize"))->hasError());
    part<NumberInput>(dialog, "batchWindow")->setValue(1);
    tick(dialog, "limitConcurrency");
    part<NumberInput>(dialog, "triggerConcurrency")->setValue(4);
    tick(dialog, "reportFailures");
    rest();
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    const auto mapping = [this] { return m_console->call<model::ListEventSourceMappings>({})->eventSourceMappings->front(); };
    QCOMPARE(mapping().batchSize, 20);
    QCOMPARE(mapping().scalingConfig->maximumConcurrency, 4);
    QCOMPARE(mapping().functionResponseTypes->size(), std::size_t(1));
    QCOMPARE(mapping().filterCriteria->filters->size(), std::size_t(2));
    QCOMPARE(mapping().filterCriteria->filters->front().pattern, std::string(R"({"body":{"city":["Seoul"]}})"));
    QTRY_VERIFY(!m_console->dialog());
    // What is taken out goes.
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("editTrigger")));
    dialog = m_console->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<CodeEditor *>()->text().contains(QStringLiteral("Seoul")));
    dialog->findChild<CodeEditor *>()->setText({});
    part<NumberInput>(dialog, "batchSize")->setValue(2);
    tick(dialog, "limitConcurrency");
    tick(dialog, "reportFailures");
    rest();
    accept();
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->dialog(), patience);
    QCOMPARE(mapping().batchSize, 2);
    QVERIFY(!mapping().scalingConfig && !mapping().filterCriteria);
    QVERIFY(mapping().functionResponseTypes.value_or(std::vector<model::FunctionResponseType>()).empty());
}

void TestLambdaSettings::addsPermissions()
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

QTEST_MAIN(TestLambdaSettings)
#include "tst_lambdasettings.moc"
