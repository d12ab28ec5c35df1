#pragma once

#include "api/generated/sqs.h"
#include "core/Error.h"
#include "gui/bridge/EngineHost.h"

#include <QtCore/QElapsedTimer>

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui::sqs {

/// How long and for how many messages is asked.
struct PollSettings
{
    int seconds = 30;              ///< the whole polling
    int most = 10;                 ///< messages
    std::optional<int> hold = {};  ///< seconds that they stay hidden; none: the queue's visibility timeout
    int atOnce = 10;               ///< messages of one request, 10 at most
};

/// Receives messages of a queue until there are enough, the time is over, or somebody stops it. Messages that arrive
/// after that are given back at once.
class MessagePoll : public QObject
{
    Q_OBJECT
public:
    using Message = api::sqs::Message;

    MessagePoll(EngineHost &engine, std::string queue, QObject *parent = nullptr);

    void start(const PollSettings &settings);
    void stop();
    bool isRunning() const { return m_running; }
    /// 0 to 100: of the time.
    int progress() const;
    /// The call it makes next, for the code beside it.
    static api::sqs::ReceiveMessage::Input input(EngineHost &engine, const std::string &queue, const PollSettings &settings);

Q_SIGNALS:
    void received(const std::vector<nephoscope::api::sqs::Message> &messages);
    void failed(const nephoscope::Error &error);
    void finished();

private:
    void askAgain();
    void take(int run, Expected<api::sqs::ReceiveMessage::Output> reply);
    void giveBack(const std::vector<Message> &messages);
    void end();

    EngineHost &m_engine;
    std::string m_queue;
    PollSettings m_settings;
    QElapsedTimer m_since;
    int m_count = 0;
    int m_run = 0; ///< which start() a reply belongs to
    bool m_running = false;
};

} // namespace nephoscope::gui::sqs
