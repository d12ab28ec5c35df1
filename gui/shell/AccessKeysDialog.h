#pragma once

class QWidget;

namespace nephoscope::gui {

class EngineHost;

/// The root access key of this cloud: its id, its secret (hidden until asked for), and a credentials file to save.
void openAccessKeysDialog(QWidget &window, EngineHost &engine);

} // namespace nephoscope::gui
