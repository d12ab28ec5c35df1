#include "gui/kit/StatusIndicator.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {

StatusIndicator::StatusIndicator(Status status, const QString &text, QWidget *parent) : QWidget(parent), m_status(status)
{
    setFont(Theme::instance().font(TextStyle::Body));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setStatus(status, text);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusIndicator::setStatus(Status status, const QString &text)
{
    m_status = status;
    m_text = text;
    setAccessibleName(text);
    updateTimer();
    updateGeometry();
    update();
}

QString StatusIndicator::iconName(Status status)
{
    switch (status) {
    case Status::Success: return QStringLiteral("success");
    case Status::Error: return QStringLiteral("error");
    case Status::Warning: return QStringLiteral("warning");
    case Status::Info: return QStringLiteral("info");
    case Status::Stopped: return QStringLiteral("stopped");
    case Status::Pending: return QStringLiteral("pending");
    case Status::NotStarted: return QStringLiteral("not-started");
    case Status::Log: return QStringLiteral("log");
    case Status::InProgress:
    case Status::Loading: break;
    }
    return QStringLiteral("pending");
}

Token StatusIndicator::token(Status status)
{
    switch (status) {
    case Status::Success: return Token::TextStatusSuccess;
    case Status::Error: return Token::TextStatusError;
    case Status::Warning: return Token::TextStatusWarning;
    case Status::Info: return Token::TextStatusInfo;
    default: return Token::TextStatusInactive;
    }
}

QSize StatusIndicator::sizeHint() const
{
    return {16 + (m_text.isEmpty() ? 0 : 10 + fontMetrics().horizontalAdvance(m_text)), 22};
}

void StatusIndicator::updateTimer()
{
    const bool run = spins() && isVisible();
    if (run && !m_timer) {
        m_timer = startTimer(50);
    } else if (!run && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

void StatusIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = colorFor(*this, token(m_status));
    const QRectF icon(0, (height() - 16) / 2.0, 16, 16);
    if (spins())
        paintSpinner(painter, icon, ink, m_angle);
    else
        icons::paint(painter, iconName(m_status), icon, ink);
    painter.setPen(ink);
    const int room = width() - 24;
    painter.drawText(QRect(24, 0, room, height()), Qt::AlignVCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, room));
}

void StatusIndicator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer) {
        m_angle = (m_angle + 24) % 360;
        update(0, 0, 20, height());
    }
}

void StatusIndicator::showEvent(QShowEvent *) { updateTimer(); }
void StatusIndicator::hideEvent(QHideEvent *) { updateTimer(); }

} // namespace nephoscope::gui
