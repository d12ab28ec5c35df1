#include "S3Settings.h"

#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/consoles/sqs/MessagesPage.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/QueueMonitoring.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"

#include <QtWidgets/QPlainTextEdit>

#include <set>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sqs;

/// The pages of Amazon SQS, with the real engine behind them.
class TestSqsPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<s3::SettingsConsole>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }
    void refusesBadNames();
    void createsQueues();
    void showsAnExistingNameAtItsField();
    void listsQueues();
    void asksOnlyForWhatHasChanged();
    void sendsReceivesAndDeletes();
    void offersNothingToAMissingQueue();
    void givesMessagesBack();
    void stopsPolling();
    void editsConfiguration();
    void refusesABadPolicy();
    void redrivesDeadLetters();
    void subscribesAndLetsTheTopicIn();
    void showsItsMetrics();

private:
    std::string url(const std::string &name) { return queueUrl(m_console->engine(), name); }
    bool createQueue(const std::string &name, std::map<std::string, std::string> attributes = {})
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (!attributes.empty())
            input.attributes = std::move(attributes);
        return m_console->call<api::sqs::CreateQueue>(std::move(input)).has_value();
    }
    Queue queue(const std::string &name)
    {
        api::sqs::GetQueueAttributes::Input input;
        input.queueUrl = url(name);
        input.attributeNames.emplace().emplace_back("All");
        auto reply = m_console->call<api::sqs::GetQueueAttributes>(std::move(input));
        return {name, reply ? reply->attributes.value_or(std::map<std::string, std::string>()) : std::map<std::string, std::string>()};
    }
    bool send(const std::string &name, const std::string &body)
    {
        api::sqs::SendMessage::Input input;
        input.queueUrl = url(name);
        input.messageBody = body;
        return m_console->call<api::sqs::SendMessage>(std::move(input)).has_value();
    }
    /// The page of a queue's messages, set to poll for two seconds at most.
    MessagesPage *messages(const char *name, const char *seconds = "2", const char *most = "1")
    {
        auto *page = m_console->show<MessagesPage>(messagesAddress(QLatin1String(name)));
        if (page) {
            enter(part<QWidget>(page, "pollDuration"), seconds);
            enter(part<QWidget>(page, "pollCount"), most);
        }
        return page;
    }
    static void enter(QWidget *field, const char *text)
    {
        auto *line = field ? field->findChild<QLineEdit *>() : nullptr;
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QLatin1String(text));
    }
    static ResourceTable &table(MessagesPage *page) { return *part<ResourceTable>(page, "messagesTable"); }
    void selectAll(MessagesPage *page)
    {
        QStringList ids;
        for (int row = 0; row < table(page).model().rowCount(); ++row)
            ids << table(page).model().cell(table(page).model().index(row, 1)).text;
        table(page).selectIds(ids);
    }

    std::unique_ptr<s3::SettingsConsole> m_console;
};

void TestSqsPages::refusesBadNames()
{
    auto *page = m_console->show<CreatePage>(createQueueAddress());
    QVERIFY(page);
    for (const char *bad : {"", "no spaces", "no.dots"}) {
        type(page, "queueName", bad);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("queueName"))->hasError(), bad);
    }
    QVERIFY(m_console->call<api::sqs::ListQueues>({})->queueUrls.value_or(std::vector<std::string>()).empty());
}

void TestSqsPages::createsQueues()
{
    auto *page = m_console->show<CreatePage>(createQueueAddress());
    QVERIFY(page);
    choose(page, "queueType", "fifo");
    type(page, "queueName", "line");
    enter(part<QWidget>(page, "visibilityTimeout"), "45");
    choose(page, "encryption", "none");
    addRow(page);
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(page, "value"), QStringLiteral("blue"));
    save(page);
    QTRY_COMPARE(m_console->address(), queuesAddress());
    const Queue made = queue("line.fifo");
    QCOMPARE(made.text("FifoQueue"), std::string("true"));
    QCOMPARE(made.text("VisibilityTimeout"), std::string("45"));
    QCOMPARE(made.text("SqsManagedSseEnabled"), std::string("false"));
    api::sqs::ListQueueTags::Input tags;
    tags.queueUrl = url("line.fifo");
    QCOMPARE(m_console->call<api::sqs::ListQueueTags>(tags)->tags->at("team"), std::string("blue"));
}

void TestSqsPages::showsAnExistingNameAtItsField()
{
    QVERIFY(createQueue("orders", {{"VisibilityTimeout", "77"}}));
    auto *page = m_console->show<CreatePage>(createQueueAddress());
    QVERIFY(page);
    type(page, "queueName", "orders");
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("queueName"))->hasError());
    QCOMPARE(queue("orders").text("VisibilityTimeout"), std::string("77"));
}

void TestSqsPages::listsQueues()
{
    QVERIFY(createQueue("orders"));
    QVERIFY(send("orders", "one"));
    auto *page = m_console->show<ListPage>(queuesAddress());
    QVERIFY(page);
    QTRY_COMPARE(page->table().model().rowCount(), 1);
    // What comes later is seen without asking.
    QVERIFY(createQueue("returns.fifo", {{"FifoQueue", "true"}}));
    QTRY_COMPARE(page->table().model().rowCount(), 2);
    const int available = 4 + (page->table().model().hasCheckColumn() ? 0 : -1);
    QCOMPARE(page->table().model().cell(page->table().model().index(0, available)).text, QStringLiteral("1"));
    QVERIFY(send("orders", "two"));
    QTRY_COMPARE(page->table().model().cell(page->table().model().index(0, available)).text, QStringLiteral("2"));
}

void TestSqsPages::asksOnlyForWhatHasChanged()
{
    // The page opens after the news of what was sent: they would make it ask once more while nobody answers.
    std::set<std::string> heard;
    QObject listener;
    connect(&m_console->engine(), &EngineHost::changed, &listener, [&heard](const QList<Change> &changes) {
        for (const Change &change : changes)
            heard.insert(change.type == "message" ? change.parent : std::string());
    });
    for (const char *name : {"a", "b"})
        QVERIFY(createQueue(name) && send(name, "one"));
    QTRY_VERIFY(heard.contains("a") && heard.contains("b"));
    auto *page = m_console->show<ListPage>(queuesAddress());
    QVERIFY(page);
    auto &model = page->table().model();
    QTRY_COMPARE(model.rowCount(), 2);
    const int available = 4 + (model.hasCheckColumn() ? 0 : -1);
    const auto messagesIn = [&](int row) { return model.cell(model.index(row, available)).text; };
    QTRY_COMPARE(messagesIn(0) + messagesIn(1), QStringLiteral("11"));
    rest();
    // Nobody's attributes can be read for a while: a queue that is asked for anew shows none.
    auto &faults = static_cast<LocalCloud &>(m_console->engine().cloud()).faults();
    faults.add({"sqs", "GetQueueAttributes", 1000, Error{"InternalError", "Later.", 500}});
    QVERIFY(send("b", "two"));
    QTRY_COMPARE(messagesIn(1), QStringLiteral("0"));
    QCOMPARE(messagesIn(0), QStringLiteral("1"));
    faults.clear();
    QVERIFY(send("b", "three"));
    QTRY_COMPARE(messagesIn(1), QStringLiteral("3"));
    // Who asks for the list by hand gets all of it.
    faults.add({"sqs", "GetQueueAttributes", 1000, Error{"InternalError", "Later.", 500}});
    page->refresh();
    QTRY_COMPARE(messagesIn(0), QStringLiteral("0"));
}

void TestSqsPages::sendsReceivesAndDeletes()
{
    QVERIFY(createQueue("orders"));
    MessagesPage *page = messages("orders");
    QVERIFY(page);
    press(page, "sendMessage"); // nothing written
    QCOMPARE(queue("orders").number("ApproximateNumberOfMessages"), 0);
    auto *body = part<QPlainTextEdit>(page, "messageBody");
    QVERIFY(body);
    QTest::keyClicks(body, QStringLiteral("{\"order\": 1}"));
    press(page, "sendMessage");
    QTRY_COMPARE(queue("orders").number("ApproximateNumberOfMessages"), 1);
    QTRY_VERIFY(wordsOn(part<QWidget>(page, "messageCounts")).contains(QStringLiteral("1")));

    press(page, "pollMessages");
    QTRY_COMPARE(table(page).model().rowCount(), 1);
    QCOMPARE(queue("orders").number("ApproximateNumberOfMessagesNotVisible"), 1);
    QVERIFY(table(page).model().cell(table(page).model().index(0, 2)).text.startsWith(QStringLiteral("In flight")));
    QVERIFY(!part<Button>(page, "deleteMessages")->isEnabled());
    selectAll(page);
    press(page, "deleteMessages");
    QTRY_VERIFY(m_console->dialog());
    rest();
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(table(page).model().rowCount(), 0);
    QCOMPARE(queue("orders").number("ApproximateNumberOfMessagesNotVisible"), 0);
}

void TestSqsPages::offersNothingToAMissingQueue()
{
    MessagesPage *page = m_console->show<MessagesPage>(messagesAddress(QStringLiteral("orders")));
    QVERIFY(page);
    QVERIFY(part<QWidget>(page, "missing")->isVisible());
    QVERIFY(wordsOn(part<QWidget>(page, "missing")).contains(QStringLiteral("QueueDoesNotExist")));
    QVERIFY(!part<QWidget>(page, "messageCounts")->isVisible());
    for (const char *each : {"messageBody", "sendMessage", "pollMessages", "messagesTable"}) {
        auto *found = page->findChild<QWidget *>(QLatin1String(each));
        QVERIFY2(found, each);
        QVERIFY2(!found->isVisible() && !found->isEnabled(), each);
    }

    QVERIFY(createQueue("orders"));
    page->refresh();
    auto *send = page->findChild<Button *>(QStringLiteral("sendMessage"));
    QTRY_VERIFY(send->isVisible() && send->isEnabled());
    QTRY_VERIFY(page->findChild<QWidget *>(QStringLiteral("messagesTable"))->isVisible());
    QVERIFY(!part<QWidget>(page, "missing")->isVisible());
}

void TestSqsPages::givesMessagesBack()
{
    QVERIFY(createQueue("orders"));
    QVERIFY(send("orders", "one"));
    MessagesPage *page = messages("orders");
    QVERIFY(page);
    press(page, "pollMessages");
    QTRY_COMPARE(table(page).model().rowCount(), 1);
    selectAll(page);
    press(page, "releaseMessages");
    QTRY_COMPARE(queue("orders").number("ApproximateNumberOfMessages"), 1);
    QTRY_COMPARE(table(page).model().cell(table(page).model().index(0, 2)).text, QStringLiteral("Visible again"));
}

void TestSqsPages::stopsPolling()
{
    QVERIFY(createQueue("orders"));
    MessagesPage *page = messages("orders", "600");
    QVERIFY(page);
    press(page, "pollMessages");
    QTRY_VERIFY(part<Button>(page, "stopPolling")->isEnabled());
    press(page, "stopPolling");
    QTRY_VERIFY(part<Button>(page, "pollMessages")->isEnabled());
    // What arrives for the call that was under way is given back.
    QVERIFY(send("orders", "late"));
    QTRY_COMPARE_WITH_TIMEOUT(queue("orders").number("ApproximateNumberOfMessages"), 1, 10'000);
    QCOMPARE(table(page).model().rowCount(), 0);
}

void TestSqsPages::editsConfiguration()
{
    QVERIFY(createQueue("orders"));
    auto *page = m_console->show<SettingPage>(queueAddress(QStringLiteral("orders"), QStringLiteral("configuration/configuration/edit")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000));
    enter(part<QWidget>(page->form(), "visibilityTimeout"), "120");
    save(page->form());
    QTRY_COMPARE(queue("orders").text("VisibilityTimeout"), std::string("120"));
    QCOMPARE(queue("orders").text("MessageRetentionPeriod"), std::string("345600"));
    auto *shown = m_console->show<DetailsPage>(queueAddress(QStringLiteral("orders"), QStringLiteral("configuration")));
    QVERIFY(shown);
    QTRY_VERIFY(wordsOn(part<SettingCard>(shown, "configuration")).contains(QStringLiteral(" KiB"))); // in the form's unit
}

void TestSqsPages::refusesABadPolicy()
{
    QVERIFY(createQueue("orders"));
    auto *page = m_console->show<SettingPage>(queueAddress(QStringLiteral("orders"), QStringLiteral("access/policy/edit")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000));
    auto *editor = part<CodeEditor>(page->form(), "queuePolicyEditor");
    QVERIFY(editor);
    editor->setText(QStringLiteral("{\"Statement\": [{\"Effect\": \"Perhaps\"}]}"));
    save(page->form());
    QTRY_VERIFY(page->form()->form().field(QStringLiteral("queuePolicy"))->hasError());
    QVERIFY(queue("orders").text("Policy").empty());
}

void TestSqsPages::redrivesDeadLetters()
{
    QVERIFY(createQueue("dead"));
    QVERIFY(createQueue("orders", {{"RedrivePolicy", "{\"deadLetterTargetArn\":\"" + queue("dead").arn() + "\",\"maxReceiveCount\":1}"}, {"VisibilityTimeout", "0"}}));
    QVERIFY(send("orders", "poison"));
    api::sqs::ReceiveMessage::Input receive;
    receive.queueUrl = url("orders");
    for (int i = 0; i < 2; ++i)
        QVERIFY(m_console->call<api::sqs::ReceiveMessage>(receive).has_value());
    QTRY_COMPARE(queue("dead").number("ApproximateNumberOfMessages"), 1);
    auto *page = m_console->show<DetailsPage>(queueAddress(QStringLiteral("dead"), QStringLiteral("redrive")));
    QVERIFY(page);
    QTest::mouseClick(part<Button>(page, "startRedrive"), Qt::LeftButton);
    QTRY_VERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(queue("orders").number("ApproximateNumberOfMessages"), 1);
}

void TestSqsPages::subscribesAndLetsTheTopicIn()
{
    QVERIFY(createQueue("orders"));
    api::sns::CreateTopic::Input topic;
    topic.name = "news";
    const auto made = m_console->call<api::sns::CreateTopic>(std::move(topic));
    QVERIFY(made);
    auto *page = m_console->show<ListPage>(queuesAddress());
    QVERIFY(page);
    auto *view = page->findChild<ResourceView *>();
    QVERIFY(view);
    QTRY_COMPARE(view->source().rowCount(), 1);
    view->table().selectIds({QStringLiteral("orders")});
    QVERIFY(view->perform(QStringLiteral("subscribeQueue")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "topicArn", "news");
    QVERIFY(!dialog->acceptButton().isEnabled()); // no ARN
    type(dialog, "topicArn", made->topicArn->c_str());
    rest();
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(toQt(queue("orders").text("Policy")).contains(toQt(*made->topicArn)));
    api::sns::Publish::Input hello;
    hello.topicArn = made->topicArn;
    hello.message = "hello";
    QVERIFY(m_console->call<api::sns::Publish>(std::move(hello)));
    QTRY_COMPARE_WITH_TIMEOUT(queue("orders").number("ApproximateNumberOfMessages"), qint64(1), 20'000); // it is let in
}

void TestSqsPages::showsItsMetrics()
{
    QVERIFY(createQueue("orders"));
    auto *page = m_console->show<DetailsPage>(queueAddress(QStringLiteral("orders"), QStringLiteral("monitoring")));
    QVERIFY(page);
    auto *board = qobject_cast<cloudwatch::MonitoringBoard *>(page->panel());
    QVERIFY(board);
    const auto watched = queueMetrics(QStringLiteral("orders"), 300);
    QCOMPARE(board->graphs().size(), watched.graphs.size());
    QTRY_VERIFY(wordsOn(board).contains(QStringLiteral("No data"))); // nothing has happened
    for (const auto &graph : watched.graphs) {
        QVERIFY(!graph.queries.empty());
        for (const auto &query : graph.queries) {
            const auto &metric = *query.metricStat->metric;
            QVERIFY(metric.namespace_ == "AWS/SQS" && query.metricStat->period == 300);
            QVERIFY(metric.dimensions->size() == 1 && metric.dimensions->front().name == "QueueName" && metric.dimensions->front().value == "orders");
        }
    }
}

QTEST_MAIN(TestSqsPages)
#include "tst_sqspages.moc"
