#pragma once

#include "core/Error.h"
#include "gui/consoles/cloudwatch/Insights.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::cloudwatch {

/// One query of Logs Insights at a time: starts it, looks how it goes, and brings all its rows.
class InsightsWork : public QObject
{
    Q_OBJECT
public:
    /// As the service calls them; Idle before the first.
    enum class State { Idle, Starting, Running, Complete, Failed, Cancelled, Timeout };

    explicit InsightsWork(EngineHost &engine, QObject *parent = nullptr);

    /// What is sent: from and to in milliseconds, the service takes seconds.
    static api::logs::StartQuery::Input input(const QStringList &groups, const QString &text, qint64 from, qint64 to);
    /// Where the groups are; empty: in the Region of the selector.
    void setRegion(const std::string &region) { m_region = region; }
    /// What ran before is stopped.
    void start(const QStringList &groups, const QString &text, qint64 from, qint64 to);
    void cancel();
    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Starting || m_state == State::Running; }
    /// So far.
    const api::logs::QueryStatistics &statistics() const { return m_statistics; }
    const InsightsTable &table() const { return m_table; }
    qint64 milliseconds() const { return m_milliseconds; }

Q_SIGNALS:
    /// Statistics or rows have changed.
    void progressed();
    /// It is over, whichever way.
    void finished();
    /// The service refused it; it is over.
    void refused(const nephoscope::Error &error);

private:
    Caller caller() const;
    void look();
    void take(const api::logs::GetQueryResults::Output &output);
    void end(State state);
    void stop(const std::string &id);

    EngineHost &m_engine;
    State m_state = State::Idle;
    std::string m_region;
    std::string m_id;
    std::string m_token;
    api::logs::QueryStatistics m_statistics;
    InsightsTable m_table;
    QTimer m_pace;
    QElapsedTimer m_clock;
    qint64 m_milliseconds = 0;
    int m_generation = 0;
};

} // namespace nephoscope::gui::cloudwatch
