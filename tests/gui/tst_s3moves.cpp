// Objects put elsewhere: renamed, copied, moved, pasted, dragged; what is in the way, and the way back.
#include "PageParts.h"
#include "S3Pages.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectDrag.h"
#include "gui/consoles/s3/Objects.h"
#include "gui/consoles/s3/PutDialog.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/LocationDialog.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QMimeData>
#include <QtGui/QDrag>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

/// Drops data on a row as the window system does; whether it was taken.
bool dropOnRow(ResourceTable &table, int row, const QMimeData &data, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *viewport = table.view()->viewport();
    const QPoint at = table.view()->visualRect(table.model().index(row, 1)).center();
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(viewport, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(viewport, &dropped);
    return dropped.isAccepted();
}

} // namespace

class TestS3Moves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }
    void renamesAndUndoes();
    void renamesAFolder();
    void movesFoldersAsTransfers();
    void asksInTheTransfersWhatIsInTheWay();
    void copiesAndPastes();
    void movesToAPlaceThatIsBrowsedFor();
    void namesWhatGoes();
    void tellsWhatTheDestinationDoes();
    void copiesAsItIsSaid();
    void keepsWhatExistsUntilToldToReplace();
    void dropsObjectsOnAFolder();
    void dragsWithinThePageAndBetweenPages();
    void dropsObjectsOnABucket();
    void refusesAFolderIntoItself();
    void givesFilesToOtherPrograms();

private:
    std::unique_ptr<ConsoleHarness> m_console;
};

void TestS3Moves::renamesAndUndoes()
{
    QVERIFY(m_console->createBucket("name-bucket"));
    QVERIFY(m_console->put("name-bucket", "docs/old name.txt", "content"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("name-bucket"), QStringLiteral("docs/")));
    QVERIFY(page);
    QTableView *view = tableOf(page).view();
    view->setFocus();
    view->setCurrentIndex(tableOf(page).model().index(0, 1));
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_F2);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled()); // it is called that already
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("newName"));
    QCOMPARE(name->text(), QStringLiteral("old name.txt"));
    name->setText(QStringLiteral("새 이름.txt"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_console->head("name-bucket", "docs/새 이름.txt"));
    QTRY_VERIFY(!m_console->head("name-bucket", "docs/old name.txt"));
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("새 이름.txt")});
    auto *undo = m_console->flashbar().findChild<Button *>(QStringLiteral("flashAction"));
    QTRY_VERIFY(undo && undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("old name.txt")});
    QVERIFY(!m_console->head("name-bucket", "docs/새 이름.txt"));
}

void TestS3Moves::renamesAFolder()
{
    QVERIFY(m_console->createBucket("name-bucket"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_console->put("name-bucket", "old/" + std::to_string(i % 3) + '/' + std::to_string(i), "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("name-bucket")));
    QVERIFY(page);
    tableOf(page).selectIds({QStringLiteral("old/")});
    QVERIFY(listOf(page)->perform(QStringLiteral("rename")));
    auto *name = m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("newName"));
    name->setText(QStringLiteral("new"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("new/")});
    QVERIFY(m_console->head("name-bucket", "new/2/29"));
}

void TestS3Moves::movesFoldersAsTransfers()
{
    QVERIFY(m_console->createBucket("here-bucket") && m_console->createBucket("there-bucket"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_console->put("here-bucket", "dir/" + std::to_string(i), std::to_string(i)));
    QVERIFY(m_console->put("there-bucket", "in/dir/before", "there before"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("here-bucket")));
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    putObjects(context, {QStringLiteral("here-bucket"), {QStringLiteral("dir/")}}, QStringLiteral("there-bucket"), QStringLiteral("in/"), true);
    const auto jobs = [this] { return m_console->engine().transfers().jobs(); };
    QCOMPARE(jobs().size(), std::size_t(1));
    QVERIFY(jobs().front().direction == transfer::Direction::CopyInside && jobs().front().moves);
    QTRY_VERIFY(jobs().front().state == transfer::State::Completed);
    QCOMPARE(jobs().front().filesDone, 30u);
    QVERIFY(m_console->head("there-bucket", "in/dir/29") && !m_console->head("here-bucket", "dir/29"));
    // The way back takes what was moved, and leaves what was there.
    auto *undo = [&] {
        Button *found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = m_console->flashbar().findChild<Button *>(QStringLiteral("flashAction"));
            return found && found->isVisible() && found->text() == QStringLiteral("Undo");
        });
        return found;
    }();
    QVERIFY(undo);
    rest();
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(m_console->head("here-bucket", "dir/0") && m_console->head("here-bucket", "dir/29"));
    QTRY_VERIFY(!m_console->head("there-bucket", "in/dir/29"));
    QVERIFY(m_console->head("there-bucket", "in/dir/before"));
}

void TestS3Moves::asksInTheTransfersWhatIsInTheWay()
{
    QVERIFY(m_console->createBucket("both-bucket"));
    QVERIFY(m_console->put("both-bucket", "dir/a", "new") && m_console->put("both-bucket", "dir/b", "new") && m_console->put("both-bucket", "in/dir/a", "there before"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("both-bucket")));
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    putObjects(context, {QStringLiteral("both-bucket"), {QStringLiteral("dir/")}}, QStringLiteral("both-bucket"), QStringLiteral("in/"), true);
    auto &transfers = m_console->engine().transfers();
    QTRY_COMPARE(transfers.jobs().front().conflicts, 1u);
    QTRY_VERIFY(!m_console->head("both-bucket", "dir/b"));
    QCOMPARE(m_console->head("both-bucket", "in/dir/a")->contentLength, std::optional<std::int64_t>(12));
    const transfer::JobId id = transfers.jobs().front().id;
    transfers.answer(id, transfers.conflicts(id).front().file, transfer::Conflict::Replace, true);
    QTRY_COMPARE(m_console->head("both-bucket", "in/dir/a")->contentLength, std::optional<std::int64_t>(3));
    QTRY_VERIFY(!m_console->head("both-bucket", "dir/a"));
}

void TestS3Moves::copiesAndPastes()
{
    QVERIFY(m_console->createBucket("from-bucket") && m_console->createBucket("to-bucket"));
    QVERIFY(m_console->put("from-bucket", "a.txt", "a") && m_console->put("from-bucket", "dir/b.txt", "b"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("from-bucket")));
    QVERIFY(page);
    QVERIFY(!listOf(page)->perform(QStringLiteral("pasteObjects"))); // nothing to paste
    tableOf(page).selectIds({QStringLiteral("a.txt"), QStringLiteral("dir/")});
    tableOf(page).view()->setFocus();
    QTest::keyClick(tableOf(page).view(), Qt::Key_C, Qt::ControlModifier);
    // In their own folder copies get names of their own.
    QTest::keyClick(tableOf(page).view(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_console->head("from-bucket", "a-copy.txt") && m_console->head("from-bucket", "dir-copy/b.txt"));
    page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("to-bucket"), QStringLiteral("in/")));
    QVERIFY(page);
    QVERIFY(listOf(page)->perform(QStringLiteral("pasteObjects")));
    QTRY_VERIFY(m_console->head("to-bucket", "in/a.txt") && m_console->head("to-bucket", "in/dir/b.txt"));
    QVERIFY(m_console->head("from-bucket", "a.txt"));
    QTRY_COMPARE(tableOf(page).model().rowCount(), 2);
    // Cut and paste moves, once.
    tableOf(page).selectIds({QStringLiteral("in/a.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("cutObjects")));
    page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("to-bucket")));
    QVERIFY(page && listOf(page)->perform(QStringLiteral("pasteObjects")));
    QTRY_VERIFY(m_console->head("to-bucket", "a.txt") && !m_console->head("to-bucket", "in/a.txt"));
    QVERIFY(!listOf(page)->perform(QStringLiteral("pasteObjects")));
}

void TestS3Moves::movesToAPlaceThatIsBrowsedFor()
{
    QVERIFY(m_console->createBucket("here-bucket") && m_console->createBucket("there-bucket"));
    QVERIFY(m_console->put("here-bucket", "a.txt", "a") && m_console->put("there-bucket", "in/b.txt", "b"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("here-bucket")));
    QVERIFY(page);
    tableOf(page).selectIds({QStringLiteral("a.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("moveObjectsTo")));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled()); // it is there already
    auto *picker = dialog->findChild<LocationPicker *>(QStringLiteral("destination"));
    picker->input()->setText(QStringLiteral("s3://there-bucket/in"));
    QVERIFY(!dialog->acceptButton().isEnabled()); // no folder
    picker->input()->clear();
    QTest::mouseClick(picker->findChild<Button *>(QStringLiteral("browseLocation")), Qt::LeftButton);
    auto *places = m_console->findChild<LocationDialog *>();
    QVERIFY(places && places->isVisible());
    QTRY_COMPARE(places->rowCount(), 2);
    auto *list = places->findChild<QTreeWidget *>();
    list->setCurrentItem(list->topLevelItem(1));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(places->rowCount(), 1);
    QTRY_VERIFY(places->acceptButton().isEnabled());
    QTest::mouseClick(&places->acceptButton(), Qt::LeftButton);
    QCOMPARE(picker->value(), QStringLiteral("s3://there-bucket/in/"));
    auto *preview = dialog->findChild<CliPreview *>();
    preview->tabs().setLanguage(CodeLanguage::Cli);
    const QString code = preview->tabs().code();
    for (const char *part : {"copy-object", "--bucket there-bucket", "--copy-source here-bucket/a.txt", "--key in/a.txt"})
        QVERIFY2(code.contains(QLatin1String(part)), qPrintable(code));
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(m_console->head("there-bucket", "in/a.txt") && !m_console->head("here-bucket", "a.txt"));
}

void TestS3Moves::namesWhatGoes()
{
    QVERIFY(m_console->createBucket("here-bucket"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("here-bucket")));
    QVERIFY(page);
    const auto ask = [&](const QStringList &keys) {
        askToPut(ActionContext(*m_console, page), {QStringLiteral("here-bucket"), keys}, false);
        return m_console->dialog();
    };
    QPointer<Dialog> dialog = ask({QStringLiteral("docs/a.txt"), QStringLiteral("photos/")});
    QVERIFY(dialog);
    auto *section = dialog->findChild<ExpandableSection *>(QStringLiteral("specifiedObjects"));
    QVERIFY(section && section->isExpanded());
    QVERIFY2(wordsOn(section).contains(QStringLiteral("docs/a.txt\nphotos/")), qPrintable(wordsOn(section)));
    dialog->reject();
    QTRY_VERIFY(!m_console->dialog());
    QStringList many;
    for (int i = 0; i < 502; ++i)
        many << QString(u'k' % QString::number(i));
    dialog = ask(many);
    QVERIFY(dialog);
    section = dialog->findChild<ExpandableSection *>(QStringLiteral("specifiedObjects"));
    QVERIFY(section && !section->isExpanded()); // the rest of the dialog comes first
    section->setExpanded(true);
    QVERIFY(wordsOn(section).endsWith(QStringLiteral("k499\nand 2 more")));
}

void TestS3Moves::tellsWhatTheDestinationDoes()
{
    QVERIFY(m_console->createBucket("here-bucket") && m_console->createBucket("there-bucket"));
    api::s3::PutBucketVersioning::Input versions;
    versions.bucket = "there-bucket";
    versions.versioningConfiguration.emplace().status.emplace("Enabled");
    QVERIFY(m_console->call<api::s3::PutBucketVersioning>(std::move(versions)));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("here-bucket")));
    QVERIFY(page);
    askToPut(ActionContext(*m_console, page), {QStringLiteral("here-bucket"), {QStringLiteral("a.txt")}}, false);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    auto *picker = dialog->findChild<LocationPicker *>(QStringLiteral("destination"));
    auto *section = dialog->findChild<ExpandableSection *>(QStringLiteral("destinationSettings"));
    QVERIFY(section && !section->isExpanded());
    picker->setValue(QStringLiteral("s3://no-such-bucket-here/"));
    section->setExpanded(true);
    const auto words = [section] { return wordsOn(section); };
    QVERIFY(!words().contains(QStringLiteral("abled"))); // it is not there
    picker->setValue(QStringLiteral("s3://here-bucket/in/"));
    QTRY_VERIFY2(words().contains(QStringLiteral("Disabled")), qPrintable(words()));
    QVERIFY(words().contains(QStringLiteral("SSE-S3")) && !words().contains(QStringLiteral("Enabled")));
    picker->setValue(QStringLiteral("s3://there-bucket/"));
    QTRY_VERIFY(words().contains(QStringLiteral("Enabled")));
    picker->setValue(QStringLiteral("s3://no-such-bucket-here/"));
    QTRY_VERIFY(!words().contains(QStringLiteral("abled")));
}

void TestS3Moves::copiesAsItIsSaid()
{
    QVERIFY(m_console->createBucket("like-bucket"));
    api::s3::PutObject::Input put;
    put.bucket = "like-bucket";
    put.key = "docs/a.txt";
    put.storageClass.emplace("GLACIER_IR");
    put.metadata.emplace().emplace("colour", "blue");
    put.tagging = "one=1&two=2";
    put.body = api::Body::fromString("a");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(put)));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("like-bucket"), QStringLiteral("docs/")));
    QVERIFY(page);
    const auto copy = [&](const QStringList &keys, const char *to, const FormValues &values) {
        askToPut(ActionContext(*m_console, page), {QStringLiteral("like-bucket"), keys}, false);
        Dialog *dialog = m_console->dialog();
        QVERIFY(dialog);
        dialog->findChild<LocationPicker *>(QStringLiteral("destination"))->setValue(QLatin1String(to));
        auto *section = dialog->findChild<ExpandableSection *>(QStringLiteral("copyOptions"));
        QVERIFY(!section->isExpanded());
        section->setExpanded(true);
        QVERIFY(!dialog->findChild<QWidget *>(QStringLiteral("copyClass"))->isVisible()); // nothing is to be said yet
        dialog->findChild<FormInputs *>()->fill(values);
        QTRY_VERIFY(dialog->acceptButton().isEnabled());
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(!m_console->dialog());
    };
    const auto tags = [&](const char *key) {
        api::s3::GetObjectTagging::Input input;
        input.bucket = "like-bucket";
        input.key = key;
        const auto reply = m_console->call<api::s3::GetObjectTagging>(std::move(input));
        return reply && reply->tagSet ? int(reply->tagSet->size()) : -1;
    };
    // As S3 does by itself: what it costs and how it is encrypted begin anew.
    copy({QStringLiteral("docs/a.txt")}, "s3://like-bucket/plain/", {});
    QTRY_VERIFY(m_console->head("like-bucket", "plain/a.txt"));
    QVERIFY(!m_console->head("like-bucket", "plain/a.txt")->storageClass);

    FormValues like;
    like.set(QStringLiteral("copySettings"), QStringLiteral("source"));
    copy({QStringLiteral("docs/a.txt")}, "s3://like-bucket/like/", like);
    QTRY_VERIFY(m_console->head("like-bucket", "like/a.txt"));
    QVERIFY(m_console->head("like-bucket", "like/a.txt")->storageClass == "GLACIER_IR");
    QVERIFY(m_console->head("like-bucket", "like/a.txt")->metadata->at("colour") == "blue");
    QCOMPARE(tags("like/a.txt"), 2);

    // A folder is a transfer, which takes the same.
    FormValues other;
    other.set(QStringLiteral("copySettings"), QStringLiteral("replace"));
    other.set(QStringLiteral("copyEncryption"), QStringLiteral("replace"));
    other.set(QStringLiteral("encryptionType"), QStringLiteral("aws:kms"));
    other.set(QStringLiteral("copyChecksum"), QStringLiteral("SHA256"));
    other.set(QStringLiteral("copyTagging"), QStringLiteral("replace"));
    other.setTags(QStringLiteral("copyTags"), {{QStringLiteral("three"), QStringLiteral("3")}});
    copy({QStringLiteral("docs/")}, "s3://like-bucket/other/", other);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->head("like-bucket", "other/docs/a.txt"), 20'000);
    api::s3::HeadObject::Input input;
    input.bucket = "like-bucket";
    input.key = "other/docs/a.txt";
    input.checksumMode.emplace("ENABLED");
    const auto head = m_console->call<api::s3::HeadObject>(std::move(input));
    QVERIFY(head && head->storageClass == "GLACIER_IR" && head->serverSideEncryption == "aws:kms" && head->checksumSHA256);
    QVERIFY(head->metadata->at("colour") == "blue");
    QCOMPARE(tags("other/docs/a.txt"), 1);
}

void TestS3Moves::keepsWhatExistsUntilToldToReplace()
{
    QVERIFY(m_console->createBucket("both-bucket"));
    QVERIFY(m_console->put("both-bucket", "a.txt", "new") && m_console->put("both-bucket", "in/a.txt", "longer, and there before"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("both-bucket")));
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    putObjects(context, {QStringLiteral("both-bucket"), {QStringLiteral("a.txt")}}, QStringLiteral("both-bucket"), QStringLiteral("in/"), true);
    auto *replace = [&] {
        Button *found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = m_console->flashbar().findChild<Button *>(QStringLiteral("flashAction"));
            return found && found->isVisible();
        });
        return found;
    }();
    QVERIFY(replace);
    QCOMPARE(m_console->head("both-bucket", "in/a.txt")->contentLength, std::optional<std::int64_t>(24));
    QVERIFY(m_console->head("both-bucket", "a.txt"));
    QTest::mouseClick(replace, Qt::LeftButton);
    QTRY_COMPARE(m_console->head("both-bucket", "in/a.txt")->contentLength, std::optional<std::int64_t>(3));
    QTRY_VERIFY(!m_console->head("both-bucket", "a.txt"));
}

void TestS3Moves::dropsObjectsOnAFolder()
{
    QVERIFY(m_console->createBucket("drag-bucket"));
    for (const char *key : {"a.txt", "b.txt", "folder/c.txt"})
        QVERIFY(m_console->put("drag-bucket", key, "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("drag-bucket")));
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    const auto drag = [&](const char *key) { return std::unique_ptr<QMimeData>(mimeOf(context, {QStringLiteral("drag-bucket"), {QLatin1String(key)}})); };
    QVERIFY(!dropOnRow(tableOf(page), 1, *drag("b.txt"))); // on an object, in its own folder
    QVERIFY(dropOnRow(tableOf(page), 0, *drag("a.txt"), Qt::ShiftModifier));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/a.txt") && !m_console->head("drag-bucket", "a.txt"));
    QTRY_COMPARE(idsOf(tableOf(page)), (QStringList{QStringLiteral("folder/"), QStringLiteral("b.txt")}));
    QVERIFY(dropOnRow(tableOf(page), 0, *drag("b.txt")));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/b.txt"));
    QVERIFY(m_console->head("drag-bucket", "b.txt"));
    // Files of the desktop land in the folder they were dropped on.
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_console->writeFile(QStringLiteral("local.txt"), "local"))});
    QVERIFY(dropOnRow(tableOf(page), 0, files));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->head("drag-bucket", "folder/local.txt"), 20'000);
}

void TestS3Moves::dragsWithinThePageAndBetweenPages()
{
    QVERIFY(m_console->createBucket("drag-bucket"));
    for (const char *key : {"a.txt", "b.txt", "c.txt", "folder/old.txt"})
        QVERIFY(m_console->put("drag-bucket", key, "x"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("drag-bucket")));
    QVERIFY(page);
    // What the mouse takes along from a row; that it lets go is the window system's to see.
    const auto drag = [&](ResourceTable &table, int row) {
        QWidget *viewport = table.view()->viewport();
        qDeleteAll(table.view()->findChildren<QDrag *>());
        const QPoint at = table.view()->visualRect(table.model().index(row, 1)).center();
        const QPoint far = at + QPoint(0, QApplication::startDragDistance() + 1);
        QTest::mousePress(viewport, Qt::LeftButton, {}, at);
        QMouseEvent move(QEvent::MouseMove, far, viewport->mapToGlobal(far), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        return table.view()->findChild<QDrag *>();
    };
    QDrag *dragged = drag(tableOf(page), 1);
    QVERIFY(dragged);
    QCOMPARE(dragged->mimeData()->text(), QStringLiteral("s3://drag-bucket/a.txt"));
    QVERIFY(dragged->mimeData()->hasUrls()); // for a file manager
    // On a folder of the same list it is moved.
    QVERIFY(dropOnRow(tableOf(page), 0, *dragged->mimeData()));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/a.txt") && !m_console->head("drag-bucket", "a.txt"));
    QTRY_COMPARE(idsOf(tableOf(page)), (QStringList{QStringLiteral("folder/"), QStringLiteral("b.txt"), QStringLiteral("c.txt")}));
    // With Ctrl it is copied.
    dragged = drag(tableOf(page), 1);
    QVERIFY(dragged && dropOnRow(tableOf(page), 0, *dragged->mimeData(), Qt::ControlModifier));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/b.txt"));
    QVERIFY(m_console->head("drag-bucket", "b.txt"));
    // The objects page of another window copies, and moves with Shift.
    ResourceView other(*m_console, [] { return objects(QStringLiteral("drag-bucket"), QStringLiteral("folder/")); });
    other.resize(900, 600);
    other.show();
    QTRY_VERIFY(other.isSettled() && other.source().rowCount() == 3);
    dragged = drag(tableOf(page), 2);
    QVERIFY(dragged && dropOnRow(other.table(), 0, *dragged->mimeData()));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/c.txt"));
    QVERIFY(m_console->head("drag-bucket", "c.txt"));
    QVERIFY(m_console->put("drag-bucket", "d.txt", "x"));
    QTRY_COMPARE(tableOf(page).model().rowCount(), 4);
    dragged = drag(tableOf(page), 3);
    QVERIFY(dragged && dropOnRow(other.table(), 0, *dragged->mimeData(), Qt::ShiftModifier));
    QTRY_VERIFY(m_console->head("drag-bucket", "folder/d.txt") && !m_console->head("drag-bucket", "d.txt"));
}

void TestS3Moves::dropsObjectsOnABucket()
{
    QVERIFY(m_console->createBucket("a-bucket") && m_console->createBucket("b-bucket"));
    QVERIFY(m_console->put("a-bucket", "dir/one", "1"));
    auto *page = m_console->show<ListPage>(bucketsAddress());
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    const std::unique_ptr<QMimeData> data(mimeOf(context, {QStringLiteral("a-bucket"), {QStringLiteral("dir/")}}));
    QVERIFY(dropOnRow(page->table(), 1, *data));
    QTRY_VERIFY(m_console->head("b-bucket", "dir/one"));
    QVERIFY(m_console->head("a-bucket", "dir/one"));
}

void TestS3Moves::refusesAFolderIntoItself()
{
    const ObjectSet set{QStringLiteral("b"), {QStringLiteral("x/")}};
    QVERIFY(!canPut(set, QStringLiteral("b"), QStringLiteral("x/y/")));
    QVERIFY(!canPut(set, QStringLiteral("b"), {}));
    QVERIFY(canPut(set, QStringLiteral("b"), QStringLiteral("z/")));
    QVERIFY(canPut(set, QStringLiteral("other"), QStringLiteral("x/y/")));
    QVERIFY(!canPut({}, QStringLiteral("b"), {}));
}

void TestS3Moves::givesFilesToOtherPrograms()
{
    QVERIFY(m_console->createBucket("out-bucket"));
    QVERIFY(m_console->put("out-bucket", "dir/file.txt", "to the desktop"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("out-bucket")));
    QVERIFY(page);
    const ActionContext context(*m_console, page);
    const std::unique_ptr<QMimeData> data(mimeOf(context, {QStringLiteral("out-bucket"), {QStringLiteral("dir/file.txt")}}));
    QCOMPARE(data->text(), QStringLiteral("s3://out-bucket/dir/file.txt"));
    QVERIFY(data->hasUrls());
    // While the mouse hovers there are names, and no bytes move.
    const QList<QUrl> promised = data->urls();
    QCOMPARE(promised.size(), 1);
    QVERIFY(!QFile::exists(promised.front().toLocalFile()));
    QVERIFY(m_console->engine().transfers().jobs().empty());
    deliverToOthers(context, data.get());
    QCOMPARE(data->urls(), promised);
    QFile file(promised.front().toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("to the desktop"));
}

QTEST_MAIN(TestS3Moves)
#include "tst_s3moves.moc"
