#include "SnsTest.h"

#include "gui/consoles/sns/FilterTest.h"
#include "gui/consoles/sns/Inbox.h"
#include "gui/consoles/sns/TopicAccess.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/ResourceTable.h"
#include "policy/PolicyDocument.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::sns;

/// The SNS console: subscriptions, how they are confirmed, and what they filter.
class TestSnsSubscriptions : public SnsTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesBadEndpoints();
    void choicesHaveEveryTopic();
    void subscribesAQueueAndLetsTheTopicIn();
    void mailIsConfirmedInTheInbox();
    void confirmsByTheLink();
    void filtersAreTried();
    void filtersAreEdited();
    void deadLettersAreEdited();
};

void TestSnsSubscriptions::refusesBadEndpoints()
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

void TestSnsSubscriptions::choicesHaveEveryTopic()
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

void TestSnsSubscriptions::subscribesAQueueAndLetsTheTopicIn()
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

void TestSnsSubscriptions::mailIsConfirmedInTheInbox()
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

void TestSnsSubscriptions::confirmsByTheLink()
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

void TestSnsSubscriptions::filtersAreTried()
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

void TestSnsSubscriptions::filtersAreEdited()
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

void TestSnsSubscriptions::deadLettersAreEdited()
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

QTEST_MAIN(TestSnsSubscriptions)
#include "tst_snssubscriptions.moc"
