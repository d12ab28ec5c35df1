#include "tests/gui/ConsoleWindow.h"

#include "api/generated/autoscaling.h"
#include "api/generated/cloudtrail.h"
#include "api/generated/cloudwatch.h"
#include "api/generated/events.h"
#include "api/generated/kms.h"
#include "api/generated/lambda.h"
#include "api/generated/logs.h"
#include "api/generated/s3control.h"
#include "api/generated/secretsmanager.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/consoles/lambda/Package.h"
#include "tests/gui/DirectoryBucket.h"

namespace nephoscope::gui {

bool ConsoleWindow::furnish()
{
    auto creation = engine.cloud().invoke<api::kms::CreateKey>(engine.caller(), {});
    creation.waitForFinished();
    const auto made = creation.takeResult();
    if (!made || !call<api::kms::CreateAlias>({"alias/lecture", made->keyMetadata->keyId}))
        return false;
    m_key = toQt(*made->keyMetadata->keyId);
    api::iam::CreateUser::Input user;
    user.userName = "student";
    api::iam::CreateGroup::Input group;
    group.groupName = "class";
    api::iam::CreateRole::Input role;
    role.roleName = "helper";
    role.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
    if (!call<api::iam::CreateUser>(std::move(user)) || !call<api::iam::CreateGroup>(std::move(group)) || !call<api::iam::CreateRole>(std::move(role)) || !refuse())
        return false;
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "orders";
    if (!call<api::sqs::CreateQueue>(std::move(queue)))
        return false;
    api::secretsmanager::CreateSecret::Input secret;
    secret.name = "orders";
    secret.secretString = R"({"username":"student"})";
    if (!call<api::secretsmanager::CreateSecret>(std::move(secret)))
        return false;
    for (const char *name : {"lecture-1", "lecture-2"}) {
        api::s3::CreateBucket::Input bucket;
        bucket.bucket = name;
        bucket.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(engine.region()));
        if (!call<api::s3::CreateBucket>(std::move(bucket)))
            return false;
    }
    for (const char *key : {"slides/01.pdf", "slides/02.pdf", "notes.txt", "photo.jpg", "a-key-that-is-longer-than-most-columns-can-show-2026-11-25-backup.tar.gz"}) {
        api::s3::PutObject::Input object;
        object.bucket = "lecture-1";
        object.key = key;
        object.body = api::Body::fromString(std::string(2048, 'x'));
        if (!call<api::s3::PutObject>(std::move(object)))
            return false;
    }
    if (!furnishParts())
        return false;
    api::s3control::CreateAccessPoint::Input point;
    point.accountId = toStd(engine.accountId());
    point.name = "orders";
    point.bucket = "lecture-1";
    if (!call<api::s3control::CreateAccessPoint>(std::move(point)))
        return false;
    return furnishDirectory() && furnishTopic() && furnishFunction() && furnishWatch() && furnishTrail() && furnishBus() && furnishGroup() && furnishConnection();
}

bool ConsoleWindow::furnishDirectory()
{
    const std::string bucket = "lecture--use1-az4--x-s3";
    if (!makeDirectoryBucket(engine, bucket))
        return false;
    api::s3::PutObject::Input object;
    object.bucket = bucket;
    object.key = "frames/0001.png";
    object.body = api::Body::fromString("a frame");
    return engine.cloud().invoke<api::s3::PutObject>(inZonesRegion(engine), std::move(object)).result().has_value();
}

bool ConsoleWindow::furnishParts()
{
    api::s3::CreateMultipartUpload::Input begin;
    begin.bucket = "lecture-1";
    begin.key = "slides/video.mp4";
    begin.checksumAlgorithm.emplace("SHA256");
    const auto begun = engine.cloud().invoke<api::s3::CreateMultipartUpload>(engine.caller(), std::move(begin)).result();
    if (!begun)
        return false;
    api::s3::UploadPart::Input part;
    part.bucket = "lecture-1";
    part.key = "slides/video.mp4";
    part.uploadId = begun->uploadId;
    part.partNumber = 1;
    part.checksumAlgorithm.emplace("SHA256");
    part.body = api::Body::fromString("moving pictures");
    const auto sent = engine.cloud().invoke<api::s3::UploadPart>(engine.caller(), std::move(part)).result();
    if (!sent)
        return false;
    api::s3::CompleteMultipartUpload::Input end;
    end.bucket = "lecture-1";
    end.key = "slides/video.mp4";
    end.uploadId = begun->uploadId;
    auto &done = end.multipartUpload.emplace().parts.emplace().emplace_back();
    done.partNumber = 1;
    done.eTag = sent->eTag;
    done.checksumSHA256 = sent->checksumSHA256;
    return call<api::s3::CompleteMultipartUpload>(std::move(end));
}

bool ConsoleWindow::furnishTopic()
{
    api::sns::CreateTopic::Input topic;
    topic.name = "news";
    api::sns::Publish::Input text;
    text.phoneNumber = "+821012345678";
    text.message = "The lecture begins at nine.";
    const auto made = engine.cloud().invoke<api::sns::CreateTopic>(engine.caller(), std::move(topic)).result();
    if (!made || !call<api::sns::Publish>(std::move(text)))
        return false;
    api::sns::Subscribe::Input input;
    input.topicArn = made->topicArn;
    input.protocol = "sqs";
    input.endpoint = "arn:aws:sqs:" + toStd(engine.region() % u':' % engine.accountId()) + ":orders";
    const auto subscribed = engine.cloud().invoke<api::sns::Subscribe>(engine.caller(), std::move(input)).result();
    m_subscription = subscribed ? toQt(*subscribed->subscriptionArn) : QString();
    return subscribed.has_value();
}

bool ConsoleWindow::furnishFunction()
{
    api::lambda::CreateFunction::Input input;
    input.functionName = "orders";
    input.role = "arn:aws:iam::" + toStd(engine.accountId()) + ":role/helper";
    input.runtime.emplace().value = "nodejs22.x";
    input.handler = "index.handler";
    input.code.emplace().zipFile.emplace().bytes = lambda::packageOf(QStringLiteral("index.mjs"), QStringLiteral("export const handler = async (event) => event;\n"));
    return call<api::lambda::CreateFunction>(std::move(input));
}

bool ConsoleWindow::furnishWatch()
{
    api::cloudwatch::PutMetricData::Input data;
    data.namespace_ = "orders";
    auto &datum = data.metricData.emplace().emplace_back();
    datum.metricName = "orders";
    datum.value = 3;
    api::cloudwatch::PutMetricAlarm::Input alarm;
    alarm.alarmName = "orders";
    alarm.namespace_ = alarm.metricName = "orders";
    alarm.statistic.emplace("Sum");
    alarm.period = 60;
    alarm.evaluationPeriods = 1;
    alarm.threshold = 5;
    alarm.comparisonOperator.emplace("GreaterThanThreshold");
    api::logs::PutLogEvents::Input events;
    events.logGroupName = events.logStreamName = "orders";
    auto &event = events.logEvents.emplace().emplace_back();
    event.message = "orders";
    event.timestamp = engine.now().time_since_epoch().count();
    api::logs::CreateLogGroup::Input group;
    group.logGroupName = "orders";
    api::cloudwatch::PutDashboard::Input dashboard;
    dashboard.dashboardName = "orders";
    dashboard.dashboardBody = R"({"widgets":[{"type":"text","x":0,"y":0,"properties":{"markdown":"orders"}},{"type":"log","x":6,"y":0,"width":12,"properties":{"title":"orders","query":"SOURCE 'orders' | stats count(*) as orders by bin(5m) | limit 9"}},
            {"type":"alarm","x":18,"y":0,"properties":{"title":"orders","alarms":["arn:aws:cloudwatch:@:alarm:orders","arn:aws:cloudwatch:@:alarm:no-such-alarm"]}},
            {"type":"metric","width":12,"properties":{"title":"orders","metrics":[["orders","orders"]],"annotations":{"horizontal":[{"label":"orders","value":2}]}}},
            {"type":"metric","width":12,"properties":{"title":"orders","metrics":[["orders","orders"]],"stacked":true}},
            {"type":"metric","width":8,"properties":{"title":"orders","metrics":[["orders","orders"]],"view":"singleValue","sparkline":true}},
            {"type":"metric","width":8,"properties":{"title":"orders","metrics":[["orders","orders"]],"view":"bar"}},
            {"type":"metric","width":8,"properties":{"title":"orders","metrics":[["orders","orders"]],"view":"pie"}},
            {"type":"metric","width":8,"properties":{"title":"orders","metrics":[["orders","orders"]],"view":"gauge","yAxis":{"left":{"min":0,"max":10}}}},
            {"type":"metric","width":16,"properties":{"title":"orders","metrics":[["orders","orders"]],"view":"table","table":{"summaryColumns":["MAX"],"showTimeSeriesData":false}}}]})";
    for (std::size_t at; (at = dashboard.dashboardBody->find('@')) != std::string::npos;)
        dashboard.dashboardBody->replace(at, 1, toStd(engine.region() % u':' % engine.accountId()));
    return call<api::cloudwatch::PutDashboard>(std::move(dashboard)) && call<api::cloudwatch::PutMetricData>(std::move(data)) && call<api::cloudwatch::PutMetricAlarm>(std::move(alarm))
        && call<api::logs::CreateLogGroup>(std::move(group)) && call<api::logs::CreateLogStream>({"orders", "orders"})
        && call<api::logs::PutLogEvents>(std::move(events));
}

bool ConsoleWindow::furnishTrail()
{
    api::s3::PutBucketPolicy::Input policy;
    policy.bucket = "lecture-2";
    policy.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:*","Resource":["arn:aws:s3:::lecture-2","arn:aws:s3:::lecture-2/*"]}]})";
    api::cloudtrail::CreateTrail::Input trail;
    trail.name = "audit";
    trail.s3BucketName = "lecture-2";
    trail.enableLogFileValidation = true;
    if (!call<api::s3::PutBucketPolicy>(std::move(policy)) || !call<api::cloudtrail::CreateTrail>(std::move(trail)))
        return false;
    return QTest::qWaitFor([this] {
        auto lookup = engine.cloud().invoke<api::cloudtrail::LookupEvents>(engine.caller(), {});
        lookup.waitForFinished();
        const auto found = lookup.takeResult();
        if (found && found->events && !found->events->empty())
            m_event = toQt(*found->events->front().eventId);
        return !m_event.isEmpty();
    }, 20'000);
}

bool ConsoleWindow::furnishBus()
{
    const std::string prefix = "arn:aws:events:" + toStd(engine.region() % u':' % engine.accountId());
    api::events::CreateEventBus::Input bus;
    bus.name = "orders";
    api::events::PutRule::Input rule;
    rule.name = rule.eventBusName = "orders";
    rule.eventPattern = R"({"source":["orders"]})";
    api::events::PutTargets::Input targets;
    targets.rule = targets.eventBusName = "orders";
    auto &target = targets.targets.emplace().emplace_back();
    target.id = "orders";
    target.arn = "arn:aws:sqs:" + toStd(engine.region() % u':' % engine.accountId()) + ":orders";
    api::events::CreateArchive::Input archive;
    archive.archiveName = "orders";
    archive.eventSourceArn = prefix + ":event-bus/orders";
    api::events::StartReplay::Input replay;
    replay.replayName = "orders";
    replay.eventSourceArn = prefix + ":archive/orders";
    replay.destination.emplace().arn = archive.eventSourceArn;
    replay.eventStartTime = engine.now() - std::chrono::hours(1);
    replay.eventEndTime = engine.now();
    api::events::CreateConnection::Input connection;
    connection.name = "orders";
    connection.authorizationType.emplace("API_KEY");
    auto &key = connection.authParameters.emplace().apiKeyAuthParameters.emplace();
    key.apiKeyName = key.apiKeyValue = "orders";
    const auto connected = engine.cloud().invoke<api::events::CreateConnection>(engine.caller(), std::move(connection)).result();
    if (!connected)
        return false;
    api::events::CreateApiDestination::Input destination;
    destination.name = "orders";
    destination.connectionArn = connected->connectionArn;
    destination.invocationEndpoint = "http://127.0.0.1/orders";
    destination.httpMethod.emplace("POST");
    return call<api::events::CreateApiDestination>(std::move(destination)) && call<api::events::CreateEventBus>(std::move(bus)) && call<api::events::PutRule>(std::move(rule)) && call<api::events::PutTargets>(std::move(targets))
        && call<api::events::CreateArchive>(std::move(archive)) && call<api::events::StartReplay>(std::move(replay));
}

bool ConsoleWindow::furnishConnection()
{
    connections::SavedConnection saved;
    saved.id = QStringLiteral("0123456789abcdef");
    saved.name = QStringLiteral("orders");
    saved.url = QStringLiteral("http://127.0.0.1/orders");
    std::optional<bool> kept;
    connections::ConnectionStore::of(engine).save(saved, &window, [&](std::optional<Error> error) { kept = !error; });
    return QTest::qWaitFor([&] { return kept.has_value(); }, 20'000) && *kept;
}

bool ConsoleWindow::furnishGroup()
{
    api::autoscaling::CreateLaunchConfiguration::Input configuration;
    configuration.launchConfigurationName = "orders";
    configuration.imageId = "ami-0123456789abcdef0";
    configuration.instanceType = "t3.micro";
    api::autoscaling::CreateAutoScalingGroup::Input group;
    group.autoScalingGroupName = group.launchConfigurationName = "orders";
    group.minSize = 0;
    group.maxSize = 4;
    group.availabilityZones = std::vector<std::string>{toStd(engine.region()) + 'a'};
    api::autoscaling::PutScalingPolicy::Input policy;
    policy.autoScalingGroupName = policy.policyName = "orders";
    policy.adjustmentType = "ChangeInCapacity";
    policy.scalingAdjustment = 1;
    api::autoscaling::PutScheduledUpdateGroupAction::Input action;
    action.autoScalingGroupName = action.scheduledActionName = "orders";
    action.recurrence = "0 9 1 1 *";
    action.desiredCapacity = 0;
    return call<api::autoscaling::CreateLaunchConfiguration>(std::move(configuration)) && call<api::autoscaling::CreateAutoScalingGroup>(std::move(group))
        && call<api::autoscaling::PutScalingPolicy>(std::move(policy)) && call<api::autoscaling::PutScheduledUpdateGroupAction>(std::move(action));
}

bool ConsoleWindow::refuse()
{
    api::iam::PutUserPolicy::Input policy;
    policy.userName = "student";
    policy.policyName = "reading";
    policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Sid":"Look","Effect":"Allow","Action":"s3:List*","Resource":"*"},
            {"Sid":"OnlyWithMfa","Effect":"Allow","Action":["iam:ListUsers","iam:GetUser"],"Resource":"*",
             "Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},"StringEquals":{"aws:RequestedRegion":["eu-west-1","ap-northeast-2"]}}}]})";
    return call<api::iam::PutUserPolicy>(std::move(policy))
        && !callAs<api::iam::ListUsers>(user("student"), {}, "deadbeef-0000-4000-8000-000000000001");
}

} // namespace nephoscope::gui
