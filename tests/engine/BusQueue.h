#pragma once

#include "S3Fixture.h"
#include "api/generated/events.h"
#include "api/generated/sqs.h"

#include <boost/json.hpp>

namespace nephoscope::test {

/// A queue that gets what a rule of the default bus takes.
class BusQueue
{
public:
    BusQueue(S3Fixture &fixture, const std::string &name, const std::string &pattern, const std::string &state = "ENABLED") : m_fixture(fixture)
    {
        api::sqs::CreateQueue::Input queue;
        queue.queueName = name;
        queue.attributes.emplace()["Policy"] = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}})";
        m_url = *must<api::sqs::CreateQueue>(std::move(queue)).queueUrl;
        api::events::PutRule::Input rule;
        rule.name = name;
        rule.eventPattern = pattern;
        rule.state.emplace().value = state;
        must<api::events::PutRule>(std::move(rule));
        api::events::PutTargets::Input targets;
        targets.rule = name;
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "1";
        target.arn = "arn:aws:sqs:us-east-1:123456789012:" + name;
        must<api::events::PutTargets>(std::move(targets));
    }
    /// What has come since.
    std::vector<boost::json::object> take()
    {
        m_fixture.settle();
        std::vector<boost::json::object> events;
        api::sqs::ReceiveMessage::Input receive;
        receive.queueUrl = m_url;
        receive.maxNumberOfMessages = 10;
        for (const auto &message : must<api::sqs::ReceiveMessage>(std::move(receive)).messages.value_or(std::vector<api::sqs::Message>())) {
            events.push_back(boost::json::parse(*message.body).as_object());
            api::sqs::DeleteMessage::Input gone;
            gone.queueUrl = m_url;
            gone.receiptHandle = message.receiptHandle;
            must<api::sqs::DeleteMessage>(std::move(gone));
        }
        return events;
    }
    /// The next event, or an empty one when none comes.
    boost::json::object next()
    {
        (void)QTest::qWaitFor([this] {
            for (auto &event : take())
                m_taken.push_back(std::move(event));
            return !m_taken.empty();
        }, 10'000);
        if (m_taken.empty())
            return {};
        boost::json::object event = std::move(m_taken.front());
        m_taken.erase(m_taken.begin());
        return event;
    }
    /// A text in an event, at a path of names.
    static QByteArray text(const boost::json::object &event, std::string_view pointer)
    {
        boost::json::error_code missing;
        const boost::json::value whole(event);
        const boost::json::value *found = whole.find_pointer(pointer, missing);
        return found && found->is_string() ? QByteArray(found->get_string().c_str()) : QByteArray("none");
    }

private:
    template <class Operation>
    typename Operation::Output must(typename Operation::Input input)
    {
        auto done = m_fixture.call<Operation>(std::move(input));
        if (!done)
            qFatal("%s", done.error().message.c_str());
        return std::move(*done);
    }

    S3Fixture &m_fixture;
    std::string m_url;
    std::vector<boost::json::object> m_taken;
};

} // namespace nephoscope::test
