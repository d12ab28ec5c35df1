// Described lists: rows, states, actions, keys, deletion. The service exists only in DescribedService.h.

#include "DescribedService.h"

#include "gui/describe/ActionBar.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Menu.h"

#include <QtGui/QClipboard>

#include <algorithm>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::described;

class TestDescribe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage.emplace();
        QVERIFY(harness().start());
    }
    void cleanup() { m_stage.reset(); }
    void takesAllPagesOfAList();
    void longListsGoOnWhenScrolled();
    void sortsByValue();
    void followsTheChangeFeed();
    void saysLoadingAndEmpty();
    void retriesAfterAnError();
    void tellsWhatPermissionIsMissing();
    void actionsKnowWhatTheyNeed();
    void thePrimaryActionIsTheLast();
    void keys();
    void contextMenuChoosesItsRow();
    void deletesOneAfterAQuestion();
    void deletesAtOnceAndUndoes();
    void deletesAfterTypingTheName();
    void deletesManyAndRetriesWhatFailed();
    void commandsAndHelp();
    void searchAndCount();
    void followsTheLanguage();

private:
    Harness &harness() { return m_stage->harness(); }
    ListPage *showList() { return m_stage->showList(); }

    std::optional<Stage> m_stage;
};

void TestDescribe::takesAllPagesOfAList()
{
    for (const char *name : {"d", "b", "a", "c", "e", "g", "f"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    QCOMPARE(namesIn(page->table()).join(QString()), QStringLiteral("abcdefg"));
    QCOMPARE(service->lists, 3);
    QVERIFY(!page->view().source().canFetchMore());
}

void TestDescribe::longListsGoOnWhenScrolled()
{
    service->pageSize = 2000;
    for (int i = 0; i < 9000; ++i)
        service->topics.push_back({"topic-" + std::to_string(10'000 + i), i, Timestamp{}});
    ListPage *page = showList();
    QVERIFY(page);
    ItemSource &source = page->view().source();
    QCOMPARE(source.rowCount(), 6000);
    QVERIFY(source.canFetchMore());
    source.fetchMore();
    QTRY_COMPARE(source.rowCount(), 8000);
    source.fetchMore();
    QTRY_COMPARE(source.rowCount(), 9000);
    QVERIFY(!source.canFetchMore());
}

void TestDescribe::sortsByValue()
{
    service->add("x", 9);
    service->add("y", 1000);
    service->add("z", 80);
    ListPage *page = showList();
    QVERIFY(page);
    page->table().sortBy(QStringLiteral("messages"), Qt::DescendingOrder);
    QCOMPARE(namesIn(page->table()), (QStringList{QStringLiteral("y"), QStringLiteral("z"), QStringLiteral("x")}));
}

void TestDescribe::followsTheChangeFeed()
{
    service->add("a");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    service->add("b");
    QVERIFY(harness().createBucket("any-change"));
    QTRY_COMPARE(page->table().model().rowCount(), 2);
    QCOMPARE(page->table().selectedIds(), QStringList{QStringLiteral("a")});
}

void TestDescribe::saysLoadingAndEmpty()
{
    service->silent = true;
    harness().go(QStringLiteral("test/topics"));
    QVERIFY(!harness().page()->isSettled());
    service->silent = false;
    ListPage *page = showList();
    QVERIFY(page);
    auto *message = page->findChild<QWidget *>(QStringLiteral("message"));
    QVERIFY(message && message->isVisible());
    // The empty state's button begins the first one.
    auto *begin = message->findChild<Button *>();
    QVERIFY(begin && begin->isVisible());
    QCOMPARE(begin->text(), QStringLiteral("Create topic"));
    QTest::mouseClick(begin, Qt::LeftButton);
    QCOMPARE(harness().address(), QStringLiteral("test/topics/create"));
}

void TestDescribe::retriesAfterAnError()
{
    service->add("a");
    service->listError = Error{"InternalError", "It broke", 500};
    ListPage *page = showList();
    QVERIFY(page);
    auto *message = page->findChild<QWidget *>(QStringLiteral("message"));
    QVERIFY(message->isVisible());
    QVERIFY(!page->findChild<DeniedState *>()->isVisible());
    service->listError.reset();
    QTest::mouseClick(message->findChild<Button *>(), Qt::LeftButton);
    QTRY_COMPARE(namesIn(page->table()), QStringList{QStringLiteral("a")});
}

void TestDescribe::tellsWhatPermissionIsMissing()
{
    service->listError = Error{"AccessDenied", "User: arn:aws:iam::123456789012:user/kim is not authorized to perform: test:ListTopics on resource: *", 403};
    ListPage *page = showList();
    QVERIFY(page);
    auto *denied = page->findChild<DeniedState *>();
    QVERIFY(denied->isVisible());
    QVERIFY(!page->table().isVisible());
    QCOMPARE(DeniedState::missingAction(toQt(service->listError->message)), QStringLiteral("test:ListTopics"));
    service->listError.reset();
    QTest::mouseClick(denied->findChild<Button *>(QStringLiteral("retryDenied")), Qt::LeftButton);
    QTRY_VERIFY(page->table().isVisible());
    QVERIFY(!denied->isVisible());
}

void TestDescribe::actionsKnowWhatTheyNeed()
{
    for (const char *name : {"a", "b", "closed"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    auto *publish = page->findChild<Button *>(QStringLiteral("publish"));
    auto *remove = page->findChild<Button *>(QStringLiteral("deleteTopic"));
    auto *more = page->findChild<Button *>(QStringLiteral("actions"));
    const auto states = [&] { return std::vector<bool>{publish->isEnabled(), remove->isEnabled(), more->isEnabled()}; };
    QCOMPARE(states(), (std::vector<bool>{false, false, false}));
    page->table().selectIds({QStringLiteral("a")});
    QCOMPARE(states(), (std::vector<bool>{true, true, true}));
    page->table().selectIds({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(states(), (std::vector<bool>{false, true, true}));
    page->table().selectIds({QStringLiteral("closed")});
    QCOMPARE(states(), (std::vector<bool>{false, true, true}));
    QVERIFY(!page->view().perform(QStringLiteral("publish")));
    page->table().selectIds({QStringLiteral("b")});
    QTest::mouseClick(publish, Qt::LeftButton);
    QCOMPARE(service->acted, std::vector<QString>{QStringLiteral("b")});
}

void TestDescribe::thePrimaryActionIsTheLast()
{
    Action start{.id = QStringLiteral("start"), .text = QStringLiteral("Start"), .primary = true, .needs = Action::Needs::One};
    Action edit{.id = QStringLiteral("edit"), .text = QStringLiteral("Edit"), .needs = Action::Needs::One};
    Action copy{.id = QStringLiteral("copy"), .text = QStringLiteral("Copy"), .place = Action::Place::Menu, .needs = Action::Needs::One};
    Action look{.id = QStringLiteral("look"), .text = QStringLiteral("Look")};
    HeaderBar header(HeaderBar::Level::Page, QStringLiteral("Tasks"));
    ActionBar bar(header, {start, edit, copy, look}, [](const QString &, QWidget *) {}, &header);
    header.resize(1000, 80);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    QStringList order;
    QList<Button *> buttons = header.findChildren<Button *>();
    buttons.removeIf([](const Button *button) { return !button->isVisible(); });
    std::sort(buttons.begin(), buttons.end(), [](const Button *a, const Button *b) { return a->x() < b->x(); });
    for (const Button *button : std::as_const(buttons))
        order << button->objectName();
    QCOMPARE(order, (QStringList{QStringLiteral("edit"), QStringLiteral("actions"), QStringLiteral("look"), QStringLiteral("start")}));
}

void TestDescribe::keys()
{
    for (const char *name : {"a", "b"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    QTableView *view = page->table().view();
    view->setFocus();
    view->setCurrentIndex(page->table().model().index(1, 1));
    QTRY_VERIFY(view->hasFocus());
    // Without a checked row the keys mean the row they stand on.
    QTest::keyClick(view, Qt::Key_F2);
    QCOMPARE(service->acted, std::vector<QString>{QStringLiteral("b")});
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("b"));
    QTest::keyClick(view, Qt::Key_Slash);
    QVERIFY(page->table().filterInput()->hasFocus());
    view->setFocus();
    const int lists = service->lists;
    QTest::keyClick(view, Qt::Key_F5);
    QTRY_VERIFY(service->lists > lists);
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(harness().dialog());
    QTest::keyClick(harness().dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!harness().dialog());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(harness().address(), QStringLiteral("test/topics/b"));
    page = showList();
    page->table().view()->setFocus();
    QTest::keyClick(page->table().view(), Qt::Key_N);
    QCOMPARE(harness().address(), QStringLiteral("test/topics/create"));
}

void TestDescribe::contextMenuChoosesItsRow()
{
    for (const char *name : {"a", "b", "c"})
        service->add(name);
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    QTableView *view = page->table().view();
    const QPoint at = view->visualRect(page->table().model().index(2, 2)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view->viewport(), &event);
    QCOMPARE(page->table().selectedIds(), QStringList{QStringLiteral("c")});
    Menu *open = nullptr;
    for (Menu *menu : harness().findChildren<Menu *>(QStringLiteral("contextMenu"))) {
        if (menu->isVisible())
            open = menu;
    }
    QVERIFY(open);
    Q_EMIT open->triggered(QStringLiteral("publish"));
    QCOMPARE(service->acted, std::vector<QString>{QStringLiteral("c")});
}

void TestDescribe::deletesOneAfterAQuestion()
{
    service->add("a");
    service->add("b");
    service->deleteErrors["a"] = Error{"TopicBusy", "Try later"};
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteTopic")), Qt::LeftButton);
    QVERIFY(harness().dialog());
    QTest::mouseClick(&harness().dialog()->acceptButton(), Qt::LeftButton);
    // Refused: the dialog stays and says why.
    QTRY_VERIFY(harness().dialog() && !harness().dialog()->acceptButton().isLoading());
    QCOMPARE(service->topics.size(), std::size_t(2));
    service->deleteErrors.clear();
    QTest::mouseClick(&harness().dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!harness().dialog());
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(flashTitle(harness()), QStringLiteral("Deleted a"));
}

void TestDescribe::deletesAtOnceAndUndoes()
{
    service->kind = Removal::Kind::OneClick;
    service->add("a");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteTopic")), Qt::LeftButton);
    QVERIFY(!harness().dialog());
    QTRY_COMPARE(service->topics.size(), std::size_t(0));
    QTRY_COMPARE(harness().flashbar().count(), 1);
    QTest::mouseClick(harness().flashbar().findChild<Button *>(QStringLiteral("flashAction")), Qt::LeftButton);
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(harness().flashbar().count(), 0); // offered once
}

void TestDescribe::deletesAfterTypingTheName()
{
    service->kind = Removal::Kind::TypedName;
    service->add("orders");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("orders")});
    QVERIFY(page->view().perform(QStringLiteral("deleteTopic")));
    auto *dialog = qobject_cast<DeleteDialog *>(harness().dialog());
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    QTest::keyClicks(dialog->wordInput(), QStringLiteral("order"));
    QVERIFY(!dialog->acceptButton().isEnabled());
    QTest::keyClicks(dialog->wordInput(), QStringLiteral("s"));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_VERIFY(service->topics.empty());
}

void TestDescribe::deletesManyAndRetriesWhatFailed()
{
    for (const char *name : {"a", "b", "c"})
        service->add(name);
    service->deleteErrors["b"] = Error{"TopicBusy", "Try later"};
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    QVERIFY(page->view().perform(QStringLiteral("deleteTopic")));
    QTest::mouseClick(&harness().dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(flashTitle(harness()), QStringLiteral("Not deleted"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    service->deleteErrors.clear();
    QTest::mouseClick(harness().flashbar().findChild<Button *>(QStringLiteral("flashAction")), Qt::LeftButton);
    QTRY_VERIFY(service->topics.empty());
}

void TestDescribe::commandsAndHelp()
{
    service->add("a");
    ListPage *page = showList();
    QVERIFY(page);
    QCOMPARE(page->help()->title, QStringLiteral("Topics"));
    const std::vector<Command> commands = page->commands();
    const auto find = [&](const char *id) {
        return std::find_if(commands.begin(), commands.end(), [&](const Command &command) { return command.id == QLatin1String(id); });
    };
    const auto publish = find("test.publish");
    QVERIFY(publish != commands.end());
    QVERIFY(!publish->enabled());
    page->table().selectIds({QStringLiteral("a")});
    QVERIFY(publish->enabled());
    publish->run();
    QCOMPARE(service->acted.size(), std::size_t(1));
    const auto create = find("test.createTopic");
    QVERIFY(create != commands.end() && create->enabled());
    QCOMPARE(create->keys, QKeySequence(Qt::Key_N));
    create->run();
    QCOMPARE(harness().address(), QStringLiteral("test/topics/create"));
}

void TestDescribe::searchAndCount()
{
    for (const char *name : {"orders", "news", "border", "x"})
        service->add(name);
    std::vector<SearchHit> hits;
    harness().described().search(QStringLiteral("ORDER"), harness(), [&](std::vector<SearchHit> found) { hits = std::move(found); });
    QTRY_COMPARE(hits.size(), std::size_t(2));
    QCOMPARE(hits[0].address, QStringLiteral("test/topics/orders"));
    std::optional<qint64> count;
    ConsoleDescription::count(topics, harness().engine(), &harness(), [&](std::optional<qint64> found) { count = found; });
    QTRY_COMPARE(count, std::optional<qint64>(4));
    bool failed = false;
    service->listError = Error{"AccessDenied", "No"};
    ConsoleDescription::count(topics, harness().engine(), &harness(), [&](std::optional<qint64> found) { failed = !found; });
    QTRY_VERIFY(failed);
}

void TestDescribe::followsTheLanguage()
{
    service->add("a");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page->view(), &change);
    // Described anew: nothing is lost or doubled.
    QCOMPARE(page->table().selectedIds(), QStringList{QStringLiteral("a")});
    QCOMPARE(page->findChildren<Button *>(QStringLiteral("publish")).size(), 1);
    QVERIFY(page->findChild<Button *>(QStringLiteral("publish"))->isEnabled());
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("publish")), Qt::LeftButton);
    QCOMPARE(service->acted.size(), std::size_t(1));
}

QTEST_MAIN(TestDescribe)
#include "tst_describe.moc"
