#pragma once

#include <QtCore/QObject>

class QProcess;

namespace nephoscope::gui {

/// Ends the processes of closed terminals without making anybody wait: the shell has had its SIGHUP; whatever of its
/// session is still there after a moment is killed. Nothing outlives the program.
class Reaper : public QObject
{
    Q_OBJECT
public:
    /// Takes over a shell that was told to hang up. GUI thread.
    static void take(QProcess *shell);
    /// SIGKILL to every process of the session.
    static void killSession(qint64 session);

private:
    explicit Reaper(QObject *parent);
    ~Reaper() override;
    void endAll();
    bool m_quitting = false;
};

} // namespace nephoscope::gui
