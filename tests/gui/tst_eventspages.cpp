#include "EventsTest.h"

#include "api/generated/iam.h"
#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/consoles/events/Samples.h"
#include "gui/describe/DetailsPage.h"
#include "gui/kit/CodeBlock.h"

#include <boost/json.hpp>

#include <tuple>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::events;

/// The EventBridge console: buses, rules, targets and events.
class TestEventsPages : public EventsTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesBadBusNames();
    void createsAndDeletesABus();
    void keepsTheDefaultBus();
    void policyIsSetAndTakenAway();
    void refusesBadRules();
    void testsAPattern();
    void choosesSampleEvents();
    void createsRulesAndLists();
    void editsARule();
    void enablesAndDisables();
    void deletesARuleWithTargets();
    void sendsToAQueue();
    void editsATarget();
    void fifoQueuesNeedAGroup();
    void showsWhatATargetGets();
    void setsHttpParameters();
    void deliversAsARole();
    void tellsWhyAnEventWasNotSent();
    void tagsAreEdited();
    void showsItsMetrics();

private:
    QString roleArn(const char *name);
    bool createRole(const char *name, const char *action);
};

QString TestEventsPages::roleArn(const char *name) { return QStringLiteral("arn:aws:iam::%1:role/%2").arg(m_console->engine().accountId(), QLatin1String(name)); }

/// One that EventBridge may take on, and that may do that.
bool TestEventsPages::createRole(const char *name, const char *action)
{
    api::iam::CreateRole::Input role;
    role.roleName = name;
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    api::iam::PutRolePolicy::Input policy;
    policy.roleName = policy.policyName = name;
    policy.policyDocument = toStd(QStringLiteral(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%1","Resource":"*"}]})").arg(QLatin1String(action)));
    return m_console->call<api::iam::CreateRole>(std::move(role)) && m_console->call<api::iam::PutRolePolicy>(std::move(policy));
}

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
    QVERIFY(page->form().field(QStringLiteral("target-sqs"))->hasError()); // none is chosen
    tick(page, "ruleTarget");
    QVERIFY(!part<QWidget>(page, "targetType")->isVisible());
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

void TestEventsPages::choosesSampleEvents()
{
    auto *page = m_console->show<CreatePage>(createRuleAddress());
    QVERIFY(page);
    auto *samples = part<Select>(page, "sampleEventChoice");
    auto *editor = part<CodeEditor>(page, "sampleEventEditor");
    auto *result = part<Alert>(page, "patternResult");
    QVERIFY(samples && samples->isVisibleTo(page) && editor && result);
    QVERIFY(samples->count() > 10);
    for (const SampleEvent &each : sampleEvents()) {
        samples->setValue(each.id);
        QCOMPARE(editor->text(), each.text);
        QVERIFY(samples->value().isEmpty()); // the same can be chosen again
        const auto event = boost::json::parse(toStd(each.text)).as_object();
        write(page, "eventPatternEditor", QStringLiteral("{\"source\": [%1], \"detail-type\": [\"%2\"]}").arg(toQt(boost::json::serialize(event.at("source"))), each.detailType));
        press(page, "testPattern");
        QTRY_VERIFY2(result->isVisible() && wordsOn(result).contains(QStringLiteral("event matches the pattern")), qPrintable(each.id + wordsOn(result)));
    }
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
    tick(page, "ruleTarget");
    save(page);
    QTRY_COMPARE(m_console->address(), rulesAddress());
    QVERIFY(rule("shop", "placed"));
    QVERIFY(targetsOf("shop", "placed").empty());
    QCOMPARE(rule("shop", "placed")->description, std::string("Orders"));
    // A schedule on the default bus, switched off.
    page = m_console->show<CreatePage>(createRuleAddress(defaultBus));
    QVERIFY(page);
    type(page, "ruleName", "nightly");
    tick(page, "ruleEnabled");
    tick(page, "ruleTarget");
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

void TestEventsPages::showsWhatATargetGets()
{
    QVERIFY(createRule("default", "placed"));
    auto *page = m_console->show<CreatePage>(addTargetAddress(ruleId(defaultBus, QStringLiteral("placed"))));
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "inputPreview")->isVisibleTo(page)); // the whole event is what it is
    choose(page, "inputKind", "transformer");
    rest();
    part<TextArea>(page, "inputTemplate")->setPlainText(QStringLiteral("\"<amount> by <aws.events.rule-name>\""));
    auto *output = part<CodeBlock>(page, "previewOutput");
    auto *problem = part<Alert>(page, "previewProblem");
    QVERIFY(output && problem);
    press(page, "previewInput"); // nothing is called amount
    QVERIFY(problem->isVisibleTo(page) && !output->isVisibleTo(page));
    QVERIFY(wordsOn(problem).contains(QStringLiteral("amount")));
    auto *paths = part<QWidget>(page, "inputPaths");
    QVERIFY(paths);
    press(paths, "addRow");
    QTest::keyClicks(part<QLineEdit>(paths, "key"), QStringLiteral("amount"));
    QTest::keyClicks(part<QLineEdit>(paths, "value"), QStringLiteral("$.detail.amount"));
    press(page, "previewInput");
    QVERIFY(!problem->isVisibleTo(page) && output->isVisibleTo(page));
    QCOMPARE(output->code(), QStringLiteral("\"120 by placed\""));
    write(page, "transformSample", QStringLiteral("[]"));
    press(page, "previewInput"); // no event
    QVERIFY(problem->isVisibleTo(page));
    write(page, "transformSample", QStringLiteral("{\"detail\":{\"amount\":3}}"));
    choose(page, "inputKind", "path");
    rest();
    type(page, "inputPath", "$.detail");
    press(page, "previewInput");
    QCOMPARE(output->code(), QStringLiteral("{\"amount\":3}"));
}

void TestEventsPages::setsHttpParameters()
{
    QVERIFY(createRule("default", "placed") && createRole("caller", "events:InvokeApiDestination"));
    api::events::CreateConnection::Input connection;
    connection.name = "partner";
    connection.authorizationType.emplace("API_KEY");
    auto &key = connection.authParameters.emplace().apiKeyAuthParameters.emplace();
    key.apiKeyName = "X-Key";
    key.apiKeyValue = "secret";
    const auto connected = m_console->call<api::events::CreateConnection>(std::move(connection));
    QVERIFY(connected);
    api::events::CreateApiDestination::Input destination;
    destination.name = "partner";
    destination.connectionArn = connected->connectionArn;
    destination.invocationEndpoint = "https://example.com/*/orders";
    destination.httpMethod.emplace("POST");
    const auto made = m_console->call<api::events::CreateApiDestination>(std::move(destination));
    QVERIFY(made);
    const QString id = ruleId(defaultBus, QStringLiteral("placed"));
    auto *page = m_console->show<CreatePage>(addTargetAddress(id));
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "httpPath")->isVisibleTo(page));
    pick(page, "targetType", QStringLiteral("api-destination"));
    rest();
    pick(page, "target-api-destination", toQt(made->apiDestinationArn.value_or("")));
    save(page); // as which role?
    QVERIFY(page->form().field(QStringLiteral("targetRole"))->hasError());
    pick(page, "targetRole", roleArn("caller"));
    part<TextArea>(page, "httpPath")->setPlainText(QStringLiteral("$.detail.city"));
    for (const auto &[field, name, value] : {std::tuple("httpQuery", "dry", "no"), std::tuple("httpHeaders", "X-Source", "$.source")}) {
        auto *pairs = part<QWidget>(page, field);
        QVERIFY(pairs && pairs->isVisibleTo(page));
        press(pairs, "addRow");
        QTest::keyClicks(part<QLineEdit>(pairs, "key"), QLatin1String(name));
        QTest::keyClicks(part<QLineEdit>(pairs, "value"), QLatin1String(value));
    }
    save(page);
    QTRY_COMPARE(m_console->address(), ruleAddress(id));
    const auto now = targetsOf("default", "placed");
    QCOMPARE(now.size(), std::size_t(1));
    const auto http = now.front().httpParameters;
    QVERIFY(http && now.front().roleArn == toStd(roleArn("caller")));
    QCOMPARE(*http->pathParameterValues, std::vector<std::string>{"$.detail.city"});
    QCOMPARE(http->queryStringParameters->at("dry"), std::string("no"));
    QCOMPARE(http->headerParameters->at("X-Source"), std::string("$.source"));
    CreatePage *form = formAt(editTargetAddress(id, toQt(now.front().id.value_or(""))));
    QVERIFY(form);
    QCOMPARE(part<TextArea>(form, "httpPath")->toPlainText(), QStringLiteral("$.detail.city"));
    QCOMPARE(part<QLineEdit>(part<QWidget>(form, "httpHeaders"), "key")->text(), QStringLiteral("X-Source"));
}

void TestEventsPages::deliversAsARole()
{
    QVERIFY(createRule("default", "placed") && createRole("sender", "sqs:SendMessage"));
    const QString queue = createQueue("jobs");
    const QString id = ruleId(defaultBus, QStringLiteral("placed"));
    auto *page = m_console->show<CreatePage>(addTargetAddress(id));
    QVERIFY(page);
    pick(page, "target-sqs", queue);
    QVERIFY(part<QWidget>(page, "letIn")->isVisibleTo(page));
    tick(page, "targetRoleUsed");
    rest();
    QVERIFY(!part<QWidget>(page, "letIn")->isVisibleTo(page)); // the role is let in by its own policy
    save(page);
    QVERIFY(page->form().field(QStringLiteral("targetRole"))->hasError());
    pick(page, "targetRole", roleArn("sender"));
    save(page);
    QTRY_COMPARE(m_console->address(), ruleAddress(id));
    QCOMPARE(targetsOf("default", "placed").front().roleArn, toStd(roleArn("sender")));
    api::sqs::GetQueueAttributes::Input attributes;
    attributes.queueUrl = sqs::queueUrl(m_console->engine(), "jobs");
    attributes.attributeNames.emplace().emplace_back("Policy");
    const auto policy = m_console->call<api::sqs::GetQueueAttributes>(std::move(attributes));
    QVERIFY(policy && (!policy->attributes || !policy->attributes->contains("Policy")));
    send("default", "shop");
    QTRY_COMPARE(m_console->address(), busAddress(defaultBus));
    QVERIFY(QTest::qWaitFor([this] { return !received("jobs").empty(); }, patience));
}

void TestEventsPages::showsItsMetrics()
{
    QVERIFY(createBus("shop") && createRule("shop", "placed"));
    const QString id = ruleId(QStringLiteral("shop"), QStringLiteral("placed"));
    auto *page = m_console->show<DetailsPage>(ruleAddress(id, QStringLiteral("monitoring")));
    QVERIFY(page);
    auto *board = qobject_cast<cloudwatch::MonitoringBoard *>(page->panel());
    QVERIFY(board);
    QCOMPARE(board->graphs().size(), std::size_t(2));
    const auto dimensions = [](const QString &rule) {
        QString text;
        const auto watched = ruleMetrics(rule, 60);
        for (const auto &dimension : *watched.graphs.front().queries.front().metricStat->metric->dimensions)
            text += toQt(*dimension.name) % u'=' % toQt(*dimension.value) % u' ';
        return text;
    };
    QCOMPARE(dimensions(id), QStringLiteral("EventBusName=shop RuleName=placed "));
    QCOMPARE(dimensions(ruleId(defaultBus, QStringLiteral("placed"))), QStringLiteral("RuleName=placed ")); // the default bus is not said
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
