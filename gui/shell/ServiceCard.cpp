#include "gui/shell/ServiceCard.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int IconSpace = 72, ChevronSpace = 40, LeastHeight = 72, Padding = 12, Gap = 2;

/// Of a text broken between words.
int heightOf(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX), Qt::TextWordWrap, text).height();
}

int longestWord(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(font);
    int longest = 0;
    for (const QString &word : text.split(u' '))
        longest = std::max(longest, metrics.horizontalAdvance(word) + 1);
    return longest;
}

} // namespace

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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ServiceCard::heightForWidth(int width) const
{
    const Theme &theme = Theme::instance();
    const int words = width - IconSpace - ChevronSpace;
    const int height = heightOf(theme.font(TextStyle::H4), text(), words) + Gap + heightOf(theme.font(TextStyle::Small), m_summary, words);
    return std::max(LeastHeight, height + 2 * Padding);
}

QSize ServiceCard::minimumSizeHint() const
{
    const Theme &theme = Theme::instance();
    const int word = std::max(longestWord(theme.font(TextStyle::H4), text()), longestWord(theme.font(TextStyle::Small), m_summary));
    return {std::max(160, IconSpace + ChevronSpace + word), LeastHeight};
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
    const QFont large = theme.font(TextStyle::H4), small = theme.font(TextStyle::Small);
    const int wide = width() - IconSpace - ChevronSpace;
    const int name = heightOf(large, text(), wide), summary = heightOf(small, m_summary, wide);
    const int top = (height() - name - Gap - summary) / 2;
    painter.setFont(large);
    painter.setPen(colorFor(*this, Token::TextHeadingDefault));
    painter.drawText(QRect(IconSpace, top, wide, name), Qt::TextWordWrap, text());
    painter.setFont(small);
    painter.setPen(colorFor(*this, Token::TextFormSecondary));
    painter.drawText(QRect(IconSpace, top + name + Gap, wide, summary), Qt::TextWordWrap, m_summary);
    icons::paint(painter, QStringLiteral("chevron-right"), QRectF(width() - 32, (height() - 16) / 2.0, 16, 16),
                 colorFor(*this, hot ? Token::TextAccent : Token::TextIconSubtle));
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 12);
}

} // namespace nephoscope::gui
