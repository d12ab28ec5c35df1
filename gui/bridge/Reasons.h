#pragma once

#include <QtCore/QString>

namespace nephoscope {
class Denials;
struct Error;
}

namespace nephoscope::gui::reasons {

// Which refusal an error's text is about: pages show errors as text, and find their explanation again by it. Of the last
// few hundred errors. Thread-safe.

/// A field of errors that a cloud elsewhere gave: only its owner knows why, whatever this one refused with the same words.
inline constexpr char elsewhere[] = "NephoscopeElsewhere";

/// errorText() says it by itself.
void note(const Error &error, const QString &text);
/// The id of the latest refusal that these words, or words with them in between, are about; empty: of none.
QString find(const QString &text);

/// Where refusals are looked up that come without their id, such as those of transfers. Null ends it.
void setDenials(const Denials *denials);

} // namespace nephoscope::gui::reasons
