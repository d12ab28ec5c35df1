#include "gui/shell/HomePage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/Connection.h"
#include "gui/shell/HeroBanner.h"
#include "gui/shell/ServiceCard.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QTabBar>

namespace nephoscope::gui {
namespace {

constexpr int TwoColumnsFrom = 820;

enum Snippet { Environment, Profile, Cli, Python };

QString snippet(int which, const Connection &connection)
{
    switch (which) {
    case Profile:
        return connection.profile();
    case Cli:
        return u"aws --endpoint-url " % connection.endpoint % u" s3 mb s3://my-bucket\naws --endpoint-url " % connection.endpoint
            % u" s3 cp movie.mp4 s3://my-bucket/\naws --endpoint-url " % connection.endpoint % u" s3 ls s3://my-bucket/";
    case Python:
        return u"import boto3\ns3 = boto3.client(\"s3\", endpoint_url=\"" % connection.endpoint % u"\",\n    aws_access_key_id=\""
            % connection.accessKeyId % u"\",\n    aws_secret_access_key=\"" % connection.secret % u"\", region_name=\"" % connection.region
            % u"\")\nprint([b[\"Name\"] for b in s3.list_buckets()[\"Buckets\"]])";
    default:
        return connection.environment();
    }
}

} // namespace

HomePage::HomePage(const Catalog &catalog, Navigator &navigator)
    : Page(navigator)
    , m_catalog(catalog)
    , m_hero(new HeroBanner)
    , m_services(new Container)
    , m_transfers(new Container)
    , m_transferState(new StatusIndicator)
    , m_transferBar(new ProgressBar)
    , m_transferText(new Label(TextStyle::Body))
    , m_openTransfers(new Button(Button::Variant::Normal))
    , m_start(new Container)
    , m_startText(new Label)
    , m_tabs(new QTabBar)
    , m_code(new CodeBlock(QString()))
    , m_grid(new QGridLayout)
{
    m_services->setObjectName(QStringLiteral("services"));
    m_transfers->setObjectName(QStringLiteral("transfersNow"));
    m_start->setObjectName(QStringLiteral("quickStart"));
    m_openTransfers->setObjectName(QStringLiteral("openTransfers"));
    m_tabs->setObjectName(QStringLiteral("snippetTabs"));
    m_code->setObjectName(QStringLiteral("snippet"));
    m_transferBar->setObjectName(QStringLiteral("transferProgress"));

    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea;
    area->setObjectName(QStringLiteral("homeArea"));
    page->addWidget(area);
    // The banner reaches the edges: the margins belong to what is below it.
    area->widget()->layout()->setContentsMargins(0, 0, 0, 40);
    area->column()->addWidget(m_hero);
    m_grid->setContentsMargins(24, 4, 24, 0);
    m_grid->setSpacing(20);
    area->column()->addLayout(m_grid);
    area->column()->addStretch(1);

    m_transfers->header().addAction(m_openTransfers);
    m_transferText->setWordWrap(true);
    m_transfers->column()->addWidget(m_transferState);
    m_transfers->column()->addWidget(m_transferBar);
    m_transfers->column()->addWidget(m_transferText);
    m_transfers->column()->addStretch(1);
    m_startText->setWordWrap(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setCursor(Qt::PointingHandCursor);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab(QString());
    m_start->column()->addWidget(m_startText);
    m_start->column()->addWidget(m_tabs);
    m_start->column()->addWidget(m_code);

    connect(m_openTransfers, &QPushButton::clicked, this, [this] { this->navigator().go(QStringLiteral("transfers")); });
    connect(m_tabs, &QTabBar::currentChanged, this, &HomePage::updateConnection);
    EngineHost &engine = navigator.engine();
    connect(&engine, &EngineHost::ready, this, [this] {
        updateConnection();
        updateTransfers();
    });
    connect(&engine, &EngineHost::regionChanged, this, &HomePage::updateConnection);
    connect(&Masking::instance(), &Masking::changed, this, &HomePage::updateConnection);
    m_poll.setInterval(500);
    connect(&m_poll, &QTimer::timeout, this, &HomePage::updateTransfers);
    retranslate();
    arrange();
}

QString HomePage::title() const { return tr("Console home"); }
bool HomePage::isSettled() const { return navigator().engine().isReady(); }

void HomePage::buildServices()
{
    delete m_serviceList;
    m_serviceList = new QWidget;
    auto *rows = new QVBoxLayout(m_serviceList);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    for (const ServiceConsole &console : m_catalog.consoles()) {
        auto *card = new ServiceCard(console.icon, Catalog::text(console.name),
                                     console.summary ? Catalog::text(console.summary) : Catalog::text(console.category));
        card->setObjectName(u"service-" % console.id);
        connect(card, &QAbstractButton::clicked, this, [this, id = console.id] { navigator().go(id); });
        rows->addWidget(card);
    }
    auto *transfers = new ServiceCard(QStringLiteral("transfers"), tr("Transfers"), tr("Uploads and downloads part by part, with pause and resume"));
    transfers->setObjectName(QStringLiteral("service-transfers"));
    connect(transfers, &QAbstractButton::clicked, this, [this] { navigator().go(QStringLiteral("transfers")); });
    rows->addWidget(transfers);
    rows->addStretch(1);
    m_services->column()->addWidget(m_serviceList);
}

void HomePage::retranslate()
{
    m_services->setTitle(tr("Services"));
    m_transfers->setTitle(tr("Transfers now"));
    m_openTransfers->setLabel(tr("Open"));
    m_openTransfers->setAccessibleName(tr("Open transfers"));
    m_start->setTitle(tr("Quick start"));
    m_startText->setText(tr("Paste this into a terminal or a program. The keys are valid for this computer only."));
    m_tabs->setTabText(Environment, tr("Environment variables"));
    m_tabs->setTabText(Profile, tr("AWS CLI profile"));
    m_tabs->setTabText(Cli, tr("AWS CLI"));
    m_tabs->setTabText(Python, QStringLiteral("Python"));
    m_tabs->setAccessibleName(tr("Quick start"));
    m_transferBar->setAccessibleName(tr("Progress of all transfers"));
    buildServices();
    updateConnection();
    updateTransfers();
}

void HomePage::updateConnection()
{
    const Connection connection = Connection::of(navigator().engine());
    m_hero->setConnection(connection);
    const QString code = connection.endpoint.isEmpty() ? tr("The engine is starting…") : snippet(m_tabs->currentIndex(), connection);
    m_code->setCode(code, connection.masked(code));
    m_code->findChild<Button *>(QStringLiteral("copyCode"))->setLabel(tr("Copy"));
}

void HomePage::updateTransfers()
{
    EngineHost &engine = navigator().engine();
    int running = 0;
    int paused = 0;
    int failed = 0;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    double rate = 0;
    if (engine.isReady()) {
        for (const transfer::JobSnapshot &job : engine.transfers().jobs()) {
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
    m_transferBar->setVisible(total > 0);
    m_transferBar->setValue(total ? int(done * 100 / total) : 0);
    if (running > 0) {
        m_transferState->setStatus(StatusIndicator::Status::InProgress, tr("%n transfer(s) running", nullptr, running));
        m_transferText->setText(tr("%1 of %2 at %3").arg(formatSize(qint64(done)), formatSize(qint64(total)), formatRate(rate)));
    } else if (paused > 0) {
        m_transferState->setStatus(StatusIndicator::Status::Stopped, tr("%n transfer(s) paused", nullptr, paused));
        m_transferText->setText(tr("%1 of %2 done").arg(formatSize(qint64(done)), formatSize(qint64(total))));
    } else if (failed > 0) {
        m_transferState->setStatus(StatusIndicator::Status::Error, tr("%n transfer(s) failed", nullptr, failed));
        m_transferText->setText(tr("Open the transfers to see why and to retry."));
    } else {
        m_transferState->setStatus(StatusIndicator::Status::Success, tr("Nothing is moving"));
        m_transferText->setText(tr("Open a bucket and drop files or folders on it: they appear here part by part."));
    }
}

void HomePage::arrange()
{
    const int columns = width() >= TwoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *widget : {static_cast<QWidget *>(m_services), static_cast<QWidget *>(m_transfers), static_cast<QWidget *>(m_start)})
        m_grid->removeWidget(widget);
    if (columns == 2) {
        m_grid->addWidget(m_services, 0, 0);
        m_grid->addWidget(m_transfers, 0, 1);
        m_grid->addWidget(m_start, 1, 0, 1, 2);
    } else {
        m_grid->addWidget(m_services, 0, 0);
        m_grid->addWidget(m_transfers, 1, 0);
        m_grid->addWidget(m_start, 2, 0);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    updateTransfers();
    m_poll.start();
}

void HomePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_poll.stop();
}

} // namespace nephoscope::gui
