#include "gui/kit/Progress.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {

Spinner::Spinner(int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter)
{
    setFixedSize(diameter, diameter);
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSpinner(painter, rect(), colorFor(*this, Token::TextIconSubtle), m_angle, m_diameter > 20 ? 3 : 2);
}

void Spinner::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer) {
        m_angle = (m_angle + 24) % 360;
        update();
    }
}

void Spinner::showEvent(QShowEvent *)
{
    if (!m_timer)
        m_timer = startTimer(50);
}

void Spinner::hideEvent(QHideEvent *)
{
    killTimer(m_timer);
    m_timer = 0;
}

ProgressBar::ProgressBar(QWidget *parent) : QWidget(parent)
{
    setFont(Theme::instance().font(TextStyle::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProgressBar::setValue(int percent)
{
    m_value = std::clamp(percent, -1, 100);
    setAccessibleDescription(m_value < 0 ? QString() : QString(QLocale().toString(m_value) % u'%'));
    updateTimer();
    update();
}

void ProgressBar::setTextVisible(bool visible)
{
    m_textVisible = visible;
    update();
}

void ProgressBar::updateTimer()
{
    const bool run = m_value < 0 && isVisible() && Theme::instance().hasMotion();
    if (run && !m_timer) {
        m_timer = startTimer(30);
    } else if (!run && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

void ProgressBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer) {
        m_phase = (m_phase + 2) % 140;
        update();
    }
}

void ProgressBar::showEvent(QShowEvent *) { updateTimer(); }
void ProgressBar::hideEvent(QHideEvent *) { updateTimer(); }

QSize ProgressBar::sizeHint() const { return {240, 18}; }
QSize ProgressBar::minimumSizeHint() const { return {80, 18}; }

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int textWidth = m_textVisible && m_value >= 0 ? 44 : 0;
    const QRectF track(0, (height() - 4) / 2.0, width() - textWidth, 4);
    paintBox(painter, track, colorFor(*this, Token::BackgroundProgressBarDefault), Qt::transparent, 0, 2);
    QRectF value = track;
    value.setWidth(track.width() * m_value / 100.0);
    if (m_value > 0)
        paintBox(painter, value, colorFor(*this, Token::BackgroundProgressBarValueDefault), Qt::transparent, 0, 2);
    if (m_value < 0) {
        // The end is not known: a part of the bar runs along the track.
        const qreal from = std::max(0.0, track.width() * (m_phase - 40) / 100.0);
        const qreal to = std::min(track.width(), track.width() * m_phase / 100.0);
        if (to > from)
            paintBox(painter, QRectF(track.left() + from, track.top(), to - from, track.height()), colorFor(*this, Token::BackgroundProgressBarValueDefault),
                     Qt::transparent, 0, 2);
        return;
    }
    if (m_textVisible) {
        painter.setPen(colorFor(*this, Token::TextBodyDefault));
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, QString(QLocale().toString(m_value) % u'%'));
    }
}

} // namespace nephoscope::gui
