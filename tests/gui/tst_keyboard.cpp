// The console without a mouse: every control of every page is reached by Tab or arrows, every shortcut does its
// work, and no two share their keys.
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/shell/Language.h"
#include "tests/gui/ConsoleWindow.h"
#include "tests/gui/Inspect.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

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
        for (const QString &address : ConsoleWindow::addresses())
            QTest::newRow(qPrintable(address)) << address;
    }

    void everyControlIsReached()
    {
        QFETCH(QString, address);
        QVERIFY(m_console->go(address));
        const QStringList problems = inspect::unreachable(m_console->window, m_console->window);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' % problems.join(u'\n')));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleWindow> m_console;
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
