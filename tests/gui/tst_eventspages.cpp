#include "PageTest.h"

#include "api/generated/events.h"
#include "api/generated/sqs.h"
#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Destinations.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::events;

constexpr int patience = 20'000; ///< milliseconds; events go out in the background

/// The EventBridge console: buses, rules, targets, events, archives and replays.
class TestEventsPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesBadBusNames();
    void createsAndDeletesABus();
    void keepsTheDefaultBus();
    void policyIsSetAndTakenAway();
    void refusesBadRules();
    void testsAPattern();
    void createsRulesAndLists();
    void editsARule();
    void enablesAndDisables();
    void deletesARuleWithTargets();
    void sendsToAQueue();
    void editsATarget();
    void fifoQueuesNeedAGroup();
    void tellsWhyAnEventWasNotSent();
    void archivesAndReplays();
    void refusesABadReplay();
    void connectionsAndDestinations();
    void tagsAreEdited();

private:
    bool createBus(const char *name)
    {
        api::events::CreateEventBus::Input input;
        input.name = name;
        return m_console->call<api::events::CreateEventBus>(std::move(input)).has_value();
    }
    bool createRule(const char *bus, const char *name, const char *pattern = R"({"source":["shop"]})")
    {
        api::events::PutRule::Input input;
        input.eventBusName = bus;
        input.name = name;
        input.eventPattern = pattern;
        return m_console->call<api::events::PutRule>(std::move(input)).has_value();
    }
    std::optional<Rule> rule(const char *bus, const char *name)
    {
        api::events::DescribeRule::Input input;
        input.eventBusName = bus;
        input.name = name;
        auto found = m_console->call<api::events::DescribeRule>(std::move(input));
        return found ? std::optional<Rule>(std::move(*found)) : std::nullopt;
    }
    std::vector<Target> targetsOf(const char *bus, const char *name)
    {
        api::events::ListTargetsByRule::Input input;
        input.eventBusName = bus;
        input.rule = name;
        auto found = m_console->call<api::events::ListTargetsByRule>(std::move(input));
        return found ? found->targets.value_or(std::vector<Target>()) : std::vector<Target>();
    }
    std::optional<std::string> policy(const char *bus)
    {
        api::events::DescribeEventBus::Input input;
        input.name = bus;
        auto found = m_console->call<api::events::DescribeEventBus>(std::move(input));
        return found ? found->policy : std::nullopt;
    }
    /// The queue's ARN.
    QString createQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (name.ends_with(".fifo"))
            input.attributes = std::map<std::string, std::string>{{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}};
        if (!m_console->call<api::sqs::CreateQueue>(std::move(input)))
            return {};
        return QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(m_console->engine().region(), m_console->engine().accountId(), toQt(name));
    }
    /// What a receiver of the queue sees next; empty when there is nothing.
    std::string received(const std::string &queue)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = sqs::queueUrl(m_console->engine(), queue);
        auto reply = m_console->call<api::sqs::ReceiveMessage>(std::move(input));
        return reply && reply->messages && !reply->messages->empty() ? reply->messages->front().body.value_or("") : std::string();
    }
    /// Chooses what the cloud has to tell first.
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    static void write(QWidget *page, const char *editorName, const QString &text)
    {
        auto *editor = part<CodeEditor>(page, editorName);
        QVERIFY2(editor && editor->isVisibleTo(page), editorName);
        editor->setText(text);
    }
    /// Types what a dialog asks for before it deletes.
    void confirm(const QString &word)
    {
        QVERIFY(m_console->dialog());
        QTest::keyClicks(m_console->dialog()->findChild<QLineEdit *>(), word);
        accept();
    }
    void send(const char *bus, const char *source)
    {
        auto *page = m_console->show<CreatePage>(sendAddress(QLatin1String(bus)));
        QVERIFY(page);
        type(page, "eventSource", source);
        type(page, "eventType", "Order Placed");
        write(page, "eventDetailEditor", QStringLiteral("{\"amount\": 7}"));
        save(page);
    }
};

void TestEventsPages::refusesBadBusNames()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(createBusAddress());
    QVERIFY(page);
    for (const char *bad : {"", "no spaces", "no:colons"}) {
        type(page, "busName", bad);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("busName"))->hasError(), bad);
    }
    type(page, "busName", "shop"); // the service says it
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("busName"))->hasError());
}

void TestEventsPages::createsAndDeletesABus()
{
    auto *page = m_console->show<CreatePage>(createBusAddress());
    QVERIFY(page);
    type(page, "busName", "shop");
    type(page, "busDescription", "What the shop tells");
    press(page, "addRow");
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("team"));
    save(page);
    QTRY_COMPARE(m_console->address(), busesAddress());
    ResourceView *view = list(busesAddress());
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(idsIn(*view).contains(QStringLiteral("shop")), patience);
    QVERIFY(createRule("shop", "all"));
    view->table().selectIds({QStringLiteral("shop")});
    QVERIFY(view->perform(QStringLiteral("deleteBus")));
    confirm(QStringLiteral("shop"));
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("rules first")));
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());
    api::events::DeleteRule::Input gone;
    gone.eventBusName = "shop";
    gone.name = "all";
    QVERIFY(m_console->call<api::events::DeleteRule>(gone));
    QVERIFY(view->perform(QStringLiteral("deleteBus")));
    confirm(QStringLiteral("shop"));
    QTRY_COMPARE(idsIn(*view), QStringList{defaultBus});
}

void TestEventsPages::keepsTheDefaultBus()
{
    ResourceView *view = list(busesAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{defaultBus});
    view->table().selectIds({defaultBus});
    QVERIFY(view->perform(QStringLiteral("deleteBus")));
    confirm(defaultBus);
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("AWS services send to it")));
}

void TestEventsPages::policyIsSetAndTakenAway()
{
    QVERIFY(createBus("shop"));
    const QString edit = busAddress(QStringLiteral("shop"), QStringLiteral("permissions/policy/edit"));
    CreatePage *form = formAt(edit);
    QVERIFY(form);
    write(form, "busPolicyEditor", QStringLiteral("{\"Statement\": [{\"Effect\": \"Perhaps\"}]}"));
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("busPolicy"))->hasError());
    QVERIFY(!policy("shop"));
    write(form, "busPolicyEditor",
          QStringLiteral("{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"a\", \"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:root\"}, "
                         "\"Action\": \"events:PutEvents\", \"Resource\": \"%1\"}]}").arg(toQt(busArn(m_console->engine(), QStringLiteral("shop")))));
    save(form);
    QTRY_VERIFY(policy("shop"));
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop"), QStringLiteral("permissions")));
    form = formAt(edit);
    QVERIFY(form);
    write(form, "busPolicyEditor", {});
    save(form);
    QTRY_VERIFY(!policy("shop"));
}

void TestEventsPages::refusesBadRules()
{
    QVERIFY(createRule("default", "there"));
    auto *page = m_console->show<CreatePage>(createRuleAddress());
    QVERIFY(page);
    type(page, "ruleName", "no spaces");
    write(page, "eventPatternEditor", QStringLiteral("{\"source\": \"shop\"}")); // no list
    save(page);
    QVERIFY(page->form().field(QStringLiteral("ruleName"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("eventPattern"))->hasError()); // not even sent
    choose(page, "ruleType", "schedule");
    rest();
    QVERIFY(!part<QWidget>(page, "eventPattern")->isVisible());
    type(page, "scheduleExpression", "every day");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("scheduleExpression"))->hasError());
    type(page, "scheduleExpression", "rate(5 minutes)");
    type(page, "ruleName", "there");
    save(page); // would change the one that is there
    QTRY_VERIFY(page->form().field(QStringLiteral("ruleName"))->hasError());
    QVERIFY(!rule("default", "there")->scheduleExpression);
}

void TestEventsPages::testsAPattern()
{
    auto *page = m_console->show<CreatePage>(createRuleAddress());
    QVERIFY(page);
    auto *result = part<Alert>(page, "patternResult");
    QVERIFY(result && !result->isVisible());
    press(page, "testPattern"); // both as they stand there at first
    QTRY_VERIFY(result->isVisible());
    QVERIFY(wordsOn(result).contains(QStringLiteral("matches the pattern")));
    write(page, "eventPatternEditor", QStringLiteral("{\"detail\": {\"amount\": [{\"numeric\": [\"<\", 100]}]}}"));
    press(page, "testPattern");
    QTRY_VERIFY(wordsOn(result).contains(QStringLiteral("does not match")));
    write(page, "sampleEventEditor", QStringLiteral("{}"));
    press(page, "testPattern");
    QTRY_VERIFY(wordsOn(result).contains(QStringLiteral("ValidationException")));
    QVERIFY(!page->hasUnsavedChanges() || page->form().field(QStringLiteral("eventPattern"))->isDirty());
}

void TestEventsPages::createsRulesAndLists()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(createRuleAddress());
    QVERIFY(page);
    pick(page, "ruleBus", QStringLiteral("shop"));
    rest();
    QVERIFY(!part<QWidget>(page, "ruleType")->isVisible()); // schedules run on the default bus
    type(page, "ruleName", "placed");
    type(page, "ruleDescription", "Orders");
    write(page, "eventPatternEditor", QStringLiteral("{\"source\": [\"shop\"]}"));
    save(page);
    QTRY_COMPARE(m_console->address(), rulesAddress());
    QVERIFY(rule("shop", "placed"));
    QCOMPARE(rule("shop", "placed")->description, std::string("Orders"));
    // A schedule on the default bus, switched off.
    page = m_console->show<CreatePage>(createRuleAddress(defaultBus));
    QVERIFY(page);
    type(page, "ruleName", "nightly");
    tick(page, "ruleEnabled");
    choose(page, "ruleType", "schedule");
    rest();
    type(page, "scheduleExpression", "cron(0 3 * * ? *)");
    save(page);
    QTRY_COMPARE(m_console->address(), busAddress(defaultBus));
    QCOMPARE(rule("default", "nightly")->scheduleExpression, std::string("cron(0 3 * * ? *)"));
    QCOMPARE(rule("default", "nightly")->state->value, std::string("DISABLED"));
    // Both buses in one list; one of them on its page.
    ResourceView *view = list(rulesAddress());
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 2, patience);
    QVERIFY(idsIn(*view).contains(ruleId(QStringLiteral("shop"), QStringLiteral("placed"))) && idsIn(*view).contains(ruleId(defaultBus, QStringLiteral("nightly"))));
    view = list(busAddress(QStringLiteral("shop")));
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
}

void TestEventsPages::editsARule()
{
    QVERIFY(createRule("default", "placed"));
    api::events::DisableRule::Input off;
    off.name = "placed";
    QVERIFY(m_console->call<api::events::DisableRule>(off));
    const QString id = ruleId(defaultBus, QStringLiteral("placed"));
    CreatePage *form = formAt(ruleAddress(id, QStringLiteral("pattern/rule/edit")));
    QVERIFY(form);
    type(form, "ruleDescription", "New words");
    write(form, "eventPatternEditor", QStringLiteral("{\"source\": [\"store\"]}"));
    save(form);
    QTRY_COMPARE(m_console->address(), ruleAddress(id, QStringLiteral("pattern")));
    const auto now = rule("default", "placed");
    QVERIFY(now && now->eventPattern->find("store") != std::string::npos);
    QCOMPARE(now->description, std::string("New words"));
    QCOMPARE(now->state->value, std::string("DISABLED")); // as it was
}

void TestEventsPages::enablesAndDisables()
{
    QVERIFY(createRule("default", "placed"));
    auto *page = m_console->show<DetailsPage>(ruleAddress(ruleId(defaultBus, QStringLiteral("placed"))));
    QVERIFY(page && page->item());
    QCOMPARE(part<StatusIndicator>(page, "status")->text(), QStringLiteral("Enabled"));
    ResourceView *view = list(rulesAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(!view->perform(QStringLiteral("enableRule"))); // it is
    QVERIFY(view->perform(QStringLiteral("disableRule")));
    QTRY_COMPARE(rule("default", "placed")->state->value, std::string("DISABLED"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Disabled"), patience);
    QVERIFY(view->perform(QStringLiteral("enableRule")));
    QTRY_COMPARE(rule("default", "placed")->state->value, std::string("ENABLED"));
}

void TestEventsPages::deletesARuleWithTargets()
{
    QVERIFY(createRule("default", "placed"));
    api::events::PutTargets::Input targets;
    targets.rule = "placed";
    auto &target = targets.targets.emplace().emplace_back();
    target.id = "one";
    target.arn = toStd(createQueue("jobs"));
    QVERIFY(m_console->call<api::events::PutTargets>(std::move(targets)));
    ResourceView *view = list(rulesAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteRule")));
    confirm(QStringLiteral("placed"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
    QVERIFY(!rule("default", "placed"));
}

void TestEventsPages::sendsToAQueue()
{
    QVERIFY(createBus("shop") && createRule("shop", "placed"));
    const QString queue = createQueue("jobs");
    const QString id = ruleId(QStringLiteral("shop"), QStringLiteral("placed"));
    auto *page = m_console->show<CreatePage>(addTargetAddress(id));
    QVERIFY(page);
    save(page); // no queue
    QVERIFY(page->form().field(QStringLiteral("target-sqs"))->hasError());
    QVERIFY(!part<QWidget>(page, "targetGroup")->isVisible()); // of FIFO queues
    pick(page, "target-sqs", queue);
    choose(page, "inputKind", "transformer");
    rest();
    press(page, "addRow");
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("amount"));
    QTest::keyClicks(part<QLineEdit>(page, "value"), QStringLiteral("$.detail.amount"));
    auto *text = part<TextArea>(page, "inputTemplate");
    QVERIFY(text);
    text->setPlainText(QStringLiteral("\"An order of <amount>\""));
    save(page);
    QTRY_COMPARE(m_console->address(), ruleAddress(id));
    QCOMPARE(targetsOf("shop", "placed").size(), std::size_t(1));
    send("shop", "shop");
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop")));
    QVERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Event ID")));
    QString body;
    QVERIFY(QTest::qWaitFor([&] { return !(body = toQt(received("jobs"))).isEmpty(); }, patience)); // the queue lets the rule in
    QCOMPARE(body, QStringLiteral("\"An order of 7\""));
    ResourceView *view = list(ruleAddress(id));
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("removeTarget")));
    QVERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestEventsPages::editsATarget()
{
    QVERIFY(createRule("default", "placed"));
    const QString queue = createQueue("jobs");
    const QString dead = createQueue("dead");
    api::events::PutTargets::Input targets;
    targets.rule = "placed";
    auto &target = targets.targets.emplace().emplace_back();
    target.id = "one";
    target.arn = toStd(queue);
    target.inputPath = "$.detail";
    QVERIFY(m_console->call<api::events::PutTargets>(std::move(targets)));
    const QString id = ruleId(defaultBus, QStringLiteral("placed"));
    CreatePage *form = formAt(editTargetAddress(id, QStringLiteral("one")));
    QVERIFY(form);
    QCOMPARE(part<QLineEdit>(form, "inputPath")->text(), QStringLiteral("$.detail"));
    QTRY_COMPARE(part<Select>(form, "target-sqs")->value(), queue);
    choose(form, "inputKind", "constant");
    rest();
    write(form, "inputConstantEditor", QStringLiteral("{\"wake\": \"up\"}"));
    tick(form, "ownRetry");
    rest();
    tick(form, "deadLetters");
    rest();
    pick(form, "deadLetterQueue", dead);
    save(form);
    QTRY_COMPARE(m_console->address(), ruleAddress(id));
    const auto now = targetsOf("default", "placed");
    QCOMPARE(now.size(), std::size_t(1));
    QCOMPARE(now.front().id, std::string("one"));
    QVERIFY(!now.front().inputPath && now.front().input && now.front().input->find("wake") != std::string::npos);
    QVERIFY(now.front().retryPolicy.has_value());
    QCOMPARE(now.front().deadLetterConfig->arn, toStd(dead));
}

void TestEventsPages::fifoQueuesNeedAGroup()
{
    QVERIFY(createRule("default", "placed"));
    const QString queue = createQueue("line.fifo");
    auto *page = m_console->show<CreatePage>(addTargetAddress(ruleId(defaultBus, QStringLiteral("placed"))));
    QVERIFY(page);
    pick(page, "target-sqs", queue);
    rest();
    save(page);
    QVERIFY(page->form().field(QStringLiteral("targetGroup"))->hasError());
    type(page, "targetGroup", "a");
    save(page);
    QTRY_COMPARE(targetsOf("default", "placed").size(), std::size_t(1));
    QCOMPARE(targetsOf("default", "placed").front().sqsParameters->messageGroupId, std::string("a"));
}

void TestEventsPages::tellsWhyAnEventWasNotSent()
{
    auto *page = m_console->show<CreatePage>(sendAddress());
    QVERIFY(page);
    write(page, "eventDetailEditor", QStringLiteral("[1]"));
    save(page);
    QVERIFY(page->form().field(QStringLiteral("eventSource"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("eventDetail"))->hasError());
    write(page, "eventDetailEditor", QStringLiteral("{}"));
    type(page, "eventSource", "aws.s3"); // of the service
    type(page, "eventType", "Object Created");
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("eventSource"))->hasError());
    type(page, "eventSource", "shop");
    save(page);
    QTRY_COMPARE(m_console->address(), busesAddress());
}

void TestEventsPages::archivesAndReplays()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(createArchiveAddress(QStringLiteral("shop")));
    QVERIFY(page);
    type(page, "archiveName", "all");
    save(page);
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop"), QStringLiteral("archives")));
    send("shop", "shop");
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop")));
    ResourceView *view = list(archivesAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{QStringLiteral("all")});
    CreatePage *form = formAt(archiveAddress(QStringLiteral("all"), QStringLiteral("pattern/archive/edit")));
    QVERIFY(form);
    type(form, "archiveDescription", "Everything");
    save(form);
    QTRY_COMPARE(m_console->address(), archiveAddress(QStringLiteral("all"), QStringLiteral("pattern")));
    page = m_console->show<CreatePage>(startReplayAddress(QStringLiteral("shop"), QStringLiteral("all")));
    QVERIFY(page);
    type(page, "replayName", "again");
    save(page);
    QTRY_COMPARE(m_console->address(), archiveAddress(QStringLiteral("all")));
    view = list(replaysAddress());
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Completed"), patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(!view->perform(QStringLiteral("cancelReplay"))); // it is over
    view = list(archivesAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteArchive")));
    confirm(QStringLiteral("all"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestEventsPages::refusesABadReplay()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(startReplayAddress(QStringLiteral("shop"), QStringLiteral("gone")));
    QVERIFY(page);
    type(page, "replayName", "again");
    type(page, "replayFrom", "yesterday");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("replayFrom"))->hasError());
    type(page, "replayFrom", "2026-01-01T00:00:00Z");
    save(page); // no such archive
    QTRY_VERIFY(part<Alert>(page, "formError")->isVisible());
}

void TestEventsPages::connectionsAndDestinations()
{
    auto *page = m_console->show<CreatePage>(createConnectionAddress());
    QVERIFY(page);
    type(page, "connectionName", "shop");
    choose(page, "authorization", "BASIC");
    rest();
    QVERIFY(!part<QWidget>(page, "apiKeyValue")->isVisible());
    type(page, "basicUser", "student");
    save(page); // no password
    QVERIFY(page->form().field(QStringLiteral("basicPassword"))->hasError());
    type(page, "basicPassword", "secret");
    save(page);
    QTRY_COMPARE(m_console->address(), connectionsAddress());
    api::events::DescribeConnection::Input named;
    named.name = "shop";
    auto made = m_console->call<api::events::DescribeConnection>(named);
    QVERIFY(made);
    QCOMPARE(made->authParameters->basicAuthParameters->username, std::string("student"));
    page = m_console->show<CreatePage>(createDestinationAddress());
    QVERIFY(page);
    type(page, "destinationName", "shop");
    type(page, "destinationEndpoint", "ftp://example.com");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("destinationEndpoint"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("destinationConnection"))->hasError());
    type(page, "destinationEndpoint", "https://example.com/orders");
    pick(page, "destinationConnection", toQt(*made->connectionArn));
    save(page);
    QTRY_COMPARE(m_console->address(), destinationsAddress());
    CreatePage *form = formAt(destinationAddress(QStringLiteral("shop"), QStringLiteral("details/endpoint/edit")));
    QVERIFY(form);
    pick(form, "destinationMethod", QStringLiteral("PUT"));
    save(form);
    api::events::DescribeApiDestination::Input destination;
    destination.name = "shop";
    QTRY_COMPARE(m_console->address(), destinationAddress(QStringLiteral("shop"), QStringLiteral("details")));
    QCOMPARE(m_console->call<api::events::DescribeApiDestination>(destination)->httpMethod->value, std::string("PUT"));
    ResourceView *view = list(connectionsAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deauthorizeConnection")));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Deauthorized"), patience);
    QVERIFY(!view->perform(QStringLiteral("deauthorizeConnection"))); // it is
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteConnection")));
    confirm(QStringLiteral("shop"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestEventsPages::tagsAreEdited()
{
    QVERIFY(createBus("shop") && createRule("shop", "placed"));
    const QString id = ruleId(QStringLiteral("shop"), QStringLiteral("placed"));
    CreatePage *form = formAt(ruleAddress(id, QStringLiteral("tags/tags/edit")));
    QVERIFY(form);
    press(form, "addRow");
    QTest::keyClicks(part<QLineEdit>(form, "key"), QStringLiteral("team"));
    save(form);
    QTRY_COMPARE(m_console->address(), ruleAddress(id, QStringLiteral("tags")));
    api::events::ListTagsForResource::Input tags;
    tags.resourceARN = rule("shop", "placed")->arn;
    QCOMPARE(m_console->call<api::events::ListTagsForResource>(tags)->tags->front().key, std::string("team"));
}

QTEST_MAIN(TestEventsPages)
#include "tst_eventspages.moc"
