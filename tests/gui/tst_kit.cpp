// The parts every page is made of: theme data, inputs, dialogs. Tables have tests of their own (tst_table…),
// and so has where the parts stand (tst_kitlayout).
#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDirIterator>
#include <QtCore/QMetaEnum>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

using namespace nephoscope::gui;

class TestKit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void everyTokenHasAColourInBothModes()
    {
        Theme &theme = Theme::instance();
        const auto tokens = QMetaEnum::fromType<Token>();
        QVERIFY(tokens.keyCount() > 150);
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            theme.setMode(mode);
            for (int i = 0; i < tokens.keyCount(); ++i)
                QVERIFY2(theme.color(Token(tokens.value(i))).isValid(), tokens.key(i));
        }
        QCOMPARE(theme.color(Token::TextLinkDefault), QColor(0x00, 0x6c, 0xe0));
        QCOMPARE(theme.color(Token::BackgroundBackdrop).alpha(), qRound(0.7 * 255));
    }

    void topBarIsDarkInBothModes()
    {
        Theme &theme = Theme::instance();
        theme.setMode(Theme::Mode::Light);
        const QColor light = theme.color(Token::BackgroundLayoutMain, Context::TopNavigation);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.color(Token::BackgroundLayoutMain, Context::TopNavigation), light);
        QVERIFY(theme.color(Token::BackgroundLayoutMain) != QColor(Qt::white));
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(theme.color(Token::BackgroundLayoutMain), QColor(Qt::white));
    }

    void labelsFollowThemeAndContext()
    {
        QWidget bar;
        setContext(bar, Context::TopNavigation);
        auto *label = new Label(TextStyle::H1, QStringLiteral("x"), &bar);
        auto *plain = new Label(TextStyle::H1, QStringLiteral("x"));
        bar.ensurePolished();
        QCOMPARE(label->palette().color(QPalette::WindowText), Theme::instance().color(Token::TextHeadingDefault, Context::TopNavigation));
        QCOMPARE(plain->palette().color(QPalette::WindowText), QColor(0x0f, 0x14, 0x1a));
        Theme::instance().setMode(Theme::Mode::Dark);
        QCOMPARE(plain->palette().color(QPalette::WindowText), QColor(0xeb, 0xeb, 0xf0));
        Theme::instance().setMode(Theme::Mode::Light);
        delete plain;
    }

    void iconsAreTintedAndAllDraw()
    {
        QDirIterator files(QStringLiteral(":/icons"));
        int count = 0;
        while (files.hasNext()) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            const QImage picture = icons::pixmap(name, Qt::red, 16).toImage();
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    if (const QRgb pixel = picture.pixel(x, y); qAlpha(pixel) > 128) {
                        ++inked;
                        QVERIFY2(qRed(pixel) > 100 && qGreen(pixel) < 60, qPrintable(name));
                    }
            QVERIFY2(inked >= 4, qPrintable(name));
            ++count;
        }
        QVERIFY(count >= 45);
    }

    void filterClearsByEscape()
    {
        TextFilter filter(QStringLiteral("Find"));
        QSignalSpy changed(&filter, &TextFilter::textChanged);
        QTest::keyClicks(filter.input(), QStringLiteral("abc"));
        QCOMPARE(changed.count(), 3);
        QTest::keyClick(filter.input(), Qt::Key_Escape);
        QCOMPARE(filter.text(), QString());
    }

    void dialogTakesFocusAndKeys()
    {
        QWidget window;
        window.resize(800, 600);
        auto *below = new QLineEdit(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        below->setFocus();
        DeleteDialog *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed, .title = QStringLiteral("Delete"), .question = QStringLiteral("Really?")}, &window);
        QSignalSpy accepted(dialog, &Dialog::accepted);
        QVERIFY(Dialog::isOpenOn(&window));
        QCOMPARE(QApplication::focusWidget(), dialog->wordInput());
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 0);
        QTest::keyClicks(dialog->wordInput(), QStringLiteral("CONFIRM"));
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        }
        dialog->wordInput()->setFocus();
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QVERIFY(!Dialog::isOpenOn(&window));
        QCOMPARE(QApplication::focusWidget(), below);
    }

    void dialogStaysOpenOnError()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        QPointer dialog = new Dialog(QStringLiteral("Create"), &window);
        dialog->setKeepsOpen(true);
        QSignalSpy accepted(dialog, &Dialog::accepted);
        QSignalSpy rejected(dialog, &Dialog::rejected);
        dialog->open();
        dialog->acceptButton().click();
        dialog->setBusy(true);
        dialog->acceptButton().click();
        QCOMPARE(accepted.count(), 1);
        dialog->setError(QStringLiteral("BucketAlreadyExists"), QStringLiteral("taken"));
        QVERIFY(dialog->findChild<QWidget *>(QStringLiteral("dialogError"))->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QTRY_VERIFY(!dialog);
    }

    void menuIsDrivenByKeys()
    {
        QWidget window;
        window.resize(500, 500);
        auto *button = new MenuButton(Button::Variant::Normal, QStringLiteral("Actions"), &window);
        Menu &menu = button->menu();
        menu.addItem({.id = QStringLiteral("copy"), .text = QStringLiteral("Copy")});
        menu.addItem({.id = QStringLiteral("off"), .text = QStringLiteral("Off"), .enabled = false});
        menu.addItem({.id = QStringLiteral("delete"), .text = QStringLiteral("Delete")});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QSignalSpy triggered(&menu, &Menu::triggered);
        QTest::keyClick(button, Qt::Key_Down);
        QVERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(triggered.front().front().toString(), QStringLiteral("delete"));
        QVERIFY(!menu.isVisible());
        button->click();
        QVERIFY(menu.isVisible());
        QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(480, 480));
        QVERIFY(!menu.isVisible());
    }

    void flashesStackAndReport()
    {
        Flashbar bar;
        QSignalSpy notified(&bar, &Flashbar::notified);
        const FlashId task = bar.show({.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 10});
        bar.success(QStringLiteral("Created"));
        QCOMPARE(bar.count(), 2);
        bar.update(task, {.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 60});
        QCOMPARE(notified.count(), 2);
        bar.dismiss(task);
        bar.update(task, {.type = FlashType::InProgress, .title = QStringLiteral("Uploading"), .progress = 90});
        QCOMPARE(bar.count(), 1); // dismissed work goes on quietly
        bar.update(task, {.type = FlashType::Error, .title = QStringLiteral("Upload failed")});
        QCOMPARE(bar.count(), 2); // its failure does not
        QCOMPARE(notified.count(), 3);
        bar.dismissAll();
        QCOMPARE(bar.count(), 0);
        QVERIFY(bar.isHidden());
    }

    void copyButtonCopies()
    {
        QWidget window;
        window.resize(300, 200);
        auto *button = new CopyButton(QStringLiteral("s3://bucket/key"), QStringLiteral("S3 URI"), &window);
        window.show();
        button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("s3://bucket/key"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("S3 URI")));
        QVERIFY(window.findChild<QWidget *>(QStringLiteral("toast")));
    }

    void nothingShowsThroughADropZone()
    {
        QWidget page;
        page.resize(400, 300);
        QWidget below(&page);
        below.resize(400, 300);
        below.setAutoFillBackground(true);
        below.setPalette(QPalette(Qt::red));
        DropZone zone(&page);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&page, &enter);
        QVERIFY(zone.isVisible());
        const QImage picture = page.grab().toImage();
        const qreal scale = picture.devicePixelRatio();
        QCOMPARE(picture.pixelColor(int(60 * scale), int(60 * scale)), colorFor(zone, Token::DropzoneBackgroundHover));
    }

    void dropZoneTakesLocalFilesOnly()
    {
        QWidget page;
        page.resize(400, 300);
        DropZone zone(&page);
        page.show();
        QSignalSpy dropped(&zone, &DropZone::dropped);
        const auto offer = [&](const QUrl &url) {
            QMimeData data;
            data.setUrls({url});
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(&page, &enter);
            QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
            const bool overlay = zone.isVisible();
            QApplication::sendEvent(&page, &drop);
            return overlay;
        };
        QVERIFY(!offer(QUrl(QStringLiteral("https://example.com/a"))));
        QCOMPARE(dropped.count(), 0);
        QVERIFY(offer(QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))));
        QCOMPARE(dropped.count(), 1);
        QVERIFY(!zone.isVisible());
    }

    void formFieldShowsItsError()
    {
        auto *input = new QLineEdit;
        FormField field(QStringLiteral("Bucket name"), input);
        field.setConstraint(QStringLiteral("3 to 63 characters"));
        QCOMPARE(input->accessibleName(), QStringLiteral("Bucket name"));
        field.setError(QStringLiteral("Too short"));
        QVERIFY(field.hasError());
        QCOMPARE(input->accessibleDescription(), QStringLiteral("Too short"));
        field.setError({});
        QVERIFY(!field.hasError());
        QCOMPARE(input->accessibleDescription(), QStringLiteral("3 to 63 characters"));
    }

    void iconButtonsKeepTheirName()
    {
        Button button(Button::Variant::Icon, QStringLiteral("Refresh"));
        QCOMPARE(button.accessibleName(), QStringLiteral("Refresh"));
        QCOMPARE(button.toolTip(), QStringLiteral("Refresh"));
        QCOMPARE(button.sizeHint(), QSize(32, 32));
        QSignalSpy clicked(&button, &QPushButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        button.setLoading(true);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }

    void formats()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(formatSize(0), QStringLiteral("0 bytes"));
        QCOMPARE(formatSize(1536), QStringLiteral("1.5 KB"));
        QCOMPARE(formatSize(qint64(2) << 30), QStringLiteral("2.0 GB"));
        QCOMPARE(formatCount(1234567), QStringLiteral("1,234,567"));
        QCOMPARE(formatDuration(125), QStringLiteral("2 min 5 s"));
        QCOMPARE(formatDuration(7260), QStringLiteral("2 h 1 min"));
        for (const auto &[seconds, text] : {std::pair{0, "0 s"}, {59, "59 s"}, {60, "1 min"}, {3599, "59 min 59 s"}, {3600, "1 h"}, {86'399, "23 h 59 min"},
                                            {86'400, "1 d"}, {93'599, "1 d 1 h"}, {345'600, "4 d"}, {1'209'600, "14 d"}})
            QCOMPARE(formatDuration(seconds), QString::fromLatin1(text));
        const QDateTime time(QDate(2026, 11, 23), QTime(14, 3, 12), Qt::UTC);
        const QString text = formatDateTime(time);
        QVERIFY2(text.startsWith(QStringLiteral("November 23, 2026, ")) || text.startsWith(QStringLiteral("November 24, 2026, ")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("(UTC")));
        QCOMPARE(formatDateTime({}), QStringLiteral("-"));
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QVERIFY2(formatDateTime(time).startsWith(QStringLiteral("2026년 11월 2")), qPrintable(formatDateTime(time)));
        QVERIFY2(!formatDateTime(time).contains(QStringLiteral("요일")), qPrintable(formatDateTime(time)));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
};

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
