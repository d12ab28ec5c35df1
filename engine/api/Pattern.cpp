#include "api/Pattern.h"

#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace nephoscope::api {
namespace {

struct PosixClass
{
    std::string_view java;
    std::string_view posix;
};
constexpr std::array posixClasses{
    PosixClass{"Alnum", "[:alnum:]"}, PosixClass{"Alpha", "[:alpha:]"}, PosixClass{"ASCII", "\\x00-\\x7F"},
    PosixClass{"Blank", "[:blank:]"}, PosixClass{"Cntrl", "[:cntrl:]"}, PosixClass{"Digit", "[:digit:]"},
    PosixClass{"Graph", "[:graph:]"}, PosixClass{"Lower", "[:lower:]"}, PosixClass{"Print", "[:print:]"},
    PosixClass{"Punct", "[:punct:]"}, PosixClass{"Space", "[:space:]"}, PosixClass{"Upper", "[:upper:]"},
    PosixClass{"XDigit", "[:xdigit:]"}};

/// The four hex digits after `\u` at `at`; -1 when there are none.
int unicodeEscape(std::string_view pattern, std::size_t at)
{
    if (pattern.substr(at, 2) != "\\u" || at + 6 > pattern.size())
        return -1;
    int code = 0;
    const char *end = pattern.data() + at + 6;
    const auto [stop, error] = std::from_chars(pattern.data() + at + 2, end, code, 16);
    return error == std::errc() && stop == end ? code : -1;
}

void appendCodePoint(int code, std::string &out)
{
    std::array<char, 8> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), code, 16);
    out += "\\x{";
    out.append(digits.data(), end);
    out += '}';
}

/// `\p{Name}` of Java's POSIX names; returns the length consumed, 0 when it is something else.
std::size_t appendPosixClass(std::string_view pattern, std::size_t at, bool inSet, std::string &out)
{
    if (pattern.substr(at, 3) != "\\p{")
        return 0;
    const std::size_t close = pattern.find('}', at);
    if (close == std::string_view::npos)
        return 0;
    const std::string_view name = pattern.substr(at + 3, close - at - 3);
    for (const PosixClass &entry : posixClasses) {
        if (entry.java != name)
            continue;
        out += inSet ? "" : "[";
        out += entry.posix;
        out += inSet ? "" : "]";
        return close + 1 - at;
    }
    return 0;
}

} // namespace

std::string translatePattern(std::string_view pattern)
{
    std::string out;
    bool inSet = false;
    std::size_t i = 0;
    while (i < pattern.size()) {
        const char c = pattern[i];
        if (c != '\\') {
            if (c == '[' && inSet) {
                // A set inside a set is a union in Java; PCRE would read a literal bracket.
                out += "\\[";
            } else {
                inSet = c == '[' || (inSet && c != ']');
                out += c;
            }
            ++i;
            continue;
        }
        if (const std::size_t used = appendPosixClass(pattern, i, inSet, out); used > 0) {
            i += used;
        } else if (const int high = unicodeEscape(pattern, i); high >= 0) {
            i += 6;
            const int low = high >= 0xD800 && high < 0xDC00 ? unicodeEscape(pattern, i) : -1;
            if (low >= 0xDC00 && low < 0xE000) {
                appendCodePoint(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), out);
                i += 6;
            } else {
                appendCodePoint(high, out);
            }
        } else {
            out += pattern.substr(i, 2);
            i += 2;
            // After a class Java takes the hyphen for itself, PCRE for a broken range.
            const bool isClass = std::string_view("wWdDsS").find(out.back()) != std::string_view::npos;
            if (inSet && isClass && i < pattern.size() && pattern[i] == '-') {
                out += "\\-";
                ++i;
            }
        }
    }
    return out;
}

const QRegularExpression &compiledPattern(std::string_view pattern)
{
    static std::shared_mutex mutex;
    static std::map<std::string, std::unique_ptr<QRegularExpression>, std::less<>> compiled;
    {
        const std::shared_lock lock(mutex);
        if (const auto found = compiled.find(pattern); found != compiled.end())
            return *found->second;
    }
    const std::string translated = "\\A(?:" + translatePattern(pattern) + ")\\z";
    auto expression = std::make_unique<QRegularExpression>(QString::fromUtf8(translated.data(), static_cast<qsizetype>(translated.size())));
    if (expression->isValid())
        expression->optimize();
    const std::unique_lock lock(mutex);
    return *compiled.try_emplace(std::string(pattern), std::move(expression)).first->second;
}

bool matchesPattern(std::string_view pattern, std::string_view text)
{
    const QRegularExpression &expression = compiledPattern(pattern);
    if (!expression.isValid())
        return true;
    const QRegularExpressionMatch match = expression.match(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return !match.isValid() || match.hasMatch();
}

} // namespace nephoscope::api
