// Projection of the real window: what it changes, what it never shows, and that Esc gives everything back.
#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/classroom/KeyNames.h"
#include "gui/classroom/Projection.h"
#include "gui/classroom/ProjectionBar.h"
#include "gui/classroom/ProjectionLayers.h"
#include "gui/cloudshell/TerminalView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Preferences.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/DrawerFrame.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

namespace {

struct Console
{
    explicit Console(const QString &folder)
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

void set(bool fullScreen, int percent = 150)
{
    ProjectionSettings settings;
    settings.fullScreen = fullScreen;
    settings.percent = percent;
    settings.save();
}

QStringList captions(Console &console) { return console.caption() ? console.caption()->shown() : QStringList(); }

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void init()
    {
        Preferences::instance().setStore({});
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        Scale::instance().set(1);
        Masking::instance().setOn(false);
        Theme::instance().setChoice(Theme::Choice::Light);
        Theme::instance().setDensity(Theme::Density::Comfortable);
        Theme::instance().followMotion();
    }
    void changesTheLook();
    void escGivesEverythingBack_data();
    void escGivesEverythingBack();
    void escGivesDrawersBack_data();
    void escGivesDrawersBack();
    void sizeKeysAndLimits();
    void nothingLostAt800();
    void keystrokes();
    void neverShowsSecrets();
    void masksAccounts();
    void blankScreen();
    void spotlight();
    void bar();
    void escClosesDialogsFirst();
    void oneWindowAtATime();
    void navigationOpensOverThePage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjection::changesTheLook()
{
    Console console(m_folder->path());
    QVERIFY(console.start(QStringLiteral("s3/buckets")));
    auto *navigation = console.window.findChild<SideNavigation *>();
    QVERIFY(navigation->isVisible());
    set(false);
    QSignalSpy changed(&console.projection, &Projection::changed);
    Theme::instance().setDensity(Theme::Density::Compact);
    QTest::keyClick(console.focus(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(console.projection.isOn());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Scale::instance().factor(), 1.5);
    QVERIFY(Theme::instance().stroke() >= 2);
    QCOMPARE(Theme::instance().duration(165), 0);
    QCOMPARE(Theme::instance().density(), Theme::Density::Comfortable);
    QVERIFY(Masking::instance().isOn());
    QVERIFY(!navigation->isVisible());
    QCOMPARE(console.window.width(), 667);
    ProjectionSettings next = console.projection.settings();
    next.highContrast = true;
    console.projection.setSettings(next);
    QCOMPARE(Theme::instance().mode(), Theme::Mode::HighContrast);
    next.highContrast = false;
    console.projection.setSettings(next);
    QCOMPARE(Theme::instance().mode(), Theme::Mode::Light);
    QTest::keyClick(console.focus(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!console.projection.isOn());
    QVERIFY(navigation->isVisible());
    QCOMPARE(Theme::instance().density(), Theme::Density::Compact);
}

void TestProjection::escGivesEverythingBack_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<bool>("fullScreen");
    QTest::newRow("transfers, light") << QStringLiteral("transfers") << int(Theme::Choice::Light) << false << 1.0 << true;
    QTest::newRow("settings, dark") << QStringLiteral("settings") << int(Theme::Choice::Dark) << false << 1.0 << false;
    QTest::newRow("home, light") << QStringLiteral("home") << int(Theme::Choice::Light) << false << 1.0 << false;
    QTest::newRow("buckets, dark, compact, full screen") << QStringLiteral("s3/buckets") << int(Theme::Choice::Dark) << true << 1.0 << true;
    QTest::newRow("create, system, scaled") << QStringLiteral("s3/buckets/create") << int(Theme::Choice::System) << false << 1.25 << false;
    QTest::newRow("buckets, high contrast") << QStringLiteral("s3/buckets") << int(Theme::Choice::HighContrast) << false << 1.0 << true;
}

void TestProjection::escGivesEverythingBack()
{
    QFETCH(QString, address);
    QFETCH(int, choice);
    QFETCH(bool, compact);
    QFETCH(qreal, scale);
    QFETCH(bool, fullScreen);
    Theme &theme = Theme::instance();
    theme.setChoice(Theme::Choice(choice));
    theme.setDensity(compact ? Theme::Density::Compact : Theme::Density::Comfortable);
    Scale::instance().set(scale);
    set(fullScreen);
    {
        Console console(m_folder->path());
        QVERIFY(console.start(address));
        console.window.setFocus();
        const QRect geometry = console.window.geometry();
        QImage before;
        QVERIFY(console.isCalm(before));
        console.projection.enter();
        ProjectionSettings all = console.projection.settings();
        all.highContrast = choice != int(Theme::Choice::HighContrast);
        all.spotlight = true;
        console.projection.setSettings(all);
        QTest::keyClick(console.focus(), Qt::Key_Plus, Qt::ControlModifier);
        QTest::mouseClick(&console.window, Qt::LeftButton, {}, QPoint(300, 5));
        QVERIFY(console.window.grab().toImage() != before);
        console.window.setFocus();
        QTest::keyClick(console.focus(), Qt::Key_Escape);
        QVERIFY(!console.projection.isOn());
        QTRY_COMPARE(console.window.geometry(), geometry);
        QCOMPARE(theme.choice(), Theme::Choice(choice));
        QCOMPARE(theme.density(), compact ? Theme::Density::Compact : Theme::Density::Comfortable);
        QCOMPARE(theme.stroke(), 1.0);
        QCOMPARE(Scale::instance().factor(), scale);
        QVERIFY(theme.hasMotion());
        QVERIFY(!Masking::instance().isOn());
        QVERIFY(!(console.window.windowState() & Qt::WindowFullScreen));
        QImage after;
        const bool same = QTest::qWaitFor([&] { return (after = console.window.grab().toImage()) == before; }, 3000);
        if (!same) {
            before.save(QStringLiteral("projection-before.png"));
            after.save(QStringLiteral("projection-after.png"));
        }
        QVERIFY2(same, "see projection-before.png and projection-after.png");
    }
    Scale::instance().set(1);
}

void TestProjection::escGivesDrawersBack_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fullScreen");
    QTest::newRow("home") << QStringLiteral("home") << false;
    QTest::newRow("buckets, full screen") << QStringLiteral("s3/buckets") << true;
}

void TestProjection::escGivesDrawersBack()
{
    QFETCH(QString, address);
    QFETCH(bool, fullScreen);
    Console console(m_folder->path());
    QVERIFY(console.start(address));
    console.window.resize(1280, 800);
    DrawerArea &drawers = console.window.drawers();
    QVERIFY(drawers.openDrawer(QStringLiteral("recorder"), false));
    QWidget *shell = drawers.openDrawer(QStringLiteral("cloudshell"), false);
    QVERIFY(shell);
    const QStringList ids{QStringLiteral("recorder"), QStringLiteral("cloudshell")};
    const auto places = [&] {
        QList<QRect> out;
        for (const QString &id : ids)
            out.append(drawers.frame(id)->geometry());
        return out;
    };
    console.window.setFocus();
    set(fullScreen);
    auto *terminal = shell->findChild<TerminalView *>();
    QTRY_VERIFY(terminal);
    QTRY_VERIFY_WITH_TIMEOUT(!terminal->screenText().trimmed().isEmpty(), 20'000);
    QImage before;
    QVERIFY(console.isCalm(before));
    const QList<QRect> placed = places();
    const QStringList open = drawers.openDrawers();
    console.projection.enter();
    ProjectionSettings all = console.projection.settings();
    all.highContrast = true;
    console.projection.setSettings(all);
    QCOMPARE(drawers.openDrawers(), open);
    QApplication::processEvents();
    console.window.setFocus();
    QTest::keyClick(console.focus(), Qt::Key_Escape);
    QVERIFY(!console.projection.isOn());
    QTRY_COMPARE(places(), placed);
    QCOMPARE(drawers.openDrawers(), open);
    QImage after;
    const bool same = QTest::qWaitFor([&] { return (after = console.window.grab().toImage()) == before; }, 10'000);
    if (!same) {
        before.save(QStringLiteral("projection-before.png"));
        after.save(QStringLiteral("projection-after.png"));
    }
    QVERIFY2(same, "see projection-before.png and projection-after.png");
}

void TestProjection::sizeKeysAndLimits()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    console.window.resize(1300, 900);
    console.projection.enter();
    QTest::keyClick(console.focus(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(Scale::instance().factor(), 1.75);
    QTest::keyClick(console.focus(), Qt::Key_Equal, Qt::ControlModifier);
    QTest::keyClick(console.focus(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(Scale::instance().factor(), 2.0);
    QCOMPARE(console.projection.settings().percent, 200);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(console.focus(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(Scale::instance().factor(), 1.0);
    QTest::keyClick(console.focus(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(Scale::instance().factor(), 1.5);
    // Remembered for the next lesson.
    QCOMPARE(ProjectionSettings::load().percent, 150);
    console.projection.leave();
}

void TestProjection::nothingLostAt800()
{
    Console console(m_folder->path());
    set(false, 200);
    QVERIFY(console.start(QStringLiteral("s3/buckets")));
    for (const QSize &screen : {QSize(800, 600), QSize(1024, 768)}) {
        console.window.resize(screen);
        console.projection.enter();
        const qreal factor = Scale::instance().factor();
        QVERIFY2(factor >= 1.2 && factor < 2, qPrintable(QString::number(factor)));
        QVERIFY(console.window.width() >= console.window.minimumWidth());
        QVERIFY(console.window.height() >= console.window.minimumHeight());
        QVERIFY(std::abs(console.window.width() * factor - screen.width()) < 2);
        // The bar has all its switches in view.
        const auto *bar = console.window.findChild<ProjectionBar *>();
        QVERIFY(console.window.rect().contains(bar->geometry()));
        for (const Button *button : bar->findChildren<Button *>())
            QVERIFY(bar->rect().contains(button->geometry()));
        console.projection.leave();
        QCOMPARE(console.window.size(), screen);
    }
}

void TestProjection::keystrokes()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    auto *field = console.field();
    console.projection.enter();
    QTest::keyClicks(field, QStringLiteral("web-bw"));
    QCOMPARE(field->text(), QStringLiteral("web-bw"));
    QVERIFY(!console.projection.isBlank());
    QCOMPARE(captions(console), QStringList{QStringLiteral("web-bw")});
    QTest::keyClick(field, Qt::Key_Left);
    QTest::keyClick(field, Qt::Key_Left);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(captions(console), (QStringList{QStringLiteral("web-bw"), QStringLiteral("← ×2"), QStringLiteral("Ctrl + A")}));
    QTest::keyClick(field, Qt::Key_Shift);
    QCOMPARE(captions(console).size(), 3);
    // What an input method writes is read, too.
    QInputMethodEvent event;
    event.setCommitString(QStringLiteral("버킷"));
    QCoreApplication::sendEvent(field, &event);
    QCOMPARE(captions(console).last(), QStringLiteral("버킷"));
    ProjectionSettings off = console.projection.settings();
    off.keystrokes = false;
    console.projection.setSettings(off);
    QTest::keyClicks(field, QStringLiteral("x"));
    QVERIFY(captions(console).isEmpty());
    console.projection.leave();
}

void TestProjection::neverShowsSecrets()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    auto *field = console.field();
    console.projection.enter();
    const auto type = [&](QWidget *into) {
        QTest::keyClicks(into, QStringLiteral("pw"));
        QTest::keyClick(into, Qt::Key_Enter);
        QInputMethodEvent event;
        event.setCommitString(QStringLiteral("비번"));
        QCoreApplication::sendEvent(into, &event);
    };
    field->setEchoMode(QLineEdit::Password);
    type(field);
    QCOMPARE(captions(console), QStringList());
    field->setEchoMode(QLineEdit::Normal);
    field->setProperty("secret", true);
    type(field);
    QCOMPARE(captions(console), QStringList());
    field->setProperty("secret", QVariant());
    // A terminal says so for itself or for all in it.
    console.window.setProperty("secret", true);
    type(field);
    QCOMPARE(captions(console), QStringList());
    console.window.setProperty("secret", QVariant());
    field->setInputMethodHints(Qt::ImhSensitiveData);
    type(field);
    QCOMPARE(captions(console), QStringList());
    field->setInputMethodHints(Qt::ImhNone);
    type(field);
    QVERIFY(!captions(console).isEmpty());
    console.projection.leave();
}

void TestProjection::masksAccounts()
{
    Console console(m_folder->path());
    set(false, 100);
    QVERIFY(console.start(QStringLiteral("home")));
    console.window.resize(1280, 800);
    auto *account = console.window.topBar().findChild<Button *>(QStringLiteral("account"));
    const QString shown = account->text();
    QCOMPARE(shown.count(u'•'), 0);
    console.projection.enter();
    QCOMPARE(account->text().count(u'•'), 8);
    QCOMPARE(account->text().right(4), shown.right(4));
    const QString arn = u"arn:aws:iam::" % console.engine.accountId() % u":root";
    QVERIFY(!Masking::instance().scrub(arn).contains(console.engine.accountId()));
    QVERIFY(!Masking::instance().scrub(QString::fromStdString(console.engine.rootKey().secret)).contains(QString::fromStdString(console.engine.rootKey().secret)));
    console.projection.leave();
    QCOMPARE(account->text(), shown);
}

void TestProjection::blankScreen()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    console.projection.enter();
    console.window.setFocus();
    for (const auto &[key, color] : {std::pair(Qt::Key_B, Qt::black), std::pair(Qt::Key_W, Qt::white)}) {
        QTest::keyClick(console.focus(), key);
        QVERIFY(console.projection.isBlank());
        const QImage image = console.window.grab().toImage();
        for (const QPoint &at : {QPoint(1, 1), image.rect().center(), QPoint(image.width() - 2, image.height() - 2)})
            QCOMPARE(image.pixelColor(at), QColor(color));
        // Any key returns, and does nothing else: Esc does not leave, F5 does not load.
        QTest::keyClick(console.focus(), key == Qt::Key_B ? Qt::Key_Escape : Qt::Key_F5);
        QVERIFY(!console.projection.isBlank());
        QVERIFY(console.projection.isOn());
    }
    // A Korean layout writes other letters with the same keys.
    QTest::sendKeyEvent(QTest::Click, console.focus(), Qt::Key_unknown, QStringLiteral("ㅠ"), Qt::NoModifier);
    QVERIFY(console.projection.isBlank());
    QTest::mouseClick(console.window.findChild<BlankScreen *>(), Qt::LeftButton);
    QVERIFY(!console.projection.isBlank());
    console.projection.leave();
}

void TestProjection::spotlight()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    console.projection.enter();
    auto *light = console.window.findChild<Spotlight *>();
    ProjectionSettings on = console.projection.settings();
    on.spotlight = true;
    console.projection.setSettings(on);
    QVERIFY(light->isDimming());
    const auto dark = [&](const QPoint &at) {
        const QImage image = console.window.grab().toImage();
        return image.pixelColor(at * image.devicePixelRatio()).lightness();
    };
    // A sheet of paper that comes up later lies under the light, too.
    auto *paper = new QWidget(&console.window);
    paper->setAutoFillBackground(true);
    paper->setPalette(QPalette(Qt::white));
    paper->setGeometry(console.window.rect().adjusted(100, 150, -100, -100));
    paper->show();
    const QPoint at = paper->geometry().center();
    const int plain = 255;
    QTest::mouseMove(&console.window, QPoint(60, 60));
    QTest::mouseMove(&console.window, at);
    QTRY_VERIFY((light->position().toPoint() - at).manhattanLength() <= 4);
    QCOMPARE(dark(at), plain);
    QTest::mouseMove(&console.window, QPoint(60, 60));
    QTRY_VERIFY((light->position().toPoint() - QPoint(60, 60)).manhattanLength() <= 4);
    QVERIFY(dark(at) < plain - 60);
    // The light lets clicks through to what lies under it, and rings their place.
    auto *toggle = console.window.topBar().findChild<Button *>(QStringLiteral("bell"));
    QSignalSpy clicked(toggle, &QPushButton::clicked);
    QTest::mouseClick(console.window.windowHandle(), Qt::LeftButton, {}, toggle->mapTo(&console.window, toggle->rect().center()));
    QCOMPARE(clicked.size(), 1);
    QVERIFY(light->hasRing());
    console.projection.leave();
}

void TestProjection::bar()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    console.projection.enter();
    auto *bar = console.window.findChild<ProjectionBar *>();
    QVERIFY(bar->isVisible());
    bar->hide();
    QTest::keyClick(console.focus(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    for (const Button *button : bar->findChildren<Button *>())
        QVERIFY2(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty(), qPrintable(button->objectName()));
    auto *contrast = bar->findChild<Button *>(QStringLiteral("projectionContrast"));
    QTest::mouseClick(contrast, Qt::LeftButton);
    QVERIFY(contrast->isChecked());
    QCOMPARE(Theme::instance().mode(), Theme::Mode::HighContrast);
    QVERIFY(ProjectionSettings::load().highContrast);
    QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("projectionSmaller")), Qt::LeftButton);
    QCOMPARE(Scale::instance().factor(), 1.25);
    QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("projectionBlank")), Qt::LeftButton);
    QVERIFY(console.projection.isBlank());
    QTest::keyClick(console.focus(), Qt::Key_Space);
    QTest::mouseClick(bar->findChild<Button *>(QStringLiteral("projectionLeave")), Qt::LeftButton);
    QVERIFY(!console.projection.isOn());
    QCOMPARE(Theme::instance().mode(), Theme::Mode::Light);
}

void TestProjection::escClosesDialogsFirst()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    console.projection.enter();
    auto *dialog = new Dialog(QStringLiteral("Delete"), &console.window);
    dialog->open();
    QTRY_VERIFY(dialog->isVisible());
    QPointer<Dialog> guard(dialog);
    QTest::keyClick(console.focus(), Qt::Key_Escape);
    QVERIFY(console.projection.isOn());
    QTRY_VERIFY(!guard || !guard->isVisible());
    QTest::keyClick(console.focus(), Qt::Key_Escape);
    QVERIFY(!console.projection.isOn());
}

void TestProjection::oneWindowAtATime()
{
    Console console(m_folder->path());
    set(false);
    QVERIFY(console.start(QStringLiteral("home")));
    QWidget other;
    other.setMinimumSize(300, 200);
    other.resize(900, 700);
    other.show();
    Projection second({.window = &other});
    console.projection.enter();
    second.enter();
    QVERIFY(!console.projection.isOn());
    QVERIFY(second.isOn());
    QCOMPARE(second.commands().front().text, QStringLiteral("Leave projection"));
    second.leave();
    QCOMPARE(Scale::instance().factor(), 1.0);
    QCOMPARE(second.commands().size(), size_t(1));
}

void TestProjection::navigationOpensOverThePage()
{
    Console console(m_folder->path());
    set(false, 100);
    QVERIFY(console.start(QStringLiteral("s3/buckets")));
    auto *navigation = console.window.findChild<SideNavigation *>();
    auto *toggle = console.window.findChild<Button *>(QStringLiteral("toggleSideNavigation"));
    console.projection.enter();
    QVERIFY(!navigation->isVisible());
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(navigation->isVisible());
    QVERIFY(console.session.sideNavigationOpen());
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(!navigation->isVisible());
    console.projection.leave();
    QVERIFY(navigation->isVisible());
    QVERIFY(console.session.sideNavigationOpen());
}

QTEST_MAIN(TestProjection)
#include "tst_projection.moc"
