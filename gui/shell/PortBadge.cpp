#include "gui/shell/PortBadge.h"

#include "gui/kit/CopyButton.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

namespace nephoscope::gui {

PortBadge::PortBadge(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("portBadge"));
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::instance().font(TextStyle::Small));
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_port == 0)
            return;
        QGuiApplication::clipboard()->setText(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        showToast(this, tr("Endpoint copied"));
    });
    retranslate();
}

void PortBadge::setStarting()
{
    m_state = State::Starting;
    m_port = 0;
    retranslate();
}

void PortBadge::setPort(quint16 port, bool otherThanAsked, quint16 asked)
{
    m_state = otherThanAsked ? State::Moved : State::Ready;
    m_port = port;
    m_asked = asked;
    retranslate();
}

void PortBadge::setFailed()
{
    m_state = State::Failed;
    m_port = 0;
    retranslate();
}

void PortBadge::setShort(bool isShort)
{
    m_short = isShort;
    updateGeometry();
    update();
}

QString PortBadge::shownText() const
{
    if (m_state == State::Starting)
        return tr("Starting…");
    if (m_state == State::Failed)
        return tr("Not running");
    return m_short ? QStringLiteral(":%1").arg(m_port) : QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QSize PortBadge::sizeHint() const { return {fontMetrics().horizontalAdvance(shownText()) + 24 + 10 + 12, 28}; }

void PortBadge::retranslate()
{
    setText(shownText());
    setAccessibleName(m_port ? tr("Endpoint %1, copy").arg(QStringLiteral("http://127.0.0.1:%1").arg(m_port)) : shownText());
    switch (m_state) {
    case State::Moved:
        setToolTip(tr("Port %1 was taken by another program, so the engine listens on %2. Click to copy the endpoint.").arg(m_asked).arg(m_port));
        break;
    case State::Ready:
        setToolTip(tr("SDKs and the AWS CLI reach this cloud here. Click to copy the endpoint."));
        break;
    default:
        setToolTip({});
    }
    updateGeometry();
    update();
}

void PortBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void PortBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool moved = m_state == State::Moved;
    const bool failed = m_state == State::Failed;
    const QColor ink = colorFor(*this, moved ? Token::TextStatusWarning : failed ? Token::TextStatusError
                                       : m_state == State::Ready ? Token::TextBodyDefault : Token::TextFormSecondary);
    const QColor line = moved || failed ? ink : colorFor(*this, Token::BorderInputDefault);
    paintBox(painter, rect(), underMouse() ? colorFor(*this, Token::BackgroundButtonNormalHover) : QColor(Qt::transparent), line, 1, 14);
    const QColor dot = moved || failed ? ink : m_state == State::Ready ? colorFor(*this, Token::TextStatusSuccess) : ink;
    if (moved || failed)
        icons::paint(painter, QStringLiteral("warning"), QRectF(10, 7, 14, 14), dot);
    else
        icons::paint(painter, QStringLiteral("plug"), QRectF(10, 7, 14, 14), dot);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(32, 0, -8, 0), Qt::AlignVCenter, shownText());
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 14);
}

} // namespace nephoscope::gui
