// The console's frame as it is seen: nothing in it is nameless, cut off or outside of the window, whatever its size.
#include "Console.h"
#include "gui/kit/Button.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Label.h"
#include "gui/kit/Popover.h"
#include "gui/shell/Language.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
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

const char *const pages[] = {"home", "s3/buckets", "s3/buckets/create", "transfers", "settings", "nowhere/at/all"};

} // namespace

class TestShellLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup() { Language::instance().set(QStringLiteral("en")); }

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
            console.picture(qPrintable(QStringLiteral("%1-%2").arg(QLatin1String(name)).arg(size.width())));
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

QTEST_MAIN(TestShellLayout)
#include "tst_shelllayout.moc"
