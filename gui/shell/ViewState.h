#pragma once

#include <QtCore/QVariantMap>

namespace nephoscope::gui {

class Page;

/// What a person has done to the view of a page: the text in its filter and how far each part is scrolled.
QVariantMap viewOf(const Page &page);
/// Call once the page has its data.
void applyView(Page &page, const QVariantMap &view);

} // namespace nephoscope::gui
