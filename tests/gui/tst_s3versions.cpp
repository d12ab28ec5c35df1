// Versions of objects: listed, deleted, brought back; an object's page with its tabs, locks and edits in place.
#include "S3Pages.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/VersionDownload.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/SettingPage.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Format.h"
#include "gui/kit/OptionButton.h"
#include "gui/kit/Select.h"
#include "gui/kit/Toggle.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

const QString versionsTab = QStringLiteral("versions");

bool anyLabel(const QWidget &in, const QString &part)
{
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().remove(QChar(0x200b)).contains(part))
            return true;
    }
    return false;
}

} // namespace

class TestS3Versions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }
    void deletesForGoodOnlyAfterTheWholeWord();
    void leavesAMarkerAndUndeletes();
    void makesAnOlderVersionCurrent();
    void deletesAllVersionsInAFolder();
    void findsVersionsByPrefix();
    void showsVersionsOfOneObject();
    void refusesLocksWithoutObjectLock();
    void locksAVersion();
    void retainsAVersion();
    void editsClassesOfMany();
    void editsMetadata();
    void editsTags();
    void addsUpSizes();
    void showsPermissions();

private:
    bool versioned(const std::string &bucket, bool locks = false);
    std::string latest(const std::string &bucket, const std::string &key);
    QString body(const std::string &bucket, const std::string &key, const std::string &version = {});
    int versionsOf(const std::string &bucket);
    bool says(const char *part) { return anyLabel(m_console->flashbar(), QLatin1String(part)); }
    void type(DeleteDialog *dialog, const QString &word)
    {
        dialog->wordInput()->setText(word);
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    }

    std::unique_ptr<ConsoleHarness> m_console;
};

bool TestS3Versions::versioned(const std::string &bucket, bool locks)
{
    api::s3::CreateBucket::Input create;
    create.bucket = bucket;
    create.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_console->engine().region()));
    if (locks)
        create.objectLockEnabledForBucket = true;
    if (!m_console->call<api::s3::CreateBucket>(std::move(create)))
        return false;
    api::s3::PutBucketVersioning::Input input;
    input.bucket = bucket;
    input.versioningConfiguration.emplace().status.emplace("Enabled");
    return m_console->call<api::s3::PutBucketVersioning>(std::move(input)).has_value();
}

std::string TestS3Versions::latest(const std::string &bucket, const std::string &key)
{
    const auto head = m_console->head(bucket, key);
    return head ? head->versionId.value_or("") : std::string();
}

QString TestS3Versions::body(const std::string &bucket, const std::string &key, const std::string &version)
{
    api::s3::GetObject::Input input;
    input.bucket = bucket;
    input.key = key;
    if (!version.empty())
        input.versionId = version;
    const auto reply = m_console->call<api::s3::GetObject>(std::move(input));
    return reply ? toQt(*reply->body->readAll()) : toQt(reply.error().code);
}

int TestS3Versions::versionsOf(const std::string &bucket)
{
    api::s3::ListObjectVersions::Input input;
    input.bucket = bucket;
    const auto reply = m_console->call<api::s3::ListObjectVersions>(std::move(input));
    return reply ? int((reply->versions ? reply->versions->size() : 0) + (reply->deleteMarkers ? reply->deleteMarkers->size() : 0)) : -1;
}

void TestS3Versions::deletesForGoodOnlyAfterTheWholeWord()
{
    QVERIFY(versioned("old-bucket") && m_console->put("old-bucket", "a.txt", "one") && m_console->put("old-bucket", "a.txt", "two"));
    auto *page = m_console->show<DetailsPage>(versionsAddress(QStringLiteral("old-bucket")));
    QVERIFY(page);
    QTableView *view = tableOf(page).view();
    QTRY_COMPARE(tableOf(page).model().rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(tableOf(page).model().index(1, 1));
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Delete, Qt::ShiftModifier);
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    type(dialog, QStringLiteral("delete")); // the word for a delete marker is not enough
    QVERIFY(dialog->isVisible() && !dialog->acceptButton().isEnabled());
    QCOMPARE(versionsOf("old-bucket"), 2);
    type(dialog, QStringLiteral("permanently delete"));
    QTRY_COMPARE(versionsOf("old-bucket"), 1);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 1);
    QCOMPARE(body("old-bucket", "a.txt"), QStringLiteral("two"));
}

void TestS3Versions::leavesAMarkerAndUndeletes()
{
    QVERIFY(versioned("mark-bucket") && m_console->put("mark-bucket", "a.txt", "one"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("mark-bucket")));
    QVERIFY(page);
    QTRY_VERIFY(std::static_pointer_cast<const ObjectEntry>(sourceOf(page).item(0))->keepsVersions);
    tableOf(page).selectIds({QStringLiteral("a.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("deleteObjects")));
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    type(dialog, QStringLiteral("delete"));
    QTRY_COMPARE(tableOf(page).model().rowCount(), 0);
    QCOMPARE(versionsOf("mark-bucket"), 2);
    // The switch, by keyboard, leads to the list with versions.
    auto *shows = page->findChild<Toggle *>(QStringLiteral("showVersions"));
    QVERIFY(shows && !shows->isChecked());
    shows->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(shows->hasFocus());
    QTest::keyClick(shows, Qt::Key_Space);
    QCOMPARE(m_console->address(), versionsAddress(QStringLiteral("mark-bucket")));
    page = qobject_cast<DetailsPage *>(m_console->page());
    QTRY_VERIFY(page->isSettled() && tableOf(page).model().rowCount() == 2);
    ResourceTable &table = tableOf(page);
    QCOMPARE(idsOf(table).first(), QStringLiteral("a.txt"));
    QVERIFY(idsOf(table).last().endsWith(QStringLiteral("a.txt")) && idsOf(table).last() != QStringLiteral("a.txt")); // marked as older
    QCOMPARE(table.model().cell(table.model().index(0, 3)).text, QStringLiteral("Delete marker"));
    table.selectIds({listOf(page)->source().rowId(1)});
    QVERIFY(!listOf(page)->perform(QStringLiteral("undelete"))); // a version is not deleted
    table.selectIds({listOf(page)->source().rowId(0)});
    QVERIFY(!listOf(page)->perform(QStringLiteral("makeCurrent")) && !listOf(page)->perform(QStringLiteral("downloadVersions")));
    QVERIFY(listOf(page)->perform(QStringLiteral("undelete")));
    QTRY_COMPARE(body("mark-bucket", "a.txt"), QStringLiteral("one"));
    QTRY_COMPARE(table.model().rowCount(), 1);
    const auto undo = [&]() -> Button * {
        for (auto *button : m_console->flashbar().findChildren<Button *>(QStringLiteral("flashAction"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(undo());
    QTest::mouseClick(undo(), Qt::LeftButton);
    QTRY_COMPARE(body("mark-bucket", "a.txt"), QStringLiteral("NoSuchKey"));
}

void TestS3Versions::makesAnOlderVersionCurrent()
{
    QVERIFY(versioned("back-bucket") && m_console->put("back-bucket", "a.txt", "one"));
    const std::string first = latest("back-bucket", "a.txt");
    QVERIFY(m_console->put("back-bucket", "a.txt", "two"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("back-bucket"), QStringLiteral("a.txt"), {}, versionsTab));
    QVERIFY(page);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 2);
    tableOf(page).selectIds({listOf(page)->source().rowId(0)});
    QVERIFY(!listOf(page)->perform(QStringLiteral("makeCurrent"))); // it is
    tableOf(page).selectIds({QString(toQt(first) % QStringLiteral("/a.txt"))});
    QVERIFY(listOf(page)->perform(QStringLiteral("makeCurrent")));
    QTRY_COMPARE(body("back-bucket", "a.txt"), QStringLiteral("one"));
    QCOMPARE(versionsOf("back-bucket"), 3);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 3);
}

void TestS3Versions::deletesAllVersionsInAFolder()
{
    QVERIFY(versioned("tree-bucket"));
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_console->put("tree-bucket", "in/" + std::to_string(i % 2), "x"));
    api::s3::DeleteObject::Input marker;
    marker.bucket = "tree-bucket";
    marker.key = "in/0";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(marker)) && m_console->put("tree-bucket", "out", "x"));
    auto *page = m_console->show<DetailsPage>(versionsAddress(QStringLiteral("tree-bucket")));
    QVERIFY(page);
    QTRY_COMPARE(idsOf(tableOf(page)), (QStringList{QStringLiteral("in/"), QStringLiteral("out")}));
    tableOf(page).selectIds({listOf(page)->source().rowId(0)});
    QVERIFY(listOf(page)->perform(QStringLiteral("deleteVersions")));
    type(qobject_cast<DeleteDialog *>(m_console->dialog()), QStringLiteral("permanently delete"));
    QTRY_COMPARE(versionsOf("tree-bucket"), 1);
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("out")});
}

void TestS3Versions::findsVersionsByPrefix()
{
    QVERIFY(versioned("find-bucket"));
    for (const char *key : {"apple", "apricot", "Banana", "apple"})
        QVERIFY(m_console->put("find-bucket", key, key));
    auto *page = m_console->show<DetailsPage>(versionsAddress(QStringLiteral("find-bucket")));
    QVERIFY(page);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 4);
    tableOf(page).setFilterText(QStringLiteral("app"));
    QTRY_COMPARE(tableOf(page).model().rowCount(), 2);
    tableOf(page).setFilterText(QStringLiteral("APP")); // keys have a case
    QTRY_COMPARE(tableOf(page).model().rowCount(), 0);
    tableOf(page).setFilterText(QStringLiteral("size = 6"));
    QTRY_COMPARE(idsOf(tableOf(page)), QStringList{QStringLiteral("Banana")});
}

void TestS3Versions::showsVersionsOfOneObject()
{
    QVERIFY(versioned("page-bucket") && m_console->put("page-bucket", "a.txt", "first") && m_console->put("page-bucket", "a.txt.bak", "other"));
    const std::string first = latest("page-bucket", "a.txt");
    QVERIFY(m_console->put("page-bucket", "a.txt", "the second"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("page-bucket"), QStringLiteral("a.txt"), {}, versionsTab));
    QVERIFY(page);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 2); // not those of a.txt.bak
    QCOMPARE(tableOf(page).model().cell(tableOf(page).model().index(0, 2)).text, QStringLiteral("Current"));
    // Enter on the older one leads to its page.
    QTableView *view = tableOf(page).view();
    view->setFocus();
    view->setCurrentIndex(tableOf(page).model().index(1, 1));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(m_console->address(), objectAddress(QStringLiteral("page-bucket"), QStringLiteral("a.txt"), toQt(first)));
    page = m_console->show<DetailsPage>(m_console->address());
    QVERIFY(page);
    QTRY_VERIFY(anyLabel(*page, formatSize(5)));
    QVERIFY(anyLabel(*page, toQt(first)));
    QVERIFY(!page->findChild<Button *>(QStringLiteral("deleteObject")) && page->findChild<Button *>(QStringLiteral("makeCurrent")));
    // Downloaded, it is what it was.
    const QString path = m_console->filePath(QStringLiteral("first.txt"));
    downloadVersion(ActionContext(*m_console, page), QStringLiteral("page-bucket"), QStringLiteral("a.txt"), toQt(first), path);
    QFile file(path);
    QTRY_VERIFY(file.exists() && says("Download succeeded"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("first"));
    page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("page-bucket"), QStringLiteral("a.txt"), QStringLiteral("no-such-version")));
    QVERIFY(page);
    QTRY_VERIFY(anyLabel(*page, QStringLiteral("InvalidArgument")));
}

void TestS3Versions::refusesLocksWithoutObjectLock()
{
    QVERIFY(m_console->createBucket("plain-bucket") && m_console->put("plain-bucket", "a.txt", "a"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("plain-bucket"), QStringLiteral("a.txt")));
    QVERIFY(page);
    for (const char *id : {"edit-legal-hold", "edit-retention"}) {
        auto *edit = page->findChild<Button *>(QLatin1String(id));
        QVERIFY2(edit && !edit->isEnabled(), id);
    }
    QTRY_VERIFY(anyLabel(*page, QStringLiteral("Object Lock is not enabled")));
}

void TestS3Versions::locksAVersion()
{
    QVERIFY(versioned("hold-bucket", true) && m_console->put("hold-bucket", "a.txt", "a"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("hold-bucket"), QStringLiteral("a.txt")));
    QVERIFY(page);
    auto *edit = page->findChild<Button *>(QStringLiteral("edit-legal-hold"));
    QVERIFY(edit && edit->isEnabled());
    edit->click();
    auto *form = m_console->show<SettingPage>(m_console->address());
    QVERIFY(form);
    auto *choice = form->findChild<ChoiceGroup *>(QStringLiteral("legalHold"));
    QVERIFY(choice);
    QCOMPARE(choice->value(), QStringLiteral("OFF"));
    m_console->activateWindow();
    choice->button(QStringLiteral("ON"))->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(choice->button(QStringLiteral("ON"))->hasFocus());
    QTest::keyClick(choice->button(QStringLiteral("ON")), Qt::Key_Space);
    QCOMPARE(choice->value(), QStringLiteral("ON"));
    for (const Command &command : form->commands())
        command.run();
    QTRY_COMPARE(m_console->address(), objectAddress(QStringLiteral("hold-bucket"), QStringLiteral("a.txt")));
    QVERIFY(m_console->head("hold-bucket", "a.txt")->objectLockLegalHoldStatus == "ON");
    // What is held cannot be deleted, and the console says why.
    page = m_console->show<DetailsPage>(versionsAddress(QStringLiteral("hold-bucket")));
    QVERIFY(page);
    QTRY_COMPARE(tableOf(page).model().rowCount(), 1);
    tableOf(page).selectIds({listOf(page)->source().rowId(0)});
    QVERIFY(listOf(page)->perform(QStringLiteral("deleteVersions")));
    type(qobject_cast<DeleteDialog *>(m_console->dialog()), QStringLiteral("permanently delete"));
    QTRY_VERIFY(says("AccessDenied"));
    QCOMPARE(versionsOf("hold-bucket"), 1);
}

void TestS3Versions::retainsAVersion()
{
    QVERIFY(versioned("keep-bucket", true) && m_console->put("keep-bucket", "a.txt", "a"));
    const QString address = objectAddress(QStringLiteral("keep-bucket"), QStringLiteral("a.txt"), {}, QStringLiteral("properties/retention/edit"));
    auto *form = m_console->show<SettingPage>(address);
    QVERIFY(form && form->form());
    auto *mode = form->findChild<ChoiceGroup *>(QStringLiteral("retentionMode"));
    auto *until = form->findChild<QLineEdit *>(QStringLiteral("retainUntil"));
    QVERIFY(mode && until && !until->isVisible());
    mode->setValue(QStringLiteral("GOVERNANCE"));
    QTRY_VERIFY(until->isVisible());
    const auto save = [&] { form->commands().front().run(); };
    until->setText(QStringLiteral("soon"));
    save();
    QTRY_VERIFY(anyLabel(*form, QStringLiteral("YYYY-MM-DD")));
    until->setText(QStringLiteral("2001-01-01"));
    save();
    QTRY_VERIFY(anyLabel(*form, QStringLiteral("must be in the future")));
    QVERIFY(!m_console->head("keep-bucket", "a.txt")->objectLockMode);
    const QDate day = QDate::currentDate().addDays(30);
    until->setText(day.toString(Qt::ISODate));
    save();
    QTRY_COMPARE(m_console->address(), objectAddress(QStringLiteral("keep-bucket"), QStringLiteral("a.txt")));
    QVERIFY(m_console->head("keep-bucket", "a.txt")->objectLockMode == "GOVERNANCE");
    QCOMPARE(toQt(*m_console->head("keep-bucket", "a.txt")->objectLockRetainUntilDate).toUTC().date(), day);
    // Taken away only by who says that governance is to be bypassed.
    form = m_console->show<SettingPage>(address);
    QVERIFY(form && form->form());
    form->findChild<ChoiceGroup *>(QStringLiteral("retentionMode"))->setValue(QStringLiteral("NONE"));
    save();
    QTRY_VERIFY(anyLabel(*form, QStringLiteral("AccessDenied")));
    form->findChild<QAbstractButton *>(QStringLiteral("bypass"))->setChecked(true);
    save();
    QTRY_VERIFY(!m_console->head("keep-bucket", "a.txt")->objectLockMode);
}

void TestS3Versions::editsClassesOfMany()
{
    QVERIFY(m_console->createBucket("edit-bucket"));
    for (const char *key : {"a.txt", "in/b.txt", "in/c.txt", "stays.txt"}) {
        api::s3::PutObject::Input input;
        input.bucket = "edit-bucket";
        input.key = key;
        input.body = api::Body::fromString("content");
        input.contentType = "text/markdown";
        input.metadata.emplace()["author"] = "lee";
        input.tagging = "course=s3";
        QVERIFY(m_console->call<api::s3::PutObject>(std::move(input)));
    }
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("edit-bucket")));
    QVERIFY(page);
    tableOf(page).selectIds({QStringLiteral("a.txt"), QStringLiteral("in/")});
    QVERIFY(listOf(page)->perform(QStringLiteral("editStorageClass")));
    QTRY_VERIFY(m_console->dialog());
    auto *choice = m_console->dialog()->findChild<Select *>(QStringLiteral("storageClass"));
    choice->setValue(QStringLiteral("STANDARD_IA"));
    m_console->dialog()->accept();
    for (const char *key : {"a.txt", "in/b.txt", "in/c.txt"})
        QTRY_VERIFY(m_console->head("edit-bucket", key)->storageClass == "STANDARD_IA");
    const auto head = m_console->head("edit-bucket", "in/c.txt");
    QCOMPARE(head->contentType, std::optional<std::string>("text/markdown"));
    QCOMPARE(head->metadata->at("author"), std::string("lee"));
    QCOMPARE(head->tagCount, std::optional<std::int32_t>(1));
    QVERIFY(!m_console->head("edit-bucket", "stays.txt")->storageClass);
    QTRY_VERIFY(says("new storage class: 3"));
    // An object that is gone meanwhile is told, the others are done.
    tableOf(page).selectIds({QStringLiteral("stays.txt")});
    QVERIFY(listOf(page)->perform(QStringLiteral("editStorageClass")));
    QTRY_VERIFY(m_console->dialog());
    api::s3::DeleteObject::Input gone;
    gone.bucket = "edit-bucket";
    gone.key = "stays.txt";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(gone)));
    m_console->dialog()->accept();
    QTRY_VERIFY(says("Some storage classes were not edited"));
}

void TestS3Versions::editsMetadata()
{
    QVERIFY(m_console->createBucket("meta-bucket"));
    api::s3::PutObject::Input input;
    input.bucket = "meta-bucket";
    input.key = "a.txt";
    input.body = api::Body::fromString("content");
    input.contentType = "text/plain";
    input.storageClass.emplace("STANDARD_IA");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(input)));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("meta-bucket"), QStringLiteral("a.txt")));
    QVERIFY(page);
    auto *edit = page->findChild<Button *>(QStringLiteral("edit-metadata"));
    QVERIFY(edit);
    edit->click();
    QTRY_VERIFY(m_console->dialog());
    auto *editor = m_console->dialog()->findChild<AttributeEditor *>(QStringLiteral("metadataEditor"));
    QVERIFY(editor);
    QCOMPARE(editor->attributes().size(), std::size_t(1));
    editor->setSaved({{QStringLiteral("Content-Type"), QStringLiteral("text/csv")}, {QStringLiteral("author"), QStringLiteral("kim")}});
    m_console->dialog()->accept();
    QTRY_VERIFY(anyLabel(*m_console->dialog(), QStringLiteral("Enter a system-defined key"))); // neither that nor one's own
    editor->setSaved({{QStringLiteral("Content-Type"), QStringLiteral("text/csv")}, {QStringLiteral("x-amz-meta-author"), QString(3000, u'k')}});
    m_console->dialog()->accept();
    QTRY_VERIFY(anyLabel(*m_console->dialog(), QStringLiteral("2,048")));
    editor->setSaved({{QStringLiteral("Content-Type"), QStringLiteral("text/csv")}, {QStringLiteral("x-amz-meta-author"), QStringLiteral("kim")}});
    m_console->dialog()->accept();
    QTRY_COMPARE(m_console->head("meta-bucket", "a.txt")->contentType, std::optional<std::string>("text/csv"));
    const auto head = m_console->head("meta-bucket", "a.txt");
    QCOMPARE(head->metadata->at("author"), std::string("kim"));
    QVERIFY(head->storageClass == "STANDARD_IA"); // a copy alone would have lost it
    QTRY_VERIFY(anyLabel(*page, QStringLiteral("text/csv")));
}

void TestS3Versions::editsTags()
{
    QVERIFY(m_console->createBucket("tag-bucket") && m_console->put("tag-bucket", "a.txt", "a") && m_console->put("tag-bucket", "in/b.txt", "b"));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("tag-bucket")));
    QVERIFY(page);
    tableOf(page).selectIds({QStringLiteral("a.txt"), QStringLiteral("in/")});
    QVERIFY(listOf(page)->perform(QStringLiteral("editTags")));
    QTRY_VERIFY(m_console->dialog());
    auto *editor = m_console->dialog()->findChild<AttributeEditor *>(QStringLiteral("tagEditor"));
    std::vector<AttributeEditor::Attribute> ten;
    for (int i = 0; i < 10; ++i)
        ten.push_back({QStringLiteral("key%1").arg(i), QStringLiteral("v")});
    editor->setSaved(ten);
    QVERIFY(anyLabel(*editor, QStringLiteral("limit of 10"))); // an object has no more
    editor->setSaved({{QStringLiteral("aws:own"), QStringLiteral("v")}});
    m_console->dialog()->accept();
    QTRY_VERIFY(anyLabel(*m_console->dialog(), QStringLiteral("reserved")));
    editor->setSaved({{QStringLiteral("course"), QStringLiteral("s3")}});
    m_console->dialog()->accept();
    for (const char *key : {"a.txt", "in/b.txt"})
        QTRY_COMPARE(m_console->head("tag-bucket", key)->tagCount, std::optional<std::int32_t>(1));
    page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("tag-bucket"), QStringLiteral("a.txt")));
    QVERIFY(page);
    QTRY_VERIFY(anyLabel(*page, QStringLiteral("course")));
}

void TestS3Versions::addsUpSizes()
{
    QVERIFY(m_console->createBucket("sum-bucket"));
    for (const char *key : {"a.txt", "a.txt.more", "in/b", "in/deep/c"})
        QVERIFY(m_console->put("sum-bucket", key, std::string(1024, 'x')));
    auto *page = m_console->show<DetailsPage>(bucketAddress(QStringLiteral("sum-bucket")));
    QVERIFY(page);
    tableOf(page).selectIds({QStringLiteral("a.txt"), QStringLiteral("in/")});
    QVERIFY(listOf(page)->perform(QStringLiteral("totalSize")));
    QTRY_VERIFY(anyLabel(m_console->flashbar(), formatSize(3072)) && says("Objects: 3"));
}

void TestS3Versions::showsPermissions()
{
    QVERIFY(m_console->createBucket("acl-bucket") && m_console->put("acl-bucket", "a.txt", "a"));
    const QString address = objectAddress(QStringLiteral("acl-bucket"), QStringLiteral("a.txt"), {}, QStringLiteral("permissions"));
    auto *page = m_console->show<DetailsPage>(address);
    QVERIFY(page);
    QTRY_VERIFY(anyLabel(*page, QStringLiteral("ACLs are disabled")));
    QVERIFY(!page->findChild<Button *>(QStringLiteral("edit-acl"))->isEnabled());
    api::s3::PutBucketOwnershipControls::Input own;
    own.bucket = "acl-bucket";
    own.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace("ObjectWriter");
    QVERIFY(m_console->call<api::s3::PutBucketOwnershipControls>(std::move(own)));
    page = m_console->show<DetailsPage>(address);
    QVERIFY(page && page->findChild<Button *>(QStringLiteral("edit-acl"))->isEnabled());
    page->findChild<Button *>(QStringLiteral("edit-acl"))->click();
    auto *form = m_console->show<SettingPage>(m_console->address());
    QVERIFY(form && form->form());
    form->findChild<ChoiceGroup *>(QStringLiteral("aclMethod"))->setValue(QStringLiteral("canned"));
    form->findChild<ChoiceGroup *>(QStringLiteral("cannedAcl"))->setValue(QStringLiteral("public-read"));
    form->commands().front().run();
    QTRY_VERIFY(anyLabel(*form, QStringLiteral("AccessDenied"))); // Block Public Access is on
    form->findChild<ChoiceGroup *>(QStringLiteral("cannedAcl"))->setValue(QStringLiteral("bucket-owner-full-control"));
    form->commands().front().run();
    QTRY_COMPARE(m_console->address(), address);
}

QTEST_MAIN(TestS3Versions)
#include "tst_s3versions.moc"
