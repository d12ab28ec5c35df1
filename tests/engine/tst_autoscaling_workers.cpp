#include "AutoScalingFixture.h"
#include "api/generated/iam.h"
#include "api/generated/logs.h"

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Groups whose workers are processes. They run in real time beside a frozen clock, so what they do is waited for.
class TestAutoScalingWorkers : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    void makeGroup(const std::string &script, const std::string &profile = {}, int size = 1)
    {
        auto configuration = AutoScalingFixture::configuration("lc", script);
        if (!profile.empty())
            configuration.iamInstanceProfile = profile;
        QCOMPARE(codeOf(m_fixture->call<scaling::CreateLaunchConfiguration>(configuration)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->call<scaling::CreateAutoScalingGroup>(AutoScalingFixture::group("g", 0, size))), QByteArray("OK"));
        want(size);
    }
    void want(int size)
    {
        scaling::SetDesiredCapacity::Input input;
        input.autoScalingGroupName = "g";
        input.desiredCapacity = size;
        QCOMPARE(codeOf(m_fixture->call<scaling::SetDesiredCapacity>(input)), QByteArray("OK"));
    }
    std::vector<scaling::Instance> instances()
    {
        const auto got = m_fixture->call<scaling::DescribeAutoScalingGroups>({});
        return got && !got->autoScalingGroups->empty() ? *got->autoScalingGroups->front().instances : std::vector<scaling::Instance>();
    }
    bool isInService()
    {
        const auto list = instances();
        return !list.empty() && list.front().lifecycleState->value == "InService";
    }
    /// All that workers have written.
    std::string output()
    {
        api::logs::FilterLogEvents::Input input;
        input.logGroupName = "/aws/autoscaling/g";
        std::string all;
        const auto got = m_fixture->call<api::logs::FilterLogEvents>(input);
        if (got && got->events) {
            for (const auto &event : *got->events)
                all += *event.message + '\n';
        }
        return all;
    }
    bool hasWritten(const std::string &part) { return output().find(part) != std::string::npos; }
    /// Processes of this machine whose command line has `word`.
    static int processesWith(const std::string &word)
    {
        int count = 0;
        std::error_code error;
        for (const auto &entry : std::filesystem::directory_iterator("/proc", error)) {
            std::ifstream file(entry.path() / "cmdline", std::ios::binary);
            const std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
            count += line.find(word) != std::string::npos ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<S3Fixture>(); }

    void workersRunTheirUserData()
    {
        makeGroup("#!/bin/sh\necho \"here is $INSTANCE_ID of $AUTO_SCALING_GROUP in $AWS_REGION at $HOME\"\nexec sleep 86391\n");
        QTRY_VERIFY_WITH_TIMEOUT(isInService(), 20'000);
        const std::string id = *instances().front().instanceId;
        QTRY_VERIFY_WITH_TIMEOUT(hasWritten("here is " + id + " of g in us-east-1 at /tmp"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(processesWith("86391"), 1, 20'000);
        want(0);
        QTRY_VERIFY_WITH_TIMEOUT(instances().empty(), 20'000);
        QCOMPARE(processesWith("86391"), 0);
    }

    void workersAreAskedToEnd()
    {
        makeGroup("#!/bin/sh\ntrap 'echo going; exit 0' TERM\necho ready\nwhile :; do sleep 0.1; done\n");
        QTRY_VERIFY_WITH_TIMEOUT(hasWritten("ready"), 20'000);
        want(0);
        QTRY_VERIFY_WITH_TIMEOUT(instances().empty(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasWritten("going"), 20'000);
    }

    void workersThatExitAreUnhealthy()
    {
        makeGroup("#!/bin/sh\necho once\nexit 3\n");
        QTRY_VERIFY_WITH_TIMEOUT(!instances().empty() && *instances().front().healthStatus == "Unhealthy", 20'000);
        const std::string first = *instances().front().instanceId;
        m_fixture->clock().advance(10s);
        QTRY_VERIFY_WITH_TIMEOUT(!instances().empty() && *instances().front().instanceId != first, 20'000);
    }

    void nothingIsLeftBehind()
    {
        makeGroup("#!/bin/sh\n(sleep 86392 &)\nexec sleep 86393\n", {}, 2);
        QTRY_COMPARE_WITH_TIMEOUT(processesWith("86393"), 2, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(processesWith("86392"), 2, 20'000);
        m_fixture->close();
        QTRY_COMPARE_WITH_TIMEOUT(processesWith("86393") + processesWith("86392"), 0, 20'000);
        m_fixture->open();
        for (int round = 0; round < 4; ++round) // what was left is found before time passes
            m_fixture->settle();
        m_fixture->clock().advance(10s);
        QTRY_COMPARE_WITH_TIMEOUT(processesWith("86393"), 2, 20'000);
        QCOMPARE(processesWith("86392"), 2);
    }

    void profilesGiveCredentials()
    {
        makeGroup("#!/bin/sh\necho never\n", "nobody");
        scaling::DescribeScalingActivities::Input input;
        input.autoScalingGroupName = "g";
        const auto message = [&] {
            const auto got = m_fixture->call<scaling::DescribeScalingActivities>(input);
            return got && !got->activities->empty() && got->activities->front().statusMessage ? *got->activities->front().statusMessage : std::string();
        };
        QTRY_VERIFY_WITH_TIMEOUT(message().find("Invalid IAM Instance Profile name") != std::string::npos, 20'000);
        QVERIFY(!hasWritten("never"));

        api::iam::CreateRole::Input role;
        role.roleName = "worker";
        role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}})";
        QVERIFY(m_fixture->call<api::iam::CreateRole>(role));
        api::iam::CreateInstanceProfile::Input profile;
        profile.instanceProfileName = "nobody";
        QVERIFY(m_fixture->call<api::iam::CreateInstanceProfile>(profile));
        api::iam::AddRoleToInstanceProfile::Input both;
        both.instanceProfileName = "nobody";
        both.roleName = "worker";
        QVERIFY(m_fixture->call<api::iam::AddRoleToInstanceProfile>(both));
        auto configuration = AutoScalingFixture::configuration("with", "#!/bin/sh\necho \"key ${AWS_ACCESS_KEY_ID%????????????????} token ${AWS_SESSION_TOKEN:+given}\"\nexec sleep 86394\n");
        configuration.iamInstanceProfile = "nobody";
        QVERIFY(m_fixture->call<scaling::CreateLaunchConfiguration>(configuration));
        scaling::UpdateAutoScalingGroup::Input update;
        update.autoScalingGroupName = "g";
        update.launchConfigurationName = "with";
        QVERIFY(m_fixture->call<scaling::UpdateAutoScalingGroup>(update));
        QTRY_VERIFY_WITH_TIMEOUT(hasWritten("key ASIA token given"), 20'000);
        // With its credentials the worker goes too.
        const std::string first = *instances().front().instanceId;
        m_fixture->clock().advance(1h);
        QTRY_VERIFY_WITH_TIMEOUT(!instances().empty() && *instances().front().instanceId != first, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestAutoScalingWorkers)
#include "tst_autoscaling_workers.moc"
