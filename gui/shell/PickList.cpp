#include "gui/shell/PickList.h"

#include "gui/shell/PickListDelegate.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QScrollBar>

namespace nephoscope::gui {
namespace {

constexpr int PageStep = 8;

} // namespace

PickList::PickList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("pickList"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new PickListDelegate(*this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(&Theme::instance(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void PickList::setRows(std::vector<PickRow> rows)
{
    const QString current = currentId();
    m_rows = std::move(rows);
    m_model->clear();
    for (const PickRow &row : m_rows) {
        auto *item = new QStandardItem(row.text);
        item->setFlags(row.heading || !row.enabled ? Qt::ItemFlags(Qt::NoItemFlags) : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(row.description, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
    setCurrentId(current);
    if (currentId().isEmpty()) {
        for (int i = 0; i < int(m_rows.size()); ++i) {
            if (canPick(i)) {
                setCurrentIndex(m_model->index(i, 0));
                scrollToTop();
                break;
            }
        }
    }
    updateGeometry();
}

bool PickList::canPick(int row) const { return row >= 0 && row < int(m_rows.size()) && !m_rows[size_t(row)].heading && m_rows[size_t(row)].enabled; }

QString PickList::currentId() const
{
    const int row = currentIndex().row();
    return canPick(row) ? m_rows[size_t(row)].id : QString();
}

void PickList::setCurrentId(const QString &id)
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (!id.isEmpty() && canPick(i) && m_rows[size_t(i)].id == id)
            setCurrentIndex(m_model->index(i, 0));
}

void PickList::pickCurrent(Qt::KeyboardModifiers modifiers)
{
    if (const QString id = currentId(); !id.isEmpty())
        Q_EMIT picked(id, modifiers);
}

void PickList::step(int by)
{
    const int count = int(m_rows.size());
    int at = currentIndex().row();
    for (int moved = 0, tries = 0; tries < 2 * count && moved < std::abs(by); ++tries) {
        const int next = at + (by > 0 ? 1 : -1);
        // One step goes around the ends, a page stops there.
        if ((next < 0 || next >= count) && std::abs(by) > 1)
            break;
        at = (next + count) % count;
        if (canPick(at))
            ++moved;
    }
    while (at >= 0 && at < count && !canPick(at))
        at += by > 0 ? -1 : 1;
    if (!canPick(at))
        return;
    setCurrentIndex(m_model->index(at, 0));
    // The first row brings its heading along.
    if (at <= 1)
        scrollToTop();
}

void PickList::setFound(std::vector<PickRow> rows)
{
    if (rows.empty()) {
        PickRow none;
        none.text = tr("No matches");
        none.icon = QStringLiteral("search");
        none.enabled = false;
        rows.push_back(none);
    }
    setRows(std::move(rows));
}

bool PickList::handleKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(PageStep); return true;
    case Qt::Key_PageUp: step(-PageStep); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pickCurrent(event.modifiers()); return true;
    default: return false;
    }
}

void PickList::keyPressEvent(QKeyEvent *event)
{
    // S marks with a star, as the pointer does.
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier && canPick(currentIndex().row())
        && m_rows[size_t(currentIndex().row())].star != PickRow::Star::None) {
        Q_EMIT starred(currentId());
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        step(event->key() == Qt::Key_Home ? -int(m_rows.size()) - 1 : int(m_rows.size()) + 1);
        return;
    }
    if (!handleKey(*event))
        event->ignore();
}

void PickList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (canPick(index.row()))
        setCurrentIndex(index);
}

void PickList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!std::exchange(m_pressed, false) || !canPick(index.row()))
        return;
    const PickRow row = m_rows[size_t(index.row())];
    if (row.star != PickRow::Star::None && pickStarRect(visualRect(index)).contains(at))
        Q_EMIT starred(row.id);
    else
        Q_EMIT picked(row.id, event->button() == Qt::MiddleButton ? Qt::KeyboardModifiers(Qt::ControlModifier) : event->modifiers());
}

void PickList::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (canPick(index.row())) {
        // Scrolling by itself under a resting pointer would be a nuisance.
        const bool automatic = hasAutoScroll();
        setAutoScroll(false);
        setCurrentIndex(index);
        setAutoScroll(automatic);
    }
    viewport()->setCursor(canPick(index.row()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PickList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (currentId().isEmpty())
        step(1);
}

int PickList::fullHeight() const
{
    int height = 8;
    for (const PickRow &row : m_rows)
        height += PickListDelegate::heightOf(row);
    return height;
}

void PickList::setHeightLimit(int height)
{
    m_heightLimit = height;
    updateGeometry();
}

QSize PickList::sizeHint() const { return {320, std::min(m_heightLimit, fullHeight())}; }

QRect pickStarRect(const QRect &row) { return {row.right() - 43, row.center().y() - 15, 32, 32}; }

} // namespace nephoscope::gui
