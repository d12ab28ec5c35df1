// The console's frame with a real engine in a temporary folder: navigation, languages, theme,
// search, session, and that nothing in it is nameless.
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
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>

using namespace nephoscope::gui;

namespace {

bool isInteractive(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar *>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const Link *>(widget);
}

QString where(const QWidget *widget)
{
    QString out;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        out.prepend(u'/' % QString::fromLatin1(at->metaObject()->className()).section(QLatin1String("::"), -1) % u'[' % at->objectName() % u']');
    return out;
}

QStringList nameless(const QWidget &root)
{
    QStringList out;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isInteractive(widget) || !widget->isVisibleTo(&root))
            continue;
        // Parts Qt makes inside its own widgets (scroll buttons of a tab bar, line edit buttons).
        if (QByteArray(widget->metaObject()->className()).contains("LineEditIconButton") || qobject_cast<QTabBar *>(widget->parentWidget()))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()) && !qobject_cast<const Link *>(widget))
            out.append(where(widget) % QStringLiteral(" has no accessible name"));
        if (widget->objectName().isEmpty())
            out.append(where(widget) % QStringLiteral(" has no object name"));
    }
    return out;
}

QStringList twins(const QWidget &root)
{
    QStringList out;
    QList<const QWidget *> all{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        all.append(widget);
    for (const QWidget *parent : all) {
        QStringList names;
        for (const QWidget *child : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const QString name = child->objectName();
            if (name.isEmpty() || name.startsWith(QLatin1String("qt_")) || !child->isVisibleTo(&root))
                continue;
            if (names.contains(name))
                out.append(where(child) % QStringLiteral(" shares its name with a sibling"));
            names.append(name);
        }
    }
    return out;
}

// For people: NEPHOSCOPE_PICTURES=DIR keeps what a test saw.
void picture(Console &console, const QString &name)
{
    const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES");
    QApplication::processEvents(); // layouts asked for anew
    if (!folder.isEmpty())
        console.window.grab().save(folder % u'/' % name % QStringLiteral(".png"));
}

const char *const pages[] = {"home", "s3/buckets", "s3/buckets/create", "transfers", "settings", "nowhere/at/all"};

} // namespace

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

    // A part made visible before it has a parent flashes up as a window and takes the focus.
    void pagesShowNoWindowsOfTheirOwn()
    {
        struct Watch final : QObject
        {
            bool eventFilter(QObject *object, QEvent *event) override
            {
                if (const auto *widget = qobject_cast<QWidget *>(object); widget && event->type() == QEvent::Show && widget->isWindow()
                    && !qobject_cast<const MainWindow *>(widget))
                    seen.append(where(widget));
                return false;
            }
            QStringList seen;
        } watch;
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        qApp->installEventFilter(&watch);
        for (const char *page : pages)
            QVERIFY(console.go(QString::fromLatin1(page)));
        console.window.flashbar().error(QStringLiteral("Title"), QStringLiteral("Text"));
        QVERIFY2(watch.seen.isEmpty(), qPrintable(watch.seen.join(u'\n')));
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

    void homeBannerReachesTheEdge()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        auto *area = console.find<QAbstractScrollArea>("homeArea");
        QTRY_VERIFY(area && area->verticalScrollBar()->isVisible());
        console.rest();
        const QColor banner = Theme::instance().color(Token::BackgroundHomeHeader, Context::Header);
        // Right of the scroll bar's handle, and below the banner after it went up.
        const auto edge = [&](int y) {
            const QPoint at = area->mapTo(&console.window, QPoint(area->width() - 1, y));
            return console.window.grab(QRect(at, QSize(1, 1))).toImage().pixelColor(0, 0);
        };
        QCOMPARE(edge(20), banner);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        QVERIFY(edge(20) != banner);
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

    // Menus and panels lie inside the window, above the page, at every size.
    void popoversStayInside_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("683x512") << QSize(683, 512);
    }

    void popoversStayInside()
    {
        QFETCH(QSize, size);
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        console.window.resize(size);
        QTRY_COMPARE(console.window.size(), size);
        for (const char *name : {"services", "bell", "settings", size.width() > 800 ? "help" : "more", "region", "account"}) {
            auto *button = console.find<Button>(name);
            button->click();
            const Popover *open = nullptr;
            for (const Popover *popover : console.window.findChildren<Popover *>())
                open = popover->isVisible() ? popover : open;
            QVERIFY2(open, name);
            // The outer 12 px are shadow.
            QVERIFY2(console.window.rect().contains(open->geometry().adjusted(12, 12, -12, -12)), name);
            QVERIFY2(nameless(*open).isEmpty(), qPrintable(nameless(*open).join(u'\n')));
            picture(console, QString::fromLatin1(name) % u'-' % QString::number(size.width()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QVERIFY2(!open->isVisible(), name);
        }
    }

    void everyControlHasANameAndNoTwin_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *page : pages)
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void everyControlHasANameAndNoTwin()
    {
        QFETCH(QString, address);
        Console console(m_folder->path());
        QVERIFY(console.start(address));
        const QStringList problems = nameless(console.window) + twins(console.window);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    // Minimum sizes larger than the place they get would be cut off.
    void nothingIsCutOffWhenSmall_data() { everyControlHasANameAndNoTwin_data(); }

    void nothingIsCutOffWhenSmall()
    {
        QFETCH(QString, address);
        Console console(m_folder->path());
        QVERIFY(console.start(address));
        Language::instance().set(QStringLiteral("ko"));
        console.window.resize(683, 512); // 1024×768 at 150 %
        QTRY_COMPARE(console.window.width(), 683);
        QTRY_VERIFY(console.window.page()->width() == 683);
        for (const QWidget *widget : console.window.findChildren<QWidget *>()) {
            if (!isInteractive(widget) || !widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            const QPoint right = widget->mapTo(&console.window, QPoint(widget->width(), 0));
            QVERIFY2(right.x() <= 683, qPrintable(where(widget)));
        }
    }

    // What a list would like is no reason to scroll it, nor what pages behind it need.
    void aPageScrollsOnlyForWhatItNeeds()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("s3/buckets/create")));
        Language::instance().set(QStringLiteral("ko"));
        console.window.resize(683, 512);
        QTRY_COMPARE(console.window.height(), 512);
        console.window.go(QStringLiteral("s3/jobs"));
        QVERIFY(console.settle());
        console.rest();
        const auto *pages = console.find<QScrollArea>("lowPages");
        const QScrollBar *bar = pages->verticalScrollBar();
        QTRY_COMPARE(bar->maximum(), 0);
        QTRY_COMPARE(pages->widget()->height(), pages->viewport()->height());
        // Lower than the list can be.
        console.window.resize(683, 440);
        QTRY_COMPARE(console.window.height(), 440);
        QTRY_VERIFY(bar->maximum() > 0);
        const QWidget *card = console.window.page()->findChild<QWidget *>(QStringLiteral("table"))->parentWidget();
        QTRY_VERIFY(card->mapTo(pages->widget(), QPoint(0, card->height())).y() < pages->widget()->height());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
