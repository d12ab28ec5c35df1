#pragma once

namespace nephoscope::gui {

class TerminalView;

/// Makes terminals known to screen readers: role terminal, the words on the screen, the caret. Once per process.
void installTerminalAccessible();
/// Tells a screen reader, if one listens, what changed on the screen since the last call for this terminal.
void announceTerminal(TerminalView &view);

} // namespace nephoscope::gui
