#include "gui/kit/CodeEditorParts.h"
#include "gui/kit/CodeWordsLexer.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedLayout>

namespace nephoscope::gui {

using namespace codeeditor;

namespace {

/// The first family of the list that is there.
QString monospaced(const QFont &font)
{
    for (const QString &family : font.families())
        if (QFontDatabase::hasFamily(family))
            return family;
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

long rgb(const QColor &color) { return color.red() | color.green() << 8 | color.blue() << 16; }

} // namespace

void CodeEditor::restyle()
{
    const auto color = [this](Token token) { return colorFor(*this, token); };
    const QColor paper = color(Token::BackgroundContainerContent);
    const QColor ink = color(Token::TextBodyDefault);
    const QColor gutter = color(Token::BackgroundCellShaded);
    // Scintilla reads one family and points.
    const QFont code = Theme::instance().font(TextStyle::Code);
    QFont font(monospaced(code));
    font.setPointSizeF(code.pixelSize() * 72.0 / logicalDpiY());
    if (m->lexer) {
        m->lexer->setDefaultFont(font);
        m->lexer->setDefaultPaper(paper);
        m->lexer->setDefaultColor(ink);
        m->lexer->setFont(font);
        m->lexer->setPaper(paper);
        m->lexer->setColor(ink);
        m->lexer->setColor(color(Token::TextLinkDefault), QsciLexerJSON::Property);
        for (const int style : {QsciLexerJSON::String, QsciLexerJSON::IRI, QsciLexerJSON::IRICompact})
            m->lexer->setColor(color(Token::TextStatusSuccess), style);
        for (const int style : {QsciLexerJSON::Number, QsciLexerJSON::Keyword, QsciLexerJSON::KeywordLD, QsciLexerJSON::EscapeSequence})
            m->lexer->setColor(color(Token::TextStatusWarning), style);
        for (const int style : {QsciLexerJSON::UnclosedString, QsciLexerJSON::Error})
            m->lexer->setColor(color(Token::TextStatusError), style);
    } else if (m->words) {
        m->words->setDefaultFont(font);
        m->words->setDefaultPaper(paper);
        m->words->setDefaultColor(ink);
        m->words->setFont(font);
        m->words->setPaper(paper);
        m->words->setColor(ink);
        const std::pair<CodeWords::Kind, Token> kinds[] = {{CodeWords::Kind::Keyword, Token::TextLinkDefault},    {CodeWords::Kind::Function, Token::TextStatusInfo},
                                                           {CodeWords::Kind::Name, Token::TextAccent},            {CodeWords::Kind::Text, Token::TextStatusSuccess},
                                                           {CodeWords::Kind::Number, Token::TextStatusWarning},   {CodeWords::Kind::Comment, Token::TextFormSecondary}};
        for (const auto &[kind, token] : kinds)
            m->words->setColor(color(token), int(kind));
    } else {
        m->sci->setFont(font);
        m->sci->setPaper(paper);
        m->sci->setColor(ink);
    }
    m->sci->setMarginsFont(font);
    m->sci->setMarginsBackgroundColor(gutter);
    m->sci->setMarginsForegroundColor(color(Token::TextFormSecondary));
    m->sci->setCaretForegroundColor(ink);
    m->sci->setCaretLineBackgroundColor(gutter);
    m->sci->setCaretWidth(2);
    m->sci->setSelectionBackgroundColor(color(Token::TextLinkDefault));
    m->sci->setSelectionForegroundColor(color(Token::TextButtonPrimaryDefault));
    m->sci->setMatchedBraceForegroundColor(color(Token::TextAccent));
    m->sci->setMatchedBraceBackgroundColor(color(Token::BackgroundItemSelected));
    m->sci->setUnmatchedBraceForegroundColor(color(Token::TextStatusError));
    m->sci->setUnmatchedBraceBackgroundColor(paper);
    const std::pair<Mark, Token> marks[] = {{ErrorMark, Token::TextStatusError}, {WarningMark, Token::TextStatusWarning}};
    for (const auto &[mark, token] : marks) {
        m->sci->markerDefine(icons::pixmap(mark == ErrorMark ? QStringLiteral("error") : QStringLiteral("warning"), color(token), 14), mark);
        m->sci->setIndicatorForegroundColor(color(token), mark);
    }
    // Space below the lines as in the console: 20 pixels from line to line.
    m->sci->SendScintilla(QsciScintilla::SCI_SETEXTRAASCENT, 2UL);
    m->sci->SendScintilla(QsciScintilla::SCI_SETEXTRADESCENT, 2UL);
    m->sci->SendScintilla(QsciScintilla::SCI_STYLESETBACK, static_cast<unsigned long>(QsciScintilla::STYLE_LINENUMBER), rgb(gutter));
    m->sci->setMarginWidth(NumberMargin, QStringLiteral("00000"));
    QPalette colors = m->pane->palette();
    colors.setColor(QPalette::Text, ink);
    colors.setColor(QPalette::Highlight, color(Token::BackgroundItemSelected));
    colors.setColor(QPalette::HighlightedText, color(Token::TextAccent));
    m->pane->setPalette(colors);
    markIssues();
    update();
}

void CodeEditor::setWords(const CodeWords &words)
{
    delete m->words;
    m->words = new CodeWordsLexer(words, m->sci);
    m->sci->setLexer(m->words);
    restyle();
    retranslate();
}

void CodeEditor::markIssues()
{
    const int lines = m->sci->lines();
    for (const Mark mark : {ErrorMark, WarningMark}) {
        m->sci->markerDeleteAll(mark);
        m->sci->clearIndicatorRange(0, 0, lines - 1, m->sci->lineLength(lines - 1), mark);
    }
    for (const CodeIssue &issue : m->issues) {
        const Mark mark = issue.severity == CodeIssue::Severity::Error ? ErrorMark : WarningMark;
        const int line = std::clamp(issue.line - 1, 0, lines - 1);
        const int length = m->sci->text(line).size();
        const int from = std::clamp(issue.column - 1, 0, std::max(0, length - 1));
        m->sci->markerAdd(line, mark);
        m->sci->fillIndicatorRange(line, from, line, std::min(from + 1, length), mark);
    }
}

void CodeEditor::retranslate()
{
    m->languageName->setText(m->language == Language::Json ? QStringLiteral("JSON") : m->words ? m->words->words().language : tr("Plain text"));
    m->wrap->setLabel(wraps() ? tr("Do not wrap lines") : tr("Wrap lines"));
    m->format->setLabel(tr("Format JSON"));
    m->findOpen->setLabel(tr("Find"));
    m->findInput->setPlaceholderText(tr("Find"));
    m->findInput->setAccessibleName(tr("Find"));
    m->findNone->setText(tr("No matches"));
    m->findNone->hide();
    m->findPrevious->setLabel(tr("Previous match"));
    m->findNext->setLabel(tr("Next match"));
    m->findClose->setLabel(tr("Close"));
    m->grip->setAccessibleName(tr("Change the height of the editor"));
    m->grip->setToolTip(m->grip->accessibleName());
    m->pane->setAccessibleName(tr("Errors and warnings"));
    m->loading->setText(tr("Loading"));
    m->failure->setTitle(tr("The text could not be loaded"));
    m->retry->setLabel(tr("Retry"));
    m->sci->setAccessibleDescription(tr("Tab indents. Press Esc and then Tab to leave the editor."));
    showPlace();
}

void CodeEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = m->sci->hasFocus();
    const bool bad = property("invalid").toBool();
    const int radius = Theme::instance().radius("input");
    const QColor shade = colorFor(*this, Token::BackgroundCellShaded);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    painter.fillRect(rect(), shade);
    // The paper goes on around the lines, beside the gutter.
    if (m->findBar->isHidden() && m->stack->currentIndex() == 0) {
        const QRect text(m->sci->viewport()->mapTo(this, QPoint()), m->sci->viewport()->size());
        const int gutter = text.left() + m->sci->marginWidth(NumberMargin) + m->sci->marginWidth(MarkMargin) + m->sci->marginWidth(2);
        painter.fillRect(gutter, 0, width(), text.bottom() + 1, colorFor(*this, Token::BackgroundContainerContent));
    }
    painter.restore();
    paintBox(painter, rect(), Qt::transparent, colorFor(*this, bad ? Token::BorderStatusError : focused ? Token::BorderInputFocused : Token::BorderInputDefault),
             focused || bad ? FrameWidth : 1, radius);
}

} // namespace nephoscope::gui
