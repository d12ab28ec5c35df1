#include "gui/gallery/Gallery.h"

namespace nephoscope::gui {

std::vector<GalleryEntry> feedbackEntries() { return {}; }

} // namespace nephoscope::gui
