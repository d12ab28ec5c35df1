// Hours of use leave nothing behind: after every page, panel, language and window was there twice, there are as many
// objects as before. How much memory that takes is the benchmark's question (bench_console soak).
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "tests/gui/Census.h"
#include "tests/gui/ConsoleWindow.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QAbstractScrollArea>

#include <functional>

using namespace nephoscope::gui;

class TestSoak : public QObject
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

    // The measure itself: a test that cannot see a leak is worth nothing.
    void oneObjectMoreIsSeen()
    {
        const Census::Counts before = Census::count();
        QObject one;
        QCOMPARE(Census::difference(before, Census::count()), QStringList{QStringLiteral("+1 QObject")});
    }

    void pagesLeaveNothing()
    {
        leavesNothing([this] {
            for (const QString &address : ConsoleWindow::addresses())
                QVERIFY2(m_console->go(address), qPrintable(address));
        });
    }

    void pagesAreMadeAnew()
    {
        // More pages than the window keeps, so that each visit makes one and throws one away.
        leavesNothing([this] {
            for (int i = 0; i < 15; ++i)
                QVERIFY(m_console->go(QStringLiteral("s3/buckets/lecture-1?prefix=%1/").arg(i)));
        });
    }

    void panelsLeaveNothing()
    {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets")));
        leavesNothing([this] {
            for (const char *command : {"nav.services", "nav.region", "nav.notifications", "nav.account", "nav.palette", "help.shortcuts", "help.about", "account.keys"}) {
                const QSet<QWidget *> before = visibleParts();
                m_console->window.commands().run(QString::fromLatin1(command), false);
                QVERIFY2(QTest::qWaitFor([&] { return visibleParts() != before; }), command);
                m_console->rest();
                QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &m_console->window;
                QTest::keyClick(focus, Qt::Key_Escape);
                QVERIFY2(QTest::qWaitFor([&] { return visibleParts().size() <= before.size(); }), command);
            }
            for (const char *drawer : {"help", "recorder", "cloudshell"}) {
                QVERIFY(m_console->window.drawers().openDrawer(QString::fromLatin1(drawer)));
                m_console->rest();
                m_console->window.drawers().closeDrawer(QString::fromLatin1(drawer));
                m_console->rest();
            }
        });
    }

    void languagesAndThemesLeaveNothing()
    {
        QVERIFY(m_console->go(QStringLiteral("s3/buckets/lecture-1?prefix=")));
        leavesNothing([this] {
            for (const char *language : {"ko", "en"}) {
                Language::instance().set(QString::fromLatin1(language));
                for (const auto theme : {Theme::Choice::Dark, Theme::Choice::HighContrast, Theme::Choice::Light}) {
                    Theme::instance().setChoice(theme);
                    QVERIFY(m_console->settle());
                    m_console->rest();
                }
            }
        });
    }

    void windowsLeaveNothing()
    {
        leavesNothing([this] {
            auto window = std::make_unique<MainWindow>(makeCatalog(), m_console->engine, m_console->session, 0, 1);
            addProjection(*window);
            window->show();
            for (const char *address : {"home", "s3/buckets", "s3/buckets/lecture-1?prefix="}) {
                window->go(QString::fromLatin1(address));
                QVERIFY(QTest::qWaitFor([&] { return window->isSettled(); }, 20'000));
            }
        });
    }

private:
    QSet<QWidget *> visibleParts() const
    {
        QSet<QWidget *> parts;
        for (QWidget *each : QApplication::allWidgets())
            if (each->isVisible())
                parts.insert(each);
        return parts;
    }

    /// What closes by itself or is deleted later has gone.
    Census::Counts atRest()
    {
        // What is to happen in a moment has happened.
        (void)QTest::qWaitFor([] { return !Census::count().contains("QSingleShotTimer"); });
        m_console->rest();
        Census::forgetImages();
        // Qt deletes the gestures of parts that have gone with the next event that could belong to one.
        QAbstractScrollArea area;
        QTest::mouseMove(area.viewport(), QPoint(1, 1));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        return Census::count();
    }

    /// The first rounds may fill what is kept on purpose.
    void leavesNothing(const std::function<void()> &round)
    {
        for (int i = 0; i < 2; ++i) {
            round();
            if (QTest::currentTestFailed())
                return;
        }
        const Census::Counts before = atRest();
        for (int i = 0; i < 2; ++i) {
            round();
            if (QTest::currentTestFailed())
                return;
        }
        QStringList more;
        (void)QTest::qWaitFor([&] {
            more = Census::difference(before, atRest());
            return more.isEmpty();
        });
        QVERIFY2(more.isEmpty(), qPrintable(u'\n' % more.join(u'\n')));
    }

    Census m_census;
    QTemporaryDir m_folder;
    std::unique_ptr<ConsoleWindow> m_console;
};

QTEST_MAIN(TestSoak)
#include "tst_soak.moc"
