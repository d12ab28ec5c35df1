#include "gui/cloudshell/Reaper.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QTimer>

#include <csignal>

namespace nephoscope::gui {
namespace {

constexpr int GraceMs = 800;
constexpr int GraceAtExitMs = 150;
constexpr char SessionProperty[] = "session";

void finish(QProcess *shell, int grace)
{
    if (grace > 0)
        shell->waitForFinished(grace);
    Reaper::killSession(shell->property(SessionProperty).toLongLong());
    if (shell->state() != QProcess::NotRunning) {
        shell->kill();
        shell->waitForFinished(1000);
    }
}

} // namespace

Reaper::Reaper(QObject *parent) : QObject(parent)
{
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        m_quitting = true;
        endAll();
    });
}

Reaper::~Reaper() { endAll(); }

void Reaper::endAll()
{
    const auto shells = findChildren<QProcess *>();
    for (QProcess *shell : shells) {
        finish(shell, GraceAtExitMs);
        delete shell;
    }
}

void Reaper::take(QProcess *shell)
{
    static QPointer<Reaper> reaper;
    if (!reaper)
        reaper = new Reaper(qApp);
    const qint64 session = shell->processId();
    shell->setParent(reaper);
    shell->setProperty(SessionProperty, session);
    if (reaper->m_quitting) {
        // No event loop will come back to it.
        finish(shell, GraceAtExitMs);
        delete shell;
        return;
    }
    // The shell may be gone while a job of its session ignored the hang-up.
    QObject::connect(shell, &QProcess::finished, shell, &QObject::deleteLater);
    QTimer::singleShot(GraceMs, reaper, [session, held = QPointer<QProcess>(shell)] {
        killSession(session);
        if (held)
            held->kill();
    });
}

void Reaper::killSession(qint64 session)
{
    if (session <= 1)
        return;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const int pid = entry.toInt(&isNumber);
        if (!isNumber)
            continue;
        QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        // `pid (name) state parent group session …`; the name may hold anything, brackets included.
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 3 && fields.at(3).toLongLong() == session)
            ::kill(pid, SIGKILL);
    }
}

} // namespace nephoscope::gui
