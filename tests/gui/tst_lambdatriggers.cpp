#include "LambdaTest.h"

#include "api/generated/events.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "door/LocalCloud.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/lambda/TriggerQueues.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::lambda;

/// What adding a trigger leaves behind: what the source was told, and the function's policy.
class TestLambdaTriggers : public LambdaTest
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotChosen();
    void aTopicInvokes();
    void aRuleInvokes();
    void aBucketInvokes();
    void triesAgain();
    void aQueueIsReadFromItsPage();
    void queuesWithoutDeadLettersAreWarnedOf();

private:
    /// The dialog of the function `orders`, with a source chosen.
    Dialog *adding(const char *source)
    {
        ResourceView *view = list(functionAddress(QStringLiteral("orders"), QStringLiteral("triggers")));
        if (!view || !view->perform(QStringLiteral("addTrigger")))
            return nullptr;
        choose(m_console->dialog(), "triggerSource", source);
        rest();
        return m_console->dialog();
    }
    void add()
    {
        rest();
        QVERIFY(m_console->dialog()->acceptButton().isEnabled());
        accept();
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->dialog(), patience);
    }
    /// Deletes the one in the list of topics, rules and buckets.
    void deleteIt()
    {
        ResourceView *other = nullptr;
        for (ResourceView *each : m_console->page()->findChildren<ResourceView *>()) {
            if (each->resource().id == QLatin1String("otherTrigger"))
                other = each;
        }
        QVERIFY(other);
        QTRY_COMPARE_WITH_TIMEOUT(other->source().rowCount(), 1, patience);
        other->table().selectIds(idsIn(*other));
        QVERIFY(other->perform(QStringLiteral("deleteOtherTrigger")));
        QTRY_VERIFY(m_console->dialog());
        rest();
        accept();
        QTRY_COMPARE_WITH_TIMEOUT(other->source().rowCount(), 0, patience);
        QVERIFY(!m_console->dialog());
    }
    QString policy()
    {
        const auto reply = m_console->call<model::GetPolicy>(inputFor<model::GetPolicy>(QStringLiteral("orders")));
        return reply ? toQt(reply->policy.value_or("")) : QString();
    }
    std::string arn() { return functionArn(m_console->engine(), QStringLiteral("orders")); }
    std::vector<api::sns::Subscription> subscriptions()
    {
        return m_console->call<api::sns::ListSubscriptions>({})->subscriptions.value_or(std::vector<api::sns::Subscription>());
    }
    std::string makeTopic()
    {
        api::sns::CreateTopic::Input input;
        input.name = "news";
        const auto made = m_console->call<api::sns::CreateTopic>(std::move(input));
        return made ? *made->topicArn : std::string();
    }
};

void TestLambdaTriggers::refusesWhatIsNotChosen()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    for (const char *source : {"sqs", "sns", "events", "s3"}) {
        Dialog *dialog = adding(source);
        QVERIFY(dialog);
        QVERIFY2(!dialog->acceptButton().isEnabled(), source);
        QCOMPARE(part<QWidget>(dialog, "batchSize")->isVisibleTo(dialog), QLatin1String(source) == QLatin1String("sqs"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_console->dialog());
    }
    // A bucket asks for the risk to be known, too.
    QVERIFY(m_console->createBucket("pictures"));
    Dialog *dialog = adding("s3");
    QVERIFY(dialog);
    pick(dialog, "triggerBucket", QStringLiteral("pictures"));
    rest();
    QVERIFY(!dialog->acceptButton().isEnabled());
    tick(dialog, "triggerLoop");
    rest();
    QVERIFY(dialog->acceptButton().isEnabled());
    QVERIFY(policy().isEmpty());
}

void TestLambdaTriggers::aTopicInvokes()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const std::string topic = makeTopic();
    Dialog *dialog = adding("sns");
    QVERIFY(dialog);
    pick(dialog, "triggerTopic", toQt(topic));
    add();
    const auto all = subscriptions();
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all.front().protocol, std::string("lambda"));
    QCOMPARE(all.front().endpoint, arn());
    QCOMPARE(all.front().topicArn, topic);
    QVERIFY(policy().contains(QLatin1String("sns.amazonaws.com")) && policy().contains(toQt(topic)));
    deleteIt();
    QVERIFY(subscriptions().empty());
    QVERIFY(!policy().contains(toQt(topic)));
}

void TestLambdaTriggers::aRuleInvokes()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    api::events::CreateEventBus::Input bus;
    bus.name = "shop";
    QVERIFY(m_console->call<api::events::CreateEventBus>(std::move(bus)));
    api::events::PutRule::Input rule;
    rule.eventBusName = "shop";
    rule.name = "placed";
    rule.eventPattern = "{\"source\":[\"shop\"]}";
    const auto made = m_console->call<api::events::PutRule>(std::move(rule));
    QVERIFY(made);
    Dialog *dialog = adding("events");
    QVERIFY(dialog);
    pick(dialog, "triggerRule", QStringLiteral("shop:placed"));
    add();
    const auto targets = [this] {
        api::events::ListTargetsByRule::Input input;
        input.eventBusName = "shop";
        input.rule = "placed";
        return m_console->call<api::events::ListTargetsByRule>(std::move(input))->targets.value_or(std::vector<api::events::Target>());
    };
    QCOMPARE(targets().size(), std::size_t(1));
    QCOMPARE(targets().front().arn, arn());
    QVERIFY(policy().contains(QLatin1String("events.amazonaws.com")) && policy().contains(toQt(*made->ruleArn)));
    deleteIt();
    QVERIFY(targets().empty());
    QVERIFY(!policy().contains(toQt(*made->ruleArn)));
}

void TestLambdaTriggers::aBucketInvokes()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    QVERIFY(m_console->createBucket("pictures"));
    // What the bucket tells others stays.
    api::s3::PutBucketNotificationConfiguration::Input before;
    before.bucket = "pictures";
    before.notificationConfiguration.emplace().eventBridgeConfiguration.emplace();
    QVERIFY(m_console->call<api::s3::PutBucketNotificationConfiguration>(std::move(before)));
    Dialog *dialog = adding("s3");
    QVERIFY(dialog);
    pick(dialog, "triggerBucket", QStringLiteral("pictures"));
    part<Multiselect>(dialog, "triggerEvents")->setValue({QStringLiteral("s3:ObjectCreated:Put"), QStringLiteral("s3:ObjectRemoved:*")});
    type(dialog, "triggerPrefix", "new/");
    type(dialog, "triggerSuffix", ".jpg");
    tick(dialog, "triggerLoop");
    add();
    const auto kept = [this] {
        api::s3::GetBucketNotificationConfiguration::Input input;
        input.bucket = "pictures";
        return m_console->call<api::s3::GetBucketNotificationConfiguration>(std::move(input));
    };
    const auto now = kept();
    QVERIFY(now && now->eventBridgeConfiguration);
    const auto functions = now->lambdaFunctionConfigurations.value_or(std::vector<api::s3::LambdaFunctionConfiguration>());
    QCOMPARE(functions.size(), std::size_t(1));
    QCOMPARE(functions.front().lambdaFunctionArn, arn());
    QCOMPARE(functions.front().events->size(), std::size_t(2));
    QCOMPARE(functions.front().filter->key->filterRules->size(), std::size_t(2));
    QVERIFY(policy().contains(QLatin1String("s3.amazonaws.com")) && policy().contains(QLatin1String("arn:aws:s3:::pictures")) && policy().contains(m_console->engine().accountId()));
    deleteIt();
    QVERIFY(kept()->eventBridgeConfiguration && kept()->lambdaFunctionConfigurations.value_or(std::vector<api::s3::LambdaFunctionConfiguration>()).empty());
    QVERIFY(!policy().contains(QLatin1String("arn:aws:s3:::pictures")));
}

void TestLambdaTriggers::triesAgain()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const std::string topic = makeTopic();
    Dialog *dialog = adding("sns");
    QVERIFY(dialog);
    pick(dialog, "triggerTopic", toQt(topic));
    static_cast<LocalCloud &>(m_console->engine().cloud()).faults().add({"sns", "Subscribe", 1, Error{"InternalError", "Later.", 500}});
    rest();
    accept();
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(m_console->dialog()).contains(QStringLiteral("InternalError")), patience);
    QVERIFY(subscriptions().empty());
    const QString before = policy();
    add(); // the statement is there already
    QCOMPARE(subscriptions().size(), std::size_t(1));
    QCOMPARE(policy(), before);
}

void TestLambdaTriggers::aQueueIsReadFromItsPage()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "jobs";
    QVERIFY(m_console->call<api::sqs::CreateQueue>(std::move(queue)));
    ResourceView *view = list(sqs::queueAddress(QStringLiteral("jobs"), QStringLiteral("triggers")));
    QVERIFY(view && view->perform(QStringLiteral("createTrigger")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "functionName", "orders");
    part<NumberInput>(dialog, "batchSize")->setValue(3);
    add();
    const auto mappings = [this] {
        return m_console->call<model::ListEventSourceMappings>({})->eventSourceMappings.value_or(std::vector<model::EventSourceMappingConfiguration>());
    };
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QCOMPARE(mappings().front().batchSize, 3);
    QVERIFY(mappings().front().eventSourceArn->ends_with(":jobs"));
    QTRY_COMPARE_WITH_TIMEOUT(mappings().front().state, std::string("Enabled"), patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteTrigger")));
    rest();
    accept();
    QTRY_VERIFY_WITH_TIMEOUT(mappings().empty(), patience);
}

void TestLambdaTriggers::queuesWithoutDeadLettersAreWarnedOf()
{
    QVERIFY(makeFunction(QStringLiteral("orders")));
    const auto arnOf = [this](const char *queue) { return "arn:aws:sqs:" + toStd(m_console->engine().region()) + ':' + toStd(m_console->engine().accountId()) + ':' + queue; };
    const auto make = [this](const char *name, const std::string &target) {
        api::sqs::CreateQueue::Input queue;
        queue.queueName = name;
        if (!target.empty())
            queue.attributes.emplace()["RedrivePolicy"] = "{\"deadLetterTargetArn\":\"" + target + "\",\"maxReceiveCount\":5}";
        return m_console->call<api::sqs::CreateQueue>(std::move(queue)).has_value();
    };
    QVERIFY(make("lost", {}) && make("jobs", arnOf("lost")) && make("mails", {}));
    Dialog *dialog = adding("sqs");
    QVERIFY(dialog);
    auto *card = part<TriggerQueues>(m_console->page(), "triggerQueues");
    QVERIFY(card && card->isHidden()); // no queue triggers it
    pick(dialog, "triggerQueue", toQt(arnOf("jobs")));
    add();
    QTRY_VERIFY_WITH_TIMEOUT(!card->isHidden(), patience);
    QCOMPARE(part<QWidget>(card, "factLink")->property("text").toString(), QStringLiteral("lost"));
    QVERIFY(!wordsOn(card).contains(QStringLiteral("None: messages")));
    dialog = adding("sqs");
    QVERIFY(dialog);
    card = part<TriggerQueues>(m_console->page(), "triggerQueues");
    pick(dialog, "triggerQueue", toQt(arnOf("mails")));
    add();
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Queue mails has no dead-letter queue")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(card).contains(QStringLiteral("None: messages that the function cannot handle")), patience);
    // Given one, it is as the other.
    api::sqs::SetQueueAttributes::Input input;
    input.queueUrl = sqs::queueUrl(m_console->engine(), "mails");
    input.attributes.emplace()["RedrivePolicy"] = "{\"deadLetterTargetArn\":\"" + arnOf("lost") + "\",\"maxReceiveCount\":5}";
    QVERIFY(m_console->call<api::sqs::SetQueueAttributes>(std::move(input)));
    QTRY_VERIFY_WITH_TIMEOUT(!wordsOn(card).contains(QStringLiteral("None: messages")), patience);
    QVERIFY(!wordsOn(&m_console->flashbar()).contains(QStringLiteral("Queue jobs has no")));
    QCOMPARE(deadLetterAddress(QStringLiteral("mails")), QStringLiteral("sqs/queues/mails/configuration/dead-letters/edit"));
}

QTEST_MAIN(TestLambdaTriggers)
#include "tst_lambdatriggers.moc"
