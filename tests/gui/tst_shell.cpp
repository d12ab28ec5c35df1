// The console's frame with a real engine in a temporary folder: navigation, languages, theme,
// search, session. How it is laid out has a test of its own (tst_shelllayout).
#include "Console.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/consoles/Consoles.h"
#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/Connection.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Language.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/PortBadge.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/Session.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/UserSettings.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        Language::instance().set(QStringLiteral("en"));
        Theme::instance().setMode(Theme::Mode::Light);
    }

    void windowIsUpBeforeTheEngine()
    {
        Console console(m_folder->filePath(QStringLiteral("d")));
        console.window.go(QStringLiteral("s3/buckets"));
        console.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&console.window));
        QVERIFY(!console.engine.isReady());
        QVERIFY(!console.window.isSettled());
        console.engine.start();
        QVERIFY(console.settle());
        QCOMPARE(console.window.page()->service(), QStringLiteral("s3"));
    }

    void walksBackAndForth()
    {
        Console console(m_folder->path());
        QVERIFY(console.start({}));
        QCOMPARE(console.window.address(), QStringLiteral("home"));
        QVERIFY(!console.find<Button>("back")->isEnabled());
        QVERIFY(console.go(QStringLiteral("s3/buckets")));
        Page *buckets = console.window.page();
        QVERIFY(console.go(QStringLiteral("s3/buckets/create")));
        QTest::keyClick(&console.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
        QCOMPARE(console.window.page(), buckets); // kept, not made anew
        QTest::mouseClick(console.window.page(), Qt::BackButton);
        QCOMPARE(console.window.address(), QStringLiteral("home"));
        QTest::mouseClick(console.window.page(), Qt::ForwardButton);
        console.find<Button>("forward")->click();
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets/create"));
        QVERIFY(!console.find<Button>("forward")->isEnabled());
        console.window.back();
        QVERIFY(console.go(QStringLiteral("home"))); // cuts what lay ahead
        QVERIFY(!console.find<Button>("forward")->isEnabled());
    }

    void unknownAddressesSaySo()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("ec3/instances")));
        auto *home = console.find<Button>("goHome");
        QVERIFY(home);
        home->click();
        QCOMPARE(console.window.address(), QStringLiteral("home"));
        QVERIFY(console.go(QStringLiteral("s3/nothing/like/it")));
        QVERIFY(console.window.page()->title().contains(QStringLiteral("not found")));
    }

    void breadcrumbsAndSideNavigationLead()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("s3/buckets/create")));
        auto *side = console.find<SideNavigation>("sideNavigation");
        QVERIFY(side->isVisible());
        console.find<Button>("crumb0")->click();
        QCOMPARE(console.window.address(), QStringLiteral("home"));
        QVERIFY(!side->isVisible());
        QVERIFY(console.go(QStringLiteral("s3/buckets/create")));
        console.find<QAbstractButton>("sideLink0")->click();
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
        console.find<Button>("toggleSideNavigation")->click();
        QVERIFY(!side->isVisible());
        console.find<Button>("toggleSideNavigation")->click();
        QVERIFY(side->isVisible());
    }

    void sideNavigationCoversNarrowWindows()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("s3/buckets")));
        auto *side = console.find<SideNavigation>("sideNavigation");
        const int wide = console.window.page()->width();
        console.window.resize(700, 600);
        QTRY_VERIFY(!side->isVisible());
        QTRY_COMPARE(console.window.page()->width(), 700);
        console.find<Button>("toggleSideNavigation")->click();
        QVERIFY(side->isVisible());
        QCOMPARE(console.window.page()->width(), 700);
        console.window.resize(1280, 800);
        QTRY_VERIFY(side->isVisible());
        QTRY_COMPARE(console.window.page()->width(), wide);
    }

    void languageSwitchesWhileRunning()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("s3/buckets")));
        auto *back = console.find<Button>("back");
        QCOMPARE(back->accessibleName(), QStringLiteral("Back"));
        const QString english = console.window.page()->title();
        settings::setLanguage(QStringLiteral("ko"));
        QTRY_COMPARE(back->accessibleName(), QStringLiteral("뒤로"));
        QTRY_VERIFY(console.window.page()->title() != english);
        QCOMPARE(QLocale().language(), QLocale::Korean);
        QCOMPARE(console.session.language(), QStringLiteral("ko"));
        QVERIFY(regionText(QStringLiteral("ap-northeast-2")).contains(QStringLiteral("서울")));
        QVERIFY(console.window.windowTitle().startsWith(console.window.page()->title()));
        settings::setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(back->accessibleName(), QStringLiteral("Back"));
        QTRY_COMPARE(console.window.page()->title(), english);
    }

    void themeSwitchesWhileRunning()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        const auto corner = [&] { return console.window.grab().toImage().pixelColor(1270, 790); };
        QCOMPARE(corner(), QColor(Qt::white));
        const QColor bar = console.window.grab().toImage().pixelColor(640, 3);
        console.find<Button>("settings")->click();
        auto *theme = console.find<QWidget>("settingsMenu")->findChild<SegmentedControl *>(QStringLiteral("settingTheme"));
        QVERIFY(theme->isVisible());
        QCOMPARE(console.find<Label>("settingScale")->text(), QStringLiteral("100%"));
        QCOMPARE(theme->value(), QStringLiteral("light"));
        theme->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(corner(), Theme::instance().color(Token::BackgroundLayoutMain));
        QVERIFY(corner().lightness() < 60);
        QCOMPARE(console.window.grab().toImage().pixelColor(640, 3), bar);
        QCOMPARE(console.session.theme(), QStringLiteral("dark"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(corner(), QColor(Qt::white));
    }

    void searchJumps()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        SearchBox &search = console.window.topBar().search();
        QVERIFY(QApplication::focusWidget() != &search);
        QTest::keyClick(&console.window, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget(), &search);
        QTest::keyClicks(&search, QStringLiteral("purpose"));
        auto *results = console.find<Popover>("searchResults");
        QVERIFY(results->isVisible());
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
        QVERIFY(!results->isVisible());
        QCOMPARE(search.text(), QString());
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("zzzz"));
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
    }

    void regionIsChosenAndKept()
    {
        {
            Console console(m_folder->path());
            QVERIFY(console.start(QStringLiteral("home")));
            auto *button = console.find<Button>("region");
            button->click();
            auto *filter = console.find<QLineEdit>("regionFilter");
            QTRY_COMPARE(QApplication::focusWidget(), filter);
            QTest::keyClicks(filter, QStringLiteral("irel"));
            QTest::keyClick(filter, Qt::Key_Return);
            QVERIFY(!filter->isVisible());
            QCOMPARE(console.engine.region(), QStringLiteral("eu-west-1"));
            QVERIFY(button->text().contains(QStringLiteral("Ireland")));
        }
        Console again(m_folder->path());
        QVERIFY(again.start(QStringLiteral("home")));
        QCOMPARE(again.engine.region(), QStringLiteral("eu-west-1"));
    }

    void sessionComesBack()
    {
        {
            Console console(m_folder->path());
            QVERIFY(console.start(QStringLiteral("s3/buckets")));
            console.window.resize(1000, 700);
            settings::setTheme(QStringLiteral("dark"));
            QVERIFY(QTest::qWaitFor([&] { return console.window.width() == 1000; }));
        }
        QFile file(QDir(m_folder->path()).filePath(QStringLiteral("console.ini")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Secret"));
        Session session(m_folder->path());
        QCOMPARE(session.address(), QStringLiteral("s3/buckets"));
        QCOMPARE(session.theme(), QStringLiteral("dark"));
        EngineHost engine(EngineHost::Options{.folder = m_folder->path(), .port = 0});
        MainWindow window(Catalog(makeConsoles(), makeTransfersPage), engine, session, 0);
        QCOMPARE(window.size(), QSize(1000, 700));
    }

    void badgeSaysWhereTheEngineIs()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        PortBadge &badge = console.window.topBar().portBadge();
        QVERIFY(badge.accessibleName().contains(QString::number(console.engine.port())));
        badge.setPort(40001, true, 4566);
        QVERIFY(badge.toolTip().contains(QStringLiteral("4566")));
        QVERIFY(badge.toolTip().contains(QStringLiteral("40001")));
        const Connection connection = Connection::of(console.engine);
        QCOMPARE(connection.accountId.size(), 12);
        QVERIFY(connection.environment().contains(QString(u"AWS_SECRET_ACCESS_KEY=" % connection.secret)));
        QVERIFY(!connection.masked(connection.environment()).contains(connection.secret));
        QVERIFY(connection.profile().contains(QStringLiteral("endpoint_url = http://127.0.0.1:")));
    }

    void failureToStartIsShown()
    {
        Console first(m_folder->path());
        QVERIFY(first.start(QStringLiteral("home")));
        Console second(m_folder->path());
        QSignalSpy failed(&second.engine, &EngineHost::failed);
        second.window.go(QStringLiteral("s3/buckets"));
        second.window.show();
        second.engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QVERIFY(second.find<QWidget>("startError")->isVisible());
    }

    void notificationsAreKept()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        NotificationCenter &center = console.window.topBar().notifications();
        console.window.flashbar().success(QStringLiteral("Bucket made"));
        QCOMPARE(center.unread(), 1);
        console.window.flashbar().dismissAll();
        console.find<Button>("bell")->click();
        QVERIFY(center.isVisible());
        QCOMPARE(center.unread(), 0);
        bool found = false;
        for (const Label *label : center.findChildren<Label *>())
            found = found || label->text() == QLatin1String("Bucket made");
        QVERIFY(found);
        console.find<Button>("bell")->click();
        QVERIFY(!center.isVisible());
    }

    void notificationsSurviveARestart()
    {
        const QString url = QStringLiteral("https://box.s3.amazonaws.com/a.txt?X-Amz-Expires=60&X-Amz-Signature=0123456789abcdef&X-Amz-Security-Token=FwoGZXIvYXdzE");
        const auto words = [](const NotificationCenter &center) {
            QStringList out;
            for (const Label *label : center.findChildren<Label *>())
                out.append(label->text());
            return out.join(u'\n');
        };
        {
            Console console(m_folder->path());
            QVERIFY(console.start(QStringLiteral("home")));
            Flashbar &flashbar = console.window.flashbar();
            for (int i = 0; i < 52; ++i)
                flashbar.success(QStringLiteral("Bucket %1 made").arg(i));
            flashbar.error(QStringLiteral("Not shared"), url % QStringLiteral("\npassword: hunter2 secretAccessKey=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
            flashbar.show({.type = FlashType::InProgress, .title = QStringLiteral("Still copying"), .progress = 40});
            flashbar.show({.type = FlashType::Info, .title = QStringLiteral("Undone"), .actionText = QStringLiteral("Undo"), .action = [] {}});
        }
        QFile file(m_folder->filePath(QStringLiteral("console.ini")));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("Not shared"));
        for (const char *secret : {"0123456789abcdef", "FwoGZXIvYXdzE", "hunter2", "wJalrXUtn"})
            QVERIFY2(!kept.contains(secret), secret);
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        NotificationCenter &center = console.window.topBar().notifications();
        QCOMPARE(center.unread(), 0); // seen then
        const QString said = words(center);
        QVERIFY(said.contains(QStringLiteral("Undone")) && said.contains(QStringLiteral("Not shared")) && said.contains(QStringLiteral("Bucket 51 made")));
        QVERIFY(!said.contains(QStringLiteral("Still copying"))); // nobody knows how it went on
        QVERIFY(!said.contains(QStringLiteral("Bucket 3 made\n"))); // the oldest are forgotten
        QVERIFY(!center.findChild<Button *>(QStringLiteral("notificationAction0"))); // what it did was that run's
        // New ones stand above; what was cleared stays so.
        console.window.flashbar().success(QStringLiteral("Another day"));
        QCOMPARE(center.unread(), 1);
        QVERIFY(words(center).indexOf(QStringLiteral("Another day")) < words(center).indexOf(QStringLiteral("Undone")));
        console.find<Button>("clearNotifications")->click();
        Console again(m_folder->path());
        QVERIFY(!words(again.window.topBar().notifications()).contains(QStringLiteral("Undone")));
    }

    void dialogHoldsTheKeys()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        QVERIFY(console.go(QStringLiteral("s3/buckets")));
        QVERIFY(console.window.commands().run(QStringLiteral("help.about")));
        QVERIFY(Dialog::isOpenOn(&console.window));
        QTest::keyClick(&console.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets"));
        bool disclaimer = false;
        for (const Label *label : console.window.findChildren<Label *>())
            disclaimer = disclaimer || label->text().contains(QStringLiteral("not affiliated"));
        QVERIFY(disclaimer);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!Dialog::isOpenOn(&console.window));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
