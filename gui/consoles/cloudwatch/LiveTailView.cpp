#include "gui/consoles/cloudwatch/LiveTailView.h"

#include "gui/theme/Theme.h"

#include <QtCore/QDateTime>
#include <QtGui/QSyntaxHighlighter>

#include <array>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int rowsInSight = 22;

struct Look
{
    Token text;
    Token background;
};
constexpr std::array<Look, 5> looks{{{Token::TextStatusInfo, Token::BackgroundStatusInfo},
                                     {Token::TextStatusWarning, Token::BackgroundStatusWarning},
                                     {Token::TextStatusSuccess, Token::BackgroundStatusSuccess},
                                     {Token::TextStatusError, Token::BackgroundStatusError},
                                     {Token::TextAccent, Token::BackgroundDropdownItemFilterMatch}}};

QString lineOf(const TailEvent &event, bool withGroup)
{
    QString message = event.message;
    if (message.size() > LiveTailView::mostCharacters)
        message = message.left(LiveTailView::mostCharacters) % QChar(0x2026);
    while (message.endsWith(u'\n') || message.endsWith(u'\r'))
        message.chop(1);
    const QString time = QDateTime::fromMSecsSinceEpoch(event.time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    return time % QStringLiteral("  [") % (withGroup ? QString(event.group % u' ') : QString()) % event.stream % QStringLiteral("]  ") % message;
}

} // namespace

/// Marks terms, each in a colour of its own and in bold.
class LiveTailView::Marks final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    QStringList terms;

protected:
    void highlightBlock(const QString &text) override
    {
        for (qsizetype i = 0; i < terms.size(); ++i) {
            const Look &look = looks[std::size_t(i) % looks.size()];
            QTextCharFormat format;
            format.setForeground(Theme::instance().color(look.text));
            format.setBackground(Theme::instance().color(look.background));
            format.setFontWeight(QFont::Bold);
            for (qsizetype at = text.indexOf(terms[i], 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(terms[i], at + terms[i].size(), Qt::CaseInsensitive))
                setFormat(int(at), int(terms[i].size()), format);
        }
    }
};

LiveTailView::LiveTailView(QWidget *parent) : TextArea(rowsInSight, parent), m_marks(new Marks(document()))
{
    setProperty("data", true); // what it shows is nobody's to translate
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(mostLines);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(&Theme::instance(), &Theme::changed, this, &LiveTailView::measure);
    measure();
}

void LiveTailView::measure()
{
    setFont(Theme::instance().font(TextStyle::Code));
    m_marks->rehighlight();
}

void LiveTailView::add(const std::vector<TailEvent> &events, bool withGroup)
{
    if (events.empty())
        return;
    QStringList lines;
    for (const TailEvent &event : events)
        lines.append(lineOf(event, withGroup));
    appendPlainText(lines.join(u'\n'));
}

void LiveTailView::setTerms(const QStringList &terms)
{
    if (terms == m_marks->terms)
        return;
    m_marks->terms = terms;
    m_marks->rehighlight();
}

bool LiveTailView::isEmpty() const { return document()->isEmpty(); }

} // namespace nephoscope::gui::cloudwatch
