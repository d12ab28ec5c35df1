#include "gui/kit/tutorial/Hotspots.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int MarkSize = 24;

} // namespace

Hotspots &Hotspots::instance()
{
    static Hotspots hotspots;
    return hotspots;
}

void Hotspots::place(QWidget *widget, const QString &id)
{
    Hotspots &self = instance();
    std::erase_if(self.m_spots, [&](const Spot &spot) { return !spot.widget || spot.widget == widget; });
    self.m_spots.push_back({widget, id});
    widget->installEventFilter(&self);
    connect(widget, &QObject::destroyed, &self, [&self, widget, id] {
        // A child that dies with its page still calls itself visible here.
        std::erase_if(self.m_spots, [&](const Spot &spot) { return !spot.widget || spot.widget == widget; });
        Q_EMIT self.vanished(id);
    });
    if (widget->isVisible())
        Q_EMIT self.appeared(id);
}

QWidget *Hotspots::find(const QString &id) const
{
    for (auto spot = m_spots.rbegin(); spot != m_spots.rend(); ++spot)
        if (spot->id == id && spot->widget && spot->widget->isVisible())
            return spot->widget;
    return nullptr;
}

bool Hotspots::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        const auto spot = std::find_if(m_spots.begin(), m_spots.end(), [&](const Spot &one) { return one.widget == object; });
        if (spot != m_spots.end()) {
            // Listeners look at visibility, which is true only after this event was handled.
            const bool shown = event->type() == QEvent::Show;
            QMetaObject::invokeMethod(this, [this, id = spot->id, shown] {
                if (shown)
                    Q_EMIT appeared(id);
                else
                    Q_EMIT vanished(id);
            }, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(object, event);
}

HotspotMark::HotspotMark(QWidget *anchor, int number, bool active)
    : QAbstractButton(anchor->parentWidget() ? anchor->parentWidget() : anchor), m_anchor(anchor), m_number(number), m_active(active)
{
    setObjectName(QStringLiteral("hotspot%1").arg(number));
    setFixedSize(MarkSize, MarkSize);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    anchor->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
    follow();
    show();
    raise();
}

void HotspotMark::retranslate() { setAccessibleName(tr("Step %1 of the tutorial").arg(m_number)); }

void HotspotMark::follow()
{
    if (!m_anchor || !m_anchor->parentWidget())
        return;
    const QRect box = m_anchor->geometry();
    const QRect room = parentWidget()->rect();
    move(std::clamp(box.right() - MarkSize / 2, 0, std::max(0, room.width() - MarkSize)),
         std::clamp(box.top() - MarkSize / 2, 0, std::max(0, room.height() - MarkSize)));
}

bool HotspotMark::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize) {
        follow();
        raise();
    }
    return QAbstractButton::eventFilter(object, event);
}

void HotspotMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void HotspotMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor accent = colorFor(*this, Token::BorderItemSelected);
    const QRectF ring = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (m_active || underMouse())
        paintBox(painter, ring, accent, colorFor(*this, Token::BackgroundContainerContent), 2, 10);
    else
        paintBox(painter, ring, colorFor(*this, Token::BackgroundContainerContent), accent, 2, 10);
    painter.setFont(Theme::instance().font(TextStyle::SmallBold));
    painter.setPen(m_active || underMouse() ? colorFor(*this, Token::TextButtonPrimaryDefault) : accent);
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 12);
}

} // namespace nephoscope::gui
