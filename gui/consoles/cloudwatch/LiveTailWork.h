#pragma once

#include "core/Error.h"
#include "gui/consoles/cloudwatch/LiveTail.h"

#include <QtCore/QObject>

#include <memory>
#include <vector>

namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::cloudwatch {

/// One session of Live Tail at a time: starts it and brings what it sends. Read in the background; a session of the local
/// engine holds no thread while nothing comes.
class LiveTailWork : public QObject
{
    Q_OBJECT
public:
    explicit LiveTailWork(EngineHost &engine, QObject *parent = nullptr);
    ~LiveTailWork() override;

    /// What ran before is stopped.
    void start(api::logs::StartLiveTail::Input input);
    /// Hangs up, which ends the session.
    void stop();
    bool isRunning() const { return m_running; }
    /// It has begun to send.
    bool isLive() const { return m_live; }

Q_SIGNALS:
    void began();
    /// About once a second, also without events. `sampled`: there were more than these.
    void received(const std::vector<nephoscope::gui::cloudwatch::TailEvent> &events, bool sampled);
    /// It was refused, broke off, or is over (`SessionTimeoutException`).
    void failed(const nephoscope::Error &error);

private:
    struct Piece;
    struct Stream;
    void pull();
    void take(const Piece &piece);

    EngineHost &m_engine;
    std::shared_ptr<Stream> m_stream;
    bool m_running = false;
    bool m_live = false;
    int m_generation = 0;
};

} // namespace nephoscope::gui::cloudwatch
