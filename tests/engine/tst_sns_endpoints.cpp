#include "SnsFixture.h"
#include "SnsSignature.h"
#include "WebEndpoint.h"
#include "api/generated/lambda.h"
#include "services/sns/DeliveryPolicy.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

QByteArray q(const std::string &value)
{
    return QByteArray::fromStdString(value);
}

/// A function that notes what it is called with.
class NotedFunction final : public Service
{
public:
    std::string_view id() const override { return "lambda"; }
    std::span<const store::Migration> migrations() const override { return {}; }
    Expected<void> authorize(ReadContext &, const api::Operation &, const api::Value &) override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &) override
    {
        registry.write<api::lambda::Invoke>([this](WriteContext &context, const auto &input) -> Expected<api::lambda::Invoke::Output> {
            const std::lock_guard lock(m_mutex);
            m_calls.push_back({context.caller(), input});
            return api::lambda::Invoke::Output{};
        });
    }
    std::vector<std::pair<Caller, api::lambda::Invoke::Input>> calls()
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }

private:
    std::mutex m_mutex;
    std::vector<std::pair<Caller, api::lambda::Invoke::Input>> m_calls;
};

} // namespace

/// HTTP endpoints: confirmation, headers, signatures, and attempts by the clock; functions.
class TestSnsEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void webEndpoints()
    {
        WebEndpoint web;
        const std::string arn = m_sns->makeTopic("news", {{"DeliveryPolicy", R"({"http":{"defaultRequestPolicy":{"headerContentType":"application/json"}}})"}});
        const std::string subscription = m_sns->subscribe(arn, "http", web.url("/hook?x=1"));
        QVERIFY(subscription.starts_with(arn));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(1), 30'000);
        auto asked = web.request(0);
        QCOMPARE(q(asked.target), QByteArray("/hook?x=1"));
        QCOMPARE(q(asked.headers["x-amz-sns-message-type"]), QByteArray("SubscriptionConfirmation"));
        QVERIFY(!asked.headers.contains("x-amz-sns-subscription-arn"));
        QCOMPARE(q(asked.headers["content-type"]), QByteArray("application/json"));
        json::value envelope = json::parse(asked.body);
        const std::string url = textAt(envelope, "SigningCertURL");
        const auto certificate = m_sns->call<sns::GetSigningCertificate>({url.substr(url.rfind('/') + 1)});
        QVERIFY(isSigned(envelope, certificate->pem));
        m_sns->publish(m_sns->message(arn, "too early"));
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = textAt(envelope, "Token");
        QVERIFY(m_sns->call<snsapi::ConfirmSubscription>(confirm));
        const std::string id = m_sns->publish(m_sns->message(arn, "hello"));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(2), 30'000);
        auto got = web.request(1);
        QCOMPARE(q(got.headers["x-amz-sns-message-type"]), QByteArray("Notification"));
        QCOMPARE(q(got.headers["x-amz-sns-message-id"]), q(id));
        QCOMPARE(q(got.headers["x-amz-sns-topic-arn"]), q(arn));
        QCOMPARE(q(got.headers["x-amz-sns-subscription-arn"]), q(subscription));
        QCOMPARE(q(got.headers["user-agent"]), QByteArray("Amazon Simple Notification Service Agent"));
        QVERIFY(isSigned(json::parse(got.body), certificate->pem));
        m_sns->setAttribute(subscription, "RawMessageDelivery", "true");
        m_sns->publish(m_sns->message(arn, "bare"));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(3), 30'000);
        QCOMPARE(q(web.request(2).body), QByteArray("bare"));
        QCOMPARE(q(web.request(2).headers["x-amz-sns-rawdelivery"]), QByteArray("true"));
    }

    void retriesOnTheClock()
    {
        WebEndpoint web;
        const std::string arn = m_sns->makeTopic("news");
        m_sns->makeQueue("dead");
        const std::string subscription = m_sns->subscribe(arn, "http", web.url("/"),
                                                          {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + m_sns->queueArn("dead") + R"("})"}});
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(1), 30'000);
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = textAt(json::parse(web.request(0).body), "Token");
        QVERIFY(m_sns->call<snsapi::ConfirmSubscription>(confirm));
        web.answer(503);
        m_sns->publish(m_sns->message(arn, "hard"));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(2), 30'000);
        // Three more, 20 seconds apart, also over a restart.
        for (std::size_t attempt = 3; attempt <= 5; ++attempt) {
            QTRY_COMPARE_WITH_TIMEOUT(m_sns->attempts(), std::int64_t(attempt) - 2, 30'000);
            QCOMPARE(web.count(), attempt - 1);
            if (attempt == 4)
                m_sns->reopen();
            m_sns->clock().advance(std::chrono::milliseconds(20'000));
            QTRY_COMPARE_WITH_TIMEOUT(web.count(), attempt, 30'000);
        }
        const auto dead = m_sns->take("dead", 1);
        QCOMPARE(dead.size(), std::size_t(1));
        QCOMPARE(q(*dead[0].messageAttributes->at("ErrorCode").stringValue), QByteArray("503"));
        QCOMPARE(m_sns->deliveries(arn).front().attempts, 4);
        // What the endpoint does not want is not said twice.
        web.answer(404);
        m_sns->publish(m_sns->message(arn, "unwanted"));
        QCOMPARE(m_sns->take("dead", 1).size(), std::size_t(1));
        QCOMPARE(web.count(), std::size_t(6));
        web.answer(200);
        m_sns->setAttribute(subscription, "DeliveryPolicy", R"({"throttlePolicy":{"maxReceivesPerSecond":1}})");
        m_sns->publish(m_sns->message(arn, "first"));
        m_sns->publish(m_sns->message(arn, "second"));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(7), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->deliveries(arn).front().status, std::string("SUCCESS"), 30'000);
        QCOMPARE(web.count(), std::size_t(7));
        m_sns->clock().advance(std::chrono::seconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(web.count(), std::size_t(8), 30'000);
    }

    void curves()
    {
        sns::RetryPolicy policy;
        policy.minDelay = 1;
        policy.maxDelay = 60;
        policy.retries = 50;
        policy.noDelayRetries = 3;
        policy.minDelayRetries = 2;
        policy.maxDelayRetries = 35;
        for (const char *curve : {"linear", "arithmetic", "geometric", "exponential"}) {
            policy.backoff = curve;
            QCOMPARE(policy.delayBefore(0)->count(), 0);
            QCOMPARE(policy.delayBefore(3)->count(), 1000);
            QCOMPARE(policy.delayBefore(14)->count(), 60'000);
            QCOMPARE(policy.delayBefore(49)->count(), 60'000);
            QVERIFY(!policy.delayBefore(50));
            for (int retry = 6; retry < 15; ++retry)
                QVERIFY2(*policy.delayBefore(retry) >= *policy.delayBefore(retry - 1), curve);
        }
        QCOMPARE(sns::managedDelayBefore(2)->count(), 0);
        QCOMPARE(sns::managedDelayBefore(14)->count(), 20'000);
        QVERIFY(!sns::managedDelayBefore(100'015));
    }

    void functions()
    {
        const QTemporaryDir folder;
        auto services = makeServices();
        std::erase_if(services, [](const auto &service) { return service->id() == "lambda"; });
        auto made = std::make_unique<NotedFunction>();
        NotedFunction &function = *made;
        services.push_back(std::move(made));
        LocalCloud::Options options;
        options.folder = folder.path().toStdString();
        options.clock = std::make_shared<VirtualClock>(SnsFixture::start());
        auto cloud = LocalCloud::open(std::move(options), std::move(services));
        Caller caller;
        caller.principal = (*cloud)->credentials().rootPrincipal();
        snsapi::CreateTopic::Input create;
        create.name = "news";
        const std::string arn = *(*cloud)->invoke<snsapi::CreateTopic>(caller, create).result()->topicArn;
        snsapi::Subscribe::Input subscribe;
        subscribe.topicArn = arn;
        subscribe.protocol = "lambda";
        subscribe.endpoint = "arn:aws:lambda:eu-west-1:123456789012:function:greet";
        const auto subscription = (*cloud)->invoke<snsapi::Subscribe>(caller, subscribe).result();
        QVERIFY(subscription);
        // A function that is out of breath is asked again.
        (*cloud)->faults().add({"lambda", "Invoke", 2, {"TooManyRequestsException", "Rate Exceeded.", 429}});
        auto input = m_sns->message(arn, "hello");
        m_sns->addAttribute(input, "colour", "String", "red");
        QVERIFY((*cloud)->invoke<snsapi::Publish>(caller, input).result());
        QTRY_COMPARE_WITH_TIMEOUT(function.calls().size(), std::size_t(1), 30'000);
        const auto [who, call] = function.calls().front();
        QCOMPARE(q(who.principal.arn), QByteArray("sns.amazonaws.com"));
        QCOMPARE(q(who.sourceArn), q(arn));
        QCOMPARE(q(who.sourceAccount), QByteArray("123456789012"));
        QCOMPARE(q(who.region.value), QByteArray("eu-west-1"));
        QCOMPARE(q(call.invocationType->value), QByteArray("Event"));
        const json::value event = json::parse(call.payload->bytes);
        const json::object &record = event.at("Records").at(0).as_object();
        QCOMPARE(q(textAt(record, "EventSubscriptionArn")), q(*subscription->subscriptionArn));
        QCOMPARE(q(textAt(record.at("Sns"), "Message")), QByteArray("hello"));
        QVERIFY(record.at("Sns").at("Subject").is_null());
        QCOMPARE(q(textAt(record.at("Sns").at("MessageAttributes").at("colour"), "Value")), QByteArray("red"));
    }

private:
    std::unique_ptr<SnsFixture> m_sns;
};

QTEST_GUILESS_MAIN(TestSnsEndpoints)
#include "tst_sns_endpoints.moc"
