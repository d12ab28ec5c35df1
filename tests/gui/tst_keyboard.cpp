// The console without a mouse: every control of every page is reached by Tab or arrows, every shortcut does its
// work, and no two share their keys.
#include "door/LocalCloud.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/shell/Places.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Scale.h"
#include "tests/gui/ConsoleWindow.h"
#include "tests/gui/Inspect.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QWindow>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

#include <map>

using namespace nephoscope::gui;

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

/// The dialog that asks where to save, and the lists of completions it makes: windows that are meant.
bool isFileDialogs(const QWidget *widget)
{
    const auto *list = qobject_cast<const QAbstractItemView *>(widget);
    return qobject_cast<const QFileDialog *>(widget) || (list && list->windowType() == Qt::Popup);
}

/// Notes windows that pop up where a part of the page was meant.
class StrayWindows final : public QObject
{
public:
    StrayWindows() { qApp->installEventFilter(this); }
    QStringList seen;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(object);
        if (event->type() == QEvent::Show && widget && widget->isWindow() && !qobject_cast<const MainWindow *>(widget)
            && !isFileDialogs(widget))
            seen.append(inspect::where(widget));
        return false;
    }
};

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
        m_console = std::make_unique<ConsoleWindow>(m_folder.path());
        QVERIFY(m_console->start(QStringLiteral("home")));
        QVERIFY(m_console->furnish());
    }

    void cleanupTestCase() { m_console.reset(); }

    void everyControlIsReached_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address : ConsoleWindow::addresses() + ConsoleWindow::editorAddresses())
            QTest::newRow(qPrintable(address)) << address;
    }

    void everyControlIsReached()
    {
        QFETCH(QString, address);
        QVERIFY(m_console->go(address));
        const QStringList problems = inspect::unreachable(m_console->window, m_console->window);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' % problems.join(u'\n')));
    }

    void noTwoShareTheirKeys_data() { everyControlIsReached_data(); }
    void noTwoShareTheirKeys();
    void everyShortcutWorks();
    void panelsByKeys();
    void contextMenuByKey();
    void bucketByKeys();

private:
    using Effects = std::map<QString, std::function<void()>>;
    Effects effectsOfTheWindow();
    Effects effectsOfPages();

    MainWindow &window() { return m_console->window; }
    /// To whoever has the focus, as the keyboard does.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(const QKeySequence &keys) { press(keys[0].key(), keys[0].keyboardModifiers()); }
    void type(const QString &text);
    bool shows(const char *name) { return m_console->window.findChild<QWidget *>(QString::fromLatin1(name)) && visible(name); }
    bool visible(const char *name);
    Dialog *dialog();
    void closeDialog();
    /// Tab until the named control has the focus.
    bool tabTo(const char *name, bool back = false);
    TableView *table();
    /// The row whose first text is `name` becomes the current one, by the arrows.
    bool goToRow(const QString &name);
    bool exists(const std::string &bucket, const std::string &key);
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleWindow> m_console;
};

void TestKeyboard::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
    if (QWidget *popup = QApplication::activePopupWidget())
        target = popup->focusWidget() ? popup->focusWidget() : popup;
    QTest::keyClick(target, Qt::Key(key), modifiers);
}

void TestKeyboard::type(const QString &text)
{
    for (const QChar &each : text)
        QTest::keyClick(QApplication::focusWidget(), each.toLatin1());
}

bool TestKeyboard::visible(const char *name)
{
    for (QWidget *each : QApplication::allWidgets())
        if (each->objectName() == QLatin1String(name) && each->isVisible())
            return true;
    return false;
}

Dialog *TestKeyboard::dialog()
{
    for (Dialog *each : window().findChildren<Dialog *>())
        if (each->isVisible())
            return each;
    return nullptr;
}

void TestKeyboard::closeDialog()
{
    QTRY_VERIFY(dialog());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

bool TestKeyboard::tabTo(const char *name, bool back)
{
    for (int i = 0; i < 80; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name))
            return true;
        press(back ? Qt::Key_Backtab : Qt::Key_Tab, back ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return false;
}

TableView *TestKeyboard::table() { return window().page()->findChild<TableView *>(); }

bool TestKeyboard::goToRow(const QString &name)
{
    if (!tabTo("table"))
        return false;
    auto *view = qobject_cast<TableView *>(QApplication::focusWidget());
    press(Qt::Key_Home);
    for (int i = 0; view && i < view->model()->rowCount(); ++i) {
        for (int column = 0; column < 2; ++column)
            if (view->model()->index(view->currentIndex().row(), column).data().toString() == name)
                return true;
        press(Qt::Key_Down);
    }
    return false;
}

bool TestKeyboard::exists(const std::string &bucket, const std::string &key)
{
    nephoscope::api::s3::HeadObject::Input input;
    input.bucket = bucket;
    input.key = key;
    return m_console->call<nephoscope::api::s3::HeadObject>(std::move(input));
}

void TestKeyboard::noTwoShareTheirKeys()
{
    QFETCH(QString, address);
    const StrayWindows stray;
    QVERIFY(m_console->go(address));
    QVERIFY2(stray.seen.isEmpty(), qPrintable(stray.seen.join(u'\n')));
    std::map<QKeySequence, QString> owners;
    for (const Command &command : window().commands().all()) {
        QVERIFY2(command.run, qPrintable(command.id));
        if (command.keys.isEmpty())
            continue;
        QVERIFY2(!owners.contains(command.keys), qPrintable(command.keys.toString() % u": " % owners[command.keys] % u" and " % command.id));
        owners[command.keys] = command.id;
    }
    QVERIFY(owners.size() > 20);
}

// Where each shortcut is pressed, and what is seen then.
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
            for (const auto &count : dynamic_cast<nephoscope::LocalCloud &>(m_console->engine.cloud()).recorder().counts())
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

void TestKeyboard::everyShortcutWorks()
{
    Effects effects = effectsOfTheWindow();
    effects.merge(effectsOfPages());
    // Done elsewhere in this file, with all that belongs to it.
    const QStringList elsewhere{QStringLiteral("s3.pasteObjects"), QStringLiteral("s3.bucket.submit")};
    QStringList unseen;
    for (const char *each : {"home", "s3/buckets", "s3/buckets/create", "s3/buckets/lecture-1?prefix="}) {
        QVERIFY(m_console->go(QString::fromLatin1(each)));
        for (const Command &command : window().commands().all())
            if (!command.keys.isEmpty() && !effects.contains(command.id) && !elsewhere.contains(command.id))
                unseen.append(command.id);
    }
    unseen.removeDuplicates();
    QVERIFY2(unseen.isEmpty(), qPrintable(u"shortcuts nobody tests: " % unseen.join(u", ")));
    for (const auto &[id, works] : effects) {
        works();
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(id));
    }
}

void TestKeyboard::panelsByKeys()
{
    QVERIFY(m_console->go(QStringLiteral("home")));
    // A menu: down to the entry, Enter.
    QVERIFY(tabTo("help"));
    press(Qt::Key_Return);
    QTRY_VERIFY(visible("helpMenu"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(shows("shortcutSheet"));
    closeDialog();
    // The palette: words, Enter.
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(visible("commandPalette"));
    type(QStringLiteral("transfers"));
    press(Qt::Key_Return);
    QTRY_COMPARE(window().address(), QStringLiteral("transfers"));
    // The Region, and back to where it was.
    const QString region = m_console->engine.region();
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(visible("regionMenu"));
    type(QStringLiteral("tokyo"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_console->engine.region(), QStringLiteral("ap-northeast-1"));
    m_console->engine.setRegion(region);
    // The button of projection, for those who do not know its keys.
    QVERIFY(tabTo("tool-projection.toggle"));
    press(Qt::Key_Return);
    QTRY_VERIFY(visible("projectionBar"));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!visible("projectionBar"));
}

void TestKeyboard::contextMenuByKey()
{
    QVERIFY(m_console->go(QStringLiteral("s3/buckets/lecture-1?prefix=")));
    QTRY_VERIFY(goToRow(QStringLiteral("photo.jpg")));
    // As the window system turns the Menu key and Shift+F10 into a question for whoever has the focus.
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &asked);
    const auto menu = [this]() -> Menu * {
        for (Menu *each : window().findChildren<Menu *>())
            if (each->isVisible())
                return each;
        return nullptr;
    };
    QTRY_VERIFY(menu());
    const QPointer<Menu> shown = menu();
    QVERIFY(shown->findChild<QWidget *>(QStringLiteral("item-rename")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!shown || !shown->isVisible());
    QTRY_VERIFY(table()->hasFocus());
    press(Qt::Key_Space);
}

// From nothing to an emptied bucket, and no mouse.
void TestKeyboard::bucketByKeys()
{
    const StrayWindows stray;
    QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
    press(Qt::Key_N);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets/create"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("bucketName"));
    type(QStringLiteral("by-keys"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets"));

    QFile file(m_folder.filePath(QStringLiteral("typed.txt")));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("words") == 5);
    file.close();
    QVERIFY(m_console->settle());
    QTRY_VERIFY(goToRow(QStringLiteral("by-keys")));
    press(Qt::Key_Return);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets/by-keys"));
    QVERIFY(m_console->settle());
    QVERIFY(tabTo("upload"));
    press(Qt::Key_Return);
    QTRY_VERIFY(visible("item-uploadFiles"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QFileDialog *files = nullptr;
    QTRY_VERIFY((files = window().findChild<QFileDialog *>()) && files->isVisible());
    QTRY_VERIFY(files->isAncestorOf(QApplication::focusWidget()));
    type(file.fileName());
    press(Qt::Key_Return);
    QTRY_VERIFY(exists("by-keys", "typed.txt"));
    QTRY_VERIFY(table()->model()->rowCount() == 1);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));

    QTRY_VERIFY(goToRow(QStringLiteral("typed.txt")));
    press(Qt::Key_Space);
    press(Qt::Key_F2);
    QTRY_VERIFY(dialog());
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("renamed.txt"));
    press(Qt::Key_Return);
    QTRY_VERIFY(exists("by-keys", "renamed.txt") && !exists("by-keys", "typed.txt"));
    QTRY_VERIFY(!dialog());

    QTRY_VERIFY(goToRow(QStringLiteral("renamed.txt")));
    press(Qt::Key_Space);
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets"));
    QVERIFY(m_console->settle());
    QTRY_VERIFY(goToRow(QStringLiteral("lecture-2")));
    press(Qt::Key_Return);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets/lecture-2"));
    QVERIFY(m_console->settle());
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(exists("lecture-2", "renamed.txt"));
    QTRY_VERIFY(goToRow(QStringLiteral("renamed.txt")));
    press(Qt::Key_Space);
    press(Qt::Key_Delete);
    QTRY_VERIFY(dialog());
    type(QStringLiteral("permanently delete"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!exists("lecture-2", "renamed.txt"));
    QTRY_VERIFY(!dialog());

    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(window().address(), QStringLiteral("s3/buckets"));
    QTRY_VERIFY(goToRow(QStringLiteral("by-keys")));
    press(Qt::Key_Space);
    QVERIFY(tabTo("emptyBucket", true));
    press(Qt::Key_Space);
    QTRY_VERIFY(dialog());
    type(QStringLiteral("permanently delete"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!exists("by-keys", "renamed.txt"));
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(goToRow(QStringLiteral("by-keys")));
    press(Qt::Key_Delete);
    QTRY_VERIFY(dialog());
    type(QStringLiteral("by-keys"));
    press(Qt::Key_Return);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY2(stray.seen.isEmpty(), qPrintable(stray.seen.join(u'\n')));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
