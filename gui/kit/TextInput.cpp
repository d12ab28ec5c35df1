#include "gui/kit/TextInput.h"

#include "gui/kit/Button.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QtMath>
#include <QtGui/QTextLayout>

namespace nephoscope::gui {
namespace {

constexpr int RevealWidth = 28;
constexpr int AreaPadding = 8;
constexpr int AreaIndent = 4; // its text begins where that of a line does

} // namespace

TextInput::TextInput(const QString &placeholder, QWidget *parent) : QLineEdit(parent) { setPlaceholderText(placeholder); }

void TextInput::setSecret(bool secret)
{
    if (secret == isSecret())
        return;
    setProperty("secret", secret);
    if (!secret) {
        delete m_reveal;
        m_reveal = nullptr;
        setEchoMode(Normal);
        setTextMargins(0, 0, 0, 0);
        return;
    }
    m_reveal = new Button(Button::Variant::Icon, {}, this);
    m_reveal->setObjectName(QStringLiteral("reveal"));
    m_reveal->setCheckable(true);
    m_reveal->show();
    setTextMargins(0, 0, RevealWidth, 0);
    connect(m_reveal, &QAbstractButton::toggled, this, &TextInput::setRevealed);
    setRevealed(false);
}

void TextInput::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    m_reveal->setIconName(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    retranslate();
}

void TextInput::retranslate()
{
    if (m_reveal)
        m_reveal->setLabel(m_reveal->isChecked() ? tr("Hide") : tr("Show"));
}

void TextInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void TextInput::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    if (m_reveal)
        m_reveal->setGeometry(width() - RevealWidth - 3, 2, RevealWidth, height() - 4);
}

TextArea::TextArea(int rows, QWidget *parent) : QPlainTextEdit(parent), m_rows(rows)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(AreaPadding - 2);
    setViewportMargins(AreaIndent, 0, 0, 0);
    viewport()->setAutoFillBackground(false);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

// A laid out line rounds ascent and descent up one by one: it can be higher than the font's line spacing.
QSize TextArea::sizeHint() const
{
    QTextLayout text(QStringLiteral("x"), font());
    text.beginLayout();
    QTextLine line = text.createLine();
    line.setLeadingIncluded(true);
    line.setLineWidth(100);
    text.endLayout();
    return {400, m_rows * qCeil(line.height()) + 2 * AreaPadding + 2 * frameWidth()};
}

} // namespace nephoscope::gui
