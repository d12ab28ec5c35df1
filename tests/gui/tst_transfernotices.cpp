// The end of a transfer is told once, whoever began it: a gesture of this window, another part, or the last process.
#include "ConsoleHarness.h"

#include "gui/consoles/s3/TransferFlash.h"
#include "gui/consoles/s3/TransferNotices.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>

#include <chrono>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace std::chrono_literals;

namespace {

/// A window over an engine whose folder outlives it.
class Life : public Navigator
{
public:
    explicit Life(const QString &folder) : m_engine({.folder = folder, .port = 0}), m_notices(m_engine, [this]() -> Navigator * { return isOpen ? this : nullptr; })
    {
        QObject::connect(&m_flashbar, &Flashbar::notified, &m_flashbar, [this](int, const Flash &flash) { said << flash.title; });
    }
    bool start()
    {
        m_engine.start();
        if (!QTest::qWaitFor([this] { return m_engine.isReady(); }, 20'000))
            return false;
        api::s3::CreateBucket::Input input;
        input.bucket = "notices";
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_engine.region()));
        auto made = m_engine.cloud().invoke<api::s3::CreateBucket>(m_engine.caller(), std::move(input)); // the second time it is there
        made.waitForFinished();
        return true;
    }
    void go(const QString &) override {}
    EngineHost &engine() override { return m_engine; }
    Flashbar &flashbar() override { return m_flashbar; }
    void pageChanged() override {}

    transfer::JobId upload(const QString &path, const std::string &key, const std::string &bucket = "notices", transfer::GroupId group = 0)
    {
        transfer::JobOptions options = m_engine.transfers().defaults();
        options.group = group;
        return m_engine.transfers().upload(m_engine.caller(), toPath(path), bucket, key, options);
    }
    void watch(transfer::JobId job) { s3::TransferFlash::watch(*this, transfer::Direction::Upload, {job}, QStringLiteral("s3://notices/")); }
    transfer::State stateOf(transfer::JobId id)
    {
        for (const transfer::JobSnapshot &job : m_engine.transfers().jobs()) {
            if (job.id == id)
                return job.state;
        }
        return transfer::State::Queued;
    }
    QString text() const
    {
        const auto *label = m_flashbar.findChild<QLabel *>(QStringLiteral("flashText"));
        return label ? label->text() : QString();
    }

    bool isOpen = true;
    QStringList said; ///< all that was shown, and what it became

private:
    EngineHost m_engine;
    Flashbar m_flashbar;
    s3::TransferNotices m_notices;
};

} // namespace

class TestTransferNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_life = std::make_unique<Life>(m_folder->filePath(QStringLiteral("data")));
        QVERIFY(m_life->start());
        m_file = m_folder->filePath(QStringLiteral("file.bin"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(32 * 1024 * 1024));
    }
    void cleanup() { m_life.reset(); }

    void aGestureIsToldOnce()
    {
        m_life->watch(m_life->upload(m_file, "a"));
        QTRY_VERIFY(m_life->said.contains(QStringLiteral("Upload succeeded")));
        // What comes after it is told too: by then the notices have looked at both.
        m_life->upload(m_file, "later");
        QTRY_COMPARE(m_life->said.count(QStringLiteral("Upload succeeded")), 2);
        QCOMPARE(m_life->flashbar().count(), 2);
        // One that is told already is not told by who learns of it late.
        m_life->watch(1);
        QCOMPARE(m_life->flashbar().count(), 2);
    }

    void failuresSayWhy()
    {
        m_life->upload(m_file, "a", "no-such-bucket-here");
        QTRY_COMPARE(m_life->said, QStringList{QStringLiteral("Upload failed")});
        QVERIFY2(m_life->text().contains(QStringLiteral("NoSuchBucket")), qPrintable(m_life->text()));
        // Tried once more in the monitor, and in vain.
        const auto id = m_life->engine().transfers().jobs().front().id;
        m_life->engine().setPace(0);
        api::s3::CreateBucket::Input input;
        input.bucket = "no-such-bucket-here";
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_life->engine().region()));
        auto made = m_life->engine().cloud().invoke<api::s3::CreateBucket>(m_life->engine().caller(), std::move(input));
        made.waitForFinished();
        m_life->engine().transfers().retry(id);
        // It stands still for as long as it takes to be seen.
        QTRY_VERIFY(!s3::ToldTransfers::of(m_life->engine()).isTold(id));
        m_life->engine().setPace(1);
        QTRY_COMPARE(m_life->said.last(), QStringLiteral("Upload succeeded"));
        QCOMPARE(m_life->said.size(), 2);
    }

    void whatTheLastProcessLeft()
    {
        m_life->upload(m_file, "ended");
        QVERIFY(m_life->engine().transfers().waitIdle(20s));
        m_life->engine().setPace(0);
        const auto left = m_life->upload(m_file, "left");
        QTRY_COMPARE(m_life->stateOf(left), transfer::State::Running);
        m_life = std::make_unique<Life>(m_folder->filePath(QStringLiteral("data")));
        m_life->isOpen = false;
        QVERIFY(m_life->start());
        QVERIFY(m_life->engine().transfers().waitIdle(20s));
        QCOMPARE(m_life->stateOf(left), transfer::State::Completed);
        // There is no window yet; what had ended before is no news.
        m_life->isOpen = true;
        QTRY_COMPARE(m_life->said, QStringList{QStringLiteral("Upload succeeded")});
        QVERIFY2(m_life->text().startsWith(QStringLiteral("s3://notices/left, ")), qPrintable(m_life->text()));
    }

    void aGroupIsToldTogether()
    {
        const transfer::GroupId group = m_life->engine().transfers().makeGroup("s3://notices/in/");
        m_life->engine().setPace(0);
        for (const char *key : {"in/a", "in/b", "in/c"})
            m_life->upload(m_file, key, "notices", group);
        const auto paused = m_life->upload(m_file, "in/d", "notices", group);
        m_life->engine().transfers().pause(paused);
        QTRY_COMPARE(m_life->stateOf(paused), transfer::State::Paused);
        m_life->engine().setPace(1);
        const auto single = m_life->upload(m_file, "single");
        QTRY_COMPARE(m_life->said.size(), 1); // of the single one; the group is not at its end
        QVERIFY(m_life->text().startsWith(QStringLiteral("s3://notices/single")));
        QCOMPARE(m_life->stateOf(single), transfer::State::Completed);
        m_life->engine().transfers().resume(paused);
        QTRY_COMPARE(m_life->said.size(), 2);
        QVERIFY(m_life->engine().transfers().waitIdle(20s));
        QCOMPARE(m_life->flashbar().count(), 2);
    }

    void oneThatWaitsForAnAnswer()
    {
        m_life->watch(m_life->upload(m_file, "a"));
        QVERIFY(m_life->engine().transfers().waitIdle(20s));
        QTRY_COMPARE(m_life->said.last(), QStringLiteral("Upload succeeded"));
        m_life->said.clear();
        transfer::JobOptions options;
        options.conflict = transfer::Conflict::Ask;
        const auto id = m_life->engine().transfers().upload(m_life->engine().caller(), toPath(m_file), "notices", "a", options);
        QTRY_COMPARE(m_life->said.size(), 1);
        QVERIFY(m_life->said.front().startsWith(QStringLiteral("Files exist already")));
        m_life->engine().transfers().answer(id, 0, transfer::Conflict::Replace, false);
        QTRY_COMPARE(m_life->said.last(), QStringLiteral("Upload succeeded"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Life> m_life;
    QString m_file;
};

QTEST_MAIN(TestTransferNotices)
#include "tst_transfernotices.moc"
