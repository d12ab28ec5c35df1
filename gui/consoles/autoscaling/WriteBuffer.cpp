#include "gui/consoles/autoscaling/WriteBuffer.h"

#include "api/generated/autoscaling.h"
#include "api/generated/iam.h"
#include "api/generated/s3.h"
#include "api/generated/sqs.h"
#include "core/Text.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/WorkerProgram.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

namespace {

struct WriteBuffer
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::WriteBuffer)
};

namespace scaling = api::autoscaling;

constexpr const char *exampleName = "write-buffer";
constexpr int largestGroup = 5;
constexpr double targetDepth = 50; // messages
constexpr int burst = 500;
constexpr int batch = 10;

std::string arnOf(EngineHost &engine, const char *service, const std::string &resource)
{
    return std::string("arn:aws:") + service + ':' + toStd(engine.region()) + ':' + toStd(engine.accountId()) + ':' + resource;
}

std::string queueUrl(EngineHost &engine)
{
    return "https://sqs." + toStd(engine.region()) + ".amazonaws.com/" + toStd(engine.accountId()) + '/' + exampleName;
}

std::string bucketOf(EngineHost &engine) { return exampleName + ('-' + toStd(engine.accountId())); }

/// What is there already is no mistake: the example is completed.
template <class Operation>
void add(EngineHost &engine, FormCalls &calls, typename Operation::Input input)
{
    FormCall call = FormCall::of<Operation>(engine.caller(), std::move(input));
    call.send = [send = std::move(call.send)](EngineHost &host, QObject *receiver, ActionContext::Ending end) {
        send(host, receiver, [end = std::move(end)](std::optional<Error> error) {
            const bool isThere = error && (error->code == "AlreadyExists" || error->code == "EntityAlreadyExists" || error->code == "BucketAlreadyOwnedByYou" || error->code == "LimitExceeded");
            end(isThere ? std::nullopt : std::move(error));
        });
    };
    calls.push_back(std::move(call));
}

void addIdentity(EngineHost &engine, FormCalls &calls)
{
    api::iam::CreateRole::Input role;
    role.roleName = exampleName;
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    role.maxSessionDuration = 43'200; // a worker goes with its credentials: twelve hours
    add<api::iam::CreateRole>(engine, calls, std::move(role));
    api::iam::PutRolePolicy::Input policy;
    policy.roleName = exampleName;
    policy.policyName = exampleName;
    policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage"],"Resource":")" + arnOf(engine, "sqs", exampleName)
        + R"("},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::)" + bucketOf(engine) + R"(/*"}]})";
    add<api::iam::PutRolePolicy>(engine, calls, std::move(policy));
    api::iam::CreateInstanceProfile::Input profile;
    profile.instanceProfileName = exampleName;
    add<api::iam::CreateInstanceProfile>(engine, calls, std::move(profile));
    api::iam::AddRoleToInstanceProfile::Input both;
    both.instanceProfileName = exampleName;
    both.roleName = exampleName;
    add<api::iam::AddRoleToInstanceProfile>(engine, calls, std::move(both));
}

void addGroup(EngineHost &engine, FormCalls &calls)
{
    scaling::CreateLaunchConfiguration::Input configuration;
    configuration.launchConfigurationName = exampleName;
    configuration.imageId = "ami-0123456789abcdef0";
    configuration.instanceType = "t3.micro";
    configuration.iamInstanceProfile = exampleName;
    const std::string text = workerProgram(queueUrl(engine), bucketOf(engine));
    configuration.userData = toBase64(asBytes(text));
    add<scaling::CreateLaunchConfiguration>(engine, calls, std::move(configuration));
    scaling::CreateAutoScalingGroup::Input group;
    group.autoScalingGroupName = exampleName;
    group.launchConfigurationName = exampleName;
    group.availabilityZones = std::vector<std::string>{toStd(engine.region()) + 'a', toStd(engine.region()) + 'b'};
    group.minSize = 1;
    group.maxSize = largestGroup;
    group.defaultInstanceWarmup = 60;
    add<scaling::CreateAutoScalingGroup>(engine, calls, std::move(group));
    scaling::EnableMetricsCollection::Input metrics;
    metrics.autoScalingGroupName = exampleName;
    metrics.granularity = "1Minute";
    add<scaling::EnableMetricsCollection>(engine, calls, std::move(metrics));
    scaling::PutScalingPolicy::Input policy;
    policy.autoScalingGroupName = exampleName;
    policy.policyName = "queue-depth";
    policy.policyType = "TargetTrackingScaling";
    auto &tracking = policy.targetTrackingConfiguration.emplace();
    tracking.targetValue = targetDepth;
    auto &metric = tracking.customizedMetricSpecification.emplace();
    metric.namespace_ = "AWS/SQS";
    metric.metricName = "ApproximateNumberOfMessagesVisible";
    metric.statistic.emplace("Average");
    auto &dimension = metric.dimensions.emplace().emplace_back();
    dimension.name = "QueueName";
    dimension.value = exampleName;
    add<scaling::PutScalingPolicy>(engine, calls, std::move(policy));
}

/// Says so, too.
bool isElsewhere(const ActionContext &context)
{
    if (!context.engine().remote())
        return false;
    context.settle(0, {.type = FlashType::Info, .title = WriteBuffer::tr("The example is for the local cloud only"),
                       .text = WriteBuffer::tr("Its workers are processes of this computer. On a remote cloud real resources would come of it.")});
    return true;
}

} // namespace

void buildWriteBuffer(const ActionContext &context)
{
    if (isElsewhere(context))
        return;
    EngineHost &engine = context.engine();
    FormCalls calls;
    api::sqs::CreateQueue::Input queue;
    queue.queueName = exampleName;
    add<api::sqs::CreateQueue>(engine, calls, std::move(queue));
    api::s3::CreateBucket::Input bucket;
    bucket.bucket = bucketOf(engine);
    if (engine.region() != QLatin1String("us-east-1"))
        bucket.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(engine.region()));
    add<api::s3::CreateBucket>(engine, calls, std::move(bucket));
    addIdentity(engine, calls);
    addGroup(engine, calls);
    runInOrder(context, std::move(calls),
               {WriteBuffer::tr("Building the write buffer example"), WriteBuffer::tr("The write buffer example is ready: send a burst and watch the group %1").arg(QLatin1String(exampleName)),
                WriteBuffer::tr("The write buffer example was not built")});
}

void sendBurst(const ActionContext &context)
{
    if (isElsewhere(context))
        return;
    EngineHost &engine = context.engine();
    FormCalls calls;
    for (int first = 0; first < burst; first += batch) {
        api::sqs::SendMessageBatch::Input input;
        input.queueUrl = queueUrl(engine);
        auto &entries = input.entries.emplace();
        for (int number = first; number < first + batch; ++number) {
            auto &entry = entries.emplace_back();
            entry.id = std::to_string(number);
            entry.messageBody = "order " + std::to_string(number);
        }
        calls.push_back(FormCall::of<api::sqs::SendMessageBatch>(engine.caller(), std::move(input)));
    }
    runInOrder(context, std::move(calls),
               {WriteBuffer::tr("Sending a burst"), WriteBuffer::tr("%1 messages wait in the queue %2; the group grows after three minutes").arg(burst).arg(QLatin1String(exampleName)),
                WriteBuffer::tr("The burst was not sent: build the write buffer example first")});
}

} // namespace nephoscope::gui::autoscaling
