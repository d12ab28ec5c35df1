#include "gui/kit/Slider.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace nephoscope::gui {

namespace {

// Logical pixels.
constexpr qreal Track = 4;
constexpr qreal Handle = 16;

} // namespace

Slider::Slider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Slider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal share = maximum() > minimum() ? qreal(value() - minimum()) / qreal(maximum() - minimum()) : 0;
    const qreal middle = height() / 2.0;
    const qreal x = Handle / 2 + share * (width() - Handle);
    const QRectF track(Handle / 2, middle - Track / 2, width() - Handle, Track);
    const Token rail = isEnabled() ? Token::BackgroundSliderTrackDefault : Token::BackgroundControlDisabled;
    const Token range = isEnabled() ? Token::BackgroundSliderRangeDefault : Token::BackgroundSliderTrackDefault;
    paintBox(painter, track, colorFor(*this, rail), Qt::transparent, 0, Track / 2);
    paintBox(painter, QRectF(track.left(), track.top(), x - track.left(), Track), colorFor(*this, range), Qt::transparent, 0, Track / 2);
    const QRectF handle(x - Handle / 2, middle - Handle / 2, Handle, Handle);
    paintBox(painter, handle, colorFor(*this, isEnabled() ? Token::BackgroundSliderHandleDefault : Token::BackgroundSliderTrackDefault), Qt::transparent, 0, Handle / 2);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, handle.adjusted(-2, -2, 2, 2), colorFor(*this, Token::BorderItemFocused), Handle / 2 + 2);
}

int Slider::valueAt(qreal x) const
{
    const qreal share = std::clamp((x - Handle / 2) / std::max<qreal>(1, width() - Handle), 0.0, 1.0);
    return minimum() + qRound(share * (maximum() - minimum()));
}

// A press goes to its place at once: QSlider would only step towards it.
void Slider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setSliderPosition(valueAt(event->position().x()));
    event->accept();
}

void Slider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setSliderPosition(valueAt(event->position().x()));
}

void Slider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

} // namespace nephoscope::gui
