// The console without a mouse: every control of every page is reached by Tab or arrows, every shortcut does its
// work, and no two share their keys.
#include "gui/kit/Button.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/shell/CommandSet.h"
#include "tests/gui/Keyboard.h"

#include <QtGui/QWindow>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

namespace {

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
    const int before = table()->model()->rowCount();
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
    QTRY_COMPARE(table()->model()->rowCount(), before);
    QVERIFY2(stray.seen.isEmpty(), qPrintable(stray.seen.join(u'\n')));
}

QTEST_MAIN(TestKeyboard)
