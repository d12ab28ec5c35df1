#include "gui/kit/Button.h"

#include "gui/kit/Menu.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int IconSize = 16;
constexpr int Gap = 8;

int standardHeight() { return Theme::instance().size("input-height"); }

struct Look
{
    Token fill, text, border;
};

Look lookOf(Button::Variant variant, bool enabled, bool hover, bool down)
{
    using T = Token;
    switch (variant) {
    case Button::Variant::Primary:
        if (!enabled) return {T::BackgroundButtonPrimaryDisabled, T::TextButtonPrimaryDisabled, T::BorderButtonPrimaryDisabled};
        if (down) return {T::BackgroundButtonPrimaryActive, T::TextButtonPrimaryActive, T::BackgroundButtonPrimaryActive};
        if (hover) return {T::BackgroundButtonPrimaryHover, T::TextButtonPrimaryHover, T::BackgroundButtonPrimaryHover};
        return {T::BackgroundButtonPrimaryDefault, T::TextButtonPrimaryDefault, T::BackgroundButtonPrimaryDefault};
    case Button::Variant::Normal:
        if (!enabled) return {T::BackgroundButtonNormalDisabled, T::TextButtonNormalDisabled, T::BorderButtonNormalDisabled};
        if (down) return {T::BackgroundButtonNormalActive, T::TextButtonNormalActive, T::BorderButtonNormalActive};
        if (hover) return {T::BackgroundButtonNormalHover, T::TextButtonNormalHover, T::BorderButtonNormalHover};
        return {T::BackgroundButtonNormalDefault, T::TextButtonNormalDefault, T::BorderButtonNormalDefault};
    case Button::Variant::Link:
        if (!enabled) return {T::BackgroundButtonLinkDisabled, T::TextButtonLinkDisabled, T::BorderButtonLinkDefault};
        if (down) return {T::BackgroundButtonLinkActive, T::TextButtonLinkActive, T::BorderButtonLinkDefault};
        if (hover) return {T::BackgroundButtonLinkHover, T::TextButtonLinkHover, T::BorderButtonLinkDefault};
        return {T::BackgroundButtonLinkDefault, T::TextButtonLinkDefault, T::BorderButtonLinkDefault};
    case Button::Variant::InlineLink:
        return {T::BorderButtonLinkDefault, !enabled ? T::TextButtonLinkDisabled : hover ? T::TextLinkHover : T::TextLinkDefault, T::BorderButtonLinkDefault};
    case Button::Variant::Icon:
        break;
    }
    return {T::BorderButtonLinkDefault, !enabled ? T::TextInteractiveDisabled : hover || down ? T::TextInteractiveHover : T::TextInteractiveDefault,
            T::BorderButtonLinkDefault};
}

} // namespace

Button::Button(Variant variant, const QString &text, QWidget *parent) : QPushButton(parent), m_variant(variant)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::instance().font(variant == Variant::InlineLink ? TextStyle::Body : TextStyle::Button));
    setAutoDefault(false);
    m_iconOnly = variant == Variant::Icon;
    setLabel(text);
}

void Button::setVariant(Variant variant)
{
    m_variant = variant;
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setTrailingIcon(const QString &name)
{
    m_trailing = name;
    updateGeometry();
}

void Button::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    setLabel(text());
}

void Button::setMark(bool mark)
{
    m_hasMark = mark;
    update();
}

void Button::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    if (loading) {
        m_timer = startTimer(50);
    } else {
        killTimer(m_timer);
        m_timer = 0;
    }
    updateGeometry();
    update();
}

void Button::setLabel(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(m_iconOnly ? text : QString());
    updateGeometry();
}

int Button::contentWidth() const
{
    const bool withText = !m_iconOnly && !text().isEmpty();
    int width = withText ? fontMetrics().horizontalAdvance(text()) : 0;
    if (!m_iconName.isEmpty() || m_loading)
        width += IconSize + (withText ? Gap : 0);
    if (!m_trailing.isEmpty())
        width += IconSize + (withText ? Gap : 0);
    return width;
}

QSize Button::sizeHint() const
{
    if (m_variant == Variant::InlineLink)
        return {contentWidth() + 2, 22};
    if (m_iconOnly && m_trailing.isEmpty())
        return {standardHeight(), standardHeight()};
    return {contentWidth() + 2 * (m_variant == Variant::Icon ? 8 : Theme::instance().space("l")), standardHeight()};
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

bool Button::hitButton(const QPoint &pos) const { return !m_loading && rect().contains(pos); }

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_loading)
            click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Button::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer) {
        QPushButton::timerEvent(event);
        return;
    }
    m_angle = (m_angle + 24) % 360;
    update();
}

void Button::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QPushButton::changeEvent(event);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool enabled = isEnabled() && !m_loading;
    const Look look = lookOf(m_variant, enabled, underMouse(), isDown());
    const bool pressedIn = m_variant == Variant::Icon && isChecked();
    const QColor ink = colorFor(*this, pressedIn && enabled ? Token::TextAccent : look.text);
    const bool boxed = m_variant != Variant::Icon && m_variant != Variant::InlineLink;
    if (boxed)
        paintBox(painter, rect(), colorFor(*this, look.fill), colorFor(*this, look.border), 2, Theme::instance().radius("button"));
    else if (pressedIn)
        paintBox(painter, rect(), colorFor(*this, Token::BackgroundItemSelected), colorFor(*this, Token::BorderItemSelected), 1,
                 Theme::instance().radius("item"));
    if (hasKeyboardFocus(*this)) {
        const qreal inset = boxed ? 3 : 0;
        paintFocusRing(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset),
                       m_variant == Variant::Primary ? colorFor(*this, Token::TextButtonPrimaryDefault) : colorFor(*this, Token::BorderItemFocused),
                       boxed ? 17 : 6);
    }
    const bool withText = !m_iconOnly && !text().isEmpty();
    qreal x = m_variant == Variant::InlineLink ? 0 : (width() - contentWidth()) / 2.0;
    const qreal top = (height() - IconSize) / 2.0;
    if (m_loading) {
        paintSpinner(painter, QRectF(x, top, IconSize, IconSize), ink, m_angle);
    } else if (!m_iconName.isEmpty()) {
        icons::paint(painter, m_iconName, QRectF(x, top, IconSize, IconSize), ink);
        if (m_hasMark)
            paintBox(painter, QRectF(x + 10, top - 1, 8, 8), colorFor(*this, Token::ForegroundNotificationDot),
                     colorFor(*this, Token::BackgroundLayoutMain), 1, 4);
    }
    if (m_loading || !m_iconName.isEmpty())
        x += IconSize + Gap;
    if (withText) {
        painter.setPen(ink);
        const qreal room = width() - x - (m_trailing.isEmpty() ? 0 : IconSize + Gap);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, qRound(room));
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        x += fontMetrics().horizontalAdvance(shown) + Gap;
        if (m_variant == Variant::InlineLink) {
            const qreal base = (height() + fontMetrics().ascent() - fontMetrics().descent()) / 2.0 + 2;
            painter.drawLine(QPointF(x - Gap - fontMetrics().horizontalAdvance(shown), base), QPointF(x - Gap, base));
        }
    }
    if (!m_trailing.isEmpty())
        icons::paint(painter, m_trailing, QRectF(x, top, IconSize, IconSize), ink);
}

MenuButton::MenuButton(Variant variant, const QString &text, QWidget *parent)
    : Button(variant, text, parent), m_menu(new Menu(this))
{
    setTrailingIcon(QStringLiteral("caret-down"));
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_menu->isVisible())
            m_menu->closePopover();
        else
            m_menu->openAt(this);
    });
}

void MenuButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && isEnabled())
        m_menu->openAt(this);
    else
        Button::keyPressEvent(event);
}

} // namespace nephoscope::gui
