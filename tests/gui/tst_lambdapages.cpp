#include "LambdaTest.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/lambda/CodePanel.h"
#include "gui/consoles/lambda/FunctionMap.h"
#include "gui/consoles/lambda/Layers.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/SourceEditor.h"
#include "gui/consoles/lambda/TestPanel.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/FileUpload.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/ResourceTable.h"
#include "services/lambda/Archive.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::lambda;

/// The Lambda console: functions, their code, tests, versions and layers.
class TestLambdaPages : public LambdaTest
{
    Q_OBJECT
private Q_SLOTS:
    void namesFilesAndReports();
    void refusesBadNames();
    void createsAFunctionWithARole();
    void createsAFunctionFromAZip();
    void listsAndDeletesFunctions();
    void deploysWhatIsWritten();
    void largePackagesAreUploaded();
    void editsTheFilesOfAPackage();
    void invokesWithAnEvent();
    void tellsWhatFailed();
    void keepsTestEvents();
    void publishesAVersionAndNamesIt();
    void sharesAnAliasBetweenVersions();
    void sharesALayer();
    void showsItsMetrics();
    void showsWhatItsLastRunsWrote();
    void tellsWhatInvokesIt();
    void drawsTriggersAndDestinations();
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
    QVERIFY(makeFunction(QStringLiteral("orders"), nephoscope::lambda::packArchive({{"index.mjs", "export const handler = async () => 1;\n"}, {"more.txt", std::string(13 << 20, 'm')}})));
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

void TestLambdaPages::editsTheFilesOfAPackage()
{
    const std::string picture("\x89PNG\0\1", 6);
    QVERIFY(makeFunction(QStringLiteral("orders"), nephoscope::lambda::packArchive({{"index.mjs", "import { word } from './words.mjs';\nexport const handler = async () => await word();\n"},
                                                                                    {"words.mjs", "export async function word() { return \"old\"; }\n"}, {"img/logo.png", picture}})));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders")));
    QVERIFY(page);
    auto *editor = part<SourceEditor>(page, "source");
    auto *files = part<Select>(page, "packageFile");
    QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible() && files->isVisible(), patience);
    QCOMPARE(files->count(), 2);
    QCOMPARE(files->value(), QStringLiteral("index.mjs")); // where the handler is
    QVERIFY(editor->text().contains(QStringLiteral("import")));
    QVERIFY(part<QWidget>(page, "otherFiles")->isVisible()); // the picture
    QVERIFY(!part<Button>(page, "deploy")->isEnabled());
    files->setValue(QStringLiteral("words.mjs"));
    QVERIFY(editor->text().contains(QStringLiteral("old")));
    QVERIFY(!page->hasUnsavedChanges()); // another file is no change
    editor->setText(QStringLiteral("export async function word() { return \"new\"; }\n"));
    QVERIFY(page->hasUnsavedChanges());
    files->setValue(QStringLiteral("index.mjs"));
    QVERIFY(editor->text().contains(QStringLiteral("import")) && page->hasUnsavedChanges());
    files->setValue(QStringLiteral("words.mjs"));
    QVERIFY(editor->text().contains(QStringLiteral("new"))); // what was typed is still there
    press(page, "deploy");
    QTRY_VERIFY_WITH_TIMEOUT(!page->hasUnsavedChanges(), patience);
    QVERIFY(isReady(QStringLiteral("orders")));
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(QStringLiteral("orders")), QStringLiteral("\"new\""), patience);
    // All of it is in the package, also what nobody can edit.
    std::optional<Package> deployed;
    loadPackage(m_console->engine(), page, QStringLiteral("orders"), [&deployed](Expected<Package> package) {
        if (package)
            deployed = std::move(*package);
    });
    QTRY_VERIFY_WITH_TIMEOUT(deployed, patience);
    QCOMPARE(deployed->files.size(), std::size_t(3));
    QCOMPARE(deployed->files[2].path, QStringLiteral("words.mjs"));
    QVERIFY(deployed->files[2].content == "export async function word() { return \"new\"; }\n");
    QVERIFY(deployed->files[0].content == picture && !deployed->files[0].text);
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

void TestLambdaPages::keepsTestEvents()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("test")));
    QVERIFY(page);
    auto *panel = qobject_cast<TestPanel *>(page->panel());
    QVERIFY(panel);
    const auto kept = [this] {
        nephoscope::lambda::ListTestEvents::Input input;
        input.function = "orders";
        const auto reply = m_console->call<nephoscope::lambda::ListTestEvents>(std::move(input));
        return reply ? reply->events : SavedEvents();
    };
    FormField *name = panel->form().field(QStringLiteral("eventName"));
    press(page, "saveTestEvent"); // under which name?
    QVERIFY(name->hasError());
    type(page, "eventName", "no spaces");
    press(page, "saveTestEvent");
    QVERIFY(name->hasError());
    QVERIFY(kept().empty());
    type(page, "eventName", "big");
    page->findChild<CodeEditor *>()->setText(QStringLiteral("{\"amount\":1}"));
    choose(page, "eventSharing", "shared");
    press(page, "saveTestEvent");
    QTRY_COMPARE(kept().size(), std::size_t(1));
    QVERIFY(kept().front().shared && kept().front().name == "big");
    QTRY_COMPARE(part<Select>(page, "savedEvent")->value(), QStringLiteral("big")); // which is edited now
    QVERIFY(part<Select>(page, "savedEvent")->isVisibleTo(page));
    page->findChild<CodeEditor *>()->setText(QStringLiteral("{\"amount\":2}"));
    press(page, "saveTestEvent");
    QTRY_COMPARE(kept().front().event, std::string("{\"amount\":2}"));
    // Said and listed again: what is chosen from now on stays.
    QTRY_COMPARE(m_console->flashbar().count(), 2);
    QCOMPARE(kept().size(), std::size_t(1));
    rest();
    // A name is there once.
    choose(page, "eventAction", "new");
    type(page, "eventName", "big");
    press(page, "saveTestEvent");
    QTRY_VERIFY(name->hasError());
    QCOMPARE(kept().size(), std::size_t(1));
    // What was saved comes back, also in another window.
    page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("test")));
    QVERIFY(page);
    choose(page, "eventAction", "saved");
    QVERIFY(!part<Button>(page, "deleteTestEvent")->isEnabled());
    pick(page, "savedEvent", QStringLiteral("big"));
    QTRY_VERIFY(page->findChild<CodeEditor *>()->text().contains(QStringLiteral("\"amount\": 2")));
    press(page, "deleteTestEvent");
    QTRY_VERIFY(m_console->dialog());
    rest();
    accept();
    QTRY_VERIFY(kept().empty());
    QTRY_COMPARE(part<Select>(page, "savedEvent")->count(), 0);
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

void TestLambdaPages::sharesAnAliasBetweenVersions()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    QVERIFY(m_console->call<model::PublishVersion>(inputFor<model::PublishVersion>(QStringLiteral("orders"))));
    auto change = inputFor<model::UpdateFunctionConfiguration>(QStringLiteral("orders"));
    change.timeout = 9; // another description alone makes no version
    QVERIFY(m_console->call<model::UpdateFunctionConfiguration>(std::move(change)));
    QVERIFY(QTest::qWaitFor([this] { return function(QStringLiteral("orders")).lastUpdateStatus == model::LastUpdateStatus(std::string_view("Successful")); }, patience));
    const auto second = m_console->call<model::PublishVersion>(inputFor<model::PublishVersion>(QStringLiteral("orders")));
    QVERIFY(second && second->version == "2");
    ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("aliases")));
    QVERIFY(view && view->perform(QStringLiteral("createAlias")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    QVERIFY(!part<QWidget>(dialog, "routeWeight")->isVisibleTo(dialog)); // of which version?
    type(dialog, "aliasName", "live");
    pick(dialog, "routeVersion", QStringLiteral("2"));
    rest();
    accept(); // $LATEST shares with nobody
    auto *inputs = dialog->findChild<FormInputs *>();
    QVERIFY(inputs);
    QTRY_VERIFY(inputs->field(QStringLiteral("aliasVersion"))->hasError());
    QVERIFY(!inputs->field(QStringLiteral("routeVersion"))->hasError());
    pick(dialog, "aliasVersion", QStringLiteral("2"));
    accept(); // nor a version with itself
    QTRY_VERIFY(inputs->field(QStringLiteral("routeVersion"))->hasError());
    pick(dialog, "aliasVersion", QStringLiteral("1"));
    type(dialog, "routeWeight", "101");
    QVERIFY(inputs->field(QStringLiteral("routeWeight"))->hasError());
    type(dialog, "routeWeight", "2.5");
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE_WITH_TIMEOUT(idsIn(*view), QStringList{QStringLiteral("live")}, patience);
    QCOMPARE(view->source().cell(0, 1).text, QStringLiteral("1 (97.5%), 2 (2.5%)"));
    const auto alias = [this] {
        auto input = inputFor<model::GetAlias>(QStringLiteral("orders"));
        input.name = "live";
        return m_console->call<model::GetAlias>(std::move(input));
    };
    QCOMPARE(alias()->routingConfig->additionalVersionWeights->at("2"), 0.025);
    view->table().selectIds({QStringLiteral("live")});
    QVERIFY(view->perform(QStringLiteral("editAlias")));
    dialog = m_console->dialog();
    QVERIFY(dialog);
    QCOMPARE(part<QLineEdit>(dialog, "routeWeight")->text(), QStringLiteral("2.5"));
    pick(dialog, "routeVersion", QStringLiteral("none"));
    rest();
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_VERIFY_WITH_TIMEOUT(!alias()->routingConfig, patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("1"), patience);
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

void TestLambdaPages::showsItsMetrics()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("monitoring")));
    QVERIFY(page);
    auto *board = page->findChild<cloudwatch::MonitoringBoard *>();
    QVERIFY(board);
    QCOMPARE(board->graphs().size(), std::size_t(5));
    const auto watched = functionMetrics(QStringLiteral("orders"), 60);
    for (const auto &graph : watched.graphs) {
        const auto &metric = *graph.queries.front().metricStat->metric;
        QVERIFY(metric.namespace_ == "AWS/Lambda" && metric.dimensions->front().name == "FunctionName" && metric.dimensions->front().value == "orders");
    }
}

void TestLambdaPages::showsWhatItsLastRunsWrote()
{
    QVERIFY(makeFunction(QStringLiteral("orders"), "export const handler = async () => { console.log(\"seen by nobody yet\"); return 1; };\n"));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("monitoring")));
    QVERIFY(page);
    auto *logs = part<ResourceView>(page, "functionLogs");
    QVERIFY(logs && logs->isVisible());
    // It has never run: there may be no log group, which is no error.
    QTRY_VERIFY(logs->source().state() == TableSource::State::Ready);
    QCOMPARE(logs->source().rowCount(), 0);
    QCOMPARE(answerOf(QStringLiteral("orders")), QStringLiteral("1"));
    const auto written = [&] {
        for (int row = 0; row < logs->source().rowCount(); ++row) {
            if (logs->source().cell(row, 1).text.contains(QStringLiteral("seen by nobody yet")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(written(), patience); // without asking
}

void TestLambdaPages::tellsWhatInvokesIt()
{
    const auto link = [](const char *arn) {
        const FunctionLink found = functionLink(QLatin1String(arn));
        return QString(found.text % u' ' % found.address);
    };
    QCOMPARE(link("arn:aws:sqs:us-east-1:123456789012:jobs"), QStringLiteral("SQS: jobs sqs/queues/jobs"));
    QCOMPARE(link("arn:aws:s3:::box"), QString(QStringLiteral("S3: box ") % s3::bucketAddress(QStringLiteral("box"))));
    QCOMPARE(link("arn:aws:events:us-east-1:123456789012:rule/placed"), QString(QStringLiteral("EventBridge: placed ") % events::ruleAddress(QStringLiteral("default:placed"))));
    QCOMPARE(link("arn:aws:events:us-east-1:123456789012:rule/shop/placed"), QString(QStringLiteral("EventBridge: placed ") % events::ruleAddress(QStringLiteral("shop:placed"))));
    QCOMPARE(link("s3.amazonaws.com"), QStringLiteral("s3.amazonaws.com ")); // any of its buckets: there is no page
    model::EventSourceMappingConfiguration mapping;
    mapping.eventSourceArn = "arn:aws:sqs:us-east-1:123456789012:jobs";
    const auto sources = functionSources({mapping, mapping}, R"({"Statement":[
        {"Principal":{"Service":"sns.amazonaws.com"},"Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:sns:us-east-1:123456789012:news"}}},
        {"Principal":{"Service":"s3.amazonaws.com"},"Condition":{"StringEquals":{"AWS:SourceAccount":"123456789012"}}},
        {"Principal":{"AWS":"arn:aws:iam::999999999999:root"}}]})");
    QStringList texts;
    for (const FunctionLink &source : sources)
        texts << source.text;
    QCOMPARE(texts, QStringList({QStringLiteral("SQS: jobs"), QStringLiteral("SNS: news"), QStringLiteral("s3.amazonaws.com")})); // each once, and services only
    QVERIFY(functionSources({}, "no policy").empty());
}

void TestLambdaPages::drawsTriggersAndDestinations()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    auto *page = m_console->show<DetailsPage>(functionAddress(QStringLiteral("orders"), QStringLiteral("configuration")));
    QVERIFY(page);
    auto *map = page->findChild<FunctionMap *>();
    QVERIFY(map);
    QTRY_VERIFY(wordsOn(map).contains(QStringLiteral("No destinations")));
    QVERIFY(wordsOn(map).contains(QStringLiteral("Layers: 0")));
    QVERIFY(wordsOn(map).contains(QStringLiteral("Function")));
    const QString place = m_console->engine().region() % u':' % m_console->engine().accountId();
    auto permission = inputFor<model::AddPermission>(QStringLiteral("orders"));
    permission.statementId = "news";
    permission.action = "lambda:InvokeFunction";
    permission.principal = "sns.amazonaws.com";
    permission.sourceArn = toStd(QStringLiteral("arn:aws:sns:%1:news").arg(place));
    QVERIFY(m_console->call<model::AddPermission>(std::move(permission)));
    auto config = inputFor<model::PutFunctionEventInvokeConfig>(QStringLiteral("orders"));
    config.destinationConfig.emplace().onFailure.emplace().destination = toStd(QStringLiteral("arn:aws:sqs:%1:dead").arg(place));
    QVERIFY(m_console->call<model::PutFunctionEventInvokeConfig>(std::move(config)));
    // Changes are seen without asking.
    QTRY_VERIFY(wordsOn(map).contains(QStringLiteral("SNS: news")) && wordsOn(map).contains(QStringLiteral("SQS: dead")));
    auto *way = part<QWidget>(map, "mapLinkSource-0");
    QVERIFY(way);
    rest();
    QTest::mouseClick(way, Qt::LeftButton);
    QCOMPARE(m_console->address(), QStringLiteral("sns/topics/news"));
}

QTEST_MAIN(TestLambdaPages)
#include "tst_lambdapages.moc"
