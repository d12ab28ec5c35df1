#include "gui/shell/SettingsPage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/shell/Connection.h"
#include "gui/shell/NetworkPath.h"
#include "gui/shell/Places.h"
#include "gui/shell/SettingsControls.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Widest = 840;

} // namespace

SettingsPage::SettingsPage(Navigator &navigator)
    : Page(navigator)
    , m_look(new Container)
    , m_bar(new Container)
    , m_barText(new Label)
    , m_barStyle(new SegmentedControl)
    , m_cloud(new Container)
    , m_facts(new KeyValueGrid(2))
    , m_safety(new Label)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea(this, Widest);
    area->setObjectName(QStringLiteral("settingsArea"));
    outer->addWidget(area);
    auto *header = new HeaderBar(HeaderBar::Level::Page);
    header->setObjectName(QStringLiteral("settingsHeader"));
    area->column()->addWidget(header);
    m_look->column()->addWidget(new SettingsControls);
    area->column()->addWidget(m_look);
    m_barStyle->setObjectName(QStringLiteral("settingFavourites"));
    m_barText->setWordWrap(true);
    m_barText->setToken(Token::TextBodySecondary);
    m_bar->column()->addWidget(m_barText);
    m_bar->column()->addWidget(m_barStyle, 0, Qt::AlignLeft);
    area->column()->addWidget(m_bar);
    area->column()->addWidget(new NetworkPath(navigator.engine()));
    m_facts->setObjectName(QStringLiteral("cloudFacts"));
    m_safety->setWordWrap(true);
    m_cloud->column()->addWidget(m_facts);
    m_cloud->column()->addWidget(m_safety);
    area->column()->addWidget(m_cloud);
    area->column()->addStretch(1);
    connect(m_barStyle, &ChoiceGroup::chosen, &Places::instance(), &Places::setStyle);
    connect(&Places::instance(), &Places::favouritesChanged, this, [this] { m_barStyle->setValue(Places::instance().style()); });
    connect(&navigator.engine(), &EngineHost::ready, this, &SettingsPage::fillFacts);
    connect(&navigator.engine(), &EngineHost::regionChanged, this, &SettingsPage::fillFacts);
    retranslate();
}

QString SettingsPage::title() const { return tr("Settings"); }

std::optional<HelpTopic> SettingsPage::help() const
{
    HelpTopic topic;
    topic.title = tr("Settings");
    topic.body = tr("<p>Everything here takes effect at once, in all windows, and is kept in the data folder.</p>"
                    "<p><b>Visual mode.</b> System follows the desktop. High contrast is white and yellow on black, for projectors and for "
                    "people who need it.</p>"
                    "<p><b>Size</b> changes everything at once. <code>Ctrl++</code>, <code>Ctrl+-</code> and <code>Ctrl+0</code> do the same.</p>"
                    "<p><b>Default Region</b> is the Region each start begins with.</p>");
    return topic;
}

void SettingsPage::retranslate()
{
    findChild<HeaderBar *>(QStringLiteral("settingsHeader"))->setTitle(title());
    m_look->setTitle(tr("Display and language"));
    m_bar->setTitle(tr("Favorites bar"));
    m_barText->setText(tr("Stars in the services menu and in the search put services and pages into the bar below the top bar."));
    m_barStyle->setAccessibleName(tr("Favorites bar"));
    m_barStyle->setChoices({{.id = QStringLiteral("both"), .text = tr("Icons and text")},
                            {.id = QStringLiteral("icons"), .text = tr("Icons only")},
                            {.id = QStringLiteral("text"), .text = tr("Text only")}});
    m_barStyle->setValue(Places::instance().style());
    m_cloud->setTitle(tr("This cloud"));
    m_safety->setText(tr("What a call has stored survives a crash of the program. After a power failure the last seconds may be missing, as "
                         "the operating system decides when files reach the disk. Nothing is ever sent over the network."));
    m_safety->setToken(Token::TextFormSecondary);
    fillFacts();
}

void SettingsPage::fillFacts()
{
    EngineHost &engine = navigator().engine();
    const Connection connection = Connection::of(engine);
    m_facts->clear();
    m_facts->add(tr("Data folder"), QDir::toNativeSeparators(QDir(engine.folder()).absolutePath()), true);
    m_facts->add(tr("Endpoint"), connection.endpoint, !connection.endpoint.isEmpty());
    m_facts->add(tr("Port"), engine.isReady() ? QString::number(engine.port()) : QString());
    m_facts->add(tr("Account ID"), connection.accountId, !connection.accountId.isEmpty());
    m_facts->add(tr("Region now"), regionText(connection.region));
    m_facts->add(tr("Durability"), tr("Safe against a crash of the program"));
    m_facts->add(tr("Version"), QStringLiteral(NEPHOSCOPE_VERSION));
    m_facts->add(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui
