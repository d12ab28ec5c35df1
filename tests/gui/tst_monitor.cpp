#include "ConsoleHarness.h"
#include "LaneParts.h"

#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/SizeInput.h"
#include "gui/monitor/PartLanes.h"
#include "gui/monitor/ReplayCard.h"
#include "gui/monitor/TransferDock.h"
#include "gui/monitor/TransferModel.h"
#include "gui/shell/PaceButton.h"

#include <QtCore/QDir>
#include <QtCore/QMutex>
#include <QtCore/QTranslator>
#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QSlider>

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

transfer::JobSnapshot jobOf(qint64 id)
{
    transfer::JobSnapshot job;
    job.id = id;
    job.bucket = "bucket";
    job.key = "key-" + std::to_string(id);
    job.path = "/files/" + job.key;
    job.state = transfer::State::Running;
    job.bytesTotal = 1000;
    job.position = id;
    return job;
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsAJob();
    void showsACopy();
    void pausesAndResumes();
    void failsAndRemoves();
    void reportsOnlyChangedRows();
    void pageLoadsWithoutWarnings();
    void buttonsWork();
    void cutWordsHaveATip();
    void groupsAndFilesOpen();
    void rowsStandInTheirOrder();
    void menuOrdersAndLimits();
    void limitsAreSet();
    void slowsAndHalts();
    void lanesDrawWhatChanged();
    void thousandsOfJobs();
    void docksWhatMoves();
    void replaysAJob();
    void replaysAnyMoment();
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

void TestMonitor::showsACopy()
{
    TransferModel model(m_console->engine());
    model.setVisible(true);
    QVERIFY(m_console->put("monitor-bucket", "from/a.txt", "content"));
    EngineHost &engine = m_console->engine();
    engine.transfers().copyInside(engine.caller(), {"monitor-bucket", "monitor-bucket", {{"from/", "to/", true}}, true});
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(stateOf(model), QStringLiteral("completed"));
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data(TransferModel::NameRole).toString(), QStringLiteral("to/"));
    QCOMPARE(row.data(TransferModel::FromRole).toString(), QStringLiteral("s3://monitor-bucket/from/"));
    QCOMPARE(row.data(TransferModel::ToRole).toString(), QStringLiteral("s3://monitor-bucket/to/"));
    QVERIFY(row.data(TransferModel::CopyRole).toBool() && !row.data(TransferModel::UploadRole).toBool());
    QCOMPARE(engine.transfers().bytesDownloaded(), std::uint64_t(0));
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

void TestMonitor::cutWordsHaveATip()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    const QString name = QStringLiteral("name").repeated(60) % QStringLiteral(".txt");
    upload(m_console->writeFile(QStringLiteral("small.txt"), "content"), name);
    const auto words = [&] {
        return findItem(view->rootObject(), [&](QQuickItem *item) {
            return item->isVisible() && item->property("truncated").toBool() && item->property("text").toString().contains(name);
        });
    };
    QTRY_VERIFY(words());
    QVERIFY(m_console->engine().transfers().waitIdle(std::chrono::seconds(20)));
    const QString all = words()->property("text").toString();
    const auto tip = [&] {
        return findItem(view->quickWindow()->contentItem(), [&](QQuickItem *item) {
            return item->isVisible() && item->inherits("QQuickPopupItem") && findItem(item, [&](QQuickItem *text) {
                return text->property("text").toString() == all && !text->property("truncated").toBool();
            });
        });
    };
    QVERIFY(!tip());
    const auto point = [&](qreal across) { QTest::mouseMove(view, words()->mapToScene(QPointF(words()->width() * across, words()->height() / 2)).toPoint()); };
    point(0.3);
    point(0.5);
    QTRY_VERIFY(tip());
    const QRectF place = tip()->mapRectToScene(tip()->boundingRect());
    QVERIFY(QRectF(0, 0, view->width(), view->height()).contains(place));
    QTest::mouseMove(view, QPoint(1, view->height() - 2));
    QTRY_VERIFY(!tip());
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
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

void TestMonitor::slowsAndHalts()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    EngineHost &engine = m_console->engine();
    engine.setPace(2); // no pace
    QCOMPARE(engine.pace(), 1.0);
    PaceButton flag(engine, Button::Variant::Primary, PaceButton::Role::Flag);
    QVERIFY(flag.isHidden());
    auto *control = page->findChild<PaceButton *>(QStringLiteral("pace"));
    QVERIFY(control);
    const QString full = control->text();
    const auto choose = [&](const char *item) {
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Down);
        auto *menu = m_console->findChild<QWidget *>(QStringLiteral("paceMenu"));
        auto *entry = menu && menu->isVisible() ? menu->findChild<QAbstractButton *>(QStringLiteral("item-") + QLatin1String(item)) : nullptr;
        if (entry)
            entry->click();
        return entry != nullptr;
    };
    QVERIFY(choose("pace-0.1"));
    QCOMPARE(engine.pace(), 0.1);
    QCOMPARE(control->text(), PaceButton::nameOf(0.1));
    QVERIFY(!flag.isHidden());
    QVERIFY2(flag.text().contains(PaceButton::nameOf(0.1)), qPrintable(flag.text()));
    QVERIFY(choose("pace-0"));
    upload(bigFile(32 * megabyte), QStringLiteral("big.bin"));
    QVERIFY(!engine.transfers().waitIdle(std::chrono::milliseconds(100)));
    // Another window's control says and sets the same.
    EngineHost &window = engine.share();
    PaceButton other(window, Button::Variant::Normal);
    QCOMPARE(other.text(), PaceButton::nameOf(0));
    window.setPace(1);
    QCOMPARE(control->text(), full);
    QVERIFY(flag.isHidden());
    QVERIFY(engine.transfers().waitIdle(std::chrono::seconds(60)));
    QCOMPARE(engine.transfers().jobs().front().state, transfer::State::Completed);
}

/// What a frame costs is what moved, however many parts there are.
void TestMonitor::lanesDrawWhatChanged()
{
    CountedParts parts(2'000, {0, transfer::PartState::Waiting, 0, 100, 0});
    PartLanes lanes;
    lanes.setSize(QSizeF(1'000, 80));
    lanes.setModel(&parts);
    lanes.setJobId(1);
    QCOMPARE(lanes.cellCount(), 2'000);
    QImage screen(1'500, 120, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&](qreal scale) {
        screen.fill(Qt::black);
        QPainter painter(&screen);
        painter.scale(scale, scale);
        const quint64 before = lanes.drawnCells();
        lanes.paint(&painter);
        return lanes.drawnCells() - before;
    };
    QCOMPARE(paint(1), 2'000u);
    QCOMPARE(paint(1), 0u); // something else on the page has changed
    const int copies = parts.copies;
    parts.poll();
    QCOMPARE(parts.copies, copies);
    QCOMPARE(paint(1), 0u);
    for (const std::size_t moving : {0, 1, 2, 999, 1'000, 1'997, 1'998, 1'999}) {
        parts.cells[moving].state = transfer::PartState::Running;
        parts.cells[moving].done = 50;
    }
    ++parts.now;
    parts.poll();
    QCOMPARE(paint(1), 8u);
    const QImage changed = screen;
    // The picture is the same as one that is drawn all anew.
    Q_EMIT lanes.colorsChanged();
    QCOMPARE(paint(1), 2'000u);
    QVERIFY(screen == changed);
    // Another size of the screen's pixels is another picture.
    QCOMPARE(paint(1.5), 2'000u);
    parts.cells.resize(1'000);
    ++parts.now;
    parts.poll();
    QCOMPARE(lanes.cellCount(), 1'000);
    QCOMPARE(paint(1.5), 1'000u);
}

void TestMonitor::thousandsOfJobs()
{
    TransferModel model(m_console->engine());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    std::vector<transfer::JobSnapshot> jobs;
    for (qint64 id = 1; id <= 2'000; ++id)
        jobs.push_back(jobOf(id));
    model.show(jobs, {}, {});
    QCOMPARE(model.rowCount(), 2'000);
    QCOMPARE(inserted.size(), 1);
    model.show(jobs, {}, {});
    QCOMPARE(changed.size(), 0);
    for (const std::size_t moving : {3, 4, 1'500})
        jobs[moving].bytesDone = 500;
    model.show(jobs, {}, {});
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.back().at(0).toModelIndex().row(), 1'500);
    // One that ends goes behind the others, and nothing else happens.
    jobs[0].state = transfer::State::Completed;
    changed.clear();
    model.show(jobs, {}, {});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(model.index(1'999).data(TransferModel::JobIdRole).toLongLong(), 1);
    QCOMPARE(changed.size(), 1);
    // One that is put before all others moves alone as well, and a new one comes alone.
    jobs[1'000].position = -1;
    moved.clear();
    model.show(jobs, {}, {});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(model.index(0).data(TransferModel::JobIdRole).toLongLong(), 1'001);
    jobs[1'000].position = 1'001;
    jobs.push_back(jobOf(2'001));
    moved.clear();
    inserted.clear();
    model.show(jobs, {}, {});
    QCOMPARE(moved.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.index(1'999).data(TransferModel::JobIdRole).toLongLong(), 2'001);
    QCOMPARE(model.index(2'000).data(TransferModel::JobIdRole).toLongLong(), 1);
    jobs.pop_back();
    model.show(jobs, {}, {});
    // A thousand neighbours that go are one change.
    removed.clear();
    jobs.erase(jobs.begin() + 500, jobs.begin() + 1'500);
    model.show(jobs, {}, {});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 1'000);
    for (qint64 id = 501; id <= 1'500; ++id)
        QVERIFY(!model.find(id));
}

void TestMonitor::docksWhatMoves()
{
    const DrawerSpec drawer = transfersDrawer();
    std::unique_ptr<QWidget> dock(drawer.make(*m_console));
    dock->resize(drawer.size, 400);
    dock->show();
    auto *view = dock->findChild<QQuickWidget *>(QStringLiteral("dockView"));
    QVERIFY(view);
    QCOMPARE(view->status(), QQuickWidget::Ready);
    auto *list = view->rootObject()->findChild<QQuickItem *>(QStringLiteral("dockJobs"));
    QVERIFY(list);
    m_console->engine().setPace(0);
    upload(bigFile(32 * megabyte), QStringLiteral("big.bin"));
    QTRY_COMPARE(list->property("count").toInt(), 1);
    const auto button = [&](const char *name) {
        return findItem(view->rootObject(), [name](QQuickItem *item) { return item->objectName() == QLatin1String(name) && item->isVisible(); });
    };
    QTRY_VERIFY(button("dockPause"));
    button("dockPause")->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    QTRY_VERIFY(button("dockResume"));
    QCOMPARE(m_console->engine().transfers().jobs().front().state, transfer::State::Paused);
    button("dockResume")->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    m_console->engine().setPace(1);
    // What is over goes by itself.
    QTRY_COMPARE_WITH_TIMEOUT(list->property("count").toInt(), 0, 60'000);
    QCOMPARE(m_console->engine().transfers().jobs().front().state, transfer::State::Completed);
    dock.reset();
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
}

void TestMonitor::replaysAJob()
{
    Page *page = m_console->show(QStringLiteral("transfers"));
    QVERIFY(page);
    auto *view = page->findChild<QQuickWidget *>(QStringLiteral("transfersView"));
    upload(bigFile(64 * megabyte), QStringLiteral("big.bin"));
    QVERIFY(m_console->engine().transfers().waitIdle(std::chrono::seconds(60)));
    const auto button = [&] {
        return findItem(view->rootObject(), [](QQuickItem *item) { return item->objectName() == QLatin1String("replay") && item->isVisible(); });
    };
    QTRY_VERIFY(button());
    button()->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    const auto card = [&] { return page->findChild<ReplayCard *>(QStringLiteral("replay")); };
    QTRY_VERIFY(card() && !card()->replay().isEmpty());
    QCOMPARE(card()->replay().parts().size(), std::size_t(8));
    QCOMPARE(card()->replay().bytes(), std::uint64_t(64 * megabyte));
    // It plays to its end by itself.
    const double length = double((card()->replay().ended() - card()->replay().began()).count());
    QTRY_COMPARE_WITH_TIMEOUT(card()->position(), length, 60'000);
    QCOMPARE(card()->lanes().rows().front().state, QStringLiteral("completed"));
    card()->findChild<QAbstractButton *>(QStringLiteral("closeReplay"))->click();
    QTRY_VERIFY(!card());
    m_console.reset();
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
}

void TestMonitor::replaysAnyMoment()
{
    ReplayCard card(m_console->engine());
    card.showReplay({});
    QVERIFY(!card.findChild<QWidget *>(QStringLiteral("replayNothing"))->isHidden());
    QVERIFY(card.lanes().rows().empty());
    const Timestamp began{Duration(1'800'000'000'000)};
    card.showReplay(transfer::Replay({{0, 0, 100, began, began + Duration(1'000), 1}, {0, 1, 100, began + Duration(1'000), began + Duration(3'000), 2}}));
    QVERIFY(card.findChild<QWidget *>(QStringLiteral("replayNothing"))->isHidden());
    const auto cells = [&card] { return card.lanes().rows().front().cells; };
    QVERIFY(cells()[0].state == transfer::PartState::Running && cells()[0].done == 0);
    // By the line of time, a step, and beyond its end.
    auto *line = card.findChild<QSlider *>(QStringLiteral("positionReplay"));
    QCOMPARE(line->maximum(), 3'000);
    line->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QCOMPARE(card.position(), 300.0);
    card.findChild<QAbstractButton *>(QStringLiteral("stepReplay"))->click();
    QCOMPARE(card.position(), 550.0);
    QCOMPARE(line->value(), 550);
    QCOMPARE(cells()[0].done, std::uint64_t(55));
    card.seek(2'000);
    QVERIFY(cells()[0].state == transfer::PartState::Done && cells()[1].state == transfer::PartState::Running);
    QCOMPARE(cells()[1].done, std::uint64_t(50));
    card.seek(9'000);
    QCOMPARE(card.position(), 3'000.0);
    QCOMPARE(card.lanes().rows().front().state, QStringLiteral("completed"));
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
