#pragma once

#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/classroom/Projection.h"
#include "gui/classroom/ProjectionLayers.h"
#include "gui/kit/Preferences.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {

/// The look every test begins with.
inline void restoreLook()
{
    Scale::instance().set(1);
    Masking::instance().setOn(false);
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().setDensity(Theme::Density::Comfortable);
    Theme::instance().followMotion();
}

/// The window with a projection of its own.
struct ProjectedConsole
{
    explicit ProjectedConsole(const QString &folder)
        : session(folder), engine(EngineHost::Options{.folder = folder, .port = 0})
        , window(makeCatalog(), engine, session, 0)
        , projection({.window = &window, .hideNavigation = [this](bool hidden) { window.hideNavigation(hidden); }})
    {
        projection.bindKeys();
        window.resize(1000, 680);
    }
    bool start(const QString &address)
    {
        window.go(address);
        window.show();
        engine.start();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor([this] { return engine.isReady() && window.isSettled(); }, 20'000);
    }
    // The picture stays as it is for a while: layouts are done.
    bool isCalm(QImage &picture)
    {
        int same = 0;
        return QTest::qWaitFor([&] {
            const QImage last = std::exchange(picture, window.grab().toImage());
            same = picture == last ? same + 1 : 0;
            return same >= 10;
        });
    }
    QWidget *focus() { return window.focusWidget() ? window.focusWidget() : &window; }
    KeyCaption *caption() { return window.findChild<KeyCaption *>(); }
    // One plain text field over the page, with the focus.
    QLineEdit *field()
    {
        auto *edit = new QLineEdit(&window);
        edit->setGeometry(300, 200, 200, 32);
        edit->show();
        edit->setFocus();
        return edit;
    }

    Session session;
    EngineHost engine;
    MainWindow window;
    Projection projection;
};

inline void set(bool fullScreen, int percent = 150)
{
    ProjectionSettings settings;
    settings.fullScreen = fullScreen;
    settings.percent = percent;
    settings.save();
}

inline QStringList captions(ProjectedConsole &console) { return console.caption() ? console.caption()->shown() : QStringList(); }

} // namespace nephoscope::gui
