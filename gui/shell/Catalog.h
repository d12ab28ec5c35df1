#pragma once

#include "gui/shell/Page.h"

#include <QtCore/QUrl>

namespace nephoscope::gui {

/// The consoles of this build and what their addresses mean.
class Catalog
{
public:
    explicit Catalog(std::vector<ServiceConsole> consoles, std::function<Page *(Navigator &)> makeTransfers);

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
};

} // namespace nephoscope::gui
