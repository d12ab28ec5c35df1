// Five minutes of a person's work in the real window, recorded. The exported scripts for bash, Python and JavaScript, each
// run against an empty cloud, lead to the same buckets, Regions, keys, ETags, types, CORS rules and downloaded files.
#include "FileDrop.h"
#include "PageParts.h"
#include "ScriptReplay.h"

#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/recorder/RecordButton.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

constexpr qsizetype mib = 1024 * 1024;

QString q(const char *text) { return QString::fromUtf8(text); }

/// The list on a bucket's page.
ResourceView &listOf(DetailsPage *page) { return *qobject_cast<ResourceView *>(page->panel()); }
int rowsOf(DetailsPage *page) { return listOf(page).table().model().rowCount(); }

void writeFile(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

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

/// Selects rows, once they are there.
bool choose(ResourceTable &table, const QStringList &ids)
{
    return QTest::qWaitFor([&] {
        table.selectIds(ids);
        return table.selectedIds().size() == ids.size();
    }, patience);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_console.reset(); }
    void theWorkIsRecorded();
    void scriptsLeadToTheSame_data();
    void scriptsLeadToTheSame();

private:
    void prepareFiles();
    void makeBuckets();
    void uploadThings();
    void makeFoldersAndDownload();
    void copyMoveAndRename();
    void workInAnotherRegion();
    void saveCors(const QString &bucket, const QString &text);
    void workUnseen();
    void deleteThings();

    DetailsPage *open(const char *bucket, const char *prefix = "") { return m_console->show<DetailsPage>(bucketAddress(q(bucket), q(prefix))); }
    QString file(const char *name) const { return m_folder.filePath(QStringLiteral("files/") % q(name)); }
    bool transfersEnd(std::size_t atLeast)
    {
        return QTest::qWaitFor([&] {
            const auto jobs = m_console->engine().transfers().jobs();
            return jobs.size() >= atLeast && std::all_of(jobs.begin(), jobs.end(), [](const auto &job) {
                return job.state == transfer::State::Completed || job.state == transfer::State::Failed;
            });
        }, patience);
    }
    bool exists(const char *bucket, const char *key)
    {
        api::s3::HeadObject::Input input;
        input.bucket = bucket;
        input.key = key;
        return call<api::s3::HeadObject>(m_console->engine(), std::move(input)).has_value();
    }
    /// Types what a dialog wants to hear and says yes.
    void confirm(const QString &word)
    {
        Dialog *dialog = m_console->dialog();
        QVERIFY(dialog);
        auto *input = dialog->findChild<QLineEdit *>();
        QVERIFY(input);
        QTest::keyClicks(input, word);
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    }
    /// The button of the latest message.
    Button *flashAction(const QString &label)
    {
        Button *found = nullptr;
        (void)QTest::qWaitFor([&] {
            const auto all = m_console->window().flashbar().findChildren<Button *>(QStringLiteral("flashAction"));
            const auto one = std::find_if(all.begin(), all.end(), [&](Button *each) { return each->isVisible() && each->text() == label; });
            found = one == all.end() ? nullptr : *one;
            return found != nullptr;
        }, patience);
        return found;
    }
    bool clickFlash(const QString &label)
    {
        Button *action = flashAction(label);
        if (action)
            QTest::mouseClick(action, Qt::LeftButton);
        return action;
    }
    void answerForm(const char *input, const QString &text)
    {
        QVERIFY(m_console->dialog());
        auto *edit = m_console->dialog()->findChild<QLineEdit *>(QLatin1String(input));
        QVERIFY(edit);
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!m_console->dialog());
    }
    qsizetype count(RecordedAction::State state) const
    {
        const auto &all = m_recorder->actions();
        return std::count_if(all.begin(), all.end(), [state](const RecordedAction &action) { return action.state == state; });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;
    RecorderPanel *m_panel = nullptr;
    ActionRecorder *m_recorder = nullptr;
    QStringList m_wanted;
    QStringList m_fetched;
};

void TestSession::initTestCase()
{
    Language::instance().set(QStringLiteral("en"));
    Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    prepareFiles();
    m_console = std::make_unique<Console>(m_folder.filePath(QStringLiteral("data")));
    m_console->window().resize(1600, 900);
    QVERIFY(m_console->isReady());
    m_panel = qobject_cast<RecorderPanel *>(m_console->window().drawers().openDrawer(QStringLiteral("recorder")));
    QVERIFY(m_panel);
    m_recorder = &m_panel->recorder();
    QVERIFY(m_recorder->isRecording());
}

void TestSession::prepareFiles()
{
    for (const char *name : {"it's a note.txt", "한글 \"인용\" 파일.txt", "50% & more #1+2=3?.txt", "cost $5 `date` \\back.txt", "-rf.md", "[star]*.json"})
        writeFile(file(name), QByteArray("content of ") + name);
    writeFile(file("middle.bin"), QByteArray(9 * mib, 'm'));  // one request here, parts by the CLI
    writeFile(file("large.csv"), QByteArray(17 * mib, 'l'));  // parts everywhere
    writeFile(file("video.mp4"), QByteArray(33 * mib + 5, 'v'));
    writeFile(file("first/report.html"), "<p>first");
    writeFile(file("second/report.html"), "<p>second, and longer");
    writeFile(file("site/index.html"), "<p>");
    writeFile(file("site/style/main.css"), "p {}");
    writeFile(file("site/README"), "none");
    writeFile(file("site/data/middle.json"), QByteArray(8 * mib, ' '));
    writeFile(file("site/한글 이름.html"), "<b>");
    writeFile(file("site/it's/\"so\".txt"), "quoted");
    QVERIFY(QDir().mkpath(file("site/empty")));
    QVERIFY(QDir().mkpath(file("site/빈 폴더")));
}

void TestSession::makeBuckets()
{
    QVERIFY(m_console->createBucket(q("session-one")));
    QVERIFY(m_console->createBucket(q("session-two"), q("eu-west-1")));
    QVERIFY(m_console->createBucket(q("session-three"), q("us-east-1"))); // has no location constraint
    QVERIFY(m_console->createBucket(q("session-gone")));
    // The name is taken: the form says so, and the script must not stop there.
    QVERIFY(m_console->sendBucketForm(q("session-one")));
    QTRY_COMPARE(count(RecordedAction::State::Failed), 1);
    m_console->window().go(bucketsAddress());
    QTRY_VERIFY(m_console->dialog()); // leave this page?
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(m_console->window().address(), bucketsAddress());
}

void TestSession::uploadThings()
{
    auto *page = open("session-one", "in/");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("it's a note.txt"), file("한글 \"인용\" 파일.txt"), file("50% & more #1+2=3?.txt"),
                                      file("cost $5 `date` \\back.txt"), file("-rf.md"), file("[star]*.json"), file("middle.bin"),
                                      file("large.csv"), file("video.mp4")});
    dropFiles(&listOf(page).table(), {file("site")});
    QVERIFY(transfersEnd(10));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(page), 10, patience);
    // Written over: the second one counts.
    page = open("session-one");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("first/report.html")});
    QVERIFY(transfersEnd(11));
    dropFiles(&listOf(page).table(), {file("second/report.html")});
    QVERIFY(transfersEnd(12));
    // Refused: there is no such bucket.
    upload(m_console->window(), q("session-nowhere"), {}, {QUrl::fromLocalFile(file("-rf.md"))});
    QVERIFY(transfersEnd(13));
    QTRY_COMPARE(count(RecordedAction::State::Failed), 2);
}

void TestSession::makeFoldersAndDownload()
{
    for (const char *name : {"new folder", "새 폴더 'one'"}) {
        auto *page = open("session-one", "in/");
        QVERIFY(page);
        QVERIFY(listOf(page).perform(QStringLiteral("createFolder")));
        answerForm("folderName", q(name));
    }
    QVERIFY(exists("session-one", "in/새 폴더 'one'/"));
    const QString down = m_folder.filePath(QStringLiteral("down"));
    QVERIFY(QDir().mkpath(down));
    // What the download action does once a place was chosen.
    download(m_console->window(), q("session-one"), {q("in/it's a note.txt"), q("in/한글 \"인용\" 파일.txt"), q("in/site/")}, down);
    QVERIFY(transfersEnd(16));
}

void TestSession::copyMoveAndRename()
{
    auto *page = open("session-one", "in/");
    QVERIFY(page);
    QTRY_COMPARE(rowsOf(page), 12);
    // Several objects and a folder, into the bucket of another Region.
    QVERIFY(choose(listOf(page).table(), {q("in/it's a note.txt"), q("in/한글 \"인용\" 파일.txt"), q("in/50% & more #1+2=3?.txt"), q("in/video.mp4"), q("in/site/")}));
    QVERIFY(listOf(page).perform(QStringLiteral("copyObjects")));
    page = open("session-two", "copies/");
    QVERIFY(page);
    QVERIFY(listOf(page).perform(QStringLiteral("pasteObjects")));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(page), 5, patience);
    QTRY_VERIFY(exists("session-two", "copies/site/it's/\"so\".txt") && exists("session-two", "copies/video.mp4"));
    // Renamed: an object, and a folder with all that is in it.
    QVERIFY(choose(listOf(page).table(), {q("copies/it's a note.txt")}));
    QVERIFY(listOf(page).perform(QStringLiteral("rename")));
    answerForm("newName", q("copied $HOME.txt"));
    QTRY_VERIFY(exists("session-two", "copies/copied $HOME.txt") && !exists("session-two", "copies/it's a note.txt"));
    QVERIFY(flashAction(QStringLiteral("Undo")));
    m_console->window().flashbar().dismissAll();
    QVERIFY(choose(listOf(page).table(), {q("copies/site/")}));
    QVERIFY(listOf(page).perform(QStringLiteral("rename")));
    answerForm("newName", q("웹 사이트"));
    QTRY_VERIFY_WITH_TIMEOUT(!exists("session-two", "copies/site/한글 이름.html") && exists("session-two", "copies/웹 사이트/한글 이름.html"), patience);
    QTRY_VERIFY(!exists("session-two", "copies/site/index.html") && !exists("session-two", "copies/site/빈 폴더/"));
    QVERIFY(flashAction(QStringLiteral("Undo"))); // the notice of its end has come: the next Undo is the next move's
    // Moved to a typed place, and back by Undo; then moved for good.
    for (int round = 0; round < 2; ++round) {
        page = open("session-one", "in/");
        QVERIFY(page);
        QVERIFY(choose(listOf(page).table(), {q("in/[star]*.json")}));
        QVERIFY(listOf(page).perform(QStringLiteral("moveObjectsTo")));
        QVERIFY(m_console->dialog());
        m_console->window().flashbar().dismissAll();
        m_console->dialog()->findChild<LocationPicker *>(QStringLiteral("destination"))->input()->setText(QStringLiteral("s3://session-three/moved/"));
        QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(exists("session-three", "moved/[star]*.json") && !exists("session-one", "in/[star]*.json"));
        if (round == 0) {
            QVERIFY(clickFlash(QStringLiteral("Undo")));
            QTRY_VERIFY2(!exists("session-three", "moved/[star]*.json") && exists("session-one", "in/[star]*.json"), qPrintable(wordsOn(&m_console->window().flashbar())));
        }
    }
    // What exists stays until told to replace it: the first try is refused.
    const auto failed = count(RecordedAction::State::Failed);
    for (int round = 0; round < 2; ++round) {
        page = open("session-one", "in/");
        QVERIFY(page);
        QVERIFY(choose(listOf(page).table(), {q("in/-rf.md")}));
        QVERIFY(listOf(page).perform(QStringLiteral("copyObjects")));
        page = open("session-three");
        QVERIFY(page);
        QVERIFY(listOf(page).perform(QStringLiteral("pasteObjects")));
        if (round == 0)
            QTRY_VERIFY(exists("session-three", "-rf.md"));
    }
    QVERIFY(clickFlash(QStringLiteral("Replace")));
    QTRY_COMPARE(count(RecordedAction::State::Failed), failed + 1);
}

void TestSession::workInAnotherRegion()
{
    QVERIFY(m_console->window().commands().run(QStringLiteral("region.eu-west-1"), false));
    QTRY_COMPARE(m_console->engine().region(), q("eu-west-1"));
    QVERIFY(m_console->createBucket(q("session-here"))); // the form follows the selector
    auto *page = open("session-here");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("large.csv"), file("-rf.md")});
    QVERIFY(transfersEnd(18));
    QVERIFY(m_console->window().commands().run(QStringLiteral("region.ap-northeast-2"), false));
}

void TestSession::saveCors(const QString &bucket, const QString &text)
{
    auto *page = m_console->show<DetailsPage>(QStringLiteral("s3/buckets/") % bucket % QStringLiteral("/permissions"));
    QVERIFY(page);
    const auto button = [&](const char *name) { return page->findChild<Button *>(QLatin1String(name)); };
    QTest::mouseClick(button("editCors"), Qt::LeftButton);
    page->findChild<CodeEditor *>(QStringLiteral("corsEditor"))->setText(text);
    QVERIFY(button("saveCors")->isEnabled());
    QTest::mouseClick(button("saveCors"), Qt::LeftButton);
    QTRY_VERIFY(button("deleteCors")->isVisible() && button("deleteCors")->isEnabled());
}

/// While the recorder pauses things go on, and none of them is in the script.
void TestSession::workUnseen()
{
    auto *record = m_panel->findChild<RecordButton *>(QStringLiteral("record"));
    auto *page = open("session-three");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("video.mp4")}); // begun before the pause, ended in it
    QTest::mouseClick(record, Qt::LeftButton);
    QVERIFY(!m_recorder->isRecording());
    QVERIFY(m_console->createBucket(q("unseen-bucket")));
    page = open("unseen-bucket");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("it's a note.txt")});
    QVERIFY(transfersEnd(20));
    QTest::keyClick(record, Qt::Key_Space);
    QVERIFY(m_recorder->isRecording());
    QTRY_COMPARE(count(RecordedAction::State::Running), 0);
}

void TestSession::deleteThings()
{
    auto *page = open("session-one", "in/");
    QVERIFY(page);
    QVERIFY(choose(listOf(page).table(), {q("in/large.csv"), q("in/50% & more #1+2=3?.txt"), q("in/new folder/")}));
    QVERIFY(listOf(page).perform(QStringLiteral("deleteObjects")));
    confirm(QStringLiteral("permanently delete"));
    QTRY_VERIFY(!exists("session-one", "in/large.csv") && !exists("session-one", "in/new folder/"));

    page = open("session-gone", "full/");
    QVERIFY(page);
    dropFiles(&listOf(page).table(), {file("it's a note.txt"), file("cost $5 `date` \\back.txt"), file("site")});
    QVERIFY(transfersEnd(23));
    // Refused as long as there is something in it, here before the dialog has seen that; emptied, it goes.
    auto *buckets = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(buckets);
    const auto failed = count(RecordedAction::State::Failed);
    QVERIFY(choose(buckets->table(), {q("session-gone")}));
    QVERIFY(buckets->view().perform(QStringLiteral("deleteBucket")));
    confirm(q("session-gone"));
    QTRY_COMPARE(count(RecordedAction::State::Failed), failed + 1);
    QTest::keyClick(m_console->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(choose(buckets->table(), {q("session-gone")}));
    QVERIFY(buckets->view().perform(QStringLiteral("emptyBucket")));
    confirm(QStringLiteral("permanently delete"));
    QTRY_VERIFY(!exists("session-gone", "full/site/index.html") && !exists("session-gone", "full/it's a note.txt"));
    QVERIFY(choose(buckets->table(), {q("session-gone")}));
    QVERIFY(buckets->view().perform(QStringLiteral("deleteBucket")));
    confirm(q("session-gone"));
    QTRY_COMPARE_WITH_TIMEOUT(buckets->table().model().rowCount(), 5, patience);
    QTRY_VERIFY(!m_console->dialog());
}

void TestSession::theWorkIsRecorded()
{
    const QString rules = q(R"([{"ID": "규칙 \"하나\"", "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://it's.example.com", "*"],)"
                            R"( "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 3000}])");
    const std::function<void()> steps[] = {[this] { makeBuckets(); }, [this] { uploadThings(); }, [this] { makeFoldersAndDownload(); },
                                           [this] { copyMoveAndRename(); }, [this] { workInAnotherRegion(); },
                                           [&] { saveCors(q("session-one"), rules); },
                                           [&] { saveCors(q("session-two"), q(R"([{"AllowedMethods": ["HEAD"], "AllowedOrigins": ["*"]}])")); },
                                           [this] { workUnseen(); }, [this] { deleteThings(); }};
    for (const auto &step : steps) {
        step();
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE(count(RecordedAction::State::Running), 0);
    QCOMPARE(count(RecordedAction::State::Failed), 4);
    for (const RecordedAction &action : m_recorder->actions())
        QVERIFY2(!action.target().startsWith(q("unseen")), qPrintable(action.target()));

    m_wanted = inventory(m_console->engine());
    m_wanted.erase(std::remove_if(m_wanted.begin(), m_wanted.end(), [](const QString &line) { return line.startsWith(q("unseen-bucket")); }), m_wanted.end());
    QVERIFY2(m_wanted.size() == 39, qPrintable(m_wanted.join(u'\n')));
    for (const char *line : {"session-one ap-northeast-2", "session-two eu-west-1", "session-three us-east-1", "session-here eu-west-1"})
        QVERIFY2(m_wanted.contains(q(line)), line);
    QCOMPARE(m_wanted.filter(q("AllowedMethods")).size(), 2);
    const QString down = m_folder.filePath(QStringLiteral("down"));
    m_fetched = filesBelow(down);
    QCOMPARE(m_fetched.size(), 8);
}

void TestSession::scriptsLeadToTheSame_data() { languageRows(); }

void TestSession::scriptsLeadToTheSame()
{
    QFETCH(int, language);
    if (m_fetched.isEmpty())
        QSKIP("nothing was recorded");
    const CodeLanguage spoken = CodeLanguage(language);
    if (const QString missing = missingTool(spoken); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString down = m_folder.filePath(QStringLiteral("down"));
    QVERIFY(QDir(down).removeRecursively() && QDir().mkpath(down));
    EngineHost empty({.folder = m_folder.filePath(QStringLiteral("empty-") % interpreter(spoken)), .port = 0});
    empty.start();
    QTRY_VERIFY_WITH_TIMEOUT(empty.isReady(), patience);
    QVERIFY(inventory(empty).isEmpty());
    const QString failure = replay(*m_panel, spoken, m_folder.path(), empty);
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
    const QString wrong = difference(m_wanted, inventory(empty));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(difference(m_fetched, filesBelow(down)), QString());
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
