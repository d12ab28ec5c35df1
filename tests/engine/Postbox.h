#pragma once

#include "api/generated/events.h"
#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "door/Service.h"
#include "services/Courier.h"
#include "services/Services.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope::test {

/// What arrived at a queue, topic, function or bus.
struct Arrival
{
    std::string to; ///< URL, ARN or name, as the caller called it
    std::string message;
    std::string kind; ///< subject of a topic's, type of an invocation, group of a queue's
    Caller caller;
    std::vector<std::pair<std::string, std::string>> attributes = {};

    QJsonObject json() const { return QJsonDocument::fromJson(QByteArray::fromStdString(message)).object(); }
};

/// Stands in for the services that others send to, and says no when asked to.
class Postbox
{
public:
    void refuseWith(std::optional<Error> error) { refuse({}, std::move(error)); }
    /// Whatever is for something of which the name ends so; others are taken.
    void refuse(std::string nameEnd, std::optional<Error> error)
    {
        const std::lock_guard lock(m_mutex);
        m_refused = std::move(nameEnd);
        m_error = std::move(error);
    }
    Expected<void> take(Arrival arrival)
    {
        const std::lock_guard lock(m_mutex);
        ++m_attempts;
        if (m_error && arrival.to.ends_with(m_refused))
            return fail(*m_error);
        m_arrivals.push_back(std::move(arrival));
        return {};
    }
    /// And forgets them.
    std::vector<Arrival> empty()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_arrivals, {});
    }
    /// Whether anything is on its way to here or to a bus.
    bool isAwaiting() const
    {
        // In this order: what one courier has delivered may be the next one's.
        for (const char *kind : {"s3.notify", "events.deliver"})
            if (Courier::isBusy(m_host->database.reader(), kind, m_host->clock.now()))
                return true;
        return false;
    }
    void start(const ServiceHost &host) { m_host = &host; }
    int attempts()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_attempts, 0);
    }

private:
    std::mutex m_mutex;
    std::string m_refused;
    std::optional<Error> m_error;
    std::vector<Arrival> m_arrivals;
    int m_attempts = 0;
    const ServiceHost *m_host = nullptr; ///< of the cloud that was opened last
};

/// A service of one operation that drops what it gets into the postbox.
template <class Operation>
class FakeReceiver final : public Service
{
public:
    using Read = std::function<Arrival(const typename Operation::Input &)>;
    FakeReceiver(std::string_view id, std::shared_ptr<Postbox> postbox, Read read) : m_id(id), m_postbox(std::move(postbox)), m_read(std::move(read)) {}

    std::string_view id() const override { return m_id; }
    std::span<const store::Migration> migrations() const override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &) override
    {
        registry.write<Operation>([this](WriteContext &context, const typename Operation::Input &input) -> Expected<typename Operation::Output> {
            Arrival arrival = m_read(input);
            arrival.caller = context.caller();
            if (auto taken = m_postbox->take(std::move(arrival)); !taken)
                return fail(std::move(taken.error()));
            return typename Operation::Output{};
        });
    }
    Expected<void> authorize(ReadContext &, const api::Operation &, const api::Value &) override { return {}; }
    void start(const ServiceHost &host) override { m_postbox->start(host); }

private:
    const std::string_view m_id;
    const std::shared_ptr<Postbox> m_postbox;
    const Read m_read;
};

/// The services there are, but for those that the postbox stands in for.
inline std::vector<std::unique_ptr<Service>> servicesWith(const std::shared_ptr<Postbox> &postbox, bool fakeBus)
{
    auto services = makeServices();
    const auto replace = [&](std::unique_ptr<Service> fake) {
        std::erase_if(services, [&](const auto &service) { return service->id() == fake->id(); });
        services.push_back(std::move(fake));
    };
    replace(std::make_unique<FakeReceiver<api::sqs::SendMessage>>("sqs", postbox, [](const api::sqs::SendMessage::Input &input) {
        Arrival arrival{input.queueUrl.value_or(""), input.messageBody.value_or(""), input.messageGroupId.value_or(""), {}};
        if (input.messageAttributes) {
            for (const auto &[name, value] : *input.messageAttributes)
                arrival.attributes.emplace_back(name, value.stringValue.value_or(""));
        }
        return arrival;
    }));
    replace(std::make_unique<FakeReceiver<api::sns::Publish>>("sns", postbox, [](const api::sns::Publish::Input &input) {
        return Arrival{input.topicArn.value_or(""), input.message.value_or(""), input.subject.value_or(""), {}};
    }));
    replace(std::make_unique<FakeReceiver<api::lambda::Invoke>>("lambda", postbox, [](const api::lambda::Invoke::Input &input) {
        return Arrival{input.functionName.value_or(""), input.payload ? input.payload->bytes : std::string(),
                       input.invocationType ? input.invocationType->value : std::string(), {}};
    }));
    if (fakeBus) {
        replace(std::make_unique<FakeReceiver<api::events::PutEvents>>("events", postbox, [](const api::events::PutEvents::Input &input) {
            const auto &entry = input.entries->front();
            return Arrival{entry.eventBusName.value_or("default"), entry.detail.value_or(""), entry.detailType.value_or(""), {}};
        }));
    }
    return services;
}

/// Until nothing is due and nothing is under way.
template <class Fixture>
void settleWith(Fixture &fixture, const Postbox &postbox)
{
    do
        fixture.settle();
    while (postbox.isAwaiting());
}

} // namespace nephoscope::test
