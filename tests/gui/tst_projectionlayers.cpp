// What a projection lays over the window, and what it never shows: keystrokes, secrets, the spotlight, the blank screen.
#include "ProjectionConsole.h"

#include "gui/classroom/ProjectionBar.h"
#include "gui/kit/Button.h"
#include "gui/shell/TopBar.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QInputMethodEvent>
#include <QtTest/QSignalSpy>

using namespace nephoscope::gui;

class TestProjectionLayers : public QObject
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
    void keystrokes();
    void neverShowsSecrets();
    void masksAccounts();
    void blankScreen();
    void spotlight();
    void bar();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectionLayers::keystrokes()
{
    ProjectedConsole console(m_folder->path());
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

void TestProjectionLayers::neverShowsSecrets()
{
    ProjectedConsole console(m_folder->path());
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

void TestProjectionLayers::masksAccounts()
{
    ProjectedConsole console(m_folder->path());
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

void TestProjectionLayers::blankScreen()
{
    ProjectedConsole console(m_folder->path());
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

void TestProjectionLayers::spotlight()
{
    ProjectedConsole console(m_folder->path());
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

void TestProjectionLayers::bar()
{
    ProjectedConsole console(m_folder->path());
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

QTEST_MAIN(TestProjectionLayers)
#include "tst_projectionlayers.moc"
