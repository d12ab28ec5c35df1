#include "EventsTest.h"

#include "api/generated/logs.h"
#include "api/generated/sns.h"
#include "door/LocalCloud.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::events;

/// Rules that are made together with their first target.
class TestEventsRules : public EventsTest
{
    Q_OBJECT
private Q_SLOTS:
    void createsARuleWithItsTarget();
    void createsARuleForALogGroup();
    void tellsThatARuleHasNoTarget();
};

void TestEventsRules::createsARuleWithItsTarget()
{
    const QString queue = createQueue("jobs");
    api::sns::CreateTopic::Input news;
    news.name = "news";
    const auto topic = m_console->call<api::sns::CreateTopic>(std::move(news));
    QVERIFY(topic && createBus("shop"));
    const auto begin = [this](const char *name, const char *target, const QString &arn) {
        auto *page = m_console->show<CreatePage>(createRuleAddress(defaultBus));
        QVERIFY(page);
        type(page, "ruleName", name);
        write(page, "eventPatternEditor", QStringLiteral("{\"source\": [\"shop\"]}"));
        part<Select>(page, "targetType")->setValue(QLatin1String(target));
        rest();
        pick(page, (std::string("target-") + target).c_str(), arn);
        save(page);
        QTRY_COMPARE(m_console->address(), busAddress(defaultBus));
        const auto targets = targetsOf("default", name);
        QCOMPARE(targets.size(), std::size_t(1));
        QCOMPARE(toQt(*targets.front().arn), arn);
    };
    begin("queued", "sqs", queue);
    begin("told", "sns", toQt(*topic->topicArn));
    begin("forwarded", "event-bus", toQt(busArn(m_console->engine(), QStringLiteral("shop"))));
    if (QTest::currentTestFailed())
        return;
    // The topic lets its rule in, and nobody else's of EventBridge.
    api::sns::GetTopicAttributes::Input attributes;
    attributes.topicArn = topic->topicArn;
    const auto kept = m_console->call<api::sns::GetTopicAttributes>(std::move(attributes));
    const QString policy = toQt(kept->attributes->at("Policy"));
    QVERIFY(policy.contains(QLatin1String("__default_statement_ID")) && policy.contains(QLatin1String("events.amazonaws.com")));
    QVERIFY(policy.contains(toQt(arnOf(m_console->engine(), QStringLiteral("rule/told")))));
    api::sns::Subscribe::Input listener;
    listener.topicArn = topic->topicArn;
    listener.protocol = "sqs";
    listener.endpoint = toStd(createQueue("heard"));
    QVERIFY(m_console->call<api::sns::Subscribe>(std::move(listener)));
    api::sqs::SetQueueAttributes::Input open;
    open.queueUrl = sqs::queueUrl(m_console->engine(), "heard");
    open.attributes = std::map<std::string, std::string>{{"Policy", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}"}};
    QVERIFY(m_console->call<api::sqs::SetQueueAttributes>(std::move(open)));
    send("default", "shop");
    std::string first, second;
    const auto came = [this](std::string &message, const char *queue) { // once there, it is not received again
        if (message.empty())
            message = received(queue);
        return !message.empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(came(first, "jobs"), patience);
    QVERIFY(first.find("\"amount\"") != std::string::npos);
    QTRY_VERIFY_WITH_TIMEOUT(came(second, "heard"), patience);
    QVERIFY(second.find("amount") != std::string::npos);
}

void TestEventsRules::createsARuleForALogGroup()
{
    for (const char *name : {"/aws/events/orders", "/shop/orders"}) {
        api::logs::CreateLogGroup::Input group;
        group.logGroupName = name;
        QVERIFY(m_console->call<api::logs::CreateLogGroup>(group));
    }
    auto *page = m_console->show<CreatePage>(createRuleAddress(defaultBus));
    QVERIFY(page);
    type(page, "ruleName", "logged");
    write(page, "eventPatternEditor", QStringLiteral("{\"source\": [\"shop\"]}"));
    part<Select>(page, "targetType")->setValue(QStringLiteral("logs"));
    rest();
    QVERIFY(!part<QWidget>(page, "targetRoleUsed")->isVisibleTo(page)); // the resource policy decides
    pick(page, "target-logs", QStringLiteral("arn:aws:logs:%1:%2:log-group:/aws/events/orders").arg(m_console->engine().region(), m_console->engine().accountId()));
    save(page);
    QTRY_COMPARE(m_console->address(), busAddress(defaultBus));
    const auto policies = m_console->call<api::logs::DescribeResourcePolicies>({});
    QVERIFY(policies && policies->resourcePolicies->size() == 1);
    QCOMPARE(policies->resourcePolicies->front().policyName, std::optional<std::string>("TrustEventsToStoreLogEvents"));
    send("default", "shop");
    const auto written = [this] {
        api::logs::FilterLogEvents::Input input;
        input.logGroupName = "/aws/events/orders";
        input.filterPattern = "{ $.detail.amount = 7 }";
        const auto found = m_console->call<api::logs::FilterLogEvents>(std::move(input));
        return found && found->events->size() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(written(), patience);
}

void TestEventsRules::tellsThatARuleHasNoTarget()
{
    const QString queue = createQueue("jobs");
    auto *page = m_console->show<CreatePage>(createRuleAddress(defaultBus));
    QVERIFY(page);
    type(page, "ruleName", "placed");
    pick(page, "target-sqs", queue);
    static_cast<LocalCloud &>(m_console->engine().cloud()).faults().add({"events", "PutTargets", 1, Error{"InternalException", "Later.", 500}});
    save(page);
    QTRY_VERIFY(rule("default", "placed"));
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("has no target")));
    QVERIFY(targetsOf("default", "placed").empty());
    // Retry does the rest.
    Button *retry = nullptr;
    for (Button *each : m_console->flashbar().findChildren<Button *>()) {
        if (each->text() == QLatin1String("Retry"))
            retry = each;
    }
    QVERIFY(retry);
    rest();
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(targetsOf("default", "placed").size(), std::size_t(1));
}

QTEST_MAIN(TestEventsRules)
#include "tst_eventsrules.moc"
