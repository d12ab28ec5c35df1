#include "gui/cloudshell/ShellTabs.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int Side = 12;
constexpr int CloseRoom = 32;
constexpr int Height = 40;

} // namespace

ShellTabs::ShellTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setFont(Theme::instance().font(TextStyle::BodyBold));
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

QSize ShellTabs::tabSizeHint(int index) const
{
    return {fontMetrics().horizontalAdvance(tabText(index).replace(QStringLiteral("&&"), QStringLiteral("&"))) + Side + CloseRoom + 4, Height};
}

void ShellTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const QRect box = tabRect(i);
        const bool selected = i == currentIndex();
        const bool hover = underMouse() && box.contains(mouse);
        painter.setPen(colorFor(*this, selected || hover ? Token::TextAccent : Token::TextInteractiveDefault));
        painter.drawText(box.adjusted(Side, 0, -CloseRoom, -2), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         tabText(i).replace(QStringLiteral("&&"), QStringLiteral("&")));
        if (selected)
            painter.fillRect(QRect(box.left() + 4, box.bottom() - 2, box.width() - 8, 3), colorFor(*this, Token::BorderTabsUnderline));
        if (selected && hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(box).adjusted(2, 4, -2, -6), colorFor(*this, Token::BorderItemFocused), 8);
    }
}

} // namespace nephoscope::gui
