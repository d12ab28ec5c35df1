#pragma once

class QQmlEngine;

namespace nephoscope::gui {

/// Makes `import Nephoscope.Theme` (singleton `Theme`) and `image://icons/NAME/RRGGBB` known to an
/// engine. Call before loading any file.
void exposeTheme(QQmlEngine &engine);
/// One raster surface for a whole window: mixing in a GPU scene would make every widget of it pass through OpenGL. An
/// explicit choice in the environment is kept. Call before the first scene is made.
void drawInSoftware();

} // namespace nephoscope::gui
