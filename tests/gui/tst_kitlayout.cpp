// Where the parts of pages stand: actions and titles, grids, distances, edges, tabs.
#include "gui/kit/Alert.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/FormField.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/TitleLabel.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <cstdlib>

using namespace nephoscope::gui;

class TestKitLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void iconsStayBesideATitleWhoseActionsGoBelow()
    {
        HeaderBar header(HeaderBar::Level::Container, QStringLiteral("Groups"));
        auto *refresh = new Button(Button::Variant::Icon);
        refresh->setIconName(QStringLiteral("refresh"));
        auto *make = new Button(Button::Variant::Primary, QStringLiteral("Create a group of machines"));
        header.addAction(refresh);
        header.addAction(make);
        header.resize(600, 80);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        const auto at = [&](const QWidget *widget) { return QRect(widget->mapTo(&header, QPoint()), widget->size()); };
        QTRY_VERIFY(at(refresh).right() < at(make).left());
        const int whole = header.findChild<QWidget *>(QStringLiteral("title"))->sizeHint().width() + refresh->sizeHint().width() + make->sizeHint().width();
        header.resize(whole, 120); // without the distances between them
        QTRY_VERIFY(refresh->isVisible() && at(refresh).bottom() < at(make).top());
        QCOMPARE(at(make).left(), 0);
        QCOMPARE(at(refresh).right(), header.width() - 1);
        header.resize(600, 80);
        QTRY_VERIFY(refresh->isVisible() && at(refresh).right() < at(make).left());
        QVERIFY(at(refresh).left() > at(header.findChild<QWidget *>(QStringLiteral("title"))).right());
        // Also where the other actions come when the icon stands below already.
        HeaderBar late(HeaderBar::Level::Container, QStringLiteral("A title that takes all there is"));
        auto *first = new Button(Button::Variant::Icon);
        first->setIconName(QStringLiteral("refresh"));
        late.addAction(first);
        late.resize(120, 120);
        late.show();
        QVERIFY(QTest::qWaitForWindowExposed(&late));
        auto *second = new Button(Button::Variant::Normal, QStringLiteral("Send"));
        late.addAction(second);
        QTRY_VERIFY(first->isVisible() && first->mapTo(&late, QPoint(0, first->height())).y() < second->mapTo(&late, QPoint()).y());
    }

    void noActionStandsAloneBelowTheOthers()
    {
        HeaderBar header(HeaderBar::Level::Container, QStringLiteral("Groups"));
        std::vector<Button *> buttons;
        int row = 0;
        for (int i = 0; i < 4; ++i) {
            buttons.push_back(new Button(Button::Variant::Normal, QStringLiteral("Action")));
            header.addAction(buttons.back());
            row += buttons.back()->sizeHint().width() + Theme::instance().space("xs");
        }
        header.resize(row - Theme::instance().space("xs") - 4, 160); // room for three
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        QTRY_VERIFY(buttons[3]->y() > buttons[0]->y());
        QTRY_VERIFY(buttons[2]->y() == buttons[3]->y());
        QCOMPARE(buttons[1]->y(), buttons[0]->y());
        QCOMPARE(buttons[2]->x(), buttons[0]->x());
        header.resize(row * 3, 160);
        QTRY_COMPARE(buttons[3]->y(), buttons[0]->y());
    }

    void theHookOfAJIsNotCut()
    {
        const auto inkWidth = [](QLabel &label, int around) {
            label.setContentsMargins(around, 0, around, 0);
            label.resize(label.sizeHint());
            const QImage drawn = label.grab().toImage();
            int first = drawn.width(), last = -1;
            for (int x = 0; x < drawn.width(); ++x) {
                for (int y = 0; y < drawn.height(); ++y) {
                    if (drawn.pixel(x, y) == drawn.pixel(0, 0))
                        continue;
                    first = std::min(first, x);
                    last = x;
                }
            }
            return last - first + 1;
        };
        for (const TextStyle style : {TextStyle::H1, TextStyle::H2, TextStyle::BodyBold}) {
            TitleLabel title(style, QStringLiteral("Jobs"));
            QVERIFY(inkWidth(title, 0) > 10);
            QCOMPARE(inkWidth(title, 0), inkWidth(title, 10));
        }
    }

    void distancesFollowDensityUnlessTheOwnerSetThem()
    {
        Theme &theme = Theme::instance();
        theme.setDensity(Theme::Density::Comfortable);
        QWidget box;
        auto *followed = new QVBoxLayout(&box);
        auto *owned = new QVBoxLayout;
        followed->addLayout(owned);
        for (QVBoxLayout *each : {followed, owned})
            followDensity(each, [](const Theme &now) { return Spacing{now.space("m"), {now.space("l"), 0, 0, 0}}; });
        owned->setSpacing(3);
        FormField field(QStringLiteral("Name"), new QLineEdit);
        QCOMPARE(followed->spacing(), 16);
        QCOMPARE(field.layout()->spacing(), 4);
        theme.setDensity(Theme::Density::Compact);
        QCOMPARE(followed->spacing(), 12);
        QCOMPARE(followed->contentsMargins().left(), 16);
        QCOMPARE(owned->spacing(), 3);
        QCOMPARE(owned->contentsMargins().left(), 16);
        QCOMPARE(field.layout()->spacing(), 2);
        theme.setDensity(Theme::Density::Comfortable);
        QCOMPARE(followed->spacing(), 16);
        QCOMPARE(owned->spacing(), 3);
    }

    void whatIsLowStandsInTheMiddleOfItsRow()
    {
        QWidget box;
        auto *flow = new FlowLayout(&box);
        flow->setContentsMargins(0, 0, 0, 0);
        auto *button = new Button(Button::Variant::Normal, QStringLiteral("ARN"), &box);
        auto *link = new Button(Button::Variant::InlineLink, QStringLiteral("Copy"), &box);
        flow->addWidget(button);
        flow->addWidget(link);
        flow->setGeometry(QRect(0, 0, 400, 40));
        QVERIFY(link->height() < button->height());
        QCOMPARE(2 * link->y() + link->height(), 2 * button->y() + button->height());
    }

    void gridsBelowOneAnotherLineUp()
    {
        const auto places = [](const QStringList &values) {
            KeyValueGrid grid(3);
            for (const QString &value : values)
                grid.add(QStringLiteral("Key"), value);
            grid.resize(904, 300);
            grid.show();
            std::vector<int> out;
            for (int i = 0; i < values.size(); ++i)
                out.push_back(grid.findChild<QWidget *>(QStringLiteral("pair%1").arg(i))->x());
            return out;
        };
        const QString sentence = QStringLiteral("A value of several words, which would like to have all of the line for itself and more");
        const auto three = places({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
        QVERIFY(three[0] == 0 && three[1] > 290 && three[2] == 2 * three[1]);
        // Neither a place that stays empty nor a long value moves a column.
        QCOMPARE(places({QStringLiteral("1"), QStringLiteral("2")})[1], three[1]);
        QVERIFY(places({sentence, QStringLiteral("2"), sentence}) == three);
        QVERIFY(places({QStringLiteral("1"), sentence, QStringLiteral("3")}) == three);
        // What cannot be narrower takes two places, and moves none.
        const auto wide = places({QString(40, u'w'), QStringLiteral("2"), QStringLiteral("3")});
        QVERIFY(wide[0] == 0 && wide[1] == three[2] && wide[2] == 0);
    }

    void whatIsNotShownKeepsNoDistance()
    {
        TagEditor tags;
        tags.setSaved({{QStringLiteral("project"), QStringLiteral("clouds")}});
        tags.setReadOnly(true);
        tags.resize(600, 200);
        tags.show();
        auto *value = tags.findChild<QLineEdit *>(QStringLiteral("value"));
        QTRY_COMPARE(value->mapTo(&tags, QPoint(value->width(), 0)).x(), tags.width());

        FactsCard facts;
        auto *code = new CodeBlock(QStringLiteral("Policy"), QStringLiteral("{}"));
        facts.setTitle(QStringLiteral("Policy"));
        facts.column()->addWidget(code);
        facts.setFacts({});
        facts.resize(600, 300);
        facts.show();
        QVERIFY(facts.hasFacts());
        QTRY_COMPARE(code->y(), facts.header().geometry().bottom() + 1 + Theme::instance().space("xxs"));
    }

    void aSwitchStandsAtTheVeryEdge()
    {
        QWidget window;
        Toggle toggle(QStringLiteral("On"), &window);
        toggle.setChecked(true);
        toggle.move(20, 20);
        toggle.resize(toggle.sizeHint());
        window.resize(160, 80);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QImage drawn = toggle.grab().toImage();
        const qreal scale = drawn.devicePixelRatio();
        QCOMPARE(drawn.pixelColor(int(scale), int(12 * scale)).name(), colorFor(toggle, Token::BackgroundControlChecked).name());
        // Its ring has room outside.
        toggle.setFocus(Qt::TabFocusReason);
        window.setAttribute(Qt::WA_KeyboardFocusChange);
        auto *ring = window.findChild<QFocusFrame *>();
        QVERIFY(ring && ring->widget() == &toggle);
        QVERIFY(ring->geometry().left() <= toggle.x() - 3);
    }

    void aSwitchSaysBelowItsTextWhatItDoes()
    {
        QWidget window;
        auto *toggle = new Toggle;
        FormField field({}, toggle, &window);
        const QString description = QStringLiteral("Messages that are received too often without being deleted are moved to another queue of the same account.");
        toggle->setTexts(QStringLiteral("Dead-letter queue"));
        field.resize(700, 200);
        window.resize(720, 220);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int alone = toggle->heightForWidth(700);
        toggle->setTexts(QStringLiteral("Dead-letter queue"), description);
        QVERIFY(toggle->heightForWidth(700) > alone);
        QVERIFY(toggle->heightForWidth(200) > toggle->heightForWidth(700)); // it wraps
        QCOMPARE(toggle->accessibleName(), QStringLiteral("Dead-letter queue"));
        // What is wrong takes the place of the description for a while.
        field.setError(QStringLiteral("Choose a queue."));
        QCOMPARE(toggle->accessibleDescription(), QStringLiteral("Choose a queue."));
        field.setError({});
        QCOMPARE(toggle->accessibleDescription(), description);
    }

    void anAlertsButtonsAreLevelWithItsTitle()
    {
        Alert alert(Alert::Type::Error, QStringLiteral("Error"), QStringLiteral("What happened."));
        auto *retry = new Button(Button::Variant::Normal, QStringLiteral("Try"));
        alert.setDismissible(true);
        alert.addAction(retry);
        alert.resize(600, alert.heightForWidth(600));
        alert.show();
        QVERIFY(QTest::qWaitForWindowExposed(&alert));
        const auto middle = [&](const QWidget *part) { return part->mapTo(&alert, QPoint()).y() + part->height() / 2; };
        const auto *title = alert.findChild<QLabel *>(QStringLiteral("alertTitle"));
        const auto *close = alert.findChild<Button *>(QStringLiteral("alertDismiss"));
        QVERIFY(title && close);
        QVERIFY2(std::abs(middle(retry) - middle(title)) <= 1, qPrintable(QStringLiteral("%1 %2").arg(middle(retry)).arg(middle(title))));
        QVERIFY2(std::abs(middle(close) - middle(title)) <= 1, qPrintable(QStringLiteral("%1 %2").arg(middle(close)).arg(middle(title))));
        QVERIFY(retry->x() < close->x());
        // It goes and comes back at the same place.
        const QPoint at = close->mapTo(&alert, QPoint());
        alert.setDismissible(false);
        alert.setDismissible(true);
        QCoreApplication::processEvents();
        QTRY_COMPARE(alert.findChild<Button *>(QStringLiteral("alertDismiss"))->mapTo(&alert, QPoint()), at);
    }

    void anAlertsButtonsKeepClearOfItsBorderAndItsWords()
    {
        Alert alert(Alert::Type::Info, QStringLiteral("Acceleration is not enabled for this bucket"), QStringLiteral("The ways through an edge location will be refused, as in AWS."));
        auto *enable = new Button(Button::Variant::Normal, QStringLiteral("Enable the acceleration of transfers"));
        alert.setDismissible(true);
        alert.addAction(enable);
        alert.show();
        QVERIFY(QTest::qWaitForWindowExposed(&alert));
        auto *title = alert.findChild<QLabel *>(QStringLiteral("alertTitle"));
        auto *text = alert.findChild<QLabel *>(QStringLiteral("alertText"));
        const auto place = [&](const QWidget *part) { return QRect(part->mapTo(&alert, QPoint()), part->size()); };
        const auto resize = [&](int width) {
            alert.resize(width, alert.heightForWidth(width));
            QCoreApplication::processEvents();
            return alert.width() == width;
        };
        QVERIFY(resize(900));
        QVERIFY(place(enable).left() > place(title).right());
        QVERIFY2(place(enable).top() >= 10, qPrintable(QString::number(place(enable).top())));
        // A long button and little room: below, from where the words begin, which keep all of the width.
        QVERIFY(resize(480));
        QVERIFY(place(enable).top() >= place(text).bottom());
        QCOMPARE(place(enable).left(), place(text).left());
        QVERIFY(place(enable).bottom() <= alert.height() - 10);
        QVERIFY(place(text).right() > place(enable).right());
        QVERIFY(!place(text).intersects(place(alert.findChild<Button *>(QStringLiteral("alertDismiss")))));
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        // Few words need little.
        alert.setTitle({});
        alert.setText(QStringLiteral("Off"));
        QVERIFY(resize(480));
        QVERIFY(place(enable).left() > place(text).right());
        QVERIFY(resize(900));
        QVERIFY(place(enable).left() > place(text).right());
    }

    void tabsFadeBeforeTheArrows()
    {
        Tabs tabs;
        for (const char *name : {"Objects", "Properties", "Permissions", "Metrics", "Management", "Access points"})
            tabs.addTab(new QWidget, QString::fromLatin1(name));
        tabs.resize(400, 200);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        QTabBar *bar = tabs.tabBar();
        const QColor ground = colorFor(*bar, Token::BackgroundLayoutMain);
        int cut = 0;
        for (int width = 300; width <= 420; width += 5) {
            tabs.resize(width, 200);
            QCoreApplication::processEvents();
            int end = bar->width();
            for (const QToolButton *scroller : bar->findChildren<QToolButton *>())
                end = std::min(end, scroller->isVisible() ? scroller->x() : end);
            QVERIFY(end < bar->width());
            bool broken = false;
            for (int i = 0; i < bar->count(); ++i)
                broken = broken || (bar->tabRect(i).left() < end && bar->tabRect(i).right() >= end);
            if (!broken)
                continue;
            ++cut;
            const QImage picture = bar->grab().toImage();
            const qreal ratio = picture.devicePixelRatio();
            for (int y = 0; y < bar->height() - 6; ++y)
                QCOMPARE(picture.pixelColor(int((end - 1) * ratio), int(y * ratio)), ground);
            // The line below goes on to the very end, also below the arrows.
            const int line = int((bar->height() - bar->style()->pixelMetric(QStyle::PM_TabBarBaseOverlap, nullptr, bar)) * ratio);
            for (const int x : {end - 1, end + 1, bar->width() - 1})
                QCOMPARE(picture.pixelColor(int(x * ratio), line), colorFor(*bar, Token::BorderTabsDivider));
        }
        QVERIFY(cut > 0);
        // The one that is open is whole up to its ends.
        for (int i : {2, 3}) {
            tabs.resize(300, 200);
            tabs.setCurrentIndex(i);
            QCoreApplication::processEvents();
            const QRect open = bar->tabRect(i);
            const QImage picture = bar->grab().toImage();
            const qreal ratio = picture.devicePixelRatio();
            for (int y = 0; y < bar->height(); ++y)
                QCOMPARE(picture.pixelColor(int((open.right() - 4) * ratio), int(y * ratio)), picture.pixelColor(int((open.left() + 4) * ratio), int(y * ratio)));
        }
    }
};

QTEST_MAIN(TestKitLayout)
#include "tst_kitlayout.moc"
