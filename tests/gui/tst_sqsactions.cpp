#include "SqsConsole.h"

#include "api/generated/sns.h"
#include "gui/consoles/sqs/MessagesPage.h"
#include "gui/consoles/sqs/ReceiveCard.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/MessageAttributeEditor.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Progress.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtWidgets/QPlainTextEdit>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sqs;

/// What the engine holds after the actions of the pages of Amazon SQS.
class TestSqsActions : public SqsTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesBadAttributes();
    void sendsAttributesOfEachType();
    void sendsToAGroup();
    void asksForAsManyAsOneRequestMay();
    void inspectsBeforeItMoves();
    void asksBeforeItDeletesMessages();
    void tellsWhichMessagesStay();
    void hidesMessagesLonger();
    void purges();
    void deletesAQueue();
    void copiesItsNames();
    void movesToAnotherQueue();
    void cancelsAMove();
    void editsTags();
    void deletesASubscription();

private:
    ResourceView *list(const QString &address)
    {
        auto *page = m_console->show<Page>(address);
        return page ? page->findChild<ResourceView *>() : nullptr;
    }
    /// Of the list of queues, with one of them chosen.
    ResourceView *chosen(const QString &queue)
    {
        ResourceView *view = list(queuesAddress());
        if (view && QTest::qWaitFor([&] { return idsIn(*view).contains(queue); }, 20'000))
            view->table().selectIds({queue});
        return view;
    }
    static QStringList idsIn(ResourceView &view)
    {
        QStringList ids;
        for (int row = 0; row < view.source().rowCount(); ++row)
            ids << view.source().rowId(row);
        return ids;
    }
    void accept()
    {
        QTRY_VERIFY(m_console->dialog());
        rest();
        QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    }
    void cancel()
    {
        QTRY_VERIFY(m_console->dialog());
        rest();
        QTest::mouseClick(&m_console->dialog()->cancelButton(), Qt::LeftButton);
        QTRY_VERIFY(!m_console->dialog());
    }
    /// The page of messages, with everything in the queue received and chosen.
    MessagesPage *received(const char *queue, int count)
    {
        auto *page = m_console->show<MessagesPage>(messagesAddress(QLatin1String(queue)));
        if (!page)
            return nullptr;
        enter(page, "pollDuration", "2");
        enter(page, "pollCount", std::to_string(count).c_str());
        press(page, "pollMessages");
        auto *table = part<ResourceTable>(page, "messagesTable");
        if (!QTest::qWaitFor([&] { return table->model().rowCount() == count; }, 20'000))
            return nullptr;
        QStringList ids;
        for (int row = 0; row < count; ++row)
            ids << table->model().cell(table->model().index(row, 1)).text;
        table->selectIds(ids);
        return page;
    }
    static int rows(MessagesPage *page) { return part<ResourceTable>(page, "messagesTable")->model().rowCount(); }
    void fault(const char *operation, int times)
    {
        static_cast<LocalCloud &>(m_console->engine().cloud()).faults().add({"sqs", operation, times, Error{"InternalError", "Later.", 500}});
    }
    static void fill(QWidget *row, const char *name, const char *type, const char *label, const char *value)
    {
        rest();
        QTest::keyClicks(part<QLineEdit>(row, "attributeName"), QLatin1String(name));
        part<Select>(row, "attributeType")->setValue(QLatin1String(type));
        QTest::keyClicks(part<QLineEdit>(row, "attributeLabel"), QLatin1String(label));
        QTest::keyClicks(part<QLineEdit>(row, "attributeValue"), QLatin1String(value));
    }
    /// What the dialog behind the newest flash's "View details" says.
    QString sentDetails()
    {
        // The queue has the message before the console has the answer.
        Button *button = nullptr;
        const auto offered = [&] {
            button = part<Button>(&m_console->flashbar(), "flashAction");
            return button && button->isVisible();
        };
        if (!QTest::qWaitFor(offered, 20'000))
            return {};
        rest();
        QTest::mouseClick(button, Qt::LeftButton);
        QWidget *card = m_console->dialog() ? part<QWidget>(m_console->dialog(), "sentDetails") : nullptr;
        return card ? wordsOn(card) : QString();
    }
    /// The rows of attributes, in order.
    static std::vector<QWidget *> attributeRows(QWidget *page)
    {
        std::vector<QWidget *> rows;
        for (QLineEdit *name : page->findChildren<QLineEdit *>(QStringLiteral("attributeName")))
            rows.push_back(name->parentWidget());
        return rows;
    }
    /// The form to send, with its attributes shown.
    MessagesPage *writing(const char *queue, int attributes)
    {
        auto *page = m_console->show<MessagesPage>(messagesAddress(QLatin1String(queue)));
        if (!page)
            return nullptr;
        part<QPlainTextEdit>(page, "messageBody")->setPlainText(QStringLiteral("hello"));
        part<ExpandableSection>(page, "messageAttributesSection")->setExpanded(true);
        for (int i = 0; i < attributes; ++i)
            press(page, "addAttribute");
        return page;
    }
    std::vector<api::sqs::ListMessageMoveTasksResultEntry> moves(const std::string &queue)
    {
        api::sqs::ListMessageMoveTasks::Input input;
        input.sourceArn = m_console->queue(queue).arn();
        input.maxResults = 10;
        return m_console->call<api::sqs::ListMessageMoveTasks>(std::move(input))->results.value_or(std::vector<api::sqs::ListMessageMoveTasksResultEntry>());
    }
    /// `dead`, with messages in it that came from `orders`.
    bool makeDeadLetters(int count)
    {
        if (!m_console->createQueue("dead") || !m_console->createQueue("orders", {{"RedrivePolicy", m_console->redrivePolicy("dead", 1)}, {"VisibilityTimeout", "0"}}))
            return false;
        for (int i = 0; i < count; ++i) {
            if (!m_console->send("orders", std::to_string(i)))
                return false;
        }
        return QTest::qWaitFor([&] {
            (void)m_console->receive("orders");
            return m_console->waiting("dead") == count;
        }, 20'000);
    }
};

void TestSqsActions::refusesBadAttributes()
{
    QVERIFY(m_console->createQueue("orders"));
    struct Bad
    {
        const char *name, *type, *label, *value, *where;
    };
    for (const Bad &bad : std::initializer_list<Bad>{{"", "String", "", "x", "attributeName"},
                                                     {"AWS.mine", "String", "", "x", "attributeName"},
                                                     {"two..dots", "String", "", "x", "attributeName"},
                                                     {"city", "String", "no spaces", "x", "attributeLabel"},
                                                     {"city", "String", "", "", "attributeValue"},
                                                     {"amount", "Number", "", "seven", "attributeValue"},
                                                     {"picture", "Binary", "", "no base64!", "attributeValue"}}) {
        MessagesPage *page = writing("orders", 1);
        QVERIFY(page);
        QWidget *row = attributeRows(page).front();
        fill(row, bad.name, bad.type, bad.label, bad.value);
        press(page, "sendMessage");
        QVERIFY2(!part<QLabel>(row, "attributeError")->isHidden(), bad.where);
        QVERIFY2(part<QLineEdit>(row, bad.where)->property("invalid").toBool(), bad.where);
    }
    MessagesPage *page = writing("orders", 2);
    QVERIFY(page);
    for (QWidget *row : attributeRows(page))
        fill(row, "city", "String", "", "Seoul");
    press(page, "sendMessage");
    QVERIFY(!part<QLabel>(attributeRows(page).front(), "attributeError")->isHidden()); // the same name twice
    rest();
    QCOMPARE(m_console->waiting("orders"), 0);
}

void TestSqsActions::sendsAttributesOfEachType()
{
    QVERIFY(m_console->createQueue("orders"));
    MessagesPage *page = writing("orders", 4);
    QVERIFY(page);
    const auto rows = attributeRows(page);
    fill(rows[0], "city", "String", "", "12");
    fill(rows[1], "amount", "Number", "float", "7.5");
    fill(rows[2], "picture", "Binary", "png", "AAEC/w==");
    fill(rows[3], "gone", "String", "", "x");
    rest();
    QTest::mouseClick(part<Button>(rows[3], "removeAttribute"), Qt::LeftButton);
    press(page, "sendMessage");
    QTRY_COMPARE(m_console->waiting("orders"), 1);
    const auto messages = m_console->receive("orders");
    QCOMPARE(messages.size(), std::size_t(1));
    const QString details = sentDetails();
    for (const auto &value : {messages.front().messageId, messages.front().md5OfBody, messages.front().md5OfMessageAttributes})
        QVERIFY2(value && details.contains(toQt(*value)), qPrintable(details));
    accept();
    QTRY_VERIFY(!m_console->dialog());
    const auto sent = messages.front().messageAttributes.value_or(std::map<std::string, api::sqs::MessageAttributeValue>());
    QCOMPARE(sent.size(), std::size_t(3));
    QCOMPARE(sent.at("city").dataType, std::string("String"));
    QCOMPARE(sent.at("city").stringValue, std::string("12"));
    QCOMPARE(sent.at("amount").dataType, std::string("Number.float"));
    QCOMPARE(sent.at("amount").stringValue, std::string("7.5"));
    QCOMPARE(sent.at("picture").dataType, std::string("Binary.png"));
    QCOMPARE(sent.at("picture").binaryValue->bytes, std::string("\x00\x01\x02\xff", 4));
    QVERIFY(!sent.at("picture").stringValue);
}

void TestSqsActions::sendsToAGroup()
{
    QVERIFY(m_console->createQueue("line.fifo"));
    auto *page = m_console->show<MessagesPage>(messagesAddress(QStringLiteral("line.fifo")));
    QVERIFY(page);
    part<QPlainTextEdit>(page, "messageBody")->setPlainText(QStringLiteral("hello"));
    press(page, "sendMessage"); // no group
    type(page, "messageGroup", "seoul");
    press(page, "sendMessage"); // no deduplication ID, and the queue makes none
    QTRY_VERIFY(part<FormInputs>(page, "sendInputs")->field(QStringLiteral("messageDeduplication"))->hasError());
    QCOMPARE(m_console->waiting("line.fifo"), 0);
    type(page, "messageDeduplication", "once");
    press(page, "sendMessage");
    QTRY_COMPARE(m_console->waiting("line.fifo"), 1);
    QTRY_VERIFY(!part<Button>(page, "sendMessage")->isLoading());
    static const QRegularExpression sequence(QStringLiteral("\\b1[0-9]{19}\\b"));
    QVERIFY(sentDetails().contains(sequence));
    accept();
    QTRY_VERIFY(!m_console->dialog());
    press(page, "sendMessage"); // the same once more is the same message
    QTRY_VERIFY(!part<Button>(page, "sendMessage")->isLoading());
    QCOMPARE(m_console->waiting("line.fifo"), 1);
}

void TestSqsActions::asksForAsManyAsOneRequestMay()
{
    QVERIFY(m_console->createQueue("orders"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_console->send("orders", std::to_string(i)));
    auto *page = m_console->show<MessagesPage>(messagesAddress(QStringLiteral("orders")));
    QVERIFY(page);
    enter(page, "pollDuration", "5");
    enter(page, "pollCount", "5");
    enter(page, "pollBatch", "2");
    auto *code = page->findChild<ReceiveCard *>()->findChild<CliPreview *>();
    QVERIFY(code);
    const bool before = code->isExpanded();
    code->setExpanded(true);
    QTRY_VERIFY2(code->tabs().code().contains(QStringLiteral("--max-number-of-messages 2")), qPrintable(code->tabs().code()));
    code->setExpanded(before);
    press(page, "pollMessages");
    QTRY_COMPARE_WITH_TIMEOUT(rows(page), 5, 20'000); // in three requests
    QTRY_VERIFY(part<Button>(page, "pollMessages")->isEnabled());
}

void TestSqsActions::inspectsBeforeItMoves()
{
    QVERIFY(m_console->createQueue("dead"));
    ResourceView *view = list(queueAddress(QStringLiteral("dead"), QStringLiteral("redrive")));
    QVERIFY(view);
    QVERIFY(!part<ProgressBar>(view->parentWidget(), "redriveProgress")->isVisible()); // nothing is moved
    QVERIFY(view->perform(QStringLiteral("inspectMessages")));
    QTRY_COMPARE(m_console->address(), messagesAddress(QStringLiteral("dead")));
}

void TestSqsActions::asksBeforeItDeletesMessages()
{
    QVERIFY(m_console->createQueue("orders"));
    for (int i = 0; i < 12; ++i) // more than one call deletes
        QVERIFY(m_console->send("orders", std::to_string(i)));
    MessagesPage *page = received("orders", 12);
    QVERIFY(page);
    press(page, "deleteMessages");
    cancel();
    QCOMPARE(rows(page), 12);
    QCOMPARE(m_console->inFlight("orders"), 12);
    press(page, "deleteMessages");
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(rows(page), 0);
    QCOMPARE(m_console->inFlight("orders"), 0);
}

void TestSqsActions::tellsWhichMessagesStay()
{
    QVERIFY(m_console->createQueue("orders"));
    QVERIFY(m_console->send("orders", "one"));
    MessagesPage *page = received("orders", 1);
    QVERIFY(page);
    fault("DeleteMessageBatch", 1);
    press(page, "deleteMessages");
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("InternalError")));
    QCOMPARE(rows(page), 1);
    QCOMPARE(m_console->inFlight("orders"), 1);
    accept(); // once more
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(rows(page), 0);
    QCOMPARE(m_console->inFlight("orders"), 0);
}

void TestSqsActions::hidesMessagesLonger()
{
    QVERIFY(m_console->createQueue("orders"));
    QVERIFY(m_console->send("orders", "one"));
    MessagesPage *page = received("orders", 1);
    QVERIFY(page);
    const auto secondsLeft = [&] {
        auto &model = part<ResourceTable>(page, "messagesTable")->model();
        static const QRegularExpression number(QStringLiteral("[0-9]+"));
        return number.match(model.cell(model.index(0, 2)).text).captured().toInt();
    };
    QVERIFY(secondsLeft() <= 30);
    enter(page, "pollHold", "7200");
    press(page, "extendMessages");
    QTRY_VERIFY(secondsLeft() > 7000);
    QCOMPARE(m_console->inFlight("orders"), 1);
}

void TestSqsActions::purges()
{
    QVERIFY(m_console->createQueue("orders") && m_console->createQueue("others"));
    for (const char *name : {"orders", "orders", "others"})
        QVERIFY(m_console->send(name, "x"));
    ResourceView *view = chosen(QStringLiteral("orders"));
    QVERIFY(view && view->perform(QStringLiteral("purgeQueue")));
    cancel();
    QCOMPARE(m_console->waiting("orders"), 2);
    QVERIFY(view->perform(QStringLiteral("purgeQueue")));
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QCOMPARE(m_console->waiting("orders"), 0);
    QCOMPARE(m_console->waiting("others"), 1);
    // Within a minute SQS does not do it again, and the dialog says so.
    QVERIFY(view->perform(QStringLiteral("purgeQueue")));
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("PurgeQueueInProgress")));
}

void TestSqsActions::deletesAQueue()
{
    QVERIFY(m_console->createQueue("orders") && m_console->createQueue("others"));
    ResourceView *view = chosen(QStringLiteral("orders"));
    QVERIFY(view && view->perform(QStringLiteral("deleteQueue")));
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog && dialog->wordInput() && !dialog->acceptButton().isEnabled());
    QTest::keyClicks(dialog->wordInput(), dialog->wordInput()->placeholderText());
    accept();
    QTRY_COMPARE(view->source().rowCount(), 1);
    const auto left = m_console->call<api::sqs::ListQueues>({})->queueUrls.value_or(std::vector<std::string>());
    QCOMPARE(left.size(), std::size_t(1));
    QVERIFY2(left.front().ends_with("/others"), left.front().c_str()); // which host stands before it is the endpoint's
}

void TestSqsActions::copiesItsNames()
{
    QVERIFY(m_console->createQueue("orders"));
    ResourceView *view = chosen(QStringLiteral("orders"));
    QVERIFY(view && view->perform(QStringLiteral("copyQueueUrl")));
    QCOMPARE(QGuiApplication::clipboard()->text(), toQt(m_console->url("orders")));
    QVERIFY(view->perform(QStringLiteral("copyQueueArn")));
    QCOMPARE(QGuiApplication::clipboard()->text(), toQt(m_console->queue("orders").arn()));
}

void TestSqsActions::movesToAnotherQueue()
{
    QVERIFY(m_console->createQueue("repaired") && m_console->createQueue("line.fifo"));
    QVERIFY(makeDeadLetters(2));
    ResourceView *view = chosen(QStringLiteral("dead"));
    QVERIFY(view && view->perform(QStringLiteral("startRedrive")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    choose(dialog, "destination", "custom");
    rest();
    QVERIFY(!dialog->acceptButton().isEnabled()); // no queue is chosen
    QVERIFY(pick(dialog, "destinationArn", m_console->queue("repaired").arn()));
    QCOMPARE(part<Select>(dialog, "destinationArn")->count(), 2); // neither itself nor one of the other type
    accept();
    QTRY_COMPARE(m_console->waiting("repaired"), 2);
    QCOMPARE(m_console->waiting("dead"), 0);
    QCOMPARE(m_console->waiting("orders"), 0);
    QCOMPARE(moves("dead").front().destinationArn.value_or(""), m_console->queue("repaired").arn());
}

void TestSqsActions::cancelsAMove()
{
    QVERIFY(makeDeadLetters(20));
    ResourceView *view = list(queueAddress(QStringLiteral("dead"), QStringLiteral("redrive")));
    QVERIFY(view && view->perform(QStringLiteral("startRedrive")));
    QTRY_VERIFY(m_console->dialog());
    choose(m_console->dialog(), "velocity", "custom");
    rest();
    part<NumberInput>(m_console->dialog(), "perSecond")->setValue(1);
    accept();
    QTRY_VERIFY(!m_console->dialog());
    QTRY_COMPARE(moves("dead").size(), std::size_t(1));
    QCOMPARE(moves("dead").front().maxNumberOfMessagesPerSecond, 1);
    view = list(queueAddress(QStringLiteral("dead"), QStringLiteral("redrive")));
    QTRY_COMPARE(view->source().rowCount(), 1);
    auto *bar = part<ProgressBar>(view->parentWidget(), "redriveProgress");
    QVERIFY(bar && bar->isVisible());
    QVERIFY(bar->value() >= 0 && bar->value() < 100);
    QVERIFY(wordsOn(part<QWidget>(view->parentWidget(), "redriveStatus")).contains(QStringLiteral("20")));
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("cancelRedrive")));
    QTRY_COMPARE(moves("dead").front().status, std::string("CANCELLED"));
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(m_console->waiting("dead") > 0);
}

void TestSqsActions::editsTags()
{
    QVERIFY(m_console->createQueue("orders"));
    api::sqs::TagQueue::Input tags;
    tags.queueUrl = m_console->url("orders");
    tags.tags = std::map<std::string, std::string>{{"stage", "test"}, {"team", "blue"}};
    QVERIFY(m_console->call<api::sqs::TagQueue>(std::move(tags)));
    auto *page = m_console->show<SettingPage>(queueAddress(QStringLiteral("orders"), QStringLiteral("tagging/tags/edit")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }, 20'000));
    rest();
    QTest::mouseClick(part<Button>(page->form(), "remove"), Qt::LeftButton); // of the first: stage
    addRow(page->form());
    QTest::keyClicks(page->form()->findChildren<QLineEdit *>(QStringLiteral("key")).back(), QStringLiteral("cost"));
    QTest::keyClicks(page->form()->findChildren<QLineEdit *>(QStringLiteral("value")).back(), QStringLiteral("shop"));
    save(page->form());
    const auto now = [this] {
        api::sqs::ListQueueTags::Input input;
        input.queueUrl = m_console->url("orders");
        return m_console->call<api::sqs::ListQueueTags>(std::move(input))->tags.value_or(std::map<std::string, std::string>());
    };
    QTRY_COMPARE(now(), (std::map<std::string, std::string>{{"cost", "shop"}, {"team", "blue"}}));
}

void TestSqsActions::deletesASubscription()
{
    QVERIFY(m_console->createQueue("orders"));
    api::sns::CreateTopic::Input topic;
    topic.name = "news";
    const auto made = m_console->call<api::sns::CreateTopic>(std::move(topic));
    QVERIFY(made);
    ResourceView *view = list(queueAddress(QStringLiteral("orders")));
    QVERIFY(view && view->perform(QStringLiteral("subscribeToTopic")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "topicArn", made->topicArn->c_str());
    accept();
    QTRY_COMPARE(view->source().rowCount(), 1);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteSubscription")));
    accept();
    QTRY_COMPARE(view->source().rowCount(), 0);
    QVERIFY(m_console->call<api::sns::ListSubscriptions>({})->subscriptions.value_or(std::vector<api::sns::Subscription>()).empty());
}

QTEST_MAIN(TestSqsActions)
#include "tst_sqsactions.moc"
