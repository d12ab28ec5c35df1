// The framework of service pages, with a service that exists only here: what it lists, refuses and deletes is decided
// by the test.

#include "ConsoleHarness.h"

#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DeniedState.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/FormField.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Menu.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TextFilter.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

struct Topic
{
    std::optional<std::string> name;
    std::optional<std::int64_t> messages;
    std::optional<Timestamp> created;
};

/// What the service holds, and how it behaves.
struct Topics
{
    std::vector<Topic> topics;
    std::optional<Error> listError;
    std::map<std::string, Error> deleteErrors;
    std::optional<Error> createError;
    std::size_t pageSize = 3;
    int lists = 0;
    bool silent = false; ///< answers to nothing
    std::vector<QString> acted;
    Removal::Kind kind = Removal::Kind::Confirm;

    void add(const char *name, std::int64_t messages = 0) { topics.push_back({name, messages, Timestamp{}}); }
};

Topics *service = nullptr;

QString nameOf(const Topic &topic) { return toQt(topic.name.value_or("")); }

/// Answers after the event loop has turned, as the engine does.
void later(QObject *receiver, std::function<void()> answer) { QTimer::singleShot(0, receiver, std::move(answer)); }

void list(EngineHost &, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    ++service->lists;
    if (service->silent)
        return;
    later(receiver, [token, done] {
        if (service->listError) {
            done(fail(*service->listError));
            return;
        }
        const std::size_t from = token.empty() ? 0 : std::stoul(token);
        const std::size_t to = std::min(service->topics.size(), from + service->pageSize);
        ItemPage page = ResourceType<Topic>::pageOf(std::vector<Topic>(service->topics.begin() + std::ptrdiff_t(from), service->topics.begin() + std::ptrdiff_t(to)));
        page.next = to < service->topics.size() ? std::to_string(to) : std::string();
        done(std::move(page));
    });
}

Removal removal()
{
    Removal how;
    how.kind = service->kind;
    how.id = QStringLiteral("deleteTopic");
    how.text = QStringLiteral("Delete");
    how.title = QStringLiteral("Delete topic");
    how.done = QStringLiteral("Deleted %1");
    how.failed = QStringLiteral("Not deleted");
    how.run = [](EngineHost &, const void *item, QObject *receiver, ActionContext::Ending end) {
        const std::string name = static_cast<const Topic *>(item)->name.value_or("");
        later(receiver, [name, end] {
            if (const auto refused = service->deleteErrors.find(name); refused != service->deleteErrors.end()) {
                end(refused->second);
                return;
            }
            std::erase_if(service->topics, [&](const Topic &topic) { return topic.name == name; });
            end(std::nullopt);
        });
    };
    how.undo = [](const ActionContext &, const void *item) { service->topics.push_back(*static_cast<const Topic *>(item)); };
    return how;
}

FormDescription form()
{
    FormDescription form;
    form.title = form.accept = QStringLiteral("Create topic");
    form.failed = QStringLiteral("Not created");
    FieldDescription name{.id = QStringLiteral("topicName"), .label = QStringLiteral("Name")};
    name.check = [](const QString &text) { return text.isEmpty() ? QStringLiteral("Enter a name.") : QString(); };
    name.errorCodes = {QStringLiteral("TopicExists")};
    FieldDescription kind{.id = QStringLiteral("topicKind"), .label = QStringLiteral("Type"), .kind = FieldDescription::Kind::Select};
    kind.options = {{QStringLiteral("standard"), QStringLiteral("Standard")}, {QStringLiteral("fifo"), QStringLiteral("FIFO")}};
    form.sections.push_back({QStringLiteral("Details"), {}, {name, kind}});
    form.submit = [](const ActionContext &, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        later(receiver, [values, end] {
            if (service->createError) {
                end(service->createError);
                return;
            }
            service->topics.push_back({toStd(values[QStringLiteral("topicName")]), 0, Timestamp{}});
            end(std::nullopt);
        });
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) { context.done(values[QStringLiteral("topicName")]); };
    return form;
}

Details details(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Topics"), QStringLiteral("test/topics")}, {name, {}}};
    page.failed = QStringLiteral("Cannot be shown");
    page.load = ResourceType<Topic>::loadWith([name](EngineHost &, QObject *receiver, ResourceType<Topic>::Loaded done) {
        later(receiver, [name, done] {
            for (const Topic &topic : service->topics) {
                if (nameOf(topic) == name) {
                    done(std::make_shared<const Topic>(topic));
                    return;
                }
            }
            done(fail(Error{"NotFound", "Topic does not exist", 404}));
        });
    });
    page.tabAddress = [name](const QString &tab) { return QString(QStringLiteral("test/topics/") % name % u'/' % tab); };
    page.addressAfterDelete = QStringLiteral("test/topics");
    DetailTab overview{.id = {}, .title = QStringLiteral("Overview")};
    overview.facts.push_back(ResourceType<Topic>::facts(QStringLiteral("Topic overview"), 2, [](const Topic &topic) {
        return std::vector<Pair>{{QStringLiteral("Messages"), toCell(topic.messages).text}};
    }));
    page.tabs = {overview, {.id = QStringLiteral("more"), .title = QStringLiteral("More")}};
    return page;
}

/// What a console writes to describe its resource.
Resource topics(const Params &where)
{
    ResourceType<Topic> type(QStringLiteral("test"), QStringLiteral("topic"));
    type.title = QStringLiteral("Topics");
    type.address = QStringLiteral("test/topics");
    type.path = {{QStringLiteral("Test"), QStringLiteral("test/topics")}, {QStringLiteral("Topics"), {}}};
    type.identity(&Topic::name);
    type.pageAt([](const Topic &topic) { return QString(QStringLiteral("test/topics/") % nameOf(topic)); });
    type.listWith(list);
    type.refreshOn("s3", "bucket"); // any change of the engine that a test can make
    type.column({.id = QStringLiteral("name"), .title = QStringLiteral("Name"), .stretch = true, .link = true}, &Topic::name);
    type.column({.id = QStringLiteral("messages"), .title = QStringLiteral("Messages"), .rightAligned = true}, &Topic::messages);
    type.column({.id = QStringLiteral("created"), .title = QStringLiteral("Created")}, &Topic::created);
    type.sortColumn = QStringLiteral("name");
    type.emptyTitle = QStringLiteral("No topics");
    type.emptyAction = QStringLiteral("createTopic");
    type.forOne({.id = QStringLiteral("publish"), .text = QStringLiteral("Publish"), .keys = QKeySequence(Qt::Key_F2)},
                [](const ActionContext &, const Topic &topic) { service->acted.push_back(nameOf(topic)); },
                [](const Topic &topic) { return topic.name != "closed"; });
    type.forMany({.id = QStringLiteral("copyNames"), .text = QStringLiteral("Copy names"), .place = Action::Place::Menu, .keys = QKeySequence(QKeySequence::Copy)},
                 [](const ActionContext &context, const Chosen<Topic> &chosen) {
                     QStringList names;
                     for (const auto &topic : chosen)
                         names << nameOf(*topic);
                     context.copy(names.join(u','), QStringLiteral("Copied"));
                 });
    type.always({.id = QStringLiteral("createTopic"), .text = QStringLiteral("Create topic"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(QStringLiteral("test/topics/create")); });
    type.removal = removal();
    type.create = std::make_shared<FormDescription>(form());
    type.help = HelpTopic{QStringLiteral("Topics"), QStringLiteral("<p>About topics.</p>")};
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name);
    return type;
}

ServiceConsole console()
{
    ServiceConsole shell;
    shell.id = QStringLiteral("test");
    ConsoleDescription description(shell);
    description.resource(QStringLiteral("topics"), topics);
    return std::move(description).build();
}

/// Pages of the test's console in the harness's window.
class Harness : public ConsoleHarness
{
public:
    Harness() : m_console(console()) {}

    void go(const QString &address) override
    {
        const qsizetype mark = address.indexOf(u'?');
        QStringList path = address.left(mark < 0 ? address.size() : mark).split(u'/');
        path.removeFirst();
        put(m_console.makePage(path, mark < 0 ? QString() : address.mid(mark + 1), *this), address);
    }
    const ServiceConsole &described() const { return m_console; }

private:
    ServiceConsole m_console;
};

QStringList namesIn(ResourceTable &table)
{
    QStringList names;
    for (int row = 0; row < table.model().rowCount(); ++row)
        names << table.model().cell(table.model().index(row, 1)).text;
    return names;
}

QString flashTitle(Harness &harness)
{
    const auto *label = harness.flashbar().findChild<QLabel *>(QStringLiteral("flashTitle"));
    return label ? label->text() : QString();
}

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void takesAllPagesOfAList();
    void longListsGoOnWhenScrolled();
    void sortsByValue();
    void followsTheChangeFeed();
    void saysLoadingAndEmpty();
    void retriesAfterAnError();
    void tellsWhatPermissionIsMissing();
    void actionsKnowWhatTheyNeed();
    void keys();
    void contextMenuChoosesItsRow();
    void deletesOneAfterAQuestion();
    void deletesAtOnceAndUndoes();
    void deletesAfterTypingTheName();
    void deletesManyAndRetriesWhatFailed();
    void createsAndGoesToTheList();
    void showsRefusalsAtTheirField();
    void detailsLoadFailAndDelete();
    void addresses();
    void filterInTheAddress();
    void commandsAndHelp();
    void searchAndCount();
    void followsTheLanguage();

private:
    ListPage *showList() { return m_harness->show<ListPage>(QStringLiteral("test/topics")); }
    std::unique_ptr<Topics> m_service;
    std::unique_ptr<Harness> m_harness;
};

void TestDescribe::init()
{
    m_service = std::make_unique<Topics>();
    service = m_service.get();
    m_harness = std::make_unique<Harness>();
    QVERIFY(m_harness->start());
}

void TestDescribe::cleanup()
{
    m_harness.reset();
    service = nullptr;
}

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
    QVERIFY(m_harness->createBucket("any-change"));
    QTRY_COMPARE(page->table().model().rowCount(), 2);
    QCOMPARE(page->table().selectedIds(), QStringList{QStringLiteral("a")});
}

void TestDescribe::saysLoadingAndEmpty()
{
    service->silent = true;
    m_harness->go(QStringLiteral("test/topics"));
    QVERIFY(!m_harness->page()->isSettled());
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
    QCOMPARE(m_harness->address(), QStringLiteral("test/topics/create"));
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
    QVERIFY(page->table().filter().input()->hasFocus());
    view->setFocus();
    const int lists = service->lists;
    QTest::keyClick(view, Qt::Key_F5);
    QTRY_VERIFY(service->lists > lists);
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(m_harness->dialog());
    QTest::keyClick(m_harness->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_harness->dialog());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(m_harness->address(), QStringLiteral("test/topics/b"));
    page = showList();
    page->table().view()->setFocus();
    QTest::keyClick(page->table().view(), Qt::Key_N);
    QCOMPARE(m_harness->address(), QStringLiteral("test/topics/create"));
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
    for (Menu *menu : m_harness->findChildren<Menu *>(QStringLiteral("contextMenu"))) {
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
    QVERIFY(m_harness->dialog());
    QTest::mouseClick(&m_harness->dialog()->acceptButton(), Qt::LeftButton);
    // Refused: the dialog stays and says why.
    QTRY_VERIFY(m_harness->dialog() && !m_harness->dialog()->acceptButton().isLoading());
    QCOMPARE(service->topics.size(), std::size_t(2));
    service->deleteErrors.clear();
    QTest::mouseClick(&m_harness->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!m_harness->dialog());
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(flashTitle(*m_harness), QStringLiteral("Deleted a"));
}

void TestDescribe::deletesAtOnceAndUndoes()
{
    service->kind = Removal::Kind::OneClick;
    service->add("a");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("a")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteTopic")), Qt::LeftButton);
    QVERIFY(!m_harness->dialog());
    QTRY_COMPARE(service->topics.size(), std::size_t(0));
    QTRY_COMPARE(m_harness->flashbar().count(), 1);
    QTest::mouseClick(m_harness->flashbar().findChild<Button *>(QStringLiteral("flashAction")), Qt::LeftButton);
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(m_harness->flashbar().count(), 0); // offered once
}

void TestDescribe::deletesAfterTypingTheName()
{
    service->kind = Removal::Kind::TypedName;
    service->add("orders");
    ListPage *page = showList();
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("orders")});
    QVERIFY(page->view().perform(QStringLiteral("deleteTopic")));
    auto *dialog = qobject_cast<DeleteDialog *>(m_harness->dialog());
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
    QTest::mouseClick(&m_harness->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(flashTitle(*m_harness), QStringLiteral("Not deleted"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    service->deleteErrors.clear();
    QTest::mouseClick(m_harness->flashbar().findChild<Button *>(QStringLiteral("flashAction")), Qt::LeftButton);
    QTRY_VERIFY(service->topics.empty());
}

void TestDescribe::createsAndGoesToTheList()
{
    auto *page = m_harness->show<CreatePage>(QStringLiteral("test/topics/create"));
    QVERIFY(page);
    QVERIFY(!page->hasUnsavedChanges());
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("news"));
    QVERIFY(page->hasUnsavedChanges());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_harness->address(), QStringLiteral("test/topics"));
    QCOMPARE(service->topics.size(), std::size_t(1));
    QCOMPARE(flashTitle(*m_harness), QStringLiteral("news"));
}

void TestDescribe::showsRefusalsAtTheirField()
{
    auto *page = m_harness->show<CreatePage>(QStringLiteral("test/topics/create"));
    QVERIFY(page);
    FormField *field = page->form().field(QStringLiteral("topicName"));
    auto *create = page->findChild<Button *>(QStringLiteral("create"));
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("topicName"));
    create->setFocus();
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(field->hasError()); // not even asked
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("taken"));
    QVERIFY(!field->hasError());
    service->createError = Error{"TopicExists", "Taken"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(field->hasError());
    auto *alert = page->findChild<QWidget *>(QStringLiteral("formError"));
    QVERIFY(!alert->isVisible());
    service->createError = Error{"Throttling", "Slow down"};
    QTest::mouseClick(create, Qt::LeftButton);
    QTRY_VERIFY(alert->isVisible());
    QVERIFY(!field->hasError());
    QCOMPARE(m_harness->address(), QStringLiteral("test/topics/create"));
}

void TestDescribe::detailsLoadFailAndDelete()
{
    service->kind = Removal::Kind::OneClick;
    service->add("a", 1234);
    auto *page = m_harness->show<DetailsPage>(QStringLiteral("test/topics/a"));
    QVERIFY(page);
    const auto shows = [&](const QString &text) {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text && label->isVisible(); });
    };
    QTRY_VERIFY(shows(toCell(std::int64_t(1234)).text));
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteTopic")), Qt::LeftButton);
    QTRY_COMPARE(m_harness->address(), QStringLiteral("test/topics"));
    page = m_harness->show<DetailsPage>(QStringLiteral("test/topics/a"));
    QVERIFY(page);
    QVERIFY(page->findChild<QWidget *>(QStringLiteral("detailsError"))->isVisible());
    QVERIFY(!page->findChild<Button *>(QStringLiteral("deleteTopic"))->isEnabled());
}

void TestDescribe::addresses()
{
    const auto make = [&](const QStringList &path, const QString &query = {}) {
        return std::unique_ptr<Page>(m_harness->described().makePage(path, query, *m_harness));
    };
    const QString topics = QStringLiteral("topics");
    QVERIFY(qobject_cast<ListPage *>(make({}).get()));
    QVERIFY(qobject_cast<ListPage *>(make({topics}).get()));
    QVERIFY(qobject_cast<CreatePage *>(make({topics, QStringLiteral("create")}).get()));
    // A resource of that name is told apart by a query.
    QVERIFY(qobject_cast<DetailsPage *>(make({topics, QStringLiteral("create")}, QStringLiteral("x=1")).get()));
    QVERIFY(qobject_cast<DetailsPage *>(make({topics, QStringLiteral("a"), QStringLiteral("more")}).get()));
    QVERIFY(!make({topics, QStringLiteral("a"), QStringLiteral("nonsense")}));
    QVERIFY(!make({QStringLiteral("nowhere")}));
    QCOMPARE(make({topics, QStringLiteral("a%20b")})->title(), QStringLiteral("a b"));
}

void TestDescribe::filterInTheAddress()
{
    for (const char *name : {"orders", "news"})
        service->add(name);
    auto *page = m_harness->show<ListPage>(QStringLiteral("test/topics?filter=ord"));
    QVERIFY(page);
    QCOMPARE(namesIn(page->table()), QStringList{QStringLiteral("orders")});
    page->table().setFilterText(QStringLiteral("a&b"));
    QCOMPARE(page->address(), QStringLiteral("test/topics?filter=a%26b"));
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
    QCOMPARE(m_harness->address(), QStringLiteral("test/topics/create"));
}

void TestDescribe::searchAndCount()
{
    for (const char *name : {"orders", "news", "border", "x"})
        service->add(name);
    std::vector<SearchHit> hits;
    m_harness->described().search(QStringLiteral("ORDER"), *m_harness, [&](std::vector<SearchHit> found) { hits = std::move(found); });
    QTRY_COMPARE(hits.size(), std::size_t(2));
    QCOMPARE(hits[0].address, QStringLiteral("test/topics/orders"));
    std::optional<qint64> count;
    ConsoleDescription::count(topics, m_harness->engine(), m_harness.get(), [&](std::optional<qint64> found) { count = found; });
    QTRY_COMPARE(count, std::optional<qint64>(4));
    bool failed = false;
    service->listError = Error{"AccessDenied", "No"};
    ConsoleDescription::count(topics, m_harness->engine(), m_harness.get(), [&](std::optional<qint64> found) { failed = !found; });
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
