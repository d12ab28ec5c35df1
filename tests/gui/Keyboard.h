#pragma once

#include "gui/kit/Dialog.h"
#include "gui/kit/TableView.h"
#include "gui/shell/Language.h"
#include "tests/gui/ConsoleWindow.h"
#include "tests/gui/Inspect.h"

#include <QtCore/QTemporaryDir>

#include <map>

namespace nephoscope::gui {

/// The console without a mouse.
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

} // namespace nephoscope::gui
