#pragma once

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// Something a checker found in a text; line and column count from 1.
struct CodeIssue
{
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    int line = 1;
    int column = 1;
    QString text;
};

/// The first syntax error of a JSON text, and a warning for each key that an object has twice. An
/// empty text is fine. Texts are in the current language.
std::vector<CodeIssue> checkJson(const QString &text);
/// The same JSON with an indent of two spaces, keys in their order; a text with a syntax error
/// comes back unchanged.
QString formatJson(const QString &text);

} // namespace nephoscope::gui
