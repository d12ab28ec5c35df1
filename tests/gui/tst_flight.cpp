// The main job, in the real window: a folder of 1,000 files and a file of 2 GiB are dropped on a
// bucket, paused, resumed, and cut short by kill -9. The next start finishes what is left.

#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/classroom/Projection.h"
#include "gui/consoles/Consoles.h"
#include "gui/consoles/s3/TransferNotices.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Button.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/ResourceTable.h"
#include "gui/monitor/TransferModel.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"
#include "store/Digests.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <csignal>
#include <functional>
#include <unistd.h>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

constexpr qint64 mib = 1024 * 1024;
constexpr qint64 bigSize = 2048 * mib;
constexpr qint64 partSize = 8 * mib;
constexpr int smallFiles = 1000;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int patience = 600'000;
#else
constexpr int patience = 120'000;
#endif

QString nameOf(int file)
{
    return QStringLiteral("%1.txt").arg(file, 4, 10, QLatin1Char('0'));
}

/// The console as main() puts it together, with the transfers page open.
class Console
{
public:
    explicit Console(const QString &folder)
        : m_session(folder), m_engine({.folder = folder, .port = 0}), m_window(Catalog(makeConsoles(), makeTransfersPage), m_engine, m_session, 0),
          m_notices(m_engine, [this] { return &m_window; })
    {
        Theme::instance().applyTo(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        m_window.resize(1280, 800);
        m_window.show();
        m_engine.start();
    }

    bool isReady()
    {
        return QTest::qWaitFor([this] { return m_engine.isReady(); }, patience);
    }

    bool show(const QString &address)
    {
        m_window.go(address);
        return QTest::qWaitFor([this] { return m_window.isSettled(); }, patience);
    }

    std::vector<transfer::JobSnapshot> jobs() { return m_engine.transfers().jobs(); }

    /// The job of the big file, id 0 before there is one.
    transfer::JobSnapshot big()
    {
        for (const auto &job : jobs()) {
            if (job.bytesTotal == quint64(bigSize))
                return job;
        }
        return {};
    }

    template <class Operation>
    Expected<typename Operation::Output> call(typename Operation::Input input)
    {
        return m_engine.cloud().invoke<Operation>(m_engine.caller(), std::move(input)).result();
    }

    EngineHost &engine() { return m_engine; }
    MainWindow &window() { return m_window; }

private:
    gui::Session m_session;
    EngineHost m_engine;
    MainWindow m_window;
    s3::TransferNotices m_notices;
};

bool drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &dropped);
    return enter.isAccepted() && dropped.isAccepted();
}

void saveScreenshot(Console &console, const QString &name)
{
    const QString folder = qEnvironmentVariable("NEPHOSCOPE_SCREENSHOTS");
    if (!folder.isEmpty())
        console.window().grab().save(QDir(folder).filePath(name));
}

/// The transfers of the drop with their parts, for pictures.
void openGroup(Console &console)
{
    for (TransferModel *model : console.window().findChildren<TransferModel *>()) {
        if (const QModelIndex first = model->index(0, 0); first.isValid())
            model->toggle(first.data(model->roleNames().key("jobId")).toLongLong());
    }
}

/// As a class sees it, on a projector of 1920 × 1080: what is moving by then.
void saveProjection(Console &console, const QString &name, const std::function<void()> &move)
{
    MainWindow &window = console.window();
    window.resize(1920, 1080);
    openGroup(console);
    Projection projection({.window = &window, .hideNavigation = [&window](bool hidden) { window.hideNavigation(hidden); }});
    projection.enter();
    QTest::qWait(4000); // its bar leaves
    move();
    saveScreenshot(console, name);
    projection.leave();
    window.resize(1280, 800);
}

#define FLY(condition) \
    do { \
        if (!(condition)) { \
            qCritical("in flight: %s", #condition); \
            return 1; \
        } \
    } while (false)

/// The first life: everything up to the kill.
int fly(const QString &folder, const QStringList &sources)
{
    Console console(folder);
    FLY(console.isReady());
    api::s3::CreateBucketRequest bucket;
    bucket.bucket = "flight";
    bucket.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(console.engine().region()));
    FLY(console.call<api::s3::CreateBucket>(std::move(bucket)));
    FLY(console.show(QStringLiteral("s3/buckets/flight")));
    auto *view = console.window().findChild<ResourceView *>();
    FLY(view);
    FLY(drop(&view->table(), sources));
    FLY(QTest::qWaitFor([&] { return console.big().id != 0; }, patience));
    // Its notification leads to the transfers, and does not repeat there what they show.
    Flashbar &flashes = console.window().flashbar();
    FLY(QTest::qWaitFor([&] { return flashes.findChild<Button *>(QStringLiteral("flashAction")) != nullptr; }, patience));
    QTest::mouseClick(flashes.findChild<Button *>(QStringLiteral("flashAction")), Qt::LeftButton);
    FLY(QTest::qWaitFor([&] { return console.window().address() == QLatin1String("transfers") && console.window().isSettled(); }, patience));
    FLY(flashes.count() == 0);

    TransferModel model(console.engine());
    FLY(QTest::qWaitFor([&] { return console.big().bytesDone > 100 * quint64(mib); }, patience));
    model.pause(console.big().id);
    FLY(QTest::qWaitFor([&] { return console.big().state == transfer::State::Paused; }, patience));
    // Parts that were under way land; then nothing moves any more, however long the rest takes.
    FLY(QTest::qWaitFor([&] {
        for (const auto &part : console.engine().transfers().parts(console.big().id)) {
            if (part.state == transfer::PartState::Running)
                return false;
        }
        return true;
    }, patience));
    // The chart has seen it move, too.
    FLY(QTest::qWaitFor([&] { return console.engine().meter().history().figures(transfer::History::Span::Minute, TransferMeter::now())[0].peak > 0; }, patience));
    const auto still = console.big().bytesDone;
    FLY(QTest::qWaitFor([&] { return console.jobs().size() == 2 && console.jobs()[0].filesDone + console.jobs()[1].filesDone > 0; }, patience));
    FLY(console.big().bytesDone == still);
    FLY(still < quint64(bigSize));
    const auto resume = [&] { model.resume(console.big().id); };
    if (qEnvironmentVariableIsEmpty("NEPHOSCOPE_SCREENSHOTS"))
        resume();
    else
        saveProjection(console, QStringLiteral("projected.png"), [&] {
            resume();
            (void)QTest::qWaitFor([&] { return console.big().bytesDone > still + 150 * quint64(mib); }, patience);
        });
    FLY(QTest::qWaitFor([&] { return console.big().bytesDone > still + 200 * quint64(mib); }, patience));
    saveScreenshot(console, QStringLiteral("flight.png"));
    FLY(console.big().bytesDone < quint64(bigSize));
    ::kill(::getpid(), SIGKILL);
    return 1;
}

std::string crcOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    store::Hasher hasher({store::Digest::Crc64Nvme});
    for (QByteArray piece = file.read(mib); !piece.isEmpty(); piece = file.read(mib))
        hasher.update({reinterpret_cast<const std::uint8_t *>(piece.constData()), std::size_t(piece.size())});
    return toBase64(asBytes(hasher.finish().get(store::Digest::Crc64Nvme)));
}

std::string multipartTagOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash all(QCryptographicHash::Md5);
    for (QByteArray part = file.read(partSize); !part.isEmpty(); part = file.read(partSize))
        all.addData(QCryptographicHash::hash(part, QCryptographicHash::Md5));
    return '"' + all.result().toHex().toStdString() + '-' + std::to_string(bigSize / partSize) + '"';
}

} // namespace

class TestFlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedFolderAndFileArriveWholeAfterAKill()
    {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const QStringList sources = makeSources(folder);
        QCOMPARE(sources.size(), 2);

        QProcess first;
        first.setProcessChannelMode(QProcess::ForwardedChannels);
        first.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--fly"), data} + sources);
        QVERIFY(first.waitForFinished(2 * patience));
        QCOMPARE(first.exitStatus(), QProcess::CrashExit);

        Console console(data);
        QVERIFY(console.isReady());
        QVERIFY(console.show(QStringLiteral("transfers")));
        const quint64 kept = console.big().bytesDone;
        QVERIFY2(kept > 0, "the parts of the first life are taken up, not sent anew");
        QTRY_COMPARE_WITH_TIMEOUT(console.big().state, transfer::State::Completed, patience);
        QTRY_VERIFY_WITH_TIMEOUT(allCompleted(console), patience);
        // What the first life dropped is told of by the second one, together.
        QTRY_COMPARE_WITH_TIMEOUT(console.window().flashbar().count(), 1, patience);
        if (!qEnvironmentVariableIsEmpty("NEPHOSCOPE_SCREENSHOTS")) {
            openGroup(console);
            QTest::qWait(300);
        }
        saveScreenshot(console, QStringLiteral("landed.png"));

        api::s3::HeadObjectRequest head;
        head.bucket = "flight";
        head.key = "big.bin";
        head.checksumMode = api::s3::ChecksumMode("ENABLED");
        const auto object = console.call<api::s3::HeadObject>(std::move(head));
        QVERIFY(object.has_value());
        QCOMPARE(qint64(object->contentLength.value_or(0)), bigSize);
        QCOMPARE(object->eTag.value_or(""), multipartTagOf(sources[1]));
        QCOMPARE(object->checksumCRC64NVME.value_or(""), crcOf(sources[1]));
        checkSmallFiles(console);
    }

private:
    static bool allCompleted(Console &console)
    {
        for (const auto &job : console.jobs()) {
            if (job.state != transfer::State::Completed)
                return false;
        }
        return true;
    }

    /// A folder of small files and a big one whose every part differs.
    static QStringList makeSources(const QTemporaryDir &folder)
    {
        const QString tree = folder.filePath(QStringLiteral("tree"));
        QDir().mkpath(tree);
        for (int i = 0; i < smallFiles; ++i) {
            QFile file(tree + u'/' + nameOf(i));
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(i).repeated(50)) < 0)
                return {};
        }
        QFile big(folder.filePath(QStringLiteral("big.bin")));
        if (!big.open(QIODevice::WriteOnly))
            return {};
        QByteArray block(int(mib), Qt::Uninitialized);
        for (qsizetype i = 0; i < block.size(); ++i)
            block[i] = char(i * 131 + i / 977);
        for (qint64 i = 0; i < bigSize / mib; ++i) {
            block.replace(0, 8, QByteArray::number(i).rightJustified(8, '0'));
            if (big.write(block) != block.size())
                return {};
        }
        return {tree, big.fileName()};
    }

    static void checkSmallFiles(Console &console)
    {
        int seen = 0;
        api::s3::ListObjectsV2Request list;
        list.bucket = "flight";
        list.prefix = "tree/";
        for (;;) {
            const auto page = console.call<api::s3::ListObjectsV2>(list);
            QVERIFY(page.has_value());
            for (const auto &object : page->contents.value_or(std::vector<api::s3::Object>())) {
                QCOMPARE(object.key.value_or(""), "tree/" + toStd(nameOf(seen)));
                const QByteArray expected = QCryptographicHash::hash(QByteArray::number(seen).repeated(50), QCryptographicHash::Md5).toHex();
                QCOMPARE(object.eTag.value_or(""), '"' + expected.toStdString() + '"');
                ++seen;
            }
            if (!page->isTruncated.value_or(false))
                break;
            list.continuationToken = page->nextContinuationToken;
        }
        QCOMPARE(seen, smallFiles);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--fly"))
        return fly(arguments[2], arguments.mid(3));
    TestFlight test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_flight.moc"
