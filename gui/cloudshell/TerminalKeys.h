#pragma once

#include <QtCore/QByteArray>
#include <QtCore/Qt>

namespace nephoscope::gui {

/// What a key means to a terminal: bytes to send as they are, or a key whose bytes depend on the terminal's modes.
struct TerminalKey
{
    QByteArray bytes;
    int key = 0;       ///< VTermKey; 0: none
    int modifiers = 0; ///< VTermModifier
};

/// Neither bytes nor key for one that types text or means nothing.
TerminalKey terminalKey(int key, Qt::KeyboardModifiers modifiers);
int terminalModifiers(Qt::KeyboardModifiers modifiers);

} // namespace nephoscope::gui
