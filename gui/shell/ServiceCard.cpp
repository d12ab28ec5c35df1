#include "gui/shell/ServiceCard.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace nephoscope::gui {

ServiceCard::ServiceCard(const QString &icon, const QString &name, const QString &summary, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_summary(summary)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(summary);
    setToolTip(summary);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ServiceCard::mouseReleaseEvent(QMouseEvent *event)
{
    const bool inside = rect().contains(event->position().toPoint());
    const bool another = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ControlModifier));
    if (inside && another) {
        setDown(false);
        Q_EMIT windowRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void ServiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QAbstractButton::keyPressEvent(event);
    else if (event->modifiers() & Qt::ControlModifier)
        Q_EMIT windowRequested();
    else
        click();
}

void ServiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    const bool hot = underMouse();
    paintBox(painter, rect(), colorFor(*this, hot ? Token::BackgroundStatusInfo : Token::BackgroundContainerContent),
             colorFor(*this, hot ? Token::BorderItemSelected : Token::BorderDividerSecondary), 1, 12);
    const QRectF badge(16, (height() - 40) / 2.0, 40, 40);
    paintBox(painter, badge, colorFor(*this, Token::BackgroundStatusInfo), Qt::transparent, 0, 10);
    icons::paint(painter, m_icon, badge.adjusted(10, 10, -10, -10), colorFor(*this, Token::TextAccent));
    const QRect words = rect().adjusted(72, 0, -40, 0);
    painter.setFont(theme.font(TextStyle::H4));
    painter.setPen(colorFor(*this, Token::TextHeadingDefault));
    // A summary too long for its line takes a second one.
    const QFont small = theme.font(TextStyle::Small);
    const QFontMetrics metrics(small);
    const bool two = metrics.horizontalAdvance(m_summary) > words.width();
    const int top = height() / 2 - (two ? 30 : 24);
    painter.drawText(QRect(words.left(), top, words.width(), 24), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(small);
    painter.setPen(colorFor(*this, Token::TextFormSecondary));
    if (two) {
        QTextLayout layout(m_summary, small);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(words.width());
        layout.endLayout();
        const QRect first(words.left(), top + 24, words.width(), metrics.lineSpacing());
        painter.drawText(first, Qt::AlignVCenter, m_summary.left(line.textLength()).trimmed());
        painter.drawText(first.translated(0, first.height()), Qt::AlignVCenter,
                         metrics.elidedText(m_summary.mid(line.textLength()), Qt::ElideRight, words.width()));
    } else {
        painter.drawText(QRect(words.left(), top + 26, words.width(), 20), Qt::AlignVCenter, m_summary);
    }
    icons::paint(painter, QStringLiteral("chevron-right"), QRectF(width() - 32, (height() - 16) / 2.0, 16, 16),
                 colorFor(*this, hot ? Token::TextAccent : Token::TextIconSubtle));
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 12);
}

} // namespace nephoscope::gui
