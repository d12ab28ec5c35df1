#include "gui/cloudshell/Pty.h"

#include "gui/cloudshell/Reaper.h"

#include <QtCore/QProcess>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace nephoscope::gui {
namespace {

constexpr int PieceBytes = 32 * 1024;

winsize windowSize(QSize cells)
{
    winsize size{};
    size.ws_col = static_cast<unsigned short>(qBound(1, cells.width(), 1000));
    size.ws_row = static_cast<unsigned short>(qBound(1, cells.height(), 1000));
    return size;
}

// Both ends of a new terminal; -1 when there is none.
int openTerminal(int &slave)
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0)
        return -1;
    char name[128];
    if (::grantpt(master) == 0 && ::unlockpt(master) == 0 && ::ptsname_r(master, name, sizeof name) == 0)
        slave = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave < 0) {
        const int reason = errno;
        ::close(master);
        errno = reason;
        return -1;
    }
    ::fcntl(master, F_SETFL, ::fcntl(master, F_GETFL) | O_NONBLOCK);
    return master;
}

} // namespace

Pty::Pty(QObject *parent) : QObject(parent) {}

Pty::~Pty() { hangUp(); }

bool Pty::start(const Command &command, QSize cells)
{
    int slave = -1;
    m_master = openTerminal(slave);
    if (m_master < 0) {
        m_error = QString::fromLocal8Bit(std::strerror(errno));
        return false;
    }
    termios modes{};
    ::tcgetattr(slave, &modes);
    modes.c_iflag |= IUTF8; // backspace removes a whole Hangul syllable
    ::tcsetattr(slave, TCSANOW, &modes);
    const winsize size = windowSize(cells);
    ::ioctl(slave, TIOCSWINSZ, &size);

    m_process = new QProcess(this);
    m_process->setProgram(command.program);
    m_process->setArguments(command.arguments);
    m_process->setEnvironment(command.environment);
    m_process->setWorkingDirectory(command.folder);
    m_process->setInputChannelMode(QProcess::ForwardedInputChannel);
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    // Between fork and exec: async-signal-safe calls only.
    m_process->setChildProcessModifier([slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        for (int fd = 0; fd < 3; ++fd)
            ::dup2(slave, fd);
        ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        for (const int signal : {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD, SIGTSTP, SIGTTIN, SIGTTOU})
            ::signal(signal, SIG_DFL);
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        m_exited = true;
        m_code = status == QProcess::NormalExit ? code : -code;
        if (!m_paused)
            read();
    });
    m_process->start();
    const bool started = m_process->waitForStarted(5000);
    ::close(slave);
    if (!started) {
        m_error = m_process->errorString();
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
        closeTerminal();
        return false;
    }
    m_readable = new QSocketNotifier(m_master, QSocketNotifier::Read, this);
    m_writable = new QSocketNotifier(m_master, QSocketNotifier::Write, this);
    m_writable->setEnabled(false);
    connect(m_readable, &QSocketNotifier::activated, this, &Pty::read);
    connect(m_writable, &QSocketNotifier::activated, this, &Pty::flush);
    return true;
}

bool Pty::isRunning() const { return m_process && !m_exited; }

bool Pty::hasJob() const
{
    if (!isRunning())
        return false;
    const pid_t owner = ::tcgetpgrp(m_master);
    return owner > 0 && owner != m_process->processId();
}

bool Pty::hidesInput() const
{
    termios mode{};
    if (!isRunning() || ::tcgetattr(m_master, &mode) != 0)
        return false;
    // Line editors echo for themselves: they switch both off.
    return (mode.c_lflag & ICANON) && !(mode.c_lflag & ECHO);
}

qint64 Pty::processId() const { return isRunning() ? m_process->processId() : 0; }

void Pty::write(const QByteArray &bytes)
{
    if (!isRunning() || m_master < 0)
        return;
    m_pending += bytes;
    flush();
}

void Pty::flush()
{
    qsizetype gone = 0;
    while (gone < m_pending.size()) {
        const ssize_t count = ::write(m_master, m_pending.constData() + gone, size_t(m_pending.size() - gone));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            if (count < 0 && errno != EAGAIN)
                gone = m_pending.size(); // nobody will read it any more
            break;
        }
        gone += count;
    }
    m_pending.remove(0, gone);
    m_writable->setEnabled(!m_pending.isEmpty());
}

void Pty::resize(QSize cells)
{
    if (m_master < 0)
        return;
    const winsize size = windowSize(cells);
    ::ioctl(m_master, TIOCSWINSZ, &size);
}

void Pty::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (m_readable)
        m_readable->setEnabled(!paused && !m_atEnd);
    if (!paused && m_exited)
        QTimer::singleShot(0, this, &Pty::read);
}

void Pty::read()
{
    if (m_master < 0 || m_paused)
        return;
    char piece[PieceBytes];
    ssize_t count = 0;
    do
        count = ::read(m_master, piece, sizeof piece);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
        // After the exit nothing wakes the notifier for sure: look again until it is empty.
        if (m_exited)
            QTimer::singleShot(0, this, &Pty::read);
        Q_EMIT received(QByteArray(piece, qsizetype(count)));
        return;
    }
    if (count == 0 || errno != EAGAIN) {
        m_atEnd = true;
        m_readable->setEnabled(false);
    }
    if (m_exited)
        end();
}

void Pty::end()
{
    if (!m_process)
        return;
    m_process->deleteLater();
    m_process = nullptr;
    closeTerminal();
    Q_EMIT finished(m_code);
}

void Pty::closeTerminal()
{
    delete m_readable;
    delete m_writable;
    m_readable = m_writable = nullptr;
    if (m_master >= 0)
        ::close(m_master);
    m_master = -1;
    m_pending.clear();
}

void Pty::hangUp()
{
    if (!m_process) {
        closeTerminal();
        return;
    }
    const pid_t owner = ::tcgetpgrp(m_master);
    const pid_t shell = pid_t(m_process->processId());
    m_process->disconnect(this);
    if (shell > 0) {
        if (owner > 0 && owner != shell) {
            ::kill(-owner, SIGHUP);
            ::kill(-owner, SIGCONT);
        }
        ::kill(shell, SIGHUP);
        ::kill(shell, SIGCONT);
        Reaper::take(m_process);
    } else {
        m_process->deleteLater();
    }
    m_process = nullptr;
    m_exited = true;
    closeTerminal();
}

} // namespace nephoscope::gui
