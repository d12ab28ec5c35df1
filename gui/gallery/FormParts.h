#pragma once

#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

class Container;

/// A card for one group of states; the page gets its column on the first call.
Container *gallerySection(QWidget *page, const QString &title);

/// The larger parts of forms: scaffold, wizard, tags, editor, pickers.
std::vector<GalleryEntry> formPartEntries();

} // namespace nephoscope::gui
