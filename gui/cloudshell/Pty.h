#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QProcess;
class QSocketNotifier;

namespace nephoscope::gui {

/// A program on a pseudo-terminal of its own, leader of its own session. Bytes come in pieces of at most 32 KiB, from the
/// event loop; while paused none are read, and the program waits. Destroying it hangs up: nothing of the session stays.
class Pty : public QObject
{
    Q_OBJECT
public:
    struct Command
    {
        QString program;
        QStringList arguments;
        QStringList environment; ///< `NAME=value`, the whole of it
        QString folder;          ///< to start in
    };

    explicit Pty(QObject *parent = nullptr);
    ~Pty() override;

    /// False, with the reason in errorText(), when there is no terminal to be had or the program cannot start.
    bool start(const Command &command, QSize cells);
    QString errorText() const { return m_error; }
    bool isRunning() const;
    /// Something other than the shell itself owns the terminal: a command is at work.
    bool hasJob() const;
    qint64 processId() const;
    /// The program reads a line without showing it: a password.
    bool hidesInput() const;

    /// Queues bytes for the program; they leave as fast as it takes them.
    void write(const QByteArray &bytes);
    void resize(QSize cells);
    void setPaused(bool paused);
    void hangUp();

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// After the last received(). A negative code: ended by that signal.
    void finished(int code);

private:
    void read();
    void flush();
    void closeTerminal();
    void end();
    int m_master = -1;
    QProcess *m_process = nullptr;
    QSocketNotifier *m_readable = nullptr;
    QSocketNotifier *m_writable = nullptr;
    QByteArray m_pending;
    QString m_error;
    int m_code = 0;
    bool m_paused = false;
    bool m_exited = false;
    bool m_atEnd = false;
};

} // namespace nephoscope::gui
