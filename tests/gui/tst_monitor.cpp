#include "ConsoleHarness.h"

#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/SizeInput.h"
#include "gui/monitor/PartLanes.h"
#include "gui/monitor/TransferModel.h"

#include <QtCore/QDir>
#include <QtCore/QMutex>
#include <QtCore/QTranslator>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

QMutex warningsMutex;
QStringList warnings;
QtMessageHandler before = nullptr;

void keepWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // The offscreen platform says of every window that it cannot size it.
    const bool platform = text.contains(QStringLiteral("propagateSizeHints"));
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !platform) {
        const QMutexLocker lock(&warningsMutex);
        warnings << text;
    }
    before(type, context, text);
}

constexpr qint64 megabyte = 1024 * 1024;

/// Delegates hang in the tree of items, not in that of objects.
template <class Matches>
QQuickItem *findItem(QQuickItem *root, const Matches &matches)
{
    if (matches(root))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findItem(child, matches))
            return found;
    }
    return nullptr;
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsAJob();
    void pausesAndResumes();
    void failsAndRemoves();
    void reportsOnlyChangedRows();
    void pageLoadsWithoutWarnings();
    void buttonsWork();
    void groupsAndFilesOpen();
    void rowsStandInTheirOrder();
    void menuOrdersAndLimits();
    void limitsAreSet();
    void asksWhatBecomesOfWhatIsThere();

private:
    /// A sparse file: no time is lost to writing it.
    QString bigFile(qint64 size);
    qint64 upload(const QString &path, const QString &key);
    QString stateOf(TransferModel &model, int row = 0) const
    {
        return model.index(row).data(TransferModel::StateRole).toString();
    }

    std::unique_ptr<ConsoleHarness> m_console;
};

void TestMonitor::init()
{
    warnings.clear();
    before = qInstallMessageHandler(keepWarnings);
    m_console = std::make_unique<ConsoleHarness>();
    QVERIFY(m_console->start());
    QVERIFY(m_console->createBucket("monitor-bucket"));
}

void TestMonitor::cleanup()
{
    m_console.reset();
    qInstallMessageHandler(before);
}

QString TestMonitor::bigFile(qint64 size)
{
    QFile file(m_console->filePath(QStringLiteral("big.bin")));
    return file.open(QIODevice::WriteOnly) && file.resize(size) ? file.fileName() : QString();
}

qint64 TestMonitor::upload(const QString &path, const QString &key)
{
    EngineHost &engine = m_console->engine();
    return engine.transfers().upload(engine.caller(), toPath(path), "monitor-bucket", toStd(key));
}

void TestMonitor::showsAJob()
{
    TransferModel model(m_console->engine());
    model.setVisible(true);
    QCOMPARE(model.rowCount(), 0);
    const QString path = m_console->writeFile(QStringLiteral("small.txt"), "content");
    upload(path, QStringLiteral("in/small.txt"));
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(stateOf(model), QStringLiteral("completed"));
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(TransferModel::NameRole).toString(), QStringLiteral("small.txt"));
    QCOMPARE(row.data(TransferModel::ToRole).toString(), QStringLiteral("s3://monitor-bucket/in/small.txt"));
    QCOMPARE(row.data(TransferModel::ProgressRole).toDouble(), 1.0);
    QVERIFY(row.data(TransferModel::UploadRole).toBool());
    QVERIFY(row.data(TransferModel::CanRemoveRole).toBool());
    QVERIFY(!row.data(TransferModel::CanPauseRole).toBool());
}

void TestMonitor::pausesAndResumes()
{
    TransferModel model(m_console->engine());
    model.setVisible(true);
    const qint64 id = upload(bigFile(192 * megabyte), QStringLiteral("big.bin"));
    model.poll();
    QCOMPARE(model.rowCount(), 1);
    model.pause(id);
    QTRY_COMPARE(stateOf(model), QStringLiteral("paused"));
    QVERIFY(model.index(0).data(TransferModel::CanResumeRole).toBool());
    QCOMPARE(model.activeCount(), 0);
    QVERIFY(!m_console->head("monitor-bucket", "big.bin"));
    model.resume(id);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(model), QStringLiteral("completed"), 60'000);
    const auto head = m_console->head("monitor-bucket", "big.bin");
    QVERIFY(head);
    QCOMPARE(qint64(head->contentLength.value_or(0)), 192 * megabyte);
    QVERIFY(toQt(*head->eTag).endsWith(QStringLiteral("-24\""))); // 8 MiB parts
}

void TestMonitor::failsAndRemoves()
{
    TransferModel model(m_console->engine());
    model.setVisible(true);
    EngineHost &engine = m_console->engine();
    const QString path = m_console->writeFile(QStringLiteral("small.txt"), "content");
    engine.transfers().upload(engine.caller(), toPath(path), "no-such-bucket-here", "key");
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(model), QStringLiteral("failed"), 30'000);
    QVERIFY(model.index(0).data(TransferModel::ErrorTextRole).toString().contains(QStringLiteral("NoSuchBucket")));
    QVERIFY(model.index(0).data(TransferModel::CanRetryRole).toBool());
    QCOMPARE(model.finishedCount(), 1);
    model.removeFinished();
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestMonitor::reportsOnlyChangedRows()
{
    TransferModel model(m_console->engine());
    for (int i = 0; i < 3; ++i)
        upload(m_console->writeFile(QStringLiteral("f%1").arg(i), "x"), QStringLiteral("f%1").arg(i));
    QVERIFY(m_console->engine().transfers().waitIdle(std::chrono::seconds(20)));
    model.poll();
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.poll();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestMonitor::pageLoadsWithoutWarnings()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    QVERIFY(view);
    QCOMPARE(view->status(), QQuickWidget::Ready);
    upload(bigFile(64 * megabyte), QStringLiteral("big.bin"));
    auto *list = view->rootObject()->findChild<QQuickItem *>(QStringLiteral("jobs"));
    QVERIFY(list);
    QTRY_COMPARE(list->property("count").toInt(), 1);
    const auto isLanes = [](QQuickItem *item) { return qobject_cast<PartLanes *>(item) != nullptr; };
    QTRY_VERIFY(findItem(view->rootObject(), isLanes));
    auto *lanes = qobject_cast<PartLanes *>(findItem(view->rootObject(), isLanes));
    QTRY_COMPARE_WITH_TIMEOUT(lanes->cellCount(), 8, 20'000);
    QVERIFY(m_console->engine().transfers().waitIdle(std::chrono::seconds(60)));
    // Both themes and a change of language pass without a word.
    Theme::instance().setMode(Theme::Mode::Dark);
    view->grab();
    Theme::instance().setMode(Theme::Mode::Light);
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(page, &language);
    view->grab();
    m_console.reset();
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
}

void TestMonitor::buttonsWork()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    // Parts that fail and are tried again keep the job under way for as long as the test looks.
    static_cast<LocalCloud &>(m_console->engine().cloud()).faults().add({"s3", "UploadPart", -1});
    upload(bigFile(64 * megabyte), QStringLiteral("big.bin"));
    const auto button = [&](const char *name) {
        return findItem(view->rootObject(), [name](QQuickItem *item) {
            return item->objectName() == QLatin1String(name) && item->isVisible() && item->isEnabled();
        });
    };
    const auto click = [&](QQuickItem *item) {
        const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        QTest::mouseClick(view, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
    };
    QTRY_VERIFY(button("pause"));
    click(button("pause"));
    QTRY_VERIFY(button("resume"));
    QCOMPARE(m_console->engine().transfers().jobs().front().state, transfer::State::Paused);
    // By keyboard as well.
    button("resume")->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    QTRY_VERIFY(m_console->engine().transfers().jobs().front().state != transfer::State::Paused);
    QTRY_VERIFY_WITH_TIMEOUT(button("cancel") || button("remove"), 5'000);
    if (button("cancel"))
        click(button("cancel"));
    QTRY_VERIFY_WITH_TIMEOUT(button("remove"), 30'000);
    click(button("remove"));
    QTRY_VERIFY(m_console->engine().transfers().jobs().empty());
}

void TestMonitor::groupsAndFilesOpen()
{
    EngineHost &engine = m_console->engine();
    TransferModel model(engine);
    model.setVisible(true);
    transfer::JobOptions options;
    options.group = engine.transfers().makeGroup("s3://monitor-bucket/");
    const QString folder = m_console->filePath(QStringLiteral("tree"));
    QVERIFY(QDir().mkpath(folder));
    for (const char *name : {"tree/a", "tree/b", "tree/c"})
        m_console->writeFile(QLatin1String(name), "content");
    const QString single = m_console->writeFile(QStringLiteral("single"), "content");
    engine.transfers().upload(engine.caller(), toPath(folder), "monitor-bucket", "tree/", options);
    engine.transfers().upload(engine.caller(), toPath(single), "monitor-bucket", "single", options);
    engine.transfers().upload(engine.caller(), toPath(single), "no-such-bucket-here", "single", options);
    QVERIFY(engine.transfers().waitIdle(std::chrono::seconds(20)));
    model.poll();
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex group = model.index(0);
    QCOMPARE(group.data(TransferModel::KindRole).toString(), QStringLiteral("group"));
    QCOMPARE(group.data(TransferModel::NameRole).toString(), QStringLiteral("s3://monitor-bucket/"));
    // One that failed makes the group failed; the others' bytes count.
    QCOMPARE(stateOf(model), QStringLiteral("failed"));
    QVERIFY(group.data(TransferModel::CanRetryRole).toBool());
    QVERIFY(group.data(TransferModel::ErrorTextRole).toString().contains(QStringLiteral("NoSuchBucket")));
    const qint64 id = group.data(TransferModel::JobIdRole).toLongLong();
    QCOMPARE(model.jobsOf(id).size(), std::size_t(3));
    model.toggle(id);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1).data(TransferModel::DepthRole).toInt(), 1);
    // The folder was the first job, so it is the last row: it opens to its files.
    QCOMPARE(model.index(3).data(TransferModel::NameRole).toString(), QStringLiteral("tree"));
    QVERIFY(model.index(3).data(TransferModel::CanOpenRole).toBool());
    QVERIFY(!model.index(2).data(TransferModel::CanOpenRole).toBool());
    model.toggle(model.index(3).data(TransferModel::JobIdRole).toLongLong());
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.index(4).data(TransferModel::KindRole).toString(), QStringLiteral("file"));
    QCOMPARE(model.index(4).data(TransferModel::NameRole).toString(), QStringLiteral("a"));
    QCOMPARE(stateOf(model, 4), QStringLiteral("completed"));
    model.toggle(id);
    QCOMPARE(model.rowCount(), 1);
    model.remove(id);
    QTRY_COMPARE(model.rowCount(), 0);
    QVERIFY(engine.transfers().groups().empty());
}

void TestMonitor::rowsStandInTheirOrder()
{
    transfer::JobSnapshot job;
    const auto make = [&job](qint64 id, transfer::State state, std::int64_t position, transfer::Priority priority = transfer::Priority::Normal) {
        job.id = id;
        job.state = state;
        job.position = position;
        job.priority = priority;
        return job;
    };
    using transfer::State;
    TransferRows rows;
    rows.jobs = {make(1, State::Completed, 1), make(2, State::Queued, 2), make(3, State::Running, 3, transfer::Priority::High),
                 make(4, State::Failed, 4), make(5, State::Paused, -1)};
    QList<qint64> ids;
    for (const TransferRow &row : rows.build())
        ids << row.job.id;
    QCOMPARE(ids, (QList<qint64>{3, 5, 2, 4, 1}));
    // A job of many files says how many it does not show.
    rows.jobs = {make(9, State::Running, 1)};
    rows.jobs.front().filesTotal = 1000;
    rows.open = {9};
    rows.files = [](transfer::JobId) { return std::vector<transfer::FileSnapshot>(TransferRows::mostFiles); };
    const auto opened = rows.build();
    QCOMPARE(opened.size(), TransferRows::mostFiles + 2);
    QVERIFY(opened.back().kind == TransferRow::Kind::More);
    QCOMPARE(opened.back().more, 1000 - quint64(TransferRows::mostFiles));
}

void TestMonitor::menuOrdersAndLimits()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    static_cast<LocalCloud &>(m_console->engine().cloud()).faults().add({"s3", "UploadPart", -1});
    const qint64 id = upload(bigFile(64 * megabyte), QStringLiteral("big.bin"));
    m_console->engine().transfers().pause(id);
    const auto more = [&] {
        return findItem(view->rootObject(), [](QQuickItem *item) { return item->objectName() == QLatin1String("more") && item->isVisible(); });
    };
    const auto choose = [&](const char *item) {
        more()->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Space);
        auto *menu = m_console->findChild<QWidget *>(QStringLiteral("transferMenu"));
        auto *entry = menu ? menu->findChild<QAbstractButton *>(QStringLiteral("item-") + QLatin1String(item)) : nullptr;
        if (entry)
            entry->click();
        return entry != nullptr;
    };
    const auto job = [&] { return m_console->engine().transfers().jobs().front(); };
    QTRY_VERIFY(more());
    QVERIFY(choose("low"));
    QTRY_VERIFY(job().priority == transfer::Priority::Low);
    const std::int64_t before = job().position;
    QVERIFY(choose("top"));
    QTRY_VERIFY(job().position < before);
    QVERIFY(choose("jobLimits"));
    auto *dialog = m_console->findChild<Dialog *>(QStringLiteral("jobLimitsDialog"));
    QVERIFY(dialog);
    auto *parts = dialog->findChild<NumberInput *>(QStringLiteral("jobParts"));
    parts->setValue(65);
    dialog->accept();
    QCOMPARE(job().limits.parts, 0); // refused: the dialog says so and stays
    parts->setValue(2);
    dialog->accept();
    QCOMPARE(job().limits.parts, 2);
}

void TestMonitor::limitsAreSet()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    page->findChild<QAbstractButton *>(QStringLiteral("limits"))->click();
    QPointer<Dialog> dialog = m_console->findChild<Dialog *>(QStringLiteral("limitsDialog"));
    QVERIFY(dialog);
    transfer::TransferManager &transfers = m_console->engine().transfers();
    const transfer::Limits before = transfers.limits();
    auto *rate = dialog->findChild<SizeInput *>(QStringLiteral("uploadRate"));
    rate->setValue(1000);
    dialog->accept();
    QVERIFY(dialog && transfers.limits() == before); // below the least
    rate->setValue(2 * megabyte);
    dialog->findChild<NumberInput *>(QStringLiteral("jobs"))->setValue(3);
    dialog->findChild<QAbstractButton *>(QStringLiteral("addRule"))->click();
    auto *from = dialog->findChild<QLineEdit *>(QStringLiteral("from"));
    QVERIFY(from);
    from->setText(QStringLiteral("25:00"));
    dialog->accept();
    QVERIFY(dialog && transfers.limits() == before); // no such hour
    from->setText(QStringLiteral("22:30"));
    dialog->accept();
    const transfer::Limits now = transfers.limits();
    QCOMPARE(now.jobs, 3);
    QCOMPARE(qint64(now.rates.up), 2 * megabyte);
    QCOMPARE(now.schedule.size(), std::size_t(1));
    QCOMPARE(now.schedule.front().from, 22 * 60 + 30);
    QCOMPARE(int(now.schedule.front().days), 0x1f);
    QTRY_VERIFY(!dialog);
    // What was set is what the dialog shows the next time.
    page->findChild<QAbstractButton *>(QStringLiteral("limits"))->click();
    dialog = m_console->findChild<Dialog *>(QStringLiteral("limitsDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("from"))->text(), QStringLiteral("22:30"));
    dialog->findChild<QAbstractButton *>(QStringLiteral("removeRule"))->click();
    dialog->accept();
    QVERIFY(transfers.limits().schedule.empty());
}

void TestMonitor::asksWhatBecomesOfWhatIsThere()
{
    EngineHost &engine = m_console->engine();
    const QString path = m_console->writeFile(QStringLiteral("small.txt"), "old");
    for (const char *key : {"a.txt", "b.txt", "c.txt"})
        upload(path, QLatin1String(key));
    QVERIFY(engine.transfers().waitIdle(std::chrono::seconds(20)));
    m_console->writeFile(QStringLiteral("small.txt"), "newer");
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    // Chosen once in the settings, for all transfers to come.
    page->findChild<QAbstractButton *>(QStringLiteral("limits"))->click();
    auto *settings = m_console->findChild<Dialog *>(QStringLiteral("limitsDialog"));
    QVERIFY(settings);
    settings->findChild<Select *>(QStringLiteral("conflict"))->setValue(QString::number(int(transfer::Conflict::Ask)));
    settings->findChild<QAbstractButton *>(QStringLiteral("verify"))->setChecked(true);
    settings->accept();
    transfer::JobOptions options = engine.transfers().defaults();
    QVERIFY(options.conflict == transfer::Conflict::Ask && options.verifies && !options.keepsTimes);
    options.group = engine.transfers().makeGroup("three");
    for (const char *key : {"a.txt", "b.txt", "c.txt"})
        engine.transfers().upload(engine.caller(), toPath(path), "monitor-bucket", key, options);
    const auto waiting = [&] {
        std::uint32_t count = 0;
        for (const transfer::JobSnapshot &job : engine.transfers().jobs())
            count += job.conflicts;
        return count;
    };
    QTRY_COMPARE(waiting(), 3u);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    const auto answerButton = [&] {
        return findItem(view->rootObject(), [](QQuickItem *item) { return item->objectName() == QLatin1String("answer") && item->isVisible(); });
    };
    QTRY_VERIFY(answerButton());
    answerButton()->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    QPointer<Dialog> dialog = m_console->findChild<Dialog *>(QStringLiteral("conflictDialog"));
    QVERIFY(dialog);
    dialog->findChild<RadioGroup *>(QStringLiteral("choice"))->setValue(QStringLiteral("skip"));
    dialog->accept();
    QTRY_COMPARE(waiting(), 2u);
    // The next question follows; this answer holds for what is left.
    QTRY_VERIFY(m_console->dialog());
    dialog = m_console->dialog();
    dialog->findChild<RadioGroup *>(QStringLiteral("choice"))->setValue(QStringLiteral("replace"));
    dialog->findChild<QAbstractButton *>(QStringLiteral("applyToAll"))->setChecked(true);
    dialog->accept();
    QVERIFY(engine.transfers().waitIdle(std::chrono::seconds(20)));
    int replaced = 0;
    for (const char *key : {"a.txt", "b.txt", "c.txt"})
        replaced += m_console->head("monitor-bucket", key)->contentLength.value_or(0) == 5 ? 1 : 0;
    QCOMPARE(replaced, 2);
}

QTEST_MAIN(TestMonitor)
#include "tst_monitor.moc"
