#include "gui/kit/CodeWords.h"

#include <algorithm>
#include <cctype>

namespace nephoscope::gui {

namespace {

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '@' || static_cast<unsigned char>(c) >= 0x80; }

/// Behind the closing mark, or the end.
qsizetype endOfText(const QByteArray &text, qsizetype at)
{
    const char mark = text[at];
    for (++at; at < text.size() && text[at] != mark; ++at)
        at += text[at] == '\\';
    return std::min(at + 1, text.size());
}

} // namespace

std::vector<CodeWords::Part> CodeWords::parts(const QByteArray &text) const
{
    std::vector<Part> out;
    const auto add = [&out](Kind kind, qsizetype length) {
        if (!out.empty() && out.back().kind == kind)
            out.back().length += int(length);
        else
            out.push_back({kind, int(length)});
    };
    for (qsizetype at = 0; at < text.size();) {
        const char c = text[at];
        qsizetype end = at + 1;
        Kind kind = Kind::Plain;
        if (c == '#') {
            const qsizetype line = text.indexOf('\n', at);
            end = line < 0 ? text.size() : line;
            kind = Kind::Comment;
        } else if (c == '"' || c == '\'' || c == '`') {
            end = endOfText(text, at);
            kind = c == '`' ? Kind::Name : Kind::Text;
        } else if (isWord(c)) {
            while (end < text.size() && isWord(text[end]))
                ++end;
            const QByteArray word = text.mid(at, end - at).toLower();
            qsizetype next = end;
            while (next < text.size() && text[next] == ' ')
                ++next;
            if (c == '@')
                kind = Kind::Name;
            else if (std::isdigit(static_cast<unsigned char>(c)))
                kind = Kind::Number;
            else if (functions.contains(word) && next < text.size() && text[next] == '(')
                kind = Kind::Function;
            else if (keywords.contains(word))
                kind = Kind::Keyword;
        }
        add(kind, end - at);
        at = end;
    }
    return out;
}

} // namespace nephoscope::gui
