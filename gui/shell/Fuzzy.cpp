#include "gui/shell/Fuzzy.h"

namespace nephoscope::gui {
namespace {

// Leading consonants in the order of the syllables' block, as the keys that type them.
constexpr char16_t leading[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr char16_t FirstSyllable = 0xac00;
constexpr char16_t LastSyllable = 0xd7a3;
constexpr int SyllablesPerLeading = 588;

bool fits(QChar wanted, QChar found)
{
    if (wanted.toLower() == found.toLower())
        return true;
    const char16_t code = found.unicode();
    if (code < FirstSyllable || code > LastSyllable)
        return false;
    if (wanted.unicode() == leading[(code - FirstSyllable) / SyllablesPerLeading])
        return true;
    // While a syllable is being typed its last consonant is not there yet: `버` is on the way to `벗`.
    const char16_t open = wanted.unicode();
    return open >= FirstSyllable && open <= LastSyllable && (open - FirstSyllable) % 28 == 0 && (code - FirstSyllable) / 28 == (open - FirstSyllable) / 28;
}

bool beginsWord(const QString &text, int at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLower() && text.at(at).isUpper());
}

std::optional<FuzzyMatch> matchFrom(const QString &pattern, const QString &text, int start)
{
    FuzzyMatch match;
    int at = start;
    int run = 0;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        int found = at;
        while (found < text.size() && !fits(wanted, text.at(found)))
            ++found;
        if (found == text.size())
            return std::nullopt;
        run = found == at && !match.positions.isEmpty() ? run + 1 : 0;
        match.score += 2 + 6 * run + (beginsWord(text, found) ? 10 : 0) - std::min(found - at, 8);
        match.positions.append(found);
        at = found + 1;
    }
    match.score -= int(text.size()) / 12;
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &pattern, const QString &text)
{
    std::optional<FuzzyMatch> best;
    QChar first;
    for (const QChar each : pattern) {
        if (!each.isSpace()) {
            first = each;
            break;
        }
    }
    if (first.isNull())
        return FuzzyMatch{};
    for (int start = 0; start < text.size(); ++start) {
        if (!fits(first, text.at(start)))
            continue;
        std::optional<FuzzyMatch> match = matchFrom(pattern, text, start);
        if (!match)
            break; // further to the right there is even less text
        if (!best || match->score > best->score)
            best = std::move(match);
    }
    return best;
}

} // namespace nephoscope::gui
