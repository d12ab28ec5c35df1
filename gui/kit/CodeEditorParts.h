#pragma once

// What the two files of the code editor share; nobody else includes it.
#include "gui/kit/CodeEditor.h"

// QScintilla is written with Qt's short keywords, which this project turns off.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>
#undef slots
#undef signals

class QLineEdit;
class QListWidget;
class QStackedLayout;
class QTimer;

namespace nephoscope::gui {

class Alert;
class Button;
class CodeWordsLexer;
class Label;

namespace codeeditor {

inline constexpr int NumberMargin = 0;
inline constexpr int MarkMargin = 1;
enum Mark : int { ErrorMark = 1, WarningMark = 2 };
inline constexpr int FrameWidth = 2; // of the frame at its thickest: with the focus, or an error
inline constexpr int RoundRoom = 6; // above the text, for the round corners

} // namespace codeeditor

struct CodeEditor::Parts
{
    Language language;
    QsciScintilla *sci = nullptr;
    QsciLexerJSON *lexer = nullptr;
    CodeWordsLexer *words = nullptr;
    QWidget *top = nullptr;
    QStackedLayout *stack = nullptr;
    QWidget *findBar = nullptr;
    QLineEdit *findInput = nullptr;
    Label *findNone = nullptr;
    Button *findPrevious = nullptr;
    Button *findNext = nullptr;
    Button *findClose = nullptr;
    Label *languageName = nullptr;
    Label *place = nullptr;
    Button *errors = nullptr;
    Button *warnings = nullptr;
    Button *wrap = nullptr;
    Button *format = nullptr;
    Button *findOpen = nullptr;
    QWidget *grip = nullptr;
    QListWidget *pane = nullptr;
    Label *loading = nullptr;
    Alert *failure = nullptr;
    Button *retry = nullptr;
    QTimer *timer = nullptr;
    Checker checker;
    std::vector<CodeIssue> issues;
    bool leaving = false;
};

} // namespace nephoscope::gui
