#include "SnsTest.h"

#include "api/generated/iam.h"
#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/consoles/sns/Inbox.h"
#include "gui/consoles/sns/TopicAccess.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/NumberInput.h"
#include "policy/PolicyDocument.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sns;

/// The SNS console: topics, publishing, and text messages. Subscriptions have tests of their own: tst_snssubscriptions.
class TestSnsPages : public SnsTest
{
    Q_OBJECT
private Q_SLOTS:
    void policiesForPeople();
    void refusesBadNames();
    void createsTopics();
    void listsAndDeletesTopics();
    void editsConfiguration();
    void refusesABadPolicy();
    void tagsAreEdited();
    void publishes();
    void publishesTypedAttributes();
    void publishesForEachProtocol();
    void tellsWhatWasNotDelivered();
    void logsWhatBecameOfDeliveries();
    void textMessagesEndInTheInbox();
    void showsItsMetrics();
};

void TestSnsPages::policiesForPeople()
{
    const QString arn = QStringLiteral("arn:aws:sns:us-east-1:111122223333:orders");
    TopicAccess access;
    const QString own = topicPolicyText(arn, access);
    QVERIFY(policy::PolicyDocument::parse(toStd(own), policy::PolicyKind::Resource));
    QVERIFY(own.contains(QStringLiteral("\"AWS:SourceOwner\": \"111122223333\"")) && !own.contains(QStringLiteral("__console_sub_0")));
    access.subscribe = TopicAccess::Who::Accounts;
    access.subscribers = QStringList{QStringLiteral("444455556666")};
    const QString shared = topicPolicyText(arn, access);
    QVERIFY(policy::PolicyDocument::parse(toStd(shared), policy::PolicyKind::Resource));
    QVERIFY(shared.contains(QStringLiteral("arn:aws:iam::444455556666:root")) && !shared.contains(QStringLiteral("__console_pub_0")));
    QVERIFY(policy::PolicyDocument::parse(toStd(servicePolicyText(arn, QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::box"))), policy::PolicyKind::Resource));
}

void TestSnsPages::refusesBadNames()
{
    auto *page = m_console->show<CreatePage>(createTopicAddress());
    QVERIFY(page);
    for (const char *bad : {"", "no spaces", "no.dots"}) {
        type(page, "topicName", bad);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("topicName"))->hasError(), bad);
    }
    type(page, "topicName", "orders");
    choose(page, "whoPublishes", "accounts");
    write(page, "publishers", "12345");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("publishers"))->hasError());
    QCOMPARE(topicCount(), std::size_t(0));
}

void TestSnsPages::createsTopics()
{
    auto *page = m_console->show<CreatePage>(createTopicAddress());
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "contentDeduplication")->isVisible());
    choose(page, "topicType", "fifo");
    type(page, "topicName", "line");
    tick(page, "contentDeduplication");
    choose(page, "whoSubscribes", "everyone");
    press(page, "addRow");
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(page, "value"), QStringLiteral("blue"));
    save(page);
    QTRY_COMPARE(m_console->address(), topicsAddress());
    const Topic made = topic("line.fifo");
    QCOMPARE(made.text("FifoTopic"), QStringLiteral("true"));
    QCOMPARE(made.text("ContentBasedDeduplication"), QStringLiteral("true"));
    QVERIFY(made.text("Policy").contains(QStringLiteral("__console_sub_0")) && made.text("Policy").contains(toQt(made.arn)));
    QVERIFY(made.text("DeliveryPolicy").isEmpty() && made.text("KmsMasterKeyId").isEmpty());
    api::sns::ListTagsForResource::Input tags;
    tags.resourceArn = made.arn;
    QCOMPARE(m_console->call<api::sns::ListTagsForResource>(tags)->tags->front().value, std::string("blue"));
}

void TestSnsPages::listsAndDeletesTopics()
{
    QVERIFY(createTopic("orders"));
    ResourceView *view = list(topicsAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{QStringLiteral("orders")});
    QVERIFY(createTopic("line.fifo", {{"FifoTopic", "true"}})); // what comes later is seen without asking
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 2, patience);
    view->table().selectIds({QStringLiteral("orders")});
    QVERIFY(view->perform(QStringLiteral("deleteTopic")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    auto *word = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(word, QStringLiteral("orders"));
    QVERIFY(!dialog->acceptButton().isEnabled());
    word->selectAll();
    QTest::keyClicks(word, QStringLiteral("delete me"));
    QVERIFY(dialog->acceptButton().isEnabled());
    accept();
    QTRY_COMPARE(idsIn(*view), QStringList{QStringLiteral("line.fifo")});
}

void TestSnsPages::editsConfiguration()
{
    QVERIFY(createTopic("orders"));
    CreatePage *form = formAt(editTopicAddress(QStringLiteral("orders")));
    QVERIFY(form);
    QVERIFY(!part<QWidget>(form, "throughputScope")->isVisible()); // of FIFO topics
    type(form, "displayName", "Shop");
    save(form);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("orders"), QStringLiteral("configuration")));
    QCOMPARE(topic("orders").text("DisplayName"), QStringLiteral("Shop"));
    // A delivery policy that is none is refused by the service, at its field.
    form = formAt(topicAddress(QStringLiteral("orders"), QStringLiteral("delivery/policy/edit")));
    QVERIFY(form);
    tick(form, "ownDelivery");
    auto *editor = part<CodeEditor>(form, "deliveryPolicyEditor");
    QVERIFY(editor);
    const QString good = editor->text();
    editor->setText(QString(good).replace(QStringLiteral("\"numRetries\": 3"), QStringLiteral("\"numRetries\": 101")));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("deliveryPolicy"))->hasError());
    editor->setText(QString(good).replace(QStringLiteral("\"numRetries\": 3"), QStringLiteral("\"numRetries\": 5")));
    save(form);
    QTRY_VERIFY(topic("orders").text("EffectiveDeliveryPolicy").contains(QStringLiteral("\"numRetries\":5")));
}

void TestSnsPages::refusesABadPolicy()
{
    QVERIFY(createTopic("orders"));
    const QString before = topic("orders").text("Policy");
    CreatePage *form = formAt(topicAddress(QStringLiteral("orders"), QStringLiteral("access/policy/edit")));
    QVERIFY(form);
    auto *editor = part<CodeEditor>(form, "topicPolicyEditor");
    QVERIFY(editor);
    editor->setText(QStringLiteral("{\"Statement\": [{\"Effect\": \"Perhaps\"}]}"));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("topicPolicy"))->hasError());
    QCOMPARE(topic("orders").text("Policy"), before);
    editor->setText(servicePolicyText(toQt(arnOf("orders")), QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::box")));
    save(form);
    QTRY_VERIFY(topic("orders").text("Policy").contains(QStringLiteral("s3.amazonaws.com")));
}

void TestSnsPages::tagsAreEdited()
{
    QVERIFY(createTopic("orders"));
    CreatePage *form = formAt(topicAddress(QStringLiteral("orders"), QStringLiteral("tags/tags/edit")));
    QVERIFY(form);
    press(form, "addRow");
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    save(form);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("orders"), QStringLiteral("tags")));
    api::sns::ListTagsForResource::Input tags;
    tags.resourceArn = arnOf("orders");
    QCOMPARE(m_console->call<api::sns::ListTagsForResource>(tags)->tags->front().key, std::string("team"));
}

void TestSnsPages::publishes()
{
    QVERIFY(createTopic("orders"));
    QVERIFY(!subscribe("orders", "sms", QStringLiteral("+821012345678")).isEmpty());
    auto *page = m_console->show<CreatePage>(publishAddress(QStringLiteral("orders")));
    QVERIFY(page);
    QVERIFY(!page->form().field(QStringLiteral("messageGroup"))); // of FIFO topics
    type(page, "messageSubject", " begins with a space");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("messageSubject"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("messageBody"))->hasError());
    type(page, "messageSubject", "News");
    write(page, "messageBody", "An order was placed.");
    press(page, "addAttribute");
    QTest::keyClicks(part<QLineEdit>(page, "attributeName"), QStringLiteral("price"));
    QTest::keyClicks(part<QLineEdit>(page, "attributeValue"), QStringLiteral("007"));
    part<Select>(page, "attributeType")->setValue(QStringLiteral("Number"));
    save(page);
    QVERIFY(!part<QWidget>(page, "attributeError")->isHidden()); // 007 is no number
    part<QLineEdit>(page, "attributeValue")->setText(QStringLiteral("100"));
    save(page);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("orders")));
    QTRY_COMPARE_WITH_TIMEOUT(mail().size(), std::size_t(1), patience);
    QCOMPARE(mail().front().body, std::string("An order was placed."));
    QVERIFY(wordsOn(&m_console->flashbar()).contains(toQt(mail().front().message))); // its ID was told
    // What became of it is on the topic's page.
    ResourceView *view = list(topicAddress(QStringLiteral("orders"), QStringLiteral("deliveries")));
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
}

void TestSnsPages::publishesTypedAttributes()
{
    QVERIFY(createTopic("orders"));
    api::sns::SetSubscriptionAttributes::Input filter;
    filter.subscriptionArn = toStd(subscribe("orders", "sms", QStringLiteral("+821012345678")));
    filter.attributeName = "FilterPolicy";
    filter.attributeValue = "{\"code\":[\"007\"],\"list\":[\"b\"]}";
    QVERIFY(m_console->call<api::sns::SetSubscriptionAttributes>(filter));
    auto *page = m_console->show<CreatePage>(publishAddress(QStringLiteral("orders")));
    QVERIFY(page);
    write(page, "messageBody", "typed");
    for (int row = 0; row < 3; ++row)
        press(page, "addAttribute");
    const auto names = page->findChildren<QLineEdit *>(QStringLiteral("attributeName"));
    const auto types = page->findChildren<Select *>(QStringLiteral("attributeType"));
    const auto values = page->findChildren<QLineEdit *>(QStringLiteral("attributeValue"));
    QCOMPARE(names.size(), 3);
    const auto set = [&](int row, const char *name, const char *type, const char *value) {
        names[row]->setText(QLatin1String(name));
        types[row]->setValue(QLatin1String(type));
        values[row]->setText(QLatin1String(value));
    };
    set(0, "code", "String", "007"); // no number, as it would be guessed
    set(1, "list", "String.Array", "a, b");
    set(2, "picture", "Binary", "no base64!");
    save(page);
    const auto errors = page->findChildren<QWidget *>(QStringLiteral("attributeError"));
    QVERIFY(errors[0]->isHidden() && !errors[1]->isHidden() && !errors[2]->isHidden());
    values[1]->setText(QStringLiteral("[\"a\", \"b\"]"));
    values[2]->setText(QStringLiteral("AQI="));
    save(page);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("orders")));
    QTRY_COMPARE_WITH_TIMEOUT(mail().size(), std::size_t(1), patience);
}

void TestSnsPages::publishesForEachProtocol()
{
    QVERIFY(createTopic("orders"));
    QVERIFY(!subscribe("orders", "sms", QStringLiteral("+821012345678")).isEmpty());
    auto *page = m_console->show<CreatePage>(publishAddress(QStringLiteral("orders")));
    QVERIFY(page);
    choose(page, "messageStructure", "json");
    auto *editor = part<CodeEditor>(page, "messageJsonEditor");
    QVERIFY(editor);
    editor->setText(QStringLiteral("{\"sms\": \"short\"}"));
    save(page);
    QVERIFY(page->form().field(QStringLiteral("messageJson"))->hasError()); // nothing for the others
    editor->setText(QStringLiteral("{\"default\": \"long\", \"sms\": \"short\"}"));
    save(page);
    QTRY_COMPARE_WITH_TIMEOUT(mail().size(), std::size_t(1), patience);
    QCOMPARE(mail().front().body, std::string("short"));
}

void TestSnsPages::tellsWhatWasNotDelivered()
{
    QVERIFY(createTopic("line.fifo", {{"FifoTopic", "true"}}));
    auto *page = m_console->show<CreatePage>(publishAddress(QStringLiteral("line.fifo")));
    QVERIFY(page);
    write(page, "messageBody", "one");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("messageGroup"))->hasError());
    type(page, "messageGroup", "a");
    save(page); // neither an ID nor content-based deduplication
    QTRY_VERIFY(part<Alert>(page, "formError")->isVisible());
    type(page, "messageDeduplication", "1");
    save(page);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("line.fifo")));
    // A function that is not there.
    QVERIFY(createTopic("orders"));
    const QString gone = QStringLiteral("arn:aws:lambda:%1:%2:function:gone").arg(m_console->engine().region(), m_console->engine().accountId());
    QVERIFY(!subscribe("orders", "lambda", gone).isEmpty());
    api::sns::Publish::Input message;
    message.topicArn = arnOf("orders");
    message.message = "lost";
    QVERIFY(m_console->call<api::sns::Publish>(message));
    ResourceView *view = list(topicAddress(QStringLiteral("orders"), QStringLiteral("deliveries")));
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QCOMPARE(view->source().cell(0, 0).text, QStringLiteral("Failed"));
}

void TestSnsPages::logsWhatBecameOfDeliveries()
{
    api::iam::CreateRole::Input role;
    role.roleName = "SNSFeedback";
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    QVERIFY(m_console->call<api::iam::CreateRole>(std::move(role)));
    const QString arn = QStringLiteral("arn:aws:iam::%1:role/SNSFeedback").arg(m_console->engine().accountId());
    QVERIFY(createTopic("orders"));
    const QString edit = topicAddress(QStringLiteral("orders"), QStringLiteral("logging/status/edit"));
    const QString tab = topicAddress(QStringLiteral("orders"), QStringLiteral("logging"));
    CreatePage *form = formAt(edit);
    QVERIFY(form);
    QVERIFY(!part<QWidget>(form, "successRole")->isVisibleTo(form)); // of nothing
    part<CheckGroup>(form, "loggedProtocols")->setValue({QStringLiteral("SQS"), QStringLiteral("HTTP")});
    rest();
    save(form);
    QVERIFY(form->form().field(QStringLiteral("successRole"))->hasError());
    pick(form, "successRole", arn);
    pick(form, "failureRole", arn);
    part<NumberInput>(form, "successRate")->setValue(101);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("successRate"))->hasError());
    part<NumberInput>(form, "successRate")->setValue(50);
    save(form);
    QTRY_COMPARE(m_console->address(), tab);
    const Topic logged = topic("orders");
    QCOMPARE(logged.text("SQSSuccessFeedbackRoleArn"), arn);
    QCOMPARE(logged.text("HTTPFailureFeedbackRoleArn"), arn);
    QCOMPARE(logged.text("SQSSuccessFeedbackSampleRate"), QStringLiteral("50"));
    QVERIFY(logged.text("LambdaSuccessFeedbackRoleArn").isEmpty());
    form = formAt(edit);
    QVERIFY(form);
    part<CheckGroup>(form, "loggedProtocols")->setValue({});
    rest();
    save(form);
    QTRY_COMPARE(m_console->address(), tab);
    QVERIFY(topic("orders").text("SQSSuccessFeedbackRoleArn").isEmpty() && topic("orders").text("SQSSuccessFeedbackSampleRate").isEmpty());
}

void TestSnsPages::showsItsMetrics()
{
    QVERIFY(createTopic("orders"));
    auto *page = m_console->show<DetailsPage>(topicAddress(QStringLiteral("orders"), QStringLiteral("monitoring")));
    QVERIFY(page);
    auto *board = qobject_cast<cloudwatch::MonitoringBoard *>(page->panel());
    QVERIFY(board);
    QCOMPARE(board->graphs().size(), std::size_t(3));
    const auto watched = topicMetrics(QStringLiteral("orders"), 60);
    for (const auto &graph : watched.graphs) {
        const auto &metric = *graph.queries.front().metricStat->metric;
        QVERIFY(metric.namespace_ == "AWS/SNS" && metric.dimensions->front().name == "TopicName" && metric.dimensions->front().value == "orders");
    }
}

void TestSnsPages::textMessagesEndInTheInbox()
{
    ResourceView *view = list(inboxAddress());
    QVERIFY(view);
    QVERIFY(view->perform(QStringLiteral("publishText")));
    QVERIFY(m_console->dialog() && !m_console->dialog()->acceptButton().isEnabled());
    type(m_console->dialog(), "phoneNumber", "+0");
    type(m_console->dialog(), "senderId", "Shop");
    write(m_console->dialog(), "textBody", "hello");
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("InvalidParameter")));
    type(m_console->dialog(), "phoneNumber", "+821012345678");
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QCOMPARE(mail().front().sender, std::string("Shop"));
    QVERIFY(!view->perform(QStringLiteral("confirmFromInbox"))); // nothing is asked
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteInboxMessage")));
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
    QVERIFY(mail().empty());
}

QTEST_MAIN(TestSnsPages)
#include "tst_snspages.moc"
