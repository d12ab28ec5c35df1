#include "AutoScalingFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Groups and their instances, with workers on paper and a frozen clock.
class TestAutoScaling : public QObject
{
    Q_OBJECT

    std::unique_ptr<AutoScalingFixture> m_fixture;

    QByteArray configure(auto change)
    {
        auto input = AutoScalingFixture::configuration("other");
        change(input);
        return codeOf(m_fixture->call<scaling::CreateLaunchConfiguration>(input));
    }
    Expected<api::Empty> create(auto change)
    {
        auto input = AutoScalingFixture::group("g", 0, 5);
        change(input);
        return m_fixture->call<scaling::CreateAutoScalingGroup>(input);
    }
    QByteArray remove(const std::string &name, bool force)
    {
        scaling::DeleteAutoScalingGroup::Input input;
        input.autoScalingGroupName = name;
        input.forceDelete = force;
        return codeOf(m_fixture->call<scaling::DeleteAutoScalingGroup>(input));
    }
    QByteArray suspend(const std::string &name, const std::vector<std::string> &processes)
    {
        scaling::SuspendProcesses::Input input;
        input.autoScalingGroupName = name;
        input.scalingProcesses = processes;
        return codeOf(m_fixture->call<scaling::SuspendProcesses>(input));
    }
    QByteArray resume(const std::string &name)
    {
        scaling::ResumeProcesses::Input input;
        input.autoScalingGroupName = name;
        const QByteArray code = codeOf(m_fixture->call<scaling::ResumeProcesses>(input));
        m_fixture->quiet();
        return code;
    }
    QByteArray terminate(const std::string &instance, bool decrement)
    {
        scaling::TerminateInstanceInAutoScalingGroup::Input input;
        input.instanceId = instance;
        input.shouldDecrementDesiredCapacity = decrement;
        const QByteArray code = codeOf(m_fixture->call<scaling::TerminateInstanceInAutoScalingGroup>(input));
        m_fixture->quiet();
        return code;
    }
    QByteArray protect(const std::string &group, const std::string &instance, bool protectedNow)
    {
        scaling::SetInstanceProtection::Input input;
        input.autoScalingGroupName = group;
        input.instanceIds = std::vector<std::string>{instance};
        input.protectedFromScaleIn = protectedNow;
        const QByteArray code = codeOf(m_fixture->call<scaling::SetInstanceProtection>(input));
        m_fixture->quiet();
        return code;
    }
    static bool contains(const std::optional<std::string> &text, const std::string &part) { return text && text->find(part) != std::string::npos; }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<AutoScalingFixture>(); }

    void configurationsThatAreRefused()
    {
        QCOMPARE(configure([](auto &input) { input.imageId.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(configure([](auto &input) { input.instanceType = "large"; }), QByteArray("ValidationError"));
        QCOMPARE(configure([](auto &input) { input.userData = "no base64!"; }), QByteArray("ValidationError"));
        QCOMPARE(configure([](auto &input) { input.userData = toBase64(asBytes(std::string(16385, 'x'))); }), QByteArray("ValidationError"));
        QCOMPARE(configure([](auto &input) { input.spotPrice = "0.1"; }), QByteArray("ValidationError"));
        QCOMPARE(configure([](auto &) {}), QByteArray("OK"));
        QCOMPARE(configure([](auto &) {}), QByteArray("AlreadyExists"));
        scaling::DeleteLaunchConfiguration::Input gone;
        gone.launchConfigurationName = "nothing";
        QCOMPARE(codeOf(m_fixture->call<scaling::DeleteLaunchConfiguration>(gone)), QByteArray("ValidationError"));
    }

    void groupsThatAreRefused()
    {
        QCOMPARE(text(create([](auto &) {}).error().message),
                 QByteArray("Launch configuration name not found - A launch configuration with the name: lc does not exist"));
        QVERIFY(m_fixture->call<scaling::CreateLaunchConfiguration>(AutoScalingFixture::configuration("lc")));
        const auto code = [this](auto change) { return codeOf(create(change)); };
        QCOMPARE(code([](auto &input) { input.launchConfigurationName.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.availabilityZones.reset(); }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.availabilityZones = std::vector<std::string>{"eu-west-1a"}; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.minSize = 6; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.desiredCapacity = 6; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.terminationPolicies = std::vector<std::string>{"Youngest"}; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.launchTemplate.emplace().launchTemplateName = "t"; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.vpcZoneIdentifier = "subnet-1"; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.healthCheckType = "ELB"; }), QByteArray("ValidationError"));
        QCOMPARE(code([](auto &input) { input.tags.emplace().emplace_back().key = "aws:x"; }), QByteArray("ValidationError"));
        QCOMPARE(m_fixture->shown("g"), QByteArray("(none)"));
        QCOMPARE(code([](auto &) {}), QByteArray("OK"));
        QCOMPARE(code([](auto &) {}), QByteArray("AlreadyExists"));
        QCOMPARE(m_fixture->want("g", 6), QByteArray("ValidationError"));
        QCOMPARE(m_fixture->want("nothing", 1), QByteArray("ValidationError"));
        QCOMPARE(remove("nothing", true), QByteArray("ValidationError"));
        scaling::DeleteLaunchConfiguration::Input gone;
        gone.launchConfigurationName = "lc";
        QCOMPARE(codeOf(m_fixture->call<scaling::DeleteLaunchConfiguration>(gone)), QByteArray("ResourceInUse"));
    }

    void groupsComeToTheirCapacity()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 1, 4);
        input.desiredCapacity = 2;
        f.makeGroup(input);
        QCOMPARE(f.shown("g"), QByteArray("2: InService InService"));
        QCOMPARE(f.workers->running().size(), std::size_t(2));
        const auto order = f.workers->orders().front();
        QCOMPARE(text(order.userData), QByteArray("#!/bin/sh\nwork\n"));
        QCOMPARE(text(order.group), QByteArray("g"));
        QCOMPARE(text(order.logGroup), QByteArray("/aws/autoscaling/g"));
        const auto made = *f.find("g");
        QVERIFY(made.autoScalingGroupARN->starts_with("arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:"));
        QCOMPARE(*made.defaultCooldown, 300);
        // One for each zone.
        QVERIFY(*made.instances->at(0).availabilityZone != *made.instances->at(1).availabilityZone);
        const auto done = f.activities("g");
        QCOMPARE(done.size(), std::size_t(2));
        QCOMPARE(text(done[0].statusCode->value), QByteArray("Successful"));
        QCOMPARE(*done[0].progress, 100);
        QVERIFY(contains(done[0].description, "Launching a new EC2 instance: i-0"));
        QCOMPARE(text(*done[0].cause), QByteArray("At 2026-11-23T07:16:00Z a user request created an AutoScalingGroup changing the desired capacity from 0 to 2."
                                                  "  At 2026-11-23T07:16:00Z an instance was started in response to a difference between desired and actual capacity, "
                                                  "increasing the capacity from 0 to 2."));
    }

    void groupsShrinkByTheirPolicies()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 0, 5);
        input.availabilityZones = std::vector<std::string>{"us-east-1a"};
        input.terminationPolicies = std::vector<std::string>{"OldestInstance"};
        f.makeGroup(input);
        for (int count = 1; count <= 4; ++count) {
            QCOMPARE(f.want("g", count), QByteArray("OK"));
            f.pass(1min);
        }
        const auto all = f.ids("g");
        QCOMPARE(f.want("g", 3), QByteArray("OK"));
        QVERIFY(f.ids("g") == std::vector<std::string>(all.begin() + 1, all.end()));
        const auto last = f.activities("g").front();
        QCOMPARE(text(*last.description), text("Terminating EC2 instance: " + all.front()));
        QVERIFY(contains(last.cause, "shrinking the capacity from 4 to 3."));
        QVERIFY(contains(last.cause, "instance " + all.front() + " was selected for termination."));
        scaling::UpdateAutoScalingGroup::Input update;
        update.autoScalingGroupName = "g";
        update.terminationPolicies = std::vector<std::string>{"NewestInstance"};
        QCOMPARE(codeOf(f.call<scaling::UpdateAutoScalingGroup>(update)), QByteArray("OK"));
        QCOMPARE(protect("g", all.back(), true), QByteArray("OK"));
        QCOMPARE(f.want("g", 2), QByteArray("OK"));
        QVERIFY(f.ids("g") == (std::vector<std::string>{all[1], all[3]}));
        QCOMPARE(f.want("g", 0), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("0: InService"));
        QVERIFY(contains(f.activities("g").front().description, "protected from scale-in"));
        QCOMPARE(protect("g", all.back(), false), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("0:"));
        QVERIFY(f.workers->running().empty());
    }

    void workersThatEndAreReplaced()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 1, 3));
        const std::string first = f.ids("g").front();
        f.workers->end(first);
        f.quiet();
        QCOMPARE(text(*f.instances("g").front().healthStatus), QByteArray("Unhealthy"));
        QVERIFY(f.ids("g") == std::vector<std::string>{first});
        f.pass(9s);
        QVERIFY(f.ids("g") == std::vector<std::string>{first}); // no health check has found out yet
        f.pass(1s);
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QVERIFY(f.ids("g").front() != first);
        const auto done = f.activities("g");
        QCOMPARE(done.size(), std::size_t(3));
        QVERIFY(contains(done[0].cause, "an instance was launched in response to an unhealthy instance needing to be replaced."));
        QVERIFY(contains(done[1].cause, "in response to an EC2 health check indicating it has been terminated or stopped."));
        QCOMPARE(text(done[1].statusCode->value), QByteArray("Successful"));
    }

    void launchesThatFail()
    {
        auto &f = *m_fixture;
        f.workers->refuse("No such profile. Launching EC2 instance failed.");
        f.makeGroup(f.group("g", 1, 3));
        QCOMPARE(f.shown("g"), QByteArray("1:"));
        const auto failed = f.activities("g");
        QCOMPARE(failed.size(), std::size_t(1));
        QCOMPARE(text(failed[0].statusCode->value), QByteArray("Failed"));
        QCOMPARE(text(*failed[0].statusMessage), QByteArray("No such profile. Launching EC2 instance failed."));
        f.pass(9s);
        QCOMPARE(f.activities("g").size(), std::size_t(1));
        f.pass(1s);
        QCOMPARE(f.activities("g").size(), std::size_t(2)); // and the next one after 20 s
        f.workers->refuse({});
        f.pass(20s);
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
    }

    void instancesAreTerminatedByHand()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 1, 3);
        input.desiredCapacity = 2;
        f.makeGroup(input);
        const auto two = f.ids("g");
        QCOMPARE(terminate("i-00000000000000000", true), QByteArray("ValidationError"));
        QCOMPARE(terminate(two[0], true), QByteArray("OK"));
        QVERIFY(f.ids("g") == std::vector<std::string>{two[1]});
        QVERIFY(contains(f.activities("g").front().cause, "in response to a user request, shrinking the capacity from 2 to 1."));
        QCOMPARE(terminate(two[1], true), QByteArray("ValidationError")); // no fewer than one
        QCOMPARE(terminate(two[1], false), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QVERIFY(f.ids("g").front() != two[1]);
    }

    void healthIsSetByHand()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 1, 3);
        input.healthCheckGracePeriod = 60;
        f.makeGroup(input);
        const std::string first = f.ids("g").front();
        scaling::SetInstanceHealth::Input health;
        health.instanceId = first;
        health.healthStatus = "Bad";
        QCOMPARE(codeOf(f.call<scaling::SetInstanceHealth>(health)), QByteArray("ValidationError"));
        health.healthStatus = "Unhealthy";
        QCOMPARE(codeOf(f.call<scaling::SetInstanceHealth>(health)), QByteArray("OK"));
        f.quiet();
        QVERIFY(f.ids("g").front() == first); // its grace period
        f.pass(1min);
        QCOMPARE(codeOf(f.call<scaling::SetInstanceHealth>(health)), QByteArray("OK"));
        f.quiet();
        QVERIFY(f.ids("g").front() != first);
    }

    void suspendedProcesses()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(suspend("g", {"Sleep"}), QByteArray("ValidationError"));
        QCOMPARE(suspend("g", {"Launch"}), QByteArray("OK"));
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1:"));
        QCOMPARE(resume("g"), QByteArray("OK"));
        QCOMPARE(f.shown("g"), QByteArray("1: InService"));
        QCOMPARE(suspend("g", {"HealthCheck"}), QByteArray("OK"));
        const std::string first = f.ids("g").front();
        f.workers->end(first);
        f.pass(1min);
        QVERIFY(f.ids("g").front() == first);
        QCOMPARE(text(*f.instances("g").front().healthStatus), QByteArray("Healthy"));
        QCOMPARE(resume("g"), QByteArray("OK"));
        f.pass(10s);
        QVERIFY(f.ids("g").front() != first);
        QVERIFY(f.find("g")->suspendedProcesses->empty());
    }

    void groupsAreDeleted()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("g", 1, 3));
        QCOMPARE(remove("g", false), QByteArray("ResourceInUse"));
        QCOMPARE(remove("g", true), QByteArray("OK"));
        f.quiet();
        QCOMPARE(f.shown("g"), QByteArray("(none)"));
        QVERIFY(f.workers->running().empty());
        QVERIFY(f.activities("g").empty());
        const auto left = f.activities("g", true);
        QCOMPARE(left.size(), std::size_t(2));
        QCOMPARE(text(*left.front().autoScalingGroupState), QByteArray("Deleted"));
        f.makeGroup(f.group("g", 0, 3));
        QCOMPARE(remove("g", false), QByteArray("OK"));
        f.quiet();
        QCOMPARE(f.shown("g"), QByteArray("(none)"));
    }

    void groupsComeBackAfterARestart()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 2, 3);
        f.makeGroup(input);
        const auto before = f.ids("g");
        f.restart();
        f.pass(10s);
        QCOMPARE(f.shown("g"), QByteArray("2: InService InService"));
        const auto after = f.ids("g");
        QVERIFY(after[0] != before[0] && after[0] != before[1] && after[1] != before[0] && after[1] != before[1]);
        QCOMPARE(f.workers->running().size(), std::size_t(2));
    }

    void tagsAndWhereTheyLead()
    {
        auto &f = *m_fixture;
        auto input = f.group("g", 0, 1);
        auto &tag = input.tags.emplace().emplace_back();
        tag.key = "nephoscope:log-group";
        tag.value = "/mine";
        f.makeGroup(input);
        QCOMPARE(f.want("g", 1), QByteArray("OK"));
        QCOMPARE(text(f.workers->orders().back().logGroup), QByteArray("/mine"));
        const auto listed = f.call<scaling::DescribeTags>({});
        QCOMPARE(listed->tags->size(), std::size_t(1));
        QCOMPARE(text(*listed->tags->front().resourceId), QByteArray("g"));
        scaling::DeleteTags::Input gone;
        auto &one = gone.tags.emplace().emplace_back();
        one.key = "nephoscope:log-group";
        QCOMPARE(codeOf(f.call<scaling::DeleteTags>(gone)), QByteArray("ValidationError")); // of which resource
        one.resourceId = "g";
        one.resourceType = "auto-scaling-group";
        QCOMPARE(codeOf(f.call<scaling::DeleteTags>(gone)), QByteArray("OK"));
        QVERIFY(f.call<scaling::DescribeTags>({})->tags->empty());
    }

    void instancesAndPages()
    {
        auto &f = *m_fixture;
        f.makeGroup(f.group("a", 2, 3));
        f.makeGroup(f.group("b", 1, 3));
        scaling::DescribeAutoScalingInstances::Input input;
        input.maxRecords = 2;
        const auto first = f.call<scaling::DescribeAutoScalingInstances>(input);
        QCOMPARE(first->autoScalingInstances->size(), std::size_t(2));
        QCOMPARE(text(*first->autoScalingInstances->front().healthStatus), QByteArray("HEALTHY"));
        input.nextToken = first->nextToken;
        const auto second = f.call<scaling::DescribeAutoScalingInstances>(input);
        QCOMPARE(second->autoScalingInstances->size(), std::size_t(1));
        QVERIFY(!second->nextToken);
        const auto elsewhere = f.callAs<scaling::DescribeAutoScalingGroups>(f.stranger(), {});
        QVERIFY(elsewhere->autoScalingGroups->empty());
        const auto limits = f.call<scaling::DescribeAccountLimits>({});
        QCOMPARE(*limits->numberOfAutoScalingGroups, 2);
        QCOMPARE(*limits->numberOfLaunchConfigurations, 1);
    }
};

QTEST_GUILESS_MAIN(TestAutoScaling)
#include "tst_autoscaling.moc"
