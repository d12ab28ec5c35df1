#include "gui/shell/Catalog.h"

#include "gui/shell/Fuzzy.h"
#include "gui/shell/HomePage.h"
#include "gui/shell/SettingsPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {
namespace {

constexpr const char *homeName = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Console home");
constexpr const char *transfersName = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Transfers");
constexpr const char *settingsName = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Settings");

} // namespace

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
    if (service == QLatin1String("settings"))
        return path.isEmpty() ? new SettingsPage(navigator) : nullptr;
    if (service == QLatin1String("kit"))
        return m_makeGallery ? m_makeGallery(path, navigator) : nullptr;
    const ServiceConsole *console = find(service);
    return console ? console->makePage(path, query, navigator) : nullptr;
}

bool Catalog::isLocalOnly(const QString &address) const
{
    QStringList path = address.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    const ServiceConsole *console = path.isEmpty() ? nullptr : find(path.takeFirst());
    return console && console->localOnly && console->localOnly(path);
}

std::vector<Command> Catalog::commands(Navigator &navigator) const
{
    std::vector<Command> out;
    for (const auto &make : m_commands)
        for (Command &each : make(navigator))
            out.push_back(std::move(each));
    return out;
}

std::vector<SearchHit> Catalog::findPages(const QString &query) const
{
    using Kind = SearchHit::Kind;
    std::vector<std::pair<int, SearchHit>> found;
    const auto offer = [&](const char *source, const QString &description, const QString &icon, const QString &address, Kind kind) {
        if (!offers(address))
            return;
        // English names are found in every language: that is what courses and documents say.
        const QString name = text(source);
        const auto shown = fuzzyMatch(query, name);
        const auto english = fuzzyMatch(query, QString::fromLatin1(source));
        const bool described = description.contains(query, Qt::CaseInsensitive);
        if (!shown && !english && !described)
            return;
        const int score = std::max({shown ? shown->score : 0, english ? english->score : 0, 0}) + (kind == Kind::Service ? 3 : 0);
        found.emplace_back(score, SearchHit{name, description, icon, address, kind});
    };
    for (const ServiceConsole &console : m_consoles) {
        offer(console.name, text(console.category), console.icon, console.id, Kind::Service);
        for (const SideLink &link : console.links)
            if (link.address.startsWith(console.id % u'/'))
                offer(link.text, text(console.name), console.icon, link.address, Kind::Page);
        for (const SideLink &action : console.actions)
            offer(action.text, text(console.name), console.icon, action.address, Kind::Action);
    }
    offer(homeName, {}, QStringLiteral("home"), QStringLiteral("home"), Kind::Page);
    offer(transfersName, {}, QStringLiteral("transfers"), QStringLiteral("transfers"), Kind::Service);
    offer(settingsName, {}, QStringLiteral("settings"), QStringLiteral("settings"), Kind::Page);
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<SearchHit> hits;
    for (auto &[score, hit] : found)
        hits.push_back(std::move(hit));
    return hits;
}

std::optional<SearchHit> Catalog::place(const QString &address) const
{
    using Kind = SearchHit::Kind;
    if (address == QLatin1String("home"))
        return SearchHit{text(homeName), {}, QStringLiteral("home"), address, Kind::Page};
    if (address == QLatin1String("transfers"))
        return SearchHit{text(transfersName), {}, QStringLiteral("transfers"), address, Kind::Service};
    if (address == QLatin1String("settings"))
        return SearchHit{text(settingsName), {}, QStringLiteral("settings"), address, Kind::Page};
    const ServiceConsole *console = find(address.section(u'/', 0, 0).section(u'?', 0, 0));
    if (!console)
        return std::nullopt;
    if (address == console->id)
        return SearchHit{text(console->name), console->summary ? text(console->summary) : QString(), console->icon, address, Kind::Service};
    for (const auto *list : {&console->links, &console->actions})
        for (const SideLink &link : *list)
            if (link.address == address)
                return SearchHit{text(link.text), text(console->name), console->icon, address, Kind::Page};
    // A resource: the last thing its address names.
    const QString path = address.section(u'?', 0, 0);
    return SearchHit{QUrl::fromPercentEncoding(path.section(u'/', -1).toUtf8()), text(console->name), console->icon, address, Kind::Resource};
}

} // namespace nephoscope::gui
