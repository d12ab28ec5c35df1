#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

std::vector<GalleryEntry> chartEntries() { return {}; }

} // namespace nephoscope::gui
