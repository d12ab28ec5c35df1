#pragma once

#include "gui/describe/Resource.h"
#include "gui/shell/Page.h"

#include <functional>
#include <vector>

namespace nephoscope::gui {

/// Makes a description for what an address says.
using DescribeFor = std::function<Resource(const Params &where)>;

/// A service console as a list of resources and the addresses of their pages. Becomes the ServiceConsole of the shell:
/// pages, search by name, number of resources.
class ConsoleDescription
{
public:
    using MakePage = std::function<Page *(Navigator &, const Params &where)>;

    /// `name` and the other texts of `console` are registered texts (QT_TRANSLATE_NOOP "nephoscope::gui::SideNavigation").
    explicit ConsoleDescription(ServiceConsole console);

    /// `path` is the list, `path/create` its form, `path/{id}` and `path/{id}/TAB` its details, where it has them, and
    /// `path/{id}/TAB/SETTING/edit` the form of a setting on that tab. A resource named `create` is reached by an address with a query. The first resource is also the console's front
    /// page; all of them are searched.
    void resource(const QString &path, DescribeFor describe);
    /// A page with its own address: segments in braces and the query come in `where`. Null for an address that is
    /// none after all. `region` is always there: the address's, else that of the selector.
    void page(const QString &pattern, MakePage make);

    ServiceConsole build() &&;

    /// How many there are, for the home page: counts all pages of the list. `done` gets nothing on an error.
    static void count(const DescribeFor &describe, EngineHost &engine, QObject *receiver, std::function<void(std::optional<qint64>)> done);

private:
    struct Route
    {
        QStringList pattern;
        MakePage make;
    };

    ServiceConsole m_console;
    std::vector<Route> m_routes;
    std::vector<DescribeFor> m_resources;
};

} // namespace nephoscope::gui
