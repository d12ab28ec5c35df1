// Projection of the real window: what it changes, and that Esc gives everything back. What it lays over the window and
// what it never shows: tst_projectionlayers.
#include "ProjectionConsole.h"

#include "gui/charts/Chart.h"
#include "gui/classroom/ProjectionBar.h"
#include "gui/cloudshell/TerminalView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Menu.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/DrawerFrame.h"
#include "gui/shell/PaceButton.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/TopBar.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace nephoscope::gui;

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
    void cleanup() { restoreLook(); }
    void changesTheLook();
    void slowsTransfers();
    void transfersMakeRoom();
    void escGivesEverythingBack_data();
    void escGivesEverythingBack();
    void escGivesDrawersBack_data();
    void escGivesDrawersBack();
    void sizeKeysAndLimits();
    void nothingLostAt800();
    void escClosesDialogsFirst();
    void oneWindowAtATime();
    void navigationOpensOverThePage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The monitor keeps what moves and leaves out what is set up beforehand.
void TestProjection::transfersMakeRoom()
{
    ProjectedConsole console(m_folder->path());
    QVERIFY(console.start(QStringLiteral("transfers")));
    auto *chart = console.window.findChild<Chart *>(QStringLiteral("throughput"));
    QVERIFY(chart);
    QImage before;
    QVERIFY(console.isCalm(before)); // its legend has come
    const int height = chart->height();
    const auto shown = [&](const char *button) { return console.window.findChild<Button *>(QLatin1String(button))->isVisible(); };
    QVERIFY(shown("limits") && shown("race") && shown("clearFinished"));
    console.window.findChild<Button *>(QStringLiteral("limits"))->setFocus();
    console.projection.enter();
    QVERIFY(!shown("limits") && !shown("race") && !shown("clearFinished"));
    QTRY_VERIFY(chart->height() < height);
    QTest::keyClick(console.focus(), Qt::Key_Escape);
    QVERIFY(shown("limits") && shown("race") && shown("clearFinished"));
    QTRY_COMPARE(chart->height(), height);
    QVERIFY(console.window.findChild<Button *>(QStringLiteral("limits"))->hasFocus());
}

/// Slow motion is in the bar, and the window says so for as long as it is on.
void TestProjection::slowsTransfers()
{
    ProjectedConsole console(m_folder->path());
    QVERIFY(console.start(QStringLiteral("transfers")));
    ProjectionHost host{.window = &console.window, .hideNavigation = {}};
    host.tools.push_back([&console]() -> QWidget * { return new PaceButton(console.engine, Button::Variant::Icon); });
    Projection projection(std::move(host));
    set(false, 100);
    projection.enter();
    auto *bar = console.window.findChild<QWidget *>(QStringLiteral("projectionBar"));
    QVERIFY(bar);
    auto *pace = bar->findChild<PaceButton *>(QStringLiteral("pace"));
    QVERIFY(pace && pace->isVisible());
    auto *flag = console.window.topBar().findChild<PaceButton *>(QStringLiteral("paceFlag"));
    QVERIFY(flag && !flag->isVisible());
    QTest::keyClick(pace, Qt::Key_Down);
    QVERIFY(pace->menu().isVisible());
    pace->menu().findChild<QAbstractButton *>(QStringLiteral("item-pace-0.2"))->click();
    QCOMPARE(console.engine.pace(), 0.2);
    QVERIFY(flag->isVisible());
    projection.leave();
    QVERIFY(flag->isVisible());
    console.engine.setPace(1);
    QVERIFY(!flag->isVisible());
}

void TestProjection::changesTheLook()
{
    ProjectedConsole console(m_folder->path());
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
        ProjectedConsole console(m_folder->path());
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
    ProjectedConsole console(m_folder->path());
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
    ProjectedConsole console(m_folder->path());
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
    ProjectedConsole console(m_folder->path());
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

void TestProjection::escClosesDialogsFirst()
{
    ProjectedConsole console(m_folder->path());
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
    ProjectedConsole console(m_folder->path());
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
    ProjectedConsole console(m_folder->path());
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
