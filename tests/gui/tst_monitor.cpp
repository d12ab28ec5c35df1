#include "ConsoleHarness.h"

#include "gui/monitor/PartLanes.h"
#include "gui/monitor/TransferModel.h"

#include <QtCore/QMutex>
#include <QtCore/QTranslator>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtTest/QSignalSpy>

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

QTEST_MAIN(TestMonitor)
#include "tst_monitor.moc"
