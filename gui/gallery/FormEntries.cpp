#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

std::vector<GalleryEntry> formEntries() { return {}; }

} // namespace nephoscope::gui
