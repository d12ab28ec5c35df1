#pragma once

#include <QtCore/QString>

class QWidget;

namespace nephoscope::gui {

/// Whether there is a session bus to ask; Qt would start one of its own otherwise.
bool hasSessionBus();

/// Tells the desktop what a window has to say while nobody looks at any of the console's: a notification by
/// `org.freedesktop.Notifications` ("Desktop Notifications Specification" 1.2), and the window's hint that it wants attention.
/// Nothing while a window is active, nor where the desktop has no such service. Never waits.
void tellDesktop(QWidget &window, const QString &title, const QString &text);

} // namespace nephoscope::gui
