#include "gui/kit/BoardCard.h"

#include "gui/kit/Board.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int HandleSize = 24;
constexpr int CornerSize = 20;
constexpr int CornerInset = 4;

} // namespace

BoardHandle::BoardHandle(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setObjectName(kind == Kind::Move ? QStringLiteral("moveHandle") : QStringLiteral("resizeHandle"));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(kind == Kind::Move ? Qt::OpenHandCursor : Qt::SizeFDiagCursor);
    setFixedSize(kind == Kind::Move ? QSize(HandleSize, HandleSize) : QSize(CornerSize, CornerSize));
}

void BoardHandle::retranslate(const QString &title)
{
    const QString name = m_kind == Kind::Move ? tr("Move %1").arg(title) : tr("Resize %1").arg(title);
    setAccessibleName(name);
    setToolTip(m_kind == Kind::Move ? tr("Drag to move, or press Enter and use the arrow keys")
                                    : tr("Drag to resize, or press Enter and use the arrow keys"));
    setAccessibleDescription(toolTip());
}

void BoardHandle::setPickedUp(bool pickedUp)
{
    if (m_pickedUp == pickedUp)
        return;
    m_pickedUp = pickedUp;
    say(pickedUp ? tr("Picked up. Arrow keys change it, Enter puts it down, Esc puts it back.") : toolTip());
    update();
}

void BoardHandle::say(const QString &words)
{
    setAccessibleDescription(words);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

void BoardHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_down = true;
    if (m_kind == Kind::Move)
        setCursor(Qt::ClosedHandCursor);
    Q_EMIT pressed(event->globalPosition().toPoint());
}

void BoardHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (m_down)
        Q_EMIT dragged(event->globalPosition().toPoint());
}

void BoardHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_down)
        return;
    m_down = false;
    if (m_kind == Kind::Move)
        setCursor(Qt::OpenHandCursor);
    Q_EMIT released();
}

void BoardHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        setPickedUp(!m_pickedUp);
        if (m_pickedUp)
            Q_EMIT pickedUp();
        else
            Q_EMIT putDown();
        return;
    case Qt::Key_Escape:
        if (m_pickedUp) {
            setPickedUp(false);
            Q_EMIT putBack();
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_pickedUp) {
            Q_EMIT stepped(event->key());
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void BoardHandle::focusOutEvent(QFocusEvent *event)
{
    if (m_pickedUp) {
        setPickedUp(false);
        Q_EMIT putDown();
    }
    QWidget::focusOutEvent(event);
}

void BoardHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool hot = underMouse() || m_down || m_pickedUp;
    const QColor ink = colorFor(*this, m_pickedUp ? Token::TextAccent : hot ? Token::TextInteractiveHover : Token::TextInteractiveDefault);
    icons::paint(painter, m_kind == Kind::Move ? QStringLiteral("drag") : QStringLiteral("resize"),
                 QRectF((width() - 16) / 2.0, (height() - 16) / 2.0, 16, 16), ink);
    if (hasKeyboardFocus(*this) || m_pickedUp)
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 6);
}

BoardCard::BoardCard(Board &board, const BoardItem &item)
    : QFrame(&board)
    , m_board(board)
    , m_item(item)
    , m_id(item.id)
    , m_handle(new BoardHandle(BoardHandle::Kind::Move, this))
    , m_corner(new BoardHandle(BoardHandle::Kind::Resize, this))
    , m_title(new Label(TextStyle::H3))
    , m_menu(new MenuButton(Button::Variant::Icon))
    , m_content(item.make())
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"card-" % m_id);
    m_menu->setObjectName(QStringLiteral("menu"));
    m_menu->setTrailingIcon({});
    m_menu->setIconName(QStringLiteral("more"));
    m_menu->setIconOnly(true);
    m_menu->menu().setAlign(Popover::Align::Right);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_handle);
    head->addWidget(m_title, 1);
    if (item.makeAction)
        head->addWidget(item.makeAction());
    head->addWidget(m_menu);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.space("s"), theme.space("s"), theme.space("s"), theme.space("l")}}; });
    m_column->addLayout(head);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 8, 0);
    // What has one height hangs from the title; charts and lists fill the card.
    const bool fixed = m_content->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    body->addWidget(m_content, 1, fixed ? Qt::AlignTop : Qt::Alignment());
    m_column->addLayout(body, 1);
    m_corner->raise();
    connectHandles();
    connect(&m_menu->menu(), &Menu::triggered, this, [this](const QString &what) {
        if (what == QLatin1String("remove"))
            m_board.remove(m_id);
        else if (what == QLatin1String("wider") || what == QLatin1String("narrower"))
            m_board.resizeItem(m_id, m_board.span(m_id).width() + (what == QLatin1String("wider") ? 1 : -1), m_board.span(m_id).height());
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void BoardCard::connectHandles()
{
    connect(m_handle, &BoardHandle::pressed, this, [this](const QPoint &at) { m_board.beginDrag(this, mapFromGlobal(at)); });
    connect(m_handle, &BoardHandle::dragged, this, [this](const QPoint &at) { m_board.drag(m_board.mapFromGlobal(at)); });
    connect(m_handle, &BoardHandle::released, this, [this] { m_board.endDrag(); });
    connect(m_handle, &BoardHandle::stepped, this, [this](int key) { m_board.step(this, key); });
    connect(m_corner, &BoardHandle::dragged, this, [this](const QPoint &at) { m_board.dragSize(this, m_board.mapFromGlobal(at)); });
    connect(m_corner, &BoardHandle::released, this, [this] { m_board.save(); });
    connect(m_corner, &BoardHandle::stepped, this, [this](int key) { m_board.stepSize(this, key); });
    for (BoardHandle *handle : {m_handle, m_corner}) {
        connect(handle, &BoardHandle::pickedUp, this, [this] {
            m_board.m_before = m_board.m_places;
            setLifted(true);
        });
        connect(handle, &BoardHandle::putDown, this, [this] {
            setLifted(false);
            m_board.save();
        });
        connect(handle, &BoardHandle::putBack, this, [this] {
            setLifted(false);
            m_board.m_places = m_board.m_before;
            m_board.arrange();
        });
    }
}

void BoardCard::retranslate()
{
    const QString title = m_item.title();
    m_title->setText(title);
    setAccessibleName(title);
    m_handle->retranslate(title);
    m_corner->retranslate(title);
    m_menu->setLabel(tr("Actions for %1").arg(title));
    m_menu->menu().clear();
    m_menu->menu().addItem({.id = QStringLiteral("wider"), .text = tr("Make wider")});
    m_menu->menu().addItem({.id = QStringLiteral("narrower"), .text = tr("Make narrower")});
    m_menu->menu().addSeparator();
    m_menu->menu().addItem({.id = QStringLiteral("remove"), .text = tr("Remove")});
}

int BoardCard::neededHeight(int width) const
{
    const int height = m_column->hasHeightForWidth() ? m_column->minimumHeightForWidth(width) : 0;
    return std::max(height, m_column->minimumSize().height());
}

void BoardCard::focusHandle() { m_handle->setFocus(Qt::OtherFocusReason); }

void BoardCard::say(const QString &words)
{
    for (BoardHandle *handle : {m_handle, m_corner})
        if (handle->isPickedUp())
            handle->say(words);
}

void BoardCard::setLifted(bool lifted)
{
    m_lifted = lifted;
    update();
}

void BoardCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_corner->move(width() - CornerSize - CornerInset, height() - CornerSize - CornerInset);
}

void BoardCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent),
             colorFor(*this, m_lifted ? Token::BorderItemSelected : Token::BorderDividerDefault), m_lifted ? 2 : 1,
             Theme::instance().radius("container"));
}

} // namespace nephoscope::gui
