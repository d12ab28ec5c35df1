#pragma once

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/Consoles.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

/// One start of the console with one window.
struct Console
{
    explicit Console(const QString &folder) : Console(folder, Catalog(makeConsoles(), makeTransfersPage)) {}
    Console(const QString &folder, Catalog catalog)
        : session(folder), engine(EngineHost::Options{.folder = folder, .port = 0}), window(std::move(catalog), engine, session, 0)
    {
        window.resize(1280, 800);
    }

    bool start(const QString &address)
    {
        window.go(address);
        window.show();
        engine.start();
        // Shortcuts and focus belong to the active window.
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return engine.isReady() && window.isSettled(); }, 20'000);
    }
    bool go(const QString &address)
    {
        window.go(address);
        return settle();
    }
    /// For people: NEPHOSCOPE_PICTURES=DIR keeps what a test saw.
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
        QApplication::processEvents(); // layouts asked for anew
        if (!folder.isEmpty())
            window.grab().save(folder % u'/' % QString::fromLatin1(name) % QStringLiteral(".png"));
    }
    template <class T>
    T *find(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }

    Session session;
    EngineHost engine;
    MainWindow window;
};

} // namespace nephoscope::gui
