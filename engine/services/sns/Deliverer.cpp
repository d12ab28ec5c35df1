#include "services/sns/Deliverer.h"

#include "core/Log.h"
#include "door/PublicHost.h"
#include "door/Waiting.h"
#include "services/sns/DeliveryPolicy.h"
#include "services/sns/Encryption.h"
#include "services/sns/Targets.h"
#include "services/sns/TopicRepository.h"

namespace nephoscope::sns {

namespace {

/// What the deliverer writes, on the engine thread.
struct DeliveryStep : InternalOperation<DeliveryStep>
{
    static constexpr std::string_view serviceId = "sns";
    static constexpr std::string_view name = "DeliveryStep";
    struct Input
    {
        std::function<void(WriteContext &)> work;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// Another attempt may help: the other side is at fault, or has too much to do.
bool mayPass(const Error &error)
{
    return (error.isServerFault() && error.status != 501) || error.status == 429 || error.code.find("Throttl") != std::string::npos;
}

std::optional<SigningPair> findPair(store::Connection &connection)
{
    auto query = connection.query("SELECT name, certificate, private_key FROM sns_certificates LIMIT 1");
    return query.step() ? std::optional(SigningPair{query.string(0), query.string(1), query.string(2)}) : std::nullopt;
}

} // namespace

void Deliverer::Post::put(Result result)
{
    const std::lock_guard lock(mutex);
    results.push_back(std::move(result));
    if (thread)
        thread->wake();
}

void Deliverer::registerOperations(ServiceRegistry &registry)
{
    registry.write<DeliveryStep>([](WriteContext &context, const DeliveryStep::Input &input) -> Expected<DeliveryStep::Output> {
        input.work(context);
        return DeliveryStep::Output{};
    });
}

void Deliverer::start(const ServiceHost &host)
{
    m_host = &host;
    m_statusLog = std::make_unique<StatusLog>(host);
    m_keys = std::make_unique<DataKeys>(host, "sns", "aws:sns:topicArn");
    m_post->thread = &m_thread;
    MessageRepository rows(host.database.writer());
    const Timestamp now = host.clock.now();
    if (!rows.due(now, 1).empty() || rows.nextDue(now))
        m_thread.wake();
}

void Deliverer::stop()
{
    m_thread.stop();
    {
        const std::lock_guard lock(m_post->mutex);
        m_post->thread = nullptr;
    }
    if (m_http)
        m_http->stop();
}

void Deliverer::reset()
{
    m_forgetSigner = true;
    m_forgetReady = true;
    if (m_keys)
        m_keys->clear();
}

bool Deliverer::run(std::function<void(WriteContext &)> work)
{
    Caller caller;
    caller.principal = Principal::service("sns.amazonaws.com");
    caller.via = Via::Service;
    const auto done = callAndWait<DeliveryStep>(m_host->cloud, caller, {std::move(work)});
    if (!done)
        log::warning("deliveries of SNS wait: " + done.error().message);
    return done.has_value();
}

void Deliverer::wakeAt(Timestamp when)
{
    if (m_alarm > m_host->clock.now() && m_alarm <= when)
        return;
    m_alarm = when;
    m_host->scheduler.at(when, [this] { m_thread.wake(); });
}

/// The pair is made once for a data folder, before the first message leaves.
bool Deliverer::ensureSigner()
{
    if (m_forgetSigner.exchange(false))
        m_signer.reset();
    if (m_signer)
        return true;
    auto pair = findPair(m_host->database.reader());
    if (!pair) {
        pair = makeSigningPair();
        const bool kept = run([&pair](WriteContext &context) {
            context.db()
                .query("INSERT INTO sns_certificates(name, certificate, private_key) VALUES(?, ?, ?)")
                .bind(pair->name, pair->certificate, pair->privateKey)
                .run();
        });
        if (!kept)
            return false;
    }
    m_signer = std::make_unique<Signer>(*pair);
    return true;
}

bool Deliverer::step()
{
    std::vector<Result> results;
    {
        const std::lock_guard lock(m_post->mutex);
        results.swap(m_post->results);
    }
    if (!results.empty() && !settle(std::move(results))) {
        m_host->scheduler.after(std::chrono::minutes(1), [this] { m_thread.wake(); });
        return false;
    }
    MessageRepository rows(m_host->database.reader());
    const Timestamp now = m_host->clock.now();
    m_later.reset();
    if (m_forgetReady.exchange(false))
        m_ready.clear();
    if (m_ready.empty() && m_underWay.size() < window) {
        // Those under way stand among them.
        auto due = rows.due(now, m_underWay.size() + ahead, throttled(now));
        std::erase_if(due, [this](const Delivery &delivery) { return m_underWay.contains(delivery.number); });
        m_ready.assign(std::make_move_iterator(due.begin()), std::make_move_iterator(due.end()));
    }
    bool begun = false;
    Round round;
    while (!m_ready.empty() && m_underWay.size() < window && !m_thread.isStopping()) {
        if (!ensureSigner())
            return false;
        const Delivery delivery = std::move(m_ready.front());
        m_ready.pop_front();
        const std::size_t before = m_underWay.size();
        begin(delivery, round);
        begun = begun || m_underWay.size() > before;
    }
    if (m_later)
        wakeAt(*m_later);
    if (!begun) {
        if (const auto next = rows.nextDue(now))
            wakeAt(*next);
    }
    return begun;
}

void Deliverer::read(std::int64_t message, Round &round)
{
    if (round.message && round.message->number == message)
        return;
    round.message = MessageRepository(m_host->database.reader()).find(message);
    round.refused.reset();
    if (!round.message || round.message->sealed.empty())
        return;
    if (auto opened = openBody(*m_keys, *round.message); !opened)
        round.refused = std::move(opened.error());
}

void Deliverer::begin(const Delivery &delivery, Round &round)
{
    TopicRepository topics(m_host->database.reader());
    read(delivery.message, round);
    const auto &message = round.message;
    const auto [topicAt, newTopic] = round.topics.try_emplace(delivery.topic);
    if (newTopic)
        topicAt->second = topics.find(delivery.topic);
    const auto [subscriptionAt, newSubscription] = round.subscriptions.try_emplace({delivery.topic, delivery.subscription});
    if (newSubscription)
        subscriptionAt->second = topics.findSubscription(delivery.topic, delivery.subscription);
    const auto &topic = topicAt->second;
    const auto &subscription = subscriptionAt->second;
    const bool gone = !message || !topic || !subscription || (message->isNotification() && subscription->state == SubscriptionState::Deleted);
    if (!gone && !delivery.dead && isThrottled(*topic, *subscription, delivery))
        return;
    m_underWay.insert(delivery.number);
    if (gone) {
        put({delivery.number, Result::Kind::Dropped});
        return;
    }
    if (round.refused) { // the key may be enabled again
        put({delivery.number, Result::Kind::Again, round.refused->status, round.refused->code + ": " + round.refused->message});
        return;
    }
    const Envelope envelope(*topic, *subscription, *message, "http://" + publicHost(), *m_signer);
    if (delivery.dead) {
        submit(delivery.number, deadLetterCall(*topic, *subscription, *message, envelope, deadLetterQueue(*subscription), delivery));
    } else if (subscription->protocol == "sqs") {
        auto call = queueCall(*topic, *subscription, *message, envelope);
        if (call)
            submit(delivery.number, std::move(*call));
        else
            put({delivery.number, Result::Kind::GivenUp, call.error().status, call.error().message});
    } else if (subscription->protocol == "lambda") {
        submit(delivery.number, functionCall(*topic, *subscription, *message, envelope));
    } else if (subscription->isHttp()) {
        post(delivery.number, *topic, *subscription, *message, envelope);
    } else {
        put({delivery.number, Result::Kind::Arrived, 200, "Message has been accepted by the local inbox",
             inboxMessage(envelope, *topic, *subscription, *message)});
    }
}

void Deliverer::submit(std::int64_t delivery, Call call)
{
    m_host->cloud.submit(std::move(call), [box = m_post, delivery](Reply reply) {
        if (reply)
            box->put({delivery, Result::Kind::Arrived, 200});
        else
            box->put({delivery, mayPass(reply.error()) ? Result::Kind::Again : Result::Kind::GivenUp, reply.error().status,
                      reply.error().code + ": " + reply.error().message});
    });
}

void Deliverer::post(std::int64_t delivery, const Topic &topic, const Subscription &subscription, const Message &message,
                     const Envelope &envelope)
{
    const bool raw = subscription.isRaw() && message.isNotification();
    HttpSender::Request request;
    request.url = subscription.endpoint;
    request.body = raw ? envelope.body() : envelope.toJson();
    request.headers = {{"x-amz-sns-message-type", message.type},
                       {"x-amz-sns-message-id", message.id},
                       {"x-amz-sns-topic-arn", topic.arn}};
    if (message.type != Message::confirmation)
        request.headers.emplace_back("x-amz-sns-subscription-arn", subscription.arn());
    if (raw)
        request.headers.emplace_back("x-amz-sns-rawdelivery", "true");
    request.headers.emplace_back("Content-Type", effectivePolicy(topic, subscription).contentType);
    request.headers.emplace_back("User-Agent", "Amazon Simple Notification Service Agent");
    request.headers.emplace_back("Accept-Encoding", "gzip,deflate");
    if (!m_http)
        m_http = std::make_unique<HttpSender>();
    m_http->send(std::move(request), [box = m_post, delivery](HttpSender::Reply reply) {
        const bool arrived = reply.status >= 200 && reply.status < 300;
        const bool again = reply.status == 0 || reply.status == 429 || reply.status >= 500 || reply.status < 200;
        box->put({delivery, arrived ? Result::Kind::Arrived : again ? Result::Kind::Again : Result::Kind::GivenUp, reply.status,
                  reply.status == 0 ? std::move(reply.error) : std::move(reply.body)});
    });
}

bool Deliverer::isThrottled(const Topic &topic, const Subscription &subscription, const Delivery &delivery)
{
    if (!subscription.isHttp())
        return false;
    const auto perSecond = effectivePolicy(topic, subscription).perSecond;
    if (!perSecond)
        return false;
    const Timestamp now = m_host->clock.now();
    Timestamp &notBefore = m_notBefore[delivery.subscription];
    if (notBefore > now) {
        m_later = m_later ? std::min(*m_later, notBefore) : notBefore;
        return true;
    }
    notBefore = now + Duration(std::int64_t(1000 / *perSecond));
    return false;
}

std::vector<std::string> Deliverer::throttled(Timestamp now)
{
    std::erase_if(m_notBefore, [now](const auto &one) { return one.second <= now; });
    std::vector<std::string> subscriptions;
    for (const auto &[subscription, notBefore] : m_notBefore) {
        m_later = m_later ? std::min(*m_later, notBefore) : notBefore;
        subscriptions.push_back(subscription);
    }
    return subscriptions;
}

bool Deliverer::settle(std::vector<Result> results)
{
    const bool done = run([this, &results](WriteContext &context) {
        for (const Result &result : results)
            settleOne(context, result);
    });
    if (done) {
        for (const Result &result : results)
            m_underWay.erase(result.delivery);
        return true;
    }
    const std::lock_guard lock(m_post->mutex);
    m_post->results.insert(m_post->results.end(), std::make_move_iterator(results.begin()), std::make_move_iterator(results.end()));
    return false;
}

} // namespace nephoscope::sns
