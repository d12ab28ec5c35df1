#pragma once

#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

class Container;

/// A card for one group of states; the page gets its column on the first call.
Container *gallerySection(QWidget *page, const QString &title);

/// The larger parts of forms: scaffold, wizard, tags.
std::vector<GalleryEntry> formPartEntries();
/// Editor, date and time, files, places in S3.
std::vector<GalleryEntry> pickerEntries();

} // namespace nephoscope::gui
