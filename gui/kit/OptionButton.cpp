#include "gui/kit/OptionButton.h"

#include "gui/kit/MarkRing.h"
#include "gui/theme/ConsoleStyle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int MarkSize = 16;
constexpr int Gap = 8;
constexpr int TileIcon = 24;
constexpr int TightPad = 6; // beside a segment's text where there is little room

int wrappedHeight(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(40, width), 10000), Qt::TextWordWrap, text).height();
}

} // namespace

OptionButton::OptionButton(Look look, const QString &text, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setCheckable(true);
    setAutoExclusive(look != Look::Check);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFont(Theme::instance().font(look == Look::Tile ? TextStyle::BodyBold : look == Look::Segment ? TextStyle::Button : TextStyle::Body));
    QSizePolicy policy(look == Look::Tile ? QSizePolicy::Expanding : QSizePolicy::Preferred, look == Look::Segment ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    policy.setHeightForWidth(look != Look::Segment);
    if (look == Look::Segment)
        policy.setHorizontalPolicy(QSizePolicy::Maximum);
    setSizePolicy(policy);
    setTexts(text);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void OptionButton::setTexts(const QString &text, const QString &description)
{
    setText(text);
    m_description = description;
    setAccessibleName(text);
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

void OptionButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void OptionButton::setPartial(bool partial)
{
    m_partial = partial;
    update();
}

void OptionButton::nextCheckState()
{
    if (m_partial) {
        m_partial = false;
        setChecked(true);
        return;
    }
    QAbstractButton::nextCheckState();
}

QMargins OptionButton::padding() const
{
    if (m_look == Look::Tile)
        return {16, 14, 16, 14};
    return m_look == Look::Segment ? QMargins(16, 6, 16, 6) : QMargins(0, 2, 0, 2);
}

int OptionButton::textLeft() const { return padding().left() + MarkSize + Gap; }
int OptionButton::textRight() const { return padding().right() + (m_look == Look::Tile && !m_icon.isEmpty() ? TileIcon + 12 : 0); }

QSize OptionButton::sizeHint() const
{
    const int line = fontMetrics().horizontalAdvance(text());
    if (m_look == Look::Segment)
        return {line + padding().left() + padding().right() + (m_icon.isEmpty() ? 0 : MarkSize + (text().isEmpty() ? 0 : Gap)),
                Theme::instance().size("input-height")};
    int width = line;
    if (!m_description.isEmpty())
        width = std::max(width, std::min(420, QFontMetrics(Theme::instance().font(TextStyle::Small)).horizontalAdvance(m_description)));
    width += textLeft() + textRight() + 2;
    if (m_look == Look::Tile)
        width = std::clamp(width, 200, 360);
    return {width, heightForWidth(width)};
}

QSize OptionButton::minimumSizeHint() const
{
    if (m_look == Look::Segment)
        return sizeHint() - QSize(padding().left() + padding().right() - 2 * TightPad, 0);
    const int width = std::min(sizeHint().width(), m_look == Look::Tile ? 180 : 120);
    return {width, 22};
}

int OptionButton::heightForWidth(int width) const
{
    const int room = width - textLeft() - textRight();
    int height = padding().top() + padding().bottom() + std::max(20, wrappedHeight(font(), text(), room));
    if (!m_description.isEmpty())
        height += 2 + wrappedHeight(Theme::instance().font(TextStyle::Small), m_description, room);
    return height;
}

QRect OptionButton::markRect() const { return {padding().left(), padding().top() + 2, MarkSize, MarkSize}; }

void OptionButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    if (m_look == Look::Check || m_look == Look::Radio)
        MarkRing::moveTo(this, markRect(), m_look == Look::Check ? 5 : 11);
}

void OptionButton::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    if (m_look == Look::Check || m_look == Look::Radio)
        MarkRing::moveTo(nullptr);
}

void OptionButton::paintMark(QPainter &painter) const
{
    const QRect mark = markRect();
    const bool invalid = property("invalid").toBool() || (parentWidget() && parentWidget()->property("invalid").toBool());
    if (m_look == Look::Check) {
        const auto state = m_partial ? Qt::PartiallyChecked : isChecked() ? Qt::Checked : Qt::Unchecked;
        paintCheckBox(painter, mark, state, isEnabled(), false);
        if (invalid && state == Qt::Unchecked)
            paintBox(painter, mark, Qt::transparent, colorFor(*this, Token::BorderStatusError), 2, 3);
        return;
    }
    const bool on = isChecked();
    const QColor fill = colorFor(*this, !isEnabled() ? Token::BackgroundControlDisabled : on ? Token::BackgroundControlChecked : Token::BackgroundControlDefault);
    // Without its border a disabled one would be lost on a disabled tile.
    const QColor border = !isEnabled() ? colorFor(*this, Token::TextDisabled) : on ? fill : colorFor(*this, invalid ? Token::BorderStatusError : Token::BorderControlDefault);
    paintBox(painter, mark, fill, border, invalid && !on ? 2 : 1, 8);
    if (on)
        paintBox(painter, QRectF(mark).adjusted(5, 5, -5, -5), colorFor(*this, isEnabled() ? Token::ForegroundControlDefault : Token::TextDisabled),
                 Qt::transparent, 0, 3);
}

void OptionButton::paintTile(QPainter &painter) const
{
    const bool on = isChecked();
    const bool invalid = parentWidget() && parentWidget()->property("invalid").toBool();
    const Token fill = !isEnabled() ? Token::BackgroundInputDisabled : on ? Token::BackgroundItemSelected : Token::BackgroundContainerContent;
    const Token border = on ? Token::BorderItemSelected : invalid ? Token::BorderStatusError : underMouse() && isEnabled() ? Token::BorderControlDefault : Token::BorderCard;
    paintBox(painter, rect(), colorFor(*this, fill), colorFor(*this, border), on || invalid ? 2 : 1, Theme::instance().radius("input"));
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), colorFor(*this, Token::BorderItemFocused), 5);
    if (!m_icon.isEmpty())
        icons::paint(painter, m_icon, QRectF(width() - padding().right() - TileIcon, padding().top(), TileIcon, TileIcon),
                     colorFor(*this, isEnabled() ? on ? Token::TextAccent : Token::TextInteractiveDefault : Token::TextInteractiveDisabled));
}

void OptionButton::paintSegment(QPainter &painter) const
{
    const bool on = isChecked();
    if (on)
        paintBox(painter, rect(), colorFor(*this, isEnabled() ? Token::BackgroundSegmentActive : Token::BackgroundControlDisabled), Qt::transparent, 0,
                 Theme::instance().radius("input"));
    const Token ink = !isEnabled() ? Token::TextInteractiveDisabled
        : on ? Token::ForegroundControlDefault : underMouse() ? Token::TextAccent : Token::TextInteractiveDefault;
    const int content = sizeHint().width() - padding().left() - padding().right();
    int x = (width() - content) / 2;
    if (!m_icon.isEmpty()) {
        icons::paint(painter, m_icon, QRectF(x, (height() - MarkSize) / 2.0, MarkSize, MarkSize), colorFor(*this, ink));
        x += MarkSize + Gap;
    }
    painter.setPen(colorFor(*this, ink));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), colorFor(*this, on ? Token::ForegroundControlDefault : Token::BorderItemFocused), 5);
}

void OptionButton::paintEvent(QPaintEvent *)
{
    MarkRing::follow(*this);
    QPainter painter(this);
    if (m_look == Look::Segment) {
        paintSegment(painter);
        return;
    }
    if (m_look == Look::Tile)
        paintTile(painter);
    paintMark(painter);
    const int left = textLeft();
    const int room = width() - left - textRight();
    const int titleHeight = std::max(20, wrappedHeight(font(), text(), room));
    painter.setPen(colorFor(*this, isEnabled() ? m_look == Look::Tile ? Token::TextHeadingDefault : Token::TextBodyDefault : Token::TextDisabled));
    painter.drawText(QRect(left, padding().top(), room, titleHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
    if (m_description.isEmpty())
        return;
    painter.setFont(Theme::instance().font(TextStyle::Small));
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextFormSecondary : Token::TextDisabled));
    painter.drawText(QRect(left, padding().top() + titleHeight + 2, room, height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

} // namespace nephoscope::gui
