#pragma once

#include "api/generated/iam.h"
#include "api/generated/s3.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/Consoles.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"

#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
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
    /// Layouts ask for one another by posted events: until all of them stand.
    void rest()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QApplication::processEvents();
        }
    }
    /// QML shows a change a frame later: until what is visible of it was drawn.
    bool draw()
    {
        for (QQuickWidget *each : window.findChildren<QQuickWidget *>()) {
            if (!each->isVisible())
                continue;
            QSignalSpy drawn(each->quickWindow(), &QQuickWindow::afterRendering);
            each->quickWindow()->update();
            if (!drawn.wait())
                return false;
        }
        return true;
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
    template <class Operation>
    bool call(typename Operation::Input input)
    {
        auto future = engine.cloud().invoke<Operation>(engine.caller(), std::move(input));
        future.waitForFinished();
        return future.takeResult().has_value();
    }

    /// As somebody else, as an SDK would.
    template <class Operation>
    Expected<typename Operation::Output> callAs(Principal who, typename Operation::Input input, const char *requestId = "")
    {
        Caller caller = engine.caller();
        caller.principal = std::move(who);
        caller.via = Via::Http;
        caller.requestId = requestId;
        return engine.cloud().invoke<Operation>(std::move(caller), std::move(input)).result();
    }
    Principal user(const std::string &name)
    {
        api::iam::GetUser::Input input;
        input.userName = name;
        const auto found = engine.cloud().invoke<api::iam::GetUser>(engine.caller(), std::move(input)).result();
        Principal who;
        who.kind = Principal::Kind::User;
        who.account = engine.caller().principal.account;
        if (found) {
            who.arn = *found->user->arn;
            who.userId = *found->user->userId;
        }
        return who;
    }

    Session session;
    EngineHost engine;
    MainWindow window;
};

} // namespace nephoscope::gui
