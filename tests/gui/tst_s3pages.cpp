#include "FileDrop.h"
#include "S3Pages.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/CorsPanel.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/DetailsView.h"
#include "gui/kit/Format.h"
#include "gui/kit/FormField.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

void typeAndAccept(Dialog *dialog, const QString &word)
{
    auto *confirm = qobject_cast<DeleteDialog *>(dialog);
    QVERIFY(confirm);
    QVERIFY(!confirm->acceptButton().isEnabled());
    QTest::keyClicks(confirm->wordInput(), word);
    QVERIFY(confirm->acceptButton().isEnabled());
    QTest::mouseClick(&confirm->acceptButton(), Qt::LeftButton);
}

} // namespace

class TestS3Pages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void createsABucket();
    void showsWhatIsWrongWithAName();
    void dropsAFile();
    void dropsAFolder();
    void showsWhatOthersWrite();
    void followsManyChanges();
    void foldersComeAndGo();
    void pagesThroughALargeBucket();
    void searchesByPrefix();
    void deletesObjects();
    void createsAFolder();
    void deletesABucket();
    void emptiesABucket();
    void objectPage();
    void presignedUrlWorks();
    void tabsKeepTheirPlace();
    void addresses();
    void editsCors();
    void corsTextGoesThereAndBack();

private:
    std::unique_ptr<ConsoleHarness> m_console;
};

void TestS3Pages::init()
{
    m_console = std::make_unique<ConsoleHarness>();
    QVERIFY(m_console->start());
}

void TestS3Pages::createsABucket()
{
    auto *page = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(page);
    QCOMPARE(page->findChild<QComboBox *>(QStringLiteral("bucketRegion"))->currentData().toString(), m_console->engine().region());
    QTest::keyClicks(page->findChild<QLineEdit *>(QStringLiteral("bucketName")), QStringLiteral("made-by-hand"));
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
    QTRY_COMPARE(m_console->address(), bucketsAddress());
    auto *list = qobject_cast<ListPage *>(m_console->page());
    QVERIFY(list);
    QTRY_COMPARE(idsOf(list->table()), QStringList{QStringLiteral("made-by-hand")});
    QCOMPARE(m_console->flashbar().count(), 1);
    const auto buckets = m_console->call<api::s3::ListBuckets>({});
    QVERIFY(buckets);
    QCOMPARE(toQt(*buckets->buckets->front().bucketRegion), m_console->engine().region());
}

void TestS3Pages::showsWhatIsWrongWithAName()
{
    QVERIFY(m_console->createBucket("taken-already"));
    auto *page = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(page);
    QTest::keyClicks(page->findChild<QLineEdit *>(QStringLiteral("bucketName")), QStringLiteral("Bad_Name"));
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
    QVERIFY(page->form().field(QStringLiteral("bucketName"))->hasError());
    page->findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(QStringLiteral("taken-already"));
    QVERIFY(!page->form().field(QStringLiteral("bucketName"))->hasError());
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
    QTRY_VERIFY(page->form().field(QStringLiteral("bucketName"))->hasError());
    QCOMPARE(m_console->address(), createBucketAddress());
}

void TestS3Pages::dropsAFile()
{
    QVERIFY(m_console->createBucket("drop-bucket"));
    const QByteArray content("what lies in the file");
    const QString path = m_console->writeFile(QStringLiteral("dropped file.txt"), content);
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("drop-bucket"), QStringLiteral("in/")));
    QVERIFY(page);
    dropFiles(&tableOf(page), {path});
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(tableOf(page)), QStringList{QStringLiteral("dropped file.txt")}, 20'000);
    const auto head = m_console->head("drop-bucket", "in/dropped file.txt");
    QVERIFY(head);
    const QByteArray md5 = QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex();
    QCOMPARE(toQt(*head->eTag), QString(u'"' % QString::fromLatin1(md5) % u'"'));
}

void TestS3Pages::dropsAFolder()
{
    QVERIFY(m_console->createBucket("drop-bucket"));
    QVERIFY(QDir().mkpath(m_console->filePath(QStringLiteral("photos/2026"))));
    QVERIFY(!m_console->writeFile(QStringLiteral("photos/one.jpg"), "1").isEmpty());
    QVERIFY(!m_console->writeFile(QStringLiteral("photos/2026/two.jpg"), "22").isEmpty());
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("drop-bucket")));
    QVERIFY(page);
    dropFiles(&tableOf(page), {m_console->filePath(QStringLiteral("photos"))});
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(tableOf(page)), QStringList{QStringLiteral("photos/")}, 20'000);
    QTRY_VERIFY(m_console->head("drop-bucket", "photos/2026/two.jpg"));
    QTRY_VERIFY(m_console->head("drop-bucket", "photos/one.jpg"));
}

void TestS3Pages::showsWhatOthersWrite()
{
    QVERIFY(m_console->createBucket("live-bucket"));
    for (int i = 0; i < 200; ++i)
        QVERIFY(m_console->put("live-bucket", "key-" + std::to_string(1000 + i), "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("live-bucket")));
    QVERIFY(page);
    ResourceTable &table = tableOf(page);
    QCOMPARE(table.model().rowCount(), 200);
    table.selectIds({QStringLiteral("key-1150")});
    QScrollBar *bar = table.view()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2);
    const int place = bar->value();

    QVERIFY(m_console->put("live-bucket", "zzz-last", "by another client"));
    QTRY_COMPARE(table.model().rowCount(), 201);
    QCOMPARE(idsOf(table).back(), QStringLiteral("zzz-last"));
    QCOMPARE(table.selectedIds(), QStringList{QStringLiteral("key-1150")});
    QCOMPARE(bar->value(), place);

    // An overwrite changes the row in place.
    QVERIFY(m_console->put("live-bucket", "zzz-last", std::string(2048, 'x')));
    const auto sizeOfLast = [&] { return table.model().cell(table.model().index(200, 1 + ObjectSource::SizeColumn)).text; };
    QTRY_COMPARE(sizeOfLast(), formatSize(2048));

    api::s3::DeleteObject::Input gone;
    gone.bucket = "live-bucket";
    gone.key = "key-1000";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(gone)));
    QTRY_COMPARE(table.model().rowCount(), 200);
    QCOMPARE(idsOf(table).front(), QStringLiteral("key-1001"));
}

void TestS3Pages::followsManyChanges()
{
    QVERIFY(m_console->createBucket("busy-bucket"));
    QVERIFY(m_console->put("busy-bucket", "a-first", "x"));
    QVERIFY(m_console->put("busy-bucket", "z-last", "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("busy-bucket")));
    QVERIFY(page);
    for (int i = 0; i < 300; ++i)
        QVERIFY(m_console->put("busy-bucket", "m/" + std::to_string(i), "x") && m_console->put("busy-bucket", "n" + std::to_string(i), "x"));
    ResourceTable &table = tableOf(page);
    QTRY_COMPARE_WITH_TIMEOUT(table.model().rowCount(), 303, 10'000);
    const QStringList ids = idsOf(table);
    QCOMPARE(ids.front(), QStringLiteral("m/")); // folders stand above objects
    QCOMPARE(ids.at(1), QStringLiteral("a-first"));
    QCOMPARE(ids.back(), QStringLiteral("z-last"));
}

void TestS3Pages::foldersComeAndGo()
{
    QVERIFY(m_console->createBucket("folder-bucket"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("folder-bucket")));
    QVERIFY(page);
    ResourceTable &table = tableOf(page);
    QVERIFY(m_console->put("folder-bucket", "docs/one", "x") && m_console->put("folder-bucket", "docs/two", "x"));
    QTRY_COMPARE(idsOf(table), QStringList{QStringLiteral("docs/")});
    const auto remove = [&](const char *key) {
        api::s3::DeleteObject::Input input;
        input.bucket = "folder-bucket";
        input.key = key;
        return m_console->call<api::s3::DeleteObject>(std::move(input)).has_value();
    };
    QVERIFY(remove("docs/one") && m_console->put("folder-bucket", "after", "x"));
    QTRY_COMPARE(idsOf(table), (QStringList{QStringLiteral("docs/"), QStringLiteral("after")}));
    QVERIFY(remove("docs/two"));
    QTRY_COMPARE(idsOf(table), QStringList{QStringLiteral("after")});
}

void TestS3Pages::pagesThroughALargeBucket()
{
    QVERIFY(m_console->createBucket("large-bucket"));
    for (int i = 0; i < 2500; ++i)
        QVERIFY(m_console->put("large-bucket", "key-" + std::to_string(10'000 + i), "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("large-bucket")));
    QVERIFY(page);
    ObjectSource &source = sourceOf(page);
    QCOMPARE(source.rowCount(), ObjectSource::pageSize);
    QVERIFY(source.canFetchMore());
    // What lies beyond the loaded rows does not appear before its page.
    QVERIFY(m_console->put("large-bucket", "zzz", "x"));
    source.fetchMore();
    QTRY_COMPARE(source.rowCount(), 2000);
    source.fetchMore();
    QTRY_COMPARE(source.rowCount(), 2501);
    QVERIFY(!source.canFetchMore());
    QCOMPARE(source.key(2500), QStringLiteral("zzz"));
}

void TestS3Pages::searchesByPrefix()
{
    QVERIFY(m_console->createBucket("search-bucket"));
    for (const char *key : {"apple", "apricot", "banana", "av/x"})
        QVERIFY(m_console->put("search-bucket", key, "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("search-bucket")));
    QVERIFY(page);
    ResourceTable &table = tableOf(page);
    QCOMPARE(table.model().rowCount(), 4);
    table.setFilterText(QStringLiteral("ap"));
    QTRY_COMPARE(idsOf(table), (QStringList{QStringLiteral("apple"), QStringLiteral("apricot")}));
    QVERIFY(m_console->put("search-bucket", "blueberry", "x") && m_console->put("search-bucket", "apx", "x"));
    QTRY_COMPARE(table.model().rowCount(), 3);
    table.setFilterText({});
    QTRY_COMPARE(table.model().rowCount(), 6);
}

void TestS3Pages::deletesObjects()
{
    QVERIFY(m_console->createBucket("delete-bucket"));
    for (const char *key : {"keep", "gone", "folder/a", "folder/b"})
        QVERIFY(m_console->put("delete-bucket", key, "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("delete-bucket")));
    QVERIFY(page);
    ResourceTable &table = tableOf(page);
    auto *button = page->findChild<Button *>(QStringLiteral("deleteObjects"));
    QVERIFY(!button->isEnabled());
    table.selectIds({QStringLiteral("gone"), QStringLiteral("folder/")});
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_console->dialog());
    typeAndAccept(m_console->dialog(), QStringLiteral("permanently delete"));
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(table), QStringList{QStringLiteral("keep")}, 10'000);
    QVERIFY(!m_console->head("delete-bucket", "folder/b"));
    QVERIFY(m_console->head("delete-bucket", "keep"));
}

void TestS3Pages::createsAFolder()
{
    QVERIFY(m_console->createBucket("folder-bucket"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("folder-bucket"), QStringLiteral("up/")));
    QVERIFY(page);
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("createFolder")), Qt::LeftButton);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("folderName"));
    QTest::keyClicks(name, QStringLiteral("a/b"));
    QVERIFY(!dialog->acceptButton().isEnabled());
    name->setText(QStringLiteral("new"));
    // As the bucket says, unless it is said here.
    dialog->findChild<ChoiceGroup *>(QStringLiteral("encryptionType"))->setValue(QStringLiteral("aws:kms"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("new/")});
    const auto made = m_console->head("folder-bucket", "up/new/");
    QVERIFY(made && made->serverSideEncryption == "aws:kms");
    // Inside, the key that stands for the folder is no row.
    page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("folder-bucket"), QStringLiteral("up/new/")));
    QVERIFY(page);
    QCOMPARE(sourceOf(page).rowCount(), 0);
}

void TestS3Pages::deletesABucket()
{
    QVERIFY(m_console->createBucket("first-bucket") && m_console->createBucket("other-bucket"));
    QVERIFY(m_console->put("first-bucket", "in-the-way", "x"));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("first-bucket")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteBucket")), Qt::LeftButton);
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    // Confirmed before the dialog has looked into the bucket. Refused: it is not empty. The dialog stays and says so; nothing went.
    typeAndAccept(dialog, QStringLiteral("first-bucket"));
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("dialogError"))->isVisible());
    QTRY_VERIFY(dialog->findChild<QWidget *>(QStringLiteral("emptyFirst"))->isVisible());
    QVERIFY(!dialog->wordInput()->isEnabled() && !dialog->acceptButton().isEnabled());
    QCOMPARE(page->table().model().rowCount(), 2);
    api::s3::DeleteObject::Input input;
    input.bucket = "first-bucket";
    input.key = "in-the-way";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(input)));
    // Another client has emptied it: now it may be confirmed.
    QTRY_VERIFY(dialog->wordInput()->isEnabled());
    QVERIFY(!dialog->findChild<QWidget *>(QStringLiteral("emptyFirst"))->isVisible());
    typeAndAccept(dialog, QStringLiteral("first-bucket"));
    QTRY_COMPARE(idsOf(page->table()), QStringList{QStringLiteral("other-bucket")});
    QTRY_VERIFY(!m_console->dialog());
}

void TestS3Pages::emptiesABucket()
{
    QVERIFY(m_console->createBucket("full-bucket"));
    for (int i = 0; i < 1200; ++i)
        QVERIFY(m_console->put("full-bucket", "key-" + std::to_string(i), "x"));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("full-bucket")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("emptyBucket")), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    typeAndAccept(m_console->dialog(), QStringLiteral("permanently delete"));
    const auto left = [&] {
        api::s3::ListObjectsV2::Input input;
        input.bucket = "full-bucket";
        const auto reply = m_console->call<api::s3::ListObjectsV2>(std::move(input));
        return reply ? reply->keyCount.value_or(-1) : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(left(), 0, 20'000);
}

void TestS3Pages::objectPage()
{
    QVERIFY(m_console->createBucket("page-bucket"));
    QVERIFY(m_console->put("page-bucket", "docs/한글 이름.txt", "hello"));
    const QString key = QStringLiteral("docs/한글 이름.txt");
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("page-bucket"), key));
    QVERIFY(page);
    QCOMPARE(page->title(), QStringLiteral("한글 이름.txt"));
    const auto shows = [&](const QString &text) {
        for (QLabel *label : page->findChildren<QLabel *>()) {
            if (label->text().remove(QChar(0x200b)) == text)
                return true;
        }
        return false;
    };
    QVERIFY(shows(QStringLiteral("5d41402abc4b2a76b9719d911017c592")));
    QVERIFY(shows(s3::uri(QStringLiteral("page-bucket"), key)));
    QVERIFY(shows(formatSize(5)));
    // It follows an overwrite by itself.
    QVERIFY(m_console->put("page-bucket", "docs/한글 이름.txt", "longer than that"));
    QTRY_VERIFY(shows(formatSize(16)));
    page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("page-bucket"), QStringLiteral("not there")));
    QVERIFY(page);
    QVERIFY(!shows(formatSize(16)));
}

void TestS3Pages::presignedUrlWorks()
{
    QVERIFY(m_console->createBucket("share-bucket"));
    QVERIFY(m_console->put("share-bucket", "a b/c+d&e.txt", "shared"));
    const QString link = presignedUrl(m_console->engine(), QStringLiteral("share-bucket"), QStringLiteral("a b/c+d&e.txt"), 60);
    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(link, QUrl::StrictMode))));
    QTRY_VERIFY(reply->isFinished());
    const QByteArray body = reply->readAll();
    QVERIFY2(reply->error() == QNetworkReply::NoError, body.constData());
    QCOMPARE(body, QByteArray("shared"));
}

void TestS3Pages::tabsKeepTheirPlace()
{
    QVERIFY(m_console->createBucket("low-bucket"));
    for (const int height : {800, 460}) { // the lower one has no room for a title
        m_console->resize(1024, height);
        QList<int> places;
        for (const QString &tab : {QString(), QStringLiteral("properties"), QStringLiteral("metrics"), QStringLiteral("access-points")}) {
            auto *page = m_console->show<DetailsPage>(tab.isEmpty() ? bucketAddress(QStringLiteral("low-bucket")) : QString(u"s3/buckets/low-bucket/" % tab));
            QVERIFY(page);
            QTRY_VERIFY(page->height() > height - 20 && page->height() <= height);
            QCoreApplication::sendPostedEvents();
            const auto *tabs = page->findChild<QTabWidget *>(QStringLiteral("tabs"));
            QVERIFY(tabs);
            QCOMPARE(page->findChild<DetailsView *>()->header().isVisible(), height > 460);
            places.append(tabs->mapTo(page, QPoint()).y());
        }
        QCOMPARE(places, QList<int>(places.size(), places.front()));
    }
}

void TestS3Pages::addresses()
{
    const ServiceConsole console = makeConsoles().front();
    QCOMPARE(console.id, QStringLiteral("s3"));
    const auto make = [&](const QStringList &path, const QString &query = {}) {
        return std::unique_ptr<Page>(console.makePage(path, query, *m_console));
    };
    QVERIFY(qobject_cast<ListPage *>(make({QStringLiteral("buckets")}).get()));
    QVERIFY(qobject_cast<CreatePage *>(make({QStringLiteral("buckets"), QStringLiteral("create")}).get()));
    const auto folder = make({QStringLiteral("buckets"), QStringLiteral("b")}, QStringLiteral("prefix=x%2Fy%2F"));
    QCOMPARE(folder->title(), QStringLiteral("y/"));
    const auto path = folder->breadcrumbs();
    QCOMPARE(path.size(), std::size_t(5));
    QCOMPARE(path[3].text, QStringLiteral("x/"));
    QVERIFY(path[4].address.isEmpty());
    QVERIFY(qobject_cast<DetailsPage *>(make({QStringLiteral("buckets"), QStringLiteral("b"), QStringLiteral("properties")}).get()));
    QVERIFY(!make({QStringLiteral("buckets"), QStringLiteral("b"), QStringLiteral("nonsense")}));
    QVERIFY(!make({QStringLiteral("objects"), QStringLiteral("b")}));
    QVERIFY(!make({QStringLiteral("nowhere")}));
}

void TestS3Pages::editsCors()
{
    QVERIFY(m_console->createBucket("cors-bucket"));
    auto *page = m_console->show<DetailsPage>(QStringLiteral("s3/buckets/cors-bucket/permissions"));
    QVERIFY(page);
    const auto button = [&](const char *name) { return page->findChild<Button *>(QLatin1String(name)); };
    const auto rules = [&] {
        api::s3::GetBucketCors::Input input;
        input.bucket = "cors-bucket";
        const auto reply = m_console->call<api::s3::GetBucketCors>(std::move(input));
        return reply ? reply->corsRules.value_or(CorsRules()).size() : std::size_t(0);
    };
    QVERIFY(!button("deleteCors")->isEnabled());
    QTest::mouseClick(button("editCors"), Qt::LeftButton);
    auto *editor = page->findChild<CodeEditor *>(QStringLiteral("corsEditor"));
    QVERIFY(editor->isVisible() && button("saveCors")->isEnabled());
    editor->setText(QStringLiteral("[\n  { \"AllowedMethods\": [\"GET\"],\n]"));
    QVERIFY(!button("saveCors")->isEnabled());
    QVERIFY(page->findChild<QLabel *>(QStringLiteral("corsProblem"))->isVisible());
    editor->setText(QStringLiteral("[{\"AllowedMethods\": [\"GET\"], \"AllowedOrigins\": [\"https://example.com\"], \"MaxAgeSeconds\": 60}]"));
    QVERIFY(button("saveCors")->isEnabled() && page->hasUnsavedChanges());
    QTest::mouseClick(button("saveCors"), Qt::LeftButton);
    QTRY_COMPARE(rules(), std::size_t(1));
    QTRY_VERIFY(button("deleteCors")->isEnabled());
    QTest::mouseClick(button("deleteCors"), Qt::LeftButton);
    QTRY_COMPARE(rules(), std::size_t(0));
    // The latest flash is first; its Undo brings the rules back.
    QTRY_COMPARE(m_console->flashbar().count(), 2);
    Button *undo = nullptr;
    for (Button *each : m_console->flashbar().findChildren<Button *>(QStringLiteral("flashAction"))) {
        if (!undo || each->mapTo(&m_console->flashbar(), QPoint()).y() < undo->mapTo(&m_console->flashbar(), QPoint()).y())
            undo = each;
    }
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(rules(), std::size_t(1));
}

void TestS3Pages::corsTextGoesThereAndBack()
{
    CorsRules rules(1);
    rules[0].id = "with \"quotes\"";
    rules[0].allowedMethods = {"GET", "PUT"};
    rules[0].allowedOrigins = {"*"};
    rules[0].maxAgeSeconds = 3000;
    const CorsParsed parsed = parseCors(corsText(rules));
    QCOMPARE(parsed.error, QString());
    QCOMPARE(parsed.rules.size(), std::size_t(1));
    QVERIFY(parsed.rules[0].id == rules[0].id && parsed.rules[0].allowedMethods == rules[0].allowedMethods);
    QVERIFY(parsed.rules[0].maxAgeSeconds == rules[0].maxAgeSeconds);
    for (const char *bad : {"{}", "[1]", "[{}]", "[{\"AllowedMethods\": \"GET\"}]", "[{\"Nonsense\": 1}]"})
        QVERIFY2(!parseCors(QLatin1String(bad)).error.isEmpty(), bad);
    QVERIFY(parseCors(QStringLiteral("[]")).error.isEmpty());
}

QTEST_MAIN(TestS3Pages)
#include "tst_s3pages.moc"
