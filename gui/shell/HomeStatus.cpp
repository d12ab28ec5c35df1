#include "gui/shell/HomeStatus.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/shell/Connection.h"
#include "gui/theme/Masking.h"

#include <QtCore/QDirIterator>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEvent>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QStorageInfo>
#include <QtCore/QThreadPool>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int LookEveryMs = 500;
constexpr int MeasureEveryMs = 5000;
constexpr int RestFactor = 20; // a folder that takes long to walk is walked less often

enum Snippet { Environment, Profile, Cli, Python };

QString snippet(int which, const Connection &connection)
{
    switch (which) {
    case Profile:
        return connection.profile();
    case Cli:
        return u"aws" % connection.endpointOption() % u" s3 mb s3://my-bucket\naws" % connection.endpointOption()
            % u" s3 cp movie.mp4 s3://my-bucket/\naws" % connection.endpointOption() % u" s3 ls s3://my-bucket/";
    case Python:
        return u"import boto3\ns3 = boto3.client(\"s3\", " % (connection.endpoint.isEmpty() ? QString() : QString(u"endpoint_url=\"" % connection.endpoint % u"\",\n    "))
            % u"aws_access_key_id=\""
            % connection.accessKeyId % u"\",\n    aws_secret_access_key=\"" % connection.secret % u"\", region_name=\"" % connection.region
            % u"\")\nprint([b[\"Name\"] for b in s3.list_buckets()[\"Buckets\"]])";
    default:
        return connection.environment();
    }
}

QVBoxLayout *columnOf(QWidget *widget, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

TransfersWidget::TransfersWidget(EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_state(new StatusIndicator), m_bar(new ProgressBar), m_text(new Label)
{
    setObjectName(QStringLiteral("transfersNow"));
    m_bar->setObjectName(QStringLiteral("transferProgress"));
    m_text->setWordWrap(true);
    auto *column = columnOf(this, 12);
    column->addWidget(m_state);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    column->addStretch(1);
    connect(&engine, &EngineHost::ready, this, &TransfersWidget::look);
    m_poll.setInterval(LookEveryMs);
    connect(&m_poll, &QTimer::timeout, this, &TransfersWidget::look);
    look();
}

void TransfersWidget::look()
{
    int running = 0;
    int paused = 0;
    int failed = 0;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    double rate = 0;
    if (m_engine.isReady()) {
        for (const transfer::JobSnapshot &job : m_engine.transfers().jobs()) {
            const bool active = job.state == transfer::State::Running || job.state == transfer::State::Queued;
            running += active ? 1 : 0;
            paused += job.state == transfer::State::Paused ? 1 : 0;
            failed += job.state == transfer::State::Failed ? 1 : 0;
            if (active || job.state == transfer::State::Paused) {
                done += job.bytesDone;
                total += job.bytesTotal;
                rate += job.bytesPerSecond;
            }
        }
    }
    m_bar->setAccessibleName(tr("Progress of all transfers"));
    m_bar->setVisible(total > 0);
    m_bar->setValue(total ? int(done * 100 / total) : 0);
    if (running > 0) {
        m_state->setStatus(StatusIndicator::Status::InProgress, tr("%n transfer(s) running", nullptr, running));
        m_text->setText(tr("%1 of %2 at %3").arg(formatSize(qint64(done)), formatSize(qint64(total)), formatRate(rate)));
    } else if (paused > 0) {
        m_state->setStatus(StatusIndicator::Status::Stopped, tr("%n transfer(s) paused", nullptr, paused));
        m_text->setText(tr("%1 of %2 done").arg(formatSize(qint64(done)), formatSize(qint64(total))));
    } else if (failed > 0) {
        m_state->setStatus(StatusIndicator::Status::Error, tr("%n transfer(s) failed", nullptr, failed));
        m_text->setText(tr("Open the transfers to see why and to retry."));
    } else {
        m_state->setStatus(StatusIndicator::Status::Success, tr("Nothing is moving"));
        m_text->setText(tr("Open a bucket and drop files or folders on it: they appear here part by part."));
    }
}

void TransfersWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        look();
    QWidget::changeEvent(event);
}

void TransfersWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
    m_poll.start();
}

void TransfersWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
}

StorageWidget::StorageWidget(EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_used(new Label(TextStyle::DisplayL)), m_bar(new ProgressBar), m_text(new Label)
{
    setObjectName(QStringLiteral("storageUsed"));
    m_used->setObjectName(QStringLiteral("storageNumber"));
    m_bar->setObjectName(QStringLiteral("diskUsed"));
    m_text->setWordWrap(true);
    m_text->setToken(Token::TextFormSecondary);
    auto *column = columnOf(this, 8);
    column->addWidget(m_used);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    column->addStretch(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StorageWidget::measure);
    showMeasure();
}

void StorageWidget::measure()
{
    if (std::exchange(m_measuring, true))
        return;
    auto *watcher = new QFutureWatcher<Measure>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_measure = watcher->result();
        m_measuring = false;
        showMeasure();
        if (isVisible())
            m_timer.start(int(std::max<qint64>(MeasureEveryMs, m_measure.tookMs * RestFactor)));
    });
    const auto promise = std::make_shared<QPromise<Measure>>();
    m_future = promise->future();
    watcher->setFuture(m_future);
    QThreadPool::globalInstance()->start([promise, folder = m_engine.folder()] {
        promise->start();
        QElapsedTimer clock;
        clock.start();
        Measure out;
        out.used = 0;
        for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext() && !promise->isCanceled();) {
            files.next();
            out.used += files.fileInfo().size();
        }
        const QStorageInfo disk(folder);
        out.free = disk.bytesAvailable();
        out.total = disk.bytesTotal();
        out.tookMs = clock.elapsed();
        promise->addResult(out);
        promise->finish();
    });
}

StorageWidget::~StorageWidget() { m_future.cancel(); }

void StorageWidget::showMeasure()
{
    m_bar->setAccessibleName(tr("Part of the disk that is in use"));
    m_used->setText(m_measure.used < 0 ? QStringLiteral("…") : formatSize(m_measure.used));
    m_bar->setValue(m_measure.total > 0 ? int((m_measure.total - m_measure.free) * 100 / m_measure.total) : 0);
    m_text->setText(m_measure.used < 0 ? tr("Looking into the data folder…")
                                       : tr("In the data folder. The disk has %1 of %2 free.").arg(formatSize(m_measure.free), formatSize(m_measure.total)));
}

void StorageWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showMeasure();
    QWidget::changeEvent(event);
}

void StorageWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measure();
}

void StorageWidget::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

StartWidget::StartWidget(EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_text(new Label), m_tabs(new QTabBar), m_code(new CodeBlock(QString()))
{
    setObjectName(QStringLiteral("quickStart"));
    m_tabs->setObjectName(QStringLiteral("snippetTabs"));
    m_code->setObjectName(QStringLiteral("snippet"));
    m_text->setWordWrap(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setCursor(Qt::PointingHandCursor);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab(QString());
    auto *column = columnOf(this, 12);
    column->addWidget(m_text);
    column->addWidget(m_tabs);
    column->addWidget(m_code);
    column->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &StartWidget::showSnippet);
    connect(&engine, &EngineHost::ready, this, &StartWidget::showSnippet);
    connect(&engine, &EngineHost::regionChanged, this, &StartWidget::showSnippet);
    connect(&Masking::instance(), &Masking::changed, this, &StartWidget::showSnippet);
    retranslate();
}

void StartWidget::retranslate()
{
    m_text->setText(m_engine.remote() ? tr("Paste this into a terminal or a program. It reaches the remote cloud of this window.")
                                      : tr("Paste this into a terminal or a program. The keys are valid for this computer only."));
    m_tabs->setTabText(Environment, tr("Environment variables"));
    m_tabs->setTabText(Profile, tr("AWS CLI profile"));
    m_tabs->setTabText(Cli, tr("AWS CLI"));
    m_tabs->setTabText(Python, QStringLiteral("Python"));
    m_tabs->setAccessibleName(tr("Quick start"));
    showSnippet();
}

void StartWidget::showSnippet()
{
    const Connection connection = Connection::of(m_engine);
    const QString code = !connection.ready ? tr("The engine is starting…") : snippet(m_tabs->currentIndex(), connection);
    m_code->setCode(code, connection.masked(code));
    m_code->findChild<Button *>(QStringLiteral("copyCode"))->setLabel(tr("Copy"));
}

void StartWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
