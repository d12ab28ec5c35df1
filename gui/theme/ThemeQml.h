#pragma once

namespace nephoscope::gui {

/// Makes `import Nephoscope.Theme` (singleton `Theme`, type `IconItem`) known to QML. Call before loading any file.
void exposeTheme();
/// One raster surface for a whole window: mixing in a GPU scene would make every widget of it pass through OpenGL. An
/// explicit choice in the environment is kept. Call before the first scene is made.
void drawInSoftware();

} // namespace nephoscope::gui
