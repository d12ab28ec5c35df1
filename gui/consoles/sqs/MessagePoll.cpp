#include "gui/consoles/sqs/MessagePoll.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/sqs/Queue.h"

#include <algorithm>

namespace nephoscope::gui::sqs {

namespace {

constexpr int longestWait = 20;  // seconds: SQS's limit
constexpr int waitOfOneCall = 2; // seconds: Stop is to be felt soon
constexpr int mostAtOnce = 10;

} // namespace

MessagePoll::MessagePoll(EngineHost &engine, std::string queue, QObject *parent) : QObject(parent), m_engine(engine), m_queue(std::move(queue)) {}

api::sqs::ReceiveMessage::Input MessagePoll::input(EngineHost &engine, const std::string &queue, const PollSettings &settings)
{
    api::sqs::ReceiveMessage::Input input;
    input.queueUrl = queueUrl(engine, queue);
    input.maxNumberOfMessages = std::clamp(std::min(settings.most, settings.atOnce), 1, mostAtOnce);
    input.waitTimeSeconds = std::clamp(settings.seconds, 0, longestWait);
    input.visibilityTimeout = settings.hold;
    input.messageSystemAttributeNames.emplace().emplace_back("All");
    input.messageAttributeNames.emplace().emplace_back("All");
    return input;
}

int MessagePoll::progress() const
{
    if (!m_running || m_settings.seconds <= 0)
        return 0;
    return int(std::min<qint64>(100, m_since.elapsed() / 10 / m_settings.seconds));
}

void MessagePoll::start(const PollSettings &settings)
{
    m_settings = settings;
    m_count = 0;
    m_running = true;
    ++m_run;
    m_since.start();
    askAgain();
}

void MessagePoll::stop()
{
    if (m_running)
        end();
}

void MessagePoll::askAgain()
{
    const qint64 left = m_settings.seconds - m_since.elapsed() / 1000;
    if (m_count >= m_settings.most || (left <= 0 && m_settings.seconds > 0)) {
        end();
        return;
    }
    PollSettings next = m_settings;
    next.most = m_settings.most - m_count;
    next.seconds = int(std::clamp<qint64>(left, 0, waitOfOneCall));
    ask<api::sqs::ReceiveMessage>(m_engine, this, input(m_engine, m_queue, next), [this, run = m_run](auto reply) { take(run, std::move(reply)); });
}

void MessagePoll::take(int run, Expected<api::sqs::ReceiveMessage::Output> reply)
{
    const bool late = run != m_run || !m_running;
    if (!reply) {
        if (!late) {
            end();
            Q_EMIT failed(reply.error());
        }
        return;
    }
    const std::vector<Message> messages = std::move(reply->messages).value_or(std::vector<Message>());
    if (late) {
        giveBack(messages);
        return;
    }
    m_count += int(messages.size());
    if (!messages.empty())
        Q_EMIT received(messages);
    // Without a time it is asked once.
    if (m_running && m_settings.seconds == 0)
        end();
    else if (m_running)
        askAgain();
}

void MessagePoll::giveBack(const std::vector<Message> &messages)
{
    for (const Message &message : messages) {
        api::sqs::ChangeMessageVisibility::Input input;
        input.queueUrl = queueUrl(m_engine, m_queue);
        input.receiptHandle = message.receiptHandle;
        input.visibilityTimeout = 0;
        ask<api::sqs::ChangeMessageVisibility>(m_engine, this, std::move(input), [](const auto &) {});
    }
}

void MessagePoll::end()
{
    m_running = false;
    Q_EMIT finished();
}

} // namespace nephoscope::gui::sqs
