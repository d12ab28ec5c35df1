#pragma once

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::s3 {

/// `objects/BUCKET?key=…`, its tabs, the pages that edit its settings, and `objects/BUCKET/select?key=…`.
void addObjectPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
