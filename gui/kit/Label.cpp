#include "gui/kit/Label.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMetaMethod>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace nephoscope::gui {
namespace {

Token defaultToken(TextStyle style)
{
    switch (style) {
    case TextStyle::DisplayXl:
    case TextStyle::DisplayL:
    case TextStyle::H1:
    case TextStyle::H2:
    case TextStyle::H3:
    case TextStyle::H4:
    case TextStyle::H5:
        return Token::TextHeadingDefault;
    case TextStyle::Small:
        return Token::TextFormSecondary;
    default:
        return Token::TextBodyDefault;
    }
}

} // namespace

Label::Label(TextStyle style, const QString &text, QWidget *parent)
    : QLabel(text, parent), m_style(style), m_token(defaultToken(style))
{
    setTextFormat(Qt::PlainText);
    restyle();
    connect(&Theme::instance(), &Theme::changed, this, &Label::restyle);
}

void Label::setStyle(TextStyle style)
{
    m_style = style;
    restyle();
}

void Label::setToken(Token token)
{
    m_token = token;
    restyle();
}

void Label::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setCursor(selectable ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (selectable)
        setFocusPolicy(Qt::ClickFocus);
}

bool Label::event(QEvent *event)
{
    // The context may come with an ancestor: look again when the place in the tree is known.
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        restyle();
    return QLabel::event(event);
}

void Label::restyle()
{
    if (m_busy)
        return;
    m_busy = true;
    setFont(Theme::instance().font(m_style));
    QPalette colors = palette();
    const QColor color = colorFor(*this, m_token);
    for (const auto role : {QPalette::WindowText, QPalette::Text}) {
        colors.setColor(QPalette::Active, role, color);
        colors.setColor(QPalette::Inactive, role, color);
    }
    setPalette(colors);
    m_busy = false;
}

Link::Link(const QString &text, QWidget *parent) : Label(TextStyle::Body, text, parent)
{
    setToken(Token::TextLinkDefault);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void Link::enterEvent(QEnterEvent *event)
{
    setToken(Token::TextLinkHover);
    QLabel::enterEvent(event);
}

void Link::leaveEvent(QEvent *event)
{
    setToken(Token::TextLinkDefault);
    QLabel::leaveEvent(event);
}

void Link::mouseReleaseEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint()))
        return;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier)))
        apart();
    else if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void Link::keyPressEvent(QKeyEvent *event)
{
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (press && (event->modifiers() & Qt::ControlModifier))
        apart();
    else if (press)
        Q_EMIT clicked();
    else
        QLabel::keyPressEvent(event);
}

// A link that leads to no page of its own does here what it does.
void Link::apart()
{
    if (isSignalConnected(QMetaMethod::fromSignal(&Link::clickedApart)))
        Q_EMIT clickedApart();
    else
        Q_EMIT clicked();
}

void Link::paintEvent(QPaintEvent *event)
{
    if (wordWrap()) {
        QPainter painter(this);
        QFont underlined = font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
        style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, palette(), true, text(), QPalette::WindowText);
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 4);
        return;
    }
    const int width = std::min(contentsRect().width(), fontMetrics().horizontalAdvance(text()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width());
    if (shown == text())
        QLabel::paintEvent(event);
    QPainter painter(this);
    if (shown != text())
        style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), true, shown, QPalette::WindowText);
    const int base = (height() + fontMetrics().ascent() - fontMetrics().descent()) / 2 + 2;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    painter.drawLine(contentsRect().left(), base, contentsRect().left() + width, base);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 4);
}

} // namespace nephoscope::gui
