#include "gui/shell/HomeWidgets.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Places.h"
#include "gui/shell/ServiceCard.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>

namespace nephoscope::gui {
namespace {

constexpr int CardWidth = 260;
constexpr int CountAgainMs = 600;
constexpr int LineSpacing = 8;
constexpr qsizetype RecentShown = 6;

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // A click on it may be what brought us here.
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater();
        }
        delete item;
    }
}

Label *note(const QString &text)
{
    auto *out = new Label(text);
    out->setToken(Token::TextEmpty);
    out->setWordWrap(true);
    return out;
}

} // namespace

PlacesWidget::PlacesWidget(What what, const Catalog &catalog, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_what(what), m_catalog(catalog), m_navigator(navigator), m_grid(new QGridLayout(this))
{
    followDensity(m_grid, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    if (what == What::Recent)
        connect(&Places::instance(), &Places::recentChanged, this, &PlacesWidget::fill);
    if (what == What::Favourites)
        connect(&Places::instance(), &Places::favouritesChanged, this, &PlacesWidget::fill);
    fill();
}

QStringList PlacesWidget::addresses() const
{
    if (m_what == What::Recent)
        return Places::instance().recent().mid(0, RecentShown);
    if (m_what == What::Favourites)
        return Places::instance().favourites();
    QStringList all;
    for (const ServiceConsole &console : m_catalog.consoles())
        all.append(console.id);
    return all << QStringLiteral("transfers");
}

void PlacesWidget::fill()
{
    empty(*m_grid);
    m_cards.clear();
    m_columns = 0;
    for (const QString &address : addresses()) {
        const std::optional<SearchHit> place = m_catalog.place(address);
        if (!place || !m_catalog.offers(address))
            continue;
        const bool transfers = address == QLatin1String("transfers");
        auto *card = new ServiceCard(place->icon, place->text, transfers ? tr("Uploads and downloads, part by part") : place->description);
        card->setObjectName((m_what == What::Services ? u"service-" : u"place-") % address);
        connect(card, &QAbstractButton::clicked, this, [this, address] { m_navigator.go(address); });
        connect(card, &ServiceCard::windowRequested, this, [this, address] { m_navigator.openWindow(address); });
        m_cards.push_back(card);
    }
    if (m_cards.empty())
        m_cards.push_back(note(m_what == What::Recent ? tr("Services you open appear here.")
                                                      : tr("No favorites yet. The stars in the services menu and in the search put services and pages here.")));
    arrange();
}

void PlacesWidget::arrange()
{
    const int columns = std::max(1, width() / CardWidth);
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[size_t(i)], i / columns, i % columns);
    for (int i = 0; i < 8; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    m_grid->setRowStretch(int(m_cards.size()), 1);
}

void PlacesWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

void PlacesWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

ResourcesWidget::ResourcesWidget(const Catalog &catalog, Navigator &navigator, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_navigator(navigator), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    for (const ServiceConsole &console : m_catalog.consoles())
        for (const ResourceCount &count : console.counts)
            m_lines.push_back({&console, &count, std::nullopt});
    m_again.setSingleShot(true);
    m_again.setInterval(CountAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ResourcesWidget::ask);
    EngineHost &engine = navigator.engine();
    connect(&engine, &EngineHost::ready, this, &ResourcesWidget::ask);
    connect(&engine, &EngineHost::regionChanged, this, &ResourcesWidget::ask);
    connect(&engine, &EngineHost::changed, this, [this] {
        if (!m_again.isActive())
            m_again.start();
    });
    fill();
    ask();
}

void ResourcesWidget::ask()
{
    if (!m_navigator.engine().isReady())
        return;
    const int generation = ++m_generation;
    m_pending = int(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].count->ask(m_navigator, [self = QPointer(this), generation, i](std::optional<qint64> number) {
            if (!self || generation != self->m_generation)
                return;
            self->m_lines[i].number = number;
            self->m_lines[i].asked = true;
            --self->m_pending;
            self->fill();
        });
    }
}

void ResourcesWidget::fill()
{
    empty(*m_grid);
    if (m_lines.empty())
        m_grid->addWidget(note(tr("No service of this build counts its resources.")), 0, 0);
    m_rows.clear();
    for (const Line &line : m_lines) {
        auto *name = new Button(Button::Variant::InlineLink, Catalog::text(line.count->name));
        name->setObjectName(u"count-" % line.count->address);
        connect(name, &QPushButton::clicked, this, [this, address = line.count->address] { m_navigator.go(address); });
        auto *service = new Label(TextStyle::Small, Catalog::text(line.console->name));
        service->setToken(Token::TextFormSecondary);
        auto *number = new Label(TextStyle::H2, line.number ? formatCount(*line.number) : line.asked ? QStringLiteral("–") : QStringLiteral("…"));
        number->setObjectName(u"number-" % line.count->address);
        if (line.asked && !line.number)
            number->setToolTip(tr("The list could not be read"));
        m_rows.push_back({number, name, service});
    }
    m_narrow.reset();
    arrange();
}

void ResourcesWidget::arrange()
{
    if (m_rows.empty())
        return;
    int numbers = 0, names = 0, services = 0;
    for (const Row &row : m_rows) {
        numbers = std::max(numbers, row.number->sizeHint().width());
        names = std::max(names, row.name->sizeHint().width());
        services = std::max(services, row.service->sizeHint().width());
    }
    const bool narrow = numbers + names + services + 2 * m_grid->horizontalSpacing() > width();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    // In a narrow card the service stands under the name: beside it one of the two would be cut.
    const int height = narrow ? 3 : 1;
    m_grid->setVerticalSpacing(narrow ? 0 : LineSpacing);
    for (int i = 0; i <= 3 * int(m_rows.size()); ++i) {
        m_grid->setRowStretch(i, i == height * int(m_rows.size()) ? 1 : 0);
        m_grid->setRowMinimumHeight(i, narrow && i % height == 2 ? LineSpacing : 0);
    }
    int at = 0;
    for (const Row &row : m_rows) {
        m_grid->addWidget(row.number, at, 0, narrow ? 2 : 1, 1, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(row.name, at, 1, Qt::AlignLeft | Qt::AlignVCenter);
        if (narrow)
            m_grid->addWidget(row.service, at + 1, 1, Qt::AlignLeft | Qt::AlignTop);
        else
            m_grid->addWidget(row.service, at, 2, Qt::AlignRight | Qt::AlignVCenter);
        at += height;
    }
    m_grid->setColumnStretch(1, 1);
}

bool ResourcesWidget::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        arrange();
    return handled;
}

void ResourcesWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

TryWidget::TryWidget(Navigator &navigator, QWidget *parent) : QWidget(parent), m_navigator(navigator), m_rows(new QVBoxLayout(this))
{
    followDensity(m_rows, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    fill();
}

void TryWidget::fill()
{
    empty(*m_rows);
    struct Item
    {
        QString id, text, address;
    };
    const Item items[] = {
        {QStringLiteral("bucket"), tr("Create a bucket"), QStringLiteral("s3/buckets/create")},
        {QStringLiteral("upload"), tr("Open a bucket and drop a file on it"), QStringLiteral("s3/buckets")},
        {QStringLiteral("parts"), tr("Watch an upload part by part, then pause and resume it"), QStringLiteral("transfers")},
        {QStringLiteral("encrypt"), tr("Find objects that are not encrypted and encrypt them"), QStringLiteral("s3/samples/encryption")},
        {QStringLiteral("look"), tr("Choose language, theme and size"), QStringLiteral("settings")},
    };
    for (const Item &item : items) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("s")}; });
        const QString key = u"try/" % item.id;
        auto *done = new QCheckBox;
        done->setObjectName(u"done-" % item.id);
        done->setAccessibleName(tr("Done: %1").arg(item.text));
        done->setToolTip(tr("Done"));
        done->setChecked(Preferences::instance().value(key, false).toBool());
        connect(done, &QCheckBox::toggled, this, [key](bool on) { Preferences::instance().set(key, on); });
        auto *link = new Link(item.text);
        link->setObjectName(u"try-" % item.id);
        link->setWordWrap(true);
        QSizePolicy policy = link->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Preferred); // as wide as the card, or its lines would be as short as can be
        link->setSizePolicy(policy);
        connect(link, &Link::clicked, this, [this, address = item.address, key, done] {
            done->setChecked(true);
            m_navigator.go(address);
        });
        connect(link, &Link::clickedApart, this, [this, address = item.address, done] {
            done->setChecked(true);
            m_navigator.openWindow(address);
        });
        row->addWidget(done, 0, Qt::AlignTop);
        row->addWidget(link, 1);
        m_rows->addWidget(line);
    }
    m_rows->addStretch(1);
}

void TryWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
