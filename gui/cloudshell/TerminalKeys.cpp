#include "gui/cloudshell/TerminalKeys.h"

#include <vterm.h>

namespace nephoscope::gui {
namespace {

int functionKey(int key)
{
    switch (key) {
    case Qt::Key_Up: return VTERM_KEY_UP;
    case Qt::Key_Down: return VTERM_KEY_DOWN;
    case Qt::Key_Left: return VTERM_KEY_LEFT;
    case Qt::Key_Right: return VTERM_KEY_RIGHT;
    case Qt::Key_Insert: return VTERM_KEY_INS;
    case Qt::Key_Delete: return VTERM_KEY_DEL;
    case Qt::Key_Home: return VTERM_KEY_HOME;
    case Qt::Key_End: return VTERM_KEY_END;
    case Qt::Key_PageUp: return VTERM_KEY_PAGEUP;
    case Qt::Key_PageDown: return VTERM_KEY_PAGEDOWN;
    default: break;
    }
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return VTERM_KEY_FUNCTION(key - Qt::Key_F1 + 1);
    return VTERM_KEY_NONE;
}

// The control character of Ctrl and a key; -1: none.
int controlByte(int key)
{
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return key - Qt::Key_A + 1;
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_At:
    case Qt::Key_2: return 0;
    case Qt::Key_BracketLeft:
    case Qt::Key_3: return 0x1b;
    case Qt::Key_Backslash:
    case Qt::Key_4: return 0x1c;
    case Qt::Key_BracketRight:
    case Qt::Key_5: return 0x1d;
    case Qt::Key_AsciiCircum:
    case Qt::Key_6: return 0x1e;
    case Qt::Key_Underscore:
    case Qt::Key_Slash:
    case Qt::Key_7: return 0x1f;
    default: return -1;
    }
}

} // namespace

int terminalModifiers(Qt::KeyboardModifiers modifiers)
{
    int out = VTERM_MOD_NONE;
    if (modifiers & Qt::ShiftModifier)
        out |= VTERM_MOD_SHIFT;
    if (modifiers & Qt::AltModifier)
        out |= VTERM_MOD_ALT;
    if (modifiers & Qt::ControlModifier)
        out |= VTERM_MOD_CTRL;
    return out;
}

TerminalKey terminalKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QByteArray escape = modifiers & Qt::AltModifier ? QByteArray("\x1b") : QByteArray();
    // With modifiers libvterm would send the `CSI u` form of these, which shells do not know.
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return escape.isEmpty() ? TerminalKey{{}, VTERM_KEY_ENTER, 0} : TerminalKey{escape + '\r'};
    case Qt::Key_Escape: return {escape + '\x1b'};
    case Qt::Key_Backspace: return {escape + (modifiers & Qt::ControlModifier ? '\x08' : '\x7f')};
    case Qt::Key_Tab: return modifiers & Qt::ShiftModifier ? TerminalKey{QByteArray("\x1b[Z")} : TerminalKey{escape + '\t'};
    case Qt::Key_Backtab: return {QByteArray("\x1b[Z")};
    default: break;
    }
    if (const int function = functionKey(key); function != VTERM_KEY_NONE)
        return {{}, function, terminalModifiers(modifiers)};
    if (modifiers & Qt::ControlModifier) {
        if (const int byte = controlByte(key); byte >= 0)
            return {escape + char(byte)};
    }
    return {};
}

} // namespace nephoscope::gui
