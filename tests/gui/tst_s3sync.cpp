// The page that makes a folder and a bucket alike: real widgets over a real engine.
#include "PageParts.h"
#include "S3Pages.h"

#include "gui/consoles/s3/FolderInput.h"
#include "gui/consoles/s3/SyncPage.h"
#include "gui/consoles/s3/SyncRows.h"
#include "gui/kit/Alert.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Label.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/Select.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Toggle.h"

#include <QtCore/QDir>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Sync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void readsRules();
    void refusesWhatIsUnfinished();
    void tellsWhyItCannotCompare();
    void showsWhatDiffers();
    void appliesAndKeepsExtra();
    void deletesExtraAfterTheWord();
    void goesOnWithoutItsPage();
    void bringsDown();
    void whatIsTypedOutdatesTheTable();

private:
    template <class T>
    T *find(const char *name) const { return part<T>(m_console->page(), name); }
    bool write(const char *name, const QByteArray &content, int hoursAgo = 0)
    {
        const QString path = m_folder + QLatin1Char('/') + QLatin1String(name);
        if (!QDir().mkpath(QFileInfo(path).path()))
            return false;
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            && file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hoursAgo), QFileDevice::FileModificationTime);
    }
    /// The page with folder and place filled in.
    bool open()
    {
        if (!m_console->show<SyncPage>(syncAddress(QStringLiteral("sync-bucket"), QStringLiteral("in/"))))
            return false;
        find<FolderInput>("syncFolder")->setValue(m_folder);
        return find<LocationPicker>("syncPlace")->value() == QStringLiteral("s3://sync-bucket/in/");
    }
    bool compare()
    {
        rest();
        QTest::mouseClick(find<Button>("compare"), Qt::LeftButton);
        return QTest::qWaitFor([this] { return m_console->page()->isSettled(); }, 20'000);
    }
    QStringList shown() const { return idsOf(*find<ResourceTable>("syncTable")); }
    void showOnly(transfer::SyncRow::State state) { find<SelectFilter>("syncShown")->setValue(QString::number(int(state))); }

    std::unique_ptr<ConsoleHarness> m_console;
    QString m_folder;
};

void TestS3Sync::init()
{
    m_console = std::make_unique<ConsoleHarness>();
    QVERIFY(m_console->start());
    QVERIFY(m_console->createBucket("sync-bucket"));
    m_folder = m_console->filePath(QStringLiteral("local"));
    QVERIFY(QDir().mkpath(m_folder));
}

void TestS3Sync::readsRules()
{
    int bad = 0;
    QVERIFY(!syncRules(QStringLiteral("exclude *.tmp\nleave out\n"), &bad));
    QCOMPARE(bad, 2);
    QVERIFY(!syncRules(QStringLiteral("exclude"), &bad));
    QCOMPARE(bad, 1);
    const auto rules = syncRules(QStringLiteral("exclude *.tmp\n\n  include my file.tmp "));
    QVERIFY(rules);
    QVERIFY((*rules == std::vector<transfer::SyncRule>{{false, "*.tmp"}, {true, "my file.tmp"}}));
    QVERIFY(syncRules({})->empty());
}

void TestS3Sync::refusesWhatIsUnfinished()
{
    QVERIFY(m_console->show<SyncPage>(syncAddress()));
    QVERIFY(!find<Button>("applySync")->isEnabled());
    QVERIFY(compare());
    const auto hasError = [this](const char *input) {
        for (QWidget *at = find<QWidget>(input); at; at = at->parentWidget()) {
            if (auto *field = qobject_cast<FormField *>(at))
                return field->hasError();
        }
        return false;
    };
    QVERIFY(hasError("syncFolder") && hasError("syncPlace"));
    find<FolderInput>("syncFolder")->setValue(QStringLiteral("relative/path"));
    find<TextArea>("syncRules")->setPlainText(QStringLiteral("nonsense"));
    QVERIFY(compare());
    QVERIFY(hasError("syncFolder") && hasError("syncRules"));
    QVERIFY(m_console->engine().transfers().jobs().empty());
}

void TestS3Sync::tellsWhyItCannotCompare()
{
    QVERIFY(m_console->show<SyncPage>(syncAddress(QStringLiteral("no-such-bucket"))));
    find<FolderInput>("syncFolder")->setValue(m_folder);
    QVERIFY(compare());
    QVERIFY(find<Alert>("syncProblem")->isVisible());
    QVERIFY(!find<Button>("applySync")->isEnabled());
}

void TestS3Sync::showsWhatDiffers()
{
    QVERIFY(m_console->put("sync-bucket", "in/same.txt", "same") && m_console->put("sync-bucket", "in/changed.txt", "other") && m_console->put("sync-bucket", "in/extra.txt", "x"));
    QVERIFY(write("same.txt", "same", 5) && write("changed.txt", "longer than the other", 5) && write("sub/new.txt", "new") && write("left.tmp", "x"));
    QVERIFY(open());
    find<TextArea>("syncRules")->setPlainText(QStringLiteral("exclude *.tmp"));
    QVERIFY(compare());
    QTRY_COMPARE(shown(), (QStringList{QStringLiteral("changed.txt"), QStringLiteral("extra.txt"), QStringLiteral("same.txt"), QStringLiteral("sub/new.txt")}));
    showOnly(transfer::SyncRow::State::New);
    QCOMPARE(shown(), QStringList{QStringLiteral("sub/new.txt")});
    showOnly(transfer::SyncRow::State::Extra);
    QCOMPARE(shown(), QStringList{QStringLiteral("extra.txt")});
    QVERIFY(find<SelectFilter>("syncShown")->text().contains(QStringLiteral("Extra")));
    QVERIFY(!find<Label>("syncSummary")->text().isEmpty());
    QVERIFY(!find<Toggle>("deleteExtra")->isChecked());
    QVERIFY(find<Button>("applySync")->isEnabled());
    QVERIFY(m_console->engine().transfers().jobs().empty()); // a comparison changes nothing
}

void TestS3Sync::appliesAndKeepsExtra()
{
    QVERIFY(m_console->put("sync-bucket", "in/extra.txt", "x"));
    QVERIFY(write("new.txt", "new") && write("sub/new.txt", "new"));
    QVERIFY(open() && compare());
    press(m_console->page(), "applySync");
    QTRY_VERIFY(m_console->head("sync-bucket", "in/new.txt") && m_console->head("sync-bucket", "in/sub/new.txt"));
    QVERIFY(m_console->head("sync-bucket", "in/extra.txt"));
    const auto jobs = m_console->engine().transfers().jobs();
    QCOMPARE(jobs.size(), std::size_t(1));
    QVERIFY(jobs.front().group != 0);
    QTRY_VERIFY(!find<Button>("applySync")->isEnabled()); // what was found is no longer so
    QTRY_VERIFY(m_console->engine().transfers().jobs().front().state == transfer::State::Completed);
    QVERIFY(compare());
    QVERIFY(!find<Button>("applySync")->isEnabled()); // nothing is left to do
}

void TestS3Sync::deletesExtraAfterTheWord()
{
    QVERIFY(m_console->put("sync-bucket", "in/extra.txt", "x") && m_console->put("sync-bucket", "outside.txt", "x"));
    QVERIFY(open());
    tick(m_console->page(), "deleteExtra");
    QVERIFY(compare());
    press(m_console->page(), "applySync");
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog && !dialog->acceptButton().isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(m_console->head("sync-bucket", "in/extra.txt"));
    QTRY_VERIFY(!m_console->dialog());
    press(m_console->page(), "applySync");
    dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    dialog->wordInput()->setText(QStringLiteral("confirm"));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_VERIFY(!m_console->head("sync-bucket", "in/extra.txt"));
    QVERIFY(m_console->head("sync-bucket", "outside.txt"));
}

void TestS3Sync::goesOnWithoutItsPage()
{
    for (int i = 0; i < 50; ++i)
        QVERIFY(m_console->put("sync-bucket", "in/extra" + std::to_string(i), "x"));
    QVERIFY(write("new.txt", "new"));
    QVERIFY(open());
    tick(m_console->page(), "deleteExtra");
    QVERIFY(compare());
    press(m_console->page(), "applySync");
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    dialog->wordInput()->setText(QStringLiteral("confirm"));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    delete m_console->page();
    QTRY_VERIFY(m_console->head("sync-bucket", "in/new.txt"));
    QVERIFY(!m_console->head("sync-bucket", "in/extra0") && !m_console->head("sync-bucket", "in/extra49"));
}

void TestS3Sync::bringsDown()
{
    QVERIFY(m_console->put("sync-bucket", "in/a.txt", "a") && m_console->put("sync-bucket", "in/sub/b.txt", "b"));
    QVERIFY(write("extra.txt", "x"));
    QVERIFY(open());
    find<ChoiceGroup>("syncWay")->setValue(QStringLiteral("down"));
    QVERIFY(compare());
    QTRY_COMPARE(shown().size(), 3);
    press(m_console->page(), "applySync");
    QTRY_VERIFY(QFile::exists(m_folder + QStringLiteral("/a.txt")) && QFile::exists(m_folder + QStringLiteral("/sub/b.txt")));
    QVERIFY(QFile::exists(m_folder + QStringLiteral("/extra.txt")));
}

void TestS3Sync::whatIsTypedOutdatesTheTable()
{
    QVERIFY(write("new.txt", "new"));
    QVERIFY(open() && compare());
    QTRY_COMPARE(shown().size(), 1);
    find<Select>("syncBy")->setValue(QStringLiteral("size"));
    QCOMPARE(shown().size(), 0);
    QVERIFY(!find<Button>("applySync")->isEnabled());
}

QTEST_MAIN(TestS3Sync)
#include "tst_s3sync.moc"
