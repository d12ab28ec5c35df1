#include "gui/shell/Catalog.h"

#include "gui/shell/HomePage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

Catalog::Catalog(std::vector<ServiceConsole> consoles, std::function<Page *(Navigator &)> makeTransfers)
    : m_consoles(std::move(consoles)), m_makeTransfers(std::move(makeTransfers))
{
}

QString Catalog::text(const char *source)
{
    return QCoreApplication::translate("nephoscope::gui::SideNavigation", source);
}

const ServiceConsole *Catalog::find(const QString &id) const
{
    for (const ServiceConsole &console : m_consoles)
        if (console.id == id)
            return &console;
    return nullptr;
}

Page *Catalog::makePage(const QString &address, Navigator &navigator) const
{
    const qsizetype mark = address.indexOf(u'?');
    const QString query = mark < 0 ? QString() : address.mid(mark + 1);
    QStringList path = address.left(mark < 0 ? address.size() : mark).split(u'/', Qt::SkipEmptyParts);
    if (path.isEmpty() || path.front() == QLatin1String("home"))
        return path.size() <= 1 ? new HomePage(*this, navigator) : nullptr;
    const QString service = path.takeFirst();
    if (service == QLatin1String("transfers"))
        return path.isEmpty() && m_makeTransfers ? m_makeTransfers(navigator) : nullptr;
    if (service == QLatin1String("kit"))
        return m_makeGallery ? m_makeGallery(path, navigator) : nullptr;
    const ServiceConsole *console = find(service);
    return console ? console->makePage(path, query, navigator) : nullptr;
}

std::vector<SearchHit> Catalog::findPages(const QString &query) const
{
    std::vector<SearchHit> hits;
    const auto offer = [&](const QString &text, const QString &description, const QString &icon, const QString &address) {
        if (text.contains(query, Qt::CaseInsensitive) || description.contains(query, Qt::CaseInsensitive))
            hits.push_back({text, description, icon, address});
    };
    for (const ServiceConsole &console : m_consoles) {
        offer(text(console.name), text(console.category), console.icon, console.id);
        for (const SideLink &link : console.links)
            if (link.address.startsWith(console.id % u'/'))
                offer(text(link.text), text(console.name), console.icon, link.address);
    }
    offer(text(QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Console home")), {}, QStringLiteral("home"), QStringLiteral("home"));
    offer(text(QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Transfers")), {}, QStringLiteral("transfers"), QStringLiteral("transfers"));
    return hits;
}

} // namespace nephoscope::gui
