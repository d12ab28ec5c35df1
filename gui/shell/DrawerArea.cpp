#include "gui/shell/DrawerArea.h"

#include "gui/kit/Preferences.h"
#include "gui/shell/DrawerFrame.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {
namespace {

constexpr int CoverBelow = 720;     // narrower places show the right drawer over the page
constexpr int SmallestWidth = 240;
constexpr int SmallestHeight = 120;
constexpr int PageWidthLeft = 400;  // what a drawer leaves to the page
constexpr int PageHeightLeft = 120;
constexpr int DrawerHeightLeft = 260;

} // namespace

DrawerArea::DrawerArea(QWidget *content, Navigator &navigator, QWidget *parent) : QWidget(parent), m_content(content), m_navigator(navigator)
{
    m_content->setParent(this);
}

void DrawerArea::setDrawers(std::vector<DrawerSpec> drawers) { m_drawers = std::move(drawers); }

const DrawerSpec *DrawerArea::find(const QString &id) const
{
    for (const DrawerSpec &drawer : m_drawers)
        if (drawer.id == id)
            return &drawer;
    return nullptr;
}

int DrawerArea::sizeOf(const DrawerSpec &drawer) const
{
    const int size = Preferences::instance().value(u"drawer/" % drawer.id % u"/size", drawer.size).toInt();
    if (drawer.side == DrawerSpec::Side::Right)
        return width() < CoverBelow ? std::min(std::max(size, SmallestWidth), width()) : std::clamp(size, SmallestWidth, width() - PageWidthLeft);
    return std::clamp(size, std::min(SmallestHeight, height() / 2), std::max(height() / 2, height() - PageHeightLeft));
}

void DrawerArea::resizeDrawer(const QString &id, int size)
{
    const DrawerSpec *drawer = find(id);
    const bool right = drawer->side == DrawerSpec::Side::Right;
    const int most = right ? std::max(SmallestWidth, width() - PageWidthLeft) : std::max(SmallestHeight, height() - PageHeightLeft);
    Preferences::instance().set(u"drawer/" % id % u"/size", std::clamp(size, right ? SmallestWidth : SmallestHeight, most));
    place();
}

QWidget *DrawerArea::openDrawer(const QString &id, bool focus)
{
    const DrawerSpec *drawer = find(id);
    if (!drawer || !drawer->make)
        return nullptr;
    DrawerFrame *&frame = m_frames[id];
    if (!frame) {
        frame = new DrawerFrame(*drawer, drawer->make(m_navigator), this);
        connect(frame, &DrawerFrame::closeRequested, this, [this, id] { closeDrawer(id); });
        connect(frame, &DrawerFrame::resizeRequested, this, [this, id](int size) { resizeDrawer(id, size); });
    }
    QWidget *content = frame->content();
    QString &open = drawer->side == DrawerSpec::Side::Right ? m_right : m_bottom;
    const bool fresh = open != id;
    open = id;
    place();
    if (focus) {
        QWidget *target = content->focusProxy() ? content->focusProxy() : content;
        if (target->focusPolicy() == Qt::NoFocus)
            target->setFocusPolicy(Qt::TabFocus);
        target->setFocus(Qt::OtherFocusReason);
    }
    if (fresh)
        Q_EMIT changed();
    return content;
}

void DrawerArea::closeDrawer(const QString &id)
{
    if (!isOpen(id))
        return;
    DrawerFrame *frame = m_frames.value(id);
    const bool hadFocus = frame && frame->isAncestorOf(QApplication::focusWidget());
    (m_right == id ? m_right : m_bottom).clear();
    place();
    if (hadFocus)
        m_content->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void DrawerArea::toggleDrawer(const QString &id)
{
    if (isOpen(id))
        closeDrawer(id);
    else
        openDrawer(id);
}

bool DrawerArea::isOpen(const QString &id) const { return !id.isEmpty() && (m_right == id || m_bottom == id); }

QStringList DrawerArea::openDrawers() const
{
    QStringList out;
    for (const QString &id : {m_right, m_bottom})
        if (!id.isEmpty())
            out.append(id);
    return out;
}

void DrawerArea::place()
{
    const DrawerFrame *right = m_frames.value(m_right);
    const DrawerFrame *bottom = m_frames.value(m_bottom);
    const bool covers = width() < CoverBelow;
    // A right drawer needs room for a list and its buttons above the bottom one.
    const int most = right ? std::max(SmallestHeight, height() - DrawerHeightLeft) : height();
    const int below = bottom ? std::min(sizeOf(*find(m_bottom)), most) : 0;
    const int beside = right ? sizeOf(*find(m_right)) : 0;
    const int top = height() - below;
    m_content->setGeometry(0, 0, width() - (covers ? 0 : beside), top);
    for (DrawerFrame *frame : std::as_const(m_frames)) {
        if (frame == right)
            frame->setGeometry(width() - beside, 0, beside, top);
        else if (frame == bottom)
            frame->setGeometry(0, top, width(), below);
        if (frame == right)
            frame->setResizable(!covers);
        frame->setVisible(frame == right || frame == bottom);
        frame->raise();
    }
}

void DrawerArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace nephoscope::gui
