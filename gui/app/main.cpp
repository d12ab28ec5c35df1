#include "gui/app/Options.h"
#include "gui/app/Parts.h"
#include "gui/app/Screenshot.h"
#include "gui/app/SingleInstance.h"
#include "gui/bridge/EngineHost.h"
#include "gui/consoles/s3/TransferNotices.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/shell/UserSettings.h"
#include "gui/shell/Windows.h"
#include "gui/theme/DesktopSettings.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSocketNotifier>
#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace nephoscope::gui;

namespace {

int signalPipe[2];

// Only async-signal-safe calls here: the event loop does the rest.
void onSignal(int)
{
    const char byte = 1;
    static_cast<void>(::write(signalPipe[0], &byte, 1));
}

// SIGTERM and SIGINT end the event loop, so that the engine closes its files.
void quitOnSignals(QApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(0); });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList out;
    for (int i = 0; i < argc; ++i)
        out.append(QString::fromLocal8Bit(argv[i]));
    return out;
}

QIcon windowIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128})
        icon.addPixmap(icons::pixmap(QStringLiteral("mark"), QColor(0x00, 0x6c, 0xe0), size));
    return icon;
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = parseOptions(argumentsOf(argc, argv));
    if (options.quit) {
        std::fprintf(options.exitCode ? stderr : stdout, "%s\n", qPrintable(options.message));
        return options.exitCode;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("nephoscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Nephoscope"));
    QApplication::setApplicationVersion(QStringLiteral(NEPHOSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("nephoscope"));
    quitOnSignals(application);

    // The folder holds keys: only its owner may look in.
    QDir().mkpath(options.folder);
    QFile::setPermissions(options.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    SingleInstance instance(options.folder);
    if (instance.raiseRunning(options.page)) {
        std::puts("Nephoscope is already running on this data folder; its window was raised.");
        return 0;
    }
    instance.listen();

    const DesktopSettings desktop;
    Session session(options.folder);
    Theme::instance().applyTo(application);
    settings::applyKept(options.language, options.theme, options.scale);
    QApplication::setWindowIcon(windowIcon());
    QApplication::setQuitOnLastWindowClosed(false); // Windows says when

    EngineHost engine({.folder = options.folder, .port = options.port});
    Windows windows(makeCatalog, engine, session, options.port);
    QObject::connect(&windows, &Windows::made, &windows, [](MainWindow *window) { addProjection(*window); });
    const s3::TransferNotices notices(engine, [&windows]() -> Navigator * { return windows.active(); });
    // The window first: the engine opens its files on a thread of its own.
    windows.restore(options.page);
    QObject::connect(&windows, &Windows::finished, &application, [] { QCoreApplication::exit(0); });
    MainWindow &first = *windows.active();
    if (!options.size.isEmpty())
        first.resize(options.size / first.devicePixelRatioF());
    QObject::connect(&instance, &SingleInstance::raiseRequested, &windows, [&windows](const QString &page) {
        MainWindow &window = *windows.active();
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
        if (!page.isEmpty())
            window.go(page);
    });
    engine.start();
    if (!options.screenshot.isEmpty())
        new Screenshot(first, options.screenshot, &first);
    return QApplication::exec();
}
