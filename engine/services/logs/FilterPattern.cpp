#include "services/logs/FilterPattern.h"

#include "services/logs/FilterNodes.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

/// A wildcard at either end or inside: `*` stands for anything.
bool fitsWildcard(std::string_view text, std::string_view pattern)
{
    std::size_t t = 0, p = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::optional<double> numberIn(std::string_view text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool fitsRegex(const QRegularExpression &expression, std::string_view text)
{
    return expression.match(QString::fromUtf8(text.data(), qsizetype(text.size()))).hasMatch();
}

/// Words of a line: parted by spaces, together within `"…"` and `[…]`.
std::vector<std::string> wordsOf(std::string_view message)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < message.size();) {
        if (message[at] == ' ') {
            ++at;
            continue;
        }
        const char close = message[at] == '"' ? '"' : message[at] == '[' ? ']' : ' ';
        const std::size_t from = close == ' ' ? at : at + 1;
        const std::size_t end = std::min(message.find(close, from), message.size());
        words.emplace_back(message.substr(from, end - from));
        at = end + 1;
    }
    return words;
}

std::string textOf(const json::value &value)
{
    if (value.is_string())
        return {value.get_string().data(), value.get_string().size()};
    return json::serialize(value);
}

} // namespace

const json::value *findBySelector(const json::value &document, std::string_view selector)
{
    if (!selector.starts_with('$'))
        return nullptr;
    const json::value *at = &document;
    for (std::size_t from = 1; at && from < selector.size();) {
        if (selector[from] == '.') {
            std::size_t end = selector.find_first_of(".[", from + 1);
            end = std::min(end, selector.size());
            const auto *object = at->if_object();
            const std::string_view name = selector.substr(from + 1, end - from - 1);
            at = object ? object->if_contains(json::string_view(name.data(), name.size())) : nullptr;
            from = end;
        } else if (selector[from] == '[') {
            const std::size_t end = selector.find(']', from);
            if (end == std::string_view::npos)
                return nullptr;
            std::string_view inside = selector.substr(from + 1, end - from - 1);
            std::size_t index = 0;
            const bool number = std::from_chars(inside.data(), inside.data() + inside.size(), index).ptr == inside.data() + inside.size();
            if (number) {
                const auto *array = at->if_array();
                at = array && index < array->size() ? &(*array)[index] : nullptr;
            } else {
                if (inside.size() >= 2 && (inside.front() == '\'' || inside.front() == '"'))
                    inside = inside.substr(1, inside.size() - 2);
                const auto *object = at->if_object();
                at = object ? object->if_contains(json::string_view(inside.data(), inside.size())) : nullptr;
            }
            from = end + 1;
        } else {
            return nullptr;
        }
    }
    return at;
}

bool Comparison::fits(std::string_view text) const
{
    switch (test) {
    case Test::Any: return true;
    case Test::Regex: return fitsRegex(*regex, text) != negated;
    case Test::Equal:
        if (number)
            return (numberIn(text) == number) != negated;
        return fitsWildcard(text, value) != negated;
    default: break;
    }
    const auto left = numberIn(text);
    if (!left || !number)
        return false;
    return test == Test::Less ? *left < *number : test == Test::LessOrEqual ? *left <= *number : test == Test::Greater ? *left > *number : *left >= *number;
}

bool Comparison::fits(const json::value *found) const
{
    switch (test) {
    case Test::Exists: return (found != nullptr) != negated;
    case Test::IsNull: return found && found->is_null();
    case Test::IsTrue: return found && found->is_bool() && found->get_bool();
    case Test::IsFalse: return found && found->is_bool() && !found->get_bool();
    default: break;
    }
    if (!found || found->is_null())
        return false;
    if (test == Test::Equal && number && !found->is_number())
        return fitsWildcard(textOf(*found), value) != negated;
    return fits(textOf(*found));
}

bool Condition::fits(const json::value &document) const
{
    switch (kind) {
    case Kind::Leaf: return comparison.fits(findBySelector(document, selector));
    case Kind::And: return std::all_of(parts.begin(), parts.end(), [&](const Condition &part) { return part.fits(document); });
    case Kind::Or: return std::any_of(parts.begin(), parts.end(), [&](const Condition &part) { return part.fits(document); });
    }
    return false;
}

void Condition::collect(const json::value &document, std::map<std::string, std::string> &into) const
{
    if (kind == Kind::Leaf) {
        if (const auto *found = findBySelector(document, selector))
            into[selector] = textOf(*found);
    }
    for (const Condition &part : parts)
        part.collect(document, into);
}

namespace {

bool has(const Term &term, std::string_view message)
{
    return term.regex ? fitsRegex(*term.regex, message) : message.find(term.text) != std::string_view::npos;
}

/// The words for the columns of a pattern; nothing when they do not fit. `...` takes any number.
std::optional<std::vector<std::string>> align(const std::vector<Column> &columns, std::string_view message)
{
    const auto words = wordsOf(message);
    const auto gap = std::find_if(columns.begin(), columns.end(), [](const Column &column) { return column.isGap; });
    if (gap == columns.end())
        return words.size() == columns.size() ? std::optional(words) : std::nullopt;
    const std::size_t before = std::size_t(gap - columns.begin()), after = columns.size() - before - 1;
    if (words.size() < before + after)
        return std::nullopt;
    std::vector<std::string> aligned(words.begin(), words.begin() + std::ptrdiff_t(before));
    aligned.emplace_back();
    aligned.insert(aligned.end(), words.end() - std::ptrdiff_t(after), words.end());
    return aligned;
}

} // namespace

tl::expected<FilterPattern, std::string> FilterPattern::known(const std::string &text)
{
    // A thread's own: a compiled regular expression is no matter for two at once.
    constexpr std::size_t most = 256;
    thread_local std::map<std::string, tl::expected<FilterPattern, std::string>> kept;
    if (const auto found = kept.find(text); found != kept.end())
        return found->second;
    if (kept.size() == most)
        kept.clear();
    return kept.emplace(text, parse(text)).first->second;
}

bool FilterPattern::matches(std::string_view message) const
{
    const Node &node = *m_root;
    if (node.condition) {
        json::error_code unreadable;
        const json::value document = json::parse(json::string_view(message.data(), message.size()), unreadable);
        return !unreadable && node.condition->fits(document);
    }
    if (!node.columns.empty()) {
        const auto words = align(node.columns, message);
        if (!words)
            return false;
        for (std::size_t index = 0; index < node.columns.size(); ++index) {
            const auto &tests = node.columns[index].tests;
            const auto fits = [&](const Comparison &test) { return test.fits(std::string_view((*words)[index])); };
            if (!tests.empty() && !(node.columns[index].any ? std::any_of(tests.begin(), tests.end(), fits) : std::all_of(tests.begin(), tests.end(), fits)))
                return false;
        }
        return true;
    }
    bool anyOptional = false, oneOptional = false;
    for (const Term &term : node.terms) {
        if (term.kind == Term::Kind::Optional) {
            anyOptional = true;
            oneOptional = oneOptional || has(term, message);
        } else if (has(term, message) == (term.kind == Term::Kind::Excluded)) {
            return false;
        }
    }
    return !anyOptional || oneOptional;
}

std::map<std::string, std::string> FilterPattern::extract(std::string_view message) const
{
    std::map<std::string, std::string> found;
    const Node &node = *m_root;
    if (node.condition) {
        json::error_code unreadable;
        const json::value document = json::parse(json::string_view(message.data(), message.size()), unreadable);
        if (!unreadable)
            node.condition->collect(document, found);
    } else if (const auto words = node.columns.empty() ? std::nullopt : align(node.columns, message)) {
        for (std::size_t index = 0; index < node.columns.size(); ++index) {
            if (!node.columns[index].isGap && !node.columns[index].name.empty())
                found['$' + node.columns[index].name] = (*words)[index];
        }
    }
    return found;
}

} // namespace nephoscope::logs
