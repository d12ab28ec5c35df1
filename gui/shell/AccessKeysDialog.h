#pragma once

class QWidget;

namespace nephoscope::gui {

class EngineHost;

/// The access key of whom the window acts as: its id, its secret (hidden until asked for), and a credentials file to save.
void openAccessKeysDialog(QWidget &window, EngineHost &engine);

} // namespace nephoscope::gui
