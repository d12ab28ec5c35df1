#pragma once

#include "gui/cloudshell/TerminalView.h"

#include <csignal>

namespace nephoscope::gui {

constexpr int Patience = 20'000; // ms

inline bool isAlive(qint64 pid) { return ::kill(pid_t(pid), 0) == 0; }

inline void type(TerminalView &view, const QString &text) { view.terminal().sendText(text); }

} // namespace nephoscope::gui
