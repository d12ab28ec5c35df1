#include "gui/shell/ViewState.h"

#include "gui/kit/PropertyFilter.h"
#include "gui/shell/Page.h"

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

namespace nephoscope::gui {
namespace {

// Parts have names that are unique among siblings only: the way from the page tells them apart.
QString wayTo(const QWidget &widget, const Page &page)
{
    QStringList out;
    for (const QWidget *at = &widget; at && at != &page; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            out.prepend(at->objectName());
    return out.join(u'>');
}

} // namespace

QVariantMap viewOf(const Page &page)
{
    QVariantMap out;
    for (const QLineEdit *input : page.findChildren<QLineEdit *>(QStringLiteral("filterInput")))
        if (input->isVisible() && !input->text().isEmpty())
            out.insert(u"filter:" % wayTo(*input, page), input->text());
    // With its tokens: its input alone is only half of it.
    for (const PropertyFilter *filter : page.findChildren<PropertyFilter *>())
        if (filter->isVisible() && !filter->filterText().isEmpty())
            out.insert(u"filter:" % wayTo(*filter->input(), page), filter->filterText());
    for (const QAbstractScrollArea *area : page.findChildren<QAbstractScrollArea *>())
        if (area->isVisible() && area->verticalScrollBar()->value() > 0)
            out.insert(u"scroll:" % wayTo(*area, page), area->verticalScrollBar()->value());
    return out;
}

void applyView(Page &page, const QVariantMap &view)
{
    if (view.isEmpty())
        return;
    for (QLineEdit *input : page.findChildren<QLineEdit *>(QStringLiteral("filterInput")))
        if (const QVariant text = view.value(u"filter:" % wayTo(*input, page)); text.isValid())
            input->setText(text.toString());
    for (PropertyFilter *filter : page.findChildren<PropertyFilter *>())
        if (const QVariant text = view.value(u"filter:" % wayTo(*filter->input(), page)); text.isValid())
            filter->setFilterText(text.toString());
    for (QAbstractScrollArea *area : page.findChildren<QAbstractScrollArea *>())
        if (const QVariant value = view.value(u"scroll:" % wayTo(*area, page)); value.isValid())
            area->verticalScrollBar()->setValue(value.toInt());
}

} // namespace nephoscope::gui
