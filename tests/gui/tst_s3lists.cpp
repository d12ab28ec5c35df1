// Filters, split panel and code previews of the S3 console.

#include "ConsoleHarness.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/AccountSnapshot.h"
#include "gui/consoles/s3/CorsPanel.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/PropertyFilter.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/SplitPanel.h"
#include "gui/kit/TableModel.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

ResourceView *listOf(Page *page) { return page->findChild<ResourceView *>(); }

QStringList idsOf(ResourceTable &table)
{
    QStringList ids;
    for (int row = 0; row < table.model().rowCount(); ++row)
        ids << table.model().source().rowId(table.model().sourceRow(row));
    return ids;
}

/// What the preview of a place shows.
QString codeIn(QWidget *place, CodeLanguage language = CodeLanguage::Cli)
{
    auto *preview = place ? place->findChild<CliPreview *>() : nullptr;
    if (!preview || preview->isHidden())
        return {};
    preview->tabs().setLanguage(language);
    return preview->tabs().code();
}

} // namespace

class TestS3Lists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tellsWhoCanReachTheBucketsInSight();
    void objectsByConditions();
    void conditionsGoThroughAllPages();
    void changesFollowTheFilter();
    void bucketsByRegion();
    void objectDetailsBesideTheList();
    void codeOfEmptyingABucket();
    void codeOfALink();
    void codeOfFoldersAndCors();
    void codeRuns_data();
    void codeRuns();

private:
    DetailsPage *showBucket(const char *bucket) { return m_console->show<DetailsPage>(bucketAddress(QString::fromLatin1(bucket))); }
    bool put(const std::string &bucket, const std::string &key, std::size_t size, const char *storageClass = "STANDARD");
    QString output(int language, const QString &code);
    std::unique_ptr<ConsoleHarness> m_console;
};

void TestS3Lists::init()
{
    m_console.reset();
    Preferences::instance().set(QStringLiteral("split/s3.object/open"), {});
    m_console = std::make_unique<ConsoleHarness>();
    QVERIFY(m_console->start());
}

bool TestS3Lists::put(const std::string &bucket, const std::string &key, std::size_t size, const char *storageClass)
{
    api::s3::PutObject::Input input;
    input.bucket = bucket;
    input.key = key;
    input.storageClass.emplace(storageClass);
    input.body = api::Body::fromString(std::string(size, 'x'));
    return m_console->call<api::s3::PutObject>(std::move(input)).has_value();
}

void TestS3Lists::objectsByConditions()
{
    QVERIFY(m_console->createBucket("filter-bucket"));
    QVERIFY(put("filter-bucket", "Small.txt", 10) && put("filter-bucket", "large.bin", 5000, "STANDARD_IA") && put("filter-bucket", "large.txt", 3000)
            && put("filter-bucket", "folder/x", 1));
    DetailsPage *page = showBucket("filter-bucket");
    QVERIFY(page);
    ResourceTable &table = listOf(page)->table();
    PropertyFilter &filter = *table.propertyFilter();
    const auto gives = [&](const char *query, const QStringList &wanted) {
        return filter.setText(QLatin1String(query)) && QTest::qWaitFor([&] { return idsOf(table) == wanted && listOf(page)->isSettled(); }, 10'000);
    };
    const QString small = QStringLiteral("Small.txt"), bin = QStringLiteral("large.bin"), text = QStringLiteral("large.txt"), folder = QStringLiteral("folder/");
    QVERIFY(gives("size > \"1 KB\"", {bin, text}));
    QVERIFY(gives("size < 100", {small})); // a folder has no size
    QVERIFY(gives("type = txt and size > 100", {text}));
    QVERIFY(gives("name ^ large", {bin, text}));
    QVERIFY(gives("name ^ small", {})); // keys have a case
    QVERIFY(gives("name = large.bin", {bin}));
    QVERIFY(gives("large and size < 4000", {text}));
    QVERIFY(gives("name : .txt or class = STANDARD_IA", {small, bin, text}));
    QVERIFY(gives("", {folder, small, bin, text}));
    // The storage class has few values: a drop-down.
    auto *classes = page->findChild<SelectFilter *>(QStringLiteral("filter-class"));
    QVERIFY(classes && classes->isVisible());
    classes->setValue(QStringLiteral("STANDARD_IA"));
    QTRY_COMPARE(idsOf(table), QStringList{bin});
    QVERIFY(classes->isVisible());
    QCOMPARE(table.filterText(), QStringLiteral("class = STANDARD_IA"));
    // Nothing fits: said so, with the way back.
    QVERIFY(gives("size > 1000000", {}));
    auto *message = table.findChild<QWidget *>(QStringLiteral("message"));
    QTRY_VERIFY(message->isVisible());
    QTest::mouseClick(message->findChild<Button *>(), Qt::LeftButton);
    QTRY_COMPARE(table.model().rowCount(), 4);
}

void TestS3Lists::conditionsGoThroughAllPages()
{
    QVERIFY(m_console->createBucket("many-bucket"));
    for (int i = 0; i < 2500; ++i) {
        const std::string number = std::to_string(10'000 + i);
        QVERIFY(put("many-bucket", "key-" + number, i % 1000 == 999 ? 50 : 5));
    }
    DetailsPage *page = showBucket("many-bucket");
    QVERIFY(page);
    ResourceTable &table = listOf(page)->table();
    QVERIFY(table.propertyFilter()->setText(QStringLiteral("size > 10")));
    QTRY_VERIFY(listOf(page)->isSettled());
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(table), (QStringList{QStringLiteral("key-10999"), QStringLiteral("key-11999")}), 10'000);
    QVERIFY(!listOf(page)->source().canFetchMore());
    // Enough is enough: the rest waits until somebody looks for it.
    QVERIFY(table.propertyFilter()->setText(QStringLiteral("size < 10")));
    QTRY_COMPARE_WITH_TIMEOUT(table.model().rowCount(), 999, 10'000);
    QVERIFY(listOf(page)->source().canFetchMore());
    listOf(page)->source().fetchMore();
    QTRY_COMPARE(table.model().rowCount(), 1998);
}

void TestS3Lists::changesFollowTheFilter()
{
    QVERIFY(m_console->createBucket("live-bucket"));
    QVERIFY(put("live-bucket", "a", 10) && put("live-bucket", "b", 1000));
    DetailsPage *page = showBucket("live-bucket");
    QVERIFY(page);
    ResourceTable &table = listOf(page)->table();
    QVERIFY(table.propertyFilter()->setText(QStringLiteral("size > 100")));
    QTRY_COMPARE(idsOf(table), QStringList{QStringLiteral("b")});
    QVERIFY(put("live-bucket", "c", 5) && put("live-bucket", "d", 500));
    QTRY_COMPARE(idsOf(table), (QStringList{QStringLiteral("b"), QStringLiteral("d")}));
    // Grown and shrunk: each comes or goes.
    QVERIFY(put("live-bucket", "a", 200) && put("live-bucket", "b", 1));
    QTRY_COMPARE(idsOf(table), (QStringList{QStringLiteral("a"), QStringLiteral("d")}));
    // More at once than are looked up one by one.
    for (int i = 0; i < 50; ++i)
        QVERIFY(put("live-bucket", "e" + std::to_string(100 + i), i % 2 ? 200 : 2));
    QTRY_COMPARE(table.model().rowCount(), 27);
}

void TestS3Lists::bucketsByRegion()
{
    QVERIFY(m_console->createBucket("here-bucket"));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    auto *regions = page->findChild<SelectFilter *>(QStringLiteral("filter-region"));
    QVERIFY(regions && !regions->isVisible());
    api::s3::CreateBucket::Input input;
    input.bucket = "there-bucket";
    input.createBucketConfiguration.emplace().locationConstraint.emplace("eu-west-1");
    Caller caller = m_console->engine().caller();
    caller.region = Region{"eu-west-1"};
    auto made = m_console->engine().cloud().invoke<api::s3::CreateBucket>(caller, std::move(input));
    made.waitForFinished();
    QVERIFY(made.takeResult());
    QTRY_VERIFY(regions->isVisible());
    regions->setValue(QStringLiteral("eu-west-1"));
    QTRY_COMPARE(idsOf(page->table()), QStringList{QStringLiteral("there-bucket")});
    QVERIFY(regions->accessibleName().contains(QStringLiteral("Ireland")));
    // The link leads to the same view in every language.
    page = m_console->show<ListPage>(page->address());
    QVERIFY(page);
    QTRY_COMPARE(idsOf(page->table()), QStringList{QStringLiteral("there-bucket")});
}

void TestS3Lists::objectDetailsBesideTheList()
{
    QVERIFY(m_console->createBucket("beside-bucket"));
    QVERIFY(put("beside-bucket", "a.txt", 10) && put("beside-bucket", "b.txt", 1234) && put("beside-bucket", "dir/c", 1));
    DetailsPage *page = showBucket("beside-bucket");
    QVERIFY(page);
    ResourceTable &table = listOf(page)->table();
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("viewInPanel")), Qt::LeftButton);
    auto *split = page->findChild<SplitPanel *>();
    QVERIFY(split->isOpen());
    const auto says = [&](const QString &text) {
        const auto labels = split->findChild<QWidget *>(QStringLiteral("splitPanel"))->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().remove(QChar(0x200b)) == text; });
    };
    table.selectIds({QStringLiteral("b.txt")});
    QTRY_VERIFY(says(uri(QStringLiteral("beside-bucket"), QStringLiteral("b.txt"))));
    table.selectIds({QStringLiteral("dir/")}); // no object: the row is all there is
    QTRY_COMPARE(split->title(), QStringLiteral("dir/"));
    QTRY_VERIFY(says(QStringLiteral("dir/")));
    table.selectIds({QStringLiteral("a.txt"), QStringLiteral("b.txt")});
    QTRY_VERIFY(says(QStringLiteral("txt"))); // both are
}

void TestS3Lists::codeOfEmptyingABucket()
{
    QVERIFY(m_console->createBucket("empty-bucket"));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    page->table().selectIds({QStringLiteral("empty-bucket")});
    QVERIFY(page->view().perform(QStringLiteral("emptyBucket")));
    QVERIFY(m_console->dialog());
    QVERIFY2(codeIn(m_console->dialog()).startsWith(QStringLiteral("aws s3api list-object-versions --bucket empty-bucket")), qPrintable(codeIn(m_console->dialog())));
    QVERIFY(codeIn(m_console->dialog(), CodeLanguage::Python).contains(QStringLiteral("delete_objects(Bucket='empty-bucket'")));
    QVERIFY(codeIn(m_console->dialog(), CodeLanguage::JavaScript).contains(QStringLiteral("new DeleteObjectsCommand({ Bucket: \"empty-bucket\"")));
}

void TestS3Lists::codeOfALink()
{
    QVERIFY(m_console->createBucket("link-bucket"));
    QVERIFY(put("link-bucket", "it's.txt", 1));
    DetailsPage *page = showBucket("link-bucket");
    QVERIFY(page);
    listOf(page)->table().selectIds({QStringLiteral("it's.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("share")));
    QVERIFY(m_console->dialog());
    auto *time = m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("linkTime"));
    const QString code = codeIn(m_console->dialog());
    QVERIFY2(code.startsWith(QStringLiteral("aws s3 presign")) && code.contains(QStringLiteral("--expires-in 3600")), qPrintable(code));
    time->setText(QStringLiteral("5"));
    QVERIFY(codeIn(m_console->dialog()).contains(QStringLiteral("--expires-in 300")));
    time->setText(QStringLiteral("no number"));
    QVERIFY(codeIn(m_console->dialog()).isEmpty());
}

void TestS3Lists::codeOfFoldersAndCors()
{
    QVERIFY(m_console->createBucket("code-bucket"));
    DetailsPage *page = showBucket("code-bucket");
    QVERIFY(page);
    QVERIFY(listOf(page)->perform(QStringLiteral("createFolder")));
    QVERIFY(m_console->dialog());
    m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("folderName"))->setText(QStringLiteral("photos"));
    const QString folder = codeIn(m_console->dialog());
    QVERIFY2(folder.contains(QStringLiteral("put-object")) && folder.contains(QStringLiteral("--key photos/")), qPrintable(folder));
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());

    page = m_console->show<DetailsPage>(QStringLiteral("s3/buckets/code-bucket/permissions"));
    QVERIFY(page);
    QVERIFY(codeIn(page).isEmpty()); // nothing is about to be sent
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("editCors")), Qt::LeftButton);
    const QString rules = codeIn(page);
    QVERIFY2(rules.contains(QStringLiteral("put-bucket-cors")) && rules.contains(QStringLiteral("https://www.example.com")), qPrintable(rules));
    auto *editor = page->findChild<CodeEditor *>();
    editor->setText(QStringLiteral("[]"));
    QTRY_VERIFY(codeIn(page).contains(QStringLiteral("delete-bucket-cors")));
    editor->setText(QStringLiteral("[oops"));
    QTRY_VERIFY(codeIn(page).isEmpty());
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("cancelCors")), Qt::LeftButton);
    QVERIFY(codeIn(page).isEmpty());
}

void TestS3Lists::codeRuns_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("aws") << 0;
    QTest::newRow("boto3") << 1;
    QTest::newRow("JavaScript") << 2;
}

QString TestS3Lists::output(int language, const QString &code)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    EngineHost &engine = m_console->engine();
    environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), QStringLiteral("http://127.0.0.1:%1").arg(engine.port()));
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), toQt(engine.rootKey().id));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), toQt(engine.rootKey().secret));
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    const QStringList programs{QStringLiteral("bash"), QStringLiteral("python3"), QStringLiteral("node")};
    const QString module = qEnvironmentVariable("NEPHOSCOPE_NODE") + QStringLiteral("/lists-%1.mjs").arg(QCoreApplication::applicationPid());
    QStringList arguments{QStringLiteral("-c"), code};
    if (language == 2) {
        // Modules are found beside the file only.
        QFile file(module);
        if (!file.open(QIODevice::WriteOnly) || file.write(code.toUtf8()) < 0)
            return {};
        arguments = {module};
    }
    QProcess run;
    run.setProcessEnvironment(environment);
    run.start(programs[language], arguments);
    (void)QTest::qWaitFor([&] { return run.state() == QProcess::NotRunning; }, 120'000);
    QFile::remove(language == 2 ? module : QString());
    const QByteArray problems = run.readAllStandardError();
    if (run.exitCode() != 0)
        qWarning("%s\n%s", qPrintable(code), problems.constData());
    return run.exitCode() == 0 ? QString::fromUtf8(run.readAllStandardOutput()).trimmed() : QStringLiteral("failed");
}

void TestS3Lists::codeRuns()
{
    QFETCH(int, language);
    if (language == 0 && QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty())
        QSKIP("no AWS CLI here");
    if (language == 1 && QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import boto3")}) != 0)
        QSKIP("no boto3 here");
    if (language == 2 && !QDir(qEnvironmentVariable("NEPHOSCOPE_NODE") + QStringLiteral("/node_modules/@aws-sdk")).exists())
        QSKIP("no SDK for JavaScript here");
    QVERIFY(m_console->createBucket("run-bucket"));
    QVERIFY(put("run-bucket", "it's a name.txt", 11) && put("run-bucket", "dir/", 0) && put("run-bucket", "dir/x", 1));
    // A link that works …
    DetailsPage *page = showBucket("run-bucket");
    QVERIFY(page);
    listOf(page)->table().selectIds({QStringLiteral("it's a name.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("share")));
    const QString link = output(language, codeIn(m_console->dialog(), CodeLanguage(language)));
    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(link, QUrl::StrictMode))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    QVERIFY2(reply->readAll() == QByteArray(11, 'x'), qPrintable(link));
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());
    // … a folder that goes, and the rest.
    listOf(page)->table().selectIds({QStringLiteral("dir/")});
    QVERIFY(listOf(page)->perform(QStringLiteral("deleteObjects")));
    QVERIFY(output(language, codeIn(m_console->dialog(), CodeLanguage(language))) != QStringLiteral("failed"));
    QTRY_COMPARE(idsOf(listOf(page)->table()), QStringList{QStringLiteral("it's a name.txt")});
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    auto *buckets = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(buckets);
    buckets->table().selectIds({QStringLiteral("run-bucket")});
    QVERIFY(buckets->view().perform(QStringLiteral("emptyBucket")));
    QVERIFY(output(language, codeIn(m_console->dialog(), CodeLanguage(language))) != QStringLiteral("failed"));
    QVERIFY(!m_console->head("run-bucket", "it's a name.txt"));
}

void TestS3Lists::tellsWhoCanReachTheBucketsInSight()
{
    for (int i = 10; i < 60; ++i)
        QVERIFY(m_console->createBucket("reach-" + std::to_string(i)));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    auto &source = page->view().source();
    QTRY_VERIFY(source.rowCount() >= 50);
    const auto columns = source.columns();
    const int access = int(std::find_if(columns.begin(), columns.end(), [](const Column &each) { return each.id == QLatin1String("access"); }) - columns.begin());
    QVERIFY(access < int(columns.size()));
    const auto of = [&](const char *bucket) {
        for (int row = 0; row < source.rowCount(); ++row) {
            if (source.rowId(row) == QLatin1String(bucket))
                return source.cell(row, access).text;
        }
        return QStringLiteral("gone");
    };
    QTRY_COMPARE(of("reach-10"), QStringLiteral("Bucket and objects not public"));
    QCOMPARE(of("reach-59"), QString()); // below the fold: not asked
    // It follows the bucket.
    api::s3::DeletePublicAccessBlock::Input open;
    open.bucket = "reach-10";
    QVERIFY(m_console->call<api::s3::DeletePublicAccessBlock>(std::move(open)));
    QTRY_COMPARE(of("reach-10"), QStringLiteral("Objects can be public"));
    api::s3::PutBucketPolicy::Input policy;
    policy.bucket = "reach-10";
    policy.policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::reach-10/*"}]})";
    QVERIFY(m_console->call<api::s3::PutBucketPolicy>(std::move(policy)));
    QTRY_COMPARE(of("reach-10"), QStringLiteral("Public"));
    page->table().view()->scrollToBottom();
    QTRY_COMPARE(of("reach-59"), QStringLiteral("Bucket and objects not public"));
    // What the account's buckets hold stands above.
    auto *snapshot = page->findChild<s3::AccountSnapshot *>();
    QVERIFY(snapshot);
    QTRY_VERIFY(snapshot->isVisible() && snapshot->hasFacts());
}

QTEST_MAIN(TestS3Lists)
#include "tst_s3lists.moc"
