#pragma once

#include <QtCore/QString>

class QKeyEvent;
class QObject;

namespace nephoscope::gui {

/// What a class reads when a key goes down: `Ctrl + K`, `Enter`, `한/영`; empty for a modifier alone and for letters
/// that are typed, which typedText() gives.
QString keyName(const QKeyEvent &event);
/// The letters the key writes; empty when it writes none.
QString typedText(const QKeyEvent &event);

/// What is typed into `focus` must not be seen: a password field, a field with the property `secret` or `masks`
/// = "secret", or one inside such a widget. A terminal that waits for a password sets `secret` for that time.
bool takesSecret(QObject *focus);
/// Letters typed now go into a text.
bool takesText(QObject *focus);

} // namespace nephoscope::gui
