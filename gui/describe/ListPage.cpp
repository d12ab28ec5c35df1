#include "gui/describe/ListPage.h"

#include "gui/theme/Theme.h"

#include <QtCore/QUrl>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

ListPage::ListPage(Navigator &navigator, Describe describe, const QString &filter, QWidget *parent)
    : Page(navigator, parent), m_view(new ResourceView(navigator, std::move(describe)))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view);
    const auto measure = [column] {
        const Theme &theme = Theme::instance();
        const int side = theme.size("page-margin");
        column->setContentsMargins(side, theme.space("m"), side, side);
    };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, measure);
    // The filter knows its properties by now: an address may name them.
    if (!filter.isEmpty())
        m_view->table().setFilterText(filter);
}

QString ListPage::address() const
{
    const QString filter = m_view->table().filterText();
    const QString list = m_view->resource().address;
    return filter.isEmpty() ? list : QString(list % QStringLiteral("?filter=") % QString::fromLatin1(QUrl::toPercentEncoding(filter)));
}

} // namespace nephoscope::gui
