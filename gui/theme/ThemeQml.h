#pragma once

class QQmlEngine;

namespace nephoscope::gui {

/// Makes `import Nephoscope.Theme` (singleton `Theme`) and `image://icons/NAME/RRGGBB` known to an
/// engine. Call before loading any file.
void exposeTheme(QQmlEngine &engine);

} // namespace nephoscope::gui
