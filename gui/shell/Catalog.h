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

    const std::vector<ServiceConsole> &consoles() const { return m_consoles; }
    const ServiceConsole *find(const QString &id) const;
    /// Null when no console knows the address.
    Page *makePage(const QString &address, Navigator &navigator) const;
    /// Services, their pages, home and transfers whose name fits.
    std::vector<SearchHit> findPages(const QString &query) const;

    /// Texts registered by consoles, in the current language.
    static QString text(const char *source);

private:
    std::vector<ServiceConsole> m_consoles;
    std::function<Page *(Navigator &)> m_makeTransfers;
    std::function<Page *(const QStringList &, Navigator &)> m_makeGallery;
    std::vector<DrawerSpec> m_drawers;
};

} // namespace nephoscope::gui
