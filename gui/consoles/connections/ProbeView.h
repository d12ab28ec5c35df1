#pragma once

#include "gui/connections/Connect.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

namespace nephoscope::gui {

class EngineHost;
class Label;
class StatusIndicator;

namespace connections {

/// How far a test of a connection came: a line for each step, with what was found there, and what is wrong where it
/// stopped.
class ProbeView : public QWidget
{
    Q_OBJECT
public:
    explicit ProbeView(EngineHost &engine, QWidget *parent = nullptr);

    /// Tests anew; what an earlier test finds is not shown any more.
    void start(const SavedConnection &connection, const std::optional<Secret> &typed);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(bool good);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(Expected<remote::Probe> found);
    void present();
    QString noteOf(remote::Probe::Step step) const;
    QString adviceOf(const Error &error) const;

    EngineHost &m_engine;
    std::vector<StatusIndicator *> m_states;
    std::vector<Label *> m_notes;
    Label *m_problem;
    std::optional<Expected<remote::Probe>> m_found;
    bool m_tls = true;
    bool m_running = false;
    int m_generation = 0;
};

} // namespace connections
} // namespace nephoscope::gui
