#include "tests/gui/ListRows.h"

#include "api/generated/autoscaling.h"
#include "api/generated/kms.h"
#include "api/generated/lambda.h"
#include "api/generated/logs.h"
#include "api/generated/sns.h"
#include "door/LocalCloud.h"
#include "services/identity/OneTimeCode.h"
#include "tests/engine/ZipFile.h"

namespace nephoscope::gui {

bool ListRows::fill()
{
    const std::string readOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const std::string document = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]})";
    const bool identities = done<api::iam::CreateAccessKey>([](auto &in) { in.userName = "student"; })
        && done<api::iam::AddUserToGroup>([](auto &in) { in.userName = "student", in.groupName = "class"; })
        && done<api::iam::AttachUserPolicy>([&](auto &in) { in.userName = "student", in.policyArn = readOnly; })
        && done<api::iam::AttachGroupPolicy>([&](auto &in) { in.groupName = "class", in.policyArn = readOnly; })
        && done<api::iam::AttachRolePolicy>([&](auto &in) { in.roleName = "helper", in.policyArn = readOnly; })
        && done<api::iam::CreatePolicy>([&](auto &in) { in.policyName = "A-policy-of-ours", in.policyDocument = document; })
        && done<api::iam::CreateOpenIDConnectProvider>([](auto &in) {
               in.url = "https://token.example.com";
               in.clientIDList = std::vector<std::string>{"sts.amazonaws.com"};
               in.thumbprintList = std::vector<std::string>{std::string(40, 'a')};
           });
    const bool grants = done<api::kms::CreateGrant>([this](auto &in) {
        in.keyId = toStd(m_console.key());
        in.granteePrincipal = "arn:aws:iam::" + toStd(m_console.engine.accountId()) + ":user/student";
        in.operations.emplace().emplace_back("Decrypt");
    });
    const bool rules = done<api::s3::PutBucketLifecycleConfiguration>([](auto &in) {
        in.bucket = "lecture-1";
        auto &rule = in.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
        rule.id = "old";
        rule.status.emplace().value = "Enabled";
        rule.filter.emplace().prefix = "old/";
        rule.expiration.emplace().days = 30;
    }) && done<api::s3::PutBucketIntelligentTieringConfiguration>([](auto &in) {
        in.bucket = "lecture-1";
        in.id = "cold";
        auto &cold = in.intelligentTieringConfiguration.emplace();
        cold.id = in.id;
        cold.status.emplace().value = "Enabled";
        auto &tier = cold.tierings.emplace().emplace_back();
        tier.accessTier.emplace().value = "ARCHIVE_ACCESS";
        tier.days = 90;
    }) && done<api::s3::PutBucketMetricsConfiguration>([](auto &in) {
        in.bucket = "lecture-1";
        in.id = "all";
        in.metricsConfiguration.emplace().id = in.id;
    }) && done<api::s3::PutBucketAnalyticsConfiguration>([](auto &in) {
        in.bucket = "lecture-1";
        in.id = "ages";
        auto &ages = in.analyticsConfiguration.emplace();
        ages.id = in.id;
        ages.storageClassAnalysis.emplace();
    }) && done<api::s3::PutBucketInventoryConfiguration>([](auto &in) {
        in.bucket = "lecture-1";
        in.id = "all";
        auto &all = in.inventoryConfiguration.emplace();
        all.id = in.id;
        all.isEnabled = true;
        all.includedObjectVersions.emplace().value = "Current";
        all.schedule.emplace().frequency.emplace().value = "Weekly";
        auto &to = all.destination.emplace().s3BucketDestination.emplace();
        to.bucket = "arn:aws:s3:::lecture-2";
        to.format.emplace().value = "CSV";
    }) && done<api::s3::CreateMultipartUpload>([](auto &in) {
        in.bucket = "lecture-1";
        in.key = "unfinished.iso";
    }) && done<api::s3::PutBucketNotificationConfiguration>([this](auto &in) {
        in.bucket = "lecture-1";
        in.skipDestinationValidation = true;
        auto &queue = in.notificationConfiguration.emplace().queueConfigurations.emplace().emplace_back();
        queue.id = "uploads";
        queue.queueArn = "arn:aws:sqs:" + toStd(m_console.engine.region() % u':' % m_console.engine.accountId()) + ":orders";
        queue.events.emplace().emplace_back("s3:ObjectCreated:*");
    });
    const bool filters = done<api::logs::PutMetricFilter>([](auto &in) {
        in.logGroupName = "orders";
        in.filterName = "errors";
        in.filterPattern = "ERROR";
        auto &counts = in.metricTransformations.emplace().emplace_back();
        counts.metricName = "errors";
        counts.metricNamespace = "orders";
        counts.metricValue = "1";
    });
    const bool queries = done<api::logs::PutQueryDefinition>([](auto &in) { in.name = "orders", in.queryString = "limit 20"; })
        && done<api::logs::StartQuery>([](auto &in) {
               in.logGroupName = "orders";
               in.queryString = "limit 20";
               in.startTime = in.endTime = 1;
           });
    const bool subscriptions = feedQueue() && done<api::lambda::AddPermission>([](auto &in) {
        in.functionName = "worker";
        in.statementId = "logs";
        in.action = "lambda:InvokeFunction";
        in.principal = "logs.amazonaws.com";
    }) && done<api::logs::PutSubscriptionFilter>([this](auto &in) {
        in.logGroupName = "orders";
        in.filterName = "errors";
        in.filterPattern = "ERROR";
        in.destinationArn = "arn:aws:lambda:" + toStd(m_console.engine.region() % u':' % m_console.engine.accountId()) + ":function:worker";
    });
    const bool workers = done<api::autoscaling::SetDesiredCapacity>([](auto &in) {
        in.autoScalingGroupName = "orders";
        in.desiredCapacity = 1; // an instance, which sleeps
    }) && done<api::autoscaling::PutLifecycleHook>([](auto &in) {
        in.autoScalingGroupName = "orders";
        in.lifecycleHookName = "drain";
        in.lifecycleTransition = "autoscaling:EC2_INSTANCE_TERMINATING";
    });
    return identities && grants && rules && filters && queries && subscriptions && workers && pairDevice() && copyBucket() && furnishFunction();
}

/// An MFA device of the student's.
bool ListRows::pairDevice()
{
    api::iam::CreateVirtualMFADevice::Input input;
    input.virtualMFADeviceName = "phone";
    const auto made = m_console.engine.cloud().invoke<api::iam::CreateVirtualMFADevice>(m_console.engine.caller(), std::move(input)).result();
    return made && done<api::iam::EnableMFADevice>([&](auto &in) {
        const std::string &seed = made->virtualMFADevice->base32StringSeed->bytes;
        const Timestamp now = dynamic_cast<LocalCloud &>(m_console.engine.cloud()).clock().now();
        in.userName = "student";
        in.serialNumber = made->virtualMFADevice->serialNumber;
        in.authenticationCode1 = identity::codeAt(seed, now - identity::codeStep);
        in.authenticationCode2 = identity::codeAt(seed, now);
    });
}

/// Two buckets with versions; a rule copies the one into the other.
bool ListRows::copyBucket()
{
    for (const char *name : {"lecture-3", "lecture-4"}) {
        const bool versioned = done<api::s3::CreateBucket>([&](auto &in) {
            in.bucket = name;
            in.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_console.engine.region()));
        }) && done<api::s3::PutBucketVersioning>([&](auto &in) {
            in.bucket = name;
            in.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        });
        if (!versioned)
            return false;
    }
    return done<api::s3::PutBucketReplication>([this](auto &in) {
        in.bucket = "lecture-3";
        auto &all = in.replicationConfiguration.emplace();
        all.role = "arn:aws:iam::" + toStd(m_console.engine.accountId()) + ":role/helper";
        auto &rule = all.rules.emplace().emplace_back();
        rule.id = "copies";
        rule.priority = 1;
        rule.status.emplace().value = "Enabled";
        rule.filter.emplace().prefix = "";
        rule.deleteMarkerReplication.emplace().status.emplace().value = "Disabled";
        rule.destination.emplace().bucket = "arn:aws:s3:::lecture-4";
    });
}

/// What the lists of the function's page show.
bool ListRows::furnishFunction()
{
    const std::string place = toStd(m_console.engine.region() % u':' % m_console.engine.accountId());
    const std::string queue = "arn:aws:sqs:" + place + ":orders";
    const std::string topic = "arn:aws:sns:" + place + ":news";
    return done<api::lambda::CreateEventSourceMapping>([&](auto &in) {
               in.functionName = "orders";
               in.eventSourceArn = queue;
               in.enabled = false;
           })
        && done<api::lambda::AddPermission>([](auto &in) {
               in.functionName = "orders";
               in.statementId = "uploads";
               in.action = "lambda:InvokeFunction";
               in.principal = "s3.amazonaws.com";
           })
        && done<api::lambda::AddPermission>([&](auto &in) {
               in.functionName = "orders";
               in.statementId = "news";
               in.action = "lambda:InvokeFunction";
               in.principal = "sns.amazonaws.com";
               in.sourceArn = topic;
           })
        && done<api::sns::Subscribe>([&](auto &in) {
               in.topicArn = topic;
               in.protocol = "lambda";
               in.endpoint = "arn:aws:lambda:" + place + ":function:orders";
           })
        && done<api::lambda::PublishVersion>([](auto &in) { in.functionName = "orders"; })
        && done<api::lambda::CreateAlias>([](auto &in) {
               in.functionName = "orders";
               in.name = "live";
               in.functionVersion = "1";
           })
        && done<api::lambda::PutProvisionedConcurrencyConfig>([](auto &in) {
               in.functionName = "orders";
               in.qualifier = "live";
               in.provisionedConcurrentExecutions = 1;
           })
        && done<api::lambda::PublishLayerVersion>([](auto &in) {
               in.layerName = "shared";
               in.content.emplace().zipFile.emplace().bytes = test::zipOf({{"python/shared.py", "name = 'shared'\n"}});
           });
}

/// A topic that the queue has subscribed to, and a function that takes from it.
bool ListRows::feedQueue()
{
    const std::string place = toStd(m_console.engine.region() % u':' % m_console.engine.accountId());
    const std::string queue = "arn:aws:sqs:" + place + ":orders";
    return done<api::sns::CreateTopic>([](auto &in) { in.name = "news"; })
        && done<api::sns::Subscribe>([&](auto &in) {
               in.topicArn = "arn:aws:sns:" + place + ":news";
               in.protocol = "sqs";
               in.endpoint = queue;
           })
        && done<api::iam::PutRolePolicy>([](auto &in) {
               in.roleName = "helper";
               in.policyName = "queues";
               in.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:*","s3express:*"],"Resource":"*"}]})";
           })
        && done<api::lambda::CreateFunction>([this](auto &in) {
               in.functionName = "worker";
               in.role = "arn:aws:iam::" + toStd(m_console.engine.accountId()) + ":role/helper";
               in.runtime.emplace().value = "python3.12";
               in.handler = "app.handler";
               in.code.emplace().zipFile.emplace().bytes = test::zipOf({{"app.py", "def handler(event, context):\n    return None\n"}});
           })
        && done<api::lambda::CreateEventSourceMapping>([&](auto &in) {
               in.functionName = "worker";
               in.eventSourceArn = queue;
               in.enabled = false; // what is in the queue stays there
           });
}

} // namespace nephoscope::gui
