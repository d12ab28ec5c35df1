#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// The words of a small language, for a CodeEditor to colour: keywords and functions (lower case, any case fits), texts in
/// quotes, numbers, names that begin with `@`, and comments from `#` to the end of the line.
struct CodeWords
{
    enum class Kind { Plain, Keyword, Function, Name, Text, Number, Comment };
    struct Part
    {
        Kind kind = Kind::Plain;
        int length = 0; ///< bytes of UTF-8
        bool operator==(const Part &) const = default;
    };

    QString language;          ///< as the status bar names it
    QSet<QByteArray> keywords;
    QSet<QByteArray> functions; ///< before an opening bracket

    /// The whole text, part by part.
    std::vector<Part> parts(const QByteArray &text) const;
};

} // namespace nephoscope::gui
