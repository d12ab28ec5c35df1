#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

std::vector<GalleryEntry> tableEntries() { return {}; }

} // namespace nephoscope::gui
