#include "PageTest.h"

#include "api/generated/autoscaling.h"
#include "api/generated/sqs.h"
#include "core/Text.h"
#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/WorkerProgram.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/ListsPanel.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::autoscaling;

namespace scaling = nephoscope::api::autoscaling;

constexpr int patience = 20'000; ///< milliseconds; workers are processes

/// The Auto Scaling console: groups, what they run, and the write buffer example.
class TestAutoScalingPages : public PageTest
{
    Q_OBJECT
private Q_SLOTS:
    void theProgramNamesItsPlaces();
    void refusesWhatIsIncomplete();
    void createsAConfigurationAndAGroup();
    void editsCapacity();
    void terminatesInstances();
    void makesAndDeletesHooks();
    void makesStepPolicies();
    void deletesGroups();
    void buildsTheWriteBuffer();

private:
    bool makeGroup(const std::string &name, int desired)
    {
        scaling::CreateLaunchConfiguration::Input configuration;
        configuration.launchConfigurationName = name;
        configuration.imageId = "ami-0123456789abcdef0";
        configuration.instanceType = "t3.micro";
        scaling::CreateAutoScalingGroup::Input input;
        input.autoScalingGroupName = input.launchConfigurationName = name;
        input.minSize = 0;
        input.maxSize = 4;
        input.desiredCapacity = desired;
        input.availabilityZones = std::vector<std::string>{toStd(m_console->engine().region()) + 'a'};
        return m_console->call<scaling::CreateLaunchConfiguration>(std::move(configuration)) && m_console->call<scaling::CreateAutoScalingGroup>(std::move(input));
    }
    /// One of several lists on a tab.
    ResourceView *listOn(const QString &address, std::size_t index)
    {
        auto *page = m_console->show<Page>(address);
        auto *panel = page ? page->findChild<ListsPanel *>() : nullptr;
        return panel && panel->lists().size() > index ? panel->lists()[index] : nullptr;
    }
    std::vector<scaling::LifecycleHook> hooks(const std::string &group)
    {
        scaling::DescribeLifecycleHooks::Input input;
        input.autoScalingGroupName = group;
        const auto reply = m_console->call<scaling::DescribeLifecycleHooks>(std::move(input));
        return reply ? *reply->lifecycleHooks : std::vector<scaling::LifecycleHook>();
    }
    std::vector<scaling::ScalingPolicy> policies(const std::string &group)
    {
        scaling::DescribePolicies::Input input;
        input.autoScalingGroupName = group;
        const auto reply = m_console->call<scaling::DescribePolicies>(std::move(input));
        return reply ? *reply->scalingPolicies : std::vector<scaling::ScalingPolicy>();
    }
    std::optional<Group> group(const std::string &name)
    {
        scaling::DescribeAutoScalingGroups::Input input;
        input.autoScalingGroupNames = std::vector<std::string>{name};
        const auto reply = m_console->call<scaling::DescribeAutoScalingGroups>(std::move(input));
        return reply && !reply->autoScalingGroups->empty() ? std::optional(reply->autoScalingGroups->front()) : std::nullopt;
    }
    std::string firstInstance(const std::string &name)
    {
        const auto found = group(name);
        return found && !found->instances->empty() ? *found->instances->front().instanceId : std::string();
    }
};

void TestAutoScalingPages::theProgramNamesItsPlaces()
{
    const std::string text = workerProgram("https://sqs.us-east-1.amazonaws.com/123456789012/q", "box");
    QVERIFY(text.starts_with("#!/usr/bin/env python3\n"));
    QVERIFY(text.find("\"QueueUrl\": \"https://sqs.us-east-1.amazonaws.com/123456789012/q\"") != std::string::npos);
    QVERIFY(text.find("\"/box/\"") != std::string::npos);
    QVERIFY(text.find('@') == std::string::npos);
    QVERIFY(text.size() < 16 * 1024); // what user data may have
}

void TestAutoScalingPages::refusesWhatIsIncomplete()
{
    auto *page = m_console->show<CreatePage>(createGroupAddress());
    QVERIFY(page);
    save(page);
    QVERIFY(page->form().field(QStringLiteral("groupName"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("launchConfiguration"))->hasError());
    auto *configuration = m_console->show<CreatePage>(createConfigurationAddress());
    QVERIFY(configuration);
    save(configuration);
    QVERIFY(configuration->form().field(QStringLiteral("configurationName"))->hasError());
}

void TestAutoScalingPages::createsAConfigurationAndAGroup()
{
    auto *page = m_console->show<CreatePage>(createConfigurationAddress());
    QVERIFY(page);
    type(page, "configurationName", "runner");
    save(page);
    QTRY_COMPARE(m_console->address(), configurationsAddress());
    const auto made = m_console->call<scaling::DescribeLaunchConfigurations>({});
    std::string script;
    QVERIFY(fromBase64(*made->launchConfigurations->front().userData, script));
    QVERIFY(script.starts_with("#!/bin/sh\n"));

    auto *form = m_console->show<CreatePage>(createGroupAddress());
    QVERIFY(form);
    type(form, "groupName", "runners");
    auto *select = part<Select>(form, "launchConfiguration");
    QVERIFY(select);
    QTRY_VERIFY((select->setValue(QStringLiteral("runner")), select->value() == QLatin1String("runner")));
    save(form);
    QTRY_COMPARE(m_console->address(), groupsAddress());
    QTRY_VERIFY_WITH_TIMEOUT(!firstInstance("runners").empty(), patience);
    QCOMPARE(*group("runners")->maxSize, 4);
    QVERIFY(group("runners")->enabledMetrics.has_value());
}

void TestAutoScalingPages::editsCapacity()
{
    QVERIFY(makeGroup("orders", 0));
    auto *form = formAt(groupAddress(QStringLiteral("orders"), QStringLiteral("details/capacity/edit")));
    QVERIFY(form);
    part<NumberInput>(form, "maxSize")->setValue(2);
    save(form);
    QTRY_COMPARE(m_console->address(), groupAddress(QStringLiteral("orders"), QStringLiteral("details")));
    QCOMPARE(*group("orders")->maxSize, 2);
}

void TestAutoScalingPages::terminatesInstances()
{
    QVERIFY(makeGroup("orders", 1));
    QTRY_VERIFY_WITH_TIMEOUT(!firstInstance("orders").empty(), patience);
    const std::string first = firstInstance("orders");
    auto *instances = list(groupAddress(QStringLiteral("orders"), QStringLiteral("instances")));
    QVERIFY(instances);
    QTRY_COMPARE(idsIn(*instances), QStringList{toQt(first)});
    instances->table().selectIds({toQt(first)});
    QVERIFY(instances->perform(QStringLiteral("terminateAndReplace")));
    QTRY_VERIFY_WITH_TIMEOUT(!firstInstance("orders").empty() && firstInstance("orders") != first, patience);
    auto *activities = list(groupAddress(QStringLiteral("orders"), QStringLiteral("activity")));
    QVERIFY(activities);
    QTRY_VERIFY(activities->source().rowCount() >= 3);
}

void TestAutoScalingPages::makesAndDeletesHooks()
{
    QVERIFY(makeGroup("orders", 0));
    auto *list = listOn(groupAddress(QStringLiteral("orders"), QStringLiteral("instances")), 1);
    QVERIFY(list);
    QVERIFY(list->perform(QStringLiteral("createLifecycleHook")));
    QVERIFY(m_console->dialog());
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // without a name
    type(m_console->dialog(), "hookName", "warm-up");
    part<NumberInput>(m_console->dialog(), "heartbeatTimeout")->setValue(120);
    part<Select>(m_console->dialog(), "defaultResult")->setValue(QStringLiteral("CONTINUE"));
    accept();
    QTRY_COMPARE(idsIn(*list), QStringList{QStringLiteral("warm-up")});
    const auto made = hooks("orders");
    QCOMPARE(made.size(), std::size_t(1));
    QCOMPARE(*made.front().heartbeatTimeout, 120);
    QCOMPARE(*made.front().defaultResult, std::string("CONTINUE"));
    QCOMPARE(*made.front().lifecycleTransition, std::string("autoscaling:EC2_INSTANCE_LAUNCHING"));
    list->table().selectIds({QStringLiteral("warm-up")});
    QVERIFY(list->perform(QStringLiteral("deleteLifecycleHook")));
    QTRY_VERIFY(m_console->dialog());
    accept();
    QTRY_COMPARE(list->source().rowCount(), 0);
    QVERIFY(hooks("orders").empty());
}

void TestAutoScalingPages::makesStepPolicies()
{
    QVERIFY(makeGroup("orders", 0));
    auto *list = listOn(groupAddress(QStringLiteral("orders"), QStringLiteral("scaling")), 0);
    QVERIFY(list);
    QVERIFY(list->perform(QStringLiteral("createPolicy")));
    QVERIFY(m_console->dialog());
    type(m_console->dialog(), "policyName", "steps");
    choose(m_console->dialog(), "policyType", "StepScaling");
    type(m_console->dialog(), "stepAdjustments", "20: 3, 0: 1");
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled()); // the second one begins below the first
    type(m_console->dialog(), "stepAdjustments", "min: -3, -20: -1");
    accept();
    QTRY_COMPARE(idsIn(*list), QStringList{QStringLiteral("steps")});
    const auto made = policies("orders");
    QCOMPARE(made.size(), std::size_t(1));
    QCOMPARE(*made.front().policyType, std::string("StepScaling"));
    const auto &steps = *made.front().stepAdjustments;
    QCOMPARE(steps.size(), std::size_t(2));
    QVERIFY(!steps[0].metricIntervalLowerBound);
    QCOMPARE(*steps[0].metricIntervalUpperBound, -20.0);
    QCOMPARE(*steps[0].scalingAdjustment, -3);
    QCOMPARE(*steps[1].metricIntervalLowerBound, -20.0);
    QCOMPARE(*steps[1].metricIntervalUpperBound, 0.0);
    QCOMPARE(*steps[1].scalingAdjustment, -1);
}

void TestAutoScalingPages::deletesGroups()
{
    QVERIFY(makeGroup("orders", 0));
    auto *groups = list(groupsAddress());
    QVERIFY(groups);
    QTRY_COMPARE(idsIn(*groups), QStringList{QStringLiteral("orders")});
    groups->table().selectIds({QStringLiteral("orders")});
    QVERIFY(groups->perform(QStringLiteral("deleteGroup")));
    QVERIFY(m_console->dialog());
    QTest::keyClicks(m_console->dialog()->findChild<QLineEdit *>(), QStringLiteral("delete"));
    accept();
    QTRY_VERIFY(!group("orders"));
    QTRY_COMPARE(groups->source().rowCount(), 0);
}

void TestAutoScalingPages::buildsTheWriteBuffer()
{
    auto *groups = list(groupsAddress());
    QVERIFY(groups);
    QVERIFY(groups->perform(QStringLiteral("buildWriteBuffer")));
    QTRY_VERIFY_WITH_TIMEOUT(!firstInstance("write-buffer").empty(), patience);
    scaling::DescribePolicies::Input policies;
    policies.autoScalingGroupName = "write-buffer";
    const auto hasPolicy = [&] {
        const auto reply = m_console->call<scaling::DescribePolicies>(policies);
        return reply && !reply->scalingPolicies->empty() && reply->scalingPolicies->front().alarms->size() == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasPolicy(), patience);
    QVERIFY(groups->perform(QStringLiteral("sendBurst")));
    const auto waiting = [&] {
        api::sqs::GetQueueAttributes::Input input;
        input.queueUrl = "https://sqs." + toStd(m_console->engine().region()) + ".amazonaws.com/" + toStd(m_console->engine().accountId()) + "/write-buffer";
        input.attributeNames.emplace().emplace_back("All");
        const auto reply = m_console->call<api::sqs::GetQueueAttributes>(std::move(input));
        return reply ? std::stoi(reply->attributes->at("ApproximateNumberOfMessages")) + std::stoi(reply->attributes->at("ApproximateNumberOfMessagesNotVisible")) : 0;
    };
    // Some of it may be written already.
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 400, patience);
}

QTEST_MAIN(TestAutoScalingPages)
#include "tst_autoscalingpages.moc"
