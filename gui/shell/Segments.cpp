#include "gui/shell/Segments.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int Height = 32;
constexpr int Pad = 14;

} // namespace

Segments::Segments(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Segments::setChoices(std::vector<std::pair<QString, QString>> choices)
{
    m_choices = std::move(choices);
    updateGeometry();
    update();
}

int Segments::indexOf(const QString &id) const
{
    for (int i = 0; i < int(m_choices.size()); ++i)
        if (m_choices[size_t(i)].first == id)
            return i;
    return -1;
}

void Segments::setCurrent(const QString &id)
{
    m_current = id;
    const int index = indexOf(id);
    setAccessibleDescription(index < 0 ? QString() : m_choices[size_t(index)].second);
    update();
}

void Segments::choose(int index)
{
    if (index < 0 || index >= int(m_choices.size()) || m_choices[size_t(index)].first == m_current)
        return;
    setCurrent(m_choices[size_t(index)].first);
    Q_EMIT chosen(m_current);
}

QSize Segments::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::BodyBold));
    int width = 0;
    for (const auto &[id, text] : m_choices)
        width += metrics.horizontalAdvance(text) + 2 * Pad;
    return {width, Height};
}

QSize Segments::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::BodyBold));
    int width = 0;
    for (const auto &[id, text] : m_choices)
        width += metrics.horizontalAdvance(text) + 12;
    return {width, Height};
}

// As wide as their texts want, and the room left over in equal parts.
std::vector<QRect> Segments::boxes() const
{
    std::vector<QRect> out;
    if (m_choices.empty())
        return out;
    const QFontMetrics metrics(Theme::instance().font(TextStyle::BodyBold));
    int texts = 0;
    for (const auto &[id, text] : m_choices)
        texts += metrics.horizontalAdvance(text);
    const int count = int(m_choices.size());
    const int spare = std::max(0, std::min(width(), sizeHint().width()) - texts);
    int x = 0;
    for (int i = 0; i < count; ++i) {
        const int width = metrics.horizontalAdvance(m_choices[size_t(i)].second) + spare / count;
        out.emplace_back(x, 0, width, height());
        x += width;
    }
    return out;
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<QRect> all = boxes();
    if (all.empty())
        return;
    const QRect whole(0, 0, all.back().right() + 1, height());
    paintBox(painter, whole, colorFor(*this, Token::BackgroundInputDefault), colorFor(*this, Token::BorderInputDefault), 1, 8);
    for (size_t i = 0; i < all.size(); ++i) {
        const bool on = m_choices[i].first == m_current;
        if (on)
            paintBox(painter, QRectF(all[i]).adjusted(2, 2, -2, -2), colorFor(*this, Token::BackgroundSegmentActive), Qt::transparent, 0, 6);
        else if (int(i) == m_hover)
            paintBox(painter, QRectF(all[i]).adjusted(2, 2, -2, -2), colorFor(*this, Token::BackgroundDropdownItemHover), Qt::transparent, 0, 6);
        painter.setFont(Theme::instance().font(on ? TextStyle::BodyBold : TextStyle::Body));
        painter.setPen(colorFor(*this, on ? Token::ForegroundControlDefault : Token::TextBodyDefault));
        painter.drawText(all[i], Qt::AlignCenter, m_choices[i].second);
    }
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, whole, colorFor(*this, Token::BorderItemFocused), 8);
}

void Segments::mousePressEvent(QMouseEvent *event)
{
    const std::vector<QRect> all = boxes();
    for (size_t i = 0; i < all.size(); ++i)
        if (all[i].contains(event->position().toPoint()))
            choose(int(i));
}

void Segments::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = -1;
    const std::vector<QRect> all = boxes();
    for (size_t i = 0; i < all.size(); ++i)
        if (all[i].contains(event->position().toPoint()))
            m_hover = int(i);
    update();
}

void Segments::leaveEvent(QEvent *event)
{
    m_hover = -1;
    update();
    QWidget::leaveEvent(event);
}

void Segments::keyPressEvent(QKeyEvent *event)
{
    const int at = indexOf(m_current);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        choose(std::max(0, at - 1));
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        choose(std::min(int(m_choices.size()) - 1, at + 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace nephoscope::gui
