#include "gui/scenes/flow/FlowDemo.h"

#include "api/generated/iam.h"
#include "api/generated/lambda.h"
#include "api/generated/s3.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"

namespace nephoscope::gui::flow {

namespace {

/// Takes events of the topic and batches of the order queue; orders that say "broken" it cannot do.
constexpr const char *source = R"(import json


def handler(event, context):
    for record in event["Records"]:
        text = json.dumps(record)
        if record.get("eventSource") == "aws:sqs" and "broken" in text:
            raise ValueError("broken: " + text[:80])
        print("processed", text[:200])
    return {"processed": len(event["Records"])}
)";

std::string allow(const char *service, const char *action, const std::string &resource, const std::string &condition)
{
    return std::string(R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":")") + service + R"("},"Action":")" + action
        + R"(","Resource":")" + resource + R"(","Condition":)" + condition + "}]}";
}

/// Of S3's notifications by the key of the object.
std::string keyFilter(const char *prefix)
{
    return std::string(R"({"Records":{"s3":{"object":{"key":[{"prefix":")") + prefix + R"("}]}}}})";
}

} // namespace

FlowDemo::FlowDemo(EngineHost &engine, Packer pack, QObject *parent) : QObject(parent), m_engine(engine), m_pack(std::move(pack)) {}

std::string FlowDemo::arn(const std::string &service, const std::string &resource) const
{
    return "arn:aws:" + service + ':' + toStd(m_engine.region()) + ':' + toStd(m_engine.accountId()) + ':' + resource;
}

std::string FlowDemo::bucket() const
{
    // Names of buckets are one space for all accounts and Regions.
    return "flow-demo-" + toStd(m_engine.accountId()) + '-' + toStd(m_engine.region());
}

void FlowDemo::build()
{
    if (m_busy || !m_engine.isReady())
        return;
    m_busy = true;
    m_step = 0;
    m_steps = steps();
    next();
}

void FlowDemo::next()
{
    Q_EMIT progressed();
    if (m_step < m_steps.size())
        m_steps[m_step]();
    else
        end(nullptr);
}

void FlowDemo::end(const Error *error)
{
    m_busy = false;
    Q_EMIT finished(error);
}

template <class Operation>
void FlowDemo::call(typename Operation::Input input, const char *already)
{
    ask<Operation>(m_engine, this, std::move(input), [this, already](auto reply) {
        if (!reply && !(already && reply.error().code == already))
            return end(&reply.error());
        ++m_step;
        next();
    });
}

std::vector<FlowDemo::Step> FlowDemo::steps()
{
    const std::string topicArn = arn("sns", topic);
    const std::string redrive = R"({"deadLetterTargetArn":")" + arn("sqs", dead) + R"(","maxReceiveCount":"2"})";
    return {
        [this] {
            api::s3::CreateBucket::Input input;
            input.bucket = bucket();
            if (m_engine.region() != QLatin1String("us-east-1"))
                input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_engine.region()));
            call<api::s3::CreateBucket>(std::move(input), "BucketAlreadyOwnedByYou");
        },
        [this, topicArn] {
            api::sns::CreateTopic::Input input;
            input.name = topic;
            input.attributes.emplace()["Policy"] = allow("s3.amazonaws.com", "sns:Publish", topicArn, R"({"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::)" + bucket() + R"("}})");
            call<api::sns::CreateTopic>(std::move(input));
        },
        [this] { makeQueue(dead, {}, false); },
        // A short timeout, so that a class sees messages come back.
        [this, redrive] { makeQueue(orders, {{"RedrivePolicy", redrive}, {"VisibilityTimeout", "10"}}, true); },
        [this] { makeQueue(invoices, {}, true); },
        [this] { makeQueue(archive, {}, true); },
        [this] { subscribe("sqs", arn("sqs", orders), "orders/"); },
        [this] { subscribe("sqs", arn("sqs", invoices), "invoices/"); },
        [this] { subscribe("sqs", arn("sqs", archive), nullptr); },
        [this] {
            api::iam::CreateRole::Input input;
            input.roleName = role;
            input.assumeRolePolicyDocument =
                R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
            call<api::iam::CreateRole>(std::move(input), "EntityAlreadyExists");
        },
        [this] {
            api::iam::AttachRolePolicy::Input input;
            input.roleName = role;
            input.policyArn = "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"; // queues and logs
            call<api::iam::AttachRolePolicy>(std::move(input));
        },
        [this] { makeFunction(); },
        [this, topicArn] {
            api::lambda::AddPermission::Input input;
            input.functionName = function;
            input.statementId = "topic";
            input.action = "lambda:InvokeFunction";
            input.principal = "sns.amazonaws.com";
            input.sourceArn = topicArn;
            call<api::lambda::AddPermission>(std::move(input), "ResourceConflictException");
        },
        [this] { subscribe("lambda", arn("lambda", std::string("function:") + function), nullptr); },
        [this] {
            api::lambda::CreateEventSourceMapping::Input input;
            input.functionName = function;
            input.eventSourceArn = arn("sqs", orders);
            input.batchSize = 1;
            call<api::lambda::CreateEventSourceMapping>(std::move(input), "ResourceConflictException");
        },
        [this] { notify(); },
    };
}

void FlowDemo::makeQueue(const char *name, std::map<std::string, std::string> attributes, bool open)
{
    if (open)
        attributes["Policy"] = allow("sns.amazonaws.com", "sqs:SendMessage", arn("sqs", name), R"({"ArnEquals":{"aws:SourceArn":")" + arn("sns", topic) + R"("}})");
    api::sqs::CreateQueue::Input input;
    input.queueName = name;
    if (!attributes.empty())
        input.attributes = std::move(attributes);
    call<api::sqs::CreateQueue>(std::move(input));
}

void FlowDemo::subscribe(const char *protocol, const std::string &endpoint, const char *filter)
{
    api::sns::Subscribe::Input input;
    input.topicArn = arn("sns", topic);
    input.protocol = protocol;
    input.endpoint = endpoint;
    if (filter)
        input.attributes = {{"FilterPolicyScope", "MessageBody"}, {"FilterPolicy", keyFilter(filter)}};
    call<api::sns::Subscribe>(std::move(input));
}

void FlowDemo::makeFunction()
{
    api::lambda::CreateFunction::Input input;
    input.functionName = function;
    input.role = "arn:aws:iam::" + toStd(m_engine.accountId()) + ":role/" + role;
    input.runtime.emplace().value = "python3.13";
    input.handler = "lambda_function.handler";
    input.code.emplace().zipFile.emplace().bytes = m_pack(QStringLiteral("lambda_function.py"), QString::fromLatin1(source));
    call<api::lambda::CreateFunction>(std::move(input), "ResourceConflictException");
}

void FlowDemo::notify()
{
    api::s3::PutBucketNotificationConfiguration::Input input;
    input.bucket = bucket();
    auto &entry = input.notificationConfiguration.emplace().topicConfigurations.emplace().emplace_back();
    entry.id = "new-objects";
    entry.topicArn = arn("sns", topic);
    entry.events.emplace().emplace_back("s3:ObjectCreated:*");
    call<api::s3::PutBucketNotificationConfiguration>(std::move(input));
}

void FlowDemo::send()
{
    static constexpr const char *kinds[] = {"orders/order", "invoices/invoice", "orders/broken"};
    const int number = ++m_number;
    const std::string key = std::string(kinds[std::size_t(number - 1) % std::size(kinds)]) + '-' + std::to_string(number) + ".json";
    api::s3::PutObject::Input input;
    input.bucket = bucket();
    input.key = key;
    input.contentType = "application/json";
    input.body = api::Body::fromString("{\"number\":" + std::to_string(number) + "}\n");
    ask<api::s3::PutObject>(m_engine, this, std::move(input), [this, key](auto reply) { Q_EMIT sent(toQt(key), reply ? nullptr : &reply.error()); });
}

} // namespace nephoscope::gui::flow
