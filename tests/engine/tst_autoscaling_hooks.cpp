#include "AutoScalingFixture.h"
#include "api/generated/events.h"
#include "api/generated/iam.h"
#include "api/generated/sqs.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace {

const std::string launching = "autoscaling:EC2_INSTANCE_LAUNCHING";
const std::string terminating = "autoscaling:EC2_INSTANCE_TERMINATING";
const std::string queueArn = "arn:aws:sqs:us-east-1:123456789012:";
const std::string roleArn = "arn:aws:iam::123456789012:role/notifier";

} // namespace

/// Lifecycle hooks: instances that wait before they serve, and before they go.
class TestAutoScalingHooks : public QObject
{
    Q_OBJECT

    std::unique_ptr<AutoScalingFixture> m_fixture;

    QByteArray put(auto change)
    {
        scaling::PutLifecycleHook::Input input;
        input.autoScalingGroupName = "g";
        input.lifecycleHookName = "h";
        input.lifecycleTransition = launching;
        change(input);
        const QByteArray code = codeOf(m_fixture->call<scaling::PutLifecycleHook>(input));
        m_fixture->quiet();
        return code;
    }
    QByteArray put(const std::string &name, const std::string &transition, const std::string &byDefault = "ABANDON", int heartbeat = 60)
    {
        return put([&](auto &input) {
            input.lifecycleHookName = name;
            input.lifecycleTransition = transition;
            input.defaultResult = byDefault;
            input.heartbeatTimeout = heartbeat;
        });
    }
    QByteArray complete(const std::string &hook, const std::string &instance, const std::string &result)
    {
        scaling::CompleteLifecycleAction::Input input;
        input.autoScalingGroupName = "g";
        input.lifecycleHookName = hook;
        input.instanceId = instance;
        input.lifecycleActionResult = result;
        const QByteArray code = codeOf(m_fixture->call<scaling::CompleteLifecycleAction>(input));
        m_fixture->quiet();
        return code;
    }
    QByteArray beat(const std::string &hook, const std::string &instance)
    {
        scaling::RecordLifecycleActionHeartbeat::Input input;
        input.autoScalingGroupName = "g";
        input.lifecycleHookName = hook;
        input.instanceId = instance;
        return codeOf(m_fixture->call<scaling::RecordLifecycleActionHeartbeat>(input));
    }
    QByteArray removeHook(const std::string &name)
    {
        scaling::DeleteLifecycleHook::Input input;
        input.autoScalingGroupName = "g";
        input.lifecycleHookName = name;
        const QByteArray code = codeOf(m_fixture->call<scaling::DeleteLifecycleHook>(input));
        m_fixture->quiet();
        return code;
    }
    std::vector<scaling::LifecycleHook> hooks()
    {
        scaling::DescribeLifecycleHooks::Input input;
        input.autoScalingGroupName = "g";
        const auto got = m_fixture->call<scaling::DescribeLifecycleHooks>(input);
        return got ? *got->lifecycleHooks : std::vector<scaling::LifecycleHook>();
    }
    void makeQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        input.attributes.emplace()["Policy"] = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}})";
        QCOMPARE(codeOf(m_fixture->call<api::sqs::CreateQueue>(input)), QByteArray("OK"));
    }
    /// The next message of a queue, taken away; empty where none comes.
    QJsonObject next(const std::string &queue)
    {
        std::optional<api::sqs::Message> message;
        (void)QTest::qWaitFor(
            [&] {
                m_fixture->quiet();
                api::sqs::ReceiveMessage::Input input;
                input.queueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/" + queue;
                const auto got = m_fixture->call<api::sqs::ReceiveMessage>(input);
                if (got && got->messages && !got->messages->empty())
                    message = got->messages->front();
                return message.has_value();
            },
            20'000);
        if (!message)
            return {};
        api::sqs::DeleteMessage::Input input;
        input.queueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/" + queue;
        input.receiptHandle = message->receiptHandle;
        (void)m_fixture->call<api::sqs::DeleteMessage>(input);
        return QJsonDocument::fromJson(QByteArray::fromStdString(*message->body)).object();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<AutoScalingFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void hooksThatAreRefused()
    {
        const QByteArray wrong = "ValidationError";
        QCOMPARE(put([](auto &) {}), wrong);
        m_fixture->makeGroup(AutoScalingFixture::group("g", 0, 3));
        QCOMPARE(put([](auto &input) { input.lifecycleTransition.reset(); }), wrong);
        QCOMPARE(put([](auto &input) { input.lifecycleTransition = "autoscaling:EC2_INSTANCE_REBOOTING"; }), wrong);
        QCOMPARE(put([](auto &input) { input.lifecycleHookName = "no spaces"; }), wrong);
        QCOMPARE(put([](auto &input) { input.heartbeatTimeout = 29; }), wrong);
        QCOMPARE(put([](auto &input) { input.heartbeatTimeout = 7201; }), wrong);
        QCOMPARE(put([](auto &input) { input.defaultResult = "RETRY"; }), wrong);
        QCOMPARE(put([](auto &input) { input.notificationTargetARN = "arn:aws:s3:::bucket"; }), wrong);
        QCOMPARE(put([](auto &input) { input.notificationTargetARN = queueArn + "q"; }), wrong);
        QCOMPARE(removeHook("h"), wrong);
        QCOMPARE(complete("h", "i-0123456789abcdef0", "CONTINUE"), wrong);
        QCOMPARE(beat("h", "i-0123456789abcdef0"), wrong);
        QVERIFY(hooks().empty());
        for (int count = 0; count < 50; ++count)
            QCOMPARE(put([&](auto &input) { input.lifecycleHookName = "hook-" + std::to_string(count); }), QByteArray("OK"));
        QCOMPARE(put([](auto &) {}), QByteArray("LimitExceeded"));
        QCOMPARE(hooks().size(), std::size_t(50));
    }

    void hooksAreKept()
    {
        m_fixture->makeGroup(AutoScalingFixture::group("g", 0, 3));
        QCOMPARE(put([](auto &) {}), QByteArray("OK"));
        QCOMPARE(*hooks().front().heartbeatTimeout, 3600);
        QCOMPARE(*hooks().front().globalTimeout, 172'800);
        QCOMPARE(*hooks().front().defaultResult, std::string("ABANDON"));
        QCOMPARE(put([](auto &input) {
                     input.lifecycleTransition.reset();
                     input.heartbeatTimeout = 90;
                     input.notificationMetadata = "red";
                 }),
                 QByteArray("OK"));
        m_fixture->restart();
        QCOMPARE(hooks().size(), std::size_t(1));
        QCOMPARE(*hooks().front().lifecycleTransition, launching);
        QCOMPARE(*hooks().front().globalTimeout, 9000);
        QCOMPARE(*hooks().front().notificationMetadata, std::string("red"));
        QCOMPARE(removeHook("h"), QByteArray("OK"));
        QVERIFY(hooks().empty());
    }

    void launchesWait()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put("one", launching), QByteArray("OK"));
        QCOMPARE(put("two", launching), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: Pending:Wait"));
        QCOMPARE(text(f.activities("g").front().statusCode->value), QByteArray("MidLifecycleAction"));
        const std::string id = f.ids("g").front();
        QCOMPARE(complete("one", id, "MAYBE"), QByteArray("ValidationError"));
        QCOMPARE(complete("one", id, "CONTINUE"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: Pending:Wait"));
        QCOMPARE(complete("one", id, "CONTINUE"), QByteArray("ValidationError"));
        QCOMPARE(complete("two", id, "CONTINUE"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QCOMPARE(text(f.activities("g").front().statusCode->value), QByteArray("Successful"));
        QCOMPARE(f.ids("g").front(), id);
    }

    void abandonedLaunchesAreReplaced()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put("h", launching), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        const std::string first = f.ids("g").front();
        QCOMPARE(complete("h", first, "ABANDON"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: Pending:Wait"));
        const std::string second = f.ids("g").front();
        QVERIFY(second != first);
        QCOMPARE(f.workers->running(), std::vector<std::string>{second});
        const auto told = f.activities("g");
        QVERIFY(std::any_of(told.begin(), told.end(), [](const auto &activity) {
            return activity.statusCode->value == "Cancelled" && activity.statusMessage && activity.statusMessage->find("was abandoned: User requested to ABANDON") != std::string::npos;
        }));
        // What is deleted in the meantime abandons too.
        QCOMPARE(removeHook("h"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QVERIFY(f.ids("g").front() != second);
    }

    void heartbeats()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put("h", launching, "CONTINUE", 60), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        const std::string id = f.ids("g").front();
        f.pass(50s);
        QCOMPARE(beat("h", id), QByteArray("OK"));
        f.pass(50s);
        QCOMPARE(f.shown("g"), QByteArray("1: Pending:Wait"));
        f.pass(11s);
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QCOMPARE(beat("h", id), QByteArray("ValidationError"));
        // A hundred heartbeats are the end, however often it beats.
        QCOMPARE(put("h", launching, "CONTINUE", 60), QByteArray("OK"));
        QCOMPARE(f.want("g", 2), QByteArray("OK"));
        const std::string late = f.ids("g").back();
        for (int count = 0; count < 119; ++count) {
            f.clock().advance(50s);
            QCOMPARE(beat("h", late), QByteArray("OK"));
        }
        f.pass(49s);
        QCOMPARE(f.shown("g"), QByteArray("2: InService Pending:Wait"));
        f.pass(2s);
        QCOMPARE(f.shown("g"), QByteArray("2: InService InService"));
    }

    void terminationsWait()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put("save", terminating, "CONTINUE", 60), QByteArray("OK"));
        QCOMPARE(put("log", terminating, "CONTINUE", 120), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        const std::string id = f.ids("g").front();
        QCOMPARE(f.want("g", 0), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("0: Terminating:Wait"));
        QCOMPARE(f.workers->running(), std::vector<std::string>{id});
        f.pass(61s); // one of the two is over
        QCOMPARE(f.shown("g"), QByteArray("0: Terminating:Wait"));
        QCOMPARE(complete("log", id, "CONTINUE"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("0:"));
        QVERIFY(f.workers->running().empty());
        // Who abandons a termination stops the other hooks.
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        const std::string other = f.ids("g").front();
        QCOMPARE(f.want("g", 0), QByteArray("OK"));
        QCOMPARE(complete("save", other, "ABANDON"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("0:"));
    }

    void waitsSurviveTheEngine()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put("h", terminating, "CONTINUE", 60), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        const std::string id = f.ids("g").front();
        QCOMPARE(f.want("g", 0), QByteArray("OK"));
        f.restart();
        QCOMPARE(f.shown("g"), QByteArray("0: Terminating:Wait"));
        f.pass(61s);
        QCOMPARE(f.shown("g"), QByteArray("0:"));
        QCOMPARE(complete("h", id, "CONTINUE"), QByteArray("ValidationError"));
    }

    void aGroupThatIsDeletedWaitsForNobody()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 0, 3);
        for (const std::string &transition : {launching, terminating}) {
            auto &hook = input.lifecycleHookSpecificationList ? input.lifecycleHookSpecificationList->emplace_back() : input.lifecycleHookSpecificationList.emplace().emplace_back();
            hook.lifecycleHookName = transition == launching ? "in" : "out";
            hook.lifecycleTransition = transition;
        }
        f.makeGroup(input);
        QCOMPARE(hooks().size(), std::size_t(2));
        QCOMPARE(f.want("g", 2), QByteArray("OK"));
        QCOMPARE(complete("in", f.ids("g").front(), "CONTINUE"), QByteArray("OK"));
        scaling::TerminateInstanceInAutoScalingGroup::Input one;
        one.instanceId = f.ids("g").front();
        one.shouldDecrementDesiredCapacity = true;
        QCOMPARE(codeOf(f.call<scaling::TerminateInstanceInAutoScalingGroup>(one)), QByteArray("OK"));
        f.quiet();
        QCOMPARE(f.shown("g"), QByteArray("1: Terminating:Wait Pending:Wait"));
        scaling::DeleteAutoScalingGroup::Input gone;
        gone.autoScalingGroupName = "g";
        gone.forceDelete = true;
        QCOMPARE(codeOf(f.call<scaling::DeleteAutoScalingGroup>(gone)), QByteArray("OK"));
        f.quiet();
        QCOMPARE(f.shown("g"), QByteArray("(none)"));
        QVERIFY(f.workers->running().empty());
    }

    void whoIsToldOfIt()
    {
        auto &f = *m_fixture;
        makeQueue("events");
        makeQueue("target");
        api::events::PutRule::Input rule;
        rule.name = "hooks";
        rule.eventPattern = R"({"source":["aws.autoscaling"]})";
        QVERIFY(f.call<api::events::PutRule>(rule));
        api::events::PutTargets::Input targets;
        targets.rule = "hooks";
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "1";
        target.arn = queueArn + "events";
        QVERIFY(f.call<api::events::PutTargets>(targets));
        api::iam::CreateRole::Input role;
        role.roleName = "notifier";
        role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"autoscaling.amazonaws.com"},"Action":"sts:AssumeRole"}})";
        QVERIFY(f.call<api::iam::CreateRole>(role));
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(put([](auto &input) {
                     input.notificationTargetARN = queueArn + "target";
                     input.roleARN = roleArn;
                     input.notificationMetadata = "red";
                 }),
                 QByteArray("OK"));
        QCOMPARE(next("target")[QStringLiteral("Event")].toString(), QStringLiteral("autoscaling:TEST_NOTIFICATION"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        const QString id = QString::fromStdString(f.ids("g").front());
        const QJsonObject message = next("target");
        QCOMPARE(message[QStringLiteral("EC2InstanceId")].toString(), id);
        QCOMPARE(message[QStringLiteral("NotificationMetadata")].toString(), QStringLiteral("red"));
        QCOMPARE(message[QStringLiteral("LifecycleTransition")].toString(), QString::fromStdString(launching));
        const QJsonObject event = next("events");
        QCOMPARE(event[QStringLiteral("detail-type")].toString(), QStringLiteral("EC2 Instance-launch Lifecycle Action"));
        const QString token = event[QStringLiteral("detail")][QStringLiteral("LifecycleActionToken")].toString();
        QCOMPARE(message[QStringLiteral("LifecycleActionToken")].toString(), token);
        scaling::CompleteLifecycleAction::Input input;
        input.autoScalingGroupName = "g";
        input.lifecycleHookName = "h";
        input.lifecycleActionToken = token.toStdString();
        input.lifecycleActionResult = "CONTINUE";
        QCOMPARE(codeOf(f.call<scaling::CompleteLifecycleAction>(input)), QByteArray("OK"));
        f.quiet();
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
    }

    void whatBecameOfAnInstanceIsAnEvent()
    {
        auto &f = *m_fixture;
        makeQueue("events");
        api::events::PutRule::Input rule;
        rule.name = "instances";
        rule.eventPattern = R"({"source":["aws.autoscaling"],"detail-type":[{"prefix":"EC2 Instance "}]})";
        QVERIFY(f.call<api::events::PutRule>(rule));
        api::events::PutTargets::Input targets;
        targets.rule = "instances";
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "1";
        target.arn = queueArn + "events";
        QVERIFY(f.call<api::events::PutTargets>(targets));
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        f.quiet();
        const QString id = QString::fromStdString(f.ids("g").front());
        const auto is = [&](const QJsonObject &event, const char *type, const char *status) {
            const QJsonValue detail = event[QStringLiteral("detail")];
            return event[QStringLiteral("detail-type")] == QLatin1String(type) && detail[QStringLiteral("StatusCode")] == QLatin1String(status)
                && detail[QStringLiteral("AutoScalingGroupName")] == QLatin1String("g");
        };
        const QJsonObject launched = next("events");
        QVERIFY2(is(launched, "EC2 Instance Launch Successful", "InProgress"), QJsonDocument(launched).toJson().constData());
        QCOMPARE(launched[QStringLiteral("detail")][QStringLiteral("EC2InstanceId")].toString(), id);
        QVERIFY(launched[QStringLiteral("detail")][QStringLiteral("Details")][QStringLiteral("Availability Zone")].toString().startsWith(QLatin1String("us-east-1")));
        QCOMPARE(launched[QStringLiteral("resources")].toArray().size(), 2);
        QVERIFY(launched[QStringLiteral("resources")][1].toString().endsWith(QLatin1String(":instance/") + id));
        QCOMPARE(f.want("g", 0), QByteArray("OK"));
        f.quiet();
        const QJsonObject ended = next("events");
        QVERIFY2(is(ended, "EC2 Instance Terminate Successful", "InProgress"), QJsonDocument(ended).toJson().constData());
        QCOMPARE(ended[QStringLiteral("detail")][QStringLiteral("EC2InstanceId")].toString(), id);
        f.workers->refuse("No such profile. Launching EC2 instance failed.");
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        f.quiet();
        const QJsonObject refused = next("events");
        QVERIFY2(is(refused, "EC2 Instance Launch Unsuccessful", "Failed"), QJsonDocument(refused).toJson().constData());
        QCOMPARE(refused[QStringLiteral("detail")][QStringLiteral("StatusMessage")].toString(), QStringLiteral("No such profile. Launching EC2 instance failed."));
    }
};

QTEST_GUILESS_MAIN(TestAutoScalingHooks)
#include "tst_autoscaling_hooks.moc"
