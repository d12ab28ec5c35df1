#include "EventsTest.h"

#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Buses.h"
#include "gui/consoles/events/Destinations.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::events;

/// The EventBridge console: archives, replays, API destinations and their connections.
class TestArchivePages : public EventsTest
{
    Q_OBJECT
private Q_SLOTS:
    void archivesAndReplays();
    void refusesABadReplay();
    void connectionsAndDestinations();
};

void TestArchivePages::archivesAndReplays()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(createArchiveAddress(QStringLiteral("shop")));
    QVERIFY(page);
    type(page, "archiveName", "all");
    save(page);
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop"), QStringLiteral("archives")));
    send("shop", "shop");
    QTRY_COMPARE(m_console->address(), busAddress(QStringLiteral("shop")));
    ResourceView *view = list(archivesAddress());
    QVERIFY(view);
    QCOMPARE(idsIn(*view), QStringList{QStringLiteral("all")});
    CreatePage *form = formAt(archiveAddress(QStringLiteral("all"), QStringLiteral("pattern/archive/edit")));
    QVERIFY(form);
    type(form, "archiveDescription", "Everything");
    save(form);
    QTRY_COMPARE(m_console->address(), archiveAddress(QStringLiteral("all"), QStringLiteral("pattern")));
    page = m_console->show<CreatePage>(startReplayAddress(QStringLiteral("shop"), QStringLiteral("all")));
    QVERIFY(page);
    type(page, "replayName", "again");
    save(page);
    QTRY_COMPARE(m_console->address(), archiveAddress(QStringLiteral("all")));
    view = list(replaysAddress());
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Completed"), patience);
    view->table().selectIds(idsIn(*view));
    QVERIFY(!view->perform(QStringLiteral("cancelReplay"))); // it is over
    view = list(archivesAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteArchive")));
    confirm(QStringLiteral("all"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

void TestArchivePages::refusesABadReplay()
{
    QVERIFY(createBus("shop"));
    auto *page = m_console->show<CreatePage>(startReplayAddress(QStringLiteral("shop"), QStringLiteral("gone")));
    QVERIFY(page && !page->form().isVisible()); // no such archive
    QVERIFY(part<Alert>(page, "missing")->isVisible());
    api::events::CreateArchive::Input archive;
    archive.archiveName = "gone";
    archive.eventSourceArn = busArn(m_console->engine(), QStringLiteral("shop"));
    QVERIFY(m_console->call<api::events::CreateArchive>(std::move(archive)));
    QTRY_VERIFY(page->form().isVisible());
    type(page, "replayName", "again");
    type(page, "replayFrom", "yesterday");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("replayFrom"))->hasError());
    type(page, "replayFrom", "2026-01-01T00:00:00Z");
    api::events::DeleteArchive::Input gone;
    gone.archiveName = "gone";
    QVERIFY(m_console->call<api::events::DeleteArchive>(std::move(gone)));
    save(page);
    QTRY_VERIFY(part<Alert>(page, "formError")->isVisible());
}

void TestArchivePages::connectionsAndDestinations()
{
    auto *page = m_console->show<CreatePage>(createConnectionAddress());
    QVERIFY(page);
    type(page, "connectionName", "shop");
    choose(page, "authorization", "BASIC");
    rest();
    QVERIFY(!part<QWidget>(page, "apiKeyValue")->isVisible());
    type(page, "basicUser", "student");
    save(page); // no password
    QVERIFY(page->form().field(QStringLiteral("basicPassword"))->hasError());
    type(page, "basicPassword", "secret");
    save(page);
    QTRY_COMPARE(m_console->address(), connectionsAddress());
    api::events::DescribeConnection::Input named;
    named.name = "shop";
    auto made = m_console->call<api::events::DescribeConnection>(named);
    QVERIFY(made);
    QCOMPARE(made->authParameters->basicAuthParameters->username, std::string("student"));
    page = m_console->show<CreatePage>(createDestinationAddress());
    QVERIFY(page);
    type(page, "destinationName", "shop");
    type(page, "destinationEndpoint", "ftp://example.com");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("destinationEndpoint"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("destinationConnection"))->hasError());
    type(page, "destinationEndpoint", "https://example.com/orders");
    pick(page, "destinationConnection", toQt(*made->connectionArn));
    save(page);
    QTRY_COMPARE(m_console->address(), destinationsAddress());
    CreatePage *form = formAt(destinationAddress(QStringLiteral("shop"), QStringLiteral("details/endpoint/edit")));
    QVERIFY(form);
    pick(form, "destinationMethod", QStringLiteral("PUT"));
    save(form);
    api::events::DescribeApiDestination::Input destination;
    destination.name = "shop";
    QTRY_COMPARE(m_console->address(), destinationAddress(QStringLiteral("shop"), QStringLiteral("details")));
    QCOMPARE(m_console->call<api::events::DescribeApiDestination>(destination)->httpMethod->value, std::string("PUT"));
    ResourceView *view = list(connectionsAddress());
    QVERIFY(view);
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deauthorizeConnection")));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().cell(0, 1).text, QStringLiteral("Deauthorized"), patience);
    QVERIFY(!view->perform(QStringLiteral("deauthorizeConnection"))); // it is
    view->table().selectIds(idsIn(*view));
    QVERIFY(view->perform(QStringLiteral("deleteConnection")));
    confirm(QStringLiteral("shop"));
    QTRY_COMPARE_WITH_TIMEOUT(view->source().rowCount(), 0, patience);
}

QTEST_MAIN(TestArchivePages)
#include "tst_archivepages.moc"
