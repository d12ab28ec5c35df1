#include "transfer/SyncFilter.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

/// Bytes of the character that begins here.
std::size_t characterLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return std::min(length, text.size());
}

/// The end of a set behind `[`, where its `]` is; npos when it has none. A `]` that comes first is one of the set.
std::size_t endOfSet(std::string_view pattern)
{
    std::size_t at = 1;
    if (at < pattern.size() && pattern[at] == '!')
        ++at;
    return pattern.find(']', std::min(pattern.size(), at + 1));
}

/// UTF-8 sorts as its characters do.
bool isInSet(std::string_view character, std::string_view set)
{
    const bool negated = set.starts_with('!');
    if (negated)
        set.remove_prefix(1);
    bool found = false;
    while (!set.empty()) {
        const std::string_view first = set.substr(0, characterLength(set));
        set.remove_prefix(first.size());
        if (set.size() > 1 && set.front() == '-') {
            set.remove_prefix(1);
            const std::string_view last = set.substr(0, characterLength(set));
            set.remove_prefix(last.size());
            found = found || (first <= character && character <= last);
        } else {
            found = found || first == character;
        }
    }
    return found != negated;
}

/// Takes one character of the name and what stands for it in the pattern; false when they differ.
bool takeOne(std::string_view &name, std::string_view &pattern)
{
    const std::string_view character = name.substr(0, characterLength(name));
    std::size_t used = 1;
    bool fits = true;
    if (const std::size_t end = pattern.front() == '[' ? endOfSet(pattern) : std::string_view::npos; end != std::string_view::npos) {
        fits = isInSet(character, pattern.substr(1, end - 1));
        used = end + 1;
    } else if (pattern.front() != '?') {
        used = characterLength(pattern);
        fits = pattern.substr(0, used) == character;
    }
    if (fits) {
        name.remove_prefix(character.size());
        pattern.remove_prefix(used);
    }
    return fits;
}

} // namespace

bool fitsPattern(std::string_view name, std::string_view pattern)
{
    // Back to the last star only: earlier ones have taken as little as they can.
    std::string_view nameAtStar;
    std::string_view behindStar;
    bool star = false;
    while (!name.empty() || !pattern.empty()) {
        if (pattern.starts_with('*')) {
            pattern.remove_prefix(1);
            star = true;
            nameAtStar = name;
            behindStar = pattern;
            continue;
        }
        if (!name.empty() && !pattern.empty() && takeOne(name, pattern))
            continue;
        if (!star || nameAtStar.empty())
            return false;
        nameAtStar.remove_prefix(characterLength(nameAtStar));
        name = nameAtStar;
        pattern = behindStar;
    }
    return true;
}

bool isTaken(std::string_view name, const std::vector<SyncRule> &rules)
{
    const auto last = std::find_if(rules.rbegin(), rules.rend(), [name](const SyncRule &rule) { return fitsPattern(name, rule.pattern); });
    return last == rules.rend() || last->include;
}

} // namespace nephoscope::transfer
