#pragma once

#include "CloudWatchFixture.h"
#include "api/generated/autoscaling.h"
#include "services/autoscaling/Runner.h"

#include <algorithm>
#include <mutex>

namespace nephoscope::test {

namespace scaling = nephoscope::api::autoscaling;

/// Workers that exist in name only: they start and end when they are told to, and no sooner.
class PaperWorkers final : public autoscaling::Runner
{
public:
    void attach(const ServiceHost &, Owner owner) override
    {
        const std::lock_guard lock(m_mutex);
        m_owner = std::move(owner);
        m_running.clear();
    }
    void start(autoscaling::WorkerOrder order) override
    {
        const std::string id = order.instance;
        const std::string refusal = note(std::move(order));
        if (refusal.empty())
            m_owner.started(id);
        else
            m_owner.failed(id, refusal);
    }
    void stop(const std::string &instance) override
    {
        {
            const std::lock_guard lock(m_mutex);
            std::erase(m_running, instance);
        }
        m_owner.ended(instance);
    }
    void clear() override
    {
        const std::lock_guard lock(m_mutex);
        m_running.clear();
    }
    void setServicePort(std::uint16_t) override {}
    void close() override {}

    /// As when its process exits.
    void end(const std::string &instance) { stop(instance); }
    void refuse(const std::string &message)
    {
        const std::lock_guard lock(m_mutex);
        m_refusal = message;
    }
    std::vector<std::string> running()
    {
        const std::lock_guard lock(m_mutex);
        return m_running;
    }
    std::vector<autoscaling::WorkerOrder> orders()
    {
        const std::lock_guard lock(m_mutex);
        return m_orders;
    }

private:
    std::string note(autoscaling::WorkerOrder order)
    {
        const std::lock_guard lock(m_mutex);
        if (m_refusal.empty())
            m_running.push_back(order.instance);
        m_orders.push_back(std::move(order));
        return m_refusal;
    }

    std::mutex m_mutex;
    Owner m_owner;
    std::string m_refusal;
    std::vector<std::string> m_running;
    std::vector<autoscaling::WorkerOrder> m_orders;
};

/// A cloud with short words for what the tests of Auto Scaling do all the time.
class AutoScalingFixture : public CloudWatchFixture
{
public:
    explicit AutoScalingFixture(std::shared_ptr<PaperWorkers> workers = std::make_shared<PaperWorkers>())
        : CloudWatchFixture(makeServices(workers)), workers(std::move(workers))
    {
    }

    /// What jobs bring brings others, by way of calls: each round is posted behind those of the one before.
    void quiet()
    {
        for (int round = 0; round < 12; ++round)
            settle();
    }
    void pass(Duration time)
    {
        clock().advance(time);
        quiet();
    }
    void restart()
    {
        close();
        open(makeServices(workers));
        quiet();
    }

    static scaling::CreateLaunchConfiguration::Input configuration(const std::string &name, const std::string &script = {})
    {
        scaling::CreateLaunchConfiguration::Input input;
        input.launchConfigurationName = name;
        input.imageId = "ami-0abcdef1234567890";
        input.instanceType = "t3.micro";
        if (!script.empty())
            input.userData = toBase64(asBytes(script));
        return input;
    }
    static scaling::CreateAutoScalingGroup::Input group(const std::string &name, int smallest, int largest, const std::string &configuration = "lc")
    {
        scaling::CreateAutoScalingGroup::Input input;
        input.autoScalingGroupName = name;
        input.launchConfigurationName = configuration;
        input.availabilityZones = std::vector<std::string>{"us-east-1a", "us-east-1b"};
        input.minSize = smallest;
        input.maxSize = largest;
        return input;
    }
    /// With a launch configuration `lc`, which is made with the first group.
    void makeGroup(const scaling::CreateAutoScalingGroup::Input &input)
    {
        (void)call<scaling::CreateLaunchConfiguration>(configuration("lc", "#!/bin/sh\nwork\n"));
        if (const auto made = call<scaling::CreateAutoScalingGroup>(input); !made)
            qFatal("%s", made.error().message.c_str());
        quiet();
    }
    QByteArray want(const std::string &name, int capacity, bool honor = false)
    {
        scaling::SetDesiredCapacity::Input input;
        input.autoScalingGroupName = name;
        input.desiredCapacity = capacity;
        input.honorCooldown = honor;
        const QByteArray code = codeOf(call<scaling::SetDesiredCapacity>(input));
        quiet();
        return code;
    }
    std::optional<scaling::AutoScalingGroup> find(const std::string &name)
    {
        scaling::DescribeAutoScalingGroups::Input input;
        input.autoScalingGroupNames = std::vector<std::string>{name};
        const auto got = call<scaling::DescribeAutoScalingGroups>(input);
        return got && !got->autoScalingGroups->empty() ? std::optional(got->autoScalingGroups->front()) : std::nullopt;
    }
    /// Instances in order of their launch.
    std::vector<scaling::Instance> instances(const std::string &name)
    {
        const auto found = find(name);
        return found ? *found->instances : std::vector<scaling::Instance>();
    }
    std::vector<std::string> ids(const std::string &name)
    {
        std::vector<std::string> list;
        for (const auto &instance : instances(name))
            list.push_back(*instance.instanceId);
        return list;
    }
    /// `desired: InService InService`
    QByteArray shown(const std::string &name)
    {
        const auto found = find(name);
        if (!found)
            return "(none)";
        QByteArray text = QByteArray::number(*found->desiredCapacity) + ':';
        for (const auto &instance : *found->instances)
            text += ' ' + QByteArray::fromStdString(instance.lifecycleState->value);
        return text;
    }
    /// The newest first.
    std::vector<scaling::Activity> activities(const std::string &name, bool deletedToo = false)
    {
        scaling::DescribeScalingActivities::Input input;
        input.autoScalingGroupName = name;
        input.includeDeletedGroups = deletedToo;
        const auto got = call<scaling::DescribeScalingActivities>(input);
        return got ? *got->activities : std::vector<scaling::Activity>();
    }

    const std::shared_ptr<PaperWorkers> workers;
};

} // namespace nephoscope::test
