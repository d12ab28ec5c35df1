#include "PageTest.h"

#include "api/generated/iam.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/consoles/sns/FilterTest.h"
#include "gui/consoles/sns/Inbox.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sns/TopicAccess.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "policy/PolicyDocument.h"
#include "services/sns/Inbox.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sns;

constexpr int patience = 20'000; ///< milliseconds; messages go out in the background

/// The SNS console: topics, subscriptions, publishing, and the inbox.
class TestSnsPages : public PageTest
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
    void refusesBadEndpoints();
    void choicesHaveEveryTopic();
    void subscribesAQueueAndLetsTheTopicIn();
    void mailIsConfirmedInTheInbox();
    void confirmsByTheLink();
    void filtersAreTried();
    void filtersAreEdited();
    void deadLettersAreEdited();
    void publishes();
    void publishesTypedAttributes();
    void publishesForEachProtocol();
    void tellsWhatWasNotDelivered();
    void logsWhatBecameOfDeliveries();
    void textMessagesEndInTheInbox();
    void showsItsMetrics();

private:
    std::string arnOf(const char *topic) { return topicArn(m_console->engine(), QLatin1String(topic)); }
    bool createTopic(const char *name, Attributes attributes = {})
    {
        api::sns::CreateTopic::Input input;
        input.name = name;
        if (!attributes.empty())
            input.attributes = std::move(attributes);
        return m_console->call<api::sns::CreateTopic>(std::move(input)).has_value();
    }
    Topic topic(const char *name)
    {
        api::sns::GetTopicAttributes::Input input;
        input.topicArn = arnOf(name);
        auto reply = m_console->call<api::sns::GetTopicAttributes>(std::move(input));
        return {arnOf(name), reply ? reply->attributes.value_or(Attributes()) : Attributes()};
    }
    std::size_t topicCount() { return m_console->call<api::sns::ListTopics>({})->topics.value_or(std::vector<api::sns::Topic>()).size(); }
    /// The queue's ARN.
    QString createQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (!m_console->call<api::sqs::CreateQueue>(std::move(input)))
            return {};
        return QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(m_console->engine().region(), m_console->engine().accountId(), toQt(name));
    }
    /// The subscription's ARN.
    QString subscribe(const char *topic, const char *protocol, const QString &endpoint)
    {
        api::sns::Subscribe::Input input;
        input.topicArn = arnOf(topic);
        input.protocol = protocol;
        input.endpoint = toStd(endpoint);
        input.returnSubscriptionArn = true;
        const auto made = m_console->call<api::sns::Subscribe>(std::move(input));
        return made ? toQt(made->subscriptionArn.value_or("")) : QString();
    }
    Subscription subscription(const QString &arn)
    {
        api::sns::GetSubscriptionAttributes::Input input;
        input.subscriptionArn = toStd(arn);
        auto reply = m_console->call<api::sns::GetSubscriptionAttributes>(std::move(input));
        Subscription found;
        if (reply)
            found.attributes = reply->attributes.value_or(Attributes());
        return found;
    }
    /// What a receiver of the queue sees next; empty when there is nothing.
    std::string received(const std::string &queue)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = sqs::queueUrl(m_console->engine(), queue);
        input.visibilityTimeout = 0;
        auto reply = m_console->call<api::sqs::ReceiveMessage>(std::move(input));
        return reply && reply->messages && !reply->messages->empty() ? reply->messages->front().body.value_or("") : std::string();
    }
    std::vector<nephoscope::sns::InboxMessage> mail() { return m_console->call<nephoscope::sns::ListInbox>({})->messages; }
    /// Chooses what the cloud has to tell first.
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    static void write(QWidget *page, const char *field, const char *text)
    {
        auto *area = part<TextArea>(page, field);
        QVERIFY2(area && area->isVisibleTo(page), field);
        area->setPlainText(QLatin1String(text));
    }
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

void TestSnsPages::refusesBadEndpoints()
{
    QVERIFY(createTopic("orders"));
    auto *page = m_console->show<CreatePage>(subscribeAddress(QStringLiteral("orders")));
    QVERIFY(page);
    save(page); // no queue
    QVERIFY(page->form().field(QStringLiteral("endpointQueue"))->hasError());
    const std::tuple<const char *, const char *, const char *> bad[] = {{"email", "endpointMail", "nobody"}, {"sms", "endpointPhone", "010-1234"}, {"https", "endpointUrl", "ftp://x"}};
    for (const auto &[protocol, field, text] : bad) {
        pick(page, "protocol", QLatin1String(protocol));
        rest();
        QVERIFY(!part<QWidget>(page, "endpointQueue")->isVisible());
        type(page, field, text);
        save(page);
        QVERIFY2(page->form().field(QLatin1String(field))->hasError(), field);
    }
    QCOMPARE(m_console->call<api::sns::ListSubscriptions>({})->subscriptions->size(), std::size_t(0));
}

void TestSnsPages::choicesHaveEveryTopic()
{
    // ListTopics answers with a hundred at a time.
    for (int i = 0; i < 101; ++i)
        QVERIFY(createTopic(qPrintable(QStringLiteral("topic-%1").arg(i, 3, 10, QLatin1Char('0')))));
    auto *page = m_console->show<CreatePage>(subscribeAddress({}));
    QVERIFY(page);
    auto *which = part<Select>(page, "topic");
    QVERIFY(which);
    QTRY_COMPARE_WITH_TIMEOUT(which->count(), 101, patience);
    pick(page, "topic", toQt(arnOf("topic-100")));
}

void TestSnsPages::subscribesAQueueAndLetsTheTopicIn()
{
    QVERIFY(createTopic("orders"));
    const QString queue = createQueue("jobs");
    auto *page = m_console->show<CreatePage>(subscribeAddress());
    QVERIFY(page);
    pick(page, "topic", toQt(arnOf("orders")));
    pick(page, "endpointQueue", queue);
    tick(page, "raw");
    save(page);
    QTRY_COMPARE(m_console->address(), subscriptionsAddress());
    ResourceView *view = list(topicAddress(QStringLiteral("orders")));
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QVERIFY(subscription(idsIn(*view).front()).isOn("RawMessageDelivery"));
    api::sns::Publish::Input message;
    message.topicArn = arnOf("orders");
    message.message = "one";
    QVERIFY(m_console->call<api::sns::Publish>(message));
    QTRY_COMPARE_WITH_TIMEOUT(received("jobs"), std::string("one"), patience);
    // A second topic gets a statement of its own, and the first keeps its one.
    QVERIFY(createTopic("returns"));
    page = m_console->show<CreatePage>(subscribeAddress(QStringLiteral("returns")));
    QVERIFY(page);
    pick(page, "endpointQueue", queue);
    save(page);
    QTRY_COMPARE(m_console->address(), topicAddress(QStringLiteral("returns")));
    api::sqs::GetQueueAttributes::Input input;
    input.queueUrl = sqs::queueUrl(m_console->engine(), "jobs");
    input.attributeNames.emplace().emplace_back("Policy");
    const std::string policy = m_console->call<api::sqs::GetQueueAttributes>(input)->attributes->at("Policy");
    QVERIFY(policy.find(arnOf("orders")) != std::string::npos && policy.find(arnOf("returns")) != std::string::npos);
    view = list(topicAddress(QStringLiteral("returns")));
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteSubscription")));
    QVERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestSnsPages::mailIsConfirmedInTheInbox()
{
    QVERIFY(createTopic("orders"));
    const QString arn = subscribe("orders", "email", QStringLiteral("student@example.com"));
    ResourceView *view = list(inboxAddress());
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    auto *page = m_console->show<DetailsPage>(QString(inboxAddress() % u'/' % idsIn(*view).front()));
    QVERIFY(page && page->item());
    QTRY_VERIFY(page->findChild<CodeBlock *>()->code().contains(toQt(arnOf("orders"))));
    // Its link is longer than a line: it may break where it is shown, not where it is copied.
    QCOMPARE(page->findChild<CodeBlock *>()->code(), toQt(mail().front().body));
    QVERIFY(part<QLabel>(page, "code")->text().contains(QChar(0x200b)));
    press(page, "confirmFromInbox");
    QTRY_COMPARE_WITH_TIMEOUT(subscription(arn).text("PendingConfirmation"), QStringLiteral("false"), patience);
    page = m_console->show<DetailsPage>(subscriptionAddress(arn));
    QVERIFY(page && page->item());
    QCOMPARE(part<StatusIndicator>(page, "status")->text(), QStringLiteral("Confirmed"));
}

void TestSnsPages::confirmsByTheLink()
{
    QVERIFY(createTopic("orders"));
    const QString arn = subscribe("orders", "email", QStringLiteral("student@example.com"));
    QTRY_COMPARE_WITH_TIMEOUT(mail().size(), std::size_t(1), patience);
    ResourceView *view = list(subscriptionsAddress());
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(!view->perform(QStringLiteral("editSubscription"))); // SNS tells no ARN yet
    QVERIFY(view->perform(QStringLiteral("deleteSubscription")));
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("three days")));
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(view->perform(QStringLiteral("requestConfirmation")));
    QTRY_COMPARE_WITH_TIMEOUT(mail().size(), std::size_t(2), patience);
    QVERIFY(view->perform(QStringLiteral("confirmSubscription")));
    type(m_console->dialog(), "confirmationUrl", "http://127.0.0.1/?Action=ConfirmSubscription&Token=wrong");
    accept();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("InvalidParameter")));
    type(m_console->dialog(), "confirmationUrl", mail().front().link.c_str());
    accept();
    QTRY_COMPARE(idsIn(*view), QStringList{arn});
}

void TestSnsPages::filtersAreTried()
{
    const QString attributes = QStringLiteral("MessageAttributes"), body = QStringLiteral("MessageBody");
    const auto passes = [](const char *policy, const QString &scope, const char *sample) {
        const FilterVerdict verdict = tryFilter(QLatin1String(policy), scope, QLatin1String(sample));
        return verdict.problem.isEmpty() ? QString::number(int(verdict.passes)) : QStringLiteral("!");
    };
    QCOMPARE(passes("{\"a\":\"b\"}", attributes, "{}"), QStringLiteral("!")); // no list
    QCOMPARE(passes("{\"a\":[1]}", attributes, "[]"), QStringLiteral("!"));    // no object
    QCOMPARE(passes("{\"a\":{\"b\":[1]}}", attributes, "{}"), QStringLiteral("!"));
    QCOMPARE(passes("{\"a\":{\"b\":[1]}}", body, "{\"a\":{\"b\":1}}"), QStringLiteral("1"));
    QCOMPARE(passes("{\"a\":{\"b\":[1]}}", body, "{\"a\":1}"), QStringLiteral("0"));
    QCOMPARE(passes("{\"price\":[{\"numeric\":[\">=\",1.5]}]}", attributes, "{\"price\":1.5}"), QStringLiteral("1"));
    QCOMPARE(passes("{\"price\":[{\"numeric\":[\">=\",1.5]}]}", attributes, "{\"price\":\"1.5\"}"), QStringLiteral("0")); // a text is no number
    QCOMPARE(passes("{\"store\":[\"b\"]}", attributes, "{\"store\":[\"a\",\"b\"]}"), QStringLiteral("1"));

    QVERIFY(createTopic("orders"));
    auto *page = m_console->show<CreatePage>(subscribeAddress(QStringLiteral("orders")));
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "filterTest")->isVisibleTo(page));
    tick(page, "filtered");
    rest();
    auto *result = part<Alert>(page, "filterResult");
    QVERIFY(result);
    press(page, "testFilter"); // the policy and the sample that stand there
    QVERIFY(result->isVisibleTo(page) && wordsOn(result).contains(QStringLiteral("is delivered")));
    part<CodeEditor>(page, "filterSample")->setText(QStringLiteral("{\"event\":\"order_cancelled\"}"));
    QVERIFY(!result->isVisibleTo(page));
    press(page, "testFilter");
    QVERIFY(wordsOn(result).contains(QStringLiteral("is not delivered")));
}

void TestSnsPages::filtersAreEdited()
{
    QVERIFY(createTopic("orders"));
    const QString arn = subscribe("orders", "sms", QStringLiteral("+821012345678"));
    CreatePage *form = formAt(subscriptionAddress(arn, QStringLiteral("filter/filter/edit")));
    QVERIFY(form);
    tick(form, "filtered");
    auto *editor = part<CodeEditor>(form, "filterPolicyEditor");
    QVERIFY(editor);
    editor->setText(QStringLiteral("{\"event\": \"order_placed\"}")); // no list
    save(form);
    QVERIFY(form->form().field(QStringLiteral("filterPolicy"))->hasError()); // not even sent
    // Fine for bodies, but not for attributes: the service refuses it.
    const QString nested = QStringLiteral("{\"order\": {\"event\": [\"placed\"]}}");
    editor->setText(nested);
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("filterPolicy"))->hasError());
    QVERIFY(subscription(arn).text("FilterPolicy").isEmpty());
    choose(form, "filterScope", "MessageBody");
    save(form);
    const QString tab = subscriptionAddress(arn, QStringLiteral("filter"));
    QTRY_COMPARE(m_console->address(), tab);
    QCOMPARE(subscription(arn).text("FilterPolicyScope"), QStringLiteral("MessageBody"));
    QVERIFY(subscription(arn).text("FilterPolicy").contains(QStringLiteral("placed")));
    // Back to attributes, with another policy: neither fits the other's scope.
    form = formAt(subscriptionAddress(arn, QStringLiteral("filter/filter/edit")));
    QVERIFY(form);
    choose(form, "filterScope", "MessageAttributes");
    part<CodeEditor>(form, "filterPolicyEditor")->setText(QStringLiteral("{\"event\": [\"placed\"]}"));
    save(form);
    QTRY_COMPARE(m_console->address(), tab);
    QCOMPARE(subscription(arn).text("FilterPolicyScope"), QStringLiteral("MessageAttributes"));
    form = formAt(subscriptionAddress(arn, QStringLiteral("filter/filter/edit")));
    QVERIFY(form);
    tick(form, "filtered");
    save(form);
    QTRY_VERIFY(subscription(arn).text("FilterPolicy").isEmpty());
}

void TestSnsPages::deadLettersAreEdited()
{
    QVERIFY(createTopic("orders"));
    const QString queue = createQueue("dead");
    const QString arn = subscribe("orders", "sms", QStringLiteral("+821012345678"));
    CreatePage *form = formAt(subscriptionAddress(arn, QStringLiteral("redrive/redrive/edit")));
    QVERIFY(form);
    tick(form, "deadLetters");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("deadLetterQueue"))->hasError());
    pick(form, "deadLetterQueue", queue);
    save(form);
    QTRY_COMPARE(m_console->address(), subscriptionAddress(arn, QStringLiteral("redrive")));
    QVERIFY(subscription(arn).text("RedrivePolicy").contains(queue));
    auto *page = m_console->show<DetailsPage>(subscriptionAddress(arn, QStringLiteral("redrive")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(queue));
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
