// Density, scale, icons, masks, and what the desktop asks for. The colours themselves: tst_contrast.
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Label.h"
#include "gui/kit/Popover.h"
#include "gui/theme/DesktopSettings.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"
#include "gui/theme/ThemeQml.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>
#include <QtGui/QPainter>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <qpa/qplatformscreen.h>
#include <qpa/qwindowsysteminterface.h>

#include <cmath>

using namespace nephoscope::gui;

namespace {

// The settings portal of a desktop, on a bus of its own.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QVariantMap values;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(group % u' ' % key))));
    }
};

class FakeScreen : public QPlatformScreen
{
public:
    QRect geometry() const override { return {2000, 0, 800, 600}; }
    int depth() const override { return 32; }
    QImage::Format format() const override { return QImage::Format_ARGB32_Premultiplied; }
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }
    void cleanup()
    {
        Theme &theme = Theme::instance();
        theme.setDesktop({});
        theme.followMotion();
        theme.setChoice(Theme::Choice::Light);
        theme.setDensity(Theme::Density::Comfortable);
        theme.setStroke(1);
        Scale::instance().set(1);
        Masking::instance().setOn(false);
    }
    void icons();
    void systemChoiceFollowsTheDesktop();
    void motionFollowsUntilChosen();
    void gtkSettings();
    void portal();
    void focusRingIsWiderInHighContrast();
    void densityIsLive();
    void qmlFollows();
    void scaleComesBackExactly();
    void scaleReachesQuickAndNewScreens();
    void maskedText();
    void maskedWidgets();
};

void TestTheme::icons()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
    QVERIFY(files.size() > 100);
    for (const QString &each : files) {
        QFile file(u":/icons/" % each);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("currentColor") && !svg.contains("#"), qPrintable(each));
        if (each != QLatin1String("mark.svg"))
            QVERIFY2(svg.contains("viewBox=\"0 0 16 16\""), qPrintable(each));
        // Something is drawn, in the colour asked for, and nothing is cut off at all four edges.
        const QImage image = nephoscope::gui::icons::pixmap(each.chopped(4), QColor(255, 0, 0), 32).toImage();
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                drawn += image.pixelColor(x, y).alpha() > 128 && image.pixelColor(x, y).red() > 200;
        QVERIFY2(drawn > 20 && drawn < 900, qPrintable(each));
    }
}

void TestTheme::systemChoiceFollowsTheDesktop()
{
    Theme &theme = Theme::instance();
    theme.setDesktop({.dark = true});
    QCOMPARE(theme.mode(), Theme::Mode::Light);
    theme.setChoice(Theme::Choice::System);
    QCOMPARE(theme.mode(), Theme::Mode::Dark);
    theme.setDesktop({.dark = false});
    QCOMPARE(theme.mode(), Theme::Mode::Light);
    theme.setDesktop({.dark = false, .highContrast = true});
    QCOMPARE(theme.mode(), Theme::Mode::HighContrast);
    theme.setChoice(Theme::Choice::Dark);
    theme.setDesktop({});
    QCOMPARE(theme.mode(), Theme::Mode::Dark);
}

void TestTheme::motionFollowsUntilChosen()
{
    Theme &theme = Theme::instance();
    QCOMPARE(theme.duration(165), 165);
    theme.setDesktop({.motion = false});
    QCOMPARE(theme.duration(165), 0);
    theme.setMotion(true);
    QCOMPARE(theme.duration(165), 165);
    theme.setDesktop({.dark = true, .motion = false});
    QVERIFY(theme.hasMotion());
    theme.followMotion();
    QVERIFY(!theme.hasMotion());
}

void TestTheme::gtkSettings()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    const Theme::Desktop nothing{.dark = true, .motion = true};
    QVERIFY(DesktopSettings::readGtk(path, nothing) == nothing);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Settings]\ngtk-theme-name=HighContrastInverse\ngtk-application-prefer-dark-theme=0\ngtk-enable-animations=false\n");
    file.close();
    const Theme::Desktop asked{.dark = false, .highContrast = true, .motion = false};
    QVERIFY(DesktopSettings::readGtk(path, nothing) == asked);
}

void TestTheme::portal()
{
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(bus.waitForStarted(), "dbus-daemon is not installed");
    QVERIFY(bus.waitForReadyRead());
    const QByteArray address = bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    {
        QDBusConnection desk = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desk"));
        FakePortal portal;
        portal.values = {{QStringLiteral("org.freedesktop.appearance color-scheme"), uint(1)},
                         {QStringLiteral("org.freedesktop.appearance contrast"), uint(0)},
                         {QStringLiteral("org.gnome.desktop.interface enable-animations"), false}};
        QVERIFY(desk.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(desk.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

        Theme &theme = Theme::instance();
        theme.setChoice(Theme::Choice::System);
        DesktopSettings settings;
        QSignalSpy settled(&settings, &DesktopSettings::settled);
        QVERIFY(settled.wait());
        QCOMPARE(theme.mode(), Theme::Mode::Dark);
        QVERIFY(!theme.hasMotion());

        const auto change = [&](const char *group, const char *key, const QVariant &value) {
            QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                             QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
            signal.setArguments({QString::fromLatin1(group), QString::fromLatin1(key), QVariant::fromValue(QDBusVariant(value))});
            return desk.send(signal);
        };
        QVERIFY(change("org.freedesktop.appearance", "color-scheme", uint(2)));
        QTRY_COMPARE(theme.mode(), Theme::Mode::Light);
        QVERIFY(change("org.freedesktop.appearance", "contrast", uint(1)));
        QTRY_COMPARE(theme.mode(), Theme::Mode::HighContrast);
        QVERIFY(change("org.gnome.desktop.interface", "enable-animations", true));
        QTRY_VERIFY(theme.hasMotion());
        QDBusConnection::disconnectFromBus(QStringLiteral("desk"));
    }
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    bus.terminate();
    QVERIFY(bus.waitForFinished());
}

void TestTheme::focusRingIsWiderInHighContrast()
{
    const auto ring = [] {
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintFocusRing(painter, QRectF(0, 0, 40, 40), Qt::red, 4);
        painter.end();
        int width = 0;
        while (image.pixelColor(width, 20).alpha() > 200)
            ++width;
        return width;
    };
    QCOMPARE(ring(), 2);
    Theme::instance().setMode(Theme::Mode::HighContrast);
    QCOMPARE(ring(), 3);
}

void TestTheme::densityIsLive()
{
    ContentArea area;
    auto *card = new Container(QStringLiteral("Card"));
    auto *edit = new QLineEdit;
    auto *combo = new QComboBox;
    auto *button = new Button(Button::Variant::Normal, QStringLiteral("Button"));
    card->column()->addWidget(edit);
    card->column()->addWidget(combo);
    card->column()->addWidget(button);
    area.column()->addWidget(card);
    area.column()->addStretch(1);
    area.resize(600, 500);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    const QImage before = area.grab().toImage();
    const int cardHeight = card->height();
    const QPoint corner = card->mapTo(&area, QPoint());
    QCOMPARE(edit->height(), 32);
    Theme::instance().setDensity(Theme::Density::Compact);
    QTRY_COMPARE(edit->height(), 28);
    QCOMPARE(combo->height(), 28);
    QCOMPARE(button->height(), 28);
    QVERIFY(card->height() < cardHeight - 12);
    QCOMPARE(card->mapTo(&area, QPoint()).x(), corner.x() - 8);
    Theme::instance().setDensity(Theme::Density::Comfortable);
    QTRY_COMPARE(edit->height(), 32);
    QCOMPARE(area.grab().toImage(), before);
}

void TestTheme::qmlFollows()
{
    QQuickWidget view;
    exposeTheme();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("Probe.qml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import QtQuick\nimport Nephoscope.Theme\nItem { property real stroke: Theme.stroke; property bool compact: Theme.compact\n"
               "property bool loud: Theme.highContrast; property bool motion: Theme.motion; property int row: Theme.sizes['row-height']\n"
               "property int ring: Theme.focusWidth; property color page: Theme.colors.backgroundLayoutMain\n"
               "IconItem { objectName: \"icon\"; width: 16; height: 16; name: \"search\"; color: \"#ff0000\" } }\n");
    file.close();
    view.setSource(QUrl::fromLocalFile(file.fileName()));
    QQuickItem *root = view.rootObject();
    QVERIFY(root);
    QCOMPARE(root->property("row").toInt(), 38);
    view.resize(40, 40);
    view.show();
    const auto strokes = [&view](const QColor &color) {
        const QImage picture = view.grabFramebuffer();
        int count = 0;
        for (int y = 0; y < 16; ++y) {
            for (int x = 0; x < 16; ++x)
                count += picture.pixelColor(x, y) == color;
        }
        return count;
    };
    QTRY_VERIFY(strokes(Qt::red) > 10);
    root->findChild<QQuickItem *>(QStringLiteral("icon"))->setProperty("color", QColor(Qt::blue));
    QTRY_VERIFY(strokes(Qt::blue) > 10);
    QCOMPARE(strokes(Qt::red), 0);
    QCOMPARE(root->property("ring").toInt(), 2);
    Theme &theme = Theme::instance();
    theme.setStroke(2);
    theme.setDensity(Theme::Density::Compact);
    theme.setMode(Theme::Mode::HighContrast);
    theme.setMotion(false);
    QCOMPARE(root->property("stroke").toReal(), 2.0);
    QVERIFY(root->property("compact").toBool());
    QVERIFY(root->property("loud").toBool());
    QVERIFY(!root->property("motion").toBool());
    QCOMPARE(root->property("row").toInt(), 30);
    QCOMPARE(root->property("ring").toInt(), 3);
    QCOMPARE(root->property("page").value<QColor>(), QColor(Qt::black));
}

void TestTheme::scaleComesBackExactly()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *label = new Label(TextStyle::H1, QStringLiteral("Buckets 버킷"));
    auto *button = new Button(Button::Variant::Primary, QStringLiteral("Create"));
    column->addWidget(label);
    column->addWidget(button);
    column->addStretch(1);
    window.resize(480, 320);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QRect geometry = window.geometry();
    const QImage before = window.grab().toImage();
    for (const qreal factor : {1.5, 2.0, 1.25}) {
        Scale::instance().set(factor);
        QCOMPARE(window.devicePixelRatioF(), factor);
        QCOMPARE(window.width(), qRound(480 / factor));
        const QImage grab = window.grab().toImage();
        QVERIFY(std::abs(grab.width() - 480) <= 1);
        // Drawn in the screen's pixels: letters keep their sharp edges.
        QCOMPARE(grab.devicePixelRatio(), factor);
        // A card that floats stays inside the smaller window.
        Popover popover(&window);
        popover.column()->addWidget(new Label(QStringLiteral("Card")));
        popover.openAt(button);
        QVERIFY(window.rect().adjusted(-12, -12, 12, 12).contains(popover.geometry()));
        popover.closePopover();
    }
    Scale::instance().set(1);
    QCOMPARE(window.geometry(), geometry);
    QCOMPARE(window.grab().toImage(), before);
}

void TestTheme::scaleReachesQuickAndNewScreens()
{
    QQuickWidget view;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("Probe.qml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import QtQuick\nRectangle { color: 'white'; Rectangle { x: 10; y: 10; width: 1; height: 40; color: 'black' } }\n");
    file.close();
    view.setResizeMode(QQuickWidget::SizeRootObjectToView);
    view.setSource(QUrl::fromLocalFile(file.fileName()));
    view.resize(200, 100);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    Scale::instance().set(2);
    QTRY_COMPARE(view.width(), 100);
    QTRY_COMPARE(view.grabFramebuffer().width(), 200);
    // One logical pixel is two sharp ones of the screen.
    const QImage image = view.grabFramebuffer();
    QCOMPARE(image.pixelColor(19, 40), QColor(Qt::white));
    QCOMPARE(image.pixelColor(20, 40), QColor(Qt::black));
    QCOMPARE(image.pixelColor(21, 40), QColor(Qt::black));
    QCOMPARE(image.pixelColor(22, 40), QColor(Qt::white));
    auto *late = new FakeScreen;
    QWindowSystemInterface::handleScreenAdded(late);
    QCOMPARE(late->screen()->devicePixelRatio(), 2.0);
    Scale::instance().set(1);
    QCOMPARE(late->screen()->devicePixelRatio(), 1.0);
    QWindowSystemInterface::handleScreenRemoved(late);
    QTRY_COMPARE(view.width(), 200);
}

void TestTheme::maskedText()
{
    Masking &masking = Masking::instance();
    masking.know(Masking::Kind::Account, QStringLiteral("123456789012"));
    masking.know(Masking::Kind::Secret, QStringLiteral("wJalrXUtnFEMI"));
    const QString arn = QStringLiteral("arn:aws:iam::123456789012:user/kim");
    QCOMPARE(masking.scrub(arn), arn);
    QSignalSpy changed(&masking, &Masking::changed);
    masking.setOn(true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(masking.scrub(arn), QStringLiteral("arn:aws:iam::••••••••9012:user/kim"));
    QCOMPARE(masking.scrub(QStringLiteral("key=wJalrXUtnFEMI")), QStringLiteral("key=••••••••••••"));
    QCOMPARE(masking.text(Masking::Kind::Account, QStringLiteral("1234-5678-9012")), QStringLiteral("••••-••••-9012"));
    QCOMPARE(masking.text(Masking::Kind::Secret, QString()), QString());
}

void TestTheme::maskedWidgets()
{
    Masking::instance().know(Masking::Kind::Account, QStringLiteral("123456789012"));
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *known = new Label(QStringLiteral("arn:aws:sqs:ap-northeast-2:123456789012:q"));
    auto *other = new Label(QStringLiteral("arn:aws:sqs:ap-northeast-2:000000000000:q"));
    auto *named = new Label(QStringLiteral("AKIAABCDEFGH"));
    named->setProperty("masks", QStringLiteral("secret"));
    auto *edit = new QLineEdit(QStringLiteral("hunter2"));
    edit->setProperty("masks", QStringLiteral("secret"));
    for (QWidget *each : std::initializer_list<QWidget *>{known, other, named, edit})
        column->addWidget(each);
    window.resize(400, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto look = [](QWidget *widget) { return widget->grab().toImage(); };
    const QImage knownBefore = look(known), otherBefore = look(other), namedBefore = look(named), editBefore = look(edit);
    Masking::instance().setOn(true);
    QVERIFY(look(known) != knownBefore);
    QCOMPARE(look(other), otherBefore);
    QVERIFY(look(named) != namedBefore);
    // What is painted tells nothing of the value.
    const QImage masked = look(edit);
    edit->setText(QStringLiteral("correct horse battery"));
    QCOMPARE(look(edit), masked);
    edit->setText(QStringLiteral("hunter2"));
    QCOMPARE(known->text(), QStringLiteral("arn:aws:sqs:ap-northeast-2:123456789012:q"));
    Masking::instance().setOn(false);
    QCOMPARE(look(known), knownBefore);
    QCOMPARE(look(named), namedBefore);
    QCOMPARE(look(edit), editBefore);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
