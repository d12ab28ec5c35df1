#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace nephoscope::gui {

struct FuzzyMatch
{
    int score = 0;         ///< higher is better
    QList<int> positions;  ///< of the characters that matched
};

/// Whether the characters of `pattern` appear in `text` in order, ignoring case and spaces of the pattern. Beginnings of
/// words and runs count more. A Hangul consonant matches any syllable that begins with it: `ㅂㅋ` finds `버킷`.
std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text);

} // namespace nephoscope::gui
