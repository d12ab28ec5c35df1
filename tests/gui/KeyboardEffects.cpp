// Every shortcut: where it is pressed, and what is seen then.
#include "door/LocalCloud.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Places.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Scale.h"
#include "tests/gui/Keyboard.h"

#include <QtCore/QTimer>
#include <QtGui/QClipboard>

namespace nephoscope::gui {

namespace {

/// Ends the event loop when the program is asked to leave, with its windows left open; counts that.
class QuitCatcher final : public QObject
{
public:
    QuitCatcher() { qApp->installEventFilter(this); }
    int asked = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Quit)
            return false;
        ++asked;
        QCoreApplication::exit(0);
        return true;
    }
};

} // namespace

TestKeyboard::Effects TestKeyboard::effectsOfTheWindow()
{
    const auto on = [this](const QKeySequence &keys, auto check) {
        return [this, keys, check] {
            QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
            press(keys);
            check();
        };
    };
    const auto panel = [this, on](const QKeySequence &keys, const char *name) {
        return on(keys, [this, name] {
            QTRY_VERIFY2(visible(name), name);
            press(Qt::Key_Escape);
            QTRY_VERIFY2(!visible(name), name);
        });
    };
    const auto address = [this, on](const QKeySequence &keys, const char *where) {
        return on(keys, [this, where] { QTRY_COMPARE(window().address(), QString::fromLatin1(where)); });
    };
    const auto drawer = [this, on](const QKeySequence &keys, const char *id) {
        return on(keys, [this, keys, id] {
            QTRY_VERIFY2(window().drawers().isOpen(QString::fromLatin1(id)), id);
            window().drawers().closeDrawer(QString::fromLatin1(id));
            window().setFocus();
        });
    };
    const auto scale = [on](const QKeySequence &keys, qreal before, qreal after) {
        return [on, keys, before, after] {
            Scale::instance().set(before);
            on(keys, [after] { QTRY_COMPARE(Scale::instance().factor(), after); })();
            Scale::instance().set(1);
        };
    };
    Effects out;
    out[QStringLiteral("nav.palette")] = panel(Qt::CTRL | Qt::Key_K, "commandPalette");
    out[QStringLiteral("nav.search")] = on(Qt::ALT | Qt::Key_S, [this] { QTRY_VERIFY(window().topBar().search().hasFocus()); });
    out[QStringLiteral("nav.filter")] = on(Qt::Key_Slash, [] { QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("filterInput")); });
    out[QStringLiteral("nav.back")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("settings")));
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window().address(), QStringLiteral("settings"));
    };
    out[QStringLiteral("nav.forward")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("settings")));
        QVERIFY(m_console->go(QStringLiteral("home")));
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window().address(), QStringLiteral("settings"));
        press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(window().address(), QStringLiteral("home"));
    };
    out[QStringLiteral("nav.refresh")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("s3/objects/lecture-1?key=notes.txt")));
        QVERIFY(m_console->settle());
        const auto asked = [this] {
            std::uint64_t heads = 0;
            for (const auto &count : dynamic_cast<LocalCloud &>(m_console->engine.cloud()).recorder().counts())
                heads += count.operation->name == "HeadObject" ? count.calls : 0;
            return heads;
        };
        const std::uint64_t before = asked();
        press(Qt::Key_F5);
        QTRY_VERIFY(asked() > before);
    };
    out[QStringLiteral("nav.home")] = address(Qt::ALT | Qt::Key_Home, "home");
    out[QStringLiteral("nav.transfers")] = address(Qt::CTRL | Qt::Key_J, "transfers");
    out[QStringLiteral("nav.services")] = panel(Qt::ALT | Qt::Key_V, "servicesMenu");
    out[QStringLiteral("nav.region")] = panel(Qt::ALT | Qt::Key_R, "regionMenu");
    out[QStringLiteral("nav.notifications")] = panel(Qt::ALT | Qt::Key_N, "notificationCenter");
    out[QStringLiteral("nav.account")] = panel(Qt::ALT | Qt::Key_A, "accountMenu");
    out[QStringLiteral("nav.nextArea")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        window().topBar().search().setFocus();
        press(Qt::Key_F6);
        QVERIFY(!window().topBar().isAncestorOf(QApplication::focusWidget()));
    };
    out[QStringLiteral("nav.previousArea")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        window().topBar().search().setFocus();
        press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(window().page()->isAncestorOf(QApplication::focusWidget()));
    };
    out[QStringLiteral("nav.favourite")] = on(Qt::CTRL | Qt::Key_D, [this] {
        QTRY_VERIFY(Places::instance().isFavourite(QStringLiteral("s3/buckets")));
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(!Places::instance().isFavourite(QStringLiteral("s3/buckets")));
    });
    out[QStringLiteral("help.page")] = drawer(Qt::Key_F1, "help");
    out[QStringLiteral("help.shortcuts")] = on(Qt::Key_Question, [this] { closeDialog(); });
    out[QStringLiteral("drawer.cloudshell")] = drawer(Qt::CTRL | Qt::Key_QuoteLeft, "cloudshell");
    out[QStringLiteral("iam.why")] = drawer(Qt::CTRL | Qt::SHIFT | Qt::Key_Y, "why");
    out[QStringLiteral("window.new")] = [this, on] {
        QString asked;
        window().setWindowOpener([&asked](const QString &where) { asked = where; });
        on(Qt::CTRL | Qt::Key_N, [&asked] { QTRY_COMPARE(asked, QStringLiteral("s3/buckets")); })();
        window().setWindowOpener({});
    };
    out[QStringLiteral("window.close")] = on(Qt::CTRL | Qt::Key_W, [this] {
        QTRY_VERIFY(!window().isVisible());
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    });
    out[QStringLiteral("window.quit")] = [this] {
        QuitCatcher catcher;
        // Quitting is for a program that runs: one loop of it.
        QTimer::singleShot(0, &window(), [this] { press(Qt::Key_Q, Qt::ControlModifier); });
        QTimer::singleShot(5000, &catcher, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(catcher.asked, 1);
    };
    out[QStringLiteral("view.sideNavigation")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        const bool open = window().isSideNavigationOpen();
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(window().isSideNavigationOpen(), !open);
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(window().isSideNavigationOpen(), open);
    };
    out[QStringLiteral("view.bigger")] = scale(Qt::CTRL | Qt::Key_Plus, 1, 1.1);
    out[QStringLiteral("view.smaller")] = scale(Qt::CTRL | Qt::Key_Minus, 1.2, 1.1);
    out[QStringLiteral("view.normal")] = scale(Qt::CTRL | Qt::Key_0, 1.2, 1);
    out[QStringLiteral("view.settings")] = address(Qt::CTRL | Qt::Key_Comma, "settings");
    out[QStringLiteral("projection.toggle")] = on(Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] {
        QTRY_VERIFY(visible("projectionBar"));
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!visible("projectionBar"));
    });
    return out;
}

TestKeyboard::Effects TestKeyboard::effectsOfPages()
{
    const QString bucket = QStringLiteral("s3/buckets/lecture-1?prefix=");
    // With a row chosen.
    const auto onRow = [this](const QString &address, const QString &row, const QKeySequence &keys, auto check) {
        return [this, address, row, keys, check] {
            QVERIFY(m_console->go(address));
            QTRY_VERIFY(goToRow(row));
            press(Qt::Key_Space);
            press(keys);
            check();
            QApplication::focusWidget()->clearFocus();
            table()->setFocus();
            press(Qt::Key_Space);
        };
    };
    const auto asks = [this] { closeDialog(); };
    Effects out;
    out[QStringLiteral("s3.createBucket")] = [this] {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        press(Qt::Key_N);
        QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets/create"));
    };
    out[QStringLiteral("s3.deleteBucket")] = onRow(QStringLiteral("s3/buckets"), QStringLiteral("lecture-2"), Qt::Key_Delete, asks);
    out[QStringLiteral("s3.deleteObjects")] = onRow(bucket, QStringLiteral("notes.txt"), Qt::Key_Delete, asks);
    out[QStringLiteral("s3.rename")] = onRow(bucket, QStringLiteral("notes.txt"), Qt::Key_F2, asks);
    const auto holds = [] { QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("notes.txt"))); };
    for (const auto &[id, keys] : {std::pair{"s3.copyObjects", QKeySequence::Copy}, std::pair{"s3.cutObjects", QKeySequence::Cut}})
        out[QString::fromLatin1(id)] = [onRow, bucket, holds, keys = keys] {
            QGuiApplication::clipboard()->clear();
            onRow(bucket, QStringLiteral("notes.txt"), QKeySequence(keys), holds)();
        };
    out[QStringLiteral("s3.createFolder")] = [this, bucket, asks] {
        QVERIFY(m_console->go(bucket));
        press(Qt::Key_N);
        asks();
    };
    for (const auto &[id, where] : {std::pair{"s3.bucket.splitPanel", QStringLiteral("s3/buckets")}, std::pair{"s3.object.splitPanel", bucket}})
        out[QString::fromLatin1(id)] = [this, where = where] {
            QVERIFY(m_console->go(where));
            press(Qt::Key_Return, Qt::AltModifier);
            QTRY_VERIFY(visible("splitPanel"));
            press(Qt::Key_Return, Qt::AltModifier);
            QTRY_VERIFY(!visible("splitPanel"));
        };
    return out;
}

} // namespace nephoscope::gui
