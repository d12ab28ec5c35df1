#pragma once

#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

class Container;

/// A card for one group of states; the page gets its column on the first call.
Container *gallerySection(QWidget *page, const QString &title);

/// Gives a sample the name “sample-…” made of its text.
template <class Widget>
Widget *sample(Widget *widget, const QString &text)
{
    widget->setObjectName(u"sample-" % text.toLower().replace(u' ', u'-'));
    return widget;
}

/// The larger parts of forms: scaffold, wizard, tags.
std::vector<GalleryEntry> formPartEntries();
/// Editor, date and time, files, places in S3.
std::vector<GalleryEntry> pickerEntries();

} // namespace nephoscope::gui
