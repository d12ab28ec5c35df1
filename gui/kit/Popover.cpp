#include "gui/kit/Popover.h"

#include "gui/kit/Button.h"
#include "gui/kit/FocusSteps.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int ShadowRoom = 12;   // room around the card for its shadow
constexpr int AnchorGap = 4;  // between anchor and card

} // namespace

Popover::Popover(QWidget *owner, Context context) : QFrame(owner), m_column(new QVBoxLayout(this))
{
    hide();
    setProperty("popover", true);
    if (context != Context::Page)
        setContext(*this, context);
    setFocusPolicy(Qt::StrongFocus);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    setPadding(16, 12);
}

void Popover::setPadding(int horizontal, int vertical)
{
    m_column->setContentsMargins(horizontal + ShadowRoom, vertical + ShadowRoom, horizontal + ShadowRoom, vertical + ShadowRoom);
}

void Popover::setSize(Size size)
{
    constexpr int widths[] = {0, 210, 310, 480};
    const int width = widths[int(size)];
    setMinimumWidth(width == 0 ? 0 : width + 2 * ShadowRoom);
    setMaximumWidth(width == 0 ? QWIDGETSIZE_MAX : width + 2 * ShadowRoom);
}

void Popover::makeHead()
{
    if (m_head)
        return;
    m_head = new QWidget;
    auto *row = new QHBoxLayout(m_head);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_title = new Label(TextStyle::H4);
    m_title->setObjectName(QStringLiteral("popoverTitle"));
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    m_dismiss = new Button(Button::Variant::Icon);
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    m_dismiss->setIconName(QStringLiteral("close"));
    m_dismiss->setIconOnly(true);
    m_dismiss->setFixedSize(24, 24);
    m_dismiss->setLabel(tr("Dismiss"));
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        Q_EMIT dismissed();
        closePopover();
    });
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    m_column->insertWidget(0, m_head);
}

void Popover::setHeader(const QString &text)
{
    makeHead();
    m_title->setText(text);
    setAccessibleName(text);
}

void Popover::setDismissible(bool dismissible)
{
    makeHead();
    m_dismiss->setVisible(dismissible);
    m_head->setVisible(dismissible || !m_title->text().isEmpty());
}

void Popover::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_dismiss)
        m_dismiss->setLabel(tr("Dismiss"));
    QFrame::changeEvent(event);
}

bool Popover::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    // The content grew or shrank while open.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return handled;
}

void Popover::attach(QWidget *window)
{
    m_focusBefore = QApplication::focusWidget();
    // As a child of the window the card floats over everything, dialogs included. A context that
    // came from the owner's place is kept.
    const Context context = contextOf(*this);
    if (parentWidget() != window)
        setParent(window);
    if (contextOf(*this) != context)
        setContext(*this, context);
    qApp->installEventFilter(this);
    place();
    show();
    place();
    raise();
    if (m_takesFocus)
        setFocus(Qt::PopupFocusReason);
    Q_EMIT opened();
}

void Popover::openAt(QWidget *anchor)
{
    openAt(anchor, QRect());
}

void Popover::openAt(QWidget *anchor, const QRect &part)
{
    m_anchor = anchor;
    m_part = part;
    attach(anchor->window());
}

void Popover::openAt(QWidget *window, const QPoint &position)
{
    m_anchor = nullptr;
    m_position = position;
    attach(window->window());
}

void Popover::place()
{
    const QRect room = parentWidget()->rect();
    QSize size = sizeHint().expandedTo(minimumSize());
    if (m_column->hasHeightForWidth())
        size.setHeight(m_column->heightForWidth(size.width()));
    size = size.boundedTo(room.size() + QSize(2 * ShadowRoom, 2 * ShadowRoom)).boundedTo(maximumSize());
    QRect anchor(m_position, QSize(0, 0));
    if (m_anchor)
        anchor = QRect(m_anchor->mapTo(parentWidget(), m_part.topLeft()), m_part.isValid() ? m_part.size() : m_anchor->size());
    if (m_placement == Placement::Beside) {
        const int right = anchor.right() + 1 + AnchorGap - ShadowRoom;
        const int left = anchor.left() - AnchorGap + ShadowRoom - size.width();
        const bool fits = right + size.width() - ShadowRoom <= room.right();
        if (fits || left + ShadowRoom >= room.left()) {
            const int least = room.top() - ShadowRoom + 4;
            const int most = std::max(least, room.bottom() - 4 + ShadowRoom - size.height());
            setGeometry(QRect(QPoint(fits ? right : left, std::clamp(anchor.center().y() - ShadowRoom - 24, least, most)), size));
            return;
        }
    }
    int x = m_align == Align::Right ? anchor.right() + 1 - size.width() + ShadowRoom : anchor.left() - ShadowRoom;
    x = std::clamp(x, room.left() - ShadowRoom + 4, std::max(room.left() - ShadowRoom + 4, room.right() + ShadowRoom - 4 - size.width()));
    int y = anchor.bottom() + 1 + AnchorGap - ShadowRoom;
    const int above = anchor.top() - AnchorGap + ShadowRoom - size.height();
    if (y + size.height() - ShadowRoom > room.bottom() && above + ShadowRoom >= 0) {
        y = std::min(above, room.bottom() - 4 + ShadowRoom - size.height()); // of an anchor below the fold, too
    } else if (y + size.height() - ShadowRoom > room.bottom()) {
        // Neither side fits: shrink where the content can scroll, else move up.
        const int least = minimumSizeHint().height();
        const int limit = room.bottom() - 4 - y + ShadowRoom;
        if (limit >= least)
            size.setHeight(limit);
        else
            y = std::max(room.top() - ShadowRoom + 4, room.bottom() - 4 + ShadowRoom - size.height());
    }
    setGeometry(QRect(QPoint(x, y), size));
}

void Popover::closePopover()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    const QRectF box = QRectF(rect()).adjusted(ShadowRoom, ShadowRoom, -ShadowRoom, -ShadowRoom);
    paintShadow(painter, box, colorFor(*this, Token::ShadowDropdown), ShadowRoom - 2, theme.radius("popover"));
    paintBox(painter, box, colorFor(*this, Token::BackgroundPopover), colorFor(*this, Token::BorderPopover), 1, theme.radius("popover"));
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        closePopover();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool Popover::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize) {
        place();
    } else if (event->type() == QEvent::Move && m_anchor && object->isWidgetType()
               && (object == m_anchor || static_cast<QWidget *>(object)->isAncestorOf(m_anchor)) && !static_cast<QWidget *>(object)->isWindow()) {
        place();
    } else if (event->type() == QEvent::MouseButtonPress && !m_sticky) {
        auto *target = qobject_cast<QWidget *>(object);
        if (target && target->window() == window() && target != this && !isAncestorOf(target)) {
            // The anchor's own click decides whether to close: leave it alone.
            const bool onAnchor = m_anchor && (target == m_anchor || m_anchor->isAncestorOf(target));
            const bool inOther = target->property("popover").toBool();
            if (!onAnchor && !inOther)
                closePopover();
        }
    } else if (object == m_anchor && event->type() == QEvent::Hide) {
        closePopover();
    }
    return QFrame::eventFilter(object, event);
}

bool Popover::focusNextPrevChild(bool next)
{
    if (m_sticky)
        return QFrame::focusNextPrevChild(next);
    stepFocus(*this, next);
    return true;
}

} // namespace nephoscope::gui
