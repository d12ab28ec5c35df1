#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace nephoscope::gui {

class Navigator;
class Page;

/// One part of the kit on show at `kit/ID`: every state of it on one page.
struct GalleryEntry
{
    QString id;         ///< `property-filter`
    QString title;      ///< the part's name; not translated, it is the name of a class
    std::function<QWidget *(Navigator &navigator)> make;
};

/// All parts, in the order of the index page.
std::vector<GalleryEntry> galleryEntries();

std::vector<GalleryEntry> tableEntries();
std::vector<GalleryEntry> formEntries();
std::vector<GalleryEntry> feedbackEntries();
std::vector<GalleryEntry> actionEntries();
std::vector<GalleryEntry> rangeEntries();
std::vector<GalleryEntry> chartEntries();
std::vector<GalleryEntry> themeEntries();

/// The page of a part, or the index for an empty path; null when there is no such part.
Page *makeGalleryPage(const QStringList &path, Navigator &navigator);

} // namespace nephoscope::gui
