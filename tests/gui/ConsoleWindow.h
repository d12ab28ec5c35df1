#pragma once

#include "api/generated/autoscaling.h"
#include "api/generated/cloudtrail.h"
#include "api/generated/cloudwatch.h"
#include "api/generated/events.h"
#include "api/generated/iam.h"
#include "api/generated/kms.h"
#include "api/generated/lambda.h"
#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "api/generated/s3control.h"
#include "api/generated/secretsmanager.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "door/CallTap.h"
#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/consoles/Consoles.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/gallery/Gallery.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"

#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

/// One start of the console with one window.
struct Console
{
    explicit Console(const QString &folder) : Console(folder, Catalog(makeConsoles(), makeTransfersPage)) {}
    Console(const QString &folder, Catalog catalog)
        : session(folder), engine(EngineHost::Options{.folder = folder, .port = 0}), window(std::move(catalog), engine, session, 0)
    {
        window.resize(1280, 800);
    }

    bool start(const QString &address)
    {
        window.go(address);
        window.show();
        engine.start();
        // Shortcuts and focus belong to the active window.
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return engine.isReady() && window.isSettled(); }, 20'000);
    }
    /// Layouts ask for one another by posted events: until all of them stand.
    void rest()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QApplication::processEvents();
        }
    }
    /// QML shows a change a frame later: until what is visible of it was drawn.
    bool draw()
    {
        for (QQuickWidget *each : window.findChildren<QQuickWidget *>()) {
            if (!each->isVisible())
                continue;
            QSignalSpy drawn(each->quickWindow(), &QQuickWindow::afterRendering);
            each->quickWindow()->update();
            if (!drawn.wait())
                return false;
        }
        return true;
    }
    bool go(const QString &address)
    {
        window.go(address);
        return settle();
    }
    /// For people: NEPHOSCOPE_PICTURES=DIR keeps what a test saw.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
        QApplication::processEvents(); // layouts asked for anew
        if (!folder.isEmpty())
            window.grab().save(folder % u'/' % QString::fromLatin1(name) % QStringLiteral(".png"));
    }
    template <class T>
    T *find(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }
    template <class Operation>
    bool call(typename Operation::Input input)
    {
        auto future = engine.cloud().invoke<Operation>(engine.caller(), std::move(input));
        future.waitForFinished();
        return future.takeResult().has_value();
    }

    /// As somebody else, as an SDK would.
    template <class Operation>
    Expected<typename Operation::Output> callAs(Principal who, typename Operation::Input input, const char *requestId = "")
    {
        Caller caller = engine.caller();
        caller.principal = std::move(who);
        caller.via = Via::Http;
        caller.requestId = requestId;
        return engine.cloud().invoke<Operation>(std::move(caller), std::move(input)).result();
    }
    Principal user(const std::string &name)
    {
        api::iam::GetUser::Input input;
        input.userName = name;
        const auto found = engine.cloud().invoke<api::iam::GetUser>(engine.caller(), std::move(input)).result();
        Principal who;
        who.kind = Principal::Kind::User;
        who.account = engine.caller().principal.account;
        if (found) {
            who.arn = *found->user->arn;
            who.userId = *found->user->userId;
        }
        return who;
    }

    Session session;
    EngineHost engine;
    MainWindow window;
};

/// The whole console as main() puts it together, on a folder of its own, with a cloud that has something in it.
struct ConsoleWindow : Console
{
    explicit ConsoleWindow(const QString &folder) : Console(folder, makeCatalog())
    {
        addProjection(window);
        // Nobody's own profiles.
        qputenv("AWS_CONFIG_FILE", (folder % u"/no-profiles").toUtf8());
        qputenv("AWS_SHARED_CREDENTIALS_FILE", (folder % u"/no-keys").toUtf8());
    }

    /// Two buckets, a folder, objects of a few kinds; a key; a queue; a secret; a metric with its alarm; a log.
    bool furnish()
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

    /// A directory bucket, in a zone of another Region, and an object in it.
    bool furnishDirectory()
    {
        api::s3::CreateBucket::Input bucket;
        bucket.bucket = "lecture--use1-az4--x-s3";
        auto &configuration = bucket.createBucketConfiguration.emplace();
        configuration.location.emplace().name = "use1-az4";
        configuration.location->type.emplace("AvailabilityZone");
        configuration.bucket.emplace().type.emplace("Directory");
        configuration.bucket->dataRedundancy.emplace("SingleAvailabilityZone");
        Caller there = engine.caller();
        there.region = Region{"us-east-1"};
        if (!engine.cloud().invoke<api::s3::CreateBucket>(there, std::move(bucket)).result())
            return false;
        api::s3::PutObject::Input object;
        object.bucket = "lecture--use1-az4--x-s3";
        object.key = "frames/0001.png";
        object.body = api::Body::fromString("a frame");
        return engine.cloud().invoke<api::s3::PutObject>(there, std::move(object)).result().has_value();
    }

    /// An object of parts with checksums.
    bool furnishParts()
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

    /// A topic that the queue has subscribed to, and a text message in the inbox.
    bool furnishTopic()
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

    /// A function of one file.
    bool furnishFunction()
    {
        api::lambda::CreateFunction::Input input;
        input.functionName = "orders";
        input.role = "arn:aws:iam::" + toStd(engine.accountId()) + ":role/helper";
        input.runtime.emplace().value = "nodejs22.x";
        input.handler = "index.handler";
        input.code.emplace().zipFile.emplace().bytes = lambda::packageOf(QStringLiteral("index.mjs"), QStringLiteral("export const handler = async (event) => event;\n"));
        return call<api::lambda::CreateFunction>(std::move(input));
    }

    /// A metric and its alarm; a log group with an event; a dashboard with all that is drawn.
    bool furnishWatch()
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

    /// A trail into the second bucket, and an event.
    bool furnishTrail()
    {
        api::s3::PutBucketPolicy::Input policy;
        policy.bucket = "lecture-2";
        policy.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:*","Resource":["arn:aws:s3:::lecture-2","arn:aws:s3:::lecture-2/@"]}]})";
        policy.policy->replace(policy.policy->find('@'), 1, "*"); // moc takes a slash and a star for a comment
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

    /// A bus with a rule that sends to the queue, and an archive whose events come again.
    bool furnishBus()
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

    /// A connection to a cloud elsewhere, which nobody opens.
    bool furnishConnection()
    {
        connections::SavedConnection saved;
        saved.id = QStringLiteral("0123456789abcdef");
        saved.name = QStringLiteral("orders");
        saved.url = QStringLiteral("http://127.0.0.1/orders");
        std::optional<bool> kept;
        connections::ConnectionStore::of(engine).save(saved, &window, [&](std::optional<Error> error) { kept = !error; });
        return QTest::qWaitFor([&] { return kept.has_value(); }, 20'000) && *kept;
    }

    /// An Auto Scaling group that wants no workers, with a policy and a scheduled action.
    bool furnishGroup()
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

    /// KEY, EVENT and SUBSCRIPTION in an address stand for the ids of the key, an event and the subscription, which chance chose.
    bool go(QString address)
    {
        address.replace(QStringLiteral("SUBSCRIPTION"), m_subscription);
        return Console::go(address.replace(QStringLiteral("KEY"), m_key).replace(QStringLiteral("EVENT"), m_event));
    }
    const QString &subscription() const { return m_subscription; }
    const QString &key() const { return m_key; }
    const QString &event() const { return m_event; }

    /// Every page of the window; furnish() first.
    static QStringList addresses()
    {
        QStringList out{QStringLiteral("home"),
                        QStringLiteral("settings"),
                        QStringLiteral("transfers"),
                        QStringLiteral("flow"),
                        QStringLiteral("nowhere/at/all"),
                        QStringLiteral("s3/buckets"),
                        QStringLiteral("s3/buckets/create"),
                        QStringLiteral("s3/buckets/lecture-1/properties/object-lock/edit"),
                        QStringLiteral("s3/buckets/lecture-1/permissions"),
                        QStringLiteral("s3/buckets/lecture-1/permissions/acl/edit"),
                        QStringLiteral("s3/buckets/lecture-1/properties/website/edit"),
                        QStringLiteral("s3/buckets/lecture-1?prefix="),
                        QStringLiteral("s3/buckets/lecture-1?prefix=slides/"),
                        QStringLiteral("s3/buckets/lecture-2?prefix="),
                        QStringLiteral("s3/buckets/lecture-1/properties"),
                        QStringLiteral("s3/buckets/lecture-1/metrics"),
                        QStringLiteral("s3/buckets/lecture-1/management"),
                        QStringLiteral("s3/lifecycle/lecture-1"),
                        QStringLiteral("s3/replication/lecture-1"),
                        QStringLiteral("s3/buckets/no-such-bucket?prefix="),
                        QStringLiteral("s3/buckets/lecture-1?prefix=&versions=true"),
                        QStringLiteral("s3/objects/lecture-1?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/permissions?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/versions?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1/preview?key=notes.txt"),
                        QStringLiteral("s3/objects/lecture-1?key=gone.txt"),
                        QStringLiteral("s3/objects/lecture-1/select?key=gone.txt"),
                        QStringLiteral("s3/speed"), QStringLiteral("s3/samples/encryption"),
                        QStringLiteral("s3/sync"),
                        QStringLiteral("s3/upload/lecture-1"),
                        QStringLiteral("s3/upload/no-such-bucket"),
                        QStringLiteral("s3/lifecycle/no-such-bucket"),
                        QStringLiteral("s3/inventory/no-such-bucket"),
                        QStringLiteral("s3/inventory/lecture-1"),
                        QStringLiteral("s3/events/lecture-1"),
                        QStringLiteral("s3/archive/lecture-1"),
                        QStringLiteral("s3/request-metrics/lecture-1"),
                        QStringLiteral("s3/analytics/lecture-1"),
                        QStringLiteral("s3/objects/lecture-1/parts?key=slides/video.mp4"),
                        QStringLiteral("s3/public-access"),
                        QStringLiteral("s3/public-access/block/edit"),
                        QStringLiteral("s3/buckets/lecture-1/access-points"),
                        QStringLiteral("s3/access-points"),
                        QStringLiteral("s3/access-points/orders"),
                        QStringLiteral("s3/access-points/orders/properties"),
                        QStringLiteral("s3/access-points/orders/permissions"),
                        QStringLiteral("s3/access-points/no-such-point/properties"),
                        QStringLiteral("s3/directory-buckets"),
                        QStringLiteral("s3/directory-buckets/create"),
                        QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3"),
                        QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3/properties"),
                        QStringLiteral("s3/directory-buckets/lecture--use1-az4--x-s3/metrics"),
                        QStringLiteral("s3/storage-lens"),
                        QStringLiteral("s3/storage-lens/create"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard/region"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard/storage-class"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard/bucket"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard/configuration"),
                        QStringLiteral("s3/storage-lens/default-account-dashboard/configuration/dashboard/edit"),
                        QStringLiteral("s3/storage-lens/no-such-dashboard"),
                        QStringLiteral("s3/jobs"),
                        QStringLiteral("s3/jobs/create"),
                        QStringLiteral("s3/jobs/no-such-job"),
                        QStringLiteral("s3/jobs/no-such-job/clone"),
                        QStringLiteral("kit")};
        for (const char *setting : {"properties/versioning", "properties/tags", "properties/encryption", "properties/logging", "properties/acceleration",
                                    "properties/requester-pays", "properties/eventbridge", "permissions/public-access", "permissions/ownership", "management/transition-size"})
            out.append(u"s3/buckets/lecture-1/" % QString::fromLatin1(setting) % u"/edit");
        for (const char *setting : {"legal-hold", "retention"})
            out.append(u"s3/objects/lecture-1/properties/" % QString::fromLatin1(setting) % u"/edit?key=notes.txt");
        out.append(QStringLiteral("s3/objects/lecture-1/permissions/acl/edit?key=notes.txt"));
        for (const char *page : {"keys", "aws-keys", "keys/create", "keys/KEY", "keys/KEY/cryptography", "keys/KEY/tags", "keys/KEY/rotation", "keys/KEY/aliases",
                                 "keys/KEY/grants", "keys/KEY/public-key", "keys/KEY/try", "keys/KEY/tags/tags/edit", "keys/KEY/rotation/automatic/edit", "keys/no-such-key"})
            out.append(u"kms/" % QString::fromLatin1(page));
        for (const char *page : {"", "/groups", "/groups/create", "/groups/no-such-group", "/users", "/users/create", "/users/no-such-user", "/inline/users/no-such-user", "/roles", "/roles/create", "/policies", "/policies/create",
                                 "/providers", "/providers/create", "/account", "/account/passwords/edit", "/account/alias/edit", "/simulator", "/denials", "/denials/deadbeef-0000-4000-8000-000000000001", "/denials/no-such-request", "/report"})
            out.append(u"iam" % QString::fromLatin1(page));
        for (const char *page : {"users/student", "users/student/groups", "users/student/tags", "users/student/credentials", "users/student/last-accessed",
                                 "users/student/credentials/sign-in/edit", "users/student/permissions/boundary/edit", "groups/class", "groups/class/permissions",
                                 "roles/helper", "roles/helper/trust", "roles/helper/revoke", "inline/users/student"})
            out.append(u"iam/" % QString::fromLatin1(page));
        for (const char *page : {"accounts", "accounts/create", "switch-role?account=123456789012&roleName=helper&color=green", "act-as", "act-as/role/helper", "act-as/role/no-such-role", "federate"})
            out.append(u"account/" % QString::fromLatin1(page));
        for (const char *page : {"queues", "queues/create", "queues/orders", "queues/orders/triggers", "queues/orders/monitoring", "queues/orders/configuration",
                                 "queues/orders/configuration/configuration/edit", "queues/orders/configuration/encryption/edit",
                                 "queues/orders/configuration/dead-letters/edit", "queues/orders/configuration/redrive-allow/edit", "queues/orders/access",
                                 "queues/orders/redrive", "queues/orders/tagging", "queues/orders/tagging/tags/edit", "queues/no-such-queue",
                                 "queues/no-such-queue/configuration/encryption/edit", "messages/orders", "messages/no-such-queue"})
            out.append(u"sqs/" % QString::fromLatin1(page));
        for (const char *page : {"topics", "topics/create", "topics/news", "topics/news/monitoring", "topics/news/configuration", "topics/news/configuration/configuration/edit", "topics/news/access",
                                 "topics/news/delivery", "topics/news/delivery/policy/edit", "topics/news/deliveries", "topics/news/logging", "topics/news/logging/status/edit", "topics/news/encryption", "topics/news/encryption/key/edit",
                                 "topics/news/tags", "topics/news/tags/tags/edit", "topics/no-such-topic", "topics/no-such-topic/delivery/policy/edit", "publish/no-such-topic", "subscribe/no-such-topic", "publish/news", "publish/line.fifo", "subscriptions", "subscriptions/create",
                                 "subscribe/news", "subscriptions/SUBSCRIPTION", "subscriptions/SUBSCRIPTION/filter/filter/edit", "subscriptions/SUBSCRIPTION/redrive",
                                 "subscriptions/SUBSCRIPTION/redrive/redrive/edit", "subscriptions/SUBSCRIPTION/raw", "subscriptions/SUBSCRIPTION/raw/raw/edit",
                                 "subscriptions/no-such-subscription", "inbox", "inbox/1", "inbox/99"})
            out.append(u"sns/" % QString::fromLatin1(page));
        for (const char *page : {"functions", "functions/orders/monitoring", "functions/orders/configuration", "functions/orders/triggers", "functions/orders/permissions", "functions/orders/versions",
                                 "functions/orders/aliases", "functions/orders/permissions/role/edit", "functions/no-such-function", "layers", "layers/create"})
            out.append(u"lambda/" % QString::fromLatin1(page));
        for (const char *setting : {"general", "runtime", "environment", "concurrency", "asynchronous", "dead-letters", "url", "layers", "tags"})
            out.append(u"lambda/functions/orders/configuration/" % QString::fromLatin1(setting) % u"/edit");
        for (const char *page : {"groups", "groups/create", "groups/orders", "groups/orders/details/capacity/edit", "groups/orders/details/configuration/edit", "groups/orders/details/tags/edit",
                                 "groups/orders/activity", "groups/orders/scaling", "groups/orders/instances", "groups/orders/monitoring", "groups/no-such-group",
                                 "launch-configurations", "launch-configurations/create", "launch-configurations/orders", "launch-configurations/no-such-configuration"})
            out.append(u"autoscaling/" % QString::fromLatin1(page));
        for (const char *page : {"buses", "buses/create", "buses/orders", "buses/orders/permissions", "buses/orders/archives", "buses/orders/configuration",
                                 "buses/orders/configuration/general/edit", "buses/orders/tags", "buses/orders/tags/tags/edit", "buses/no-such-bus", "rules", "rules/orders:orders",
                                 "rules/orders:orders/monitoring", "rules/orders:orders/pattern", "rules/orders:orders/tags", "rules/orders:orders/tags/tags/edit", "rules/orders:no-such-rule",
                                 "targets/orders:orders", "targets/orders:orders?id=orders", "archives", "archives/orders", "archives/orders/pattern", "archives/no-such-archive",
                                 "replays", "replays/orders", "replays/no-such-replay", "start-replay/orders/orders", "send/no-such-bus", "create-rule/no-such-bus", "targets/orders:no-such-rule",
                                 "api-destinations", "api-destinations/create", "api-destinations/orders", "api-destinations/orders/details/endpoint/edit", "api-destinations/no-such-destination",
                                 "connections", "connections/create", "connections/orders", "connections/orders/details/authorization/edit", "connections/no-such-connection"})
            out.append(u"events/" % QString::fromLatin1(page));
        for (const char *page : {"", "/events", "/events?attribute=all", "/events/EVENT", "/events/no-such-event", "/trails", "/trails/create", "/trails/audit", "/trails/audit/events",
                                 "/trails/audit/validation", "/trails/audit/tags", "/trails/audit/details/general/edit", "/trails/audit/events/selectors/edit",
                                 "/trails/audit/tags/tags/edit", "/trails/no-such-trail", "/keys"})
            out.append(u"cloudtrail" % QString::fromLatin1(page));
        for (const char *page : {"alarms", "alarms/create", "alarms/orders", "alarms/orders/configuration", "alarms/orders/configuration/alarm/edit", "alarms/orders/actions",
                                 "alarms/orders/history", "alarms/orders/tags", "alarms/orders/tags/tags/edit", "alarms/no-such-alarm", "metrics", "metrics/orders?dimensions=",
                                 "metrics/orders?dimensions=&graph=%5B%5B%22orders%22%2C%22orders%22%5D%2C%5B%7B%22expression%22%3A%22m1*2%22%2C%22yAxis%22%3A%22right%22%7D%5D%5D",
                                 "log-groups", "log-groups/create", "log-groups/orders", "log-groups/orders/search", "log-groups/orders/filters", "log-groups/orders/subscriptions", "log-groups/orders/settings",
                                 "log-groups/orders/settings/retention/edit", "log-groups/orders/tags", "log-groups/no-such-group", "log-events/orders/orders",
                                 "dashboards", "dashboards/orders", "dashboards/orders/source", "dashboards/no-such-dashboard"})
            out.append(u"cloudwatch/" % QString::fromLatin1(page));
        for (const char *page : {"clouds", "clouds/create", "clouds/0123456789abcdef", "clouds/no-such-connection", "edit/0123456789abcdef", "edit/no-such-connection"})
            out.append(u"connections/" % QString::fromLatin1(page));
        for (const char *page : {"", "/create", "/orders", "/orders/rotation", "/orders/rotation/automatic/edit", "/orders/versions", "/orders/tags",
                                 "/orders/tags/tags/edit", "/no-such-secret"})
            out.append(u"secretsmanager/secrets" % QString::fromLatin1(page));
        out.append(QStringLiteral("s3/objects/lecture-1?key=notes.txt&versionId=null"));
        for (const GalleryEntry &entry : galleryEntries())
            out.append(u"kit/" % entry.id);
        return out;
    }

    /// Pages with a code editor: Tab writes there, Esc and Tab lead on.
    static QStringList editorAddresses()
    {
        return {QStringLiteral("s3/access-points/create"), QStringLiteral("s3/new-access-point/lecture-1"), QStringLiteral("s3/access-points/orders/permissions/policy/edit"),
                QStringLiteral("s3/buckets/lecture-1/permissions/policy/edit"), QStringLiteral("s3/objects/lecture-1/select?key=notes.txt"),
                QStringLiteral("kms/keys/KEY/policy/policy/edit"), QStringLiteral("iam/roles/helper/trust/trust-policy/edit"),
                QStringLiteral("sqs/queues/orders/access/policy/edit"), QStringLiteral("sns/topics/news/access/policy/edit"),
                QStringLiteral("lambda/functions/create"), QStringLiteral("lambda/functions/orders"), QStringLiteral("lambda/functions/orders/test"),
                QStringLiteral("events/rules/create"), QStringLiteral("events/create-rule/orders"), QStringLiteral("events/rules/orders:orders/pattern/rule/edit"),
                QStringLiteral("events/buses/orders/permissions/policy/edit"), QStringLiteral("events/send"), QStringLiteral("events/send/orders"),
                QStringLiteral("events/archives/create"), QStringLiteral("events/create-archive/orders"), QStringLiteral("events/archives/orders/pattern/archive/edit"),
                QStringLiteral("sns/subscriptions/SUBSCRIPTION/delivery/policy/edit"), QStringLiteral("secretsmanager/secrets/orders/overview/policy/edit"),
                QStringLiteral("cloudwatch/dashboards/create"), QStringLiteral("cloudwatch/dashboards/orders/source/body/edit"),
                QStringLiteral("cloudwatch/live-tail"), QStringLiteral("cloudwatch/live-tail?groups=orders&pattern=ERROR"),
                QStringLiteral("cloudwatch/logs-insights"), QStringLiteral("cloudwatch/logs-insights?groups=orders&last=10800&query=stats%20count(*)%20as%20orders%20by%20bin(5m)")};
    }

    /// A call of the student that conditions keep out, explained at `iam/denials/deadbeef-0000-4000-8000-000000000001`.
    bool refuse()
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

private:
    QString m_key;
    QString m_event;
    QString m_subscription;
};

} // namespace nephoscope::gui
