#pragma once

#include "gui/shell/Drawer.h"
#include "gui/shell/Page.h"

#include <QtCore/QUrl>

namespace nephoscope::gui {

/// The consoles of this build and what their addresses mean.
class Catalog
{
public:
    explicit Catalog(std::vector<ServiceConsole> consoles, std::function<Page *(Navigator &)> makeTransfers);

    /// Pages below `kit/`: every part of the design system, for people who build the console.
    void setGallery(std::function<Page *(const QStringList &path, Navigator &)> make) { m_makeGallery = std::move(make); }
    void addDrawer(DrawerSpec drawer) { m_drawers.push_back(std::move(drawer)); }
    const std::vector<DrawerSpec> &drawers() const { return m_drawers; }
    /// Commands of parts that are no page: projection, labs. Asked anew for every list and key press.
    void addCommands(std::function<std::vector<Command>(Navigator &)> make) { m_commands.push_back(std::move(make)); }
    std::vector<Command> commands(Navigator &navigator) const;

    const std::vector<ServiceConsole> &consoles() const { return m_consoles; }
    const ServiceConsole *find(const QString &id) const;
    /// Null when no console knows the address.
    Page *makePage(const QString &address, Navigator &navigator) const;
    /// Services, their pages and actions, home, transfers and settings whose name fits, best first.
    std::vector<SearchHit> findPages(const QString &query) const;
    /// Name and icon of an address that can be a favourite: a service, one of its pages, or a resource's page.
    std::optional<SearchHit> place(const QString &address) const;

    /// Whether only the local cloud has what the address shows.
    bool isLocalOnly(const QString &address) const;
    /// The window shows a cloud elsewhere: what only the local one has is not offered.
    void setElsewhere(bool elsewhere) { m_elsewhere = elsewhere; }
    bool offers(const QString &address) const { return !m_elsewhere || !isLocalOnly(address); }

    /// Texts registered by consoles, in the current language.
    static QString text(const char *source);

private:
    std::vector<ServiceConsole> m_consoles;
    std::function<Page *(Navigator &)> m_makeTransfers;
    std::function<Page *(const QStringList &, Navigator &)> m_makeGallery;
    std::vector<DrawerSpec> m_drawers;
    std::vector<std::function<std::vector<Command>(Navigator &)>> m_commands;
    bool m_elsewhere = false;
};

} // namespace nephoscope::gui
