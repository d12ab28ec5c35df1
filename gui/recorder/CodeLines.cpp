#include "gui/recorder/CodeLines.h"

#include "gui/kit/CopyButton.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtGui/QSyntaxHighlighter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace nephoscope::gui {

/// Colours words, strings, options, numbers and remarks; a line at a time.
class CodeColors final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void set(CodeLanguage language)
    {
        m_rules.clear();
        const auto rule = [this](const QString &pattern, Token token) { m_rules.push_back({QRegularExpression(pattern), token}); };
        rule(QStringLiteral("(?<![\\w./-])\\d+(\\.\\d+)?(?![\\w./-])"), Token::TextStatusWarning);
        if (language == CodeLanguage::Cli) {
            rule(QStringLiteral("^aws [\\w-]+ [\\w-]+"), Token::TextAccent);
            rule(QStringLiteral("(?<=\\s)--[\\w-]+"), Token::TextStatusInfo);
            rule(QStringLiteral("\"?\\$\\w+\"?"), Token::TextStatusError);
            rule(QStringLiteral("'[^']*'?"), Token::TextStatusSuccess);
        } else {
            rule(language == CodeLanguage::Python
                     ? QStringLiteral("\\b(import|from|for|in|if|else|not|continue|True|False|None|as)\\b")
                     : QStringLiteral("\\b(import|from|const|await|async|function|new|return|for|of|if|continue|true|false|null)\\b"),
                 Token::TextAccent);
            rule(QStringLiteral("\\b\\w+(?=\\()"), Token::TextStatusInfo);
            rule(QStringLiteral("os\\.environ\\['\\w+'\\]|process\\.env\\.\\w+"), Token::TextStatusError);
            rule(QStringLiteral("(?<!environ\\[)('(\\\\.|[^'\\\\])*'|\"(\\\\.|[^\"\\\\])*\")"), Token::TextStatusSuccess);
        }
        rule(language == CodeLanguage::JavaScript ? QStringLiteral("(^|\\s)//.*$") : QStringLiteral("(^|\\s)#.*$"), Token::TextFormSecondary);
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        for (const Rule &rule : m_rules) {
            auto matches = rule.pattern.globalMatch(text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                setFormat(int(match.capturedStart()), int(match.capturedLength()), Theme::instance().color(rule.token));
            }
        }
    }

private:
    struct Rule
    {
        QRegularExpression pattern;
        Token token;
    };
    std::vector<Rule> m_rules;
};

namespace {
constexpr int margin = 12;
}

CodeLines::CodeLines(QWidget *parent) : QPlainTextEdit(parent), m_colors(new CodeColors(document())), m_copy(new CopyButton({}, {}, this))
{
    setObjectName(QStringLiteral("codeLines"));
    setReadOnly(true);
    // The caret shows where the keyboard selects.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_copy->setAutoFillBackground(false);
    connect(&Theme::instance(), &Theme::changed, this, &CodeLines::restyle);
    restyle();
    retranslate();
}

void CodeLines::setCode(CodeLanguage language, const QString &code)
{
    m_copy->setCopyText(code);
    m_copy->setVisible(!code.isEmpty());
    if (code == toPlainText())
        return;
    setPlainText(code);
    m_colors->set(language);
    updateGeometry();
}

void CodeLines::setFitRows(int rows)
{
    m_fitRows = rows;
    setSizePolicy(QSizePolicy::Expanding, rows ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void CodeLines::restyle()
{
    setFont(Theme::instance().font(TextStyle::Code));
    QPalette colors = Theme::instance().palette(contextOf(*this));
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, colorFor(*this, Token::TextBodyDefault));
    setPalette(colors);
    m_colors->rehighlight();
    setViewportMargins(margin, 10, 36, 10);
    updateGeometry();
    update();
}

void CodeLines::retranslate()
{
    setAccessibleName(tr("Code"));
}

QSize CodeLines::minimumSizeHint() const { return {160, m_fitRows ? sizeHint().height() : 3 * fontMetrics().lineSpacing() + 20}; }

QSize CodeLines::sizeHint() const
{
    int rows = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        rows += std::max(1, block.layout()->lineCount());
    const int most = m_fitRows ? m_fitRows : 12;
    return {320, std::clamp(rows, 1, most) * fontMetrics().lineSpacing() + 22};
}

void CodeLines::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPlainTextEdit::changeEvent(event);
}

void CodeLines::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_copy->setGeometry(width() - size.width() - 6 - bar, 5, size.width(), size.height());
    m_copy->raise();
    if (m_fitRows && event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, [this] { updateGeometry(); }, Qt::QueuedConnection);
}

bool CodeLines::event(QEvent *event)
{
    // The frame's own paint: the box below the text and the ring around it.
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        paintBox(painter, rect(), colorFor(*this, Token::BackgroundCodeView), Qt::transparent, 0, Theme::instance().radius("item"));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), colorFor(*this, Token::BorderItemFocused), Theme::instance().radius("item"));
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPlainTextEdit::event(event);
}

} // namespace nephoscope::gui
