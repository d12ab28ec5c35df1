// Console-to-Code in the real window: what is done by hand becomes code, and the code, run against
// an empty cloud, leads to the same buckets and objects.

#include "FileDrop.h"

#include "api/generated/s3.h"
#include "gui/app/Parts.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/Toggle.h"
#include "gui/recorder/ActionList.h"
#include "gui/recorder/CodeLines.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/recorder/RecordButton.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/recorder/RecorderPanel.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

constexpr int patience = 30'000;

template <class Operation>
Expected<typename Operation::Output> call(EngineHost &engine, typename Operation::Input input)
{
    // As a client beside the console, so that the recorder takes no notice.
    Caller caller = engine.caller();
    caller.via = Via::Http;
    auto future = engine.cloud().invoke<Operation>(std::move(caller), std::move(input));
    future.waitForFinished();
    return future.takeResult();
}

/// All there is: `bucket REGION` and `bucket/key ETAG TYPE` lines.
QStringList inventory(EngineHost &engine)
{
    QStringList all;
    const auto buckets = call<api::s3::ListBuckets>(engine, {});
    if (!buckets || !buckets->buckets)
        return all;
    for (const auto &bucket : *buckets->buckets) {
        all << toQt(*bucket.name + ' ' + bucket.bucketRegion.value_or("?"));
        api::s3::ListObjectsV2::Input list;
        list.bucket = *bucket.name;
        const auto objects = call<api::s3::ListObjectsV2>(engine, std::move(list));
        if (!objects || !objects->contents)
            continue;
        for (const auto &object : *objects->contents) {
            api::s3::HeadObject::Input head;
            head.bucket = *bucket.name;
            head.key = *object.key;
            const auto found = call<api::s3::HeadObject>(engine, std::move(head));
            all << toQt(*bucket.name + '/' + *object.key + ' ' + *object.eTag + ' ' + (found ? found->contentType.value_or("?") : "!"));
        }
    }
    return all;
}

void writeFile(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The window as main() puts it together.
class Console
{
public:
    explicit Console(const QString &folder)
        : m_session(folder), m_engine({.folder = folder, .port = 0}), m_window(makeCatalog(), m_engine, m_session, 0)
    {
        m_window.resize(1280, 800);
        m_window.go(QStringLiteral("s3/buckets"));
        m_window.show();
        m_engine.start();
    }
    bool isReady()
    {
        return QTest::qWaitFor([this] { return m_engine.isReady() && m_window.isSettled(); }, patience);
    }
    template <class T>
    T *show(const QString &address)
    {
        m_window.go(address);
        if (!QTest::qWaitFor([this] { return m_window.isSettled(); }, patience))
            return nullptr;
        return qobject_cast<T *>(m_window.page());
    }
    Dialog *dialog()
    {
        for (Dialog *dialog : m_window.findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    bool sendBucketForm(const QString &name)
    {
        auto *page = show<CreatePage>(createBucketAddress());
        if (!page)
            return false;
        page->findChild<QLineEdit *>(QStringLiteral("bucketName"))->setText(name);
        QTest::mouseClick(page->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
        return true;
    }
    bool createBucket(const QString &name)
    {
        return sendBucketForm(name) && QTest::qWaitFor([this] { return m_window.address() == bucketsAddress(); }, patience);
    }
    EngineHost &engine() { return m_engine; }
    MainWindow &window() { return m_window; }

private:
    Session m_session;
    EngineHost m_engine;
    MainWindow m_window;
};

/// The list on a bucket's page.
ResourceView &listOf(DetailsPage *page) { return *qobject_cast<ResourceView *>(page->panel()); }

/// The files below a folder with their bytes' sum.
QStringList filesBelow(const QString &folder)
{
    QStringList all;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly))
            all << QString(QDir(folder).relativeFilePath(file.fileName()) + u' '
                           + QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Md5).toHex()));
    }
    all.sort();
    return all;
}

QStringList titles(ActionRecorder &recorder)
{
    QStringList all;
    for (const RecordedAction &action : recorder.actions())
        all << action.title() + u' ' + action.target();
    return all;
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Language::instance().set(QStringLiteral("en"));
        Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }
    void init();
    void cleanup();
    void showsTheCallThatWasSent();
    void showsBeforeWhatIsSent();
    void readsAreShownOnRequestAndOnce();
    void blockedChangesAreShownAndNotMade();
    void notesNothingWhileOff();
    void keysWorkInTheList();
    void aClosedDrawerShowsThatItRecords();
    void secretsStayOut();
    void previewsACall();
    void scriptsLeadToTheSame_data();
    void scriptsLeadToTheSame();

private:
    void recordASession();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RecorderPanel> m_panel;
    ActionRecorder *m_recorder = nullptr;
};

void TestRecorder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_console = std::make_unique<Console>(m_folder->filePath(QStringLiteral("data")));
    QVERIFY(m_console->isReady());
    m_panel = std::make_unique<RecorderPanel>(m_console->window());
    m_panel->resize(400, 760);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_recorder = &m_panel->recorder();
    QVERIFY(m_recorder->isRecording());
}

void TestRecorder::cleanup()
{
    m_recorder = nullptr;
    m_panel.reset();
    m_console.reset();
    m_folder.reset();
}

void TestRecorder::showsTheCallThatWasSent()
{
    QVERIFY(m_console->createBucket(QStringLiteral("shown-bucket")));
    QTRY_COMPARE(titles(*m_recorder), QStringList{QStringLiteral("Create bucket shown-bucket")});
    QTRY_COMPARE(m_recorder->actions().front().state, RecordedAction::State::Succeeded);
    QCOMPARE(m_panel->list().model()->rowCount(), 1);
    m_panel->tabs().setLanguage(CodeLanguage::Cli);
    QString code = m_panel->tabs().code();
    QVERIFY2(code.startsWith(QStringLiteral("aws s3api create-bucket")), qPrintable(code));
    QVERIFY(code.contains(QStringLiteral("--bucket shown-bucket")));
    QVERIFY(code.contains(QStringLiteral("--create-bucket-configuration LocationConstraint=ap-northeast-2")));
    m_panel->tabs().setLanguage(CodeLanguage::Python);
    code = m_panel->tabs().code();
    QVERIFY2(code.contains(QStringLiteral("s3.create_bucket(")) && code.contains(QStringLiteral("Bucket='shown-bucket'")), qPrintable(code));
    m_panel->tabs().setLanguage(CodeLanguage::JavaScript);
    code = m_panel->tabs().code();
    QVERIFY2(code.contains(QStringLiteral("new CreateBucketCommand({")), qPrintable(code));
    QTest::mouseClick(&m_panel->tabs().lines().copyButton(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    m_panel->tabs().setLanguage(CodeLanguage::Cli);

    // A refused call says why.
    QVERIFY(m_console->sendBucketForm(QStringLiteral("shown-bucket")));
    QTRY_COMPARE(m_recorder->actions().size(), 2u);
    QTRY_COMPARE(m_recorder->actions().back().state, RecordedAction::State::Failed);
    QVERIFY(m_recorder->actions().back().error.contains(QStringLiteral("Bucket")));
}

void TestRecorder::showsBeforeWhatIsSent()
{
    m_panel->tabs().setLanguage(CodeLanguage::Cli);
    const auto codeIn = [](QWidget *place) {
        auto *preview = place->findChild<CliPreview *>();
        if (!preview)
            return QString();
        preview->tabs().setLanguage(CodeLanguage::Cli);
        return preview->tabs().code();
    };
    auto *form = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("bucketName")), QStringLiteral("planned-bucket"));
    const QString creating = codeIn(form);
    QVERIFY2(creating.contains(QStringLiteral("create-bucket")) && creating.contains(QStringLiteral("--bucket planned-bucket")), qPrintable(creating));
    QTest::mouseClick(form->findChild<Button *>(QStringLiteral("create")), Qt::LeftButton);
    QTRY_COMPARE(m_recorder->actions().size(), 1u);
    QTRY_COMPARE(m_panel->tabs().code(), creating);
    QTRY_COMPARE(m_console->window().address(), bucketsAddress());

    auto *list = qobject_cast<ListPage *>(m_console->window().page());
    QVERIFY(list);
    QTRY_COMPARE(list->table().model().rowCount(), 1);
    list->table().selectIds({QStringLiteral("planned-bucket")});
    QTest::mouseClick(list->findChild<Button *>(QStringLiteral("deleteBucket")), Qt::LeftButton);
    auto *confirm = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(confirm);
    const QString deleting = codeIn(confirm);
    QVERIFY2(deleting.contains(QStringLiteral("delete-bucket")) && deleting.contains(QStringLiteral("--bucket planned-bucket")), qPrintable(deleting));
    QTest::keyClicks(confirm->wordInput(), QStringLiteral("planned-bucket"));
    QTest::mouseClick(&confirm->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_recorder->actions().size(), 2u);
    QTRY_COMPARE(m_panel->tabs().code(), deleting);
}

void TestRecorder::readsAreShownOnRequestAndOnce()
{
    QVERIFY(m_console->createBucket(QStringLiteral("read-bucket")));
    QTRY_COMPARE(m_panel->list().model()->rowCount(), 1);
    // What another client does makes the page look again: nobody asked for that.
    const auto before = m_recorder->actions().size();
    api::s3::CreateBucket::Input other;
    other.bucket = "by-another";
    other.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_console->engine().region()));
    QVERIFY(call<api::s3::CreateBucket>(m_console->engine(), std::move(other)));
    auto *page = qobject_cast<ListPage *>(m_console->window().page());
    QVERIFY(page);
    QTRY_COMPARE(page->table().model().rowCount(), 2);
    QCOMPARE(m_recorder->actions().size(), before);

    // F5 is a person's: three times the same look are one line.
    m_console->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&m_console->window(), Qt::Key_F5);
        QTRY_VERIFY(m_console->window().isSettled());
    }
    QTRY_VERIFY(!m_recorder->actions().back().changes);
    QTRY_VERIFY(m_recorder->actions().back().times >= 3);
    QCOMPARE(m_panel->list().model()->rowCount(), 1);
    auto *reads = m_panel->findChild<Toggle *>(QStringLiteral("showReads"));
    QTest::mouseClick(reads, Qt::LeftButton, {}, QPoint(10, reads->height() / 2));
    QVERIFY(reads->isChecked());
    QVERIFY(m_panel->list().model()->rowCount() > 1);
    QTest::mouseClick(reads, Qt::LeftButton, {}, QPoint(10, reads->height() / 2));
    QCOMPARE(m_panel->list().model()->rowCount(), 1);
}

void TestRecorder::blockedChangesAreShownAndNotMade()
{
    auto *block = m_panel->findChild<Toggle *>(QStringLiteral("blockWrites"));
    QTest::mouseClick(block, Qt::LeftButton, {}, QPoint(10, block->height() / 2));
    QVERIFY(m_recorder->writesBlocked());
    QVERIFY(m_console->sendBucketForm(QStringLiteral("never-made")));
    QTRY_COMPARE(m_recorder->actions().size(), 1u);
    QTRY_COMPARE(m_recorder->actions().front().state, RecordedAction::State::Blocked);
    QVERIFY(m_panel->tabs().code().contains(QStringLiteral("never-made")));
    QVERIFY(inventory(m_console->engine()).isEmpty());
    // Other clients go on working.
    api::s3::CreateBucket::Input other;
    other.bucket = "by-another";
    other.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_console->engine().region()));
    QVERIFY(call<api::s3::CreateBucket>(m_console->engine(), std::move(other)));
    QTest::mouseClick(block, Qt::LeftButton, {}, QPoint(10, block->height() / 2));
    QVERIFY(m_console->createBucket(QStringLiteral("made-after-all")));
    QCOMPARE(inventory(m_console->engine()).size(), 2);
}

void TestRecorder::notesNothingWhileOff()
{
    auto *record = m_panel->findChild<RecordButton *>(QStringLiteral("record"));
    QTest::mouseClick(record, Qt::LeftButton);
    QVERIFY(!m_recorder->isRecording());
    QVERIFY(m_console->createBucket(QStringLiteral("unseen-bucket")));
    QTest::keyClick(record, Qt::Key_Space);
    QVERIFY(m_recorder->isRecording());
    QVERIFY(m_console->createBucket(QStringLiteral("seen-bucket")));
    QTRY_COMPARE(titles(*m_recorder), QStringList{QStringLiteral("Create bucket seen-bucket")});
}

void TestRecorder::keysWorkInTheList()
{
    for (const char *name : {"key-one", "key-two", "key-three"})
        QVERIFY(m_console->createBucket(QString::fromLatin1(name)));
    QTRY_COMPARE(m_panel->list().model()->rowCount(), 3);
    m_panel->tabs().setLanguage(CodeLanguage::Cli);
    ActionList &list = m_panel->list();
    list.setFocus();
    QVERIFY(m_panel->tabs().code().contains(QStringLiteral("key-three")));
    QTest::keyClick(&list, Qt::Key_Home);
    QVERIFY(m_panel->tabs().code().contains(QStringLiteral("key-one")));
    QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_panel->tabs().code().count(QStringLiteral("aws s3api create-bucket")), 2);
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_panel->tabs().code());
    const std::string script = m_panel->script(CodeLanguage::Cli);
    QVERIFY(script.starts_with("#!/usr/bin/env bash\n") && script.find("key-two") != std::string::npos);
    QVERIFY(script.find("key-three") == std::string::npos);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(list.model()->rowCount(), 1);
    Language::instance().set(QStringLiteral("ko"));
    QTRY_VERIFY(!list.model()->index(0, 0).data(Qt::DisplayRole).toString().isEmpty());
    Language::instance().set(QStringLiteral("en"));
    QTest::mouseClick(m_panel->findChild<Button *>(QStringLiteral("clearActions")), Qt::LeftButton);
    QCOMPARE(list.model()->rowCount(), 0);
    QVERIFY(m_panel->findChild<QWidget *>(QStringLiteral("noActions"))->isVisible());
}

void TestRecorder::aClosedDrawerShowsThatItRecords()
{
    m_panel.reset();
    m_recorder = nullptr;
    const QString id = QStringLiteral("recorder");
    DrawerArea &drawers = m_console->window().drawers();
    auto *button = m_console->window().findChild<Button *>(QStringLiteral("openDrawer-recorder"));
    QVERIFY(button && button->accessibleDescription().isEmpty());
    const auto toggle = [&] {
        QWidget *panel = drawers.openDrawer(id);
        QTest::mouseClick(panel->findChild<RecordButton *>(QStringLiteral("record")), Qt::LeftButton);
    };
    QVERIFY(drawers.openDrawer(id));
    QVERIFY(button->accessibleDescription().isEmpty()); // seen in the panel
    drawers.closeDrawer(id);
    QVERIFY(!button->accessibleDescription().isEmpty());
    toggle();
    drawers.closeDrawer(id);
    QVERIFY(button->accessibleDescription().isEmpty());
    toggle(); // the choice is kept: on, as it was
}

void TestRecorder::secretsStayOut()
{
    api::s3::PutObject::Input input;
    input.bucket = "b";
    input.key = "k";
    input.sseCustomerAlgorithm = "AES256";
    input.sseCustomerKey = "c2VjcmV0IGtleSBvZiAzMiBieXRlcywgbm8gbW9yZSE=";
    for (const CodeLanguage language : {CodeLanguage::Cli, CodeLanguage::Python, CodeLanguage::JavaScript}) {
        const std::string code = codeFor<api::s3::PutObject>(language, input, "eu-west-1");
        QVERIFY2(code.find("c2VjcmV0") == std::string::npos, code.c_str());
        QVERIFY2(code.find("SSE_CUSTOMER_KEY") != std::string::npos, code.c_str());
    }
}

void TestRecorder::previewsACall()
{
    CliPreview preview;
    preview.resize(420, 300);
    QVERIFY(preview.isHidden()); // nothing to show yet
    api::s3::DeleteBucket::Input input;
    input.bucket = "going-away";
    preview.setCalls({PlannedCall::of<api::s3::DeleteBucket>(std::move(input), "us-east-1")});
    QVERIFY(!preview.isExpanded());
    QTest::mouseClick(preview.findChild<Button *>(QStringLiteral("toggleCode")), Qt::LeftButton);
    QVERIFY(preview.isExpanded());
    preview.tabs().setLanguage(CodeLanguage::Cli);
    QCOMPARE(preview.tabs().code(), QStringLiteral("aws s3api delete-bucket --bucket going-away --region us-east-1"));
    // The choice is kept, for the next dialog.
    CliPreview next;
    QVERIFY(next.isExpanded());
    QTest::mouseClick(preview.findChild<Button *>(QStringLiteral("toggleCode")), Qt::LeftButton);
    QVERIFY(!CliPreview().isExpanded());
}

void TestRecorder::recordASession()
{
    const QString files = m_folder->filePath(QStringLiteral("files"));
    writeFile(files + QStringLiteral("/it's a note.txt"), "hello");
    writeFile(files + QStringLiteral("/middle.bin"), QByteArray(9 * 1024 * 1024, 'm'));
    writeFile(files + QStringLiteral("/large.csv"), QByteArray(17 * 1024 * 1024, 'l'));
    writeFile(files + QStringLiteral("/site/index.html"), "<p>");
    writeFile(files + QStringLiteral("/site/style/main.css"), "p {}");
    writeFile(files + QStringLiteral("/site/README"), "none");
    writeFile(files + QStringLiteral("/site/data/middle.json"), QByteArray(8 * 1024 * 1024, ' '));
    writeFile(files + QStringLiteral("/site/한글 이름.html"), "<b>");
    QVERIFY(QDir().mkpath(files + QStringLiteral("/site/empty")));

    for (const char *name : {"session-one", "session-two", "session-gone"})
        QVERIFY(m_console->createBucket(QString::fromLatin1(name)));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("session-one"), QStringLiteral("in/")));
    QVERIFY(page);
    ResourceTable *table = &listOf(page).table();
    dropFiles(table, {files + QStringLiteral("/it's a note.txt"), files + QStringLiteral("/middle.bin"), files + QStringLiteral("/large.csv")});
    dropFiles(table, {files + QStringLiteral("/site")});
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        const auto jobs = m_console->engine().transfers().jobs();
        return jobs.size() >= 2 && std::all_of(jobs.begin(), jobs.end(), [](const auto &job) { return job.state == transfer::State::Completed; });
    }(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(table->model().rowCount(), 4, patience);

    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("createFolder")), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("folderName"))->setText(QStringLiteral("new folder"));
    QTest::keyClick(m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("folderName")), Qt::Key_Return);
    QTRY_VERIFY(!m_console->dialog());

    // As the download action of a page asks for it.
    const QString down = m_folder->filePath(QStringLiteral("down"));
    QVERIFY(QDir().mkpath(down));
    auto &transfers = m_console->engine().transfers();
    const Caller caller = m_console->engine().caller();
    transfers.download(caller, "session-one", "in/it's a note.txt", toPath(down + QStringLiteral("/note.txt")));
    transfers.download(caller, "session-one", "in/site/", toPath(down + QStringLiteral("/site")));
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        const auto jobs = transfers.jobs();
        return std::all_of(jobs.begin(), jobs.end(), [](const auto &job) { return job.state == transfer::State::Completed; });
    }(), patience);

    table->selectIds({QStringLiteral("in/large.csv")});
    QTest::mouseClick(page->findChild<Button *>(QStringLiteral("deleteObjects")), Qt::LeftButton);
    auto *confirm = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(confirm);
    QTest::keyClicks(confirm->wordInput(), QStringLiteral("permanently delete"));
    QTest::mouseClick(&confirm->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table->model().rowCount(), 4, patience);
    QTRY_VERIFY(!m_console->dialog());

    // Copied into the other bucket, and renamed there.
    table->selectIds({QStringLiteral("in/it's a note.txt")});
    QVERIFY(listOf(page).perform(QStringLiteral("copyObjects")));
    page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("session-two")));
    QVERIFY(page);
    table = &listOf(page).table();
    QVERIFY(listOf(page).perform(QStringLiteral("pasteObjects")));
    QTRY_COMPARE_WITH_TIMEOUT(table->model().rowCount(), 1, patience);
    table->selectIds({QStringLiteral("it's a note.txt")});
    QVERIFY(listOf(page).perform(QStringLiteral("rename")));
    QVERIFY(m_console->dialog());
    auto *newName = m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("newName"));
    newName->setText(QStringLiteral("copied $HOME.txt"));
    QTest::keyClick(newName, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(inventory(m_console->engine()).filter(QStringLiteral("session-two/")).join(u'\n').startsWith(
                                 QStringLiteral("session-two/copied $HOME.txt")) && table->model().rowCount() == 1, patience);

    auto *buckets = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(buckets);
    buckets->table().selectIds({QStringLiteral("session-gone")});
    QTest::mouseClick(buckets->findChild<Button *>(QStringLiteral("deleteBucket")), Qt::LeftButton);
    confirm = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(confirm);
    QTest::keyClicks(confirm->wordInput(), QStringLiteral("session-gone"));
    QTest::mouseClick(&confirm->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(buckets->table().model().rowCount(), 2);
    // Three buckets, three files, two folders, two downloads, a copy, a rename (which is two calls), two deletions: no
    // parts, no lists.
    QTRY_COMPARE(m_panel->list().model()->rowCount(), 15);
    QTRY_VERIFY(std::all_of(m_recorder->actions().begin(), m_recorder->actions().end(),
                            [](const RecordedAction &action) { return action.state == RecordedAction::State::Succeeded; }));
}

void TestRecorder::scriptsLeadToTheSame_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("cli") << int(CodeLanguage::Cli);
    QTest::newRow("python") << int(CodeLanguage::Python);
    QTest::newRow("javascript") << int(CodeLanguage::JavaScript);
}

void TestRecorder::scriptsLeadToTheSame()
{
    QFETCH(int, language);
    const QString modules = qEnvironmentVariable("NEPHOSCOPE_NODE");
    QString program = language == 0 ? QStringLiteral("bash") : language == 1 ? QStringLiteral("python3") : QStringLiteral("node");
    if (language == 0 && QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty())
        QSKIP("no AWS CLI here");
    if (language == 1 && QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import boto3")}) != 0)
        QSKIP("no boto3 here");
    if (language == 2 && !QDir(modules + QStringLiteral("/node_modules/@aws-sdk")).exists())
        QSKIP("no SDK for JavaScript here");

    recordASession();
    if (QTest::currentTestFailed())
        return;
    const QStringList wanted = inventory(m_console->engine());
    const QString down = m_folder->filePath(QStringLiteral("down"));
    const QStringList fetched = filesBelow(down);
    QCOMPARE(fetched.size(), 6);
    QVERIFY(QDir(down).removeRecursively() && QDir().mkpath(down));
    QVERIFY(wanted.size() >= 10);
    const QString shots = qEnvironmentVariable("NEPHOSCOPE_SCREENSHOTS");
    if (!shots.isEmpty()) {
        for (const char *theme : {"light", "dark"}) {
            Theme::instance().setChoice(themeChoice(QString::fromLatin1(theme)));
            Language::instance().set(theme[0] == 'd' ? QStringLiteral("ko") : QStringLiteral("en"));
            m_panel->tabs().setLanguage(CodeLanguage(language));
            m_panel->list().setCurrentIndex(m_panel->list().model()->index(6, 0));
            QCoreApplication::processEvents();
            m_panel->grab().save(shots + QStringLiteral("/recorder-%1-%2.png").arg(program, QString::fromLatin1(theme)));
        }
        m_panel->resize(320, 420);
        QCoreApplication::processEvents();
        m_panel->grab().save(shots + QStringLiteral("/recorder-%1-small.png").arg(program));
        m_panel->resize(400, 760);
        Theme::instance().setChoice(Theme::Choice::Light);
        Language::instance().set(QStringLiteral("en"));
    }
    m_panel->list().clearSelection();
    const QString suffix = toQt(CodeProgram::extension(CodeLanguage(language)));
    // Node looks for its modules beside the script.
    const QString path = language == 2 ? modules + QStringLiteral("/recorded-%1.mjs").arg(QCoreApplication::applicationPid())
                                       : m_folder->filePath(QStringLiteral("recorded") + suffix);
    QCOMPARE(m_panel->exportTo(path, CodeLanguage(language)), QString());

    EngineHost empty({.folder = m_folder->filePath(QStringLiteral("empty")), .port = 0});
    empty.start();
    QTRY_VERIFY_WITH_TIMEOUT(empty.isReady(), patience);
    QVERIFY(inventory(empty).isEmpty());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QStringLiteral("AWS_")))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), QStringLiteral("http://127.0.0.1:%1").arg(empty.port()));
    environment.insert(QStringLiteral("AWS_ACCESS_KEY_ID"), toQt(empty.rootKey().id));
    environment.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), toQt(empty.rootKey().secret));
    environment.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    QProcess run;
    run.setProcessEnvironment(environment);
    run.setProcessChannelMode(QProcess::MergedChannels);
    run.start(program, {path});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), QProcess::NotRunning, 240'000);
    const QByteArray said = run.readAll();
    if (run.exitCode() != 0 || run.exitStatus() != QProcess::NormalExit) {
        QFile script(path);
        if (script.open(QIODevice::ReadOnly))
            qWarning("%s", script.readAll().constData());
        QFAIL(said.constData());
    }
    if (language == 2)
        QFile::remove(path);
    const QStringList made = inventory(empty);
    for (const QString &line : wanted)
        QVERIFY2(made.contains(line), qPrintable(line + QStringLiteral("\nis not among\n") + made.join(u'\n')));
    QCOMPARE(made.size(), wanted.size());
    QCOMPARE(filesBelow(down), fetched);
}

QTEST_MAIN(TestRecorder)
#include "tst_recorder.moc"
