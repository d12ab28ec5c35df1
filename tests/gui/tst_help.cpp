// Help panel, Info links, details view, tutorials and hotspots, the board, and what popovers learned for them.
#include "gui/kit/Board.h"
#include "gui/kit/BoardCard.h"
#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/DetailsView.h"
#include "gui/kit/HelpPanel.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/tutorial/AnnotationPopover.h"
#include "gui/kit/tutorial/TutorialPanel.h"
#include "gui/kit/tutorial/TutorialRunner.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

using namespace nephoscope::gui;

namespace {

constexpr char twoTutorials[] = R"({"tutorials": [
  {"id": "bucket", "title": {"en": "Create a bucket", "ko": "버킷 만들기"}, "description": "First steps",
   "tasks": [{"title": "Make it", "steps": [{"title": "Form", "text": "Open the form.", "hotspot": "create", "address": "s3/buckets"},
                                            {"text": "Name it.", "hotspot": "name"}]},
             {"title": "Look", "steps": [{"text": "Refresh.", "hotspot": "refresh"}]}]},
  {"id": "queue", "title": "Notify a queue", "prerequisites": ["bucket"], "tasks": [{"title": "Do", "steps": [{"text": "Go", "hotspot": "create"}]}]}]})";

HelpTopic topic(const QString &title)
{
    return {title, QStringLiteral("<p>About <code>%1</code></p>").arg(title),
            {{QStringLiteral("Here"), QStringLiteral("s3/buckets")}, {QStringLiteral("There"), QStringLiteral("https://example.com/a/b")}}};
}

/// A page with three hotspots, and a runner.
struct Lesson
{
    Lesson()
    {
        auto *column = new QVBoxLayout(&window);
        for (auto [button, id] : {std::pair{create, "create"}, {name, "name"}, {refresh, "refresh"}}) {
            column->addWidget(button);
            Hotspots::place(button, QString::fromLatin1(id));
        }
        column->addStretch(1);
        window.resize(700, 500);
        window.show();
        runner.setTutorials(readTutorials(twoTutorials).tutorials);
    }
    AnnotationPopover *note()
    {
        for (auto *found : window.findChildren<AnnotationPopover *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    QString text(const char *label) { return note() ? note()->findChild<Label *>(QString::fromLatin1(label))->text() : QString(); }
    void press(const char *button) { QTest::mouseClick(note()->findChild<Button *>(QString::fromLatin1(button)), Qt::LeftButton); }

    QWidget window;
    Button *create = new Button(Button::Variant::Primary, QStringLiteral("Create"));
    Button *name = new Button(Button::Variant::Normal, QStringLiteral("Name"));
    Button *refresh = new Button(Button::Variant::Normal, QStringLiteral("Refresh"));
    TutorialRunner runner;
};

/// A board of four cards in a window 1200 px wide.
struct Dashboard
{
    Dashboard() : board(new Board(QStringLiteral("board/test"), &window))
    {
        std::vector<BoardItem> items;
        for (const char *id : {"a", "b", "c", "d"})
            items.push_back({.id = QString::fromLatin1(id), .title = [id] { return QString(u"Card " % QString::fromLatin1(id)); }, .description = {},
                             .make = [] { return new Label(QStringLiteral("content")); }});
        board->setItems(items, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        window.resize(1200, 800);
        board->setGeometry(0, 0, 1200, 800);
        window.show();
    }
    BoardCard *card(const char *id) { return board->findChild<BoardCard *>(u"card-" % QString::fromLatin1(id)); }
    BoardHandle *handle(const char *id, const char *name) { return card(id)->findChild<BoardHandle *>(QString::fromLatin1(name)); }
    QString order() { return board->shown().join(QString()); }

    QWidget window;
    Board *board;
};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::instance().applyTo(*qApp);
    }
    void init() { Preferences::instance().setStore({}); }

    void helpGoesBackAndFollowsLinks()
    {
        HelpPanel panel;
        panel.show();
        QVERIFY(panel.findChild<Label *>(QStringLiteral("helpBody"))->text().contains(QStringLiteral("Info")));
        panel.showTopic(topic(QStringLiteral("Buckets")));
        auto *back = panel.findChild<Button *>(QStringLiteral("helpBack"));
        QVERIFY(!back->isVisible());
        panel.showTopic(topic(QStringLiteral("Versions")));
        panel.showTopic(topic(QStringLiteral("Versions")));
        QCOMPARE(panel.title(), QStringLiteral("Versions"));
        QVERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(panel.title(), QStringLiteral("Buckets"));
        QVERIFY(!panel.canGoBack());
        QSignalSpy followed(&panel, &HelpPanel::followed);
        QCoreApplication::processEvents();
        const QList<Link *> links = panel.findChild<QWidget *>(QStringLiteral("helpFooter"))->findChildren<Link *>();
        Link *here = nullptr;
        for (Link *link : links)
            if (link->isVisibleTo(&panel) && link->text() == QLatin1String("Here"))
                here = link;
        QVERIFY(here);
        QTest::keyClick(here, Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][0].toString(), QStringLiteral("s3/buckets"));
    }

    void helpFollowsTheTheme()
    {
        HelpPanel panel;
        panel.showTopic(topic(QStringLiteral("Buckets")));
        auto *body = panel.findChild<Label *>(QStringLiteral("helpBody"));
        const QString light = body->text();
        QVERIFY(light.contains(Theme::instance().color(Token::BackgroundCodeView).name()));
        Theme::instance().setMode(Theme::Mode::Dark);
        const QString dark = body->text();
        const QString code = Theme::instance().color(Token::BackgroundCodeView).name();
        Theme::instance().setMode(Theme::Mode::Light);
        QVERIFY(dark != light);
        QVERIFY(dark.contains(code));
    }

    void infoLinksAskForTheTopicOfTheMoment()
    {
        int version = 1;
        InfoLink link([&] { return topic(QString::number(version)); });
        HelpPanel panel;
        connect(&link, &InfoLink::requested, &panel, &HelpPanel::showTopic);
        version = 2;
        link.show();
        QTest::mouseClick(&link, Qt::LeftButton);
        QCOMPARE(panel.title(), QStringLiteral("2"));
        QVERIFY(link.accessibleName().contains(QStringLiteral("Info")));
    }

    void detailsShowFactsAndBuildTabsWhenTheyAreOpened()
    {
        DetailsView view;
        int built = 0;
        view.addTab(QStringLiteral("one"), [] { return QStringLiteral("One"); }, [&] { ++built; return new Label(QStringLiteral("1")); });
        view.addTab(QStringLiteral("two"), [] { return QStringLiteral("Two"); }, [&] { ++built; return new Label(QStringLiteral("2")); });
        view.resize(1000, 600);
        view.show();
        auto *tabs = view.findChild<Tabs *>(QStringLiteral("tabs"));
        QVERIFY(view.findChild<QWidget *>(QStringLiteral("skeleton"))->isVisible());
        QVERIFY(!tabs->isVisible());
        QCOMPARE(built, 0);
        const std::vector<Fact> facts{{.key = QStringLiteral("ARN"), .value = QStringLiteral("arn:aws:s3:::b"), .copyable = true},
                                      {.key = QStringLiteral("Website"), .value = {}},
                                      {.key = QStringLiteral("Copy of"), .value = QStringLiteral("other"), .address = QStringLiteral("s3/buckets/other")},
                                      {.key = QStringLiteral("State"), .value = QStringLiteral("Active"), .status = StatusIndicator::Status::Success,
                                       .info = [] { return topic(QStringLiteral("State")); }}};
        view.setFacts(facts);
        QVERIFY(tabs->isVisible());
        QCOMPARE(built, 1);
        QVERIFY(view.tab(QStringLiteral("one")));
        QVERIFY(!view.tab(QStringLiteral("two")));
        view.showTab(QStringLiteral("two"));
        QCOMPARE(built, 2);
        view.showTab(QStringLiteral("one"));
        QCOMPARE(built, 2);
        auto *grid = view.findChild<QWidget *>(QStringLiteral("facts"));
        QStringList words;
        for (const Label *label : grid->findChildren<Label *>())
            words.append(label->text());
        QVERIFY2(words.contains(QStringLiteral("-")) && words.contains(QStringLiteral("arn:aws:s3:::b")), qPrintable(words.join(u'|')));
        QSignalSpy followed(&view, &DetailsView::linkActivated);
        QSignalSpy help(&view, &DetailsView::helpRequested);
        for (Link *link : grid->findChildren<Link *>())
            QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(help.size(), 1);
        // As in a browser: with Ctrl or the middle button in another window.
        auto *card = view.findChild<FactsCard *>(QStringLiteral("summary"));
        QSignalSpy apart(card, &FactsCard::linkActivatedApart);
        auto *link = grid->findChild<Link *>(QStringLiteral("factLink"));
        QTest::mouseClick(link, Qt::MiddleButton);
        QTest::mouseClick(link, Qt::LeftButton, Qt::ControlModifier);
        QTest::keyClick(link, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(apart.size(), 3);
        QCOMPARE(followed.size(), 1);
        // The same facts again leave the widgets alone.
        QPointer<Link> kept = grid->findChild<Link *>();
        view.setFacts(facts);
        QVERIFY(kept);
    }

    void detailsTellErrorsAndRetry()
    {
        DetailsView view;
        view.addTab(QStringLiteral("one"), [] { return QStringLiteral("One"); }, [] { return new Label; });
        view.show();
        view.showError(QStringLiteral("Not found"), QStringLiteral("NoSuchBucket"));
        QVERIFY(!view.findChild<Tabs *>(QStringLiteral("tabs"))->isVisible());
        QSignalSpy retry(&view, &DetailsView::retry);
        QTest::mouseClick(view.findChild<Button *>(QStringLiteral("messageButton")), Qt::LeftButton);
        QCOMPARE(retry.size(), 1);
        view.setFacts({{.key = QStringLiteral("Name"), .value = QStringLiteral("b")}});
        QVERIFY(view.findChild<Tabs *>(QStringLiteral("tabs"))->isVisible());
    }

    void tutorialFilesAreCheckedAndSpeakLanguages()
    {
        const TutorialFile good = readTutorials(twoTutorials);
        QCOMPARE(good.error, QString());
        QCOMPARE(good.tutorials.size(), size_t(2));
        QCOMPARE(good.tutorials[0].stepCount(), 3);
        QCOMPARE(good.tutorials[0].title.text(), QStringLiteral("Create a bucket"));
        QLocale::setDefault(QLocale(QLocale::Korean));
        QCOMPARE(good.tutorials[0].title.text(), QStringLiteral("버킷 만들기"));
        QCOMPARE(good.tutorials[1].title.text(), QStringLiteral("Notify a queue"));
        QLocale::setDefault(QLocale(QLocale::English));
        const std::pair<const char *, const char *> bad[] = {
            {"{", "at byte"},
            {R"({"tutorials":[{"title":"x"}]})", "no id"},
            {R"({"tutorials":[{"id":"x","title":"x","tasks":[{"title":"t","steps":[{"text":"a"}]}]}]})", "x: task 1: step 1 has no hotspot"},
            {R"({"tutorials":[{"id":"x","title":"x","prerequisites":["y"],"tasks":[{"title":"t","steps":[{"text":"a","hotspot":"h"}]}]}]})", "prerequisite y"}};
        for (const auto &[json, message] : bad) {
            const TutorialFile file = readTutorials(json);
            QVERIFY(file.tutorials.empty());
            QVERIFY2(file.error.contains(QString::fromLatin1(message)), qPrintable(file.error));
        }
    }

    void aTutorialLeadsFromPlaceToPlace()
    {
        Lesson lesson;
        QVERIFY(QTest::qWaitForWindowExposed(&lesson.window));
        QSignalSpy completed(&lesson.runner, &TutorialRunner::completed);
        QVERIFY(!lesson.runner.start(QStringLiteral("queue"))); // its prerequisite is not done
        QVERIFY(lesson.runner.start(QStringLiteral("bucket")));
        QVERIFY(lesson.note());
        QCOMPARE(lesson.text("popoverTitle"), QStringLiteral("Make it"));
        QCOMPARE(lesson.text("annotationCounter"), QStringLiteral("Step 1 of 2"));
        QCOMPARE(lesson.text("annotationText"), QStringLiteral("Open the form."));
        QVERIFY(!lesson.note()->findChild<Button *>(QStringLiteral("annotationPrevious"))->isEnabled());
        QCOMPARE(lesson.window.findChildren<HotspotMark *>().size(), 2);
        // The page can be used meanwhile.
        QTest::mouseClick(lesson.name, Qt::LeftButton);
        QVERIFY(lesson.note());
        lesson.press("annotationNext");
        QCOMPARE(lesson.text("annotationText"), QStringLiteral("Name it."));
        lesson.press("annotationPrevious");
        QCOMPARE(lesson.text("annotationText"), QStringLiteral("Open the form."));
        lesson.press("annotationNext");
        lesson.press("annotationNext");
        QCOMPARE(lesson.text("popoverTitle"), QStringLiteral("Look"));
        QCOMPARE(lesson.note()->findChild<Button *>(QStringLiteral("annotationNext"))->text(), QStringLiteral("Finish"));
        lesson.press("annotationNext");
        QVERIFY(!lesson.note());
        QCOMPARE(completed.size(), 1);
        QVERIFY(lesson.runner.isCompleted(QStringLiteral("bucket")));
        QVERIFY(lesson.runner.start(QStringLiteral("queue")));
        lesson.runner.dismiss();
        QVERIFY(!lesson.note());
        QVERIFY(!lesson.runner.isCompleted(QStringLiteral("queue")));
    }

    void notesWaitForTheirPageAndGoOnWithTheUser()
    {
        Lesson lesson;
        QVERIFY(QTest::qWaitForWindowExposed(&lesson.window));
        lesson.create->hide();
        lesson.name->hide();
        QSignalSpy wanted(&lesson.runner, &TutorialRunner::pageWanted);
        lesson.runner.start(QStringLiteral("bucket"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("s3/buckets"));
        QVERIFY(!lesson.note());
        lesson.create->show();
        QTRY_VERIFY(lesson.note());
        QCOMPARE(lesson.text("annotationText"), QStringLiteral("Open the form."));
        // The user opens the next page without Next.
        lesson.create->hide();
        QTRY_VERIFY(!lesson.note());
        lesson.name->show();
        QTRY_COMPARE(lesson.text("annotationText"), QStringLiteral("Name it."));
        // A page that goes away takes its note along.
        delete lesson.name;
        QTRY_VERIFY(!lesson.note());
    }

    void escLeavesTheNoteAndTheMarkBringsItBack()
    {
        Lesson lesson;
        QVERIFY(QTest::qWaitForWindowActive(&lesson.window));
        lesson.runner.start(QStringLiteral("bucket"));
        QTest::keyClick(lesson.note(), Qt::Key_Escape);
        QVERIFY(!lesson.note());
        QVERIFY(lesson.runner.current());
        auto *mark = lesson.window.findChild<HotspotMark *>(QStringLiteral("hotspot1"));
        QVERIFY(mark && mark->isVisible());
        QTest::mouseClick(mark, Qt::LeftButton);
        QVERIFY(lesson.note());
    }

    void aTutorialGoesOnAfterARestart()
    {
        Lesson lesson;
        lesson.runner.start(QStringLiteral("bucket"));
        lesson.runner.next();
        TutorialRunner again;
        again.setTutorials(readTutorials(twoTutorials).tutorials);
        QVERIFY(again.current());
        QCOMPARE(again.current()->id, QStringLiteral("bucket"));
        QCOMPARE(again.stepNumber(), 1);
    }

    void thePanelListsStartsAndDismisses()
    {
        Lesson lesson;
        TutorialPanel panel(lesson.runner);
        panel.resize(320, 700);
        panel.show();
        const auto start = [&](const char *id) {
            return panel.findChild<QWidget *>(u"tutorial-" % QString::fromLatin1(id))->findChild<Button *>(QStringLiteral("start"));
        };
        QVERIFY(start("bucket")->isEnabled());
        QVERIFY(!start("queue")->isEnabled());
        QVERIFY(panel.findChild<QWidget *>(QStringLiteral("prerequisites")));
        QTest::mouseClick(start("bucket"), Qt::LeftButton);
        QTRY_VERIFY(panel.findChild<Button *>(QStringLiteral("dismissTutorial")));
        QCOMPARE(panel.findChild<Label *>(QStringLiteral("progress"))->text(), QStringLiteral("Step 1 of 3"));
        lesson.runner.finish();
        QTRY_VERIFY(panel.findChild<QWidget *>(QStringLiteral("completed")));
        QCOMPARE(start("bucket")->text(), QStringLiteral("Restart tutorial"));
        QVERIFY(start("queue")->isEnabled());
    }

    void boardCardsMoveByKeyboardAndPutBack()
    {
        Dashboard dash;
        QVERIFY(QTest::qWaitForWindowActive(&dash.window));
        QCOMPARE(dash.board->columnCount(), 4);
        BoardHandle *handle = dash.handle("a", "moveHandle");
        handle->setFocus();
        QTest::keyClick(handle, Qt::Key_Right);
        QCOMPARE(dash.order(), QStringLiteral("abc")); // not picked up
        QTest::keyClick(handle, Qt::Key_Return);
        QVERIFY(handle->isPickedUp());
        QTest::keyClick(handle, Qt::Key_Right);
        QCOMPARE(dash.order(), QStringLiteral("bac"));
        QVERIFY(dash.card("b")->x() < dash.card("a")->x());
        QTest::keyClick(handle, Qt::Key_Escape);
        QCOMPARE(dash.order(), QStringLiteral("abc"));
        QTest::keyClick(handle, Qt::Key_Space);
        QTest::keyClick(handle, Qt::Key_Right);
        QTest::keyClick(handle, Qt::Key_Right);
        QTest::keyClick(handle, Qt::Key_Space);
        QCOMPARE(dash.order(), QStringLiteral("bca"));
        Dashboard later;
        QCOMPARE(later.order(), QStringLiteral("bca"));
    }

    void boardCardsResizeByKeyboardAndMouse()
    {
        Dashboard dash;
        QVERIFY(QTest::qWaitForWindowActive(&dash.window));
        BoardHandle *corner = dash.handle("a", "resizeHandle");
        const int narrow = dash.card("a")->width();
        corner->setFocus();
        QTest::keyClick(corner, Qt::Key_Return);
        QTest::keyClick(corner, Qt::Key_Right);
        QTest::keyClick(corner, Qt::Key_Down);
        QTest::keyClick(corner, Qt::Key_Return);
        QCOMPARE(dash.board->span(QStringLiteral("a")), QSize(2, 3));
        QVERIFY(dash.card("a")->width() > 2 * narrow);
        const QPoint start = corner->rect().center();
        QTest::mousePress(corner, Qt::LeftButton, {}, start);
        QTest::mouseMove(corner, start + QPoint(narrow, 0));
        QTest::mouseRelease(corner, Qt::LeftButton, {}, corner->rect().center());
        QCOMPARE(dash.board->span(QStringLiteral("a")), QSize(3, 3));
    }

    void boardCardsAreDraggedOverOthers()
    {
        Dashboard dash;
        QVERIFY(QTest::qWaitForWindowExposed(&dash.window));
        BoardHandle *handle = dash.handle("a", "moveHandle");
        const QPoint start = handle->rect().center();
        const QPoint target = handle->mapFromGlobal(dash.board->mapToGlobal(dash.card("c")->geometry().center()));
        QTest::mousePress(handle, Qt::LeftButton, {}, start);
        QTest::mouseMove(handle, target);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        QCOMPARE(dash.order(), QStringLiteral("bca"));
        // Back on the grid, not where the pointer let go.
        QCOMPARE(dash.card("a")->y(), dash.card("b")->y());
        QCOMPARE((dash.card("a")->x()), 2 * (dash.card("c")->x()));
    }

    void boardCardsAreRemovedUndoneAddedAndReset()
    {
        Dashboard dash;
        auto *add = qobject_cast<MenuButton *>(dash.board->makeAddButton());
        auto *reset = qobject_cast<Button *>(dash.board->makeResetButton());
        add->setParent(&dash.window);
        reset->setParent(&dash.window);
        add->show();
        reset->move(300, 700);
        reset->show();
        dash.board->remove(QStringLiteral("b"));
        QCOMPARE(dash.order(), QStringLiteral("ac"));
        QVERIFY(!dash.board->content(QStringLiteral("b")));
        auto *undo = dash.board->findChild<Button *>(QStringLiteral("undo"));
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(dash.order(), QStringLiteral("abc"));
        QVERIFY(!undo->isVisible());
        add->menu().openAt(add);
        QVERIFY(add->menu().triggerFirst());
        QCOMPARE(dash.order(), QStringLiteral("abcd"));
        QVERIFY(!add->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(dash.order(), QStringLiteral("abc"));
    }

    void tabWalksTheCardsInTheirOrder()
    {
        Dashboard dash;
        QVERIFY(QTest::qWaitForWindowActive(&dash.window));
        dash.board->move(QStringLiteral("c"), 0);
        dash.handle("c", "moveHandle")->setFocus(Qt::TabFocusReason);
        QStringList visited;
        for (int i = 0; i < 9; ++i) {
            const QString name = qApp->focusWidget()->objectName();
            if (name == QLatin1String("moveHandle"))
                visited.append(qApp->focusWidget()->parentWidget()->objectName());
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(visited, (QStringList{QStringLiteral("card-c"), QStringLiteral("card-a"), QStringLiteral("card-b")}));
    }

    void crumbsThatDoNotFitAreInAMenu()
    {
        Breadcrumbs crumbs;
        crumbs.resize(420, 24);
        crumbs.setPath({{QStringLiteral("Amazon S3"), QStringLiteral("s3")}, {QStringLiteral("Buckets of this account"), QStringLiteral("s3/buckets")},
                        {QStringLiteral("a-bucket-with-a-long-name"), QStringLiteral("s3/buckets/b")}, {QStringLiteral("object.txt"), {}}});
        crumbs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&crumbs));
        auto *dots = crumbs.findChild<MenuButton *>(QStringLiteral("crumbMenu"));
        QVERIFY(dots);
        QSignalSpy followed(&crumbs, &Breadcrumbs::followed);
        QTest::keyClick(dots, Qt::Key_Down);
        QVERIFY(dots->menu().triggerFirst());
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][0].toString(), QStringLiteral("s3/buckets"));
    }

    void theLastCrumbTakesAllTheRoomThereIs()
    {
        Breadcrumbs crumbs;
        const QString last = QStringLiteral("Edit advanced configurations");
        crumbs.resize(2000, 24);
        crumbs.setPath({{QStringLiteral("Console home"), QStringLiteral("home")}, {last, {}}});
        crumbs.show();
        const auto current = [&crumbs] { return crumbs.findChildren<Label *>(QStringLiteral("crumb1")).last(); }; // those before it are on their way out
        const Label *words = current();
        const int needed = words->x() + words->fontMetrics().horizontalAdvance(last);
        crumbs.resize(needed, 24);
        QCOMPARE(current()->text(), last);
        crumbs.resize(needed - 1, 24);
        QVERIFY(current()->text().endsWith(QChar(0x2026)));
    }

    void boardFitsNarrowWindowsAndTallContent()
    {
        Dashboard dash;
        dash.board->setGeometry(0, 0, 500, 800);
        QCOMPARE(dash.board->columnCount(), 1);
        QCOMPARE(dash.card("a")->width(), 500);
        QVERIFY(dash.card("b")->y() > dash.card("a")->y());
        dash.board->setGeometry(0, 0, 800, 800);
        QCOMPARE(dash.board->columnCount(), 2);
        const int before = dash.card("a")->height();
        dash.board->content(QStringLiteral("a"))->setMinimumHeight(400);
        QTRY_VERIFY(dash.card("a")->height() > 400);
        QVERIFY(before < 400);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
