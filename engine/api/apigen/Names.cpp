#include "Names.h"

#include <algorithm>
#include <array>

namespace apigen {
namespace {

// Locale-free, unlike <cctype>.
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWord(char c) { return isUpper(c) || isLower(c) || isDigit(c); }
char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

bool isReserved(std::string_view name)
{
    // Keywords a model name can hit, plus the names every generated structure defines itself.
    static constexpr std::array<std::string_view, 70> words{
        "alignas", "alignof", "and", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class",
        "compl", "concept", "const", "continue", "decltype", "default", "delete", "do", "double", "else", "enum",
        "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long",
        "module", "mutable", "namespace", "new", "noexcept", "not", "nullptr", "operator", "or", "private", "protected",
        "public", "register", "requires", "return", "shape", "short", "signed", "sizeof", "static", "struct", "switch",
        "template", "this", "throw", "true", "try", "typedef", "union", "unsigned", "using", "virtual", "void", "while"};
    return std::find(words.begin(), words.end(), name) != words.end();
}

std::string identifier(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isWord(c) || (c == '_' && !result.empty()))
            result += c;
    }
    if (result.empty() || isDigit(result.front()))
        result.insert(0, "v");
    return result;
}

} // namespace

std::string memberName(std::string_view modelName)
{
    std::string name = identifier(modelName);
    const auto runEnd = std::find_if_not(name.begin(), name.end(), isUpper);
    const auto run = static_cast<std::size_t>(runEnd - name.begin());
    // The last capital of a run begins the next word, unless a plural `s` ends the name (`IDs`).
    const bool pluralEnd = run > 1 && run + 1 == name.size() && name[run] == 's';
    const bool beginsWord = run > 1 && run < name.size() && isLower(name[run]) && !pluralEnd;
    const std::size_t count = beginsWord ? run - 1 : run;
    for (std::size_t i = 0; i < count; ++i)
        name[i] = lower(name[i]);
    if (isReserved(name))
        name += '_';
    return name;
}

std::string typeName(std::string_view modelName)
{
    std::string name = identifier(modelName);
    name.front() = upper(name.front());
    return name;
}

std::string constantName(std::string_view value)
{
    std::string name;
    std::size_t i = 0;
    while (i < value.size()) {
        if (!isWord(value[i])) {
            if (value[i] == '*')
                name += "Any";
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < value.size() && isWord(value[i]))
            ++i;
        const std::string_view word = value.substr(start, i - start);
        const bool shouting = std::none_of(word.begin(), word.end(), isLower);
        name += upper(word.front());
        for (const char c : word.substr(1))
            name += shouting ? lower(c) : c;
    }
    if (name.empty())
        return "EmptyText";
    if (isDigit(name.front()))
        name.insert(0, "V");
    return name;
}

std::string namespaceName(std::string_view service)
{
    std::string name(service);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

std::string unique(std::string name, std::set<std::string> &taken)
{
    std::string candidate = name;
    for (int number = 2; !taken.insert(candidate).second; ++number)
        candidate = name + std::to_string(number);
    return candidate;
}

std::string literal(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (byte < 0x20 || byte >= 0x7f) {
            // Octal escapes end after three digits, hexadecimal ones would swallow what follows.
            result += '\\';
            result += static_cast<char>('0' + (byte >> 6));
            result += static_cast<char>('0' + ((byte >> 3) & 7));
            result += static_cast<char>('0' + (byte & 7));
        } else {
            result += c;
        }
    }
    return result + '"';
}

} // namespace apigen
