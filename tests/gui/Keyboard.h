#pragma once

#include "gui/kit/Dialog.h"
#include "gui/kit/TableView.h"
#include "gui/shell/Language.h"
#include "tests/gui/ConsoleWindow.h"
#include "tests/gui/Inspect.h"
#include "tests/gui/ListRows.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

#include <map>

namespace nephoscope::gui {

class ResourceView;

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
        QVERIFY(m_console->furnish() && ListRows(*m_console).fill());
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
        m_console->rest();
        const QStringList problems = inspect::unreachable(m_console->window, m_console->window);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' % problems.join(u'\n')));
    }

    void noTwoShareTheirKeys_data() { everyControlIsReached_data(); }
    void noTwoShareTheirKeys();
    void everyShortcutWorks();
    void panelsByKeys();
    void contextMenuByKey();
    void bucketByKeys();
    // Last: who has pressed every key may act as somebody else, in another Region.
    void everyAction_data();
    void everyAction();
    void everyShortcutWasPressed();

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
    /// Every address that the consoles give: side links, lists, the first row of each, its tabs, settings and forms.
    QStringList walk();
    /// A page with nothing over it, nothing chosen and no focus in it.
    bool openFresh(const QString &address);
    /// The first row of the nth list of the page, with the focus in it; null when there is no such list.
    ResourceView *choose(qsizetype list);
    /// Actions on the page that have neither a key nor a button or menu entry.
    QStringList withoutWay();
    /// Presses the key of a command and runs it by name: empty when both lead to the same.
    QString pressing(const QString &address, qsizetype list, const QString &id);
    bool exists(const std::string &bucket, const std::string &key);
    QTemporaryDir m_folder;
    QMap<QString, QString> m_keyed; ///< commands with keys that were met, and where
    QSet<QString> m_pressed;
    std::unique_ptr<ConsoleWindow> m_console;
};

} // namespace nephoscope::gui
