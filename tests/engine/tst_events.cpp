// EventBridge: buses, rules and targets; what is put on a bus and where it arrives; refusals first.

#include "Postbox.h"
#include "S3Fixture.h"

#include "api/generated/iam.h"
#include "api/generated/logs.h"

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

namespace model = api::events;

const std::string queueArn = "arn:aws:sqs:us-east-1:123456789012:jobs";
const std::string deadArn = "arn:aws:sqs:us-east-1:123456789012:dead";
const std::string orders = R"({"source": ["shop"]})";

model::Target targetTo(const std::string &arn, const std::string &id = "t")
{
    model::Target target;
    target.id = id;
    target.arn = arn;
    return target;
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_box = std::make_shared<Postbox>();
        m_fixture = std::make_unique<S3Fixture>(servicesWith(m_box, false));
    }

    void rulesAreChecked()
    {
        const auto code = [this](const char *pattern, const char *schedule, const char *bus = "") {
            model::PutRule::Input input;
            input.name = "r";
            if (*pattern)
                input.eventPattern = pattern;
            if (*schedule)
                input.scheduleExpression = schedule;
            if (*bus)
                input.eventBusName = bus;
            return codeOf(m_fixture->call<model::PutRule>(input));
        };
        QCOMPARE(code("", ""), QByteArray("ValidationException"));
        QCOMPARE(code("{", ""), QByteArray("InvalidEventPatternException"));
        QCOMPARE(code(R"({"source": "shop"})", ""), QByteArray("InvalidEventPatternException"));
        QCOMPARE(code("", "rate(1 minutes)"), QByteArray("ValidationException"));
        QCOMPARE(code(R"({"source": ["shop"]})", "", "nowhere"), QByteArray("ResourceNotFoundException"));
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "mine"; }));
        QCOMPARE(code("", "rate(1 minute)", "mine"), QByteArray("ValidationException"));
        QCOMPARE(code(R"({"source": ["shop"]})", "", "mine"), QByteArray("OK"));
        QCOMPARE(codeOf(ask<model::DeleteEventBus>([&](auto &in) { in.name = "mine"; })), QByteArray("ValidationException"));
        QCOMPARE(codeOf(ask<model::DeleteEventBus>([&](auto &in) { in.name = "default"; })), QByteArray("ValidationException"));
        QCOMPARE(codeOf(ask<model::CreateEventBus>([&](auto &in) { in.name = "default"; })), QByteArray("ResourceAlreadyExistsException"));
        // Neither is kept without effect.
        const std::string key = "alias/buses";
        QCOMPARE(codeOf(ask<model::CreateEventBus>([&](auto &in) { in.name = "secret"; in.kmsKeyIdentifier = key; })), QByteArray("ValidationException"));
        QCOMPARE(codeOf(ask<model::UpdateEventBus>([&](auto &in) { in.name = "mine"; in.kmsKeyIdentifier = key; })), QByteArray("ValidationException"));
        QCOMPARE(codeOf(ask<model::UpdateEventBus>([&](auto &in) { in.name = "mine"; in.logConfig.emplace(); })), QByteArray("ValidationException"));
        QCOMPARE(codeOf(ask<model::DescribeRule>([&](auto &in) { in.name = "r"; })), QByteArray("ResourceNotFoundException"));
    }

    void targetsAreChecked()
    {
        const auto code = [this](model::Target target) { return codeOf(putTargets("r", {std::move(target)})); };
        QCOMPARE(code(targetTo(queueArn)), QByteArray("ResourceNotFoundException"));
        putRule("r", orders);
        QCOMPARE(code(targetTo("queue")), QByteArray("ValidationException"));
        QCOMPARE(code(targetTo("arn:aws:kinesis:us-east-1:123456789012:stream/s")), QByteArray("ValidationException"));
        QCOMPARE(code(targetTo(queueArn + ".fifo")), QByteArray("ValidationException"));
        model::Target both = targetTo(queueArn);
        both.input = "{}";
        both.inputPath = "$.detail";
        QCOMPARE(code(both), QByteArray("ValidationException"));
        std::vector<model::Target> six;
        for (int index = 0; index < 6; ++index)
            six.push_back(targetTo(queueArn, std::to_string(index)));
        QCOMPARE(codeOf(putTargets("r", six)), QByteArray("LimitExceededException"));
        QVERIFY(ask<model::ListTargetsByRule>([&](auto &in) { in.rule = "r"; })->targets->empty());
        QCOMPARE(code(targetTo(queueArn)), QByteArray("OK"));
        QCOMPARE(codeOf(ask<model::DeleteRule>([&](auto &in) { in.name = "r"; })), QByteArray("ValidationException"));
        const auto removed = ask<model::RemoveTargets>([&](auto &in) { in.ids = std::vector<std::string>{"t", "u"}; in.rule = "r"; });
        QCOMPARE(removed->failedEntryCount.value_or(0), 1);
        QVERIFY(ask<model::DeleteRule>([&](auto &in) { in.name = "r"; }));
    }

    void entriesAreChecked()
    {
        const auto error = [this](model::PutEventsRequestEntry entry) {
            const auto put = putEntry(std::move(entry));
            return put.errorCode ? QByteArray::fromStdString(*put.errorCode + ": " + *put.errorMessage) : QByteArray("OK");
        };
        auto entry = entryOf("shop", "{}");
        entry.source.reset();
        QCOMPARE(error(entry), QByteArray("InvalidArgument: Parameter Source is not valid. Reason: Source is a required argument."));
        entry = entryOf("shop", "{");
        QCOMPARE(error(entry), QByteArray("MalformedDetail: Detail is malformed."));
        QVERIFY(error(entryOf("shop", "[]")).startsWith("MalformedDetail"));
        QCOMPARE(error(entryOf("aws.s3", "{}")), QByteArray("NotAuthorizedForSourceException: Not authorized for the source."));
        QCOMPARE(error(entryOf("shop", "{}")), QByteArray("OK"));
        model::PutEvents::Input big;
        for (int index = 0; index < 5; ++index)
            (big.entries ? *big.entries : big.entries.emplace()).push_back(entryOf("shop", "{\"x\":\"" + std::string(220 * 1024, 'x') + "\"}"));
        QCOMPARE(codeOf(m_fixture->call<model::PutEvents>(big)), QByteArray("ValidationException"));
        big.entries->pop_back();
        QCOMPARE(codeOf(m_fixture->call<model::PutEvents>(big)), QByteArray("OK"));
    }

    void anEventReachesItsTargets()
    {
        putRule("r", R"({"source": ["shop"], "detail": {"price": [{"numeric": [">", 10]}]}})");
        model::Target part = targetTo("arn:aws:sns:us-east-1:123456789012:news", "part");
        part.inputPath = "$.detail";
        model::Target made = targetTo("arn:aws:lambda:us-east-1:123456789012:function:f", "made");
        made.inputTransformer.emplace().inputPathsMap.emplace()["price"] = "$.detail.price";
        made.inputTransformer->inputTemplate = R"({"costs": <price>})";
        model::Target ordered = targetTo("arn:aws:sqs:us-east-1:123456789012:jobs.fifo", "ordered");
        ordered.sqsParameters.emplace().messageGroupId = "g";
        QVERIFY(putTargets("r", {targetTo(queueArn, "all"), part, made, ordered}));
        putEntry(entryOf("shop", R"({"price": 5})"));
        putEntry(entryOf("market", R"({"price": 50})"));
        const auto put = putEntry(entryOf("shop", R"({"price": 20})"));
        settle();
        auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(4));
        const QJsonObject event = at(arrivals, "/jobs").json();
        QCOMPARE(event["id"_L1].toString(), QString::fromStdString(*put.eventId));
        QCOMPARE(event["source"_L1].toString(), u"shop"_s);
        QCOMPARE(event["detail-type"_L1].toString(), u"Order"_s);
        QCOMPARE(event["account"_L1].toString(), u"123456789012"_s);
        QCOMPARE(event["time"_L1].toString(), u"2026-11-23T07:16:00Z"_s);
        QCOMPARE(event["region"_L1].toString(), u"us-east-1"_s);
        QCOMPARE(event["version"_L1].toString(), u"0"_s);
        QCOMPARE(event["detail"_L1].toObject()["price"_L1].toInt(), 20);
        QCOMPARE(at(arrivals, ":news").message, std::string(R"({"price":20})"));
        QCOMPARE(at(arrivals, ":f").message, std::string(R"({"costs": 20})"));
        QCOMPARE(at(arrivals, ".fifo").kind, std::string("g"));
        const Caller &caller = at(arrivals, "/jobs").caller;
        QCOMPARE(caller.principal.arn, std::string("events.amazonaws.com"));
        QCOMPARE(caller.sourceArn, std::string("arn:aws:events:us-east-1:123456789012:rule/r"));

        QVERIFY(ask<model::DisableRule>([&](auto &in) { in.name = "r"; }));
        putEntry(entryOf("shop", R"({"price": 20})"));
        settle();
        QVERIFY(m_box->empty().empty());
    }

    void servicesUseSourcesOfAws()
    {
        putRule("r", R"({"source": ["aws.s3"], "detail-type": ["Object Created"], "detail": {"object": {"key": [{"suffix": ".jpg"}]}}})");
        QVERIFY(putTargets("r", {targetTo(queueArn)}));
        m_fixture->makeBucket("b-1");
        s3api::PutBucketNotificationConfiguration::Input input;
        input.bucket = "b-1";
        input.notificationConfiguration.emplace().eventBridgeConfiguration.emplace();
        QVERIFY(m_fixture->call<s3api::PutBucketNotificationConfiguration>(input));
        m_fixture->put("b-1", "a.png", "x");
        m_fixture->put("b-1", "a.jpg", "x");
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        const QJsonObject event = arrivals[0].json();
        QCOMPARE(event["resources"_L1].toVariant().toStringList(), QStringList{u"arn:aws:s3:::b-1"_s});
        QCOMPARE(event["detail"_L1].toObject()["reason"_L1].toString(), u"PutObject"_s);
    }

    void schedulesRunOnTheClock()
    {
        model::PutRule::Input input;
        input.name = "tick";
        input.scheduleExpression = "rate(5 minutes)";
        QVERIFY(m_fixture->call<model::PutRule>(input));
        QVERIFY(putTargets("tick", {targetTo(queueArn)}));
        advance(4min);
        QVERIFY(m_box->empty().empty());
        advance(1min);
        const auto first = m_box->empty();
        QCOMPARE(first.size(), std::size_t(1));
        QCOMPARE(first[0].json()["detail-type"_L1].toString(), u"Scheduled Event"_s);
        QCOMPARE(first[0].json()["time"_L1].toString(), u"2026-11-23T07:21:00Z"_s);
        m_fixture->close();
        m_fixture->open(servicesWith(m_box, false));
        advance(1h);
        QCOMPARE(m_box->empty().size(), std::size_t(12));
        QVERIFY(ask<model::DisableRule>([&](auto &in) { in.name = "tick"; }));
        advance(1h);
        QVERIFY(m_box->empty().empty());
    }

    void noPermissionGoesToTheDeadLetterQueueAtOnce()
    {
        putRule("r", orders);
        model::Target target = targetTo("arn:aws:sns:us-east-1:123456789012:news");
        target.deadLetterConfig.emplace().arn = deadArn;
        QVERIFY(putTargets("r", {target}));
        m_box->refuse("news", Error{"AuthorizationError", "no", 403});
        putEntry(entryOf("shop", R"({"n": 1})"));
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QCOMPARE(arrivals[0].json()["source"_L1].toString(), u"shop"_s);
        QCOMPARE(attribute(arrivals[0], "ERROR_CODE"), QByteArray("NO_PERMISSIONS"));
        QCOMPARE(attribute(arrivals[0], "RULE_ARN"), QByteArray("arn:aws:events:us-east-1:123456789012:rule/r"));
        QCOMPARE(attribute(arrivals[0], "TARGET_ARN"), QByteArray("arn:aws:sns:us-east-1:123456789012:news"));
        QCOMPARE(attribute(arrivals[0], "RETRY_ATTEMPTS"), QByteArray("0"));
    }

    void retriesByPolicy()
    {
        putRule("r", orders);
        model::Target target = targetTo("arn:aws:sns:us-east-1:123456789012:news");
        target.deadLetterConfig.emplace().arn = deadArn;
        target.retryPolicy.emplace().maximumRetryAttempts = 2;
        QVERIFY(putTargets("r", {target}));
        m_box->refuse("news", Error{"InternalError", "down", 500});
        putEntry(entryOf("shop", "{}"));
        settle();
        advance(1s);
        QVERIFY(m_box->empty().empty());
        advance(2s);
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QCOMPARE(attribute(arrivals[0], "EXHAUSTED_RETRY_CONDITION"), QByteArray("MaximumRetryAttempts"));
        QCOMPARE(attribute(arrivals[0], "RETRY_ATTEMPTS"), QByteArray("2"));
        QCOMPARE(attribute(arrivals[0], "ERROR_CODE"), QByteArray("SERVICE_UNAVAILABLE"));

        m_box->refuse("", {});
        m_box->refuse("news", Error{"InternalError", "down", 500});
        putEntry(entryOf("shop", "{}"));
        settle();
        m_box->refuse("", {});
        m_fixture->close();
        m_fixture->open(servicesWith(m_box, false));
        advance(1s);
        QCOMPARE(m_box->empty().size(), std::size_t(1));
    }

    void busesInARow()
    {
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "second"; }));
        putRule("r", orders);
        QVERIFY(putTargets("r", {targetTo("arn:aws:events:us-east-1:123456789012:event-bus/second")}));
        putRule("end", orders, "second");
        QVERIFY(putTargets("end", {targetTo(queueArn)}, "second"));
        const auto put = putEntry(entryOf("shop", "{}"));
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QCOMPARE(arrivals[0].json()["id"_L1].toString(), QString::fromStdString(*put.eventId));
        QCOMPARE(arrivals[0].caller.sourceArn, std::string("arn:aws:events:us-east-1:123456789012:rule/second/end"));
    }

    void executionRolesDeliver()
    {
        const std::string role = "arn:aws:iam::123456789012:role/send";
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "second"; }));
        model::Target target = targetTo("arn:aws:events:us-east-1:123456789012:event-bus/second");
        target.roleArn = role;
        target.deadLetterConfig.emplace().arn = deadArn;
        putRule("r", orders);
        QVERIFY(putTargets("r", {target}));
        putRule("end", orders, "second");
        QVERIFY(putTargets("end", {targetTo(queueArn)}, "second"));
        const auto happens = [this] {
            putEntry(entryOf("shop", "{}"));
            settle();
        };
        happens(); // there is no such role
        auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QVERIFY(arrivals[0].to.ends_with("dead"));
        QVERIFY(std::find(arrivals[0].attributes.begin(), arrivals[0].attributes.end(), std::pair<std::string, std::string>("ERROR_CODE", "NO_PERMISSIONS")) != arrivals[0].attributes.end());
        api::iam::CreateRole::Input made;
        made.roleName = "send";
        made.assumeRolePolicyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        QVERIFY(m_fixture->call<api::iam::CreateRole>(made));
        happens(); // it may do nothing
        arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QVERIFY(arrivals[0].to.ends_with("dead"));
        api::iam::PutRolePolicy::Input policy;
        policy.roleName = "send";
        policy.policyName = "send";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"events:PutEvents","Resource":"*"}]})";
        QVERIFY(m_fixture->call<api::iam::PutRolePolicy>(policy));
        happens();
        arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QVERIFY(arrivals[0].to.ends_with("jobs"));
    }

    void logGroupsTakeEventsByTheirPolicy()
    {
        const std::string arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/orders";
        putRule("r", orders);
        model::Target target = targetTo(arn + ":*");
        target.roleArn = "arn:aws:iam::123456789012:role/send";
        QCOMPARE(codeOf(putTargets("r", {target})), QByteArray("ValidationException"));
        QCOMPARE(codeOf(putTargets("r", {targetTo("arn:aws:logs:us-east-1:123456789012:log-group:")})), QByteArray("ValidationException"));
        target.roleArn.reset();
        target.deadLetterConfig.emplace().arn = deadArn;
        model::Target made = targetTo(arn, "made");
        made.inputTransformer.emplace().inputPathsMap.emplace()["price"] = "$.detail.price";
        made.inputTransformer->inputTemplate = R"({"timestamp": 1795418100000, "message": "costs <price>"})";
        QVERIFY(putTargets("r", {target, made}));
        const auto happens = [this] {
            putEntry(entryOf("shop", R"({"price": 5})"));
            settle();
            return m_box->empty();
        };
        auto dead = happens();
        QCOMPARE(dead.size(), std::size_t(1));
        QCOMPARE(attribute(dead[0], "ERROR_CODE"), QByteArray("NO_RESOURCE"));
        api::logs::CreateLogGroup::Input group;
        group.logGroupName = "/aws/events/orders";
        QVERIFY(m_fixture->call<api::logs::CreateLogGroup>(group));
        dead = happens();
        QCOMPARE(dead.size(), std::size_t(1));
        QCOMPARE(attribute(dead[0], "ERROR_CODE"), QByteArray("NO_PERMISSIONS"));
        api::logs::PutResourcePolicy::Input policy;
        policy.policyName = "others";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["logs:CreateLogStream","logs:PutLogEvents"],
            "Resource":"*","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:events:us-east-1:123456789012:rule/other"}}}]})";
        QVERIFY(m_fixture->call<api::logs::PutResourcePolicy>(policy));
        QCOMPARE(happens().size(), std::size_t(1));
        policy.policyName = "mine";
        policy.policyDocument = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com","delivery.logs.amazonaws.com"]},
            "Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/orders:*"}})";
        QVERIFY(m_fixture->call<api::logs::PutResourcePolicy>(policy));
        QVERIFY(happens().empty());
        api::logs::FilterLogEvents::Input input;
        input.logGroupName = "/aws/events/orders";
        const auto found = m_fixture->call<api::logs::FilterLogEvents>(input);
        QVERIFY(found);
        QCOMPARE(found->events->size(), std::size_t(2));
        QCOMPARE(*found->events->front().message, std::string("costs 5"));
        QCOMPARE(*found->events->front().timestamp, std::int64_t(1795418100000));
        const QJsonObject event = QJsonDocument::fromJson(QByteArray::fromStdString(*found->events->back().message)).object();
        QCOMPARE(event["id"_L1].toString(), QString::fromStdString(*found->events->back().logStreamName));
    }

    void otherAccountsNeedPermission()
    {
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "shared"; }));
        putRule("r", orders, "shared");
        QVERIFY(putTargets("r", {targetTo(queueArn)}, "shared"));
        auto entry = entryOf("shop", "{}");
        entry.eventBusName = "arn:aws:events:us-east-1:123456789012:event-bus/shared";
        const auto put = [&](std::vector<model::PutEventsRequestEntry> entries) {
            model::PutEvents::Input input;
            input.entries = std::move(entries);
            return m_fixture->callAs<model::PutEvents>(m_fixture->stranger(), input);
        };
        QCOMPARE(codeOf(put({entry})), QByteArray("AccessDeniedException"));
        // One of two: the other goes.
        const auto mixed = put({entryOf("shop", "{}"), entry});
        QCOMPARE(*mixed->failedEntryCount, 1);
        QCOMPARE(text(mixed->entries->at(1).errorCode), QByteArray("AccessDeniedException"));
        model::PutPermission::Input permission;
        permission.eventBusName = "shared";
        permission.action = "events:PutEvents";
        permission.principal = "999999999999";
        permission.statementId = "them";
        QVERIFY(m_fixture->call<model::PutPermission>(permission));
        QVERIFY(!putEntry(entry, m_fixture->stranger()).errorCode);
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QCOMPARE(arrivals[0].json()["account"_L1].toString(), u"999999999999"_s);
        QVERIFY(ask<model::DescribeEventBus>([&](auto &in) { in.name = "shared"; })->policy);
        QCOMPARE(codeOf(ask<model::RemovePermission>([&](auto &in) { in.eventBusName = "shared"; in.statementId = "us"; })), QByteArray("ResourceNotFoundException"));
        QVERIFY(ask<model::RemovePermission>([&](auto &in) { in.eventBusName = "shared"; in.statementId = "them"; }));
        QCOMPARE(codeOf(put({entry})), QByteArray("AccessDeniedException"));
    }

    void archivesAndReplays()
    {
        putRule("r", orders);
        QVERIFY(putTargets("r", {targetTo(queueArn)}));
        model::CreateArchive::Input archive;
        archive.archiveName = "a";
        archive.eventSourceArn = "arn:aws:events:us-east-1:123456789012:event-bus/default";
        archive.eventPattern = R"({"detail": {"keep": [true]}})";
        archive.retentionDays = 2;
        QVERIFY(m_fixture->call<model::CreateArchive>(archive));
        QCOMPARE(codeOf(m_fixture->call<model::CreateArchive>(archive)), QByteArray("ResourceAlreadyExistsException"));
        const auto begin = m_fixture->clock().now();
        for (int count = 0; count < 45; ++count)
            putEntry(entryOf("shop", R"({"keep": true})"));
        putEntry(entryOf("shop", R"({"keep": false})"));
        settle();
        QCOMPARE(m_box->empty().size(), std::size_t(46));
        QCOMPARE(int(ask<model::DescribeArchive>([&](auto &in) { in.archiveName = "a"; })->eventCount.value_or(0)), 45);

        model::StartReplay::Input replay;
        replay.replayName = "again";
        replay.eventSourceArn = "arn:aws:events:us-east-1:123456789012:archive/a";
        replay.eventStartTime = begin;
        replay.eventEndTime = begin;
        replay.destination.emplace().arn = "arn:aws:events:us-east-1:123456789012:event-bus/other";
        QCOMPARE(codeOf(m_fixture->call<model::StartReplay>(replay)), QByteArray("ValidationException"));
        replay.destination->arn = archive.eventSourceArn;
        QCOMPARE(codeOf(m_fixture->call<model::StartReplay>(replay)), QByteArray("ValidationException"));
        replay.eventEndTime = begin + 1min;
        QVERIFY(m_fixture->call<model::StartReplay>(replay));
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(45));
        QCOMPARE(arrivals[0].json()["replay-name"_L1].toString(), u"again"_s);
        QCOMPARE(text(ask<model::DescribeReplay>([&](auto &in) { in.replayName = "again"; })->state->value), QByteArray("COMPLETED"));
        QCOMPARE(int(ask<model::DescribeArchive>([&](auto &in) { in.archiveName = "a"; })->eventCount.value_or(0)), 45);
        QCOMPARE(codeOf(ask<model::CancelReplay>([&](auto &in) { in.replayName = "again"; })), QByteArray("IllegalStatusException"));
        advance(24h * 4);
        QCOMPARE(int(ask<model::DescribeArchive>([&](auto &in) { in.archiveName = "a"; })->eventCount.value_or(-1)), 0);
    }

    void listsInPages()
    {
        for (const char *name : {"b", "a", "d", "c", "other"})
            putRule(name, orders);
        model::ListRules::Input input;
        input.limit = 2;
        std::string names;
        for (int count = 0; count < 5; ++count) {
            const auto page = m_fixture->call<model::ListRules>(input);
            QVERIFY(page);
            for (const auto &rule : *page->rules)
                names += *rule.name + ' ';
            names += "| ";
            input.nextToken = page->nextToken;
            if (!page->nextToken)
                break;
        }
        QCOMPARE(names, std::string("a b | c d | other | "));
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "apple"; }));
        QVERIFY(ask<model::CreateEventBus>([&](auto &in) { in.name = "zoo"; }));
        std::string buses;
        const auto listed = ask<model::ListEventBuses>([](auto &) {});
        for (const auto &bus : *listed->eventBuses)
            buses += *bus.name + ' ';
        QCOMPARE(buses, std::string("apple default zoo "));
    }

    void tags()
    {
        const std::string arn = "arn:aws:events:us-east-1:123456789012:rule/r";
        model::TagResource::Input tag;
        tag.resourceARN = arn;
        auto &one = tag.tags.emplace().emplace_back();
        one.key = "team";
        one.value = "blue";
        QCOMPARE(codeOf(m_fixture->call<model::TagResource>(tag)), QByteArray("ResourceNotFoundException"));
        putRule("r", orders);
        QVERIFY(m_fixture->call<model::TagResource>(tag));
        QCOMPARE(ask<model::ListTagsForResource>([&](auto &in) { in.resourceARN = arn; })->tags->front().value, std::optional<std::string>("blue"));
        QVERIFY(ask<model::UntagResource>([&](auto &in) { in.resourceARN = arn; in.tagKeys = std::vector<std::string>{"team"}; }));
        QVERIFY(ask<model::ListTagsForResource>([&](auto &in) { in.resourceARN = arn; })->tags->empty());
    }

private:
    void settle() { settleWith(*m_fixture, *m_box); }
    void advance(Duration time)
    {
        m_fixture->clock().advance(time);
        settle();
    }
    template <class Operation>
    Expected<typename Operation::Output> ask(const std::function<void(typename Operation::Input &)> &fill)
    {
        typename Operation::Input input;
        fill(input);
        return m_fixture->call<Operation>(std::move(input));
    }
    void putRule(const std::string &name, const std::string &pattern, const std::string &bus = {})
    {
        model::PutRule::Input input;
        input.name = name;
        input.eventPattern = pattern;
        if (!bus.empty())
            input.eventBusName = bus;
        const auto put = m_fixture->call<model::PutRule>(input);
        QVERIFY2(put, put ? "" : put.error().message.c_str());
    }
    Expected<model::PutTargets::Output> putTargets(const std::string &rule, std::vector<model::Target> targets, const std::string &bus = {})
    {
        model::PutTargets::Input input;
        input.rule = rule;
        input.targets = std::move(targets);
        if (!bus.empty())
            input.eventBusName = bus;
        return m_fixture->call<model::PutTargets>(input);
    }
    static model::PutEventsRequestEntry entryOf(const std::string &source, const std::string &detail)
    {
        model::PutEventsRequestEntry entry;
        entry.source = source;
        entry.detailType = "Order";
        entry.detail = detail;
        return entry;
    }
    model::PutEventsResultEntry putEntry(model::PutEventsRequestEntry entry) { return putEntry(std::move(entry), m_fixture->caller()); }
    model::PutEventsResultEntry putEntry(model::PutEventsRequestEntry entry, Caller who)
    {
        model::PutEvents::Input input;
        input.entries.emplace().push_back(std::move(entry));
        const auto put = m_fixture->callAs<model::PutEvents>(std::move(who), input);
        return put ? put->entries->front() : model::PutEventsResultEntry();
    }
    static Arrival at(const std::vector<Arrival> &arrivals, std::string_view end)
    {
        for (const Arrival &arrival : arrivals) {
            if (arrival.to.ends_with(end))
                return arrival;
        }
        return {};
    }
    static QByteArray attribute(const Arrival &arrival, std::string_view name)
    {
        for (const auto &[key, value] : arrival.attributes) {
            if (key == name)
                return QByteArray::fromStdString(value);
        }
        return "(absent)";
    }

    std::shared_ptr<Postbox> m_box;
    std::unique_ptr<S3Fixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
