// Console-to-Code in the real window: what is done by hand becomes code. That the code does the same again is
// tst_session's business.
#include "RecorderConsole.h"

#include "gui/describe/ListPage.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/Toggle.h"
#include "gui/recorder/ActionList.h"
#include "gui/recorder/CodeLines.h"
#include "gui/recorder/CodeProgram.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/recorder/RecordButton.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/recorder/RecorderPanel.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Language.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

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
    void aDownloadNamesItsVersion();
    void copiesInsideTheCloud();

private:
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

void TestRecorder::aDownloadNamesItsVersion()
{
    const CodeTransfer transfer{.upload = false, .bucket = "box", .key = "a.txt", .path = "/home/me/old.txt", .region = "us-east-1", .version = "v 1"};
    const auto code = [&transfer](CodeLanguage language) {
        CodeProgram program(language);
        program.add(transfer);
        return QString::fromStdString(program.text());
    };
    QVERIFY2(code(CodeLanguage::Cli).contains(QStringLiteral("s3api get-object")) && code(CodeLanguage::Cli).contains(QStringLiteral("--version-id 'v 1'")), qPrintable(code(CodeLanguage::Cli)));
    QVERIFY(code(CodeLanguage::Python).contains(QStringLiteral("ExtraArgs={'VersionId': 'v 1'}")));
    QVERIFY(code(CodeLanguage::JavaScript).contains(QStringLiteral("VersionId: \"v 1\"")));
}

void TestRecorder::copiesInsideTheCloud()
{
    const auto code = [](CodeLanguage language, bool moves) {
        CodeProgram program(language);
        const transfer::CopyOrder order{"box", "other", {{"a b/", "c/", true}, {"d&e.txt", "f.txt"}, {"old", "old", false, "v1"}}, moves};
        program.add(CodeCopy{std::make_shared<const transfer::CopyOrder>(order), "us-east-1"});
        return QString::fromStdString(program.text());
    };
    const QString cli = code(CodeLanguage::Cli, false);
    for (const char *part : {"prefix='a b/'\naws s3api list-objects-v2 --bucket box", "--key c/\"${key#\"$prefix\"}\" --copy-source box/\"$key\"", "--copy-source 'box/d&e.txt'", "--copy-source 'box/old?versionId=v1'"})
        QVERIFY2(cli.contains(QLatin1String(part)), qPrintable(cli));
    QVERIFY(!cli.contains(QStringLiteral("delete-object")));
    QCOMPARE(code(CodeLanguage::Cli, true).count(QStringLiteral("s3api delete-object")), 3);
    const QString python = code(CodeLanguage::Python, true);
    for (const char *part : {"Prefix='a b/'", "'c/' + entry['Key'][4:]", "delete_object(", "Key='d&e.txt'", "CopySource='box/old?versionId=v1'"})
        QVERIFY2(python.contains(QLatin1String(part)), qPrintable(python));
    QVERIFY(!code(CodeLanguage::Python, false).contains(QStringLiteral("delete_object")));
    const QString script = code(CodeLanguage::JavaScript, true);
    for (const char *part : {"Prefix: \"a b/\"", "box/d%26e.txt", "DeleteObjectCommand", "box/old?versionId=v1"})
        QVERIFY2(script.contains(QLatin1String(part)), qPrintable(script));
}

QTEST_MAIN(TestRecorder)
#include "tst_recorder.moc"
