#include "gui/shell/HomePage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Board.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/Connection.h"
#include "gui/shell/HeroBanner.h"
#include "gui/shell/HomeAlarms.h"
#include "gui/shell/HomeStatus.h"
#include "gui/shell/HomeWidgets.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
HomePage::HomePage(const Catalog &catalog, Navigator &navigator)
    : Page(navigator)
    , m_catalog(catalog)
    , m_hero(new HeroBanner)
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_area(new ContentArea)
    , m_board(new Board(navigator.engine().remote() ? QStringLiteral("board/home-remote") : QStringLiteral("board/home")))
{
    m_board->setObjectName(QStringLiteral("homeBoard"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    m_area->setObjectName(QStringLiteral("homeArea"));
    page->addWidget(m_area);
    // The banner reaches the edges: the margins belong to what is below it.
    m_area->widget()->layout()->setContentsMargins(0, 0, 0, 40);
    m_area->column()->addWidget(m_hero);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(24, 4, 24, 0);
    below->setSpacing(16);
    m_header->addAction(m_board->makeResetButton());
    m_header->addAction(m_board->makeAddButton());
    below->addWidget(m_header);
    below->addWidget(m_board);
    m_area->column()->addLayout(below);
    m_area->column()->addStretch(1);
    fillBoard();
    m_hero->installEventFilter(this);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    connect(&navigator.engine(), &EngineHost::ready, this, &HomePage::updateConnection);
    connect(&navigator.engine(), &EngineHost::regionChanged, this, &HomePage::updateConnection);
    connect(&navigator.engine(), &EngineHost::remoteKnown, this, &HomePage::updateConnection);
    connect(&Masking::instance(), &Masking::changed, this, &HomePage::updateConnection);
    retranslate();
}

void HomePage::fillBoard()
{
    using What = PlacesWidget::What;
    const auto places = [this](What what) { return [this, what] { return new PlacesWidget(what, m_catalog, navigator()); }; };
    std::vector<BoardItem> items;
    items.push_back({QStringLiteral("recent"), [] { return tr("Recently visited"); }, [] { return tr("The services opened last"); }, places(What::Recent), 2, 2});
    items.push_back({QStringLiteral("services"), [] { return tr("Services"); }, [] { return tr("All services of this build"); }, places(What::Services), 2, 2});
    items.push_back({QStringLiteral("favourites"), [] { return tr("Favorites"); }, [] { return tr("Services and pages with a star"); }, places(What::Favourites), 2, 2});
    items.push_back({QStringLiteral("resources"), [] { return tr("Resources by service"); }, [] { return tr("How many of each there are"); },
                     [this] {
                         m_resources = new ResourcesWidget(m_catalog, navigator());
                         return m_resources.data();
                     },
                     2, 2});
    BoardItem transfers{QStringLiteral("transfers"), [] { return tr("Transfers now"); }, [] { return tr("What is moving, and how fast"); },
                        [this] { return new TransfersWidget(navigator().engine()); }, 2, 2};
    transfers.makeAction = [this] {
        m_openTransfers = opener(QStringLiteral("openTransfers"), QStringLiteral("transfers"));
        nameOpeners();
        return m_openTransfers.data();
    };
    items.push_back(std::move(transfers));
    const bool local = !navigator().engine().remote();
    if (local)
        items.push_back({QStringLiteral("storage"), [] { return tr("Storage used"); }, [] { return tr("Size of the data folder and room on the disk"); },
                     [this] { return new StorageWidget(navigator().engine()); }, 2, 2});
    if (local)
        items.push_back({QStringLiteral("try"), [] { return tr("What to try"); }, [] { return tr("First steps, with marks for those done"); },
                     [this] { return new TryWidget(navigator()); }, 2, 2});
    items.push_back({QStringLiteral("start"), [] { return tr("Quick start"); }, [] { return tr("Keys and lines for SDKs and the AWS CLI"); },
                     [this] { return new StartWidget(navigator().engine()); }, 4, 3});
    QStringList shown{QStringLiteral("recent"), QStringLiteral("services"), QStringLiteral("resources"), QStringLiteral("transfers")};
    if (local)
        shown << QStringLiteral("storage");
    if (m_catalog.find(QStringLiteral("cloudwatch"))) {
        BoardItem alarms{QStringLiteral("alarms"), [] { return tr("Alarms"); }, [] { return tr("Alarms and their states"); },
                         [this] {
                             m_alarms = new AlarmsWidget(navigator());
                             return m_alarms.data();
                         },
                         2, 2};
        alarms.makeAction = [this] {
            m_openAlarms = opener(QStringLiteral("openAlarms"), QStringLiteral("cloudwatch/alarms"));
            nameOpeners();
            return m_openAlarms.data();
        };
        items.push_back(std::move(alarms));
        shown << QStringLiteral("alarms");
    }
    if (local)
        shown << QStringLiteral("try");
    shown << QStringLiteral("start");
    m_board->setItems(std::move(items), shown);
}

Button *HomePage::opener(const QString &name, const QString &address)
{
    auto *open = new Button(Button::Variant::Normal);
    open->setObjectName(name);
    connect(open, &QPushButton::clicked, this, [this, address] { navigator().go(address); });
    return open;
}

void HomePage::nameOpeners()
{
    if (m_openTransfers) {
        m_openTransfers->setLabel(tr("Open"));
        m_openTransfers->setAccessibleName(tr("Open transfers"));
    }
    if (m_openAlarms) {
        m_openAlarms->setLabel(tr("Open"));
        m_openAlarms->setAccessibleName(tr("Open alarms"));
    }
}

QString HomePage::title() const { return tr("Console home"); }

bool HomePage::isSettled() const { return navigator().engine().isReady() && (!m_resources || m_resources->isSettled()) && (!m_alarms || m_alarms->isSettled()); }

void HomePage::refresh()
{
    if (m_resources)
        m_resources->ask();
    if (m_alarms)
        m_alarms->ask();
}

std::vector<Command> HomePage::commands()
{
    Command reset;
    reset.id = QStringLiteral("home.reset");
    reset.text = tr("Reset the home page's layout");
    reset.group = title();
    reset.icon = QStringLiteral("undo");
    reset.run = [this] { m_board->reset(); };
    return {reset};
}

void HomePage::retranslate()
{
    m_header->setTitle(title());
    nameOpeners();
    updateConnection();
}

void HomePage::updateConnection()
{
    const RemotePtr &remote = navigator().engine().remote();
    m_hero->setCloud(remote ? remote->name() : QString());
    m_hero->setConnection(Connection::of(navigator().engine()));
}

// The banner goes on behind the scroll bar, from below itself: at 150 % they meet amid a pixel.
void HomePage::paintEvent(QPaintEvent *)
{
    const QWidget *seen = m_area->viewport();
    const int left = seen->mapTo(this, QPoint(seen->width(), 0)).x() - 1;
    const int bottom = m_hero->mapTo(this, QPoint(0, m_hero->height())).y();
    QPainter(this).fillRect(QRect(left, 0, width() - left, bottom), colorFor(*m_hero, Token::BackgroundHomeHeader));
}

bool HomePage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_hero && event->type() == QEvent::Resize)
        update();
    return Page::eventFilter(object, event);
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui
