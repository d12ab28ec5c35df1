#include "gui/shell/ServicesPanel.h"

#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/PickList.h"
#include "gui/shell/Places.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCollator>
#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Width = 420;
constexpr int Height = 560;
constexpr qsizetype RecentShown = 5;

QString orderKey() { return QStringLiteral("services/order"); }

} // namespace

ServicesPanel::ServicesPanel(const Catalog &catalog, QWidget *owner)
    : Popover(owner), m_catalog(catalog), m_order(new SegmentedControl), m_list(new PickList)
{
    setObjectName(QStringLiteral("servicesMenu"));
    setPadding(0, 0);
    m_order->setObjectName(QStringLiteral("servicesOrder"));
    m_list->setObjectName(QStringLiteral("servicesList"));
    auto *top = new QVBoxLayout;
    followDensity(top, [](const Theme &theme) { return Spacing{0, {theme.space("m"), theme.space("m"), theme.space("m"), theme.space("xs")}}; });
    top->addWidget(m_order, 0, Qt::AlignLeft);
    column()->setSpacing(0);
    column()->addLayout(top);
    column()->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &PickList::picked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        // A place may stand in several sections: its id begins with the section.
        const QString address = id.section(u':', 1);
        closePopover();
        if (modifiers & Qt::ControlModifier)
            Q_EMIT windowRequested(address);
        else
            Q_EMIT followed(address);
    });
    connect(m_list, &PickList::starred, this, [](const QString &id) { Places::instance().toggleFavourite(id.section(u':', 1)); });
    connect(m_order, &ChoiceGroup::chosen, this, [this](const QString &order) {
        Preferences::instance().set(orderKey(), order);
        fill();
    });
    connect(&Places::instance(), &Places::favouritesChanged, this, &ServicesPanel::fill);
    retranslate();
    m_order->setValue(Preferences::instance().value(orderKey(), QStringLiteral("category")).toString());
}

void ServicesPanel::openPanel(QWidget *anchor)
{
    fill();
    const QSize room = anchor->window()->size();
    setFixedSize(std::min(Width, room.width() - 16) + 24, std::min({Height, m_list->fullHeight() + 56, room.height() - 64}) + 24);
    openAt(anchor);
}

void ServicesPanel::fill()
{
    std::vector<PickRow> rows;
    const auto add = [&](const QString &section, const QString &address) {
        const std::optional<SearchHit> place = m_catalog.place(address);
        if (!place || !m_catalog.offers(address))
            return;
        PickRow row;
        row.id = section % u':' % address;
        row.text = place->text;
        row.description = place->description;
        row.icon = place->icon;
        row.star = Places::instance().isFavourite(address) ? PickRow::Star::On : PickRow::Star::Off;
        rows.push_back(std::move(row));
    };
    const auto section = [&](const QString &id, const QString &title, const QStringList &addresses) {
        if (addresses.isEmpty())
            return;
        rows.push_back(PickRow::headed(title));
        for (const QString &address : addresses)
            add(id, address);
    };
    section(QStringLiteral("recent"), tr("Recently visited"), Places::instance().recent().mid(0, RecentShown));
    section(QStringLiteral("favourite"), tr("Favorites"), Places::instance().favourites());
    if (m_order->value() == QLatin1String("name")) {
        std::vector<std::pair<QString, QString>> named{{Catalog::text("Transfers"), QStringLiteral("transfers")}};
        for (const ServiceConsole &console : m_catalog.consoles())
            if (m_catalog.offers(console.id))
                named.emplace_back(Catalog::text(console.name), console.id);
        QCollator order;
        std::sort(named.begin(), named.end(), [&](const auto &a, const auto &b) { return order.compare(a.first, b.first) < 0; });
        QStringList addresses;
        for (const auto &[name, address] : named)
            addresses.append(address);
        section(QStringLiteral("all"), tr("All services"), addresses);
    } else {
        section(QStringLiteral("all"), tr("Console"), {QStringLiteral("home"), QStringLiteral("transfers")});
        // Categories in the order their first service was registered.
        QStringList categories;
        for (const ServiceConsole &console : m_catalog.consoles())
            if (const QString category = Catalog::text(console.category); !categories.contains(category))
                categories.append(category);
        for (const QString &category : categories) {
            QStringList addresses;
            for (const ServiceConsole &console : m_catalog.consoles())
                if (Catalog::text(console.category) == category && m_catalog.offers(console.id))
                    addresses.append(console.id);
            section(QStringLiteral("all"), category, addresses);
        }
    }
    m_list->setRows(std::move(rows));
}

void ServicesPanel::retranslate()
{
    setAccessibleName(tr("Services"));
    m_order->setAccessibleName(tr("Order of the services"));
    m_order->setChoices({{QStringLiteral("category"), tr("By category")}, {QStringLiteral("name"), tr("A to Z")}});
    m_list->setAccessibleName(tr("Services"));
    fill();
}

void ServicesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
